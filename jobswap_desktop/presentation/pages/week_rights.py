"""Who may enter something in the week shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from jobswap_desktop.domain.errors import Problem, ProblemCode, refuse
from jobswap_desktop.presentation.actions import CLERKS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.services.schedule import Week
from jobswap_desktop.services.wording import problem_text


def may_enter(desk: Desk, week: Week | None) -> bool:
    """Whether the actor may change the week: a clerk, and in a case that is not over."""
    return week is not None and not week.swap.is_over and desk.may(CLERKS)


def say_read_only(desk: Desk, week: Week | None) -> None:
    """Say in the line below why nothing of the week is changed here."""
    if week is None or may_enter(desk, week):
        return
    code, values = ProblemCode.ROLE_NOT_ALLOWED, {}
    if week.swap.is_over:
        code, values = ProblemCode.CASE_IS_OVER, {"reference": week.swap.reference}
    why = problem_text(Problem(code=code, values=values))
    words = QCoreApplication.translate("WeekRights", "Read only. {why}")
    desk.told.emit(words.format(why=why))


def say_if_over(desk: Desk, week: Week | None) -> None:
    """Say of a case that is over that it takes nothing more."""
    if week is not None and week.swap.is_over:
        desk.messages.refused(refuse(ProblemCode.CASE_IS_OVER, reference=week.swap.reference))
