"""How long records are kept here: the suggestions, and what the office has made of them."""

from functools import cache

from jobswap_desktop import resources
from jobswap_desktop.documents import retention_text
from jobswap_desktop.domain.accounts import may_maintain
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, ProblemCode, refuse
from jobswap_desktop.domain.retention import (
    RetentionPeriod,
    RetentionRule,
    RetentionStart,
    retention_rules,
)
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.wording import day_text, erasure_text
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import accounts
from jobswap_desktop.store import retention as stored


@cache
def shipped_rules() -> tuple[RetentionRule, ...]:
    """Return the suggestions that come with the program."""
    return retention_rules(resources.toml("rules/retention.toml"))


def rules_in_use(work: Workplace) -> tuple[RetentionRule, ...]:
    """Return the rules with the office's own periods in place of the suggestions."""
    own = stored.periods(work.db)
    return tuple(rule.replaced_by(own.get(rule.id)) for rule in shipped_rules())


def may_edit_periods(work: Workplace) -> bool:
    """Whether the actor may change periods: clerks do until an administrator has an account."""
    return may_maintain(work.actor.role, accounts.all_accounts(work.db))


def starts(rule: RetentionRule) -> tuple[RetentionStart, ...]:
    """Return from which days the period of a rule can run."""
    if rule.start is RetentionStart.RECORDED:
        return (RetentionStart.RECORDED,)
    return (RetentionStart.CLOSING, RetentionStart.STAY)


def period_text(rule: RetentionRule) -> str:
    """Return how long: "5 Jahre ab dem letzten Tag des Einsatzes"."""
    return retention_text.period_text(rule)


def basis_text(rule: RetentionRule) -> str:
    """Return whose period it is: "Vorschlag", or since when the office has its own."""
    if rule.own is None:
        return erasure_text("suggestion")
    return erasure_text("house_rule", day=day_text(rule.own.changed_on))


def save(
    work: Workplace,
    rule_id: str,
    *,
    months: int,
    start: RetentionStart,
    to_year_end: bool,
    reason: str,
) -> Outcome[RetentionRule]:
    """Set the office's own period for one kind of record, from today on.

    Raises DomainError with the problems of the fields, or (not_found) for an unknown rule.
    """
    rule = _editable(work, rule_id)
    period = RetentionPeriod(
        id=rule.id,
        months=months,
        start=start,
        to_year_end=to_year_end,
        reason=reason.strip(),
        changed_on=work.today(),
        version=rule.own.version if rule.own else 0,
    )
    problems = period.problems()
    if problems:
        raise DomainError(*problems)
    with work.db.write(deed(work, Action.RETENTION_SAVED, subject=rule.label)) as change:
        stored.save(change, period)
    return Outcome(
        value=_in_use(work, rule_id),
        touched=Touched.RULES,
        action=Action.RETENTION_SAVED,
        undo=change.undo,
    )


def reset(work: Workplace, rule_id: str) -> Outcome[RetentionRule]:
    """Go back to the suggestion; raises DomainError (not_found) where it holds already."""
    rule = _editable(work, rule_id)
    if rule.own is None:
        raise refuse(ProblemCode.NOT_FOUND, text=rule.label)
    with work.db.write(deed(work, Action.RETENTION_SAVED, subject=rule.label)) as change:
        stored.remove(change, rule.own)
    return Outcome(
        value=_in_use(work, rule_id),
        touched=Touched.RULES,
        action=Action.RETENTION_SAVED,
        undo=change.undo,
    )


def _editable(work: Workplace, rule_id: str) -> RetentionRule:
    if not may_edit_periods(work):
        raise work.denied(ProblemCode.RETENTION_NOT_YOURS)
    return _in_use(work, rule_id)


def _in_use(work: Workplace, rule_id: str) -> RetentionRule:
    found = {rule.id: rule for rule in rules_in_use(work)}
    if rule_id not in found:
        raise refuse(ProblemCode.NOT_FOUND, text=rule_id)
    return found[rule_id]
