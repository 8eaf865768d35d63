"""The changes of a history entry in German: the field's word, the old value, the new one."""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime, time
from enum import StrEnum
from types import MappingProxyType
from typing import Any, cast

from jobswap_desktop import resources
from jobswap_desktop.documents import german
from jobswap_desktop.documents.terms import term
from jobswap_desktop.domain.agreement import ApprovalState, SigningCapacity
from jobswap_desktop.domain.confidentiality import Form, UndertakingState
from jobswap_desktop.domain.offices import Body, DayHours
from jobswap_desktop.domain.participation import (
    AffectedGroup,
    ParticipationKind,
    ParticipationState,
    ReplyChannel,
    Silence,
)
from jobswap_desktop.domain.partner_file import (
    Direction,
    PartnerAnswer,
    PartnerFileKind,
    SenderVerdict,
)
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.placement import Instrument
from jobswap_desktop.domain.schedule import AppointmentKind, Mode
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.workdays import Period
from jobswap_desktop.services.cases import HistoryRow
from jobswap_desktop.services.wording import moment_text, report_text

_NOTHING = "–"

_CODES: Mapping[str, type[StrEnum]] = MappingProxyType(
    {
        "swap.state": SwapState,
        "placement.instrument": Instrument,
        "undertaking.state": UndertakingState,
        "undertaking.form": Form,
        "paper_signer.form": Form,
        "approval.state": ApprovalState,
        "participation.state": ParticipationState,
        "signature.capacity": SigningCapacity,
        "participation.kind": ParticipationKind,
        "participation.reply_channel": ReplyChannel,
        "participation.affected_group": AffectedGroup,
        "participation_rule.kind": ParticipationKind,
        "participation_rule.body": Body,
        "participation_rule.silence": Silence,
        "partner_file.direction": Direction,
        "partner_file.kind": PartnerFileKind,
        "partner_file.verdict": SenderVerdict,
        "partner_file.answer": PartnerAnswer,
        "appointment.kind": AppointmentKind,
        "appointment.mode": Mode,
    }
)
_YES_OR_NO = frozenset(
    {
        *("placement.involve_sbv", "placement.involve_jav", "placement.no_show"),
        "participation.urgent",
        "participation.signed_by_chair",
        "participation.cosigned_by_group",
        "participation.unfavourable_facts",
        "participation_rule.house_default",
        "appointment.confidential",
        "appointment.done",
        "appointment.all_day",
    }
)
_PERIODS = ("period", "urgent_period", "extension_period", "escalation_period")


def when_text(row: HistoryRow) -> str:
    """Return the moment of an entry; "" for a damaged one."""
    return moment_text(row.at) if row.at else ""


def deed_text(row: HistoryRow) -> str:
    """Return what was done, or that the entry is damaged."""
    return term(row.action) if row.action else report_text("history_entry_damaged")


def field_word(field: str) -> str:
    """Return the German word for a recorded field ("swap.remark"); "" for an internal one."""
    table, _, name = field.partition(".")
    return cast("str", resources.toml("wording/fields.toml").get(table, {}).get(name, ""))


def change_values(row: HistoryRow) -> tuple[tuple[str, str, str], ...]:
    """Return field, old value and new value of each change in words, without internal fields."""
    return tuple(
        (word, value_text(field, old), value_text(field, new))
        for field, old, new in row.changes
        if (word := field_word(field))
    )


def change_lines(row: HistoryRow) -> tuple[str, ...]:
    """Return one line a change: "Ort: – → Raum 3.2"; internal fields are left out."""
    return tuple(f"{word}: {old} → {new}" for word, old, new in change_values(row))


def record_lines(
    table: str, before: Mapping[str, object], after: Mapping[str, object]
) -> tuple[str, ...]:
    """Return such a line for each field in which two versions of a record differ."""
    changed = [name for name, old in before.items() if old != after[name]]
    return tuple(
        f"{word}: {value_text(field, before[name])} → {value_text(field, after[name])}"
        for name in changed
        if (word := field_word(field := f"{table}.{name}"))
    )


def value_text(field: str, value: Any) -> str:  # noqa: ANN401 - as it was recorded
    """Return a recorded value of a field in words; a dash for none."""
    if value is None or value == "":
        return _NOTHING
    if field in _CODES:
        return _coded(_CODES[field], str(value))
    if field in _YES_OR_NO:
        return "ja" if value else "nein"
    read = _NESTED.get(field)
    # What somebody has written into the file past the program is shown as it stands there.
    with suppress(ValueError, KeyError, TypeError, RecursionError):
        return read(value) if read else _plain(str(value))
    return str(value)


def _coded(kind: type[StrEnum], value: str) -> str:
    # What a login has put there past the program is shown as it stands there.
    return (term(kind(value)) or _NOTHING) if value in set(kind) else value


def _steps(value: str) -> str:
    steps = [
        f"{term(UndertakingState(state))} {german.day(date.fromisoformat(day))}"
        for state, day in json.loads(value)
    ]
    return ", ".join(steps) or _NOTHING


def _plain(text: str) -> str:
    readers: tuple[tuple[int, Callable[[str], str]], ...] = (
        (len("2022-02-28"), lambda t: german.day(date.fromisoformat(t))),
        (len("2022-02-28T08:30"), _wall_time),
        (len("08:30"), lambda t: german.time_of_day(time.fromisoformat(t))),
    )
    for length, read in readers:
        if len(text) == length:
            try:
                return read(text)
            except ValueError:
                break
    return text


def _wall_time(text: str) -> str:
    moment = datetime.fromisoformat(text)
    return f"{german.day(moment.date())}, {german.time_of_day(moment.time())}"


def _hours(value: str) -> str:
    spans = [
        DayHours(
            weekday=row["weekday"],
            first=time.fromisoformat(row["first"]),
            last=time.fromisoformat(row["last"]),
        )
        for row in json.loads(value)
    ]
    return german.day_hours(spans) or _NOTHING


def _length(value: str) -> str:
    return german.length(Period(**json.loads(value)))


def _groups(value: str) -> str:
    return ", ".join(term(StatusGroup(code)) for code in json.loads(value)) or _NOTHING


_NESTED: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "undertaking.dates": _steps,
        "participation_rule.status_groups": _groups,
        **{f"office.{name}": _hours for name in ("working_hours", "core_hours", "break_hours")},
        **{f"participation_rule.{name}": _length for name in _PERIODS},
    }
)
