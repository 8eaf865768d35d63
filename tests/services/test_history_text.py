"""What a history says about a change: German words, readable values, nothing internal."""

import json
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

import pytest
from builders import a_ready_swap, an_appointment

from jobswap_desktop import resources
from jobswap_desktop.domain.attachments import Attachment
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.documents import Document
from jobswap_desktop.domain.follow_up import FollowUp
from jobswap_desktop.domain.paper_way import PaperSigner
from jobswap_desktop.domain.partner_file import PartnerFile
from jobswap_desktop.domain.rules import Rule
from jobswap_desktop.services.cases import HistoryRow
from jobswap_desktop.services.history_text import (
    change_lines,
    deed_text,
    field_word,
    value_text,
    when_text,
)
from jobswap_desktop.services.wording import moment_text

INTERNAL = {
    *("id", "version", "kind", "reference", "created_on", "placements", "approvals"),
    *("participations", "agreement", "letter", "visitor", "home", "host", "undertakings", "act"),
    *("wording_version", "office_id", "person_id", "body", "rule", "swap_id", "placement_ids"),
    *("series", "number", "material_hash", "placement_id", "participation_id"),
    *("voided", "former_offices", "follow_ups", "source_id", "regime", "key"),
    *("verified", "on_request", "before", "document_id", "attachment_id", "role"),
    *("sha256", "size", "pages"),
    *("file_id", "in_reply_to", "own_hash", "partner_swap_id", "content_digest", "signing_key"),
    "protection",
    *("calendar_uid", "calendar_recurrence", "calendar_sequence", "calendar_remark"),
}
# Columns that stand for a record of its own; the history tells its name.
REFERRING = {"placement.visitor_id", "placement.home_id", "placement.host_id"}

# Offices and templates are no part of a case's history; what is recorded of them reads as well.
OF_NO_CASE = {
    *(f"office.{name}" for name in ("working_hours", "core_hours", "break_hours")),
    *("week_template.name", "week_template.unit"),
    *(
        f"{table}.{name}"
        for table in ("retention_period", "erasure", "person", "partner_key")
        for name in resources.toml("wording/fields.toml")[table]
    ),
}
HOURS = json.dumps(
    [{"weekday": day, "first": "07:00", "last": "18:00"} for day in range(4)]
    + [{"weekday": 4, "first": "07:00", "last": "15:00"}]
)


def row(field: str, old: Any, new: Any) -> HistoryRow:
    return HistoryRow(
        sequence=1,
        at=datetime(2022, 7, 1, 22, 30, tzinfo=UTC),
        actor="Kim Weber",
        action=Action.SWAP_CHANGED,
        subject="",
        changes=((field, old, new),),
    )


@pytest.mark.parametrize(
    ("field", "old", "new", "line"),
    [
        ("swap.remark", "", "eilt", "Bemerkung: – → eilt"),
        ("swap.state", "requested", "in_review", "Stand: Beantragt → In Prüfung"),
        ("placement.last_day", "2022-02-25", "2022-03-04", "Letzter Tag: 25.02.2022 → 04.03.2022"),
        ("placement.first_time", None, "08:20", "Beginn am ersten Tag: – → 08:20\u00a0Uhr"),
        ("placement.place", "Raum 1", "08:99", "Ort: Raum 1 → 08:99"),
        ("signature.capacity", "self", "im_auftrag", "Eigenschaft: – → i. A."),
        (
            "office.working_hours",
            "[]",
            HOURS,
            "Rahmenzeit: – → Mo–Do 07:00–18:00, Fr 07:00–15:00",
        ),
        ("appointment.done", 0, 1, "Erledigt: nein → ja"),
        (
            "appointment.start",
            "2022-02-21T09:00",
            "2022-02-21T10:15",
            "Beginn: 21.02.2022, 09:00\u00a0Uhr → 21.02.2022, 10:15\u00a0Uhr",
        ),
        (
            "undertaking.dates",
            "[]",
            json.dumps([["handed_over", "2022-02-01"]]),
            "Schritte: – → Ausgehändigt 01.02.2022",
        ),
    ],
)
def test_a_change_in_words(field: str, old: Any, new: Any, line: str) -> None:
    assert change_lines(row(field, old, new)) == (line,)


@pytest.mark.parametrize("value", ["quatsch", 5, "9999-99-99", "[[]]"])
@pytest.mark.parametrize(
    "field",
    ["participation.state", "undertaking.dates", "participation.urgent", "swap.requested_on"],
)
def test_what_no_program_has_written_is_shown_as_it_stands(field: str, value: Any) -> None:
    told = value_text(field, value)
    assert told == ("ja" if field == "participation.urgent" else str(value))


def test_a_damaged_entry_has_a_number_alone() -> None:
    row = HistoryRow(sequence=7, at=None, actor="", action=None, subject="Eintrag 7", changes=())
    assert (when_text(row), deed_text(row)) == ("", "Beschädigter Eintrag")


def test_internal_fields_are_left_out() -> None:
    assert change_lines(row("agreement.material_hash", "a", "b")) == ()


def test_moments_are_told_by_the_clock_of_the_office() -> None:
    assert moment_text(row("swap.remark", "", "").at) == "02.07.2022, 00:30"


def names_of(record: Any) -> list[str]:
    return [field.name for field in fields(record)]


def test_every_field_of_a_case_has_a_word_or_is_internal() -> None:
    swap = a_ready_swap()
    assert swap.agreement is not None
    placement = swap.placements[0]
    records: dict[str, Any] = {
        "swap": swap,
        "placement": placement,
        "undertaking": placement.undertakings[0],
        "approval": swap.approvals[0],
        "participation": swap.participations[0],
        "participation_rule": Rule,
        "signature": swap.agreement.signatures[0],
        "document": Document,
        "attachment": Attachment,
        "paper_signer": PaperSigner,
        "appointment": an_appointment(),
        "follow_up": FollowUp,
        "partner_file": PartnerFile,
    }
    wordless = [
        f"{table}.{name}"
        for table, record in records.items()
        for name in names_of(record)
        if not field_word(f"{table}.{name}") and name not in INTERNAL
    ]
    assert wordless == []
    known = {f"{table}.{name}" for table, record in records.items() for name in names_of(record)}
    words = resources.toml("wording/fields.toml")
    worded = {f"{table}.{name}" for table, names in words.items() for name in names}
    assert worded <= known | REFERRING | OF_NO_CASE


def test_a_paper_and_the_copies_of_it_are_told_apart() -> None:
    fields = resources.toml("wording/fields.toml")
    words = [fields[table].values() for table in ("document", "paper_signer")]
    paper, copies = ({word.casefold() for word in each} for each in words)
    assert paper & copies == set()
