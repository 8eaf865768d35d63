"""What a visitor is told about the use of their data (Art. 13 or 14 DSGVO).

Responsible are the office that prints and the host. Where the visitor comes from a partner office
the data came from there, and Art. 14 holds.
"""

from collections.abc import Iterable, Iterator

from reportlab.platypus import Flowable

from jobswap_desktop.documents import blocks, grids, text
from jobswap_desktop.documents.layout import Sheet, form
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.retention_text import period_text, rules_of
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import case_facts, employer, informing_facts
from jobswap_desktop.documents.wording import Entry, Wording
from jobswap_desktop.domain.offices import Office

_SHARES = (0.5, 0.5)


def sheet(paper: Paper) -> Sheet:
    """Return the notice for the visitor of the paper's direction."""
    wording = Wording.of(paper, informing_facts(paper, case_facts(paper)))
    title = wording.text("title")
    heads = (wording.text("kept"), wording.text("period"))
    kept = [(f"{rule.label}: {rule.records}", period_text(rule)) for rule in rules_of(paper)]
    story: list[Flowable] = [
        paragraph(title, text.TITLE),
        paragraph(wording.text("subtitle"), text.SUBTITLE),
        paragraph(wording.text("intro")),
        paragraph(wording.text("controllers"), text.HEADING),
        blocks.facts(_controllers(paper, wording)),
    ]
    sections = wording.entries("section")
    story += _told(sections[:-1])
    story += [
        blocks.together(
            paragraph(wording.text("retention_heading"), text.HEADING),
            paragraph(wording.text("retention")),
            grids.ruled(heads, kept, _SHARES),
        ),
        *_told(sections[-1:]),
    ]
    return form(paper, title, story, head=paper.own_office)


def _told(sections: Iterable[Entry]) -> Iterator[Flowable]:
    for entry in sections:
        yield paragraph(entry.label, text.HEADING)
        yield paragraph(entry.text)


def _controllers(paper: Paper, wording: Wording) -> Iterator[tuple[str, str]]:
    offices = {office.id: office for office in (paper.own_office, paper.placement.host)}
    for office in offices.values():
        yield employer(office), "\n".join(_reached(office)) or "–"
        yield wording.text("officer"), wording.text("unknown_officer")


def _reached(office: Office) -> Iterator[str]:
    if office.hr_unit:
        yield office.hr_unit
    if office.address_lines:
        yield ", ".join(office.address_lines)
    ways = [way for way in (office.telephone, office.email) if way]
    if ways:
        yield " · ".join(ways)
