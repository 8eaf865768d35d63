"""Spelling of names: one clean form to keep, one folded form to search by."""

import re
import unicodedata

# Letters that Unicode does not decompose into a base letter and a mark.
_LETTERS = str.maketrans(
    {
        "ł": "l",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ŧ": "t",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
    }
)

# Format characters (soft hyphen, zero-width blank, direction marks) and lone surrogates come in
# with text from the clipboard; they are invisible, and a surrogate cannot be stored as UTF-8.
_INVISIBLE = frozenset({"Cc", "Cf", "Cs"})
_MARKS = frozenset({"Mn", "Me"})

# From the beginning of a word alone: else every letter of every word would be tried as one.
_UMLAUTED = re.compile(r"\b\w*[äöüÄÖÜ]\w*")
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_WORD = re.compile(r"[^\W_]+")
# Every printable character of ASCII is kept, and most text has hardly any others.
_UNPLAIN = re.compile(r"[^ -~]")


def fold(text: str) -> str:
    """Return ``text`` as it is searched by: lower case, without marks, blanks collapsed.

    "Schröder" becomes "schroder", "Straße" "strasse", "Łukasz" "lukasz".
    The Turkish dotless i becomes a plain one.
    Stored text and query must both be folded. Folding folded text changes nothing.
    """
    if text.isascii():
        return _without(text.lower(), _INVISIBLE)
    # Compatibility forms bring in capitals and casefolding brings in composed letters, so both
    # are needed, in this order.
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return _without(decomposed, _INVISIBLE | _MARKS).translate(_LETTERS)


def findable(text: str) -> str:
    """Return the folded text and behind it, spelled out, the words that are written so as well.

    "Schröder" is found as "schroder" and as "schroeder", as people type it who have no umlauts.
    """
    spelled = [word.translate(_SPELLED_OUT) for word in _UMLAUTED.findall(text)]
    return fold(" ".join((text, *spelled)))


def tokens(text: str) -> tuple[str, ...]:
    """Return the words of the folded text, split at everything that is no letter or digit.

    What is left can be quoted into a search expression without meaning anything in its syntax.
    """
    return tuple(_WORD.findall(fold(text)))


def clean_name(text: str) -> str:
    """Return a name, or any one-line entry, in the form in which it is kept.

    Composed letters (Unicode NFC), no control or other invisible characters, single blanks, none
    at the ends. Case, marks and every visible letter stay as they were typed.
    """
    return unicodedata.normalize("NFC", _without(text, _INVISIBLE))


def _without(text: str, categories: frozenset[str]) -> str:
    # Line breaks and tabs are control characters as well as blanks: they part words.
    spaced = " ".join(text.split())
    kept = _UNPLAIN.sub(
        lambda found: "" if unicodedata.category(found[0]) in categories else found[0], spaced
    )
    return " ".join(kept.split())
