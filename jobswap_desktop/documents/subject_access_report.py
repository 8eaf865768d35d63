"""What an office tells a person about the data it keeps of them (Art. 15 DSGVO).

On the paper of a case it is the visitor's own direction; the answer about a person has all their
cases. Nobody else is told of (see `domain.subject_access`).
"""

from collections.abc import Iterator, Mapping, Sequence

from reportlab.platypus import Flowable, PageBreak

from jobswap_desktop import resources
from jobswap_desktop.documents import blocks, german, grids, text
from jobswap_desktop.documents.layout import Sheet, form, note
from jobswap_desktop.documents.paper import Paper, SubjectAccessNote
from jobswap_desktop.documents.retention_text import period_text, rules_of
from jobswap_desktop.documents.terms import term
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import case_facts, employer, informing_facts, legal_form
from jobswap_desktop.documents.wording import Facts, Wording, shipped
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.retention import RetentionRule
from jobswap_desktop.domain.subject_access import ToldStay, Written, told

_HALVES = (0.5, 0.5)
_APPOINTMENT = (0.2, 0.16, 0.38, 0.26)


def sheet(paper: Paper) -> Sheet:
    """Return the answer to the visitor of the paper's direction."""
    facts = informing_facts(paper, case_facts(paper))
    wording = Wording.of(paper, facts)
    title = wording.text("title")
    written = Written(appointments=paper.appointments, journal=paper.journal, report=paper.report)
    stay = told(paper.swap, paper.placement.id, written, paper.today)
    story = [
        *_head(wording, wording.text("intro")),
        *_processing(wording, rules_of(paper)),
        PageBreak(),
        paragraph(wording.text("copy_heading"), text.TITLE),
        paragraph(wording.text("person_heading"), text.HEADING),
        _person(stay.placement.visitor, employer(stay.placement.home)),
        *_stay(stay, wording),
        *_closing(wording, paper.clerk.name, hides=stay.hides_others),
    ]
    return form(paper, title, story, head=paper.own_office)


def answer(held: SubjectAccessNote) -> Sheet:
    """Return the answer to a person over all cases, as a note that is no numbered paper."""
    person = held.person
    facts = Facts(
        values={
            "own_office": employer(held.office),
            "day": german.day(held.today),
            "visitor": person.full_name,
            "home": employer(held.home),
        },
        conditions={
            "home": frozenset({"office" if held.home else "none"}),
            "source": frozenset({"person" if held.home is None or held.home.is_own else "partner"}),
        },
    )
    wording = Wording(shipped(DocumentKind.SUBJECT_ACCESS_REPORT), facts)
    own = Wording(resources.toml("wording/subject_access.toml"), facts)
    story = [
        *_head(wording, own.text("intro")),
        *_processing(wording, held.periods),
        PageBreak(),
        paragraph(wording.text("copy_heading"), text.TITLE),
        paragraph(wording.text("person_heading"), text.HEADING),
        _person(person, employer(held.home)),
    ]
    for stay in held.stays:
        story.append(paragraph(own.text("case", reference=stay.reference), text.TITLE))
        story += _stay(stay, wording)
    if not held.stays:
        story.append(paragraph(own.text("no_case")))
    hides = any(stay.hides_others for stay in held.stays)
    story += _closing(wording, held.clerk.name, hides=hides)
    return note(held.office, wording.text("title"), own.text("foot"), story)


def _head(wording: Wording, intro: str) -> list[Flowable]:
    return [
        paragraph(wording.text("title"), text.TITLE),
        paragraph(wording.text("subtitle"), text.SUBTITLE),
        paragraph(intro),
    ]


def _processing(wording: Wording, rules: Sequence[RetentionRule]) -> list[Flowable]:
    story: list[Flowable] = []
    for entry in wording.entries("section"):
        story += [paragraph(entry.label, text.HEADING), paragraph(entry.text)]
    story.append(paragraph(wording.text("retention_heading"), text.HEADING))
    heads = (wording.text("kept"), wording.text("period"))
    story.append(grids.ruled(heads, [(rule.label, period_text(rule)) for rule in rules], _HALVES))
    return story


