"""The repository as its own tests see it: paths, and modules as syntax trees."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = "jobswap_desktop"
GENERATED = ("jobswap_desktop/presentation/forms/", "jobswap_desktop/presentation/resources_rc.py")


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """One Python file: its path from the root with forward slashes, its text and its tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def room(self) -> str:
        """The package directly below the product's (`domain`), or the module itself (`cli`)."""
        parts = self.path.split("/")
        return parts[1].removesuffix(".py") if parts[0] == PACKAGE else parts[0]


def module(path: str, text: str) -> Module:
    """Return a module from its text, as if it stood at ``path``."""
    return Module(path=path, text=text, tree=ast.parse(text, path))


@cache
def product() -> tuple[Module, ...]:
    """Return the modules of the product that are written by hand."""
    return tuple(found for found in _modules(PACKAGE) if not found.path.startswith(GENERATED))


@cache
def handwritten() -> tuple[Module, ...]:
    """Return every Python file of the repository that is written by hand."""
    return (*product(), *_modules("resources"), *_modules("tests"))


def _modules(folder: str) -> Iterator[Module]:
    for path in sorted((ROOT / folder).rglob("*.py")):
        yield module(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
