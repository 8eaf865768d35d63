"""The dialog "Neuer Jobtausch": a few entries, everything else follows from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.domain.folding import clean_name
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.placement import Instrument
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.presentation.accessibility import announce, name_plainly
from jobswap_desktop.presentation.date_text import UnreadableDate
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.new_swap_words import (
    ConsequenceWords,
    FormKind,
    form_words,
    kind_words,
)
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_new_swap_dialog import Ui_NewSwapDialog
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.models.lookups import OfficeLookup, PeopleLookup
from jobswap_desktop.presentation.theme import Colour
from jobswap_desktop.presentation.week_text import Stay, days_of, read_week, weeks_of
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.services import new_swap, offices, people
from jobswap_desktop.services.period_hints import period_hints
from jobswap_desktop.services.wording import problem_text, term

_DRAFT = "new_swap"
_WIDTH_EM = 34


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """What was typed, field by field."""

    kind: int
    own_person: str
    counterpart: str
    office: str
    week: str
    occasion: str
    instrument: int
    as_draft: bool

    @property
    def is_worth_keeping(self) -> bool:
        return any((self.own_person, self.counterpart, self.week, self.occasion))


class NewSwapDialog(QDialog):
    """Records a case and asks the window to show it.

    What was typed survives a refusal; after Esc it is offered again until the program ends.

    Attributes:
        created: id of the new case, and whether its papers are to be printed now.
    """

    created = Signal(str, bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._own = offices.own_office(desk.work)
        self._offices = {office.id: office for office in offices.all_offices(desk.work)}
        self._people = {person.id: person for person in people.all_people(desk.work)}
        self._filled_office = ""
        self._ui = Ui_NewSwapDialog()
        self._ui.setupUi(self)
        self._notice = Banner()
        self._draft = Banner(icon="history")
        self._build()
        self._errors = {each: self._form_errors(each) for each in FormKind}
        self._connect()
        self._show_kind()
        self._ui.own_person.setFocus()

    def reject(self) -> None:
        """Close, and keep what was typed for the next time."""
        entry = self._entry()
        if entry.is_worth_keeping:
            self._desk.drafts[_DRAFT] = entry
        super().reject()

    def _build(self) -> None:
        ui = self._ui
        self.setMinimumWidth(round(self._desk.theme.em * _WIDTH_EM))
        for kind, words in kind_words().items():
            ui.kind.addItem(words, kind)
        for instrument in Instrument:
            ui.instrument.addItem(term(instrument), instrument)
        everybody = list(self._people.values())
        own_id = self._own.id if self._own else None
        ours = [person for person in everybody if person.office_id == own_id]
        others = [person for person in everybody if person.office_id != own_id]
        ui.own_person.set_lookup(PeopleLookup(ours, everybody))
        ui.counterpart.set_lookup(PeopleLookup(others, everybody))
        ui.office.set_lookup(OfficeLookup([o for o in self._offices.values() if o.id != own_id]))
        ui.own_person_hint.setText(self._own.name if self._own else "")
        for plain in (ui.own_person_hint, ui.counterpart_hint, ui.office_hint, ui.week_echo):
            plain.setTextFormat(Qt.TextFormat.PlainText)
        ui.details.hide()
        bind_icon(ui.more, "chevron_right", Colour.LINK)
        ui.outer.insertWidget(ui.outer.indexOf(ui.general_error), self._notice)
        ui.outer.insertWidget(0, self._draft)
        self._draft.set_text(self.tr("You have begun an entry that was not recorded."))
        self._restore = self._draft.add_button(self.tr("Restore draft"))
        self._draft.setVisible(_DRAFT in self._desk.drafts)
        self._notice.hide()

    def _connect(self) -> None:
        ui = self._ui
        ui.kind.currentIndexChanged.connect(self._show_kind)
        for line in (ui.own_person, ui.counterpart, ui.office, ui.week):
            line.textChanged.connect(self._refresh)
        ui.own_person.settled.connect(self._refresh)
        ui.counterpart.settled.connect(self._counterpart_settled)
        ui.office.settled.connect(self._refresh)
        ui.week.textEdited.connect(ui.week_error.clear_error)
        ui.week.editingFinished.connect(self._check_week)
        ui.more.clicked.connect(self._toggle_details)
        ui.cancel.clicked.connect(self.reject)
        ui.create.clicked.connect(self._create)
        ui.create_and_print.clicked.connect(self._create_and_print)
        self._restore.clicked.connect(self._restore_draft)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._create)

    def _form_errors(self, kind: FormKind) -> FormErrors:
        ui = self._ui
        own: tuple[QWidget, FieldError] = (ui.own_person, ui.own_person_error)
        counterpart = (ui.counterpart, ui.counterpart_error)
        office = (ui.office, ui.office_error)
        week = (ui.week, ui.week_error)
        goes = kind.our_person_goes
        fields: dict[str, tuple[QWidget, FieldError]] = {
            "visitor": own if goes else counterpart,
            "partner": counterpart,
            "home": own if goes else office,
            "host": office,
            "first_day": week,
            "last_day": week,
            "occasion": (ui.occasion, ui.occasion_error),
        }
        return FormErrors(fields, ui.general_error)

    def _kind(self) -> FormKind:
        return FormKind(self._ui.kind.currentData())

    def _show_kind(self) -> None:
        ui, kind = self._ui, self._kind()
        words = form_words(kind)
        self._errors[kind].clear()
        ui.form.setRowVisible(ui.own_person_column, kind.our_person_goes)
        ui.form.setRowVisible(ui.counterpart_column, kind.has_counterpart)
        ui.counterpart_label.setText(words.counterpart)
        ui.office_label.setText(words.office)
        ui.own_person.skip_to(None)
        self._refresh()

    def _counterpart_settled(self) -> None:
        """Fill in the office of a known person, and let Tab lead past it."""
        ui = self._ui
        person = self._people.get(ui.counterpart.key())  # type: ignore[call-overload] - ids are text in a form
        office = self._offices.get(person.office_id) if person and person.office_id else None
        if office is not None:
            self._filled_office = office.id
            ui.office.set_record(office.id, office.name)
        elif self._filled_office and ui.office.key() == self._filled_office and not person:
            self._filled_office = ""
            ui.office.set_record("", "")
        ui.counterpart.skip_to(ui.week if office is not None else None)
        self._refresh()

    def _refresh(self) -> None:
        """Say what follows from what has been typed so far."""
        ui, stay = self._ui, self._stay()
        ui.week_echo.setText(
            self.tr("week {weeks} · {days}").format(weeks=weeks_of(stay), days=days_of(stay))
            if isinstance(stay, Stay)
            else self.tr("For example 9, week 9/2027 or 28.2.–4.3.")
        )
        ui.own_person_hint.setText(self._person_hint(ui.own_person.key(), ui.own_person.text()))
        ui.counterpart_hint.setText(self._person_hint(ui.counterpart.key(), ui.counterpart.text()))
        ui.office_hint.setText(self._office_hint())
        lines: list[str] = []
        preview = self.tr("Enter the week to see what this case brings with it.")
        if isinstance(stay, Stay) and stay.first <= stay.last:
            words, command = ConsequenceWords(), self._command(stay)
            preview = words.preview(new_swap.derived(self._desk.work, command))
            lines = list(words.hints(period_hints(self._desk.work, command)))
        ui.preview.setText(preview)
        self._notice.set_text("\n".join(lines))
        self._notice.setVisible(bool(lines))

    def _person_hint(self, key: str, text: str) -> str:
        person = next((p for p in self._people.values() if p.id == key), None)
        if person is not None:
            office = self._offices.get(person.office_id) if person.office_id else None
            return ", ".join(
                part for part in (person.function, office.name if office else "") if part
            )
        return self.tr("New person, is recorded with the case") if clean_name(text) else ""

    def _office_hint(self) -> str:
        ui = self._ui
        if ui.office.key() or not clean_name(ui.office.text()):
            return ""
        land = term(self._own.land) if self._own else ""
        return self.tr("New office, is recorded with the case ({land} assumed)").format(land=land)

    def _check_week(self) -> None:
        typed = self._ui.week.text().strip()
        if typed and isinstance(self._stay(), UnreadableDate):
            self._ui.week_error.show_error(problem_text(_no_date(typed)))
        else:
            self._ui.week_error.clear_error()
            announce(self._ui.preview, f"{self._ui.week_echo.text()}. {self._ui.preview.text()}")

    def _stay(self) -> Stay | UnreadableDate:
        return read_week(self._ui.week.text(), self._desk.work.today())

    def _toggle_details(self) -> None:
        ui = self._ui
        opened = ui.details.isHidden()
        ui.details.setVisible(opened)
        bind_icon(ui.more, "chevron_down" if opened else "chevron_right", Colour.LINK)
        words = self.tr("Fewer particulars") if opened else self.tr("More particulars")
        name_plainly(ui.more, words)
        if opened:
            ui.occasion.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.adjustSize()

    def _create(self) -> None:
        self._record(print_wanted=False)

    def _create_and_print(self) -> None:
        self._record(print_wanted=True)

    def _record(self, *, print_wanted: bool) -> None:
        for line in (self._ui.own_person, self._ui.counterpart, self._ui.office):
            line.settle()
        errors = self._errors[self._kind()]
        stay = self._stay()
        problems = list(self._missing(stay))
        if problems or not isinstance(stay, Stay):
            errors.show(problems)
            return
        if self._show_unclear(errors):
            return
        use_case = partial(new_swap.create, self._desk.work, self._command(stay))
        swap: Swap | None = self._desk.submit(use_case, errors)
        if swap is not None:
            self._desk.drafts.pop(_DRAFT, None)
            self.accept()
            self.created.emit(swap.id, print_wanted)

    def _missing(self, stay: Stay | UnreadableDate) -> Iterator[Problem]:
        ui, kind = self._ui, self._kind()
        wanted = {
            "visitor": ui.own_person if kind.our_person_goes else ui.counterpart,
            "partner": ui.counterpart if kind is FormKind.MUTUAL else None,
            "host": ui.office if kind.office_is_needed else None,
        }
        for field, line in wanted.items():
            if line is not None and not clean_name(line.text()):
                yield Problem(code=ProblemCode.REQUIRED, field=field)
        typed = ui.week.text().strip()
        if not typed:
            yield Problem(code=ProblemCode.REQUIRED, field="last_day")
        elif isinstance(stay, UnreadableDate):
            yield _no_date(typed)
        if self._own is None:
            yield Problem(code=ProblemCode.NO_OWN_OFFICE)

    def _show_unclear(self, errors: FormErrors) -> bool:
        """Say where a name is no whole name, or can mean several people or another office's."""
        errors.clear()
        ui, kind = self._ui, self._kind()
        found: list[tuple[QWidget, FieldError, str]] = []
        if kind.our_person_goes:
            own = self._own.id if self._own else ""
            sentence = self._unclear_name(ui.own_person.key(), ui.own_person.text(), own)
            found.append((ui.own_person, ui.own_person_error, sentence))
        if kind.has_counterpart:
            office = ui.office.key()
            sentence = self._unclear_name(ui.counterpart.key(), ui.counterpart.text(), office)
            found.append((ui.counterpart, ui.counterpart_error, sentence))
        unclear = [each for each in found if each[2]]
        for _field, line, sentence in unclear:
            line.show_error(sentence)
        if unclear:
            unclear[0][0].setFocus()
        return bool(unclear)

    def _unclear_name(self, key: str, text: str, office_id: str) -> str:
        person = next((p for p in self._people.values() if p.id == key), None)
        if person is None:
            first, last = people.split_name(clean_name(text))
            if first and last:
                return ""
            return self.tr("Please enter last name and first name, for example Lindner, Mara.")
        office = self._offices.get(person.office_id) if person.office_id else None
        if office is None or office.id == office_id:
            return ""
        return self.tr("{name} belongs to {office}. Please choose somebody else.").format(
            name=person.full_name, office=office.name
        )

    def _command(self, stay: Stay) -> new_swap.NewSwap:
        ui, kind = self._ui, self._kind()
        own = self._own or offices.new_office(self._desk.work, "")
        theirs = self._their_office(own)
        ours = self._person(ui.own_person.key(), ui.own_person.text(), own)
        other = self._person(ui.counterpart.key(), ui.counterpart.text(), theirs)
        goes = kind.our_person_goes
        is_nowhere = kind is FormKind.INTERNSHIP and not clean_name(ui.office.text())
        return new_swap.NewSwap(
            kind=kind.swap_kind,
            visitor=ours if goes else replace(other, office_id=None) if is_nowhere else other,
            partner=other if kind is FormKind.MUTUAL else None,
            home=own if goes else None if is_nowhere else theirs,
            host=theirs if goes else own,
            first_day=stay.first,
            last_day=stay.last,
            instrument=Instrument(ui.instrument.currentData()),
            occasion=ui.occasion.text().strip(),
            as_draft=ui.as_draft.isChecked(),
        )

    def _their_office(self, own: Office) -> Office:
        key = self._ui.office.key()
        known = next((office for office in self._offices.values() if office.id == key), None)
        if known is not None:
            return known
        made = offices.new_office(self._desk.work, clean_name(self._ui.office.text()))
        # Its rules and holidays can be mended in its record; the neighbourhood is likely.
        return replace(made, land=own.land, regime=own.land.value)

    def _person(self, key: str, text: str, office: Office) -> Person:
        known = next((person for person in self._people.values() if person.id == key), None)
        return known or people.new_person(self._desk.work, clean_name(text), office.id)

    def _entry(self) -> _Entry:
        ui = self._ui
        return _Entry(
            kind=ui.kind.currentIndex(),
            own_person=ui.own_person.text(),
            counterpart=ui.counterpart.text(),
            office=ui.office.text(),
            week=ui.week.text(),
            occasion=ui.occasion.text(),
            instrument=ui.instrument.currentIndex(),
            as_draft=ui.as_draft.isChecked(),
        )

    def _restore_draft(self) -> None:
        entry = self._desk.drafts.pop(_DRAFT, None)
        self._draft.hide()
        if not isinstance(entry, _Entry):
            return
        ui = self._ui
        ui.kind.setCurrentIndex(entry.kind)
        for line, text in (
            (ui.own_person, entry.own_person),
            (ui.counterpart, entry.counterpart),
            (ui.office, entry.office),
        ):
            line.set_record("", text)
            line.settle()
        ui.week.setText(entry.week)
        ui.occasion.setText(entry.occasion)
        ui.instrument.setCurrentIndex(entry.instrument)
        ui.as_draft.setChecked(entry.as_draft)
        ui.own_person.setFocus(Qt.FocusReason.OtherFocusReason)


def _no_date(typed: str) -> Problem:
    return Problem(code=ProblemCode.NOT_A_DATE, field="last_day", values={"text": typed})
