"""The slip (Laufzettel) on which is noted what a visitor gets and gives back."""

from reportlab.platypus import Flowable

from jobswap_desktop.documents import blocks, german, grids, text
from jobswap_desktop.documents.layout import Sheet, form
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import case_facts, employer
from jobswap_desktop.documents.wording import Wording

_SHARES = (0.29, 0.23, 0.14, 0.1, 0.14, 0.1)
_ROOM = 4.6
_SIGNING_SHARES = (0.24, 0.38, 0.38)
_SIGNING_ROOM = 12


def sheet(paper: Paper) -> Sheet:
    """Return the slip of the paper's direction."""
    wording = Wording.of(paper, case_facts(paper))
    title = wording.text("title")
    heads = [
        wording.text(name) for name in ("item", "number", "given", "initials", "taken", "initials")
    ]
    items = [(item.text, *[""] * (len(heads) - 1)) for item in wording.entries("item")]
    placement = paper.placement
    story: list[Flowable] = [
        paragraph(title, text.TITLE),
        paragraph(wording.text("subtitle"), text.SUBTITLE),
        blocks.facts(
            [
                ("Aktenzeichen", paper.swap.reference),
                ("Aufnehmende Stelle", employer(placement.host)),
                ("Bereich", placement.host_unit),
                ("Zeitraum", german.period_with_week(placement.first_day, placement.until)),
            ]
        ),
        grids.ruled(heads, items, _SHARES, room=_ROOM),
    ]
    for name in ("begin", "end"):
        story += _boxes(wording, name)
    story.append(blocks.together(paragraph(wording.text("closing")), _signatures(paper, wording)))
    return form(paper, title, story)


def _boxes(wording: Wording, name: str) -> list[Flowable]:
    boxes = [blocks.choice(box.text) for box in wording.entries(name)]
    heading = paragraph(wording.text(f"{name}_heading"), text.HEADING)
    return [blocks.together(heading, *boxes[:1]), *boxes[1:]] if boxes else []


def _signatures(paper: Paper, wording: Wording) -> Flowable:
    """Return the places for both to sign at both moments; the slip has one page for them."""
    placement = paper.placement
    host = (wording.text("host_signs"), f"{wording.text('host_title')} {placement.contact}".strip())
    heads = (
        "",
        f"{wording.text('visitor_signs')}\n{placement.visitor.full_name}",
        "\n".join(host),
    )
    moments = [(wording.text(name), "", "") for name in ("given_sign", "taken_sign")]
    return grids.ruled(heads, moments, _SIGNING_SHARES, room=_SIGNING_ROOM)
