"""Taking people over from a table of another program: read, preview, write in one go."""

from functools import partial
from pathlib import Path
from typing import Any

from jobswap_desktop import resources
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode, refuse
from jobswap_desktop.domain.people import Role, StatusGroup
from jobswap_desktop.domain.people_import import Choices, ImportPlan, Known, RowState
from jobswap_desktop.domain.people_import import plan as plan_rows
from jobswap_desktop.domain.person_rows import (
    Draft,
    ImportField,
    Layout,
    Vocabulary,
    suggested_layout,
    word,
)
from jobswap_desktop.domain.person_rows import drafts as read_drafts
from jobswap_desktop.domain.tables import Table
from jobswap_desktop.exchange.tables import FILE_BYTES, read_table, require_size
from jobswap_desktop.services.backups import before_import
from jobswap_desktop.services.confidentiality import follow_status_group
from jobswap_desktop.services.given_files import read_given
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.wording import list_text, problem_text, term
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import derived, offices, people, swaps

TABLE_SUFFIXES = (".csv", ".xlsx")


def read_file(path: Path) -> Table:
    """Return the table in a file (CSV or XLSX); touches no database, so that a worker may do it.

    Raises DomainError: file_not_readable and what `exchange.tables.read_table` raises.
    """
    data = read_given(path, FILE_BYTES, partial(require_size, path.name))
    return read_table(path.name, data)


def vocabulary() -> Vocabulary:
    """Return the words by which columns, status groups and answers are recognised."""
    data: dict[str, Any] = resources.toml("wording/import.toml")
    headers = {
        word(text): ImportField(field) for field, texts in data["header"].items() for text in texts
    }
    groups = {
        word(text): StatusGroup(group)
        for group, texts in data["status_group"].items()
        for text in texts
    }
    return Vocabulary(
        headers=headers | {word(term(field)): field for field in ImportField},
        status_groups=groups | {word(term(group)): group for group in StatusGroup},
        yes=frozenset(map(word, data["answer"]["yes"])),
        no=frozenset(map(word, data["answer"]["no"])),
    )


def suggest(table: Table) -> Layout:
    """Return the layout that the table's own headings speak for."""
    return suggested_layout(table, vocabulary())


def drafts(work: Workplace, table: Table, layout: Layout) -> tuple[Draft, ...]:
    """Return the table's rows as people; reads nothing but the day from `work`.

    Raises DomainError (name_column_missing).
    """
    work.require_view()
    problems = layout.problems()
    if problems:
        raise DomainError(*problems)
    return read_drafts(table, layout, vocabulary(), work.today())


def known(work: Workplace) -> Known:
    """Return who and what is recorded now; raises DomainError (role_not_allowed)."""
    work.require(Role.HR_CLERK, Role.ADMINISTRATOR)
    work.require_view()
    return Known(people=people.all_people(work.db), offices=offices.all_offices(work.db))


def plan(work: Workplace, rows: tuple[Draft, ...], choices: Choices) -> ImportPlan:
    """Return what an import would do with these rows now; nothing is written."""
    work.require_view()
    return plan_rows(rows, known(work), choices, work.new_id)


def commit(work: Workplace, planned: ImportPlan) -> Outcome[ImportPlan]:
    """Write all chosen rows as one entry that can be taken back, or none.

    Raises DomainError (rows_faulty, nothing_chosen, import_outdated, changed_meanwhile,
    role_not_allowed).
    """
    work.require(Role.HR_CLERK, Role.ADMINISTRATOR)
    problems = planned.problems()
    if problems:
        raise DomainError(*problems)
    before_import(work)
    subject = list_text("imported", added=str(planned.added), updated=str(planned.updated))
    with work.db.write(deed(work, Action.PEOPLE_IMPORTED, subject=subject)) as change:
        # Looked at inside the write: nobody else can add people between this and the end.
        if planned.is_outdated(people.all_people(work.db)):
            raise refuse(ProblemCode.IMPORT_OUTDATED)
        for office in planned.offices:
            offices.save(change, office)
        for person in planned.people:
            people.save(change, person)
            # Nobody who is new stands in a case yet.
            named = swaps.naming(work.db, person_id=person.id) if person.version else ()
            for swap in named:
                followed = follow_status_group(swap, person)
                if followed != swap:
                    swaps.save(change, followed, swap)
                derived.refresh(change, followed)
    touched = Touched.PEOPLE | Touched.OFFICES | Touched.CASES
    return Outcome(value=planned, touched=touched, action=Action.PEOPLE_IMPORTED, undo=change.undo)


def reason_text(problem: Problem) -> str:
    """Return a row's reason with the name of the field it is about before it."""
    fields = {field.value: term(field) for field in ImportField}
    name = fields.get(problem.field or "")
    sentence = problem_text(problem)
    return f"{name}: {sentence}" if name else sentence


def report_lines(table: Table, planned: ImportPlan) -> list[str]:
    """Return the report on an import: what to know of the file, every row not new, the sum."""
    rows = [
        list_text(
            "row",
            row=str(row.number),
            state=term(row.state),
            reasons=" ".join(map(reason_text, row.reasons)),
        )
        for row in planned.rows
        if row.state is not RowState.NEW
    ]
    return [*map(term, table.notes), *rows, summary_text(planned)]


def summary_text(planned: ImportPlan) -> str:
    """Return how many rows are new, repeated and faulty, and how many people are taken over."""
    return list_text(
        "planned",
        new=str(planned.count(RowState.NEW)),
        duplicates=str(planned.count(RowState.DUPLICATE)),
        faulty=str(planned.count(RowState.FAULTY)),
        people=str(len(planned.people)),
    )
