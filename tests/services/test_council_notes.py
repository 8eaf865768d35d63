"""The council's notes: on its own workstation, in no database and no audit trail."""

import stat
import sys
from dataclasses import replace
from pathlib import Path

import builders
import pytest
from house import House

from jobswap_desktop.domain.errors import DomainError, Fault, ProblemCode, Unavailable
from jobswap_desktop.domain.ids import ParticipationId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services import council_notes
from jobswap_desktop.services.workplace import Workplace

ONE, OTHER = ParticipationId("p-1"), ParticipationId("p-2")


@pytest.fixture
def council(house: House, tmp_path: Path) -> Workplace:
    actor = builders.a_clerk(role=Role.STAFF_COUNCIL, office_id=house.own.id)
    path = tmp_path / "fresh" / "personalrat-notizen.json"
    return replace(house.work, actor=actor, council_notes=path)


def test_a_note_is_kept_changed_and_forgotten(council: Workplace) -> None:
    assert council_notes.note(council, ONE) == ""
    council_notes.keep(council, ONE, "Rückfrage: Vertretung? Grüße an Żaneta", "")
    council_notes.keep(council, OTHER, "anderes", "")
    assert council_notes.note(council, ONE) == "Rückfrage: Vertretung? Grüße an Żaneta"
    council_notes.keep(council, ONE, "  ", council_notes.note(council, ONE))
    assert council_notes.note(council, ONE) == ""
    assert council_notes.note(council, OTHER) == "anderes"


def test_nothing_of_it_is_in_the_offices_file(council: Workplace, tmp_path: Path) -> None:
    entries = council.db.rows("SELECT count(*) AS number FROM audit")
    council_notes.keep(council, ONE, "Streng intern", "")
    assert council.db.rows("SELECT count(*) AS number FROM audit") == entries
    assert b"Streng intern" not in (tmp_path / "jobtausch.sqlite").read_bytes()
    path = council.council_notes
    assert path is not None
    assert council_notes.where(council) == str(path)
    assert [each.name for each in path.parent.iterdir()] == [path.name]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_the_file_is_the_users_alone(council: Workplace) -> None:
    council_notes.keep(council, ONE, "x", "")
    path = council.council_notes
    assert path is not None
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("content", ["kein JSON", '["a"]', '{"p-1": 3}'])
def test_a_file_that_holds_something_else_is_refused_and_kept(
    council: Workplace, content: str
) -> None:
    path = council.council_notes
    assert path is not None
    path.parent.mkdir()
    path.write_text(content, encoding="utf-8")
    with pytest.raises(Unavailable) as error:
        council_notes.keep(council, ONE, "neu", "")
    assert error.value.fault is Fault.DAMAGED
    assert path.read_text(encoding="utf-8") == content


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.STAFF_COUNCIL}))
def test_nobody_else_reads_or_writes_them(council: Workplace, role: Role) -> None:
    council_notes.keep(council, ONE, "intern", "")
    other = replace(council, actor=builders.a_clerk(role=role))
    for use in (
        lambda: council_notes.note(other, ONE),
        lambda: council_notes.keep(other, ONE, "x", ""),
        lambda: council_notes.where(other),
        lambda: council_notes.mark(other),
    ):
        with pytest.raises(DomainError):
            use()


def test_what_somebody_has_written_since_is_not_written_over(council: Workplace) -> None:
    council_notes.keep(council, ONE, "Erste", "")
    council_notes.keep(council, ONE, "Zweite", "Erste")
    before = council_notes.mark(council)
    for text in ("Dritte", " "):
        with pytest.raises(DomainError) as error:
            council_notes.keep(council, ONE, text, "Erste")
        assert error.value.problems[0].code is ProblemCode.NOTE_CHANGED
    # Whoever has typed the same has nothing to choose, and nothing is written anew.
    council_notes.keep(council, ONE, "Zweite", "Erste")
    assert council_notes.note(council, ONE) == "Zweite"
    assert council_notes.mark(council) == before
    council_notes.keep(council, OTHER, "Andere", "")
    assert council_notes.mark(council) != before
