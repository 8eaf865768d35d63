"""Keys for the exchange: made once, handed over as a file or on paper, confirmed by telephone."""

import io
import json
import os
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import builders
import pytest
from PIL import Image
from two_offices import TwoOffices, two_offices

from jobswap_desktop.documents import raster
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.partner_keys import PartnerKey, Trust
from jobswap_desktop.domain.people import Role
from jobswap_desktop.exchange import partner_keys as files
from jobswap_desktop.exchange import sealed_file, signatures
from jobswap_desktop.services import key_files, key_handing, offices, partner_keys, undoing
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit
from jobswap_desktop.store import partner_keys as store


@pytest.fixture
def both(tmp_path: Path) -> Iterator[TwoOffices]:
    made = two_offices(tmp_path)
    yield made
    made.ours.work.db.close()
    made.theirs.db.close()


def code_of(error: pytest.ExceptionInfo[DomainError]) -> ProblemCode:
    return error.value.problems[0].code


def taken(both: TwoOffices, folder: Path) -> PartnerKey:
    offered = key_files.read(both.their_key_file(folder))
    plan = partner_keys.plan(both.ours.work, offered)
    assert plan.office is not None
    return partner_keys.take(both.ours.work, offered, plan.office.id).value


def current(work: Workplace) -> PartnerKey:
    rows = partner_keys.partners(work)
    assert rows[0].key is not None
    return rows[0].key


def test_a_key_file_is_read_for_the_office_that_is_called_so(
    both: TwoOffices, tmp_path: Path
) -> None:
    key = taken(both, tmp_path)
    theirs = partner_keys.own(both.theirs)
    assert theirs is not None
    assert key.public == theirs.keys
    # Westtal has another id at home than here.
    assert key.office_id == both.ours.partner.id != both.westtal.id
    assert key.trust is Trust.UNCONFIRMED
    groups = key.public.fingerprint.split()
    assert [len(group) for group in groups] == [5] * 8
    assert all(group.isdigit() for group in groups)


def test_both_sides_read_out_the_same_digits_and_no_other_key_has_them(
    both: TwoOffices, tmp_path: Path
) -> None:
    key = taken(both, tmp_path)
    theirs = partner_keys.own(both.theirs)
    assert theirs is not None
    assert key.public.fingerprint == theirs.keys.fingerprint
    renewed = partner_keys.renew_own(both.theirs).value
    mixed = replace(renewed.keys, encryption_key=theirs.keys.encryption_key)
    digits = {each.fingerprint for each in (theirs.keys, renewed.keys, mixed)}
    assert len(digits) == 3


def test_the_private_half_stands_in_one_table_and_nowhere_else(both: TwoOffices) -> None:
    work = both.ours.work
    partner_keys.make_own(work)
    partner_keys.renew_own(work)
    secrets = [s for k in store.own_keys(work.db) for s in (k.encryption_secret, k.signing_secret)]
    assert len(secrets) == 4
    assert not any(secret in repr(store.own_keys(work.db)) for secret in secrets)
    _name, data = key_handing.key_file(work)
    told = data.decode() + json.dumps([entry.details for entry in audit.entries(work.db)])
    assert not any(secret in told for secret in secrets)
    connection = sqlite3.connect(work.db.path)
    dump = [line for line in connection.iterdump() if any(secret in line for secret in secrets)]
    connection.close()
    assert len(dump) == 2
    assert all(line.startswith('INSERT INTO "office_key"') for line in dump)
    actions = [entry.action for entry in audit.entries(work.db)]
    assert actions[-2:] == [Action.OFFICE_KEY_MADE, Action.OFFICE_KEY_RENEWED]
    assert audit.faults(work.db) == ()


def test_there_is_one_own_key_and_a_renewed_one_leaves_the_old_for_opening(
    both: TwoOffices,
) -> None:
    work = both.ours.work
    with pytest.raises(DomainError) as error:
        partner_keys.renew_own(work)
    assert code_of(error) is ProblemCode.OFFICE_KEY_MISSING
    first = partner_keys.make_own(work).value
    with pytest.raises(DomainError) as error:
        partner_keys.make_own(work)
    assert code_of(error) is ProblemCode.OFFICE_KEY_THERE
    second = partner_keys.renew_own(work)
    assert second.undo is None
    assert partner_keys.own(work) == second.value
    kept = {key.signing_key: key.replaced_on for key in store.own_keys(work.db)}
    assert kept == {
        first.keys.signing_key: builders.TODAY,
        second.value.keys.signing_key: None,
    }


