<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AccountDialog</name>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Anmeldung</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rolle</translation>
    </message>
    <message>
        <source>&amp;Office</source>
        <translation>&amp;Dienststelle</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>Works on all cases; maintains accounts only while there is no administrator.</source>
        <translation>Bearbeitet alle Fälle. Konten pflegt sie nur, solange es kein Konto mit der Rolle „Verwaltung der Anwendung“ gibt.</translation>
    </message>
    <message>
        <source>Sees what was submitted to the council of the office, records its answers and requests, and nothing else.</source>
        <translation>Sieht, was dem Personalrat dieser Dienststelle zugeleitet wurde, trägt dessen Antworten und Anträge ein und sonst nichts.</translation>
    </message>
    <message>
        <source>Sees everything and changes nothing.</source>
        <translation>Sieht alles und ändert nichts.</translation>
    </message>
    <message>
        <source>Maintains accounts, people and offices.</source>
        <translation>Pflegt Konten, Personen und Dienststellen.</translation>
    </message>
    <message>
        <source>It counts from the next start of the program under this login.</source>
        <translation>Das gilt ab dem nächsten Start des Programms unter dieser Anmeldung.</translation>
    </message>
    <message>
        <source>It counts at once. Whoever administers the server makes the login.</source>
        <translation>Das gilt sofort. Die Anmeldung selbst legt an, wer den Server verwaltet.</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>Konto anlegen …</translation>
    </message>
    <message>
        <source>Search accounts (Ctrl+F)</source>
        <translation>Konten suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>Konto entfernen</translation>
    </message>
    <message>
        <source>Roles guard against mistakes and leave an entry in the history. On one local file they are no protection: whoever can open the file can read all of it, and whoever owns it can change it. What protects is the office&apos;s part: the rights on file and folder, an encrypted disk (BitLocker or LUKS), and encrypted copies and packages.</source>
        <translation>Rollen schützen vor Versehen und stehen im Verlauf. Bei einer lokalen Datei sind sie kein Zugriffsschutz: Wer die Datei öffnen kann, kann alles lesen, und wem sie gehört, der kann sie ändern. Was wirklich schützt, ist Sache der Dienststelle: Rechte an Datei und Ordner, ein verschlüsselter Datenträger (BitLocker oder LUKS), verschlüsselte Sicherungen und Pakete.</translation>
    </message>
    <message>
        <source>There are no accounts yet.</source>
        <translation>Es gibt noch keine Konten.</translation>
    </message>
    <message>
        <source>Who has no account here has no access and sees nothing.</source>
        <translation>Wer hier kein Konto hat, hat keinen Zugang und sieht nichts.</translation>
    </message>
    <message>
        <source>The server itself keeps to the roles, whatever program somebody uses, from the moment they are saved. Logins and their passwords are the server&apos;s: whoever administers it makes them and takes them away (“jobswap-desktop server account”), and can read everything, as can whoever has its disk or its backups.</source>
        <translation>Auf die Rollen achtet der Server selbst, gleich mit welchem Programm jemand arbeitet, und zwar sobald sie gespeichert sind. Anmeldungen und ihre Kennwörter gehören zum Server: Wer ihn verwaltet, legt sie an und entfernt sie („jobswap-desktop server account“). Wer den Server verwaltet oder seine Datenträger oder Sicherungen hat, kann alles lesen.</translation>
    </message>
    <message>
        <source>Who has no account here sees everything and changes nothing.</source>
        <translation>Wer hier kein Konto hat, sieht alles und ändert nichts.</translation>
    </message>
    <message>
        <source>Who has no account here works as the HR office.</source>
        <translation>Wer hier kein Konto hat, arbeitet als Personalstelle.</translation>
    </message>
    <message>
        <source>Your own account counts from the next start of the program on.</source>
        <translation>Ihr eigenes Konto gilt ab dem nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>Please start it again to add more accounts.</source>
        <translation>Bitte neu starten, um weitere Konten anzulegen.</translation>
    </message>
    <message>
        <source>Accounts are maintained by an administrator.</source>
        <translation>Konten pflegt die Verwaltung der Anwendung.</translation>
    </message>
    <message>
        <source>{name} took over the administration as owner of the file on {moment}.</source>
        <translation>{name} hat am {moment} als Eigentümer der Datei die Verwaltung der Anwendung übernommen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Dienststelle</translation>
    </message>
</context>
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
        <source>See sample &amp;as</source>
        <translation>Beispiel ansehen al&amp;s</translation>
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
        <source>Keep the scan of a signed paper and record what it means</source>
        <translation>Den Scan eines unterschriebenen Papiers aufbewahren und vermerken, was daraus folgt</translation>
    </message>
    <message>
        <source>Open file of the other o&amp;ffice…</source>
        <translation>Datei der anderen Dien&amp;ststelle öffnen …</translation>
    </message>
    <message>
        <source>Look at a proposal or an answer that another office has sent</source>
        <translation>Einen Vorschlag oder eine Antwort ansehen, die eine andere Dienststelle geschickt hat</translation>
    </message>
    <message>
        <source>&amp;Import people…</source>
        <translation>Personen &amp;importieren …</translation>
    </message>
    <message>
        <source>Take people over from a CSV or Excel table</source>
        <translation>Personen aus einer CSV- oder Excel-Tabelle übernehmen</translation>
    </message>
    <message>
        <source>Expor&amp;t list…</source>
        <translation>Lis&amp;te exportieren …</translation>
    </message>
    <message>
        <source>Save the rows shown as a CSV or Excel table</source>
        <translation>Die angezeigten Zeilen als CSV- oder Excel-Tabelle speichern</translation>
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
        <source>Ser&amp;ver of the office…</source>
        <translation>Ser&amp;ver der Dienststelle …</translation>
    </message>
    <message>
        <source>Work with the colleagues on one database, or change login and server</source>
        <translation>Mit den anderen in einer Datenbank arbeiten oder Anmeldung und Server wechseln</translation>
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
        <source>Saved &amp;filters</source>
        <translation>Gespeicherte &amp;Filter</translation>
    </message>
    <message>
        <source>Choose a filter that you have named</source>
        <translation>Einen gespeicherten Filter wählen</translation>
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
        <source>Propose to the &amp;other office…</source>
        <translation>Vor&amp;schlag an die andere Dienststelle …</translation>
    </message>
    <message>
        <source>Save the case as a file that the other office takes over</source>
        <translation>Den Fall als Datei speichern, die die andere Dienststelle übernimmt</translation>
    </message>
    <message>
        <source>Ans&amp;wer the other office…</source>
        <translation>Antw&amp;ort an die andere Dienststelle …</translation>
    </message>
    <message>
        <source>Save the answer to the proposal that was taken over last</source>
        <translation>Die Antwort auf den zuletzt übernommenen Vorschlag speichern</translation>
    </message>
    <message>
        <source>Record a ret&amp;urn…</source>
        <translation>Rückl&amp;auf eintragen …</translation>
    </message>
    <message>
        <source>Record what came back signed, was checked or filed</source>
        <translation>Eintragen, was unterzeichnet zurückkam, geprüft oder zur Akte genommen wurde</translation>
    </message>
    <message>
        <source>Remind of &amp;papers…</source>
        <translation>An &amp;Unterlagen erinnern …</translation>
    </message>
    <message>
        <source>Remind of papers that are out</source>
        <translation>An Unterlagen erinnern, die noch aus sind</translation>
    </message>
    <message>
        <source>&amp;Renew case…</source>
        <translation>Fall e&amp;rneuern …</translation>
    </message>
    <message>
        <source>Record a further case of the same people</source>
        <translation>Einen weiteren Fall mit denselben Personen anlegen</translation>
    </message>
    <message>
        <source>&amp;Hand over to the E-file…</source>
        <translation>An E-A&amp;kte übergeben …</translation>
    </message>
    <message>
        <source>Write a case that is over into a folder for the E-file</source>
        <translation>Einen beendeten Fall in einen Ordner für die E-Akte schreiben</translation>
    </message>
    <message>
        <source>Case histor&amp;y</source>
        <translation>Verlau&amp;f des Falls</translation>
    </message>
    <message>
        <source>Read or print the history of the case</source>
        <translation>Den Verlauf des Falls lesen oder drucken</translation>
    </message>
    <message>
        <source>&amp;Follow-up…</source>
        <translation>&amp;Wiedervorlage …</translation>
    </message>
    <message>
        <source>Set or move the case’s next follow-up</source>
        <translation>Die nächste Wiedervorlage des Falls setzen oder verschieben</translation>
    </message>
    <message>
        <source>Follow-up d&amp;one</source>
        <translation>Wiedervorlage er&amp;ledigt</translation>
    </message>
    <message>
        <source>The case’s next follow-up has been done</source>
        <translation>Die nächste Wiedervorlage des Falls ist erledigt</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>Zuständigkeit ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Become responsible for the cases chosen</source>
        <translation>Für die gewählten Fälle zuständig werden</translation>
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
        <source>&amp;Deadlines</source>
        <translation>Fr&amp;isten</translation>
    </message>
    <message>
        <source>Confidentialit&amp;y</source>
        <translation>V&amp;erschwiegenheit</translation>
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
        <source>&amp;Statistics</source>
        <translation>&amp;Auswertung</translation>
    </message>
    <message>
        <source>Show the page “{page}”</source>
        <translation>Die Seite „{page}“ zeigen</translation>
    </message>
    <message>
        <source>Parti&amp;cipation</source>
        <translation>&amp;Beteiligung</translation>
    </message>
    <message>
        <source>What was submitted to the staff council</source>
        <translation>Was dem Personalrat zugeleitet wurde</translation>
    </message>
    <message>
        <source>Ru&amp;les of participation</source>
        <translation>Beteiligungsrege&amp;ln</translation>
    </message>
    <message>
        <source>Who is asked for what, in which time</source>
        <translation>Wer wozu und mit welcher Frist beteiligt wird</translation>
    </message>
    <message>
        <source>Retention and &amp;erasure</source>
        <translation>Au&amp;fbewahrung und Löschung</translation>
    </message>
    <message>
        <source>What is due to be erased, and when</source>
        <translation>Was wann zu löschen ist</translation>
    </message>
    <message>
        <source>Text &amp;modules</source>
        <translation>Textba&amp;usteine</translation>
    </message>
    <message>
        <source>What the papers of the office say</source>
        <translation>Was in den Papieren der Dienststelle steht</translation>
    </message>
    <message>
        <source>Acco&amp;unts</source>
        <translation>K&amp;onten</translation>
    </message>
    <message>
        <source>Who may do what in this database</source>
        <translation>Wer in dieser Datenbank was darf</translation>
    </message>
    <message>
        <source>Keys for the e&amp;xchange</source>
        <translation>Schl&amp;üssel für den Austausch</translation>
    </message>
    <message>
        <source>With which keys cases are exchanged with other offices</source>
        <translation>Mit welchen Schlüsseln Fälle mit anderen Dienststellen ausgetauscht werden</translation>
    </message>
    <message>
        <source>Bac&amp;kups</source>
        <translation>Si&amp;cherung</translation>
    </message>
    <message>
        <source>Copies of the database, and restoring one</source>
        <translation>Kopien der Datenbank, und eine wiederherstellen</translation>
    </message>
    <message>
        <source>File a ret&amp;urned paper…</source>
        <translation>Rück&amp;lauf ablegen …</translation>
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
        <source>&amp;HR office</source>
        <translation>&amp;Personalstelle</translation>
    </message>
    <message>
        <source>&amp;Staff council</source>
        <translation>Personal&amp;rat</translation>
    </message>
    <message>
        <source>&amp;Reading only</source>
        <translation>Nur &amp;Lesen</translation>
    </message>
    <message>
        <source>Show the sample as others meet it</source>
        <translation>Das Beispiel so zeigen, wie andere es sehen</translation>
    </message>
    <message>
        <source>&amp;About {name}</source>
        <translation>&amp;Über {name}</translation>
    </message>
    <message>
        <source>&amp;Which instrument?…</source>
        <translation>&amp;Welches Instrument? …</translation>
    </message>
    <message>
        <source>A few questions tell Hospitation, Abordnung and Zuweisung apart</source>
        <translation>Mit wenigen Fragen Hospitation, Abordnung und Zuweisung unterscheiden</translation>
    </message>
    <message>
        <source>&amp;Papers for introducing the program…</source>
        <translation>&amp;Unterlagen zur Einführung der Anwendung …</translation>
    </message>
    <message>
        <source>Samples for staff council and data protection, to print</source>
        <translation>Muster für Personalrat und Datenschutz zum Ausdrucken</translation>
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
    <message>
        <source>T&amp;ype an appointment</source>
        <translation>Termin e&amp;intippen</translation>
    </message>
    <message>
        <source>Go to the line that takes “mo 9-10:30 Teamkoordination @Raum 2.14”</source>
        <translation>In die Zeile springen, die „mo 9-10:30 Teamkoordination @Raum 2.14“ versteht</translation>
    </message>
    <message>
        <source>Paste ta&amp;ble…</source>
        <translation>Tabelle einfü&amp;gen …</translation>
    </message>
    <message>
        <source>Add the appointments of a table copied from Excel to the week</source>
        <translation>Die Termine einer in Excel kopierten Tabelle in die Woche eintragen</translation>
    </message>
    <message>
        <source>Take over calen&amp;dar file…</source>
        <translation>Kalen&amp;derdatei übernehmen …</translation>
    </message>
    <message>
        <source>Show what a file from Outlook or another calendar would bring (.ics)</source>
        <translation>Zeigen, was eine Datei aus Outlook oder einem anderen Kalender bringt (.ics)</translation>
    </message>
    <message>
        <source>Save as week te&amp;mplate…</source>
        <translation>Als Wochen&amp;vorlage sichern …</translation>
    </message>
    <message>
        <source>Keep the week shown as a template for the next guest</source>
        <translation>Die gezeigte Woche als Vorlage für den nächsten Gast aufheben</translation>
    </message>
    <message>
        <source>Insert week temp&amp;late…</source>
        <translation>Wo&amp;chenvorlage einsetzen …</translation>
    </message>
    <message>
        <source>Add the usual week of the host to the week shown</source>
        <translation>Die übliche Woche der aufnehmenden Stelle in die gezeigte Woche eintragen</translation>
    </message>
</context>
<context>
    <name>AddressHint</name>
    <message>
        <source>The address is not complete: {offices}. The letter shows what is recorded; the rest can be entered under “Offices”.</source>
        <translation>Die Anschrift ist unvollständig: {offices}. Im Anschriftenfeld steht nur, was erfasst ist; der Rest lässt sich unter „Dienststellen“ eintragen.</translation>
    </message>
</context>
<context>
    <name>AgreedDayDialog</name>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Letzter Tag</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Agree another last day</source>
        <translation>Anderen letzten Tag vereinbaren</translation>
    </message>
    <message>
        <source>{body}, {office}. The agreement itself is made in writing.</source>
        <translation>{body}, {office}. Die Vereinbarung selbst wird schriftlich getroffen.</translation>
    </message>
