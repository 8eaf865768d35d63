"""A real file on disk with the two offices and the two people of the sample case."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from house import House, a_house


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = a_house(tmp_path / "jobtausch.sqlite")
    yield made
    made.work.db.close()
