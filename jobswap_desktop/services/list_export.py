"""Lists for other programs: exactly the rows that are shown, in their order.

Every export is an entry of the history that says how many rows went out, and no name.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TypeVar

from jobswap_desktop import resources
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.cases import CaseFilter, CaseRow
from jobswap_desktop.domain.list_columns import CaseColumn, OfficeColumn
from jobswap_desktop.domain.offices import Body, Office
from jobswap_desktop.domain.people import Person, Role, StatusGroup
from jobswap_desktop.domain.people_import import ImportPlan, RowState
from jobswap_desktop.domain.person_rows import ImportField
from jobswap_desktop.domain.tables import Table
from jobswap_desktop.exchange.table_writing import table_bytes
from jobswap_desktop.services import cases, statistics
from jobswap_desktop.services.importing import reason_text
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.wording import day_text, list_text, requirement_text, term
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store.offices import names as office_names

PERSON_COLUMNS = (
    ImportField.LAST_NAME,
    ImportField.FIRST_NAME,
    ImportField.TITLE,
    ImportField.OFFICE,
    ImportField.FUNCTION,
    ImportField.UNIT,
    ImportField.STATUS_GROUP,
    ImportField.WEEKLY_HOURS,
    ImportField.TELEPHONE,
    ImportField.EMAIL,
    ImportField.SUPERVISOR,
)
"""What a list of people holds: neither private address nor age, which no list needs."""

_MINUTES = 60
_LONGEST_SHOWN = 200

Row = TypeVar("Row")
Column = TypeVar("Column", bound=StrEnum)


def people_list(work: Workplace, people: Sequence[Person], name: str) -> bytes:
    """Return the content of a file of that name (.csv or .xlsx) with these people.

    An import of ours reads it without any matching. Raises DomainError (table_format_unknown,
    role_not_allowed).
    """
    work.require_view()
    known = office_names(work.db)

    def cell(person: Person, column: ImportField) -> str:
        if column is ImportField.OFFICE:
            return known.get(person.office_id, "") if person.office_id else ""
        if column is ImportField.STATUS_GROUP:
            is_unknown = person.status_group is StatusGroup.UNKNOWN
            return "" if is_unknown else term(person.status_group)
        if column is ImportField.WEEKLY_HOURS:
            return _hours(person.weekly_minutes)
        return str(getattr(person, column.value))

    data = _bytes(work, name, PERSON_COLUMNS, people, cell)
    _record(work, list_text("people", count=str(len(people))))
    return data


def case_list(work: Workplace, case_filter: CaseFilter, text: str, name: str) -> bytes:
    """Return a file's content with every case that `cases.rows` finds, however many.

    Raises DomainError (table_format_unknown, role_not_allowed).
    """
    work.require_view()
    rows = cases.rows(work, case_filter, text, limit=cases.EVERY)
    today = work.today()

    def cell(row: CaseRow, column: CaseColumn) -> str:
        requirement, due = row.requirement_on(today), row.next_due(today)
        special = {
            CaseColumn.KIND: term(row.kind),
            CaseColumn.STATE: term(row.state_on(today)),
            CaseColumn.FIRST_DAY: day_text(row.first_day),
            CaseColumn.LAST_DAY: day_text(row.last_day),
            CaseColumn.NDA: list_text(
                "nda", in_force=str(row.nda_in_force), total=str(row.nda_total)
            ),
            CaseColumn.PAPERS_OUT: str(row.papers_out) if row.papers_out else "",
            CaseColumn.PAPERS_OUT_SINCE: (
                day_text(row.papers_out_since) if row.papers_out_since else ""
            ),
            CaseColumn.NEXT_STEP: requirement_text(requirement) if requirement else "",
            CaseColumn.NEXT_DUE: day_text(due) if due else "",
            CaseColumn.FOLLOW_UP_ON: day_text(row.follow_up_on) if row.follow_up_on else "",
        }
        return special[column] if column in special else str(getattr(row, column.value))

    data = _bytes(work, name, tuple(CaseColumn), rows, cell)
    _record(work, list_text("cases", count=str(len(rows))))
    return data


def statistics_list(work: Workplace, year: int, name: str) -> bytes:
    """Return the content of a file of that name with the counts of one year.

    Raises DomainError (table_format_unknown, role_not_allowed).
    """
    work.require_view()
    header, *rows = statistics.table(statistics.of_year(work, year))
    data = table_bytes(name, header, rows)
    _record(work, list_text("statistics", year=str(year)))
    return data


def office_list(work: Workplace, shown: Sequence[Office], name: str) -> bytes:
    """Return the content of a file of that name with these offices.

    Raises DomainError (table_format_unknown, role_not_allowed).
    """

    def cell(office: Office, column: OfficeColumn) -> str:
        special = {
            OfficeColumn.LEGAL_FORM: term(office.legal_form),
            OfficeColumn.REGIME: resources.toml("wording/terms.toml")["land"][office.regime],
            OfficeColumn.LAND: term(office.land),
            OfficeColumn.BODIES: ", ".join(term(body) for body in Body if body in office.bodies),
            OfficeColumn.IS_OWN: list_text("own") if office.is_own else "",
        }
        return special[column] if column in special else str(getattr(office, column.value))

    data = _bytes(work, name, tuple(OfficeColumn), shown, cell)
    _record(work, list_text("offices", count=str(len(shown))))
    return data


def import_report(table: Table, plan: ImportPlan, name: str) -> bytes:
    """Return a file's content with the rows that are not simply new: why, and what they hold.

    It goes back to whoever made the table, and holds nothing that was not in it.
    """
    cells = {row.number: row for row in table.rows}
    width = table.width
    header = [
        list_text("row_number"),
        list_text("row_state"),
        list_text("row_reasons"),
        *(list_text("row_content", column=str(number + 1)) for number in range(width)),
    ]
    rows = [
        [
            str(row.number),
            term(row.state),
            " ".join(map(reason_text, row.reasons)),
            *(_short(cells[row.number].cell(column)) for column in range(width)),
        ]
        for row in plan.rows
        if row.state is not RowState.NEW
    ]
    return table_bytes(name, header, rows)


def _bytes(
    work: Workplace,
    name: str,
    columns: tuple[Column, ...],
    rows: Sequence[Row],
    cell: Callable[[Row, Column], str],
) -> bytes:
    work.require(Role.HR_CLERK, Role.ADMINISTRATOR)
    header = [term(column) for column in columns]
    return table_bytes(name, header, [[cell(row, column) for column in columns] for row in rows])


def _record(work: Workplace, subject: str) -> None:
    with work.db.write(deed(work, Action.EXPORTED, subject=subject)):
        pass


def _hours(minutes: int) -> str:
    if not minutes:
        return ""
    whole, rest = divmod(minutes, _MINUTES)
    return f"{whole}:{rest:02}" if rest else str(whole)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
