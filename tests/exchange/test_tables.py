"""Tables of other programs: every encoding, every limit, and nothing that calculates."""

import io
import random
import zipfile
from contextlib import suppress
from datetime import date, datetime, time, timedelta

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # the library ships no types
from hypothesis import given, settings
from hypothesis import strategies as st
from tables import csv_bytes, good_rows, with_part, xlsx_bytes

from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.tables import (
    MOST_COLUMNS,
    MOST_ROWS,
    TableNote,
    is_formula,
    marked,
    neutralised,
    restored,
)
from jobswap_desktop.exchange import tables
from jobswap_desktop.exchange.table_writing import table_bytes
from jobswap_desktop.exchange.tables import read_table

ROWS = (("Nachname", "Ort"), ("Müller", "Köln"), ("Groß", "Straße 1, Hof"))
SHEET = "xl/worksheets/sheet1.xml"
FAR = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'


def cells(data: bytes) -> list[tuple[str, ...]]:
    return [row.cells for row in read_table("a", data).rows]


def refusal(data: bytes) -> ProblemCode:
    with pytest.raises(DomainError) as refused:
        read_table("liste", data)
    (problem,) = refused.value.problems
    assert problem.values["file"] == "liste"
    return problem.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_csv_is_read_in_every_encoding_and_with_every_delimiter(
    encoding: str, delimiter: str
) -> None:
    assert cells(csv_bytes(ROWS, encoding, delimiter)) == list(ROWS)


def test_old_encoding_is_told_and_a_mixed_one_spoils_its_rows_only() -> None:
    old = read_table("a", csv_bytes(ROWS, "cp1252"))
    assert old.notes == (TableNote.WINDOWS_ENCODING,)
    lines = csv_bytes(ROWS, "utf-8").splitlines()
    mixed = read_table("a", b"\n".join([*lines, "Jäger;Bonn".encode("cp1252")]))
    assert mixed.notes == (TableNote.MIXED_ENCODING,)
    assert [row.cells for row in mixed.rows[:3]] == list(ROWS)
    (problem,) = mixed.rows[3].problems
    assert problem.code is ProblemCode.CHARACTERS_LOST


def test_comma_in_names_is_no_delimiter() -> None:
    data = b"Name, Vorname;Amt\nLindner, Mara;11\nVoss, Jana;12\n"
    assert cells(data)[1] == ("Lindner, Mara", "11")


def test_line_that_names_the_delimiter_is_obeyed_and_not_counted() -> None:
    table = read_table("a", b"sep=,\nName,Amt\nLindner;Mara,11\n")
    assert [(row.number, row.cells) for row in table.rows] == [
        (1, ("Name", "Amt")),
        (2, ("Lindner;Mara", "11")),
    ]


def test_cell_may_have_lines_and_row_numbers_are_those_of_the_spreadsheet() -> None:
    table = read_table("a", b'Name;Ort\n"A\nB";1\n;\n"C ""c""";2\n')
    assert [(row.number, row.cells) for row in table.rows] == [
        (1, ("Name", "Ort")),
        (2, ("A\nB", "1")),
        (4, ('C "c"', "2")),
    ]


@pytest.mark.parametrize("rest", [b"", b'"Voss, Jana";12\n'])
def test_mark_that_is_never_closed_spoils_its_own_line_only(rest: bytes) -> None:
    table = read_table("a", b'Name;Amt\n"Lindner;11\nNowak;12\n' + rest)
    assert [len(row.problems) for row in table.rows][:3] == [0, 1, 0]
    assert table.rows[1].problems[0].code is ProblemCode.QUOTE_NOT_CLOSED
    assert table.rows[2].cells == ("Nowak", "12")
    if rest:
        assert table.rows[3].cells == ("Voss, Jana", "12")


def test_cell_of_megabytes_is_read_beside_its_neighbours() -> None:
    table = read_table("a", csv_bytes([("Name", "Ort"), ("x" * 5_000_000, "y"), ("A", "B")]))
    assert len(table.rows[1].cells[0]) == 5_000_000
    assert table.rows[2].cells == ("A", "B")


