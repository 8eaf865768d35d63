"""What may stand in a name or a line of text.

German authorities exchange names in the characters of DIN 91379 (Latin with its marks, and the
letters of Greek and Cyrillic); what lies outside cannot be printed and is asked for in its Latin
form when it is entered.
"""

import unicodedata
from collections.abc import Iterator

from jobswap_desktop.domain.errors import Problem, ProblemCode

NAME_LENGTH = 120
LINE_LENGTH = 250
TEXT_LENGTH = 4000

_SCRIPTS = ("LATIN ", "GREEK ", "CYRILLIC ", "COMBINING ", "MODIFIER LETTER ")
_PUNCTUATION = frozenset("–—‘’‚“”„…«»‹›·•§°€£²³¹¼½¾±×÷¡¿¢¥¦©®¬µ¶¨´¸¯ªº†‡‰′″\u00a0\u202f\u00ad")


def is_printable(character: str) -> bool:
    """Tell whether `character` has a place on paper (see the module's words)."""
    if " " <= character <= "~" or character in _PUNCTUATION:
        return True
    return unicodedata.name(character, "").startswith(_SCRIPTS)


def line_problems(
    field: str, text: str, *, required: bool = False, length: int = LINE_LENGTH
) -> Iterator[Problem]:
    """Yield what is wrong with a text: empty, too long, or not printable.

    Only a text of up to `TEXT_LENGTH` may have several lines.
    """
    if required and not text.strip():
        yield Problem(code=ProblemCode.REQUIRED, field=field)
        return
    if len(text) > length:
        yield Problem(
            code=ProblemCode.TOO_LONG,
            field=field,
            values={"length": str(len(text)), "limit": str(length)},
        )
    layout = "\n\t" if length == TEXT_LENGTH else ""
    foreign = next((c for c in text if c not in layout and not is_printable(c)), None)
    if foreign is not None:
        yield Problem(
            code=ProblemCode.CHARACTER_NOT_PRINTABLE,
            field=field,
            values={"character": _shown(foreign)},
        )


def _shown(character: str) -> str:
    return character if character.isprintable() else f"U+{ord(character):04X}"
