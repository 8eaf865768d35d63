"""Giving the filter in force a name."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.errors import DomainError, Unavailable
from jobswap_desktop.presentation.actions import VIEWERS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, typed
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_filter_dialog import Ui_FilterDialog


class FilterDialog(FormDialog):
    """Asks for the name and hands it to `keep`; `about` says what the filter leaves.

    Attributes:
        kept: the name under which the filter is kept now.
    """

    roles = VIEWERS

    kept = Signal(str)

    def __init__(
        self,
        desk: Desk,
        about: str,
        keep: Callable[[str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._keep = keep
        self._ui = Ui_FilterDialog()
        self._ui.setupUi(self)
        self.bind_buttons(self._ui.buttons)
        self.setWindowTitle(self.tr("Save filter"))
        self._ui.what.setText(self.tr("Save filter"))
        self._ui.about.setText(about)
        self._errors = FormErrors(
            {"name": (self._ui.name, self._ui.name_error)}, self._ui.general_error
        )
        self.setMinimumWidth(round(desk.theme.em * 24))
        self._ui.name.setFocus()

    def save(self) -> None:
        """Keep the filter and close; one of the same name is replaced."""
        name = typed(self._ui.name)
        self._errors.clear()
        try:
            self._keep(name)
        except DomainError as error:
            self._errors.show(error.problems)
            return
        except Unavailable as error:
            self.desk.messages.unavailable(error)
            return
        self.accept()
        self.kept.emit(name)
