"""The printed history outlives the week plan and must not say what that leaves out."""

from dataclasses import replace

from house import House
from weeks import a_recorded_case, at, recorded

from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.services import cases, history_print, schedule

SECRET = ("Krebsnachsorge", "Onkologie", "Dr. Krause", "nüchtern")


def an_appointment_kept_quiet(house: House, *, from_the_start: bool) -> Appointment:
    swap = a_recorded_case(house.work)
    meant = at(
        2,
        "9:00",
        "10:00",
        title=SECRET[0],
        place=SECRET[1],
        host_contact=SECRET[2],
        confidential=from_the_start,
    )
    held = recorded(house.work, swap, meant)
    if not from_the_start:
        held = schedule.save(house.work, replace(held, confidential=True)).value
    return schedule.save(house.work, replace(held, place="Haus 2", remark=SECRET[3])).value


def printed(house: House, item: Appointment) -> str:
    note = history_print.note(house.work, item.swap_id)
    return "\n".join(
        " ".join((line.what, line.about, *(word for change in line.changes for word in change)))
        for line in note.lines
    )


def test_one_that_is_confidential_is_not_named(house: House) -> None:
    text = printed(house, an_appointment_kept_quiet(house, from_the_start=True))
    assert not [word for word in SECRET if word in text]
    assert "Termin gespeichert Vertraulich" in text


def test_neither_is_one_that_became_so(house: House) -> None:
    text = printed(house, an_appointment_kept_quiet(house, from_the_start=False))
    assert not [word for word in SECRET if word in text]


def test_nor_one_that_is_gone(house: House) -> None:
    for item in (
        an_appointment_kept_quiet(house, from_the_start=True),
        an_appointment_kept_quiet(house, from_the_start=False),
    ):
        schedule.remove(house.work, item)
        text = printed(house, item)
        assert not [word for word in SECRET if word in text]


def test_who_may_see_the_case_reads_in_the_window_what_was_changed(house: House) -> None:
    item = an_appointment_kept_quiet(house, from_the_start=True)
    (newest, *_) = cases.history(house.work, item.swap_id)
    assert ("appointment.remark", "", SECRET[3]) in newest.changes
