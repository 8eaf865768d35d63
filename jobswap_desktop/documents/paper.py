"""What a printed paper is made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from jobswap_desktop.domain.closing import ClosingReport, JournalEntry
from jobswap_desktop.domain.documents import Document
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.participation import Participation
from jobswap_desktop.domain.people import Actor, Person, Role
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.retention import RetentionRule
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.subject_access import ToldStay
from jobswap_desktop.domain.swap import Swap


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One paper to be printed: its record, the case, and the day it bears.

    `document` decides what is drawn: its kind, and the placement or participation it is for. A
    week plan without a placement shows both visitors side by side. `draft` adds the mark ENTWURF.
    `journal` and `report` are those of its placement; a paper without them is a form to fill in.
    `wording` is the text it is printed with, in the form of a wording file; without one it is the
    shipped text. `retention` are the periods for keeping in use; without any, the suggestions.
    """

    document: Document
    swap: Swap
    today: date
    clerk: Actor
    appointments: tuple[Appointment, ...] = ()
    draft: bool = False
    journal: tuple[JournalEntry, ...] = ()
    report: ClosingReport | None = None
    wording: Mapping[str, Any] | None = None
    retention: tuple[RetentionRule, ...] = ()

    @property
    def placements(self) -> tuple[Placement, ...]:
        """The directions the paper is about: the one it names, else all of the case."""
        if self.document.placement_id is None:
            return self.swap.placements
        return (self.swap.placement(self.document.placement_id),)

    @property
    def placement(self) -> Placement:
        """The direction the paper is for; the first one where it names none."""
        return self.placements[0]

    @property
    def participation(self) -> Participation:
        """The participation the paper is for; raises KeyError where it names none of the case."""
        found = {item.id: item for item in self.swap.participations}
        if self.document.participation_id is None:
            raise KeyError(self.document.number)
        return found[self.document.participation_id]

    @property
    def own_office(self) -> Office:
        """The office whose clerk prints: the clerk's, else the own one, else the first."""
        offices = self.swap.offices
        mine = (office for office in offices if office.id == self.clerk.office_id)
        own = (office for office in offices if office.is_own)
        return next(mine, None) or next(own, offices[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One entry of the history in words; `changes` are field, old value and new value."""

    when: str
    who: str
    what: str
    about: str
    changes: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryNote:
    """The history of a case as a note for the file: `lines` in the order of time.

    `search` is what the lines were chosen by out of `total`, "" where they are all.
    """

    reference: str
    title: str
    office: Office
    clerk: Actor
    today: date
    lines: tuple[HistoryLine, ...]
    total: int
    search: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IntroductionNote:
    """What the papers on introducing the program are made from: who introduces it, and when.

    `periods` are the periods for keeping that hold in the office, `assigned` the names of those
    who have an account, by role.
    """

    office: Office
    today: date
    periods: tuple[RetentionRule, ...]
    assigned: Mapping[Role, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectAccessNote:
    """What the answer to a person about their data is made from (Art. 15 DSGVO).

    `home` is the office the person is employed at, if it is known; `periods` are the periods for
    keeping that hold in `office`, which answers.
    """

    person: Person
    home: Office | None
    office: Office
    clerk: Actor
    today: date
    periods: tuple[RetentionRule, ...]
    stays: tuple[ToldStay, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasureNote:
    """The record of an erasure that was carried out, without any name of who was erased.

    `subjects` are what, rule and last day kept; `counts` are what went and how much of it.
    `backups_until` is the day on which the last backup that holds it has been thinned out.
    """

    reference: str
    office: Office
    today: date
    asked_by: str
    asked_on: date
    executed_by: str
    executed_on: date
    subjects: tuple[tuple[str, str, date], ...]
    counts: tuple[tuple[str, int], ...]
    archive_offered: bool
    backups_until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CountTable:
    """Counts by one thing: what they are by, and each value with its number, in words."""

    by: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsNote:
    """The counts of a year on paper, with the head of the history as it stands on `today`.

    `total` says how many stays there were, or why that is not told. `head` and `head_moment` are
    those of `audit_heads`, "" while nothing is recorded.
    """

    office: Office
    clerk: Actor
    year: int
    today: date
    total: str
    tables: tuple[CountTable, ...]
    head: str
    head_moment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeySheet:
    """The public key of an office on paper: `code` is the whole key file, `fingerprint` its groups.

    `made_on` is the day on which the key was made.
    """

    office: Office
    clerk: Actor
    today: date
    made_on: date
    fingerprint: str
    code: str
