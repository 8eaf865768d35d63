"""The suite on PostgreSQL: databases that are lent to a test and emptied after it.

With `--engine postgresql` whatever opens a database through `databases.place` gets one on a server
of its own, one a file name. Tests that are about files alone are not run; `FILES_ALONE` says why.
"""

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cluster

from jobswap_desktop.domain.places import Address

if TYPE_CHECKING:
    import psycopg

_BYTES = re.compile(r"(?<![\w-])x'")
_TEMPLATE = "template_of_tests"


class Lender:
    """A server with databases to lend, started when the first one is wanted."""

    def __init__(self) -> None:
        self._open = ExitStack()
        self._cluster: cluster.Cluster | None = None
        self._free: list[str] = []
        self._lent: dict[Path, str] = {}
        self._made = 0

    def address(self, path: Path) -> Address:
        """Return the database that stands for the file at `path` in this test."""
        if path not in self._lent:
            self._lent[path] = self._free.pop() if self._free else self._another()
        return Address(self._server().address(self._lent[path]))

    def take_back(self, folder: Path) -> None:
        """Empty what was lent to the test whose files lie in `folder`."""
        ended = [path for path in self._lent if path.is_relative_to(folder)]
        for name in map(self._lent.pop, ended):
            with self.administrating(Address(self._server().address(name))) as connection:
                connection.execute(_emptied(_tables(connection)).encode())
            self._free.append(name)

    def close(self) -> None:
        """Stop the server."""
        self._open.close()

    @contextmanager
    def administrating(self, address: Address) -> Iterator["psycopg.Connection[tuple[Any, ...]]"]:
        """Connect past the program, as who administers the server: no trigger fires."""
        import psycopg

        options = "-c search_path=jobswap -c session_replication_role=replica"
        with psycopg.connect(address.text, autocommit=True, options=options) as connection:
            yield connection

    def _server(self) -> cluster.Cluster:
        if self._cluster is None:
            self._cluster = self._open.enter_context(cluster.running())
            self._cluster.set_up(_TEMPLATE)
        return self._cluster

    def _another(self) -> str:
        self._made += 1
        name = f"test_{self._made}"
        self._server().create(name, _TEMPLATE)
        return name


def _tables(connection: "psycopg.Connection[tuple[Any, ...]]") -> list[str]:
    found = connection.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'jobswap' ORDER BY 1"
    )
    return [str(name) for (name,) in found if name != "schema_version"]


def _emptied(tables: list[str]) -> str:
    return "; ".join(f'DELETE FROM "{name}"' for name in tables)  # noqa: S608 - names from the schema


