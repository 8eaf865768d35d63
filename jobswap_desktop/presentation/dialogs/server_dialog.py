"""Which server of the office to work on, as whom, and how the way there is protected."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QWidget

from jobswap_desktop.domain.connection import (
    Protection,
    ServerConnection,
    connection_of,
    usual_protection,
)
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.places import Address
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.dialogs.form_dialog import choose, typed
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_server_dialog import Ui_ServerDialog
from jobswap_desktop.presentation.tasks import TaskRunner
from jobswap_desktop.presentation.theme import Tone, current_theme
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import fit_dialog, make_room
from jobswap_desktop.services import connections, passwords
from jobswap_desktop.services.connections import Connected, Workstation
from jobswap_desktop.services.wording import fault_words, term

_WIDTH_EM = 38
_SET_UP = frozenset({Fault.NOT_SET_UP, Fault.NO_DATABASE, Fault.SERVER_OLDER})
_PLACES = {
    Fault.HOST_UNKNOWN: "host",
    Fault.CANNOT_CONNECT: "host",
    Fault.CERTIFICATE_NAME: "host",
    Fault.NO_DATABASE: "database",
    Fault.LOGIN_REFUSED: "password",
    Fault.PASSWORD_WANTED: "password",
    Fault.CERTIFICATE_REFUSED: "authority",
    Fault.CERTIFICATE_MISSING: "authority",
}
"""Where the cursor stands after a fault: what most likely has to be changed."""


class ServerDialog(QDialog):
    """Tries what is entered before it is taken, and remembers it without the password.

    With `asks`, the fault that a known address met, it begins with the password alone. The password
    is kept in the keyring of the system or nowhere.

    Attributes:
        chosen: the address to go on with, with its password, once the dialog is accepted.
        wants_file: whether it is to be the file of this workstation again.
    """

    def __init__(
        self,
        known: Address | None,
        workstation: Workstation | None,
        *,
        asks: Unavailable | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, parent is not None)
        self.chosen: Address | None = None
        self.wants_file = False
        self._known = known
        self._asks = asks
        self._workstation = workstation
        self._runner = TaskRunner(self)
        self._ui = Ui_ServerDialog()
        self._ui.setupUi(self)
        self._errors = self._form_errors()
        for protection in Protection:
            self._ui.protection.addItem(term(protection), protection.value)
        self._show(connection_of(known) if known else ServerConnection(host=""))
        self._connect()
        self._show_whole(is_whole=asks is None)
        is_noted = workstation is not None and connections.remembered(workstation.connection)
        self._ui.use_file.setVisible(asks is None and bool(is_noted))
        self._ui.result.hide()
        self._ui.command_part.hide()
        self._show_keyring((False, False))
        self._runner.run(self._look_into_keyring(), self._show_keyring)
        self._fit()
        if asks is not None:
            self._ui.cancel.setText(self.tr("Quit"))
            self._begin_asking(asks)
        (self._ui.host if asks is None else self._ui.password).setFocus()

    def _begin_asking(self, asks: Unavailable) -> None:
        # That there is a password to enter the form says itself.
        if asks.fault is not Fault.PASSWORD_WANTED:
            self._tell_fault(asks)

    def _form_errors(self) -> FormErrors:
        ui = self._ui
        fields: dict[str, tuple[QWidget, FieldError]] = {
            "host": (ui.host, ui.host_error),
            "port": (ui.port, ui.port_error),
            "database": (ui.database, ui.database_error),
            "user": (ui.user, ui.user_error),
            "protection": (ui.protection, ui.protection_error),
        }
        return FormErrors(fields, ui.general_error)

    def _show(self, connection: ServerConnection) -> None:
        ui = self._ui
        ui.host.setText(connection.host)
        ui.port.setText(connection.port)
        ui.database.setText(connection.database)
        ui.user.setText(connection.user)
        ui.authority.setText(connection.authority)
        choose(ui.protection, connection.protection.value)
        self._protection_chosen = bool(connection.host)
        self._follow_protection()

    def _connect(self) -> None:
        ui = self._ui
        ui.host.textEdited.connect(self._follow_host)
        ui.protection.activated.connect(self._choose_protection)
        ui.protection.currentIndexChanged.connect(self._follow_protection)
        ui.choose_authority.clicked.connect(self._ask_authority)
        ui.forget.clicked.connect(self._forget)
        ui.change.clicked.connect(partial(self._show_whole, is_whole=True))
        ui.use_file.clicked.connect(self._use_file)
        ui.check.clicked.connect(partial(self._begin, is_trial=True))
        ui.connect_now.clicked.connect(partial(self._begin, is_trial=False))
        ui.cancel.clicked.connect(self.reject)
        # A server that does not answer is given up by itself within seconds.
        self.finished.connect(self._runner.give_up)

    def _show_whole(self, *, is_whole: bool) -> None:
        ui = self._ui
        ui.connection_part.setVisible(is_whole)
        ui.check.setVisible(is_whole)
        ui.change.setVisible(not is_whole)
        title = self.tr("Server of the office") if is_whole else self.tr("Log in at the server")
        self.setWindowTitle(title)
        ui.heading.setText(title)
        ui.lead.setText(
            self.tr(
                "The colleagues of HR office and staff council work on one database there. What to "
                "enter the IT unit knows that runs the server."
            )
            if is_whole
            else self._who()
        )
        if is_whole and self.isVisible():
            ui.host.setFocus()
            self._fit()

    def _who(self) -> str:
        entered = self._entered()
        where = f"{entered.host}:{entered.port}/{entered.database}"
        return self.tr("{login} at {server}").format(login=entered.user, server=where)

    def _entered(self) -> ServerConnection:
        ui = self._ui
        return ServerConnection(
            host=typed(ui.host).strip("[]"),
            port=typed(ui.port),
            database=typed(ui.database),
            user=typed(ui.user),
            protection=Protection(ui.protection.currentData()),
            authority=typed(ui.authority),
        )

    def _address(self) -> Address:
        """Return what is entered; a known address as it is, with all that has no field here."""
        entered, password = self._entered(), self._ui.password.text() or None
        if self._known is not None and connection_of(self._known) == entered:
            return Address(str(self._known), password)
        return entered.address(password)

    def _follow_host(self) -> None:
        if not self._protection_chosen:
            choose(self._ui.protection, usual_protection(typed(self._ui.host)).value)

    def _choose_protection(self) -> None:
        self._protection_chosen = True

    def _follow_protection(self) -> None:
        checked = {Protection.FULL.value, Protection.AUTHORITY.value}
        is_checked = self._ui.protection.currentData() in checked
        ui = self._ui
        for each in (ui.authority_label, ui.authority, ui.choose_authority, ui.authority_hint):
            each.setEnabled(is_checked)

    def _ask_authority(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose the certificate file"),
            str(Path(self._ui.authority.text()).parent),
            self.tr("Certificates (*.pem *.crt *.cer);;All files (*)"),
        )
        if path:
            self._ui.authority.setText(path)

    def _look_into_keyring(self) -> "partial[tuple[bool, bool]]":
        return partial(_keyring_of, self._address())

    def _show_keyring(self, found: tuple[bool, bool]) -> None:
        can_keep, is_kept = found
        ui = self._ui
        ui.remember.setEnabled(can_keep)
        ui.remember.setChecked(can_keep)
        ui.forget.setVisible(is_kept)
        is_refused = self._asks is not None and self._asks.fault is Fault.LOGIN_REFUSED
        ui.password.setPlaceholderText(self.tr("remembered") if is_kept and not is_refused else "")
        if is_kept and is_refused:
            text = self.tr("The remembered password is valid no longer. Please enter the new one.")
            self._tell(text, Tone.WAIT)
        ui.remember_hint.setText(
            self.tr("It is kept in the keyring of the system, in no file of the program.")
            if can_keep
            else self.tr("This workstation has no keyring: the password is asked for each time.")
        )

    def _forget(self) -> None:
        self._runner.run(partial(passwords.forget, self._address()), self._forgotten)

    def _forgotten(self, is_gone: bool) -> None:
        if not is_gone:
            self._tell(self.tr("The keyring could not be opened."), Tone.DANGER)
            return
        self._show_keyring((True, False))
        self._ui.remember.setChecked(False)
        self._tell(self.tr("The password is forgotten."), Tone.OK)
        self._ui.password.setFocus()

    def _use_file(self) -> None:
        if self._workstation is None:
            return
        try:
            connections.remember(self._workstation.connection, None)
        except Unavailable as error:
            self._tell_fault(error)
            return
        self.wants_file = True
        self.accept()

    def _begin(self, *, is_trial: bool) -> None:
        """Try the connection on another thread; the dialog stays in motion."""
        problems = self._entered().problems() if self._ui.connection_part.isVisible() else ()
        self._errors.show(problems)
        if problems:
            return
        keeps = self._wants_kept()
        self._set_busy(is_busy=True)
        self._tell(self.tr("The connection is being tested…"), Tone.INFO)
        address = self._address()
        if is_trial:
            self._runner.run(partial(connections.tried, address), self._tried, self._refused)
            return
        # Whoever only types a password leaves what is remembered as it is.
        noted = self._workstation if self._ui.connection_part.isVisible() else None
        work = partial(connections.connect, address, keeps_password=keeps, workstation=noted)
        self._runner.run(work, self._connected, self._refused)

    def _wants_kept(self) -> bool:
        return self._ui.remember.isEnabled() and self._ui.remember.isChecked()

    def _tried(self, _address: Address) -> None:
        self._set_busy(is_busy=False)
        self._tell(self.tr("The connection stands, and the database is there."), Tone.OK)
        self._ui.connect_now.setFocus()

    def _connected(self, found: Connected) -> None:
        self._set_busy(is_busy=False)
        if self._wants_kept() and not found.is_kept:
            self._ui.remember.setChecked(False)
            text = self.tr(
                "The keyring has not taken the password. “Connect” goes on without remembering it."
            )
            self._tell(text, Tone.WAIT)
            return
        self.chosen = found.address
        self.accept()

    def _refused(self, error: BaseException) -> None:
        self._set_busy(is_busy=False)
        if not isinstance(error, Unavailable):
            raise error
        self._tell_fault(error)

    def _tell_fault(self, error: Unavailable) -> None:
        title, text, advice = fault_words(error)
        self._ui.command_part.setVisible(error.fault in _SET_UP)
        if error.fault in _SET_UP:
            self._ui.command.setText(connections.set_up_command(self._address()))
            self._ui.command.setCursorPosition(0)
        tone = Tone.WAIT if error.fault is Fault.PASSWORD_WANTED else Tone.DANGER
        self._tell(f"{title}. {text} {advice}", tone, is_about_set_up=error.fault in _SET_UP)
        field = getattr(self._ui, _PLACES.get(error.fault, ""), None)
        if isinstance(field, QLineEdit) and field.isVisible():
            field.setFocus()
            field.selectAll()

    def _tell(self, text: str, tone: Tone, *, is_about_set_up: bool = False) -> None:
        self._ui.result.set_tone(tone)
        self._ui.result.set_text(text)
        self._ui.result.show()
        self._ui.command_part.setVisible(is_about_set_up)
        announce(self._ui.result, text)
        make_room(self)

    def _set_busy(self, *, is_busy: bool) -> None:
        ui = self._ui
        for each in (ui.content, ui.check, ui.connect_now, ui.change, ui.use_file):
            each.setEnabled(not is_busy)

    def _fit(self) -> None:
        ui = self._ui
        labels = [
            ui.host_label,
            ui.port_label,
            ui.database_label,
            ui.user_label,
            ui.protection_label,
            ui.authority_label,
            ui.password_label,
        ]
        shown = [each for each in labels if not each.isHidden()]
        if not ui.connection_part.isHidden():
            widest = max(each.sizeHint().width() for each in shown)
            for each in shown:
                # At large text sizes a label may stand above its field instead.
                each.setMinimumWidth(min(widest, round(current_theme().em * 12)))
        free = self.screen().availableGeometry().width()
        fit_dialog(self, self._ui.scroll, min(round(current_theme().em * _WIDTH_EM), free - 40))


def _keyring_of(address: Address) -> tuple[bool, bool]:
    """Return whether there is a keyring, and whether the password of the address is in it."""
    return passwords.can_keep(), passwords.kept(address) is not None
