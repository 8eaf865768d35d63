"""Other cases that a case may get in the way of: said to the clerk, never forbidden."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jobswap_desktop.domain.ids import SwapId


class OverlapKind(StrEnum):
    """Somebody is away in the same days, or the same people have an open case already."""

    SAME_TIME = "same_time"
    SAME_PEOPLE = "same_people"


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """Another case, with the days of its stay; `name` is who is in both."""

    kind: OverlapKind
    swap_id: SwapId
    reference: str
    first_day: date
    last_day: date
    name: str
