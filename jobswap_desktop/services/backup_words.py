"""German sentences about copies, for the window and the command line."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from jobswap_desktop import resources
from jobswap_desktop.documents import terms
from jobswap_desktop.domain.restoring import Differences, RestorePreview
from jobswap_desktop.services.wording import moment_text as clock_text

if TYPE_CHECKING:
    from jobswap_desktop.services.restoring import Restored, Staged
    from jobswap_desktop.store.rescue import Rescued

_MOST_NAMED = 5


def backup_text(code: str, **values: str) -> str:
    """Return a sentence about copies."""
    return terms.sentence("backup", code, values)


def entries_text(count: int) -> str:
    """Return how many entries of the history there are, with the noun in the right number."""
    return backup_text("entries_one" if count == 1 else "entries", count=str(count))


def moment_text(moment: datetime | str) -> str:
    """Return a moment in UTC (or its ISO form) as day and time at the office; "–" for none."""
    if isinstance(moment, str):
        if not moment:
            return "–"
        moment = datetime.fromisoformat(moment)
    return clock_text(moment)


def preview_lines(preview: RestorePreview) -> tuple[str, ...]:
    """Return what restoring a copy would change, a sentence a line."""
    return tuple(_preview_lines(preview))


def _preview_lines(preview: RestorePreview) -> Iterator[str]:
    moment = preview.newest_kept
    yield (
        backup_text("as_of", moment=moment_text(moment)) if moment else backup_text("as_of_nothing")
    )
    if not preview.is_comparable:
        yield backup_text("not_comparable" if preview.is_there else "not_there")
        yield backup_text("accounts_of_copy")
        yield from _erased_lines(preview)
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
    yield from _erased_lines(preview)
    yield backup_text("accounts_kept" if preview.keeps_accounts else "accounts_of_copy")


def _erased_lines(preview: RestorePreview) -> Iterator[str]:
    if preview.erased_cases or preview.erased_people:
        yield backup_text(
            "stay_erased", cases=str(preview.erased_cases), people=str(preview.erased_people)
        )


def restored_lines(done: "Restored") -> list[str]:
    """Return where the file as it was before is kept, and what was saved out of a damaged one."""
    lines = []
    if done.kept is not None:
        lines.append(backup_text("kept_as", file=done.kept.name))
    if done.aside is not None:
        lines.append(backup_text("kept_damaged", file=done.aside.name))
    if done.rescued is not None:
        lines += _rescued_lines(done.rescued)
    return lines


def _rescued_lines(rescued: "Rescued") -> Iterator[str]:
    if rescued.entries:
        yield backup_text(
            "rescued" if rescued.records else "rescued_entries",
            entries=entries_text(rescued.entries),
            records=_records_text(rescued.records),
            moment=moment_text(rescued.until),
        )
    else:
        yield backup_text("rescued_nothing" if not rescued.is_whole else "rescued_none_newer")
    unread = {*rescued.lost} - {*rescued.left}
    if unread:
        counts = Counter(table for table, _id in unread)
        kinds = ", ".join(_counted(table, count) for table, count in sorted(counts.items()))
        yield backup_text("rescue_lost", kinds=kinds)
    for code, names in (
        ("rescue_missing_cases", rescued.missing_cases),
        ("rescue_older_cases", rescued.older_cases),
    ):
        if names:
            yield backup_text(code, names=_told(names))
    if rescued.entries and not rescued.is_whole:
        yield backup_text("rescue_broken", moment=moment_text(rescued.until))


def _told(references: tuple[str, ...]) -> str:
    """Return the numbers of cases, all of them, and how many have none that could be read."""
    known = [each for each in references if each]
    nameless = len(references) - len(known)
    if nameless:
        code = "rescue_nameless_one" if nameless == 1 else "rescue_nameless"
        known.append(backup_text(code, count=str(nameless)))
    return ", ".join(known)


def _records_text(count: int) -> str:
    return backup_text("records_one" if count == 1 else "records", count=str(count))


def _counted(table: str, count: int) -> str:
    code = "record_one" if count == 1 else "record"
    words = resources.toml("wording/messages.toml")[code]
    return f"{count} {words.get(table) or words['other']}"


def staged_lines(staged: "Staged") -> list[str]:
    """Return what restoring a copy would change, and first what speaks against it."""
    lines = list(preview_lines(staged.preview))
    if staged.is_of_another:
        lines.insert(0, backup_text("of_another"))
    if staged.is_altered:
        lines.insert(0, backup_text("of_damaged"))
    return lines


def _difference_lines(kind: str, found: Differences) -> Iterator[str]:
    for code, names in (
        ("lost", found.lost),
        ("changed", found.changed),
        ("returning", found.returning),
    ):
        if names:
            yield backup_text(code, kind=kind, count=str(len(names)), names=_named(names))


def _named(names: tuple[str, ...]) -> str:
    named = "; ".join(names[:_MOST_NAMED])
    more = len(names) - _MOST_NAMED
    return backup_text("and_more", names=named, count=str(more)) if more > 0 else named
