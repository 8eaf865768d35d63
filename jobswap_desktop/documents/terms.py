"""Words for coded values and sentences for codes, for paper and screen alike.

They are data: `terms.toml`, `messages.toml` and `requirements.toml` in `resources/wording`. A
window needs them at once, and the wording of papers (see `wording`) only where one is printed.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import cast

from jobswap_desktop import resources
from jobswap_desktop.domain.participation import ParticipationKind, ParticipationState
from jobswap_desktop.domain.text_rules import without_steering

_MESSAGES = "wording/messages.toml"
# What lists of cases say; they need not read all the other sentences for it.
_FILES = MappingProxyType({"requirement": "wording/requirements.toml"})
_WORD_START = re.compile(r"(?<!^)(?=[A-Z])")


def term(value: StrEnum) -> str:
    """Return the German word for a coded value; raises KeyError when the data has none."""
    table = _WORD_START.sub("_", type(value).__name__).lower()
    return cast("str", resources.toml("wording/terms.toml")[table][value.value])


def hearing_answers() -> Mapping[str, str]:
    """Return the words for what a body that is only heard can say."""
    return cast("Mapping[str, str]", resources.toml("wording/terms.toml")["hearing_answer"])


def state_word(kind: ParticipationKind, state: ParticipationState) -> str:
    """Return the word for a state; a body that is only told has one of its own for its silence."""
    told = resources.toml("wording/terms.toml")["information_answer"]
    own = told.get(state.value) if kind is ParticipationKind.INFORMATION else None
    return cast("str", own) if own else term(state)


def sentence(kind: str, code: str, values: Mapping[str, str]) -> str:
    """Return the sentence for `code` of the table `kind`, with its placeholders filled."""
    text = cast("str", resources.toml(_FILES.get(kind, _MESSAGES))[kind][code])
    return text.format_map(_legible(values))


def _legible(values: Mapping[str, str]) -> dict[str, str]:
    # Names of files, people and computers come from others: none turns the sentence around it.
    return {name: without_steering(value) for name, value in values.items()}


def fault(
    code: str,
    values: Mapping[str, str],
    *,
    in_form: bool,
    on_server: bool = False,
    by_command: bool = False,
) -> tuple[str, str, str]:
    """Return title, text and advice for a fault of the environment.

    `in_form` where somebody may just have typed something: then it is said what becomes of it.
    `on_server` where there is no file that anybody could do something about. `by_command` where
    nobody sits before a window, and nothing is tried again by itself.
    """
    messages = resources.toml(_MESSAGES)
    row = messages["fault"][code]
    if on_server:
        row = messages["fault_on_server"].get(code, row)
    text = row["text"].format_map(_legible(values))
    typed = row.get("in_form", "") if in_form else ""
    advice = row.get("by_command", row["advice"]) if by_command else row["advice"]
    return row["title"], f"{text} {typed}".rstrip(), advice
