"""Opening a database wherever it lies, once more beside the one that is open already."""

from collections.abc import Iterator
from contextlib import contextmanager

from jobswap_desktop.domain.places import Address, Place
from jobswap_desktop.store.database import Database
from jobswap_desktop.store.opening import open_database
from jobswap_desktop.store.reading import reading as reading_file


def open_again(place: Place) -> Database:
    """Open what is known to be there, for reading and writing; raises Unavailable."""
    if isinstance(place, Address):
        from jobswap_desktop.store.server.opening import open_server

        return open_server(place)
    return open_database(place, create=False)


@contextmanager
def reading(place: Place) -> Iterator[Database]:
    """Open it for the time of the context, for reading alone and on any thread.

    Raises Unavailable.
    """
    if isinstance(place, Address):
        from jobswap_desktop.store.server.opening import open_server

        db = open_server(place, read_only=True)
        try:
            yield db
        finally:
            db.close()
        return
    with reading_file(place) as held:
        yield held
