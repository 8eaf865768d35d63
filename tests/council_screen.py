"""The window as a staff council meets it: a case that was submitted, and who sits at the desk."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from builders import TODAY
from case_steps import a_case, swap_of

from jobswap_desktop.domain.ids import OfficeId, SwapId
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import Participation
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.services import decisions, editing
from jobswap_desktop.services.workplace import Workplace

WIDE, HIGH = 1600, 900
REMARK = "Nur für die Personalstelle"


def councils(work: Workplace, swap_id: SwapId, office: str = "office-a") -> Participation:
    return next(
        held
        for held in swap_of(work, swap_id).participations
        if held.office_id == office and held.body is Body.STAFF_COUNCIL
    )


def submitted_case(work: Workplace) -> SwapId:
    """Record a case with a private remark, submitted to both councils."""
    made = a_case(work)
    details = editing.CaseDetails(occasion="Kennenlernen", remark=REMARK, responsible="Kim Weber")
    editing.edit_case(work, made, details)
    for office in ("office-a", "office-b"):
        held = councils(work, made, office)
        sent = decisions.Submission(participation_id=held.id, received_on=TODAY)
        decisions.submit(work, made, sent)
    return made


def with_council(desk: Desk, folder: Path) -> Desk:
    """Return the same desk with the council of the own office sitting at it."""
    actor = replace(
        desk.work.actor,
        name="Rita Bachmann",
        role=Role.STAFF_COUNCIL,
        office_id=OfficeId("office-a"),
    )
    notes = folder / "council" / "notizen.json"
    desk.work = replace(desk.work, actor=actor, council_notes=notes)
    return desk


def prolong(desk: Desk, swap_id: SwapId) -> None:
    """Let the HR office move the last day, so that what was submitted counts no more."""
    clerk = replace(desk.work, actor=replace(desk.work.actor, role=Role.HR_CLERK))
    for stay in swap_of(clerk, swap_id).placements:
        days = editing.PlacementDetails(first_day=stay.first_day, last_day=date(2022, 3, 4))
        editing.edit_placement(clerk, swap_id, stay.id, days)
