"""What is said of input that was typed and not recorded, and how it is read without its form."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.drafts import Draft, DraftState
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.services.drafts import Waiting
from jobswap_desktop.services.wording import moment_text


def title_of(draft: Draft) -> str:
    """Return which form it is, and of what or whom."""
    return " – ".join(part for part in (draft.title, draft.about) if part)


def since_words(waiting: Waiting) -> str:
    """Return since when it waits, and why it cannot be recorded any more."""
    translate = QCoreApplication.translate
    since = translate("DraftRow", "Typed {when}")
    since = since.format(when=moment_text(waiting.draft.saved_at))
    gone = {
        DraftState.GONE: translate("DraftRow", "the entry that was being changed is deleted"),
        DraftState.CASE_GONE: translate("DraftRow", "the case is deleted"),
        DraftState.CASE_OVER: translate("DraftRow", "the case is over and is not changed any more"),
    }.get(waiting.state)
    return f"{since} · {gone}" if gone else since


def show_text(desk: Desk, waiting: Waiting, window: QWidget) -> None:
    """Show what was typed as text, over `window`."""
    from jobswap_desktop.presentation.dialogs.draft_text_dialog import DraftTextDialog

    draft = waiting.draft
    DraftTextDialog(desk, draft.place, title_of(draft), since_words(waiting), window).open()
