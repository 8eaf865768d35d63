"""A visitor's consent to photographs and publicity: voluntary, revocable, use by use."""

from reportlab.platypus import Flowable

from jobswap_desktop.documents import blocks, text
from jobswap_desktop.documents.blocks import Signatory
from jobswap_desktop.documents.layout import Sheet, form
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import case_facts, stay_facts
from jobswap_desktop.documents.wording import Facts, Wording


def sheet(paper: Paper) -> Sheet:
    """Return the form for the visitor of the paper's direction; nothing on it is ticked."""
    wording = Wording.of(paper, _facts(paper))
    title = wording.text("title")
    visitor = paper.placement.visitor.full_name
    guardians = [Signatory(heading=entry.text) for entry in wording.entries("guardian")]
    story: list[Flowable] = [
        paragraph(title, text.TITLE),
        paragraph(wording.text("subtitle"), text.SUBTITLE),
        blocks.facts(stay_facts(paper)),
        paragraph(wording.text("voluntary_heading"), text.HEADING),
        paragraph(wording.text("voluntary")),
        paragraph(wording.text("uses_heading"), text.HEADING),
        *(blocks.choice(use.text, lines=use.lines) for use in wording.entries("use")),
        blocks.together(
            paragraph(f"{wording.text('uses')} {wording.text('closing')}"),
            blocks.signatures(
                [
                    Signatory(
                        heading=wording.text("signatory"),
                        name=visitor,
                        field=f"visitor_{paper.placement.letter}",
                    ),
                    *guardians,
                ]
            ),
        ),
        blocks.together(
            paragraph(wording.text("revoked_heading"), text.HEADING),
            paragraph(wording.text("revoked")),
        ),
    ]
    return form(paper, title, story)


def _facts(paper: Paper) -> Facts:
    facts = case_facts(paper)
    age = "under_18" if paper.placement.visitor.under_18 else "of_age"
    return Facts(values=facts.values, conditions={**facts.conditions, "age": frozenset({age})})
