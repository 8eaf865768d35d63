"""What was erased stays erased: no copy brings it back, and no byte of it is left in the file."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from jobswap_desktop import unfinished
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.domain.forgetting import (
    Forgotten,
    Known,
    Spoken,
    as_subjects,
    is_contradicted,
)
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.retention import shipped_rules
from jobswap_desktop.services.wording import erasure_text
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import (
    damaged_files,
    erased_file,
    erased_places,
    erasing,
    erasures,
    retention,
    settings,
    trail_facts,
)
from jobswap_desktop.store.database import Change, Database, Deed
from jobswap_desktop.store.differences import LeftOut
from jobswap_desktop.store.places import open_again
from jobswap_desktop.store.reading import reading

_COMPACTED_AT_ONCE_BYTES = 16 * 1024 * 1024
"""Larger files are written anew by a worker: it takes longer than somebody waits."""


def at_start(work: Workplace) -> None:
    """Finish what an erasure has left undone; where the file cannot be written, it is as it was."""
    finish(work)


def unanswered(work: Workplace) -> tuple[Forgotten, ...]:
    """Return what notes say is gone and the file still holds, as an older copy does.

    A note erases nothing: it cannot be told from one that somebody has planted. Nor is anything
    shown of the file until somebody has said whether it is right (see `noted_erasures`).
    """
    unknown = believed(work.db, _noted(work))
    if not unknown:
        return ()
    made = erasing.plan(work.db, as_subjects(unknown), again=True)
    return unknown if made.counts() else ()


def contradicted(work: Workplace) -> tuple[Forgotten, ...]:
    """Return what is said to be gone and goes on in this file; nothing of it is erased."""
    noted = _noted(work)
    doubted = noted - set(believed(work.db, noted))
    return tuple(sorted(doubted, key=lambda each: (each.id, each.what)))


def notes_of(work: Workplace) -> tuple[Path, ...]:
    """Return the files beside database and copies that may say what is gone."""
    return erased_places.notes(Path(work.db.path), work.backups)


def _noted(work: Workplace) -> frozenset[Forgotten]:
    """Return what notes say is gone and the file itself does not prove."""
    if work.db.is_server:
        return frozenset()
    named = erased_file.at_start(Path(work.db.path), work.backups, work.usual)
    if not named:
        return named
    known = {each.key for each in erased_file.proven(work.db)}
    return frozenset(each for each in named if each.key not in known)


def erase_known(work: Workplace, gone: Iterable[Forgotten], *, is_held: bool = False) -> int:
    """Erase cases, parts of cases and people that were erased before, in one entry.

    They have been asked for and carried out by two accounts already; nobody is asked again. Only
    for what is proven, or what a person has confirmed. `is_held` says that the file holds something
    even of what it proves to be gone. Returns how many were erased.
    """
    known = set() if is_held else {each.key for each in erased_file.proven(work.db)}
    unknown = _in_order(each for each in gone if each.key not in known)
    if not unknown:
        return 0
    subject = erasure_text("again", number=str(len(unknown)))
    with work.db.write(deed(work, Action.ERASED_AGAIN, subject=subject)) as change:
        made = erasing.plan(change, as_subjects(unknown), again=True)
        erasing.carry_out(change, work.db, made, unknown)
        want_compact(change)
    return len(unknown)


def believed(db: Database, noted: Iterable[Forgotten]) -> tuple[Forgotten, ...]:
    """Return what of the notes a file does not contradict (see `domain.forgetting`)."""
    wanted = tuple(noted)
    spoken = erasures.spoken_of(db, {each.id for each in wanted})
    months = _shortest(db) if spoken else 0
    return _in_order(
        each for each in wanted if not is_contradicted(each, spoken.get(each.id, Spoken()), months)
    )


def _in_order(gone: Iterable[Forgotten]) -> tuple[Forgotten, ...]:
    return tuple(sorted(gone, key=lambda each: (each.id, each.what)))


def _shortest(db: Database) -> int:
    """Return for how many months a case is kept at the least, as suggested or as set here."""
    suggested = [rule.months for rule in shipped_rules() if rule.what is not ErasureKind.PERSON]
    return min([*suggested, *(period.months for period in retention.periods(db).values())])


def erased_again(copy: Path, known: Known) -> LeftOut:
    """Return what `erase_in_copy` would take out of a copy, and write nothing.

    Raises Unavailable.
    """
    with reading(copy) as db:
        own = {each.key for each in erased_file.proven(db)}
        unknown = [each for each in _gone_from(db, known) if each.key not in own]
        made = erasing.plan(db, as_subjects(unknown), again=True)
    return LeftOut(
        removed=frozenset(made.removed),
        blanked=frozenset((table, row["id"]) for table, row in made.blanked),
    )


def _gone_from(copy: Database, known: Known) -> frozenset[Forgotten]:
    """Return what has to go from a copy: what is proven, and notes that it does not contradict."""
    return known.proven | set(believed(copy, known.noted))


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
    path = Path(work.db.path)
    # The setting alone may have been put there past the program.
    named = trail_facts.damaged_named(work.db)
    folders = (path.parent, unfinished.passing_place(), *([work.backups] if work.backups else []))
    left = unfinished.left(folders, path, least_age=0)
    failed = (*damaged_files.remove(path, named), *unfinished.destroy_all(left))
    if not failed:
        with suppress(Unavailable), work.db.write_derived() as change:
            settings.remove(change, damaged_files.WANTED_KEY)
    return failed


def erase_in_copy(db: Database, known: Known, done: Deed) -> None:
    """Erase again in a copy that is being restored, before it becomes the office's file.

    What was saved out of a damaged file may prove something to be gone of which the copy has parts.
    """
    work = Workplace(db=db, actor=done.actor, today=done.at.date, now=lambda: done.at)
    gone = _gone_from(db, known)
    if erase_known(work, gone, is_held=_is_held(db, gone)):
        _compact(work)


def _is_held(db: Database, gone: Iterable[Forgotten]) -> bool:
    """Whether a file holds anything of what it proves itself to be gone."""
    own = {each.key for each in erased_file.proven(db)}
    back = [each for each in gone if each.key in own]
    made = erasing.plan(db, as_subjects(back), again=True)
    return bool(made.removed or made.blanked)


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
