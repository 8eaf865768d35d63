"""Every letter of DIN 91379 goes in, lies on disk and is found again, on every list."""

import unicodedata

import builders
from domain.norm import LETTERS
from house import House

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.folding import clean_name
from jobswap_desktop.domain.ids import PersonId
from jobswap_desktop.services import cases, editing, people
from jobswap_desktop.services.workplace import open_workplace

ROOM = 100


def words() -> list[str]:
    return [f"Q{letter}z" for letter in LETTERS]


def names() -> list[str]:
    """All words in few names, each short enough for one."""
    found = [""]
    for word in words():
        if len(found[-1]) + len(word) > ROOM:
            found.append("")
        found[-1] = f"{found[-1]} {word}".strip()
    return found


def test_people_keep_their_letters_and_are_found_by_them(house: House) -> None:
    for number, name in enumerate(names()):
        typed = clean_name(unicodedata.normalize("NFD", name))
        person = builders.a_person(id=PersonId(f"person-{number}"), last_name=typed)
        people.save(house.work, person)
    everybody = people.all_people(house.work)
    kept = " ".join(person.full_name for person in everybody)
    for word in words():
        assert word in kept
        assert people.matching(everybody, unicodedata.normalize("NFD", word).lower()), word


def test_case_is_found_by_every_letter_after_reopening(house: House) -> None:
    swap = house.a_case()
    text = unicodedata.normalize("NFD", " ".join(words()))
    editing.edit_case(house.work, swap.id, editing.CaseDetails(remark=text))
    place = house.work.db.place
    house.work.db.close()
    work = open_workplace(place, builders.a_clerk(), lambda: builders.TODAY)
    try:
        kept = cases.view(work, swap.id).swap.remark
        assert unicodedata.normalize("NFC", kept) == " ".join(words())
        missed = [word for word in words() if cases.count(work, CaseFilter.ALL, word) != 1]
        assert missed == []
        assert cases.count(work, CaseFilter.ALL, "Qщz") == 1
        assert cases.count(work, CaseFilter.ALL, "Qщщz") == 0
    finally:
        work.db.close()
