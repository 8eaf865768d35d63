"""The learning journal of one stay: as recorded, or a form with a section for every day."""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from reportlab.platypus import Flowable

from jobswap_desktop.documents import blocks, german, text
from jobswap_desktop.documents.blocks import Signatory
from jobswap_desktop.documents.layout import Sheet, form
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import case_facts, stay_facts
from jobswap_desktop.documents.wording import Wording
from jobswap_desktop.domain.workdays import is_working_day

MOST_DAYS = 10
"""A longer stay gets so many sections without a date; nobody prints forty pages to fill in."""


def sheet(paper: Paper) -> Sheet:
    """Return the journal of the paper's direction."""
    wording = Wording.of(paper, case_facts(paper))
    title = wording.text("title")
    visitor = paper.placement.visitor.full_name
    story: list[Flowable] = [
        paragraph(title, text.TITLE),
        paragraph(wording.text("subject"), text.SUBTITLE),
        blocks.facts([*stay_facts(paper), ("Lernziele", paper.placement.learning_goals)]),
        *(_recorded(paper, wording) if paper.journal else _to_fill_in(paper, wording)),
        blocks.gap(6),
        blocks.together(
            paragraph(wording.text("closing")),
            blocks.signatures([Signatory(heading=wording.text("signs"), name=visitor)]),
        ),
    ]
    return form(paper, title, story)


def _recorded(paper: Paper, wording: Wording) -> Iterator[Flowable]:
    labels: Mapping[str, str] = {part.block: part.label for part in wording.entries("part")}
    for entry in paper.journal:
        yield paragraph(german.weekday_day(entry.day), text.HEADING)
        yield blocks.facts((label, getattr(entry, field)) for field, label in labels.items())


def _to_fill_in(paper: Paper, wording: Wording) -> Iterator[Flowable]:
    parts = wording.entries("part")
    for heading in _days(paper) or [wording.text("any_day")] * MOST_DAYS:
        lines: list[Flowable] = [paragraph(heading, text.HEADING)]
        for part in parts:
            lines.append(paragraph(part.label, text.LABEL))
            lines += [blocks.WritingLine() for _ in range(part.lines)]
            lines.append(blocks.gap(2))
        yield blocks.together(*lines)


def _days(paper: Paper) -> list[str]:
    """Return the working days of the stay, none where they are too many."""
    placement = paper.placement
    host = placement.host
    count = (placement.until - placement.first_day).days + 1
    days = [placement.first_day + timedelta(days=number) for number in range(count)]
    worked = [day for day in days if is_working_day(day, host.land.value, host.extra_holidays)]
    return [german.weekday_day(day) for day in worked] if len(worked) <= MOST_DAYS else []
