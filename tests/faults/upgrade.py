"""Opens an older file as the product does, which brings it to the newest schema.

python tests/faults/upgrade.py FILE ACKNOWLEDGED
"""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from faults.load import acknowledging

from jobswap_desktop.store.opening import open_database


def main() -> int:
    """Open, acknowledge, close."""
    path, acknowledged = map(Path, sys.argv[1:])
    acknowledge = acknowledging(acknowledged)
    db = open_database(path, create=False, backups=path.parent / "Sicherungen")
    acknowledge(db)
    db.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
