"""Writing the closing report of one stay, or recording the one that came in."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.closing import ClosingReport
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.days import day_problem, entered_day
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_report_dialog import Ui_ReportDialog
from jobswap_desktop.services import closing
from jobswap_desktop.services.outcome import Outcome

_WIDTH_EM = 36
_TEXTS = ("goals_reached", "transfer_ideas", "recommendation")


class ReportDialog(FormDialog):
    """Goals, ideas, recommendation; it is a draft until it has a day on which it came in."""

    based_on = ("_report",)

    def __init__(
        self, desk: Desk, report: ClosingReport, visitor: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._report = report
        self._ui = Ui_ReportDialog()
        ui = self._ui
        ui.setupUi(self)
        self.bind_buttons(ui.buttons)
        self.keep_draft(
            "report",
            subject=report.id if report.version else f"{report.placement_id}/",
            swap_id=report.swap_id,
            about=visitor,
        )
        title = self.tr("Closing report")
        self.setWindowTitle(title)
        ui.what.setText(title)
        ui.about.setText(visitor)
        for name in _TEXTS:
            getattr(ui, name).setPlainText(getattr(report, name))
        ui.submitted_on.set_today(desk.work.today())
        ui.submitted_on.set_day(report.submitted_on)
        ui.submitted_on.setPlaceholderText(self.tr("not yet"))
        fields = {
            name: (getattr(ui, name), getattr(ui, f"{name}_error"))
            for name in (*_TEXTS, "submitted_on")
        }
        self._errors = FormErrors(fields, ui.general_error)
        ui.submitted_on.error_changed.connect(ui.submitted_on_error.show_error)
        self.setMinimumWidth(round(desk.theme.em * _WIDTH_EM))
        ui.goals_reached.setFocus()

    def save(self) -> None:
        """Record the report and close."""
        self.record(self._use_case, self._errors)

    def newest(self) -> "ReportDialog | None":
        """Return the form of the report as it is now; None where it is gone."""
        found = closing.of_case(self.desk.work, self._report.swap_id).report(
            self._report.placement_id
        )
        about = self._ui.about.text()
        return ReportDialog(self.desk, found, about, self.parentWidget()) if found else None

    def _use_case(self) -> Outcome[ClosingReport]:
        ui = self._ui
        is_open = day_problem(ui.submitted_on, "submitted_on", required=False) is None
        is_draft = is_open and not ui.submitted_on.text().strip()
        report = replace(
            self._report,
            goals_reached=ui.goals_reached.toPlainText().strip(),
            transfer_ideas=ui.transfer_ideas.toPlainText().strip(),
            recommendation=ui.recommendation.toPlainText().strip(),
            submitted_on=None if is_draft else entered_day(ui.submitted_on, "submitted_on"),
        )
        return closing.save_report(self.desk.work, report)
