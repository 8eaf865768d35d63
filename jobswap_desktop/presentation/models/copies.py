"""The copies of a database as tables list them, newest first."""

from PySide6.QtCore import QCoreApplication, QObject

from jobswap_desktop.domain.backups import Copy
from jobswap_desktop.presentation.models.rows import Column, RowsModel
from jobswap_desktop.services.attachments import size_text
from jobswap_desktop.services.backup_words import moment_text
from jobswap_desktop.services.wording import term


class CopiesModel(RowsModel[Copy]):
    """Says of each copy from when it is and why, how much is in it, and what is known of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_columns(), parent)


def _columns() -> tuple[Column[Copy], ...]:
    return (
        Column(
            title=QCoreApplication.translate("CopiesModel", "Made"), text=_made_at, sort=_by_moment
        ),
        Column(title=QCoreApplication.translate("CopiesModel", "Occasion"), text=_occasion),
        Column(
            title=QCoreApplication.translate("CopiesModel", "Cases"), text=_cases, sort=_by_cases
        ),
        Column(title=QCoreApplication.translate("CopiesModel", "Size"), text=_size, sort=_by_size),
        Column(title=QCoreApplication.translate("CopiesModel", "Checked"), text=_soundness),
    )


def _made_at(copy: Copy) -> str:
    return moment_text(copy.made_at)


def _by_moment(copy: Copy) -> str:
    return copy.made_at.isoformat()


def _occasion(copy: Copy) -> str:
    return term(copy.occasion)


def _cases(copy: Copy) -> str:
    return str(copy.manifest.cases) if copy.manifest else "–"


def _by_cases(copy: Copy) -> int:
    return copy.manifest.cases if copy.manifest else -1


def _size(copy: Copy) -> str:
    return size_text(copy.size)


def _by_size(copy: Copy) -> int:
    return copy.size


def _soundness(copy: Copy) -> str:
    return term(copy.soundness)
