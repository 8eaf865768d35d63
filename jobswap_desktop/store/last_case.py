"""The case that was read or written last: it is not read anew while nobody has written anything.

One case a database, since one is worked on at a time.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobswap_desktop.domain.ids import SwapId
    from jobswap_desktop.domain.swap import Swap

Moment = tuple[int, int]
"""What is equal for as long as nobody has written anything into a database."""


class LastCase:
    """The last case of one database; `moment` tells when it is now, None where nothing does."""

    def __init__(self, moment: Callable[[], Moment | None]) -> None:
        self._moment = moment
        self._then: Moment | None = None
        self.swap: Swap | None = None
        self.left: Moment | None = None
        """The moment in which the last write has left the database; None where it failed."""

    def recall(self, swap_id: "SwapId", read: "Callable[[], Swap | None]") -> "Swap | None":
        """Return a case as it was read or written last, or else what `read` returns now."""
        now = self._moment()
        last = self.swap
        if last is not None and last.id == swap_id and now is not None and now == self._then:
            return last
        # What others write while it is read makes it another moment than this one.
        return self._keep(read(), now)

    def keep_written(self, swap: "Swap") -> None:
        """Keep a case as the last write has left it."""
        self._keep(swap, self.left)

    def forget(self) -> None:
        """Have the next case read anew whatever was written meanwhile."""
        self._keep(None, None)

    def _keep(self, swap: "Swap | None", moment: Moment | None) -> "Swap | None":
        self.swap, self._then = swap, moment
        return swap
