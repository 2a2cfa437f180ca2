<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Finishing the backup</source>
        <translation>Datensicherung wird abgeschlossen</translation>
    </message>
    <message>
        <source>{name} can no longer log in.</source>
        <translation>{name} kann sich nicht mehr anmelden.</translation>
    </message>
    <message>
        <source>Removing {name}</source>
        <translation>{name} wird entfernt</translation>
    </message>
    <message>
        <source>Accepted: the record can be written again.</source>
        <translation>Anerkannt: Der Datenbestand kann wieder beschrieben werden.</translation>
    </message>
    <message>
        <source>Your entries for {name} are open here. They are not saved yet.</source>
        <translation>Ihre Eingaben zu {name} sind hier geöffnet. Sie sind noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist.</source>
        <translation>Der Ordner {folder} existiert nicht.</translation>
    </message>
    <message>
        <source>{out} was not written: {why}</source>
        <translation>{out} wurde nicht geschrieben: {why}</translation>
    </message>
    <message>
        <source>No second copy was made: {why}</source>
        <translation>Es wurde keine zweite Kopie erstellt: {why}</translation>
    </message>
    <message>
        <source>Backed up and verified: {file}</source>
        <translation>Gesichert und geprüft: {file}</translation>
    </message>
    <message>
        <source>{name} is not a backup but {what}. It is left as it is.</source>
        <translation>{name} ist keine Datensicherung, sondern {what}. Es bleibt unverändert.</translation>
    </message>
    <message>
        <source>A demonstration ward has no backups.</source>
        <translation>Eine Demo-Station hat keine Datensicherungen.</translation>
    </message>
    <message>
        <source>There is no record in {folder}.</source>
        <translation>In {folder} gibt es keinen Datenbestand.</translation>
    </message>
    <message>
        <source>This replaces the record in {folder} by {file}. Entries saved after the backup are kept in a separate folder. Add --yes to confirm.</source>
        <translation>Dies ersetzt den Datenbestand in {folder} durch {file}. Nach der Datensicherung gespeicherte Einträge werden in einem eigenen Ordner aufbewahrt. Zur Bestätigung --yes angeben.</translation>
    </message>
    <message>
        <source>Restored {file}: {entries} entries.</source>
        <translation>{file} wiederhergestellt: {entries} Einträge.</translation>
    </message>
    <message>
        <source>It is not known whether entries were saved after this backup. The old files are in {aside}.</source>
        <translation>Es ist nicht bekannt, ob nach dieser Datensicherung Einträge gespeichert wurden. Die alten Dateien liegen in {aside}.</translation>
    </message>
    <message>
        <source>No saved entry is missing. The old files are in {aside}.</source>
        <translation>Es fehlt kein gespeicherter Eintrag. Die alten Dateien liegen in {aside}.</translation>
    </message>
    <message>
        <source>{count} entries saved after this backup are not in it. The old files are in {aside}.</source>
        <translation>{count} nach dieser Datensicherung gespeicherte Einträge sind darin nicht enthalten. Die alten Dateien liegen in {aside}.</translation>
    </message>
    <message>
        <source>Nothing was screened: {count} refused.</source>
        <translation>Es wurde nichts ausgewertet: {count} abgewiesen.</translation>
    </message>
    <message>
        <source>fortnight {version}: {passed} of {all} cases passed.</source>
        <translation>fortnight {version}: {passed} von {all} Fällen bestanden.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}.</source>
        <translation>{path} kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>{path} is not valid JSON: {why}.</source>
        <translation>{path} ist kein gültiges JSON: {why}.</translation>
    </message>
    <message>
        <source>{path} must contain a list of cases.</source>
        <translation>{path} muss eine Liste von Fällen enthalten.</translation>
    </message>
    <message>
        <source>Give your user name: --user NAME.</source>
        <translation>Geben Sie Ihren Benutzernamen an: --user NAME.</translation>
    </message>
    <message>
        <source>Give the passphrase in a file: --passphrase-file FILE.</source>
        <translation>Geben Sie die Passphrase in einer Datei an: --passphrase-file FILE.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Nothing was changed.</source>
        <translation>Die beiden Passphrasen stimmen nicht überein. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was typed.</source>
        <translation>Es wurde nichts eingegeben.</translation>
    </message>
    <message>
        <source>{path} is not a text file.</source>
        <translation>{path} ist keine Textdatei.</translation>
    </message>
    <message>
        <source>{path} is empty.</source>
        <translation>{path} ist leer.</translation>
    </message>
    <message>
        <source>Other users can read {path}. Make it private: chmod 600 {name}.</source>
        <translation>Andere Benutzer können {path} lesen. Schützen Sie die Datei: chmod 600 {name}.</translation>
    </message>
    <message>
        <source>Give at least one child, followed for 0.3 to 15 years.</source>
        <translation>Geben Sie mindestens ein Kind an, mit 0,3 bis 15 Jahren Beobachtung.</translation>
    </message>
    <message>
        <source>Seeds are whole numbers such as 101-103 or 7,9.</source>
        <translation>Startwerte sind ganze Zahlen wie 101-103 oder 7,9.</translation>
    </message>
    <message>
        <source>Between 1 and {most} seeds.</source>
        <translation>Zwischen 1 und {most} Startwerte.</translation>
    </message>
    <message>
        <source>“{name}” is not a generator. Choose from {known}.</source>
        <translation>„{name}“ ist kein Generator. Wählen Sie aus {known}.</translation>
    </message>
    <message>
        <source>Simulated: generator {name}, seeds {seeds}, {years} child-years, rule {rule}</source>
        <translation>Simuliert: Generator {name}, Startwerte {seeds}, {years} Kindjahre, Regel {rule}</translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation>{path} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Only a ward lead chooses another folder for the whole record.</source>
        <translation>Nur die Leitung wählt einen anderen Ordner für den gesamten Datenbestand.</translation>
    </message>
    <message>
        <source>Say where messages come from: --folder DIR, --mllp PORT, or both.</source>
        <translation>Geben Sie an, woher Nachrichten kommen: --folder DIR, --mllp PORT oder beides.</translation>
    </message>
    <message>
        <source>With --once a folder is needed: --folder DIR.</source>
        <translation>Mit --once ist ein Ordner nötig: --folder DIR.</translation>
    </message>
    <message>
        <source>“{port}” is not a port: a number up to 65535.</source>
        <translation>„{port}“ ist kein Port: eine Zahl bis 65535.</translation>
    </message>
    <message>
        <source>Listening on {host}:{port}.</source>
        <translation>Empfangsbereit auf {host}:{port}.</translation>
    </message>
    <message>
        <source>No infusion with the lot {lot} is recorded.</source>
        <translation>Es ist keine Infusion mit der Charge {lot} erfasst.</translation>
    </message>
    <message>
        <source>The operating system reported an error: {why}.</source>
        <translation>Das Betriebssystem meldet einen Fehler: {why}.</translation>
    </message>
    <message>
        <source>An error occurred in the program: {kind}, {place}.</source>
        <translation>Im Programm ist ein Fehler aufgetreten: {kind}, {place}.</translation>
    </message>
    <message>
        <source>{count} {what}</source>
        <translation>{count} {what}</translation>
    </message>
    <message>
        <source>{file}: {size} would be: {counts}.</source>
        <translation>{file}: {size}, Ergebnis wäre: {counts}.</translation>
    </message>
    <message>
        <source>{file}: {size}: {counts}.</source>
        <translation>{file}: {size}: {counts}.</translation>
    </message>
    <message>
        <source>fortnight: {sentence}</source>
        <translation>fortnight: {sentence}</translation>
    </message>
    <message>
        <source>Written, readable by you alone: {file}</source>
        <translation>Geschrieben, nur für Sie lesbar: {file}</translation>
    </message>
    <message>
        <source>The file {path} does not exist.</source>
        <translation>Die Datei {path} existiert nicht.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a file.</source>
        <translation>{path} ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>{path} is not a regular file.</source>
        <translation>{path} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}.</source>
        <translation>{path} kann nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <source>A demonstration ward has no users.</source>
        <translation>Eine Demo-Station hat keine Benutzer.</translation>
    </message>
    <message>
        <source>The record in {folder} is ready for {user}.</source>
        <translation>Der Datenbestand in {folder} ist für {user} eingerichtet.</translation>
    </message>
    <message>
        <source>Recovery code, shown only once. Write it down, seal it and keep it away from this machine:</source>
        <translation>Wiederherstellungscode, wird nur einmal angezeigt. Schreiben Sie ihn auf, versiegeln Sie ihn und bewahren Sie ihn getrennt von diesem Rechner auf:</translation>
    </message>
    <message>
        <source>The key is in {file}. Anyone who has it can read the whole record.</source>
        <translation>Der Schlüssel liegt in {file}. Wer ihn hat, kann den gesamten Datenbestand lesen.</translation>
    </message>
    <message>
        <source>“{id}” is not an entry of a conflict. See “fortnight conflicts list”.</source>
        <translation>„{id}“ ist kein Eintrag eines Konflikts. Siehe „fortnight conflicts list“.</translation>
    </message>
    <message>
        <source>Use it like this: {command}</source>
        <translation>So verwenden Sie es: {command}</translation>
    </message>
    <message>
        <source>{option} is required.</source>
        <translation>{option} ist erforderlich.</translation>
    </message>
    <message>
        <source>Perhaps one child: {one} and {other}</source>
        <translation>Vielleicht ein und dasselbe Kind: {one} und {other}</translation>
    </message>
    <message>
        <source>New recovery code, shown only once. The former code no longer works:</source>
        <translation>Neuer Wiederherstellungscode, wird nur einmal angezeigt. Der frühere Code gilt nicht mehr:</translation>
    </message>
    <message>
        <source>A demonstration ward is deleted at the end, so --demo cannot be combined with --data.</source>
        <translation>Eine Demo-Station wird am Ende gelöscht, daher lässt sich --demo nicht mit --data kombinieren.</translation>
    </message>
    <message>
        <source>There is no record in {folder}. Create one: fortnight init.</source>
        <translation>In {folder} gibt es keinen Datenbestand. Legen Sie einen an: fortnight init.</translation>
    </message>
    <message>
        <source>To confirm: {question}</source>
        <translation>Zu bestätigen: {question}</translation>
    </message>
    <message>
        <source>Nothing was imported: {asked}. Check each; if all values are right, import with --confirm.</source>
        <translation>Es wurde nichts importiert: {asked}. Prüfen Sie jede; wenn alle Werte stimmen, importieren Sie mit --confirm.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n Frage</numerusform>
            <numerusform>%n Fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was imported: {count} refused, {asked} to confirm.</source>
        <translation>Es wurde nichts importiert: {count} abgewiesen, {asked} zu bestätigen.</translation>
    </message>
    <message>
        <source>Nothing was imported: {count} refused.</source>
        <translation>Es wurde nichts importiert: {count} abgewiesen.</translation>
    </message>
    <message>
        <source>Would import: {stored}. Already in the record: {there}.</source>
        <translation>Würde importieren: {stored}. Bereits im Datenbestand: {there}.</translation>
    </message>
    <message>
        <source>Imported: {stored}. Already in the record: {there}.</source>
        <translation>Importiert: {stored}. Bereits im Datenbestand: {there}.</translation>
    </message>
    <message>
        <source>“{code}” is not a code from a printed report. Copy the whole code.</source>
        <translation>„{code}“ ist kein Code aus einem gedruckten Bericht. Übernehmen Sie den ganzen Code.</translation>
    </message>
    <message>
        <source>no problems found</source>
        <translation>keine Probleme gefunden</translation>
    </message>
    <message>
        <source>problems found: {count}</source>
        <translation>gefundene Probleme: {count}</translation>
    </message>
    <message>
        <source>{entries} entries, {rows} rows: {verdict}.</source>
        <translation>{entries} Einträge, {rows} Zeilen: {verdict}.</translation>
    </message>
    <message>
        <source>Accepted. The journal records who accepted it and why: {what}</source>
        <translation>Anerkannt. Das Änderungsprotokoll hält fest, wer dies anerkannt hat und warum: {what}</translation>
    </message>
    <message>
        <source>{records} records were rebuilt from the journal.</source>
        <translation>{records} Datensätze wurden aus dem Änderungsprotokoll neu aufgebaut.</translation>
    </message>
    <message>
        <source>Give either VALUE or --default.</source>
        <translation>Geben Sie entweder VALUE oder --default an.</translation>
    </message>
    <message>
        <source>`fortnight settings {act}` does not take these arguments.</source>
        <translation>`fortnight settings {act}` nimmt diese Argumente nicht an.</translation>
    </message>
    <message>
        <source>Make these changes? (yes/no) </source>
        <translation>Diese Änderungen vornehmen? (yes/no) </translation>
    </message>
    <message>
        <source>Nothing was changed. Add --yes to make these changes.</source>
        <translation>Es wurde nichts geändert. Geben Sie --yes an, um diese Änderungen vorzunehmen.</translation>
    </message>
    <message>
        <source>No setting differs from the file.</source>
        <translation>Keine Einstellung weicht von der Datei ab.</translation>
    </message>
    <message>
        <source>“{words}” is not a size such as 1280x800.</source>
        <translation>„{words}“ ist keine Größe wie 1280x800.</translation>
    </message>
    <message>
        <source>This installation has a problem: {what}</source>
        <translation>Diese Installation hat ein Problem: {what}</translation>
    </message>
    <message>
        <source>fortnight {version}: this installation works.</source>
        <translation>fortnight {version}: Diese Installation funktioniert.</translation>
    </message>
    <message>
        <source>This machine has no screen to open a window on. Commands work without one: fortnight --help.</source>
        <translation>Dieser Rechner hat keinen Bildschirm für ein Fenster. Befehle funktionieren ohne: fortnight --help.</translation>
    </message>
    <message>
        <source>--{name} is for --page {page}.</source>
        <translation>--{name} ist für --page {page}.</translation>
    </message>
    <message>
        <source>--days must be 1 or more.</source>
        <translation>--days muss mindestens 1 sein.</translation>
    </message>
    <message>
        <source>“{name}” is not a section of the summary. Known: {known}.</source>
        <translation>„{name}“ ist kein Abschnitt der Zusammenfassung. Bekannt: {known}.</translation>
    </message>
    <message>
        <source>Say what to do: fortnight copy {acts}.</source>
        <translation>Geben Sie an, was zu tun ist: fortnight copy {acts}.</translation>
    </message>
    <message>
        <source>{code} is {child}.</source>
        <translation>{code} ist {child}.</translation>
    </message>
    <message>
        <source>{n} children. A copy cannot be taken back.</source>
        <translation>{n} Kinder. Eine Kopie kann nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>Fingerprint, for whoever opens it for the first time: {it}</source>
        <translation>Fingerabdruck für alle, die sie zum ersten Mal öffnen: {it}</translation>
    </message>
    <message>
        <source>No child with the number {number} is registered here.</source>
        <translation>Unter der Nummer {number} ist hier kein Kind angelegt.</translation>
    </message>
    <message>
        <source>{question} Is that right? Type yes: </source>
        <translation>{question} Ist das richtig? Geben Sie yes ein: </translation>
    </message>
    <message>
        <source>{question} To confirm, add {option}.</source>
        <translation>{question} Zum Bestätigen fügen Sie {option} hinzu.</translation>
    </message>
    <message>
        <source>The copy was signed by another installation: its fingerprint is {shown}.</source>
        <translation>Die Kopie wurde von einer anderen Installation signiert: Deren Fingerabdruck ist {shown}.</translation>
    </message>
    <message>
        <source>Review copy, read only. Data to {moment}.</source>
        <translation>Lesekopie, schreibgeschützt. Daten bis {moment}.</translation>
    </message>
    <message>
        <source>It is older than wanted: ask for a newer one (since {day}).</source>
        <translation>Sie ist älter als gewünscht: Fordern Sie eine neuere an (seit {day}).</translation>
    </message>
    <message>
        <source>--out must end in {endings}.</source>
        <translation>--out muss auf {endings} enden.</translation>
    </message>
    <message>
        <source>IL-6 above what is usual for the child</source>
        <translation>IL-6 über dem für das Kind Üblichen</translation>
    </message>
    <message>
        <source>neutrophils, compared with the same day of the infusion cycle</source>
        <translation>Neutrophile, verglichen mit demselben Tag des Infusionszyklus</translation>
    </message>
    <message>
        <source>white cells, compared with the same day of the infusion cycle</source>
        <translation>Leukozyten, verglichen mit demselben Tag des Infusionszyklus</translation>
    </message>
    <message>
        <source>lymphocytes</source>
        <translation>Lymphozyten</translation>
    </message>
    <message>
        <source>temperature, also below 38 °C</source>
        <translation>Temperatur, auch unter 38 °C</translation>
    </message>
    <message>
        <source>procalcitonin</source>
        <translation>Procalcitonin</translation>
    </message>
    <message>
        <source>CRP above what is usual for the child, while the drug is active</source>
        <translation>CRP über dem für das Kind Üblichen, während das Medikament wirkt</translation>
    </message>
    <message>
        <source>platelets</source>
        <translation>Thrombozyten</translation>
    </message>
    <message>
        <source>ferritin</source>
        <translation>Ferritin</translation>
    </message>
    <message>
        <source>fibrinogen below its level on the drug</source>
        <translation>Fibrinogen unter seinem Niveau unter dem Medikament</translation>
    </message>
    <message>
        <source>AST</source>
        <translation>AST</translation>
    </message>
    <message>
        <source>LDH</source>
        <translation>LDH</translation>
    </message>
    <message>
        <source>IL-18</source>
        <translation>IL-18</translation>
    </message>
    <message>
        <source>haemoglobin, a fall</source>
        <translation>Hämoglobin, ein Abfall</translation>
    </message>
    <message>
        <source>Off plan</source>
        <translation>Außerplanmäßig</translation>
    </message>
    <message>
        <source>sample outside this child&apos;s usual plan (how much rarer that is when the child is well, in doublings)</source>
        <translation>Probe außerhalb des üblichen Plans dieses Kindes (wie viel seltener das an beschwerdefreien Tagen ist, in Verdopplungen)</translation>
    </message>
    <message>
        <source>drawn outside this child&apos;s usual plan</source>
        <translation>außerhalb des üblichen Plans dieses Kindes abgenommen</translation>
    </message>
    <message>
        <source>Symptoms</source>
        <translation>Symptome</translation>
    </message>
    <message>
        <source>symptoms recorded, or an unscheduled visit</source>
        <translation>Symptome erfasst oder außerplanmäßige Vorstellung</translation>
    </message>
    <message>
        <source>symptoms or an unscheduled visit</source>
        <translation>Symptome oder außerplanmäßige Vorstellung</translation>
    </message>
    <message>
        <source>IL-6 before</source>
        <translation>IL-6 zuvor</translation>
    </message>
    <message>
        <source>IL-6 of the previous sample was already above expectation</source>
        <translation>IL-6 der vorherigen Probe lag bereits über der Erwartung</translation>
    </message>
    <message>
        <source>IL-6 was already above expectation in the previous sample</source>
        <translation>IL-6 lag bereits in der vorherigen Probe über der Erwartung</translation>
    </message>
    <message>
        <source>Fever</source>
        <translation>Fieber</translation>
    </message>
    <message>
        <source>temperature of {limit} or more</source>
        <translation>Temperatur von {limit} oder mehr</translation>
    </message>
    <message>
        <source>{found}</source>
        <translation>{found}</translation>
    </message>
    <message>
        <source>CRP back</source>
        <translation>CRP zurück</translation>
    </message>
    <message>
        <source>CRP of {limit} or more although the drug is active</source>
        <translation>CRP von {limit} oder mehr, obwohl das Medikament wirkt</translation>
    </message>
    <message>
        <source>CRP is {found} although the drug should suppress it</source>
        <translation>CRP beträgt {found}, obwohl das Medikament es unterdrücken sollte</translation>
    </message>
    <message>
        <source>CRP late</source>
        <translation>CRP spät</translation>
    </message>
    <message>
        <source>CRP of {limit} or more while the infusion is overdue: the drug may have worn off</source>
        <translation>CRP von {limit} oder mehr bei überfälliger Infusion: Die Wirkung kann nachgelassen haben</translation>
    </message>
    <message>
        <source>CRP is {found}: the drug may have worn off</source>
        <translation>CRP beträgt {found}: Die Wirkung kann nachgelassen haben</translation>
    </message>
    <message>
        <source>Ferritin</source>
        <translation>Ferritin</translation>
    </message>
    <message>
        <source>ferritin of {limit} or more</source>
        <translation>Ferritin von {limit} oder mehr</translation>
    </message>
    <message>
        <source>ferritin is {found}</source>
        <translation>Ferritin beträgt {found}</translation>
    </message>
    <message>
        <source>MAS 2016</source>
        <translation>MAS 2016</translation>
    </message>
    <message>
        <source>laboratory part of the 2016 criteria is met (if not met, that means nothing on this drug)</source>
        <translation>Laborteil der Kriterien von 2016 ist erfüllt (nicht erfüllt bedeutet unter diesem Medikament nichts)</translation>
    </message>
    <message>
        <source>laboratory part of the 2016 EULAR/ACR/PRINTO criteria is met</source>
        <translation>Laborteil der EULAR/ACR/PRINTO-Kriterien von 2016 ist erfüllt</translation>
    </message>
    <message>
        <source>Joints</source>
        <translation>Gelenke</translation>
    </message>
    <message>
        <source>at least two more active joints than before</source>
        <translation>mindestens zwei aktive Gelenke mehr als zuvor</translation>
    </message>
    <message>
        <source>{found} more active joints</source>
        <translation>{found} aktive Gelenke mehr</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reaktion</translation>
    </message>
    <message>
        <source>a reaction to one of the last two infusions</source>
        <translation>eine Reaktion auf eine der letzten zwei Infusionen</translation>
    </message>
    <message>
        <source>reaction to one of the last two infusions</source>
        <translation>Reaktion auf eine der letzten zwei Infusionen</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>a different laboratory or assay</source>
        <translation>ein anderes Labor oder Testverfahren</translation>
    </message>
    <message>
        <source>measured by {new}, previously by {old}</source>
        <translation>gemessen mit {new}, zuvor mit {old}</translation>
    </message>
    <message>
        <source>After a dose</source>
        <translation>Nach einer Dosis</translation>
    </message>
    <message>
        <source>drawn within hours after a dose</source>
        <translation>innerhalb von Stunden nach einer Dosis abgenommen</translation>
    </message>
    <message>
        <source>drawn {found} h after the start of an infusion</source>
        <translation>{found} h nach Beginn einer Infusion abgenommen</translation>
    </message>
    <message>
        <source>falling as expected after the earlier rise</source>
        <translation>fällt nach dem früheren Anstieg wie erwartet</translation>
    </message>
    <message>
        <source></source>
        <translation></translation>
    </message>
    <message>
        <source>IL-6 is {sd} SD above what is usual for this child; {points} points short of a card</source>
        <translation>IL-6 liegt {sd} SD über dem für dieses Kind Üblichen; bis zu einer Karte fehlen {points} Punkte</translation>
    </message>
    <message>
        <source>IL-6 is {sd} SD above what is usual for this child; {points} points above a well day, together with the other markers</source>
        <translation>IL-6 liegt {sd} SD über dem für dieses Kind Üblichen; zusammen mit den anderen Markern {points} Punkte über einem beschwerdefreien Tag</translation>
    </message>
    <message>
        <source>not above this child&apos;s own level</source>
        <translation>nicht über dem eigenen Niveau dieses Kindes</translation>
    </message>
    <message>
        <source>within the child&apos;s own range</source>
        <translation>im individuellen Bereich des Kindes</translation>
    </message>
    <message>
        <source>too few values of this child are known to judge it</source>
        <translation>zu wenige Werte dieses Kindes bekannt, um zu urteilen</translation>
    </message>
    <message>
        <source>no earlier value</source>
        <translation>kein früherer Wert</translation>
    </message>
    <message>
        <source>the pattern of macrophage activation syndrome</source>
        <translation>das Muster eines Makrophagenaktivierungssyndroms</translation>
    </message>
    <message>
        <source>IL-6 above its value before dose 1, CRP detectable and white cells up: review before this dose</source>
        <translation>IL-6 über dem Wert vor Dosis 1, CRP nachweisbar und Leukozyten erhöht: vor dieser Dosis prüfen</translation>
    </message>
    <message>
        <source>the other markers indicate an infection; IL-6 itself is not raised</source>
        <translation>die anderen Marker weisen auf eine Infektion hin; IL-6 selbst ist nicht erhöht</translation>
    </message>
    <message>
        <source>the other markers indicate an infection; IL-6 was not measured</source>
        <translation>die anderen Marker weisen auf eine Infektion hin; IL-6 wurde nicht gemessen</translation>
    </message>
    <message>
        <source>higher than expected, and {flag}</source>
        <translation>höher als erwartet, und {flag}</translation>
    </message>
    <message>
        <source>neutrophils {value}</source>
        <translation>Neutrophile {value}</translation>
    </message>
    <message>
        <source>oxygen saturation {value}</source>
        <translation>Sauerstoffsättigung {value}</translation>
    </message>
    <message>
        <source>{because}; {known}</source>
        <translation>{because}; {known}</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier value(s)</source>
        <translation>
            <numerusform>%n früherer Wert</numerusform>
            <numerusform>%n frühere Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>{earlier}; the drug alone explains up to about {times} times the value before the first dose</source>
        <translation>{earlier}; das Medikament allein erklärt bis zu etwa das {times}-Fache des Werts vor der ersten Dosis</translation>
    </message>
    <message>
        <source>In the first intervals CRP is informative from this day after a dose</source>
        <translation>In den ersten Intervallen ist CRP aussagekräftig ab diesem Tag nach einer Dosis</translation>
    </message>
    <message>
        <source>In the first intervals CRP is informative until this day after a dose</source>
        <translation>In den ersten Intervallen ist CRP aussagekräftig bis zu diesem Tag nach einer Dosis</translation>
    </message>
    <message>
        <source>CRP from before the first dose halves within</source>
        <translation>CRP von vor der ersten Dosis halbiert sich innerhalb von</translation>
    </message>
    <message>
        <source>After a change of assay, number of values for which the card mentions it</source>
        <translation>Nach einem Wechsel des Testverfahrens: Zahl der Werte, bei denen die Karte darauf hinweist</translation>
    </message>
    <message>
        <source>After a change of assay, weight of the old level</source>
        <translation>Nach einem Wechsel des Testverfahrens: Gewicht des alten Niveaus</translation>
    </message>
    <message>
        <source>Values predict the first weeks if drawn before the first dose within</source>
        <translation>Werte sagen die ersten Wochen voraus, wenn vor der ersten Dosis abgenommen innerhalb von</translation>
    </message>
    <message>
        <source>Weight of a silent mark in the own range</source>
        <translation>Gewicht einer stillen Markierung im individuellen Bereich</translation>
    </message>
    <message>
        <source>One value changes the own range as if it were off by at most</source>
        <translation>Ein Wert verändert den individuellen Bereich so, als wiche er ab um höchstens</translation>
    </message>
    <message>
        <source>The own range extends to ±</source>
        <translation>Der individuelle Bereich reicht bis ±</translation>
    </message>
    <message>
        <source>Values are not used for the own range after a recorded illness, vaccination or operation for</source>
        <translation>Werte zählen nicht für den individuellen Bereich nach erfasster Krankheit, Impfung oder Operation für</translation>
    </message>
    <message>
        <source>Values are not used for the own range after a recorded sample or assay problem for</source>
        <translation>Werte zählen nicht für den individuellen Bereich nach erfasstem Problem von Probe oder Test für</translation>
    </message>
    <message>
        <source>Number of cards in a row after which values are used for the own range again, slowly</source>
        <translation>Zahl aufeinanderfolgender Karten, nach der Werte langsam wieder für den individuellen Bereich zählen</translation>
    </message>
    <message>
        <source>Fever from</source>
        <translation>Fieber ab</translation>
    </message>
    <message>
        <source>CRP has returned from</source>
        <translation>CRP ist zurückgekehrt ab</translation>
    </message>
    <message>
        <source>More active joints count from</source>
        <translation>Mehr aktive Gelenke zählen ab</translation>
    </message>
    <message>
        <source>Urgent if IL-6 is raised: oxygen saturation below</source>
        <translation>Dringend bei erhöhtem IL-6: Sauerstoffsättigung unter</translation>
    </message>
    <message>
        <source>A sample counts as drawn after a dose within</source>
        <translation>Eine Probe gilt als nach einer Dosis abgenommen innerhalb von</translation>
    </message>
    <message>
        <source>The previous sample shows a slow course if drawn earlier by at least</source>
        <translation>Die vorherige Probe zeigt einen langsamen Verlauf, wenn früher abgenommen um mindestens</translation>
    </message>
    <message>
        <source>The previous sample shows a slow course if drawn earlier by at most</source>
        <translation>Die vorherige Probe zeigt einen langsamen Verlauf, wenn früher abgenommen um höchstens</translation>
    </message>
    <message>
        <source>A sample counts as planned from</source>
        <translation>Eine Probe gilt als geplant ab</translation>
    </message>
    <message>
        <source>Assumed before the child is known: one unplanned sample in</source>
        <translation>Annahme, bevor das Kind bekannt ist: eine ungeplante Probe auf</translation>
    </message>
    <message>
        <source>Share of infections in which a sample is drawn outside the plan</source>
        <translation>Anteil der Infektionen, bei denen außerplanmäßig eine Probe abgenommen wird</translation>
    </message>
    <message>
        <source>A card is raised from</source>
        <translation>Eine Karte wird ausgelöst ab</translation>
    </message>
    <message>
        <source>Before steady state a card is raised from</source>
        <translation>In der Einleitungsphase wird eine Karte ausgelöst ab</translation>
    </message>
    <message>
        <source>A silent mark is set from</source>
        <translation>Eine stille Markierung wird gesetzt ab</translation>
    </message>
    <message>
        <source>Urgent, call the consultant, from</source>
        <translation>Dringend, Oberarztdienst anrufen, ab</translation>
    </message>
    <message>
        <source>Urgent for MAS also needs points from blood markers of</source>
        <translation>Dringend bei MAS verlangt zusätzlich Punkte aus Blutmarkern von</translation>
    </message>
    <message>
        <source>An explanation is named if it leads by</source>
        <translation>Eine Erklärung wird genannt, wenn sie vorn liegt um</translation>
    </message>
    <message>
        <source>Loss of drug effect or measurement is named without a rise of IL-6 from</source>
        <translation>Wirkverlust oder Messung wird ohne Anstieg von IL-6 genannt ab</translation>
    </message>
    <message>
        <source>The own range is known from this number of quiet values</source>
        <translation>Der individuelle Bereich ist bekannt ab dieser Zahl unauffälliger Werte</translation>
    </message>
    <message>
        <source>While few values are known, a silent mark is set from</source>
        <translation>Solange wenige Werte bekannt sind, wird eine stille Markierung gesetzt ab</translation>
    </message>
    <message>
        <source>A card without IL-6 is raised from</source>
        <translation>Eine Karte ohne IL-6 wird ausgelöst ab</translation>
    </message>
    <message>
        <source>A card from other markers although IL-6 is not raised, from</source>
        <translation>Eine Karte aus anderen Markern, obwohl IL-6 nicht erhöht ist, ab</translation>
    </message>
    <message>
        <source>Signs of a coming reaction are looked for after doses</source>
        <translation>Nach Zeichen einer bevorstehenden Reaktion wird gesucht nach Dosen</translation>
    </message>
    <message>
        <source>Signs of a coming reaction: white cells above what is usual for the child by</source>
        <translation>Zeichen einer bevorstehenden Reaktion: Leukozyten über dem für das Kind Üblichen um</translation>
    </message>
    <message>
        <source>A card for infection or flare needs IL-6 of at least</source>
        <translation>Eine Karte für Infektion oder Schub verlangt IL-6 von mindestens</translation>
    </message>
    <message>
        <source>Samples belong to one card if they are apart by at most</source>
        <translation>Proben gehören zu einer Karte bei einem Abstand von höchstens</translation>
    </message>
    <message>
        <source>Cards are shown in a banner for</source>
        <translation>Karten erscheinen im Banner für</translation>
    </message>
    <message>
        <source>No value is called rarer than</source>
        <translation>Kein Wert wird seltener genannt als</translation>
    </message>
    <message>
        <source>IL-6 of an episode is expected to halve in</source>
        <translation>IL-6 einer Episode halbiert sich voraussichtlich in</translation>
    </message>
    <message>
        <source>A new rise on the tail needs</source>
        <translation>Ein neuer Anstieg im Ausklang verlangt</translation>
    </message>
    <message>
        <source>A falling value counts as the tail of its card from</source>
        <translation>Ein fallender Wert gilt als Ausklang seiner Karte ab</translation>
    </message>
    <message>
        <source>A falling value counts as the tail of its card up to</source>
        <translation>Ein fallender Wert gilt als Ausklang seiner Karte bis</translation>
    </message>
    <message>
        <source>The child&apos;s own median needs at least</source>
        <translation>Der eigene Median des Kindes verlangt mindestens</translation>
    </message>
    <message>
        <source>The child&apos;s own median is made from the last</source>
        <translation>Der eigene Median des Kindes wird gebildet aus den letzten</translation>
    </message>
    <message>
        <source>MAS trend: platelets fall to</source>
        <translation>MAS-Trend: Thrombozyten fallen auf</translation>
    </message>
    <message>
        <source>MAS trend: fibrinogen falls to</source>
        <translation>MAS-Trend: Fibrinogen fällt auf</translation>
    </message>
    <message>
        <source>MAS trend: AST rises to</source>
        <translation>MAS-Trend: AST steigt auf</translation>
    </message>
    <message>
        <source>MAS trend: AST above</source>
        <translation>MAS-Trend: AST über</translation>
    </message>
    <message>
        <source>MAS trend: LDH rises to</source>
        <translation>MAS-Trend: LDH steigt auf</translation>
    </message>
    <message>
        <source>MAS trend: LDH above</source>
        <translation>MAS-Trend: LDH über</translation>
    </message>
    <message>
        <source>Ferritin is high from</source>
        <translation>Ferritin ist hoch ab</translation>
    </message>
    <message>
        <source>MAS trend: ferritin rises to</source>
        <translation>MAS-Trend: Ferritin steigt auf</translation>
    </message>
    <message>
        <source>MAS trend: IL-18 from</source>
        <translation>MAS-Trend: IL-18 ab</translation>
    </message>
    <message>
        <source>MAS trend: IL-18 rises to</source>
        <translation>MAS-Trend: IL-18 steigt auf</translation>
    </message>
    <message>
        <source>MS score rises by</source>
        <translation>MS-Score steigt um</translation>
    </message>
    <message>
        <source>Level moved: off expectation by at least</source>
        <translation>Niveau verschoben: Abweichung von der Erwartung um mindestens</translation>
    </message>
    <message>
        <source>Level moved: in a row, on the same side</source>
        <translation>Niveau verschoben: in Folge, auf derselben Seite</translation>
    </message>
    <message>
        <source>Drift: weight of the newest value (λ)</source>
        <translation>Drift: Gewicht des neuesten Werts (λ)</translation>
    </message>
    <message>
        <source>Drift: average from</source>
        <translation>Drift: Mittelwert ab</translation>
    </message>
    <message>
        <source>Infection</source>
        <translation>Infektion</translation>
    </message>
    <message>
        <source>Disease flare</source>
        <translation>Krankheitsschub</translation>
    </message>
    <message>
        <source>Macrophage activation syndrome</source>
        <translation>Makrophagenaktivierungssyndrom</translation>
    </message>
    <message>
        <source>Sample or assay problem</source>
        <translation>Problem von Probe oder Test</translation>
    </message>
    <message>
        <source>No illness found: the child was well</source>
        <translation>Keine Krankheit gefunden: Dem Kind ging es gut</translation>
    </message>
    <message>
        <source>Known infection, being treated</source>
        <translation>Bekannte Infektion, in Behandlung</translation>
    </message>
    <message>
        <source>Known flare</source>
        <translation>Bekannter Schub</translation>
    </message>
    <message>
        <source>Vaccination, operation or exercise</source>
        <translation>Impfung, Operation oder Anstrengung</translation>
    </message>
    <message>
        <source>Will watch and repeat</source>
        <translation>Beobachten und wiederholen</translation>
    </message>
    <message>
        <source>Not clinically relevant</source>
        <translation>Klinisch nicht relevant</translation>
    </message>
    <message>
        <source>The alert is wrong</source>
        <translation>Der Warnhinweis ist falsch</translation>
    </message>
    <message>
        <source>IL-6 is {fold} × what is expected on this day</source>
        <translation>IL-6 beträgt das {fold}-Fache des an diesem Tag Erwarteten</translation>
    </message>
    <message>
        <source>Infection?</source>
        <translation>Infektion?</translation>
    </message>
    <message>
        <source>Flare?</source>
        <translation>Schub?</translation>
    </message>
    <message>
        <source>MAS?</source>
        <translation>MAS?</translation>
    </message>
    <message>
        <source>Loss of effect?</source>
        <translation>Wirkverlust?</translation>
    </message>
    <message>
        <source>IL-6 raised</source>
        <translation>IL-6 erhöht</translation>
    </message>
    <message>
        <source>Reaction?</source>
        <translation>Reaktion?</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>repeat due {day}</source>
        <translation>Wiederholung fällig {day}</translation>
    </message>
    <message>
        <source>repeat was due {day}</source>
        <translation>Wiederholung war fällig {day}</translation>
    </message>
    <message>
        <source>silent mark</source>
        <translation>stille Markierung</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>outcome not recorded yet</source>
        <translation>Ausgang noch nicht erfasst</translation>
    </message>
    <message>
        <source>outcome recorded</source>
        <translation>Ausgang erfasst</translation>
    </message>
    <message>
        <source>closed because its values were corrected</source>
        <translation>geschlossen, weil seine Werte berichtigt wurden</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>{value}</source>
        <translation>{value}</translation>
    </message>
    <message>
        <source>Usual band by day: share of the values</source>
        <translation>Übliches Band je Tag: Anteil der Werte</translation>
    </message>
    <message>
        <source>Usual band by day: days on either side</source>
        <translation>Übliches Band je Tag: Tage zu beiden Seiten</translation>
    </message>
    <message>
        <source>Usual band by day: minimum number of values</source>
        <translation>Übliches Band je Tag: Mindestzahl der Werte</translation>
    </message>
    <message>
        <source>Sample before the dose: at most</source>
        <translation>Probe vor der Dosis: höchstens</translation>
    </message>
    <message>
        <source>{what}</source>
        <translation>{what}</translation>
    </message>
    <message>
        <source>{fold} × the child&apos;s own level</source>
        <translation>{fold} × eigenes Niveau des Kindes</translation>
    </message>
    <message>
        <source>below {limit}, the lower limit for the age</source>
        <translation>unter {limit}, der Untergrenze für das Alter</translation>
    </message>
    <message>
        <source>above {limit}, the upper limit for the age</source>
        <translation>über {limit}, der Obergrenze für das Alter</translation>
    </message>
    <message>
        <source>WBC</source>
        <translation>Leuko</translation>
    </message>
    <message>
        <source>White cells normal since {day}</source>
        <translation>Leukozyten normal seit {day}</translation>
    </message>
    <message>
        <source>The first of two samples in a row, each shortly before a dose, of at most {limit}.</source>
        <translation>Die erste von zwei aufeinanderfolgenden Proben, jeweils kurz vor einer Dosis, von höchstens {limit}.</translation>
    </message>
    <message>
        <source>CRP</source>
        <translation>CRP</translation>
    </message>
    <message>
        <source>CRP under its upper limit since {day}</source>
        <translation>CRP unter der Obergrenze seit {day}</translation>
    </message>
    <message>
        <source>Every CRP from then on, two or more, is at most the upper limit of its interval.</source>
        <translation>Ab da liegt jedes CRP, zwei oder mehr, höchstens an der Obergrenze seines Referenzbereichs.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>No fever measured since {day}</source>
        <translation>Kein Fieber gemessen seit {day}</translation>
    </message>
    <message>
        <source>Every temperature from then on, two or more, is below {limit}. Tocilizumab suppresses fever.</source>
        <translation>Ab da liegt jede Temperatur, zwei oder mehr, unter {limit}. Tocilizumab unterdrückt Fieber.</translation>
    </message>
    <message>
        <source>{what}, {day}</source>
        <translation>{what}, {day}</translation>
    </message>
    <message>
        <source>Other drugs</source>
        <translation>Andere Medikamente</translation>
    </message>
    <message>
        <source>Tocilizumab</source>
        <translation>Tocilizumab</translation>
    </message>
    <message>
        <source>{first} mg/kg at the start, {now} mg/kg now</source>
        <translation>{first} mg/kg zu Beginn, jetzt {now} mg/kg</translation>
    </message>
    <message>
        <source>The dose given, divided by the weight recorded with the infusion.</source>
        <translation>Die verabreichte Dosis, geteilt durch das mit der Infusion erfasste Gewicht.</translation>
    </message>
    <message>
        <source>All ten criteria of Wallace 2011. Fever, ESR and CRP are suppressed by tocilizumab.</source>
        <translation>Alle zehn Kriterien nach Wallace 2011. Fieber, BSG und CRP werden durch Tocilizumab unterdrückt.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Körpergröße</translation>
    </message>
    <message>
        <source>From the height at the first infusion, at most {days} days old, to the newest one. SDS by the WHO references.</source>
        <translation>Von der Körpergröße bei der ersten Infusion, höchstens {days} Tage alt, bis zur neuesten. SDS nach den WHO-Referenzen.</translation>
    </message>
    <message>
        <source>ACR Pedi</source>
        <translation>ACR Pedi</translation>
    </message>
    <message>
        <source>ACR Pedi {level} first reached on {day}</source>
        <translation>ACR Pedi {level} erstmals erreicht am {day}</translation>
    </message>
    <message>
        <source>Against the core set of {day}: three of six variables better by {level} %, at most one worse by more than 30 % (Giannini 1997). ESR is one of them, and tocilizumab lowers it.</source>
        <translation>Gegenüber dem Core-Set vom {day}: drei von sechs Variablen um {level} % gebessert, höchstens eine um mehr als 30 % verschlechtert (Giannini 1997). Die BSG gehört dazu, und Tocilizumab senkt sie.</translation>
    </message>
    <message>
        <source>C-HAQ</source>
        <translation>C-HAQ</translation>
    </message>
    <message>
        <source>C-HAQ {first} at the start, {now} now</source>
        <translation>C-HAQ {first} zu Beginn, jetzt {now}</translation>
    </message>
    <message>
        <source>The newest index beside that of the baseline (0 to 3).</source>
        <translation>Der neueste Index neben dem der Ausgangsvisite (0 bis 3).</translation>
    </message>
    <message>
        <source>Inactive disease</source>
        <translation>Inaktive Erkrankung</translation>
    </message>
    <message>
        <source>Inactive disease since {day}</source>
        <translation>Inaktive Erkrankung seit {day}</translation>
    </message>
    <message>
        <source>Inactive for {needed} days without a break.</source>
        <translation>Inaktiv über {needed} Tage ohne Unterbrechung.</translation>
    </message>
    <message>
        <source>Inactive disease cannot be judged. Not recorded: {missing}</source>
        <translation>Inaktive Erkrankung nicht beurteilbar. Nicht erfasst: {missing}</translation>
    </message>
    <message>
        <source>Remission on medication</source>
        <translation>Remission unter Medikation</translation>
    </message>
    <message>
        <source>Remission off medication</source>
        <translation>Remission ohne Medikation</translation>
    </message>
    <message>
        <source>Too early to judge: the child&apos;s own level is not known yet.</source>
        <translation>Zu früh für ein Urteil: Das eigene Niveau des Kindes ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>above own range</source>
        <translation>über individuellem Bereich</translation>
    </message>
    <message>
        <source>below own range</source>
        <translation>unter individuellem Bereich</translation>
    </message>
    <message>
        <source>below detection limit</source>
        <translation>unter Nachweisgrenze</translation>
    </message>
    <message>
        <source>{fold} × own level</source>
        <translation>{fold} × eigenes Niveau</translation>
    </message>
    <message>
        <source>first value</source>
        <translation>erster Wert</translation>
    </message>
    <message numerus="yes">
        <source>{fold} × the last value; %n earlier value(s)</source>
        <translation>
            <numerusform>{fold} × letzter Wert; %n früherer Wert</numerusform>
            <numerusform>{fold} × letzter Wert; %n frühere Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>above interval</source>
        <translation>über Referenzbereich</translation>
    </message>
    <message>
        <source>below interval</source>
        <translation>unter Referenzbereich</translation>
    </message>
    <message>
        <source>has not been started</source>
        <translation>wurde noch nicht begonnen</translation>
    </message>
    <message>
        <source>is running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>is paused</source>
        <translation>ist unterbrochen</translation>
    </message>
    <message>
        <source>has been given</source>
        <translation>wurde verabreicht</translation>
    </message>
    <message>
        <source>was stopped</source>
        <translation>wurde abgebrochen</translation>
    </message>
    <message>
        <source>is signed</source>
        <translation>ist abgezeichnet</translation>
    </message>
    <message>
        <source>was recorded afterwards</source>
        <translation>wurde nachgetragen</translation>
    </message>
    <message>
        <source>was not given</source>
        <translation>wurde nicht verabreicht</translation>
    </message>
    <message>
        <source>This cannot be done now: the infusion {stage}.</source>
        <translation>Das ist jetzt nicht möglich: Die Infusion {stage}.</translation>
    </message>
    <message>
        <source>The infusion is paused already.</source>
        <translation>Die Infusion ist bereits unterbrochen.</translation>
    </message>
    <message>
        <source>This is before the start of the infusion.</source>
        <translation>Das liegt vor dem Beginn der Infusion.</translation>
    </message>
    <message>
        <source>Type the reason.</source>
        <translation>Geben Sie die Begründung ein.</translation>
    </message>
    <message>
        <source>Type how you received the decision, such as by telephone.</source>
        <translation>Geben Sie ein, wie Sie die Entscheidung erhalten haben, z. B. telefonisch.</translation>
    </message>
    <message>
        <source>Type a rate above 0 and up to {high} mL/h, not {rate}.</source>
        <translation>Geben Sie eine Rate über 0 und bis {high} mL/h ein, nicht {rate}.</translation>
    </message>
    <message>
        <source>Type at least one value.</source>
        <translation>Geben Sie mindestens einen Wert ein.</translation>
    </message>
    <message>
        <source>“{code}” is not a vital sign.</source>
        <translation>„{code}“ ist kein Vitalzeichen.</translation>
    </message>
    <message>
        <source>{name} has signed for this already.</source>
        <translation>{name} hat dies bereits abgezeichnet.</translation>
    </message>
    <message>
        <source>{name} has signed already: the second signature is another person&apos;s.</source>
        <translation>{name} hat bereits abgezeichnet: Die zweite Unterschrift leistet eine andere Person.</translation>
    </message>
    <message>
        <source>Type why the infusion is not given.</source>
        <translation>Geben Sie ein, warum die Infusion nicht verabreicht wird.</translation>
    </message>
    <message>
        <source>Type the note.</source>
        <translation>Geben Sie die Notiz ein.</translation>
    </message>
    <message>
        <source>Type the hospital number.</source>
        <translation>Geben Sie die Patientennummer ein.</translation>
    </message>
    <message>
        <source>The hospital number {number} already belongs to {name}.</source>
        <translation>Die Patientennummer {number} gehört bereits zu {name}.</translation>
    </message>
    <message>
        <source>Type the name.</source>
        <translation>Geben Sie den Namen ein.</translation>
    </message>
    <message>
        <source>Another child has this name. Is this a different child?</source>
        <translation>Ein anderes Kind hat diesen Namen. Ist dies ein anderes Kind?</translation>
    </message>
    <message>
        <source>The height of a parent must be {low} to {high} cm.</source>
        <translation>Die Größe eines Elternteils muss {low} bis {high} cm betragen.</translation>
    </message>
    <message>
        <source>Choose the sex. You can choose “unknown”.</source>
        <translation>Wählen Sie das Geschlecht. Auch „unbekannt“ ist möglich.</translation>
    </message>
    <message>
        <source>Choose the label that this site follows for dosing.</source>
        <translation>Wählen Sie die Fachinformation, nach der hier dosiert wird.</translation>
    </message>
    <message>
        <source>The interval between infusions must be {low} to {high} days.</source>
        <translation>Das Dosierungsintervall muss {low} bis {high} Tage betragen.</translation>
    </message>
    <message>
        <source>Type the date of birth with day, month and year.</source>
        <translation>Geben Sie das Geburtsdatum mit Tag, Monat und Jahr ein.</translation>
    </message>
    <message>
        <source>The date of birth is in the future.</source>
        <translation>Das Geburtsdatum liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>The date of birth is more than {years} years ago. Check the year.</source>
        <translation>Das Geburtsdatum liegt mehr als {years} Jahre zurück. Prüfen Sie das Jahr.</translation>
    </message>
    <message>
        <source>The record has an entry of {day}, which is before this date of birth.</source>
        <translation>Der Datenbestand hat einen Eintrag vom {day}, also vor diesem Geburtsdatum.</translation>
    </message>
    <message>
        <source>This time is in the future.</source>
        <translation>Dieser Zeitpunkt liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>This time is before the child&apos;s birth.</source>
        <translation>Dieser Zeitpunkt liegt vor der Geburt des Kindes.</translation>
    </message>
    <message>
        <source>{percent} % compared with {before}. Is the weight correct?</source>
        <translation>{percent} % gegenüber {before}. Stimmt das Gewicht?</translation>
    </message>
    <message>
        <source>This is longer than {most} characters.</source>
        <translation>Das ist länger als {most} Zeichen.</translation>
    </message>
    <message>
        <source>This contains an invisible character. Type it again.</source>
        <translation>Das enthält ein unsichtbares Zeichen. Geben Sie es neu ein.</translation>
    </message>
    <message>
        <source>Type why this is the target.</source>
        <translation>Geben Sie ein, warum dies das Ziel ist.</translation>
    </message>
    <message>
        <source>This day is before the child&apos;s birth.</source>
        <translation>Dieser Tag liegt vor der Geburt des Kindes.</translation>
    </message>
    <message>
        <source>This day is more than five years ahead.</source>
        <translation>Dieser Tag liegt mehr als fünf Jahre in der Zukunft.</translation>
    </message>
    <message>
        <source>This day is in the past. Is this right?</source>
        <translation>Dieser Tag liegt in der Vergangenheit. Ist das richtig?</translation>
    </message>
    <message>
        <source>The target “{aim}” is set for this day already.</source>
        <translation>Das Ziel „{aim}“ ist für diesen Tag bereits gesetzt.</translation>
    </message>
    <message>
        <source>The course of this child ended on {day}. Was this infusion given all the same?</source>
        <translation>Die Behandlung dieses Kindes endete am {day}. Wurde diese Infusion trotzdem verabreicht?</translation>
    </message>
    <message>
        <source>Labs drawn at {drawn} are recorded as drawn before this infusion. Is the start time correct?</source>
        <translation>Das Labor vom {drawn} ist als vor dieser Infusion abgenommen erfasst. Stimmt die Beginnzeit?</translation>
    </message>
    <message>
        <source>Labs drawn at {drawn} are recorded as drawn after this infusion. Is the start time correct?</source>
        <translation>Das Labor vom {drawn} ist als nach dieser Infusion abgenommen erfasst. Stimmt die Beginnzeit?</translation>
    </message>
    <message>
        <source>The end is in the future. Record an infusion here after it has ended; one that is running is recorded at the bedside.</source>
        <translation>Das Ende liegt in der Zukunft. Erfassen Sie eine Infusion hier, wenn sie beendet ist; eine laufende wird am Bett erfasst.</translation>
    </message>
    <message>
        <source>An infusion is already recorded for this day. Is this a second infusion?</source>
        <translation>Für diesen Tag ist bereits eine Infusion erfasst. Ist dies eine zweite Infusion?</translation>
    </message>
    <message>
        <source>Type the dose given, in mg.</source>
        <translation>Geben Sie die verabreichte Dosis in mg ein.</translation>
    </message>
    <message>
        <source>Type a number without “{sign}”.</source>
        <translation>Geben Sie eine Zahl ohne „{sign}“ ein.</translation>
    </message>
    <message>
        <source>The end must be after the start.</source>
        <translation>Das Ende muss nach dem Beginn liegen.</translation>
    </message>
    <message>
        <source>The infusion cannot be longer than {hours} hours. Check the times.</source>
        <translation>Die Infusion kann nicht länger als {hours} Stunden dauern. Prüfen Sie die Zeiten.</translation>
    </message>
    <message>
        <source>Type the weight in kg.</source>
        <translation>Geben Sie das Gewicht in kg ein.</translation>
    </message>
    <message>
        <source>Without a weight, the dose cannot be checked against the label. Is the weight unknown?</source>
        <translation>Ohne Gewicht kann die Dosis nicht mit der Fachinformation verglichen werden. Ist das Gewicht unbekannt?</translation>
    </message>
    <message>
        <source>A dose of {dose} mg is not plausible.</source>
        <translation>Eine Dosis von {dose} mg ist nicht plausibel.</translation>
    </message>
    <message>
        <source>The label dose for this weight is {label} mg. Is {dose} mg correct?</source>
        <translation>Die Dosis laut Fachinformation beträgt für dieses Gewicht {label} mg. Stimmen {dose} mg?</translation>
    </message>
    <message>
        <source>The label dose for this weight is more than {limit} mg. Is the dose correct?</source>
        <translation>Die Dosis laut Fachinformation beträgt für dieses Gewicht mehr als {limit} mg. Stimmt die Dosis?</translation>
    </message>
    <message>
        <source>This weight crosses {limit} kg: the dose would be {new} instead of {old} mg/kg. The label changes the dose only after a lasting change in weight. Is this change intended?</source>
        <translation>Dieses Gewicht liegt jenseits der Grenze von {limit} kg: Die Dosis wäre {new} statt {old} mg/kg. Die Fachinformation ändert die Dosis nur bei anhaltender Gewichtsänderung. Ist diese Änderung beabsichtigt?</translation>
    </message>
    <message>
        <source>Marked as drawn before the infusion that started at {start}. Type the time of the draw.</source>
        <translation>Als vor der Infusion mit Beginn {start} abgenommen gekennzeichnet. Geben Sie die Entnahmezeit ein.</translation>
    </message>
    <message>
        <source>Marked as drawn after the infusion that started at {start}. Type the time of the draw.</source>
        <translation>Als nach der Infusion mit Beginn {start} abgenommen gekennzeichnet. Geben Sie die Entnahmezeit ein.</translation>
    </message>
    <message>
        <source>{name} {value} is not plausible. Plausible values are {range}.</source>
        <translation>{name} {value} ist nicht plausibel. Plausibel sind Werte von {range}.</translation>
    </message>
    <message>
        <source>{name} {value} is unusual. Is it correct?</source>
        <translation>{name} {value} ist ungewöhnlich. Stimmt der Wert?</translation>
    </message>
    <message>
        <source>{says}. Is the value correct?</source>
        <translation>{says}. Stimmt der Wert?</translation>
    </message>
    <message>
        <source>{part} cannot be higher than {whole}.</source>
        <translation>{part} kann nicht höher sein als {whole}.</translation>
    </message>
    <message>
        <source>{times} × higher</source>
        <translation>{times} × höher</translation>
    </message>
    <message>
        <source>{times} × lower</source>
        <translation>{times} × niedriger</translation>
    </message>
    <message>
        <source>About {direction} than before. Did you mean {meant}? Check the unit.</source>
        <translation>Etwa {direction} als zuvor. Meinten Sie {meant}? Prüfen Sie die Einheit.</translation>
    </message>
    <message>
        <source>Type the name of the drug.</source>
        <translation>Geben Sie den Namen des Medikaments ein.</translation>
    </message>
    <message>
        <source>Tocilizumab is recorded as an infusion.</source>
        <translation>Tocilizumab wird als Infusion erfasst.</translation>
    </message>
    <message>
        <source>“{typed}” is not one of {known}.</source>
        <translation>„{typed}“ gehört nicht zu {known}.</translation>
    </message>
    <message>
        <source>“{unit}” is not a dose unit. Allowed: {known}.</source>
        <translation>„{unit}“ ist keine Dosiseinheit. Bekannt: {known}.</translation>
    </message>
    <message>
        <source>Alternating doses are taken “{words}”. Choose that frequency.</source>
        <translation>Zwei Dosen im Wechsel werden „{words}“ eingenommen. Wählen Sie dies.</translation>
    </message>
    <message>
        <source>Type the dose.</source>
        <translation>Geben Sie die Dosis ein.</translation>
    </message>
    <message>
        <source>Type a dose above 0. If the drug is stopped, choose “Stop”.</source>
        <translation>Geben Sie eine Dosis über 0 ein. Wird das Medikament abgesetzt, wählen Sie „Absetzen“.</translation>
    </message>
    <message>
        <source>Enter the number of doses: 1 to {most}.</source>
        <translation>Geben Sie ein, wie oft es eingenommen wird: 1 bis {most}.</translation>
    </message>
    <message>
        <source>No reason is given. Save without a reason?</source>
        <translation>Es ist keine Begründung angegeben. Ist sie nicht bekannt?</translation>
    </message>
    <message>
        <source>A dose of {drug} is already recorded for this day. Does this one replace it?</source>
        <translation>Für diesen Tag ist bereits eine Dosis von {drug} erfasst. Ersetzt diese sie?</translation>
    </message>
    <message>
        <source>{drug} has been taken since {day}. Is this a change of the dose?</source>
        <translation>{drug} wird seit {day} eingenommen. Ist dies eine Dosisänderung?</translation>
    </message>
    <message>
        <source>{drug} is not taken on this day. Is this right?</source>
        <translation>{drug} wird an diesem Tag nicht eingenommen. Ist das richtig?</translation>
    </message>
    <message>
        <source>Another dose is recorded from {day} on. Does this dose apply until then?</source>
        <translation>Ab {day} ist eine andere Dosis erfasst. Gilt diese bis dahin?</translation>
    </message>
    <message>
        <source>{new} mg/day after {old} mg/day. Is the dose correct?</source>
        <translation>{new} mg/Tag nach {old} mg/Tag. Stimmt die Dosis?</translation>
    </message>
    <message>
        <source>{dose} mg/kg/day of prednisone. Is the dose correct?</source>
        <translation>{dose} mg/kg/Tag Prednisolon-Äquivalent. Stimmt die Dosis?</translation>
    </message>
    <message>
        <source>This day is in the future.</source>
        <translation>Dieser Tag liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>A dose of {dose} mg per day is not plausible.</source>
        <translation>Eine Dosis von {dose} mg pro Tag ist nicht plausibel.</translation>
    </message>
    <message>
        <source>The end is before the start.</source>
        <translation>Das Ende liegt vor dem Beginn.</translation>
    </message>
    <message>
        <source>Say what it was: choose it, or type it in words.</source>
        <translation>Geben Sie an, was es war: wählen Sie aus oder schreiben Sie es.</translation>
    </message>
    <message>
        <source>The time of day is {time}, but the start is at {start}.</source>
        <translation>Als Uhrzeit ist {time} angegeben, der Beginn ist aber um {start}.</translation>
    </message>
    <message>
        <source>“{value}” cannot be used for “{field}”.</source>
        <translation>„{value}“ kann für „{field}“ nicht verwendet werden.</translation>
    </message>
    <message>
        <source>{title} must be a number from {lowest} to {highest}.</source>
        <translation>{title} muss eine Zahl von {lowest} bis {highest} sein.</translation>
    </message>
    <message>
        <source>Type why the infusion is moved.</source>
        <translation>Geben Sie ein, warum die Infusion verschoben wird.</translation>
    </message>
    <message>
        <source>No infusion is due on {day}.</source>
        <translation>Am {day} ist keine Infusion fällig.</translation>
    </message>
    <message>
        <source>{day} is in the past.</source>
        <translation>{day} liegt in der Vergangenheit.</translation>
    </message>
    <message>
        <source>This infusion is already planned for {day}.</source>
        <translation>Diese Infusion ist bereits für {day} geplant.</translation>
    </message>
    <message>
        <source>The infusion before it is on {day}. Choose a later day.</source>
        <translation>Die Infusion davor ist am {day}. Wählen Sie einen späteren Tag.</translation>
    </message>
    <message>
        <source>The infusion after it is due on {day}. Choose an earlier day.</source>
        <translation>Die Infusion danach ist am {day} fällig. Wählen Sie einen früheren Tag.</translation>
    </message>
    <message>
        <source>{day} is {gap} days after the infusion before it, instead of {planned}. Is this correct?</source>
        <translation>{day} liegt {gap} Tage nach der Infusion davor, statt {planned}. Ist das richtig?</translation>
    </message>
    <message>
        <source>{day} is a public holiday ({name}). Is the ward open?</source>
        <translation>{day} ist ein Feiertag ({name}). Ist die Station geöffnet?</translation>
    </message>
    <message>
        <source>Type why the interval is changed.</source>
        <translation>Geben Sie ein, warum das Intervall geändert wird.</translation>
    </message>
    <message>
        <source>The interval was changed on {day}. Choose that day or a later one.</source>
        <translation>Das Intervall wurde am {day} geändert. Wählen Sie diesen oder einen späteren Tag.</translation>
    </message>
    <message>
        <source>Infusions are already {n} days apart.</source>
        <translation>Der Infusionsabstand beträgt bereits {n} Tage.</translation>
    </message>
    <message>
        <source>{label}: infusions are {usual} days apart. Is {days} days correct?</source>
        <translation>{label}: Der Infusionsabstand beträgt {usual} Tage. Sind {days} Tage richtig?</translation>
    </message>
    <message>
        <source>{label}: infusions are {shortest} to {usual} days apart. Is {days} days correct?</source>
        <translation>{label}: Der Infusionsabstand beträgt {shortest} bis {usual} Tage. Sind {days} Tage richtig?</translation>
    </message>
    <message>
        <source>An infusion of this child is still open. Finish and sign it, or record that it is not given.</source>
        <translation>Eine Infusion dieses Kindes ist noch offen. Beenden Sie sie und zeichnen Sie sie ab, oder erfassen Sie, dass sie nicht verabreicht wird.</translation>
    </message>
    <message>
        <source>An infusion was given after this day, on {day}.</source>
        <translation>Nach diesem Tag wurde eine Infusion verabreicht, am {day}.</translation>
    </message>
    <message>
        <source>Type why the course ends.</source>
        <translation>Geben Sie ein, warum die Behandlung endet.</translation>
    </message>
    <message>
        <source>The course of this child has not ended.</source>
        <translation>Die Behandlung dieses Kindes ist nicht beendet.</translation>
    </message>
    <message>
        <source>Type why the course is resumed.</source>
        <translation>Geben Sie ein, warum die Behandlung fortgesetzt wird.</translation>
    </message>
    <message>
        <source>The course ended on {day}. Choose that day or a later one.</source>
        <translation>Die Behandlung endete am {day}. Wählen Sie diesen oder einen späteren Tag.</translation>
    </message>
    <message>
        <source>This child is recorded as having died. Is that wrong?</source>
        <translation>Dieses Kind ist als verstorben erfasst. Ist das falsch?</translation>
    </message>
    <message>
        <source>The course of this child ended on {day}. Resume it first.</source>
        <translation>Die Behandlung dieses Kindes endete am {day}. Setzen Sie sie zuerst fort.</translation>
    </message>
    <message>
        <source>An order at the bedside is asked about if it is in force for more than</source>
        <translation>Bei einer Verordnung am Bett wird nachgefragt, wenn sie gilt seit mehr als</translation>
    </message>
    <message>
        <source>Type who gave the order: an order is a physician&apos;s.</source>
        <translation>Geben Sie ein, wer verordnet hat: Eine Verordnung ist ärztlich.</translation>
    </message>
    <message>
        <source>The order follows the {label}, but this child is dosed by the {other}. Is this correct?</source>
        <translation>Die Verordnung folgt einer anderen Fachinformation ({label}) als die Dosierung dieses Kindes ({other}). Ist das richtig?</translation>
    </message>
    <message>
        <source>Type the dose in mg/kg or mg, such as 10 mg/kg or 250 mg.</source>
        <translation>Geben Sie die Dosis in mg/kg oder mg ein, z. B. 10 mg/kg oder 250 mg.</translation>
    </message>
    <message>
        <source>A dose of {mg} mg is not plausible.</source>
        <translation>Eine Dosis von {mg} mg ist nicht plausibel.</translation>
    </message>
    <message>
        <source>A dose of {dose} mg/kg is not plausible.</source>
        <translation>Eine Dosis von {dose} mg/kg ist nicht plausibel.</translation>
    </message>
    <message>
        <source>{dose} mg/kg is not a dose of the label ({label}). Is the order correct?</source>
        <translation>{dose} mg/kg ist keine Dosis der Fachinformation ({label}). Stimmt die Verordnung?</translation>
    </message>
    <message>
        <source>An order is in force from today or an earlier day on, not from {day}.</source>
        <translation>Eine Verordnung gilt ab heute oder ab einem früheren Tag, nicht ab {day}.</translation>
    </message>
    <message>
        <source>The order is in force since {day}, more than a year ago. Is it?</source>
        <translation>Die Verordnung gilt seit {day}, seit mehr als einem Jahr. Stimmt das?</translation>
    </message>
    <message>
        <source>The order differs by {percent} % from the dose of the label, {mg} mg. Is it correct?</source>
        <translation>Die Verordnung weicht um {percent} % von der Dosis laut Fachinformation ab, {mg} mg. Stimmt sie?</translation>
    </message>
    <message>
        <source>The vials hold {mg} mg less than the prepared dose.</source>
        <translation>Die Durchstechflaschen enthalten {mg} mg weniger als die zubereitete Dosis.</translation>
    </message>
    <message>
        <source>{mg} mg is more than {limit} mg. Is the dose correct?</source>
        <translation>{mg} mg sind mehr als {limit} mg. Stimmt die Dosis?</translation>
    </message>
    <message>
        <source>The prepared dose differs from the order by {percent} %.</source>
        <translation>Die zubereitete Dosis weicht um {percent} % von der Verordnung ab.</translation>
    </message>
    <message>
        <source>A bag of {ml} mL is not plausible.</source>
        <translation>Ein Infusionsbeutel von {ml} mL ist nicht plausibel.</translation>
    </message>
    <message>
        <source>Scan or type the lot of every vial.</source>
        <translation>Scannen Sie die Charge jeder Durchstechflasche oder geben Sie sie ein.</translation>
    </message>
    <message>
        <source>Lot {lot} expired on {day}. Use another vial.</source>
        <translation>Charge {lot} war verwendbar bis {day}. Verwenden Sie eine andere Durchstechflasche.</translation>
    </message>
    <message>
        <source>Type the drug that was given.</source>
        <translation>Geben Sie das verabreichte Medikament ein.</translation>
    </message>
    <message>
        <source>Type the dose that was given, with its unit.</source>
        <translation>Geben Sie die verabreichte Dosis mit Einheit ein.</translation>
    </message>
    <message>
        <source>A waste of {mg} mg is not plausible.</source>
        <translation>Ein Verwurf von {mg} mg ist nicht plausibel.</translation>
    </message>
    <message>
        <source>The waste must be seen by another person.</source>
        <translation>Der Verwurf muss von einer anderen Person bezeugt werden.</translation>
    </message>
    <message>
        <source>There is nothing to check yet: the bag has not been recorded.</source>
        <translation>Es gibt noch nichts zu prüfen: Der Infusionsbeutel ist nicht erfasst.</translation>
    </message>
    <message>
        <source>The second check must be made by another person.</source>
        <translation>Die Vier-Augen-Prüfung muss eine andere Person vornehmen.</translation>
    </message>
    <message>
        <source>Choose the drug.</source>
        <translation>Wählen Sie das Medikament.</translation>
    </message>
    <message>
        <source>Type why this is planned.</source>
        <translation>Geben Sie ein, warum dies geplant wird.</translation>
    </message>
    <message>
        <source>A plan needs one step at least.</source>
        <translation>Ein Plan braucht mindestens eine Stufe.</translation>
    </message>
    <message>
        <source>A plan has at most {n} steps in {days} days.</source>
        <translation>Ein Plan hat höchstens {n} Stufen in {days} Tagen.</translation>
    </message>
    <message>
        <source>Two steps are on {day}.</source>
        <translation>Zwei Stufen sind am {day}.</translation>
    </message>
    <message>
        <source>{taken} mg/day of {drug} are taken now. Does the plan begin with {planned} mg/day?</source>
        <translation>Derzeit werden {taken} mg/Tag {drug} eingenommen. Beginnt der Plan mit {planned} mg/Tag?</translation>
    </message>
    <message>
        <source>The first step, on {day}, is in the past. Is this right?</source>
        <translation>Die erste Stufe, am {day}, liegt in der Vergangenheit. Ist das richtig?</translation>
    </message>
    <message>
        <source>The dose rises on {day}. Is this right?</source>
        <translation>Die Dosis steigt am {day}. Ist das richtig?</translation>
    </message>
    <message>
        <source>Type why the plan is changed.</source>
        <translation>Geben Sie ein, warum der Plan geändert wird.</translation>
    </message>
    <message>
        <source>Type for how many days: 1 to {most}.</source>
        <translation>Geben Sie ein, für wie viele Tage: 1 bis {most}.</translation>
    </message>
    <message>
        <source>This plan was ended on {day}.</source>
        <translation>Dieser Plan wurde am {day} beendet.</translation>
    </message>
    <message>
        <source>The plan begins on {day}. Choose a later day.</source>
        <translation>Der Plan beginnt am {day}. Wählen Sie einen späteren Tag.</translation>
    </message>
    <message>
        <source>The last step of the plan is on {day}. Choose that day or an earlier one.</source>
        <translation>Die letzte Stufe des Plans ist am {day}. Wählen Sie diesen oder einen früheren Tag.</translation>
    </message>
    <message>
        <source>The first step of the plan is on {day}. Choose that day or a later one.</source>
        <translation>Die erste Stufe des Plans ist am {day}. Wählen Sie diesen oder einen späteren Tag.</translation>
    </message>
    <message>
        <source>“{typed}” is not a number. Type a number such as 1.5 or 1,5.</source>
        <translation>„{typed}“ ist keine Zahl. Geben Sie eine Zahl wie 1,5 oder 1.5 ein.</translation>
    </message>
    <message>
        <source>Nothing was assessed. Mark a joint or type a value; 0 is a value.</source>
        <translation>Es wurde nichts beurteilt. Markieren Sie ein Gelenk oder geben Sie einen Wert ein; 0 ist ein Wert.</translation>
    </message>
    <message>
        <source>A visit of this day is recorded already. Is this another one?</source>
        <translation>Eine Visite dieses Tages ist bereits erfasst. Ist dies eine weitere?</translation>
    </message>
    <message>
        <source>{what} is {low} to {high}, not {value}.</source>
        <translation>{what} liegt zwischen {low} und {high}, nicht {value}.</translation>
    </message>
    <message>
        <source>Checklist before an infusion</source>
        <translation>Checkliste vor einer Infusion</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>37 °C</source>
        <translation>37 °C</translation>
    </message>
    <message>
        <source>37.2 °C</source>
        <translation>37,2 °C</translation>
    </message>
    <message>
        <source>37.5 °C</source>
        <translation>37,5 °C</translation>
    </message>
    <message>
        <source>37.8 °C</source>
        <translation>37,8 °C</translation>
    </message>
    <message>
        <source>38 °C</source>
        <translation>38 °C</translation>
    </message>
    <message>
        <source>Ask from a temperature of</source>
        <translation>Nachfragen ab einer Temperatur von</translation>
    </message>
    <message>
        <source>Before an infusion, a temperature from this one on must be answered.</source>
        <translation>Vor einer Infusion ist eine Temperatur ab diesem Wert zu klären.</translation>
    </message>
    <message>
        <source>Ask about contacts in the last</source>
        <translation>Nach Kontakten fragen, letzte</translation>
    </message>
    <message>
        <source>Before an infusion, a contact with an infection in these days must be answered.</source>
        <translation>Vor einer Infusion ist ein Kontakt zu Infizierten in diesen Tagen zu klären.</translation>
    </message>
    <message>
        <source>Ask about live vaccines in the last</source>
        <translation>Nach Lebendimpfstoffen fragen, letzte</translation>
    </message>
    <message>
        <source>Before an infusion, a live vaccine in these days must be answered.</source>
        <translation>Vor einer Infusion ist ein Lebendimpfstoff in diesen Tagen zu klären.</translation>
    </message>
    <message>
        <source>A TB screen counts for</source>
        <translation>Ein Tuberkulose-Screening gilt für</translation>
    </message>
    <message>
        <source>Before an infusion, an older TB screen must be answered.</source>
        <translation>Vor einer Infusion ist ein älteres Tuberkulose-Screening zu klären.</translation>
    </message>
    <message>
        <source>Oldest result for the first six infusions</source>
        <translation>Ältestes Ergebnis für die ersten sechs Infusionen</translation>
    </message>
    <message>
        <source>Neutrophils, platelets, ALT and AST may be this old on the day of the infusion.</source>
        <translation>Neutrophile, Thrombozyten, ALT und AST dürfen am Tag der Infusion so alt sein.</translation>
    </message>
    <message>
        <source>Oldest result for later infusions</source>
        <translation>Ältestes Ergebnis für spätere Infusionen</translation>
    </message>
    <message>
        <source>Ask why there is no newer result after</source>
        <translation>Nach neuerem Ergebnis fragen ab</translation>
    </message>
    <message>
        <source>A result older than this needs a reason why there is no newer one.</source>
        <translation>Bei einem älteren Ergebnis ist zu begründen, warum es kein neueres gibt.</translation>
    </message>
    <message>
        <source>At the bedside a weight counts for</source>
        <translation>Am Bett gilt ein Gewicht für</translation>
    </message>
    <message>
        <source>Before an infusion, an older weight must be answered.</source>
        <translation>Vor einer Infusion ist ein älteres Gewicht zu klären.</translation>
    </message>
    <message>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>Ask about pregnancy from an age of</source>
        <translation>Nach Schwangerschaft fragen, Mindestalter</translation>
    </message>
    <message>
        <source>Before an infusion, pregnancy is asked about from this age on, unless the child is a boy.</source>
        <translation>Vor einer Infusion wird ab diesem Alter nach einer Schwangerschaft gefragt, außer bei Jungen.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Germany, in all states</source>
        <translation>Deutschland, in allen Bundesländern</translation>
    </message>
    <message>
        <source>Germany, Baden-Württemberg</source>
        <translation>Deutschland, Baden-Württemberg</translation>
    </message>
    <message>
        <source>Germany, Bavaria</source>
        <translation>Deutschland, Bayern</translation>
    </message>
    <message>
        <source>Germany, Berlin</source>
        <translation>Deutschland, Berlin</translation>
    </message>
    <message>
        <source>Germany, Brandenburg</source>
        <translation>Deutschland, Brandenburg</translation>
    </message>
    <message>
        <source>Germany, Bremen</source>
        <translation>Deutschland, Bremen</translation>
    </message>
    <message>
        <source>Germany, Hamburg</source>
        <translation>Deutschland, Hamburg</translation>
    </message>
    <message>
        <source>Germany, Hesse</source>
        <translation>Deutschland, Hessen</translation>
    </message>
    <message>
        <source>Germany, Mecklenburg-Western Pomerania</source>
        <translation>Deutschland, Mecklenburg-Vorpommern</translation>
    </message>
    <message>
        <source>Germany, Lower Saxony</source>
        <translation>Deutschland, Niedersachsen</translation>
    </message>
    <message>
        <source>Germany, North Rhine-Westphalia</source>
        <translation>Deutschland, Nordrhein-Westfalen</translation>
    </message>
    <message>
        <source>Germany, Rhineland-Palatinate</source>
        <translation>Deutschland, Rheinland-Pfalz</translation>
    </message>
    <message>
        <source>Germany, Saarland</source>
        <translation>Deutschland, Saarland</translation>
    </message>
    <message>
        <source>Germany, Saxony</source>
        <translation>Deutschland, Sachsen</translation>
    </message>
    <message>
        <source>Germany, Saxony-Anhalt</source>
        <translation>Deutschland, Sachsen-Anhalt</translation>
    </message>
    <message>
        <source>Germany, Schleswig-Holstein</source>
        <translation>Deutschland, Schleswig-Holstein</translation>
    </message>
    <message>
        <source>Germany, Thuringia</source>
        <translation>Deutschland, Thüringen</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japan</translation>
    </message>
    <message>
        <source>United Kingdom, England</source>
        <translation>Vereinigtes Königreich, England</translation>
    </message>
    <message>
        <source>United Kingdom, Northern Ireland</source>
        <translation>Vereinigtes Königreich, Nordirland</translation>
    </message>
    <message>
        <source>United Kingdom, Scotland</source>
        <translation>Vereinigtes Königreich, Schottland</translation>
    </message>
    <message>
        <source>United Kingdom, Wales</source>
        <translation>Vereinigtes Königreich, Wales</translation>
    </message>
    <message>
        <source>United States, federal</source>
        <translation>Vereinigte Staaten, bundesweit</translation>
    </message>
    <message>
        <source>Type one step a line, such as 12 Mar 2026 7.5.</source>
        <translation>Geben Sie je Zeile eine Stufe ein, z. B. 12.3.2026 7,5.</translation>
    </message>
    <message>
        <source>“{line}” has no date. Type 12 Mar 2026 7.5.</source>
        <translation>„{line}“ hat kein Datum. Geben Sie z. B. 12.3.2026 7,5 ein.</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>Geben Sie eine Zahl ein.</translation>
    </message>
    <message>
        <source>For everyone in the clinic</source>
        <translation>Für alle in der Klinik</translation>
    </message>
    <message>
        <source>On this computer only</source>
        <translation>Nur auf diesem Computer</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Use one of: {options}.</source>
        <translation>Verwenden Sie eines von: {options}.</translation>
    </message>
    <message>
        <source>Use a whole number from {lowest} to {highest} ({unit}).</source>
        <translation>Verwenden Sie eine ganze Zahl von {lowest} bis {highest} ({unit}).</translation>
    </message>
    <message>
        <source>{number} {unit}</source>
        <translation>{number} {unit}</translation>
    </message>
    <message>
        <source>Use on or off; in a settings file, true or false.</source>
        <translation>Verwenden Sie on oder off; in einer Einstellungsdatei true oder false.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Use at most {longest} characters on one line.</source>
        <translation>Verwenden Sie höchstens {longest} Zeichen in einer Zeile.</translation>
    </message>
    <message>
        <source>Use the path of a folder, as a text on one line, or an empty text for none.</source>
        <translation>Verwenden Sie den Pfad eines Ordners als Text in einer Zeile, oder einen leeren Text für keinen.</translation>
    </message>
    <message>
        <source>Write rate x minutes for each step and the last rate alone, such as 15 x 15; 30 x 15; 50.</source>
        <translation>Schreiben Sie Rate x Minuten für jede Stufe und die letzte Rate allein, z. B. 15 x 15; 30 x 15; 50.</translation>
    </message>
    <message>
        <source>Write minutes, such as after 5, 15; every 15; paused 5; end 30, 60; pressure 15.</source>
        <translation>Schreiben Sie Minuten, z. B. after 5, 15; every 15; paused 5; end 30, 60; pressure 15.</translation>
    </message>
    <message>
        <source>Write it like: {example}.</source>
        <translation>Schreiben Sie es so: {example}.</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandlung</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnhinweise</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Datensicherungen</translation>
    </message>
    <message>
        <source>Laboratory messages</source>
        <translation>Labornachrichten</translation>
    </message>
    <message>
        <source>Failsafe PDF, not encrypted</source>
        <translation>Notfall-PDF, nicht verschlüsselt</translation>
    </message>
    <message>
        <source>CRP mg/L, white cells and platelets 10⁹/L</source>
        <translation>CRP mg/L, Leukozyten und Thrombozyten 10⁹/L</translation>
    </message>
    <message>
        <source>CRP mg/dL, white cells /µL, platelets 10⁴/µL</source>
        <translation>CRP mg/dL, Leukozyten /µL, Thrombozyten 10⁴/µL</translation>
    </message>
    <message>
        <source>Units on the screen</source>
        <translation>Einheiten auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Lab results are shown and typed in SI units or in those of Japanese charts; what is stored does not change.</source>
        <translation>Laborergebnisse werden in SI-Einheiten oder in denen japanischer Akten angezeigt und eingegeben; das Gespeicherte ändert sich nicht.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The window, its alerts and what it prints are in this language; what people wrote stays as it is.</source>
        <translation>Fenster, Warnhinweise und Ausdrucke sind in dieser Sprache; was Personen geschrieben haben, bleibt wie es ist.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>The window has a light or a dark background; paper is always light.</source>
        <translation>Das Fenster hat einen hellen oder dunklen Hintergrund; Papier ist immer hell.</translation>
    </message>
    <message>
        <source>Open the window where it was</source>
        <translation>Fenster an letzter Position öffnen</translation>
    </message>
    <message>
        <source>The program opens with the size and the position that its window had when it was closed.</source>
        <translation>Das Programm öffnet sich in Größe und Position, die sein Fenster beim Schließen hatte.</translation>
    </message>
    <message>
        <source>own dose table</source>
        <translation>eigene Dosistabelle</translation>
    </message>
    <message>
        <source>Label for new children</source>
        <translation>Fachinformation für neue Kinder</translation>
    </message>
    <message>
        <source>The dose of a newly registered child follows this label; it can be changed for each child.</source>
        <translation>Die Dosis eines neu angelegten Kindes folgt dieser Fachinformation; sie kann für jedes Kind geändert werden.</translation>
    </message>
    <message>
        <source>Own dose table</source>
        <translation>Eigene Dosistabelle</translation>
    </message>
    <message>
        <source>A dosing rule of the clinic beside the labels, such as {example}. Laboratory limits, bag and hours of a bag are those of the US and EU label. Empty: none.</source>
        <translation>Eine Dosierungsregel der Klinik neben den Fachinformationen, z. B. {example}. Laborgrenzen, Infusionsbeutel und Haltbarkeit des Beutels sind die der US- und EU-Fachinformation. Leer: keine.</translation>
    </message>
    <message>
        <source>An infusion is on time within</source>
        <translation>Infusion pünktlich bis ±</translation>
    </message>
    <message>
        <source>An infusion is on time up to this many days before or after its due date.</source>
        <translation>Eine Infusion ist bis zu dieser Zahl von Tagen vor oder nach dem Fälligkeitstag pünktlich.</translation>
    </message>
    <message>
        <source>Rate plan of an infusion</source>
        <translation>Ratenplan einer Infusion</translation>
    </message>
    <message>
        <source>The rates of the drip in mL/h with their minutes, such as 15 x 15; 30 x 15; 50. Empty: one rate for an hour, as the label says.</source>
        <translation>Die Infusionsraten in mL/h mit ihren Minuten, z. B. 15 x 15; 30 x 15; 50. Leer: eine Rate über eine Stunde, laut Fachinformation.</translation>
    </message>
    <message>
        <source>Results wait for a signature for</source>
        <translation>Ergebnisse warten auf Abzeichnung für</translation>
    </message>
    <message>
        <source>Results that no physician signed are counted on Today for this many days.</source>
        <translation>Ärztlich nicht abgezeichnete Ergebnisse werden auf der Seite „Heute“ so viele Tage gezählt.</translation>
    </message>
    <message>
        <source>Vital signs of an infusion</source>
        <translation>Vitalzeichen bei einer Infusion</translation>
    </message>
    <message>
        <source>Minutes after the start and each change of rate, then repeatedly, in a pause, after the end, and for blood pressure, such as after 5, 15; every 15; paused 5; end 30, 60; pressure 15. Empty: these.</source>
        <translation>Minuten nach Beginn und jeder Ratenänderung, dann wiederholt, bei Unterbrechung, nach dem Ende und für den Blutdruck, z. B. after 5, 15; every 15; paused 5; end 30, 60; pressure 15. Leer: diese.</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Discard a prepared bag after</source>
        <translation>Zubereiteten Beutel verwerfen nach</translation>
    </message>
    <message>
        <source>The clinic&apos;s own limit, if it is shorter than that of the label. 0: that of the label.</source>
        <translation>Die eigene Grenze der Klinik, wenn sie kürzer ist als die der Fachinformation. 0: die der Fachinformation.</translation>
    </message>
    <message>
        <source>100 mL</source>
        <translation>100 mL</translation>
    </message>
    <message>
        <source>250 mL</source>
        <translation>250 mL</translation>
    </message>
    <message>
        <source>Bag beside that of the label</source>
        <translation>Beutel neben dem der Fachinformation</translation>
    </message>
    <message>
        <source>A bag of this volume can be chosen when an infusion is prepared.</source>
        <translation>Ein Beutel dieses Volumens kann bei der Zubereitung einer Infusion gewählt werden.</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>Feiertage</translation>
    </message>
    <message>
        <source>The calendar shows the public holidays of this country or region.</source>
        <translation>Der Kalender zeigt die Feiertage dieses Landes oder dieser Region.</translation>
    </message>
    <message>
        <source>infusion</source>
        <translation>Infusion</translation>
    </message>
    <message>
        <source>infusions</source>
        <translation>Infusionen</translation>
    </message>
    <message>
        <source>A day is full with</source>
        <translation>Ein Tag ist voll mit</translation>
    </message>
    <message>
        <source>The calendar shows how many of this number of infusions are planned on a day.</source>
        <translation>Der Kalender zeigt die Zahl der geplanten Infusionen eines Tages im Verhältnis zu dieser Zahl.</translation>
    </message>
    <message>
        <source>Character set of laboratory messages</source>
        <translation>Zeichensatz der Labornachrichten</translation>
    </message>
    <message>
        <source>Messages that name no character set and are not UTF-8 are read in this one.</source>
        <translation>Nachrichten, die keinen Zeichensatz nennen und nicht UTF-8 sind, werden in diesem gelesen.</translation>
    </message>
    <message>
        <source>Sound for a new alert card</source>
        <translation>Ton bei neuer Warnkarte</translation>
    </message>
    <message>
        <source>A sound is played when a new alert card appears while another window is in front.</source>
        <translation>Ein Ton erklingt, wenn eine neue Warnkarte erscheint, während ein anderes Fenster vorn ist.</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Lock the screen after no input for</source>
        <translation>Bildschirm sperren ohne Eingabe nach</translation>
    </message>
    <message>
        <source>The screen locks itself after this time; what was typed is there again after the next log-in.</source>
        <translation>Der Bildschirm sperrt sich nach dieser Zeit; das Eingegebene ist nach der nächsten Anmeldung wieder da.</translation>
    </message>
    <message>
        <source>Fill in the last name at log-in</source>
        <translation>Letzten Namen bei der Anmeldung eintragen</translation>
    </message>
    <message>
        <source>The log-in form contains the name of the person who used this computer last.</source>
        <translation>Das Anmeldeformular enthält den Namen der Person, die diesen Computer zuletzt benutzt hat.</translation>
    </message>
    <message>
        <source>Second folder for backups</source>
        <translation>Zweiter Ordner für Datensicherungen</translation>
    </message>
    <message>
        <source>Each backup is also copied to this folder, such as one on a network drive or a USB stick.</source>
        <translation>Jede Datensicherung wird auch in diesen Ordner kopiert, z. B. auf einem Netzlaufwerk oder USB-Stick.</translation>
    </message>
    <message>
        <source>Folder of the failsafe PDF</source>
        <translation>Ordner der Notfall-PDF</translation>
    </message>
    <message>
        <source>The whole record is written into this folder as a PDF, to be read when this program is down. The PDF is NOT encrypted: whoever can open the file reads every child. Empty: no PDF.</source>
        <translation>Der gesamte Datenbestand wird als PDF in diesen Ordner geschrieben, zum Lesen bei Ausfall des Programms. Die PDF ist NICHT verschlüsselt: Wer die Datei öffnen kann, liest alle Kinder. Leer: keine PDF.</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 Stunden</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 Stunden</translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation>12 Stunden</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>The failsafe PDF is written again after</source>
        <translation>Die Notfall-PDF wird neu geschrieben nach</translation>
    </message>
    <message>
        <source>A newer PDF is written after this time while the program is open; the last three are kept.</source>
        <translation>Nach dieser Zeit wird bei geöffnetem Programm eine neuere PDF geschrieben; die letzten drei bleiben erhalten.</translation>
    </message>
    <message>
        <source>Blood count and liver values every</source>
        <translation>Blutbild und Leberwerte alle</translation>
    </message>
    <message>
        <source>Lipids every</source>
        <translation>Lipide alle</translation>
    </message>
    <message>
        <source>Ferritin, LDH and fibrinogen every</source>
        <translation>Ferritin, LDH und Fibrinogen alle</translation>
    </message>
    <message>
        <source>Eye examination every</source>
        <translation>Augenuntersuchung alle</translation>
    </message>
    <message>
        <source>Eye examination on a steroid every</source>
        <translation>Augenuntersuchung unter Glukokortikoid alle</translation>
    </message>
    <message>
        <source>DXA on a steroid every</source>
        <translation>DXA unter Glukokortikoid alle</translation>
    </message>
    <message>
        <source>Film of the spine on a steroid every</source>
        <translation>Wirbelsäulenaufnahme unter Glukokortikoid alle</translation>
    </message>
    <message>
        <source>Height and weight every</source>
        <translation>Größe und Gewicht alle</translation>
    </message>
    <message>
        <source>Puberty every</source>
        <translation>Pubertätsstatus alle</translation>
    </message>
    <message>
        <source>Bone age of a short child every</source>
        <translation>Knochenalter bei Kleinwuchs alle</translation>
    </message>
    <message>
        <source>Influenza vaccine every</source>
        <translation>Influenza-Impfstoff alle</translation>
    </message>
    <message>
        <source>Blood pressure on a steroid every</source>
        <translation>Blutdruck unter Glukokortikoid alle</translation>
    </message>
    <message>
        <source>Eye pressure in the first half year on a steroid every</source>
        <translation>Augendruck im ersten Halbjahr unter Glukokortikoid alle</translation>
    </message>
    <message>
        <source>Eye pressure on a steroid, later, every</source>
        <translation>Augendruck unter Glukokortikoid, später, alle</translation>
    </message>
    <message>
        <source>Eye examination in the year after all drugs every</source>
        <translation>Augenuntersuchung im Jahr nach allen Medikamenten alle</translation>
    </message>
    <message>
        <source>Glucose on a steroid every</source>
        <translation>Glukose unter Glukokortikoid alle</translation>
    </message>
    <message>
        <source>Lung questions and saturation every</source>
        <translation>Lungenfragen und Sättigung alle</translation>
    </message>
    <message>
        <source>Immunoglobulin G every</source>
        <translation>Immunglobulin G alle</translation>
    </message>
    <message>
        <source>Urine protein every</source>
        <translation>Urinprotein alle</translation>
    </message>
    <message>
        <source>Vaccination record every</source>
        <translation>Impfausweis alle</translation>
    </message>
    <message>
        <source>Surveillance</source>
        <translation>Kontrolluntersuchungen</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>The Events page of a child shows when this is due next.</source>
        <translation>Die Seite „Ereignisse“ eines Kindes zeigt, wann dies als Nächstes fällig ist.</translation>
    </message>
    <message>
        <source>Formula of the target height</source>
        <translation>Formel der Zielgröße</translation>
    </message>
    <message>
        <source>The growth page shows the target height from the heights of the parents by this formula.</source>
        <translation>Die Wachstumsseite zeigt die Zielgröße nach dieser Formel aus den Größen der Eltern.</translation>
    </message>
    <message>
        <source>“{typed}” is not a date. Type a date such as 12 Mar 2019.</source>
        <translation>„{typed}“ ist kein Datum. Geben Sie ein Datum wie 12.3.2019 ein.</translation>
    </message>
    <message>
        <source>This can mean {first} or {second}. Type the month as a word.</source>
        <translation>Das kann {first} oder {second} bedeuten. Geben Sie das Datum mit Punkten ein.</translation>
    </message>
    <message>
        <source>“{typed}” is not a time. Type a time such as 9:30.</source>
        <translation>„{typed}“ ist keine Uhrzeit. Geben Sie eine Uhrzeit wie 9:30 ein.</translation>
    </message>
    <message>
        <source>Type the day, such as 12 Mar 2019.</source>
        <translation>Geben Sie den Tag ein, z. B. 12.3.2019.</translation>
    </message>
    <message>
        <source>“{typed}” is not a number. Type a number such as 4.1 or 4,1.</source>
        <translation>„{typed}“ ist keine Zahl. Geben Sie eine Zahl wie 4,1 oder 4.1 ein.</translation>
    </message>
    <message>
        <source>loss of effect</source>
        <translation>Wirkverlust</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Phase, doses given before</source>
        <translation>Phase, zuvor verabreichte Dosen</translation>
    </message>
    <message>
        <source>Days since the last dose</source>
        <translation>Tage seit der letzten Dosis</translation>
    </message>
    <message>
        <source>Own level (centre)</source>
        <translation>Eigenes Niveau (Zentrum)</translation>
    </message>
    <message>
        <source>Usual range, lower end</source>
        <translation>Üblicher Bereich, unteres Ende</translation>
    </message>
    <message>
        <source>Usual range, upper end</source>
        <translation>Üblicher Bereich, oberes Ende</translation>
    </message>
    <message>
        <source>Value ÷ centre</source>
        <translation>Wert ÷ Zentrum</translation>
    </message>
    <message>
        <source>SD above expectation</source>
        <translation>SD über der Erwartung</translation>
    </message>
    <message>
        <source>Chance of a quiet value this high</source>
        <translation>Wahrscheinlichkeit eines so hohen unauffälligen Werts</translation>
    </message>
    <message>
        <source>Quiet values learnt</source>
        <translation>Gelernte unauffällige Werte</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Therefore</source>
        <translation>Daher</translation>
    </message>
    <message>
        <source>{level}: {because}</source>
        <translation>{level}: {because}</translation>
    </message>
    <message>
        <source>{n}, {first} to {last}</source>
        <translation>{n}, {first} bis {last}</translation>
    </message>
    <message>
        <source>Points to begin with</source>
        <translation>Startpunkte</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{found}: {points}</source>
        <translation>{found}: {points}</translation>
    </message>
    <message>
        <source>Above the limit of a group</source>
        <translation>Über der Grenze einer Gruppe</translation>
    </message>
    <message>
        <source>{found} SD, one SD being {width}</source>
        <translation>{found} SD, eine SD ist {width}</translation>
    </message>
    <message>
        <source>The label: do not give during an active infection, including a localised one. Interruption has its own risk. This card is no diagnosis, and its absence is no all-clear.</source>
        <translation>Fachinformation: nicht während einer aktiven Infektion geben, auch keiner lokalisierten. Eine Unterbrechung hat ihr eigenes Risiko. Diese Karte ist keine Diagnose, und ihr Fehlen ist keine Entwarnung.</translation>
    </message>
    <message>
        <source>On tocilizumab the published criteria for MAS miss most cases.</source>
        <translation>Unter Tocilizumab verfehlen die publizierten MAS-Kriterien die meisten Fälle.</translation>
    </message>
    <message>
        <source>before treatment</source>
        <translation>vor Behandlung</translation>
    </message>
    <message>
        <source>before steady state: the drug level still rises</source>
        <translation>Einleitungsphase: Wirkstoffspiegel noch nicht stabil</translation>
    </message>
    <message>
        <source>drug active</source>
        <translation>Medikament wirkt</translation>
    </message>
    <message>
        <source>exposure uncertain</source>
        <translation>Wirkung ungewiss</translation>
    </message>
    <message>
        <source>not measured; a high value would add up to {points} to infection</source>
        <translation>nicht gemessen; ein hoher Wert würde bei Infektion bis zu {points} hinzufügen</translation>
    </message>
    <message>
        <source>findings that measure the same thing count together up to a limit</source>
        <translation>Befunde, die dasselbe messen, zählen zusammen nur bis zu einer Grenze</translation>
    </message>
    <message>
        <source>how much rarer each explanation is than a well day, before any finding</source>
        <translation>wie viel seltener jede Erklärung ist als ein beschwerdefreier Tag, vor jedem Befund</translation>
    </message>
    <message>
        <source>{fold} ×; {because}</source>
        <translation>{fold} ×; {because}</translation>
    </message>
    <message>
        <source>{fold} × what is expected on this day, {centre} ({range})</source>
        <translation>{fold} × Erwartungswert dieses Tages, {centre} ({range})</translation>
    </message>
    <message>
        <source>{fold} × own level {centre} ({range}); {odds} of this child&apos;s well days</source>
        <translation>{fold} × eigenes Niveau {centre} ({range}); {odds} der beschwerdefreien Tage dieses Kindes</translation>
    </message>
    <message>
        <source>suppressed by the drug: not informative</source>
        <translation>vom Medikament unterdrückt: nicht aussagekräftig</translation>
    </message>
    <message>
        <source>as on this child&apos;s other days; fever is often absent on this drug</source>
        <translation>wie an den anderen Tagen dieses Kindes; Fieber fehlt unter diesem Medikament oft</translation>
    </message>
    <message>
        <source>not raised: does not exclude infection</source>
        <translation>nicht erhöht: schließt eine Infektion nicht aus</translation>
    </message>
    <message>
        <source>no unusual change known</source>
        <translation>keine ungewöhnliche Veränderung bekannt</translation>
    </message>
    <message>
        <source>a newer sample belongs to this card</source>
        <translation>eine neuere Probe gehört zu dieser Karte</translation>
    </message>
    <message>
        <source>a value was corrected</source>
        <translation>ein Wert wurde berichtigt</translation>
    </message>
    <message>
        <source>a dose, an event or an earlier value was entered or corrected</source>
        <translation>eine Dosis, ein Ereignis oder ein früherer Wert wurde erfasst oder berichtigt</translation>
    </message>
    <message>
        <source>{rule} judges this sample differently</source>
        <translation>{rule} beurteilt diese Probe anders</translation>
    </message>
    <message>
        <source>{sd} SD {side} what is usual for this child</source>
        <translation>{sd} SD {side} dem für dieses Kind Üblichen</translation>
    </message>
    <message>
        <source>above</source>
        <translation>über</translation>
    </message>
    <message>
        <source>below</source>
        <translation>unter</translation>
    </message>
    <message>
        <source>1 earlier value</source>
        <translation>1 früherer Wert</translation>
    </message>
    <message>
        <source>{n} earlier values</source>
        <translation>{n} frühere Werte</translation>
    </message>
    <message>
        <source>CRP {value} does not exclude infection: the drug suppresses it ({days} days since the dose).</source>
        <translation>CRP {value} schließt eine Infektion nicht aus: Das Medikament unterdrückt es ({days} Tage seit der Dosis).</translation>
    </message>
    <message>
        <source>CRP is {found}: cover may have lapsed</source>
        <translation>CRP beträgt {found}: Die Wirkung kann nachgelassen haben</translation>
    </message>
    <message>
        <source>IL-6 was above expectation in the sample before</source>
        <translation>IL-6 lag in der Probe davor über der Erwartung</translation>
    </message>
    <message>
        <source>Over the limit of a group</source>
        <translation>Über der Grenze einer Gruppe</translation>
    </message>
    <message>
        <source>IL-6 is {sd} SD above what is usual for this child, points short of a card: {points}</source>
        <translation>IL-6 liegt {sd} SD über dem für dieses Kind Üblichen, bis zu einer Karte fehlende Punkte: {points}</translation>
    </message>
    <message>
        <source>IL-6 is {sd} SD above what is usual for this child, points over a well day with its company: {points}</source>
        <translation>IL-6 liegt {sd} SD über dem für dieses Kind Üblichen, Punkte über einem beschwerdefreien Tag mit Begleitmarkern: {points}</translation>
    </message>
    <message>
        <source>as this child&apos;s other days; fever is often absent on this drug</source>
        <translation>wie die anderen Tage dieses Kindes; Fieber fehlt unter diesem Medikament oft</translation>
    </message>
    <message>
        <source>how much rarer each is than a well day, before anything is looked at</source>
        <translation>wie viel seltener jedes ist als ein beschwerdefreier Tag, bevor etwas betrachtet wird</translation>
    </message>
    <message>
        <source>infection, flare or a matter of measurement — examine, repeat</source>
        <translation>Infektion, Schub oder Messproblem – untersuchen, wiederholen</translation>
    </message>
    <message>
        <source>laboratory part of the 2016 EULAR/ACR/PRINTO set is met</source>
        <translation>Laborteil des EULAR/ACR/PRINTO-Satzes von 2016 ist erfüllt</translation>
    </message>
    <message>
        <source>measured by {new}, before by {old}</source>
        <translation>gemessen mit {new}, davor mit {old}</translation>
    </message>
    <message>
        <source>reaction in one of the last two infusions</source>
        <translation>Reaktion bei einer der letzten zwei Infusionen</translation>
    </message>
    <message>
        <source>run-in: drug level not yet steady</source>
        <translation>Einleitungsphase: Wirkstoffspiegel noch nicht konstant</translation>
    </message>
    <message>
        <source>signs of a coming reaction — review before this dose</source>
        <translation>Zeichen einer bevorstehenden Reaktion – vor dieser Dosis prüfen</translation>
    </message>
    <message>
        <source>suppressed by the drug: says nothing</source>
        <translation>vom Medikament unterdrückt: sagt nichts aus</translation>
    </message>
    <message>
        <source>the drug may have lost its hold — review before the next infusion</source>
        <translation>möglicher Wirkverlust des Medikaments – vor der nächsten Infusion prüfen</translation>
    </message>
    <message>
        <source>The last dose was {days} days ago: the drug may no longer work; CRP and fever are informative again, and IL-6 may fall</source>
        <translation>Die letzte Dosis liegt {days} Tage zurück: Das Medikament wirkt vielleicht nicht mehr; CRP und Fieber sind wieder aussagekräftig, und IL-6 kann fallen</translation>
    </message>
    <message>
        <source>the other markers speak for an infection; IL-6 itself is not raised</source>
        <translation>die anderen Marker sprechen für eine Infektion; IL-6 selbst ist nicht erhöht</translation>
    </message>
    <message>
        <source>the other markers speak for an infection; IL-6 was not measured</source>
        <translation>die anderen Marker sprechen für eine Infektion; IL-6 wurde nicht gemessen</translation>
    </message>
    <message>
        <source>the tail of the rise before: falling as expected</source>
        <translation>der Ausklang des Anstiegs davor: fällt wie erwartet</translation>
    </message>
    <message>
        <source>what measures one thing counts only so far together</source>
        <translation>was dasselbe misst, zählt zusammen nur bis zu einer Grenze</translation>
    </message>
    <message>
        <source>{points} points more would make it a card.</source>
        <translation>{points} weitere Punkte würden eine Karte ergeben.</translation>
    </message>
    <message>
        <source>infection, white cells up</source>
        <translation>Infektion, Leukozyten erhöht</translation>
    </message>
    <message>
        <source>infection, white cells down</source>
        <translation>Infektion, Leukozyten erniedrigt</translation>
    </message>
    <message>
        <source>flare</source>
        <translation>Schub</translation>
    </message>
    <message>
        <source>MAS</source>
        <translation>MAS</translation>
    </message>
    <message>
        <source>loss of drug effect</source>
        <translation>Wirkverlust</translation>
    </message>
    <message>
        <source>measurement</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>read in the source</source>
        <translation>in der Quelle gelesen</translation>
    </message>
    <message>
        <source>read in a secondary source</source>
        <translation>in einer Sekundärquelle gelesen</translation>
    </message>
    <message>
        <source>recalled, not confirmed</source>
        <translation>aus dem Gedächtnis, nicht bestätigt</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>doses</source>
        <translation>Dosen</translation>
    </message>
    <message>
        <source>intervals</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>joints</source>
        <translation>Gelenke</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>watch</source>
        <translation>beobachten</translation>
    </message>
    <message>
        <source>act</source>
        <translation>handeln</translation>
    </message>
    <message>
        <source>What a card means</source>
        <translation>Was eine Karte bedeutet</translation>
    </message>
    <message>
        <source>A card says that this child&apos;s IL-6, together with the other markers, is higher than a well day of this child explains. A card is not a diagnosis, and the absence of a card is no all-clear: on this drug, fever and a raised CRP can be absent, and a mild infection can be missed. The program changes no order. Rule {version}.</source>
        <translation>Eine Karte besagt, dass IL-6 dieses Kindes zusammen mit den anderen Markern höher ist, als ein beschwerdefreier Tag dieses Kindes erklärt. Eine Karte ist keine Diagnose, und das Fehlen einer Karte ist keine Entwarnung: Unter diesem Medikament können Fieber und ein erhöhtes CRP fehlen, und eine leichte Infektion kann übersehen werden. Das Programm ändert keine Verordnung. Regel {version}.</translation>
    </message>
    <message>
        <source>The evidence</source>
        <translation>Die Belege</translation>
    </message>
    <message>
        <source>For a marker: how far the explanation typically moves it, with the lowest and the highest number of points in brackets. For any other finding: points for each unit above the start.</source>
        <translation>Für einen Marker: wie weit die Erklärung ihn typischerweise verschiebt, in Klammern die niedrigste und die höchste Punktzahl. Für jeden anderen Befund: Punkte je Einheit über dem Startwert.</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Record children, infusions, labs, drugs, events and visits, and correct them</source>
        <translation>Kinder, Infusionen, Labor, Medikamente, Ereignisse und Visiten erfassen und berichtigen</translation>
    </message>
    <message>
        <source>Acknowledge and snooze alert cards</source>
        <translation>Warnkarten zur Kenntnis nehmen und später erinnern lassen</translation>
    </message>
    <message>
        <source>Name the outcome of an alert card</source>
        <translation>Den Ausgang einer Warnkarte erfassen</translation>
    </message>
    <message>
        <source>Set the physician global of a visit</source>
        <translation>Das Arzt-Globalurteil einer Visite eintragen</translation>
    </message>
    <message>
        <source>Sign results and visits</source>
        <translation>Ergebnisse und Visiten abzeichnen</translation>
    </message>
    <message>
        <source>Plan a taper, change the interval, end a course</source>
        <translation>Ausschleichen planen, Intervall ändern, Behandlung beenden</translation>
    </message>
    <message>
        <source>Write letters</source>
        <translation>Briefe schreiben</translation>
    </message>
    <message>
        <source>Make review copies</source>
        <translation>Lesekopien erstellen</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>Export children as FHIR or CSV</source>
        <translation>Kinder als FHIR oder CSV exportieren</translation>
    </message>
    <message>
        <source>Export tables for research</source>
        <translation>Forschungstabellen exportieren</translation>
    </message>
    <message>
        <source>Export names for research</source>
        <translation>Namen für die Forschung exportieren</translation>
    </message>
    <message>
        <source>Decide what two computers changed</source>
        <translation>Klären, was auf zwei Computern geändert wurde</translation>
    </message>
    <message>
        <source>Change settings of the clinic, and people</source>
        <translation>Einstellungen der Klinik und Personen ändern</translation>
    </message>
    <message>
        <source>Restore a backup, export the key</source>
        <translation>Datensicherung wiederherstellen, Schlüssel exportieren</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Asked about below</source>
        <translation>Nachfrage unter</translation>
    </message>
    <message>
        <source>Asked about above</source>
        <translation>Nachfrage über</translation>
    </message>
    <message>
        <source>before the first infusion</source>
        <translation>vor der ersten Infusion</translation>
    </message>
    <message>
        <source>during treatment</source>
        <translation>unter der Behandlung</translation>
    </message>
    <message>
        <source>What the label says</source>
        <translation>Laut Fachinformation</translation>
    </message>
    <message>
        <source>Limits in the label</source>
        <translation>Grenzen der Fachinformation</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>May be changed by</source>
        <translation>Ändern darf</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Who may do what</source>
        <translation>Wer was darf</translation>
    </message>
    <message>
        <source>Units that may be typed</source>
        <translation>Zulässige Einheiten</translation>
    </message>
    <message>
        <source>Asked about outside</source>
        <translation>Nachfrage außerhalb von</translation>
    </message>
    <message>
        <source>Refused outside</source>
        <translation>Abgewiesen außerhalb von</translation>
    </message>
    <message>
        <source>Steroid</source>
        <translation>Glukokortikoid</translation>
    </message>
    <message>
        <source>Other monitors</source>
        <translation>Andere Regeln</translation>
    </message>
    <message>
        <source>Each monitor works independently of the alert. On tocilizumab the 2016 criteria and the MS score miss most cases of MAS.</source>
        <translation>Jede dieser Regeln arbeitet unabhängig vom Warnhinweis. Unter Tocilizumab verfehlen die Kriterien von 2016 und der MS-Score die meisten MAS-Fälle.</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Every other number that the rules use, with its source and how certain it is.</source>
        <translation>Jede weitere Zahl, die die Regeln verwenden, mit Quelle und Sicherheit.</translation>
    </message>
    <message>
        <source>How the evidence is scored</source>
        <translation>Wie die Belege gewertet werden</translation>
    </message>
    <message>
        <source>Each finding gives points for each explanation: one point doubles the odds of the explanation relative to a well day. A marker is compared twice: with this child&apos;s own well days, and with such a day shifted as far as the explanation typically shifts the marker. With d = typical shift ÷ SD, the points are d × (SD found − d ÷ 2) ÷ 0.69: the same shift counts for more in a child whose values are steady and well known. A marker that was not measured counts for nothing; markers that were measured and did not move count against an explanation, together up to {against} points. Points are added to the starting points; at {card} points a card is raised, and above {watch} a silent mark is set. Findings that measure the same thing have a joint limit: {groups}.</source>
        <translation>Jeder Befund gibt für jede Erklärung Punkte: Ein Punkt verdoppelt die Chance der Erklärung gegenüber einem beschwerdefreien Tag. Ein Marker wird zweimal verglichen: mit den eigenen beschwerdefreien Tagen des Kindes und mit einem solchen Tag, verschoben um so viel, wie die Erklärung den Marker typischerweise verschiebt. Mit d = typische Verschiebung ÷ SD betragen die Punkte d × (gefundene SD − d ÷ 2) ÷ 0,69: Dieselbe Verschiebung zählt mehr bei einem Kind, dessen Werte stabil und gut bekannt sind. Ein nicht gemessener Marker zählt nichts; gemessene Marker, die sich nicht bewegt haben, zählen gegen eine Erklärung, zusammen bis zu {against} Punkte. Die Punkte werden zu den Startpunkten addiert; bei {card} Punkten wird eine Karte ausgelöst, über {watch} eine stille Markierung gesetzt. Befunde, die dasselbe messen, haben eine gemeinsame Grenze: {groups}.</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Starting points</source>
        <translation>Startpunkte</translation>
    </message>
    <message>
        <source>Usual values in children on the drug</source>
        <translation>Übliche Werte bei Kindern unter dem Medikament</translation>
    </message>
    <message>
        <source>A child&apos;s own values replace these as they become known. The columns are: the centre; one SD between children and one SD between the quiet days of one child, as factors; how far the drug lowers the marker on day {dip} after a dose; how much pre-treatment disease still raises it at the first dose, an effect that halves every {half} days; and how far the drug raises it within a day of the first dose. In active disease IL-6 is produced {times} times as fast as on a well day, and the excess falls to a third in {days} days. Where the column “Raised by the drug” has a value, values from before the first dose are used to predict the first weeks.</source>
        <translation>Die eigenen Werte eines Kindes ersetzen diese, sobald sie bekannt werden. Die Spalten sind: das Zentrum; eine SD zwischen Kindern und eine SD zwischen den unauffälligen Tagen eines Kindes, als Faktoren; wie weit das Medikament den Marker an Tag {dip} nach einer Dosis senkt; wie stark die Erkrankung vor der Behandlung ihn bei der ersten Dosis noch erhöht, ein Effekt, der sich alle {half} Tage halbiert; und wie weit das Medikament ihn innerhalb eines Tages nach der ersten Dosis erhöht. Bei aktiver Erkrankung wird IL-6 {times}-mal so schnell gebildet wie an einem beschwerdefreien Tag, und der Überschuss fällt in {days} Tagen auf ein Drittel. Wo die Spalte „Erhöht durch Medikament“ einen Wert hat, dienen Werte von vor der ersten Dosis zur Vorhersage der ersten Wochen.</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marker</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Zentrum</translation>
    </message>
    <message>
        <source>SD between children</source>
        <translation>SD zwischen Kindern</translation>
    </message>
    <message>
        <source>SD within a child</source>
        <translation>SD eines Kindes</translation>
    </message>
    <message>
        <source>At the first dose</source>
        <translation>Bei der ersten Dosis</translation>
    </message>
    <message>
        <source>Raised by the drug</source>
        <translation>Erhöht durch Medikament</translation>
    </message>
    <message>
        <source>{sought} ({least} to {most})</source>
        <translation>{sought} ({least} bis {most})</translation>
    </message>
    <message>
        <source>{per} from {start}</source>
        <translation>{per} ab {start}</translation>
    </message>
    <message>
        <source>{per} for each {one} from {start}</source>
        <translation>{per} je {one} ab {start}</translation>
    </message>
    <message>
        <source>{value} {unit}</source>
        <translation>{value} {unit}</translation>
    </message>
    <message>
        <source>{source} [{how}]</source>
        <translation>{source} [{how}]</translation>
    </message>
    <message>
        <source>infection likely, flare possible — examine</source>
        <translation>Infektion wahrscheinlich, Schub möglich – untersuchen</translation>
    </message>
    <message>
        <source>flare possible, infection not excluded — examine</source>
        <translation>Schub möglich, Infektion nicht ausgeschlossen – untersuchen</translation>
    </message>
    <message>
        <source>the pattern of macrophage activation syndrome — call the consultant</source>
        <translation>das Muster eines Makrophagenaktivierungssyndroms – Oberarztdienst anrufen</translation>
    </message>
    <message>
        <source>possible loss of drug effect — review before the next infusion</source>
        <translation>möglicher Wirkverlust des Medikaments – vor der nächsten Infusion prüfen</translation>
    </message>
    <message>
        <source>infection, flare or a measurement problem — examine and repeat</source>
        <translation>Infektion, Schub oder Messproblem – untersuchen und wiederholen</translation>
    </message>
    <message>
        <source>signs of an impending infusion reaction — review before this dose</source>
        <translation>Zeichen einer drohenden Infusionsreaktion – vor dieser Dosis prüfen</translation>
    </message>
    <message>
        <source>infection or flare — examine</source>
        <translation>Infektion oder Schub – untersuchen</translation>
    </message>
    <message>
        <source>Up: {names}</source>
        <translation>Erhöht: {names}</translation>
    </message>
    <message>
        <source>Down: {names}</source>
        <translation>Erniedrigt: {names}</translation>
    </message>
    <message>
        <source>Blood picture of concern: {meaning}</source>
        <translation>Besorgniserregende Blutwerte: {meaning}</translation>
    </message>
    <message>
        <source>{what}: {meaning}</source>
        <translation>{what}: {meaning}</translation>
    </message>
    <message>
        <source>{name} {value}</source>
        <translation>{name} {value}</translation>
    </message>
    <message>
        <source>IL-6 is {fold} × this child&apos;s own level</source>
        <translation>IL-6 beträgt das {fold}-Fache des eigenen Niveaus dieses Kindes</translation>
    </message>
    <message>
        <source>{because}. Measure IL-6.</source>
        <translation>{because}. Messen Sie IL-6.</translation>
    </message>
    <message>
        <source>{value}: {because}.</source>
        <translation>{value}: {because}.</translation>
    </message>
    <message>
        <source>{value}; expected on this day {range}: {because}.</source>
        <translation>{value}; an diesem Tag erwartet {range}: {because}.</translation>
    </message>
    <message>
        <source>{value}; usual range {range}, from {count} quiet results, {since} to {last}: {odds} of this child&apos;s well days.</source>
        <translation>{value}; üblicher Bereich {range}, aus {count} unauffälligen Ergebnissen, {since} bis {last}: {odds} der beschwerdefreien Tage dieses Kindes.</translation>
    </message>
    <message>
        <source> ({fold} ×)</source>
        <translation> ({fold} ×)</translation>
    </message>
    <message>
        <source>Newest of this card: {value}{fold} on {day}.</source>
        <translation>Neuester Wert dieser Karte: {value}{fold} am {day}.</translation>
    </message>
    <message numerus="yes">
        <source>CRP {value} does not exclude infection: the drug suppresses it (%n day(s) since the dose).</source>
        <translation>
            <numerusform>CRP {value} schließt eine Infektion nicht aus: Das Medikament unterdrückt es (%n Tag seit der Dosis).</numerusform>
            <numerusform>CRP {value} schließt eine Infektion nicht aus: Das Medikament unterdrückt es (%n Tage seit der Dosis).</numerusform>
        </translation>
    </message>
    <message>
        <source>No other marker moved.</source>
        <translation>Kein anderer Marker hat sich bewegt.</translation>
    </message>
    <message>
        <source>{parts}.</source>
        <translation>{parts}.</translation>
    </message>
    <message>
        <source>rarer than 1 in {odds}</source>
        <translation>seltener als 1 von {odds}</translation>
    </message>
    <message>
        <source>about 1 in {odds}</source>
        <translation>etwa 1 von {odds}</translation>
    </message>
    <message>
        <source>Without {name} there would be no card.</source>
        <translation>Ohne {name} gäbe es keine Karte.</translation>
    </message>
    <message>
        <source>{points} more points would raise a card.</source>
        <translation>{points} weitere Punkte würden eine Karte auslösen.</translation>
    </message>
    <message>
        <source>{name}: not measured, or not yet known; could add up to {points}.</source>
        <translation>{name}: nicht gemessen oder noch nicht bekannt; könnte bis zu {points} hinzufügen.</translation>
    </message>
    <message>
        <source>{act}: {what}</source>
        <translation>{act}: {what}</translation>
    </message>
    <message>
        <source>{act}: “{field}” is not a field.</source>
        <translation>{act}: „{field}“ ist kein Feld.</translation>
    </message>
    <message>
        <source>{act}: a time has no offset from UTC.</source>
        <translation>{act}: Einer Zeit fehlt der Abstand zu UTC.</translation>
    </message>
    <message>
        <source>go ahead</source>
        <translation>fortfahren</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>abwarten</translation>
    </message>
    <message>
        <source>ask the physician</source>
        <translation>ärztlich klären</translation>
    </message>
    <message>
        <source>gave the infusion</source>
        <translation>Infusion verabreicht</translation>
    </message>
    <message>
        <source>checked dose and waste</source>
        <translation>Dosis und Verwurf geprüft</translation>
    </message>
    <message>
        <source>Started at {rate} mL/h</source>
        <translation>Begonnen mit {rate} mL/h</translation>
    </message>
    <message>
        <source>Rate {rate} mL/h</source>
        <translation>Rate {rate} mL/h</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Resumed at {rate} mL/h</source>
        <translation>Fortgesetzt mit {rate} mL/h</translation>
    </message>
    <message>
        <source>Stopped for good</source>
        <translation>Endgültig abgebrochen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Fortgesetzt</translation>
    </message>
    <message>
        <source>{done}, time not known</source>
        <translation>{done}, Zeit nicht bekannt</translation>
    </message>
    <message>
        <source>{done}: {reason}</source>
        <translation>{done}: {reason}</translation>
    </message>
    <message>
        <source>{dose} mg</source>
        <translation>{dose} mg</translation>
    </message>
    <message>
        <source>{dose} mg/kg</source>
        <translation>{dose} mg/kg</translation>
    </message>
    <message>
        <source>dose by weight</source>
        <translation>Dosis nach Gewicht</translation>
    </message>
    <message numerus="yes">
        <source>Order: {drug} {dose} every %n day(s) from {day} on</source>
        <translation>
            <numerusform>Verordnung: {drug} {dose} täglich ab {day}</numerusform>
            <numerusform>Verordnung: {drug} {dose} alle %n Tage ab {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}, {label}</source>
        <translation>{what}, {label}</translation>
    </message>
    <message>
        <source>{what}, ordered by {who}</source>
        <translation>{what}, verordnet von {who}</translation>
    </message>
    <message>
        <source>Answer: {choice}</source>
        <translation>Antwort: {choice}</translation>
    </message>
    <message>
        <source>{said} ({why})</source>
        <translation>{said} ({why})</translation>
    </message>
    <message>
        <source>{mg} mg given, written down afterwards</source>
        <translation>{mg} mg verabreicht, nachgetragen</translation>
    </message>
    <message>
        <source>Bag of {ml} mL with {mg} mg</source>
        <translation>Beutel von {ml} mL mit {mg} mg</translation>
    </message>
    <message>
        <source>{bag}, refrigerated</source>
        <translation>{bag}, gekühlt</translation>
    </message>
    <message>
        <source>Premedication: {what}</source>
        <translation>Prämedikation: {what}</translation>
    </message>
    <message>
        <source>Waste {mg} mg, seen by {who}</source>
        <translation>Verwurf {mg} mg, bezeugt von {who}</translation>
    </message>
    <message>
        <source>{words}: {reason}</source>
        <translation>{words}: {reason}</translation>
    </message>
    <message>
        <source>Second check by {who}: child, dose, volume, bag label</source>
        <translation>Vier-Augen-Prüfung durch {who}: Kind, Dosis, Volumen, Beuteletikett</translation>
    </message>
    <message>
        <source>Taken over on {computer} from {former}</source>
        <translation>Auf {computer} übernommen von {former}</translation>
    </message>
    <message>
        <source>{values} (extra)</source>
        <translation>{values} (zusätzlich)</translation>
    </message>
    <message>
        <source>Not a reaction</source>
        <translation>Keine Reaktion</translation>
    </message>
    <message>
        <source>Reaction: {note}</source>
        <translation>Reaktion: {note}</translation>
    </message>
    <message>
        <source>no signs yet</source>
        <translation>noch keine Zeichen</translation>
    </message>
    <message>
        <source>Reaction: {signs}</source>
        <translation>Reaktion: {signs}</translation>
    </message>
    <message>
        <source>Reaction grade {grade}: {signs}</source>
        <translation>Reaktion Grad {grade}: {signs}</translation>
    </message>
    <message>
        <source>{note}</source>
        <translation>{note}</translation>
    </message>
    <message>
        <source>Observed until {time}</source>
        <translation>Nachbeobachtet bis {time}</translation>
    </message>
    <message>
        <source>Signed by {who}: {part}</source>
        <translation>Abgezeichnet von {who}: {part}</translation>
    </message>
    <message>
        <source>Not given: {reason}</source>
        <translation>Nicht verabreicht: {reason}</translation>
    </message>
    <message>
        <source>Ask before an infusion from a temperature of</source>
        <translation>Vor einer Infusion nachfragen ab einer Temperatur von</translation>
    </message>
    <message>
        <source>A temperature counts as of now for</source>
        <translation>Eine Temperatur gilt als aktuell für</translation>
    </message>
    <message>
        <source>Ask about fever and signs of infection in the last</source>
        <translation>Nach Fieber und Infektionszeichen fragen in den letzten</translation>
    </message>
    <message>
        <source>What the family was asked counts for</source>
        <translation>Was die Familie gefragt wurde, gilt für</translation>
    </message>
    <message>
        <source>Ask after a live vaccine for</source>
        <translation>Nach einem Lebendimpfstoff fragen für</translation>
    </message>
    <message>
        <source>TB screen is repeated after</source>
        <translation>Tuberkulose-Screening wird wiederholt nach</translation>
    </message>
    <message>
        <source>First infusions, with newer results</source>
        <translation>Erste Infusionen, mit neueren Ergebnissen</translation>
    </message>
    <message>
        <source>Oldest result for the first infusions</source>
        <translation>Ältestes Ergebnis für die ersten Infusionen</translation>
    </message>
    <message>
        <source>Oldest result</source>
        <translation>Ältestes Ergebnis</translation>
    </message>
    <message>
        <source>A sample or weight counts for the next infusion for</source>
        <translation>Eine Probe oder ein Gewicht gilt für die nächste Infusion für</translation>
    </message>
    <message>
        <source>A negative pregnancy test counts for</source>
        <translation>Ein negativer Schwangerschaftstest gilt für</translation>
    </message>
    <message>
        <source>A weight may be in pounds within</source>
        <translation>Ein Gewicht kann in Pfund (lb) sein innerhalb von</translation>
    </message>
    <message>
        <source>Infusion-related reaction</source>
        <translation>Infusionsreaktion</translation>
    </message>
    <message>
        <source>Allergic reaction</source>
        <translation>Allergische Reaktion</translation>
    </message>
    <message>
        <source>Anaphylaxis</source>
        <translation>Anaphylaxie</translation>
    </message>
    <message>
        <source>Headache</source>
        <translation>Kopfschmerzen</translation>
    </message>
    <message>
        <source>Urticaria</source>
        <translation>Urtikaria</translation>
    </message>
    <message>
        <source>Hypotension</source>
        <translation>Hypotonie</translation>
    </message>
    <message>
        <source>Extravasation at the infusion site</source>
        <translation>Extravasation an der Infusionsstelle</translation>
    </message>
    <message>
        <source>Mild</source>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Mäßig</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>Schwer</translation>
    </message>
    <message>
        <source>Life-threatening</source>
        <translation>Lebensbedrohlich</translation>
    </message>
    <message>
        <source>Death</source>
        <translation>Tod</translation>
    </message>
    <message>
        <source>Life-threatening; urgent treatment indicated</source>
        <translation>Lebensbedrohlich; dringende Behandlung angezeigt</translation>
    </message>
    <message>
        <source>Mild and transient; no interruption and no treatment indicated</source>
        <translation>Leicht und vorübergehend; keine Unterbrechung und keine Behandlung angezeigt</translation>
    </message>
    <message>
        <source>Therapy or interruption indicated, responds promptly to treatment; prophylaxis for 24 h or less</source>
        <translation>Therapie oder Unterbrechung angezeigt, spricht prompt auf Behandlung an; Prophylaxe für höchstens 24 h</translation>
    </message>
    <message>
        <source>Prolonged, or symptoms come back after they improved, or hospital needed for sequelae</source>
        <translation>Anhaltend, oder Symptome kehren nach Besserung zurück, oder Krankenhaus wegen Folgen nötig</translation>
    </message>
    <message>
        <source>No systemic treatment indicated</source>
        <translation>Keine systemische Behandlung angezeigt</translation>
    </message>
    <message>
        <source>Oral treatment indicated</source>
        <translation>Orale Behandlung angezeigt</translation>
    </message>
    <message>
        <source>Bronchospasm, or intravenous treatment, or hospital needed for sequelae</source>
        <translation>Bronchospasmus, oder intravenöse Behandlung, oder Krankenhaus wegen Folgen nötig</translation>
    </message>
    <message>
        <source>Symptomatic bronchospasm with or without urticaria; parenteral treatment indicated; allergic oedema or angioedema; hypotension</source>
        <translation>Symptomatischer Bronchospasmus mit oder ohne Urtikaria; parenterale Behandlung angezeigt; allergisches Ödem oder Angioödem; Hypotonie</translation>
    </message>
    <message>
        <source>38.0 to 39.0 °C</source>
        <translation>38,0 bis 39,0 °C</translation>
    </message>
    <message>
        <source>Above 39.0 to 40.0 °C</source>
        <translation>Über 39,0 bis 40,0 °C</translation>
    </message>
    <message>
        <source>Above 40.0 °C for 24 h or less</source>
        <translation>Über 40,0 °C für höchstens 24 h</translation>
    </message>
    <message>
        <source>Above 40.0 °C for more than 24 h</source>
        <translation>Über 40,0 °C für mehr als 24 h</translation>
    </message>
    <message>
        <source>Mild pain</source>
        <translation>Leichte Schmerzen</translation>
    </message>
    <message>
        <source>Moderate pain, or a mild to moderate effect on activity usual for the age</source>
        <translation>Mäßige Schmerzen, oder leichte bis mäßige Einschränkung altersüblicher Aktivität</translation>
    </message>
    <message>
        <source>Severe pain, or a severe effect on activity usual for the age</source>
        <translation>Starke Schmerzen, oder starke Einschränkung altersüblicher Aktivität</translation>
    </message>
    <message>
        <source>Less than 10 % of the skin; topical treatment indicated</source>
        <translation>Weniger als 10 % der Haut; topische Behandlung angezeigt</translation>
    </message>
    <message>
        <source>10 to 30 % of the skin; oral treatment indicated</source>
        <translation>10 bis 30 % der Haut; orale Behandlung angezeigt</translation>
    </message>
    <message>
        <source>More than 30 % of the skin; intravenous treatment indicated</source>
        <translation>Mehr als 30 % der Haut; intravenöse Behandlung angezeigt</translation>
    </message>
    <message>
        <source>No treatment needed</source>
        <translation>Keine Behandlung nötig</translation>
    </message>
    <message>
        <source>Medical treatment indicated, not urgent</source>
        <translation>Medizinische Behandlung angezeigt, nicht dringend</translation>
    </message>
    <message>
        <source>Medical treatment or hospital indicated</source>
        <translation>Medizinische Behandlung oder Krankenhaus angezeigt</translation>
    </message>
    <message>
        <source>Painless swelling</source>
        <translation>Schmerzlose Schwellung</translation>
    </message>
    <message>
        <source>Redness with swelling, pain, hardening or phlebitis</source>
        <translation>Rötung mit Schwellung, Schmerz, Verhärtung oder Phlebitis</translation>
    </message>
    <message>
        <source>Ulcer or necrosis, or operation indicated</source>
        <translation>Ulkus oder Nekrose, oder Operation angezeigt</translation>
    </message>
    <message>
        <source>Skin only</source>
        <translation>Nur Haut</translation>
    </message>
    <message>
        <source>Signs of breathing, circulation or gut</source>
        <translation>Zeichen von Atmung, Kreislauf oder Darm</translation>
    </message>
    <message>
        <source>SpO₂ 92 % or less, low blood pressure, or collapse, confusion or loss of consciousness</source>
        <translation>SpO₂ 92 % oder weniger, niedriger Blutdruck, oder Kollaps, Verwirrtheit oder Bewusstlosigkeit</translation>
    </message>
    <message>
        <source>Highest plausible rate</source>
        <translation>Höchste plausible Rate</translation>
    </message>
    <message>
        <source>Largest plausible bag</source>
        <translation>Größter plausibler Beutel</translation>
    </message>
    <message>
        <source>A rate of {rate} mL/h is not plausible. Plausible rates are 0 to {high} mL/h.</source>
        <translation>Eine Rate von {rate} mL/h ist nicht plausibel. Plausibel sind 0 bis {high} mL/h.</translation>
    </message>
    <message>
        <source>A bag of {bag} mL is not plausible. Plausible bags hold up to {high} mL.</source>
        <translation>Ein Beutel von {bag} mL ist nicht plausibel. Plausible Beutel fassen bis zu {high} mL.</translation>
    </message>
    <message>
        <source>the product number (GTIN)</source>
        <translation>die Produktnummer (GTIN)</translation>
    </message>
    <message>
        <source>the expiry date</source>
        <translation>das Verfalldatum</translation>
    </message>
    <message>
        <source>the lot number</source>
        <translation>die Chargennummer</translation>
    </message>
    <message>
        <source>the serial number</source>
        <translation>die Seriennummer</translation>
    </message>
    <message>
        <source>the patient number</source>
        <translation>die Patientennummer</translation>
    </message>
    <message>
        <source>The code contains {field} twice, with two values. Type it.</source>
        <translation>Der Code enthält {field} zweimal, mit zwei Werten. Tippen Sie die Angabe ein.</translation>
    </message>
    <message>
        <source>This is the code of a product, not of a wristband. Scan the wristband.</source>
        <translation>Das ist der Code eines Produkts, nicht eines Patientenarmbands. Scannen Sie das Patientenarmband.</translation>
    </message>
    <message>
        <source>The wristband could not be read. Scan it again or type the patient number.</source>
        <translation>Das Patientenarmband konnte nicht gelesen werden. Scannen Sie es erneut oder geben Sie die Patientennummer ein.</translation>
    </message>
    <message>
        <source>The code contains the date {digits} (YYMMDD), which does not exist. Type it.</source>
        <translation>Der Code enthält das Datum {digits} (JJMMTT), das es nicht gibt. Tippen Sie es ein.</translation>
    </message>
    <message>
        <source>The check digit of {field} is wrong ({number}), so the code was misread. Scan it again.</source>
        <translation>Die Prüfziffer für {field} ist falsch ({number}), der Code wurde also falsch gelesen. Scannen Sie ihn erneut.</translation>
    </message>
    <message>
        <source>The code contains the time {digits}, which does not exist. Type the expiry.</source>
        <translation>Der Code enthält die Uhrzeit {digits}, die es nicht gibt. Tippen Sie das Verfalldatum ein.</translation>
    </message>
    <message>
        <source>“{value}” was read as {field}, but the next field may be in it. Compare it with the print.</source>
        <translation>„{value}“ wurde als {field} gelesen, kann aber das nächste Feld enthalten. Vergleichen Sie mit dem Aufdruck.</translation>
    </message>
    <message>
        <source>Nothing was scanned. Scan again or type what is printed.</source>
        <translation>Es wurde nichts gescannt. Scannen Sie erneut oder tippen Sie den Aufdruck ein.</translation>
    </message>
    <message>
        <source>This is too long for the code of a medicine. Scan one code at a time.</source>
        <translation>Das ist zu lang für den Code eines Arzneimittels. Scannen Sie einen Code nach dem anderen.</translation>
    </message>
    <message>
        <source>This is not a GS1 code (its kind is “{kind}”). Scan the other code or type what is printed.</source>
        <translation>Das ist kein GS1-Code (seine Art ist „{kind}“). Scannen Sie den anderen Code oder tippen Sie den Aufdruck ein.</translation>
    </message>
    <message>
        <source>The code does not show where {field} ends. Type what is printed.</source>
        <translation>Der Code zeigt nicht, wo {field} endet. Tippen Sie den Aufdruck ein.</translation>
    </message>
    <message>
        <source>The code cannot be read at “{rest}”. Scan it again or type what is printed.</source>
        <translation>Der Code kann bei „{rest}“ nicht gelesen werden. Scannen Sie ihn erneut oder tippen Sie den Aufdruck ein.</translation>
    </message>
    <message>
        <source>An entry is late after</source>
        <translation>Ein Eintrag ist ein Nachtrag nach</translation>
    </message>
    <message>
        <source>Signatures are asked for within</source>
        <translation>Unterschriften werden verlangt innerhalb von</translation>
    </message>
    <message>
        <source>The time {at} has no offset from UTC, so it is not clear when it was.</source>
        <translation>Der Zeit {at} fehlt der Abstand zu UTC, daher ist nicht klar, wann es war.</translation>
    </message>
    <message>
        <source>Smallest measurable volume</source>
        <translation>Kleinstes messbares Volumen</translation>
    </message>
    <message>
        <source>Ask if the order differs from mg/kg × weight by more than</source>
        <translation>Nachfragen, wenn die Verordnung von mg/kg × Gewicht abweicht um mehr als</translation>
    </message>
    <message>
        <source>Show both checks if they differ by more than</source>
        <translation>Beide Prüfungen zeigen, wenn sie abweichen um mehr als</translation>
    </message>
    <message>
        <source>Highest plausible dose</source>
        <translation>Höchste plausible Dosis</translation>
    </message>
    <message>
        <source>Use at once; otherwise 2–8 °C, 24 h at most, away from light.</source>
        <translation>Sofort verwenden; sonst 2–8 °C, höchstens 24 h, lichtgeschützt.</translation>
    </message>
    <message>
        <source>“{label}” is not a known label.</source>
        <translation>„{label}“ ist keine bekannte Fachinformation.</translation>
    </message>
    <message>
        <source>Duration of the infusion</source>
        <translation>Dauer der Infusion</translation>
    </message>
    <message>
        <source>Longest rate step</source>
        <translation>Längste Ratenstufe</translation>
    </message>
    <message>
        <source>Slow start, 50 mL</source>
        <translation>Langsamer Beginn, 50 mL</translation>
    </message>
    <message>
        <source>Slow start, 100 mL</source>
        <translation>Langsamer Beginn, 100 mL</translation>
    </message>
    <message>
        <source>Flat rate</source>
        <translation>Konstante Rate</translation>
    </message>
    <message>
        <source>Give the minutes of every step but the last, such as 15 x 15; 30 x 15; 50 (mL/h x minutes).</source>
        <translation>Geben Sie die Minuten jeder Stufe außer der letzten an, z. B. 15 x 15; 30 x 15; 50 (mL/h x Minuten).</translation>
    </message>
    <message>
        <source>Plan of this clinic</source>
        <translation>Plan dieser Klinik</translation>
    </message>
    <message>
        <source>“{part}” is not a step. Write rate and minutes, such as 15 x 15 (mL/h x minutes).</source>
        <translation>„{part}“ ist keine Stufe. Schreiben Sie Rate und Minuten, z. B. 15 x 15 (mL/h x Minuten).</translation>
    </message>
    <message>
        <source>The rate of a step must be above 0 and at most {high} mL/h.</source>
        <translation>Die Rate einer Stufe muss über 0 und höchstens {high} mL/h sein.</translation>
    </message>
    <message>
        <source>A step must last more than 0 and at most {high} minutes.</source>
        <translation>Eine Stufe muss länger als 0 und höchstens {high} Minuten dauern.</translation>
    </message>
    <message>
        <source>An event counts as a reaction within</source>
        <translation>Ein Ereignis gilt als Reaktion innerhalb von</translation>
    </message>
    <message>
        <source>Flushing</source>
        <translation>Flush</translation>
    </message>
    <message>
        <source>Itching</source>
        <translation>Juckreiz</translation>
    </message>
    <message>
        <source>Other rash</source>
        <translation>Anderer Hautausschlag</translation>
    </message>
    <message>
        <source>Chills</source>
        <translation>Schüttelfrost</translation>
    </message>
    <message>
        <source>Sneezing or runny nose</source>
        <translation>Niesen oder laufende Nase</translation>
    </message>
    <message>
        <source>Cough</source>
        <translation>Husten</translation>
    </message>
    <message>
        <source>Nausea or vomiting</source>
        <translation>Übelkeit oder Erbrechen</translation>
    </message>
    <message>
        <source>Abdominal pain</source>
        <translation>Bauchschmerzen</translation>
    </message>
    <message>
        <source>Diarrhoea</source>
        <translation>Durchfall</translation>
    </message>
    <message>
        <source>Dizziness</source>
        <translation>Schwindel</translation>
    </message>
    <message>
        <source>Back or muscle pain</source>
        <translation>Rücken- oder Muskelschmerzen</translation>
    </message>
    <message>
        <source>Fast pulse</source>
        <translation>Schneller Puls</translation>
    </message>
    <message>
        <source>Anxious, irritable or suddenly quiet</source>
        <translation>Ängstlich, reizbar oder plötzlich still</translation>
    </message>
    <message>
        <source>Pain or swelling at the site</source>
        <translation>Schmerz/Schwellung am Zugang</translation>
    </message>
    <message>
        <source>Wheeze</source>
        <translation>Giemen</translation>
    </message>
    <message>
        <source>Breathless</source>
        <translation>Atemnot</translation>
    </message>
    <message>
        <source>Stridor</source>
        <translation>Stridor</translation>
    </message>
    <message>
        <source>Tight throat</source>
        <translation>Engegefühl im Hals</translation>
    </message>
    <message>
        <source>Lip or face swelling</source>
        <translation>Lippen-/Gesichtsschwellung</translation>
    </message>
    <message>
        <source>Falling SpO₂</source>
        <translation>Fallende SpO₂</translation>
    </message>
    <message>
        <source>Low blood pressure</source>
        <translation>Niedriger Blutdruck</translation>
    </message>
    <message>
        <source>Pale or fainting</source>
        <translation>Blass oder Ohnmacht</translation>
    </message>
    <message>
        <source>Chest pain</source>
        <translation>Brustschmerz</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Serious hypersensitivity or anaphylaxis: stop at once, treat, do not give again. US label 5.</source>
        <translation>Schwere Überempfindlichkeit oder Anaphylaxie: sofort abbrechen, behandeln, nicht wieder geben. US-Fachinformation 5.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Slowed</source>
        <translation>Verlangsamt</translation>
    </message>
    <message>
        <source>Physician called</source>
        <translation>Ärztin/Arzt gerufen</translation>
    </message>
    <message>
        <source>Line kept open</source>
        <translation>Zugang offen gehalten</translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation>Sauerstoff</translation>
    </message>
    <message>
        <source>Fluid</source>
        <translation>Volumengabe</translation>
    </message>
    <message>
        <source>Emergency team called</source>
        <translation>Notfallteam gerufen</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Abgeklungen</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Andauernd</translation>
    </message>
    <message>
        <source>Moved to ward</source>
        <translation>Auf Station verlegt</translation>
    </message>
    <message>
        <source>Intensive care</source>
        <translation>Intensivstation</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Verstorben</translation>
    </message>
    <message>
        <source>Restarted as before</source>
        <translation>Fortgesetzt wie zuvor</translation>
    </message>
    <message>
        <source>Restarted more slowly</source>
        <translation>Langsamer fortgesetzt</translation>
    </message>
    <message>
        <source>Not restarted</source>
        <translation>Nicht fortgesetzt</translation>
    </message>
    <message>
        <source>The reaction begins before the infusion.</source>
        <translation>Die Reaktion beginnt vor der Infusion.</translation>
    </message>
    <message>
        <source>The onset is more than 24 h after the infusion. Is it a reaction to it?</source>
        <translation>Der Beginn liegt mehr als 24 h nach der Infusion. Ist es eine Reaktion darauf?</translation>
    </message>
    <message>
        <source>“{sign}” is not a sign of this list.</source>
        <translation>„{sign}“ ist kein Zeichen dieser Liste.</translation>
    </message>
    <message>
        <source>{term} has no grade {grade}.</source>
        <translation>{term} hat keinen Grad {grade}.</translation>
    </message>
    <message>
        <source>The definitions of {term} are those of {version}.</source>
        <translation>Die Definitionen von {term} sind die von {version}.</translation>
    </message>
    <message>
        <source>Grade 5 and the outcome “Died” belong together.</source>
        <translation>Grad 5 und der Ausgang „Verstorben“ gehören zusammen.</translation>
    </message>
    <message>
        <source>The outcome is before the onset.</source>
        <translation>Der Ausgang liegt vor dem Beginn.</translation>
    </message>
    <message>
        <source>Type the expiry as 03/2028 or 2028-03-31.</source>
        <translation>Geben Sie das Verfalldatum als 03/2028 oder 2028-03-31 ein.</translation>
    </message>
    <message>
        <source>This code contains no lot number. Type the lot that is printed.</source>
        <translation>Dieser Code enthält keine Chargennummer. Tippen Sie die aufgedruckte Charge ein.</translation>
    </message>
    <message>
        <source>A lot number has 1 to {longest} characters. Scan or type it again.</source>
        <translation>Eine Chargennummer hat 1 bis {longest} Zeichen. Scannen Sie sie erneut oder tippen Sie sie ein.</translation>
    </message>
    <message>
        <source>Lowest value that is not asked about</source>
        <translation>Niedrigster Wert ohne Nachfrage</translation>
    </message>
    <message>
        <source>Highest value that is not asked about</source>
        <translation>Höchster Wert ohne Nachfrage</translation>
    </message>
    <message>
        <source>{name} {value} is not plausible. Plausible values are {low} to {high}.</source>
        <translation>{name} {value} ist nicht plausibel. Plausibel sind Werte von {low} bis {high}.</translation>
    </message>
    <message>
        <source>{name} {value}: is this correct?</source>
        <translation>{name} {value}: Stimmt das?</translation>
    </message>
    <message>
        <source>The diastolic pressure ({diastolic}) must be below the systolic pressure ({systolic}).</source>
        <translation>Der diastolische Blutdruck ({diastolic}) muss unter dem systolischen ({systolic}) liegen.</translation>
    </message>
    <message>
        <source>Observation after the infusion</source>
        <translation>Nachbeobachtung nach der Infusion</translation>
    </message>
    <message>
        <source>Observation after the first infusions and after a reaction</source>
        <translation>Nachbeobachtung nach den ersten Infusionen und nach einer Reaktion</translation>
    </message>
    <message>
        <source>Infusions with long observation</source>
        <translation>Infusionen mit langer Nachbeobachtung</translation>
    </message>
    <message>
        <source>Vital signs are late after</source>
        <translation>Vitalzeichen sind verspätet nach</translation>
    </message>
    <message>
        <source>Vital signs can be due every minute at most, and in order of time.</source>
        <translation>Vitalzeichen können höchstens jede Minute fällig sein, in zeitlicher Reihenfolge.</translation>
    </message>
    <message>
        <source>Longest time in a schedule</source>
        <translation>Längste Zeit in einem Zeitplan</translation>
    </message>
    <message>
        <source>“{part}” is not a part of a schedule, such as after 5, 15 or every 15.</source>
        <translation>„{part}“ ist kein Teil eines Zeitplans, wie after 5, 15 oder every 15.</translation>
    </message>
    <message>
        <source>LOINC 108730-3 is the code for ordering IL-6, not the code of a result.</source>
        <translation>LOINC 108730-3 ist der Code für die Anforderung von IL-6, nicht der Code eines Ergebnisses.</translation>
    </message>
    <message>
        <source>LOINC 76485-2 is CRP in nmol/L, which is not accepted. Use CRP in mg/L or mg/dL.</source>
        <translation>LOINC 76485-2 ist CRP in nmol/L, das nicht angenommen wird. Verwenden Sie CRP in mg/L oder mg/dL.</translation>
    </message>
    <message>
        <source>LOINC 30240-6 is deprecated. Use 48065-7 (FEU) or 48066-5 (DDU) for D-dimer.</source>
        <translation>LOINC 30240-6 ist veraltet. Verwenden Sie 48065-7 (FEU) oder 48066-5 (DDU) für D-Dimer.</translation>
    </message>
    <message>
        <source>“{name}” is not a known analyte.</source>
        <translation>„{name}“ ist kein bekannter Messwert.</translation>
    </message>
    <message>
        <source>“{unit}” is not an accepted unit for {name}. Accepted: {accepted}.</source>
        <translation>„{unit}“ ist keine zulässige Einheit für {name}. Zulässig: {accepted}.</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Puls</translation>
    </message>
    <message>
        <source>Respiration</source>
        <translation>Atmung</translation>
    </message>
    <message>
        <source>Systolic</source>
        <translation>Systolisch</translation>
    </message>
    <message>
        <source>Diastolic</source>
        <translation>Diastolisch</translation>
    </message>
    <message>
        <source>Tocilizumab level</source>
        <translation>Tocilizumabspiegel</translation>
    </message>
    <message>
        <source>Ask after a fall of height by more than</source>
        <translation>Nachfragen bei Abnahme der Körpergröße um mehr als</translation>
    </message>
    <message>
        <source>Ask after growth faster than</source>
        <translation>Nachfragen bei Wachstum schneller als</translation>
    </message>
    <message>
        <source>Leave a weight out of the charts after a change by more than</source>
        <translation>Gewicht in Diagrammen weglassen bei Änderung um mehr als</translation>
    </message>
    <message>
        <source>Two weights are compared within</source>
        <translation>Zwei Gewichte werden verglichen innerhalb von</translation>
    </message>
    <message>
        <source>Ask below a BMI of</source>
        <translation>Nachfragen bei einem BMI unter</translation>
    </message>
    <message>
        <source>Ask above a BMI of</source>
        <translation>Nachfragen bei einem BMI über</translation>
    </message>
    <message>
        <source>Shorter than before ({before}). Is this correct?</source>
        <translation>Kleiner als zuvor ({before}). Stimmt das?</translation>
    </message>
    <message numerus="yes">
        <source>{gain} more than %n day(s) before. Is this correct?</source>
        <translation>
            <numerusform>{gain} mehr als vor %n Tag. Stimmt das?</numerusform>
            <numerusform>{gain} mehr als vor %n Tagen. Stimmt das?</numerusform>
        </translation>
    </message>
    <message>
        <source>{percent} % compared with {before}.</source>
        <translation>{percent} % gegenüber {before}.</translation>
    </message>
    <message>
        <source>The body mass index would be {bmi} kg/m². Are height and weight correct?</source>
        <translation>Der Body-Mass-Index wäre {bmi} kg/m². Stimmen Größe und Gewicht?</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>bereits vorhanden</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>of no concern</source>
        <translation>ohne Belang</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Child not certain</source>
        <translation>Kind nicht sicher</translation>
    </message>
    <message>
        <source>Code unknown</source>
        <translation>Code unbekannt</translation>
    </message>
    <message>
        <source>Unit unknown</source>
        <translation>Einheit unbekannt</translation>
    </message>
    <message>
        <source>Value not a number</source>
        <translation>Wert keine Zahl</translation>
    </message>
    <message>
        <source>Time not certain</source>
        <translation>Zeit nicht sicher</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Berichtigung</translation>
    </message>
    <message>
        <source>None: such a message is refused</source>
        <translation>Keiner: Eine solche Nachricht wird abgewiesen</translation>
    </message>
    <message>
        <source>Shift-JIS (Windows-31J)</source>
        <translation>Shift-JIS (Windows-31J)</translation>
    </message>
    <message>
        <source>ISO-2022-JP</source>
        <translation>ISO-2022-JP</translation>
    </message>
    <message>
        <source>EUC-JP</source>
        <translation>EUC-JP</translation>
    </message>
    <message>
        <source>ISO 8859-1</source>
        <translation>ISO 8859-1</translation>
    </message>
    <message>
        <source>ISO 8859-15</source>
        <translation>ISO 8859-15</translation>
    </message>
    <message>
        <source>Windows-1252</source>
        <translation>Windows-1252</translation>
    </message>
    <message>
        <source>A coefficient of variation must be a fraction of 0 or more.</source>
        <translation>Ein Variationskoeffizient muss ein Bruchteil von 0 oder mehr sein.</translation>
    </message>
    <message>
        <source>Temp</source>
        <translation>Temp.</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>Herzfrequenz</translation>
    </message>
    <message>
        <source>HR</source>
        <translation>HF</translation>
    </message>
    <message>
        <source>Respiratory rate</source>
        <translation>Atemfrequenz</translation>
    </message>
    <message>
        <source>RR</source>
        <translation>AF</translation>
    </message>
    <message>
        <source>Systolic blood pressure</source>
        <translation>Systolischer Blutdruck</translation>
    </message>
    <message>
        <source>SBP</source>
        <translation>RR syst.</translation>
    </message>
    <message>
        <source>Diastolic blood pressure</source>
        <translation>Diastolischer Blutdruck</translation>
    </message>
    <message>
        <source>DBP</source>
        <translation>RR diast.</translation>
    </message>
    <message>
        <source>Oxygen saturation</source>
        <translation>Sauerstoffsättigung</translation>
    </message>
    <message>
        <source>SpO₂</source>
        <translation>SpO₂</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Active joints</source>
        <translation>Aktive Gelenke</translation>
    </message>
    <message>
        <source>Limited joints</source>
        <translation>Eingeschränkte Gelenke</translation>
    </message>
    <message>
        <source>Physician global assessment</source>
        <translation>Arzt-Globalurteil</translation>
    </message>
    <message>
        <source>PhGA</source>
        <translation>Arzt-GU</translation>
    </message>
    <message>
        <source>Parent or patient global assessment</source>
        <translation>Eltern-/Patienten-Globalurteil</translation>
    </message>
    <message>
        <source>PtGA</source>
        <translation>Pat.-GU</translation>
    </message>
    <message>
        <source>Childhood health assessment questionnaire</source>
        <translation>Childhood Health Assessment Questionnaire</translation>
    </message>
    <message>
        <source>Interleukin-6</source>
        <translation>Interleukin-6</translation>
    </message>
    <message>
        <source>IL-6</source>
        <translation>IL-6</translation>
    </message>
    <message>
        <source>C-reactive protein</source>
        <translation>C-reaktives Protein</translation>
    </message>
    <message>
        <source>Serum amyloid A</source>
        <translation>Serum-Amyloid A</translation>
    </message>
    <message>
        <source>SAA</source>
        <translation>SAA</translation>
    </message>
    <message>
        <source>Erythrocyte sedimentation rate</source>
        <translation>Blutsenkungsgeschwindigkeit</translation>
    </message>
    <message>
        <source>ESR</source>
        <translation>BSG</translation>
    </message>
    <message>
        <source>Procalcitonin</source>
        <translation>Procalcitonin</translation>
    </message>
    <message>
        <source>PCT</source>
        <translation>PCT</translation>
    </message>
    <message>
        <source>Interleukin-18</source>
        <translation>Interleukin-18</translation>
    </message>
    <message>
        <source>Soluble IL-6 receptor</source>
        <translation>Löslicher IL-6-Rezeptor</translation>
    </message>
    <message>
        <source>sIL-6R</source>
        <translation>sIL-6R</translation>
    </message>
    <message>
        <source>Soluble IL-2 receptor</source>
        <translation>Löslicher IL-2-Rezeptor</translation>
    </message>
    <message>
        <source>sIL-2R</source>
        <translation>sIL-2R</translation>
    </message>
    <message>
        <source>White blood cells</source>
        <translation>Leukozyten</translation>
    </message>
    <message>
        <source>Neutrophils</source>
        <translation>Neutrophile</translation>
    </message>
    <message>
        <source>ANC</source>
        <translation>ANC</translation>
    </message>
    <message>
        <source>Lymphocytes</source>
        <translation>Lymphozyten</translation>
    </message>
    <message>
        <source>Lymph</source>
        <translation>Lymph</translation>
    </message>
    <message>
        <source>Haemoglobin</source>
        <translation>Hämoglobin</translation>
    </message>
    <message>
        <source>Hb</source>
        <translation>Hb</translation>
    </message>
    <message>
        <source>Platelets</source>
        <translation>Thrombozyten</translation>
    </message>
    <message>
        <source>PLT</source>
        <translation>Thrombo</translation>
    </message>
    <message>
        <source>Alanine aminotransferase</source>
        <translation>Alaninaminotransferase</translation>
    </message>
    <message>
        <source>ALT</source>
        <translation>ALT</translation>
    </message>
    <message>
        <source>Aspartate aminotransferase</source>
        <translation>Aspartataminotransferase</translation>
    </message>
    <message>
        <source>Lactate dehydrogenase</source>
        <translation>Laktatdehydrogenase</translation>
    </message>
    <message>
        <source>Albumin</source>
        <translation>Albumin</translation>
    </message>
    <message>
        <source>Triglycerides</source>
        <translation>Triglyzeride</translation>
    </message>
    <message>
        <source>TG</source>
        <translation>TG</translation>
    </message>
    <message>
        <source>Total cholesterol</source>
        <translation>Gesamtcholesterin</translation>
    </message>
    <message>
        <source>Cholesterol</source>
        <translation>Cholesterin</translation>
    </message>
    <message>
        <source>LDL cholesterol</source>
        <translation>LDL-Cholesterin</translation>
    </message>
    <message>
        <source>LDL</source>
        <translation>LDL</translation>
    </message>
    <message>
        <source>HDL cholesterol</source>
        <translation>HDL-Cholesterin</translation>
    </message>
    <message>
        <source>HDL</source>
        <translation>HDL</translation>
    </message>
    <message>
        <source>Glucose</source>
        <translation>Glukose</translation>
    </message>
    <message>
        <source>Fibrinogen</source>
        <translation>Fibrinogen</translation>
    </message>
    <message>
        <source>D-dimer</source>
        <translation>D-Dimer</translation>
    </message>
    <message>
        <source>Creatinine</source>
        <translation>Kreatinin</translation>
    </message>
    <message>
        <source>Urine protein to creatinine</source>
        <translation>Protein-Kreatinin-Quotient im Urin</translation>
    </message>
    <message>
        <source>Urine protein</source>
        <translation>Urinprotein</translation>
    </message>
    <message>
        <source>Immunoglobulin G</source>
        <translation>Immunglobulin G</translation>
    </message>
    <message>
        <source>IgG</source>
        <translation>IgG</translation>
    </message>
    <message>
        <source>Cystatin C</source>
        <translation>Cystatin C</translation>
    </message>
    <message>
        <source>TCZ level</source>
        <translation>TCZ-Spiegel</translation>
    </message>
    <message>
        <source>Ciclosporin level</source>
        <translation>Ciclosporinspiegel</translation>
    </message>
    <message>
        <source>CsA level</source>
        <translation>CsA-Spiegel</translation>
    </message>
    <message>
        <source>“{typed}” is not a number. Type a number such as 4.1, 4,1 or &lt;0.02.</source>
        <translation>„{typed}“ ist keine Zahl. Geben Sie eine Zahl wie 4,1, 4.1 oder &lt;0,02 ein.</translation>
    </message>
    <message>
        <source>nurse</source>
        <translation>Pflegefachkraft</translation>
    </message>
    <message>
        <source>physician</source>
        <translation>Ärztin/Arzt</translation>
    </message>
    <message>
        <source>ward lead</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>Nur Lesen</translation>
    </message>
    <message>
        <source>interface</source>
        <translation>Schnittstelle</translation>
    </message>
    <message>
        <source>invented ward</source>
        <translation>erfundene Station</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>The name is longer than {longest} characters.</source>
        <translation>Der Name ist länger als {longest} Zeichen.</translation>
    </message>
    <message>
        <source>The name contains a character that cannot be displayed.</source>
        <translation>Der Name enthält ein Zeichen, das nicht angezeigt werden kann.</translation>
    </message>
    <message>
        <source>The name {name} is already in use.</source>
        <translation>Der Name {name} ist bereits vergeben.</translation>
    </message>
    <message>
        <source>A PIN must have {shortest} to {longest} digits.</source>
        <translation>Eine PIN muss {shortest} bis {longest} Ziffern haben.</translation>
    </message>
    <message>
        <source>That PIN is easy to guess. Do not use repeated or consecutive digits.</source>
        <translation>Diese PIN ist leicht zu erraten. Verwenden Sie keine wiederholten oder fortlaufenden Ziffern.</translation>
    </message>
    <message>
        <source>US label 5: not during an active infection</source>
        <translation>US-Fachinformation 5: nicht während einer aktiven Infektion</translation>
    </message>
    <message>
        <source>Hypersensitivity study in sJIA (n=40): in children who reacted, IL-6 was higher before dose 3 than before dose 1</source>
        <translation>Studie zur Überempfindlichkeit bei sJIA (n=40): Bei Kindern mit Reaktion war IL-6 vor Dosis 3 höher als vor Dosis 1</translation>
    </message>
    <message>
        <source>Alert of {day}, answered “{answer}”: {state}</source>
        <translation>Warnhinweis vom {day}, beantwortet „{answer}“: {state}</translation>
    </message>
    <message>
        <source>Repeat {day}</source>
        <translation>Wiederholen {day}</translation>
    </message>
    <message>
        <source>Outcome pending</source>
        <translation>Ausgang steht aus</translation>
    </message>
    <message>
        <source>MAS pattern</source>
        <translation>MAS-Muster</translation>
    </message>
    <message>
        <source>IL-6 {fold} × expected</source>
        <translation>IL-6 {fold} × Erwartungswert</translation>
    </message>
    <message>
        <source>IL-6 {fold} × own level</source>
        <translation>IL-6 {fold} × eigenes Niveau</translation>
    </message>
    <message>
        <source>Alert (pattern of macrophage activation syndrome): call the consultant</source>
        <translation>Warnhinweis (Muster eines Makrophagenaktivierungssyndroms): Oberarztdienst anrufen</translation>
    </message>
    <message>
        <source>IL-6 alert ({suspected}): ask the physician</source>
        <translation>IL-6-Warnhinweis ({suspected}): ärztlich klären</translation>
    </message>
    <message>
        <source>There is nothing to answer here: it is in order.</source>
        <translation>Hier gibt es nichts zu beantworten: Es ist in Ordnung.</translation>
    </message>
    <message>
        <source>{name}: this cannot be waived. {says}</source>
        <translation>{name}: Das kann nicht übergangen werden. {says}</translation>
    </message>
    <message>
        <source>{name}: a physician has to answer this. Type who decided, how and when.</source>
        <translation>{name}: Das ist ärztlich zu beantworten. Geben Sie ein, wer wie und wann entschieden hat.</translation>
    </message>
    <message>
        <source>Type when the physician decided.</source>
        <translation>Geben Sie ein, wann ärztlich entschieden wurde.</translation>
    </message>
    <message>
        <source>Labs</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>There are no findings against starting the infusion now.</source>
        <translation>Derzeit liegen keine Befunde gegen den Beginn der Infusion vor.</translation>
    </message>
    <message>
        <source>storage limits of the label set</source>
        <translation>Lagerungsgrenzen der Fachinformation</translation>
    </message>
    <message>
        <source>Vials in date</source>
        <translation>Flaschen verwendbar</translation>
    </message>
    <message>
        <source>lot {lot}</source>
        <translation>Charge {lot}</translation>
    </message>
    <message>
        <source>The expiry date of lot {lot} is not recorded</source>
        <translation>Das Verfalldatum der Charge {lot} ist nicht erfasst</translation>
    </message>
    <message>
        <source>lot {lot} expired</source>
        <translation>Charge {lot} verfallen</translation>
    </message>
    <message>
        <source>The bag was to be discarded by {at}</source>
        <translation>Der Beutel war zu verwerfen ab {at}</translation>
    </message>
    <message>
        <source>bag too old</source>
        <translation>Beutel zu alt</translation>
    </message>
    <message>
        <source>Child, dose, volume and label of the bag have not been checked by another person</source>
        <translation>Kind, Dosis, Volumen und Etikett des Beutels wurden nicht von einer anderen Person geprüft</translation>
    </message>
    <message>
        <source>Second check</source>
        <translation>Vier-Augen-Prüfung</translation>
    </message>
    <message>
        <source>must-record list; ward rule</source>
        <translation>Liste der Pflichtangaben; Stationsregel</translation>
    </message>
    <message>
        <source>US label, boxed warning: before and during treatment; yearly is a ward rule</source>
        <translation>US-Fachinformation, umrandete Warnung: vor und während der Behandlung; jährlich ist eine Stationsregel</translation>
    </message>
    <message>
        <source>EU SmPC 4.4; 28 days are a ward rule</source>
        <translation>EU-Fachinformation 4.4; 28 Tage sind eine Stationsregel</translation>
    </message>
    <message>
        <source>EU SmPC 4.6 (unconfirmed); ward rule</source>
        <translation>EU-Fachinformation 4.6 (unbestätigt); Stationsregel</translation>
    </message>
    <message>
        <source>US label 4, EU SmPC 4.3: known hypersensitivity</source>
        <translation>US-Fachinformation 4, EU-Fachinformation 4.3: bekannte Überempfindlichkeit</translation>
    </message>
    <message>
        <source>wristband scanned</source>
        <translation>Patientenarmband gescannt</translation>
    </message>
    <message>
        <source>two agree: birth date, number</source>
        <translation>zwei stimmen überein: Geburtsdatum, Nummer</translation>
    </message>
    <message>
        <source>two agree: birth date, name</source>
        <translation>zwei stimmen überein: Geburtsdatum, Name</translation>
    </message>
    <message>
        <source>two agree: number, name</source>
        <translation>zwei stimmen überein: Nummer, Name</translation>
    </message>
    <message>
        <source>The child has not been identified: scan the wristband, or ask for two identifiers</source>
        <translation>Das Kind wurde nicht identifiziert: Scannen Sie das Patientenarmband oder fragen Sie nach zwei Merkmalen</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>No temperature on record</source>
        <translation>Keine Temperatur erfasst</translation>
    </message>
    <message>
        <source>Temperature {value} is from {day}</source>
        <translation>Temperatur {value} ist vom {day}</translation>
    </message>
    <message>
        <source>Temperature too old</source>
        <translation>Temperatur zu alt</translation>
    </message>
    <message>
        <source>Temperature {value}: fever may be suppressed by the drug</source>
        <translation>Temperatur {value}: Fieber kann durch das Medikament unterdrückt sein</translation>
    </message>
    <message>
        <source>{what}, {day}: the label says not to start during an infection</source>
        <translation>{what}, {day}: laut Fachinformation nicht während einer Infektion beginnen</translation>
    </message>
    <message>
        <source>Nobody has asked today about fever and signs of infection</source>
        <translation>Heute wurde nicht nach Fieber und Infektionszeichen gefragt</translation>
    </message>
    <message>
        <source>Fever, signs</source>
        <translation>Fieber, Zeichen</translation>
    </message>
    <message>
        <source>infection</source>
        <translation>Infektion</translation>
    </message>
    <message>
        <source>fever {value}</source>
        <translation>Fieber {value}</translation>
    </message>
    <message>
        <source>known infection, being treated</source>
        <translation>bekannte Infektion, in Behandlung</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>Kontakt zu Infizierten</translation>
    </message>
    <message>
        <source>Contact with an infection on {day}: {what}</source>
        <translation>Kontakt zu Infizierten am {day}: {what}</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Nobody has asked today about contacts</source>
        <translation>Heute wurde nicht nach Kontakten gefragt</translation>
    </message>
    <message>
        <source>live vaccine</source>
        <translation>Lebendimpfstoff</translation>
    </message>
    <message>
        <source>Live vaccine, {day}: {what}</source>
        <translation>Lebendimpfstoff, {day}: {what}</translation>
    </message>
    <message>
        <source>Live vaccine</source>
        <translation>Lebendimpfstoff</translation>
    </message>
    <message>
        <source>Nobody has asked today about live vaccines</source>
        <translation>Heute wurde nicht nach Lebendimpfstoffen gefragt</translation>
    </message>
    <message>
        <source>{first}, {next}</source>
        <translation>{first}, {next}</translation>
    </message>
    <message>
        <source>TB screen</source>
        <translation>TB-Screening</translation>
    </message>
    <message>
        <source>No TB screen on record</source>
        <translation>Kein Tuberkulose-Screening erfasst</translation>
    </message>
    <message>
        <source>result not recorded</source>
        <translation>Ergebnis nicht erfasst</translation>
    </message>
    <message>
        <source>TB screen of {day} is indeterminate: repeat it or test the skin</source>
        <translation>Tuberkulose-Screening vom {day} ist nicht eindeutig: wiederholen oder Hauttest durchführen</translation>
    </message>
    <message>
        <source>TB: indeterminate</source>
        <translation>TB: nicht eindeutig</translation>
    </message>
    <message>
        <source>The result of the TB screen of {day} is not recorded</source>
        <translation>Das Ergebnis des Tuberkulose-Screenings vom {day} ist nicht erfasst</translation>
    </message>
    <message>
        <source>TB screen is from {day}</source>
        <translation>Tuberkulose-Screening ist vom {day}</translation>
    </message>
    <message>
        <source>TB screen too old</source>
        <translation>TB-Screening zu alt</translation>
    </message>
    <message>
        <source>TB screen of {day} is positive: the label says to treat latent tuberculosis first</source>
        <translation>Tuberkulose-Screening vom {day} ist positiv: laut Fachinformation latente Tuberkulose zuerst behandeln</translation>
    </message>
    <message>
        <source>TB: positive</source>
        <translation>TB: positiv</translation>
    </message>
    <message>
        <source>Pregnancy</source>
        <translation>Schwangerschaft</translation>
    </message>
    <message>
        <source>Pregnancy test of {day} is positive</source>
        <translation>Schwangerschaftstest vom {day} ist positiv</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>positiv</translation>
    </message>
    <message>
        <source>No pregnancy test of the last {n} days</source>
        <translation>Kein Schwangerschaftstest in den letzten {n} Tagen</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Allergien</translation>
    </message>
    <message>
        <source>Allergies are not recorded</source>
        <translation>Allergien sind nicht erfasst</translation>
    </message>
    <message>
        <source>Recorded allergy: {what}</source>
        <translation>Erfasste Allergie: {what}</translation>
    </message>
    <message>
        <source>None, family asked</source>
        <translation>Keine, Familie gefragt</translation>
    </message>
    <message>
        <source>Not possible, asked</source>
        <translation>Nicht möglich, gefragt</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>kg</translation>
    </message>
    <message>
        <source>g</source>
        <translation>g</translation>
    </message>
    <message>
        <source>lb</source>
        <translation>lb</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Verordnung</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Zubereitung</translation>
    </message>
    <message>
        <source>asks at {limit}; within {n} d</source>
        <translation>fragt bei {limit}; innerhalb von {n} d</translation>
    </message>
    <message>
        <source>drawn for this dose, within {n} d</source>
        <translation>für diese Dosis abgenommen, innerhalb von {n} d</translation>
    </message>
    <message>
        <source>of today; asks at ±10 %, at another dose ({label}) and at a wrong unit</source>
        <translation>von heute; Rückfrage bei ±10 %, bei anderer Dosis ({label}) und bei falscher Einheit</translation>
    </message>
    <message>
        <source>every open alert asks</source>
        <translation>jeder offene Warnhinweis fragt</translation>
    </message>
    <message>
        <source>an expired vial stops</source>
        <translation>eine verfallene Flasche sperrt</translation>
    </message>
    <message>
        <source>varicella, TB, other: asks for {n} d</source>
        <translation>Varizellen, TB, andere: fragt für {n} d</translation>
    </message>
    <message>
        <source>Temperature now</source>
        <translation>Temperatur jetzt</translation>
    </message>
    <message>
        <source>asks from {limit}</source>
        <translation>fragt ab {limit}</translation>
    </message>
    <message>
        <source>wristband, or two identifiers that agree</source>
        <translation>Patientenarmband oder zwei übereinstimmende Merkmale</translation>
    </message>
    <message numerus="yes">
        <source>Fever, signs, %n day(s)</source>
        <translation>
            <numerusform>Fieber, Zeichen, %n Tag</numerusform>
            <numerusform>Fieber, Zeichen, %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>not during an active infection</source>
        <translation>nicht während einer aktiven Infektion</translation>
    </message>
    <message>
        <source>{name} before the dose</source>
        <translation>{name} vor der Dosis</translation>
    </message>
    <message>
        <source>before dose 1; every {n} d</source>
        <translation>vor Dosis 1; alle {n} d</translation>
    </message>
    <message>
        <source>asks for {n} d, and if planned</source>
        <translation>fragt für {n} d und wenn geplant</translation>
    </message>
    <message>
        <source>from {age} years; a test counts for {n} d</source>
        <translation>ab {age} Jahren; ein Test gilt für {n} d</translation>
    </message>
    <message>
        <source>hypersensitivity to the drug: not given</source>
        <translation>Überempfindlichkeit gegen das Medikament: nicht geben</translation>
    </message>
    <message>
        <source>Last reaction</source>
        <translation>Letzte Reaktion</translation>
    </message>
    <message>
        <source>during or within 24 h of the last infusion</source>
        <translation>während oder innerhalb von 24 h nach der letzten Infusion</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s), ± {window} d</source>
        <translation>
            <numerusform>jeden Tag, ± {window} d</numerusform>
            <numerusform>alle %n Tage, ± {window} d</numerusform>
        </translation>
    </message>
    <message>
        <source>by another person, after the bag was made</source>
        <translation>durch eine andere Person, nach Zubereitung des Beutels</translation>
    </message>
    <message>
        <source>ward rule</source>
        <translation>Stationsregel</translation>
    </message>
    <message>
        <source>US label 2: every 2 to 4 weeks</source>
        <translation>US-Fachinformation 2: alle 2 bis 4 Wochen</translation>
    </message>
    <message>
        <source>EU SmPC 4.2: the dose changes only with a consistent change of weight</source>
        <translation>EU-Fachinformation 4.2: Die Dosis ändert sich nur bei anhaltender Gewichtsänderung</translation>
    </message>
    <message>
        <source>EU SmPC 4.2: the actual weight at each infusion</source>
        <translation>EU-Fachinformation 4.2: das tatsächliche Gewicht bei jeder Infusion</translation>
    </message>
    <message>
        <source>No weight since the last infusion</source>
        <translation>Kein Gewicht seit der letzten Infusion</translation>
    </message>
    <message>
        <source>No weight on record</source>
        <translation>Kein Gewicht erfasst</translation>
    </message>
    <message>
        <source>Weight too old</source>
        <translation>Gewicht zu alt</translation>
    </message>
    <message>
        <source>Weight {value} is from {day}</source>
        <translation>Gewicht {value} ist vom {day}</translation>
    </message>
    <message>
        <source>{now} is {times} × {before}. {slip}</source>
        <translation>{now} ist das {times}-Fache von {before}. {slip}</translation>
    </message>
    <message>
        <source>Weight: unit?</source>
        <translation>Gewicht: Einheit?</translation>
    </message>
    <message>
        <source>Weight changed</source>
        <translation>Gewicht verändert</translation>
    </message>
    <message>
        <source>Is it in pounds?</source>
        <translation>Ist es in Pfund (lb)?</translation>
    </message>
    <message>
        <source>Is the unit correct?</source>
        <translation>Stimmt die Einheit?</translation>
    </message>
    <message>
        <source>{before} → {now}: the label gives {new} instead of {old} mg/kg, and only after a consistent change of weight</source>
        <translation>{before} → {now}: laut Fachinformation {new} statt {old} mg/kg, und nur bei anhaltender Gewichtsänderung</translation>
    </message>
    <message>
        <source>Weight: another dose</source>
        <translation>Gewicht: andere Dosis</translation>
    </message>
    <message>
        <source>{name}: no result for this infusion</source>
        <translation>{name}: kein Ergebnis für diese Infusion</translation>
    </message>
    <message>
        <source>{name} {value} is from {day}</source>
        <translation>{name} {value} ist vom {day}</translation>
    </message>
    <message>
        <source>{says}: type why there is no newer one</source>
        <translation>{says}: Geben Sie ein, warum es kein neueres gibt</translation>
    </message>
    <message>
        <source>{name} too old</source>
        <translation>{name} zu alt</translation>
    </message>
    <message>
        <source>open since today</source>
        <translation>offen seit heute</translation>
    </message>
    <message>
        <source>open since {day}</source>
        <translation>offen seit {day}</translation>
    </message>
    <message>
        <source>window ended {day}</source>
        <translation>Zeitfenster endete {day}</translation>
    </message>
    <message>
        <source>window until {day}</source>
        <translation>Zeitfenster bis {day}</translation>
    </message>
    <message>
        <source>{n} of {all} results</source>
        <translation>{n} von {all} Ergebnissen</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>fällig {day}</translation>
    </message>
    <message>
        <source>alert of {day}</source>
        <translation>Warnhinweis vom {day}</translation>
    </message>
    <message>
        <source>bag empty since {time}</source>
        <translation>Beutel leer seit {time}</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>seit {time}</translation>
    </message>
    <message>
        <source>Finish infusion</source>
        <translation>Infusion beenden</translation>
    </message>
    <message>
        <source>Infusion paused</source>
        <translation>Infusion unterbrochen</translation>
    </message>
    <message>
        <source>Infusion running</source>
        <translation>Infusion läuft</translation>
    </message>
    <message>
        <source>Call consultant</source>
        <translation>Oberarztdienst anrufen</translation>
    </message>
    <message>
        <source>Answer alert</source>
        <translation>Warnhinweis beantworten</translation>
    </message>
    <message>
        <source>Ask physician</source>
        <translation>Ärztlich klären</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Weigh, draw labs</source>
        <translation>Wiegen, Blut abnehmen</translation>
    </message>
    <message>
        <source>Weigh</source>
        <translation>Wiegen</translation>
    </message>
    <message>
        <source>Wait for labs</source>
        <translation>Auf Labor warten</translation>
    </message>
    <message>
        <source>Draw labs</source>
        <translation>Blut abnehmen</translation>
    </message>
    <message>
        <source>Call family</source>
        <translation>Familie anrufen</translation>
    </message>
    <message>
        <source>Repeat IL-6</source>
        <translation>IL-6 wiederholen</translation>
    </message>
    <message>
        <source>Record outcome</source>
        <translation>Ausgang erfassen</translation>
    </message>
    <message>
        <source>First infusion</source>
        <translation>Erste Infusion</translation>
    </message>
    <message>
        <source>not planned yet</source>
        <translation>noch nicht geplant</translation>
    </message>
    <message>
        <source>Nothing to do now</source>
        <translation>Derzeit nichts zu tun</translation>
    </message>
    <message>
        <source>none; family asked</source>
        <translation>keine; Familie gefragt</translation>
    </message>
    <message>
        <source>not possible; asked</source>
        <translation>nicht möglich; gefragt</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>erfasst</translation>
    </message>
    <message>
        <source>{value}  {percent} %</source>
        <translation>{value}  {percent} %</translation>
    </message>
    <message>
        <source>{value}, day {n} of the cycle</source>
        <translation>{value}, Tag {n} des Zyklus</translation>
    </message>
    <message>
        <source>no open alert</source>
        <translation>kein offener Warnhinweis</translation>
    </message>
    <message>
        <source>first infusion</source>
        <translation>erste Infusion</translation>
    </message>
    <message>
        <source>none, infusion {n}</source>
        <translation>keine, Infusion {n}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) since the last dose</source>
        <translation>
            <numerusform>%n Tag seit der letzten Dosis</numerusform>
            <numerusform>%n Tage seit der letzten Dosis</numerusform>
        </translation>
    </message>
    <message>
        <source>lots {lots}</source>
        <translation>Chargen {lots}</translation>
    </message>
    <message>
        <source>{every}: {why}</source>
        <translation>{every}: {why}</translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>jeden Monat</numerusform>
            <numerusform>alle %n Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>jeden Tag</numerusform>
            <numerusform>alle %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>{found}; missing: {missing}</source>
        <translation>{found}; fehlt: {missing}</translation>
    </message>
    <message>
        <source>Blood count, liver</source>
        <translation>Blutbild, Leber</translation>
    </message>
    <message>
        <source>neutropenia, liver</source>
        <translation>Neutropenie, Leber</translation>
    </message>
    <message>
        <source>US label 5</source>
        <translation>US-Fachinformation 5</translation>
    </message>
    <message>
        <source>Lipids</source>
        <translation>Lipide</translation>
    </message>
    <message>
        <source>lipids rise on the drug</source>
        <translation>Lipide steigen unter dem Medikament</translation>
    </message>
    <message>
        <source>US label 5; ACR 2021</source>
        <translation>US-Fachinformation 5; ACR 2021</translation>
    </message>
    <message>
        <source>Ferritin, LDH, fibrinogen</source>
        <translation>Ferritin, LDH, Fibrinogen</translation>
    </message>
    <message>
        <source>macrophage activation</source>
        <translation>Makrophagenaktivierung</translation>
    </message>
    <message>
        <source>before dose 1, then repeated</source>
        <translation>vor Dosis 1, dann wiederholt</translation>
    </message>
    <message>
        <source>US label 5; the interval is a ward rule</source>
        <translation>US-Fachinformation 5; das Intervall ist eine Stationsregel</translation>
    </message>
    <message>
        <source>Hepatitis B</source>
        <translation>Hepatitis B</translation>
    </message>
    <message>
        <source>before the first dose</source>
        <translation>vor der ersten Dosis</translation>
    </message>
    <message>
        <source>review on biologics; ward rule</source>
        <translation>Übersichtsarbeit zu Biologika; Stationsregel</translation>
    </message>
    <message>
        <source>Varicella antibody</source>
        <translation>Varizellen-Antikörper</translation>
    </message>
    <message>
        <source>plan after a contact; no live vaccine on the drug</source>
        <translation>Plan nach einem Kontakt; kein Lebendimpfstoff unter dem Medikament</translation>
    </message>
    <message>
        <source>local guideline (Starship); ward rule</source>
        <translation>lokale Leitlinie (Starship); Stationsregel</translation>
    </message>
    <message>
        <source>Influenza vaccine</source>
        <translation>Influenza-Impfstoff</translation>
    </message>
    <message>
        <source>inactivated only</source>
        <translation>nur Totimpfstoff</translation>
    </message>
    <message>
        <source>national programme</source>
        <translation>nationales Programm</translation>
    </message>
    <message>
        <source>Eye examination</source>
        <translation>Augenuntersuchung</translation>
    </message>
    <message>
        <source>uveitis; pressure and lens on a steroid</source>
        <translation>Uveitis; Druck und Linse unter Glukokortikoid</translation>
    </message>
    <message>
        <source>Therapeutic Guidelines; ward rule on a steroid</source>
        <translation>Therapeutic Guidelines; unter Glukokortikoid Stationsregel</translation>
    </message>
    <message>
        <source>DXA</source>
        <translation>DXA</translation>
    </message>
    <message>
        <source>steroid for more than 3 months</source>
        <translation>Glukokortikoid seit mehr als 3 Monaten</translation>
    </message>
    <message>
        <source>expert panel 2020; ward rule</source>
        <translation>Expertengremium 2020; Stationsregel</translation>
    </message>
    <message>
        <source>Film of the spine</source>
        <translation>Wirbelsäulenaufnahme</translation>
    </message>
    <message>
        <source>fractures on a steroid, half without pain</source>
        <translation>Frakturen unter Glukokortikoid, die Hälfte ohne Schmerzen</translation>
    </message>
    <message>
        <source>STOPP study</source>
        <translation>STOPP-Studie</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>Blutdruck</translation>
    </message>
    <message>
        <source>on a steroid</source>
        <translation>unter Glukokortikoid</translation>
    </message>
    <message>
        <source>Height and weight</source>
        <translation>Größe und Gewicht</translation>
    </message>
    <message>
        <source>growth and dose</source>
        <translation>Wachstum und Dosis</translation>
    </message>
    <message>
        <source>Puberty</source>
        <translation>Pubertätsstatus</translation>
    </message>
    <message>
        <source>growth is read with it</source>
        <translation>zur Beurteilung des Wachstums</translation>
    </message>
    <message>
        <source>Bone age</source>
        <translation>Knochenalter</translation>
    </message>
    <message>
        <source>height below −2 SDS</source>
        <translation>Körpergröße unter −2 SDS</translation>
    </message>
    <message>
        <source>Eye pressure</source>
        <translation>Augendruck</translation>
    </message>
    <message>
        <source>raised on a steroid without symptoms</source>
        <translation>unter Glukokortikoid ohne Symptome erhöht</translation>
    </message>
    <message>
        <source>Lung questions, saturation</source>
        <translation>Lungenfragen, Sättigung</translation>
    </message>
    <message>
        <source>lung disease of systemic JIA</source>
        <translation>Lungenbeteiligung bei systemischer JIA</translation>
    </message>
    <message>
        <source>Boston 2023; the interval is a ward rule</source>
        <translation>Boston 2023; das Intervall ist eine Stationsregel</translation>
    </message>
    <message>
        <source>before the first dose, then repeated</source>
        <translation>vor der ersten Dosis, dann wiederholt</translation>
    </message>
    <message>
        <source>no interval found; ward rule</source>
        <translation>kein Intervall gefunden; Stationsregel</translation>
    </message>
    <message>
        <source>amyloidosis</source>
        <translation>Amyloidose</translation>
    </message>
    <message>
        <source>Vaccination record</source>
        <translation>Impfausweis</translation>
    </message>
    <message>
        <source>by the national programme; no live vaccine on the drug</source>
        <translation>nach nationalem Programm; kein Lebendimpfstoff unter dem Medikament</translation>
    </message>
    <message>
        <source>EULAR/PReS 2021</source>
        <translation>EULAR/PReS 2021</translation>
    </message>
    <message>
        <source>Eye examination after all drugs</source>
        <translation>Augenuntersuchung nach allen Medikamenten</translation>
    </message>
    <message>
        <source>uveitis may appear after the drugs</source>
        <translation>Uveitis kann nach den Medikamenten auftreten</translation>
    </message>
    <message>
        <source>European consensus, ARD</source>
        <translation>Europäischer Konsens, ARD</translation>
    </message>
    <message>
        <source>US label 5: reactions during or within 24 h</source>
        <translation>US-Fachinformation 5: Reaktionen während oder innerhalb von 24 h</translation>
    </message>
    <message>
        <source>US label 5: after anaphylaxis do not give it again</source>
        <translation>US-Fachinformation 5: nach Anaphylaxie nicht wieder geben</translation>
    </message>
    <message>
        <source>{source}</source>
        <translation>{source}</translation>
    </message>
    <message>
        <source>{reaction}</source>
        <translation>{reaction}</translation>
    </message>
    <message>
        <source>stopped before the end</source>
        <translation>vor dem Ende abgebrochen</translation>
    </message>
    <message>
        <source>Reaction last time</source>
        <translation>Reaktion beim letzten Mal</translation>
    </message>
    <message>
        <source>Reaction at the last infusion: {what}</source>
        <translation>Reaktion bei der letzten Infusion: {what}</translation>
    </message>
    <message>
        <source>{n} d late</source>
        <translation>{n} d verspätet</translation>
    </message>
    <message>
        <source>{n} d early</source>
        <translation>{n} d zu früh</translation>
    </message>
    <message>
        <source>{n} d since dose</source>
        <translation>{n} d seit Dosis</translation>
    </message>
    <message>
        <source>{off}: {since}, due {day}</source>
        <translation>{off}: {since}, fällig {day}</translation>
    </message>
    <message numerus="yes">
        <source>plan: every %n day(s), ± {window} d</source>
        <translation>
            <numerusform>Plan: jeden Tag, ± {window} d</numerusform>
            <numerusform>Plan: alle %n Tage, ± {window} d</numerusform>
        </translation>
    </message>
    <message>
        <source>No value can be typed in this row.</source>
        <translation>In dieser Zeile kann kein Wert eingegeben werden.</translation>
    </message>
    <message>
        <source>“{typed}” does not identify this child. Scan the wristband, or type two of date of birth, number and name, separated by a semicolon.</source>
        <translation>„{typed}“ identifiziert dieses Kind nicht. Scannen Sie das Patientenarmband oder geben Sie zwei von Geburtsdatum, Nummer und Name ein, getrennt durch Semikolon.</translation>
    </message>
    <message>
        <source>Type the temperature in °C, such as 36.8.</source>
        <translation>Geben Sie die Temperatur in °C ein, z. B. 36,8.</translation>
    </message>
    <message>
        <source>Type what it was, or choose that there was none.</source>
        <translation>Geben Sie ein, was es war, oder wählen Sie, dass nichts war.</translation>
    </message>
    <message>
        <source>“{typed}” is not a result of this test.</source>
        <translation>„{typed}“ ist kein Ergebnis dieses Tests.</translation>
    </message>
    <message>
        <source>allergies not recorded</source>
        <translation>Allergien nicht erfasst</translation>
    </message>
    <message>
        <source>no known allergies</source>
        <translation>keine bekannten Allergien</translation>
    </message>
    <message>
        <source>allergies: {what}</source>
        <translation>Allergien: {what}</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>at {value}</source>
        <translation>um {value}</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>Geplant für</translation>
    </message>
    <message>
        <source>planned for {value}</source>
        <translation>geplant für {value}</translation>
    </message>
    <message>
        <source>{n}</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Lokalisation</translation>
    </message>
    <message>
        <source>Organism</source>
        <translation>Erreger</translation>
    </message>
    <message>
        <source>CTCAE grade</source>
        <translation>CTCAE-Grad</translation>
    </message>
    <message>
        <source>CTCAE grade {value}</source>
        <translation>CTCAE-Grad {value}</translation>
    </message>
    <message>
        <source>Signs of infection</source>
        <translation>Infektionszeichen</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Höchstwert</translation>
    </message>
    <message>
        <source>highest {value} °C</source>
        <translation>Höchstwert {value} °C</translation>
    </message>
    <message>
        <source>Spikes a day</source>
        <translation>Fieberspitzen pro Tag</translation>
    </message>
    <message>
        <source>spikes a day: {value}</source>
        <translation>Fieberspitzen pro Tag: {value}</translation>
    </message>
    <message>
        <source>Rash</source>
        <translation>Hautausschlag</translation>
    </message>
    <message>
        <source>Kind of rash</source>
        <translation>Art des Ausschlags</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Vomiting</source>
        <translation>Erbrechen</translation>
    </message>
    <message>
        <source>Arthritis</source>
        <translation>Arthritis</translation>
    </message>
    <message>
        <source>Number of joints</source>
        <translation>Gelenkzahl</translation>
    </message>
    <message>
        <source>joints: {value}</source>
        <translation>Gelenke: {value}</translation>
    </message>
    <message>
        <source>Flare</source>
        <translation>Schub</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Disease</source>
        <translation>Krankheit</translation>
    </message>
    <message>
        <source>How close</source>
        <translation>Wie eng</translation>
    </message>
    <message>
        <source>Vaccine</source>
        <translation>Impfstoff</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Imaging</source>
        <translation>Bildgebung</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>z-score</source>
        <translation>z-Score</translation>
    </message>
    <message>
        <source>z-score {value}</source>
        <translation>z-Score {value}</translation>
    </message>
    <message>
        <source>Epiphyseal uptake</source>
        <translation>Epiphysäre Anreicherung</translation>
    </message>
    <message>
        <source>epiphyseal uptake: {value}</source>
        <translation>epiphysäre Anreicherung: {value}</translation>
    </message>
    <message>
        <source>Fractured vertebrae</source>
        <translation>Frakturierte Wirbelkörper</translation>
    </message>
    <message>
        <source>fractured vertebrae: {value}</source>
        <translation>frakturierte Wirbelkörper: {value}</translation>
    </message>
    <message>
        <source>bone age {value} y</source>
        <translation>Knochenalter {value} J</translation>
    </message>
    <message>
        <source>Uveitis</source>
        <translation>Uveitis</translation>
    </message>
    <message>
        <source>Highest pressure</source>
        <translation>Höchster Druck</translation>
    </message>
    <message>
        <source>pressure {value} mmHg</source>
        <translation>Druck {value} mmHg</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Linse</translation>
    </message>
    <message>
        <source>Serology</source>
        <translation>Serologie</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Pregnancy test</source>
        <translation>Schwangerschaftstest</translation>
    </message>
    <message>
        <source>Tanner stage</source>
        <translation>Tanner-Stadium</translation>
    </message>
    <message>
        <source>Tanner stage {value}</source>
        <translation>Tanner-Stadium {value}</translation>
    </message>
    <message>
        <source>Lung questions</source>
        <translation>Lungenfragen</translation>
    </message>
    <message>
        <source>Red flags</source>
        <translation>Warnzeichen</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>saturation {value} %</source>
        <translation>Sättigung {value} %</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation>Stationäre Aufnahme</translation>
    </message>
    <message>
        <source>Problem of the sample</source>
        <translation>Problem der Probe</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Wohlauf</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>negativ</translation>
    </message>
    <message>
        <source>indeterminate</source>
        <translation>nicht eindeutig</translation>
    </message>
    <message>
        <source>IGRA</source>
        <translation>IGRA</translation>
    </message>
    <message>
        <source>Tuberculin test</source>
        <translation>Tuberkulin-Hauttest</translation>
    </message>
    <message>
        <source>Chest film</source>
        <translation>Röntgen-Thorax</translation>
    </message>
    <message>
        <source>Chickenpox or shingles</source>
        <translation>Windpocken oder Gürtelrose</translation>
    </message>
    <message>
        <source>Measles</source>
        <translation>Masern</translation>
    </message>
    <message>
        <source>Tuberculosis</source>
        <translation>Tuberkulose</translation>
    </message>
    <message>
        <source>Influenza</source>
        <translation>Influenza</translation>
    </message>
    <message>
        <source>COVID-19</source>
        <translation>COVID-19</translation>
    </message>
    <message>
        <source>Other infection</source>
        <translation>Andere Infektion</translation>
    </message>
    <message>
        <source>lives with the child</source>
        <translation>lebt mit dem Kind zusammen</translation>
    </message>
    <message>
        <source>an hour or more in one room</source>
        <translation>eine Stunde oder länger im selben Raum</translation>
    </message>
    <message>
        <source>brief</source>
        <translation>kurz</translation>
    </message>
    <message>
        <source>Upper airway</source>
        <translation>Obere Atemwege</translation>
    </message>
    <message>
        <source>Middle ear</source>
        <translation>Mittelohr</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>Lunge</translation>
    </message>
    <message>
        <source>Gut</source>
        <translation>Darm</translation>
    </message>
    <message>
        <source>Skin or soft tissue</source>
        <translation>Haut oder Weichteile</translation>
    </message>
    <message>
        <source>Urinary tract</source>
        <translation>Harnwege</translation>
    </message>
    <message>
        <source>Blood</source>
        <translation>Blut</translation>
    </message>
    <message>
        <source>Bone or joint</source>
        <translation>Knochen oder Gelenk</translation>
    </message>
    <message>
        <source>Central nervous system</source>
        <translation>Zentralnervensystem</translation>
    </message>
    <message>
        <source>Catheter</source>
        <translation>Katheter</translation>
    </message>
    <message>
        <source>Site not known</source>
        <translation>Lokalisation nicht bekannt</translation>
    </message>
    <message>
        <source>quotidian</source>
        <translation>täglich (quotidian)</translation>
    </message>
    <message>
        <source>intermittent</source>
        <translation>intermittierend</translation>
    </message>
    <message>
        <source>continuous</source>
        <translation>kontinuierlich</translation>
    </message>
    <message>
        <source>a single rise</source>
        <translation>einmaliger Anstieg</translation>
    </message>
    <message>
        <source>evanescent, salmon-coloured</source>
        <translation>flüchtig, lachsfarben</translation>
    </message>
    <message>
        <source>urticarial</source>
        <translation>urtikariell</translation>
    </message>
    <message>
        <source>fixed and itchy</source>
        <translation>fixiert und juckend</translation>
    </message>
    <message>
        <source>another rash</source>
        <translation>anderer Hautausschlag</translation>
    </message>
    <message>
        <source>suspected</source>
        <translation>Verdacht</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>Influenza, inactivated</source>
        <translation>Influenza, inaktiviert</translation>
    </message>
    <message>
        <source>Pneumococcal</source>
        <translation>Pneumokokken</translation>
    </message>
    <message>
        <source>HPV</source>
        <translation>HPV</translation>
    </message>
    <message>
        <source>Meningococcal</source>
        <translation>Meningokokken</translation>
    </message>
    <message>
        <source>Diphtheria, tetanus, pertussis</source>
        <translation>Diphtherie, Tetanus, Pertussis</translation>
    </message>
    <message>
        <source>Measles, mumps, rubella</source>
        <translation>Masern, Mumps, Röteln</translation>
    </message>
    <message>
        <source>Varicella</source>
        <translation>Varizellen</translation>
    </message>
    <message>
        <source>BCG</source>
        <translation>BCG</translation>
    </message>
    <message>
        <source>Rotavirus</source>
        <translation>Rotavirus</translation>
    </message>
    <message>
        <source>Yellow fever</source>
        <translation>Gelbfieber</translation>
    </message>
    <message>
        <source>Influenza, nasal</source>
        <translation>Influenza, nasal</translation>
    </message>
    <message>
        <source>Bone scintigram</source>
        <translation>Skelettszintigrafie</translation>
    </message>
    <message>
        <source>Lateral film of the spine</source>
        <translation>Seitliche Wirbelsäulenaufnahme</translation>
    </message>
    <message>
        <source>Film of the hand for bone age</source>
        <translation>Handaufnahme zum Knochenalter</translation>
    </message>
    <message>
        <source>X-ray</source>
        <translation>Röntgen</translation>
    </message>
    <message>
        <source>Ultrasound</source>
        <translation>Sonografie</translation>
    </message>
    <message>
        <source>MRI</source>
        <translation>MRT</translation>
    </message>
    <message>
        <source>CT</source>
        <translation>CT</translation>
    </message>
    <message>
        <source>Echocardiogram</source>
        <translation>Echokardiografie</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>erhöht</translation>
    </message>
    <message>
        <source>less than before</source>
        <translation>weniger als zuvor</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>wie zuvor</translation>
    </message>
    <message>
        <source>more than before</source>
        <translation>mehr als zuvor</translation>
    </message>
    <message>
        <source>no uveitis</source>
        <translation>keine Uveitis</translation>
    </message>
    <message>
        <source>active uveitis</source>
        <translation>aktive Uveitis</translation>
    </message>
    <message>
        <source>inactive uveitis</source>
        <translation>inaktive Uveitis</translation>
    </message>
    <message>
        <source>lens clear</source>
        <translation>Linse klar</translation>
    </message>
    <message>
        <source>cataract</source>
        <translation>Katarakt</translation>
    </message>
    <message>
        <source>Hepatitis B surface antigen</source>
        <translation>Hepatitis-B-Oberflächenantigen (HBsAg)</translation>
    </message>
    <message>
        <source>Hepatitis B core antibody</source>
        <translation>Hepatitis-B-Core-Antikörper (Anti-HBc)</translation>
    </message>
    <message>
        <source>Hepatitis B surface antibody</source>
        <translation>Hepatitis-B-Oberflächenantikörper (Anti-HBs)</translation>
    </message>
    <message>
        <source>Measles antibody</source>
        <translation>Masern-Antikörper</translation>
    </message>
    <message>
        <source>Hepatitis C antibody</source>
        <translation>Hepatitis-C-Antikörper</translation>
    </message>
    <message>
        <source>HIV</source>
        <translation>HIV</translation>
    </message>
    <message>
        <source>ward</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>intensive care</source>
        <translation>Intensivstation</translation>
    </message>
    <message>
        <source>no red flag</source>
        <translation>kein Warnzeichen</translation>
    </message>
    <message>
        <source>red flag: discuss CT and lung function</source>
        <translation>Warnzeichen: CT und Lungenfunktion besprechen</translation>
    </message>
    <message>
        <source>clubbed fingers</source>
        <translation>Trommelschlegelfinger</translation>
    </message>
    <message>
        <source>fixed, itchy rash</source>
        <translation>fixierter, juckender Ausschlag</translation>
    </message>
    <message>
        <source>red fingers</source>
        <translation>gerötete Finger</translation>
    </message>
    <message>
        <source>cough, or short of breath</source>
        <translation>Husten oder Atemnot</translation>
    </message>
    <message>
        <source>raised eosinophils</source>
        <translation>erhöhte Eosinophile</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>vaccines are missing</source>
        <translation>Impfungen fehlen</translation>
    </message>
    <message>
        <source>No fever</source>
        <translation>Kein Fieber</translation>
    </message>
    <message>
        <source>No active joint</source>
        <translation>Kein aktives Gelenk</translation>
    </message>
    <message>
        <source>Minimal disease activity or less (cJADAS10)</source>
        <translation>Höchstens minimale Krankheitsaktivität (cJADAS10)</translation>
    </message>
    <message>
        <source>Clinically inactive disease</source>
        <translation>Klinisch inaktive Erkrankung</translation>
    </message>
    <message>
        <source>C-HAQ 0</source>
        <translation>C-HAQ 0</translation>
    </message>
    <message>
        <source>Steroid below 0.2 mg/kg/day</source>
        <translation>Glukokortikoid unter 0,2 mg/kg/Tag</translation>
    </message>
    <message>
        <source>Steroid below 0.1 mg/kg/day</source>
        <translation>Glukokortikoid unter 0,1 mg/kg/Tag</translation>
    </message>
    <message>
        <source>No steroid</source>
        <translation>Kein Glukokortikoid</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>limited</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>tender</source>
        <translation>druckschmerzhaft</translation>
    </message>
    <message>
        <source>Right {joint}</source>
        <translation>{joint} rechts</translation>
    </message>
    <message>
        <source>Left {joint}</source>
        <translation>{joint} links</translation>
    </message>
    <message>
        <source>{joint}</source>
        <translation>{joint}</translation>
    </message>
    <message>
        <source>MCP 1</source>
        <translation>MCP 1</translation>
    </message>
    <message>
        <source>MCP 2</source>
        <translation>MCP 2</translation>
    </message>
    <message>
        <source>MCP 3</source>
        <translation>MCP 3</translation>
    </message>
    <message>
        <source>MCP 4</source>
        <translation>MCP 4</translation>
    </message>
    <message>
        <source>MCP 5</source>
        <translation>MCP 5</translation>
    </message>
    <message>
        <source>thumb IP</source>
        <translation>Daumen IP</translation>
    </message>
    <message>
        <source>PIP 2</source>
        <translation>PIP 2</translation>
    </message>
    <message>
        <source>PIP 3</source>
        <translation>PIP 3</translation>
    </message>
    <message>
        <source>PIP 4</source>
        <translation>PIP 4</translation>
    </message>
    <message>
        <source>PIP 5</source>
        <translation>PIP 5</translation>
    </message>
    <message>
        <source>DIP 2</source>
        <translation>DIP 2</translation>
    </message>
    <message>
        <source>DIP 3</source>
        <translation>DIP 3</translation>
    </message>
    <message>
        <source>DIP 4</source>
        <translation>DIP 4</translation>
    </message>
    <message>
        <source>DIP 5</source>
        <translation>DIP 5</translation>
    </message>
    <message>
        <source>MTP 1</source>
        <translation>MTP 1</translation>
    </message>
    <message>
        <source>MTP 2</source>
        <translation>MTP 2</translation>
    </message>
    <message>
        <source>MTP 3</source>
        <translation>MTP 3</translation>
    </message>
    <message>
        <source>MTP 4</source>
        <translation>MTP 4</translation>
    </message>
    <message>
        <source>MTP 5</source>
        <translation>MTP 5</translation>
    </message>
    <message>
        <source>big toe IP</source>
        <translation>Großzehe IP</translation>
    </message>
    <message>
        <source>toe PIP 2</source>
        <translation>Zehe PIP 2</translation>
    </message>
    <message>
        <source>toe PIP 3</source>
        <translation>Zehe PIP 3</translation>
    </message>
    <message>
        <source>toe PIP 4</source>
        <translation>Zehe PIP 4</translation>
    </message>
    <message>
        <source>toe PIP 5</source>
        <translation>Zehe PIP 5</translation>
    </message>
    <message>
        <source>Cervical spine</source>
        <translation>Halswirbelsäule</translation>
    </message>
    <message>
        <source>jaw</source>
        <translation>Kiefergelenk</translation>
    </message>
    <message>
        <source>sternoclavicular joint</source>
        <translation>Sternoklavikulargelenk</translation>
    </message>
    <message>
        <source>acromioclavicular joint</source>
        <translation>Akromioklavikulargelenk</translation>
    </message>
    <message>
        <source>shoulder</source>
        <translation>Schulter</translation>
    </message>
    <message>
        <source>elbow</source>
        <translation>Ellenbogen</translation>
    </message>
    <message>
        <source>wrist</source>
        <translation>Handgelenk</translation>
    </message>
    <message>
        <source>hip</source>
        <translation>Hüfte</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>Knie</translation>
    </message>
    <message>
        <source>ankle</source>
        <translation>Sprunggelenk</translation>
    </message>
    <message>
        <source>subtalar joint</source>
        <translation>unteres Sprunggelenk</translation>
    </message>
    <message>
        <source>midfoot</source>
        <translation>Mittelfuß</translation>
    </message>
    <message>
        <source>All 71</source>
        <translation>Alle 71</translation>
    </message>
    <message>
        <source>The 27</source>
        <translation>Die 27</translation>
    </message>
    <message>
        <source>Right hand</source>
        <translation>Rechte Hand</translation>
    </message>
    <message>
        <source>Left hand</source>
        <translation>Linke Hand</translation>
    </message>
    <message>
        <source>Toes</source>
        <translation>Zehen</translation>
    </message>
    <message>
        <source>no finding</source>
        <translation>ohne Befund</translation>
    </message>
    <message>
        <source>“{id}” is not a joint of the joint count.</source>
        <translation>„{id}“ ist kein Gelenk des Gelenkstatus.</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Present state</source>
        <translation>Aktueller Zustand</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>Medikation</translation>
    </message>
    <message>
        <source>Alerts and infections</source>
        <translation>Warnhinweise und Infektionen</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Was fällig ist</translation>
    </message>
    <message>
        <source>Change the dose</source>
        <translation>Dosis ändern</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Absetzen</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>täglich</translation>
    </message>
    <message>
        <source>every other day</source>
        <translation>jeden zweiten Tag</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>wöchentlich</translation>
    </message>
    <message>
        <source>with each infusion</source>
        <translation>mit jeder Infusion</translation>
    </message>
    <message>
        <source>when needed</source>
        <translation>bei Bedarf</translation>
    </message>
    <message>
        <source>by mouth</source>
        <translation>oral</translation>
    </message>
    <message>
        <source>intravenous</source>
        <translation>intravenös</translation>
    </message>
    <message>
        <source>subcutaneous</source>
        <translation>subkutan</translation>
    </message>
    <message>
        <source>intramuscular</source>
        <translation>intramuskulär</translation>
    </message>
    <message>
        <source>into a joint</source>
        <translation>intraartikulär</translation>
    </message>
    <message>
        <source>inhaled</source>
        <translation>inhalativ</translation>
    </message>
    <message>
        <source>into the nose</source>
        <translation>nasal</translation>
    </message>
    <message>
        <source>on the skin</source>
        <translation>auf die Haut</translation>
    </message>
    <message>
        <source>into the eye</source>
        <translation>ins Auge</translation>
    </message>
    <message>
        <source>other route</source>
        <translation>anderer Weg</translation>
    </message>
    <message>
        <source>mg</source>
        <translation>mg</translation>
    </message>
    <message>
        <source>microgram</source>
        <translation>Mikrogramm</translation>
    </message>
    <message>
        <source>mL</source>
        <translation>mL</translation>
    </message>
    <message>
        <source>IU</source>
        <translation>IE</translation>
    </message>
    <message>
        <source>tablets</source>
        <translation>Tabletten</translation>
    </message>
    <message>
        <source>drops</source>
        <translation>Tropfen</translation>
    </message>
    <message>
        <source>puffs</source>
        <translation>Hübe</translation>
    </message>
    <message>
        <source>Stopped in remission</source>
        <translation>In Remission abgesetzt</translation>
    </message>
    <message>
        <source>Stopped because it did not work</source>
        <translation>Wegen fehlender Wirkung abgesetzt</translation>
    </message>
    <message>
        <source>Stopped after a reaction</source>
        <translation>Nach einer Reaktion abgesetzt</translation>
    </message>
    <message>
        <source>Given under the skin from now on</source>
        <translation>Künftig subkutan gegeben</translation>
    </message>
    <message>
        <source>Moved to another clinic</source>
        <translation>Wechsel in eine andere Klinik</translation>
    </message>
    <message>
        <source>Transferred to adult care</source>
        <translation>Transition in die Erwachsenenmedizin</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Anderer Grund</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>Nach Datum</translation>
    </message>
    <message>
        <source>By percentage</source>
        <translation>In Prozent</translation>
    </message>
    <message>
        <source>To zero by a date</source>
        <translation>Auf null bis Datum</translation>
    </message>
    <message>
        <source>held</source>
        <translation>beibehalten</translation>
    </message>
    <message>
        <source>one step back</source>
        <translation>eine Stufe zurück</translation>
    </message>
    <message>
        <source>plan ended</source>
        <translation>Plan beendet</translation>
    </message>
    <message>
        <source>Tanner 1970</source>
        <translation>Tanner 1970</translation>
    </message>
    <message>
        <source>Ogata 1990</source>
        <translation>Ogata 1990</translation>
    </message>
    <message>
        <source>Ogata 2007</source>
        <translation>Ogata 2007</translation>
    </message>
    <message>
        <source>Hermanussen and Cole 2002</source>
        <translation>Hermanussen und Cole 2002</translation>
    </message>
    <message>
        <source>Fever in the last 7 days</source>
        <translation>Fieber in den letzten 7 Tagen</translation>
    </message>
    <message>
        <source>Evanescent rash</source>
        <translation>Flüchtiger Hautausschlag</translation>
    </message>
    <message>
        <source>Serositis</source>
        <translation>Serositis</translation>
    </message>
    <message>
        <source>Enlarged liver</source>
        <translation>Vergrößerte Leber</translation>
    </message>
    <message>
        <source>Enlarged spleen</source>
        <translation>Vergrößerte Milz</translation>
    </message>
    <message>
        <source>Lymph nodes enlarged generally</source>
        <translation>Generalisierte Lymphadenopathie</translation>
    </message>
    <message>
        <source>ESR or CRP raised by JIA</source>
        <translation>BSG oder CRP durch JIA erhöht</translation>
    </message>
    <message>
        <source>Dressing and grooming</source>
        <translation>Anziehen und Körperpflege</translation>
    </message>
    <message>
        <source>Arising</source>
        <translation>Aufstehen</translation>
    </message>
    <message>
        <source>Eating</source>
        <translation>Essen</translation>
    </message>
    <message>
        <source>Walking</source>
        <translation>Gehen</translation>
    </message>
    <message>
        <source>Hygiene</source>
        <translation>Hygiene</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Erreichen</translation>
    </message>
    <message>
        <source>Grip</source>
        <translation>Greifen</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>“{name}” is not a domain of the C-HAQ.</source>
        <translation>„{name}“ ist kein Bereich des C-HAQ.</translation>
    </message>
    <message>
        <source>“{name}” has {n} items in the C-HAQ.</source>
        <translation>„{name}“ hat im C-HAQ {n} Fragen.</translation>
    </message>
    <message>
        <source>A C-HAQ item must be 0, 1, 2 or 3, not {item}.</source>
        <translation>Eine C-HAQ-Frage muss 0, 1, 2 oder 3 sein, nicht {item}.</translation>
    </message>
    <message>
        <source>Physician global</source>
        <translation>Arzt-Globalurteil</translation>
    </message>
    <message>
        <source>Parent or patient global</source>
        <translation>Eltern-/Patienten-Globalurteil</translation>
    </message>
    <message>
        <source>Morning stiffness</source>
        <translation>Morgensteifigkeit</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Schmerz</translation>
    </message>
    <message>
        <source>IL-6 was too low to measure for the third time in a row, unlike this child&apos;s usual level: was the assay, laboratory or tube changed?</source>
        <translation>IL-6 war zum dritten Mal in Folge zu niedrig zum Messen, anders als das übliche Niveau dieses Kindes: Wurde Testverfahren, Labor oder Röhrchen gewechselt?</translation>
    </message>
    <message>
        <source>IL-6 is about {fold} × this child&apos;s usual level for the third time in a row: was the assay, laboratory or tube changed?</source>
        <translation>IL-6 beträgt zum dritten Mal in Folge etwa das {fold}-Fache des üblichen Niveaus dieses Kindes: Wurde Testverfahren, Labor oder Röhrchen gewechselt?</translation>
    </message>
    <message>
        <source>IL-6 is drifting slowly upwards: possible loss of drug effect, growth or assay drift</source>
        <translation>IL-6 driftet langsam nach oben: möglicher Wirkverlust, Wachstum oder Testdrift</translation>
    </message>
    <message>
        <source>IL-6 is drifting slowly downwards: possible loss of drug effect, growth or assay drift</source>
        <translation>IL-6 driftet langsam nach unten: möglicher Wirkverlust, Wachstum oder Testdrift</translation>
    </message>
    <message>
        <source>The last dose was {days} days ago: the drug may no longer be effective; CRP and fever are informative again, and IL-6 may fall</source>
        <translation>Die letzte Dosis liegt {days} Tage zurück: Das Medikament wirkt vielleicht nicht mehr; CRP und Fieber sind wieder aussagekräftig, und IL-6 kann fallen</translation>
    </message>
    <message>
        <source>No TB screen is on record; the label asks for one before the first dose</source>
        <translation>Kein Tuberkulose-Screening erfasst; die Fachinformation verlangt eines vor der ersten Dosis</translation>
    </message>
    <message numerus="yes">
        <source>The last TB screen was %n day(s) ago</source>
        <translation>
            <numerusform>Das letzte Tuberkulose-Screening war vor %n Tag</numerusform>
            <numerusform>Das letzte Tuberkulose-Screening war vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>The laboratory part of the 2016 EULAR/ACR/PRINTO criteria is met; on tocilizumab these criteria miss most cases of MAS</source>
        <translation>Der Laborteil der EULAR/ACR/PRINTO-Kriterien von 2016 ist erfüllt; unter Tocilizumab verfehlen diese Kriterien die meisten MAS-Fälle</translation>
    </message>
    <message>
        <source>MS score is at least {score} (cut-off {limit}); on tocilizumab it misses most cases of MAS, and low fibrinogen alone can pass the cut-off</source>
        <translation>Der MS-Score beträgt mindestens {score} (Grenzwert {limit}); unter Tocilizumab verfehlt er die meisten MAS-Fälle, und niedriges Fibrinogen allein kann den Grenzwert überschreiten</translation>
    </message>
    <message>
        <source>Ferritin ÷ ESR is {ratio}; the drug lowers ESR, so the ratio is less informative here</source>
        <translation>Ferritin ÷ BSG beträgt {ratio}; das Medikament senkt die BSG, das Verhältnis ist hier daher weniger aussagekräftig</translation>
    </message>
    <message>
        <source>{signs} changed together, as in macrophage activation syndrome; on this drug MAS can occur without fever</source>
        <translation>{signs} haben sich gemeinsam verändert, wie bei einem Makrophagenaktivierungssyndrom; unter diesem Medikament kann ein MAS ohne Fieber auftreten</translation>
    </message>
    <message>
        <source>ALT adjust</source>
        <translation>ALT anpassen</translation>
    </message>
    <message>
        <source>ALT interrupt</source>
        <translation>ALT unterbrechen</translation>
    </message>
    <message>
        <source>ALT stop</source>
        <translation>ALT absetzen</translation>
    </message>
    <message>
        <source>ANC interrupt</source>
        <translation>ANC unterbrechen</translation>
    </message>
    <message>
        <source>ANC stop</source>
        <translation>ANC absetzen</translation>
    </message>
    <message>
        <source>AST adjust</source>
        <translation>AST anpassen</translation>
    </message>
    <message>
        <source>AST interrupt</source>
        <translation>AST unterbrechen</translation>
    </message>
    <message>
        <source>AST stop</source>
        <translation>AST absetzen</translation>
    </message>
    <message>
        <source>PLT interrupt</source>
        <translation>Thrombo unterbrechen</translation>
    </message>
    <message>
        <source>PLT stop</source>
        <translation>Thrombo absetzen</translation>
    </message>
    <message>
        <source>ferritin, platelets, AST, triglycerides, fibrinogen</source>
        <translation>Ferritin, Thrombozyten, AST, Triglyzeride, Fibrinogen</translation>
    </message>
    <message>
        <source>ferritin &gt; 684 ng/mL and two of the others</source>
        <translation>Ferritin &gt; 684 ng/mL und zwei der anderen</translation>
    </message>
    <message>
        <source>MS score</source>
        <translation>MS-Score</translation>
    </message>
    <message>
        <source>platelets, LDH, fibrinogen, ferritin, joints</source>
        <translation>Thrombozyten, LDH, Fibrinogen, Ferritin, Gelenke</translation>
    </message>
    <message>
        <source>≥ −2.1, and 1 above this child&apos;s usual score</source>
        <translation>≥ −2,1 und 1 über dem üblichen Score dieses Kindes</translation>
    </message>
    <message>
        <source>MAS trend</source>
        <translation>MAS-Trend</translation>
    </message>
    <message>
        <source>platelets, ferritin, AST or LDH, fibrinogen, IL-18</source>
        <translation>Thrombozyten, Ferritin, AST oder LDH, Fibrinogen, IL-18</translation>
    </message>
    <message>
        <source>two beyond their limits, relative to the child&apos;s own median</source>
        <translation>zwei jenseits ihrer Grenzen, bezogen auf den eigenen Median des Kindes</translation>
    </message>
    <message>
        <source>ferritin/ESR</source>
        <translation>Ferritin/BSG</translation>
    </message>
    <message>
        <source>ferritin, ESR</source>
        <translation>Ferritin, BSG</translation>
    </message>
    <message>
        <source>≥ 20 with ferritin ≥ 500 ng/mL</source>
        <translation>≥ 20 bei Ferritin ≥ 500 ng/mL</translation>
    </message>
    <message>
        <source>level moved</source>
        <translation>Niveau verschoben</translation>
    </message>
    <message>
        <source>three in a row at least 1 SD off on the same side, without a card</source>
        <translation>drei in Folge mindestens 1 SD daneben auf derselben Seite, ohne Karte</translation>
    </message>
    <message>
        <source>drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>EWMA (λ 0.3) of 1.134 SD or more, up or down</source>
        <translation>EWMA (λ 0,3) von 1,134 SD oder mehr, nach oben oder unten</translation>
    </message>
    <message>
        <source>late dose</source>
        <translation>späte Dosis</translation>
    </message>
    <message>
        <source>days since the last dose</source>
        <translation>Tage seit der letzten Dosis</translation>
    </message>
    <message>
        <source>longer than the last dose is expected to work</source>
        <translation>länger, als die letzte Dosis voraussichtlich wirkt</translation>
    </message>
    <message>
        <source>recorded TB screens</source>
        <translation>erfasste Tuberkulose-Screenings</translation>
    </message>
    <message>
        <source>none, or older than a year</source>
        <translation>keines oder älter als ein Jahr</translation>
    </message>
    <message>
        <source>JADAS is defined for 10, 27 or 71 joints, not for {joints}.</source>
        <translation>JADAS ist für 10, 27 oder 71 Gelenke definiert, nicht für {joints}.</translation>
    </message>
    <message>
        <source>Active joints of the 27</source>
        <translation>Aktive Gelenke der 27</translation>
    </message>
    <message>
        <source>Lymph nodes</source>
        <translation>Lymphknoten</translation>
    </message>
    <message>
        <source>Liver or spleen</source>
        <translation>Leber oder Milz</translation>
    </message>
    <message>
        <source>Platelets or ferritin</source>
        <translation>Thrombozyten oder Ferritin</translation>
    </message>
    <message>
        <source>inactive disease</source>
        <translation>inaktive Erkrankung</translation>
    </message>
    <message>
        <source>low disease activity</source>
        <translation>niedrige Krankheitsaktivität</translation>
    </message>
    <message>
        <source>minimal disease activity</source>
        <translation>minimale Krankheitsaktivität</translation>
    </message>
    <message>
        <source>moderate disease activity</source>
        <translation>mäßige Krankheitsaktivität</translation>
    </message>
    <message>
        <source>high disease activity</source>
        <translation>hohe Krankheitsaktivität</translation>
    </message>
    <message>
        <source>above low disease activity</source>
        <translation>über niedriger Krankheitsaktivität</translation>
    </message>
    <message>
        <source>oligoarthritis</source>
        <translation>Oligoarthritis</translation>
    </message>
    <message>
        <source>polyarthritis</source>
        <translation>Polyarthritis</translation>
    </message>
    <message>
        <source>systemic</source>
        <translation>systemisch</translation>
    </message>
    <message>
        <source>{aim}</source>
        <translation>{aim}</translation>
    </message>
    <message>
        <source>the sex is not recorded, and the WHO reference needs it</source>
        <translation>das Geschlecht ist nicht erfasst, die WHO-Referenz braucht es</translation>
    </message>
    <message>
        <source>a height is dated before the birth</source>
        <translation>eine Körpergröße ist vor die Geburt datiert</translation>
    </message>
    <message>
        <source>the WHO reference ends at 19 years</source>
        <translation>die WHO-Referenz endet mit 19 Jahren</translation>
    </message>
    <message>
        <source>The height at the start is at most this old at the first infusion</source>
        <translation>Die Körpergröße zu Beginn ist bei der ersten Infusion höchstens so alt</translation>
    </message>
    <message>
        <source>If there is none, the height at the start is measured within</source>
        <translation>Fehlt sie, wird die Körpergröße zu Beginn gemessen innerhalb von</translation>
    </message>
    <message>
        <source>Catch-up growth is a gain of more than</source>
        <translation>Aufholwachstum ist ein Zugewinn von mehr als</translation>
    </message>
    <message>
        <source>{gained} cm</source>
        <translation>{gained} cm</translation>
    </message>
    <message>
        <source>{gained} cm, SDS {before} → {after} (WHO)</source>
        <translation>{gained} cm, SDS {before} → {after} (WHO)</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Aufholwachstum</translation>
    </message>
    <message>
        <source>Growing along the same line</source>
        <translation>Wachstum entlang derselben Perzentile</translation>
    </message>
    <message>
        <source>Falling behind</source>
        <translation>Bleibt zurück</translation>
    </message>
    <message>
        <source>{years} y {months} m</source>
        <translation>{years} J {months} M</translation>
    </message>
    <message>
        <source>{y} y {m} m</source>
        <translation>{y} J {m} M</translation>
    </message>
    <message>
        <source>{gained} cm in {span} on treatment.</source>
        <translation>{gained} cm in {span} unter Behandlung.</translation>
    </message>
    <message>
        <source>{gained} cm in {span} on treatment, from {before} to {now} SDS. Growth is judged from half a year on.</source>
        <translation>{gained} cm in {span} unter Behandlung, von {before} auf {now} SDS. Wachstum wird ab einem halben Jahr beurteilt.</translation>
    </message>
    <message>
        <source>{trend}: {gained} cm in {span} on treatment, from {before} to {now} SDS.</source>
        <translation>{trend}: {gained} cm in {span} unter Behandlung, von {before} auf {now} SDS.</translation>
    </message>
    <message>
        <source>97th</source>
        <translation>P97</translation>
    </message>
    <message>
        <source>85th</source>
        <translation>P85</translation>
    </message>
    <message>
        <source>50th</source>
        <translation>P50</translation>
    </message>
    <message>
        <source>15th</source>
        <translation>P15</translation>
    </message>
    <message>
        <source>3rd</source>
        <translation>P3</translation>
    </message>
    <message>
        <source>−3 SDS</source>
        <translation>−3 SDS</translation>
    </message>
    <message>
        <source>No rash</source>
        <translation>Kein Hautausschlag</translation>
    </message>
    <message>
        <source>No serositis</source>
        <translation>Keine Serositis</translation>
    </message>
    <message>
        <source>No enlarged spleen</source>
        <translation>Keine vergrößerte Milz</translation>
    </message>
    <message>
        <source>No generally enlarged lymph nodes</source>
        <translation>Keine generalisierte Lymphadenopathie</translation>
    </message>
    <message>
        <source>No uveitis</source>
        <translation>Keine Uveitis</translation>
    </message>
    <message>
        <source>ESR or CRP normal</source>
        <translation>BSG oder CRP normal</translation>
    </message>
    <message>
        <source>Physician global 0</source>
        <translation>Arzt-Globalurteil 0</translation>
    </message>
    <message>
        <source>Stiffness 15 min or less</source>
        <translation>Morgensteifigkeit höchstens 15 min</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>versäumt</translation>
    </message>
    <message>
        <source>not assessable</source>
        <translation>nicht beurteilbar</translation>
    </message>
    <message>
        <source>not yet due</source>
        <translation>noch nicht fällig</translation>
    </message>
    <message>
        <source>no fever</source>
        <translation>kein Fieber</translation>
    </message>
    <message>
        <source>CRP down by more than {fall} %</source>
        <translation>CRP um mehr als {fall} % gesunken</translation>
    </message>
    <message>
        <source>CRP normal</source>
        <translation>CRP normal</translation>
    </message>
    <message>
        <source>active joints down by more than {fall} %</source>
        <translation>aktive Gelenke um mehr als {fall} % gesunken</translation>
    </message>
    <message>
        <source>clinically inactive disease</source>
        <translation>klinisch inaktive Erkrankung</translation>
    </message>
    <message>
        <source>steroid below {limit} mg/kg/day</source>
        <translation>Glukokortikoid unter {limit} mg/kg/Tag</translation>
    </message>
    <message>
        <source>no steroid</source>
        <translation>kein Glukokortikoid</translation>
    </message>
    <message>
        <source>{words} ({left_out})</source>
        <translation>{words} ({left_out})</translation>
    </message>
    <message>
        <source>Day 7</source>
        <translation>Tag 7</translation>
    </message>
    <message>
        <source>Week 4</source>
        <translation>Woche 4</translation>
    </message>
    <message>
        <source>Month 3</source>
        <translation>Monat 3</translation>
    </message>
    <message>
        <source>Month 6</source>
        <translation>Monat 6</translation>
    </message>
    <message>
        <source>This is not a worked case.</source>
        <translation>Das ist kein durchgerechneter Fall.</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>The case has no “{key}”.</source>
        <translation>Der Fall hat kein „{key}“.</translation>
    </message>
    <message>
        <source>“given” and “expect” must be objects of names and values.</source>
        <translation>„given“ und „expect“ müssen Objekte aus Namen und Werten sein.</translation>
    </message>
    <message>
        <source>The tolerance is not a number.</source>
        <translation>Die Toleranz ist keine Zahl.</translation>
    </message>
    <message>
        <source>“{name}” is not a calculator in this version.</source>
        <translation>„{name}“ ist in dieser Version kein Rechner.</translation>
    </message>
    <message>
        <source>The input {name} is missing.</source>
        <translation>Die Eingabe {name} fehlt.</translation>
    </message>
    <message>
        <source>The inputs were rejected: {why}</source>
        <translation>Die Eingaben wurden abgewiesen: {why}</translation>
    </message>
    <message>
        <source>“{key}” is not a result of this calculator.</source>
        <translation>„{key}“ ist kein Ergebnis dieses Rechners.</translation>
    </message>
    <message>
        <source>{key}: expected {expected}, got {got}.</source>
        <translation>{key}: erwartet {expected}, erhalten {got}.</translation>
    </message>
    <message>
        <source>No adrenal suppression is expected from the doses on record.</source>
        <translation>Nach den erfassten Dosen ist keine Nebennierensuppression zu erwarten.</translation>
    </message>
    <message>
        <source>Adrenal suppression is possible.</source>
        <translation>Nebennierensuppression ist möglich.</translation>
    </message>
    <message>
        <source>Assume adrenal suppression.</source>
        <translation>Von Nebennierensuppression ausgehen.</translation>
    </message>
    <message>
        <source>Adrenal suppression is very likely.</source>
        <translation>Nebennierensuppression ist sehr wahrscheinlich.</translation>
    </message>
    <message>
        <source>the weight</source>
        <translation>das Gewicht</translation>
    </message>
    <message>
        <source>the height</source>
        <translation>die Körpergröße</translation>
    </message>
    <message>
        <source>a dose in mg/day</source>
        <translation>eine Dosis in mg/Tag</translation>
    </message>
    <message>
        <source>{temperature} °C</source>
        <translation>{temperature} °C</translation>
    </message>
    <message>
        <source>{drugs}: given locally, which adds to the risk ({source}). It is not counted in the weeks.</source>
        <translation>{drugs}: lokal angewendet, was das Risiko erhöht ({source}). Bei den Wochen nicht mitgezählt.</translation>
    </message>
    <message>
        <source>{drugs}: single doses with infusions, not counted in the weeks.</source>
        <translation>{drugs}: Einzeldosen zu Infusionen, bei den Wochen nicht mitgezählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) above {limit} mg/m²/day of prednisone</source>
        <translation>
            <numerusform>%n Woche über {limit} mg/m²/Tag Prednisolon-Äquivalent</numerusform>
            <numerusform>%n Wochen über {limit} mg/m²/Tag Prednisolon-Äquivalent</numerusform>
        </translation>
    </message>
    <message>
        <source>still taken</source>
        <translation>wird noch eingenommen</translation>
    </message>
    <message numerus="yes">
        <source>stopped %n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag abgesetzt</numerusform>
            <numerusform>vor %n Tagen abgesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>{risk} {weeks}, {since}.</source>
        <translation>{risk} {weeks}, {since}.</translation>
    </message>
    <message>
        <source>US, EU and Australian label</source>
        <translation>US-, EU- und australische Fachinformation</translation>
    </message>
    <message>
        <source>Japanese label</source>
        <translation>Japanische Fachinformation</translation>
    </message>
    <message>
        <source>local dose table (not written)</source>
        <translation>eigene Dosistabelle (nicht hinterlegt)</translation>
    </message>
    <message>
        <source>Lowest plausible weight</source>
        <translation>Niedrigstes plausibles Gewicht</translation>
    </message>
    <message>
        <source>Highest plausible weight</source>
        <translation>Höchstes plausibles Gewicht</translation>
    </message>
    <message>
        <source>A dose must be confirmed above</source>
        <translation>Eine Dosis ist zu bestätigen über</translation>
    </message>
    <message>
        <source>Strength of the concentrate</source>
        <translation>Stärke des Konzentrats</translation>
    </message>
    <message>
        <source>This clinic has no dose table of its own. A ward lead writes it in the settings, under “Own dose table”.</source>
        <translation>Diese Klinik hat keine eigene Dosistabelle. Die Leitung hinterlegt sie in den Einstellungen unter „Eigene Dosistabelle“.</translation>
    </message>
    <message>
        <source>“{label}” is not a known label. Known labels: {known}.</source>
        <translation>„{label}“ ist keine bekannte Fachinformation. Bekannte Fachinformationen: {known}.</translation>
    </message>
    <message>
        <source>{label}</source>
        <translation>{label}</translation>
    </message>
    <message>
        <source>A weight of {weight} kg is not plausible.</source>
        <translation>Ein Gewicht von {weight} kg ist nicht plausibel.</translation>
    </message>
    <message>
        <source>A weight of {weight} kg is not plausible. Plausible weights are {low} to {high} kg.</source>
        <translation>Ein Gewicht von {weight} kg ist nicht plausibel. Plausibel sind {low} bis {high} kg.</translation>
    </message>
    <message>
        <source>before infusion {n}</source>
        <translation>vor Infusion {n}</translation>
    </message>
    <message>
        <source>after infusion {n}</source>
        <translation>nach Infusion {n}</translation>
    </message>
    <message>
        <source>Glucocorticoid</source>
        <translation>Glukokortikoid</translation>
    </message>
    <message>
        <source>Ciclosporin</source>
        <translation>Ciclosporin</translation>
    </message>
    <message>
        <source>Methotrexate</source>
        <translation>Methotrexat</translation>
    </message>
    <message>
        <source>NSAID</source>
        <translation>NSAR</translation>
    </message>
    <message>
        <source>Premedication</source>
        <translation>Prämedikation</translation>
    </message>
    <message>
        <source>Other drug</source>
        <translation>Anderes Medikament</translation>
    </message>
    <message>
        <source>Prednisone</source>
        <translation>Prednison</translation>
    </message>
    <message>
        <source>Prednisolone</source>
        <translation>Prednisolon</translation>
    </message>
    <message>
        <source>Methylprednisolone</source>
        <translation>Methylprednisolon</translation>
    </message>
    <message>
        <source>Hydrocortisone</source>
        <translation>Hydrocortison</translation>
    </message>
    <message>
        <source>Cortisone</source>
        <translation>Cortison</translation>
    </message>
    <message>
        <source>Triamcinolone</source>
        <translation>Triamcinolon</translation>
    </message>
    <message>
        <source>Dexamethasone</source>
        <translation>Dexamethason</translation>
    </message>
    <message>
        <source>Betamethasone</source>
        <translation>Betamethason</translation>
    </message>
    <message>
        <source>Deflazacort</source>
        <translation>Deflazacort</translation>
    </message>
    <message>
        <source>Budesonide</source>
        <translation>Budesonid</translation>
    </message>
    <message>
        <source>Fluticasone</source>
        <translation>Fluticason</translation>
    </message>
    <message>
        <source>Beclometasone</source>
        <translation>Beclometason</translation>
    </message>
    <message>
        <source>Ciclesonide</source>
        <translation>Ciclesonid</translation>
    </message>
    <message>
        <source>Mometasone</source>
        <translation>Mometason</translation>
    </message>
    <message>
        <source>Anakinra</source>
        <translation>Anakinra</translation>
    </message>
    <message>
        <source>Canakinumab</source>
        <translation>Canakinumab</translation>
    </message>
    <message>
        <source>Etanercept</source>
        <translation>Etanercept</translation>
    </message>
    <message>
        <source>Emapalumab</source>
        <translation>Emapalumab</translation>
    </message>
    <message>
        <source>Tacrolimus</source>
        <translation>Tacrolimus</translation>
    </message>
    <message>
        <source>Ruxolitinib</source>
        <translation>Ruxolitinib</translation>
    </message>
    <message>
        <source>Baricitinib</source>
        <translation>Baricitinib</translation>
    </message>
    <message>
        <source>Tofacitinib</source>
        <translation>Tofacitinib</translation>
    </message>
    <message>
        <source>Ibuprofen</source>
        <translation>Ibuprofen</translation>
    </message>
    <message>
        <source>Naproxen</source>
        <translation>Naproxen</translation>
    </message>
    <message>
        <source>Indometacin</source>
        <translation>Indometacin</translation>
    </message>
    <message>
        <source>Diclofenac</source>
        <translation>Diclofenac</translation>
    </message>
    <message>
        <source>Meloxicam</source>
        <translation>Meloxicam</translation>
    </message>
    <message>
        <source>Loxoprofen</source>
        <translation>Loxoprofen</translation>
    </message>
    <message>
        <source>Celecoxib</source>
        <translation>Celecoxib</translation>
    </message>
    <message>
        <source>Paracetamol</source>
        <translation>Paracetamol</translation>
    </message>
    <message>
        <source>Cetirizine</source>
        <translation>Cetirizin</translation>
    </message>
    <message>
        <source>Chlorphenamine</source>
        <translation>Chlorphenamin</translation>
    </message>
    <message>
        <source>Diphenhydramine</source>
        <translation>Diphenhydramin</translation>
    </message>
    <message>
        <source>Folic acid</source>
        <translation>Folsäure</translation>
    </message>
    <message>
        <source>Run-in: minimum duration</source>
        <translation>Einleitungsphase: Mindestdauer</translation>
    </message>
    <message>
        <source>Run-in: minimum number of doses</source>
        <translation>Einleitungsphase: Mindestzahl der Dosen</translation>
    </message>
    <message>
        <source>Duration of cover after a dose, steady state</source>
        <translation>Wirkdauer nach einer Dosis, Steady State</translation>
    </message>
    <message>
        <source>Duration of cover after a dose, before steady state</source>
        <translation>Wirkdauer nach einer Dosis, Einleitungsphase</translation>
    </message>
    <message>
        <source>Duration of cover after a low dose, steady state</source>
        <translation>Wirkdauer nach einer niedrigen Dosis, Steady State</translation>
    </message>
    <message>
        <source>Duration of cover after a low dose, before steady state</source>
        <translation>Wirkdauer nach einer niedrigen Dosis, Einleitungsphase</translation>
    </message>
    <message>
        <source>Low dose: less than</source>
        <translation>Niedrige Dosis: weniger als</translation>
    </message>
    <message>
        <source>Low dose: only in children under</source>
        <translation>Niedrige Dosis: nur bei Kindern unter</translation>
    </message>
    <message>
        <source>CRP can return at the end of each of the first</source>
        <translation>CRP kann zurückkehren am Ende jedes der ersten</translation>
    </message>
    <message>
        <source>{sign} {limit}</source>
        <translation>{sign} {limit}</translation>
    </message>
    <message>
        <source>the label says to discontinue</source>
        <translation>laut Fachinformation absetzen</translation>
    </message>
    <message>
        <source>the label says to adjust other drugs, and to interrupt if this persists</source>
        <translation>laut Fachinformation andere Medikamente anpassen und bei Fortbestehen unterbrechen</translation>
    </message>
    <message>
        <source>the label does not recommend starting treatment</source>
        <translation>laut Fachinformation Behandlungsbeginn nicht empfohlen</translation>
    </message>
    <message>
        <source>the label says to interrupt until it is above {limit}</source>
        <translation>laut Fachinformation unterbrechen, bis der Wert über {limit} liegt</translation>
    </message>
    <message>
        <source>the label says to interrupt until it is below {limit}</source>
        <translation>laut Fachinformation unterbrechen, bis der Wert unter {limit} liegt</translation>
    </message>
    <message>
        <source>label: adjust</source>
        <translation>Fachinformation: anpassen</translation>
    </message>
    <message>
        <source>label: interrupt</source>
        <translation>Fachinformation: unterbrechen</translation>
    </message>
    <message>
        <source>label: discontinue</source>
        <translation>Fachinformation: absetzen</translation>
    </message>
    <message>
        <source>label: do not start</source>
        <translation>Fachinformation: nicht beginnen</translation>
    </message>
    <message>
        <source>{name} {value}: {says}</source>
        <translation>{name} {value}: {says}</translation>
    </message>
    <message>
        <source>local dose table by {author}</source>
        <translation>eigene Dosistabelle von {author}</translation>
    </message>
    <message>
        <source>Dose in a local dose table</source>
        <translation>Dosis in einer eigenen Dosistabelle</translation>
    </message>
    <message>
        <source>Weight limit in a local dose table</source>
        <translation>Gewichtsgrenze in einer eigenen Dosistabelle</translation>
    </message>
    <message>
        <source>Interval in a local dose table</source>
        <translation>Intervall in einer eigenen Dosistabelle</translation>
    </message>
    <message>
        <source>Most mg in a local dose table</source>
        <translation>Höchste mg in einer eigenen Dosistabelle</translation>
    </message>
    <message>
        <source>“{part}” is written twice in the dose table.</source>
        <translation>„{part}“ steht zweimal in der Dosistabelle.</translation>
    </message>
    <message>
        <source>The dose table lacks: {parts}.</source>
        <translation>Der Dosistabelle fehlt: {parts}.</translation>
    </message>
    <message>
        <source>“{part}” is not a part of a dose table. Write it like: {example}.</source>
        <translation>„{part}“ ist kein Teil einer Dosistabelle. Schreiben Sie es so: {example}.</translation>
    </message>
    <message>
        <source>The shorter interval is written first, such as every 7 to 14 days.</source>
        <translation>Das kürzere Intervall steht zuerst, z. B. every 7 to 14 days.</translation>
    </message>
    <message>
        <source>Who wrote the dose table: use at most {n} characters.</source>
        <translation>Wer die Dosistabelle verfasst hat: höchstens {n} Zeichen.</translation>
    </message>
    <message>
        <source>The interval is a whole number of days.</source>
        <translation>Das Intervall ist eine ganze Zahl von Tagen.</translation>
    </message>
    <message>
        <source>{what}: {number} {unit} is not plausible. Use {low} to {high} {unit}.</source>
        <translation>{what}: {number} {unit} ist nicht plausibel. Verwenden Sie {low} bis {high} {unit}.</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>dose not recorded</source>
        <translation>Dosis nicht erfasst</translation>
    </message>
    <message>
        <source>{dose} mg a day</source>
        <translation>{dose} mg täglich</translation>
    </message>
    <message>
        <source>{dose} {unit} {per}</source>
        <translation>{dose} {unit} {per}</translation>
    </message>
    <message>
        <source>{dose} {unit}, {times} × {per}</source>
        <translation>{dose} {unit}, {times} × {per}</translation>
    </message>
    <message>
        <source>{mg} mg/day</source>
        <translation>{mg} mg/Tag</translation>
    </message>
    <message>
        <source>{first} and {second} {unit} on alternate days</source>
        <translation>{first} und {second} {unit} an abwechselnden Tagen</translation>
    </message>
    <message>
        <source>{drug}: stopped {day}</source>
        <translation>{drug}: abgesetzt {day}</translation>
    </message>
    <message>
        <source>{drug} {dose} since {day}</source>
        <translation>{drug} {dose} seit {day}</translation>
    </message>
    <message numerus="yes">
        <source>An interval must be at least 1 day. This one is %n day(s).</source>
        <translation>
            <numerusform>Ein Intervall muss mindestens 1 Tag betragen. Dieses beträgt %n Tag.</numerusform>
            <numerusform>Ein Intervall muss mindestens 1 Tag betragen. Dieses beträgt %n Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>single doses with infusions are not counted: {drugs}</source>
        <translation>Einzeldosen zu Infusionen nicht mitgezählt: {drugs}</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Der Zeitraum endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>Milestone: below</source>
        <translation>Meilenstein: unter</translation>
    </message>
    <message>
        <source>Physiological dose as prednisone</source>
        <translation>Physiologische Dosis als Prednisolon-Äquivalent</translation>
    </message>
    <message>
        <source>A milestone must hold for</source>
        <translation>Ein Meilenstein muss bestehen für</translation>
    </message>
    <message>
        <source>Longest rise of the dose that is a pulse</source>
        <translation>Längster Dosisanstieg, der als Puls gilt</translation>
    </message>
    <message>
        <source>Ceased: no glucocorticoid for</source>
        <translation>Beendet: kein Glukokortikoid für</translation>
    </message>
    <message>
        <source>First milestone without glucocorticoid</source>
        <translation>Erster Meilenstein ohne Glukokortikoid</translation>
    </message>
    <message>
        <source>Second milestone without glucocorticoid</source>
        <translation>Zweiter Meilenstein ohne Glukokortikoid</translation>
    </message>
    <message>
        <source>Adrenal suppression is possible above</source>
        <translation>Nebennierensuppression ist möglich über</translation>
    </message>
    <message>
        <source>Adrenal suppression is assumed above</source>
        <translation>Nebennierensuppression wird angenommen über</translation>
    </message>
    <message>
        <source>Adrenal suppression is very likely above</source>
        <translation>Nebennierensuppression ist sehr wahrscheinlich über</translation>
    </message>
    <message>
        <source>The reminder ends after the last dose by</source>
        <translation>Die Erinnerung endet nach der letzten Dosis um</translation>
    </message>
    <message>
        <source>A fever or an event reminds for</source>
        <translation>Ein Fieber oder Ereignis erinnert für</translation>
    </message>
    <message>
        <source>Glucocorticoid under {limit} mg/kg/day</source>
        <translation>Glukokortikoid unter {limit} mg/kg/Tag</translation>
    </message>
    <message>
        <source>held for {days} days or longer; a pulse does not end it</source>
        <translation>für {days} Tage oder länger gehalten; ein Puls beendet es nicht</translation>
    </message>
    <message>
        <source>no glucocorticoid for {days} days or longer</source>
        <translation>kein Glukokortikoid für {days} Tage oder länger</translation>
    </message>
    <message>
        <source>{rule}; {left_out}</source>
        <translation>{rule}; {left_out}</translation>
    </message>
    <message>
        <source>Glucocorticoid ceased</source>
        <translation>Glukokortikoid beendet</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) without glucocorticoid</source>
        <translation>
            <numerusform>%n Monat ohne Glukokortikoid</numerusform>
            <numerusform>%n Monate ohne Glukokortikoid</numerusform>
        </translation>
    </message>
    <message>
        <source>since the last dose</source>
        <translation>seit der letzten Dosis</translation>
    </message>
    <message>
        <source>{drug} stopped</source>
        <translation>{drug} abgesetzt</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>wie erfasst</translation>
    </message>
    <message>
        <source>{drug} ceased</source>
        <translation>{drug} beendet</translation>
    </message>
    <message>
        <source>by the plan, if it is kept</source>
        <translation>nach Plan, wenn er eingehalten wird</translation>
    </message>
    <message>
        <source>Blood count and liver every</source>
        <translation>Blutbild und Leber alle</translation>
    </message>
    <message>
        <source>First lipids after</source>
        <translation>Erste Lipide nach</translation>
    </message>
    <message>
        <source>Eyes every</source>
        <translation>Augen alle</translation>
    </message>
    <message>
        <source>Eyes are examined up to</source>
        <translation>Augen werden untersucht bis</translation>
    </message>
    <message>
        <source>Eyes on a steroid every</source>
        <translation>Augen unter Glukokortikoid alle</translation>
    </message>
    <message>
        <source>Bones after a steroid for</source>
        <translation>Knochen nach Glukokortikoid für</translation>
    </message>
    <message>
        <source>DXA from an age of</source>
        <translation>DXA ab einem Alter von</translation>
    </message>
    <message>
        <source>Film of the spine every</source>
        <translation>Wirbelsäulenaufnahme alle</translation>
    </message>
    <message>
        <source>Puberty is assessed in girls from</source>
        <translation>Pubertät wird beurteilt bei Mädchen ab</translation>
    </message>
    <message>
        <source>Puberty is assessed in boys from</source>
        <translation>Pubertät wird beurteilt bei Jungen ab</translation>
    </message>
    <message>
        <source>A child is short below a height SDS of</source>
        <translation>Ein Kind ist kleinwüchsig unter einer Größen-SDS von</translation>
    </message>
    <message>
        <source>First eye pressure on a steroid after</source>
        <translation>Erster Augendruck unter Glukokortikoid nach</translation>
    </message>
    <message>
        <source>Eye pressure in the first half year every</source>
        <translation>Augendruck im ersten Halbjahr alle</translation>
    </message>
    <message>
        <source>Eye pressure every</source>
        <translation>Augendruck alle</translation>
    </message>
    <message>
        <source>Eye pressure is watched closely for</source>
        <translation>Augendruck wird engmaschig kontrolliert für</translation>
    </message>
    <message>
        <source>Eyes after all drugs every</source>
        <translation>Augen nach allen Medikamenten alle</translation>
    </message>
    <message>
        <source>Eyes are examined after all drugs for</source>
        <translation>Augen werden nach allen Medikamenten untersucht für</translation>
    </message>
    <message>
        <source>IgG every</source>
        <translation>IgG alle</translation>
    </message>
    <message>
        <source>A date is shown as due from</source>
        <translation>Ein Termin erscheint als fällig ab</translation>
    </message>
    <message>
        <source>Type a percentage between 1 and 99.</source>
        <translation>Geben Sie einen Prozentsatz zwischen 1 und 99 ein.</translation>
    </message>
    <message>
        <source>The last dose must be below the present one.</source>
        <translation>Die letzte Dosis muss unter der jetzigen liegen.</translation>
    </message>
    <message>
        <source>The last day must be after the first step.</source>
        <translation>Der letzte Tag muss nach der ersten Stufe liegen.</translation>
    </message>
    <message>
        <source>A plan ends within {days} days.</source>
        <translation>Ein Plan endet innerhalb von {days} Tagen.</translation>
    </message>
    <message>
        <source>This makes more than {n} steps.</source>
        <translation>Das ergibt mehr als {n} Stufen.</translation>
    </message>
    <message>
        <source>Type the present dose in mg/day.</source>
        <translation>Geben Sie die jetzige Dosis in mg/Tag ein.</translation>
    </message>
    <message>
        <source>Type after how many days the next step follows.</source>
        <translation>Geben Sie ein, nach wie vielen Tagen die nächste Stufe folgt.</translation>
    </message>
    <message>
        <source>Type the smallest dose that can be taken, such as half a tablet.</source>
        <translation>Geben Sie die kleinste einnehmbare Dosis ein, z. B. eine halbe Tablette.</translation>
    </message>
    <message>
        <source>“{id}” is not a joint. Write ids like knee-l.</source>
        <translation>„{id}“ ist kein Gelenk. Schreiben Sie Kennungen wie knee-l.</translation>
    </message>
    <message>
        <source>Write yes or no, or leave it empty.</source>
        <translation>Schreiben Sie yes oder no, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>“{value}” has a comma. Use a decimal point in files.</source>
        <translation>„{value}“ enthält ein Komma. Verwenden Sie in Dateien einen Dezimalpunkt.</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>„{value}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“{value}” is not a date and time. Write 2026-11-22T09:30.</source>
        <translation>„{value}“ ist kein Datum mit Uhrzeit. Schreiben Sie 2026-11-22T09:30.</translation>
    </message>
    <message>
        <source>{moment} does not exist, because the clocks were put forward. Write the time that was meant.</source>
        <translation>{moment} gibt es nicht, weil die Uhren vorgestellt wurden. Schreiben Sie die gemeinte Zeit.</translation>
    </message>
    <message>
        <source>{moment} exists twice, because the clocks were put back. Write {first} or {second}.</source>
        <translation>{moment} gibt es zweimal, weil die Uhren zurückgestellt wurden. Schreiben Sie {first} oder {second}.</translation>
    </message>
    <message>
        <source>The year {year} is out of range.</source>
        <translation>Das Jahr {year} liegt außerhalb des zulässigen Bereichs.</translation>
    </message>
    <message>
        <source>“{value}” is not a date. Write 2026-11-22.</source>
        <translation>„{value}“ ist kein Datum. Schreiben Sie 2026-11-22.</translation>
    </message>
    <message>
        <source>“{kind}” is not a kind of event. Known: {known}.</source>
        <translation>„{kind}“ ist keine Art von Ereignis. Bekannt: {known}.</translation>
    </message>
    <message>
        <source>This detail does not fit this kind of event.</source>
        <translation>Diese Angabe passt nicht zu dieser Art von Ereignis.</translation>
    </message>
    <message>
        <source>Write female, male or unknown.</source>
        <translation>Schreiben Sie female, male oder unknown.</translation>
    </message>
    <message>
        <source>“{label}” is not a dosing label. Known: {known}.</source>
        <translation>„{label}“ ist keine Fachinformation zur Dosierung. Bekannt: {known}.</translation>
    </message>
    <message>
        <source>“{sign}” must be empty, &lt; or &gt;.</source>
        <translation>„{sign}“ muss leer, &lt; oder &gt; sein.</translation>
    </message>
    <message>
        <source>Too many rows at once. Split the file, or import fewer files at a time.</source>
        <translation>Zu viele Zeilen auf einmal. Teilen Sie die Datei oder importieren Sie weniger Dateien auf einmal.</translation>
    </message>
    <message>
        <source>The header matches no known file type. Known types: {forms}.</source>
        <translation>Die Kopfzeile passt zu keinem bekannten Dateityp. Bekannte Typen: {forms}.</translation>
    </message>
    <message>
        <source>This cell is empty, but a value is required.</source>
        <translation>Diese Zelle ist leer, aber ein Wert ist erforderlich.</translation>
    </message>
    <message>
        <source>The file cannot be read: it is a folder, a pipe or a device, not a file.</source>
        <translation>Die Datei kann nicht gelesen werden: Sie ist ein Ordner, eine Pipe oder ein Gerät, keine Datei.</translation>
    </message>
    <message>
        <source>The file is larger than 200 MB. Split it into smaller files.</source>
        <translation>Die Datei ist größer als 200 MB. Teilen Sie sie in kleinere Dateien.</translation>
    </message>
    <message>
        <source>The file cannot be read: {why}.</source>
        <translation>Die Datei kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>This is not a text file but a binary one.</source>
        <translation>Das ist keine Textdatei, sondern eine Binärdatei.</translation>
    </message>
    <message>
        <source>A row is longer than {most} characters.</source>
        <translation>Eine Zeile ist länger als {most} Zeichen.</translation>
    </message>
    <message>
        <source>The row cannot be read ({why}). Check its quotation marks.</source>
        <translation>Die Zeile kann nicht gelesen werden ({why}). Prüfen Sie ihre Anführungszeichen.</translation>
    </message>
    <message>
        <source>This is not a text file in UTF-8. Save it as “CSV UTF-8”.</source>
        <translation>Das ist keine Textdatei in UTF-8. Speichern Sie sie als „CSV UTF-8“.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file has more than {most} empty rows.</source>
        <translation>Die Datei hat mehr als {most} leere Zeilen.</translation>
    </message>
    <message>
        <source>The header names more than {most} columns.</source>
        <translation>Die Kopfzeile nennt mehr als {most} Spalten.</translation>
    </message>
    <message>
        <source>The columns are not separated by commas. Save it as comma-separated.</source>
        <translation>Die Spalten sind nicht durch Kommas getrennt. Speichern Sie die Datei kommagetrennt.</translation>
    </message>
    <message>
        <source>The column appears twice in the header.</source>
        <translation>Die Spalte steht zweimal in der Kopfzeile.</translation>
    </message>
    <message>
        <source>The file has a header but no rows.</source>
        <translation>Die Datei hat eine Kopfzeile, aber keine Zeilen.</translation>
    </message>
    <message>
        <source>{found} cells instead of {wanted}. A decimal comma instead of a point?</source>
        <translation>{found} Zellen statt {wanted}. Ein Dezimalkomma statt eines Punkts?</translation>
    </message>
    <message>
        <source>A cell is longer than {most} characters.</source>
        <translation>Eine Zelle ist länger als {most} Zeichen.</translation>
    </message>
    <message>
        <source>The column is missing. The header must have: {wanted}.</source>
        <translation>Die Spalte fehlt. Die Kopfzeile muss enthalten: {wanted}.</translation>
    </message>
    <message>
        <source>A share of {share} % is not plausible.</source>
        <translation>Ein Anteil von {share} % ist nicht plausibel.</translation>
    </message>
    <message>
        <source>The result has no code.</source>
        <translation>Das Ergebnis hat keinen Code.</translation>
    </message>
    <message>
        <source>Its codes mean different results: {names}.</source>
        <translation>Seine Codes bedeuten verschiedene Ergebnisse: {names}.</translation>
    </message>
    <message>
        <source>The code “{code}” ({name}) is not known.</source>
        <translation>Der Code „{code}“ ({name}) ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The code “{code}” is {analyte}, but it is named “{name}”.</source>
        <translation>Der Code „{code}“ ist {analyte}, heißt hier aber „{name}“.</translation>
    </message>
    <message>
        <source>“{code}” was not measured in blood.</source>
        <translation>„{code}“ wurde nicht im Blut gemessen.</translation>
    </message>
    <message>
        <source>The file is larger than {most} MB.</source>
        <translation>Die Datei ist größer als {most} MB.</translation>
    </message>
    <message>
        <source>The file holds too many values.</source>
        <translation>Die Datei enthält zu viele Werte.</translation>
    </message>
    <message>
        <source>The file is nested too deeply.</source>
        <translation>Die Datei ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The file is not in UTF-8.</source>
        <translation>Die Datei ist nicht in UTF-8.</translation>
    </message>
    <message>
        <source>The file is not JSON: line {line}, column {column}.</source>
        <translation>Die Datei ist kein JSON: Zeile {line}, Spalte {column}.</translation>
    </message>
    <message>
        <source>The file holds a number that cannot be read.</source>
        <translation>Die Datei enthält eine Zahl, die nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>“{name}” is not a number of JSON.</source>
        <translation>„{name}“ ist keine Zahl in JSON.</translation>
    </message>
    <message>
        <source>The name “{name}” appears twice in one object.</source>
        <translation>Der Name „{name}“ kommt in einem Objekt zweimal vor.</translation>
    </message>
    <message>
        <source>The file holds a text with the character U+0000.</source>
        <translation>Die Datei enthält einen Text mit dem Zeichen U+0000.</translation>
    </message>
    <message>
        <source>The file holds half a character (a lone surrogate).</source>
        <translation>Die Datei enthält ein halbes Zeichen (ein einzelnes Surrogat).</translation>
    </message>
    <message>
        <source>The file is not a FHIR resource.</source>
        <translation>Die Datei ist keine FHIR-Ressource.</translation>
    </message>
    <message>
        <source>The file is a “{kind}”. Only a Bundle is read.</source>
        <translation>Die Datei ist vom Typ „{kind}“. Gelesen wird nur ein Bundle.</translation>
    </message>
    <message>
        <source>A Bundle of the type “{kind}” is not read.</source>
        <translation>Ein Bundle des Typs „{kind}“ wird nicht gelesen.</translation>
    </message>
    <message>
        <source>The entries of the Bundle are not a list.</source>
        <translation>Die Einträge des Bundle sind keine Liste.</translation>
    </message>
    <message>
        <source>The Bundle has more than {most} entries.</source>
        <translation>Das Bundle hat mehr als {most} Einträge.</translation>
    </message>
    <message>
        <source>Another resource of the Bundle has the same id.</source>
        <translation>Eine andere Ressource des Bundle hat dieselbe id.</translation>
    </message>
    <message>
        <source>The entry holds no resource.</source>
        <translation>Der Eintrag enthält keine Ressource.</translation>
    </message>
    <message>
        <source>The resource has no type.</source>
        <translation>Die Ressource hat keinen Typ.</translation>
    </message>
    <message>
        <source>The entry asks for “{what}”, which is not done here.</source>
        <translation>Der Eintrag verlangt „{what}“, das wird hier nicht ausgeführt.</translation>
    </message>
    <message>
        <source>The file holds no message.</source>
        <translation>Die Datei enthält keine Nachricht.</translation>
    </message>
    <message>
        <source>The batch should hold {declared} messages but holds {found}: parts of the file are missing.</source>
        <translation>Der Stapel sollte {declared} Nachrichten enthalten, enthält aber {found}: Teile der Datei fehlen.</translation>
    </message>
    <message>
        <source>The message has no header (MSH).</source>
        <translation>Die Nachricht hat keinen Kopf (MSH).</translation>
    </message>
    <message>
        <source>The message is too long.</source>
        <translation>Die Nachricht ist zu lang.</translation>
    </message>
    <message>
        <source>Segment {n} holds characters that no text has.</source>
        <translation>Segment {n} enthält Zeichen, die kein Text hat.</translation>
    </message>
    <message>
        <source>Line {n} is not a segment: a line break may stand within a field.</source>
        <translation>Zeile {n} ist kein Segment: Ein Zeilenumbruch kann in einem Feld stehen.</translation>
    </message>
    <message>
        <source>The character set “{name}” (MSH-18) is not known.</source>
        <translation>Der Zeichensatz „{name}“ (MSH-18) ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The message names several character sets (MSH-18): {names}.</source>
        <translation>Die Nachricht nennt mehrere Zeichensätze (MSH-18): {names}.</translation>
    </message>
    <message>
        <source>The message is not in the character set that it names ({name}).</source>
        <translation>Die Nachricht ist nicht in dem Zeichensatz, den sie nennt ({name}).</translation>
    </message>
    <message>
        <source>The message names no character set (MSH-18) and is not in {name}. Set the encoding of laboratory messages in the settings.</source>
        <translation>Die Nachricht nennt keinen Zeichensatz (MSH-18) und ist nicht in {name}. Legen Sie den Zeichensatz der Labornachrichten in den Einstellungen fest.</translation>
    </message>
    <message>
        <source>The message has too many fields.</source>
        <translation>Die Nachricht hat zu viele Felder.</translation>
    </message>
    <message>
        <source>The message cannot be split into fields.</source>
        <translation>Die Nachricht kann nicht in Felder zerlegt werden.</translation>
    </message>
    <message>
        <source>The message has two headers.</source>
        <translation>Die Nachricht hat zwei Köpfe.</translation>
    </message>
    <message>
        <source>The message is about {n} patients.</source>
        <translation>Die Nachricht betrifft {n} Patienten.</translation>
    </message>
    <message>
        <source>The separators of the message (MSH-1, MSH-2) cannot be read.</source>
        <translation>Die Trennzeichen der Nachricht (MSH-1, MSH-2) können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Two separators of the message (MSH-1, MSH-2) are the same.</source>
        <translation>Zwei Trennzeichen der Nachricht (MSH-1, MSH-2) sind gleich.</translation>
    </message>
    <message>
        <source>It is a document or an image.</source>
        <translation>Es ist ein Dokument oder ein Bild.</translation>
    </message>
    <message>
        <source>The state “{status}” (OBX-11) is not known.</source>
        <translation>Der Status „{status}“ (OBX-11) ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The result is still pending.</source>
        <translation>Das Ergebnis steht noch aus.</translation>
    </message>
    <message>
        <source>The code was mapped as of no concern.</source>
        <translation>Der Code wurde als ohne Belang zugeordnet.</translation>
    </message>
    <message>
        <source>It is not the value that is recorded, such as the rate after 30 minutes.</source>
        <translation>Es ist nicht der erfasste Wert, z. B. der Wert nach 30 Minuten.</translation>
    </message>
    <message>
        <source>It holds the escape sequence “{what}”, which is not known.</source>
        <translation>Es enthält die unbekannte Escape-Sequenz „{what}“.</translation>
    </message>
    <message>
        <source>It is a text, not a number.</source>
        <translation>Es ist ein Text, keine Zahl.</translation>
    </message>
    <message>
        <source>It has no value.</source>
        <translation>Es hat keinen Wert.</translation>
    </message>
    <message>
        <source>The message does not say when it was drawn.</source>
        <translation>Die Nachricht sagt nicht, wann die Probe abgenommen wurde.</translation>
    </message>
    <message>
        <source>It is longer than {most} characters.</source>
        <translation>Länger als {most} Zeichen.</translation>
    </message>
    <message>
        <source>It has several values.</source>
        <translation>Es hat mehrere Werte.</translation>
    </message>
    <message>
        <source>It is flagged as off the scale, but the value has no sign of comparison.</source>
        <translation>Es ist als außerhalb des Messbereichs gekennzeichnet, aber der Wert hat kein Vergleichszeichen.</translation>
    </message>
    <message>
        <source>Its two units differ: {units}.</source>
        <translation>Seine beiden Einheiten unterscheiden sich: {units}.</translation>
    </message>
    <message>
        <source>“{value}” has two signs of comparison.</source>
        <translation>„{value}“ hat zwei Vergleichszeichen.</translation>
    </message>
    <message>
        <source>{analyte} has no unit.</source>
        <translation>{analyte} hat keine Einheit.</translation>
    </message>
    <message>
        <source>“{unit}” is not a unit of {analyte}.</source>
        <translation>„{unit}“ ist keine Einheit von {analyte}.</translation>
    </message>
    <message>
        <source>{value} % is not possible.</source>
        <translation>{value} % ist nicht möglich.</translation>
    </message>
    <message>
        <source>“{time}” is not a date with a time of day.</source>
        <translation>„{time}“ ist kein Datum mit Uhrzeit.</translation>
    </message>
    <message>
        <source>“{time}” is not a possible date and time.</source>
        <translation>„{time}“ ist kein mögliches Datum mit Uhrzeit.</translation>
    </message>
    <message>
        <source>“{value}” has several parts.</source>
        <translation>„{value}“ hat mehrere Teile.</translation>
    </message>
    <message>
        <source>“{value}” is a range, a ratio or no number.</source>
        <translation>„{value}“ ist ein Bereich, ein Verhältnis oder keine Zahl.</translation>
    </message>
    <message>
        <source>“{value}” means negative. It is not a number, and not 0.</source>
        <translation>„{value}“ bedeutet negativ. Das ist keine Zahl und nicht 0.</translation>
    </message>
    <message>
        <source>“{value}” means equivocal. It is not a number.</source>
        <translation>„{value}“ bedeutet nicht eindeutig. Das ist keine Zahl.</translation>
    </message>
    <message>
        <source>“{value}” means positive. It is not a number.</source>
        <translation>„{value}“ bedeutet positiv. Das ist keine Zahl.</translation>
    </message>
    <message>
        <source>{file}: “{key}” is in the file twice. Delete one of the two lines. Nothing was changed.</source>
        <translation>{file}: „{key}“ steht zweimal in der Datei. Löschen Sie eine der beiden Zeilen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}.</source>
        <translation>{file} kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>{file} is neither a review copy nor answers to one. Choose another file.</source>
        <translation>{file} ist weder eine Lesekopie noch enthält sie Antworten zu einer. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{file} is incomplete: its end is missing. Copy it once more from where it was saved.</source>
        <translation>{file} ist unvollständig: Das Ende fehlt. Kopieren Sie die Datei noch einmal von dort, wo sie gespeichert wurde.</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of Fortnight. Update this program, then import the file again.</source>
        <translation>{file} wurde von einer neueren Version von Fortnight geschrieben. Aktualisieren Sie dieses Programm und importieren Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>{file} is not a settings file. Choose a file that was exported from the settings. Nothing was changed.</source>
        <translation>{file} ist keine Einstellungsdatei. Wählen Sie eine Datei, die aus den Einstellungen exportiert wurde. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>This is no longer in the record.</source>
        <translation>Das ist nicht mehr im Datenbestand.</translation>
    </message>
    <message>
        <source>This is the baseline already.</source>
        <translation>Das ist bereits die Ausgangsvisite.</translation>
    </message>
    <message>
        <source>This alert is no longer there: the values behind it were corrected.</source>
        <translation>Dieser Warnhinweis ist nicht mehr vorhanden: Die zugrunde liegenden Werte wurden berichtigt.</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>Wählen Sie eine Begründung.</translation>
    </message>
    <message>
        <source>Choose an outcome.</source>
        <translation>Wählen Sie einen Ausgang.</translation>
    </message>
    <message>
        <source>Enter the reason.</source>
        <translation>Geben Sie die Begründung ein.</translation>
    </message>
    <message numerus="yes">
        <source>Choose a day within the next %n day(s).</source>
        <translation>
            <numerusform>Wählen Sie einen Tag innerhalb von %n Tag.</numerusform>
            <numerusform>Wählen Sie einen Tag innerhalb der nächsten %n Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>time uncertain: the clock was put back afterwards</source>
        <translation>Zeit unsicher: Die Uhr wurde danach zurückgestellt</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>{role}</source>
        <translation>{role}</translation>
    </message>
    <message>
        <source>{verb}</source>
        <translation>{verb}</translation>
    </message>
    <message>
        <source>{what} (needs a newer version)</source>
        <translation>{what} (benötigt eine neuere Version)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>replaced preliminary results by those of the laboratory</source>
        <translation>hat vorläufige Ergebnisse durch die endgültigen des Labors ersetzt</translation>
    </message>
    <message>
        <source>registered the child</source>
        <translation>hat das Kind angelegt</translation>
    </message>
    <message>
        <source>changed the child&apos;s details</source>
        <translation>hat die Angaben zum Kind geändert</translation>
    </message>
    <message>
        <source>marked the child as entered in error</source>
        <translation>hat das Kind als irrtümlich erfasst gekennzeichnet</translation>
    </message>
    <message>
        <source>recorded an infusion</source>
        <translation>hat eine Infusion erfasst</translation>
    </message>
    <message>
        <source>changed an infusion</source>
        <translation>hat eine Infusion geändert</translation>
    </message>
    <message>
        <source>marked an infusion as entered in error</source>
        <translation>hat eine Infusion als irrtümlich erfasst gekennzeichnet</translation>
    </message>
    <message>
        <source>wrote an order</source>
        <translation>hat eine Verordnung geschrieben</translation>
    </message>
    <message>
        <source>answered a finding</source>
        <translation>hat einen Befund beantwortet</translation>
    </message>
    <message>
        <source>gave premedication</source>
        <translation>hat Prämedikation verabreicht</translation>
    </message>
    <message>
        <source>recorded the waste</source>
        <translation>hat den Verwurf erfasst</translation>
    </message>
    <message>
        <source>prepared the bag</source>
        <translation>hat den Beutel zubereitet</translation>
    </message>
    <message>
        <source>made the second check</source>
        <translation>hat die Vier-Augen-Prüfung vorgenommen</translation>
    </message>
    <message>
        <source>started an infusion</source>
        <translation>hat eine Infusion begonnen</translation>
    </message>
    <message>
        <source>changed the rate</source>
        <translation>hat die Rate geändert</translation>
    </message>
    <message>
        <source>paused an infusion</source>
        <translation>hat eine Infusion unterbrochen</translation>
    </message>
    <message>
        <source>resumed an infusion</source>
        <translation>hat eine Infusion fortgesetzt</translation>
    </message>
    <message>
        <source>took over an infusion</source>
        <translation>hat eine Infusion übernommen</translation>
    </message>
    <message>
        <source>measured vital signs</source>
        <translation>hat Vitalzeichen gemessen</translation>
    </message>
    <message>
        <source>recorded a reaction</source>
        <translation>hat eine Reaktion erfasst</translation>
    </message>
    <message>
        <source>wrote a note</source>
        <translation>hat eine Notiz geschrieben</translation>
    </message>
    <message>
        <source>stopped an infusion</source>
        <translation>hat eine Infusion abgebrochen</translation>
    </message>
    <message>
        <source>finished an infusion</source>
        <translation>hat eine Infusion beendet</translation>
    </message>
    <message>
        <source>recorded the observation</source>
        <translation>hat die Nachbeobachtung erfasst</translation>
    </message>
    <message>
        <source>signed an infusion</source>
        <translation>hat eine Infusion abgezeichnet</translation>
    </message>
    <message>
        <source>recorded that an infusion is not given</source>
        <translation>hat erfasst, dass eine Infusion nicht verabreicht wird</translation>
    </message>
    <message>
        <source>moved an infusion</source>
        <translation>hat eine Infusion verschoben</translation>
    </message>
    <message>
        <source>changed the interval</source>
        <translation>hat das Intervall geändert</translation>
    </message>
    <message>
        <source>ended the course</source>
        <translation>hat die Behandlung beendet</translation>
    </message>
    <message>
        <source>resumed the course</source>
        <translation>hat die Behandlung fortgesetzt</translation>
    </message>
    <message>
        <source>entered results</source>
        <translation>hat Ergebnisse eingegeben</translation>
    </message>
    <message>
        <source>corrected results</source>
        <translation>hat Ergebnisse berichtigt</translation>
    </message>
    <message>
        <source>marked results as entered in error</source>
        <translation>hat Ergebnisse als irrtümlich erfasst gekennzeichnet</translation>
    </message>
    <message>
        <source>signed off results</source>
        <translation>hat Ergebnisse abgezeichnet</translation>
    </message>
    <message>
        <source>recorded a dose of another drug</source>
        <translation>hat eine Dosis eines anderen Medikaments erfasst</translation>
    </message>
    <message>
        <source>changed a dose of another drug</source>
        <translation>hat eine Dosis eines anderen Medikaments geändert</translation>
    </message>
    <message>
        <source>marked a dose of another drug as entered in error</source>
        <translation>hat eine Dosis eines anderen Medikaments als irrtümlich erfasst gekennzeichnet</translation>
    </message>
    <message>
        <source>planned a taper</source>
        <translation>hat ein Ausschleichen geplant</translation>
    </message>
    <message>
        <source>changed a taper plan</source>
        <translation>hat einen Ausschleichplan geändert</translation>
    </message>
    <message>
        <source>marked a taper plan as entered in error</source>
        <translation>hat einen Ausschleichplan als irrtümlich erfasst gekennzeichnet</translation>
    </message>
    <message>
        <source>held a taper</source>
        <translation>hat die Dosis beim Ausschleichen beibehalten</translation>
    </message>
    <message>
        <source>went one step back in a taper</source>
        <translation>ist beim Ausschleichen eine Stufe zurückgegangen</translation>
    </message>
    <message>
        <source>ended a taper plan</source>
        <translation>hat einen Ausschleichplan beendet</translation>
    </message>
    <message>
        <source>recorded an event</source>
        <translation>hat ein Ereignis erfasst</translation>
    </message>
    <message>
        <source>changed an event</source>
        <translation>hat ein Ereignis geändert</translation>
    </message>
    <message>
        <source>marked an event as entered in error</source>
        <translation>hat ein Ereignis als irrtümlich erfasst gekennzeichnet</translation>
    </message>
    <message>
        <source>an alert was raised</source>
        <translation>ein Warnhinweis wurde ausgelöst</translation>
    </message>
    <message>
        <source>an alert changed</source>
        <translation>ein Warnhinweis hat sich geändert</translation>
    </message>
    <message>
        <source>viewed an alert</source>
        <translation>hat einen Warnhinweis angesehen</translation>
    </message>
    <message>
        <source>recorded the outcome of an alert</source>
        <translation>hat den Ausgang eines Warnhinweises erfasst</translation>
    </message>
    <message>
        <source>signed off an alert</source>
        <translation>hat einen Warnhinweis abgezeichnet</translation>
    </message>
    <message>
        <source>snoozed a rule</source>
        <translation>hat eine Regel zurückgestellt</translation>
    </message>
    <message>
        <source>recorded an assessment of activity</source>
        <translation>hat eine Aktivitätsbeurteilung erfasst</translation>
    </message>
    <message>
        <source>changed an assessment of activity</source>
        <translation>hat eine Aktivitätsbeurteilung geändert</translation>
    </message>
    <message>
        <source>marked an assessment of activity as entered in error</source>
        <translation>hat eine Aktivitätsbeurteilung als irrtümlich erfasst gekennzeichnet</translation>
    </message>
    <message>
        <source>signed off an assessment of activity</source>
        <translation>hat eine Aktivitätsbeurteilung abgezeichnet</translation>
    </message>
    <message>
        <source>set a target</source>
        <translation>hat ein Ziel gesetzt</translation>
    </message>
    <message>
        <source>changed a target</source>
        <translation>hat ein Ziel geändert</translation>
    </message>
    <message>
        <source>marked a target as entered in error</source>
        <translation>hat ein Ziel als irrtümlich erfasst gekennzeichnet</translation>
    </message>
    <message>
        <source>chose the baseline of the response</source>
        <translation>hat die Ausgangsvisite für das Ansprechen gewählt</translation>
    </message>
    <message>
        <source>changed the baseline of the response</source>
        <translation>hat die Ausgangsvisite für das Ansprechen geändert</translation>
    </message>
    <message>
        <source>wrote a letter</source>
        <translation>hat einen Brief geschrieben</translation>
    </message>
    <message>
        <source>marked a letter as entered in error</source>
        <translation>hat einen Brief als irrtümlich erfasst gekennzeichnet</translation>
    </message>
    <message>
        <source>merged two registrations of a child</source>
        <translation>hat zwei Anlagen desselben Kindes zusammengeführt</translation>
    </message>
    <message>
        <source>recorded that two registrations are two children</source>
        <translation>hat erfasst, dass zwei Anlagen zwei verschiedene Kinder sind</translation>
    </message>
    <message>
        <source>settled a conflict of two computers</source>
        <translation>hat einen Konflikt zweier Computer geklärt</translation>
    </message>
    <message>
        <source>undid an action</source>
        <translation>hat eine Handlung rückgängig gemacht</translation>
    </message>
    <message>
        <source>chose a setting</source>
        <translation>hat eine Einstellung gewählt</translation>
    </message>
    <message>
        <source>changed a setting</source>
        <translation>hat eine Einstellung geändert</translation>
    </message>
    <message>
        <source>opened the record of the child</source>
        <translation>hat die Akte des Kindes geöffnet</translation>
    </message>
    <message>
        <source>imported files</source>
        <translation>hat Dateien importiert</translation>
    </message>
    <message>
        <source>received a laboratory message</source>
        <translation>hat eine Labornachricht empfangen</translation>
    </message>
    <message>
        <source>answered what a laboratory message asked</source>
        <translation>hat die Frage einer Labornachricht beantwortet</translation>
    </message>
    <message>
        <source>mapped a code or unit of a laboratory</source>
        <translation>hat einen Code oder eine Einheit eines Labors zugeordnet</translation>
    </message>
    <message>
        <source>changed the map of a laboratory</source>
        <translation>hat die Zuordnung eines Labors geändert</translation>
    </message>
    <message>
        <source>removed a map of a laboratory</source>
        <translation>hat eine Zuordnung eines Labors entfernt</translation>
    </message>
    <message>
        <source>exported from the record</source>
        <translation>hat aus dem Datenbestand exportiert</translation>
    </message>
    <message>
        <source>exported tables for research</source>
        <translation>hat Forschungstabellen exportiert</translation>
    </message>
    <message>
        <source>exported tables for research that identify the children</source>
        <translation>hat Forschungstabellen exportiert, die die Kinder identifizieren</translation>
    </message>
    <message>
        <source>made the secret of the tables for research</source>
        <translation>hat das Geheimnis der Forschungstabellen erzeugt</translation>
    </message>
    <message>
        <source>could not export from the record</source>
        <translation>konnte nicht aus dem Datenbestand exportieren</translation>
    </message>
    <message>
        <source>made a review copy</source>
        <translation>hat eine Lesekopie erstellt</translation>
    </message>
    <message>
        <source>could not make a review copy</source>
        <translation>konnte keine Lesekopie erstellen</translation>
    </message>
    <message>
        <source>merged the answers to a review copy</source>
        <translation>hat die Antworten zu einer Lesekopie übernommen</translation>
    </message>
    <message>
        <source>added a user</source>
        <translation>hat einen Benutzer hinzugefügt</translation>
    </message>
    <message>
        <source>changed a user&apos;s role</source>
        <translation>hat die Rolle eines Benutzers geändert</translation>
    </message>
    <message>
        <source>changed their own passphrase</source>
        <translation>hat die eigene Passphrase geändert</translation>
    </message>
    <message>
        <source>set a new passphrase for a user</source>
        <translation>hat eine neue Passphrase für einen Benutzer gesetzt</translation>
    </message>
    <message>
        <source>removed a user</source>
        <translation>hat einen Benutzer entfernt</translation>
    </message>
    <message>
        <source>sent the key slot of a user to the other computers</source>
        <translation>hat das Schlüsselfach eines Benutzers an die anderen Computer gesendet</translation>
    </message>
    <message>
        <source>joined the hub with this computer</source>
        <translation>ist mit diesem Computer dem Zentralspeicher beigetreten</translation>
    </message>
    <message>
        <source>changed the key of the ward</source>
        <translation>hat den Schlüssel der Station geändert</translation>
    </message>
    <message>
        <source>revoked a computer</source>
        <translation>hat einen Computer ausgeschlossen</translation>
    </message>
    <message>
        <source>created a new recovery code</source>
        <translation>hat einen neuen Wiederherstellungscode erzeugt</translation>
    </message>
    <message>
        <source>logged in with the recovery code</source>
        <translation>hat sich mit dem Wiederherstellungscode angemeldet</translation>
    </message>
    <message>
        <source>logged in</source>
        <translation>hat sich angemeldet</translation>
    </message>
    <message>
        <source>logged out</source>
        <translation>hat sich abgemeldet</translation>
    </message>
    <message>
        <source>locked the screen</source>
        <translation>hat den Bildschirm gesperrt</translation>
    </message>
    <message>
        <source>unlocked the screen</source>
        <translation>hat den Bildschirm entsperrt</translation>
    </message>
    <message>
        <source>was denied an action</source>
        <translation>Handlung wurde verweigert</translation>
    </message>
    <message>
        <source>the clock was changed</source>
        <translation>die Uhr wurde geändert</translation>
    </message>
    <message>
        <source>made a backup</source>
        <translation>hat eine Datensicherung erstellt</translation>
    </message>
    <message>
        <source>rebuilt the tables from the journal</source>
        <translation>hat die Tabellen aus dem Änderungsprotokoll neu aufgebaut</translation>
    </message>
    <message>
        <source>replaced the record by a backup</source>
        <translation>hat den Datenbestand durch eine Datensicherung ersetzt</translation>
    </message>
    <message>
        <source>accepted the record as it is, though it may be an older copy</source>
        <translation>hat den Datenbestand anerkannt, wie er ist, obwohl er eine ältere Kopie sein kann</translation>
    </message>
    <message>
        <source>exported the key of the record</source>
        <translation>hat den Schlüssel des Datenbestands exportiert</translation>
    </message>
    <message>
        <source>C-HAQ items</source>
        <translation>C-HAQ-Fragen</translation>
    </message>
    <message>
        <source>C-HAQ aids</source>
        <translation>C-HAQ-Hilfsmittel</translation>
    </message>
    <message>
        <source>features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>{n} of 71 examined</source>
        <translation>{n} von 71 untersucht</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>allergies</source>
        <translation>Allergien</translation>
    </message>
    <message>
        <source>dosing label</source>
        <translation>Fachinformation (Dosis)</translation>
    </message>
    <message>
        <source>days between infusions</source>
        <translation>Tage zwischen Infusionen</translation>
    </message>
    <message>
        <source>height of the mother</source>
        <translation>Körpergröße der Mutter</translation>
    </message>
    <message>
        <source>height of the father</source>
        <translation>Körpergröße des Vaters</translation>
    </message>
    <message>
        <source>parents measured</source>
        <translation>Eltern gemessen</translation>
    </message>
    <message>
        <source>confirmed as measured</source>
        <translation>als gemessen bestätigt</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>dose by the label</source>
        <translation>Dosis laut Fachinformation</translation>
    </message>
    <message>
        <source>lots</source>
        <translation>Chargen</translation>
    </message>
    <message>
        <source>reaction</source>
        <translation>Reaktion</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>vorzeitig abgebrochen</translation>
    </message>
    <message>
        <source>checked by</source>
        <translation>geprüft von</translation>
    </message>
    <message>
        <source>brand</source>
        <translation>Handelsname</translation>
    </message>
    <message>
        <source>dose per kg</source>
        <translation>Dosis pro kg</translation>
    </message>
    <message>
        <source>fixed dose</source>
        <translation>feste Dosis</translation>
    </message>
    <message>
        <source>in force from</source>
        <translation>gültig ab</translation>
    </message>
    <message>
        <source>ordered by</source>
        <translation>verordnet von</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>decision given by</source>
        <translation>Entscheidung erhalten</translation>
    </message>
    <message>
        <source>decided at</source>
        <translation>entschieden um</translation>
    </message>
    <message>
        <source>about</source>
        <translation>betrifft</translation>
    </message>
    <message>
        <source>route</source>
        <translation>Applikation</translation>
    </message>
    <message>
        <source>seen by</source>
        <translation>bezeugt von</translation>
    </message>
    <message>
        <source>beyond the schedule</source>
        <translation>über den Zeitplan hinaus</translation>
    </message>
    <message>
        <source>written down afterwards</source>
        <translation>nachgetragen</translation>
    </message>
    <message>
        <source>time not known</source>
        <translation>Zeit nicht bekannt</translation>
    </message>
    <message>
        <source>onset not known</source>
        <translation>Beginn nicht bekannt</translation>
    </message>
    <message>
        <source>dose given</source>
        <translation>verabreichte Dosis</translation>
    </message>
    <message>
        <source>prepared at</source>
        <translation>zubereitet um</translation>
    </message>
    <message>
        <source>prepared dose</source>
        <translation>zubereitete Dosis</translation>
    </message>
    <message>
        <source>bag</source>
        <translation>Beutel</translation>
    </message>
    <message>
        <source>taken out first</source>
        <translation>zuvor entnommen</translation>
    </message>
    <message>
        <source>vials</source>
        <translation>Durchstechflaschen</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>Lagerung</translation>
    </message>
    <message>
        <source>discard by</source>
        <translation>zu verwerfen ab</translation>
    </message>
    <message>
        <source>pump</source>
        <translation>Pumpe</translation>
    </message>
    <message>
        <source>access</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>by</source>
        <translation>von</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>rate plan</source>
        <translation>Ratenplan</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>advice</source>
        <translation>Hinweise an Familie</translation>
    </message>
    <message>
        <source>given to</source>
        <translation>gegeben an</translation>
    </message>
    <message>
        <source>signed for</source>
        <translation>abgezeichnet für</translation>
    </message>
    <message>
        <source>planned for</source>
        <translation>geplant für</translation>
    </message>
    <message>
        <source>moved to</source>
        <translation>verschoben auf</translation>
    </message>
    <message>
        <source>why</source>
        <translation>warum</translation>
    </message>
    <message>
        <source>computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>former computer</source>
        <translation>früherer Computer</translation>
    </message>
    <message>
        <source>codes only</source>
        <translation>nur Codes</translation>
    </message>
    <message>
        <source>{value} (preliminary)</source>
        <translation>{value} (vorläufig)</translation>
    </message>
    <message>
        <source>child, number</source>
        <translation>Kind, Nummer</translation>
    </message>
    <message>
        <source>child, name</source>
        <translation>Kind, Name</translation>
    </message>
    <message>
        <source>child, born</source>
        <translation>Kind, geboren</translation>
    </message>
    <message>
        <source>child, sex</source>
        <translation>Kind, Geschlecht</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>abgenommen</translation>
    </message>
    <message>
        <source>drawn, time of day</source>
        <translation>Entnahme, Uhrzeit</translation>
    </message>
    <message>
        <source>code of the laboratory</source>
        <translation>Code des Labors</translation>
    </message>
    <message>
        <source>LOINC</source>
        <translation>LOINC</translation>
    </message>
    <message>
        <source>JLAC10</source>
        <translation>JLAC10</translation>
    </message>
    <message>
        <source>JLAC11</source>
        <translation>JLAC11</translation>
    </message>
    <message>
        <source>name of the test</source>
        <translation>Name des Tests</translation>
    </message>
    <message>
        <source>sign before the value</source>
        <translation>Zeichen vor dem Wert</translation>
    </message>
    <message>
        <source>state of the result</source>
        <translation>Status des Ergebnisses</translation>
    </message>
    <message>
        <source>specimen</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>kept as a note</source>
        <translation>als Notiz behalten</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>nicht verstanden</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>drawn before or after the infusion</source>
        <translation>vor oder nach der Infusion abgenommen</translation>
    </message>
    <message>
        <source>symptoms</source>
        <translation>Symptome</translation>
    </message>
    <message>
        <source>drug</source>
        <translation>Medikament</translation>
    </message>
    <message>
        <source>from</source>
        <translation>ab</translation>
    </message>
    <message>
        <source>dose per day</source>
        <translation>Dosis pro Tag</translation>
    </message>
    <message>
        <source>dose at a time</source>
        <translation>Einzeldosis</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>Einnahme</translation>
    </message>
    <message>
        <source>what was done</source>
        <translation>was getan wurde</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>suggests</source>
        <translation>deutet hin auf</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>repeat on</source>
        <translation>wiederholen am</translation>
    </message>
    <message>
        <source>recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>written in a review copy</source>
        <translation>in einer Lesekopie geschrieben</translation>
    </message>
    <message>
        <source>paragraphs</source>
        <translation>Absätze</translation>
    </message>
    <message>
        <source>corrects the letter</source>
        <translation>berichtigt den Brief</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>role before</source>
        <translation>Rolle zuvor</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>Datensicherung</translation>
    </message>
    <message>
        <source>entries not in the backup</source>
        <translation>Einträge, die in der Datensicherung fehlen</translation>
    </message>
    <message>
        <source>refused log-ins before</source>
        <translation>abgewiesene Anmeldungen zuvor</translation>
    </message>
    <message>
        <source>last entry before</source>
        <translation>letzter Eintrag zuvor</translation>
    </message>
    <message>
        <source>clock at that time</source>
        <translation>Uhr zu dieser Zeit</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>questions confirmed</source>
        <translation>bestätigte Fragen</translation>
    </message>
    <message>
        <source>laboratory</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>what is mapped</source>
        <translation>was zugeordnet ist</translation>
    </message>
    <message>
        <source>code or unit</source>
        <translation>Code oder Einheit</translation>
    </message>
    <message>
        <source>means</source>
        <translation>bedeutet</translation>
    </message>
    <message>
        <source>accepted observations</source>
        <translation>übernommene Ergebnisse</translation>
    </message>
    <message>
        <source>recorded elsewhere by</source>
        <translation>anderswo erfasst von</translation>
    </message>
    <message>
        <source>children</source>
        <translation>Kinder</translation>
    </message>
    <message>
        <source>room temperature</source>
        <translation>Raumtemperatur</translation>
    </message>
    <message>
        <source>refrigerator</source>
        <translation>Kühlschrank</translation>
    </message>
    <message>
        <source>The disk is full: no backup was made. Free some space, then log in again.</source>
        <translation>Der Datenträger ist voll: Es wurde keine Datensicherung erstellt. Schaffen Sie Platz und melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>No backup was made. {why}</source>
        <translation>Es wurde keine Datensicherung erstellt. {why}</translation>
    </message>
    <message>
        <source>{folder} is the backup folder itself. Choose another folder.</source>
        <translation>{folder} ist der Ordner der Datensicherungen selbst. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>No infusion is recorded for this child.</source>
        <translation>Für dieses Kind ist keine Infusion erfasst.</translation>
    </message>
    <message>
        <source>The newest infusion was imported as one entry and has no sheet.</source>
        <translation>Die neueste Infusion wurde als ein Eintrag importiert und hat kein Protokoll.</translation>
    </message>
    <message>
        <source>Infusion: {name} ({number})</source>
        <translation>Infusion: {name} ({number})</translation>
    </message>
    <message>
        <source>Infusion</source>
        <translation>Infusion</translation>
    </message>
    <message>
        <source>Moved from {day}</source>
        <translation>Verschoben vom {day}</translation>
    </message>
    <message>
        <source>{name}: {sentence}</source>
        <translation>{name}: {sentence}</translation>
    </message>
    <message>
        <source>Type a value, or choose an answer.</source>
        <translation>Geben Sie einen Wert ein oder wählen Sie eine Antwort.</translation>
    </message>
    <message>
        <source>The infusion cannot be started yet. It waits for: {what}.</source>
        <translation>Die Infusion kann noch nicht beginnen. Sie wartet auf: {what}.</translation>
    </message>
    <message>
        <source>This is not asked for this child.</source>
        <translation>Danach wird bei diesem Kind nicht gefragt.</translation>
    </message>
    <message>
        <source>Enter the reason for the correction.</source>
        <translation>Geben Sie die Begründung der Berichtigung ein.</translation>
    </message>
    <message>
        <source>Enter the reason for the change.</source>
        <translation>Geben Sie die Begründung der Änderung ein.</translation>
    </message>
    <message>
        <source>This cannot be changed here. Change it on its own page.</source>
        <translation>Das kann hier nicht geändert werden. Ändern Sie es auf der eigenen Seite.</translation>
    </message>
    <message>
        <source>measured so</source>
        <translation>so gemessen</translation>
    </message>
    <message>
        <source>Enter why this was entered in error.</source>
        <translation>Geben Sie ein, warum dies irrtümlich erfasst wurde.</translation>
    </message>
    <message>
        <source>This cannot be marked as entered in error.</source>
        <translation>Das kann nicht als irrtümlich erfasst gekennzeichnet werden.</translation>
    </message>
    <message>
        <source>Enter why this belongs to the other child.</source>
        <translation>Geben Sie ein, warum dies zu dem anderen Kind gehört.</translation>
    </message>
    <message>
        <source>This cannot be moved to another child.</source>
        <translation>Das kann nicht zu einem anderen Kind verschoben werden.</translation>
    </message>
    <message>
        <source>This already belongs to {name}.</source>
        <translation>Das gehört bereits zu {name}.</translation>
    </message>
    <message>
        <source>Choose what kind of event it is.</source>
        <translation>Wählen Sie die Art des Ereignisses.</translation>
    </message>
    <message>
        <source>The PDF is not encrypted: whoever can open it reads every child. Keep its folder like paper records.</source>
        <translation>Die PDF ist nicht verschlüsselt: Wer sie öffnen kann, liest alle Kinder. Behandeln Sie ihren Ordner wie Papierakten.</translation>
    </message>
    <message>
        <source>There is no failsafe PDF in {folder} that is new enough. The record itself is safe.</source>
        <translation>In {folder} gibt es keine ausreichend neue Notfall-PDF. Der Datenbestand selbst ist sicher.</translation>
    </message>
    <message>
        <source>No folder is chosen for the failsafe PDF. A ward lead chooses it in Settings.</source>
        <translation>Für die Notfall-PDF ist kein Ordner gewählt. Die Leitung wählt ihn in den Einstellungen.</translation>
    </message>
    <message>
        <source>No failsafe PDF was written: the folder {folder} is not there.</source>
        <translation>Es wurde keine Notfall-PDF geschrieben: Der Ordner {folder} ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>Copying the record</source>
        <translation>Datenbestand wird kopiert</translation>
    </message>
    <message>
        <source>Another window has written the failsafe PDF.</source>
        <translation>Ein anderes Fenster hat die Notfall-PDF geschrieben.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full: no failsafe PDF was written. Free some space there.</source>
        <translation>Der Datenträger mit {folder} ist voll: Es wurde keine Notfall-PDF geschrieben. Schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>the file is incomplete; the disk may be full</source>
        <translation>die Datei ist unvollständig; der Datenträger ist vielleicht voll</translation>
    </message>
    <message>
        <source>No failsafe PDF was written in {folder}: {why}.</source>
        <translation>In {folder} wurde keine Notfall-PDF geschrieben: {why}.</translation>
    </message>
    <message>
        <source>Type a height or a weight.</source>
        <translation>Geben Sie eine Größe oder ein Gewicht ein.</translation>
    </message>
    <message>
        <source>Type the height in cm, such as 168.</source>
        <translation>Geben Sie die Größe in cm ein, z. B. 168.</translation>
    </message>
    <message>
        <source>Another visit of this time is in the record. Correct it in the program.</source>
        <translation>Eine andere Visite dieser Zeit ist im Datenbestand. Berichtigen Sie sie im Programm.</translation>
    </message>
    <message>
        <source>{analyte} of {moment} is {there} in the record but {here} in the file. Correct it in the program.</source>
        <translation>{analyte} vom {moment} ist im Datenbestand {there}, in der Datei aber {here}. Berichtigen Sie es im Programm.</translation>
    </message>
    <message>
        <source>The infusion of {moment} is {there} mg in the record but {here} mg in the file.</source>
        <translation>Die Infusion vom {moment} hat im Datenbestand {there} mg, in der Datei aber {here} mg.</translation>
    </message>
    <message>
        <source>The row of this child was refused.</source>
        <translation>Die Zeile dieses Kindes wurde abgewiesen.</translation>
    </message>
    <message>
        <source>{count} questions are too many to confirm at once. Split the import into smaller files.</source>
        <translation>{count} Fragen sind zu viele, um sie auf einmal zu bestätigen. Teilen Sie den Import in kleinere Dateien.</translation>
    </message>
    <message>
        <source>Patient number {number} appears twice.</source>
        <translation>Die Patientennummer {number} kommt zweimal vor.</translation>
    </message>
    <message>
        <source>The number {number} belongs to another child here.</source>
        <translation>Die Nummer {number} gehört hier zu einem anderen Kind.</translation>
    </message>
    <message>
        <source>No child with the number {number} is registered. Register the child first.</source>
        <translation>Unter der Nummer {number} ist kein Kind angelegt. Legen Sie zuerst das Kind an.</translation>
    </message>
    <message>
        <source>ordered by {who}</source>
        <translation>verordnet von {who}</translation>
    </message>
    <message>
        <source>An order is not corrected: write a new order, which replaces it.</source>
        <translation>Eine Verordnung wird nicht berichtigt: Schreiben Sie eine neue Verordnung, die sie ersetzt.</translation>
    </message>
    <message>
        <source>Scan or type the lot.</source>
        <translation>Scannen Sie die Charge oder geben Sie sie ein.</translation>
    </message>
    <message>
        <source>The message has no such result.</source>
        <translation>Die Nachricht hat kein solches Ergebnis.</translation>
    </message>
    <message>
        <source>The message cannot be read.</source>
        <translation>Die Nachricht kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Enter why this result is discarded.</source>
        <translation>Geben Sie ein, warum dieses Ergebnis verworfen wird.</translation>
    </message>
    <message>
        <source>This result no longer waits.</source>
        <translation>Dieses Ergebnis wartet nicht mehr.</translation>
    </message>
    <message>
        <source>Discarded by {who}: {reason}</source>
        <translation>Verworfen von {who}: {reason}</translation>
    </message>
    <message>
        <source>The message has no patient number.</source>
        <translation>Die Nachricht hat keine Patientennummer.</translation>
    </message>
    <message>
        <source>The number {number} is not in the record.</source>
        <translation>Die Nummer {number} ist nicht im Datenbestand.</translation>
    </message>
    <message>
        <source>The numbers {number} belong to several children.</source>
        <translation>Die Nummern {number} gehören zu mehreren Kindern.</translation>
    </message>
    <message>
        <source>Number {number}, born {born}: the record says {there}.</source>
        <translation>Nummer {number}, geboren {born}: Im Datenbestand steht {there}.</translation>
    </message>
    <message>
        <source>Number {number}: the sex differs from the record.</source>
        <translation>Nummer {number}: Das Geschlecht weicht vom Datenbestand ab.</translation>
    </message>
    <message>
        <source>Number {number} has no birth date, and the name differs.</source>
        <translation>Nummer {number} hat kein Geburtsdatum, und der Name weicht ab.</translation>
    </message>
    <message>
        <source>The message holds no result (OBX).</source>
        <translation>Die Nachricht enthält kein Ergebnis (OBX).</translation>
    </message>
    <message>
        <source>The record cannot hold this message: {why}</source>
        <translation>Diese Nachricht kann nicht gespeichert werden: {why}</translation>
    </message>
    <message>
        <source>Message {number}: {sentence}</source>
        <translation>Nachricht {number}: {sentence}</translation>
    </message>
    <message>
        <source>This message was received before.</source>
        <translation>Diese Nachricht wurde bereits empfangen.</translation>
    </message>
    <message>
        <source>It is a message “{kind}”. Only ORU^R01 is read.</source>
        <translation>Es ist eine Nachricht „{kind}“. Nur ORU^R01 wird gelesen.</translation>
    </message>
    <message>
        <source>HL7 version “{version}” is not read.</source>
        <translation>HL7-Version „{version}“ wird nicht gelesen.</translation>
    </message>
    <message>
        <source>The laboratory marked the message as a test (MSH-11).</source>
        <translation>Das Labor hat die Nachricht als Test gekennzeichnet (MSH-11).</translation>
    </message>
    <message>
        <source>The same message gives the count itself.</source>
        <translation>Dieselbe Nachricht enthält die Zellzahl selbst.</translation>
    </message>
    <message>
        <source>The same message gives all neutrophils together.</source>
        <translation>Dieselbe Nachricht enthält alle Neutrophilen zusammen.</translation>
    </message>
    <message>
        <source>Band and segmented neutrophils are not both given.</source>
        <translation>Stab- und segmentkernige Neutrophile sind nicht beide angegeben.</translation>
    </message>
    <message>
        <source>{name} in percent need the white cells of the same draw.</source>
        <translation>{name} in Prozent braucht die Leukozyten derselben Abnahme.</translation>
    </message>
    <message>
        <source>The count is computed: {percent} % of {count} ×10⁹/L white cells.</source>
        <translation>Die Zellzahl ist berechnet: {percent} % von {count} ×10⁹/L Leukozyten.</translation>
    </message>
    <message>
        <source>It is a result that was withdrawn or cancelled before it was received.</source>
        <translation>Das Ergebnis wurde zurückgezogen oder storniert, bevor es empfangen wurde.</translation>
    </message>
    <message>
        <source>{there} of the same message replaces it.</source>
        <translation>{there} derselben Nachricht ersetzt es.</translation>
    </message>
    <message>
        <source>The message gives several values of this result.</source>
        <translation>Die Nachricht enthält mehrere Werte dieses Ergebnisses.</translation>
    </message>
    <message>
        <source>The child is in the record.</source>
        <translation>Das Kind ist im Datenbestand.</translation>
    </message>
    <message>
        <source>The child itself waits for a confirmation.</source>
        <translation>Das Kind selbst wartet auf eine Bestätigung.</translation>
    </message>
    <message>
        <source>The child is new in the record.</source>
        <translation>Das Kind ist neu im Datenbestand.</translation>
    </message>
    <message>
        <source>It is part of the new child.</source>
        <translation>Gehört zum neuen Kind.</translation>
    </message>
    <message>
        <source>It has {n} numbers, and which one is the hospital&apos;s is not stated.</source>
        <translation>Es sind {n} Nummern angegeben, aber nicht, welche die Patientennummer ist.</translation>
    </message>
    <message>
        <source>The record has it already.</source>
        <translation>Es ist bereits im Datenbestand.</translation>
    </message>
    <message>
        <source>The record has it not. Enter it in the child&apos;s details if it is right.</source>
        <translation>Nicht im Datenbestand. Geben Sie es in den Angaben des Kindes ein, wenn es stimmt.</translation>
    </message>
    <message>
        <source>The laboratory cancelled it: there is no result.</source>
        <translation>Das Labor hat es storniert: Es gibt kein Ergebnis.</translation>
    </message>
    <message>
        <source>The laboratory cancelled it, but the record has {there}.</source>
        <translation>Das Labor hat es storniert, im Datenbestand steht aber {there}.</translation>
    </message>
    <message>
        <source>The laboratory withdrew it, and it is not in the record.</source>
        <translation>Das Labor hat es zurückgezogen, und es ist nicht im Datenbestand.</translation>
    </message>
    <message>
        <source>The laboratory withdrew {there}.</source>
        <translation>Das Labor hat {there} zurückgezogen.</translation>
    </message>
    <message>
        <source>It replaces {there}.</source>
        <translation>Es ersetzt {there}.</translation>
    </message>
    <message>
        <source>The record has {there} from elsewhere.</source>
        <translation>Im Datenbestand steht {there} aus anderer Quelle.</translation>
    </message>
    <message>
        <source>A later message replaced it by {there}.</source>
        <translation>Eine spätere Nachricht hat es durch {there} ersetzt.</translation>
    </message>
    <message>
        <source>The record has {there}, which replaced the preliminary result.</source>
        <translation>Im Datenbestand steht {there}, was das vorläufige Ergebnis ersetzt hat.</translation>
    </message>
    <message>
        <source>The record has {there}, and the message does not call it corrected.</source>
        <translation>Im Datenbestand steht {there}, und die Nachricht nennt es nicht berichtigt.</translation>
    </message>
    <message>
        <source>The record has the final result, {there}.</source>
        <translation>Im Datenbestand steht das endgültige Ergebnis, {there}.</translation>
    </message>
    <message>
        <source>It is the final result; the preliminary one was {there}.</source>
        <translation>Dies ist das endgültige Ergebnis; das vorläufige war {there}.</translation>
    </message>
    <message>
        <source>It is preliminary.</source>
        <translation>Es ist vorläufig.</translation>
    </message>
    <message>
        <source>It corrects a result that was never received.</source>
        <translation>Es berichtigt ein Ergebnis, das nie empfangen wurde.</translation>
    </message>
    <message>
        <source>It is new.</source>
        <translation>Es ist neu.</translation>
    </message>
    <message>
        <source>The record has the plan; its changes are new.</source>
        <translation>Der Plan ist schon gespeichert; seine Änderungen sind neu.</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>final</source>
        <translation>endgültig</translation>
    </message>
    <message>
        <source>preliminary</source>
        <translation>vorläufig</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>The letter that this one corrects is no longer in the record.</source>
        <translation>Der Brief, den dieser berichtigt, ist nicht mehr im Datenbestand.</translation>
    </message>
    <message>
        <source>The letter is empty. Write at least one paragraph.</source>
        <translation>Der Brief ist leer. Schreiben Sie mindestens einen Absatz.</translation>
    </message>
    <message>
        <source>“{name}” has {n} characters; {most} fit. Shorten it.</source>
        <translation>„{name}“ hat {n} Zeichen; {most} passen. Kürzen Sie es.</translation>
    </message>
    <message>
        <source>The registration of this child was undone on another computer, and entries about the child are here. They are kept. Undo the undo, or mark the entries as entered in error.</source>
        <translation>Das Anlegen dieses Kindes wurde auf einem anderen Computer rückgängig gemacht, und hier gibt es Einträge zu dem Kind. Sie bleiben erhalten. Machen Sie das Rückgängigmachen rückgängig oder kennzeichnen Sie die Einträge als irrtümlich erfasst.</translation>
    </message>
    <message>
        <source>There is no conflict to settle.</source>
        <translation>Es gibt keinen Konflikt zu klären.</translation>
    </message>
    <message>
        <source>This child is not registered here.</source>
        <translation>Dieses Kind ist hier nicht angelegt.</translation>
    </message>
    <message>
        <source>Some entries cannot be read. Nothing was changed. Run “fortnight verify” to see which.</source>
        <translation>Einige Einträge können nicht gelesen werden. Es wurde nichts geändert. Mit „fortnight verify“ sehen Sie, welche.</translation>
    </message>
    <message>
        <source>This is not a taper plan.</source>
        <translation>Das ist kein Ausschleichplan.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Enter both again.</source>
        <translation>Die beiden Passphrasen stimmen nicht überein. Geben Sie beide erneut ein.</translation>
    </message>
    <message>
        <source>A passphrase must have {shortest} to {longest} characters.</source>
        <translation>Eine Passphrase muss {shortest} bis {longest} Zeichen haben.</translation>
    </message>
    <message>
        <source>That passphrase is easy to guess. Use several unrelated words.</source>
        <translation>Diese Passphrase ist leicht zu erraten. Verwenden Sie mehrere Wörter ohne Zusammenhang.</translation>
    </message>
    <message>
        <source>{name} is not a ward lead. Enter the name of a ward lead.</source>
        <translation>{name} gehört nicht zur Leitung. Geben Sie den Namen einer Leitung ein.</translation>
    </message>
    <message>
        <source>Choose a backup.</source>
        <translation>Wählen Sie eine Datensicherung.</translation>
    </message>
    <message>
        <source>Tick the box to confirm that this backup may replace the record.</source>
        <translation>Setzen Sie das Häkchen, um zu bestätigen, dass diese Datensicherung den Datenbestand ersetzen darf.</translation>
    </message>
    <message>
        <source>The second check must be made by someone other than {name}.</source>
        <translation>Die Vier-Augen-Prüfung muss jemand anderes als {name} vornehmen.</translation>
    </message>
    <message>
        <source>A demonstration record has no users and no key of its own.</source>
        <translation>Ein Demo-Datenbestand hat keine Benutzer und keinen eigenen Schlüssel.</translation>
    </message>
    <message>
        <source>You cannot remove yourself. Another ward lead has to do it.</source>
        <translation>Sie können sich nicht selbst entfernen. Das muss eine andere Leitung tun.</translation>
    </message>
    <message>
        <source>{path} already exists. Choose another name.</source>
        <translation>{path} existiert bereits. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{path} was not written: {why}.</source>
        <translation>{path} wurde nicht geschrieben: {why}.</translation>
    </message>
    <message>
        <source>There is no user called {name}.</source>
        <translation>Es gibt keinen Benutzer namens {name}.</translation>
    </message>
    <message>
        <source>“{role}” is not a role. Choose one of {roles}.</source>
        <translation>„{role}“ ist keine Rolle. Wählen Sie eine von {roles}.</translation>
    </message>
    <message>
        <source>There must be at least one ward lead. Make someone else a ward lead first.</source>
        <translation>Es muss mindestens eine Leitung geben. Geben Sie zuerst jemand anderem die Rolle Leitung.</translation>
    </message>
    <message>
        <source>The bar code contains no lot. Type the lot.</source>
        <translation>Der Barcode enthält keine Charge. Geben Sie die Charge ein.</translation>
    </message>
    <message>
        <source>No values were entered. Leave a box empty if it was not measured; 0 counts as a value.</source>
        <translation>Es wurden keine Werte eingegeben. Lassen Sie ein Feld leer, wenn nicht gemessen wurde; 0 zählt als Wert.</translation>
    </message>
    <message>
        <source>Enter why this record is accepted.</source>
        <translation>Geben Sie ein, warum dieser Datenbestand anerkannt wird.</translation>
    </message>
    <message>
        <source>The name or the passphrase is not right. Try again.</source>
        <translation>Der Name oder die Passphrase stimmt nicht. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{path} is a backup of another record. To move it here, in place of the record in {folder}, confirm the move (restore --move).</source>
        <translation>{path} ist die Datensicherung eines anderen Datenbestands. Um sie hierher an die Stelle des Datenbestands in {folder} zu verschieben, bestätigen Sie das Verschieben (restore --move).</translation>
    </message>
    <message>
        <source>{path} was made by another installation. To move it here, in place of the record in {folder}, confirm the move (restore --move).</source>
        <translation>{path} wurde von einer anderen Installation erstellt. Um sie hierher an die Stelle des Datenbestands in {folder} zu verschieben, bestätigen Sie das Verschieben (restore --move).</translation>
    </message>
    <message>
        <source>{file}, {rows}, {column}: {sentence} Left out.</source>
        <translation>{file}, {rows}, {column}: {sentence} Weggelassen.</translation>
    </message>
    <message>
        <source>{file}: {more} more such rows. Left out.</source>
        <translation>{file}: {more} weitere solche Zeilen. Weggelassen.</translation>
    </message>
    <message>
        <source>rows {first} and {more} more</source>
        <translation>Zeilen {first} und {more} weitere</translation>
    </message>
    <message>
        <source>row {first}</source>
        <translation>Zeile {first}</translation>
    </message>
    <message>
        <source>rows {first}</source>
        <translation>Zeilen {first}</translation>
    </message>
    <message>
        <source>{file}: {analyte} of {patient} at {moment} appears twice, as {first} and {second}. The later row is used.</source>
        <translation>{file}: {analyte} von {patient} am {moment} kommt zweimal vor, als {first} und {second}. Die spätere Zeile wird verwendet.</translation>
    </message>
    <message>
        <source>There is no setting “{key}”. The settings are: {keys}.</source>
        <translation>Es gibt keine Einstellung „{key}“. Die Einstellungen sind: {keys}.</translation>
    </message>
    <message>
        <source>“{chosen}” cannot be used for “{title}”. {requirement}</source>
        <translation>„{chosen}“ kann für „{title}“ nicht verwendet werden. {requirement}</translation>
    </message>
    <message numerus="yes">
        <source>%n (child|children) (is|are) dosed by the clinic&apos;s own dose table. Choose another label in their details first.</source>
        <translation>
            <numerusform>%n Kind wird nach der eigenen Dosistabelle der Klinik dosiert. Wählen Sie zuerst eine andere Fachinformation in seinen Angaben.</numerusform>
            <numerusform>%n Kinder werden nach der eigenen Dosistabelle der Klinik dosiert. Wählen Sie zuerst eine andere Fachinformation in ihren Angaben.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” needs a reason. {meaning}</source>
        <translation>„{title}“ braucht eine Begründung. {meaning}</translation>
    </message>
    <message>
        <source>“{title}” may be changed by: {roles}.</source>
        <translation>„{title}“ dürfen ändern: {roles}.</translation>
    </message>
    <message>
        <source>The settings of this computer cannot be changed here.</source>
        <translation>Die Einstellungen dieses Computers können hier nicht geändert werden.</translation>
    </message>
    <message>
        <source>The settings of this computer cannot be written: {why}.</source>
        <translation>Die Einstellungen dieses Computers können nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <source>{title}: {before} → {after}</source>
        <translation>{title}: {before} → {after}</translation>
    </message>
    <message>
        <source>{file} exists already. A key is not replaced: choose another name.</source>
        <translation>{file} gibt es bereits. Ein Schlüssel wird nicht ersetzt: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}.</source>
        <translation>{file} kann nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <source>The passphrase of the key {file} is not right.</source>
        <translation>Die Passphrase des Schlüssels {file} ist falsch.</translation>
    </message>
    <message>
        <source>{file} holds no private key of age.</source>
        <translation>{file} enthält keinen privaten Schlüssel von age.</translation>
    </message>
    <message>
        <source>{file}: this version has no setting “{key}”. Delete its line. Nothing was changed.</source>
        <translation>{file}: Diese Version hat keine Einstellung „{key}“. Löschen Sie die Zeile. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{file}: the value of “{key}” cannot be used. {requirement} Nothing was changed.</source>
        <translation>{file}: Der Wert von „{key}“ kann nicht verwendet werden. {requirement} Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{file}: “{key}” needs a reason and is changed in the settings alone. Delete its line. Nothing was changed.</source>
        <translation>{file}: „{key}“ braucht eine Begründung und wird nur in den Einstellungen geändert. Löschen Sie die Zeile. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{file}: “{key}” may be changed by: {roles}. Delete its line, or ask one of them to import the file. Nothing was changed.</source>
        <translation>{file}: „{key}“ dürfen ändern: {roles}. Löschen Sie die Zeile oder lassen Sie eine dieser Personen die Datei importieren. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is nothing to sign.</source>
        <translation>Es gibt nichts abzuzeichnen.</translation>
    </message>
    <message>
        <source>Only results, visits and alerts are signed off.</source>
        <translation>Nur Ergebnisse, Visiten und Warnhinweise werden abgezeichnet.</translation>
    </message>
    <message>
        <source>A frame holds at most {most} MB.</source>
        <translation>Ein Frame fasst höchstens {most} MB.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>This was already undone.</source>
        <translation>Das wurde bereits rückgängig gemacht.</translation>
    </message>
    <message>
        <source>This was changed again afterwards. Correct it instead.</source>
        <translation>Das wurde danach erneut geändert. Berichtigen Sie es stattdessen.</translation>
    </message>
    <message>
        <source>run-in: {fold} × the lower of the last two values on the drug</source>
        <translation>Einleitungsphase: das {fold}-Fache des niedrigeren der letzten zwei Werte unter dem Medikament</translation>
    </message>
    <message>
        <source>below {floor} pg/mL: not judged</source>
        <translation>unter {floor} pg/mL: nicht beurteilt</translation>
    </message>
    <message>
        <source>ten times the child&apos;s own level or more</source>
        <translation>mindestens das Zehnfache des eigenen Niveaus des Kindes</translation>
    </message>
    <message>
        <source>rarer than 1 in 200 and at least 3 × the child&apos;s own level</source>
        <translation>seltener als 1 von 200 und mindestens 3 × eigenes Niveau des Kindes</translation>
    </message>
    <message>
        <source>high for the second time in a row</source>
        <translation>zum zweiten Mal in Folge hoch</translation>
    </message>
    <message>
        <source>higher than expected</source>
        <translation>höher als erwartet</translation>
    </message>
    <message>
        <source>{fold} × the detection limit; most earlier values are below it</source>
        <translation>{fold} × Nachweisgrenze; die meisten früheren Werte liegen darunter</translation>
    </message>
    <message>
        <source>{why}, and other markers moved with it</source>
        <translation>{why}, und andere Marker haben sich mitbewegt</translation>
    </message>
    <message>
        <source>{why}; {flag}</source>
        <translation>{why}; {flag}</translation>
    </message>
    <message>
        <source>neutrophils {value} × 10⁹/L</source>
        <translation>Neutrophile {value} × 10⁹/L</translation>
    </message>
    <message>
        <source>oxygen saturation {value} %</source>
        <translation>Sauerstoffsättigung {value} %</translation>
    </message>
    <message>
        <source>Enter your passphrase: there is no PIN for {name} today.</source>
        <translation>Geben Sie Ihre Passphrase ein: Für {name} gibt es heute keine PIN.</translation>
    </message>
    <message>
        <source>Enter your passphrase: your access was changed after the PIN was set.</source>
        <translation>Geben Sie Ihre Passphrase ein: Ihr Zugang wurde nach dem Setzen der PIN geändert.</translation>
    </message>
    <message>
        <source>The PIN is wrong. Tries left: {left}.</source>
        <translation>Die PIN ist falsch. Verbleibende Versuche: {left}.</translation>
    </message>
    <message>
        <source>The PIN is wrong. From now on, enter your passphrase.</source>
        <translation>Die PIN ist falsch. Geben Sie ab jetzt Ihre Passphrase ein.</translation>
    </message>
    <message>
        <source>The key slots were not written: {why}. They are unchanged.</source>
        <translation>Die Schlüsselfächer wurden nicht geschrieben: {why}. Sie sind unverändert.</translation>
    </message>
    <message>
        <source>Encrypting every page with the new key</source>
        <translation>Jede Seite wird mit dem neuen Schlüssel verschlüsselt</translation>
    </message>
    <message>
        <source>The hub knows nobody with this name and passphrase. If somebody was just added, exchange on their computer first.</source>
        <translation>Der Zentralspeicher kennt niemanden mit diesem Namen und dieser Passphrase. Wurde gerade jemand hinzugefügt, führen Sie zuerst auf jenem Computer einen Abgleich durch.</translation>
    </message>
    <message>
        <source>People who were known on both sides, and the recovery code, log in as the ward knows them from now on.</source>
        <translation>Personen, die auf beiden Seiten bekannt waren, und der Wiederherstellungscode melden sich ab jetzt so an, wie die Station sie kennt.</translation>
    </message>
    <message>
        <source>Only a ward lead can share a record that is on one computer alone.</source>
        <translation>Nur die Leitung kann einen Datenbestand teilen, der nur auf einem Computer ist.</translation>
    </message>
    <message>
        <source>A demonstration record cannot be shared.</source>
        <translation>Ein Demonstrationsdatenbestand kann nicht geteilt werden.</translation>
    </message>
    <message>
        <source>This record is already shared through the hub of another ward.</source>
        <translation>Dieser Datenbestand wird bereits über den Zentralspeicher einer anderen Station geteilt.</translation>
    </message>
    <message>
        <source>Another computer has just joined this empty hub. Join once more.</source>
        <translation>Gerade ist ein anderer Computer diesem leeren Zentralspeicher beigetreten. Treten Sie noch einmal bei.</translation>
    </message>
    <message>
        <source>This hub belongs to a ward in which {name} with this passphrase is not known. Have {name} added there, or join with an empty folder.</source>
        <translation>Dieser Zentralspeicher gehört zu einer Station, auf der {name} mit dieser Passphrase nicht bekannt ist. Lassen Sie {name} dort hinzufügen oder treten Sie mit einem leeren Ordner bei.</translation>
    </message>
    <message>
        <source>There is already a record in {folder}.</source>
        <translation>In {folder} gibt es bereits einen Datenbestand.</translation>
    </message>
    <message>
        <source>No record is shared through this hub yet. Join with the first record before an empty folder joins.</source>
        <translation>Über diesen Zentralspeicher wird noch kein Datenbestand geteilt. Treten Sie mit dem ersten Datenbestand bei, bevor ein leerer Ordner beitritt.</translation>
    </message>
    <message>
        <source>The first person must be a ward lead, who can then add the others.</source>
        <translation>Die erste Person muss zur Leitung gehören; sie kann dann die anderen hinzufügen.</translation>
    </message>
    <message>
        <source>Another window is setting up a record here. Wait until it is done.</source>
        <translation>Ein anderes Fenster legt hier gerade einen Datenbestand an. Warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <source>Somebody else is logging in at this moment. Try again.</source>
        <translation>In diesem Moment meldet sich jemand anderes an. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Wait {seconds} seconds before you try again.</source>
        <translation>Warten Sie {seconds} Sekunden, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>{path} is damaged, so the passphrase cannot be checked. Put back a copy of keyslots.json, or use the recovery code.</source>
        <translation>{path} ist beschädigt, daher kann die Passphrase nicht geprüft werden. Legen Sie eine Kopie von keyslots.json zurück oder verwenden Sie den Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>This is not a recovery code: a character is missing or wrong. Check it and type it again.</source>
        <translation>Das ist kein Wiederherstellungscode: Ein Zeichen fehlt oder ist falsch. Prüfen Sie ihn und geben Sie ihn erneut ein.</translation>
    </message>
    <message>
        <source>{path} is missing, but entries were saved here. {remedy}</source>
        <translation>{path} fehlt, aber hier wurden Einträge gespeichert. {remedy}</translation>
    </message>
    <message>
        <source>{path} was changed outside the program.</source>
        <translation>{path} wurde außerhalb des Programms geändert.</translation>
    </message>
    <message>
        <source>The key slots are older than those of the record. Put back the newest keyslots.json.</source>
        <translation>Die Schlüsselfächer sind älter als die des Datenbestands. Legen Sie die neueste keyslots.json zurück.</translation>
    </message>
    <message>
        <source>No backup was made. The earlier backups are unchanged. {why}</source>
        <translation>Es wurde keine Datensicherung erstellt. Die früheren Datensicherungen sind unverändert. {why}</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full: no backup was made. The earlier backups are unchanged. Free some space, then back up again.</source>
        <translation>Der Datenträger mit {folder} ist voll: Es wurde keine Datensicherung erstellt. Die früheren Datensicherungen sind unverändert. Schaffen Sie Platz und sichern Sie erneut.</translation>
    </message>
    <message>
        <source>No backup was made in {folder}: {why}. The earlier backups are unchanged.</source>
        <translation>In {folder} wurde keine Datensicherung erstellt: {why}. Die früheren Datensicherungen sind unverändert.</translation>
    </message>
    <message>
        <source>No backup was made, because the record itself is damaged ({finding}). The earlier backups are unchanged: run “fortnight verify” and restore one of them.</source>
        <translation>Es wurde keine Datensicherung erstellt, weil der Datenbestand selbst beschädigt ist ({finding}). Die früheren Datensicherungen sind unverändert: Führen Sie „fortnight verify“ aus und stellen Sie eine davon wieder her.</translation>
    </message>
    <message>
        <source>it was written by a newer version of Fortnight: install that version first</source>
        <translation>sie wurde von einer neueren Version von Fortnight geschrieben: Installieren Sie zuerst diese Version</translation>
    </message>
    <message>
        <source>{path} has no head file: it was not copied.</source>
        <translation>{path} hat keine Kopfdatei: Es wurde nicht kopiert.</translation>
    </message>
    <message>
        <source>The folder {folder} was not found. Connect its drive, then back up again.</source>
        <translation>Der Ordner {folder} wurde nicht gefunden. Schließen Sie sein Laufwerk an und sichern Sie erneut.</translation>
    </message>
    <message>
        <source>Copying the file</source>
        <translation>Datei wird kopiert</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>ein Link</translation>
    </message>
    <message>
        <source>a named pipe</source>
        <translation>eine benannte Pipe</translation>
    </message>
    <message>
        <source>not a file</source>
        <translation>etwas anderes als eine Datei</translation>
    </message>
    <message>
        <source>the head file of a missing backup</source>
        <translation>die Kopfdatei einer fehlenden Datensicherung</translation>
    </message>
    <message>
        <source>another file</source>
        <translation>eine andere Datei</translation>
    </message>
    <message>
        <source>Restore a backup. There is no good one in {folder}: look in the second backup folder.</source>
        <translation>Stellen Sie eine Datensicherung wieder her. In {folder} gibt es keine brauchbare: Sehen Sie im zweiten Ordner für Datensicherungen nach.</translation>
    </message>
    <message>
        <source>Restore a backup. The newest good one is {file} of {day} {time} UTC, in {folder}.</source>
        <translation>Stellen Sie eine Datensicherung wieder her. Die neueste brauchbare ist {file} vom {day} {time} UTC, in {folder}.</translation>
    </message>
    <message>
        <source>The disk is full: the record can be read, but nothing can be saved. Free some space, then log in again.</source>
        <translation>Der Datenträger ist voll: Der Datenbestand kann gelesen, aber nichts gespeichert werden. Schaffen Sie Platz und melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>This is the first copy from this installation here. Compare its fingerprint with the one that was shown when the copy was made: {fingerprint}</source>
        <translation>Das ist hier die erste Kopie von dieser Installation. Vergleichen Sie ihren Fingerabdruck mit dem, der beim Erstellen der Kopie angezeigt wurde: {fingerprint}</translation>
    </message>
    <message>
        <source>This copy is older than one that was opened here: its data are to {this}, those of the other one to {newer}.</source>
        <translation>Diese Kopie ist älter als eine, die hier geöffnet wurde: Ihre Daten reichen bis {this}, die der anderen bis {newer}.</translation>
    </message>
    <message>
        <source>Results, events and visits from {day} on; infusions and other drugs are all in it.</source>
        <translation>Ergebnisse, Ereignisse und Visiten ab {day}; Infusionen und andere Medikamente sind vollständig enthalten.</translation>
    </message>
    <message>
        <source>Codes only: no name, number or date of birth. Ages are right to the month.</source>
        <translation>Nur Codes: kein Name, keine Nummer, kein Geburtsdatum. Altersangaben sind auf den Monat genau.</translation>
    </message>
    <message>
        <source>{file} was made for a reader&apos;s key. Choose the file of the key.</source>
        <translation>{file} wurde für den Schlüssel einer lesenden Person erstellt. Wählen Sie die Datei des Schlüssels.</translation>
    </message>
    <message>
        <source>The name or the passphrase is not right for this copy. Try again.</source>
        <translation>Der Name oder die Passphrase ist für diese Kopie nicht richtig. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Inventing a ward of 24 children</source>
        <translation>Erfundene Station mit 24 Kindern wird erstellt</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be used: {why}.</source>
        <translation>Der Ordner {folder} kann nicht verwendet werden: {why}.</translation>
    </message>
    <message>
        <source>Preparing the training ward</source>
        <translation>Übungsstation wird vorbereitet</translation>
    </message>
    <message>
        <source>Preparing the demonstration</source>
        <translation>Demo wird vorbereitet</translation>
    </message>
    <message>
        <source>{backup} cannot be read: {why}.</source>
        <translation>{backup} kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>This is the backup {name}, opened read-only: nothing can be saved.</source>
        <translation>Dies ist die Datensicherung {name}, schreibgeschützt geöffnet: Es kann nichts gespeichert werden.</translation>
    </message>
    <message>
        <source>{folder} cannot be written to: the record can be read, but nothing can be saved.</source>
        <translation>In {folder} kann nicht geschrieben werden: Der Datenbestand kann gelesen, aber nichts gespeichert werden.</translation>
    </message>
    <message>
        <source>The entry was saved, but {file} could not be written: {why}. Check the disk.</source>
        <translation>Der Eintrag wurde gespeichert, aber {file} konnte nicht geschrieben werden: {why}. Prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>The disk is full: nothing was saved. Free some space, then save again.</source>
        <translation>Der Datenträger ist voll: Es wurde nichts gespeichert. Schaffen Sie Platz und speichern Sie erneut.</translation>
    </message>
    <message>
        <source>The disk is full: nothing was saved. The reserved space was released: save again now, then free some space.</source>
        <translation>Der Datenträger ist voll: Es wurde nichts gespeichert. Der reservierte Platz wurde freigegeben: Speichern Sie jetzt erneut und schaffen Sie dann Platz.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full. Free some space, then try again.</source>
        <translation>Der Datenträger mit {folder} ist voll. Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Another program is using {path}. Close the other windows, then try again.</source>
        <translation>Ein anderes Programm benutzt {path}. Schließen Sie die anderen Fenster und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{path} is damaged ({why}). {remedy}</source>
        <translation>{path} ist beschädigt ({why}). {remedy}</translation>
    </message>
    <message>
        <source>The disk could not read or write {path} ({why}). Have the disk checked. {remedy}</source>
        <translation>Der Datenträger konnte {path} nicht lesen oder schreiben ({why}). Lassen Sie den Datenträger prüfen. {remedy}</translation>
    </message>
    <message>
        <source>{path} cannot be used: {why}.</source>
        <translation>{path} kann nicht verwendet werden: {why}.</translation>
    </message>
    <message>
        <source>{path} cannot be opened or written ({why}). Check that the disk is connected and that you have permission to write in {folder}.</source>
        <translation>{path} kann nicht geöffnet oder geschrieben werden ({why}). Prüfen Sie, ob der Datenträger angeschlossen ist und ob Sie in {folder} schreiben dürfen.</translation>
    </message>
    <message>
        <source>{path} cannot be used: {why}. Run “fortnight verify”.</source>
        <translation>{path} kann nicht verwendet werden: {why}. Führen Sie „fortnight verify“ aus.</translation>
    </message>
    <message>
        <source>{path} cannot be opened: it is damaged, or the key is wrong ({why}). {remedy}</source>
        <translation>{path} kann nicht geöffnet werden: Die Datei ist beschädigt oder der Schlüssel falsch ({why}). {remedy}</translation>
    </message>
    <message>
        <source>Another program is using the record: nothing was saved. Try again.</source>
        <translation>Ein anderes Programm benutzt den Datenbestand: Es wurde nichts gespeichert. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The folder cannot be written to: nothing was saved. Ask the person who looks after this computer.</source>
        <translation>In den Ordner kann nicht geschrieben werden: Es wurde nichts gespeichert. Fragen Sie die Person, die diesen Computer betreut.</translation>
    </message>
    <message>
        <source>The disk reported an error, and it is not certain whether this was saved. Save again (an entry is never saved twice), then make a backup and have the disk checked.</source>
        <translation>Der Datenträger hat einen Fehler gemeldet, und es ist nicht sicher, ob gespeichert wurde. Speichern Sie erneut (ein Eintrag wird nie zweimal gespeichert), erstellen Sie dann eine Datensicherung und lassen Sie den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>Other entries depend on this one: nothing was saved.</source>
        <translation>Andere Einträge hängen von diesem ab: Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Nothing was saved. {why}</source>
        <translation>Es wurde nichts gespeichert. {why}</translation>
    </message>
    <message>
        <source>Nothing was saved: {why}.</source>
        <translation>Es wurde nichts gespeichert: {why}.</translation>
    </message>
    <message>
        <source>{path} is damaged. Put back a copy of it.</source>
        <translation>{path} ist beschädigt. Legen Sie eine Kopie davon zurück.</translation>
    </message>
    <message>
        <source>{folder} is on a network drive ({kind}), where a record can be lost. Choose a folder on this computer&apos;s own disk.</source>
        <translation>{folder} liegt auf einem Netzlaufwerk ({kind}), auf dem ein Datenbestand verloren gehen kann. Wählen Sie einen Ordner auf dem eigenen Datenträger dieses Computers.</translation>
    </message>
    <message>
        <source>{folder} is in “{cloud}”, which another program synchronises: a record can be lost there. Choose a folder outside it.</source>
        <translation>{folder} liegt in „{cloud}“, das ein anderes Programm synchronisiert: Dort kann ein Datenbestand verloren gehen. Wählen Sie einen Ordner außerhalb.</translation>
    </message>
    <message>
        <source>Another window or program has kept the record open for a long time: its log has grown to {size} MB. Close the other windows.</source>
        <translation>Ein anderes Fenster oder Programm hält den Datenbestand schon lange offen: Sein Log ist auf {size} MB angewachsen. Schließen Sie die anderen Fenster.</translation>
    </message>
    <message>
        <source>There is nothing to settle: no entries are known to be missing from the record.</source>
        <translation>Es gibt nichts zu klären: Soweit bekannt, fehlen im Datenbestand keine Einträge.</translation>
    </message>
    <message>
        <source>This cannot be settled, because the record itself is damaged. {why}</source>
        <translation>Das kann nicht geklärt werden, weil der Datenbestand selbst beschädigt ist. {why}</translation>
    </message>
    <message>
        <source>This was not settled: {why}.</source>
        <translation>Das wurde nicht geklärt: {why}.</translation>
    </message>
    <message>
        <source>Checking every page</source>
        <translation>Jede Seite wird geprüft</translation>
    </message>
    <message>
        <source>The file is damaged: {finding}.</source>
        <translation>Die Datei ist beschädigt: {finding}.</translation>
    </message>
    <message>
        <source>Checking that no entry was changed</source>
        <translation>Prüfung, ob kein Eintrag geändert wurde</translation>
    </message>
    <message>
        <source>Entry {seq} of {device} ({verb}, {at}, by {actor}) breaks the chain: {wrong}.</source>
        <translation>Eintrag {seq} von {device} ({verb}, {at}, durch {actor}) unterbricht die Kette: {wrong}.</translation>
    </message>
    <message>
        <source>{count} saved entries are missing after entry {seq} of {device}.</source>
        <translation>{count} gespeicherte Einträge fehlen nach Eintrag {seq} von {device}.</translation>
    </message>
    <message>
        <source>Entry {seq} of {device} is not the one that was saved here.</source>
        <translation>Eintrag {seq} von {device} ist nicht der, der hier gespeichert wurde.</translation>
    </message>
    <message>
        <source>Comparing the tables with the journal</source>
        <translation>Tabellen werden mit dem Änderungsprotokoll verglichen</translation>
    </message>
    <message>
        <source>The entries of {target} cannot be read.</source>
        <translation>Die Einträge von {target} können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>A row of the table “{table}” is missing or was changed: {row} (last entry: {entry}).</source>
        <translation>Eine Zeile der Tabelle „{table}“ fehlt oder wurde geändert: {row} (letzter Eintrag: {entry}).</translation>
    </message>
    <message>
        <source>A row of the table “{table}” does not come from any entry: {row}.</source>
        <translation>Eine Zeile der Tabelle „{table}“ stammt aus keinem Eintrag: {row}.</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>The {kind} “{name}” is missing from the record.</source>
        <translation>Im Datenbestand fehlt: {kind} „{name}“.</translation>
    </message>
    <message>
        <source>The record contains the {kind} “{name}”, which this program did not create.</source>
        <translation>Der Datenbestand enthält {kind} „{name}“, nicht von diesem Programm angelegt.</translation>
    </message>
    <message>
        <source>The {kind} “{name}” of the record was changed.</source>
        <translation>{kind} „{name}“ des Datenbestands wurde geändert.</translation>
    </message>
    <message>
        <source>{count} saved entries are missing: the record ends at entry {seq}, but {anchor} entries were saved here. An older copy was put back, or the file is damaged. Nothing can be saved: restore a backup.</source>
        <translation>{count} gespeicherte Einträge fehlen: Der Datenbestand endet bei Eintrag {seq}, aber hier wurden {anchor} Einträge gespeichert. Eine ältere Kopie wurde zurückgelegt, oder die Datei ist beschädigt. Es kann nichts gespeichert werden: Stellen Sie eine Datensicherung wieder her.</translation>
    </message>
    <message>
        <source>Entry {seq} of {device}, signed on {at} and contained in the backup {file}, is not in the record: an older copy was put back. Nothing can be saved: restore a backup, or ask a ward lead to accept the record as it is (fortnight settle).</source>
        <translation>Eintrag {seq} von {device}, signiert am {at} und enthalten in der Datensicherung {file}, ist nicht im Datenbestand: Eine ältere Kopie wurde zurückgelegt. Es kann nichts gespeichert werden: Stellen Sie eine Datensicherung wieder her, oder bitten Sie die Leitung, den Datenbestand anzuerkennen, wie er ist (fortnight settle).</translation>
    </message>
    <message>
        <source>{file} is missing or empty, but {count} entries were saved here. It is not known whether later entries are missing. Nothing can be saved: restore a backup, or ask a ward lead to accept the record as it is (fortnight settle).</source>
        <translation>{file} fehlt oder ist leer, aber hier wurden {count} Einträge gespeichert. Es ist nicht bekannt, ob spätere Einträge fehlen. Es kann nichts gespeichert werden: Stellen Sie eine Datensicherung wieder her, oder bitten Sie die Leitung, den Datenbestand anzuerkennen, wie er ist (fortnight settle).</translation>
    </message>
    <message>
        <source>Entry {seq} of the record breaks the chain: {what}. Nothing can be saved: run “fortnight verify” and restore a backup.</source>
        <translation>Eintrag {seq} des Datenbestands unterbricht die Kette: {what}. Es kann nichts gespeichert werden: Führen Sie „fortnight verify“ aus und stellen Sie eine Datensicherung wieder her.</translation>
    </message>
    <message>
        <source>{what} Somebody changed the record outside the program. Nothing can be saved: run “fortnight verify” and restore a backup.</source>
        <translation>{what} Jemand hat den Datenbestand außerhalb des Programms geändert. Es kann nichts gespeichert werden: Führen Sie „fortnight verify“ aus und stellen Sie eine Datensicherung wieder her.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock shows {now}, but the last entry was saved at {last}. Set the clock before you record anything. If the clock is right, earlier entries were saved with a wrong time: the audit trail marks them.</source>
        <translation>Die Uhr dieses Computers zeigt {now}, aber der letzte Eintrag wurde {last} gespeichert. Stellen Sie die Uhr, bevor Sie etwas erfassen. Wenn die Uhr stimmt, wurden frühere Einträge mit falscher Zeit gespeichert: Der Audit-Trail kennzeichnet sie.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock shows {now}, more than a year after the last entry ({last}). Check that the date is right before you record anything.</source>
        <translation>Die Uhr dieses Computers zeigt {now}, mehr als ein Jahr nach dem letzten Eintrag ({last}). Prüfen Sie, ob das Datum stimmt, bevor Sie etwas erfassen.</translation>
    </message>
    <message>
        <source>“{verb}” is not a known kind of entry.</source>
        <translation>„{verb}“ ist keine bekannte Art von Eintrag.</translation>
    </message>
    <message>
        <source>A text of this entry is too long.</source>
        <translation>Ein Text dieses Eintrags ist zu lang.</translation>
    </message>
    <message>
        <source>An entry “{verb}” needs a value for “{field}”.</source>
        <translation>Ein Eintrag „{verb}“ braucht einen Wert für „{field}“.</translation>
    </message>
    <message>
        <source>An entry “{verb}” cannot set “{field}”.</source>
        <translation>Ein Eintrag „{verb}“ kann „{field}“ nicht setzen.</translation>
    </message>
    <message>
        <source>“{value}” is not a valid value for “{field}”.</source>
        <translation>„{value}“ ist kein gültiger Wert für „{field}“.</translation>
    </message>
    <message>
        <source>“{verb}” does not fit this kind of record.</source>
        <translation>„{verb}“ passt nicht zu dieser Art von Datensatz.</translation>
    </message>
    <message>
        <source>This is already recorded. Correct it instead.</source>
        <translation>Das ist bereits erfasst. Berichtigen Sie es stattdessen.</translation>
    </message>
    <message>
        <source>This belongs to another child.</source>
        <translation>Das gehört zu einem anderen Kind.</translation>
    </message>
    <message>
        <source>Entry {seq} of {device} is not the one that was signed on {at}: the journal was rewritten or shortened.</source>
        <translation>Eintrag {seq} von {device} ist nicht der, der am {at} signiert wurde: Das Änderungsprotokoll wurde umgeschrieben oder gekürzt.</translation>
    </message>
    <message>
        <source>The head of {device} at entry {seq} ({at}) is signed with a key that is not in the journal.</source>
        <translation>Der Kopf von {device} bei Eintrag {seq} ({at}) ist mit einem Schlüssel signiert, der nicht im Änderungsprotokoll steht.</translation>
    </message>
    <message>
        <source>The signature of the head of {device} at entry {seq} ({at}) is not valid.</source>
        <translation>Die Signatur des Kopfs von {device} bei Eintrag {seq} ({at}) ist nicht gültig.</translation>
    </message>
    <message>
        <source>The key slots were changed outside the program. Put back a copy of keyslots.json, or use the recovery code.</source>
        <translation>Die Schlüsselfächer wurden außerhalb des Programms geändert. Legen Sie eine Kopie von keyslots.json zurück oder verwenden Sie den Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>The key slots were changed outside the program: their cost is out of range. Put back a copy of keyslots.json, or use the recovery code.</source>
        <translation>Die Schlüsselfächer wurden außerhalb des Programms geändert: Ihr Rechenaufwand liegt außerhalb des zulässigen Bereichs. Legen Sie eine Kopie von keyslots.json zurück oder verwenden Sie den Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>The key slots in {folder} are missing or damaged. Put back a copy of keyslots.json; each backup has a copy in the file beside it.</source>
        <translation>Die Schlüsselfächer in {folder} fehlen oder sind beschädigt. Legen Sie eine Kopie von keyslots.json zurück; jede Datensicherung hat eine Kopie in der Datei daneben.</translation>
    </message>
    <message>
        <source>{path} belongs to another record, so nobody can log in with it. Put back this record&apos;s keyslots.json; each of its backups has a copy in the file beside it.</source>
        <translation>{path} gehört zu einem anderen Datenbestand, daher kann sich niemand damit anmelden. Legen Sie die keyslots.json dieses Datenbestands zurück; jede seiner Datensicherungen hat eine Kopie in der Datei daneben.</translation>
    </message>
    <message>
        <source>{path} is missing, damaged or belongs to another record. {used} was used instead; the file is repaired as soon as the folder can be written to.</source>
        <translation>{path} fehlt, ist beschädigt oder gehört zu einem anderen Datenbestand. Stattdessen wurde {used} verwendet; die Datei wird repariert, sobald in den Ordner geschrieben werden kann.</translation>
    </message>
    <message>
        <source>The database engine {found} is too old; {needed} or newer is needed. Install the program again.</source>
        <translation>Die Datenbank-Engine {found} ist zu alt; {needed} oder neuer ist nötig. Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>{path} is missing or empty, but entries were saved here. {remedy}</source>
        <translation>{path} fehlt oder ist leer, aber hier wurden Einträge gespeichert. {remedy}</translation>
    </message>
    <message>
        <source>{path} is not encrypted, so it is not a Fortnight record. Put the right file back.</source>
        <translation>{path} ist nicht verschlüsselt, also kein Fortnight-Datenbestand. Legen Sie die richtige Datei zurück.</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of Fortnight (it has “{change}”). Install the newer version. Nothing was changed.</source>
        <translation>{path} wurde von einer neueren Version von Fortnight geschrieben (enthält „{change}“). Installieren Sie die neuere Version. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{path} could not be updated to this version: {why}. It is unchanged.</source>
        <translation>{path} konnte nicht auf diese Version aktualisiert werden: {why}. Die Datei ist unverändert.</translation>
    </message>
    <message>
        <source>{path} was not updated to this version: {why}</source>
        <translation>{path} wurde nicht auf diese Version aktualisiert: {why}</translation>
    </message>
    <message>
        <source>Replacing the record with the backup</source>
        <translation>Datenbestand wird durch die Datensicherung ersetzt</translation>
    </message>
    <message>
        <source>{backup} was not restored: {why}.</source>
        <translation>{backup} wurde nicht wiederhergestellt: {why}.</translation>
    </message>
    <message>
        <source>The backup {path} was not found.</source>
        <translation>Die Datensicherung {path} wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>the file has changed since the backup was made</source>
        <translation>die Datei hat sich seit der Datensicherung verändert</translation>
    </message>
    <message>
        <source>{path} was not restored: the key does not open it. It is damaged, belongs to another installation, or was made before the key was changed. Choose another backup.</source>
        <translation>{path} wurde nicht wiederhergestellt: Der Schlüssel öffnet die Datei nicht. Sie ist beschädigt, gehört zu einer anderen Installation oder wurde vor dem Schlüsselwechsel erstellt. Wählen Sie eine andere Datensicherung.</translation>
    </message>
    <message>
        <source>Encrypting every page with the present key</source>
        <translation>Jede Seite wird mit dem jetzigen Schlüssel verschlüsselt</translation>
    </message>
    <message>
        <source>{path} was not restored: it is damaged ({why}). Choose another backup.</source>
        <translation>{path} wurde nicht wiederhergestellt: Die Datei ist beschädigt ({why}). Wählen Sie eine andere Datensicherung.</translation>
    </message>
    <message>
        <source>{path} is open in another window. Close that window, then try again.</source>
        <translation>{path} ist in einem anderen Fenster geöffnet. Schließen Sie das Fenster und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{folder} holds too many folders of earlier restores. Move some away.</source>
        <translation>{folder} enthält zu viele Ordner früherer Wiederherstellungen. Verschieben Sie einige davon.</translation>
    </message>
    <message>
        <source>The restore stopped before it was complete: {why}. Nothing is lost: the replaced files are in {aside}. Correct the problem, then restore again.</source>
        <translation>Das Wiederherstellen brach ab, bevor es vollständig war: {why}. Es ist nichts verloren: Die ersetzten Dateien liegen in {aside}. Beheben Sie das Problem und stellen Sie erneut wieder her.</translation>
    </message>
    <message>
        <source>Making the tables from the journal</source>
        <translation>Tabellen werden aus dem Änderungsprotokoll erstellt</translation>
    </message>
    <message>
        <source>This is a copy for reading: nothing can be saved.</source>
        <translation>Dies ist eine Lesekopie: Es kann nichts gespeichert werden.</translation>
    </message>
    <message>
        <source>This is a review copy. Only notes, signatures and answers to alerts can be written here; record everything else on the ward.</source>
        <translation>Das ist eine Lesekopie. Hier können nur Notizen, Unterschriften und Stellungnahmen zu Warnhinweisen geschrieben werden; erfassen Sie alles andere auf der Station.</translation>
    </message>
    <message>
        <source>A newer version of Fortnight has updated this record since it was opened here. Nothing was saved. Close this window and open the record with the newer version.</source>
        <translation>Eine neuere Version von Fortnight hat diesen Datenbestand aktualisiert, seit er hier geöffnet wurde. Es wurde nichts gespeichert. Schließen Sie dieses Fenster und öffnen Sie den Datenbestand mit der neueren Version.</translation>
    </message>
    <message>
        <source>{actor}: your role (“{role}”) does not allow this.</source>
        <translation>{actor}: Ihre Rolle („{role}“) erlaubt das nicht.</translation>
    </message>
    <message>
        <source>Entry {id} was already saved with different content.</source>
        <translation>Eintrag {id} wurde bereits mit anderem Inhalt gespeichert.</translation>
    </message>
    <message>
        <source>Infusion started</source>
        <translation>Infusion begonnen</translation>
    </message>
    <message>
        <source>Second check by {name}</source>
        <translation>Vier-Augen-Prüfung durch {name}</translation>
    </message>
    <message>
        <source>Waste seen by {name}</source>
        <translation>Verwurf bezeugt von {name}</translation>
    </message>
    <message>
        <source>Signed by {name}</source>
        <translation>Abgezeichnet von {name}</translation>
    </message>
    <message>
        <source>refrigerator, 2-8 °C</source>
        <translation>Kühlschrank, 2–8 °C</translation>
    </message>
    <message>
        <source>access, such as 24 G</source>
        <translation>Zugang, z. B. 24 G</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Pump</source>
        <translation>Pumpe</translation>
    </message>
    <message>
        <source>The bag is kept at</source>
        <translation>Der Beutel wird gelagert bei</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>Beutel</translation>
    </message>
    <message>
        <source>{bag}, by the label</source>
        <translation>{bag}, laut Fachinformation</translation>
    </message>
    <message>
        <source>Waits for: {what}</source>
        <translation>Wartet auf: {what}</translation>
    </message>
    <message>
        <source>{name}: day</source>
        <translation>{name}: Tag</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>{name}: kind</source>
        <translation>{name}: Art</translation>
    </message>
    <message>
        <source>wristband, or number; birth date</source>
        <translation>Patientenarmband, oder Nummer; Geburtsdatum</translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s)</source>
        <translation>
            <numerusform>%n sperrt</numerusform>
            <numerusform>%n sperren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n fehlt</numerusform>
            <numerusform>%n fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>%n beantwortet</numerusform>
            <numerusform>%n beantwortet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in order</source>
        <translation>
            <numerusform>%n in Ordnung</numerusform>
            <numerusform>%n in Ordnung</numerusform>
        </translation>
    </message>
    <message>
        <source>Before infusion {n}</source>
        <translation>Vor Infusion {n}</translation>
    </message>
    <message>
        <source>{name} answered</source>
        <translation>{name} beantwortet</translation>
    </message>
    <message>
        <source>Enter…</source>
        <translation>Eingeben…</translation>
    </message>
    <message>
        <source>Enter: {name}</source>
        <translation>Eingeben: {name}</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht erfasst</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>heute {time}</translation>
    </message>
    <message>
        <source>Go ahead without it…</source>
        <translation>Ohne dies fortfahren…</translation>
    </message>
    <message>
        <source>{name}: go ahead without it</source>
        <translation>{name}: ohne dies fortfahren</translation>
    </message>
    <message>
        <source>{name}: reason</source>
        <translation>{name}: Begründung</translation>
    </message>
    <message>
        <source>how, such as by telephone</source>
        <translation>wie, z. B. telefonisch</translation>
    </message>
    <message>
        <source>{choice}: {reason} ({who}, {time})</source>
        <translation>{choice}: {reason} ({who}, {time})</translation>
    </message>
    <message>
        <source>Least waste</source>
        <translation>Geringster Verwurf</translation>
    </message>
    <message>
        <source>Fewest vials</source>
        <translation>Wenigste Flaschen</translation>
    </message>
    <message>
        <source>Weight, kg</source>
        <translation>Gewicht, kg</translation>
    </message>
    <message>
        <source>Prepared, mg</source>
        <translation>Zubereitet, mg</translation>
    </message>
    <message>
        <source>nearest {mg} · {off} mg, {percent} %</source>
        <translation>nächstmöglich {mg} · {off} mg, {percent} %</translation>
    </message>
    <message>
        <source>{bag} of 0.9 % NaCl · take out {out} · add {out}</source>
        <translation>{bag} NaCl 0,9 % · {out} entnehmen · {out} zugeben</translation>
    </message>
    <message>
        <source>Type the weight.</source>
        <translation>Geben Sie das Gewicht ein.</translation>
    </message>
    <message>
        <source>Rate plan and bag</source>
        <translation>Ratenplan und Beutel</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Verabreicht</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Restvolumen</translation>
    </message>
    <message>
        <source>Rate now</source>
        <translation>Rate jetzt</translation>
    </message>
    <message>
        <source>Pause (P)</source>
        <translation>Unterbrechen (P)</translation>
    </message>
    <message>
        <source>Rate… (R)</source>
        <translation>Rate… (R)</translation>
    </message>
    <message>
        <source>Stop… (S)</source>
        <translation>Infusion abbrechen… (S)</translation>
    </message>
    <message>
        <source>Reason of the pause…</source>
        <translation>Grund der Unterbrechung…</translation>
    </message>
    <message>
        <source>Finish (F)</source>
        <translation>Beenden (F)</translation>
    </message>
    <message>
        <source>New rate, mL/h</source>
        <translation>Neue Rate, mL/h</translation>
    </message>
    <message>
        <source>Set rate</source>
        <translation>Rate setzen</translation>
    </message>
    <message>
        <source>Resume at, mL/h</source>
        <translation>Fortsetzen mit, mL/h</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Paused. Why?</source>
        <translation>Unterbrochen. Warum?</translation>
    </message>
    <message>
        <source>Save reason</source>
        <translation>Grund speichern</translation>
    </message>
    <message>
        <source>Why is it stopped for good?</source>
        <translation>Warum wird die Infusion endgültig abgebrochen?</translation>
    </message>
    <message>
        <source>Stop for good</source>
        <translation>Infusion abbrechen</translation>
    </message>
    <message>
        <source>{ml}, discard by {when}</source>
        <translation>{ml}, zu verwerfen ab {when}</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Chargen</translation>
    </message>
    <message>
        <source>Pump, access</source>
        <translation>Pumpe, Zugang</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>ends {time}</source>
        <translation>endet {time}</translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation>noch {n} min</translation>
    </message>
    <message>
        <source>{rate} mL/h</source>
        <translation>{rate} mL/h</translation>
    </message>
    <message>
        <source>Resume (P)</source>
        <translation>Fortsetzen (P)</translation>
    </message>
    <message>
        <source>Paused for {since}, since {time}</source>
        <translation>Unterbrochen für {since}, seit {time}</translation>
    </message>
    <message>
        <source>{stage} · started {time}</source>
        <translation>{stage} · begonnen {time}</translation>
    </message>
    <message>
        <source>{rate} mL/h due now</source>
        <translation>{rate} mL/h jetzt fällig</translation>
    </message>
    <message>
        <source>{rate} mL/h in {time}</source>
        <translation>{rate} mL/h in {time}</translation>
    </message>
    <message>
        <source>{given} of {prepared} given</source>
        <translation>{given} von {prepared} verabreicht</translation>
    </message>
    <message>
        <source>Infusion finished</source>
        <translation>Infusion beendet</translation>
    </message>
    <message>
        <source>Rate set</source>
        <translation>Rate gesetzt</translation>
    </message>
    <message>
        <source>Type the rate in mL/h, such as 50.</source>
        <translation>Geben Sie die Rate in mL/h ein, z. B. 50.</translation>
    </message>
    <message>
        <source>Type why the infusion is paused.</source>
        <translation>Geben Sie ein, warum die Infusion unterbrochen wird.</translation>
    </message>
    <message>
        <source>Reason of the pause saved</source>
        <translation>Grund der Unterbrechung gespeichert</translation>
    </message>
    <message>
        <source>Type why the infusion is stopped.</source>
        <translation>Geben Sie ein, warum die Infusion abgebrochen wird.</translation>
    </message>
    <message>
        <source>Infusion stopped</source>
        <translation>Infusion abgebrochen</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>abgezeichnet</translation>
    </message>
    <message>
        <source>recorded afterwards</source>
        <translation>nachgetragen</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht verabreicht</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} h {m} min</translation>
    </message>
    <message>
        <source>{ml} mL</source>
        <translation>{ml} mL</translation>
    </message>
    <message>
        <source>{mg} mg</source>
        <translation>{mg} mg</translation>
    </message>
    <message>
        <source>vitals in {time}</source>
        <translation>Vitalzeichen in {time}</translation>
    </message>
    <message numerus="yes">
        <source>vitals %n min late</source>
        <translation>
            <numerusform>Vitalzeichen %n min verspätet</numerusform>
            <numerusform>Vitalzeichen %n min verspätet</numerusform>
        </translation>
    </message>
    <message>
        <source>vitals due now</source>
        <translation>Vitalzeichen jetzt fällig</translation>
    </message>
    <message>
        <source>No. {n}</source>
        <translation>Nr. {n}</translation>
    </message>
    <message>
        <source>bag empty: finish</source>
        <translation>Beutel leer: beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) open</source>
        <translation>
            <numerusform>%n Unterschrift offen</numerusform>
            <numerusform>%n Unterschriften offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a note (N)</source>
        <translation>Notiz hinzufügen (N)</translation>
    </message>
    <message>
        <source>What was done so far</source>
        <translation>Was bisher getan wurde</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>{words} (written {time})</source>
        <translation>{words} (geschrieben {time})</translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>Notiz gespeichert</translation>
    </message>
    <message>
        <source>Scan a vial, or type its lot</source>
        <translation>Scannen Sie eine Durchstechflasche oder geben Sie ihre Charge ein</translation>
    </message>
    <message>
        <source>Scan vial or type lot</source>
        <translation>Scannen oder Charge eingeben</translation>
    </message>
    <message>
        <source>Expiry of the lot</source>
        <translation>Verfalldatum der Charge</translation>
    </message>
    <message>
        <source>expiry 03/2028</source>
        <translation>verwendbar bis 03/2028</translation>
    </message>
    <message>
        <source>{n} of {wanted} vials</source>
        <translation>{n} von {wanted} Flaschen</translation>
    </message>
    <message>
        <source>expires {day}</source>
        <translation>verwendbar bis {day}</translation>
    </message>
    <message>
        <source>no expiry</source>
        <translation>kein Verfalldatum</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove lot {lot}</source>
        <translation>Charge {lot} entfernen</translation>
    </message>
    <message>
        <source>Ordered by</source>
        <translation>Verordnet von</translation>
    </message>
    <message>
        <source>New order…</source>
        <translation>Neue Verordnung…</translation>
    </message>
    <message>
        <source>dose by label</source>
        <translation>Dosis laut Fachinformation</translation>
    </message>
    <message>
        <source>Ordered dose, in mg/kg or mg</source>
        <translation>Verordnete Dosis, in mg/kg oder mg</translation>
    </message>
    <message>
        <source>Such as 10 mg/kg, or 250 mg. Empty: the dose of the label.</source>
        <translation>Z. B. 10 mg/kg oder 250 mg. Leer: die Dosis laut Fachinformation.</translation>
    </message>
    <message>
        <source>from today</source>
        <translation>ab heute</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>The day from which the order is in force. Empty: today.</source>
        <translation>Der Tag, ab dem die Verordnung gilt. Leer: heute.</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Handelsname</translation>
    </message>
    <message>
        <source>Label set</source>
        <translation>Fachinformation</translation>
    </message>
    <message>
        <source>The label set that this order follows.</source>
        <translation>Die Fachinformation, der diese Verordnung folgt.</translation>
    </message>
    <message>
        <source>“{typed}” is not a number of days. Type the days between infusions, such as 14.</source>
        <translation>„{typed}“ ist keine Anzahl von Tagen. Geben Sie die Tage zwischen den Infusionen ein, z. B. 14.</translation>
    </message>
    <message numerus="yes">
        <source>{drug} {dose} every %n day(s) from {day} on, {label}</source>
        <translation>
            <numerusform>{drug} {dose} täglich ab {day}, {label}</numerusform>
            <numerusform>{drug} {dose} alle %n Tage ab {day}, {label}</numerusform>
        </translation>
    </message>
    <message>
        <source>{line} · ordered by {who}</source>
        <translation>{line} · verordnet von {who}</translation>
    </message>
    <message>
        <source>{line}. This is not the dose of the label; nobody has ordered it yet.</source>
        <translation>{line}. Das ist nicht die Dosis laut Fachinformation; noch niemand hat sie verordnet.</translation>
    </message>
    <message>
        <source>{line}. This is the dose of the label; nobody has ordered it yet.</source>
        <translation>{line}. Das ist die Dosis laut Fachinformation; noch niemand hat sie verordnet.</translation>
    </message>
    <message>
        <source>{left} left over</source>
        <translation>{left} übrig</translation>
    </message>
    <message>
        <source>{vials} mg</source>
        <translation>{vials} mg</translation>
    </message>
    <message>
        <source>{rates} mL/h, {n} min</source>
        <translation>{rates} mL/h, {n} min</translation>
    </message>
    <message>
        <source>Before the infusion</source>
        <translation>Vor der Infusion</translation>
    </message>
    <message>
        <source>After the infusion</source>
        <translation>Nach der Infusion</translation>
    </message>
    <message>
        <source>Infusion taken over</source>
        <translation>Infusion übernommen</translation>
    </message>
    <message>
        <source>{what}, {name}</source>
        <translation>{what}, {name}</translation>
    </message>
    <message>
        <source>dose, route</source>
        <translation>Dosis, Applikation</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Premedication: drug</source>
        <translation>Prämedikation: Medikament</translation>
    </message>
    <message>
        <source>Premedication: dose and route</source>
        <translation>Prämedikation: Dosis und Applikation</translation>
    </message>
    <message>
        <source>Premedication: time</source>
        <translation>Prämedikation: Zeit</translation>
    </message>
    <message>
        <source>Premedication given</source>
        <translation>Prämedikation verabreicht</translation>
    </message>
    <message>
        <source>Premedication saved</source>
        <translation>Prämedikation gespeichert</translation>
    </message>
    <message>
        <source>Second check by</source>
        <translation>Vier-Augen-Prüfung durch</translation>
    </message>
    <message>
        <source>Sign check</source>
        <translation>Prüfung abzeichnen</translation>
    </message>
    <message>
        <source>Bag is made</source>
        <translation>Beutel ist zubereitet</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Verordnet</translation>
    </message>
    <message>
        <source>Vials</source>
        <translation>Flaschen</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>Gelagert bei</translation>
    </message>
    <message>
        <source>Order and bag</source>
        <translation>Verordnung und Beutel</translation>
    </message>
    <message>
        <source>Second check: child, dose, volume, bag label</source>
        <translation>Vier-Augen-Prüfung: Kind, Dosis, Volumen, Beuteletikett</translation>
    </message>
    <message>
        <source>Recorded as not given</source>
        <translation>Als nicht verabreicht erfasst</translation>
    </message>
    <message>
        <source>Make the bag again</source>
        <translation>Beutel neu zubereiten</translation>
    </message>
    <message numerus="yes">
        <source>Scan or type the lot of each of %n vial(s).</source>
        <translation>
            <numerusform>Scannen Sie die Charge der Durchstechflasche oder geben Sie sie ein.</numerusform>
            <numerusform>Scannen Sie die Charge jeder der %n Durchstechflaschen oder geben Sie sie ein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Order written</source>
        <translation>Verordnung geschrieben</translation>
    </message>
    <message>
        <source>Bag recorded</source>
        <translation>Beutel erfasst</translation>
    </message>
    <message>
        <source>{advice} Discard by {when}.</source>
        <translation>{advice} Zu verwerfen ab {when}.</translation>
    </message>
    <message>
        <source>This is correct</source>
        <translation>Das ist richtig</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Rates over time</source>
        <translation>Raten im Zeitverlauf</translation>
    </message>
    <message>
        <source>Rates in mL/h: {rates}</source>
        <translation>Raten in mL/h: {rates}</translation>
    </message>
    <message>
        <source>mL/h</source>
        <translation>mL/h</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>nachbeobachtet</translation>
    </message>
    <message>
        <source>none so far</source>
        <translation>bisher keine</translation>
    </message>
    <message>
        <source>Reaction now (X)</source>
        <translation>Reaktion jetzt (X)</translation>
    </message>
    <message>
        <source>Fold up (Esc)</source>
        <translation>Einklappen (Esc)</translation>
    </message>
    <message>
        <source>{n} {name}</source>
        <translation>{n} {name}</translation>
    </message>
    <message>
        <source>time, such as 9:50</source>
        <translation>Uhrzeit, z. B. 9:50</translation>
    </message>
    <message>
        <source>One minute earlier</source>
        <translation>Eine Minute früher</translation>
    </message>
    <message>
        <source>One minute later</source>
        <translation>Eine Minute später</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>If any: stop</source>
        <translation>Bei einem davon: abbrechen</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Drugs given</source>
        <translation>Gegebene Medikamente</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Reaction saved</source>
        <translation>Reaktion gespeichert</translation>
    </message>
    <message>
        <source>grade {n}</source>
        <translation>Grad {n}</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>ohne Grad</translation>
    </message>
    <message>
        <source>minute {n} · {time}</source>
        <translation>Minute {n} · {time}</translation>
    </message>
    <message>
        <source>Next child: scan wristband</source>
        <translation>Nächstes Kind: Armband scannen</translation>
    </message>
    <message>
        <source>Scan the wristband of the next child, or type the number</source>
        <translation>Scannen Sie das Patientenarmband des nächsten Kindes oder geben Sie die Nummer ein</translation>
    </message>
    <message>
        <source>own PIN or passphrase</source>
        <translation>eigene PIN oder Passphrase</translation>
    </message>
    <message>
        <source>{title}: own PIN or passphrase</source>
        <translation>{title}: eigene PIN oder Passphrase</translation>
    </message>
    <message>
        <source>Choose who the second person is.</source>
        <translation>Wählen Sie, wer die zweite Person ist.</translation>
    </message>
    <message>
        <source>Ill, even without fever or with normal CRP: call</source>
        <translation>Krank, auch ohne Fieber oder mit normalem CRP: anrufen</translation>
    </message>
    <message>
        <source>Rash or breathless within 24 h: emergency call</source>
        <translation>Ausschlag oder Atemnot innerhalb von 24 h: Notruf</translation>
    </message>
    <message>
        <source>No live vaccine while on the drug</source>
        <translation>Kein Lebendimpfstoff unter dem Medikament</translation>
    </message>
    <message>
        <source>Blood test before the next infusion, with IL-6</source>
        <translation>Blutabnahme vor der nächsten Infusion, mit IL-6</translation>
    </message>
    <message>
        <source>Save advice</source>
        <translation>Hinweise speichern</translation>
    </message>
    <message>
        <source>Sign: I gave the infusion</source>
        <translation>Abzeichnen: Infusion von mir verabreicht</translation>
    </message>
    <message>
        <source>Second signature by</source>
        <translation>Zweite Unterschrift durch</translation>
    </message>
    <message>
        <source>Sign as the second person</source>
        <translation>Als zweite Person abzeichnen</translation>
    </message>
    <message>
        <source>Waste seen by</source>
        <translation>Verwurf bezeugt von</translation>
    </message>
    <message>
        <source>Record waste</source>
        <translation>Verwurf erfassen</translation>
    </message>
    <message>
        <source>Infusion sheet…</source>
        <translation>Infusionsprotokoll…</translation>
    </message>
    <message>
        <source>Given against ordered</source>
        <translation>Verabreicht zu verordnet</translation>
    </message>
    <message>
        <source>Waste of each vial</source>
        <translation>Verwurf je Flasche</translation>
    </message>
    <message>
        <source>Next infusion</source>
        <translation>Nächste Infusion</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Nachbeobachtung</translation>
    </message>
    <message>
        <source>Advice given</source>
        <translation>Hinweise an die Familie</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>bis {time}</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Zubereitet</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>paused {n} min</source>
        <translation>{n} min unterbrochen</translation>
    </message>
    <message>
        <source>paused {n} s</source>
        <translation>{n} s unterbrochen</translation>
    </message>
    <message>
        <source>Vial</source>
        <translation>Flasche</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Verwendbar bis</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>{mg} left over</source>
        <translation>{mg} übrig</translation>
    </message>
    <message>
        <source>{mg} discarded, seen by {who}</source>
        <translation>{mg} verworfen, bezeugt von {who}</translation>
    </message>
    <message>
        <source>The vials were not recorded.</source>
        <translation>Die Durchstechflaschen wurden nicht erfasst.</translation>
    </message>
    <message>
        <source>Advice saved</source>
        <translation>Hinweise gespeichert</translation>
    </message>
    <message>
        <source>Gave the infusion: not signed</source>
        <translation>Infusion verabreicht: nicht abgezeichnet</translation>
    </message>
    <message>
        <source>Checked dose and waste: not signed</source>
        <translation>Dosis und Verwurf geprüft: nicht abgezeichnet</translation>
    </message>
    <message>
        <source>{name} signed {time}</source>
        <translation>{name} hat abgezeichnet {time}</translation>
    </message>
    <message>
        <source>Start infusion (Ctrl+Return)</source>
        <translation>Infusion beginnen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Not today…</source>
        <translation>Nicht heute…</translation>
    </message>
    <message>
        <source>Why is the infusion not given today?</source>
        <translation>Warum wird die Infusion heute nicht verabreicht?</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Nicht verabreicht</translation>
    </message>
    <message>
        <source>during</source>
        <translation>während</translation>
    </message>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>due</source>
        <translation>fällig</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Extra now (V)</source>
        <translation>Zusätzlich jetzt (V)</translation>
    </message>
    <message>
        <source>Vital signs that were measured or are due</source>
        <translation>Gemessene oder fällige Vitalzeichen</translation>
    </message>
    <message>
        <source>Vital signs</source>
        <translation>Vitalzeichen</translation>
    </message>
    <message>
        <source>Measured at</source>
        <translation>Gemessen um</translation>
    </message>
    <message>
        <source>{name}, {unit}</source>
        <translation>{name}, {unit}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>late entry</source>
        <translation>Nachtrag</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>zusätzlich</translation>
    </message>
    <message>
        <source>{n} min after</source>
        <translation>{n} min danach</translation>
    </message>
    <message>
        <source>{name}: type a number.</source>
        <translation>{name}: Geben Sie eine Zahl ein.</translation>
    </message>
    <message>
        <source>Vital signs saved</source>
        <translation>Vitalzeichen gespeichert</translation>
    </message>
    <message>
        <source>{n} % of the bag given</source>
        <translation>{n} % des Beutels verabreicht</translation>
    </message>
    <message>
        <source>day {n}</source>
        <translation>Tag {n}</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Nothing is recorded for this child yet</source>
        <translation>Für dieses Kind ist noch nichts erfasst</translation>
    </message>
    <message>
        <source>Start with the labs from before treatment (Add labs, Ctrl+L) or with the first infusion (Record infusion, Ctrl+I). The chart will appear here.</source>
        <translation>Beginnen Sie mit dem Labor von vor der Behandlung (Labor erfassen, Strg+L) oder mit der ersten Infusion (Infusion erfassen, Strg+I). Das Diagramm erscheint hier.</translation>
    </message>
    <message>
        <source>{fold} × own</source>
        <translation>{fold} × eigenes</translation>
    </message>
    <message>
        <source>mg/day</source>
        <translation>mg/Tag</translation>
    </message>
    <message>
        <source>false infection cards per child-year (simulated)</source>
        <translation>falsche Infektionskarten pro Kindjahr (simuliert)</translation>
    </message>
    <message>
        <source>infections detected within seven days (simulated)</source>
        <translation>innerhalb von sieben Tagen erkannte Infektionen (simuliert)</translation>
    </message>
    <message>
        <source>no measures</source>
        <translation>keine Messwerte</translation>
    </message>
    <message>
        <source>height</source>
        <translation>Körpergröße</translation>
    </message>
    <message>
        <source>BMI</source>
        <translation>BMI</translation>
    </message>
    <message>
        <source>Height and weight as SDS</source>
        <translation>Größe und Gewicht als SDS</translation>
    </message>
    <message>
        <source>prednisone</source>
        <translation>Prednisolon-Äq.</translation>
    </message>
    <message>
        <source>velocity</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>cm/year</source>
        <translation>cm/Jahr</translation>
    </message>
    <message>
        <source>mg/kg/day</source>
        <translation>mg/kg/Tag</translation>
    </message>
    <message>
        <source>{y} y</source>
        <translation>{y} J</translation>
    </message>
    <message>
        <source>Neutr.</source>
        <translation>Neutro</translation>
    </message>
    <message>
        <source>Temp.</source>
        <translation>Temp.</translation>
    </message>
    <message>
        <source>Methylpred.</source>
        <translation>Methylpred.</translation>
    </message>
    <message>
        <source>Diphenhydr.</source>
        <translation>Diphenhydr.</translation>
    </message>
    <message>
        <source>Steroid, mg/kg/day</source>
        <translation>Glukokortikoid, mg/kg/Tag</translation>
    </message>
    <message>
        <source>Steroid and other drugs</source>
        <translation>Glukokortikoid und andere Medikamente</translation>
    </message>
    <message>
        <source>Steroid /kg</source>
        <translation>Glukokortikoid /kg</translation>
    </message>
    <message>
        <source>All glucocorticoids together, as prednisone in mg/kg/day</source>
        <translation>Alle Glukokortikoide zusammen, als Prednisolon-Äquivalent in mg/kg/Tag</translation>
    </message>
    <message>
        <source>{drug}: daily dose</source>
        <translation>{drug}: Tagesdosis</translation>
    </message>
    <message>
        <source>× own level</source>
        <translation>× eigenes Niveau</translation>
    </message>
    <message>
        <source> · log</source>
        <translation> · log</translation>
    </message>
    <message>
        <source>Logarithmic scale: equal distances are equal ratios.</source>
        <translation>Logarithmische Skala: Gleiche Abstände sind gleiche Verhältnisse.</translation>
    </message>
    <message>
        <source>Shown in cm, not as SDS: {why}.</source>
        <translation>In cm gezeigt, nicht als SDS: {why}.</translation>
    </message>
    <message>
        <source>SDS: distance from the average height at this age and sex (WHO), in standard deviations.</source>
        <translation>SDS: Abstand von der mittleren Körpergröße bei diesem Alter und Geschlecht (WHO), in Standardabweichungen.</translation>
    </message>
    <message>
        <source>SDS (WHO)</source>
        <translation>SDS (WHO)</translation>
    </message>
    <message>
        <source>Infusions</source>
        <translation>Infusionen</translation>
    </message>
    <message>
        <source>exposure, events</source>
        <translation>Wirkung, Ereignisse</translation>
    </message>
    <message>
        <source>A dose of tocilizumab was given.</source>
        <translation>Eine Dosis Tocilizumab wurde verabreicht.</translation>
    </message>
    <message>
        <source>A dose of tocilizumab was given. Where marks are close together, they are drawn as bars.</source>
        <translation>Eine Dosis Tocilizumab wurde verabreicht. Liegen die Marken dicht, werden sie als Balken gezeichnet.</translation>
    </message>
    <message>
        <source>missed infusion</source>
        <translation>versäumte Infusion</translation>
    </message>
    <message>
        <source>A dose was due and none was given within its time window.</source>
        <translation>Eine Dosis war fällig und wurde in ihrem Zeitfenster nicht verabreicht.</translation>
    </message>
    <message>
        <source>infection or MAS</source>
        <translation>Infektion oder MAS</translation>
    </message>
    <message>
        <source>A recorded infection or MAS.</source>
        <translation>Eine erfasste Infektion oder ein MAS.</translation>
    </message>
    <message>
        <source>other event</source>
        <translation>anderes Ereignis</translation>
    </message>
    <message>
        <source>Imaging, surgery, a vaccination, a TB screen, or a note.</source>
        <translation>Bildgebung, Operation, Impfung, Tuberkulose-Screening oder Notiz.</translation>
    </message>
    <message>
        <source>fever</source>
        <translation>Fieber</translation>
    </message>
    <message>
        <source>A temperature of {limit} °C or more.</source>
        <translation>Eine Temperatur von {limit} °C oder mehr.</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>Warnhinweis</translation>
    </message>
    <message>
        <source>IL-6 was unusual for this child and an alert card was raised. Click the mark to open the card.</source>
        <translation>IL-6 war für dieses Kind ungewöhnlich, und eine Warnkarte wurde ausgelöst. Klicken Sie auf die Marke, um die Karte zu öffnen.</translation>
    </message>
    <message>
        <source>IL-6 was slightly unusual for this child. It is only marked here; no answer is needed.</source>
        <translation>IL-6 war für dieses Kind leicht ungewöhnlich. Es ist hier nur markiert; eine Stellungnahme ist nicht nötig.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>Others recorded or changed this since you last opened the record.</source>
        <translation>Von anderen erfasst oder geändert, seit Sie die Akte zuletzt geöffnet haben.</translation>
    </message>
    <message>
        <source>outside the measuring range</source>
        <translation>an der Messgrenze</translation>
    </message>
    <message>
        <source>The laboratory reported “less than” or “more than” this value.</source>
        <translation>Das Labor hat „kleiner als“ oder „größer als“ diesen Wert gemeldet.</translation>
    </message>
    <message>
        <source>this child&apos;s IL-6 range</source>
        <translation>individueller IL-6-Bereich</translation>
    </message>
    <message>
        <source>The range of 19 of 20 IL-6 values of this child on well days, as known before each sample.</source>
        <translation>Der Bereich, in dem 19 von 20 IL-6-Werten dieses Kindes an beschwerdefreien Tagen liegen, wie vor jeder Probe bekannt.</translation>
    </message>
    <message>
        <source>expected in the first weeks</source>
        <translation>in den ersten Wochen erwartet</translation>
    </message>
    <message>
        <source>The range in which IL-6 is expected in the first twelve weeks, while the drug itself raises it and the disease subsides. Calculated from the values before the first dose.</source>
        <translation>Der Bereich, in dem IL-6 in den ersten zwölf Wochen erwartet wird, während das Medikament selbst es erhöht und die Erkrankung abklingt. Berechnet aus den Werten vor der ersten Dosis.</translation>
    </message>
    <message>
        <source>reference interval</source>
        <translation>Referenzbereich</translation>
    </message>
    <message>
        <source>The reference interval for healthy children of the age on that day.</source>
        <translation>Der Referenzbereich gesunder Kinder für das Alter an diesem Tag.</translation>
    </message>
    <message>
        <source>drug effective</source>
        <translation>Medikament wirkt</translation>
    </message>
    <message>
        <source>The drug has reached its steady state and the last dose is recent enough to be effective.</source>
        <translation>Das Medikament hat seinen Steady State erreicht, und die letzte Dosis ist kurz genug her, um zu wirken.</translation>
    </message>
    <message>
        <source>before steady state</source>
        <translation>Einleitungsphase</translation>
    </message>
    <message>
        <source>The first {days} days and {doses} doses: the drug has not yet reached its steady state.</source>
        <translation>Die ersten {days} Tage und {doses} Dosen: Das Medikament hat seinen Steady State noch nicht erreicht.</translation>
    </message>
    <message>
        <source>drug effect uncertain</source>
        <translation>Wirkung ungewiss</translation>
    </message>
    <message>
        <source>The last dose was so long ago that the drug may no longer be effective: CRP and fever are informative again.</source>
        <translation>Die letzte Dosis ist so lange her, dass das Medikament vielleicht nicht mehr wirkt: CRP und Fieber sind wieder aussagekräftig.</translation>
    </message>
    <message>
        <source>alert episode</source>
        <translation>Warnepisode</translation>
    </message>
    <message>
        <source>From the first to the last sample of one alert, with a few days on either side.</source>
        <translation>Von der ersten bis zur letzten Probe eines Warnhinweises, mit einigen Tagen zu beiden Seiten.</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>{analyte}, {curve}: {value} {unit}.</source>
        <translation>{analyte}, {curve}: {value} {unit}.</translation>
    </message>
    <message>
        <source>not taken in this range</source>
        <translation>in diesem Zeitraum nicht eingenommen</translation>
    </message>
    <message>
        <source>no values in this range</source>
        <translation>keine Werte in diesem Zeitraum</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>3 m</source>
        <translation>3 M</translation>
    </message>
    <message>
        <source>6 m</source>
        <translation>6 M</translation>
    </message>
    <message>
        <source>1 y</source>
        <translation>1 J</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>From the first record until today</source>
        <translation>Vom ersten Eintrag bis heute</translation>
    </message>
    <message numerus="yes">
        <source>The last %n day(s)</source>
        <translation>
            <numerusform>Der letzte Tag</numerusform>
            <numerusform>Die letzten %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The record is shorter than %n day(s)</source>
        <translation>
            <numerusform>Die Akte ist kürzer als %n Tag</numerusform>
            <numerusform>Die Akte ist kürzer als %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity over time</source>
        <translation>Aktivität im Zeitverlauf</translation>
    </message>
    <message>
        <source>No infusion yet.</source>
        <translation>Noch keine Infusion.</translation>
    </message>
    <message numerus="yes">
        <source>%n infusion(s), the last on {day}.</source>
        <translation>
            <numerusform>%n Infusion, am {day}.</numerusform>
            <numerusform>%n Infusionen, die letzte am {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: newest {value} on {day}, {count}.</source>
        <translation>{name}: neuester {value} am {day}, {count}.</translation>
    </message>
    <message>
        <source>Infusion No. {n} · {when}</source>
        <translation>Infusion Nr. {n} · {when}</translation>
    </message>
    <message>
        <source>Reaction: {what}</source>
        <translation>Reaktion: {what}</translation>
    </message>
    <message>
        <source>Stopped before the end</source>
        <translation>Vor dem Ende abgebrochen</translation>
    </message>
    <message>
        <source>{dose}, weight not recorded</source>
        <translation>{dose}, Gewicht nicht erfasst</translation>
    </message>
    <message>
        <source>{dose} ({per_kg} mg/kg for {weight} kg)</source>
        <translation>{dose} ({per_kg} mg/kg bei {weight} kg)</translation>
    </message>
    <message>
        <source>Infusion due {day}</source>
        <translation>Infusion fällig {day}</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Warnhinweis</translation>
    </message>
    <message>
        <source>State: {state}</source>
        <translation>Status: {state}</translation>
    </message>
    <message>
        <source>Click to open the card</source>
        <translation>Klicken, um die Karte zu öffnen</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Preliminary</source>
        <translation>Vorläufig</translation>
    </message>
    <message>
        <source>Glucocorticoid in mg/kg/day not known: no dose or no weight</source>
        <translation>Glukokortikoid in mg/kg/Tag nicht bekannt: keine Dosis oder kein Gewicht</translation>
    </message>
    <message>
        <source>{dose} mg/kg/day as prednisone since {day}</source>
        <translation>{dose} mg/kg/Tag als Prednisolon-Äquivalent seit {day}</translation>
    </message>
    <message>
        <source>, {sds} SDS (WHO)</source>
        <translation>, {sds} SDS (WHO)</translation>
    </message>
    <message>
        <source> · day {n}</source>
        <translation> · Tag {n}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <comment>a date; the month is its short name</comment>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <comment>a date without its year; the month is its short name</comment>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <comment>a date without its year; all names are in full</comment>
        <translation>{weekday}, {day}. {month}</translation>
    </message>
    <message>
        <source>{day} {year}</source>
        <comment>a date; the day is its weekday, number and month</comment>
        <translation>{day} {year}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <comment>a month; its name is the short one</comment>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{d} d {h} h</source>
        <translation>{d} d {h} h</translation>
    </message>
    <message>
        <source>{m} min</source>
        <translation>{m} min</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n Woche</numerusform>
            <numerusform>%n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>{who} · born {day}</source>
        <translation>{who} · geboren {day}</translation>
    </message>
    <message>
        <source>Infusion of {when}: {dose} mg</source>
        <translation>Infusion vom {when}: {dose} mg</translation>
    </message>
    <message>
        <source>{drug} from {day}, {dose} mg/day</source>
        <translation>{drug} ab {day}, {dose} mg/Tag</translation>
    </message>
    <message>
        <source>Taper plan of {drug} from {day}</source>
        <translation>Ausschleichplan {drug} ab {day}</translation>
    </message>
    <message>
        <source>{kind} of {day}</source>
        <translation>{kind} vom {day}</translation>
    </message>
    <message>
        <source>Labs of {when}: {names}</source>
        <translation>Labor vom {when}: {names}</translation>
    </message>
    <message>
        <source>About these alerts</source>
        <translation>Über diese Warnhinweise</translation>
    </message>
    <message>
        <source>Acknowledge the alert</source>
        <translation>Warnhinweis zur Kenntnis nehmen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Zur Kenntnis nehmen</translation>
    </message>
    <message>
        <source>optional, in your own words</source>
        <translation>optional, in eigenen Worten</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Repeat on</source>
        <translation>Wiederholen am</translation>
    </message>
    <message>
        <source>Outcome of this alert</source>
        <translation>Ausgang dieses Warnhinweises</translation>
    </message>
    <message>
        <source>Record the outcome</source>
        <translation>Ausgang erfassen</translation>
    </message>
    <message>
        <source>e.g. lung, skin, urinary tract</source>
        <translation>z. B. Lunge, Haut, Harnwege</translation>
    </message>
    <message>
        <source>if known</source>
        <translation>falls bekannt</translation>
    </message>
    <message>
        <source>Samples taken during a recorded illness are not used for the child&apos;s own range; samples from well days are.</source>
        <translation>Proben während einer erfassten Krankheit zählen nicht für den individuellen Bereich des Kindes; Proben von beschwerdefreien Tagen zählen.</translation>
    </message>
    <message>
        <source>Snooze for this child</source>
        <translation>Für dieses Kind später erinnern</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Später erinnern</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Cards from this rule then wait in the work list. Urgent cards still interrupt.</source>
        <translation>Karten dieser Regel warten dann in der Arbeitsliste. Dringende Karten unterbrechen weiterhin.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export the calendar</source>
        <translation>Kalender exportieren</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>The planned infusions from {first} to {last} are saved as a calendar file (.ics) that other calendars can open. Each is an entry of a whole day without the child&apos;s name.</source>
        <translation>Die geplanten Infusionen vom {first} bis {last} werden als Kalenderdatei (.ics) gespeichert, die andere Kalender öffnen können. Jede ist ein ganztägiger Eintrag ohne den Namen des Kindes.</translation>
    </message>
    <message>
        <source>Write name and hospital number of each child into the file</source>
        <translation>Name und Patientennummer jedes Kindes in die Datei schreiben</translation>
    </message>
    <message>
        <source>A file with names can be read by every program and person that receives it.</source>
        <translation>Eine Datei mit Namen kann von jedem Programm und jeder Person gelesen werden, die sie erhält.</translation>
    </message>
    <message>
        <source>Past week. 0 without difficulty, 1 with some, 2 with much, 3 unable. Empty: not answered.</source>
        <translation>Vergangene Woche. 0 ohne Schwierigkeit, 1 mit einiger, 2 mit großer, 3 unmöglich. Leer: nicht beantwortet.</translation>
    </message>
    <message>
        <source>The text of the items is licensed; the numbers are those of the questionnaire.</source>
        <translation>Der Text der Fragen ist lizenziert; die Nummern sind die des Fragebogens.</translation>
    </message>
    <message>
        <source>Items of the C-HAQ</source>
        <translation>Fragen des C-HAQ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>aids or help</source>
        <translation>Hilfsmittel oder Hilfe</translation>
    </message>
    <message>
        <source>{domain}: aids or help</source>
        <translation>{domain}: Hilfsmittel oder Hilfe</translation>
    </message>
    <message>
        <source>item {n}</source>
        <translation>Frage {n}</translation>
    </message>
    <message>
        <source>{domain}: {item}</source>
        <translation>{domain}: {item}</translation>
    </message>
    <message>
        <source>{n} of 8 domains answered; the index needs {least}</source>
        <translation>{n} von 8 Bereichen beantwortet; der Index braucht {least}</translation>
    </message>
    <message>
        <source>Index {index} (mean of {n} domains; divided by eight {other})</source>
        <translation>Index {index} (Mittel aus {n} Bereichen; durch acht geteilt {other})</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Decimal</source>
        <translation>Dezimalzahl</translation>
    </message>
    <message>
        <source>such as Children&apos;s day ward, University Hospital</source>
        <translation>z. B. Kindertagesklinik, Universitätsklinikum</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>So it will look</source>
        <translation>So wird es aussehen</translation>
    </message>
    <message>
        <source>family name first</source>
        <translation>Familienname zuerst</translation>
    </message>
    <message>
        <source>given name first</source>
        <translation>Vorname zuerst</translation>
    </message>
    <message>
        <source>Proposed for this country: {label}. The next page asks.</source>
        <translation>Vorschlag für dieses Land: {label}. Die nächste Seite fragt danach.</translation>
    </message>
    <message>
        <source>as this computer says</source>
        <translation>Sprache dieses Computers</translation>
    </message>
    <message>
        <source>Code of the child, the same in every export of this record</source>
        <translation>Code des Kindes, derselbe in jedem Export dieses Datenbestands</translation>
    </message>
    <message>
        <source>When, on the clock of the place, with the date moved</source>
        <translation>Zeitpunkt in Ortszeit, mit verschobenem Datum</translation>
    </message>
    <message>
        <source>Day of treatment: 0 is the day of the first infusion</source>
        <translation>Behandlungstag: 0 ist der Tag der ersten Infusion</translation>
    </message>
    <message>
        <source>Days since the start of the infusion before</source>
        <translation>Tage seit Beginn der vorigen Infusion</translation>
    </message>
    <message>
        <source>female</source>
        <translation>weiblich</translation>
    </message>
    <message>
        <source>male</source>
        <translation>männlich</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>1 if the infusion was stopped before its end</source>
        <translation>1, wenn die Infusion vor ihrem Ende abgebrochen wurde</translation>
    </message>
    <message>
        <source>Age at the first infusion</source>
        <translation>Alter bei der ersten Infusion</translation>
    </message>
    <message>
        <source>Day of the first infusion, moved</source>
        <translation>Tag der ersten Infusion, verschoben</translation>
    </message>
    <message>
        <source>Number of infusions</source>
        <translation>Anzahl der Infusionen</translation>
    </message>
    <message>
        <source>Day of the last infusion, moved</source>
        <translation>Tag der letzten Infusion, verschoben</translation>
    </message>
    <message>
        <source>Planned days between infusions</source>
        <translation>Geplante Tage zwischen den Infusionen</translation>
    </message>
    <message>
        <source>Hospital number</source>
        <translation>Patientennummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Was gemessen wurde</translation>
    </message>
    <message>
        <source>LOINC code of what was measured</source>
        <translation>LOINC-Code des Gemessenen</translation>
    </message>
    <message>
        <source>Empty, or below or above the limit of the assay</source>
        <translation>Leer, oder unter bzw. über der Grenze des Testverfahrens</translation>
    </message>
    <message>
        <source>Value in the unit of its row</source>
        <translation>Wert in der Einheit der Zeile</translation>
    </message>
    <message>
        <source>Unit of the value (UCUM)</source>
        <translation>Einheit des Werts (UCUM)</translation>
    </message>
    <message>
        <source>Value as the laboratory reported it</source>
        <translation>Wert, wie vom Labor berichtet</translation>
    </message>
    <message>
        <source>Unit of the value as reported (UCUM)</source>
        <translation>Einheit des Werts, wie berichtet (UCUM)</translation>
    </message>
    <message>
        <source>Age when it was measured</source>
        <translation>Alter bei der Messung</translation>
    </message>
    <message>
        <source>Number of the infusion, from 1</source>
        <translation>Nummer der Infusion, ab 1</translation>
    </message>
    <message>
        <source>Dose of tocilizumab given</source>
        <translation>Verabreichte Dosis Tocilizumab</translation>
    </message>
    <message>
        <source>Dose for each kg of weight</source>
        <translation>Dosis je kg Gewicht</translation>
    </message>
    <message>
        <source>Length of the infusion</source>
        <translation>Dauer der Infusion</translation>
    </message>
    <message>
        <source>1 if a reaction is recorded</source>
        <translation>1, wenn eine Reaktion erfasst ist</translation>
    </message>
    <message>
        <source>From which day on, moved</source>
        <translation>Ab welchem Tag, verschoben</translation>
    </message>
    <message>
        <source>Substance; “not listed” if it is not in the program&apos;s list</source>
        <translation>Wirkstoff; „not listed“, wenn er nicht in der Liste des Programms steht</translation>
    </message>
    <message>
        <source>Mean dose of a day; 0 if it is stopped, empty if not known</source>
        <translation>Mittlere Tagesdosis; 0 bei Absetzen, leer, wenn nicht bekannt</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Last day, moved</source>
        <translation>Letzter Tag, verschoben</translation>
    </message>
    <message>
        <source>Details that were chosen or are numbers, as name=value</source>
        <translation>Einzelheiten, die ausgewählt wurden oder Zahlen sind, als Name=Wert</translation>
    </message>
    <message>
        <source>Number of joints that were examined</source>
        <translation>Anzahl der untersuchten Gelenke</translation>
    </message>
    <message>
        <source>Number of active joints</source>
        <translation>Anzahl der aktiven Gelenke</translation>
    </message>
    <message>
        <source>Number of joints with limited motion</source>
        <translation>Anzahl der bewegungseingeschränkten Gelenke</translation>
    </message>
    <message>
        <source>1 if present, 0 if not: {what}</source>
        <translation>1, wenn vorhanden, 0, wenn nicht: {what}</translation>
    </message>
    <message>
        <source>Level of the alert on IL-6</source>
        <translation>Stufe des Warnhinweises zu IL-6</translation>
    </message>
    <message>
        <source>What the alert suggests</source>
        <translation>Worauf der Warnhinweis hindeutet</translation>
    </message>
    <message>
        <source>Outcome that a physician recorded</source>
        <translation>Ärztlich erfasster Ausgang</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Geboren</translation>
    </message>
    <message>
        <source>for example 12 Mar 2019</source>
        <translation>z. B. 12.3.2019</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>Dosing label</source>
        <translation>Fachinformation (Dosis)</translation>
    </message>
    <message>
        <source>Asked: no known allergies</source>
        <translation>Gefragt: keine bekannten Allergien</translation>
    </message>
    <message>
        <source>born {day}: {age} old</source>
        <translation>geboren {day}: {age} alt</translation>
    </message>
    <message>
        <source>Register a child</source>
        <translation>Patient/in anlegen</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Details of {name}</source>
        <translation>Angaben zu {name}</translation>
    </message>
    <message>
        <source>{n} mg/kg</source>
        <translation>{n} mg/kg</translation>
    </message>
    <message>
        <source>{low} mg/kg; {high} mg/kg from {kg} kg</source>
        <translation>{low} mg/kg; {high} mg/kg ab {kg} kg</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>reason, kept in the journal</source>
        <translation>Begründung, bleibt im Änderungsprotokoll</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>What went wrong…</source>
        <translation>Aufgetretene Probleme…</translation>
    </message>
    <message>
        <source>People…</source>
        <translation>Personen…</translation>
    </message>
    <message>
        <source>Several computers…</source>
        <translation>Mehrere Computer…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Datensicherung wiederherstellen…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Write now</source>
        <translation>Jetzt schreiben</translation>
    </message>
    <message>
        <source>Export the saved settings</source>
        <translation>Gespeicherte Einstellungen exportieren</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>{file} gespeichert</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message>
        <source>{file} changes nothing: all its values are in use.</source>
        <translation>{file} ändert nichts: Alle Werte sind bereits in Gebrauch.</translation>
    </message>
    <message>
        <source>{file} was imported.</source>
        <translation>{file} wurde importiert.</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>Einstellungen ändern</translation>
    </message>
    <message>
        <source>{file} changes these settings. All others stay as they are.</source>
        <translation>{file} ändert diese Einstellungen. Alle anderen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Correct {what}</source>
        <translation>{what} berichtigen</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>for example: read from the wrong line</source>
        <translation>z. B.: in der falschen Zeile abgelesen</translation>
    </message>
    <message>
        <source>The recorded value is {value} {unit}. It will stay in the history.</source>
        <translation>Der erfasste Wert ist {value} {unit}. Er bleibt in der Historie.</translation>
    </message>
    <message>
        <source>Correct the specimen details</source>
        <translation>Angaben zur Probe berichtigen</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Abgenommen</translation>
    </message>
    <message>
        <source>Before or after the infusion</source>
        <translation>Vor oder nach der Infusion</translation>
    </message>
    <message>
        <source>Laboratory and assay</source>
        <translation>Labor und Testverfahren</translation>
    </message>
    <message>
        <source>The previous entry will stay in the history.</source>
        <translation>Der vorherige Eintrag bleibt in der Historie.</translation>
    </message>
    <message>
        <source>Correct the infusion of {when}</source>
        <translation>Infusion vom {when} berichtigen</translation>
    </message>
    <message>
        <source>Dose, mg</source>
        <translation>Dosis, mg</translation>
    </message>
    <message>
        <source>Lot numbers</source>
        <translation>Chargennummern</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Entered in error</source>
        <translation>Irrtümlich erfasst</translation>
    </message>
    <message>
        <source>Mark as entered in error</source>
        <translation>Als irrtümlich erfasst kennzeichnen</translation>
    </message>
    <message>
        <source>for example: belongs to another child</source>
        <translation>z. B.: gehört zu einem anderen Kind</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>More kinds</source>
        <translation>Weitere Arten</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Strg+S</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Neues Ereignis</translation>
    </message>
    <message>
        <source>Save {kind}</source>
        <translation>{kind} speichern</translation>
    </message>
    <message>
        <source>kept as a draft, not saved</source>
        <translation>als Entwurf aufbewahrt, nicht gespeichert</translation>
    </message>
    <message>
        <source>{kind} saved</source>
        <translation>{kind} gespeichert</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>for example 25 Nov 2026</source>
        <translation>z. B. 25.11.2026</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>still going on, or one day</source>
        <translation>dauert an, oder ein Tag</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>if it is known, for example 14:30</source>
        <translation>falls bekannt, z. B. 14:30</translation>
    </message>
    <message>
        <source>choose or type</source>
        <translation>wählen oder eingeben</translation>
    </message>
    <message>
        <source>what was seen, and what was done</source>
        <translation>was gesehen und was getan wurde</translation>
    </message>
    <message>
        <source>Set a target</source>
        <translation>Ziel setzen</translation>
    </message>
    <message>
        <source>Correct the target</source>
        <translation>Ziel berichtigen</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>Fällig bis</translation>
    </message>
    <message>
        <source>for example: agreed with the family</source>
        <translation>z. B.: mit der Familie vereinbart</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Warum es berichtigt wird</translation>
    </message>
    <message>
        <source>I gave this infusion and sign it; the second person signs too</source>
        <translation>Ich habe diese Infusion verabreicht und zeichne sie ab; die zweite Person ebenfalls</translation>
    </message>
    <message>
        <source>Infusion {n} for {name}</source>
        <translation>Infusion {n} für {name}</translation>
    </message>
    <message>
        <source>The program only asks questions. It does not change any order.</source>
        <translation>Das Programm stellt nur Fragen. Es ändert keine Verordnung.</translation>
    </message>
    <message>
        <source>Dose according to the label</source>
        <translation>Dosis laut Fachinformation</translation>
    </message>
    <message>
        <source>Before this infusion</source>
        <translation>Vor dieser Infusion</translation>
    </message>
    <message>
        <source>Dose and findings</source>
        <translation>Dosis und Befunde</translation>
    </message>
    <message>
        <source>The marked entries are correct</source>
        <translation>Die markierten Einträge sind richtig</translation>
    </message>
    <message>
        <source>Save infusion  Ctrl S</source>
        <translation>Infusion speichern  Strg S</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Close and keep as draft</source>
        <translation>Schließen, als Entwurf aufbewahren</translation>
    </message>
    <message>
        <source>Infusion for {name}</source>
        <translation>Infusion für {name}</translation>
    </message>
    <message>
        <source>Enter the start time, for example 9:30.</source>
        <translation>Geben Sie die Beginnzeit ein, z. B. 9:30.</translation>
    </message>
    <message>
        <source>last {weight}, {day}</source>
        <translation>zuletzt {weight}, {day}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>time, for example 9:30</source>
        <translation>Uhrzeit, z. B. 9:30</translation>
    </message>
    <message>
        <source>time, if known</source>
        <translation>Uhrzeit, falls bekannt</translation>
    </message>
    <message>
        <source>Weight today, kg</source>
        <translation>Gewicht heute, kg</translation>
    </message>
    <message>
        <source>Dose given, mg</source>
        <translation>Verabreichte Dosis, mg</translation>
    </message>
    <message>
        <source>scan or type; separate several with commas</source>
        <translation>scannen oder eingeben; mehrere mit Komma trennen</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>PIN or passphrase of that person</source>
        <translation>PIN oder Passphrase dieser Person</translation>
    </message>
    <message>
        <source>Enter the weight to see the dose ({label}).</source>
        <translation>Geben Sie das Gewicht ein, um die Dosis zu sehen ({label}).</translation>
    </message>
    <message>
        <source>{n} mg left over</source>
        <translation>{n} mg übrig</translation>
    </message>
    <message>
        <source>according to local rules</source>
        <translation>nach örtlichen Regeln</translation>
    </message>
    <message>
        <source>Volume of drug</source>
        <translation>Volumen des Medikaments</translation>
    </message>
    <message>
        <source>0.9 % NaCl bag</source>
        <translation>Beutel NaCl 0,9 %</translation>
    </message>
    <message>
        <source>Rate over 60 min</source>
        <translation>Rate über 60 min</translation>
    </message>
    <message>
        <source>Fortnight</source>
        <translation>Fortnight</translation>
    </message>
    <message>
        <source>Rule of the alert</source>
        <translation>Regel des Warnhinweises</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>Betriebssystem</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>{part}</source>
        <translation>{part}</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>SHA-256 over all files</source>
        <translation>SHA-256 über alle Dateien</translation>
    </message>
    <message>
        <source>no problem</source>
        <translation>kein Problem</translation>
    </message>
    <message>
        <source>Long term</source>
        <translation>Langzeit</translation>
    </message>
    <message>
        <source>The marked values are correct</source>
        <translation>Die markierten Werte sind richtig</translation>
    </message>
    <message>
        <source>Enter: next · F2: unit · empty: not measured</source>
        <translation>Eingabetaste: weiter · F2: Einheit · leer: nicht gemessen</translation>
    </message>
    <message>
        <source>Timeline after saving</source>
        <translation>Zeitverlauf nach dem Speichern</translation>
    </message>
    <message numerus="yes">
        <source>Save %n result(s)  Ctrl S</source>
        <translation>
            <numerusform>%n Ergebnis speichern  Strg S</numerusform>
            <numerusform>%n Ergebnisse speichern  Strg S</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving will raise an alert: {what}.</source>
        <translation>Speichern löst einen Warnhinweis aus: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n Ergebnis</numerusform>
            <numerusform>%n Ergebnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>{results} for {name}</source>
        <translation>{results} für {name}</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Analyte</source>
        <translation>Messwert</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>Beurteilung</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenzbereich</translation>
    </message>
    <message>
        <source>F2 changes the unit</source>
        <translation>F2 ändert die Einheit</translation>
    </message>
    <message>
        <source>Laboratory and method</source>
        <translation>Labor und Methode</translation>
    </message>
    <message>
        <source>Labs for {name}</source>
        <translation>Labor für {name}</translation>
    </message>
    <message>
        <source>panel</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>{range} own</source>
        <comment>a child&apos;s own range</comment>
        <translation>{range} individuell</translation>
    </message>
    <message>
        <source>Course letter</source>
        <translation>Arztbrief</translation>
    </message>
    <message>
        <source>Print and record…</source>
        <translation>Drucken und erfassen…</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>An wen</translation>
    </message>
    <message>
        <source>Print again…</source>
        <translation>Erneut drucken…</translation>
    </message>
    <message>
        <source>Correct with a new letter</source>
        <translation>Mit neuem Brief berichtigen</translation>
    </message>
    <message>
        <source>Entered in error…</source>
        <translation>Irrtümlich erfasst…</translation>
    </message>
    <message>
        <source>Propose again</source>
        <translation>Neu vorschlagen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Absätze</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>New letter</source>
        <translation>Neuer Brief</translation>
    </message>
    <message>
        <source>{when}, {who}</source>
        <translation>{when}, {who}</translation>
    </message>
    <message>
        <source>{letter} (corrected)</source>
        <translation>{letter} (berichtigt)</translation>
    </message>
    <message>
        <source>This letter is recorded and stays as it is.</source>
        <translation>Dieser Brief ist erfasst und bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Only a physician or a ward lead writes letters. Earlier ones can be read.</source>
        <translation>Nur Ärztinnen, Ärzte und die Leitung schreiben Briefe. Frühere können gelesen werden.</translation>
    </message>
    <message>
        <source>This letter corrects an earlier one, which stays in the record.</source>
        <translation>Dieser Brief berichtigt einen früheren, der in der Akte bleibt.</translation>
    </message>
    <message>
        <source>The text was proposed from the record. Check it: what you print is yours.</source>
        <translation>Der Text wurde aus der Akte vorgeschlagen. Prüfen Sie ihn: Was Sie drucken, verantworten Sie.</translation>
    </message>
    <message>
        <source>Letter of {when}</source>
        <translation>Brief vom {when}</translation>
    </message>
    <message>
        <source>Add measures</source>
        <translation>Messwerte hinzufügen</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>Gemessen am</translation>
    </message>
    <message>
        <source>An empty box was not measured.</source>
        <translation>Ein leeres Feld wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>none before</source>
        <translation>zuvor keiner</translation>
    </message>
    <message>
        <source>last {value} on {day}</source>
        <translation>zuletzt {value} am {day}</translation>
    </message>
    <message>
        <source>Heights of the parents</source>
        <translation>Körpergrößen der Eltern</translation>
    </message>
    <message>
        <source>Mother, cm</source>
        <translation>Mutter, cm</translation>
    </message>
    <message>
        <source>Father, cm</source>
        <translation>Vater, cm</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>erfragt</translation>
    </message>
    <message>
        <source>Measured here, not only reported</source>
        <translation>Hier gemessen, nicht nur erfragt</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>Medikament</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>at a time, or 5/2.5</source>
        <translation>je Gabe, oder 5/2,5</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Einnahme</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Applikation</translation>
    </message>
    <message>
        <source>such as flare, plan, nausea</source>
        <translation>z. B.: Schub, nach Plan, Übelkeit</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Speichern (Strg+S)</translation>
    </message>
    <message>
        <source>{drug} recorded</source>
        <translation>{drug} erfasst</translation>
    </message>
    <message>
        <source>Correct a dose</source>
        <translation>Dosis berichtigen</translation>
    </message>
    <message>
        <source>Correct a taper plan</source>
        <translation>Ausschleichplan berichtigen</translation>
    </message>
    <message>
        <source>Reason for the correction</source>
        <translation>Begründung der Berichtigung</translation>
    </message>
    <message>
        <source>for example: typing error</source>
        <translation>z. B.: Tippfehler</translation>
    </message>
    <message>
        <source>Move to another child</source>
        <translation>Zu anderem Kind verschieben</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>for example: entered in the wrong record</source>
        <translation>z. B.: in der falschen Akte erfasst</translation>
    </message>
    <message>
        <source>It will be marked as entered in error here and recorded for the other child.</source>
        <translation>Es wird hier als irrtümlich erfasst gekennzeichnet und beim anderen Kind erfasst.</translation>
    </message>
    <message>
        <source>Make a review copy</source>
        <translation>Lesekopie erstellen</translation>
    </message>
    <message>
        <source>Save the copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Kinder</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Lesende Personen</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Name oder Nummer</translation>
    </message>
    <message>
        <source>Find a child</source>
        <translation>Kind suchen</translation>
    </message>
    <message>
        <source>Each reader with the passphrase of the log-in</source>
        <translation>Jede lesende Person mit der Passphrase ihrer Anmeldung</translation>
    </message>
    <message>
        <source>The holder of a key (age1…)</source>
        <translation>Wer einen Schlüssel hat (age1…)</translation>
    </message>
    <message>
        <source>Made on the reader’s computer: “Open a review copy”, “Make a key…”</source>
        <translation>Wird auf dem Computer der lesenden Person erstellt: „Lesekopie öffnen“, „Schlüssel erstellen…“</translation>
    </message>
    <message>
        <source>Whoever knows a passphrase</source>
        <translation>Wer eine Passphrase kennt</translation>
    </message>
    <message>
        <source>Tell it by another way than the file</source>
        <translation>Auf anderem Weg mitteilen als die Datei</translation>
    </message>
    <message>
        <source>Propose one</source>
        <translation>Vorschlagen</translation>
    </message>
    <message numerus="yes">
        <source>Last %n month(s)</source>
        <translation>
            <numerusform>Seit %n Monat</numerusform>
            <numerusform>Letzte %n Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>Codes only: no names, numbers or birth dates</source>
        <translation>Nur Codes: keine Namen, Nummern oder Geburtsdaten</translation>
    </message>
    <message>
        <source>Each child has a code, and its age to the month. Letters stay here. Names, numbers and birth dates are replaced in all texts. A text may still say in other words who it is.</source>
        <translation>Jedes Kind hat einen Code, das Alter ist auf den Monat genau. Briefe bleiben hier. Namen, Nummern und Geburtsdaten werden in allen Texten ersetzt. Ein Text kann dennoch mit anderen Worten erkennen lassen, um wen es geht.</translation>
    </message>
    <message>
        <source>Key of the reader</source>
        <translation>Schlüssel der lesenden Person</translation>
    </message>
    <message>
        <source>Passphrase of the copy</source>
        <translation>Passphrase der Kopie</translation>
    </message>
    <message>
        <source>Who reads and answers</source>
        <translation>Wer liest und antwortet</translation>
    </message>
    <message>
        <source>Who can open it</source>
        <translation>Wer sie öffnen kann</translation>
    </message>
    <message>
        <source>Ask for a newer one after</source>
        <translation>Neuere Kopie anfordern nach</translation>
    </message>
    <message>
        <source>{children} · {entries}</source>
        <translation>{children} · {entries}</translation>
    </message>
    <message>
        <source>Name and birth date go with it.</source>
        <translation>Name und Geburtsdatum werden mitgegeben.</translation>
    </message>
    <message>
        <source>Name, number and birth date stay here.</source>
        <translation>Name, Nummer und Geburtsdatum bleiben hier.</translation>
    </message>
    <message>
        <source>One encrypted file that is read, answered and sent back, with the whole course.</source>
        <translation>Eine verschlüsselte Datei mit dem gesamten Verlauf, die gelesen, beantwortet und zurückgesendet wird.</translation>
    </message>
    <message>
        <source>One encrypted file that is read, answered and sent back, with all infusions and drugs, and with results, events and visits from {day} on.</source>
        <translation>Eine verschlüsselte Datei, die gelesen, beantwortet und zurückgesendet wird, mit allen Infusionen und Medikamenten sowie mit Ergebnissen, Ereignissen und Visiten ab {day}.</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>{code} is {child}</source>
        <translation>{code} ist {child}</translation>
    </message>
    <message>
        <source>Review copy saved</source>
        <translation>Lesekopie gespeichert</translation>
    </message>
    <message>
        <source>Fingerprint of this installation. Whoever opens a copy from here for the first time on a computer compares it. A copy cannot be taken back; from {day} it asks for a newer one.</source>
        <translation>Fingerabdruck dieser Installation. Wer auf einem Computer zum ersten Mal eine Kopie von hier öffnet, vergleicht ihn. Eine Kopie kann nicht zurückgeholt werden; ab dem {day} fordert sie dazu auf, eine neuere anzufordern.</translation>
    </message>
    <message>
        <source>{children} · {size} MB</source>
        <translation>{children} · {size} MB</translation>
    </message>
    <message>
        <source>Type a name or number, then choose the child.</source>
        <translation>Geben Sie einen Namen oder eine Nummer ein und wählen Sie das Kind.</translation>
    </message>
    <message>
        <source>Continue with this record as it is?</source>
        <translation>Mit diesem Datenbestand fortfahren, wie er ist?</translation>
    </message>
    <message>
        <source>Continue with this record</source>
        <translation>Mit diesem Datenbestand fortfahren</translation>
    </message>
    <message>
        <source>in your own words</source>
        <translation>in eigenen Worten</translation>
    </message>
    <message>
        <source>If you continue, new entries can be saved in this record again. Anything that was saved later and is not in this record stays missing. If a newer backup contains it, cancel and restore that backup instead: Settings, then “Restore a backup”. Who continued, when and why is recorded.</source>
        <translation>Wenn Sie fortfahren, können in diesem Datenbestand wieder neue Einträge gespeichert werden. Was später gespeichert wurde und nicht in diesem Datenbestand ist, bleibt verloren. Enthält es eine neuere Datensicherung, brechen Sie ab und stellen Sie stattdessen diese wieder her: Einstellungen, dann „Datensicherung wiederherstellen“. Es wird erfasst, wer wann und warum fortgefahren ist.</translation>
    </message>
    <message>
        <source>Panels of the timeline</source>
        <translation>Diagramme des Zeitverlaufs</translation>
    </message>
    <message>
        <source>Panels, from top to bottom</source>
        <translation>Diagramme, von oben nach unten</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Taller</source>
        <translation>Höher</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Niedriger</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Wie anfangs</translation>
    </message>
    <message>
        <source>The height can also be dragged at the lower edge of a panel.</source>
        <translation>Die Höhe lässt sich auch am unteren Rand eines Diagramms ziehen.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Add a user…</source>
        <translation>Benutzer hinzufügen…</translation>
    </message>
    <message>
        <source>Everyone who can log in can read the whole record. The role determines what they may enter.</source>
        <translation>Wer sich anmelden kann, kann den gesamten Datenbestand lesen. Die Rolle bestimmt, was eingegeben werden darf.</translation>
    </message>
    <message>
        <source>New passphrase…</source>
        <translation>Neue Passphrase…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (Sie)</translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation>Rolle von {name}</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Benutzer hinzufügen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>New passphrase for {name}</source>
        <translation>Neue Passphrase für {name}</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>{name} entfernen?</translation>
    </message>
    <message>
        <source>{name} will no longer be able to log in. The whole record is encrypted again with a new key, because the old key may have been copied. Entries by {name} stay in the record.</source>
        <translation>{name} kann sich dann nicht mehr anmelden. Der gesamte Datenbestand wird mit einem neuen Schlüssel verschlüsselt, weil der alte kopiert worden sein kann. Einträge von {name} bleiben im Datenbestand.</translation>
    </message>
    <message>
        <source>Move an infusion to another day</source>
        <translation>Infusion auf anderen Tag verschieben</translation>
    </message>
    <message>
        <source>Change the interval</source>
        <translation>Intervall ändern</translation>
    </message>
    <message>
        <source>End the course, or let it rest</source>
        <translation>Behandlung beenden oder ruhen lassen</translation>
    </message>
    <message>
        <source>Resume the course</source>
        <translation>Behandlung fortsetzen</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>Plan ändern</translation>
    </message>
    <message>
        <source>What to change</source>
        <translation>Was zu ändern ist</translation>
    </message>
    <message>
        <source>Infusion due</source>
        <translation>Infusion fällig</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben auf</translation>
    </message>
    <message>
        <source>for example: holiday, school, family</source>
        <translation>z. B.: Ferien, Schule, Familie</translation>
    </message>
    <message>
        <source>Days between infusions</source>
        <translation>Tage zwischen Infusionen</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>{n} of {all} infusions</source>
        <translation>{n} von {all} Infusionen</translation>
    </message>
    <message>
        <source>{label}: every {usual} days.</source>
        <translation>{label}: alle {usual} Tage.</translation>
    </message>
    <message>
        <source>{label}: every {usual} days, or as few as {shortest}.</source>
        <translation>{label}: alle {usual} Tage, kürzestens {shortest}.</translation>
    </message>
    <message>
        <source>The child leaves Today and the calendar. Its record, its alerts and new results stay, and the course can be resumed.</source>
        <translation>Das Kind erscheint nicht mehr unter „Heute“ und im Kalender. Seine Akte, seine Warnhinweise und neue Ergebnisse bleiben, und die Behandlung kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>course ended {day} · {why}</source>
        <translation>Behandlung beendet {day} · {why}</translation>
    </message>
    <message>
        <source>{due}, moved to {planned}</source>
        <translation>{due}, verschoben auf {planned}</translation>
    </message>
    <message>
        <source>Find a lot</source>
        <translation>Charge suchen</translation>
    </message>
    <message>
        <source>Type the lot, or scan the bar code of a vial</source>
        <translation>Geben Sie die Charge ein oder scannen Sie den Barcode einer Durchstechflasche</translation>
    </message>
    <message>
        <source>Lot or bar code</source>
        <translation>Charge oder Barcode</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Children and dates with this lot</source>
        <translation>Kinder und Tage mit dieser Charge</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>The files identify the children and are not encrypted. Whoever receives them can read them.</source>
        <translation>Die Dateien identifizieren die Kinder und sind nicht verschlüsselt. Wer sie erhält, kann sie lesen.</translation>
    </message>
    <message>
        <source>The children are coded and their dates are moved. The secret stays in the record.</source>
        <translation>Die Kinder sind kodiert, ihre Daten verschoben. Das Geheimnis bleibt im Datenbestand.</translation>
    </message>
    <message numerus="yes">
        <source>%n dose(s) of other drugs</source>
        <translation>
            <numerusform>%n Dosis anderer Medikamente</numerusform>
            <numerusform>%n Dosen anderer Medikamente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s)</source>
        <translation>
            <numerusform>%n Diagnose</numerusform>
            <numerusform>%n Diagnosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n Visite</numerusform>
            <numerusform>%n Visiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n Warnhinweis</numerusform>
            <numerusform>%n Warnhinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (child|children)</source>
        <translation>
            <numerusform>%n Kind</numerusform>
            <numerusform>%n Kinder</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}.</source>
        <translation>{what}.</translation>
    </message>
    <message>
        <source>Lot {lot}: {children}, {infusions}</source>
        <translation>Charge {lot}: {children}, {infusions}</translation>
    </message>
    <message numerus="yes">
        <source>%n infusion(s)</source>
        <translation>
            <numerusform>%n Infusion</numerusform>
            <numerusform>%n Infusionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>{unit}, from {lowest} to {highest}</source>
        <translation>{unit}, von {lowest} bis {highest}</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>A day, such as 25 Nov 2026. It may not lie in the future unless something is planned.</source>
        <translation>Ein Tag, z. B. 25.11.2026. Er darf nur bei Geplantem in der Zukunft liegen.</translation>
    </message>
    <message>
        <source>A time of day, such as 9:30. A time in the future is refused.</source>
        <translation>Eine Uhrzeit, z. B. 9:30. Eine Uhrzeit in der Zukunft wird abgewiesen.</translation>
    </message>
    <message>
        <source>Why, in your own words, at most {most} characters. It is kept in the journal.</source>
        <translation>Begründung in eigenen Worten, höchstens {most} Zeichen. Sie bleibt im Änderungsprotokoll.</translation>
    </message>
    <message>
        <source>Optional, in your own words, at most {most} characters.</source>
        <translation>Freiwillig, in eigenen Worten, höchstens {most} Zeichen.</translation>
    </message>
    <message>
        <source>Your passphrase. It is never stored and never shown.</source>
        <translation>Ihre Passphrase. Sie wird nie gespeichert und nie angezeigt.</translation>
    </message>
    <message>
        <source>A name, at most {most} characters.</source>
        <translation>Ein Name, höchstens {most} Zeichen.</translation>
    </message>
    <message>
        <source>At least {least} characters. Several unrelated words are hard to guess; a passphrase that is easy to guess is refused.</source>
        <translation>Mindestens {least} Zeichen. Mehrere Wörter ohne Zusammenhang sind schwer zu erraten; eine leicht zu erratende Passphrase wird abgewiesen.</translation>
    </message>
    <message>
        <source>The same passphrase once more, so that a slip is noticed.</source>
        <translation>Dieselbe Passphrase noch einmal, damit ein Tippfehler auffällt.</translation>
    </message>
    <message>
        <source>The passphrase of the key, if it is not the one above.</source>
        <translation>Die Passphrase des Schlüssels, wenn sie von der obigen abweicht.</translation>
    </message>
    <message>
        <source>{low} to {high} digits, valid on this computer until the end of the day, kept in memory only.</source>
        <translation>{low} bis {high} Ziffern, gültig auf diesem Computer bis zum Ende des Tages, nur im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>What this person may enter. Everybody who can log in can read everything.</source>
        <translation>Was diese Person eingeben darf. Wer sich anmelden kann, kann alles lesen.</translation>
    </message>
    <message>
        <source>The person who makes the second check; never the one who is logged in.</source>
        <translation>Die Person, die die Vier-Augen-Prüfung vornimmt; nie die angemeldete Person.</translation>
    </message>
    <message>
        <source>Typed by the second person: the own PIN of today, or the own passphrase.</source>
        <translation>Eingabe durch die zweite Person: die eigene heutige PIN oder die eigene Passphrase.</translation>
    </message>
    <message>
        <source>The hospital number, as on the wristband. It belongs to one child.</source>
        <translation>Die Patientennummer, wie auf dem Patientenarmband. Sie gehört zu genau einem Kind.</translation>
    </message>
    <message>
        <source>It chooses the growth reference and reference intervals.</source>
        <translation>Bestimmt die Wachstumsreferenz und die Referenzbereiche.</translation>
    </message>
    <message>
        <source>Empty: nobody has asked yet. “Asked: no known allergies” is an answer.</source>
        <translation>Leer: Es hat noch niemand gefragt. „Gefragt: keine bekannten Allergien“ ist eine Antwort.</translation>
    </message>
    <message>
        <source>The label by which the dose is computed and its limits are quoted.</source>
        <translation>Die Fachinformation, nach der die Dosis berechnet wird und deren Grenzen genannt werden.</translation>
    </message>
    <message>
        <source>The child that the record belongs to: a name or a number.</source>
        <translation>Das Kind, zu dem der Eintrag gehört: Name oder Nummer.</translation>
    </message>
    <message>
        <source>The day from which nothing of the drug is taken any more.</source>
        <translation>Der Tag, ab dem das Medikament nicht mehr genommen wird.</translation>
    </message>
    <message>
        <source>The last day. Empty: still going on, or one day only.</source>
        <translation>Der letzte Tag. Leer: dauert noch an, oder nur ein Tag.</translation>
    </message>
    <message>
        <source>A time of day, if it is known. At most {hours} hours after the start.</source>
        <translation>Eine Uhrzeit, falls bekannt. Höchstens {hours} Stunden nach dem Beginn.</translation>
    </message>
    <message>
        <source>When the sample was drawn, not when the result came.</source>
        <translation>Wann die Probe entnommen wurde, nicht wann das Ergebnis kam.</translation>
    </message>
    <message>
        <source>Whether the sample was drawn before or after the infusion of that day.</source>
        <translation>Ob die Probe vor oder nach der Infusion dieses Tages entnommen wurde.</translation>
    </message>
    <message>
        <source>What was seen and done, at most {most} characters.</source>
        <translation>Was beobachtet und getan wurde, höchstens {most} Zeichen.</translation>
    </message>
    <message>
        <source>The lot of each vial: scan it, or type it; several are separated by commas.</source>
        <translation>Die Charge jeder Durchstechflasche: scannen oder eingeben; mehrere durch Komma trennen.</translation>
    </message>
    <message>
        <source>What was seen during or after the infusion. Empty: none.</source>
        <translation>Was während oder nach der Infusion beobachtet wurde. Leer: nichts.</translation>
    </message>
    <message>
        <source>The corrected value, with &lt; or &gt; as the laboratory wrote it.</source>
        <translation>Der berichtigte Wert, mit &lt; oder &gt;, wie vom Labor angegeben.</translation>
    </message>
    <message>
        <source>The unit in which the value is typed.</source>
        <translation>Die Einheit, in der der Wert eingegeben wird.</translation>
    </message>
    <message>
        <source>The laboratory and its assay. Values of another assay begin a new series.</source>
        <translation>Das Labor und sein Testverfahren. Werte eines anderen Testverfahrens beginnen eine neue Reihe.</translation>
    </message>
    <message>
        <source>What the child had when the sample was drawn; it is part of the evidence.</source>
        <translation>Was das Kind bei der Probenentnahme hatte; es gehört zu den Belegen.</translation>
    </message>
    <message>
        <source>In cm. A height that does not fit the others is asked about.</source>
        <translation>In cm. Bei einer Körpergröße, die nicht zu den anderen passt, wird nachgefragt.</translation>
    </message>
    <message>
        <source>A name of the list, or any other drug.</source>
        <translation>Ein Name aus der Liste oder ein anderes Medikament.</translation>
    </message>
    <message>
        <source>Start a drug, change its dose, or stop it.</source>
        <translation>Ein Medikament beginnen, seine Dosis ändern oder es absetzen.</translation>
    </message>
    <message>
        <source>Hold the dose, go one step back, or end the plan.</source>
        <translation>Die Dosis beibehalten, eine Stufe zurückgehen oder den Plan beenden.</translation>
    </message>
    <message>
        <source>Whether the number of times is a day, a week, with each infusion, or when needed.</source>
        <translation>Ob die Häufigkeit pro Tag, pro Woche, mit jeder Infusion oder bei Bedarf gilt.</translation>
    </message>
    <message>
        <source>How the drug is given.</source>
        <translation>Wie das Medikament verabreicht wird.</translation>
    </message>
    <message>
        <source>What is taken now, in mg a day: the plan begins from it.</source>
        <translation>Was derzeit eingenommen wird, in mg pro Tag: Damit beginnt der Plan.</translation>
    </message>
    <message>
        <source>Steps by percent, evenly to zero, or steps that are typed.</source>
        <translation>Stufen in Prozent, gleichmäßig bis null, oder selbst eingegebene Stufen.</translation>
    </message>
    <message>
        <source>The number of days of each step.</source>
        <translation>Die Zahl der Tage jeder Stufe.</translation>
    </message>
    <message>
        <source>By how much of the dose each step is less.</source>
        <translation>Um welchen Anteil der Dosis jede Stufe niedriger ist.</translation>
    </message>
    <message>
        <source>Below this dose the plan goes to zero.</source>
        <translation>Unterhalb dieser Dosis geht der Plan auf null.</translation>
    </message>
    <message>
        <source>One step a line: the day, then the dose in mg a day.</source>
        <translation>Eine Stufe pro Zeile: der Tag, dann die Dosis in mg pro Tag.</translation>
    </message>
    <message>
        <source>The plan that is changed.</source>
        <translation>Der Plan, der geändert wird.</translation>
    </message>
    <message>
        <source>The due date, or the day by which a target is to be reached.</source>
        <translation>Der fällige Termin oder der Tag, bis zu dem ein Ziel erreicht sein soll.</translation>
    </message>
    <message>
        <source>The new day. The dates after it follow from the day on which it is given.</source>
        <translation>Der neue Tag. Die folgenden Termine richten sich nach dem Tag der Verabreichung.</translation>
    </message>
    <message>
        <source>What is to be reached; it is judged by the visit nearest to its day.</source>
        <translation>Was erreicht werden soll; beurteilt wird nach der Visite, die dem Tag am nächsten liegt.</translation>
    </message>
    <message>
        <source>Where the infection was, if it was one.</source>
        <translation>Wo die Infektion war, falls es eine war.</translation>
    </message>
    <message>
        <source>The organism, if it is known.</source>
        <translation>Der Erreger, falls bekannt.</translation>
    </message>
    <message>
        <source>A detail of this kind of event. Empty: not known.</source>
        <translation>Eine Angabe zu dieser Art von Ereignis. Leer: nicht bekannt.</translation>
    </message>
    <message>
        <source>Asked about outside {low} to {high}.</source>
        <translation>Nachfrage außerhalb von {low} bis {high}.</translation>
    </message>
    <message>
        <source>Refused outside {low} to {high}.</source>
        <translation>Abgewiesen außerhalb von {low} bis {high}.</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Quelle: {source}</translation>
    </message>
    <message>
        <source>In kg, of that day. A change of more than {percent} % within {days} days is asked about.</source>
        <translation>In kg, von diesem Tag. Bei einer Änderung um mehr als {percent} % innerhalb von {days} Tagen wird nachgefragt.</translation>
    </message>
    <message>
        <source>In cm, from {low} to {high}. The target height is computed from both parents.</source>
        <translation>In cm, von {low} bis {high}. Die Zielgröße wird aus den Größen beider Eltern berechnet.</translation>
    </message>
    <message>
        <source>The recovery code as it was printed: {groups} groups of {characters} characters.</source>
        <translation>Der Wiederherstellungscode, wie er gedruckt wurde: {groups} Gruppen zu {characters} Zeichen.</translation>
    </message>
    <message>
        <source>Day, month and year. More than {years} years ago is taken to be a typing error.</source>
        <translation>Tag, Monat und Jahr. Mehr als {years} Jahre zurück gilt als Tippfehler.</translation>
    </message>
    <message>
        <source>In mg, as it was given. The dose of the label is suggested; a difference of more than {percent} % is asked about.</source>
        <translation>In mg, wie verabreicht. Vorgeschlagen wird die Dosis laut Fachinformation; bei einer Abweichung von mehr als {percent} % wird nachgefragt.</translation>
    </message>
    <message>
        <source>The dose of one time; two doses in turn as 5/2.5. A dose {fold} times another one of the drug, or above {mg} mg/kg/day of prednisone, is asked about.</source>
        <translation>Die Einzeldosis; zwei Dosen im Wechsel als 5/2,5. Bei einer Dosis vom {fold}-Fachen einer anderen dieses Medikaments oder über {mg} mg/kg/Tag Prednisolon-Äquivalent wird nachgefragt.</translation>
    </message>
    <message>
        <source>How often, at most {most} times a day or week.</source>
        <translation>Wie oft, höchstens {most}-mal pro Tag oder Woche.</translation>
    </message>
    <message>
        <source>A number of days: {low} to {high} between infusions, at most {hold} for a dose that is held.</source>
        <translation>Eine Zahl von Tagen: {low} bis {high} zwischen Infusionen, höchstens {hold} für eine beibehaltene Dosis.</translation>
    </message>
    <message>
        <source>Asked about below {low}. {source}</source>
        <translation>Nachfrage unter {low}. {source}</translation>
    </message>
    <message>
        <source>Asked about above {high}. {source}</source>
        <translation>Nachfrage über {high}. {source}</translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <translation>Standard: {value}</translation>
    </message>
    <message>
        <source>{name}: {value}. {source}</source>
        <translation>{name}: {value}. {source}</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zum Standard</translation>
    </message>
    <message>
        <source>{place}. May be changed by: {roles}</source>
        <translation>{place}. Dürfen ändern: {roles}</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>No setting matches the search.</source>
        <translation>Keine Einstellung passt zur Suche.</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Abzeichnen</translation>
    </message>
    <message>
        <source>Waits for a signature</source>
        <translation>Wartet auf Abzeichnung</translation>
    </message>
    <message>
        <source>You confirm that you have seen these. A later correction has to be signed again.</source>
        <translation>Sie bestätigen, dass Sie diese gesehen haben. Eine spätere Berichtigung muss erneut abgezeichnet werden.</translation>
    </message>
    <message>
        <source>Labs of {when}</source>
        <translation>Labor vom {when}</translation>
    </message>
    <message>
        <source>Assessment of activity of {when}</source>
        <translation>Aktivitätsbeurteilung vom {when}</translation>
    </message>
    <message>
        <source>Alert of {when}</source>
        <translation>Warnhinweis vom {when}</translation>
    </message>
    <message>
        <source>Joints, global assessments, features: see the Activity tab</source>
        <translation>Gelenke, Globalurteile, Merkmale: siehe Reiter „Aktivität“</translation>
    </message>
    <message numerus="yes">
        <source>Sign off %n record(s)</source>
        <translation>
            <numerusform>%n Eintrag abzeichnen</numerusform>
            <numerusform>%n Einträge abzeichnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Summary page</source>
        <translation>Übersichtsseite</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message numerus="yes">
        <source>At most %n</source>
        <translation>
            <numerusform>Höchstens %n</numerusform>
            <numerusform>Höchstens %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>What is on the page</source>
        <translation>Was auf der Seite steht</translation>
    </message>
    <message>
        <source>Hold the dose</source>
        <translation>Dosis beibehalten</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Eine Stufe zurück</translation>
    </message>
    <message>
        <source>End the plan</source>
        <translation>Plan beenden</translation>
    </message>
    <message>
        <source>Now, mg/day</source>
        <translation>Jetzt, mg/Tag</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Erste Stufe</translation>
    </message>
    <message>
        <source>Every, days</source>
        <translation>Abstand, Tage</translation>
    </message>
    <message>
        <source>Less by, %</source>
        <translation>Senkung um, %</translation>
    </message>
    <message>
        <source>Smallest dose, mg</source>
        <translation>Kleinste Dosis, mg</translation>
    </message>
    <message>
        <source>0 mg from</source>
        <translation>0 mg ab</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>for example: afebrile for 8 weeks</source>
        <translation>z. B.: seit 8 Wochen fieberfrei</translation>
    </message>
    <message>
        <source>Save plan (Ctrl+S)</source>
        <translation>Plan speichern (Strg+S)</translation>
    </message>
    <message>
        <source>Plan of {drug} saved</source>
        <translation>Plan für {drug} gespeichert</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>For, days</source>
        <translation>Dauer, Tage</translation>
    </message>
    <message>
        <source>for example: flare, infection</source>
        <translation>z. B.: Schub, Infektion</translation>
    </message>
    <message>
        <source>Save change (Ctrl+S)</source>
        <translation>Änderung speichern (Strg+S)</translation>
    </message>
    <message>
        <source>There is no plan to change.</source>
        <translation>Es gibt keinen Plan zu ändern.</translation>
    </message>
    <message>
        <source>The steps before this day stay; no dose is planned afterwards.</source>
        <translation>Die Stufen vor diesem Tag bleiben; danach ist keine Dosis geplant.</translation>
    </message>
    <message>
        <source>{drug} from {day}</source>
        <translation>{drug} ab {day}</translation>
    </message>
    <message>
        <source>{dose} · {mg} mg/kg/day</source>
        <translation>{dose} · {mg} mg/kg/Tag</translation>
    </message>
    <message>
        <source>{dose} · {change} %</source>
        <translation>{dose} · {change} %</translation>
    </message>
    <message>
        <source>{day} · {dose}</source>
        <translation>{day} · {dose}</translation>
    </message>
    <message>
        <source>one step a line: date, then mg/day
1 Dec 2026 7.5
two doses in turn:
15 Dec 2026 5/2.5</source>
        <translation>je Zeile eine Stufe: Datum, dann mg/Tag
1.12.2026 7,5
zwei Dosen im Wechsel:
15.12.2026 5/2,5</translation>
    </message>
    <message>
        <source>Checking the passphrase…</source>
        <translation>Passphrase wird geprüft…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>several unrelated words</source>
        <translation>mehrere zufällige Wörter</translation>
    </message>
    <message>
        <source>The empty record</source>
        <translation>Der leere Datenbestand</translation>
    </message>
    <message>
        <source>Register the first child, or import children from files.</source>
        <translation>Legen Sie das erste Kind an oder importieren Sie Kinder aus Dateien.</translation>
    </message>
    <message>
        <source>A look at the demonstration</source>
        <translation>Ein Blick in die Demo</translation>
    </message>
    <message>
        <source>An invented ward that is deleted when you leave it. Your own record waits at the log-in.</source>
        <translation>Eine erfundene Station, die beim Verlassen gelöscht wird. Ihren eigenen Datenbestand finden Sie bei der Anmeldung.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Übungsmodus</translation>
    </message>
    <message>
        <source>An invented ward to practise in. It has a folder and a colour of its own, is kept until it is reset, and can be opened at every log-in.</source>
        <translation>Eine erfundene Station zum Üben. Sie hat einen eigenen Ordner und eine eigene Farbe, bleibt erhalten, bis sie zurückgesetzt wird, und lässt sich bei jeder Anmeldung öffnen.</translation>
    </message>
    <message>
        <source>Units of Japanese charts</source>
        <translation>Einheiten japanischer Akten</translation>
    </message>
    <message>
        <source>The label proposes dose, interval and limits for each child that is registered; another one can be chosen for a child. A dose table of your own can be written in the settings.</source>
        <translation>Die Fachinformation schlägt Dosis, Intervall und Grenzwerte für jedes neu angelegte Kind vor; für ein Kind kann eine andere gewählt werden. Eine eigene Dosistabelle lässt sich in den Einstellungen hinterlegen.</translation>
    </message>
    <message>
        <source>What is stored does not change with the units.</source>
        <translation>Das Gespeicherte ändert sich mit den Einheiten nicht.</translation>
    </message>
    <message>
        <source>{mg} mg/kg at all weights, {every}</source>
        <translation>{mg} mg/kg bei jedem Gewicht, {every}</translation>
    </message>
    <message>
        <source>{mg} mg/kg below {kg} kg, else {other} mg/kg, {every}</source>
        <translation>{mg} mg/kg unter {kg} kg, sonst {other} mg/kg, {every}</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>Passphrase wiederholen</translation>
    </message>
    <message>
        <source>Type the code from your copy</source>
        <translation>Geben Sie den Code von Ihrer Kopie ein</translation>
    </message>
    <message>
        <source>It opens the record if every passphrase is forgotten. Print it or save it on a USB stick, and keep it away from this computer. It is not stored and not shown again.</source>
        <translation>Er öffnet den Datenbestand, wenn alle Passphrasen vergessen sind. Drucken Sie ihn oder speichern Sie ihn auf einem USB-Stick und bewahren Sie ihn getrennt von diesem Computer auf. Er wird nicht gespeichert und nicht noch einmal angezeigt.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>The code above is hidden while you type.</source>
        <translation>Der Code oben ist verborgen, während Sie tippen.</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>Wiederherstellungscode speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>A backup is made every day and verified, in {folder}.</source>
        <translation>Jeden Tag wird in {folder} eine Datensicherung erstellt und geprüft.</translation>
    </message>
    <message>
        <source>If this disk fails, those are lost too. Choose a second folder on a network drive or a USB stick: each backup is copied there. Backups are encrypted.</source>
        <translation>Fällt dieser Datenträger aus, gehen auch diese verloren. Wählen Sie einen zweiten Ordner auf einem Netzlaufwerk oder USB-Stick: Jede Datensicherung wird dorthin kopiert. Datensicherungen sind verschlüsselt.</translation>
    </message>
    <message>
        <source>Empty: none. The window warns if backups are overdue.</source>
        <translation>Leer: keiner. Das Fenster warnt, wenn Datensicherungen überfällig sind.</translation>
    </message>
    <message>
        <source>The record for {clinic} is made now, in {folder}. What is opened first?</source>
        <translation>Der Datenbestand für {clinic} wird jetzt in {folder} angelegt. Was soll zuerst geöffnet werden?</translation>
    </message>
    <message>
        <source>Passphrase or today&apos;s PIN</source>
        <translation>Passphrase oder heutige PIN</translation>
    </message>
    <message>
        <source>New PIN for today</source>
        <translation>Neue PIN für heute</translation>
    </message>
    <message>
        <source>optional, 4 to 8 digits</source>
        <translation>optional, 4 bis 8 Ziffern</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Forgotten passphrase</source>
        <translation>Passphrase vergessen</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Datensicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Join a ward</source>
        <translation>Station beitreten</translation>
    </message>
    <message>
        <source>Setting up…</source>
        <translation>Wird eingerichtet…</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>goes to the next page</comment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} von {total}</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>You will be the ward lead: you add the other users and change the settings. The record is encrypted. Nobody can read it without a passphrase or the recovery code.</source>
        <translation>Sie übernehmen die Leitung: Sie fügen die anderen Benutzer hinzu und ändern die Einstellungen. Der Datenbestand ist verschlüsselt. Ohne Passphrase oder Wiederherstellungscode kann ihn niemand lesen.</translation>
    </message>
    <message>
        <source>Restore a backup instead</source>
        <translation>Sicherung einspielen</translation>
    </message>
    <message>
        <source>Checking the recovery code…</source>
        <translation>Wiederherstellungscode wird geprüft…</translation>
    </message>
    <message>
        <source>Language and clinic</source>
        <translation>Sprache und Klinik</translation>
    </message>
    <message>
        <source>Label and units</source>
        <translation>Fachinformation und Einheiten</translation>
    </message>
    <message>
        <source>You, the ward lead</source>
        <translation>Sie als Leitung</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Start with</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>Each choice can be changed later in the settings. No network is used.</source>
        <translation>Jede Angabe lässt sich später in den Einstellungen ändern. Es wird kein Netzwerk verwendet.</translation>
    </message>
    <message>
        <source>First start · about 3 minutes</source>
        <translation>Erster Start · etwa 3 Minuten</translation>
    </message>
    <message>
        <source>Name of a ward lead</source>
        <translation>Name einer Leitung</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>Wiederherstellungscode verwenden</translation>
    </message>
    <message>
        <source>The code works only once. You will then be shown a new code.</source>
        <translation>Der Code gilt nur einmal. Danach wird Ihnen ein neuer Code angezeigt.</translation>
    </message>
    <message>
        <source>I have compared the fingerprint: it is the same</source>
        <translation>Ich habe den Fingerabdruck verglichen: Er ist gleich</translation>
    </message>
    <message>
        <source>Open the older copy</source>
        <translation>Ältere Kopie öffnen</translation>
    </message>
    <message>
        <source>Make a key…</source>
        <translation>Schlüssel erstellen…</translation>
    </message>
    <message>
        <source>Choose a review copy.</source>
        <translation>Wählen Sie eine Lesekopie.</translation>
    </message>
    <message>
        <source>Review copies (*.fortnight)</source>
        <translation>Lesekopien (*.fortnight)</translation>
    </message>
    <message>
        <source>Opening the review copy…</source>
        <translation>Lesekopie wird geöffnet…</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Share this record</source>
        <translation>Diesen Datenbestand teilen</translation>
    </message>
    <message>
        <source>Several computers</source>
        <translation>Mehrere Computer</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Ihre Passphrase</translation>
    </message>
    <message>
        <source>that of the log-in</source>
        <translation>die der Anmeldung</translation>
    </message>
    <message>
        <source>Several computers of a ward can share their record through a PostgreSQL server of the hospital. Each keeps a complete encrypted copy. The server sees no child and no value. Your IT department gives each computer an address and a password.</source>
        <translation>Mehrere Computer einer Station können ihren Datenbestand über einen PostgreSQL-Server der Klinik teilen. Jeder behält eine vollständige verschlüsselte Kopie. Der Server sieht kein Kind und keinen Wert. Ihre IT-Abteilung gibt jedem Computer eine Adresse und ein Passwort.</translation>
    </message>
    <message>
        <source>Fingerprint of the ward</source>
        <translation>Fingerabdruck der Station</translation>
    </message>
    <message>
        <source>Last exchange</source>
        <translation>Letzter Abgleich</translation>
    </message>
    <message>
        <source>Entries that wait</source>
        <translation>Wartende Einträge</translation>
    </message>
    <message>
        <source>Computers of the ward</source>
        <translation>Computer der Station</translation>
    </message>
    <message>
        <source>Joining the ward</source>
        <translation>Beitritt zur Station</translation>
    </message>
    <message>
        <source>{name} (this computer)</source>
        <translation>{name} (dieser Computer)</translation>
    </message>
    <message>
        <source>entries here: {here}, on the hub: {there}</source>
        <translation>Einträge hier: {here}, im Zentralspeicher: {there}</translation>
    </message>
    <message>
        <source>{words}; revoked</source>
        <translation>{words}; ausgeschlossen</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Passphrase des Schlüssels</translation>
    </message>
    <message>
        <source>if it is another one</source>
        <translation>falls es eine andere ist</translation>
    </message>
    <message>
        <source>Open a review copy</source>
        <translation>Lesekopie öffnen</translation>
    </message>
    <message>
        <source>Use a key…</source>
        <translation>Schlüssel verwenden…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>A review copy is one encrypted file with the extension .fortnight. No record is needed here.</source>
        <translation>Eine Lesekopie ist eine verschlüsselte Datei mit der Endung .fortnight. Ein Datenbestand ist hier nicht nötig.</translation>
    </message>
    <message>
        <source>{file}
data to {moment}</source>
        <translation>{file}
Daten bis {moment}</translation>
    </message>
    <message>
        <source>Choose the file of your key</source>
        <translation>Wählen Sie die Datei Ihres Schlüssels</translation>
    </message>
    <message>
        <source>With the key {file}</source>
        <translation>Mit dem Schlüssel {file}</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>Datensicherung wird wiederhergestellt…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Replace the record; its files are kept beside it</source>
        <translation>Datenbestand ersetzen; seine Dateien bleiben erhalten</translation>
    </message>
    <message>
        <source>Restore it although it is of another record</source>
        <translation>Trotz anderer Herkunft hier wiederherstellen</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Andere Datei wählen…</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Schreibgeschützt öffnen</translation>
    </message>
    <message>
        <source>The newest backup is at the top. Each backup was verified when it was made.</source>
        <translation>Die neueste Datensicherung steht oben. Jede wurde beim Erstellen geprüft.</translation>
    </message>
    <message>
        <source>There is no backup in the folder of this record.</source>
        <translation>Im Ordner dieses Datenbestands gibt es keine Datensicherung.</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Datensicherung wählen</translation>
    </message>
    <message>
        <source>Backups (*.db)</source>
        <translation>Datensicherungen (*.db)</translation>
    </message>
    <message>
        <source>{when} · not verified</source>
        <translation>{when} · nicht geprüft</translation>
    </message>
    <message numerus="yes">
        <source>{when} · %n (entry|entries)</source>
        <translation>
            <numerusform>{when} · %n Eintrag</numerusform>
            <numerusform>{when} · %n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Write down or print this recovery code, seal it, and keep it away from this computer. It opens the record if every passphrase is forgotten. It is shown only once and is not stored.</source>
        <translation>Schreiben oder drucken Sie diesen Wiederherstellungscode, versiegeln Sie ihn und bewahren Sie ihn getrennt von diesem Computer auf. Er öffnet den Datenbestand, wenn alle Passphrasen vergessen sind. Er wird nur einmal angezeigt und nicht gespeichert.</translation>
    </message>
    <message>
        <source>I have a copy on paper</source>
        <translation>Ich habe eine Kopie auf Papier</translation>
    </message>
    <message>
        <source>Joining the ward…</source>
        <translation>Beitritt zur Station…</translation>
    </message>
    <message>
        <source>Your name in the ward</source>
        <translation>Ihr Name auf der Station</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>For one more computer of a ward that shares its record through a server. It takes the whole record, and goes on when the server cannot be reached.</source>
        <translation>Für einen weiteren Computer einer Station, die ihren Datenbestand über einen Server teilt. Er übernimmt den gesamten Datenbestand und arbeitet weiter, wenn der Server nicht erreichbar ist.</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Datenbestand öffnen</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>given</source>
        <translation>verabreicht</translation>
    </message>
    <message>
        <source>late, not given</source>
        <translation>verspätet, nicht verabreicht</translation>
    </message>
    <message>
        <source>planned, not given</source>
        <translation>geplant, nicht verabreicht</translation>
    </message>
    <message>
        <source>not given: {reason}</source>
        <translation>nicht verabreicht: {reason}</translation>
    </message>
    <message>
        <source>moved from {day}, {n} d</source>
        <translation>verschoben vom {day}, {n} d</translation>
    </message>
    <message>
        <source>Height, cm</source>
        <translation>Körpergröße, cm</translation>
    </message>
    <message>
        <source>Height SDS</source>
        <translation>Größen-SDS</translation>
    </message>
    <message>
        <source>Weight SDS</source>
        <translation>Gewichts-SDS</translation>
    </message>
    <message>
        <source>BMI, kg/m²</source>
        <translation>BMI, kg/m²</translation>
    </message>
    <message>
        <source>BMI SDS</source>
        <translation>BMI-SDS</translation>
    </message>
    <message>
        <source>no reference</source>
        <translation>keine Referenz</translation>
    </message>
    <message>
        <source>In the middle of the target height.</source>
        <translation>In der Mitte der Zielgröße.</translation>
    </message>
    <message>
        <source>{n} SDS below the target height.</source>
        <translation>{n} SDS unter der Zielgröße.</translation>
    </message>
    <message>
        <source>{n} SDS above the target height.</source>
        <translation>{n} SDS über der Zielgröße.</translation>
    </message>
    <message>
        <source>DXA {day}: z-score {z}</source>
        <translation>DXA {day}: z-Score {z}</translation>
    </message>
    <message>
        <source>, before {z}</source>
        <translation>, zuvor {z}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>● on tocilizumab, ○ before</source>
        <translation>● unter Tocilizumab, ○ zuvor</translation>
    </message>
    <message>
        <source>circles: height, squares: weight</source>
        <translation>Kreise: Körpergröße, Quadrate: Gewicht</translation>
    </message>
    <message>
        <source>dashed: target {cm} cm ({low} to {high} cm), {formula}</source>
        <translation>gestrichelt: Zielgröße {cm} cm ({low} bis {high} cm), {formula}</translation>
    </message>
    <message>
        <source>{reference}, girls</source>
        <translation>{reference}, Mädchen</translation>
    </message>
    <message>
        <source>{reference}, boys</source>
        <translation>{reference}, Jungen</translation>
    </message>
    <message>
        <source>no curves: the sex is not recorded</source>
        <translation>keine Kurven: Das Geschlecht ist nicht erfasst</translation>
    </message>
    <message>
        <source>No height is recorded yet.</source>
        <translation>Noch keine Körpergröße erfasst.</translation>
    </message>
    <message>
        <source>Catch-up growth needs a height at the first infusion and a later one.</source>
        <translation>Aufholwachstum braucht eine Körpergröße bei der ersten Infusion und eine spätere.</translation>
    </message>
    <message>
        <source>{name} {value} {unit} on {day}: {question} Not drawn.</source>
        <translation>{name} {value} {unit} am {day}: {question} Nicht gezeichnet.</translation>
    </message>
    <message>
        <source>{who} {cm} cm</source>
        <translation>{who} {cm} cm</translation>
    </message>
    <message>
        <source>Mother</source>
        <translation>Mutter</translation>
    </message>
    <message>
        <source>father</source>
        <translation>Vater</translation>
    </message>
    <message>
        <source>The heights of the parents are not recorded.</source>
        <translation>Die Körpergrößen der Eltern sind nicht erfasst.</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>erfragt</translation>
    </message>
    <message>
        <source>Height and weight: {when}</source>
        <translation>Größe und Gewicht: {when}</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Old value</source>
        <translation>Alter Wert</translation>
    </message>
    <message>
        <source>{what} (undone)</source>
        <translation>{what} (rückgängig gemacht)</translation>
    </message>
    <message>
        <source>acknowledged an alert</source>
        <translation>hat einen Warnhinweis zur Kenntnis genommen</translation>
    </message>
    <message>
        <source>an alert ended because its values were corrected</source>
        <translation>ein Warnhinweis endete, weil seine Werte berichtigt wurden</translation>
    </message>
    <message>
        <source>{name} removed</source>
        <translation>{name} entfernt</translation>
    </message>
    <message>
        <source>Unknown laboratory</source>
        <translation>Unbekanntes Labor</translation>
    </message>
    <message>
        <source>labs not saved</source>
        <translation>Labor nicht gespeichert</translation>
    </message>
    <message>
        <source>infusion not saved</source>
        <translation>Infusion nicht gespeichert</translation>
    </message>
    <message>
        <source>checklist not saved</source>
        <translation>Checkliste nicht gespeichert</translation>
    </message>
    <message>
        <source>bag not saved</source>
        <translation>Beutel nicht gespeichert</translation>
    </message>
    <message>
        <source>vital signs not saved</source>
        <translation>Vitalzeichen nicht gespeichert</translation>
    </message>
    <message>
        <source>drug not saved</source>
        <translation>Medikament nicht gespeichert</translation>
    </message>
    <message>
        <source>taper plan not saved</source>
        <translation>Ausschleichplan nicht gespeichert</translation>
    </message>
    <message>
        <source>visit not saved</source>
        <translation>Visite nicht gespeichert</translation>
    </message>
    <message>
        <source>event not saved</source>
        <translation>Ereignis nicht gespeichert</translation>
    </message>
    <message>
        <source>measures not saved</source>
        <translation>Messwerte nicht gespeichert</translation>
    </message>
    <message>
        <source>letter not printed</source>
        <translation>Brief nicht gedruckt</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keiner</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>in {n} d</source>
        <translation>in {n} d</translation>
    </message>
    <message>
        <source>{day}, new</source>
        <translation>{day}, neu</translation>
    </message>
    <message>
        <source>Cannot judge</source>
        <translation>Nicht beurteilbar</translation>
    </message>
    <message>
        <source>no IL-6 yet</source>
        <translation>noch kein IL-6</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) in 6 months, between {lowest} and {highest}</source>
        <translation>
            <numerusform>%n Wert in 6 Monaten, zwischen {lowest} und {highest}</numerusform>
            <numerusform>%n Werte in 6 Monaten, zwischen {lowest} und {highest}</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient/in</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <source>IL-6, {unit}, 6 m</source>
        <translation>IL-6, {unit}, 6 M</translation>
    </message>
    <message>
        <source>moved from {day}</source>
        <translation>verschoben vom {day}</translation>
    </message>
    <message>
        <source>Joint count</source>
        <translation>Gelenkstatus</translation>
    </message>
    <message>
        <source>Scores of the visit</source>
        <translation>Scores der Visite</translation>
    </message>
    <message>
        <source>Continue the unsaved visit</source>
        <translation>Nicht gespeicherte Visite fortsetzen</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>Neue Visite</translation>
    </message>
    <message>
        <source>There is no earlier joint count of this child.</source>
        <translation>Für dieses Kind gibt es keinen früheren Gelenkstatus.</translation>
    </message>
    <message>
        <source>Activity of {name}</source>
        <translation>Aktivität von {name}</translation>
    </message>
    <message>
        <source>Assessment of {when}</source>
        <translation>Beurteilung vom {when}</translation>
    </message>
    <message>
        <source>Baseline of the response</source>
        <translation>Ausgangsvisite für das Ansprechen</translation>
    </message>
    <message>
        <source>Assessments over time</source>
        <translation>Beurteilungen im Zeitverlauf</translation>
    </message>
    <message>
        <source>Score, and the source of its cut-offs</source>
        <translation>Score und Quelle seiner Grenzwerte</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Table (T)</source>
        <translation>Tabelle (T)</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Im Zeitverlauf</translation>
    </message>
    <message>
        <source>No score is known yet.</source>
        <translation>Noch kein Score bekannt.</translation>
    </message>
    <message>
        <source>{score}, no cut-offs</source>
        <translation>{score}, keine Grenzwerte</translation>
    </message>
    <message>
        <source>{score} · {source}, {course}</source>
        <translation>{score} · {source}, {course}</translation>
    </message>
    <message>
        <source>{source}: {limits} (confidence {letter}, not validated on tocilizumab)</source>
        <translation>{source}: {limits} (Sicherheit {letter}, unter Tocilizumab nicht validiert)</translation>
    </message>
    <message>
        <source>Disc: known. Ring with a line: from the least to the most that it can be, something is missing.</source>
        <translation>Scheibe: bekannt. Ring mit Linie: vom kleinsten bis zum größten möglichen Wert, etwas fehlt.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>cJADAS10</source>
        <translation>cJADAS10</translation>
    </message>
    <message>
        <source>JADAS10</source>
        <translation>JADAS10</translation>
    </message>
    <message>
        <source>sJADAS10</source>
        <translation>sJADAS10</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not examined</source>
        <translation>nicht untersucht</translation>
    </message>
    <message>
        <source>Time of the visit</source>
        <translation>Zeitpunkt der Visite</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Berichtigen…</translation>
    </message>
    <message>
        <source>reason of the correction</source>
        <translation>Begründung der Berichtigung</translation>
    </message>
    <message>
        <source>Reason of the correction</source>
        <translation>Begründung der Berichtigung</translation>
    </message>
    <message>
        <source>As last time</source>
        <translation>Wie letztes Mal</translation>
    </message>
    <message>
        <source>Rest without finding</source>
        <translation>Übrige ohne Befund</translation>
    </message>
    <message>
        <source>Save  Ctrl S</source>
        <translation>Speichern  Strg S</translation>
    </message>
    <message>
        <source>Close, keep draft</source>
        <translation>Schließen, Entwurf behalten</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>A click on a joint or a group marks it like this</source>
        <translation>Ein Klick auf ein Gelenk oder eine Gruppe markiert so</translation>
    </message>
    <message>
        <source>Marks all these joints like the chosen mark</source>
        <translation>Markiert alle diese Gelenke wie gewählt</translation>
    </message>
    <message>
        <source>Arrows move · A, L, T, 0, N mark · M mirrors · R rest without finding · Backspace undoes</source>
        <translation>Pfeile bewegen · A, L, T, 0, N markieren · M spiegelt · R Übrige ohne Befund · Rücktaste macht rückgängig</translation>
    </message>
    <message>
        <source>{day}, imported</source>
        <translation>{day}, importiert</translation>
    </message>
    <message>
        <source>No visit is recorded yet. “New visit” records the first one.</source>
        <translation>Noch keine Visite erfasst. „Neue Visite“ erfasst die erste.</translation>
    </message>
    <message>
        <source>Imported as counts: which joints they were is not known.</source>
        <translation>Als Zahlen importiert: Welche Gelenke es waren, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>{active} active · {limited} limited · {tender} tender · {n} of 71 examined</source>
        <translation>{active} aktiv · {limited} eingeschränkt · {tender} druckschmerzhaft · {n} von 71 untersucht</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Enter results…</source>
        <translation>Ergebnisse eingeben…</translation>
    </message>
    <message>
        <source>ESR missing</source>
        <translation>BSG fehlt</translation>
    </message>
    <message>
        <source>{score}: calculation</source>
        <translation>{score}: Berechnung</translation>
    </message>
    <message>
        <source>* suppressed by the drug</source>
        <translation>* vom Medikament unterdrückt</translation>
    </message>
    <message>
        <source>{name}{hidden}
{value}
0–{highest}
{below}</source>
        <translation>{name}{hidden}
{value}
0–{highest}
{below}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{name}, {course} (not validated on tocilizumab)</source>
        <translation>{name}, {course} (unter Tocilizumab nicht validiert)</translation>
    </message>
    <message>
        <source>What is missing cannot change this.</source>
        <translation>Was fehlt, kann dies nicht ändern.</translation>
    </message>
    <message>
        <source>{state} by {source}.</source>
        <translation>{state} nach {source}.</translation>
    </message>
    <message>
        <source>From {lowest} to {highest}, depending on what is missing, by {source}.</source>
        <translation>Von {lowest} bis {highest}, je nachdem, was fehlt, nach {source}.</translation>
    </message>
    <message>
        <source>No baseline: choose the visit that the response is measured against.</source>
        <translation>Keine Ausgangsvisite: Wählen Sie die Visite, gegenüber der das Ansprechen gemessen wird.</translation>
    </message>
    <message>
        <source>The response is measured on later visits.</source>
        <translation>Das Ansprechen wird bei späteren Visiten gemessen.</translation>
    </message>
    <message>
        <source>no baseline</source>
        <translation>keine Ausgangsvisite</translation>
    </message>
    <message>
        <source>against {day}</source>
        <translation>gegenüber {day}</translation>
    </message>
    <message>
        <source>Only a physician chooses the baseline.</source>
        <translation>Nur Ärztinnen und Ärzte wählen die Ausgangsvisite.</translation>
    </message>
    <message>
        <source>then</source>
        <translation>damals</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>* ESR and fever are suppressed by the drug.</source>
        <translation>* BSG und Fieber werden vom Medikament unterdrückt.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>from 0</source>
        <translation>von 0</translation>
    </message>
    <message>
        <source>{change} %</source>
        <translation>{change} %</translation>
    </message>
    <message>
        <source>All six variables are known.</source>
        <translation>Alle sechs Variablen sind bekannt.</translation>
    </message>
    <message>
        <source>Missing: {what}. It cannot change the response.</source>
        <translation>Fehlt: {what}. Das kann das Ansprechen nicht ändern.</translation>
    </message>
    <message>
        <source>Missing: {what}. The response is between {low} and {high}.</source>
        <translation>Fehlt: {what}. Das Ansprechen liegt zwischen {low} und {high}.</translation>
    </message>
    <message>
        <source>Systemic form: not known. It needs {all} days without fever; {n} of {all} have a temperature.</source>
        <translation>Systemische Form: nicht bekannt. Sie braucht {all} Tage ohne Fieber; {n} von {all} haben eine Temperatur.</translation>
    </message>
    <message>
        <source>Systemic form: not known, as the response.</source>
        <translation>Systemische Form: nicht bekannt, wie das Ansprechen.</translation>
    </message>
    <message>
        <source>Systemic form: {level}.</source>
        <translation>Systemische Form: {level}.</translation>
    </message>
    <message>
        <source>no response</source>
        <translation>kein Ansprechen</translation>
    </message>
    <message>
        <source>Not known: no visit could be judged</source>
        <translation>Nicht bekannt: Keine Visite war beurteilbar</translation>
    </message>
    <message>
        <source>Inactive disease, not yet remission</source>
        <translation>Inaktive Erkrankung, noch keine Remission</translation>
    </message>
    <message>
        <source>no: {n} of {all} fail</source>
        <translation>nein: {n} von {all} nicht erfüllt</translation>
    </message>
    <message numerus="yes">
        <source>not known: %n missing</source>
        <translation>
            <numerusform>nicht bekannt: %n fehlt</numerusform>
            <numerusform>nicht bekannt: %n fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>not met</source>
        <translation>nicht erfüllt</translation>
    </message>
    <message>
        <source>Wallace 2011, validated on polyarticular courses · * suppressed by the drug</source>
        <translation>Wallace 2011, validiert für polyartikuläre Verläufe · * vom Medikament unterdrückt</translation>
    </message>
    <message>
        <source>{n} active</source>
        <translation>{n} aktiv</translation>
    </message>
    <message>
        <source>present</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>Remission clock</source>
        <translation>Remissionsuhr</translation>
    </message>
    <message>
        <source>Days of inactive disease</source>
        <translation>Tage mit inaktiver Erkrankung</translation>
    </message>
    <message>
        <source>{n} of {needed} d</source>
        <translation>{n} von {needed} d</translation>
    </message>
    <message>
        <source>Inactive since {since}; reached on {day} if no visit is active before.</source>
        <translation>Inaktiv seit {since}; erreicht am {day}, wenn zuvor keine Visite aktiv ist.</translation>
    </message>
    <message>
        <source>Inactive since {since}.</source>
        <translation>Inaktiv seit {since}.</translation>
    </message>
    <message>
        <source>It starts again on the first visit that meets all criteria.</source>
        <translation>Sie beginnt neu mit der ersten Visite, die alle Kriterien erfüllt.</translation>
    </message>
    <message numerus="yes">
        <source>Longest run: {since} – {until}, %n day(s); ended {ended}.</source>
        <translation>
            <numerusform>Längste Phase: {since} – {until}, %n Tag; beendet {ended}.</numerusform>
            <numerusform>Längste Phase: {since} – {until}, %n Tage; beendet {ended}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Set a target…</source>
        <translation>Ziel setzen…</translation>
    </message>
    <message>
        <source>Only a physician sets a target.</source>
        <translation>Nur Ärztinnen und Ärzte setzen ein Ziel.</translation>
    </message>
    <message>
        <source>The targets of EULAR/PReS count from the first infusion.</source>
        <translation>Die Ziele von EULAR/PReS zählen ab der ersten Infusion.</translation>
    </message>
    <message>
        <source>{name} · {day}</source>
        <translation>{name} · {day}</translation>
    </message>
    <message>
        <source>EULAR/PReS 2024 · * suppressed by the drug</source>
        <translation>EULAR/PReS 2024 · * vom Medikament unterdrückt</translation>
    </message>
    <message>
        <source>In error…</source>
        <translation>Irrtümlich…</translation>
    </message>
    <message>
        <source>Target set</source>
        <translation>Ziel gesetzt</translation>
    </message>
    <message>
        <source>Target corrected</source>
        <translation>Ziel berichtigt</translation>
    </message>
    <message>
        <source>Target: {what}</source>
        <translation>Ziel: {what}</translation>
    </message>
    <message>
        <source>{why} · set by {who}</source>
        <translation>{why} · gesetzt von {who}</translation>
    </message>
    <message>
        <source>{words}, {day}</source>
        <translation>{words}, {day}</translation>
    </message>
    <message>
        <source>{words} · changed on two computers</source>
        <translation>{words} · auf zwei Computern geändert</translation>
    </message>
    <message numerus="yes">
        <source>{words} · nothing was assessed within %n day(s)</source>
        <translation>
            <numerusform>{words} · innerhalb von %n Tag nichts beurteilt</numerusform>
            <numerusform>{words} · innerhalb von %n Tagen nichts beurteilt</numerusform>
        </translation>
    </message>
    <message>
        <source>{sign} dose of that day · {words}</source>
        <translation>{sign} Dosis dieses Tages · {words}</translation>
    </message>
    <message>
        <source>{sign} visit of {day} · {words}</source>
        <translation>{sign} Visite vom {day} · {words}</translation>
    </message>
    <message>
        <source>Nothing was assessed within day {first} to {last} of treatment.</source>
        <translation>Von Tag {first} bis {last} der Behandlung wurde nichts beurteilt.</translation>
    </message>
    <message>
        <source>{criteria} ({day})</source>
        <translation>{criteria} ({day})</translation>
    </message>
    <message>
        <source>of 10</source>
        <translation>von 10</translation>
    </message>
    <message>
        <source>of 3</source>
        <translation>von 3</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Items…</source>
        <translation>Fragen…</translation>
    </message>
    <message>
        <source>All the rest absent</source>
        <translation>Alle übrigen nicht vorhanden</translation>
    </message>
    <message>
        <source>Systemic features</source>
        <translation>Systemische Merkmale</translation>
    </message>
    <message>
        <source>{feature}: {answer}</source>
        <translation>{feature}: {answer}</translation>
    </message>
    <message>
        <source>was {value}</source>
        <translation>war {value}</translation>
    </message>
    <message>
        <source>Only a physician records this.</source>
        <translation>Nur Ärztinnen und Ärzte erfassen dies.</translation>
    </message>
    <message>
        <source>by a physician</source>
        <translation>ärztlich</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Work list</source>
        <translation>Arbeitsliste</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Silent marks</source>
        <translation>Stille Markierungen</translation>
    </message>
    <message>
        <source>Open cards from the last seven days</source>
        <translation>Offene Karten der letzten sieben Tage</translation>
    </message>
    <message>
        <source>Older open cards, snoozed cards, and repeats that are due</source>
        <translation>Ältere offene Karten, zurückgestellte Karten und fällige Wiederholungen</translation>
    </message>
    <message>
        <source>Answered cards: a repeat is planned, or no outcome has been recorded yet</source>
        <translation>Beantwortete Karten: Eine Wiederholung ist geplant, oder der Ausgang ist noch nicht erfasst</translation>
    </message>
    <message>
        <source>The newest cards with a recorded outcome, or whose values were corrected</source>
        <translation>Die neuesten Karten mit erfasstem Ausgang oder berichtigten Werten</translation>
    </message>
    <message>
        <source>The newest marks that did not raise a card</source>
        <translation>Die neuesten Markierungen, die keine Karte auslösten</translation>
    </message>
    <message>
        <source>No open alerts from the last seven days</source>
        <translation>Keine offenen Warnhinweise der letzten sieben Tage</translation>
    </message>
    <message>
        <source>The work list is empty</source>
        <translation>Die Arbeitsliste ist leer</translation>
    </message>
    <message>
        <source>No answered alert is waiting for a repeat or an outcome</source>
        <translation>Kein beantworteter Warnhinweis wartet auf Wiederholung oder Ausgang</translation>
    </message>
    <message>
        <source>No alerts are closed yet</source>
        <translation>Noch keine Warnhinweise geschlossen</translation>
    </message>
    <message>
        <source>There are no silent marks</source>
        <translation>Es gibt keine stillen Markierungen</translation>
    </message>
    <message numerus="yes">
        <source>%n open alert(s)</source>
        <translation>
            <numerusform>%n offener Warnhinweis</numerusform>
            <numerusform>%n offene Warnhinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (waits|wait) for a repeat or outcome</source>
        <translation>
            <numerusform>%n wartet auf Wiederholung oder Ausgang</numerusform>
            <numerusform>%n warten auf Wiederholung oder Ausgang</numerusform>
        </translation>
    </message>
    <message>
        <source>{rate} cards per child and year of treatment · {answered} answered</source>
        <translation>{rate} Karten pro Kind und Behandlungsjahr · {answered} beantwortet</translation>
    </message>
    <message>
        <source>{right} of {n} recorded outcomes confirmed the card</source>
        <translation>{right} von {n} erfassten Ausgängen bestätigten die Karte</translation>
    </message>
    <message>
        <source>6 weeks</source>
        <translation>6 Wochen</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Earlier (Page up)</source>
        <translation>Früher (Bild auf)</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Aufgetretene Probleme</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message numerus="yes">
        <source>The report holds versions, times and places in the program: no names, numbers, values or dates of birth. It contains the newest %n problem(s).</source>
        <translation>
            <numerusform>Der Bericht enthält Versionen, Zeiten und Programmstellen: keine Namen, Nummern, Werte oder Geburtsdaten. Er enthält %n Problem, das neueste.</numerusform>
            <numerusform>Der Bericht enthält Versionen, Zeiten und Programmstellen: keine Namen, Nummern, Werte oder Geburtsdaten. Er enthält die neuesten %n Probleme.</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Since the start of the program</source>
        <translation>Seit dem Start des Programms</translation>
    </message>
    <message>
        <source>Nothing went wrong since the log was begun.</source>
        <translation>Seit Beginn der Protokollierung sind keine Probleme aufgetreten.</translation>
    </message>
    <message>
        <source>The report is copied. Insert it into a message.</source>
        <translation>Der Bericht ist kopiert. Fügen Sie ihn in eine Nachricht ein.</translation>
    </message>
    <message numerus="yes">
        <source>{when}, %n times in a row</source>
        <translation>
            <numerusform>{when}, %n-mal in Folge</numerusform>
            <numerusform>{when}, %n-mal in Folge</numerusform>
        </translation>
    </message>
    <message>
        <source>Later (Page down)</source>
        <translation>Später (Bild ab)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Export calendar…</source>
        <translation>Kalender exportieren…</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>{first} to {last} · {planned} planned, {late} late</source>
        <translation>{first} bis {last} · {planned} geplant, {late} verspätet</translation>
    </message>
    <message>
        <source>Infections</source>
        <translation>Infektionen</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>Screening</translation>
    </message>
    <message>
        <source>Vaccines</source>
        <translation>Impfstoffe</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Strg+E</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>Noch keine Ereignisse.</translation>
    </message>
    <message>
        <source>Surveillance and events</source>
        <translation>Kontrolluntersuchungen und Ereignisse</translation>
    </message>
    <message>
        <source>alert card</source>
        <translation>Warnkarte</translation>
    </message>
    <message>
        <source>{what} · same illness as recorded {days}</source>
        <translation>{what} · dieselbe Krankheit wie erfasst {days}</translation>
    </message>
    <message>
        <source>{what} · same illness as the outcome of the alert card of {days}</source>
        <translation>{what} · dieselbe Krankheit wie der Ausgang der Warnkarte vom {days}</translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Add measures…</source>
        <translation>Messwerte hinzufügen…</translation>
    </message>
    <message>
        <source>Parents&apos; heights…</source>
        <translation>Größen der Eltern…</translation>
    </message>
    <message>
        <source>Growth in words and figures</source>
        <translation>Wachstum in Worten und Zahlen</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Es ist richtig</translation>
    </message>
    <message>
        <source>Confirmed as measured</source>
        <translation>Als gemessen bestätigt</translation>
    </message>
    <message>
        <source>BMI, kg/m² · {sds} SDS</source>
        <translation>BMI, kg/m² · {sds} SDS</translation>
    </message>
    <message>
        <source>Body mass index</source>
        <translation>Body-Mass-Index</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Nothing is deleted: every change stays listed here, with the name of the person.</source>
        <translation>Es wird nichts gelöscht: Jede Änderung bleibt hier aufgeführt, mit dem Namen der Person.</translation>
    </message>
    <message>
        <source>Save audit trail…</source>
        <translation>Audit-Trail speichern…</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>Noch nichts erfasst.</translation>
    </message>
    <message>
        <source>Nothing waits. Results that are certain are stored when a message is imported.</source>
        <translation>Nichts wartet. Sichere Ergebnisse werden beim Import einer Nachricht gespeichert.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Datei importieren…</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Was wartet</translation>
    </message>
    <message>
        <source>Saved {time} · {what}</source>
        <translation>Gespeichert {time} · {what}</translation>
    </message>
    <message>
        <source>Import laboratory messages, FHIR bundles or tables</source>
        <translation>Labornachrichten, FHIR-Bundles oder Tabellen importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n (waits|wait)</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>{waiting} · no messages today</source>
        <translation>{waiting} · heute keine Nachrichten</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>{waiting} · today {messages}: {sum}</source>
        <translation>{waiting} · heute {messages}: {sum}</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>pünktlich</translation>
    </message>
    <message>
        <source>early</source>
        <translation>zu früh</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>Move to another child…</source>
        <translation>Zu anderem Kind verschieben…</translation>
    </message>
    <message>
        <source>Sheet and reactions…</source>
        <translation>Protokoll und Reaktionen…</translation>
    </message>
    <message>
        <source>Change plan…</source>
        <translation>Plan ändern…</translation>
    </message>
    <message>
        <source>One row for each due date.</source>
        <translation>Eine Zeile je Fälligkeitstag.</translation>
    </message>
    <message>
        <source>No infusions yet. Use “Record infusion” (Ctrl+I) to enter the first one.</source>
        <translation>Noch keine Infusionen. Mit „Infusion erfassen“ (Strg+I) geben Sie die erste ein.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Lots, reaction, note</source>
        <translation>Chargen, Reaktion, Notiz</translation>
    </message>
    <message>
        <source>{days} d {status}</source>
        <translation>{days} d {status}</translation>
    </message>
    <message>
        <source>reaction: {what}</source>
        <translation>Reaktion: {what}</translation>
    </message>
    <message>
        <source>checked by {name}</source>
        <translation>geprüft von {name}</translation>
    </message>
    <message>
        <source>prel.</source>
        <translation>vorl.</translation>
    </message>
    <message>
        <source>Correct this value…</source>
        <translation>Diesen Wert berichtigen…</translation>
    </message>
    <message>
        <source>Correct time or laboratory…</source>
        <translation>Zeit oder Labor berichtigen…</translation>
    </message>
    <message>
        <source>No labs yet. Use “Add labs” (Ctrl+L) to enter the first ones.</source>
        <translation>Noch kein Labor. Mit „Labor erfassen“ (Strg+L) geben Sie das erste ein.</translation>
    </message>
    <message>
        <source>▲ ▼ outside the reference interval for the age  ·  ▲▲ ▼▼ the label says to interrupt or discontinue, or an IL-6 alert  ·  * corrected; the previous value is in History  ·  prel.: the final result is not there yet  ·  “new”: recorded or changed by others since you last opened this child  ·  ✓ signed by a physician</source>
        <translation>▲ ▼ außerhalb des altersbezogenen Referenzbereichs  ·  ▲▲ ▼▼ laut Fachinformation unterbrechen oder absetzen, oder ein Warnhinweis zu IL-6  ·  * berichtigt; der frühere Wert steht in der Historie  ·  vorl.: vorläufig, das endgültige Ergebnis liegt noch nicht vor  ·  „neu“: von anderen erfasst oder geändert, seit Sie dieses Kind zuletzt geöffnet haben  ·  ✓ ärztlich abgezeichnet</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>Signed by {who}, {when}</source>
        <translation>Abgezeichnet von {who}, {when}</translation>
    </message>
    <message numerus="yes">
        <source>Sign off %n sheet(s)…</source>
        <translation>
            <numerusform>%n Befundblatt abzeichnen…</numerusform>
            <numerusform>%n Befundblätter abzeichnen…</numerusform>
        </translation>
    </message>
    <message>
        <source>All signed</source>
        <translation>Alles abgezeichnet</translation>
    </message>
    <message>
        <source>This value was changed on two computers. A physician should decide which change is correct.</source>
        <translation>Dieser Wert wurde auf zwei Computern geändert. Es ist ärztlich zu entscheiden, welche Änderung richtig ist.</translation>
    </message>
    <message>
        <source>Preliminary: the laboratory will send the final result, which replaces it.</source>
        <translation>Vorläufig: Das Labor wird das endgültige Ergebnis senden, das dieses ersetzt.</translation>
    </message>
    <message>
        <source>Corrected; the previous value is in History.</source>
        <translation>Berichtigt; der vorherige Wert steht in der Historie.</translation>
    </message>
    <message>
        <source>reported as {value} {unit}</source>
        <translation>gemeldet als {value} {unit}</translation>
    </message>
    <message>
        <source>Record a drug</source>
        <translation>Medikament erfassen</translation>
    </message>
    <message>
        <source>Plan a taper</source>
        <translation>Ausschleichen planen</translation>
    </message>
    <message>
        <source>No dose in mg/day in this period.</source>
        <translation>In diesem Zeitraum keine Dosis in mg/Tag.</translation>
    </message>
    <message>
        <source>Doses</source>
        <translation>Dosen</translation>
    </message>
    <message>
        <source>Recorded doses and plans</source>
        <translation>Erfasste Dosen und Pläne</translation>
    </message>
    <message>
        <source>No other drug is recorded yet. Start one at the right.</source>
        <translation>Noch kein anderes Medikament erfasst. Beginnen Sie rechts mit einem.</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Meilensteine</translation>
    </message>
    <message>
        <source>None was found.</source>
        <translation>Keine gefunden.</translation>
    </message>
    <message>
        <source>Change dose…</source>
        <translation>Dosis ändern…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Absetzen…</translation>
    </message>
    <message>
        <source>Doses of other drugs</source>
        <translation>Dosen anderer Medikamente</translation>
    </message>
    <message>
        <source>Forms and milestones</source>
        <translation>Formulare und Meilensteine</translation>
    </message>
    <message>
        <source>{day}, day {n}</source>
        <translation>{day}, Tag {n}</translation>
    </message>
    <message>
        <source>planned {day}</source>
        <translation>geplant {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n pulse(s) since</source>
        <translation>
            <numerusform>%n Puls seither</numerusform>
            <numerusform>%n Pulse seither</numerusform>
        </translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>Doses over time</source>
        <translation>Dosen im Zeitverlauf</translation>
    </message>
    <message>
        <source>{title} · solid: taken, dashed: plan</source>
        <translation>{title} · durchgezogen: eingenommen, gestrichelt: Plan</translation>
    </message>
    <message>
        <source>{drug}, {route}</source>
        <translation>{drug}, {route}</translation>
    </message>
    <message>
        <source>Plan
mg/day</source>
        <translation>Plan
mg/Tag</translation>
    </message>
    <message>
        <source>mg/kg
a day</source>
        <translation>mg/kg
pro Tag</translation>
    </message>
    <message>
        <source>Steps, mg/day</source>
        <translation>Stufen, mg/Tag</translation>
    </message>
    <message>
        <source>Changes and reason</source>
        <translation>Änderungen und Begründung</translation>
    </message>
    <message>
        <source>day {n} of treatment</source>
        <translation>Tag {n} der Behandlung</translation>
    </message>
    <message>
        <source>changed on two computers</source>
        <translation>auf zwei Computern geändert</translation>
    </message>
    <message>
        <source>{day}: {dose}</source>
        <translation>{day}: {dose}</translation>
    </message>
    <message>
        <source>{what} {day}: {why}</source>
        <translation>{what} {day}: {why}</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 Monate</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6 Monate</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Cumulative, as prednisone</source>
        <translation>Kumulativdosis, Prednisolon-Äquivalent</translation>
    </message>
    <message>
        <source>Glucocorticoid now, as prednisone</source>
        <translation>Glukokortikoid jetzt, Prednisolon-Äquivalent</translation>
    </message>
    <message>
        <source>no mg/day for {drugs}</source>
        <translation>kein mg/Tag für {drugs}</translation>
    </message>
    <message>
        <source>0 mg/day</source>
        <translation>0 mg/Tag</translation>
    </message>
    <message>
        <source>{mg} mg/day on average</source>
        <translation>{mg} mg/Tag im Mittel</translation>
    </message>
    <message>
        <source>none recorded</source>
        <translation>keine erfasst</translation>
    </message>
    <message>
        <source>mg/kg/day not known: no weight</source>
        <translation>mg/kg/Tag nicht bekannt: kein Gewicht</translation>
    </message>
    <message>
        <source>{dose} mg/kg/day at {weight}</source>
        <translation>{dose} mg/kg/Tag bei {weight}</translation>
    </message>
    <message>
        <source>{words}; {left_out}</source>
        <translation>{words}; {left_out}</translation>
    </message>
    <message numerus="yes">
        <source>Cumulative, %n day(s)</source>
        <translation>
            <numerusform>Kumulativdosis, %n Tag</numerusform>
            <numerusform>Kumulativdosis, %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>≥ {mg} mg</source>
        <translation>≥ {mg} mg</translation>
    </message>
    <message>
        <source>incomplete: no mg/day for {drugs}</source>
        <translation>unvollständig: kein mg/Tag für {drugs}</translation>
    </message>
    <message>
        <source>mean mg/kg/day not known: no weight</source>
        <translation>mittleres mg/kg/Tag nicht bekannt: kein Gewicht</translation>
    </message>
    <message>
        <source>{dose} mg/kg/day on average</source>
        <translation>{dose} mg/kg/Tag im Mittel</translation>
    </message>
    <message>
        <source>Plan now</source>
        <translation>Plan jetzt</translation>
    </message>
    <message>
        <source>no plan</source>
        <translation>kein Plan</translation>
    </message>
    <message>
        <source>{drug}, plan now</source>
        <translation>{drug}, Plan jetzt</translation>
    </message>
    <message>
        <source>taken: not known in mg/day</source>
        <translation>eingenommen: nicht in mg/Tag bekannt</translation>
    </message>
    <message>
        <source>{dose} is taken</source>
        <translation>{dose} wird eingenommen</translation>
    </message>
    <message>
        <source>taken as planned</source>
        <translation>wie geplant eingenommen</translation>
    </message>
    <message>
        <source>{mg} mg/day more is taken</source>
        <translation>{mg} mg/Tag mehr eingenommen</translation>
    </message>
    <message>
        <source>{mg} mg/day less is taken</source>
        <translation>{mg} mg/Tag weniger eingenommen</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>seit {day}</translation>
    </message>
    <message>
        <source>{since} · level {value}, {day}</source>
        <translation>{since} · Spiegel {value}, {day}</translation>
    </message>
    <message>
        <source>{words} · also {drugs}</source>
        <translation>{words} · auch {drugs}</translation>
    </message>
    <message>
        <source>{what} on {day}: is there a sick-day plan?</source>
        <translation>{what} am {day}: Gibt es einen Plan für Krankheitstage?</translation>
    </message>
    <message>
        <source>Missing, so the dose is taken to be above it: {what}.</source>
        <translation>Es fehlt etwas, daher gilt die Dosis als darüber: {what}.</translation>
    </message>
    <message>
        <source>Fortnight computes no stress dose.</source>
        <translation>Fortnight berechnet keine Stressdosis.</translation>
    </message>
    <message>
        <source>Glucocorticoids as prednisone, mg/kg/day</source>
        <translation>Glukokortikoide als Prednisolon-Äquivalent, mg/kg/Tag</translation>
    </message>
    <message>
        <source>{drug}, mg/week</source>
        <translation>{drug}, mg/Woche</translation>
    </message>
    <message>
        <source>{drug}, mg/day</source>
        <translation>{drug}, mg/Tag</translation>
    </message>
    <message>
        <source>level, ng/mL</source>
        <translation>Spiegel, ng/mL</translation>
    </message>
    <message>
        <source>{doses} mg in turn</source>
        <translation>{doses} mg im Wechsel</translation>
    </message>
    <message>
        <source>held: {why}</source>
        <translation>beibehalten: {why}</translation>
    </message>
    <message>
        <source>step back: {why}</source>
        <translation>Stufe zurück: {why}</translation>
    </message>
    <message>
        <source>Sections of the record</source>
        <translation>Abschnitte der Akte</translation>
    </message>
    <message>
        <source>Alerts ({n})</source>
        <translation>Warnhinweise ({n})</translation>
    </message>
    <message>
        <source>No alert was raised for this child</source>
        <translation>Für dieses Kind wurde kein Warnhinweis ausgelöst</translation>
    </message>
    <message>
        <source>boy</source>
        <translation>Junge</translation>
    </message>
    <message>
        <source>girl</source>
        <translation>Mädchen</translation>
    </message>
    <message>
        <source>child</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Details of the child</source>
        <translation>Angaben zum Kind</translation>
    </message>
    <message>
        <source>Infusion now</source>
        <translation>Infusion jetzt</translation>
    </message>
    <message>
        <source>At the bedside (Ctrl+B)</source>
        <translation>Am Bett (Strg+B)</translation>
    </message>
    <message>
        <source>Add labs</source>
        <translation>Labor erfassen</translation>
    </message>
    <message>
        <source>● Continue labs</source>
        <translation>● Labor fortsetzen</translation>
    </message>
    <message>
        <source>Record infusion</source>
        <translation>Infusion erfassen</translation>
    </message>
    <message>
        <source>● Continue infusion</source>
        <translation>● Infusion fortsetzen</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Notiz schreiben…</translation>
    </message>
    <message>
        <source>Your entries are kept as a draft. They are not saved yet.</source>
        <translation>Ihre Eingaben werden als Entwurf aufbewahrt. Sie sind noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Since last</source>
        <translation>Seit letzter</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>Nächster Termin</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>jede Woche</translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>jede Woche</numerusform>
            <numerusform>alle %n Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>course ended {day}</source>
        <translation>Behandlung beendet {day}</translation>
    </message>
    <message>
        <source>Print the timeline…</source>
        <translation>Zeitverlauf drucken…</translation>
    </message>
    <message>
        <source>Print the newest infusion…</source>
        <translation>Neueste Infusion drucken…</translation>
    </message>
    <message>
        <source>Print the visit…</source>
        <translation>Visite drucken…</translation>
    </message>
    <message>
        <source>Print activity…</source>
        <translation>Aktivität drucken…</translation>
    </message>
    <message>
        <source>Print growth…</source>
        <translation>Wachstum drucken…</translation>
    </message>
    <message>
        <source>Print medication…</source>
        <translation>Medikation drucken…</translation>
    </message>
    <message>
        <source>Summary page…</source>
        <translation>Übersichtsseite…</translation>
    </message>
    <message>
        <source>Course letter…</source>
        <translation>Arztbrief…</translation>
    </message>
    <message>
        <source>Export this child…</source>
        <translation>Dieses Kind exportieren…</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>Save values as CSV…</source>
        <translation>Werte als CSV speichern…</translation>
    </message>
    <message>
        <source>Print or export</source>
        <translation>Drucken oder exportieren</translation>
    </message>
    <message>
        <source>Pages and figures of this child (Ctrl+P prints what the tab shows)</source>
        <translation>Seiten und Abbildungen dieses Kindes (Strg+P druckt, was der Reiter zeigt)</translation>
    </message>
    <message>
        <source>This tab has no page</source>
        <translation>Dieser Reiter hat keine Seite</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Register child</source>
        <translation>Patient/in anlegen</translation>
    </message>
    <message>
        <source>Find a lot…</source>
        <translation>Charge suchen…</translation>
    </message>
    <message>
        <source>Every child and date with a lot</source>
        <translation>Alle Kinder und Tage mit einer Charge</translation>
    </message>
    <message>
        <source>All children: FHIR, CSV or tables for research</source>
        <translation>Alle Kinder: FHIR, CSV oder Forschungstabellen</translation>
    </message>
    <message>
        <source>Review copy</source>
        <translation>Lesekopie</translation>
    </message>
    <message>
        <source>Make a review copy…</source>
        <translation>Lesekopie erstellen…</translation>
    </message>
    <message>
        <source>Merge answers…</source>
        <translation>Antworten übernehmen…</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Every module of the program and every library can be loaded</source>
        <translation>Jedes Modul des Programms und jede Bibliothek lässt sich laden</translation>
    </message>
    <message>
        <source>Every picture and font can be read</source>
        <translation>Jedes Bild und jede Schrift lässt sich lesen</translation>
    </message>
    <message>
        <source>The worked cases have their results</source>
        <translation>Die Beispielfälle liefern die erwarteten Ergebnisse</translation>
    </message>
    <message>
        <source>Every language has its words</source>
        <translation>Jede Sprache hat ihre Texte</translation>
    </message>
    <message>
        <source>An invented ward opens, and every page is drawn in every language</source>
        <translation>Eine erfundene Station öffnet sich, und jede Seite wird in jeder Sprache gezeichnet</translation>
    </message>
    <message>
        <source>Every page of a child is printed as PDF, and its text can be read</source>
        <translation>Jede Seite eines Kindes wird als PDF gedruckt, und ihr Text ist lesbar</translation>
    </message>
    <message>
        <source>The sample cohort is screened</source>
        <translation>Die Beispielkohorte wird ausgewertet</translation>
    </message>
    <message>
        <source>The record is complete and unaltered afterwards</source>
        <translation>Der Datenbestand ist danach vollständig und unverändert</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Dosed by</source>
        <translation>Dosiert nach</translation>
    </message>
    <message>
        <source>No child found for “{words}”. Names and numbers are searched.</source>
        <translation>Kein Kind zu „{words}“ gefunden. Gesucht wird in Namen und Nummern.</translation>
    </message>
    <message>
        <source>No child is registered yet. Use “Register child” to enter the first one.</source>
        <translation>Noch kein Kind angelegt. Mit „Patient/in anlegen“ geben Sie das erste ein.</translation>
    </message>
    <message>
        <source>Values and findings</source>
        <translation>Werte und Befunde</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Show days since the first infusion instead of dates</source>
        <translation>Tage seit der ersten Infusion statt Datum zeigen</translation>
    </message>
    <message>
        <source>Show IL-6 as a multiple of this child&apos;s own level, the usual value on a well day</source>
        <translation>IL-6 als Vielfaches des eigenen Niveaus dieses Kindes zeigen, des üblichen Werts an einem beschwerdefreien Tag</translation>
    </message>
    <message>
        <source>What the marks and colours mean</source>
        <translation>Was die Marken und Farben bedeuten</translation>
    </message>
    <message>
        <source>Show the same values as a table (T)</source>
        <translation>Dieselben Werte als Tabelle zeigen (T)</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Zyklen</translation>
    </message>
    <message>
        <source>Lay all dose cycles over each other (C)</source>
        <translation>Alle Dosiszyklen übereinanderlegen (C)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare two periods or two children</source>
        <translation>Zwei Zeiträume oder zwei Kinder vergleichen</translation>
    </message>
    <message>
        <source>+ Panel</source>
        <translation>+ Diagramm</translation>
    </message>
    <message>
        <source>Order and height…</source>
        <translation>Reihenfolge und Höhe…</translation>
    </message>
    <message>
        <source>The panels are not kept: {why}</source>
        <translation>Die Diagramme werden nicht gemerkt: {why}</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Acknowledge…</source>
        <translation>Zur Kenntnis nehmen…</translation>
    </message>
    <message>
        <source>Two courses compared</source>
        <translation>Zwei Verläufe im Vergleich</translation>
    </message>
    <message>
        <source>Two periods</source>
        <translation>Zwei Zeiträume</translation>
    </message>
    <message>
        <source>Another child</source>
        <translation>Anderes Kind</translation>
    </message>
    <message>
        <source>First period from</source>
        <translation>Erster Zeitraum ab</translation>
    </message>
    <message>
        <source>Second period from</source>
        <translation>Zweiter Zeitraum ab</translation>
    </message>
    <message>
        <source>The other child</source>
        <translation>Das andere Kind</translation>
    </message>
    <message>
        <source>against from</source>
        <translation>gegenüber ab</translation>
    </message>
    <message>
        <source>against</source>
        <translation>gegenüber</translation>
    </message>
    <message>
        <source>← Timeline</source>
        <translation>← Zeitverlauf</translation>
    </message>
    <message>
        <source>days since the start of the period</source>
        <translation>Tage seit Beginn des Zeitraums</translation>
    </message>
    <message>
        <source>number of the infusion; the value before it</source>
        <translation>Nummer der Infusion; der Wert davor</translation>
    </message>
    <message>
        <source>Solid with discs: {first} · dashed with squares: {second}</source>
        <translation>Durchgezogen mit Scheiben: {first} · gestrichelt mit Quadraten: {second}</translation>
    </message>
    <message>
        <source>No values in these periods.</source>
        <translation>Keine Werte in diesen Zeiträumen.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>since first</source>
        <translation>seit erster</translation>
    </message>
    <message>
        <source>last 27 · 1 y</source>
        <translation>letzte 27 · 1 J</translation>
    </message>
    <message>
        <source>last 12</source>
        <translation>letzte 12</translation>
    </message>
    <message>
        <source>Dose cycles laid over each other</source>
        <translation>Dosiszyklen übereinandergelegt</translation>
    </message>
    <message>
        <source>No infusion yet: there is no cycle to show.</source>
        <translation>Noch keine Infusion: Es gibt keinen Zyklus zu zeigen.</translation>
    </message>
    <message>
        <source>How the band is made</source>
        <translation>Wie das Band entsteht</translation>
    </message>
    <message>
        <source>Before next</source>
        <translation>Vor nächster</translation>
    </message>
    <message>
        <source>Dose on</source>
        <translation>Dosis am</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>days since the dose</source>
        <translation>Tage seit der Dosis</translation>
    </message>
    <message>
        <source>Thick: cycle {n} · thin: the other cycles · filled: the usual band, dotted: its middle</source>
        <translation>Dick: Zyklus {n} · dünn: die anderen Zyklen · gefüllt: das übliche Band, gepunktet: seine Mitte</translation>
    </message>
    <message>
        <source>cycle {n}</source>
        <translation>Zyklus {n}</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} d</translation>
    </message>
    <message numerus="yes">
        <source>From %n cycle(s) without an alert and with the drug in steady state: {share} % of the values of that day, give or take {days} d. Drawn only where {least} or more values are known. The cycle on top is not in its own band. A late dose makes its cycle longer.</source>
        <translation>
            <numerusform>Aus %n Zyklus ohne Warnhinweis und nach der Einleitungsphase: {share} % der Werte dieses Tages, plus oder minus {days} d. Nur gezeichnet, wo {least} oder mehr Werte bekannt sind. Der obenliegende Zyklus ist nicht in seinem eigenen Band. Eine späte Dosis verlängert ihren Zyklus.</numerusform>
            <numerusform>Aus %n Zyklen ohne Warnhinweis und nach der Einleitungsphase: {share} % der Werte dieses Tages, plus oder minus {days} d. Nur gezeichnet, wo {least} oder mehr Werte bekannt sind. Der obenliegende Zyklus ist nicht in seinem eigenen Band. Eine späte Dosis verlängert ihren Zyklus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) of results</source>
        <translation>
            <numerusform>%n Befundblatt</numerusform>
            <numerusform>%n Befundblätter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of medication</source>
        <translation>
            <numerusform>%n Medikationsänderung</numerusform>
            <numerusform>%n Medikationsänderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Next (N)</source>
        <translation>Nächster (N)</translation>
    </message>
    <message>
        <source>Show the next new record (N)</source>
        <translation>Nächsten neuen Eintrag zeigen (N)</translation>
    </message>
    <message>
        <source>Sign off…</source>
        <translation>Abzeichnen…</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) to sign</source>
        <translation>
            <numerusform>%n Eintrag abzuzeichnen</numerusform>
            <numerusform>%n Einträge abzuzeichnen</numerusform>
        </translation>
    </message>
    <message>
        <source>New since you looked on {when}</source>
        <translation>Neu seit Ihrer letzten Ansicht am {when}</translation>
    </message>
    <message>
        <source>A limit in the tocilizumab label: beyond it, the dose is to be adjusted, interrupted or stopped.</source>
        <translation>Eine Grenze der Tocilizumab-Fachinformation: Jenseits davon ist die Dosis anzupassen, zu unterbrechen oder abzusetzen.</translation>
    </message>
    <message>
        <source>The 2016 classification criteria for macrophage activation syndrome (Ravelli).</source>
        <translation>Die Klassifikationskriterien von 2016 für das Makrophagenaktivierungssyndrom (Ravelli).</translation>
    </message>
    <message>
        <source>A score for macrophage activation syndrome from blood values (Minoia 2019).</source>
        <translation>Ein Score für das Makrophagenaktivierungssyndrom aus Blutwerten (Minoia 2019).</translation>
    </message>
    <message>
        <source>Several blood values change together as in macrophage activation syndrome.</source>
        <translation>Mehrere Blutwerte verändern sich gemeinsam wie bei einem Makrophagenaktivierungssyndrom.</translation>
    </message>
    <message>
        <source>Ferritin divided by ESR: high in macrophage activation syndrome.</source>
        <translation>Ferritin geteilt durch BSG: hoch beim Makrophagenaktivierungssyndrom.</translation>
    </message>
    <message>
        <source>Three consecutive IL-6 values differ from this child&apos;s usual level in the same direction.</source>
        <translation>Drei aufeinanderfolgende IL-6-Werte weichen in dieselbe Richtung vom üblichen Niveau dieses Kindes ab.</translation>
    </message>
    <message>
        <source>The moving average of the IL-6 values without an alert slowly rises or falls.</source>
        <translation>Der gleitende Mittelwert der IL-6-Werte ohne Warnhinweis steigt oder fällt langsam.</translation>
    </message>
    <message>
        <source>The last infusion was so long ago that the drug may no longer be effective.</source>
        <translation>Die letzte Infusion ist so lange her, dass das Medikament vielleicht nicht mehr wirkt.</translation>
    </message>
    <message>
        <source>The label asks for a test for tuberculosis before the first dose.</source>
        <translation>Die Fachinformation verlangt einen Tuberkulose-Test vor der ersten Dosis.</translation>
    </message>
    <message>
        <source>Other findings</source>
        <translation>Andere Befunde</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>Noch keine Ergebnisse</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>At cursor</source>
        <translation>Am Cursor</translation>
    </message>
    <message>
        <source>{span} after dose {n}</source>
        <translation>{span} nach Dosis {n}</translation>
    </message>
    <message>
        <source>What the other rules found in the last {days} days: signs of MAS, limits in the label, a drift of IL-6, a late dose, TB screening.</source>
        <translation>Was die anderen Regeln in den letzten {days} Tagen fanden: MAS-Zeichen, Grenzen der Fachinformation, IL-6-Drift, späte Dosis, Tuberkulose-Screening.</translation>
    </message>
    <message>
        <source>Found in the record, never typed. Each row opens the rule that found it.</source>
        <translation>In der Akte gefunden, nie eingegeben. Jede Zeile öffnet die Regel, die es gefunden hat.</translation>
    </message>
    <message>
        <source>Values of the timeline</source>
        <translation>Werte des Zeitverlaufs</translation>
    </message>
    <message>
        <source>Since dose</source>
        <translation>Seit Dosis</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) in the visible range</source>
        <translation>
            <numerusform>%n Probe im sichtbaren Bereich</numerusform>
            <numerusform>%n Proben im sichtbaren Bereich</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned repeats</source>
        <translation>Geplante Wiederholungen</translation>
    </message>
    <message>
        <source>No child is registered yet. Register the first one here, or import a list: fortnight import children.csv labs.csv infusions.csv</source>
        <translation>Noch kein Kind angelegt. Legen Sie hier das erste an oder importieren Sie eine Liste: fortnight import children.csv labs.csv infusions.csv</translation>
    </message>
    <message>
        <source>Children, sorted by what they need next</source>
        <translation>Kinder, sortiert nach dem nächsten Schritt</translation>
    </message>
    <message>
        <source>{when} · {due} due, {late} late · {alerts}</source>
        <translation>{when} · {due} fällig, {late} verspätet · {alerts}</translation>
    </message>
    <message>
        <source>No assessment is recorded yet.</source>
        <translation>Noch keine Beurteilung erfasst.</translation>
    </message>
    <message>
        <source>Disease activity</source>
        <translation>Krankheitsaktivität</translation>
    </message>
    <message>
        <source>Disease activity, {day}</source>
        <translation>Krankheitsaktivität, {day}</translation>
    </message>
    <message>
        <source>No joint has a sign.</source>
        <translation>Kein Gelenk ist auffällig.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>Inactive disease (Wallace 2011)</source>
        <translation>Inaktive Erkrankung (Wallace 2011)</translation>
    </message>
    <message>
        <source>There is no baseline before this visit.</source>
        <translation>Vor dieser Visite gibt es keine Ausgangsvisite.</translation>
    </message>
    <message>
        <source>ACR Pedi, against {day}</source>
        <translation>ACR Pedi, gegenüber {day}</translation>
    </message>
    <message>
        <source>The targets count from the first infusion.</source>
        <translation>Die Ziele zählen ab der ersten Infusion.</translation>
    </message>
    <message>
        <source>Targets (EULAR/PReS 2024)</source>
        <translation>Ziele (EULAR/PReS 2024)</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>Von → auf</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Audit-Trail</translation>
    </message>
    <message>
        <source>the whole record</source>
        <translation>der gesamte Datenbestand</translation>
    </message>
    <message>
        <source>entries by {name}</source>
        <translation>Einträge von {name}</translation>
    </message>
    <message numerus="yes">
        <source>Created {when} by {who} · %n (entry|entries)</source>
        <translation>
            <numerusform>Erstellt {when} von {who} · %n Eintrag</numerusform>
            <numerusform>Erstellt {when} von {who} · %n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>from the first entry to the last</source>
        <translation>vom ersten Eintrag bis zum letzten</translation>
    </message>
    <message>
        <source>{since} to {until}</source>
        <translation>{since} bis {until}</translation>
    </message>
    <message>
        <source>the first entry</source>
        <translation>erster Eintrag</translation>
    </message>
    <message>
        <source>the last entry</source>
        <translation>letzter Eintrag</translation>
    </message>
    <message>
        <source>Head of the journal&apos;s hash chain, signed by this installation. Check it with: fortnight verify --head CODE</source>
        <translation>Kopf der Hashkette des Änderungsprotokolls, von dieser Installation signiert. Prüfung mit: fortnight verify --head CODE</translation>
    </message>
    <message>
        <source>no visit</source>
        <translation>keine Visite</translation>
    </message>
    <message>
        <source>disc: active, square: limited, triangle: tender, dashed ring: not examined</source>
        <translation>Scheibe: aktiv, Quadrat: eingeschränkt, Dreieck: druckschmerzhaft, gestrichelter Ring: nicht untersucht</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} bis {end}</translation>
    </message>
    <message>
        <source>print colours</source>
        <translation>Druckfarben</translation>
    </message>
    <message>
        <source>Height velocity</source>
        <translation>Wachstumsgeschwindigkeit</translation>
    </message>
    <message>
        <source>{n} cm a year</source>
        <translation>{n} cm pro Jahr</translation>
    </message>
    <message>
        <source>Target height</source>
        <translation>Zielgröße</translation>
    </message>
    <message>
        <source>{name}, {day}</source>
        <translation>{name}, {day}</translation>
    </message>
    <message>
        <source>No height and no weight is recorded yet.</source>
        <translation>Noch keine Körpergröße und kein Gewicht erfasst.</translation>
    </message>
    <message>
        <source>Asked about</source>
        <translation>Nachgefragt</translation>
    </message>
    <message>
        <source>Infusion {n}</source>
        <translation>Infusion {n}</translation>
    </message>
    <message>
        <source>Discard by</source>
        <translation>Zu verwerfen ab</translation>
    </message>
    <message>
        <source>Volume given</source>
        <translation>Infundiertes Volumen</translation>
    </message>
    <message>
        <source>{bag}, by the label; written down afterwards</source>
        <translation>{bag}, laut Fachinformation; nachgetragen</translation>
    </message>
    <message>
        <source>{bag}, kept at {where}</source>
        <translation>{bag}, gelagert bei {where}</translation>
    </message>
    <message>
        <source>Vials and waste</source>
        <translation>Durchstechflaschen und Verwurf</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>late, {time}</source>
        <translation>Nachtrag, {time}</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Berichtigungen</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>nicht abgezeichnet</translation>
    </message>
    <message>
        <source>Proposed by the program from the record; no physician edited it.</source>
        <translation>Vom Programm aus der Akte vorgeschlagen; nicht ärztlich bearbeitet.</translation>
    </message>
    <message>
        <source>Printed again on {day}.</source>
        <translation>Erneut gedruckt am {day}.</translation>
    </message>
    <message>
        <source>Letter of {day}</source>
        <translation>Brief vom {day}</translation>
    </message>
    <message>
        <source>The course in figures</source>
        <translation>Der Verlauf in Zahlen</translation>
    </message>
    <message>
        <source>Written by {who}, {when}</source>
        <translation>Geschrieben von {who}, {when}</translation>
    </message>
    <message>
        <source>No infusion is recorded yet.</source>
        <translation>Noch keine Infusion erfasst.</translation>
    </message>
    <message numerus="yes">
        <source>Tocilizumab has been given since {first}: %n infusion(s), the last on {last}.</source>
        <translation>
            <numerusform>Tocilizumab wird seit {first} gegeben: %n Infusion, am {last}.</numerusform>
            <numerusform>Tocilizumab wird seit {first} gegeben: %n Infusionen, die letzte am {last}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last dose was {mg} mg</source>
        <translation>Die letzte Dosis betrug {mg} mg</translation>
    </message>
    <message>
        <source>The last dose was {mg} mg, {per_kg} mg/kg at {kg} kg</source>
        <translation>Die letzte Dosis betrug {mg} mg, {per_kg} mg/kg bei {kg} kg</translation>
    </message>
    <message>
        <source>{name} ({day}).</source>
        <translation>{name} ({day}).</translation>
    </message>
    <message>
        <source>{analyte} {value} ({day})</source>
        <translation>{analyte} {value} ({day})</translation>
    </message>
    <message>
        <source>Newest results: {values}.</source>
        <translation>Neueste Ergebnisse: {values}.</translation>
    </message>
    <message>
        <source>No result is recorded yet.</source>
        <translation>Noch kein Ergebnis erfasst.</translation>
    </message>
    <message>
        <source>{name}: {more}.</source>
        <translation>{name}: {more}.</translation>
    </message>
    <message>
        <source>Also taken: {drugs}.</source>
        <translation>Außerdem eingenommen: {drugs}.</translation>
    </message>
    <message>
        <source>{drug} was stopped on {day}.</source>
        <translation>{drug} wurde am {day} abgesetzt.</translation>
    </message>
    <message>
        <source>Alert of {when}: {what}; {answer}.</source>
        <translation>Warnhinweis vom {when}: {what}; {answer}.</translation>
    </message>
    <message>
        <source>No alert was raised.</source>
        <translation>Kein Warnhinweis wurde ausgelöst.</translation>
    </message>
    <message>
        <source>{kind} recorded on {day}: {what}.</source>
        <translation>{kind} erfasst am {day}: {what}.</translation>
    </message>
    <message>
        <source>No infection is recorded.</source>
        <translation>Keine Infektion erfasst.</translation>
    </message>
    <message>
        <source>{name} {value} {unit} on {day}.</source>
        <translation>{name} {value} {unit} am {day}.</translation>
    </message>
    <message>
        <source>{name}: {when}</source>
        <translation>{name}: {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the program</source>
        <translation>
            <numerusform>%n weiterer Eintrag im Programm</numerusform>
            <numerusform>%n weitere Einträge im Programm</numerusform>
        </translation>
    </message>
    <message>
        <source>No other drug is recorded.</source>
        <translation>Kein anderes Medikament erfasst.</translation>
    </message>
    <message>
        <source>{day}: {what}</source>
        <translation>{day}: {what}</translation>
    </message>
    <message numerus="yes">
        <source>The steps of %n more drug(s) are in the program: {names}.</source>
        <translation>
            <numerusform>Die Stufen von %n weiteren Medikament stehen im Programm: {names}.</numerusform>
            <numerusform>Die Stufen von %n weiteren Medikamenten stehen im Programm: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file name must end in .png, .pdf or .svg, not in “{ending}”.</source>
        <translation>Der Dateiname muss auf .png, .pdf oder .svg enden, nicht auf „{ending}“.</translation>
    </message>
    <message>
        <source>{file} could not be written.</source>
        <translation>{file} konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>sex not recorded</source>
        <translation>Geschlecht nicht erfasst</translation>
    </message>
    <message>
        <source>age {age}</source>
        <translation>Alter {age}</translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>geboren {day}</translation>
    </message>
    <message>
        <source>page {n} of {total}</source>
        <translation>Seite {n} von {total}</translation>
    </message>
    <message>
        <source>printed {when} by {who}</source>
        <translation>gedruckt {when} von {who}</translation>
    </message>
    <message>
        <source>Fortnight {version} · rule {rule} · WHO · not a diagnosis; no alert is no all-clear</source>
        <translation>Fortnight {version} · Regel {rule} · WHO · keine Diagnose; kein Warnhinweis ist keine Entwarnung</translation>
    </message>
    <message>
        <source>journal head {code}</source>
        <translation>Protokollkopf {code}</translation>
    </message>
    <message>
        <source>number {n}</source>
        <translation>Nummer {n}</translation>
    </message>
    <message>
        <source>data to {when}</source>
        <translation>Daten bis {when}</translation>
    </message>
    <message>
        <source>no infusion recorded</source>
        <translation>keine Infusion erfasst</translation>
    </message>
    <message>
        <source>{first} to {last} · day 0 to day {day}</source>
        <translation>{first} bis {last} · Tag 0 bis Tag {day}</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>name in capitals</source>
        <translation>Name in Druckbuchstaben</translation>
    </message>
    <message>
        <source>date, time</source>
        <translation>Datum, Uhrzeit</translation>
    </message>
    <message>
        <source>* contains ESR, CRP or fever, which tocilizumab suppresses. “≥”: parts are missing.</source>
        <translation>* enthält BSG, CRP oder Fieber, die Tocilizumab unterdrückt. „≥“: Teile fehlen.</translation>
    </message>
    <message>
        <source>Laying out the pages</source>
        <translation>Seiten werden angeordnet</translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation>Seiten werden gezeichnet</translation>
    </message>
    <message>
        <source>Page {n} of {total}</source>
        <translation>Seite {n} von {total}</translation>
    </message>
    <message>
        <source>Course on tocilizumab</source>
        <translation>Verlauf unter Tocilizumab</translation>
    </message>
    <message>
        <source>Charts, milestones, doses and alerts of {start} to {end}</source>
        <translation>Diagramme, Meilensteine, Dosen und Warnhinweise vom {start} bis {end}</translation>
    </message>
    <message>
        <source>left out: {sections}</source>
        <translation>weggelassen: {sections}</translation>
    </message>
    <message>
        <source>Weight, {day}</source>
        <translation>Gewicht, {day}</translation>
    </message>
    <message>
        <source>Last dose</source>
        <translation>Letzte Dosis</translation>
    </message>
    <message>
        <source>per kg</source>
        <translation>pro kg</translation>
    </message>
    <message numerus="yes">
        <source>%n milestone(s) reached before the period</source>
        <translation>
            <numerusform>%n Meilenstein vor dem Zeitraum erreicht</numerusform>
            <numerusform>%n Meilensteine vor dem Zeitraum erreicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Milestones, found by rule</source>
        <translation>Meilensteine, nach Regeln gefunden</translation>
    </message>
    <message>
        <source>No milestone is reached yet.</source>
        <translation>Noch kein Meilenstein erreicht.</translation>
    </message>
    <message>
        <source>Doses, the last six</source>
        <translation>Dosen, die letzten sechs</translation>
    </message>
    <message>
        <source>Answer and outcome</source>
        <translation>Stellungnahme und Ausgang</translation>
    </message>
    <message>
        <source>Alerts and their answers</source>
        <translation>Warnhinweise und Stellungnahmen</translation>
    </message>
    <message>
        <source>{n} × own level</source>
        <translation>{n} × eigenes Niveau</translation>
    </message>
    <message>
        <source>{reason}, {who} {when}</source>
        <translation>{reason}, {who} {when}</translation>
    </message>
    <message>
        <source>Activity and scores</source>
        <translation>Aktivität und Scores</translation>
    </message>
    <message>
        <source>Activity and scores, {day}</source>
        <translation>Aktivität und Scores, {day}</translation>
    </message>
    <message>
        <source>0 to {most}</source>
        <translation>0 bis {most}</translation>
    </message>
    <message>
        <source>never recorded</source>
        <translation>nie erfasst</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>Nichts ist fällig.</translation>
    </message>
    <message>
        <source>SI units</source>
        <translation>SI-Einheiten</translation>
    </message>
    <message>
        <source>Japanese units</source>
        <translation>Japanische Einheiten</translation>
    </message>
    <message>
        <source>weight not recorded</source>
        <translation>Gewicht nicht erfasst</translation>
    </message>
    <message>
        <source>weight {kg} kg on {day}</source>
        <translation>Gewicht {kg} kg am {day}</translation>
    </message>
    <message numerus="yes">
        <source>dosed according to the {label}, every %n day(s)</source>
        <translation>
            <numerusform>Dosierung: {label}, jeden Tag</numerusform>
            <numerusform>Dosierung: {label}, alle %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>{drug}: no infusion recorded · {rule}</source>
        <translation>{drug}: keine Infusion erfasst · {rule}</translation>
    </message>
    <message>
        <source>{drug}: last dose {dose} on {day}, infusion No. {n} · {rule}</source>
        <translation>{drug}: letzte Dosis {dose} am {day}, Infusion Nr. {n} · {rule}</translation>
    </message>
    <message>
        <source>Shown: {start} to {end}</source>
        <translation>Gezeigt: {start} bis {end}</translation>
    </message>
    <message>
        <source> (day {first} to day {last} of treatment)</source>
        <translation> (Tag {first} bis Tag {last} der Behandlung)</translation>
    </message>
    <message>
        <source>IL-6 as multiples of the child&apos;s own level</source>
        <translation>IL-6 als Vielfaches des eigenen Niveaus des Kindes</translation>
    </message>
    <message>
        <source>No visit is recorded yet.</source>
        <translation>Noch keine Visite erfasst.</translation>
    </message>
    <message>
        <source>No visit is recorded on {day}. The nearest one is on {other}.</source>
        <translation>Am {day} ist keine Visite erfasst. Die nächstgelegene ist am {other}.</translation>
    </message>
    <message>
        <source>Visit of {day}</source>
        <translation>Visite vom {day}</translation>
    </message>
    <message>
        <source>Symptoms and notes</source>
        <translation>Symptome und Notizen</translation>
    </message>
    <message>
        <source>Alerts of this visit</source>
        <translation>Warnhinweise dieser Visite</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Zuvor</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>No result is recorded for this day.</source>
        <translation>Für diesen Tag ist kein Ergebnis erfasst.</translation>
    </message>
    <message>
        <source>No infusion was given on this day.</source>
        <translation>An diesem Tag wurde keine Infusion verabreicht.</translation>
    </message>
    <message>
        <source>Activity was not assessed on this day.</source>
        <translation>Die Aktivität wurde an diesem Tag nicht beurteilt.</translation>
    </message>
    <message>
        <source>Events since {day}</source>
        <translation>Ereignisse seit {day}</translation>
    </message>
    <message>
        <source>No event is recorded.</source>
        <translation>Kein Ereignis erfasst.</translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation>Der gesamte Datenbestand</translation>
    </message>
    <message>
        <source>Writing the children</source>
        <translation>Kinder werden geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>Record of {when} · %n (child|children)</source>
        <translation>
            <numerusform>Datenbestand vom {when} · %n Kind</numerusform>
            <numerusform>Datenbestand vom {when} · %n Kinder</numerusform>
        </translation>
    </message>
    <message>
        <source>{child} · charts</source>
        <translation>{child} · Diagramme</translation>
    </message>
    <message>
        <source>next infusion due {day}</source>
        <translation>nächste Infusion fällig {day}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Stellungnahme</translation>
    </message>
    <message>
        <source>Results, the newest first</source>
        <translation>Ergebnisse, neueste zuerst</translation>
    </message>
    <message>
        <source>Notes with samples</source>
        <translation>Notizen zu Proben</translation>
    </message>
    <message>
        <source>Taper plans</source>
        <translation>Ausschleichpläne</translation>
    </message>
    <message>
        <source>{day}: {mg} mg/day</source>
        <translation>{day}: {mg} mg/Tag</translation>
    </message>
    <message>
        <source>Letter of {when}, {who}</source>
        <translation>Brief vom {when}, {who}</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Wird gesichert…</translation>
    </message>
    <message>
        <source>Not backed up yet</source>
        <translation>Noch nicht gesichert</translation>
    </message>
    <message>
        <source>Backed up {when}</source>
        <translation>Gesichert {when}</translation>
    </message>
    <message>
        <source>Failsafe PDF: {step}</source>
        <translation>Notfall-PDF: {step}</translation>
    </message>
    <message>
        <source>writing…</source>
        <translation>wird geschrieben…</translation>
    </message>
    <message>
        <source>There is no failsafe PDF yet.</source>
        <translation>Es gibt noch keine Notfall-PDF.</translation>
    </message>
    <message>
        <source>Failsafe PDF of {when}, not encrypted</source>
        <translation>Notfall-PDF vom {when}, nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Whole course</source>
        <translation>Gesamter Verlauf</translation>
    </message>
    <message>
        <source>2 years</source>
        <translation>2 Jahre</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Child registered</source>
        <translation>Patient/in angelegt</translation>
    </message>
    <message>
        <source>Details changed</source>
        <translation>Angaben geändert</translation>
    </message>
    <message>
        <source>Plan changed</source>
        <translation>Plan geändert</translation>
    </message>
    <message>
        <source>Alert acknowledged</source>
        <translation>Warnhinweis zur Kenntnis genommen</translation>
    </message>
    <message>
        <source>Outcome recorded</source>
        <translation>Ausgang erfasst</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Value corrected</source>
        <translation>Wert berichtigt</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Abgezeichnet</translation>
    </message>
    <message>
        <source>Specimen details corrected</source>
        <translation>Angaben zur Probe berichtigt</translation>
    </message>
    <message>
        <source>Event corrected</source>
        <translation>Ereignis berichtigt</translation>
    </message>
    <message>
        <source>Measures saved</source>
        <translation>Messwerte gespeichert</translation>
    </message>
    <message>
        <source>Letter recorded</source>
        <translation>Brief erfasst</translation>
    </message>
    <message>
        <source>Heights of the parents saved</source>
        <translation>Körpergrößen der Eltern gespeichert</translation>
    </message>
    <message>
        <source>Infusion corrected</source>
        <translation>Infusion berichtigt</translation>
    </message>
    <message>
        <source>Dose corrected</source>
        <translation>Dosis berichtigt</translation>
    </message>
    <message>
        <source>Plan corrected</source>
        <translation>Plan berichtigt</translation>
    </message>
    <message>
        <source>It will be removed from the charts and the alerts, and will stay in the history.</source>
        <translation>Es wird aus den Diagrammen und Warnhinweisen entfernt und bleibt in der Historie.</translation>
    </message>
    <message>
        <source>Marked as entered in error</source>
        <translation>Als irrtümlich erfasst gekennzeichnet</translation>
    </message>
    <message>
        <source>{what}. It will be removed from the scores, and will stay in the history.</source>
        <translation>{what}. Es wird aus den Scores entfernt und bleibt in der Historie.</translation>
    </message>
    <message>
        <source>Moved to the other child</source>
        <translation>Zum anderen Kind verschoben</translation>
    </message>
    <message>
        <source>Conflict settled</source>
        <translation>Konflikt geklärt</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Save the timeline</source>
        <translation>Zeitverlauf speichern</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>Seite speichern</translation>
    </message>
    <message>
        <source>Save the audit trail</source>
        <translation>Audit-Trail speichern</translation>
    </message>
    <message>
        <source>Saving the audit trail</source>
        <translation>Audit-Trail wird gespeichert</translation>
    </message>
    <message>
        <source>Save the summary page</source>
        <translation>Übersichtsseite speichern</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>Brief speichern</translation>
    </message>
    <message>
        <source>Save the infusion sheet</source>
        <translation>Infusionsprotokoll speichern</translation>
    </message>
    <message>
        <source>Save the calendar</source>
        <translation>Kalender speichern</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Datei importieren</translation>
    </message>
    <message>
        <source>How it is read</source>
        <translation>Wie gelesen wird</translation>
    </message>
    <message>
        <source>State the encoding…</source>
        <translation>Zeichenkodierung angeben…</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichenkodierung</translation>
    </message>
    <message>
        <source>remember the columns as</source>
        <translation>Spalten merken als</translation>
    </message>
    <message>
        <source>Leave out the rest</source>
        <translation>Rest auslassen</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>Liste speichern…</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation>Name der Quelle</translation>
    </message>
    <message>
        <source>Nothing is stored yet. All of it is stored, or nothing.</source>
        <translation>Noch ist nichts gespeichert. Gespeichert wird alles oder nichts.</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>{file} wird gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>columns as of “{name}”</source>
        <translation>Spalten wie bei „{name}“</translation>
    </message>
    <message numerus="yes">
        <source>Store %n result(s)</source>
        <translation>
            <numerusform>%n Ergebnis speichern</numerusform>
            <numerusform>%n Ergebnisse speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Liste speichern</translation>
    </message>
    <message>
        <source>Saved {time} · {what} from {file}</source>
        <translation>Gespeichert {time} · {what} aus {file}</translation>
    </message>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n zu beantworten</numerusform>
            <numerusform>%n zu beantworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will be stored</source>
        <translation>
            <numerusform>%n wird gespeichert</numerusform>
            <numerusform>%n werden gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (is|are) there already</source>
        <translation>
            <numerusform>%n bereits vorhanden</numerusform>
            <numerusform>%n bereits vorhanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (is|are) asked about</source>
        <translation>
            <numerusform>%n mit Rückfrage</numerusform>
            <numerusform>%n mit Rückfrage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (is|are) refused</source>
        <translation>
            <numerusform>%n abgewiesen</numerusform>
            <numerusform>%n abgewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of no concern</source>
        <translation>
            <numerusform>%n nicht von Belang</numerusform>
            <numerusform>%n nicht von Belang</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The picture was copied. It names the child.</source>
        <translation>Das Bild wurde kopiert. Es nennt das Kind.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Save values</source>
        <translation>Werte speichern</translation>
    </message>
    <message>
        <source>{file} was not written: {why}</source>
        <translation>{file} wurde nicht geschrieben: {why}</translation>
    </message>
    <message>
        <source>Infusion at the bedside</source>
        <translation>Infusion am Bett</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>This child is no longer in the record.</source>
        <translation>Dieses Kind ist nicht mehr im Datenbestand.</translation>
    </message>
    <message>
        <source>{place} — demonstration — Fortnight</source>
        <translation>{place} – Demo – Fortnight</translation>
    </message>
    <message>
        <source>{place} — Fortnight</source>
        <translation>{place} – Fortnight</translation>
    </message>
    <message>
        <source>Every child here is invented.</source>
        <translation>Alle Kinder hier sind erfunden.</translation>
    </message>
    <message>
        <source>Reset…</source>
        <translation>Zurücksetzen…</translation>
    </message>
    <message>
        <source>Leave training</source>
        <translation>Übungsmodus verlassen</translation>
    </message>
    <message>
        <source>Everything that was entered in training is deleted, and the invented ward is made again.</source>
        <translation>Alles, was im Übungsmodus eingegeben wurde, wird gelöscht, und die erfundene Station wird neu angelegt.</translation>
    </message>
    <message>
        <source>Reset the training ward</source>
        <translation>Übungsstation zurücksetzen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>There is a new alert card. Open Alerts to see it.</source>
        <translation>Es gibt eine neue Warnkarte. Öffnen Sie „Warnhinweise“, um sie zu sehen.</translation>
    </message>
    <message>
        <source>No backup</source>
        <translation>Keine Datensicherung</translation>
    </message>
    <message>
        <source>Use the dark theme</source>
        <translation>Dunkles Design verwenden</translation>
    </message>
    <message>
        <source>Use the light theme</source>
        <translation>Helles Design verwenden</translation>
    </message>
    <message>
        <source>current page</source>
        <translation>aktuelle Seite</translation>
    </message>
    <message numerus="yes">
        <source>Alerts, %n open</source>
        <translation>
            <numerusform>Warnhinweise, %n offen</numerusform>
            <numerusform>Warnhinweise, %n offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Inbox, %n waiting</source>
        <translation>
            <numerusform>Eingang, %n wartet</numerusform>
            <numerusform>Eingang, %n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, {role}. Lock the program or change the user (F9)</source>
        <translation>{name}, {role}. Programm sperren oder Benutzer wechseln (F9)</translation>
    </message>
    <message>
        <source>Undone {time}</source>
        <translation>Rückgängig gemacht {time}</translation>
    </message>
    <message>
        <source>Alert cards</source>
        <translation>Warnkarten</translation>
    </message>
    <message>
        <source>This is not an all-clear: this drug can suppress fever and CRP.</source>
        <translation>Das ist keine Entwarnung: Dieses Medikament kann Fieber und CRP unterdrücken.</translation>
    </message>
    <message>
        <source>Open timeline</source>
        <translation>Zeitverlauf öffnen</translation>
    </message>
    <message>
        <source>Show calculation</source>
        <translation>Berechnung anzeigen</translation>
    </message>
    <message>
        <source>Outcome…</source>
        <translation>Ausgang…</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Später erinnern…</translation>
    </message>
    <message>
        <source>Alert card</source>
        <translation>Warnkarte</translation>
    </message>
    <message>
        <source>Choose a card on the left.</source>
        <translation>Wählen Sie links eine Karte.</translation>
    </message>
    <message>
        <source>Show evidence</source>
        <translation>Belege anzeigen</translation>
    </message>
    <message>
        <source>What would change this assessment</source>
        <translation>Was diese Beurteilung ändern würde</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n Probe</numerusform>
            <numerusform>%n Proben</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} · drawn {when} · {phase} · {samples} · {rule}</source>
        <translation>{name} · abgenommen {when} · {phase} · {samples} · {rule}</translation>
    </message>
    <message>
        <source>assessed by the rule {rule}</source>
        <translation>beurteilt nach Regel {rule}</translation>
    </message>
    <message>
        <source>Version {n}</source>
        <translation>Version {n}</translation>
    </message>
    <message>
        <source>Seen by {who}</source>
        <translation>Gesehen von {who}</translation>
    </message>
    <message>
        <source>Acknowledged by {who}, {when}: {reason}</source>
        <translation>Zur Kenntnis genommen von {who}, {when}: {reason}</translation>
    </message>
    <message>
        <source>shown since {when}</source>
        <translation>angezeigt seit {when}</translation>
    </message>
    <message>
        <source> · answered by {who}</source>
        <translation> · beantwortet von {who}</translation>
    </message>
    <message>
        <source>Outcome: {what}, recorded by {who}</source>
        <translation>Ausgang: {what}, erfasst von {who}</translation>
    </message>
    <message>
        <source>{n} full</source>
        <translation>{n} voll</translation>
    </message>
    <message>
        <source>+{n} more</source>
        <translation>+{n} weitere</translation>
    </message>
    <message>
        <source>Infusions of the chosen day</source>
        <translation>Infusionen des gewählten Tages</translation>
    </message>
    <message>
        <source>Late infusions</source>
        <translation>Verspätete Infusionen</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>{n} d late, due {day}</source>
        <translation>{n} d verspätet, fällig {day}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Late ({n})</source>
        <translation>Verspätet ({n})</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Die Feststelltaste ist aktiv.</translation>
    </message>
    <message>
        <source>Loss of effect</source>
        <translation>Wirkverlust</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>Points: each point doubles the odds against a well day of this child; a card is raised at 0.</source>
        <translation>Punkte: Jeder Punkt verdoppelt die Chance gegenüber einem beschwerdefreien Tag dieses Kindes; bei 0 wird eine Karte ausgelöst.</translation>
    </message>
    <message>
        <source>SD: how unusual a value is for this child. On 19 of 20 well days it is within 2 SD of the expected value.</source>
        <translation>SD: wie ungewöhnlich ein Wert für dieses Kind ist. An 19 von 20 beschwerdefreien Tagen liegt er innerhalb von 2 SD um den Erwartungswert.</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>Children found</source>
        <translation>Gefundene Kinder</translation>
    </message>
    <message>
        <source>No child found for “{words}”.</source>
        <translation>Kein Kind zu „{words}“ gefunden.</translation>
    </message>
    <message>
        <source>Find patient or scan wristband (Ctrl+K)</source>
        <translation>Patient/in suchen oder Armband scannen (Strg+K)</translation>
    </message>
    <message>
        <source>Find patient</source>
        <translation>Patient/in suchen</translation>
    </message>
    <message>
        <source>Open the child found</source>
        <translation>Gefundenes Kind öffnen</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>sperrt</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>fragt</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>Alle Befunde</translation>
    </message>
    <message>
        <source>Before the next infusion</source>
        <translation>Vor der nächsten Infusion</translation>
    </message>
    <message>
        <source>What is asked and refused</source>
        <translation>Rückfragen und Abgewiesenes</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Angabe</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>ask again</source>
        <translation>wieder fragen</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>auslassen</translation>
    </message>
    <message>
        <source>all numbers are right</source>
        <translation>alle Nummern stimmen</translation>
    </message>
    <message>
        <source>Choose the child…</source>
        <translation>Kind wählen…</translation>
    </message>
    <message>
        <source>Not recorded here</source>
        <translation>Hier nicht erfasst</translation>
    </message>
    <message>
        <source>Which unit?</source>
        <translation>Welche Einheit?</translation>
    </message>
    <message>
        <source>corrects it</source>
        <translation>berichtigt den Wert</translation>
    </message>
    <message>
        <source>it is right</source>
        <translation>stimmt</translation>
    </message>
    <message>
        <source>state it under “How it is read”</source>
        <translation>unter „Wie gelesen wird“ angeben</translation>
    </message>
    <message>
        <source>row {n}</source>
        <translation>Zeile {n}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) from {first}</source>
        <translation>
            <numerusform>%n Zeile ab {first}</numerusform>
            <numerusform>%n Zeilen ab {first}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is asked, and nothing is refused.</source>
        <translation>Keine Rückfragen, nichts abgewiesen.</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Keine vorhanden.</translation>
    </message>
    <message>
        <source>What the code means</source>
        <translation>Was der Code bedeutet</translation>
    </message>
    <message>
        <source>Choose what the code means.</source>
        <translation>Wählen Sie, was der Code bedeutet.</translation>
    </message>
    <message numerus="yes">
        <source>for %n result(s) waiting, and all to come from this laboratory</source>
        <translation>
            <numerusform>für %n wartendes Ergebnis und alle künftigen aus diesem Labor</numerusform>
            <numerusform>für %n wartende Ergebnisse und alle künftigen aus diesem Labor</numerusform>
        </translation>
    </message>
    <message>
        <source>Map the code</source>
        <translation>Code zuordnen</translation>
    </message>
    <message numerus="yes">
        <source>Map %n result(s)</source>
        <translation>
            <numerusform>%n Ergebnis zuordnen</numerusform>
            <numerusform>%n Ergebnisse zuordnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what the unit means.</source>
        <translation>Wählen Sie, was die Einheit bedeutet.</translation>
    </message>
    <message>
        <source>for this result, and all to come from this laboratory</source>
        <translation>für dieses Ergebnis und alle künftigen aus diesem Labor</translation>
    </message>
    <message>
        <source>Map the unit</source>
        <translation>Einheit zuordnen</translation>
    </message>
    <message>
        <source>The child</source>
        <translation>Das Kind</translation>
    </message>
    <message>
        <source>Choose the child.</source>
        <translation>Wählen Sie das Kind.</translation>
    </message>
    <message>
        <source>the message&apos;s own number and name stay beside it</source>
        <translation>Nummer und Name aus der Nachricht bleiben daneben stehen</translation>
    </message>
    <message numerus="yes">
        <source>Store %n result(s) for this child</source>
        <translation>
            <numerusform>%n Ergebnis für dieses Kind speichern</numerusform>
            <numerusform>%n Ergebnisse für dieses Kind speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the child</source>
        <translation>Kind wählen</translation>
    </message>
    <message>
        <source>State the time</source>
        <translation>Zeit angeben</translation>
    </message>
    <message>
        <source>of the draw</source>
        <translation>der Abnahme</translation>
    </message>
    <message>
        <source>Store with this time</source>
        <translation>Mit dieser Zeit speichern</translation>
    </message>
    <message>
        <source>it replaces the value in the record, which stays in the history</source>
        <translation>es ersetzt den Wert im Datenbestand, der in der Historie bleibt</translation>
    </message>
    <message>
        <source>Accept the result</source>
        <translation>Ergebnis übernehmen</translation>
    </message>
    <message>
        <source>with a reason; the message stays in the journal</source>
        <translation>mit Begründung; die Nachricht bleibt im Änderungsprotokoll</translation>
    </message>
    <message>
        <source>The columns and the first rows of the file</source>
        <translation>Die Spalten und die ersten Zeilen der Datei</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>as</source>
        <translation>als</translation>
    </message>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
    <message>
        <source>What “{name}” is</source>
        <translation>Was „{name}“ ist</translation>
    </message>
    <message>
        <source>Unit of “{name}”</source>
        <translation>Einheit von „{name}“</translation>
    </message>
    <message>
        <source>no unit</source>
        <translation>keine Einheit</translation>
    </message>
    <message>
        <source>which unit?</source>
        <translation>welche Einheit?</translation>
    </message>
    <message>
        <source>What the unit means</source>
        <translation>Was die Einheit bedeutet</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorheriges</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>Wie eingegangen</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Was ist es?</translation>
    </message>
    <message>
        <source>Nothing is guessed: a code is mapped once, by a person, and can be changed.</source>
        <translation>Nichts wird geraten: Ein Code wird einmal von einer Person zugeordnet und kann geändert werden.</translation>
    </message>
    <message>
        <source>The chosen result</source>
        <translation>Das gewählte Ergebnis</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
    <message>
        <source>Message {control} of {source}, received {when} from the file {file}.</source>
        <translation>Nachricht {control} von {source}, empfangen {when} aus der Datei {file}.</translation>
    </message>
    <message numerus="yes">
        <source>%n other result(s) of it (is|are) stored.</source>
        <translation>
            <numerusform>%n weiteres Ergebnis daraus ist gespeichert.</numerusform>
            <numerusform>%n weitere Ergebnisse daraus sind gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n Segment</numerusform>
            <numerusform>%n Segmente</numerusform>
        </translation>
    </message>
    <message>
        <source>{do} (Ctrl+S)</source>
        <translation>{do} (Strg+S)</translation>
    </message>
    <message>
        <source>Joints of the child</source>
        <translation>Gelenke des Kindes</translation>
    </message>
    <message>
        <source>{joint}: {found}</source>
        <translation>{joint}: {found}</translation>
    </message>
    <message>
        <source>child’s right</source>
        <translation>rechts (Kind)</translation>
    </message>
    <message>
        <source>child’s left</source>
        <translation>links (Kind)</translation>
    </message>
    <message>
        <source>Right foot</source>
        <translation>Rechter Fuß</translation>
    </message>
    <message>
        <source>Left foot</source>
        <translation>Linker Fuß</translation>
    </message>
    <message>
        <source>Demonstration: no child here is real, and everything is deleted when the program closes.</source>
        <translation>Demo: Kein Kind hier ist real, und beim Schließen des Programms wird alles gelöscht.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>Klären…</translation>
    </message>
    <message>
        <source>A ward lead can settle this here.</source>
        <translation>Die Leitung kann dies hier klären.</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
    <message>
        <source>The message as it came</source>
        <translation>Die Nachricht, wie sie einging</translation>
    </message>
    <message>
        <source>Press to enter the result.</source>
        <translation>Drücken, um das Ergebnis einzugeben.</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>kein Ergebnis</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n Tag überfällig</numerusform>
            <numerusform>%n Tage überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>next {day}</source>
        <translation>nächster Termin {day}</translation>
    </message>
    <message>
        <source>{n} late</source>
        <translation>{n} überfällig</translation>
    </message>
    <message>
        <source>{n} missing</source>
        <translation>fehlend: {n}</translation>
    </message>
    <message numerus="yes">
        <source>%n due in the next six weeks</source>
        <translation>
            <numerusform>%n fällig in den nächsten sechs Wochen</numerusform>
            <numerusform>%n fällig in den nächsten sechs Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all {n}</source>
        <translation>Alle {n} anzeigen</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger anzeigen</translation>
    </message>
    <message>
        <source>Name the child: --patient NUMBER.</source>
        <translation>Geben Sie das Kind an: --patient NUMBER.</translation>
    </message>
    <message>
        <source>This child has no alert.</source>
        <translation>Zu diesem Kind gibt es keinen Warnhinweis.</translation>
    </message>
    <message>
        <source>{n} answers are beside what was written at home. Nothing was merged: add --take home or --take copy.</source>
        <translation>{n} Antworten stehen neben dem, was auf der Station geschrieben wurde. Es wurde nichts zusammengeführt: Fügen Sie --take home oder --take copy hinzu.</translation>
    </message>
    <message>
        <source>{n} answers would be merged.</source>
        <translation>{n} Antworten würden übernommen.</translation>
    </message>
    <message>
        <source>{held} answers of {reader} merged, {beside} beside what was written at home, {known} already there.</source>
        <translation>{held} Antworten von {reader} übernommen, {beside} neben dem auf der Station Geschriebenen, {known} bereits vorhanden.</translation>
    </message>
    <message>
        <source> (at home meanwhile: {by})</source>
        <translation> (auf der Station inzwischen: {by})</translation>
    </message>
    <message>
        <source> (not merged: it is not in the record any more)</source>
        <translation> (nicht übernommen: nicht mehr im Datenbestand)</translation>
    </message>
    <message>
        <source>--identify belongs to --research.</source>
        <translation>--identify gehört zu --research.</translation>
    </message>
    <message>
        <source>{out}: {what}</source>
        <translation>{out}: {what}</translation>
    </message>
    <message>
        <source>There is no child with the number {number}.</source>
        <translation>Es gibt kein Kind mit der Nummer {number}.</translation>
    </message>
    <message>
        <source>{entries} would be asked about in a form. If they are right, import with --confirm.</source>
        <translation>In einem Formular würde nachgefragt zu: {entries}. Wenn alles stimmt, importieren Sie mit --confirm.</translation>
    </message>
    <message numerus="yes">
        <source>%n (entry|entries)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Import files of different kinds one after the other.</source>
        <translation>Importieren Sie Dateien verschiedener Art nacheinander.</translation>
    </message>
    <message>
        <source>A demonstration ward is not shared.</source>
        <translation>Eine Demonstrationsstation wird nicht geteilt.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a role: use letters, digits, - and _, a letter first.</source>
        <translation>„{name}“ kann nicht der Name einer Rolle sein: Verwenden Sie Buchstaben, Ziffern, - und _, zuerst einen Buchstaben.</translation>
    </message>
    <message>
        <source>This computer shares the record of ward {ward}. Compare this with “fortnight hub status” on another one.</source>
        <translation>Dieser Computer teilt den Datenbestand der Station {ward}. Vergleichen Sie dies mit „fortnight hub status“ auf einem anderen.</translation>
    </message>
    <message>
        <source>{pushed} entries sent, {pulled} received, {waiting} waiting.</source>
        <translation>{pushed} Einträge gesendet, {pulled} empfangen, {waiting} wartend.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Hub {url}, ward {ward}, this computer {device}.</source>
        <translation>Zentralspeicher {url}, Station {ward}, dieser Computer {device}.</translation>
    </message>
    <message>
        <source>Last exchange: {at}. Entries that wait: {count}.</source>
        <translation>Letzter Abgleich: {at}. Wartende Einträge: {count}.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry needs a newer version of Fortnight. Nothing of it is lost.</source>
        <translation>
            <numerusform>%n Eintrag benötigt eine neuere Version von Fortnight. Nichts davon geht verloren.</numerusform>
            <numerusform>%n Einträge benötigen eine neuere Version von Fortnight. Nichts davon geht verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>The others hear of it with the next exchange. {why}</source>
        <translation>Die anderen erfahren es beim nächsten Abgleich. {why}</translation>
    </message>
    <message>
        <source>Nothing new is taken from {name}. The administrator of the hub runs this statement:</source>
        <translation>Von {name} wird nichts Neues übernommen. Wer den Zentralspeicher administriert, führt diese Anweisung aus:</translation>
    </message>
    <message>
        <source>{file}: nothing was stored. Correct the file, state what its columns are (--mapping), or store the rest (--leave-out).</source>
        <translation>{file}: Es wurde nichts gespeichert. Berichtigen Sie die Datei, geben Sie an, was ihre Spalten sind (--mapping), oder speichern Sie den Rest (--leave-out).</translation>
    </message>
    <message>
        <source>“{typed}” is not two doses in turn. Type 5/2.5 for 5 mg and 2.5 mg on alternate days, or 5/0 for 5 mg every other day.</source>
        <translation>„{typed}“ sind keine zwei Dosen im Wechsel. Geben Sie 5/2,5 ein für 5 mg und 2,5 mg an abwechselnden Tagen oder 5/0 für 5 mg jeden zweiten Tag.</translation>
    </message>
    <message>
        <source>“{typed}” is the same dose every day. Type it once.</source>
        <translation>„{typed}“ ist jeden Tag dieselbe Dosis. Geben Sie sie einmal ein.</translation>
    </message>
    <message>
        <source>Its element “{name}” is not read.</source>
        <translation>Das Element „{name}“ wird nicht gelesen.</translation>
    </message>
    <message>
        <source>Its “{name}” is not a text.</source>
        <translation>„{name}“ ist kein Text.</translation>
    </message>
    <message>
        <source>Its “{name}” is longer than {most} characters.</source>
        <translation>„{name}“ ist länger als {most} Zeichen.</translation>
    </message>
    <message>
        <source>Its “{name}” holds a control character.</source>
        <translation>„{name}“ enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>Its “{name}” is not an object.</source>
        <translation>„{name}“ ist kein Objekt.</translation>
    </message>
    <message>
        <source>Its “{name}” is not a list of objects.</source>
        <translation>„{name}“ ist keine Liste von Objekten.</translation>
    </message>
    <message>
        <source>Its “{name}” is not a number.</source>
        <translation>„{name}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“{time}” is not a time with its offset from UTC.</source>
        <translation>„{time}“ ist keine Zeit mit Abstand zu UTC.</translation>
    </message>
    <message>
        <source>“{day}” is not a date.</source>
        <translation>„{day}“ ist kein Datum.</translation>
    </message>
    <message>
        <source>The number {number} is out of range.</source>
        <translation>Die Zahl {number} liegt außerhalb des zulässigen Bereichs.</translation>
    </message>
    <message>
        <source>{what} Its state is “{state}”.</source>
        <translation>{what} Der Status ist „{state}“.</translation>
    </message>
    <message>
        <source>Only infusions that were given are recorded.</source>
        <translation>Erfasst werden nur verabreichte Infusionen.</translation>
    </message>
    <message>
        <source>Only infusions of tocilizumab are read, not “{drug}”.</source>
        <translation>Gelesen werden nur Infusionen von Tocilizumab, nicht „{drug}“.</translation>
    </message>
    <message>
        <source>Only plans to taper a drug are read.</source>
        <translation>Es werden nur Ausschleichpläne gelesen.</translation>
    </message>
    <message>
        <source>The method “{name}” of the plan is not known.</source>
        <translation>Die Methode „{name}“ des Plans ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The plan has no step.</source>
        <translation>Der Plan hat keine Stufe.</translation>
    </message>
    <message>
        <source>It states no dose in mg.</source>
        <translation>Es ist keine Dosis in mg angegeben.</translation>
    </message>
    <message>
        <source>“{name}” is not a step or a change of a plan.</source>
        <translation>„{name}“ ist weder eine Stufe noch eine Änderung eines Plans.</translation>
    </message>
    <message>
        <source>Only what was done is recorded.</source>
        <translation>Erfasst wird nur, was durchgeführt wurde.</translation>
    </message>
    <message>
        <source>Its “{name}” is not a number in {unit}.</source>
        <translation>„{name}“ ist keine Zahl in {unit}.</translation>
    </message>
    <message>
        <source>Only drugs that are or were taken are recorded.</source>
        <translation>Erfasst werden nur Medikamente, die eingenommen werden oder wurden.</translation>
    </message>
    <message>
        <source>It names no drug.</source>
        <translation>Es ist kein Medikament genannt.</translation>
    </message>
    <message>
        <source>It has several dosages.</source>
        <translation>Es sind mehrere Dosierungen angegeben.</translation>
    </message>
    <message>
        <source>It has several doses.</source>
        <translation>Es sind mehrere Dosen angegeben.</translation>
    </message>
    <message>
        <source>The route “{name}” is not known.</source>
        <translation>Die Applikation „{name}“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It does not state how often the drug is taken.</source>
        <translation>Es ist nicht angegeben, wie oft das Medikament eingenommen wird.</translation>
    </message>
    <message>
        <source>It was refuted or entered in error.</source>
        <translation>Widerlegt oder irrtümlich erfasst.</translation>
    </message>
    <message>
        <source>The condition “{name}” is not a kind of event.</source>
        <translation>Die Diagnose „{name}“ ist keine Art von Ereignis.</translation>
    </message>
    <message>
        <source>“{value}” is not a value for “{field}”.</source>
        <translation>„{value}“ ist kein Wert für „{field}“.</translation>
    </message>
    <message>
        <source>This is not the URL of a PostgreSQL: {why}.</source>
        <translation>Das ist nicht die URL eines PostgreSQL-Servers: {why}.</translation>
    </message>
    <message>
        <source>The URL must begin with postgresql://.</source>
        <translation>Die URL muss mit postgresql:// beginnen.</translation>
    </message>
    <message>
        <source>The URL holds a password. Put it into the secret file instead.</source>
        <translation>Die URL enthält ein Passwort. Legen Sie es stattdessen in die Geheimnisdatei.</translation>
    </message>
    <message>
        <source>The URL names no role: postgresql://ROLE@HOST/DATABASE.</source>
        <translation>Die URL nennt keine Rolle: postgresql://ROLE@HOST/DATABASE.</translation>
    </message>
    <message>
        <source>sslmode={mode} does not verify the certificate of the server. Leave it out, or use verify-full.</source>
        <translation>sslmode={mode} prüft das Zertifikat des Servers nicht. Lassen Sie es weg oder verwenden Sie verify-full.</translation>
    </message>
    <message>
        <source>The server is PostgreSQL {version}; 14 to 18 are supported.</source>
        <translation>Der Server ist PostgreSQL {version}; unterstützt werden 14 bis 18.</translation>
    </message>
    <message>
        <source>The tables of the hub need a newer version of Fortnight.</source>
        <translation>Die Tabellen des Zentralspeichers benötigen eine neuere Version von Fortnight.</translation>
    </message>
    <message>
        <source>The server refused the login role: {why}. Check the role and its password, or ask your IT department.</source>
        <translation>Der Server hat die Anmelderolle abgewiesen: {why}. Prüfen Sie die Rolle und ihr Passwort oder fragen Sie Ihre IT-Abteilung.</translation>
    </message>
    <message>
        <source>The hub does not answer: {why}. Work goes on here; entries wait and are sent later.</source>
        <translation>Der Zentralspeicher antwortet nicht: {why}. Hier geht die Arbeit weiter; Einträge warten und werden später gesendet.</translation>
    </message>
    <message>
        <source>The certificate of the server is not valid for its name, or is not signed by a known authority: {why}. Nothing was sent. Name the authority in the URL (sslrootcert=FILE) or ask your IT department.</source>
        <translation>Das Zertifikat des Servers gilt nicht für seinen Namen oder ist nicht von einer bekannten Zertifizierungsstelle signiert: {why}. Es wurde nichts gesendet. Nennen Sie die Zertifizierungsstelle in der URL (sslrootcert=FILE) oder fragen Sie Ihre IT-Abteilung.</translation>
    </message>
    <message>
        <source>The server does not offer TLS: {why}. Nothing was sent.</source>
        <translation>Der Server bietet kein TLS an: {why}. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The server refused this computer: {why}. It was revoked.</source>
        <translation>Der Server hat diesen Computer abgewiesen: {why}. Der Computer wurde ausgeschlossen.</translation>
    </message>
    <message>
        <source>There is no server of this name: {why}.</source>
        <translation>Es gibt keinen Server dieses Namens: {why}.</translation>
    </message>
    <message>
        <source>The server does not know this: {why}. Check the URL.</source>
        <translation>Der Server kennt dies nicht: {why}. Prüfen Sie die URL.</translation>
    </message>
    <message>
        <source>Only a standby answers, and nothing can be sent to it: {why}.</source>
        <translation>Es antwortet nur ein Standby-Server, an den nichts gesendet werden kann: {why}.</translation>
    </message>
    <message>
        <source>The login role lacks a right: {why}. It needs fortnight_device.</source>
        <translation>Der Anmelderolle fehlt ein Recht: {why}. Sie benötigt fortnight_device.</translation>
    </message>
    <message>
        <source>The disk of the server is full: {why}. Entries wait here.</source>
        <translation>Der Datenträger des Servers ist voll: {why}. Einträge warten hier.</translation>
    </message>
    <message>
        <source>The database has no tables of Fortnight. The administrator has to run what “fortnight hub sql” prints.</source>
        <translation>Die Datenbank hat keine Tabellen von Fortnight. Wer sie administriert, muss ausführen, was „fortnight hub sql“ ausgibt.</translation>
    </message>
    <message>
        <source>The hub reported an error: {why}.</source>
        <translation>Der Zentralspeicher meldete einen Fehler: {why}.</translation>
    </message>
    <message>
        <source>{file} was changed after it was made, or is damaged: its signature is not valid. Ask for the file again.</source>
        <translation>{file} wurde nach dem Erstellen geändert oder ist beschädigt: Die Signatur ist nicht gültig. Fordern Sie die Datei erneut an.</translation>
    </message>
    <message>
        <source>{file} was made by a newer version of Fortnight. Install the newer version, then open it again.</source>
        <translation>{file} wurde von einer neueren Version von Fortnight erstellt. Installieren Sie die neuere Version und öffnen Sie die Datei dann erneut.</translation>
    </message>
    <message>
        <source>{file} holds answers to a review copy. Merge it into the record of the ward.</source>
        <translation>{file} enthält Antworten zu einer Lesekopie. Übernehmen Sie sie in den Datenbestand der Station.</translation>
    </message>
    <message>
        <source>{file} is a review copy and holds no answers. Choose the file of answers.</source>
        <translation>{file} ist eine Lesekopie und enthält keine Antworten. Wählen Sie die Datei mit den Antworten.</translation>
    </message>
    <message>
        <source>This key does not open {file}: it was made for another reader. Ask for a new one.</source>
        <translation>Dieser Schlüssel öffnet {file} nicht: Die Datei wurde für eine andere Person erstellt. Fordern Sie eine neue an.</translation>
    </message>
    <message>
        <source>The row has no patient number.</source>
        <translation>Die Zeile hat keine Patientennummer.</translation>
    </message>
    <message>
        <source>The row has no collection time.</source>
        <translation>In der Zeile fehlt die Entnahmezeit.</translation>
    </message>
    <message>
        <source>“{value}” is not a result.</source>
        <translation>„{value}“ ist kein Ergebnis.</translation>
    </message>
    <message>
        <source>“{value}” is an error of the spreadsheet, not a value.</source>
        <translation>„{value}“ ist ein Fehler der Tabellenkalkulation, kein Wert.</translation>
    </message>
    <message>
        <source>The formula has no value. Save the file in a spreadsheet program.</source>
        <translation>Die Formel hat keinen Wert. Speichern Sie die Datei in einer Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>“{value}” is below zero.</source>
        <translation>„{value}“ ist kleiner als null.</translation>
    </message>
    <message>
        <source>The row has neither a code nor a name.</source>
        <translation>Die Zeile hat weder einen Code noch einen Namen.</translation>
    </message>
    <message>
        <source>“{name}” is not understood. State what it is, or that it is of no concern.</source>
        <translation>„{name}“ wird nicht verstanden. Geben Sie an, was es ist oder dass es nicht von Belang ist.</translation>
    </message>
    <message>
        <source>“{time}” is not a time of day.</source>
        <translation>„{time}“ ist keine Uhrzeit.</translation>
    </message>
    <message>
        <source>“{time}” has no time of day.</source>
        <translation>„{time}“ hat keine Uhrzeit.</translation>
    </message>
    <message>
        <source>“{time}” is a number: give the cell the form of a date.</source>
        <translation>„{time}“ ist eine Zahl: Formatieren Sie die Zelle als Datum.</translation>
    </message>
    <message>
        <source>“{time}” has a year of two digits. Write four.</source>
        <translation>„{time}“ hat ein zweistelliges Jahr. Schreiben Sie es vierstellig.</translation>
    </message>
    <message>
        <source>“{time}” is not a date.</source>
        <translation>„{time}“ ist kein Datum.</translation>
    </message>
    <message>
        <source>“{time}” is not a possible date.</source>
        <translation>„{time}“ ist kein mögliches Datum.</translation>
    </message>
    <message>
        <source>“{time}” can be two dates. State which comes first, day or month.</source>
        <translation>„{time}“ kann zwei Daten bedeuten. Geben Sie an, was zuerst steht, Tag oder Monat.</translation>
    </message>
    <message>
        <source>“{value}” can be two numbers. State the decimal mark.</source>
        <translation>„{value}“ kann zwei Zahlen bedeuten. Geben Sie das Dezimalzeichen an.</translation>
    </message>
    <message>
        <source>“{value}” has a comma in a table of points.</source>
        <translation>„{value}“ enthält ein Komma in einer Tabelle mit Punkten.</translation>
    </message>
    <message>
        <source>“{value}” has a point in a table of commas. A date?</source>
        <translation>„{value}“ enthält einen Punkt in einer Tabelle mit Kommas. Ein Datum?</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>senkrechter Strich</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>The file is larger than {most} MB. Split it.</source>
        <translation>Die Datei ist größer als {most} MB. Teilen Sie sie auf.</translation>
    </message>
    <message>
        <source>This is a workbook, not a text file. Import it as XLSX or ODS.</source>
        <translation>Das ist eine Arbeitsmappe, keine Textdatei. Importieren Sie sie als XLSX oder ODS.</translation>
    </message>
    <message>
        <source>The file is not in UTF-8, and its encoding is not known. State the encoding of this source.</source>
        <translation>Die Datei ist nicht in UTF-8, und ihre Zeichenkodierung ist nicht bekannt. Geben Sie die Zeichenkodierung dieser Quelle an.</translation>
    </message>
    <message>
        <source>The file is not in the encoding {name}.</source>
        <translation>Die Datei hat nicht die Zeichenkodierung {name}.</translation>
    </message>
    <message>
        <source>{found} cells instead of {wanted}.</source>
        <translation>{found} statt {wanted} Zellen.</translation>
    </message>
    <message>
        <source>The table has more than {rows} rows, {columns} columns or {cells} cells. Split it.</source>
        <translation>Die Tabelle hat mehr als {rows} Zeilen, {columns} Spalten oder {cells} Zellen. Teilen Sie sie auf.</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>Die Tabelle ist leer.</translation>
    </message>
    <message>
        <source>The table has a header but no rows.</source>
        <translation>Die Tabelle hat eine Kopfzeile, aber keine weiteren Zeilen.</translation>
    </message>
    <message>
        <source>Several columns are “{what}”: {names}.</source>
        <translation>Mehrere Spalten sind „{what}“: {names}.</translation>
    </message>
    <message>
        <source>No column is understood as the number of the patient.</source>
        <translation>Keine Spalte wird als Patientennummer verstanden.</translation>
    </message>
    <message>
        <source>No column is understood as the date on which the specimen was drawn.</source>
        <translation>Keine Spalte wird als Datum der Entnahme verstanden.</translation>
    </message>
    <message>
        <source>No column is understood as values of an analyte.</source>
        <translation>Keine Spalte wird als Werte eines Messwerts verstanden.</translation>
    </message>
    <message>
        <source>A mapping is a JSON object with the columns of the file.</source>
        <translation>Eine Zuordnung ist ein JSON-Objekt mit den Spalten der Datei.</translation>
    </message>
    <message>
        <source>“{name}” is no part of a mapping.</source>
        <translation>„{name}“ ist kein Teil einer Zuordnung.</translation>
    </message>
    <message>
        <source>The file has no column “{name}”, which the mapping names.</source>
        <translation>Die Datei hat keine Spalte „{name}“, die in der Zuordnung steht.</translation>
    </message>
    <message>
        <source>“{value}” is not possible as {name}.</source>
        <translation>„{value}“ ist nicht möglich als {name}.</translation>
    </message>
    <message>
        <source>The column “{name}” must be one of {roles}, or an analyte with its unit, such as {example}.</source>
        <translation>Die Spalte „{name}“ muss eines von {roles} sein oder ein Messwert mit seiner Einheit, z. B. {example}.</translation>
    </message>
    <message>
        <source>The workbook is damaged or encrypted and cannot be read.</source>
        <translation>Die Arbeitsmappe ist beschädigt oder verschlüsselt und kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The workbook has no sheet “{name}”.</source>
        <translation>Die Arbeitsmappe hat kein Blatt „{name}“.</translation>
    </message>
    <message>
        <source>The workbook is empty.</source>
        <translation>Die Arbeitsmappe ist leer.</translation>
    </message>
    <message>
        <source>The workbook has several sheets: {names}. Choose one.</source>
        <translation>Die Arbeitsmappe hat mehrere Blätter: {names}. Wählen Sie eines.</translation>
    </message>
    <message>
        <source>The sheet has more than {rows} rows or {columns} columns.</source>
        <translation>Das Blatt hat mehr als {rows} Zeilen oder {columns} Spalten.</translation>
    </message>
    <message>
        <source>The file is not a workbook of the kind {kind}.</source>
        <translation>Die Datei ist keine Arbeitsmappe der Art {kind}.</translation>
    </message>
    <message>
        <source>The workbook cannot be read: reading it takes too long or fails.</source>
        <translation>Die Arbeitsmappe kann nicht gelesen werden: Das Lesen dauert zu lange oder schlägt fehl.</translation>
    </message>
    <message>
        <source>The workbook is larger than {most} MB.</source>
        <translation>Die Arbeitsmappe ist größer als {most} MB.</translation>
    </message>
    <message>
        <source>The file is not a workbook, or it is damaged or encrypted.</source>
        <translation>Die Datei ist keine Arbeitsmappe, oder sie ist beschädigt oder verschlüsselt.</translation>
    </message>
    <message>
        <source>The workbook has more than {most} parts.</source>
        <translation>Die Arbeitsmappe hat mehr als {most} Teile.</translation>
    </message>
    <message>
        <source>The workbook unpacks to more than {most} MB.</source>
        <translation>Die Arbeitsmappe ist entpackt größer als {most} MB.</translation>
    </message>
    <message>
        <source>A sheet of the workbook is damaged.</source>
        <translation>Ein Blatt der Arbeitsmappe ist beschädigt.</translation>
    </message>
    <message>
        <source>A sheet of the workbook declares entities, which no spreadsheet writes.</source>
        <translation>Ein Blatt der Arbeitsmappe deklariert Entitäten, was keine Tabellenkalkulation schreibt.</translation>
    </message>
    <message>
        <source>The workbook has cells beyond row {rows} or column {columns}, or more than {cells} cells.</source>
        <translation>Die Arbeitsmappe hat Zellen jenseits von Zeile {rows} oder Spalte {columns} oder mehr als {cells} Zellen.</translation>
    </message>
    <message>
        <source>Reading the children</source>
        <translation>Kinder werden gelesen</translation>
    </message>
    <message>
        <source>Writing the files</source>
        <translation>Dateien werden geschrieben</translation>
    </message>
    <message>
        <source>Resources of the type “{kind}” are not read.</source>
        <translation>Ressourcen des Typs „{kind}“ werden nicht gelesen.</translation>
    </message>
    <message>
        <source>Its results are listed one by one.</source>
        <translation>Die zugehörigen Ergebnisse sind einzeln aufgeführt.</translation>
    </message>
    <message>
        <source>It says who recorded what is listed.</source>
        <translation>Gibt an, wer das Aufgeführte erfasst hat.</translation>
    </message>
    <message>
        <source>Alert cards are computed here from the results.</source>
        <translation>Warnkarten werden hier aus den Ergebnissen berechnet.</translation>
    </message>
    <message>
        <source>It was imported before.</source>
        <translation>Wurde bereits importiert.</translation>
    </message>
    <message>
        <source>It is about a patient that is not in the file.</source>
        <translation>Betrifft eine Patientin oder einen Patienten, die nicht in der Datei sind.</translation>
    </message>
    <message>
        <source>It is not stored, because other rows are refused or ask a question.</source>
        <translation>Nicht gespeichert, weil andere Zeilen abgewiesen sind oder eine Rückfrage haben.</translation>
    </message>
    <message>
        <source>Enter why the export has to identify the children.</source>
        <translation>Geben Sie ein, warum der Export die Kinder identifizieren muss.</translation>
    </message>
    <message>
        <source>Tables for research. Each child has a code, and its dates are moved into the past by a number of days that is the same for all its dates; both are made from a secret that is not in these files. Times of day are those of the clock of the place. Empty cells were not measured or are not known. The file dictionary.csv describes every column. redcap_dictionary.csv is uploaded first into a REDCap project with repeating instruments (all but “children” repeat), then redcap_records.csv is imported.</source>
        <translation>Forschungstabellen. Jedes Kind hat einen Code, und seine Daten sind um eine Zahl von Tagen in die Vergangenheit verschoben, die für alle seine Daten gleich ist; beides wird aus einem Geheimnis gebildet, das nicht in diesen Dateien steht. Uhrzeiten sind Ortszeiten. Leere Zellen wurden nicht gemessen oder sind nicht bekannt. Die Datei dictionary.csv beschreibt jede Spalte. Zuerst wird redcap_dictionary.csv in ein REDCap-Projekt mit sich wiederholenden Instrumenten hochgeladen (alle außer „children“ wiederholen sich), dann wird redcap_records.csv importiert.</translation>
    </message>
    <message>
        <source>These files identify the children: number, name, date of birth, dates as they were.</source>
        <translation>Diese Dateien identifizieren die Kinder: Nummer, Name, Geburtsdatum, unveränderte Daten.</translation>
    </message>
    <message>
        <source>{name}: empty, or below or above the limit of the assay</source>
        <translation>{name}: leer, oder unter bzw. über der Grenze des Testverfahrens</translation>
    </message>
    <message>
        <source>answered an alert</source>
        <translation>hat einen Warnhinweis beantwortet</translation>
    </message>
    <message>
        <source>a new result changed the alert</source>
        <translation>ein neues Ergebnis hat den Warnhinweis geändert</translation>
    </message>
    <message>
        <source>{remark}</source>
        <translation>{remark}</translation>
    </message>
    <message>
        <source>{words}: {remark}</source>
        <translation>{words}: {remark}</translation>
    </message>
    <message>
        <source>“{note}”</source>
        <translation>„{note}“</translation>
    </message>
    <message>
        <source>{why}</source>
        <translation>{why}</translation>
    </message>
    <message>
        <source>This copy was opened without the passphrase of a reader, so that it can only be read. To answer, close it, and open it with your name and your own passphrase.</source>
        <translation>Diese Kopie wurde ohne die Passphrase einer lesenden Person geöffnet und kann deshalb nur gelesen werden. Um zu antworten, schließen Sie sie und öffnen Sie sie mit Ihrem Namen und Ihrer eigenen Passphrase.</translation>
    </message>
    <message>
        <source>There is no answer to save yet.</source>
        <translation>Es gibt noch keine Antwort zu speichern.</translation>
    </message>
    <message>
        <source>This is no review copy.</source>
        <translation>Das ist keine Lesekopie.</translation>
    </message>
    <message>
        <source>This copy is open in another window on this computer. Close it there first.</source>
        <translation>Diese Kopie ist auf diesem Computer in einem anderen Fenster geöffnet. Schließen Sie sie zuerst dort.</translation>
    </message>
    <message>
        <source>The answer could not be kept on this computer: {why}. Save the answers into a file before you close this copy.</source>
        <translation>Die Antwort konnte auf diesem Computer nicht aufbewahrt werden: {why}. Speichern Sie die Antworten in eine Datei, bevor Sie diese Kopie schließen.</translation>
    </message>
    <message>
        <source>The answers kept on this computer cannot be read. They were moved to {file}.</source>
        <translation>Die auf diesem Computer aufbewahrten Antworten können nicht gelesen werden. Sie wurden nach {file} verschoben.</translation>
    </message>
    <message>
        <source>These are answers to another copy.</source>
        <translation>Das sind Antworten zu einer anderen Kopie.</translation>
    </message>
    <message>
        <source>{name} cannot log in here, so they cannot be a reader.</source>
        <translation>{name} kann sich hier nicht anmelden und deshalb die Kopie nicht als lesende Person öffnen.</translation>
    </message>
    <message>
        <source>Choose at least one child.</source>
        <translation>Wählen Sie mindestens ein Kind.</translation>
    </message>
    <message>
        <source>The period of the copy begins in the future.</source>
        <translation>Der Zeitraum der Kopie beginnt in der Zukunft.</translation>
    </message>
    <message>
        <source>A chosen child is no longer in the record. Choose again.</source>
        <translation>Ein gewähltes Kind ist nicht mehr im Datenbestand. Wählen Sie erneut.</translation>
    </message>
    <message>
        <source>Choose who can open the copy: a reader, a key or a passphrase.</source>
        <translation>Wählen Sie, wer die Kopie öffnen kann: eine lesende Person, ein Schlüssel oder eine Passphrase.</translation>
    </message>
    <message>
        <source>“{key}” is not a reader&apos;s key. It begins with “age1” and has 62 characters.</source>
        <translation>„{key}“ ist kein Schlüssel einer lesenden Person. Er beginnt mit „age1“ und hat 62 Zeichen.</translation>
    </message>
    <message>
        <source>Writing the review copy</source>
        <translation>Lesekopie wird geschrieben</translation>
    </message>
    <message>
        <source>{file} answers a copy that was not made from this record. Merge it on the ward whose children it is about.</source>
        <translation>{file} antwortet auf eine Kopie, die nicht aus diesem Datenbestand erstellt wurde. Übernehmen Sie die Antworten auf der Station, um deren Kinder es geht.</translation>
    </message>
    <message>
        <source>{file} can be opened only on the computer on which the copy was made ({device}). Merge it there.</source>
        <translation>{file} kann nur auf dem Computer geöffnet werden, auf dem die Kopie erstellt wurde ({device}). Übernehmen Sie die Antworten dort.</translation>
    </message>
    <message>
        <source>{name} can no longer log in here, so these answers are not merged. A ward lead can add the person again.</source>
        <translation>{name} kann sich hier nicht mehr anmelden, deshalb werden diese Antworten nicht übernommen. Die Leitung kann die Person wieder hinzufügen.</translation>
    </message>
    <message>
        <source>{name} {what} in the copy, which the role “{role}” does not allow. Nothing was merged.</source>
        <translation>{name} {what}, und zwar in der Kopie; die Rolle „{role}“ erlaubt das nicht. Es wurde nichts übernommen.</translation>
    </message>
    <message>
        <source>what was written at home was kept</source>
        <translation>was auf der Station geschrieben wurde, blieb erhalten</translation>
    </message>
    <message numerus="yes">
        <source>Choose for %n answer(s) what holds: the answer or what was written at home.</source>
        <translation>
            <numerusform>Wählen Sie für %n Antwort, was gilt: die Antwort oder was auf der Station geschrieben wurde.</numerusform>
            <numerusform>Wählen Sie für %n Antworten, was gilt: die Antwort oder was auf der Station geschrieben wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>This record is on this computer alone. To share it, join a hub: fortnight hub join.</source>
        <translation>Dieser Datenbestand ist nur auf diesem Computer. Um ihn zu teilen, treten Sie einem Zentralspeicher bei: fortnight hub join.</translation>
    </message>
    <message>
        <source>The database at this URL belongs to another ward. Nothing was sent or taken.</source>
        <translation>Die Datenbank unter dieser URL gehört zu einer anderen Station. Es wurde nichts gesendet und nichts übernommen.</translation>
    </message>
    <message>
        <source>This computer ({device}) was registered by the role {role}. Use that role, or join again in an empty folder.</source>
        <translation>Dieser Computer ({device}) wurde von der Rolle {role} registriert. Verwenden Sie diese Rolle oder treten Sie mit einem leeren Ordner erneut bei.</translation>
    </message>
    <message>
        <source>Receiving the entries of the other computers</source>
        <translation>Einträge der anderen Computer werden empfangen</translation>
    </message>
    <message>
        <source>Entries of {device} are encrypted with a key that this computer does not have yet. It is handed over when another computer exchanges.</source>
        <translation>Einträge von {device} sind mit einem Schlüssel verschlüsselt, den dieser Computer noch nicht hat. Er wird übergeben, sobald ein anderer Computer abgleicht.</translation>
    </message>
    <message>
        <source>The journal of {device} forks: entry {number} is another one on the hub than here. Its folder was copied or put back. Nothing of it is taken; ask the ward lead to verify both computers.</source>
        <translation>Das Änderungsprotokoll von {device} verzweigt sich: Eintrag {number} ist im Zentralspeicher ein anderer als hier. Der Ordner wurde kopiert oder zurückgespielt. Nichts davon wird übernommen; bitten Sie die Leitung, die Integrität beider Computer zu prüfen.</translation>
    </message>
    <message>
        <source>This computer&apos;s journal ({device}) forks at entry {number} or before: the hub has another one. A copy of this folder is in use, or an older copy was put back. Its new entries are not sent. Keep this folder, and join the hub again in an empty folder.</source>
        <translation>Das Änderungsprotokoll dieses Computers ({device}) verzweigt sich bei Eintrag {number} oder davor: Der Zentralspeicher hat einen anderen. Eine Kopie dieses Ordners ist in Gebrauch, oder eine ältere Kopie wurde zurückgespielt. Neue Einträge werden nicht gesendet. Bewahren Sie diesen Ordner auf und treten Sie dem Zentralspeicher mit einem leeren Ordner erneut bei.</translation>
    </message>
    <message>
        <source>Entries {first} to {last} of {device} are missing on the hub. What follows them is not taken.</source>
        <translation>Die Einträge {first} bis {last} von {device} fehlen im Zentralspeicher. Was auf sie folgt, wird nicht übernommen.</translation>
    </message>
    <message>
        <source>Entry {number} of {device} was sent by a newer version of Fortnight. Install the newer version to read it.</source>
        <translation>Eintrag {number} von {device} wurde von einer neueren Version von Fortnight gesendet. Installieren Sie die neuere Version, um ihn zu lesen.</translation>
    </message>
    <message>
        <source>Entry {number} of {device} on the hub was changed, or does not follow the entry before it. It and what follows are not taken.</source>
        <translation>Eintrag {number} von {device} wurde im Zentralspeicher geändert oder schließt nicht an den Eintrag davor an. Er und was auf ihn folgt werden nicht übernommen.</translation>
    </message>
    <message>
        <source>Sending the entries of this computer</source>
        <translation>Einträge dieses Computers werden gesendet</translation>
    </message>
    <message numerus="yes">
        <source>The hub is older than at the last exchange: %n entry was sent again.</source>
        <translation>
            <numerusform>Der Zentralspeicher ist älter als beim letzten Abgleich: %n Eintrag wurde erneut gesendet.</numerusform>
            <numerusform>Der Zentralspeicher ist älter als beim letzten Abgleich: %n Einträge wurden erneut gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>No computer is called {name}. Known are: {names}.</source>
        <translation>Kein Computer heißt {name}. Bekannt sind: {names}.</translation>
    </message>
    <message>
        <source>{name} is this computer. Revoke it on another one.</source>
        <translation>{name} ist dieser Computer. Schließen Sie ihn auf einem anderen Computer aus.</translation>
    </message>
    <message>
        <source>{name} was removed on another computer and cannot log in here any more.</source>
        <translation>{name} wurde auf einem anderen Computer entfernt und kann sich hier nicht mehr anmelden.</translation>
    </message>
    <message>
        <source>The hub answers: {url}.</source>
        <translation>Der Zentralspeicher antwortet: {url}.</translation>
    </message>
    <message>
        <source>PostgreSQL {version}, tables of version {n}.</source>
        <translation>PostgreSQL {version}, Tabellen der Version {n}.</translation>
    </message>
    <message>
        <source>The role {role} has the rights of a computer.</source>
        <translation>Die Rolle {role} hat die Rechte eines Computers.</translation>
    </message>
    <message>
        <source>The role {role} is not a member of fortnight_device.</source>
        <translation>Die Rolle {role} ist kein Mitglied von fortnight_device.</translation>
    </message>
    <message>
        <source>The hub is empty. The next exchange sends everything to it.</source>
        <translation>Der Zentralspeicher ist leer. Der nächste Abgleich sendet ihm alles.</translation>
    </message>
    <message>
        <source>The ward is {ward}.</source>
        <translation>Die Station ist {ward}.</translation>
    </message>
    <message>
        <source>The database at this URL belongs to another ward ({ward}).</source>
        <translation>Die Datenbank unter dieser URL gehört zu einer anderen Station ({ward}).</translation>
    </message>
    <message>
        <source>The clocks of this computer and of the server agree.</source>
        <translation>Die Uhren dieses Computers und des Servers stimmen überein.</translation>
    </message>
    <message numerus="yes">
        <source>The clocks of this computer and of the server differ by %n minute(s). Set the wrong one.</source>
        <translation>
            <numerusform>Die Uhren dieses Computers und des Servers weichen um %n Minute voneinander ab. Stellen Sie die falsche.</numerusform>
            <numerusform>Die Uhren dieses Computers und des Servers weichen um %n Minuten voneinander ab. Stellen Sie die falsche.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entries up to {n} of {device} are here, and the hub has {m} of them.</source>
        <translation>Einträge von {device} sind hier bis {n}, und der Zentralspeicher hat {m} davon.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry/entries wait on the hub for this computer.</source>
        <translation>
            <numerusform>%n Eintrag wartet im Zentralspeicher auf diesen Computer.</numerusform>
            <numerusform>%n Einträge warten im Zentralspeicher auf diesen Computer.</numerusform>
        </translation>
    </message>
    <message>
        <source>journal entries</source>
        <translation>Einträge des Änderungsprotokolls</translation>
    </message>
    <message>
        <source>all of them, whole and unchanged; the tables are made from them</source>
        <translation>alle, vollständig und unverändert; die Tabellen werden daraus gebildet</translation>
    </message>
    <message>
        <source>alert cards and their answers</source>
        <translation>Warnkarten und ihre Stellungnahmen</translation>
    </message>
    <message>
        <source>as entries; one episode is one card on all computers</source>
        <translation>als Einträge; eine Episode ist auf allen Computern eine Karte</translation>
    </message>
    <message>
        <source>infusions that run</source>
        <translation>laufende Infusionen</translation>
    </message>
    <message>
        <source>as entries; one computer steers each, and another one can take it over</source>
        <translation>als Einträge; ein Computer steuert die jeweilige Infusion, ein anderer kann sie übernehmen</translation>
    </message>
    <message>
        <source>settings of the clinic</source>
        <translation>Einstellungen der Klinik</translation>
    </message>
    <message>
        <source>as entries; of two changes the later one counts</source>
        <translation>als Einträge; von zwei Änderungen gilt die spätere</translation>
    </message>
    <message>
        <source>people, roles and passphrases</source>
        <translation>Personen, Rollen und Passphrasen</translation>
    </message>
    <message>
        <source>as key slots; a removed person is removed everywhere</source>
        <translation>als Schlüsselfächer; wer entfernt wird, wird überall entfernt</translation>
    </message>
    <message>
        <source>recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>that of the ward opens every computer</source>
        <translation>der der Station öffnet jeden Computer</translation>
    </message>
    <message>
        <source>keys of the ward</source>
        <translation>Schlüssel der Station</translation>
    </message>
    <message>
        <source>each encrypted to every computer; a revoked one gets no new key</source>
        <translation>jeder für jeden Computer verschlüsselt; ein ausgeschlossener erhält keinen neuen Schlüssel</translation>
    </message>
    <message>
        <source>settings of this computer</source>
        <translation>Einstellungen dieses Computers</translation>
    </message>
    <message>
        <source>theme, paths, units of this screen</source>
        <translation>Darstellung, Pfade, Einheiten dieses Bildschirms</translation>
    </message>
    <message>
        <source>drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>what is typed and not saved belongs to the person at this computer</source>
        <translation>Eingegebenes und nicht Gespeichertes gehört der Person an diesem Computer</translation>
    </message>
    <message>
        <source>PINs</source>
        <translation>PINs</translation>
    </message>
    <message>
        <source>in memory only, for the day</source>
        <translation>nur im Arbeitsspeicher, für den Tag</translation>
    </message>
    <message>
        <source>key of the record file</source>
        <translation>Schlüssel der Datenbestandsdatei</translation>
    </message>
    <message>
        <source>each computer encrypts its own file with a key of its own</source>
        <translation>jeder Computer verschlüsselt seine eigene Datei mit einem eigenen Schlüssel</translation>
    </message>
    <message>
        <source>backups, anchor and signed heads</source>
        <translation>Datensicherungen, Anker und signierte Köpfe</translation>
    </message>
    <message>
        <source>each computer makes and checks its own</source>
        <translation>jeder Computer erstellt und prüft seine eigenen</translation>
    </message>
    <message>
        <source>wrong passphrases since the last log-in</source>
        <translation>falsche Passphrasen seit der letzten Anmeldung</translation>
    </message>
    <message>
        <source>counted on each computer</source>
        <translation>auf jedem Computer gezählt</translation>
    </message>
    <message>
        <source>It is not stored, because other values of the table wait or are refused.</source>
        <translation>Nicht gespeichert, weil andere Werte der Tabelle warten oder abgewiesen sind.</translation>
    </message>
    <message>
        <source>{n} values wait or are refused.</source>
        <translation>{n} Werte warten oder sind abgewiesen.</translation>
    </message>
    <message>
        <source>The record changed meanwhile. Look at the table again.</source>
        <translation>Der Datenbestand wurde inzwischen geändert. Sehen Sie die Tabelle erneut durch.</translation>
    </message>
    <message>
        <source>Row {row}: {sentence}</source>
        <translation>Zeile {row}: {sentence}</translation>
    </message>
    <message>
        <source>Row {row}, {column}: {sentence}</source>
        <translation>Zeile {row}, {column}: {sentence}</translation>
    </message>
    <message>
        <source>The mapping is larger than {most} MB.</source>
        <translation>Die Zuordnung ist größer als {most} MB.</translation>
    </message>
    <message>
        <source>{file} is not JSON.</source>
        <translation>{file} ist kein JSON.</translation>
    </message>
    <message>
        <source>The table gives several values of this result.</source>
        <translation>Die Tabelle enthält mehrere Werte dieses Ergebnisses.</translation>
    </message>
    <message>
        <source>It was left out.</source>
        <translation>Wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The table names this child by number alone: is {number} {name}, born {born}?</source>
        <translation>Die Tabelle nennt dieses Kind nur mit der Nummer: Ist {number} {name}, geboren {born}?</translation>
    </message>
    <message>
        <source>Entry {seq} of {device} does not continue its chain: {wrong}.</source>
        <translation>Eintrag {seq} von {device} setzt seine Kette nicht fort: {wrong}.</translation>
    </message>
    <message>
        <source>The id {id} is already that of another entry.</source>
        <translation>Die id {id} gehört bereits zu einem anderen Eintrag.</translation>
    </message>
    <message>
        <source>The entries were saved, but {file} could not be written: {why}. Check the disk.</source>
        <translation>Die Einträge wurden gespeichert, aber {file} konnte nicht geschrieben werden: {why}. Prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>The left and right arrow keys move from sample to sample, E and Shift+E from event to event, N to the next new record. P begins a note, Enter opens the alert card, + and − zoom.</source>
        <translation>Die Pfeiltasten links und rechts gehen von Probe zu Probe, E und Umschalt+E von Ereignis zu Ereignis, N zum nächsten neuen Eintrag. P beginnt eine Notiz, die Eingabetaste öffnet die Warnkarte, + und − zoomen.</translation>
    </message>
    <message>
        <source>Check before it is stored</source>
        <translation>Vor dem Speichern prüfen</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Rückfragen</translation>
    </message>
    <message>
        <source>Not stored yet, because it is unusual:</source>
        <translation>Noch nicht gespeichert, weil ungewöhnlich:</translation>
    </message>
    <message>
        <source>I have checked this against the source: it is correct</source>
        <translation>Ich habe dies mit der Quelle verglichen: Es stimmt</translation>
    </message>
    <message>
        <source>Check each entry, then tick the box; or cancel to leave them out.</source>
        <translation>Prüfen Sie jeden Eintrag und setzen Sie dann das Häkchen; oder brechen Sie ab, um sie auszulassen.</translation>
    </message>
    <message>
        <source>Changed on two computers</source>
        <translation>Auf zwei Computern geändert</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>why this value is right</source>
        <translation>warum dieser Wert stimmt</translation>
    </message>
    <message>
        <source>{field}: which value is right? Both entries stay in the history.</source>
        <translation>{field}: Welcher Wert stimmt? Beide Einträge bleiben in der Historie.</translation>
    </message>
    <message>
        <source>{value}    ({name}, {when})</source>
        <translation>{value}    ({name}, {when})</translation>
    </message>
    <message>
        <source>{who}    infusions: {infusions}, sets of results: {specimens}</source>
        <translation>{who}    Infusionen: {infusions}, Laborbefunde: {specimens}</translation>
    </message>
    <message>
        <source>Registered twice?</source>
        <translation>Zweimal angelegt?</translation>
    </message>
    <message>
        <source>These are two different children. Do not ask again.</source>
        <translation>Das sind zwei verschiedene Kinder. Nicht erneut fragen.</translation>
    </message>
    <message>
        <source>why they are one child, or two</source>
        <translation>warum es ein Kind ist oder zwei</translation>
    </message>
    <message>
        <source>Two computers registered a child with the same number, or the same name and birth date. Which registration remains, if they are one child? All entries of both belong to it then. This can be undone.</source>
        <translation>Auf zwei Computern wurde ein Kind mit derselben Nummer oder demselben Namen und Geburtsdatum angelegt. Welche Anlage bleibt bestehen, wenn es ein Kind ist? Dann gehören ihr alle Einträge von beiden. Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>They are kept on this computer, encrypted, until they are saved for the ward. There they join the record with your name and both times; what was answered there meanwhile stays beside them.</source>
        <translation>Sie werden auf diesem Computer verschlüsselt aufbewahrt, bis sie für die Station gespeichert werden. Dort kommen sie mit Ihrem Namen und beiden Zeiten in den Datenbestand; was dort inzwischen geantwortet wurde, bleibt neben ihnen stehen.</translation>
    </message>
    <message>
        <source>Save answers…</source>
        <translation>Antworten speichern…</translation>
    </message>
    <message>
        <source>There is no answer yet.</source>
        <translation>Es gibt noch keine Antwort.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to go back</source>
        <translation>
            <numerusform>%n Antwort zurückzusenden</numerusform>
            <numerusform>%n Antworten zurückzusenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: {name}, {what}</source>
        <translation>Rückgängig: {name}, {what}</translation>
    </message>
    <message>
        <source>FHIR R4, for other programs</source>
        <translation>FHIR R4, für andere Programme</translation>
    </message>
    <message>
        <source>CSV files, for spreadsheets and for import here</source>
        <translation>CSV-Dateien, für Tabellenkalkulationen und für den Import hier</translation>
    </message>
    <message>
        <source>Tables for research, coded</source>
        <translation>Forschungstabellen, kodiert</translation>
    </message>
    <message>
        <source>Results with LOINC and UCUM, infusions, other drugs, illnesses, alerts, and who recorded them. One child is written into a file, several into a folder.</source>
        <translation>Ergebnisse mit LOINC und UCUM, Infusionen, andere Medikamente, Erkrankungen, Warnhinweise und wer sie erfasst hat. Ein Kind wird in eine Datei geschrieben, mehrere in einen Ordner.</translation>
    </message>
    <message>
        <source>A folder: children, results as reported, infusions, other drugs, events and assessments of activity.</source>
        <translation>Ein Ordner: Kinder, Ergebnisse wie berichtet, Infusionen, andere Medikamente, Ereignisse und Aktivitätsbeurteilungen.</translation>
    </message>
    <message>
        <source>A folder: long and wide tables with a dictionary, and files for REDCap. Each child has a code, its dates are moved by a secret number of days, and free text is left out.</source>
        <translation>Ein Ordner: lange und breite Tabellen mit Datenwörterbuch sowie Dateien für REDCap. Jedes Kind hat einen Code, seine Daten sind um eine geheime Zahl von Tagen verschoben, Freitext ist weggelassen.</translation>
    </message>
    <message>
        <source>Tables for research are made by a physician or a ward lead.</source>
        <translation>Forschungstabellen werden ärztlich oder von der Leitung erstellt.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Speicherort wählen…</translation>
    </message>
    <message>
        <source>Include number, name, date of birth and the dates as they are</source>
        <translation>Nummer, Name, Geburtsdatum und unveränderte Daten einschließen</translation>
    </message>
    <message>
        <source>Merge answers</source>
        <translation>Antworten übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n answer(s)</source>
        <translation>
            <numerusform>%n Antwort übernehmen</numerusform>
            <numerusform>%n Antworten übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} answered until {moment}. {file}</source>
        <translation>{name}: Antworten bis {moment}. {file}</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are in the record already.</source>
        <translation>
            <numerusform>%n Antwort ist bereits im Datenbestand.</numerusform>
            <numerusform>%n Antworten sind bereits im Datenbestand.</numerusform>
        </translation>
    </message>
    <message>
        <source>Both answers stay in the history, each with its author and its time.</source>
        <translation>Beide Antworten bleiben in der Historie, jede mit Person und Zeit.</translation>
    </message>
    <message>
        <source>It is not merged: the child or the record that it is about is not here any more.</source>
        <translation>Wird nicht übernommen: Das Kind oder der Eintrag, um den es geht, ist nicht mehr hier.</translation>
    </message>
    <message>
        <source>It does not hold: the record was changed or removed at home since. It stays in the history.</source>
        <translation>Gilt nicht: Der Eintrag wurde seither auf der Station geändert oder entfernt. Die Antwort bleibt in der Historie.</translation>
    </message>
    <message>
        <source>At home, {who}, {moment}: {what}</source>
        <translation>Auf der Station, {who}, {moment}: {what}</translation>
    </message>
    <message>
        <source>In the copy, {who}: {what}</source>
        <translation>In der Kopie, {who}: {what}</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Notiz speichern</translation>
    </message>
    <message>
        <source>It goes back to the ward with your other answers, and is an event of today there.</source>
        <translation>Sie geht mit Ihren anderen Antworten an die Station zurück und ist dort ein Ereignis von heute.</translation>
    </message>
    <message>
        <source>Note on {day}… (P at the crosshair)</source>
        <translation>Notiz zum {day}… (P am Fadenkreuz)</translation>
    </message>
    <message>
        <source>Hub: offline</source>
        <translation>Zentralspeicher: offline</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Zentralspeicher</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartend</numerusform>
            <numerusform>%n wartend</numerusform>
        </translation>
    </message>
    <message>
        <source>Last exchange with the other computers: {when}.</source>
        <translation>Letzter Abgleich mit den anderen Computern: {when}.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry of this computer waits to be sent.</source>
        <translation>
            <numerusform>%n Eintrag dieses Computers wartet auf das Senden.</numerusform>
            <numerusform>%n Einträge dieses Computers warten auf das Senden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry needs a newer version of Fortnight.</source>
        <translation>
            <numerusform>%n Eintrag benötigt eine neuere Version von Fortnight.</numerusform>
            <numerusform>%n Einträge benötigen eine neuere Version von Fortnight.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the FHIR bundle</source>
        <translation>FHIR-Bundle speichern</translation>
    </message>
    <message>
        <source>The folder in which a new one is made</source>
        <translation>Der Ordner, in dem ein neuer erstellt wird</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Something else is being done. Wait until it has ended.</source>
        <translation>Es läuft gerade etwas anderes. Warten Sie, bis es beendet ist.</translation>
    </message>
    <message>
        <source>Written: {file}. {what}</source>
        <translation>Geschrieben: {file}. {what}</translation>
    </message>
    <message>
        <source>Save the review copy</source>
        <translation>Lesekopie speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) merged</source>
        <translation>
            <numerusform>%n Antwort übernommen</numerusform>
            <numerusform>%n Antworten übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{merged}, %n kept in the history only</source>
        <translation>
            <numerusform>{merged}, %n nur in der Historie behalten</numerusform>
            <numerusform>{merged}, %n nur in der Historie behalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the answers</source>
        <translation>Antworten speichern</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden…</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) (was|were) changed on two computers at the same time.</source>
        <translation>
            <numerusform>%n Wert wurde auf zwei Computern gleichzeitig geändert.</numerusform>
            <numerusform>%n Werte wurden auf zwei Computern gleichzeitig geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (child|children) may be registered twice.</source>
        <translation>
            <numerusform>%n Kind ist vielleicht zweimal angelegt.</numerusform>
            <numerusform>%n Kinder sind vielleicht zweimal angelegt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) with entries (was|were) undone on another computer.</source>
        <translation>
            <numerusform>%n Anlage mit Einträgen wurde auf einem anderen Computer rückgängig gemacht.</numerusform>
            <numerusform>%n Anlagen mit Einträgen wurden auf einem anderen Computer rückgängig gemacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>data to {moment}</source>
        <translation>Daten bis {moment}</translation>
    </message>
    <message>
        <source>Review copy · read only</source>
        <translation>Lesekopie · schreibgeschützt</translation>
    </message>
    <message>
        <source>No name, number or date of birth. Ages are right to the month.</source>
        <translation>Kein Name, keine Nummer, kein Geburtsdatum. Altersangaben sind auf den Monat genau.</translation>
    </message>
    <message>
        <source>All infusions and drugs; the rest of that period only</source>
        <translation>Alle Infusionen und Medikamente; alles Übrige nur aus diesem Zeitraum</translation>
    </message>
    <message>
        <source>This copy is old: ask for a newer one</source>
        <translation>Diese Kopie ist alt: Fordern Sie eine neuere an</translation>
    </message>
    <message>
        <source>ask for a newer one from {day}</source>
        <translation>neuere Kopie anfordern ab {day}</translation>
    </message>
    <message>
        <source>Answers ({n})…</source>
        <translation>Antworten ({n})…</translation>
    </message>
    <message>
        <source>Answers…</source>
        <translation>Antworten…</translation>
    </message>
    <message>
        <source>Review copy · codes only · read only</source>
        <translation>Lesekopie · nur Codes · schreibgeschützt</translation>
    </message>
    <message>
        <source>data from {day} to {moment}</source>
        <translation>Daten von {day} bis {moment}</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datumsangaben</translation>
    </message>
    <message>
        <source>Time of day if there is none</source>
        <translation>Uhrzeit, wenn keine angegeben ist</translation>
    </message>
    <message>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Klinik</translation>
    </message>
    <message>
        <source>This is not a country code: it has two capital letters.</source>
        <translation>Das ist kein Ländercode: Ein solcher besteht aus zwei Großbuchstaben.</translation>
    </message>
    <message>
        <source>This is not the name of a time zone.</source>
        <translation>Das ist nicht der Name einer Zeitzone.</translation>
    </message>
    <message>
        <source>Write the two letters of the country, such as JP.</source>
        <translation>Schreiben Sie die zwei Buchstaben des Landes, z. B. JP.</translation>
    </message>
    <message>
        <source>Write its IANA name, such as Asia/Tokyo.</source>
        <translation>Schreiben Sie den IANA-Namen, z. B. Asia/Tokyo.</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>Name der Klinik</translation>
    </message>
    <message>
        <source>It is printed at the foot of every page about a child.</source>
        <translation>Er wird am Fuß jeder Seite über ein Kind gedruckt.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>The country of the clinic, by the two letters of its ISO code.</source>
        <translation>Das Land der Klinik, mit den zwei Buchstaben seines ISO-Codes.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>The window warns if the clock of a computer is not in this time zone. Empty: no check.</source>
        <translation>Das Fenster warnt, wenn die Uhr eines Computers nicht auf diese Zeitzone eingestellt ist. Leer: keine Prüfung.</translation>
    </message>
    <message>
        <source>“{name}” is not part of an assessment.</source>
        <translation>„{name}“ ist kein Teil einer Beurteilung.</translation>
    </message>
    <message>
        <source>A joint has a sign that is not known.</source>
        <translation>Bei einem Gelenk ist ein unbekannter Befund angegeben.</translation>
    </message>
    <message>
        <source>A value of the assessment is not in “{unit}”.</source>
        <translation>Ein Wert der Beurteilung ist nicht in „{unit}“ angegeben.</translation>
    </message>
    <message>
        <source>A value of the assessment is not a number.</source>
        <translation>Ein Wert der Beurteilung ist keine Zahl.</translation>
    </message>
    <message>
        <source>A finding of the assessment is neither present nor absent.</source>
        <translation>Ein Befund der Beurteilung ist weder vorhanden noch nicht vorhanden.</translation>
    </message>
    <message>
        <source>The answers of the C-HAQ cannot be read.</source>
        <translation>Die Antworten des C-HAQ können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Type the name of the clinic: it is printed on every page about a child.</source>
        <translation>Geben Sie den Namen der Klinik ein: Er wird auf jede Seite über ein Kind gedruckt.</translation>
    </message>
    <message>
        <source>Choose the country of the clinic.</source>
        <translation>Wählen Sie das Land der Klinik.</translation>
    </message>
    <message>
        <source>Choose the time zone of the clinic.</source>
        <translation>Wählen Sie die Zeitzone der Klinik.</translation>
    </message>
    <message>
        <source>Type the recovery code from your copy.</source>
        <translation>Geben Sie den Wiederherstellungscode von Ihrer Kopie ein.</translation>
    </message>
    <message>
        <source>A character of the code is missing or wrong. Compare your copy with the code shown here.</source>
        <translation>Ein Zeichen des Codes fehlt oder ist falsch. Vergleichen Sie Ihre Kopie mit dem hier angezeigten Code.</translation>
    </message>
    <message>
        <source>This is another recovery code than the one shown here.</source>
        <translation>Das ist ein anderer Wiederherstellungscode als der hier angezeigte.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose one that exists.</source>
        <translation>Den Ordner {folder} gibt es nicht. Wählen Sie einen vorhandenen.</translation>
    </message>
    <message>
        <source>Nothing can be written to {folder}. Choose another folder.</source>
        <translation>In {folder} kann nicht geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose a folder outside that of the record, on another disk if possible.</source>
        <translation>Wählen Sie einen Ordner außerhalb des Datenbestands, möglichst auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>Child {code}</source>
        <translation>Kind {code}</translation>
    </message>
    <message>
        <source>This computer steers the infusion already.</source>
        <translation>Dieser Computer steuert die Infusion bereits.</translation>
    </message>
    <message>
        <source>Only an infusion that runs or is paused can be taken over.</source>
        <translation>Nur eine laufende oder unterbrochene Infusion kann übernommen werden.</translation>
    </message>
    <message>
        <source>{who} started this infusion on {computer}. It is steered there, and can only be read here.</source>
        <translation>{who} hat diese Infusion auf {computer} begonnen. Sie wird dort gesteuert und kann hier nur gelesen werden.</translation>
    </message>
    <message>
        <source>{who} took this infusion over on {computer}. It is steered there, and can only be read here.</source>
        <translation>{who} hat diese Infusion auf {computer} übernommen. Sie wird dort gesteuert und kann hier nur gelesen werden.</translation>
    </message>
    <message>
        <source>{who} took this infusion over from this computer on {computer}. It can only be read here now.</source>
        <translation>{who} hat diese Infusion von diesem Computer auf {computer} übernommen. Sie kann hier jetzt nur noch gelesen werden.</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Server wird angefragt</translation>
    </message>
    <message>
        <source>Enter the address of the hub, as your IT department gave it to you.</source>
        <translation>Geben Sie die Adresse des Zentralspeichers ein, die Sie von Ihrer IT-Abteilung erhalten haben.</translation>
    </message>
    <message>
        <source>Enter the password of this computer at the hub, or choose the file that holds it.</source>
        <translation>Geben Sie das Passwort dieses Computers am Zentralspeicher ein oder wählen Sie die Datei, die es enthält.</translation>
    </message>
    <message>
        <source>There is no time zone “{zone}”. Choose one of the list, such as Asia/Tokyo.</source>
        <translation>Die Zeitzone „{zone}“ gibt es nicht. Wählen Sie eine aus der Liste, z. B. Asia/Tokyo.</translation>
    </message>
    <message>
        <source>This computer shows {here}, but it is {there} in the time zone of the clinic ({zone}). Set the time zone of this computer before you record anything.</source>
        <translation>Dieser Computer zeigt {here}, in der Zeitzone der Klinik ({zone}) ist es aber {there}. Stellen Sie die Zeitzone dieses Computers ein, bevor Sie etwas erfassen.</translation>
    </message>
    <message>
        <source>{folder} holds something else, so no training ward can be made there.</source>
        <translation>{folder} enthält etwas anderes, daher kann dort keine Übungsstation angelegt werden.</translation>
    </message>
    <message>
        <source>The training ward in {folder} cannot be opened.</source>
        <translation>Die Übungsstation in {folder} kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Copy the report and send it to the person who looks after Fortnight.</source>
        <translation>Kopieren Sie den Bericht und senden Sie ihn an die Person, die Fortnight betreut.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, restart the program and send the report.</source>
        <translation>Versuchen Sie es erneut. Tritt es wieder auf, starten Sie das Programm neu und senden Sie den Bericht.</translation>
    </message>
    <message>
        <source>Free some space on the disk, then save again. What was typed is still there.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger und speichern Sie erneut. Das Eingegebene ist noch da.</translation>
    </message>
    <message>
        <source>Check that the folder can be reached and written, and that its disk has space.</source>
        <translation>Prüfen Sie, ob der Ordner erreichbar und beschreibbar ist und ob sein Datenträger Platz hat.</translation>
    </message>
    <message>
        <source>Open the settings to see whether there is a good backup; a ward lead can restore it.</source>
        <translation>Öffnen Sie die Einstellungen und prüfen Sie, ob es eine gute Datensicherung gibt; die Leitung kann sie wiederherstellen.</translation>
    </message>
    <message>
        <source>Work goes on without it. If it lasts, ask the administrator of the hub (fortnight hub doctor).</source>
        <translation>Die Arbeit geht auch so weiter. Hält es an, wenden Sie sich an die Administration des Zentralspeichers (fortnight hub doctor).</translation>
    </message>
    <message>
        <source>An error occurred in the program. Everything that was saved is safe.</source>
        <translation>Im Programm ist ein Fehler aufgetreten. Alles Gespeicherte ist sicher.</translation>
    </message>
    <message>
        <source>The program ended unexpectedly.</source>
        <translation>Das Programm wurde unerwartet beendet.</translation>
    </message>
    <message>
        <source>The record could not do what was asked.</source>
        <translation>Der Datenbestand konnte den Vorgang nicht ausführen.</translation>
    </message>
    <message>
        <source>The record could not be read or written.</source>
        <translation>Der Datenbestand konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>The record could not be opened.</source>
        <translation>Der Datenbestand konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The record can only be read.</source>
        <translation>Der Datenbestand kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>An entry was not saved.</source>
        <translation>Ein Eintrag wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>A file was not written.</source>
        <translation>Eine Datei wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>A review copy could not be used.</source>
        <translation>Eine Lesekopie konnte nicht verwendet werden.</translation>
    </message>
    <message>
        <source>No backup was made.</source>
        <translation>Es wurde keine Datensicherung erstellt.</translation>
    </message>
    <message>
        <source>A record was not accepted for further use.</source>
        <translation>Ein Datenbestand wurde nicht zur weiteren Verwendung angenommen.</translation>
    </message>
    <message>
        <source>A backup was not restored.</source>
        <translation>Eine Datensicherung wurde nicht wiederhergestellt.</translation>
    </message>
    <message>
        <source>A command could not do its work.</source>
        <translation>Ein Befehl konnte nicht ausgeführt werden.</translation>
    </message>
    <message>
        <source>The operating system reported an error.</source>
        <translation>Das Betriebssystem hat einen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>The second copy of a backup was not written.</source>
        <translation>Die zweite Kopie einer Datensicherung wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>The failsafe PDF was not written.</source>
        <translation>Die Notfall-PDF wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>The exchange with the other computers failed.</source>
        <translation>Der Abgleich mit den anderen Computern ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Laboratory messages could not be taken.</source>
        <translation>Labornachrichten konnten nicht entgegengenommen werden.</translation>
    </message>
    <message>
        <source>A laboratory message was refused.</source>
        <translation>Eine Labornachricht wurde abgewiesen.</translation>
    </message>
    <message>
        <source>The reason was sent to the laboratory system with the refusal. Ask for the message again.</source>
        <translation>Die Begründung ging mit der Abweisung an das Laborsystem. Fordern Sie die Nachricht erneut an.</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>Übernehmen…</translation>
    </message>
    <message>
        <source>{sentence} Since {time}.</source>
        <translation>{sentence} Seit {time}.</translation>
    </message>
    <message>
        <source>{words} Reason: {reason}</source>
        <translation>{words} Begründung: {reason}</translation>
    </message>
    <message>
        <source>Ctrl Page Down opens the next infusion, Ctrl Page Up the previous one.</source>
        <translation>Strg Bild ab öffnet die nächste Infusion, Strg Bild auf die vorherige.</translation>
    </message>
    <message>
        <source>Address of the hub</source>
        <translation>Adresse des Zentralspeichers</translation>
    </message>
    <message>
        <source>Password of this computer</source>
        <translation>Passwort dieses Computers</translation>
    </message>
    <message>
        <source>from your IT department</source>
        <translation>von Ihrer IT-Abteilung</translation>
    </message>
    <message>
        <source>Password from a file…</source>
        <translation>Passwort aus einer Datei…</translation>
    </message>
    <message>
        <source>Choose the file with the password of this computer</source>
        <translation>Datei mit dem Passwort dieses Computers wählen</translation>
    </message>
    <message>
        <source>This computer shares the record of the ward with the fingerprint {ward}.</source>
        <translation>Dieser Computer teilt den Datenbestand der Station mit dem Fingerabdruck {ward}.</translation>
    </message>
    <message>
        <source>Compare this fingerprint with the one on another computer: Settings, Several computers. If they differ, this is not the hub of your ward.</source>
        <translation>Vergleichen Sie diesen Fingerabdruck mit dem auf einem anderen Computer: Einstellungen, Mehrere Computer. Weichen sie voneinander ab, ist dies nicht der Zentralspeicher Ihrer Station.</translation>
    </message>
    <message>
        <source>Entries received: {pulled}. Entries sent: {pushed}.</source>
        <translation>Empfangene Einträge: {pulled}. Gesendete Einträge: {pushed}.</translation>
    </message>
    <message>
        <source>Take over the infusion</source>
        <translation>Infusion übernehmen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>The infusion is steered on this computer from now on. On {computer} it can only be read then, as soon as it hears of it.</source>
        <translation>Die Infusion wird ab jetzt auf diesem Computer gesteuert. Auf {computer} kann sie dann nur noch gelesen werden, sobald die Übernahme dort bekannt ist.</translation>
    </message>
    <message>
        <source>why, if it is worth knowing</source>
        <translation>warum, falls wissenswert</translation>
    </message>
    <message>
        <source>Choose a file for the key.</source>
        <translation>Wählen Sie eine Datei für den Schlüssel.</translation>
    </message>
    <message>
        <source>Making the key…</source>
        <translation>Schlüssel wird erstellt…</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Save the key…</source>
        <translation>Schlüssel speichern…</translation>
    </message>
    <message>
        <source>A key has two halves. The private one stays in a file on this computer, encrypted with the passphrase. Give the public one to the ward: who makes a review copy enters it, and only your file opens that copy. A copy that is opened with a key can be read but not answered.</source>
        <translation>Ein Schlüssel hat zwei Hälften. Die private bleibt in einer Datei auf diesem Computer, verschlüsselt mit der Passphrase. Geben Sie die öffentliche der Station: Wer eine Lesekopie erstellt, gibt sie ein, und nur Ihre Datei öffnet diese Kopie. Eine mit einem Schlüssel geöffnete Kopie kann gelesen, aber nicht beantwortet werden.</translation>
    </message>
    <message>
        <source>Copy the public key</source>
        <translation>Öffentlichen Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Save the key</source>
        <translation>Schlüssel speichern</translation>
    </message>
    <message>
        <source>Saved {file}. Keep it away from this computer.</source>
        <translation>{file} gespeichert. Bewahren Sie die Datei getrennt von diesem Computer auf.</translation>
    </message>
    <message>
        <source>Training – not a real record</source>
        <translation>Übungsmodus – kein echter Datenbestand</translation>
    </message>
    <message>
        <source>A workbook is read in a process of its own</source>
        <translation>Eine Arbeitsmappe wird in einem eigenen Prozess gelesen</translation>
    </message>
    <message>
        <source>A calendar is written</source>
        <translation>Ein Kalender wird geschrieben</translation>
    </message>
    <message>
        <source>A record is set up, opened with its passphrase, exported and copied</source>
        <translation>Ein Datenbestand wird eingerichtet, mit seiner Passphrase geöffnet, exportiert und kopiert</translation>
    </message>
    <message>
        <source>About Fortnight</source>
        <translation>Über Fortnight</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Lizenztext</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>The record of tocilizumab infusions in systemic JIA, with an alert on IL-6. It is not a medical device. Fortnight may be used, changed and passed on under the Apache License 2.0.</source>
        <translation>Die Dokumentation von Tocilizumab-Infusionen bei systemischer JIA, mit einem Warnhinweis zu IL-6. Kein Medizinprodukt. Fortnight darf unter der Apache License 2.0 verwendet, geändert und weitergegeben werden.</translation>
    </message>
    <message>
        <source>Its parts and their licences</source>
        <translation>Bestandteile und ihre Lizenzen</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Bestandteil</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>The text of this licence does not come with the program: {licence}</source>
        <translation>Der Text dieser Lizenz liegt dem Programm nicht bei: {licence}</translation>
    </message>
    <message>
        <source>No browser was found. The pages are in {folder}.</source>
        <translation>Es wurde kein Browser gefunden. Die Seiten liegen in {folder}.</translation>
    </message>
    <message>
        <source>Save the validation pack</source>
        <translation>Validierungsmappe speichern</translation>
    </message>
    <message>
        <source>Checking this installation. It takes about a minute…</source>
        <translation>Diese Installation wird geprüft. Das dauert etwa eine Minute…</translation>
    </message>
    <message>
        <source>Saved {file}. All checks passed.</source>
        <translation>{file} gespeichert. Alle Prüfungen bestanden.</translation>
    </message>
    <message>
        <source>Saved {file}. Some checks failed: look into it.</source>
        <translation>{file} gespeichert. Einige Prüfungen nicht bestanden: Klären Sie die Ursache.</translation>
    </message>
    <message>
        <source>{file} was not written.</source>
        <translation>{file} wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
    <message>
        <source>Help — Fortnight</source>
        <translation>Hilfe – Fortnight</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>No page holds these words.</source>
        <translation>Keine Seite enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Print this page…</source>
        <translation>Diese Seite drucken…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>F1 opens the page of what you see</source>
        <translation>F1 öffnet das Handbuch bei dem, was zu sehen ist</translation>
    </message>
    <message>
        <source>Version {version} · {language}</source>
        <translation>Version {version} · {language}</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Validation pack…</source>
        <translation>Validierungsmappe…</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>as built</source>
        <translation>wie gebaut</translation>
    </message>
    <message>
        <source>CHANGED</source>
        <translation>GEÄNDERT</translation>
    </message>
    <message>
        <source>not part of the package</source>
        <translation>nicht Teil des Pakets</translation>
    </message>
    <message>
        <source>MISSING</source>
        <translation>FEHLT</translation>
    </message>
    <message>
        <source>Missing: {files}</source>
        <translation>Fehlend: {files}</translation>
    </message>
    <message>
        <source>Changed: {files}</source>
        <translation>Geändert: {files}</translation>
    </message>
    <message>
        <source>Not part of the package: {files}</source>
        <translation>Nicht Teil des Pakets: {files}</translation>
    </message>
    <message>
        <source>Fortnight {version}, {machine}, {when}</source>
        <translation>Fortnight {version}, {machine}, {when}</translation>
    </message>
    <message>
        <source>Validation pack</source>
        <translation>Validierungsmappe</translation>
    </message>
    <message>
        <source>1 Installation qualification</source>
        <translation>1 Installationsqualifizierung</translation>
    </message>
    <message>
        <source>2 Operation qualification</source>
        <translation>2 Funktionsqualifizierung</translation>
    </message>
    <message>
        <source>3 Signatures</source>
        <translation>3 Unterschriften</translation>
    </message>
    <message>
        <source>Appendix: installed files</source>
        <translation>Anhang: installierte Dateien</translation>
    </message>
    <message numerus="yes">
        <source>All %n check(s) passed.</source>
        <translation>
            <numerusform>%n Prüfung bestanden.</numerusform>
            <numerusform>Alle %n Prüfungen bestanden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) FAILED.</source>
        <translation>
            <numerusform>%n Prüfung NICHT BESTANDEN.</numerusform>
            <numerusform>%n Prüfungen NICHT BESTANDEN.</numerusform>
        </translation>
    </message>
    <message>
        <source>Installed files are missing or changed: FAILED.</source>
        <translation>Installierte Dateien fehlen oder sind verändert: NICHT BESTANDEN.</translation>
    </message>
    <message>
        <source>Installed files were not compared with anything.</source>
        <translation>Die installierten Dateien wurden mit nichts verglichen.</translation>
    </message>
    <message>
        <source>Everything was run on invented data in temporary folders. No record of a ward was opened.</source>
        <translation>Alles lief mit erfundenen Daten in temporären Ordnern. Kein Datenbestand einer Station wurde geöffnet.</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Tag und Uhrzeit</translation>
    </message>
    <message>
        <source>Nothing was compared, because this installation has no list of its package. Every file is in the appendix.</source>
        <translation>Es wurde nichts verglichen, weil diese Installation keine Liste ihres Pakets hat. Alle Dateien stehen im Anhang.</translation>
    </message>
    <message>
        <source>FAILED: the installation is not as it was built.</source>
        <translation>NICHT BESTANDEN: Die Installation entspricht nicht dem erstellten Paket.</translation>
    </message>
    <message>
        <source>Passed: every file of the package is as it was built.</source>
        <translation>Bestanden: Jede Datei des Pakets ist, wie sie gebaut wurde.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>NICHT BESTANDEN</translation>
    </message>
    <message>
        <source>Installed by</source>
        <translation>Installiert von</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Geprüft von</translation>
    </message>
    <message>
        <source>Released by</source>
        <translation>Freigegeben von</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>The record has this plan with other steps. Correct it there, if those of the file are right.</source>
        <translation>Dieser Plan ist mit anderen Stufen gespeichert. Berichtigen Sie ihn dort, falls die der Datei richtig sind.</translation>
    </message>
    <message>
        <source>The file holds this plan twice, with different changes.</source>
        <translation>Die Datei enthält diesen Plan zweimal, mit verschiedenen Änderungen.</translation>
    </message>
    <message>
        <source>The record has this plan without “{change}” on {day}. Is this change right?</source>
        <translation>Der gespeicherte Plan enthält „{change}“ am {day} nicht. Ist diese Änderung richtig?</translation>
    </message>
    <message>
        <source>{groups} groups of {characters} characters</source>
        <translation>{groups} Gruppen zu {characters} Zeichen</translation>
    </message>
    <message>
        <source>An error occurred while it was being kept.</source>
        <translation>Beim Aufbewahren ist ein Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>What is typed could not be kept: {why} Copy what is typed from the screen before you close the window.</source>
        <translation>Das Eingegebene konnte nicht aufbewahrt werden: {why} Notieren Sie es vom Bildschirm, bevor Sie das Fenster schließen.</translation>
    </message>
    <message>
        <source>What was typed is kept.</source>
        <translation>Das Eingegebene bleibt erhalten.</translation>
    </message>
</context>
</TS>
