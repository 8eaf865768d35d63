"""Lists for spreadsheets: CSV that a German Excel opens by double click, and Excel workbooks.

No cell is a formula to whoever opens the file; `tables.read_table` gives every text back as it was.
"""

import csv
import io
from collections.abc import Sequence
from pathlib import PurePath

from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.tables import marked, neutralised

_WIDEST = 60
_NARROWEST = 8
# What a cell of a workbook can hold; longer texts would be left out by the library.
_LONGEST = 32_767


def table_bytes(name: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """Return the content of a file with these rows; the suffix of `name` decides its format.

    Raises DomainError (table_format_unknown).
    """
    suffix = PurePath(name).suffix.lower()
    if suffix == ".csv":
        return _csv(header, rows)
    if suffix == ".xlsx":
        return _xlsx(header, rows)
    raise refuse(ProblemCode.TABLE_FORMAT_UNKNOWN, "file", file=PurePath(name).name)


def _csv(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for row in (header, *rows):
        writer.writerow([neutralised(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def _xlsx(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    # Slow to import, and needed only here.
    import xlsxwriter  # type: ignore[import-untyped]  # the library ships no types

    data = io.BytesIO()
    # Every cell is a text: what looks like a formula, a number or a link is none.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(data, options) as book:
        sheet = book.add_worksheet()
        bold = book.add_format({"bold": True})
        text = book.add_format({"num_format": "@", "quote_prefix": True})
        for place, cells in enumerate((header, *rows)):
            for column, cell in enumerate(cells):
                if cell:
                    style = text if place else bold
                    sheet.write_string(place, column, marked(cell)[:_LONGEST], style)
        for column, title in enumerate(header):
            widths = (len(row[column]) for row in rows)
            width = max(len(title) + 2, _NARROWEST, *widths)
            sheet.set_column(column, column, min(width, _WIDEST))
        sheet.freeze_panes(1, 0)
        if header:
            sheet.autofilter(0, 0, max(1, len(rows)), len(header) - 1)
    return data.getvalue()
