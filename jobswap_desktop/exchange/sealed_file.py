"""Files encrypted in the age format, which other programs open as well (https://age-encryption.org).

To a passphrase, or to the public half of a key pair: then whoever encrypts cannot decrypt. What
is decrypted is checked piece by piece by the format itself.
"""

import errno
import re
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NewType

from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.passphrase import LEAST_LENGTH, PassphraseStrength, strength
from jobswap_desktop.small_files import read_small_or_piped

if TYPE_CHECKING:
    from typing import Any

PublicKey = NewType("PublicKey", str)
"""`age1…`: what is encrypted to it only the private half opens."""

PRIVATE_PREFIX = "AGE-SECRET-KEY-1"
LARGEST_WITH_PASSPHRASE = 512 * 1024 * 1024
"""The format's library holds what it encrypts to a passphrase in memory as a whole."""
_LARGEST_KEY_FILE = 65536
_FIRST_LINE = b"age-encryption.org/v1\n"
_TO_PASSPHRASE = re.compile(re.escape(_FIRST_LINE) + rb"-> scrypt [A-Za-z0-9+/]{1,64} (\d{1,99})\n")
_LINE_ENDS = re.compile(r"[\r\n]+")
_HEAD = 200
_MOST_WORK = 20
"""As a power of two; each step more takes twice the time and room (1 GB for this one)."""
_DOES_NOT_FIT = frozenset({"Decryption failed", "No matching keys found"})
"""What the library says of another passphrase or key. It can only say the same of a flipped bit
within the few lines that hold the file's key; everything else it says is of a damaged file."""


