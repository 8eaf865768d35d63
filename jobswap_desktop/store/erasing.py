"""Erasing for good: what belongs to a subject, which entries speak of it, and taking it out."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from jobswap_desktop.domain.audit import ERASING, Action
from jobswap_desktop.domain.entry_details import read_details
from jobswap_desktop.domain.erasure import ErasedPart, ErasureSubject
from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.domain.folding import fold
from jobswap_desktop.domain.forgetting import Forgotten
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.trail_facts import GoneRow
from jobswap_desktop.store import derived, erasures, naming_rows, search, swaps, trail_facts
from jobswap_desktop.store.database import Change, Database, Row
from jobswap_desktop.store.records import decode
from jobswap_desktop.store.retention import (
    CALENDAR_PAPERS,
    FEEDBACK_PAPERS,
    IN_NO_CASE,
    as_json,
)

_OF_CASE = """SELECT id FROM "{table}" WHERE swap_id = :id ORDER BY rowid DESC"""
_PAPERS = """SELECT id FROM document WHERE swap_id = :id
    AND kind IN (SELECT value FROM json_each(:kinds)) ORDER BY rowid DESC"""
WHOLE = (
    ("calendar_entry", _OF_CASE),
    ("appointment", _OF_CASE),
    ("journal_entry", _OF_CASE),
    ("partner_file", _OF_CASE),
    ("closing_report", _OF_CASE),
    ("feedback", _OF_CASE),
    ("follow_up", _OF_CASE),
    (
        "signature",
        """SELECT id FROM signature WHERE agreement_id IN (
            SELECT id FROM agreement WHERE swap_id = :id) ORDER BY rowid DESC""",
    ),
    ("agreement", _OF_CASE),
    ("participation", _OF_CASE),
    ("approval", _OF_CASE),
    # What a declaration was taken over from is older than it.
    (
        "undertaking",
        """SELECT id FROM undertaking WHERE placement_id IN (
            SELECT id FROM placement WHERE swap_id = :id) ORDER BY rowid DESC""",
    ),
    ("placement", _OF_CASE),
)
"""What belongs to a case besides its papers, in the order in which it can be deleted."""

_CALENDAR = WHOLE[:3]
_SPEAK_OF = {
    ErasureKind.CALENDAR: frozenset({"calendar_entry", "appointment", "journal_entry"}),
    ErasureKind.FEEDBACK: frozenset({"closing_report", "feedback"}),
}
_ABOUT_CALENDAR = frozenset({Action.CALENDAR_IMPORTED, Action.CALENDAR_EXPORTED})
_VISITORS = """SELECT id FROM person WHERE id IN (SELECT visitor_id FROM placement
        WHERE swap_id IN (SELECT value FROM json_each(:cases)))
    AND id NOT IN (SELECT visitor_id FROM placement
        WHERE swap_id NOT IN (SELECT value FROM json_each(:cases)))
    AND id NOT IN (SELECT person_id FROM signature JOIN agreement ON agreement.id = agreement_id
        WHERE person_id IS NOT NULL AND swap_id NOT IN (SELECT value FROM json_each(:cases)))
    AND id NOT IN (SELECT person_id FROM paper_signer
        WHERE person_id IS NOT NULL AND swap_id NOT IN (SELECT value FROM json_each(:cases)))
    ORDER BY id"""
_WRITTEN = (
    ("feedback", ("text",)),
    ("closing_report", ("goals_reached", "transfer_ideas", "recommendation")),
)


_OF_PERSON = (
    *("first_name", "title", "function", "unit", "telephone", "email"),
    *("supervisor", "private_address"),
)
_NAMELESS = {"last_name": "–"}


@dataclass(slots=True, kw_only=True)
class Plan:
    """What goes with some subjects. `removed` stands in the order in which it can be deleted."""

    removed: dict[tuple[str, str], None] = field(default_factory=dict)
    blanked: list[tuple[str, Row]] = field(default_factory=list)
    released: list[tuple[str, Row]] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    entries: set[int] = field(default_factory=set)
    cut: int = 0
    cut_entries: int = 0
    drafts: list[Row] = field(default_factory=list)
    filters: int = 0

    def counts(self) -> tuple[tuple[ErasedPart, int], ...]:
        """Return how much goes, kind by kind."""
        found = dict.fromkeys(ErasedPart, 0)
        for table, _ in self.removed:
            found[ErasedPart(table)] += 1
        for table, _ in self.blanked:
            found[ErasedPart(table)] += 1
        found[ErasedPart.DETAILS] = len(self.entries)
        found[ErasedPart.ENTRY] = self.cut_entries
        found[ErasedPart.DRAFT] = len(self.drafts)
        found[ErasedPart.SAVED_FILTER] = self.filters
        return tuple((part, number) for part, number in found.items() if number)


def plan(db: Database | Change, subjects: Iterable[ErasureSubject], *, again: bool = False) -> Plan:
    """Return everything that goes with `subjects`, as the file is now.

    `again` is for a restored copy: there a person who was erased may still stand in a case that
    was given to somebody else since, and loses the name instead.
    """
    made, wanted = Plan(), tuple(subjects)
    for subject in wanted:
        if subject.kind is ErasureKind.CASE:
            _add_case(db, made, subject.id)
        elif subject.kind is ErasureKind.CALENDAR:
            _add_papers(db, made, subject.id, CALENDAR_PAPERS)
            _add_rows(db, made, subject.id, _CALENDAR)
        elif subject.kind is ErasureKind.FEEDBACK:
            _add_papers(db, made, subject.id, FEEDBACK_PAPERS)
            _add_written(db, made, subject.id)
        elif subject.kind is ErasureKind.PERSON:
            held = db.rows(f"SELECT id FROM person WHERE id = :id AND {IN_NO_CASE}", id=subject.id)  # noqa: S608 - our own text
            _add_people(db, made, (row["id"] for row in held))
            if not held and again:
                _make_nameless(db, made, subject.id)
        elif subject.kind is ErasureKind.TRAIL:
            made.cut = max(made.cut, subject.sequence)
    cases = as_json(record_id for table, record_id in made.removed if table == "swap")
    _add_people(db, made, (row["id"] for row in db.rows(_VISITORS, cases=cases)))
    made.blanked = [
        (table, row) for table, row in made.blanked if (table, row["id"]) not in made.removed
    ]
    _add_traces(db, made, wanted)
    return made


def carry_out(change: Change, db: Database, made: Plan, gone: Iterable[Forgotten]) -> None:
    """Take what is planned out of all tables, index, search and trail, inside an erasing write."""
    cases = [record_id for table, record_id in made.removed if table == "swap"]
    for case in cases:
        derived.forget(change, SwapId(case))
    sums = _contents(change, made)
    for table, row in made.released:
        change.blank(table, row)
    for table, record_id in made.removed:
        change.erase(table, record_id)
    for table, row in made.blanked:
        change.blank(table, row)
    change.run(
        """DELETE FROM attachment_content WHERE sha256 IN (SELECT value FROM json_each(:sums))
        AND sha256 NOT IN (SELECT sha256 FROM attachment)""",
        sums=as_json(sums),
    )
    for row in made.drafts:
        change.run("DELETE FROM draft WHERE account = :account AND place = :place", **row)
    naming_rows.remove_filters(change, made.people)
    changed: dict[str, Swap] = {}
    held = frozenset(gone)
    named = _not_known(change, held)
    for each in held:
        erasures.put_forgotten(change, each)
        if each.what is ErasureKind.PERSON:
            changed |= {swap.id: swap for swap in swaps.naming(db, person_id=each.id)}
        elif each.what in _SPEAK_OF and (swap := swaps.find(db, SwapId(each.id))):
            changed[swap.id] = swap
    for swap in changed.values():
        derived.refresh(change, swap)
        search.put_attached(change, swap.id)
    search.optimize(change)
    change.forget(made.entries, made.cut, named)


def _not_known(change: Change, gone: Iterable[Forgotten]) -> list[GoneRow]:
    """Return what the file does not know to be gone yet, as its entry names it."""
    known = {row[:2] for row in trail_facts.gone_rows(change)}
    rows = ((each.id, each.what.value, each.erased_on.isoformat()) for each in gone)
    return [row for row in rows if row[:2] not in known]


def gone_with(made: Plan, subjects: Iterable[ErasureSubject], on: date) -> list[Forgotten]:
    """Return what has to stay gone after `subjects` were erased on a day."""
    keys = {(subject.id, subject.kind) for subject in subjects if subject.id}
    keys |= {(person.id, ErasureKind.PERSON) for person in made.people}
    return [Forgotten(id=key, what=what, erased_on=on) for key, what in sorted(keys)]


def _add_case(db: Database | Change, made: Plan, swap_id: str) -> None:
    _add_papers(db, made, swap_id, None)
    _add_rows(db, made, swap_id, WHOLE)
    if db.rows("SELECT 1 FROM swap WHERE id = :id", id=swap_id):
        made.removed["swap", swap_id] = None
    _release(db, made, swap_id)


def _release(db: Database | Change, made: Plan, swap_id: str) -> None:
    """Let other cases no longer point at this one: what they say of it is its id alone."""
    for row in db.rows("SELECT * FROM swap WHERE predecessor_id = :id", id=swap_id):
        made.released.append(("swap", dict(row) | {"predecessor_id": None}))
    relying = db.rows(
        """SELECT * FROM undertaking WHERE source_id IN (SELECT undertaking.id FROM undertaking
            JOIN placement ON placement.id = placement_id WHERE swap_id = :id)
        AND placement_id NOT IN (SELECT id FROM placement WHERE swap_id = :id)""",
        id=swap_id,
    )
    made.released += [("undertaking", dict(row) | {"source_id": None}) for row in relying]


def _add_rows(
    db: Database | Change, made: Plan, swap_id: str, parts: Iterable[tuple[str, str]]
) -> None:
    for table, query in parts:
        for row in db.rows(query.format(table=table), id=swap_id):
            made.removed[table, row["id"]] = None


def _add_papers(
    db: Database | Change, made: Plan, swap_id: str, kinds: Iterable[str] | None
) -> None:
    """Add papers of some kinds (all without any) with who signs them and their scans."""
    if kinds is None:
        _add_rows(db, made, swap_id, (("paper_signer", _OF_CASE), ("attachment", _OF_CASE)))
        _add_rows(db, made, swap_id, (("document", _OF_CASE),))
        return
    papers = [row["id"] for row in db.rows(_PAPERS, id=swap_id, kinds=as_json(kinds))]
    wanted = as_json(papers)
    signers = """SELECT id FROM paper_signer
        WHERE document_id IN (SELECT value FROM json_each(:papers)) ORDER BY rowid DESC"""
    # A scan on which somebody else's signature rests as well stays with that.
    scans = """SELECT id FROM attachment
        WHERE document_id IN (SELECT value FROM json_each(:papers)) AND id NOT IN (
            SELECT attachment_id FROM paper_signer WHERE attachment_id IS NOT NULL
            AND document_id NOT IN (SELECT value FROM json_each(:papers))) ORDER BY rowid DESC"""
    for table, query in (("paper_signer", signers), ("attachment", scans)):
        for row in db.rows(query, papers=wanted):
            made.removed[table, row["id"]] = None
    for paper in papers:
        rests = "SELECT id FROM attachment WHERE document_id = :id"
        if all(("attachment", row["id"]) in made.removed for row in db.rows(rests, id=paper)):
            made.removed["document", paper] = None


def _add_written(db: Database | Change, made: Plan, swap_id: str) -> None:
    for table, names in _WRITTEN:
        for row in db.rows(f"SELECT * FROM {table} WHERE swap_id = :id", id=swap_id):  # noqa: S608 - our own names
            if any(row[name] for name in names):
                made.blanked.append((table, dict(row) | dict.fromkeys(names, "")))


def _add_people(db: Database | Change, made: Plan, ids: Iterable[str]) -> None:
    for person_id in ids:
        row = db.rows("SELECT * FROM person WHERE id = :id", id=person_id)[0]
        made.people.append(decode(Person, row))
        made.removed["person", person_id] = None


def _make_nameless(db: Database | Change, made: Plan, person_id: str) -> None:
    for row in db.rows("SELECT * FROM person WHERE id = :id", id=person_id):
        nameless = dict(row) | dict.fromkeys(_OF_PERSON, "") | _NAMELESS
        if nameless != dict(row):
            made.people.append(decode(Person, row))
            made.blanked.append(("person", nameless))


def _add_traces(db: Database | Change, made: Plan, subjects: tuple[ErasureSubject, ...]) -> None:
    """Add the entries, drafts and saved filters that speak of what goes."""
    ids = {record_id for _, record_id in made.removed}
    ids |= {row["id"] for _, row in made.blanked}
    names = naming_rows.names_of(made.people)
    whole = {s.id for s in subjects if s.kind in {ErasureKind.CASE, ErasureKind.HISTORY}}
    parts = {s.id: _SPEAK_OF[s.kind] for s in subjects if s.kind in _SPEAK_OF}
    both = {s.id for s in subjects if s.kind is ErasureKind.CALENDAR}
    for row in db.rows(
        """SELECT sequence, action, swap_id, details FROM audit WHERE details IS NOT NULL
        AND action NOT IN (SELECT value FROM json_each(:erasing)) AND sequence > :cut""",
        erasing=as_json(ERASING),
        cut=made.cut,
    ):
        told = row["swap_id"] in both and row["action"] in _ABOUT_CALENDAR
        tables = parts.get(row["swap_id"], frozenset())
        if row["swap_id"] in whole or told or _speaks_of(row["details"], ids, names, tables):
            made.entries.add(row["sequence"])
    made.cut_entries = int(
        db.rows("SELECT count(*) AS n FROM audit WHERE sequence <= :cut", cut=made.cut)[0]["n"]
    )
    made.drafts = naming_rows.drafts_about(db, ids, made.people)
    made.filters = naming_rows.count_filters(db, made.people)


def _speaks_of(details: str, ids: set[str], names: tuple[str, ...], tables: frozenset[str]) -> bool:
    text = fold(details) if names else ""
    if any(name in text for name in names):
        return True
    try:
        told = read_details(details)
    except ValueError:
        # Nobody can say whom it names.
        return True
    return any(
        line[1] in ids or line[0] in tables
        for kind in ("records", "changes")
        for line in told.get(kind, ())
    )


def _contents(change: Change, made: Plan) -> list[str]:
    ids = [record_id for table, record_id in made.removed if table == "attachment"]
    rows = change.rows(
        "SELECT sha256 FROM attachment WHERE id IN (SELECT value FROM json_each(:ids))",
        ids=as_json(ids),
    )
    return [row["sha256"] for row in rows]
