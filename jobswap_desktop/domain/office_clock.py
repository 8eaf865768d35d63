"""The clock of the office: every day and every time that people read or type is told by it.

That is the clock of Germany, whatever zone the workstation is set to: days of law end with it, and
appointments and papers bear its time. Moments are kept in UTC.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

ZONE_NAME = "Europe/Berlin"
OFFICE_ZONE = ZoneInfo(ZONE_NAME)


def at_office(moment: datetime) -> datetime:
    """Return a moment as the clock of the office tells it."""
    return moment.astimezone(OFFICE_ZONE)


def office_day(moment: datetime) -> date:
    """Return the day that it is at the office at a moment."""
    return at_office(moment).date()
