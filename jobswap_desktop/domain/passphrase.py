"""How much a passphrase withstands, as a hint for whoever chooses one."""

import unicodedata
from enum import StrEnum

LEAST_LENGTH = 8
_GOOD_LENGTH = 16
_STRONG_LENGTH = 24
_FEW_CHARACTERS = 6


class PassphraseStrength(StrEnum):
    """A rough judgement by length and variety; nobody can judge what others might guess."""

    SHORT = "short"
    WEAK = "weak"
    GOOD = "good"
    STRONG = "strong"


def strength(passphrase: str) -> PassphraseStrength:
    """Return how strong `passphrase` is; a `SHORT` one is refused."""
    text = unicodedata.normalize("NFKC", passphrase)
    # Blanks and invisible characters protect nothing, and some cannot be typed again.
    if len(text.strip()) < LEAST_LENGTH or not text.isprintable():
        return PassphraseStrength.SHORT
    if len(text) < _GOOD_LENGTH or len(set(text.casefold())) < _FEW_CHARACTERS:
        return PassphraseStrength.WEAK
    return PassphraseStrength.STRONG if len(text) >= _STRONG_LENGTH else PassphraseStrength.GOOD
