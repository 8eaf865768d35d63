"""The drafts of whoever works here: what is typed goes into the file before it is recorded."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from jobswap_desktop.domain.drafts import Draft
from jobswap_desktop.domain.errors import DomainError, Fault, Problem, Unavailable
from jobswap_desktop.services import drafts
from jobswap_desktop.services.workplace import Workplace

KEEP_AFTER = 1500
"""Milliseconds from the first key to the file; who types on is written again as late."""

_NEVER = datetime(1, 1, 1, tzinfo=UTC)


class Drafts(QObject):
    """Keeps drafts where the file can be written just now; what fails is tried again later.

    The input still stands in the form then; the form says why it could not be kept.

    Attributes:
        changed: there are others than before.
        fault: why the last one could not be kept; None where it was, and of what passes by itself.
    """

    changed = Signal()

    def __init__(self, place: Callable[[], Workplace], parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self.fault: Unavailable | None = None
        self._soon: dict[str, Draft] = {}
        self._timer = QTimer(self, singleShot=True, interval=KEEP_AFTER)
        self._timer.timeout.connect(self.flush)

    def keep_soon(self, draft: Draft) -> None:
        """Keep a draft in a moment, with what is typed until then."""
        self._soon[draft.place] = draft
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Keep now what was to be kept soon."""
        kept = [place for place, draft in self._soon.items() if self.keep(draft)]
        for place in kept:
            self._soon.pop(place, None)
        if self._soon:
            self._timer.start()

    def keep(self, draft: Draft) -> bool:
        """Keep a draft; False where that is not possible now."""
        try:
            drafts.keep(self._place(), draft)
        except Unavailable as error:
            self.fault = None if error.fault is Fault.LOCKED else error
            return False
        self.fault = None
        self.changed.emit()
        return True

    def discard(self, place: str) -> None:
        """Forget the draft at a place."""
        self._soon.pop(place, None)
        try:
            drafts.discard(self._place(), place)
        except Unavailable:
            return
        self.changed.emit()

    def clear(self) -> None:
        """Let go of what was to be kept soon: it may speak of what has just been erased."""
        self._timer.stop()
        self._soon.clear()
        self.changed.emit()

    def find(self, place: str) -> Draft | None:
        """Return what was left at a place."""
        if place in self._soon:
            return self._soon[place]
        try:
            return drafts.find(self._place(), place)
        except Unavailable:
            return None

    def overtaken(self, draft: Draft) -> Problem | None:
        """Return who has last written the record of a draft; None for what is entered anew.

        A staff council changes no such record.
        """
        try:
            return drafts.overtaken(self._place(), draft)
        except (DomainError, Unavailable):
            return None

    def waiting(self) -> tuple[drafts.Waiting, ...]:
        """Return all of them, the newest first."""
        return drafts.waiting(self._place())


def draft_of(
    form: str,
    fields: Mapping[str, str],
    *,
    subject: str = "",
    swap_id: str = "",
    title: str = "",
    about: str = "",
) -> Draft:
    """Return a draft that has not been kept yet."""
    return Draft(
        form=form,
        subject=subject,
        swap_id=swap_id,
        title=title,
        about=about,
        fields=fields,
        saved_at=_NEVER,
    )
