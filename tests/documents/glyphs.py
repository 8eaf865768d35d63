"""Codes that a page draws though their typeface has no letter for them."""

from collections.abc import Iterator
from typing import Any

import pikepdf

NOTHING = frozenset({"", "\x00", "\ufffd"})


def unknown_codes(page: pikepdf.Page, stream: list[Any]) -> Iterator[str]:
    tables = {
        str(name): _letters(font) for name, font in page.obj.Resources.get("/Font", {}).items()
    }
    known: dict[int, str] = {}
    for instruction in stream:
        operator, operands = str(instruction.operator), instruction.operands
        if operator == "Tf":
            known = tables[str(operands[0])]
        elif operator in {"Tj", "TJ"}:
            parts = operands[0] if isinstance(operands[0], pikepdf.Array) else [operands[0]]
            for part in parts:
                if isinstance(part, pikepdf.String):
                    yield from (f"{code}" for code in bytes(part) if known.get(code, "") in NOTHING)


def _letters(font: Any) -> dict[int, str]:
    """Return the letter of each code, as the font's own table says."""
    found: dict[int, str] = {}
    is_table = False
    for line in font.ToUnicode.read_bytes().decode("ascii").splitlines():
        if line.endswith("beginbfchar"):
            is_table = True
        elif line == "endbfchar":
            is_table = False
        elif is_table:
            code, letter = line.split()
            found[int(code.strip("<>"), 16)] = bytes.fromhex(letter.strip("<>")).decode("utf-16-be")
    return found
