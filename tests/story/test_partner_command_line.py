"""Two offices on the command line: real processes, real files, a case agreed on and one refused."""

import json
import os
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from threading import Thread

import pytest
from builders import a_clerk
from partner_offices import a_case, exchange_keys, two_employers
from story.process import run

from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.services import cases, editing
from jobswap_desktop.services.workplace import open_workplace

TODAY = ("--today", "2021-12-07")
REFERENCE, THEIRS = "11.2-JT-2021-001", "ITV-JT-2021-001"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with two_employers(tmp_path) as (city, union):
        a_case(city)
        exchange_keys(city, union)
    return tmp_path


def there(folder: Path, *arguments: object, code: int = 0) -> str:
    done = run("partner", *arguments, "--data", folder / "westtal.sqlite", *TODAY, code=code)
    return done.stderr if code else done.stdout


def here(folder: Path, *arguments: object, code: int = 0) -> str:
    done = run("partner", *arguments, "--data", folder / "lindenfurt.sqlite", *TODAY, code=code)
    return done.stderr if code else done.stdout


def test_a_case_is_agreed_on_from_the_command_line(folder: Path) -> None:
    proposal, answer = folder / "vorschlag.jobtausch", folder / "antwort.jobtausch"

    assert "Fassung 1 an IT-Verbund Westtal" in here(
        folder, "propose", REFERENCE, "--out", proposal
    )
    shown = there(folder, "show", proposal, "--out", folder / "gelesen").splitlines()
    assert shown[0].startswith("Vorschlag von Stadt Lindenfurt vom 07.12.2021, Fassung 1")
    assert shown[1] == (
        "Absender: Unterschrieben, Prüfziffern verglichen. "
        "Mit dem Schlüssel der empfangenden Dienststelle verschlüsselt. "
        "Die Datei kommt von Stadt Lindenfurt und wurde unterwegs nicht verändert."
    )
    assert sorted(path.name for path in (folder / "gelesen").iterdir()) == [
        f"{REFERENCE}-AV.pdf",
        f"{REFERENCE}-WP.pdf",
        "lesen.html",
    ]
    taken = there(folder, "accept", proposal, "--comment", "Bitte Anreise mit der Bahn.")
    assert f"Übernommen in Fall {THEIRS}." in taken
    assert "die Antwort ist noch nicht gesendet" in taken
    there(folder, "answer", THEIRS, "--out", answer)
    assert "wird nicht überschrieben" in there(folder, "answer", THEIRS, "--out", answer, code=1)
    once_more = folder / "antwort-2.jobtausch"
    assert "noch einmal an Stadt" in there(folder, "answer", THEIRS, "--out", once_more)
    told = here(folder, "accept", answer)
    assert "Fassung 1 ist mit IT-Verbund Westtal abgestimmt" in told
    assert "Bitte Anreise mit der Bahn." in told
    again = here(folder, "accept", answer, code=1)
    assert "schon übernommen" in again
    read = there(folder, "show", proposal, "--out", folder / "später")
    assert "schon übernommen" in read
    assert "3 Dateien" in read
    assert "Lindner" in (folder / "später" / "lesen.html").read_text(encoding="utf-8")
    for name in ("lindenfurt", "westtal"):
        run("check", "--data", folder / f"{name}.sqlite", *TODAY)


def test_what_a_file_holds_is_written_over_nothing_else(folder: Path) -> None:
    proposal, paper = folder / "vorschlag.jobtausch", folder / "gelesen" / f"{REFERENCE}-AV.pdf"
    here(folder, "propose", REFERENCE, "--out", proposal)
    show = ("show", proposal, "--out", paper.parent)
    there(folder, *show)
    page = paper.with_name("lesen.html")
    page.write_bytes(b"Notiz")
    paper.unlink()
    assert there(folder, *show, code=1).startswith(f"{page} liegt schon dort")
    assert page.read_bytes() == b"Notiz"
    assert not paper.exists()
    there(folder, *show, "--overwrite")
    assert page.read_bytes() != b"Notiz"
    there(folder, *show)


def test_a_case_is_refused_with_a_passphrase_from_a_file(folder: Path) -> None:
    proposal, answer = folder / "vorschlag.jobtausch", folder / "antwort.jobtausch"
    words = folder / "kennwort.txt"
    words.write_text("vier Wörter am Telefon\n", encoding="utf-8")

    here(folder, "propose", REFERENCE, "--out", proposal, "--passphrase-file", words)
    assert "Kennwort" in there(folder, "show", proposal, code=1)
    pipe = folder / "rohr"
    os.mkfifo(pipe)
    telling = Thread(target=pipe.write_bytes, args=(words.read_bytes(),))
    telling.start()
    sealed = ("--out", answer, "--passphrase-file", pipe)
    there(folder, "refuse", proposal, "--reason", "Kein Platz", *sealed)
    telling.join()

    told = here(folder, "accept", answer, "--passphrase-file", words)
    assert "Fassung 1 ist abgelehnt" in told
    assert "Kein Platz" in told


