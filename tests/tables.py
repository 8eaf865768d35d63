"""Tables for tests: good ones, hostile ones, and what is inside a written one."""

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence

HEADER = ("Nachname", "Vorname", "Dienststelle", "Funktion", "Status", "Geburtsdatum", "E-Mail")
GOOD_ROWS = 120
_LINDENFURT = "Stadt Lindenfurt"


def csv_bytes(
    rows: Iterable[Sequence[str]], encoding: str = "utf-8-sig", delimiter: str = ";"
) -> bytes:
    """Return rows as a CSV file's content."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue().encode(encoding)


def xlsx_bytes(rows: Iterable[Sequence[object]]) -> bytes:
    """Return rows as a workbook; a text that begins with "{=" becomes a formula."""
    import xlsxwriter  # type: ignore[import-untyped]  # the library ships no types

    data = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(data, options) as book:
        sheet = book.add_worksheet()
        for place, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if isinstance(cell, str) and cell.startswith("{="):
                    sheet.write_formula(place, column, cell[1:-1], None, 0)
                elif isinstance(cell, str):
                    sheet.write_string(place, column, cell[:32_767])
                else:
                    sheet.write(place, column, cell)
    return data.getvalue()


def with_part(workbook: bytes, part: str, change: bytes, into: bytes) -> bytes:
    """Return the workbook with a text of one of its parts replaced."""
    copy = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook)) as source,
        zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                assert change in content
                content = content.replace(change, into, 1)
            target.writestr(name, content)
    return copy.getvalue()


def good_rows(count: int = GOOD_ROWS) -> list[tuple[str, ...]]:
    """Return rows about people nobody knows."""
    return [
        (
            f"Schröder{number:03}",
            "Änne",
            _LINDENFURT,
            "Sachbearbeitung",
            "TVöD",
            "12.03.1991",
            f"s{number}@lindenfurt.example",
        )
        for number in range(count)
    ]


def hostile_rows(long: int = 5_000_000) -> list[tuple[str, ...]]:
    """Return 80 rows in which everything is wrong that was ever seen; long cells as long as told.

    Among them 10 that repeat an earlier row, 5 that repeat Mara Lindner; the other 65 are faulty.
    """
    rows = [good_rows(number + 1)[number] for number in range(10)]
    rows += [("Lindner", "Mara", _LINDENFURT, "", "", "", "")] * 5
    rows += [(f"Tag{n}", "Eva", _LINDENFURT, "", "", "31.02.1990", "") for n in range(10)]
    rows += [(f"=HYPERLINK(A{n})", "Eva", _LINDENFURT, "", "", "", "") for n in range(5)]
    rows += [(f"Name{n}", "@SUM(A1)", _LINDENFURT, "", "", "", "") for n in range(5)]
    rows += [(f"Name{n}", "-2+3+cmd|x", _LINDENFURT, "", "", "", "") for n in range(5)]
    rows += [("x" * long, "Eva", _LINDENFURT, "", "", "", "")] * 3
    rows += [(f"Lang{n}", "Eva", _LINDENFURT, "y" * 300, "", "", "") for n in range(7)]
    rows += [("", "Eva", _LINDENFURT, "", "", "", "")] * 5
    rows += [(f"Wo{n}", "Eva", "Kreis Nirgendwo", "", "", "", "") for n in range(10)]
    rows += [(f"Was{n}", "Eva", _LINDENFURT, "", "Quark", "", "") for n in range(10)]
    rows += [(f"你好{n}", "Eva", _LINDENFURT, "", "", "", "") for n in range(5)]
    return rows
