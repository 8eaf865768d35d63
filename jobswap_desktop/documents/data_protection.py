"""The undertaking of one visitor to keep personal data confidential, with special secrets."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from jobswap_desktop.documents import blocks, german, text
from jobswap_desktop.documents.blocks import Signatory
from jobswap_desktop.documents.layout import Sheet, form
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import case_facts, parties
from jobswap_desktop.documents.wording import Wording


def sheet(paper: Paper) -> Sheet:
    """Return the undertaking to be signed by the visitor and received by the host."""
    wording = Wording.of(paper, case_facts(paper))
    title = wording.text("title")
    placement = paper.placement
    story: list[Flowable] = [
        paragraph(title, text.TITLE),
        paragraph(wording.text("subtitle"), text.SUBTITLE),
        blocks.facts(
            [
                *parties(placement),
                ("Bereich", placement.host_unit),
                ("Zeitraum", german.period_with_week(placement.first_day, placement.last_day)),
            ]
        ),
        paragraph(wording.text("statement")),
        *(
            blocks.numbered(number, entry.text)
            for number, entry in enumerate(wording.entries("duty"), start=1)
        ),
        *_secrets(wording),
        blocks.together(
            paragraph(wording.text("closing")),
            blocks.signatures(_signatories(paper, wording)),
        ),
    ]
    return form(paper, title, story)


def _signatories(paper: Paper, wording: Wording) -> list[Signatory]:
    placement = paper.placement
    return [
        Signatory(
            heading=wording.text("visitor_signs"),
            name=placement.visitor.full_name,
            field=f"visitor_{placement.letter}",
        ),
        Signatory(heading=wording.text("host_signs"), field=f"host_{placement.letter}"),
    ]


def _secrets(wording: Wording) -> Iterator[Flowable]:
    boxes = [blocks.choice(entry.text, lines=entry.lines) for entry in wording.entries("secret")]
    yield blocks.together(
        paragraph(wording.text("secrets_heading"), text.HEADING),
        paragraph(wording.text("secrets")),
        *boxes[:1],
    )
    yield from boxes[1:]
