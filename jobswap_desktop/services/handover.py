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
from jobswap_desktop.domain.errors import ProblemCode, Unavailable, refuse
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.exchange import case_folder
from jobswap_desktop.exchange.case_folder import Enclosed
from jobswap_desktop.services import attachments, history_print, printing
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed, load
from jobswap_desktop.services.workplace import Workplace

_ACTS = MappingProxyType(
    {
        DocumentKind.OBLIGATION_MINUTES: Act.FORMAL_OBLIGATION,
        DocumentKind.DATA_PROTECTION: Act.DATA_PROTECTION,
    }
)


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


def hand_over(work: Workplace, swap_id: SwapId, into: Path) -> Outcome[Path]:
    """Write the case with all its papers and its history into a new folder in `into`.

    Raises as `prepare` and `write` do.
    """
    handover = prepare(work, swap_id)
    return record(work, handover, write(handover, into))


def prepare(work: Workplace, swap_id: SwapId) -> Handover:
    """Return what is handed over of a case: no drafts, and no forms to be filled in by hand.

    Nor an answer to a person about their data, which is theirs and no part of the file.

    Raises DomainError (role_not_allowed, not_found, case_is_open), and Unavailable (damaged) where
    a scan was altered.
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


def write(handover: Handover, into: Path) -> Path:
    """Draw everything, write it into a new folder in `into` and return that folder.

    Needs no database. Raises Unavailable (occupied, cannot_write).
    """
    files = {file_name(paper.document.number): printing.pdf((paper,)) for paper in handover.papers}
    files[history_print.note_name(handover.history)] = press.press_history(handover.history)
    return case_folder.write(into, handover.swap, files, handover.on, handover.attached)


def record(work: Workplace, handover: Handover, folder: Path) -> Outcome[Path]:
    """Record that the folder was written; there is no way back.

    Where that fails (Unavailable) the folder goes again: nothing leaves the house unrecorded.
    """
    work.require(Role.HR_CLERK, Role.ADMINISTRATOR)
    subject = f"{len(handover.papers) + 1} PDF"
    if handover.attached:
        subject += f", {attachments.count_text(len(handover.attached))}"
    try:
        with work.db.write(deed(work, Action.CASE_HANDED_OVER, handover.swap.id, subject)):
            pass
    except Unavailable:
        shutil.rmtree(folder)
        raise
    return Outcome(value=folder, touched=Touched.CASES, action=Action.CASE_HANDED_OVER)
