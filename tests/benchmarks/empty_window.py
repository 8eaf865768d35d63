"""The yardstick: an empty window, and when it is usable."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
from report_usable import report

app = QApplication(sys.argv[:1])
window = QMainWindow()
window.show()
QTimer.singleShot(0, report)
sys.exit(app.exec())
