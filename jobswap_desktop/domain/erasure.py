"""Erasing for good: asked by one account, executed by another, and recorded without names."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import ErasureId
from jobswap_desktop.domain.people import Actor, Role

WAITING_DAYS = 7
"""How long an office waits in which nobody else could execute what one account has asked for."""

ERASERS = frozenset({Role.HR_CLERK, Role.ADMINISTRATOR})


class ErasureState(StrEnum):
    """Where a request to erase stands."""

    ASKED = "asked"
    WITHDRAWN = "withdrawn"
    EXECUTED = "executed"


class ErasedPart(StrEnum):
    """What is counted: the tables of records, and what belongs to none."""

    SWAP = "swap"
    PLACEMENT = "placement"
    UNDERTAKING = "undertaking"
    APPROVAL = "approval"
    PARTICIPATION = "participation"
    AGREEMENT = "agreement"
    SIGNATURE = "signature"
    DOCUMENT = "document"
    PAPER_SIGNER = "paper_signer"
    ATTACHMENT = "attachment"
    APPOINTMENT = "appointment"
    CALENDAR_ENTRY = "calendar_entry"
    PARTNER_FILE = "partner_file"
    FOLLOW_UP = "follow_up"
    JOURNAL_ENTRY = "journal_entry"
    CLOSING_REPORT = "closing_report"
    FEEDBACK = "feedback"
    PERSON = "person"
    DETAILS = "details"
    ENTRY = "entry"
    DRAFT = "draft"
    SAVED_FILTER = "saved_filter"
    DAMAGED_FILE = "damaged_file"


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasureSubject:
    """One thing to be erased, without any name.

    `id` is that of the case or person, "" for the trail, of which the entries up to `sequence`
    go. `until` is the last day on which it was kept, by the rule with the id `rule`.
    """

    kind: ErasureKind
    id: str
    rule: str
    until: date
    reference: str = ""
    sequence: int = 0

    @property
    def key(self) -> tuple[ErasureKind, str]:
        """What it is about, whatever the rule says of it."""
        return self.kind, self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """One request and what became of it: the record that stays, which names nobody erased.

    `reason` is why it was withdrawn. `archive_offered` says that the archive was offered it and
    did not take it.
    """

    id: ErasureId
    asked_by: str
    asked_account: str
    asked_on: date
    subjects: tuple[ErasureSubject, ...]
    state: ErasureState = ErasureState.ASKED
    settled_by: str = ""
    settled_account: str = ""
    settled_on: date | None = None
    counts: tuple[tuple[ErasedPart, int], ...] = ()
    reason: str = ""
    archive_offered: bool = False
    version: int = 0

    @property
    def waits_until(self) -> date:
        """The day from which on it may be executed where nobody else could do it."""
        return self.asked_on + timedelta(days=WAITING_DAYS)

    def settled(self, actor: Actor, on: date, state: ErasureState, reason: str = "") -> "Erasure":
        """Return the request withdrawn or executed; raises DomainError when it is settled."""
        if self.state is not ErasureState.ASKED:
            raise refuse(ProblemCode.ERASURE_SETTLED)
        return replace(
            self,
            state=state,
            settled_by=actor.name,
            settled_account=actor.account,
            settled_on=on,
            reason=reason,
        )


def erasing_accounts(accounts: Iterable[Account], own_office: str | None) -> tuple[Account, ...]:
    """Return the accounts that may ask for and execute an erasure in the own office."""
    return tuple(
        account
        for account in accounts
        if account.role in ERASERS and account.office_id in {None, own_office}
    )


def require_second(erasure: Erasure, actor: Actor, erasing: Iterable[Account], today: date) -> None:
    """Make sure that a second pair of eyes executes it, or that the office has waited.

    Raises DomainError (needs_second_account, erasure_waits).
    """
    first = erasure.asked_account.casefold()
    if any(account.login.casefold() != first for account in erasing):
        if actor.account.casefold() == first:
            raise refuse(ProblemCode.NEEDS_SECOND_ACCOUNT, name=erasure.asked_by)
    elif today < erasure.waits_until:
        raise refuse(ProblemCode.ERASURE_WAITS, until=erasure.waits_until.isoformat())


def honest_day(today: date, now: datetime, newest_entry: datetime | None) -> date:
    """Return the day on which something is asked, whatever was done to the clock.

    A clock that stands before the newest entry of the trail has been set back: the days by which
    it lies behind are added.
    """
    behind = (newest_entry.date() - now.date()).days if newest_entry else 0
    return today + timedelta(days=max(0, behind))
