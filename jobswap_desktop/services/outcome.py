"""What a use case returns: its value, which parts of the data it touched, and its way back."""

from dataclasses import dataclass
from enum import Flag, auto
from typing import Generic, TypeVar

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.store.database import Undo

Value = TypeVar("Value")


class Touched(Flag):
    """Parts of the data; whoever shows one of them reloads it."""

    NOTHING = 0
    CASES = auto()
    PEOPLE = auto()
    OFFICES = auto()
    WEEK = auto()
    DOCUMENTS = auto()
    RULES = auto()
    ACCOUNTS = auto()
    WORDING = auto()
    BACKUPS = auto()


EVERYTHING = (
    Touched.CASES
    | Touched.PEOPLE
    | Touched.OFFICES
    | Touched.WEEK
    | Touched.DOCUMENTS
    | Touched.RULES
    | Touched.ACCOUNTS
    | Touched.WORDING
    | Touched.BACKUPS
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Generic[Value]):
    """The result of a use case that wrote. `undo` is None where there is no way back.

    `note` is a sentence on what follows from it, "" where nothing needs to be said. `aloud` is
    what a screen reader says of it without its full stop, "" for the words that are shown.
    `said` tells what was done more closely than the action's words, "" where those say it all.
    `placed` are the appointments that are there now: a week plan shows the week of the first one.
    """

    value: Value
    touched: Touched
    action: Action
    undo: Undo | None = None
    note: str = ""
    aloud: str = ""
    said: str = ""
    placed: tuple[Appointment, ...] = ()
