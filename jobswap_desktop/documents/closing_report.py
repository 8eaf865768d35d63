"""The closing report on one stay: as recorded, or a form with lines to fill in by hand."""

from reportlab.platypus import Flowable

from jobswap_desktop.documents import blocks, german, text
from jobswap_desktop.documents.blocks import Signatory
from jobswap_desktop.documents.layout import Sheet, form
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import case_facts, stay_facts
from jobswap_desktop.documents.wording import Entry, Wording


def sheet(paper: Paper) -> Sheet:
    """Return the report of the paper's direction; what is not recorded yet has lines instead."""
    wording = Wording.of(paper, case_facts(paper))
    title = wording.text("title")
    placement, report = paper.placement, paper.report
    submitted = report.submitted_on if report else None
    story: list[Flowable] = [
        paragraph(title, text.TITLE),
        paragraph(wording.text("subject"), text.SUBTITLE),
        blocks.facts(
            [
                *stay_facts(paper),
                ("Lernziele", placement.learning_goals),
                ("Abgegeben am", german.day(submitted) if submitted else ""),
            ]
        ),
    ]
    for part in wording.entries("part"):
        story += _part(paper, wording, part)
    signatories = [
        Signatory(heading=wording.text("visitor_signs"), name=placement.visitor.full_name),
        Signatory(
            heading=wording.text("contact_signs"),
            title=wording.text("contact_title"),
            name=placement.contact,
        ),
    ]
    story += [
        blocks.gap(6),
        blocks.together(paragraph(wording.text("closing")), blocks.signatures(signatories)),
    ]
    return form(paper, title, story)


def _part(paper: Paper, wording: Wording, part: Entry) -> list[Flowable]:
    report = paper.report
    said = getattr(report, part.block).strip() if report else ""
    heading = paragraph(part.label, text.HEADING)
    if said:
        return [heading, paragraph(said)]
    if report and report.submitted_on:
        return [heading, paragraph(wording.text("unsaid"))]
    return [blocks.together(heading, *(blocks.WritingLine() for _ in range(part.lines)))]
