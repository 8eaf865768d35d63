"""What is being written: the text of one kind of paper, as it is and as it was."""

from dataclasses import dataclass, replace

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.wording_pieces import Path, Piece, Source, piece_at
from jobswap_desktop.services import office_wording
from jobswap_desktop.services.wording_words import pieces_of
from jobswap_desktop.services.workplace import Workplace


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A text on the screen. `based_on` is the version that it was begun from, `before` its text."""

    kind: DocumentKind
    based_on: int
    before: Source
    source: Source
    path: Path
    remark: str = ""

    @property
    def is_changed(self) -> bool:
        """Whether there is something to save."""
        return self.source != self.before

    @property
    def piece(self) -> Piece:
        """The piece that is being written."""
        return piece_at(self.source, self.path)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """All pieces in the order of print."""
        return pieces_of(self.kind, self.source)

    def at(self, path: Path) -> "Draft":
        """Return the draft with another piece in hand."""
        return replace(self, path=path)

    def with_source(self, source: Source, path: Path) -> "Draft":
        """Return the draft with another text."""
        return replace(self, source=source, path=path)

    def remarked(self, remark: str) -> "Draft":
        """Return the draft with another remark."""
        return replace(self, remark=remark)

    def begun_from(self, number: int) -> "Draft":
        """Return the draft as one that is known to follow another version."""
        return replace(self, based_on=number)


def begin(work: Workplace, kind: DocumentKind) -> Draft:
    """Return the text in force, to be written on.

    Raises Unavailable (wording) where it was changed past the program.
    """
    return _begun(kind, *office_wording.in_use(work, kind))


def begin_as_shipped(work: Workplace, kind: DocumentKind) -> Draft:
    """Return the shipped text, to be written on in place of one that cannot be read."""
    return _begun(kind, office_wording.number_in_use(work, kind), office_wording.shipped(kind))


def _begun(kind: DocumentKind, number: int, source: Source) -> Draft:
    first = pieces_of(kind, source)[0].path
    return Draft(kind=kind, based_on=number, before=source, source=source, path=first)


def nearest(draft: Draft, path: Path) -> Path:
    """Return a path that is there: this one, else the piece before it, else the first."""
    paths = [piece.path for piece in draft.pieces]
    if path in paths:
        return path
    before = [each for each in paths if each[: len(path) - 1] == path[:-1]]
    return before[-1] if before else next((p for p in paths if p == path[:2]), paths[0])
