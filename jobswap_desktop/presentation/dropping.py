"""A table that is dropped onto the window from the file manager."""

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent

from jobswap_desktop.services.importing import TABLE_SUFFIXES


def dropped_table(event: QDropEvent) -> Path | None:
    """Return the one CSV or XLSX file that an event carries; None for anything else."""
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
