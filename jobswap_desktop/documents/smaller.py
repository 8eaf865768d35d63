"""A scan made smaller: its pictures with fewer dots an inch, everything else as it was.

Grey stays grey and colour stays colour; text, notes and fields of the file are not touched. A
file that bears electronic signatures is left alone: they would not outlive it.
"""

import warnings
from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING

from jobswap_desktop.documents import raster

if TYPE_CHECKING:
    from pikepdf import Page, Stream

_POINTS_PER_INCH = 72
_QUALITY = 75
_MOST_STORED = 250_000_000
_MOST_PICTURES = 2_000
_TOLERATED = 1.1
"""So little above the wished density nothing is gained."""
_NOT_SQUARE = ("/SMask", "/Mask", "/Decode")
_PLAIN = frozenset({"L", "RGB"})


def smaller(pdf: bytes, dpi: int, stopped: Callable[[], bool]) -> bytes | None:
    """Return the PDF with its pictures at `dpi`; None where there is nothing to be made smaller.

    None also once `stopped`, which is asked before each page, says so. Raises raster.Unreadable.
    """
    import pikepdf

    if raster.is_signed(pdf):
        return None
    stream = BytesIO()
    is_smaller = False
    seen: set[tuple[int, int]] = set()
    try:
        with pikepdf.open(BytesIO(pdf)) as held, warnings.catch_warnings():
            # Of pictures so large that they may be bombs: those have been passed over.
            warnings.simplefilter("ignore")
            for page in held.pages:
                if stopped():
                    return None
                for picture in list(page.get_images().values()):
                    is_new = picture.objgen not in seen and len(seen) < _MOST_PICTURES
                    if is_new and isinstance(picture, pikepdf.Stream):
                        seen.add(picture.objgen)
                        is_smaller |= _reduce(page, picture, dpi)
            held.save(stream, deterministic_id=True)
    except (pikepdf.PdfError, RuntimeError, TypeError, ValueError, LookupError) as error:
        raise raster.Unreadable(is_locked=False) from error
    return stream.getvalue() if is_smaller else None


def _reduce(page: "Page", picture: "Stream", dpi: int) -> bool:
    """Write one picture with fewer dots in its place; tell whether that made it smaller."""
    import pikepdf
    from PIL import Image

    if any(name in picture for name in _NOT_SQUARE) or picture.get("/ImageMask"):
        return False
    width, height = int(picture.Width), int(picture.Height)
    box = [float(side) for side in page.mediabox]
    inches = max(abs(box[2] - box[0]), abs(box[3] - box[1]), 1) / _POINTS_PER_INCH
    factor = dpi / (max(width, height) / inches)
    if factor * _TOLERATED > 1 or not 0 < width * height <= _MOST_STORED:
        return False
    try:
        shown = pikepdf.PdfImage(picture).as_pil_image()
    except (pikepdf.PdfError, OSError, ValueError, TypeError, LookupError, NotImplementedError):
        # Packed in a way that is not known here; it stays as it is.
        return False
    if shown.mode not in _PLAIN:
        return False
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    packed = BytesIO()
    shown.resize(size, Image.Resampling.LANCZOS).save(packed, "JPEG", quality=_QUALITY)
    if len(packed.getvalue()) >= len(picture.read_raw_bytes()):
        return False
    picture.write(packed.getvalue(), filter=pikepdf.Name.DCTDecode)
    picture.Width, picture.Height = size
    picture.BitsPerComponent = 8
    grey = shown.mode == "L"
    picture.ColorSpace = pikepdf.Name.DeviceGray if grey else pikepdf.Name.DeviceRGB
    for name in ("/DecodeParms", "/Metadata"):
        if name in picture:
            del picture[name]
    return True
