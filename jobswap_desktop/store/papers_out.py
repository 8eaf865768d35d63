"""What is out and awaited: derived from signers, for the list of cases and that of deadlines.

It can be rebuilt from the records at any time (see `derived`).
"""

from collections.abc import Iterable

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.due_days import DeadlineRow, OutPaper, paper_rows
from jobswap_desktop.domain.ids import DocumentId, PlacementId, SwapId
from jobswap_desktop.domain.paper_waiting import is_awaited
from jobswap_desktop.domain.paper_way import REMINDER_DAYS, PaperSigner
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.store.database import Change, Database, Row
from jobswap_desktop.store.records import as_damage, decode, encode

_LONGEST_DAYS = 4
DAYS_KEY = "papers/reminder_days"

# The paper's newest revision alone: what was replaced is not waited for.
_OUT = """SELECT paper_signer.*, document.kind AS paper_kind,
        document.placement_id AS paper_placement
    FROM paper_signer JOIN document ON document.id = paper_signer.document_id
        AND document.revision = paper_signer.revision
    WHERE paper_signer.swap_id = :swap_id AND paper_signer.handed_over_on IS NOT NULL
        AND paper_signer.returned_on IS NULL AND paper_signer.checked_on IS NULL
        AND paper_signer.filed_on IS NULL AND paper_signer.role <> 'body'
    ORDER BY paper_signer.rowid"""
_LINES = "SELECT * FROM deadline_index WHERE swap_id = :swap_id AND kind = 'paper' ORDER BY id"
_DAYS = "SELECT value FROM setting WHERE key = :key"
_NUMBER = "SELECT number, papers_out, papers_out_since FROM case_index WHERE swap_id = :swap_id"


def refresh(change: Change, swap: Swap) -> None:
    """Bring what is out of `swap` up to date; its row in the list must be there already."""
    found = _awaited(swap, change.rows(_OUT, swap_id=swap.id))
    held = change.rows(_NUMBER, swap_id=swap.id)[0]
    if not found and not held["papers_out"]:
        return
    number, since = _counted(found)
    if (number, since) != (held["papers_out"], held["papers_out_since"]):
        change.run(
            """UPDATE case_index SET papers_out = :number, papers_out_since = :since
            WHERE swap_id = :swap_id""",
            number=number,
            since=since,
            swap_id=swap.id,
        )
    wanted = _wanted(swap, found, change.rows(_DAYS, key=DAYS_KEY), held["number"])
    if wanted == change.rows(_LINES, swap_id=swap.id):
        return
    forget(change, swap.id)
    for record in wanted:
        names = ", ".join(record)
        values = ", ".join(f":{name}" for name in record)
        change.run(f"INSERT INTO deadline_index ({names}) VALUES ({values})", **record)  # noqa: S608 - names of our own fields


def forget(change: Change, swap_id: str) -> None:
    """Remove the lines of a case."""
    change.run(
        "DELETE FROM deadline_index WHERE swap_id = :swap_id AND kind = 'paper'", swap_id=swap_id
    )


def cases(db: Database) -> tuple[SwapId, ...]:
    """Return the open cases of which something is out, those that wait longest first."""
    rows = db.rows(
        """SELECT swap_id FROM case_index WHERE is_open = 1 AND papers_out > 0
        ORDER BY papers_out_since, swap_id"""
    )
    return tuple(SwapId(row["swap_id"]) for row in rows)


def reminder_days(db: Database) -> int:
    """Return after how many days out a paper is asked for in this house."""
    return _days(db.rows(_DAYS, key=DAYS_KEY))


def faults(db: Database, swap: Swap) -> bool:
    """Whether lists do not say of `swap` what its signers say."""
    found = _awaited(swap, db.rows(_OUT, swap_id=swap.id))
    for held in db.rows(_NUMBER, swap_id=swap.id):
        wanted = _wanted(swap, found, db.rows(_DAYS, key=DAYS_KEY), held["number"])
        if (held["papers_out"], held["papers_out_since"]) != _counted(found):
            return True
        if wanted != [dict(row) for row in db.rows(_LINES, swap_id=swap.id)]:
            return True
    return False


def _counted(found: Iterable[OutPaper]) -> tuple[int, str | None]:
    days = [day for paper in found for each in paper.signers if (day := each.handed_over_on)]
    return len(days), min(days).isoformat() if days else None


def _wanted(swap: Swap, found: Iterable[OutPaper], days: list[Row], number: int) -> list[Row]:
    rows: Iterable[DeadlineRow] = paper_rows(swap, found, _days(days))
    lines = [{"number": number} | encode(row) for row in sorted(rows, key=lambda row: row.id)]
    return list(lines)


def _days(rows: list[Row]) -> int:
    text = str(rows[0]["value"]) if rows else ""
    # What a setting should never say counts as if nobody had set it.
    return int(text) if text.isdecimal() and len(text) <= _LONGEST_DAYS else REMINDER_DAYS


def _awaited(swap: Swap, rows: Iterable[Row]) -> tuple[OutPaper, ...]:
    """Return what is out and awaited, by paper in the order in which they were printed."""
    papers = () if swap.is_over else _papers(rows)
    return tuple(each for each in papers if is_awaited(swap, each.kind, each.placement_id))


def _kind(row: Row) -> DocumentKind:
    with as_damage("document.kind"):
        return DocumentKind(row["paper_kind"])


def _papers(rows: Iterable[Row]) -> tuple[OutPaper, ...]:
    found: dict[DocumentId, OutPaper] = {}
    for row in rows:
        signer = decode(PaperSigner, row)
        known = found.get(signer.document_id)
        found[signer.document_id] = OutPaper(
            document_id=signer.document_id,
            kind=_kind(row),
            signers=(*(known.signers if known else ()), signer),
            placement_id=PlacementId(row["paper_placement"]) if row["paper_placement"] else None,
        )
    return tuple(found.values())
