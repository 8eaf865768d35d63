"""A case whose own council is asked for its consent, and how it is found and put there."""

from dataclasses import replace
from datetime import date

from case_screen import case_page, front
from case_steps import a_case, swap_of
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import (
    AppliedRule,
    Participation,
    ParticipationKind,
    Silence,
)
from jobswap_desktop.domain.workdays import Period
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.pages.case_page import CasePage
from jobswap_desktop.services import decisions
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import swaps

WHO = "Personalrat, Stadt Lindenfurt"
RULE = AppliedRule(
    id="bund.pr.consent",
    law="§ 70 Abs. 3 BPersVG",
    silence=Silence.DEEMED_CONSENT,
    period=Period(2, "weeks"),
    urgent_period=Period(1, "weeks"),
    extension_period=Period(1, "weeks"),
    verified="text",
)


def a_case_of_consent(work: Workplace) -> SwapId:
    """Record a case of which nothing has been sent yet."""
    found = a_case(work)
    drafted = replace(council(work, found), kind=ParticipationKind.CONSENT, rule=RULE)
    put(work, found, drafted)
    return found


def a_case_asked(work: Workplace) -> SwapId:
    """Record the same with the papers there since 17 January, so that the time is over."""
    found = a_case_of_consent(work)
    held = council(work, found)
    submission = decisions.Submission(participation_id=held.id, received_on=date(2022, 1, 17))
    decisions.submit(work, found, submission)
    return found


def council(work: Workplace, swap_id: SwapId) -> Participation:
    found = swap_of(work, swap_id).participations
    return next(p for p in found if p.body is Body.STAFF_COUNCIL and p.office_id == "office-a")


def put(work: Workplace, swap_id: SwapId, changed: Participation) -> None:
    """Write a participation as it is, past the rules of the house."""
    known = swap_of(work, swap_id)
    with work.db.write(deed(work, Action.SWAP_CHANGED, swap_id)) as change:
        swaps.save(change, decisions.with_participation(known, changed), known)


def the_page(qtbot: QtBot, desk: Desk, swap_id: SwapId) -> CasePage:
    return case_page(qtbot, desk, swap_id, "participation")


def menu_of(page: QWidget, held: Participation) -> list[str]:
    words = [action.text() for action in actions_of(page, held)]
    return [word for word in words if word != OF_THE_STAFF_COUNCIL]


OF_THE_STAFF_COUNCIL = "Paket für den Personalrat …"


def actions_of(page: QWidget, held: Participation) -> list[QAction]:
    more = front(page).findChild(QPushButton, f"more_{held.id}")
    return list(more.menu().actions()) if isinstance(more, QPushButton) else []


def choose(page: QWidget, held: Participation, words: str) -> None:
    next(action for action in actions_of(page, held) if action.text() == words).trigger()
