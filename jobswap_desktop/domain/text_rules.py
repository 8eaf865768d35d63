"""What may stand in a name or a line of text.

German authorities exchange names in the characters of DIN 91379. A letter beyond them is asked
for in its Latin form when it is entered, a sign beyond them in words.
"""

import re
import unicodedata
from collections.abc import Iterator

from jobswap_desktop.domain import din_91379
from jobswap_desktop.domain.errors import Problem, ProblemCode

NAME_LENGTH = 120
LINE_LENGTH = 250
TEXT_LENGTH = 4000

# Running text needs dashes and bullets, which a norm for names leaves out. Blanks that do not break
# and hyphens that do not show come in by the clipboard. The one sign of the norm that the typeface
# lacks is the raised nought.
_ALSO = frozenset("–—•\u202f\u00ad")
_WITHOUT_GLYPH = "\u2070"
_SPELT = ("L", "M")
# What the clipboard brings along without a trace: soft hyphens and joiners.
_UNSEEN = "Cf"
# Controls but line end and tab, marks of direction, what XML 1.0 has no place for.
_STEERING = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    r"\ufeff\ufff9-\uffff]"
)


def unprintable(text: str) -> Iterator[str]:
    """Yield the characters of `text` that have no place on paper, each with its marks."""
    for character in din_91379.outside(text):
        if character not in _ALSO:
            yield character
    if _WITHOUT_GLYPH in text:
        yield _WITHOUT_GLYPH


def without_steering(text: str) -> str:
    """Return a text of others as it may be shown: nothing in it steers the line it stands in.

    Left out is what turns its direction or is no character of a line at all. Several lines stay.
    """
    return _STEERING.sub("", text)


def is_blank(text: str) -> bool:
    """Whether nothing of a text would be seen on paper: empty, blanks, soft hyphens, joiners."""
    return all(c.isspace() or unicodedata.category(c) == _UNSEEN for c in text)


def line_problems(
    field: str, text: str, *, required: bool = False, length: int = LINE_LENGTH
) -> Iterator[Problem]:
    """Yield what is wrong with a text: empty, too long, or not in the letters of the norm.

    Only a text of up to `TEXT_LENGTH` may have several lines.
    """
    if required and is_blank(text):
        yield Problem(code=ProblemCode.REQUIRED, field=field)
        return
    if len(text) > length:
        yield Problem(
            code=ProblemCode.TOO_LONG,
            field=field,
            values={"length": str(len(text)), "limit": str(length)},
        )
    layout = "\n\t" if length == TEXT_LENGTH else ""
    foreign = next((c for c in unprintable(text) if c not in layout), None)
    if foreign is None:
        return
    code = ProblemCode.CHARACTER_NOT_PRINTABLE
    if unicodedata.category(foreign[0]).startswith(_SPELT):
        code = ProblemCode.NO_LATIN_LETTER
    yield Problem(code=code, field=field, values={"character": _shown(foreign)})


def _shown(character: str) -> str:
    if character.isprintable():
        return character
    return " ".join(f"U+{ord(part):04X}" for part in character)
