"""Asking whether what notes name as erased is to go, before a file that still holds it is shown."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from jobswap_desktop.domain.errors import DomainError, Fault, Unavailable
from jobswap_desktop.presentation.application import create_application
from jobswap_desktop.presentation.messages import Messages
from jobswap_desktop.services import noted_erasures
from jobswap_desktop.services.watching import close
from jobswap_desktop.services.workplace import Workplace


def opened(open_it: Callable[[], Workplace], to_ask: Callable[[], Workplace]) -> Workplace:
    """Open a file, and where it holds what notes name as erased, ask first.

    `to_ask` opens it all the same, for the question alone. Raises Unavailable: holds_erased as
    well, where nobody who may decide has decided.
    """
    try:
        return open_it()
    except Unavailable as error:
        if error.fault is not Fault.HOLDS_ERASED or not _decided(to_ask()):
            raise
    return open_it()


def _decided(work: Workplace) -> bool:
    create_application(sys.argv[:1])
    try:
        asked = noted_erasures.question(work)
        if asked is None:
            return True
        text, answers = noted_erasures.question_lines(asked)
        again = QCoreApplication.translate("NotedErasures", "Erase it again")
        keep = QCoreApplication.translate("NotedErasures", "Keep it")
        title = QCoreApplication.translate("NotedErasures", "Was something erased here?")
        chosen = Messages().choose(title, text, answers, [again, keep])
        if chosen is not None:
            (noted_erasures.erase_again, noted_erasures.keep)[chosen](work)
    except DomainError:
        # Who may not erase is told as of any file that cannot be opened.
        return False
    else:
        return chosen is not None
    finally:
        close(work)