def test_confirming_says_who_compared_with_whom_and_can_be_taken_back(
    both: TwoOffices, tmp_path: Path
) -> None:
    work, key = both.ours.work, taken(both, tmp_path)
    for spoken_with, day, code in (
        ("", builders.TODAY, ProblemCode.REQUIRED),
        ("Robin Falk", builders.TODAY + timedelta(days=1), ProblemCode.DATE_IN_FUTURE),
    ):
        with pytest.raises(DomainError) as error:
            partner_keys.confirm(work, key.id, spoken_with, day)
        assert code_of(error) is code
    done = partner_keys.confirm(work, key.id, "Robin Falk", builders.TODAY)
    assert current(work).trust is Trust.CONFIRMED
    assert (current(work).confirmed_by, current(work).confirmed_with) == (
        work.actor.name,
        "Robin Falk",
    )
    assert done.undo is not None
    undoing.undo(work, done.undo)
    assert current(work).trust is Trust.UNCONFIRMED


def test_another_key_replaces_the_confirmed_one_which_still_proves_what_was_signed(
    both: TwoOffices, tmp_path: Path
) -> None:
    work, key = both.ours.work, taken(both, tmp_path)
    partner_keys.confirm(work, key.id, "Robin Falk", builders.TODAY)
    partner_keys.renew_own(both.theirs)
    again = taken(both, tmp_path)
    assert (current(work).id, current(work).trust) == (again.id, Trust.UNCONFIRMED)
    (row,) = [row for row in partner_keys.partners(work) if row.key]
    assert [each.trust for each in row.earlier] == [Trust.REPLACED]
    assert store.by_signing(work.db, key.signing_key) == row.earlier[0]
    # What was replaced can come back: the partner has restored an older database.
    offered = key_files.read(_saved_old(both, tmp_path, key))
    partner_keys.take(work, offered, both.ours.partner.id)
    assert current(work).signing_key == key.signing_key


def _saved_old(both: TwoOffices, folder: Path, key: PartnerKey) -> Path:
    old = next(k for k in store.own_keys(both.theirs.db) if k.signing_key == key.signing_key)
    path = folder / "alt.jobtausch-key"
    path.write_text(files.key_text(both.westtal, old), "utf-8")
    return path


def test_a_key_given_up_is_not_used_any_more(both: TwoOffices, tmp_path: Path) -> None:
    work, key = both.ours.work, taken(both, tmp_path)
    done = partner_keys.give_up(work, key.id)
    assert store.of_office(work.db, both.ours.partner.id) is None
    with pytest.raises(DomainError):
        partner_keys.confirm(work, key.id, "Robin Falk", builders.TODAY)
    assert done.undo is not None
    undoing.undo(work, done.undo)
    assert current(work).id == key.id


def test_one_own_key_and_one_that_is_known_are_refused(both: TwoOffices, tmp_path: Path) -> None:
    work = both.ours.work
    partner_keys.make_own(work)
    name, data = key_handing.key_file(work)
    (tmp_path / name).write_bytes(data)
    own = key_files.read(tmp_path / name)
    with pytest.raises(DomainError) as error:
        partner_keys.plan(work, own)
    assert code_of(error) is ProblemCode.KEY_IS_OWN
    taken(both, tmp_path)
    offered = key_files.read(both.their_key_file(tmp_path))
    with pytest.raises(DomainError) as error:
        partner_keys.plan(work, offered)
    assert code_of(error) is ProblemCode.KEY_KNOWN
    with pytest.raises(DomainError) as error:
        partner_keys.take(work, offered, both.ours.own.id)
    assert code_of(error) is ProblemCode.NOT_FOUND


def test_two_offices_cannot_have_the_same_key(both: TwoOffices, tmp_path: Path) -> None:
    work = both.ours.work
    taken(both, tmp_path)
    third = offices.save(work, offices.new_office(work, "Kreis Lippertal")).value
    offered = key_files.read(both.their_key_file(tmp_path))
    with pytest.raises(DomainError) as error:
        partner_keys.take(work, offered, third.id)
    assert code_of(error) is ProblemCode.KEY_OF_ANOTHER_OFFICE
    assert error.value.problems[0].values["office"] == both.ours.partner.name


def test_the_sheet_is_read_back_as_pdf_and_as_a_crooked_photograph(
    both: TwoOffices, tmp_path: Path
) -> None:
    expected = key_files.read(both.their_key_file(tmp_path))
    paper = key_handing.sheet(both.theirs)
    assert raster.page_count(paper.data) == 1
    text = " ".join(raster.page_texts(paper.data)).split()
    groups = expected.keys.fingerprint.split()
    assert [word for word in text if word in groups] == groups
    scan = tmp_path / "blatt.pdf"
    scan.write_bytes(paper.data)
    assert key_files.read(scan) == expected
    page = Image.open(io.BytesIO(raster.png(paper.data, 0, 150)))
    for name, turned in (
        ("foto.png", page.convert("RGB").rotate(4, expand=True, fillcolor=(180, 180, 170))),
        ("foto.jpg", page.convert("RGB").rotate(180)),
    ):
        turned.save(tmp_path / name)
        assert key_files.read(tmp_path / name) == expected


