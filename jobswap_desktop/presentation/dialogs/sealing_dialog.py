"""How a file is to be encrypted: with a passphrase, or to the public key of who gets it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_sealing_dialog import Ui_SealingDialog
from jobswap_desktop.services import unsealing
from jobswap_desktop.services.sealed_export import ENDING, Seal

_RECIPIENT = "sealing/recipient"
_WAY = "sealing/way"
_BY_KEY = "key"


class SealingDialog(FormDialog):
    """Asks, and says what whoever gets the files has to know.

    The public key is remembered by the workstation, a passphrase is kept nowhere.

    Attributes:
        chosen: what encrypts as was chosen.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._names = tuple(names)
        self._ui = Ui_SealingDialog()
        self._ui.setupUi(self)
        ui = self._ui
        self._errors = FormErrors(
            {
                **ui.words.fields(),
                "recipient": (ui.recipient, ui.recipient_error),
            },
            ui.general_error,
        )
        ui.subject.setText(", ".join(f"{name}{ENDING}" for name in self._names))
        ui.why.setText(
            self.tr(
                "The file is encrypted in the age format, which other programs open as well "
                "(age-encryption.org). Without the passphrase or the private key nobody can "
                "open it, not even this program."
            )
        )
        ui.recipient.setText(desk.settings.text(_RECIPIENT))
        ui.with_key.setChecked(desk.settings.text(_WAY) == _BY_KEY)
        ui.with_passphrase.setChecked(not ui.with_key.isChecked())
        self._connect()
        self._show_way()
        (ui.recipient if ui.with_key.isChecked() else ui.words).setFocus()

    def save(self) -> None:
        """Tell what encrypts, and close; say what is missing or wrong."""
        problem = self._problem()
        if problem is not None:
            self._errors.show([problem])
            return
        try:
            seal = self._seal()
        except DomainError as error:
            self._errors.show(error.problems)
            return
        self.accept()
        self.chosen.emit(seal)

    def _connect(self) -> None:
        ui = self._ui
        ui.with_passphrase.toggled.connect(self._show_way)
        ui.save_sealed.clicked.connect(self.save)
        ui.save_sealed.setDefault(True)
        ui.cancel.clicked.connect(self.reject)
        self.bind_keys()

    def _seal(self) -> Seal:
        ui, settings = self._ui, self.desk.settings
        if ui.with_passphrase.isChecked():
            seal = unsealing.seal_with_words(ui.words.text())
            settings.remember(_WAY, "")
            return seal
        key = unsealing.public_key(ui.recipient.text())
        settings.remember(_WAY, _BY_KEY)
        settings.remember(_RECIPIENT, key)
        return unsealing.seal_to(key)

    def _problem(self) -> Problem | None:
        ui = self._ui
        if ui.with_key.isChecked():
            is_missing = not ui.recipient.text().strip()
            return Problem(code=ProblemCode.REQUIRED, field="recipient") if is_missing else None
        return ui.words.problem()

    def _show_way(self) -> None:
        ui, by_passphrase = self._ui, self._ui.with_passphrase.isChecked()
        ui.words.setVisible(by_passphrase)
        ui.key_part.setVisible(not by_passphrase)
        if by_passphrase:
            words = self.tr(
                "Please tell whoever gets the file: it is opened with the free program age "
                "(age-encryption.org) by {command}, which asks for the passphrase. Please give "
                "the passphrase by another way than the file, for example by telephone. It is "
                "kept nowhere."
            )
            option = ""
        else:
            words = self.tr(
                "Please tell whoever gets the file: it is opened with the free program age "
                "(age-encryption.org) by {command}, with the file of the private key. Nobody "
                "else can open it, not even you. The public key is remembered at this workstation."
            )
            option = self.tr("--identity key.txt ")
        name = self._names[0]
        command = f"age --decrypt {option}--output {name} {name}{ENDING}"
        ui.advice.setText(words.format(command=command))
        self._errors.clear()
        self.fit()
