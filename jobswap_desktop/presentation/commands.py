"""What the actions of the window do."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from jobswap_desktop import APPLICATION_NAME, __version__
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.places import is_address
from jobswap_desktop.presentation.actions import (
    CLERKS,
    LOOKS,
    PAGE_METHODS,
    PLACES,
    ROLES,
    TEXT_SIZES,
    ActionKey,
)
from jobswap_desktop.presentation.desk import Desk, Destination
from jobswap_desktop.presentation.dropping import carried_exchange_file, carried_scans, is_key_file
from jobswap_desktop.presentation.given_files import GivenFiles
from jobswap_desktop.presentation.navigation import KnowsCase, ShowsDay, TakesKeyFile
from jobswap_desktop.presentation.panes import PaneWalk, panes_of_page
from jobswap_desktop.presentation.relaunching import Relaunch
from jobswap_desktop.presentation.server_choice import ServerChoice
from jobswap_desktop.presentation.theme import Mode
from jobswap_desktop.presentation.widgets.search_field import SearchField
from jobswap_desktop.services.offices import has_own_office
from jobswap_desktop.services.outcome import Touched
from jobswap_desktop.services.watching import database_path

if TYPE_CHECKING:
    from jobswap_desktop.presentation.main_window import MainWindow
    from jobswap_desktop.presentation.partner_actions import PartnerActions


class Commands(QObject):
    """One method an action; `handlers` says which."""

    def __init__(self, desk: Desk, window: "MainWindow", relaunch: Relaunch) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._relaunch = relaunch
        self._walk = PaneWalk()
        self._partner_actions: PartnerActions | None = None
        self._kept_file: Path | None = None
        self._given = GivenFiles(window, self._show_exchange_file)
        self.choose_server: Callable[[], None] = ServerChoice(desk, window).ask
        desk.hub.changed.connect(self._open_kept_file)

    def handlers(self) -> dict[ActionKey, Callable[[], object]]:
        """Return what each action calls."""
        return {
            ActionKey.NEW_SWAP: self.new_swap,
            ActionKey.NEW_PERSON: self.new_person,
            ActionKey.NEW_OFFICE: self.new_office,
            ActionKey.IMPORT_PEOPLE: self.import_people,
            ActionKey.SCAN_BACK: self.scan_back,
            ActionKey.OPEN_PARTNER_FILE: self.ask_partner_file,
            ActionKey.OPEN_DATABASE: self.open_database,
            ActionKey.CHOOSE_SERVER: self.choose_server,
            ActionKey.SAMPLE_CASE: self.show_sample,
            ActionKey.QUIT: self._window.close,
            ActionKey.UNDO: self.undo,
            ActionKey.REDO: self.redo,
            ActionKey.SEARCH: self.search,
            ActionKey.BACK: self._window.go_back,
            ActionKey.FORWARD: self._window.go_forward,
            ActionKey.GO_TO: self.go_to,
            ActionKey.NEXT_PANE: self.next_pane,
            ActionKey.PREVIOUS_PANE: self.previous_pane,
            ActionKey.REFRESH: self._desk.hub.announce_everything,
            ActionKey.COMMANDS: self.find_command,
            ActionKey.INSTRUMENT_ADVICE: self.advise_on_instrument,
            ActionKey.INTRODUCTION: self.show_introduction,
            ActionKey.HELP: self.show_keys,
            ActionKey.ABOUT: self.about,
            **{key: partial(self.on_page, name) for key, name in PAGE_METHODS.items()},
            **{key: partial(self._desk.go, page) for key, page in PLACES.items()},
            **{key: partial(self.set_look, mode) for key, mode in LOOKS.items()},
            **{key: partial(self.set_text_size, size) for key, size in TEXT_SIZES.items()},
            **{key: partial(self._window.see_as, role) for key, role in ROLES.items()},
        }

    def on_page(self, method: str) -> None:
        """Call a method of `navigation.OffersCaseActions` on the page in front, if it has it."""
        deed = getattr(self._window.page, method, None)
        if callable(deed):
            deed()

    def new_swap(self) -> None:
        """Open the dialog for a new case; without an own office that comes first.

        A staff council has a shorter one, for a request that reached it first.
        """
        if self._desk.work.actor.role is Role.STAFF_COUNCIL:
            from jobswap_desktop.presentation.dialogs.council_request_dialog import (
                CouncilRequestDialog,
            )

            CouncilRequestDialog(self._desk, self._window).open()
            return
        from jobswap_desktop.presentation.dialogs.new_swap_dialog import NewSwapDialog

        if not has_own_office(self._desk.work):
            self._window.begin_setup()
            return
        dialog = NewSwapDialog(self._desk, self._window)
        dialog.created.connect(self._show_created)
        dialog.open()

    def new_person(self) -> None:
        """Open the dialog for a new person."""
        from jobswap_desktop.presentation.dialogs.person_dialog import PersonDialog

        PersonDialog(self._desk, None, self._window).open()

    def new_office(self) -> None:
        """Open the dialog for a new office."""
        from jobswap_desktop.presentation.dialogs.office_dialog import OfficeDialog

        OfficeDialog(self._desk, None, self._window).open()

    def import_people(self) -> None:
        """Show the people and open the dialog that takes more over from a table."""
        self._desk.go("people")
        self.on_page("import_people")

    def open_database(self) -> None:
        """Go on with another file, in a program started anew."""
        from jobswap_desktop.presentation.dialogs.open_failure_dialog import database_filter

        text = database_path(self._desk.work)
        here = Path(text)
        folder = Path.home() if is_address(text) else here.parent
        path, _kind = QFileDialog.getOpenFileName(
            self._window, self.tr("Open another database"), str(folder), database_filter()
        )
        if path and Path(path) != here:
            self._start_anew("--data", path)

    def show_sample(self) -> None:
        """Go on with the sample case, in a program started anew."""
        self._start_anew("--demo")

    def scan_back(self) -> None:
        """Ask for the scans of what came back, for the case shown if there is one."""
        from jobswap_desktop.presentation.scanning_back import ScanningBack

        ScanningBack(self._desk, self._window).ask_files(self._case_at(None))

    def ask_partner_file(self) -> None:
        """Ask for a file that the other office has sent."""
        self._partner().ask_file()

    def open_exchange_file(self, path: Path) -> None:
        """Show what a file of another office says: a case, or its key.

        It waits while another one is open, and until there is an own office for whom it could be.
        """
        if not has_own_office(self._desk.work):
            self._kept_file = path
        else:
            self._given.open(path)

    def _show_exchange_file(self, path: Path) -> None:
        if is_key_file(path):
            self._desk.go("keys")
            page: object = self._window.page
            if isinstance(page, TakesKeyFile):
                page.take_file(str(path))
        else:
            self._partner().open_file(str(path))

    def _open_kept_file(self, touched: Touched) -> None:
        path = self._kept_file
        if path is not None and touched & Touched.OFFICES and has_own_office(self._desk.work):
            self._kept_file = None
            # The form of the office is still open.
            QTimer.singleShot(0, self._window, partial(self.open_exchange_file, path))

    def _partner(self) -> "PartnerActions":
        from jobswap_desktop.presentation.partner_actions import PartnerActions

        if self._partner_actions is None:
            opened = self.open_exchange_file
            self._partner_actions = PartnerActions(self._desk, self._window, opened)
        return self._partner_actions

    def file_scans(self, paths: Sequence[Path], place: QPoint | None = None) -> None:
        """File these scans, for the case at a place on the screen or else the one shown."""
        from jobswap_desktop.presentation.scanning_back import ScanningBack

        if paths:
            ScanningBack(self._desk, self._window).take(paths, self._case_at(place))

    def paste_scans(self) -> None:
        """File the scans whose files were copied in the file manager.

        What another office has sent is looked at instead.
        """
        if self._desk.work.actor.role not in CLERKS:
            return
        data = QGuiApplication.clipboard().mimeData()
        sent = carried_exchange_file(data)
        if sent is not None:
            self.open_exchange_file(sent)
        else:
            self.file_scans(carried_scans(data))

    def undo(self) -> None:
        """Take back what was recorded last, and say what it was."""
        stack = self._desk.undo_stack
        what = stack.undoText()
        stack.undo()
        if stack.redoText() == what:
            self._window.say(self.tr("Undone: {what}").format(what=what))

    def redo(self) -> None:
        """Record again what was taken back last."""
        stack = self._desk.undo_stack
        what = stack.redoText()
        stack.redo()
        if stack.undoText() == what:
            self._window.say(self.tr("Done again: {what}").format(what=what))

    def search(self) -> None:
        """Go to the search field of the page, or to the palette where there is none."""
        page = self._window.page
        fields = page.findChildren(SearchField) if page else []
        # The page's own one comes first, then one of a tab in front.
        shown = sorted((each for each in fields if each.isVisible()), key=partial(_depth, page))
        if shown:
            field = shown[0]
            field.setFocus()
            field.selectAll()
        else:
            self.find_command()

    def go_to(self) -> None:
        """Ask for a day and show its week."""
        from jobswap_desktop.presentation.dialogs.go_to_dialog import GoToDialog

        dialog = GoToDialog(self._desk, self._window)
        dialog.chosen.connect(self._show_day)
        dialog.open()

    def next_pane(self) -> None:
        """Move the focus to the next area."""
        self._walk.move(self._panes(), 1)

    def previous_pane(self) -> None:
        """Move the focus to the previous area."""
        self._walk.move(self._panes(), -1)

    def find_command(self) -> None:
        """Open the palette."""
        from jobswap_desktop.presentation.dialogs.command_palette import CommandPalette

        menus = self._window.menus
        commands = [(spec, menus.actions[spec.key]) for spec in menus.specs]
        CommandPalette(self._desk, commands, self._window).open()

    def advise_on_instrument(self) -> None:
        """Open the advice on instruments, for no case in particular."""
        from jobswap_desktop.presentation.dialogs.instrument_dialog import InstrumentDialog
        from jobswap_desktop.services.instruments import InstrumentQuery

        InstrumentDialog(self._desk, InstrumentQuery(), self._window).open()

    def show_introduction(self) -> None:
        """Show the papers for introducing the program; without an own office that comes first."""
        from jobswap_desktop.presentation.dialogs.pdf_dialog import Pdf, PdfDialog
        from jobswap_desktop.services import introduction

        if not has_own_office(self._desk.work):
            self._window.begin_setup()
            return
        made = introduction.make(self._desk.work)
        pdf = Pdf(title=made.title, subject=made.subject, name=made.name, data=made.data)
        PdfDialog(self._desk, pdf, self._window).open()

    def show_keys(self) -> None:
        """Open the page of keys."""
        from jobswap_desktop.presentation.dialogs.keyboard_dialog import KeyboardDialog

        KeyboardDialog(self._desk, self._window.menus.specs, self._window).open()

    def about(self) -> None:
        """Say name, version and licence."""
        text = self.tr("Version {version}. Free software under the EUPL 1.2.")
        self._desk.messages.inform(APPLICATION_NAME, text.format(version=__version__))

    def set_look(self, mode: Mode) -> None:
        """Change the appearance and remember it."""
        self._desk.theme.set_mode(mode)
        self._desk.settings.remember("appearance", mode.value)
        self._window.menus.show_choices()

    def set_text_size(self, percent: int) -> None:
        """Change the text size and remember it."""
        self._desk.theme.set_text_scale(percent)
        self._desk.settings.remember("text_size", percent)
        self._window.menus.show_choices()

    def _show_created(self, swap_id: str, print_wanted: bool) -> None:
        self._window.visit(Destination(page="swaps", subject=swap_id))
        self.on_page("focus_next_step")
        if print_wanted:
            self.on_page("print_papers")

    def _show_day(self, day: date) -> None:
        self._window.visit(Destination(page="week"))
        page: object = self._window.page
        if isinstance(page, ShowsDay):
            page.show_day(day)

    def _case_at(self, place: QPoint | None) -> str:
        page: object = self._window.page
        return page.case_at(place) if isinstance(page, KnowsCase) else ""

    def _panes(self) -> Sequence[QWidget]:
        page = self._window.page
        inside = panes_of_page(page) if page else ()
        return (self._window.navigation, *inside, self._window.status)

    def _start_anew(self, *arguments: str) -> None:
        if self._relaunch(arguments):
            self._window.close()
        else:
            title = self.tr("The program could not be started again")
            text = self.tr("Please close it and start it by hand.")
            self._desk.messages.inform(title, text)


def _depth(page: QWidget | None, widget: QWidget) -> int:
    """Count the parents between a widget and the page it stands on."""
    steps, parent = 0, widget.parentWidget()
    while parent is not None and parent is not page:
        steps, parent = steps + 1, parent.parentWidget()
    return steps