</context>
<context>
    <name>AgreementRows</name>
    <message>
        <source>Agreement, revision {revision}</source>
        <translation>Vereinbarung, Fassung {revision}</translation>
    </message>
    <message>
        <source>Second signatory…</source>
        <translation>Zweite Unterschrift …</translation>
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
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
</context>
<context>
    <name>AppointmentDialog</name>
    <message>
        <source>&amp;Whole day</source>
        <translation>Ga&amp;nztägig</translation>
    </message>
    <message>
        <source>To da&amp;y</source>
        <translation>bi&amp;s</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Neuer Termin</translation>
    </message>
    <message>
        <source>Appointment (read only)</source>
        <translation>Termin (nur lesen)</translation>
    </message>
    <message>
        <source>Overlaps with “{title}” ({time}).</source>
        <translation>Überschneidet sich mit „{title}“ ({time}).</translation>
    </message>
    <message>
        <source>This appointment</source>
        <translation>Dieser Termin</translation>
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
        <source>C&amp;onfidential (only that word goes out)</source>
        <translation>&amp;Vertraulich (nach außen nur dieses Wort statt Titel und Ort)</translation>
    </message>
    <message>
        <source>&amp;How often</source>
        <translation>&amp;Wiederholung</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>bis &amp;zum</translation>
    </message>
    <message>
        <source>App&amp;lies to</source>
        <translation>&amp;Gilt für</translation>
    </message>
    <message>
        <source>Change these too</source>
        <translation>Auch diese ändern</translation>
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
        <source>Learning goals of {name}: {goals}</source>
        <translation>Lernziele von {name}: {goals}</translation>
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
    <name>AttachmentsCard</name>
    <message>
        <source>Scans and other writings</source>
        <translation>Scans und andere Schriftstücke</translation>
    </message>
    <message>
        <source>File a returned paper…</source>
        <translation>Rücklauf ablegen …</translation>
    </message>
    <message>
        <source>Nothing filed yet. A PDF can also be dropped here.</source>
        <translation>Noch nichts abgelegt. Ein PDF kann auch hierher gezogen werden.</translation>
    </message>
    <message>
        <source>Nothing filed yet.</source>
        <translation>Noch nichts abgelegt.</translation>
    </message>
    <message>
        <source>revision {revision}</source>
        <translation>Fassung {revision}</translation>
    </message>
    <message>
        <source>filed {day}</source>
        <translation>abgelegt {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>View…</source>
        <translation>Ansehen …</translation>
    </message>
</context>
<context>
    <name>BackupFolderDialog</name>
    <message>
        <source>Every backup is laid into this folder as well, for example on a network drive. Leave it empty for none. Who may read the folder may read the backups in it, unless they are encrypted.</source>
        <translation>Jede Sicherung wird auch in diesen Ordner gelegt, zum Beispiel auf einem Netzlaufwerk. Leer heißt: kein zweiter Ordner. Wer den Ordner lesen darf, darf auch die Sicherungen darin lesen, solange sie nicht verschlüsselt sind.</translation>
    </message>
    <message>
        <source>Backups are encrypted to the public key; only the private key opens them. Please keep the file with the private key apart from the backups and twice. Without it nobody can open them, not even the makers of this program.</source>
        <translation>Verschlüsselt wird mit dem öffentlichen Schlüssel; öffnen kann nur der private. Die Datei mit dem privaten Schlüssel bitte getrennt von den Sicherungen und doppelt aufbewahren. Ohne sie kann niemand die Sicherungen öffnen, auch nicht der Hersteller.</translation>
    </message>
    <message>
        <source>Second folder for backups</source>
        <translation>Zweiter Ordner für Sicherungen</translation>
    </message>
    <message>
        <source>Save private key</source>
        <translation>Privaten Schlüssel speichern</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Encrypt the backups there</source>
        <translation>Die Sicherungen dort verschlüsseln</translation>
    </message>
    <message>
        <source>&amp;Public key</source>
        <translation>Öffentlicher &amp;Schlüssel</translation>
    </message>
    <message>
        <source>New key pair…</source>
        <translation>Neues Schlüsselpaar …</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Restore from another file…</source>
        <translation>Aus anderer Datei wiederherstellen …</translation>
    </message>
    <message>
        <source>Restore from another file</source>
        <translation>Aus anderer Datei wiederherstellen</translation>
    </message>
    <message>
        <source>Backups (*.sqlite *.age)</source>
        <translation>Sicherungen (*.sqlite *.age)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen …</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Search backups (Ctrl+F)</source>
        <translation>Sicherungen suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchPrintDialog</name>
    <message>
        <source>Folder for the PDF files</source>
        <translation>Ordner für die PDF-Dateien</translation>
    </message>
    <message>
        <source>The run ends after the paper under way…</source>
        <translation>Der Druck endet nach dem laufenden Papier …</translation>
    </message>
    <message numerus="yes">
        <source>Papers of %n cases</source>
        <translation>
            <numerusform>Unterlagen eines Falls</numerusform>
            <numerusform>Unterlagen von %n Fällen</numerusform>
        </translation>
    </message>
    <message>
        <source>What each case needs now</source>
        <translation>Was jeder Fall jetzt braucht</translation>
    </message>
    <message>
        <source>None of these cases needs a paper now.</source>
        <translation>Keiner dieser Fälle braucht jetzt ein Papier.</translation>
    </message>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n Papier</numerusform>
            <numerusform>%n Papiere</numerusform>
        </translation>
    </message>
    <message>
        <source>{papers} of {cases}</source>
        <translation>{papers} aus {cases}</translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n Fall</numerusform>
            <numerusform>%n Fällen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not among them: {cases}.</source>
        <translation>Nicht dabei: {cases}.</translation>
    </message>
    <message>
        <source>Please tick at least one paper.</source>
        <translation>Bitte mindestens ein Papier ankreuzen.</translation>
    </message>
    <message>
        <source>The run was ended. Nothing was printed, nothing recorded.</source>
        <translation>Der Druck wurde abgebrochen. Nichts ist gedruckt, nichts ist vermerkt.</translation>
    </message>
    <message>
        <source>{count} of {total} papers had gone out before. Only they are recorded.</source>
        <translation>{count} von {total} Papieren waren schon ausgegeben. Nur diese sind vermerkt.</translation>
    </message>
    <message>
        <source>The run was ended</source>
        <translation>Der Druck wurde abgebrochen</translation>
    </message>
    <message>
        <source>The printer could not be used. Please check it, or choose another one.</source>
        <translation>Der Drucker ließ sich nicht ansprechen. Bitte den Drucker prüfen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>Paper {number} of {total} is being drawn…</source>
        <translation>Papier {number} von {total} wird erstellt …</translation>
    </message>
    <message>
        <source>Paper {number} of {total} goes out…</source>
        <translation>Papier {number} von {total} wird ausgegeben …</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>&amp;Which papers</source>
        <translation>&amp;Welche Papiere</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papiere</translation>
    </message>
    <message>
        <source>A &amp;sheet before each case, with its number and its papers</source>
        <translation>Deck&amp;blatt vor jedem Fall, mit Aktenzeichen und Unterlagen</translation>
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
        <source>Progress</source>
        <translation>Fortschritt</translation>
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
        <source>The history says that it was handed out. Please save it once more.</source>
        <translation>Im Verlauf steht, dass sie herausgegeben wurde. Bitte noch einmal speichern.</translation>
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
    <name>CalendarImportDialog</name>
    <message>
        <source>Reading {file}…</source>
        <translation>{file} wird gelesen …</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Take over or leave out</source>
        <translation>Übernehmen oder auslassen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take over %n appointment(s)</source>
        <translation>
            <numerusform>%n Termin ü&amp;bernehmen</numerusform>
            <numerusform>%n Termine ü&amp;bernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>The file has no appointments in the weeks of this case.</source>
        <translation>Die Datei enthält keine Termine in den Wochen dieses Falls.</translation>
    </message>
    <message>
        <source>Please choose for whom the appointments are.</source>
        <translation>Bitte wählen, für wen die Termine sind.</translation>
    </message>
    <message>
        <source>Everything in the file is here already.</source>
        <translation>Alles aus der Datei steht schon hier.</translation>
    </message>
    <message>
        <source>Take over calendar file</source>
        <translation>Kalenderdatei übernehmen</translation>
    </message>
    <message>
        <source>Appointments are for</source>
        <translation>Die Termine sind für</translation>
    </message>
    <message>
        <source>Appointments of the file</source>
        <translation>Termine der Datei</translation>
    </message>
    <message>
        <source>Take &amp;all</source>
        <translation>&amp;Alle übernehmen</translation>
    </message>
    <message>
        <source>Take n&amp;one</source>
        <translation>&amp;Keine übernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>CalendarRowsModel</name>
    <message>
        <source>Appointment</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>is taken over</source>
        <translation>wird übernommen</translation>
    </message>
    <message>
        <source>is left out</source>
        <translation>wird ausgelassen</translation>
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
        <source>Complete person…</source>
        <translation>Person ergänzen …</translation>
    </message>
    <message>
        <source>Lay down rule…</source>
        <translation>Regel festlegen …</translation>
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
        <source>Ask anew…</source>
        <translation>Neu beteiligen …</translation>
    </message>
    <message>
        <source>Weigh objections…</source>
        <translation>Bedenken würdigen …</translation>
    </message>
    <message>
        <source>Record hearing…</source>
        <translation>Anhörung eintragen …</translation>
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
        <source>End the whole case early…</source>
        <translation>Ganzen Fall vorzeitig beenden …</translation>
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
        <source>Cover further stays</source>
        <translation>Weitere Einsätze abdecken</translation>
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
        <source>This case cannot be renewed yet</source>
        <translation>Dieser Fall kann noch nicht erneuert werden</translation>
    </message>
    <message>
        <source>It is renewed once its stay is over.</source>
        <translation>Ein Fall wird erneuert, wenn sein Einsatz vorbei ist.</translation>
    </message>
    <message>
        <source>This case is still open</source>
        <translation>Dieser Fall ist noch offen</translation>
    </message>
    <message>
        <source>It is handed over once it is over.</source>
        <translation>Er wird übergeben, sobald er beendet ist.</translation>
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
        <source>week {week}/{year}</source>
        <translation>KW&#xa0;{week}/{year}</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) missing</source>
        <translation>
            <numerusform>%n Unterschrift fehlt</numerusform>
            <numerusform>%n Unterschriften fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>seit %n Tag</numerusform>
            <numerusform>seit %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>reason: {reason}</source>
        <translation>Grund: {reason}</translation>
    </message>
    <message>
        <source>responsible {name}</source>
        <translation>zuständig {name}</translation>
    </message>
    <message>
        <source>deputy {name}</source>
        <translation>Vertretung {name}</translation>
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
        <source>follow-up today</source>
        <translation>Wiedervorlage heute</translation>
    </message>
    <message numerus="yes">
        <source>follow-up in %n day(s)</source>
        <translation>
            <numerusform>Wiedervorlage in %n Tag</numerusform>
            <numerusform>Wiedervorlage in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>follow-up {day}</source>
        <translation>Wiedervorlage {day}</translation>
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
        <source>Closing</source>
        <translation>Abschluss</translation>
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
    <message>
        <source>{name} did not appear. Reason: {reason}</source>
        <translation>{name} ist nicht erschienen. Grund: {reason}</translation>
    </message>
    <message>
        <source>Stay of {name} ended early on {day}. Reason: {reason}</source>
        <translation>Der Einsatz von {name} endete vorzeitig am {day}. Grund: {reason}</translation>
    </message>
</context>
<context>
    <name>ChangeCounts</name>
    <message numerus="yes">
        <source>%n signature(s)</source>
        <translation>
            <numerusform>%n Unterschrift</numerusform>
            <numerusform>%n Unterschriften</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n Entscheidung</numerusform>
            <numerusform>%n Entscheidungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) of confidentiality</source>
        <translation>
            <numerusform>%n Verpflichtung zur Verschwiegenheit</numerusform>
            <numerusform>%n Verpflichtungen zur Verschwiegenheit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) move</source>
        <translation>
            <numerusform>%n Termin verschiebt sich</numerusform>
            <numerusform>%n Termine verschieben sich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n briefing(s) move along</source>
        <translation>
            <numerusform>%n Morgenbriefing zieht mit</numerusform>
            <numerusform>%n Morgenbriefings ziehen mit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n briefing(s) are added</source>
        <translation>
            <numerusform>%n Morgenbriefing kommt hinzu</numerusform>
            <numerusform>%n Morgenbriefings kommen hinzu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n briefing(s) fall away</source>
        <translation>
            <numerusform>%n Morgenbriefing entfällt</numerusform>
            <numerusform>%n Morgenbriefings entfallen</numerusform>
        </translation>
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
    <name>ClosingTab</name>
    <message>
        <source>Electronic file</source>
        <translation>E-Akte</translation>
    </message>
    <message>
        <source>Papers, history and facts go into a folder that can be checked.</source>
        <translation>Unterlagen, Verlauf und Angaben kommen in einen prüfbaren Ordner.</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Übergeben …</translation>
    </message>
    <message>
        <source>Hand over encrypted…</source>
        <translation>Verschlüsselt übergeben …</translation>
    </message>
    <message>
        <source>Certificate handed over {day}</source>
        <translation>Bescheinigung ausgehändigt {day}</translation>
    </message>
    <message>
        <source>Certificate still open</source>
        <translation>Bescheinigung noch offen</translation>
    </message>
    <message>
        <source>Learning goals</source>
        <translation>Lernziele</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Add day…</source>
        <translation>Tag eintragen …</translation>
    </message>
    <message>
        <source>Learning journal</source>
        <translation>Lerntagebuch</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>Not there yet</source>
        <translation>Noch nicht da</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Received {day}</source>
        <translation>Eingegangen {day}</translation>
    </message>
    <message>
        <source>Write report…</source>
        <translation>Bericht schreiben …</translation>
    </message>
    <message>
        <source>Change report…</source>
        <translation>Bericht ändern …</translation>
    </message>
    <message>
        <source>Closing report</source>
        <translation>Abschlussbericht</translation>
    </message>
    <message>
        <source>Goals reached</source>
        <translation>Erreichte Ziele</translation>
    </message>
    <message>
        <source>Ideas to transfer</source>
        <translation>Ideen zur Übertragung</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Feedback: {side}</source>
        <translation>Rückmeldung: {side}</translation>
    </message>
    <message>
        <source>Recommends it: {answer}</source>
        <translation>Empfiehlt es weiter: {answer}</translation>
    </message>
    <message>
        <source>Record feedback…</source>
        <translation>Rückmeldung eintragen …</translation>
    </message>
    <message>
        <source>Change feedback…</source>
        <translation>Rückmeldung ändern …</translation>
    </message>
</context>
<context>
    <name>ColumnsPane</name>
    <message>
        <source>Column {number}</source>
        <translation>Spalte {number}</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>nicht übernehmen</translation>
    </message>
    <message>
        <source>Meaning of the column “{title}”</source>
        <translation>Bedeutung der Spalte „{title}“</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>for example {values}</source>
        <translation>zum Beispiel {values}</translation>
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
        <source>on the page {page}</source>
        <translation>auf der Seite {page}</translation>
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
    <name>ConfirmKeyDialog</name>
    <message>
        <source>They are the same</source>
        <translation>Stimmen überein</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>Stimmen nicht überein</translation>
    </message>
    <message>
        <source>Digits of {office}</source>
        <translation>Prüfziffern: {office}</translation>
    </message>
    <message>
        <source>Compare digits</source>
        <translation>Prüfziffern vergleichen</translation>
    </message>
    <message>
        <source>&amp;Spoken with</source>
        <translation>&amp;Gesprochen mit</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
</context>
<context>
    <name>ConsentWay</name>
    <message>
        <source>Record consent of {name}…</source>
        <translation>Einwilligung eintragen: {name} …</translation>
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
    <name>Consequences</name>
    <message>
        <source>Agreement: to be made and printed anew</source>
        <translation>Vereinbarung: neu zu erstellen und zu drucken</translation>
    </message>
    <message>
        <source>Signature of {name}, {day}</source>
        <translation>Unterschrift {name}: {day}</translation>
    </message>
    <message>
        <source>{line} – invalid since {day}: {reason}</source>
        <translation>{line} – ungültig seit {day}. {reason}</translation>
    </message>
    <message>
        <source>{reference} ({cost})</source>
        <translation>{reference} ({cost})</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>noch nicht unterzeichnet</translation>
    </message>
    <message>
        <source>The agreement names the old name and has to be printed and signed anew: {cases}.</source>
        <translation>Der Name steht in der Vereinbarung. Sie ist neu zu drucken und zu unterzeichnen: {cases}.</translation>
    </message>
    <message>
        <source>the agreement</source>
        <translation>die Vereinbarung</translation>
    </message>
    <message>
        <source>the consent to sharing</source>
        <translation>die Einwilligung in die Weitergabe</translation>
    </message>
    <message>
        <source>Saving makes invalid and asks anew: {counts}.</source>
        <translation>Mit dem Speichern werden ungültig und neu eingeholt: {counts}.</translation>
    </message>
    <message>
        <source>The case goes back to “{state}”.</source>
        <translation>Der Fall geht zurück auf „{state}“.</translation>
    </message>
    <message>
        <source>In the week: {parts}.</source>
        <translation>In der Woche: {parts}.</translation>
    </message>
    <message>
        <source>{act} ({name}): no longer covers the stay</source>
        <translation>{act} ({name}): deckt den Einsatz nicht mehr ab</translation>
    </message>
    <message>
        <source>Consent to sharing ({name})</source>
        <translation>Einwilligung in die Weitergabe ({name})</translation>
    </message>
</context>
<context>
    <name>CopiesModel</name>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Prüfung</translation>
    </message>
</context>
<context>
    <name>CouncilNotesField</name>
    <message>
        <source>Close without saving?</source>
        <translation>Ohne Speichern schließen?</translation>
    </message>
    <message>
        <source>Notes that you have typed could be kept nowhere and are lost when the window closes.</source>
        <translation>Notizen, die Sie getippt haben, konnten nirgends aufbewahrt werden und gehen verloren, wenn das Fenster schließt.</translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>Schließen und verwerfen</translation>
    </message>
    <message>
        <source>Not saved yet: please choose which version stays.</source>
        <translation>Noch nicht gespeichert: Bitte wählen, welche Fassung bleibt.</translation>
    </message>
    <message>
        <source>Not saved yet: {why}. What you typed stays here and is saved by itself.</source>
        <translation>Noch nicht gespeichert: {why}. Was Sie getippt haben, bleibt hier stehen und wird von selbst gespeichert.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>{why}: the notes cannot be shown now.</source>
        <translation>{why}: Die Notizen lassen sich gerade nicht zeigen.</translation>
    </message>
    <message>
        <source>Notes on other submissions are not saved yet.</source>
        <translation>Notizen zu anderen Zuleitungen sind noch nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>CouncilPage</name>
    <message>
        <source>Participation</source>
        <translation>Beteiligung</translation>
    </message>
    <message>
        <source>Record request…</source>
        <translation>Antrag eintragen …</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>Zuleitungen</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>Zur Liste</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>Zuleitung</translation>
    </message>
    <message>
        <source>Notes of the council</source>
        <translation>Notizen des Personalrats</translation>
    </message>
    <message>
        <source>No answer is open</source>
        <translation>Keine Antwort offen</translation>
    </message>
    <message>
        <source>This submission awaits no answer of yours.</source>
        <translation>Zu dieser Zuleitung steht keine Antwort von Ihnen aus.</translation>
    </message>
    <message>
        <source>Nothing has been submitted yet.</source>
        <translation>Bisher wurde nichts zugeleitet.</translation>
    </message>
    <message>
        <source>Choose a submission from the list.</source>
        <translation>Bitte eine Zuleitung aus der Liste wählen.</translation>
    </message>
    <message>
        <source>By this login the server gives out what was submitted to the council, and nothing else, whatever program is used: no drafts, no notes of the HR office, no answers of other bodies. Whoever administers the server itself could read everything.</source>
        <translation>Über diese Anmeldung gibt der Server nur heraus, was dem Personalrat zugeleitet wurde, gleich mit welchem Programm: keine Entwürfe, keine Vermerke der Personalstelle, keine Antworten anderer Gremien. Wer den Server selbst verwaltet, könnte alles lesen.</translation>
    </message>
    <message>
        <source>HR office and council share one file here. This view shows the council its submissions alone, but it protects nothing: whoever can open the file can read it with other means.</source>
        <translation>Personalstelle und Personalrat nutzen hier dieselbe Datei. Diese Ansicht zeigt nur die Zuleitungen an den Personalrat. Ein Schutz ist das nicht: Wer die Datei öffnen kann, kann sie auch mit anderen Mitteln lesen.</translation>
    </message>
    <message>
        <source>On the server {path}, for the council of this office alone. The HR office cannot read them; whoever administers the server itself could.</source>
        <translation>Auf dem Server {path}, nur für den Personalrat dieser Dienststelle. Die Personalstelle kann sie nicht lesen; wer den Server selbst verwaltet, könnte es.</translation>
    </message>
    <message>
        <source>Only here, for this login: {path}. The HR office does not get them.</source>
        <translation>Die Notizen liegen nur bei dieser Anmeldung: {path}. Die Personalstelle erhält sie nicht.</translation>
    </message>
    <message>
        <source>Answer of the council</source>
        <translation>Antwort des Personalrats</translation>
    </message>
    <message>
        <source>From our office</source>
        <translation>Aus unserer Dienststelle</translation>
    </message>
    <message>
        <source>Guest at our office</source>
        <translation>Zu Gast bei uns</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Record answer…</source>
        <translation>Antwort eintragen …</translation>
    </message>
    <message>
        <source>Print reply slip…</source>
        <translation>Rückantwort drucken …</translation>
    </message>
    <message>
        <source>Typed {when} and not saved</source>
        <translation>Eingetragen {when} und nicht gespeichert</translation>
    </message>
    <message>
        <source>Show what was typed…</source>
        <translation>Eingetragenes zeigen …</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>No last day is set.</source>
        <translation>Ein letzter Tag ist nicht bestimmt.</translation>
    </message>
    <message>
        <source>Enclosures</source>
        <translation>Unterlagen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Ref. {reference}</source>
        <translation>Az. {reference}</translation>
    </message>
    <message>
        <source>submitted {day}</source>
        <translation>zugeleitet {day}</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>überholt</translation>
    </message>
    <message>
        <source>Out of date since {day}: the case was changed, so that this does not count any more. What is asked anew will be a submission of its own.</source>
        <translation>Überholt seit {day}: Der Fall wurde geändert, diese Zuleitung zählt nicht mehr. Wird neu beteiligt, kommt dafür eine eigene Zuleitung.</translation>
    </message>
    <message>
        <source>urgent: {reason}</source>
        <translation>Eilbedürftig: {reason}</translation>
    </message>
    <message>
        <source>{hours} hours a week</source>
        <translation>{hours} Stunden in der Woche</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Function and unit</source>
        <translation>Funktion und Bereich</translation>
    </message>
    <message>
        <source>Status group</source>
        <translation>Statusgruppe</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>beantragt</translation>
    </message>
    <message>
        <source>with the HR office</source>
        <translation>bei der Personalstelle</translation>
    </message>
    <message>
        <source>Own request</source>
        <translation>Eigener Antrag</translation>
    </message>
    <message>
        <source>Recorded {when} by {who}.</source>
        <translation>Eingetragen {when} durch {who}.</translation>
    </message>
    <message>
        <source>Take the request back</source>
        <translation>Antrag zurücknehmen</translation>
    </message>
    <message>
        <source>Nobody has gone on with it yet; until then it can be taken back.</source>
        <translation>Noch arbeitet niemand daran; so lange lässt er sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Nobody has gone on with it yet; until then who has recorded it can take it back.</source>
        <translation>Noch arbeitet niemand daran; so lange kann ihn zurücknehmen, wer ihn eingetragen hat.</translation>
    </message>
    <message>
        <source>The HR office has gone on with it. What comes of it reaches the council as a submission.</source>
        <translation>Die Personalstelle arbeitet daran. Was daraus wird, erreicht den Personalrat als Zuleitung.</translation>
    </message>
    <message>
        <source>Sending office</source>
        <translation>Abgebende Stelle</translation>
    </message>
    <message>
        <source>Receiving office</source>
        <translation>Aufnehmende Stelle</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Einsatz</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Rechtsform</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Rechtsgrundlage</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Auswirkungen</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Also involved</source>
        <translation>Ebenfalls beteiligt</translation>
    </message>
    <message>
        <source>Information from</source>
        <translation>Auskunft erteilt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Resolution number</source>
        <translation>Beschluss-Nr.</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Sitzung am</translation>
    </message>
</context>
<context>
    <name>CouncilReplyDialog</name>
    <message>
        <source>Record answer</source>
        <translation>Antwort eintragen</translation>
    </message>
    <message>
        <source>Answer of the council</source>
        <translation>Antwort des Personalrats</translation>
    </message>
    <message>
        <source>&amp;Reasons</source>
        <translation>&amp;Gründe</translation>
    </message>
    <message>
        <source>&amp;Date of the answer</source>
        <translation>&amp;Datum der Antwort</translation>
    </message>
    <message>
        <source>&amp;Meeting on</source>
        <translation>&amp;Sitzung am</translation>
    </message>
    <message>
        <source>Resolution &amp;number</source>
        <translation>&amp;Beschluss-Nr.</translation>
    </message>
    <message>
        <source>Signed by the &amp;chair</source>
        <translation>Vom &amp;Vorsitz unterzeichnet</translation>
    </message>
</context>
<context>
    <name>CouncilRequestDialog</name>
    <message>
        <source>Record request</source>
        <translation>Antrag eintragen</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>Person of &amp;our office</source>
        <translation>&amp;Person aus unserem Haus</translation>
    </message>
    <message>
        <source>Other o&amp;ffice</source>
        <translation>&amp;Andere Dienststelle</translation>
    </message>
    <message>
        <source>Occa&amp;sion</source>
        <translation>An&amp;lass</translation>
    </message>
    <message>
        <source>&amp;Counterpart</source>
        <translation>&amp;Gegenüber</translation>
    </message>
    <message>
        <source>&amp;Week</source>
        <translation>&amp;Woche</translation>
    </message>
    <message>
        <source>The request is recorded as made. The HR office completes it and goes on.</source>
        <translation>Der Antrag gilt als gestellt. Die Personalstelle ergänzt ihn und führt ihn weiter.</translation>
    </message>
    <message>
        <source>week {weeks} · {days}</source>
        <translation>KW {weeks} · {days}</translation>
    </message>
    <message>
        <source>For example 9, week 9/2027 or 28.2.–4.3.</source>
        <translation>Zum Beispiel 9, KW 9/2027 oder 28.2.–4.3.</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>over {number}</source>
        <translation>über {number}</translation>
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
    <name>DayHints</name>
    <message>
        <source>later · {count}</source>
        <translation>später · {count}</translation>
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
        <source>today, {day}</source>
        <translation>heute, {day}</translation>
    </message>
    <message>
        <source>tomorrow, {day}</source>
        <translation>morgen, {day}</translation>
    </message>
    <message numerus="yes">
        <source>{day} (in %n day(s))</source>
        <translation>
            <numerusform>{day} (in %n Tag)</numerusform>
            <numerusform>{day} (in %n Tagen)</numerusform>
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
    <name>DeadlineDialog</name>
    <message>
        <source>How it was counted</source>
        <translation>So wurde gerechnet</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>&amp;Print as note for the file…</source>
        <translation>Als Aktenvermerk &amp;drucken …</translation>
    </message>
</context>
<context>
    <name>Deadlines</name>
    <message>
        <source>Answer: {body} ({office})</source>
        <translation>Antwort: {body} ({office})</translation>
    </message>
    <message>
        <source>Not ready to start, and time is short</source>
        <translation>Noch nicht startklar, der Vorlauf ist knapp</translation>
    </message>
    <message>
        <source>Not back: {paper} ({who})</source>
        <translation>Nicht zurück: {paper} ({who})</translation>
    </message>
