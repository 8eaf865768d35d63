"""Going to a day or a week."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.forms.ui_go_to_dialog import Ui_GoToDialog


class GoToDialog(QDialog):
    """Asks for a day as clerks type it.

    Attributes:
        chosen: carries the `date`, once the dialog has been accepted.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = Ui_GoToDialog()
        self._ui.setupUi(self)
        self._ui.day.set_today(desk.work.today())
        self._ui.day_error.attach(self._ui.day)
        self._ui.buttons.accepted.connect(self._go)
        self._ui.buttons.rejected.connect(self.reject)
        self.resize(round(desk.theme.em * 22), self.sizeHint().height())

    def _go(self) -> None:
        day = self._ui.day.day()
        if day is None:
            self._ui.day_error.show_error(self._ui.day.error() or self.tr("Please enter a day."))
            return
        self.accept()
        self.chosen.emit(day)
