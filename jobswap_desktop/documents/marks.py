"""Marks over, under and beside their letters: what ReportLab leaves to the typeface.

The typeface draws a mark without a width of its own, roughly over the letter before it. DIN 91379
has 149 letters that are written so and exist no other way. The anchors of Liberation Sans serve
some of them badly (a second mark falls on the first), so each mark is moved to where the outlines
of letter and mark say.
"""

import math
import re
import struct
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import Any, Final, cast

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.textobject import PDFTextObject

from jobswap_desktop.domain import din_91379

# In thousandths of the type size.
_AIR: Final = 40
_CAPITAL: Final = 730
# What is set on one spot is sorted by rounding errors; so each thing begins a hair after the last.
_CREEP: Final = 0.1
_MOST_STACKED: Final = 3

# Where Unicode's combining classes put a mark.
_HANGING: Final = 202
_HORN: Final = 216
_BELOW: Final = 220
_ABOVE: Final = 230
_BESIDE: Final = 232
_UNDER_TWO: Final = 233

_TOO_MANY: Final = re.compile("([\u0300-\u036f]{4})[\u0300-\u036f]+")
_WITHOUT_DOT: Final = {"j": "\u0237"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Box:
    """The outline of a glyph from the point where it is set, in thousandths of the type size."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def height(self) -> float:
        return (self.bottom + self.top) / 2


def has_marks(text: str) -> bool:
    """Tell whether a mark in `text` has to be set by `MarkedText`."""
    return not text.isascii() and any(map(unicodedata.combining, text))


def few(text: str) -> str:
    """Return `text` with no more marks at a letter than can be told apart."""
    return _TOO_MANY.sub(r"\1", text) if has_marks(text) else text


class MarkedText(PDFTextObject):
    """A text object that sets every mark where it belongs, and all else as ReportLab does."""

    _fontname: str
    _fontsize: float
    _rise: float

    def _formatText(self, text: str | bytes) -> str:  # noqa: N802 - ReportLab's name
        if isinstance(text, bytes) or not has_marks(text):
            return self._plain(text)
        return " ".join(
            " ".join(map(self._with_marks, part)) if marked else self._plain("".join(part))
            for marked, part in groupby(din_91379.clusters(text), has_marks)
        )

    def _plain(self, text: str | bytes) -> str:
        return str(super()._formatText(text))  # type: ignore[misc]  # the stubs leave it out

    def _with_marks(self, cluster: str) -> str:
        """Return a letter with its marks, and beside the outlines what is read.

        Programs that read the page sort what is drawn by where it begins and end a letter where
        the last glyph ends. So the marks come first, the one furthest from the line before all,
        and each begins where the letter begins.
        """
        letter, rest = cluster[0], cluster[1:]
        marks = "".join(filter(unicodedata.combining, rest))
        parts = [self._mark(place) for place in _places(self._fontname, letter, marks)]
        parts.append(self._plain(_shown(letter, marks) + rest[len(marks) :]))
        read = cluster.encode("utf-16-be").hex().upper()
        return f"/Span <</ActualText <FEFF{read}>>> BDC {' '.join(parts)} EMC"

    def _mark(self, place: "_Place") -> str:
        """Return a mark set away from the current point, which stays where it is."""
        plain = self._plain(place.mark)
        start = plain.index("(")
        face, string = plain[:start], plain[start:].removesuffix(" Tj")
        # A blank holds the beginning, where the part of the typeface in use has one.
        if self._plain(f" {place.mark}").startswith("( "):
            blank = pdfmetrics.stringWidth(" ", self._fontname, 1000)
            lead = f"( ) {fp_str(blank - place.across)}"
        else:
            lead = fp_str(-place.across)
        width = pdfmetrics.stringWidth(place.mark, self._fontname, 1000)
        back = fp_str(place.across + width - _CREEP)
        rise = fp_str(self._rise + place.up * self._fontsize / 1000)
        return f"{face}{rise} Ts [{lead} {string} {back}] TJ {fp_str(self._rise)} Ts"


def _shown(letter: str, marks: str) -> str:
    """Return what is drawn of a letter, which loses its dot to a mark above it."""
    above = _ABOVE in map(unicodedata.combining, marks)
    return _WITHOUT_DOT.get(letter, letter) if above else letter


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """How far a mark is set from where its letter begins, in thousandths of the type size."""

    mark: str
    across: float
    up: float


@lru_cache(maxsize=4096)
def _places(font: str, letter: str, marks: str) -> tuple[_Place, ...]:
    """Return the places of the marks of a letter, the furthest from the line first."""
    face = cast("TTFont", pdfmetrics.getFont(font)).face
    outline = _box(face, _shown(letter, marks))
    seat = _Seat(
        letter=outline,
        end=pdfmetrics.stringWidth(letter, font, 1000),
        slant=math.tan(math.radians(-face.italicAngle)),
        taken=outline,
    )
    found, stacked = [], 0
    for mark in marks:
        box = _box(face, mark)
        place = unicodedata.combining(mark)
        across, up = seat.shift(place, box)
        found.append(_Place(mark=mark, across=across, up=up))
        if place in (_BELOW, _ABOVE) and stacked < _MOST_STACKED:
            stacked += 1
            seat.take(box.bottom + up, box.top + up)
    return tuple(sorted(found, key=_distance, reverse=True))


def _distance(place: _Place) -> float:
    return abs(place.up)


@dataclass(slots=True, kw_only=True)
class _Seat:
    """A letter that marks are set to: `taken` is what it and the marks before take up.

    `end` is where the letter's own room ends, `slant` how much its typeface leans.
    """

    letter: _Box
    end: float
    slant: float
    taken: _Box

    def take(self, bottom: float, top: float) -> None:
        """Note that a mark reaches from `bottom` to `top`."""
        self.taken = replace(
            self.taken, bottom=min(self.taken.bottom, bottom), top=max(self.taken.top, top)
        )

    def shift(self, place: int, mark: _Box) -> tuple[float, float]:
        """Return how far a mark is moved across and up from where its letter begins."""
        letter, up = self.letter, 0.0
        if place == _ABOVE:
            up = self.taken.top + _AIR - mark.bottom
        elif place == _BELOW:
            up = self.taken.bottom - _AIR - mark.top
        elif place == _UNDER_TWO:
            return self.end - mark.middle, min(0.0, letter.bottom) - _AIR - mark.top
        elif place == _BESIDE:
            return letter.right - mark.middle, min(letter.top, _CAPITAL) + _AIR / 4 - mark.bottom
        elif place == _HORN:
            return letter.right - mark.middle, letter.top - mark.height
        elif place != _HANGING:
            return self.end, 0.0
        leaning = self.slant * (mark.height + up - letter.height)
        return letter.middle + leaning - mark.middle, up


@lru_cache(maxsize=4096)
def _box(face: Any, character: str) -> _Box:  # noqa: ANN401 - ReportLab's face has no type
    """Return the outline of a glyph as its typeface states it (table glyf)."""
    glyph = face.charToGlyph.get(ord(character), 0)
    start, end = face.glyphPos[glyph], face.glyphPos[glyph + 1]
    if start == end:
        return _Box(left=0, bottom=0, right=0, top=0)
    head = face.get_chunk(face.get_table_pos("glyf")[0] + start, 10)
    left, bottom, right, top = (n * 1000 / face.unitsPerEm for n in struct.unpack(">4h", head[2:]))
    return _Box(left=left, bottom=bottom, right=right, top=top)


def whole_letters(text: str, length: int) -> int:
    """Return the greatest length up to `length` that parts no mark from its letter."""
    while 0 < length < len(text) and unicodedata.combining(text[length]):
        length -= 1
    return length
