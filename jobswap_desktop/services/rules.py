"""The rules of participation in use."""

from functools import cache

from jobswap_desktop import resources
from jobswap_desktop.domain.rules import Rule, parse_rules


@cache
def shipped_rules() -> tuple[Rule, ...]:
    """Return the rules that come with the program."""
    return parse_rules(resources.toml("rules/participation.toml"))
