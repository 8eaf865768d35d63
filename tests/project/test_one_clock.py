"""There is one clock: that of the office, whatever zone the workstation is set to."""

import ast
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, tzinfo

import pytest
from source_tree import PACKAGE, Module, module, product

from jobswap_desktop import app
from jobswap_desktop.services.wording import moment_text

HOME = f"{PACKAGE}/domain/office_clock.py"
LATE = datetime(2026, 11, 28, 23, 3, tzinfo=UTC)


def other_clocks(source: Module) -> Iterator[str]:
    """Yield where a module asks the workstation for its zone, or makes one of its own."""
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.Call) and not isinstance(node, ast.Attribute):
            continue
        text = ast.unparse(node)
        is_local = text.endswith((".astimezone()", "datetime.now()")) or text == "date.today"
        if is_local or text == "datetime.now" or text.startswith("ZoneInfo('Europe/"):
            yield f"{source.path}:{node.lineno} {text}"


def calls_alone(source: Module) -> Iterator[str]:
    """Leave out `datetime.now` where a zone is given."""
    given = {
        ast.unparse(node.func)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and (node.args or node.keywords)
    }
    for found in other_clocks(source):
        if not (found.endswith("datetime.now") and "datetime.now" in given):
            yield found


@pytest.mark.parametrize(
    "text",
    ["x = date.today()", "f = date.today", "m.astimezone()", "datetime.now()", "f = datetime.now"],
)
def test_another_clock_is_found(text: str) -> None:
    assert list(calls_alone(module(f"{PACKAGE}/services/swaps.py", text)))


def test_no_module_has_a_clock_of_its_own() -> None:
    found = [each for source in product() if source.path != HOME for each in calls_alone(source)]
    assert found == []


def take_zone() -> None:
    if sys.platform != "win32":
        time.tzset()


@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", "America/New_York"])
def test_today_and_the_moments_of_entries_are_of_one_day(
    monkeypatch: pytest.MonkeyPatch, zone: str
) -> None:
    class Late(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Late":
            return cls.fromtimestamp(LATE.timestamp(), tz)

    monkeypatch.setenv("TZ", zone)
    take_zone()
    monkeypatch.setattr(app, "datetime", Late)
    try:
        assert app.clock(None)() == date(2026, 11, 29)
        assert moment_text(LATE) == "29.11.2026, 00:03"
    finally:
        monkeypatch.undo()
        take_zone()
