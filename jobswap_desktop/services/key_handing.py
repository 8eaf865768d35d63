"""Handing the own office's public key to another one: as a file, as a code, on paper."""

from dataclasses import dataclass

from jobswap_desktop.documents import codes, press
from jobswap_desktop.documents.paper import KeySheet
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.documents import file_name
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.exchange_files import KEY_SUFFIX
from jobswap_desktop.domain.partner_keys import OfficeKey
from jobswap_desktop.domain.people import Role
from jobswap_desktop.exchange import partner_keys
from jobswap_desktop.services.key_words import key_text
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import partner_keys as store


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPaper:
    """The sheet with the own key: the words for it, its file's name, and the PDF."""

    title: str
    name: str
    data: bytes


def key_file(work: Workplace) -> tuple[str, bytes]:
    """Return a name for the key file and its content, which is public.

    Raises DomainError: not_yours_to_see, no_own_office, office_key_missing.
    """
    work.require_view()
    text = _text(work, _key(work))
    name = key_text("file", office=work.own_office().name)
    return file_name(name, KEY_SUFFIX.removeprefix(".")), text.encode()


def code(work: Workplace) -> tuple[bytes, ...]:
    """Return the QR code of the key file as rows of squares (see `codes.text_squares`)."""
    work.require_view()
    return codes.text_squares(_text(work, _key(work)))


def sheet(work: Workplace) -> KeyPaper:
    """Return the sheet as a PDF; nothing is recorded.

    Raises DomainError: not_yours_to_see, no_own_office, office_key_missing.
    """
    work.require_view()
    key, office = _key(work), work.own_office()
    note = KeySheet(
        office=office,
        clerk=work.actor,
        today=work.today(),
        made_on=key.made_on,
        fingerprint=key.public.fingerprint,
        code=_text(work, key),
    )
    title = key_text("sheet", office=office.name)
    return KeyPaper(title=title, name=file_name(title), data=press.press_key(note))


def record(work: Workplace, paper: KeyPaper) -> Outcome[None]:
    """Record that the sheet was printed or saved; there is no way back."""
    work.require(Role.HR_CLERK, Role.ADMINISTRATOR)
    with work.db.write(deed(work, Action.DOCUMENTS_PRINTED, subject=paper.title)):
        pass
    return Outcome(value=None, touched=Touched.NOTHING, action=Action.DOCUMENTS_PRINTED)


def _key(work: Workplace) -> OfficeKey:
    found = store.own(work.db)
    if found is None:
        raise refuse(ProblemCode.OFFICE_KEY_MISSING)
    return found


def _text(work: Workplace, key: OfficeKey) -> str:
    return partner_keys.key_text(work.own_office(), key)
