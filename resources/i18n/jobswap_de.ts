<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Fall</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>Dars&amp;tellung</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Te&amp;xtgröße</translation>
    </message>
    <message>
        <source>&amp;New job swap…</source>
        <translation>&amp;Neuer Jobtausch …</translation>
    </message>
    <message>
        <source>Record a new case</source>
        <translation>Einen neuen Fall anlegen</translation>
    </message>
    <message>
        <source>Add p&amp;erson…</source>
        <translation>&amp;Person anlegen …</translation>
    </message>
    <message>
        <source>Record a person who swaps or hosts</source>
        <translation>Eine Person anlegen, die tauscht oder Gäste empfängt</translation>
    </message>
    <message>
        <source>Add o&amp;ffice…</source>
        <translation>&amp;Dienststelle anlegen …</translation>
    </message>
    <message>
        <source>Record an office with its bodies</source>
        <translation>Eine Dienststelle mit ihren Gremien anlegen</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>D&amp;rucken …</translation>
    </message>
    <message>
        <source>Print the papers of the case shown</source>
        <translation>Die Unterlagen des angezeigten Falls drucken</translation>
    </message>
    <message>
        <source>&amp;Open another database…</source>
        <translation>Andere Daten&amp;bank öffnen …</translation>
    </message>
    <message>
        <source>Go on with another file</source>
        <translation>Mit einer anderen Datei weiterarbeiten</translation>
    </message>
    <message>
        <source>Look at the &amp;sample case</source>
        <translation>Beispielfall &amp;ansehen</translation>
    </message>
    <message>
        <source>Open the database with invented people</source>
        <translation>Die Datenbank mit erfundenen Personen öffnen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Das Programm schließen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back what was recorded last</source>
        <translation>Die letzte Eintragung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Record again what was taken back last</source>
        <translation>Die zuletzt zurückgenommene Eintragung wiederholen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Go to the search field of the page</source>
        <translation>Zum Suchfeld der Seite gehen</translation>
    </message>
    <message>
        <source>Search or &amp;command…</source>
        <translation>Suchen oder &amp;Befehl …</translation>
    </message>
    <message>
        <source>Find cases, people and commands</source>
        <translation>Fälle, Personen und Befehle finden</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>&amp;Nächster Schritt</translation>
    </message>
    <message>
        <source>Do what the case needs next</source>
        <translation>Erledigen, was der Fall als Nächstes braucht</translation>
    </message>
    <message>
        <source>Record a &amp;decision…</source>
        <translation>&amp;Entscheidung eintragen …</translation>
    </message>
    <message>
        <source>Record an answer that has come in</source>
        <translation>Eine eingegangene Antwort eintragen</translation>
    </message>
    <message>
        <source>New &amp;appointment…</source>
        <translation>Neuer &amp;Termin …</translation>
    </message>
    <message>
        <source>Add an appointment to the week</source>
        <translation>Der Woche einen Termin hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Heute</translation>
    </message>
    <message>
        <source>&amp;Job swaps</source>
        <translation>&amp;Jobtausche</translation>
    </message>
    <message>
        <source>&amp;Week plan</source>
        <translation>&amp;Wochenplan</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>&amp;Offices</source>
        <translation>&amp;Dienststellen</translation>
    </message>
    <message>
        <source>Show the page “{page}”</source>
        <translation>Die Seite „{page}“ zeigen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Go back to where you were</source>
        <translation>Dorthin zurückgehen, wo Sie vorher waren</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>Go forward again</source>
        <translation>Wieder nach vorn gehen</translation>
    </message>
    <message>
        <source>&amp;Go to date or week…</source>
        <translation>&amp;Gehe zu Datum oder KW …</translation>
    </message>
    <message>
        <source>Show the week plan of a day</source>
        <translation>Den Wochenplan eines Tages zeigen</translation>
    </message>
    <message>
        <source>&amp;Next area</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Move the focus to the next area</source>
        <translation>In den nächsten Bereich wechseln</translation>
    </message>
    <message>
        <source>P&amp;revious area</source>
        <translation>Vo&amp;riger Bereich</translation>
    </message>
    <message>
        <source>Move the focus to the previous area</source>
        <translation>In den vorigen Bereich wechseln</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>A&amp;ktualisieren</translation>
    </message>
    <message>
        <source>Read everything shown again</source>
        <translation>Alles Angezeigte neu lesen</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>Change the colours of the program</source>
        <translation>Die Farben des Programms ändern</translation>
    </message>
    <message>
        <source>Change the size of all texts</source>
        <translation>Die Größe aller Texte ändern</translation>
    </message>
    <message>
        <source>&amp;About {name}</source>
        <translation>&amp;Über {name}</translation>
    </message>
    <message>
        <source>&amp;Keyboard and accessibility</source>
        <translation>&amp;Tastatur und Barrierefreiheit</translation>
    </message>
    <message>
        <source>All keys, and what helps people to see</source>
        <translation>Alle Tasten und alle Hilfen beim Sehen und Bedienen</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
</context>
<context>
    <name>AppointmentDialog</name>
    <message>
        <source>Appointment</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Neuer Termin</translation>
    </message>
    <message>
        <source>Overlaps with “{title}” ({time}).</source>
        <translation>Überschneidet sich mit „{title}“ ({time}).</translation>
    </message>
    <message>
        <source>{day} lies outside the stay of {name} ({period}).</source>
        <translation>Der {day} liegt außerhalb des Einsatzes von {name} ({period}).</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>T&amp;itel</translation>
    </message>
    <message>
        <source>D&amp;ay</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Beginn</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>&amp;Ende</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>&amp;Form</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>Ansprech&amp;person</translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation>Be&amp;merkung</translation>
    </message>
    <message>
        <source>C&amp;onfidential (only the title is printed)</source>
        <translation>&amp;Vertraulich (gedruckt wird nur der Titel)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>AppointmentsTab</name>
    <message>
        <source>&amp;New appointment…</source>
        <translation>&amp;Neuer Termin …</translation>
    </message>
    <message>
        <source>E&amp;dit…</source>
        <translation>Bea&amp;rbeiten …</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Week plan</source>
        <translation>&amp;Wochenplan</translation>
    </message>
    <message>
        <source>As calendar &amp;file…</source>
        <translation>Als &amp;Kalenderdatei …</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>There are no appointments yet.</source>
        <translation>Es gibt noch keine Termine.</translation>
    </message>
    <message>
        <source>New appointment…</source>
        <translation>Neuer Termin …</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
