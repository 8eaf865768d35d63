"""A fresh database for every test of the store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from databases import opened, place

from jobswap_desktop.domain.places import Place
from jobswap_desktop.store.database import Database


@pytest.fixture
def path(tmp_path: Path) -> Place:
    return place(tmp_path / "jobtausch.sqlite")


@pytest.fixture
def db(path: Place) -> Iterator[Database]:
    with opened(path) as database:
        yield database