def test_workbook_becomes_what_a_clerk_would_type() -> None:
    row = ["Groß", 3, 19.5, datetime(2022, 2, 28), True, time(8, 30), 5222123456]
    data = io.BytesIO()
    with xlsxwriter.Workbook(data) as book:
        sheet = book.add_worksheet()
        day = book.add_format({"num_format": "dd.mm.yyyy"})
        clock = book.add_format({"num_format": "hh:mm"})
        long = book.add_format({"num_format": "[hh]:mm"})
        for column, value in enumerate(row):
            style = {datetime: day, time: clock}.get(type(value))
            sheet.write(2, column, value, style)
        sheet.write(2, len(row), timedelta(hours=39, minutes=30), long)
    (only,) = read_table("a", data.getvalue()).rows
    assert only.number == 3
    assert only.cells == ("Groß", "3", "19,5", "28.02.2022", "ja", "08:30", "5222123456", "39:30")


def test_formulas_and_errors_of_a_workbook_are_told() -> None:
    data = xlsx_bytes([("Name", "Ort"), ("{=1+1}", "Köln"), ("A", "{=1/0}")])
    data = with_part(data, SHEET, b'<c r="B3">', b'<c r="B3" t="e">')
    data = with_part(data, SHEET, b"<f>1/0</f><v>0</v>", b"<v>#DIV/0!</v>")
    table = read_table("a", data)
    assert [(p.code, p.field) for p in table.rows[1].problems] == [
        (ProblemCode.CELL_IS_FORMULA, "0")
    ]
    (error,) = table.rows[2].problems
    assert (error.code, error.field) == (ProblemCode.CELL_HAS_ERROR, "1")
    assert error.values["text"] == "#DIV/0!"


def test_first_sheet_with_anything_in_it_is_read() -> None:
    data = io.BytesIO()
    with xlsxwriter.Workbook(data) as book:
        book.add_worksheet()
        book.add_worksheet().write_formula(0, 0, "=1+1", None, 2)
    table = read_table("a", data.getvalue())
    assert table.notes == (TableNote.FIRST_SHEET_ONLY,)
    assert table.rows[0].problems[0].code is ProblemCode.CELL_IS_FORMULA


def test_workbook_of_kilobytes_that_asks_for_gigabytes_is_refused() -> None:
    plain = xlsx_bytes(ROWS)
    far = with_part(plain, SHEET, b"</sheetData>", FAR)
    assert refusal(far) is ProblemCode.TOO_MANY_ROWS
    wide = FAR.replace(b"1048576", b"9")
    assert refusal(with_part(plain, SHEET, b"</sheetData>", wide)) is ProblemCode.TOO_MANY_COLUMNS
    hidden = FAR.replace(b'<c r="XFD1048576">', b'<c s=">" r="XFD1048576">')
    assert refusal(with_part(plain, SHEET, b"</sheetData>", hidden)) is ProblemCode.TOO_MANY_ROWS
    implicit = FAR.replace(b'<c r="XFD1048576">', b"<c>")
    assert refusal(with_part(plain, SHEET, b"</sheetData>", implicit)) is ProblemCode.TOO_MANY_ROWS
    blanks = with_part(plain, SHEET, b"</sheetData>", b"</sheetData>" + b" " * 120_000_000)
    assert len(blanks) < 1_000_000
    assert refusal(blanks) is ProblemCode.UNPACKED_TOO_LARGE


def test_part_that_says_it_is_small_is_unpacked_no_further(monkeypatch: pytest.MonkeyPatch) -> None:
    data = bytearray(with_part(xlsx_bytes(ROWS), SHEET, b"</sheetData>", b" " * 9_000_000))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = archive.getinfo(SHEET).file_size.to_bytes(4, "little")
    while (at := data.find(size)) >= 0:
        data[at : at + 4] = (100).to_bytes(4, "little")
    asked: list[int] = []
    read = zipfile.ZipExtFile.read

    def watched(part: zipfile.ZipExtFile, size: int | None = -1) -> bytes:
        asked.append(-1 if size is None else size)
        return read(part, size)

    monkeypatch.setattr(zipfile.ZipExtFile, "read", watched)
    assert refusal(bytes(data)) is ProblemCode.TABLE_NOT_READABLE
    assert 0 <= min(asked) <= max(asked) <= 1 << 20


