"""Filters of the list of cases that a clerk has named, kept for the clerk in the office's file.

What was typed into a filter may be somebody's name. The office's file is where names lie anyway:
it is guarded, saved and erased as a whole, and it goes with the clerk to another workstation.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.errors import DomainError, ProblemCode, refuse
from jobswap_desktop.domain.folding import clean_name, fold
from jobswap_desktop.domain.text_rules import NAME_LENGTH, line_problems
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import settings

MOST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedFilter:
    """A filter of the list and what was typed into the search, under a name."""

    name: str
    case_filter: CaseFilter
    text: str = ""


def saved_filters(work: Workplace) -> tuple[SavedFilter, ...]:
    """Return the acting clerk's filters by name."""
    work.require_view()
    return tuple(_read(settings.value(work.db, _key(work)) or "[]"))


def _read(held: str) -> Iterator[SavedFilter]:
    """Yield the filters in a preference; what is none, or one of a later version, is left out."""
    known = [each.value for each in CaseFilter]
    try:
        rows = json.loads(held)
    except (ValueError, RecursionError):
        return
    for row in rows if isinstance(rows, list) else ():
        fields = row if isinstance(row, dict) else {}
        name, text, case_filter = (fields.get(each) for each in ("name", "text", "filter"))
        if isinstance(name, str) and isinstance(text, str) and case_filter in known:
            yield SavedFilter(name=name, case_filter=CaseFilter(case_filter), text=text)


def save(work: Workplace, wanted: SavedFilter) -> tuple[SavedFilter, ...]:
    """Keep a filter, in place of another of the same name; return all of them.

    Raises DomainError (required, too_long, too_many_filters) with the field `name`.
    """
    work.require_view()
    name = clean_name(wanted.name)
    problems = list(line_problems("name", name, required=True, length=NAME_LENGTH))
    others = [each for each in saved_filters(work) if fold(each.name) != fold(name)]
    if len(others) >= MOST:
        full = refuse(ProblemCode.TOO_MANY_FILTERS, "name", limit=str(MOST))
        problems.extend(full.problems)
    if problems:
        raise DomainError(*problems)
    kept = SavedFilter(name=name, case_filter=wanted.case_filter, text=wanted.text)
    return _write(work, [*others, kept])


def remove(work: Workplace, name: str) -> tuple[SavedFilter, ...]:
    """Forget a filter; return those that are left."""
    work.require_view()
    return _write(work, [each for each in saved_filters(work) if each.name != name])


def _write(work: Workplace, filters: list[SavedFilter]) -> tuple[SavedFilter, ...]:
    ordered = sorted(filters, key=lambda each: fold(each.name))
    rows = [
        {"name": each.name, "filter": each.case_filter.value, "text": each.text} for each in ordered
    ]
    # A preference is no fact about a case: the history does not speak of it.
    with work.db.write_derived() as change:
        settings.put(change, _key(work), json.dumps(rows, ensure_ascii=False))
    return tuple(ordered)


def _key(work: Workplace) -> str:
    return f"filters/{work.actor.account}"
