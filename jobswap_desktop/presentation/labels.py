"""How a state looks: its word, its tone and an icon of its own; colour never tells alone."""

from enum import StrEnum
from types import MappingProxyType

from jobswap_desktop.domain.agreement import ApprovalState
from jobswap_desktop.domain.confidentiality import UndertakingState
from jobswap_desktop.domain.documents import PaperState
from jobswap_desktop.domain.participation import ParticipationState
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.status_badge import Badge
from jobswap_desktop.services.wording import term

# By type first: members of different enumerations with the same text are equal.
_LOOKS: MappingProxyType[type[StrEnum], dict[str, tuple[Tone, str]]] = MappingProxyType(
    {
        SwapState: {
            SwapState.DRAFT: (Tone.NEUTRAL, "edit_filled"),
            SwapState.REQUESTED: (Tone.INFO, "mail_filled"),
            SwapState.IN_REVIEW: (Tone.INFO, "search_filled"),
            SwapState.IN_PARTICIPATION: (Tone.WAIT, "clock_filled"),
            SwapState.APPROVED: (Tone.OK, "checkmark_filled"),
            SwapState.READY: (Tone.OK, "checkmark_circle_filled"),
            SwapState.RUNNING: (Tone.INFO, "play_circle_filled"),
            SwapState.FINISHED: (Tone.INFO, "flag_filled"),
            SwapState.CLOSED: (Tone.NEUTRAL, "archive_filled"),
            SwapState.REJECTED: (Tone.DANGER, "dismiss_circle_filled"),
            SwapState.WITHDRAWN: (Tone.NEUTRAL, "arrow_undo_filled"),
            SwapState.CANCELLED: (Tone.NEUTRAL, "dismiss_filled"),
            SwapState.ABORTED: (Tone.DANGER, "stop_filled"),
        },
        ParticipationState: {
            ParticipationState.NOT_REQUIRED: (Tone.NEUTRAL, "subtract_circle_filled"),
            ParticipationState.DRAFT: (Tone.NEUTRAL, "edit_filled"),
            ParticipationState.SUBMITTED: (Tone.INFO, "send_filled"),
            ParticipationState.MORE_INFO_REQUESTED: (Tone.WAIT, "document_add_filled"),
            ParticipationState.DISCUSSION_REQUESTED: (Tone.WAIT, "chat_filled"),
            ParticipationState.DISCUSSED: (Tone.WAIT, "people_filled"),
            ParticipationState.NOTED: (Tone.OK, "eye_filled"),
            ParticipationState.CONSENTED: (Tone.OK, "checkmark_circle_filled"),
            ParticipationState.DEEMED_CONSENTED: (Tone.OK, "clock_checkmark_filled"),
            ParticipationState.NO_STATEMENT: (Tone.OK, "clock_checkmark_filled"),
            ParticipationState.REFUSED: (Tone.DANGER, "dismiss_circle_filled"),
            ParticipationState.ESCALATED: (Tone.WAIT, "arrow_up_filled"),
            ParticipationState.DECIDED_POSITIVE: (Tone.OK, "checkmark_filled"),
            ParticipationState.DECIDED_NEGATIVE: (Tone.DANGER, "dismiss_filled"),
            ParticipationState.WITHDRAWN: (Tone.NEUTRAL, "arrow_undo_filled"),
        },
        UndertakingState: {
            UndertakingState.NOT_REQUIRED: (Tone.NEUTRAL, "subtract_circle_filled"),
            UndertakingState.DRAFT: (Tone.NEUTRAL, "edit_filled"),
            UndertakingState.HANDED_OVER: (Tone.INFO, "send_filled"),
            UndertakingState.PERFORMED: (Tone.OK, "mic_filled"),
            UndertakingState.SIGNED_BY_VISITOR: (Tone.WAIT, "signature_filled"),
            UndertakingState.COUNTERSIGNED: (Tone.OK, "checkmark_circle_filled"),
            UndertakingState.FILED: (Tone.OK, "archive_filled"),
            UndertakingState.LAPSED: (Tone.DANGER, "clock_filled"),
            UndertakingState.SUPERSEDED: (Tone.NEUTRAL, "history_filled"),
            UndertakingState.VOIDED: (Tone.NEUTRAL, "dismiss_filled"),
            UndertakingState.ACCESS_REVOKED: (Tone.DANGER, "prohibited_filled"),
        },
        ApprovalState: {
            ApprovalState.OPEN: (Tone.WAIT, "clock_filled"),
            ApprovalState.GRANTED: (Tone.OK, "checkmark_circle_filled"),
            ApprovalState.REFUSED: (Tone.DANGER, "dismiss_circle_filled"),
        },
        PaperState: {
            PaperState.PRINTED: (Tone.INFO, "print_filled"),
            PaperState.HANDED_OVER: (Tone.INFO, "send_filled"),
            PaperState.RETURNED: (Tone.WAIT, "mail_filled"),
            PaperState.CHECKED: (Tone.OK, "checkmark_circle_filled"),
            PaperState.FILED: (Tone.OK, "archive_filled"),
        },
    }
)


def badge(state: StrEnum, words: str = "") -> Badge:
    """Return the badge of a state; `words` replaces its usual word ("offen bis 25.02.2022")."""
    tone, icon = _LOOKS[type(state)][state]
    return Badge(text=words or term(state), tone=tone, icon=icon)


def nda_badge(in_force: int, total: int) -> Badge:
    """Return the badge "x von n in Kraft" of a case."""
    complete = in_force == total
    return Badge(
        text=nda_words(in_force, total),
        tone=Tone.OK if complete else Tone.WAIT,
        icon="shield_checkmark_filled" if complete else "shield_error_filled",
    )


def nda_words(in_force: int, total: int) -> str:
    """Return "x von n in Kraft"."""
    return f"{in_force} von {total} in Kraft"
