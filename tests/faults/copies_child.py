"""A process that restores or copies until it is killed: `copies_child.py WHAT FILE FOLDER COPY`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from builders import a_clerk

from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.services import backups, restoring


def main() -> None:
    """Do it once and say so."""
    what, path, folder, source = sys.argv[1:]
    place = backups.Safe(path=Path(path), folder=Path(folder), origin="", is_thinned=False)
    sys.stdout.write("begins\n")
    sys.stdout.flush()
    if what == "restore":
        staged = restoring.stage(place, Path(source))
        restoring.carry_out(restoring.order_for_unreadable(a_clerk(), place, staged))
    else:
        backups.make(place, Occasion.AUTOMATIC)
    sys.stdout.write("done\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
