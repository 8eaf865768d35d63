"""Adding, changing and confirming a rule of participation."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QSpinBox, QWidget

from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.offices import FEDERAL_REGIME, REGIMES, Body
from jobswap_desktop.domain.participation import ParticipationKind, Silence
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.rules import ANY_REGIME, Rule
from jobswap_desktop.domain.workdays import Unit
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.days import day_problem
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, choose, typed
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_rule_dialog import Ui_RuleDialog
from jobswap_desktop.presentation.rule_words import RuleWords
from jobswap_desktop.services import rule_editing, rules
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.rule_editing import RuleEntry
from jobswap_desktop.services.wording import regime_word, term

_FIELDS = (
    *("regime", "kind", "law", "period", "urgent_period", "extension_period"),
    *("escalation_period", "longer_than_months", "silence", "valid_from", "valid_until"),
    *("note", "confirmed_by", "confirmed_on"),
)
_DAYS = ("valid_from", "valid_until", "confirmed_on")
_PAUSE = 200
_WIDTH_EM = 38


class RuleTask(StrEnum):
    """What the dialog is for."""

    ADD = "add"
    CHANGE = "change"
    CONFIRM = "confirm"


class RuleDialog(FormDialog):
    """The form for a rule; it says how many open cases will follow it before it is saved.

    Whose law, which body and which kind are fixed for a rule there is. To confirm one, only name
    and day are asked for.
    """

    based_on = ("_rule", "_newest")

    def __init__(
        self,
        desk: Desk,
        task: RuleTask,
        rule: Rule | None,
        parent: QWidget | None = None,
        *,
        regime: str = "",
    ) -> None:
        super().__init__(desk, parent)
        self._task, self._rule = task, rule
        self._newest = next(iter(rules.versions(desk.work, rule.key)), None) if rule else None
        self._ui = Ui_RuleDialog()
        self._ui.setupUi(self)
        self._words = RuleWords(self)
        self.bind_buttons(self._ui.buttons)
        self._keep_what_is_typed(regime)
        self._errors = FormErrors(
            {
                name: (getattr(self._ui, name), getattr(self._ui, f"{name}_error"))
                for name in _FIELDS
            },
            self._ui.general_error,
        )
        self._groups = {
            group: QCheckBox(term(group), self)
            for group in StatusGroup
            if group is not StatusGroup.UNKNOWN
        }
        for box in self._groups.values():
            self._ui.groups.addWidget(box)
        self._fill_choices()
        self._show(rule, regime)
        self._counting = QTimer(self, singleShot=True, interval=_PAUSE)
        self._counting.timeout.connect(self._count_cases)
        self._watch()
        self._count_cases()
        self.fit(_WIDTH_EM)
        first = self._ui.confirmed_by if task is RuleTask.CONFIRM else self._ui.law
        (self._ui.body if task is RuleTask.ADD else first).setFocus()

    def _keep_what_is_typed(self, regime: str) -> None:
        rule = self._rule
        self.keep_draft(
            "rule",
            subject=f"{self._task.value}/{rule.id if rule else regime}",
            about=term(rule.body) if rule else "",
        )

    def may_save(self) -> bool:
        """Whether who acts maintains them."""
        return rules.may_edit_rules(self.desk.work)

    def save(self) -> None:
        """Record the rule and close."""
        self.record(self._use_case, self._errors)

    def newest(self) -> RuleDialog | None:
        """Return the form of the rule as it is now; None where it is gone."""
        known = rules.versions(self.desk.work, self._rule.key) if self._rule else ()
        return RuleDialog(self.desk, self._task, known[0], self.parentWidget()) if known else None

    def _use_case(self) -> Outcome[Rule]:
        work = self.desk.work
        problems = [day_problem(getattr(self._ui, name), name, required=False) for name in _DAYS]
        found = [problem for problem in problems if problem is not None]
        if found:
            raise DomainError(*found)
        if self._task is RuleTask.CONFIRM and self._rule is not None:
            name, on = typed(self._ui.confirmed_by), self._ui.confirmed_on.day()
            return rule_editing.confirm(work, self._rule, name, on)
        return rule_editing.save(work, self._entered())

    def _fill_choices(self) -> None:
        ui = self._ui
        others = sorted((r for r in REGIMES if r != FEDERAL_REGIME), key=regime_word)
        for regime in (FEDERAL_REGIME, *others, ANY_REGIME):
            ui.regime.addItem(regime_word(regime), regime)
        for combo, values in (
            (ui.body, Body),
            (ui.kind, ParticipationKind),
            (ui.silence, Silence),
        ):
            for value in values:
                combo.addItem(term(value), value.value)
        for combo in (ui.unit, ui.escalation_unit):
            for unit in Unit:
                combo.addItem(self._unit_word(unit, 2), unit.value)

    def _show(self, rule: Rule | None, regime: str) -> None:
        ui, today = self._ui, self.desk.work.today()
        for name in _DAYS:
            getattr(ui, name).set_today(today)
        if rule is None:
            choose(ui.regime, regime)
            ui.period.setValue(2)
            ui.valid_from.set_day(today)
        else:
            self._show_entry(rule_editing.entry_of(rule, today))
        if self._task is RuleTask.CONFIRM:
            ui.confirmed_by.setText(self.desk.work.actor.name)
            ui.confirmed_on.set_day(today)
        for combo in (ui.regime, ui.body, ui.kind):
            combo.setEnabled(rule is None)
        asks = self._task is not RuleTask.CONFIRM
        ui.rule_part.setVisible(asks)
        held = rules.versions(self.desk.work, rule.key) if rule else ()
        ui.versions.setText("\n".join(self._words.version(each) for each in held))
        for part in (ui.versions_heading, ui.versions):
            part.setVisible(bool(held) and asks)
        self._name(rule)

    def _name(self, rule: Rule | None) -> None:
        titles = {
            RuleTask.ADD: self.tr("Add rule"),
            RuleTask.CHANGE: self.tr("Change rule"),
            RuleTask.CONFIRM: self.tr("Confirm rule"),
        }
        self.setWindowTitle(titles[self._task])
        self._ui.what.setText(self._words.title(rule) if rule else titles[self._task])
        about = {
            RuleTask.ADD: self.tr(
                "Please take every word from the law that applies to the office."
            ),
            RuleTask.CHANGE: self.tr(
                "The rule is kept as it was until the day before; it has to be checked again."
            ),
            RuleTask.CONFIRM: self._words.summary(rule) if rule else "",
        }
        self._ui.about.setText(about[self._task])
        if self._task is RuleTask.CONFIRM:
            save = self._ui.buttons.button(QDialogButtonBox.StandardButton.Save)
            save.setText(self.tr("Confirm"))

    def _show_entry(self, entry: RuleEntry) -> None:
        ui = self._ui
        for combo, value in (
            (ui.regime, entry.regime),
            (ui.body, entry.body.value),
            (ui.kind, entry.kind.value),
            (ui.silence, entry.silence.value),
            (ui.unit, entry.unit.value),
            (ui.escalation_unit, entry.escalation_unit.value),
        ):
            choose(combo, value)
        for spin, number in (
            (ui.period, entry.count),
            (ui.urgent_period, entry.urgent_count),
            (ui.extension_period, entry.extension_count),
            (ui.escalation_period, entry.escalation_count),
            (ui.longer_than_months, entry.longer_than_months),
        ):
            spin.setValue(number)
        ui.law.setText(entry.law)
        ui.note.setText(entry.note)
        ui.house_default.setChecked(entry.house_default)
        ui.valid_from.set_day(entry.valid_from)
        ui.valid_until.set_day(entry.valid_until)
        for group, box in self._groups.items():
            box.setChecked(group in entry.status_groups)

    def _entered(self) -> RuleEntry:
        ui = self._ui
        return RuleEntry(
            key=self._rule.key if self._rule else "",
            seen=self._newest,
            regime=str(ui.regime.currentData()),
            body=Body(ui.body.currentData()),
            kind=ParticipationKind(ui.kind.currentData()),
            law=typed(ui.law),
            silence=Silence(ui.silence.currentData()),
            count=ui.period.value(),
            unit=Unit(ui.unit.currentData()),
            urgent_count=ui.urgent_period.value(),
            extension_count=ui.extension_period.value(),
            escalation_count=ui.escalation_period.value(),
            escalation_unit=Unit(ui.escalation_unit.currentData()),
            house_default=ui.house_default.isChecked(),
            longer_than_months=ui.longer_than_months.value(),
            status_groups=frozenset(g for g, box in self._groups.items() if box.isChecked()),
            valid_from=ui.valid_from.day(),
            valid_until=ui.valid_until.day(),
            confirmed_by=typed(ui.confirmed_by),
            confirmed_on=ui.confirmed_on.day(),
            note=typed(ui.note),
        )

    def _unit_word(self, unit: Unit, count: int) -> str:
        if unit is Unit.WEEKS:
            return self.tr("week(s)", "", count)
        if unit is Unit.WORKING_DAYS:
            return self.tr("working day(s)", "", count)
        return self.tr("calendar day(s)", "", count)

    def _name_units(self) -> None:
        ui, unit = self._ui, Unit(self._ui.unit.currentData())
        for spin, label in (
            (ui.urgent_period, ui.urgent_unit),
            (ui.extension_period, ui.extension_unit),
        ):
            label.setText(self._unit_word(unit, spin.value()) if spin.value() else "")
        months = ui.longer_than_months.value()
        ui.months_unit.setText(self.tr("month(s)", "", months) if months else "")

    def _watch(self) -> None:
        ui = self._ui
        for spin in (ui.urgent_period, ui.extension_period, ui.longer_than_months):
            spin.valueChanged.connect(self._name_units)
        ui.unit.currentIndexChanged.connect(self._name_units)
        self._name_units()
        for line in (ui.law, ui.note):
            line.textChanged.connect(self._count_soon)
        # A day is read when its field is left: reading it writes it out in full.
        for name in _DAYS:
            getattr(ui, name).date_changed.connect(self._count_soon)
        for combo in ui.rule_part.findChildren(QComboBox):
            combo.currentIndexChanged.connect(self._count_soon)
        for spin in ui.rule_part.findChildren(QSpinBox):
            spin.valueChanged.connect(self._count_soon)
        for box in (ui.house_default, *self._groups.values()):
            box.toggled.connect(self._count_soon)

    def _count_soon(self) -> None:
        self._counting.start()

    def _count_cases(self) -> None:
        try:
            number = self._following()
        except DomainError:
            # What is wrong is said when it is saved; until then nobody knows who would follow.
            self._ui.adopting.setText("")
            return
        kept = self.tr("What has been submitted or decided keeps its rule.")
        self._ui.adopting.setText(f"{self._counted(number)} {kept}")

    def _following(self) -> int:
        work = self.desk.work
        if self._task is RuleTask.CONFIRM and self._rule is not None:
            on = work.today()
            return rule_editing.confirming(work, self._rule, work.actor.name, on)
        return rule_editing.adopting(work, self._entered())

    def _counted(self, number: int) -> str:
        if number == 0:
            return self.tr("No open case will follow this rule.")
        return self.tr(
            "%n open case(s) in which nothing was submitted yet will follow it.", "", number
        )