def test_elements_in_elements_and_parts_without_end_are_refused() -> None:
    deep = with_part(xlsx_bytes(ROWS), SHEET, b"<sheetData>", b"<a>" * 200 + b"<sheetData>")
    assert refusal(deep) is ProblemCode.TABLE_NOT_READABLE
    many = io.BytesIO()
    with zipfile.ZipFile(many, "w") as archive:
        for number in range(6000):
            archive.writestr(f"xl/{number}.xml", "")
    assert refusal(many.getvalue()) is ProblemCode.TABLE_NOT_READABLE


def test_row_of_a_million_columns_is_refused_before_it_is_split() -> None:
    assert refusal(b"a;" * 1_000_000) is ProblemCode.TOO_MANY_COLUMNS
    assert refusal(b'"a";' * 1_000_000) is ProblemCode.TOO_MANY_COLUMNS
    empty = b"Nachname" + b";" * 16_383 + b"\nVoss" + b";" * 16_383
    assert cells(empty) == [("Nachname",), ("Voss",)]


def test_one_long_text_named_by_every_cell_takes_its_room_once() -> None:
    data = xlsx_bytes([("Name",), *[("Text",)] * 200])
    data = with_part(data, "xl/sharedStrings.xml", b"<t>Text", b"<t>" + b"x" * 5_000_000)
    rows = read_table("a", data).rows[1:]
    assert {id(row.cells[0]) for row in rows} == {id(rows[0].cells[0])}


def test_number_that_promises_too_much_is_not_believed() -> None:
    data = with_part(
        xlsx_bytes(ROWS), "xl/sharedStrings.xml", b'uniqueCount="', b'uniqueCount="99999999999'
    )
    assert cells(data) == list(ROWS)


def test_entities_of_their_own_are_refused() -> None:
    begin = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    bomb = begin + b'<!DOCTYPE a [<!ENTITY a "x">]>'
    data = with_part(xlsx_bytes(ROWS), "xl/sharedStrings.xml", begin, bomb)
    assert refusal(data) is ProblemCode.TABLE_NOT_READABLE


def test_row_that_is_only_formatted_counts_for_nothing() -> None:
    styled = b'<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'
    assert cells(with_part(xlsx_bytes(ROWS), SHEET, b"</sheetData>", styled)) == list(ROWS)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", ProblemCode.TABLE_EMPTY),
        (b"\n;;\n \n", ProblemCode.TABLE_EMPTY),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ProblemCode.TABLE_OLD_OR_LOCKED),
        (b"%PDF-1.7\n", ProblemCode.TABLE_NOT_READABLE),
        (b"<html><table>", ProblemCode.TABLE_NOT_READABLE),
        (b"\x89PNG\r\n\x1a\n\0\0\0", ProblemCode.TABLE_NOT_READABLE),
        ("Name;Amt".encode("utf-16-le"), ProblemCode.TABLE_NOT_READABLE),
        (b"PK\x03\x04 nothing", ProblemCode.TABLE_NOT_READABLE),
        (xlsx_bytes(ROWS)[:-40], ProblemCode.TABLE_NOT_READABLE),
        (b"A\n" * (MOST_ROWS + 2), ProblemCode.TOO_MANY_ROWS),
        (b"\n" * 2_000_000, ProblemCode.TOO_MANY_ROWS),
        (b"A;" * MOST_COLUMNS + b"A", ProblemCode.TOO_MANY_COLUMNS),
        (bytes(tables.FILE_BYTES + 1), ProblemCode.FILE_TOO_LARGE),
    ],
    ids=range(13),
)
def test_what_is_no_table_is_refused_by_name(data: bytes, code: ProblemCode) -> None:
    assert refusal(data) is code


