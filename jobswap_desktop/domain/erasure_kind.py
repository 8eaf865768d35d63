"""What is erased together."""

from enum import StrEnum


class ErasureKind(StrEnum):
    """What is erased together.

    The whole case with its visitors who are in no other; its calendar; what was written at its
    end; the details of its history; entries of the trail that speak of nothing held; a person
    who is in no case.
    """

    CASE = "case"
    CALENDAR = "calendar"
    FEEDBACK = "feedback"
    HISTORY = "history"
    TRAIL = "trail"
    PERSON = "person"
