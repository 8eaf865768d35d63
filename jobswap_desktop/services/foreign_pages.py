"""Pages of a PDF that did not come from this program, drawn where that can be ended."""

from collections.abc import Callable

from jobswap_desktop.documents.apart import Apart, Stopped, TooSlow
from jobswap_desktop.documents.raster import Picture, Unreadable
from jobswap_desktop.domain.errors import ProblemCode, refuse

FOR_THE_SCREEN = 6_000_000
"""Pixels of a page that is looked at: A4 as large as a preview becomes, and half as much again."""
FOR_THE_PRINTER = 24_000_000
"""Pixels of a page that is printed: A3 at 300 dpi and some."""

MOST_SHOWN = 1000
"""Pages that can be turned on the screen: a broken file may claim a million."""


class ForeignPages:
    """The pages of one PDF; they are drawn in another process, by one thread at a time."""

    def __init__(self, pdf: bytes) -> None:
        self._pdf = Apart(pdf)

    def picture(
        self, page: int, dpi: int, most_pixels: int, stopped: Callable[[], bool]
    ) -> Picture | None:
        """Return a page (from 0), coarser where it would have more than `most_pixels`.

        None once `stopped` says that nobody waits for it any more. Raises DomainError
        (page_too_slow, page_damaged).
        """
        try:
            return self._pdf.picture(page, dpi, most_pixels, stopped)
        except Stopped:
            return None
        except TooSlow as error:
            raise refuse(ProblemCode.PAGE_TOO_SLOW, page=str(page + 1)) from error
        except Unreadable as error:
            raise refuse(ProblemCode.PAGE_DAMAGED, page=str(page + 1)) from error

    def close(self) -> None:
        """End the other process; nobody may be waiting for a page then."""
        self._pdf.close()
