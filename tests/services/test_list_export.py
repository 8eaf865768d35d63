"""Lists for other programs: exactly what is shown, and nothing of it in the history."""

from dataclasses import replace
from pathlib import Path

import pytest
from databases import content
from house import House
from many_cases import add_many_cases
from tables import HEADER, csv_bytes

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import PersonId
from jobswap_desktop.domain.people import Person, Role, StatusGroup
from jobswap_desktop.domain.people_import import Choices, RowDeed, RowState
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.exchange.tables import read_table
from jobswap_desktop.services import cases, editing, importing, list_export, people

HOSTILE = ("=1+1", "+49 5222 1", "-", "@x", "'=x", "\"Eva\" 'X'", "a;b,c", "Łukasz Yılmaz")


def read(data: bytes) -> list[tuple[str, ...]]:
    return [row.cells for row in read_table("liste", data).rows]


def subjects(house: House) -> str:
    return str(content(house.work.db.place)["audit"][-1])


def hostile_person(text: str, number: int) -> Person:
    return Person(
        id=PersonId(f"h{number}"),
        first_name=text,
        last_name=text,
        office_id=None,
        title=text,
        function=text,
        unit=text,
        status_group=StatusGroup.TRAINEE,
        weekly_minutes=1170 + number,
        telephone=text,
        # What is no address is refused where it comes in.
        email="kim.beispiel@lindenfurt.example",
        supervisor=text,
    )


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_people_come_back_as_they_went_out(house: House, tmp_path: Path, suffix: str) -> None:
    sent = [hostile_person(text, number) for number, text in enumerate(HOSTILE)]
    path = tmp_path / f"liste.{suffix}"
    path.write_bytes(list_export.people_list(house.work, sent, path.name))
    table = importing.read_file(path)
    drafts = importing.drafts(house.work, table, importing.suggest(table))
    plan = importing.plan(house.work, drafts, Choices(duplicates=RowDeed.ADD))
    assert plan.count(RowState.FAULTY) == 0
    importing.commit(house.work, plan)
    found = {p.last_name: p for p in people.all_people(house.work)}
    for person in sent:
        back = found[person.last_name]
        assert replace(back, id=person.id, version=0) == person


def test_list_has_the_rows_given_in_their_order(house: House) -> None:
    shown = (house.jana, house.mara)
    rows = read(list_export.people_list(house.work, shown, "liste.csv"))
    assert rows[0][:4] == ("Nachname", "Vorname", "Titel", "Dienststelle")
    assert [row[0] for row in rows[1:]] == ["Voss", "Lindner"]
    assert "Private Anschrift" not in rows[0]
    assert "Unter 18" not in rows[0]


def test_history_says_how_many_went_out_and_no_name(house: House) -> None:
    list_export.people_list(house.work, (house.jana, house.mara), "liste.xlsx")
    assert "exported" in subjects(house)
    assert "Personenliste, Einträge: 2" in subjects(house)
    assert "Voss" not in subjects(house)


def test_all_cases_that_the_filter_leaves_go_out(house: House) -> None:
    add_many_cases(house.work, 700)
    rows = read(list_export.case_list(house.work, CaseFilter.OPEN, "", "liste.csv"))
    shown = cases.rows(house.work, CaseFilter.OPEN, limit=1000)
    assert len(rows) - 1 == len(shown) == 525
    assert [row[0] for row in rows[1:]] == [row.reference for row in shown]
    assert rows[1][7] == "2 von 2"
    assert "Einträge: 525" in subjects(house)
    found = read(list_export.case_list(house.work, CaseFilter.ALL, "yilmaz", "liste.xlsx"))
    assert found[1:]
    assert all("Yılmaz" in row[2] for row in found[1:])


def test_a_case_that_is_over_goes_out_without_its_follow_up(house: House) -> None:
    swap = house.a_case()
    column = "Wiedervorlage"
    before = read(list_export.case_list(house.work, CaseFilter.ALL, "", "liste.csv"))
    assert before[1][before[0].index(column)]
    editing.move(house.work, swap.id, SwapState.WITHDRAWN, "zurückgezogen")
    after = read(list_export.case_list(house.work, CaseFilter.ALL, "", "liste.csv"))
    assert after[1][after[0].index(column)] == ""


def test_offices_go_out_with_their_law(house: House) -> None:
    rows = read(list_export.office_list(house.work, (house.own, house.partner), "a.csv"))
    assert rows[1][:4] == (
        "Stadt Lindenfurt",
        "Stadt Lindenfurt",
        "Stadt oder Gemeinde",
        "Nordrhein-Westfalen",
    )
    assert rows[1][-1] == "ja"


def test_refused_export_leaves_nothing_but_that_it_was_refused(house: House) -> None:
    before = content(house.work.db.place)
    reader = replace(house.work, actor=replace(house.work.actor, role=Role.READER))
    for work, name, code in (
        (house.work, "liste.ods", ProblemCode.TABLE_FORMAT_UNKNOWN),
        (reader, "liste.csv", ProblemCode.ROLE_NOT_ALLOWED),
    ):
        with pytest.raises(DomainError) as refused:
            list_export.people_list(work, (house.mara,), name)
        assert refused.value.problems[0].code is code
    after = content(house.work.db.place)
    assert [row[5] for row in after.pop("audit")[len(before.pop("audit")) :]] == ["access.refused"]
    assert after == before


def test_report_names_every_row_that_is_not_new(house: House, tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    rows = [
        HEADER,
        ("Neu", "Eva", "Stadt Lindenfurt", "", "", "", ""),
        ("=x", "y" * 5_000, "", "", "", "", ""),
        ("Lindner", "Mara", "Stadt Lindenfurt", "", "", "", ""),
    ]
    path.write_bytes(csv_bytes(rows))
    table = importing.read_file(path)
    drafts = importing.drafts(house.work, table, importing.suggest(table))
    plan = importing.plan(house.work, drafts, Choices())
    report = list_export.import_report(table, plan, "bericht.csv")
    found = read(report)
    assert found[0][:4] == ("Zeile", "Ergebnis", "Gründe", "Spalte 1")
    assert [row[:2] for row in found[1:]] == [("3", "Fehler"), ("4", "Dublette")]
    assert found[1][3] == "'=x"
    assert len(found[1][4]) == 201
