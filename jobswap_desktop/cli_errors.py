"""What is said of an error that ends a command, or keeps the window from opening."""

import errno
import logging
from contextlib import suppress
from pathlib import Path

from jobswap_desktop import logs
from jobswap_desktop.domain.errors import DomainError, ProblemCode, Unavailable
from jobswap_desktop.paths import user_paths
from jobswap_desktop.services.wording import fault_words, problem_text, say

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})


def words_of(error: Exception, *, is_window: bool, at: str) -> str:
    """Return what is said of an error, and how to go on; writes a report of one of ours.

    `at` is the database in use.
    """
    if isinstance(error, Unavailable):
        _title, text, advice = fault_words(error, by_command=not is_window, at=at)
        return f"{text} {advice}"
    if isinstance(error, DomainError):
        return _domain_words(error)
    if isinstance(error, OSError):
        return _system_words(error, is_window=is_window)
    return say("bug", path=str(_log_bug(error)))


def _system_words(error: OSError, *, is_window: bool) -> str:
    if is_window:
        place = str(error.filename or user_paths().data)
        return say("window_full" if error.errno in _NO_ROOM else "file_problem", path=place)
    path = str(error.filename or say("database"))
    return say("file_full" if error.errno in _NO_ROOM else "file_problem", path=path)


def _domain_words(error: DomainError) -> str:
    problem = error.problems[0]
    if problem.code is ProblemCode.NOT_FOUND:
        return say("no_case", text=problem.values.get("text", ""))
    return problem_text(problem)


def _log_bug(error: Exception) -> Path:
    """Write the report and return where it lies; a log that cannot be written is no second bug."""
    paths = user_paths()
    with suppress(OSError):
        paths.create()
        with logs.recording(paths.logs):
            logging.getLogger(__name__).error("command failed", exc_info=error)
    return paths.logs
