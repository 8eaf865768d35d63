"""Databases with copies: where they lie, what they say, and how they are harmed."""

import random
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from builders import a_person
from house import House

from jobswap_desktop.domain.ids import PersonId
from jobswap_desktop.services import backups, people
from jobswap_desktop.services.backups import Safe
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import contents
from jobswap_desktop.store.reading import read_only


def kept(work: Workplace, folder: Path) -> Workplace:
    """Return the place as one whose copies go into `folder`."""
    return replace(work, backups=folder)


def safe(work: Workplace) -> Safe:
    found = backups.safe_of(work)
    assert found is not None
    return found


def digest(path: Path) -> str:
    """Return what a file says, whatever its pages look like."""
    with closing(read_only(path)) as connection:
        return contents.digest(connection)


def add_person(work: Workplace, number: int) -> None:
    """Record one more person."""
    person = a_person(
        id=PersonId(work.new_id()), last_name=f"Neu{number}", office_id=None, version=0
    )
    people.save(work, person)


def random_step(house: House, chance: random.Random, number: int) -> None:
    """Do one of the things that an office does all day."""
    deed = chance.randrange(4)
    if deed == 0:
        add_person(house.work, number)
    elif deed == 1:
        house.a_case()
    else:
        known = people.all_people(house.work)
        person = chance.choice(known)
        people.save(house.work, replace(person, function=f"Funktion {number}"))


def flip(path: Path, at: int, bit: int = 3) -> None:
    """Turn one bit over."""
    data = bytearray(path.read_bytes())
    data[at] ^= 1 << bit
    path.write_bytes(bytes(data))


def zero_page(path: Path, number: int, size: int = 4096) -> None:
    """Overwrite one page (the first is 1) with zeros."""
    with path.open("rb+") as file:
        file.seek((number - 1) * size)
        file.write(bytes(size))


def root_page(path: Path, table: str) -> int:
    """Return the page with which a table begins."""
    with closing(sqlite3.connect(path)) as connection:
        row = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)
        ).fetchone()
    return int(row[0])


def leaf_of(path: Path, table: str) -> int:
    """Return a page of the table's rows that is not its root."""
    root = root_page(path, table)
    data = path.read_bytes()
    page = data[(root - 1) * 4096 : root * 4096]
    assert page[0] == 5, "the table is large enough to have an interior root"
    first = int.from_bytes(page[12:14], "big")
    return int.from_bytes(page[first : first + 4], "big")
