"""The way of the paper: one row for every signer of every printed paper.

Printed → handed over → returned → checked → filed, each with its day. One signer may send back
the paper, another a scan of it, so the days are kept per signer and not per paper.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from jobswap_desktop.domain.confidentiality import Form
from jobswap_desktop.domain.documents import PaperState
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import (
    AttachmentId,
    DocumentId,
    OfficeId,
    PaperSignerId,
    PersonId,
    SwapId,
)


class SignerRole(StrEnum):
    """As what somebody signs a paper."""

    VISITOR = "visitor"
    HOST = "host"
    HOME = "home"
    SUPERVISOR = "supervisor"
    BODY = "body"
    CLERK = "clerk"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSigner:
    """One signer of one revision of a paper, and how far their original has come.

    `name` is who signs as printed, "" where it is not known yet. `form` is how it came back,
    `attachment_id` the scan of it. `reminded_on` is the last day somebody was reminded.
    """

    id: PaperSignerId
    swap_id: SwapId
    document_id: DocumentId
    revision: int
    role: SignerRole
    name: str = ""
    office_id: OfficeId | None = None
    person_id: PersonId | None = None
    handed_over_on: date | None = None
    returned_on: date | None = None
    checked_on: date | None = None
    filed_on: date | None = None
    filed_at: str = ""
    form: Form | None = None
    attachment_id: AttachmentId | None = None
    reminded_on: date | None = None
    version: int = 0

    @property
    def state(self) -> PaperState:
        """The farthest point this signer's original has reached."""
        reached = {
            PaperState.FILED: self.filed_on,
            PaperState.CHECKED: self.checked_on,
            PaperState.RETURNED: self.returned_on,
            PaperState.HANDED_OVER: self.handed_over_on,
        }
        return next((state for state, day in reached.items() if day), PaperState.PRINTED)


def came_back(
    signer: PaperSigner, on: date, form: Form, attachment_id: AttachmentId | None
) -> PaperSigner:
    """Return the signer's original as it came back on the day `on`, in this form.

    Without a scan the one there was stays. Raises DomainError (date_backwards) for a day before
    the one on which it was handed over.
    """
    given = signer.handed_over_on
    if given is not None and on < given:
        raise refuse(ProblemCode.DATE_BACKWARDS, "on", earliest=given.isoformat())
    return replace(
        signer,
        returned_on=on,
        form=form,
        attachment_id=attachment_id or signer.attachment_id,
    )
