"""What is done about each thing that is missing: one table for bar, checklist and F8."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from jobswap_desktop.domain.confidentiality import ENDED, Undertaking
from jobswap_desktop.domain.participation import ANSWERS
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.requirements import Requirement, RequirementCode
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.actions import CLERKS, RECORDERS, VIEWERS


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
    PERSON = "person"
    RULES = "rules"
    HEAR_PERSON = "hear_person"
    ASK_ANEW = "ask_anew"


_C = RequirementCode

DEEDS: Mapping[RequirementCode, Deed] = MappingProxyType(
    {
        _C.REQUEST_NOT_MADE: Deed.REQUEST,
        _C.STATUS_GROUP_OPEN: Deed.PERSON,
        _C.SUPERVISOR_OPEN: Deed.DECIDE,
        _C.SUPERVISOR_REFUSED: Deed.DECIDE,
        _C.RULE_OPEN: Deed.RULES,
        _C.SUBMISSION_OPEN: Deed.PRINT,
        _C.ANSWER_OPEN: Deed.DECIDE,
        _C.INFORMATION_REQUESTED: Deed.PRINT,
        _C.DISCUSSION_OPEN: Deed.DECIDE,
        _C.BODY_REFUSED: Deed.DECIDE,
        _C.DECIDED_AGAINST: Deed.END,
        _C.SUBMISSION_WITHDRAWN: Deed.ASK_ANEW,
        _C.OBJECTION_OPEN: Deed.DECIDE,
        _C.PERSON_TO_BE_HEARD: Deed.HEAR_PERSON,
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

ASKED_FOR: Mapping[RequirementCode, str] = MappingProxyType(
    {_C.PLACE_OPEN: "place", _C.CONTACT_OPEN: "contact", _C.FIRST_DAY_OPEN: "first_time"}
)
"""The input of the dialog for a direction in which what is missing is entered."""


_ROLES = {Deed.PERSON: RECORDERS, Deed.RULES: VIEWERS}


def deed_for(swap: Swap, requirement: Requirement) -> Deed:
    """Return what is done about something missing in `swap`.

    An act that no longer covers the stay, or whose access was revoked, is issued anew; where a
    body has said its last word, only the end of the case is left.
    """
    deed = DEEDS[requirement.code]
    if deed is Deed.ADVANCE:
        held = undertaking_of(swap, requirement.subject)
        if held is None or held.state in ENDED:
            return Deed.RENEW
        return Deed.ADVANCE if held.next_state and not _is_lapsed(swap, held) else Deed.RENEW
    if requirement.code is RequirementCode.BODY_REFUSED:
        refused = next((p for p in swap.participations if p.id == requirement.subject), None)
        if refused is None or not ANSWERS[refused.kind].get(refused.state):
            return Deed.END
    return deed


def roles_for(deed: Deed) -> frozenset[Role]:
    """Return who does this; a rule that is missing is for everybody to look at."""
    return _ROLES.get(deed, CLERKS)


def deed_words(swap: Swap, requirement: Requirement) -> str:
    """Return the words of the button for something missing."""
    deed = deed_for(swap, requirement)
    if deed is Deed.END:
        return QCoreApplication.translate("CaseActions", "End case…")
    return code_words(_C.NDA_LAPSED if deed is Deed.RENEW else requirement.code)


def code_words(code: RequirementCode) -> str:
    """Return the words of the button for what a code asks, where nothing of it has lapsed."""
    return _request_words().get(code) or _later_words()[code]


def exit_words(target: SwapState) -> str:
    """Return the words of the menu for a way out of the case."""
    words = {
        SwapState.REJECTED: QCoreApplication.translate("CaseActions", "Reject…"),
        SwapState.WITHDRAWN: QCoreApplication.translate("CaseActions", "Withdraw…"),
        SwapState.CANCELLED: QCoreApplication.translate("CaseActions", "Cancel stay…"),
        SwapState.ABORTED: QCoreApplication.translate("CaseActions", "End the whole case early…"),
    }
    return words[target]


def undertaking_of(swap: Swap, undertaking_id: str) -> Undertaking | None:
    """Return the act with this id, of either direction."""
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
        _C.STATUS_GROUP_OPEN: QCoreApplication.translate("CaseActions", "Complete person…"),
        _C.SUPERVISOR_OPEN: opinion,
        _C.SUPERVISOR_REFUSED: opinion,
        _C.RULE_OPEN: QCoreApplication.translate("CaseActions", "Lay down rule…"),
        _C.SUBMISSION_OPEN: QCoreApplication.translate("CaseActions", "Print submission…"),
        _C.ANSWER_OPEN: QCoreApplication.translate("CaseActions", "Record answer…"),
        _C.INFORMATION_REQUESTED: QCoreApplication.translate("CaseActions", "Print papers…"),
        _C.DISCUSSION_OPEN: QCoreApplication.translate("CaseActions", "Record discussion…"),
        _C.BODY_REFUSED: QCoreApplication.translate("CaseActions", "Record decision…"),
        _C.DECIDED_AGAINST: QCoreApplication.translate("CaseActions", "End case…"),
        _C.SUBMISSION_WITHDRAWN: QCoreApplication.translate("CaseActions", "Ask anew…"),
        _C.OBJECTION_OPEN: QCoreApplication.translate("CaseActions", "Weigh objections…"),
        _C.PERSON_TO_BE_HEARD: QCoreApplication.translate("CaseActions", "Record hearing…"),
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
