"""What no partner file reaches: our people, other cases, other names, other folders."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import builders
import partner_forging as forging
from clock import pinned
from partner_offices import Employer, a_case, exchange_keys
from partner_steps import details_of, opened, refusal, stay_of, written

from jobswap_desktop.domain.errors import ProblemCode
from jobswap_desktop.domain.ids import PersonId
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import SwapKind
from jobswap_desktop.services import (
    editing,
    erasing,
    erasure_due,
    new_swap,
    offices,
    partner_taking,
    people,
)
from jobswap_desktop.services.partner_enclosures import save_enclosed
from jobswap_desktop.services.partner_preview_words import preview_lines
from jobswap_desktop.services.partner_writing import Sealing
from jobswap_desktop.store import audit
from jobswap_desktop.store import partner_keys as keys


def test_own_people_and_offices_are_never_overwritten(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    data = written(city, a_case(city), tmp_path)

    def hostile(case: Any) -> None:
        case["recipient"] |= {"id": union.own.id, "street": "Irrweg 1", "city": "Nirgends"}
        jana = next(p for p in case["placements"] if p["home"] == "recipient")
        jana["visitor"] |= {
            "id": union.person.id,
            "function": "Hausmeister",
            "email": "x@y.example",
        }
        mara = next(p for p in case["placements"] if p["home"] == "sender")
        mara["visitor"] |= {"id": union.own.id}
        case["swap_id"] = union.person.id
        case["sender"] |= {"id": "elsewhere"}

    forged = forging.with_hash(data, hostile)
    taken = partner_taking.accept(union.work, opened(union, forged, tmp_path)).value

    assert people.all_people(union.work).count(union.person) == 1
    assert stay_of(taken, "Voss").visitor == union.person
    assert stay_of(taken, "Lindner").visitor.id != union.person.id
    assert offices.own_office(union.work) == union.own


def test_a_file_reaches_no_case_of_another_partner(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    exchange_keys(city, union)
    swap = a_case(city)
    county = offices.save(union.work, offices.new_office(union.work, "Kreis Nord")).value
    guest = replace(
        builders.a_person(id=PersonId(union.work.new_id())),
        first_name="Ayşe",
        last_name="Yılmaz",
        office_id=county.id,
    )
    others = new_swap.create(
        union.work,
        new_swap.NewSwap(
            kind=SwapKind.MUTUAL,
            visitor=union.person,
            partner=guest,
            home=union.own,
            host=county,
            first_day=builders.MONDAY,
            last_day=builders.FRIDAY,
        ),
    ).value
    data = written(city, swap, tmp_path)
    key = keys.own(city.work.db)
    assert key is not None
    for name, value in (("known_as", others.id), ("partner_reference", others.reference)):

        def claim(case: Any, name: str = name, value: str = value) -> None:
            case[name] = value

        signed = forging.signed(forging.with_hash(data, claim), key.signing_key, key.signing_secret)
        if name == "known_as":
            problem = refusal(union, signed, tmp_path)
            assert problem.code is ProblemCode.PARTNER_FILE_OTHER_CASE
        else:
            assert opened(union, signed, tmp_path).is_new
    assert union.case(others.id) == others


def test_markup_is_text_on_the_page(city: Employer, union: Employer, tmp_path: Path) -> None:
    swap = a_case(city)
    mine = stay_of(swap, "Lindner")
    editing.edit_placement(
        city.work,
        swap.id,
        mine.id,
        details_of(mine, learning_goals="<script>alert(1)</script> & mehr"),
    )
    preview = opened(union, written(city, swap, tmp_path), tmp_path)
    page = preview.file.page.decode()
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; mehr" in page


def test_papers_are_saved_under_names_that_stay_in_the_folder(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    data = forging.unsigned(written(city, a_case(city), tmp_path))

    def climb(manifest: Any) -> None:
        for number, paper in enumerate(manifest["papers"]):
            paper["number"] = f"../../flucht{number}"

    preview = opened(union, forging.edited(data, "manifest.json", climb), tmp_path)
    folder = tmp_path / "tief" / "unten"
    saved = save_enclosed(union.work, preview, folder)
    assert len(saved) == 3
    assert {path.parent for path in saved} == {folder}
    assert sorted(path.name for path in folder.iterdir()) == sorted(p.name for p in saved)


def test_nothing_is_saved_that_a_browser_would_run(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    data = forging.unsigned(written(city, a_case(city), tmp_path))
    members = forging.members_of(data)
    papers = [name for name in members if name.endswith(".pdf")]
    members["lesen.html"] = b"<script src='http://boese.example/x.js'></script>"
    members[papers[0]] = b"MZ <script>alert(1)</script>"
    preview = opened(union, forging.packed(forging.with_sums(members)), tmp_path)
    saved = save_enclosed(union.work, preview, tmp_path / "aus")
    assert len(saved) == len(papers)
    for path in saved:
        assert b"<script" not in path.read_bytes()
    page = next(path for path in saved if path.suffix == ".html").read_text(encoding="utf-8")
    assert "Lindner" in page


def test_the_trail_names_what_went_and_came(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    exchange_keys(city, union)
    swap = a_case(city)
    data = written(city, swap, tmp_path, Sealing())
    partner_taking.accept(union.work, opened(union, data, tmp_path))
    for employer, action in ((city, "partner.proposed"), (union, "partner.taken")):
        entry = audit.entries(employer.work.db)[-1]
        assert entry.action.value == action
        secret = keys.own(employer.work.db)
        assert secret is not None
        told = json.dumps([repr(each) for each in audit.entries(employer.work.db)])
        assert secret.signing_secret not in told
        assert secret.encryption_secret not in told


def test_a_known_office_cannot_call_itself_by_another_name(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    exchange_keys(city, union)
    data = written(city, a_case(city), tmp_path)
    key = keys.own(city.work.db)
    assert key is not None

    def as_somebody_else(case: Any) -> None:
        case["sender"] |= {"name": "Kreis Nord", "employer": "Kreis Nord"}

    forged = forging.signed(
        forging.with_hash(data, as_somebody_else), key.signing_key, key.signing_secret
    )
    preview = opened(union, forged, tmp_path)
    told = "\n".join(preview_lines(preview))
    assert "Vorschlag von Stadt Lindenfurt" in told
    assert "Kreis Nord" not in told


def test_the_files_of_an_erased_case_are_forgotten_with_it(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    swap = a_case(city)
    data = written(city, swap, tmp_path)
    taken = partner_taking.accept(union.work, opened(union, data, tmp_path), "Streng vertraulich")
    editing.move(union.work, taken.value.id, SwapState.WITHDRAWN, "abgesagt")
    later = pinned(union.work, date(2060, 1, 4))
    asked = erasing.ask(later, [line.subject for line in erasure_due.due(later)]).value

    erasing.execute(pinned(union.work, date(2060, 1, 20)), asked.id)

    assert union.work.db.rows("SELECT * FROM partner_file") == []
    told = json.dumps([repr(each) for each in audit.entries(union.work.db)])
    assert "Streng vertraulich" not in told
    assert audit.faults(union.work.db) == ()
