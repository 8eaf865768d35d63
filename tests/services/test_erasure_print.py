"""The record of an erasure on paper: what, by which rule, when and by whom, and no other name."""

import re
from datetime import UTC, date, datetime, time, timedelta

import pytest
from documents.pages import text_of
from erasing_case import ADDRESS, CASE_DUE, NAMES, Closed, a_closed_case, a_second_account, erased
from house import House

from jobswap_desktop.domain.backups import Copy, Occasion, outlived
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.retention import RetentionStart
from jobswap_desktop.services import erasing, erasure_due, erasure_print, printing, retention
from jobswap_desktop.store import audit


@pytest.fixture
def closed(house: House) -> Closed:
    made = a_closed_case(house)
    a_second_account(house)
    return made


def test_the_record_says_everything_but_who_was_erased(closed: Closed) -> None:
    work, other = closed.on(CASE_DUE), closed.on(CASE_DUE, "akurz")
    subjects = [line.subject for line in erasure_due.due(work)]
    request = erasing.ask(work, subjects, archive_offered=True).value
    with pytest.raises(DomainError):
        erasure_print.make(work, request.id)
    erasing.execute(other, request.id)

    paper = erasure_print.make(other, request.id)
    text = text_of(paper.data)
    for word in (
        *("Löschprotokoll", "11.2-JT-2021-001", "Ganzer Fall", "Verpflichtungen", "25.02.2027"),
        *("26.02.2027, Kim Weber", "26.02.2027, Alex Kurz", "Dem Archiv angeboten", "01.04.2028"),
    ):
        assert word in text
    assert [word for word in (*NAMES, ADDRESS, "Jana") if word in text] == []
    assert paper.name == f"Loeschprotokoll-2027-02-26-{request.id[-6:]}.pdf"
    before = audit.length(work.db)
    erasure_print.record(other, paper)
    assert audit.length(work.db) == before + 1
    assert audit.faults(work.db) == ()


def test_the_record_promises_of_copies_what_thinning_keeps(closed: Closed) -> None:
    request = erased(closed, CASE_DUE)
    text = text_of(erasure_print.make(closed.on(CASE_DUE), request.id).data)
    said = re.search(
        r"entfällt ab dem (\d\d\.\d\d\.\d{4}), sobald aus den (\d+) Tagen davor Sicherungen von "
        r"(\w+) Tagen vorliegen",
        " ".join(text.split()),
    )
    assert said is not None
    gone_from = datetime.strptime(said[1], "%d.%m.%Y").replace(tzinfo=UTC)
    length, wanted = timedelta(days=int(said[2])), ["null", "ein", "zwei", "drei"].index(said[3])
    before = datetime.combine(CASE_DUE, time(), UTC)
    assert gone_from == before + length
    for days in (wanted - 1, wanted):
        moments = [before, *(gone_from - timedelta(days=number) for number in range(days))]
        copies = [
            Copy(name=f"{at}", made_at=at, occasion=Occasion.AUTOMATIC, size=1) for at in moments
        ]
        names, _is_short = outlived(copies, gone_from)
        assert (f"{before}" in names) == (days == wanted)


def test_papers_name_the_periods_of_the_house(closed: Closed) -> None:
    work = closed.on(date(2022, 3, 1))
    retention.save(
        work,
        "undertakings",
        months=84,
        start=RetentionStart.STAY,
        to_year_end=False,
        reason="Dienstanweisung 7",
    )
    for kind in (DocumentKind.PRIVACY_NOTICE, DocumentKind.ERASURE_RECORD):
        specs = [spec for spec in printing.plan(work, closed.id).specs if spec.kind is kind]
        text = text_of(printing.pdf(printing.papers(work, closed.id, specs[:1])))
        assert "7 Jahre ab dem letzten Tag" in " ".join(text.split())
