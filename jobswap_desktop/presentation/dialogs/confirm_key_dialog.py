"""Comparing the digits of a partner's key by telephone: they are the same, or it is not used."""

from functools import partial

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.partner_keys import PartnerKey
from jobswap_desktop.presentation.actions import RECORDERS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.days import entered_day
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, typed
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_confirm_key_dialog import Ui_ConfirmKeyDialog
from jobswap_desktop.presentation.key_groups import digit_lines
from jobswap_desktop.services import partner_keys
from jobswap_desktop.services.key_words import key_text
from jobswap_desktop.services.outcome import Outcome


class ConfirmKeyDialog(FormDialog):
    """Shows the digits of `key`, and records with whom they were compared."""

    roles = RECORDERS

    def __init__(
        self, desk: Desk, office: Office, key: PartnerKey, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._key = key
        self._ui = ui = Ui_ConfirmKeyDialog()
        ui.setupUi(self)
        self.bind_buttons(ui.buttons)
        self.keep_draft("partner_key", subject=key.id, about=office.name)
        same = ui.buttons.button(QDialogButtonBox.StandardButton.Save)
        same.setText(self.tr("The digits are the same"))
        if self.may_save():
            different = ui.buttons.addButton(
                self.tr("They differ: do not use the key"),
                QDialogButtonBox.ButtonRole.DestructiveRole,
            )
            different.setAutoDefault(False)
            different.clicked.connect(self.give_up)
        ui.what.setText(self.tr("Digits of {office}").format(office=office.name))
        ui.ask.setText(key_text("ask"))
        ui.digits.setText(digit_lines(key.public))
        ui.on.set_today(desk.work.today())
        ui.on.set_day(key.confirmed_on or desk.work.today())
        ui.spoken_with.setText(key.confirmed_with)
        self._errors = FormErrors(
            {
                "confirmed_with": (ui.spoken_with, ui.spoken_with_error),
                "confirmed_on": (ui.on, ui.on_error),
            },
            ui.general_error,
        )
        ui.on.error_changed.connect(ui.on_error.show_error)
        self.fit()
        ui.spoken_with.setFocus()

    def save(self) -> None:
        """Record that the digits were the same, and close."""
        self.record(self._confirm, self._errors)

    def give_up(self) -> None:
        """Use the key no more, and close."""
        use_case = partial(partner_keys.give_up, self.desk.work, self._key.id)
        if self.desk.submit(use_case, self._errors):
            self.accept()

    def _confirm(self) -> Outcome[PartnerKey]:
        day = entered_day(self._ui.on, "confirmed_on")
        return partner_keys.confirm(self.desk.work, self._key.id, typed(self._ui.spoken_with), day)
