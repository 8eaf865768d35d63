"""The periods for which a case is kept, in words."""

from jobswap_desktop import resources
from jobswap_desktop.documents import german
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.terms import term
from jobswap_desktop.domain.retention import RetentionRule, retention_rules

_YEAR = 12


def rules_of(paper: Paper) -> tuple[RetentionRule, ...]:
    """Return the periods that hold where the paper is printed, else the suggested ones."""
    return paper.retention or retention_rules(resources.toml("rules/retention.toml"))


def period_text(rule: RetentionRule) -> str:
    """Return "5 Jahre ab dem letzten Tag des Einsatzes"."""
    full_years, months = divmod(rule.months, _YEAR)
    count, one, several = (
        (rule.months, "Monat", "Monate") if months else (full_years, "Jahr", "Jahre")
    )
    length = f"{count}{german.NO_BREAK}{one if count == 1 else several} {term(rule.start)}"
    return f"{length}, bis zum Ende des Kalenderjahres" if rule.to_year_end else length
