"""The record of an erasure that was carried out: what, by which rule, when and by whom."""

from typing import Final

from reportlab.platypus import Flowable

from jobswap_desktop import resources
from jobswap_desktop.documents import blocks, german, grids, text
from jobswap_desktop.documents.blocks import Signatory
from jobswap_desktop.documents.layout import Sheet, note
from jobswap_desktop.documents.paper import ErasureNote
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import employer
from jobswap_desktop.documents.wording import Facts, Wording

_WHAT: Final = (0.46, 0.34, 0.2)
_COUNTS: Final = (0.8, 0.2)


def sheet(record: ErasureNote) -> Sheet:
    """Return the record; it names nobody who was erased."""
    wording = _wording(record)
    title = wording.text("title")
    story: list[Flowable] = [
        paragraph(title, text.TITLE),
        paragraph(wording.text("subtitle"), text.SUBTITLE),
        blocks.facts(
            [
                ("Dienststelle", employer(record.office)),
                ("Beantragt", f"{german.day(record.asked_on)}, {record.asked_by}"),
                ("Ausgeführt", f"{german.day(record.executed_on)}, {record.executed_by}"),
                ("Archiv", wording.text("archive")),
            ]
        ),
        paragraph(wording.text("what_heading"), text.HEADING),
        grids.ruled(
            [wording.text(name) for name in ("what", "rule", "until")],
            [(what, rule, german.day(until)) for what, rule, until in record.subjects],
            _WHAT,
        ),
        paragraph(wording.text("counts_heading"), text.HEADING),
        grids.ruled(
            [wording.text(name) for name in ("part", "number")],
            [(part, str(number)) for part, number in record.counts],
            _COUNTS,
        ),
        paragraph(wording.text("later_heading"), text.HEADING),
        paragraph(wording.text("later")),
        *(blocks.choice(box.text) for box in wording.entries("box")),
        _signatures(record, wording),
    ]
    return note(record.office, f"{title} {record.reference}", wording.text("foot"), story)


def _signatures(record: ErasureNote, wording: Wording) -> Flowable:
    signers = [
        Signatory(heading=wording.text("signatory"), name=record.asked_by),
        Signatory(heading=wording.text("second"), name=record.executed_by),
    ]
    remark = paragraph(wording.text("remark"), text.SMALL)
    return blocks.together(remark, blocks.signatures(signers))


def _wording(record: ErasureNote) -> Wording:
    values = {
        "reference": record.reference,
        "executed": german.day(record.executed_on),
        "backups": german.day(record.backups_until),
    }
    conditions = {"archive": frozenset({"yes" if record.archive_offered else "no"})}
    source = resources.toml("wording/erasure.toml")
    return Wording(source, Facts(values=values, conditions=conditions))
