"""The command line as an administrator uses it: real processes, real files."""

import errno
import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from documents.pages import page_texts, text_of
from icalendar import Calendar
from story.process import run

from jobswap_desktop import cli, whole_files

TODAY = "2022-02-22"


def one_sentence(text: str) -> str:
    assert text.endswith(".\n")
    assert text.count("\n") == 1
    return text


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("story") / "Beispiel mit Umlaut ü"
    run("demo", "--out", folder, "--today", TODAY)
    return folder


def printed(path: Path) -> str:
    return text_of(path.read_bytes())


def test_demo_leaves_what_it_promises(story: Path) -> None:
    report = json.loads((story / "report.json").read_text(encoding="utf-8"))

    assert report["state"] == "closed"
    assert report["nda"] == "2/2"
    kinds = [document["kind"] for document in report["documents"]]
    assert set(kinds) == {
        *("request", "supervisor_statement", "privacy_notice", "data_protection"),
        *("photo_consent", "arrival_sheet", "checklist_slip"),
        *("submission", "reply_slip", "nda", "agreement", "week_plan"),
        *("learning_journal", "closing_report", "certificate"),
    }
    assert len(kinds) == 34
    for document in report["documents"]:
        pages = page_texts((story / document["file"]).read_bytes())
        assert len(pages) == document["pages"]
        assert all(document["number"] in page for page in pages)
    assert [visitor["name"] for visitor in report["visitors"]] == ["Mara Lindner", "Jana Voss"]
    assert sorted(p.name for p in story.iterdir()) == [
        "documents",
        "jobtausch.sqlite",
        "report.json",
        "week",
    ]
    assert len(list((story / "week").iterdir())) == 3 * len(report["visitors"])


def test_demo_weeks_agree_on_paper_and_in_the_calendar(story: Path) -> None:
    report = json.loads((story / "report.json").read_text(encoding="utf-8"))
    for visitor in report["visitors"]:
        calendar = Calendar.from_ical((story / visitor["ics"]).read_bytes())
        events = [part for part in calendar.walk() if part.name == "VEVENT"]
        assert len(events) == visitor["appointments"]
        assert {event.decoded("DTSTART").date() for event in events} == {
            date(2022, 2, day) for day in range(21, 26)
        }
        assert "Morgenbriefing" in printed(story / visitor["pdf"])
        assert (story / visitor["png"]).read_bytes().startswith(b"\x89PNG")


def test_the_told_story_is_in_the_file(story: Path) -> None:
    listed = json.loads(run("list", "--data", story / "jobtausch.sqlite", "--json").stdout)
    assert listed == [
        {
            "reference": "11.2-JT-2021-001",
            "state": "closed",
            "nda": "2/2",
            "next_step": None,
            "next_due": None,
        }
    ]
    assert "in Ordnung" in run("check", "--data", story / "jobtausch.sqlite").stdout


def test_print_writes_all_papers_and_marks_nothing(story: Path, tmp_path: Path) -> None:
    database = tmp_path / "kopie.sqlite"
    shutil.copy(story / "jobtausch.sqlite", database)
    before = marked(database)
    told = run("print", "11.2-JT-2021-001", "--out", tmp_path / "aus", "--data", database)

    # Nobody could file what is not on record as it is now: the notes were never printed, and
    # what went out before the place was agreed would be another revision today.
    kept = {
        path.stem.removeprefix("11.2-JT-2021-001-")
        for path in (tmp_path / "aus").iterdir()
        if "ENTWURF" not in printed(path)
    }
    stays = {
        f"{kind}-{side}" for kind in ("EF", "ET", "LZ", "LT", "AB", "TB", "WP") for side in "AB"
    }
    assert kept == {"AV", "WP"} | stays
    assert "Vermerk ENTWURF auf 22: " in one_sentence(told.stdout)
    names = {path.name for path in (tmp_path / "aus").iterdir()}
    assert "11.2-JT-2021-001-AV.pdf" in names
    # Four bodies had a last day, of each of which there is a note.
    assert len({name for name in names if "-AVM-" in name}) == 4
    # What a person asks for about their data is written only when somebody asks for it.
    assert not [name for name in names if "-AK-" in name or "-LP" in name]
    assert len(names) == 38
    # The trail says that they went out, and nothing else has changed.
    assert marked(database) == before
    assert last_entry(database) == ("exported", "38 PDF")


def marked(database: Path) -> list[object]:
    with closing(sqlite3.connect(database)) as connection:
        return [
            *connection.execute("SELECT * FROM document"),
            *connection.execute("SELECT * FROM paper_signer"),
        ]


