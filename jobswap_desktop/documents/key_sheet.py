"""The public key of an office on paper: a code to be scanned, and digits to be read out."""

from collections.abc import Iterator
from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from jobswap_desktop import resources
from jobswap_desktop.documents import blocks, codes, german, ink, text
from jobswap_desktop.documents.canvas import canvas_of
from jobswap_desktop.documents.layout import Sheet, note
from jobswap_desktop.documents.paper import KeySheet
from jobswap_desktop.documents.structure import Element
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import employer
from jobswap_desktop.documents.wording import Facts, Wording

_SIDE: Final = 82 * mm
"""A square of the largest code is then half a millimetre: any scan at 200 dpi shows it."""
_QUIET_SQUARES: Final = 4
_GROUPS_IN_LINE: Final = 4


class CodeDrawing(Flowable):
    """A QR code as large as there is room for, with its quiet zone."""

    def __init__(self, content: str, words: str, side: float = _SIDE) -> None:
        super().__init__()
        self._rows = codes.text_squares(content)
        self._words = words
        self.width = self.height = side

    def draw(self) -> None:
        """Draw it in one colour, which a copy keeps."""
        canvas = canvas_of(self)
        square = self.width / (len(self._rows) + 2 * _QUIET_SQUARES)
        with canvas.tagged(Element(role="Figure", alt=self._words)):
            canvas.setFillColor(ink.CODE)
            path = canvas.beginPath()
            for y, row in enumerate(reversed(self._rows), _QUIET_SQUARES):
                for x, is_dark in enumerate(row, _QUIET_SQUARES):
                    if is_dark:
                        path.rect(x * square, y * square, square, square)
            canvas.drawPath(path, stroke=0, fill=1)


def sheet(key: KeySheet) -> Sheet:
    """Return the sheet."""
    wording = _wording(key)
    title = wording.text("title")
    return note(key.office, title, wording.text("foot"), list(_story(key, wording, title)))


def _story(key: KeySheet, wording: Wording, title: str) -> Iterator[Flowable]:
    yield paragraph(title, text.TITLE)
    yield blocks.facts(
        [
            (wording.text("office"), employer(key.office)),
            (wording.text("made"), german.day(key.made_on)),
            (wording.text("printed"), f"{german.day(key.today)}, {key.clerk.name}"),
        ]
    )
    yield blocks.gap(4)
    yield paragraph(wording.text("fingerprint"), text.HEADING)
    for line in _lines(key.fingerprint):
        yield paragraph(line, text.NAME)
    yield paragraph(wording.text("compare"))
    yield paragraph(wording.text("code"), text.HEADING)
    yield CodeDrawing(key.code, wording.text("code_words"))
    yield paragraph(wording.text("how"))
    yield paragraph(wording.text("public"), text.SMALL)


def _lines(fingerprint: str) -> Iterator[str]:
    groups = fingerprint.split()
    for first in range(0, len(groups), _GROUPS_IN_LINE):
        yield "\u2003".join(groups[first : first + _GROUPS_IN_LINE])


def _wording(key: KeySheet) -> Wording:
    values = {"office": key.office.name, "day": german.day(key.today)}
    source = resources.toml("wording/key_sheet.toml")
    return Wording(source, Facts(values=values, conditions={}))
