"""Where hostile input is tried: a database with cases, a folder, and what counts as a refusal."""

import argparse
import hashlib
import os
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from house import House, a_house
from tables import GOOD_ROWS, HEADER, csv_bytes, xlsx_bytes

from jobswap_desktop.command_line import WrongCommandLine
from jobswap_desktop.domain.errors import DomainError, Unavailable
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.wording import fault_words, problem_text

ROWS = (
    HEADER,
    ("Lindner", "Mara", "Stadt Lindenfurt", "Sachbearbeitung", "TVöD", "01.02.1990", "m@x.example"),
    ("Voß", "Jana", "IT-Verbund Westtal", "=1+1", "Beamtin", "31.12.1985", ""),
    ("Müller-Lüdenscheidt", "Ayşe", "Unbekannt", "", "", "", "a@b.example"),
)


@dataclass(frozen=True, kw_only=True)
class Scene:
    """The house with a case, and a folder for the files that are tried."""

    house: House
    swap: Swap
    folder: Path

    def digest(self) -> str:
        """Return a digest of everything the database says, whatever its words are found by."""
        sums = hashlib.sha256()
        with closing(sqlite3.connect(self.house.work.db.path)) as connection:
            for line in connection.iterdump():
                if not line.startswith('INSERT INTO "search_'):
                    sums.update(line.encode("utf-8", "surrogatepass"))
        return sums.hexdigest()

    def file(self, name: str, content: bytes) -> Path:
        """Return a file with this content."""
        path = self.folder / name
        path.write_bytes(content)
        return path


@contextmanager
def a_scene(folder: Path) -> Iterator[Scene]:
    """Yield a scene in `folder`."""
    house = a_house(folder / "jobtausch.sqlite")
    inputs = folder / "inputs"
    inputs.mkdir()
    before = os.environ.get("JOBSWAP_HOME")
    os.environ["JOBSWAP_HOME"] = str(folder / "home")
    try:
        yield Scene(house=house, swap=house.a_case(), folder=inputs)
    finally:
        house.work.db.close()
        os.environ.pop("JOBSWAP_HOME")
        if before is not None:
            os.environ["JOBSWAP_HOME"] = before


def said(error: BaseException) -> str:
    """Return the German sentence of a refusal; raises the error itself where it is none of ours."""
    if isinstance(error, DomainError):
        text = " ".join(problem_text(problem) for problem in error.problems)
    elif isinstance(error, Unavailable):
        text = " ".join(fault_words(error))
    elif isinstance(error, WrongCommandLine | argparse.ArgumentError):
        text = str(error)
    else:
        raise error
    if len(text) < 10 or not text.strip().endswith((".", "!", "?")):
        raise AssertionError(f"no sentence: {text!r}")
    return text


def tables(chance: random.Random) -> bytes:
    """Return a good CSV file in one of the encodings and with one of the delimiters."""
    encoding = chance.choice(("utf-8", "utf-8-sig", "utf-16", "cp1252"))
    rows = [[c.encode(encoding, "replace").decode(encoding) for c in row] for row in ROWS]
    return csv_bytes(rows * chance.randint(1, 3), encoding, chance.choice((";", ",", "\t")))


def workbook() -> bytes:
    """Return a good workbook."""
    return xlsx_bytes([*ROWS, *[ROWS[1]] * (GOOD_ROWS // 20)])
