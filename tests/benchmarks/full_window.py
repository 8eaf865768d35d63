"""The product's window on the database named first, and when its list is usable."""

import sys
from pathlib import Path

from report_usable import report

from jobswap_desktop import app, starting


def main() -> int:
    """Open the window as the program does and quit when it is usable."""
    with starting.uncollected():
        return _usable()


def _usable() -> int:
    from PySide6.QtCore import QTimer

    from jobswap_desktop.presentation import start
    from jobswap_desktop.presentation.application import create_application
    from jobswap_desktop.presentation.messages import Messages
    from jobswap_desktop.presentation.settings import Settings

    database, home = (Path(text) for text in sys.argv[1:3])
    application = create_application(sys.argv[:1])
    work = app.open_existing(database, app.clock(None))
    settings = Settings(home / "jobswap.json")
    window = start.open_window(work, settings, Messages())
    QTimer.singleShot(0, report)
    code = application.exec()
    window.deleteLater()
    work.db.close()
    return code


sys.exit(main())
