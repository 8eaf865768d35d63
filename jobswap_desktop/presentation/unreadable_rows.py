"""The line above a list, or a form, from which records are missing that cannot be read."""

from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.services.unreadable import rows_words


def tell_unreadable(desk: Desk, line: Banner, count: int) -> None:
    """Say how many are missing and how to find out which; hide the line where none is."""
    line.set_tone(Tone.DANGER)
    line.set_text(rows_words(desk.work, count))
    line.setVisible(count > 0)
