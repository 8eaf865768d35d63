"""Sealed copies: opening one for a restore, sealing one that is made by hand, and key pairs."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from jobswap_desktop.domain.errors import Fault, ProblemCode, Unavailable, refuse
from jobswap_desktop.exchange import sealed_file
from jobswap_desktop.services import restoring
from jobswap_desktop.services.backups import Safe
from jobswap_desktop.services.restoring import Staged
from jobswap_desktop.small_files import is_plain
from jobswap_desktop.store import backup
from jobswap_desktop.store import restoring as files
from jobswap_desktop.store.carrying import Seal
from jobswap_desktop.unfinished import Kind, beside

Secret = sealed_file.Secret
new_key_pair = sealed_file.new_key_pair
public_key = sealed_file.public_key


def is_sealed(path: Path) -> bool:
    """Whether a file is encrypted; False for one that cannot be read."""
    try:
        return sealed_file.is_sealed(path)
    except OSError:
        return False


def secret_of(text: str) -> Secret:
    """Return what was typed as what opens a file; raises DomainError (key_not_readable)."""
    found = Secret(text)
    found.identities()
    return found


def secret_in(path: Path) -> Secret:
    """Return the passphrase or private key in a file.

    Raises as `passphrase_in` does, and DomainError (key_not_readable) for half a key.
    """
    with _as_read_from(path):
        found = sealed_file.read_secret(path)
    found.identities()
    return found


def seal_to(recipient: str) -> Seal:
    """Return what encrypts to a public key; raises DomainError (key_not_readable)."""
    return partial(sealed_file.seal_to_key, recipient=sealed_file.public_key(recipient))


def seal_with(path: Path) -> Seal:
    """Return what encrypts to the passphrase in a file.

    Raises as `passphrase_in` does, and DomainError (passphrase_short).
    """
    return seal_with_words(passphrase_in(path))


def passphrase_in(path: Path) -> str:
    """Return the passphrase or password in a file or pipe, which a pipe gives only once.

    Raises DomainError (secret_encoding, secret_empty, secret_lines, secret_large), Unavailable
    (cannot_open, secret_special).
    """
    with _as_read_from(path):
        return sealed_file.read_passphrase(path)


@contextmanager
def _as_read_from(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise refuse(ProblemCode.SECRET_LARGE, "secret", path=str(path)) from error
        is_special = path.exists() and not is_plain(path)
        fault = Fault.SECRET_SPECIAL if is_special else Fault.CANNOT_OPEN
        raise Unavailable(fault, str(path), str(error)) from error


def seal_with_words(passphrase: str) -> Seal:
    """Return what encrypts to a passphrase; raises DomainError (passphrase_short)."""
    sealed_file.require_strength(passphrase)
    return partial(sealed_file.seal_to_passphrase, passphrase=passphrase)


def stage_sealed(safe: Safe, source: Path, secret: Secret) -> Staged:
    """Decrypt a copy beside the file and make it ready (see `restoring.stage`).

    Raises DomainError (backup_missing, key_does_not_fit), Unavailable.
    """
    restoring.require_there(source)
    restoring.require_target(safe, source)
    plain = beside(safe.path, Kind.UNSEALED)
    with restoring.as_restored(), backup.as_written_to(plain):
        _require_room_or_fit(source, plain, secret)
        backup.make_private(plain)
        try:
            sealed_file.unseal(source, plain, secret)
            return restoring.staged_at(safe, source, files.stage(plain, safe.path))
        except Unavailable as error:
            if error.path != str(plain):
                raise
            # What lies there for a moment is known to nobody.
            raise Unavailable(error.fault, str(source), error.detail) from error
        finally:
            plain.unlink(missing_ok=True)


def _require_room_or_fit(source: Path, plain: Path, secret: Secret) -> None:
    """Raise Unavailable (no_room); but DomainError where the secret would not have fitted."""
    try:
        backup.require_room(plain.parent, 2 * source.stat().st_size)
    except Unavailable:
        sealed_file.unseal(source, Path(os.devnull), secret)
        raise
