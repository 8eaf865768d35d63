"""The same declaration made by two other programs, as yardsticks for our own.

Both are given the words of our PDF and a layout like ours: paragraphs, facts between hairlines,
numbered clauses, places to sign, tags. They are measured where they are installed:
`pip install '.[yardsticks]'`.
"""

import importlib.util
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from pathlib import Path
from typing import Any

from documents.reader import Node, Reader
from stopwatch import median_ms, once_ms

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
# Typst is compiled, ReportLab is Python: within these of it is what we ask of ourselves.
BUDGETS = {"weasyprint": 1.0, "typst": 4.0}

_STYLE = """
@font-face { font-family: L; src: url(file://FONTS/LiberationSans-Regular.ttf) }
@font-face { font-family: L; font-weight: bold; src: url(file://FONTS/LiberationSans-Bold.ttf) }
@page { size: A4; margin: 18mm 20mm 16mm 25mm;
  @bottom-right { content: "Seite " counter(page); font: 7.5pt L } }
body { font: 10pt/13.4pt L; margin: 0 }
h1 { font-size: 17pt; line-height: 21pt; margin: 0; break-before: page }
h2 { font-size: 10.5pt; margin: 7pt 0 2.5pt }
p { margin: 0 0 4pt } table { width: 100%; border-collapse: collapse; margin-bottom: 7pt }
th, td { border-bottom: 0.4pt solid #999; padding: 2pt 6pt 3pt 0; text-align: left;
  font-weight: normal } th { width: 42mm }
.sign { border-bottom: 0.5pt solid black; height: 11mm; width: 76mm }
"""
_PREAMBLE = """#set document(title: "Verschwiegenheitserklärung")
#set page(paper: "a4", margin: (top: 18mm, right: 20mm, bottom: 16mm, left: 25mm),
  footer: context text(7.5pt)[Seite #counter(page).display()])
#set text(font: "Liberation Sans", size: 10pt, lang: "de")
#set par(spacing: 6pt, leading: 0.5em)
#set block(spacing: 6pt)
#set table(stroke: (x: none, top: none, bottom: 0.4pt + gray), inset: (x: 0pt, y: 3pt))
"""


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of a declaration: its role and its words (of a row of a table, cell by cell)."""

    role: str
    texts: tuple[str, ...]


def words_of(pdf: bytes) -> list[Words]:
    """Return what a tagged PDF says, piece by piece."""
    reader = Reader(pdf)
    found = list(_pieces(reader, reader.root))
    reader.close()
    return found


def _pieces(reader: Reader, node: Node) -> Iterator[Words]:
    if node.role in {"TR", "LI"}:
        yield Words(node.role, tuple(reader.text(cell) for cell in node.kids))
    elif node.role in {"H1", "H2", "P"}:
        yield Words(node.role, (reader.text(node),))
    elif node.role == "Form":
        yield Words("Form", (node.alt,))
    else:
        for kid in node.kids:
            yield from _pieces(reader, kid)


def figures(pdf: bytes, ours: Callable[[int], object], many: int) -> Iterator[dict[str, Any]]:
    """Yield how long ours takes against the others, for one declaration and for many.

    `ours(n)` makes n declarations as one print job; `pdf` is one of them.
    """
    words = words_of(pdf)
    for name, made in (("weasyprint", _weasyprint(words)), ("typst", _typst(words))):
        if importlib.util.find_spec(name) is None:
            continue
        yield _row(name, 1, median_ms(partial(ours, 1), 7), median_ms(partial(made, 1), 7))
        yield _row(name, many, once_ms(partial(ours, many)), once_ms(partial(made, many)))


def _row(name: str, count: int, own: float, theirs: float) -> dict[str, Any]:
    job = "a declaration" if count == 1 else f"{count} declarations"
    return {
        "name": f"{job}: {own:.0f} ms, with {name} {theirs:.0f} ms",
        "value": own / theirs,
        "unit": "x",
        "budget": BUDGETS[name],
    }


def _weasyprint(words: Sequence[Words]) -> Callable[[int], bytes]:
    body = "".join(map(_html, words))

    def make(count: int) -> bytes:
        weasyprint = importlib.import_module("weasyprint")
        style = _STYLE.replace("FONTS", str(FONTS))
        text = f'<html lang="de"><title>Verschwiegenheit</title><style>{style}</style>'
        page = weasyprint.HTML(string=f"{text}{body * count}</html>")
        return bytes(page.write_pdf(pdf_variant="pdf/ua-1") or b"")

    return make


def _html(piece: Words) -> str:
    texts = [escape(text) for text in piece.texts]
    match piece.role:
        case "TR":
            return f"<table><tr><th scope=row>{texts[0]}</th><td>{texts[-1]}</td></tr></table>"
        case "LI":
            return f"<p style='padding-left:7mm;text-indent:-7mm'>{texts[0]} {texts[-1]}</p>"
        case "Form":
            return "<div class=sign></div>"
        case role:
            return f"<{role.lower()}>{texts[0]}</{role.lower()}>"


def _typst(words: Sequence[Words]) -> Callable[[int], bytes]:
    body = "".join(map(_markup, words))

    def make(count: int) -> bytes:
        typst = importlib.import_module("typst")
        source = (_PREAMBLE + body * count).encode()
        return bytes(
            typst.compile(
                source,
                font_paths=[str(FONTS)],
                ignore_system_fonts=True,
                pdf_standards=["ua-1", "a-2a"],
            )
        )

    return make


def _markup(piece: Words) -> str:
    texts = [f'#"{text}"' for text in (t.replace('"', "") for t in piece.texts)]
    match piece.role:
        case "TR":
            header = f"table.header(level: 1, [{texts[0]}], [{texts[-1]}])"
            return f"#table(columns: (42mm, 1fr), {header})\n"
        case "LI":
            return f"#grid(columns: (7mm, 1fr), [{texts[0]}], [{texts[-1]}])\n\n"
        case "Form":
            return "#v(9mm)\n#line(length: 76mm, stroke: 0.5pt)\n"
        case "H1":
            return f"#pagebreak(weak: true)\n= {texts[0]}\n"
        case "H2":
            return f"== {texts[0]}\n"
        case _:
            return f"{texts[0]}\n\n"