</context>
<context>
    <name>DeadlinesPage</name>
    <message>
        <source>Deadlines and follow-ups</source>
        <translation>Fristen und Wiedervorlagen</translation>
    </message>
    <message>
        <source>Search deadlines (Ctrl+F)</source>
        <translation>Fristen durchsuchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Suchen (Strg+F)</translation>
    </message>
    <message>
        <source>&amp;Warn ahead</source>
        <translation>&amp;Vorwarnung</translation>
    </message>
    <message>
        <source>Remind of papers a&amp;fter</source>
        <translation>An &amp;Unterlagen erinnern nach</translation>
    </message>
    <message>
        <source>&amp;Open case</source>
        <translation>Fall &amp;öffnen</translation>
    </message>
    <message>
        <source>Show the case (Enter)</source>
        <translation>Den Fall zeigen (Eingabe)</translation>
    </message>
    <message>
        <source>Do&amp;ne</source>
        <translation>&amp;Erledigt</translation>
    </message>
    <message>
        <source>The follow-up has been done (Ctrl+Shift+D)</source>
        <translation>Die Wiedervorlage ist erledigt (Strg+Umschalt+D)</translation>
    </message>
    <message>
        <source>&amp;Remind…</source>
        <translation>Er&amp;innern …</translation>
    </message>
    <message>
        <source>Remind of the paper that is out</source>
        <translation>An die Unterlage erinnern, die noch aus ist</translation>
    </message>
    <message>
        <source>Record re&amp;turn…</source>
        <translation>&amp;Zurück eintragen …</translation>
    </message>
    <message>
        <source>Record that the paper has come back (F7)</source>
        <translation>Eintragen, dass die Unterlage zurück ist (F7)</translation>
    </message>
    <message>
        <source>&amp;Move…</source>
        <translation>Ver&amp;schieben …</translation>
    </message>
    <message>
        <source>Move the follow-up to another day (Ctrl+Shift+W)</source>
        <translation>Die Wiedervorlage auf einen anderen Tag legen (Strg+Umschalt+W)</translation>
    </message>
    <message>
        <source> working days</source>
        <translation> Arbeitstage</translation>
    </message>
    <message>
        <source>So long before its last day an answer is marked.</source>
        <translation>So lange vor dem letzten Tag wird eine offene Antwort hervorgehoben.</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tagen</translation>
    </message>
    <message>
        <source>So long after it was handed over a paper is asked for.</source>
        <translation>So lange nach der Aushändigung wird an eine Unterlage erinnert. Das gilt für das ganze Haus.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>Nur meine</translation>
    </message>
    <message>
        <source>No deadline of a case that matches “{text}”.</source>
        <translation>Keine Frist in einem Fall, der zu „{text}“ passt.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>None of your cases has a deadline.</source>
        <translation>In Ihren Fällen läuft keine Frist.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>No open case has a deadline.</source>
        <translation>In keinem offenen Fall läuft eine Frist.</translation>
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
        <source>How it was counted…</source>
        <translation>So wurde gerechnet …</translation>
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
        <source>Note for the file</source>
        <translation>Aktenvermerk</translation>
    </message>
    <message>
        <source>The reasons hold facts against the employee</source>
        <translation>Die Gründe enthalten für die betroffene Person ungünstige Tatsachen</translation>
    </message>
    <message>
        <source>More particulars</source>
        <translation>Weitere Angaben</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>Eingang per</translation>
    </message>
    <message>
        <source>Meeting on</source>
        <translation>Sitzung am</translation>
    </message>
    <message>
        <source>Affects only</source>
        <translation>Betrifft nur</translation>
    </message>
    <message>
        <source>Signed by the chair</source>
        <translation>Vom Vorsitz unterschrieben</translation>
    </message>
    <message>
        <source>Signed by the member of the group</source>
        <translation>Vom Gruppenmitglied unterschrieben</translation>
    </message>
    <message>
        <source>Filed at</source>
        <translation>Abgelegt in</translation>
    </message>
    <message>
        <source>Reason of the correction</source>
        <translation>Grund der Berichtigung</translation>
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
        <source>Correct answer</source>
        <translation>Antwort berichtigen</translation>
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
        <source>No answer yet ({state})</source>
        <translation>Noch keine Antwort ({state})</translation>
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
        <source>{period} from {basis} {start}, last day {last_day}</source>
        <translation>{period} ab {basis} {start}, letzter Tag {last_day}</translation>
    </message>
    <message>
        <source>urgent: {reason}</source>
        <translation>eilbedürftig: {reason}</translation>
    </message>
    <message>
        <source>longer by {period}</source>
        <translation>verlängert um {period}</translation>
    </message>
    <message>
        <source>resolution suspended {day}</source>
        <translation>Beschluss ausgesetzt {day}</translation>
    </message>
    <message>
        <source>agreed: {reason}</source>
        <translation>vereinbart: {reason}</translation>
    </message>
    <message>
        <source>“{answer}” is not offered: the rule was not checked against the law’s own text.</source>
        <translation>„{answer}“ wird nicht angeboten, solange die Regel nicht am Gesetzestext geprüft ist.</translation>
    </message>
    <message>
        <source>“{answer}” is possible from {day} only.</source>
        <translation>„{answer}“ ist erst ab dem {day} möglich.</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>no single group</source>
        <translation>keine einzelne Gruppe</translation>
    </message>
    <message>
        <source>Re&amp;striction or other time</source>
        <translation>Einschrän&amp;kung oder anderer Zeitraum</translation>
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
        <source>Record &amp;return…</source>
        <translation>&amp;Rücklauf eintragen …</translation>
    </message>
    <message>
        <source>Record what came back signed, was checked or filed</source>
        <translation>Eintragen, was unterzeichnet zurückkam, geprüft oder zur Akte genommen wurde (F7)</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Unterlagen</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
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
    <name>DraftOpening</name>
    <message>
        <source>What was typed comes back where it was entered: {form}</source>
        <translation>Die Eingaben stehen wieder da, wo sie gemacht wurden: {form}</translation>
    </message>
</context>
<context>
    <name>DraftRow</name>
    <message>
        <source>Show text</source>
        <translation>Text ansehen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Typed {when}</source>
        <translation>Eingegeben am {when}</translation>
    </message>
    <message>
        <source>the entry that was being changed is deleted</source>
        <translation>der Eintrag, der geändert wurde, ist gelöscht</translation>
    </message>
    <message>
        <source>the case is deleted</source>
        <translation>der Fall ist gelöscht</translation>
    </message>
    <message>
        <source>the case is over and is not changed any more</source>
        <translation>der Fall ist beendet und wird nicht mehr geändert</translation>
    </message>
</context>
<context>
    <name>DraftTextDialog</name>
    <message>
        <source>What was typed</source>
        <translation>Eingegebener Text</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>Alles &amp;kopieren</translation>
    </message>
    <message>
        <source>The text is on the clipboard.</source>
        <translation>Der Text ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>DraftsCard</name>
    <message>
        <source>Unsaved input</source>
        <translation>Nicht gespeicherte Eingaben</translation>
    </message>
</context>
<context>
    <name>EntryBlock</name>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
</context>
<context>
    <name>EntryPlanDialog</name>
    <message>
        <source>Nothing to remark.</source>
        <translation>Nichts anzumerken.</translation>
    </message>
    <message>
        <source>Row {number}: {whole}
{said}</source>
        <translation>Zeile {number}: {whole}
{said}</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Für</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Appointments to be entered</source>
        <translation>Einzutragende Termine</translation>
    </message>
    <message>
        <source>The space bar leaves a row out.</source>
        <translation>Die Leertaste lässt eine Zeile aus.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Enter appointments</source>
        <translation>Termine eintragen</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>There is no hour from 2 to 3 on this day (summer time begins).</source>
        <translation>Die Stunde von 2 bis 3 Uhr entfällt an diesem Tag (Sommerzeit).</translation>
    </message>
    <message>
        <source>There are two hours from 2 to 3 on this day (summer time ends).</source>
        <translation>Die Stunde von 2 bis 3 Uhr gibt es an diesem Tag zweimal (Ende der Sommerzeit).</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>vertraulich</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>ganztägig</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>Contact: {name}</source>
        <translation>Ansprechperson: {name}</translation>
    </message>
    <message>
        <source>Remark: {text}</source>
        <translation>Bemerkung: {text}</translation>
    </message>
    <message numerus="yes">
        <source>%n more overlap(s).</source>
        <translation>
            <numerusform>%n weitere Überschneidung.</numerusform>
            <numerusform>%n weitere Überschneidungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” is in the week already ({day}, {time}).</source>
        <translation>„{title}“ steht schon in der Woche ({day}, {time}).</translation>
    </message>
    <message>
        <source>Overlaps with “{title}” ({day}, {time}).</source>
        <translation>Überschneidet sich mit „{title}“ ({day}, {time}).</translation>
    </message>
    <message>
        <source>{day} lies outside the stay of {name} ({period}).</source>
        <translation>{day} liegt außerhalb des Aufenthalts von {name} ({period}).</translation>
    </message>
    <message>
        <source>{day}: {note} ({office}).</source>
        <translation>{day}: {note} ({office}).</translation>
    </message>
    <message numerus="yes">
        <source>Enter %n appointment(s)</source>
        <translation>
            <numerusform>%n Termin eintragen</numerusform>
            <numerusform>%n Termine eintragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n ausgelassen</numerusform>
            <numerusform>%n ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be entered</source>
        <translation>
            <numerusform>%n nicht lesbar</numerusform>
            <numerusform>%n nicht lesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all day, %n appointment(s)</source>
        <translation>
            <numerusform>ganztägig, %n Termin</numerusform>
            <numerusform>ganztägig, %n Termine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all day, one appointment over %n day(s)</source>
        <translation>
            <numerusform>ganztägig, ein Termin über %n Tag</numerusform>
            <numerusform>ganztägig, ein Termin über %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days from {first} to {last}</source>
        <translation>
            <numerusform>%n Tag von {first} bis {last}</numerusform>
            <numerusform>%n Tage von {first} bis {last}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErasureAskDialog</name>
    <message>
        <source>Ask for erasure</source>
        <translation>Löschung beantragen</translation>
    </message>
    <message>
        <source>&amp;Ask for erasure</source>
        <translation>&amp;Löschung beantragen</translation>
    </message>
</context>
<context>
    <name>ErasureDialog</name>
    <message>
        <source>Kind of data</source>
        <translation>Art der Daten</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>People: {names}</source>
        <translation>Personen: {names}</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>Was gelöscht wird</translation>
    </message>
    <message>
        <source>What stays, and why</source>
        <translation>Was bleibt und warum</translation>
    </message>
    <message>
        <source>Offered to the a&amp;rchive and not taken</source>
        <translation>Dem A&amp;rchiv angeboten und nicht übernommen</translation>
    </message>
</context>
<context>
    <name>ErasureDueTab</name>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Aufbewahrt bis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>due</source>
        <translation>fällig</translation>
    </message>
    <message>
        <source>asked for by {name} on {day}</source>
        <translation>beantragt von {name} am {day}</translation>
    </message>
    <message>
        <source>Nothing is due to be erased.</source>
        <translation>Zurzeit ist nichts zu löschen.</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Dazu passt nichts.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>{shown} of {total} shown</source>
        <translation>{shown} von {total} angezeigt</translation>
    </message>
    <message>
        <source>&amp;Ask for erasure ({count})…</source>
        <translation>&amp;Löschung beantragen ({count}) …</translation>
    </message>
    <message>
        <source>{records}. Reason: {reason} ({basis}).</source>
        <translation>{records}. Grund: {reason} ({basis}).</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>Search what is due (Ctrl+F)</source>
        <translation>Fälliges suchen (Strg+F)</translation>
    </message>
    <message>
        <source>&amp;Ask for erasure…</source>
        <translation>Löschun&amp;g beantragen…</translation>
    </message>
    <message>
        <source>What is selected, or all that is shown without a selection</source>
        <translation>Was ausgewählt ist; ohne Auswahl alles, was angezeigt wird</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Was fällig ist</translation>
    </message>
</context>
<context>
    <name>ErasureExecuteDialog</name>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>What goes now cannot be brought back, not even from a backup.</source>
        <translation>Was jetzt gelöscht wird, ist nicht zurückzuholen, auch nicht aus einer Sicherung.</translation>
    </message>
    <message>
        <source>&amp;Erase for good</source>
        <translation>Endgültig &amp;löschen</translation>
    </message>
</context>
<context>
    <name>ErasurePage</name>
    <message>
        <source>Periods</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>One account asks, another one erases; an office with one account waits seven days. What is erased cannot be brought back.</source>
        <translation>Ein Konto beantragt, ein anderes löscht; mit nur einem Konto wartet die Dienststelle sieben Tage. Gelöschtes ist nicht zurückzuholen.</translation>
    </message>
    <message>
        <source>Due ({number})</source>
        <translation>Fällig ({number})</translation>
    </message>
    <message>
        <source>Requests ({number})</source>
        <translation>Anträge ({number})</translation>
    </message>
    <message>
        <source>Retention and erasure</source>
        <translation>Aufbewahrung und Löschung</translation>
    </message>
</context>
<context>
    <name>ErasureRequestsTab</name>
    <message>
        <source>Nothing was asked to be erased yet.</source>
        <translation>Noch wurde keine Löschung beantragt.</translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation>Löschantrag zurücknehmen</translation>
    </message>
    <message>
        <source>Nothing is erased. It can be asked for again at any time.</source>
        <translation>Es wird nichts gelöscht. Die Löschung kann jederzeit neu beantragt werden.</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Beantragt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>{state} on {day} by {name}</source>
        <translation>{state} am {day} von {name}</translation>
    </message>
    <message>
        <source>{parts}. The last backup that holds it is gone on {day} at the latest.</source>
        <translation>{parts}. Die letzte Sicherung, die es noch enthält, ist spätestens am {day} entfallen.</translation>
    </message>
    <message>
        <source>Erasure &amp;record…</source>
        <translation>Lösch&amp;protokoll…</translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation>&amp;Zurücknehmen…</translation>
    </message>
    <message>
        <source>&amp;Carry out…</source>
        <translation>A&amp;usführen…</translation>
    </message>
    <message>
        <source>Requests to erase</source>
        <translation>Löschanträge</translation>
    </message>
</context>
<context>
    <name>ExitMenu</name>
    <message>
        <source>End the stay of {name} early…</source>
        <translation>Einsatz von {name} vorzeitig beenden …</translation>
    </message>
    <message>
        <source>{name} did not appear…</source>
        <translation>{name} ist nicht erschienen …</translation>
    </message>
</context>
<context>
    <name>FeedbackDialog</name>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Rückmeldung</translation>
    </message>
    <message>
        <source>&amp;Recommends it</source>
        <translation>&amp;Empfiehlt es weiter</translation>
    </message>
    <message>
        <source>&amp;Given on</source>
        <translation>&amp;Gegeben am</translation>
    </message>
    <message>
        <source>Feedback: {side}</source>
        <translation>Rückmeldung: {side}</translation>
    </message>
</context>
<context>
    <name>FileWatch</name>
    <message>
        <source>The file is there again; everything can be saved.</source>
        <translation>Die Datei ist wieder da, es kann gespeichert werden.</translation>
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
    <name>FilterDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Filter speichern</translation>
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
        <source>On a &amp;server of our office…</source>
        <translation>Auf einem &amp;Server unserer Dienststelle …</translation>
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
    <name>FollowUpDialog</name>
    <message>
        <source>&amp;Due on</source>
        <translation>&amp;Fällig am</translation>
    </message>
    <message>
        <source>+&amp;7 days</source>
        <translation>+&amp;7 Tage</translation>
    </message>
    <message>
        <source>In one week</source>
        <translation>In einer Woche</translation>
    </message>
    <message>
        <source>+&amp;14 days</source>
        <translation>+&amp;14 Tage</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>In zwei Wochen</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>&amp;Betreff</translation>
    </message>
    <message>
        <source>&amp;Whose</source>
        <translation>Fü&amp;r</translation>
    </message>
    <message>
        <source>Move follow-up</source>
        <translation>Wiedervorlage verschieben</translation>
    </message>
    <message>
        <source>Set follow-up</source>
        <translation>Wiedervorlage setzen</translation>
    </message>
    <message>
        <source>Due in one week</source>
        <translation>Fällig in einer Woche</translation>
    </message>
    <message>
        <source>Due in two weeks</source>
        <translation>Fällig in zwei Wochen</translation>
    </message>
    <message>
        <source>Whoever is responsible ({name})</source>
        <translation>Zuständige Person ({name})</translation>
    </message>
</context>
<context>
    <name>FollowUpRows</name>
    <message>
        <source>Another follow-up…</source>
        <translation>Weitere Wiedervorlage …</translation>
    </message>
    <message>
        <source>Follow-up…</source>
        <translation>Wiedervorlage …</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Verschieben …</translation>
    </message>
    <message>
        <source>Follow-up is missing</source>
        <translation>Wiedervorlage fehlt</translation>
    </message>
</context>
<context>
    <name>ForeignPrint</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Page {number} of {total} is being printed…</source>
        <translation>Seite {number} von {total} wird gedruckt …</translation>
    </message>
</context>
<context>
    <name>ForeignView</name>
    <message>
        <source>The page is being drawn…</source>
        <translation>Die Seite wird gezeichnet …</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Typed {when} and not saved: here it can be read and copied.</source>
        <translation>Eingegeben {when}, nicht gespeichert: Hier kann es gelesen und kopiert werden.</translation>
    </message>
</context>
<context>
    <name>FormDraft</name>
    <message>
        <source>Close without saving?</source>
        <translation>Ohne Speichern schließen?</translation>
    </message>
    <message>
        <source>What you have typed here could be kept nowhere and is lost when the form closes.</source>
        <translation>Was Sie hier eingegeben haben, ließ sich nirgends festhalten und geht beim Schließen verloren.</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Schließen und verwerfen</translation>
    </message>
    <message>
        <source>Go on without saving?</source>
        <translation>Ohne Speichern weitergehen?</translation>
    </message>
    <message>
        <source>What you have typed here could be kept nowhere and is lost when you go on.</source>
        <translation>Was Sie hier eingegeben haben, ließ sich nirgends festhalten und geht beim Weitergehen verloren.</translation>
    </message>
    <message>
        <source>Go on and lose it</source>
        <translation>Weitergehen und verwerfen</translation>
    </message>
    <message>
        <source>Unsaved input of {when} restored.</source>
        <translation>Nicht gespeicherte Eingaben vom {when} wiederhergestellt.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>{why}: what you type here cannot be kept yet.</source>
        <translation>{why}: Was Sie hier eingeben, ist noch nirgends festgehalten.</translation>
    </message>
</context>
<context>
    <name>FormValues</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
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
    <name>GoingOut</name>
    <message>
        <source>In {folder} there are other files of the same name:
{files}</source>
        <translation>In {folder} liegen schon andere Dateien mit demselben Namen:
{files}</translation>
    </message>
    <message>
        <source>Replace what lies there?</source>
        <translation>Ersetzen, was dort liegt?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>The papers are printed, but not recorded yet. Please print once more: it is only recorded then, nothing is printed again.</source>
        <translation>Die Unterlagen sind gedruckt, aber noch nicht vermerkt. Bitte noch einmal drucken: Dann wird nur vermerkt, nichts wird ein zweites Mal gedruckt.</translation>
    </message>
    <message>
        <source>{file} could not be saved ({reason}). Please close it where it is open, or choose another folder.</source>
        <translation>{file} konnte nicht gespeichert werden ({reason}). Bitte die Datei dort schließen, wo sie geöffnet ist, oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>It is recorded, but {words} Saving again records nothing twice.</source>
        <translation>Vermerkt ist es, aber {words} Erneutes Speichern vermerkt nichts doppelt.</translation>
    </message>
</context>
<context>
    <name>HandingOver</name>
    <message>
        <source>Folder for the case</source>
        <translation>Ordner für den Fall</translation>
    </message>
    <message>
        <source>{reference} has been handed over</source>
        <translation>{reference} wurde übergeben</translation>
    </message>
    <message>
        <source>The case lies in {folder}, with its papers, its history and checksums.</source>
        <translation>Der Fall liegt in {folder}, mit seinen Unterlagen, seinem Verlauf und Prüfsummen.</translation>
    </message>
    <message>
        <source>The case lies encrypted in {folder}, as a ZIP archive with its papers, its history and checksums.</source>
        <translation>Der Fall liegt verschlüsselt in {folder}, als ZIP-Archiv mit Unterlagen, Verlauf und Prüfsummen.</translation>
    </message>
    <message>
        <source>{reference} is being written…</source>
        <translation>{reference} wird geschrieben …</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>Übergabe</translation>
    </message>
