"""The tables of the page: the kinds of paper, and the pieces of one."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from jobswap_desktop.domain.wording_pieces import Path
from jobswap_desktop.presentation.models.rows import Column, Index, RowsModel
from jobswap_desktop.presentation.pages.wording.draft import Draft
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.row_delegate import RowRole
from jobswap_desktop.presentation.widgets.status_badge import Badge
from jobswap_desktop.services.office_wording import KindRow
from jobswap_desktop.services.wording import day_text, version_text
from jobswap_desktop.services.wording_words import holds_words, piece_text, place_words


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceRow:
    """One piece in words."""

    path: Path
    place: str
    text: str
    holds: str


def rows_of(draft: Draft) -> list[PieceRow]:
    """Return the pieces of a text in words, in the order of print."""
    kind, source = draft.kind, draft.source
    return [
        PieceRow(
            path=piece.path,
            place=place_words(kind, source, piece),
            text=" ".join(piece_text(piece).split()) or "–",
            holds=holds_words(kind, source, piece),
        )
        for piece in draft.pieces
    ]


def piece_columns() -> tuple[Column[PieceRow], ...]:
    """Return the columns of the table of pieces."""
    return (
        Column(title=QCoreApplication.translate("WordingPage", "Place"), text=_place),
        Column(title=QCoreApplication.translate("WordingPage", "Text"), text=_text),
        Column(title=QCoreApplication.translate("WordingPage", "Holds"), text=_holds),
    )


def _place(row: PieceRow) -> str:
    return row.place


def _text(row: PieceRow) -> str:
    return row.text


def _holds(row: PieceRow) -> str:
    return row.holds


class KindsModel(RowsModel[KindRow]):
    """The kinds of paper; those with wording of the office's own bear a badge."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns = (
            Column(title=QCoreApplication.translate("WordingPage", "Paper"), text=_title),
            Column(
                title=QCoreApplication.translate("WordingPage", "Version"),
                text=_wording,
                accessible=wording_words,
            ),
        )
        super().__init__(columns, parent)

    def data(self, index: Index, role: int = 0) -> object:
        """The text of a cell, and the badge of an own wording."""
        row = self.row_at(index)
        if role == RowRole.BADGE and row is not None and index.column() == 1:
            tone = Tone.INFO if row.text else Tone.NEUTRAL
            return Badge(_wording(row), tone, "edit_filled" if row.text else "document_filled")
        return super().data(index, role)


def _title(row: KindRow) -> str:
    return row.title


def _wording(row: KindRow) -> str:
    return version_text(row.number)


def wording_words(row: KindRow) -> str:
    """Return which wording of a kind of paper is in force, since when and by whom."""
    number = version_text(row.number)
    if row.text is None:
        shipped = QCoreApplication.translate("WordingPage", "{paper}: as shipped ({number})")
        return shipped.format(paper=row.title, number=number)
    own = QCoreApplication.translate(
        "WordingPage", "{paper}: own wording {number} of {day}, {name}"
    )
    day = day_text(row.text.made_on)
    return own.format(paper=row.title, number=number, day=day, name=row.text.made_by)
