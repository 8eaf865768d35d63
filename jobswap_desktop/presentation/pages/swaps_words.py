"""What the page of job swaps says of its filters, and where a filter leaves nothing."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from jobswap_desktop.domain.cases import CaseFilter


class EmptyWords(NamedTuple):
    """A picture by name, the sentence, and the button that leads on."""

    icon: str
    sentence: str
    button: str


def filter_words() -> dict[CaseFilter, str]:
    """Return the words on the chips, in their order."""
    return {
        CaseFilter.OPEN: QCoreApplication.translate("SwapsPage", "Open"),
        CaseFilter.OURS: QCoreApplication.translate("SwapsPage", "With us"),
        CaseFilter.OVERDUE: QCoreApplication.translate("SwapsPage", "Overdue"),
        CaseFilter.ALL: QCoreApplication.translate("SwapsPage", "All"),
    }


def empty_words(text: str, *, is_first: bool) -> EmptyWords:
    """Return what stands in place of the list: no case yet, none found, or none of this kind."""
    if is_first:
        return EmptyWords(
            "people_swap",
            QCoreApplication.translate("SwapsPage", "No job swaps yet."),
            QCoreApplication.translate("SwapsPage", "New job swap…"),
        )
    if text:
        sentence = QCoreApplication.translate("SwapsPage", "No match for ‘{text}’.")
        return EmptyWords(
            "search",
            sentence.format(text=text),
            QCoreApplication.translate("SwapsPage", "Clear filter"),
        )
    return EmptyWords(
        "checkmark_circle",
        QCoreApplication.translate("SwapsPage", "No job swap needs to be listed here."),
        QCoreApplication.translate("SwapsPage", "Show all"),
    )
