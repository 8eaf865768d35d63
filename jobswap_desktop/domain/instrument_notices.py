"""What is owed besides, once the instrument of a stay is advised: consents, hearings, limits."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from jobswap_desktop.domain.folding import fold
from jobswap_desktop.domain.instrument_advice import (
    USUAL_MONTHS,
    AdviceQuestion,
    AdviceReason,
    Answers,
    Decision,
    Interview,
    OutOfScope,
    Situation,
    civil_service_law,
    decide,
)
from jobswap_desktop.domain.offices import FEDERAL_REGIME, Body, Office
from jobswap_desktop.domain.participation import ParticipationKind
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.placement import Instrument
from jobswap_desktop.domain.rules import Rule

LOWER_PAY_MONTHS = 24


class NoticeCode(StrEnum):
    """What the clerk should know of a stay; each has a sentence."""

    CHAIN = "chain"
    BEYOND_HOUSE_LIMIT = "beyond_house_limit"
    TEMPORARY_WORK = "temporary_work"
    BODY_CONSENTS = "body_consents"
    BODY_CONSENTS_ALWAYS = "body_consents_always"
    BODY_CONSENTS_IF_LONGER = "body_consents_if_longer"
    NO_RULE_OF_CONSENT = "no_rule_of_consent"
    CONSENT_OF_HOST_COUNCIL = "consent_of_host_council"
    EMPLOYEE_CONSENTS = "employee_consents"
    CIVIL_SERVANT_CONSENTS = "civil_servant_consents"
    CIVIL_SERVANT_CONSENTS_TO_SECONDMENT = "civil_servant_consents_to_secondment"
    CONSENT_OF_CIVIL_SERVANT_TO_CHECK = "consent_of_civil_servant_to_check"
    EMPLOYEE_IS_HEARD = "employee_is_heard"
    CIVIL_SERVANT_IS_HEARD = "civil_servant_is_heard"
    SAME_EMPLOYER = "same_employer"
    NO_CONSENT_OF_CIVIL_SERVANT = "no_consent_of_civil_servant"
    HIRING_NW = "hiring_nw"
    HIRING_FEDERAL = "hiring_federal"
    HIRING_TO_CHECK = "hiring_to_check"
    BOTH_COUNCILS = "both_councils"
    SELECTION_NW = "selection_nw"
    SELECTION_FEDERAL = "selection_federal"
    NO_TEMPORARY_WORK = "no_temporary_work"

    @property
    def is_warning(self) -> bool:
        """Whether something is owed or to be checked; the others only explain."""
        return self not in _EXPLAINING


_EXPLAINING = frozenset(
    {
        NoticeCode.NO_CONSENT_OF_CIVIL_SERVANT,
        NoticeCode.HIRING_NW,
        NoticeCode.HIRING_FEDERAL,
        NoticeCode.HIRING_TO_CHECK,
        NoticeCode.BOTH_COUNCILS,
        NoticeCode.SELECTION_NW,
        NoticeCode.SELECTION_FEDERAL,
        NoticeCode.NO_TEMPORARY_WORK,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One notice with the values of its sentence (days as ISO dates, bodies as codes).

    Its source of law is the one of its code, unless it follows from a participation `rule` or is
    that of a `reason`.
    """

    code: NoticeCode
    values: Mapping[str, str] = field(default_factory=dict)
    rule: Rule | None = None
    reason: AdviceReason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """The advice on a stay.

    `questions` are those to be asked, answered or not, in the order shown. Without `instrument`
    and `out_of_scope` some answer is missing, or no rule fits and `reasons` say so.
    """

    questions: tuple[AdviceQuestion, ...]
    instrument: Instrument | None
    out_of_scope: OutOfScope | None
    reasons: tuple[AdviceReason, ...]
    notices: tuple[Notice, ...]


def advise(situation: Situation, answers: Answers) -> Advice:
    """Return the advice that follows from what is known and what was answered so far.

    Known facts win over answers, answers over presumptions.
    """
    interview = Interview(situation, answers)
    decision = decide(situation, interview)
    notices = tuple(_notices(situation, interview, decision)) if decision.instrument else ()
    return Advice(
        questions=interview.asked,
        instrument=decision.instrument,
        out_of_scope=decision.out_of_scope,
        reasons=decision.reasons,
        notices=tuple(sorted(notices, key=_rank)),
    )


