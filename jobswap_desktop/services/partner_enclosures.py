"""What lies in a partner file for reading: its page and its papers, saved into a folder."""

from pathlib import Path

from jobswap_desktop.domain.documents import file_name
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services.partner_reading import PartnerPreview
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.whole_files import write_whole

PAGE = "lesen.html"


def save_enclosed(work: Workplace, preview: PartnerPreview, folder: Path) -> tuple[Path, ...]:
    """Write the readable page and the papers into `folder` and return where they lie.

    No name in the file decides where: it is made fit for a file first. Raises DomainError
    (role_not_allowed), Unavailable (cannot_write).
    """
    work.require(Role.HR_CLERK)
    wanted = {PAGE: preview.file.page}
    for number, paper in enumerate(preview.content.papers, 1):
        name = file_name(paper.number)
        wanted[name if name not in wanted else f"{number}-{name}"] = paper.content
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in wanted.items():
            write_whole(folder / name, content)
    except OSError as error:
        raise Unavailable(Fault.CANNOT_WRITE, str(folder), str(error)) from error
    return tuple(folder / name for name in wanted)
