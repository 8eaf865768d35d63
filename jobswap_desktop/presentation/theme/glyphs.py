"""The few marks that a style sheet can only show from a file: tick, arrows, the inset ring.

Qt style sheets take images by path alone, and pictures in the application's resources cannot change
colour with the theme. So the marks are drawn here as small SVG files into a folder that lives as
long as the theme.
"""

from __future__ import annotations

import shutil
import weakref
from pathlib import Path

from jobswap_desktop.presentation.theme.tokens import Tokens
from jobswap_desktop.unfinished import Passing, passing_folder, passing_place

_STROKES = {
    "tick": "M3.5 8.5 L6.5 11.5 L12.5 5",
    "dash": "M4 8 L12 8",
    "down": "M4 6 L8 10 L12 6",
    "up": "M4 10 L8 6 L12 10",
    "left": "M10 4 L6 8 L10 12",
    "right": "M6 4 L10 8 L6 12",
}
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">'
    '<path d="{path}" fill="none" stroke="{colour}" stroke-width="1.6"'
    ' stroke-linecap="round" stroke-linejoin="round"/></svg>'
)
# The filled button with focus: cut into nine pieces of 6 pixels, so the ring keeps its width.
_RING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="18" height="18" viewBox="0 0 18 18">'
    '<rect width="18" height="18" rx="6" fill="{fill}"/>'
    '<rect x="3" y="3" width="12" height="12" rx="3" fill="none" stroke="{colour}"'
    ' stroke-width="2"/></svg>'
)


class Glyphs:
    """Writes the marks in the colours of a token set; the files vanish with the object.

    Attributes:
        unkept: the folder in which no file can be made, so that there are no marks; else None.
    """

    def __init__(self) -> None:
        self.unkept: Path | None = None
        self._folder: Path | None = None
        self._written: dict[str, str] = {}
        try:
            self._folder = passing_folder(Passing.PICTURES)
        except OSError:
            self.unkept = passing_place()
        else:
            # An application is not taken apart when the program ends; this is done all the same.
            weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)

    def paths(self, tokens: Tokens) -> dict[str, str]:
        """Style sheet names (``tick``, ``down`` …) with the path of the picture for each.

        The name of a file carries its colour, because Qt keeps pictures by path and would go on
        showing the old colour under the old name.
        """
        wanted = {
            "tick": ("tick", tokens.on_accent),
            "dash": ("dash", tokens.on_accent),
            "down": ("down", tokens.text2),
            "up": ("up", tokens.text2),
            "left": ("left", tokens.text2),
            "right": ("right", tokens.text2),
            "down_off": ("down", tokens.border),
            "up_off": ("up", tokens.border),
        }
        files = {
            name: self._file(
                f"{stroke}_{colour}", _SVG.format(path=_STROKES[stroke], colour=colour)
            )
            for name, (stroke, colour) in wanted.items()
        }
        ring = _RING.format(fill=tokens.accent, colour=tokens.on_accent)
        files["ring"] = self._file(f"ring_{tokens.accent}_{tokens.on_accent}", ring)
        return files

    def _file(self, stem: str, svg: str) -> str:
        name = stem.replace("#", "") + ".svg"
        if name not in self._written and self._folder is not None:
            path = self._folder / name
            try:
                path.write_text(svg, encoding="utf-8")
            except OSError:
                self.unkept = self._folder
            else:
                self._written[name] = path.as_posix()
        return self._written.get(name, "")
