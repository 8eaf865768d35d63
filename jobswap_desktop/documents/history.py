"""The history of a case as a note for the file: who, when, what, and every value old and new."""

from collections.abc import Sequence
from typing import Final

from reportlab.platypus import Flowable, Table

from jobswap_desktop import resources
from jobswap_desktop.documents import blocks, german, ink, text
from jobswap_desktop.documents.blocks import Cell, Command, Signatory
from jobswap_desktop.documents.layout import TEXT_WIDTH, Sheet, note
from jobswap_desktop.documents.paper import HistoryLine, HistoryNote
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import employer
from jobswap_desktop.documents.wording import Facts, Wording

_COLUMNS: Final = (0.28 * TEXT_WIDTH, 0.36 * TEXT_WIDTH, 0.36 * TEXT_WIDTH)
_SHORT = 120


def sheet(history: HistoryNote) -> Sheet:
    """Return the note; an excerpt says by what it was chosen and out of how many."""
    wording = _wording(history)
    title = wording.text("title")
    story: list[Flowable] = [
        paragraph(title, text.TITLE),
        paragraph(wording.text("subject"), text.SUBTITLE),
        blocks.facts(
            [
                ("Aktenzeichen", history.reference),
                ("Dienststelle", employer(history.office)),
                ("Stand", german.weekday_day(history.today)),
                ("Umfang", wording.text("extent")),
            ]
        ),
        _entries(history.lines, wording) if history.lines else paragraph(wording.text("nothing")),
        blocks.gap(6),
        blocks.together(
            paragraph(wording.text("closing")),
            blocks.signatures(
                [Signatory(heading=wording.text("signatory"), name=history.clerk.name)]
            ),
        ),
    ]
    return note(history.office, f"{title} {history.reference}", wording.text("foot"), story)


def _wording(history: HistoryNote) -> Wording:
    shown = len(history.lines)
    conditions = {
        "number": frozenset({"one" if shown == 1 else "many"}),
        "search": frozenset({"yes" if history.search else "no"}),
    }
    values = {
        "title": history.title,
        "reference": history.reference,
        "day": german.day(history.today),
        "number": str(shown),
        "shown": str(shown),
        "total": str(history.total),
        "search": history.search,
    }
    source = resources.toml("wording/history.toml")
    count = Wording(source, Facts(values=values, conditions=conditions)).text("count")
    return Wording(source, Facts(values={**values, "count": count}, conditions=conditions))


def _entries(lines: Sequence[HistoryLine], wording: Wording) -> Table:
    rows: list[list[Cell]] = [
        [paragraph(wording.text(name), text.LABEL) for name in ("field", "old", "new")]
    ]
    commands: list[Command] = [
        ("LINEBELOW", (0, 0), (-1, 0), 0.6, ink.LINE),
        ("RIGHTPADDING", (0, 0), (-1, -1), 6),
        ("TOPPADDING", (0, 0), (-1, -1), 1.6),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.4),
    ]
    for line in lines:
        place = len(rows)
        commands += [
            ("SPAN", (0, place), (-1, place)),
            ("LINEABOVE", (0, place), (-1, place), 0.4, ink.LINE),
            ("TOPPADDING", (0, place), (-1, place), 5),
        ]
        if line.changes and sum(map(len, line.changes[0])) <= _SHORT:
            # The head of an entry does not stand alone at the foot of a page.
            commands.append(("NOSPLIT", (0, place), (-1, place + 1)))
        rows.append([_head(line), blocks.gap(0), blocks.gap(0)])
        for field, old, new in line.changes:
            rows.append(
                [
                    paragraph(field, text.LABEL),
                    paragraph(old, text.CELL),
                    paragraph(new, text.CELL),
                ]
            )
    return blocks.table(rows, _COLUMNS, *commands, repeat=1, space_before=4)


def _head(line: HistoryLine) -> list[Flowable]:
    what = " – ".join(part for part in (line.what, line.about) if part)
    return [
        paragraph(what, text.STRONG),
        paragraph(f"{line.when} · {line.who}", text.LABEL),
    ]
