"""Copies made beside the window: by the clock, at the end, on demand; and the check of the file."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from jobswap_desktop.domain.backups import Occasion, Soundness
from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.tasks import Failed, Runner, TaskRunner
from jobswap_desktop.services import backups, keeping, restoring, unsealing
from jobswap_desktop.services.backups import Safe
from jobswap_desktop.services.checking import Check
from jobswap_desktop.services.keeping import Kept, Survey
from jobswap_desktop.services.restoring import Order, Restored, Staged
from jobswap_desktop.services.watching import go_on_restored


class Safekeeping(QObject):
    """One worker for all of it, so that no two copies are made at once.

    After a restore nothing is let go of any more until the program is started anew: what was
    wrong with the file may show only later.

    Attributes:
        kept: a `Kept`: a copy was made, or could not be.
        damaged: what is the matter with the open file, "" for nothing.
        restoring: True while the file is given another content by this window, False after it.
        restored: the file says now what a copy said.
    """

    kept = Signal(object)
    damaged = Signal(str)
    restoring = Signal(bool)
    restored = Signal()

    def __init__(self, desk: Desk, parent: QObject, runner: Runner | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._runner: Runner = runner or TaskRunner(self)
        self._is_paused = False
        self._is_damaged = False
        self._has_begun = False
        self._clock = QTimer(self)
        self._clock.setInterval(round(backups.EVERY.total_seconds() * 1000))
        self._clock.timeout.connect(self._make_by_itself)

    def safe(self) -> Safe | None:
        """Return where the copies go; None where none are made, or not by who acts."""
        work = self._desk.work
        if work.backups is None or not backups.may_see(work):
            return None
        found = backups.safe_of(work)
        return replace(found, is_thinned=False) if found and self._is_paused else found

    def begin(self) -> None:
        """Check the file, make a copy, and go on by the clock."""
        safe = self.safe()
        if safe is not None:
            self._has_begun = True
            self._runner.run(partial(keeping.check_file, safe, self._desk.work), self._checked)
            self._clock.start()

    def make(self, done: Callable[[Kept], None]) -> None:
        """Make a copy now, whether anything has changed or not."""
        safe = self.safe()
        if safe is not None:
            self._runner.run(
                partial(keeping.keep, safe, Occasion.BY_HAND), partial(self._told, done)
            )

    def survey(self, done: Callable[[Survey], None]) -> None:
        """Look into both folders."""
        safe = self.safe()
        if safe is not None:
            self._runner.run(partial(keeping.survey, safe), done)

    def check(self, path: Path, done: Callable[[Soundness | Unavailable], None]) -> None:
        """Check one copy."""
        self._runner.run(partial(keeping.check_copy, path), done)

    def stage(self, source: Path, done: Callable[[Staged], None], failed: Failed) -> None:
        """Make a copy ready and compare it with the present file."""
        safe = self.safe()
        if safe is not None:
            self._runner.run(partial(restoring.stage, safe, source), done, failed)

    def stage_sealed(
        self, source: Path, secret: unsealing.Secret, done: Callable[[Staged], None], failed: Failed
    ) -> None:
        """Do the same with a sealed copy."""
        safe = self.safe()
        if safe is not None:
            work = partial(unsealing.stage_sealed, safe, source, secret)
            self._runner.run(work, done, failed)

    def discard(self, staged: Staged) -> None:
        """Let go of what was staged and is not restored."""
        self._runner.run(partial(restoring.discard, staged), _nothing)

    def restore(self, order: Order, done: Callable[[Restored], None], failed: Failed) -> None:
        """Restore what was staged; the window goes on with it."""
        self._is_paused = True
        self.restoring.emit(True)
        self._runner.run(
            partial(restoring.carry_out, order),
            partial(self._restored, done),
            partial(self._not_restored, failed),
        )

    def finish(self) -> None:
        """Make the last copy of the day, within some seconds."""
        self._clock.stop()
        safe = self.safe()
        if safe is not None and not self._is_damaged:
            keeping.keep_at_exit(safe)

    def close(self) -> None:
        """Wait for what is under way."""
        self._clock.stop()
        if isinstance(self._runner, TaskRunner):
            self._runner.close()

    def _checked(self, found: Check | Unavailable) -> None:
        self._judged(found)
        if not self._is_damaged:
            self._make_by_itself()

    def _make_by_itself(self) -> None:
        safe = self.safe()
        if safe is not None:
            work = partial(keeping.keep, safe, Occasion.AUTOMATIC)
            self._runner.run(work, partial(self._told, _nothing))

    def _told(self, done: Callable[[Kept], None], kept: Kept) -> None:
        self.kept.emit(kept)
        done(kept)
        if kept.is_altered and not self._is_damaged:
            self._look_again()

    def _look_again(self) -> None:
        safe = self.safe()
        if safe is not None:
            self._runner.run(partial(keeping.check_file, safe, self._desk.work), self._judged)

    def _judged(self, found: Check | Unavailable) -> None:
        words = keeping.damage_words(found)
        self.damaged.emit(words)
        is_doubted = keeping.is_doubted_alone(found)
        # It may have been restored elsewhere: the copies from before stay, and new ones come.
        self._is_paused = self._is_paused or is_doubted
        self._is_damaged = bool(words) and not (is_doubted or keeping.is_as_recorded(found))
        if self._is_damaged:
            # A damaged file must not push out the copies from before.
            self._clock.stop()
        elif self._has_begun:
            self._clock.start()

    def _not_restored(self, failed: Failed, error: BaseException) -> None:
        self.restoring.emit(False)
        failed(error)

    def _restored(self, done: Callable[[Restored], None], restored: Restored) -> None:
        # Before anybody reads it: a damaged file has been replaced by another.
        go_on_restored(self._desk.work)
        self.restoring.emit(False)
        done(restored)
        self._is_damaged = False
        self.restored.emit()
        # The copy may have been one of a database that was damaged already.
        self._look_again()


def _nothing(_result: object) -> None:
    pass