def shares_employer(home: Office | None, host: Office | None) -> bool:
    """Whether two different offices belong to one employer: then it may be an Umsetzung."""
    if home is None or host is None or home.id == host.id:
        return False
    return bool(home.employer.strip()) and fold(home.employer) == fold(host.employer)


def _rank(notice: Notice) -> bool:
    return not notice.code.is_warning


def _notices(situation: Situation, interview: Interview, decision: Decision) -> Iterator[Notice]:
    # How long it lasts matters to every instrument, so it is asked whatever follows.
    interview.says(AdviceQuestion.LONGER_THAN_THREE_MONTHS)
    yield from _chain_notices(situation)
    if shares_employer(situation.home, situation.host) and situation.host:
        yield Notice(code=NoticeCode.SAME_EMPLOYER, values={"employer": situation.host.employer})
    if decision.instrument is Instrument.HOSPITATION:
        yield from _hospitation_notices(situation, interview)
        yield from _temporary_work(situation, interview, works=False)
        return
    yield from _consent_of_person(situation, interview, decision)
    yield from _hearing(situation, interview, decision)
    for office in (situation.known_home, situation.known_host):
        if office is not None:
            yield from _consent_of_bodies(situation, interview, office)
    if situation.known_host is None and _is_long(interview):
        yield Notice(code=NoticeCode.CONSENT_OF_HOST_COUNCIL)
    yield from _temporary_work(situation, interview, works=True)
    yield from _arrival(situation, decision)


def _chain_notices(situation: Situation) -> Iterator[Notice]:
    held = situation.chain
    if len(held) > 1:
        references = dict.fromkeys(stay.reference for stay in held if stay.reference)
        yield Notice(
            code=NoticeCode.CHAIN,
            values={
                "count": str(len(held)),
                "references": ", ".join(references),
                "first_day": min(stay.first_day for stay in held).isoformat(),
                "last_day": max(stay.last_day for stay in held).isoformat(),
            },
        )


def _hospitation_notices(situation: Situation, interview: Interview) -> Iterator[Notice]:
    limit = situation.hospitation_limit_months
    exceeds = situation.exceeds(limit)
    # Without days only "longer than three months" is known; a higher limit may still be kept.
    if exceeds or (exceeds is None and _is_long(interview)):
        yield Notice(code=NoticeCode.BEYOND_HOUSE_LIMIT, values={"months": str(limit)})
    regime = situation.known_home.regime if situation.known_home else ""
    if regime == "NW":
        yield Notice(code=NoticeCode.SELECTION_NW)
    elif regime == FEDERAL_REGIME:
        yield Notice(code=NoticeCode.SELECTION_FEDERAL)


def _temporary_work(situation: Situation, interview: Interview, *, works: bool) -> Iterator[Notice]:
    host = situation.known_host
    if host is None and not works:
        return
    host_is_public = interview.says(AdviceQuestion.HOST_IS_PUBLIC)
    home = situation.known_home
    if host_is_public is False or (home is not None and not home.is_public):
        yield Notice(code=NoticeCode.TEMPORARY_WORK)
    elif (
        works
        and host_is_public
        and home is not None
        and not interview.says(AdviceQuestion.CIVIL_SERVANT)
        and interview.says(AdviceQuestion.APPLIES_AGREEMENT)
    ):
        yield Notice(code=NoticeCode.NO_TEMPORARY_WORK)


def _consent_of_person(
    situation: Situation, interview: Interview, decision: Decision
) -> Iterator[Notice]:
    is_civil_servant = interview.says(AdviceQuestion.CIVIL_SERVANT)
    if decision.instrument is Instrument.ZUWEISUNG:
        yield Notice(
            code=NoticeCode.CIVIL_SERVANT_CONSENTS
            if is_civil_servant
            else NoticeCode.EMPLOYEE_CONSENTS
        )
    elif is_civil_servant:
        yield from _consent_to_secondment(situation, interview)


