"""The request of one visitor: prefilled from the case, the rest filled in by hand.

Not asked: private address, birth date, nationality, pay.
"""

from collections.abc import Mapping

from reportlab.platypus import Flowable

from jobswap_desktop.documents import blocks, german, grids, text
from jobswap_desktop.documents.blocks import Signatory
from jobswap_desktop.documents.layout import Sheet, form
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.terms import term
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import case_facts, employer
from jobswap_desktop.documents.wording import Entry, Wording
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.people import StatusGroup


def sheet(paper: Paper) -> Sheet:
    """Return the request of the paper's direction."""
    wording = Wording.of(paper, case_facts(paper))
    title = wording.text("title")
    known = _known(paper)
    story: list[Flowable] = [
        paragraph(title, text.TITLE),
        paragraph(wording.text("subtitle"), text.SUBTITLE),
        paragraph(wording.text("intro"), text.SMALL),
    ]
    for name in ("person", "wish"):
        story.append(paragraph(wording.text(f"{name}_heading"), text.HEADING))
        rows = ((row.label, _value(known, row)) for row in wording.entries(name))
        story.append(grids.entries(rows))
    story.append(paragraph(wording.text("part_heading"), text.HEADING))
    for part in wording.entries("part"):
        story += _part(part, _value(known, part))
    story += [
        blocks.together(
            paragraph(wording.text("press_heading"), text.HEADING),
            blocks.choice(wording.text("press")),
        ),
        blocks.together(
            paragraph(wording.text("declaration")),
            blocks.signatures(
                [
                    Signatory(
                        heading=wording.text("signatory"), name=paper.placement.visitor.full_name
                    )
                ]
            ),
        ),
        _decision(wording),
    ]
    return form(paper, title, story)


def _part(part: Entry, said: str) -> list[Flowable]:
    if said:
        return [paragraph(part.label), paragraph(said, text.CELL), blocks.gap(3)]
    return [blocks.writing(part.label, part.lines)]


def _decision(wording: Wording) -> Flowable:
    return blocks.together(
        paragraph(wording.text("decision_heading"), text.HEADING),
        *(
            blocks.choice(box.text, lines=box.lines, reasons=box.label)
            for box in wording.entries("decision")
        ),
        blocks.short_fields([entry.text for entry in wording.entries("decided")]),
    )


def _value(known: Mapping[str, str], row: Entry) -> str:
    if not row.block:
        return ""
    if row.block not in known:
        raise refuse(ProblemCode.UNKNOWN_PLACEHOLDER, "block", placeholder=row.block)
    return known[row.block].strip()


def _known(paper: Paper) -> Mapping[str, str]:
    placement = paper.placement
    visitor, home = placement.visitor, placement.home
    group = visitor.status_group
    others = [p.visitor.full_name for p in paper.swap.placements if p.id != placement.id]
    return {
        "name": visitor.full_name,
        "home": employer(home),
        "unit": visitor.unit,
        "function": visitor.function,
        "status_group": "" if group is StatusGroup.UNKNOWN else term(group),
        "weekly_hours": f"{german.hours(visitor.weekly_minutes)} Stunden"
        if visitor.weekly_minutes
        else "",
        "telephone": visitor.telephone,
        "email": visitor.email,
        "supervisor": visitor.supervisor,
        "hr_unit": home.hr_unit if home else "",
        "host": employer(placement.host),
        "host_unit": placement.host_unit,
        "contact": placement.contact,
        "partner": german.enumeration(others),
        "period": german.period_with_week(placement.first_day, placement.last_day),
        "learning_goals": placement.learning_goals,
    }
