"""What a partner file says, as JSON and back. The schema lies in `resources/exchange`."""

import json
from collections.abc import Mapping
from datetime import date, time
from functools import cache
from typing import Any, cast

from jobswap_desktop import resources
from jobswap_desktop.domain.audit_head import Head
from jobswap_desktop.domain.ids import OfficeId, PersonId, PlacementId, SwapId
from jobswap_desktop.domain.offices import REGIMES, Land, LegalForm, Office
from jobswap_desktop.domain.partner_file import (
    FORMAT_VERSION,
    PartnerAnswer,
    PartnerCase,
    PartnerContent,
    PartnerFileKind,
    PartnerReply,
)
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.placement import Instrument, Placement
from jobswap_desktop.domain.swap import SwapKind
from jobswap_desktop.exchange.json_shape import Misshapen, Schema, require_shape

FORMAT = "jobtausch"
_SENDER, _RECIPIENT = "sender", "recipient"
_OFFICE = (
    *("name", "employer", "street", "postcode", "city", "telephone", "email"),
    *("head_title", "head_name", "hr_unit", "regime"),
)
_PERSON = ("title", "first_name", "last_name", "function", "unit", "telephone", "email")
_PLACEMENT = ("letter", "host_unit", "contact", "contact_telephone", "place", "learning_goals")
Data = dict[str, Any]


@cache
def schema() -> Schema:
    """Return the JSON schema of the format, shared: callers must not change it."""
    return cast("Schema", json.loads(resources.text("exchange/partner_file.schema.json")))


def require(value: object, name: str = "") -> None:
    """Raise Misshapen unless `value` is as the part `name` of the schema wants; "" the manifest."""
    root = schema()
    require_shape(value, root["$defs"][name] if name else root, root)


def manifest_data(content: PartnerContent, members: list[Data], papers: list[Data]) -> Data:
    """Return the manifest that lists the other members."""
    said = {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "file_id": content.file_id,
        "kind": content.kind.value,
        "created": content.created.isoformat(),
        "sender": _party(content.sender_id, content.sender_name, "", ""),
        "recipient": _party(
            content.recipient_id,
            content.recipient_name,
            content.recipient_employer,
            content.recipient_key,
        ),
        "in_reply_to": content.in_reply_to,
        "revision": content.revision,
        "material_hash": content.material_hash,
        "members": members,
        "papers": papers,
    }
    if content.audit_head is not None:
        said["audit_head"] = _head_data(content.audit_head) | {"database": content.database}
    if content.quoted_head is not None:
        said["quoted_head"] = _head_data(content.quoted_head)
    return said


def _head_data(head: Head) -> Data:
    return {"sequence": head.sequence, "hash": head.hash}


def _head(data: Data | None) -> Head | None:
    return Head(sequence=data["sequence"], hash=data["hash"]) if data else None


def _party(party_id: str, name: str, employer: str, key: str) -> Data:
    return {"id": party_id, "name": name, "employer": employer, "key": key}


def manifest_content(data: Data) -> PartnerContent:
    """Return what a manifest says, without case, reply and papers; raises Misshapen."""
    sender, recipient = data["sender"], data["recipient"]
    return PartnerContent(
        file_id=data["file_id"],
        kind=PartnerFileKind(data["kind"]),
        created=_day(data["created"]),
        sender_id=sender["id"],
        sender_name=sender["name"],
        recipient_id=recipient["id"],
        recipient_name=recipient["name"],
        recipient_employer=recipient["employer"],
        recipient_key=recipient["key"],
        in_reply_to=data["in_reply_to"],
        revision=data["revision"],
        material_hash=data["material_hash"],
        audit_head=_head(data.get("audit_head")),
        database=data.get("audit_head", {}).get("database", ""),
        quoted_head=_head(data.get("quoted_head")),
    )


def case_data(case: PartnerCase) -> Data:
    """Return a case as its sender tells it; what is empty is left out of offices, people, stays."""
    return {
        "swap_id": case.swap_id,
        "kind": case.kind.value,
        "reference": case.reference,
        "partner_reference": case.partner_reference,
        "known_as": case.known_as,
        "sender": _office_data(case.sender),
        "recipient": _office_data(case.recipient),
        "placements": [_placement_data(case, each) for each in case.placements],
    }


