"""Recording on which day something happened, where the day is all there is to say."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.days import entered_day
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_day_dialog import Ui_DayDialog
from jobswap_desktop.services.outcome import Outcome


class DayDialog(FormDialog):
    """Asks for a day (`day` at first, else today) and hands it to `record`.

    `what` says what happened, `about` whom or what it is about; `field` is the day's name in the
    problems that `record` raises.
    """

    def __init__(
        self,
        desk: Desk,
        what: str,
        about: str,
        record: Callable[[date], Outcome[Swap]],
        parent: QWidget | None = None,
        *,
        day: date | None = None,
        field: str = "on",
    ) -> None:
        super().__init__(desk, parent)
        self._record = record
        self._field = field
        self._ui = Ui_DayDialog()
        self._ui.setupUi(self)
        self.bind_buttons(self._ui.buttons)
        self._ui.what.setText(what)
        self._ui.about.setText(about)
        self._ui.on.set_today(desk.work.today())
        self._ui.on.set_day(day or desk.work.today())
        self._errors = FormErrors({field: (self._ui.on, self._ui.on_error)}, self._ui.general_error)
        self._ui.on.error_changed.connect(self._ui.on_error.show_error)
        self.setWindowTitle(what)
        self.setMinimumWidth(round(desk.theme.em * 24))
        self._ui.on.setFocus()

    def save(self) -> None:
        """Record the day and close."""
        if self.desk.submit(self._use_case, self._errors):
            self.accept()

    def _use_case(self) -> Outcome[Swap]:
        return self._record(entered_day(self._ui.on, self._field))
