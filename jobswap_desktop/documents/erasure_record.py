"""The record of what was erased of an ended case: by its reference alone, without any name."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from jobswap_desktop.documents import blocks, german, grids, text
from jobswap_desktop.documents.blocks import Signatory
from jobswap_desktop.documents.layout import Sheet, form
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.retention_text import period_text, rules_of
from jobswap_desktop.documents.terms import term
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import case_facts, employer
from jobswap_desktop.documents.wording import Wording
from jobswap_desktop.domain.retention import kept_until

_SHARES = (0.33, 0.29, 0.135, 0.135, 0.11)


def sheet(paper: Paper) -> Sheet:
    """Return the record for the paper's case; who erased and when is written by hand.

    For erasing by hand; what the program has erased is recorded by `erasure_note`.
    """
    wording = Wording.of(paper, case_facts(paper))
    title = wording.text("title")
    swap = paper.swap
    heads = [wording.text(name) for name in ("kept", "rule", "until", "erased", "initials")]
    signers = [Signatory(heading=wording.text(name)) for name in ("signatory", "second")]
    story: list[Flowable] = [
        paragraph(title, text.TITLE),
        paragraph(wording.text("subtitle"), text.SUBTITLE),
        blocks.facts(
            [
                ("Aktenzeichen", swap.reference),
                ("Dienststelle", employer(paper.own_office)),
                ("Stand", _ended(paper)),
            ]
        ),
        grids.ruled(heads, list(_rows(paper, wording)), _SHARES, room=4),
        paragraph(wording.text("boxes_heading"), text.HEADING),
        *(blocks.choice(box.text) for box in wording.entries("box")),
        blocks.writing(wording.text("house_rule"), 1),
        blocks.together(
            paragraph(wording.text("remark"), text.SMALL),
            blocks.signatures(signers),
        ),
    ]
    return form(paper, title, story)


def _ended(paper: Paper) -> str:
    swap = paper.swap
    return ", ".join([term(swap.state), *([german.day(swap.closed_on)] if swap.closed_on else [])])


def _rows(paper: Paper, wording: Wording) -> Iterator[tuple[str, ...]]:
    rules = [rule for rule in rules_of(paper) if rule.concerns(paper.swap)]
    for rule in rules:
        what = f"{rule.label}: {rule.records}"
        why = f"{period_text(rule)}; {rule.reason}"
        yield what, why, german.day(rule.kept_until(paper.swap)), "", ""
    last = kept_until(rules, paper.swap)
    if last is not None:
        yield wording.text("whole"), wording.text("whole_rule"), german.day(last), "", ""
