"""Reading what came back on paper: the code on the picture of every page, else the text.

Nothing in the file is trusted: how many pages are looked at, how large they are drawn and how
long it takes all have their bounds.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile
from time import monotonic

from jobswap_desktop.documents import codes, raster
from jobswap_desktop.documents.codes import PaperCode
from jobswap_desktop.documents.raster import Grey, Scan

MOST_PAGES = 200
"""Pages looked at: what a copier takes at once, twice over."""
MOST_SECONDS = 120.0
_COARSE, _FINE = 200, 300
"""Dots an inch: what a copier sends, and what the squares of a pale copy need."""
_MOST_FINE = 24
_MIDDLE = 0.08
"""The share of a page at every edge where holes, staples and shadows leave their marks."""
_INK = bytes(1 if value < 160 else 0 for value in range(256))  # noqa: PLR2004 - darker than paper
_MOST_GRAINS = 0.0001
"""The share of dark dots up to which a page is blank: less than a word written by hand."""
_CORNER_WIDTH, _CORNER_HEIGHT = 0.45, 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPage:
    """What one page says of itself: its code, else its text where it is no mere picture.

    `is_blank` says that there is nothing on it: the back of a sheet. `is_page` is False where a
    page is counted and none is there. `is_as_drawn` says that it is our own drawing, not a picture
    of a paper, and that nothing was put on it since.
    """

    code: PaperCode | None = None
    text: str = ""
    is_blank: bool = False
    is_page: bool = True
    is_as_drawn: bool = False


def read(pdf: bytes, stopped: Callable[[], bool]) -> tuple[int, tuple[ReadPage, ...]]:
    """Return how many pages a PDF has, and what the first of them say.

    Fewer are read where there are more than `MOST_PAGES`, where it takes longer than
    `MOST_SECONDS`, or once `stopped`, which is asked before each page, says so. Raises Unreadable.
    """
    end = monotonic() + MOST_SECONDS

    def is_over() -> bool:
        return stopped() or monotonic() > end

    with raster.opened_scan(pdf) as scan:
        count = len(scan)
        found = [
            _page(scan, number)
            for number in takewhile(lambda _: not is_over(), range(min(count, MOST_PAGES)))
        ]
        unread = [n for n, page in enumerate(found) if page.code is None and not page.is_blank]
        for number in takewhile(lambda _: not is_over(), unread[:_MOST_FINE]):
            found[number] = replace(found[number], code=_code(scan.grey(number, _FINE)))
        is_unsigned = any(page.code for page in found) and not raster.is_signed(pdf)
        for number, page in enumerate(found):
            stopped()
            found[number] = (
                replace(page, is_as_drawn=is_unsigned and not scan.has_pictures(number))
                if page.code
                else replace(page, text=scan.text(number), is_page=scan.is_page(number))
            )
        return count, tuple(found)


def _page(scan: Scan, number: int) -> ReadPage:
    whole = scan.grey(number, _COARSE)
    code = _code(whole)
    return ReadPage(code=code, is_blank=code is None and whole is not None and _is_blank(whole))


def _is_blank(page: Grey) -> bool:
    across, down = round(page.width * _MIDDLE), round(page.height * _MIDDLE)
    middle = page.part(across, down, page.width - 2 * across, page.height - 2 * down)
    dark = middle.pixels.translate(_INK).count(1)
    return dark <= _MOST_GRAINS * len(middle.pixels)


def _code(whole: Grey | None) -> PaperCode | None:
    """Return the code of a page, the lowest one where it shows several."""
    for picture in _parts(whole) if whole else ():
        found = tuple(codes.read(picture.pixels, picture.width, picture.height))
        if found:
            return found[-1]
    return None


def _parts(page: Grey) -> Iterator[Grey]:
    """Yield a page, then the corners in which its code stands upright and upside down.

    In a corner alone, what else is on the page does not lead astray.
    """
    yield page
    width, height = round(page.width * _CORNER_WIDTH), round(page.height * _CORNER_HEIGHT)
    yield page.part(page.width - width, page.height - height, width, height)
    yield page.part(0, 0, width, height)
