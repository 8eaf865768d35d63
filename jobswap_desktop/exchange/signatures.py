"""Signatures of an office under what it hands to another one: Ed25519 (RFC 8032).

Keys and signatures are hexadecimal text, so that they stand in JSON and in a code on paper.
"""


def new_signing_pair() -> tuple[str, str]:
    """Return the public and the private half of a new pair, 64 hexadecimal digits each."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    private = Ed25519PrivateKey.generate()
    return private.public_key().public_bytes_raw().hex(), private.private_bytes_raw().hex()


def sign(secret: str, message: bytes) -> str:
    """Return the signature under a message, 128 hexadecimal digits."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(secret)).sign(message).hex()


def is_signed(public: str, message: bytes, signature: str) -> bool:
    """Whether the owner of a public key signed exactly this; False for what is no key as well."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public))
        key.verify(bytes.fromhex(signature), message)
    except (InvalidSignature, ValueError):
        return False
    return True