</context>
<context>
    <name>CalendarFileDialog</name>
    <message>
        <source>Save calendar file</source>
        <translation>Kalenderdatei speichern</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>Kalenderdateien (*.ics)</translation>
    </message>
    <message>
        <source>{file} could not be saved</source>
        <translation>{file} konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Please close the file where it is open, or choose another name.</source>
        <translation>Bitte die Datei schließen, wo sie geöffnet ist, oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Calendar file saved</source>
        <translation>Kalenderdatei gespeichert</translation>
    </message>
</context>
<context>
    <name>CaseActions</name>
    <message>
        <source>Reject…</source>
        <translation>Ablehnen …</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Zurückziehen …</translation>
    </message>
    <message>
        <source>Cancel stay…</source>
        <translation>Absagen …</translation>
    </message>
    <message>
        <source>End stay early…</source>
        <translation>Vorzeitig beenden …</translation>
    </message>
    <message>
        <source>Record opinion…</source>
        <translation>Stellungnahme eintragen …</translation>
    </message>
    <message>
        <source>Record approval…</source>
        <translation>Genehmigung eintragen …</translation>
    </message>
    <message>
        <source>Make request</source>
        <translation>Antrag stellen</translation>
    </message>
    <message>
        <source>Print submission…</source>
        <translation>Zuleitung drucken …</translation>
    </message>
    <message>
        <source>Record answer…</source>
        <translation>Antwort eintragen …</translation>
    </message>
    <message>
        <source>Print papers…</source>
        <translation>Unterlagen drucken …</translation>
    </message>
    <message>
        <source>Record discussion…</source>
        <translation>Erörterung eintragen …</translation>
    </message>
    <message>
        <source>Record decision…</source>
        <translation>Entscheidung eintragen …</translation>
    </message>
    <message>
        <source>Weigh objections…</source>
        <translation>Bedenken würdigen …</translation>
    </message>
    <message>
        <source>Record signature…</source>
        <translation>Unterschrift eintragen …</translation>
    </message>
    <message>
        <source>Print agreement…</source>
        <translation>Vereinbarung drucken …</translation>
    </message>
    <message>
        <source>Record consent…</source>
        <translation>Einwilligung eintragen …</translation>
    </message>
    <message>
        <source>Print declaration…</source>
        <translation>Erklärung drucken …</translation>
    </message>
    <message>
        <source>Record countersignature…</source>
        <translation>Gegenzeichnung eintragen …</translation>
    </message>
    <message>
        <source>Issue anew…</source>
        <translation>Neu ausstellen …</translation>
    </message>
    <message>
        <source>Access is given again.</source>
        <translation>Der Zugang wird wieder gewährt.</translation>
    </message>
    <message>
        <source>End case…</source>
        <translation>Fall beenden …</translation>
    </message>
    <message>
        <source>Record obligation…</source>
        <translation>Verpflichtung eintragen …</translation>
    </message>
    <message>
        <source>Record handover…</source>
        <translation>Aushändigung eintragen …</translation>
    </message>
    <message>
        <source>Enter contact…</source>
        <translation>Ansprechperson eintragen …</translation>
    </message>
    <message>
        <source>Enter place…</source>
        <translation>Einsatzort eintragen …</translation>
    </message>
    <message>
        <source>Enter first day…</source>
        <translation>Ersten Tag eintragen …</translation>
    </message>
    <message>
        <source>Print certificate…</source>
        <translation>Bescheinigung drucken …</translation>
    </message>
    <message>
        <source>Close case…</source>
        <translation>Fall abschließen …</translation>
    </message>
    <message>
        <source>Submitted to {body}</source>
        <translation>Zuleitung: {body}</translation>
    </message>
    <message>
        <source>{office}. The last day of the answer is computed from this day.</source>
        <translation>{office}. Ab diesem Tag wird die Frist für die Antwort berechnet.</translation>
    </message>
    <message>
        <source>Consent to sharing particulars</source>
        <translation>Einwilligung in die Weitergabe der Angaben</translation>
    </message>
    <message>
        <source>{reference} becomes “{state}” and is not changed any more.</source>
        <translation>Der Fall {reference} erhält den Stand „{state}“ und wird nicht mehr geändert.</translation>
    </message>
    <message>
        <source>Close this case?</source>
        <translation>Fall abschließen?</translation>
    </message>
    <message>
        <source>{reference} is then complete and not changed any more.</source>
        <translation>Der Fall {reference} ist dann vollständig und wird nicht mehr geändert.</translation>
    </message>
    <message>
        <source>Close case</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>The stay was extended.</source>
        <translation>Der Einsatz wurde verlängert.</translation>
    </message>
</context>
<context>
    <name>CaseBlock</name>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
</context>
<context>
    <name>CaseDialog</name>
    <message>
        <source>&amp;Occasion</source>
        <translation>An&amp;lass</translation>
    </message>
    <message>
        <source>&amp;Responsible</source>
        <translation>&amp;Zuständig</translation>
    </message>
    <message>
        <source>&amp;Deputy</source>
        <translation>&amp;Vertretung</translation>
    </message>
    <message>
        <source>&amp;Partner’s reference</source>
        <translation>A&amp;ktenzeichen der anderen Seite</translation>
    </message>
    <message>
        <source>Re&amp;mark</source>
        <translation>Be&amp;merkung</translation>
    </message>
    <message>
        <source>Case {reference}</source>
        <translation>Fall {reference}</translation>
    </message>
