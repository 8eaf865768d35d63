"""Cases as the page "Heute" lists them."""

from datetime import date
from types import MappingProxyType

from jobswap_desktop.domain.cases import CaseRow
from jobswap_desktop.domain.due_days import DeadlineKind
from jobswap_desktop.domain.requirements import SETBACKS, RequirementCode
from jobswap_desktop.presentation.format import begin_text, due_text, planned_text
from jobswap_desktop.presentation.labels import badge
from jobswap_desktop.presentation.models.entries import Entry
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.services.wording import requirement_text, term

OVERVIEW = "overview"
_C = RequirementCode
_TABS = MappingProxyType(
    dict.fromkeys(
        (_C.SUBMISSION_OPEN, _C.ANSWER_OPEN, _C.INFORMATION_REQUESTED, _C.DISCUSSION_OPEN),
        "participation",
    )
    | dict.fromkeys((_C.SUPERVISOR_OPEN, _C.SUPERVISOR_REFUSED, *SETBACKS), "participation")
    | dict.fromkeys((_C.APPROVAL_OPEN, _C.APPROVAL_REFUSED), "participation")
    | dict.fromkeys(
        (
            *(_C.NDA_OPEN, _C.NDA_HANDED_OVER, _C.NDA_SIGNED, _C.NDA_LAPSED, _C.NDA_REVOKED),
            *(_C.OBLIGATION_OPEN, _C.DATA_PROTECTION_OPEN, _C.DATA_PROTECTION_HANDED_OVER),
        ),
        "confidentiality",
    )
    | dict.fromkeys(
        (
            *(_C.AGREEMENT_NOT_MADE, _C.AGREEMENT_OUTDATED, _C.SIGNATURE_OPEN),
            _C.CERTIFICATE_OPEN,
        ),
        "documents",
    )
)


def tab_for(row: CaseRow, today: date) -> str:
    """Return the key of the tab on which the next step of a case is done."""
    requirement = row.requirement_on(today)
    return OVERVIEW if requirement is None else _TABS.get(requirement.code, OVERVIEW)


def case_entry(row: CaseRow, today: date) -> Entry:
    """Return a case with its next step, its state and the next day that matters."""
    requirement = row.requirement_on(today)
    return Entry(
        subject=row.swap_id,
        title=row.title,
        secondary=requirement_text(requirement) if requirement else row.offices,
        badge=badge(row.state_on(today)),
        due=_due(row, today),
        due_tone=Tone.DANGER if row.is_set_back or row.is_overdue(today) else None,
        tab=tab_for(row, today),
    )


def _due(row: CaseRow, today: date) -> str:
    if not row.is_open:
        return ""
    found = row.next_deadline(today)
    if found is None:
        return ""
    kind, day = found
    if kind is DeadlineKind.ANSWER:
        return due_text(day, today)
    if kind is DeadlineKind.START:
        return begin_text(day, today)
    return f"{term(kind)}: {planned_text(day, today)}"
