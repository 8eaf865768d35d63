"""What was done to appointments, told in a few words, for the message and for undo."""

from collections.abc import Sequence

from jobswap_desktop.domain.packing import DAY
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.services.recording import load
from jobswap_desktop.services.wording import (
    days_text,
    duration_text,
    list_text,
    time_text,
    told_text,
)
from jobswap_desktop.services.workplace import Workplace

_LONGEST = 40


def told_title(appointment: Appointment) -> str:
    """Return what the history calls an appointment: it is printed, and outlives the week plan."""
    return list_text("week_confidential") if appointment.confidential else appointment.title


def named(appointment: Appointment) -> str:
    """Return the title for a short message, cut where it is long; a confidential one's is kept."""
    title = told_title(appointment)
    return title if len(title) <= _LONGEST else f"{title[:_LONGEST].rstrip()}…"


def told_change(
    work: Workplace,
    known: Sequence[Appointment | None],
    saved: Sequence[Appointment],
    removed: Sequence[Appointment] = (),
) -> str:
    """Return what a write has done: `saved` as they are, `known` as each was before (None: new).

    Of one appointment title, day, time and, where it changed, the visitor; of several their number.
    """
    if len(saved) + len(removed) == 1:
        if removed:
            return told_text("removed", title=named(removed[0]))
        return _one(work, known[0], saved[0])
    if not saved:
        return told_text("removed_several", count=str(len(removed)))
    is_new = not removed and not any(known)
    code = "entered_several" if is_new else "changed_several"
    return told_text(code, count=str(len(saved) + len(removed)))


def _one(work: Workplace, known: Appointment | None, now: Appointment) -> str:
    title = named(now)
    if known is None:
        return told_text("entered", title=title, when=_when(now))
    if now.placement_ids != known.placement_ids:
        when = f"{_when(now)}, {_visitors(work, now)}"
        return told_text("moved", title=title, when=when)
    if (now.start, now.end, now.all_day) != (known.start, known.end, known.all_day):
        return _at_other_time(known, now)
    if now.done != known.done:
        return told_text("done" if now.done else "not_done", title=title)
    return told_text("changed", title=title, when=_when(now))


def _at_other_time(known: Appointment, now: Appointment) -> str:
    title = named(now)
    if now.end == known.end and not (now.all_day or known.all_day):
        start = time_text(now.start.time())
        length = duration_text(now.minutes[1] - now.minutes[0])
        return told_text("begins", title=title, start=start, length=length)
    is_as_long = now.end - now.start == known.end - known.start
    is_stretched = not is_as_long and (now.all_day or now.start == known.start)
    code = "lasts" if is_stretched and now.all_day == known.all_day else "moved"
    return told_text(code, title=title, when=_when(now))


def _when(appointment: Appointment) -> str:
    """Return "Do., 03.03., 09:00–10:00"; the year is that of the stay."""
    days = days_text(appointment.day, appointment.last_day)
    if appointment.all_day:
        return f"{days}, {list_text('week_all_day')}"
    until = "24:00" if appointment.minutes[1] == DAY else f"{appointment.end:%H:%M}"
    return f"{days}, {appointment.start:%H:%M}–{until}"


def _visitors(work: Workplace, appointment: Appointment) -> str:
    placements = load(work, appointment.swap_id).placements
    taking_part = [item for item in placements if item.id in appointment.placement_ids]
    return ", ".join(item.visitor.full_name for item in taking_part)
