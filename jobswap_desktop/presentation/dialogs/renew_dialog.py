"""Asking for the new period of a case that is renewed."""

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.case_text import spoken_title, stay_text
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.days import entered_day
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_renew_dialog import Ui_RenewDialog
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.form_scroll import make_room
from jobswap_desktop.services import cases, renewing
from jobswap_desktop.services.outcome import Outcome

_WIDTH_EM = 32


class RenewDialog(FormDialog):
    """Records a new case for the same people, and goes there."""

    def __init__(self, desk: Desk, swap_id: SwapId, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._swap: Swap = cases.view(desk.work, swap_id).swap
        self._ui = Ui_RenewDialog()
        self._ui.setupUi(self)
        self.bind_buttons(self._ui.buttons)
        ui = self._ui
        days = {"first_day": ui.first_day, "last_day": ui.last_day}
        errors = {"first_day": ui.first_day_error, "last_day": ui.last_day_error}
        self._errors = FormErrors(
            {name: (field, errors[name]) for name, field in days.items()}, ui.general_error
        )
        for name, field in days.items():
            field.set_today(desk.work.today())
            field.error_changed.connect(errors[name].show_error)
            field.date_changed.connect(self._hint)
        ui.what.setText(self.tr("Renew case"))
        text = self.tr(
            "{names}, last stay {stay}. A new case is recorded: people, offices and plans are "
            "taken over, everybody is asked anew. Declarations count only where they cover it."
        )
        stay = stay_text(self._swap.first_day, self._swap.last_day)
        ui.about.setText(text.format(names=spoken_title(self._swap), stay=stay))
        self.setWindowTitle(self.tr("Renew case"))
        ui.hint.set_tone(Tone.WAIT)
        self._hint()
        self.setMinimumWidth(round(desk.theme.em * _WIDTH_EM))
        ui.first_day.setFocus()

    def save(self) -> None:
        """Record the new case, close, and show it."""
        made = self.desk.submit(self._use_case, self._errors)
        if made is not None:
            self.accept()
            self.desk.go("swaps", made.id)

    def _hint(self) -> None:
        """Say where the stays add up to one that is long enough for other rules."""
        first, last = self._ui.first_day.day(), self._ui.last_day.day()
        text = ""
        if first and last and first <= last:
            text = "\n".join(renewing.hints(self.desk.work, self._swap, first, last))
        self._ui.hint.set_text(text)
        self._ui.hint.setVisible(bool(text))
        if self.isVisible():
            make_room(self)

    def _use_case(self) -> Outcome[Swap]:
        first = entered_day(self._ui.first_day, "first_day")
        last = entered_day(self._ui.last_day, "last_day")
        return renewing.renew(self.desk.work, self._swap.id, first, last)
