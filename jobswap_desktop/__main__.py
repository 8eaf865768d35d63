"""`python -m jobswap_desktop` is the same as the command `jobswap-desktop`."""

import sys

from jobswap_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
