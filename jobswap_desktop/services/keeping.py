"""What the window has done beside itself: copies, looks at the folders, the check of the file.

Everything here runs on another thread and takes a `Safe`; nothing raises what the environment
does, since nobody waits for it: it is told.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from jobswap_desktop.domain.backups import Occasion, Soundness
from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.services import backups, second_folder
from jobswap_desktop.services.audit_heads import verdict_text
from jobswap_desktop.services.backup_words import backup_text
from jobswap_desktop.services.backups import NoLongerWanted, Safe, Shelf
from jobswap_desktop.services.checking import Check, check
from jobswap_desktop.services.wording import fault_words
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import search_health
from jobswap_desktop.store.places import open_again
from jobswap_desktop.store.reading import reading

_log = logging.getLogger(__name__)

EXIT_SECONDS = 5.0
"""How long closing the window may wait for each of the two folders."""
_MOST_NAMED = 3
_EXIT_LARGEST = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What came of making copies: the new one, if one was due, and what is the matter.

    `second_fault` is about the second folder alone. `is_altered` says that the new one shows the
    database to be damaged.
    """

    made: Path | None = None
    fault: Unavailable | None = None
    second_fault: Unavailable | None = None
    is_altered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """Both folders as they were found; `second` is None where none is chosen."""

    local: Shelf
    second: Shelf | None = None


def keep(
    safe: Safe,
    occasion: Occasion,
    *,
    wanted: Callable[[], bool] | None = None,
    patience: float = second_folder.PATIENCE,
) -> Kept:
    """Make a copy if anything has changed, and bring the newest into the second folder."""
    made = fault = second_fault = None
    try:
        by_hand = occasion is Occasion.BY_HAND
        make = backups.make if by_hand else backups.make_if_needed
        made = make(safe, occasion, wanted)
    except NoLongerWanted:
        return Kept()
    except Unavailable as error:
        fault = error
    try:
        second_folder.send_newest(safe, patience)
    except Unavailable as error:
        second_fault = error
    is_altered = made is not None and backups.is_of_damaged(made)
    return Kept(made=made, fault=fault, second_fault=second_fault, is_altered=is_altered)


def keep_at_exit(safe: Safe) -> Kept:
    """Do what `keep` does within some seconds; what does not get done then comes next time."""
    until = time.monotonic() + EXIT_SECONDS
    try:
        is_large = safe.path.stat().st_size > _EXIT_LARGEST
    except OSError:
        return Kept()
    if is_large:
        return Kept()

    def is_in_time() -> bool:
        return time.monotonic() < until

    return keep(safe, Occasion.EXIT, wanted=is_in_time, patience=EXIT_SECONDS)


def survey(safe: Safe) -> Survey:
    """Look into both folders."""
    return Survey(local=backups.shelf(safe), second=second_folder.look(safe))


def check_copy(path: Path) -> Soundness | Unavailable:
    """Check one copy; what keeps it from being read is returned."""
    try:
        return backups.check_copy(path)
    except Unavailable as error:
        return error


def check_file(safe: Safe, work: Workplace) -> Check | Unavailable:
    """Check the open file by a connection of its own; what keeps it from being read is returned.

    An index for the search that nobody can take apart holds nothing that is not in the records:
    it is made anew.
    """
    backups.tidy(safe)
    try:
        found = _checked(safe, work)
        if not found.is_search_alone or work.db.holder is not None:
            return found
        return _checked(safe, work) if _has_made_search_anew(work) else found
    except Unavailable as error:
        return error


def _has_made_search_anew(work: Workplace) -> bool:
    _log.warning("the search index cannot be taken apart and is made anew")
    try:
        db = open_again(work.db.place)
        try:
            search_health.make_anew(db)
        finally:
            db.close()
    except Unavailable:
        return False
    return True


def _checked(safe: Safe, work: Workplace) -> Check:
    with reading(safe.path) as db:
        return check(replace(work, db=db), safe.folder)


def damage_words(found: Check | Unavailable) -> str:
    """Return what is wrong with the file, what is safe and what to do; "" for a sound one."""
    if isinstance(found, Unavailable):
        title, text, advice = fault_words(found)
        return backup_text("trouble", title=title, text=text, advice=advice)
    if found.is_sound:
        return ""
    count = len(found.audit_faults) + len(found.index_faults) or len(found.unreadable)
    if found.engine_faults or found.foreign_parts:
        return backup_text("damaged_now", text=backup_text("damage_engine"))
    if count:
        code = "damage_record" if count == 1 else "damage_records"
        return backup_text("damaged_now", text=backup_text(code, count=str(count)))
    if all(verdict.is_held for verdict in found.heads):
        for code, named in (
            ("found_changed", found.found_changed),
            ("doubted_erasure", found.doubted),
        ):
            if named:
                return backup_text(code, text=", ".join(named[:_MOST_NAMED]))
    return _head_words(found)


def is_as_recorded(found: Check | Unavailable) -> bool:
    """Whether a file is as its history says, whatever was done to it before something was saved.

    It is copied and thinned on as any other: that it was done stays said for as long as the entry.
    """
    return not isinstance(found, Unavailable) and replace(found, found_changed=()).is_sound


def is_doubted_alone(found: Check | Unavailable) -> bool:
    """Whether a file is whole in itself, and only what lies outside it says otherwise.

    That is a line that says something is erased, or a head that is missing where a copy may have
    been restored. Such a file is copied on; only nothing is let go of any more.
    """
    if isinstance(found, Unavailable) or is_as_recorded(found):
        return False
    unmet = [verdict for verdict in found.heads if not verdict.is_held]
    others = replace(found, heads=(), doubted=(), found_changed=())
    return others.is_sound and all(verdict.restored_at for verdict in unmet)


def _head_words(found: Check) -> str:
    """Return what the latest of the heads that the history does not hold says."""
    unmet = [verdict for verdict in found.heads if not verdict.is_held]
    if not unmet:
        return backup_text("damaged_now", text=backup_text("damage_engine"))
    latest = max(unmet, key=lambda verdict: verdict.head.sequence)
    return backup_text("behind_head", text=verdict_text(replace(latest, file="")))


def trouble_words(error: Unavailable) -> str:
    """Return in one line what is the matter with a folder, and what is safe all the same."""
    title, text, advice = fault_words(error)
    return backup_text("trouble", title=title, text=text, advice=advice)
