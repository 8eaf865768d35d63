"""What a trial found, and how it is told as a line of the table."""

import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

HEADING = (
    f"{'fault':<52}{'trials':>8}{'lost':>7}{'half':>6}{'corrupt':>9}{'other':>7}{'seconds':>9}"
)
_EXAMPLES = 3


@dataclass(slots=True, kw_only=True)
class Tally:
    """The outcome of one kind of fault, tried `trials` times.

    `lost`: acknowledged facts that are not there; `half`: records without their entry or the
    reverse, or anything that was never acknowledged as a whole; `corrupt`: files that cannot be
    read; `other`: whatever else should not be, each in words. `told` counts what the product said
    of it. `bites` marks the control of a trial: it fails where it finds nothing. `lacks` says in a
    word why nothing could be tried.
    """

    fault: str
    trials: int = 0
    lost: int = 0
    half: int = 0
    corrupt: int = 0
    other: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    told: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    bites: bool = False
    lacks: str = ""

    @property
    def is_good(self) -> bool:
        """Whether the product kept its promise (of a control: whether it found its losses)."""
        if self.lacks:
            return True
        if self.bites:
            return self.trials > 0 and self.lost + self.half + self.corrupt > 0
        return self.trials > 0 and not (self.lost or self.half or self.corrupt or self.other)

    def blame(self, what: str) -> None:
        """Note something that should not be."""
        self.other.append(what)

    def lines(self) -> Iterator[str]:
        """Yield the line of the table, and below it what there is to say."""
        if self.lacks:
            yield f"{self.fault:<52}  not tried: {self.lacks}"
            return
        mark = "" if self.is_good else "   FAILED"
        yield (
            f"{self.fault:<52}{self.trials:>8}{self.lost:>7}{self.half:>6}{self.corrupt:>9}"
            f"{len(self.other):>7}{self.seconds:>9.1f}{mark}"
        )
        if self.told:
            said = ", ".join(f"{what} {number}" for what, number in self.told.most_common())
            yield f"    said: {said}"
        yield from (f"    {note}" for note in self.notes)
        yield from (f"    ! {what}" for what in self.other[:_EXAMPLES])


@contextmanager
def timed(tally: Tally) -> Iterator[Tally]:
    """Add the time that the context takes to a tally."""
    begun = time.perf_counter()
    try:
        yield tally
    finally:
        tally.seconds += time.perf_counter() - begun
