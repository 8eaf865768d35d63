"""An appointment as the line that stands for it: the way back of `quick_text.read_line`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from jobswap_desktop.domain.folding import fold
from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind, Mode
from jobswap_desktop.presentation.quick_text import QuickEntry, QuickScene, QuickVisitor, read_line
from jobswap_desktop.presentation.quick_times import clock_text
from jobswap_desktop.presentation.quick_words import kind_in_title, mark_of
from jobswap_desktop.services.wording import day_text, weekday_text

_QUOTED: tuple[tuple[str, ...], ...] = ((), ("title",), ("place",), ("title", "place"))


def written(appointments: Sequence[Appointment], scene: QuickScene) -> str:
    """Return the line that stands for appointments which differ by their day alone.

    Title and place stand in quotation marks only where something in them would else be read as a
    day, a time or a mark.
    """
    first = appointments[0]
    line = ""
    for quoted in _QUOTED:
        line = " ".join(_parts(appointments, scene, quoted))
        if _means(read_line(line, scene), first):
            break
    return line


def _parts(
    appointments: Sequence[Appointment], scene: QuickScene, quoted: tuple[str, ...]
) -> Iterator[str]:
    first = appointments[0]
    if len(appointments) == 1 and first.day == first.last_day:
        yield f"{weekday_text(first.day)},"
    else:
        yield f"{', '.join(map(_days_of, appointments))},"
    start, end = first.minutes
    yield "ganztägig" if first.all_day else f"{clock_text(start)}–{clock_text(end)}"
    yield _in_quotes(first.title) if "title" in quoted else first.title
    if first.place:
        yield f"@{_in_quotes(first.place) if 'place' in quoted else first.place}"
    yield from _names(first.placement_ids, scene.visitors)
    if first.kind is not (kind_in_title(first.title) or AppointmentKind.MEETING):
        yield mark_of(first.kind)
    usual = Mode.ONLINE if first.kind is AppointmentKind.ONLINE_EVENT else Mode.ONSITE
    if first.mode is not usual:
        yield mark_of(first.mode)
    if first.confidential:
        yield "!vertraulich"


def _days_of(item: Appointment) -> str:
    return "–".join(map(day_text, dict.fromkeys((item.day, item.last_day))))


def _names(
    placement_ids: frozenset[PlacementId], visitors: tuple[QuickVisitor, ...]
) -> Iterator[str]:
    if len(visitors) > 1 and all(each.placement_id in placement_ids for each in visitors):
        yield "#beide"
        return
    last = [fold(each.last_name) for each in visitors]
    for number, each in enumerate(visitors, start=1):
        if each.placement_id not in placement_ids:
            continue
        if last.count(fold(each.last_name)) == 1 and fold(each.last_name):
            yield f'#"{each.last_name}"' if " " in each.last_name else f"#{each.last_name}"
        else:
            yield f"#{number}"


def _means(entry: QuickEntry, appointment: Appointment) -> bool:
    made = entry.appointments(appointment.swap_id)
    if not made:
        return False
    plain = replace(made[0], id=appointment.id, series=appointment.series)
    names = ("title", "start", "end", "place", "kind", "mode", "confidential", "placement_ids")
    return all(getattr(plain, name) == getattr(appointment, name) for name in names)


def _in_quotes(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'