</context>
<context>
    <name>HintsDialog</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Hints on the week</source>
        <translation>Hinweise zur Woche</translation>
    </message>
    <message>
        <source>Hints keep nobody from saving. What is planned counts, not what was worked.</source>
        <translation>Hinweise hindern niemanden am Speichern. Es zählt, was geplant ist, nicht, was gearbeitet wurde.</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Hinweise</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Search the history</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Print &amp;history…</source>
        <translation>&amp;Verlauf drucken …</translation>
    </message>
    <message>
        <source>Prints or saves the entries, oldest first; a search chooses among them</source>
        <translation>Druckt oder speichert die Einträge, den ältesten zuerst; eine Suche wählt unter ihnen aus</translation>
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
    <name>ImportPeopleDialog</name>
    <message>
        <source>Choose a table of people</source>
        <translation>Tabelle mit Personen wählen</translation>
    </message>
    <message>
        <source>Tables ({patterns})</source>
        <translation>Tabellen ({patterns})</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>{file} wird gelesen …</translation>
    </message>
    <message>
        <source>{file} report</source>
        <translation>{file} Bericht</translation>
    </message>
    <message>
        <source>Drop a CSV or Excel file here. Its rows are shown before anything is saved.</source>
        <translation>Eine CSV- oder Excel-Datei hier ablegen. Ihre Zeilen werden gezeigt, bevor etwas gespeichert wird.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n person(s)</source>
        <translation>
            <numerusform>%n Person übernehmen</numerusform>
            <numerusform>%n Personen übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation>Personen importieren</translation>
    </message>
    <message>
        <source>Which column of the file means what? What is not needed is left out.</source>
        <translation>Welche Spalte der Datei bedeutet was? Spalten ohne Bedeutung bleiben unbeachtet.</translation>
    </message>
    <message>
        <source>The &amp;first row holds the headings</source>
        <translation>Die erste Zeile enthält &amp;Überschriften</translation>
    </message>
    <message>
        <source>&amp;Taken over are</source>
        <translation>Ü&amp;bernommen werden</translation>
    </message>
    <message>
        <source>&amp;Duplicates</source>
        <translation>&amp;Dubletten</translation>
    </message>
    <message>
        <source>&amp;Unknown offices</source>
        <translation>U&amp;nbekannte Dienststellen</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>This &amp;row</source>
        <translation>Diese Zei&amp;le</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>Be&amp;richt speichern …</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dubletten</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>only rows without errors</source>
        <translation>nur fehlerfreie Zeilen</translation>
    </message>
    <message>
        <source>all rows or none</source>
        <translation>alle oder keine</translation>
    </message>
    <message>
        <source>Row {number}: {person}</source>
        <translation>Zeile {number}: {person}</translation>
    </message>
</context>
<context>
    <name>ImportRowsModel</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Dienststelle</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Zeile {number}</translation>
    </message>
</context>
<context>
    <name>InstrumentDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Presumed from the legal form ({form}), please check.</source>
        <translation>Nach der Rechtsform vermutet ({form}), bitte prüfen.</translation>
    </message>
    <message>
        <source>to {office}</source>
        <translation>zu {office}</translation>
    </message>
    <message>
        <source>The other direction is to be judged by itself.</source>
        <translation>Die Gegenrichtung ist gesondert zu beurteilen.</translation>
    </message>
    <message>
        <source>Advised: {name}</source>
        <translation>Empfohlen: {name}</translation>
    </message>
    <message>
        <source>Not offered: {name}</source>
        <translation>Nicht angeboten: {name}</translation>
    </message>
    <message>
        <source>No advice is recorded for this</source>
        <translation>Hierfür ist kein Rat hinterlegt</translation>
    </message>
    <message>
        <source>Please answer the questions</source>
        <translation>Bitte die Fragen beantworten</translation>
    </message>
    <message>
        <source>To be observed</source>
        <translation>Zu beachten</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Zur Einordnung</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>bitte prüfen</translation>
    </message>
    <message>
        <source>Which instrument?</source>
        <translation>Welches Instrument?</translation>
    </message>
    <message>
        <source>Questions and advice</source>
        <translation>Fragen und Empfehlung</translation>
    </message>
    <message>
        <source>This advice is no legal opinion. You choose the instrument.</source>
        <translation>Die Empfehlung ist keine Rechtsauskunft. Das Instrument wählen Sie.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
</context>
<context>
    <name>JournalDialog</name>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>&amp;Observed</source>
        <translation>&amp;Beobachtet</translation>
    </message>
    <message>
        <source>&amp;Learned</source>
        <translation>&amp;Gelernt</translation>
    </message>
    <message>
        <source>&amp;Idea to take home</source>
        <translation>&amp;Idee für die eigene Dienststelle</translation>
    </message>
    <message>
        <source>Learning journal</source>
        <translation>Lerntagebuch</translation>
    </message>
</context>
<context>
    <name>KeptWording</name>
    <message>
        <source>Wording</source>
        <translation>Textbausteine</translation>
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
        <source>Week: {what}</source>
        <translation>Woche: {what}</translation>
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
        <source>Ctrl+V</source>
        <translation>Strg+V</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>Tabelle einfügen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Pfeil nach oben</translation>
    </message>
    <message>
        <source>Bring back the line before</source>
        <translation>Vorige Zeile zurückholen</translation>
    </message>
    <message>
        <source>In the line for a new appointment</source>
        <translation>In der Zeile „Neuer Termin“</translation>
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
        <source>In the week plan</source>
        <translation>Im Wochenplan</translation>
    </message>
    <message>
        <source>Ctrl++, Ctrl+-, Ctrl+0</source>
        <translation>Strg++, Strg+-, Strg+0</translation>
    </message>
    <message>
        <source>Larger, smaller, usual hours</source>
        <translation>Stunden größer, kleiner, wie üblich</translation>
    </message>
    <message>
        <source>Alt+Page up, Alt+Page down</source>
        <translation>Alt+Bild auf, Alt+Bild ab</translation>
    </message>
    <message>
        <source>Week before or after, or day where single days are shown</source>
        <translation>Vorige oder nächste Woche, in der Tagesansicht der Tag</translation>
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
    <name>KeysPage</name>
    <message>
        <source>Save key file</source>
        <translation>Schlüsseldatei speichern</translation>
    </message>
    <message>
        <source>Take in key</source>
        <translation>Schlüssel aufnehmen</translation>
    </message>
    <message>
        <source>Keys, key sheets ({patterns})</source>
        <translation>Schlüsseldateien, Schlüsselblätter ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The key file could not be saved</source>
        <translation>Die Schlüsseldatei konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Key file saved</source>
        <translation>Schlüsseldatei gespeichert</translation>
    </message>
    <message>
        <source>QR code with the key file</source>
        <translation>QR-Code mit der Schlüsseldatei</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Dienststelle</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Prüfziffern</translation>
    </message>
    <message>
        <source>Keys for the exchange</source>
        <translation>Schlüssel für den Austausch</translation>
    </message>
    <message>
        <source>Own key</source>
        <translation>Eigener Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Make key</source>
        <translation>Schlüssel &amp;erzeugen</translation>
    </message>
    <message>
        <source>Save as &amp;file…</source>
        <translation>Als Datei spei&amp;chern …</translation>
    </message>
    <message>
        <source>Key &amp;sheet…</source>
        <translation>Schlüsselbla&amp;tt …</translation>
    </message>
    <message>
        <source>&amp;Renew…</source>
        <translation>E&amp;rneuern …</translation>
    </message>
    <message>
        <source>Keys of other offices</source>
        <translation>Schlüssel anderer Dienststellen</translation>
    </message>
    <message>
        <source>&amp;Take in key…</source>
        <translation>Schlüssel auf&amp;nehmen …</translation>
    </message>
    <message>
        <source>&amp;Compare digits…</source>
        <translation>&amp;Prüfziffern vergleichen …</translation>
    </message>
    <message>
        <source>&amp;Use no more</source>
        <translation>Nicht &amp;mehr verwenden</translation>
    </message>
</context>
<context>
    <name>LayTemplateDialog</name>
    <message>
        <source>Insert week template</source>
        <translation>Wochenvorlage einsetzen</translation>
    </message>
    <message>
        <source>There is no template yet. Show a week that is worth keeping and choose “Save as week template…” there.</source>
        <translation>Es gibt noch keine Vorlage. Zeigen Sie eine gelungene Woche und wählen Sie dort „Als Wochenvorlage sichern …“.</translation>
    </message>
    <message>
        <source>What it adds to {week}. The space bar leaves a row out.</source>
        <translation>Das kommt in {week} hinzu. Die Leertaste lässt eine Zeile aus.</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>&amp;Usual reason</source>
        <translation>&amp;Üblicher Grund</translation>
    </message>
    <message>
        <source>Required after all</source>
        <translation>Doch erforderlich</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Anderer Grund</translation>
    </message>
    <message>
        <source>&amp;Obliged on</source>
        <translation>&amp;Verpflichtet am</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>The record is kept and can be read. A new draft is made at once. What was taken over from it into other cases becomes invalid as well.</source>
        <translation>Der Eintrag bleibt lesbar. Ein neuer Entwurf entsteht sofort. Was daraus in andere Fälle übernommen wurde, wird ebenfalls ungültig.</translation>
    </message>
    <message>
        <source>From this day on the visitor is not let in, and the week plan says so. The duty itself goes on.</source>
        <translation>Ab diesem Tag wird die Gastperson nicht mehr eingelassen; der Wochenplan weist darauf hin. Die Pflicht selbst gilt fort.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>Visitor</source>
        <translation>Gastperson</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Einsatz</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>{state}. It covered stays until {day}; the duty goes on.</source>
        <translation>{state}. Galt für Einsätze bis {day}; die Pflicht gilt fort.</translation>
    </message>
    <message>
        <source>{state}. It covers further stays until {day}.</source>
        <translation>{state}. Gilt auch für weitere Einsätze bis {day}.</translation>
    </message>
    <message>
        <source>over</source>
        <translation>vorbei</translation>
    </message>
    <message numerus="yes">
        <source>begins in %n day(s)</source>
        <translation>
            <numerusform>beginnt in %n Tag</numerusform>
            <numerusform>beginnt in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>begins tomorrow</source>
        <translation>beginnt morgen</translation>
    </message>
    <message>
        <source>begins today</source>
        <translation>beginnt heute</translation>
    </message>
    <message>
        <source>in the house now</source>
        <translation>jetzt im Haus</translation>
    </message>
    <message>
        <source>has begun</source>
        <translation>hat begonnen</translation>
    </message>
    <message>
        <source>in the house without a declaration in force</source>
        <translation>im Haus ohne Erklärung in Kraft</translation>
    </message>
    <message>
        <source>{visitor} at {host}</source>
        <translation>{visitor} bei {host}</translation>
    </message>
    <message>
        <source>next step: {step}</source>
        <translation>nächster Schritt: {step}</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Confidentiality</source>
        <translation>Verschwiegenheit</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Fall öffnen</translation>
    </message>
    <message>
        <source>Open the case of the line (Enter)</source>
        <translation>Den Fall der Zeile öffnen (Eingabe)</translation>
    </message>
    <message>
        <source>Nobody is in the house this week ({week}).</source>
        <translation>Diese Woche ({week}) ist keine Gastperson im Haus.</translation>
    </message>
    <message numerus="yes">
        <source>In the house this week ({week}): %n visitor(s), with declarations in force.</source>
        <translation>
            <numerusform>Diese Woche ({week}) im Haus: %n Gastperson, mit Erklärung in Kraft.</numerusform>
            <numerusform>Diese Woche ({week}) im Haus: %n Gastpersonen, alle mit Erklärung in Kraft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the house this week ({week}): {visitors}, %n without a declaration in force!</source>
        <translation>
            <numerusform>Achtung: Diese Woche ({week}) im Haus: {visitors}, davon %n ohne Erklärung in Kraft.</numerusform>
            <numerusform>Achtung: Diese Woche ({week}) im Haus: {visitors}, davon %n ohne Erklärung in Kraft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visitor(s)</source>
        <translation>
            <numerusform>%n Gastperson</numerusform>
            <numerusform>%n Gastpersonen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a declaration: {names}. Today in the house: {today}.</source>
        <translation>Ohne Erklärung: {names}. Davon heute im Haus: {today}.</translation>
    </message>
    <message>
        <source>Nothing is missing for the stays to come.</source>
        <translation>Für die kommenden Einsätze fehlt nichts.</translation>
    </message>
    <message>
        <source>Missing next: {visitor} at {host}, {begin}: {step}</source>
        <translation>Fehlt als Nächstes: {visitor} bei {host}, {begin}: {step}</translation>
    </message>
    <message>
        <source>{shown} of {all} shown</source>
        <translation>{shown} von {all} angezeigt</translation>
    </message>
    <message>
        <source>No job swap has been recorded yet.</source>
        <translation>Noch kein Jobtausch angelegt.</translation>
    </message>
    <message>
        <source>No match for “{text}”.</source>
        <translation>Kein Treffer für „{text}“.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Nobody is to be listed here.</source>
        <translation>Hier ist niemand zu nennen.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation>Nächster Schritt …</translation>
    </message>
    <message>
        <source>Do the next step of the line (F8)</source>
        <translation>Den nächsten Schritt der Zeile tun (F8)</translation>
    </message>
    <message>
        <source>Search visitor, host or reference (Ctrl+F)</source>
        <translation>Gastperson, Stelle oder Aktenzeichen suchen (Strg+F)</translation>
    </message>
</context>
<context>
    <name>LeftForms</name>
    <message>
        <source>Not saved: {form}</source>
        <translation>Nicht gespeichert: {form}</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
