"""The preview of a table that was pasted into the week."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.entry_hints import EntryHintKind
from jobswap_desktop.domain.entry_plan import PlannedEntry, plan_entries
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.entry_plan import EntryPlanDialog
from jobswap_desktop.presentation.models.planned_entries import EntryRow
from jobswap_desktop.presentation.pasted_rows import PastedColumn, PastedRow
from jobswap_desktop.presentation.quick_sentences import QuickSentences

_LEFT_OUT = frozenset({EntryHintKind.REPEATED})


class PasteTableDialog(EntryPlanDialog):
    """Shows the rows read; those that are in the week already are left out at first."""

    def __init__(
        self,
        desk: Desk,
        swap: Swap,
        rows: Sequence[PastedRow],
        known: Sequence[Appointment],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, swap, parent)
        self._sentences = QuickSentences(self)
        self.setWindowTitle(self.tr("Paste table"))
        self.ui.about.setText(
            self.tr("Nothing is entered before you press the button. The space bar leaves out.")
        )
        self.ui.template_box.hide()
        made = [item for row in rows for item in row.appointments]
        planned = iter(plan_entries(swap, known, made, _LEFT_OUT))
        self.show_rows([shown for row in rows for shown in self._shown(row, planned)])
        self.ui.rows.setFocus()

    def _shown(self, row: PastedRow, planned: Iterator[PlannedEntry]) -> Iterator[EntryRow]:
        if row.appointments:
            for _ in row.appointments:
                yield self.row(row.number, next(planned))
            return
        text = row.texts
        times = [text.get(PastedColumn.START, ""), text.get(PastedColumn.END, "")]
        yield EntryRow(
            number=row.number,
            texts=(
                text.get(PastedColumn.DAY, ""),
                text.get(PastedColumn.TIMES, "") or "–".join(filter(None, times)),
                text.get(PastedColumn.TITLE, ""),
                text.get(PastedColumn.PLACE, ""),
                text.get(PastedColumn.PEOPLE, ""),
            ),
            said=self._sentences.all(row.faults),
        )
