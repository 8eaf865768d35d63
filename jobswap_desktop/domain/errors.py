"""What can be refused, and why: stable codes with values, never sentences.

Two kinds. A `DomainError` is a rule that the person at the screen can satisfy; an `Unavailable`
is the environment's doing (a locked, full, damaged or newer file). Everything else is a fault of
the program and is left to surface as such. The sentences belonging to the codes are data in
`resources/wording/messages.toml`.
"""

import dataclasses
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class ProblemCode(StrEnum):
    """Everything a rule of the domain can object to."""

    REQUIRED = "required"
    TOO_LONG = "too_long"
    CHARACTER_NOT_PRINTABLE = "character_not_printable"
    NOT_A_DATE = "not_a_date"
    NOT_A_TIME = "not_a_time"
    END_BEFORE_START = "end_before_start"
    SAME_PERSON = "same_person"
    SAME_OFFICE = "same_office"
    OVERLAPPING_SWAP = "overlapping_swap"
    PERIOD_TOO_LONG = "period_too_long"
    DATE_BACKWARDS = "date_backwards"
    DATE_IN_FUTURE = "date_in_future"
    REASON_REQUIRED = "reason_required"
    TRANSITION_NOT_ALLOWED = "transition_not_allowed"
    ROLE_NOT_ALLOWED = "role_not_allowed"
    CONDITION_NOT_MET = "condition_not_met"
    ANSWER_NOT_ALLOWED = "answer_not_allowed"
    DEADLINE_STILL_RUNNING = "deadline_still_running"
    REFERENCE_TAKEN = "reference_taken"
    REFERENCE_CHARACTERS = "reference_characters"
    NOT_FOUND = "not_found"
    CHANGED_MEANWHILE = "changed_meanwhile"
    UNKNOWN_PLACEHOLDER = "unknown_placeholder"
    CASE_IS_OVER = "case_is_over"
    STILL_IN_USE = "still_in_use"
    NO_OWN_OFFICE = "no_own_office"


NO_VALUES: Mapping[str, str] = MappingProxyType({})


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One objection: its code, the field it is about, and the values its sentence names.

    `field` is the name of the command's attribute, so that a dialog can show the sentence
    beneath that input; None where the whole command is meant.
    """

    code: ProblemCode
    field: str | None = None
    values: Mapping[str, str] = dataclasses.field(default_factory=lambda: NO_VALUES)


class DomainError(Exception):
    """A command was refused; nothing has been changed. Carries one problem or more."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(", ".join(problem.code.value for problem in problems))
        self.problems = problems


def refuse(code: ProblemCode, field: str | None = None, **values: str) -> DomainError:
    """Return the error for a single problem, to be raised by the caller."""
    return DomainError(Problem(code=code, field=field, values=values))


class Fault(StrEnum):
    """What the environment can do to the one file that holds everything."""

    LOCKED = "locked"
    READ_ONLY = "read_only"
    FULL = "full"
    DAMAGED = "damaged"
    NEWER = "newer"
    NOT_A_DATABASE = "not_a_database"
    FOREIGN = "foreign"
    MISSING = "missing"
    CANNOT_OPEN = "cannot_open"
    INPUT_OUTPUT = "input_output"
    OCCUPIED = "occupied"


class Unavailable(Exception):  # noqa: N818 - it is a state of the world, not an error of ours
    """The store cannot be used as asked; what was recorded before is untouched.

    `path` is the file meant, `detail` the engine's own words for the log and the details pane.
    """

    def __init__(self, fault: Fault, path: str, detail: str = "") -> None:
        super().__init__(f"{fault.value}: {detail}" if detail else fault.value)
        self.fault = fault
        self.path = path
        self.detail = detail
