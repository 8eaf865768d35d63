"""People from tables of other programs: all of them or none, and a reason for every no."""

import multiprocessing
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from databases import content
from dying import import_and_die
from house import House
from tables import GOOD_ROWS, HEADER, csv_bytes, good_rows, hostile_rows, xlsx_bytes

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.people import Person, Role, StatusGroup
from jobswap_desktop.domain.people_import import (
    Choices,
    ImportPlan,
    PlannedRow,
    RowDeed,
    RowState,
    UnknownOffice,
)
from jobswap_desktop.domain.person_rows import ImportField
from jobswap_desktop.services import importing, people
from jobswap_desktop.services.undoing import undo

NEW, DUPLICATE, FAULTY = RowState.NEW, RowState.DUPLICATE, RowState.FAULTY


def planned(house: House, path: Path, **choices: Any) -> ImportPlan:
    table = importing.read_file(path)
    drafts = importing.drafts(house.work, table, importing.suggest(table))
    return importing.plan(house.work, drafts, Choices(**choices))


def a_file(tmp_path: Path, *rows: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "liste.csv"
    path.write_bytes("\n".join(rows).encode(encoding))
    return path


def only_row(house: House, tmp_path: Path, header: str, row: str, **choices: Any) -> PlannedRow:
    (found,) = planned(house, a_file(tmp_path, header, row), **choices).rows
    return found


def codes(row: PlannedRow) -> list[ProblemCode]:
    return [problem.code for problem in row.reasons]


def everybody(house: House) -> dict[str, Person]:
    return {person.full_name: person for person in people.all_people(house.work)}


def refused_with(plan: ImportPlan, house: House) -> ProblemCode:
    with pytest.raises(DomainError) as refused:
        importing.commit(house.work, plan)
    return refused.value.problems[0].code


@pytest.fixture(params=["csv", "xlsx"])
def hostile_file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """200 rows, of which 120 are good."""
    rows = [HEADER, *good_rows(), *hostile_rows()]
    assert len(rows) == 201
    path = tmp_path / f"liste.{request.param}"
    path.write_bytes(csv_bytes(rows) if request.param == "csv" else xlsx_bytes(rows))
    return path


def test_hostile_file_ends_in_a_clear_report(house: House, hostile_file: Path) -> None:
    plan = planned(house, hostile_file)
    assert [plan.count(state) for state in (NEW, DUPLICATE, FAULTY)] == [GOOD_ROWS, 15, 65]
    found = Counter(code for row in plan.rows for code in codes(row))
    assert found == {
        ProblemCode.ROW_REPEATED: 10,
        ProblemCode.PERSON_KNOWN: 5,
        ProblemCode.NOT_A_DAY: 10,
        ProblemCode.CELL_IS_FORMULA: 15,
        ProblemCode.TOO_LONG: 10,
        ProblemCode.REQUIRED: 5,
        ProblemCode.OFFICE_UNKNOWN: 10,
        ProblemCode.NOT_A_STATUS_GROUP: 10,
        ProblemCode.NO_LATIN_LETTER: 5,
    }
    table = importing.read_file(hostile_file)
    lines = importing.report_lines(table, plan)
    assert len(lines) == 81
    assert max(map(len, lines)) < 400
    assert lines[-1] == ("Neu: 120. Dubletten: 15. Fehlerhaft: 65. Personen zu übernehmen: 120.")
    assert lines[0] == "Zeile 122: Dublette. Dieselbe Person steht schon in Zeile 2."
    assert (
        "Zeile 137: Fehler. Geburtsdatum: „31.02.1990“ ist kein Tag im Kalender."
        " Bitte in der Datei so schreiben: 28.02.2006."
    ) in lines


def test_clerk_chooses_all_good_rows_or_none(house: House, hostile_file: Path) -> None:
    before = content(house.work.db.place)
    strict = planned(house, hostile_file, all_or_none=True)
    assert refused_with(strict, house) is ProblemCode.ROWS_FAULTY
    assert content(house.work.db.place) == before
    outcome = importing.commit(house.work, planned(house, hostile_file))
    assert len(everybody(house)) == 2 + GOOD_ROWS
    written = content(house.work.db.place)
    assert len(written["audit"]) == len(before["audit"]) + 1
    assert outcome.action is Action.PEOPLE_IMPORTED
    assert "Schröder000" not in str(written["audit"][-1][5])
    assert outcome.undo is not None
    undo(house.work, outcome.undo)
    assert set(everybody(house)) == {"Mara Lindner", "Jana Voss"}


def test_formula_of_a_workbook_keeps_its_row_out(house: House, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    rows = [("Nachname", "Vorname", "Bemerkung"), ("{=1+1}", "Eva", ""), ("Gut", "Eva", "{=1+1}")]
    path.write_bytes(xlsx_bytes(rows))
    plan = planned(house, path)
    assert [row.state for row in plan.rows] == [FAULTY, NEW]
    (reason,) = plan.rows[0].reasons
    assert importing.reason_text(reason).startswith("Nachname: Die Zelle enthält eine Formel.")


def test_wrong_encoding_spoils_rows_and_never_names(house: House, tmp_path: Path) -> None:
    good = csv_bytes([HEADER, *good_rows(3)], "utf-8")
    path = tmp_path / "liste.csv"
    path.write_bytes(good + "Jäger;Uwe;Stadt Lindenfurt;;;;\n".encode("cp1252"))
    plan = planned(house, path)
    assert [row.state for row in plan.rows] == [NEW, NEW, NEW, FAULTY]
    assert codes(plan.rows[3])[0] is ProblemCode.CHARACTERS_LOST
    assert plan.people[0].last_name == "Schröder000"


@pytest.mark.parametrize(
    ("header", "row", "name"),
    [
        ("Name;Vorname", "Groß;Eva", "Eva Groß"),
        ("Name;Amt", "Eva Groß;11", "Eva Groß"),
        ("Name, Vorname;Amt", "Groß, Eva;11", "Eva Groß"),
        ("surname;FIRST NAME", "Groß;Eva", "Eva Groß"),
        ("Familienname;Rufname;Titel", "Groß;Eva;Dr.", "Dr. Eva Groß"),
        ("Stand 2022;;\nNachname;Vorname;Tel.", "Groß;Eva;1", "Eva Groß"),
        ("'Nachname;Vorname", "Groß;Eva", "Eva Groß"),
    ],
)
def test_headings_are_recognised(
    house: House, tmp_path: Path, header: str, row: str, name: str
) -> None:
    assert only_row(house, tmp_path, header, row).person.full_name == name


@pytest.mark.parametrize(
    ("column", "attribute", "value"),
    [
        (("Status", "Beamtin"), "status_group", StatusGroup.CIVIL_SERVANT),
        (("Status", "Auszubildende"), "status_group", StatusGroup.TRAINEE),
        (("Status", ""), "status_group", StatusGroup.UNKNOWN),
        (("Wochenstunden", "39"), "weekly_minutes", 2340),
        (("Wochenstunden", "19,5"), "weekly_minutes", 1170),
        (("Wochenstunden", "19:30"), "weekly_minutes", 1170),
        (("Std./Woche", "39 Std."), "weekly_minutes", 2340),
        (("Unter 18", "ja"), "under_18", True),
        (("Unter 18", "nein"), "under_18", False),
        (("Geburtsdatum", "07.12.2003"), "under_18", True),
        (("Geburtsdatum", "06.12.2003"), "under_18", False),
        (("Geburtsdatum", "2003-12-07"), "under_18", True),
        (("Telefon", "'+49 5222 1"), "telephone", "+49 5222 1"),
        (("Telefon", "+49 5222 1"), "telephone", "+49 5222 1"),
        (("Funktion", " a\u00ad  b "), "function", "a b"),
    ],
)
def test_values_are_read_as_clerks_write_them(
    house: House, tmp_path: Path, column: tuple[str, str], attribute: str, value: object
) -> None:
    heading, text = column
    row = only_row(house, tmp_path, f"Nachname;Vorname;{heading}", f"Neu;Eva;{text}")
    assert (row.state, getattr(row.person, attribute)) == (NEW, value)


@pytest.mark.parametrize(
    ("heading", "text", "code"),
    [
        ("Wochenstunden", "viel", ProblemCode.NOT_HOURS),
        ("Wochenstunden", "61", ProblemCode.NOT_HOURS),
        ("Unter 18", "vielleicht", ProblemCode.NOT_YES_OR_NO),
        ("Geburtsdatum", "31.02.2006", ProblemCode.NOT_A_DAY),
        ("Geburtsdatum", "01.01.2099", ProblemCode.NOT_A_DAY),
        ("Geburtsdatum", "gestern", ProblemCode.NOT_A_DAY),
        ("Telefon", "=1+1", ProblemCode.CELL_IS_FORMULA),
        ("Dienststelle", "Kreis Nirgendwo", ProblemCode.OFFICE_UNKNOWN),
    ],
)
def test_values_that_cannot_be_read_are_named(
    house: House, tmp_path: Path, heading: str, text: str, code: ProblemCode
) -> None:
    row = only_row(house, tmp_path, f"Nachname;Vorname;{heading}", f"Neu;Eva;{text}")
    assert (row.state, codes(row), row.deed) == (FAULTY, [code], RowDeed.SKIP)
    assert heading in importing.reason_text(row.reasons[0])


def test_delimiter_in_a_text_keeps_its_row_out(house: House, tmp_path: Path) -> None:
    row = only_row(house, tmp_path, "Nachname;Vorname;Amt", "Neu;Eva;11; Raum 5")
    assert codes(row) == [ProblemCode.ROW_TOO_WIDE]


def test_no_date_of_birth_is_kept(house: House, tmp_path: Path) -> None:
    path = a_file(tmp_path, "Nachname;Vorname;geb. am", "Neu;Eva;07.12.2003")
    importing.commit(house.work, planned(house, path))
    assert everybody(house)["Eva Neu"].under_18
    kept = str(content(house.work.db.place)["person"])
    assert "07.12" not in kept
    assert "2003-12-07" not in kept


def test_unknown_office_is_created_once_or_becomes_the_own_one(
    house: House, tmp_path: Path
) -> None:
    path = a_file(
        tmp_path, "Nachname;Vorname;Dienststelle", "A;Eva;Kreis Neu", "B;Uwe;kreis  NEU", "C;Ida;"
    )
    own = planned(house, path, unknown_offices=UnknownOffice.OWN)
    assert [person.office_id for person in own.people] == ["office-a", "office-a", None]
    made = planned(house, path, unknown_offices=UnknownOffice.CREATE)
    assert [office.name for office in made.offices] == ["Kreis Neu"]
    assert codes(made.rows[0]) == [ProblemCode.OFFICE_IS_NEW]
    importing.commit(house.work, made)
    office = next(o for o in importing.known(house.work).offices if o.name == "Kreis Neu")
    assert everybody(house)["Uwe B"].office_id == office.id


def test_office_of_a_row_that_is_left_out_is_not_created(house: House, tmp_path: Path) -> None:
    path = a_file(tmp_path, "Nachname;Vorname;Dienststelle", "A;Eva;Kreis Neu", "B;Uwe;")
    plan = planned(house, path, unknown_offices=UnknownOffice.CREATE, rows={2: RowDeed.SKIP})
    assert (plan.offices, [p.last_name for p in plan.people]) == ((), ["B"])


def test_people_without_a_column_for_offices_belong_to_the_own_one(
    house: House, tmp_path: Path
) -> None:
    assert only_row(house, tmp_path, "Nachname;Vorname", "Neu;Eva").person.office_id == "office-a"


def test_duplicate_gets_what_is_missing_and_loses_nothing(house: House, tmp_path: Path) -> None:
    path = a_file(
        tmp_path,
        "Nachname;Vorname;Dienststelle;Funktion;Telefon;Status",
        "LINDNER;Mära;Stadt Lindenfurt;Anders;05222 1;Beamtin",
    )
    plan = planned(house, path, duplicates=RowDeed.UPDATE)
    assert (plan.rows[0].state, plan.added, plan.updated) == (DUPLICATE, 0, 1)
    importing.commit(house.work, plan)
    mara = everybody(house)["Mara Lindner"]
    assert (mara.function, mara.telephone) == ("Digitalisierungsbeauftragte", "05222 1")
    again = planned(house, path, duplicates=RowDeed.UPDATE)
    assert again.people == ()
    assert refused_with(again, house) is ProblemCode.NOTHING_CHOSEN


def test_same_name_elsewhere_is_new_and_same_address_is_not(house: House, tmp_path: Path) -> None:
    path = a_file(
        tmp_path,
        "Nachname;Vorname;Dienststelle;E-Mail",
        "Lindner;Mara;IT-Verbund Westtal;m@x.example",
        "Lindner-Groß;Mara;Stadt Lindenfurt;M@X.example",
    )
    plan = planned(house, path)
    assert [row.state for row in plan.rows] == [NEW, DUPLICATE]
    assert codes(plan.rows[1]) == [ProblemCode.ROW_REPEATED]


def test_each_row_can_be_chosen_for_itself(house: House, tmp_path: Path) -> None:
    path = a_file(
        tmp_path,
        "Nachname;Vorname;Dienststelle;Telefon",
        "Lindner;Mara;Stadt Lindenfurt;1",
        "Neu;Eva;Stadt Lindenfurt;",
        "Neu;Eva;Stadt Lindenfurt;2",
    )
    rows = {2: RowDeed.ADD, 4: RowDeed.UPDATE}
    plan = planned(house, path, rows=rows)
    assert [(p.full_name, p.telephone) for p in plan.people] == [
        ("Mara Lindner", "1"),
        ("Eva Neu", "2"),
    ]
    left_out = planned(house, path, rows={3: RowDeed.SKIP, 4: RowDeed.UPDATE})
    assert [(p.full_name, p.telephone) for p in left_out.people] == [("Eva Neu", "2")]
    faulty = a_file(tmp_path, "Nachname;Vorname", ";Eva")
    assert planned(house, faulty, rows={2: RowDeed.ADD}).people == ()


def test_row_changed_meanwhile_takes_nothing(house: House, tmp_path: Path) -> None:
    path = a_file(
        tmp_path,
        "Nachname;Vorname;Dienststelle;Telefon",
        "Neu;Eva;;",
        "Voss;Jana;IT-Verbund Westtal;1",
    )
    plan = planned(house, path, duplicates=RowDeed.UPDATE)
    jana = everybody(house)["Jana Voss"]
    people.save(house.work, replace(jana, unit="Neu"))
    assert refused_with(plan, house) is ProblemCode.CHANGED_MEANWHILE
    assert "Eva Neu" not in everybody(house)


def test_only_the_hr_office_takes_people_over(house: House, tmp_path: Path) -> None:
    plan = planned(house, a_file(tmp_path, "Nachname;Vorname", "Neu;Eva"))
    reader = replace(house.work, actor=replace(house.work.actor, role=Role.READER))
    with pytest.raises(DomainError) as refused:
        importing.commit(reader, plan)
    assert refused.value.problems[0].code is ProblemCode.ROLE_NOT_ALLOWED


def test_without_a_column_of_names_nothing_is_read(house: House, tmp_path: Path) -> None:
    table = importing.read_file(a_file(tmp_path, "A;B", "1;2"))
    layout = importing.suggest(table)
    with pytest.raises(DomainError) as refused:
        importing.drafts(house.work, table, layout)
    assert refused.value.problems[0].code is ProblemCode.NAME_COLUMN_MISSING
    chosen = layout.with_column(0, ImportField.LAST_NAME).with_column(1, ImportField.FIRST_NAME)
    (draft,) = importing.drafts(house.work, table, chosen)
    assert draft.person.full_name == "2 1"
    assert chosen.with_column(1, ImportField.LAST_NAME).columns == {1: ImportField.LAST_NAME}


def test_missing_and_huge_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DomainError) as missing:
        importing.read_file(tmp_path / "nix.csv")
    assert missing.value.problems[0].code is ProblemCode.FILE_NOT_READABLE
    huge = tmp_path / "groß.csv"
    with huge.open("wb") as file:
        file.truncate(60_000_000)
    with pytest.raises(DomainError) as refused:
        importing.read_file(huge)
    assert refused.value.problems[0].code is ProblemCode.FILE_TOO_LARGE


def test_five_thousand_rows_take_no_time_to_speak_of(house: House, tmp_path: Path) -> None:
    path = tmp_path / "liste.xlsx"
    path.write_bytes(xlsx_bytes([HEADER, *good_rows(5_000)]))
    begun = time.process_time()
    plan = planned(house, path)
    judged = time.process_time()
    importing.commit(house.work, plan)
    written = time.process_time()
    assert len(everybody(house)) == 5_002
    assert judged - begun < 5
    assert written - judged < 3


def test_a_plan_made_before_a_colleagues_import_is_refused(house: House, tmp_path: Path) -> None:
    path = a_file(tmp_path, "Nachname;Vorname", "Doppelt;Otto")
    first, second = planned(house, path), planned(house, path)
    importing.commit(house.work, first)
    with pytest.raises(DomainError) as refused:
        importing.commit(house.work, second)
    assert [item.code for item in refused.value.problems] == [ProblemCode.IMPORT_OUTDATED]
    assert sum(p.last_name == "Doppelt" for p in people.all_people(house.work)) == 1


def test_killed_in_the_middle_nobody_has_been_taken_over(tmp_path: Path) -> None:
    table = tmp_path / "liste.csv"
    table.write_bytes(csv_bytes([HEADER, *good_rows()]))
    path = tmp_path / "jobtausch.sqlite"
    process = multiprocessing.get_context("spawn").Process(
        target=import_and_die, args=(str(path), str(table))
    )
    process.start()
    process.join(60)
    assert process.exitcode
    # Two people of the house itself were saved one by one before.
    assert len(content(path)["person"]) == 2
    assert "people.imported" not in str(content(path)["audit"])
