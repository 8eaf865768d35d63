"""The page "Fristen": last days of bodies and follow-ups of all open cases, soonest first."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from jobswap_desktop.domain.due_days import DeadlineKind, DeadlineRow
from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.domain.ids import DocumentId, FollowUpId
from jobswap_desktop.domain.paper_way import MOST_REMINDER_DAYS
from jobswap_desktop.presentation.actions import CLERKS, RECORDERS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.follow_up_actions import FollowUpActions
from jobswap_desktop.presentation.forms.ui_deadlines_page import Ui_DeadlinesPage
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.models.deadlines import DeadlineModel
from jobswap_desktop.presentation.paper_actions import PaperActions
from jobswap_desktop.presentation.rights import reserve
from jobswap_desktop.presentation.settings import NOTICE
from jobswap_desktop.presentation.widgets.filter_chips import Chip
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout
from jobswap_desktop.presentation.widgets.row_delegate import install_rows
from jobswap_desktop.services import deadlines, paper_way
from jobswap_desktop.services.outcome import Touched
from jobswap_desktop.services.workplace import Workplace

_CHOSEN = "deadlines/filter"
_ALL, _MINE = "all", "mine"


class _Emptiness(NamedTuple):
    icon: str
    sentence: str
    button: str


class DeadlinesPage(QWidget):
    """Enter opens the case; a follow-up is done or moved where it stands.

    The row stays where it was: by what it shows, else by its place in the list.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = FollowUpActions(desk, self)
        self._papers = PaperActions(desk, self)
        self._ui = Ui_DeadlinesPage()
        self._ui.setupUi(self)
        self._model = DeadlineModel(self._work, self)
        self._came_from = False
        self._build()
        self._connect()
        self._filter()

    def show_subject(self, _subject: str, tab: str = "") -> None:
        """Show the filter of this key."""
        if tab in {_ALL, _MINE}:
            self._ui.chips.choose(tab)
            self._choose(tab)

    def follow_up(self) -> None:
        """Open the dialog for the follow-up of the case in the current row."""
        row = self._row()
        if row is None:
            return
        if row.kind is DeadlineKind.FOLLOW_UP:
            self._actions.move(row.swap_id, FollowUpId(row.id))
        else:
            self._actions.set_next(row.swap_id)

    def follow_up_done(self) -> None:
        """Record that the follow-up in the current row is done."""
        row = self._row()
        if row is not None and row.kind is DeadlineKind.FOLLOW_UP:
            self._actions.done(row.swap_id, FollowUpId(row.id))

    def remind(self) -> None:
        """Open the dialog that reminds of the paper in the current row."""
        row = self._row()
        if row is not None and row.kind is DeadlineKind.PAPER:
            self._papers.remind(row.swap_id, DocumentId(row.id))

    def record_return(self) -> None:
        """Open the dialog for the paper in the current row."""
        row = self._row()
        if row is not None and row.kind is DeadlineKind.PAPER:
            self._papers.record(row.swap_id, DocumentId(row.id))

    def take_over(self) -> None:
        """Become responsible for the case in the current row."""
        row = self._row()
        if row is not None:
            self._actions.take_over((row.swap_id,))

    def showEvent(self, event: QShowEvent) -> None:
        """Be at the same row again after a case that was opened from it."""
        super().showEvent(event)
        if self._came_from:
            self._came_from = False
            self._ui.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the current row on Enter; stand at the first one when the focus comes."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open()
                return True
        elif event.type() == QEvent.Type.FocusIn and not self._ui.list.currentIndex().isValid():
            self._stand_at("", 0)
        return super().eventFilter(watched, event)

    def _work(self) -> Workplace:
        return self._desk.work

    def _build(self) -> None:
        ui, settings = self._ui, self._desk.settings
        choices = FlowLayout(ui.choices)
        after = (ui.remind_after_label, ui.remind_after)
        for widget in (ui.chips, ui.notice_label, ui.notice, *after):
            choices.addWidget(widget)
        deeds = FlowLayout(ui.deeds)
        for button in (ui.open_case, ui.done, ui.move, ui.remind_of_paper, ui.paper_back):
            deeds.addWidget(button)
        writing = (ui.done, ui.move, ui.remind_of_paper, ui.paper_back)
        reserve(*writing, allowed=self._desk.may(CLERKS))
        bind_icon(ui.done, "checkmark")
        bind_icon(ui.remind_of_paper, "mail")
        bind_icon(ui.paper_back, "document_checkmark")
        self._show_reminder_days()
        ui.notice.setRange(0, deadlines.MOST_NOTICE_DAYS)
        ui.notice.setSuffix(self.tr(" working days"))
        ui.notice.setValue(settings.number(NOTICE, deadlines.NOTICE_DAYS))
        ui.notice.setToolTip(self.tr("So long before its last day an answer is marked."))
        install_rows(ui.list)
        ui.list.setModel(self._model)
        ui.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        ui.list.installEventFilter(self)
        self.setFocusProxy(ui.list)
        self._count_chips()
        remembered = settings.text(_CHOSEN, _ALL)
        ui.chips.choose(remembered if remembered in {_ALL, _MINE} else _ALL)

    def _connect(self) -> None:
        ui = self._ui
        ui.search.textChanged.connect(self._filter)
        ui.search.returnPressed.connect(self._enter_list)
        ui.chips.chosen.connect(self._choose)
        ui.notice.valueChanged.connect(self._notice_changed)
        ui.remind_after.valueChanged.connect(self._remind_after)
        ui.remind_of_paper.clicked.connect(self.remind)
        ui.paper_back.clicked.connect(self.record_return)
        ui.list.doubleClicked.connect(self._open)
        ui.list.selectionModel().currentChanged.connect(self._update_buttons)
        ui.list.customContextMenuRequested.connect(self._show_menu)
        ui.open_case.clicked.connect(self._open)
        ui.done.clicked.connect(self.follow_up_done)
        ui.move.clicked.connect(self.follow_up)
        ui.empty.pressed.connect(self._leave_emptiness)
        self._desk.hub.changed.connect(self._follow)

    def _choose(self, key: str) -> None:
        self._desk.settings.remember(_CHOSEN, key)
        self._filter()

    def _notice_changed(self, days: int) -> None:
        self._desk.settings.remember(NOTICE, days)
        self._filter()

    def _show_reminder_days(self) -> None:
        field, work = self._ui.remind_after, self._desk.work
        field.setRange(1, MOST_REMINDER_DAYS)
        field.setSuffix(self.tr(" days"))
        field.setKeyboardTracking(False)
        field.setValue(paper_way.reminder_days(work))
        field.setEnabled(self._desk.may(RECORDERS))
        field.setToolTip(self.tr("So long after it was handed over a paper is asked for."))

    def _remind_after(self, days: int) -> None:
        try:
            paper_way.set_reminder_days(self._desk.work, days)
        except Unavailable as error:
            self._desk.messages.unavailable(error)
            return
        self._desk.hub.announce(Touched.CASES)

    def _filter(self) -> None:
        ui = self._ui
        self._model.show(
            mine=ui.chips.current() == _MINE, text=ui.search.text(), notice=ui.notice.value()
        )
        self._stand_at("", 0)
        self._show_what_there_is()

    def _follow(self, touched: Touched) -> None:
        if touched & (Touched.CASES | Touched.PEOPLE | Touched.OFFICES):
            current = self._ui.list.currentIndex()
            row = self._row()
            self._model.reload()
            self._count_chips()
            self._stand_at(row.id if row else "", max(0, current.row()))
            self._show_what_there_is()

    def _count_chips(self) -> None:
        words = {_ALL: self.tr("All"), _MINE: self.tr("Only mine")}
        counts = {key: deadlines.counts(self._desk.work, mine=key == _MINE) for key in words}
        self._ui.chips.set_chips(
            [Chip(key, word, sum(counts[key].values())) for key, word in words.items()]
        )

    def _stand_at(self, subject: str, row: int) -> None:
        index = self._model.place_of(subject, row)
        if index.isValid():
            self._ui.list.setCurrentIndex(index)
        self._update_buttons()

    def _row(self) -> DeadlineRow | None:
        return self._model.row_at(self._ui.list.currentIndex())

    def _open(self) -> None:
        entry = self._model.entry(self._ui.list.currentIndex())
        if entry is not None and entry.case:
            self._came_from = True
            self._desk.go("swaps", entry.case, entry.tab)

    def _enter_list(self) -> None:
        if self._model.total:
            self._ui.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _update_buttons(self) -> None:
        row = self._row()
        is_follow_up = row is not None and row.kind is DeadlineKind.FOLLOW_UP
        self._ui.open_case.setEnabled(row is not None)
        self._ui.done.setEnabled(is_follow_up)
        self._ui.move.setEnabled(is_follow_up)
        is_paper = row is not None and row.kind is DeadlineKind.PAPER
        self._ui.remind_of_paper.setEnabled(is_paper)
        self._ui.paper_back.setEnabled(is_paper)

    def _show_what_there_is(self) -> None:
        ui, found = self._ui, bool(self._model.total)
        ui.views.setCurrentWidget(ui.sheet if found else ui.empty)
        ui.deeds.setVisible(found)
        if not found:
            ui.empty.set_content(*self._emptiness())

    def _emptiness(self) -> _Emptiness:
        text = self._ui.search.text().strip()
        if text:
            sentence = self.tr("No deadline of a case that matches “{text}”.").format(text=text)
            return _Emptiness("search", sentence, self.tr("Clear search"))
        if self._ui.chips.current() == _MINE:
            return _Emptiness(
                "checkmark_circle",
                self.tr("None of your cases has a deadline."),
                self.tr("Show all"),
            )
        return _Emptiness("checkmark_circle", self.tr("No open case has a deadline."), "")

    def _leave_emptiness(self) -> None:
        if self._ui.search.text():
            self._ui.search.clear()
            self._ui.search.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.show_subject("", _ALL)

    def _show_menu(self, at: QPoint) -> None:
        if not self._model.row_at(self._ui.list.indexAt(at)):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        deeds: tuple[tuple[QPushButton, Callable[[], None]], ...] = (
            (self._ui.open_case, self._open),
            (self._ui.done, self.follow_up_done),
            (self._ui.move, self.follow_up),
            (self._ui.remind_of_paper, self.remind),
            (self._ui.paper_back, self.record_return),
        )
        for button, deed in deeds:
            if button.isHidden():
                continue
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(deed)
        menu.popup(self._ui.list.viewport().mapToGlobal(at))
