"""What is done about follow-ups, wherever they are shown."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.follow_up import FollowUp
from jobswap_desktop.domain.ids import FollowUpId, SwapId
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.services import follow_ups, responsibility


class FollowUpActions(QObject):
    """Opens the dialog or calls the service; dialogs open over `window`."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def set_next(self, swap_id: SwapId) -> None:
        """Open the dialog for the next follow-up of a case: to move it, or to set the first."""
        waiting = follow_ups.of_case(self._desk.work, swap_id)
        self._open(swap_id, waiting[0] if waiting else None)

    def add(self, swap_id: SwapId) -> None:
        """Open the dialog for one more follow-up."""
        self._open(swap_id, None)

    def move(self, swap_id: SwapId, follow_up_id: FollowUpId) -> None:
        """Open the dialog for a follow-up."""
        waiting = follow_ups.of_case(self._desk.work, swap_id)
        self._open(swap_id, next((item for item in waiting if item.id == follow_up_id), None))

    def done(self, swap_id: SwapId, follow_up_id: FollowUpId) -> None:
        """Record that a follow-up is done; offer the next one where none is left."""
        finished = partial(follow_ups.done, self._desk.work, swap_id, follow_up_id)
        swap = self._desk.perform(finished)
        if swap is not None and swap.follow_up is None:
            held = next(item for item in swap.follow_ups if item.id == follow_up_id)
            self._open(swap_id, None, subject=follow_ups.subject_text(held))

    def done_next(self, swap_id: SwapId) -> None:
        """Record that the next follow-up of a case is done, if there is one."""
        waiting = follow_ups.of_case(self._desk.work, swap_id)
        if waiting:
            self.done(swap_id, waiting[0].id)

    def take_over(self, swap_ids: tuple[SwapId, ...]) -> None:
        """Make the acting clerk responsible for these cases."""
        self._desk.perform(partial(responsibility.take_over, self._desk.work, swap_ids))

    def _open(self, swap_id: SwapId, held: FollowUp | None, subject: str = "") -> None:
        from jobswap_desktop.presentation.dialogs.follow_up_dialog import FollowUpDialog

        FollowUpDialog(self._desk, swap_id, held, self._window, subject=subject).open()
