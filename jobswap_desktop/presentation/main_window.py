"""The one window: navigation at the left, the page beside it, menus above, state below."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QLabel, QMainWindow, QWidget

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.domain.ledger import LedgerFilter
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.places import Place
from jobswap_desktop.presentation.actions import CLERKS
from jobswap_desktop.presentation.clock_watch import ClockWatch
from jobswap_desktop.presentation.commands import Commands
from jobswap_desktop.presentation.desk import Desk, Destination
from jobswap_desktop.presentation.dropping import carried_exchange_file, carried_scans
from jobswap_desktop.presentation.forms.ui_main_window import Ui_MainWindow
from jobswap_desktop.presentation.keeper import Keeper
from jobswap_desktop.presentation.left_forms import LeftForms
from jobswap_desktop.presentation.menus import Menus
from jobswap_desktop.presentation.navigation import History, ShowsSubject
from jobswap_desktop.presentation.notices import Notices
from jobswap_desktop.presentation.places import (
    PAGE_FACTORIES,
    first_page,
    may_visit,
    navigation_places,
)
from jobswap_desktop.presentation.relaunching import Relaunch, relaunch
from jobswap_desktop.presentation.status_line import StatusLine
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.watching import watch_of
from jobswap_desktop.presentation.ways_out import WaysOut
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.navigation_list import NavigationList
from jobswap_desktop.presentation.widgets.snackbar import Snackbar
from jobswap_desktop.services import ledger
from jobswap_desktop.services.accounts import seen_as
from jobswap_desktop.services.cases import count
from jobswap_desktop.services.connections import Workstation
from jobswap_desktop.services.deadlines import due_now
from jobswap_desktop.services.denying import turn_away
from jobswap_desktop.services.offices import own_office_name
from jobswap_desktop.services.outcome import Touched
from jobswap_desktop.services.unreadable import own_office_words
from jobswap_desktop.services.workplace import Workplace

if TYPE_CHECKING:
    # Needed where the file lies on a network drive, and only there.
    from jobswap_desktop.presentation.sharing import Reopen, Sharing

RAIL_BELOW_EM = 72
"""Narrower than so many line heights, the navigation shows pictures only."""

_Turn = Callable[[], Destination | None]
_LEAST_WIDTH, _LEAST_HEIGHT = 800, 560
_USUAL_WIDTH, _USUAL_HEIGHT = 1280, 720


class MainWindow(QMainWindow):
    """Makes pages when they are wanted for the first time, and keeps them.

    Closing it saves geometry and page; the caller closes the database.

    Attributes:
        is_demo: whether it shows the sample, of which nobody needs copies.
        workstation: where is noted what this workstation opens by itself; None where nothing is.
        goes_on_at: where the program goes on once the window is closed; None for nowhere.
    """

    def __init__(
        self, desk: Desk, *, is_demo: bool = False, start_again: Relaunch = relaunch
    ) -> None:
        super().__init__()
        self._desk = desk
        self.is_demo = is_demo
        self._pages: dict[str, QWidget] = {}
        self._history = History()
        self._is_turning = False
        self.workstation: Workstation | None = None
        self.goes_on_at: Place | None = None
        self._ui = Ui_MainWindow()
        self._ui.setupUi(self)
        self._ui.divider.setFixedWidth(1)
        self.setMinimumSize(_LEAST_WIDTH, _LEAST_HEIGHT)
        self._commands = commands = Commands(desk, self, start_again)
        self._handlers = commands.handlers()
        self.menus = Menus(self, desk, self._handlers, is_sample=is_demo)
        self._start_sample = commands.show_sample
        self._snackbar = Snackbar(self._ui.status_bar)
        self._said_just_now = QTimer(self, singleShot=True)
        self._snackbar.undo_pressed.connect(commands.undo)
        LeftForms(desk, self._snackbar, self)
        self._status = StatusLine(desk, self._ui.status_bar)
        self._ui.navigation.set_places(navigation_places(self.menus.specs))
        self._ui.navigation.chosen.connect(self._chosen)
        if is_demo:
            self._add_banner()
        self.notices = Notices(desk, self._ui.banner_place, self)
        ClockWatch(desk, self.notices, self)
        self.keeper = Keeper(desk, self.notices, self)
        self.watch = watch_of(desk, self.notices, self._status, self.move_to)
        self._follow_desk()
        self._follow(Touched.CASES | Touched.OFFICES)
        self._restore()
        self.setAcceptDrops(True)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.activated.connect(commands.paste_scans)
        self.open_exchange_file = commands.open_exchange_file
        WaysOut(desk, self, commands)

    def _follow_desk(self) -> None:
        desk = self._desk
        desk.recorded.connect(self._say_recorded)
        desk.told.connect(self.say)
        desk.refused.connect(self._snackbar.hide)
        desk.wanted.connect(self.visit)
        desk.hub.changed.connect(self._follow)
        desk.undo_stack.indexChanged.connect(self._status.note_saved)
        desk.messages.not_saved.connect(self._status.note_unsaved)
        desk.theme.changed.connect(self._fold_navigation)
        self.keeper.restoring.connect(self.watch.pause)
        self.keeper.restored.connect(self._go_on_restored)

    @property
    def work(self) -> Workplace:
        """The workplace that the window is at now."""
        return self._desk.work

    @property
    def page(self) -> QWidget | None:
        """The page in front."""
        return self._ui.pages.currentWidget()

    @property
    def navigation(self) -> NavigationList:
        """The list of places."""
        return self._ui.navigation

    @property
    def status(self) -> QLabel:
        """The line below: when was saved, and where."""
        return self._status.label

    def visit(self, place: Destination) -> None:
        """Show a place and remember it for going back; while another is put in front, do nothing.

        Hiding a page moves the focus, and what follows the focus must not lead elsewhere.
        """
        if self._is_turning:
            return
        if not may_visit(self._desk.work.actor.role, place.page):
            turn_away(self._desk.work, place.page)
            return
        self._page_for(place.page)
        self._history.visit(place)
        self._show(place)

    def go_back(self) -> None:
        """Show the place before this one."""
        self._go(self._history.back, self._history.forward)

    def go_forward(self) -> None:
        """Show the place from which one came back."""
        self._go(self._history.forward, self._history.back)

    def see_as(self, role: Role) -> None:
        """Show the sample as somebody of another role meets it; elsewhere accounts decide that."""
        if not self.is_demo or role is self._desk.work.actor.role:
            self.menus.show_choices()
            return
        self.move_to(seen_as(self._desk.work, role))

    def move_to(self, work: Workplace) -> None:
        """Go on at another workplace; nothing of the one before is left, nor taken back."""
        for page in self._pages.values():
            page.hide()
            self._ui.pages.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._desk.work = work
        self._desk.undo_stack.clear()
        self._history = History()
        self.menus.dismantle()
        self.menus = Menus(self, self._desk, self._handlers, is_sample=self.is_demo)
        self._ui.navigation.set_places(navigation_places(self.menus.specs))
        self._follow(Touched.CASES | Touched.OFFICES)
        self.visit(Destination(page=first_page(work.actor.role)))

    def _go_on_restored(self) -> None:
        from jobswap_desktop.services.restoring import gone_on

        self.move_to(gone_on(self._desk.work))

    def share(self, reopen: "Reopen") -> "Sharing":
        """Tell above the pages who writes into the file on the network drive; see `Sharing`."""
        from jobswap_desktop.presentation.sharing import Sharing

        sharing = Sharing(self._desk, reopen, self._ui.central)
        sharing.reopened.connect(self.move_to)
        self._ui.banner_place.addWidget(sharing.banner)
        return sharing

    def say(self, text: str, *, undoable: bool = False, aloud: str = "") -> None:
        """Say shortly what was done; it goes when another page is turned to afterwards.

        `aloud` is what a screen reader is told instead.
        """
        # Where recording leads elsewhere at once, the message belongs there.
        self._said_just_now.start()
        self._snackbar.show_message(text, undoable=undoable, aloud=aloud)

    def begin_setup(self) -> None:
        """Ask the three questions of the first start."""
        from jobswap_desktop.presentation.dialogs.first_start_dialog import FirstStartDialog

        dialog = FirstStartDialog(self._desk, self)
        dialog.sample_wanted.connect(self._start_sample)
        dialog.server_wanted.connect(self._commands.choose_server)
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let scans be dropped by who may file them."""
        may_file = self._desk.work.actor.role in CLERKS
        if may_file and carried_scans(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """File the scans that are dropped, for the case on which they are.

        What another office has sent is looked at instead.
        """
        event.acceptProposedAction()
        sent = carried_exchange_file(event.mimeData())
        if sent is not None:
            # Whoever drags waits until the drop has been answered.
            QTimer.singleShot(0, self, partial(self.open_exchange_file, sent))
            return
        place = self.mapToGlobal(event.position().toPoint())
        self._commands.file_scans(carried_scans(event.mimeData()), place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the navigation where the window is narrow."""
        super().resizeEvent(event)
        self._fold_navigation()

    def changeEvent(self, event: QEvent) -> None:
        """Look at once for what others have written when the window comes to the front."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.watch.look()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the size."""
        self.watch.stop()
        self.keeper.close()
        self._desk.drafts.flush()
        settings = self._desk.settings
        settings.remember("window/geometry", self.saveGeometry())
        super().closeEvent(event)

    def _go(self, turn: _Turn, back: _Turn) -> None:
        place = turn()
        if place is None:
            return
        try:
            self._show(place)
        except Unavailable:
            back()
            raise

    def _show(self, place: Destination) -> None:
        page = self._page_for(place.page)
        if page is not self.page and not self._said_just_now.isActive():
            self._snackbar.hide()
        self._is_turning = True
        try:
            self._ui.navigation.choose(place.page)
            self._ui.pages.setCurrentWidget(page)
        finally:
            self._is_turning = False
        if (place.subject or place.tab) and isinstance(page, ShowsSubject):
            page.show_subject(place.subject, place.tab)
        self.menus.update(page, self._history)

    def _page_for(self, key: str) -> QWidget:
        page = self._pages.get(key)
        if page is not None:
            return page
        try:
            page = PAGE_FACTORIES[key](self._desk)
        except Unavailable:
            # One still stands where one stood, and can choose the same place once more.
            here = next((name for name, each in self._pages.items() if each is self.page), "")
            self._ui.navigation.choose(here)
            raise
        self._pages[key] = page
        self._ui.pages.addWidget(page)
        return page

    def _chosen(self, key: str) -> None:
        self.visit(Destination(page=key))

    def _restore(self) -> None:
        settings = self._desk.settings
        geometry = settings.state("window/geometry")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            free = self.screen().availableGeometry()
            width, height = min(_USUAL_WIDTH, free.width()), min(_USUAL_HEIGHT, free.height())
            self.resize(width, height)
        # A day begins with what is to be done, wherever the last one ended.
        self.visit(Destination(page=first_page(self._desk.work.actor.role)))
        self._ui.navigation.setFocus()

    def _fold_navigation(self) -> None:
        narrow = self.width() < RAIL_BELOW_EM * self._desk.theme.em
        self._ui.navigation.set_rail(narrow)

    def _add_banner(self) -> None:
        text = self.tr("Sample data: everything here is invented. Try whatever you like.")
        banner = Banner(text, parent=self._ui.central, icon="info_filled")
        self._ui.banner_place.addWidget(banner)

    def _say_recorded(self, words: str, undoable: bool) -> None:
        self._status.note_saved()
        self.say(words, undoable=undoable, aloud=self._desk.aloud)

    def _follow(self, touched: Touched) -> None:
        work = self._desk.work
        if touched & Touched.OFFICES:
            name = own_office_name(work) or self.tr("no office yet")
            self.setWindowTitle(self.tr("Job swap – {office}").format(office=name))
            self.notices.show_notice("office", own_office_words(work), Tone.DANGER, "backups")
        if touched & Touched.CASES and work.actor.role is Role.STAFF_COUNCIL:
            # Only a council's window has use for it.
            from jobswap_desktop.services.council import open_count

            self._ui.navigation.set_counts({"council": open_count(work)})
        elif touched & Touched.CASES:
            self._ui.navigation.set_counts(_waiting(work))


def _waiting(work: Workplace) -> dict[str, int]:
    """Return how much waits at the places of the office."""
    return {
        "today": count(work, CaseFilter.OURS),
        "swaps": count(work, CaseFilter.OPEN),
        "deadlines": due_now(work),
        "ledger": ledger.count(work, LedgerFilter.UNPROTECTED),
    }
