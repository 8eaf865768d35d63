"""The digits of a key as they are shown: in lines of groups that can be read out."""

from jobswap_desktop.domain.partner_keys import PublicKeys

_GROUPS_IN_LINE = 4
_BETWEEN = "\u2003"


def digit_lines(keys: PublicKeys) -> str:
    """Return the digits in lines of four groups, as the printed sheet has them."""
    groups = keys.fingerprint.split()
    lines = (groups[at : at + _GROUPS_IN_LINE] for at in range(0, len(groups), _GROUPS_IN_LINE))
    return "\n".join(_BETWEEN.join(line) for line in lines)
