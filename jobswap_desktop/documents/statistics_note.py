"""The yearly statistics on paper: counts that name nobody, and the head of the history.

Whoever keeps the paper can prove later that the history was not changed before it.
"""

from collections.abc import Iterator
from typing import Final

from reportlab.platypus import Flowable, Table

from jobswap_desktop import resources
from jobswap_desktop.documents import blocks, german, ink, text
from jobswap_desktop.documents.blocks import Cell, Signatory
from jobswap_desktop.documents.layout import TEXT_WIDTH, Sheet, note
from jobswap_desktop.documents.paper import CountTable, StatisticsNote
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import employer
from jobswap_desktop.documents.wording import Facts, Wording

_COLUMNS: Final = (0.8 * TEXT_WIDTH, 0.2 * TEXT_WIDTH)


def sheet(statistics: StatisticsNote) -> Sheet:
    """Return the note."""
    wording = _wording(statistics)
    title = wording.text("title")
    return note(
        statistics.office, title, wording.text("foot"), list(_story(statistics, wording, title))
    )


def _story(statistics: StatisticsNote, wording: Wording, title: str) -> Iterator[Flowable]:
    yield paragraph(title, text.TITLE)
    yield blocks.facts(
        [
            (wording.text("office"), employer(statistics.office)),
            (wording.text("state"), german.weekday_day(statistics.today)),
            (wording.text("stays"), statistics.total),
        ]
    )
    yield blocks.gap(4)
    for counts in statistics.tables:
        if counts.rows:
            yield _table(counts, wording)
            yield blocks.gap(4)
    yield paragraph(wording.text("privacy"), text.SMALL)
    if statistics.head:
        yield paragraph(wording.text("head_title"), text.HEADING)
        yield paragraph(statistics.head, text.NAME)
        yield paragraph(wording.text("head_of"))
        yield paragraph(wording.text("why"))
        yield paragraph(wording.text("how"))
    yield blocks.gap(6)
    yield blocks.together(
        blocks.signatures(
            [Signatory(heading=wording.text("signatory"), name=statistics.clerk.name)]
        )
    )


def _table(counts: CountTable, wording: Wording) -> Table:
    rows: list[list[Cell]] = [
        [paragraph(counts.by, text.LABEL), paragraph(wording.text("number"), text.LABEL)]
    ]
    rows += [
        [paragraph(label, text.CELL), paragraph(number, text.CELL)] for label, number in counts.rows
    ]
    return blocks.table(
        rows,
        _COLUMNS,
        ("LINEBELOW", (0, 0), (-1, 0), 0.6, ink.LINE),
        ("TOPPADDING", (0, 0), (-1, -1), 1.6),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.4),
        repeat=1,
    )


def _wording(statistics: StatisticsNote) -> Wording:
    values = {
        "year": str(statistics.year),
        "day": german.day(statistics.today),
        "moment": statistics.head_moment,
    }
    source = resources.toml("wording/statistics.toml")
    return Wording(source, Facts(values=values, conditions={}))