</context>
<context>
    <name>CaseModel</name>
    <message>
        <source>week {week}/{year} · {offices}</source>
        <translation>KW&#xa0;{week}/{year} · {offices}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>seit %n Tag überfällig</numerusform>
            <numerusform>seit %n Tagen überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>Frist heute</translation>
    </message>
    <message numerus="yes">
        <source>due in %n day(s)</source>
        <translation>
            <numerusform>Frist in %n Tag</numerusform>
            <numerusform>Frist in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>Frist {day}</translation>
    </message>
    <message>
        <source>starts today</source>
        <translation>Beginn heute</translation>
    </message>
    <message numerus="yes">
        <source>starts in %n day(s)</source>
        <translation>
            <numerusform>Beginn in %n Tag</numerusform>
            <numerusform>Beginn in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>starts {day}</source>
        <translation>Beginn {day}</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>confidentiality {status}</source>
        <translation>Verschwiegenheit {status}</translation>
    </message>
    <message>
        <source>next step: {step}</source>
        <translation>nächster Schritt: {step}</translation>
    </message>
    <message>
        <source>{due}, {day}</source>
        <translation>{due}, {day}</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>&amp;End case</source>
        <translation>Fall b&amp;eenden</translation>
    </message>
    <message>
        <source>No decision is open</source>
        <translation>Keine Entscheidung offen</translation>
    </message>
    <message>
        <source>Nobody is expected to answer right now.</source>
        <translation>Zurzeit wird keine Antwort erwartet.</translation>
    </message>
    <message>
        <source>Parts of the case</source>
        <translation>Teile des Falls</translation>
    </message>
    <message>
        <source>Declarations of confidentiality: {status}</source>
        <translation>Verschwiegenheitserklärungen: {status}</translation>
    </message>
    <message>
        <source>Next step: {step}</source>
        <translation>Nächster Schritt: {step}</translation>
    </message>
    <message>
        <source>Does the next step (F8)</source>
        <translation>Führt den nächsten Schritt aus (F8)</translation>
    </message>
    <message>
        <source>Show week plan</source>
        <translation>Wochenplan zeigen</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>Verschwiegenheit</translation>
    </message>
    <message>
        <source>Participation</source>
        <translation>Beteiligung</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>CaseText</name>
    <message>
        <source>Ref. {reference}</source>
        <translation>Az. {reference}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>to {host}</source>
        <translation>nach {host}</translation>
    </message>
    <message>
        <source>from {home} to {host}</source>
        <translation>von {home} nach {host}</translation>
    </message>
    <message>
        <source>submitted {day} · {due}</source>
        <translation>zugeleitet {day} · {due}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>does not cover the stay</source>
        <translation>deckt den Einsatz nicht ab</translation>
    </message>
    <message>
        <source>open until {day}</source>
        <translation>offen bis {day}</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Agreement signed by everybody</source>
        <translation>Vereinbarung von allen unterzeichnet</translation>
    </message>
    <message>
        <source>Consent to sharing: {name}, {day}</source>
        <translation>Einwilligung in die Weitergabe: {name}, {day}</translation>
    </message>
    <message>
        <source>Contact for {name}: {contact}</source>
        <translation>Ansprechperson für {name}: {contact}</translation>
    </message>
    <message>
        <source>Place and time of the first day: {name}</source>
        <translation>Ort und Uhrzeit des ersten Tages: {name}</translation>
    </message>
    <message>
        <source>done: {words}</source>
        <translation>erledigt: {words}</translation>
    </message>
    <message>
        <source>missing: {words}</source>
        <translation>fehlt: {words}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Result</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Suchen oder Befehl</translation>
    </message>
    <message>
        <source>Case, person or command</source>
        <translation>Fall, Person oder Befehl</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Nothing found. Please check the spelling.</source>
        <translation>Nichts gefunden. Bitte die Schreibweise prüfen.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open another database</source>
        <translation>Andere Datenbank öffnen</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Zurückgenommen: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <source>Version {version}. Free software under the EUPL 1.2.</source>
        <translation>Version {version}. Freie Software unter der EUPL 1.2.</translation>
    </message>
    <message>
        <source>The program could not be started again</source>
        <translation>Das Programm konnte nicht neu gestartet werden</translation>
    </message>
    <message>
        <source>Please close it and start it by hand.</source>
        <translation>Bitte schließen Sie es und starten Sie es von Hand.</translation>
    </message>
</context>
<context>
    <name>ConfidentialityTab</name>
    <message>
        <source>Declarations of confidentiality</source>
        <translation>Verschwiegenheitserklärungen</translation>
    </message>
    <message>
        <source>The stay has begun without a declaration in force: {names}.</source>
        <translation>Der Einsatz läuft ohne geltende Verschwiegenheitserklärung: {names}.</translation>
    </message>
    <message>
        <source>Everything about confidentiality is there.</source>
        <translation>Zur Verschwiegenheit liegt alles vor.</translation>
    </message>
    <message>
        <source>Still missing: {first}.</source>
        <translation>Es fehlt noch: {first}.</translation>
    </message>
    <message numerus="yes">
        <source>Still missing: {first}, and %n more point(s).</source>
        <translation>
            <numerusform>Es fehlt noch: {first}, und ein weiterer Punkt.</numerusform>
            <numerusform>Es fehlt noch: {first}, und %n weitere Punkte.</numerusform>
        </translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in Kraft</translation>
    </message>
    <message>
        <source>not in force</source>
        <translation>nicht in Kraft</translation>
    </message>
    <message>
        <source>Consent to sharing particulars</source>
        <translation>Einwilligung in die Weitergabe der Angaben</translation>
    </message>
    <message>
        <source>given {day}</source>
        <translation>erteilt {day}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Record consent…</source>
        <translation>Einwilligung eintragen …</translation>
    </message>
</context>
<context>
    <name>ConsequenceWords</name>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n Entscheidung</numerusform>
            <numerusform>%n Entscheidungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participation(s)</source>
        <translation>
            <numerusform>%n Beteiligung</numerusform>
            <numerusform>%n Beteiligungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n morning briefing(s)</source>
        <translation>
            <numerusform>%n Morgenbriefing</numerusform>
            <numerusform>%n Morgenbriefings</numerusform>
        </translation>
    </message>
    <message>
        <source>This brings: {made}.</source>
        <translation>Es entstehen: {made}.</translation>
    </message>
    <message>
        <source>The first day lies in the past.</source>
        <translation>Der Beginn liegt in der Vergangenheit.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) to the start, participation takes about {needed}.</source>
        <translation>
            <numerusform>Noch %n Tag bis zum Beginn, die Beteiligung braucht etwa {needed}.</numerusform>
            <numerusform>Noch %n Tage bis zum Beginn, die Beteiligung braucht etwa {needed}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confidentiality declaration(s)</source>
        <translation>
            <numerusform>%n Verschwiegenheitserklärung</numerusform>
            <numerusform>%n Verschwiegenheitserklärungen</numerusform>
        </translation>
    </message>
