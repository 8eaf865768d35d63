"""A closed case full of words that occur nowhere else, and looking for them in raw bytes."""

import json
import random
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from builders import FRIDAY, an_appointment
from case_steps import print_kind, ready_case, swap_of
from clock import pinned
from databases import a_deed, content
from house import House

from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.domain.attachments import Attachment
from jobswap_desktop.domain.audit import Action, content_digest
from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.closing import Side
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.erasure import Erasure
from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.domain.folding import fold
from jobswap_desktop.domain.ids import AccountId, AppointmentId, AttachmentId, SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.places import Address, Place
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.services import (
    accounts,
    closing,
    editing,
    erasing,
    erasure_due,
    people,
    saved_filters,
    schedule,
    undoing,
)
from jobswap_desktop.services.checking import check
from jobswap_desktop.services.saved_filters import SavedFilter
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import attachments, documents

CLOSED = FRIDAY + timedelta(days=3)
CALENDAR_DUE = date(2022, 6, 1)
FEEDBACK_DUE = date(2023, 3, 1)
CASE_DUE = date(2027, 2, 26)

NAMES = ("Xanthippe", "Quendelbach-Öztürk", "Żółćgiewicz")
ADDRESS = "xanthippe.quendelbach@kanarienvogel.example"
TITLE, JOURNAL, FEEDBACK, REPORT = "Quittengelee", "Zwetschgenmus", "Hagebuttentee", "Birnenkompott"
SCAN = random.Random(4).randbytes(300_000)  # noqa: S311 - no secret
"""More than a page of the file holds, so that it lies in a chain of them."""


@dataclass(frozen=True, kw_only=True)
class Closed:
    """The case and who can ask for and execute its erasure."""

    house: House
    id: SwapId

    def on(self, day: date, account: str = "kweber") -> Workplace:
        work = pinned(self.house.work, day)
        name = {"kweber": "Kim Weber", "akurz": "Alex Kurz"}[account]
        return replace(work, actor=replace(work.actor, account=account, name=name))


def a_closed_case(house: House) -> Closed:
    """Record a case from request to closing, with something written wherever one can write.

    Its history is as old as its days.
    """
    house = replace(house, work=pinned(house.work, house.work.today()))
    work = house.work
    mara = replace(house.mara, first_name=NAMES[0], last_name=NAMES[1], email=ADDRESS)
    people.save(work, mara)
    people.save(work, replace(house.jana, last_name=NAMES[2]))
    swap_id = ready_case(work)
    stay = swap_of(work, swap_id).placements[0]
    shown = an_appointment(title=TITLE, id=AppointmentId("shown"), swap_id=swap_id)
    shown = replace(shown, placement_ids=frozenset({stay.id}), note=f"mit {NAMES[0]}")
    schedule.save(work, shown)
    taken_back = replace(shown, id=AppointmentId("taken-back"), title=f"{TITLE} mit {NAMES[1]}")
    undo = schedule.save(work, taken_back).undo
    assert undo is not None
    undoing.undo(work, undo)
    after = pinned(work, CLOSED)
    entry = closing.new_entry(after, swap_id, stay.id)
    closing.save_entry(after, replace(entry, observed=JOURNAL))
    report = closing.new_report(after, swap_id, stay.id)
    closing.save_report(after, replace(report, goals_reached=REPORT, submitted_on=CLOSED))
    said = closing.new_feedback(after, swap_id, stay.id, Side.HOST)
    closing.save_feedback(after, replace(said, text=f"{FEEDBACK} von {NAMES[0]}"))
    for kind in (DocumentKind.WEEK_PLAN, DocumentKind.CLOSING_REPORT, DocumentKind.CERTIFICATE):
        print_kind(after, swap_id, kind)
    _file_scan(after, swap_id)
    _leave_traces(after, swap_id)
    editing.move(after, swap_id, SwapState.CLOSED)
    return Closed(house=house, id=swap_id)


