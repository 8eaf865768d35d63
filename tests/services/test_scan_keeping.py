"""What a scan holds lies in the database under its sum: once, proven, found, given away."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path, PurePosixPath, PureWindowsPath
from xml.etree import ElementTree as ET

import case_steps
import pytest
from builders import TODAY, a_swap
from databases import content as rows_of
from databases import tamper
from documents.pages import text_of
from erasing_case import hits
from house import House
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scanner import as_pdf, blank
from services.scan_cases import (
    answers,
    filed,
    pdf_of,
    printed,
    read_one,
    scanned,
)

from jobswap_desktop.domain.attachments import Attachment
from jobswap_desktop.domain.audit import Action, content_digest
from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import DomainError, Fault, Unavailable
from jobswap_desktop.domain.ids import AttachmentId, SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.services import (
    attachments,
    cases,
    editing,
    handover,
    printing,
    scan_answers,
    scan_back,
    scan_reading,
    undoing,
)
from jobswap_desktop.services.checking import check
from jobswap_desktop.services.wording import problem_text
from jobswap_desktop.services.workplace import open_workplace
from jobswap_desktop.store import attachments as store
from jobswap_desktop.store import settings as kept
from jobswap_desktop.store.database import Deed


@pytest.fixture
def swap_id(house: House) -> SwapId:
    swap_id = case_steps.approved_case(house.work)
    case_steps.plan(house.work, swap_id)
    case_steps.print_kind(house.work, swap_id, DocumentKind.NDA)
    return swap_id


def contents(house: House) -> list[tuple[object, ...]]:
    return rows_of(house.work.db.place)["attachment_content"]


def test_the_original_is_never_needed_again(house: House, swap_id: SwapId, tmp_path: Path) -> None:
    scan, (answer, *_rest) = answers(house, tmp_path, swap_id, DocumentKind.NDA)
    attachment = filed(house, scan, answer).value.attachment
    (tmp_path / "scan0001.pdf").unlink()
    found = attachments.content(house.work, attachment)
    assert content_digest(found) == attachment.sha256
    assert printing.page_count(found) == scan.count


def test_what_was_taken_back_can_be_put_back_with_a_second_window(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    scan, (answer, *_rest, plain) = answers(house, tmp_path, swap_id, DocumentKind.NDA)
    outcome = filed(house, scan, answer)
    assert outcome.undo is not None
    back = undoing.undo(house.work, outcome.undo)
    second = open_workplace(house.work.db.place, house.work.actor, house.work.today)
    second.db.close()
    other = read_one(scanned(tmp_path, as_pdf([blank()])))
    filed(house, other, plain)
    assert back.undo is not None
    undoing.undo(house.work, back.undo)
    assert {row[0] for row in contents(house)} == {scan.sha256, other.sha256}
    held = {each.sha256 for each in store.of_swap(house.work.db, swap_id)}
    assert held == {scan.sha256, other.sha256}


def test_the_same_content_is_refused_from_a_second_window(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    scan, (*_rest, other) = answers(house, tmp_path, swap_id, DocumentKind.NDA)
    filed(house, scan, other)
    with pytest.raises(DomainError) as caught:
        filed(house, scan, other)
    (text,) = map(problem_text, caught.value.problems)
    assert "liegt schon im Fall" in text
    assert len(store.of_swap(house.work.db, swap_id)) == 1


def test_the_same_content_lies_there_once(house: House, swap_id: SwapId, tmp_path: Path) -> None:
    scan, (*_rest, other) = answers(house, tmp_path, swap_id, DocumentKind.NDA)
    filed(house, scan, other)
    again = scan_back.recognise(house.work, scan)
    assert again.notes == (
        "Diese Datei liegt schon im Fall 11.2-JT-2021-001, abgelegt am 06.12.2021.",
    )
    assert len(store.of_swap(house.work.db, swap_id)) == 1
    assert len(contents(house)) == 1


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE attachment_content SET content = x'0000'",
        "UPDATE attachment_content SET content = x'00'",
        "DELETE FROM attachment_content",
    ],
)
def test_altered_and_missing_content_is_noticed(
    house: House, swap_id: SwapId, tmp_path: Path, harm: str
) -> None:
    scan, (*_rest, other) = answers(house, tmp_path, swap_id, DocumentKind.NDA)
    attachment = filed(house, scan, other).value.attachment
    assert check(house.work, tmp_path).is_sound
    tamper(house.work.db.place, harm)
    verdict = check(house.work, tmp_path)
    assert not verdict.is_sound
    assert f"attachment_content {scan.sha256}" in verdict.audit_faults
    with pytest.raises(Unavailable) as caught:
        attachments.content(house.work, attachment)
    assert caught.value.fault is Fault.DAMAGED


def test_filing_again_mends_content_that_was_altered(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    scan, (*_rest, other) = answers(house, tmp_path, swap_id, DocumentKind.NDA)
    attachment = filed(house, scan, other).value.attachment
    tamper(house.work.db.place, "UPDATE attachment_content SET content = x'00'")
    filed(house, scan, other)
    assert attachments.content(house.work, attachment) == scan.data
    assert check(house.work, tmp_path).is_sound


def test_content_without_a_record_is_refused(house: House) -> None:
    deed = Deed(actor=house.work.actor, action=Action.SWAP_CHANGED, at=house.work.now())
    with pytest.raises(AssertionError), house.work.db.write(deed) as change:
        change.keep(b"%PDF-")
    with pytest.raises(AssertionError), house.work.db.write_derived() as change:
        change.keep(b"%PDF-")
    assert contents(house) == []


def test_a_scan_is_found_by_the_name_of_its_file(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    path = scanned(tmp_path, as_pdf([blank()]), name="Reisekostenübersicht.pdf")
    scan = read_one(path)
    found = scan_back.recognise(house.work, scan, swap_id)
    outcome = filed(house, scan, scan_answers.proposals(house.work, found, swap_id)[-1])
    (row,) = cases.rows(house.work, CaseFilter.ALL, "reisekosten")
    passage = cases.passage(house.work, row, "reisekosten")
    assert passage is not None
    assert passage.text.strip() == "Reisekostenübersicht.pdf"
    assert outcome.undo is not None
    undoing.undo(house.work, outcome.undo)
    assert cases.rows(house.work, CaseFilter.ALL, "reisekosten") == ()
    assert check(house.work, tmp_path).is_sound


def test_an_ended_case_keeps_a_late_paper_and_hands_it_over(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    editing.move(house.work, swap_id, SwapState.CANCELLED, "Krank")
    scan, (answer, *_rest) = answers(house, tmp_path, swap_id, DocumentKind.NDA)
    filed(house, scan, answer)
    folder = handover.hand_over(house.work, swap_id, tmp_path / "akte").value.folder
    (name,) = [path.name for path in (folder / "data").glob("Anlage-*.pdf")]
    assert name == f"Anlage-01-11.2-JT-2021-001-VE-A-F1-{scan.sha256[:8]}.pdf"
    assert (folder / "data" / name).read_bytes() == scan.data
    assert scan.sha256 in (folder / "manifest-sha256.txt").read_text("utf-8")
    metadata = (folder / "data" / "metadaten.xml").read_text("utf-8")
    assert f'<anlage datei="{name}" name="scan0001.pdf" sha256="{scan.sha256}" />' in metadata
    assert "1 Anlage" in cases.history(house.work, swap_id)[0].subject
    assert text_of(pdf_of(house.work, printed(house.work, swap_id, DocumentKind.NDA)))


def test_no_name_of_a_file_breaks_the_metadata(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    scan = replace(read_one(scanned(tmp_path, as_pdf([blank()]))), name="a\ufffe\uffff\x0b<&.pdf")
    found = scan_back.recognise(house.work, scan, swap_id)
    filed(house, scan, scan_answers.proposals(house.work, found, swap_id)[-1])
    editing.move(house.work, swap_id, SwapState.CANCELLED, "Krank")
    folder = handover.hand_over(house.work, swap_id, tmp_path / "akte").value.folder
    root = ET.parse(folder / "data" / "metadaten.xml").getroot()
    (item,) = root.iter("{urn:jobswap-desktop:fall:1}anlage")
    assert item.get("name") == "a<&.pdf"


def test_a_hostile_name_of_a_file_stays_text(house: House, swap_id: SwapId, tmp_path: Path) -> None:
    hostile = "..\\..\\CON:stream\u202efdp.exe .pdf"
    scan = replace(read_one(scanned(tmp_path, as_pdf([blank()]))), name=hostile)
    found = scan_back.recognise(house.work, scan, swap_id)
    filed(house, scan, scan_answers.proposals(house.work, found, swap_id)[-1])
    (row,) = attachments.of_case(house.work, case_steps.swap_of(house.work, swap_id))
    assert row.file == f"Anlage-01-11.2-JT-2021-001-{scan.sha256[:8]}.pdf"
    assert row.attachment.name == hostile


def test_the_database_is_one_file_with_everything(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    scan, (*_rest, other) = answers(house, tmp_path, swap_id, DocumentKind.NDA)
    filed(house, scan, other)
    with closing(sqlite3.connect(house.work.db.path)) as outside:
        (kept,) = outside.execute("SELECT content FROM attachment_content").fetchone()
    assert kept == scan.data


def test_a_council_sees_no_scan(house: House, swap_id: SwapId, tmp_path: Path) -> None:
    scan, (*_rest, other) = answers(house, tmp_path, swap_id, DocumentKind.NDA)
    attachment = filed(house, scan, other).value.attachment
    actor = replace(house.work.actor, role=Role.STAFF_COUNCIL)
    work = replace(house.work, actor=actor)
    for read in (
        lambda: attachments.content(work, attachment),
        lambda: scan_back.recognise(work, scan),
        lambda: attachments.of_case(work, case_steps.swap_of(house.work, swap_id)),
    ):
        with pytest.raises(DomainError):
            read()


def test_what_was_taken_back_is_gone_a_day_after_the_program_began_again(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    scan, (*_rest, other) = answers(house, tmp_path, swap_id, DocumentKind.NDA)
    kept = filed(house, scan, other).value.attachment
    second = read_one(scanned(tmp_path, as_pdf([blank()])))
    outcome = filed(house, second, other)
    assert outcome.undo is not None
    undoing.undo(house.work, outcome.undo)
    assert len(contents(house)) == 2
    for days in (0, 1, 2):
        assert len(contents(house)) == 2
        day = house.work.today() + timedelta(days=days)
        again = open_workplace(house.work.db.place, house.work.actor, house.work.on(day).today)
        if days < 2:
            again.db.close()
    assert attachments.content(again, kept) == scan.data
    again.db.close()
    assert [row[0] for row in contents(house)] == [scan.sha256]
    assert hits(house.work.db.place, [second.data[:200]]) == []


@settings(deadline=None, max_examples=1000, suppress_health_check=list(HealthCheck))
@given(name=st.text(max_size=300))
def test_no_name_of_a_file_becomes_a_path(name: str) -> None:
    swap = a_swap()
    attachment = Attachment(
        id=AttachmentId("a"),
        swap_id=swap.id,
        sha256="0123456789abcdef" * 4,
        name=scan_reading.shown_name(name),
        size=1,
        pages=1,
        added_on=TODAY,
    )
    file = attachments._row(swap, 1, attachment, None).file
    assert file == f"Anlage-01-{swap.reference}-01234567.pdf"
    for kind in (PurePosixPath, PureWindowsPath):
        assert kind(file).name == file
        assert not kind(file).is_absolute()


@pytest.mark.parametrize("value", ["{kaputt", "[" * 100_000, '{"a": 7}', '{"a": "gestern"}', "[]"])
def test_what_somebody_else_wrote_of_unused_contents_keeps_nobody_out(
    house: House, value: str
) -> None:
    with house.work.db.write_derived() as change:
        kept.put(change, "attachments/unused", value)
    again = open_workplace(house.work.db.place, house.work.actor, house.work.today)
    again.db.close()
