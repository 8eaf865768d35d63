"""What a paper says to who cannot see it, and what a signing program finds in it."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import Any

import builders
import pikepdf
from documents.pages import page_texts, papers
from documents.reading import Said, said

from jobswap_desktop.documents.paper import HistoryLine, HistoryNote
from jobswap_desktop.documents.press import press, press_history, press_one
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import PlacementId

BOTH = frozenset({PlacementId("placement-a"), PlacementId("placement-b")})


def drawn(kind: DocumentKind, **options: Any) -> bytes:
    return press_one(papers(builders.a_ready_swap(), kind, **options)[0])


def words(found: list[Said], *roles: str) -> list[str]:
    return [item.words for item in found if item.role in roles]


def test_a_declaration_is_read_from_title_to_signature() -> None:
    found = said(drawn(DocumentKind.NDA))

    assert words(found, "H1") == [
        "Verschwiegenheitserklärung",
        "Merkblatt zur Verschwiegenheitserklärung",
    ]
    assert words(found, "TH")[:2] == ["Gastperson", "Beschäftigt bei"]
    assert words(found, "Lbl") == [f"{number}." for number in range(1, 8)]
    (cell,) = (item for item in found if item.words == "Stadt Lindenfurt")
    assert cell.path == ("Document", "Table", "TR", "TD", "P")
    order = [item.words for item in found]
    assert order.index("Gastperson", 5) < order.index("Für die aufnehmende Stelle gegengezeichnet")


def test_each_place_to_sign_is_read_whole_before_the_next() -> None:
    found = [item.words for item in said(drawn(DocumentKind.NDA)) if "Div" in item.path]

    assert found == [
        "Gastperson",
        "Ort, Datum",
        "Mara Lindner",
        "Für die aufnehmende Stelle gegengezeichnet",
        "Ort, Datum",
        "Unterschrift, Name in Druckschrift",
    ]


def test_footer_and_mark_are_not_read_out_but_the_title_says_draft() -> None:
    data = drawn(DocumentKind.NDA, draft=True)

    assert "Seite 1 von 2" in page_texts(data)[0]
    assert not [item for item in said(data) if "Seite" in item.words or "ENTWURF" in item.words]
    with pikepdf.open(BytesIO(data)) as pdf:
        assert str(pdf.docinfo.Title).startswith("Entwurf: Verschwiegenheitserklärung")


def test_fields_to_sign_are_named_for_their_signers() -> None:
    with pikepdf.open(BytesIO(drawn(DocumentKind.AGREEMENT))) as pdf:
        fields = {str(field.T): str(field.TU) for field in pdf.Root.AcroForm.Fields}
        sizes = [[float(x) for x in field.Rect] for field in pdf.Root.AcroForm.Fields]
        forms = [item for item in pdf.objects if is_form(item)]
        # An array around the reference makes a later check of signatures call the earlier modified.
        assert all(form.K.Type == pikepdf.Name.OBJR for form in forms)
        assert len(forms) == len(fields)

    assert list(fields) == ["employer_A", "employer_B", "visitor_A", "visitor_B"]
    assert "Stadt Lindenfurt" in fields["employer_A"]
    assert "Mara Lindner" in fields["visitor_A"]
    assert all(right - left > 150 and top - low > 20 for left, low, right, top in sizes)


def is_form(item: Any) -> bool:
    return isinstance(item, pikepdf.Dictionary) and item.get("/S") == pikepdf.Name.Form


def test_fields_of_several_declarations_in_one_pdf_do_not_share_a_name() -> None:
    data = press(papers(builders.a_ready_swap(), DocumentKind.NDA) * 2)
    with pikepdf.open(BytesIO(data)) as pdf:
        names = [str(field.T) for field in pdf.Root.AcroForm.Fields]
        with pdf.open_outline() as outline:
            titles = [item.title for item in outline.root]
    assert len(set(names)) == len(names) == 8
    assert len(titles) == 4
    assert all(item.path[:2] == ("Document", "Part") for item in said(data))


def test_a_clause_torn_over_two_pages_is_one_paragraph() -> None:
    swap = builders.a_ready_swap()
    goals = " ".join(f"Ziel {number} der Hospitation." for number in range(140))
    placements = (replace(swap.placements[0], learning_goals=goals), *swap.placements[1:])
    data = press_one(papers(replace(swap, placements=placements), DocumentKind.AGREEMENT)[0])

    torn = [item for item in said(data) if "Ziel 0 " in item.words]
    assert len(torn) == 1
    assert "Ziel 139" in torn[0].words


def test_a_heading_repeated_on_later_pages_is_read_once() -> None:
    lines = tuple(
        HistoryLine(
            when="21.02.2022 08:00",
            who="Kim Weber",
            what="Termin gespeichert",
            about=f"Fall {number}",
            changes=(("Termin", "vorher", f"nachher {number}"),),
        )
        for number in range(60)
    )
    note = HistoryNote(
        reference="11.2-JT-2022-004",
        title="Mara Lindner und Jana Voss",
        office=builders.an_office(),
        clerk=builders.a_clerk(),
        today=date(2022, 3, 1),
        lines=lines,
        total=60,
    )
    data = press_history(note)

    assert len(page_texts(data)) > 2
    assert all("Bisher" in text for text in page_texts(data)[:-1])
    found = said(data)
    assert [item.words for item in found if item.words in {"Angabe", "Bisher"}] == [
        "Angabe",
        "Bisher",
    ]
    assert sum("nachher" in item.words for item in found) == 60


def test_a_week_is_read_day_by_day_with_who_comes() -> None:
    monday = datetime(2022, 2, 21, 9, 0)
    items = [
        builders.an_appointment(monday + timedelta(days=1), title="Dienstags"),
        builders.an_appointment(monday + timedelta(hours=2), title="Später"),
        builders.an_appointment(monday, monday + timedelta(minutes=10), placement_ids=BOTH),
    ]
    items = [
        replace(item, end=item.start + timedelta(hours=1)) if item.end <= item.start else item
        for item in items
    ]
    items[0] = replace(items[0], end=items[0].start + timedelta(hours=1))
    items[1] = replace(items[1], end=items[1].start + timedelta(hours=1))
    found = said(drawn(DocumentKind.WEEK_PLAN, appointments=items))

    told = [item.words for item in found if "Sect" in item.path]
    assert told[0] == "Mo., 21.02."
    assert "Teamkoordination" in told[1]
    assert told[1].endswith("gemeinsam")
    assert "Später" in told[2]
    assert told[2].endswith("Lindner")
    assert told[3] == "Di., 22.02."
    assert "Dienstags" in told[4]


def test_whole_days_are_read_once_with_their_day_and_whose_they_are() -> None:
    start = datetime(2022, 2, 22)
    trip = builders.an_appointment(
        start, start + timedelta(days=3), title="Dienstreise", all_day=True
    )
    found = said(drawn(DocumentKind.WEEK_PLAN, appointments=[trip]))

    told = [item.words for item in found if "Sect" in item.path]
    assert told[1:3] == ["Di., 22.02.", "ganztägig: (1) Dienstreise, Lindner"]
    assert sum("Dienstreise" in words for words in told) == 1


def test_a_reply_slip_offers_boxes_as_a_list() -> None:
    found = said(drawn(DocumentKind.REPLY_SLIP))

    boxes = [item for item in found if item.words == "☐"]
    assert boxes
    assert all(item.path[-3:] == ("L", "LI", "Lbl") for item in boxes)


def test_a_letter_is_read_from_the_sender_down() -> None:
    found = [item.words for item in said(drawn(DocumentKind.SUBMISSION))]

    assert found[0] == "Stadt Lindenfurt"
    order = [
        found.index(part)
        for part in ("Personalrat", "Datum 01.02.2022", "Sehr geehrte Mitglieder des Personalrats,")
    ]
    assert order == sorted(order)


def test_a_long_address_is_wrapped_and_not_cut() -> None:
    name = "Zweckverband für die gemeinsame Informationstechnik der Städte und Gemeinden im Westtal"
    office = builders.an_office(employer=name, street="Straße der kommunalen Selbstverwaltung 100")
    swap = builders.a_ready_swap(
        placements=(
            builders.a_placement(home=office),
            replace(builders.the_other_placement(), host=office),
        )
    )
    text = page_texts(press_one(papers(swap, DocumentKind.SUBMISSION)[0]))[0]

    assert text.count("Gemeinden im Westtal") >= 3
    assert "…" not in text


def test_the_same_papers_give_the_same_bytes() -> None:
    swap = builders.a_ready_swap()
    assert press(papers(swap, DocumentKind.NDA)) == press(papers(swap, DocumentKind.NDA))
