"""A scan from a file: its bytes, and what every page says of itself. Needs no database.

What lies in the file is read once and kept from then on: the original is never needed again.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from jobswap_desktop.documents import apart, raster
from jobswap_desktop.documents.codes import PaperCode
from jobswap_desktop.documents.scans import ReadPage
from jobswap_desktop.domain.attachments import LARGEST_FILE
from jobswap_desktop.domain.audit import content_digest
from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode, refuse
from jobswap_desktop.domain.text_rules import without_steering
from jobswap_desktop.services.given_files import read_given

_MEGABYTE = 1024 * 1024
_LONGEST_NAME = 200
_LONGEST_SHORT = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadScan:
    """One scan, or the part of one that is one paper.

    `name` is what the file was called, for showing alone. `count` is the number of pages; `pages`
    are those that were looked at. `numbers` are the places of a part's pages in the file, from 1.
    """

    name: str
    data: bytes
    sha256: str
    count: int
    pages: tuple[ReadPage, ...]
    part: int = 1
    parts: int = 1
    numbers: tuple[int, ...] = ()

    @property
    def code(self) -> PaperCode | None:
        """The code of the first page that has one."""
        return next((page.code for page in self.pages if page.code), None)

    @property
    def loose(self) -> tuple[int, ...]:
        """The pages (from 0) without a code on which there is something."""
        found = enumerate(self.pages)
        return tuple(n for n, page in found if page.code is None and not page.is_blank)

    @property
    def is_as_drawn(self) -> bool:
        """Whether it is the program's own file, on which nobody can have signed."""
        coded = [page for page in self.pages if page.code]
        return bool(coded) and all(page.is_as_drawn for page in coded)

    @property
    def is_unread(self) -> bool:
        """Whether none of its pages was looked at."""
        return not self.pages


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
    if not raster.is_pdf(data):
        raise refuse(ProblemCode.SCAN_NOT_PDF, file=short_name(name))
    try:
        return _parts(_whole(name, data, stopped), stopped)
    except apart.Stopped:
        return ()
    except apart.TooSlow as error:
        raise refuse(ProblemCode.SCAN_TOO_SLOW, file=short_name(name)) from error
    except raster.Unreadable as error:
        code = ProblemCode.SCAN_LOCKED if error.is_locked else ProblemCode.SCAN_DAMAGED
        raise refuse(code, file=short_name(name)) from error


def shown_name(name: str) -> str:
    """Return a file's name as it may be shown: one short line, nothing that turns its direction."""
    legible = without_steering(name.encode("utf-8", "replace").decode())
    clean = legible.replace("\n", "").replace("\t", "").strip()
    return clean[-_LONGEST_NAME:].strip() or "PDF"


def short_name(name: str) -> str:
    """Return a file's name for a line on the screen: its beginning and its end."""
    if len(name) <= _LONGEST_SHORT:
        return name
    half = _LONGEST_SHORT // 2
    return f"{name[:half]}…{name[1 - half :]}"


def _content(path: Path, name: str) -> bytes:
    def require_size(size: int) -> None:
        if size > LARGEST_FILE:
            raise _too_large(name, size)

    return read_given(path, LARGEST_FILE, require_size, short_name(name))


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


def _whole(name: str, data: bytes, stopped: Callable[[], bool]) -> ReadScan:
    count, pages = apart.read(data, stopped)
    if not count:
        raise raster.Unreadable(is_locked=False)
    return ReadScan(name=name, data=data, sha256=content_digest(data), count=count, pages=pages)


def _parts(whole: ReadScan, stopped: Callable[[], bool]) -> tuple[ReadScan, ...]:
    """Return the papers of a scan, and what belongs to none of them.

    What bears electronic signatures stays whole: cut, they would prove nothing any more.
    """
    groups = _groups(whole)
    # One paper, or none that is known.
    cut = pieces(whole, groups, stopped) if len(groups) > 1 else None
    if cut is None:
        return (whole,)
    if not all(page.is_page for page in whole.pages):
        # Whoever cut it counted the pages differently from who read them.
        raise raster.Unreadable(is_locked=False)
    return tuple(replace(piece, part=part, parts=len(groups)) for part, piece in enumerate(cut, 1))


def pieces(
    scan: ReadScan, groups: Sequence[Sequence[int]], stopped: Callable[[], bool] = never
) -> tuple[ReadScan, ...] | None:
    """Return a scan for each group of its pages (from 0), None where it must stay whole.

    Cut in a process of its own. Raises Unreadable, TooSlow and Stopped.
    """
    cut = apart.cut(scan.data, groups, scan.count, stopped)
    if cut is None:
        return None
    return tuple(
        replace(
            scan,
            data=data,
            sha256=content_digest(data),
            count=len(numbers),
            pages=tuple(scan.pages[n] for n in numbers if n < len(scan.pages)),
            numbers=tuple(scan.numbers[n] if scan.numbers else n + 1 for n in numbers),
        )
        for data, numbers in zip(cut, groups, strict=True)
    )


def _groups(whole: ReadScan) -> list[list[int]]:
    """Return the pages that belong together.

    A page without a code goes with the paper before it, as far as anybody can tell without
    knowing how long that is. What was not looked at, and what lies before the first code without
    being its missing first pages, goes with none.
    """
    groups: dict[_Key, list[int]] = {}
    current = _before_first(whole)
    for number, page in enumerate(whole.pages):
        current = _key(page.code) if page.code else current
        groups.setdefault(current, []).append(number)
    unread = list(range(len(whole.pages), whole.count))
    return [*groups.values(), unread] if unread else list(groups.values())


def _before_first(whole: ReadScan) -> "_Key":
    """Return where the pages before the first code belong: to that code's paper, or nowhere."""
    coded = (n for n, page in enumerate(whole.pages) if page.code)
    first = next(coded, None)
    code = whole.code
    if first is None or code is None:
        return _NOWHERE
    leading = sum(number < first for number in whole.loose)
    return _key(code) if leading in {0, code.page - 1} else _NOWHERE


_Key = tuple[str, int]
_NOWHERE: _Key = ("", 0)


def _key(code: PaperCode) -> _Key:
    return code.number, code.revision
