"""The office's own wording of its papers: versions that are made, withdrawn and never lost.

A version is the whole text of one kind of paper, as the data of a wording file in JSON. Shipped
versions are small numbers; those of the office are counted from `OWN_FROM` on and are printed as
"H1", "H2". Copies of shipped versions are kept beside them once a paper was printed with one, so
that a later program cannot change what a signed paper says; they are never in force as own text.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import WordingId

OWN_FROM = 1000
"""What the office's own versions are counted from: 1001 is "H1"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingText:
    """One version of the wording of a kind of paper.

    `source` is JSON (see `domain.wording_pieces`). `made_by` is the name of who saved it, "" for
    a shipped text. One with `withdrawn_on` is read and printed again where a paper was signed with
    it, and is in force no more.
    """

    id: WordingId
    kind: DocumentKind
    number: int
    source: str
    made_on: date
    made_by: str = ""
    remark: str = ""
    withdrawn_on: date | None = None
    version: int = 0

    @property
    def is_own(self) -> bool:
        """Whether the office wrote it, rather than the program brought it."""
        return is_own(self.number)


def is_own(number: int) -> bool:
    """Whether a version's number is one of the office's own."""
    return number > OWN_FROM


def in_force(texts: Iterable[WordingText]) -> WordingText | None:
    """Return the office's newest version that is not withdrawn; None: the shipped text counts."""
    standing = [text for text in texts if text.is_own and text.withdrawn_on is None]
    return max(standing, key=_number, default=None)


def next_number(texts: Iterable[WordingText]) -> int:
    """Return the number of the next own version; a withdrawn one's is not given again."""
    return max((text.number for text in texts if text.is_own), default=OWN_FROM) + 1


def _number(text: WordingText) -> int:
    return text.number
