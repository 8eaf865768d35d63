"""What a staff council may read: cases reduced to what was submitted to it.

The statements name every column. What a council may not see (drafts, the office's notes, private
addresses, what any other body said) is never read, so that nothing behind them can let it slip.
On a server a council's login is granted views that show no more than that (see `server.submitted`).
"""

from dataclasses import MISSING, fields, replace
from functools import partial
from typing import Any, TypeVar

from jobswap_desktop.domain.council import UNSEEN, own_reasons
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.ids import OfficeId, ParticipationId, PersonId
from jobswap_desktop.domain.offices import Body, Office
from jobswap_desktop.domain.participation import AppliedRule, Participation
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.store import offices
from jobswap_desktop.store.database import Change, Database, Row
from jobswap_desktop.store.records import Legible, decode, encode, legible_of

Value = TypeVar("Value", Participation, Person, Placement, Swap)

_UNSEEN = ", ".join(f"'{state.value}'" for state in sorted(UNSEEN))
# The case is looked up by its id: a view that guards its rows would be joined as a whole.
_OWN = """
    SELECT p.swap_id, p.id, p.office_id, p.body, p.kind, p.rule, p.state, p.sent_on,
        p.received_on, p.complete_on, p.urgent, p.urgent_reason, p.suspended_on, p.agreed_due_on,
        p.due_on, p.reply_on, p.reasons, p.resolution_number, p.meeting_on, p.discussion_on
    FROM participation AS p
    WHERE p.voided_on IS NULL AND (SELECT state FROM swap WHERE id = p.swap_id) <> 'draft'"""
_SUBMITTED = f"""{_OWN} AND p.office_id = :office AND p.body = :body
    AND p.state NOT IN ({_UNSEEN}) ORDER BY p.id"""
_EARLIER = """
    SELECT p.id, p.swap_id, p.office_id, p.body, p.kind, p.rule, p.state, p.sent_on,
        p.received_on, p.reply_on, p.reasons, p.resolution_number, p.meeting_on, p.voided_on,
        (SELECT reference FROM swap WHERE id = p.swap_id) AS case_reference
    FROM participation AS p
    WHERE p.voided_on IS NOT NULL
        AND (SELECT state FROM swap WHERE id = p.swap_id) <> 'draft'"""
_VOIDED = f"""{_EARLIER} AND p.office_id = :office AND p.body = :body
    AND p.state NOT IN ({_UNSEEN}) ORDER BY p.id"""
_COUNT = f"""
    SELECT count(*) AS number FROM participation AS p
    WHERE (SELECT state FROM swap WHERE id = p.swap_id) <> 'draft' AND p.office_id = :office
        AND p.body IN ('{Body.STAFF_COUNCIL}', '{Body.WORKS_COUNCIL}')
        AND p.state NOT IN ({_UNSEEN})"""  # noqa: S608 - our own codes
_ONE = f"{_OWN} AND p.id = :id"
_CASE = """
    SELECT id, reference, kind, created_on, state, responsible, partner_reference
    FROM swap WHERE id = :swap"""
_STAYS = """
    SELECT id, letter, visitor_id, home_id, host_id, first_day, last_day, instrument, host_unit,
        place
    FROM placement WHERE swap_id = :swap ORDER BY letter"""
_VISITOR = """
    SELECT id, title, first_name, last_name, office_id, function, unit, status_group,
        weekly_minutes
    FROM person WHERE id = :person"""
_NAMED = """SELECT id FROM person
    WHERE office_id = :office AND first_name = :first AND last_name = :last"""
_OTHERS = """
    SELECT id, office_id, body, kind FROM participation
    WHERE swap_id = :swap AND office_id = :office AND id <> :own AND voided_on IS NULL
        AND state <> 'not_required'
    ORDER BY rowid"""


