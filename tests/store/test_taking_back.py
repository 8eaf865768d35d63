"""Taking back what something else has come to depend on, and reading what is no text any more."""

from dataclasses import replace
from datetime import date

import pytest
from builders import a_swap
from databases import a_deed, connection_of, found, keep, opened

from jobswap_desktop.domain.errors import DomainError, Fault, ProblemCode, Unavailable
from jobswap_desktop.domain.follow_up import FollowUp
from jobswap_desktop.domain.ids import FollowUpId, SwapId
from jobswap_desktop.domain.places import Place
from jobswap_desktop.store import derived, people, swaps
from jobswap_desktop.store.database import Database, Undo


def take_back(db: Database, made: Undo) -> None:
    with db.write(a_deed(swap_id=made.swap_id)) as change:
        derived.forget(change, SwapId(made.swap_id))
        change.revert(made)


def test_a_new_case_that_a_colleague_works_on_is_not_taken_back(path: Place) -> None:
    swap = a_swap()
    with opened(path) as db:
        made = keep(db, swap)
        known = found(db, swap)
        follow_up = FollowUp(id=FollowUpId("f-1"), due_on=date(2022, 3, 1), subject="Anruf")
        keep(db, replace(known, follow_ups=(follow_up,)), known)
        with pytest.raises(DomainError) as refused:
            take_back(db, made)
        assert [item.code for item in refused.value.problems] == [ProblemCode.CHANGED_MEANWHILE]
        assert found(db, swap).follow_up == replace(follow_up, version=1)


def test_bytes_that_are_no_text_are_damage(path: Place) -> None:
    with opened(path) as db:
        keep(db, a_swap())
        connection_of(db).execute("UPDATE person SET last_name = CAST(x'ff41' AS TEXT)")
        for read in (people.all_people, lambda file: swaps.find(file, a_swap().id)):
            with pytest.raises(Unavailable) as damaged:
                read(db)
            assert damaged.value.fault is Fault.DAMAGED
