"""Rows that belong to no case and may yet bear the name of somebody: drafts and saved filters."""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence

from jobswap_desktop.domain.folding import fold, tokens
from jobswap_desktop.domain.people import Person
from jobswap_desktop.store import settings
from jobswap_desktop.store.database import Change, Database, Row

_LEAST_LETTERS = 3
_WORDS_OF_FILTER = ("name", "text")


def names_of(people: Iterable[Person]) -> tuple[str, ...]:
    """Return what texts call these people, folded: their names in full and their addresses."""
    found = {
        fold(text)
        for person in people
        for text in (
            f"{person.first_name} {person.last_name}",
            person.list_name,
            person.email,
            person.private_address,
        )
    }
    return tuple(sorted(text for text in found if len(text) > _LEAST_LETTERS))


def drafts_about(
    db: Database | Change, ids: Collection[str], people: Sequence[Person]
) -> list[Row]:
    """Return account and place of the drafts that speak of one of these records or people.

    A single name is enough where nobody else who is held bears it. Where somebody is named at
    all, a draft that nobody can read goes as well: it may be about anyone.
    """
    found: list[Row] = []
    words, names = _only_theirs(db, people), names_of(people)
    for row in db.rows("SELECT account, place, content FROM draft"):
        text, plain = f"{row['place']} {row['content']}", _plain(row["content"])
        if plain is None:
            if ids or people:
                found.append({"account": row["account"], "place": row["place"]})
        elif (
            any(each in text for each in ids)
            or any(name in fold(plain) for name in names)
            or words & set(tokens(plain))
        ):
            found.append({"account": row["account"], "place": row["place"]})
    return found


def _plain(content: str) -> str | None:
    """Return a draft as text; one kept as JSON may have written its letters as codes.

    None for one that begins like JSON and cannot be read.
    """
    try:
        return json.dumps(json.loads(content), ensure_ascii=False)
    except RecursionError:
        return None
    except ValueError:
        return None if content.lstrip().startswith(("{", "[", '"')) else content


def count_filters(db: Database | Change, people: Sequence[Person]) -> int:
    """Return how many saved filters look for one of these people and for nobody else held.

    Those of a clerk that nobody can read count as one, and go with whoever goes.
    """
    return sum(gone for _, _, gone in _filters(db, people))


def remove_filters(change: Change, people: Sequence[Person]) -> None:
    """Remove the saved filters that `count_filters` counts."""
    for key, rows, gone in list(_filters(change, people)):
        if gone:
            settings.put(change, key, json.dumps(rows, ensure_ascii=False))


def _filters(
    db: Database | Change, people: Sequence[Person]
) -> Iterator[tuple[str, list[dict[str, str]], int]]:
    """Yield key, the filters that stay and the number of those that go, a clerk at a time."""
    words = _only_theirs(db, people)
    for row in db.rows("SELECT key, value FROM setting WHERE key LIKE 'filters/%'"):
        held = _held(row["value"])
        if held is None:
            yield row["key"], [], 1 if people else 0
            continue
        kept = [each for each in held if not _looks_for(each, words)]
        yield row["key"], kept, len(held) - len(kept)


def _held(text: str) -> list[dict[str, str]] | None:
    """Return the filters in a preference; None where they are not as this program writes them."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    fits = isinstance(found, list) and all(
        isinstance(each, dict) and all(isinstance(each.get(name), str) for name in _WORDS_OF_FILTER)
        for each in found
    )
    return found if fits else None


def _only_theirs(db: Database | Change, people: Sequence[Person]) -> set[str]:
    """Return the words of names that nobody bears but these people."""
    gone = {person.id for person in people}
    others = db.rows("SELECT id, first_name, last_name FROM person") if people else ()
    return _words(f"{p.first_name} {p.last_name}" for p in people) - _words(
        f"{row['first_name']} {row['last_name']}" for row in others if row["id"] not in gone
    )


def _words(names: Iterable[str]) -> set[str]:
    return {word for name in names for word in tokens(name) if len(word) >= _LEAST_LETTERS}


def _looks_for(saved: dict[str, str], words: set[str]) -> bool:
    typed = tokens(f"{saved['name']} {saved['text']}")
    return any(
        word.startswith(token) for token in typed if len(token) >= _LEAST_LETTERS for word in words
    )
