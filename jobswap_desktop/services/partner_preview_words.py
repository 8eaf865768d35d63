"""What is said of a partner file before it is taken over, line by line."""

from collections.abc import Iterator

from jobswap_desktop.documents import terms
from jobswap_desktop.domain.change import Voided
from jobswap_desktop.domain.partner_file import PartnerPaper
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.partner_reading import PartnerPreview
from jobswap_desktop.services.partner_words import (
    change_line,
    ended_text,
    partner_text,
    trail_lines,
)
from jobswap_desktop.services.wording import day_text, period_text, problem_text, term

_HASH_DIGITS = 10


def preview_text(code: str, **values: str) -> str:
    """Return a sentence about a partner file that is looked at."""
    return terms.sentence("partner_preview", code, values)


def sender_text(preview: PartnerPreview) -> str:
    """Return who sent the file as far as that is known, and what to make of it."""
    said = partner_text(
        "sender_line", verdict=term(preview.verdict), protection=term(preview.protection)
    )
    advice = preview_text(f"sender_{preview.verdict.value}", office=preview.office.name)
    return f"{said} {advice}"


def file_text(preview: PartnerPreview) -> str:
    """Return which file it is: kind, sender, day, revision and hash."""
    content = preview.content
    return partner_text(
        "file_line",
        kind=term(content.kind),
        sender=content.sender_name,
        day=day_text(content.created),
        revision=str(content.revision),
        hash=content.material_hash[:_HASH_DIGITS],
    )


def warning_text(preview: PartnerPreview) -> str:
    """Return why the file is not to be taken over, or not without a comment; "" for neither."""
    if obstacle := _obstacle(preview):
        return obstacle
    return preview_text("partial") if preview.is_partial else ""


def _obstacle(preview: PartnerPreview) -> str:
    if preview.handled is not None:
        return problem_text(preview.handled)
    if preview.is_older:
        return partner_text("older")
    if preview.swap is not None and preview.is_over:
        code = "over_answer" if preview.is_answer else "over_proposal"
        ended = ended_text(preview.swap)
        return partner_text(code, reference=preview.swap.reference, ended=ended)
    if preview.is_crossing:
        return partner_text("crossing", revision=str(preview.content.revision))
    return ""


def summary_lines(preview: PartnerPreview) -> Iterator[str]:
    """Yield what taking the file over records, without the single fields."""
    if preview.is_answer:
        yield from _answer_lines(preview)
        return
    if preview.handled is not None or preview.is_over:
        return
    if preview.office.version == 0:
        yield partner_text("new_office", office=preview.office.name)
    for person in preview.people:
        if person.version == 0:
            yield partner_text("new_person", name=person.full_name)
    if preview.swap is None:
        yield from _new_lines(preview.after)
    else:
        code = "known_case" if preview.changes else "no_change"
        yield partner_text(code, reference=preview.swap.reference)
    if preview.content.papers:
        yield partner_text("filing")


def consequence_lines(preview: PartnerPreview) -> Iterator[str]:
    """Yield what taking the file over makes worthless in a known case."""
    if not preview.is_answer:
        yield from voided_lines(preview.voided)
        if preview.falls_to is not None:
            yield partner_text("falls_to", state=term(preview.falls_to))
        if preview.movable:
            yield partner_text("movable", count=str(preview.movable))


def paper_titles(preview: PartnerPreview) -> tuple[str, ...]:
    """Return how each enclosed paper is called, with its revision."""
    return tuple(_papers(preview))


def preview_lines(preview: PartnerPreview) -> Iterator[str]:
    """Yield what the file is, who sent it, and what taking it over would do."""
    content = preview.content
    yield file_text(preview)
    yield sender_text(preview)
    if warning := _obstacle(preview):
        yield warning
    yield from _answer_lines(preview) if preview.is_answer else _proposal_lines(preview)
    if content.papers:
        yield partner_text("enclosed", papers="; ".join(_papers(preview)))
    yield from trail_lines(content)


def preview_data(preview: PartnerPreview) -> dict[str, object]:
    """Return for other programs what the file is, who sent it, and where histories stood."""
    content = preview.content
    return {
        "kind": content.kind.value,
        "file_id": content.file_id,
        "created": content.created.isoformat(),
        "sender": content.sender_name,
        "recipient": content.recipient_name,
        "revision": content.revision,
        "material_hash": content.material_hash,
        "sender_known_as": preview.verdict.value,
        "protection": preview.protection.value,
        "answer": content.reply.answer.value if content.reply else None,
        "audit_head": content.audit_head.whole if content.audit_head else None,
        "database": content.database or None,
        "quoted_head": content.quoted_head.whole if content.quoted_head else None,
        "lines": list(preview_lines(preview)),
    }


def _answer_lines(preview: PartnerPreview) -> Iterator[str]:
    swap, reply = preview.swap, preview.reply
    if swap is None:
        return
    yield partner_text("answer_line", reference=swap.reference, answer=term(reply.answer))
    if reply.comment:
        yield partner_text("standing_comment", comment=reply.comment)
    if swap.is_over or preview.answers is None:
        return
    if preview.answers.own_hash != swap.material_hash:
        yield partner_text("answer_outdated")


def _proposal_lines(preview: PartnerPreview) -> Iterator[str]:
    yield from summary_lines(preview)
    if preview.swap is None:
        return
    yield from map(change_line, preview.changes)
    yield from consequence_lines(preview)


def _new_lines(swap: Swap | None) -> Iterator[str]:
    if swap is not None:
        period = period_text(swap.first_day, swap.last_day)
        yield partner_text("new_case", title=swap.title, period=period)


def voided_lines(voided: Voided) -> Iterator[str]:
    """Yield one sentence on what a change makes worthless; nothing where it costs nothing."""
    counts = {
        "approvals": len(voided.approvals),
        "participations": len(voided.participations),
        "acts": len(voided.acts),
        "lapsing": len(voided.lapsing),
        "signatures": len(voided.signatures),
    }
    said = [
        partner_text(f"voided_{name}", count=str(count)) for name, count in counts.items() if count
    ]
    if voided.outdated:
        said.append(partner_text("voided_agreement"))
    if said:
        yield partner_text("voided", what="; ".join(said))


def filed_remark(preview: PartnerPreview, paper: PartnerPaper) -> str:
    """Return what is noted beside a paper that was filed with the case: what, and whose it is."""
    return partner_text("filed", paper=_paper(paper), office=preview.office.name)


def _papers(preview: PartnerPreview) -> Iterator[str]:
    yield from map(_paper, preview.content.papers)


def _paper(paper: PartnerPaper) -> str:
    code = "paper_draft" if paper.is_draft else "paper"
    return partner_text(code, title=paper.title, revision=str(paper.revision))
