"""The dialog "Was ist das?": a scan beside what it may be; Enter files it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.confidentiality import Form
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.days import entered_day
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, choose, typed
from jobswap_desktop.presentation.dialogs.scan_consequences import ScanConsequences
from jobswap_desktop.presentation.foreign_view import ForeignView
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_scan_back_dialog import Ui_ScanBackDialog
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.theme import Colour, Tone
from jobswap_desktop.presentation.tool_tips import tooltip
from jobswap_desktop.presentation.widgets.page_preview import PreviewPage
from jobswap_desktop.services import cases, scan_answers, scan_filing, scan_reading
from jobswap_desktop.services.attachments import size_text
from jobswap_desktop.services.foreign_pages import MOST_SHOWN
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.scan_answers import ScanAnswer
from jobswap_desktop.services.scan_back import Recognised
from jobswap_desktop.services.scan_filing import Filed, Filing
from jobswap_desktop.services.scan_reading import ReadScan
from jobswap_desktop.services.scan_shrinking import Shrunk
from jobswap_desktop.services.wording import term

_WIDTH, _HEIGHT = 66, 40
_LIST_LINES = 4
_GAP = 3
_ANSWER = Qt.ItemDataRole.UserRole


class ScanBackDialog(FormDialog):
    """Shows one scan and what it may be; the likely answer is chosen, Enter files it.

    Where several papers may be meant, or the paper counts for nothing, no answer is chosen: a
    stray Enter must not file it.

    Attributes:
        filed: the scan is on file; carries a `Filed`, whose decision is left out where the clerk
            does not want to record it next.
    """

    filed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        found: Recognised,
        parent: QWidget | None = None,
        shrunk: Shrunk | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._found = found
        self._shrunk = shrunk
        self._ui = Ui_ScanBackDialog()
        self._ui.setupUi(self)
        ui = self._ui
        self._consequences = ScanConsequences(
            ui.consequences, ui.consequence_column, self.tr("Name – {what}")
        )
        self._errors = FormErrors(
            {
                "on": (ui.on, ui.on_error),
                "answer": (ui.answers, ui.answers_error),
                "case": (ui.case_box, ui.case_error),
            },
            ui.general_error,
        )
        self._connect()
        self._fill()
        self._fit()

    def save(self) -> None:
        """File the scan and close."""
        nameless = self._consequences.unnamed()
        if nameless is not None:
            self._ui.consequences_error.show_error(self.tr("Please enter who signed."))
            nameless.setFocus()
            return
        filed = self.desk.submit(self._use_case, self._errors)
        if filed is None:
            return
        wanted = filed.decision if self._ui.decide.isChecked() else None
        self.accept()
        self.filed.emit(Filed(attachment=filed.attachment, swap=filed.swap, decision=wanted))

    def answer(self) -> ScanAnswer | None:
        """The answer chosen."""
        chosen = (item.data(_ANSWER) for item in self._ui.answers.selectedItems())
        return next((held for held in chosen if isinstance(held, ScanAnswer)), None)

    def _connect(self) -> None:
        ui = self._ui
        ui.preview.page_changed.connect(self._show_number)
        ui.page_before.clicked.connect(ui.preview.before)
        ui.page_after.clicked.connect(ui.preview.after)
        ui.answers.itemSelectionChanged.connect(self._chosen)
        ui.case_search.textChanged.connect(self._search)
        ui.case_box.currentIndexChanged.connect(self._case_chosen)
        ui.on.error_changed.connect(ui.on_error.show_error)
        ui.cancel.clicked.connect(self.reject)
        ui.file_button.clicked.connect(self.save)
        ui.file_button.setDefault(True)
        self.bind_keys()
        bind_icon(ui.page_before, "chevron_left")
        bind_icon(ui.page_after, "chevron_right")
        bind_icon(ui.file_button, "attach", Colour.ON_ACCENT)

    def _fill(self) -> None:
        ui, found, scan = self._ui, self._found, self._found.scan
        name = scan_reading.short_name(scan.name)
        ui.subject.setText(name)
        ui.subject.setToolTip(tooltip(scan.name))
        ui.said.setText(found.said)
        ui.refusal.set_tone(Tone.DANGER)
        ui.refusal.set_text(found.refusal)
        ui.refusal.setVisible(bool(found.refusal))
        ui.notes.set_text("\n".join(found.notes).replace(scan.name, name))
        ui.notes.setVisible(bool(found.notes))
        ui.position.setText(
            self.tr("Paper {part} of {parts}").format(part=scan.part, parts=scan.parts)
            if scan.parts > 1
            else ""
        )
        for form in Form:
            ui.form.addItem(term(form), form)
        choose(ui.form, Form.SCAN)
        self._offer_smaller()
        today = self.desk.work.today()
        ui.on.set_today(today)
        ui.on.set_day(today)
        self._show_pages()
        ui.case_choice.setVisible(found.swap is None)
        if found.swap is None:
            self._search("")
        else:
            self._offer(None)

    def _offer_smaller(self) -> None:
        """Ask whether a large scan is to be kept in fewer dots; what is not asked stays whole."""
        self._ui.shrink.setVisible(self._shrunk is not None)
        if self._shrunk is None:
            return
        text = self.tr("File it smaller: {after} instead of {before} ({dpi} dpi, still legible)")
        self._ui.shrink.setText(
            text.format(
                before=size_text(len(self._found.scan.data)),
                after=size_text(len(self._shrunk.scan.data)),
                dpi=self._shrunk.dpi,
            )
        )
        self._ui.shrink.toggled.connect(self._show_pages)

    def _scan(self) -> ReadScan:
        """The scan as it is to be filed."""
        is_smaller = self._shrunk is not None and self._ui.shrink.isChecked()
        return self._shrunk.scan if self._shrunk and is_smaller else self._found.scan

    def _show_pages(self) -> None:
        scan = self._scan()
        view = ForeignView(scan.data, self)
        view.changed.connect(self._ui.preview.redraw)
        self._ui.preview.set_look(view.look)
        words = self.tr("Page {number} of {name}")
        self._ui.preview.set_pages(
            [
                PreviewPage(scan.data, page, words.format(number=page + 1, name=scan.name))
                for page in range(min(scan.count, MOST_SHOWN))
            ]
        )

    def _fit(self) -> None:
        ui, em = self._ui, self.desk.theme.em
        free = self.screen().availableGeometry()
        width = min(round(em * _WIDTH), free.width() - 40)
        self.resize(width, min(round(em * _HEIGHT), free.height() - 60))
        ui.area.setSizes([round(width * 0.48), round(width * 0.52)])
        ui.answers.setWordWrap(True)
        ui.answers.setSpacing(_GAP)
        ui.answers.setMinimumHeight(_LIST_LINES * 2 * ui.answers.fontMetrics().height())
        (ui.case_search if self._found.swap is None else ui.answers).setFocus()

    def _search(self, text: str) -> None:
        """Offer the open cases that fit what was typed; one alone is chosen."""
        box = self._ui.case_box
        box.blockSignals(True)
        box.clear()
        for row in cases.rows(self.desk.work, CaseFilter.OPEN, text):
            box.addItem(f"{row.title} · {row.reference}", row.swap_id)
        box.setPlaceholderText(self.tr("Please choose"))
        box.setCurrentIndex(0 if text.strip() and box.count() == 1 else -1)
        box.blockSignals(False)
        self._case_chosen()

    def _case_chosen(self) -> None:
        held = self._ui.case_box.currentData()
        self._ui.case_error.clear_error()
        self._offer(SwapId(held) if held else None)

    def _offer(self, swap_id: SwapId | None) -> None:
        answers = scan_answers.proposals(self.desk.work, self._found, swap_id)
        self._show(answers)
        if answers and answers[0].is_likely:
            self._ui.answers.setCurrentRow(0)
        self._chosen()

    def _show(self, answers: Iterable[ScanAnswer]) -> None:
        field = self._ui.answers
        field.blockSignals(True)
        field.clear()
        for answer in answers:
            item = QListWidgetItem(answer.text)
            item.setData(_ANSWER, answer)
            field.addItem(item)
        field.setCurrentRow(-1)
        field.blockSignals(False)

    def _chosen(self) -> None:
        """Show what the answer chosen would mean."""
        ui, answer = self._ui, self.answer()
        ui.answers_error.clear_error()
        ui.consequences_error.clear_error()
        self._consequences.show(answer.consequences if answer else ())
        ui.decide.setVisible(answer is not None and answer.decision is not None)

    def _show_number(self, number: int, total: int) -> None:
        text = self.tr("Page {number} of {total}")
        self._ui.page_number.setText(text.format(number=number, total=total))
        self._ui.page_before.setEnabled(number > 1)
        self._ui.page_after.setEnabled(number < total)

    def _use_case(self) -> Outcome[Filed]:
        answer = self.answer()
        if self._found.swap is None and not self._ui.case_box.currentData():
            raise refuse(ProblemCode.REQUIRED, "case")
        if answer is None:
            raise refuse(ProblemCode.REQUIRED, "answer")
        filing = Filing(
            scan=self._scan(),
            answer=answer,
            on=entered_day(self._ui.on, "on"),
            form=Form(self._ui.form.currentData()),
            ticked=self._consequences.ticked(),
            remark=typed(self._ui.remark),
        )
        return scan_filing.file(self.desk.work, filing)
