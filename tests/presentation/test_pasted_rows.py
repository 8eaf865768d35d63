"""Rows of a copied table: with and without headings, as Excel and others put them down."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.ids import PlacementId, SwapId
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.presentation.pasted_rows import PastedRow, left_columns, read_rows
from jobswap_desktop.presentation.quick_days import Calendar
from jobswap_desktop.presentation.quick_text import QuickScene, QuickVisitor
from jobswap_desktop.services.pasting import MOST_PASTED, pasted_table

A, B = PlacementId("a"), PlacementId("b")
SCENE = QuickScene(
    calendar=Calendar(
        monday=date(2022, 2, 21),
        today=date(2022, 2, 1),
        first_day=date(2022, 2, 21),
        last_day=date(2022, 2, 25),
    ),
    visitors=(
        QuickVisitor(placement_id=A, first_name="Mara", last_name="Lindner"),
        QuickVisitor(placement_id=B, first_name="Jana", last_name="Voss"),
    ),
    shown=frozenset({A, B}),
)


def read(text: str) -> tuple[PastedRow, ...]:
    return read_rows(pasted_table(text), SCENE, SwapId("s"))


def told(item: Appointment) -> str:
    people = "".join(sorted(item.placement_ids))
    end = "24:00" if item.end.date() > item.day else f"{item.end:%H:%M}"
    return f"{item.start:%d.%m. %H:%M}-{end} {item.title} [{item.place}] {people}"


def one(text: str) -> str:
    [row] = read(text)
    assert row.faults == ()
    return "; ".join(map(told, row.appointments))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mo\t9\t10:30\tTeam\tRaum 2.14\tLindner", "21.02. 09:00-10:30 Team [Raum 2.14] a"),
        ("Montag\t09:00\t10:30\tTeam", "21.02. 09:00-10:30 Team [] ab"),
        ("22.02.2022\t09:00:00\t10:30:00\tTeam", "22.02. 09:00-10:30 Team [] ab"),
        ("22.2.\t9 Uhr\t10 Uhr\tTeam", "22.02. 09:00-10:00 Team [] ab"),
        ("22.2\t9\t10\tTeam", "22.02. 09:00-10:00 Team [] ab"),
        ("2022-02-22 00:00:00\t9\t10\tTeam", "22.02. 09:00-10:00 Team [] ab"),
        ("Dienstag, 22. Februar 2022\t9\t10\tTeam", "22.02. 09:00-10:00 Team [] ab"),
        ("22. Feb. 22\t9\t10\tTeam", "22.02. 09:00-10:00 Team [] ab"),
        ("Di 22.02.\t9\t10\tTeam", "22.02. 09:00-10:00 Team [] ab"),
        ("di\t9-10:30\tTeam\tFoyer\tVoss", "22.02. 09:00-10:30 Team [Foyer] b"),
        ("di\t9–10:30 Uhr\tTeam\tFoyer\tbeide", "22.02. 09:00-10:30 Team [Foyer] ab"),
        ("di\tganztägig\t\tKlausur", "22.02. 00:00-24:00 Klausur [] ab"),
        ("di\t9\t\tTeam", "22.02. 09:00-10:00 Team [] ab"),
        ("di\t22:00\t24:00\tSpät", "22.02. 22:00-24:00 Spät [] ab"),
        ("di;9;10;Team;Raum 2, links;Voss", "22.02. 09:00-10:00 Team [Raum 2, links] b"),
        (
            'di\t9\t10\t"Team\nund ""Leitung"""\tFoyer',
            '22.02. 09:00-10:00 Team und "Leitung" [Foyer] ab',
        ),
        ("di\t9\t10\t=SUMME(A1:A9)", "22.02. 09:00-10:00 =SUMME(A1:A9) [] ab"),
        (
            "di\t9\t10\tA, b, c, d, e, f, g, h, i",
            "22.02. 09:00-10:00 A, b, c, d, e, f, g, h, i [] ab",
        ),
        ("di\t9\t10\tTeam\t\tLindner, Mara", "22.02. 09:00-10:00 Team [] a"),
        ("di\t9\t10\tTeam\t\tMara Lindner", "22.02. 09:00-10:00 Team [] a"),
        ("di\t9\t10\tTeam\t\tLindner und Voss", "22.02. 09:00-10:00 Team [] ab"),
        ("di\t9\t10\tTeam\t\tLindner/Voss", "22.02. 09:00-10:00 Team [] ab"),
        ("mo-di\t9\t10\tTeam", "21.02. 09:00-10:00 Team [] ab; 22.02. 09:00-10:00 Team [] ab"),
    ],
)
def test_a_row_without_headings(text: str, expected: str) -> None:
    assert one(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mo., 21.02.2022\tganztägig\tMi., 23.02.2022\tMesse", "21.02. – 23.02."),
        ("mo\tganztägig\tmo\tMesse", "21.02. – 21.02."),
        ("mo-di\tganztägig\tdo\tMesse", "21.02. – 24.02."),
        ("mo\tganztägig\t23.02\tMesse", "21.02. – 23.02."),
        ("mo\tganztägig\t24:00\tMesse", "21.02. – 21.02."),
        ("mo\tganztägig\t17\tMesse", "21.02. – 21.02."),
        ("mi\tganztägig\tmo\tMesse", "end_not_after_start"),
        ("mo\tganztägig\tbald\tMesse", "not_a_day"),
        ("mo\tganztägig\t31.02.2022\tMesse", "no_such_day"),
    ],
)
def test_one_of_whole_days_lasts_till_the_day_that_is_its_end(text: str, expected: str) -> None:
    [row] = read(text)
    spans = [f"{item.day:%d.%m.} – {item.last_day:%d.%m.}" for item in row.appointments]
    assert [*spans, *(fault.code.value for fault in row.faults)] == [expected]


