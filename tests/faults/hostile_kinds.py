"""Every way in by which input of others reaches the program, and hostile input for each.

A kind is handed the scene, how many inputs it has to try, and `attempt`, which calls the product
with one of them and judges what comes of it.
"""

import json
import random
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout, suppress
from dataclasses import fields, replace
from datetime import date
from functools import partial
from io import BytesIO, StringIO
from typing import Any

import hostile_pdfs
from exchange.calendar_cases import FOLDER, WINTER
from exchange.mutations import spoilt as spoilt_calendar
from faults.hostile_cells import cells
from faults.hostile_partner import partner_files
from faults.hostile_rows import lost_rows
from faults.hostile_scene import ROWS, Scene, tables, workbook
from faults.spoiling import (
    HOSTILE,
    several,
    spoilt,
    spoilt_archive,
    spoilt_json,
    spoilt_source,
)
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from jobswap_desktop import cli, command_line
from jobswap_desktop.command_line import WrongCommandLine
from jobswap_desktop.domain.audit_head import read_head
from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.people_import import Choices
from jobswap_desktop.exchange import sealed_file
from jobswap_desktop.exchange.ics_reading import read_calendar
from jobswap_desktop.exchange.table_writing import table_bytes
from jobswap_desktop.exchange.tables import read_table
from jobswap_desktop.presentation.settings import Settings
from jobswap_desktop.presentation.start import apply_choices
from jobswap_desktop.presentation.theme import current_theme
from jobswap_desktop.services import (
    cases,
    importing,
    office_wording,
    pasting,
    rule_editing,
    rules,
    saved_filters,
    scan_reading,
    unsealing,
    wording_preview,
)
from jobswap_desktop.services.wording import say
from jobswap_desktop.store import audit_heads, copies, council_notes
from jobswap_desktop.store import settings as kept_settings

Attempt = Callable[[Callable[[], object]], None]
Kind = Callable[[Scene, int, Attempt], None]

_ANY_TEXT = st.text() | st.sampled_from(HOSTILE) | st.text(alphabet="\t\n;\"'=+@-0123456789:.,xü\0")


def drawn(strategy: st.SearchStrategy[Any], count: int, take: Callable[[Any], None]) -> None:
    """Hand so many values of a strategy to `take`, the same at every run."""
    quiet = settings(
        max_examples=count,
        database=None,
        deadline=None,
        derandomize=True,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )

    @quiet
    @given(strategy)
    def each(value: Any) -> None:
        take(value)

    each()


def people_csv(scene: Scene, count: int, attempt: Attempt) -> None:
    for data in several(lambda chance: spoilt(tables(chance), chance), count, 1):
        attempt(partial(_read_people, scene, "liste.csv", data))


def people_xlsx(scene: Scene, count: int, attempt: Attempt) -> None:
    good = workbook()

    def made(chance: random.Random) -> bytes:
        return (spoilt if chance.random() < 0.3 else spoilt_archive)(good, chance)

    for data in several(made, count, 2):
        attempt(partial(_read_people, scene, "liste.xlsx", data))


def _read_people(scene: Scene, name: str, data: bytes) -> None:
    work = scene.house.work
    table = read_table(name, data)
    planned = importing.plan(
        work, importing.drafts(work, table, importing.suggest(table)), Choices()
    )
    importing.report_lines(table, planned)


def calendar(_scene: Scene, count: int, attempt: Attempt) -> None:
    good = [path.read_bytes() for path in sorted(FOLDER.iterdir())]

    def made(chance: random.Random) -> bytes:
        way = spoilt_calendar if chance.random() < 0.8 else spoilt
        return way(chance.choice(good), chance)

    for data in several(made, count, 3):
        attempt(partial(read_calendar, "kalender.ics", data, *WINTER))


