"""What was submitted to a staff council, and what it has requested, as rows of a list."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from jobswap_desktop.domain.council import CouncilSubmission, OwnRequest
from jobswap_desktop.presentation.case_text import stay_text
from jobswap_desktop.presentation.format import due_text
from jobswap_desktop.presentation.pages.council_request_parts import (
    request_badge,
    request_line,
    request_title,
)
from jobswap_desktop.presentation.pages.council_words import head_line, state_badge
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.row_delegate import RowRole
from jobswap_desktop.presentation.widgets.status_badge import Badge
from jobswap_desktop.services.wording import term

Index = QModelIndex | QPersistentModelIndex
CouncilRow = CouncilSubmission | OwnRequest
_TOP = QModelIndex()


class SubmissionsModel(QAbstractListModel):
    """One row a submission or request, in the order in which they were given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CouncilRow, ...] = ()
        self._today = date.min

    def set_rows(self, rows: Sequence[CouncilRow], today: date) -> None:
        """Show others, as they stand on `today`."""
        self.beginResetModel()
        self._rows, self._today = tuple(rows), today
        self.endResetModel()

    def row_at(self, index: Index) -> CouncilRow | None:
        """Return what stands at an index; None when it points nowhere."""
        inside = index.isValid() and index.row() < len(self._rows)
        return self._rows[index.row()] if inside else None

    def index_of(self, wanted: str) -> QModelIndex:
        """Return the index of a submission or request; an invalid one when it is not there."""
        found = (number for number, row in enumerate(self._rows) if row.id == wanted)
        number = next(found, None)
        return QModelIndex() if number is None else self.index(number)

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """What the row shows, for the eye or for the ear."""
        row = self.row_at(index)
        if row is None:
            return None
        if isinstance(row, OwnRequest):
            return _of_request(row).get(role)
        shown = {
            int(Qt.ItemDataRole.DisplayRole): visitors_of,
            int(Qt.ItemDataRole.AccessibleTextRole): self._spoken,
            int(RowRole.TITLE): visitors_of,
            int(RowRole.SECONDARY): _second_line,
            int(RowRole.BADGE): _badge,
            int(RowRole.DUE): self._due,
            int(RowRole.DUE_TONE): self._due_tone,
        }.get(role)
        return shown(row) if shown else None

    def _due(self, row: CouncilSubmission) -> str:
        return due_text(row.due_on, self._today) if row.is_open and row.due_on else ""

    def _due_tone(self, row: CouncilSubmission) -> Tone | None:
        return Tone.DANGER if row.is_overdue(self._today) else None

    def _spoken(self, row: CouncilSubmission) -> str:
        names = self.tr(" and ").join(stay.visitor for stay in row.stays)
        state = term(row.state) if row.voided_on is None else _badge(row).text
        parts = (row.act, names, row.reference, state, self._due(row))
        return ", ".join(part for part in parts if part)


def _of_request(row: OwnRequest) -> dict[int, object]:
    title, line, state = request_title(row), request_line(row), request_badge(row)
    return {
        int(Qt.ItemDataRole.DisplayRole): title,
        int(Qt.ItemDataRole.AccessibleTextRole): f"{title}, {line}, {state.text}",
        int(RowRole.TITLE): title,
        int(RowRole.SECONDARY): line,
        int(RowRole.BADGE): state,
    }


def visitors_of(row: CouncilSubmission) -> str:
    """Return the names of those who leave and come, the own person first.

    Of what is out of date its kind and number: whom the case names now was not submitted.
    """
    return " ⇄ ".join(stay.visitor for stay in row.stays) or row.subject


def _second_line(row: CouncilSubmission) -> str:
    if not row.stays:
        return head_line(row)
    first = min(stay.first_day for stay in row.stays)
    last = max(stay.last_day for stay in row.stays)
    return f"{row.reference} · {stay_text(first, last)}"


def _badge(row: CouncilSubmission) -> Badge:
    return state_badge(row)
