"""Names stay in the database: a session with mistakes in it, and then a search of everything else.

The places searched are those of a real user: settings, logs, crash file, whatever Qt keeps for
itself, the folder for temporary files, and what PDFs say of themselves.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from builders import a_clerk
from databases import tamper
from house import House, a_house

from jobswap_desktop import logs
from jobswap_desktop.services import people, printing

FIRST, LAST = "Kanarina", "Vogelsängerin"
OCCASION, TYPED = "Kanarienanlass", "Kanarientext"
CANARIES = (FIRST, LAST, OCCASION, TYPED, "Vogels")

SESSION = Path(__file__).with_name("mistaken_session.py")


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    for name in ("home", "temp", "run"):
        (tmp_path / "profile" / name).mkdir(parents=True)
    return tmp_path / "profile"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    (tmp_path / "daten").mkdir()
    made = a_house(tmp_path / "daten" / "jobtausch.sqlite")
    mara = people.save(made.work, replace(made.mara, first_name=FIRST, last_name=LAST)).value
    yield replace(made, mara=mara)
    made.work.db.close()


def environment(profile: Path) -> dict[str, str]:
    home = str(profile / "home")
    return os.environ | {
        "JOBSWAP_HOME": str(profile / "programm"),
        "HOME": home,
        "XDG_CONFIG_HOME": f"{home}/.config",
        "XDG_DATA_HOME": f"{home}/.local",
        "XDG_CACHE_HOME": f"{home}/.cache",
        "XDG_RUNTIME_DIR": str(profile / "run"),
        "TMPDIR": str(profile / "temp"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONIOENCODING": "utf-8",
    }


def ran(profile: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment(profile),
        check=False,
    )


def hits(folder: Path) -> list[str]:
    """Return where a canary stands in any file of a folder, or in its name."""
    found = []
    for path in folder.rglob("*"):
        if any(canary.casefold() in path.name.casefold() for canary in CANARIES):
            found.append(str(path))
        # A copy of the database is as guarded as the database; what lies beside it is not.
        if not path.is_file() or (path.parent.name == "backups" and path.suffix == ".sqlite"):
            continue
        data = path.read_bytes()
        found += [
            f"{path.name}: {text} ({encoding})"
            for canary in CANARIES
            for text in (canary, canary.casefold(), canary.upper())
            for encoding in ("utf-8", "utf-16-le", "cp1252")
            if text.encode(encoding) in data
        ]
    return found


def test_nothing_of_a_session_is_left_outside_the_database(house: House, profile: Path) -> None:
    house.a_case(occasion=OCCASION)
    database = house.work.db.path
    session = ran(profile, SESSION, database, TYPED, LAST)
    assert session.returncode == 0, session.stderr
    table = profile.parent / "liste.csv"
    table.write_text(f"Nachname;Vorname;Dienststelle\n{LAST};;\n→;{FIRST};x\n", encoding="utf-8")
    command = ("-m", "jobswap_desktop")
    for line in (
        ("import", "people", table, "--data", database),
        ("print", TYPED, "--out", profile.parent / "aus", "--data", database),
        ("check", "--data", database),
        ("list", "--data", database),
        ("export", "people", "--out", profile.parent / "liste.xlsx", "--data", database),
    ):
        ran(profile, *command, *line)
    log = (profile / "programm").rglob(logs.LOG_FILE)
    written = "".join(path.read_text(encoding="utf-8") for path in log)
    assert "builtins.ValueError" in written
    assert "unavailable: damaged" in written
    assert list((profile / "programm").rglob("jobswap.json"))
    assert hits(profile) == []


def test_what_a_damaged_file_holds_is_not_logged(house: House, profile: Path) -> None:
    swap = house.a_case(occasion=OCCASION)
    copy = profile.parent / "kopie.sqlite"
    house.work.db.close()
    shutil.copy(house.work.db.path, copy)
    tamper(copy, f"UPDATE person SET status_group = '{TYPED}'")  # noqa: S608 - our own word
    for arguments in (("list",), ("print", swap.reference, "--out", profile.parent / "aus")):
        done = ran(profile, "-m", "jobswap_desktop", *arguments, "--data", copy)
        assert TYPED not in done.stdout + done.stderr
    assert hits(profile) == []


def test_papers_say_of_themselves_what_they_are_and_not_of_whom(house: House) -> None:
    swap = house.a_case(occasion=OCCASION)
    work = replace(house.work, actor=a_clerk(name=f"{FIRST} {LAST}"))
    papers = printing.papers(work, swap.id, printing.plan(work, swap.id).specs)
    for paper in papers:
        with pikepdf.open(BytesIO(printing.pdf([paper]))) as pdf:
            told = str(pdf.docinfo) + bytes(pdf.Root.Metadata.read_bytes()).decode("utf-8")
        named = [canary for canary in CANARIES if canary in told]
        assert named == [], (paper.document.kind, told)


def test_canaries_would_be_noticed(profile: Path) -> None:
    (profile / "x.ini").write_text(f"name={LAST}", encoding="utf-16-le")
    (profile / f"{FIRST}.txt").touch()
    assert len(hits(profile)) >= 2
