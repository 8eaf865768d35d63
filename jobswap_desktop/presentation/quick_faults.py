"""What can be wrong with a line that stands for an appointment; pure values without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class QuickCode(StrEnum):
    """Why a piece of the line is not understood, or what it lacks."""

    LINE_TOO_LONG = "line_too_long"
    TITLE_MISSING = "title_missing"
    DAY_MISSING = "day_missing"
    TIME_MISSING = "time_missing"
    NO_SUCH_DAY = "no_such_day"
    NO_SUCH_WEEK = "no_such_week"
    YEAR_OUT_OF_RANGE = "year_out_of_range"
    WEEK_WITHOUT_DAY = "week_without_day"
    NOT_THAT_WEEKDAY = "not_that_weekday"
    NOT_IN_STAY = "not_in_stay"
    DAYS_BACKWARDS = "days_backwards"
    TOO_MANY_DAYS = "too_many_days"
    SECOND_DAY = "second_day"
    DAILY_AND_DAY = "daily_and_day"
    DAY_OR_TIME = "day_or_time"
    NO_SUCH_TIME = "no_such_time"
    NO_SUCH_LENGTH = "no_such_length"
    SECOND_TIME = "second_time"
    END_NOT_AFTER_START = "end_not_after_start"
    OVER_MIDNIGHT = "over_midnight"
    ALL_DAY_WITH_TIME = "all_day_with_time"
    SECOND_PLACE = "second_place"
    PLACE_EMPTY = "place_empty"
    VISITOR_UNKNOWN = "visitor_unknown"
    VISITOR_AMBIGUOUS = "visitor_ambiguous"
    MARK_UNKNOWN = "mark_unknown"
    QUOTE_OPEN = "quote_open"
    NOT_A_DAY = "not_a_day"
    NOT_A_TIME = "not_a_time"
    KIND_UNKNOWN = "kind_unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickFault:
    """One fault with the piece of the line to repeat to the clerk.

    `day` is the day meant where there is one; `names` are those that would fit.
    """

    code: QuickCode
    seen: str = ""
    day: date | None = None
    names: tuple[str, ...] = ()
