"""What a calendar file says of appointments that were handed out from here under our own UIDs."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from jobswap_desktop.domain.calendar_entry import OWN_DOMAIN, CalendarEntry
from jobswap_desktop.domain.calendar_file import FileEvent, remark_as_read
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.text_rules import TEXT_LENGTH


@dataclass(frozen=True, slots=True)
class HandedOut:
    """An appointment with what was handed out of it, in whichever visitors' files.

    `sequence` is the highest number of change, `cancelled` those under which files from here said
    that it does not take place for some visitors.
    """

    appointment: Appointment
    sequence: int = 0
    cancelled: frozenset[int] = frozenset()


def handed_out(
    appointments: Iterable[Appointment], entries: Iterable[CalendarEntry]
) -> dict[str, HandedOut]:
    """Return, by UID, what of the appointments may come back.

    Also what no entry tells of: a file may be newer than the backup that was restored.
    """
    by_id = {item.id: item for item in appointments}
    found = {f"{key}@{OWN_DOMAIN}": HandedOut(item) for key, item in by_id.items()}
    for entry in entries:
        item = by_id.get(entry.appointment_id)
        if item is None:
            continue
        before = found.get(entry.uid, HandedOut(item))
        found[entry.uid] = HandedOut(
            item,
            max(before.sequence, entry.sequence),
            before.cancelled | ({entry.sequence} if entry.cancelled else set()),
        )
    return found


def as_told(known: Appointment, event: FileEvent, hidden: str, untitled: str) -> Appointment:
    """Return the appointment with times, title, place and remark that its event has now.

    The rest of the event was put together for the reader. Files from here call a confidential one
    `hidden` and name neither its place nor its remark; what else stands there, somebody has
    written. A remark that the file does not have stays: programs leave descriptions out.
    """
    times = {"start": event.start, "end": event.end, "all_day": event.all_day}
    is_hidden = event.title == hidden
    title = known.title if is_hidden else event.title or untitled
    place = event.place
    if is_hidden or known.confidential:
        place = place or known.place
    remark = _remark(known.remark, event.remark, is_withheld=is_hidden or known.confidential)
    return replace(known, title=title, place=place, remark=remark, **times)  # type: ignore[arg-type] # times and a flag, by name


def _remark(known: str, told: str, *, is_withheld: bool) -> str:
    """Return the remark of an event, beneath the known one where that was not in the file."""
    before = remark_as_read(known)
    if not told or told == before or (is_withheld and told in before):
        return known
    return f"{before}\n{told}".strip()[:TEXT_LENGTH] if is_withheld else told
