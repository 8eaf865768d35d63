"""The embedded typeface, and what becomes of characters it lacks.

Liberation Sans has every letter of DIN 91379, and of its signs all but the raised nought.
ReportLab draws a box for what is missing, so every text passes through `printable` before it is
drawn. The marks of letters that are more than one character are set by `marks.MarkedText`.
"""

import re
import unicodedata
from functools import cache

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics

from jobswap_desktop import resources
from jobswap_desktop.documents import marks
from jobswap_desktop.documents.typeface import Face

REGULAR = "LiberationSans"
BOLD = "LiberationSans-Bold"
ITALIC = "LiberationSans-Italic"
BOLD_ITALIC = "LiberationSans-BoldItalic"
_FILES = {
    REGULAR: "LiberationSans-Regular.ttf",
    BOLD: "LiberationSans-Bold.ttf",
    ITALIC: "LiberationSans-Italic.ttf",
    BOLD_ITALIC: "LiberationSans-BoldItalic.ttf",
}
ELLIPSIS = "…"
_LONG_WORD = 10
_LEAST_PART = 4

# They want a direction and joined forms that this program does not set.
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})

# Signs that a screen reader skips and a copier blurs are written as words.
_WORDS = {
    "→": " nach ",
    "⇒": " nach ",
    "➔": " nach ",
    "←": " von ",
    "⇄": " und ",
    "↔": " und ",
    "⇔": " und ",
    "✓": "ja",
    "✔": "ja",
    "☑": "ja",
    "✗": "nein",
    "☐": "offen",
    "\u2011": "-",
}
_BLANKS = re.compile(r"[ \t\r\f\v\u2000-\u200a\u3000]+")
_DESCRIBED = re.compile(r"(?:\[Zeichen U\+[0-9A-F]+\] ?){2,}(?<! )")
_CODE = re.compile(r"U\+[0-9A-F]+")
_NAMED = 6
"""How many characters that follow each other are named, where none of them has a glyph."""
_SYLLABLE = re.compile(r"(?:sch|ch|ck|ph|th|qu|[b-df-hj-np-tv-xzß])(?=[aeiouy])")
_BREAKS = re.compile(r"[ ]|(?<=\w)-(?=\w)")
_PASSES = re.compile("[ -~äöüÄÖÜß§–„“…·€\u00a0\u202f\n]*")


@cache
def register() -> None:
    """Make the typeface known to ReportLab; done once a process."""
    # Seven-bit armour around every font was for the mail of old.
    rl_config.useA85 = 0
    for name, file in _FILES.items():
        pdfmetrics.registerFont(Face(name, resources.read(f"fonts/{file}")))
    pdfmetrics.registerFontFamily(
        REGULAR, normal=REGULAR, bold=BOLD, italic=ITALIC, boldItalic=BOLD_ITALIC
    )


@cache
def _known_characters() -> frozenset[int]:
    register()
    fonts = [pdfmetrics.getFont(name) for name in _FILES]
    glyphs = [set(font.face.charToGlyph) for font in fonts if isinstance(font, Face)]
    return frozenset(set.intersection(*glyphs))


def printable(text: str) -> str:
    r"""Return `text` in characters every face of the typeface has; line ends stay ``\n``.

    Arrows become words, letters without a glyph their base letter where they have one, and what
    is left a visible description such as "[Zeichen U+1F600]"; so do letters that are written from
    right to left. Controls and invisible marks go, and marks that no letter can bear.
    """
    if _PASSES.fullmatch(text):
        return text
    written = "".join(_WORDS.get(c, c) for c in unicodedata.normalize("NFC", text))
    shown = "".join(_shown(c) for c in written)
    shown = marks.few(shown)
    return _BLANKS.sub(" ", _DESCRIBED.sub(_in_one, shown))


def _in_one(described: re.Match[str]) -> str:
    """Return one description for characters that follow each other."""
    codes = _CODE.findall(described[0])
    if len(codes) <= _NAMED:
        return f"[Zeichen {' '.join(codes)}]"
    return f"[Zeichen {' '.join(codes[:_NAMED])} … insgesamt {len(codes)}]"


@cache
def _shown(character: str) -> str:
    if character in "\n\t\r":
        return character
    if unicodedata.category(character) in {"Cc", "Cf"}:
        return ""
    known = _known_characters()
    backwards = unicodedata.bidirectional(character) in _RIGHT_TO_LEFT
    if ord(character) in known and not backwards:
        return character
    plain = unicodedata.normalize("NFKD", character)
    kept = "".join(c for c in plain if not unicodedata.combining(c))
    if kept and kept != character and {ord(c) for c in kept} <= known and not backwards:
        return kept
    return f"[Zeichen U+{ord(character):04X}]"


def width(text: str, font: str, size: float) -> float:
    """Return how wide `text` is in points."""
    register()
    return pdfmetrics.stringWidth(text, font, size)


def cut(text: str, font: str, size: float, room: float) -> str:
    """Return one line of printable text that fits `room` points, with "…" where it was cut."""
    line = printable(text).replace("\n", " ")
    if width(line, font, size) <= room:
        return line
    low, high = 0, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        if width(line[:middle].rstrip() + ELLIPSIS, font, size) <= room:
            low = middle
        else:
            high = middle - 1
    low = marks.whole_letters(line, low)
    return line[:low].rstrip() + ELLIPSIS if low else ""


def wrapped(text: str, font: str, size: float, room: float, lines: int) -> tuple[list[str], bool]:
    """Return at most `lines` lines that fit `room` points, and whether something was cut.

    Lines end at blanks and hyphens; a long word wider than the room is broken between syllables,
    and cut where it has none that fits.
    """
    found: list[str] = []
    rest = " ".join(printable(text).split())
    while rest and len(found) < lines:
        if width(rest, font, size) <= room:
            return [*found, rest], False
        line, after = _first_line(rest, font, size, room)
        if len(found) == lines - 1 or not line:
            return [*found, cut(rest, font, size, room)], True
        found.append(line)
        rest = after
    return found, bool(rest)


def _first_line(text: str, font: str, size: float, room: float) -> tuple[str, str]:
    """Return what fits the line and what is left; "" first where nothing can be broken."""
    ends = [match.end() for match in _BREAKS.finditer(text)]
    fitting = [end for end in ends if width(text[:end].rstrip(), font, size) <= room]
    if fitting:
        return text[: fitting[-1]].rstrip(), text[fitting[-1] :]
    word = text[: ends[0]].rstrip() if ends else text
    fitting = [at for at in _syllables(word) if width(f"{word[:at]}-", font, size) <= room]
    return (f"{text[: fitting[-1]]}-", text[fitting[-1] :]) if fitting else ("", text)


def _syllables(word: str) -> list[int]:
    """Return where a long word can be broken: before the one consonant that begins a syllable.

    Without a dictionary the joints of a compound are not known; four letters stay on either side.
    """
    if len(word) < _LONG_WORD:
        return []
    plain = "".join(unicodedata.normalize("NFD", letter)[0].lower() for letter in word)
    starts = (match.start() for match in _SYLLABLE.finditer(plain))
    return [
        at
        for at in starts
        if _LEAST_PART <= at <= len(word) - _LEAST_PART and marks.whole_letters(word, at) == at
    ]
