"""Partner files as somebody else could have made them: other contents, sums put right or not."""

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

from jobswap_desktop.exchange import signatures

Members = dict[str, bytes]
Edit = Callable[[Any], None]


def members_of(data: bytes) -> Members:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(members: Members) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


def edited(data: bytes, name: str, edit: Edit, *, listed: bool = True) -> bytes:
    """Return the file with one JSON member changed; `listed` puts its sum right."""
    members = members_of(data)
    said = json.loads(members[name])
    edit(said)
    members[name] = json.dumps(said, ensure_ascii=False).encode()
    return packed(with_sums(members) if listed else members)


def with_sums(members: Members) -> Members:
    """Return the members with a manifest that lists them as they are."""
    manifest = json.loads(members["manifest.json"])
    manifest["members"] = [
        {"name": name, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for name, content in members.items()
        if name not in {"manifest.json", "signature.json"}
    ]
    return members | {"manifest.json": json.dumps(manifest, ensure_ascii=False).encode()}


def unsigned(data: bytes) -> bytes:
    members = members_of(data)
    members.pop("signature.json", None)
    return packed(members)


def signed(data: bytes, public: str, secret: str) -> bytes:
    """Return the file signed by the owner of a key."""
    members = members_of(data)
    signature = signatures.sign(secret, b"jobtausch-file-1\n" + members["manifest.json"])
    said = {"signing_key": public, "signature": signature}
    return packed(members | {"signature.json": json.dumps(said).encode()})


def with_hash(data: bytes, edit: Edit) -> bytes:
    """Return a proposal with another case in it and the hash that fits, if any, unsigned."""
    from jobswap_desktop.exchange.json_shape import Misshapen
    from jobswap_desktop.exchange.partner_json import case_content

    changed = edited(unsigned(data), "case.json", edit)
    try:
        case = case_content(json.loads(members_of(changed)["case.json"]))
    except Misshapen:
        # What no program reads has no hash.
        return changed

    def put_hash(manifest: Any) -> None:
        manifest["material_hash"] = case.material_hash
        for name, party in (("sender", case.sender), ("recipient", case.recipient)):
            manifest[name] |= {"id": party.id, "name": party.name}

    return edited(changed, "manifest.json", put_hash)
