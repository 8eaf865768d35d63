"""The sample's data as read from `resources/sample`."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from jobswap_desktop import resources
from jobswap_desktop.domain.ids import AppointmentId
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind, Mode
from jobswap_desktop.domain.swap import Swap


def sample_table() -> Mapping[str, Any]:
    """Return the tables of the sample: offices, people, cases, appointments."""
    return resources.toml("sample/lindenfurt.toml")


def sample_appointments(swap: Swap, monday: date) -> Iterator[Appointment]:
    """Yield the appointments of the main case in the week from `monday` on, not yet saved."""
    ids = {placement.letter.lower(): placement.id for placement in swap.placements}
    for row in sample_table()["appointment"]:
        day = monday + timedelta(days=row["day"])
        start, end = (
            datetime.combine(day, time.fromisoformat(row[name])) for name in ("from", "to")
        )
        wanted = ids.values() if row["who"] == "both" else [ids[row["who"]]]
        yield Appointment(
            id=AppointmentId(""),
            swap_id=swap.id,
            placement_ids=frozenset(wanted),
            title=row["title"],
            start=start,
            end=end,
            kind=AppointmentKind(row.get("kind", "meeting")),
            mode=Mode(row.get("mode", "onsite")),
            place=row.get("place", ""),
            host_contact=row.get("contact", ""),
            confidential=row.get("confidential", False),
        )
