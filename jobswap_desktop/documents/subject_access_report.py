"""What an office tells a visitor about the data it keeps of them in a case (Art. 15 DSGVO).

A case mixes two people: only the visitor's own direction is told, the other visitor at most as
the contact at the host.
"""

from collections.abc import Iterator, Mapping, Sequence

from reportlab.platypus import Flowable, PageBreak

from jobswap_desktop.documents import blocks, german, grids, text
from jobswap_desktop.documents.layout import Sheet, form
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.retention_text import period_text, rules_of
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import (
    case_facts,
    employer,
    informing_facts,
    legal_form,
)
from jobswap_desktop.documents.wording import Wording, term
from jobswap_desktop.domain.participation import ParticipationState
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.schedule import chronological

_HALVES = (0.5, 0.5)
_APPOINTMENT = (0.2, 0.16, 0.38, 0.26)


def sheet(paper: Paper) -> Sheet:
    """Return the answer to the visitor of the paper's direction."""
    facts = informing_facts(paper, case_facts(paper))
    wording = Wording.of(paper, facts)
    title = wording.text("title")
    story: list[Flowable] = [
        paragraph(title, text.TITLE),
        paragraph(wording.text("subtitle"), text.SUBTITLE),
        paragraph(wording.text("intro")),
    ]
    for entry in wording.entries("section"):
        story += [paragraph(entry.label, text.HEADING), paragraph(entry.text)]
    story.append(paragraph(wording.text("retention_heading"), text.HEADING))
    story.append(
        grids.ruled(
            (wording.text("kept"), wording.text("period")),
            [(rule.label, period_text(rule)) for rule in rules_of(paper)],
            _HALVES,
        )
    )
    story += [PageBreak(), paragraph(wording.text("copy_heading"), text.TITLE)]
    story += _copy(paper, wording)
    story.append(
        blocks.together(
            paragraph(wording.text("withheld")),
            blocks.gap(1),
            paragraph(f"{wording.text('greeting')}\n{wording.text('capacity')}"),
            blocks.gap(9),
            paragraph(paper.clerk.name or german.NO_BREAK),
        )
    )
    return form(paper, title, story, head=paper.own_office)


def _copy(paper: Paper, wording: Wording) -> Iterator[Flowable]:
    placement = paper.placement
    yield paragraph(wording.text("person_heading"), text.HEADING)
    yield blocks.facts(
        _person(placement.visitor, employer(placement.home)), label_width=grids.ENTRY_LABEL
    )
    yield paragraph(wording.text("stay_heading"), text.HEADING)
    yield blocks.facts(_stay(paper, placement), label_width=grids.ENTRY_LABEL)
    yield from _table(wording, "undertakings", ("act", "state"), _undertakings(placement))
    yield from _table(wording, "participation", ("body", "kind"), _bodies(paper, placement))
    heads = ("day", "time", "subject", "place")
    yield from _table(wording, "appointments", heads, _appointments(paper, placement, wording))
    yield from _written(paper, wording)


def _table(
    wording: Wording, name: str, heads: Sequence[str], rows: Sequence[Sequence[str]]
) -> Iterator[Flowable]:
    yield paragraph(wording.text(f"{name}_heading"), text.HEADING)
    if rows:
        shares = _HALVES if len(heads) == len(_HALVES) else _APPOINTMENT
        yield grids.ruled([wording.text(head) for head in heads], rows, shares)
    else:
        yield paragraph(wording.text("nothing"))


def _person(person: Person, home: str) -> list[tuple[str, str]]:
    return [
        ("Name", person.full_name),
        ("Dienststelle", home),
        ("Organisationseinheit", person.unit),
        ("Funktion", person.function),
        ("Statusgruppe", term(person.status_group)),
        (
            "Wochenarbeitszeit",
            f"{german.hours(person.weekly_minutes)} Stunden" if person.weekly_minutes else "",
        ),
        ("Telefon", person.telephone),
        ("E-Mail", person.email),
        ("Vorgesetzte Person", person.supervisor),
        ("Private Anschrift", person.private_address),
        ("Unter 18", "ja" if person.under_18 else ""),
    ]


def _stay(paper: Paper, placement: Placement) -> list[tuple[str, str]]:
    days = {
        "Einwilligung in die Weitergabe": placement.data_sharing_consent_on,
        "Vorzeitig beendet": placement.ended_on,
        "Bescheinigung ausgehändigt": placement.certificate_on,
    }
    asked = [
        name
        for name, wanted in (
            ("Schwerbehindertenvertretung", placement.involve_sbv),
            ("Jugend- und Auszubildendenvertretung", placement.involve_jav),
        )
        if wanted
    ]
    return [
        ("Aktenzeichen", paper.swap.reference),
        ("Stand", term(paper.swap.state_on(paper.today))),
        ("Rechtsform", legal_form(paper.swap, placement)),
        ("Aufnehmende Stelle", employer(placement.host)),
        ("Bereich", placement.host_unit),
        ("Ort", placement.place),
        ("Zeitraum", german.period_with_week(placement.first_day, placement.last_day)),
        (
            "Beginn am ersten Tag",
            german.time_of_day(placement.first_time) if placement.first_time else "",
        ),
        ("Ansprechperson", placement.contact),
        ("Lernziele", placement.learning_goals),
        ("Zu beteiligen", german.enumeration(asked)),
        *((label, german.day(day) if day else "") for label, day in days.items()),
        ("Nicht erschienen", "ja" if placement.no_show else ""),
        ("Grund des Endes", placement.end_reason),
    ]


def _undertakings(placement: Placement) -> list[tuple[str, str]]:
    return [
        (
            term(held.act),
            "\n".join(
                [
                    *(f"{term(state)}: {german.day(day)}" for state, day in held.dates),
                    *([held.reason] if held.reason else []),
                ]
            )
            or term(held.state),
        )
        for held in placement.undertakings
    ]


def _bodies(paper: Paper, placement: Placement) -> list[tuple[str, str]]:
    """Return the bodies by category; what a body answered is not the visitor's."""
    rows = [
        (term(held.body), term(held.kind))
        for held in paper.swap.participations
        if held.office_id in placement.office_ids
        and held.state is not ParticipationState.NOT_REQUIRED
    ]
    return list(dict.fromkeys(rows))


def _appointments(paper: Paper, placement: Placement, wording: Wording) -> list[tuple[str, ...]]:
    whole_day = wording.text("whole_day")
    return [
        (
            german.weekday_period(item.day, item.last_day),
            whole_day if item.all_day else german.time_span(item.start.time(), item.end.time()),
            item.title,
            item.place,
        )
        for item in chronological(paper.appointments)
        if placement.id in item.placement_ids
    ]


def _written(paper: Paper, wording: Wording) -> Iterator[Flowable]:
    for entry in paper.journal:
        said: Mapping[str, str] = {
            "Beobachtet": entry.observed,
            "Gelernt": entry.learned,
            "Idee zum Mitnehmen": entry.idea,
        }
        heading = f"{wording.text('journal_heading')}, {german.weekday_day(entry.day)}"
        yield paragraph(heading, text.HEADING)
        yield blocks.facts(said.items(), label_width=grids.ENTRY_LABEL)
    if paper.report is not None:
        yield paragraph(wording.text("report_heading"), text.HEADING)
        yield blocks.facts(
            [
                ("Erreichte Lernziele", paper.report.goals_reached),
                ("Ideen für die eigene Dienststelle", paper.report.transfer_ideas),
                ("Empfehlung", paper.report.recommendation),
            ],
            label_width=grids.ENTRY_LABEL,
        )
