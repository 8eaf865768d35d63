"""What a page offers that shows a case among other things: it hands each deed on to the case."""

from jobswap_desktop.presentation.pages.case_page import CasePage


class OffersShownCase:
    """A page with `shown_case`; the deeds are those of `navigation.OffersCaseActions`."""

    def shown_case(self) -> CasePage | None:
        """The case shown; None while there is none."""
        raise NotImplementedError

    def next_step(self) -> None:
        """Begin the next step of the case shown."""
        if case := self.shown_case():
            case.next_step()

    def focus_next_step(self) -> None:
        """Put the focus on the button for the next step of the case shown."""
        if case := self.shown_case():
            case.focus_next_step()

    def record_decision(self) -> None:
        """Open the dialog for an answer that has come in."""
        if case := self.shown_case():
            case.record_decision()

    def print_papers(self) -> None:
        """Open the print dialog for the case shown."""
        if case := self.shown_case():
            case.print_papers()

    def new_appointment(self) -> None:
        """Open the dialog for a new appointment of the case shown."""
        if case := self.shown_case():
            case.new_appointment()

    def renew_case(self) -> None:
        """Open the dialog for a further case of the people of the case shown."""
        if case := self.shown_case():
            case.renew_case()

    def hand_over(self) -> None:
        """Ask where the folder for the E-Akte of the case shown is to lie."""
        if case := self.shown_case():
            case.hand_over()

    def propose_to_partner(self) -> None:
        """Ask where the proposal of the case shown for the other office is to be saved."""
        if case := self.shown_case():
            case.propose_to_partner()

    def answer_partner(self) -> None:
        """Ask where the answer to the proposal for the case shown is to be saved."""
        if case := self.shown_case():
            case.answer_partner()

    def record_return(self) -> None:
        """Open the dialog for signed papers of the case shown that came back."""
        if case := self.shown_case():
            case.record_return()

    def remind(self) -> None:
        """Open the dialog that reminds of papers of the case shown that are out."""
        if case := self.shown_case():
            case.remind()

    def show_history(self) -> None:
        """Show the history of the case shown."""
        if case := self.shown_case():
            case.show_history()

    def follow_up(self) -> None:
        """Open the dialog for the next follow-up of the case shown."""
        if case := self.shown_case():
            case.follow_up()

    def follow_up_done(self) -> None:
        """Record that the next follow-up of the case shown is done."""
        if case := self.shown_case():
            case.follow_up_done()
