"""What was typed for something that is not there: shown as text, and no form fails over it."""

import pytest
from pytestqt.qtbot import QtBot
from screen import shown
from weeks import a_recorded_case

from jobswap_desktop.domain.drafts import Draft
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.draft_text_dialog import DraftTextDialog
from jobswap_desktop.presentation.draft_opening import open_draft
from jobswap_desktop.presentation.pages.drafts_card import DraftRow
from jobswap_desktop.presentation.pages.today_page import TodayPage
from jobswap_desktop.services import drafts


@pytest.mark.parametrize("form", ["journal", "report", "feedback", "stay_end"])
@pytest.mark.parametrize(
    "subject", ["", "nobody", "nobody/", "nobody/host", "nobody/0", "{stay}/x"]
)
@pytest.mark.parametrize("of_case", [True, False])
def test_what_was_typed_about_an_unknown_stay_is_shown_as_text(
    qtbot: QtBot, desk: Desk, form: str, subject: str, *, of_case: bool
) -> None:
    swap = a_recorded_case(desk.work)
    page = TodayPage(desk)
    shown(qtbot, page, 900, 700)
    draft = Draft(
        form=form,
        subject=subject.format(stay=swap.placements[0].id),
        swap_id=swap.id if of_case else "",
        title="Bericht",
        fields={"text": "Alles lief gut"},
        saved_at=desk.work.now(),
    )
    drafts.keep(desk.work, draft)
    page.reload()
    page._drafts.reload()
    qtbot.waitUntil(lambda: any(row.isVisible() for row in page.findChildren(DraftRow)))
    row = next(row for row in page.findChildren(DraftRow) if row.isVisible())
    assert (row.open.isHidden(), row.show_text.isHidden()) == (True, False)
    # Where it was there a moment ago, the form does not open either.
    open_draft(desk, draft, page)
    found = page.findChild(DraftTextDialog)
    assert isinstance(found, DraftTextDialog)
    assert "Alles lief gut" in found._ui.text.toPlainText()
    assert "ist gelöscht" in found._ui.about.text()
    found.reject()
