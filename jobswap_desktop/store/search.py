"""Finding cases by whatever was typed: one folded text a case, kept in the same write.

`facts` holds the words of the case itself, `attached` those of what belongs to it (appointments,
papers, journal, reports). User text reaches the search as quoted, folded words, never as syntax.

A case that is open has one word more: who searches among open cases asks for it as well, so that
what an old office finds in its archive is not gone through first. And the words of its lines in
the ledger stand there once more behind a mark, for who searches those alone. Nobody types either:
folding makes other letters of them.
"""

from collections.abc import Collection, Iterable, Iterator

from jobswap_desktop.domain.documents import BODY_CODES, NUMBER_CODES
from jobswap_desktop.domain.folding import findable, tokens
from jobswap_desktop.domain.ledger import line_words
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.store.database import Change, Database, Row

STILL_OPEN = "\N{LATIN SMALL LETTER O WITH STROKE}ffen"
"""The word of open cases."""
_OF_LINE = "\N{LATIN SMALL LETTER L WITH STROKE}"
"""What stands before the words of lines of the ledger."""

_NUMBER = "(SELECT number FROM case_index WHERE swap_id = :swap_id)"
_NUMBERS = "SELECT swap_id, number FROM case_index"
_ATTACHED = """
    SELECT title || ' ' || place || ' ' || host_contact || ' ' || remark || ' ' || note AS text
    FROM appointment WHERE swap_id = :swap_id AND kind <> 'briefing'
    UNION ALL SELECT note FROM appointment
    WHERE swap_id = :swap_id AND kind = 'briefing' AND note <> ''
    UNION ALL SELECT observed || ' ' || learned || ' ' || idea FROM journal_entry
    WHERE swap_id = :swap_id
    UNION ALL SELECT goals_reached || ' ' || transfer_ideas || ' ' || recommendation
    FROM closing_report WHERE swap_id = :swap_id
    UNION ALL SELECT text FROM feedback WHERE swap_id = :swap_id
    UNION ALL SELECT filed_at FROM document WHERE swap_id = :swap_id AND filed_at <> ''
    UNION ALL SELECT name || ' ' || remark FROM attachment WHERE swap_id = :swap_id"""


def among_open(db: Database, text: str) -> tuple[str, str]:
    """Return the condition on a row of an open case's, and the value it wants as `words`.

    Both are "" when what was typed holds no word.
    """
    found = tokens(text)
    if not found:
        return "", ""
    condition = f"number IN (SELECT search.rowid FROM search WHERE {db.words.match})"  # noqa: S608 - our own text
    return condition, db.words.expression(found, having=STILL_OPEN)


def among_all(db: Database, text: str) -> tuple[str, str]:
    """Return the condition on a row of `search`, and the value it wants; as `among_open` does."""
    found = tokens(text)
    return (db.words.match, db.words.expression(found)) if found else ("", "")


def among_over(db: Database, text: str) -> tuple[str, str]:
    """Return as `among_all` does what finds no case that is open."""
    found = tokens(text)
    if not found:
        return "", ""
    return db.words.match, db.words.expression(found, lacking=STILL_OPEN)


def among_lines(db: Database, text: str) -> tuple[str, str]:
    """Return as `among_all` does what finds the cases with such a line in the ledger."""
    found = [f"{_OF_LINE}{word}" for word in tokens(text)]
    return (db.words.match, db.words.expression(found)) if found else ("", "")


def facts(swap: Swap) -> str:
    """Return everything the case itself is found by, folded, and its words that nobody types."""
    return _folded(swap, _text(swap))


def refresh(change: Change, swap: Swap, known: Swap | None) -> None:
    """Write the words of a case whose row in the list is there already.

    What is found by the same words as `known` was is left as it is.
    """
    text = _text(swap)
    if known is not None and _marks(swap) == _marks(known) and text == _text(known):
        return
    row = {"swap_id": swap.id, "facts": _folded(swap, text)}
    held = f"SELECT 1 FROM search WHERE rowid = {_NUMBER}"  # noqa: S608 - our own text
    if known is not None or change.rows(held, swap_id=swap.id):
        change.run(f"UPDATE search SET facts = :facts WHERE rowid = {_NUMBER}", **row)  # noqa: S608 - as above
        return
    change.run(
        f"INSERT INTO search (rowid, facts, attached) VALUES ({_NUMBER}, :facts, '')",  # noqa: S608 - as above
        **row,
    )


