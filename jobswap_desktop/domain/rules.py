"""The table of participation rules: which body is owed what, by which law, in which time.

The rows are data (`resources/rules/participation.toml`), because they differ by Land and house,
change with the law, and are mended by an office without a programmer.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.domain.offices import COUNCILS, REGIMES, Body, Office
from jobswap_desktop.domain.participation import AppliedRule, ParticipationKind, Silence
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.placement import Instrument, Placement
from jobswap_desktop.domain.text_rules import NAME_LENGTH, line_problems
from jobswap_desktop.domain.workdays import Period, exceeds_months

ANY_REGIME = "*"
LAW_OPEN = "bitte prüfen"
"""Stands where the law should be named and nobody has named it yet."""
LONGEST_PERIOD = 366
MOST_MONTHS = 120

ON_REQUEST = frozenset({Body.DISABILITY_REPRESENTATION, Body.YOUTH_REPRESENTATION})
"""Bodies that are asked only where a direction says so; why is nobody's business."""


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

    @property
    def starts(self) -> date:
        """The first day of the row; a shipped one without has always held."""
        return self.valid_from or date.min

    @property
    def is_own(self) -> bool:
        """Whether the office made the row, rather than the program."""
        return self.version > 0

    @property
    def is_verified(self) -> bool:
        """Whether the row was read in the law's own text, or confirmed by the office."""
        return self.applied().is_verified

    def is_valid_on(self, day: date) -> bool:
        """Whether the rule is law on `day`."""
        return self.starts <= day and (self.valid_until is None or day <= self.valid_until)

    def is_of(self, regime: str) -> bool:
        """Whether offices under `regime` follow the rule."""
        return self.regime in {ANY_REGIME, regime}

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

    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong with this row as entered, field by field."""
        return (*self._time_problems(), *self._word_problems())

    def _time_problems(self) -> Iterator[Problem]:
        asks = self.kind is not ParticipationKind.INFORMATION
        if self.period is None and asks:
            yield out_of_range("period", LONGEST_PERIOD)
        for name in ("period", "urgent_period", "extension_period", "escalation_period"):
            length: Period | None = getattr(self, name)
            if length is not None and length.count > LONGEST_PERIOD:
                yield out_of_range(name, LONGEST_PERIOD)
        if self.period and self.urgent_period and self.urgent_period.count > self.period.count:
            yield Problem(code=ProblemCode.URGENT_IS_LONGER, field="urgent_period")
        months = self.longer_than_months
        if months is not None and not 1 <= months <= MOST_MONTHS:
            yield out_of_range("longer_than_months", MOST_MONTHS)
        if self.valid_until is not None and self.valid_until < self.starts:
            yield Problem(
                code=ProblemCode.END_BEFORE_START,
                field="valid_until",
                values={"first_day": self.starts.isoformat()},
            )
        if not asks and self.silence is not Silence.NONE:
            yield Problem(code=ProblemCode.SILENCE_MEANS_NOTHING, field="silence")

    def _word_problems(self) -> Iterator[Problem]:
        if self.regime not in {ANY_REGIME, *REGIMES}:
            yield Problem(
                code=ProblemCode.NOT_FOUND,
                field="regime",
                values={"text": self.regime[:NAME_LENGTH]},
            )
        yield from line_problems("law", self.law, required=True)
        yield from line_problems("confirmed_by", self.confirmed_by, length=NAME_LENGTH)
        yield from line_problems("note", self.note)
        if bool(self.confirmed_by.strip()) != (self.confirmed_on is not None):
            missing = "confirmed_by" if self.confirmed_on else "confirmed_on"
            yield Problem(code=ProblemCode.REQUIRED, field=missing)
        if self.confirmed_on is not None and self.law.strip() == LAW_OPEN:
            yield Problem(code=ProblemCode.LAW_NOT_NAMED, field="law")


def out_of_range(field: str, last: int) -> Problem:
    """Return the objection to a number outside 1 to `last`."""
    return Problem(
        code=ProblemCode.NUMBER_OUT_OF_RANGE, field=field, values={"first": "1", "last": str(last)}
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


def in_force(rules: Iterable[Rule], day: date) -> tuple[Rule, ...]:
    """Return the row of each key that holds on `day`: of several valid ones the newest.

    Of two that start on one day the later in `rules` counts.
    """
    found: dict[str, Rule] = {}
    for rule in rules:
        held = found.get(rule.key)
        if rule.is_valid_on(day) and (held is None or held.starts <= rule.starts):
            found[rule.key] = rule
    return tuple(found.values())


def rules_for(
    rules: Iterable[Rule], office: Office, placements: Iterable[Placement], today: date
) -> tuple[Rule, ...]:
    """Return the rules that hold for `office` in a case of these placements, first asked first.

    A body that the office does not have is left out. Where a stay crosses a body's threshold,
    consent replaces information. A body that nobody has written a rule for is owed something
    all the same: it gets a rule without id and law, to be filled in by the office.
    """
    stays = tuple(p for p in placements if office.id in p.office_ids)
    known = [rule for rule in in_force(rules, today) if rule.is_of(office.regime)]
    found = [rule for rule in known if _holds(rule, office, stays)]
    consent = {rule.body for rule in found if rule.kind is ParticipationKind.CONSENT}
    kept = [
        rule
        for rule in found
        if rule.kind is not ParticipationKind.INFORMATION or rule.body not in consent
    ]
    told = {rule.body for rule in known if _tells_all(rule)} | {rule.body for rule in kept}
    open_bodies = (body for body in office.bodies - told if stays and _is_asked(body, stays))
    kept += [_open_rule(office.regime, body) for body in open_bodies]
    return tuple(sorted(kept, key=_turn))


def _turn(rule: Rule) -> tuple[bool, int]:
    # The equality officer comes before council and SBV (§ 27 BGleiG, §§ 17, 18 LGG NRW).
    is_first = rule.body is Body.EQUALITY_OFFICER or bool(rule.before)
    return not is_first, list(Body).index(rule.body)


def _tells_all(rule: Rule) -> bool:
    # A council's right to consent says nothing of stays beneath its threshold.
    return rule.kind is not ParticipationKind.CONSENT or rule.body not in COUNCILS


def _is_asked(body: Body, stays: tuple[Placement, ...]) -> bool:
    if body is Body.DISABILITY_REPRESENTATION:
        return any(stay.involve_sbv for stay in stays)
    if body is Body.YOUTH_REPRESENTATION:
        return any(stay.involve_jav for stay in stays)
    return True


def _open_rule(regime: str, body: Body) -> Rule:
    return Rule(
        id="",
        kind=ParticipationKind.INFORMATION,
        regime=regime,
        body=body,
        law="",
        silence=Silence.NONE,
        verified="memory",
    )


def _holds(rule: Rule, office: Office, stays: tuple[Placement, ...]) -> bool:
    if rule.body not in office.bodies:
        return False
    if (rule.on_request or rule.body in ON_REQUEST) and not _is_asked(rule.body, stays):
        return False
    # A Hospitation changes no employment, however long: only the other instruments ask consent.
    asks_consent = rule.kind is ParticipationKind.CONSENT or rule.longer_than_months is not None
    counted = [
        stay
        for stay in stays
        if _concerns(rule, stay)
        and not (asks_consent and stay.instrument is Instrument.HOSPITATION)
    ]
    months = rule.longer_than_months
    return any(
        months is None or exceeds_months(stay.first_day, stay.last_day, months) for stay in counted
    )


def _concerns(rule: Rule, stay: Placement) -> bool:
    # Until the group is known the stricter rule holds.
    group = stay.visitor.status_group
    return not rule.status_groups or group in {*rule.status_groups, StatusGroup.UNKNOWN}


def suggests_youth_representation(placement: Placement) -> bool:
    """Whether the youth representation is likely concerned: a trainee, or somebody under 18."""
    visitor = placement.visitor
    return visitor.status_group is StatusGroup.TRAINEE or visitor.under_18