def content(lender: Lender, address: Address) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table as it stands, without the order of writing."""
    with lender.administrating(address) as connection:
        found = {}
        for name in _tables(connection):
            cursor = connection.execute(f'SELECT * FROM "{name}" ORDER BY 1'.encode())  # noqa: S608 - names from the schema
            kept = [
                place
                for place, column in enumerate(cursor.description or ())
                if column.name != "rowid"
            ]
            found[name] = [tuple(row[place] for place in kept) for row in cursor]
    return found


def tamper(lender: Lender, address: Address, statements: tuple[str, ...]) -> None:
    """Change the database past the program; its triggers are off."""
    with lender.administrating(address) as connection:
        for statement in statements:
            if not statement.startswith("DROP TRIGGER"):
                connection.execute(_BYTES.sub(r"'\\x", statement).encode())


_COPIES = "copies of a file and their folders; a server is copied by who administers it"
_FILE = "what the engine, the system or an outsider does to a file"
_ENGINE = "says to SQLite what it alone understands; test_server_tables.py has its like"
_OLDER_COPY = "an older copy in the place of the file, which a server cannot be given"
_NONE = "opens no database"
_ABOVE = "what is tested lies above the engine"
FILES_ALONE = {
    "services/test_backup_words.py": _NONE,
    "services/test_history_text.py": _NONE,
    "services/test_name_index.py": _NONE,
    "services/test_paper_facts.py": _NONE,
    "services/test_scan_shrinking.py": _ABOVE,
    "services/test_formula_injection.py": _ABOVE,
    "services/test_roles.py": "what a server refuses by itself is in test_server_roles.py",
    "services/test_scan_reading.py": _NONE,
    "services/test_secret_files.py": _NONE,
    "store/test_whole_files.py": _FILE,
    "store/test_damage.py": _FILE,
    "store/test_drive.py": _FILE,
    "store/test_erased_tables.py": "reads the tables of SQLite, from which a server's are made",
    "store/test_fault_names.py": _FILE,
    "store/test_fault_simulator.py": _FILE,
    "store/test_holding.py": _FILE,
    "store/test_shared_folder.py": _FILE,
    "store/test_forged_entries.py": _FILE,
    "store/test_hostile_file.py": _FILE,
    "store/test_hostile_search.py": _FILE,
    "store/test_foreign_journals.py": _FILE,
    "store/test_last_case.py::test_case_is_read_once_while_nobody_writes": _FILE,
    "store/test_last_case.py::test_case_is_what_its_last_write_has_left": _FILE,
    "store/test_migrations.py": "a server is brought forward by its own command",
    "store/test_moved.py": _FILE,
    "store/test_opening.py": _FILE,
    "store/test_processes.py": "locks of a file; test_many_clients.py has its like",
    "store/test_released.py": _FILE,
    "store/test_rescue.py": _FILE,
    "store/test_rescue_cases.py": _FILE,
    "store/test_rescue_erased.py": _FILE,
    "store/test_trail.py": _FILE,
    "store/test_taking_back.py::test_bytes_that_are_no_text_are_damage": _FILE,
    "store/test_writing.py::test_entry_that_cannot_be_written_takes_the_records_with_it": _ENGINE,
    "store/test_writing.py::test_history_refuses_changes_within_the_program": _ENGINE,
    "services/test_effort.py": "steps of SQLite; test_server_growth.py has its like",
    "services/test_accounts.py::test_the_workstations_login_decides_when_a_database_is_opened": (
        "on a server the login of the connection decides; test_server_offices.py has its like"
    ),
    "services/test_audit_heads.py::test_all_that_is_done_to_a_trail_is_found": _FILE,
    "services/test_audit_heads.py::test_check_looks_at_the_heads_beside_copies": _COPIES,
    "services/test_head_evidence.py": _COPIES,
    "services/test_partner_heads.py::test_a_history_whose_end_was_cut_is_found": _OLDER_COPY,
    "services/test_partner_heads.py::test_a_history_written_anew_is_found": _FILE,
    "services/test_partner_heads.py::test_the_partner_keeps_it_and_its_answer_quotes_it": (
        _OLDER_COPY
    ),
    "services/test_notes_of_erasure.py": _OLDER_COPY,
    "services/test_attested_besides.py": _COPIES,
    "services/test_backup_folder.py": _COPIES,
    "services/test_copies_of_damaged.py": _COPIES,
    "services/test_copies_of_old_files.py": _COPIES,
    "services/test_backups.py": _COPIES,
    "services/test_council_notes.py::test_nothing_of_it_is_in_the_offices_file": _FILE,
    "services/test_erased_again.py": _OLDER_COPY,
    "services/test_erased_files.py": _FILE,
    "services/test_left_by_kills.py": _FILE,
    "services/test_refused_access.py::test_a_file_that_cannot_be_written_refuses_all_the_same": (
        _FILE
    ),
    "services/test_restored_versions.py": _OLDER_COPY,
    "services/test_restoring.py": _COPIES,
    "services/test_restoring_elsewhere.py": _COPIES,
    "services/test_restoring_hindered.py": _COPIES,
    "services/test_restoring_outlasting.py": _COPIES,
    "services/test_scan_keeping.py::test_the_database_is_one_file_with_everything": _FILE,
    "services/test_handover_scans.py::test_a_database_that_is_gone_meanwhile_leaves_no_folder": (
        _FILE
    ),
    "services/test_erasing.py::test_all_of_a_case_is_gone_from_the_bytes_of_the_file": _FILE,
    "services/test_second_folder.py": _COPIES,
    "services/test_mending.py::test_lists_are_made_anew_past_a_case_that_cannot_be_read": _FILE,
    "services/test_mending.py::test_what_is_left_out_is_never_what_is_written_to": _FILE,
    "services/test_mending.py::"
    "test_who_cannot_write_reads_the_others_and_is_told_how_many_are_missing": _FILE,
}
"""Files of tests, or single tests, that do not run on a server, with the reason."""


def is_about_files(test: str) -> bool:
    """Whether a test (its id) is among `FILES_ALONE`."""
    name = test.partition("[")[0].removeprefix("tests/")
    return name in FILES_ALONE or name.partition("::")[0] in FILES_ALONE
