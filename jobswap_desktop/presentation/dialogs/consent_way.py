"""The way from what waits for a visitor's consent to the place where it is recorded."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.print_lock import LockReason, without_consent
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.services.printing import PrintPlan

Way = tuple[str, Callable[[], None]]
"""The words of a button, and what it does."""


def consent_ways(
    desk: Desk,
    swap: Swap,
    window: QWidget,
    *placements: PlacementId,
    then: Callable[[], None] | None = None,
) -> Iterator[Way]:
    """Yield for each of the visitors a button that asks for the day of their consent.

    `then` is done once it was recorded.
    """
    from jobswap_desktop.presentation.case_actions import CaseActions

    words = QCoreApplication.translate("ConsentWay", "Record consent of {name}…")
    actions = CaseActions(desk, window)
    for each in placements:
        # An ampersand would underline the letter behind it.
        name = swap.placement(each).visitor.full_name.replace("&", "&&")
        yield words.format(name=name), partial(actions.record_consent, swap, each, then)


def lead_to_consent(
    button: QPushButton,
    desk: Desk,
    plan: PrintPlan,
    again: Callable[[QWidget | None], None],
) -> None:
    """Let a button of a dialog lead to the consent that papers wait for; without any it is hidden.

    The dialog closes for it; `again` opens it once the consent was recorded.
    """
    swap, locks = plan.swap, plan.locks.values()
    is_waited_for = any(lock.reason is LockReason.SHARING_CONSENT_OPEN for lock in locks)
    lacking = without_consent(swap.placements) if is_waited_for and not swap.is_over else ()
    button.setVisible(bool(lacking))
    dialog = button.window()
    window = dialog.parentWidget()
    if not lacking or window is None or not isinstance(dialog, QDialog):
        button.hide()
        return
    ways = consent_ways(desk, swap, window, lacking[0].id, then=partial(again, window))
    for words, record in ways:
        button.setText(words)
        button.clicked.connect(dialog.reject)
        button.clicked.connect(record)
