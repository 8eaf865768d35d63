"""What counts as one e-mail address that a letter can be made out to."""

import re
from collections.abc import Iterator

from jobswap_desktop.domain.errors import Problem, ProblemCode

# RFC 5322 dot-atom and host names. Outside ASCII a server would have to know SMTPUTF8, which hardly
# any does; quoted names and address literals do not occur at offices.
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_ADDRESS = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})+")


def is_address(text: str) -> bool:
    """Tell whether `text` is exactly one e-mail address, at a host with a dot in its name."""
    return _ADDRESS.fullmatch(text) is not None


def address_problems(field: str, text: str) -> Iterator[Problem]:
    """Yield that a text is no e-mail address; none at all is fine."""
    if text and not is_address(text):
        yield Problem(code=ProblemCode.NOT_AN_ADDRESS, field=field, values={"text": text})