def submitted(db: Database, office_id: OfficeId, body: Body) -> Legible[tuple[Swap, Participation]]:
    """Return what was submitted to this body of this office, each with its case, reduced.

    The case has its directions as the submission tells them and, of its participations, the
    body's own one and the others of the same office by name alone. It is for printing and
    telling, never for saving.
    """
    rows = db.rows(_SUBMITTED, office=office_id, body=body.value)
    return legible_of(partial(_found, db), rows)


def voided(db: Database, office_id: OfficeId, body: Body) -> Legible[tuple[str, Participation]]:
    """Return what this body was asked before a change of the case, each with the case's number.

    Why it is void, and what the case says since, is not read: that has not been submitted to it.
    """
    rows = db.rows(_VOIDED, office=office_id, body=body.value)
    return legible_of(lambda row: (str(row["case_reference"]), _own(row)), rows)


def count(db: Database, office_id: OfficeId) -> int:
    """Return how much was submitted to the council of an office, void or not, readable or not."""
    (row,) = db.rows(_COUNT, office=office_id)
    return int(row["number"])


def to_be_submitted(
    db: Database, participation_id: ParticipationId
) -> tuple[Swap, Participation] | None:
    """Return the same of one participation that need not have been submitted yet.

    None where the case is still a draft, or the participation does not count any more.
    """
    rows = db.rows(_ONE, id=participation_id)
    return _found(db, rows[0]) if rows else None


def keep_answer(change: Change, before: Participation, answered: Participation) -> None:
    """Write a council's own reply on its own connection: what it says, and nothing else."""
    (row,) = change.rows("SELECT * FROM participation WHERE id = :id", id=before.id)
    known, said = encode(before), encode(answered)
    changed = {name: value for name, value in said.items() if value != known[name]}
    change.put("participation", dict(row) | changed)


def person_named(db: Database, office_id: OfficeId, first: str, last: str) -> PersonId | None:
    """Return who bears exactly this name at an office, asked on a council's connection.

    It is told who that is and nothing about them: of its own office's people any, of another's
    only those whose stays were submitted to it.
    """
    found = db.rows(_NAMED, office=office_id, first=first, last=last)
    if not found:
        sql = "SELECT person_named(:office, :first, :last) AS id"
        found = db.rows(sql, office=office_id, first=first, last=last)
    ids = [PersonId(row["id"]) for row in found if row["id"]]
    return ids[0] if len(ids) == 1 else None


def _found(db: Database, row: Row) -> tuple[Swap, Participation]:
    own = _own(row)
    return _case(db, row["swap_id"], own), own


def _own(row: Row) -> Participation:
    held = _reduced(Participation, row)
    return replace(held, reasons=own_reasons(held.state, held.reasons))


def _case(db: Database, swap_id: str, own: Participation) -> Swap:
    others = db.rows(_OTHERS, swap=swap_id, office=own.office_id, own=own.id)
    named = (_reduced(Participation, other, rule=AppliedRule(id="", law="")) for other in others)
    return _reduced(
        Swap,
        db.rows(_CASE, swap=swap_id)[0],
        placements=tuple(_stay(db, stay) for stay in db.rows(_STAYS, swap=swap_id)),
        participations=(own, *named),
    )


def _stay(db: Database, row: Row) -> Placement:
    visitor = db.rows(_VISITOR, person=PersonId(row["visitor_id"]))[0]
    host = _office(db, row["host_id"])
    if host is None:
        raise Unavailable(Fault.DAMAGED, db.path, "placement without host")
    home = _office(db, row["home_id"])
    return _reduced(Placement, row, visitor=_reduced(Person, visitor), home=home, host=host)


def _office(db: Database, office_id: str | None) -> Office | None:
    return offices.find(db, OfficeId(office_id)) if office_id else None


def _reduced(kind: type[Value], row: Row, **others: Any) -> Value:  # noqa: ANN401 - as the fields are
    """Return a `kind` in which everything that was not read stays as if it had never been set."""
    unread = {
        field.name: field.default
        for field in fields(kind)
        if field.name not in row and field.name not in others and field.default is not MISSING
    }
    return decode(kind, row, **others, **unread)
