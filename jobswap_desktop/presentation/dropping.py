"""Files that are dropped onto the window from the file manager, or pasted."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from jobswap_desktop.domain.exchange_files import EXCHANGE_SUFFIXES, KEY_SUFFIX


def dropped_table(event: QDropEvent) -> Path | None:
    """Return the one CSV or XLSX file that an event carries; None for anything else."""
    # Not needed before something is dropped.
    from jobswap_desktop.services.importing import TABLE_SUFFIXES

    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in TABLE_SUFFIXES else None


def welcome_table(event: QDragEnterEvent) -> None:
    """Let a table be dropped, and nothing else."""
    if dropped_table(event) is not None:
        event.acceptProposedAction()
    else:
        event.ignore()


def carried_scans(data: QMimeData) -> list[Path]:
    """Return the files that what was dropped or pasted stands for.

    What is no PDF is among them: whoever reads it says so, instead of nothing being said.
    """
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def is_key_file(path: Path) -> bool:
    """Whether a file is named as one with the key of an office is."""
    return path.suffix.lower() == KEY_SUFFIX


def carried_exchange_file(data: QMimeData) -> Path | None:
    """Return the one file of another office that was dropped or pasted; None for anything else."""
    paths = carried_scans(data)
    if len(paths) != 1 or paths[0].suffix.lower() not in EXCHANGE_SUFFIXES:
        return None
    return paths[0]


def carried_calendar(data: QMimeData) -> Path | None:
    """Return the one calendar file that what was dropped stands for; None for anything else."""
    # Not needed before something is dropped.
    from jobswap_desktop.services.calendar_import import CALENDAR_SUFFIXES

    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in CALENDAR_SUFFIXES else None
