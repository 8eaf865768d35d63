"""Placing the appointments of one visitor's day side by side.

The lane of a day is divided into columns so that no two appointments cover each other. Screen and
paper draw from the same result. Times are minutes of the day, 0 to 1440.
"""

from bisect import bisect_left
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Generic, Protocol, Self, TypeVar

DAY = 24 * 60


class Key(Hashable, Protocol):
    """What names a slot: hashable, and ordered so that equal times have one arrangement."""

    def __lt__(self, other: Self, /) -> bool:
        """Tell whether this key comes first."""
        ...


K = TypeVar("K", bound=Key)


@dataclass(frozen=True, slots=True)
class Slot(Generic[K]):
    """An appointment's time, from ``start`` to ``end`` in minutes of the day.

    Raises ``ValueError`` if it ends before it starts.
    """

    key: K
    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a time that runs backwards."""
        if self.end < self.start:
            raise ValueError(
                f"{self.key!r} ends at minute {self.end} before it starts at {self.start}"
            )


@dataclass(frozen=True, slots=True)
class Box:
    """Where a slot lies: it covers ``span`` of the lane's ``columns`` from ``column`` (0-based).

    Columns are of equal width. Slots that touch each other through overlaps share one ``columns``;
    elsewhere in the same lane it can differ.
    """

    column: int
    span: int
    columns: int

    @property
    def reaches_right_edge(self) -> bool:
        """Whether nothing lies between the box and the right edge of its lane."""
        return self.column + self.span == self.columns


@dataclass(frozen=True, slots=True)
class Fitted(Generic[K]):
    """What remains of a lane that is too narrow: boxes to draw, and keys left to a "+2" chip."""

    shown: dict[K, Box]
    overflow: tuple[K, ...]


@dataclass(frozen=True, slots=True)
class _Extent(Generic[K]):
    key: K
    start: int
    end: int


def visual_extent(start: int, end: int, least: int = 15, until: int = DAY) -> tuple[int, int]:
    """Return the minutes that a slot takes up when drawn.

    Clipped to the day and at least ``least`` minutes long, so that a short one stays legible; at
    the end of the day, or of the part ``until`` which it is drawn, it grows upwards. Whoever draws
    must use the same extent as ``pack``.
    """
    first = max(0, min(start, until - least))
    return first, min(until, max(end, first + least))


def pack(slots: Iterable[Slot[K]], least: int = 15) -> dict[K, Box]:
    """Place the slots of one lane so that their visual extents nowhere overlap.

    Slots that overlap, directly or through others, form a cluster with as many columns as slots
    ever run at once. The earlier, then the longer slot lies further left, and each spreads over
    the columns to its right that stay free for its whole length. The result is in the order of
    time and does not depend on the order of ``slots``. Raises ``ValueError`` if a key comes twice.
    """
    extents = [_Extent(slot.key, *visual_extent(slot.start, slot.end, least)) for slot in slots]
    extents.sort(key=lambda extent: (extent.start, -extent.end, extent.key))
    boxes: dict[K, Box] = {}
    for cluster in _clusters(extents):
        boxes.update(_place(cluster))
    if len(boxes) != len(extents):
        raise ValueError("every slot of a lane needs a key of its own")
    return boxes


def fit(boxes: Mapping[K, Box], columns_that_fit: int) -> Fitted[K]:
    """Leave out what a lane has no room for.

    Where more columns are needed than fit, the last one that fits is kept free for the chip that
    tells how many are left out, and the boxes before it are drawn. With room for one column only,
    that column is drawn and the chip lies over it. Raises ``ValueError`` if nothing fits at all.
    """
    if columns_that_fit < 1:
        raise ValueError(f"at least one column must fit, not {columns_that_fit}")
    visible = max(1, columns_that_fit - 1)
    shown: dict[K, Box] = {}
    overflow: list[K] = []
    for key, box in boxes.items():
        if box.columns <= columns_that_fit:
            shown[key] = box
        elif box.column < visible:
            span = min(box.span, visible - box.column)
            shown[key] = replace(box, span=span, columns=columns_that_fit)
        else:
            overflow.append(key)
    return Fitted(shown, tuple(overflow))


def share(left: Mapping[K, Box], right: Mapping[K, Box], shared: Collection[K]) -> frozenset[K]:
    """Return the shared keys that are drawn as one bar across two neighbouring lanes.

    ``left`` and ``right`` are the packed lanes of two visitors on one day. One bar is possible
    only where the box reaches the right edge of the left lane and starts at column 0 of the right
    lane; every other shared key is drawn as two linked halves, since one bar would cover others.
    """
    return frozenset(
        key
        for key in shared
        if key in left and key in right and left[key].reaches_right_edge and right[key].column == 0
    )


def _clusters(extents: list[_Extent[K]]) -> Iterator[list[_Extent[K]]]:
    cluster: list[_Extent[K]] = []
    latest_end = 0
    for extent in extents:
        if cluster and extent.start >= latest_end:
            yield cluster
            cluster = []
        cluster.append(extent)
        latest_end = max(latest_end, extent.end)
    if cluster:
        yield cluster


def _place(cluster: list[_Extent[K]]) -> dict[K, Box]:
    columns: list[list[_Extent[K]]] = []
    chosen: list[int] = []
    for extent in cluster:
        for number, column in enumerate(columns):
            if column[-1].end <= extent.start:
                column.append(extent)
                chosen.append(number)
                break
        else:
            chosen.append(len(columns))
            columns.append([extent])
    # Spreading over what the first placement left free cannot collide: a slot that overlaps this
    # one either stops it, or lies left of it and is stopped by it.
    starts = [[extent.start for extent in column] for column in columns]
    boxes = {}
    for extent, number in zip(cluster, chosen, strict=True):
        beyond = number + 1
        while beyond < len(columns) and _is_free(columns[beyond], starts[beyond], extent):
            beyond += 1
        boxes[extent.key] = Box(number, beyond - number, len(columns))
    return boxes


def _is_free(column: list[_Extent[K]], starts: list[int], extent: _Extent[K]) -> bool:
    before_end = bisect_left(starts, extent.end)
    return before_end == 0 or column[before_end - 1].end <= extent.start
