"""A mistake of the program: one message, one log record, nothing of what was typed."""

import logging
import sys
import threading

import pytest
from pytestqt.qtbot import QtBot

from jobswap_desktop.presentation.failures import Failures, described
from jobswap_desktop.presentation.messages import Messages

PERSONAL = "Frau Geheim"


class HeardMessages(Messages):
    """Keeps what would be shown, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[str, str]] = []
        self.threads: list[threading.Thread] = []

    def failed(self, details: str, log_path: str) -> None:
        self.heard.append((details, log_path))
        self.threads.append(threading.current_thread())


def fail() -> None:
    raise ValueError(PERSONAL)


def a_failure() -> ValueError:
    try:
        fail()
    except ValueError as error:
        return error
    raise AssertionError


def test_clerk_is_told_once_a_place_and_without_personal_data(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    messages = HeardMessages()
    failures = Failures(messages, "jobswap.log")
    error = a_failure()
    for _ in range(3):
        failures.uncaught(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: bool(messages.heard))
    assert len(messages.heard) == 1
    details, path = messages.heard[0]
    assert path == "jobswap.log"
    assert "builtins.ValueError" in details
    assert "fail (presentation/test_failures.py:" in details
    assert PERSONAL not in details
    assert [record.levelno for record in caplog.records] == [logging.CRITICAL] * 3
    assert PERSONAL not in " ".join(record.getMessage() for record in caplog.records)
    caplog.clear()


def test_failure_on_another_thread_is_told_on_the_window_s(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    messages = HeardMessages()
    failures = Failures(messages, "jobswap.log")
    hook = sys.excepthook
    failures.install()
    try:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: bool(messages.heard))
    finally:
        failures.uninstall()
    assert messages.threads == [threading.main_thread()]
    assert sys.excepthook is hook
    assert len(caplog.records) == 1
    caplog.clear()


def test_description_names_what_led_to_it() -> None:
    try:
        try:
            fail()
        except ValueError as error:
            raise RuntimeError(PERSONAL) from error
    except RuntimeError as error:
        text = described(error)
    assert text.index("builtins.RuntimeError") < text.index("builtins.ValueError")
    assert PERSONAL not in text
