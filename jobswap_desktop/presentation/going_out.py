"""Letting papers leave the house: nothing goes unrecorded, and nothing is recorded twice."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from jobswap_desktop.domain.errors import DomainError, Unavailable
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.saving import StagedFiles
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.recording import require_recordable

Record = Callable[[], Outcome[Any]]
_MOST_NAMED = 5


class GoingOut:
    """What dialogs that let papers go have in common; what is wrong is said at their own fields.

    Right and file are asked for before anything is drawn. Files appear after the record of them;
    what a printer has got cannot be called back, so that its record stays owed until it is made.
    """

    def __init__(self, desk: Desk, errors: FormErrors, general: FieldError) -> None:
        self._desk = desk
        self._errors = errors
        self._general = general
        self._owed: Record | None = None
        self._recorded: frozenset[str] = frozenset()

    @property
    def is_owed(self) -> bool:
        """Whether papers were printed whose record could not be made yet."""
        return self._owed is not None

    def may_begin(self, *roles: Role) -> bool:
        """Whether one of `roles` (clerks without any) can record what goes out; says why not."""
        try:
            require_recordable(self._desk.work, *roles)
        except DomainError as error:
            self._errors.show(error.problems)
            return False
        except Unavailable as error:
            self._desk.messages.unavailable(error)
            return False
        return True

    def stage(self, files: Mapping[Path, bytes]) -> StagedFiles | None:
        """Write files beside their places; None, with the reason said, where one cannot be."""
        staged = StagedFiles()
        for path, data in files.items():
            reason = staged.add(path, data)
            if reason:
                staged.discard()
                self._general.show_error(not_saved(path.name, reason))
                return None
        return staged

    def save(
        self, staged: StagedFiles, record: Record | None, asked: Collection[Path] = ()
    ) -> bool:
        """Record what is staged, then put it in place; drafts have no record.

        Before something else is replaced that is asked, but for the places `asked` about already.
        Where that is not wanted, or the record fails, no file is left. Where a file cannot be put
        in place after it, that is said, and the same names are not recorded again.
        """
        if not self._may_replace(staged.in_the_way(asked)):
            staged.discard()
            return False
        names = staged.names
        if record is not None and names != self._recorded:
            if not self._is_made(record):
                staged.discard()
                return False
            self._recorded = names
        failed = staged.put_in_place()
        if failed is None:
            return True
        words = not_saved(*failed)
        self._general.show_error(words if record is None else _recorded_but(words))
        return False

    def _may_replace(self, others: Sequence[Path]) -> bool:
        if not others:
            return True
        named = "\n".join(path.name for path in others[:_MOST_NAMED])
        if len(others) > _MOST_NAMED:
            named += f"\n… (+{len(others) - _MOST_NAMED})"
        text = QCoreApplication.translate(
            "GoingOut", "In {folder} there are other files of the same name:\n{files}"
        )
        return self._desk.messages.confirm(
            QCoreApplication.translate("GoingOut", "Replace what lies there?"),
            text.format(folder=others[0].parent, files=named),
            QCoreApplication.translate("GoingOut", "Replace"),
        )

    def record_printed(self, record: Record | None) -> bool:
        """Record what a printer has got; where that fails it stays owed (see `settle`)."""
        self._owed = record
        return record is None or self.settle()

    def settle(self) -> bool:
        """Make the record that is owed; says what is to be done while it cannot be made."""
        if self._owed is None:
            return True
        if self._is_made(self._owed):
            self._owed = None
            return True
        self._general.show_error(
            QCoreApplication.translate(
                "GoingOut",
                "The papers are printed, but not recorded yet. Please print once more: it is "
                "only recorded then, nothing is printed again.",
            )
        )
        return False

    def _is_made(self, record: Record) -> bool:
        """Make a record; whether that succeeded, for some have no value to tell it by."""
        made: list[Outcome[Any]] = []

        def make() -> Outcome[Any]:
            made.append(record())
            return made[0]

        self._desk.submit(make, self._errors)
        return bool(made)


def not_saved(name: str, reason: str) -> str:
    """Return the sentence for a file that could not be written."""
    text = QCoreApplication.translate(
        "GoingOut",
        "{file} could not be saved ({reason}). Please close it where it is open, "
        "or choose another folder.",
    )
    return text.format(file=name, reason=reason)


def _recorded_but(words: str) -> str:
    text = QCoreApplication.translate(
        "GoingOut", "It is recorded, but {words} Saving again records nothing twice."
    )
    return text.format(words=words)
