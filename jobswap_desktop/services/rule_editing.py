"""Changing the rules of participation: dated rows, confirmation, and the way back.

Shipped rows are never edited. A change makes a new row of the same key that holds from a day and
ends the one before, so that both can be read. What is still a draft in an open case takes the
rule now in force, in the same write; what was submitted or decided keeps its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from jobswap_desktop.domain.adoption import with_rules
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode, refuse
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import ParticipationKind, Silence
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.rules import (
    LAW_OPEN,
    LONGEST_PERIOD,
    MOST_MONTHS,
    ON_REQUEST,
    Rule,
    out_of_range,
)
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.workdays import Period, Unit
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.rules import (
    may_edit_rules,
    regime_rules,
    rules_in_use,
    shipped_rules,
    versions,
)
from jobswap_desktop.services.wording import regime_word, rule_note, term
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit, swaps
from jobswap_desktop.store import rules as stored

Value = TypeVar("Value")

_ONE_DAY = timedelta(days=1)
_FROM_MEMORY = "memory"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleEntry:
    """What is entered for a rule. Counts of 0 mean that there is no such period or threshold.

    `key` is that of the rule to be changed, whose regime, body and kind stay; "" for a new one.
    `seen` is the newest version of it that was shown.
    """

    regime: str
    body: Body
    kind: ParticipationKind
    law: str
    valid_from: date | None
    key: str = ""
    silence: Silence = Silence.NONE
    count: int = 0
    unit: Unit = Unit.WEEKS
    urgent_count: int = 0
    extension_count: int = 0
    escalation_count: int = 0
    escalation_unit: Unit = Unit.WORKING_DAYS
    house_default: bool = False
    longer_than_months: int = 0
    status_groups: frozenset[StatusGroup] = frozenset()
    valid_until: date | None = None
    confirmed_by: str = ""
    confirmed_on: date | None = None
    note: str = ""
    seen: Rule | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """Rows to be written and removed, and the table as it is afterwards."""

    saved: tuple[Rule, ...]
    removed: tuple[Rule, ...] = ()
    after: tuple[Rule, ...]


def save(work: Workplace, entry: RuleEntry) -> Outcome[Rule]:
    """Record a new rule, or a rule as it is from a day on.

    A second change that begins on the same day, or before the first has begun, replaces it.
    Raises DomainError with the problems of the fields, when another rule asks the same body for
    the same, or when the rule has been changed from a later day on already.
    """
    rule, plan = _entered(work, entry)
    return _write(work, rule, plan)


def adopting(work: Workplace, entry: RuleEntry) -> int:
    """Return how many open cases would follow the rule if it were saved; raises as `save` does."""
    _rule, plan = _entered(work, entry)
    return sum(1 for _ in _adopted(work, plan))


def confirm(work: Workplace, rule: Rule, name: str, on: date | None) -> Outcome[Rule]:
    """Record that `name` has checked the rule on the day `on`: "geprüft von … am …".

    Consent by silence may be proposed under it from now on. Raises DomainError when name or day
    is missing, the day lies in the future, or the rule does not name its law.
    """
    return _write(work, *_confirmed(work, rule, name, on))


def confirming(work: Workplace, rule: Rule, name: str, on: date | None) -> int:
    """Return how many open cases would follow the rule if confirmed; raises as `confirm` does."""
    _rule, plan = _confirmed(work, rule, name, on)
    return sum(1 for _ in _adopted(work, plan))


def _confirmed(work: Workplace, rule: Rule, name: str, on: date | None) -> tuple[Rule, _Plan]:
    _require_editor(work)
    checked = replace(rule, confirmed_by=name.strip(), confirmed_on=on)
    problems = [*checked.problems(), *_in_future(work, on)]
    if on is None and not name.strip():
        problems += [
            Problem(code=ProblemCode.REQUIRED, field=field)
            for field in ("confirmed_by", "confirmed_on")
        ]
    if problems or on is None:
        raise DomainError(*problems)
    if not rule.is_own:
        own = [row for row in stored.all_rules(work.db) if row.key == rule.key]
        ends = [
            row.valid_until for row in own if row.valid_until and row.valid_until < work.today()
        ]
        begins = max([on, *(end + _ONE_DAY for end in ends)])
        checked = replace(checked, id=work.new_id(), valid_from=begins)
    return checked, _planned(work, [checked])


def reset(work: Workplace, key: str) -> Outcome[Rule]:
    """Go back to the shipped row from today on; what the office had is ended yesterday.

    Rows that begin today or later are removed. Raises DomainError (not_found) for a rule that
    only the office has.
    """
    _require_editor(work)
    shipped = next((rule for rule in shipped_rules() if rule.key == key), None)
    if shipped is None:
        raise refuse(ProblemCode.NOT_FOUND, text=key)
    today = work.today()
    held = [row for row in stored.all_rules(work.db) if row.key == key and not _ended(row, today)]
    removed = tuple(row for row in held if row.starts >= today)
    ended = [replace(row, valid_until=today - _ONE_DAY) for row in held if row.starts < today]
    return _write(work, shipped, _planned(work, ended, removed))


def copy(work: Workplace, source: str, target: str) -> Outcome[tuple[Rule, ...]]:
    """Give the offices under `target` the rules of `source`, as a template nobody has checked.

    The law of another regime is not theirs, so none is named. Rules that `target` has already
    are left alone.
    """
    _require_editor(work)
    known = {_identity(rule) for rule in regime_rules(work, target)}
    rows = [
        replace(
            rule,
            id=(new_id := work.new_id()),
            key=new_id,
            regime=target,
            law=LAW_OPEN,
            verified=_FROM_MEMORY,
            valid_from=work.today(),
            valid_until=None,
            confirmed_by="",
            confirmed_on=None,
            note=rule_note(source),
            version=0,
        )
        for rule in regime_rules(work, source)
        if _identity(replace(rule, regime=target)) not in known
    ]
    if not rows:
        raise refuse(ProblemCode.NOT_FOUND, text=regime_word(source))
    return _commit(work, regime_word(target), _planned(work, rows), tuple(rows))


def entry_of(rule: Rule, today: date) -> RuleEntry:
    """Return what stands in a form that changes `rule` from `today` on, not confirmed yet."""
    length = rule.period or Period(1, Unit.WEEKS)
    escalation = rule.escalation_period
    return RuleEntry(
        key=rule.key,
        regime=rule.regime,
        body=rule.body,
        kind=rule.kind,
        law=rule.law,
        silence=rule.silence,
        count=rule.period.count if rule.period else 0,
        unit=Unit(length.unit),
        urgent_count=_count(rule.urgent_period),
        extension_count=_count(rule.extension_period),
        escalation_count=_count(escalation),
        escalation_unit=Unit(escalation.unit) if escalation else Unit.WORKING_DAYS,
        house_default=rule.house_default,
        longer_than_months=rule.longer_than_months or 0,
        status_groups=rule.status_groups,
        valid_from=max(today, rule.starts),
        valid_until=rule.valid_until,
        note=rule.note,
    )


def _require_editor(work: Workplace) -> None:
    if not may_edit_rules(work):
        raise work.denied(ProblemCode.RULES_NOT_YOURS)


def _entered(work: Workplace, entry: RuleEntry) -> tuple[Rule, _Plan]:
    """Return the row that `entry` makes, and what else has to be written with it."""
    _require_editor(work)
    problems = [*_count_problems(entry), *_in_future(work, entry.confirmed_on)]
    if entry.valid_from is None:
        problems.append(Problem(code=ProblemCode.REQUIRED, field="valid_from"))
    if problems:
        raise DomainError(*problems)
    known = versions(work, entry.key) if entry.key else ()
    if entry.key and not known:
        raise refuse(ProblemCode.NOT_FOUND, text=entry.key)
    if known and entry.seen is not None and known[0] != entry.seen:
        who, when = audit.last_writer(work.db, "participation_rule", known[0].id)
        raise refuse(ProblemCode.CHANGED_MEANWHILE, who=who, when=when)
    rule = _row(work, entry, known)
    problems = [*rule.problems(), *_place_problems(work, rule, known)]
    if problems:
        raise DomainError(*problems)
    return rule, _planned(work, [rule])


def _count_problems(entry: RuleEntry) -> Iterator[Problem]:
    required = entry.kind is not ParticipationKind.INFORMATION
    counts = {
        "period": entry.count,
        "urgent_period": entry.urgent_count,
        "extension_period": entry.extension_count,
        "escalation_period": entry.escalation_count,
    }
    for name, count in counts.items():
        first = 1 if required and name == "period" else 0
        if not first <= count <= LONGEST_PERIOD:
            yield out_of_range(name, LONGEST_PERIOD)
    if not 0 <= entry.longer_than_months <= MOST_MONTHS:
        yield out_of_range("longer_than_months", MOST_MONTHS)


def _in_future(work: Workplace, on: date | None) -> Iterator[Problem]:
    if on is not None and on > work.today():
        yield Problem(code=ProblemCode.DATE_IN_FUTURE, field="confirmed_on")


def _row(work: Workplace, entry: RuleEntry, known: Sequence[Rule]) -> Rule:
    new_id = work.new_id()
    base = known[0] if known else None
    replaces = (
        base is not None
        and base.is_own
        and (base.valid_from == entry.valid_from or base.starts > work.today())
    )
    same_day = base if replaces else None
    first = base.before if base else ()
    if base is None and entry.body is Body.EQUALITY_OFFICER:
        first = (Body.STAFF_COUNCIL, Body.DISABILITY_REPRESENTATION)
    return Rule(
        id=same_day.id if same_day else new_id,
        key=entry.key or new_id,
        kind=base.kind if base else entry.kind,
        regime=base.regime if base else entry.regime,
        body=base.body if base else entry.body,
        law=entry.law.strip(),
        silence=entry.silence,
        verified=_FROM_MEMORY,
        period=_period(entry.count, entry.unit),
        urgent_period=_period(entry.urgent_count, entry.unit),
        extension_period=_period(entry.extension_count, entry.unit),
        escalation_period=_period(entry.escalation_count, entry.escalation_unit),
        house_default=entry.house_default,
        longer_than_months=entry.longer_than_months or None,
        on_request=entry.body in ON_REQUEST,
        before=first,
        valid_from=entry.valid_from,
        valid_until=entry.valid_until,
        status_groups=entry.status_groups,
        confirmed_by=entry.confirmed_by.strip(),
        confirmed_on=entry.confirmed_on,
        note=entry.note.strip(),
        version=same_day.version if same_day else 0,
    )


def _ended(rule: Rule, today: date) -> bool:
    return rule.valid_until is not None and rule.valid_until < today


def _period(count: int, unit: Unit) -> Period | None:
    return Period(count, unit) if count else None


def _count(period: Period | None) -> int:
    return period.count if period else 0


def _place_problems(work: Workplace, rule: Rule, known: Sequence[Rule]) -> Iterator[Problem]:
    # A row that has not begun is corrected, not followed: nobody has been asked under it.
    is_waiting = bool(known) and known[0].is_own and known[0].starts > work.today()
    begun = known[1:] if is_waiting else known
    if begun and rule.starts < begun[0].starts:
        earliest = begun[0].starts.isoformat()
        yield Problem(
            code=ProblemCode.RULE_BEGINS_EARLIER, field="valid_from", values={"earliest": earliest}
        )
    others = (row for row in rules_in_use(work) if row.key != rule.key)
    if not known and any(_identity(row) == _identity(rule) and _meet(row, rule) for row in others):
        yield Problem(code=ProblemCode.RULE_KNOWN, field="kind", values={"body": term(rule.body)})


def _identity(rule: Rule) -> tuple[object, ...]:
    """Return what two rules must not share: who is asked for what, in which cases."""
    return rule.regime, rule.body, rule.kind, rule.status_groups


def _meet(one: Rule, other: Rule) -> bool:
    return all(
        first.valid_until is None or second.starts <= first.valid_until
        for first, second in ((one, other), (other, one))
    )


def _planned(work: Workplace, saved: Sequence[Rule], removed: Sequence[Rule] = ()) -> _Plan:
    """Return how the table is changed by `saved`: rows before them end, rows after them wait."""
    gone = {row.id for row in removed}
    written = {row.id: row for row in saved}
    table = {row.id: row for row in rules_in_use(work) if row.id not in gone} | written
    for new in saved:
        later = [r for r in table.values() if _follows(r, new) and r.starts > new.starts]
        for row in [r for r in table.values() if _follows(r, new) and r.starts < new.starts]:
            if row.valid_until is None or row.valid_until >= new.starts:
                written[row.id] = replace(row, valid_until=new.starts - _ONE_DAY)
        ends = min((row.starts for row in later), default=None)
        if ends is not None and (new.valid_until is None or new.valid_until >= ends):
            written[new.id] = replace(new, valid_until=ends - _ONE_DAY)
    return _Plan(
        saved=tuple(written.values()),
        removed=tuple(removed),
        after=tuple((table | written).values()),
    )


def _follows(row: Rule, new: Rule) -> bool:
    return row.is_own and row.key == new.key and row.id != new.id


def _adopted(work: Workplace, plan: _Plan) -> Iterator[tuple[Swap, Swap]]:
    """Yield the open cases that follow the changed rules, before and after."""
    places = {(row.regime, row.body) for row in (*plan.saved, *plan.removed)}
    ids = {
        swap_id: None
        for regime, body in sorted(places)
        for swap_id in stored.cases_with_drafts(work.db, regime, body)
    }
    for swap_id in ids:
        known = swaps.find(work.db, swap_id)
        if known is not None:
            changed = with_rules(known, plan.after, work.today())
            if changed != known:
                yield known, changed


def _write(work: Workplace, rule: Rule, plan: _Plan) -> Outcome[Rule]:
    subject = f"{term(rule.body)}, {term(rule.kind)} – {regime_word(rule.regime)}"
    return _commit(work, subject, plan, rule)


def _commit(work: Workplace, subject: str, plan: _Plan, value: Value) -> Outcome[Value]:
    with work.db.write(deed(work, Action.RULE_SAVED, subject=subject)) as change:
        for row in plan.saved:
            stored.save(change, row)
        for row in plan.removed:
            stored.remove(change, row)
        for known, changed in _adopted(work, plan):
            swaps.save(change, changed, known)
    touched = Touched.RULES | Touched.CASES
    return Outcome(value=value, touched=touched, action=Action.RULE_SAVED, undo=change.undo)
