"""Is the file sound? Engine, schema, audit trail, newest backup."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.domain.places import is_address
from jobswap_desktop.services import clock
from jobswap_desktop.services.audit_heads import HeadVerdict, verdicts
from jobswap_desktop.services.wording import fault_words, say
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import (
    audit,
    backup,
    erased_places,
    head_evidence,
    health,
    index,
    offices,
    people,
    search,
    search_health,
    swaps,
)
from jobswap_desktop.store.audit_heads import not_looked_at
from jobswap_desktop.store.migrations import NEWEST


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The verdict. A missing backup is a warning, not an error.

    So are the files and folders in `open_to_others`, which other users of the workstation can
    read, the manifests in `illegible`, whose heads nobody can compare, and a clock that stands
    before `clock_behind`, the latest moment known. `doubted` are ids of what is said to be gone
    beside the file, and goes on in it. `found_changed` are records that were changed past the
    program before somebody wrote them again. `heads_left` is how many heads beside copies nobody
    looked at, because so many lie there. `unanswered` are ids of what notes name as gone and the
    file still holds, on which somebody has to decide before it is opened. `unreadable` are the
    numbers of cases that cannot be read, because one of their records holds what the program
    never writes; `unreadable_records` are the offices and people of whom the same holds.
    """

    path: str
    engine_faults: tuple[str, ...]
    schema: int
    newest_schema: int
    foreign_parts: tuple[str, ...]
    index_faults: tuple[str, ...]
    audit_faults: tuple[str, ...]
    audit_entries: int
    newest_backup: datetime | None
    heads: tuple[HeadVerdict, ...] = ()
    refused: int = 0
    open_to_others: tuple[str, ...] = ()
    illegible: tuple[str, ...] = ()
    doubted: tuple[str, ...] = ()
    found_changed: tuple[str, ...] = ()
    heads_left: int = 0
    unanswered: tuple[str, ...] = ()
    clock_behind: datetime | None = None
    unreadable: tuple[str, ...] = ()
    unreadable_records: tuple[str, ...] = ()

    @property
    def is_search_alone(self) -> bool:
        """Whether nothing is wrong with the file but the index that the search looks into."""
        at_search = all(text.startswith(search_health.PREFIX) for text in self.engine_faults)
        others = replace(self, engine_faults=())
        return bool(self.engine_faults) and at_search and others.is_sound

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong with the file."""
        faults = (
            *(self.engine_faults, self.foreign_parts, self.index_faults, self.audit_faults),
            *(self.doubted, self.found_changed, self.unreadable, self.unreadable_records),
        )
        held = all(verdict.is_held for verdict in self.heads)
        held = held and not self.heads_left
        return held and not any(faults) and self.schema == self.newest_schema


def check(
    work: Workplace,
    backups: Path,
    *,
    heads: Iterable[str] = (),
    manifests: Iterable[Path] = (),
    passphrase: str = "",
) -> Check:
    """Return what is to be said of the open file; backups are looked for in `backups`.

    `heads` as printed, and those in `manifests` (partner files as well), are compared, too.
    """
    _require_whole(work)
    foreign, engine = health.foreign_parts(work.db), health.engine_faults(work.db)
    doubted, unanswered = ((), ()) if foreign else _noted(work)
    newest_backup, open_to_others = _around(work, backups)
    compared = partial(verdicts, typed=heads, files=manifests, passphrase=passphrase)
    in_lists, unreadable = ((), ()) if foreign else _in_cases(work, engine)
    return Check(
        path=work.db.path,
        engine_faults=engine,
        schema=health.schema_number(work.db),
        newest_schema=NEWEST,
        foreign_parts=foreign,
        index_faults=in_lists,
        unreadable=unreadable,
        unreadable_records=() if foreign else _unreadable_records(work),
        audit_faults=() if foreign else audit.faults(work.db),
        audit_entries=0 if "audit" in foreign else audit.length(work.db),
        newest_backup=newest_backup,
        refused=0 if foreign else audit.length(work.db, Action.ACCESS_REFUSED),
        heads=() if foreign else compared(work, backups),
        open_to_others=open_to_others,
        illegible=_illegible(work, backups),
        doubted=doubted,
        unanswered=unanswered,
        found_changed=() if foreign else audit.found_changed(work.db),
        heads_left=_heads_left(work, backups),
        clock_behind=None if foreign else _behind(work),
    )


def _in_cases(work: Workplace, engine: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what the lists say wrongly of cases, and the numbers of those nobody can read.

    What is not ours must not be read as ours.
    """
    cases, others = swaps.legible(work.db)
    numbers = tuple(str(each["reference"]) for each in others)
    ids = frozenset(str(each["id"]) for each in others)
    found = index.faults(work.db, cases, ids)
    if engine and not work.db.is_server:
        # A search index in pages that are damaged is not read.
        return found, numbers
    return tuple(dict.fromkeys((*found, *search.faults(work.db, cases, ids)))), numbers


