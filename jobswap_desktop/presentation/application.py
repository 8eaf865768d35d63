"""The one QApplication: its names, its language, its look."""

import logging
import os
from collections.abc import Sequence
from pathlib import Path

import PySide6
from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

import jobswap_desktop.presentation.resources_rc  # noqa: F401  # its import makes :/i18n known
from jobswap_desktop import APPLICATION_ID, APPLICATION_NAME, ORGANISATION_NAME, __version__
from jobswap_desktop.presentation.theme import Theme

_log = logging.getLogger(__name__)

GERMAN = QLocale(QLocale.Language.German, QLocale.Country.Germany)


def create_application(argv: Sequence[str]) -> QApplication:
    """Return the application, dressed and speaking German whatever the system says.

    Called again, it returns the same application unchanged.
    """
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    # Qt's own dialogs keep their widths there, and what Qt reads as a value may be code that runs.
    # On Windows they are the system's, and Qt keeps nothing.
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, os.devnull)
    app = QApplication(list(argv))
    app.setApplicationName(APPLICATION_NAME)
    app.setApplicationVersion(__version__)
    app.setOrganizationName(ORGANISATION_NAME)
    app.setDesktopFileName(APPLICATION_ID)
    app.setWindowIcon(QIcon(":/icons/jobswap.svg"))
    speak_german(app)
    Theme(app).apply(app)
    return app


def speak_german(app: QApplication) -> tuple[QTranslator, ...]:
    """Install German formats and texts, Qt's own buttons included; returns what was installed."""
    QLocale.setDefault(GERMAN)
    qt_texts = QTranslator(app)
    if not any(qt_texts.load("qtbase_de", str(folder)) for folder in _translation_folders()):
        _log.warning("Qt's German texts were not found")
    own_texts = QTranslator(app)
    if not own_texts.load(":/i18n/jobswap_de.qm"):
        _log.warning("the program's German texts were not found")
    installed = (qt_texts, own_texts)
    for translator in installed:
        app.installTranslator(translator)
    return installed


def _translation_folders() -> tuple[Path, ...]:
    # A frozen program may lack the qt.conf that the first of them is read from.
    package = Path(PySide6.__file__).parent
    return (
        Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        package / "Qt" / "translations",
        package / "translations",
    )
