"""What the page of the staff council shows of a request that the council has recorded itself."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.council import OwnRequest, RequestedStay
from jobswap_desktop.presentation.case_text import stay_text, weeks_text
from jobswap_desktop.presentation.pages.case.contents import DeedButton, flowing
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.status_badge import Badge, StatusBadge
from jobswap_desktop.services.wording import moment_text

Pairs = Iterator[tuple[str, str]]


def request_title(request: OwnRequest) -> str:
    """Return the names as they were entered; the number where they have been erased."""
    return request.title or request.reference


def request_badge(request: OwnRequest) -> Badge:
    """Return whether somebody has gone on with a request."""
    if request.is_waiting:
        waiting = QCoreApplication.translate("CouncilPage", "requested")
        return Badge(waiting, Tone.INFO, "send")
    text = QCoreApplication.translate("CouncilPage", "with the HR office")
    return Badge(text, Tone.NEUTRAL, "arrow_right")


def request_line(request: OwnRequest) -> str:
    """Return "Eigener Antrag · Az. 11.2-JT-2022-005"."""
    own = QCoreApplication.translate("CouncilPage", "Own request")
    reference = QCoreApplication.translate("CouncilPage", "Ref. {reference}")
    return " · ".join((own, reference.format(reference=request.reference)))


def request_parts(
    request: OwnRequest,
    take_back: Callable[[], None],
    card: Callable[[str, Pairs], QWidget],
) -> Iterator[QWidget]:
    """Yield what is shown of a request; `card` makes a card of words and values."""
    state = request_badge(request)
    mark = StatusBadge(state.text, state.tone, icon=state.icon)
    yield flowing(request_title(request), mark, tuple(_deeds(request, take_back)))
    yield TextLabel(request_line(request), muted=True)
    made = QCoreApplication.translate("CouncilPage", "Recorded {when} by {who}.")
    yield TextLabel(made.format(when=moment_text(request.made_at), who=request.made_by))
    yield TextLabel(_what_is_next(request))
    for stay in request.stays:
        yield card(stay.visitor, _facts(stay))


def _deeds(request: OwnRequest, take_back: Callable[[], None]) -> Iterator[DeedButton]:
    if request.can_be_taken_back:
        words = QCoreApplication.translate("CouncilPage", "Take the request back")
        yield DeedButton(words, take_back, "take_back")


def _what_is_next(request: OwnRequest) -> str:
    if request.can_be_taken_back:
        return QCoreApplication.translate(
            "CouncilPage",
            "Nobody has gone on with it yet; until then it can be taken back.",
        )
    if request.is_waiting:
        return QCoreApplication.translate(
            "CouncilPage",
            "Nobody has gone on with it yet; until then who has recorded it can take it back.",
        )
    return QCoreApplication.translate(
        "CouncilPage",
        "The HR office has gone on with it. What comes of it reaches the council as a submission.",
    )


def _facts(stay: RequestedStay) -> Pairs:
    period = f"{stay_text(stay.first_day, stay.last_day)} · "
    yield QCoreApplication.translate("CouncilPage", "Sending office"), stay.home
    yield QCoreApplication.translate("CouncilPage", "Receiving office"), stay.host
    yield (
        QCoreApplication.translate("CouncilPage", "Period"),
        period + weeks_text(stay.first_day, stay.last_day),
    )
