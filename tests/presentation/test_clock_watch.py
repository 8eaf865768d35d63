"""A clock that was set back is said above the pages, and nothing is kept from being recorded."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from case_screen import press, settle
from pytestqt.qtbot import QtBot
from screen import shown, told

from jobswap_desktop import app, cli
from jobswap_desktop.domain.backups import CopyName, Occasion
from jobswap_desktop.presentation import clock_watch
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.drafts import draft_of
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.services import checking, drafts, people
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit

# Later than any day on which the tests are run.
NOW = datetime(2040, 2, 1, 9, 0, tzinfo=UTC)


class Clock:
    """The clock of a workstation, which somebody sets."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def clock(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Something was recorded at nine o'clock, and the clock says so."""
    monkeypatch.setattr(clock_watch, "_BEGIN_AFTER", 0)
    clock = Clock(NOW)
    desk.work = replace(desk.work, now=clock)
    people.save(desk.work, people.new_person(desk.work, "Ida Früh", None))
    return clock


def notice(window: MainWindow) -> str:
    settle()
    banner = window.findChild(Banner, "notice_clock")
    return told(banner)[1] if isinstance(banner, Banner) and banner.isVisible() else ""


def begin(desk: Desk, clock: Clock, moment: datetime, qtbot: QtBot) -> MainWindow:
    clock.moment = moment
    window = MainWindow(desk)
    shown(qtbot, window, 1366, 768)
    settle()
    return window


@pytest.mark.parametrize("minutes", [-5, 0, 60 * 24 * 3650])
def test_clock_that_goes_on_or_differs_a_little_is_not_spoken_of(
    qtbot: QtBot, desk: Desk, clock: Clock, minutes: int
) -> None:
    window = begin(desk, clock, NOW + timedelta(minutes=minutes), qtbot)
    assert notice(window) == ""
    window.close()


def test_clock_set_back_is_said_with_what_to_do_and_keeps_nobody_from_working(
    qtbot: QtBot, desk: Desk, clock: Clock
) -> None:
    window = begin(desk, clock, NOW - timedelta(days=1), qtbot)
    said = notice(window)
    assert "Sie zeigt 31.01.2040, 10:00 Uhr" in said
    assert "festgehalten ist aber schon etwas vom 01.02.2040, 10:00 Uhr" in said
    assert "trägt alles, was gespeichert wird, den falschen Tag" in said
    assert "von der IT-Stelle richtigstellen lassen" in said
    before = audit.length(desk.work.db)
    desk.perform(lambda: people.save(desk.work, people.new_person(desk.work, "Eva Größe", None)))
    assert audit.length(desk.work.db) == before + 1
    assert notice(window) == said
    press(window, "Ausblenden")
    clock.moment += timedelta(hours=1)
    desk.perform(lambda: people.save(desk.work, people.new_person(desk.work, "Udo Klein", None)))
    assert notice(window) == ""
    window.close()


def test_what_was_recorded_meanwhile_does_not_silence_it_the_next_time(
    qtbot: QtBot, desk: Desk, clock: Clock
) -> None:
    clock.moment = NOW - timedelta(days=1)
    people.save(desk.work, people.new_person(desk.work, "Eva Größe", None))
    window = begin(desk, clock, NOW - timedelta(hours=23), qtbot)
    assert "anscheinend nach" in notice(window)
    clock.moment = NOW + timedelta(hours=1)
    desk.perform(lambda: people.save(desk.work, people.new_person(desk.work, "Udo Klein", None)))
    assert notice(window) == ""
    window.close()


def test_clock_set_back_while_the_window_is_open(qtbot: QtBot, desk: Desk, clock: Clock) -> None:
    window = begin(desk, clock, NOW + timedelta(hours=2), qtbot)
    assert notice(window) == ""
    clock.moment = NOW + timedelta(hours=1)
    desk.perform(lambda: people.save(desk.work, people.new_person(desk.work, "Eva Größe", None)))
    assert "vom 01.02.2040, 12:00 Uhr" in notice(window)
    window.close()


def test_a_draft_and_a_copy_tell_it_as_well(desk: Desk, clock: Clock, tmp_path: Path) -> None:
    path, later = Path(desk.work.db.path), NOW + timedelta(days=1)
    assert check(desk.work, clock(), tmp_path).clock_behind is None
    drafts.keep(replace(desk.work, now=lambda: later), draft_of("person", {}))
    assert check(desk.work, clock(), tmp_path).clock_behind == later
    latest = later + timedelta(days=1)
    name = CopyName(stem=path.stem, made_at=latest, occasion=Occasion.AUTOMATIC)
    (tmp_path / name.text).write_bytes(b"")
    work = replace(desk.work, backups=tmp_path)
    assert check(work, clock(), tmp_path).clock_behind == latest


def check(work: Workplace, moment: datetime, folder: Path) -> checking.Check:
    return checking.check(replace(work, now=lambda: moment), folder)


def test_check_warns_and_the_file_is_sound_all_the_same(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    work, path = desk.work, desk.work.db.path
    newest = datetime.fromisoformat(audit.latest_moment(work.db))
    assert check(work, newest, tmp_path).clock_behind is None
    verdict = check(work, newest - timedelta(minutes=6), tmp_path)
    assert verdict.clock_behind == newest
    assert verdict.is_sound
    assert checking.as_data(verdict)["clock_behind"] == newest.isoformat()

    opening = app.open_existing

    def set_back(*wanted: object, **how: object) -> Workplace:
        opened = opening(*wanted, **how)  # type: ignore[arg-type] # passed through
        return replace(opened, now=lambda: newest - timedelta(days=1))

    assert cli.main(["check", "--data", path]) == 0
    assert "Uhr dieses Rechners" not in capsys.readouterr().out
    monkeypatch.setattr(app, "open_existing", set_back)
    assert cli.main(["check", "--data", path]) == 0
    told_ = capsys.readouterr().out
    assert "in Ordnung" in told_
    assert "Die Uhr dieses Rechners geht anscheinend nach" in told_
    assert cli.main(["check", "--json", "--data", path]) == 0
    assert json.loads(capsys.readouterr().out)["clock_behind"] == newest.isoformat()


@pytest.mark.parametrize("text", ["", "gestern", "9999-12-31T23:59:59+00:00", "2099-01-01T00:00"])
def test_a_moment_written_past_the_program_breaks_nothing(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr(audit, "latest_moment", lambda _db: text)
    assert check(desk.work, NOW, tmp_path).clock_behind is None