def a_second_account(house: House) -> None:
    """Give the office two accounts that may erase."""
    for login, name in (("kweber", "Kim Weber"), ("akurz", "Alex Kurz")):
        made = Account(id=AccountId(f"account-{login}"), login=login, name=name)
        accounts.save(house.work, replace(made, role=Role.HR_CLERK))


def _file_scan(work: Workplace, swap_id: SwapId) -> None:
    paper = next(
        each
        for each in documents.of_swap(work.db, swap_id)
        if each.kind is DocumentKind.CERTIFICATE
    )
    scan = Attachment(
        id=AttachmentId("scan"),
        swap_id=swap_id,
        sha256=content_digest(SCAN),
        name=f"Scan {NAMES[1]}.pdf",
        size=len(SCAN),
        pages=1,
        added_on=CLOSED,
        document_id=paper.id,
        revision=paper.revision,
    )
    with work.db.write(a_deed(action=Action.SCAN_FILED, swap_id=swap_id)) as change:
        attachments.save(change, scan, SCAN)


def _leave_traces(work: Workplace, swap_id: SwapId) -> None:
    for text in ("quendel", "Jobtausch"):
        wanted = SavedFilter(name=f"Suche {text}", case_filter=CaseFilter.ALL, text=text)
        saved_filters.save(work, wanted)
    with work.db.write_derived() as change:
        for place, content in ((f"case/{swap_id}", "{}"), ("note", json.dumps(NAMES[1]))):
            change.run(
                "INSERT INTO draft VALUES ('kweber', :place, :content, '2022-02-28T10:00')",
                place=place,
                content=content,
            )
        change.run("INSERT INTO draft VALUES ('kweber', 'other', 'bleibt', '2022-02-28T10:00')")


def canaries(*texts: str) -> list[bytes]:
    """Return what must not be found: texts as written, in small letters and folded."""
    found = {form for text in texts for form in (text, text.lower(), fold(text))}
    return sorted(form.encode() for form in found)


def everything() -> list[bytes]:
    """Return every canary of the case, the scan in pieces shorter than a page."""
    words = [*NAMES, "Quendelbach", ADDRESS, TITLE, JOURNAL, FEEDBACK, REPORT]
    pieces = [SCAN[at : at + 64] for at in range(0, len(SCAN) - 64, 1024)]
    return [*canaries(*words), *pieces]


def hits(place: Place, wanted: list[bytes]) -> list[bytes]:
    """Return what is found in the raw bytes of a database or its journal, or in a server's rows."""
    if isinstance(place, Address):
        held = [value for rows in content(place).values() for row in rows for value in row]
        data = b"\n".join(v if isinstance(v, bytes) else str(v).encode() for v in held)
        return [each for each in wanted if each in data]
    path = place
    journal = path.with_name(f"{path.name}-journal")
    data = path.read_bytes() + (journal.read_bytes() if journal.exists() else b"")
    return [each for each in wanted if each in data]


def asked(closed: Closed, day: date, *wanted: ErasureKind) -> Erasure:
    """Ask for what is due on a day (of these kinds, or all of it) as Kim Weber."""
    work = closed.on(day)
    lines = [line.subject for line in erasure_due.due(work)]
    subjects = [subject for subject in lines if not wanted or subject.kind in wanted]
    return erasing.ask(work, subjects).value


def erased(closed: Closed, day: date, *wanted: ErasureKind) -> Erasure:
    """The same, carried out by Alex Kurz on that day."""
    request = asked(closed, day, *wanted)
    return erasing.execute(closed.on(day, "akurz"), request.id).value


def path_of(closed: Closed) -> Path:
    """Return where the file lies."""
    return Path(closed.house.work.db.path)


def sound(work: Workplace) -> None:
    """Make sure that nothing is wrong with the file."""
    verdict = check(work, Path("nowhere"))
    assert verdict.is_sound, verdict
