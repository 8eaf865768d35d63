"""What the visitor's superior says: whether the release is possible, and who stands in."""

from reportlab.platypus import Flowable

from jobswap_desktop.documents import blocks, german, grids, text
from jobswap_desktop.documents.blocks import Signatory
from jobswap_desktop.documents.layout import Sheet, form
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import case_facts, employer
from jobswap_desktop.documents.wording import Wording


def sheet(paper: Paper) -> Sheet:
    """Return the form for the superior at the home office of the paper's direction."""
    wording = Wording.of(paper, case_facts(paper))
    title = wording.text("title")
    story: list[Flowable] = [
        paragraph(title, text.TITLE),
        paragraph(wording.text("subtitle"), text.SUBTITLE),
        paragraph(wording.text("instruction"), text.SMALL),
        blocks.gap(1),
        grids.entries(_about(paper)),
        paragraph(wording.text("release"), text.HEADING),
    ]
    story += [
        blocks.choice(box.text, lines=box.lines, reasons=box.label)
        for box in wording.entries("box")
    ]
    story += [blocks.writing(remark.text, remark.lines) for remark in wording.entries("remark")]
    signatory = Signatory(
        heading=wording.text("signatory"), name=paper.placement.visitor.supervisor
    )
    story.append(
        blocks.together(paragraph(wording.text("closing")), blocks.signatures([signatory]))
    )
    return form(paper, title, story)


def _about(paper: Paper) -> list[tuple[str, str]]:
    placement = paper.placement
    visitor = placement.visitor
    home = placement.home
    return [
        ("Aktenzeichen", paper.swap.reference),
        ("Gastperson", ", ".join(v for v in (visitor.full_name, visitor.function) if v)),
        ("Organisationseinheit", visitor.unit),
        ("Beschäftigt bei", employer(home)),
        ("Aufnehmende Stelle", employer(placement.host)),
        ("Zeitraum", german.period_with_week(placement.first_day, placement.last_day)),
        ("Zurück an", home.hr_unit if home else ""),
    ]
