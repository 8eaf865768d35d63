"""Comparing the history with a state of it that was printed and kept outside the file."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from jobswap_desktop.domain.errors import DomainError, Unavailable
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_trail_check_dialog import Ui_TrailCheckDialog
from jobswap_desktop.presentation.widgets.form_scroll import make_room
from jobswap_desktop.services import audit_heads

_WIDTH_EM = 34


class TrailCheckDialog(QDialog):
    """Asks for the printed state and says what the history of today makes of it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._desk = desk
        self._ui = ui = Ui_TrailCheckDialog()
        ui.setupUi(self)
        ui.about.setText(audit_heads.head_text("why"))
        ui.verdict.hide()
        self._errors = FormErrors({"head": (ui.head, ui.head_error)}, ui.general_error)
        ui.check.clicked.connect(self.check)
        ui.close.clicked.connect(self.reject)
        ui.head.textEdited.connect(self._forget)
        self.resize(round(desk.theme.em * _WIDTH_EM), self.sizeHint().height())
        ui.head.setFocus()

    def check(self) -> None:
        """Say whether the history still contains what was entered."""
        self._forget()
        self._errors.clear()
        try:
            verdict = audit_heads.judge(self._desk.work, self._ui.head.text())
            is_whole = audit_heads.is_whole(self._desk.work)
        except DomainError as error:
            self._errors.show(error.problems)
            return
        except Unavailable as error:
            self._desk.messages.unavailable(error)
            return
        said = audit_heads.verdict_text(verdict)
        if not is_whole:
            said = f"{audit_heads.head_text('not_whole')}\n\n{said}"
        self._ui.verdict.setText(said)
        self._ui.verdict.show()
        make_room(self)
        announce(self._ui.verdict, said, urgent=True)

    def _forget(self, *_typed: str) -> None:
        self._ui.verdict.hide()
