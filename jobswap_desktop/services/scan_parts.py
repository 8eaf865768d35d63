"""Which pages of a scan are one paper's: no more than the paper has, and which are to come back."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from jobswap_desktop.documents import raster
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
    # Draws the paper: slow to import, and needed for what has a code alone.
    from jobswap_desktop.services import printing

    try:
        specs = printing.plan(work, document.swap_id).specs
        wanted = [spec for spec in specs if spec.number == document.number][:1]
        for paper in printing.papers(work, document.swap_id, wanted):
            total, back = printing.page_counts(paper)
            return PageCounts(revision=paper.document.revision, total=total, back=back)
    except DomainError:
        # A wording that cannot be printed keeps nobody from filing what came back.
        return None
    return None


def fitted(work: Workplace, scans: Iterable[ReadScan]) -> tuple[ReadScan, ...]:
    """Return the parts of one file, cut anew where a paper took more pages than it has.

    The surplus pages, which bear no code, become parts of their own.
    """
    work.require_view()
    known = tuple(scans)
    found = tuple(piece for scan in known for piece in _cut(work, scan))
    if len(found) == len(known):
        return known
    return tuple(replace(piece, part=part, parts=len(found)) for part, piece in enumerate(found, 1))


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


def _cut(work: Workplace, scan: ReadScan) -> Iterator[ReadScan]:
    code = scan.code
    if code is None or not scan.loose:
        yield scan
        return
    document = paper_of(work, code.number)
    left = surplus(scan, page_counts(work, document) if document else None)
    kept = [number for number in range(scan.count) if number not in left]
    try:
        pieces = tuple(scan_reading.pieces(scan, [kept, *_runs(left)])) if left else (scan,)
    except raster.Unreadable:
        pieces = (scan,)
    yield from pieces


def _runs(numbers: Iterable[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs
