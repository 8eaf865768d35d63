"""Handing an ended case over to the E-Akte: a folder that other programs can read and check.

Reading, writing and recording are three steps, so that the slow one in the middle, which draws
the papers and needs no database, can be done elsewhere.
"""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType

from jobswap_desktop.documents import press
from jobswap_desktop.documents.paper import HistoryNote, Paper
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.confidentiality import Act
from jobswap_desktop.domain.documents import (
    FILLED_IN_BY_HAND,
    WRITTEN_OF_STAYS,
    DocumentKind,
    file_name,
)
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.exchange import case_folder
from jobswap_desktop.exchange.case_folder import Enclosed
from jobswap_desktop.services import attachments, history_print, printing
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed, load
from jobswap_desktop.services.scan_reading import short_name
from jobswap_desktop.services.workplace import Workplace

_ACTS = MappingProxyType(
    {
        DocumentKind.OBLIGATION_MINUTES: Act.FORMAL_OBLIGATION,
        DocumentKind.DATA_PROTECTION: Act.DATA_PROTECTION,
    }
)
_MOST_NAMED = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """All that goes into the folder of a case, as it stands on the day `on`.

    `attached` are its scans, by the names they are given away under.
    """

    swap: Swap
    papers: tuple[Paper, ...]
    history: HistoryNote
    on: date
    attached: Mapping[str, Enclosed] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """Where a case lies: a folder, or one sealed file.

    `left_out` are the words for scans that are damaged and not in it.
    """

    folder: Path
    left_out: tuple[str, ...] = ()


def hand_over(work: Workplace, swap_id: SwapId, into: Path) -> Outcome[HandedOver]:
    """Write the case with all its papers and its history into a new folder in `into`.

    Raises as `prepare` and `write` do.
    """
    handover = prepare(work, swap_id)
    return record(work, handover, write(handover, into))


def prepare(work: Workplace, swap_id: SwapId) -> Handover:
    """Return what is handed over of a case: no drafts, and no forms to be filled in by hand.

    Nor an answer to a person about their data, which is theirs and no part of the file.

    Raises DomainError (role_not_allowed, not_found, case_is_open).
    """
    work.require(Role.HR_CLERK, Role.ADMINISTRATOR)
    swap = load(work, swap_id)
    if not swap.is_over:
        raise refuse(ProblemCode.CASE_IS_OPEN, reference=swap.reference)
    papers = printing.papers(work, swap_id, printing.plan(work, swap_id).specs)
    return Handover(
        swap=swap,
        papers=tuple(paper for paper in papers if not paper.draft and _belongs_on_file(paper)),
        history=history_print.note(work, swap_id),
        on=work.today(),
        attached=attachments.enclosed(work, swap),
    )


def _belongs_on_file(paper: Paper) -> bool:
    """Whether a paper says something of the case: no form left blank, no answer to a person."""
    kind = paper.document.kind
    if kind in FILLED_IN_BY_HAND or kind is DocumentKind.SUBJECT_ACCESS_REPORT:
        return False
    if kind in WRITTEN_OF_STAYS:
        return bool(paper.journal or paper.report)
    if kind is DocumentKind.PRIVACY_NOTICE:
        # A notice is on file where it was given.
        return paper.document.version > 0
    act = _ACTS.get(kind)
    held = paper.placement.undertaking(act) if act else None
    return act is None or (held is not None and held.is_given)


def write(handover: Handover, into: Path) -> HandedOver:
    """Draw everything, write it into a new folder in `into` and return that folder.

    Scans are read one at a time by a connection of their own, and a damaged one is left out: it
    must not keep the others back. Raises Unavailable (occupied, cannot_write, and whatever keeps
    the database from being read).
    """
    files = {file_name(paper.document.number): printing.pdf((paper,)) for paper in handover.papers}
    files[history_print.note_name(handover.history)] = press.press_history(handover.history)
    written = case_folder.write(into, handover.swap, files, handover.on, handover.attached)
    missing = (handover.attached[name] for name in written.left_out)
    return HandedOver(
        folder=written.folder,
        left_out=tuple(f"{each.title} ({short_name(each.name)})" for each in missing),
    )


def record(work: Workplace, handover: Handover, written: HandedOver) -> Outcome[HandedOver]:
    """Record that the folder was written; there is no way back.

    Where that fails, however it does, the folder goes again: nothing leaves the house unrecorded.
    """
    work.require(Role.HR_CLERK, Role.ADMINISTRATOR)
    subject = f"{len(handover.papers) + 1} PDF"
    enclosed = len(handover.attached) - len(written.left_out)
    if enclosed:
        subject += f", {attachments.count_text(enclosed)}"
    if written.left_out:
        subject += f", {attachments.left_out_text(len(written.left_out))}"
    try:
        with work.db.write(deed(work, Action.CASE_HANDED_OVER, handover.swap.id, subject)):
            pass
    except BaseException:
        _remove(written.folder)
        raise
    return Outcome(value=written, touched=Touched.CASES, action=Action.CASE_HANDED_OVER)


def _remove(written: Path) -> None:
    if written.is_dir():
        shutil.rmtree(written)
    else:
        written.unlink(missing_ok=True)


def left_out_words(written: HandedOver) -> str:
    """Return a sentence that names the scans which are not in the folder; "" where all are."""
    if not written.left_out:
        return ""
    named = ", ".join(written.left_out[:_MOST_NAMED])
    more = len(written.left_out) - _MOST_NAMED
    return attachments.missing_text(f"{named} … (+{more})" if more > 0 else named)
