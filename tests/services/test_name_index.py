"""People found by the beginnings of their names, as by looking at each of them."""

from time import process_time

import builders
from hypothesis import given
from hypothesis import strategies as st

from jobswap_desktop.domain.folding import tokens
from jobswap_desktop.domain.ids import PersonId
from jobswap_desktop.domain.people import Person
from jobswap_desktop.services.name_index import NameIndex

FIRST = ("Mara", "Łukasz", "Ayşe", "Anna Maria", "Zoë")
LAST = ("Schröder", "von der Aue", "Groß", "Yılmaz", "Lindner-Voss", "Ma")
TYPED = ("", " ", "m", "ma", "MARA", "schro", "aue von", "gross", "voss lind", "ma ma", "indner")


def somebody(number: int, first: str, last: str) -> Person:
    return builders.a_person(id=PersonId(f"person-{number}"), first_name=first, last_name=last)


@given(
    st.lists(st.tuples(st.sampled_from(FIRST), st.sampled_from(LAST)), max_size=12),
    st.sampled_from(TYPED) | st.text(max_size=4),
)
def test_finds_whom_a_look_at_each_would_find(names: list[tuple[str, str]], typed: str) -> None:
    known = [somebody(number, *name) for number, name in enumerate(names)]
    wanted = tokens(typed)
    each = tuple(
        person
        for person in known
        if wanted
        and all(any(part.startswith(word) for part in tokens(person.full_name)) for word in wanted)
    )
    index = NameIndex(known)
    assert index.matching(typed) == each
    assert index.matching(typed, 2) == each[:2]


def test_a_key_among_twenty_thousand_people_is_quick() -> None:
    known = [
        somebody(number, FIRST[number % len(FIRST)], f"{LAST[number % len(LAST)]} {number}")
        for number in range(20_000)
    ]
    index = NameIndex(known)
    assert len(index.matching("schro", 8)) == 8
    for typed in ("s", "schro", "mara 199"):
        assert min(_taken(index, typed) for _ in range(5)) < 0.016, typed


def _taken(index: NameIndex, typed: str) -> float:
    begun = process_time()
    index.matching(typed, 8)
    return process_time() - begun
