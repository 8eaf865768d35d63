"""What the check at start lets the window do with copies."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from copies import safe
from databases import tamper
from forgers import a_row, chained, lay, rows_of
from PySide6.QtCore import QObject

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.safekeeping import Safekeeping
from jobswap_desktop.services import backups

_WITHOUT_STAYS = """INSERT INTO swap (id, reference, kind, created_on, state, occasion, remark,
    responsible, deputy, partner_reference, reason, requested_on, closed_on, version)
SELECT id || '-2', '11.2-JT-2099-001', kind, created_on, state, occasion, remark, responsible,
    deputy, partner_reference, reason, requested_on, closed_on, version FROM swap WHERE id ="""


class AtOnce:
    """Runs what is given to it before it returns."""

    def run(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: object = None
    ) -> None:
        done(work())


def test_a_file_that_may_have_been_restored_elsewhere_is_copied_on(
    desk: Desk, tmp_path: Path
) -> None:
    desk.work = replace(desk.work, backups=tmp_path / "Sicherungen")
    kept = backups.make(safe(desk.work), Occasion.AUTOMATIC)
    rows, path = rows_of(Path(desk.work.db.path)), Path(desk.work.db.path)
    rows[0]["actor"] = "Jemand Anders"
    restored = a_row(len(rows) + 1, Action.BACKUP_RESTORED, "2099-01-01T00:00:00.000+00:00")
    lay(path, chained([*rows, restored]))
    owner = QObject()
    keeping = Safekeeping(desk, owner, AtOnce())
    said: list[str] = []
    keeping.damaged.connect(said.append)

    keeping.begin()
    keeping.close()
    assert "ein Beweis ist es nicht" in said[0]
    found = keeping.safe()
    assert found is not None
    # New copies come, and none is let go of.
    assert not found.is_thinned
    assert len(list(kept.parent.glob("*.sqlite"))) == 2


def test_a_case_without_stays_is_said_by_the_check_at_start(
    desk: Desk, three: list[SwapId], tmp_path: Path
) -> None:
    desk.work = replace(desk.work, backups=tmp_path / "Sicherungen")
    tamper(Path(desk.work.db.path), f"{_WITHOUT_STAYS} '{three[0]}'")
    owner = QObject()
    keeping = Safekeeping(desk, owner, AtOnce())
    said: list[str] = []
    keeping.damaged.connect(said.append)
    keeping.begin()
    keeping.close()
    assert "1 Eintrag" in said[0]
