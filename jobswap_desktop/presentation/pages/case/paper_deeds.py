"""What a page about one case offers for its signed papers."""

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.paper_actions import PaperActions


class OffersPapers:
    """A page with `papers_at`; the deeds are those of `navigation.OffersCaseActions`."""

    def papers_at(self) -> tuple[PaperActions, SwapId] | None:
        """What acts on papers, and the case shown; None while there is none."""
        raise NotImplementedError

    def record_return(self) -> None:
        """Open the dialog for signed papers that came back."""
        if found := self.papers_at():
            found[0].record(found[1])

    def remind(self) -> None:
        """Open the dialog that reminds of papers that are out."""
        if found := self.papers_at():
            found[0].remind(found[1])
