"""Work on the other thread, answers on this one."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobswap_desktop.presentation.tasks import InlineRunner, TaskRunner


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[TaskRunner]:
    runner = TaskRunner(qapp)
    yield runner
    runner.close()
    runner.deleteLater()


def broken() -> int:
    raise OSError


def test_work_is_done_elsewhere_and_answered_here(qtbot: QtBot, runner: TaskRunner) -> None:
    answers: list[tuple[threading.Thread, threading.Thread]] = []

    def answer(worker: threading.Thread) -> None:
        answers.append((worker, threading.current_thread()))

    runner.run(threading.current_thread, answer)
    runner.run(threading.current_thread, answer)
    qtbot.waitUntil(lambda: len(answers) == 2)
    (first, here), (second, _) = answers
    assert here is threading.main_thread()
    assert first is second is not here


def test_error_is_handed_over(qtbot: QtBot, runner: TaskRunner) -> None:
    errors: list[BaseException] = []
    done: list[int] = []
    runner.run(broken, done.append, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], OSError)
    assert done == []


def test_error_without_anybody_for_it_surfaces(qtbot: QtBot, runner: TaskRunner) -> None:
    with qtbot.captureExceptions() as caught:
        runner.run(broken, list[int]().append)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is OSError


def test_given_up_work_is_not_waited_for_and_never_answered(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    begun, end, over = threading.Event(), threading.Event(), threading.Event()
    answers: list[bool] = []

    def work() -> bool:
        begun.set()
        said = end.wait(30)
        over.set()
        return said

    runner.run(work, answers.append)
    assert begun.wait(30)
    runner.give_up()
    assert not over.is_set()
    end.set()
    assert over.wait(30)
    runner.close()
    qtbot.wait(0)
    assert answers == []


def test_answer_that_comes_after_the_end_asks_for_nothing_more(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    answers: list[str] = []

    def go_on(answer: str) -> None:
        answers.append(answer)
        runner.run(lambda: "second", answers.append)

    runner.run(lambda: "first", go_on)
    runner.close()
    qtbot.waitUntil(lambda: bool(answers))
    qtbot.wait(0)
    assert answers == ["first"]


def test_inline_runner_answers_before_it_returns() -> None:
    results: list[int] = []
    errors: list[BaseException] = []
    runner = InlineRunner()
    runner.run(lambda: 7, results.append, errors.append)
    runner.run(broken, results.append, errors.append)
    assert results == [7]
    assert [type(error) for error in errors] == [OSError]
    with pytest.raises(OSError):  # noqa: PT011 - its text is the system's
        runner.run(broken, results.append)
