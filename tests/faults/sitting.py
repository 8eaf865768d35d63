"""A clerk's sitting that is disturbed: what is said, what is still there, and how it goes on."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from faults.load import LAST, Load, gone_on, opened
from faults.recovery import objections
from faults.report import Tally

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.services.wording import fault_words
from jobswap_desktop.store.database import Database
from jobswap_desktop.store.opening import open_database

KEPT_INPUT = "Ihre Eingaben sind noch im Formular."


def prepared(path: Path, steps: int = 12) -> Path:
    """Make a file with the house and some cases in it."""
    load = gone_on(opened(path, lambda _db: None), Random("before"))  # noqa: S311 - to be repeated
    for _ in range(steps):
        load.step()
    load.work.db.close()
    return path


@dataclass(slots=True)
class Sitting:
    """An open file with everything that was acknowledged in it."""

    path: Path
    seed: int
    tally: Tally
    acknowledged: list[str] = field(default_factory=list)
    load: Load = field(init=False)

    def __post_init__(self) -> None:
        work = opened(self.path, self._acknowledge)
        self.load = gone_on(work, Random(self.seed))  # noqa: S311 - to be repeated

    def work_on(self, steps: int, *expected: Fault) -> Fault | None:
        """Work until something is said or so much is saved, and judge what is said."""
        for _ in range(steps):
            try:
                self._save()
            except Unavailable as error:
                self.heard(error, *expected)
                return error.fault
        return None

    def heard(self, error: Unavailable, *expected: Fault) -> None:
        """Judge a fault: the right one, in German, in three parts, with the transaction closed."""
        self.tally.told[error.fault.value] += 1
        if error.fault not in expected:
            self.tally.blame(f"{error.fault} was said: {error.detail}")
        title, text, advice = fault_words(error, in_form=True)
        if not (title and advice) or KEPT_INPUT not in text:
            self.tally.blame(f"the words for {error.fault} lack a part")

    def mend(self, undisturb: Callable[[], None]) -> None:
        """Take the disturbance away; the next write works, and everything is there and sound."""
        undisturb()
        self._save()
        self.load.work.db.close()
        self.judge()

    def judge(self) -> None:
        """Open the file anew and compare it with what was acknowledged."""
        self.tally.trials += 1
        try:
            with closing(open_database(self.path, create=False)) as db:
                held = db.rows("SELECT sequence, hash FROM audit")
                found = {f"{row['sequence']} {row['hash']}" for row in held}
                self.tally.lost += not found >= set(self.acknowledged)
                self.tally.half += bool(objections(db))
        except Unavailable:
            self.tally.corrupt += 1

    def _save(self) -> None:
        """Go on until something has been saved: some steps find nothing to do."""
        before = len(self.acknowledged)
        while len(self.acknowledged) == before:
            self.load.step()

    def _acknowledge(self, db: Database) -> None:
        for row in db.rows(LAST):
            self.acknowledged.append(f"{row['sequence']} {row['hash']}")