def _consent_to_secondment(situation: Situation, interview: Interview) -> Iterator[Notice]:
    law = civil_service_law(situation)
    if law is AdviceReason.CIVIL_SERVICE_LAND:
        yield Notice(code=NoticeCode.CONSENT_OF_CIVIL_SERVANT_TO_CHECK)
        return
    same_pay = interview.says(AdviceQuestion.SAME_PAY)
    if same_pay is None:
        return
    if shares_employer(situation.home, situation.host):
        owed: bool | None = not same_pay and bool(situation.exceeds(LOWER_PAY_MONTHS))
    elif not same_pay:
        owed = True
    elif interview.says(AdviceQuestion.LONGER_THAN_THREE_MONTHS):
        owed = interview.says(AdviceQuestion.LONGER_THAN_FIVE_YEARS)
    else:
        owed = interview.says(AdviceQuestion.LONGER_THAN_THREE_MONTHS)
    if owed:
        yield Notice(code=NoticeCode.CIVIL_SERVANT_CONSENTS_TO_SECONDMENT, reason=law)
    elif owed is not None:
        yield Notice(code=NoticeCode.NO_CONSENT_OF_CIVIL_SERVANT, reason=law)


def _hearing(situation: Situation, interview: Interview, decision: Decision) -> Iterator[Notice]:
    if AdviceReason.APPLIES_AGREEMENT in decision.reasons and _is_long(interview):
        home, host = situation.known_home, situation.known_host
        stays_in_town = home and host and home.city and fold(home.city) == fold(host.city)
        if not stays_in_town:
            yield Notice(code=NoticeCode.EMPLOYEE_IS_HEARD)
    if AdviceReason.CIVIL_SERVICE_NW in decision.reasons:
        yield Notice(code=NoticeCode.CIVIL_SERVANT_IS_HEARD)


def _consent_of_bodies(
    situation: Situation, interview: Interview, office: Office
) -> Iterator[Notice]:
    rules = [rule for rule in situation.rules if _asks_consent_of(rule, office)]
    if Body.STAFF_COUNCIL in office.bodies and _is_long(interview):
        councils = {rule.body for rule in rules}
        if Body.STAFF_COUNCIL not in councils:
            yield Notice(code=NoticeCode.NO_RULE_OF_CONSENT, values={"office": office.name})
    for rule in rules:
        if rule.status_groups and not rule.status_groups & _groups(situation, interview):
            continue
        values = {"office": office.name, "body": rule.body.value}
        months = rule.longer_than_months
        if months is None:
            yield Notice(code=NoticeCode.BODY_CONSENTS_ALWAYS, values=values, rule=rule)
            continue
        exceeds = _exceeds(situation, interview, months)
        if exceeds is not False:
            code = NoticeCode.BODY_CONSENTS if exceeds else NoticeCode.BODY_CONSENTS_IF_LONGER
            yield Notice(code=code, values=values | {"months": str(months)}, rule=rule)


def _is_long(interview: Interview) -> bool:
    return bool(interview.says(AdviceQuestion.LONGER_THAN_THREE_MONTHS))


def _asks_consent_of(rule: Rule, office: Office) -> bool:
    return (
        rule.kind is ParticipationKind.CONSENT
        and rule.is_of(office.regime)
        and rule.body in office.bodies
        and not rule.on_request
    )


def _groups(situation: Situation, interview: Interview) -> frozenset[StatusGroup]:
    if situation.status_group is not StatusGroup.UNKNOWN:
        return frozenset({situation.status_group})
    if interview.says(AdviceQuestion.CIVIL_SERVANT):
        return frozenset({StatusGroup.CIVIL_SERVANT})
    return frozenset({StatusGroup.COLLECTIVE_AGREEMENT_EMPLOYEE})


def _exceeds(situation: Situation, interview: Interview, months: int) -> bool | None:
    """Tell whether the stay is longer than `months`, as far as days or answers say so."""
    found = situation.exceeds(months)
    if found is not None:
        return found
    longer = interview.says(AdviceQuestion.LONGER_THAN_THREE_MONTHS)
    if longer and months <= USUAL_MONTHS:
        return True
    if longer is False and months >= USUAL_MONTHS:
        return False
    return None


def _arrival(situation: Situation, decision: Decision) -> Iterator[Notice]:
    host = situation.known_host
    regime = host.regime if host else ""
    if host is None or (host.is_public and regime not in {"NW", FEDERAL_REGIME}):
        yield Notice(code=NoticeCode.HIRING_TO_CHECK)
    elif host.is_public:
        federal = regime == FEDERAL_REGIME
        yield Notice(code=NoticeCode.HIRING_FEDERAL if federal else NoticeCode.HIRING_NW)
    if decision.instrument is Instrument.ABORDNUNG:
        yield Notice(code=NoticeCode.BOTH_COUNCILS)
