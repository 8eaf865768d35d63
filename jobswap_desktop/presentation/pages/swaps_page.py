"""The page "Jobtausche": the list of cases at the left, the case chosen at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.actions import ANSWERERS, RECORDERS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.list_file import ListFileDialog
from jobswap_desktop.presentation.dialogs.new_swap_dialog import NewSwapDialog
from jobswap_desktop.presentation.format import count_text
from jobswap_desktop.presentation.forms.ui_swaps_page import Ui_SwapsPage
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.models.cases import CaseModel, CaseRole
from jobswap_desktop.presentation.pages.batch_bar import BatchBar
from jobswap_desktop.presentation.pages.case_offers import OffersShownCase
from jobswap_desktop.presentation.pages.case_page import CasePage
from jobswap_desktop.presentation.pages.list_place import scroll_to_row, top_row, under
from jobswap_desktop.presentation.pages.saved_filter_menu import SavedFilterMenu
from jobswap_desktop.presentation.pages.swaps_words import (
    Emptiness,
    EmptyWords,
    empty_words,
    filter_words,
    tell_no_case,
    why_empty,
)
from jobswap_desktop.presentation.rights import reserve
from jobswap_desktop.presentation.theme import Colour
from jobswap_desktop.presentation.widgets.filter_chips import Chip
from jobswap_desktop.presentation.widgets.row_delegate import install_rows
from jobswap_desktop.services import cases
from jobswap_desktop.services.list_export import case_list
from jobswap_desktop.services.outcome import Touched
from jobswap_desktop.services.saved_filters import SavedFilter

TWO_PANES_FROM_EM = 60
"""Width of the page from which list and case stand side by side."""
_LIST_EM = 26
_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect
_LEAST_LIST_EM = 19
_LEAST_CASE_EM = 30

_FILTER = "swaps/filter"
_CASE = "swaps/case"
_TOP = "swaps/top"
_LIST_WIDTH = "swaps/list_width"


class SwapsPage(QWidget, OffersShownCase):
    """List and case; on a narrow page one of them, with a way back to the list.

    Filter, case and place in the list are remembered by the workstation. The search text is not:
    it may be a name.

    Attributes:
        sample_wanted: the clerk asks for the sample case.
    """

    sample_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case_id = ""
        self._in_case = self._is_narrow = self._was_shown = self._is_selecting = False
        self._all = 0
        self._way_out = Emptiness()
        self._ui = ui = Ui_SwapsPage()
        ui.setupUi(self)
        self._model = CaseModel(desk.work, self)
        self._case = CasePage(desk)
        self._saved = SavedFilterMenu(desk, self._ui.saved)
        self._ui.case_column.addWidget(self._case, 1)
        self._build()
        self._batch = BatchBar(desk, ui)
        self._connect()
        self._restore()

    def show_subject(self, subject: str, tab: str = "") -> None:
        """Show the case with this id at the tab of this key, and where it stands in the list.

        Without a case, `tab` names the filter of the list.
        """
        if not subject:
            if tab:
                self._show_filter(CaseFilter(tab))
            return
        index = self._model.index_of(subject)
        if not index.isValid() and self._ui.search.text():
            self._ui.search.clear()
            index = self._model.index_of(subject)
        if not index.isValid():
            self._show_filter(CaseFilter.ALL)
            index = self._model.index_of(subject)
        self._select(index)
        self._open(subject, tab)

    def new_swap(self) -> None:
        """Open the dialog for a new case."""
        dialog = NewSwapDialog(self._desk, self)
        dialog.created.connect(self._created)
        dialog.open()

    def shown_case(self) -> CasePage | None:
        """The case at the right; None while there is none."""
        return self._case if self._case_id else None

    def print_papers(self) -> None:
        """Open the print dialog for the cases chosen in the list, or for the one shown."""
        if self._batch.is_offered():
            self._batch.print_papers()
        else:
            super().print_papers()

    def case_at(self, place: QPoint | None) -> str:
        """Return the case in the row under a place on the screen, else the one shown."""
        return under(self._ui.case_list, place, CaseRole.SWAP_ID) or self._case_id

    def take_over(self) -> None:
        """Become responsible for the cases chosen in the list, or for the one shown."""
        self._batch.take_over(self._case_id)

    def choose_filter(self) -> None:
        """Open the menu of saved filters."""
        self._saved.open()

    def export_list(self) -> None:
        """Ask where all cases that filter and search leave are to be saved."""
        chosen = CaseFilter(self._ui.chips.current())
        make = partial(case_list, self._desk.work, chosen, self._ui.search.text())
        ListFileDialog(self._desk, self.tr("job swaps"), make, self).open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show list and case, or one of them."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Stand where the list was left, the first time."""
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            scroll_to_row(self._ui.case_list, self._desk.settings.number(_TOP))

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember where the list stands."""
        super().hideEvent(event)
        self._remember()

    def _build(self) -> None:
        ui = self._ui
        menu = QMenu(ui.more)
        export = menu.addAction(self.tr("Export list…"))
        export.triggered.connect(self.export_list)
        bind_icon(export, "arrow_download")
        ui.more.setMenu(menu)
        ui.case_list.setModel(self._model)
        _lay_out(ui, self._desk)
        self.setFocusProxy(ui.case_list)
        tell_no_case(self._desk, ui.no_case)
        self._dressed = QTimer(self, singleShot=True)
        self._dressed.timeout.connect(self._share_room)
        self._list_em = (self._desk.settings.number(_LIST_WIDTH) or _LIST_EM * 100) / 100
        self._dress()

    def _connect(self) -> None:
        ui = self._ui
        ui.new_swap.clicked.connect(self.new_swap)
        ui.see_sample.clicked.connect(self.sample_wanted)
        ui.search.textChanged.connect(self._filter)
        ui.search.returnPressed.connect(self._enter_list)
        ui.chips.chosen.connect(self._choose_filter)
        self._saved.chosen.connect(self._use_saved)
        ui.empty.pressed.connect(self._leave_empty)
        ui.back.clicked.connect(self._back_to_list)
        ui.splitter.splitterMoved.connect(self._note_width)
        ui.case_list.selectionModel().currentChanged.connect(self._current_changed)
        ui.case_list.clicked.connect(self._activated)
        ui.case_list.activated.connect(self._activated)
        self._desk.hub.changed.connect(self._changed)
        self._desk.theme.changed.connect(self._dress)

    def _restore(self) -> None:
        remembered = self._desk.settings.text(_FILTER, CaseFilter.OPEN)
        known = {case_filter.value for case_filter in CaseFilter}
        self._count()
        self._ui.chips.choose(remembered if remembered in known else CaseFilter.OPEN.value)
        self._filter()
        index = self._model.index_of(self._desk.settings.text(_CASE))
        if not index.isValid() and self._model.rowCount():
            index = self._model.index(0)
        self._select(index)
        self._open(index.data(CaseRole.SWAP_ID) or "")
        self._in_case = False
        self._arrange()

    def _count(self) -> None:
        words = filter_words()
        counts = {each: cases.count(self._desk.work, each) for each in CaseFilter}
        self._all = counts[CaseFilter.ALL]
        self._ui.no_case.setVisible(not self._case_id and self._all > 0)
        self._ui.chips.set_chips([Chip(each, words[each], counts[each]) for each in CaseFilter])

    def _filter(self) -> None:
        chosen, text = CaseFilter(self._ui.chips.current()), self._ui.search.text()
        self._saved.remember(chosen, text)
        self._model.show(chosen, text)
        # A keystroke must not read the whole list to find the case.
        self._select(self._model.index_of(self._case_id, pages=1))
        self._show_what_there_is()

    def _choose_filter(self, key: str) -> None:
        self._desk.settings.remember(_FILTER, key)
        self._filter()
        self._ui.case_list.scrollToTop()

    def _show_what_there_is(self) -> None:
        ui, found = self._ui, self._model.total
        shown, of_all = count_text(found, ui.search.text()), count_text(self._all)
        ui.shown.setText(self.tr("{shown} of {all} shown").format(shown=shown, all=of_all))
        ui.shown.setVisible(self._all > 0)
        ui.views.setCurrentWidget(ui.case_list if found else ui.nothing)
        ui.search.setVisible(self._all > 0)
        ui.chips.setVisible(self._all > 0)
        ui.see_sample.setVisible(self._all == 0)
        if found:
            return
        self._way_out = why_empty(self._desk.work, ui.search.text().strip())
        ui.empty.set_content(*_empty_words(self._desk, self._way_out, is_first=not self._all))

    def _leave_empty(self) -> None:
        if not self._all:
            self.new_swap()
            return
        way = self._way_out
        if way.elsewhere:
            self._show_filter(CaseFilter.ALL)
        else:
            self._ui.search.setText(way.likely)
        if not self._model.total:
            self._show_filter(CaseFilter.ALL)
        self._ui.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_filter(self, case_filter: CaseFilter) -> None:
        self._ui.chips.choose(case_filter.value)
        self._choose_filter(case_filter.value)

    def _use_saved(self, wanted: SavedFilter) -> None:
        self._ui.search.setText(wanted.text)
        self._show_filter(wanted.case_filter)
        self._enter_list()

    def _enter_list(self) -> None:
        if not self._model.rowCount():
            return
        self._ui.case_list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self._ui.case_list.currentIndex().isValid():
            self._mark(self._model.index(0))

    def _select(self, index: QModelIndex) -> None:
        self._is_selecting = True
        if index.isValid():
            self._mark(index)
        else:
            self._ui.case_list.selectionModel().clear()
        self._is_selecting = False

    def _mark(self, index: QModelIndex) -> None:
        # The view's own way adds or takes away while Ctrl is held, as it is after Ctrl+Enter.
        self._ui.case_list.selectionModel().setCurrentIndex(index, _ALONE)

    def _current_changed(self, index: QModelIndex) -> None:
        if index.isValid() and not self._is_narrow and not self._is_selecting:
            self._open(index.data(CaseRole.SWAP_ID))

    def _activated(self, index: QModelIndex) -> None:
        if self._is_narrow:
            self._open(index.data(CaseRole.SWAP_ID))

    def _open(self, swap_id: str, tab: str = "", *, gone: str = "") -> None:
        tell_no_case(self._desk, self._ui.no_case, gone)
        if not swap_id:
            self._case_id = ""
            self._case.clear()
        elif swap_id != self._case_id or tab:
            self._case_id = swap_id
            self._case.show_case(SwapId(swap_id), tab)
            self._desk.settings.remember(_CASE, swap_id)
        self._in_case = bool(swap_id)
        self._arrange()

    def _back_to_list(self) -> None:
        self._in_case = False
        self._arrange()
        self._ui.case_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _created(self, swap_id: str, print_wanted: bool) -> None:
        self.show_subject(swap_id)
        self.focus_next_step()
        if print_wanted:
            self._case.print_papers()

    def _changed(self, touched: Touched) -> None:
        if not touched & Touched.CASES:
            return
        top = top_row(self._ui.case_list)
        self._model.reload(rows=top + cases.PAGE)
        self._count()
        index = self._model.index_of(self._case_id)
        self._select(index)
        # A case that was just recorded can be taken back again.
        if not index.isValid() and not cases.exists(self._desk.work, SwapId(self._case_id)):
            self._open("", gone=self._case_id)
        self._show_what_there_is()
        scroll_to_row(self._ui.case_list, top)

    def _remember(self) -> None:
        self._desk.settings.remember(_TOP, top_row(self._ui.case_list))
        if not self._is_narrow:
            self._desk.settings.remember(_LIST_WIDTH, round(self._list_em * 100))

    def _arrange(self) -> None:
        ui, was_narrow = self._ui, self._is_narrow
        self._is_narrow = self.width() < round(self._desk.theme.em * TWO_PANES_FROM_EM)
        in_case = self._in_case and bool(self._case_id)
        ui.list_pane.setVisible(not self._is_narrow or not in_case)
        ui.case_pane.setVisible(not self._is_narrow or in_case)
        ui.back.setVisible(self._is_narrow)
        self._case.setVisible(bool(self._case_id))
        ui.no_case.setVisible(not self._case_id and self._all > 0)
        if was_narrow and not self._is_narrow:
            self._share_room()

    def _note_width(self) -> None:
        self._list_em = self._ui.splitter.sizes()[0] / self._desk.theme.em

    def _share_room(self) -> None:
        _share_room(self._ui, round(self._desk.theme.em * self._list_em))

    def _dress(self) -> None:
        ui, em = self._ui, self._desk.theme.em
        # A least width of the pane itself would let the button in its head be cut off.
        ui.views.setMinimumWidth(round(em * _LEAST_LIST_EM))
        ui.case_pane.setMinimumWidth(round(em * _LEAST_CASE_EM))
        self._arrange()
        self._share_room()
        # Until the new text size has reached them, the panes ask for the room of the old one.
        self._dressed.start()


def _empty_words(desk: Desk, why: Emptiness, *, is_first: bool) -> EmptyWords:
    return empty_words(why, is_first=is_first, may_begin=desk.may(ANSWERERS))


def _lay_out(ui: Ui_SwapsPage, desk: Desk) -> None:
    reserve(ui.new_swap, allowed=desk.may(ANSWERERS))
    reserve(ui.more, allowed=desk.may(RECORDERS))
    bind_icon(ui.new_swap, "add", Colour.ON_ACCENT)
    bind_icon(ui.more, "more_horizontal")
    bind_icon(ui.back, "arrow_left", Colour.LINK)
    ui.case_list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    install_rows(ui.case_list)
    for pane in (ui.list_pane, ui.nothing):
        pane.setBackgroundRole(QPalette.ColorRole.Base)
        pane.setAutoFillBackground(True)
    ui.splitter.setStretchFactor(0, 0)
    ui.splitter.setStretchFactor(1, 1)
    column = ui.empty.layout()
    if isinstance(column, QVBoxLayout):
        column.insertWidget(column.count() - 1, ui.see_sample, 0, Qt.AlignmentFlag.AlignHCenter)


def _share_room(ui: Ui_SwapsPage, wide: int) -> None:
    """Make the list `wide`: so many line heights as it had, whatever the text size was then."""
    rest = ui.splitter.width() - ui.splitter.handleWidth() - wide
    ui.splitter.setSizes([wide, max(wide, rest)])
