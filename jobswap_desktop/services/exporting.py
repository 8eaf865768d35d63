"""Giving data to other programs: the week as a calendar file."""

from dataclasses import dataclass

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.calendar_entry import CalendarEntry
from jobswap_desktop.domain.ids import PlacementId, SwapId
from jobswap_desktop.domain.tables import neutralised
from jobswap_desktop.exchange import ics
from jobswap_desktop.services.recording import deed, load
from jobswap_desktop.services.schedule import Week
from jobswap_desktop.services.wording import list_text, weekday_text
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import calendar_entries, schedule


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedCalendar:
    """A calendar file that has not been handed out yet; `names` are whose weeks are in it."""

    data: bytes
    swap_id: SwapId
    names: str
    entries: tuple[CalendarEntry, ...]


def calendar_file(work: Workplace, swap_id: SwapId, *visitors: PlacementId) -> bytes:
    """Return the appointments of one visitor or both as an ICS file's content.

    The export is an entry of the history; it has no way back.
    """
    prepared = prepare_calendar(work, swap_id, *visitors)
    record_calendar(work, prepared)
    return prepared.data


def prepare_calendar(work: Workplace, swap_id: SwapId, *visitors: PlacementId) -> PreparedCalendar:
    """Return the file without recording it, for a drag that may yet be let go of nowhere.

    Raises DomainError (not_found, not_yours_to_see).
    """
    work.require_view()
    swap = load(work, swap_id)
    wanted = frozenset(visitors or (placement.id for placement in swap.placements))
    appointments = schedule.of_swap(work.db, swap_id)
    hidden = {item.id for item in appointments if item.confidential}
    made = ics.week_calendar(
        swap,
        wanted,
        appointments,
        known=calendar_entries.of_swap(work.db, swap_id),
        secret=hidden | calendar_entries.gone_confidential(work.db, swap_id),
        now=work.now(),
        new_id=work.new_id,
    )
    names = ", ".join(item.visitor.full_name for item in swap.placements if item.id in wanted)
    return PreparedCalendar(data=made.data, swap_id=swap_id, names=names, entries=made.entries)


def record_calendar(work: Workplace, prepared: PreparedCalendar) -> None:
    """Record that the file was handed out; the appointments stay as they are.

    Raises DomainError (changed_meanwhile) where another file was handed out after this one was
    prepared.
    """
    work.require_view()
    action = Action.CALENDAR_EXPORTED
    with work.db.write(deed(work, action, prepared.swap_id, prepared.names)) as change:
        for entry in prepared.entries:
            calendar_entries.save(change, entry)


def copied_week(work: Workplace, week: Week, visitors: frozenset[PlacementId]) -> str:
    """Return the week for the clipboard (see `week_as_text`), and record that it was copied."""
    work.require_view()
    names = ", ".join(p.visitor.full_name for p in week.swap.placements if p.id in visitors)
    subject = list_text("week_copied", names=names)
    with work.db.write(deed(work, Action.EXPORTED, week.swap.id, subject)):
        pass
    return week_as_text(week, visitors)


def week_as_text(week: Week, visitors: frozenset[PlacementId]) -> str:
    """Return the visitors' appointments of a week as lines of cells parted by tabs.

    Whoever pastes it may pass it on: of a confidential one only the times are told.
    """
    rows = [
        [list_text(f"week_{name}") for name in ("day", "start", "end", "title", "place", "for")]
    ]
    for item in week.appointments:
        if not item.placement_ids & visitors:
            continue
        names = [
            held.visitor.full_name
            for held in week.swap.placements
            if held.id in item.placement_ids & visitors
        ]
        whole = list_text("week_all_day")
        rows.append(
            [
                weekday_text(item.day),
                whole if item.all_day else f"{item.start:%H:%M}",
                weekday_text(item.last_day) if item.all_day else f"{item.end:%H:%M}",
                list_text("week_confidential") if item.confidential else item.title,
                "" if item.confidential else item.place,
                ", ".join(names),
            ]
        )
    return "\n".join("\t".join(neutralised(" ".join(cell.split())) for cell in row) for row in rows)
