"""Names without a blank that are longer than a column: where they may break on the screen."""

import re

_BREAK = "\u200b"
_EVERY = 8
# Longer than any word of ours; those break at their own hyphens or not at all.
_LONG_WORD = re.compile(r"[^\s\-\u2013\u00ad\u200b/]{33,}")


def breakable(text: str) -> str:
    """Return the text with places in its very long words where a line may end unseen."""
    return _LONG_WORD.sub(_broken, text)


def _broken(found: re.Match[str]) -> str:
    word = found[0]
    return _BREAK.join(word[at : at + _EVERY] for at in range(0, len(word), _EVERY))