def test_what_the_partner_holds_shows_that_the_history_was_cut(folder: Path) -> None:
    file = folder / "lindenfurt.sqlite"
    proposal, answer = folder / "vorschlag.jobtausch", folder / "antwort.jobtausch"
    before = folder / "vorher.sqlite"
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        db.execute("VACUUM INTO ?", (str(before),))
    run("export", "cases", "--data", file, "--out", folder / "liste.csv", *TODAY)
    here(folder, "propose", REFERENCE, "--out", proposal)
    told = json.loads(there(folder, "show", proposal, "--json"))
    head = told["audit_head"]
    shown = there(folder, "show", proposal)
    assert f"Stand des Verlaufs von Stadt Lindenfurt: {head.partition('-')[0]}-" in shown
    there(folder, "accept", proposal)
    there(folder, "answer", THEIRS, "--out", answer)

    sealed = run("check", "--data", file, "--manifest", proposal, code=1).stderr
    assert "ist für eine andere Dienststelle verschlüsselt" in sealed
    given = ("--head", head, "--manifest", answer)
    held = run("check", "--data", file, *given, *TODAY).stdout
    assert "festgehalten sind: 2, alle enthalten" in held

    run("check", "--data", before, *TODAY)
    cut = run("check", "--data", before, *given, *TODAY, code=1).stdout
    assert cut.count("Mindestens ein Eintrag fehlt am Ende") == 2
    assert "antwort.jobtausch: Der Verlauf endet bei Eintrag" in cut


def test_an_unprotected_file_is_only_made_where_it_is_asked_for(folder: Path) -> None:
    path = folder / "vorschlag.jobtausch"
    said = here(folder, "propose", REFERENCE, "--out", path, "--plain")
    assert "nicht verschlüsselt" in said
    with closing(sqlite3.connect(folder / "lindenfurt.sqlite", isolation_level=None)) as db:
        db.execute("DELETE FROM office_key")
    unsigned = folder / "ohne.jobtausch"
    here(folder, "propose", REFERENCE, "--out", unsigned, "--plain")
    refused = there(folder, "accept", unsigned, code=1)
    assert "Nicht unterschrieben, obwohl ein bestätigter Schlüssel bekannt ist" in refused
    assert "--other-key" in refused
    assert "sonst unterschreibt sie" in there(folder, "show", unsigned)
    assert "sonst unterschreibt sie" in there(folder, "accept", unsigned, "--other-key")
    path.unlink()
    run("partner", "propose", REFERENCE, "--out", path, "--plain", "--passphrase-file", "x", code=2)


def test_no_file_is_written_over(folder: Path) -> None:
    kept = folder / "wichtig.txt"
    kept.write_text("Nicht verlieren", encoding="utf-8")
    proposal = folder / "vorschlag.jobtausch"
    refused = here(folder, "propose", REFERENCE, "--out", kept, code=1)
    assert f"{kept} wird nicht überschrieben." in refused
    here(folder, "propose", REFERENCE, "--out", proposal)
    assert ", Fassung 1, " in there(folder, "show", proposal), "the refused one took no number"
    there(folder, "refuse", proposal, "--reason", "Kein Platz", "--out", kept, code=1)
    assert kept.read_text(encoding="utf-8") == "Nicht verlieren"


def test_what_belongs_to_a_proposal_is_not_swallowed_with_an_answer(folder: Path) -> None:
    proposal, answer = folder / "vorschlag.jobtausch", folder / "antwort.jobtausch"
    here(folder, "propose", REFERENCE, "--out", proposal)
    there(folder, "accept", proposal)
    there(folder, "answer", THEIRS, "--out", answer)
    told = here(folder, "accept", answer, "--comment", "Danke", "--move-appointments", code=1)
    assert "--comment, --move-appointments gehört zu einem Vorschlag" in told
    assert "Es wurde nichts übernommen." in told
    assert "--move-appointments gehört" in here(
        folder, "accept", answer, "--move-appointments", code=1
    )
    assert "abgestimmt" in here(folder, "accept", answer)


def test_the_end_of_a_case_is_told_and_what_comes_for_it_is_read(folder: Path) -> None:
    proposal, answer = folder / "vorschlag.jobtausch", folder / "antwort.jobtausch"
    here(folder, "propose", REFERENCE, "--out", proposal)
    there(folder, "accept", proposal)
    there(folder, "answer", THEIRS, "--out", answer)
    end = folder / "ende.jobtausch"
    assert "ist hier nicht beendet" in here(folder, "end", REFERENCE, "--out", end, code=1)
    _withdraw(folder)
    assert "Zugestimmt" in here(folder, "show", answer)
    filed = here(folder, "accept", answer)
    assert "Der Fall ist hier beendet (Zurückgezogen am 07.12.2021)." in filed
    assert "Abgestimmt war Fassung 1" in filed

    said = here(folder, "end", REFERENCE, "--out", end, "--reason", "Die Stelle fällt weg")

    assert "Fall beendet: Fassung 1, an IT-Verbund Westtal" in said
    assert "Fall beendet" in there(folder, "show", end)
    told = there(folder, "accept", end)
    assert "Stadt Lindenfurt hat den Fall beendet" in told
    assert "„Zurückgezogen am 07.12.2021. Die Stelle fällt weg“" in told
    for name in ("lindenfurt", "westtal"):
        run("check", "--data", folder / f"{name}.sqlite", *TODAY)


def _withdraw(folder: Path) -> None:
    day = date(2021, 12, 7)
    work = open_workplace(folder / "lindenfurt.sqlite", a_clerk(), lambda: day)
    try:
        case = cases.by_reference(work, REFERENCE)
        editing.move(work, case.id, SwapState.WITHDRAWN, "Frau Lindner will nicht mehr")
    finally:
        work.db.close()
