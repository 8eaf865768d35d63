"""How values go to the server and come back, so that rows are as a file's are."""

from typing import Any

import psycopg
from psycopg.abc import Buffer
from psycopg.adapt import Dumper, Loader
from psycopg.types.numeric import Int8Dumper
from psycopg.types.string import StrDumper

from jobswap_desktop.store.server.tables import ORDER


class _TruthDumper(Dumper):
    """A flag goes into a column of numbers."""

    oid = 20

    def dump(self, obj: bool) -> bytes:  # noqa: FBT001 - the library's own signature
        return b"1" if obj else b"0"


class _TruthLoader(Loader):
    """What a condition says is a number, as it is in a file."""

    def load(self, data: Buffer) -> int:
        return int(bytes(data) == b"t")


class _NumberLoader(Loader):
    """A sum of whole numbers is one."""

    def load(self, data: Buffer) -> int | float:
        text = bytes(data)
        return float(text) if b"." in text else int(text)


def adapt(connection: "psycopg.Connection[Any]") -> None:
    """Let a connection take and give values as a file does."""
    known = connection.adapters
    # Told by their type, so that a statement means the same wherever a value stands in it.
    known.register_dumper(str, StrDumper)
    known.register_dumper(int, Int8Dumper)
    known.register_dumper(bool, _TruthDumper)
    known.register_loader("bool", _TruthLoader)
    known.register_loader("numeric", _NumberLoader)


def records(cursor: "psycopg.Cursor[Any]") -> "psycopg.rows.RowMaker[dict[str, Any]]":
    """Make rows by name, without the order in which a table was written."""
    names = [column.name for column in cursor.description or ()]
    if ORDER not in names:
        return lambda values: dict(zip(names, values, strict=True))
    kept = [(place, name) for place, name in enumerate(names) if name != ORDER]
    return lambda values: {name: values[place] for place, name in kept}
