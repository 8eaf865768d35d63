"""The open file renamed, deleted or replaced by another program: nothing is written into it."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import a_partner_office, a_swap
from databases import a_deed, content, keep

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.services.wording import fault_words
from jobswap_desktop.store import audit, offices
from jobswap_desktop.store.sqlite import SqliteDatabase

pytestmark = pytest.mark.skipif(
    os.name == "nt", reason="Windows does not let go of a file that is open"
)


def rename(path: Path, away: Path) -> None:
    path.rename(away)


def replace(path: Path, away: Path) -> None:
    copy = Path(shutil.copy(path, path.with_name("kopie.sqlite")))
    path.rename(away)
    copy.rename(path)


def save(db: SqliteDatabase) -> None:
    with db.write(a_deed()) as change:
        offices.save(change, a_partner_office(name="Neu", version=1))


@pytest.mark.parametrize("move", [rename, replace])
def test_write_is_refused_until_the_file_is_back(
    path: Path, db: SqliteDatabase, tmp_path: Path, move: Callable[[Path, Path], None]
) -> None:
    keep(db, a_swap())
    away = tmp_path / "weg.sqlite"
    move(path, away)
    before = content(away)
    with pytest.raises(Unavailable) as refused:
        save(db)
    assert refused.value.fault is Fault.MOVED
    assert "Ihre Eingaben sind noch im Formular" in fault_words(refused.value, in_form=True)[1]
    assert "Eingaben" not in fault_words(refused.value)[1]
    assert content(away) == before
    away.replace(path)
    save(db)
    assert audit.length(db) == 2
    assert audit.faults(db) == ()


@pytest.mark.parametrize("move", [rename, replace])
def test_look_for_others_notices_it_before_anybody_saves(
    path: Path, db: SqliteDatabase, tmp_path: Path, move: Callable[[Path, Path], None]
) -> None:
    assert not db.changed()
    move(path, tmp_path / "weg.sqlite")
    with pytest.raises(Unavailable) as refused:
        db.changed()
    assert refused.value.fault is Fault.MOVED
    (tmp_path / "weg.sqlite").replace(path)
    assert not db.changed()
