"""PDFs that were made to do harm, or are broken as if they had been."""

from io import BytesIO

import pikepdf

_A4 = (595, 842)


def endless(*, then: int = 0) -> bytes:
    """Return a page that draws itself, and itself again, a million times over.

    `then` harmless pages with a black bar follow it.
    """
    with pikepdf.new() as made:
        page = made.add_blank_page(page_size=_A4)
        box = pikepdf.Array([0, 0, *_A4])
        forms = [
            made.make_stream(
                b"/F Do " * 10, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=box
            )
            for _ in range(13)
        ]
        for form, inner in zip(forms, forms[1:] + forms[:1], strict=True):
            form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=inner))
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=forms[0]))
        page.Contents = made.make_stream(b"/F Do")
        for _ in range(then):
            page = made.add_blank_page(page_size=_A4)
            page.Contents = made.make_stream(b"100 400 400 40 re f")
        return _saved(made)


def as_large_as_a_house() -> bytes:
    """Return a page five metres wide and high."""
    with pikepdf.new() as made:
        made.add_blank_page(page_size=(14_400, 14_400))
        return _saved(made)


def unpacking_into_gigabytes() -> bytes:
    """Return a page with a picture of 60 000 pixels each way."""
    with pikepdf.new() as made:
        page = made.add_blank_page(page_size=_A4)
        image = made.make_stream(
            b"\0" * 64,
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Image,
            Width=60_000,
            Height=60_000,
            ColorSpace=pikepdf.Name.DeviceGray,
            BitsPerComponent=8,
        )
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=image))
        page.Contents = made.make_stream(b"q 595 0 0 842 0 0 cm /Im0 Do Q")
        return _saved(made)


def sharing(size: int, pages: int) -> bytes:
    """Return pages that all refer to one picture of `size` bytes that cannot be packed."""
    import random

    with pikepdf.new() as made:
        held = made.make_stream(random.Random(7).randbytes(size))  # noqa: S311 - grains
        for _ in range(pages):
            page = made.add_blank_page(page_size=_A4)
            page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=held))
        return _saved(made)


def _saved(made: pikepdf.Pdf) -> bytes:
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()
