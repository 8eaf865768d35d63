"""The appointment that was copied or cut, for as long as the clipboard holds it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication

from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.tables import neutralised
from jobswap_desktop.presentation.models.week import place_text
from jobswap_desktop.services.wording import weekday_text

_KIND = "application/x-jobswap-appointment"


class WeekClipboard:
    """Holds one appointment. Other programs get it as a line: day, begin, end, title, place.

    Of a confidential one only the time goes out.
    """

    def __init__(self) -> None:
        self._appointment: Appointment | None = None
        self._is_cut = False

    def hold(self, appointment: Appointment, *, cut: bool) -> None:
        """Put an appointment onto the clipboard; a cut one is moved when it is pasted."""
        self._appointment, self._is_cut = appointment, cut
        data = QMimeData()
        data.setData(_KIND, appointment.id.encode())
        data.setText(line_of(appointment))
        QGuiApplication.clipboard().setMimeData(data)

    def held(self) -> Appointment | None:
        """Return the appointment, unless something else was copied since."""
        # None while another program lets go of what it held.
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if self._appointment is None or data is None or not data.hasFormat(_KIND):
            return None
        mine = bytes(data.data(_KIND).data()) == self._appointment.id.encode()
        return self._appointment if mine else None

    @property
    def is_cut(self) -> bool:
        """Whether pasting moves it."""
        return self._is_cut

    def let_go(self) -> None:
        """Hold nothing any more: a cut appointment was pasted."""
        self._appointment = None


def line_of(appointment: Appointment) -> str:
    """Return an appointment as a line with tabs, as tables of other programs take it."""
    secret = appointment.confidential
    parts = (
        weekday_text(appointment.day),
        f"{appointment.start:%H:%M}",
        f"{appointment.end:%H:%M}",
        QCoreApplication.translate("WeekClipboard", "Confidential")
        if secret
        else appointment.title,
        "" if secret else place_text(appointment),
    )
    return "\t".join(map(neutralised, parts))
