"""What the page of job swaps says of its filters, and where a filter leaves nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.format import count_text
from jobswap_desktop.presentation.widgets.empty_state import EmptyState
from jobswap_desktop.services import cases
from jobswap_desktop.services.wording import problem_text
from jobswap_desktop.services.workplace import Workplace


class EmptyWords(NamedTuple):
    """A picture by name, the sentence, and the button that leads on."""

    icon: str
    sentence: str
    button: str


def filter_words() -> dict[CaseFilter, str]:
    """Return the words on the chips, in their order."""
    return {
        CaseFilter.OPEN: QCoreApplication.translate("SwapsPage", "Open"),
        CaseFilter.MINE: QCoreApplication.translate("SwapsPage", "Mine"),
        CaseFilter.OURS: QCoreApplication.translate("SwapsPage", "With us"),
        CaseFilter.OVERDUE: QCoreApplication.translate("SwapsPage", "Overdue"),
        CaseFilter.FORGOTTEN: QCoreApplication.translate("SwapsPage", "No follow-up"),
        CaseFilter.PAPERS_OUT: QCoreApplication.translate("SwapsPage", "Papers out"),
        CaseFilter.ALL: QCoreApplication.translate("SwapsPage", "All"),
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Emptiness:
    """Why a list is empty: `text` was typed and leaves nothing.

    `elsewhere` is how many cases it finds among all, `likely` what may have been meant.
    """

    text: str = ""
    elsewhere: int = 0
    likely: str = ""


def why_empty(work: Workplace, text: str) -> Emptiness:
    """Return what is known about why `text` finds nothing, so that the page can help."""
    if not text:
        return Emptiness()
    elsewhere = cases.count(work, CaseFilter.ALL, text)
    likely = "" if elsewhere else cases.likely_word(work, text)
    return Emptiness(text=text, elsewhere=elsewhere, likely=likely)


def empty_words(why: Emptiness, *, is_first: bool, may_begin: bool = True) -> EmptyWords:
    """Return what stands in place of the list: no case yet, none found, or none of this kind."""
    if is_first:
        return EmptyWords(
            "people_swap",
            QCoreApplication.translate("SwapsPage", "No job swaps yet."),
            QCoreApplication.translate("SwapsPage", "New job swap…") if may_begin else "",
        )
    if why.text:
        return _not_found(why)
    return EmptyWords(
        "checkmark_circle",
        QCoreApplication.translate("SwapsPage", "No job swap needs to be listed here."),
        QCoreApplication.translate("SwapsPage", "Show all"),
    )


def _not_found(why: Emptiness) -> EmptyWords:
    if why.elsewhere:
        sentence = QCoreApplication.translate(
            "SwapsPage", "No match for ‘{text}’ under this filter, but {count} among all job swaps."
        )
        button = QCoreApplication.translate("SwapsPage", "Search all")
    elif why.likely:
        sentence = QCoreApplication.translate(
            "SwapsPage", "No match for ‘{text}’. Did you mean ‘{likely}’?"
        )
        button = QCoreApplication.translate("SwapsPage", "Search for ‘{likely}’")
    else:
        sentence = QCoreApplication.translate("SwapsPage", "No match for ‘{text}’.")
        button = QCoreApplication.translate("SwapsPage", "Clear filter")
    values = {"text": why.text, "count": count_text(why.elsewhere, why.text), "likely": why.likely}
    return EmptyWords("search", sentence.format_map(values), button.format_map(values))


def tell_no_case(desk: Desk, place: EmptyState, gone: str = "") -> None:
    """Say that a case can be chosen, or where the one went that somebody else has taken away."""
    words = _gone_text(desk.work, gone) if gone and not desk.is_own_deed else ""
    choose = QCoreApplication.translate("SwapsPage", "Choose a job swap from the list.")
    place.set_content("people_swap", words or choose)


def _gone_text(work: Workplace, swap_id: str) -> str:
    """Return who has taken a case back, or wrote last about it before it was removed."""
    try:
        cases.view(work, SwapId(swap_id))
    except DomainError as error:
        return problem_text(error.problems[0])
    return ""
