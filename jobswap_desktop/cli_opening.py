"""Opening a database for a command, and telling what that has done to it."""

import sys

from jobswap_desktop import app
from jobswap_desktop.domain.places import Place
from jobswap_desktop.services.watching import brought_up_words
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.terminal import as_one_line, write_line


def opened(
    place: Place | None, today: app.Clock, *, read_only: bool = False, inspects: bool = False
) -> Workplace:
    """Open a database as `app.open_existing` does, for a command that may only want to read.

    Where the file was of an older version, standard error tells that it has been changed, and
    where it lies as it was.
    """
    work = app.open_existing(place, today, read_only=read_only, inspects=inspects)
    told = brought_up_words(work)
    if told:
        write_line(sys.stderr, as_one_line(told))
    return work
