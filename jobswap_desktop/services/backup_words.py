"""German sentences about copies, for the window and the command line."""

from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from jobswap_desktop.documents import german, wording
from jobswap_desktop.domain.restoring import Differences, RestorePreview

_OFFICE_ZONE = ZoneInfo("Europe/Berlin")
_KILO = 1024
_MOST_NAMED = 5


def backup_text(code: str, **values: str) -> str:
    """Return a sentence about copies."""
    return wording.sentence("backup", code, values)


def moment_text(moment: datetime | str) -> str:
    """Return a moment in UTC (or its ISO form) as day and time at the office; "–" for none."""
    if isinstance(moment, str):
        if not moment:
            return "–"
        moment = datetime.fromisoformat(moment)
    zoned = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    local = zoned.astimezone(_OFFICE_ZONE)
    return f"{german.day(local.date())}, {german.clock(local.time())}"


def size_text(size: int) -> str:
    """Return a file's size as people read it."""
    if size < _KILO * _KILO:
        return f"{max(1, round(size / _KILO))} KB"
    mega = size / _KILO / _KILO
    text = f"{mega:.1f} MB" if mega < _KILO else f"{mega / _KILO:.1f} GB"
    return text.replace(".", ",")


def preview_lines(preview: RestorePreview) -> tuple[str, ...]:
    """Return what restoring a copy would change, a sentence a line."""
    return tuple(_preview_lines(preview))


def _preview_lines(preview: RestorePreview) -> Iterator[str]:
    yield backup_text("as_of", moment=moment_text(preview.newest_kept))
    if not preview.is_comparable:
        yield backup_text("not_comparable")
        return
    if preview.is_nothing:
        yield backup_text("no_difference")
        return
    for code, found in (
        ("cases", preview.cases),
        ("people", preview.people),
        ("appointments", preview.appointments),
    ):
        yield from _difference_lines(backup_text(code), found)
    if preview.entries_lost:
        yield backup_text(
            "entries_lost",
            count=str(preview.entries_lost),
            moment=moment_text(preview.newest_lost),
        )


def _difference_lines(kind: str, found: Differences) -> Iterator[str]:
    for code, names in (
        ("lost", found.lost),
        ("changed", found.changed),
        ("returning", found.returning),
    ):
        if names:
            yield backup_text(code, kind=kind, count=str(len(names)), names=_named(names))


def _named(names: tuple[str, ...]) -> str:
    named = ", ".join(names[:_MOST_NAMED])
    more = len(names) - _MOST_NAMED
    return backup_text("and_more", names=named, count=str(more)) if more > 0 else named
