"""Tables of other programs (CSV, Excel) as rows of text, within limits.

What the file is decides its content, not its name. Nothing in it is calculated, and nothing is
followed.
"""

from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.tables import MOST_COLUMNS, MOST_ROWS, Table
from jobswap_desktop.exchange import csv_table

FILE_BYTES = 20_000_000
"""A list of as many rows as are read takes a tenth of it."""

_MEGABYTE = 1_000_000

_ZIP = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0"


def read_table(name: str, data: bytes) -> Table:
    """Return the table in a file's content; `name` is for messages alone.

    Raises DomainError: file_too_large, unpacked_too_large, too_many_rows, too_many_columns,
    table_not_readable, table_old_or_locked, table_empty.
    """
    require_size(name, len(data))
    if data.startswith(_COMPOUND):
        raise refuse(ProblemCode.TABLE_OLD_OR_LOCKED, "file", file=name)
    if data.startswith(_ZIP):
        # Slow to import, and needed by nobody who reads no workbook.
        from jobswap_desktop.exchange import xlsx_table

        table = xlsx_table.read(name, data)
    else:
        table = csv_table.read(name, data)
    if not table.rows:
        raise refuse(ProblemCode.TABLE_EMPTY, "file", file=name)
    if len(table.rows) > MOST_ROWS + 1:
        raise refuse(ProblemCode.TOO_MANY_ROWS, "file", file=name, limit=str(MOST_ROWS))
    if table.width > MOST_COLUMNS:
        raise refuse(ProblemCode.TOO_MANY_COLUMNS, "file", file=name, limit=str(MOST_COLUMNS))
    return table


def require_size(name: str, size: int) -> None:
    """Raise DomainError (file_too_large) for a file of so many bytes that it is not read."""
    if size > FILE_BYTES:
        raise refuse(
            ProblemCode.FILE_TOO_LARGE,
            "file",
            file=name,
            size=str(-(-size // _MEGABYTE)),
            limit=str(FILE_BYTES // _MEGABYTE),
        )
