"""Backup copies: how they are named, what is known of each, and which of them have had their time.

Nothing here looks at a clock or a folder. Moments are in UTC, so that no change of clocks can put
two copies in the wrong order or let one day have two names.
"""

import dataclasses
import re
from collections.abc import Callable, Hashable, Iterable
from datetime import UTC, datetime, timedelta
from enum import StrEnum

SUFFIX = ".sqlite"
SEALED_SUFFIX = ".sqlite.age"


class Occasion(StrEnum):
    """Why a copy was made; stands in the name of its file."""

    AUTOMATIC = "automatisch"
    EXIT = "beim-Beenden"
    BY_HAND = "von-Hand"
    IMPORT = "vor-Einlesen"
    MIGRATION = "vor-Umstellung"
    RESTORE = "vor-Wiederherstellung"


APART = frozenset({Occasion.MIGRATION, Occasion.RESTORE})
"""Copies of a file as it was before something great was done to it: they have a limit of their
own, and push out no others."""

FULL_FOR = timedelta(days=2)
DAYS, WEEKS, MONTHS, APART_KEPT = 7, 4, 12, 3
RECENT_KEPT = 150
"""More copies than anybody makes in two days: a limit for a clock that goes wrong."""
LONGEST = timedelta(days=400)
"""After that time a copy is gone, and with it the last trace of who was erased."""
_PROOF_DAYS = 3

_NAME = re.compile(
    r"(?P<stem>.+)-(?P<at>\d{8}-\d{6}-\d{6})-(?P<occasion>[A-Za-z-]+)(?P<suffix>\.sqlite(?:\.age)?)"
)
_STAMP = "%Y%m%d-%H%M%S-%f"
_STAMPED = re.compile(r".+-(?P<at>\d{8}-\d{6}-\d{6})-.+")


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class CopyName:
    """What the name of a copy's file says."""

    stem: str
    made_at: datetime
    occasion: Occasion
    is_sealed: bool = False

    @property
    def text(self) -> str:
        """The name of the file."""
        suffix = SEALED_SUFFIX if self.is_sealed else SUFFIX
        return f"{self.stem}-{self.made_at.strftime(_STAMP)}-{self.occasion.value}{suffix}"


