"""Appointments of a series that a change of several would overwrite or belatedly alter."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.series import SHARED


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """One that is done already, or is in what changes not like the others.

    `moved` says that it takes place at another time than they do; `own` names the other fields.
    """

    item: Appointment
    moved: bool = False
    own: tuple[str, ...] = ()


def differing(
    members: Iterable[Appointment], before: Appointment, after: Appointment
) -> tuple[Differing, ...]:
    """Return which of `members` stand out where they are to get what `after` says, by day.

    What a member has of its own and the change says nothing of stays anyway. What most of them have
    is usual, not what `before` has, which may be the one that stands out; it is never told of.
    """
    others = [item for item in members if item.id != before.id]
    series = [before, *others]
    fields = [name for name in SHARED if getattr(after, name) != getattr(before, name)]
    moves = _times(before) != _times(after)
    if not fields and not moves:
        return ()
    usual_times = _usual([_times(item) for item in series])
    usual = {name: _usual([getattr(item, name) for item in series]) for name in fields}
    found = (
        Differing(
            item=item,
            moved=moves and _times(item) != usual_times,
            own=tuple(name for name in fields if getattr(item, name) != usual[name]),
        )
        for item in sorted(others, key=lambda each: each.start)
    )
    return tuple(each for each in found if each.item.done or each.moved or each.own)


def _times(item: Appointment) -> Hashable:
    return item.start.time(), item.end - item.start


def _usual(values: Sequence[Hashable]) -> Hashable:
    # Of several that are as frequent the first one, that of the chosen appointment.
    return Counter(values).most_common(1)[0][0]
