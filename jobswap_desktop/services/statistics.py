"""The yearly statistics: counts by host, kind, instrument, length and outcome."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from jobswap_desktop.domain.statistics import LEAST, Cell, Dimension, Statistic, cells
from jobswap_desktop.services.wording import report_text, term
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import statistics


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One line of a table in words: "Stadt Lindenfurt", 12."""

    label: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """All counts of one year. `total` is None where it is so small that it could name somebody."""

    year: int
    total: int | None
    tables: dict[Dimension, tuple[Count, ...]]


def years(work: Workplace) -> tuple[int, ...]:
    """Return the years that have counts, the newest first."""
    work.require_view()
    return statistics.years(work.db)


def of_year(work: Workplace, year: int) -> Year:
    """Return the counts of one year, small cells merged (see `domain.statistics.cells`)."""
    work.require_view()
    stays = statistics.of_year(work.db, year)
    enough = not any(cell.value == "" for cell in cells("all" for _ in stays))
    return Year(
        year=year,
        total=len(stays) if enough else None,
        tables={dimension: _counts(stays, dimension) for dimension in Dimension},
    )


def _counts(stays: tuple[Statistic, ...], dimension: Dimension) -> tuple[Count, ...]:
    """Return one table; where all stays together are too few, the table is empty."""
    words = dict(_words(stays, dimension))
    counted = cells(_code(stay, dimension) for stay in stays)
    if len(counted) == 1 and counted[0].value == "" and counted[0].number < LEAST:
        return ()
    return tuple(Count(label=_label(cell, words), number=cell.number) for cell in counted)


def _code(stay: Statistic, dimension: Dimension) -> str:
    return str(getattr(stay, dimension.value))


def _words(stays: tuple[Statistic, ...], dimension: Dimension) -> Iterator[tuple[str, str]]:
    for stay in stays:
        value = getattr(stay, dimension.value)
        yield str(value), term(value) if isinstance(value, StrEnum) else value


def _label(cell: Cell, words: dict[str, str]) -> str:
    return words[cell.value] if cell.value else report_text("merged")


def table(year: Year) -> list[tuple[str, ...]]:
    """Return the counts as rows of text for other programs, with a heading row."""
    rows: list[tuple[str, ...]] = [
        tuple(report_text(name) for name in ("head_year", "head_by", "head_value", "head_number"))
    ]
    for dimension, counts in year.tables.items():
        rows += [(str(year.year), term(dimension), c.label, str(c.number)) for c in counts]
    return rows
