"""Files that are dropped onto the window from the file manager, or pasted."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDropEvent


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
