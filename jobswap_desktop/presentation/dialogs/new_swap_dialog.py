"""The dialog "Neuer Jobtausch": a few entries, everything else follows from them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.domain.placement import Instrument
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.accessibility import announce, name_plainly
from jobswap_desktop.presentation.date_text import UnreadableDate
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.instrument_dialog import ask_at
from jobswap_desktop.presentation.dialogs.new_swap_entry import (
    Entry,
    KnownParties,
    Named,
    is_whole_name,
)
from jobswap_desktop.presentation.dialogs.new_swap_words import (
    ConsequenceWords,
    FormKind,
    form_words,
    kind_words,
)
from jobswap_desktop.presentation.drafts import draft_of
from jobswap_desktop.presentation.form_draft import FormDraft
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_new_swap_dialog import Ui_NewSwapDialog
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.theme import Colour
from jobswap_desktop.presentation.unreadable_rows import tell_unreadable
from jobswap_desktop.presentation.week_text import Stay, days_of, read_week, weeks_of
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import fit_dialog
from jobswap_desktop.presentation.widgets.lookup_field import LookupField
from jobswap_desktop.services import new_swap
from jobswap_desktop.services.instruments import InstrumentQuery
from jobswap_desktop.services.period_hints import period_hints
from jobswap_desktop.services.wording import problem_text, term

_WIDTH_EM = 34


class NewSwapDialog(QDialog):
    """Records a case and asks the window to show it.

    What was typed survives a refusal, Esc and a crash: it stands there the next time.

    Attributes:
        created: id of the new case, and whether its papers are to be printed now.
    """

    created = Signal(str, bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._known = KnownParties(desk.work)
        self._filled_office = ""
        self._ui = Ui_NewSwapDialog()
        self._ui.setupUi(self)
        self._notice = Banner()
        self._draft: FormDraft | None = None
        self._build()
        self._errors = {each: self._form_errors(each) for each in FormKind}
        self._connect()
        self._show_kind()
        self._ui.own_person.setFocus()

    def reject(self) -> None:
        """Close, and keep what was typed for the next time; where it cannot be, that is asked."""
        if self._draft is not None:
            self._draft.hold()
            if not self._draft.may_be_closed():
                return
            self._draft.close()
        super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """Put in what was left of this form the last time."""
        super().showEvent(event)
        if self._draft is None:
            self._draft = FormDraft(self, self._desk, draft_of("new_swap", {}))

    def _build(self) -> None:
        ui = self._ui
        for kind, words in kind_words().items():
            ui.kind.addItem(words, kind)
        for instrument in Instrument:
            ui.instrument.addItem(term(instrument), instrument)
        ui.own_person.set_lookup(self._known.ours())
        ui.counterpart.set_lookup(self._known.others())
        ui.office.set_lookup(self._known.other_offices())
        for plain in (ui.own_person_hint, ui.counterpart_hint, ui.office_hint, ui.week_echo):
            plain.setTextFormat(Qt.TextFormat.PlainText)
        ui.details.hide()
        bind_icon(ui.more, "chevron_right", Colour.LINK)
        ui.column.insertWidget(ui.column.indexOf(ui.general_error), self._notice)
        self._notice.hide()
        self._tell_unreadable()

    def _tell_unreadable(self) -> None:
        if self._known.unreadable:
            line = Banner(parent=self)
            self._ui.column.insertWidget(0, line)
            tell_unreadable(self._desk, line, self._known.unreadable)

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
        ask_at(ui.ask_instrument, ui.instrument, self._desk, self._instrument_query)
        ui.cancel.clicked.connect(self.reject)
        ui.create.clicked.connect(self._create)
        ui.create_and_print.clicked.connect(self._create_and_print)
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
        ui.form.setRowVisible(ui.own_person_column, kind.our_person_goes)
        ui.form.setRowVisible(ui.counterpart_column, kind.has_counterpart)
        ui.counterpart_label.setText(words.counterpart)
        ui.office_label.setText(words.office)
        # A row that appears brings its empty lines along.
        self._errors[kind].clear()
        self._refresh()

    def _counterpart_settled(self) -> None:
        """Fill in the office of a known person, and let Tab lead past it."""
        ui = self._ui
        person = self._known.person(ui.counterpart.key())
        office = self._known.office_of(person)
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
        ui.own_person_hint.setText(self._person_hint(ui.own_person))
        ui.counterpart_hint.setText(self._person_hint(ui.counterpart))
        ui.office_hint.setText(self._office_hint())
        lines: list[str] = []
        preview = self.tr("Enter the week to see what this case brings with it.")
        if isinstance(stay, Stay) and stay.first <= stay.last:
            words, command = ConsequenceWords(), self._known.command(self._entry(), stay)
            preview = words.preview(new_swap.derived(self._desk.work, command))
            lines = list(words.hints(period_hints(self._desk.work, command)))
        ui.preview.setText(preview)
        self._notice.set_text("\n".join(lines))
        self._notice.setVisible(bool(lines))
        for hint in (ui.own_person_hint, ui.counterpart_hint, ui.office_hint):
            hint.setVisible(bool(hint.text()))
        self._fit()

    def _fit(self) -> None:
        fit_dialog(self, self._ui.scroll, round(self._desk.theme.em * _WIDTH_EM))

    def _person_hint(self, line: LookupField) -> str:
        person = self._known.person(line.key())
        if person is None:
            return self.tr("New person, is recorded with the case") if _named(line).name else ""
        office = self._known.office_of(person)
        return ", ".join(part for part in (person.function, office.name if office else "") if part)

    def _office_hint(self) -> str:
        named = _named(self._ui.office)
        if named.key or not named.name:
            return ""
        land = term(self._known.own.land) if self._known.own else ""
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

    def _instrument_query(self) -> InstrumentQuery:
        stay = self._stay()
        return self._known.instrument_query(self._entry(), stay if isinstance(stay, Stay) else None)

    def _toggle_details(self) -> None:
        ui = self._ui
        opened = ui.details.isHidden()
        ui.details.setVisible(opened)
        bind_icon(ui.more, "chevron_down" if opened else "chevron_right", Colour.LINK)
        words = self.tr("Fewer particulars") if opened else self.tr("More particulars")
        name_plainly(ui.more, words)
        if opened:
            ui.occasion.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()

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
            self._fit()
            return
        if self._show_unclear(errors):
            self._fit()
            return
        use_case = partial(
            new_swap.create, self._desk.work, self._known.command(self._entry(), stay)
        )
        swap: Swap | None = self._desk.submit(use_case, errors)
        if swap is not None:
            if self._draft is not None:
                self._draft.settle()
            self.accept()
            self.created.emit(swap.id, print_wanted)
        else:
            self._fit()

    def _missing(self, stay: Stay | UnreadableDate) -> Iterator[Problem]:
        ui, kind = self._ui, self._kind()
        wanted = {
            "visitor": ui.own_person if kind.our_person_goes else ui.counterpart,
            "partner": ui.counterpart if kind is FormKind.MUTUAL else None,
            "host": ui.office if kind.office_is_needed else None,
        }
        for field, line in wanted.items():
            if line is not None and not _named(line).name:
                yield Problem(code=ProblemCode.REQUIRED, field=field)
        typed = ui.week.text().strip()
        if not typed:
            yield Problem(code=ProblemCode.REQUIRED, field="last_day")
        elif isinstance(stay, UnreadableDate):
            yield _no_date(typed)
        if self._known.own is None:
            yield Problem(code=ProblemCode.NO_OWN_OFFICE)

    def _show_unclear(self, errors: FormErrors) -> bool:
        """Say where a name is no whole name, or means somebody of yet another office."""
        errors.clear()
        ui, kind = self._ui, self._kind()
        own = self._known.own.id if self._known.own else ""
        lines = (
            (kind.our_person_goes, ui.own_person, ui.own_person_error, own),
            (kind.has_counterpart, ui.counterpart, ui.counterpart_error, ui.office.key()),
        )
        first: QWidget | None = None
        for is_shown, line, error, office_id in lines:
            sentence = self._unclear(line, office_id) if is_shown else ""
            error.show_error(sentence)
            first = first or (line if sentence else None)
        if first is not None:
            first.setFocus()
        return first is not None

    def _unclear(self, line: LookupField, office_id: str) -> str:
        person = self._known.person(line.key())
        if person is None:
            if is_whole_name(_named(line)):
                return ""
            return self.tr("Please enter last name and first name, for example Lindner, Mara.")
        office = self._known.office_of(person)
        if office is None or office.id == office_id:
            return ""
        return self.tr("{name} belongs to {office}. Please choose somebody else.").format(
            name=person.full_name, office=office.name
        )

    def _entry(self) -> Entry:
        ui = self._ui
        return Entry(
            kind=self._kind(),
            own_person=_named(ui.own_person),
            counterpart=_named(ui.counterpart),
            office=_named(ui.office),
            week=ui.week.text(),
            occasion=ui.occasion.text().strip(),
            instrument=Instrument(ui.instrument.currentData()),
            as_draft=ui.as_draft.isChecked(),
        )


def _named(line: LookupField) -> Named:
    return Named(line.key(), line.text())


def _no_date(typed: str) -> Problem:
    return Problem(code=ProblemCode.NOT_A_DATE, field="last_day", values={"text": typed})
