"""The table of participation rules: which body is owed what, by which law, in which time.

The rows are data (`resources/rules/participation.toml`), because they differ by Land and house,
change with the law, and are mended by an office without a programmer.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from jobswap_desktop.domain.offices import Body, Office
from jobswap_desktop.domain.participation import AppliedRule, ParticipationKind, Silence
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.placement import Instrument, Placement
from jobswap_desktop.domain.workdays import Period, exceeds_months

ANY_REGIME = "*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One row of the table.

    `longer_than_months` is the threshold from which the rule holds (None: always). `period` is
    the time to answer, `house_default` says that no law sets it. `verified` is how well the row
    was checked: "text", "secondary" or "memory". `before` names the bodies to be asked later.
    `status_groups` limits it to people of these groups (empty: everybody).

    Rows of one `key` are one rule in the course of time: the shipped one and what the office
    made of it, each valid from and until a day. `confirmed_by` and `confirmed_on` tell who of
    the office checked it, `note` why it was changed.
    """

    id: str
    key: str = ""
    kind: ParticipationKind
    regime: str
    body: Body
    law: str
    silence: Silence
    verified: str
    period: Period | None = None
    urgent_period: Period | None = None
    extension_period: Period | None = None
    escalation_period: Period | None = None
    house_default: bool = False
    longer_than_months: int | None = None
    on_request: bool = False
    before: tuple[Body, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
    status_groups: frozenset[StatusGroup] = frozenset()
    confirmed_by: str = ""
    confirmed_on: date | None = None
    note: str = ""
    version: int = 0

    def is_valid_on(self, day: date) -> bool:
        """Whether the rule is law on `day`."""
        after_start = self.valid_from is None or self.valid_from <= day
        return after_start and (self.valid_until is None or day <= self.valid_until)

    def applied(self) -> AppliedRule:
        """Return what a participation keeps of this rule."""
        return AppliedRule(
            id=self.id,
            law=self.law,
            silence=self.silence,
            period=self.period,
            urgent_period=self.urgent_period,
            extension_period=self.extension_period,
            escalation_period=self.escalation_period,
            house_default=self.house_default,
            verified=self.verified,
            confirmed_by=self.confirmed_by,
            confirmed_on=self.confirmed_on,
        )


_KINDS = {"statement": ParticipationKind.HEARING} | {kind.value: kind for kind in ParticipationKind}


def parse_rules(table: Mapping[str, Any]) -> tuple[Rule, ...]:
    """Read the rows of a rules file; raises KeyError or ValueError on a row that is none."""
    return tuple(_rule(row) for row in table["rule"])


def _rule(row: Mapping[str, Any]) -> Rule:
    house_default = row["unit"] == "none"
    unit = row["house_default_unit"] if house_default else row["unit"]
    count = row["house_default_n"] if house_default else row["n"]
    urgent = row.get("n_urgent")
    return Rule(
        id=row["id"],
        key=row["id"],
        kind=_KINDS[row["kind"]],
        regime=row["regime"],
        body=Body(row["body"]),
        law=row["law"],
        silence=Silence(row["silence"]),
        verified=row["verified"],
        period=Period(count, unit),
        urgent_period=Period(urgent, unit) if urgent else None,
        extension_period=Period(row["n_extension"], unit) if "n_extension" in row else None,
        escalation_period=(
            Period(row["n_escalation"], row["escalation_unit"]) if "n_escalation" in row else None
        ),
        status_groups=frozenset(StatusGroup(name) for name in row.get("status_groups", ())),
        house_default=house_default,
        longer_than_months=row.get("trigger_months_gt"),
        on_request="trigger" in row,
        before=tuple(Body(name) for name in row.get("before", ())),
        valid_from=row.get("valid_from"),
        valid_until=row.get("valid_until"),
    )


def rules_for(
    rules: Iterable[Rule], office: Office, placements: Iterable[Placement], today: date
) -> tuple[Rule, ...]:
    """Return the rules that hold for `office` in a case of these placements, first asked first.

    A body that the office does not have is left out. Where a stay crosses a body's threshold,
    consent replaces information. Rules that need a personal trigger are left to the clerk.
    """
    stays = tuple(p for p in placements if office.id in p.office_ids)
    found = [rule for rule in rules if _holds(rule, office, stays, today)]
    consent = {rule.body for rule in found if rule.kind is ParticipationKind.CONSENT}
    kept = [
        rule
        for rule in found
        if rule.kind is not ParticipationKind.INFORMATION or rule.body not in consent
    ]
    return tuple(sorted(kept, key=lambda rule: (not rule.before, list(Body).index(rule.body))))


def _holds(rule: Rule, office: Office, stays: tuple[Placement, ...], today: date) -> bool:
    if rule.regime not in {ANY_REGIME, office.regime} or rule.body not in office.bodies:
        return False
    if rule.on_request or not rule.is_valid_on(today):
        return False
    # A Hospitation changes no employment, however long: only the other instruments ask consent.
    asks_consent = rule.kind is ParticipationKind.CONSENT or rule.longer_than_months is not None
    counted = [
        stay for stay in stays if not asks_consent or stay.instrument is not Instrument.HOSPITATION
    ]
    months = rule.longer_than_months
    return any(
        months is None or exceeds_months(stay.first_day, stay.last_day, months) for stay in counted
    )
