"""Learning journal, closing report and history on paper, read back from the PDF."""

from dataclasses import replace
from datetime import date

import builders
from documents.pages import opened, page_texts, papers, text_of

from jobswap_desktop.documents import press
from jobswap_desktop.documents.paper import HistoryLine, HistoryNote, Paper
from jobswap_desktop.domain.closing import ClosingReport, JournalEntry
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import JournalEntryId, PlacementId, ReportId, SwapId
from jobswap_desktop.domain.paper_plan import paper_plan

LEFT_MARGIN = 25 / 25.4 * 72


def journal(**changes: object) -> Paper:
    return replace(papers(builders.a_ready_swap(), DocumentKind.LEARNING_JOURNAL)[0], **changes)  # type: ignore[arg-type]  # fields of many types


def report(**changes: object) -> Paper:
    return replace(papers(builders.a_ready_swap(), DocumentKind.CLOSING_REPORT)[0], **changes)  # type: ignore[arg-type]  # fields of many types


def an_entry(day: date, *, observed: str = "", learned: str = "", idea: str = "") -> JournalEntry:
    return JournalEntry(
        id=JournalEntryId("entry"),
        swap_id=SwapId("swap"),
        placement_id=PlacementId("placement"),
        day=day,
        observed=observed,
        learned=learned,
        idea=idea,
    )


def a_report(**changes: object) -> ClosingReport:
    return ClosingReport(
        id=ReportId("report"),
        swap_id=SwapId("swap"),
        placement_id=PlacementId("placement"),
        **changes,  # type: ignore[arg-type]  # fields of many types
    )


def history(*lines: HistoryLine, search: str = "", total: int = 0) -> HistoryNote:
    return HistoryNote(
        reference="11.2-JT-2022-004",
        title="Mara Lindner ⇄ Jana Voss",
        office=builders.an_office(),
        clerk=builders.a_clerk(),
        today=builders.TODAY,
        lines=lines,
        total=total or len(lines),
        search=search,
    )


def a_line(number: int, *changes: tuple[str, str, str]) -> HistoryLine:
    return HistoryLine(
        when=f"{number}. Moment", who="Kim Weber", what="Fall geändert", about="", changes=changes
    )


def test_empty_journal_has_a_section_for_every_working_day() -> None:
    pages = page_texts(press.press_one(journal()))
    text = " ".join(pages)
    assert "Lerntagebuch" in text
    for day in ("Mo., 21.02.2022", "Di., 22.02.2022", "Mi., 23.02.2022", "Fr., 25.02.2022"):
        assert day in text
    assert text.count("Idee zum Mitnehmen") == 5
    assert len(pages) == 2


def test_empty_journal_of_a_long_stay_leaves_the_days_open() -> None:
    swap = builders.a_ready_swap()
    first = replace(swap.placements[0], last_day=date(2022, 6, 30))
    paper = papers(
        replace(swap, placements=(first, *swap.placements[1:])), DocumentKind.LEARNING_JOURNAL
    )[0]
    text = text_of(press.press_one(paper))
    assert text.count("Tag: ____") == 10
    assert "Mo., 21.02.2022" not in text


def test_journal_shows_what_was_recorded_and_nothing_to_fill_in() -> None:
    entries = (
        an_entry(date(2022, 2, 21), observed="Bürgerbüro <b>", idea="Terminvergabe"),
        an_entry(date(2022, 2, 24), learned="Warteschlangen"),
    )
    text = text_of(press.press_one(journal(journal=entries)))
    for words in ("Mo., 21.02.2022", "Bürgerbüro <b>", "Terminvergabe", "Warteschlangen"):
        assert words in text
    assert "22.02.2022 Beobachtet" not in text
    assert text.count("Gelernt") == 1


def test_empty_report_is_one_page_with_two_places_to_sign() -> None:
    pages = page_texts(press.press_one(report()))
    assert len(pages) == 1
    placement = report().placement
    for words in ("Erreichte Lernziele", "Ideen für die eigene", "Empfehlung", "Ansprechperson"):
        assert words in pages[0]
    assert placement.visitor.full_name in pages[0]
    assert placement.contact in pages[0]
    assert "Keine Angabe." not in pages[0]


