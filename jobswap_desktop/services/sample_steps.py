"""What happens in a sample case, and how many days before or after its Monday."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Any

from jobswap_desktop.domain.agreement import ApprovalKind, ApprovalState
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.documents import Document, DocumentKind
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.lead_times import on_weekday
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.paper_plan import PaperSpec
from jobswap_desktop.domain.participation import Answer, ParticipationState
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.schedule import AppointmentKind
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.services import (
    agreements,
    closing,
    confidentiality,
    decisions,
    editing,
    follow_ups,
    printing,
    schedule,
)
from jobswap_desktop.services.recording import load
from jobswap_desktop.services.sample_data import sample_appointments
from jobswap_desktop.services.workplace import Workplace

Sink = Callable[[Document, bytes], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """The case being played, its row of the data, its Monday, and where its papers go."""

    swap_id: SwapId
    row: Mapping[str, Any]
    monday: date
    sink: Sink | None


Step = Callable[[Workplace, Played], None]

CREATED = -77

_STEPS: tuple[tuple[int, str, Step], ...]


def steps(row: Mapping[str, Any]) -> tuple[tuple[int, Step], ...]:
    """Return the steps of a case in order, without those that its row skips."""
    skipped = set(row.get("skip", ()))
    if "request" in skipped:
        return ()
    return tuple((offset, step) for offset, name, step in _STEPS if name not in skipped)


def _supervisors(work: Workplace, played: Played) -> None:
    _print_main(work, played, DocumentKind.REQUEST, DocumentKind.SUPERVISOR_STATEMENT)
    _approve(work, played, ApprovalKind.SUPERVISOR)


def _heads(work: Workplace, played: Played) -> None:
    _approve(work, played, ApprovalKind.HEAD_OF_OFFICE)


def _approve(work: Workplace, played: Played, kind: ApprovalKind) -> None:
    swap = load(work, played.swap_id)
    for approval in swap.approvals:
        if approval.kind is kind:
            office = swap.office(approval.office_id)
            supervisors = {p.home.id: p.visitor.supervisor for p in swap.placements if p.home}
            head = kind is ApprovalKind.HEAD_OF_OFFICE
            decision = decisions.ApprovalDecision(
                approval_id=approval.id,
                state=ApprovalState.GRANTED,
                on=work.today(),
                by=office.head_name if head else supervisors.get(office.id, ""),
            )
            decisions.decide_approval(work, played.swap_id, decision)


def _consents(work: Workplace, played: Played) -> None:
    _print_main(work, played, DocumentKind.PRIVACY_NOTICE)
    for placement in load(work, played.swap_id).placements:
        editing.consent_to_share(work, played.swap_id, placement.id, work.today())


def _submit_to(body: Body) -> Step:
    def step(work: Workplace, played: Played) -> None:
        wanted = {p.id for p in load(work, played.swap_id).participations if p.body is body}
        _print(work, played, lambda spec: spec.participation_id in wanted)

    return step


def _noted_by(body: Body, position: int | None = None) -> Step:
    def step(work: Workplace, played: Played) -> None:
        swap = load(work, played.swap_id)
        for held in swap.participations:
            place = [office.id for office in swap.offices].index(held.office_id)
            if held.body is body and position in {None, place}:
                reply = Answer(outcome=ParticipationState.NOTED, on=work.today())
                decisions.answer(work, played.swap_id, held.id, reply)

    return step


def _hand_over(work: Workplace, played: Played) -> None:
    _print(work, played, lambda spec: spec.kind in confidentiality.SIGNED_ACTS)
    for placement in load(work, played.swap_id).placements:
        obligation = placement.undertaking(Act.FORMAL_OBLIGATION)
        if obligation and obligation.state is UndertakingState.DRAFT:
            confidentiality.leave(
                work,
                played.swap_id,
                obligation.id,
                UndertakingState.NOT_REQUIRED,
                "Nachweis der Verpflichtung durch die eigene Dienststelle liegt vor.",
            )


def _nda_step(letter: str, by_host: bool = False) -> Step:  # noqa: FBT001, FBT002 - reads well below
    def step(work: Workplace, played: Played) -> None:
        for placement in load(work, played.swap_id).placements:
            if placement.letter == letter:
                host = placement.host if by_host else None
                by, function = (host.head_name, host.head_title) if host else ("", "")
                _advance(work, played, placement, Act.NDA, by=by, by_function=function)
                if not by_host:
                    _advance(work, played, placement, Act.DATA_PROTECTION)

    return step


def _file(work: Workplace, played: Played) -> None:
    for placement in load(work, played.swap_id).placements:
        for act in (Act.NDA, Act.DATA_PROTECTION):
            _advance(work, played, placement, act, filed_at="Sachakte")


def _advance(
    work: Workplace,
    played: Played,
    placement: Placement,
    act: Act,
    *,
    by: str = "",
    by_function: str = "",
    filed_at: str = "",
) -> None:
    held = placement.undertaking(act)
    if held is not None and held.next_state is not None:
        command = confidentiality.Advance(
            undertaking_id=held.id,
            on=work.today(),
            by=by,
            by_function=by_function,
            filed_at=filed_at,
        )
        confidentiality.advance(work, played.swap_id, command)


def _plan_week(work: Workplace, played: Played) -> None:
    row = played.row
    for placement in load(work, played.swap_id).placements:
        letter = placement.letter.lower()
        if f"place_{letter}" not in row:
            continue
        details = editing.PlacementDetails(
            first_day=placement.first_day,
            last_day=placement.last_day,
            place=row[f"place_{letter}"],
            contact=row[f"contact_{letter}"],
            host_unit=row.get(f"unit_{letter}", ""),
            learning_goals=row.get(f"goals_{letter}", ""),
            first_time=time(8, 0),
            data_sharing_consent_on=placement.data_sharing_consent_on,
        )
        editing.edit_placement(work, played.swap_id, placement.id, details)


def _appoint(work: Workplace, played: Played) -> None:
    if played.row["key"] != "main":
        return
    for appointment in sample_appointments(load(work, played.swap_id), played.monday):
        schedule.save(work, schedule.new_appointment(work, appointment))


def _sign_agreement(work: Workplace, played: Played) -> None:
    _print(work, played, lambda spec: spec.kind is DocumentKind.AGREEMENT)
    agreement = load(work, played.swap_id).agreement
    if agreement is not None:
        lines = [
            agreements.Signing(signature_id=line.id, on=work.today()) for line in agreement.unsigned
        ]
        agreements.sign(work, played.swap_id, *lines)


def _print_week(work: Workplace, played: Played) -> None:
    _print(work, played, lambda spec: spec.kind is DocumentKind.WEEK_PLAN)
    _print_main(
        work,
        played,
        DocumentKind.PHOTO_CONSENT,
        DocumentKind.ARRIVAL_SHEET,
        DocumentKind.CHECKLIST_SLIP,
    )


def _brief(offset: int) -> Step:
    def step(work: Workplace, played: Played) -> None:
        day = played.monday + timedelta(days=offset)
        for appointment in schedule.of_case(work, played.swap_id):
            if appointment.kind is AppointmentKind.BRIEFING and appointment.day == day:
                schedule.tick(work, appointment.id, done=True)

    return step


def _journal(work: Workplace, played: Played) -> None:
    _print_main(work, played, DocumentKind.LEARNING_JOURNAL)


def _report(work: Workplace, played: Played) -> None:
    if played.row["key"] != "main":
        return
    for placement in load(work, played.swap_id).placements:
        report = closing.new_report(work, played.swap_id, placement.id)
        closing.save_report(work, replace(report, submitted_on=work.today()))
    _print(work, played, lambda spec: spec.kind is DocumentKind.CLOSING_REPORT)


def _certify(work: Workplace, played: Played) -> None:
    _print(work, played, lambda spec: spec.kind is DocumentKind.CERTIFICATE)


def _close(work: Workplace, played: Played) -> None:
    editing.move(work, played.swap_id, SwapState.CLOSED)


def _print_main(work: Workplace, played: Played, *kinds: DocumentKind) -> None:
    if played.row["key"] == "main":
        _print(work, played, lambda spec: spec.kind in kinds)


def _print(work: Workplace, played: Played, wanted: Callable[[PaperSpec], bool]) -> None:
    specs = [spec for spec in printing.plan(work, played.swap_id).specs if wanted(spec)]
    papers = printing.papers(work, played.swap_id, specs)
    if played.sink is not None:
        for paper in papers:
            played.sink(paper.document, printing.pdf([paper]))
    printing.record(work, played.swap_id, papers, work.today())


_STEPS = (
    (-70, "supervisors", _supervisors),
    (-42, "consents", _consents),
    (-40, "submitted_equality", _submit_to(Body.EQUALITY_OFFICER)),
    (-36, "noted_equality", _noted_by(Body.EQUALITY_OFFICER)),
    (-35, "submitted_council", _submit_to(Body.STAFF_COUNCIL)),
    (-27, "noted_council_a", _noted_by(Body.STAFF_COUNCIL, 0)),
    (-25, "noted_council_b", _noted_by(Body.STAFF_COUNCIL, 1)),
    (-21, "heads", _heads),
    (-20, "handed_over", _hand_over),
    (-14, "nda_signed_a", _nda_step("A")),
    (-13, "nda_signed_b", _nda_step("B")),
    (-12, "nda_countersigned_a", _nda_step("A", by_host=True)),
    (-11, "nda_countersigned_b", _nda_step("B", by_host=True)),
    (-11, "filed", _file),
    (-7, "planned", _plan_week),
    (-7, "appointments", _appoint),
    (-7, "agreement", _sign_agreement),
    (-6, "week_printed", _print_week),
    (0, "journals", _journal),
    *((day, "briefings", _brief(day)) for day in range(5)),
    (14, "reports", _report),
    (14, "certificates", _certify),
    (32, "closed", _close),
)


def look_after(work: Workplace, played: Played) -> None:
    """Let the clerk have done the follow-ups of the past, and have set the next one.

    `follow_up` of the case's row says how many days from `work.today()` it is due, or that there
    is none left.
    """
    swap, today = load(work, played.swap_id), work.today()
    due = played.row.get("follow_up", _FOLLOW_UP)
    if swap.is_over or swap.follow_up is None:
        return
    held = swap.follow_up
    if held.due_on > today and due is not False:
        return
    day = min(held.due_on, today)
    follow_ups.done(work.on(day), swap.id, held.id)
    if due is not False:
        about = played.row.get("about", follow_ups.subject_text(held))
        next_day = on_weekday(today + timedelta(days=due))
        entry = follow_ups.FollowUpEntry(due_on=next_day, subject=about)
        follow_ups.add(work.on(min(today, entry.due_on)), swap.id, entry)


_FOLLOW_UP = 5
