"""Copies: each of a random day restored, restores and copies killed, copies and files damaged."""

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

from builders import a_clerk
from copies import add_person, digest, flip, kept, random_step, safe, zero_page
from faults.report import Tally, timed
from house import House, a_house

from jobswap_desktop.domain.backups import Occasion, Soundness
from jobswap_desktop.domain.errors import DomainError, Unavailable
from jobswap_desktop.services import backups, restoring
from jobswap_desktop.services.checking import check
from jobswap_desktop.services.workplace import Workplace, open_workplace

_CHILD = Path(__file__).with_name("copies_child.py")
_PAGE = 4096


def run(folder: Path, *, short: bool) -> Iterator[Tally]:
    """Try every kind of fault that copies are there for."""
    yield _every_copy(folder / "all", steps=120 if short else 1000, wanted=8 if short else 50)
    yield _flips(folder / "flips", trials=60 if short else 1000)
    yield _killed(folder / "restore", "restore", trials=15 if short else 300)
    yield _killed(folder / "copy", "copy", trials=15 if short else 300)
    yield _rescues(folder / "rescue", trials=6 if short else 200)


def _place(folder: Path) -> tuple[House, Workplace, backups.Safe]:
    folder.mkdir(parents=True)
    house = a_house(folder / "jobtausch.sqlite")
    work = kept(house.work, folder / "Sicherungen")
    return house, work, replace(safe(work), is_thinned=False)


def _every_copy(folder: Path, steps: int, wanted: int) -> Tally:
    """Restore every copy of a random workload; a damaged one is refused and the next offered."""
    tally = Tally(fault="restore each copy of a random workload")
    house, work, place = _place(folder)
    chance = random.Random(10)  # noqa: S311 - a repeatable day
    with timed(tally):
        made: dict[Path, str] = {}
        for number in range(steps):
            random_step(house, chance, number)
            if number % (steps // wanted) == 0:
                path = backups.make(place, Occasion.AUTOMATIC)
                made[path] = digest(place.path)
        for path, sum_ in made.items():
            tally.trials += 1
            staged = restoring.stage(place, path)
            if digest(staged.path) != sum_:
                tally.lost += 1
            before = digest(place.path)
            done = restoring.carry_out(restoring.order(work, place, staged))
            if done.kept is None or digest(done.kept) != before:
                tally.blame("no copy of the file as it was")
            if not check(work, place.folder).is_sound:
                tally.corrupt += 1
        newest = restoring.first_sound(place)
        while newest is not None and tally.trials < 2 * len(made):
            tally.trials += 1
            flip(newest, chance.randrange(newest.stat().st_size))
            following = restoring.first_sound(place)
            if following == newest:
                tally.blame(f"damaged and offered: {newest.name}")
                break
            newest = following
    work.db.close()
    return tally


def _flips(folder: Path, trials: int) -> Tally:
    """Turn over one bit of a copy, anywhere: it is noticed, always."""
    tally = Tally(fault="one bit of a copy turned over")
    _house, work, place = _place(folder)
    made = backups.make(place, Occasion.AUTOMATIC)
    whole = made.read_bytes()
    manifest = made.with_name(f"{made.name}.json").read_bytes()
    chance = random.Random(11)  # noqa: S311 - repeatable damage
    with timed(tally):
        for _ in range(trials):
            tally.trials += 1
            flip(made, chance.randrange(len(whole)), chance.randrange(8))
            if backups.check_copy(made) is not Soundness.DAMAGED:
                tally.blame("not noticed")
            made.write_bytes(whole)
            made.with_name(f"{made.name}.json").write_bytes(manifest)
    work.db.close()
    return tally


def _killed(folder: Path, what: str, trials: int) -> Tally:
    """Kill a process while it restores or copies: the file is the one or the other, whole."""
    tally = Tally(fault=f"kill -9 while a {what} is under way")
    house, work, place = _place(folder)
    chance = random.Random(12)  # noqa: S311 - repeatable
    for number in range(150):
        add_person(house.work, number)
    source = backups.make(place, Occasion.AUTOMATIC)
    for number in range(150, 300):
        add_person(house.work, number)
    work.db.close()
    base = folder / "base"
    shutil.copyfile(place.path, base)
    people = {152, 302}
    with timed(tally):
        for _ in range(trials):
            tally.trials += 1
            shutil.copyfile(base, place.path)
            done = _die(what, place, source, chance.random() * (0.7 if what == "restore" else 0.2))
            tally.told["finished" if done else "killed"] += 1
            _look(tally, place, people, wanted=152 if done and what == "restore" else None)
            _clean(place, source)
    return tally


def _die(what: str, place: backups.Safe, source: Path, seconds: float) -> bool:
    """Run the child, kill it that long after it has begun; tell whether it said it was done."""
    child = subprocess.Popen(
        [sys.executable, str(_CHILD), what, str(place.path), str(place.folder), str(source)],
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "begins\n"
    time.sleep(seconds)
    child.kill()
    said = child.stdout.read()
    if child.wait() > 0:
        raise AssertionError("the child fails by itself")
    child.stdout.close()
    return "done" in said


def _look(tally: Tally, place: backups.Safe, people: set[int], wanted: int | None) -> None:
    try:
        work = open_workplace(place.path, a_clerk(), date.today, create=False)
    except Unavailable:
        tally.corrupt += 1
        return
    try:
        count = work.db.rows("SELECT count(*) AS number FROM person")[0]["number"]
        if wanted is not None and count != wanted:
            tally.lost += 1
        if count not in people:
            tally.half += 1
        if not check(work, place.folder).is_sound:
            tally.corrupt += 1
    finally:
        work.db.close()
    for copy in backups.shelf(place).copies:
        if backups.check_copy(place.folder / copy.name) is Soundness.DAMAGED:
            tally.blame(f"half a copy under a name: {copy.name}")


def _clean(place: backups.Safe, source: Path) -> None:
    for path in (*place.folder.iterdir(), *place.path.parent.glob("*.zurueck*")):
        if not path.name.startswith(source.name):
            with suppress(OSError):
                path.unlink()


def _rescues(folder: Path, trials: int) -> Tally:
    """Damage the file anywhere: with its last copy it becomes a sound one again."""
    tally = Tally(fault="pages of the file gone, rescued with the last copy")
    chance = random.Random(13)  # noqa: S311 - repeatable damage
    house, work, place = _place(folder)
    source = backups.make(place, Occasion.AUTOMATIC)
    for number in range(40):
        random_step(house, chance, number)
    work.db.close()
    whole = place.path.read_bytes()
    pages = len(whole) // _PAGE
    records = 0
    with timed(tally):
        for _ in range(trials):
            tally.trials += 1
            place.path.write_bytes(whole)
            for _page in range(chance.randrange(1, 5)):
                zero_page(place.path, chance.randrange(1, pages + 1))
            records += _rescue(tally, work, place, source)
            for path in place.path.parent.glob("*-beschädigt*"):
                path.unlink()
    tally.notes.append(f"records newer than the copy and saved: {records}")
    return tally


def _rescue(tally: Tally, work: Workplace, place: backups.Safe, source: Path) -> int:
    try:
        staged = restoring.stage(place, source)
        order = restoring.order_for_unreadable(work.actor, place, staged)
        done = restoring.carry_out(order)
    except (Unavailable, DomainError) as error:
        tally.blame(repr(error))
        return 0
    again = open_workplace(place.path, work.actor, work.today, create=False)
    try:
        if not check(again, place.folder).is_sound:
            tally.corrupt += 1
    finally:
        again.db.close()
    return done.rescued.records if done.rescued else 0
