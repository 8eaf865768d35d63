"""An ended case as a folder, its history on paper, and the papers on its stays."""

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import builders
import pytest
from case_steps import consent
from documents.pages import text_of
from house import House

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.closing import Side
from jobswap_desktop.domain.confidentiality import Act
from jobswap_desktop.domain.documents import SHOWS_WRITTEN, WRITTEN_OF_STAYS, DocumentKind
from jobswap_desktop.domain.errors import DomainError, Fault, ProblemCode, Unavailable
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import (
    cases,
    closing,
    confidentiality,
    editing,
    handover,
    history_print,
    printing,
)
from jobswap_desktop.services.recording import load
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store.database import Database

SPRING = date(2022, 3, 7)
UNTOLD = "Das bleibt unter uns"


def written_of(house: House, swap: Swap) -> None:
    """Record a day of the journal, the report and a feedback of the first direction."""
    work, stay = house.on(SPRING), swap.placements[0]
    entry = closing.new_entry(work, swap.id, stay.id)
    closing.save_entry(work, replace(entry, learned="Warteschlangen sind lösbar"))
    report = closing.new_report(work, swap.id, stay.id)
    closing.save_report(work, replace(report, transfer_ideas="Schaufenster", submitted_on=SPRING))
    said = closing.new_feedback(work, swap.id, stay.id, Side.HOST)
    closing.save_feedback(work, replace(said, text=UNTOLD))


def over(house: House, swap: Swap) -> Swap:
    return editing.move(house.on(SPRING), swap.id, SwapState.WITHDRAWN, "Elternzeit").value


def printed(work: Workplace, swap_id: SwapId, kind: DocumentKind) -> list[str]:
    specs = [spec for spec in printing.plan(work, swap_id).specs if spec.kind is kind]
    return [text_of(printing.pdf([paper])) for paper in printing.papers(work, swap_id, specs)]


def test_folder_holds_history_report_and_journal_where_there_are_any(
    house: House, tmp_path: Path
) -> None:
    swap = house.a_case()
    written_of(house, swap)
    over(house, swap)
    folder = handover.hand_over(house.on(SPRING), swap.id, tmp_path).value.folder
    names = {path.name.removeprefix(f"{swap.reference}-") for path in folder.glob("data/*.pdf")}
    assert {"Verlauf.pdf", "LT-A.pdf", "AB-A.pdf"} <= names
    assert not {"LT-B.pdf", "AB-B.pdf"} & names
    text = text_of((folder / "data" / f"{swap.reference}-AB-A.pdf").read_bytes())
    assert "Schaufenster" in text
    listed = (folder / "manifest-sha256.txt").read_text(encoding="utf-8").splitlines()
    digests = {line.split("  ")[1]: line.split("  ")[0] for line in listed}
    assert digests.keys() == {f"data/{path.name}" for path in folder.glob("data/*")}
    for name, digest in digests.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest


def test_a_form_to_fill_in_stays_out_beside_a_report(house: House, tmp_path: Path) -> None:
    swap = house.a_case()
    report = closing.new_report(house.work, swap.id, swap.placements[0].id)
    closing.save_report(house.work, report)
    over(house, swap)
    folder = handover.hand_over(house.on(SPRING), swap.id, tmp_path).value.folder
    written = {path.name[-8:] for path in folder.glob("data/*.pdf")} & {
        *("LT-A.pdf", "LT-B.pdf", "AB-A.pdf", "AB-B.pdf")
    }
    assert written == {"AB-A.pdf"}


def test_no_blank_form_and_no_answer_to_a_person_goes_into_the_file(
    house: House, tmp_path: Path
) -> None:
    swap = house.a_case()
    over(house, swap)
    folder = handover.hand_over(house.on(SPRING), swap.id, tmp_path).value.folder
    left = {path.stem.removeprefix(f"{swap.reference}-")[:2] for path in folder.glob("data/*.pdf")}
    assert not left & {"AN", "ST", "EF", "LZ", "LP", "AK", "NV", "DV", "DI"}
    assert {"BT", "VE"} <= left


def test_what_was_given_signed_or_performed_goes_into_the_file(
    house: House, tmp_path: Path
) -> None:
    swap = house.a_case()
    consent(house.work, swap.id)
    for kind in (DocumentKind.PRIVACY_NOTICE, DocumentKind.DATA_PROTECTION):
        specs = [s for s in printing.plan(house.work, swap.id).specs if s.kind is kind][:1]
        papers = printing.papers(house.work, swap.id, specs)
        printing.record(house.work, swap.id, papers, house.work.today())
    acts = load(house.work, swap.id).placements[0].undertakings
    for act in (Act.DATA_PROTECTION, Act.FORMAL_OBLIGATION):
        held = next(item for item in acts if item.act is act)
        step = confidentiality.Advance(
            undertaking_id=held.id, on=house.work.today(), by="Holger Brandt", by_function="Leiter"
        )
        confidentiality.advance(house.work, swap.id, step)
    over(house, swap)
    folder = handover.hand_over(house.on(SPRING), swap.id, tmp_path).value.folder
    names = {path.name.removeprefix(f"{swap.reference}-") for path in folder.glob("data/*.pdf")}
    assert {"DI-A.pdf", "DV-A.pdf", "NV-A.pdf"} <= names
    assert not {"DI-B.pdf", "DV-B.pdf", "NV-B.pdf"} & names
    text = text_of((folder / "data" / f"{swap.reference}-NV-A.pdf").read_bytes())
    assert "Holger Brandt, Leiter" in text


