"""Adding and changing an office, with its bodies and the days on which the house is closed."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.offices import (
    FEDERAL_REGIME,
    REGIMES,
    Body,
    ClosureDay,
    Land,
    LegalForm,
    Office,
)
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.actions import RECORDERS
from jobswap_desktop.presentation.consequence_words import renamed_text
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, choose, typed
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.format import regime_text
from jobswap_desktop.presentation.forms.ui_office_dialog import Ui_OfficeDialog
from jobswap_desktop.presentation.models.rows import Column, RowsModel
from jobswap_desktop.presentation.widgets.form_scroll import make_room
from jobswap_desktop.presentation.widgets.hours_field import HoursField
from jobswap_desktop.services.consequences import of_office
from jobswap_desktop.services.offices import has_own_office, legible_offices, new_office, save
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.rules import regime_rules
from jobswap_desktop.services.wording import term, weekday_text

_LINES = (
    *("name", "employer", "street", "postcode", "city", "telephone", "email"),
    *("head_title", "head_name", "hr_unit", "reference_prefix"),
)
_HOURS = ("working_hours", "core_hours", "break_hours")
_CLOSURES_SHOWN = 5
_READ_IN_THE_LAW = "text"


class OfficeDialog(FormDialog):
    """The form for `office`, or for a new one.

    The first office of all becomes the own one. While a new office has no legal name of its own,
    the legal name follows the name in lists.
    """

    roles = RECORDERS
    based_on = ("_office",)

    def __init__(self, desk: Desk, office: Office | None, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_OfficeDialog()
        self._ui.setupUi(self)
        self.bind_buttons(self._ui.buttons)
        self.keep_draft(
            "office",
            subject=office.id if office else "",
            about=office.name if office else "",
        )
        self._lines: dict[str, QLineEdit] = {name: getattr(self._ui, name) for name in _LINES}
        self._hours: dict[str, HoursField] = {name: getattr(self._ui, name) for name in _HOURS}
        self._errors = FormErrors(
            {
                name: (line, getattr(self._ui, f"{name}_error"))
                for name, line in (*self._lines.items(), *self._hours.items())
            },
            self._ui.general_error,
        )
        self._bodies = {body: QCheckBox(term(body), self) for body in Body}
        for box in self._bodies.values():
            self._ui.bodies.addWidget(box)
        self._fill_choices()
        self._closures: RowsModel[ClosureDay] = RowsModel(self._closure_columns(), self)
        self._set_up_closures()
        first = not has_own_office(desk.work)
        self._office = office or new_office(desk.work, "", is_own=first)
        self._follows = office is None
        self._show(self._office)
        self._ui.name.textEdited.connect(self._name_typed)
        self._ui.employer.textEdited.connect(self._employer_typed)
        self._ui.name.textChanged.connect(self._warn)
        for name, field in self._hours.items():
            field.error_changed.connect(getattr(self._ui, f"{name}_error").show_error)
        self._warn()
        self._ui.regime.currentIndexChanged.connect(self._regime_chosen)
        self.setWindowTitle(self._title(office))
        self.fit()
        self._ui.name.setFocus()

    def save(self) -> None:
        """Record the office and close."""
        if self._ui.closure_day.text() or self._ui.closure_label.text():
            # What stands in the line beneath the table was meant to be in it.
            self._add_closure()
            if self._ui.closure_day.text() or self._ui.closure_label.text():
                return
        self.record(self._record, self._errors)

    def newest(self) -> "OfficeDialog | None":
        """Return the form of the office as it is now; None where it is gone."""
        known = (
            office
            for office in legible_offices(self.desk.work).found
            if office.id == self._office.id
        )
        found = next(known, None)
        return OfficeDialog(self.desk, found, self.parentWidget()) if found else None

    @property
    def closures(self) -> Sequence[ClosureDay]:
        """The closures that stand in the table."""
        return self._closures.rows

    def take_rest(self, found: FormDialog) -> None:
        """Keep the closures that both sides have added, without those that either removed."""
        if not isinstance(found, OfficeDialog):
            return
        before, theirs = set(self._office.closures), found.closures
        mine = self._closures.rows
        kept = [day for day in theirs if day in mine or day not in before]
        added = [day for day in mine if day not in before and day not in theirs]
        self._closures.set_rows(sorted((*kept, *added), key=_when))

    def _record(self) -> Outcome[Office]:
        entered = self._entered()
        unreadable = [field.problem(name) for name, field in self._hours.items()]
        problems = [problem for problem in unreadable if problem is not None]
        if problems:
            raise DomainError(*entered.problems(), *problems)
        return save(self.desk.work, entered)

    def _title(self, office: Office | None) -> str:
        if self._office.is_own:
            return self.tr("Own office")
        return self.tr("Office") if office else self.tr("Add office")

    def _fill_choices(self) -> None:
        for form in LegalForm:
            self._ui.legal_form.addItem(term(form), form.value)
        for regime in REGIMES:
            self._ui.regime.addItem(regime_text(regime), regime)
        for land in Land:
            self._ui.land.addItem(term(land), land.value)

    def _show(self, office: Office) -> None:
        for name, line in self._lines.items():
            line.setText(getattr(office, name))
        choose(self._ui.legal_form, office.legal_form.value)
        choose(self._ui.regime, office.regime)
        choose(self._ui.land, office.land.value)
        for body, box in self._bodies.items():
            box.setChecked(body in office.bodies)
        self._ui.briefing_at.setTime(QTime(office.briefing_at.hour, office.briefing_at.minute))
        for name, field in self._hours.items():
            field.set_hours(getattr(office, name))
        self._closures.set_rows(office.closures)
        self._hint_at_rules()

    def _entered(self) -> Office:
        begins = self._ui.briefing_at.time()
        lines: dict[str, Any] = {name: typed(line) for name, line in self._lines.items()}
        hours: dict[str, Any] = {name: field.hours() for name, field in self._hours.items()}
        return replace(
            self._office,
            **lines,
            legal_form=LegalForm(self._ui.legal_form.currentData()),
            regime=str(self._ui.regime.currentData()),
            land=Land(self._ui.land.currentData()),
            bodies=frozenset(body for body, box in self._bodies.items() if box.isChecked()),
            briefing_at=self._office.briefing_at.replace(
                hour=begins.hour(), minute=begins.minute()
            ),
            closures=self._closures.rows,
            **hours,
        )

    def _warn(self) -> None:
        """Say which agreements name the office otherwise than it will be called."""
        found = of_office(self.desk.work, self._entered()) if self._office.version else ()
        text = renamed_text(found)
        banner = self._ui.outdated
        if text and banner.isHidden():
            announce(banner, text)
        banner.set_text(text)
        banner.setVisible(bool(text))
        make_room(self)

    def _name_typed(self, text: str) -> None:
        if self._follows:
            self._ui.employer.setText(text)

    def _employer_typed(self, text: str) -> None:
        self._follows = not text

    def _regime_chosen(self) -> None:
        regime = str(self._ui.regime.currentData())
        if regime != FEDERAL_REGIME:
            choose(self._ui.land, regime)
        self._hint_at_rules()

    def _hint_at_rules(self) -> None:
        regime = str(self._ui.regime.currentData())
        rules = regime_rules(self.desk.work, regime)
        if not rules:
            text = self.tr("No rules are stored for this law. Please check bodies and deadlines.")
        elif any(not rule.is_verified for rule in rules):
            text = self.tr(
                "Not all rules were compared with the text of the law. Please check deadlines."
            )
        else:
            text = ""
        self._ui.regime_hint.setText(text)
        self._ui.regime_hint.setVisible(bool(text))

    def _closure_columns(self) -> tuple[Column[ClosureDay], ...]:
        return (
            Column(title=self.tr("Day"), text=_day, sort=_when),
            Column(title=self.tr("Occasion"), text=_label),
        )

    def _set_up_closures(self) -> None:
        table, theme = self._ui.closures, self.desk.theme
        table.setModel(self._closures)
        table.setColumnWidth(0, round(theme.em * 9))
        table.setFixedHeight(theme.control_height * _CLOSURES_SHOWN)
        table.selectionModel().currentRowChanged.connect(self._allow_removing)
        self._ui.closure_day.set_today(self.desk.work.today())
        self._ui.closure_day_error.attach(self._ui.closure_day)
        self._ui.closure_label_error.attach(self._ui.closure_label)
        for button in (self._ui.add_closure, self._ui.remove_closure):
            button.setAutoDefault(False)
        self._ui.add_closure.clicked.connect(self._add_closure)
        self._ui.remove_closure.clicked.connect(self._remove_closure)
        self._allow_removing()

    def _add_closure(self) -> None:
        day, label = self._ui.closure_day.day(), typed(self._ui.closure_label)
        self._ui.closure_day_error.show_error(
            self._ui.closure_day.error() or ("" if day else self.tr("Please enter the day."))
        )
        self._ui.closure_label_error.show_error(
            "" if label else self.tr("Please say why the house is closed.")
        )
        if day is None or not label:
            return
        others = [closure for closure in self._closures.rows if closure.day != day]
        closures = sorted((*others, ClosureDay(day=day, label=label)), key=_when)
        self._closures.set_rows(closures)
        self._ui.closure_day.set_day(None)
        self._ui.closure_label.clear()
        self._ui.closure_day.setFocus()
        self._allow_removing()

    def _remove_closure(self) -> None:
        gone = self._closures.row_at(self._ui.closures.currentIndex())
        self._closures.set_rows([closure for closure in self._closures.rows if closure != gone])
        self._allow_removing()

    def _allow_removing(self) -> None:
        chosen = self._closures.row_at(self._ui.closures.currentIndex())
        self._ui.remove_closure.setEnabled(chosen is not None)


def _day(closure: ClosureDay) -> str:
    return weekday_text(closure.day)


def _when(closure: ClosureDay) -> str:
    return closure.day.isoformat()


def _label(closure: ClosureDay) -> str:
    return closure.label
