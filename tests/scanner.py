"""Papers as a copier gives them back: pictures of pages, crooked, upside down, grey, in a PDF."""

from collections.abc import Sequence
from io import BytesIO
from random import Random

from PIL import Image

from jobswap_desktop.documents import codes, raster
from jobswap_desktop.documents.codes import PaperCode

WHITE = 255
_CODE_MM = 13.0
_EDGE_MM = 10.0
_HOLE_MM = 45.0
_MM_PER_INCH = 25.4


def scan_of(
    pdf: bytes,
    found: Sequence[PaperCode | None] = (),
    *,
    dpi: int = 200,
    angle: float = 0,
    noise: int = 0,
    cropped: bool = False,
) -> bytes:
    """Return the pages of `pdf` as a scan; `found` are codes to be drawn in place of its own.

    `angle` in degrees turns every page on the glass, which is larger than the page unless the
    picture is `cropped` to it. `noise` takes off contrast and strews
    grains, as a fax does.
    """
    pages = []
    for number in range(raster.page_count(pdf)):
        shown = raster.picture(pdf, number, dpi)
        page = Image.frombytes("RGBA", (shown.width, shown.height), shown.rgba).convert("L")
        if number < len(found):
            _draw(page, found[number], dpi)
        pages.append(_copied(page, angle, noise, cropped=cropped))
    return as_pdf(pages, dpi)


def as_pdf(pages: Sequence[Image.Image], dpi: int = 200) -> bytes:
    """Return pictures as a PDF of as many pages."""
    stream = BytesIO()
    pages[0].save(stream, "PDF", resolution=dpi, save_all=True, append_images=pages[1:])
    return stream.getvalue()


def blank(dpi: int = 100) -> Image.Image:
    """Return an empty sheet."""
    return Image.new("L", (round(8.27 * dpi), round(11.69 * dpi)), WHITE)


def _draw(page: Image.Image, code: PaperCode | None, dpi: int) -> None:
    """Draw a code where that of a page is printed, at the foot at the right; none leaves a hole."""
    hole = round(_HOLE_MM / _MM_PER_INCH * dpi)
    page.paste(WHITE, (page.width - hole, page.height - hole, page.width, page.height))
    if code is None:
        return
    rows = codes.squares(code)
    small = Image.new("L", (len(rows) + 8, len(rows) + 8), WHITE)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            small.putpixel((x + 4, y + 4), 0 if dark else WHITE)
    side = round(_CODE_MM / _MM_PER_INCH * dpi * small.width / len(rows))
    edge = round(_EDGE_MM / _MM_PER_INCH * dpi)
    place = (page.width - edge - side, page.height - edge - side)
    page.paste(small.resize((side, side), Image.Resampling.BOX), place)


def _copied(page: Image.Image, angle: float, noise: int, *, cropped: bool) -> Image.Image:
    if angle:
        wide = not cropped
        page = page.rotate(angle, Image.Resampling.BICUBIC, expand=wide, fillcolor=WHITE)
    if noise:
        grains = Random(7)  # noqa: S311 - grains on a picture, the same ones every time
        pale = page.point([60 + value * 150 // 255 for value in range(256)])
        strewn = bytes(
            max(0, min(255, value + grains.randrange(-noise, noise + 1)))
            for value in pale.tobytes()
        )
        page = Image.frombytes("L", pale.size, strewn)
    return page
