"""Closing a PDF with a passphrase (AES-256, ISO 32000-2)."""

import unicodedata
from io import BytesIO


def seal(data: bytes, passphrase: str) -> bytes:
    """Return the PDF encrypted, to be opened with `passphrase` alone.

    The passphrase is taken in Unicode's compatible composed form, as PDF readers take what is
    typed into them (SASLprep).
    """
    # Not needed by a window that only shows, and slow to import.
    import pikepdf

    known = unicodedata.normalize("NFKC", passphrase)
    stream = BytesIO()
    with pikepdf.open(BytesIO(data)) as document:
        # The security handler of PDF 2.0; the ones before it are weak.
        document.save(stream, encryption=pikepdf.Encryption(owner=known, user=known, R=6))
    return stream.getvalue()