</context>
<context>
    <name>ListFileDialog</name>
    <message>
        <source>Save list</source>
        <translation>Liste speichern</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV, separated by semicolons (*.csv)</source>
        <translation>CSV, mit Semikolon getrennt (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbook, encrypted (*.xlsx.age)</source>
        <translation>Excel-Arbeitsmappe, verschlüsselt (*.xlsx.age)</translation>
    </message>
    <message>
        <source>CSV, encrypted (*.csv.age)</source>
        <translation>CSV, verschlüsselt (*.csv.age)</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>Eine Datei mit diesem Namen gibt es schon.</translation>
    </message>
    <message>
        <source>List saved: {file}</source>
        <translation>Liste gespeichert: {file}</translation>
    </message>
    <message>
        <source>{file} could not be saved</source>
        <translation>{file} konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Please close the file where it is open, or choose another name.</source>
        <translation>Bitte die Datei dort schließen, wo sie geöffnet ist, oder einen anderen Namen wählen.</translation>
    </message>
</context>
<context>
    <name>LockWait</name>
    <message>
        <source>Somebody else is saving on the server. Waiting until it is done…</source>
        <translation>Gerade speichert jemand anderes auf dem Server. Gespeichert wird, sobald das fertig ist …</translation>
    </message>
    <message>
        <source>Another program is writing into the file. Waiting until it is done…</source>
        <translation>Ein anderes Programm schreibt gerade in die Datei. Gespeichert wird, sobald es fertig ist …</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Bitte warten</translation>
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
    <name>MailDialog</name>
    <message>
        <source>E-mail draft (*.eml)</source>
        <translation>E-Mail-Entwurf (*.eml)</translation>
    </message>
    <message>
        <source>Save e-mail draft</source>
        <translation>E-Mail-Entwurf speichern</translation>
    </message>
    <message>
        <source>Folder for the PDF files</source>
        <translation>Ordner für die PDF-Dateien</translation>
    </message>
    <message>
        <source>The PDF files lie in {folder}.</source>
        <translation>Die PDF-Dateien liegen in {folder}.</translation>
    </message>
    <message>
        <source>The text is on the clipboard.</source>
        <translation>Der Text liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Nothing here may go there.</source>
        <translation>Für diese Empfangsstelle ist keine der Unterlagen bestimmt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{path} is saved, but no program opened it. Please open it yourself.</source>
        <translation>{path} ist gespeichert, ließ sich aber nicht öffnen. Bitte die Datei selbst öffnen.</translation>
    </message>
    <message>
        <source>Hand over by e-mail</source>
        <translation>Per E-Mail übergeben</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;An</translation>
    </message>
    <message>
        <source>E-mail &amp;address</source>
        <translation>E-Mail-Ad&amp;resse</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>&amp;Betreff</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Unterlagen</translation>
    </message>
    <message>
        <source>Please send it only in a way that your office permits for personal data. Nothing is sent by this program.</source>
        <translation>Bitte nur auf einem Weg senden, den Ihr Haus für personenbezogene Daten zulässt. Das Programm selbst sendet nichts.</translation>
    </message>
    <message>
        <source>Note as &amp;handed over or submitted</source>
        <translation>Als aus&amp;gehändigt oder zugeleitet vermerken</translation>
    </message>
    <message>
        <source>Handed over counts only with whom a paper is for. Here not all of them are for this recipient.</source>
        <translation>Als ausgehändigt gilt ein Papier nur bei denen, für die es bestimmt ist. Hier sind nicht alle für diese Empfangsstelle.</translation>
    </message>
    <message>
        <source>o&amp;n</source>
        <translation>a&amp;m</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Copy text</source>
        <translation>Text &amp;kopieren</translation>
    </message>
    <message>
        <source>PDF &amp;folder…</source>
        <translation>PDF-&amp;Ordner …</translation>
    </message>
    <message>
        <source>E-&amp;mail draft…</source>
        <translation>&amp;E-Mail-Entwurf …</translation>
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
    <name>MeetingLine</name>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Dort gespeicherte übernehmen</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>jemand anderem</translation>
    </message>
    <message>
        <source>Changed meanwhile by {who}.</source>
        <translation>Inzwischen geändert von {who}.</translation>
    </message>
    <message>
        <source>{field}: “{theirs}” there, “{mine}” here</source>
        <translation>{field}: dort „{theirs}“, bei Ihnen „{mine}“</translation>
    </message>
    <message>
        <source>{field}: now “{theirs}”</source>
        <translation>{field}: jetzt „{theirs}“</translation>
    </message>
    <message>
        <source>What you typed is kept. Save again to record it.</source>
        <translation>Ihre Eingaben stehen unverändert hier. Bitte noch einmal speichern.</translation>
    </message>
    <message>
        <source>What you typed stands here and is not saved yet.</source>
        <translation>Ihre Eingaben stehen hier und sind noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>What you typed stands here and can be copied.</source>
        <translation>Was Sie eingegeben haben, steht noch hier und lässt sich kopieren.</translation>
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
        <source>The program cannot go on</source>
        <translation>Das Programm kann nicht weiterarbeiten</translation>
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
        <source>W&amp;hich instrument?…</source>
        <translation>Wel&amp;ches Instrument? …</translation>
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
    <name>NewerSentences</name>
    <message>
        <source>What you left alone stands here as it is now.</source>
        <translation>Was Sie nicht geändert haben, steht hier in der neuen Fassung.</translation>
    </message>
    <message>
        <source>What you typed is kept. Save to enter it anew.</source>
        <translation>Ihre Angaben sind noch da. Mit „Speichern“ wird er neu eingetragen.</translation>
    </message>
    <message>
        <source>Who: {names}</source>
        <translation>Wer: {names}</translation>
    </message>
    <message>
        <source>{who} has changed the entry meanwhile.</source>
        <translation>{who} hat den Eintrag inzwischen geändert.</translation>
    </message>
    <message>
        <source>{who} has changed other appointments of the series meanwhile.</source>
        <translation>{who} hat inzwischen andere Termine der Serie geändert.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>What you typed is kept. Save again to record it.</source>
        <translation>Ihre Angaben sind noch da. Mit „Speichern“ werden sie jetzt eingetragen.</translation>
    </message>
    <message>
        <source>Saving replaces the other entry here: {fields}.</source>
        <translation>Dabei ersetzen Sie die andere Angabe bei: {fields}.</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note of the briefing</source>
        <translation>Notiz zum Briefing</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>The briefing has taken &amp;place</source>
        <translation>Das &amp;Briefing hat stattgefunden</translation>
    </message>
</context>
<context>
    <name>NoteMeeting</name>
    <message>
        <source>Somebody of the council has changed this note meanwhile.</source>
        <translation>Diese Notiz wurde inzwischen an anderer Stelle geändert.</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Keep my version</source>
        <translation>Meine Fassung behalten</translation>
    </message>
    <message>
        <source>Take the other version</source>
        <translation>Andere Fassung übernehmen</translation>
    </message>
    <message>
        <source>There: “{theirs}”
Below stands what you typed.</source>
        <translation>Dort steht: „{theirs}“
Darunter steht, was Sie getippt haben.</translation>
    </message>
    <message>
        <source>There the note was removed. Below stands what you typed.</source>
        <translation>Dort wurde die Notiz gelöscht. Darunter steht, was Sie getippt haben.</translation>
    </message>
</context>
<context>
    <name>NotedErasures</name>
    <message>
        <source>Erase it again</source>
        <translation>Wieder löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Was something erased here?</source>
        <translation>Wurde hier etwas gelöscht?</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Show page</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Ausblenden</translation>
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
        <source>Working hours</source>
        <translation>Rahmenzeit</translation>
    </message>
    <message>
        <source>Mo–Do 07:00–18:00, Fr 07:00–15:00</source>
        <translation>Mo–Do 07:00–18:00, Fr 07:00–15:00</translation>
    </message>
    <message>
        <source>Core time</source>
        <translation>Kernzeit</translation>
    </message>
    <message>
        <source>Mo–Fr 09:00–12:00 und 14:00–15:30</source>
        <translation>Mo–Fr 09:00–12:00 und 14:00–15:30</translation>
    </message>
    <message>
        <source>Usual break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Mo–Fr 12:00–12:30</source>
        <translation>Mo–Fr 12:00–12:30</translation>
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
        <source>offices</source>
        <translation>Dienststellen</translation>
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
        <source>Rules: {land}</source>
        <translation>Regeln: {land}</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>Dienststellen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Rules of participation</source>
        <translation>Beteiligungsregeln</translation>
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
        <source>Note…</source>
        <translation>Notiz …</translation>
    </message>
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
    <message>
        <source>Note of the briefing: {note}</source>
        <translation>Notiz zum Briefing: {note}</translation>
    </message>
</context>
<context>
    <name>OpenFailureDialog</name>
    <message>
        <source>Connect to the server…</source>
        <translation>Mit dem Server verbinden …</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
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
        <source>Take over</source>
        <translation>Jetzt übernehmen</translation>
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
        <source>Restore from backup…</source>
        <translation>Aus Sicherung wiederherstellen …</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>Übernehmen …</translation>
    </message>
    <message>
        <source>Create new file…</source>
        <translation>Neu anlegen …</translation>
    </message>
    <message>
        <source>Change connection…</source>
        <translation>Verbindung ändern …</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Andere Datei öffnen …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
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
        <source>Earlier approvals, no longer valid</source>
        <translation>Frühere Genehmigungen, nicht mehr gültig</translation>
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
        <source>Renew case…</source>
        <translation>Fall erneuern …</translation>
    </message>
    <message>
        <source>Renews</source>
        <translation>Erneuert</translation>
    </message>
    <message>
        <source>Renewed by</source>
        <translation>Erneuert durch</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles anzeigen</translation>
    </message>
</context>
<context>
    <name>PackageDialog</name>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Contents of the PDF</source>
        <translation>Inhalt der PDF-Datei</translation>
    </message>
    <message>
        <source>&amp;Encrypt with a passphrase</source>
        <translation>Mit Kennwort &amp;verschlüsseln</translation>
    </message>
    <message>
        <source>&amp;Note as submitted on</source>
        <translation>Als &amp;zugeleitet vermerken am</translation>
    </message>
    <message>
        <source>Submitted on</source>
        <translation>Zugeleitet am</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Save package…</source>
        <translation>Paket &amp;speichern …</translation>
    </message>
    <message>
        <source>{paper} (always included)</source>
        <translation>{paper} (immer enthalten)</translation>
    </message>
    <message>
        <source>Private blocks, contacts and remarks of the week are left out, and so is all that other bodies said.</source>
        <translation>Private Termine, Ansprechpersonen und Bemerkungen der Woche bleiben draußen, ebenso alles, was andere Stellen geantwortet haben.</translation>
    </message>
    <message>
        <source>Please give the passphrase by another way than the file, for example by telephone. Nobody can open the package without it; it is kept nowhere.</source>
        <translation>Bitte das Kennwort auf einem anderen Weg mitteilen als die Datei, zum Beispiel am Telefon. Ohne Kennwort öffnet niemand das Paket; es wird nirgends gespeichert.</translation>
    </message>
    <message>
        <source>Save package</source>
        <translation>Paket speichern</translation>
    </message>
</context>
<context>
    <name>PagesModel</name>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Seite {number} von {total}</translation>
    </message>
</context>
<context>
    <name>PaperActions</name>
    <message>
        <source>No signed paper is under way</source>
        <translation>Keine Unterlage ist unterwegs</translation>
    </message>
    <message>
        <source>Nothing that is signed has been printed yet, or all of it is on file.</source>
        <translation>Es ist noch nichts gedruckt, was unterzeichnet wird, oder alles ist zur Akte genommen.</translation>
    </message>
    <message>
        <source>No paper is awaited</source>
        <translation>Keine Unterlage wird erwartet</translation>
    </message>
    <message>
        <source>Nothing that was handed over has to come back at present.</source>
        <translation>Von dem, was ausgehändigt ist, muss zurzeit nichts zurückkommen.</translation>
    </message>
</context>
<context>
    <name>PaperRow</name>
    <message>
        <source>revision {revision}</source>
        <translation>Fassung {revision}</translation>
    </message>
    <message>
        <source>All back…</source>
        <translation>Alle zurück …</translation>
    </message>
    <message>
        <source>Remind…</source>
        <translation>Erinnern …</translation>
    </message>
    <message>
        <source>View…</source>
        <translation>Ansehen …</translation>
    </message>
    <message>
        <source>Record answer…</source>
        <translation>Antwort eintragen …</translation>
    </message>
    <message>
        <source>Record decision…</source>
        <translation>Entscheidung eintragen …</translation>
    </message>
    <message>
        <source>{step}…</source>
        <translation>{step} …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More about {paper}</source>
        <translation>Weitere Schritte: {paper}</translation>
    </message>
    <message>
        <source>Take last step back</source>
        <translation>Letzten Schritt zurücknehmen</translation>
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
        <source>checked {day}</source>
        <translation>geprüft {day}</translation>
    </message>
    <message>
        <source>filed {day}</source>
        <translation>zur Akte {day}</translation>
    </message>
    <message>
        <source>reminded {day}</source>
        <translation>erinnert {day}</translation>
    </message>
    <message>
        <source>Revision {revision}, outdated: {who} – {state}</source>
        <translation>Fassung {revision}, überholt: {who} – {state}</translation>
    </message>
</context>
<context>
    <name>PaperStepDialog</name>
    <message>
        <source>&amp;Reached</source>
        <translation>&amp;Schritt</translation>
    </message>
    <message>
        <source>Choose &amp;all</source>
        <translation>Alle aus&amp;wählen</translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation>A&amp;m</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>&amp;Form</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>Abla&amp;geort</translation>
    </message>
    <message>
        <source>Record this &amp;too:</source>
        <translation>A&amp;uch eintragen:</translation>
    </message>
    <message>
        <source>S&amp;igned by</source>
        <translation>Gegenge&amp;zeichnet von</translation>
    </message>
    <message>
        <source>Record return</source>
        <translation>Rücklauf eintragen</translation>
    </message>
    <message>
        <source>Record this too:</source>
        <translation>Auch eintragen:</translation>
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
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>later, draft</source>
        <translation>später, Entwurf</translation>
    </message>
    <message>
        <source>needed now</source>
        <translation>jetzt nötig</translation>
    </message>
    <message>
        <source>further paper</source>
        <translation>weitere Unterlage</translation>
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
    <name>ParticipationActions</name>
    <message>
        <source>{about}. The letter bears the reason and the shorter time; without a reason the usual time holds.</source>
        <translation>{about}. Die Zuleitung nennt den Grund und die verkürzte Frist; ohne Grund gilt die übliche Frist.</translation>
    </message>
    <message>
        <source>Mark as urgent</source>
        <translation>Als eilbedürftig kennzeichnen</translation>
    </message>
    <message>
        <source>{about}. The rule’s extension is added to the time.</source>
        <translation>{about}. Die Frist verlängert sich um die Zeit, die die Regel vorsieht.</translation>
    </message>
    <message>
        <source>{about}. The rule knows no extension; the time stays.</source>
        <translation>{about}. Die Regel sieht keine längere Frist vor; der letzte Tag bleibt.</translation>
    </message>
    <message>
        <source>Resolution suspended</source>
        <translation>Beschluss ausgesetzt</translation>
    </message>
    <message>
        <source>{about}. The employee’s answer goes on file.</source>
        <translation>{about}. Die Äußerung der betroffenen Person gehört zur Akte.</translation>
    </message>
    <message>
        <source>Employee was heard</source>
        <translation>Betroffene Person wurde angehört</translation>
    </message>
    <message>
        <source>{about}. Day on which the measure was suspended; the hearing is made good within seven days, and then the decision is made for good.</source>
        <translation>{about}. Tag, an dem die Maßnahme ausgesetzt wurde; die Anhörung ist innerhalb von sieben Tagen nachzuholen, danach wird endgültig entschieden.</translation>
    </message>
    <message>
        <source>Make missed hearing good</source>
        <translation>Versäumte Anhörung nachholen</translation>
    </message>
    <message>
        <source>{about}. What was recorded so far becomes void and stays readable; a new draft follows the rule now in force.</source>
        <translation>{about}. Das bisher Eingetragene wird ungültig und bleibt lesbar; der neue Entwurf folgt der jetzt geltenden Regel.</translation>
    </message>
    <message>
        <source>Ask anew</source>
        <translation>Neu beteiligen</translation>
    </message>
</context>
<context>
    <name>ParticipationTab</name>
    <message>
        <source>Earlier participations</source>
        <translation>Frühere Beteiligungen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Lay down rule…</source>
        <translation>Regel festlegen …</translation>
    </message>
    <message>
        <source>Submit…</source>
        <translation>Zuleiten …</translation>
    </message>
    <message>
        <source>Papers complete…</source>
        <translation>Unterlagen vollständig …</translation>
    </message>
    <message>
        <source>Record answer…</source>
        <translation>Antwort eintragen …</translation>
    </message>
    <message>
        <source>Record hearing…</source>
        <translation>Anhörung eintragen …</translation>
    </message>
    <message>
        <source>Make missed hearing good…</source>
        <translation>Versäumte Anhörung nachholen …</translation>
    </message>
    <message>
        <source>Ask anew…</source>
        <translation>Neu beteiligen …</translation>
    </message>
    <message>
        <source>How it was counted…</source>
        <translation>So wurde gerechnet …</translation>
    </message>
    <message>
        <source>Package for the council…</source>
        <translation>Paket für den Personalrat …</translation>
    </message>
    <message>
        <source>Package as PDF…</source>
        <translation>Paket als PDF …</translation>
    </message>
    <message>
        <source>Not required…</source>
        <translation>Nicht erforderlich …</translation>
    </message>
    <message>
        <source>Mark as urgent…</source>
        <translation>Eilbedürftig …</translation>
    </message>
    <message>
        <source>Resolution suspended…</source>
        <translation>Beschluss ausgesetzt …</translation>
    </message>
    <message>
        <source>Agree another last day…</source>
        <translation>Anderen letzten Tag vereinbaren …</translation>
    </message>
    <message>
        <source>Correct answer…</source>
        <translation>Antwort berichtigen …</translation>
    </message>
    <message>
        <source>submitted {day}</source>
        <translation>zugeleitet {day}</translation>
    </message>
    <message>
        <source>void since {day}: {reason}</source>
        <translation>ungültig seit {day}: {reason}</translation>
    </message>
    <message>
        <source>Objections: {reasons}</source>
        <translation>Bedenken: {reasons}</translation>
    </message>
    <message>
        <source>Reasons of the refusal: {reasons}</source>
        <translation>Gründe der Ablehnung: {reasons}</translation>
    </message>
    <message>
        <source>The office has no rule for this body yet.</source>
        <translation>Für diese Stelle ist noch keine Regel festgelegt.</translation>
    </message>
    <message>
        <source>The employee is still to be heard on unfavourable facts.</source>
        <translation>Die betroffene Person ist noch zu ungünstigen Tatsachen anzuhören.</translation>
    </message>
    <message>
        <source>The signature of the group’s member is missing.</source>
        <translation>Die Unterschrift des Gruppenmitglieds fehlt.</translation>
    </message>
    <message>
        <source>Takes part through the {body}.</source>
        <translation>Beteiligung über den {body}.</translation>
    </message>
    <message>
        <source>papers complete {day}</source>
        <translation>Unterlagen vollständig {day}</translation>
    </message>
    <message>
        <source>last day {day}</source>
        <translation>letzter Tag {day}</translation>
    </message>
    <message>
        <source>urgent: {reason}</source>
        <translation>eilbedürftig: {reason}</translation>
    </message>
    <message>
        <source>Next level: {due}</source>
        <translation>Nächste Stufe: {due}</translation>
    </message>
    <message>
        <source>Measure suspended, hearing to be made good: {due}</source>
        <translation>Maßnahme ausgesetzt, Anhörung nachzuholen: {due}</translation>
    </message>
    <message>
        <source>came by: {channel}</source>
        <translation>Eingang: {channel}</translation>
    </message>
    <message>
        <source>meeting {day}</source>
        <translation>Sitzung {day}</translation>
    </message>
    <message>
        <source>affects only: {group}</source>
        <translation>betrifft nur: {group}</translation>
    </message>
    <message>
        <source>signed by the chair</source>
        <translation>vom Vorsitz unterschrieben</translation>
    </message>
    <message>
        <source>signed by the group’s member</source>
        <translation>vom Gruppenmitglied unterschrieben</translation>
    </message>
    <message>
        <source>employee heard {day}</source>
        <translation>betroffene Person angehört {day}</translation>
    </message>
    <message>
        <source>filed at {place}</source>
        <translation>abgelegt in {place}</translation>
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
    <name>PartnerActions</name>
    <message>
        <source>Revision {revision} to {office}. It gets the period and the place of the stays, of our visitor the name, the duties and how to reach them at work, agreement and week plan; nothing private and no notes.</source>
        <translation>Fassung {revision} an {office}. Mit dabei sind Zeitraum und Ort der Einsätze, von der eigenen Gastperson Name, Funktion und dienstliche Erreichbarkeit, Vereinbarung und Wochenplan; nichts Privates und keine Notizen.</translation>
    </message>
    <message>
        <source>Proposal to the other office</source>
        <translation>Vorschlag an die andere Dienststelle</translation>
    </message>
    <message>
        <source>{answer}: revision {revision}, to {office}.</source>
        <translation>{answer}: Fassung {revision}, an {office}.</translation>
    </message>
    <message>
        <source>Written before; it is written again as it was.</source>
        <translation>Die Antwort wurde schon einmal geschrieben und wird unverändert noch einmal geschrieben.</translation>
    </message>
    <message>
        <source>Answer to the other office</source>
        <translation>Antwort an die andere Dienststelle</translation>
    </message>
    <message>
        <source>To {office}: {told} The reason that is on record here does not go along. What was told before is written again as it was, unless there is a new reason.</source>
        <translation>An {office}: {told} Der Grund, der hier eingetragen ist, geht nicht mit. Was schon einmal mitgeteilt wurde, wird unverändert noch einmal geschrieben, wenn kein neuer Grund dazukommt.</translation>
    </message>
    <message>
        <source>News to the other office that the case has ended</source>
        <translation>Mitteilung an die andere Dienststelle, dass der Fall beendet ist</translation>
    </message>
    <message>
        <source>Partner files (*{suffix})</source>
        <translation>Partnerdateien (*{suffix})</translation>
    </message>
    <message>
        <source>Open file of the other office</source>
        <translation>Datei der anderen Dienststelle öffnen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This file cannot be taken over</source>
        <translation>Diese Datei kann nicht übernommen werden</translation>
    </message>
    <message>
        <source>Refusal of revision {revision}, to {office}.</source>
        <translation>Ablehnung der Fassung {revision}, an {office}.</translation>
    </message>
    <message>
        <source>Refusal to the other office</source>
        <translation>Ablehnung an die andere Dienststelle</translation>
    </message>
    <message>
        <source>Nothing can be sent to the other office yet</source>
        <translation>An die andere Dienststelle kann noch nichts gehen</translation>
    </message>
</context>
<context>
    <name>PartnerCard</name>
    <message>
        <source>Agreed with {office}</source>
        <translation>Abstimmung mit {office}</translation>
    </message>
    <message>
        <source>Tell that it has ended…</source>
        <translation>Ende mitteilen …</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Antworten …</translation>
    </message>
    <message>
        <source>Propose…</source>
        <translation>Vorschlagen …</translation>
    </message>
</context>
<context>
    <name>PartnerFileDialog</name>
    <message>
        <source>{kind} of {office}</source>
        <translation>{kind} von {office}</translation>
    </message>
    <message>
        <source>View {paper}…</source>
        <translation>{paper} ansehen …</translation>
    </message>
    <message>
        <source>&amp;Take answer over</source>
        <translation>Antwort ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>&amp;File answer</source>
        <translation>Antwort a&amp;blegen</translation>
    </message>
    <message>
        <source>&amp;Take over with comment</source>
        <translation>Mit Anmerkung ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Folge</translation>
    </message>
    <message>
        <source>File of the other office</source>
        <translation>Datei der anderen Dienststelle</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>Was in der Datei steht</translation>
    </message>
    <message>
        <source>Move the appo&amp;intments along</source>
        <translation>&amp;Termine mitverschieben</translation>
    </message>
    <message>
        <source>&amp;Comment for the other office, or reason for refusing</source>
        <translation>&amp;Anmerkung für die andere Dienststelle oder Grund der Ablehnung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Re&amp;fuse…</source>
        <translation>Ab&amp;lehnen …</translation>
    </message>
</context>
<context>
    <name>PartnerPassphraseDialog</name>
    <message>
        <source>Encrypted partner file</source>
        <translation>Verschlüsselte Partnerdatei</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Kennwort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>The file is being opened…</source>
        <translation>Die Datei wird geöffnet …</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Kennwort</translation>
    </message>
    <message>
        <source>&amp;Repeat</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Show p&amp;assphrase</source>
        <translation>Kennwort &amp;anzeigen</translation>
    </message>
</context>
<context>
    <name>PasteTableDialog</name>
    <message>
        <source>Paste table</source>
        <translation>Tabelle einfügen</translation>
    </message>
    <message>
        <source>Nothing is entered before you press the button. The space bar leaves out.</source>
        <translation>Eingetragen wird erst mit der Schaltfläche unten. Die Leertaste lässt eine Zeile aus.</translation>
    </message>
    <message>
        <source>no. {number} (without heading)</source>
        <translation>Nr. {number} (ohne Überschrift)</translation>
    </message>
    <message>
        <source>“{heading}”</source>
        <translation>„{heading}“</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) not understood and not taken over: {names}.</source>
        <translation>
            <numerusform>Eine Spalte wird nicht verstanden und nicht übernommen: {names}.</numerusform>
            <numerusform>%n Spalten werden nicht verstanden und nicht übernommen: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Confidential – the table has only its time, without the content.</source>
        <translation>Vertraulich – steht in der Tabelle nur ohne Inhalt.</translation>
    </message>
</context>
<context>
    <name>PdfDialog</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>Als PDF &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>The printer could not be used. Please check it, or choose another one.</source>
        <translation>Der Drucker ließ sich nicht ansprechen. Bitte den Drucker prüfen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Encrypted (*.pdf.age)</source>
        <translation>Verschlüsselt (*.pdf.age)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gespeichert: {path}</translation>
    </message>
    <message>
        <source>Not every page could be printed</source>
        <translation>Nicht jede Seite konnte gedruckt werden</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Seite {number} von {total}</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Nobody has been recorded yet.</source>
        <translation>Noch keine Person angelegt.</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>What is kept of this person (Art. 15)…</source>
        <translation>Gespeicherte Daten dieser Person (Art. 15) …</translation>
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
        <source>More</source>
        <translation>Weitere Aktionen</translation>
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
    <name>PeriodsTab</name>
    <message>
        <source>No law names a period for these files: each is a suggestion until the office sets its own. For a whole case the longest need counts.</source>
        <translation>Kein Gesetz nennt für diese Unterlagen eine Frist: Jede ist ein Vorschlag, bis die Dienststelle eine eigene festlegt. Für einen ganzen Fall zählt die längste.</translation>
    </message>
    <message>
        <source>The periods are maintained by the administration of the application.</source>
        <translation>Die Fristen pflegt die Verwaltung der Anwendung.</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Art der Unterlagen</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Whose period</source>
        <translation>Woher die Frist kommt</translation>
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
        <source>Instrument</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Ansprechperson</translation>
    </message>
    <message>
        <source>Host unit</source>
        <translation>Organisationseinheit</translation>
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
        <source>Under 18</source>
        <translation>Unter 18</translation>
    </message>
    <message>
        <source>at most 8 hours a day, breaks 30 or 60 minutes</source>
        <translation>höchstens 8 Stunden am Tag; Pause 30 Minuten ab 4,5 Stunden, 60 Minuten ab 6 Stunden (§§ 8, 11 JArbSchG)</translation>
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
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>{names} is recorded already. Add anyway?</source>
        <translation>Es gibt schon: {names}. Trotzdem anlegen?</translation>
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
    <message>
        <source>Not &amp;yet 18</source>
        <translation>Noch ni&amp;cht 18 Jahre alt</translation>
    </message>
    <message>
        <source>The rules for young people hold; no date of birth is kept</source>
        <translation>Es gelten die Regeln für junge Menschen; ein Geburtsdatum wird nicht gespeichert</translation>
    </message>
    <message>
        <source>Private a&amp;ddress (for letters only)</source>
        <translation>Pr&amp;ivatanschrift (nur für Briefe)</translation>
    </message>
</context>
<context>
    <name>PieceEditor</name>
    <message>
        <source>{condition} (without a tick for all)</source>
        <translation>{condition} (ohne Häkchen: alle)</translation>
    </message>
    <message>
        <source>Here the program puts in: {block}.</source>
        <translation>Hier setzt das Programm ein: {block}.</translation>
    </message>
