"""The preview of a table that was pasted into the week."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.entry_hints import EntryHintKind
from jobswap_desktop.domain.entry_plan import plan_entries
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.entry_plan import EntryPlanDialog
from jobswap_desktop.presentation.models.planned_entries import EntryRow
from jobswap_desktop.presentation.pasted_rows import LeftColumn, PastedColumn, PastedRow
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
        planned = plan_entries(swap, known, made, _LEFT_OUT)
        rest = iter(self.planned_rows(planned, known))
        self.show_rows([shown for row in rows for shown in self._shown(row, rest)])
        self.ui.rows.setFocus()

    def tell_left(self, left: Sequence[LeftColumn]) -> None:
        """Name the columns of which nothing is taken over, before everything else."""
        if not left:
            return
        named, bare = self.tr("“{heading}”"), self.tr("no. {number} (without heading)")
        names = [
            (named if each.heading else bare).format(heading=each.heading, number=each.number)
            for each in left
        ]
        text = self.tr("%n column(s) not understood and not taken over: {names}.", "", len(left))
        self.ui.about.setText(f"{text.format(names=', '.join(names))}\n{self.ui.about.text()}")

    def _withheld(self, row: EntryRow) -> EntryRow:
        """Leave out what was copied without its content: it would be there twice."""
        said = self.tr("Confidential – the table has only its time, without the content.")
        text = " ".join(filter(None, (said, row.said)))
        return replace(row, said=text, is_unusual=True, is_chosen=False)

    def _shown(self, row: PastedRow, planned: Iterator[EntryRow]) -> Iterator[EntryRow]:
        if row.appointments:
            for _ in row.appointments:
                shown = replace(next(planned), number=row.number)
                yield self._withheld(shown) if row.is_withheld else shown
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
            more=self.words.more(
                text.get(PastedColumn.CONTACT, ""), text.get(PastedColumn.REMARK, "")
            ),
            said=self._sentences.all(row.faults),
        )
