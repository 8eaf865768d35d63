"""Setting the office's own period for one kind of record."""

from functools import partial

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.retention import RetentionRule, RetentionStart
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, choose, typed
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_retention_dialog import Ui_RetentionDialog
from jobswap_desktop.services import retention
from jobswap_desktop.services.wording import term


class RetentionDialog(FormDialog):
    """The form for the period of `rule`."""

    def __init__(self, desk: Desk, rule: RetentionRule, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._rule = rule
        self._ui = Ui_RetentionDialog()
        self._ui.setupUi(self)
        ui = self._ui
        self.bind_buttons(ui.buttons)
        self._errors = FormErrors(
            {
                "months": (ui.months, ui.months_error),
                "reason": (ui.reason, ui.reason_error),
            },
            ui.general_error,
        )
        for start in retention.starts(rule):
            ui.start.addItem(term(start), start.value)
        ui.months.setValue(rule.months)
        choose(ui.start, rule.start.value)
        ui.to_year_end.setChecked(rule.to_year_end)
        ui.reason.setText(rule.reason)
        ui.reason.setCursorPosition(0)
        ui.what.setText(rule.label)
        ui.about.setText(rule.records)
        self.setWindowTitle(self.tr("Period for keeping"))
        self.keep_draft("retention", subject=rule.id, about=rule.label)
        self.setMinimumWidth(round(desk.theme.em * 26))
        ui.months.setFocus()
        ui.months.selectAll()

    def may_save(self) -> bool:
        """Whether who acts maintains the periods."""
        return retention.may_edit_periods(self.desk.work)

    def save(self) -> None:
        """Record the period and close."""
        ui = self._ui
        use_case = partial(
            retention.save,
            self.desk.work,
            self._rule.id,
            months=ui.months.value(),
            start=RetentionStart(ui.start.currentData()),
            to_year_end=ui.to_year_end.isChecked(),
            reason=typed(ui.reason),
        )
        if self.desk.submit(use_case, self._errors):
            self.accept()