def test_headings_say_which_column_is_which() -> None:
    rows = read(
        "Thema\tRaum\tDatum\tBeginn\tEnde\tWer\tAnsprechperson\r\n"
        "Team\tFoyer\t22.02.2022\t9:00\t10:00\tvoss\tFrau Kurz\r\n"
        "\r\n"
        "Rundgang\t\t\t11:00\t12:00\t\t\r\n"
    )
    assert [told(item) for row in rows for item in row.appointments] == [
        "22.02. 09:00-10:00 Team [Foyer] b",
        "22.02. 11:00-12:00 Rundgang [] ab",
    ]
    assert rows[0].appointments[0].host_contact == "Frau Kurz"
    assert [row.number for row in rows] == [2, 4]


def test_a_length_does_instead_of_an_end() -> None:
    rows = read("Tag\tUhrzeit\tDauer\tTitel\ndi\t9:00\t90\tA\ndi\t11-12\t\tB\ndi\t13 Uhr\t2 h\tC")
    assert [told(item) for row in rows for item in row.appointments] == [
        "22.02. 09:00-10:30 A [] ab",
        "22.02. 11:00-12:00 B [] ab",
        "22.02. 13:00-15:00 C [] ab",
    ]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        *[(cell, True) for cell in ("ja", "Ja", "J", "x", "X", "1", "WAHR", "vertraulich", "✓")],
        *[(cell, False) for cell in ("", "nein", "N", "0", "-", "FALSCH", "nicht vertraulich")],
    ],
)
@pytest.mark.parametrize("heading", ["Vertraulich", "vertraulich?", "Vertraulich (ja/nein)"])
def test_a_column_says_what_is_confidential(heading: str, cell: str, expected: bool) -> None:
    [row] = read(f"Tag\tVon\tBis\tTitel\t{heading}\ndi\t9\t10\tPersonalgespräch\t{cell}")
    assert [item.confidential for item in row.appointments] == [expected]


