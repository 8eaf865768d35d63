"""German questions and sentences of the advice on instruments, with their sources of law."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from jobswap_desktop import resources
from jobswap_desktop.documents.wording import filled
from jobswap_desktop.domain.instrument_advice import AdviceQuestion, AdviceReason, OutOfScope
from jobswap_desktop.domain.instrument_notices import Notice, NoticeCode
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.placement import Instrument
from jobswap_desktop.domain.rules import LAW_OPEN
from jobswap_desktop.services.wording import day_text, term

_SURE = frozenset({"text", "house"})
_DAYS = frozenset({"first_day", "last_day"})


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionWords:
    """A question and the two answers it can have; `no_first` where "no" is the usual one."""

    text: str
    yes: str
    no: str
    no_first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A sentence with its source of law ("" for none); `to_check` is shown as "bitte prüfen"."""

    text: str
    source: str
    to_check: bool


def question_words(question: AdviceQuestion) -> QuestionWords:
    """Return a question as the screen asks it."""
    return QuestionWords(**_table("question")[question.value])


def advised_text(advised: Instrument | OutOfScope) -> str:
    """Return what an instrument is, or why something is not offered."""
    kind = "instrument" if isinstance(advised, Instrument) else "out_of_scope"
    return str(_table(kind)[advised.value]["text"])


def reason_words(reason: AdviceReason) -> Explained:
    """Return the sentence for one reason of an advice."""
    return _explained(_table("reason")[reason.value])


def notice_words(notice: Notice) -> Explained:
    """Return the sentence for one notice, with its days and bodies as people read them."""
    said = _explained(_table("notice")[notice.code.value])
    source, to_check = said.source, said.to_check
    if notice.rule is not None:
        source = "" if notice.rule.law == LAW_OPEN else notice.rule.law
        to_check = not notice.rule.is_verified
    elif notice.reason is not None:
        reason = reason_words(notice.reason)
        source, to_check = reason.source, reason.to_check
    text = filled(said.text, {name: _read(name, v) for name, v in notice.values.items()})
    return Explained(text=text, source=source, to_check=to_check)


def same_employer_text(employer: str) -> str:
    """Return the hint that two offices of one employer were chosen."""
    notice = Notice(code=NoticeCode.SAME_EMPLOYER, values={"employer": employer})
    return notice_words(notice).text


def _read(name: str, value: str) -> str:
    if name in _DAYS:
        return day_text(date.fromisoformat(value))
    return term(Body(value)) if name == "body" else value


def _explained(row: Mapping[str, str]) -> Explained:
    return Explained(text=row["text"], source=row["source"], to_check=row["verified"] not in _SURE)


@cache
def _table(kind: str) -> Mapping[str, Any]:
    table: Mapping[str, Any] = resources.toml("wording/instrument.toml")[kind]
    return table
