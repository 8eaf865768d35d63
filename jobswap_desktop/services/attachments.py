"""The scans of a case: listed, read back, and given away under names of our own."""

from dataclasses import dataclass
from functools import partial

from jobswap_desktop.documents import terms
from jobswap_desktop.domain.attachments import Attachment
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.documents import Document, file_name
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.exchange.case_folder import Enclosed
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.paper_words import paper_title
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import attachments, documents

_DIGITS = 8
_KILOBYTE = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentRow:
    """One attachment as it is listed. `file` is the name it is given away under, never its own."""

    attachment: Attachment
    title: str
    file: str


def of_case(work: Workplace, swap: Swap) -> tuple[AttachmentRow, ...]:
    """Return the attachments of a case, oldest first."""
    work.require_view()
    held = {document.id: document for document in documents.of_swap(work.db, swap.id)}
    return tuple(
        _row(swap, place, item, held.get(item.document_id) if item.document_id else None)
        for place, item in enumerate(attachments.of_swap(work.db, swap.id), 1)
    )


def content(work: Workplace, attachment: Attachment) -> bytes:
    """Return what an attachment holds; raises Unavailable (damaged) where it was altered."""
    work.require_view()
    return attachments.content(work.db, attachment.sha256)


def record_export(work: Workplace, row: AttachmentRow) -> Outcome[None]:
    """Record that a copy of an attachment was given away; there is no way back."""
    work.require(Role.HR_CLERK, Role.ADMINISTRATOR)
    with work.db.write(deed(work, Action.EXPORTED, row.attachment.swap_id, row.file)):
        pass
    return Outcome(value=None, touched=Touched.CASES, action=Action.EXPORTED)


def enclosed(work: Workplace, swap: Swap) -> dict[str, Enclosed]:
    """Return all attachments of a case, by the names they are given away under.

    Each is read when it is wanted, one at a time and on any thread.
    """
    return {
        row.file: Enclosed(
            title=row.title,
            name=row.attachment.name,
            sha256=row.attachment.sha256,
            read=partial(attachments.content_from, work.db.place, row.attachment.sha256),
        )
        for row in of_case(work, swap)
    }


def count_text(count: int) -> str:
    """Return how many attachments there are."""
    return terms.sentence("scan", "count_one" if count == 1 else "count", {"count": str(count)})


def left_out_text(count: int) -> str:
    """Return how many damaged attachments are not among those handed over."""
    return terms.sentence("scan", "left_out", {"count": str(count)})


def missing_text(names: str) -> str:
    """Return the sentence on attachments that are damaged and were not handed over."""
    return terms.sentence("scan", "missing", {"names": names})


def size_text(size: int) -> str:
    """Return a size in bytes as people say it."""
    if size < _KILOBYTE * _KILOBYTE:
        return f"{max(1, round(size / _KILOBYTE))} KB"
    mega = size / _KILOBYTE / _KILOBYTE
    text = f"{mega:.1f} MB" if mega < _KILOBYTE else f"{mega / _KILOBYTE:.1f} GB"
    return text.replace(".", ",")


def _row(swap: Swap, place: int, item: Attachment, document: Document | None) -> AttachmentRow:
    number = document.number if document else swap.reference
    revision = f"F{item.revision}-" if item.revision else ""
    plain = terms.sentence("scan", "writing", {})
    return AttachmentRow(
        attachment=item,
        title=paper_title(swap, document) if document else plain,
        file=file_name(f"Anlage-{place:02}-{number}-{revision}{item.sha256[:_DIGITS]}"),
    )
