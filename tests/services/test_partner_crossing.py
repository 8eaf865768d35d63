"""Proposals of the same revision that cross: what each side sees, and how it is settled."""

from pathlib import Path

import partner_offices
from partner_offices import Employer, a_case
from partner_steps import PLAIN, opened, stay_of, written

from jobswap_desktop.domain.partner_agreed import PartnerStanding
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import editing, partner_answering, partner_taking
from jobswap_desktop.services.partner_preview_words import preview_lines
from jobswap_desktop.services.partner_reading import read_partner_file
from jobswap_desktop.services.partner_state import partner_state


def both_propose(city: Employer, union: Employer, folder: Path) -> tuple[Swap, Swap, bytes, bytes]:
    """Return the case on both sides and what each has proposed for it, both as revision 2."""
    swap = a_case(city)
    taken = partner_taking.accept(
        union.work, opened(union, written(city, swap, folder), folder)
    ).value
    mine = stay_of(taken, "Voss")
    editing.consent_to_share(union.work, taken.id, mine.id, partner_offices.DAY)
    from_city = written(city, swap, folder)
    return swap, taken, from_city, written(union, union.case(taken.id), folder)


def test_proposals_that_cross_are_told_and_settled_by_a_refusal(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    swap, taken, from_city, from_union = both_propose(city, union, tmp_path)

    preview = opened(city, from_union, tmp_path)

    assert preview.is_crossing
    assert not preview.is_older
    assert "noch nicht beantwortet" in "\n".join(preview_lines(preview))
    partner_taking.accept(city.work, preview)
    path = tmp_path / "antwort.jobtausch"
    partner_answering.answer(city.work, swap.id, path, PLAIN)
    ours = partner_state(city.work, swap.id)
    assert ours.agreed.standing is PartnerStanding.APPROVED
    assert "Fassung 2 ist mit IT-Verbund Westtal abgestimmt" in ours.words
    assert "Der eigene Vorschlag mit derselben Fassung ist damit überholt." in ours.words
    partner_taking.take_answer(union.work, read_partner_file(union.work, path))
    theirs = partner_state(union.work, taken.id)
    assert theirs.agreed.standing is PartnerStanding.APPROVED
    assert theirs.agreed.material_hash == ours.agreed.material_hash
    assert opened(union, from_city, tmp_path).is_older, "the city has approved the union's since"


def test_each_approving_the_other_is_crossed_on_both_sides(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    swap, taken, from_city, from_union = both_propose(city, union, tmp_path)
    sides = ((city, swap.id, from_union, "a"), (union, taken.id, from_city, "b"))
    for side, case, proposal, name in sides:
        partner_taking.accept(side.work, opened(side, proposal, tmp_path))
        partner_answering.answer(side.work, case, tmp_path / f"{name}.jobtausch", PLAIN)

    for side, case, _proposal, name in ((*sides[0][:3], "b"), (*sides[1][:3], "a")):
        answer = read_partner_file(side.work, tmp_path / f"{name}.jobtausch")
        partner_taking.take_answer(side.work, answer)
        state = partner_state(side.work, case)
        assert state.agreed.standing is PartnerStanding.CROSSED
        assert "klären" in state.words
