"""The key of another office from a file: the key file itself, or the sheet as a PDF or a picture.

Needs no database.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from jobswap_desktop.documents import codes, raster
from jobswap_desktop.documents.raster import Grey
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.partner_keys import OfferedKey
from jobswap_desktop.exchange import partner_keys as key_file
from jobswap_desktop.services.given_files import read_given
from jobswap_desktop.services.scan_reading import short_name, shown_name

LARGEST: Final = 32 * 1024 * 1024
"""Bytes of a scan or a photograph of one sheet."""
PICTURE_SUFFIXES: Final = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp")
_PDF_HEADER: Final = b"%PDF-"
_HEADER_WITHIN: Final = 1024
_DPI: Final = (200, 300)
_MOST_PAGES: Final = 20


def read(path: Path) -> OfferedKey:
    """Return the key in a file.

    Raises DomainError with a sentence for what is too large, gone, no key, of a newer program,
    changed on its way, or a scan without the code of a key.
    """
    name = short_name(shown_name(path.name))
    data = read_given(path, LARGEST, _require_size, name)
    if _PDF_HEADER in data[:_HEADER_WITHIN]:
        return _from_pictures(_pages(data, name), name)
    picture = raster.grey_picture(data)
    if picture is not None:
        return _from_pictures(iter((picture,)), name)
    if path.suffix.lower() in PICTURE_SUFFIXES:
        raise refuse(ProblemCode.KEY_CODE_MISSING, file=name)
    return key_file.read_key(data)


def _require_size(size: int) -> None:
    if size > LARGEST:
        raise refuse(ProblemCode.KEY_FILE_NOT_READABLE)


def _pages(pdf: bytes, name: str) -> Iterator[Grey]:
    try:
        with raster.opened_scan(pdf) as scan:
            for number in range(min(len(scan), _MOST_PAGES)):
                for dpi in _DPI:
                    page = scan.grey(number, dpi)
                    if page is not None:
                        yield page
    except raster.Unreadable as error:
        raise refuse(ProblemCode.KEY_CODE_MISSING, file=name) from error


def _from_pictures(pictures: Iterator[Grey], name: str) -> OfferedKey:
    for picture in pictures:
        for text in codes.read_texts(picture.pixels, picture.width, picture.height):
            if key_file.is_key_text(text):
                return key_file.read_key(text.encode())
    raise refuse(ProblemCode.KEY_CODE_MISSING, file=name)
