"""What stays when a case is over: what was written of it, the counts, and the folder handed on."""

import hashlib
import shutil
import subprocess
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import builders
import pytest
from house import House

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.closing import Recommends, Side
from jobswap_desktop.domain.errors import DomainError, Fault, ProblemCode, Unavailable
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.schedule import AppointmentKind
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.statistics import Dimension
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.exchange.case_folder import NAMESPACE
from jobswap_desktop.services import (
    cases,
    closing,
    editing,
    handover,
    schedule,
    statistics,
    undoing,
)
from jobswap_desktop.services.wording import problem_text
from jobswap_desktop.store import audit

SPRING = date(2022, 3, 7)


def over(house: House, **changes: object) -> Swap:
    """Return a case that was withdrawn, as the shortest way to the end of one."""
    swap = house.a_case(**changes)
    return editing.move(house.work, swap.id, SwapState.WITHDRAWN, "Elternzeit").value


def test_what_was_written_is_kept_found_and_taken_back(house: House) -> None:
    swap = house.a_case()
    stay = swap.placements[0]
    work = house.on(SPRING)
    entry = replace(closing.new_entry(work, swap.id, stay.id), learned="Warteschlangen sind lösbar")
    assert entry.day == builders.FRIDAY
    saved = closing.save_entry(work, entry)
    report = replace(closing.new_report(work, swap.id, stay.id), transfer_ideas="Schaufenster")
    closing.save_report(work, replace(report, submitted_on=SPRING))
    said = closing.new_feedback(work, swap.id, stay.id, Side.HOST)
    closing.save_feedback(work, replace(said, text="Gern wieder", recommends=Recommends.YES))
    written = closing.of_case(work, swap.id)
    assert [item.learned for item in written.journal] == ["Warteschlangen sind lösbar"]
    assert (found := written.report(stay.id)) is not None
    assert found.submitted_on == SPRING
    assert (host := written.said(stay.id, Side.HOST)) is not None
    assert host.recommends is Recommends.YES
    for word in ("warteschlangen losbar", "schaufenster", "gern wieder"):
        assert cases.count(work, CaseFilter.ALL, word) == 1
    assert saved.undo is not None
    undoing.undo(work, saved.undo)
    assert closing.of_case(work, swap.id).journal == ()
    assert cases.count(work, CaseFilter.ALL, "warteschlangen") == 0
    assert audit.faults(work.db) == ()


def test_report_is_prefilled_with_what_happened(house: House) -> None:
    swap = house.a_case()
    report = closing.new_report(house.work, swap.id, swap.placements[0].id)
    assert "Morgenbriefings: 0 von 5" in report.goals_reached


def test_report_tells_what_was_seen_and_not_what_was_given_back(house: House) -> None:
    swap = house.a_case()
    stay = swap.placements[0]
    for hour, title, kind in (
        (9, "Teamrunde", AppointmentKind.MEETING),
        (10, "Geräte zurückgeben", AppointmentKind.HANDOVER),
    ):
        item = builders.an_appointment(
            datetime(2022, 2, 25, hour),
            datetime(2022, 2, 25, hour, 30),
            swap_id=swap.id,
            title=title,
            kind=kind,
            placement_ids=frozenset({stay.id}),
        )
        schedule.save(house.work, item)
    report = closing.new_report(house.work, swap.id, stay.id)
    assert "Teamrunde" in report.goals_reached
    assert "Geräte zurückgeben" not in report.goals_reached


def test_journal_knows_the_days_of_the_stay(house: House) -> None:
    swap = house.a_case()
    entry = closing.new_entry(house.on(SPRING), swap.id, swap.placements[0].id)
    with pytest.raises(DomainError) as refused:
        closing.save_entry(house.work, replace(entry, day=date(2022, 2, 26), learned="x"))
    assert [item.code for item in refused.value.problems] == [ProblemCode.NOT_IN_STAY]


