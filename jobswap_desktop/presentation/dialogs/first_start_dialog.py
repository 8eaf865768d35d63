"""The first start: three answers, and the clerk can begin."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.offices import Land
from jobswap_desktop.domain.places import is_address
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, choose, typed
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_first_start_dialog import Ui_FirstStartDialog
from jobswap_desktop.services.offices import new_office, save
from jobswap_desktop.services.watching import database_path
from jobswap_desktop.services.wording import term

_WIDTH_EM = 36


class FirstStartDialog(FormDialog):
    """Asks for the own office. Everything else about it has a sensible value to begin with.

    Attributes:
        sample_wanted: the clerk would rather look at the sample case first.
        server_wanted: everything lies on a server of the office, or shall.
    """

    sample_wanted = Signal()
    server_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_FirstStartDialog()
        self._ui.setupUi(self)
        self.keep_draft("first_start")
        self._errors = FormErrors(
            {
                "name": (self._ui.name, self._ui.name_error),
                "reference_prefix": (
                    self._ui.reference_prefix,
                    self._ui.reference_prefix_error,
                ),
            },
            self._ui.general_error,
        )
        self._ui.database.setText(database_path(desk.work))
        for land in Land:
            self._ui.land.addItem(term(land), land.value)
        choose(self._ui.land, Land.NW.value)
        self._ui.create.clicked.connect(self.save)
        self._ui.later.clicked.connect(self.reject)
        self._ui.sample.clicked.connect(self._show_sample)
        self._ui.server.clicked.connect(self._choose_server)
        self._ui.server.setVisible(not is_address(database_path(desk.work)))
        self.bind_keys()
        self.fit(_WIDTH_EM)
        self._ui.name.setFocus()

    def go_on(self) -> None:
        """Offer neither sample nor server: who comes back has begun with the work here."""
        self._ui.sample.hide()
        self._ui.server.hide()

    def save(self) -> None:
        """Record the own office and close."""
        land = Land(self._ui.land.currentData())
        office = replace(
            new_office(self.desk.work, typed(self._ui.name), is_own=True),
            regime=land.value,
            land=land,
            reference_prefix=typed(self._ui.reference_prefix),
        )
        if self.desk.submit(partial(save, self.desk.work, office), self._errors):
            self.accept()

    def _show_sample(self) -> None:
        self.reject()
        self.sample_wanted.emit()

    def _choose_server(self) -> None:
        self.reject()
        self.server_wanted.emit()
