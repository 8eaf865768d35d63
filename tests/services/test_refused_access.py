"""What somebody may not do is refused and stands in the trail, once, without a word typed."""

import re
import shutil
import stat
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import builders
import pytest
from databases import place
from house import House

from jobswap_desktop import services
from jobswap_desktop.domain.access import SAID_AGAIN_AFTER, AccessArea, area_of, known_area_of
from jobswap_desktop.domain.audit import Action, AuditEntry
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.actions import PLACES
from jobswap_desktop.services import accounts, backups, cases, list_export, people, print_previews
from jobswap_desktop.services.workplace import Workplace, open_workplace
from jobswap_desktop.store import audit
from jobswap_desktop.store.opening import open_database

NOON = datetime(2022, 2, 22, 12, tzinfo=UTC)


def seen_by(house: House, role: Role, *, at: datetime = NOON) -> Workplace:
    actor = builders.a_clerk(
        name="Pia Fremd", account="pfremd", role=role, office_id=OfficeId("office-a")
    )
    return replace(house.work, actor=actor, now=lambda: at)


def refusals(work: Workplace) -> list[AuditEntry]:
    return [each for each in audit.entries(work.db) if each.action is Action.ACCESS_REFUSED]


def subjects(work: Workplace) -> list[str]:
    return [str((each.details or {})["subject"]) for each in refusals(work)]


def try_to(use: Callable[[], object]) -> None:
    with pytest.raises(DomainError):
        use()


def test_the_entry_says_who_in_what_role_tried_what(house: House) -> None:
    work = seen_by(house, Role.READER)
    typed = replace(house.mara, last_name="Geheimes über Mara")
    try_to(lambda: people.save(work, typed))
    (entry,) = refusals(work)
    assert (entry.actor, entry.account, entry.role) == ("Pia Fremd", "pfremd", "reader")
    assert entry.details == {"subject": "Personen (people.save)", "changes": [], "records": []}
    assert audit.faults(work.db) == ()


def test_the_case_is_named_by_its_id_alone(house: House) -> None:
    swap = house.a_case()
    work = seen_by(house, Role.STAFF_COUNCIL)
    try_to(lambda: cases.view(work, swap.id))
    (entry,) = refusals(work)
    assert entry.swap_id == swap.id
    assert swap.reference not in str(entry.details)
    assert refusals(work)[0] in audit.of_swap(work.db, swap.id)


def test_what_was_given_for_a_case_and_is_none_is_not_kept(house: House) -> None:
    work = seen_by(house, Role.STAFF_COUNCIL)
    try_to(lambda: cases.view(work, "Mara Lindner"))  # type: ignore[arg-type]  # as typed on the line
    (entry,) = refusals(work)
    assert entry.swap_id == ""
    assert "Mara" not in str(entry)


def test_the_same_again_is_not_recorded_for_some_minutes(house: House) -> None:
    for second in range(0, 500, 5):
        work = seen_by(house, Role.READER, at=NOON + timedelta(seconds=second))
        try_to(lambda work=work: people.save(work, house.mara))  # type: ignore[misc]  # bound now
    assert len(refusals(house.work)) == 1
    try_to(lambda: list_export.office_list(work, (), "x.csv"))
    assert len(refusals(house.work)) == 2
    later = seen_by(house, Role.READER, at=NOON + SAID_AGAIN_AFTER + timedelta(seconds=1))
    try_to(lambda: people.save(later, house.mara))
    assert len(refusals(house.work)) == 3


def test_a_clock_that_was_ahead_hides_nothing(house: House) -> None:
    ahead = seen_by(house, Role.READER, at=NOON + timedelta(days=365))
    try_to(lambda: people.save(ahead, house.mara))
    try_to(lambda: people.save(seen_by(house, Role.READER), house.mara))
    assert len(refusals(house.work)) == 2


def test_another_login_is_recorded_for_itself(house: House) -> None:
    first = seen_by(house, Role.READER)
    other = replace(first, actor=replace(first.actor, account="jemand"))
    for work in (first, other):
        try_to(lambda work=work: people.save(work, house.mara))  # type: ignore[misc]  # bound now
    assert [each.account for each in refusals(house.work)] == ["pfremd", "jemand"]


