"""One row of a foreign table as a person: which column means what, and what cannot be read."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.domain.folding import clean_name, tokens
from jobswap_desktop.domain.ids import PersonId
from jobswap_desktop.domain.people import Person, StatusGroup, split_name
from jobswap_desktop.domain.tables import Table, TableRow, is_formula, restored
from jobswap_desktop.domain.text_rules import LINE_LENGTH, NAME_LENGTH

MOST_HOURS = 60
_MINUTES = 60
_GROWN_UP = 18
_SHOWN = 40
_HEADER_WITHIN = 10
_LEAST_HEADERS = 2

_HOURS = re.compile(r"(\d{1,2})(?:[.,](\d{1,2}))?(?:\s*(?:h|std\.?|stunden))?", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)(?:\s*(?:h|std\.?|stunden))?", re.IGNORECASE)
_DAY = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]*)?")


class ImportField(StrEnum):
    """What a column of a foreign table may mean.

    `full_name` holds first and last name in one; of `born_on` only stays whether the rules for
    young people hold.
    """

    LAST_NAME = "last_name"
    FIRST_NAME = "first_name"
    FULL_NAME = "full_name"
    TITLE = "title"
    OFFICE = "office"
    FUNCTION = "function"
    UNIT = "unit"
    STATUS_GROUP = "status_group"
    WEEKLY_HOURS = "weekly_hours"
    TELEPHONE = "telephone"
    EMAIL = "email"
    SUPERVISOR = "supervisor"
    PRIVATE_ADDRESS = "private_address"
    UNDER_18 = "under_18"
    BORN_ON = "born_on"


TEXT_FIELDS = (
    ImportField.TITLE,
    ImportField.FIRST_NAME,
    ImportField.LAST_NAME,
    ImportField.FUNCTION,
    ImportField.UNIT,
    ImportField.TELEPHONE,
    ImportField.EMAIL,
    ImportField.SUPERVISOR,
    ImportField.PRIVATE_ADDRESS,
)
"""Those that a `Person` keeps as text, under the same name."""
_NAMES = frozenset(
    {
        ImportField.LAST_NAME,
        ImportField.FIRST_NAME,
        ImportField.FULL_NAME,
        ImportField.TITLE,
        ImportField.OFFICE,
        ImportField.SUPERVISOR,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The words that foreign tables use, as data: each in the form that `word` gives it."""

    headers: Mapping[str, ImportField]
    status_groups: Mapping[str, StatusGroup]
    yes: frozenset[str]
    no: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Which row has the headings (None without any), and what each column means."""

    header: int | None
    columns: Mapping[int, ImportField]

    def problems(self) -> tuple[Problem, ...]:
        """Return why no person can be made with these columns."""
        if {ImportField.LAST_NAME, ImportField.FULL_NAME} & set(self.columns.values()):
            return ()
        return (Problem(code=ProblemCode.NAME_COLUMN_MISSING),)

    def with_column(self, column: int, meaning: ImportField | None) -> "Layout":
        """Return the layout with another meaning for a column; no meaning belongs to two."""
        columns = {c: f for c, f in self.columns.items() if c != column and f is not meaning}
        if meaning is not None:
            columns[column] = meaning
        return replace(self, columns=columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A row as a person without id and office; `office` is the text that stands for it.

    `has_office` tells whether the table has a column for offices at all. The `field` of a problem
    is the value of an `ImportField`.
    """

    number: int
    person: Person
    office: str
    has_office: bool
    problems: tuple[Problem, ...]


def word(text: str) -> str:
    """Return a word or heading in the form in which vocabularies are compared."""
    return " ".join(tokens(text))


def suggested_layout(table: Table, vocabulary: Vocabulary) -> Layout:
    """Return the layout that the headings speak for: of the first rows, the one that says most."""
    found = [_recognised(row, vocabulary) for row in table.rows[:_HEADER_WITHIN]]
    best = max(range(len(found)), key=lambda at: len(found[at]), default=None)
    if best is None:
        return Layout(header=None, columns={})
    if len(found[best]) < min(_LEAST_HEADERS, table.width):
        # Nothing recognised: the first row is the likeliest, and its columns wait for the clerk.
        best = 0
    columns = dict(found[best])
    meanings = set(columns.values())
    if ImportField.FIRST_NAME in meanings and ImportField.LAST_NAME not in meanings:
        # "Name" beside "Vorname" is the last name.
        columns = {
            column: ImportField.LAST_NAME if meaning is ImportField.FULL_NAME else meaning
            for column, meaning in columns.items()
        }
    return Layout(header=best, columns=columns)


def _recognised(row: TableRow, vocabulary: Vocabulary) -> dict[int, ImportField]:
    columns: dict[int, ImportField] = {}
    for column, text in enumerate(row.cells):
        meaning = vocabulary.headers.get(word(text)) if len(text) <= LINE_LENGTH else None
        if meaning is not None and meaning not in columns.values():
            columns[column] = meaning
    return columns


def drafts(table: Table, layout: Layout, vocabulary: Vocabulary, today: date) -> tuple[Draft, ...]:
    """Return every row below the headings as a draft, with its problems."""
    first = 0 if layout.header is None else layout.header + 1
    width = table.width if layout.header is None else len(table.rows[layout.header].cells)
    reader = _RowReader(layout, vocabulary, today, width)
    return tuple(reader.read(row) for row in table.rows[first:])


