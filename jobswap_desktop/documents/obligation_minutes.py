"""The minutes of the formal obligation (§ 1 VerpflG) of one visitor, with a leaflet.

The obligation itself is an oral act; the minutes prove it. The birth date is written by hand on
the paper and kept nowhere.
"""

from reportlab.platypus import Flowable, PageBreak

from jobswap_desktop.documents import blocks, german, grids, text
from jobswap_desktop.documents.blocks import Signatory
from jobswap_desktop.documents.layout import Sheet, form
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import case_facts, employer
from jobswap_desktop.documents.wording import Wording
from jobswap_desktop.domain.confidentiality import Act, Undertaking, UndertakingState

_SHARES = (0.27, 0.73)


def sheet(paper: Paper) -> Sheet:
    """Return the minutes; day and performer are printed once they are recorded."""
    wording = Wording.of(paper, case_facts(paper))
    title = wording.text("title")
    held = paper.placement.undertaking(Act.FORMAL_OBLIGATION)
    heads = (wording.text("provision"), wording.text("about"))
    provisions = [(entry.label, entry.text) for entry in wording.entries("provision")]
    story: list[Flowable] = [
        paragraph(title, text.TITLE),
        paragraph(wording.text("subtitle"), text.SUBTITLE),
        grids.entries(_about(paper, wording, held)),
        paragraph(wording.text("acts")),
        blocks.together(
            paragraph(wording.text("read_out")), grids.ruled(heads, provisions, _SHARES)
        ),
        blocks.together(
            paragraph(wording.text("closing")),
            blocks.signatures(_signatories(paper, wording, held)),
        ),
        PageBreak(),
        paragraph(wording.text("leaflet_title"), text.TITLE),
        paragraph(wording.text("leaflet_subtitle"), text.SUBTITLE),
    ]
    for entry in wording.entries("leaflet"):
        story.append(paragraph(entry.label, text.HEADING))
        story.append(paragraph(entry.text))
    return form(paper, title, story)


def _signatories(paper: Paper, wording: Wording, held: Undertaking | None) -> list[Signatory]:
    placement = paper.placement
    return [
        Signatory(
            heading=wording.text("visitor_signs"),
            name=placement.visitor.full_name,
            field=f"visitor_{placement.letter}",
        ),
        Signatory(
            heading=wording.text("performer_signs"),
            title=held.by_function if held else "",
            name=held.by if held else "",
            field=f"host_{placement.letter}",
        ),
    ]


def _about(paper: Paper, wording: Wording, held: Undertaking | None) -> list[tuple[str, str]]:
    placement = paper.placement
    performed = held.reached(UndertakingState.PERFORMED) if held else None
    by = ", ".join(part for part in (held.by, held.by_function) if part) if held else ""
    home = [("Beschäftigt bei", employer(placement.home))] if placement.home else []
    return [
        ("Aufnehmende Stelle", employer(placement.host)),
        ("Ort, Datum", german.day(performed) if performed else ""),
        ("Verpflichtete Person", placement.visitor.full_name),
        (wording.text("born"), ""),
        *home,
        ("Einsatz", german.period_with_week(placement.first_day, placement.last_day)),
        ("Verpflichtet durch (Name, Funktion)", by),
    ]
