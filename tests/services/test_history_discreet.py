"""The printed history outlives the week plan and must not say what that leaves out."""

from dataclasses import replace

from house import House
from weeks import a_recorded_case, at, recorded

from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import cases, history_print, schedule, undoing, week_entry

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


def a_copy_taken_back(house: House, swap: Swap) -> Appointment:
    """Copy an appointment, take the copy back, then mark the first one as confidential."""
    held = recorded(
        house.work,
        swap,
        at(2, "9:00", "10:00", title=SECRET[0], place=SECRET[1], host_contact=SECRET[2]),
    )
    copied = schedule.save(
        house.work, schedule.new_appointment(house.work, replace(held, remark=SECRET[3]))
    )
    assert copied.undo is not None
    undoing.undo(house.work, copied.undo)
    return schedule.save(house.work, replace(held, confidential=True)).value


def test_a_copy_that_was_taken_back_does_not_tell_it_either(house: House) -> None:
    swap = a_recorded_case(house.work)
    recorded(house.work, swap, at(3, "9:00", "10:00", title="Rundgang", place="Foyer"))
    text = printed(house, a_copy_taken_back(house, swap))
    assert not [word for word in SECRET[:3] if word in text]
    assert "Termin gespeichert Rundgang" in text
    assert house.jana.full_name in text


def test_a_copy_that_is_still_there_does_not_tell_it_either(house: House) -> None:
    swap = a_recorded_case(house.work)
    held = recorded(house.work, swap, at(2, "9:00", "10:00", title=SECRET[0], place=SECRET[1]))
    recorded(house.work, swap, at(4, "9:00", "10:00", title=SECRET[0].upper(), place="Haus 7"))
    text = printed(house, schedule.save(house.work, replace(held, confidential=True)).value)
    assert not [word for word in (*SECRET, SECRET[0].upper(), "Haus 7") if word in text]


def test_one_of_several_entered_at_once_does_not_silence_the_others(house: House) -> None:
    swap = a_recorded_case(house.work)
    quiet = at(2, "9:00", "10:00", title=SECRET[0], place=SECRET[1], swap_id=swap.id)
    others = [at(3, "9:00", "10:00", title="Rundgang durchs Haus", swap_id=swap.id)]
    ids = frozenset({swap.placements[0].id})
    made = week_entry.enter(
        house.work, [replace(item, placement_ids=ids) for item in (quiet, *others)]
    ).value
    schedule.save(house.work, replace(made[0], confidential=True))
    schedule.save(house.work, replace(made[1], place="Foyer"))
    text = printed(house, made[0])
    assert SECRET[0] not in text
    assert "Foyer" in text


def test_a_title_of_several_words_is_found_inside_other_texts(house: House) -> None:
    swap = a_recorded_case(house.work)
    held = recorded(house.work, swap, at(2, "9:00", "10:00", title="Gespräch Krebsnachsorge"))
    recorded(house.work, swap, at(3, "9:00", "10:00", title="Fahrt zum Gespräch Krebsnachsorge!"))
    text = printed(house, schedule.save(house.work, replace(held, confidential=True)).value)
    assert "Krebsnachsorge" not in text
