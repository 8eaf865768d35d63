"""What is due to be erased today, by kind and case."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from jobswap_desktop.domain.erasure import Erasure, ErasureState, ErasureSubject
from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.domain.ids import made_on
from jobswap_desktop.domain.office_clock import office_day
from jobswap_desktop.domain.retention import (
    EndedCase,
    RetentionRule,
    kept_until,
    months_later,
)
from jobswap_desktop.services.retention import rules_in_use
from jobswap_desktop.services.wording import erasure_text
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import erasures, people
from jobswap_desktop.store import retention as stored

_PARTS = (ErasureKind.CALENDAR, ErasureKind.FEEDBACK, ErasureKind.HISTORY)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueErasure:
    """One line of the list: what is due, under which rule, and the request if there is one.

    `title` names whom it is about while they are there: a case's number, or a person's name.
    """

    subject: ErasureSubject
    rule: RetentionRule
    title: str
    request: Erasure | None = None


def due(work: Workplace) -> tuple[DueErasure, ...]:
    """Return what may be erased today, the longest due first.

    Of a case that is due as a whole no part is listed. A case on whose declarations another one
    relies is not due while that one is held. Raises DomainError (not_yours_to_see).
    """
    work.require_view()
    requests = {
        subject.key: request
        for request in erasures.all_erasures(work.db)
        if request.state is ErasureState.ASKED
        for subject in request.subjects
    }
    found = [
        replace(each, request=requests.get(each.subject.key))
        for each in (*_of_cases(work), *_of_people(work), *_of_trail(work))
    ]
    return tuple(sorted(found, key=lambda each: (each.subject.until, each.title)))


def erasing_day(work: Workplace) -> date:
    """Return the day by which periods and waits are counted: the earlier of the two clocks.

    A day that was pinned ahead makes nothing due, and shortens no wait.
    """
    return min(work.today(), office_day(work.now()))


def due_count(work: Workplace) -> int:
    """Return how many lines the list has; raises as `due` does."""
    return len(due(work))


def _of_cases(work: Workplace) -> Iterator[DueErasure]:
    rules, today = rules_in_use(work), erasing_day(work)
    cases = stored.ended_cases(work.db)
    if not cases:
        return
    held = {
        ErasureKind.CALENDAR: stored.with_calendar(work.db),
        ErasureKind.FEEDBACK: stored.with_feedback(work.db),
        ErasureKind.HISTORY: stored.with_history(work.db),
    }
    needed = stored.needed_by(work.db)
    for case in cases:
        whole = kept_until(rules, case)
        if whole is not None and whole < today and case.id not in needed:
            yield _line(rules, case, ErasureKind.CASE, whole)
            continue
        for kind in _PARTS:
            until = kept_until(rules, case, kind) if case.id in held[kind] else None
            if until is not None and until < today:
                yield _line(rules, case, kind, until)


def _line(
    rules: tuple[RetentionRule, ...], case: EndedCase, kind: ErasureKind, until: date
) -> DueErasure:
    rule = next(
        rule
        for rule in rules
        if rule.what is kind and rule.concerns(case) and rule.kept_until(case) == until
    )
    subject = ErasureSubject(
        kind=kind, id=case.id, rule=rule.id, until=until, reference=case.reference
    )
    return DueErasure(subject=subject, rule=rule, title=case.reference)


def _of_people(work: Workplace) -> Iterator[DueErasure]:
    rule = next(rule for rule in rules_in_use(work) if rule.what is ErasureKind.PERSON)
    for person_id in stored.people_in_no_case(work.db):
        made = made_on(person_id)
        until = rule.ends(made) if made else None
        name = people.name_of(work.db, person_id)
        if until is not None and until < erasing_day(work) and name is not None:
            subject = ErasureSubject(
                kind=ErasureKind.PERSON, id=person_id, rule=rule.id, until=until
            )
            yield DueErasure(subject=subject, rule=rule, title=name)


def _of_trail(work: Workplace) -> Iterator[DueErasure]:
    rule = next(rule for rule in rules_in_use(work) if rule.what is ErasureKind.HISTORY)
    limit = months_later(erasing_day(work), -rule.months)
    last = stored.expired_entries(work.db, limit)
    if last:
        subject = ErasureSubject(
            kind=ErasureKind.TRAIL, id="", rule=rule.id, until=limit, sequence=last
        )
        yield DueErasure(
            subject=subject, rule=rule, title=erasure_text("trail_title", last=str(last))
        )