def test_what_is_neither_yes_nor_no_is_not_taken_for_no() -> None:
    [row] = read("Tag\tVon\tBis\tTitel\tVertraulich\ndi\t9\t10\tX\tstreng geheim")
    assert row.appointments == ()
    assert [(f.code.value, f.seen) for f in row.faults] == [("not_yes_or_no", "streng geheim")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tag\tVon\tTitel\tVertraulich\ndi\t9\tX\tja", []),
        ("Tag\tVon\tTitel\tBeamer\tRaum\tOrt\ndi\t9\tX\tja\tA\tB", [(4, "Beamer"), (6, "Ort")]),
        ("Tag\tVon\tTitel\t\ndi\t9\tX\tgeheim", [(4, "")]),
        ("Tag\tVon\tTitel\t\t\ndi\t9\tX\t\t", []),
        ("di\t9\t10\tX\tFoyer\tVoss\tvertraulich", [(7, "")]),
    ],
)
def test_columns_that_are_not_taken_over_are_known(
    text: str, expected: list[tuple[int, str]]
) -> None:
    left = left_columns(pasted_table(text))
    assert [(each.number, each.heading) for each in left] == expected


def test_the_columns_of_the_copied_week_are_all_understood() -> None:
    copied = "Tag\tBeginn\tEnde\tTermin\tOrt\tFür\ndi\t9:00\t10:00\tTeam\tFoyer\tMara Lindner"
    assert left_columns(pasted_table(copied)) == ()
    assert one(copied) == "22.02. 09:00-10:00 Team [Foyer] a"


@pytest.mark.parametrize(
    ("text", "code", "seen"),
    [
        ("31.2.\t9\t10\tX", "no_such_day", "31.02."),
        ("bald\t9\t10\tX", "not_a_day", "bald"),
        ("KW9\t9\t10\tX", "week_without_day", "KW9"),
        ("\t9\t10\tX", "day_missing", ""),
        ("di\tfrüh\t10\tX", "not_a_time", "früh"),
        ("di\t25:00\t26:00\tX", "not_a_time", "25:00"),
        ("di\t9\t8\tX", "end_not_after_start", "8"),
        ("di\t\t\tX", "time_missing", ""),
        ("di\t9\t10\t", "title_missing", ""),
        ("di\t9\t10\tX\t\tMüller", "person_unknown", "Müller"),
    ],
)
def test_what_cannot_be_read_is_named_and_makes_nothing(text: str, code: str, seen: str) -> None:
    [row] = read(text)
    assert (code, seen) in [(fault.code.value, fault.seen) for fault in row.faults]
    assert row.appointments == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "nothing_to_paste"),
        (" \n\t\n", "nothing_to_paste"),
        ("Sehr geehrte Damen und Herren,\nanbei die Termine.", "nothing_to_paste"),
        ("%PDF-1.7\nx", "nothing_to_paste"),
        ("mo\t9\t10\tX\n" * (MOST_PASTED + 1), "too_much_to_paste"),
        ("mo\t9\t10\tX\n" * 5000, "too_much_to_paste"),
        ("x" * 2_000_000, "too_much_to_paste"),
        ("mo\t" + "\t".join("x" * 200), "nothing_to_paste"),
    ],
)
def test_what_is_no_table_is_refused(text: str, code: str) -> None:
    with pytest.raises(DomainError) as refused:
        pasted_table(text)
    assert [problem.code.value for problem in refused.value.problems] == [code]


CELLS = st.one_of(
    st.sampled_from(
        ["mo", "31.2.", "9", "9-10", "25:00", "beide", '"', "=1+1", "KW9", "ganztägig"]
    ),
    st.text(max_size=10),
)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=7), min_size=1, max_size=6))
def test_whatever_is_pasted_never_raises_anything_else(rows: list[list[str]]) -> None:
    try:
        table = pasted_table("\n".join("\t".join(row) for row in rows))
    except DomainError:
        return
    for row in read_rows(table, SCENE, SwapId("s")):
        assert bool(row.appointments) != bool(row.faults)
        for item in row.appointments:
            assert item.end > item.start
