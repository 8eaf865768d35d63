"""The offices that send and receive people; the own one stands first."""

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.folding import fold
from jobswap_desktop.domain.offices import Body, Office
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.office_dialog import OfficeDialog
from jobswap_desktop.presentation.format import regime_text
from jobswap_desktop.presentation.forms.ui_offices_page import Ui_OfficesPage
from jobswap_desktop.presentation.models.rows import Column, RowsModel
from jobswap_desktop.presentation.pages.table_page import TablePage
from jobswap_desktop.presentation.unreadable_rows import tell_unreadable
from jobswap_desktop.services.list_export import office_list
from jobswap_desktop.services.offices import legible_offices
from jobswap_desktop.services.outcome import Touched
from jobswap_desktop.services.wording import term


class OfficesPage(TablePage[Office]):
    """The table of offices."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_OfficesPage()
        self._ui.setupUi(self)
        self.bind(self._ui, RowsModel(self._columns(), self))
        self._ui.table.keep_columns_fitted()
        self._ui.rules.clicked.connect(self._show_rules)
        self._ui.table.selectionModel().currentRowChanged.connect(self._name_rules)
        self._name_rules()
        desk.hub.changed.connect(self._follow)

    def identity(self, row: Office) -> str:
        """Return the id of an office."""
        return row.id

    def load(self) -> None:
        """Read the offices."""
        offices = legible_offices(self.desk.work)
        self._model.set_rows(offices.found)
        tell_unreadable(self.desk, self._ui.unreadable, offices.unreadable)

    def open_dialog(self, row: Office | None) -> None:
        """Open the dialog for an office, or for a new one."""
        OfficeDialog(self.desk, row, self).open()

    def nothing_yet(self) -> tuple[str, str]:
        """Say that there is no office yet."""
        sentence = self.tr("No office has been recorded yet. Begin with your own.")
        return "building_government", sentence

    def list_name(self) -> str:
        """Offer a name for the list."""
        return self.tr("offices")

    def list_content(self, rows: tuple[Office, ...], name: str) -> bytes:
        """Return a file with the offices shown."""
        return office_list(self.desk.work, rows, name)

    def _columns(self) -> tuple[Column[Office], ...]:
        return (
            Column(title=self.tr("Office"), text=self._name, sort=_own_first),
            Column(title=self.tr("Town"), text=_city),
            Column(title=self.tr("Law that applies"), text=_regime),
            Column(title=self.tr("Bodies"), text=_bodies),
        )

    def _name(self, office: Office) -> str:
        return self.tr("{name} (own)").format(name=office.name) if office.is_own else office.name

    def _name_rules(self) -> None:
        office = self._current()
        self._ui.rules.setEnabled(office is not None)
        if office is not None:
            text = self.tr("Rules: {land}")
            self._ui.rules.setText(text.format(land=regime_text(office.regime)))

    def _show_rules(self) -> None:
        office = self._current()
        if office is not None:
            self.desk.go("rules", office.regime)

    def _follow(self, touched: Touched) -> None:
        if touched & Touched.OFFICES:
            self.reload()


def _own_first(office: Office) -> tuple[bool, str]:
    return not office.is_own, fold(office.name)


def _city(office: Office) -> str:
    return office.city


def _regime(office: Office) -> str:
    return regime_text(office.regime)


def _bodies(office: Office) -> str:
    return ", ".join(term(body) for body in Body if body in office.bodies)
