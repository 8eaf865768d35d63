"""What a start leaves out so that the window is there sooner."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[Callable[[], None]]:
    """Keep Python from looking for garbage until the function handed out is called.

    Nothing that a start loads is garbage, and looking through all of it takes a tenth of the
    start. From the call on it is left out of every later look too, which would halt the window.
    """
    gc.disable()
    try:
        yield _collect_from_now
    finally:
        gc.unfreeze()
        gc.enable()


def _collect_from_now() -> None:
    gc.freeze()
    gc.enable()
