"""Who works in a file on a network drive, where one writes and the others follow."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A process that writes into a file: who sits where, since when (UTC).

    `machine` tells two workstations of one name apart, `process` two processes of one number;
    `token` is this hold's own. All but the token are "" where they could not be read.
    """

    name: str
    account: str
    host: str
    machine: str = ""
    pid: int = 0
    process: str = ""
    since: datetime | None = None
    token: str
