"""The page "Verschwiegenheit": who is in the house without a declaration, who is missing next."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QStyle, QWidget

from jobswap_desktop.domain.confidentiality import UndertakingState
from jobswap_desktop.domain.ledger import LedgerFilter, LedgerRow
from jobswap_desktop.domain.requirements import confidentiality_missing
from jobswap_desktop.presentation.actions import CLERKS
from jobswap_desktop.presentation.case_actions import CaseActions
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.format import count_text, week_text
from jobswap_desktop.presentation.forms.ui_ledger_page import Ui_LedgerPage
from jobswap_desktop.presentation.models.ledger import LedgerColumn, LedgerModel
from jobswap_desktop.presentation.rights import reserve
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.undertaking_words import next_words
from jobswap_desktop.presentation.widgets.cell_delegate import install_cells
from jobswap_desktop.presentation.widgets.filter_chips import Chip
from jobswap_desktop.services import cases, ledger
from jobswap_desktop.services.outcome import Touched
from jobswap_desktop.services.wording import term

_FILTER = "ledger/filter"
_TAB = "confidentiality"
_BESIDE_TABLE = 2 * (24 + 8 + 1)
"""Margins of page and sheet."""
_SHARES = {
    LedgerColumn.VISITOR: (11, 2),
    LedgerColumn.STAY: (9.5, 1),
    LedgerColumn.NDA: (12.5, 1),
    LedgerColumn.FORMAL_OBLIGATION: (10, 1),
    LedgerColumn.DATA_PROTECTION: (12.5, 1),
    LedgerColumn.NEXT_STEP: (11, 2),
}
"""Least width of each column in em, and its share of what room is left."""


class LedgerPage(QWidget):
    """The answer on top, the lines beneath. Enter opens the case, F8 does a line's next step."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = CaseActions(desk, self)
        self._all = 0
        self._ui = Ui_LedgerPage()
        self._ui.setupUi(self)
        self._model = LedgerModel(desk.work, self)
        self._ui.table.setModel(self._model)
        self._delegate = install_cells(self._ui.table)
        self._ui.table.horizontalHeader().setStretchLastSection(False)
        self.setFocusProxy(self._ui.table)
        self._connect()
        self._restore()

    def reload(self) -> None:
        """Read answer and lines again; the current line stays current."""
        current = self._current()
        self._show_answer()
        self._model.reload(rows=self._model.rowCount())
        self._show_what_there_is()
        self._stand_at(current.placement_id if current else "")

    def show_subject(self, _subject: str, tab: str = "") -> None:
        """Show the lines of the filter called `tab`."""
        if tab:
            self._show_filter(LedgerFilter(tab))

    def next_step(self) -> None:
        """Do the next step of the current line."""
        row = self._current()
        if row is None or not row.next_act:
            return
        swap = cases.view(self._desk.work, row.swap_id).swap
        placement = swap.placement(row.placement_id)
        missing = next(confidentiality_missing(placement), None)
        if missing is not None:
            self._actions.deal_with(swap, missing)
            return
        for held in placement.undertakings:
            is_current = placement.undertaking(held.act) is held
            if is_current and held.next_state is UndertakingState.FILED:
                self._actions.advance(swap.id, held.id)
                return

    def focus_next_step(self) -> None:
        """Put the focus on the button for the next step."""
        self._ui.next_step.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def print_papers(self) -> None:
        """Open the print dialog for the case of the current line."""
        row = self._current()
        if row is not None:
            self._actions.print_papers(row.swap_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns the room there is; where it is too little, the table scrolls."""
        super().resizeEvent(event)
        self._fit()

    def _connect(self) -> None:
        ui = self._ui
        ui.search.textChanged.connect(self._search)
        ui.search.returnPressed.connect(self._enter_table)
        ui.chips.chosen.connect(self._choose_filter)
        ui.empty.pressed.connect(self._leave_empty)
        ui.open_case.clicked.connect(self._open_case)
        ui.next_step.clicked.connect(self.next_step)
        reserve(ui.next_step, allowed=self._desk.may(CLERKS))
        ui.table.activated.connect(self._activated)
        ui.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        ui.table.customContextMenuRequested.connect(self._show_menu)
        ui.table.selectionModel().currentRowChanged.connect(self._show_deeds)
        self._desk.hub.changed.connect(self._follow)
        self._desk.theme.changed.connect(self._fit)

    def _restore(self) -> None:
        self._show_answer()
        remembered = self._desk.settings.text(_FILTER, LedgerFilter.MISSING)
        known = {each.value for each in LedgerFilter}
        chosen = remembered if remembered in known else LedgerFilter.MISSING.value
        self._ui.chips.choose(chosen)
        self._list()
        self._fit()

    def _show_answer(self) -> None:
        found = ledger.overview(self._desk.work)
        self._all = found.counts[LedgerFilter.ALL]
        self._ui.chips.set_chips(
            [Chip(each, term(each), found.counts[each]) for each in LedgerFilter]
        )
        answer, tone, icon = self._answer(found)
        self._ui.answer.show_answer(answer, self._what_next(found), tone, icon)

    def _answer(self, found: ledger.Overview) -> tuple[str, Tone, str]:
        here = found.counts[LedgerFilter.IN_HOUSE]
        bare = found.counts[LedgerFilter.UNPROTECTED]
        week = week_text(found.day)
        if not here:
            text = self.tr("Nobody is in the house this week ({week}).")
            return text.format(week=week), Tone.NEUTRAL, "home_filled"
        if not bare:
            text = self.tr(
                "In the house this week ({week}): %n visitor(s), with declarations in force.",
                "",
                here,
            )
            return text.format(week=week), Tone.OK, "shield_checkmark_filled"
        alarm = self.tr(
            "In the house this week ({week}): {visitors}, %n without a declaration in force!",
            "",
            bare,
        )
        guests = self.tr("%n visitor(s)", "", here)
        return alarm.format(week=week, visitors=guests), Tone.DANGER, "shield_error_filled"

    def _what_next(self, found: ledger.Overview) -> str:
        if found.unprotected:
            names = [f"{row.visitor} ({row.host})" for row in found.unprotected]
            rest = found.counts[LedgerFilter.UNPROTECTED] - len(names)
            if rest:
                names.append(self.tr("%n more", "", rest))
            text = self.tr("Without a declaration: {names}. Today in the house: {today}.")
            return text.format(names=", ".join(names), today=found.unprotected_today)
        row = found.next_missing
        if row is None:
            return self.tr("Nothing is missing for the stays to come.")
        text = self.tr("Missing next: {visitor} at {host}, {begin}: {step}")
        step = next_words(row, found.day).removesuffix("…").rstrip()
        begin = self._model.begin_words(row)
        return text.format(visitor=row.visitor, host=row.host, begin=begin, step=step)

    def _list(self) -> None:
        self._model.show(LedgerFilter(self._ui.chips.current()), self._ui.search.text())
        self._show_what_there_is()
        self._stand_at("")

    def _search(self, _text: str) -> None:
        self._list()

    def _choose_filter(self, key: str) -> None:
        self._desk.settings.remember(_FILTER, key)
        self._list()

    def _show_filter(self, ledger_filter: LedgerFilter) -> None:
        self._ui.chips.choose(ledger_filter.value)
        self._choose_filter(ledger_filter.value)

    def _show_what_there_is(self) -> None:
        ui, found = self._ui, self._model.total
        ui.views.setCurrentWidget(ui.sheet if found else ui.empty)
        shown, of_all = count_text(found, ui.search.text()), count_text(self._all)
        ui.shown.setText(self.tr("{shown} of {all} shown").format(shown=shown, all=of_all))
        self._show_deeds()
        if found:
            return
        typed = ui.search.text().strip()
        if not self._all:
            sentence, button = self.tr("No job swap has been recorded yet."), ""
        elif typed:
            sentence = self.tr("No match for “{text}”.").format(text=typed)
            button = self.tr("Clear search")
        else:
            sentence, button = self.tr("Nobody is to be listed here."), self.tr("Show all")
        ui.empty.set_content("search" if typed else "shield_checkmark", sentence, button)

    def _leave_empty(self) -> None:
        if self._ui.search.text():
            self._ui.search.clear()
        else:
            self._show_filter(LedgerFilter.ALL)
        self._ui.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_deeds(self) -> None:
        row = self._current()
        words = next_words(row, self._desk.work.today()) if row else ""
        self._ui.open_case.setEnabled(row is not None)
        self._ui.next_step.setEnabled(bool(words))
        self._ui.next_step.setText(words or self.tr("Next step…"))

    def _current(self) -> LedgerRow | None:
        return self._model.row_at(self._ui.table.currentIndex())

    def _stand_at(self, placement_id: str) -> None:
        index = self._model.place_of(placement_id)
        if not index.isValid():
            index = self._model.index(0, 0)
        if index.isValid():
            self._ui.table.setCurrentIndex(index)
        self._show_deeds()

    def _enter_table(self) -> None:
        if self._model.rowCount():
            self._ui.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_case(self) -> None:
        row = self._current()
        if row is not None:
            self._desk.go("swaps", row.swap_id, _TAB)

    def _activated(self, index: QModelIndex) -> None:
        if index.column() == LedgerColumn.NEXT_STEP and self._desk.may(CLERKS):
            self.next_step()
        else:
            self._open_case()

    def _show_menu(self, at: QPoint) -> None:
        ui = self._ui
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        deeds = ((ui.next_step, self.next_step), (ui.open_case, self._open_case))
        for button, deed in deeds:
            if button.isHidden():
                continue
            action = QAction(button.text(), menu)
            action.setEnabled(button.isEnabled())
            action.triggered.connect(deed)
            menu.addAction(action)
        menu.popup(ui.table.viewport().mapToGlobal(at))

    def _fit(self) -> None:
        em = self._desk.theme.em
        head = self._ui.table.horizontalHeader()
        least = {
            column: max(round(em * width), head.sectionSizeHint(column))
            for column, (width, _) in _SHARES.items()
        }
        # The table itself follows later, so that its width is told from that of the page.
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        room = self.width() - _BESIDE_TABLE - bar - sum(least.values())
        shares = sum(share for _, share in _SHARES.values())
        # Where not everything is in sight, the next step comes before the lesser acts.
        wanted = LedgerColumn.NEXT_STEP if room >= 0 else LedgerColumn.FORMAL_OBLIGATION
        head.moveSection(head.visualIndex(LedgerColumn.NEXT_STEP), wanted)
        room = max(0, room)
        for column, (_, share) in _SHARES.items():
            self._ui.table.setColumnWidth(column, least[column] + room * share // shares)

    def _follow(self, touched: Touched) -> None:
        if touched & (Touched.CASES | Touched.PEOPLE | Touched.OFFICES):
            self.reload()
