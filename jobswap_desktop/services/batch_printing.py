"""Papers of several cases in one print run: which there are, and the sheet between the cases."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.domain.documents import file_name
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import printing
from jobswap_desktop.services.printing import CasePapers, PrintPlan
from jobswap_desktop.services.wording import cover_text, period_text
from jobswap_desktop.services.workplace import Workplace


@dataclass(frozen=True, slots=True, kw_only=True)
class RunItem:
    """One paper of a run, how often it is wanted, and the lines of the sheet before it."""

    paper: Paper
    copies: int
    cover: tuple[str, ...] = ()

    @property
    def file_name(self) -> str:
        """The name of its file."""
        return file_name(self.paper.document.number)


def plans(work: Workplace, swap_ids: Iterable[SwapId]) -> tuple[PrintPlan, ...]:
    """Return the papers of each case, in the order of `swap_ids`."""
    work.require(Role.HR_CLERK)
    return tuple(printing.plan(work, swap_id) for swap_id in swap_ids)


def run_items(
    work: Workplace,
    run: Iterable[PrintPlan],
    copies: Mapping[str, int],
    *,
    with_covers: bool = False,
) -> tuple[RunItem, ...]:
    """Return the papers with the numbers in `copies`, case by case.

    Raises DomainError (paper_locked) where one has become locked since the plan was made.
    """
    work.require(Role.HR_CLERK)
    return tuple(
        item for plan in run for item in _of_case(work, plan, copies, with_covers=with_covers)
    )


def by_case(items: Sequence[RunItem]) -> tuple[CasePapers, ...]:
    """Return what is recorded of these papers."""
    found: dict[SwapId, list[Paper]] = {}
    for item in items:
        found.setdefault(item.paper.swap.id, []).append(item.paper)
    return tuple(
        CasePapers(swap_id=swap_id, papers=tuple(papers)) for swap_id, papers in found.items()
    )


def _of_case(
    work: Workplace, plan: PrintPlan, copies: Mapping[str, int], *, with_covers: bool
) -> Iterator[RunItem]:
    swap = plan.swap
    specs = [spec for spec in plan.specs if spec.number in copies]
    valid = [spec for spec in specs if not spec.draft]
    printing.require_unlocked(work, swap.id, valid)
    titles = [(copies[spec.number], printing.spec_title(swap, spec)) for spec in specs]
    cover = _cover(swap, titles) if with_covers else ()
    for paper in printing.papers(work, swap.id, specs):
        yield RunItem(paper=paper, copies=copies[paper.document.number], cover=cover)
        cover = ()


def _cover(swap: Swap, titles: Iterable[tuple[int, str]]) -> tuple[str, ...]:
    return (
        swap.reference,
        swap.title,
        period_text(swap.first_day, swap.last_day),
        *(cover_text("paper", copies=str(copies), paper=title) for copies, title in titles),
    )