</context>
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
    <name>DayDialog</name>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message numerus="yes">
        <source>overdue for %n day(s)</source>
        <translation>
            <numerusform>überfällig seit %n Tag</numerusform>
            <numerusform>überfällig seit %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>by today, {day}</source>
        <translation>bis heute, {day}</translation>
    </message>
    <message>
        <source>by tomorrow, {day}</source>
        <translation>bis morgen, {day}</translation>
    </message>
    <message numerus="yes">
        <source>by {day} (%n day(s) left)</source>
        <translation>
            <numerusform>bis {day} (noch %n Tag)</numerusform>
            <numerusform>bis {day} (noch %n Tage)</numerusform>
        </translation>
    </message>
    <message>
        <source>begins today, {day}</source>
        <translation>Beginn heute, {day}</translation>
    </message>
    <message>
        <source>begins tomorrow, {day}</source>
        <translation>Beginn morgen, {day}</translation>
    </message>
    <message>
        <source>begun {day}</source>
        <translation>begonnen {day}</translation>
    </message>
    <message numerus="yes">
        <source>begins {day} (in %n day(s))</source>
        <translation>
            <numerusform>Beginn {day} (in %n Tag)</numerusform>
            <numerusform>Beginn {day} (in %n Tagen)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Record decision</source>
        <translation>Entscheidung eintragen</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Previous open decision</source>
        <translation>Vorige offene Entscheidung</translation>
    </message>
    <message>
        <source>Next open decision</source>
        <translation>Nächste offene Entscheidung</translation>
    </message>
    <message>
        <source>Previous open decision (Ctrl+Page up)</source>
        <translation>Vorige offene Entscheidung (Strg+Bild auf)</translation>
    </message>
    <message>
        <source>Next open decision (Ctrl+Page down)</source>
        <translation>Nächste offene Entscheidung (Strg+Bild ab)</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Received &amp;on</source>
        <translation>Eingang a&amp;m</translation>
    </message>
    <message>
        <source>Resolution &amp;no.</source>
        <translation>Beschluss-&amp;Nr.</translation>
    </message>
    <message>
        <source>Decided &amp;by</source>
        <translation>Entschieden &amp;von</translation>
    </message>
    <message>
        <source>Reason&amp;s</source>
        <translation>Grün&amp;de</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Record and ne&amp;xt</source>
        <translation>Eintragen und nä&amp;chste</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>Ein&amp;tragen</translation>
    </message>
    <message>
        <source>{number} of {all} open</source>
        <translation>{number} von {all} offen</translation>
    </message>
    <message>
        <source>No decision is open at present.</source>
        <translation>Zurzeit ist keine Entscheidung offen.</translation>
    </message>
    <message>
        <source>Please choose the answer that was given.</source>
        <translation>Bitte auswählen, wie geantwortet wurde.</translation>
    </message>
    <message>
        <source>Please enter the day.</source>
        <translation>Bitte den Tag eintragen.</translation>
    </message>
    <message>
        <source>{period} from {start}, last day {last_day}</source>
        <translation>{period} ab Zugang {start}, letzter Tag {last_day}</translation>
    </message>
    <message>
        <source>moved from {day} (§ 193 BGB)</source>
        <translation>verschoben von {day} (§&#x202f;193 BGB)</translation>
    </message>
    <message>
        <source>house rule</source>
        <translation>Hausregel</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>bitte prüfen</translation>
    </message>
    <message>
        <source>“{answer}” is not offered: the rule was not checked against the law’s own text.</source>
        <translation>„{answer}“ wird nicht angeboten, solange die Regel nicht am Gesetzestext geprüft ist.</translation>
    </message>
    <message>
        <source>“{answer}” is possible from {day} only.</source>
        <translation>„{answer}“ ist erst ab dem {day} möglich.</translation>
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
    <name>DocumentsTab</name>
    <message>
        <source>&amp;Print…</source>
        <translation>Dr&amp;ucken …</translation>
    </message>
    <message>
        <source>Record &amp;signature…</source>
        <translation>Unterschrift ein&amp;tragen …</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Unterlagen</translation>
    </message>
    <message>
        <source>Agreement, revision {revision}</source>
        <translation>Vereinbarung, Fassung {revision}</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>{signed} of {total} signed</source>
        <translation>{signed} von {total} unterzeichnet</translation>
    </message>
    <message>
        <source>signed {day}</source>
        <translation>unterzeichnet {day}</translation>
    </message>
    <message>
        <source>Record signature…</source>
        <translation>Unterschrift eintragen …</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>to be printed now</source>
        <translation>jetzt zu drucken</translation>
    </message>
    <message>
        <source>not printed yet</source>
        <translation>noch nicht gedruckt</translation>
    </message>
    <message>
        <source>particulars changed since</source>
        <translation>Angaben seither geändert</translation>
    </message>
    <message>
        <source>printed {day}</source>
        <translation>gedruckt {day}</translation>
    </message>
    <message>
        <source>handed over {day}</source>
        <translation>ausgehändigt {day}</translation>
    </message>
    <message>
        <source>returned {day}</source>
        <translation>zurück {day}</translation>
    </message>
    <message>
        <source>filed {day}</source>
        <translation>zur Akte {day}</translation>
    </message>
    <message>
        <source>revision {revision}</source>
        <translation>Fassung {revision}</translation>
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
    <name>FirstStartDialog</name>
    <message>
        <source>Set up Jobswap Desktop</source>
        <translation>Jobswap Desktop einrichten</translation>
    </message>
    <message>
        <source>Welcome to Jobswap Desktop</source>
        <translation>Willkommen bei Jobswap Desktop</translation>
    </message>
    <message>
        <source>Three answers, and you can begin. Everything can be changed later under “Offices”.</source>
        <translation>Drei Angaben, und Sie können beginnen. Alles lässt sich später unter „Dienststellen“ ändern.</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <source>&amp;Your office</source>
        <translation>&amp;Ihre Dienststelle</translation>
    </message>
    <message>
        <source>&amp;Land</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>&amp;Prefix of case numbers</source>
        <translation>&amp;Kürzel der Aktenzeichen</translation>
    </message>
    <message>
        <source>The prefix stands before every case number, for example 11.2-JT-2027-001.</source>
        <translation>Das Kürzel steht vor jedem Aktenzeichen, zum Beispiel 11.2-JT-2027-001.</translation>
    </message>
    <message>
        <source>Look at the sample case</source>
        <translation>Beispielfall ansehen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>week {number}</source>
        <translation>KW {number}</translation>
    </message>
    <message>
        <source>Federation</source>
        <translation>Bund</translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>Please enter a day.</source>
        <translation>Bitte einen Tag eingeben.</translation>
    </message>
    <message>
        <source>Go to date or week</source>
        <translation>Gehe zu Datum oder KW</translation>
    </message>
    <message>
        <source>&amp;Date or week</source>
        <translation>&amp;Datum oder KW</translation>
    </message>
    <message>
        <source>For example 28.2., 28.02.2027, KW 9 or h for today.</source>
        <translation>Zum Beispiel 28.2., 28.02.2027, KW 9 oder h für heute.</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Search the history</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>The entry in full</source>
        <translation>Der ganze Eintrag</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
</context>
<context>
    <name>KeyboardDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>Confirm a dialog</source>
        <translation>Dialog bestätigen</translation>
    </message>
    <message>
        <source>From every field of the dialog</source>
        <translation>Aus jedem Feld des Dialogs</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close a dialog</source>
        <translation>Dialog schließen</translation>
    </message>
    <message>
        <source>Nothing is recorded then</source>
        <translation>Dann wird nichts gespeichert</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>The current row of a table</source>
        <translation>Die aktuelle Zeile einer Tabelle</translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>Kalender öffnen</translation>
    </message>
    <message>
        <source>In a date field</source>
        <translation>In einem Datumsfeld</translation>
    </message>
    <message>
        <source>+ and −</source>
        <translation>+ und −</translation>
    </message>
    <message>
        <source>Next or previous day</source>
        <translation>Nächster oder voriger Tag</translation>
    </message>
    <message>
        <source>Shift+F10</source>
        <translation>Umschalt+F10</translation>
    </message>
    <message>
        <source>Context menu</source>
        <translation>Kontextmenü</translation>
    </message>
    <message>
        <source>In tables and lists</source>
        <translation>In Tabellen und Listen</translation>
    </message>
    <message>
        <source>Everything can be done with the keyboard alone. F6 moves from area to area. Beside the week plan stands a list of the same appointments. Under View you can change appearance, contrast and text size up to 200 %; without a choice of yours the settings of the system hold. Every state bears a word and a picture, never a colour alone.</source>
        <translation>Alles lässt sich allein mit der Tastatur bedienen. F6 wechselt von Bereich zu Bereich. Neben dem Wochenplan gibt es eine Liste derselben Termine. Unter „Ansicht“ ändern Sie Darstellung, Kontrast und Textgröße bis 200 %; ohne Ihre Wahl gelten die Einstellungen des Systems. Jeder Stand hat ein Wort und ein Bild, nie nur eine Farbe.</translation>
    </message>
    <message>
        <source>Keyboard and accessibility</source>
        <translation>Tastatur und Barrierefreiheit</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Barrierefreiheit</translation>
    </message>
</context>
<context>
    <name>LookupField</name>
    <message>
        <source>Enter “{name}” as new</source>
        <translation>„{name}“ neu anlegen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Sample data: everything here is invented. Try whatever you like.</source>
        <translation>Beispieldaten: Alles hier ist erfunden. Probieren Sie aus, was Sie möchten.</translation>
    </message>
    <message>
        <source>no office yet</source>
        <translation>noch ohne Dienststelle</translation>
    </message>
    <message>
        <source>Job swap – {office}</source>
        <translation>Jobtausch – {office}</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Undo: {what}</source>
        <translation>&amp;Rückgängig: {what}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo: {what}</source>
        <translation>&amp;Wiederholen: {what}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Not recorded</source>
        <translation>Nicht eingetragen</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>The program made a mistake. What was saved before is unchanged.</source>
        <translation>Das Programm hat einen Fehler gemacht. Bisher Gespeichertes ist unverändert.</translation>
    </message>
    <message>
        <source>Please send this report to your support: {path}</source>
        <translation>Bitte schicken Sie diesen Bericht an Ihre Betreuung: {path}</translation>
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
    <name>NewSwapDialog</name>
    <message>
        <source>New job swap</source>
        <translation>Neuer Jobtausch</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Our person</source>
        <translation>&amp;Unsere Person</translation>
    </message>
    <message>
        <source>Job swap</source>
        <translation>Jobtausch</translation>
    </message>
    <message>
        <source>Visit – our person goes</source>
        <translation>Hospitation – unsere Person geht</translation>
    </message>
    <message>
        <source>Visit – a guest comes</source>
        <translation>Hospitation – Gast kommt</translation>
    </message>
    <message>
        <source>Internship</source>
        <translation>Praktikum</translation>
    </message>
    <message>
        <source>Co&amp;unterpart</source>
        <translation>&amp;Gegenüber</translation>
    </message>
    <message>
        <source>G&amp;uest</source>
        <translation>&amp;Gastperson</translation>
    </message>
    <message>
        <source>Host o&amp;ffice</source>
        <translation>Aufnehmende &amp;Dienststelle</translation>
    </message>
    <message>
        <source>School, i&amp;f any</source>
        <translation>Schule (falls vorhan&amp;den)</translation>
    </message>
    <message>
        <source>Their o&amp;ffice</source>
        <translation>Deren &amp;Dienststelle</translation>
    </message>
    <message>
        <source>&amp;Week</source>
        <translation>&amp;Woche</translation>
    </message>
    <message>
        <source>&amp;More particulars</source>
        <translation>W&amp;eitere Angaben</translation>
    </message>
    <message>
        <source>O&amp;ccasion</source>
        <translation>Anla&amp;ss</translation>
    </message>
    <message>
        <source>&amp;Instrument</source>
        <translation>&amp;Instrument</translation>
    </message>
    <message>
        <source>Only as a &amp;draft, not yet requested</source>
        <translation>Nur als &amp;Entwurf, noch nicht beantragt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Record and &amp;print…</source>
        <translation>Anlegen und d&amp;rucken …</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>A&amp;nlegen</translation>
    </message>
    <message>
        <source>You have begun an entry that was not recorded.</source>
        <translation>Eine angefangene Eingabe wurde noch nicht angelegt.</translation>
    </message>
    <message>
        <source>Restore draft</source>
        <translation>Entwurf wiederherstellen</translation>
    </message>
    <message>
        <source>week {weeks} · {days}</source>
        <translation>KW&#xa0;{weeks} · {days}</translation>
    </message>
    <message>
        <source>For example 9, week 9/2027 or 28.2.–4.3.</source>
        <translation>Zum Beispiel 9, KW&#xa0;9/2027 oder 28.2.–4.3.</translation>
    </message>
    <message>
        <source>Enter the week to see what this case brings with it.</source>
        <translation>Nach Eingabe der Woche steht hier, was entsteht.</translation>
    </message>
    <message>
        <source>New person, is recorded with the case</source>
        <translation>Neue Person, wird mit dem Fall angelegt</translation>
    </message>
    <message>
        <source>New office, is recorded with the case ({land} assumed)</source>
        <translation>Neue Dienststelle, wird mit dem Fall angelegt (angenommen: {land})</translation>
    </message>
    <message>
        <source>Fewer particulars</source>
        <translation>Weniger Angaben</translation>
    </message>
    <message>
        <source>More particulars</source>
        <translation>Weitere Angaben</translation>
    </message>
    <message>
        <source>Please enter last name and first name, for example Lindner, Mara.</source>
        <translation>Bitte Nachname und Vorname eingeben, zum Beispiel Lindner, Mara.</translation>
    </message>
    <message>
        <source>{name} belongs to {office}. Please choose somebody else.</source>
        <translation>{name} gehört zu {office}. Bitte eine andere Person wählen.</translation>
    </message>
</context>
<context>
    <name>OfficeDialog</name>
    <message>
        <source>Own office</source>
        <translation>Eigene Dienststelle</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Dienststelle</translation>
    </message>
    <message>
        <source>Add office</source>
        <translation>Dienststelle anlegen</translation>
    </message>
    <message>
        <source>No rules are stored for this law. Please check bodies and deadlines.</source>
        <translation>Für dieses Recht sind keine Regeln hinterlegt – bitte prüfen, wer zu beteiligen ist und welche Fristen gelten.</translation>
    </message>
    <message>
        <source>Not all rules were compared with the text of the law. Please check deadlines.</source>
        <translation>Nicht alle Regeln wurden mit dem Gesetzestext verglichen – bitte prüfen, welche Fristen gelten.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Please enter the day.</source>
        <translation>Bitte den Tag eingeben.</translation>
    </message>
    <message>
        <source>Please say why the house is closed.</source>
        <translation>Bitte den Anlass eingeben, zum Beispiel Rosenmontag.</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Arbeitgeber</translation>
    </message>
    <message>
        <source>Name in lists</source>
        <translation>Name in Listen</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>Rechtlicher Name</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Rechtsform</translation>
    </message>
    <message>
        <source>Law that applies</source>
        <translation>Anzuwendendes Recht</translation>
    </message>
    <message>
        <source>Land (holidays)</source>
        <translation>Land (Feiertage)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Wer unterzeichnet</translation>
    </message>
    <message>
        <source>Title of the head</source>
        <translation>Bezeichnung der Leitung</translation>
    </message>
    <message>
        <source>Name of the head</source>
        <translation>Name der Leitung</translation>
    </message>
    <message>
        <source>HR unit</source>
        <translation>Personalstelle</translation>
    </message>
    <message>
        <source>Prefix of case numbers</source>
        <translation>Kürzel der Aktenzeichen</translation>
    </message>
    <message>
        <source>Bodies to be involved</source>
        <translation>Gremien</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Morning briefing at</source>
        <translation>Morgenbriefing um</translation>
    </message>
    <message>
        <source>Days on which the house is closed</source>
        <translation>Tage, an denen die Dienststelle geschlossen ist</translation>
    </message>
    <message>
        <source>Add day</source>
        <translation>Tag hinzufügen</translation>
    </message>
    <message>
        <source>Remove day</source>
        <translation>Tag entfernen</translation>
    </message>
</context>
<context>
    <name>OfficesPage</name>
    <message>
        <source>No office has been recorded yet. Begin with your own.</source>
        <translation>Noch keine Dienststelle angelegt. Beginnen Sie mit der eigenen.</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Dienststelle</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Law that applies</source>
        <translation>Anzuwendendes Recht</translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation>Gremien</translation>
    </message>
    <message>
        <source>{name} (own)</source>
        <translation>{name} (eigene)</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>Dienststellen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Add office…</source>
        <translation>Dienststelle anlegen …</translation>
    </message>
    <message>
        <source>Search offices (Ctrl+F)</source>
        <translation>Dienststellen suchen (Strg+F)</translation>
    </message>
</context>
<context>
    <name>OnTheWayRow</name>
    <message>
        <source>Week plan</source>
        <translation>Wochenplan</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Fall öffnen</translation>
    </message>
    <message>
        <source>Day {number} of {total}</source>
        <translation>Tag {number} von {total}</translation>
    </message>
    <message>
        <source>{briefing} {time} done</source>
        <translation>{briefing} {time} erledigt</translation>
    </message>
</context>
<context>
    <name>OpenFailureDialog</name>
    <message>
        <source>Open another file</source>
        <translation>Andere Datei öffnen</translation>
    </message>
    <message>
        <source>Create new file</source>
        <translation>Neu anlegen</translation>
    </message>
    <message>
        <source>There is such a file already. Choose another name.</source>
        <translation>Diese Datei gibt es schon. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Databases (*.sqlite);;All files (*)</source>
        <translation>Datenbanken (*.sqlite);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Create new file…</source>
        <translation>Neu anlegen …</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Andere Datei öffnen …</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Ready to start?</source>
        <translation>Startklar-Prüfung</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Partner’s reference</source>
        <translation>Az. der anderen Seite</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles anzeigen</translation>
    </message>
</context>
<context>
    <name>PapersModel</name>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Exemplare</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>needed now</source>
        <translation>jetzt nötig</translation>
    </message>
    <message>
        <source>will be printed</source>
        <translation>wird gedruckt</translation>
    </message>
    <message>
        <source>will not be printed</source>
        <translation>wird nicht gedruckt</translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n Exemplar</numerusform>
            <numerusform>%n Exemplare</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParticipationTab</name>
    <message>
        <source>Submit…</source>
        <translation>Zuleiten …</translation>
    </message>
    <message>
        <source>Record answer…</source>
        <translation>Antwort eintragen …</translation>
    </message>
    <message>
        <source>submitted {day}</source>
        <translation>zugeleitet {day}</translation>
    </message>
    <message>
        <source>last day {day}</source>
        <translation>letzter Tag {day}</translation>
    </message>
    <message>
        <source>answer {day}: {state}</source>
        <translation>Antwort {day}: {state}</translation>
    </message>
    <message>
        <source>resolution {number}</source>
        <translation>Beschluss {number}</translation>
    </message>
    <message>
        <source>Record decision…</source>
        <translation>Entscheidung eintragen …</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Nobody has been recorded yet.</source>
        <translation>Noch keine Person angelegt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Dienststelle</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Add person…</source>
        <translation>Person anlegen …</translation>
    </message>
    <message>
        <source>Search people (Ctrl+F)</source>
        <translation>Personen suchen (Strg+F)</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>not entered yet</source>
        <translation>noch nicht eingetragen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Einsatz</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Ansprechperson</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Learning goals</source>
        <translation>Lernziele</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Person anlegen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source> h</source>
        <translation> Std.</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Vorname</translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation>&amp;Nachname</translation>
    </message>
    <message>
        <source>&amp;Office</source>
        <translation>&amp;Dienststelle</translation>
    </message>
    <message>
        <source>F&amp;unction</source>
        <translation>&amp;Funktion</translation>
    </message>
    <message>
        <source>U&amp;nit</source>
        <translation>&amp;Organisationseinheit</translation>
    </message>
    <message>
        <source>&amp;Employed as</source>
        <translation>&amp;Beschäftigt als</translation>
    </message>
    <message>
        <source>&amp;Hours a week</source>
        <translation>&amp;Stunden je Woche</translation>
    </message>
    <message>
        <source>Tele&amp;phone</source>
        <translation>Te&amp;lefon</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>E-&amp;Mail</translation>
    </message>
    <message>
        <source>&amp;Supervisor</source>
        <translation>Vor&amp;gesetzte Person</translation>
    </message>
</context>
<context>
    <name>PlacementDialog</name>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Erster Tag</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Letzter Tag</translation>
    </message>
    <message>
        <source>Host &amp;unit</source>
        <translation>&amp;Organisationseinheit</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>&amp;Ansprechperson</translation>
    </message>
    <message>
        <source>&amp;Telephone of the contact</source>
        <translation>&amp;Telefon der Ansprechperson</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>O&amp;rt</translation>
    </message>
    <message>
        <source>First day &amp;at</source>
        <translation>Beginn a&amp;m ersten Tag</translation>
    </message>
    <message>
        <source>Learning &amp;goals</source>
        <translation>Lern&amp;ziele</translation>
    </message>
    <message>
        <source>Consent to sharing g&amp;iven on</source>
        <translation>Einwilli&amp;gung in die Weitergabe am</translation>
    </message>
    <message>
        <source>Edit stay</source>
        <translation>Einsatz bearbeiten</translation>
    </message>
    <message>
        <source>The agreement has to be printed anew.</source>
        <translation>Die Vereinbarung wird ungültig und neu gedruckt.</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) have to be given again.</source>
        <translation>
            <numerusform>Eine Unterschrift ist neu zu leisten.</numerusform>
            <numerusform>%n Unterschriften sind neu zu leisten.</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer covering the stay: {acts}.</source>
        <translation>Deckt den Einsatz dann nicht mehr ab: {acts}.</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papiere</translation>
    </message>
    <message>
        <source>Note as &amp;handed over or submitted</source>
        <translation>Als aus&amp;gehändigt oder zugeleitet vermerken</translation>
    </message>
    <message>
        <source>&amp;on</source>
        <translation>a&amp;m</translation>
    </message>
    <message>
        <source>Drafts bear the mark ENTWURF and are not recorded.</source>
        <translation>Entwürfe tragen den Aufdruck ENTWURF und werden nicht vermerkt.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>As &amp;PDF…</source>
        <translation>Als &amp;PDF …</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>The printer could not be used. Please check it, or choose another one.</source>
        <translation>Der Drucker ließ sich nicht ansprechen. Bitte den Drucker prüfen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>Folder for the PDF files</source>
        <translation>Ordner für die PDF-Dateien</translation>
    </message>
    <message>
        <source>{file} could not be saved ({reason}). Please close it where it is open, or choose another folder.</source>
        <translation>{file} konnte nicht gespeichert werden ({reason}). Bitte die Datei schließen, wo sie geöffnet ist, oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Seite {number} von {total}</translation>
    </message>
    <message>
        <source>Please tick at least one paper.</source>
        <translation>Bitte mindestens ein Papier ankreuzen.</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
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
    <name>SignatureDialog</name>
    <message>
        <source>Choose &amp;all</source>
        <translation>&amp;Alle auswählen</translation>
    </message>
    <message>
        <source>Signed &amp;on</source>
        <translation>&amp;Unterzeichnet am</translation>
    </message>
    <message>
        <source>Signatures under the agreement</source>
        <translation>Unterschriften unter der Vereinbarung</translation>
    </message>
    <message>
        <source>There is no agreement yet. Please print it first.</source>
        <translation>Es gibt noch keine Vereinbarung. Bitte zuerst drucken.</translation>
    </message>
    <message>
        <source>Revision {revision}: who has signed?</source>
        <translation>Fassung {revision}: Wer hat unterzeichnet?</translation>
    </message>
    <message>
        <source>Name under the signature of {office}</source>
        <translation>Name unter der Unterschrift, {office}</translation>
    </message>
    <message>
        <source>Capacity of the signature of {office}</source>
        <translation>Eigenschaft der Unterschrift, {office}</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>selbst</translation>
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
    <name>StatusLine</name>
    <message>
        <source>Everything is saved</source>
        <translation>Alles gespeichert</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gespeichert {time}</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;By whom</source>
        <translation>D&amp;urch</translation>
    </message>
    <message>
        <source>&amp;Filed at</source>
        <translation>Ab&amp;gelegt in</translation>
    </message>
    <message>
        <source>Record step</source>
        <translation>Schritt eintragen</translation>
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
    <name>SwapsPage</name>
    <message>
        <source>Choose a job swap from the list.</source>
        <translation>Bitte links einen Jobtausch auswählen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>With us</source>
        <translation>Bei mir</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>{shown} of {all} shown</source>
        <translation>{shown} von {all} angezeigt</translation>
    </message>
    <message>
        <source>No job swaps yet.</source>
        <translation>Noch keine Jobtausche.</translation>
    </message>
    <message>
        <source>New job swap…</source>
        <translation>Neuer Jobtausch …</translation>
    </message>
    <message>
        <source>No match for ‘{text}’.</source>
        <translation>Kein Treffer für ‚{text}‘.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>No job swap needs to be listed here.</source>
        <translation>Hier steht zurzeit kein Jobtausch.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>Job swaps</source>
        <translation>Jobtausche</translation>
    </message>
    <message>
        <source>Record a new case (Ctrl+N)</source>
        <translation>Einen neuen Fall anlegen (Strg+N)</translation>
    </message>
    <message>
        <source>Search job swaps (Ctrl+F)</source>
        <translation>Jobtausche suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Look at the sample case</source>
        <translation>Beispielfall ansehen</translation>
    </message>
    <message>
        <source>All job swaps</source>
        <translation>Alle Jobtausche</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>No match for “{text}”.</source>
        <translation>Kein Treffer für „{text}“.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>{shown} of {total} shown</source>
        <translation>{shown} von {total} angezeigt</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>HH:MM</source>
        <translation>HH:MM</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Nobody is on the way this week.</source>
        <translation>Diese Woche ist niemand unterwegs.</translation>
    </message>
    <message>
        <source>Today, {day} · {week}</source>
        <translation>Heute, {day} · {week}</translation>
    </message>
    <message>
        <source>With us</source>
        <translation>Bei mir</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Fristen und Wiedervorlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n überfällig</numerusform>
            <numerusform>%n überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>No deadline ends in the next two weeks.</source>
        <translation>In den nächsten zwei Wochen endet keine Frist.</translation>
    </message>
    <message>
        <source>Nothing waits for you. All next steps are with others.</source>
        <translation>Nichts wartet auf Sie. Alle nächsten Schritte liegen bei anderen.</translation>
    </message>
    <message>
        <source>No job swap yet. Ctrl+N records the first one.</source>
        <translation>Noch kein Jobtausch. Mit Strg+N legen Sie den ersten an.</translation>
    </message>
    <message>
        <source>On the way this week</source>
        <translation>Diese Woche unterwegs</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>UndertakingRow</name>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Weitere Schritte</translation>
    </message>
    <message>
        <source>More about {act}</source>
        <translation>Weitere Schritte: {act}</translation>
    </message>
    <message>
        <source>Record handover…</source>
        <translation>Aushändigung eintragen …</translation>
    </message>
    <message>
        <source>Record obligation…</source>
        <translation>Verpflichtung eintragen …</translation>
    </message>
    <message>
        <source>Record signature…</source>
        <translation>Unterschrift eintragen …</translation>
    </message>
    <message>
        <source>Record countersignature…</source>
        <translation>Gegenzeichnung eintragen …</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Zur Akte nehmen …</translation>
    </message>
    <message>
        <source>Not required…</source>
        <translation>Nicht erforderlich …</translation>
    </message>
    <message>
        <source>Required after all…</source>
        <translation>Doch erforderlich …</translation>
    </message>
    <message>
        <source>Void (mistake)…</source>
        <translation>Ungültig (Fehler) …</translation>
    </message>
    <message>
        <source>Revoke access…</source>
        <translation>Zugang entziehen …</translation>
    </message>
    <message>
        <source>By: {name}</source>
        <translation>Durch: {name}</translation>
    </message>
    <message>
        <source>Filed at: {place}</source>
        <translation>Abgelegt in: {place}</translation>
    </message>