def test_accounts_that_are_not_ones_own_are_in_the_trail(house: House) -> None:
    boss = replace(
        accounts.new_account(house.work), login="chefin", name="C", role=Role.ADMINISTRATOR
    )
    accounts.save(house.work, boss)
    work = seen_by(house, Role.HR_CLERK)
    try_to(lambda: accounts.save(work, replace(boss, role=Role.READER)))
    assert subjects(work) == ["Konten (accounts.save)"]


def test_who_only_reads_the_file_is_recorded_all_the_same(house: House, tmp_path: Path) -> None:
    work = open_workplace(
        place(tmp_path / "jobtausch.sqlite"),
        builders.a_clerk(role=Role.STAFF_COUNCIL),
        lambda: builders.TODAY,
        read_only=True,
    )
    try:
        try_to(lambda: people.all_people(work))
    finally:
        work.db.close()
    assert subjects(house.work) == ["Personen (people.all_people)"]


def test_a_file_that_cannot_be_written_refuses_all_the_same(
    house: House, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "fest"
    folder.mkdir()
    path = folder / "kopie.sqlite"
    shutil.copy(tmp_path / "jobtausch.sqlite", path)
    db = open_database(path)
    db.connection.execute("PRAGMA query_only = ON")
    path.chmod(stat.S_IRUSR)
    work = replace(house.work, db=db, actor=builders.a_clerk(role=Role.STAFF_COUNCIL))
    other = open_database(tmp_path / "jobtausch.sqlite")
    try:
        with other.write_derived():
            locked = replace(house.work, actor=builders.a_clerk(role=Role.STAFF_COUNCIL))
            house.work.db.connection.execute("PRAGMA busy_timeout = 50")  # type: ignore[attr-defined]  # of the engine
            try_to(lambda: people.all_people(locked))
        assert "could not be recorded: locked" in caplog.text
        caplog.clear()
        try_to(lambda: people.all_people(work))
    finally:
        other.close()
        db.close()
    assert refusals(house.work) == []


def test_a_council_is_told_who_keeps_the_copies(house: House) -> None:
    work = seen_by(house, Role.STAFF_COUNCIL)
    with pytest.raises(DomainError) as refused:
        backups.make_by_hand(work)
    assert refused.value.problems[0].code is ProblemCode.BACKUPS_NOT_YOURS
    assert subjects(house.work) == ["Sicherungen (backups.make_by_hand)"]


@pytest.mark.parametrize(
    ("place", "area"),
    [
        ("rule_editing", AccessArea.RULES),
        ("week_entry", AccessArea.WEEK),
        ("office_wording", AccessArea.WORDING),
        ("offices", AccessArea.OFFICES),
        ("keys", AccessArea.OFFICES),
        ("partner_keys", AccessArea.OFFICES),
        ("new_swap", AccessArea.CASES),
        ("print_previews", AccessArea.PAPERS),
        ("recording", AccessArea.PAPERS),
        ("subject_access", AccessArea.PEOPLE),
        ("noted_erasures", AccessArea.ERASURE),
        ("sealed_export", AccessArea.LISTS),
        ("server_accounts", AccessArea.ACCOUNTS),
        ("checking", AccessArea.BACKUPS),
        ("course", AccessArea.PARTICIPATION),
    ],
)
def test_refusal_names_the_area_of_what_was_asked(place: str, area: AccessArea) -> None:
    assert area_of(place) is area


def test_every_module_that_refuses_and_every_page_has_an_area_laid_down() -> None:
    refusing = (
        path.stem
        for path in Path(services.__path__[0]).glob("*.py")
        if re.search(r"\.(?:require|require_view|denied)\(", path.read_text(encoding="utf-8"))
    )
    assert [name for name in sorted(refusing) if known_area_of(name) is None] == []
    assert [page for page in PLACES.values() if known_area_of(page) is None] == []


def test_papers_given_away_as_files_are_no_week_plan(house: House) -> None:
    swap = house.a_case()
    work = seen_by(house, Role.READER)
    try_to(lambda: print_previews.record_papers(work, swap.id, 1))
    assert subjects(house.work) == ["Unterlagen (print_previews.record_papers)"]
