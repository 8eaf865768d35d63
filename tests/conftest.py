"""What holds for every test: own folders, no screen, German, and nothing left behind."""

import gc
import logging
import os
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import databases
import on_server
import pytest

from jobswap_desktop.store import versions

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

# Read by Qt when its application object is made.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Read by the keyring library: no test, nor a process that it starts, meets the real one.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the suite run on the other engine."""
    parser.addoption("--engine", choices=("sqlite", "postgresql"), default="sqlite")
    parser.addoption("--client-seconds", default="8", help="how long many clients work at once")


def pytest_configure(config: pytest.Config) -> None:
    """Have databases lent by a server where the suite is to run on one."""
    if config.getoption("--engine") == "postgresql":
        databases.LENDER = on_server.Lender()


def pytest_unconfigure() -> None:
    """Stop the server."""
    if databases.LENDER is not None:
        databases.LENDER.close()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is about files alone where there are none."""
    if databases.LENDER is None:
        return
    left_out = [item for item in items if on_server.is_about_files(item.nodeid)]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


@pytest.fixture(autouse=True)
def _no_lent_databases(tmp_path: Path) -> Iterator[None]:
    yield
    if databases.LENDER is not None:
        databases.LENDER.take_back(tmp_path)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that stands for the user's own."""
    folder = tmp_path / "home"
    monkeypatch.setenv("JOBSWAP_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _versions_are_counted(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let versions go up by one, so that tests can name them, but where their steps are tried."""
    if "versions" not in request.node.path.stem:
        monkeypatch.setattr(versions, "STEPS", 1)


@pytest.fixture(autouse=True)
def _german(request: pytest.FixtureRequest) -> None:
    if {"qapp", "qtbot"} & set(request.fixturenames):
        from PySide6.QtCore import QLocale

        QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))


@pytest.fixture(autouse=True)
def _no_window_collected_while_painted(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let the collector wait: a test that has ended still paints windows that nobody holds."""
    if not {"qapp", "qtbot"} & set(request.fixturenames):
        yield
        return
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def _no_unexpected_log_records(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail on warnings and worse; a test that expects one asserts it, then calls `caplog.clear`."""
    yield
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    loud = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
    assert not loud, f"logged: {loud}"


@pytest.fixture(autouse=True)
def _no_open_databases(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    opened: list[sqlite3.Connection] = []
    connect = sqlite3.connect

    def recorded(*args: Any, **kwargs: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*args, **kwargs)
        opened.append(connection)
        return connection

    monkeypatch.setattr(sqlite3, "connect", recorded)
    yield
    still_open = sum(_is_open(connection) for connection in opened)
    assert not still_open, f"{still_open} database connections left open"


@pytest.fixture(autouse=True)
def _no_leaked_windows() -> Iterator[None]:
    before = {id(window) for window in _windows()}
    yield
    leaked = [window for window in _windows() if id(window) not in before]
    if leaked:
        del leaked
        gc.collect()
    left = [
        f"{type(window).__name__} {window.objectName()!r}"
        for window in _windows()
        if id(window) not in before
    ]
    assert not left, f"windows left behind: {left}"


def _is_open(connection: sqlite3.Connection) -> bool:
    try:
        return connection.total_changes >= 0
    except sqlite3.ProgrammingError:
        return False


def _windows() -> "list[QWidget]":
    """Return the windows without a parent, once those marked for deletion are gone."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return [
        window
        for window in widgets.QApplication.topLevelWidgets()
        if window.parent() is None and window.metaObject().className() != "QTipLabel"
    ]
