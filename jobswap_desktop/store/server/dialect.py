"""Our SQL text as the server wants it: named values become numbered ones."""

import re
from functools import lru_cache

_PARTS = re.compile(
    r"""'(?:[^']|'')*'   # text is left alone
    | "[^"]*"            # and so are names
    | ::\w+              # a cast
    | :(?P<name>\w+)     # a value""",
    re.VERBOSE,
)


@lru_cache(maxsize=1024)
def translated(sql: str) -> tuple[bytes, tuple[str, ...]]:
    """Return the text of a statement with `$1` …, and the names of its values in that order."""
    names: dict[str, int] = {}

    def numbered(part: re.Match[str]) -> str:
        name = part["name"]
        return f"${names.setdefault(name, len(names) + 1)}" if name else part[0]

    return _PARTS.sub(numbered, sql).encode(), tuple(names)