def pasted(_scene: Scene, count: int, attempt: Attempt) -> None:
    def made(chance: random.Random) -> bytes:
        rows = [
            [chance.choice((*HOSTILE, "Mo", "9:00", "21.02.2022")) for _ in range(5)] for _ in "123"
        ]
        text = "\n".join("\t".join(row) for row in rows)
        return spoilt(text.encode("utf-8", "replace"), chance)

    for data in several(made, count, 4):
        attempt(partial(pasting.pasted_table, data.decode("utf-8", "replace")))


def pasted_cells(_scene: Scene, count: int, attempt: Attempt) -> None:
    rows = st.lists(st.lists(_ANY_TEXT, max_size=6), max_size=5)
    texts = rows.map(lambda cells: "\n".join("\t".join(row) for row in cells)) | _ANY_TEXT
    drawn(texts, count, lambda text: attempt(partial(pasting.pasted_table, text)))


def wording(scene: Scene, count: int, attempt: Attempt) -> None:
    work = replace(scene.house.work)
    chance = random.Random(5)  # noqa: S311 - repeatable, and no secret
    kinds = [row.kind for row in office_wording.kinds(work)]
    samples = {kind: _sample(scene, kind) for kind in kinds}
    for number in range(count):
        kind = chance.choice(kinds)
        source = spoilt_source(office_wording.shipped(kind), chance, 0.02)
        draw = number % 20 == 0
        attempt(partial(_judge_wording, kind, source, samples[kind] if draw else None))


def _sample(scene: Scene, kind: DocumentKind) -> wording_preview.Preview | None:
    choice = wording_preview.SampleChoice()
    return wording_preview.prepare(scene.house.work, kind, choice)


def _judge_wording(kind: DocumentKind, source: Any, sample: Any) -> None:
    problems = office_wording.problems(kind, source)
    if problems:
        raise DomainError(*problems)
    if sample is not None:
        sample.pdf(source)


def rule_entries(scene: Scene, count: int, attempt: Attempt) -> None:
    work = scene.house.work
    chance = random.Random(6)  # noqa: S311 - repeatable, and no secret
    known = [rule for rule in rules.rules_in_use(work) if rule.regime]
    numbers = (-1, 0, 1, 366, 367, 10**9, 2**70)
    days = (date.min, date(1999, 12, 31), date(2022, 2, 28), date.max, None)
    for _ in range(count):
        entry = rule_editing.entry_of(chance.choice(known), date(2022, 1, 1))
        changes: dict[str, Any] = {}
        for field in chance.sample(fields(entry), chance.randint(1, 4)):
            value = getattr(entry, field.name)
            if isinstance(value, bool) or field.name in {
                "body",
                "kind",
                "silence",
                "status_groups",
            }:
                continue
            if isinstance(value, int):
                changes[field.name] = chance.choice(numbers)
            elif isinstance(value, date) or value is None:
                changes[field.name] = chance.choice(days)
            elif type(value) is str:
                changes[field.name] = chance.choice(HOSTILE)
        attempt(partial(rule_editing.adopting, work, replace(entry, **changes)))


def settings_file(scene: Scene, count: int, attempt: Attempt) -> None:
    good = json.dumps(
        {
            "appearance": "dark",
            "text_size": 150,
            "window/geometry": "AdnQywADAAAAAAAAAAAAAAAAA/8=",
            "deadlines/notice": 3,
        }
    )
    old = (
        b"[General]\nappearance=dark\ntext_size=150\n[window]\n"
        b'geometry="@ByteArray(\\x1\\xd9\\xd0\\xcb\\0\\x3\\0\\0)"\n[deadlines]\nnotice=3\n'
    )

    def made(chance: random.Random) -> bytes:
        return spoilt_json(good, chance) if chance.random() < 0.7 else spoilt(old, chance)

    for number, data in enumerate(several(made, count, 7)):
        # What is no JSON lies there as well as what an earlier version left behind.
        ending = "json" if number % 2 else "ini"
        path = scene.file(f"einstellungen-{number}.{ending}", data)
        attempt(partial(_read_settings, path.with_suffix(".json")))
        path.unlink()


