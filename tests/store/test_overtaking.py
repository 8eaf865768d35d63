"""A colleague is quicker between reading a case and writing it."""

from dataclasses import replace
from datetime import date

import pytest
from builders import a_swap
from databases import a_deed, found, keep, opened

from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.follow_up import FollowUp
from jobswap_desktop.domain.ids import FollowUpId
from jobswap_desktop.domain.people import Actor
from jobswap_desktop.domain.places import Place
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.store import index, swaps

QUICK = Actor(name="Alex Kurz", account="akurz")


def with_follow_up(swap: Swap, name: str, day: int) -> Swap:
    made = FollowUp(id=FollowUpId(name), due_on=date(2022, 3, day), subject=name)
    return replace(swap, follow_ups=(*swap.follow_ups, made))


def test_what_follows_from_a_case_is_never_thought_out_from_an_old_one(path: Place) -> None:
    with opened(path) as one, opened(path) as other:
        keep(one, a_swap())
        known = found(one, a_swap())
        keep(other, with_follow_up(known, "quick", 1), known, actor=QUICK)
        with pytest.raises(DomainError) as refused:
            keep(one, with_follow_up(known, "slow", 9), known)
        assert refused.value.problems[0].code is ProblemCode.CHANGED_MEANWHILE
        assert refused.value.problems[0].values["who"] == "Alex Kurz"
        fresh = found(one, known)
        keep(one, with_follow_up(fresh, "slow", 9), fresh)
        assert [item.subject for item in found(other, known).follow_ups] == ["quick", "slow"]
        assert index.faults(other, swaps.each_legible(other)) == ()


def test_what_a_colleague_does_elsewhere_is_in_nobodys_way(path: Place) -> None:
    with opened(path) as one, opened(path) as other:
        keep(one, a_swap())
        known = found(one, a_swap())
        with other.write(a_deed(actor=QUICK)):
            pass
        keep(one, with_follow_up(known, "calm", 1), known)
        assert found(other, known).follow_ups
