"""The slip on which a body answers: only the answers that belong to what was owed to it."""

from itertools import chain

from reportlab.platypus import Flowable

from jobswap_desktop.documents import blocks, german, text
from jobswap_desktop.documents.blocks import Signatory
from jobswap_desktop.documents.layout import Sheet, form
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import TO_FILL_IN, employer, participation_facts, stays_of
from jobswap_desktop.documents.wording import Facts, Wording


def sheet(paper: Paper) -> Sheet:
    """Return the slip that belongs to a submission; it has a number of its own."""
    facts = participation_facts(paper)
    who = Wording.of(paper, facts).text("who")
    wording = Wording.of(
        paper,
        Facts(values={**facts.values, "who": who}, conditions=facts.conditions),
    )
    title = wording.text("title")
    story: list[Flowable] = [
        paragraph(title, text.TITLE),
        paragraph(wording.text("subtitle"), text.SUBTITLE),
        blocks.facts(_heading(paper, wording)),
        blocks.gap(1),
        paragraph(wording.text("instruction"), text.SMALL),
        blocks.gap(1),
    ]
    answers: list[list[Flowable]] = [
        [blocks.choice(box.text, lines=box.lines, reasons=box.label)]
        for box in wording.entries("box")
    ]
    answers += [blocks.lines_for(remark.text, remark.lines) for remark in wording.entries("remark")]
    story += [blocks.together(*answer) for answer in answers[:-1]]
    story.append(
        blocks.together(
            # Nobody signs a page on which nothing else stands.
            *chain.from_iterable(answers[-1:]),
            *_meeting(wording),
            blocks.signatures([Signatory(heading=s.text) for s in wording.entries("signatory")]),
        )
    )
    return form(paper, title, story)


def _heading(paper: Paper, wording: Wording) -> list[tuple[str, str]]:
    office = paper.swap.office(paper.participation.office_id)
    back = [employer(office), office.hr_unit, *office.address_lines]
    stays = [
        f"{p.visitor.full_name.strip() or TO_FILL_IN}: "
        f"{german.period_with_week(p.first_day, p.last_day)}"
        for p in stays_of(paper)
    ]
    return [
        (wording.text("return_to"), "\n".join(line for line in back if line)),
        ("Aktenzeichen", paper.swap.reference),
        ("Maßnahme", wording.text("measure")),
        ("Zeitraum", "\n".join(stays)),
        ("Letzter Tag", wording.text("due")),
    ]


def _meeting(wording: Wording) -> list[Flowable]:
    labels = [entry.text for entry in wording.entries("meeting")]
    return [blocks.short_fields(labels), blocks.gap(2)] if labels else []