def _read_settings(path: Any) -> None:
    read = Settings(path)
    apply_choices(current_theme(), read)
    read.state("window/geometry")
    read.number("deadlines/notice", 3)


def filters(scene: Scene, count: int, attempt: Attempt) -> None:
    work = scene.house.work
    good = json.dumps([{"name": "Meine", "filter": "open", "text": "Voß"}])
    key = f"filters/{work.actor.account}"
    for data in several(lambda chance: spoilt_json(good, chance), count, 8):
        with work.db.write_derived() as change:
            text = data.decode("utf-8", "replace").replace("\0", "?")
            kept_settings.put(change, key, text)
        attempt(partial(saved_filters.saved_filters, work))
    with work.db.write_derived() as change:
        change.run("DELETE FROM setting WHERE key = :key", key=key)


def notes(scene: Scene, count: int, attempt: Attempt) -> None:
    good = json.dumps({"participation-1": "Rückfrage am Montag"})
    for data in several(lambda chance: spoilt_json(good, chance), count, 9):
        attempt(partial(council_notes.load, scene.file("notizen.json", data)))


def manifests(scene: Scene, count: int, attempt: Attempt) -> None:
    good = json.dumps({"head_sequence": 4, "head_hash": "ab" * 32, "origin": "x", "head_at": "y"})
    work = scene.house.work
    for data in several(lambda chance: spoilt_json(good, chance), count, 10):
        path = scene.file("jobtausch-1.json", data)
        attempt(partial(audit_heads.of_manifest, path))
        attempt(partial(audit_heads.beside_copies, work.db, scene.folder, "jobtausch"))
        attempt(partial(copies.read_manifest, path.with_suffix("")))


def heads(_scene: Scene, count: int, attempt: Attempt) -> None:
    texts = _ANY_TEXT | st.from_regex(r"\d{0,14}[-–: ]{0,2}[0-9a-fA-F ]{0,70}", fullmatch=True)
    drawn(texts, count, lambda text: attempt(partial(read_head, text)))


def searches(scene: Scene, count: int, attempt: Attempt) -> None:
    words = st.sampled_from(
        ("AND", "OR", "NOT", "NEAR", "mara", "*", '"', "(", ")", ":", "^", "-", "%")
    )
    texts = _ANY_TEXT | st.lists(words, max_size=6).map(" ".join)
    work = scene.house.work
    drawn(texts, count, lambda text: attempt(partial(cases.rows, work, CaseFilter.ALL, text)))


def command_lines(_scene: Scene, count: int, attempt: Attempt) -> None:
    words = (
        *("list", "print", "check", "import", "export", "people", "cases", "case", "demo"),
        *("backup", "restore", "accounts", "reset", "partner", "propose", "accept", "refuse"),
    )
    options = (
        "--data",
        "--out",
        "--json",
        "--today",
        "--head",
        "--manifest",
        "-h",
        "--",
        "-",
        "--x=",
    )
    part = st.sampled_from((*words, *options)) | _ANY_TEXT
    drawn(st.lists(part, max_size=7), count, lambda line: attempt(partial(_parse, line)))


def _parse(line: list[str]) -> None:
    # Help and version end the program, as they should.
    with suppress(SystemExit):
        command_line.parser().parse_args(line)


