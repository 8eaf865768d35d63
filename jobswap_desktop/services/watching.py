"""The open file itself: where it lies, whether others have written into it, closing it."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Final

from jobswap_desktop.domain.errors import Fault, Problem, ProblemCode, Unavailable
from jobswap_desktop.services.wording import moment_text, problem_text, say
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import reconnecting, restores
from jobswap_desktop.store.database import Database
from jobswap_desktop.store.reconnecting import origin_of, reconnect

SHORT: Final = 0.04
"""Seconds for which a window may stand still without anybody noticing."""
_ANSWER_SECONDS: Final = 5.0

Found = Database
"""A connection that was found again, for `go_on` alone."""


def changed_elsewhere(work: Workplace) -> bool:
    """Tell whether another process has written since the last call; raises Unavailable.

    What is being written at this moment is told at the next call.
    """
    if work.db.is_server:
        # It asks for nobody's lock.
        return _changed_on_server(work)
    try:
        with patient(work, SHORT):
            return work.db.changed()
    except Unavailable as error:
        if error.fault is Fault.LOCKED:
            return False
        raise


def _changed_on_server(work: Workplace) -> bool:
    if not work.db.changed():
        return False
    # Needed by who works on a server alone.
    from jobswap_desktop.services.following import follow_councils

    follow_councils(work)
    return True


def socket(work: Workplace) -> int | None:
    """Return what can be read from as soon as a colleague has recorded something on a server.

    Another one after `reconnected`; None for a file, which has to be looked at. Raises
    Unavailable when the connection is lost.
    """
    return work.db.socket


def is_on_server(work: Workplace) -> bool:
    """Tell whether everything lies on a server."""
    return work.db.is_server


def is_shared(work: Workplace) -> bool:
    """Tell whether the file lies on a network drive, where one workstation writes."""
    return work.db.hold is not None or work.db.holder is not None


def protected_words(work: Workplace) -> str:
    """Return that nothing can be written into the open file, and what to do; "" where it can.

    Of a file on a network drive that somebody else holds, that is told with who it is.
    """
    if work.db.is_server or work.db.holder is not None:
        return ""
    with patient(work, SHORT):
        return say("write_protected", path=work.db.path) if work.db.is_write_protected() else ""


def brought_up_words(work: Workplace) -> str:
    """Return that the file has been brought to the newest schema and where it lies as it was.

    "" where opening it has changed nothing.
    """
    if work.kept_before is None:
        return ""
    return say("brought_up", path=work.db.path, copy=str(work.kept_before))


def why_only_read(work: Workplace) -> str:
    """Return why who acts can record nothing in a form, as a sentence."""
    if work.db.holder is not None:
        return say("reads_along")
    return problem_text(Problem(code=ProblemCode.ROLE_NOT_ALLOWED))


def patient(work: Workplace, seconds: float) -> AbstractContextManager[None]:
    """Wait no longer than so many seconds for another process's lock inside the context."""
    return work.db.patience(seconds)


def origin(work: Workplace) -> str:
    """Return whose file it is, for `reconnected`; raises Unavailable."""
    return origin_of(work.db)


def restore_mark(work: Workplace) -> str:
    """Return what tells the newest restore of a copy from others; "" without one.

    Raises Unavailable.
    """
    found = None if work.db.is_server else restores.newest(work.db)
    return found.mark if found else ""


def restored_words(work: Workplace, known: str) -> str:
    """Return that somebody else has restored a copy since `known`; "" where nobody has."""
    found = None if work.db.is_server else restores.newest(work.db)
    if found is None or found.mark == known or found.account == work.actor.account:
        return ""
    when = moment_text(datetime.fromisoformat(found.at))
    return say("restored_elsewhere", who=found.actor, when=when)


def reconnected(work: Workplace, known: str) -> bool:
    """Go on with the file that could not be read, if it lies at its path again.

    Only the file of the same office is taken: `known` is what `origin` returned before.
    """
    return reconnect(work.db, known)


def go_on_restored(work: Workplace) -> None:
    """Go on with what was restored here, where the file was replaced: whose it is, is known."""
    try:
        changed_elsewhere(work)
    except Unavailable:
        reconnect(work.db, None)


def connected_again(work: Workplace, known: str, is_wanted: Callable[[], bool]) -> Found | None:
    """Connect anew to the server that was lost, on another thread; `go_on` takes what it returns.

    None for another office's server, and where `is_wanted` says no by then. Raises Unavailable
    while it is still gone.
    """
    found = reconnecting.connected_again(work.db, known)
    if found is not None and not is_wanted():
        found.close()
        return None
    return found


def go_on(work: Workplace, found: Found) -> None:
    """Go on with the connection that was found; call it where `work` is used."""
    reconnecting.go_on(work.db, found)
    expect_answers(work)


def expect_answers(work: Workplace) -> None:
    """Let a server be lost that says nothing for five seconds, instead of waiting for good.

    For a window, which stands still meanwhile: each answer it asks for takes milliseconds.
    """
    if not work.db.is_server:
        return
    from jobswap_desktop.store.server.patience import expect_answers as expect

    expect(work.db, _ANSWER_SECONDS)


def save_copy(work: Workplace, to: Path) -> None:
    """Save all that can be read as a file of its own; raises Unavailable, with its path.

    For a file that cannot be written any more; what is typed is not in it.
    """
    from jobswap_desktop.store.rescue_copy import copy_to

    copy_to(work.db, to)


def database_path(work: Workplace) -> str:
    """Return where the open database lies, for the screen."""
    return work.db.path


def close(work: Workplace) -> None:
    """Close the database; the workplace is of no use afterwards."""
    work.db.close()
