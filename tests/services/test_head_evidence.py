"""What explains that the history holds a kept head no more, and what only claims to."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from clock import noon, pinned
from copies import add_person, kept, safe
from databases import opened, tamper
from forgers import a_row, chained, lay, rows_of
from house import House, a_house

from jobswap_desktop.cli import main
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.audit_head import HeadState
from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.domain.trail import seals_digest
from jobswap_desktop.services import audit_heads, backups, checking, keeping, restoring
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit
from jobswap_desktop.store import audit_heads as kept_heads

FIRST = date(2021, 12, 6)


@pytest.fixture
def work(house: House, tmp_path: Path) -> Workplace:
    return kept(pinned(house.work, FIRST), tmp_path / "Sicherungen")


def path_of(work: Workplace) -> Path:
    return Path(work.db.path)


def folder(work: Workplace) -> Path:
    assert work.backups is not None
    return work.backups


def checked(work: Workplace, **asked: object) -> checking.Check:
    return checking.check(work, folder(work), **asked)  # type: ignore[arg-type]  # heads, manifests


def copied(work: Workplace, occasion: Occasion = Occasion.AUTOMATIC) -> Path:
    return backups.make(safe(work), occasion)


def restored(work: Workplace, source: Path) -> restoring.Restored:
    staged = restoring.stage(safe(work), source)
    return restoring.carry_out(restoring.order(work, safe(work), staged))


def manifest_of(copy: Path) -> Path:
    return copy.with_name(f"{copy.name}.json")


def test_what_restoring_gave_up_lies_in_the_copy_made_before(work: Workplace) -> None:
    early = copied(work)
    add_person(work, 1)
    late = copied(work)
    done = restored(work, early)
    assert work.db.changed()

    found = checked(work)
    assert found.is_sound
    states = {verdict.file: (verdict.state, verdict.is_held) for verdict in found.heads}
    assert states[manifest_of(early).name] == (HeadState.HELD, True)
    assert states[manifest_of(late).name] == (HeadState.REWRITTEN, True)
    assert done.kept is not None
    said = " ".join(audit_heads.verdict_text(verdict) for verdict in found.heads)
    assert f"liegt in der Sicherung {done.kept.name}" in said
    # Asked for, nothing but the head itself will do.
    asked = checked(work, manifests=[manifest_of(late)])
    assert not asked.is_sound
    assert "Laut Verlauf wurde am" in audit_heads.verdict_text(replace(asked.heads[0], file=""))
    # And without that copy nothing is proven.
    for each in (done.kept, manifest_of(done.kept)):
        each.unlink()
    assert not checked(work).is_sound


def test_an_entry_that_claims_a_restore_explains_nothing(work: Workplace) -> None:
    copied(work)
    copied(work, Occasion.RESTORE)
    rows = rows_of(path_of(work))
    rows[1]["actor"] = "Jemand Anders"
    forged = a_row(len(rows) + 1, Action.BACKUP_RESTORED, "2099-01-01T00:00:00.000+00:00")
    lay(path_of(work), chained([*rows, forged]))

    found = checked(work)
    assert found.audit_faults == ()
    assert [verdict.state for verdict in found.heads] == [HeadState.REWRITTEN] * 2
    assert not found.is_sound
    assert "ein Beweis ist es nicht" in audit_heads.verdict_text(found.heads[0])
    assert keeping.is_doubted_alone(found)


def test_restoring_does_not_wash_a_history_that_was_rewritten(work: Workplace) -> None:
    early = copied(work)
    add_person(work, 1)
    late = copied(work)
    rows = rows_of(path_of(work))
    rows[4]["actor"] = "Jemand Anders"
    lay(path_of(work), chained(rows))
    assert work.db.changed()
    restored(work, early)
    assert work.db.changed()

    unmet = [verdict.file for verdict in checked(work).heads if not verdict.is_held]
    assert unmet == [manifest_of(late).name]


def test_over_a_damaged_file_a_note_explains_what_is_missing(work: Workplace) -> None:
    early = copied(work)
    add_person(work, 1)
    late = copied(work)
    path = damaged_and_restored(work, early)
    with opened(path) as db:
        found = checked(replace(work, db=db))
    states = {each.file: (each.state, each.is_held) for each in found.heads}
    assert states[manifest_of(late).name] == (HeadState.REWRITTEN, True)
    assert found.is_sound


def damaged_and_restored(work: Workplace, source: Path) -> Path:
    """Damage the file, restore a copy over it, and return where it lies."""
    path, place = path_of(work), safe_at(path_of(work), folder(work))
    work.db.close()
    path.write_bytes(path.read_bytes()[:3000])
    staged = restoring.stage(place, source)
    restoring.carry_out(restoring.order_for_unreadable(work.actor, place, staged))
    return path


@pytest.mark.parametrize("how", ["one entry taken out", "an older file laid back"])
def test_what_was_made_after_a_rescue_is_not_explained_by_it(work: Workplace, how: str) -> None:
    early = copied(work)
    add_person(work, 1)
    given_up = copied(work)
    path = damaged_and_restored(work, early)
    before = path.read_bytes()
    with opened(path) as db:
        again = replace(work, db=db)
        with db.write(deed(again, Action.EXPORTED)):
            pass
        add_person(again, 2)
        later = copied(again)
        assert checked(again).is_sound
    if how == "one entry taken out":
        rows = [row for row in rows_of(path) if row["action"] != Action.EXPORTED]
        for number, row in enumerate(rows, 1):
            row["sequence"] = number
        lay(path, chained(rows))
    else:
        path.write_bytes(before)

    with opened(path) as db:
        unmet = [each.file for each in checked(replace(work, db=db)).heads if not each.is_held]
    assert unmet == [manifest_of(later).name]
    assert given_up.exists()


def safe_at(path: Path, folder: Path) -> backups.Safe:
    return backups.Safe(path=path, folder=folder, origin="")


def a_cut(rows: list[dict[str, object]], at: str, *, hash_of_cut: str = "") -> dict[str, object]:
    last = rows[-1]
    cut = [int(str(last["sequence"])) + bool(hash_of_cut), hash_of_cut or last["hash"]]
    facts: dict[str, object] = {"erased": [], "seals": seals_digest(()), "gone": [], "cut": cut}
    return a_row(int(str(cut[0])) + 1, Action.ERASED, at, **facts)


@pytest.mark.parametrize("hash_of_cut", ["", "ab" * 32])
@pytest.mark.parametrize("at", ["2021-12-06T12:30:00.000+00:00", "2099-01-01T00:00:00.000+00:00"])
def test_a_cut_of_young_entries_is_found_by_every_head(
    work: Workplace, hash_of_cut: str, at: str
) -> None:
    copy = copied(work)
    head = audit_heads.newest(work)
    assert head is not None
    rows = rows_of(path_of(work))
    row = a_cut(rows, at, hash_of_cut=hash_of_cut)
    number, sealed = json.loads(str(row["details"]))["cut"]
    if not hash_of_cut:
        # A cut exactly at the head still holds it; one entry more does not.
        number, sealed = number + 1, "cd" * 32
        row = a_cut([{"sequence": number, "hash": sealed}], at)
    lay(
        path_of(work),
        chained([row], sealed),
        "DELETE FROM audit_checkpoint",
        f"INSERT INTO audit_checkpoint VALUES ({number}, '{sealed}', '{at}')",  # noqa: S608 - our own
    )
    work = replace(work, now=lambda: noon(date(2022, 6, 1)))

    beside = checked(work)
    assert [(each.file, each.state, each.is_held) for each in beside.heads] == [
        (manifest_of(copy).name, HeadState.EXPIRED, False)
    ]
    said = audit_heads.verdict_text(beside.heads[0])
    assert "ist nicht mehr nachweisbar: Niemand hat den Verlauf am" in said
    assert "war noch nicht vorbei" in said
    for asked in ({"heads": [head.text]}, {"manifests": [manifest_of(copy)]}):
        found = checking.check(work, folder(work) / "nirgends", **asked)
        assert [each.is_held for each in found.heads] == [False]


def test_what_was_old_enough_to_be_cut_is_no_finding(work: Workplace) -> None:
    copy = copied(work)
    late = pinned(work, date(2099, 6, 1))
    with late.db.write(deed(late, Action.ERASED)) as change:
        change.forget([], audit.entries(late.db)[-1].sequence - 1)
    add_person(late, 1)

    manifest = json.loads(manifest_of(copy).read_text(encoding="utf-8"))
    manifest["head_sequence"] -= 2
    manifest_of(copy).write_text(json.dumps(manifest), encoding="utf-8")
    (verdict,) = checked(late).heads
    assert (verdict.state, verdict.is_old, verdict.is_held) == (HeadState.EXPIRED, True, True)
    assert checked(late).is_sound
    (asked,) = checking.check(late, folder(work) / "nirgends", manifests=[manifest_of(copy)]).heads
    assert not asked.is_held


def test_a_manifest_has_not_been_mistyped(work: Workplace) -> None:
    copy = copied(work)
    data = json.loads(manifest_of(copy).read_text(encoding="utf-8"))
    digit = "0" if data["head_hash"][3] != "0" else "1"
    data["head_hash"] = data["head_hash"][:3] + digit + data["head_hash"][4:]
    manifest_of(copy).write_text(json.dumps(data), encoding="utf-8")

    (verdict,) = checked(work).heads
    assert verdict.state is HeadState.REWRITTEN


def test_a_manifest_that_nobody_can_read_is_named(
    work: Workplace, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = copied(work)
    manifest_of(copy).write_text("[[[", encoding="utf-8")
    (folder(work) / "jobtausch-leer.json").write_text('{"damaged": true}', encoding="utf-8")
    found = checked(work)
    assert found.is_sound
    assert found.illegible == (manifest_of(copy).name,)
    monkeypatch.setenv("JOBSWAP_HOME", str(folder(work).parent / "zuhause"))
    backup = folder(work).parent / "zuhause" / "backups"
    backup.parent.mkdir()
    folder(work).rename(backup)
    work.db.close()
    assert main(["check", "--data", str(path_of(work))]) == 0
    assert f"{manifest_of(copy).name} lässt sich nicht lesen" in capsys.readouterr().out


def test_what_only_heads_speak_against_is_said_in_the_window(work: Workplace) -> None:
    with work.db.write(deed(work, Action.EXPORTED)):
        pass
    copied(work)
    lay(path_of(work), rows_of(path_of(work))[:-1])
    found = checked(work)
    assert not keeping.is_doubted_alone(found)
    said = keeping.damage_words(found)
    assert "Mindestens ein Eintrag fehlt am Ende" in said


def renamed(work: Workplace) -> None:
    """Rewrite the trail from its beginning, and let the database be called another one."""
    rows = rows_of(path_of(work))
    rows[0]["actor"] = "Jemand Anders"
    lay(path_of(work), chained(rows))
    tamper(work.db.place, "UPDATE setting SET value = 'neu' WHERE key = 'database/id'")


@pytest.mark.parametrize("left", ["copy", "first head"])
def test_a_rewritten_trail_is_found_under_another_name_as_well(work: Workplace, left: str) -> None:
    early = copied(work)
    add_person(work, 1)
    late = copied(work)
    if left == "copy":
        renamed(work)
    else:
        # The copies may have been encrypted: then one head that is still held tells it.
        early.unlink()
        late.unlink()
        rows = rows_of(path_of(work))
        rows[-1]["actor"] = "Jemand Anders"
        lay(path_of(work), chained(rows))
        tamper(work.db.place, "UPDATE setting SET value = 'neu' WHERE key = 'database/id'")
    copied(work)
    found = checked(work)
    assert not found.is_sound
    assert HeadState.REWRITTEN in {each.state for each in found.heads}
    assert any(each.file == manifest_of(late).name for each in found.heads)


def test_heads_of_another_office_under_the_same_name_prove_nothing_here(
    work: Workplace, tmp_path: Path
) -> None:
    (tmp_path / "fremd").mkdir()
    other = a_house(tmp_path / "fremd" / "jobtausch.sqlite").work
    tamper(
        other.db.place,
        """UPDATE person SET office_id = 'amt-x'
        WHERE office_id IN (SELECT id FROM office WHERE is_own = 1)""",
        "UPDATE office SET id = 'amt-x' WHERE is_own = 1",
    )
    copied(work)
    copied(kept(other, folder(work)))
    other.db.close()
    assert audit.faults(work.db) == ()
    assert checked(work).is_sound


def test_planted_heads_do_not_push_out_the_true_one(
    work: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    true = copied(work)
    newest = json.loads(manifest_of(true).read_text(encoding="utf-8"))
    for number in range(3):
        planted = folder(work) / f"jobtausch-9999{number}.sqlite.json"
        planted.write_text(json.dumps(newest), encoding="utf-8")
    assert checked(work).is_sound
    monkeypatch.setattr(kept_heads, "_MOST_MANIFESTS", 3)
    found = checked(work)
    assert (found.heads_left, found.is_sound) == (1, False)
    assert "dass 1 davon nicht geprüft sind" in "\n".join(checking.note_words(found))
