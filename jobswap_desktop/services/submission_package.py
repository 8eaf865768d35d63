"""The sealed package for a body that does not use the program: one PDF, encrypted if wished.

It holds the submission, its reply slip and the enclosures chosen, made from the case as the body
may see it (see `store.council`).
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from jobswap_desktop.documents import press, sealing
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.council import can_be_packed
from jobswap_desktop.domain.documents import DocumentKind, file_name
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import ParticipationId, SwapId
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.paper_plan import PaperSpec, paper_plan
from jobswap_desktop.domain.participation import Participation, ParticipationState
from jobswap_desktop.domain.passphrase import LEAST_LENGTH, PassphraseStrength, strength
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.schedule import shareable
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import council, printing
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import council as reading
from jobswap_desktop.store import schedule

_PACKAGE = "Paket"
_TO_SUBMIT = frozenset({ParticipationState.DRAFT, ParticipationState.MORE_INFO_REQUESTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageItem:
    """One paper a package can hold; submission and reply slip are always in it."""

    number: str
    title: str
    is_needed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageOffer:
    """What a package to one body can hold. `can_submit`: it has not been submitted yet."""

    swap_id: SwapId
    participation_id: ParticipationId
    reference: str
    body: Body
    office: str
    items: tuple[PackageItem, ...]
    can_submit: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A package made: its file's name and content, and the papers that were put in."""

    swap_id: SwapId
    name: str
    data: bytes
    papers: tuple[Paper, ...]
    is_sealed: bool


def offer(work: Workplace, participation_id: ParticipationId) -> PackageOffer:
    """Return what can be put into the package to a body.

    Raises DomainError (not_found) while the case is a draft, and when nothing is to be submitted.
    """
    swap, held = _reduced(work, participation_id)
    return PackageOffer(
        swap_id=swap.id,
        participation_id=held.id,
        reference=swap.reference,
        body=held.body,
        office=swap.office(held.office_id).name,
        items=tuple(
            PackageItem(
                number=spec.number,
                title=printing.spec_title(swap, spec),
                is_needed=spec.kind in council.PAPERS,
            )
            for spec in _specs(swap, held, work.today())
        ),
        can_submit=held.state in _TO_SUBMIT,
    )


def make(
    work: Workplace,
    participation_id: ParticipationId,
    numbers: Collection[str] = (),
    passphrase: str = "",
) -> Package:
    """Return the package with the enclosures of these numbers, sealed where there is a passphrase.

    Nothing is recorded yet. Raises DomainError for a passphrase that is too short, and
    (paper_locked) while the law wants an earlier step.
    """
    if passphrase and strength(passphrase) is PassphraseStrength.SHORT:
        raise refuse(ProblemCode.PASSPHRASE_SHORT, "passphrase", least=str(LEAST_LENGTH))
    swap, held = _reduced(work, participation_id)
    specs = _specs(swap, held, work.today())
    printing.require_unlocked(work, swap.id, specs)
    papers = tuple(
        _paper(work, swap, held, spec)
        for spec in specs
        if spec.kind in council.PAPERS or spec.number in numbers
    )
    data = press.press(papers)
    return Package(
        swap_id=swap.id,
        name=file_name(f"{papers[0].document.number}-{_PACKAGE}"),
        data=sealing.seal(data, passphrase) if passphrase else data,
        papers=papers,
        is_sealed=bool(passphrase),
    )


def record(work: Workplace, package: Package, submitted_on: date | None) -> Outcome[Swap]:
    """Record that a package left the house and, with a day, that the body got it then.

    The export has no way back; the record of the papers and the submission has. Raises
    DomainError (date_in_future).
    """
    work.require(Role.HR_CLERK)
    if submitted_on is not None and submitted_on > work.today():
        raise refuse(ProblemCode.DATE_IN_FUTURE, "submitted_on")
    with work.db.write(deed(work, Action.EXPORTED, package.swap_id, package.name)):
        pass
    own = [each for each in package.papers if each.document.kind in council.PAPERS]
    return printing.record(work, package.swap_id, own, submitted_on)


def _reduced(work: Workplace, participation_id: ParticipationId) -> tuple[Swap, Participation]:
    work.require(Role.HR_CLERK)
    found = reading.to_be_submitted(work.db, participation_id)
    if found is None or not can_be_packed(*found):
        raise refuse(ProblemCode.NOT_FOUND, text=participation_id)
    return found


def _specs(swap: Swap, held: Participation, today: date) -> tuple[PaperSpec, ...]:
    office = swap.office(held.office_id)
    weeks = (
        spec
        for spec in paper_plan(swap, today)
        if spec.kind is DocumentKind.WEEK_PLAN
        and spec.placement_id is not None
        and office
        in (swap.placement(spec.placement_id).home, swap.placement(spec.placement_id).host)
    )
    return (*council.specs(swap, held, today), *weeks)


def _paper(work: Workplace, swap: Swap, held: Participation, spec: PaperSpec) -> Paper:
    made = replace(council.paper(work, swap, held, spec), clerk=work.actor)
    if spec.kind is not DocumentKind.WEEK_PLAN:
        return made
    return replace(
        made, today=work.today(), appointments=shareable(schedule.of_swap(work.db, swap.id))
    )