</context>
<context>
    <name>PlacementDialog</name>
    <message>
        <source>&amp;Visitor</source>
        <translation>&amp;Gastperson</translation>
    </message>
    <message>
        <source>Se&amp;nt by</source>
        <translation>A&amp;bgebende Stelle</translation>
    </message>
    <message>
        <source>R&amp;eceived by</source>
        <translation>Au&amp;fnehmende Stelle</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Erster Tag</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Letzter Tag</translation>
    </message>
    <message>
        <source>Move the other direction along</source>
        <translation>Gegenrichtung mitverschieben</translation>
    </message>
    <message>
        <source>Move the appointments along</source>
        <translation>Termine mitverschieben</translation>
    </message>
    <message>
        <source>&amp;Instrument</source>
        <translation>&amp;Instrument</translation>
    </message>
    <message>
        <source>&amp;Which one?…</source>
        <translation>Welche&amp;s? …</translation>
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
        <translation>&amp;Tel. Ansprechperson</translation>
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
        <source>Con&amp;sent to sharing given on</source>
        <translation>Ein&amp;willigung in die Weitergabe am</translation>
    </message>
    <message>
        <source>Involve the &amp;disability representation</source>
        <translation>Schwerbehin&amp;dertenvertretung beteiligen</translation>
    </message>
    <message>
        <source>Yes or no, without reasons: please enter no diagnosis</source>
        <translation>Nur ja oder nein, ohne Gründe. Bitte keine Diagnosen</translation>
    </message>
    <message>
        <source>Involve the yout&amp;h representation</source>
        <translation>&amp;Jugend- und Auszubildendenvertretung beteiligen</translation>
    </message>
    <message>
        <source>Yes or no, without reasons</source>
        <translation>Nur ja oder nein, ohne Gründe</translation>
    </message>
    <message>
        <source>What is lost or moved</source>
        <translation>Was ungültig wird</translation>
    </message>
    <message>
        <source>Edit stay</source>
        <translation>Einsatz bearbeiten</translation>
    </message>
    <message>
        <source>Move the stay of {name} along</source>
        <translation>Einsatz von {name} mitverschieben</translation>
    </message>
    <message>
        <source>The stay begins before the day of the request ({day}).</source>
        <translation>Der Einsatz beginnt vor dem Tag des Antrags ({day}).</translation>
    </message>
    <message>
        <source>The stay begins before today.</source>
        <translation>Der Einsatz beginnt vor dem heutigen Tag.</translation>
    </message>
    <message>
        <source>In training or under 18: the youth representation may have to be involved, and stricter working hours hold (at most 8 hours a day, breaks of 30 or 60 minutes).</source>
        <translation>In Ausbildung oder unter 18: Bitte prüfen, ob die Jugend- und Auszubildendenvertretung zu beteiligen ist. Unter 18 gelten höchstens 8 Stunden am Tag und 40 in der Woche, Pause 30 Minuten ab 4,5 Stunden und 60 Minuten ab 6 Stunden (§§ 8, 11 JArbSchG).</translation>
    </message>
</context>
<context>
    <name>PlannedEntriesModel</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
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
        <source>Remark</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>cannot be entered</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>will be entered</source>
        <translation>wird eingetragen</translation>
    </message>
    <message>
        <source>is left out</source>
        <translation>wird ausgelassen</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Zeile {number}</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>In this sample there is no such paper. Please choose another one.</source>
        <translation>In diesem Beispiel gibt es das Papier nicht. Bitte ein anderes Beispiel wählen.</translation>
    </message>
    <message>
        <source>The preview shows the last text that could be printed.</source>
        <translation>Die Vorschau zeigt den letzten Text, der sich drucken ließ.</translation>
    </message>
    <message>
        <source>Preview: {paper}</source>
        <translation>Vorschau: {paper}</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Seite {number} von {total}</translation>
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
        <source>Record consent…</source>
        <translation>Einwilligung eintragen …</translation>
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
        <source>All pages</source>
        <translation>Alle Seiten</translation>
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
        <source>By &amp;e-mail…</source>
        <translation>Per &amp;E-Mail …</translation>
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
        <source>No paper is ticked.</source>
        <translation>Es ist nichts angekreuzt.</translation>
    </message>
    <message>
        <source>Nothing has to be printed at the moment. Further papers can be ticked.</source>
        <translation>Im Augenblick ist nichts zu drucken. Weitere Unterlagen lassen sich ankreuzen.</translation>
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
    <name>QuickLine</name>
    <message>
        <source>New appo&amp;intment:</source>
        <translation>Neuer Term&amp;in:</translation>
    </message>
    <message>
        <source>mo 9-10:30 Teamkoordination @Raum 2.14 #{name}</source>
        <translation>mo 9-10:30 Teamkoordination @Raum 2.14 #{name}</translation>
    </message>
    <message>
        <source>Day, time, title, @place, #visitor (Ctrl+L). Enter saves, Esc gives up.</source>
        <translation>Tag, Zeit, Titel, @Ort, #Person (Strg+L). Eingabe legt an, Esc bricht ab.</translation>
    </message>
</context>
<context>
    <name>QuickSentences</name>
    <message>
        <source>“{text}” and “{names}” do not go together. “täglich” alone means Monday to Friday throughout the stay; to repeat it otherwise, please open the appointment.</source>
        <translation>„{text}“ und „{names}“ passen nicht zusammen. „täglich“ allein heißt Montag bis Freitag im ganzen Einsatz; für eine andere Wiederholung öffnen Sie bitte den Termin.</translation>
    </message>
    <message>
        <source>The title is missing.</source>
        <translation>Es fehlt der Titel.</translation>
    </message>
    <message>
        <source>The day is missing, for example mo, 28.2. or di-do.</source>
        <translation>Es fehlt der Tag, zum Beispiel mo, 28.2. oder di-do.</translation>
    </message>
    <message>
        <source>The time is missing, for example 9-10:30, 13 Uhr or ganztägig.</source>
        <translation>Es fehlt die Uhrzeit, zum Beispiel 9-10:30, 13 Uhr oder ganztägig.</translation>
    </message>
    <message>
        <source>The line has more than {text} characters.</source>
        <translation>Die Zeile hat mehr als {text} Zeichen. Bitte kürzen.</translation>
    </message>
    <message>
        <source>“{text}” lacks the closing quotation mark.</source>
        <translation>Bei {text} fehlt das schließende Anführungszeichen.</translation>
    </message>
    <message>
        <source>There is no day “{text}”.</source>
        <translation>Den Tag „{text}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no week {text}.</source>
        <translation>Die Kalenderwoche {text} gibt es nicht.</translation>
    </message>
    <message>
        <source>“{text}” lies too far off.</source>
        <translation>„{text}“ liegt zu weit entfernt.</translation>
    </message>
    <message>
        <source>“{text}”: please add the day, for example fr.</source>
        <translation>„{text}“: Bitte den Tag ergänzen, zum Beispiel fr.</translation>
    </message>
    <message>
        <source>“{text}” do not fit together: it is {day}.</source>
        <translation>„{text}“ passt nicht zusammen: Der Tag ist {day}.</translation>
    </message>
    <message>
        <source>There is no “{text}” within the stay.</source>
        <translation>Im Zeitraum gibt es kein „{text}“.</translation>
    </message>
    <message>
        <source>“{text}” runs backwards.</source>
        <translation>„{text}“ läuft rückwärts. Bitte den früheren Tag zuerst schreiben.</translation>
    </message>
    <message>
        <source>“{text}” are more days than a stay can have.</source>
        <translation>„{text}“ sind mehr Tage, als ein Aufenthalt haben kann.</translation>
    </message>
    <message>
        <source>“{text}” would be another day. Please put it next to the first one with a comma, or the title in quotation marks.</source>
        <translation>„{text}“ wäre ein weiterer Tag. Bitte mit Komma neben den ersten schreiben oder den Titel in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>“{text}” can be a day or a time. Please write a day with a dot at its end, a time with a colon.</source>
        <translation>„{text}“ kann ein Tag oder eine Uhrzeit sein. Bitte den Tag mit Punkt am Ende, die Uhrzeit mit Doppelpunkt schreiben.</translation>
    </message>
    <message>
        <source>There is no time “{text}”.</source>
        <translation>Die Uhrzeit „{text}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“{text}” is no length in whole minutes of one day.</source>
        <translation>„{text}“ ist keine Dauer in ganzen Minuten eines Tages.</translation>
    </message>
    <message>
        <source>“{text}” would be another time. Please put the title in quotation marks if it belongs there.</source>
        <translation>„{text}“ wäre eine weitere Zeitangabe. Gehört sie zum Titel, bitte den Titel in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>“{text}”: the end is not after the beginning.</source>
        <translation>„{text}“: Das Ende liegt nicht nach dem Beginn.</translation>
    </message>
    <message>
        <source>The appointment would last beyond midnight. Please enter two: one until 24:00, and one from 0:00 on the next day.</source>
        <translation>Der Termin würde über Mitternacht dauern. Bitte zwei eintragen: einen bis 24:00 Uhr und einen ab 0:00 Uhr am nächsten Tag.</translation>
    </message>
    <message>
        <source>“{text}” does not go with a whole day.</source>
        <translation>„{text}“ passt nicht zu einem ganztägigen Termin.</translation>
    </message>
    <message>
        <source>“{text}” would be another place.</source>
        <translation>„{text}“ wäre ein zweiter Ort.</translation>
    </message>
    <message>
        <source>The place is missing after @.</source>
        <translation>Hinter @ fehlt der Ort.</translation>
    </message>
    <message>
        <source>“{text}” is none of the visitors. Please put the title in quotation marks if it belongs there.</source>
        <translation>„{text}“ ist keine der Personen dieses Falls. Gehört es zum Titel, bitte den Titel in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>“{text}” fits several visitors: {names}.</source>
        <translation>„{text}“ passt auf mehrere: {names}.</translation>
    </message>
    <message>
        <source>“{text}” is not known. There are !vertraulich and kinds such as !workshop.</source>
        <translation>„{text}“ ist nicht bekannt. Möglich sind !vertraulich und Arten wie !workshop.</translation>
    </message>
    <message>
        <source>“{text}” is no day.</source>
        <translation>„{text}“ ist kein Tag.</translation>
    </message>
    <message>
        <source>“{text}” is no time.</source>
        <translation>„{text}“ ist keine Uhrzeit.</translation>
    </message>
    <message>
        <source>“{text}” is no kind of appointment.</source>
        <translation>„{text}“ ist keine Art von Termin.</translation>
    </message>
    <message>
        <source>“{text}” does not take part in this case. There are: {names}.</source>
        <translation>„{text}“ ist keine der Gastpersonen. Möglich sind: {names}.</translation>
    </message>
    <message>
        <source>“{text}” in the column for confidential ones: please write ja or nein.</source>
        <translation>„{text}“ in der Spalte „Vertraulich“: bitte ja oder nein schreiben.</translation>
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
    <name>ReminderDialog</name>
    <message>
        <source>&amp;To</source>
        <translation>A&amp;n</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>&amp;Remind again on</source>
        <translation>&amp;Wieder erinnern am</translation>
    </message>
    <message>
        <source>&amp;Copy text</source>
        <translation>Text &amp;kopieren</translation>
    </message>
    <message>
        <source>By &amp;e-mail…</source>
        <translation>Per &amp;E-Mail …</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>An Unterlagen erinnern</translation>
    </message>
    <message>
        <source>Record reminder</source>
        <translation>Als erinnert eintragen</translation>
    </message>
    <message>
        <source>The text has been copied.</source>
        <translation>Der Text ist kopiert.</translation>
    </message>
</context>
<context>
    <name>RenameTemplateDialog</name>
    <message>
        <source>Rename template</source>
        <translation>Vorlage umbenennen</translation>
    </message>
</context>
<context>
    <name>RenewDialog</name>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Erster Tag</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Letzter Tag</translation>
    </message>
    <message>
        <source>Renew case</source>
        <translation>Fall erneuern</translation>
    </message>
    <message>
        <source>{names}, last stay {stay}. A new case is recorded: people, offices and plans are taken over, everybody is asked anew. Declarations count only where they cover it.</source>
        <translation>{names}, letzter Einsatz {stay}. Ein neuer Fall wird angelegt: Personen, Dienststellen und Planung werden übernommen, alle werden neu gefragt. Erklärungen zählen nur, soweit sie den neuen Einsatz abdecken.</translation>
    </message>
</context>
<context>
    <name>RenewKeyDialog</name>
    <message>
        <source>Make new key</source>
        <translation>Neuen Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Renew key</source>
        <translation>Schlüssel erneuern</translation>
    </message>
    <message>
        <source>Renew the key of the own office?</source>
        <translation>Schlüssel der eigenen Dienststelle erneuern?</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>&amp;Goals reached</source>
        <translation>Erreichte &amp;Ziele</translation>
    </message>
    <message>
        <source>&amp;Ideas to transfer</source>
        <translation>&amp;Ideen zur Übertragung</translation>
    </message>
    <message>
        <source>&amp;Recommendation</source>
        <translation>&amp;Empfehlung</translation>
    </message>
    <message>
        <source>&amp;Submitted on</source>
        <translation>Ein&amp;gegangen am</translation>
    </message>
    <message>
        <source>Closing report</source>
        <translation>Abschlussbericht</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
</context>
<context>
    <name>RescueDialog</name>
    <message>
        <source>Which backup is to be restored?</source>
        <translation>Welche Sicherung soll wiederhergestellt werden?</translation>
    </message>
    <message>
        <source>What lies in the place of the file now is kept beside it, and what was recorded after the backup is added as far as it can be read.</source>
        <translation>Die jetzige Datei wird daneben aufbewahrt. Was nach der Sicherung eingetragen wurde, wird ergänzt, soweit es sich lesen lässt.</translation>
    </message>
    <message>
        <source>The backups are being checked…</source>
        <translation>Die Sicherungen werden geprüft …</translation>
    </message>
    <message>
        <source>None of the backups can be read.</source>
        <translation>Keine der Sicherungen lässt sich lesen.</translation>
    </message>
    <message>
        <source>The backup is being checked and compared…</source>
        <translation>Die Sicherung wird geprüft und verglichen …</translation>
    </message>
    <message>
        <source>The backup of {moment} is being restored, and what can still be read of the present file is added…</source>
        <translation>Die Sicherung mit Stand {moment} Uhr wird wiederhergestellt und ergänzt, was sich von der jetzigen Datei noch lesen lässt …</translation>
    </message>
    <message>
        <source>Restore from backup</source>
        <translation>Aus Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>The present file is backed up first, so that this can be taken back by restoring that copy. Everybody who has the file open goes on with what is restored.</source>
        <translation>Die jetzige Datei wird vorher gesichert. Wer später diese neue Sicherung wiederherstellt, macht alles rückgängig. Alle, die die Datei geöffnet haben, arbeiten mit der wiederhergestellten weiter.</translation>
    </message>
    <message>
        <source>Being restored…</source>
        <translation>Wird wiederhergestellt …</translation>
    </message>
    <message>
        <source>Backup of {moment}</source>
        <translation>Sicherung vom {moment} Uhr</translation>
    </message>
    <message>
        <source>Restore from {file}</source>
        <translation>Wiederherstellen aus {file}</translation>
    </message>
    <message>
        <source>This backup is encrypted.</source>
        <translation>Diese Sicherung ist verschlüsselt.</translation>
    </message>
    <message>
        <source>The backup is being checked and compared…</source>
        <translation>Die Sicherung wird geprüft und verglichen …</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>Restore backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Kennwort</translation>
    </message>
    <message>
        <source>Key file…</source>
        <translation>Schlüsseldatei …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Replace this database &amp;by the other one</source>
        <translation>Diese Datenbank &amp;durch die andere ersetzen</translation>
    </message>
    <message>
        <source>Take the one before</source>
        <translation>Die Sicherung davor nehmen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>RetentionDialog</name>
    <message>
        <source>Period for keeping</source>
        <translation>Aufbewahrungsfrist</translation>
    </message>
    <message>
        <source>&amp;Months</source>
        <translation>&amp;Monate</translation>
    </message>
    <message>
        <source>&amp;Runs from</source>
        <translation>&amp;Beginnt</translation>
    </message>
    <message>
        <source>until the end of the &amp;year</source>
        <translation>bis zum Ende des &amp;Kalenderjahres</translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation>&amp;Grund</translation>
    </message>
</context>
<context>
    <name>RetentionTab</name>
    <message>
        <source>Back to the &amp;suggestion</source>
        <translation>Zurück zum &amp;Vorschlag</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>Ä&amp;ndern…</translation>
    </message>
    <message>
        <source>Periods for keeping</source>
        <translation>Aufbewahrungsfristen</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>La&amp;w of</source>
        <translation>Recht &amp;von</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>&amp;Gremium</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>Ar&amp;t</translation>
    </message>
    <message>
        <source>&amp;Legal basis</source>
        <translation>&amp;Rechtsgrundlage</translation>
    </message>
    <message>
        <source>&amp;Time to answer</source>
        <translation>&amp;Frist</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Unit of the time to answer</source>
        <translation>Einheit der Frist</translation>
    </message>
    <message>
        <source>Period of the &amp;house: no law sets one</source>
        <translation>Frist des &amp;Hauses: kein Gesetz nennt eine</translation>
    </message>
    <message>
        <source>When ur&amp;gent</source>
        <translation>Bei &amp;Eilbedürftigkeit</translation>
    </message>
    <message>
        <source>Stays longer tha&amp;n</source>
        <translation>Einsätze länger al&amp;s</translation>
    </message>
    <message>
        <source>Holds &amp;up to</source>
        <translation>Gilt &amp;bis</translation>
    </message>
    <message>
        <source>no shorter one</source>
        <translation>keine kürzere</translation>
    </message>
    <message>
        <source>After a &amp;suspended resolution</source>
        <translation>Ver&amp;längerung bei Aussetzung</translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Next level after a &amp;refusal</source>
        <translation>Frist für das St&amp;ufenverfahren</translation>
    </message>
    <message>
        <source>no period</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Unit of the period for the next level</source>
        <translation>Einheit der Frist für das Stufenverfahren</translation>
    </message>
    <message>
        <source>always</source>
        <translation>keine Schwelle</translation>
    </message>
    <message>
        <source>Only for</source>
        <translation>Nur für</translation>
    </message>
    <message>
        <source>S&amp;ilence</source>
        <translation>Sch&amp;weigen</translation>
    </message>
    <message>
        <source>Holds &amp;from</source>
        <translation>Gilt &amp;ab</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>Noti&amp;z</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Silence is proposed as consent only under a rule that was read in the law or confirmed here.</source>
        <translation>Eine Billigung durch Fristablauf wird nur vorgeschlagen, wenn die Regel im Gesetzestext gelesen oder hier bestätigt wurde.</translation>
    </message>
    <message>
        <source>&amp;Checked by</source>
        <translation>Geprüft v&amp;on</translation>
    </message>
    <message>
        <source>Checked on (&amp;day)</source>
        <translation>Geprüft am (&amp;Tag)</translation>
    </message>
    <message>
        <source>How the rule has changed</source>
        <translation>Fassungen dieser Regel</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Regel anlegen</translation>
    </message>
    <message>
        <source>Change rule</source>
        <translation>Regel ändern</translation>
    </message>
    <message>
        <source>Confirm rule</source>
        <translation>Regel bestätigen</translation>
    </message>
    <message>
        <source>Please take every word from the law that applies to the office.</source>
        <translation>Bitte jede Angabe aus dem Gesetz übernehmen, das für die Dienststelle gilt.</translation>
    </message>
    <message>
        <source>The rule is kept as it was until the day before; it has to be checked again.</source>
        <translation>Bis zum Vortag bleibt die Regel, wie sie war. Nach einer Änderung ist sie erneut zu prüfen.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message numerus="yes">
        <source>week(s)</source>
        <translation>
            <numerusform>Woche</numerusform>
            <numerusform>Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>working day(s)</source>
        <translation>
            <numerusform>Arbeitstag</numerusform>
            <numerusform>Arbeitstage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>calendar day(s)</source>
        <translation>
            <numerusform>Kalendertag</numerusform>
            <numerusform>Kalendertage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>month(s)</source>
        <translation>
            <numerusform>Monat</numerusform>
            <numerusform>Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>What has been submitted or decided keeps its rule.</source>
        <translation>Zugeleitete und entschiedene Beteiligungen behalten ihre Regel.</translation>
    </message>
    <message>
        <source>No open case will follow this rule.</source>
        <translation>Kein offener Fall übernimmt diese Regel.</translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s) in which nothing was submitted yet will follow it.</source>
        <translation>
            <numerusform>%n offener Fall, in dem noch nicht zugeleitet wurde, übernimmt sie.</numerusform>
            <numerusform>%n offene Fälle, in denen noch nicht zugeleitet wurde, übernehmen sie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>{body} (everywhere)</source>
        <translation>{body} (überall)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{period} (urgent {urgent})</source>
        <translation>{period} (eilig {urgent})</translation>
    </message>
    <message numerus="yes">
        <source>longer than %n month(s)</source>
        <translation>
            <numerusform>länger als %n Monat</numerusform>
            <numerusform>länger als %n Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>where a direction asks for it</source>
        <translation>auf Wunsch</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>bedeutet nichts</translation>
    </message>
    <message>
        <source>it goes on</source>
        <translation>es geht weiter</translation>
    </message>
    <message>
        <source>deemed approved</source>
        <translation>gilt als gebilligt</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>from {first}</source>
        <translation>ab {first}</translation>
    </message>
    <message>
        <source>until {last}</source>
        <translation>bis {last}</translation>
    </message>
    <message>
        <source>as shipped</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>confirmed by {name} on {day}</source>
        <translation>von {name} am {day} bestätigt</translation>
    </message>
    <message>
        <source>read in the text of the law</source>
        <translation>im Gesetzestext gelesen</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>bitte prüfen</translation>
    </message>
    <message>
        <source>Time to answer: {period}</source>
        <translation>Frist: {period}</translation>
    </message>
    <message>
        <source>period of the house</source>
        <translation>Frist des Hauses</translation>
    </message>
    <message>
        <source>{period} more after a suspended resolution</source>
        <translation>bei Aussetzung {period} länger</translation>
    </message>
    <message>
        <source>{period} to take a refusal to the next level</source>
        <translation>{period} für das Stufenverfahren</translation>
    </message>
    <message>
        <source>Stays: {stays}</source>
        <translation>Einsätze: {stays}</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Rules of participation</source>
        <translation>Beteiligungsregeln</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Take over from another Land…</source>
        <translation>Aus anderem Recht übernehmen …</translation>
    </message>
    <message>
        <source>All bodies</source>
        <translation>Alle Gremien</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Gremium</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Rechtsgrundlage</translation>
    </message>
    <message>
        <source>Time to answer</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Einsätze</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Schweigen</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>No rules are stored yet for {land}.</source>
        <translation>Für {land} sind noch keine Regeln hinterlegt.</translation>
    </message>
    <message>
        <source>Add rule…</source>
        <translation>Regel anlegen …</translation>
    </message>
    <message>
        <source>No rule matches the filter.</source>
        <translation>Keine Regel passt zum Filter.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>{shown} of {total} shown</source>
        <translation>{shown} von {total} angezeigt</translation>
    </message>
    <message>
        <source>The rules are maintained by the administration of the application.</source>
        <translation>Die Regeln pflegt die Verwaltung der Anwendung.</translation>
    </message>
    <message>
        <source>A changed rule holds from a day on; the one before stays readable. Cases that were submitted to a body keep the rule they were submitted under.</source>
        <translation>Eine geänderte Regel gilt ab einem Tag, die frühere bleibt lesbar. Was einem Gremium zugeleitet wurde, behält seine Regel.</translation>
    </message>
    <message>
        <source>La&amp;w of</source>
        <translation>&amp;Recht von</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>&amp;Gremium</translation>
    </message>
    <message>
        <source>Search rules (Ctrl+F)</source>
        <translation>Regeln suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Back to the shipped rule</source>
        <translation>Zurück zur mitgelieferten Regel</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>Bestätigen …</translation>
    </message>
