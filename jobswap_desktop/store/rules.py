"""The office's own rows of the table of participation rules."""

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.participation import ParticipationState
from jobswap_desktop.domain.rules import ANY_REGIME, Rule
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.records import decode, encode


def all_rules(db: Database) -> tuple[Rule, ...]:
    """Return the office's rows, rule by rule in the course of time."""
    rows = db.rows('SELECT * FROM participation_rule ORDER BY "key", valid_from NULLS FIRST, id')
    return tuple(decode(Rule, row) for row in rows)


def save(change: Change, rule: Rule) -> None:
    """Insert or update one row."""
    change.put("participation_rule", encode(rule))


def remove(change: Change, rule: Rule) -> None:
    """Delete one row; raises DomainError where it is no longer as it was read."""
    change.remove("participation_rule", rule.id, rule.version)


def cases_with_drafts(db: Database, regime: str, body: str) -> tuple[SwapId, ...]:
    """Return the open cases in which a body under `regime` has not been sent anything yet."""
    rows = db.rows(
        """SELECT DISTINCT swap.id FROM swap
        JOIN participation ON participation.swap_id = swap.id
        JOIN office ON office.id = participation.office_id
        WHERE participation.state = :draft AND participation.voided_on IS NULL
            AND participation.body = :body AND (:regime = :any OR office.regime = :regime)
            AND swap.state NOT IN ('closed', 'rejected', 'withdrawn', 'cancelled', 'aborted')
        ORDER BY swap.id""",
        draft=ParticipationState.DRAFT.value,
        body=body,
        regime=regime,
        any=ANY_REGIME,
    )
    return tuple(SwapId(row["id"]) for row in rows)
