"""Reading what came back on paper: the code on the picture of every page, else the text.

Nothing in the file is trusted: how many pages are looked at, how large they are drawn and how
long it takes all have their bounds.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from time import monotonic

from jobswap_desktop.documents import codes, raster
from jobswap_desktop.documents.codes import PaperCode
from jobswap_desktop.documents.raster import Grey, Scan

MOST_PAGES = 40
"""Pages looked at; a case's papers have far fewer."""
MOST_SECONDS = 20.0
_COARSE, _FINE = 200, 300
"""Dots an inch: what a copier sends, and what the squares of a pale copy need."""
_MOST_FINE = 8
_CORNER_WIDTH, _CORNER_HEIGHT = 0.45, 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPage:
    """What one page says of itself: its code, else its text where it is no mere picture.

    `is_page` is False where a page is counted and none is there.
    """

    code: PaperCode | None = None
    text: str = ""
    is_page: bool = True


def read(pdf: bytes, stopped: Callable[[], bool]) -> tuple[int, tuple[ReadPage, ...]]:
    """Return how many pages a PDF has, and what the first of them say.

    Fewer are read where there are more than `MOST_PAGES`, where it takes longer than
    `MOST_SECONDS`, or once `stopped` says so. Raises Unreadable.
    """
    end = monotonic() + MOST_SECONDS

    def is_over() -> bool:
        return stopped() or monotonic() > end

    with raster.opened_scan(pdf) as scan:
        count = len(scan)
        found = [
            ReadPage(code=_code(scan, number, _COARSE))
            for number in takewhile(lambda _: not is_over(), range(min(count, MOST_PAGES)))
        ]
        unread = [number for number, page in enumerate(found) if page.code is None]
        for number in takewhile(lambda _: not is_over(), unread[:_MOST_FINE]):
            found[number] = ReadPage(code=_code(scan, number, _FINE))
        return count, tuple(
            page if page.code else ReadPage(text=scan.text(number), is_page=scan.is_page(number))
            for number, page in enumerate(found)
        )


def _code(scan: Scan, number: int, dpi: int) -> PaperCode | None:
    """Return the code of a page, the lowest one where it shows several."""
    whole = scan.grey(number, dpi)
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
