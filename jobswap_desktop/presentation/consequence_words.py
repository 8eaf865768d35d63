"""What saving a change would cost, in words: a sentence that sums up, and every item by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication, QObject

from jobswap_desktop.domain.agreement import Approval
from jobswap_desktop.domain.change import Voided
from jobswap_desktop.domain.confidentiality import Undertaking
from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.participation import Participation
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.consequences import Renamed
from jobswap_desktop.services.editing import Edit
from jobswap_desktop.services.wording import day_text, state_text, term


class ChangeCounts(QObject):
    """Numbers with their nouns, in the form that goes with the number."""

    def signatures(self, number: int) -> str:
        """Return "4 Unterschriften"."""
        return self.tr("%n signature(s)", "", number)

    def decisions(self, number: int) -> str:
        """Return "8 Entscheidungen"."""
        return self.tr("%n decision(s)", "", number)

    def acts(self, number: int) -> str:
        """Return "3 Verpflichtungen zur Verschwiegenheit"."""
        return self.tr("%n act(s) of confidentiality", "", number)

    def appointments(self, number: int) -> str:
        """Return "4 Termine verschieben sich"."""
        return self.tr("%n appointment(s) move", "", number)

    def briefings(self, number: int) -> str:
        """Return "5 Morgenbriefings ziehen mit"."""
        return self.tr("%n briefing(s) move along", "", number)

    def added(self, number: int) -> str:
        """Return "5 Morgenbriefings kommen hinzu"."""
        return self.tr("%n briefing(s) are added", "", number)

    def gone(self, number: int) -> str:
        """Return "2 Morgenbriefings entfallen"."""
        return self.tr("%n briefing(s) fall away", "", number)


def summary(edit: Edit) -> str:
    """Return what becomes invalid, where the case goes back to, what moves; "" for nothing."""
    parts = (_lost(edit.voided), _fallen(edit.falls_to), _moved(edit))
    return " ".join(part for part in parts if part)


def lines(edit: Edit) -> list[str]:
    """Return everything that becomes invalid or moves, a line each, by name and date."""
    swap, voided = edit.before, edit.voided
    return [
        *_signature_lines(swap, voided),
        *(approval_line(swap, item) for item in voided.approvals),
        *(participation_line(swap, item) for item in voided.participations),
        *(_act_line(swap, placement_id, item) for placement_id, item in voided.acts),
        *_lapsing(swap, voided.lapsing),
        *_consents(swap, voided.consents),
    ]


def _signature_lines(swap: Swap, voided: Voided) -> Iterator[str]:
    if voided.outdated:
        yield QCoreApplication.translate("Consequences", "Agreement: to be made and printed anew")
    text = QCoreApplication.translate("Consequences", "Signature of {name}, {day}")
    for line in voided.signatures:
        if line.signed_on:
            yield text.format(name=swap.signer_name(line), day=day_text(line.signed_on))


def approval_line(swap: Swap, item: Approval) -> str:
    """Return "Dienststellenleitung (Stadt Lindenfurt): Zugestimmt 31.01.2022"."""
    day = f" {day_text(item.decided_on)}" if item.decided_on else ""
    return f"{term(item.kind)} ({swap.office(item.office_id).name}): {term(item.state)}{day}"


def former_approval_line(swap: Swap, item: Approval) -> str:
    """Return an approval that counts no more, since when and why."""
    text = QCoreApplication.translate("Consequences", "{line} – invalid since {day}: {reason}")
    day = day_text(item.voided_on) if item.voided_on else ""
    return text.format(line=approval_line(swap, item), day=day, reason=item.void_reason)


def participation_line(swap: Swap, item: Participation) -> str:
    """Return "Personalrat (Stadt Lindenfurt): Zur Kenntnis genommen 25.01.2022"."""
    day = item.reply_on or item.received_on
    words = f"{state_text(item)} {day_text(day)}" if day else state_text(item)
    return f"{term(item.body)} ({swap.office(item.office_id).name}): {words}"


def renamed_text(found: Iterable[Renamed]) -> str:
    """Return in which cases a changed name makes the agreement outdated; "" for none."""
    text = QCoreApplication.translate("Consequences", "{reference} ({cost})")
    cases = []
    for item in found:
        signed = len(item.voided.signatures)
        none = QCoreApplication.translate("Consequences", "not signed yet")
        cost = ChangeCounts().signatures(signed) if signed else none
        cases.append(text.format(reference=item.swap.reference, cost=cost))
    if not cases:
        return ""
    sentence = QCoreApplication.translate(
        "Consequences",
        "The agreement names the old name and has to be printed and signed anew: {cases}.",
    )
    return sentence.format(cases=", ".join(cases))


def _lost(voided: Voided) -> str:
    counts = []
    if voided.signatures:
        counts.append(ChangeCounts().signatures(len(voided.signatures)))
    elif voided.outdated:
        counts.append(QCoreApplication.translate("Consequences", "the agreement"))
    decisions = len(voided.approvals) + len(voided.participations)
    if decisions:
        counts.append(ChangeCounts().decisions(decisions))
    acts = len(voided.acts) + len(voided.lapsing)
    if acts:
        counts.append(ChangeCounts().acts(acts))
    if voided.consents:
        counts.append(QCoreApplication.translate("Consequences", "the consent to sharing"))
    if not counts:
        return ""
    text = QCoreApplication.translate(
        "Consequences", "Saving makes invalid and asks anew: {counts}."
    )
    return text.format(counts=", ".join(counts))


def _fallen(state: SwapState | None) -> str:
    if state is None:
        return ""
    text = QCoreApplication.translate("Consequences", "The case goes back to “{state}”.")
    return text.format(state=term(state))


def _moved(edit: Edit) -> str:
    count = ChangeCounts()
    added = sum(item.version == 0 for item in edit.briefings.saved)
    words = (
        (len(edit.appointments), count.appointments),
        (len(edit.briefings.saved) - added, count.briefings),
        (added, count.added),
        (len(edit.briefings.removed), count.gone),
    )
    parts = [said(number) for number, said in words if number]
    text = QCoreApplication.translate("Consequences", "In the week: {parts}.")
    return text.format(parts=", ".join(parts)) if parts else ""


def _act_line(swap: Swap, placement_id: PlacementId, item: Undertaking) -> str:
    name = swap.placement(placement_id).visitor.full_name
    day = f" {day_text(item.dates[-1][1])}" if item.dates else ""
    return f"{term(item.act)} ({name}): {term(item.state)}{day}"


def _lapsing(swap: Swap, items: Iterable[tuple[PlacementId, Undertaking]]) -> Iterator[str]:
    text = QCoreApplication.translate("Consequences", "{act} ({name}): no longer covers the stay")
    for placement_id, item in items:
        name = swap.placement(placement_id).visitor.full_name
        yield text.format(act=term(item.act), name=name)


def _consents(swap: Swap, items: Iterable[PlacementId]) -> Iterator[str]:
    text = QCoreApplication.translate("Consequences", "Consent to sharing ({name})")
    for placement_id in items:
        yield text.format(name=swap.placement(placement_id).visitor.full_name)
