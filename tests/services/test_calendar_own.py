"""Files that were handed out from here and come back changed, cancelled, or into another case."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from calendar_files import State, take
from house import House
from weeks import at, recorded

from jobswap_desktop.domain.calendar_entry import OWN_DOMAIN
from jobswap_desktop.domain.calendar_plan import CalendarPlan, PlannedEvent
from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.schedule import Appointment, Mode
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.exchange.ics_reading import read_calendar
from jobswap_desktop.services import calendar_import, exporting, schedule


@pytest.fixture
def swap(house: House) -> Swap:
    return house.a_case()


def everybody(swap: Swap) -> frozenset[PlacementId]:
    return frozenset(held.id for held in swap.placements)


def back(
    house: House,
    swap: Swap,
    data: bytes,
    visitors: frozenset[PlacementId],
    *changes: tuple[str, str],
) -> CalendarPlan:
    """Return what a file of ours would do after another program has changed its text."""
    text = data.decode()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    content = read_calendar("woche.ics", text.encode(), *calendar_import.weeks_of(swap))
    return calendar_import.plan(house.work, swap.id, content, visitors, {})


def the_row(plan: CalendarPlan, appointment: Appointment) -> PlannedEvent:
    (row,) = (row for row in plan.rows if row.event.uid == f"{appointment.id}@{OWN_DOMAIN}")
    return row


def there(house: House, swap: Swap, appointment: Appointment) -> list[Appointment]:
    return [item for item in schedule.of_case(house.work, swap.id) if item.id == appointment.id]


CANCELLED = (("STATUS:CONFIRMED", "STATUS:CANCELLED"), ("SEQUENCE:0", "SEQUENCE:2"))


@pytest.mark.parametrize("whose", ["both", "first", "other"])
def test_a_cancelled_one_of_ours_goes(house: House, swap: Swap, whose: str) -> None:
    a, b = (held.id for held in swap.placements)
    visitors = {"both": frozenset({a, b}), "first": frozenset({a}), "other": frozenset({b})}[whose]
    talk = recorded(house.work, swap, at(3, "9:00", "10:00", title="T"))
    talk = schedule.move(house.work, talk, talk.start, talk.end, visitors).value
    data = exporting.calendar_file(house.work, swap.id, *visitors)
    plan = back(house, swap, data, visitors, *CANCELLED)
    row = the_row(plan, talk)
    assert (row.state, row.is_taken) == (State.CANCELLED, True)
    take(house, plan)
    assert there(house, swap, talk) == []


def test_a_shared_one_is_cancelled_for_the_visitor_whose_file_it_is(
    house: House, swap: Swap
) -> None:
    a, b = (held.id for held in swap.placements)
    talk = recorded(
        house.work, swap, at(3, "9:00", "10:00", title="T", placement_ids=everybody(swap))
    )
    data = exporting.calendar_file(house.work, swap.id, a)
    take(house, back(house, swap, data, frozenset({a}), *CANCELLED))
    (left,) = there(house, swap, talk)
    assert left.placement_ids == {b}
    assert left.calendar_sequence == 0


def test_a_cancellation_without_a_newer_number_is_offered_and_not_ticked(
    house: House, swap: Swap
) -> None:
    talk = recorded(house.work, swap, at(3, "9:00", "10:00", title="T"))
    data = exporting.calendar_file(house.work, swap.id, *talk.placement_ids)
    plan = back(house, swap, data, talk.placement_ids, CANCELLED[0])
    row = the_row(plan, talk)
    assert (row.state, row.is_offered, row.is_taken) == (State.CANCELLED, True, False)
    assert calendar_import.reasons_of(row)[0].startswith("Die Datei trägt keine neuere")
    chosen = calendar_import.plan(
        house.work, swap.id, plan.content, talk.placement_ids, {row.event.key: True}
    )
    take(house, chosen)
    assert there(house, swap, talk) == []


def test_what_we_cancelled_for_one_ourselves_is_not_cancelled_for_the_other(
    house: House, swap: Swap
) -> None:
    a, b = (held.id for held in swap.placements)
    talk = recorded(house.work, swap, at(3, "9:00", "10:00", title="T"))
    exporting.calendar_file(house.work, swap.id, a)
    schedule.move(house.work, talk, talk.start, talk.end, frozenset({b}))
    data = exporting.calendar_file(house.work, swap.id, a)
    assert b"STATUS:CANCELLED" in data
    for visitors in (frozenset({a}), frozenset({b}), everybody(swap)):
        assert the_row(back(house, swap, data, visitors), talk).state is State.ABSENT


def test_another_title_of_a_confidential_one_is_a_change_that_somebody_made(
    house: House, swap: Swap
) -> None:
    talk = recorded(
        house.work,
        swap,
        at(3, "9:00", "10:00", title="Personalgespräch", place="Raum 4", confidential=True),
    )
    data = exporting.calendar_file(house.work, swap.id, *talk.placement_ids)
    assert the_row(back(house, swap, data, talk.placement_ids), talk).state is State.SAME
    retitled = ("SUMMARY:Vertraulich", "SUMMARY:Teamrunde")
    plan = back(house, swap, data, talk.placement_ids, retitled, ("SEQUENCE:0", "SEQUENCE:1"))
    row = the_row(plan, talk)
    assert (row.state, row.is_taken) == (State.DIFFERENT, False)
    own, was, *_ = calendar_import.reasons_of(row)
    assert own.startswith("Der Termin stammt von hier und steht in der Datei anders.")
    assert was == "Bisher „Personalgespräch“."
    chosen = calendar_import.plan(
        house.work, swap.id, plan.content, talk.placement_ids, {row.event.key: True}
    )
    take(house, chosen)
    (kept,) = there(house, swap, talk)
    assert (kept.title, kept.place, kept.confidential) == ("Teamrunde", "Raum 4", True)


def test_another_time_of_a_confidential_one_leaves_its_title(house: House, swap: Swap) -> None:
    talk = recorded(
        house.work, swap, at(3, "9:00", "10:00", title="Personalgespräch", confidential=True)
    )
    data = exporting.calendar_file(house.work, swap.id, *talk.placement_ids)
    plan = back(house, swap, data, talk.placement_ids, ("T090000", "T083000"))
    row = the_row(plan, talk)
    assert (row.state, row.appointment and row.appointment.title) == (
        State.DIFFERENT,
        "Personalgespräch",
    )


def as_it_is(data: bytes) -> bytes:
    return data


def as_saved_before(data: bytes) -> bytes:
    """Return the file as earlier versions wrote it."""
    return re.sub(rb"X-JOBSWAP-OWN-LINES:\d\r\n", b"", data)


def as_read_and_saved_by_another(data: bytes) -> bytes:
    return as_saved_before(data).replace(b"-//Jobswap Desktop//Week//DE", b"-//Other//DE")


def described(data: bytes, words: str) -> str:
    """Return the description that has these words in it."""
    lines = data.decode().replace("\r\n ", "").split("\r\n")
    (line,) = (each for each in lines if each.startswith("DESCRIPTION:") and words in each)
    return line


@pytest.mark.parametrize("written", [as_it_is, as_saved_before, as_read_and_saved_by_another])
@pytest.mark.parametrize("remark", ["", "Bitte Ausweis\nmitbringen", "Online"])
def test_what_we_add_to_a_remark_does_not_grow_from_round_to_round(
    house: House, swap: Swap, remark: str, written: Callable[[bytes], bytes]
) -> None:
    first = recorded(
        house.work,
        swap,
        at(
            3,
            "9:00",
            "10:00",
            title="Rundgang",
            mode=Mode.HYBRID,
            remark=remark,
            host_contact="Frau Kurz",
            placement_ids=everybody(swap),
        ),
    )
    told = []
    case, known = swap, first
    for number in range(1, 4):
        data = written(exporting.calendar_file(house.work, case.id))
        told.append(described(data, "Frau Kurz"))
        case = house.a_case(
            first_day=swap.first_day + timedelta(weeks=52 * number),
            last_day=swap.last_day + timedelta(weeks=52 * number),
        )
        content = read_calendar("w.ics", data, *calendar_import.weeks_of(swap))
        everything = {event.key: True for event in content.events}
        plan = calendar_import.plan(house.work, case.id, content, everybody(case), everything)
        take(house, plan)
        (known,) = (
            item for item in schedule.of_case(house.work, case.id) if item.title == "Rundgang"
        )
        assert (known.remark, known.host_contact, known.mode) == (
            remark,
            "Frau Kurz",
            Mode.HYBRID,
        )
    assert len(set(told)) == 1


def test_what_was_written_twice_before_is_taken_off_whole(house: House, swap: Swap) -> None:
    talk = recorded(
        house.work,
        swap,
        at(3, "9:00", "10:00", title="T", remark="Akte", placement_ids=everybody(swap)),
    )
    ours = exporting.calendar_file(house.work, swap.id)
    doubled = as_saved_before(ours).replace(
        b"DESCRIPTION:Vor Ort\\n", b"DESCRIPTION:Vor Ort\\nGastpersonen: A\\nVor Ort\\n"
    )
    schedule.remove(house.work, talk)
    take(house, back(house, swap, doubled, everybody(swap)))
    assert "Akte" in [item.remark for item in schedule.of_case(house.work, swap.id)]


@pytest.mark.parametrize("written", [as_it_is, as_saved_before, as_read_and_saved_by_another])
@pytest.mark.parametrize(
    ("change", "remark"),
    [
        (("DESCRIPTION:", "DESCRIPTION:Milch mitbringen\\n"), "Milch mitbringen\nAkte"),
        (("\\nAkte", "\\nAkte\\nMilch mitbringen"), "Akte\nMilch mitbringen"),
    ],
)
def test_what_somebody_wrote_into_the_description_is_told_and_taken_over(
    house: House,
    swap: Swap,
    change: tuple[str, str],
    remark: str,
    written: Callable[[bytes], bytes],
) -> None:
    talk = recorded(
        house.work, swap, at(3, "9:00", "10:00", title="T", remark="Akte", host_contact="K")
    )
    data = written(exporting.calendar_file(house.work, swap.id, *talk.placement_ids))
    plan = back(house, swap, data, talk.placement_ids)
    assert the_row(plan, talk).state is State.SAME
    changes = (("SUMMARY:T", "SUMMARY:Neu"), ("SEQUENCE:0", "SEQUENCE:1"), change)
    content = back(house, swap, data, talk.placement_ids, *changes).content
    key = next(event.key for event in content.events if event.title == "Neu")
    plan = calendar_import.plan(house.work, swap.id, content, talk.placement_ids, {key: True})
    told = " ".join(remark.split())
    assert f"Die Bemerkung ändert sich: „{told}“." in calendar_import.reasons_of(
        the_row(plan, talk)
    )
    take(house, plan)
    (kept,) = there(house, swap, talk)
    assert (kept.title, kept.remark, kept.host_contact) == ("Neu", remark, "K")


def test_what_is_added_to_a_confidential_one_stands_beneath_its_remark_once(
    house: House, swap: Swap
) -> None:
    talk = recorded(
        house.work, swap, at(3, "9:00", "10:00", title="T", remark="Akte", confidential=True)
    )
    data = exporting.calendar_file(house.work, swap.id, *talk.placement_ids)
    added = ("DESCRIPTION:", "DESCRIPTION:Milch mitbringen\\n")
    content = back(house, swap, data, talk.placement_ids, added).content
    chosen = {(f"{talk.id}@{OWN_DOMAIN}", ""): True}
    visitors = talk.placement_ids
    take(house, calendar_import.plan(house.work, swap.id, content, visitors, chosen))
    again = calendar_import.plan(house.work, swap.id, content, visitors, chosen)
    assert the_row(again, talk).state is State.SAME
    assert [item.remark for item in there(house, swap, talk)] == ["Akte\nMilch mitbringen"]


def test_a_remark_that_begins_like_our_words_is_kept(house: House, swap: Swap) -> None:
    remark = "Ansprechperson: wechselt täglich"
    talk = recorded(house.work, swap, at(3, "9:00", "10:00", title="T", remark=remark))
    data = exporting.calendar_file(house.work, swap.id, *talk.placement_ids)
    schedule.remove(house.work, talk)
    take(house, back(house, swap, data, talk.placement_ids))
    assert [i.remark for i in schedule.of_case(house.work, swap.id) if i.title == "T"] == [remark]


def test_a_foreign_description_that_begins_with_online_is_left_alone(
    house: House, swap: Swap
) -> None:
    data = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:x@firma.example\r\n"
        "DTSTART:20220222T100000\r\nDTEND:20220222T110000\r\nSUMMARY:T\r\n"
        "DESCRIPTION:Online\\nEinwahl folgt\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    take(house, back(house, swap, data.encode(), everybody(swap)))
    assert "Online\nEinwahl folgt" in [i.remark for i in schedule.of_case(house.work, swap.id)]


def test_a_contact_that_the_file_no_longer_tells_stays(house: House, swap: Swap) -> None:
    talk = recorded(house.work, swap, at(3, "9:00", "10:00", title="T", host_contact="Frau Kurz"))
    data = exporting.calendar_file(house.work, swap.id, *talk.placement_ids)
    schedule.save(house.work, replace(talk, host_contact="Herr Lang"))
    assert the_row(back(house, swap, data, talk.placement_ids), talk).state is State.SAME
