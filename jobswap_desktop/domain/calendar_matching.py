"""Which appointment an event of a calendar file speaks of, and which of its words came from one."""

from collections.abc import Iterable

from jobswap_desktop.domain.audit import content_digest
from jobswap_desktop.domain.calendar_file import FileEvent
from jobswap_desktop.domain.schedule import Appointment


def moved(
    missing: Iterable[Appointment], unknown: Iterable[FileEvent]
) -> dict[tuple[str, str], Appointment]:
    """Return, by the events' keys, the instances that a file has at another time.

    A series that is moved has other instances by its own account, none of which is known: those of
    the same day are the same appointment, else those in the same place of the order, where as many
    came as went. What the office wrote and marked stays with them.
    """
    went: dict[str, list[Appointment]] = {}
    for item in sorted(missing, key=lambda each: each.start):
        went.setdefault(item.calendar_uid, []).append(item)
    came: dict[str, list[FileEvent]] = {}
    for event in sorted(unknown, key=lambda each: each.start):
        came.setdefault(event.uid, []).append(event)
    found: dict[tuple[str, str], Appointment] = {}
    for uid, events in came.items():
        left = went.get(uid, [])
        for event in events:
            same = [item for item in left if item.day == event.start.date()]
            if same:
                found[event.key] = same[0]
                left.remove(same[0])
        others = [event for event in events if event.key not in found]
        if len(others) == len(left):
            found |= {event.key: item for event, item in zip(others, left, strict=True)}
    return found


def is_from_file(known: Appointment, event: FileEvent) -> bool:
    """Whether the remark of a known appointment is nothing that the office wrote itself."""
    is_as_told = remark_digest(known.remark) == known.calendar_remark
    return known.remark in {"", event.remark} or is_as_told


def remark_digest(remark: str) -> str:
    """Return what is kept of the remark that a file had; "" of none."""
    return content_digest(remark.encode("utf-8", "replace"))[:32] if remark else ""