def test_whatever_was_changed_in_a_key_file_is_noticed(both: TwoOffices, tmp_path: Path) -> None:
    path = both.their_key_file(tmp_path)
    whole = path.read_bytes()
    stranger = signatures.new_signing_pair()[0]
    said = json.loads(whole)
    changes = {
        "office": {**said["office"], "name": "Stadt Lindenfurt"},
        "encrypting": sealed_file.new_key_pair()[0],
        "made_on": "2020-01-01",
        "extra": "x",
    }
    seen = set()
    for name, value in changes.items():
        path.write_text(json.dumps(said | {name: value}), "utf-8")
        with pytest.raises(DomainError) as error:
            key_files.read(path)
        seen.add(code_of(error))
    assert seen == {ProblemCode.KEY_FILE_CHANGED}
    path.write_text(json.dumps(said | {"signing": stranger}), "utf-8")
    with pytest.raises(DomainError) as error:
        key_files.read(path)
    assert code_of(error) is ProblemCode.KEY_FILE_CHANGED
    for length in range(0, len(whole), 7):
        path.write_bytes(whole[:length])
        with pytest.raises(DomainError) as error:
            key_files.read(path)
        assert code_of(error) is ProblemCode.KEY_FILE_NOT_READABLE


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", ProblemCode.KEY_FILE_NOT_READABLE),
        (b"[" * 5000, ProblemCode.KEY_FILE_NOT_READABLE),
        (b'{"format":"jobtausch-key","version":2}', ProblemCode.KEY_FILE_NEWER),
        (b'{"format":"jobtausch-key","version":"1"}', ProblemCode.KEY_FILE_NOT_READABLE),
        (b'{"format":"jobtausch-key","version":1}', ProblemCode.KEY_FILE_NOT_READABLE),
        (b'{"format":"jobtausch","version":1}', ProblemCode.KEY_FILE_NOT_READABLE),
        (b"%PDF-1.7\nkaputt", ProblemCode.KEY_CODE_MISSING),
        (b" " * 9000, ProblemCode.KEY_FILE_NOT_READABLE),
    ],
)
def test_what_is_no_key_is_refused(tmp_path: Path, content: bytes, code: ProblemCode) -> None:
    path = tmp_path / "x.jobtausch-key"
    path.write_bytes(content)
    with pytest.raises(DomainError) as error:
        key_files.read(path)
    assert code_of(error) is code


def test_a_picture_without_a_code_and_a_file_that_is_gone_are_said(tmp_path: Path) -> None:
    Image.new("L", (300, 300), 255).save(tmp_path / "leer.png")
    (tmp_path / "kaputt.png").write_bytes(b"\x89PNG\r\n\x1a\nkaputt")
    for name in ("leer.png", "kaputt.png"):
        with pytest.raises(DomainError) as error:
            key_files.read(tmp_path / name)
        assert code_of(error) is ProblemCode.KEY_CODE_MISSING
    with pytest.raises(DomainError) as error:
        key_files.read(tmp_path / "weg.jobtausch-key")
    assert code_of(error) is ProblemCode.FILE_NOT_READABLE


_POSTSCRIPT = b"""%!PS-Adobe-3.0 EPSF-3.0
%%BoundingBox: 0 0 100 100
%%EndComments
showpage
%%EOF
"""


@pytest.mark.parametrize("name", ["schluessel.jobtausch-key", "blatt.png", "blatt.tif"])
def test_a_picture_that_is_a_program_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    marker = tmp_path / "gelaufen"
    for interpreter in ("gs", "gswin32c", "gswin64c"):
        (tmp_path / interpreter).write_text(f"#!/bin/sh\ntouch {marker}\n", encoding="utf-8")
        (tmp_path / interpreter).chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    (tmp_path / name).write_bytes(_POSTSCRIPT)
    with pytest.raises(DomainError):
        key_files.read(tmp_path / name)
    assert not marker.exists()


def test_an_administrator_may_maintain_keys_as_well(both: TwoOffices) -> None:
    actor = builders.a_clerk(role=Role.ADMINISTRATOR)
    made = partner_keys.make_own(replace(both.ours.work, actor=actor))
    assert made.action is Action.OFFICE_KEY_MADE
