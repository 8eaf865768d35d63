"""The details of an entry of the audit trail, read from a text that anybody may have changed."""

import json
from collections.abc import Mapping
from typing import Any

from jobswap_desktop.domain.audit import ERASING, Action, canonical
from jobswap_desktop.domain.trail_facts import BEGAN, DAMAGED, GONE, KEY, STEERING

_RECORD, _CHANGE, _RANGE = 3, 5, 2


def read_details(text: str, action: Action | None = None) -> Mapping[str, Any]:
    """Return what `text` says; of an entry of the given action, where that is known.

    Raises ValueError for every text that this program does not write, were it by a blank only:
    with a key twice, a reader would see less than what lies there.
    """
    try:
        found = json.loads(text)
        is_ours = canonical(found) == text
    except RecursionError as error:
        raise ValueError("nested without end") from error
    if not is_ours or not isinstance(found, dict) or not _has_shape(found):
        raise ValueError("not as it was written")
    if action in ERASING and not _says_what_went(found):
        raise ValueError("does not say what was erased")
    return found


def details_or_none(text: str | None) -> Mapping[str, Any]:
    """Return what `text` says, and nothing for a text that this program does not write."""
    try:
        return read_details(text) if text is not None else {}
    except ValueError:
        return {}


def _has_shape(found: Mapping[str, Any]) -> bool:
    return (
        isinstance(found.get("subject", ""), str)
        and _are_rows(found.get("records", []), _RECORD, 2)
        and _are_rows(found.get("changes", []), _CHANGE, 3)
        and all(isinstance(row[2], str | None) for row in found.get("records", ()))
        and _are_rows(found.get(GONE, []), _RECORD, _RECORD)
        and isinstance(found.get(STEERING, ""), str)
        and isinstance(found.get(KEY, ""), str)
        and isinstance(found.get(BEGAN, ""), str)
        and _are_found(found)
        and isinstance(found.get(DAMAGED, []), list)
    )


def _are_found(found: Mapping[str, Any]) -> bool:
    """Whether it is said of each record, or of none, as what the write found it."""
    if "found" not in found:
        return True
    rows = found["found"]
    return (
        isinstance(rows, list)
        and len(rows) == len(found.get("records", ()))
        and all(isinstance(each, str | None) for each in rows)
    )


def _are_rows(rows: object, length: int, words: int) -> bool:
    return isinstance(rows, list) and all(
        isinstance(row, list)
        and len(row) == length
        and all(isinstance(word, str) for word in row[:words])
        for row in rows
    )


def _says_what_went(found: Mapping[str, Any]) -> bool:
    ranges, cut = found.get("erased"), found.get("cut", [0, ""])
    return (
        isinstance(found.get("seals"), str)
        and isinstance(ranges, list)
        and all(isinstance(each, list) and _is_range(each) for each in ranges)
        and isinstance(cut, list)
        and [type(each) for each in cut] == [int, str]
    )


def _is_range(numbers: list[object]) -> bool:
    return len(numbers) == _RANGE and all(type(number) is int for number in numbers)
