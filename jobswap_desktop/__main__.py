"""`python -m jobswap_desktop` is the same as the command `jobswap-desktop`."""

import sys

if __name__ == "__main__":
    if sys.argv[1:] == ["--read-apart"]:
        from jobswap_desktop.documents import apart

        sys.exit(apart.serve())
    if sys.argv[1:] == ["--check-search"]:
        from jobswap_desktop.store import search_apart

        sys.exit(search_apart.serve())
    from jobswap_desktop.cli import main

    sys.exit(main())
