"""Going back to what was typed and not recorded: the form itself, or the page where it opens."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from jobswap_desktop.domain.closing import Side
from jobswap_desktop.domain.drafts import Draft, DraftState
from jobswap_desktop.domain.ids import PlacementId, SwapId, UndertakingId
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.draft_words import show_text
from jobswap_desktop.services import (
    accounts,
    cases,
    closing,
    drafts,
    follow_ups,
    offices,
    people,
    retention,
    schedule,
)

_Maker = Callable[[Desk, Draft, QWidget], QDialog | None]


def open_draft(desk: Desk, draft: Draft, window: QWidget) -> None:
    """Open the form of a draft over `window`; some forms are reached from their page alone.

    What was typed for a record that is not there (any more) is shown as text.
    """
    if opener := desk.openers.get(draft.place):
        opener()
        return
    waiting = drafts.state_of(desk.work, draft)
    if waiting.state in {DraftState.GONE, DraftState.CASE_GONE}:
        show_text(desk, waiting, window)
        return
    maker = _MAKERS.get(draft.form)
    dialog = maker(desk, draft, window) if maker else None
    if dialog is not None:
        dialog.open()
        return
    page = _PAGES.get(draft.form, "swaps")
    desk.go(page, draft.subject if page == "wording" else draft.swap_id)
    hint = QCoreApplication.translate(
        "DraftOpening", "What was typed comes back where it was entered: {form}"
    )
    desk.told.emit(hint.format(form=draft.title or draft.about))


def can_open(desk: Desk, draft: Draft) -> bool:
    """Tell whether the form itself is opened, and not only the page from which it is reached."""
    return draft.form in _MAKERS or draft.place in desk.openers


def _swap(desk: Desk, draft: Draft) -> Swap:
    return cases.view(desk.work, SwapId(draft.swap_id)).swap


def _new_swap(desk: Desk, _draft: Draft, window: QWidget) -> QDialog:
    from jobswap_desktop.presentation.dialogs.new_swap_dialog import NewSwapDialog

    dialog = NewSwapDialog(desk, window)
    dialog.created.connect(partial(_show_created, desk, window))
    return dialog


def _show_created(desk: Desk, window: QWidget, swap_id: str, print_wanted: bool) -> None:
    desk.go("swaps", swap_id)
    if print_wanted:
        from jobswap_desktop.presentation.dialogs.print_dialog import open_print_dialog

        open_print_dialog(desk, SwapId(swap_id), window)


def _case(desk: Desk, draft: Draft, window: QWidget) -> QDialog:
    from jobswap_desktop.presentation.dialogs.case_dialog import CaseDialog

    return CaseDialog(desk, SwapId(draft.swap_id), window)


def _placement(desk: Desk, draft: Draft, window: QWidget) -> QDialog:
    from jobswap_desktop.presentation.dialogs.placement_dialog import PlacementDialog

    return PlacementDialog(desk, SwapId(draft.swap_id), PlacementId(draft.subject), window)


def _person(desk: Desk, draft: Draft, window: QWidget) -> QDialog:
    from jobswap_desktop.presentation.dialogs.person_dialog import PersonDialog

    known = (
        person for person in people.legible_people(desk.work).found if person.id == draft.subject
    )
    return PersonDialog(desk, next(known, None), window)


def _office(desk: Desk, draft: Draft, window: QWidget) -> QDialog:
    from jobswap_desktop.presentation.dialogs.office_dialog import OfficeDialog

    known = (
        office for office in offices.legible_offices(desk.work).found if office.id == draft.subject
    )
    return OfficeDialog(desk, next(known, None), window)


def _first_start(desk: Desk, _draft: Draft, window: QWidget) -> QDialog | None:
    from jobswap_desktop.presentation.dialogs.first_start_dialog import FirstStartDialog

    if offices.has_own_office(desk.work):
        return None
    dialog = FirstStartDialog(desk, window)
    dialog.go_on()
    return dialog


def _retention(desk: Desk, draft: Draft, window: QWidget) -> QDialog | None:
    from jobswap_desktop.presentation.dialogs.retention_dialog import RetentionDialog

    known = (each for each in retention.rules_in_use(desk.work) if each.id == draft.subject)
    found = next(known, None)
    return RetentionDialog(desk, found, window) if found else None


def _account(desk: Desk, draft: Draft, window: QWidget) -> QDialog:
    from jobswap_desktop.presentation.dialogs.account_dialog import AccountDialog

    known = (each for each in accounts.all_accounts(desk.work) if each.id == draft.subject)
    return AccountDialog(desk, next(known, None), window)


def _appointment(desk: Desk, draft: Draft, window: QWidget) -> QDialog:
    from jobswap_desktop.presentation.dialogs.appointment_dialog import AppointmentDialog

    swap_id = SwapId(draft.swap_id)
    known = (i for i in schedule.of_case(desk.work, swap_id) if i.id == draft.subject)
    return AppointmentDialog(desk, next(known, None), swap_id, None, window)


def _note(desk: Desk, draft: Draft, window: QWidget) -> QDialog | None:
    from jobswap_desktop.presentation.dialogs.note_dialog import NoteDialog

    known = schedule.of_case(desk.work, SwapId(draft.swap_id))
    found = next((item for item in known if item.id == draft.subject), None)
    return NoteDialog(desk, found, window) if found else None


def _follow_up(desk: Desk, draft: Draft, window: QWidget) -> QDialog:
    from jobswap_desktop.presentation.dialogs.follow_up_dialog import FollowUpDialog

    swap_id = SwapId(draft.swap_id)
    waiting = follow_ups.of_case(desk.work, swap_id)
    held = next((item for item in waiting if item.id == draft.subject), None)
    return FollowUpDialog(desk, swap_id, held, window)


def _decision(desk: Desk, draft: Draft, window: QWidget) -> QDialog:
    from jobswap_desktop.presentation.dialogs.decision_dialog import DecisionDialog

    return DecisionDialog(desk, SwapId(draft.swap_id), draft.subject, window)


def _step(desk: Desk, draft: Draft, window: QWidget) -> QDialog:
    from jobswap_desktop.presentation.dialogs.step_dialog import StepDialog

    return StepDialog(desk, SwapId(draft.swap_id), UndertakingId(draft.subject), window)


def _submission(desk: Desk, draft: Draft, window: QWidget) -> QDialog | None:
    from jobswap_desktop.presentation.dialogs.submission_dialog import SubmissionDialog

    swap = _swap(desk, draft)
    held = next((each for each in swap.participations if each.id == draft.subject), None)
    return SubmissionDialog(desk, swap.id, held, window) if held else None


def _stay_end(desk: Desk, draft: Draft, window: QWidget) -> QDialog:
    from jobswap_desktop.presentation.dialogs.stay_end_dialog import StayEndDialog

    placement_id, _, no_show = draft.subject.partition("/")
    return StayEndDialog(
        desk,
        SwapId(draft.swap_id),
        PlacementId(placement_id),
        window,
        no_show=no_show == "1",
    )


def _journal(desk: Desk, draft: Draft, window: QWidget) -> QDialog | None:
    from jobswap_desktop.presentation.dialogs.journal_dialog import JournalDialog

    swap, work = _swap(desk, draft), desk.work
    placement_id, _, _rest = draft.subject.partition("/")
    known = closing.of_case(work, swap.id).journal
    held = next((item for item in known if item.id == draft.subject), None)
    if held is None:
        held = closing.new_entry(work, swap.id, PlacementId(placement_id))
    return JournalDialog(desk, held, draft.about, window)


def _report(desk: Desk, draft: Draft, window: QWidget) -> QDialog | None:
    from jobswap_desktop.presentation.dialogs.report_dialog import ReportDialog

    swap, work = _swap(desk, draft), desk.work
    placement_id, _, _rest = draft.subject.partition("/")
    known = closing.of_case(work, swap.id).reports
    held = next((item for item in known if item.id == draft.subject), None)
    if held is None:
        held = closing.new_report(work, swap.id, PlacementId(placement_id))
    return ReportDialog(desk, held, draft.about, window)


def _feedback(desk: Desk, draft: Draft, window: QWidget) -> QDialog | None:
    from jobswap_desktop.presentation.dialogs.feedback_dialog import FeedbackDialog

    swap, work = _swap(desk, draft), desk.work
    placement_id, _, side = draft.subject.partition("/")
    known = closing.of_case(work, swap.id).feedback
    held = next((item for item in known if item.id == draft.subject), None)
    if held is None:
        held = closing.new_feedback(work, swap.id, PlacementId(placement_id), Side(side))
    return FeedbackDialog(desk, held, draft.about, window)


_MAKERS: Mapping[str, _Maker] = MappingProxyType(
    {
        "account": _account,
        "appointment": _appointment,
        "case": _case,
        "decision": _decision,
        "feedback": _feedback,
        "first_start": _first_start,
        "follow_up": _follow_up,
        "journal": _journal,
        "new_swap": _new_swap,
        "note": _note,
        "office": _office,
        "person": _person,
        "placement": _placement,
        "report": _report,
        "stay_end": _stay_end,
        "retention": _retention,
        "step": _step,
        "submission": _submission,
    }
)
_PAGES: Mapping[str, str] = MappingProxyType(
    {
        "first_start": "offices",
        "new_week_template": "week",
        "partner_key": "keys",
        "quick_line": "week",
        "retention": "erasure",
        "rule": "rules",
        "week_template": "week",
        "wording": "wording",
    }
)
