"""The partner file as bytes: there and back, its shape, and what others might make of it."""

import io
import json
import zipfile
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import builders
import partner_forging as forging
import pytest
from faults.spoiling import several, spoilt, spoilt_archive, spoilt_json
from hypothesis import given, settings
from hypothesis import strategies as st

from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import PlacementId, SwapId
from jobswap_desktop.domain.partner_file import (
    PartnerAnswer,
    PartnerCase,
    PartnerContent,
    PartnerFileKind,
    PartnerPaper,
    PartnerReply,
    shared_office,
    shared_person,
    shared_stay,
)
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.swap import SwapKind
from jobswap_desktop.exchange import partner_json, signatures
from jobswap_desktop.exchange.json_shape import Misshapen, read_json, require_shape
from jobswap_desktop.exchange.partner_file import Signer, pack, unpack
from jobswap_desktop.exchange.partner_page import PageSection, html_page

SENDER = shared_office(builders.an_office(telephone="05222 952-0"))
RECIPIENT = shared_office(builders.a_partner_office())
PUBLIC, SECRET = signatures.new_signing_pair()
SIGNER = Signer(key=PUBLIC, sign=lambda message: signatures.sign(SECRET, message))


def a_partner_case(**changes: Any) -> PartnerCase:
    values: dict[str, Any] = {
        "swap_id": SwapId("swap-1"),
        "kind": SwapKind.MUTUAL,
        "reference": "11.2-JT-2022-001",
        "sender": SENDER,
        "recipient": RECIPIENT,
        "placements": tuple(
            shared_stay(stay, SENDER, RECIPIENT)
            for stay in (builders.a_placement(), builders.the_other_placement())
        ),
    }
    return PartnerCase(**(values | changes))


def a_proposal(case: PartnerCase | None = None, **changes: Any) -> PartnerContent:
    told = case or a_partner_case()
    values: dict[str, Any] = {
        "file_id": "file-1",
        "kind": PartnerFileKind.PROPOSAL,
        "created": date(2022, 1, 10),
        "sender_id": SENDER.id,
        "sender_name": SENDER.name,
        "recipient_id": RECIPIENT.id,
        "recipient_name": RECIPIENT.name,
        "recipient_employer": RECIPIENT.employer,
        "revision": 1,
        "material_hash": told.material_hash,
        "case": told,
        "papers": (
            PartnerPaper(
                title="Vereinbarung",
                number="11.2-JT-2022-001-AV",
                revision=2,
                is_draft=True,
                content=b"%PDF-1.7 made up",
            ),
        ),
    }
    return PartnerContent(**(values | changes))


def an_answer(**changes: Any) -> PartnerContent:
    reply = PartnerReply(answer=PartnerAnswer.COMMENTS, swap_id="swap-2", comment="Zwei\nZeilen")
    values: dict[str, Any] = {
        "kind": PartnerFileKind.ANSWER,
        "case": None,
        "papers": (),
        "in_reply_to": "file-0",
        "reply": reply,
    }
    return replace(a_proposal(), **(values | changes))


def packed(content: PartnerContent, signer: Signer | None = SIGNER) -> bytes:
    return pack(content, b"<html></html>", signer)[0]


def code_of(data: bytes) -> ProblemCode:
    with pytest.raises(DomainError) as error:
        unpack(data)
    return error.value.problems[0].code


@pytest.mark.parametrize("content", [a_proposal(), an_answer()], ids=["proposal", "answer"])
@pytest.mark.parametrize("signer", [SIGNER, None], ids=["signed", "unsigned"])
def test_what_goes_in_comes_out(content: PartnerContent, signer: Signer | None) -> None:
    data, digest = pack(content, b"<html></html>", signer)
    opened = unpack(data)
    assert opened.content == content
    assert opened.digest == digest
    assert opened.signing_key == (signer.key if signer else "")


def test_the_same_content_makes_the_same_bytes() -> None:
    assert packed(a_proposal()) == packed(a_proposal())


