"""The statistics of a year on paper, with the head of the history, and the record of that."""

from dataclasses import dataclass

from jobswap_desktop.documents import press
from jobswap_desktop.documents.paper import CountTable, StatisticsNote
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.documents import file_name
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services import audit_heads
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.statistics import Year
from jobswap_desktop.services.wording import list_text, report_text, term
from jobswap_desktop.services.workplace import Workplace


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsPaper:
    """The statistics made: the words for them, the name of the file, and the PDF."""

    title: str
    name: str
    data: bytes


def make(work: Workplace, year: Year | None) -> StatisticsPaper:
    """Return the counts of a year (of this one where none has any) as a PDF; nothing is recorded.

    Raises DomainError (not_yours_to_see, no_own_office).
    """
    head = audit_heads.newest(work)
    counted = year.year if year else work.today().year
    tables = year.tables.items() if year else ()
    note = StatisticsNote(
        office=work.own_office(),
        clerk=work.actor,
        year=counted,
        today=work.today(),
        total=_total(year),
        tables=tuple(
            CountTable(
                by=term(dimension), rows=tuple((each.label, str(each.number)) for each in counts)
            )
            for dimension, counts in tables
        ),
        head=head.text if head else "",
        head_moment=head.moment if head else "",
    )
    title = list_text("statistics", year=str(counted))
    return StatisticsPaper(title=title, name=file_name(title), data=press.press_statistics(note))


def record(work: Workplace, paper: StatisticsPaper) -> Outcome[None]:
    """Record that statistics were printed or saved; there is no way back."""
    work.require(Role.HR_CLERK, Role.ADMINISTRATOR)
    with work.db.write(deed(work, Action.DOCUMENTS_PRINTED, subject=paper.title)):
        pass
    return Outcome(value=None, touched=Touched.NOTHING, action=Action.DOCUMENTS_PRINTED)


def _total(year: Year | None) -> str:
    if year is None:
        return "0"
    return report_text("too_few") if year.total is None else str(year.total)
