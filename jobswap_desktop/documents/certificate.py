"""The certificate of participation: what was visited and when; no marks, it is no Zeugnis."""

from dataclasses import replace

from reportlab.platypus import Flowable

from jobswap_desktop.documents import blocks, fonts, german, text
from jobswap_desktop.documents.blocks import Signatory
from jobswap_desktop.documents.layout import Sheet, form
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import case_facts, employer
from jobswap_desktop.documents.wording import Facts, Wording
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind, chronological

_NO_WORK = frozenset({AppointmentKind.TRAVEL, AppointmentKind.BREAK, AppointmentKind.PRIVATE_BLOCK})
_NO_TOPIC = _NO_WORK | {
    AppointmentKind.BRIEFING,
    AppointmentKind.FREE_WORK,
    AppointmentKind.HANDOVER,
}
_MOST_TOPICS = 16


def sheet(paper: Paper) -> Sheet:
    """Return the certificate of the paper's direction."""
    facts = _facts_of_stay(paper)
    wording = Wording.of(paper, facts)
    title = wording.text("title")
    host = paper.placement.host
    story: list[Flowable] = [
        blocks.gap(14),
        paragraph(title, text.TITLE),
        blocks.gap(8),
        paragraph(facts.values["visitor"], text.NAME),
        paragraph(wording.text("sentence"), text.LEAD),
        blocks.gap(2),
        blocks.facts(_extent(paper)),
    ]
    topics = topics_of(paper)
    if topics:
        story.append(paragraph(wording.text("topics"), text.HEADING))
        story += [blocks.bullet(topic) for topic in topics[:_MOST_TOPICS]]
        if len(topics) > _MOST_TOPICS:
            count = str(len(topics) - _MOST_TOPICS)
            story.append(blocks.bullet(wording.text("more_topics", count=count)))
    story += [
        blocks.gap(4),
        blocks.together(
            paragraph(wording.text("remark"), text.SMALL),
            blocks.gap(6),
            blocks.signatures(
                [
                    Signatory(
                        heading=f"Für die Stelle: {facts.values['host']}",
                        title=host.head_title,
                        name=host.head_name,
                    )
                ]
            ),
        ),
    ]
    return form(paper, title, story, head=host)


def _facts_of_stay(paper: Paper) -> Facts:
    """Return the facts of the case with the day until which the visitor really came."""
    facts = case_facts(paper)
    last_day = german.day(paper.placement.until)
    return replace(facts, values={**facts.values, "last_day": last_day})


def _extent(paper: Paper) -> list[tuple[str, str]]:
    placement = paper.placement
    minutes = minutes_of(paper)
    days = len({item.day for item in _of_visitor(paper) if item.kind not in _NO_WORK})
    program = ""
    # They tell nothing of what was visited; hours without contents would say too much.
    attended = {item.kind for item in _of_visitor(paper)} - _NO_WORK
    if minutes and not attended <= {AppointmentKind.BRIEFING, AppointmentKind.HANDOVER}:
        word = "Tag" if days == 1 else "Tagen"
        program = f"{german.decimal_hours(minutes)} Stunden Programm an {days} {word}"
    return [
        ("Beschäftigt bei", employer(placement.home)),
        ("Zeitraum", german.period_with_week(placement.first_day, placement.until)),
        ("Bereich", placement.host_unit),
        ("Ort", placement.place),
        ("Begleitet von", placement.contact),
        ("Umfang", program),
    ]


def _of_visitor(paper: Paper) -> list[Appointment]:
    return [
        item
        for item in chronological(paper.appointments)
        if paper.placement.id in item.placement_ids and item.day <= paper.placement.until
    ]


def topics_of(paper: Paper) -> list[str]:
    """Return the titles of what was attended, each once; confidential ones are left out."""
    titles = [
        fonts.printable(item.title).strip()
        for item in _of_visitor(paper)
        if item.kind not in _NO_TOPIC and not item.confidential
    ]
    return list(dict.fromkeys(title for title in titles if title))


def minutes_of(paper: Paper) -> int:
    """Return the minutes of the program; travel and breaks do not count, overlaps count once."""
    total = 0
    day, reached = None, 0
    for item in _of_visitor(paper):
        if item.kind in _NO_WORK:
            continue
        start, end = item.minutes
        if item.day != day:
            day, reached = item.day, 0
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total
