"""DIN 91379:2022-08: the letters in which German authorities keep and exchange names.

The norm is binding between authorities since 1 November 2024. It lists single letters, letters
that only exist as a letter with marks behind it ("sequences"), Greek and Bulgarian letters, and
signs that are no letters. A text is looked at in Unicode's composed form (NFC).
"""

import unicodedata
from collections.abc import Iterator
from typing import Final

_LATIN: Final = (
    "0041-005A 0061-007A 00C0-00D6 00D8-00F6 00F8-017E 0187-0188 018F 0197 01A0-01A1 01AF-01B0"
    " 01B7 01CD-01DC 01DE-01DF 01E2-01F0 01F4-01F5 01F8-01FF 0212-0213 0218-021B 021E-021F"
    " 0227-0233 0259 0268 0292 1E02-1E03 1E06-1E07 1E0A-1E11 1E17 1E1C-1E2B 1E2F-1E37 1E3A-1E3B"
    " 1E40-1E49 1E52-1E5B 1E5E-1E63 1E6A-1E6F 1E80-1E87 1E8C-1E97 1E9E 1EA0-1EF9"
)
_GREEK: Final = "0386 0388-038A 038C 038E-03A1 03A3-03CE"
_CYRILLIC: Final = "040D 0410-042A 042C 042E-044A 044C 044E-044F 045D"
# Groups N1 to N4, and E1 of the extension.
_SIGNS: Final = (
    "0020-0040 005B-0060 007B-007E 00A0-00AC 00AE-00B6 00B7-00BF 00D7 00F7 02B9-02BA 02BE-02BF"
    " 02C8 02CC 2019 2021 20AC"
    " 0192 02B0 02B3 02C6 02DC 02E2 1D48 1D57 2018 201A 201C-201E 2020 2026 2030 2032-2033"
    " 2039-203A 2070 2074-2079 207F-2089 2122 221E 2264-2265"
)
# Marks, and the letters each of them may stand behind.
_SEQUENCES: Final = {
    "\u0300": "CFGKMPSTZcfgkmpstz",
    "\u0301": "JjÿĪī",
    "\u0302": "DKLMNdklmn",
    "\u0304": "CFHKNPSTZcfhknpstzÛûḲḳṢṣṬṭỤụ",
    "\u0306": "CMNRZcmnrzÇç",
    "\u0307": "KUku",
    "\u0308": "CTZczẠạỌọỤụ",
    "\u030b": "Aa",
    "\u030c": "J",
    "\u030d": "ēō",
    "\u0310": "Mm",
    "\u0315": "CKPTckptČč",
    "\u031b": "KTkt",
    "\u031b\u0304": "Ss",
    "\u0323": "CPcpČč",
    "\u0325": "LRlr",
    "\u0325\u0304": "LRlr",
    "\u0326": "CHKLNchklnŽž",
    "\u0327": "ZzŽž",
    "\u0328\u0306": "Cc",
    "\u0331": "HSs",
}
# A line beneath two letters: the mark stands between them.
_TIED: Final = frozenset({"K\u035fH", "K\u035fh", "k\u035fh"})
TIE: Final = "\u035f"


def _characters(ranges: str) -> frozenset[str]:
    spans = [[int(end, 16) for end in span.split("-")] for span in ranges.split()]
    return frozenset(chr(n) for span in spans for n in range(span[0], span[-1] + 1))


LETTERS: Final = _characters(f"{_LATIN} {_GREEK} {_CYRILLIC}")
"""Every letter that is one character."""

SIGNS: Final = _characters(_SIGNS)
"""Digits, punctuation and other signs; of the controls the norm knows only line ends and tab."""

SEQUENCES: Final = _TIED | {
    letter + marks for marks, letters in _SEQUENCES.items() for letter in letters
}
"""Every letter that is a letter with marks behind it."""

_KNOWN: Final = LETTERS | SIGNS | SEQUENCES


def clusters(text: str) -> Iterator[str]:
    """Yield the characters of a composed text as a reader counts them: each with its marks.

    Two letters with one line beneath them are one.
    """
    start = 0
    for index in range(1, len(text) + 1):
        ends = index == len(text) or not (
            unicodedata.combining(text[index]) or text[start:index] + text[index] in _TIED
        )
        if ends:
            yield text[start:index]
            start = index


def outside(text: str) -> Iterator[str]:
    """Yield what the norm does not have, each as a character with its marks."""
    if text.isascii():
        yield from (character for character in text if character not in _KNOWN)
        return
    composed = unicodedata.normalize("NFC", text)
    yield from (cluster for cluster in clusters(composed) if cluster not in _KNOWN)
