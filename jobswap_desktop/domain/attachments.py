"""Scans and other files of a case; what they hold lies in the database under its SHA-256."""

from dataclasses import dataclass
from datetime import date

from jobswap_desktop.domain.ids import AttachmentId, DocumentId, SwapId

LARGEST_FILE = 50 * 1024 * 1024
"""Bytes; a larger scan is refused with the advice to scan at a lower resolution."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """One file of a case. `name` is what the file was called and never used as a path.

    `document_id` and `revision` say which paper it is a scan of, if any; `size` is in bytes.
    """

    id: AttachmentId
    swap_id: SwapId
    sha256: str
    name: str
    size: int
    pages: int
    added_on: date
    document_id: DocumentId | None = None
    revision: int = 0
    remark: str = ""
    version: int = 0
