"""An erasure from request to the next start, seen from a process that knows nothing of it."""

import json
from datetime import UTC, datetime
from pathlib import Path

import builders
from copies import kept, safe
from erasing_case import (
    ADDRESS,
    CLOSED,
    NAMES,
    Closed,
    a_closed_case,
    a_second_account,
    canaries,
    everything,
    hits,
)
from house import a_house
from story.process import run

from jobswap_desktop.domain.backups import Occasion, Soundness
from jobswap_desktop.services import (
    backups,
    erasing,
    erasure_due,
    noted_erasures,
    retention,
    statistics,
)
from jobswap_desktop.services.workplace import open_workplace

DUE = datetime.now(UTC).date()
"""When the office lets the case go: today, since other processes have their own clock."""


def let_go_after_four_years(closed: Closed) -> None:
    work = closed.on(CLOSED)
    rule = next(each for each in retention.rules_in_use(work) if each.id == "undertakings")
    retention.save(
        work, rule.id, months=48, start=rule.start, to_year_end=False, reason="Aktenplan"
    )


def erase_again(path: Path) -> None:
    clerk = builders.a_clerk(account="akurz", name="Alex Kurz")
    asked = open_workplace(path, clerk, lambda: DUE, inspects=True)
    assert noted_erasures.erase_again(asked) > 0
    asked.db.close()


def test_one_asks_another_erases_and_a_new_process_finds_nobody(tmp_path: Path) -> None:
    path = tmp_path / "jobtausch.sqlite"
    house = a_house(path)
    closed = a_closed_case(house)
    let_go_after_four_years(closed)
    a_second_account(house)
    listed = json.loads(run("list", "--data", path, "--json").stdout)
    assert [row["state"] for row in listed] == ["closed"]
    counted = statistics.of_year(house.work, 2022)

    older = path.read_bytes()
    subjects = [line.subject for line in erasure_due.due(closed.on(DUE))]
    request = erasing.ask(closed.on(DUE), subjects).value
    erasing.execute(closed.on(DUE, "akurz"), request.id)
    house.work.db.close()

    assert json.loads(run("list", "--data", path, "--json").stdout) == []
    verdict = json.loads(run("check", "--data", path, "--json").stdout)
    assert verdict["sound"]
    assert hits(path, everything()) == []
    beside = [each for each in tmp_path.rglob("*") if each.is_file() and each.suffix != ".py"]
    for each in beside:
        assert hits(each, canaries(*NAMES, ADDRESS)) == [], each
    again = open_workplace(path, builders.a_clerk(), lambda: DUE)
    try:
        assert statistics.of_year(again, 2022) == counted
        assert statistics.years(again) == (2022,)
    finally:
        again.db.close()

    # Somebody puts an old copy in its place, by hand: no command shows what it brings back.
    path.write_bytes(older)
    assert json.loads(run("check", "--data", path, "--json").stdout)["sound"]
    refused = run("list", "--data", path, "--json", code=1)
    assert refused.stdout == ""
    assert "jobswap-desktop erased" in refused.stderr
    assert path.read_bytes() == older
    erase_again(path)
    assert json.loads(run("list", "--data", path, "--json").stdout) == []
    assert hits(path, everything()) == []


def test_a_backup_is_neither_shown_nor_changed_by_who_only_reads(tmp_path: Path) -> None:
    house = a_house(tmp_path / "jobtausch.sqlite")
    closed = a_closed_case(house)
    let_go_after_four_years(closed)
    a_second_account(house)
    made = backups.make(safe(kept(house.work, tmp_path)), Occasion.AUTOMATIC)
    subjects = [line.subject for line in erasure_due.due(closed.on(DUE))]
    request = erasing.ask(closed.on(DUE), subjects).value
    before = made.read_bytes()
    assert len(json.loads(run("list", "--data", made, "--json").stdout)) == 1
    erasing.execute(closed.on(DUE, "akurz"), request.id)
    house.work.db.close()

    told = run("list", "--data", made, "--json", code=1)
    assert told.stdout == ""
    assert "Eine Sicherung selbst bitte wiederherstellen, statt sie zu öffnen" in told.stderr
    assert "in Ordnung" in run("check", "--data", made).stdout
    assert made.read_bytes() == before
    assert backups.check_copy(made) is Soundness.CHECKED
