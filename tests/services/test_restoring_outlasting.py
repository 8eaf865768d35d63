"""What outlasts restoring a copy: accounts, settings of backups, and that somebody was erased."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from builders import a_person
from copies import add_person, kept, safe
from databases import content, opened, tamper
from house import House, a_house

from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.domain.drafts import Draft
from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.domain.errors import DomainError, Fault, Unavailable
from jobswap_desktop.domain.forgetting import Forgotten
from jobswap_desktop.domain.ids import AccountId, OfficeId, PersonId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.services import (
    accounts,
    backups,
    drafts,
    editing,
    forgetting,
    offices,
    people,
    rescuing,
    restoring,
    unsealing,
)
from jobswap_desktop.services.backup_words import preview_lines
from jobswap_desktop.services.checking import check
from jobswap_desktop.services.wording import problem_text
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import accounts as kept_accounts
from jobswap_desktop.store import audit, erased_file, erased_places
from jobswap_desktop.store.opening import open_database

STAY = "Konten und Einstellungen der Sicherung bleiben, wie sie jetzt sind."
COME = "Konten und Einstellungen der Sicherung kommen aus der Sicherung"


@pytest.fixture
def work(house: House, tmp_path: Path) -> Workplace:
    return kept(house.work, tmp_path / "Sicherungen")


@pytest.fixture
def place(work: Workplace) -> Iterator[backups.Safe]:
    found = safe(work)
    yield found
    assert not list(found.path.parent.glob("*.zurueck*"))


def an_account(login: str, role: Role, office: OfficeId | None = None) -> Account:
    number = AccountId(f"account-{login}")
    return Account(id=number, login=login, name=login.title(), role=role, office_id=office)


def restore(work: Workplace, place: backups.Safe, source: Path) -> str:
    staged = restoring.stage(place, source)
    restoring.carry_out(restoring.order(work, place, staged))
    return "\n".join(preview_lines(staged.preview))


def rescued(error: Unavailable, folder: Path) -> list[str]:
    """Restore a file that cannot be opened from the copy that is advised."""
    found = rescuing.place(error, folder)
    assert found is not None
    advised = rescuing.choice(found).advised
    assert advised is not None
    return rescuing.rescue(found, restoring.stage(found, folder / advised))


def test_accounts_that_are_younger_than_the_copy_stay(
    house: House, work: Workplace, place: backups.Safe
) -> None:
    source = backups.make(place, Occasion.AUTOMATIC)
    later = offices.save(
        work, replace(house.partner, id=OfficeId("spaeter"), name="Später", version=0)
    ).value
    council = accounts.save(work, an_account("rat", Role.STAFF_COUNCIL, house.own.id)).value
    accounts.save(work, an_account("fern", Role.STAFF_COUNCIL, later.id))
    accounts.save(work, an_account(work.actor.account, Role.ADMINISTRATOR))
    boss = accounts.recognised(work)
    assert STAY in restore(boss, place, source)
    assert work.db.changed()
    left = {each.login: each for each in kept_accounts.all_accounts(work.db)}
    assert left["rat"].role is council.role
    assert left["rat"].office_id == house.own.id
    # The copy has no such office: the account is there all the same, and sees nothing.
    assert (left["fern"].role, left["fern"].office_id) == (Role.STAFF_COUNCIL, None)
    assert restoring.gone_on(work).actor.role is Role.ADMINISTRATOR
    stranger = replace(work, actor=replace(work.actor, account="fremd"))
    assert restoring.gone_on(stranger).actor.role is Role.READER
    assert audit.entries(work.db)[-1].action is Action.BACKUP_RESTORED
    assert check(work, place.folder).is_sound


def test_a_right_that_was_taken_since_does_not_come_back(
    work: Workplace, place: backups.Safe
) -> None:
    accounts.save(work, an_account(work.actor.account, Role.ADMINISTRATOR))
    boss = accounts.recognised(work)
    gone = accounts.save(boss, an_account("weg", Role.HR_CLERK)).value
    one = accounts.save(boss, an_account("eins", Role.HR_CLERK)).value
    two = accounts.save(boss, an_account("zwei", Role.READER)).value
    source = backups.make(place, Occasion.AUTOMATIC)
    accounts.remove(boss, gone)
    # Two exchange their logins.
    one = accounts.save(boss, replace(one, login="drei")).value
    accounts.save(boss, replace(two, login="eins"))
    accounts.save(boss, replace(one, login="zwei"))
    wanted = {(each.login, each.role) for each in kept_accounts.all_accounts(work.db)}
    restore(boss, place, source)
    assert {(each.login, each.role) for each in kept_accounts.all_accounts(work.db)} == wanted
    assert ("weg", Role.HR_CLERK) not in wanted
    assert check(work, place.folder).is_sound


def test_the_second_folder_stays(work: Workplace, place: backups.Safe, tmp_path: Path) -> None:
    source = backups.make(place, Occasion.AUTOMATIC)
    backups.choose_folder(work, tmp_path / "Netz", "age1x")
    chosen = safe(work)
    restore(work, chosen, source)
    assert safe(work) == chosen
    # And one that is no longer wanted does not come back.
    with_folder = backups.make(chosen, Occasion.AUTOMATIC)
    backups.choose_folder(work, None)
    restore(work, safe(work), with_folder)
    assert safe(work).second is None


def test_of_another_database_accounts_come_along(
    work: Workplace, place: backups.Safe, tmp_path: Path
) -> None:
    accounts.save(work, an_account(work.actor.account, Role.ADMINISTRATOR))
    other = a_house(tmp_path / "andere.sqlite").work
    accounts.save(other, an_account("dort", Role.ADMINISTRATOR))
    other.db.close()
    said = restore(accounts.recognised(work), place, tmp_path / "andere.sqlite")
    assert COME in said
    assert [each.login for each in kept_accounts.all_accounts(work.db)] == ["dort"]


def test_preview_leaves_out_who_was_erased(
    house: House, work: Workplace, place: backups.Safe
) -> None:
    gone = people.save(work, a_person(id=PersonId("gone"), last_name="Weg", version=0)).value
    case = house.a_case()
    editing.move(work, case.id, SwapState.WITHDRAWN, "Elternzeit")
    source = backups.make(place, Occasion.AUTOMATIC)
    day = datetime.now(UTC).date()
    forgetting.erase_known(work, [Forgotten(id=case.id, what=ErasureKind.CASE, erased_on=day)])
    # The other one is known beside the copies alone.
    also = Forgotten(id=gone.id, what=ErasureKind.PERSON, erased_on=day)
    erased_file.add(erased_places.places(place.path, place.folder)[-1:], frozenset({also}))
    staged = restoring.stage(place, source)
    said = "\n".join(preview_lines(staged.preview))
    assert "wieder da sind" not in said
    # Still in the present file, which does not know of it.
    assert "Personen, die dann fehlen: 1 (Weg, Mara)" in said
    assert case.reference not in said
    assert "Endgültig gelöscht und nicht wieder da – Fälle: 1, Personen: 3." in said
    restoring.carry_out(restoring.order(work, place, staged))
    assert content(place.path)["swap"] == []
    assert content(place.path)["person"] == []


def test_a_copy_that_is_not_there_is_said(place: backups.Safe, tmp_path: Path) -> None:
    plain, sealed = tmp_path / "nirgends.sqlite", tmp_path / "nirgends.sqlite.age"
    with pytest.raises(DomainError) as of_plain:
        restoring.stage(place, plain)
    with pytest.raises(DomainError) as of_sealed:
        unsealing.stage_sealed(place, sealed, unsealing.secret_of("egal egal egal"))
    for refused, path in ((of_plain, plain), (of_sealed, sealed)):
        said = "\n".join(problem_text(each) for each in refused.value.problems)
        assert said == f"Die Sicherung {path} wurde nicht gefunden. Bitte Namen und Ordner prüfen."


def test_a_file_that_is_not_there_is_said(
    work: Workplace, place: backups.Safe, tmp_path: Path
) -> None:
    source = backups.make(place, Occasion.AUTOMATIC)
    target = replace(place, path=tmp_path / "neu.sqlite")
    staged = restoring.stage(target, source)
    said = "\n".join(preview_lines(staged.preview))
    assert "An ihrem Ort gibt es keine Datei" in said
    assert "lässt sich nicht lesen" not in said
    assert COME in said
    restoring.carry_out(restoring.order_for_unreadable(work.actor, target, staged))
    assert len(content(target.path)["person"]) == 2


def test_a_file_with_a_foreign_trigger_is_restored_and_kept_aside(
    work: Workplace, place: backups.Safe
) -> None:
    backups.make(place, Occasion.AUTOMATIC)
    add_person(work, 1)
    work.db.close()
    tamper(place.path, "CREATE TRIGGER fremd AFTER INSERT ON person BEGIN SELECT 1; END")
    harmed = place.path.parent / "vorher"
    shutil.copyfile(place.path, harmed)
    with pytest.raises(Unavailable) as refused:
        open_database(place.path, create=False)
    assert refused.value.fault is Fault.ALTERED
    lines = rescued(refused.value, place.folder)
    assert any("Die beschädigte Datei wird daneben aufbewahrt" in line for line in lines)
    (aside,) = place.path.parent.glob("*-beschädigt.sqlite")
    assert aside.read_bytes() == harmed.read_bytes()
    with opened(place.path) as db:
        # What was recorded since the copy is saved out of it, by what the history attests.
        assert "Neu1" in {row["last_name"] for row in db.rows("SELECT last_name FROM person")}


def test_nothing_is_run_of_a_view_in_the_place_of_a_table(
    work: Workplace, place: backups.Safe
) -> None:
    backups.make(place, Occasion.AUTOMATIC)
    work.db.close()
    endless = """WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more)
        SELECT n AS "key", n AS value FROM more"""
    tamper(place.path, "DROP TABLE setting")
    tamper(place.path, f"CREATE VIEW setting AS {endless}")
    with pytest.raises(Unavailable) as refused:
        open_database(place.path, create=False)
    assert refused.value.fault is Fault.ALTERED
    rescued(refused.value, place.folder)
    with opened(place.path) as db:
        assert len(db.rows("SELECT * FROM person")) == 2


def test_drafts_are_those_of_the_present_file(work: Workplace, place: backups.Safe) -> None:
    blank = Draft(form="case", title="Fall", fields={"remark": "x"}, saved_at=work.now())
    drafts.keep(work, replace(blank, swap_id="lange-eingetragen"))
    source = backups.make(place, Occasion.AUTOMATIC)
    add_person(work, 1)
    drafts.discard(work, "case:lange-eingetragen")
    drafts.keep(work, replace(blank, swap_id="jetzt-getippt"))
    assert "nicht gespeicherte Eingaben" in restore(work, place, source)
    assert [each.draft.swap_id for each in drafts.waiting(work)] == ["jetzt-getippt"]
    assert check(work, place.folder).is_sound
