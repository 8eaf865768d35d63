"""Says when and how large the process is at the moment its window is usable, and ends it."""

import json
import resource
import sys
import time


def report() -> None:
    """Print the moment and the peak memory (KiB), and quit the application."""
    from PySide6.QtWidgets import QApplication

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sys.stdout.write(json.dumps({"at": time.time(), "memory": peak}))
    sys.stdout.flush()
    QApplication.exit(0)