def test_what_was_said_as_feedback_leaves_on_no_paper(house: House, tmp_path: Path) -> None:
    swap = house.a_case()
    written_of(house, swap)
    over(house, swap)
    folder = handover.hand_over(house.on(SPRING), swap.id, tmp_path).value.folder
    texts = [text_of(path.read_bytes()) for path in folder.glob("data/*.pdf")]
    assert [text for text in texts if UNTOLD in text] == []
    assert UNTOLD not in (folder / "data" / "metadaten.xml").read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_is_told_and_not_recorded(
    house: House, tmp_path: Path
) -> None:
    swap = over(house, house.a_case())
    (tmp_path / "datei").write_text("x", encoding="utf-8")
    with pytest.raises(Unavailable) as refused:
        handover.hand_over(house.work, swap.id, tmp_path / "datei")
    assert refused.value.fault is Fault.CANNOT_WRITE
    recorded = [row.action for row in cases.history(house.work, swap.id)]
    assert Action.CASE_HANDED_OVER not in recorded


def test_a_handover_that_cannot_be_recorded_leaves_no_folder(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    swap = over(house, house.a_case())
    prepared = handover.prepare(house.work, swap.id)
    written = handover.write(prepared, tmp_path / "akte")
    assert written.folder.exists()

    def refuse(*_: object) -> None:
        raise Unavailable(Fault.LOCKED, "jobtausch.sqlite")

    with monkeypatch.context() as patch:
        patch.setattr(type(house.work.db), "write", refuse)
        with pytest.raises(Unavailable):
            handover.record(house.work, prepared, written)
    assert list((tmp_path / "akte").iterdir()) == []


def test_history_on_paper_has_every_entry_oldest_first(house: House) -> None:
    swap = house.a_case(occasion="Kennenlernen")
    for number in range(210):
        swap = editing.edit_case(house.work, swap.id, _details(swap, f"Vermerk {number}")).value
    text = text_of(history_print.make(house.work, swap.id).data)
    assert "Alle Einträge (211), der älteste zuerst" in text
    assert text.index("Fall angelegt") < text.index("Vermerk 0") < text.index("Vermerk 209")


def _details(swap: Swap, remark: str) -> editing.CaseDetails:
    return editing.CaseDetails(responsible=swap.responsible, occasion=swap.occasion, remark=remark)


def test_search_chooses_entries_and_the_paper_says_so(house: House) -> None:
    swap = house.a_case()
    editing.move(house.work, swap.id, SwapState.WITHDRAWN, "Elternzeit")
    total = len(cases.history(house.work, swap.id))
    found = history_print.make(house.work, swap.id, " elternzéit ")
    text = text_of(found.data)
    assert f"Suche „elternzéit“ passen (1 von {total})" in text
    assert "Fall angelegt" not in text
    assert found.title == "Aktenvermerk: Verlauf (Auszug)"


def test_printing_the_history_is_an_entry_of_it(house: House) -> None:
    swap = house.a_case()
    paper = history_print.make(house.work, swap.id)
    history_print.record(house.work, paper)
    newest = cases.history(house.work, swap.id)[0]
    assert newest.action is Action.DOCUMENTS_PRINTED
    assert newest.subject == "Aktenvermerk: Verlauf"


def test_papers_on_a_stay_show_what_was_written_and_get_a_new_revision(house: House) -> None:
    swap = house.a_case()
    empty, other = printed(house.work, swap.id, DocumentKind.CLOSING_REPORT)
    assert "Schaufenster" not in empty
    specs = [s for s in printing.plan(house.work, swap.id).specs if s.kind in WRITTEN_OF_STAYS]
    printing.record(
        house.work, swap.id, printing.papers(house.work, swap.id, specs), house.work.today()
    )
    written_of(house, swap)
    filled, unchanged = printed(house.work, swap.id, DocumentKind.CLOSING_REPORT)
    assert "Schaufenster" in filled
    assert "Fassung 2" in filled
    assert unchanged == other
    journal, _ = printed(house.work, swap.id, DocumentKind.LEARNING_JOURNAL)
    assert "Warteschlangen sind lösbar" in journal
    assert UNTOLD not in filled + journal


def test_a_council_has_no_paper_with_it(house: House) -> None:
    swap = house.a_case()
    written_of(house, swap)
    specs = [s for s in printing.plan(house.work, swap.id).specs if s.kind in WRITTEN_OF_STAYS]
    assert len(specs) == 4
    council = replace(house.work, actor=builders.a_clerk(role=Role.STAFF_COUNCIL))
    with pytest.raises(DomainError) as refused:
        printing.papers(council, swap.id, specs)
    assert refused.value.problems[0].code is ProblemCode.NOT_YOURS_TO_SEE


def test_no_closing_table_is_read_for_other_papers(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    swap = house.a_case()
    specs = [s for s in printing.plan(house.work, swap.id).specs if s.kind not in SHOWS_WRITTEN]
    asked: list[str] = []
    rows = type(house.work.db).rows

    def listening(db: Database, sql: str, **values: object) -> object:
        asked.append(sql)
        return rows(db, sql, **values)

    monkeypatch.setattr(type(house.work.db), "rows", listening)
    printing.papers(house.work, swap.id, specs)
    assert asked
    assert not any("feedback" in sql or "journal" in sql or "report" in sql for sql in asked)