def read_name(text: str) -> CopyName | None:
    """Return what a file's name says; None for a file that is no copy of ours."""
    found = _NAME.fullmatch(text)
    if found is None or found["occasion"] not in {each.value for each in Occasion}:
        return None
    try:
        made_at = datetime.strptime(found["at"], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return CopyName(
        stem=found["stem"],
        made_at=made_at,
        occasion=Occasion(found["occasion"]),
        is_sealed=found["suffix"] == SEALED_SUFFIX,
    )


def moment_in(text: str) -> datetime | None:
    """Return the moment (UTC) in the name of a copy, or of what lies beside one; None without."""
    found = _STAMPED.fullmatch(text)
    try:
        return datetime.strptime(found["at"], _STAMP).replace(tzinfo=UTC) if found else None
    except ValueError:
        return None


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What lies beside a copy as JSON, written once the copy had been opened and checked.

    `origin` tells which database it is of, wherever that lay and whatever it was called.
    `head_at` is the moment (UTC, ISO) of the newest entry of its history, "" without any.
    `sha256` and `size` are of the file, sealed or not; `content` is the digest of what it says
    (see `store.contents`). `cases` and the other counts are what the list shows of a copy without
    opening it. `head_sequence` and `head_hash` are the newest entry of the history: an anchor
    outside the file. `state` tells whether the file was written to since (see
    `store.contents.state`). `altered` says that the copy is a true one of a database whose records
    or history are not as they were written.
    """

    origin: str
    head_at: str
    schema: int
    sha256: str
    size: int
    content: str
    cases: int
    people: int
    appointments: int
    head_sequence: int
    head_hash: str
    state: int
    altered: bool = False


class Soundness(StrEnum):
    """What is known of a copy; altered is a true one of a database that was damaged already."""

    CHECKED = "checked"
    UNCHECKED = "unchecked"
    ALTERED = "altered"
    DAMAGED = "damaged"


UNSOUND = frozenset({Soundness.ALTERED, Soundness.DAMAGED})


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One copy in a folder."""

    name: str
    made_at: datetime
    occasion: Occasion
    size: int
    soundness: Soundness = Soundness.CHECKED
    is_sealed: bool = False
    manifest: Manifest | None = None


def outlived(
    copies: Iterable[Copy], now: datetime, room: int | None = None
) -> tuple[frozenset[str], bool]:
    """Return the names of copies that have had their time, and whether room was the reason.

    Kept are all of the last two days, the newest of each of the last 7 days, 4 weeks and 12
    months that have one, and the newest three before migrations and restores each; nothing after
    `LONGEST`. Of those before restores the first after each copy that is kept stays too: it alone
    shows where that went of which the copy's manifest knows. The newest sound copy is never among
    the names. `room` is how many bytes all copies may take: where they take more, those go first
    that are not sound, then the oldest.
    """
    everything = sorted(copies, key=lambda copy: (copy.made_at, copy.name), reverse=True)
    sound = [copy for copy in everything if copy.soundness not in UNSOUND]
    newest = sound[0].name if sound else None
    ordinary = [copy for copy in sound if copy.occasion not in APART]
    kept = _by_age(ordinary, now) | _apart(sound) | _still_of_use(everything, sound, now)
    kept |= _explaining(kept, sound)
    kept -= {copy.name for copy in everything if _is_too_old(copy, sound, now)}
    if newest is not None:
        kept.add(newest)
    wanted = len(kept)
    if room is not None:
        _make_room(kept, everything, room, newest)
    return frozenset(copy.name for copy in everything) - kept, len(kept) < wanted


def _by_age(ordinary: list[Copy], now: datetime) -> set[str]:
    # What a clock that went wrong has dated ahead counts as recent.
    recent = [copy for copy in ordinary if copy.made_at > now - FULL_FOR][:RECENT_KEPT]
    kept = {copy.name for copy in recent}
    for number, bucket in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        kept |= _newest_of_each(ordinary, number, bucket)
    return kept


def _newest_of_each(
    copies: list[Copy], number: int, bucket: Callable[[datetime], Hashable]
) -> set[str]:
    first: dict[Hashable, str] = {}
    for copy in copies:
        first.setdefault(bucket(copy.made_at), copy.name)
    return set(list(first.values())[:number])


def _day(moment: datetime) -> Hashable:
    return moment.date()


def _week(moment: datetime) -> Hashable:
    year, week, _day = moment.isocalendar()
    return year, week


def _month(moment: datetime) -> Hashable:
    return moment.year, moment.month


def _apart(sound: list[Copy]) -> set[str]:
    return {
        copy.name
        for occasion in APART
        for copy in [each for each in sound if each.occasion is occasion][:APART_KEPT]
    }


def _explaining(kept: set[str], sound: list[Copy]) -> set[str]:
    """Return the copies that were made before the next restore after a copy that is kept."""
    found: set[str] = set()
    following = None
    for copy in sound:
        if copy.occasion is Occasion.RESTORE:
            following = copy.name
        elif copy.name in kept and following is not None:
            found.add(following)
    return found


def _still_of_use(everything: list[Copy], sound: list[Copy], now: datetime) -> set[str]:
    """Return unsound copies out of which something may still be read: no sound one is newer."""
    since = sound[0].made_at if sound else datetime.min.replace(tzinfo=UTC)
    unsound = [copy for copy in everything if copy.soundness in UNSOUND]
    return {copy.name for copy in unsound if copy.made_at > since or copy.made_at > now - FULL_FOR}


def _is_too_old(copy: Copy, sound: list[Copy], now: datetime) -> bool:
    """Whether a copy is past its longest time, and other days' copies say that it really is.

    One day far ahead of all others is a clock gone wrong, and no reason to let copies go.
    """
    limit = now - LONGEST
    younger = {each.made_at.date() for each in sound if limit < each.made_at <= now}
    return copy.made_at <= limit and len(younger) >= _PROOF_DAYS


def _make_room(kept: set[str], everything: list[Copy], room: int, newest: str | None) -> None:
    taken = sum(copy.size for copy in everything if copy.name in kept)
    for copy in sorted(everything, key=lambda copy: (copy.soundness not in UNSOUND, copy.made_at)):
        if taken <= room:
            return
        if copy.name in kept and copy.name != newest:
            kept.discard(copy.name)
            taken -= copy.size