def last_entry(database: Path) -> tuple[str, str]:
    with closing(sqlite3.connect(database)) as connection:
        action, details = connection.execute(
            "SELECT action, details FROM audit ORDER BY sequence DESC LIMIT 1"
        ).fetchone()
    return action, json.loads(details)["subject"]


def test_demo_touches_no_folder_that_holds_something(story: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(story, copy)
    before = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}

    refused = run("demo", "--out", copy, "--today", TODAY, code=1)
    assert "wird nicht überschrieben" in refused.stderr
    assert {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()} == before
    assert [path.name for path in tmp_path.iterdir()] == ["copy"]


def test_a_broken_off_write_is_taken_back_before_reading(story: Path, tmp_path: Path) -> None:
    broken = tmp_path / "b.sqlite"
    shutil.copy(story / "jobtausch.sqlite", broken)
    script = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA journal_mode = TRUNCATE'); c.execute('PRAGMA cache_size = 1');"
        "c.execute('BEGIN IMMEDIATE'); c.execute('UPDATE person SET last_name = last_name || 1');"
        "c.execute('UPDATE appointment SET title = hex(randomblob(4000))'); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", script, str(broken)], check=True)
    assert (tmp_path / "b.sqlite-journal").stat().st_size > 0

    assert "in Ordnung" in run("check", "--data", broken).stdout


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE case_index SET nda_in_force = 0",
        "DELETE FROM case_index",
        "DELETE FROM placement",
        "DROP INDEX audit_swap",
    ],
)
def test_check_sees_list_and_tables(story: Path, tmp_path: Path, statement: str) -> None:
    tampered = tmp_path / "t.sqlite"
    shutil.copy(story / "jobtausch.sqlite", tampered)
    connection = sqlite3.connect(tampered, isolation_level=None)
    connection.execute(statement)
    connection.close()

    assert "nicht in Ordnung" in run("check", "--data", tampered, code=1).stdout


@pytest.mark.parametrize("command", ["list", "check", "export people --out x.csv"])
def test_a_file_with_a_trigger_of_another_is_not_opened(
    story: Path, tmp_path: Path, command: str
) -> None:
    tampered = tmp_path / "t.sqlite"
    shutil.copy(story / "jobtausch.sqlite", tampered)
    with closing(sqlite3.connect(tampered, isolation_level=None)) as connection:
        connection.execute("CREATE TRIGGER quiet AFTER INSERT ON audit BEGIN SELECT 1; END")
    before = tampered.read_bytes()
    said = run(*command.split(), "--data", tampered, code=1).stderr
    assert "die nicht von Jobswap Desktop stammen" in said
    assert said.count("\n") == 1
    assert tampered.read_bytes() == before


def test_check_compares_the_history_with_a_head_from_outside(story: Path, tmp_path: Path) -> None:
    database = story / "jobtausch.sqlite"
    with closing(sqlite3.connect(database)) as connection:
        sequence, digest = connection.execute(
            "SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1"
        ).fetchone()
    beside = tmp_path / "sicherung.json"
    beside.write_text(
        json.dumps({"head_sequence": sequence, "head_hash": digest}), encoding="utf-8"
    )
    printed_head = f"{sequence}-{digest[:4]} {digest[4:20]}"
    held = run("check", "--data", database, "--head", printed_head, "--manifest", beside)
    assert "festgehalten sind: 2, alle enthalten." in held.stdout
    gone = run("check", "--data", database, "--head", f"{sequence + 7}-{digest[:20]}", code=1)
    assert "Mindestens 7 Einträge fehlen am Ende." in gone.stdout
    other = run("check", "--data", database, "--head", f"1-{'ab' * 10}", "--json", code=1)
    (told,) = json.loads(other.stdout)["heads"]
    assert (told["state"], told["held"]) == ("rewritten", False)
    assert (
        "kein Stand des Verlaufs" in run("check", "--head", "x", "--data", database, code=1).stderr
    )
    beside.write_text("{}", encoding="utf-8")
    told = run("check", "--manifest", beside, "--data", database, code=1).stderr
    assert "weder die Beschreibung einer Sicherung noch eine Partnerdatei" in told
    assert "--head" not in told


def test_print_stays_in_its_folder(story: Path, tmp_path: Path) -> None:
    tampered = tmp_path / "t.sqlite"
    shutil.copy(story / "jobtausch.sqlite", tampered)
    connection = sqlite3.connect(tampered, isolation_level=None)
    connection.execute("UPDATE swap SET reference = '../../flucht'")
    connection.close()
    out = tmp_path / "tief" / "aus"
    run("print", "../../flucht", "--out", out, "--data", tampered)

    assert {path.parent for path in tmp_path.rglob("*.pdf")} == {out}