def test_a_case_of_one_stay_and_one_without_a_home() -> None:
    stay = shared_stay(builders.the_other_placement(letter="A"), SENDER, RECIPIENT)
    one = a_partner_case(kind=SwapKind.ONE_SIDED, placements=(stay,))
    pupil = replace(stay, home=None, visitor=replace(stay.visitor, office_id=None))
    internship = a_partner_case(kind=SwapKind.INTERNSHIP, placements=(pupil,))
    for case in (one, internship):
        assert unpack(packed(a_proposal(case))).content.case == case


def test_of_a_person_only_what_may_be_shared_goes_over() -> None:
    """A new field of a person is not shared before somebody has decided that it is."""
    shared = {"id", "first_name", "last_name", "office_id", "title"}
    shared |= {"function", "unit", "telephone", "email"}
    withheld = {"status_group", "weekly_minutes", "supervisor", "private_address", "under_18"}
    assert {field.name for field in fields(Person)} == shared | withheld | {"version"}
    full = builders.a_person(
        weekly_minutes=2340, supervisor="Ute Kern", private_address="Weg 1", under_18=True
    )
    plain = Person(id=full.id, first_name="", last_name="", office_id=None)
    for name in withheld:
        assert getattr(shared_person(full), name) == getattr(plain, name)


@pytest.mark.parametrize(
    "change",
    [
        {"placements": ()},
        {"kind": SwapKind.ONE_SIDED},
        {"placements": a_partner_case().placements[:1]},
        {"placements": (a_partner_case().placements[0],) * 2},
        {"placements": tuple(replace(each, letter="A") for each in a_partner_case().placements)},
        {"placements": tuple(replace(each, letter="B") for each in a_partner_case().placements)},
        {
            "placements": tuple(
                replace(each, id=PlacementId("s-1")) for each in a_partner_case().placements
            )
        },
        {"reference": "x" * 200},
        {"reference": "zwei\nZeilen"},
    ],
)
def test_a_case_no_office_could_have_entered_is_refused(change: dict[str, Any]) -> None:
    case = a_partner_case(**change)
    content = a_proposal(case, material_hash=case.material_hash)
    assert code_of(packed(content)) is ProblemCode.PARTNER_FILE_FAULTY


@pytest.mark.parametrize(
    ("name", "edit"),
    [
        ("first_day", "2022-02-30"),
        ("first_day", "2022-02-21\n"),
        ("first_day", "0001-01-01"),
        ("last_day", "9999-12-31"),
        ("instrument", "verbeamtet"),
        ("host", "third"),
        ("home", 1),
        ("place", "x" * 251),
        ("place", "zwei\nZeilen"),
        ("place", "\u202egedreht"),
        ("place", "\ud800"),
        ("place", ["Liste"]),
        ("letter", "C"),
        ("first_time", "25:00"),
        ("unknown", "x"),
    ],
)
def test_odd_values_are_refused(name: str, edit: object) -> None:
    def put(case: Any) -> None:
        case["placements"][0][name] = edit

    members = forging.members_of(packed(a_proposal(), None))
    said = json.loads(members["case.json"])
    put(said)
    members["case.json"] = json.dumps(said).encode()
    data = forging.packed(forging.with_sums(members))
    assert code_of(data) is ProblemCode.PARTNER_FILE_FAULTY


@pytest.mark.parametrize(
    "name",
    [
        *("../flucht.pdf", "/flucht.pdf", "C:\\flucht.pdf", "unterlagen/../x.pdf"),
        *("unterlagen/a/b.pdf", "mehr.json", "unterlagen/x.exe", "Case.json", "unterlagen/ä.pdf"),
    ],
)
def test_members_of_other_names_are_refused(name: str) -> None:
    members = forging.members_of(packed(a_proposal(), None)) | {name: b"x"}
    data = forging.packed(forging.with_sums(members))
    assert code_of(data) is ProblemCode.PARTNER_FILE_FAULTY


