"""What each of the calendar files in `calendars` is expected to say.

The files are written by hand after the conventions of the programs they are named after, with
invented people. An event is a line "day begin-end | title | place | marks"; whole days name the
first day and the one after the last.
"""

from datetime import date
from pathlib import Path

from jobswap_desktop.domain.calendar_file import CalendarContent, FileEvent
from jobswap_desktop.exchange.ics_reading import read_calendar

FOLDER = Path(__file__).parent / "calendars"
WINTER = (date(2022, 2, 21), date(2022, 2, 27))
SUMMER = (date(2022, 7, 4), date(2022, 7, 10))

_SHOWN = 36


def read(name: str, days: tuple[date, date] = WINTER) -> CalendarContent:
    """Return what is read of a file of the folder."""
    return read_calendar(name, (FOLDER / name).read_bytes(), *days)


def told(event: FileEvent) -> str:
    """Return an event as a line of the table."""
    last = "24:00" if event.end.date() > event.start.date() else f"{event.end:%H:%M}"
    when = f"{event.start:%d.%m. %H:%M}-{last}"
    if event.all_day:
        when = f"{event.start:%d.%m.}-{event.end:%d.%m.}"
    flags = {
        "private": event.confidential,
        "cancelled": event.cancelled,
        "free": event.is_free,
        "online": event.is_online,
    }
    marks = [*(name for name, holds in flags.items() if holds), *event.notes]
    parts = (when, event.title[:_SHOWN], event.place[:_SHOWN], ", ".join(marks))
    return " | ".join(parts).rstrip(" |")


def remarked(content: CalendarContent) -> list[str]:
    """Return what is said of a whole file, but for events of other weeks."""
    counts = {"other": content.other, "unreadable": content.unreadable}
    return [*content.notes, *(f"{name} {count}" for name, count in counts.items() if count)]


