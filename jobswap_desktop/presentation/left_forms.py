"""Forms that were left without saving: what was typed is a press on the message away."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.drafts import Draft
from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.widgets.snackbar import Snackbar


class LeftForms(QObject):
    """Offers the last form that was left to be opened again, as long as the message stands."""

    def __init__(self, desk: Desk, snackbar: Snackbar, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._snackbar = snackbar
        self._window = window
        self._draft: Draft | None = None
        desk.left.connect(self._offer)
        snackbar.offer_pressed.connect(self._open)

    def _offer(self, draft: Draft) -> None:
        from jobswap_desktop.presentation.draft_opening import can_open

        if not can_open(self._desk, draft):
            return
        self._draft = draft
        about = draft.about if draft.subject else ""
        form = " – ".join(part for part in (draft.title, about) if part)
        text = self.tr("Not saved: {form}").format(form=form)
        self._snackbar.show_offer(text, self.tr("Open again"))

    def _open(self) -> None:
        from jobswap_desktop.presentation.draft_opening import open_draft

        draft, self._draft = self._draft, None
        if draft is None or not self._desk.drafts.keep(draft):
            return
        try:
            open_draft(self._desk, draft, self._window)
        except DomainError as error:
            self._desk.messages.refused(error)
