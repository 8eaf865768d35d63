"""The rules of participation: whose law asks whom for what, in which time, and who checked it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from jobswap_desktop.domain.offices import FEDERAL_REGIME, REGIMES, Body
from jobswap_desktop.domain.rules import ANY_REGIME, LAW_OPEN, Rule
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import choose
from jobswap_desktop.presentation.dialogs.rule_dialog import RuleDialog, RuleTask
from jobswap_desktop.presentation.forms.ui_rules_page import Ui_RulesPage
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.models.rows import Column, RowsModel
from jobswap_desktop.presentation.rule_words import RuleWords
from jobswap_desktop.presentation.theme import Colour
from jobswap_desktop.services import rule_editing, rules
from jobswap_desktop.services.offices import legible_own_office
from jobswap_desktop.services.outcome import Touched
from jobswap_desktop.services.wording import regime_word, term

_ROWS_SHOWN = 6


class RulesPage(QWidget):
    """The rules of one regime, the own one first; the current row in full beneath the table.

    Rules that hold everywhere stand among those of every Land that has rules of its own.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ui = Ui_RulesPage()
        self._ui.setupUi(self)
        self._words = RuleWords(self)
        self._model: RowsModel[Rule] = RowsModel(self._columns(), self)
        self._copy = QPushButton(self.tr("Take over from another Land…"), self._ui.empty)
        self._build()
        self._fill_filters()
        self._connect()
        self.reload()

    def show_subject(self, subject: str, _tab: str = "") -> None:
        """Show the rules under a regime ("NW", "BUND"), or stand at the rule with this key."""
        if subject in {ANY_REGIME, *REGIMES}:
            self._show_regime(subject)
        else:
            known = rules.versions(self._desk.work, subject)
            if known:
                self._show_regime(known[0].regime)
                self._stand_at(subject)
        self._ui.table.setFocus()

    def reload(self) -> None:
        """Read the table again; the current row stays current."""
        current = self._current()
        regime, body = self._regime(), str(self._ui.body.currentData() or "")
        held = rules.current_rules(self._desk.work)
        has_own = any(rule.regime == regime for rule in held)
        shown = [rule for rule in held if rule.is_of(regime)] if has_own else []
        self._model.set_rows([rule for rule in shown if body in {"", rule.body.value}])
        self._stand_at(current.key if current else "")
        self._update(has_own=has_own)

    def _build(self) -> None:
        ui = self._ui
        ui.table.setModel(self._model)
        ui.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        ui.table.keep_columns_fitted()
        bind_icon(ui.add, "add", Colour.ON_ACCENT)
        lines = ui.empty.layout()
        if isinstance(lines, QVBoxLayout):
            centre = Qt.AlignmentFlag.AlignHCenter
            lines.insertWidget(lines.count() - 1, self._copy, 0, centre)
        menu = QMenu(self._copy)
        menu.aboutToShow.connect(self._offer_sources)
        self._copy.setMenu(menu)
        self.setFocusProxy(ui.table)
        self._dress()
        self._desk.theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self._ui.table.setMinimumHeight(self._desk.theme.control_height * _ROWS_SHOWN)

    def _fill_filters(self) -> None:
        own = legible_own_office(self._desk.work)
        first = own.regime if own else REGIMES[0]
        others = sorted((r for r in REGIMES if r not in {first, FEDERAL_REGIME}), key=regime_word)
        for regime in dict.fromkeys((first, ANY_REGIME, FEDERAL_REGIME, *others)):
            self._ui.regime.addItem(regime_word(regime), regime)
        self._ui.body.addItem(self.tr("All bodies"), "")
        for body in Body:
            self._ui.body.addItem(term(body), body.value)

    def _connect(self) -> None:
        ui = self._ui
        ui.regime.currentIndexChanged.connect(self.reload)
        ui.body.currentIndexChanged.connect(self.reload)
        ui.search.textChanged.connect(self._search)
        ui.search.returnPressed.connect(ui.table.setFocus)
        ui.table.activated.connect(self._edit)
        ui.table.selectionModel().currentRowChanged.connect(self._show_detail)
        ui.add.clicked.connect(self._add)
        ui.edit.clicked.connect(self._edit)
        ui.confirm.clicked.connect(self._confirm)
        ui.reset.clicked.connect(self._reset)
        ui.empty.pressed.connect(self._leave_emptiness)
        edit_key = QShortcut(QKeySequence(Qt.Key.Key_F2), ui.table)
        edit_key.setContext(Qt.ShortcutContext.WidgetShortcut)
        edit_key.activated.connect(self._edit)
        self._desk.hub.changed.connect(self._follow)

    def _columns(self) -> tuple[Column[Rule], ...]:
        words = self._words
        return (
            Column(title=self.tr("Body"), text=words.body, sort=_in_order),
            Column(title=self.tr("Kind"), text=_kind),
            Column(title=self.tr("Legal basis"), text=_law),
            Column(title=self.tr("Time to answer"), text=words.period),
            Column(title=self.tr("Stays"), text=words.threshold),
            Column(title=self.tr("Silence"), text=words.silence),
            Column(title=self.tr("Checked"), text=words.checked),
            Column(title=self.tr("Holds"), text=words.validity),
        )

    def _regime(self) -> str:
        return str(self._ui.regime.currentData())

    def _show_regime(self, regime: str) -> None:
        self._ui.search.clear()
        choose(self._ui.body, "")
        choose(self._ui.regime, regime)

    def _current(self) -> Rule | None:
        return self._model.row_at(self._ui.table.currentIndex())

    def _stand_at(self, key: str) -> None:
        index = self._model.place_of(lambda rule: rule.key == key)
        if not index.isValid():
            index = self._model.index(0, 0)
        if index.isValid():
            self._ui.table.setCurrentIndex(index)

    def _search(self, text: str) -> None:
        self._model.set_filter(text)
        self._stand_at("")
        self._update(has_own=bool(self._model.total))

    def _update(self, *, has_own: bool) -> None:
        ui, shown = self._ui, self._model.rowCount()
        editable = rules.may_edit_rules(self._desk.work)
        ui.views.setCurrentWidget(ui.sheet if shown else ui.empty)
        ui.add.setEnabled(editable)
        ui.hint.setText(self._hint(editable=editable))
        self._copy.setVisible(not has_own and editable)
        if not has_own:
            sentence = self.tr("No rules are stored yet for {land}.").format(
                land=regime_word(self._regime())
            )
            ui.empty.set_content("gavel", sentence, self.tr("Add rule…") if editable else "")
        elif not shown:
            sentence = self.tr("No rule matches the filter.")
            ui.empty.set_content("search", sentence, self.tr("Show all"))
        counted = self.tr("{shown} of {total} shown").format(shown=shown, total=self._model.total)
        ui.shown.setText(counted)
        self._show_detail()

    def _hint(self, *, editable: bool) -> str:
        if not editable:
            return self.tr("The rules are maintained by the administration of the application.")
        return self.tr(
            "A changed rule holds from a day on; the one before stays readable. Cases that were"
            " submitted to a body keep the rule they were submitted under."
        )

    def _show_detail(self) -> None:
        ui, rule = self._ui, self._current()
        editable = rule is not None and rules.may_edit_rules(self._desk.work)
        ui.edit.setEnabled(editable)
        ui.detail.setVisible(rule is not None)
        if rule is None:
            return
        ui.detail_title.setText(self._words.title(rule))
        ui.detail_text.setText(self._words.summary(rule))
        held = rules.versions(self._desk.work, rule.key)
        ui.versions.setText("\n".join(self._words.version(each) for each in held))
        ui.versions.setVisible(len(held) > 1)
        ui.confirm.setVisible(not rule.is_verified)
        ui.confirm.setEnabled(editable)
        ui.reset.setVisible(rule.is_own and rules.is_shipped(rule.key))
        ui.reset.setEnabled(editable)

    def _add(self) -> None:
        RuleDialog(self._desk, RuleTask.ADD, None, self, regime=self._regime()).open()

    def _edit(self) -> None:
        rule = self._current()
        if rule is not None and self._ui.edit.isEnabled():
            RuleDialog(self._desk, RuleTask.CHANGE, rule, self).open()

    def _confirm(self) -> None:
        rule = self._current()
        if rule is not None:
            # A law that nobody has named has to be entered first.
            task = RuleTask.CHANGE if rule.law == LAW_OPEN else RuleTask.CONFIRM
            RuleDialog(self._desk, task, rule, self).open()

    def _reset(self) -> None:
        rule = self._current()
        if rule is not None:
            self._desk.perform(partial(rule_editing.reset, self._desk.work, rule.key))

    def _offer_sources(self) -> None:
        menu = self._copy.menu()
        menu.clear()
        for regime in sorted(rules.regimes_with_rules(self._desk.work), key=regime_word):
            take_over = menu.addAction(regime_word(regime))
            take_over.setData(regime)
            take_over.triggered.connect(partial(self._take_over, regime))

    def _take_over(self, source: str, *_checked: bool) -> None:
        work = self._desk.work
        self._desk.perform(partial(rule_editing.copy, work, source, self._regime()))

    def _leave_emptiness(self) -> None:
        if not self._model.total and not self._ui.body.currentData():
            self._add()
            return
        self._ui.search.clear()
        choose(self._ui.body, "")

    def _follow(self, touched: Touched) -> None:
        if touched & (Touched.RULES | Touched.ACCOUNTS):
            self.reload()


def _in_order(rule: Rule) -> tuple[bool, int, str]:
    return rule.regime == ANY_REGIME, list(Body).index(rule.body), rule.kind.value


def _kind(rule: Rule) -> str:
    return term(rule.kind)


def _law(rule: Rule) -> str:
    return rule.law
