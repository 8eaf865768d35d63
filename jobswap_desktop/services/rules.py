"""The rules of participation in use: the shipped ones, overlaid by what the office made of them."""

from datetime import date
from functools import cache

from jobswap_desktop import resources
from jobswap_desktop.domain.accounts import may_maintain
from jobswap_desktop.domain.adoption import with_rules
from jobswap_desktop.domain.rules import ANY_REGIME, Rule, in_force, parse_rules
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import accounts
from jobswap_desktop.store import rules as stored


@cache
def shipped_rules() -> tuple[Rule, ...]:
    """Return the rules that come with the program."""
    return parse_rules(resources.toml("rules/participation.toml"))


def rules_in_use(work: Workplace) -> tuple[Rule, ...]:
    """Return all rows, of every day: the shipped ones first, then the office's own."""
    return (*shipped_rules(), *stored.all_rules(work.db))


def current_rules(work: Workplace) -> tuple[Rule, ...]:
    """Return one row a rule: the one in force today, else the next to come, else the last."""
    today = work.today()
    rows = rules_in_use(work)
    found = {rule.key: rule for rule in sorted(rows, key=_start)}
    coming = sorted((rule for rule in rows if rule.starts > today), key=_start, reverse=True)
    found |= {rule.key: rule for rule in coming}
    found |= {rule.key: rule for rule in in_force(rows, today)}
    return tuple(found.values())


def versions(work: Workplace, key: str) -> tuple[Rule, ...]:
    """Return all rows of one rule, the newest first and the shipped one last."""
    rows = [rule for rule in rules_in_use(work) if rule.key == key]
    return tuple(sorted(rows, key=_start, reverse=True))


def regimes_with_rules(work: Workplace) -> frozenset[str]:
    """Return whose law has rules of its own in force (a Land's code, or "BUND")."""
    rules = in_force(rules_in_use(work), work.today())
    return frozenset(rule.regime for rule in rules) - {ANY_REGIME}


def regime_rules(work: Workplace, regime: str) -> tuple[Rule, ...]:
    """Return the rules of one regime itself that are in force today."""
    rules = in_force(rules_in_use(work), work.today())
    return tuple(rule for rule in rules if rule.regime == regime)


def may_edit_rules(work: Workplace) -> bool:
    """Whether the actor may change rules: clerks do until an administrator has an account."""
    return may_maintain(work.actor.role, accounts.all_accounts(work.db))


def follow_rules(work: Workplace, swap: Swap) -> Swap:
    """Return an open case with its drafts of participations under the rules that hold today.

    For whatever changes which rule holds: a person's status group, an office's law, a flag.
    """
    return swap if swap.is_over else with_rules(swap, rules_in_use(work), work.today())


def is_shipped(key: str) -> bool:
    """Whether a rule comes with the program, so that there is something to go back to."""
    return any(rule.key == key for rule in shipped_rules())


def _start(rule: Rule) -> date:
    return rule.starts