def test_report_shows_what_was_recorded() -> None:
    written = a_report(
        goals_reached="Alles gesehen\nund verstanden",
        transfer_ideas="Schaufenster",
        submitted_on=date(2022, 3, 7),
    )
    text = text_of(press.press_one(report(report=written)))
    assert "Alles gesehen und verstanden" in text
    assert "Schaufenster" in text
    assert "Abgegeben am 07.03.2022" in text
    assert "Empfehlung Keine Angabe." in text


def test_long_report_flows_over_pages() -> None:
    # As much as its fields take.
    longest = "Wörter " * 570
    written = a_report(goals_reached=longest, transfer_ideas=longest, recommendation=longest)
    pages = page_texts(press.press_one(report(report=written)))
    assert len(pages) > 3
    assert pages[-1].endswith(f"Seite {len(pages)} von {len(pages)}")


def test_history_names_every_value_old_and_new() -> None:
    lines = (a_line(1), a_line(2, ("Ort", "–", "Raum <3>"), ("Beginn", "08:00 Uhr", "09:00 Uhr")))
    text = text_of(press.press_history(history(*lines)))
    assert "Aktenvermerk: Verlauf Mara Lindner und Jana Voss" in text
    assert "Alle Einträge (2), der älteste zuerst" in text
    assert text.index("1. Moment · Kim Weber") < text.index("2. Moment · Kim Weber")
    assert "Ort – Raum <3> Beginn 08:00 Uhr 09:00 Uhr" in text
    assert "11.2-JT-2022-004 · Verlauf · Stand 01.02.2022 · 2 Einträge" in text


def test_excerpt_says_by_what_it_was_chosen() -> None:
    text = text_of(press.press_history(history(a_line(4), search="Raum {3}", total=9)))
    assert "Auszug: nur die Einträge, die zur Suche „Raum {3}“ passen (1 von 9)" in text
    nothing = text_of(press.press_history(history(search="Mond", total=9)))
    assert "Kein Eintrag entspricht der Suche." in nothing


def test_long_history_flows_keeps_the_margin_and_repeats_its_heads() -> None:
    wide = ("Bemerkung", "Wort " * 200, "Donaudampfschifffahrtsgesellschaftskapitän" * 20)
    taller_than_a_page = ("Bemerkung", "–", "sehr langer Text " * 900)
    lines = [a_line(number, ("Ort", "–", "Raum 3.2")) for number in range(150)]
    pdf = press.press_history(history(*lines, a_line(150, wide), a_line(151, taller_than_a_page)))
    pages = page_texts(pdf)
    assert len(pages) > 8
    assert all("Angabe Bisher Neu" in page for page in pages[:8])
    assert all(f"{number}. Moment" in " ".join(pages) for number in range(152))
    assert " ".join(pages).count("langer") == 900
    with opened(pdf) as document:
        for page in document:
            text = page.get_textpage()
            boxes = [text.get_rect(number) for number in range(text.count_rects())]
            width = page.get_width()
            assert min(box[0] for box in boxes) > LEFT_MARGIN - 1
            assert max(box[2] for box in boxes) < width - 18 / 25.4 * 72


def test_who_never_came_writes_nothing_of_the_stay() -> None:
    swap = builders.a_ready_swap()
    absent = replace(swap.placements[0], no_show=True)
    swap = replace(swap, placements=(absent, *swap.placements[1:]))
    written = [
        spec.number.rsplit("-", 2)[1:]
        for spec in paper_plan(swap, builders.TODAY)
        if spec.kind in {DocumentKind.LEARNING_JOURNAL, DocumentKind.CLOSING_REPORT}
    ]
    assert written == [["LT", "B"], ["AB", "B"]]


def test_journal_is_needed_while_the_stay_runs() -> None:
    swap = builders.a_ready_swap()

    def needed(day: date) -> list[DocumentKind]:
        return [spec.kind for spec in paper_plan(swap, day) if spec.needed]

    assert DocumentKind.LEARNING_JOURNAL not in needed(date(2022, 2, 20))
    assert needed(date(2022, 2, 21)).count(DocumentKind.LEARNING_JOURNAL) == 2
    assert DocumentKind.LEARNING_JOURNAL not in needed(date(2022, 2, 26))
