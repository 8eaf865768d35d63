"""Who may enter something in the week shown."""

from __future__ import annotations

from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.presentation.actions import CLERKS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.services.schedule import Week


def may_enter(desk: Desk, week: Week | None) -> bool:
    """Whether the actor may change the week: a clerk, and in a case that is not over."""
    return week is not None and not week.swap.is_over and desk.may(CLERKS)


def say_if_over(desk: Desk, week: Week | None) -> None:
    """Say of a case that is over that it takes nothing more."""
    if week is not None and week.swap.is_over:
        desk.messages.refused(refuse(ProblemCode.CASE_IS_OVER, reference=week.swap.reference))
