"""Work that takes longer than a blink: done on one other thread, answered on this one."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
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

    _finished = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="task")
        self._finished.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], Value],
        done: Callable[[Value], None],
        failed: Failed | None = None,
    ) -> None:
        """See `Runner.run`; returns at once."""

        def pass_on(future: Future[Value]) -> None:
            if not future.cancelled():
                self._finished.emit(future, done, failed)

        self._pool.submit(work).add_done_callback(pass_on)

    def close(self) -> None:
        """Drop what has not begun and wait for what has."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _answer(
        self, future: Future[Any], done: Callable[[Any], None], failed: Failed | None
    ) -> None:
        error = future.exception()
        if error is None:
            done(future.result())
        elif failed is not None:
            failed(error)
        else:
            raise error


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
