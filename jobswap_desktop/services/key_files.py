"""The key of another office from a file: the key file itself, or the sheet as a PDF or a picture.

Needs no database.
"""

from collections.abc import Iterator
from contextlib import suppress
from itertools import product
from pathlib import Path
from typing import Final

from jobswap_desktop.documents import codes, raster
from jobswap_desktop.documents.apart import Apart, TooSlow
from jobswap_desktop.documents.raster import Grey
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.partner_keys import OfferedKey
from jobswap_desktop.exchange import partner_keys as key_file
from jobswap_desktop.services.given_files import read_given
from jobswap_desktop.services.scan_reading import never, short_name, shown_name

LARGEST: Final = 32 * 1024 * 1024
"""Bytes of a scan or a photograph of one sheet."""
PICTURE_SUFFIXES: Final = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp")
_DPI: Final = (200, 300)
_MOST_PAGES: Final = 20


def read(path: Path) -> OfferedKey:
    """Return the key in a file.

    Raises DomainError with a sentence for what is too large, gone, no key, of a newer program,
    changed on its way, or a scan without the code of a key.
    """
    name = short_name(shown_name(path.name))
    data = read_given(path, LARGEST, _require_size, name)
    if raster.is_pdf(data):
        return _from_pictures(_shown(data, _MOST_PAGES), name)
    if raster.is_picture(data) or path.suffix.lower() in PICTURE_SUFFIXES:
        return _from_pictures(_shown(data, 1), name)
    return key_file.read_key(data)


def _require_size(size: int) -> None:
    if size > LARGEST:
        raise refuse(ProblemCode.KEY_FILE_NOT_READABLE)


def _shown(data: bytes, most_pages: int) -> Iterator[Grey]:
    """Yield the first pages, each finer than before; none that nobody can draw."""
    with Apart(data) as held:
        for number, dpi in product(range(most_pages), _DPI):
            with suppress(raster.Unreadable, TooSlow):
                yield held.grey(number, dpi, never)


def _from_pictures(pictures: Iterator[Grey], name: str) -> OfferedKey:
    for picture in pictures:
        for text in codes.read_texts(picture.pixels, picture.width, picture.height):
            if key_file.is_key_text(text):
                return key_file.read_key(text.encode())
    raise refuse(ProblemCode.KEY_CODE_MISSING, file=name)
