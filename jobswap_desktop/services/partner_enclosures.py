"""What lies in a partner file for reading: saved into a folder, or filed with the case."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from jobswap_desktop.documents import apart, raster
from jobswap_desktop.domain.attachments import Attachment
from jobswap_desktop.domain.audit import content_digest
from jobswap_desktop.domain.documents import file_name
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.ids import AttachmentId, SwapId
from jobswap_desktop.domain.partner_file import PartnerPaper
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services.partner_preview_words import filed_remark
from jobswap_desktop.services.partner_reading import PartnerPreview
from jobswap_desktop.services.partner_words import answer_page, proposal_page
from jobswap_desktop.services.scan_reading import never
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import attachments
from jobswap_desktop.whole_files import all_or_none, taken

PAGE = "lesen.html"
_ENDING = ".pdf"


def save_enclosed(
    work: Workplace, preview: PartnerPreview, folder: Path, *, overwrite: bool = False
) -> tuple[Path, ...]:
    """Write a readable page and the papers into `folder` and return where they lie.

    The page is made here of what the file says, never the one that came with it, which may hold
    whatever a browser runs. What cannot be read as a PDF is left out. No name in the file decides
    where: it is made fit for a file first. All of them are written or none; without `overwrite` not
    over anything else that lies there. Raises DomainError (role_not_allowed), Unavailable
    (file_there, cannot_write).
    """
    work.require(Role.HR_CLERK)
    content = preview.content
    wanted = {PAGE: (answer_page if preview.is_answer else proposal_page)(content)}
    for number, (paper, pages) in enumerate(_counted(content.papers), 1):
        if not pages:
            continue
        name = file_name(paper.number)
        wanted[name if name not in wanted else f"{number}-{name}"] = paper.content
    files = {folder / name: data for name, data in wanted.items()}
    others = () if overwrite else taken(files)
    if others:
        raise Unavailable(Fault.FILE_THERE, str(others[0]))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with all_or_none(files):
            pass
    except OSError as error:
        raise Unavailable(Fault.CANNOT_WRITE, str(folder), str(error)) from error
    return tuple(files)


def page_count(paper: PartnerPaper) -> int:
    """Return how many pages an enclosed paper has; 0 for one that nobody can read."""
    ((_paper, pages),) = _counted((paper,))
    return pages


def _counted(papers: Iterable[PartnerPaper]) -> Iterator[tuple[PartnerPaper, int]]:
    """Yield each paper with its pages; one process reads them all, for one that falls over another.

    They come from one hand: of whoever has led that process astray with one there is nothing that
    could be hidden in the others.
    """
    with apart.Apart(b"") as held:
        for paper in papers:
            held.turn_to(paper.content)
            try:
                yield paper, held.count(never)
            except (apart.TooSlow, apart.Stopped, raster.Unreadable):
                yield paper, 0


def filed(
    work: Workplace, preview: PartnerPreview, swap_id: SwapId
) -> tuple[tuple[Attachment, bytes], ...]:
    """Return the papers as attachments of the case that is taken over, with what they hold.

    What the case holds already comes only once, and what nobody can read not at all.
    Raises DomainError (role_not_allowed).
    """
    work.require(Role.HR_CLERK)
    return tuple(_filed(work, preview, swap_id))


def _filed(
    work: Workplace, preview: PartnerPreview, swap_id: SwapId
) -> Iterator[tuple[Attachment, bytes]]:
    held = {each.sha256 for each in attachments.of_swap(work.db, swap_id)}
    for paper, pages in _counted(preview.content.papers):
        sha256 = content_digest(paper.content)
        if not pages or sha256 in held:
            continue
        held.add(sha256)
        attachment = Attachment(
            id=AttachmentId(work.new_id()),
            swap_id=swap_id,
            sha256=sha256,
            name=paper.number + _ENDING,
            size=len(paper.content),
            pages=pages,
            added_on=work.today(),
            remark=filed_remark(preview, paper),
        )
        yield attachment, paper.content
