"""The declaration of confidentiality of one direction, with its leaflet."""

from collections.abc import Iterator

from reportlab.platypus import Flowable, PageBreak

from jobswap_desktop.documents import blocks, german, text
from jobswap_desktop.documents.blocks import Signatory
from jobswap_desktop.documents.layout import Sheet, form
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import case_facts, parties
from jobswap_desktop.documents.wording import Wording
from jobswap_desktop.domain.confidentiality import Act
from jobswap_desktop.domain.placement import Placement


def sheet(paper: Paper) -> Sheet:
    """Return the declaration to be signed by the visitor and countersigned by the host."""
    wording = Wording.of(paper, case_facts(paper))
    title = wording.text("title")
    duties = [
        blocks.numbered(number, entry.text)
        for number, entry in enumerate(wording.entries("duty"), start=1)
    ]
    signing = blocks.together(
        *duties[-1:],
        paragraph(wording.text("closing")),
        blocks.gap(1),
        blocks.signatures(
            [
                Signatory(
                    heading=wording.text("signatory"),
                    name=paper.placement.visitor.full_name,
                    field=f"visitor_{paper.placement.letter}",
                ),
                _countersignature(paper, wording),
            ]
        ),
    )
    story: list[Flowable] = [
        paragraph(title, text.TITLE),
        paragraph(wording.text("subtitle"), text.SUBTITLE),
        blocks.facts(_occasion(paper, wording)),
        paragraph(wording.text("statement")),
        *duties[:-1],
        signing,
        PageBreak(),
        paragraph(wording.text("leaflet_title"), text.TITLE),
        paragraph(wording.text("leaflet_subtitle"), text.SUBTITLE),
    ]
    for entry in wording.entries("leaflet"):
        story.append(paragraph(entry.label, text.HEADING))
        story.append(paragraph(entry.text))
    return form(paper, title, story)


def _countersignature(paper: Paper, wording: Wording) -> Signatory:
    """Return the host's place to sign, with name and function once they are recorded."""
    held = paper.placement.undertaking(Act.NDA)
    return Signatory(
        heading=wording.text("countersigned"),
        title=held.by_function if held else "",
        name=held.by if held else "",
        field=f"host_{paper.placement.letter}",
    )


def _occasion(paper: Paper, wording: Wording) -> list[tuple[str, str]]:
    placement = paper.placement
    return [
        *parties(placement),
        ("Anlass", wording.text("occasion")),
        ("Zeitraum", german.period_with_week(placement.first_day, placement.last_day)),
        *_further_stays(placement),
    ]


def _further_stays(placement: Placement) -> Iterator[tuple[str, str]]:
    held = placement.undertaking(Act.NDA)
    until = held.covers_until if held else None
    if until is not None and until > placement.last_day:
        yield "Weitere Einsätze", f"bei der aufnehmenden Stelle bis {german.day(until)}"