def test_council_reads_nothing_of_it(house: House) -> None:
    swap = house.a_case()
    council = replace(house.work, actor=builders.a_clerk(role=Role.STAFF_COUNCIL))
    with pytest.raises(DomainError) as refused:
        closing.of_case(council, swap.id)
    assert refused.value.problems[0].code is ProblemCode.NOT_YOURS_TO_SEE


def test_counts_appear_with_the_end_and_go_with_its_undo(house: House) -> None:
    assert statistics.years(house.work) == ()
    swap = house.a_case()
    ended = editing.move(house.work, swap.id, SwapState.WITHDRAWN, "Elternzeit")
    assert statistics.years(house.work) == (2022,)
    assert ended.undo is not None
    undoing.undo(house.work, ended.undo)
    assert statistics.years(house.work) == ()
    assert audit.faults(house.work.db) == ()


def test_few_stays_are_not_broken_down(house: House) -> None:
    over(house)
    year = statistics.of_year(house.work, 2022)
    assert year.total is None
    assert set(year.tables.values()) == {()}


def test_counts_of_a_year(house: House) -> None:
    for _ in range(5):
        over(house)
    year = statistics.of_year(house.work, 2022)
    assert year.total == 10
    by_office = {c.label: c.number for c in year.tables[Dimension.OFFICE]}
    assert by_office == {house.own.name: 5, house.partner.name: 5}
    rows = statistics.table(year)
    assert rows[0] == ("Jahr", "Nach", "Wert", "Anzahl")
    assert ("2022", "Ergebnis", "Zurückgezogen", "10") in rows


def test_an_ended_case_becomes_a_folder_that_another_program_can_check(
    house: House, tmp_path: Path
) -> None:
    swap = over(house, occasion="Austausch <&> Ideen")
    folder = handover.hand_over(house.work, swap.id, tmp_path / "akte").value.folder
    assert folder.name == swap.reference
    checker = shutil.which("sha256sum")
    if checker is not None:
        subprocess.run(
            [checker, "--check", "--strict", "manifest-sha256.txt"], cwd=folder, check=True
        )
    listed = (folder / "manifest-sha256.txt").read_text(encoding="utf-8").splitlines()
    assert sorted(line.split("  ")[1] for line in listed) == sorted(
        f"data/{path.name}" for path in (folder / "data").iterdir()
    )
    for line in listed:
        digest, name = line.split("  ")
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
    root = ET.parse(folder / "data" / "metadaten.xml").getroot()
    assert root.get("aktenzeichen") == swap.reference
    assert root.findtext(f"{{{NAMESPACE}}}anlass") == "Austausch <&> Ideen"
    assert root.findtext(f"{{{NAMESPACE}}}grund") == "Elternzeit"
    papers = {item.get("datei") for item in root.iter(f"{{{NAMESPACE}}}dokument")}
    assert papers == {path.name for path in (folder / "data").glob("*.pdf")}
    assert papers
    assert cases.history(house.work, swap.id)[0].action is Action.CASE_HANDED_OVER


def test_nothing_is_overwritten_and_nothing_half_is_left(house: House, tmp_path: Path) -> None:
    swap = over(house)
    handover.hand_over(house.work, swap.id, tmp_path)
    with pytest.raises(Unavailable) as refused:
        handover.hand_over(house.work, swap.id, tmp_path)
    assert refused.value.fault is Fault.OCCUPIED
    taken = [path.name for path in tmp_path.iterdir() if path.is_dir()]
    assert taken == [swap.reference]


def test_an_open_case_stays_here(house: House, tmp_path: Path) -> None:
    swap = house.a_case()
    with pytest.raises(DomainError) as refused:
        handover.hand_over(house.work, swap.id, tmp_path)
    (problem,) = refused.value.problems
    assert problem.code is ProblemCode.CASE_IS_OPEN
    # "Beendet" is what the list calls a stay that is over while its case is open.
    assert "ist noch nicht abgeschlossen" in problem_text(problem)
