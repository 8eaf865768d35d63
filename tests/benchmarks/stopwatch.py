"""How long repeated calls take."""

import statistics
import time
from collections.abc import Callable


def median_ms(work: Callable[[], object], rounds: int) -> float:
    """Return the median duration of `work` in milliseconds, after one call that does not count."""
    work()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def best_ms(work: Callable[[], object], rounds: int) -> float:
    """Return the duration of the quickest call of `work` in milliseconds."""
    return min(once_ms(work) for _ in range(rounds))


def once_ms(work: Callable[[], object]) -> float:
    """Return the duration of one call of `work` in milliseconds."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000
