"""Looking at pages that did not come from this program, beside the window and never in its way."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from threading import Event
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.printing import Drawn, as_image
from jobswap_desktop.presentation.tasks import Runner, TaskRunner
from jobswap_desktop.services.foreign_pages import FOR_THE_SCREEN, ForeignPages
from jobswap_desktop.services.wording import problem_text

_KEPT = 6
"""Pictures that are kept, so that turning back is at once."""
_MOMENT_MS = 300
"""Until then a page may come without a word before it."""
_PATIENCE = 1.0
"""Seconds after which a page is given up for another one that is wanted by now."""


class ForeignView(QObject):
    """The pictures of one PDF for a preview in `owner`, drawn one page at a time on a worker.

    It ends with the dialog, or with the window behind it; nobody waits for what is being drawn.
    `runner` replaces the worker.

    Attributes:
        changed: there is another picture or sentence for some page.
    """

    changed = Signal()

    def __init__(self, data: bytes, owner: QWidget, runner: Runner | None = None) -> None:
        super().__init__(owner)
        self._owner = owner
        self._pages = ForeignPages(data)
        self._runner: Runner = runner or TaskRunner(self)
        self._ended = Event()
        self._images: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._faults: dict[int, str] = {}
        self._wanted: tuple[int, int] | None = None
        self._under_way: tuple[int, int] | None = None
        self._soon = QTimer(self, singleShot=True, interval=_MOMENT_MS)
        self._soon.timeout.connect(self.changed)
        behind = owner.parentWidget()
        self._watched = [owner, behind.window()] if behind else [owner]
        for each in self._watched:
            each.installEventFilter(self)

    def look(self, page: int, dpi: int) -> QImage | str:
        """Return the picture of a page (from 0), or what is said until, or because, there is none.

        The page asked for last is drawn next. Nothing is said where it will be there in a moment.
        """
        self._wanted = (page, dpi)
        self._next()
        found = self._found(page, dpi)
        if found is None and not self._soon.isActive():
            found = self.tr("The page is being drawn…")
        return found or ""

    def end(self) -> None:
        """Draw nothing any more, and end whoever was drawing."""
        self._ended.set()
        self._soon.stop()
        if isinstance(self._runner, TaskRunner):
            self._runner.close()
        self._pages.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End with the dialog, or with the window behind it."""
        is_hidden = event.type() is QEvent.Type.Hide and not event.spontaneous()
        if is_hidden and watched in self._watched:
            self.end()
        return super().eventFilter(watched, event)

    def _found(self, page: int, dpi: int) -> QImage | str | None:
        if page in self._faults:
            return self._faults[page]
        if (page, dpi) in self._images:
            self._images.move_to_end((page, dpi))
        return self._images.get((page, dpi))

    def _next(self) -> None:
        wanted = self._wanted
        if wanted is None or self._under_way or self._ended.is_set() or self._found(*wanted):
            return
        self._under_way = wanted
        self._soon.start()
        give_up = partial(self._is_given_up, wanted, monotonic() + _PATIENCE)
        self._runner.run(
            partial(self._pages.picture, *wanted, FOR_THE_SCREEN, give_up),
            partial(self._drawn, wanted),
            partial(self._failed, wanted),
        )

    def _is_given_up(self, wanted: tuple[int, int], until: float) -> bool:
        """Say, on the worker, whether nobody waits for a page any more."""
        return self._ended.is_set() or (self._wanted != wanted and monotonic() > until)

    def _drawn(self, wanted: tuple[int, int], shown: Drawn | None) -> None:
        self._under_way = None
        if self._ended.is_set():
            return
        if shown is not None:
            self._images[wanted] = as_image(shown)
            while len(self._images) > _KEPT:
                self._images.popitem(last=False)
        self._next()
        self.changed.emit()

    def _failed(self, wanted: tuple[int, int], error: BaseException) -> None:
        self._under_way = None
        if not isinstance(error, DomainError):
            raise error
        if self._ended.is_set():
            return
        self._faults[wanted[0]] = sentence = " ".join(map(problem_text, error.problems))
        announce(self._owner, sentence)
        self._next()
        self.changed.emit()
