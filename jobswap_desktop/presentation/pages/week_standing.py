"""Where somebody stands in the week when the appointment there is gone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from jobswap_desktop.domain.ids import AppointmentId
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.presentation.models.week import WeekModel
from jobswap_desktop.presentation.widgets.week_view import WeekView
from jobswap_desktop.services.schedule import Week


def is_same_week(before: Week | None, now: Week) -> bool:
    """Tell whether the same week of the same case is shown as before."""
    return before is not None and (before.swap.id, before.monday) == (now.swap.id, now.monday)


def is_there(model: WeekModel, appointment_id: AppointmentId | None) -> bool:
    """Tell whether an appointment is among those shown."""
    return appointment_id is not None and model.index_of(appointment_id).isValid()


def stand_beside(timetable: WeekView, model: WeekModel, gone: Appointment) -> None:
    """Stand at what lies nearest to one that is gone; what is seen of the hours stays."""
    near = nearest(gone, model.content.appointments)
    bar = timetable.verticalScrollBar()
    seen = bar.value()
    if near is not None:
        timetable.setCurrentIndex(model.index_of(near.id))
    bar.setValue(seen)


def nearest(gone: Appointment, there: Iterable[Appointment]) -> Appointment | None:
    """Return what is nearest to one that is gone: of its day first, there of its visitors first."""

    def distance(item: Appointment) -> tuple[bool, bool, bool, timedelta]:
        shares = bool(item.placement_ids & gone.placement_ids)
        is_other = item.all_day != gone.all_day
        return item.day != gone.day, not shares, is_other, abs(item.start - gone.start)

    return min(there, key=distance, default=None)
