"""Words about partner files: the readable page inside, what differs, where a case stands."""

from collections.abc import Iterable, Iterator

from jobswap_desktop.documents import terms
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.partner_file import (
    FileProtection,
    PartnerCase,
    PartnerContent,
    PartnerFile,
    PartnerFileKind,
)
from jobswap_desktop.domain.partner_merging import FieldChange
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.exchange.partner_page import PageSection, html_page
from jobswap_desktop.services.history_text import field_word, value_text
from jobswap_desktop.services.wording import day_text, period_text, term, time_text

HASH_DIGITS = 10
"""So many digits of a hash are shown."""


def partner_text(code: str, **values: str) -> str:
    """Return a sentence about partner files."""
    return terms.sentence("partner", code, values)


def proposal_page(content: PartnerContent) -> bytes:
    """Return the page that says what is proposed."""
    case = _case(content)
    title = partner_text("page_proposal", reference=case.reference)
    opening = partner_text(
        "page_opening",
        sender=content.sender_name,
        recipient=content.recipient_name,
        day=day_text(content.created),
    )
    sections = (
        PageSection(heading=partner_text("page_case"), rows=tuple(_case_rows(content, case))),
        *(
            PageSection(heading=_direction(stay), rows=tuple(stay_rows(stay)))
            for stay in case.placements
        ),
        PageSection(heading=partner_text("page_office"), rows=tuple(_office_rows(case))),
        _trail_section(content),
    )
    return html_page(title, opening, sections)


def answer_page(content: PartnerContent) -> bytes:
    """Return the page that says what is answered."""
    reply = content.reply
    if reply is None:
        raise refuse(ProblemCode.PARTNER_FILE_IS_PROPOSAL, "file")
    opening = partner_text(
        "page_opening",
        sender=content.sender_name,
        recipient=content.recipient_name,
        day=day_text(content.created),
    )
    rows = (
        (partner_text("page_answer"), term(reply.answer)),
        (partner_text("page_comment"), reply.comment),
        (partner_text("page_reference"), reply.reference),
        *_revision_rows(content),
    )
    heading = partner_text("page_answer")
    section = PageSection(heading=heading, rows=rows)
    return html_page(heading, opening, (section, _trail_section(content)))


def _trail_section(content: PartnerContent) -> PageSection:
    """Return where histories stood, to be copied by hand from there."""
    return PageSection(heading=partner_text("page_trail"), rows=tuple(_trail_rows(content)))


def _trail_rows(content: PartnerContent) -> Iterator[tuple[str, str]]:
    quoted, own = content.quoted_head, content.audit_head
    if quoted is not None:
        word = partner_text("page_trail_quoted", office=content.recipient_name)
        yield word, quoted.text
    if own is not None:
        yield partner_text("page_trail_of", office=content.sender_name), own.text
        reason = partner_text("page_trail_reason", office=content.sender_name)
        yield partner_text("page_trail_why"), reason


def trail_lines(content: PartnerContent) -> Iterator[str]:
    """Yield where histories stood, a sentence each."""
    if content.audit_head is not None:
        text = content.audit_head.text
        yield partner_text("trail_line", office=content.sender_name, head=text)
    if content.quoted_head is not None:
        text = content.quoted_head.text
        yield partner_text("trail_quoted_line", office=content.recipient_name, head=text)


def _case(content: PartnerContent) -> PartnerCase:
    if content.case is None:
        raise refuse(ProblemCode.PARTNER_FILE_IS_ANSWER, "file")
    return content.case


def _revision_rows(content: PartnerContent) -> Iterator[tuple[str, str]]:
    yield partner_text("page_revision"), str(content.revision)
    yield partner_text("page_hash"), content.material_hash[:HASH_DIGITS]


def _case_rows(content: PartnerContent, case: PartnerCase) -> Iterator[tuple[str, str]]:
    yield partner_text("page_kind"), term(case.kind)
    yield partner_text("page_reference"), case.reference
    yield partner_text("page_your_reference"), case.partner_reference
    yield from _revision_rows(content)


def _direction(stay: Placement) -> str:
    home = stay.home.name if stay.home else ""
    code = "page_stay" if home else "page_stay_without_home"
    return partner_text(code, visitor=stay.visitor.full_name, home=home, host=stay.host.name)


