"""What was typed into a form and not recorded yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

KEPT_FOR = timedelta(days=30)
"""How long a draft waits for whoever typed it; it may hold what has to be erased by then."""


class DraftState(StrEnum):
    """Whether a draft can still be recorded."""

    OPEN = "open"
    GONE = "gone"
    CASE_GONE = "case_gone"
    CASE_OVER = "case_over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The inputs of one form that differ from what it showed, or all of those of a new record.

    `form` is the form's own key, `subject` the id of the record it changes, "" for a new one.
    `begun` is what the form showed in the inputs that were changed, before they were; it is empty
    in drafts of earlier versions. `title` and `about` say in words which form it is, for a list.
    `saved_at` is in UTC.
    """

    form: str
    subject: str = ""
    swap_id: str = ""
    role: str = ""
    title: str = ""
    about: str = ""
    fields: Mapping[str, str]
    begun: Mapping[str, str] = field(default_factory=dict)
    saved_at: datetime

    @property
    def place(self) -> str:
        """Under what it is kept: one draft a form and record."""
        return place_of(self.form, self.subject, self.swap_id)


def place_of(form: str, subject: str = "", swap_id: str = "") -> str:
    """Return under what the draft of a form is kept."""
    return ":".join((form, subject or swap_id))