def _unreadable_records(work: Workplace) -> tuple[str, ...]:
    """Return the offices and people that cannot be read, as records of the history are named."""
    found = {"office": offices.unreadable(work.db), "person": people.unreadable(work.db)}
    return tuple(f"{table} {each}" for table, ids in found.items() for each in ids)


def _illegible(work: Workplace, backups: Path) -> tuple[str, ...]:
    if work.db.is_server:
        return ()
    return head_evidence.illegible(backups, Path(work.db.path).stem)


def _require_whole(work: Workplace) -> None:
    if work.db.is_partial:
        # What a council is shown is never whole.
        work.require_view()


def _around(work: Workplace, backups: Path) -> tuple[datetime | None, tuple[str, ...]]:
    if work.db.is_server:
        return None, ()
    path = Path(work.db.path)
    return backup.newest(backups, path.stem), health.open_to_others(path, backups)


def _heads_left(work: Workplace, backups: Path) -> int:
    return 0 if work.db.is_server else not_looked_at(backups, Path(work.db.path).stem)


def _noted(work: Workplace) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return ids of what notes name as gone: what goes on, and what is to be decided."""
    if work.db.is_server or not erased_places.may_hold(work.db, work.backups):
        return (), ()
    # Loads what erases only where something was erased once.
    from jobswap_desktop.services.forgetting import contradicted, unanswered

    first, second = (
        tuple(sorted({each.id for each in found}))
        for found in (contradicted(work), unanswered(work))
    )
    return first, second


def _behind(work: Workplace) -> datetime | None:
    if health.schema_number(work.db) != NEWEST:
        return None
    try:
        known = clock.latest_known(work)
    except Unavailable:
        # What is the matter with the file has been found already.
        return None
    return known if clock.is_behind(work.now(), known) else None


def note_words(verdict: Check) -> list[str]:
    """Return what is to be said besides of a file that was checked."""
    lines = []
    if verdict.refused:
        lines.append(say("refused", count=str(verdict.refused)))
    if verdict.newest_backup is None and not is_address(verdict.path):
        lines.append(say("no_backup"))
    lines += [say("noted_erasure", text=each) for each in verdict.unanswered]
    lines += [say("doubted_erasure", text=each) for each in verdict.doubted]
    lines += [say("found_changed", text=each) for each in verdict.found_changed]
    if verdict.heads_left:
        lines.append(say("heads_left", count=str(verdict.heads_left)))
    lines += [say("manifest_illegible", text=name) for name in verdict.illegible]
    return lines + [say("open_to_others", path=path) for path in verdict.open_to_others]


def refused_as_data(error: Unavailable) -> dict[str, object]:
    """Return for other programs why a file could not be checked at all."""
    _title, text, advice = fault_words(error, by_command=True)
    return {
        "path": error.path,
        "sound": False,
        "fault": error.fault.value,
        "text": f"{text} {advice}",
    }


def as_data(verdict: Check) -> dict[str, object]:
    """Return the verdict for other programs."""
    backup_at = verdict.newest_backup
    return {
        "path": verdict.path,
        "sound": verdict.is_sound,
        "schema": verdict.schema,
        "newest_schema": verdict.newest_schema,
        "engine_faults": list(verdict.engine_faults),
        "foreign_parts": list(verdict.foreign_parts),
        "index_faults": list(verdict.index_faults),
        "unreadable_cases": list(verdict.unreadable),
        "unreadable_records": list(verdict.unreadable_records),
        "audit_faults": list(verdict.audit_faults),
        "audit_entries": verdict.audit_entries,
        "refused_access": verdict.refused,
        "heads": [
            {
                "head": each.head.text,
                "file": each.file or None,
                "state": each.state.value,
                "held": each.is_held,
                "doubt": each.doubt.value if each.doubt else None,
            }
            for each in verdict.heads
        ],
        "newest_backup": backup_at.isoformat() if backup_at else None,
        "open_to_others": list(verdict.open_to_others),
        "illegible_manifests": list(verdict.illegible),
        "doubted_erasures": list(verdict.doubted),
        "unanswered_erasures": list(verdict.unanswered),
        "found_changed": list(verdict.found_changed),
        "heads_not_looked_at": verdict.heads_left,
        "clock_behind": verdict.clock_behind.isoformat() if verdict.clock_behind else None,
    }