def test_archive_of_another_program_is_not_taken_for_a_workbook() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", '<t table:number-rows-repeated="1048576"/>')
    assert refusal(data.getvalue()) is ProblemCode.TABLE_NOT_READABLE


@pytest.mark.parametrize("seed", range(4))
def test_broken_files_are_read_or_refused_but_never_anything_else(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - damage, not secrets
    for good in (xlsx_bytes(good_rows(5)), csv_bytes(good_rows(5))):
        for _ in range(150):
            data = bytearray(good)
            for _ in range(chance.randint(1, 8)):
                data[chance.randrange(len(data))] = chance.randrange(256)
            with suppress(DomainError):
                read_table("a", bytes(data))


RISKY = ["=1+1", "+49 5222", "-", "@x", "\t=1", "\r=1", " =1", "'=x", "''=x", "＝1", "-2+3+cmd|x"]  # noqa: RUF001 - the wide form is meant
HARMLESS = ["", "Müller", "O'Neill", "'", "'abc", "1-2", "a=b", "–"]


@pytest.mark.parametrize("text", RISKY)
def test_no_written_cell_begins_a_formula(text: str) -> None:
    assert neutralised(text).startswith("'")
    assert restored(neutralised(text)) == text
    assert restored(marked(text)) == text
    written = table_bytes("a.csv", ["Name"], [[text]]).decode("utf-8-sig").splitlines()[1]
    assert written.lstrip('"').startswith("'")
    workbook = table_bytes("a.xlsx", ["Name"], [[text]])
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        assert b"<f>" not in archive.read(SHEET)
        assert b't="s"' in archive.read(SHEET)


@pytest.mark.parametrize("text", HARMLESS)
def test_harmless_text_is_written_as_it_is(text: str) -> None:
    assert neutralised(text) == marked(text) == restored(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=1+1", True),
        ("@SUM(A1)", True),
        ("-2+3+cmd|x", True),
        ("+1!A", True),
        ("+49 (0) 5222/12-3", False),
        ("-", False),
        ("- siehe Liste", False),
        ("'=1", False),
    ],
)
def test_telephone_number_is_no_formula(text: str, expected: bool) -> None:
    assert is_formula(text) is expected


TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\N{REPLACEMENT CHARACTER}")
    | st.sampled_from("=+-@'\"\t;,\n_x"),
    max_size=12,
)


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
@settings(max_examples=60, deadline=None)
@given(rows=st.lists(st.lists(TEXTS, min_size=3, max_size=3), max_size=4))
def test_every_text_comes_back_as_it_was(suffix: str, rows: list[list[str]]) -> None:
    data = table_bytes(f"a.{suffix}", ["A", "B", "C"], rows)
    table = read_table("a", data)
    found = {row.number: row for row in table.rows}
    for number, row in enumerate(rows, start=2):
        got = [restored(found[number].cell(c)) if number in found else "" for c in range(3)]
        # Blank rows and blank ends of rows are no content of a table.
        assert [text for text in got if text.strip()] == [text for text in row if text.strip()]
    assert all(not row.problems for row in table.rows)


def test_written_list_opens_in_a_german_spreadsheet() -> None:
    data = table_bytes("a.csv", ["Name", "Ort"], [["Groß; Co", "Köln"]])
    assert data == '\ufeffName;Ort\r\n"Groß; Co";Köln\r\n'.encode()


def test_other_suffix_is_refused() -> None:
    with pytest.raises(DomainError) as refused:
        table_bytes("liste.ods", ["A"], [])
    assert refused.value.problems[0].code is ProblemCode.TABLE_FORMAT_UNKNOWN


def test_day_of_a_workbook_without_time_is_a_day() -> None:
    data = io.BytesIO()
    with xlsxwriter.Workbook(data) as book:
        style = book.add_format({"num_format": "yyyy-mm-dd"})
        book.add_worksheet().write_datetime(0, 0, date(2006, 2, 28), style)
    assert cells(data.getvalue()) == [("28.02.2006",)]
