"""A rule of participation in words: for the table of rules, its details and its dialog."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject

from jobswap_desktop.domain.participation import Silence
from jobswap_desktop.domain.rules import ANY_REGIME, Rule
from jobswap_desktop.services.wording import day_text, length_text, regime_word, term

_READ_IN_THE_LAW = "text"


class RuleWords(QObject):
    """Words for the parts of a rule. A class, since only its `tr` knows singular and plural."""

    def body(self, rule: Rule) -> str:
        """Return the body, and that the rule holds everywhere where it does."""
        if rule.regime == ANY_REGIME:
            return self.tr("{body} (everywhere)").format(body=term(rule.body))
        return term(rule.body)

    def period(self, rule: Rule) -> str:
        """Return the time to answer: "2 Wochen (eilig 1 Woche)"."""
        if rule.period is None:
            return self.tr("none")
        text = length_text(rule.period)
        if rule.urgent_period is None:
            return text
        return self.tr("{period} (urgent {urgent})").format(
            period=text, urgent=length_text(rule.urgent_period)
        )

    def threshold(self, rule: Rule) -> str:
        """Return from which length of a stay the rule holds, and for whom."""
        months = rule.longer_than_months
        parts = [self.tr("longer than %n month(s)", "", months) if months else self.tr("always")]
        parts += [term(group) for group in sorted(rule.status_groups)]
        if rule.on_request:
            parts.append(self.tr("where a direction asks for it"))
        return ", ".join(parts)

    def silence(self, rule: Rule) -> str:
        """Return shortly what it means when no answer comes."""
        return {
            Silence.NONE: self.tr("nothing"),
            Silence.PROCEED: self.tr("it goes on"),
            Silence.DEEMED_CONSENT: self.tr("deemed approved"),
        }[rule.silence]

    def validity(self, rule: Rule) -> str:
        """Return since when and until when the row holds."""
        first, last = rule.valid_from, rule.valid_until
        if first and last:
            text = self.tr("{first} to {last}")
        elif first:
            text = self.tr("from {first}")
        elif last:
            text = self.tr("until {last}")
        else:
            return self.tr("as shipped")
        return text.format(first=first and day_text(first), last=last and day_text(last))

    def checked(self, rule: Rule) -> str:
        """Return by whom the row was checked, or that it has to be."""
        if rule.confirmed_on is not None:
            return self.tr("confirmed by {name} on {day}").format(
                name=rule.confirmed_by, day=day_text(rule.confirmed_on)
            )
        if rule.verified == _READ_IN_THE_LAW:
            return self.tr("read in the text of the law")
        return self.tr("please check")

    def summary(self, rule: Rule) -> str:
        """Return everything the row says, in a few sentences."""
        return " · ".join(part for part in self._parts(rule) if part)

    def version(self, rule: Rule) -> str:
        """Return the row as one of several of the same rule."""
        parts = [self.validity(rule), self.period(rule), rule.law, self.checked(rule), rule.note]
        return " · ".join(part for part in parts if part)

    def title(self, rule: Rule) -> str:
        """Return who is asked for what, under whose law."""
        return f"{term(rule.body)}: {term(rule.kind)} – {regime_word(rule.regime)}"

    def _parts(self, rule: Rule) -> Iterator[str]:
        yield rule.law
        yield self.tr("Time to answer: {period}").format(period=self.period(rule))
        if rule.house_default:
            yield self.tr("period of the house")
        if rule.extension_period:
            yield self.tr("{period} more after a suspended resolution").format(
                period=length_text(rule.extension_period)
            )
        if rule.escalation_period:
            yield self.tr("{period} to take a refusal to the next level").format(
                period=length_text(rule.escalation_period)
            )
        yield self.tr("Stays: {stays}").format(stays=self.threshold(rule))
        yield term(rule.silence)
        yield self.validity(rule)
        yield self.checked(rule)
        yield rule.note
