<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>DateEdit</name>
    <message>
        <source>DD.MM.YYYY</source>
        <translation>TT.MM.JJJJ</translation>
    </message>
    <message>
        <source>Open calendar</source>
        <translation>Kalender öffnen</translation>
    </message>
    <message>
        <source>Open calendar (F4)</source>
        <translation>Kalender öffnen (F4)</translation>
    </message>
    <message>
        <source>“{seen}” is no date. Enter it as 28.02.2027 or KW 9.</source>
        <translation>„{seen}“ ist kein Datum. Bitte als 28.02.2027 oder KW 9 eingeben.</translation>
    </message>
    <message>
        <source>The day {seen} does not exist. Please check day and month.</source>
        <translation>Den Tag {seen} gibt es nicht. Bitte Tag und Monat prüfen.</translation>
    </message>
    <message>
        <source>Calendar week {seen} does not exist.</source>
        <translation>Die Kalenderwoche {seen} gibt es nicht.</translation>
    </message>
    <message>
        <source>The year of {seen} is out of range. Choose one from {first} to {last}.</source>
        <translation>Das Jahr von {seen} liegt außerhalb des Bereichs. Bitte eines von {first} bis {last} wählen.</translation>
    </message>
</context>
<context>
    <name>DirectionTrack</name>
    <message>
        <source>{stop}: done</source>
        <translation>{stop}: erledigt</translation>
    </message>
    <message>
        <source>{stop}: open</source>
        <translation>{stop}: offen</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program made a mistake. What was saved before is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please send this report to your support: {path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavigationList</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche löschen</translation>
    </message>
    <message>
        <source>Clear search (Esc)</source>
        <translation>Suche löschen (Esc)</translation>
    </message>
</context>
<context>
    <name>Snackbar</name>
    <message>
        <source>Undo ({keys})</source>
        <translation>Rückgängig ({keys})</translation>
    </message>
    <message>
        <source>{keys} takes it back.</source>
        <translation>{keys} macht es rückgängig.</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Step {number} of {total}: {title}</source>
        <translation>Schritt {number} von {total}: {title}</translation>
    </message>
    <message>
        <source>All {total} steps done</source>
        <translation>Alle {total} Schritte erledigt</translation>
    </message>
    <message>
        <source>{done} of {total} steps done</source>
        <translation>{done} von {total} Schritten erledigt</translation>
    </message>
</context>
<context>
    <name>_CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
</TS>