class _RowReader:
    """Reads rows under one layout."""

    def __init__(self, layout: Layout, vocabulary: Vocabulary, today: date, width: int) -> None:
        self._columns = {meaning: column for column, meaning in layout.columns.items()}
        self._vocabulary = vocabulary
        self._today = today
        self._width = width

    def read(self, row: TableRow) -> Draft:
        """Return one row as a draft."""
        problems = list(self._row_problems(row))
        values: dict[ImportField, str] = {}
        for meaning, column in self._columns.items():
            cell = row.cell(column)
            fault = _cell_fault(meaning, cell)
            values[meaning] = clean_name(restored(cell)) if fault is None else _shortened(cell)
            if fault is not None:
                problems.append(fault)
        spoilt = {problem.field for problem in problems}
        person, more = self._person(values, spoilt)
        problems += more
        return Draft(
            number=row.number,
            person=person,
            office=values.get(ImportField.OFFICE, ""),
            has_office=ImportField.OFFICE in self._columns,
            problems=tuple(problems),
        )

    def _row_problems(self, row: TableRow) -> Iterator[Problem]:
        meanings = {str(column): meaning for meaning, column in self._columns.items()}
        for problem in row.problems:
            # A cell that is not read may hold what it likes.
            if problem.field is None or problem.field in meanings:
                yield replace(problem, field=meanings.get(problem.field or ""))
        if any(cell.strip() for cell in row.cells[self._width :]):
            count, limit = str(len(row.cells)), str(self._width)
            yield Problem(code=ProblemCode.ROW_TOO_WIDE, values={"count": count, "limit": limit})

    def _person(
        self, values: Mapping[ImportField, str], spoilt: set[str | None]
    ) -> tuple[Person, list[Problem]]:
        texts: dict[str, Any] = {field.value: values.get(field, "") for field in TEXT_FIELDS}
        if ImportField.LAST_NAME not in values:
            names = split_name(values.get(ImportField.FULL_NAME, ""))
            texts["last_name"] = names[1]
            texts["first_name"] = texts["first_name"] or names[0]
        problems: list[Problem] = []
        person = Person(
            id=PersonId(""),
            office_id=None,
            status_group=self._status_group(values, problems),
            weekly_minutes=_weekly_minutes(values, problems),
            under_18=self._under_18(values, problems),
            **texts,
        )
        if ImportField.FULL_NAME not in spoilt:
            problems = [*person.problems(), *problems]
        return person, [problem for problem in problems if problem.field not in spoilt]

    def _status_group(
        self, values: Mapping[ImportField, str], problems: list[Problem]
    ) -> StatusGroup:
        text = values.get(ImportField.STATUS_GROUP, "")
        group = self._vocabulary.status_groups.get(word(text))
        if group is None and word(text):
            field = ImportField.STATUS_GROUP
            problems.append(_problem(ProblemCode.NOT_A_STATUS_GROUP, field, text=text))
        return group or StatusGroup.UNKNOWN

    def _under_18(self, values: Mapping[ImportField, str], problems: list[Problem]) -> bool:
        text = values.get(ImportField.UNDER_18, "")
        said = word(text) in self._vocabulary.yes
        if word(text) and not said and word(text) not in self._vocabulary.no:
            problems.append(_problem(ProblemCode.NOT_YES_OR_NO, ImportField.UNDER_18, text=text))
        birth = values.get(ImportField.BORN_ON, "")
        born_on = _day(birth) if birth else None
        if birth and (born_on is None or born_on > self._today):
            problems.append(_problem(ProblemCode.NOT_A_DAY, ImportField.BORN_ON, text=birth))
            return said
        return said or (born_on is not None and _is_under_18(born_on, self._today))


def _cell_fault(meaning: ImportField, cell: str) -> Problem | None:
    limit = NAME_LENGTH if meaning in _NAMES else LINE_LENGTH
    # Long texts are not even cleaned: that alone would take seconds for megabytes.
    if len(cell) > 4 * limit:
        return Problem(
            code=ProblemCode.TOO_LONG,
            field=meaning.value,
            values={"length": str(len(cell)), "limit": str(limit)},
        )
    if is_formula(cell):
        return Problem(code=ProblemCode.CELL_IS_FORMULA, field=meaning.value)
    return None


def _weekly_minutes(values: Mapping[ImportField, str], problems: list[Problem]) -> int:
    text = values.get(ImportField.WEEKLY_HOURS, "")
    if not text:
        return 0
    minutes = _minutes(text)
    if minutes is None or minutes > MOST_HOURS * _MINUTES:
        problems.append(
            Problem(
                code=ProblemCode.NOT_HOURS,
                field=ImportField.WEEKLY_HOURS.value,
                values={"text": _shortened(text), "limit": str(MOST_HOURS)},
            )
        )
        return 0
    return minutes


def _minutes(text: str) -> int | None:
    clock = _CLOCK.fullmatch(text)
    if clock:
        return int(clock[1]) * _MINUTES + int(clock[2])
    hours = _HOURS.fullmatch(text)
    return round(float(f"{hours[1]}.{hours[2] or 0}") * _MINUTES) if hours else None


def _day(text: str) -> date | None:
    german, iso = _DAY.fullmatch(text), _ISO_DAY.fullmatch(text)
    if german:
        day, month, year = map(int, german.groups())
    elif iso:
        year, month, day = map(int, iso.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _is_under_18(born_on: date, today: date) -> bool:
    had_birthday = (today.month, today.day) >= (born_on.month, born_on.day)
    return today.year - born_on.year - (not had_birthday) < _GROWN_UP


def _problem(code: ProblemCode, field: ImportField, *, text: str) -> Problem:
    return Problem(code=code, field=field.value, values={"text": _shortened(text)})


def _shortened(text: str) -> str:
    cut = clean_name(text[: _SHOWN + 1])
    return f"{cut[:_SHOWN]}…" if len(text) > _SHOWN else cut
