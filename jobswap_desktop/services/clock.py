"""A clock of the workstation that was set back: noticed, said, and never in the way.

What is recorded bears the day and the time that the workstation says. Where they lie before what
was recorded already, either of them is wrong.
"""

from datetime import MAXYEAR, datetime, timedelta
from pathlib import Path

from jobswap_desktop.services.wording import moment_text, say
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit, backup, drafts

TOLERANCE = timedelta(minutes=5)
"""So much do clocks of two workstations differ without anybody having set them."""


def latest_known(work: Workplace) -> datetime | None:
    """Return the latest moment (UTC) of which history, drafts or copies know.

    Names no record, so that it may be asked in any role. Raises Unavailable.
    """
    texts = (audit.latest_moment(work.db), drafts.latest_moment(work.db))
    found = [*map(_moment, texts), _newest_copy(work)]
    # The last year cannot be told in every time zone.
    sensible = (each for each in found if each is not None and each.year < MAXYEAR)
    return max(sensible, default=None)


def is_behind(now: datetime, known: datetime | None) -> bool:
    """Whether the clock stands clearly before a moment that has been already."""
    return known is not None and known - now > TOLERANCE


def behind_words(now: datetime, known: datetime | None) -> str:
    """Return what is to be said of a clock that is behind, and done; "" of any other."""
    if known is None or not is_behind(now, known):
        return ""
    return say("clock_behind", known=moment_text(known), now=moment_text(now))


def _moment(text: str) -> datetime | None:
    """Return a moment as it stands in the file, which may have been written past the program."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo is not None else None


def _newest_copy(work: Workplace) -> datetime | None:
    if work.backups is None or work.db.is_server:
        return None
    try:
        return backup.newest(work.backups, Path(work.db.path).stem)
    except OSError:
        # Whether there are copies is said elsewhere.
        return None
