"""A file damaged at random places: never a crash, and damage to pages is always said.

Of single flipped bits is told who catches them: the engine, the audit trail (digests of records,
its own chain, sums of attachments), the lists made anew, and what nobody catches.
"""

import shutil
import sqlite3
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

from builders import a_clerk
from faults.load import TODAY, Load, after_the_story, opened
from faults.report import Tally, timed

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.errors import DomainError, Unavailable
from jobswap_desktop.services import attachments, cases, people, schedule
from jobswap_desktop.services.checking import Check, check
from jobswap_desktop.services.workplace import Workplace, open_workplace

_PAGE = 4096
_SECTOR = 512
_UNUSED = "nobody, bytes that are not used"
Harm = Callable[[bytearray, Random], None]


def run(folder: Path, *, short: bool) -> Iterator[Tally]:
    """Damage pages in every way, then single bits."""
    base = _base(folder)
    sound = contents(base)
    for harm, what, times in (
        (zero_page, "a page zeroed", 150),
        (random_sector, "a sector overwritten", 200),
        (truncate, "the file cut off", 100),
        (swap_pages, "two pages swapped", 150),
        (random_bytes, "64 bytes overwritten", 200),
        (flip_bit, "a single bit flipped", 800),
    ):
        tally = Tally(fault=f"damage: {what}")
        with timed(tally):
            _try(base, sound, tally, harm, times // 25 if short else times)
        yield tally
    journal = Tally(fault="damage: a journal that belongs to another file")
    with timed(journal):
        _journals(folder, base, sound, journal, 3 if short else 30)
    yield journal


def _base(folder: Path) -> Path:
    path = folder / "base.sqlite"
    load = Load(after_the_story(opened(path, lambda _db: None)), Random(5))  # noqa: S311 - to be repeated
    for _ in range(40):
        load.step()
    load.work.db.close()
    return path


def zero_page(data: bytearray, rng: Random) -> None:
    """Wipe a page that is not empty anyway."""
    while True:
        at = rng.randrange(len(data) // _PAGE) * _PAGE
        if any(data[at : at + _PAGE]):
            data[at : at + _PAGE] = bytes(_PAGE)
            return


def random_sector(data: bytearray, rng: Random) -> None:
    """Write noise over a sector."""
    at = rng.randrange(len(data) // _SECTOR) * _SECTOR
    data[at : at + _SECTOR] = rng.randbytes(_SECTOR)


def random_bytes(data: bytearray, rng: Random) -> None:
    """Write noise over a few bytes."""
    at = rng.randrange(len(data) - 64)
    data[at : at + 64] = rng.randbytes(64)


def truncate(data: bytearray, rng: Random) -> None:
    """Cut the end off."""
    del data[rng.randrange(1, len(data)) :]


def swap_pages(data: bytearray, rng: Random) -> None:
    """Let two pages that differ change places."""
    while True:
        one, other = (rng.randrange(len(data) // _PAGE) * _PAGE for _ in range(2))
        first, second = data[one : one + _PAGE], data[other : other + _PAGE]
        if first != second:
            data[one : one + _PAGE], data[other : other + _PAGE] = second, first
            return


def flip_bit(data: bytearray, rng: Random) -> None:
    """Turn one bit."""
    data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)


def contents(path: Path) -> dict[str, str]:
    """Return what every table says, read past the program; raises sqlite3.DatabaseError."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        connection.text_factory = bytes
        names = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        return {
            name.decode(): repr(connection.execute(f'SELECT * FROM "{name.decode()}"').fetchall())  # noqa: S608 - names from the schema
            for (name,) in connection.execute(names).fetchall()
        }


@dataclass(frozen=True, slots=True)
class _Seen:
    """Who has said that something is wrong; "" where nobody has."""

    by: str


def _try(base: Path, sound: dict[str, str], tally: Tally, harm: Harm, times: int) -> None:
    rng = Random(harm.__name__)  # noqa: S311 - to be repeated
    missed: Counter[str] = Counter()
    whole = base.read_bytes()
    for number in range(times):
        data = bytearray(whole)
        harm(data, rng)
        path = base.with_name("damaged.sqlite")
        path.write_bytes(data)
        tally.trials += 1
        seen = _look(path, tally, f"{harm.__name__} {number}")
        if seen.by:
            tally.told[seen.by] += 1
            continue
        changed = _changed(path, sound)
        if not changed:
            tally.told[_UNUSED] += 1
            continue
        tally.told["MISSED"] += 1
        missed[" ".join(changed)] += 1
        if harm is not flip_bit:
            tally.half += 1
    caught = sum(tally.told.values()) - tally.told[_UNUSED]
    if caught:
        share = 100 * (1 - sum(missed.values()) / caught)
        tally.notes.append(f"noticed: {share:.1f} % of {caught} that hit something")
    if missed:
        tally.notes.append(f"missed in: {', '.join(f'{t} ({n})' for t, n in missed.items())}")


def _changed(path: Path, sound: dict[str, str]) -> list[str]:
    try:
        now = contents(path)
    except sqlite3.DatabaseError:
        return ["unreadable"]
    return sorted(name for name in sound.keys() | now.keys() if sound.get(name) != now.get(name))


def _look(path: Path, tally: Tally, what: str) -> _Seen:
    """Open, check and read everything, as a start, the command `check` and a clerk do."""
    try:
        work = open_workplace(path, a_clerk(), lambda: TODAY, create=False)
    except Unavailable:
        return _Seen("refused at opening")
    except Exception as error:  # noqa: BLE001 - a crash is what is looked for
        tally.blame(f"{what}: opening ended in {_where(error)}")
        return _Seen("crash")
    by = ""
    try:
        by = _objector(check(work, path.parent))
        _read_all(work)
    except Unavailable:
        return _Seen(by or "refused at reading")
    except DomainError as error:
        # A case that is listed and not there is said to be not there, which needs a reason.
        if not by:
            tally.blame(f"{what}: reading ended in {_where(error)}")
    except Exception as error:  # noqa: BLE001 - as above
        tally.blame(f"{what}: reading ended in {_where(error)}")
        return _Seen("crash")
    finally:
        work.db.close()
    return _Seen(by)


def _where(error: Exception) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{error!r} at {Path(last.filename).name}:{last.lineno}"


def _objector(verdict: Check) -> str:
    if verdict.engine_faults:
        return "engine"
    if verdict.foreign_parts or verdict.schema != verdict.newest_schema:
        return "schema"
    if verdict.audit_faults:
        return "audit trail"
    return "lists" if verdict.index_faults else ""


def _read_all(work: Workplace) -> None:
    """Read whatever a clerk can look at."""
    people.all_people(work)
    for row in cases.rows(work, CaseFilter.ALL, limit=1_000):
        swap = cases.view(work, row.swap_id).swap
        cases.history(work, row.swap_id)
        schedule.of_case(work, row.swap_id)
        for each in attachments.of_case(work, swap):
            attachments.content(work, each.attachment)


def _journals(folder: Path, base: Path, sound: dict[str, str], tally: Tally, times: int) -> None:
    """Lay a journal beside the file that was never its own."""
    rng = Random(9)  # noqa: S311 - to be repeated
    for number in range(times):
        path = folder / f"journal-{number}.sqlite"
        shutil.copy(base, path)
        beside = path.with_name(f"{path.name}-journal")
        beside.write_bytes(_foreign_journal(folder, rng, is_noise=number % 2 == 0))
        tally.trials += 1
        seen = _look(path, tally, f"journal {number}")
        tally.told[seen.by or "nobody"] += 1
        if not seen.by and _changed(path, sound):
            tally.half += 1


def _foreign_journal(folder: Path, rng: Random, *, is_noise: bool) -> bytes:
    """Return noise, or the journal of a write that was broken off in another file."""
    if is_noise:
        return rng.randbytes(rng.randrange(20_000))
    other = folder / "other.sqlite"
    with closing(sqlite3.connect(other, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("CREATE TABLE IF NOT EXISTS t (a)")
        for _ in range(30):
            connection.execute("INSERT INTO t VALUES (?)", (rng.randbytes(3_000),))
        connection.execute("BEGIN")
        connection.execute("UPDATE t SET a = ?", (rng.randbytes(3_000),))
        return other.with_name(f"{other.name}-journal").read_bytes()
