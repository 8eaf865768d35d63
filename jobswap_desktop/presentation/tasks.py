"""Work that takes longer than a blink: done on one other thread, answered on this one."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import count
from types import TracebackType
from typing import Any, Protocol, Self, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

Value = TypeVar("Value")

Failed = Callable[[BaseException], None]


class Runner(Protocol):
    """Runs work and hands its result to a callback on the thread of the window."""

    def run(
        self,
        work: Callable[[], Value],
        done: Callable[[Value], None],
        failed: Failed | None = None,
    ) -> None:
        """Run `work`, then `done` with its result, or `failed` with what it raised.

        Without `failed` the error surfaces as any other mistake of the program.
        """


class TaskRunner(QObject):
    """One worker thread; pieces of work are done one after the other, in order.

    `work` must not touch widgets and needs a database connection of its own.
    """

    _finished = Signal(object, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="task")
        self._is_given_up = False
        self._is_closed = False
        self._waiting: dict[int, tuple[Callable[[Any], None], Failed | None]] = {}
        self._numbers = count()
        self._answering = threading.Lock()
        self._finished.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        # Who asked holds the runner, and would be held by its own callbacks for good.
        self.destroyed.connect(partial(_forget, self._waiting))

    def run(
        self,
        work: Callable[[], Value],
        done: Callable[[Value], None],
        failed: Failed | None = None,
    ) -> None:
        """See `Runner.run`; returns at once.

        A closed runner takes nothing on: an answer that came in while its window closed may
        ask for more, and there is nobody left to tell.
        """
        if self._is_closed:
            return
        # By number: the last hold on a window must not be let go of on the other thread.
        number = next(self._numbers)
        self._waiting[number] = (done, failed)

        def pass_on(future: Future[Value]) -> None:
            # Nothing of Qt may be touched once who asked may be gone.
            with self._answering:
                if not future.cancelled() and not self._is_given_up:
                    self._finished.emit(future, number)

        self._pool.submit(work).add_done_callback(pass_on)

    def close(self) -> None:
        """Drop what has not begun and wait for what has; what has ended is still answered."""
        self._is_closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)

    def give_up(self) -> None:
        """Drop what has not begun, and let what has end by itself, without an answer.

        For work that asks now and then whether it is still wanted, and holds nothing open.
        """
        with self._answering:
            self._is_given_up = self._is_closed = True
        self._waiting.clear()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _answer(self, future: Future[Any], number: int) -> None:
        if self._is_given_up:
            return
        done, failed = self._waiting.pop(number)
        error = future.exception()
        if error is None:
            done(future.result())
        elif failed is not None:
            failed(error)
        else:
            raise error


def _forget(waiting: dict[int, tuple[Callable[[Any], None], Failed | None]], *_: object) -> None:
    waiting.clear()


class InlineRunner:
    """Does the work at once on the calling thread, as tests want it."""

    def run(
        self,
        work: Callable[[], Value],
        done: Callable[[Value], None],
        failed: Failed | None = None,
    ) -> None:
        """See `Runner.run`; returns when everything is done."""
        if failed is None:
            done(work())
            return
        with _Caught() as caught:
            result = work()
        if caught.error is None:
            done(result)
        else:
            failed(caught.error)


class _Caught:
    """Holds what the block raised, as a future does."""

    def __init__(self) -> None:
        self.error: Exception | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: object, error: BaseException | None, _trace: TracebackType | None
    ) -> bool:
        if isinstance(error, Exception):
            self.error = error
        return self.error is not None
