"""What the dialog for a new case says: by kind of case, and of what follows from the entries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject

from jobswap_desktop.domain.swap import SwapKind
from jobswap_desktop.services.instrument_words import same_employer_text
from jobswap_desktop.services.new_swap import Derived
from jobswap_desktop.services.overlaps import overlap_text
from jobswap_desktop.services.period_hints import PeriodHints
from jobswap_desktop.services.wording import weekday_text


class FormKind(StrEnum):
    """The kinds of case as a clerk tells them apart: who goes where."""

    MUTUAL = "mutual"
    OUTGOING = "outgoing"
    INCOMING = "incoming"
    INTERNSHIP = "internship"

    @property
    def swap_kind(self) -> SwapKind:
        """The kind of the case that is recorded."""
        if self is FormKind.MUTUAL:
            return SwapKind.MUTUAL
        return SwapKind.INTERNSHIP if self is FormKind.INTERNSHIP else SwapKind.ONE_SIDED

    @property
    def our_person_goes(self) -> bool:
        """Whether somebody of the own office goes to the other one."""
        return self in {FormKind.MUTUAL, FormKind.OUTGOING}

    @property
    def has_counterpart(self) -> bool:
        """Whether somebody from outside comes to the own office."""
        return self is not FormKind.OUTGOING

    @property
    def office_is_needed(self) -> bool:
        """Whether the other office has to be named; an internship may have none."""
        return self is not FormKind.INTERNSHIP


@dataclass(frozen=True, slots=True, kw_only=True)
class FormWords:
    """The labels that change with the kind."""

    counterpart: str
    office: str


def kind_words() -> dict[FormKind, str]:
    """Return the words for the kinds, in the order of the choice."""
    return {
        FormKind.MUTUAL: QCoreApplication.translate("NewSwapDialog", "Job swap"),
        FormKind.OUTGOING: QCoreApplication.translate("NewSwapDialog", "Visit – our person goes"),
        FormKind.INCOMING: QCoreApplication.translate("NewSwapDialog", "Visit – a guest comes"),
        FormKind.INTERNSHIP: QCoreApplication.translate("NewSwapDialog", "Internship"),
    }


def form_words(kind: FormKind) -> FormWords:
    """Return the labels for a kind."""
    counterpart = (
        QCoreApplication.translate("NewSwapDialog", "Co&unterpart")
        if kind is FormKind.MUTUAL
        else QCoreApplication.translate("NewSwapDialog", "G&uest")
    )
    office = {
        FormKind.OUTGOING: QCoreApplication.translate("NewSwapDialog", "Host o&ffice"),
        FormKind.INTERNSHIP: QCoreApplication.translate("NewSwapDialog", "School, i&f any"),
    }.get(kind, QCoreApplication.translate("NewSwapDialog", "Their o&ffice"))
    return FormWords(counterpart=counterpart, office=office)


class ConsequenceWords(QObject):
    """What follows from the entries. A class, since only its `tr` knows singular and plural."""

    def preview(self, derived: Derived) -> str:
        """Return what a case brings with it, as one sentence."""
        parts = (
            (derived.undertakings, self._declarations(derived.undertakings)),
            (derived.approvals, self.tr("%n decision(s)", "", derived.approvals)),
            (derived.participations, self.tr("%n participation(s)", "", derived.participations)),
            (derived.briefings, self.tr("%n morning briefing(s)", "", derived.briefings)),
        )
        made = ", ".join(part for count, part in parts if count)
        return self.tr("This brings: {made}.").format(made=made)

    def hints(self, hints: PeriodHints) -> Iterator[str]:
        """Yield what the clerk should know about days and offices, one sentence each."""
        if hints.days_left < 0:
            yield self.tr("The first day lies in the past.")
        elif hints.is_short:
            yield self.tr(
                "%n day(s) to the start, participation takes about {needed}.", "", hints.days_left
            ).format(needed=hints.days_needed)
        yield from map(overlap_text, hints.overlaps)
        days = (f"{weekday_text(each.day)}: {each.name}" for each in hints.special_days)
        named = " · ".join(days)
        if named:
            yield named
        if hints.same_employer:
            yield same_employer_text(hints.same_employer)

    def _declarations(self, count: int) -> str:
        return self.tr("%n confidentiality declaration(s)", "", count)
