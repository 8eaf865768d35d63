"""Our SQL on a server, and that nobody who works in a file loads anything of one."""

import subprocess
import sys

import pytest

from jobswap_desktop.store.server.dialect import translated


@pytest.mark.parametrize(
    ("ours", "theirs", "names"),
    [
        ("SELECT 1", "SELECT 1", ()),
        ("a = :a AND b = :b OR c = :a", "a = $1 AND b = $2 OR c = $1", ("a", "b")),
        ("a LIKE '%:a' AND b = :b", "a LIKE '%:a' AND b = $1", ("b",)),
        ("a = 'it''s :a' || :b", "a = 'it''s :a' || $1", ("b",)),
        ('SELECT "x:y" FROM t WHERE z = :z', 'SELECT "x:y" FROM t WHERE z = $1', ("z",)),
        ("SELECT a::text, :b", "SELECT a::text, $1", ("b",)),
    ],
)
def test_names_become_numbers_outside_of_text(
    ours: str, theirs: str, names: tuple[str, ...]
) -> None:
    assert translated(ours) == (theirs.encode(), names)


def test_a_window_on_a_file_loads_nothing_of_a_server() -> None:
    script = """import sys
from jobswap_desktop import app, cli
from jobswap_desktop.store import places, reconnecting, health
loaded = {name.partition(".")[0] for name in sys.modules}
sys.exit(int("psycopg" in loaded or "jobswap_desktop.store.server.database" in sys.modules))"""
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
