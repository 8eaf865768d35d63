"""Adding, changing and deleting an appointment of the week."""

from dataclasses import replace
from datetime import date, datetime

from PySide6.QtWidgets import QCheckBox, QWidget

from jobswap_desktop.domain.entry_hints import beside_hints
from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode
from jobswap_desktop.domain.ids import AppointmentId, PlacementId, SwapId
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind, Mode
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.appointment_series import SeriesFields
from jobswap_desktop.presentation.dialogs.appointment_times import (
    USUAL_LENGTH,
    USUAL_START,
    AppointmentTimes,
    ending,
)
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, choose, typed
from jobswap_desktop.presentation.dialogs.newer_sentences import NewerSentences
from jobswap_desktop.presentation.dialogs.only_shown import show_only
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_appointment_dialog import Ui_AppointmentDialog
from jobswap_desktop.presentation.models.week import clock_text
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout
from jobswap_desktop.presentation.widgets.form_scroll import make_room
from jobswap_desktop.services.cases import view
from jobswap_desktop.services.newer_versions import Newer, newer
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.wording import period_text, problem_text, term, weekday_text
from jobswap_desktop.services.working_hints import hints_caused


class AppointmentDialog(FormDialog):
    """The form for `appointment`, or for a new one of the case `swap_id`.

    A new one lasts from `start` to `end`, or an hour from nine on `day` (the first day of the stay
    without one), for the visitors in `placement_ids` (everybody without any). Overlaps and
    days outside the stay are pointed out and may be saved all the same.
    """

    def __init__(
        self,
        desk: Desk,
        appointment: Appointment | None,
        swap_id: SwapId,
        day: date | None,
        parent: QWidget | None = None,
        *,
        start: datetime | None = None,
        end: datetime | None = None,
        placement_ids: frozenset[PlacementId] = frozenset(),
    ) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_AppointmentDialog()
        self._ui.setupUi(self)
        case = view(desk.work, swap_id)
        self._swap: Swap = case.swap
        self.bind_buttons(self._ui.buttons)
        self._others = case.appointments
        fresh = self._fresh(day, start, placement_ids)
        self._appointment = appointment or replace(fresh, end=end or fresh.end)
        self._keep_what_is_typed(appointment)
        self._times = AppointmentTimes(desk, self._ui, self)
        self._visitors = self._visitor_boxes()
        self._series = SeriesFields(desk, self._ui, self._appointment, self)
        self._errors = self._form_errors()
        self._fill_choices()
        self._show(self._appointment)
        self._connect()
        self._head(is_new=appointment is None)
        self._warn()
        if not self.may_save():
            self._only_show()
        self.fit()
        self._ui.title.setFocus()

    def _head(self, *, is_new: bool) -> None:
        self._ui.delete_button.setVisible(not is_new)
        self.setWindowTitle(self.tr("New appointment") if is_new else self.tr("Appointment"))

    def _keep_what_is_typed(self, appointment: Appointment | None) -> None:
        self.keep_draft(
            "appointment",
            subject=appointment.id if appointment else "",
            swap_id=self._swap.id,
            about=appointment.title if appointment else self._swap.reference,
        )

    def may_save(self) -> bool:
        """Whether who acts may change the week, and the case is one that still is changed."""
        return super().may_save() and not self._swap.is_over

    def save(self) -> None:
        """Record the appointment and close.

        Where another workstation was faster, what it has changed is taken over and told; saving
        once more then records it with what was typed.
        """
        if self.desk.submit(self._record, self._errors):
            self.accept()
        elif self._errors.stale is not None:
            self._meet_newer(self._errors.stale)

    def _record(self) -> Outcome[tuple[Appointment, ...]]:
        entered = self._entered()
        unreadable = [*self._times.problems(), *self._series.problems()]
        if unreadable:
            times = {"start", "end"}
            others = [problem for problem in entered.problems() if problem.field not in times]
            raise DomainError(*unreadable, *others)
        return self._series.record(entered)

    def _delete(self) -> None:
        if self.desk.submit(self._series.remove, self._errors) is not None:
            self.accept()
        elif self._errors.stale is not None:
            self._meet_newer(self._errors.stale)

    def _only_show(self) -> None:
        over = Problem(code=ProblemCode.CASE_IS_OVER, values={"reference": self._swap.reference})
        role = Problem(code=ProblemCode.ROLE_NOT_ALLOWED)
        self.setWindowTitle(self.tr("Appointment (read only)"))
        show_only(self._ui.content, self._ui.buttons)
        self._ui.delete_button.hide()
        self._ui.warning.set_tone(Tone.INFO)
        self._ui.warning.set_text(problem_text(over if super().may_save() else role))
        self._ui.warning.show()

    def _meet_newer(self, problem: Problem) -> None:
        """Show what is recorded now together with what was typed, and say what is new."""
        others = self._series.take_newer_members(self._entered())
        if others and self._is_unchanged():
            self._errors.say(NewerSentences(self).of_series(others, problem))
            return
        found = newer(self.desk.work, self._appointment, self._entered())
        told = NewerSentences(self).all(found, problem, self._names(found))
        self._appointment = found.base
        self._others = view(self.desk.work, self._swap.id).appointments
        self._series.take(found.base)
        self._show(found.merged)
        self._warn()
        self._ui.delete_button.setVisible(not found.is_gone)
        self._errors.say(told)

    def _is_unchanged(self) -> bool:
        now = view(self.desk.work, self._swap.id).appointments
        return self._appointment.version in {n.version for n in now if n.id == self._appointment.id}

    def _names(self, found: Newer) -> str:
        """Return who takes part now; "" where they are the same as before."""
        ids = found.base.placement_ids
        if found.is_gone or ids == self._appointment.placement_ids:
            return ""
        stays = self._swap.placements
        return ", ".join(item.visitor.full_name for item in stays if item.id in ids)

    def _fresh(
        self, day: date | None, start: datetime | None, placement_ids: frozenset[PlacementId]
    ) -> Appointment:
        begin = start or datetime.combine(day or self._swap.first_day, USUAL_START)
        everybody = frozenset(placement.id for placement in self._swap.placements)
        return Appointment(
            id=AppointmentId(""),
            swap_id=self._swap.id,
            placement_ids=placement_ids or everybody,
            title="",
            start=begin,
            end=ending(begin, USUAL_LENGTH),
        )

    def _visitor_boxes(self) -> dict[PlacementId, QCheckBox]:
        row = FlowLayout(self._ui.visitors, spacing=16)
        boxes = {}
        before = self._ui.all_day
        for placement in self._swap.placements:
            box = QCheckBox(placement.visitor.full_name.replace("&", "&&"), self._ui.visitors)
            name_plainly(box, placement.visitor.full_name)
            row.addWidget(box)
            boxes[placement.id] = box
            self.setTabOrder(before, box)
            before = box
        self.setTabOrder(before, self._ui.kind)
        self._ui.visitors.setFocusProxy(next(iter(boxes.values())))
        return boxes

    def _form_errors(self) -> FormErrors:
        when = ("day", "last_day", "start", "end")
        names = ("title", *when, "visitors", "place", "host_contact", "remark", "until")
        fields = {
            name: (getattr(self._ui, name), getattr(self._ui, f"{name}_error")) for name in names
        }
        return FormErrors(fields, self._ui.general_error)

    def _fill_choices(self) -> None:
        for kind in AppointmentKind:
            self._ui.kind.addItem(term(kind), kind.value)
        for mode in Mode:
            self._ui.mode.addItem(term(mode), mode.value)

    def _show(self, appointment: Appointment) -> None:
        self._times.show_times(appointment)
        self._ui.title.setText(appointment.title)
        self._ui.place.setText(appointment.place)
        self._ui.host_contact.setText(appointment.host_contact)
        for placement_id, box in self._visitors.items():
            box.setChecked(placement_id in appointment.placement_ids)
        choose(self._ui.kind, appointment.kind.value)
        choose(self._ui.mode, appointment.mode.value)
        self._ui.remark.setPlainText(appointment.remark)
        self._ui.remark.setMaximumHeight(round(self.desk.theme.em * 5))
        self._ui.confidential.setChecked(appointment.confidential)

    def _connect(self) -> None:
        self._ui.delete_button.clicked.connect(self._delete)
        self._times.connect_fields()
        self._times.changed.connect(self._warn)
        self._times.rows_changed.connect(self.fit)
        self._ui.until.date_changed.connect(self._warn)
        self._ui.rhythm.currentIndexChanged.connect(self._make_room)
        ui = self._ui
        ui.reach.currentIndexChanged.connect(self._tell_series)
        for field in (ui.title, ui.place, ui.host_contact, ui.remark):
            field.textChanged.connect(self._tell_series)
        ui.confidential.toggled.connect(self._tell_series)
        self._ui.kind.currentIndexChanged.connect(self._warn)
        self._ui.mode.currentIndexChanged.connect(self._warn)
        self._ui.title.editingFinished.connect(self._warn)
        for box in self._visitors.values():
            box.toggled.connect(self._warn)

    def _tell_series(self) -> None:
        """Say at once which others a change stands against; the rest is said when one leaves."""
        if self.may_save():
            before = self._ui.differing.isHidden()
            entered = None if self._times.problems() else self._entered()
            self._series.show_differing(entered)
            if before is not self._ui.differing.isHidden():
                self.fit()

    def _make_room(self) -> None:
        self._warn()
        self.fit()

    def _entered(self) -> Appointment:
        """Return what stands in the form; day and times must be readable."""
        start, end, all_day = self._times.put_into(self._appointment)
        return replace(
            self._appointment,
            title=typed(self._ui.title),
            place=typed(self._ui.place),
            host_contact=typed(self._ui.host_contact),
            start=start,
            end=end,
            all_day=all_day,
            placement_ids=frozenset(i for i, box in self._visitors.items() if box.isChecked()),
            kind=AppointmentKind(self._ui.kind.currentData()),
            mode=Mode(self._ui.mode.currentData()),
            remark=self._ui.remark.toPlainText().strip(),
            confidential=self._ui.confidential.isChecked(),
        )

    def _warn(self) -> None:
        """Point out what is unusual; nothing of it keeps anybody from saving."""
        if not self.may_save():
            return
        hints = []
        entered = None if self._times.problems() else self._entered()
        self._series.show_left_out(entered)
        self._series.show_differing(entered)
        if entered is not None:
            hints = [*self._overlaps(entered), *self._outside(entered), *self._caused(entered)]
        self._ui.warning.set_text("\n".join(hints))
        self._ui.warning.setVisible(bool(hints))
        self._show_all()

    def _show_all(self) -> None:
        """Let the form keep its room beside a hint; where the screen has none, show what counts."""
        if not self.isVisible():
            return
        make_room(self)
        if self._ui.reach.isVisibleTo(self) and self._ui.warning.isVisible():
            # Saving asks for how many of a series it holds.
            self._ui.scroll.ensureWidgetVisible(self._ui.reach)

    def _overlaps(self, entered: Appointment) -> list[str]:
        found = beside_hints(self._others, entered)
        others = [hint.other for hint in found if hint.other is not None]
        return [
            self.tr("Overlaps with “{title}” ({time}).").format(
                title=other.title, time=clock_text(other)
            )
            for other in others
        ]

    def _caused(self, entered: Appointment) -> list[str]:
        """Return what working time and house say of the week with this appointment."""
        if entered.end <= entered.start or not entered.placement_ids:
            return []
        named = replace(entered, title=entered.title or self.tr("This appointment"))
        caused = hints_caused(self._swap, self._others, named)
        return [
            hint.text if hint.day == entered.day else f"{weekday_text(hint.day)} · {hint.text}"
            for hint in caused
        ]

    def _outside(self, entered: Appointment) -> list[str]:
        stays = [item for item in self._swap.placements if item.id in entered.placement_ids]
        return [
            self.tr("{day} lies outside the stay of {name} ({period}).").format(
                day=f"{day:%d.%m.%Y}",
                name=stay.visitor.full_name,
                period=period_text(stay.first_day, stay.until),
            )
            for stay in stays
            for day in dict.fromkeys((entered.day, entered.last_day))
            if not stay.is_in_house(day)
        ]
