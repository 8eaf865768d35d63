"""A scan from a file: its bytes, and what every page says of itself. Needs no database.

What lies in the file is read once and kept from then on: the original is never needed again.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from jobswap_desktop.documents import apart, raster
from jobswap_desktop.documents.codes import PaperCode
from jobswap_desktop.documents.scans import ReadPage
from jobswap_desktop.domain.attachments import LARGEST_FILE
from jobswap_desktop.domain.audit import content_digest
from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode, refuse

SCAN_SUFFIXES = frozenset({".pdf"})
_MEGABYTE = 1024 * 1024
_HEADER = b"%PDF-"
_HEADER_WITHIN = 1024
_LONGEST_NAME = 200
_LONGEST_SHORT = 48
_NOT_SHOWN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]"
)
"""What steers a line instead of standing in it, and what XML 1.0 has no place for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadScan:
    """One scan, or the part of one that is one paper.

    `name` is what the file was called, for showing alone. `count` is the number of pages; `pages`
    are those that were looked at. `first_page` counts in the file, from 1.
    """

    name: str
    data: bytes
    sha256: str
    count: int
    pages: tuple[ReadPage, ...]
    part: int = 1
    parts: int = 1
    first_page: int = 1

    @property
    def code(self) -> PaperCode | None:
        """The code of the first page that has one."""
        return next((page.code for page in self.pages if page.code), None)


def never() -> bool:
    """Say that reading goes on."""
    return False


def read(path: Path, stopped: Callable[[], bool] = never) -> tuple[ReadScan, ...]:
    """Return the scan in a file, cut into its papers where it holds several.

    Raises DomainError, with a sentence that names the file, for what is too large, empty, no
    PDF, locked with a password, damaged, endless or gone. `stopped` ends it at any time, with
    nothing.
    """
    name = shown_name(path.name)
    data = _content(path, name)
    if not data:
        raise refuse(ProblemCode.SCAN_EMPTY, file=short_name(name))
    if _HEADER not in data[:_HEADER_WITHIN]:
        raise refuse(ProblemCode.SCAN_NOT_PDF, file=short_name(name))
    try:
        count, pages = apart.read(data, stopped)
    except apart.Stopped:
        return ()
    except apart.TooSlow as error:
        raise refuse(ProblemCode.SCAN_TOO_SLOW, file=short_name(name)) from error
    except raster.Unreadable as error:
        code = ProblemCode.SCAN_LOCKED if error.is_locked else ProblemCode.SCAN_DAMAGED
        raise refuse(code, file=short_name(name)) from error
    if not count:
        raise refuse(ProblemCode.SCAN_DAMAGED, file=short_name(name))
    whole = ReadScan(name=name, data=data, sha256=content_digest(data), count=count, pages=pages)
    try:
        return tuple(_parts(whole))
    except raster.Unreadable as error:
        raise refuse(ProblemCode.SCAN_DAMAGED, file=short_name(name)) from error


def shown_name(name: str) -> str:
    """Return a file's name as it may be shown: one short line, nothing that turns its direction."""
    clean = _NOT_SHOWN.sub("", name.encode("utf-8", "replace").decode()).strip()
    return clean[-_LONGEST_NAME:].strip() or "PDF"


def short_name(name: str) -> str:
    """Return a file's name for a line on the screen: its beginning and its end."""
    if len(name) <= _LONGEST_SHORT:
        return name
    half = _LONGEST_SHORT // 2
    return f"{name[:half]}…{name[1 - half :]}"


def _content(path: Path, name: str) -> bytes:
    try:
        if not path.is_file():
            raise refuse(ProblemCode.FILE_NOT_READABLE, file=short_name(name))
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise _too_large(name, size)
        with path.open("rb") as file:
            # It may grow while it is read.
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise refuse(ProblemCode.FILE_NOT_READABLE, file=short_name(name)) from error
    if len(data) > LARGEST_FILE:
        raise _too_large(name, len(data))
    return data


def _too_large(name: str, size: int) -> DomainError:
    return DomainError(
        Problem(
            code=ProblemCode.SCAN_TOO_LARGE,
            values={
                "file": short_name(name),
                "size": str(-(-size // _MEGABYTE)),
                "limit": str(LARGEST_FILE // _MEGABYTE),
            },
        )
    )


def _parts(whole: ReadScan) -> Iterator[ReadScan]:
    """Yield the papers of a scan; a page without a code belongs to the one before it.

    What bears electronic signatures stays whole: cut, they would prove nothing any more.
    """
    groups = _groups(whole)
    # One paper, or none that is known.
    if len(groups) < 2 or raster.is_signed(whole.data):  # noqa: PLR2004 - see above
        yield whole
        return
    if not all(page.is_page for page in whole.pages):
        # Whoever cuts it would count the pages differently from who read them.
        raise raster.Unreadable(is_locked=False)
    for part, numbers in enumerate(groups, 1):
        data = raster.excerpt(whole.data, numbers, whole.count)
        yield replace(
            whole,
            data=data,
            sha256=content_digest(data),
            count=len(numbers),
            pages=tuple(whole.pages[n] for n in numbers if n < len(whole.pages)),
            part=part,
            parts=len(groups),
            first_page=numbers[0] + 1,
        )


def _groups(whole: ReadScan) -> list[list[int]]:
    if whole.code is None:
        return []
    groups: dict[tuple[str, int], list[int]] = {}
    current = _key(whole.code)
    for number in range(whole.count):
        code = whole.pages[number].code if number < len(whole.pages) else None
        current = _key(code) if code else current
        groups.setdefault(current, []).append(number)
    return list(groups.values())


def _key(code: PaperCode) -> tuple[str, int]:
    return code.number, code.revision
