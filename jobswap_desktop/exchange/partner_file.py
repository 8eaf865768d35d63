"""The file between two offices (`.jobtausch`): a ZIP archive, usually sealed in the age format.

    manifest.json       what it is, from whom to whom, and every other member with its SHA-256
    case.json           the case as its sender tells it (in a proposal)
    answer.json         what the other office says to a proposal (in an answer)
    lesen.html          the same for a person without the program
    unterlagen/*.pdf    papers in their revision
    signature.json      the office's Ed25519 signature under manifest.json, unless it is unsigned

The signature is over the line "jobtausch-file-1" and the bytes of manifest.json, and covers the
others by their sums. Nothing is ever unpacked to a disk.
"""

import hashlib
import io
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from jobswap_desktop.domain.documents import file_name
from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode, refuse
from jobswap_desktop.domain.partner_file import (
    FORMAT_VERSION,
    MOST_BYTES,
    PartnerCase,
    PartnerContent,
    PartnerFileKind,
    PartnerPaper,
)
from jobswap_desktop.exchange import partner_json, signatures
from jobswap_desktop.exchange.json_shape import Misshapen, read_json

_MOST_JSON: Final = 1_000_000
_MOST_MEMBERS: Final = 42
_MEGABYTE: Final = 1024 * 1024
_MANIFEST, _CASE, _ANSWER = "manifest.json", "case.json", "answer.json"
_PAGE, _SIGNATURE, _PAPERS = "lesen.html", "signature.json", "unterlagen/"
_NAMES = re.compile(r"case\.json|answer\.json|lesen\.html|unterlagen/[A-Za-z0-9._-]{1,124}\.pdf")
_SIGNED = b"jobtausch-file-1\n"
_ENTRY = b"PK\x01\x02"
_BEGINNING = b"PK\x03\x04"
_ENCRYPTED = 0x1
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    KeyError,
    RuntimeError,
)
# Two equal archives of one content: the time at which it was packed tells nobody anything.
_NO_TIME = (1980, 1, 1, 0, 0, 0)

