"""Which pages of a scan are one paper's: no more than the paper has, and which are to come back."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from jobswap_desktop.documents import apart, raster
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.domain.documents import Document
from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.services import scan_reading
from jobswap_desktop.services.scan_reading import ReadScan
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import documents


@dataclass(frozen=True, slots=True, kw_only=True)
class PageCounts:
    """How many pages a paper has as it would be printed now, in which revision.

    `back` are those that come back, from the first one on: a leaflet stays with the visitor.
    """

    revision: int
    total: int
    back: int


def paper_of(work: Workplace, number: str) -> Document | None:
    """Return the paper with this number, however it is written where only one is meant."""
    held = documents.by_number(work.db, number)
    return held or documents.by_number_in_any_case(work.db, number)


def page_counts(work: Workplace, document: Document) -> PageCounts | None:
    """Return how many pages a paper has; None where the case can have no such paper any more."""
    return _counted(_as_it_is_now(work, document))


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A scan, and the paper it is measured by as that would be printed now, if there is one."""

    scan: ReadScan
    paper: Paper | None = None


def beside_papers(work: Workplace, scans: Iterable[ReadScan]) -> tuple[Beside, ...]:
    """Return the parts of one file beside their papers, for `fitted`."""
    work.require_view()
    return tuple(Beside(scan=scan, paper=_paper_beside(work, scan)) for scan in scans)


def fitted(
    found: Iterable[Beside], stopped: Callable[[], bool] = scan_reading.never
) -> tuple[ReadScan, ...]:
    """Return the parts of one file, cut anew where a paper took more pages than it has.

    The surplus pages, which bear no code, become parts of their own. Papers are drawn and the
    file is cut: it needs no database, and belongs on a worker. `stopped` ends it at any time,
    with nothing.
    """
    known = tuple(found)
    try:
        parts = tuple(piece for each in known for piece in _cut(each, stopped))
    except apart.Stopped:
        return ()
    if len(parts) == len(known):
        return tuple(each.scan for each in known)
    return tuple(replace(piece, part=part, parts=len(parts)) for part, piece in enumerate(parts, 1))


def surplus(scan: ReadScan, counts: PageCounts | None) -> tuple[int, ...]:
    """Return the pages (from 0) without a code for which there is no place in the paper.

    Blank ones are no surplus: they are the backs of sheets. A paper may lie there several times.
    """
    loose = scan.loose
    seen = Counter(page.code.page for page in scan.pages if page.code)
    if not loose or not seen:
        return ()
    total = counts.total if counts else max(seen)
    room = total * max(seen.values()) - sum(seen.values())
    return loose[max(room, 0) :]


def _paper_beside(work: Workplace, scan: ReadScan) -> Paper | None:
    code = scan.code
    if code is None or not scan.loose:
        return None
    document = paper_of(work, code.number)
    return _as_it_is_now(work, document) if document else None


def _as_it_is_now(work: Workplace, document: Document) -> Paper | None:
    # Slow to import, and needed for what has a code alone.
    from jobswap_desktop.services import printing

    try:
        specs = printing.plan(work, document.swap_id).specs
        wanted = [spec for spec in specs if spec.number == document.number][:1]
        return next(iter(printing.papers(work, document.swap_id, wanted)), None)
    except DomainError:
        return None


def _counted(paper: Paper | None) -> PageCounts | None:
    if paper is None:
        return None
    from jobswap_desktop.services import printing

    try:
        total, back = printing.page_counts(paper)
    except DomainError:
        # A wording that cannot be printed keeps nobody from filing what came back.
        return None
    return PageCounts(revision=paper.document.revision, total=total, back=back)


def _cut(beside: Beside, stopped: Callable[[], bool]) -> tuple[ReadScan, ...]:
    scan = beside.scan
    if stopped():
        raise apart.Stopped
    if scan.code is None or not scan.loose:
        return (scan,)
    left = surplus(scan, _counted(beside.paper))
    kept = [number for number in range(scan.count) if number not in left]
    try:
        cut = scan_reading.pieces(scan, [kept, *_runs(left)], stopped) if left else None
    except (raster.Unreadable, apart.TooSlow):
        cut = None
    return cut or (scan,)


def _runs(numbers: Iterable[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs
