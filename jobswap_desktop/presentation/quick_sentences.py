"""The sentences about what is not understood in the line for a new appointment."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from jobswap_desktop.presentation.quick_faults import QuickCode, QuickFault
from jobswap_desktop.services.wording import weekday_text

_TYPING = frozenset({QuickCode.TITLE_MISSING, QuickCode.TIME_MISSING, QuickCode.DAY_MISSING})


class QuickSentences(QObject):
    """Each names the offending piece and says what to write instead."""

    def all(self, faults: Sequence[QuickFault]) -> str:
        """Return the sentences about all faults.

        What is merely still missing is said only where nothing is wrong with the rest.
        """
        wrong = [fault for fault in faults if fault.code not in _TYPING]
        return " ".join(dict.fromkeys(self.one(fault) for fault in wrong or faults))

    def one(self, fault: QuickFault) -> str:
        """Return the sentence about one fault."""
        text = {**self._missing(), **self._of_days(), **self._of_times()}
        text |= {**self._of_marks(), **self._of_cells()}
        return text[fault.code].format(
            text=fault.seen,
            day=weekday_text(fault.day) if fault.day else "",
            names=", ".join(fault.names),
        )

    def _missing(self) -> dict[QuickCode, str]:
        return {
            QuickCode.TITLE_MISSING: self.tr("The title is missing."),
            QuickCode.DAY_MISSING: self.tr("The day is missing, for example mo, 28.2. or di-do."),
            QuickCode.TIME_MISSING: self.tr(
                "The time is missing, for example 9-10:30, 13 Uhr or ganztägig."
            ),
            QuickCode.LINE_TOO_LONG: self.tr("The line has more than {text} characters."),
            QuickCode.QUOTE_OPEN: self.tr("“{text}” lacks the closing quotation mark."),
        }

    def _of_days(self) -> dict[QuickCode, str]:
        return {
            QuickCode.NO_SUCH_DAY: self.tr("There is no day “{text}”."),
            QuickCode.NO_SUCH_WEEK: self.tr("There is no week {text}."),
            QuickCode.YEAR_OUT_OF_RANGE: self.tr("“{text}” lies too far off."),
            QuickCode.WEEK_WITHOUT_DAY: self.tr("“{text}”: please add the day, for example fr."),
            QuickCode.NOT_THAT_WEEKDAY: self.tr("“{text}” do not fit together: it is {day}."),
            QuickCode.NOT_IN_STAY: self.tr("There is no “{text}” within the stay."),
            QuickCode.DAYS_BACKWARDS: self.tr("“{text}” runs backwards."),
            QuickCode.TOO_MANY_DAYS: self.tr("“{text}” are more days than a stay can have."),
            QuickCode.SECOND_DAY: self.tr(
                "“{text}” would be another day. Please put it next to the first one with a comma,"
                " or the title in quotation marks."
            ),
            QuickCode.DAILY_AND_DAY: self.tr(
                "“{text}” and “{names}” do not go together. “täglich” alone means Monday to Friday"
                " throughout the stay; to repeat it otherwise, please open the appointment."
            ),
            QuickCode.DAY_OR_TIME: self.tr(
                "“{text}” can be a day or a time. Please write a day with a dot at its end, a time"
                " with a colon."
            ),
        }

    def _of_times(self) -> dict[QuickCode, str]:
        return {
            QuickCode.NO_SUCH_TIME: self.tr("There is no time “{text}”."),
            QuickCode.NO_SUCH_LENGTH: self.tr("“{text}” is no length in whole minutes of one day."),
            QuickCode.SECOND_TIME: self.tr(
                "“{text}” would be another time. Please put the title in quotation marks if it"
                " belongs there."
            ),
            QuickCode.END_NOT_AFTER_START: self.tr("“{text}”: the end is not after the beginning."),
            QuickCode.OVER_MIDNIGHT: self.tr(
                "The appointment would last beyond midnight. Please enter two: one until 24:00, and"
                " one from 0:00 on the next day."
            ),
            QuickCode.ALL_DAY_WITH_TIME: self.tr("“{text}” does not go with a whole day."),
        }

    def _of_marks(self) -> dict[QuickCode, str]:
        return {
            QuickCode.SECOND_PLACE: self.tr("“{text}” would be another place."),
            QuickCode.PLACE_EMPTY: self.tr("The place is missing after @."),
            QuickCode.VISITOR_UNKNOWN: self.tr(
                "“{text}” is none of the visitors. Please put the title in quotation marks if it"
                " belongs there."
            ),
            QuickCode.VISITOR_AMBIGUOUS: self.tr("“{text}” fits several visitors: {names}."),
            QuickCode.MARK_UNKNOWN: self.tr(
                "“{text}” is not known. There are !vertraulich and kinds such as !workshop."
            ),
        }

    def _of_cells(self) -> dict[QuickCode, str]:
        return {
            QuickCode.NOT_A_DAY: self.tr("“{text}” is no day."),
            QuickCode.NOT_A_TIME: self.tr("“{text}” is no time."),
            QuickCode.KIND_UNKNOWN: self.tr("“{text}” is no kind of appointment."),
        }
