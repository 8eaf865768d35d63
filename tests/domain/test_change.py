"""What a change of a case makes worthless."""

from typing import Any

import pytest
from builders import (
    TODAY,
)
from edits import FREE, MATERIAL, Edit, M, a_case, anew, decided, edited, made, rows
from hypothesis import given
from hypothesis import strategies as st

from jobswap_desktop.domain.asking_anew import carry_out
from jobswap_desktop.domain.change import EFFECTS, MaterialField, changed_fields, voided_by
from jobswap_desktop.domain.states import SwapState


@pytest.mark.parametrize(("field", "edit"), MATERIAL)
def test_material_field_costs_what_the_table_says(field: MaterialField, edit: Edit) -> None:
    before = a_case()
    voided = voided_by(before, edit(before))
    assert voided.fields == (field,)
    assert (voided.outdated, len(voided.signatures)) == (True, 4)
    gone = [row.id for row in rows(voided.approvals, voided.participations)]
    assert gone == (decided(before) if EFFECTS[field].decisions else [])
    acts = [item.id for _, item in voided.acts]
    assert acts == (made(before.placements[0]) if EFFECTS[field].acts else [])


def test_table_knows_every_field_and_each_is_tried() -> None:
    assert set(EFFECTS) == set(M) == {field for field, _ in MATERIAL}


@pytest.mark.parametrize("name", FREE)
def test_any_other_field_voids_nothing(name: str) -> None:
    before = a_case()
    after = edited(before, **{name: FREE[name]})
    assert voided_by(before, after).is_nothing
    carried = carry_out(before, after, anew())
    assert carried.voided == ()
    assert decided(carried) == decided(before)
    assert carried.advance(TODAY).state is SwapState.APPROVED or name == "involve_sbv"


@given(st.fixed_dictionaries({}, optional={k: st.just(v) for k, v in FREE.items()}))
def test_no_combination_of_other_fields_voids_anything(changes: dict[str, Any]) -> None:
    before = a_case()
    assert voided_by(before, edited(before, **changes)).is_nothing


def test_same_direction_has_no_changed_field() -> None:
    placement = a_case().placements[0]
    assert changed_fields(placement, placement) == frozenset()
