"""Doing what a participation wants done: the dialog for each of its deeds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.ids import ParticipationId, SwapId
from jobswap_desktop.domain.participation import Participation
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.services import course, decisions
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.wording import term

RecordDay = Callable[[date], Outcome[Swap]]


class ParticipationActions(QObject):
    """Opens the dialog for whatever is done about one body of one case.

    Dialogs open over `window`; nothing here waits for them.
    """

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def submit(self, swap: Swap, held: Participation) -> None:
        """Ask on which day the papers were handed to a body, without printing them here."""
        from jobswap_desktop.presentation.dialogs.submission_dialog import SubmissionDialog

        SubmissionDialog(self._desk, swap.id, held, self._window).open()

    def decide(self, swap_id: SwapId, subject: str = "") -> None:
        """Open the dialog for an answer that has come in."""
        from jobswap_desktop.presentation.dialogs.decision_dialog import DecisionDialog

        DecisionDialog(self._desk, swap_id, subject, self._window).open()

    def correct(self, swap: Swap, held: Participation) -> None:
        """Open the dialog for the right answer in the place of a wrong one."""
        from jobswap_desktop.presentation.dialogs.decision_dialog import DecisionDialog

        DecisionDialog(self._desk, swap.id, held.id, self._window, correct=True).open()

    def explain(self, swap: Swap, held: Participation) -> None:
        """Show how the last day was found."""
        from jobswap_desktop.presentation.dialogs.deadline_dialog import DeadlineDialog

        DeadlineDialog(self._desk, swap, held, self._window).open()

    def package(self, participation_id: ParticipationId) -> None:
        """Open the dialog for the package to a body that does not use the program."""
        from jobswap_desktop.presentation.dialogs.package_dialog import PackageDialog

        PackageDialog(self._desk, participation_id, self._window).open()

    def mark_urgent(self, swap: Swap, held: Participation) -> None:
        """Ask why a submission will be urgent, before its papers are printed."""
        from jobswap_desktop.presentation.dialogs.reason_dialog import ReasonDialog

        about = QCoreApplication.translate(
            "ParticipationActions",
            "{about}. The letter bears the reason and the shorter time; without a reason the "
            "usual time holds.",
        )
        ReasonDialog(
            self._desk,
            QCoreApplication.translate("ParticipationActions", "Mark as urgent"),
            about.format(about=_about(swap, held)),
            partial(course.mark_urgent, self._desk.work, swap.id, held.id),
            self._window,
            suggestion=held.urgent_reason,
            swap_id=swap.id,
        ).open()

    def suspend(self, swap: Swap, held: Participation) -> None:
        """Ask on which day a council's resolution was suspended."""
        about = (
            QCoreApplication.translate(
                "ParticipationActions", "{about}. The rule’s extension is added to the time."
            )
            if held.rule.extension_period
            else QCoreApplication.translate(
                "ParticipationActions", "{about}. The rule knows no extension; the time stays."
            )
        )
        self._ask_day(
            QCoreApplication.translate("ParticipationActions", "Resolution suspended"),
            about.format(about=_about(swap, held)),
            partial(course.suspend, self._desk.work, swap.id, held.id),
        )

    def agree(self, swap: Swap, held: Participation) -> None:
        """Ask for another last day that was agreed."""
        from jobswap_desktop.presentation.dialogs.agreed_day_dialog import AgreedDayDialog

        office = swap.office(held.office_id).name
        AgreedDayDialog(self._desk, swap.id, held, office, self._window).open()

    def hear_person(self, swap: Swap, participation_id: ParticipationId) -> None:
        """Ask on which day the employee was heard on unfavourable facts."""
        held = decisions.participation_of(swap, participation_id)
        about = QCoreApplication.translate(
            "ParticipationActions", "{about}. The employee’s answer goes on file."
        )
        self._ask_day(
            QCoreApplication.translate("ParticipationActions", "Employee was heard"),
            about.format(about=_about(swap, held)),
            partial(course.hear_person, self._desk.work, swap.id, held.id),
        )

    def make_good(self, swap: Swap, held: Participation) -> None:
        """Ask on which day the measure was suspended, to make a missed hearing good."""
        about = QCoreApplication.translate(
            "ParticipationActions",
            "{about}. Day on which the measure was suspended; the hearing is made good within "
            "seven days, and then the decision is made for good.",
        )
        self._ask_day(
            QCoreApplication.translate("ParticipationActions", "Make missed hearing good"),
            about.format(about=_about(swap, held)),
            partial(course.make_good, self._desk.work, swap.id, held.id),
        )

    def ask_anew(self, swap: Swap, participation_id: ParticipationId) -> None:
        """Ask why a body is asked anew."""
        held = decisions.participation_of(swap, participation_id)
        from jobswap_desktop.presentation.dialogs.reason_dialog import ReasonDialog

        about = QCoreApplication.translate(
            "ParticipationActions",
            "{about}. What was recorded so far becomes void and stays readable; a new draft "
            "follows the rule now in force.",
        )
        ReasonDialog(
            self._desk,
            QCoreApplication.translate("ParticipationActions", "Ask anew"),
            about.format(about=_about(swap, held)),
            partial(course.ask_anew, self._desk.work, swap.id, held.id),
            self._window,
            swap_id=swap.id,
        ).open()

    def open_rules(self, swap: Swap, participation_id: ParticipationId) -> None:
        """Go to the rules under which the office concerned asks its bodies."""
        held = decisions.participation_of(swap, participation_id)
        self._desk.go("rules", swap.office(held.office_id).regime)

    def _ask_day(self, what: str, about: str, record: RecordDay) -> None:
        from jobswap_desktop.presentation.dialogs.day_dialog import DayDialog

        DayDialog(self._desk, what, about, record, self._window).open()


def _about(swap: Swap, held: Participation) -> str:
    return f"{term(held.body)}, {swap.office(held.office_id).name}"