@pytest.mark.parametrize("name", ["sender_id", "sender_name", "recipient_id", "recipient_name"])
def test_a_case_between_others_than_those_who_write_is_refused(name: str) -> None:
    content = replace(a_proposal(), **{name: "anders"})  # type: ignore[arg-type]  # all are texts
    assert code_of(packed(content)) is ProblemCode.PARTNER_FILE_FAULTY


def test_a_member_that_stands_twice_is_refused() -> None:
    made = io.BytesIO(packed(a_proposal(), None))
    with zipfile.ZipFile(made, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("case.json", b"{}")
    assert code_of(made.getvalue()) is ProblemCode.PARTNER_FILE_FAULTY


def test_a_name_that_stands_twice_in_an_object_is_refused() -> None:
    with pytest.raises(Misshapen):
        read_json(b'{"kind": "proposal", "kind": "answer"}')


@pytest.mark.parametrize("text", ["NaN", "Infinity", "1" * 5000, "[" * 200_000, '"\\ud800"', "{"])
def test_what_is_no_proper_json_is_refused(text: str) -> None:
    with pytest.raises(Misshapen):
        read_json(text.encode())


def test_a_schema_with_a_keyword_that_nobody_checks_is_a_fault_of_ours() -> None:
    with pytest.raises(ValueError, match="nobody checks"):
        require_shape({}, {"type": "object", "minProperties": 1}, {})


@pytest.mark.parametrize("value", [True, 1.0, "1", None, [1], {}])
def test_a_number_is_no_other_thing_that_equals_it(value: object) -> None:
    with pytest.raises(Misshapen):
        require_shape(value, {"type": "integer", "minimum": 0}, {})


def test_every_part_of_the_schema_is_one_that_is_checked() -> None:
    root = partner_json.schema()
    parts = [root, *root["$defs"].values()]
    while parts:
        part = parts.pop()
        with pytest.raises(Misshapen):
            require_shape(object(), part, root)
        parts += [*part.get("properties", {}).values()]
        parts += [part["items"]] if "items" in part else []


def test_the_readme_shows_the_schema() -> None:
    text = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    shown = text.partition("<!-- partner-file-schema -->\n```json\n")[2].partition("\n```")[0]
    assert json.loads(shown) == partner_json.schema()


def test_spoilt_files_end_in_a_sentence() -> None:
    good = [packed(a_proposal()), packed(a_proposal(), None), packed(an_answer(), None)]

    def made(chance: Any) -> bytes:
        way = spoilt if chance.random() < 0.4 else spoilt_archive
        return way(chance.choice(good), chance)

    _all_end_in_a_sentence(list(several(made, 300, 1)))


def test_spoilt_values_end_in_a_sentence() -> None:
    members = forging.members_of(packed(a_proposal(), None))

    def made(chance: Any) -> bytes:
        name = chance.choice(["case.json", "manifest.json"])
        spoiled = spoilt_json(members[name].decode(), chance)
        changed = members | {name: spoiled}
        if name == "case.json":
            changed = forging.with_sums(changed)
        return forging.packed(changed)

    _all_end_in_a_sentence(list(several(made, 300, 2)))


def _all_end_in_a_sentence(files: list[bytes]) -> None:
    said = [_outcome(data) for data in files]
    assert set(said) - {"read"}
    assert all(each == "read" or each.startswith("partner_file_") for each in said)


def _outcome(data: bytes) -> str:
    try:
        unpack(data)
    except DomainError as error:
        return error.problems[0].code.value
    return "read"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.text(max_size=60))
def test_no_text_is_markup_on_the_page(text: str, word: str) -> None:
    page = html_page(text, text, [PageSection(heading=word, rows=((word, text),))])
    plain = html_page("", "", [PageSection(heading="", rows=(("", "x"),))])
    tags = (b"<", b">")
    if not text:
        return
    assert [page.count(tag) for tag in tags] == [plain.count(tag) for tag in tags]
