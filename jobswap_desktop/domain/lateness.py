"""Answers of bodies that arrive after their last day: never refused, but never unnoticed either."""

from datetime import date

from jobswap_desktop.domain.participation import (
    Participation,
    ParticipationState,
)

_S = ParticipationState

REPLIES = frozenset(
    {_S.NOTED, _S.CONSENTED, _S.DISCUSSION_REQUESTED, _S.REFUSED, _S.MORE_INFO_REQUESTED}
)
"""What a council itself can answer; everything else is recorded by the office."""


def would_be_late(held: Participation, outcome: ParticipationState | None, on: date) -> bool:
    """Whether an answer of that day comes after the last one; `outcome` is None while not known."""
    own = outcome is None or outcome in REPLIES
    return own and held.is_waiting and held.due_on is not None and held.due_on < on


def came_late(held: Participation) -> bool:
    """Whether the answer on record arrived after the last day.

    Where a refusal came before (its reasons stay on record), the day is that of the later word,
    for which no time ran.
    """
    if held.state not in REPLIES or held.reply_on is None or held.due_on is None:
        return False
    reconsidered = held.state is not ParticipationState.REFUSED and bool(held.reasons)
    return not reconsidered and held.due_on < held.reply_on
