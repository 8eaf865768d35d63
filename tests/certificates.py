"""An authority of our own, certificates of it, and a server that takes TLS and SCRAM alone."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import cluster
from cluster import Cluster
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

_ENCRYPTED_ALONE = """local all all trust
hostssl all all 127.0.0.1/32 scram-sha-256
hostssl all all ::1/128 scram-sha-256
"""


class Authority:
    """Issues certificates; its own lies at `path`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, path.stem)])
        usage = x509.BasicConstraints(ca=True, path_length=None)
        made = _begun(self._name, self._name, self._key).add_extension(usage, critical=True)
        signed = made.sign(self._key, hashes.SHA256())
        path.write_bytes(signed.public_bytes(serialization.Encoding.PEM))

    def issue(self, name: str) -> tuple[bytes, bytes]:
        """Return certificate and key for a server of this name, as PEM."""
        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        names = x509.SubjectAlternativeName([x509.DNSName(name)])
        made = _begun(subject, self._name, key).add_extension(names, critical=False)
        signed = made.sign(self._key, hashes.SHA256())
        return (
            signed.public_bytes(serialization.Encoding.PEM),
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            ),
        )


@contextmanager
def encrypting(authority: Authority) -> Iterator[Cluster]:
    """Start a server that proves to be localhost and takes nobody without TLS and password."""
    with cluster.running() as made:
        certificate, key = authority.issue("localhost")
        for name, content in (("server.crt", certificate), ("server.key", key)):
            file = made.data / name
            file.write_bytes(content)
            file.chmod(0o600)
            shutil.chown(file, file.parent.owner(), file.parent.group())
        (made.data / "pg_hba.conf").write_text(
            f"host all {cluster.SUPERUSER} 127.0.0.1/32 trust\n{_ENCRYPTED_ALONE}",
            encoding="ascii",
        )
        made.execute("ALTER SYSTEM SET ssl = on", "SELECT pg_reload_conf()")
        yield made


def _begun(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey
) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=2))
    )
