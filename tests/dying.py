"""A process that dies in the middle of what it does; started afresh, so that it is a real one."""

import os
from pathlib import Path
from typing import Any

from house import a_house

from jobswap_desktop.domain.people_import import Choices
from jobswap_desktop.services import importing
from jobswap_desktop.store import people as rows


def import_and_die(path: str, table: str) -> None:
    """Begin to import `table` into a new house at `path`, and die at the fiftieth person."""
    house = a_house(Path(path))
    saved = 0

    def dying(*arguments: Any) -> None:
        nonlocal saved
        saved += 1
        if saved == 50:
            os.kill(os.getpid(), 9)
        save(*arguments)

    save, rows.save = rows.save, dying  # type: ignore[assignment]  # dies in the middle
    read = importing.read_file(Path(table))
    drafts = importing.drafts(house.work, read, importing.suggest(read))
    importing.commit(house.work, importing.plan(house.work, drafts, Choices()))
