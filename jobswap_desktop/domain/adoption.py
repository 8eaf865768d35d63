"""Which rule an open case follows once the rules have changed.

What has been submitted or decided keeps the rule it was submitted under; what is still a draft
takes the rule now in force.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from jobswap_desktop.domain.participation import Participation, ParticipationState
from jobswap_desktop.domain.rules import Rule, rules_for
from jobswap_desktop.domain.swap import Swap


def with_rules(swap: Swap, rules: Iterable[Rule], today: date) -> Swap:
    """Return `swap` with every draft of a participation under the rules in force on `today`.

    A draft whose body is owed nothing any more stays as it is: that is for the clerk to decide.
    """
    rows = tuple(rules)
    keys = {rule.id: rule.key for rule in rows}
    owed = {
        office.id: rules_for(rows, office, swap.placements, today)
        for office in swap.offices
        if any(_is_draft(held) and held.office_id == office.id for held in swap.participations)
    }
    return replace(
        swap,
        participations=tuple(
            _under(held, owed.get(held.office_id, ()), keys) if _is_draft(held) else held
            for held in swap.participations
        ),
    )


def _is_draft(held: Participation) -> bool:
    return held.state is ParticipationState.DRAFT


def _under(held: Participation, owed: Iterable[Rule], keys: Mapping[str, str]) -> Participation:
    rules = [rule for rule in owed if rule.body is held.body]
    if not rules:
        return held
    key = keys.get(held.rule.id, "")
    rule = max(rules, key=lambda each: (bool(key) and each.key == key, each.kind is held.kind))
    return replace(held, kind=rule.kind, rule=rule.applied())
