"""Adding and changing an account."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import (
    FormDialog,
    choose,
    choose_or_keep,
    typed,
)
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_account_dialog import Ui_AccountDialog
from jobswap_desktop.services.accounts import all_accounts, can_maintain, new_account, save
from jobswap_desktop.services.offices import legible_offices
from jobswap_desktop.services.watching import is_on_server
from jobswap_desktop.services.wording import term


class AccountDialog(FormDialog):
    """The form for `account`, or for a new one."""

    based_on = ("_account",)

    def __init__(self, desk: Desk, account: Account | None, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._account = account or new_account(desk.work)
        self._ui = Ui_AccountDialog()
        self._ui.setupUi(self)
        ui = self._ui
        self.bind_buttons(ui.buttons)
        self.keep_draft("account", subject=account.id if account else "")
        self._errors = FormErrors(
            {
                "login": (ui.login, ui.login_error),
                "name": (ui.name, ui.name_error),
                "role": (ui.role, ui.role_error),
                "office_id": (ui.office_id, ui.office_id_error),
            },
            ui.general_error,
        )
        for role in Role:
            ui.role.addItem(term(role), role.value)
        ui.office_id.addItem(self.tr("none"), None)
        for office in legible_offices(desk.work).found:
            ui.office_id.addItem(office.name, office.id)
        ui.login.setText(self._account.login)
        ui.name.setText(self._account.name)
        choose(ui.role, self._account.role.value)
        choose_or_keep(ui.office_id, self._account.office_id, self.tr("cannot be read"))
        ui.role.currentIndexChanged.connect(self._explain)
        self.setWindowTitle(self.tr("Account") if account else self.tr("Add account"))
        self._explain()
        ui.login.setFocus()

    def may_save(self) -> bool:
        """Whether who acts maintains them."""
        return can_maintain(self.desk.work)

    def save(self) -> None:
        """Record the account and close."""
        self.record(partial(save, self.desk.work, self._entered()), self._errors)

    def newest(self) -> "AccountDialog | None":
        """Return the form of the account as it is now; None where it is gone."""
        known = (each for each in all_accounts(self.desk.work) if each.id == self._account.id)
        found = next(known, None)
        return AccountDialog(self.desk, found, self.parentWidget()) if found else None

    def _explain(self) -> None:
        """Say what the chosen role may do."""
        words = {
            Role.HR_CLERK: self.tr(
                "Works on all cases; maintains accounts only while there is no administrator."
            ),
            Role.STAFF_COUNCIL: self.tr(
                "Sees what was submitted to the council of the office, records its answers and "
                "requests, and nothing else."
            ),
            Role.READER: self.tr("Sees everything and changes nothing."),
            Role.ADMINISTRATOR: self.tr("Maintains accounts, people and offices."),
        }
        when = (
            self.tr("It counts at once. Whoever administers the server makes the login.")
            if is_on_server(self.desk.work)
            else self.tr("It counts from the next start of the program under this login.")
        )
        self._ui.explanation.setText(f"{words[self._role()]} {when}")
        self.fit()

    def _role(self) -> Role:
        return Role(self._ui.role.currentData())

    def _entered(self) -> Account:
        office_id = self._ui.office_id.currentData()
        return replace(
            self._account,
            login=typed(self._ui.login),
            name=typed(self._ui.name),
            role=self._role(),
            office_id=OfficeId(office_id) if office_id else None,
        )