def _closing(wording: Wording, clerk: str, *, hides: bool) -> Iterator[Flowable]:
    if hides:
        yield paragraph(wording.text("hidden"))
    yield blocks.together(
        paragraph(wording.text("withheld")),
        blocks.gap(1),
        paragraph(f"{wording.text('greeting')}\n{wording.text('capacity')}"),
        blocks.gap(9),
        paragraph(clerk or german.NO_BREAK),
    )


def _stay(stay: ToldStay, wording: Wording) -> Iterator[Flowable]:
    yield paragraph(wording.text("stay_heading"), text.HEADING)
    yield blocks.facts(_stay_facts(stay), label_width=grids.ENTRY_LABEL)
    yield from _table(wording, "undertakings", ("act", "state"), _undertakings(stay.placement))
    yield from _table(wording, "participation", ("body", "kind"), _bodies(stay))
    heads = ("day", "time", "subject", "place")
    yield from _table(wording, "appointments", heads, _appointments(stay, wording))
    yield from _written(stay, wording)


def _table(
    wording: Wording, name: str, heads: Sequence[str], rows: Sequence[Sequence[str]]
) -> Iterator[Flowable]:
    yield paragraph(wording.text(f"{name}_heading"), text.HEADING)
    if rows:
        shares = _HALVES if len(heads) == len(_HALVES) else _APPOINTMENT
        yield grids.ruled([wording.text(head) for head in heads], rows, shares)
    else:
        yield paragraph(wording.text("nothing"))


def _person(person: Person, home: str) -> Flowable:
    facts = [
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
    return blocks.facts(facts, label_width=grids.ENTRY_LABEL)


def _stay_facts(stay: ToldStay) -> list[tuple[str, str]]:
    placement = stay.placement
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
        ("Aktenzeichen", stay.reference),
        ("Stand", term(stay.state)),
        ("Rechtsform", legal_form(stay.swap, placement)),
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
        ("Entscheidungen", "\n".join(_decisions(stay))),
        ("Zu beteiligen", german.enumeration(asked)),
        *((label, german.day(day) if day else "") for label, day in days.items()),
        ("Nicht erschienen", "ja" if placement.no_show else ""),
        ("Grund des Endes", placement.end_reason),
    ]


def _decisions(stay: ToldStay) -> Iterator[str]:
    for approval in stay.approvals:
        office = employer(stay.swap.office(approval.office_id))
        decided = [german.day(approval.decided_on)] if approval.decided_on else []
        result = ", ".join([term(approval.state), *decided])
        yield f"{term(approval.kind)} ({office}): {result}"


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


def _bodies(stay: ToldStay) -> list[tuple[str, str]]:
    rows = [(term(held.body), term(held.kind)) for held in stay.participations]
    return list(dict.fromkeys(rows))


def _appointments(stay: ToldStay, wording: Wording) -> list[tuple[str, ...]]:
    whole_day = wording.text("whole_day")
    return [
        (
            german.weekday_period(item.day, item.last_day),
            whole_day if item.all_day else german.time_span(item.start.time(), item.end.time()),
            item.title,
            item.place,
        )
        for item in stay.appointments
    ]


def _written(stay: ToldStay, wording: Wording) -> Iterator[Flowable]:
    for entry in stay.journal:
        said: Mapping[str, str] = {
            "Beobachtet": entry.observed,
            "Gelernt": entry.learned,
            "Idee zum Mitnehmen": entry.idea,
        }
        heading = f"{wording.text('journal_heading')}, {german.weekday_day(entry.day)}"
        yield paragraph(heading, text.HEADING)
        yield blocks.facts(said.items(), label_width=grids.ENTRY_LABEL)
    if stay.report is not None:
        yield paragraph(wording.text("report_heading"), text.HEADING)
        yield blocks.facts(
            [
                ("Erreichte Lernziele", stay.report.goals_reached),
                ("Ideen für die eigene Dienststelle", stay.report.transfer_ideas),
                ("Empfehlung", stay.report.recommendation),
            ],
            label_width=grids.ENTRY_LABEL,
        )
