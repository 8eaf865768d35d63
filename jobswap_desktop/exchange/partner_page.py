"""The page inside a partner file that a person can read without the program: HTML, no script."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

_HEAD = (
    '<!DOCTYPE html>\n<html lang="de">\n<head>\n<meta charset="utf-8">\n'
    # Whatever a text might smuggle in: nothing is loaded and nothing runs.
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
    "style-src 'unsafe-inline'\">\n"
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    "<title>{title}</title>\n<style>\n"
    "body {{ font-family: sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }}\n"
    "th {{ text-align: left; vertical-align: top; padding: 0.2rem 1rem 0.2rem 0; }}\n"
    "td {{ padding: 0.2rem 0; white-space: pre-line; overflow-wrap: anywhere; }}\n"
    "</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSection:
    """A heading with lines of a word and what is to be said under it; empty ones are left out."""

    heading: str
    rows: tuple[tuple[str, str], ...]


def html_page(title: str, opening: str, sections: Iterable[PageSection]) -> bytes:
    """Return the page; all of it is plain text to it, whatever it looks like."""
    return "".join(_parts(title, opening, sections)).encode()


def _parts(title: str, opening: str, sections: Iterable[PageSection]) -> Iterator[str]:
    yield _HEAD.format(title=escape(title))
    yield f"<p>{escape(opening)}</p>\n"
    for section in sections:
        rows = [(word, text) for word, text in section.rows if text]
        if not rows:
            continue
        yield f"<h2>{escape(section.heading)}</h2>\n<table>\n"
        for word, text in rows:
            yield f'<tr><th scope="row">{escape(word)}</th><td>{escape(text)}</td></tr>\n'
        yield "</table>\n"
    yield "</body>\n</html>\n"
