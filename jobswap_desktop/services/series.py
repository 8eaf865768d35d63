"""Series of appointments: made, changed and deleted as one entry that is taken back as one."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode
from jobswap_desktop.domain.ids import AppointmentId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.series import (
    Reach,
    Repetition,
    Rhythm,
    changed_alike,
    reached,
    repeated,
    repetition,
)
from jobswap_desktop.domain.series_differing import Differing, differing
from jobswap_desktop.services import schedule as appointments
from jobswap_desktop.services.newer_versions import Newer, newer
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.recording import load
from jobswap_desktop.services.week_told import told_title
from jobswap_desktop.services.wording import told_text
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import schedule

Saved = Outcome[tuple[Appointment, ...]]


def count(work: Workplace, appointment: Appointment, reach: Reach) -> int:
    """Count the appointments that a change of this reach is about."""
    work.require_view()
    return len(_reached(work, appointment, reach))


def members(work: Workplace, appointment: Appointment) -> tuple[Appointment, ...]:
    """Return all of its series, to tell later what others have changed since."""
    work.require_view()
    return _reached(work, appointment, Reach.ALL)


def newer_members(
    work: Workplace,
    known: Appointment,
    entered: Appointment,
    reach: Reach,
    seen: Sequence[Appointment],
    *,
    left: Collection[AppointmentId] = (),
) -> tuple[Newer, ...]:
    """Return what of the others in reach is no longer as it was `seen`, beside the change.

    Those `left` are none of its business.
    """
    work.require_view()
    now = {item.id: item.version for item in _reached(work, known, reach) if item.id != known.id}
    changed = [
        item
        for item in seen
        if item.id not in left and now.get(item.id, item.version) != item.version
    ]
    wanted = changed_alike(changed, known, entered)
    return tuple(newer(work, old, new) for old, new in zip(changed, wanted, strict=True))


def differing_members(
    work: Workplace,
    known: Appointment,
    entered: Appointment,
    reach: Reach,
    seen: Sequence[Appointment],
) -> tuple[Differing, ...]:
    """Return which of the others in reach are done or stand out, as they were `seen`.

    A clerk should be asked before a change of several overwrites them.
    """
    work.require_view()
    return differing(reached(seen, known, reach), known, entered)


def last_day(work: Workplace, appointment: Appointment) -> date:
    """Return the last day on which all visitors of `appointment` are still in the house."""
    work.require_view()
    placements = load(work, appointment.swap_id).placements
    untils = [item.until for item in placements if item.id in appointment.placement_ids]
    return min(untils or [item.until for item in placements])


def preview(work: Workplace, first: Appointment, rhythm: Rhythm, until: date) -> Repetition:
    """Return the days on which `first` would take place, and those left out."""
    work.require_view()
    return repetition(load(work, first.swap_id), first, rhythm, until)


def repeat(work: Workplace, first: Appointment, rhythm: Rhythm, until: date) -> Saved:
    """Record `first` and its repetitions until `until`, within the stay.

    One that is recorded already stays what it is, with its tick and note, and begins the series.
    Raises DomainError with the problems of its fields and of `until`, or case_is_over.
    """
    work.require(Role.HR_CLERK)
    problems = [*first.problems(), *_until_problems(work, first, until)]
    if problems:
        raise DomainError(*problems)
    days = preview(work, first, rhythm, until).days
    if not first.version:
        made = repeated(first, days, work.new_id)
        return appointments.save_all(work, made, subject=told_title(first))
    pattern, *others = repeated(copied(first), days, work.new_id)
    made = (replace(first, series=pattern.series), *others)
    saved = appointments.save_all(work, made, subject=told_title(first))
    return replace(saved, said=told_text("entered_several", count=str(len(others))))


def save(
    work: Workplace,
    known: Appointment,
    entered: Appointment,
    reach: Reach,
    seen: Sequence[Appointment] = (),
    *,
    left: Collection[AppointmentId] = (),
) -> Outcome[tuple[Appointment, ...]]:
    """Record the change from `known` to `entered` for one, the following or all of its series.

    Those `left` stay as they are, and the sentence says how many. What another workstation has made
    of the others since they were `seen` stays, unless this change is about the same. Raises
    DomainError (changed_meanwhile) then, with the problems of the fields, or case_is_over.
    """
    work.require(Role.HR_CLERK)
    if reach is Reach.ONE:
        saved = appointments.save(work, entered)
        return Outcome(
            value=(saved.value,),
            touched=saved.touched,
            action=saved.action,
            undo=saved.undo,
            said=saved.said,
            placed=saved.placed,
        )
    others = newer_members(work, known, entered, reach, seen, left=left)
    clashing = {item.base.id for item in others if item.clashes}
    old = [item for item in seen if item.id in clashing]
    members = [item for item in _reached(work, known, reach) if item.id not in left]
    meant = _with_known(_as_seen(members, old), known)
    changed = changed_alike(meant, known, entered)
    outcome = appointments.save_all(work, changed, subject=told_title(entered))
    if not left:
        return outcome
    said = told_text("changed_some", count=str(len(changed)), left=str(len(left)))
    return replace(outcome, said=said)


def remove(
    work: Workplace, known: Appointment, reach: Reach, seen: Sequence[Appointment] = ()
) -> Outcome[tuple[Appointment, ...]]:
    """Delete one, the following or all of a series.

    Raises DomainError (changed_meanwhile, removed_meanwhile) when `known`, or another one of
    those `seen`, is no longer as it was, or case_is_over.
    """
    work.require(Role.HR_CLERK)
    meant = _with_known(_as_seen(_reached(work, known, reach), seen), known)
    if len(meant) == 1:
        removed = appointments.remove(work, meant[0])
        return Outcome(
            value=(),
            touched=removed.touched,
            action=removed.action,
            undo=removed.undo,
            said=removed.said,
        )
    action = Action.APPOINTMENTS_REMOVED
    subject = told_title(known)
    return appointments.save_all(work, (), action=action, subject=subject, remove=meant)


def copied(appointment: Appointment) -> Appointment:
    """Return a copy to be saved as a new one: of no series, not done, without a note."""
    return replace(
        appointment,
        series="",
        done=False,
        note="",
        calendar_uid="",
        calendar_recurrence="",
        calendar_sequence=0,
        calendar_remark="",
        version=0,
    )


def _with_known(members: Sequence[Appointment], known: Appointment) -> tuple[Appointment, ...]:
    """Return `members` with `known` as it was seen, so that it is refused where it is so no more.

    One that another workstation has removed is refused as well, not left out silently.
    """
    if known.id not in {item.id for item in members}:
        return (known, *members)
    return _as_seen(members, (known,))


def _as_seen(
    members: Iterable[Appointment], seen: Iterable[Appointment]
) -> tuple[Appointment, ...]:
    """Return `members`, those `seen` as they were then: the store refuses what has changed."""
    old = {item.id: item for item in seen}
    return tuple(old.get(item.id, item) for item in members)


def _reached(work: Workplace, appointment: Appointment, reach: Reach) -> tuple[Appointment, ...]:
    if reach is Reach.ONE:
        return (appointment,)
    return reached(schedule.of_swap(work.db, appointment.swap_id), appointment, reach)


def _until_problems(work: Workplace, first: Appointment, until: date) -> tuple[Problem, ...]:
    last = last_day(work, first)
    if until < first.day:
        return (
            Problem(
                code=ProblemCode.END_BEFORE_START,
                field="until",
                values={"first_day": f"{first.day:%d.%m.%Y}"},
            ),
        )
    if until > last:
        return (
            Problem(
                code=ProblemCode.NOT_IN_STAY,
                field="until",
                values={"first_day": first.day.isoformat(), "last_day": last.isoformat()},
            ),
        )
    return ()
