"""Which instrument a stay needs: questions, answers, and the advice that follows from them.

Advisory only: the clerk chooses. What is permanent or stays inside one office is explained as out
of scope. Sentences and sources of law stand in `resources/wording/instrument.toml`, by the codes
given here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from jobswap_desktop.domain.offices import FEDERAL_REGIME, LegalForm, Office
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.placement import Instrument
from jobswap_desktop.domain.rules import Rule
from jobswap_desktop.domain.stay_chain import Stay, chain
from jobswap_desktop.domain.workdays import exceeds_months

HOSPITATION_LIMIT_MONTHS = 3
"""Beyond this a Hospitation is unusual; a house may set another limit."""

USUAL_MONTHS = 3
LONGEST_WITHOUT_CONSENT_MONTHS = 60


class AdviceQuestion(StrEnum):
    """What may have to be asked, each to be answered with yes or no, in the order shown."""

    STAYS_IN_OFFICE = "stays_in_office"
    PERMANENT = "permanent"
    WORKS_FOR_HOST = "works_for_host"
    CIVIL_SERVANT = "civil_servant"
    TASKS_MOVE = "tasks_move"
    EMPLOYS_CIVIL_SERVANTS = "employs_civil_servants"
    APPLIES_AGREEMENT = "applies_agreement"
    HOST_IS_PUBLIC = "host_is_public"
    SAME_PAY = "same_pay"
    LONGER_THAN_THREE_MONTHS = "longer_than_three_months"
    LONGER_THAN_FIVE_YEARS = "longer_than_five_years"


class OutOfScope(StrEnum):
    """What no case of this program is: permanent, or inside one office."""

    VERSETZUNG = "versetzung"
    PERSONALGESTELLUNG = "personalgestellung"
    UMSETZUNG = "umsetzung"


class AdviceReason(StrEnum):
    """Why the advice is what it is; each has a sentence and a source of law."""

    STAYS_IN_OFFICE = "stays_in_office"
    PERMANENT_EMPLOYEE = "permanent_employee"
    PERMANENT_CIVIL_SERVANT = "permanent_civil_servant"
    PERMANENT = "permanent"
    TASKS_MOVE = "tasks_move"
    ONLY_OBSERVES = "only_observes"
    WORKS_FOR_HOST = "works_for_host"
    NO_RULE_FOR_LEARNERS = "no_rule_for_learners"
    APPLIES_AGREEMENT = "applies_agreement"
    APPLIES_NO_AGREEMENT = "applies_no_agreement"
    EMPLOYS_NO_CIVIL_SERVANTS = "employs_no_civil_servants"
    CIVIL_SERVICE_FEDERAL = "civil_service_federal"
    CIVIL_SERVICE_ACROSS_LAENDER = "civil_service_across_laender"
    CIVIL_SERVICE_NW = "civil_service_nw"
    CIVIL_SERVICE_LAND = "civil_service_land"
    CIVIL_SERVICE_UNKNOWN = "civil_service_unknown"


Answers = Mapping[AdviceQuestion, bool]

_LEARNERS = frozenset({StatusGroup.TRAINEE, StatusGroup.PUPIL})
# Who may have civil servants, and who follows TVöD or TV-L, as far as the form alone suggests it.
_EMPLOYS_CIVIL_SERVANTS = {
    LegalForm.MUNICIPALITY: True,
    LegalForm.DISTRICT: True,
    LegalForm.LAND_AUTHORITY: True,
    LegalForm.FEDERAL_AUTHORITY: True,
    LegalForm.LIMITED_COMPANY: False,
}
_APPLIES_AGREEMENT = {
    LegalForm.MUNICIPALITY: True,
    LegalForm.DISTRICT: True,
    LegalForm.LAND_AUTHORITY: True,
    LegalForm.FEDERAL_AUTHORITY: True,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What is known of a stay before anything is asked.

    `other_stays` are stays of the same person at the same host, `rules` the participation rules
    in force. An office without a version was only typed by name: nothing of it counts as known
    except that it is another office.
    """

    status_group: StatusGroup = StatusGroup.UNKNOWN
    home: Office | None = None
    host: Office | None = None
    stay: Stay | None = None
    other_stays: tuple[Stay, ...] = ()
    rules: tuple[Rule, ...] = ()
    hospitation_limit_months: int = HOSPITATION_LIMIT_MONTHS

    @property
    def known_home(self) -> Office | None:
        """The home office, if its record exists."""
        return self.home if self.home and self.home.version else None

    @property
    def known_host(self) -> Office | None:
        """The host office, if its record exists."""
        return self.host if self.host and self.host.version else None

    @property
    def chain(self) -> tuple[Stay, ...]:
        """The stay and those that hang together with it; empty while it has no days."""
        if self.stay is None:
            return ()
        if self.known_host is None:
            return (self.stay,)
        host = self.known_host
        return chain(self.other_stays, self.stay, host.land, host.extra_holidays)

    def exceeds(self, months: int) -> bool | None:
        """Whether the stay with its chain is longer than `months`; None while it has no days."""
        held = self.chain
        if not held:
            return None
        first = min(stay.first_day for stay in held)
        return exceeds_months(first, max(stay.last_day for stay in held), months)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The instrument or what is out of scope, and why. Neither: something is still open."""

    instrument: Instrument | None = None
    out_of_scope: OutOfScope | None = None
    reasons: tuple[AdviceReason, ...] = ()


class Interview:
    """Goes through the questions; remembers which have to be asked because no fact settles them."""

    def __init__(self, situation: Situation, answers: Answers) -> None:
        self._facts = _facts(situation)
        self._answers = {**presumptions(situation), **answers, **self._facts}
        self._asked: list[AdviceQuestion] = []

    @property
    def asked(self) -> tuple[AdviceQuestion, ...]:
        """The questions that have to be asked so far, in the order in which they are shown."""
        return tuple(question for question in AdviceQuestion if question in self._asked)

    def says(self, question: AdviceQuestion) -> bool | None:
        """Return the answer, None while there is none."""
        if question not in self._facts and question not in self._asked:
            self._asked.append(question)
        return self._answers.get(question)


def presumptions(situation: Situation) -> dict[AdviceQuestion, bool]:
    """Return what is likely and shown as already answered: the clerk can say otherwise."""
    found: dict[AdviceQuestion, bool] = {}
    if situation.stay is not None:
        found[AdviceQuestion.PERMANENT] = False
    host = situation.known_host
    if host is None:
        return found
    employs = _EMPLOYS_CIVIL_SERVANTS.get(host.legal_form)
    applies = _APPLIES_AGREEMENT.get(host.legal_form)
    if employs is not None:
        found[AdviceQuestion.EMPLOYS_CIVIL_SERVANTS] = employs
    if applies is not None:
        found[AdviceQuestion.APPLIES_AGREEMENT] = applies
    return found


def _facts(situation: Situation) -> dict[AdviceQuestion, bool]:
    found: dict[AdviceQuestion, bool] = {}
    if situation.home and situation.host:
        found[AdviceQuestion.STAYS_IN_OFFICE] = situation.home.id == situation.host.id
    elif situation.host:
        # Somebody who comes from nowhere the record knows, such as a pupil.
        found[AdviceQuestion.STAYS_IN_OFFICE] = False
    if situation.known_host:
        found[AdviceQuestion.HOST_IS_PUBLIC] = situation.known_host.is_public
    if situation.status_group is not StatusGroup.UNKNOWN:
        is_civil_servant = situation.status_group is StatusGroup.CIVIL_SERVANT
        found[AdviceQuestion.CIVIL_SERVANT] = is_civil_servant
    lengths = {
        AdviceQuestion.LONGER_THAN_THREE_MONTHS: USUAL_MONTHS,
        AdviceQuestion.LONGER_THAN_FIVE_YEARS: LONGEST_WITHOUT_CONSENT_MONTHS,
    }
    for question, months in lengths.items():
        exceeds = situation.exceeds(months)
        if exceeds is not None:
            found[question] = exceeds
    return found


def decide(situation: Situation, interview: Interview) -> Decision:
    """Walk the decision helper as far as the answers carry."""
    stays = interview.says(AdviceQuestion.STAYS_IN_OFFICE)
    if stays:
        return Decision(out_of_scope=OutOfScope.UMSETZUNG, reasons=(AdviceReason.STAYS_IN_OFFICE,))
    permanent = None if stays is None else interview.says(AdviceQuestion.PERMANENT)
    if permanent is None:
        return Decision()
    return (_permanent if permanent else _for_a_time)(situation, interview)


def _for_a_time(situation: Situation, interview: Interview) -> Decision:
    works = interview.says(AdviceQuestion.WORKS_FOR_HOST)
    if works is None:
        return Decision()
    if not works:
        return Decision(instrument=Instrument.HOSPITATION, reasons=(AdviceReason.ONLY_OBSERVES,))
    if situation.status_group in _LEARNERS:
        return Decision(reasons=(AdviceReason.NO_RULE_FOR_LEARNERS,))
    return _work(situation, interview)


def _permanent(situation: Situation, interview: Interview) -> Decision:
    if situation.status_group in _LEARNERS:
        return Decision(out_of_scope=OutOfScope.VERSETZUNG, reasons=(AdviceReason.PERMANENT,))
    civil_servant = interview.says(AdviceQuestion.CIVIL_SERVANT)
    if civil_servant:
        return Decision(
            out_of_scope=OutOfScope.VERSETZUNG, reasons=(AdviceReason.PERMANENT_CIVIL_SERVANT,)
        )
    moves = None if civil_servant is None else interview.says(AdviceQuestion.TASKS_MOVE)
    if moves is None:
        return Decision()
    if moves:
        return Decision(
            out_of_scope=OutOfScope.PERSONALGESTELLUNG, reasons=(AdviceReason.TASKS_MOVE,)
        )
    return Decision(out_of_scope=OutOfScope.VERSETZUNG, reasons=(AdviceReason.PERMANENT_EMPLOYEE,))


def _work(situation: Situation, interview: Interview) -> Decision:
    civil_servant = interview.says(AdviceQuestion.CIVIL_SERVANT)
    if civil_servant is None:
        return Decision()
    question = (
        AdviceQuestion.EMPLOYS_CIVIL_SERVANTS if civil_servant else AdviceQuestion.APPLIES_AGREEMENT
    )
    joins = interview.says(question)
    if joins is None:
        return Decision()
    if joins:
        law = civil_service_law(situation) if civil_servant else AdviceReason.APPLIES_AGREEMENT
    elif civil_servant:
        law = AdviceReason.EMPLOYS_NO_CIVIL_SERVANTS
    else:
        law = AdviceReason.APPLIES_NO_AGREEMENT
    return Decision(
        instrument=Instrument.ABORDNUNG if joins else Instrument.ZUWEISUNG,
        reasons=(AdviceReason.WORKS_FOR_HOST, law),
    )


def civil_service_law(situation: Situation) -> AdviceReason:
    """Return whose law an Abordnung of a civil servant follows.

    The federal one for federal civil servants, § 14 BeamtStG across Länder and to the federation,
    otherwise the Land's own.
    """
    home, host = situation.known_home, situation.known_host
    if home is not None and home.regime == FEDERAL_REGIME:
        return AdviceReason.CIVIL_SERVICE_FEDERAL
    if home is None or host is None:
        return AdviceReason.CIVIL_SERVICE_UNKNOWN
    if home.regime != host.regime:
        return AdviceReason.CIVIL_SERVICE_ACROSS_LAENDER
    if home.regime == "NW":
        return AdviceReason.CIVIL_SERVICE_NW
    return AdviceReason.CIVIL_SERVICE_LAND
