"""A case is not read anew while nobody has written anything, and always afterwards."""

from dataclasses import replace
from datetime import date

import pytest
from builders import a_swap
from databases import a_deed, connection_of, found, keep, opened, tamper

from jobswap_desktop.domain.follow_up import FollowUp
from jobswap_desktop.domain.ids import FollowUpId, SwapId
from jobswap_desktop.domain.places import Place
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.store import people, settings, swaps
from jobswap_desktop.store.database import Database
from jobswap_desktop.store.written_case import as_written


class BrokenError(Exception):
    """Something that goes wrong inside a write."""


def recalled(db: Database) -> Swap:
    swap = swaps.recall(db, a_swap().id)
    assert swap is not None
    return swap


def with_follow_up(swap: Swap) -> Swap:
    made = FollowUp(id=FollowUpId("f1"), due_on=date(2022, 3, 1), subject="anrufen")
    return replace(swap, follow_ups=(*swap.follow_ups, made))


def marry(db: Database) -> None:
    """Give the first visitor another name, in an entry of its own."""
    visitor = found(db, a_swap()).placements[0].visitor
    with db.write(a_deed()) as change:
        people.save(change, replace(visitor, last_name="Neu"))


def break_off(db: Database, known: Swap) -> None:
    """Read the case within a write that is taken back."""
    with db.write(a_deed()) as change:
        swaps.save(change, with_follow_up(known), known)
        assert recalled(db).follow_ups
        raise BrokenError


def test_case_is_read_once_while_nobody_writes(path: Place) -> None:
    with opened(path) as db:
        keep(db, a_swap())
        first = recalled(db)
        asked: list[str] = []
        connection_of(db).set_trace_callback(asked.append)
        assert recalled(db) is first
        assert asked == ["PRAGMA data_version"]


def test_case_is_what_its_last_write_has_left(path: Place) -> None:
    with opened(path) as db:
        keep(db, a_swap())
        known = recalled(db)
        undo = keep(db, with_follow_up(known), known)
        written = as_written(db, with_follow_up(known), undo)
        assert recalled(db) is written
        assert written == found(db, known)
        assert written.follow_ups[0].version == 1


def test_whatever_is_written_has_it_read_anew(path: Place) -> None:
    with opened(path) as db:
        keep(db, a_swap())
        assert recalled(db).placements[0].visitor.last_name != "Neu"
        marry(db)
        assert recalled(db).placements[0].visitor.last_name == "Neu"


def test_what_another_program_writes_has_it_read_anew(path: Place) -> None:
    with opened(path) as one, opened(path) as other:
        keep(one, a_swap())
        recalled(one)
        marry(other)
        assert recalled(one).placements[0].visitor.last_name == "Neu"
        tamper(path, "UPDATE swap SET remark = 'past the program'")
        assert recalled(one).remark == "past the program"


def test_what_a_colleague_writes_right_after_a_write_is_not_missed(path: Place) -> None:
    with opened(path) as one, opened(path) as other:
        keep(one, a_swap())
        known = recalled(one)
        undo = keep(one, with_follow_up(known), known)
        marry(other)
        as_written(one, with_follow_up(known), undo)
        assert recalled(one).placements[0].visitor.last_name == "Neu"


def test_what_was_taken_back_is_not_kept(path: Place) -> None:
    with opened(path) as db:
        keep(db, a_swap())
        known = recalled(db)
        with pytest.raises(BrokenError):
            break_off(db, known)
        assert not recalled(db).follow_ups


def test_another_case_is_another_one(path: Place) -> None:
    with opened(path) as db:
        keep(db, a_swap())
        recalled(db)
        assert swaps.recall(db, SwapId("nobody")) is None
        with db.write_derived() as change:
            settings.put(change, "any", "thing")
        assert recalled(db).id == a_swap().id