class Secret:
    """What opens a sealed file: a passphrase, or the text of a key file. Shown nowhere."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __repr__(self) -> str:
        """Return nothing of what it holds: it may stand in a log."""
        return "Secret()"

    def identities(self) -> "list[Any]":
        """Return the private keys in the text; none in a passphrase.

        Raises DomainError (key_not_readable) for what begins as one and is none.
        """
        import pyrage

        lines = (line.strip() for line in self._text.splitlines())
        keys = [line for line in lines if line.upper().startswith(PRIVATE_PREFIX)]
        try:
            return [pyrage.x25519.Identity.from_str(key) for key in keys]
        except pyrage.IdentityError as error:
            raise refuse(ProblemCode.KEY_NOT_READABLE, "secret") from error

    def open_with_passphrase(self, data: bytes) -> bytes:
        """Return what was sealed to the passphrase; raises pyrage.DecryptError."""
        import pyrage

        return bytes(pyrage.passphrase.decrypt(data, self._text))


def new_key_pair() -> tuple[PublicKey, bytes]:
    """Return a public key and the content of the file with the private one."""
    import pyrage

    identity = pyrage.x25519.Identity.generate()
    public = str(identity.to_public())
    return PublicKey(public), f"# public key: {public}\n{identity}\n".encode()


def public_key(text: str) -> PublicKey:
    """Return a public key as it was typed; raises DomainError (key_not_readable)."""
    import pyrage

    try:
        return PublicKey(str(pyrage.x25519.Recipient.from_str(text.strip())))
    except pyrage.RecipientError as error:
        raise refuse(ProblemCode.KEY_NOT_READABLE, "recipient") from error


def seal_to_key(source: BinaryIO, target: BinaryIO, recipient: PublicKey) -> None:
    """Encrypt all that `source` holds to a public key, piece by piece; raises OSError."""
    import pyrage

    try:
        pyrage.encrypt_io(source, target, [pyrage.x25519.Recipient.from_str(recipient)])
    except pyrage.EncryptError as error:
        # What reading or writing raised, in the library's clothes.
        raise OSError(errno.EIO, str(error)) from error


def seal_to_passphrase(source: BinaryIO, target: BinaryIO, passphrase: str) -> None:
    """Encrypt all that `source` holds to a passphrase.

    Raises DomainError (passphrase_short; sealing_needs_key for too large a file), OSError.
    """
    import pyrage

    require_strength(passphrase)
    data = source.read(LARGEST_WITH_PASSPHRASE + 1)
    if len(data) > LARGEST_WITH_PASSPHRASE:
        raise refuse(ProblemCode.SEALING_NEEDS_KEY)
    target.write(pyrage.passphrase.encrypt(data, passphrase))


def require_strength(passphrase: str) -> None:
    """Raise DomainError (passphrase_short) for one that anybody could guess."""
    if strength(passphrase) is PassphraseStrength.SHORT:
        raise refuse(ProblemCode.PASSPHRASE_SHORT, "passphrase", least=str(LEAST_LENGTH))


def is_sealed(path: Path) -> bool:
    """Whether a file begins as a sealed one does; raises OSError."""
    if not path.is_file():
        # A pipe would be waited for.
        return False
    with path.open("rb") as file:
        return file.read(len(_FIRST_LINE)) == _FIRST_LINE


def unseal(source: Path, target: Path, secret: Secret) -> None:
    """Decrypt a file into `target`, which is there already.

    Raises DomainError (key_does_not_fit for another passphrase or key, backup_damaged for a file
    that was cut or changed, sealed_too_costly for one that would keep the machine busy for long),
    OSError. What `target` then holds is of no use.
    """
    import pyrage

    identities = secret.identities()
    try:
        with source.open("rb") as sealed, target.open("wb") as plain:
            is_costly = _costs_too_much(sealed.read(_HEAD))
            sealed.seek(0)
            if is_costly:
                raise refuse(ProblemCode.SEALED_TOO_COSTLY, "secret", file=source.name)
            if identities:
                pyrage.decrypt_io(sealed, plain, identities)
            else:
                plain.write(secret.open_with_passphrase(_read_whole(sealed, source)))
    except pyrage.DecryptError as error:
        if str(error) in _DOES_NOT_FIT:
            raise refuse(ProblemCode.KEY_DOES_NOT_FIT, "secret", file=source.name) from error
        raise refuse(ProblemCode.BACKUP_DAMAGED, file=source.name) from error
    except OSError as error:
        if error.errno is not None:
            raise
        # Not the system's: the library says so of a file that was changed or cut.
        raise refuse(ProblemCode.BACKUP_DAMAGED, file=source.name) from error


def is_sealed_data(data: bytes) -> bool:
    """Whether this is the beginning of what is sealed."""
    return data.startswith(_FIRST_LINE)


def wants_passphrase(data: bytes) -> bool:
    """Whether what is sealed in `data` was sealed to a passphrase and not to a key."""
    return _TO_PASSPHRASE.match(data) is not None


def unseal_data(data: bytes, secret: Secret) -> bytes:
    """Return what `data` was made of.

    Raises DomainError (key_does_not_fit for another passphrase or key, partner_file_cut for what
    was changed or cut, partner_file_faulty for what would keep the machine busy for long).
    """
    import pyrage

    if _costs_too_much(data):
        raise refuse(ProblemCode.PARTNER_FILE_FAULTY, "file")
    identities = secret.identities()
    try:
        if identities:
            return bytes(pyrage.decrypt(data, identities))
        return secret.open_with_passphrase(data)
    except pyrage.DecryptError as error:
        if str(error) in _DOES_NOT_FIT:
            raise refuse(ProblemCode.KEY_DOES_NOT_FIT, "secret", file="") from error
        raise refuse(ProblemCode.PARTNER_FILE_CUT, "file") from error


def _costs_too_much(data: bytes) -> bool:
    work = _TO_PASSPHRASE.match(data)
    return work is not None and int(work[1]) > _MOST_WORK


def _read_whole(sealed: BinaryIO, source: Path) -> bytes:
    data = sealed.read(2 * LARGEST_WITH_PASSPHRASE)
    if len(data) == 2 * LARGEST_WITH_PASSPHRASE:
        raise refuse(ProblemCode.KEY_DOES_NOT_FIT, "secret", file=source.name)
    return data


def read_secret(path: Path) -> Secret:
    """Return the passphrase or the private key that a file holds.

    A file with a key may hold lines of other kinds. Raises as `read_passphrase` does.
    """
    text = _text_of(path)
    lines = (line.strip().upper() for line in text.splitlines())
    if any(line.startswith(PRIVATE_PREFIX) for line in lines):
        return Secret(text)
    return Secret(_only_line(text, path))


def read_passphrase(path: Path) -> str:
    """Return what stands in the one line of a file or pipe, blank lines and a BOM apart.

    Raises OSError (see `read_small_or_piped`), DomainError: secret_encoding for what is no UTF-8,
    secret_empty, secret_lines where nobody can tell which line is meant.
    """
    return _only_line(_text_of(path), path)


def _text_of(path: Path) -> str:
    data = read_small_or_piped(path, _LARGEST_KEY_FILE)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refuse(ProblemCode.SECRET_ENCODING, "secret", path=str(path)) from error
    if "\0" in text:
        # Every other byte of plain letters in UTF-16.
        raise refuse(ProblemCode.SECRET_ENCODING, "secret", path=str(path))
    return text


def _only_line(text: str, path: Path) -> str:
    lines = [line for line in _LINE_ENDS.split(text) if line.strip()]
    if not lines:
        raise refuse(ProblemCode.SECRET_EMPTY, "secret", path=str(path))
    if len(lines) > 1:
        raise refuse(ProblemCode.SECRET_LINES, "secret", path=str(path))
    return lines[0]
