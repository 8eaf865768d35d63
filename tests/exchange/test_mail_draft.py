"""The draft for the mail program, read back by a mail parser."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobswap_desktop.domain.mail_address import is_address
from jobswap_desktop.exchange.mail_draft import MailDraft, eml

PDF = b"%PDF-1.7\nwith bytes \x00\xff"
HEADERS = ["X-Unsent", "To", "Subject", "MIME-Version", "Content-Type"]


def read(content: bytes) -> EmailMessage:
    found = message_from_bytes(content, policy=default)
    assert isinstance(found, EmailMessage)
    return found


def a_draft(**changes: str) -> MailDraft:
    fields = {"to": "jana@westtal.example", "subject": "Unterlagen", "text": "Guten Tag"}
    return MailDraft(**(fields | changes), files={"11.2-JT-2022-004-VE-A.pdf": PDF})


def test_it_opens_for_writing_with_everything_in_it() -> None:
    found = read(
        eml(a_draft(subject="Erklärung für Łukasz Groß", text="Schöne Grüße\n\n– die Stadt\n"))
    )
    assert found["X-Unsent"] == "1"
    assert found["To"] == "jana@westtal.example"
    assert found["Subject"] == "Erklärung für Łukasz Groß"
    body = found.get_body()
    assert isinstance(body, EmailMessage)
    assert body.get_content().replace("\r\n", "\n") == "Schöne Grüße\n\n– die Stadt\n"
    (attached,) = found.iter_attachments()
    assert isinstance(attached, EmailMessage)
    assert attached.get_filename() == "11.2-JT-2022-004-VE-A.pdf"
    assert attached.get_content_type() == "application/pdf"
    assert attached.get_content() == PDF


def test_it_goes_over_every_wire() -> None:
    content = eml(a_draft(subject="Größe " * 60, text="Zeile " * 500))
    assert content.isascii()
    assert max(len(line) for line in content.split(b"\r\n")) <= 998
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_without_a_recipient_the_line_is_left_to_the_clerk() -> None:
    assert read(eml(a_draft(to="")))["To"] is None


@pytest.mark.parametrize(
    "subject",
    [
        "Unterlagen\r\nBcc: alle@fremd.example",
        "Unterlagen\nBcc: alle@fremd.example\n\nText",
        "Unterlagen\u2028Bcc: alle@fremd.example",
        "Unterlagen\x85Bcc: x@y.example\x00",
    ],
)
def test_a_subject_stays_a_subject(subject: str) -> None:
    found = read(eml(a_draft(subject=subject)))
    assert found.keys() == HEADERS
    assert found["Subject"].startswith("Unterlagen Bcc:")


@given(subject=st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_no_text_begins_another_header(subject: str) -> None:
    found = read(eml(a_draft(subject=subject, text=subject)))
    assert found.keys() == HEADERS
    assert [part.get_filename() for part in found.iter_attachments()] == [
        "11.2-JT-2022-004-VE-A.pdf"
    ]


@pytest.mark.parametrize("text", ["a@b.example", "jana.voss+jt@it-westtal.example"])
def test_one_address_is_one(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "jana", "a@b@c.example", "a b@c.example", "a@c.example, b@c.example"),
        *("a@c.example;b@c.example", "Jana <a@c.example>", "a@c.example\nBcc: x@y.example"),
        *("a@c.example\u2028", "jörg@stadt.example", "a@b", "a..b@c.example", ".@c.example"),
    ],
)
def test_anything_else_is_none(text: str) -> None:
    assert not is_address(text)
    with pytest.raises(ValueError, match="address"):
        eml(a_draft(to=text or " "))
