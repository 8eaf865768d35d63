"""Choosing a passphrase: typed twice, shown if wished, with a word on what it withstands."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QWidget

from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.domain.passphrase import strength
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.forms.ui_passphrase_field import Ui_PassphraseField
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.services.wording import term


class PassphraseField(QWidget):
    """The two inputs of a passphrase that somebody makes up; it is kept nowhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_PassphraseField()
        self._ui.setupUi(self)
        self._ui.passphrase.textChanged.connect(self._judge)
        self._ui.shown_plainly.toggled.connect(self._show_plainly)
        self.setFocusProxy(self._ui.passphrase)
        self._judge()

    def text(self) -> str:
        """Return what was typed into the first input."""
        return self._ui.passphrase.text()

    def fields(self) -> Mapping[str, tuple[QWidget, FieldError]]:
        """Return the inputs with their lines for errors, as a form keeps them."""
        ui = self._ui
        return {
            "passphrase": (ui.passphrase, ui.passphrase_error),
            "repeated": (ui.repeated, ui.repeated_error),
        }

    def problem(self) -> Problem | None:
        """Return what is missing, or that both inputs say different things."""
        if not self.text():
            return Problem(code=ProblemCode.REQUIRED, field="passphrase")
        if self.text() != self._ui.repeated.text():
            return Problem(code=ProblemCode.PASSPHRASES_DIFFER, field="repeated")
        return None

    def _show_plainly(self, plainly: bool) -> None:
        modes = QLineEdit.EchoMode
        for field in (self._ui.passphrase, self._ui.repeated):
            field.setEchoMode(modes.Normal if plainly else modes.Password)

    def _judge(self) -> None:
        said = term(strength(self.text()))
        self._ui.strength.setText(said)
        if self._ui.passphrase.hasFocus():
            announce(self._ui.strength, said)
