"""Files of a partner office that were changed: as bytes, as archives, in what they say, sealed."""

import random
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import partner_forging as forging
from faults.hostile_scene import Scene
from faults.spoiling import several, spoilt, spoilt_archive, spoilt_json

from jobswap_desktop.domain.audit_head import Head
from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.partner_file import (
    PartnerCase,
    PartnerContent,
    PartnerFileKind,
    PartnerPaper,
    shared_office,
    shared_stay,
)
from jobswap_desktop.exchange import sealed_file
from jobswap_desktop.exchange.partner_file import pack
from jobswap_desktop.services import partner_keys
from jobswap_desktop.services.partner_evidence import head_in
from jobswap_desktop.services.partner_preview_words import preview_lines
from jobswap_desktop.services.partner_reading import read_partner_file

_SPOILT = ("case.json", "manifest.json")


def partner_files(
    scene: Scene, count: int, attempt: Callable[[Callable[[], object]], None]
) -> None:
    """Open files about the case that is there, and about one that is not."""
    good = [_proposal(scene, known_as) for known_as in (scene.swap.id, "")]
    key = partner_keys.own(scene.house.work) or partner_keys.make_own(scene.house.work).value
    sealed = BytesIO()
    recipient = sealed_file.public_key(key.keys.encryption_key)
    sealed_file.seal_to_key(BytesIO(good[0]), sealed, recipient)

    def made(chance: random.Random) -> bytes:
        if chance.random() < 0.1:
            return spoilt(sealed.getvalue(), chance)
        return _changed(chance.choice(good), chance)

    for data in several(made, count, 15):
        attempt(partial(_open, scene, scene.file("datei.jobtausch", data)))


def _changed(data: bytes, chance: random.Random) -> bytes:
    way = chance.random()
    if way < 0.25:
        return spoilt(data, chance)
    if way < 0.4:
        return spoilt_archive(data, chance)
    members = forging.members_of(data)
    name = chance.choice(_SPOILT)
    changed = members | {name: spoilt_json(members[name].decode(), chance)}
    if name == "manifest.json":
        return forging.packed(changed)
    if way < 0.7:
        return forging.packed(forging.with_sums(changed))
    return forging.with_hash(data, partial(_other_value, chance))


def _other_value(chance: random.Random, case: Any) -> None:
    """Put another value into the case that has the right shape."""
    stay = chance.choice(case["placements"])
    days = ("2022-02-28", "2022-03-04", "2021-01-01", "2100-12-31", "0001-01-01")
    name, value = chance.choice(
        (
            ("first_day", chance.choice(days)),
            ("last_day", chance.choice(days)),
            ("place", chance.choice(("", "Raum 1", "=1+1", "<b>"))),
            ("home", chance.choice(("sender", "recipient", None))),
            ("host", chance.choice(("sender", "recipient"))),
            ("instrument", chance.choice(("abordnung", "zuweisung"))),
            ("letter", chance.choice("AB")),
        )
    )
    stay[name] = value
    for field in ("known_as", "partner_reference", "reference"):
        if chance.random() < 0.3:
            case[field] = chance.choice(("", "11.2-JT-2021-001", "x"))
    case["kind"] = chance.choice(("mutual", "mutual", "one_sided", "internship"))


def _open(scene: Scene, path: Path) -> None:
    with suppress(DomainError):
        head_in(scene.house.work, path)
    list(preview_lines(read_partner_file(scene.house.work, path)))


def _proposal(scene: Scene, known_as: str) -> bytes:
    house, swap = scene.house, scene.swap
    sender, recipient = shared_office(house.partner), shared_office(house.own)
    case = PartnerCase(
        swap_id=swap.id,
        kind=swap.kind,
        reference="ITV-JT-2021-001",
        known_as=known_as,
        sender=sender,
        recipient=recipient,
        placements=tuple(shared_stay(each, sender, recipient) for each in swap.placements),
    )
    content = PartnerContent(
        file_id="file-1",
        kind=PartnerFileKind.PROPOSAL,
        created=house.work.today(),
        sender_id=sender.id,
        sender_name=sender.name,
        recipient_id=recipient.id,
        recipient_name=recipient.name,
        recipient_employer=recipient.employer,
        revision=1,
        material_hash=case.material_hash,
        case=case,
        audit_head=Head(sequence=57, hash="9f" * 32),
        database="0190b6d2-0000-7000-8000-000000000001",
        quoted_head=Head(sequence=12, hash="3a" * 32),
        papers=(
            PartnerPaper(
                title="Vereinbarung", number="AV", revision=1, is_draft=True, content=b"%PDF-1.7"
            ),
        ),
    )
    return pack(content, b"<p>x</p>", None)[0]
