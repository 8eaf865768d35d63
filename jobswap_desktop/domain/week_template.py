"""Templates of a week: the appointments that a host unit offers its guests again and again."""

from dataclasses import dataclass
from datetime import time

from jobswap_desktop.domain.ids import OfficeId, WeekTemplateId
from jobswap_desktop.domain.schedule import AppointmentKind, Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateEntry:
    """One appointment of a template, without a date and without people.

    `weekday` 0 is the Monday of the week it is laid into. `start` is local wall time, `minutes`
    its length; an `all_day` one has neither. A `shared` one is for both visitors.
    """

    weekday: int
    title: str
    start: time = time(9, 0)
    minutes: int = 60
    all_day: bool = False
    shared: bool = False
    kind: AppointmentKind = AppointmentKind.MEETING
    mode: Mode = Mode.ONSITE
    place: str = ""
    host_contact: str = ""
    remark: str = ""
    confidential: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekTemplate:
    """The usual week of a guest at `office_id`, in one `unit` of it ("" for the whole office)."""

    id: WeekTemplateId
    office_id: OfficeId
    name: str
    unit: str = ""
    entries: tuple[TemplateEntry, ...] = ()
    version: int = 0
