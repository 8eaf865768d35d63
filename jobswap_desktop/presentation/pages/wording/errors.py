"""What is wrong with a text, said at the piece and the field it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from jobswap_desktop.domain.errors import Problem
from jobswap_desktop.domain.wording_pieces import Path, path_text
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_wording_page import Ui_WordingPage
from jobswap_desktop.presentation.pages.wording.draft import Draft
from jobswap_desktop.services.wording import problem_text
from jobswap_desktop.services.wording_words import field_place

_REMARK = "remark"
_FIELDS = {"text": "text", "heading": "heading", "label": "heading", "when": "when"}


class WordingErrors(FormErrors):
    """Leads to the first piece that is wrong; all others are named below with their place.

    `draft` gives the text on the screen, `stand_at` shows one of its pieces.
    """

    def __init__(
        self, ui: Ui_WordingPage, draft: Callable[[], Draft], stand_at: Callable[[Path], None]
    ) -> None:
        self._below = ui.general_error
        self._draft = draft
        self._stand_at = stand_at
        super().__init__(
            {
                "text": (ui.text, ui.text_error),
                "heading": (ui.heading, ui.heading_error),
                "when": (ui.more, ui.when_error),
                _REMARK: (ui.remark, ui.remark_error),
            },
            ui.general_error,
        )

    def show(self, problems: Iterable[Problem]) -> None:
        """Show the first faulty piece with what is wrong with it, and name the others."""
        found = tuple(problems)
        draft = self._draft()
        paths = {path_text(piece.path): piece.path for piece in draft.pieces}
        faulty = [_piece_of(problem) for problem in found]
        first = next((name for name in faulty if name in paths), None)
        if first is not None:
            self._stand_at(paths[first])
        here = [
            replace(problem, field=_FIELDS.get((problem.field or "").rpartition(".")[2]))
            for problem, name in zip(found, faulty, strict=True)
            if name == first and first is not None
        ]
        plain = [each for each in found if each.field in {None, _REMARK}]
        super().show((*here, *plain))
        for field in {problem.field or "" for problem in here}:
            # A piece can be wrong in several ways, and all are said at once.
            ways = dict.fromkeys(problem_text(each) for each in here if each.field == field)
            if field in self._fields:
                self._fields[field][1].show_error("\n".join(ways))
        others = [
            f"{field_place(draft.kind, draft.source, problem.field or '')}: {problem_text(problem)}"
            for problem, name in zip(found, faulty, strict=True)
            if name is not None and name != first
        ]
        said = [problem_text(each) for each in plain if each.field is None]
        self._below.show_error("\n".join((*said, *others)))


def _piece_of(problem: Problem) -> str | None:
    if problem.field is None or problem.field == _REMARK:
        return None
    return problem.field.rpartition(".")[0] or problem.field
