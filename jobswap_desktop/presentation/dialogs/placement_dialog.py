"""Changing one direction of a case: who, where, when, under what, and everything planned."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from jobswap_desktop.domain.errors import DomainError, Problem
from jobswap_desktop.domain.ids import PlacementId, SwapId
from jobswap_desktop.domain.placement import Instrument, Placement
from jobswap_desktop.domain.rules import suggests_youth_representation
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.case_text import route_text, spoken_route
from jobswap_desktop.presentation.consequence_words import lines, summary
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.days import day_problem
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, choose, typed
from jobswap_desktop.presentation.dialogs.instrument_dialog import ask_at
from jobswap_desktop.presentation.dialogs.placement_parties import PlacementParties
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_placement_dialog import Ui_PlacementDialog
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.form_scroll import make_room
from jobswap_desktop.services import cases, editing
from jobswap_desktop.services.consequences import of_placement_edit
from jobswap_desktop.services.editing import Along, Edit
from jobswap_desktop.services.instruments import InstrumentQuery
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.wording import day_text, term

_WIDTH_EM = 40
_FIELD_EM = 22
_FEWEST_LINES, _MOST_LINES = 3, 5
_SCREEN_SHARE = 8
_DAYS = ("first_day", "last_day", "data_sharing_consent_on")
_PARTIES = ("visitor", "home", "host")


class PlacementDialog(FormDialog):
    """The form for one direction; says before saving what it makes invalid, by name and date.

    `field` names the input that gets the focus.
    """

    based_on = ("_placement", "_swap", "_first_day", "_last_day_led")

    def __init__(
        self,
        desk: Desk,
        swap_id: SwapId,
        placement_id: PlacementId,
        parent: QWidget | None = None,
        *,
        field: str = "first_day",
    ) -> None:
        super().__init__(desk, parent)
        self._swap: Swap = cases.view(desk.work, swap_id).swap
        self._placement = self._swap.placement(placement_id)
        self._said = ""
        self._first_day = self._placement.first_day
        self._last_day_led = self._placement.last_day
        self._ui = Ui_PlacementDialog()
        self._ui.setupUi(self)
        self.bind_buttons(self._ui.buttons)
        self._keep_what_is_typed()
        ui = self._ui
        self._parties = PlacementParties(desk.work, self._placement, ui.visitor, ui.home, ui.host)
        self._lines: dict[str, QLineEdit] = {
            "host_unit": ui.host_unit,
            "contact": ui.contact,
            "contact_telephone": ui.contact_telephone,
            "place": ui.place,
        }
        names = (*_PARTIES, *_DAYS, *self._lines, "first_time", "learning_goals")
        self._errors = FormErrors(
            {name: (getattr(ui, name), getattr(ui, f"{name}_error")) for name in names},
            ui.general_error,
        )
        self._show(self._placement)
        self._offer_moves()
        self._connect()
        self._warn()
        self.setWindowTitle(self.tr("Edit stay"))
        self.fit(_WIDTH_EM)
        getattr(ui, field).setFocus()

    def _keep_what_is_typed(self) -> None:
        self.keep_draft(
            "placement",
            subject=self._placement.id,
            swap_id=self._swap.id,
            about=self._placement.visitor.full_name,
        )

    def save(self) -> None:
        """Record the direction and close."""
        self._parties.settle()
        self.record(self._use_case, self._errors)

    def newest(self) -> PlacementDialog:
        """Return the form of the direction as it is now; raises DomainError where it is gone."""
        return PlacementDialog(self.desk, self._swap.id, self._placement.id, self.parentWidget())

    def _show(self, placement: Placement) -> None:
        ui, em = self._ui, self.desk.theme.em
        ui.who.setText(placement.visitor.full_name)
        ui.route.setText(route_text(placement))
        ui.route.setAccessibleName(spoken_route(placement))
        for name in _DAYS:
            field = getattr(ui, name)
            field.set_today(self.desk.work.today())
            field.set_day(getattr(placement, name))
        for name, line in self._lines.items():
            line.setText(getattr(placement, name))
            line.setMinimumWidth(round(em * _FIELD_EM))
        for instrument in Instrument:
            ui.instrument.addItem(term(instrument), instrument)
        choose(ui.instrument, placement.instrument)
        ui.first_time.set_moment(placement.first_time)
        ui.learning_goals.setPlainText(placement.learning_goals)
        ui.learning_goals.setFixedHeight(round(em * 5))
        ui.involve_sbv.setChecked(placement.involve_sbv)
        ui.involve_jav.setChecked(placement.involve_jav)
        ui.outdated.set_tone(Tone.WAIT)

    def _offer_moves(self) -> None:
        """Let what belongs together move together, unless the clerk says otherwise."""
        ui = self._ui
        others = [held for held in self._swap.placements if held.id != self._placement.id]
        ui.move_other.setVisible(False)
        ui.move_appointments.setVisible(False)
        ui.move_appointments.setChecked(True)
        for other in others:
            text = self.tr("Move the stay of {name} along")
            ui.move_other.setText(text.format(name=other.visitor.full_name.replace("&", "&&")))
            ours = (self._placement.first_day, self._placement.last_day)
            ui.move_other.setChecked(ours == (other.first_day, other.last_day))

    def _connect(self) -> None:
        ui = self._ui
        # Before anything else looks at the period.
        ui.first_day.date_changed.connect(self._lead_last_day)
        for name in _DAYS:
            getattr(ui, name).error_changed.connect(getattr(ui, f"{name}_error").show_error)
            getattr(ui, name).date_changed.connect(self._warn)
        ui.first_time.error_changed.connect(ui.first_time_error.show_error)
        ui.place.textChanged.connect(self._warn)
        ui.instrument.currentIndexChanged.connect(self._warn)
        for box in (ui.move_other, ui.move_appointments, ui.involve_sbv, ui.involve_jav):
            box.toggled.connect(self._warn)
        self._parties.changed.connect(self._warn)
        ask_at(ui.ask_instrument, ui.instrument, self.desk, self._instrument_query)

    def _lead_last_day(self, first_day: date | None) -> None:
        """Keep the length of the stay, unless somebody has set its last day by hand."""
        if first_day is None or self._ui.last_day.day() != self._last_day_led:
            return
        self._last_day_led += first_day - self._first_day
        self._first_day = first_day
        self._ui.last_day.set_day(self._last_day_led)

    def _use_case(self) -> Outcome[Swap]:
        problems = self._problems()
        if problems:
            raise DomainError(*problems)
        return editing.edit_placement(
            self.desk.work, self._swap.id, self._placement.id, self._details(), self._along()
        )

    def _problems(self) -> tuple[Problem, ...]:
        """Return what cannot be read at all; the domain judges the rest."""
        ui = self._ui
        found = [
            *self._parties.problems(self._swap.kind),
            day_problem(ui.first_day, "first_day"),
            day_problem(ui.last_day, "last_day"),
            day_problem(ui.data_sharing_consent_on, "data_sharing_consent_on", required=False),
        ]
        if ui.first_time.text().strip():
            found.append(ui.first_time.problem("first_time"))
        return tuple(problem for problem in found if problem is not None)

    def _details(self) -> editing.PlacementDetails:
        """Return what stands in the form; an unreadable day counts as unchanged."""
        ui, parties = self._ui, self._parties
        return editing.PlacementDetails(
            **{name: typed(line) for name, line in self._lines.items()},
            first_day=ui.first_day.day() or self._placement.first_day,
            last_day=ui.last_day.day() or self._placement.last_day,
            first_time=ui.first_time.moment(),
            learning_goals=ui.learning_goals.toPlainText().strip(),
            data_sharing_consent_on=ui.data_sharing_consent_on.day(),
            visitor=parties.visitor(),
            home=parties.home(),
            host=parties.host(),
            without_home=parties.is_without_home,
            instrument=Instrument(ui.instrument.currentData()),
            involve_sbv=ui.involve_sbv.isChecked(),
            involve_jav=ui.involve_jav.isChecked(),
            seen=self._placement.version,
        )

    def _along(self) -> Along:
        return Along(
            other_direction=self._ui.move_other.isChecked() and len(self._swap.placements) > 1,
            appointments=self._ui.move_appointments.isChecked(),
        )

    def _instrument_query(self) -> InstrumentQuery:
        details, held = self._details(), self._placement
        return InstrumentQuery(
            visitor=details.visitor or held.visitor,
            home=None if details.without_home else details.home or held.home,
            host=details.host or held.host,
            first_day=details.first_day,
            last_day=details.last_day,
            swap_id=self._swap.id,
            is_mutual=len(self._swap.placements) > 1,
        )

    def _warn(self) -> None:
        """Say what saving costs, and offer what moves along."""
        ui, details = self._ui, self._details()
        edit = of_placement_edit(
            self.desk.work, self._swap, self._placement.id, details, self._along()
        )
        is_moved = (details.first_day, details.last_day) != (
            self._placement.first_day,
            self._placement.last_day,
        )
        ui.move_other.setVisible(is_moved and len(self._swap.placements) > 1)
        ui.move_appointments.setVisible(edit.days != 0)
        self._hint_at_period(details if edit.days else None)
        self._hint_at_youth(edit.after.placement(self._placement.id))
        self._say(edit)

    def _say(self, edit: Edit) -> None:
        ui, text = self._ui, summary(edit)
        lost = lines(edit)
        ui.outdated.set_text(text)
        ui.outdated.setVisible(bool(text))
        ui.lost.setPlainText("\n".join(lost))
        ui.lost.setVisible(bool(lost))
        line = ui.lost.fontMetrics().lineSpacing()
        # With large text on a small screen the fields need the room.
        most = self.screen().availableGeometry().height() // (_SCREEN_SHARE * line)
        frame = 2 * round(ui.lost.document().documentMargin()) + 2 * ui.lost.frameWidth()
        shown = min(len(lost), max(_FEWEST_LINES, min(most, _MOST_LINES)))
        ui.lost.setFixedHeight(line * shown + frame)
        if text and text != self._said:
            announce(ui.outdated, text)
        self._said = text
        make_room(self)
        focused = self.focusWidget()
        if ui.content.isAncestorOf(focused):
            ui.scroll.ensureWidgetVisible(focused)

    def _hint_at_period(self, moved: editing.PlacementDetails | None) -> None:
        """Say that a period lies where none is planned any more; a file may be kept up later."""
        hint, requested_on = "", self._swap.requested_on
        if moved and moved.first_day <= moved.last_day:
            if requested_on and moved.first_day < requested_on:
                text = self.tr("The stay begins before the day of the request ({day}).")
                hint = text.format(day=day_text(requested_on))
            elif moved.first_day < self.desk.work.today():
                hint = self.tr("The stay begins before today.")
        self._ui.period_hint.setText(hint)
        self._ui.period_hint.setVisible(bool(hint))

    def _hint_at_youth(self, placement: Placement) -> None:
        text = self.tr(
            "In training or under 18: the youth representation may have to be involved, and "
            "stricter working hours hold (at most 8 hours a day, breaks of 30 or 60 minutes)."
        )
        hint = suggests_youth_representation(placement)
        self._ui.youth_hint.setText(text if hint else "")
        self._ui.youth_hint.setVisible(hint)
