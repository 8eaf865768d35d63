"""Changing the facts of a case itself."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, typed
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_case_dialog import Ui_CaseDialog
from jobswap_desktop.services import cases, editing
from jobswap_desktop.services.outcome import Outcome


class CaseDialog(FormDialog):
    """Occasion, who is in charge, the partner's reference, a remark."""

    based_on = ("_version",)

    def __init__(self, desk: Desk, swap_id: SwapId, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._swap_id = swap_id
        self._ui = Ui_CaseDialog()
        self._ui.setupUi(self)
        self.bind_buttons(self._ui.buttons)
        self.keep_draft("case", subject=swap_id, swap_id=swap_id)
        ui = self._ui
        self._lines: dict[str, QLineEdit] = {
            "responsible": ui.responsible,
            "deputy": ui.deputy,
            "partner_reference": ui.partner_reference,
        }
        self._texts: dict[str, QPlainTextEdit] = {"occasion": ui.occasion, "remark": ui.remark}
        swap = cases.view(desk.work, swap_id).swap
        self._version = swap.version
        for name, line in self._lines.items():
            line.setText(getattr(swap, name))
        for name, text in self._texts.items():
            text.setPlainText(getattr(swap, name))
            text.setFixedHeight(round(desk.theme.em * 5))
        self._errors = FormErrors(
            {
                name: (field, getattr(ui, f"{name}_error"))
                for name, field in (*self._lines.items(), *self._texts.items())
            },
            ui.general_error,
        )
        self.setWindowTitle(self.tr("Case {reference}").format(reference=swap.reference))
        self.fit()
        ui.occasion.setFocus()

    def save(self) -> None:
        """Record the facts and close."""
        self.record(self._use_case, self._errors)

    def newest(self) -> "CaseDialog":
        """Return the form of the case as it is now; raises DomainError where it is gone."""
        return CaseDialog(self.desk, self._swap_id, self.parentWidget())

    def _use_case(self) -> Outcome[Swap]:
        details = editing.CaseDetails(
            **{name: typed(line) for name, line in self._lines.items()},
            **{name: text.toPlainText().strip() for name, text in self._texts.items()},
            seen=self._version,
        )
        return editing.edit_case(self.desk.work, self._swap_id, details)
