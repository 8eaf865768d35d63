"""The acts of confidentiality in words and badges, as case and ledger show them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.ledger import LedgerRow
from jobswap_desktop.domain.requirements import RequirementCode
from jobswap_desktop.presentation.case_deeds import code_words
from jobswap_desktop.presentation.labels import badge
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.status_badge import Badge

_S = UndertakingState
_RENEWED = frozenset({_S.LAPSED, _S.ACCESS_REVOKED})


def act_badge(act: Act, state: UndertakingState | None, *, is_past: bool) -> Badge:
    """Return the badge of an act; None for one that is missing.

    After the stay (`is_past`) it is only said that further stays are not covered: no alarm.
    """
    if state is None:
        return Badge(QCoreApplication.translate("UndertakingWords", "missing"), Tone.DANGER)
    shown = badge(state)
    if state is _S.LAPSED and is_past:
        return Badge(shown.text, Tone.NEUTRAL, shown.icon)
    if act is Act.DATA_PROTECTION and state is _S.SIGNED_BY_VISITOR:
        # Nobody countersigns it: the signature is all it takes.
        return Badge(shown.text, Tone.OK, shown.icon)
    return shown


def step_words(state: UndertakingState) -> str:
    """Return the words of the button that records a step."""
    words = {
        _S.HANDED_OVER: QCoreApplication.translate("UndertakingWords", "Record handover…"),
        _S.PERFORMED: QCoreApplication.translate("UndertakingWords", "Record obligation…"),
        _S.SIGNED_BY_VISITOR: QCoreApplication.translate("UndertakingWords", "Record signature…"),
        _S.COUNTERSIGNED: QCoreApplication.translate(
            "UndertakingWords", "Record countersignature…"
        ),
        _S.FILED: QCoreApplication.translate("UndertakingWords", "File…"),
    }
    return words[state]


def next_words(row: LedgerRow, today: date) -> str:
    """Return the words of the button for the next step of a line; "" when nothing is to be done."""
    if not row.next_act:
        return ""
    if not row.next_code:
        return step_words(_S.FILED)
    if row.state_on(Act(row.next_act), today) in _RENEWED:
        return code_words(RequirementCode.NDA_LAPSED)
    return code_words(RequirementCode(row.next_code))