def test_check_finds_a_record_changed_past_the_program(story: Path, tmp_path: Path) -> None:
    tampered = tmp_path / "t.sqlite"
    shutil.copy(story / "jobtausch.sqlite", tampered)
    connection = sqlite3.connect(tampered)
    connection.execute("UPDATE swap SET remark = 'anders'")
    connection.commit()
    connection.close()

    told = run("check", "--data", tampered, "--json", code=1)
    verdict = json.loads(told.stdout)
    assert verdict["sound"] is False
    assert any(fault.startswith("swap ") for fault in verdict["audit_faults"])


@pytest.mark.parametrize(
    "arguments",
    [["unfug"], ["list", "--today", "31.02.2022"], ["print"], ["demo"], ["list", "--dta", "x"]],
)
def test_a_wrong_command_line_is_one_german_sentence(arguments: list[str]) -> None:
    assert "Befehlszeile" in one_sentence(run(*arguments, code=2).stderr)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["print", "11.2-JT-2021-001"], "fehlt: --out."),
        (["print"], "fehlt: FALL, --out."),
        (["print", "X", "--out", "ordner", "--bogus"], "unbekannt: --bogus."),
        (["print", "X", "--out"], "die Angabe nach --out."),
        (["export", "foo"], "„foo“ nicht bekannt. Möglich sind: people, cases, case."),
        (
            ["unfug"],
            "check, backup, erased, restore, import, export, accounts, server, partner.",
        ),
        (["export"], "fehlt: WAS."),
        (["--today", "2026-13-01"], "„2026-13-01“ nach --today kein Tag"),
        (["list", "--today", "gestern"], "„gestern“ nach --today kein Tag"),
        (["list", "--data", ""], "fehlt nach --data der Name der Datei"),
        (
            ["backup", "--to", "x", "--recipient", "a", "--passphrase-file", "b"],
            "gehen --passphrase-file und --recipient nicht zusammen.",
        ),
        (["list", "--json=ja"], "steht nach --json eine Angabe"),
        (["restore", ""], "fehlt: DATEI."),
        (["--demo", "list"], "steht --demo vor dem Befehl „list“."),
        (["--demo", "--data", "x"], "gehen --demo und --data nicht zusammen."),
        (["--data", "x", "demo", "--out", "y"], "steht --data vor dem Befehl „demo“"),
        (["--data", "x", "server", "init", "y"], "steht --data vor dem Befehl „server“"),
    ],
)
def test_what_is_wrong_with_the_command_line_is_named(arguments: list[str], words: str) -> None:
    said = one_sentence(run(*arguments, code=2).stderr)
    assert words in said
    assert said.startswith("In der Befehlszeile ")


@pytest.mark.parametrize("content", [b"", b"kein SQLite", b"SQLite format 3\x00" + b"\xff" * 200])
@pytest.mark.parametrize("command", ["list", "check"])
def test_a_file_that_is_no_database(command: str, content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "falsch.sqlite"
    file.write_bytes(content)
    told = run(command, "--data", file, code=1)

    assert "falsch.sqlite" in told.stderr
    assert "nicht verändert" in told.stderr
    assert file.read_bytes() == content


def test_check_tells_other_programs_of_a_refused_file(tmp_path: Path) -> None:
    file = tmp_path / "falsch.sqlite"
    file.write_text("kein SQLite", encoding="utf-8")
    told = run("check", "--json", "--data", file, code=1)
    verdict = json.loads(told.stdout)
    assert (verdict["sound"], verdict["fault"]) == (False, "not_a_database")
    assert verdict["path"] == str(file)
    assert verdict["text"] == told.stderr.strip()


def test_a_file_that_is_not_there_and_a_case_that_is_not_there(story: Path, tmp_path: Path) -> None:
    assert "nicht gefunden" in run("list", "--data", tmp_path / "weg.sqlite", code=1).stderr
    told = run(*("print", "JT-1", "--out", tmp_path, "--data", story / "jobtausch.sqlite"), code=1)
    assert "JT-1" in one_sentence(told.stderr)


def test_a_full_disk_is_told_of_the_file(
    story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_file: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(whole_files, "_bring_to_disk", refuse)
    database = str(story / "jobtausch.sqlite")
    line = ["print", "11.2-JT-2021-001", "--out", str(tmp_path), "--data", database]
    assert cli.main(line) == 1
    told = one_sentence(capsys.readouterr().err)
    assert told.startswith(f"{tmp_path / '11.2-JT-2021-001-AN-A.pdf'} wurde ")
    assert "Der Datenträger ist voll" in told
    assert "Datenbank" not in told
    assert list(tmp_path.glob("*.pdf*")) == []


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("x", encoding="utf-8")
    told = run("demo", "--out", tmp_path / "datei", code=1)
    assert one_sentence(told.stderr)
