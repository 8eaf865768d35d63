"""A paper of the sample case with the wording that is being written; nothing of it is recorded."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from jobswap_desktop.documents import press, raster
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.values import case_facts, informing_facts, participation_facts
from jobswap_desktop.domain.documents import Document, DocumentKind
from jobswap_desktop.domain.ids import DocumentId
from jobswap_desktop.domain.paper_plan import PaperSpec, paper_plan
from jobswap_desktop.domain.participation import Participation, ParticipationKind
from jobswap_desktop.domain.people import Person, StatusGroup
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.domain.wording_check import PLACEHOLDER
from jobswap_desktop.domain.wording_pieces import Piece, Source
from jobswap_desktop.services import new_swap, sample
from jobswap_desktop.services.decisions import Submission, submitted
from jobswap_desktop.services.office_wording import number_of_next
from jobswap_desktop.services.sample_data import sample_appointments, sample_table
from jobswap_desktop.services.workplace import Workplace

_FRIDAY = timedelta(days=4)
_MAIN = "main"
_ENOUGH, _LEAST = 60, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleChoice:
    """Which case the preview shows; `participation` matters to papers to a body alone."""

    kind: SwapKind = SwapKind.MUTUAL
    status_group: StatusGroup = StatusGroup.COLLECTIVE_AGREEMENT_EMPLOYEE
    participation: ParticipationKind = ParticipationKind.INFORMATION


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The sample case of a preview, made once for a choice and drawn with many wordings."""

    paper: Paper

    def pdf(self, source: Source) -> bytes:
        """Return the paper with this wording as a PDF.

        Raises DomainError (unknown_placeholder) where the wording speaks of what nobody knows.
        """
        return press.press_one(replace(self.paper, wording=source))

    def fits(self, piece: Piece) -> bool:
        """Whether the conditions of a piece hold for the sample case."""
        to_body = self.paper.document.participation_id is not None
        facts = participation_facts(self.paper) if to_body else case_facts(self.paper)
        facts = informing_facts(self.paper, facts)
        held = {key: facts.conditions.get(key, frozenset()) for key in piece.when}
        return all(held[key] & set(values) for key, values in piece.when.items())


def page_of(pdf: bytes, piece: Piece) -> int | None:
    """Return the page (from 0) on which a piece of the wording stands; None where none does."""
    stretches = PLACEHOLDER.split(piece.heading or piece.text)[::2]
    longest = max((" ".join(each.split()) for each in stretches), key=len)[:_ENOUGH]
    if len(longest) < _LEAST:
        return None
    return next((n for n, text in enumerate(raster.page_texts(pdf)) if longest in text), None)


def prepare(work: Workplace, kind: DocumentKind, choice: SampleChoice) -> Preview | None:
    """Return the preview of a kind of paper; None where such a case has no such paper."""
    work.require_view()
    today = work.today()
    swap = _sample_case(work, choice, today)
    # Some papers are made of a case that is over.
    over = replace(swap, state=SwapState.CLOSED, closed_on=today)
    for case in (swap, over):
        spec = next((each for each in paper_plan(case, today) if each.kind is kind), None)
        if spec is not None:
            return Preview(paper=_paper(work, case, spec, number_of_next(work, kind)))
    return None


def _paper(work: Workplace, swap: Swap, spec: PaperSpec, number: int) -> Paper:
    monday = swap.first_day
    mutual = swap.kind is SwapKind.MUTUAL
    return Paper(
        document=Document(
            id=DocumentId(work.new_id()),
            swap_id=swap.id,
            kind=spec.kind,
            number=spec.number,
            revision=1,
            material_hash=swap.material_hash,
            printed_on=work.today(),
            placement_id=spec.placement_id,
            participation_id=spec.participation_id,
            wording_version=number,
        ),
        swap=swap,
        today=work.today(),
        clerk=work.actor,
        appointments=tuple(sample_appointments(swap, monday)) if mutual else (),
    )


def _sample_case(work: Workplace, choice: SampleChoice, today: date) -> Swap:
    cast = sample.unsaved_cast(work.new_id)
    row = next(case for case in sample_table()["case"] if case["key"] == _MAIN)
    visitor, partner = (
        _with_status(cast.people[row[key]], choice) for key in ("visitor", "partner")
    )
    by_id = {office.id: office for office in cast.offices.values()}
    own, other = (by_id[p.office_id] for p in (visitor, partner) if p.office_id)
    monday = sample.sample_monday(today) + timedelta(weeks=4)
    command = new_swap.NewSwap(
        kind=choice.kind,
        visitor=visitor,
        partner=partner if choice.kind is SwapKind.MUTUAL else None,
        home=None if choice.kind is SwapKind.INTERNSHIP else own,
        host=own if choice.kind is SwapKind.INTERNSHIP else other,
        first_day=monday,
        last_day=monday + _FRIDAY,
    )
    swap = new_swap.draft(work, command)
    swap = replace(swap, placements=tuple(_as_planned(held, row) for held in swap.placements))
    for held in swap.participations:
        if held.has_rule:
            swap = submitted(swap, Submission(participation_id=held.id, received_on=today), today)
    return replace(
        swap, participations=tuple(_as_owed(held, choice) for held in swap.participations)
    )


def _with_status(person: Person, choice: SampleChoice) -> Person:
    return replace(person, status_group=choice.status_group)


def _as_planned(held: Placement, row: Mapping[str, Any]) -> Placement:
    letter = held.letter.lower()
    return replace(
        held,
        host_unit=row[f"unit_{letter}"],
        contact=row[f"contact_{letter}"],
        place=row[f"place_{letter}"],
        learning_goals=row[f"goals_{letter}"],
    )


def _as_owed(held: Participation, choice: SampleChoice) -> Participation:
    return replace(held, kind=choice.participation)
