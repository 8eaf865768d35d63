"""Entering several new appointments of a case's week at once: one entry, taken back as one."""

from collections.abc import Sequence
from dataclasses import replace

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.services import schedule
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.week_told import told_title
from jobswap_desktop.services.workplace import Workplace


def enter(
    work: Workplace, appointments: Sequence[Appointment], *, is_series: bool = False
) -> Outcome[tuple[Appointment, ...]]:
    """Insert new appointments; several of an `is_series` belong together from then on.

    Raises DomainError (nothing_chosen, case_is_over, role_not_allowed) or with the problems of the
    first one that has any.
    """
    work.require(Role.HR_CLERK)
    if not appointments:
        raise refuse(ProblemCode.NOTHING_CHOSEN)
    several = len(appointments) > 1
    series = work.new_id() if is_series and several else ""
    fresh = [replace(schedule.new_appointment(work, each), series=series) for each in appointments]
    titles = list(dict.fromkeys(told_title(each) for each in fresh))
    return schedule.save_all(
        work,
        fresh,
        action=Action.APPOINTMENTS_SAVED if several else Action.APPOINTMENT_SAVED,
        subject=titles[0] if len(titles) == 1 else f"{titles[0]} … ({len(fresh)})",
    )
