"""One cell of a file changed past the program, and everything of it visited afterwards."""

import shutil
import sqlite3
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from random import Random
from types import TracebackType

from builders import a_clerk
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.domain.errors import DomainError, Unavailable
from jobswap_desktop.domain.ids import AccountId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.messages import Messages
from jobswap_desktop.presentation.places import PAGE_FACTORIES
from jobswap_desktop.presentation.settings import Settings
from jobswap_desktop.presentation.theme import Theme
from jobswap_desktop.services import accounts, sample
from jobswap_desktop.services.checking import check
from jobswap_desktop.services.workplace import Workplace, open_workplace

DAY = date(2022, 2, 3)
TEXTS = ("x", "0001-01-01", "9999-12-31", "1800-01-01", "2299-12-31", "", "ß" * 10)
NUMBERS = (-1, 10**12, 0)
TABS = (
    "overview",
    "confidentiality",
    "participation",
    "appointments",
    "documents",
    "closing",
    "history",
)
# What proves the rest (trail, seals) is not changed by a plain UPDATE, or has tests of its own.
_TABLES = """SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%'
    AND name NOT LIKE 'sqlite_%' ORDER BY name"""
_OWNERS = {
    "swap_id": "swap.id = held.swap_id",
    "placement_id": "swap.id IN (SELECT swap_id FROM placement WHERE id = held.placement_id)",
    "agreement_id": "swap.id IN (SELECT swap_id FROM agreement WHERE id = held.agreement_id)",
}
_APART = frozenset({"audit", "audit_checkpoint", "record_seal", "attachment_content", "erased"})


@dataclass(frozen=True, kw_only=True)
class Cell:
    """Where what was written; `rowid` is the row's own number."""

    table: str
    column: str
    rowid: int
    value: str | int
    swap_id: str

    def __str__(self) -> str:
        return f"{self.table}.{self.column} of row {self.rowid} = {self.value!r}"


def a_full_file(path: Path) -> None:
    """Make a file with the cases of the sample, and two accounts more than the clerk's."""
    work = open_workplace(path, a_clerk(), lambda: DAY)
    sample.fill(work, DAY)
    for login, role in (("adler", Role.ADMINISTRATOR), ("kweber", Role.HR_CLERK)):
        account = Account(id=AccountId(f"account-{login}"), login=login, name=login, role=role)
        accounts.save(replace(work, actor=replace(work.actor, role=Role.ADMINISTRATOR)), account)
    work.db.close()


def changed(full: Path, to: Path, random: Random) -> Cell:
    """Copy the file with one cell changed as the database itself still takes it."""
    shutil.copyfile(full, to)
    to.chmod(0o600)
    with closing(sqlite3.connect(to, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        while True:
            cell = _chosen(connection, random)
            if cell is not None and _written(connection, cell):
                return cell


def _chosen(connection: sqlite3.Connection, random: Random) -> Cell | None:
    table = random.choice([name for (name,) in connection.execute(_TABLES) if name not in _APART])
    rows = [number for (number,) in connection.execute(f'SELECT rowid FROM "{table}"')]  # noqa: S608 - as the file names them
    columns = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    _number, name, kind, *_rest = random.choice(columns)
    value = random.choice(TEXTS) if kind == "TEXT" else random.choice(NUMBERS)
    if not rows:
        return None
    row = random.choice(rows)
    swap_id = _case_of(connection, table, row)
    return Cell(table=table, column=name, rowid=row, value=value, swap_id=swap_id)


def _case_of(connection: sqlite3.Connection, table: str, row: int) -> str:
    """Return the case that a row belongs to; the first one for what belongs to none."""
    columns = {name for _, name, *_ in connection.execute(f'PRAGMA table_info("{table}")')}
    owner = next((name for name in _OWNERS if name in columns), "")
    join = "swap.id = held.id" if table == "swap" else _OWNERS.get(owner, "1 = 1")
    found = connection.execute(
        f"""SELECT swap.id FROM "{table}" AS held JOIN swap ON {join} WHERE held.rowid = ?
        ORDER BY swap.reference""",  # noqa: S608 - as above
        (row,),
    ).fetchone()
    return str(found[0]) if found else ""


def _written(connection: sqlite3.Connection, cell: Cell) -> bool:
    try:
        connection.execute(
            f'UPDATE "{cell.table}" SET "{cell.column}" = ? WHERE rowid = ?',  # noqa: S608 - as above
            (cell.value, cell.rowid),
        )
    except sqlite3.Error:
        return False
    return True


class Visit:
    """A look at everything in a file; `wrong` is what was said of it that nobody can understand.

    Right is only what the program says of files and rules.
    """

    def __init__(self, path: Path, theme: Theme, app: QApplication) -> None:
        self.wrong: list[str] = []
        self._path, self._theme, self._app = path, theme, app

    def everything(self, swap_id: str) -> list[str]:
        """Check the file, open the window, and look at every page and all of one case."""
        try:
            place = open_workplace(self._path, a_clerk(account="kweber"), lambda: DAY)
            work = accounts.recognised(place)
        except Unavailable:
            return []
        with self._listening(), closing(work.db):
            self._try("check", lambda: check(work, self._path.parent))
            self._try("window", lambda: self._look(work, swap_id))
        return self.wrong

    def _look(self, work: Workplace, swap_id: str) -> None:
        desk = Desk(work, self._theme, Messages(), Settings(self._path.with_suffix(".json")))
        window = MainWindow(desk)
        desk.setParent(window)
        desk.messages.set_window(window)
        window.resize(1366, 768)
        window.show()
        try:
            for page in PAGE_FACTORIES.keys() - {"council"}:
                self._try(page, partial(desk.go, page))
            self._try("week of the case", partial(desk.go, "week", swap_id))
            for tab in TABS:
                self._try(tab, partial(desk.go, "swaps", swap_id, tab))
        finally:
            window.close()
            window.deleteLater()
            self._app.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)

    def _try(self, what: str, deed: Callable[[], object]) -> None:
        try:
            deed()
            self._app.processEvents()
        except (Unavailable, DomainError):
            return
        except Exception as error:  # noqa: BLE001 - what is looked for
            self.wrong.append(f"{what}: {_described(error, error.__traceback__)}")

    @contextmanager
    def _listening(self) -> Iterator[None]:
        held = sys.excepthook
        sys.excepthook = self._uncaught
        try:
            yield
        finally:
            sys.excepthook = held

    def _uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if not issubclass(kind, Unavailable | DomainError):
            self.wrong.append(f"event: {_described(error, trace)}")


def _described(error: BaseException, trace: TracebackType | None) -> str:
    frames = traceback.extract_tb(trace)[-6:]
    places = " > ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames)
    return f"{type(error).__name__}: {str(error)[-200:]} at {places}"
