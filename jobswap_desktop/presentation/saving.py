"""Writing a file that somebody asked for: whole or not at all."""

from PySide6.QtCore import QIODevice, QSaveFile


def save_file(path: str, data: bytes) -> str:
    """Write ``data`` to ``path``; return "" or the system's words for why it was not possible.

    A file that is already there is replaced at once, and left as it is when anything goes wrong
    (open in another program, read-only, disk full).
    """
    file = QSaveFile(path)
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return file.errorString()
    if file.write(data) != len(data):
        file.cancelWriting()
    return "" if file.commit() else file.errorString()
