"""Doing what a case wants done: the dialog or the service for each deed (see `case_deeds`)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.confidentiality import Undertaking, UndertakingState
from jobswap_desktop.domain.ids import ParticipationId, PlacementId, SwapId, UndertakingId
from jobswap_desktop.domain.requirements import Requirement
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.states import TRANSITIONS, SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.case_deeds import (
    ASKED_FOR,
    Deed,
    deed_for,
    exit_words,
    undertaking_of,
)
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.paper_actions import PaperActions
from jobswap_desktop.presentation.participation_actions import ParticipationActions
from jobswap_desktop.services import confidentiality, editing
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.renewing import can_be_renewed
from jobswap_desktop.services.wording import term


class CaseActions(QObject):
    """Opens the dialog, or calls the service, for whatever is done about one case.

    Dialogs open over `window`; nothing here waits for them. What is done about a body is in
    `participation`, about signed papers in `papers`.
    """

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.participation = ParticipationActions(desk, window)
        self.papers = PaperActions(desk, window)

    def deal_with(self, swap: Swap, requirement: Requirement) -> None:
        """Do what is to be done about something missing."""
        subject = requirement.subject
        deeds: dict[Deed, Callable[[], None]] = {
            Deed.REQUEST: partial(self._move, swap.id, SwapState.REQUESTED),
            Deed.DECIDE: partial(self.participation.decide, swap.id, subject),
            Deed.PRINT: partial(self.print_papers, swap.id),
            Deed.ADVANCE: partial(self.advance, swap.id, UndertakingId(subject)),
            Deed.RENEW: partial(self.renew, swap, subject),
            Deed.CONSENT: partial(self.record_consent, swap, PlacementId(subject)),
            Deed.SIGN: partial(self.sign, swap.id, subject),
            Deed.PLAN: partial(
                self.edit_placement,
                swap.id,
                PlacementId(subject),
                ASKED_FOR.get(requirement.code, ""),
            ),
            Deed.END: partial(self.end_first, swap),
            Deed.CLOSE: partial(self._close, swap),
            Deed.PERSON: partial(self.complete_person, swap, subject),
            Deed.ASK_ANEW: partial(self.participation.ask_anew, swap, ParticipationId(subject)),
            Deed.RULES: partial(self.participation.open_rules, swap, ParticipationId(subject)),
            Deed.HEAR_PERSON: partial(
                self.participation.hear_person, swap, ParticipationId(subject)
            ),
        }
        deeds[deed_for(swap, requirement)]()

    def print_papers(self, swap_id: SwapId) -> None:
        """Open the print dialog; what the present step needs is ticked there."""
        from jobswap_desktop.presentation.dialogs.print_dialog import open_print_dialog

        open_print_dialog(self._desk, swap_id, self._window)

    def advance(self, swap_id: SwapId, undertaking_id: UndertakingId) -> None:
        """Open the dialog for the next step of an act of confidentiality."""
        from jobswap_desktop.presentation.dialogs.step_dialog import StepDialog

        StepDialog(self._desk, swap_id, undertaking_id, self._window).open()

    def leave(
        self, swap_id: SwapId, held: Undertaking, state: UndertakingState, reason: str = ""
    ) -> None:
        """Ask for the reason why an act leaves its way."""
        if state is not UndertakingState.SUPERSEDED:
            from jobswap_desktop.presentation.dialogs.leave_dialog import LeaveDialog

            LeaveDialog(self._desk, swap_id, held.id, state, self._window).open()
            return
        self._ask_reason(
            term(held.act),
            term(state),
            partial(self._leaving, swap_id, held.id, state),
            suggestion=reason,
            swap_id=swap_id,
        )

    def renew(self, swap: Swap, undertaking_id: str) -> None:
        """Ask why an act that has lapsed, or whose access was revoked, is issued anew."""
        held = undertaking_of(swap, undertaking_id)
        if held is not None:
            extended = QCoreApplication.translate("CaseActions", "The stay was extended.")
            again = QCoreApplication.translate("CaseActions", "Access is given again.")
            revoked = held.state is UndertakingState.ACCESS_REVOKED
            self.leave(swap.id, held, UndertakingState.SUPERSEDED, again if revoked else extended)

    def take_over(self, swap_id: SwapId, undertaking_id: UndertakingId) -> None:
        """Let the act given in an earlier case hold for this stay as well."""
        self._desk.perform(
            partial(confidentiality.take_over, self._desk.work, swap_id, undertaking_id)
        )

    def agree_period(self, swap_id: SwapId, held: Undertaking, about: str) -> None:
        """Ask until when further stays are to be covered by a paper not yet handed over."""
        from jobswap_desktop.presentation.dialogs.day_dialog import DayDialog

        what = QCoreApplication.translate("CaseActions", "Cover further stays")
        DayDialog(
            self._desk,
            what,
            about,
            partial(confidentiality.agree_period, self._desk.work, swap_id, held.id),
            self._window,
            day=held.covers_until,
            field="covers_until",
        ).open()

    def record_consent(
        self, swap: Swap, placement_id: PlacementId, then: Callable[[], None] | None = None
    ) -> None:
        """Ask on which day a visitor agreed that their particulars are given to the partner.

        `then` is done once that was recorded.
        """
        from jobswap_desktop.presentation.dialogs.day_dialog import DayDialog

        what = QCoreApplication.translate("CaseActions", "Consent to sharing particulars")
        dialog = DayDialog(
            self._desk,
            what,
            swap.placement(placement_id).visitor.full_name,
            partial(editing.consent_to_share, self._desk.work, swap.id, placement_id),
            self._window,
        )
        if then is not None:
            dialog.accepted.connect(then)
        dialog.open()

    def sign(self, swap_id: SwapId, signature_id: str = "") -> None:
        """Open the dialog for signatures under the agreement."""
        from jobswap_desktop.presentation.dialogs.signature_dialog import SignatureDialog

        SignatureDialog(self._desk, swap_id, signature_id, self._window).open()

    def edit_placement(self, swap_id: SwapId, placement_id: PlacementId, field: str = "") -> None:
        """Open the dialog for one direction, at the input called `field` if there is one."""
        from jobswap_desktop.presentation.dialogs.placement_dialog import PlacementDialog

        PlacementDialog(
            self._desk, swap_id, placement_id, self._window, field=field or "first_day"
        ).open()

    def complete_person(self, swap: Swap, placement_id: str) -> None:
        """Open the dialog for a visitor of whom something is not known yet."""
        from jobswap_desktop.presentation.dialogs.person_dialog import PersonDialog

        visitor = swap.placement(PlacementId(placement_id)).visitor
        PersonDialog(self._desk, visitor, self._window).open()

    def edit_case(self, swap_id: SwapId) -> None:
        """Open the dialog for the case's own facts."""
        from jobswap_desktop.presentation.dialogs.case_dialog import CaseDialog

        CaseDialog(self._desk, swap_id, self._window).open()

    def edit_appointment(self, swap: Swap, appointment: Appointment | None) -> None:
        """Open the dialog for an appointment, or for a new one on today or the first day."""
        from jobswap_desktop.presentation.dialogs.appointment_dialog import AppointmentDialog

        today = self._desk.work.today()
        day = today if swap.first_day <= today <= swap.last_day else swap.first_day
        AppointmentDialog(self._desk, appointment, swap.id, day, self._window).open()

    def remove_appointment(self, appointment: Appointment) -> None:
        """Delete an appointment, one of a series alone; undo brings it back."""
        from jobswap_desktop.presentation.pages.week_deeds import remove_alone

        remove_alone(self._desk, appointment)

    def exits(self, swap: Swap) -> tuple[SwapState, ...]:
        """Return the ways out of a case that are open to this clerk today."""
        work = self._desk.work
        return tuple(
            row.target
            for row in TRANSITIONS
            if row.reason
            and row.source is swap.state
            and work.actor.role in row.roles
            and swap.meets(row.condition, work.today())
        )

    def end(self, swap: Swap, target: SwapState) -> None:
        """Ask for the reason why a case leaves its way."""
        about = QCoreApplication.translate(
            "CaseActions", "{reference} becomes “{state}” and is not changed any more."
        )
        self._ask_reason(
            exit_words(target).removesuffix("…").rstrip(),
            about.format(reference=swap.reference, state=term(target)),
            partial(editing.move, self._desk.work, swap.id, target),
            swap_id=swap.id,
        )

    def end_first(self, swap: Swap) -> None:
        """Offer the first way out that there is."""
        for target in self.exits(swap)[:1]:
            self.end(swap, target)

    def end_stay(self, swap: Swap, placement_id: PlacementId, *, no_show: bool = False) -> None:
        """Ask how the stay of one direction ended; the case goes on."""
        from jobswap_desktop.presentation.dialogs.stay_end_dialog import StayEndDialog

        StayEndDialog(self._desk, swap.id, placement_id, self._window, no_show=no_show).open()

    def renew_case(self, swap: Swap) -> None:
        """Ask for the period of a further case for the same people, once the stay is over."""
        from jobswap_desktop.presentation.dialogs.renew_dialog import RenewDialog

        if can_be_renewed(swap, self._desk.work.today()):
            RenewDialog(self._desk, swap.id, self._window).open()
            return
        title = QCoreApplication.translate("CaseActions", "This case cannot be renewed yet")
        text = QCoreApplication.translate("CaseActions", "It is renewed once its stay is over.")
        self._desk.messages.inform(title, text)

    def hand_over(self, swap: Swap, *, sealed: bool = False) -> None:
        """Ask where the folder for the E-Akte is to lie, or an archive, once the case is over."""
        from jobswap_desktop.presentation.handing_over import HandingOver

        if swap.is_over:
            HandingOver(self._desk, swap, self._window).ask_folder(sealed=sealed)
            return
        title = QCoreApplication.translate("CaseActions", "This case is still open")
        text = QCoreApplication.translate("CaseActions", "It is handed over once it is over.")
        self._desk.messages.inform(title, text)

    def go_to(self, swap_id: SwapId) -> None:
        """Show another case."""
        self._desk.go("swaps", swap_id)

    def _ask_reason(
        self,
        what: str,
        about: str,
        record: Callable[[str], Outcome[Swap]],
        suggestion: str = "",
        *,
        swap_id: SwapId,
    ) -> None:
        from jobswap_desktop.presentation.dialogs.reason_dialog import ReasonDialog

        ReasonDialog(
            self._desk,
            what,
            about,
            record,
            self._window,
            suggestion=suggestion,
            swap_id=swap_id,
        ).open()

    def _move(self, swap_id: SwapId, target: SwapState) -> None:
        self._desk.perform(partial(editing.move, self._desk.work, swap_id, target))

    def _close(self, swap: Swap) -> None:
        title = QCoreApplication.translate("CaseActions", "Close this case?")
        text = QCoreApplication.translate(
            "CaseActions", "{reference} is then complete and not changed any more."
        )
        verb = QCoreApplication.translate("CaseActions", "Close case")
        if self._desk.messages.confirm(title, text.format(reference=swap.reference), verb):
            self._move(swap.id, SwapState.CLOSED)

    def _leaving(
        self, swap_id: SwapId, held: UndertakingId, state: UndertakingState, reason: str
    ) -> Outcome[Swap]:
        return confidentiality.leave(self._desk.work, swap_id, held, state, reason)
