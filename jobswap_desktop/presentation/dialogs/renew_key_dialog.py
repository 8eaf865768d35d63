"""Making a new key for the own office, which cannot be taken back."""

from functools import partial

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from jobswap_desktop.presentation.actions import RECORDERS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_renew_key_dialog import Ui_RenewKeyDialog
from jobswap_desktop.services import partner_keys
from jobswap_desktop.services.key_words import key_text

_WIDTH_EM = 32


class RenewKeyDialog(FormDialog):
    """Says what a new key means for everybody before it is made; leaving is the safe answer."""

    roles = RECORDERS

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = ui = Ui_RenewKeyDialog()
        ui.setupUi(self)
        self.bind_buttons(ui.buttons)
        ui.why.setText(key_text("renew"))
        renew = ui.buttons.button(QDialogButtonBox.StandardButton.Save)
        renew.setText(self.tr("Make new key"))
        leave = ui.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        leave.setDefault(True)
        self._errors = FormErrors({}, ui.general_error)
        self.resize(round(desk.theme.em * _WIDTH_EM), self.sizeHint().height())
        leave.setFocus()

    def save(self) -> None:
        """Make the key and close."""
        if self.desk.submit(partial(partner_keys.renew_own, self.desk.work), self._errors):
            self.accept()
