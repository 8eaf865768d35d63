"""Which module draws which kind of paper."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from jobswap_desktop.documents import (
    agreement,
    arrival_sheet,
    certificate,
    checklist_slip,
    closing_report,
    data_protection,
    erasure_record,
    file_note,
    learning_journal,
    nda,
    obligation_minutes,
    photo_consent,
    privacy_notice,
    reply_slip,
    request,
    subject_access_report,
    submission,
    supervisor_statement,
    week_plan,
)
from jobswap_desktop.documents.layout import Sheet
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.domain.documents import DocumentKind

SHEETS: Mapping[DocumentKind, Callable[[Paper], Sheet]] = MappingProxyType(
    {
        DocumentKind.SUBMISSION: submission.sheet,
        DocumentKind.REPLY_SLIP: reply_slip.sheet,
        DocumentKind.FILE_NOTE: file_note.sheet,
        DocumentKind.NDA: nda.sheet,
        DocumentKind.AGREEMENT: agreement.sheet,
        DocumentKind.WEEK_PLAN: week_plan.sheet,
        DocumentKind.ARRIVAL_SHEET: arrival_sheet.sheet,
        DocumentKind.LEARNING_JOURNAL: learning_journal.sheet,
        DocumentKind.CLOSING_REPORT: closing_report.sheet,
        DocumentKind.CERTIFICATE: certificate.sheet,
        DocumentKind.REQUEST: request.sheet,
        DocumentKind.SUPERVISOR_STATEMENT: supervisor_statement.sheet,
        DocumentKind.OBLIGATION_MINUTES: obligation_minutes.sheet,
        DocumentKind.DATA_PROTECTION: data_protection.sheet,
        DocumentKind.PRIVACY_NOTICE: privacy_notice.sheet,
        DocumentKind.PHOTO_CONSENT: photo_consent.sheet,
        DocumentKind.CHECKLIST_SLIP: checklist_slip.sheet,
        DocumentKind.SUBJECT_ACCESS_REPORT: subject_access_report.sheet,
        DocumentKind.ERASURE_RECORD: erasure_record.sheet,
    }
)
