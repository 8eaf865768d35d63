"""No cell of a list or of the clipboard begins a formula for whoever opens it."""

import csv
import io
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from builders import a_swap, an_appointment
from house import House
from icalendar import Calendar

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.people_import import Choices
from jobswap_desktop.domain.tables import Table, TableRow
from jobswap_desktop.exchange.ics import week_calendar
from jobswap_desktop.exchange.tables import read_table
from jobswap_desktop.services import (
    editing,
    exporting,
    importing,
    list_export,
    schedule,
)

RISKY = "=+-@\t\r\n＝＋－＠"  # noqa: RUF001 - the wide forms are meant
PREFIXES = (
    *("=", "+", "-", "@", "\t", "\r", "\n", " =", "\t=", "\r\n=", "==", "=-", "=+", "+-", "-+"),
    *("@=", "'=", "''=", "＝", "＋", "－", "＠", "\u00a0=", "\u3000=", "\ufeff=", "\u200b="),  # noqa: RUF001 - as above
    *(";=", '"=', '";=', ",=", "=\n="),
)
WIDE = "＝＋－＠"  # noqa: RUF001 - as above; no text of a case may hold them
BODY = "HYPERLINK(A1;cmd|' /C calc'!A0)"


def hostile(prefix: str) -> str:
    return f"{prefix}{BODY}"


def require_plain(cells: Iterable[str]) -> None:
    for cell in cells:
        begun = cell.lstrip("\u00a0\u3000 ")[:1]
        assert begun not in RISKY or not begun, cell


def csv_cells(data: bytes) -> list[str]:
    rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
    return [cell for row in rows for cell in row]


def require_no_formula(data: bytes) -> None:
    """Check a workbook: every cell with something in it is a text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
        names = archive.namelist()
    assert b"<f>" not in sheet
    assert b"<f " not in sheet
    assert sheet.count(b"<c ") == sheet.count(b't="s"')
    assert not [name for name in names if "externalLink" in name or name.endswith("vbaProject.bin")]


@pytest.mark.parametrize("prefix", PREFIXES)
def test_no_column_of_people_begins_a_formula(house: House, prefix: str) -> None:
    text = hostile(prefix)
    person = replace(
        house.mara,
        **dict.fromkeys(("last_name", "first_name", "title", "function", "unit"), text),  # type: ignore[arg-type]  # texts alone
        telephone=text,
        email=text,
        supervisor=text,
    )
    require_plain(csv_cells(list_export.people_list(house.work, [person], "x.csv")))
    workbook = list_export.people_list(house.work, [person], "x.xlsx")
    require_no_formula(workbook)
    assert read_table("x", workbook).rows


@pytest.mark.parametrize("prefix", PREFIXES)
def test_no_column_of_offices_begins_a_formula(house: House, prefix: str) -> None:
    text = hostile(prefix)
    office = replace(house.own, name=text, employer=text, street=text, regime="NW")
    require_plain(csv_cells(list_export.office_list(house.work, [office], "x.csv")))
    require_no_formula(list_export.office_list(house.work, [office], "x.xlsx"))


@pytest.mark.parametrize("prefix", PREFIXES)
def test_the_report_of_an_import_begins_none(house: House, prefix: str) -> None:
    text = hostile(prefix)
    rows = (
        TableRow(number=1, cells=("Nachname", "Vorname", "Dienststelle")),
        TableRow(number=2, cells=(text, text, text)),
    )
    table = Table(rows=rows)
    drafts = importing.drafts(house.work, table, importing.suggest(table))
    plan = importing.plan(house.work, drafts, Choices())
    require_plain(csv_cells(list_export.import_report(table, plan, "x.csv")))
    require_no_formula(list_export.import_report(table, plan, "x.xlsx"))


@pytest.mark.parametrize("prefix", [p for p in PREFIXES if p.isprintable() and p not in WIDE])
def test_no_column_of_cases_begins_a_formula(house: House, prefix: str) -> None:
    swap = house.a_case()
    text = hostile(prefix)
    editing.edit_case(
        house.work, swap.id, editing.CaseDetails(occasion=text, remark=text, responsible=text)
    )
    require_plain(csv_cells(list_export.case_list(house.work, CaseFilter.ALL, "", "x.csv")))
    require_no_formula(list_export.case_list(house.work, CaseFilter.ALL, "", "x.xlsx"))


@pytest.mark.parametrize("prefix", PREFIXES)
def test_no_cell_of_the_clipboard_begins_a_formula(house: House, prefix: str) -> None:
    swap = house.a_case()
    week = schedule.week(house.work, swap.id, swap.first_day)
    item = replace(week.appointments[0], title=hostile(prefix), place=hostile(prefix))
    text = exporting.week_as_text(
        replace(week, appointments=(item,)), frozenset(p.id for p in swap.placements)
    )
    lines = text.split("\n")
    assert len(lines) == 2
    require_plain(cell for line in lines for cell in line.split("\t"))


LINES = ("\r\nATTACH:file:///etc/passwd\r\nX:", "\nEND:VEVENT\n", "\rX-Y:1", ";,\\\\n", "\u2028X:1")


@pytest.mark.parametrize("text", LINES)
def test_no_text_of_a_calendar_file_becomes_a_line_of_its_own(text: str) -> None:
    item = an_appointment(title=f"A{text}B", place=f"A{text}B", remark=f"A{text}B")
    made = week_calendar(
        a_swap(),
        item.placement_ids,
        [item],
        now=datetime(2022, 2, 1, tzinfo=UTC),
        new_id=lambda: "neu",
    )
    (event,) = Calendar.from_ical(made.data).walk("VEVENT")
    assert "ATTACH" not in event
    assert "X-Y" not in event
    assert str(event["SUMMARY"]).startswith("A")
    assert made.data.split(b"\r\n").count(b"END:VEVENT") == 1