Sign = Callable[[bytes], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedFile:
    """What a file says, with its page, and the key that has signed it ("" for none).

    `digest` is the SHA-256 of the manifest and so stands for everything in it.
    """

    content: PartnerContent
    page: bytes
    signing_key: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signs: the public key, and what makes a signature with the private one."""

    key: str
    sign: Sign


def pack(content: PartnerContent, page: bytes, signer: Signer | None) -> tuple[bytes, str]:
    """Return the archive, not sealed yet, and the SHA-256 of its manifest.

    Raises DomainError (partner_file_too_large).
    """
    members = {_PAGE: page}
    if content.case is not None:
        members[_CASE] = _written(partner_json.case_data(content.case))
    if content.reply is not None:
        members[_ANSWER] = _written(partner_json.reply_data(content.reply))
    papers = []
    for paper in content.papers:
        name = f"{_PAPERS}{file_name(paper.number)}"
        members[name] = paper.content
        papers.append(
            {
                "member": name,
                "title": paper.title,
                "number": paper.number,
                "revision": paper.revision,
                "is_draft": paper.is_draft,
            }
        )
    listed = [
        {"name": name, "size": len(data), "sha256": _sum(data)} for name, data in members.items()
    ]
    manifest = _written(partner_json.manifest_data(content, listed, papers))
    made = {_MANIFEST: manifest, **members}
    if signer is not None:
        signature = signer.sign(_SIGNED + manifest)
        made[_SIGNATURE] = _written({"signing_key": signer.key, "signature": signature})
    packed = _packed(made)
    _require_size(len(packed))
    return packed, _sum(manifest)


def _written(data: Mapping[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1).encode()


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _packed(members: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(
                zipfile.ZipInfo(name, _NO_TIME), data, compress_type=zipfile.ZIP_DEFLATED
            )
    return made.getvalue()


def _require_size(size: int) -> None:
    if size > MOST_BYTES:
        limit = str(MOST_BYTES // _MEGABYTE)
        raise refuse(ProblemCode.PARTNER_FILE_TOO_LARGE, "file", limit=limit)


def unpack(data: bytes) -> OpenedFile:
    """Return what an archive says once it is not sealed any more.

    Raises DomainError: partner_file_not_readable for what is none, partner_file_cut for what is
    damaged or not whole, partner_file_too_large, partner_file_newer for one of a later program,
    partner_file_changed where a sum or the signature does not fit, partner_file_faulty for what
    no office could have written.
    """
    _require_size(len(data))
    if not data.startswith(_BEGINNING):
        raise refuse(ProblemCode.PARTNER_FILE_NOT_READABLE, "file")
    if data.count(_ENTRY) > _MOST_MEMBERS:
        # Their list alone would take long to read.
        raise refuse(ProblemCode.PARTNER_FILE_FAULTY, "file")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(_Members(archive))
    except _BROKEN as error:
        raise refuse(ProblemCode.PARTNER_FILE_CUT, "file") from error
    except Misshapen as error:
        raise refuse(ProblemCode.PARTNER_FILE_FAULTY, "file") from error


class _Members:
    """The members of an archive, of which none is unpacked beyond what it may hold."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.infos = {info.filename: info for info in archive.infolist()}
        sizes = [info.file_size for info in archive.infolist()]
        if len(self.infos) < len(sizes):
            raise Misshapen("two of one name")
        _require_size(sum(sizes))
        if any(info.flag_bits & _ENCRYPTED for info in self.infos.values()):
            raise Misshapen("encrypted")

    def read(self, name: str, most: int = MOST_BYTES) -> bytes:
        """Return a member; raises KeyError where it is missing and Misshapen for a larger one."""
        info = self.infos[name]
        if info.file_size > most:
            raise Misshapen(name)
        with self._archive.open(info) as member:
            # No more than was declared; the checksum then finds a false size.
            return member.read(info.file_size)

    def read_json(self, name: str) -> Any:  # noqa: ANN401 - whatever JSON can hold
        """Return what a member says."""
        return read_json(self.read(name, _MOST_JSON))


def _read(members: _Members) -> OpenedFile:
    if _MANIFEST not in members.infos:
        raise refuse(ProblemCode.PARTNER_FILE_NOT_READABLE, "file")
    manifest = members.read(_MANIFEST, _MOST_JSON)
    said = read_json(manifest)
    _require_version(said)
    partner_json.require(said)
    listed = {each["name"]: each for each in said["members"]}
    others = members.infos.keys() - {_MANIFEST, _SIGNATURE}
    if len(listed) < len(said["members"]) or not all(map(_NAMES.fullmatch, listed)):
        raise Misshapen("members")
    if others != listed.keys():
        raise refuse(ProblemCode.PARTNER_FILE_CHANGED, "file")
    signing_key = _signing_key(members, manifest)
    content = {name: members.read(name) for name in listed}
    if any(_sum(data) != listed[name]["sha256"] for name, data in content.items()):
        raise refuse(ProblemCode.PARTNER_FILE_CHANGED, "file")
    return OpenedFile(
        content=_content(said, content),
        page=content.get(_PAGE, b""),
        signing_key=signing_key,
        digest=_sum(manifest),
    )


def _require_version(said: object) -> None:
    if not isinstance(said, dict) or said.get("format") != partner_json.FORMAT:
        raise refuse(ProblemCode.PARTNER_FILE_NOT_READABLE, "file")
    version = said.get("version")
    if type(version) is int and version > FORMAT_VERSION:
        shown = str(version)[:20]
        raise refuse(ProblemCode.PARTNER_FILE_NEWER, "file", version=shown)


def _signing_key(members: _Members, manifest: bytes) -> str:
    if _SIGNATURE not in members.infos:
        return ""
    said = members.read_json(_SIGNATURE)
    partner_json.require(said, "signature")
    key = str(said["signing_key"])
    if not signatures.is_signed(key, _SIGNED + manifest, said["signature"]):
        raise refuse(ProblemCode.PARTNER_FILE_CHANGED, "file")
    return key


def _content(said: dict[str, Any], members: Mapping[str, bytes]) -> PartnerContent:
    found = partner_json.manifest_content(said)
    is_proposal = found.kind is PartnerFileKind.PROPOSAL
    if (_CASE in members, _ANSWER in members) != (is_proposal, not is_proposal):
        raise Misshapen("kind")
    papers = tuple(_paper(each, members) for each in said["papers"])
    if is_proposal:
        data = read_json(members[_CASE])
        partner_json.require(data, "case")
        found = replace(found, case=partner_json.case_content(data), papers=papers)
    else:
        data = read_json(members[_ANSWER])
        partner_json.require(data, "answer")
        found = replace(found, reply=partner_json.reply_content(data), papers=papers)
    _require_sound(found)
    return found


def _paper(said: dict[str, Any], members: Mapping[str, bytes]) -> PartnerPaper:
    if said["member"] not in members:
        raise Misshapen("papers")
    return PartnerPaper(
        title=said["title"],
        number=said["number"],
        revision=said["revision"],
        is_draft=said["is_draft"],
        content=members[said["member"]],
    )


def _require_sound(content: PartnerContent) -> None:
    """Raise DomainError for what no office could have entered, or a hash of something else."""
    case, reply = content.case, content.reply
    said = (case or reply or _NOTHING).problems()
    if said:
        raise DomainError(Problem(code=ProblemCode.PARTNER_FILE_FAULTY, field="file"))
    if case is not None:
        if case.material_hash != content.material_hash:
            raise refuse(ProblemCode.PARTNER_FILE_CHANGED, "file")
        _require_same_parties(content, case)
        stays = case.placements
        if len(stays) > min(len({each.letter for each in stays}), len({each.id for each in stays})):
            # Nobody could say which of ours is which of theirs.
            raise Misshapen("placements")
    lines = (content.sender_name, content.recipient_name, content.recipient_employer)
    titles = (text for paper in content.papers for text in (paper.title, paper.number))
    numbers = {paper.number.casefold() for paper in content.papers}
    if not all(text.isprintable() for text in (*lines, *titles)):
        raise Misshapen("not printable")
    if len(numbers) < len(content.papers):
        raise Misshapen("two of one number")


def _require_same_parties(content: PartnerContent, case: PartnerCase) -> None:
    """Make sure that the case is between those who write to each other."""
    sender, recipient = case.sender, case.recipient
    told = (content.sender_id, content.sender_name, content.recipient_id, content.recipient_name)
    if told != (sender.id, sender.name, recipient.id, recipient.name):
        raise Misshapen("parties")


class _Nothing:
    """Says nothing, and nothing is wrong with it."""

    @staticmethod
    def problems() -> tuple[Problem, ...]:
        return ()


_NOTHING = _Nothing()
