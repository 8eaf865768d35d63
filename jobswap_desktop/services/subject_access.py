"""Answering a person who asks what is kept of them (Art. 15 DSGVO): to read, and for programs."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime, time
from typing import Any

from jobswap_desktop.documents import press
from jobswap_desktop.documents.paper import SubjectAccessNote
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.discreet_text import SOMEBODY_ELSE
from jobswap_desktop.domain.documents import DocumentKind, file_name
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import PersonId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.subject_access import ToldStay, Written, told
from jobswap_desktop.services import closing
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.retention import rules_in_use
from jobswap_desktop.services.wording import term
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import offices, people, schedule, swaps

_OF_THE_OFFICE = frozenset(
    {"remark", "note", "host_contact", "done", "confidential", "by", "by_function"}
)
"""What an office notes for itself of an appointment, and who acted for it: the paper does not tell
it either."""

FORMAT = "jobswap-subject-access/1"
"""What the data calls itself, and its version."""

_FILE = "Auskunft"
_OURS = frozenset(
    {"id", "swap_id", "office_id", "placement_ids", "placement_id", "version", "series", "visitor"}
)
"""What is no data about the person: our own numbers, and the person again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectAccess:
    """An answer made: its files as they are offered, without the person's name in them."""

    person_id: PersonId
    title: str
    pdf_name: str
    pdf: bytes
    json_name: str
    json: bytes


def make(work: Workplace, person_id: PersonId) -> SubjectAccess:
    """Return what is kept of a person, of all their cases; nothing is recorded yet.

    Raises DomainError (role_not_allowed) unless a clerk asks, (not_found), (no_own_office),
    (answer_incomplete) where one of the cases cannot be read.
    """
    work.require(Role.HR_CLERK)
    person = people.find(work.db, person_id)
    if person is None:
        raise refuse(ProblemCode.NOT_FOUND, text=person_id)
    unreadable = swaps.illegible_naming(work.db, person_id)
    if unreadable:
        raise refuse(ProblemCode.ANSWER_INCOMPLETE, text=", ".join(unreadable))
    note = SubjectAccessNote(
        person=person,
        home=offices.find(work.db, person.office_id) if person.office_id else None,
        office=work.own_office(),
        clerk=work.actor,
        today=work.today(),
        periods=rules_in_use(work),
        stays=tuple(_stays(work, person_id)),
    )
    stem = f"{_FILE}-{note.today.isoformat()}"
    return SubjectAccess(
        person_id=person_id,
        title=term(DocumentKind.SUBJECT_ACCESS_REPORT),
        pdf_name=file_name(stem),
        pdf=press.press_subject_access(note),
        json_name=file_name(stem, "json"),
        json=json.dumps(as_data(note), ensure_ascii=False, indent=2).encode(),
    )


def record(work: Workplace, made: SubjectAccess) -> Outcome[None]:
    """Record that an answer was printed or saved; the entry names the person by number alone."""
    work.require(Role.HR_CLERK)
    subject = f"{made.title} ({made.person_id})"
    with work.db.write(deed(work, Action.EXPORTED, subject=subject)):
        pass
    return Outcome(value=None, touched=Touched.NOTHING, action=Action.EXPORTED)


def as_data(note: SubjectAccessNote) -> dict[str, object]:
    """Return the answer for other programs: codes and ISO dates instead of words.

    `hidden_as` stands in free texts where others were named; None where none were.
    """
    return {
        "format": FORMAT,
        "as_of": note.today.isoformat(),
        "controller": note.office.employer or note.office.name,
        "person": _plain(note.person) | {"office": note.home.name if note.home else None},
        "hidden_as": SOMEBODY_ELSE if any(each.hides_others for each in note.stays) else None,
        "stays": [_stay(stay) for stay in note.stays],
    }


def _stays(work: Workplace, person_id: PersonId) -> Iterator[ToldStay]:
    for swap in swaps.naming(work.db, person_id=person_id):
        kept = closing.of_case(work, swap.id)
        appointments = schedule.of_swap(work.db, swap.id)
        for placement in swap.placements:
            if placement.visitor.id != person_id:
                continue
            written = Written(
                appointments=appointments,
                journal=kept.journal_of(placement.id),
                report=kept.report(placement.id),
            )
            yield told(swap, placement.id, written, work.today())


def _stay(stay: ToldStay) -> dict[str, object]:
    placement = stay.placement
    return {
        "reference": stay.reference,
        "kind": stay.swap.kind.value,
        "state": stay.state.value,
        **_plain(placement),
        "home": placement.home.name if placement.home else None,
        "host": placement.host.name,
        "participations": [
            {"body": body, "kind": kind}
            for body, kind in dict.fromkeys(
                (held.body.value, held.kind.value) for held in stay.participations
            )
        ],
        "approvals": [
            {
                "office": stay.swap.office(each.office_id).name,
                "kind": each.kind.value,
                "state": each.state.value,
                "decided_on": each.decided_on.isoformat() if each.decided_on else None,
            }
            for each in stay.approvals
        ],
        "appointments": [_plain(item) for item in stay.appointments],
        "journal": [_plain(entry) for entry in stay.journal],
        "report": _plain(stay.report) if stay.report else None,
    }


def _plain(record: Any) -> dict[str, Any]:  # noqa: ANN401 - any record of the domain
    return {
        field.name: _value(getattr(record, field.name))
        for field in fields(record)
        if field.name not in _OURS | _OF_THE_OFFICE and not field.name.startswith("calendar_")
    }


def _value(value: Any) -> Any:  # noqa: ANN401 - any value of a record
    if isinstance(value, (date, datetime, time)):
        return value.isoformat()
    if isinstance(value, (tuple, list)):
        return [_value(item) for item in value]
    return _plain(value) if is_dataclass(value) else value
