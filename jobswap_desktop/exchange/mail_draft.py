"""A letter as a draft for the workstation's own mail program (.eml), with papers attached.

`mailto:` knows no attachments (RFC 6068). `X-Unsent: 1` lets Outlook and others open the file for
writing instead of reading.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from jobswap_desktop.domain.mail_address import is_address

# What a header must not hold: a line break would begin another header.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class MailDraft:
    """A letter that nobody has sent yet. `files` are PDFs by name; `to` is "" or one address."""

    to: str
    subject: str
    text: str
    files: Mapping[str, bytes]


def eml(draft: MailDraft) -> bytes:
    """Return the content of the draft's file.

    Whatever stands in the subject stays in it. Raises ValueError for a `to` that is no address
    (see `domain.mail_address`).
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    if draft.to:
        if not is_address(draft.to):
            raise ValueError("not an address")
        message["To"] = Address(addr_spec=draft.to)
    message["Subject"] = _plain(draft.subject)
    message.set_content(draft.text, charset="utf-8", cte="base64")
    for name, content in draft.files.items():
        message.add_attachment(
            content, maintype="application", subtype="pdf", filename=_plain(name)
        )
    return message.as_bytes()


def _plain(text: str) -> str:
    return _CONTROLS.sub(" ", text).strip()