def commands(scene: Scene, count: int, attempt: Attempt) -> None:
    """Run whole commands with hostile values; each ends with a sentence and no traceback."""
    chance = random.Random(11)  # noqa: S311 - repeatable, and no secret
    data = str(scene.house.work.db.path)
    table = scene.file("liste.csv", tables(chance))
    for _ in range(count):
        text = chance.choice(HOSTILE).replace("\0", "")
        line = chance.choice(
            (
                ["print", text, "--out", str(scene.folder / "aus"), "--data", data],
                ["export", "case", text, "--out", str(scene.folder / "aus"), "--data", data],
                ["check", "--head", text, "--data", data],
                ["check", "--manifest", text, "--data", data],
                ["list", "--data", text or "x"],
                ["list", "--today", text, "--data", data],
                ["import", "people", text, "--dry-run", "--data", data],
                ["import", "people", str(table), "--dry-run", "--data", str(table)],
                ["restore", text, "--dry-run", "--data", data],
                ["restore", str(table), "--dry-run", "--data", data],
                ["accounts", "reset", "--data", text or "x"],
            )
        )
        attempt(partial(_run, line))


def _run(line: list[str]) -> None:
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()) as told:
        code = cli.main(line)
    words = told.getvalue()
    if code not in {0, 1, 2} or say("bug", path="")[:30] in words or words.count("\n") > 1:
        raise AssertionError(f"{line} {code} {words}")
    if code == 2:
        raise WrongCommandLine(words.strip())


def scans(scene: Scene, count: int, attempt: Attempt) -> None:
    """Read spoilt PDFs the way files that come back are read: in a process of their own."""
    sample = _sample(scene, DocumentKind.NDA)
    assert sample is not None
    good = [
        hostile_pdfs.sharing(20_000, 3),
        sample.pdf(office_wording.shipped(DocumentKind.NDA)),
    ]
    for data in several(lambda chance: spoilt(chance.choice(good), chance), count, 13):
        attempt(partial(scan_reading.read, scene.file("scan.pdf", data)))


def sealed_copies(scene: Scene, count: int, attempt: Attempt) -> None:
    """Unseal copies that were changed, and read key files that are none."""
    public, private = sealed_file.new_key_pair()
    secret = sealed_file.Secret(private.decode())
    made = BytesIO()
    sealed_file.seal_to_key(BytesIO(b"Mara Lindner" * 9000), made, public)
    target = scene.file("entschluesselt", b"")

    def tried(chance: random.Random) -> bytes:
        return spoilt(private if chance.random() < 0.3 else made.getvalue(), chance)

    for data in several(tried, count, 14):
        path = scene.file("kopie.sqlite.age", data)
        attempt(partial(sealed_file.unseal, path, target, secret))
        attempt(partial(unsealing.secret_in, path))


def exports(_scene: Scene, count: int, attempt: Attempt) -> None:
    """Write lists under hostile names; only the two endings are taken."""
    texts = _ANY_TEXT | _ANY_TEXT.map(lambda text: f"{text}.csv")
    drawn(texts, count, lambda name: attempt(partial(table_bytes, name, ROWS[0], ROWS[1:])))


KINDS: dict[str, tuple[Kind, int, int]] = {
    "people, CSV": (people_csv, 26_000, 150),
    "people, XLSX": (people_xlsx, 14_000, 60),
    "calendar, ICS": (calendar, 16_000, 80),
    "pasted table": (pasted, 12_000, 100),
    "pasted cells": (pasted_cells, 1_000, 30),
    "own wording": (wording, 5_000, 40),
    "own rules": (rule_entries, 6_000, 40),
    "settings": (settings_file, 2_000, 30),
    "saved filters": (filters, 2_000, 30),
    "council's notes": (notes, 5_000, 40),
    "manifests of copies": (manifests, 2_500, 40),
    "typed heads": (heads, 3_000, 60),
    "searches": (searches, 3_000, 100),
    "command lines": (command_lines, 3_000, 60),
    "whole commands": (commands, 400, 16),
    "cells of the file": (cells, 400, 20),
    "rows of the file": (lost_rows, 400, 12),
    "sealed copies": (sealed_copies, 1_000, 20),
    "partner files": (partner_files, 5_000, 120),
    "names of lists": (exports, 1_000, 40),
    "scans, PDF": (scans, 200, 3),
}
"""Every kind with how many inputs it tries in the long and in the short form."""
