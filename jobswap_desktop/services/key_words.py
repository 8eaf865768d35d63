"""German sentences about the keys for the exchange between offices."""

from datetime import date

from jobswap_desktop.documents import terms
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.partner_keys import PartnerKey
from jobswap_desktop.services.wording import day_text


def key_text(code: str, **values: str) -> str:
    """Return a sentence about keys."""
    return terms.sentence("key", code, values)


def own_text(made_on: date) -> str:
    """Return since when the own office has its key."""
    return key_text("own", day=day_text(made_on))


def trust_text(key: PartnerKey | None) -> str:
    """Return whether a partner's key was confirmed, when and by whom."""
    if key is None:
        return key_text("no_key")
    if key.confirmed_on is None:
        return key_text("unconfirmed")
    return key_text(
        "confirmed",
        day=day_text(key.confirmed_on),
        name=key.confirmed_by,
        with_whom=key.confirmed_with,
    )


def earlier_text(count: int) -> str:
    """Return how many earlier keys are kept; "" for none."""
    if not count:
        return ""
    return key_text("earlier_one") if count == 1 else key_text("earlier", count=str(count))


def replacing_text(office: Office, before: PartnerKey | None) -> str:
    """Return what taking a key in would replace, loudly where that one was confirmed."""
    if before is None:
        return key_text("new")
    if before.confirmed_on is None:
        return key_text("replaces", office=office.name, day=day_text(before.received_on))
    return key_text("replaces_confirmed", office=office.name, day=day_text(before.confirmed_on))


def whose_text(*, is_known: bool) -> str:
    """Return what to do where no office here is called as the one in a key file; else ""."""
    return "" if is_known else key_text("no_office")
