"""One case: where it stands, what is next, and everything about it on seven tabs."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from jobswap_desktop.domain.errors import DomainError, Fault, Unavailable
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.requirements import Requirement
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.actions import CLERKS
from jobswap_desktop.presentation.case_actions import CaseActions
from jobswap_desktop.presentation.case_deeds import deed_for, deed_words, roles_for
from jobswap_desktop.presentation.case_text import (
    case_line,
    deadline_text,
    is_urgent,
    spoken_title,
    steps,
)
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.follow_up_actions import FollowUpActions
from jobswap_desktop.presentation.format import begin_text
from jobswap_desktop.presentation.forms.ui_case_page import Ui_CasePage
from jobswap_desktop.presentation.labels import badge, nda_badge
from jobswap_desktop.presentation.pages.case.exit_menu import ExitMenu
from jobswap_desktop.presentation.pages.case.head_notes import show_ends, show_notes
from jobswap_desktop.presentation.pages.case.paper_deeds import OffersPapers
from jobswap_desktop.presentation.pages.case.partner_deeds import OffersPartnerFiles
from jobswap_desktop.presentation.pages.case.tabs import OVERVIEW, fill, make_tabs, show_in_tab
from jobswap_desktop.presentation.pages.case.unreadable import show_unreadable_case
from jobswap_desktop.presentation.paper_actions import PaperActions
from jobswap_desktop.presentation.partner_actions import PartnerActions
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout
from jobswap_desktop.services import cases
from jobswap_desktop.services.cases import CaseView
from jobswap_desktop.services.decisions import open_decisions
from jobswap_desktop.services.outcome import Touched
from jobswap_desktop.services.wording import ready_text, requirement_text, term

_TABS_EM = 18
_WIDE_HEAD_EM = 40
_WIDEST = 16_777_215


class CasePage(OffersPapers, OffersPartnerFiles, QWidget):
    """Shows one case; empty until `show_case`.

    Every tab is read when it is in front. The tab is remembered for each case while the program
    runs.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._swap_id = SwapId("")
        self._case: CaseView | None = None
        self._requirement: Requirement | None = None
        self._remembered: dict[SwapId, str] = {}
        self._stale: set[str] = set()
        self._actions = CaseActions(desk, self)
        self._follow_ups = FollowUpActions(desk, self)
        self._partner = PartnerActions(desk, self)
        self._ui = Ui_CasePage()
        self._ui.setupUi(self)
        states = FlowLayout(self._ui.states)
        ui = self._ui
        for widget in (ui.state_badge, ui.nda_badge, ui.follow_up_badge, ui.end_case):
            states.addWidget(widget)
        self._tabs = make_tabs(desk, self._actions, self._partner, self.show_history)
        fill(self._ui.tabs, self._tabs)
        # The tabs take the height there is; their contents scroll.
        policy = QSizePolicy.Policy
        self._ui.tabs.setSizePolicy(policy.Expanding, policy.Ignored)
        self._exits = ExitMenu(desk, self._actions, self._ui.end_case)
        self._connect()
        self._dress()
        self.clear()

    def show_case(self, swap_id: SwapId, tab: str = "") -> None:
        """Show the case with this id at the tab of this key, else at the tab it was left at."""
        self._swap_id = swap_id
        wanted = tab or self._remembered.get(swap_id, OVERVIEW)
        self._ui.tabs.blockSignals(True)
        if wanted in self._tabs:
            self._ui.tabs.setCurrentIndex(list(self._tabs).index(wanted))
        self._ui.tabs.blockSignals(False)
        self._remembered[swap_id] = self.current_tab
        self.reload()

    def clear(self) -> None:
        """Show no case."""
        self._swap_id = SwapId("")
        self._leave_empty()

    @property
    def current_tab(self) -> str:
        """The key of the tab in front."""
        return list(self._tabs)[max(0, self._ui.tabs.currentIndex())]

    def reload(self) -> None:
        """Read the case again; the focus stays where it was, or goes to the next step."""
        if not self._swap_id:
            return
        try:
            self._case = cases.view(self._desk.work, self._swap_id)
        except DomainError:
            # An undone case is gone; the list beside the page shows what is left.
            self.clear()
            return
        except Unavailable as error:
            self._meet(error)
            return
        focused = self._focused()
        self._ui.unreadable.hide()
        self._ui.scroll.setVisible(True)
        self._show_head(self._case.swap)
        self._show_next_step(self._case.swap)
        self._count(self._case)
        self._stale = set(self._tabs)
        self._freshen()
        if focused is not None:
            self._keep_focus(focused)

    def _leave_empty(self) -> None:
        self._case = None
        self._requirement = None
        self._ui.scroll.setVisible(False)
        self._ui.unreadable.hide()

    def _meet(self, error: Unavailable) -> None:
        """Say that the case cannot be read; what is shown of another one does not stay."""
        is_damaged = error.fault is Fault.DAMAGED
        # While the database cannot be reached, what was read of this one before may stay.
        if is_damaged or self._case is None or self._case.swap.id != self._swap_id:
            self._leave_empty()
        if not is_damaged:
            raise error
        show_unreadable_case(self._desk, self._ui.unreadable, self._swap_id)

    def next_step(self) -> None:
        """Do what the primary button does."""
        swap = self._case.swap if self._case else None
        if swap is None or self._ui.next_step_bar.primary.isHidden():
            return
        if self._requirement is not None:
            self._actions.deal_with(swap, self._requirement)
        else:
            self._desk.go("week", swap.id)

    def focus_next_step(self) -> None:
        """Put the focus on the primary button, once the page stands."""
        QTimer.singleShot(0, self, partial(self._move_focus, ""))

    def record_decision(self) -> None:
        """Open the dialog for an answer that has come in, or say that none is awaited."""
        if self._case is None:
            return
        if not open_decisions(self._case.swap) or self._case.swap.is_over:
            self._desk.messages.inform(
                self.tr("No decision is open"), self.tr("Nobody is expected to answer right now.")
            )
            return
        self._actions.participation.decide(self._swap_id)

    def print_papers(self) -> None:
        """Open the print dialog for the case."""
        if self._case is not None:
            self._actions.print_papers(self._swap_id)

    def new_appointment(self) -> None:
        """Open the dialog for a new appointment of the case."""
        if self._case is not None and not self._case.swap.is_over:
            self._actions.edit_appointment(self._case.swap, None)

    def renew_case(self) -> None:
        """Open the dialog for a further case of the same people, once the stay is over."""
        if self._case is not None:
            self._actions.renew_case(self._case.swap)

    def hand_over(self) -> None:
        """Ask where the folder for the E-Akte is to lie, once the case is over."""
        if self._case is not None:
            self._actions.hand_over(self._case.swap)

    def papers_at(self) -> tuple[PaperActions, SwapId] | None:
        """What acts on papers, and the case shown; None while there is none."""
        return (self._actions.papers, self._swap_id) if self._case is not None else None

    def partner_at(self) -> tuple[PartnerActions, SwapId] | None:
        """What acts on files for the other office, and the case shown; None while there is none."""
        return (self._partner, self._swap_id) if self._case is not None else None

    def show_history(self) -> None:
        """Turn to who changed what."""
        self._ui.tabs.setCurrentIndex(list(self._tabs).index("history"))

    def follow_up(self) -> None:
        """Open the dialog for the next follow-up."""
        if self._case is not None and not self._case.swap.is_over:
            self._follow_ups.set_next(self._swap_id)

    def follow_up_done(self) -> None:
        """Record that the next follow-up is done."""
        if self._case is not None and not self._case.swap.is_over:
            self._follow_ups.done_next(self._swap_id)

    def _connect(self) -> None:
        ui = self._ui
        ui.next_step_bar.primary_pressed.connect(self.next_step)
        ui.next_step_bar.secondary_pressed.connect(self.print_papers)
        ui.tabs.tabBar().setAccessibleName(self.tr("Parts of the case"))
        ui.tabs.tabBar().installEventFilter(self)
        ui.tabs.currentChanged.connect(self._tab_changed)
        for keys, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._turn, step))
        self._desk.hub.changed.connect(self._follow)
        self._desk.theme.changed.connect(self._restyle)

    def _show_head(self, swap: Swap) -> None:
        ui, today = self._ui, self._desk.work.today()
        ui.title.setText(swap.title)
        name_plainly(ui.title, spoken_title(swap))
        ui.line.setText(case_line(swap))
        state = badge(swap.state_on(today))
        ui.state_badge.set_state(state.text, state.tone, icon=state.icon)
        nda = nda_badge(*swap.nda_status())
        ui.nda_badge.set_state(nda.text, nda.tone, icon=nda.icon)
        confidentiality = self.tr("Declarations of confidentiality: {status}")
        name_plainly(ui.nda_badge, confidentiality.format(status=nda.text))
        ui.nda_badge.setToolTip(confidentiality.format(status=nda.text))
        show_notes(self._desk, swap, ui.follow_up_badge, ui.overlap_warning)
        ui.stepper.set_steps(steps(swap, today))
        show_ends(swap, ui.ended_notice)
        self._exits.show_case(swap)

    def _show_next_step(self, swap: Swap) -> None:
        today = self._desk.work.today()
        bar = self._ui.next_step_bar
        self._requirement = swap.next_requirement(today)
        if self._requirement is not None:
            bar.set_step(
                self.tr("Next step: {step}").format(step=requirement_text(self._requirement)),
                deadline_text(swap, self._requirement, today),
                primary=_words_for(self._desk, swap, self._requirement),
                tone=Tone.DANGER if is_urgent(swap, self._requirement, today) else Tone.INFO,
            )
            bar.primary.setToolTip(self.tr("Does the next step (F8)"))
        elif swap.is_over:
            bar.set_step(term(swap.state), swap.reason, tone=Tone.NEUTRAL)
        else:
            bar.set_step(
                ready_text(swap, today),
                begin_text(swap.first_day, today),
                primary=self.tr("Show week plan"),
                secondary=self.tr("Print…") if self._desk.may(CLERKS) else "",
                tone=Tone.OK,
            )

    def _count(self, case: CaseView) -> None:
        swap = case.swap
        in_force, total = swap.nda_status()
        heard = sum(item.is_positive for item in swap.participations)
        titles = {
            OVERVIEW: self.tr("Overview"),
            "confidentiality": self.tr("Confidentiality") + f" {in_force}/{total}",
            "participation": self.tr("Participation") + f" {heard}/{len(swap.participations)}",
            "appointments": self.tr("Appointments") + f" {len(case.appointments)}",
            "documents": self.tr("Documents") + f" {len(case.documents)}",
            "closing": self.tr("Closing"),
            "history": self.tr("History"),
        }
        for number, key in enumerate(self._tabs):
            self._ui.tabs.setTabText(number, titles[key])

    def _freshen(self) -> None:
        """Let the tab in front show the case, if it shows an older state of it."""
        key = self.current_tab
        if self._case is not None and key in self._stale:
            place = list(self._tabs).index(key)
            show_in_tab(self._desk, self._ui.tabs, place, self._tabs[key], self._case)
            self._stale.discard(key)

    def _tab_changed(self) -> None:
        self._remembered[self._swap_id] = self.current_tab
        self._freshen()

    def _turn(self, step: int) -> None:
        self._ui.tabs.setCurrentIndex((self._ui.tabs.currentIndex() + step) % len(self._tabs))

    def _follow(self, touched: Touched) -> None:
        if touched:
            self.reload()

    def _focused(self) -> QWidget | None:
        """Return the widget in the page that has the focus, in front or behind a dialog."""
        return _inside(self, self.window().focusWidget())

    def _keep_focus(self, before: QWidget) -> None:
        """Leave the focus where it is, or move it to what has taken that place."""
        if self.isAncestorOf(before) and before.isVisibleTo(self) and before.isEnabled():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        # Rows that were made anew are shown by Qt a turn of the event loop later.
        QTimer.singleShot(0, self, partial(self._move_focus, before.objectName()))

    def _move_focus(self, name: str) -> None:
        # The button for the same thing bears the same name.
        found = self.findChild(QWidget, name) if name else None
        if found is None or not found.isVisibleTo(self) or not found.isEnabled():
            found = self._ui.next_step_bar.primary
        if found.isVisibleTo(self):
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restyle(self) -> None:
        self._dress()
        self.reload()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel over the titles of the tabs scroll the page, never change the tab."""
        if event.type() == QEvent.Type.Wheel and watched is self._ui.tabs.tabBar():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the states beside the title, or beneath it."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= _WIDE_HEAD_EM * self._desk.theme.em
        direction = QBoxLayout.Direction
        self._ui.head.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        # The names come first: badges go into a second line rather than break them.
        room = self.width() // 2 if wide else _WIDEST
        self._ui.states.setMaximumWidth(room)
        names = self._ui.names
        self._ui.head.setStretchFactor(names, 1)

    def _dress(self) -> None:
        self._arrange()
        self._ui.tabs.setMinimumHeight(round(self._desk.theme.em * _TABS_EM))


def _words_for(desk: Desk, swap: Swap, asked: Requirement) -> str:
    """Return the words of the button for what is next, "" where that is not for the actor to do."""
    may_go_on = desk.may(roles_for(deed_for(swap, asked)))
    return deed_words(swap, asked) if may_go_on else ""


def _inside(page: QWidget, widget: QWidget | None) -> QWidget | None:
    return widget if widget is not None and page.isAncestorOf(widget) else None