</context>
<context>
    <name>SaveTemplateDialog</name>
    <message>
        <source>Save as week template</source>
        <translation>Als Wochenvorlage sichern</translation>
    </message>
    <message>
        <source>The template is offered for guests of {office}.</source>
        <translation>Die Vorlage wird für Gäste von {office} angeboten.</translation>
    </message>
    <message>
        <source>Usual week</source>
        <translation>Übliche Woche</translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) are kept by weekday and time. Remarks, briefings, private blocks and confidential appointments are left out; one of the same name is replaced.</source>
        <translation>
            <numerusform>%n Termin wird mit Wochentag und Uhrzeit aufgenommen, ohne Bemerkungen und ohne Morgenbriefings, private und vertrauliche Termine. Eine gleichnamige Vorlage wird ersetzt.</numerusform>
            <numerusform>%n Termine werden mit Wochentag und Uhrzeit aufgenommen, ohne Bemerkungen und ohne Morgenbriefings, private und vertrauliche Termine. Eine gleichnamige Vorlage wird ersetzt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedFilterMenu</name>
    <message>
        <source>No filter saved yet</source>
        <translation>Noch kein Filter gespeichert</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>Diesen Filter &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Delete filter</source>
        <translation>Filter &amp;löschen</translation>
    </message>
    <message>
        <source>{filter} · “{text}”</source>
        <translation>{filter} · „{text}“</translation>
    </message>
</context>
<context>
    <name>ScanBackDialog</name>
    <message>
        <source>Name – {what}</source>
        <translation>Name – {what}</translation>
    </message>
    <message>
        <source>Please enter who signed.</source>
        <translation>Bitte eintragen, wer unterschrieben hat.</translation>
    </message>
    <message>
        <source>Paper {part} of {parts}</source>
        <translation>Papier {part} von {parts}</translation>
    </message>
    <message>
        <source>File it smaller: {after} instead of {before} ({dpi} dpi, still legible)</source>
        <translation>Verkleinert ablegen: {after} statt {before} ({dpi} dpi, weiterhin lesbar)</translation>
    </message>
    <message>
        <source>Page {number} of {name}</source>
        <translation>Seite {number} von {name}</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>Bitte wählen</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Seite {number} von {total}</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
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
        <source>Entries</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>Fa&amp;ll</translation>
    </message>
    <message>
        <source>Name or file reference</source>
        <translation>Name oder Aktenzeichen</translation>
    </message>
    <message>
        <source>Case that the scan belongs to</source>
        <translation>Fall, zu dem der Scan gehört</translation>
    </message>
    <message>
        <source>&amp;What came back</source>
        <translation>&amp;Was ist zurückgekommen</translation>
    </message>
    <message>
        <source>Came back &amp;on</source>
        <translation>&amp;Zurück am</translation>
    </message>
    <message>
        <source>For&amp;m</source>
        <translation>For&amp;m</translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation>&amp;Bemerkung</translation>
    </message>
    <message>
        <source>File it smaller</source>
        <translation>Verkleinert ablegen</translation>
    </message>
    <message>
        <source>Record the a&amp;nswer next</source>
        <translation>A&amp;nschließend die Antwort eintragen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Ablegen</translation>
    </message>
</context>
<context>
    <name>ScanningBack</name>
    <message>
        <source>File a returned paper</source>
        <translation>Rücklauf ablegen</translation>
    </message>
    <message>
        <source>{name} is being read…</source>
        <translation>{name} wird gelesen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reading the scan</source>
        <translation>Scan lesen</translation>
    </message>
</context>
<context>
    <name>Sealing</name>
    <message>
        <source>Encrypting</source>
        <translation>Verschlüsseln</translation>
    </message>
    <message>
        <source>The file is being encrypted…</source>
        <translation>Die Datei wird verschlüsselt …</translation>
    </message>
</context>
<context>
    <name>SealingDialog</name>
    <message>
        <source>The file is encrypted in the age format, which other programs open as well (age-encryption.org). Without the passphrase or the private key nobody can open it, not even this program.</source>
        <translation>Die Datei wird im Format age verschlüsselt, das auch andere Programme öffnen (age-encryption.org). Ohne das Kennwort oder den privaten Schlüssel kann sie niemand öffnen, auch dieses Programm nicht.</translation>
    </message>
    <message>
        <source>Please tell whoever gets the file: it is opened with the free program age (age-encryption.org) by {command}, which asks for the passphrase. Please give the passphrase by another way than the file, for example by telephone. It is kept nowhere.</source>
        <translation>Bitte der empfangenden Stelle mitteilen: Die Datei öffnet das kostenlose Programm age (age-encryption.org) mit dem Befehl „{command}“; es fragt nach dem Kennwort. Das Kennwort bitte auf einem anderen Weg geben als die Datei, zum Beispiel am Telefon. Es wird nirgends aufbewahrt.</translation>
    </message>
    <message>
        <source>Please tell whoever gets the file: it is opened with the free program age (age-encryption.org) by {command}, with the file of the private key. Nobody else can open it, not even you. The public key is remembered at this workstation.</source>
        <translation>Bitte der empfangenden Stelle mitteilen: Die Datei öffnet das kostenlose Programm age (age-encryption.org) mit dem Befehl „{command}“ und der Datei des privaten Schlüssels. Sonst kann sie niemand öffnen, auch hier niemand. Den öffentlichen Schlüssel merkt sich dieser Arbeitsplatz.</translation>
    </message>
    <message>
        <source>--identity key.txt </source>
        <translation>--identity schluessel.txt </translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Verschlüsseln</translation>
    </message>
    <message>
        <source>With a passp&amp;hrase</source>
        <translation>Mit einem Kennw&amp;ort</translation>
    </message>
    <message>
        <source>To a public &amp;key</source>
        <translation>Für einen öffentlichen Sch&amp;lüssel</translation>
    </message>
    <message>
        <source>Public key of the recei&amp;ver (age1…)</source>
        <translation>Öffentlicher Schlüssel der empfan&amp;genden Stelle (age1…)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Save encrypted</source>
        <translation>Verschlüsselt &amp;speichern</translation>
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
    <name>SendPartnerDialog</name>
    <message>
        <source>Partner files (*{suffix})</source>
        <translation>Partnerdateien (*{suffix})</translation>
    </message>
    <message>
        <source>Please give the passphrase by another way than the file, for example by telephone. Nobody can open the file without it; it is kept nowhere.</source>
        <translation>Bitte das Kennwort auf anderem Weg als die Datei mitteilen, zum Beispiel am Telefon. Ohne es kann niemand die Datei öffnen; es wird nirgends aufbewahrt.</translation>
    </message>
    <message>
        <source>The file is being written…</source>
        <translation>Die Datei wird geschrieben …</translation>
    </message>
    <message>
        <source>&amp;Reason that the other office is told (may stay empty)</source>
        <translation>&amp;Grund, den die andere Dienststelle erfährt (kann leer bleiben)</translation>
    </message>
    <message>
        <source>Encrypt to the &amp;key of the other office</source>
        <translation>Für den &amp;Schlüssel der anderen Dienststelle verschlüsseln</translation>
    </message>
    <message>
        <source>Encrypt w&amp;ith a passphrase</source>
        <translation>Mit einem Kennw&amp;ort verschlüsseln</translation>
    </message>
    <message>
        <source>Do &amp;not encrypt</source>
        <translation>&amp;Nicht verschlüsseln</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>S&amp;peichern …</translation>
    </message>
</context>
<context>
    <name>SeriesFields</name>
    <message>
        <source>Done already or different: {days}</source>
        <translation>Schon erledigt oder abweichend: {days}</translation>
    </message>
    <message numerus="yes">
        <source>Change these too; else they stay as they are (%n)</source>
        <translation>
            <numerusform>Auch diesen ändern (sonst bleibt er unverändert)</numerusform>
            <numerusform>Auch diese %n ändern (sonst bleiben sie unverändert)</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message numerus="yes">
        <source>{words} (%n appointment(s))</source>
        <translation>
            <numerusform>{words} (%n Termin)</numerusform>
            <numerusform>{words} (%n Termine)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s)</source>
        <translation>
            <numerusform>%n Termin</numerusform>
            <numerusform>%n Termine</numerusform>
        </translation>
    </message>
    <message>
        <source>{number}. Left out: {days}</source>
        <translation>{number}. Ausgelassen: {days}</translation>
    </message>
</context>
<context>
    <name>ServerDialog</name>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Server of the office</source>
        <translation>Server der Dienststelle</translation>
    </message>
    <message>
        <source>Log in at the server</source>
        <translation>Am Server anmelden</translation>
    </message>
    <message>
        <source>The colleagues of HR office and staff council work on one database there. What to enter the IT unit knows that runs the server.</source>
        <translation>Personalstelle und Personalrat arbeiten dort in einer Datenbank. Was einzutragen ist, weiß die IT-Stelle, die den Server betreibt.</translation>
    </message>
    <message>
        <source>{login} at {server}</source>
        <translation>{login} auf {server}</translation>
    </message>
    <message>
        <source>Choose the certificate file</source>
        <translation>Zertifikatsdatei wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>remembered</source>
        <translation>gemerkt</translation>
    </message>
    <message>
        <source>The remembered password is valid no longer. Please enter the new one.</source>
        <translation>Das gemerkte Kennwort gilt nicht mehr. Bitte das neue eingeben.</translation>
    </message>
    <message>
        <source>It is kept in the keyring of the system, in no file of the program.</source>
        <translation>Es liegt dann im Schlüsselbund des Systems und in keiner Datei des Programms.</translation>
    </message>
    <message>
        <source>This workstation has no keyring: the password is asked for each time.</source>
        <translation>Dieser Arbeitsplatz hat keinen Schlüsselbund: Das Kennwort wird jedes Mal abgefragt.</translation>
    </message>
    <message>
        <source>The keyring could not be opened.</source>
        <translation>Der Schlüsselbund ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The password is forgotten.</source>
        <translation>Das Kennwort ist vergessen.</translation>
    </message>
    <message>
        <source>The connection is being tested…</source>
        <translation>Die Verbindung wird geprüft …</translation>
    </message>
    <message>
        <source>The connection stands, and the database is there.</source>
        <translation>Die Verbindung steht, und die Datenbank ist da.</translation>
    </message>
    <message>
        <source>The keyring has not taken the password. “Connect” goes on without remembering it.</source>
        <translation>Der Schlüsselbund hat das Kennwort nicht angenommen. „Verbinden“ geht weiter, ohne es zu merken.</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Anmeldename</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Verschlüsselung</translation>
    </message>
    <message>
        <source>&amp;Certificate file</source>
        <translation>&amp;Zertifikatsdatei</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>Datei &amp;wählen …</translation>
    </message>
    <message>
        <source>The certificate of the authority that issued the one of the server; the IT unit provides it. Left empty, PostgreSQL looks in the usual place of this workstation.</source>
        <translation>Das Zertifikat der Stelle, die das des Servers ausgestellt hat; die IT-Stelle gibt es aus. Ohne Angabe sucht PostgreSQL es am üblichen Ort dieses Arbeitsplatzes.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Kennwort</translation>
    </message>
    <message>
        <source>&amp;Remember the password</source>
        <translation>Kennwort &amp;merken</translation>
    </message>
    <message>
        <source>For&amp;get the password</source>
        <translation>Kennwort v&amp;ergessen</translation>
    </message>
    <message>
        <source>Co&amp;mmand for the IT unit</source>
        <translation>&amp;Befehl für die IT-Stelle</translation>
    </message>
    <message>
        <source>Work with the file &amp;here again</source>
        <translation>Wieder mit der Datei &amp;hier arbeiten</translation>
    </message>
    <message>
        <source>Change con&amp;nection…</source>
        <translation>Verbind&amp;ung ändern …</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung p&amp;rüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
</context>
<context>
    <name>ServerWatch</name>
    <message>
        <source>The connection to the server is lost and is being sought. What is saved lies safely on the server; what you type stays here.</source>
        <translation>Die Verbindung zum Server ist abgebrochen und wird wieder gesucht. Gespeichertes liegt sicher auf dem Server; was Sie eingeben, bleibt hier stehen.</translation>
    </message>
    <message>
        <source>The server is there again; everything can be saved.</source>
        <translation>Der Server ist wieder da, es kann gespeichert werden.</translation>
    </message>
    <message>
        <source>The server no longer admits this login: its account was taken away or its password changed. What is saved lies safely on the server; what you type stays here. Please ask whoever maintains the accounts; with a new password, start the program anew.</source>
        <translation>Der Server lässt diese Anmeldung nicht mehr zu: Ihr Konto wurde entfernt oder das Kennwort geändert. Gespeichertes liegt sicher auf dem Server, Getipptes bleibt hier stehen. Bitte fragen, wer die Konten pflegt; mit einem neuen Kennwort bitte das Programm neu starten.</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Take over…</source>
        <translation>Übernehmen …</translation>
    </message>
    <message>
        <source>Open for editing</source>
        <translation>Zum Bearbeiten öffnen</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Take the file over?</source>
        <translation>Datei übernehmen?</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>SignatoryDialog</name>
    <message>
        <source>Second signatory</source>
        <translation>Zweite unterzeichnende Person</translation>
    </message>
    <message>
        <source>An agreement that has been printed already is printed anew with both names.</source>
        <translation>Eine schon gedruckte Vereinbarung wird mit beiden Namen neu gedruckt.</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>selbst</translation>
    </message>
    <message>
        <source>&amp;Employer</source>
        <translation>&amp;Stelle</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Capacity</source>
        <translation>&amp;Eigenschaft</translation>
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
    <name>StatisticsPage</name>
    <message>
        <source>Statistics</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>&amp;Jahr</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>&amp;Nach</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>D&amp;rucken …</translation>
    </message>
    <message>
        <source>Print the counts of the year with the state of the history</source>
        <translation>Die Zahlen des Jahres mit dem Stand des Verlaufs drucken</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Save the counts of the year as a CSV or Excel table</source>
        <translation>Die Zahlen des Jahres als CSV- oder Excel-Tabelle speichern</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Check &amp;history…</source>
        <translation>&amp;Verlauf prüfen …</translation>
    </message>
    <message>
        <source>Compare the history with a state of it that was printed</source>
        <translation>Den Verlauf mit einem gedruckten Stand vergleichen</translation>
    </message>
    <message>
        <source>No stay has ended yet. Every case that is over is counted here.</source>
        <translation>Noch kein Einsatz ist beendet. Jeder beendete Fall wird hier gezählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) in {year}</source>
        <translation>
            <numerusform>%n Einsatz im Jahr {year}</numerusform>
            <numerusform>%n Einsätze im Jahr {year}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Everything is saved</source>
        <translation>Alles gespeichert</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gespeichert {time}</translation>
    </message>
</context>
<context>
    <name>StayEndDialog</name>
    <message>
        <source>&amp;Last day in the house</source>
        <translation>&amp;Letzter Tag im Haus</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Remove the &amp;appointments after that</source>
        <translation>Spätere &amp;Termine entfernen</translation>
    </message>
    <message>
        <source>Did not appear</source>
        <translation>Nicht erschienen</translation>
    </message>
    <message>
        <source>End stay early</source>
        <translation>Einsatz vorzeitig beenden</translation>
    </message>
    <message>
        <source>{name}, agreed: {stay}. The rest of the case goes on.</source>
        <translation>{name}, vereinbart: {stay}. Der übrige Fall läuft weiter.</translation>
    </message>
    <message numerus="yes">
        <source>Take %n appointment(s) out of the week</source>
        <translation>
            <numerusform>%n Termin danach aus der Woche nehmen</numerusform>
            <numerusform>%n Termine danach aus der Woche nehmen</numerusform>
        </translation>
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
        <source>F&amp;unction</source>
        <translation>Fun&amp;ktion</translation>
    </message>
    <message>
        <source>For&amp;m</source>
        <translation>F&amp;orm</translation>
    </message>
    <message>
        <source>Covers stays un&amp;til</source>
        <translation>Gilt für Einsätze &amp;bis</translation>
    </message>
    <message>
        <source>&amp;Filed at</source>
        <translation>Ab&amp;gelegt in</translation>
    </message>
    <message>
        <source>Record step</source>
        <translation>Schritt eintragen</translation>
    </message>
    <message>
        <source>From now on the text stays as it is. What ends with the last day is only that stays are covered; the duty itself goes on.</source>
        <translation>Ab jetzt bleibt der Text, wie er ist. Mit dem letzten Tag endet nur, dass die Erklärung Einsätze abdeckt; die Pflicht selbst gilt fort.</translation>
    </message>
    <message>
        <source>Done orally and in person, pointing out the consequences under criminal law. The visitor signs the record and gets a copy.</source>
        <translation>Mündlich und persönlich, mit Hinweis auf die strafrechtlichen Folgen. Die Gastperson unterzeichnet die Niederschrift und erhält eine Abschrift.</translation>
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
    <name>SubjectAccessDialog</name>
    <message>
        <source>&amp;Save as PDF and JSON…</source>
        <translation>Als PDF und JSON &amp;speichern …</translation>
    </message>
</context>
<context>
    <name>SubmissionDialog</name>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;Urgent: the shorter time holds</source>
        <translation>&amp;Eilbedürftig: Es gilt die verkürzte Frist</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Papers complete: {body}</source>
        <translation>Unterlagen vollständig: {body}</translation>
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
        <source>Answer: {due}</source>
        <translation>Antwort {due}</translation>
    </message>
</context>
<context>
    <name>SubmissionsModel</name>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
</context>
<context>
    <name>SwapsPage</name>
    <message>
        <source>job swaps</source>
        <translation>Jobtausche</translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation>Liste exportieren …</translation>
    </message>
    <message>
        <source>Choose a job swap from the list.</source>
        <translation>Bitte links einen Jobtausch auswählen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
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
        <source>No follow-up</source>
        <translation>Ohne Wiedervorlage</translation>
    </message>
    <message>
        <source>Papers out</source>
        <translation>Rücklauf offen</translation>
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
        <source>No match for ‘{text}’ under this filter, but {count} among all job swaps.</source>
        <translation>Kein Treffer für ‚{text}‘ in diesem Filter, aber {count} unter allen Jobtauschen.</translation>
    </message>
    <message>
        <source>Search all</source>
        <translation>In allen suchen</translation>
    </message>
    <message>
        <source>No match for ‘{text}’. Did you mean ‘{likely}’?</source>
        <translation>Kein Treffer für ‚{text}‘. Meinten Sie ‚{likely}‘?</translation>
    </message>
    <message>
        <source>Search for ‘{likely}’</source>
        <translation>Nach ‚{likely}‘ suchen</translation>
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
        <source>More</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Saved filters (Ctrl+Shift+F)</source>
        <translation>Gespeicherte Filter (Strg+Umschalt+F)</translation>
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
        <source>&amp;Print…</source>
        <translation>D&amp;rucken …</translation>
    </message>
    <message>
        <source>Print papers of the cases chosen in one run (Ctrl+P)</source>
        <translation>Unterlagen der gewählten Fälle zusammen drucken (Strg+P)</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Zuständigkeit übernehmen</translation>
    </message>
    <message>
        <source>Become responsible for the cases chosen (Ctrl+Shift+M)</source>
        <translation>Für die gewählten Fälle zuständig werden (Strg+Umschalt+M)</translation>
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
        <source>Export list…</source>
        <translation>Liste exportieren …</translation>
    </message>
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
    <name>TakeKeyDialog</name>
    <message>
        <source>Key of {office}</source>
        <translation>Schlüssel von {office}</translation>
    </message>
    <message>
        <source>{employer}, key of {day}</source>
        <translation>{employer}, Schlüssel vom {day}</translation>
    </message>
    <message>
        <source>New office: {name}</source>
        <translation>Neue Dienststelle: {name}</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>Bitte wählen</translation>
    </message>
    <message>
        <source>Replace key</source>
        <translation>Schlüssel ersetzen</translation>
    </message>
    <message>
        <source>Take in key</source>
        <translation>Schlüssel aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Office</source>
        <translation>&amp;Dienststelle</translation>
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
        <source>Remind…</source>
        <translation>Erinnern …</translation>
    </message>
    <message>
        <source>Nobody is on the way this week.</source>
        <translation>Diese Woche ist niemand unterwegs.</translation>
    </message>
    <message>
        <source>Today, {day} · {week}</source>
        <translation>Heute, {day} · {week}</translation>
    </message>
    <message numerus="yes">
        <source>%n without a follow-up</source>
        <translation>
            <numerusform>%n ohne Wiedervorlage</numerusform>
            <numerusform>%n ohne Wiedervorlage</numerusform>
        </translation>
    </message>
    <message>
        <source>With us</source>
        <translation>Bei mir</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to another office</source>
        <translation>
            <numerusform>%n Antwort an eine andere Dienststelle</numerusform>
            <numerusform>%n Antworten an andere Dienststellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers to be sent</source>
        <translation>Antworten senden</translation>
    </message>
    <message>
        <source>Proposals of other offices that were taken over and not answered yet</source>
        <translation>Vorschläge anderer Dienststellen, die übernommen und noch nicht beantwortet sind</translation>
    </message>
    <message numerus="yes">
        <source>%n erasure(s) due</source>
        <translation>
            <numerusform>%n Löschung fällig</numerusform>
            <numerusform>%n Löschungen fällig</numerusform>
        </translation>
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
    <message>
        <source>Only &amp;mine</source>
        <translation>Nur &amp;meine</translation>
    </message>
    <message>
        <source>Only cases of which you are responsible clerk or deputy</source>
        <translation>Nur Fälle, für die Sie zuständig sind oder die Vertretung haben</translation>
    </message>
    <message>
        <source>Without a follow-up</source>
        <translation>Ohne Wiedervorlage</translation>
    </message>
    <message>
        <source>Open cases that nothing brings back to mind</source>
        <translation>Offene Fälle ohne laufende Frist und ohne Wiedervorlage</translation>
    </message>
    <message>
        <source>Due to be erased</source>
        <translation>Zu löschen</translation>
    </message>
    <message>
        <source>What may be erased by the periods for keeping</source>
        <translation>Was nach den Aufbewahrungsfristen gelöscht werden darf</translation>
    </message>
