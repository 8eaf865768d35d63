"""Finding other cases of the same people, in the same days or still open."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.overlaps import Overlap, OverlapKind
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.wording import day_text, overlap_sentence
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import stays
from jobswap_desktop.store.database import Row


def overlaps(work: Workplace, swap: Swap) -> tuple[Overlap, ...]:
    """Return the other cases that `swap` may get in the way of, each once a person."""
    work.require_view()
    if swap.is_over:
        return ()
    return (*_same_people(work, swap), *_same_time(work, swap))


def overlap_text(overlap: Overlap) -> str:
    """Return the sentence for one of them."""
    period = f"{day_text(overlap.first_day)}–{day_text(overlap.last_day)}"
    return overlap_sentence(overlap.kind, overlap.name, overlap.reference, period)


def _same_time(work: Workplace, swap: Swap) -> Iterator[Overlap]:
    for placement in swap.placements:
        visitor = placement.visitor
        if visitor.version and not placement.no_show:
            for stay in stays.of_person(work.db, visitor.id, placement.first_day, placement.until):
                if stay["swap_id"] != swap.id:
                    yield _overlap(OverlapKind.SAME_TIME, stay, visitor.full_name)


def _same_people(work: Workplace, swap: Swap) -> Iterator[Overlap]:
    # A visitor alone goes again and again; two people who are to change places do so once.
    for one, other in pairwise(placement.visitor for placement in swap.placements):
        if one.version and other.version:
            for found in stays.open_cases_of(work.db, one.id, other.id):
                if found["swap_id"] not in {swap.id, swap.predecessor_id}:
                    yield _overlap(OverlapKind.SAME_PEOPLE, found, swap.title)


def _overlap(kind: OverlapKind, row: Row, name: str) -> Overlap:
    return Overlap(
        kind=kind,
        swap_id=SwapId(row["swap_id"]),
        reference=row["reference"],
        first_day=date.fromisoformat(row["first_day"]),
        last_day=date.fromisoformat(row["last_day"]),
        name=name,
    )
