"""What is done about each thing that is missing: one table for bar, checklist and F8."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.confidentiality import ENDED, Undertaking, UndertakingState
from jobswap_desktop.domain.ids import ParticipationId, PlacementId, SwapId, UndertakingId
from jobswap_desktop.domain.participation import ANSWERS, Participation
from jobswap_desktop.domain.requirements import Requirement, RequirementCode
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.states import TRANSITIONS, SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.services import confidentiality, decisions, editing, schedule
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.wording import term


class Deed(StrEnum):
    """The ways in which something missing is dealt with."""

    REQUEST = "request"
    DECIDE = "decide"
    PRINT = "print"
    ADVANCE = "advance"
    RENEW = "renew"
    CONSENT = "consent"
    SIGN = "sign"
    PLAN = "plan"
    END = "end"
    CLOSE = "close"


_C = RequirementCode

DEEDS: Mapping[RequirementCode, Deed] = MappingProxyType(
    {
        _C.REQUEST_NOT_MADE: Deed.REQUEST,
        _C.SUPERVISOR_OPEN: Deed.DECIDE,
        _C.SUPERVISOR_REFUSED: Deed.DECIDE,
        _C.SUBMISSION_OPEN: Deed.PRINT,
        _C.ANSWER_OPEN: Deed.DECIDE,
        _C.INFORMATION_REQUESTED: Deed.PRINT,
        _C.DISCUSSION_OPEN: Deed.DECIDE,
        _C.BODY_REFUSED: Deed.DECIDE,
        _C.OBJECTION_OPEN: Deed.DECIDE,
        _C.APPROVAL_OPEN: Deed.DECIDE,
        _C.APPROVAL_REFUSED: Deed.DECIDE,
        _C.SHARING_CONSENT_OPEN: Deed.CONSENT,
        _C.NDA_OPEN: Deed.PRINT,
        _C.NDA_HANDED_OVER: Deed.ADVANCE,
        _C.NDA_SIGNED: Deed.ADVANCE,
        _C.NDA_LAPSED: Deed.RENEW,
        _C.NDA_REVOKED: Deed.RENEW,
        _C.OBLIGATION_OPEN: Deed.ADVANCE,
        _C.DATA_PROTECTION_OPEN: Deed.ADVANCE,
        _C.DATA_PROTECTION_HANDED_OVER: Deed.ADVANCE,
        _C.PLACE_OPEN: Deed.PLAN,
        _C.AGREEMENT_NOT_MADE: Deed.PRINT,
        _C.AGREEMENT_OUTDATED: Deed.PRINT,
        _C.SIGNATURE_OPEN: Deed.SIGN,
        _C.CONTACT_OPEN: Deed.PLAN,
        _C.FIRST_DAY_OPEN: Deed.PLAN,
        _C.CERTIFICATE_OPEN: Deed.PRINT,
        _C.NOT_CLOSED: Deed.CLOSE,
    }
)

_ASKED_FOR: Mapping[RequirementCode, str] = MappingProxyType(
    {_C.PLACE_OPEN: "place", _C.CONTACT_OPEN: "contact", _C.FIRST_DAY_OPEN: "first_time"}
)
"""The input of the dialog for a direction in which what is missing is entered."""


def deed_for(swap: Swap, requirement: Requirement) -> Deed:
    """Return what is done about something missing in `swap`.

    An act that no longer covers the stay, or whose access was revoked, is issued anew; where a
    body has said its last word, only the end of the case is left.
    """
    deed = DEEDS[requirement.code]
    if deed is Deed.ADVANCE:
        held = _undertaking(swap, requirement.subject)
        if held is None or held.state in ENDED:
            return Deed.RENEW
        return Deed.ADVANCE if held.next_state and not _is_lapsed(swap, held) else Deed.RENEW
    if requirement.code is RequirementCode.BODY_REFUSED:
        refused = next((p for p in swap.participations if p.id == requirement.subject), None)
        if refused is None or not ANSWERS[refused.kind].get(refused.state):
            return Deed.END
    return deed


def deed_words(swap: Swap, requirement: Requirement) -> str:
    """Return the words of the button for something missing."""
    deed = deed_for(swap, requirement)
    if deed is Deed.END:
        return QCoreApplication.translate("CaseActions", "End case…")
    code = _C.NDA_LAPSED if deed is Deed.RENEW else requirement.code
    return _request_words().get(code) or _later_words()[code]


def exit_words(target: SwapState) -> str:
    """Return the words of the menu for a way out of the case."""
    words = {
        SwapState.REJECTED: QCoreApplication.translate("CaseActions", "Reject…"),
        SwapState.WITHDRAWN: QCoreApplication.translate("CaseActions", "Withdraw…"),
        SwapState.CANCELLED: QCoreApplication.translate("CaseActions", "Cancel stay…"),
        SwapState.ABORTED: QCoreApplication.translate("CaseActions", "End stay early…"),
    }
    return words[target]


def _undertaking(swap: Swap, undertaking_id: str) -> Undertaking | None:
    held = (item for placement in swap.placements for item in placement.undertakings)
    return next((item for item in held if item.id == undertaking_id), None)


def _is_lapsed(swap: Swap, held: Undertaking) -> bool:
    stay = next(p for p in swap.placements if held in p.undertakings)
    return bool(held.dates) and not held.covers(stay.last_day)


def _request_words() -> dict[RequirementCode, str]:
    opinion = QCoreApplication.translate("CaseActions", "Record opinion…")
    approval = QCoreApplication.translate("CaseActions", "Record approval…")
    return {
        _C.REQUEST_NOT_MADE: QCoreApplication.translate("CaseActions", "Make request"),
        _C.SUPERVISOR_OPEN: opinion,
        _C.SUPERVISOR_REFUSED: opinion,
        _C.SUBMISSION_OPEN: QCoreApplication.translate("CaseActions", "Print submission…"),
        _C.ANSWER_OPEN: QCoreApplication.translate("CaseActions", "Record answer…"),
        _C.INFORMATION_REQUESTED: QCoreApplication.translate("CaseActions", "Print papers…"),
        _C.DISCUSSION_OPEN: QCoreApplication.translate("CaseActions", "Record discussion…"),
        _C.BODY_REFUSED: QCoreApplication.translate("CaseActions", "Record decision…"),
        _C.OBJECTION_OPEN: QCoreApplication.translate("CaseActions", "Weigh objections…"),
        _C.APPROVAL_OPEN: approval,
        _C.APPROVAL_REFUSED: approval,
    }


def _later_words() -> dict[RequirementCode, str]:
    signature = QCoreApplication.translate("CaseActions", "Record signature…")
    agreement = QCoreApplication.translate("CaseActions", "Print agreement…")
    return {
        _C.SHARING_CONSENT_OPEN: QCoreApplication.translate("CaseActions", "Record consent…"),
        _C.NDA_OPEN: QCoreApplication.translate("CaseActions", "Print declaration…"),
        _C.NDA_HANDED_OVER: signature,
        _C.NDA_SIGNED: QCoreApplication.translate("CaseActions", "Record countersignature…"),
        _C.NDA_LAPSED: QCoreApplication.translate("CaseActions", "Issue anew…"),
        _C.OBLIGATION_OPEN: QCoreApplication.translate("CaseActions", "Record obligation…"),
        _C.DATA_PROTECTION_OPEN: QCoreApplication.translate("CaseActions", "Record handover…"),
        _C.DATA_PROTECTION_HANDED_OVER: signature,
        _C.AGREEMENT_NOT_MADE: agreement,
        _C.AGREEMENT_OUTDATED: agreement,
        _C.SIGNATURE_OPEN: signature,
        _C.CONTACT_OPEN: QCoreApplication.translate("CaseActions", "Enter contact…"),
        _C.PLACE_OPEN: QCoreApplication.translate("CaseActions", "Enter place…"),
        _C.FIRST_DAY_OPEN: QCoreApplication.translate("CaseActions", "Enter first day…"),
        _C.CERTIFICATE_OPEN: QCoreApplication.translate("CaseActions", "Print certificate…"),
        _C.NOT_CLOSED: QCoreApplication.translate("CaseActions", "Close case…"),
    }


class CaseActions(QObject):
    """Opens the dialog, or calls the service, for whatever is done about one case.

    Dialogs open over `window`; nothing here waits for them.
    """

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def deal_with(self, swap: Swap, requirement: Requirement) -> None:
        """Do what is to be done about something missing."""
        subject = requirement.subject
        deeds = {
            Deed.REQUEST: partial(self._move, swap.id, SwapState.REQUESTED),
            Deed.DECIDE: partial(self.decide, swap.id, subject),
            Deed.PRINT: partial(self.print_papers, swap.id),
            Deed.ADVANCE: partial(self.advance, swap.id, UndertakingId(subject)),
            Deed.RENEW: partial(self._renew, swap, subject),
            Deed.CONSENT: partial(self.record_consent, swap, PlacementId(subject)),
            Deed.SIGN: partial(self.sign, swap.id, subject),
            Deed.PLAN: partial(
                self.edit_placement,
                swap.id,
                PlacementId(subject),
                _ASKED_FOR.get(requirement.code, ""),
            ),
            Deed.END: partial(self.end_first, swap),
            Deed.CLOSE: partial(self._close, swap),
        }
        deeds[deed_for(swap, requirement)]()

    def decide(self, swap_id: SwapId, subject: str = "") -> None:
        """Open the dialog for an answer that has come in."""
        from jobswap_desktop.presentation.dialogs.decision_dialog import DecisionDialog

        DecisionDialog(self._desk, swap_id, subject, self._window).open()

    def print_papers(self, swap_id: SwapId) -> None:
        """Open the print dialog; what the present step needs is ticked there."""
        from jobswap_desktop.presentation.dialogs.print_dialog import PrintDialog

        PrintDialog(self._desk, swap_id, self._window).open()

    def submit(self, swap: Swap, held: Participation) -> None:
        """Ask on which day the papers were handed to a body, without printing them here."""
        from jobswap_desktop.presentation.dialogs.day_dialog import DayDialog

        what = QCoreApplication.translate("CaseActions", "Submitted to {body}")
        about = QCoreApplication.translate(
            "CaseActions", "{office}. The last day of the answer is computed from this day."
        )
        DayDialog(
            self._desk,
            what.format(body=term(held.body)),
            about.format(office=swap.office(held.office_id).name),
            partial(self._submission, swap.id, held.id),
            self._window,
        ).open()

    def advance(self, swap_id: SwapId, undertaking_id: UndertakingId) -> None:
        """Open the dialog for the next step of an act of confidentiality."""
        from jobswap_desktop.presentation.dialogs.step_dialog import StepDialog

        StepDialog(self._desk, swap_id, undertaking_id, self._window).open()

    def leave(
        self, swap_id: SwapId, held: Undertaking, state: UndertakingState, reason: str = ""
    ) -> None:
        """Ask for the reason why an act leaves its way."""
        self._ask_reason(
            term(held.act),
            term(state),
            partial(self._leaving, swap_id, held.id, state),
            suggestion=reason,
        )

    def record_consent(self, swap: Swap, placement_id: PlacementId) -> None:
        """Ask on which day a visitor agreed that their particulars are given to the partner."""
        from jobswap_desktop.presentation.dialogs.day_dialog import DayDialog

        what = QCoreApplication.translate("CaseActions", "Consent to sharing particulars")
        DayDialog(
            self._desk,
            what,
            swap.placement(placement_id).visitor.full_name,
            partial(editing.consent_to_share, self._desk.work, swap.id, placement_id),
            self._window,
        ).open()

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
        """Delete an appointment; undo brings it back."""
        self._desk.perform(partial(schedule.remove, self._desk.work, appointment))

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
        )

    def end_first(self, swap: Swap) -> None:
        """Offer the first way out that there is."""
        for target in self.exits(swap)[:1]:
            self.end(swap, target)

    def _ask_reason(
        self,
        what: str,
        about: str,
        record: Callable[[str], Outcome[Swap]],
        suggestion: str = "",
    ) -> None:
        from jobswap_desktop.presentation.dialogs.reason_dialog import ReasonDialog

        ReasonDialog(self._desk, what, about, record, self._window, suggestion=suggestion).open()

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

    def _renew(self, swap: Swap, undertaking_id: str) -> None:
        held = _undertaking(swap, undertaking_id)
        if held is not None:
            extended = QCoreApplication.translate("CaseActions", "The stay was extended.")
            again = QCoreApplication.translate("CaseActions", "Access is given again.")
            revoked = held.state is UndertakingState.ACCESS_REVOKED
            self.leave(swap.id, held, UndertakingState.SUPERSEDED, again if revoked else extended)

    def _submission(
        self, swap_id: SwapId, participation_id: ParticipationId, on: date
    ) -> Outcome[Swap]:
        submission = decisions.Submission(participation_id=participation_id, received_on=on)
        return decisions.submit(self._desk.work, swap_id, submission)

    def _leaving(
        self, swap_id: SwapId, held: UndertakingId, state: UndertakingState, reason: str
    ) -> Outcome[Swap]:
        return confidentiality.leave(self._desk.work, swap_id, held, state, reason)
