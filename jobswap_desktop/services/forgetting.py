"""What was erased stays erased: no copy brings it back, and no byte of it is left in the file."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path
from tempfile import gettempdir

from jobswap_desktop import unfinished
from jobswap_desktop.domain.audit import ERASING, Action
from jobswap_desktop.domain.erasure import ErasureSubject
from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.domain.forgetting import Forgotten, Spoken, is_contradicted
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.retention import shipped_rules
from jobswap_desktop.services.wording import erasure_text
from jobswap_desktop.services.workplace import Workplace, utc_now
from jobswap_desktop.store import (
    audit,
    damaged_files,
    erased_file,
    erased_places,
    erasing,
    erasures,
    retention,
    settings,
)
from jobswap_desktop.store.database import Change, Database, Deed
from jobswap_desktop.store.differences import LeftOut
from jobswap_desktop.store.places import open_again
from jobswap_desktop.store.reading import reading

_COMPACTED_AT_ONCE_BYTES = 16 * 1024 * 1024
"""Larger files are written anew by a worker: it takes longer than somebody waits."""


def at_start(work: Workplace) -> None:
    """Erase again what an older copy has brought back, and finish what was broken off.

    Where the file cannot be written now, it is as it was.
    """
    with suppress(Unavailable):
        forget_again(work)
    finish(work)


def forget_again(work: Workplace) -> int:
    """Erase what the files beside database and backups name and it holds; return how many.

    For every start; see `erased_file.at_start`.
    """
    return erase_known(work, _named(work))


def holds_erased(work: Workplace) -> bool:
    """Whether the file holds a case or person that was erased, as an older copy does."""
    unknown = _unknown(work.db, _named(work), _day(work))
    return bool(erasures.spoken_of(work.db, {each.id for each in unknown}))


def contradicted(work: Workplace) -> tuple[Forgotten, ...]:
    """Return what is said to be gone and goes on in this file; nothing of it is erased."""
    named = _named(work)
    known = {each.key for each in erasures.forgotten(work.db)}
    open_ones = {each for each in named if each.key not in known}
    doubted = open_ones - set(_unknown(work.db, open_ones, _day(work)))
    return tuple(sorted(doubted, key=lambda each: (each.id, each.what)))


def _named(work: Workplace) -> frozenset[Forgotten]:
    if work.db.is_server:
        return frozenset()
    return erased_file.at_start(Path(work.db.path), work.backups, work.usual)


def _day(work: Workplace) -> date:
    return max(work.today(), work.now().date())


def erase_known(work: Workplace, gone: Iterable[Forgotten]) -> int:
    """Erase cases, parts of cases and people that were erased before, in one entry.

    They have been asked for and carried out by two accounts already; nobody is asked again. What
    the file itself contradicts is left alone: a line of text must not erase a case. Returns how
    many of them this file did not know to be gone.
    """
    unknown = _unknown(work.db, gone, _day(work))
    if not unknown:
        return 0
    subject = erasure_text("again", number=str(len(unknown)))
    with work.db.write(deed(work, Action.ERASED_AGAIN, subject=subject)) as change:
        made = erasing.plan(change, _subjects(unknown), again=True)
        erasing.carry_out(change, work.db, made, unknown)
        want_compact(change)
    return len(unknown)


def _unknown(db: Database, gone: Iterable[Forgotten], today: date) -> list[Forgotten]:
    """Return what the file does not know to be gone, and does not contradict."""
    known = {each.key for each in erasures.forgotten(db)}
    wanted = [each for each in gone if each.key not in known]
    spoken = erasures.spoken_of(db, {each.id for each in wanted})
    months = _shortest(db) if spoken else 0
    believed = (
        each
        for each in wanted
        if not is_contradicted(each, spoken.get(each.id, Spoken()), today, months)
    )
    return sorted(believed, key=lambda each: (each.id, each.what))


def _shortest(db: Database) -> int:
    """Return for how many months a case is kept at the least, as suggested or as set here."""
    suggested = [rule.months for rule in shipped_rules() if rule.what is not ErasureKind.PERSON]
    return min([*suggested, *(period.months for period in retention.periods(db).values())])


def _subjects(gone: Iterable[Forgotten]) -> list[ErasureSubject]:
    return [
        ErasureSubject(kind=each.what, id=each.id, rule="", until=each.erased_on) for each in gone
    ]


def erased_again(copy: Path, gone: Iterable[Forgotten]) -> LeftOut:
    """Return what `erase_in_copy` would take out of a copy, and write nothing.

    Raises Unavailable.
    """
    with reading(copy) as db:
        unknown = _unknown(db, gone, utc_now().date())
        made = erasing.plan(db, _subjects(unknown), again=True)
    return LeftOut(
        removed=frozenset(made.removed),
        blanked=frozenset((table, row["id"]) for table, row in made.blanked),
    )


def want_compact(change: Change) -> None:
    """Note in the same write that the file has to be written anew."""
    settings.put(change, erased_places.COMPACT_KEY, "1")


def want_no_damaged(change: Change) -> None:
    """Note in the same write that the damaged files kept beside the database have to go."""
    settings.put(change, damaged_files.WANTED_KEY, "1")


def finish(work: Workplace) -> str:
    """Note what is gone beside database and backups, and write the file anew where it is small.

    Damaged files beside the database, and what killed processes have left there and in the folder
    of copies, go where an erasure has wanted it. On a server there is
    neither: nobody puts an older copy in its place but who administers it.

    Returns a sentence where something of it could not be done yet, "" else.
    """
    if work.db.is_server:
        if compact_wanted(work):
            with suppress(Unavailable):
                _compact(work)
        return ""
    path = Path(work.db.path)
    failed = erased_file.add(
        erased_places.places(path, work.backups), erased_file.gone_in(work.db, path)
    )
    if compact_wanted(work) and Path(work.db.path).stat().st_size <= _COMPACTED_AT_ONCE_BYTES:
        with suppress(Unavailable):
            _compact(work)
    notes = [erasure_text("not_noted", path=str(place)) for place in failed]
    notes += [erasure_text("not_removed", path=str(kept)) for kept in _remove_damaged(work)]
    return " ".join(notes + ([erasure_text("not_compact")] if compact_wanted(work) else []))


def _remove_damaged(work: Workplace) -> tuple[Path, ...]:
    if settings.value(work.db, damaged_files.WANTED_KEY) is None:
        return ()
    if not any(audit.length(work.db, action) for action in ERASING):
        # Somebody has put it there past the program: nothing has been erased.
        return ()
    path = Path(work.db.path)
    folders = (path.parent, Path(gettempdir()), *([work.backups] if work.backups else []))
    left = unfinished.left(folders, path, least_age=0)
    failed = (*damaged_files.remove(path), *unfinished.destroy_all(left))
    if not failed:
        with suppress(Unavailable), work.db.write_derived() as change:
            settings.remove(change, damaged_files.WANTED_KEY)
    return failed


def erase_in_copy(db: Database, gone: Iterable[Forgotten], done: Deed) -> None:
    """Erase again in a copy that is being restored, before it becomes the office's file."""
    work = Workplace(db=db, actor=done.actor, today=done.at.date, now=lambda: done.at)
    if erase_known(work, gone):
        _compact(work)


def compact_wanted(work: Workplace) -> bool:
    """Whether the file still has to be written anew after an erasure."""
    return settings.value(work.db, erased_places.COMPACT_KEY) is not None


def compact_file(work: Workplace) -> None:
    """Write the file anew on whichever thread this is called; raises Unavailable."""
    db = open_again(work.db.place)
    try:
        _compact(Workplace(db=db, actor=work.actor, today=work.today))
    finally:
        db.close()


def _compact(work: Workplace) -> None:
    work.db.compact()
    with work.db.write_derived() as change:
        settings.remove(change, erased_places.COMPACT_KEY)
