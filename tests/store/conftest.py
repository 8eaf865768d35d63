"""A fresh database for every test of the store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from databases import opened

from jobswap_desktop.store.sqlite import SqliteDatabase


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "jobtausch.sqlite"


@pytest.fixture
def db(path: Path) -> Iterator[SqliteDatabase]:
    with opened(path) as database:
        yield database
