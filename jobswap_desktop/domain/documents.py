"""Printed papers as records: what kind, which number and revision, and how far on their way."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from jobswap_desktop.domain.ids import DocumentId, ParticipationId, PlacementId, SwapId
from jobswap_desktop.domain.offices import Body


class DocumentKind(StrEnum):
    """The kinds of paper a case can need."""

    SUBMISSION = "submission"
    REPLY_SLIP = "reply_slip"
    FILE_NOTE = "file_note"
    NDA = "nda"
    AGREEMENT = "agreement"
    WEEK_PLAN = "week_plan"
    ARRIVAL_SHEET = "arrival_sheet"
    LEARNING_JOURNAL = "learning_journal"
    CLOSING_REPORT = "closing_report"
    CERTIFICATE = "certificate"
    REQUEST = "request"
    SUPERVISOR_STATEMENT = "supervisor_statement"
    OBLIGATION_MINUTES = "obligation_minutes"
    DATA_PROTECTION = "data_protection"
    PRIVACY_NOTICE = "privacy_notice"
    PHOTO_CONSENT = "photo_consent"
    CHECKLIST_SLIP = "checklist_slip"
    SUBJECT_ACCESS_REPORT = "subject_access_report"
    ERASURE_RECORD = "erasure_record"


NUMBER_CODES = MappingProxyType(
    {
        DocumentKind.SUBMISSION: "BT",
        DocumentKind.REPLY_SLIP: "RA",
        DocumentKind.FILE_NOTE: "AVM",
        DocumentKind.NDA: "VE",
        DocumentKind.AGREEMENT: "AV",
        DocumentKind.WEEK_PLAN: "WP",
        DocumentKind.ARRIVAL_SHEET: "ET",
        DocumentKind.LEARNING_JOURNAL: "LT",
        DocumentKind.CLOSING_REPORT: "AB",
        DocumentKind.CERTIFICATE: "TB",
        DocumentKind.REQUEST: "AN",
        DocumentKind.SUPERVISOR_STATEMENT: "ST",
        DocumentKind.OBLIGATION_MINUTES: "NV",
        DocumentKind.DATA_PROTECTION: "DV",
        DocumentKind.PRIVACY_NOTICE: "DI",
        DocumentKind.PHOTO_CONSENT: "EF",
        DocumentKind.CHECKLIST_SLIP: "LZ",
        DocumentKind.SUBJECT_ACCESS_REPORT: "AK",
        DocumentKind.ERASURE_RECORD: "LP",
    }
)
WRITTEN_OF_STAYS = frozenset({DocumentKind.LEARNING_JOURNAL, DocumentKind.CLOSING_REPORT})
"""Papers with what a visitor wrote, or forms for it while nothing is recorded."""
SHOWS_WRITTEN = WRITTEN_OF_STAYS | {DocumentKind.SUBJECT_ACCESS_REPORT}
"""Papers for which what was written of the stays has to be read."""
ON_DEMAND = frozenset({DocumentKind.SUBJECT_ACCESS_REPORT, DocumentKind.ERASURE_RECORD})
"""Papers that a case does without: made when somebody asks for them, and counted by nothing."""
FILLED_IN_BY_HAND = frozenset(
    {
        DocumentKind.REQUEST,
        DocumentKind.SUPERVISOR_STATEMENT,
        DocumentKind.PHOTO_CONSENT,
        DocumentKind.CHECKLIST_SLIP,
        DocumentKind.ERASURE_RECORD,
    }
)
"""Forms: what counts is what people wrote on them, and that is on the paper, not on record."""

ENDS_WITH_LEAFLET = frozenset({DocumentKind.NDA, DocumentKind.OBLIGATION_MINUTES})
"""Papers whose last pages, from the first page break on, stay with the visitor."""

BODY_CODES = MappingProxyType(
    {
        Body.STAFF_COUNCIL: "PR",
        Body.WORKS_COUNCIL: "BR",
        Body.EQUALITY_OFFICER: "GB",
        Body.DISABILITY_REPRESENTATION: "SBV",
        Body.YOUTH_REPRESENTATION: "JAV",
    }
)


class PaperState(StrEnum):
    """How far one paper has come."""

    PRINTED = "printed"
    HANDED_OVER = "handed_over"
    RETURNED = "returned"
    CHECKED = "checked"
    FILED = "filed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One paper of a case in its newest revision.

    `number` is unique in the database, safe as a file name, and stands with `revision` and the
    first ten digits of `material_hash` in the footer of every page. `placement_id` and
    `participation_id` say whom it is for.
    """

    id: DocumentId
    swap_id: SwapId
    kind: DocumentKind
    number: str
    revision: int
    material_hash: str
    printed_on: date
    placement_id: PlacementId | None = None
    participation_id: ParticipationId | None = None
    wording_version: int = 0
    handed_over_on: date | None = None
    returned_on: date | None = None
    checked_on: date | None = None
    filed_on: date | None = None
    filed_at: str = ""
    version: int = 0

    @property
    def state(self) -> PaperState:
        """The farthest point the paper has reached."""
        reached = {
            PaperState.FILED: self.filed_on,
            PaperState.CHECKED: self.checked_on,
            PaperState.RETURNED: self.returned_on,
            PaperState.HANDED_OVER: self.handed_over_on,
        }
        return next((state for state, day in reached.items() if day), PaperState.PRINTED)


def file_name(number: str, ending: str = "pdf") -> str:
    """Return the name of a paper's file; it never leads out of its folder, whatever the number.

    Nor does it name a device of Windows, which some take for one whatever stands after a dot.
    """
    safe = "".join(c if c.isascii() and (c.isalnum() or c in ".-_") else "_" for c in number)
    name = safe.lstrip(".")[:_FILE_NAME_LENGTH] or "_"
    is_device = name.partition(".")[0].upper() in _DEVICES
    return f"{'_' if is_device else ''}{name}.{ending}"


_FILE_NAME_LENGTH = 120
_DEVICES = frozenset(
    {"CON", "PRN", "AUX", "NUL", *(f"{port}{n}" for port in ("COM", "LPT") for n in range(10))}
)


def document_number(reference: str, kind: DocumentKind, *suffixes: str) -> str:
    """Return the number of a paper, such as "11.2-JT-2022-004-VE-A"; empty suffixes are none."""
    return "-".join((reference, NUMBER_CODES[kind], *filter(None, suffixes)))
