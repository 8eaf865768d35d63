"""Dialogs of the window with something in them, to be measured and looked at."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from case_steps import a_case, swap_of
from PySide6.QtWidgets import QDialog

from jobswap_desktop.domain.closing import Feedback, Side
from jobswap_desktop.domain.confidentiality import UndertakingState
from jobswap_desktop.domain.ids import FeedbackId, SwapId
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.account_dialog import AccountDialog
from jobswap_desktop.presentation.dialogs.appointment_dialog import AppointmentDialog
from jobswap_desktop.presentation.dialogs.backup_folder_dialog import BackupFolderDialog
from jobswap_desktop.presentation.dialogs.case_dialog import CaseDialog
from jobswap_desktop.presentation.dialogs.council_request_dialog import CouncilRequestDialog
from jobswap_desktop.presentation.dialogs.deadline_dialog import DeadlineDialog
from jobswap_desktop.presentation.dialogs.decision_dialog import DecisionDialog
from jobswap_desktop.presentation.dialogs.feedback_dialog import FeedbackDialog
from jobswap_desktop.presentation.dialogs.filter_dialog import FilterDialog
from jobswap_desktop.presentation.dialogs.first_start_dialog import FirstStartDialog
from jobswap_desktop.presentation.dialogs.follow_up_dialog import FollowUpDialog
from jobswap_desktop.presentation.dialogs.leave_dialog import LeaveDialog
from jobswap_desktop.presentation.dialogs.new_swap_dialog import NewSwapDialog
from jobswap_desktop.presentation.dialogs.office_dialog import OfficeDialog
from jobswap_desktop.presentation.dialogs.paper_step_dialog import PaperStepDialog
from jobswap_desktop.presentation.dialogs.person_dialog import PersonDialog
from jobswap_desktop.presentation.dialogs.placement_dialog import PlacementDialog
from jobswap_desktop.presentation.dialogs.reason_dialog import ReasonDialog
from jobswap_desktop.presentation.dialogs.renew_dialog import RenewDialog
from jobswap_desktop.presentation.dialogs.retention_dialog import RetentionDialog
from jobswap_desktop.presentation.dialogs.rule_dialog import RuleDialog, RuleTask
from jobswap_desktop.presentation.dialogs.sealing_dialog import SealingDialog
from jobswap_desktop.presentation.dialogs.server_dialog import ServerDialog
from jobswap_desktop.presentation.dialogs.signatory_dialog import SignatoryDialog
from jobswap_desktop.presentation.dialogs.stay_end_dialog import StayEndDialog
from jobswap_desktop.presentation.dialogs.step_dialog import StepDialog
from jobswap_desktop.presentation.dialogs.submission_dialog import SubmissionDialog
from jobswap_desktop.presentation.dialogs.trail_check_dialog import TrailCheckDialog
from jobswap_desktop.services import offices, people, retention


@dataclass(frozen=True, kw_only=True)
class Scene:
    """A desk with a case that was asked for."""

    desk: Desk
    swap_id: SwapId

    @property
    def swap(self) -> Swap:
        return swap_of(self.desk.work, self.swap_id)


def a_scene(desk: Desk) -> Scene:
    return Scene(desk=desk, swap_id=a_case(desk.work))


def _account(scene: Scene) -> QDialog:
    return AccountDialog(scene.desk, None)


def _appointment(scene: Scene) -> QDialog:
    return AppointmentDialog(scene.desk, None, scene.swap_id, date(2022, 2, 22))


def _backup_folder(scene: Scene) -> QDialog:
    return BackupFolderDialog(scene.desk)


def _case(scene: Scene) -> QDialog:
    return CaseDialog(scene.desk, scene.swap_id)


def _council_request(scene: Scene) -> QDialog:
    return CouncilRequestDialog(scene.desk)


def _deadline(scene: Scene) -> QDialog:
    return DeadlineDialog(scene.desk, scene.swap, scene.swap.participations[0])


def _decision(scene: Scene) -> QDialog:
    return DecisionDialog(scene.desk, scene.swap_id)


def _feedback(scene: Scene) -> QDialog:
    said = Feedback(
        id=FeedbackId("neu"),
        swap_id=scene.swap_id,
        placement_id=scene.swap.placements[0].id,
        side=Side.VISITOR,
        given_on=date(2022, 2, 28),
    )
    return FeedbackDialog(scene.desk, said, "Mara Lindner")


def _filter(scene: Scene) -> QDialog:
    return FilterDialog(scene.desk, "Überfällig", _nothing)


def _first_start(scene: Scene) -> QDialog:
    return FirstStartDialog(scene.desk)


def _follow_up(scene: Scene) -> QDialog:
    return FollowUpDialog(scene.desk, scene.swap_id, None)


def _leave(scene: Scene) -> QDialog:
    held = scene.swap.placements[0].undertakings[0]
    return LeaveDialog(scene.desk, scene.swap_id, held.id, UndertakingState.NOT_REQUIRED)


def _new_swap(scene: Scene) -> QDialog:
    return NewSwapDialog(scene.desk)


def _office(scene: Scene) -> QDialog:
    return OfficeDialog(scene.desk, offices.own_office(scene.desk.work))


def _paper_step(scene: Scene) -> QDialog:
    return PaperStepDialog(scene.desk, scene.swap_id)


def _person(scene: Scene) -> QDialog:
    return PersonDialog(scene.desk, people.all_people(scene.desk.work)[0])


def _placement(scene: Scene) -> QDialog:
    return PlacementDialog(scene.desk, scene.swap_id, scene.swap.placements[0].id)


def _reason(scene: Scene) -> QDialog:
    return ReasonDialog(scene.desk, "Zurückziehen", "Mara Lindner", _nothing)


def _renew(scene: Scene) -> QDialog:
    return RenewDialog(scene.desk, scene.swap_id)


def _retention(scene: Scene) -> QDialog:
    return RetentionDialog(scene.desk, retention.rules_in_use(scene.desk.work)[0])


def _rule(scene: Scene) -> QDialog:
    return RuleDialog(scene.desk, RuleTask.ADD, None, regime="NW")


def _sealing(scene: Scene) -> QDialog:
    return SealingDialog(scene.desk, ["Auskunft.pdf", "Auskunft.json"])


def _server(scene: Scene) -> QDialog:
    return ServerDialog(None, None, parent=scene.desk.messages.window)


def _signatory(scene: Scene) -> QDialog:
    return SignatoryDialog(scene.desk, scene.swap)


def _stay_end(scene: Scene) -> QDialog:
    return StayEndDialog(scene.desk, scene.swap_id, scene.swap.placements[0].id)


def _step(scene: Scene) -> QDialog:
    return StepDialog(scene.desk, scene.swap_id, scene.swap.placements[0].undertakings[0].id)


def _submission(scene: Scene) -> QDialog:
    return SubmissionDialog(scene.desk, scene.swap_id, scene.swap.participations[0])


def _trail_check(scene: Scene) -> QDialog:
    return TrailCheckDialog(scene.desk)


def _nothing(_reason: str) -> Any:
    raise AssertionError("nothing is recorded here")


GALLERY: Mapping[str, Callable[[Scene], QDialog]] = MappingProxyType(
    {
        name.removeprefix("_"): make
        for name, make in sorted(globals().items())
        if name.startswith("_") and not name.startswith("__") and name != "_nothing"
    }
)
