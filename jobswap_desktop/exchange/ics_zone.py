"""The zone of all appointments, as a calendar file states it."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from jobswap_desktop.domain.office_clock import OFFICE_ZONE, ZONE_NAME

if TYPE_CHECKING:
    from icalendar import Timezone

ZONE, BERLIN = ZONE_NAME, OFFICE_ZONE
_WINTER, _SUMMER = timedelta(hours=1), timedelta(hours=2)


def berlin_component() -> "Timezone":
    """Return the zone as yearly rules.

    The library would list single change days, which at least one widespread reader takes for
    winter time all year.
    """
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    zone = Timezone()
    zone.add("tzid", ZONE)
    summer, winter = TimezoneDaylight(), TimezoneStandard()
    for part, name, start, month, before, after in (
        (summer, "CEST", datetime(1981, 3, 29, 2), 3, _WINTER, _SUMMER),
        (winter, "CET", datetime(1996, 10, 27, 3), 10, _SUMMER, _WINTER),
    ):
        part.add("tzname", name)
        part.add("dtstart", start)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        zone.add_component(part)
    return zone