</context>
<context>
    <name>TrailCheckDialog</name>
    <message>
        <source>Check history</source>
        <translation>Verlauf prüfen</translation>
    </message>
    <message>
        <source>Is the history still the one that was printed?</source>
        <translation>Ist der Verlauf noch der, der gedruckt wurde?</translation>
    </message>
    <message>
        <source>&amp;Printed state</source>
        <translation>&amp;Gedruckter Stand</translation>
    </message>
    <message>
        <source>1234-9f3a 77c0 12ab 5d1e 8842</source>
        <translation>1234-9f3a 77c0 12ab 5d1e 8842</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>UndertakingRow</name>
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
        <source>Take over from {reference}</source>
        <translation>Aus {reference} übernehmen</translation>
    </message>
    <message>
        <source>Issue anew…</source>
        <translation>Neu ausstellen …</translation>
    </message>
    <message>
        <source>Cover further stays…</source>
        <translation>Weitere Einsätze abdecken …</translation>
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
        <source>Taken over from {reference}</source>
        <translation>Gilt auch für diesen Einsatz, übernommen aus {reference}</translation>
    </message>
    <message>
        <source>Wording {number}</source>
        <translation>Fassung {number}</translation>
    </message>
    <message>
        <source>Form: {form}</source>
        <translation>Form: {form}</translation>
    </message>
    <message>
        <source>By: {name}</source>
        <translation>Durch: {name}</translation>
    </message>
    <message>
        <source>Filed at: {place}</source>
        <translation>Abgelegt in: {place}</translation>
    </message>
    <message>
        <source>Covers stays until {day}; the duty goes on</source>
        <translation>Gilt für Einsätze bis {day}, die Pflicht gilt fort</translation>
    </message>
    <message>
        <source>{state}: the one from {reference} covered stays until {day}. This stay needs a new one; the duty from the earlier one goes on.</source>
        <translation>{state}: Die Erklärung aus {reference} galt für Einsätze bis {day}. Für diesen Einsatz ist eine neue nötig; die Pflicht aus der früheren gilt fort.</translation>
    </message>
</context>
<context>
    <name>UndertakingWords</name>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
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
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>Connect to the server…</source>
        <translation>Mit dem Server verbinden …</translation>
    </message>
    <message>
        <source>Save a copy as…</source>
        <translation>Kopie speichern unter …</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Andere Datei öffnen …</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Databases (*.sqlite)</source>
        <translation>Datenbanken (*.sqlite)</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} Kopie</translation>
    </message>
    <message>
        <source>The copy is saved</source>
        <translation>Die Kopie ist gespeichert</translation>
    </message>
    <message>
        <source>What stands in a form and is not saved yet is not in it. Please open the copy only when it is agreed that everybody goes on with it.</source>
        <translation>Was in einem Formular steht und noch nicht gespeichert ist, fehlt darin. Bitte die Kopie nur öffnen, wenn abgesprochen ist, dass alle damit weiterarbeiten.</translation>
    </message>
</context>
<context>
    <name>WeekAppointments</name>
    <message>
        <source>Nothing in this week holds “{text}”.</source>
        <translation>In dieser Woche gibt es nichts mit „{text}“.</translation>
    </message>
    <message>
        <source>Both are shown now</source>
        <translation>Jetzt werden beide gezeigt</translation>
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
    <name>WeekClipboard</name>
    <message>
        <source>Confidential</source>
        <translation>Vertraulich</translation>
    </message>
</context>
<context>
    <name>WeekCommands</name>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Open the current appointment; Enter does the same</source>
        <translation>Öffnet den aktuellen Termin; die Eingabetaste ebenso</translation>
    </message>
    <message>
        <source>New appointment…</source>
        <translation>Neuer Termin …</translation>
    </message>
    <message>
        <source>At the place chosen, else on the day of the current appointment</source>
        <translation>Am gewählten Platz, sonst am Tag des aktuellen Termins</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>The copy begins when the current appointment ends</source>
        <translation>Die Kopie beginnt, wenn der aktuelle Termin endet</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>It stays where it is until it is pasted elsewhere</source>
        <translation>Der Termin bleibt stehen, bis er woanders eingefügt wird</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Also as a line of text for other programs</source>
        <translation>Auch als Textzeile für andere Programme</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>At the place chosen, else on the current day; in another week on the same</source>
        <translation>Am gewählten Platz, sonst am aktuellen Tag; in einer anderen Woche am selben Wochentag</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Als erledigt vermerken</translation>
    </message>
    <message>
        <source>A briefing: done or not done</source>
        <translation>Briefing: erledigt oder nicht erledigt</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>A briefing: write down what came up</source>
        <translation>Briefing: festhalten, was zur Sprache kam</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>Früher beginnen</translation>
    </message>
    <message>
        <source>By five minutes</source>
        <translation>Um fünf Minuten</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>Später beginnen</translation>
    </message>
    <message>
        <source>Move to the day before</source>
        <translation>Auf den vorherigen Tag verschieben</translation>
    </message>
    <message>
        <source>Also into the week before</source>
        <translation>Auch in die vorherige Woche</translation>
    </message>
    <message>
        <source>Move to the next day</source>
        <translation>Auf den nächsten Tag verschieben</translation>
    </message>
    <message>
        <source>Also into the next week</source>
        <translation>Auch in die nächste Woche</translation>
    </message>
    <message>
        <source>End earlier</source>
        <translation>Früher enden</translation>
    </message>
    <message>
        <source>End later</source>
        <translation>Später enden</translation>
    </message>
    <message>
        <source>Give to the other person</source>
        <translation>Der anderen Person geben</translation>
    </message>
    <message>
        <source>An appointment of both stays one of both</source>
        <translation>Ein gemeinsamer Termin bleibt gemeinsam</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Only the current appointment; all of a series in its dialog</source>
        <translation>Nur den aktuellen Termin; eine ganze Serie in ihrem Dialog</translation>
    </message>
    <message>
        <source>In the timetable of the week</source>
        <translation>Im Wochenplan</translation>
    </message>
    <message>
        <source>In timetable and list of the week</source>
        <translation>In Wochenplan und Liste der Woche</translation>
    </message>
    <message>
        <source>Appointment before or after</source>
        <translation>Vorheriger oder nächster Termin</translation>
    </message>
    <message>
        <source>Nearest in the other lane or day</source>
        <translation>Nächstliegender in der Nachbarspalte oder am Nachbartag</translation>
    </message>
    <message>
        <source>First or last of the day</source>
        <translation>Erster oder letzter des Tages</translation>
    </message>
    <message>
        <source>First or last of the week</source>
        <translation>Erster oder letzter der Woche</translation>
    </message>
    <message>
        <source>Week before or after</source>
        <translation>Vorherige oder nächste Woche</translation>
    </message>
    <message>
        <source>{keys} as well</source>
        <translation>Ebenso {keys}</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>In the timetable, when a free place is chosen</source>
        <translation>Im Wochenplan, wenn ein freier Platz gewählt ist</translation>
    </message>
    <message>
        <source>Choose a free place</source>
        <translation>Freien Platz wählen</translation>
    </message>
    <message>
        <source>Longer or shorter</source>
        <translation>Länger oder kürzer</translation>
    </message>
    <message>
        <source>New appointment there</source>
        <translation>Neuer Termin dort</translation>
    </message>
    <message>
        <source>Letters and digits</source>
        <translation>Buchstaben und Ziffern</translation>
    </message>
    <message>
        <source>New appointment that begins so</source>
        <translation>Neuer Termin, der so beginnt</translation>
    </message>
    <message>
        <source>Back to the appointments</source>
        <translation>Zurück zu den Terminen</translation>
    </message>
    <message>
        <source>View…</source>
        <translation>Ansehen …</translation>
    </message>
</context>
<context>
    <name>WeekDeeds</name>
    <message>
        <source>{title}: done</source>
        <translation>{title}: erledigt</translation>
    </message>
    <message>
        <source>{title}: not done</source>
        <translation>{title}: nicht erledigt</translation>
    </message>
    <message>
        <source>Only this appointment of the series</source>
        <translation>Nur dieser Termin der Serie</translation>
    </message>
</context>
<context>
    <name>WeekEntry</name>
    <message>
        <source>Quick line</source>
        <translation>Schnellzeile</translation>
    </message>
    <message>
        <source>{beginning}: please type a title.</source>
        <translation>{beginning}: Bitte den Titel eingeben.</translation>
    </message>
</context>
<context>
    <name>WeekExchange</name>
    <message>
        <source>Save for {name}…</source>
        <translation>Für {name} speichern …</translation>
    </message>
    <message>
        <source>Save for both…</source>
        <translation>Für beide speichern …</translation>
    </message>
    <message>
        <source>Click to save, or drag to another program</source>
        <translation>Zum Speichern anklicken oder in ein anderes Programm ziehen</translation>
    </message>
    <message>
        <source>Copy calendar file</source>
        <translation>Kalenderdatei kopieren</translation>
    </message>
    <message>
        <source>Copy week as table</source>
        <translation>Woche als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Take over calendar file…</source>
        <translation>Kalenderdatei übernehmen …</translation>
    </message>
    <message>
        <source>Take over calendar file</source>
        <translation>Kalenderdatei übernehmen</translation>
    </message>
    <message>
        <source>Calendar files ({patterns})</source>
        <translation>Kalenderdateien ({patterns})</translation>
    </message>
    <message>
        <source>The week is on the clipboard.</source>
        <translation>Die Woche liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Calendar file handed over</source>
        <translation>Kalenderdatei ausgegeben</translation>
    </message>
</context>
<context>
    <name>WeekGutter</name>
    <message>
        <source>Hours</source>
        <translation>Uhrzeiten</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>ganztägig</translation>
    </message>
    <message>
        <source>Fewer all-day ones</source>
        <translation>Weniger ganztägige zeigen</translation>
    </message>
    <message>
        <source>All all-day ones</source>
        <translation>Alle ganztägigen zeigen</translation>
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
    <name>WeekHours</name>
    <message>
        <source>outside core time ({hours}), {house}</source>
        <translation>außerhalb der Kernzeit ({hours}), {house}</translation>
    </message>
    <message>
        <source>no working day, {house}</source>
        <translation>kein Arbeitstag, {house}</translation>
    </message>
    <message>
        <source>outside working hours ({hours}), {house}</source>
        <translation>außerhalb der Rahmenzeit ({hours}), {house}</translation>
    </message>
    <message>
        <source>usual break {hours}, {house}</source>
        <translation>übliche Pause {hours}, {house}</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>WeekModel</name>
    <message>
        <source>no stay</source>
        <translation>kein Einsatz</translation>
    </message>
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
        <source>all day</source>
        <translation>ganztägig</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>Notiz: {note}</translation>
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
        <translation>Fa&amp;ll</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Access was revoked: {names}. Please cancel the appointments that remain.</source>
        <translation>Zugang entzogen: {names}. Bitte die verbleibenden Termine absagen.</translation>
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
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Paste a table, templates of a week</source>
        <translation>Tabelle einfügen, Wochenvorlagen</translation>
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
        <source>View</source>
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
        <source>Search appointments (Ctrl+F)</source>
        <translation>Termine suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Appointments of the week</source>
        <translation>Termine der Woche</translation>
    </message>
</context>
<context>
    <name>WeekPainter</name>
    <message>
        <source>+{number} more</source>
        <translation>+{number} weitere</translation>
    </message>
</context>
<context>
    <name>WeekRights</name>
    <message>
        <source>Read only. {why}</source>
        <translation>Nur lesen. {why}</translation>
    </message>
</context>
<context>
    <name>WeekShape</name>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
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
        <source>Show &amp;weekend</source>
        <translation>&amp;Wochenende anzeigen</translation>
    </message>
    <message>
        <source>Show &amp;all all-day ones</source>
        <translation>&amp;Alle ganztägigen anzeigen</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Voriger Tag</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Nächster Tag</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>Vorige Woche</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>Nächste Woche</translation>
    </message>
    <message>
        <source>Alt+Page up</source>
        <translation>Alt+Bild auf</translation>
    </message>
    <message>
        <source>Alt+Page down</source>
        <translation>Alt+Bild ab</translation>
    </message>
    <message>
        <source>&amp;Larger	Ctrl++</source>
        <translation>&amp;Größer	Strg++</translation>
    </message>
    <message>
        <source>&amp;Smaller	Ctrl+-</source>
        <translation>&amp;Kleiner	Strg+-</translation>
    </message>
    <message>
        <source>{number} minutes a line</source>
        <translation>{number} Minuten je Zeile</translation>
    </message>
</context>
<context>
    <name>WeekShifts</name>
    <message>
        <source>Moved to {when}</source>
        <translation>Verschoben auf {when}</translation>
    </message>
    <message>
        <source>Copied to {when}</source>
        <translation>Kopiert auf {when}</translation>
    </message>
    <message>
        <source>Begins now at {start}, lasts {length}</source>
        <translation>Beginnt jetzt um {start}, dauert {length}</translation>
    </message>
    <message>
        <source>Now lasts {when}</source>
        <translation>Dauert jetzt {when}</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>ganztägig</translation>
    </message>
    <message>
        <source>all day until {last}</source>
        <translation>ganztägig bis {last}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
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
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Ansprechperson</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
</context>
<context>
    <name>WeekTemplateDialog</name>
    <message>
        <source>&amp;Week of</source>
        <translation>&amp;Woche von</translation>
    </message>
    <message>
        <source>&amp;Name of the template</source>
        <translation>&amp;Name der Vorlage</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Organisationseinheit</translation>
    </message>
    <message>
        <source>whole office</source>
        <translation>ganze Dienststelle</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>Week plan</source>
        <translation>Wochenplan</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>Free place: {day}, {time}, {name}</source>
        <translation>Freier Platz: {day}, {time}, {name}</translation>
    </message>
</context>
<context>
    <name>WordingDifferencesDialog</name>
    <message>
        <source>Compare &amp;with</source>
        <translation>&amp;Vergleichen mit</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>The text on the screen, also where it has not been saved, is the new one.</source>
        <translation>Der neue Text ist der auf dem Bildschirm, auch wenn er noch nicht gespeichert ist.</translation>
    </message>
    <message>
        <source>{number} of {day}</source>
        <translation>{number} vom {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) differ.</source>
        <translation>
            <numerusform>%n Stück ist anders.</numerusform>
            <numerusform>%n Stücke sind anders.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>Es gibt keinen Unterschied.</translation>
    </message>
</context>
<context>
    <name>WordingPage</name>
    <message>
        <source>Text modules</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>Show &amp;differences…</source>
        <translation>&amp;Unterschiede zeigen …</translation>
    </message>
    <message>
        <source>Versio&amp;ns…</source>
        <translation>&amp;Versionen …</translation>
    </message>
    <message>
        <source>&amp;Back to the shipped text</source>
        <translation>Zurüc&amp;k auf Auslieferungstext</translation>
    </message>
    <message>
        <source>&amp;Papers</source>
        <translation>&amp;Papiere</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papiere</translation>
    </message>
    <message>
        <source>P&amp;ieces in the order of print</source>
        <translation>&amp;Stücke in der Reihenfolge des Drucks</translation>
    </message>
    <message>
        <source>Pieces in the order of print</source>
        <translation>Stücke in der Reihenfolge des Drucks</translation>
    </message>
    <message>
        <source>New &amp;section</source>
        <translation>Neuer Para&amp;graf</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>&amp;Heading or label</source>
        <translation>&amp;Überschrift oder Beschriftung</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>Insert placeholder</source>
        <translation>Platzhalter einfügen</translation>
    </message>
    <message>
        <source>More conditions</source>
        <translation>Weitere Bedingungen</translation>
    </message>
    <message>
        <source>Preview with sample data</source>
        <translation>Vorschau mit Beispieldaten</translation>
    </message>
    <message>
        <source>Sample: kind of case</source>
        <translation>Beispiel: Art des Falls</translation>
    </message>
    <message>
        <source>Sample: status group</source>
        <translation>Beispiel: Statusgruppe</translation>
    </message>
    <message>
        <source>Sample: kind of participation</source>
        <translation>Beispiel: Art der Beteiligung</translation>
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
        <source>Show large…</source>
        <translation>Groß anzeigen …</translation>
    </message>
    <message>
        <source>&amp;Remark on the change</source>
        <translation>Ver&amp;merk zur Änderung</translation>
    </message>
    <message>
        <source>What was changed and why, for those who come later</source>
        <translation>Was geändert wurde und warum</translation>
    </message>
    <message>
        <source>Sa&amp;ve as a new version</source>
        <translation>Als &amp;neue Version speichern</translation>
    </message>
    <message>
        <source>(not in the sample shown)</source>
        <translation>(im gezeigten Beispiel nicht)</translation>
    </message>
    <message>
        <source>Bring back discarded changes</source>
        <translation>Verworfene Änderungen zurückholen</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>The wording is maintained by the administration of the application.</source>
        <translation>Den Wortlaut pflegt die Verwaltung der Anwendung.</translation>
    </message>
    <message>
        <source>What is saved is a new version, and all versions stay readable. Papers that were signed or handed over keep the wording they were printed with.</source>
        <translation>Gespeichert wird eine neue Version; alle Versionen bleiben lesbar. Unterzeichnete und ausgehändigte Papiere behalten den Wortlaut, mit dem sie gedruckt wurden.</translation>
    </message>
    <message>
        <source>Another &amp;alternative</source>
        <translation>Weite&amp;re Fassung</translation>
    </message>
    <message>
        <source>New p&amp;aragraph</source>
        <translation>Neue&amp;r Absatz</translation>
    </message>
    <message>
        <source>New e&amp;ntry</source>
        <translation>Neue&amp;r Eintrag</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>{paper}: as shipped ({number})</source>
        <translation>{paper}: Auslieferungstext ({number})</translation>
    </message>
    <message>
        <source>{paper}: own wording {number} of {day}, {name}</source>
        <translation>{paper}: eigene Fassung {number} vom {day}, {name}</translation>
    </message>
</context>
<context>
    <name>WordingText</name>
    <message>
        <source>{place}: added</source>
        <translation>{place}: hinzugekommen</translation>
    </message>
    <message>
        <source>{place}: removed</source>
        <translation>{place}: entfallen</translation>
    </message>
    <message>
        <source>holds now: {now} (before: {before})</source>
        <translation>gilt jetzt {now} (bisher {before})</translation>
    </message>
    <message>
        <source>out: {text}</source>
        <translation>entfällt: {text}</translation>
    </message>
    <message>
        <source>new: {text}</source>
        <translation>neu: {text}</translation>
    </message>
</context>
<context>
    <name>WordingVersionsDialog</name>
    <message>
        <source>&amp;Versions</source>
        <translation>&amp;Versionen</translation>
    </message>
    <message>
        <source>&amp;Text of this version</source>
        <translation>&amp;Text dieser Version</translation>
    </message>
    <message>
        <source>Take this text again</source>
        <translation>Diesen Text wieder übernehmen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>No version is lost. A text that is taken again stands in the fields first, and is saved there as a new version.</source>
        <translation>Keine Version geht verloren. Ein wieder übernommener Text steht zunächst in den Feldern und wird dort als neue Version gespeichert.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Vom</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Vermerk</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in Kraft</translation>
    </message>
    <message>
        <source>withdrawn {day}</source>
        <translation>zurückgezogen {day}</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>abgelöst</translation>
    </message>
    <message>
        <source>not in force</source>
        <translation>nicht in Kraft</translation>
    </message>
</context>
<context>
    <name>ZoomedWeek</name>
    <message>
        <source>{number} minutes a line</source>
        <translation>{number} Minuten je Zeile</translation>
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
