"""The agreement that both employers sign (Austausch-, Hospitations-, Praktikumsvereinbarung).

The staff council does not sign it; visitors sign for acknowledgement.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, time

from reportlab.platypus import Flowable

from jobswap_desktop.documents import blocks, german, text
from jobswap_desktop.documents.blocks import Signatory
from jobswap_desktop.documents.layout import Sheet, form
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import TO_FILL_IN, case_facts, employer
from jobswap_desktop.documents.wording import Entry, Wording
from jobswap_desktop.domain.agreement import SigningCapacity
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.swap import SwapKind

_LETTERS = "ABCD"


def sheet(paper: Paper) -> Sheet:
    """Return the agreement of a case, with the signatories of its newest revision."""
    wording = Wording.of(paper, case_facts(paper))
    title = wording.text("title")
    story: list[Flowable] = [
        paragraph(title, text.TITLE),
        paragraph(wording.text("subtitle"), text.SUBTITLE),
    ]
    for number, clause in enumerate(wording.clauses(), start=1):
        story.append(paragraph(f"§ {number}  {clause.heading}", text.HEADING))
        for entry in clause.entries:
            story += _entry(paper, entry)
    story.append(
        blocks.together(
            paragraph(wording.text("signing")),
            blocks.gap(3),
            *(blocks.signatures(row) for row in _employers(paper)),
        )
    )
    story.append(
        blocks.together(
            paragraph(wording.text("acknowledging")),
            blocks.signatures(_visitors(paper, wording.text("acknowledged"))),
        )
    )
    return form(paper, title, story)


def _entry(paper: Paper, entry: Entry) -> list[Flowable]:
    if not entry.block:
        return [paragraph(entry.text)]
    drawn: dict[str, Callable[[Paper], list[Flowable]]] = {
        "parties": _parties,
        "stays": _stays,
        "goals": _goals,
    }
    if entry.block not in drawn:
        raise refuse(ProblemCode.UNKNOWN_PLACEHOLDER, "block", placeholder=entry.block)
    return drawn[entry.block](paper)


def _parties(paper: Paper) -> list[Flowable]:
    offices = paper.swap.offices
    rows: list[tuple[str, str]] = []
    for letter, office in zip(_LETTERS, offices, strict=False):
        label = f"Vertragspartei {letter}" if len(offices) > 1 else "Aufnehmende Stelle"
        rows.append((label, _party(office)))
    for placement in paper.swap.placements:
        visitor = placement.visitor
        about = ", ".join(part for part in (visitor.function, visitor.unit) if part)
        label = "Gastperson"
        if paper.swap.kind is SwapKind.MUTUAL:
            label = f"Gastperson {placement.letter}"
        rows.append((label, "\n".join(part for part in (visitor.full_name, about) if part)))
    return [blocks.facts(rows)]


def _party(office: Office) -> str:
    head = ", ".join(part for part in (office.head_title, office.head_name) if part)
    address = ", ".join(office.address_lines)
    lines = (employer(office), address, f"vertreten durch: {head}" if head else "")
    return "\n".join(line for line in lines if line)


def _stays(paper: Paper) -> list[Flowable]:
    stays = paper.swap.placements
    mutual = paper.swap.kind is SwapKind.MUTUAL
    return [
        blocks.comparison(
            [
                ("Abgebende Stelle", [employer(p.home) for p in stays]),
                ("Aufnehmende Stelle", [employer(p.host) for p in stays]),
                ("Bereich", [p.host_unit for p in stays]),
                ("Zeitraum", [german.period_with_week(p.first_day, p.last_day) for p in stays]),
                ("Beginn", [_first_meeting(p.first_day, p.first_time) for p in stays]),
                ("Einsatzort", [p.place for p in stays]),
                (
                    "Ansprechperson",
                    [", ".join(v for v in (p.contact, p.contact_telephone) if v) for p in stays],
                ),
                ("Wochenarbeitszeit", [_weekly(p.visitor.weekly_minutes) for p in stays]),
            ],
            heads=[p.visitor.full_name for p in stays] if mutual else [],
        )
    ]


def _first_meeting(day: date, at: time | None) -> str:
    return f"{german.weekday_day(day)}, {german.time_of_day(at)}" if at else ""


def _weekly(minutes: int) -> str:
    return f"{german.hours(minutes)} Stunden" if minutes else ""


def _goals(paper: Paper) -> list[Flowable]:
    stays = [p for p in paper.swap.placements if p.learning_goals.strip()]
    if len(paper.swap.placements) == 1:
        return [paragraph(f"Lernziele: {p.learning_goals}") for p in stays]
    return [paragraph(f"Lernziele von {p.visitor.full_name}: {p.learning_goals}") for p in stays]


def _employers(paper: Paper) -> list[list[Signatory]]:
    """Return who signs, in one row; a row for each employer where two sign for one of them."""
    rows = [list(_employer(paper, office)) for office in paper.swap.offices]
    if any(len(row) > 1 for row in rows):
        return rows
    return [[signatory for row in rows for signatory in row]]


def _employer(paper: Paper, office: Office) -> Iterator[Signatory]:
    agreement = paper.swap.agreement
    lines = agreement.lines_of(office.id) if agreement else ()
    field = f"employer_{_LETTERS[[held.id for held in paper.swap.offices].index(office.id)]}"
    if not lines:
        yield replace(_signatory(office, office.head_name, SigningCapacity.SELF), field=field)
    for number, line in enumerate(lines):
        name = paper.swap.signer_name(line)
        signatory = _signatory(office, name, line.capacity, is_second=number > 0)
        yield replace(signatory, field=f"{field}_{number + 1}" if number else field)


def _signatory(
    office: Office, name: str, capacity: SigningCapacity, *, is_second: bool = False
) -> Signatory:
    # A second person who signs for themselves does not bear the title of the head.
    is_other = is_second and capacity is SigningCapacity.SELF
    head_title = "" if is_other else office.head_title
    title = "\n".join(part for part in (head_title, german.capacity(capacity)) if part)
    return Signatory(
        heading=f"Für die Stelle: {employer(office) or TO_FILL_IN}", title=title, name=name
    )


def _visitors(paper: Paper, acknowledged: str) -> list[Signatory]:
    return [
        Signatory(
            heading=acknowledged,
            title="Gastperson",
            name=placement.visitor.full_name,
            field=f"visitor_{placement.letter}",
        )
        for placement in paper.swap.placements
    ]
