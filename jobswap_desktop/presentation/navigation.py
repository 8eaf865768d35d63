"""Going from place to place: what a page may offer, and where one has been."""

from collections.abc import Callable
from datetime import date
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from jobswap_desktop.presentation.desk import Desk, Destination

PageFactory = Callable[[Desk], QWidget]
"""Makes a page when it is wanted for the first time."""


@runtime_checkable
class ShowsSubject(Protocol):
    """A page that can be sent to one of its subjects."""

    def show_subject(self, subject: str, tab: str = "") -> None:
        """Show the subject with this id (a case, a person, an office), at the tab of this key."""


@runtime_checkable
class HasInput(Protocol):
    """A page that is typed into, without a form."""

    def may_close(self) -> bool:
        """Whether nothing typed would be lost with the window, or whoever typed it wants that."""


@runtime_checkable
class ShowsDay(Protocol):
    """A page that can be sent to a day."""

    def show_day(self, day: date) -> None:
        """Show the week in which the day lies."""


@runtime_checkable
class KnowsCase(Protocol):
    """A page that tells which case is meant by a place on it."""

    def case_at(self, place: QPoint | None) -> str:
        """Return the id of the case at a place (on the screen), else of the one shown, else ""."""


@runtime_checkable
class TakesKeyFile(Protocol):
    """A page that takes in the key of another office."""

    def take_file(self, path: str) -> None:
        """Show what the key in a file would mean, or say why it cannot be taken in."""


class OffersCaseActions(Protocol):
    """What a page with a case offers; a page has only those of these that make sense on it.

    Actions of the menu go to the page in front and are disabled while it lacks the method.
    """

    def next_step(self) -> None:
        """Begin the next step of the case shown."""

    def record_decision(self) -> None:
        """Open the dialog for an answer that has come in."""

    def print_papers(self) -> None:
        """Open the print dialog for the case shown."""

    def new_appointment(self) -> None:
        """Open the dialog for a new appointment of the case shown."""

    def renew_case(self) -> None:
        """Open the dialog for a further case of the same people."""

    def hand_over(self) -> None:
        """Ask where the folder for the E-Akte of a case that is over is to lie."""

    def propose_to_partner(self) -> None:
        """Ask how and where the proposal of the case for the other office is to be saved."""

    def answer_partner(self) -> None:
        """Ask how and where the answer to the other office's proposal is to be saved."""

    def record_return(self) -> None:
        """Open the dialog for signed papers that came back."""

    def remind(self) -> None:
        """Open the dialog that reminds of papers that are out."""

    def show_history(self) -> None:
        """Show the history of the case."""

    def follow_up(self) -> None:
        """Open the dialog for the next follow-up of the case."""

    def follow_up_done(self) -> None:
        """Record that the next follow-up of the case is done."""

    def take_over(self) -> None:
        """Make the acting clerk responsible for the cases chosen."""


class OffersList(Protocol):
    """What a page with a list offers, on the same terms as `OffersCaseActions`."""

    def export_list(self) -> None:
        """Ask where the rows shown are to be saved."""

    def choose_filter(self) -> None:
        """Offer the filters that the clerk has saved."""


class OffersEntry(Protocol):
    """What a page with a week offers, on the same terms as `OffersCaseActions`."""

    def go_to_quick_line(self) -> None:
        """Go to the line in which a new appointment is typed."""

    def paste_table(self) -> None:
        """Show what the table in the clipboard would add to the week."""

    def take_calendar(self) -> None:
        """Ask for a calendar file and show what it would bring into the week."""

    def save_template(self) -> None:
        """Ask under which name the week shown is to be kept as a template."""

    def lay_template(self) -> None:
        """Offer the templates and show what one of them would add to the week."""


class History:
    """Where one has been, as a browser keeps it. The newest place is the present one."""

    def __init__(self) -> None:
        self._places: list[Destination] = []
        self._at = -1

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier place."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether one has gone back before."""
        return self._at < len(self._places) - 1

    def visit(self, place: Destination) -> None:
        """Be at a place now; what lay ahead is forgotten. Staying counts for nothing."""
        if self._places and self._places[self._at] == place:
            return
        del self._places[self._at + 1 :]
        self._places.append(place)
        self._at += 1

    def back(self) -> Destination | None:
        """Return the earlier place and be there; None at the first one."""
        if not self.can_go_back:
            return None
        self._at -= 1
        return self._places[self._at]

    def forward(self) -> Destination | None:
        """Return the place one came back from and be there; None at the newest one."""
        if not self.can_go_forward:
            return None
        self._at += 1
        return self._places[self._at]