def _office_data(office: Office) -> Data:
    coded = {"legal_form": office.legal_form.value, "land": office.land.value}
    return _full({"id": office.id, **_fields(office, _OFFICE), **coded})


def _placement_data(case: PartnerCase, stay: Placement) -> Data:
    sides = {case.sender.id: _SENDER, case.recipient.id: _RECIPIENT}
    consent = stay.data_sharing_consent_on
    said = _full(
        {
            "id": stay.id,
            **_fields(stay, _PLACEMENT),
            "host": sides[stay.host.id],
            "instrument": stay.instrument.value,
            "first_day": stay.first_day.isoformat(),
            "last_day": stay.last_day.isoformat(),
            "first_time": stay.first_time.isoformat("minutes") if stay.first_time else "",
            "consent_on": consent.isoformat() if consent else "",
        }
    )
    visitor = {"id": stay.visitor.id, **_fields(stay.visitor, _PERSON)}
    needed = {"first_name": stay.visitor.first_name, "last_name": stay.visitor.last_name}
    home = sides[stay.home.id] if stay.home else None
    return said | {"home": home, "visitor": _full(visitor) | needed}


def _fields(value: object, names: tuple[str, ...]) -> Data:
    return {name: getattr(value, name) for name in names}


def _full(data: Data) -> Data:
    return {name: value for name, value in data.items() if value not in {"", None}}


def case_content(data: Data) -> PartnerCase:
    """Return the case in `data`, which has the schema's shape; raises Misshapen for odd codes."""
    try:
        offices = {name: _office(data[name]) for name in (_SENDER, _RECIPIENT)}
        return PartnerCase(
            swap_id=SwapId(data["swap_id"]),
            kind=SwapKind(data["kind"]),
            reference=data["reference"],
            partner_reference=data["partner_reference"],
            known_as=data["known_as"],
            sender=offices[_SENDER],
            recipient=offices[_RECIPIENT],
            placements=tuple(_placement(each, offices) for each in data["placements"]),
        )
    except ValueError as error:
        raise Misshapen(str(type(error).__name__)) from error


def _office(data: Data) -> Office:
    if data["regime"] not in REGIMES:
        raise Misshapen("regime")
    fields = {name: text for name, text in data.items() if name in _OFFICE}
    return Office(
        id=OfficeId(data["id"]),
        legal_form=LegalForm(data["legal_form"]),
        land=Land(data["land"]),
        **fields,
    )


def _placement(data: Data, offices: Mapping[str, Office]) -> Placement:
    home = offices[data["home"]] if data["home"] else None
    person = data["visitor"]
    fields = {name: text for name, text in person.items() if name in _PERSON}
    visitor = Person(id=PersonId(person["id"]), office_id=home.id if home else None, **fields)
    said = {name: text for name, text in data.items() if name in _PLACEMENT}
    return Placement(
        id=PlacementId(data["id"]),
        visitor=visitor,
        home=home,
        host=offices[data["host"]],
        first_day=_day(data["first_day"]),
        last_day=_day(data["last_day"]),
        instrument=Instrument(data["instrument"]),
        first_time=time.fromisoformat(data["first_time"]) if "first_time" in data else None,
        data_sharing_consent_on=_day(data["consent_on"]) if "consent_on" in data else None,
        **said,
    )


def reply_data(reply: PartnerReply) -> Data:
    """Return an answer."""
    return {
        "answer": reply.answer.value,
        "swap_id": reply.swap_id,
        "reference": reply.reference,
        "comment": reply.comment,
    }


def reply_content(data: Data) -> PartnerReply:
    """Return the answer in `data`, which has the schema's shape."""
    return PartnerReply(
        answer=PartnerAnswer(data["answer"]),
        swap_id=data["swap_id"],
        reference=data["reference"],
        comment=data["comment"],
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Misshapen("day") from error
