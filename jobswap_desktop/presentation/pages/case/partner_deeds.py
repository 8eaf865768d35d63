"""What a page about one case offers for the exchange with the other office."""

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.partner_actions import PartnerActions


class OffersPartnerFiles:
    """A page with `partner_at`; the deeds are those of `navigation.OffersCaseActions`."""

    def partner_at(self) -> tuple[PartnerActions, SwapId] | None:
        """What acts on files for the other office, and the case shown; None while there is none."""
        raise NotImplementedError

    def propose_to_partner(self) -> None:
        """Ask how and where the proposal of the case is to be saved."""
        if found := self.partner_at():
            found[0].propose(found[1])

    def answer_partner(self) -> None:
        """Ask how and where the answer to the proposal that was taken over is to be saved."""
        if found := self.partner_at():
            found[0].answer(found[1])
