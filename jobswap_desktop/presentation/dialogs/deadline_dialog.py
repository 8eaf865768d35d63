"""The dialog "So wurde gerechnet": how a last day was found, to be read and to be printed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.participation import Participation
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.forms.ui_deadline_dialog import Ui_DeadlineDialog
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.facts import Facts
from jobswap_desktop.presentation.widgets.form_scroll import fit_dialog
from jobswap_desktop.services import course
from jobswap_desktop.services.printing import plan
from jobswap_desktop.services.wording import term

_WIDTH_EM = 40
_NARROW_EM = 30


class DeadlineDialog(QDialog):
    """Tells the steps one beneath the other; the same is printed as a note for the file."""

    def __init__(
        self, desk: Desk, swap: Swap, held: Participation, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._desk = desk
        self._swap = swap
        self._held = held
        self._ui = Ui_DeadlineDialog()
        self._ui.setupUi(self)
        ui = self._ui
        ui.title.setText(f"{term(held.body)} – {swap.office(held.office_id).name}")
        ui.law.setText(" · ".join(part for part in (term(held.kind), held.rule.law) if part))
        steps = course.explanation(swap, held)
        self._facts = Facts()
        self._facts.show_pairs(steps)
        ui.steps.addWidget(self._facts)
        ui.check.set_text(course.checked_text(swap, held))
        ui.check.set_tone(Tone.OK if held.rule.is_verified else Tone.WAIT)
        ui.scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A screen reader has it all at once; the eye reads it line by line.
        told = "\n".join(f"{word}: {sentence}" for word, sentence in steps)
        self.setAccessibleDescription(told)
        ui.scroll.setAccessibleDescription(told)
        ui.buttons.rejected.connect(self.reject)
        self._offer_print()
        self._fit()

    def print_note(self) -> None:
        """Open the print dialog with the note for the file ticked, and nothing else."""
        from jobswap_desktop.presentation.dialogs.print_dialog import open_print_dialog

        window = self.parentWidget()
        number = self._note_number()
        self.accept()
        open_print_dialog(self._desk, self._swap.id, window, only=number)

    def _note_number(self) -> str:
        return next(
            (
                spec.number
                for spec in plan(self._desk.work, self._swap.id).specs
                if spec.kind is DocumentKind.FILE_NOTE and spec.participation_id == self._held.id
            ),
            "",
        )

    def _offer_print(self) -> None:
        if not self._note_number():
            # Of what was voided no paper is made any more.
            return
        button = self._ui.buttons.addButton(
            self.tr("&Print as note for the file…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        bind_icon(button, "print")
        button.setAutoDefault(False)
        button.clicked.connect(self.print_note)

    def _fit(self) -> None:
        em = self._desk.theme.em
        free = self.screen().availableGeometry()
        width = min(round(em * _WIDTH_EM), free.width() - 40)
        self._facts.set_narrow(narrow=width < em * _NARROW_EM)
        fit_dialog(self, self._ui.scroll, width)
