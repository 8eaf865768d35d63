"""What is drawn of texts that are longer than any field takes.

Nobody can enter them, but an edited database holds them: a word of 20 000 letters fits on no page,
and a million letters keep whoever prints waiting. They are cut, and end in "…".
"""

import copy
import dataclasses
from collections.abc import Mapping
from typing import Any, Final, TypeVar

from jobswap_desktop.domain.text_rules import LINE_LENGTH, TEXT_LENGTH

LINE_DRAWN: Final = 2 * LINE_LENGTH
TEXT_DRAWN: Final = TEXT_LENGTH + LINE_LENGTH
UNNAMED_DRAWN: Final = 10 * TEXT_LENGTH
"""What is no field of its own: several of them in one text, or a wording."""
_CUT: Final = "…"
_TEXTS: Final = frozenset(
    {
        *("comment", "goals_reached", "idea", "learned", "learning_goals", "observed", "occasion"),
        *("recommendation", "remark", "text", "transfer_ideas"),
    }
)
_TEXT_ENDINGS: Final = ("note", "reason", "reasons")
"""The fields that take several lines."""
_NOTES: Final = "jobswap_desktop.documents"
_MOST_ITEMS: Final = 5000

Value = TypeVar("Value")


def as_drawn(value: Value) -> Value:
    """Return a paper or note with its texts at most as long as they are drawn.

    What is not too long is the same object.
    """
    drawn: Value = _drawn(value, UNNAMED_DRAWN)
    return drawn


def _drawn(value: Any, limit: int) -> Any:  # noqa: ANN401 - whatever a paper is made of
    if isinstance(value, str):
        return value if len(value) <= limit else type(value)(f"{value[:limit].rstrip()}{_CUT}")
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return _drawn_fields(value)
    if isinstance(value, tuple | list):
        items = [_drawn(each, limit) for each in value[:_MOST_ITEMS]]
        is_same = len(items) == len(value) and all(map(_is, items, value))
        return value if is_same else type(value)(items)
    if isinstance(value, Mapping):
        found = {key: _drawn(each, limit) for key, each in value.items()}
        return value if all(found[key] is value[key] for key in found) else found
    return value


def _drawn_fields(record: Any) -> Any:  # noqa: ANN401 - as above
    changed = {}
    for field in dataclasses.fields(record):
        known = getattr(record, field.name)
        now = _drawn(known, _limit_of(record, field.name))
        if now is not known:
            changed[field.name] = now
    if not changed:
        return record
    # Made without the checks of its kind: what it holds has not been checked either.
    made = copy.copy(record)
    for name, now in changed.items():
        object.__setattr__(made, name, now)
    return made


def _limit_of(record: object, name: str) -> int:
    if type(record).__module__.startswith(_NOTES):
        # Made for the paper: sentences, lists and codes.
        return UNNAMED_DRAWN
    is_text = name in _TEXTS or name.endswith(_TEXT_ENDINGS)
    return TEXT_DRAWN if is_text else LINE_DRAWN


def _is(one: object, other: object) -> bool:
    return one is other
