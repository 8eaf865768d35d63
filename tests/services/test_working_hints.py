"""The sentences of the hints on a week: whole, German, with their law."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

import pytest
from builders import (
    FRIDAY,
    MONDAY,
    a_person,
    a_placement,
    a_swap,
    an_appointment,
    the_other_placement,
)
from house import House

from jobswap_desktop import resources
from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.offices import ClosureDay, ClosureKind
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind
from jobswap_desktop.domain.working_hints import Hint
from jobswap_desktop.domain.working_time import Check
from jobswap_desktop.services import schedule
from jobswap_desktop.services.working_hints import (
    case_hints,
    count_text,
    hint_text,
    hints_caused,
    hints_on,
    shipped_rules,
    week_hints,
)

SWAP = a_swap(placements=(a_placement(), the_other_placement()))
VALUES: dict[str, Any] = {
    **dict.fromkeys(("planned", "limit", "taken", "needed", "piece", "rest"), 75),
    "start": time(18),
    "end": time(7, 5),
    "label": "Rosenmontag",
    "one": "Erster",
    "other": "Zweiter",
    "title": "Dritter",
    "holiday": "Fronleichnam",
}


def at(begin: str, end: str, days: int = 0, **changes: Any) -> Appointment:
    day = MONDAY + timedelta(days=days)
    start, finish = (datetime.combine(day, time.fromisoformat(text)) for text in (begin, end))
    return an_appointment(start, finish, **changes)


@pytest.mark.parametrize("rule", shipped_rules().rules, ids=lambda rule: rule.id)
@pytest.mark.parametrize("count", [1, 2, 3])
def test_every_rule_has_its_whole_sentence(rule: Any, count: int) -> None:
    ids = frozenset({PlacementId("placement-a")})
    hint = Hint(day=MONDAY, placement_ids=ids, rule=rule, values=VALUES | {"count": count})
    said = hint_text(hint, SWAP.placements)
    assert said.startswith("Mara Lindner: ")
    assert "{" not in said
    assert said.endswith(".")
    law = rule.source.replace(" ", "\u00a0")
    assert not law or f"({law}" in said
    assert ("bitte prüfen" in said) == (rule.verified == "memory")


def test_no_sentence_is_left_over() -> None:
    used = {check.value for check in Check}
    others = {"holiday", "no_break", "short_day", "overlap_several", "outside_hours_several"}
    others.add("outside_stay_several")
    assert set(resources.toml("wording/working_time.toml")["hint"]) == used | others


def said(*items: Appointment, **changes: Any) -> list[str]:
    swap = replace(SWAP, **changes)
    days = [MONDAY + timedelta(days=number) for number in range(7)]
    briefed = (hint for hint in hints_on(swap, items, days) if hint.check is not Check.BRIEFING)
    return [hint.text.replace("\u00a0", " ") for hint in briefed]


def test_what_lasts_till_midnight_ends_at_24() -> None:
    late = at("17:00", "17:00")
    late = replace(late, end=datetime.combine(MONDAY + timedelta(days=1), time()))
    sentences = "".join(said(late, at("08:00", "09:00", 1)))
    assert "Ruhezeit von 24:00 Uhr bis 08:00 Uhr am nächsten Tag" in sentences


def test_the_sentences_read_as_they_should() -> None:
    assert said(at("08:00", "18:46"), at("12:00", "12:45", kind=AppointmentKind.BREAK)) == [
        (
            "Mara Lindner: 10 Stunden 1 Minute Arbeit an einem Tag. Mehr als 10 Stunden sind nicht"
            " vorgesehen (§ 3 ArbZG)."
        ),
        (
            "Mara Lindner: von 12:45 Uhr bis 18:46 Uhr 6 Stunden 1 Minute Arbeit ohne Pause."
            " Spätestens nach 6 Stunden ist eine Pause nötig (§ 4 ArbZG)."
        ),
    ]
    assert said(at("20:00", "22:00"), at("08:00", "09:00", 1)) == [
        (
            "Mara Lindner: nur 10 Stunden Ruhezeit von 22:00 Uhr bis 08:00 Uhr am nächsten Tag."
            " Vorgesehen sind 11 Stunden (§ 5 ArbZG)."
        )
    ]
    both = frozenset({PlacementId("placement-a"), PlacementId("placement-b")})
    assert said(at("09:00", "10:00", 6, placement_ids=both)) == [
        "Mara Lindner und Jana Voss: Arbeit an einem Sonntag (§ 9 ArbZG).",
        "Mara Lindner und Jana Voss: „Teamkoordination“ liegt außerhalb des Einsatzes.",
    ]


def test_what_lies_outside_the_stay_is_told_and_journeys_are_not() -> None:
    outside = "Mara Lindner: 2 Termine liegen außerhalb des Einsatzes, zuerst „Teamkoordination“."
    found = said(at("09:00", "10:00", 5), at("10:00", "11:00", 5))
    assert outside in found
    assert said(at("09:00", "12:00", 6, kind=AppointmentKind.TRAVEL)) == []


def test_a_closure_without_a_name_is_named_all_the_same() -> None:
    shut = ClosureDay(day=MONDAY, label="")
    short = ClosureDay(day=MONDAY, label="", kind=ClosureKind.SHORT_DAY, from_time=time(11))
    for closure, words in ((shut, "geschlossen (Dienststelle"), (short, "um 11:00 Uhr (Dienst")):
        host = replace(a_placement().host, closures=(closure,))
        [hint] = said(at("10:00", "12:00"), placements=(a_placement(host=host),))
        assert words in hint


def test_only_what_an_appointment_brings_about_is_told_while_it_is_entered() -> None:
    swap = a_swap(placements=(a_placement(visitor=a_person(weekly_minutes=2340)),))
    others = [at("08:00", "12:00"), at("06:00", "17:00", 1), at("08:00", "08:10", 0)]
    quiet = at("13:00", "14:00")
    assert hints_caused(swap, others, quiet) == ()
    long = replace(quiet, end=quiet.end.replace(hour=19))
    [hint] = hints_caused(swap, [*others, quiet], long)
    assert (hint.check, hint.day) == (Check.LONG_DAY, MONDAY)
    early = at("03:00", "04:00", 1)
    late = at("18:00", "18:30")
    caused = hints_caused(swap, [late], early)
    assert [(hint.check, hint.day) for hint in caused if hint.check is Check.REST] == [
        (Check.REST, MONDAY)
    ]


def test_all_weeks_of_a_case_are_looked_at() -> None:
    sunday = at("09:00", "10:00", 13)
    assert [hint.day for hint in case_hints(SWAP, [sunday]) if hint.check is Check.SUNDAY] == [
        sunday.day
    ]


def test_a_status_not_known_is_judged_as_an_employee() -> None:
    who = a_placement(visitor=a_person(status_group=StatusGroup.UNKNOWN))
    [none] = said(at("08:00", "14:01"), placements=(who,))
    assert none.endswith("(§ 4 ArbZG).")


def test_hints_are_counted_in_words() -> None:
    assert [count_text(count) for count in (0, 1, 2)] == ["", "1 Hinweis", "2 Hinweise"]


def test_a_week_is_hinted_at_as_if_all_of_its_case_were_known(house: House) -> None:
    work, swap = house.work, house.a_case()
    ids = frozenset({swap.placements[0].id})
    known = (
        at("08:00", "20:30", swap_id=swap.id, placement_ids=ids),
        # Too little rest before the first working day of the week after.
        at("12:00", "23:00", days=6, swap_id=swap.id, placement_ids=ids),
        at("06:00", "08:00", days=7, swap_id=swap.id, placement_ids=ids),
        at("09:00", "10:00", days=9, swap_id=swap.id, placement_ids=ids),
    )
    schedule.save_all(work, known)
    for number in (-1, 0, 1, 2):
        monday = MONDAY + timedelta(weeks=number)
        week = schedule.week(work, swap.id, monday)
        days = [monday + timedelta(days=day) for day in range(7)]
        found = week_hints(work, week)
        assert found == hints_on(swap, schedule.of_case(work, swap.id), days)
        assert (Check.REST in {hint.check for hint in found}) is (number == 0)


def test_an_empty_week_of_a_stay_lacks_its_briefings_once_something_is_planned(
    house: House,
) -> None:
    work = house.work
    swap = house.a_case(last_day=FRIDAY + timedelta(days=7))
    planned = schedule.of_case(work, swap.id)
    later = [item for item in planned if item.day > FRIDAY]
    for item in later:
        schedule.remove(work, item)

    def lacking() -> int:
        week = schedule.week(work, swap.id, MONDAY + timedelta(days=7))
        return sum(hint.check is Check.BRIEFING for hint in week_hints(work, week))

    assert lacking() == 5
    for item in planned[: len(planned) - len(later)]:
        schedule.remove(work, item)
    assert lacking() == 0
