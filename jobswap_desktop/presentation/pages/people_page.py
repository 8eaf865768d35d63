"""Everybody who swaps, hosts or answers for somebody."""

from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.people import Person
from jobswap_desktop.presentation.actions import CLERKS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.import_people_dialog import ImportPeopleDialog
from jobswap_desktop.presentation.dialogs.person_dialog import PersonDialog
from jobswap_desktop.presentation.dropping import dropped_table, welcome_table
from jobswap_desktop.presentation.forms.ui_people_page import Ui_PeoplePage
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.models.rows import Column, RowsModel
from jobswap_desktop.presentation.pages.table_page import TablePage
from jobswap_desktop.presentation.unreadable_rows import tell_unreadable
from jobswap_desktop.services.list_export import people_list
from jobswap_desktop.services.offices import legible_offices
from jobswap_desktop.services.outcome import Touched
from jobswap_desktop.services.people import legible_people


class PeoplePage(TablePage[Person]):
    """The table of people, searched however a name is accented."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_PeoplePage()
        self._ui.setupUi(self)
        self._offices: dict[str, str] = {}
        self.setAcceptDrops(True)
        self.bind(self._ui, RowsModel(self._columns(), self))
        self._ui.table.setColumnWidth(0, round(desk.theme.em * 13))
        self._ui.table.setColumnWidth(1, round(desk.theme.em * 13))
        self._ui.table.setColumnWidth(2, round(desk.theme.em * 16))
        desk.hub.changed.connect(self._follow)

    def identity(self, row: Person) -> str:
        """Return the id of a person."""
        return row.id

    def load(self) -> None:
        """Read people and the names of their offices."""
        known = legible_offices(self.desk.work).found
        self._offices = {office.id: office.name for office in known}
        people = legible_people(self.desk.work)
        self._model.set_rows(people.found)
        tell_unreadable(self.desk, self._ui.unreadable, people.unreadable)

    def open_dialog(self, row: Person | None) -> None:
        """Open the dialog for a person, or for a new one."""
        PersonDialog(self.desk, row, self).open()

    def nothing_yet(self) -> tuple[str, str]:
        """Say that there is nobody yet."""
        return "people", self.tr("Nobody has been recorded yet.")

    def list_name(self) -> str:
        """Offer a name for the list."""
        return self.tr("people")

    def list_content(self, rows: tuple[Person, ...], name: str) -> bytes:
        """Return a file with the people shown."""
        return people_list(self.desk.work, rows, name)

    def more_actions(self) -> list[QAction]:
        """Import, and what every table has."""
        action = QAction(self.tr("Import…"), self)
        action.triggered.connect(self._import)
        bind_icon(action, "arrow_upload")
        actions = [action, *super().more_actions()]
        if self.desk.may(CLERKS):
            told = QAction(self.tr("What is kept of this person (Art. 15)…"), self)
            told.triggered.connect(self.answer_about_data)
            bind_icon(told, "person")
            actions.append(told)
        return actions

    def answer_about_data(self) -> None:
        """Show what is to be told to the current person about the data kept of them."""
        # Loaded when somebody asks, which is rare.
        from jobswap_desktop.presentation.dialogs.subject_access_dialog import SubjectAccessDialog

        person = self._current()
        if person is not None:
            SubjectAccessDialog(self.desk, person, self).open()

    def import_people(self, path: str = "") -> ImportPeopleDialog:
        """Open the dialog that takes people over from a table, from that file if there is one."""
        dialog = ImportPeopleDialog(self.desk, self)
        dialog.open()
        if path:
            dialog.read_file(path)
        return dialog

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let a table be dropped by who may take people over."""
        if self.may_edit():
            welcome_table(event)
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Begin to import the table that is dropped."""
        path = dropped_table(event)
        if path is not None:
            event.acceptProposedAction()
            self.import_people(str(path))

    def _import(self) -> None:
        self.import_people()

    def _columns(self) -> tuple[Column[Person], ...]:
        return (
            Column(title=self.tr("Name"), text=_list_name),
            Column(title=self.tr("Office"), text=self._office_name),
            Column(title=self.tr("Function"), text=_function),
            Column(title=self.tr("Telephone"), text=_telephone),
            Column(title=self.tr("E-mail"), text=_email),
        )

    def _office_name(self, person: Person) -> str:
        return self._offices.get(person.office_id or "", "")

    def _follow(self, touched: Touched) -> None:
        if touched & (Touched.PEOPLE | Touched.OFFICES):
            self.reload()


def _list_name(person: Person) -> str:
    return " ".join(part for part in (person.list_name, person.title) if part)


def _function(person: Person) -> str:
    return person.function


def _telephone(person: Person) -> str:
    return person.telephone


def _email(person: Person) -> str:
    return person.email
