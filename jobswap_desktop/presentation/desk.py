"""What every page and dialog is handed: the workplace, and how to act on it."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from jobswap_desktop.domain.errors import MEANWHILE, DomainError, Fault, Unavailable
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.presentation.drafts import Drafts
from jobswap_desktop.presentation.hub import Hub
from jobswap_desktop.presentation.messages import Messages
from jobswap_desktop.presentation.settings import Settings
from jobswap_desktop.presentation.theme import Theme
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.undoing import WayBack, undo
from jobswap_desktop.services.watching import SHORT, patient
from jobswap_desktop.services.wording import term
from jobswap_desktop.services.workplace import Workplace

if TYPE_CHECKING:
    # Forms bring theirs along; a window that only shows has none.
    from jobswap_desktop.presentation.form_errors import FormErrors
    from jobswap_desktop.presentation.safekeeping import Safekeeping

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """Where to go: a page by its key, and what to show there (a case's id, a tab's key)."""

    page: str
    subject: str = ""
    tab: str = ""


class Desk(QObject):
    """The clerk's desk. Pages call `perform` or `submit`; nothing else writes.

    Attributes:
        recorded: a sentence about what has just been recorded, and whether it can be undone.
        told: a sentence about something done that records nothing, as copying does.
        placed: the appointments that were written just now, by whatever way, undo as well.
        wanted: a `Destination` that somebody asks the window to show.
        left: the `Draft` of a form that was left with input that was not recorded.
        refused: what was entered cannot be taken, and that is said; a message about what was
            recorded before it would now be misread.
        aloud: while `recorded` is emitted, what a screen reader is told instead of its sentence;
            else "".
        make_keeping: how the window makes what `keeping` returns; None without a window.
        is_own_deed: while what was recorded, or taken back, at this window is being shown; False
            for what others wrote.
        drafts: what was typed and not recorded, by the form it stands in.
        openers: how a form is opened once more that shows what no record holds, as a file does, by
            the place of its draft.
    """

    recorded = Signal(str, bool)
    told = Signal(str)
    placed = Signal(object)
    left = Signal(object)
    refused = Signal()
    wanted = Signal(object)

    def __init__(
        self,
        work: Workplace,
        theme: Theme,
        messages: Messages,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.work = work
        self.theme = theme
        self.messages = messages
        self.settings = settings
        self.hub = Hub(self)
        self.undo_stack = QUndoStack(self)
        self.drafts = Drafts(self._place_now, self)
        self.openers: dict[str, Callable[[], None]] = {}
        self.aloud = ""
        self.is_own_deed = False
        self._is_waiting = False
        self.make_keeping: Callable[[], Safekeeping] | None = None
        self._keeping: Safekeeping | None = None
        self._remarks: list[str] = []

    @property
    def keeping(self) -> "Safekeeping | None":
        """What makes and restores copies, from when it is first asked for.

        None for a desk without a window.
        """
        if self._keeping is None and self.make_keeping is not None:
            self._keeping = self.make_keeping()
        return self._keeping

    def perform(self, use_case: Callable[[], Outcome[Value]]) -> Value | None:
        """Run a use case and show what changed; say why in a box when it was refused."""
        try:
            outcome = self._done(use_case)
        except DomainError as error:
            self._show_newest(error)
            self.messages.refused(error)
            return None
        except Unavailable as error:
            self.messages.unavailable(error)
            return None
        self._accept(outcome)
        return outcome.value

    def submit(self, use_case: Callable[[], Outcome[Value]], form: "FormErrors") -> Value | None:
        """Run a form's use case; what is refused is said at its fields and nothing is lost."""
        form.clear()
        try:
            outcome = self._done(use_case)
        except DomainError as error:
            self._show_newest(error)
            form.show(error.problems)
            self.refused.emit()
            return None
        except Unavailable as error:
            self.messages.unavailable(error)
            return None
        self._accept(outcome)
        return outcome.value

    def may(self, roles: AbstractSet[Role]) -> bool:
        """Whether who acts has one of these roles; pages offer only what the actor may do."""
        return self.work.actor.role in roles

    def go(self, page: str, subject: str = "", tab: str = "") -> None:
        """Ask the window to show a page."""
        self.wanted.emit(Destination(page=page, subject=subject, tab=tab))

    def take_back(self, way: WayBack) -> WayBack | None:
        """Undo a write; returns the way to redo it, or None when it was refused."""
        try:
            outcome = self._done(partial(undo, self.work, way))
        except DomainError as error:
            self.messages.refused(error)
            return None
        except Unavailable as error:
            self.messages.unavailable(error)
            return None
        self._show(outcome.touched)
        self._place(outcome.placed)
        return outcome.undo

    def _done(self, use_case: Callable[[], Outcome[Value]]) -> Outcome[Value]:
        """Run a use case; while another program holds the file, the window waits in motion.

        Nothing has been written where the lock could not be had: it is run from its beginning.
        """
        try:
            return self._impatiently(use_case)
        except Unavailable as error:
            if error.fault is not Fault.LOCKED or self._is_waiting:
                raise
        from jobswap_desktop.presentation.lock_wait import LockWait

        self._is_waiting = True
        try:
            waiting = LockWait(self.messages.window, on_server=self.work.db.is_server)
            return waiting.until_free(partial(self._impatiently, use_case))
        finally:
            self._is_waiting = False

    def _impatiently(self, use_case: Callable[[], Outcome[Value]]) -> Outcome[Value]:
        with patient(self.work, SHORT):
            return use_case()

    def remark(self, sentence: str) -> None:
        """Say this as well with what is just being recorded: what a page does to follow it."""
        self._remarks.append(sentence)

    def _place_now(self) -> Workplace:
        return self.work

    def _show(self, touched: Touched) -> None:
        self.is_own_deed = True
        self.hub.announce(touched)
        self.is_own_deed = False

    def _place(self, placed: tuple[Appointment, ...]) -> None:
        if placed:
            self.placed.emit(placed)

    def _show_newest(self, error: DomainError) -> None:
        """Let everybody show what others have written where that is why something was refused."""
        if any(problem.code in MEANWHILE for problem in error.problems):
            self.hub.announce_everything()

    def _accept(self, outcome: Outcome[Value]) -> None:
        words = outcome.said or term(outcome.action)
        if outcome.undo is not None:
            self.undo_stack.push(_Recorded(self, words, outcome.undo))
        self._remarks.clear()
        self._show(outcome.touched)
        self._place(outcome.placed)
        said = ". ".join(text for text in (words, outcome.note, *self._remarks) if text)
        self.aloud = ". ".join((outcome.aloud, *self._remarks)) if outcome.aloud else ""
        self.recorded.emit(said, outcome.undo is not None)
        self.aloud = ""


class _Recorded(QUndoCommand):
    """One recorded fact on the stack; undoing and redoing swap its way back."""

    def __init__(self, desk: Desk, text: str, way: WayBack) -> None:
        super().__init__(text)
        self._desk = desk
        self._way: WayBack | None = way
        self._is_fresh = True

    def undo(self) -> None:
        """Take the fact back."""
        self._turn()

    def redo(self) -> None:
        """Record it again; the first call comes from the stack when it was just recorded."""
        if self._is_fresh:
            self._is_fresh = False
            return
        self._turn()

    def _turn(self) -> None:
        self._way = self._desk.take_back(self._way) if self._way else None
        if self._way is None:
            self.setObsolete(True)
