"""Domain values as flat records: whatever a value holds comes back from its row."""

import dataclasses
import sqlite3
from datetime import date, datetime, time
from typing import Any

import pytest
from builders import a_participation, a_person, an_appointment, an_office, an_undertaking
from hypothesis import given, settings
from hypothesis import strategies as st

from jobswap_desktop.domain.agreement import Approval, Signature
from jobswap_desktop.domain.calendar_entry import CalendarEntry
from jobswap_desktop.domain.cases import CaseRow
from jobswap_desktop.domain.confidentiality import Undertaking, UndertakingState
from jobswap_desktop.domain.documents import Document
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.offices import REGIMES, Body, ClosureDay, DayHours, Office
from jobswap_desktop.domain.participation import AppliedRule, Participation
from jobswap_desktop.domain.partner_file import PartnerFile
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.week_template import TemplateEntry, WeekTemplate
from jobswap_desktop.domain.workdays import Period, Unit
from jobswap_desktop.store.records import Unreadable, decode, encode

# A lone surrogate is refused when it is typed.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
days = st.dates(date(1800, 1, 1), date(2299, 12, 31))
minutes = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))
moments = st.datetimes(datetime(1800, 1, 1), datetime(2299, 12, 31, 23, 59)).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)
periods = st.builds(Period, st.integers(1, 99), st.sampled_from(Unit))
rules = st.builds(
    AppliedRule,
    id=texts,
    law=texts,
    period=st.none() | periods,
    urgent_period=st.none() | periods,
    house_default=st.booleans(),
)
closures = st.builds(ClosureDay, day=days, label=texts, from_time=st.none() | minutes)
hours = st.lists(
    st.builds(DayHours, weekday=st.integers(0, 6), first=minutes, last=minutes), max_size=3
).map(tuple)
entries = st.builds(TemplateEntry, weekday=st.integers(0, 6), title=texts, start=minutes)
SPECIAL: dict[str, st.SearchStrategy[Any]] = {
    "rule": rules,
    "closures": st.lists(closures, max_size=3).map(tuple),
    "briefing_at": minutes,
    "working_hours": hours,
    "core_hours": hours,
    "break_hours": hours,
    "entries": st.lists(entries, max_size=3).map(tuple),
    "changed_at": moments,
    "start": moments,
    "end": moments,
    "dates": st.lists(st.tuples(st.sampled_from(UndertakingState), days)).map(tuple),
    "regime": st.sampled_from(REGIMES),
    "bodies": st.frozensets(st.sampled_from(Body)),
}


def values(kind: type) -> st.SearchStrategy[Any]:
    fields = dataclasses.fields(kind)
    plain: dict[Any, Any] = {
        str: texts,
        int: st.integers(-(2**31) + 1, 2**31 - 1),
        date: days,
        date | None: st.none() | days,
        frozenset[date]: st.frozensets(days, max_size=3),
    }
    given_fields = {
        field.name: SPECIAL.get(field.name, plain.get(field.type, ...)) for field in fields
    }
    return st.builds(kind, **given_fields)


KINDS = [
    *(Office, Person, Undertaking, Approval, Participation, Signature),
    *(Document, Appointment, CaseRow, WeekTemplate, CalendarEntry, PartnerFile),
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_value_comes_back_through_a_strict_row(kind: type) -> None:
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row

    @settings(deadline=None, max_examples=60)
    @given(values(kind))
    def round_trip(value: Any) -> None:
        record = encode(value)
        assert list(record) == [field.name for field in dataclasses.fields(kind)]
        columns = ", ".join(f'? AS "{name}"' for name in record)
        row = connection.execute(f"SELECT {columns}", list(record.values())).fetchone()
        assert decode(kind, row) == value

    try:
        round_trip()
    finally:
        connection.close()


def test_columns_are_readable_by_others() -> None:
    record = encode(an_appointment(datetime(2022, 2, 21, 11, 11), datetime(2022, 2, 21, 11, 26)))
    assert record["start"] == "2022-02-21T11:11"
    assert record["placement_ids"] == '["placement-a"]'
    assert record["confidential"] == 0
    assert record["kind"] == "meeting"
    office = encode(an_office(closures=(ClosureDay(day=date(2022, 2, 28), label="Müßig"),)))
    assert office["bodies"] == '["gleichstellungsbeauftragte","personalrat"]'
    assert '"label":"Müßig"' in office["closures"]
    assert office["briefing_at"] == "08:00"
    assert encode(an_undertaking(covers_until=None))["covers_until"] is None


def test_same_value_gives_the_same_text() -> None:
    bodies = [Body.STAFF_COUNCIL, Body.YOUTH_REPRESENTATION, Body.EQUALITY_OFFICER]
    one = encode(an_office(bodies=frozenset(bodies)))
    assert one == encode(an_office(bodies=frozenset(reversed(bodies))))


def test_rule_is_kept_with_its_participation() -> None:
    held = a_participation()
    assert decode(Participation, encode(held)).rule == held.rule


def test_fields_that_are_rows_of_their_own_are_left_out_and_put_back() -> None:
    held = an_office(briefing_at=time(7, 45))
    record = encode(held, without=frozenset({"closures"}))
    assert "closures" not in record
    assert decode(Office, record, closures=held.closures) == held


@dataclasses.dataclass(frozen=True)
class Odd:
    """Something that no column can hold."""

    thing: complex


def test_value_without_a_column_is_refused() -> None:
    with pytest.raises(TypeError, match="complex"):
        encode(Odd(1j))


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1799, 12, 31), date(2300, 1, 1), date.max])
def test_a_day_that_nobody_could_read_again_is_neither_written_nor_read(day: date) -> None:
    with pytest.raises(DomainError) as refused:
        encode(an_undertaking(covers_until=day))
    assert [problem.code for problem in refused.value.problems] == [ProblemCode.DATE_TOO_FAR]
    row = encode(an_undertaking()) | {"covers_until": day.isoformat()}
    with pytest.raises(Unreadable):
        decode(Undertaking, row)
    moment = encode(an_appointment()) | {"end": f"{day.isoformat()}T10:00"}
    with pytest.raises(Unreadable):
        decode(Appointment, moment)


@pytest.mark.parametrize("number", [10**12, -(10**12), "1", 1.5])
def test_a_number_that_nothing_counts_to_is_unreadable(number: object) -> None:
    with pytest.raises(Unreadable):
        decode(Person, encode(a_person()) | {"weekly_minutes": number})
    if isinstance(number, int):
        with pytest.raises(DomainError):
            encode(a_person(weekly_minutes=number))
