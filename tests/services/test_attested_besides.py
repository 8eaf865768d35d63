"""What lies in no record is attested as well: what is counted, what is gone, where copies go."""

import json
from datetime import date
from pathlib import Path

import pytest
from copies import kept, safe
from databases import tamper
from erasing_case import CALENDAR_DUE, CASE_DUE, Closed, a_closed_case, a_second_account, erased
from forgers import chained, lay, rows_of
from house import House

from jobswap_desktop.cli import main
from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.services import backups, keeping, partner_keys, restoring
from jobswap_desktop.store import audit

COUNT = """INSERT INTO statistic
    VALUES ('{id}', 2022, 'Amt', 'mutual', 'secondment', 999, 'completed', 1)"""
GONE = "INSERT INTO erased VALUES ('{id}', 'case', '2022-01-01')"


@pytest.fixture
def closed(house: House) -> Closed:
    made = a_closed_case(house)
    a_second_account(house)
    return made


def path_of(house: House) -> Path:
    return Path(house.work.db.path)


def test_a_count_that_no_entry_made_is_found(house: House) -> None:
    tamper(path_of(house), COUNT.format(id="0190c0de-0000-7000-8000-000000000001"))
    assert audit.faults(house.work.db) == ("statistic 0190c0de-0000-7000-8000-000000000001",)


def test_what_no_erasing_entry_names_as_gone_is_found(
    house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    tamper(path_of(house), GONE.format(id="swap-1"))
    assert audit.faults(house.work.db) == ("erased swap-1",)
    house.work.db.close()
    assert main(["check", "--data", str(path_of(house))]) == 1
    assert "swap-1 ist als endgültig gelöscht vermerkt" in capsys.readouterr().out


def test_what_was_planted_is_told_to_nobody_else(closed: Closed, tmp_path: Path) -> None:
    work, path = kept(closed.house.work, tmp_path / "Sicherungen"), path_of(closed.house)
    tamper(path, GONE.format(id=closed.id))
    source = backups.make(safe(work), Occasion.BY_HAND)
    assert not list(tmp_path.rglob("*.geloescht.json"))
    staged = restoring.stage(safe(work), source)
    assert staged.preview.erased_cases == 0
    restoring.discard(staged)


def test_erasing_says_what_is_gone_and_blesses_nothing_that_was_planted(closed: Closed) -> None:
    db, path = closed.house.work.db, path_of(closed.house)
    tamper(path, GONE.format(id="gelegt"))
    erased(closed, CALENDAR_DUE)
    assert audit.faults(db) == ("erased gelegt",)
    erased(closed, CASE_DUE)
    assert audit.faults(db) == ("erased gelegt",)
    # What the entries that are cut had named is named by the one that cuts them.
    erased(closed, date(2040, 1, 1))
    assert audit.faults(db) == ("erased gelegt",)
    tamper(path, "DELETE FROM erased WHERE id = 'gelegt'")
    assert audit.faults(db) == ()
    assert db.rows("SELECT 1 FROM erased") != []


def test_entries_of_an_earlier_version_do_for_what_they_tell(closed: Closed) -> None:
    erased(closed, CALENDAR_DUE)
    erased(closed, CASE_DUE)
    rows, path = rows_of(path_of(closed.house)), path_of(closed.house)
    for row in rows:
        told = json.loads(row["details"]) if row["details"] else {}
        if told.pop("gone", None) is not None:
            told.pop("steering")
            told.pop("office_key")
            row["details"] = json.dumps(
                told, ensure_ascii=False, sort_keys=True, separators=(",", ":")
            )
    lay(path, chained(rows))
    assert audit.faults(closed.house.work.db) == ()
    tamper(path, GONE.format(id="gelegt"))
    assert audit.faults(closed.house.work.db) == ("erased gelegt",)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE office_key SET signing_key = '00'",
        "DELETE FROM office_key",
        "UPDATE office_key SET replaced_on = '2022-01-01'",
    ],
)
def test_the_own_key_is_the_one_that_was_made(closed: Closed, statement: str) -> None:
    work = closed.house.work
    assert audit.faults(work.db) == ()
    partner_keys.make_own(work)
    partner_keys.renew_own(work)
    assert audit.faults(work.db) == ()
    # What an erasure cuts, it repeats.
    erased(closed, CALENDAR_DUE)
    erased(closed, date(2040, 1, 1))
    assert audit.faults(work.db) == ()
    tamper(path_of(closed.house), statement)
    assert audit.faults(work.db) == ("office_key",)


def test_a_key_that_nobody_made_is_found(house: House) -> None:
    tamper(
        path_of(house),
        """INSERT INTO office_key (id, encryption_key, encryption_secret, signing_key,
        signing_secret, made_on) VALUES ('x', 'age1x', 'x', '00', '00', '2022-01-01')""",
    )
    assert audit.faults(house.work.db) == ("office_key",)


@pytest.mark.parametrize("by_whom", [True, False])
def test_copies_go_only_where_somebody_has_sent_them(
    house: House, tmp_path: Path, by_whom: bool
) -> None:
    work = kept(house.work, tmp_path / "Sicherungen")
    good, evil = tmp_path / "Netz", tmp_path / "evil"
    for folder in (good, evil):
        folder.mkdir()
    if by_whom:
        backups.choose_folder(work, good)
        assert safe(work).second == good
        tamper(path_of(house), f"UPDATE setting SET value = '{evil}' WHERE key = 'backup/folder'")  # noqa: S608 - our own
    else:
        tamper(path_of(house), f"INSERT INTO setting VALUES ('backup/folder', '{evil}')")  # noqa: S608 - our own
    assert audit.faults(work.db) == ("steering",)
    assert safe(work).second is None
    keeping.keep(safe(work), Occasion.BY_HAND)
    assert list(evil.iterdir()) == []
    # Neither an erasure nor a restore blesses it.
    staged = restoring.stage(safe(work), safe(work).folder / restored_from(work))
    restoring.carry_out(restoring.order(work, safe(work), staged))
    assert safe(work).second is None
    backups.choose_folder(work, good)
    assert safe(work).second == good
    assert audit.faults(work.db) == ()


def restored_from(work: object) -> str:
    found = backups.shelf(safe(work)).newest_true  # type: ignore[arg-type]  # a workplace
    assert found is not None
    return found.name


def test_a_recipient_put_in_past_the_program_is_found(house: House, tmp_path: Path) -> None:
    work = kept(house.work, tmp_path / "Sicherungen")
    backups.choose_folder(work, tmp_path / "Netz", "age1x")
    tamper(path_of(house), "UPDATE setting SET value = 'age1evil' WHERE key = 'backup/recipient'")
    assert audit.faults(work.db) == ("steering",)
    assert safe(work).second is None


def test_an_erasure_repeats_where_copies_go(closed: Closed, tmp_path: Path) -> None:
    work = kept(closed.house.work, tmp_path / "Sicherungen")
    backups.choose_folder(work, tmp_path / "Netz", "age1x")
    erased(closed, CASE_DUE)
    erased(closed, date(2040, 1, 1))
    assert safe(work).second == tmp_path / "Netz"
    tamper(path_of(closed.house), "UPDATE setting SET value = 'x' WHERE key = 'backup/folder'")
    assert safe(work).second is None
    assert audit.faults(work.db) == ("steering",)