def stay_rows(stay: Placement) -> Iterator[tuple[str, str]]:
    """Yield what a file says of a stay: word and value, "" for what it does not say."""
    yield partner_text("page_period"), period_text(stay.first_day, stay.last_day)
    yield field_word("placement.instrument"), term(stay.instrument)
    for name in ("function", "unit", "telephone", "email"):
        yield field_word(f"person.{name}"), getattr(stay.visitor, name)
    for name in ("place", "host_unit", "contact", "contact_telephone"):
        yield field_word(f"placement.{name}"), getattr(stay, name)
    first_time = time_text(stay.first_time) if stay.first_time else ""
    yield field_word("placement.first_time"), first_time
    yield field_word("placement.learning_goals"), stay.learning_goals
    consent = stay.data_sharing_consent_on
    yield field_word("placement.data_sharing_consent_on"), day_text(consent) if consent else ""


def _office_rows(case: PartnerCase) -> Iterator[tuple[str, str]]:
    office = case.sender
    address = "\n".join(dict.fromkeys((office.name, office.employer, *office.address_lines)))
    yield partner_text("page_address"), address
    yield partner_text("page_head"), " ".join(filter(None, (office.head_title, office.head_name)))
    yield partner_text("page_hr_unit"), office.hr_unit
    yield field_word("person.telephone"), office.telephone
    yield field_word("person.email"), office.email


def sent_text(content: PartnerContent, *, is_again: bool = False) -> str:
    """Return in a few words what went out, for the first time or once more."""
    if content.reply is not None:
        code = "sent_answer_again" if is_again else "sent_answer"
        values = {"answer": term(content.reply.answer)}
    else:
        code, values = "sent_proposal", {}
    return partner_text(
        code, revision=str(content.revision), office=content.recipient_name, **values
    )


def taken_text(file: PartnerFile) -> str:
    """Return in a few words what was taken over."""
    answer = term(file.answer) if file.answer else ""
    is_answer = file.kind is PartnerFileKind.ANSWER
    code = "taken_answer" if is_answer else "taken_proposal"
    said = partner_text(code, revision=str(file.revision), answer=answer)
    if not file.verdict.is_alarming:
        return said
    return partner_text("taken_alarming", what=said, verdict=term(file.verdict))


def sealing_note(protection: FileProtection, *, is_signed: bool) -> str:
    """Return what is to be known of a file that went out: unprotected, unsigned; "" for neither."""
    said = []
    if protection is FileProtection.PLAIN:
        said.append(partner_text("note_plain"))
    if not is_signed:
        said.append(partner_text("note_unsigned"))
    return " ".join(said)


def change_text(change: FieldChange) -> tuple[str, str, str, str]:
    """Return a difference as it is shown: what it is, whose stay, ours, theirs."""
    return (
        field_word(change.field),
        change.visitor,
        value_text(change.field, change.ours),
        value_text(change.field, change.theirs),
    )


def change_line(change: FieldChange) -> str:
    """Return a difference as one line."""
    word, visitor, ours, theirs = change_text(change)
    code = "change" if change.is_taken else "change_left"
    return partner_text(code, field=word, visitor=visitor, ours=ours, theirs=theirs)


def left_text(changes: Iterable[FieldChange]) -> str:
    """Return what the partner is told of fields that stay as they are here; "" for none."""
    left = (
        partner_text("left_field", field=field_word(change.field), visitor=change.visitor)
        for change in changes
        if not change.is_taken
    )
    named = ", ".join(dict.fromkeys(left))
    return partner_text("left_as_here", fields=named) if named else ""


def ended_comment(swap: Swap, reason: str) -> str:
    """Return what the partner is told of a case that has ended here: how, when and `reason`."""
    said = partner_text("ended", ended=ended_text(swap))
    return f"{said} {reason}" if reason else said


def ended_text(swap: Swap) -> str:
    """Return how and when a case has ended here; the reason is not told."""
    day = day_text(swap.closed_on) if swap.closed_on else ""
    return partner_text("ended_as", state=term(swap.state), day=day)
