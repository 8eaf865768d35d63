"""The sheet for the first day: who comes, where and when, how one gets in, and who helps."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from jobswap_desktop.documents import blocks, german, text
from jobswap_desktop.documents.layout import Sheet, form
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import case_facts, employer
from jobswap_desktop.documents.week_hours import hours_line
from jobswap_desktop.documents.wording import Wording
from jobswap_desktop.domain.placement import Placement

Row = tuple[str, str]
_AIR = 2


def sheet(paper: Paper) -> Sheet:
    """Return the sheet of the paper's direction."""
    wording = Wording.of(paper, case_facts(paper))
    title = wording.text("title")
    placement = paper.placement
    story: list[Flowable] = [
        paragraph(title, text.TITLE),
        paragraph(wording.text("subtitle"), text.SUBTITLE),
        *_part(wording, "who", _who(placement, wording)),
        *_part(wording, "where", _where(placement, wording)),
        *_part(wording, "contact", _contact(placement, wording)),
    ]
    for name in ("access", "bring"):
        story += _points(wording, name)
        if name == "access":
            fields = [blocks.writing(entry.text, 1) for entry in wording.entries("field")]
            story += [blocks.gap(_AIR), *fields]
    closing = wording.text("closing")
    if closing:
        story += [blocks.gap(_AIR), paragraph(closing, text.BODY)]
    return form(paper, title, story)


def _part(wording: Wording, name: str, rows: list[Row]) -> Iterator[Flowable]:
    if any(value for _, value in rows):
        heading = paragraph(wording.text(f"{name}_heading"), text.HEADING)
        yield blocks.together(heading, blocks.facts(rows))


def _points(wording: Wording, name: str) -> list[Flowable]:
    points = [blocks.bullet(point.text) for point in wording.entries(name)]
    heading = paragraph(wording.text(f"{name}_heading"), text.HEADING)
    return [blocks.together(heading, *points[:1]), *points[1:]] if points else []


def _who(placement: Placement, wording: Wording) -> list[Row]:
    return [
        (wording.text("visitor"), placement.visitor.full_name),
        (wording.text("from"), employer(placement.home)),
        (wording.text("stay"), german.period_with_week(placement.first_day, placement.until)),
    ]


def _where(placement: Placement, wording: Wording) -> list[Row]:
    host = placement.host
    day = german.weekday_day(placement.first_day)
    begin = wording.text("begin_day", first_day=day)
    if placement.first_time is not None:
        time = german.time_of_day(placement.first_time)
        begin = wording.text("begin_text", first_day=day, time=time)
    return [
        (wording.text("host"), employer(host)),
        (wording.text("address"), ", ".join(host.address_lines)),
        (wording.text("unit"), placement.host_unit),
        (wording.text("place"), placement.place),
        (wording.text("begin"), begin),
        (wording.text("hours"), hours_line(host, wording)),
    ]


def _contact(placement: Placement, wording: Wording) -> list[Row]:
    host = placement.host
    return [
        (wording.text("contact"), placement.contact),
        (wording.text("telephone"), placement.contact_telephone),
        (wording.text("switchboard"), host.telephone),
        (wording.text("email"), host.email),
    ]
