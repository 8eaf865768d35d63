"""Days and counts in words: how far off they are, how many; what only the locale can write."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from jobswap_desktop.domain.offices import FEDERAL_REGIME, Land
from jobswap_desktop.services.cases import most_counted
from jobswap_desktop.services.wording import term, weekday_text


def count_text(number: int, typed: str = "") -> str:
    """Return how many a list has: "412", or "über 1.000" where nobody has counted farther.

    `typed` is what the list was searched by.
    """
    most = most_counted(typed)
    if number <= most:
        return str(number)
    text = QCoreApplication.translate("Counts", "over {number}")
    return text.format(number=QLocale().toString(most))


class DayWords(QObject):
    """Days absolute and relative. A class, since only its `tr` knows singular and plural."""

    def due(self, day: date, today: date) -> str:
        """Return a last day: "bis Fr., 25.02.2022 (noch 3 Tage)"."""
        left = (day - today).days
        if left < 0:
            return self.overdue(-left)
        if left == 0:
            text = self.tr("by today, {day}")
        elif left == 1:
            text = self.tr("by tomorrow, {day}")
        else:
            text = self.tr("by {day} (%n day(s) left)", "", left)
        return text.format(day=weekday_text(day))

    def planned(self, day: date, today: date) -> str:
        """Return a day that the clerk has set: "Fr., 25.02.2022 (in 3 Tagen)"."""
        left = (day - today).days
        if left < 0:
            return self.overdue(-left)
        if left == 0:
            text = self.tr("today, {day}")
        elif left == 1:
            text = self.tr("tomorrow, {day}")
        else:
            text = self.tr("{day} (in %n day(s))", "", left)
        return text.format(day=weekday_text(day))

    def overdue(self, days: int) -> str:
        """Return for how long something has been overdue: "überfällig seit 2 Tagen"."""
        return self.tr("overdue for %n day(s)", "", days)

    def begin(self, day: date, today: date) -> str:
        """Return a first day: "Beginn Mo., 28.02.2022 (in 6 Tagen)"."""
        left = (day - today).days
        if left == 0:
            text = self.tr("begins today, {day}")
        elif left == 1:
            text = self.tr("begins tomorrow, {day}")
        elif left < 0:
            text = self.tr("begun {day}")
        else:
            text = self.tr("begins {day} (in %n day(s))", "", left)
        return text.format(day=weekday_text(day))


def due_text(day: date, today: date) -> str:
    """Return a last day, absolute and relative, or for how long it has passed."""
    return DayWords().due(day, today)


def planned_text(day: date, today: date) -> str:
    """Return the day of a follow-up, absolute and relative, or for how long it has passed."""
    return DayWords().planned(day, today)


def overdue_text(days: int) -> str:
    """Return for how many days something has been overdue."""
    return DayWords().overdue(days)


def begin_text(day: date, today: date) -> str:
    """Return a first day, absolute and relative."""
    return DayWords().begin(day, today)


def long_day(day: date) -> str:
    """Return "Dienstag, 22.02.2022" in the default locale."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd, dd.MM.yyyy")


def week_text(day: date) -> str:
    """Return "KW 8", the ISO week in which a day lies."""
    text = QCoreApplication.translate("Format", "week {number}")
    return text.format(number=day.isocalendar().week)


def regime_text(regime: str) -> str:
    """Return the word for whose law applies: a Land, or the federation."""
    if regime == FEDERAL_REGIME:
        return QCoreApplication.translate("Format", "Federation")
    return term(Land(regime))
