"""Erasing for good, in two steps by two accounts: asking, and carrying it out.

No undo leads back. What goes leaves all tables, the index, the search, drafts and the details of
the trail in one write; the file is then written anew, so that nothing is left in its free room.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.backups import LONGEST
from jobswap_desktop.domain.erasure import (
    ERASERS,
    WAITING_DAYS,
    ErasedPart,
    Erasure,
    ErasureState,
    ErasureSubject,
    erasing_accounts,
    honest_day,
    require_second,
)
from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import ErasureId, PersonId
from jobswap_desktop.services import forgetting
from jobswap_desktop.services.erasure_due import due, erasing_day
from jobswap_desktop.services.outcome import EVERYTHING, Outcome, Touched
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.wording import day_text, erasure_text, term
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import accounts, audit, damaged_files, erasing, erasures, offices, people
from jobswap_desktop.store.records import as_damage


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What would go now, and what stays and why. `names` are those of people who go."""

    counts: tuple[tuple[ErasedPart, int], ...]
    names: tuple[str, ...]
    stays: tuple[str, ...]


def requests(work: Workplace) -> tuple[Erasure, ...]:
    """Return all requests, the newest first; raises DomainError (not_yours_to_see)."""
    work.require_view()
    return erasures.all_erasures(work.db)


def may_erase(work: Workplace) -> bool:
    """Whether who acts may ask for an erasure and carry one out."""
    return work.actor.role in ERASERS and work.actor.office_id in {None, offices.own_id(work.db)}


def ask(
    work: Workplace, subjects: Iterable[ErasureSubject], *, archive_offered: bool = False
) -> Outcome[Erasure]:
    """Ask that what is due be erased; another account carries it out.

    Raises DomainError (role_not_allowed, nothing_to_erase, erasure_not_due,
    erasure_asked_already).
    """
    require_eraser(work)
    wanted = tuple(subjects)
    if not wanted:
        raise refuse(ProblemCode.NOTHING_TO_ERASE)
    lines = {line.subject.key: line for line in due(work)}
    for subject in wanted:
        line = lines.get(subject.key)
        if line is None:
            raise refuse(ProblemCode.ERASURE_NOT_DUE, text=subject_text(subject))
        if line.request is not None:
            raise refuse(ProblemCode.ERASURE_ASKED_ALREADY, text=subject_text(subject))
    newest = erasures.newest_entry_at(work.db)
    with as_damage("audit.at"):
        latest = datetime.fromisoformat(newest) if newest else None
    asked = Erasure(
        id=ErasureId(work.new_id()),
        asked_by=work.actor.name,
        asked_account=work.actor.account,
        asked_on=honest_day(erasing_day(work), work.now(), latest),
        subjects=tuple(lines[subject.key].subject for subject in wanted),
        archive_offered=archive_offered,
    )
    return _save(work, Action.ERASURE_ASKED, asked)


def withdraw(work: Workplace, erasure_id: str, reason: str = "") -> Outcome[Erasure]:
    """Withdraw a request, whoever has asked; nothing goes.

    Raises DomainError (role_not_allowed, not_found, erasure_settled).
    """
    require_eraser(work)
    known = _find(work, erasure_id)
    settled = known.settled(work.actor, work.today(), ErasureState.WITHDRAWN, reason.strip())
    return _save(work, Action.ERASURE_WITHDRAWN, settled)


def preview(work: Workplace, subjects: Sequence[ErasureSubject]) -> Preview:
    """Return exactly what goes with these subjects now; raises DomainError (role_not_allowed)."""
    require_eraser(work)
    made = erasing.plan(work.db, subjects)
    kinds = {subject.kind for subject in subjects}
    stays = [erasure_text("stays_counts")]
    if ErasureKind.CASE in kinds:
        stays.append(erasure_text("stays_people"))
    elif any(subject.reference for subject in subjects):
        stays.append(erasure_text("stays_case"))
    stays += [erasure_text("stays_headers"), erasure_text("stays_outside", until=_gone(work))]
    return Preview(
        counts=made.counts() + _damaged(work),
        names=tuple(person.full_name for person in made.people),
        stays=tuple(stays),
    )


def _damaged(work: Workplace) -> tuple[tuple[ErasedPart, int], ...]:
    if work.db.is_server:
        return ()
    number = len(damaged_files.beside(Path(work.db.path)))
    return ((ErasedPart.DAMAGED_FILE, number),) if number else ()


def _gone(work: Workplace) -> str:
    return day_text(backups_gone_on(work.today()))


def backups_gone_on(erased_on: date) -> date:
    """Return the day on which the last backup made before an erasure has been thinned out."""
    return erased_on + LONGEST


