"""The head of the audit trail, kept outside the file: number and hash of its newest entry.

Whoever can write the file can rewrite the whole trail or cut its end, and its links would hold
again. Only a head that lies elsewhere, on paper or beside a copy, tells that. Its text is short
enough to be typed: the number, and the first 80 bits of the hash in fours, as
"1234-9f3a 77c0 12ab 5d1e 8842".
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from jobswap_desktop.domain.errors import ProblemCode, refuse

DIGITS: Final = 20
"""So many hexadecimal digits of the hash are printed; nobody finds another trail with the same."""

_LEAST_DIGITS = 16
_MOST_DIGITS = 64
_MISTYPED_AT_MOST = 3
_LONGEST_TEXT = 200
_GROUP = 4
_TEXT = re.compile(r"(\d{1,12})[-–—:]([0-9a-f]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Number and hash of an entry; `hash` holds the first digits where no more were kept."""

    sequence: int
    hash: str

    @property
    def text(self) -> str:
        """The head as it is printed."""
        shown = self.hash[:DIGITS]
        groups = (shown[at : at + _GROUP] for at in range(0, len(shown), _GROUP))
        return f"{self.sequence}-{' '.join(groups)}"

    @property
    def whole(self) -> str:
        """The head with all of its digits, for what a program keeps."""
        return f"{self.sequence}-{self.hash}"


class HeadDoubt(StrEnum):
    """Why a head in a partner file proves less than it says; the sentences are data.

    UNCONFIRMED: signed by a partner whose key nobody has compared, or who has another one by now.
    OTHER_KEY: signed with a key that this database does not know. UNCHECKED: whoever asks is not
    shown the office's own keys.
    """

    UNSIGNED = "unsigned"
    UNCONFIRMED = "unconfirmed"
    OTHER_KEY = "other_key"
    UNCHECKED = "unchecked"


class HeadState(StrEnum):
    """What the trail of today says to a head that was kept; the sentences are data."""

    HELD = "held"
    CUT = "cut"
    REWRITTEN = "rewritten"
    MISTYPED = "mistyped"
    EXPIRED = "expired"


def read_head(text: str) -> Head:
    """Return the head that `text` shows, however its digits are grouped.

    Raises DomainError (head_not_readable) for anything else.
    """
    plain = "".join(text[:_LONGEST_TEXT].split()).casefold()
    found = _TEXT.fullmatch(plain)
    if found is None or not _LEAST_DIGITS <= len(found[2]) <= _MOST_DIGITS or int(found[1]) < 1:
        raise refuse(ProblemCode.HEAD_NOT_READABLE, "head")
    return Head(sequence=int(found[1]), hash=found[2])


def judged(kept: Head, newest: int, found: str | None, cut_at: int = 0) -> HeadState:
    """Return what is to be said to `kept`.

    Args:
        kept: the head from outside.
        newest: the number of the trail's newest entry, 0 where there is none.
        found: the hash that the trail gives for the entry of that number, None without one.
        cut_at: the last entry that has expired and was cut behind a checkpoint.
    """
    if kept.sequence > newest:
        return HeadState.CUT
    if found is None:
        return HeadState.EXPIRED if kept.sequence <= cut_at else HeadState.CUT
    if not _LEAST_DIGITS <= len(kept.hash) <= len(found):
        return HeadState.REWRITTEN
    wrong = sum(a != b for a, b in zip(kept.hash, found, strict=False))
    if not wrong:
        return HeadState.HELD
    # Another hash agrees in one digit of sixteen; so few wrong ones are a slip of the fingers.
    return HeadState.MISTYPED if wrong <= _MISTYPED_AT_MOST else HeadState.REWRITTEN
