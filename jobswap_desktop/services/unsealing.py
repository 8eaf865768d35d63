"""Sealed copies: opening one for a restore, sealing one that is made by hand, and key pairs."""

from functools import partial
from pathlib import Path

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.exchange import sealed_file
from jobswap_desktop.services import restoring
from jobswap_desktop.services.backups import Safe
from jobswap_desktop.services.restoring import Staged
from jobswap_desktop.store import backup
from jobswap_desktop.store import restoring as files
from jobswap_desktop.store.carrying import Seal

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
    """Return the passphrase or private key in a file; raises DomainError, Unavailable."""
    try:
        found = sealed_file.read_secret(path)
    except OSError as error:
        raise Unavailable(Fault.CANNOT_OPEN, str(path), str(error)) from error
    found.identities()
    return found


def seal_to(recipient: str) -> Seal:
    """Return what encrypts to a public key; raises DomainError (key_not_readable)."""
    return partial(sealed_file.seal_to_key, recipient=sealed_file.public_key(recipient))


def seal_with(path: Path) -> Seal:
    """Return what encrypts to the passphrase in a file.

    Raises DomainError (passphrase_short), Unavailable (cannot_open).
    """
    try:
        passphrase = sealed_file.read_passphrase(path)
    except OSError as error:
        raise Unavailable(Fault.CANNOT_OPEN, str(path), str(error)) from error
    return seal_with_words(passphrase)


def seal_with_words(passphrase: str) -> Seal:
    """Return what encrypts to a passphrase; raises DomainError (passphrase_short)."""
    sealed_file.require_strength(passphrase)
    return partial(sealed_file.seal_to_passphrase, passphrase=passphrase)


def stage_sealed(safe: Safe, source: Path, secret: Secret) -> Staged:
    """Decrypt a copy beside the file and make it ready (see `restoring.stage`).

    Raises DomainError (backup_missing, key_does_not_fit), Unavailable.
    """
    restoring.require_there(source)
    plain = safe.path.with_name(f"{safe.path.name}.entschluesselt")
    with backup.as_written_to(plain):
        backup.require_room(plain.parent, 2 * source.stat().st_size)
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
