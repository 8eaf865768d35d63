"""The page "Konten": who may do what in this database."""

from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.account_dialog import AccountDialog
from jobswap_desktop.presentation.forms.ui_accounts_page import Ui_AccountsPage
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.models.rows import Column, RowsModel
from jobswap_desktop.presentation.pages.table_page import TablePage
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.services import accounts
from jobswap_desktop.services.offices import legible_offices
from jobswap_desktop.services.outcome import Touched
from jobswap_desktop.services.unreadable import account_words
from jobswap_desktop.services.watching import is_on_server
from jobswap_desktop.services.wording import moment_text, term

_LEAST_TABLE_EM = 12


class AccountsPage(TablePage[Account]):
    """The table of accounts, and what they are worth on one local file."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_AccountsPage()
        self._ui.setupUi(self)
        self._offices: dict[str, str] = {}
        self._remove = QAction(self.tr("Remove account"), self)
        self._remove.triggered.connect(self.remove_current)
        bind_icon(self._remove, "delete")
        self.bind(self._ui, RowsModel(self._columns(), self))
        self._ui.table.keep_columns_fitted(wraps=True)
        self._ui.views.setMinimumHeight(round(desk.theme.em * _LEAST_TABLE_EM))
        self._ui.honesty.setText(self._worth())
        self._ui.table.selectionModel().currentRowChanged.connect(self._update_remove)
        desk.hub.changed.connect(self._follow)
        self._update_remove()

    def identity(self, row: Account) -> str:
        """Return the id of an account."""
        return row.id

    def may_edit(self) -> bool:
        """Whether who acts maintains accounts."""
        return accounts.can_maintain(self.desk.work)

    def load(self) -> None:
        """Read accounts and the names of their offices."""
        self._offices = {office.id: office.name for office in legible_offices(self.desk.work).found}
        self._model.set_rows(accounts.all_accounts(self.desk.work))
        self._ui.rule.setText(self._rule() + self._told_reset())
        lost = account_words(self.desk.work)
        self._ui.unreadable.set_tone(Tone.DANGER)
        self._ui.unreadable.set_text(lost)
        self._ui.unreadable.setVisible(bool(lost))
        self._ui.add.setEnabled(accounts.can_maintain(self.desk.work))

    def open_dialog(self, row: Account | None) -> None:
        """Open the dialog for an account, or for a new one."""
        AccountDialog(self.desk, row, self).open()

    def nothing_yet(self) -> tuple[str, str]:
        """Say that there are no accounts."""
        return "shield_lock", self.tr("There are no accounts yet.")

    def more_actions(self) -> list[QAction]:
        """Removing; a list of accounts is of no use elsewhere."""
        return [self._remove]

    def remove_current(self) -> None:
        """Remove the current account; that can be taken back."""
        row = self._model.row_at(self._ui.table.currentIndex())
        if row is not None:
            self.desk.perform(partial(accounts.remove, self.desk.work, row))

    def _worth(self) -> str:
        """Say what roles protect from, and what they do not."""
        if is_on_server(self.desk.work):
            return self.tr(
                "The server itself keeps to the roles, whatever program somebody uses, from the "
                "moment they are saved. Logins and their passwords are the server's: whoever "
                "administers it makes them and takes them away (“jobswap-desktop server account”), "
                "and can read everything, as can whoever has its disk or its backups."
            )
        return self.tr(
            "Roles guard against mistakes and leave an entry in the history. On one local file "
            "they are no protection: whoever can open the file can read all of it, and whoever "
            "owns it can change it. What protects is the office's part: the rights on file and "
            "folder, an encrypted disk (BitLocker or LUKS), and encrypted copies and packages."
        )

    def _rule(self) -> str:
        """Say what a login without an account may do, and who maintains accounts."""
        if is_on_server(self.desk.work):
            others = self.tr("Who has no account here has no access and sees nothing.")
        elif accounts.role_of_strangers(self.desk.work) is Role.READER:
            others = self.tr("Who has no account here sees everything and changes nothing.")
        else:
            others = self.tr("Who has no account here works as the HR office.")
        if accounts.can_maintain(self.desk.work):
            return others
        if accounts.is_about_to_maintain(self.desk.work):
            soon = self.tr("Your own account counts from the next start of the program on.")
            again = self.tr("Please start it again to add more accounts.")
            return f"{others} {soon} {again}"
        maintained = self.tr("Accounts are maintained by an administrator.")
        return f"{others} {maintained}"

    def _told_reset(self) -> str:
        """Say who took the administration as owner of the file; that is seen by everybody."""
        found = accounts.last_reset(self.desk.work)
        if found is None:
            return ""
        told = self.tr("{name} took over the administration as owner of the file on {moment}.")
        return " " + told.format(name=found.by, moment=moment_text(found.at))

    def _columns(self) -> tuple[Column[Account], ...]:
        return (
            Column(title=self.tr("Name"), text=_name),
            Column(title=self.tr("Login"), text=_login),
            Column(title=self.tr("Role"), text=_role),
            Column(title=self.tr("Office"), text=self._office_name),
        )

    def _office_name(self, account: Account) -> str:
        return self._offices.get(account.office_id or "", "")

    def _update_remove(self) -> None:
        current = self._model.row_at(self._ui.table.currentIndex())
        may = accounts.can_maintain(self.desk.work)
        self._remove.setEnabled(may and current is not None)

    def _follow(self, touched: Touched) -> None:
        if touched & (Touched.ACCOUNTS | Touched.OFFICES):
            self.reload()
            self._update_remove()


def _name(account: Account) -> str:
    return account.name


def _login(account: Account) -> str:
    return account.login


def _role(account: Account) -> str:
    return term(account.role)
