"""The data of a PDF's streams, compressed as an archive wants them."""

import zlib
from typing import Final

_CARRIAGE_RETURN: Final = 0x0D


def ended_plainly(data: bytes) -> bytes:
    """Return `data`, with a line end more if compressed data would end in a carriage return.

    With the line feed that follows it, it would look like the line end before "endstream", and
    the length of the stream seem wrong by one (ISO 19005-2, 6.1.7.1). The last byte of compressed
    data is the low one of its Adler-32 sum (RFC 1950); a line end more changes it, and neither
    pages nor fonts.
    """
    return data + b"\n" if zlib.adler32(data) & 0xFF == _CARRIAGE_RETURN else data


def packed(data: bytes) -> bytes:
    """Return `data`, which `ended_plainly`, compressed for the filter FlateDecode."""
    return zlib.compress(data)