EVENTS: dict[str, list[str]] = {
    "apple_calendar.ics": [
        "21.02.-23.02. | Eingewöhnung",
        (
            "23.02. 14:00-16:00 | Führung durch das Rechenzentrum | "
            "Rechenzentrum Talstraße 14, 53721 We"
        ),
    ],
    "booking_portal.ics": [
        "24.02. 10:15-11:00 | Hospitation im Bürgeramt | Bürgeramt Mitte",
    ],
    "caldav_moved_series.ics": [
        "21.02. 16:00-16:30 | Berichtsrunde neu",
        "22.02. 17:00-17:30 | Jede Sekunde |  | repeat_unreadable",
        "23.02. 10:00-11:00 | Monatsrunde",
        "25.02. 10:00-11:00 | Monatsrunde März (vorgezogen)",
        "04.07. 16:00-16:30 | Berichtsrunde neu",
    ],
    "cut_off.ics": [
        "22.02. 09:00-10:00 | Vollständig",
    ],
    "doodle_poll.ics": [
        "24.02. 10:30-11:30 | Redaktionsrunde [Doodle]",
    ],
    "exchange_cancelled.ics": [
        "25.02. 11:11-12:00 | Abgesagt: Weekly |  | cancelled, free",
    ],
    "exchange_custom_zone.ics": [
        "05.07. 09:00-10:00 | Nach Berliner Zeit",
        "05.07. 11:00-12:00 | Aus Helsinki",
    ],
    "folded_inside_letters.ics": [
        "21.02. 14:00-15:00 | Gespräch über die Größe des Büros",
    ],
    "foreign_zones.ics": [
        "04.07. 08:00-09:00 | Evolution",
        "06.07. 15:00-16:00 | Videokonferenz New York | online | online",
        "08.07. 09:00-10:00 | Austausch Tokio",
        "08.07. 12:00-13:00 | Unbekannte Zone |  | zone_unknown",
    ],
    "google_export.ics": [
        "21.02. 09:00-10:30 | Begrüßung | Talstraße 12, Westtal",
        "22.02.-23.02. | Ganzer Tag |  | free",
        "24.02. 15:00-15:30 | Mittagsrunde später",
    ],
    "google_utc_series.ics": [
        "21.02. 09:00-09:30 | Wochenstart",
        "04.07. 09:00-09:30 | Wochenstart",
    ],
    "groupwise.ics": [
        "23.02. 08:30-09:00 | Übergabe | Zi. 5",
    ],
    "holiday_feed.ics": [
        "24.02.-25.02. | Weiberfastnacht |  | free",
    ],
    "hostile_words.ics": [
        (
            "22.02. 08:00-09:00 | egalatsuA  <b>fett</b> =1+1 xxxxxxxx | Юрмала ???? ??? | "
            "characters_lost, text_shortened"
        ),
    ],
    "korganizer.ics": [
        "22.02. 09:30-10:30 | Einarbeitung",
        "23.02. 09:30-10:30 | Einarbeitung",
        "24.02. 09:30-10:30 | Einarbeitung",
    ],
    "lower_case_and_blank_lines.ics": [
        "21.02. 16:00-17:00 | Alles klein geschrieben |  | private",
    ],
    "missing_parts.ics": [
        "22.02. 10:00-10:15 | Ohne Ende und Kennung |  | no_uid, no_end",
        "22.02. 12:00-12:15 |  |  | no_title, no_end",
        "22.02. 14:00-14:15 | Ende vor Beginn |  | no_end",
    ],
    "nextcloud.ics": [
        (
            "23.02. 10:00-11:30 | Austausch Fachverfahren | "
            "https://talk.example.org/call/abc | online, characters_lost"
        ),
        (
            "25.02. 10:00-11:30 | Austausch Fachverfahren | "
            "https://talk.example.org/call/abc | online, characters_lost"
        ),
    ],
    "night_shift.ics": [
        "22.02. 22:00-24:00 | Leitstelle Nachtdienst |  | split",
        "23.02. 00:00-06:00 | Leitstelle Nachtdienst |  | split",
        "24.02.-27.02. | Klausurtagung |  | whole_days",
    ],
    "notes_domino.ics": [
        "24.02. 13:30-15:00 | Haushaltsrunde",
    ],
    "outlook_classic_all_day.ics": [
        "22.02.-23.02. | Weiberfastnacht vorbereiten",
        "24.02.-26.02. | Fachtagung Digitale Verwaltung | Bonn | free",
    ],
    "outlook_classic_meeting.ics": [
        "22.02. 09:00-10:30 | Besprechung „Umstellung“ | Sitzungszimmer 2, Rathaus",
    ],
    "outlook_classic_series.ics": [
        "21.02. 09:00-09:15 | Kurze Lage |  | private",
        "22.02. 09:00-09:15 | Kurze Lage |  | private",
        "25.02. 09:00-09:15 | Kurze Lage |  | private",
        "25.02. 14:00-14:30 | Kurze Lage (verschoben) |  | private",
    ],
    "outlook_new.ics": [
        "25.02. 11:11-12:00 | Weekly | Microsoft Teams-Besprechung | online",
    ],
    "several_calendars.ics": [
        "21.02. 08:00-08:30 | Kalender eins",
        "21.02. 08:30-09:00 | Kalender zwei",
    ],
    "sogo.ics": [
        "25.02. 08:00-08:45 | Abstimmung Datenschutz | Raum 3.2 | private",
    ],
    "summer_and_winter.ics": [
        "21.02. 09:30-10:00 | Montagsrunde",
        "04.07. 09:30-10:00 | Montagsrunde",
        "04.07. 11:30-12:00 | Nach Weltzeit",
    ],
    "teams_invitation.ics": [
        "07.07. 16:00-17:00 | Digitalstammtisch |  | online",
    ],
    "thunderbird.ics": [
        "22.02. 08:30-10:00 | Jour fixe Digitales |  | private",
    ],
    "train_ticket.ics": [
        "21.02. 06:47-08:15 | RE 5 Lindenfurt Hbf - Westtal | Lindenfurt Hbf Gl. 4",
    ],
    "university_timetable.ics": [
        "21.02. 10:15-11:45 | Verwaltungsinformatik | Hörsaal 3",
        "23.02. 14:15-15:45 | E-Government-Recht | Seminarraum 12 | uid_repeated",
    ],
    "utf16.ics": [
        "21.02. 13:00-14:00 | Straße, Brücke und Łódź",
    ],
    "utf8_with_bom.ics": [
        "21.02. 11:00-12:00 | Größe prüfen",
    ],
    "vcalendar_1_0.vcs": [
        "22.02. 14:00-15:00 | Rückmeldung an die Führung | Büro 7 | private, no_uid",
        "23.02. 08:00-08:30 | Serie im alten Format |  | no_uid, repeat_unreadable",
    ],
    "waste_collection.ics": [
        "23.02.-24.02. | Biotonne |  | no_uid",
        "25.02.-26.02. | Papiertonne |  | no_uid",
    ],
    "webex_invitation.ics": [
        (
            "23.02. 09:00-09:30 | Abstimmung Fachverfahren | "
            "https://westtal.webex.example/westta | online"
        ),
    ],
    "zimbra.ics": [
        '21.02. 15:00-15:45 | Personalrat: Vorstellung | "Zimmer 104" <zi104@lindenfurt.examp',
    ],
    "zoom_invitation.ics": [
        "22.02. 14:00-15:00 | Werkstattgespräch | https://zoom.example/j/123456789 | online",
    ],
}
"""In the winter week, then in the summer one."""

REMARKS: dict[str, list[str]] = {
    "cut_off.ics": ["cut_off", "unreadable 1"],
    "korganizer.ics": ["other 1"],
    "missing_parts.ics": ["unreadable 2"],
    "thunderbird.ics": ["other 1"],
    "university_timetable.ics": ["windows_encoding"],
    "vcalendar_1_0.vcs": ["old_format"],
}
"""Of the whole file, where there is anything to say."""