</context>
<context>
    <name>WeekAppointments</name>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Mark as not done</source>
        <translation>Als nicht erledigt vermerken</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Als erledigt vermerken</translation>
    </message>
</context>
<context>
    <name>WeekGutter</name>
    <message>
        <source>Hours</source>
        <translation>Uhrzeiten</translation>
    </message>
</context>
<context>
    <name>WeekHead</name>
    <message>
        <source>{day} · today</source>
        <translation>{day} · heute</translation>
    </message>
</context>
<context>
    <name>WeekModel</name>
    <message>
        <source>{words}, closed from {time}</source>
        <translation>{words}, geschlossen ab {time}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>vertraulich</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>overlaps with {title}</source>
        <translation>überschneidet sich mit {title}</translation>
    </message>
    <message numerus="yes">
        <source>overlaps with %n other appointments</source>
        <translation>
            <numerusform>überschneidet sich mit einem weiteren Termin</numerusform>
            <numerusform>überschneidet sich mit %n weiteren Terminen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekPage</name>
    <message>
        <source>Week plan</source>
        <translation>Wochenplan</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Fall</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Week and list</source>
        <translation>Woche und Liste</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>No job swap is running or lies ahead.</source>
        <translation>Es läuft kein Jobtausch, und keiner steht an.</translation>
    </message>
    <message>
        <source>Show job swaps</source>
        <translation>Jobtausche anzeigen</translation>
    </message>
    <message>
        <source>No appointments yet in {week}.</source>
        <translation>Noch keine Termine in {week}.</translation>
    </message>
    <message>
        <source>New appointment…</source>
        <translation>Neuer Termin …</translation>
    </message>
    <message>
        <source>New appointment (Ctrl+Shift+N)</source>
        <translation>Neuer Termin (Strg+Umschalt+N)</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>Vorige Woche</translation>
    </message>
    <message>
        <source>Week before (Alt+Page up)</source>
        <translation>Vorige Woche (Alt+Bild auf)</translation>
    </message>
    <message>
        <source>Go to date or week</source>
        <translation>Zu Datum oder KW gehen</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>Nächste Woche</translation>
    </message>
    <message>
        <source>Week after (Alt+Page down)</source>
        <translation>Nächste Woche (Alt+Bild ab)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Today (Ctrl+Shift+H)</source>
        <translation>Heute (Strg+Umschalt+H)</translation>
    </message>
    <message>
        <source>Go to date or week (Ctrl+G)</source>
        <translation>Zu Datum oder KW gehen (Strg+G)</translation>
    </message>
    <message>
        <source>Visitors shown</source>
        <translation>Gezeigte Gastpersonen</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Calendar file…</source>
        <translation>Kalenderdatei …</translation>
    </message>
    <message>
        <source>Appointments of the week</source>
        <translation>Termine der Woche</translation>
    </message>
</context>
<context>
    <name>WeekTableModel</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>Week plan</source>
        <translation>Wochenplan</translation>
    </message>
    <message>
        <source>Free place: {day}, {time}, {name}</source>
        <translation>Freier Platz: {day}, {time}, {name}</translation>
    </message>
</context>
<context>
    <name>_CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>_PeriodWords</name>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n Woche</numerusform>
            <numerusform>%n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n Arbeitstag</numerusform>
            <numerusform>%n Arbeitstage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation>
            <numerusform>%n Kalendertag</numerusform>
            <numerusform>%n Kalendertage</numerusform>
        </translation>
    </message>
</context>
</TS>
