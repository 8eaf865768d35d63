"""Cases in the store: the whole aggregate out, only what differs back in."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from datetime import date
from operator import attrgetter
from typing import Any

from jobswap_desktop.domain.agreement import Agreement, Approval, Signature
from jobswap_desktop.domain.confidentiality import Undertaking
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.follow_up import FollowUp
from jobswap_desktop.domain.ids import OfficeId, PlacementId, SwapId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.participation import Participation
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.turns import arranged_approvals, arranged_participations
from jobswap_desktop.store import derived
from jobswap_desktop.store.database import Change, Database, Row, Undo
from jobswap_desktop.store.overtaking import overtaken
from jobswap_desktop.store.records import decode, decode_shared, encode
from jobswap_desktop.store.references import referred, require_known

_SWAP_ROWS = frozenset(
    {
        *("placements", "approvals", "participations", "voided", "former_offices"),
        *("follow_ups", "agreement"),
    }
)
_PLACEMENT_ROWS = frozenset({"visitor", "home", "host", "undertakings"})
_AGREEMENT_ROWS = frozenset({"signatures"})


def _facts(kind: type, rows: frozenset[str]) -> Callable[[object], object]:
    """Return what gets the columns of a `kind`: all its fields but those that are `rows`."""
    names = (field.name for field in fields(kind) if field.name not in rows)
    return attrgetter(*names)


_SWAP_FACTS = _facts(Swap, _SWAP_ROWS)
_PLACEMENT_FACTS = _facts(Placement, _PLACEMENT_ROWS)
_AGREEMENT_FACTS = _facts(Agreement, _AGREEMENT_ROWS)
_NUMBER = re.compile(r"[0-9]+")
_Found = tuple[tuple[Swap, ...], tuple[Row, ...]]


def find(db: Database | Change, swap_id: SwapId) -> Swap | None:
    """Return one case with everything that belongs to it."""
    rows = db.rows("SELECT * FROM swap WHERE id = :id", id=swap_id)
    return _load(db, rows[0]) if rows else None


def recall(db: Database, swap_id: SwapId) -> Swap | None:
    """Return one case as `find` does; read anew only where anything has been written since."""
    return db.last_case.recall(swap_id, lambda: find(db, swap_id))


def find_by_reference(db: Database, reference: str) -> Swap | None:
    """Return the case with this number."""
    rows = db.rows("SELECT * FROM swap WHERE reference = :reference", reference=reference)
    return _load(db, rows[0]) if rows else None


def state_of(db: Database, swap_id: SwapId) -> tuple[str, SwapState] | None:
    """Return the number and stored state of one case, without loading it."""
    rows = db.rows("SELECT reference, state FROM swap WHERE id = :id", id=swap_id)
    if rows and rows[0]["state"] not in frozenset(SwapState):
        raise Unavailable(Fault.DAMAGED, db.path, "swap.state")
    return (str(rows[0]["reference"]), SwapState(rows[0]["state"])) if rows else None


def reference_of(db: Database, swap_id: SwapId) -> str:
    """Return the number of a case, whatever else its record says; "" when there is none."""
    rows = db.rows("SELECT reference FROM swap WHERE id = :id", id=swap_id)
    return str(rows[0]["reference"]) if rows else ""


def successors(db: Database, swap_id: SwapId) -> tuple[tuple[SwapId, str], ...]:
    """Return id and number of the cases that renew this one, the first one first."""
    rows = db.rows(
        "SELECT id, reference FROM swap WHERE predecessor_id = :id ORDER BY rowid", id=swap_id
    )
    return tuple((SwapId(row["id"]), str(row["reference"])) for row in rows)


def last_number(db: Database, prefix: str, year: int) -> int:
    """Return the highest running number given under `prefix` in `year`; 0 when there is none.

    The number of a case that was erased is not given again: papers elsewhere still bear it.
    """
    if db.is_partial:  # Most cases are not shown: the server itself counts.
        (counted,) = db.rows("SELECT last_number(CAST(:year AS integer)) AS number", year=year)
        return int(counted["number"] or 0)
    head = f"{prefix}JT-{year}-"
    # The highest of every length, and each that has more behind its number.
    held = db.rows(
        """SELECT max(reference) AS reference FROM swap
        WHERE reference >= :head AND reference < :after GROUP BY length(reference),
            CASE WHEN trim(substr(reference, CAST(:start AS INTEGER)), '0123456789') = '' THEN ''
                ELSE reference END""",
        head=head,
        after=f"{head[:-1]}.",
        start=len(head) + 1,
    )
    # Needed where a case begins, and by nothing that only shows.
    from jobswap_desktop.store import erasures

    found = (str(each) for each in (*(r["reference"] for r in held), *erasures.references(db)))
    numbers = (_NUMBER.match(each, len(head)) for each in found if each.startswith(head))
    return max((int(number[0]) for number in numbers if number), default=0)


def running(db: Database, first: date, last: date, limit: int, clerk: str = "") -> _Found:
    """Return at most `limit` approved cases with a stay between `first` and `last` (see `legible`).

    With `clerk` only those of which this clerk is responsible or deputy.
    """
    rows = db.rows(
        """SELECT swap.* FROM swap WHERE state = 'approved' AND id IN (
            SELECT swap_id FROM placement WHERE first_day <= :last AND last_day >= :first)
            AND (:clerk = '' OR :clerk IN (responsible, deputy))
        ORDER BY reference LIMIT :limit""",
        first=first.isoformat(),
        last=last.isoformat(),
        limit=limit,
        clerk=clerk,
    )
    return _legible(db, rows)


def legible(db: Database) -> _Found:
    """Return all cases that can be read; of the others `id` and `reference`."""
    return _legible(db, db.rows("SELECT * FROM swap ORDER BY rowid"))


def each_legible(db: Database, ids: Iterable[SwapId] | None = None) -> Iterator[Swap]:
    """Yield the cases with these ids, or all, that can be read, one after the other."""
    wanted = [row["id"] for row in db.rows("SELECT id FROM swap ORDER BY rowid")]
    for swap_id in wanted if ids is None else ids:
        found, _others = _legible(db, db.rows("SELECT * FROM swap WHERE id = :id", id=swap_id))
        yield from found


def _legible(db: Database, rows: Iterable[Row]) -> _Found:
    found, unreadable = [], []
    for row in rows:
        try:
            found.append(_load(db, row))
        except Unavailable as error:
            if error.fault is not Fault.DAMAGED:
                raise
            unreadable.append({"id": row["id"], "reference": str(row["reference"])})
    return tuple(found), tuple(unreadable)


def naming(db: Database, *, person_id: str = "", office_id: str = "") -> tuple[Swap, ...]:
    """Return the cases in which a person visits or an office is home or host.

    Those that nobody can read are left out: nothing can follow in them from a change.
    """
    return _naming(db, person_id, office_id)[0]


def illegible_naming(db: Database, person_id: str) -> tuple[str, ...]:
    """Return the numbers of the cases in which a person visits and which nobody can read."""
    return tuple(str(row["reference"]) for row in _naming(db, person_id, "")[1])


def _naming(db: Database, person_id: str, office_id: str) -> _Found:
    rows = db.rows(
        """SELECT DISTINCT swap.* FROM swap JOIN placement ON placement.swap_id = swap.id
        WHERE placement.visitor_id = :person OR placement.home_id = :office
            OR placement.host_id = :office
        ORDER BY swap.id""",
        person=person_id,
        office=office_id,
    )
    return _legible(db, rows)


def touched_by(db: Database, undo: Undo) -> tuple[Swap, ...]:
    """Return the cases that a write spoke of: their own records, and people or offices in them."""
    ids = {undo.swap_id} if undo.swap_id else set()
    found: dict[str, Swap] = {}
    for touch in undo.touches:
        record = touch.after or touch.before or {}
        if touch.table in {"person", "office"}:
            named = naming(db, **{f"{touch.table}_id": touch.id})
            found.update((swap.id, swap) for swap in named)
        if touch.table == "undertaking":
            ids.add(_case_of(db, str(record["placement_id"])))
        ids.add(touch.id if touch.table == "swap" else str(record.get("swap_id") or ""))
    for swap_id in ids - found.keys():
        swap = find(db, SwapId(swap_id))
        if swap is not None:
            found[swap.id] = swap
    return tuple(found.values())


def _case_of(db: Database, placement_id: str) -> str:
    rows = db.rows("SELECT swap_id FROM placement WHERE id = :id", id=placement_id)
    return str(rows[0]["swap_id"]) if rows else ""


def save(change: Change, swap: Swap, known: Swap | None = None) -> None:
    """Write the parts of `swap` that differ from `known` (all of them without it).

    Visitors and offices are not written: they are records of their own. Raises DomainError
    (changed_meanwhile) where the case is not as `known` any more.
    """
    if known is not None and not change.is_alone and find(change, known.id) != known:
        raise overtaken(change, known.id)
    if known is None or _SWAP_FACTS(swap) != _SWAP_FACTS(known):
        change.put("swap", encode(swap, without=_SWAP_ROWS))
    owner: dict[str, str] = {"swap_id": swap.id}
    for placement in swap.placements:
        held = _same_id(known.placements if known else (), placement)
        if placement is not held:
            _save_placement(change, placement, held, swap.id)
    _save_rows(change, "approval", _approvals(swap), _approvals(known), owner)
    _save_rows(change, "participation", _participations(swap), _participations(known), owner)
    _save_rows(change, "follow_up", swap.follow_ups, known.follow_ups if known else (), owner)
    if swap.agreement:
        _save_agreement(change, swap.agreement, known.agreement if known else None, owner)
    # A new one may name people and offices as they were when somebody began to enter it.
    written = swap if known is not None else find(change, swap.id) or swap
    derived.refresh(change, written, known)


def _approvals(swap: Swap | None) -> tuple[Approval, ...]:
    """Return the approvals of a case, those made worthless first."""
    held = (*swap.voided, *swap.approvals) if swap else ()
    return tuple(item for item in held if isinstance(item, Approval))


def _participations(swap: Swap | None) -> tuple[Participation, ...]:
    """Return the participations of a case, those made worthless first."""
    held = (*swap.voided, *swap.participations) if swap else ()
    return tuple(item for item in held if isinstance(item, Participation))


def _save_placement(
    change: Change, placement: Placement, known: Placement | None, swap_id: SwapId
) -> None:
    ids = _ids(placement)
    as_known = known is not None and _PLACEMENT_FACTS(placement) == _PLACEMENT_FACTS(known)
    if known is None or ids != _ids(known) or not as_known:
        row = encode(placement, without=_PLACEMENT_ROWS) | ids | {"swap_id": swap_id}
        change.put("placement", row)
    held = known.undertakings if known else ()
    owner: dict[str, str] = {"placement_id": placement.id}
    _save_rows(change, "undertaking", placement.undertakings, held, owner)


def _ids(placement: Placement) -> dict[str, str | None]:
    return {
        "visitor_id": placement.visitor.id,
        "home_id": placement.home.id if placement.home else None,
        "host_id": placement.host.id,
    }


def _save_agreement(
    change: Change, agreement: Agreement, known: Agreement | None, owner: dict[str, str]
) -> None:
    same = known if known is not None and known.id == agreement.id else None
    if same is None or _AGREEMENT_FACTS(agreement) != _AGREEMENT_FACTS(same):
        change.put("agreement", encode(agreement, without=_AGREEMENT_ROWS) | owner)
    held = same.signatures if same else ()
    _save_rows(change, "signature", agreement.signatures, held, {"agreement_id": agreement.id})


def _save_rows(
    change: Change,
    table: str,
    items: Iterable[Any],
    known: Iterable[Any],
    owner: dict[str, str],
) -> None:
    held = {item.id: item for item in known}
    for item in items:
        as_known = held.pop(item.id, None)
        if as_known is not item and as_known != item:
            change.put(table, encode(item) | owner)
    for dropped in held:
        change.remove(table, dropped)


def _same_id(items: Iterable[Placement], wanted: Placement) -> Placement | None:
    return next((item for item in items if item.id == wanted.id), None)


def _load(db: Database | Change, row: Row) -> Swap:
    owner = {"id": row["id"]}
    placements = tuple(
        _placement(db, found)
        for found in db.rows("SELECT * FROM placement WHERE swap_id = :id ORDER BY letter", **owner)
    )
    if not placements:
        raise Unavailable(Fault.DAMAGED, db.path, "a case is without a stay")
    both = (office for stay in placements for office in (stay.home, stay.host))
    offices = list(dict.fromkeys(office.id for office in both if office))
    approvals = [
        decode(Approval, found)
        for found in db.rows("SELECT * FROM approval WHERE swap_id = :id ORDER BY rowid", **owner)
    ]
    held = db.rows("SELECT * FROM participation WHERE swap_id = :id ORDER BY rowid", **owner)
    bodies = [decode(Participation, found) for found in held]
    follow_ups = db.rows("SELECT * FROM follow_up WHERE swap_id = :id ORDER BY due_on", **owner)
    asked: tuple[Approval | Participation, ...] = (*approvals, *bodies)
    voided = tuple(item for item in asked if item.voided_on)
    agreement = _agreement(db, row["id"])
    former = _former_offices(db, voided, agreement, offices)
    require_known(db, [each.office_id for each in asked], [*offices, *(o.id for o in former)])
    return decode(
        Swap,
        row,
        placements=placements,
        approvals=arranged_approvals(
            (item for item in approvals if item.voided_on is None), offices
        ),
        participations=arranged_participations(
            (item for item in bodies if item.voided_on is None), offices
        ),
        voided=voided,
        former_offices=former,
        follow_ups=tuple(decode(FollowUp, found) for found in follow_ups),
        agreement=agreement,
    )


def _former_offices(
    db: Database | Change,
    voided: tuple[Approval | Participation, ...],
    agreement: Agreement | None,
    offices: list[OfficeId],
) -> tuple[Office, ...]:
    signing = (line.office_id for line in agreement.signatures) if agreement else ()
    named = dict.fromkeys((*(item.office_id for item in voided), *signing))
    return tuple(
        decode_shared(Office, found)
        for office_id in named
        if office_id and office_id not in offices
        for found in db.rows("SELECT * FROM office WHERE id = :id", id=office_id)
    )


def _placement(db: Database | Change, row: Row) -> Placement:
    visitor = referred(db, "person", row["visitor_id"])
    host = referred(db, "office", row["host_id"])
    home = referred(db, "office", row["home_id"]) if row["home_id"] else None
    undertakings = db.rows(
        "SELECT * FROM undertaking WHERE placement_id = :id ORDER BY rowid",
        id=PlacementId(row["id"]),
    )
    return decode(
        Placement,
        row,
        visitor=decode_shared(Person, visitor),
        home=decode_shared(Office, home) if home else None,
        host=decode_shared(Office, host),
        undertakings=tuple(decode(Undertaking, found) for found in undertakings),
    )


def _agreement(db: Database | Change, swap_id: str) -> Agreement | None:
    rows = db.rows(
        "SELECT * FROM agreement WHERE swap_id = :id ORDER BY revision DESC LIMIT 1", id=swap_id
    )
    if not rows:
        return None
    signatures = db.rows(
        "SELECT * FROM signature WHERE agreement_id = :id ORDER BY rowid", id=rows[0]["id"]
    )
    return decode(
        Agreement, rows[0], signatures=tuple(decode(Signature, found) for found in signatures)
    )