def put_attached(change: Change, swap_id: str) -> None:
    """Write the words of what belongs to a case, after some of it has changed."""
    if change.is_partial:
        return
    change.run(
        f"UPDATE search SET attached = :text WHERE rowid = {_NUMBER}",  # noqa: S608 - as above
        swap_id=swap_id,
        text=attached(change.rows(_ATTACHED, swap_id=swap_id)),
    )


def attached(rows: list[Row]) -> str:
    """Return the folded words of the rows of what belongs to a case."""
    return findable(" ".join(row["text"] for row in rows))


def forget(change: Change, swap_id: str) -> None:
    """Remove a case; its row in the list must still be there."""
    change.run(f"DELETE FROM search WHERE rowid = {_NUMBER}", swap_id=swap_id)  # noqa: S608 - as above


def faults(db: Database, cases: Iterable[Swap], others: Collection[str] = ()) -> tuple[str, ...]:
    """Return the numbers of cases that are not found by the words they hold.

    "search" stands for a text that belongs to no case. Of the `others`, by their ids, nobody
    knows which words they hold.
    """
    numbers = {row["swap_id"]: row["number"] for row in db.rows(_NUMBERS)}
    held = {
        row["place"]: row for row in db.rows("SELECT rowid AS place, facts, attached FROM search")
    }
    found = []
    for swap in cases:
        row = held.pop(numbers.get(swap.id), None)
        wanted = attached(db.rows(_ATTACHED, swap_id=swap.id))
        if (
            row is None
            or not _says(row["facts"], facts(swap))
            or not _says(row["attached"], wanted)
        ):
            found.append(swap.reference)
    for swap_id in others:
        held.pop(numbers.get(swap_id), None)
    return (*found, *(["search"] if held else []))


def _says(held: str, wanted: str) -> bool:
    """Whether two texts have the same words, in whatever order the engine has put them."""
    return held == wanted or set(held.split()) == set(wanted.split())


def optimize(change: Change) -> None:
    """Merge the index into one piece, so that nothing is left in it of words that were removed."""
    change.tidy_words()


def _marks(swap: Swap) -> tuple[object, ...]:
    """Return what the words that nobody types follow from, besides those that the case has."""
    return swap.is_over, *(placement.no_show for placement in swap.placements)


def _text(swap: Swap) -> str:
    return " ".join(_words(swap))


def _folded(swap: Swap, text: str) -> str:
    marked = [f"{_OF_LINE}{word}" for word in sorted(line_words(swap))]
    still = () if swap.is_over else (STILL_OPEN,)
    return " ".join((findable(text), *marked, *still))


def _words(swap: Swap) -> Iterator[str]:
    yield from (swap.reference, swap.partner_reference, swap.responsible, swap.deputy)
    yield from (swap.occasion, swap.remark, swap.reason)
    # A number on paper is the case's own with these codes behind it.
    yield from (*NUMBER_CODES.values(), *BODY_CODES.values(), "A", "B")
    for office in swap.offices:
        yield from (office.name, office.employer)
    for placement in swap.placements:
        visitor = placement.visitor
        yield from (visitor.full_name, visitor.function, visitor.unit)
        yield from (placement.place, placement.contact, placement.host_unit)
        yield from (placement.learning_goals, placement.end_reason)
        yield f"kw{placement.first_day.isocalendar().week}"
        for item in placement.undertakings:
            yield from (item.by, item.filed_at, item.reason)
    yield from _decision_words(swap)
    for follow_up in swap.follow_ups:
        yield follow_up.subject


def _decision_words(swap: Swap) -> Iterator[str]:
    for approval in swap.approvals:
        yield from (approval.by, approval.reasons)
    for held in swap.participations:
        yield from (held.reasons, held.resolution_number, held.file_note, held.filed_at)
    for item in swap.voided:
        yield from (item.reasons, item.void_reason)