def require_executable(work: Workplace, erasure_id: str) -> Erasure:
    """Return a request that who acts may carry out now.

    Raises DomainError (role_not_allowed, not_found, erasure_unattested, erasure_settled,
    needs_second_account, erasure_waits, erasure_not_due).
    """
    require_eraser(work)
    known = _find(work, erasure_id)
    _require_as_asked(work, erasure_id)
    today = erasing_day(work)
    known.settled(work.actor, today, ErasureState.EXECUTED)
    erasing_now = erasing_accounts(accounts.all_accounts(work.db), offices.own_id(work.db))
    require_second(known, work.actor, erasing_now, today)
    lines = {line.subject.key: line.subject for line in due(work)}
    for subject in known.subjects:
        if subject.key not in lines or subject.sequence > lines[subject.key].sequence:
            raise refuse(ProblemCode.ERASURE_NOT_DUE, text=subject_text(subject))
    return known


def _require_as_asked(work: Workplace, erasure_id: str) -> None:
    """Raise DomainError (erasure_unattested) where what the waiting rests on was tampered with.

    That is the request itself, who there is to execute it, and for how long things are kept.
    """
    found = audit.unattested(work.db, ("erasure", "account", "retention_period"))
    if any(table != "erasure" or record_id == erasure_id for table, record_id in found):
        raise refuse(ProblemCode.ERASURE_UNATTESTED)


def waiting_text(work: Workplace, erasure: Erasure) -> str:
    """Return who can carry an open request out, and from when on."""
    work.require_view()
    others = _others(work, erasure.asked_account)
    if others:
        own = work.actor.account.casefold()
        names = [each.name for each in others if each.login.casefold() != own]
        if len(names) == len(others):
            return erasure_text("waits_for", names=", ".join(names))
        return erasure_text(
            "waits_for_you_or" if names else "waits_for_you", names=", ".join(names)
        )
    return erasure_text("waits_until", until=day_text(erasure.waits_until))


def asking_text(work: Workplace) -> str:
    """Return what comes after asking: that another account, or a wait, is needed."""
    work.require_view()
    code = "asks_other" if _others(work, work.actor.account) else "asks_alone"
    return erasure_text(code, days=str(WAITING_DAYS))


def _others(work: Workplace, account: str) -> list[Account]:
    return [
        each
        for each in erasing_accounts(accounts.all_accounts(work.db), offices.own_id(work.db))
        if each.login.casefold() != account.casefold()
    ]


def execute(work: Workplace, erasure_id: str) -> Outcome[Erasure]:
    """Erase what was asked for; there is no way back.

    Raises as `require_executable` does.
    """
    known = require_executable(work, erasure_id)
    today = erasing_day(work)
    settled = known.settled(work.actor, today, ErasureState.EXECUTED)
    cases = {subject.id for subject in known.subjects if subject.reference}
    about = next(iter(cases)) if len(cases) == 1 else ""
    with work.db.write(deed(work, Action.ERASED, about, subject_words(known))) as change:
        made = erasing.plan(change, known.subjects)
        settled = replace(settled, counts=made.counts() + _damaged(work))
        gone = erasing.gone_with(made, known.subjects, today)
        erasing.carry_out(change, work.db, made, gone)
        erasures.save(change, settled)
        forgetting.want_compact(change)
        forgetting.want_no_damaged(change)
    note = forgetting.finish(work)
    return Outcome(value=settled, touched=EVERYTHING, action=Action.ERASED, note=note)


def subject_text(subject: ErasureSubject) -> str:
    """Return what one subject is, without any name: "11.2-JT-2022-001 (Ganzer Fall)"."""
    if subject.kind is ErasureKind.TRAIL:
        return erasure_text("trail_title", last=str(subject.sequence))
    about = subject.reference or subject.id
    return erasure_text("subject", about=about, kind=term(subject.kind))


def shown_text(work: Workplace, subject: ErasureSubject) -> str:
    """Return what one subject is for the screen: a person by name while the record is there."""
    work.require_view()
    if subject.kind is ErasureKind.PERSON:
        person = people.find(work.db, PersonId(subject.id))
        if person is not None:
            kind = term(subject.kind)
            return erasure_text("subject", about=person.list_name, kind=kind)
    return subject_text(subject)


def shown_words(work: Workplace, erasure: Erasure) -> str:
    """Return what a request is about, for the screen (see `shown_text`)."""
    work.require_view()
    return "; ".join(shown_text(work, subject) for subject in erasure.subjects)


def subject_words(erasure: Erasure) -> str:
    """Return what a request is about, without any name."""
    return "; ".join(subject_text(subject) for subject in erasure.subjects)


def _save(work: Workplace, action: Action, erasure: Erasure) -> Outcome[Erasure]:
    with work.db.write(deed(work, action, subject=subject_words(erasure))) as change:
        erasures.save(change, erasure)
    return Outcome(value=_find(work, erasure.id), touched=Touched.RULES, action=action)


def _find(work: Workplace, erasure_id: str) -> Erasure:
    found = erasures.find(work.db, erasure_id)
    if found is None:
        raise refuse(ProblemCode.NOT_FOUND, text=erasure_id)
    return found


def require_eraser(work: Workplace) -> None:
    """Raise DomainError (role_not_allowed) for who may not erase."""
    if not may_erase(work):
        raise work.denied(ProblemCode.ROLE_NOT_ALLOWED)
