<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>about {count} minutes</source>
        <translation>
            <numerusform>etwa {count} Minute</numerusform>
            <numerusform>etwa {count} Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} minutes</source>
        <translation>
            <numerusform>{count} Minute</numerusform>
            <numerusform>{count} Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Das Programm</translation>
    </message>
    <message>
        <source>The exercises</source>
        <translation>Die Übungen</translation>
    </message>
    <message>
        <source>The history</source>
        <translation>Der Verlauf</translation>
    </message>
    <message>
        <source>The backups</source>
        <translation>Die Sicherungen</translation>
    </message>
    <message>
        <source>The settings</source>
        <translation>Die Einstellungen</translation>
    </message>
    <message>
        <source>The voice</source>
        <translation>Die Stimme</translation>
    </message>
    <message>
        <source>The other voices</source>
        <translation>Die anderen Stimmen</translation>
    </message>
    <message>
        <source>The sound</source>
        <translation>Der Ton</translation>
    </message>
    <message>
        <source>The comfort check</source>
        <translation>Der Hörtest</translation>
    </message>
    <message>
        <source>The kept cues</source>
        <translation>Die aufbewahrten Ansagen</translation>
    </message>
    <message>
        <source>The screen</source>
        <translation>Der Bildschirm</translation>
    </message>
    <message>
        <source>{name}: this could not be looked at ({kind}).</source>
        <translation>{name}: Das ließ sich nicht ansehen ({kind}).</translation>
    </message>
    <message>
        <source>SPS Coach {version}, with Python {python} on {system}.</source>
        <translation>SPS Coach {version}, mit Python {python} auf {system}.</translation>
    </message>
    <message>
        <source>{exercises} and {routines} can be practised; {command} tells what the first of the others needs.</source>
        <translation>{exercises} und {routines} stehen zum Üben bereit; {command} sagt, was das erste der anderen braucht.</translation>
    </message>
    <message>
        <source>{exercises} and {routines} can be practised.</source>
        <translation>{exercises} und {routines} stehen zum Üben bereit.</translation>
    </message>
    <message numerus="yes">
        <source>{count} exercises</source>
        <translation>
            <numerusform>{count} Übung</numerusform>
            <numerusform>{count} Übungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} routines</source>
        <translation>
            <numerusform>{count} Übungsprogramm</numerusform>
            <numerusform>{count} Übungsprogramme</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no history yet; it will be kept in {file}.</source>
        <translation>Es gibt noch keinen Verlauf; er wird in {file} aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>The history holds {count} sessions, in {file}.</source>
        <translation>
            <numerusform>Der Verlauf enthält {count} Einheit, in {file}.</numerusform>
            <numerusform>Der Verlauf enthält {count} Einheiten, in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} damaged files are kept aside in {folder}.</source>
        <translation>
            <numerusform>{count} beschädigte Datei ist beiseitegelegt, in {folder}.</numerusform>
            <numerusform>{count} beschädigte Dateien sind beiseitegelegt, in {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} backups are in {folder}.</source>
        <translation>
            <numerusform>{count} Sicherung ist in {folder}.</numerusform>
            <numerusform>{count} Sicherungen sind in {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest cannot be read; sps-coach restore lists those that can.</source>
        <translation>Die neueste lässt sich nicht lesen; sps-coach restore nennt die lesbaren.</translation>
    </message>
    <message>
        <source>The newest goes to {time}, holds {sessions}, and was opened and checked.</source>
        <translation>Die neueste reicht bis zum {time}, enthält {sessions} und wurde geöffnet und geprüft.</translation>
    </message>
    <message>
        <source>Nothing was chosen in the settings, so what is usual holds.</source>
        <translation>In den Einstellungen wurde nichts gewählt, daher gilt das Übliche.</translation>
    </message>
    <message>
        <source>The settings can be read, in {file}.</source>
        <translation>Die Einstellungen lassen sich lesen, in {file}.</translation>
    </message>
    <message>
        <source>The voice does not answer, so cues are shown in writing. Another one can be chosen in the settings.</source>
        <translation>Die Stimme antwortet nicht, daher stehen die Ansagen geschrieben da. In den Einstellungen lässt sich eine andere wählen.</translation>
    </message>
    <message>
        <source>Chosen is {voice}.</source>
        <translation>Gewählt ist {voice}.</translation>
    </message>
    <message>
        <source>The voice is {voice}; it speaks three words in {seconds} seconds.</source>
        <translation>Die Stimme ist {voice}; sie spricht drei Wörter in {seconds} Sekunden.</translation>
    </message>
    <message>
        <source>the neural one (Piper)</source>
        <translation>die neuronale (Piper)</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>die übliche</translation>
    </message>
    <message>
        <source>Installing SPS Coach again brings espeak-ng, which speaks.</source>
        <translation>SPS Coach noch einmal zu installieren bringt espeak-ng mit, das spricht.</translation>
    </message>
    <message>
        <source>The system&apos;s own settings say which voices it has.</source>
        <translation>Die Einstellungen des Systems sagen, welche Stimmen es hat.</translation>
    </message>
    <message>
        <source>No voice could be listed.</source>
        <translation>Es ließ sich keine Stimme finden.</translation>
    </message>
    <message numerus="yes">
        <source>{count} voices can be chosen: {voices}.</source>
        <translation>
            <numerusform>{count} Stimme lässt sich wählen: {voices}.</numerusform>
            <numerusform>{count} Stimmen lassen sich wählen: {voices}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The neural voice is not installed; the extra called voices brings it.</source>
        <translation>Die neuronale Stimme ist nicht installiert; der Zusatz „voices“ bringt sie mit.</translation>
    </message>
    <message>
        <source>Sessions go on in silence, and every word is on the screen.</source>
        <translation>Einheiten gehen in Stille weiter, und jedes Wort steht auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>Sound goes out by {server} to {device}; also there: {others}.</source>
        <translation>Der Ton geht über {server} an {device}; außerdem da: {others}.</translation>
    </message>
    <message>
        <source>Sound goes out by {server} to {device}.</source>
        <translation>Der Ton geht über {server} an {device}.</translation>
    </message>
    <message>
        <source>There is no sound device; the system&apos;s sound settings say which ones it knows.</source>
        <translation>Es gibt kein Tongerät; die Toneinstellungen des Systems sagen, welche es kennt.</translation>
    </message>
    <message>
        <source>There is no sound device, and neither PulseAudio nor PipeWire answers.</source>
        <translation>Es gibt kein Tongerät, und weder PulseAudio noch PipeWire antwortet.</translation>
    </message>
    <message>
        <source>There is no sound device; {server} answers, but has nothing to play on.</source>
        <translation>Es gibt kein Tongerät; {server} antwortet, hat aber nichts, worauf es spielen kann.</translation>
    </message>
    <message>
        <source>There was no comfort check yet, so everything is played softly; the settings offer one.</source>
        <translation>Es gab noch keinen Hörtest, daher bleibt alles leise; die Einstellungen bieten einen an.</translation>
    </message>
    <message>
        <source>{device} ({level} dB below full)</source>
        <translation>{device} ({level} dB unter voll)</translation>
    </message>
    <message>
        <source>The comfort check found a level for {devices}.</source>
        <translation>Der Hörtest hat eine Lautstärke gefunden für {devices}.</translation>
    </message>
    <message>
        <source>Cues cannot be kept in {folder}, so each is made anew; somebody may change who owns that folder.</source>
        <translation>Ansagen lassen sich nicht in {folder} aufbewahren, daher wird jede neu gemacht; jemand kann ändern, wem dieser Ordner gehört.</translation>
    </message>
    <message>
        <source>No cue is kept yet; they will be in {folder}, and at most {most} MB are kept.</source>
        <translation>Es ist noch keine Ansage aufbewahrt; sie kommen nach {folder}, höchstens {most} MB davon.</translation>
    </message>
    <message numerus="yes">
        <source>{count} cues are kept ({size} MB), in {folder}; at most {most} MB are kept.</source>
        <translation>
            <numerusform>{count} Ansage ist aufbewahrt ({size} MB), in {folder}; höchstens {most} MB bleiben dort.</numerusform>
            <numerusform>{count} Ansagen sind aufbewahrt ({size} MB), in {folder}; höchstens {most} MB bleiben dort.</numerusform>
        </translation>
    </message>
    <message>
        <source>A window can be opened here.</source>
        <translation>Hier kann sich ein Fenster öffnen.</translation>
    </message>
    <message>
        <source>There is no display here, so the coach speaks in the terminal.</source>
        <translation>Hier gibt es keinen Bildschirm, daher begleitet das Programm Sie im Terminal.</translation>
    </message>
    <message>
        <source>sps-coach restore lists earlier states.</source>
        <translation>sps-coach restore nennt frühere Stände.</translation>
    </message>
    <message>
        <source>{library} is not on this computer, and Qt draws with it; make run names what to install.</source>
        <translation>{library} ist nicht auf diesem Computer, und Qt zeichnet damit; make run nennt, was zu installieren ist.</translation>
    </message>
    <message>
        <source>This could not be done. What happened is written in {file}.</source>
        <translation>Das ließ sich nicht tun. Was geschehen ist, steht in {file}.</translation>
    </message>
    <message>
        <source>{file}: this cannot be used just now; the system says: {reason}.</source>
        <translation>{file}: Das lässt sich gerade nicht benutzen; das System sagt: {reason}.</translation>
    </message>
    <message>
        <source>This could not be done just now; the system says: {reason}.</source>
        <translation>Das ließ sich gerade nicht tun; das System sagt: {reason}.</translation>
    </message>
    <message>
        <source>{file}: there is no such file or folder.</source>
        <translation>{file}: Diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>{file}: SPS Coach is not allowed to use this.</source>
        <translation>{file}: SPS Coach darf das nicht benutzen.</translation>
    </message>
    <message>
        <source>{file}: this is a folder, and a file is needed here.</source>
        <translation>{file}: Das ist ein Ordner; hier wird eine Datei gebraucht.</translation>
    </message>
    <message>
        <source>{file}: a part of this is no folder.</source>
        <translation>{file}: Ein Teil davon ist kein Ordner.</translation>
    </message>
    <message>
        <source>{file}: this is there already, and stays as it is.</source>
        <translation>{file}: Das ist schon da und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>{file}: the disk has no room left for this; making some room helps.</source>
        <translation>{file}: Auf dem Datenträger ist kein Platz mehr dafür; etwas Platz zu schaffen hilft.</translation>
    </message>
    <message>
        <source>{file}: this disk can only be read.</source>
        <translation>{file}: Dieser Datenträger lässt sich nur lesen.</translation>
    </message>
    <message>
        <source>also tell how far it is, a line for each hundredth</source>
        <translation>auch sagen, wie weit es ist, eine Zeile für jedes Hundertstel</translation>
    </message>
    <message>
        <source>A session is written as {endings}; {name} ends otherwise.</source>
        <translation>Eine Einheit wird als {endings} geschrieben; {name} endet anders.</translation>
    </message>
    <message numerus="yes">
        <source>{file}: {name}, {minutes}, {count} cues.</source>
        <translation>
            <numerusform>{file}: {name}, {minutes}, {count} Ansage.</numerusform>
            <numerusform>{file}: {name}, {minutes}, {count} Ansagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} {value}   limit {limit}   over   at {time}</source>
        <translation>{name} {value}   Grenze {limit}   darüber     bei {time}</translation>
    </message>
    <message>
        <source>{name} {value}   limit {limit}   kept   at {time}</source>
        <translation>{name} {value}   Grenze {limit}   eingehalten bei {time}</translation>
    </message>
    <message>
        <source>A picture is written as .svg or .png; {file} ends otherwise.</source>
        <translation>Ein Bild wird als .svg oder .png geschrieben; {file} endet anders.</translation>
    </message>
    <message>
        <source>Gentle stretching with a moving figure and a voice that never startles. Without a command, the window opens; without a display, the coach speaks in the terminal.</source>
        <translation>Sanftes Dehnen mit einer Figur, die sich bewegt, und einer Stimme, die niemals erschreckt. Ohne Befehl öffnet sich das Fenster; ohne Bildschirm begleitet das Programm Sie im Terminal.</translation>
    </message>
    <message>
        <source>wait unseen until it is asked for, in the tray or minimised</source>
        <translation>ungesehen warten, bis danach gefragt wird, in der Leiste oder verkleinert</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>a guided session in the terminal</source>
        <translation>eine begleitete Einheit im Terminal</translation>
    </message>
    <message>
        <source>ROUTINE</source>
        <translation>Übungsprogramm</translation>
    </message>
    <message>
        <source>an id, or a path to a file</source>
        <translation>eine Kennung oder der Pfad zu einer Datei</translation>
    </message>
    <message>
        <source>without any sound</source>
        <translation>ganz ohne Ton</translation>
    </message>
    <message>
        <source>heard only, while the screen rests</source>
        <translation>nur zu hören, während der Bildschirm ruht</translation>
    </message>
    <message>
        <source>which kind of day; without it, it is asked how it is</source>
        <translation>welche Art von Tag: sanft, gewöhnlich oder gut; ohne Angabe wird gefragt, wie es geht</translation>
    </message>
    <message>
        <source>the whole session as sound, in a file</source>
        <translation>die ganze Einheit als Ton, in einer Datei</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>.mp3 .ogg .opus .flac .wav</source>
        <translation>.mp3 .ogg .opus .flac .wav</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>such as de (as chosen in the settings)</source>
        <translation>wie de (wie in den Einstellungen gewählt)</translation>
    </message>
    <message>
        <source>how calm a sound file is: each figure beside its limit</source>
        <translation>wie ruhig eine Tondatei ist: jeder Wert neben seiner Grenze</translation>
    </message>
    <message>
        <source>figures, and where in seconds each is worst</source>
        <translation>Werte, und bei welcher Sekunde jeder am höchsten ist</translation>
    </message>
    <message>
        <source>PICTURE</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>also draw it, as .png or .svg</source>
        <translation>es auch zeichnen, als .png oder .svg</translation>
    </message>
    <message>
        <source>past sessions</source>
        <translation>vergangene Einheiten</translation>
    </message>
    <message>
        <source>DATE</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>such as 2026-01-31</source>
        <translation>wie 2026-01-31</translation>
    </message>
    <message>
        <source>what this computer has for a session, and what it lacks</source>
        <translation>was dieser Computer für eine Einheit hat, und was ihm fehlt</translation>
    </message>
    <message>
        <source>which kind of day (usual)</source>
        <translation>welche Art von Tag: sanft, gewöhnlich oder gut; ohne Angabe gewöhnlich</translation>
    </message>
    <message>
        <source>pelvis</source>
        <translation>Becken</translation>
    </message>
    <message>
        <source>back</source>
        <translation>Rücken</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>left hand</source>
        <translation>linke Hand</translation>
    </message>
    <message>
        <source>right hand</source>
        <translation>rechte Hand</translation>
    </message>
    <message>
        <source>left foot</source>
        <translation>linker Fuß</translation>
    </message>
    <message>
        <source>right foot</source>
        <translation>rechter Fuß</translation>
    </message>
    <message>
        <source>left knee</source>
        <translation>linkes Knie</translation>
    </message>
    <message>
        <source>right knee</source>
        <translation>rechtes Knie</translation>
    </message>
    <message>
        <source>left arm</source>
        <translation>linker Arm</translation>
    </message>
    <message>
        <source>right arm</source>
        <translation>rechter Arm</translation>
    </message>
    <message>
        <source>left leg</source>
        <translation>linkes Bein</translation>
    </message>
    <message>
        <source>right leg</source>
        <translation>rechtes Bein</translation>
    </message>
    <message>
        <source>belly</source>
        <translation>Bauch</translation>
    </message>
    <message>
        <source>lap</source>
        <translation>Schoß</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>Boden</translation>
    </message>
    <message>
        <source>mat</source>
        <translation>Matte</translation>
    </message>
    <message>
        <source>bed</source>
        <translation>Bett</translation>
    </message>
    <message>
        <source>seat</source>
        <translation>Sitzfläche</translation>
    </message>
    <message>
        <source>backrest</source>
        <translation>Rückenlehne</translation>
    </message>
    <message>
        <source>armrest</source>
        <translation>Armlehne</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tisch</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>Arbeitsplatte</translation>
    </message>
    <message>
        <source>walker</source>
        <translation>Rollator</translation>
    </message>
    <message>
        <source>wedge</source>
        <translation>Kissen hinter dem Rücken</translation>
    </message>
    <message>
        <source>cushion</source>
        <translation>Polster</translation>
    </message>
    <message>
        <source>footstool</source>
        <translation>Fußhocker</translation>
    </message>
    <message>
        <source>head-pillow</source>
        <translation>Kopfkissen</translation>
    </message>
    <message>
        <source>between-knees</source>
        <translation>Kissen zwischen den Knien</translation>
    </message>
    <message>
        <source>{part} is {distance} cm away from the nearest thing to rest on ({support}); what does not move rests on something</source>
        <translation>{part}: {distance} cm entfernt von der nächsten Auflage ({support}); was sich nicht bewegt, liegt irgendwo auf</translation>
    </message>
    <message>
        <source>{part} is {distance} cm inside the {support}; what does not move rests on something</source>
        <translation>{part}: {distance} cm tief in der Auflage ({support}); was sich nicht bewegt, liegt irgendwo auf</translation>
    </message>
    <message>
        <source>with the foot on the ground {joint} would reach {peak} degrees a second, and {fastest} is the fastest meant; a longer {field} keeps to it</source>
        <translation>mit dem Fuß am Boden käme {joint} auf {peak} Grad in der Sekunde, und gemeint sind höchstens {fastest}; ein längeres {field} hält das ein</translation>
    </message>
    <message>
        <source>nothing is held here (hold_s: 0), so this is never said</source>
        <translation>hier wird nichts gehalten (hold_s: 0), daher ist dies nie zu hören</translation>
    </message>
    <message>
        <source>the {role} cue of {exercise} in {language}: {finding}</source>
        <translation>die Ansage {role} von {exercise} in {language}: {finding}</translation>
    </message>
    <message>
        <source>the longest day takes {minutes} minutes; {most} or fewer can be done without haste</source>
        <translation>der längste Tag dauert {minutes} Minuten; {most} oder weniger gehen in Ruhe</translation>
    </message>
    <message>
        <source>at {rate} words a minute this takes {needed} seconds, and there are {lasts}</source>
        <translation>bei {rate} Wörtern in der Minute dauert dies {needed} Sekunden, und {lasts} sind da</translation>
    </message>
    <message>
        <source>There are no words in {language} yet; there are {languages}.</source>
        <translation>In der Sprache {language} gibt es noch keine Worte; es gibt {languages}.</translation>
    </message>
    <message>
        <source>Nothing was changed. With {option} it is done without asking.</source>
        <translation>Nichts wurde geändert. Mit {option} geschieht es ohne Rückfrage.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{question} Type {yes}, or anything else to leave it:</source>
        <translation>{question} Tippen Sie {yes}, oder etwas anderes, um es zu lassen:</translation>
    </message>
    <message>
        <source>a made-up history in a home of its own, for trying the program</source>
        <translation>ein erfundener Verlauf in einem eigenen Ordner, um das Programm auszuprobieren</translation>
    </message>
    <message>
        <source>1 to 20 (1)</source>
        <translation>1 bis 20 (1)</translation>
    </message>
    <message numerus="yes">
        <source>A made-up history of {count} sessions is in {home}. To open it:</source>
        <translation>
            <numerusform>Ein erfundener Verlauf mit {count} Einheit ist in {home}. So öffnen Sie ihn:</numerusform>
            <numerusform>Ein erfundener Verlauf mit {count} Einheiten ist in {home}. So öffnen Sie ihn:</numerusform>
        </translation>
    </message>
    <message>
        <source>read exercises and routines strictly and say what to mend</source>
        <translation>Übungen und Übungsprogramme streng lesen und sagen, was zu richten ist</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>files or folders; the library without any</source>
        <translation>Dateien oder Ordner; ohne Angabe die ganze Bibliothek</translation>
    </message>
    <message>
        <source>also name each file without texts in it</source>
        <translation>auch jede Datei nennen, die darin keine Texte hat</translation>
    </message>
    <message>
        <source>rows of path, line, column, code and message</source>
        <translation>Zeilen mit Pfad, Zeile, Spalte, Code und Satz</translation>
    </message>
    <message>
        <source>what can be practised</source>
        <translation>was sich üben lässt</translation>
    </message>
    <message>
        <source>only exercises for this region</source>
        <translation>nur Übungen für diese Körpergegend</translation>
    </message>
    <message>
        <source>REGION</source>
        <translation>Körpergegend</translation>
    </message>
    <message>
        <source>only exercises in this position</source>
        <translation>nur Übungen in dieser Lage</translation>
    </message>
    <message>
        <source>POSITION</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>WORDS</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>only exercises that have all of these words</source>
        <translation>nur Übungen, in denen alle diese Wörter stehen</translation>
    </message>
    <message>
        <source>the figure at a moment of an exercise, or a picture for paper</source>
        <translation>die Figur in einem Moment einer Übung, oder ein Bild für Papier</translation>
    </message>
    <message>
        <source>EXERCISE</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>an id; not with --all</source>
        <translation>eine Kennung; nicht mit --all</translation>
    </message>
    <message>
        <source>.svg or .png; with --all a folder</source>
        <translation>.svg oder .png; mit --all ein Ordner</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>since the repetition began</source>
        <translation>seit Beginn der Wiederholung</translation>
    </message>
    <message>
        <source>start, way and end with an arrow, in greys</source>
        <translation>Anfang, Weg und Ende mit einem Pfeil, in Grautönen</translation>
    </message>
    <message>
        <source>all of them for paper, in a folder with a page</source>
        <translation>alle für Papier, in einem Ordner mit einer Seite</translation>
    </message>
    <message>
        <source>begin exercises from a catalogue in the form of free-exercise-db</source>
        <translation>Übungen aus einem Katalog in der Form von free-exercise-db beginnen</translation>
    </message>
    <message>
        <source>JSON: one entry or a list of them</source>
        <translation>JSON: ein Eintrag oder eine Liste davon</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>where the drafts go</source>
        <translation>wohin die Entwürfe kommen</translation>
    </message>
    <message>
        <source>docs/checks.md says of every code in brackets what it looks at, why, and how to mend it.</source>
        <translation>docs/checks.md sagt zu jedem Code in Klammern (auf Englisch), worauf er schaut, warum, und wie es sich richten lässt.</translation>
    </message>
    <message>
        <source>Exercises can be searched: sps-coach list exercises --search WORDS.</source>
        <translation>Übungen lassen sich durchsuchen: sps-coach list exercises --search Wörter.</translation>
    </message>
    <message>
        <source>Nothing was found for this; sps-coach list exercises names them all.</source>
        <translation>Dazu fand sich nichts; sps-coach list exercises nennt alle Übungen.</translation>
    </message>
    <message>
        <source>Nothing is called {name} here; there are {names}.</source>
        <translation>Nichts heißt hier {name}; es gibt {names}.</translation>
    </message>
    <message>
        <source>--all draws every exercise, so none is named beside it.</source>
        <translation>--all zeichnet jede Übung, daher wird daneben keine genannt.</translation>
    </message>
    <message numerus="yes">
        <source>{file}: {count} exercises.</source>
        <translation>
            <numerusform>{file}: {count} Übung.</numerusform>
            <numerusform>{file}: {count} Übungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no exercise called {name}; sps-coach list exercises names them all.</source>
        <translation>Es gibt keine Übung namens {name}; sps-coach list exercises nennt sie alle.</translation>
    </message>
    <message>
        <source>No exercise is named; sps-coach list exercises names them all.</source>
        <translation>Es ist keine Übung genannt; sps-coach list exercises nennt sie alle.</translation>
    </message>
    <message>
        <source>{file} has no entry of the category {category}.</source>
        <translation>{file} hat keinen Eintrag der Kategorie {category}.</translation>
    </message>
    <message>
        <source>{file}: a clinician fills in {fields}.</source>
        <translation>{file}: Eine Fachperson ergänzt {fields}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} of {all} stood there already and stayed as they were.</source>
        <translation>
            <numerusform>{count} von {all} war schon da und blieb, wie sie war.</numerusform>
            <numerusform>{count} von {all} waren schon da und blieben, wie sie waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>a routine with all that it needs, in one file to hand over</source>
        <translation>ein Übungsprogramm mit allem, was es braucht, in einer Datei zum Weitergeben</translation>
    </message>
    <message>
        <source>FILE.spsroutine</source>
        <translation>Datei.spsroutine</translation>
    </message>
    <message>
        <source>without a signature</source>
        <translation>ohne Unterschrift</translation>
    </message>
    <message>
        <source>sign with a new key; the one before is kept aside</source>
        <translation>mit einem neuen Schlüssel unterschreiben; der bisherige bleibt beiseitegelegt</translation>
    </message>
    <message>
        <source>look into such a file, and take it in once that is agreed</source>
        <translation>in eine solche Datei schauen, und sie aufnehmen, wenn dem zugestimmt ist</translation>
    </message>
    <message>
        <source>take it in without asking</source>
        <translation>ohne Rückfrage aufnehmen</translation>
    </message>
    <message>
        <source>the digits of whoever signed were compared, and are the same</source>
        <translation>die Ziffern der Unterschrift wurden verglichen und sind gleich</translation>
    </message>
    <message>
        <source>A routine is handed over as {ending}; {file} ends otherwise.</source>
        <translation>Ein Übungsprogramm wird als {ending} weitergegeben; {file} endet anders.</translation>
    </message>
    <message>
        <source>{file}: {routine}, version {version}, signed by {name}.</source>
        <translation>{file}: {routine}, Fassung {version}, unterschrieben von {name}.</translation>
    </message>
    <message>
        <source>{file}: {routine}, version {version}, unsigned.</source>
        <translation>{file}: {routine}, Fassung {version}, ohne Unterschrift.</translation>
    </message>
    <message>
        <source>The digits of your key: {digits}</source>
        <translation>Die Ziffern Ihres Schlüssels: {digits}</translation>
    </message>
    <message>
        <source>Whoever receives it for the first time can compare them with you by telephone.</source>
        <translation>Wer es zum ersten Mal bekommt, kann sie am Telefon mit Ihnen vergleichen.</translation>
    </message>
    <message>
        <source>Passphrase for the key of {name}</source>
        <translation>Passphrase für den Schlüssel von {name}</translation>
    </message>
    <message>
        <source>A key is made for you now and stays on this computer. It signs what you hand over.</source>
        <translation>Jetzt wird ein Schlüssel für Sie erzeugt, der auf diesem Computer bleibt. Er unterschreibt, was Sie weitergeben.</translation>
    </message>
    <message>
        <source>Your name, as others know you</source>
        <translation>Ihr Name, wie andere Sie kennen</translation>
    </message>
    <message>
        <source>A passphrase to protect it; four words are easy to keep in mind</source>
        <translation>Eine Passphrase, die ihn schützt; vier Wörter lassen sich gut merken</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Dieselbe Passphrase noch einmal</translation>
    </message>
    <message>
        <source>The two passphrases differ, so no key was made; trying again is fine.</source>
        <translation>Die beiden Passphrasen sind verschieden, daher wurde kein Schlüssel erzeugt; versuchen Sie es gern noch einmal.</translation>
    </message>
    <message>
        <source>All of this is here already, so nothing needs to change.</source>
        <translation>All das ist schon hier, daher ändert sich nichts.</translation>
    </message>
    <message>
        <source>Take it in?</source>
        <translation>Soll es aufgenommen werden?</translation>
    </message>
    <message>
        <source>It is here now: {command}</source>
        <translation>Jetzt ist es hier: {command}</translation>
    </message>
    <message>
        <source>{name} is known here from now on.</source>
        <translation>{name} ist hier von nun an bekannt.</translation>
    </message>
    <message>
        <source>Has {name} read the same digits out to you?</source>
        <translation>Hat {name} Ihnen dieselben Ziffern vorgelesen?</translation>
    </message>
    <message>
        <source>This file has changed meanwhile. Looking at it again is fine.</source>
        <translation>Diese Datei hat sich inzwischen geändert. Schauen Sie sie gern noch einmal an.</translation>
    </message>
    <message>
        <source>Nobody has signed this, so whether it was altered on its way cannot be told.</source>
        <translation>Niemand hat dies unterschrieben, daher lässt sich nicht sagen, ob es unterwegs verändert wurde.</translation>
    </message>
    <message>
        <source>Signed with your own key, as {name}.</source>
        <translation>Unterschrieben mit Ihrem eigenen Schlüssel, als {name}.</translation>
    </message>
    <message>
        <source>Signed by {name}, whom you know, and not altered since.</source>
        <translation>Unterschrieben von {name}, Ihnen bekannt, und seither nicht verändert.</translation>
    </message>
    <message>
        <source>Signed by somebody whom you have not met here yet, under the name {name}; not altered since.</source>
        <translation>Unterschrieben von jemandem, dem Sie hier noch nicht begegnet sind, unter dem Namen {name}; seither nicht verändert.</translation>
    </message>
    <message>
        <source>You know somebody by the name {name} already, and this is another key.</source>
        <translation>Sie kennen schon jemanden mit dem Namen {name}, und dies ist ein anderer Schlüssel.</translation>
    </message>
    <message>
        <source>The digits of the key: {digits}</source>
        <translation>Die Ziffern des Schlüssels: {digits}</translation>
    </message>
    <message>
        <source>If {name} reads the same digits out to you by telephone, it is theirs.</source>
        <translation>Liest {name} Ihnen am Telefon dieselben Ziffern vor, gehört der Schlüssel dieser Person.</translation>
    </message>
    <message>
        <source>A signature tells whose key it is, and nothing about a profession.</source>
        <translation>Eine Unterschrift sagt, wessen Schlüssel es ist, und nichts über einen Beruf.</translation>
    </message>
    <message>
        <source>New: {routine}, version {version}.</source>
        <translation>Neu: {routine}, Fassung {version}.</translation>
    </message>
    <message>
        <source>{routine}, version {version}, would take the place of version {before} here, which is kept.</source>
        <translation>{routine}, Fassung {version}, würde hier an die Stelle von Fassung {before} treten, die aufbewahrt bleibt.</translation>
    </message>
    <message>
        <source>Here already: {routine}, version {version}.</source>
        <translation>Schon hier: {routine}, Fassung {version}.</translation>
    </message>
    <message>
        <source>New exercises: {names}.</source>
        <translation>Neue Übungen: {names}.</translation>
    </message>
    <message>
        <source>Exercises that differ from yours, for this routine alone: {names}.</source>
        <translation>Übungen, die von Ihren abweichen, nur für dieses Übungsprogramm: {names}.</translation>
    </message>
    <message>
        <source>Exercises as you have them: {names}.</source>
        <translation>Übungen, wie Sie sie haben: {names}.</translation>
    </message>
    <message>
        <source>Only remarks, the version or the marks of translations differ; what is done and said is the same.</source>
        <translation>Nur Anmerkungen, die Fassung oder die Vermerke zu Übersetzungen sind anders; was getan und gesagt wird, ist gleich.</translation>
    </message>
    <message>
        <source>a large-print sheet of a routine, with figures and boxes to tick</source>
        <translation>ein Blatt zu einem Übungsprogramm in großer Schrift, mit Figuren und Kästchen zum Abhaken</translation>
    </message>
    <message>
        <source>FILE.pdf</source>
        <translation>Datei.pdf</translation>
    </message>
    <message>
        <source>A sheet is written as .pdf; {name} ends otherwise.</source>
        <translation>Ein Blatt wird als .pdf geschrieben; {name} endet anders.</translation>
    </message>
    <message numerus="yes">
        <source>{file}: {title}, {count} pages.</source>
        <translation>
            <numerusform>{file}: {title}, {count} Seite.</numerusform>
            <numerusform>{file}: {title}, {count} Seiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>what was planned and done, and files to take along</source>
        <translation>was geplant war und getan wurde, und Dateien zum Mitnehmen</translation>
    </message>
    <message>
        <source>every table of the history, a file each</source>
        <translation>jede Tabelle des Verlaufs, je eine Datei</translation>
    </message>
    <message>
        <source>a report of two pages for the clinic</source>
        <translation>ein Bericht von zwei Seiten für die Praxis</translation>
    </message>
    <message>
        <source>FILE.json</source>
        <translation>Datei.json</translation>
    </message>
    <message>
        <source>an HL7 FHIR R4 Bundle</source>
        <translation>ein Bundle nach HL7 FHIR R4</translation>
    </message>
    <message>
        <source>FILE.ics</source>
        <translation>Datei.ics</translation>
    </message>
    <message>
        <source>planned sessions, for a calendar</source>
        <translation>geplante Einheiten, für einen Kalender</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>the patient&apos;s name, if report and bundle are to have it</source>
        <translation>der Name der Person, wenn Bericht und Bundle ihn tragen sollen</translation>
    </message>
    <message>
        <source>the report for oneself: with what is not shared</source>
        <translation>der Bericht für einen selbst: mit dem, was nicht geteilt wird</translation>
    </message>
    <message numerus="yes">
        <source>{file}: {count} plans.</source>
        <translation>
            <numerusform>{file}: {count} Plan.</numerusform>
            <numerusform>{file}: {count} Pläne.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: a report with what is not shared as well.</source>
        <translation>{file}: ein Bericht, auch mit dem, was nicht geteilt wird.</translation>
    </message>
    <message>
        <source>{file}: a report.</source>
        <translation>{file}: ein Bericht.</translation>
    </message>
    <message numerus="yes">
        <source>{file}: {count} resources.</source>
        <translation>
            <numerusform>{file}: {count} Ressource.</numerusform>
            <numerusform>{file}: {count} Ressourcen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{folder}: {tables}, {rows}.</source>
        <translation>{folder}: {tables}, {rows}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} tables</source>
        <translation>
            <numerusform>{count} Tabelle</numerusform>
            <numerusform>{count} Tabellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows</source>
        <translation>
            <numerusform>{count} Zeile</numerusform>
            <numerusform>{count} Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} sessions</source>
        <translation>
            <numerusform>{count} Einheit</numerusform>
            <numerusform>{count} Einheiten</numerusform>
        </translation>
    </message>
    <message>
        <source>{sessions} of {planned} planned</source>
        <translation>{sessions} von {planned} geplanten</translation>
    </message>
    <message>
        <source>{first} to {last}: {sessions}, {days}, {held} of {asked} minutes held.</source>
        <translation>{first} bis {last}: {sessions}, {days}, {held} von {asked} Minuten gehalten.</translation>
    </message>
    <message>
        <source>{first} to {last}: {sessions}, {days}.</source>
        <translation>{first} bis {last}: {sessions}, {days}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} days</source>
        <translation>
            <numerusform>{count} Tag</numerusform>
            <numerusform>{count} Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>diese Hilfe zeigen und beenden</translation>
    </message>
    <message>
        <source>show program&apos;s version number and exit</source>
        <translation>die Fassung des Programms zeigen und beenden</translation>
    </message>
    <message>
        <source>the following arguments are required: {names}</source>
        <translation>hier wird gebraucht: {names}</translation>
    </message>
    <message>
        <source>unrecognized arguments: {names}</source>
        <translation>nicht bekannt: {names}</translation>
    </message>
    <message>
        <source>ambiguous option: {name} could match {names}</source>
        <translation>{name} kann mehreres heißen: {names}</translation>
    </message>
    <message>
        <source>argument {name}: expected one argument</source>
        <translation>bei {name} wird eine Angabe gebraucht</translation>
    </message>
    <message>
        <source>argument {name}: not allowed with argument {other}</source>
        <translation>{name} geht nicht zusammen mit {other}</translation>
    </message>
    <message>
        <source>argument {name}: ignored explicit argument {value}</source>
        <translation>{name} nimmt keine Angabe, hier steht {value}</translation>
    </message>
    <message>
        <source>argument {name}: invalid choice: {value} (choose from {choices})</source>
        <translation>{name}: {value} steht nicht zur Wahl, sondern {choices}</translation>
    </message>
    <message>
        <source>argument {name}: {value} is not a date such as 2026-01-31</source>
        <translation>{name}: {value} ist kein Datum wie 2026-01-31</translation>
    </message>
    <message>
        <source>argument {name}: {value} is not a number of seconds</source>
        <translation>{name}: {value} ist keine Zahl von Sekunden</translation>
    </message>
    <message>
        <source>argument {name}: {value} is not a number of years from 1 to 20</source>
        <translation>{name}: {value} ist keine Zahl von Jahren von 1 bis 20</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>Aufruf: </translation>
    </message>
    <message>
        <source>{Message}. {command} --help tells what can be typed.</source>
        <translation>{Message}. {command} --help sagt, was sich tippen lässt.</translation>
    </message>
    <message>
        <source>the whole history in one file</source>
        <translation>der ganze Verlauf in einer Datei</translation>
    </message>
    <message>
        <source>put an earlier history in place, after a look at it</source>
        <translation>einen früheren Verlauf einsetzen, nach einem Blick darauf</translation>
    </message>
    <message>
        <source>without it, what can be restored is listed</source>
        <translation>ohne Angabe wird aufgezählt, was sich einsetzen lässt</translation>
    </message>
    <message>
        <source>without asking</source>
        <translation>ohne Rückfrage</translation>
    </message>
    <message>
        <source>the whole history as one JSON file</source>
        <translation>der ganze Verlauf als eine JSON-Datei</translation>
    </message>
    <message>
        <source>take in a history that was exported; twice is as once</source>
        <translation>einen ausgegebenen Verlauf aufnehmen; zweimal ist wie einmal</translation>
    </message>
    <message>
        <source>take the whole history away, with its backups</source>
        <translation>den ganzen Verlauf wegnehmen, samt seinen Sicherungen</translation>
    </message>
    <message>
        <source>{file}: {holding}.</source>
        <translation>{file}: {holding}.</translation>
    </message>
    <message>
        <source>In {file}: {holding}.</source>
        <translation>In {file}: {holding}.</translation>
    </message>
    <message>
        <source>It takes the place of: {holding}. That stays as a backup.</source>
        <translation>Es tritt an die Stelle von: {holding}. Das bleibt als Sicherung.</translation>
    </message>
    <message>
        <source>It takes the place of a history that cannot be read as it is. That is kept aside.</source>
        <translation>Es tritt an die Stelle eines Verlaufs, der sich so nicht lesen lässt. Der bleibt beiseitegelegt.</translation>
    </message>
    <message>
        <source>Restore it?</source>
        <translation>Soll es eingesetzt werden?</translation>
    </message>
    <message>
        <source>Restored: {holding}.</source>
        <translation>Eingesetzt: {holding}.</translation>
    </message>
    <message>
        <source>What was there before is kept in {file}.</source>
        <translation>Was vorher da war, ist aufbewahrt in {file}.</translation>
    </message>
    <message>
        <source>There are no backups yet; one is made after every session.</source>
        <translation>Es gibt noch keine Sicherungen; nach jeder Einheit wird eine gemacht.</translation>
    </message>
    <message>
        <source>The first is the newest. sps-coach restore FILE looks into one and asks before it restores it.</source>
        <translation>Die erste ist die neueste. sps-coach restore Datei schaut in eine hinein und fragt, bevor sie eingesetzt wird.</translation>
    </message>
    <message>
        <source>{file}: {sessions}, {rows} in all.</source>
        <translation>{file}: {sessions}, insgesamt {rows}.</translation>
    </message>
    <message>
        <source>New here: {sessions}, {rows} in all.</source>
        <translation>Hier neu: {sessions}, insgesamt {rows}.</translation>
    </message>
    <message>
        <source>There is no history to erase.</source>
        <translation>Es gibt keinen Verlauf, der zu löschen wäre.</translation>
    </message>
    <message numerus="yes">
        <source>These {count} files would be erased for good, and nothing brings them back:</source>
        <translation>
            <numerusform>Diese {count} Datei würde für immer gelöscht, und nichts bringt sie zurück:</numerusform>
            <numerusform>Diese {count} Dateien würden für immer gelöscht, und nichts bringt sie zurück:</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase them?</source>
        <translation>Sollen sie gelöscht werden?</translation>
    </message>
    <message numerus="yes">
        <source>{count} files are erased.</source>
        <translation>
            <numerusform>{count} Datei ist gelöscht.</numerusform>
            <numerusform>{count} Dateien sind gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} notes and answers</source>
        <translation>
            <numerusform>{count} Notiz oder Antwort</numerusform>
            <numerusform>{count} Notizen und Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>no sessions, {notes}</source>
        <translation>keine Einheiten, {notes}</translation>
    </message>
    <message>
        <source>{sessions} from {first} to {last}, {notes}</source>
        <translation>{sessions} vom {first} bis zum {last}, {notes}</translation>
    </message>
    <message>
        <source>There is nothing at this place that could be changed like this.</source>
        <translation>An dieser Stelle gibt es nichts, was sich so ändern ließe.</translation>
    </message>
    <message>
        <source>This cannot be written so: {finding}.</source>
        <translation>So lässt sich das nicht schreiben: {finding}.</translation>
    </message>
    <message>
        <source>This part of the file is written in a way that is best changed in a text editor.</source>
        <translation>Dieser Teil der Datei ist so geschrieben, dass er sich am besten in einem Texteditor ändern lässt.</translation>
    </message>
    <message>
        <source>This is not a routine that was packed by SPS Coach, so it was left as it is.</source>
        <translation>Das ist kein Übungsprogramm, das SPS Coach gepackt hat; es blieb, wie es ist.</translation>
    </message>
    <message>
        <source>This file is larger than any routine, so it was left unopened.</source>
        <translation>Diese Datei ist größer als jedes Übungsprogramm und blieb daher ungeöffnet.</translation>
    </message>
    <message>
        <source>This file was packed by a newer SPS Coach; the newest version of the program can open it.</source>
        <translation>Diese Datei wurde von einem neueren SPS Coach gepackt; die neueste Fassung des Programms kann sie öffnen.</translation>
    </message>
    <message>
        <source>This file holds something that no routine has, so nothing was taken from it.</source>
        <translation>Diese Datei enthält etwas, was kein Übungsprogramm hat; daher wurde nichts daraus übernommen.</translation>
    </message>
    <message>
        <source>This file is not as it was packed, so nothing was taken from it; it may help to have it sent again.</source>
        <translation>Diese Datei ist nicht so, wie sie gepackt wurde; daher wurde nichts daraus übernommen. Vielleicht hilft es, sie noch einmal schicken zu lassen.</translation>
    </message>
    <message>
        <source>What this file holds cannot be used as it is ({detail}), so nothing was taken from it.</source>
        <translation>Was diese Datei enthält, lässt sich so nicht verwenden ({detail}); daher wurde nichts daraus übernommen.</translation>
    </message>
    <message>
        <source>A passphrase has {least} characters or more; four words are easy to keep in mind.</source>
        <translation>Eine Passphrase hat {least} Zeichen oder mehr; vier Wörter lassen sich gut merken.</translation>
    </message>
    <message>
        <source>A name of 2 to 100 letters is needed here, as others know you.</source>
        <translation>Hier wird ein Name von 2 bis 100 Zeichen gebraucht, wie andere Sie kennen.</translation>
    </message>
    <message>
        <source>There is no key on this computer yet; sps-coach pack makes one.</source>
        <translation>Auf diesem Computer gibt es noch keinen Schlüssel; sps-coach pack erzeugt einen.</translation>
    </message>
    <message>
        <source>The key does not open with this passphrase. Trying again is fine; where the passphrase is gone, sps-coach pack --new-key makes another key.</source>
        <translation>Der Schlüssel öffnet sich mit dieser Passphrase nicht. Versuchen Sie es gern noch einmal; ist die Passphrase nicht mehr da, macht sps-coach pack --new-key einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>The key in {file} cannot be read; sps-coach pack --new-key makes another and keeps this one aside.</source>
        <translation>Der Schlüssel in {file} lässt sich nicht lesen; sps-coach pack --new-key macht einen anderen und legt diesen beiseite.</translation>
    </message>
    <message>
        <source>this cannot be opened; look at its name and who may read it</source>
        <translation>das lässt sich nicht öffnen; schauen Sie auf den Namen und darauf, wer es lesen darf</translation>
    </message>
    <message>
        <source>there is no exercise or routine (a .yaml file) in this folder</source>
        <translation>in diesem Ordner gibt es keine Übung und kein Übungsprogramm (eine .yaml-Datei)</translation>
    </message>
    <message>
        <source>There is no routine called {name}; did you mean {other}?</source>
        <translation>Es gibt kein Übungsprogramm namens {name}; meinten Sie {other}?</translation>
    </message>
    <message>
        <source>There is no routine called {name}; sps-coach list routines names them all.</source>
        <translation>Es gibt kein Übungsprogramm namens {name}; sps-coach list routines nennt sie alle.</translation>
    </message>
    <message>
        <source>{file} has this id already; each file has its own</source>
        <translation>{file} hat diese Kennung schon; jede Datei hat ihre eigene</translation>
    </message>
    <message>
        <source>the library has no exercise called {name}</source>
        <translation>die Bibliothek hat keine Übung namens {name}</translation>
    </message>
    <message>
        <source>there is no {name} here</source>
        <translation>hier gibt es kein {name}</translation>
    </message>
    <message>
        <source>{Part}, other words ({languages}).</source>
        <translation>{Part}: andere Worte ({languages}).</translation>
    </message>
    <message>
        <source>{Part}, new.</source>
        <translation>{Part}: neu.</translation>
    </message>
    <message>
        <source>{Part} {after} now.</source>
        <translation>{Part}: jetzt {after}.</translation>
    </message>
    <message>
        <source>{Part}, no longer there.</source>
        <translation>{Part}: nicht mehr da.</translation>
    </message>
    <message>
        <source>{Part} no longer {before}.</source>
        <translation>{Part}: nicht mehr {before}.</translation>
    </message>
    <message>
        <source>{Part}, changed.</source>
        <translation>{Part}: geändert.</translation>
    </message>
    <message>
        <source>{Part} {after} instead of {before}.</source>
        <translation>{Part}: {after} statt {before}.</translation>
    </message>
    <message>
        <source>{Block}, new as number {after}.</source>
        <translation>{Block}: neu als Nummer {after}.</translation>
    </message>
    <message>
        <source>{Block}, until now number {before}, is left out.</source>
        <translation>{Block}: bisher Nummer {before}, wird ausgelassen.</translation>
    </message>
    <message>
        <source>{Block}, now number {after} instead of {before}.</source>
        <translation>{Block}: jetzt Nummer {after} statt {before}.</translation>
    </message>
    <message>
        <source>a rest</source>
        <translation>eine Ruhepause</translation>
    </message>
    <message>
        <source>breathing</source>
        <translation>Atmung</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>this does not read as JSON text</source>
        <translation>dies liest sich nicht als JSON-Text</translation>
    </message>
    <message>
        <source>an entry is a mapping with id, name and category</source>
        <translation>ein Eintrag besteht aus id, name und category mit ihren Werten</translation>
    </message>
    <message>
        <source>a stretch in this file has no name</source>
        <translation>eine Dehnung in dieser Datei hat keinen Namen</translation>
    </message>
    <message>
        <source>a stretch in this file has neither an id nor a name with letters in it</source>
        <translation>eine Dehnung in dieser Datei hat weder eine Kennung noch einen Namen mit Buchstaben</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>{joint} goes from {low} to {high} {unit}, and {value} is outside that</source>
        <translation>{joint} geht von {low} bis {high} {unit}, und {value} liegt außerhalb</translation>
    </message>
    <message>
        <source>there is no pose {pose} in this motion</source>
        <translation>in dieser Bewegung gibt es keine Stellung {pose}</translation>
    </message>
    <message>
        <source>there is no joint called {joint}</source>
        <translation>es gibt kein Gelenk namens {joint}</translation>
    </message>
    <message>
        <source>{name} is {asked}, above the {most} that the exercise allows</source>
        <translation>{name}: {asked} liegt über den {most}, die die Übung erlaubt</translation>
    </message>
    <message>
        <source>a source needs a doi or a url, so that it can be found again</source>
        <translation>eine Quelle braucht doi oder url, damit sie sich wiederfinden lässt</translation>
    </message>
    <message>
        <source>a signed review names who signed (by) and when (on)</source>
        <translation>eine unterschriebene Durchsicht nennt, wer unterschrieben hat (by) und wann (on)</translation>
    </message>
    <message>
        <source>a pending review names nobody yet; by and on come with status: signed</source>
        <translation>eine ausstehende Durchsicht nennt noch niemanden; by und on kommen mit status: signed</translation>
    </message>
    <message>
        <source>translations need an entry for {language}, with its status</source>
        <translation>translations braucht einen Eintrag für {language}, mit seinem Stand</translation>
    </message>
    <message>
        <source>{language} is the first language of the name, and the others are made from it</source>
        <translation>{language} ist die erste Sprache des Namens, und die anderen sind daraus gemacht</translation>
    </message>
    <message>
        <source>the name is not there in {language}</source>
        <translation>den Namen gibt es nicht in {language}</translation>
    </message>
    <message>
        <source>{language} has an entry already</source>
        <translation>{language} hat schon einen Eintrag</translation>
    </message>
    <message>
        <source>without a source the evidence is common-practice</source>
        <translation>ohne Quelle ist evidence common-practice</translation>
    </message>
    <message>
        <source>{finding}; did you mean {other}?</source>
        <translation>{finding}; ist {other} gemeint?</translation>
    </message>
    <message>
        <source>the id is {name} and the file is {file}; the two are the same</source>
        <translation>die Kennung ist {name} und die Datei {file}; beide tragen denselben Namen</translation>
    </message>
    <message>
        <source>the motion never goes to {pose}</source>
        <translation>die Bewegung kommt nie zu {pose}</translation>
    </message>
    <message>
        <source>{joint} is in the pose {pose} and not in this one; both need its value</source>
        <translation>{joint} steht in der Stellung {pose} und nicht in dieser; beide brauchen den Wert</translation>
    </message>
    <message>
        <source>{joint} would reach {peak} degrees a second, and {fastest} is the fastest meant; {field} of {needed} or more keeps to it</source>
        <translation>{joint} käme auf {peak} Grad in der Sekunde, und gemeint sind höchstens {fastest}; {field} von {needed} oder mehr hält das ein</translation>
    </message>
    <message>
        <source>both sides move alike here, so sides: both does it once and {sides} would do it again</source>
        <translation>beide Seiten bewegen sich hier gleich; sides: both tut es einmal, {sides} täte es noch einmal</translation>
    </message>
    <message>
        <source>the motion is written for the left side, and here the right one moves; the program mirrors it</source>
        <translation>die Bewegung wird für die linke Seite geschrieben, und hier bewegt sich die rechte; das Programm spiegelt sie</translation>
    </message>
    <message>
        <source>{joint} goes to one side only, and the dose does both at once; sides: alternate does one, then the other</source>
        <translation>{joint} geht nur zu einer Seite, und die Dosis tut beide zugleich; sides: alternate tut erst die eine, dann die andere</translation>
    </message>
    <message>
        <source>{joint} moves otherwise than {other}, and the dose does both sides at once</source>
        <translation>{joint} bewegt sich anders als {other}, und die Dosis tut beide Seiten zugleich</translation>
    </message>
    <message>
        <source>who stands has a counter or a walker to hold on to; props name it</source>
        <translation>wer steht, hat eine Arbeitsplatte oder einen Rollator zum Festhalten; props nennt es</translation>
    </message>
    <message>
        <source>standing has an effort of {least} or 5, because a helper stays within reach</source>
        <translation>Stehen hat effort {least} oder 5, weil eine helfende Person in Reichweite bleibt</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>region</source>
        <translation>Körpergegend</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>props</source>
        <translation>was gebraucht wird</translation>
    </message>
    <message>
        <source>getting ready</source>
        <translation>Einnehmen der Lage</translation>
    </message>
    <message>
        <source>effort</source>
        <translation>Anstrengung</translation>
    </message>
    <message>
        <source>movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>poses</source>
        <translation>Stellungen</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>through</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>was sich bewegt</translation>
    </message>
    <message>
        <source>grounded</source>
        <translation>was am Boden bleibt</translation>
    </message>
    <message>
        <source>fastest movement in degrees a second</source>
        <translation>größte Geschwindigkeit in Grad in der Sekunde</translation>
    </message>
    <message>
        <source>dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Obergrenze</translation>
    </message>
    <message>
        <source>repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>sets</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>seconds of moving</source>
        <translation>Sekunden der Bewegung</translation>
    </message>
    <message>
        <source>seconds of holding</source>
        <translation>Sekunden des Haltens</translation>
    </message>
    <message>
        <source>seconds of coming back</source>
        <translation>Sekunden des Zurückkommens</translation>
    </message>
    <message>
        <source>seconds of rest</source>
        <translation>Sekunden der Ruhe</translation>
    </message>
    <message>
        <source>sides</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>cues</source>
        <translation>Ansagen</translation>
    </message>
    <message>
        <source>words of getting ready</source>
        <translation>Worte zur Lage</translation>
    </message>
    <message>
        <source>words of moving</source>
        <translation>Worte zur Bewegung</translation>
    </message>
    <message>
        <source>words of holding</source>
        <translation>Worte zum Halten</translation>
    </message>
    <message>
        <source>words on breathing</source>
        <translation>Worte zum Atem</translation>
    </message>
    <message>
        <source>words on the way back</source>
        <translation>Worte auf dem Rückweg</translation>
    </message>
    <message>
        <source>words of resting</source>
        <translation>Worte zur Ruhe</translation>
    </message>
    <message>
        <source>words of caution</source>
        <translation>Worte zur Umsicht</translation>
    </message>
    <message>
        <source>contraindications</source>
        <translation>für wen es nicht geeignet ist</translation>
    </message>
    <message>
        <source>cautions</source>
        <translation>worauf zu achten ist</translation>
    </message>
    <message>
        <source>when to stop</source>
        <translation>wann aufzuhören ist</translation>
    </message>
    <message>
        <source>gentler variant</source>
        <translation>sanftere Übung</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>evidence note</source>
        <translation>Anmerkung zum Beleg</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>author</source>
        <translation>verfasst von</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>by</source>
        <translation>von</translation>
    </message>
    <message>
        <source>on</source>
        <translation>am</translation>
    </message>
    <message>
        <source>words a minute</source>
        <translation>Wörter in der Minute</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>tone before the voice</source>
        <translation>Klang vor der Stimme</translation>
    </message>
    <message>
        <source>seconds of tone before the voice</source>
        <translation>Sekunden des Klangs vor der Stimme</translation>
    </message>
    <message>
        <source>even sound beneath</source>
        <translation>gleichmäßiger Klang darunter</translation>
    </message>
    <message>
        <source>breathing tone</source>
        <translation>Atemklang</translation>
    </message>
    <message>
        <source>detail</source>
        <translation>Ausführlichkeit</translation>
    </message>
    <message>
        <source>pauses</source>
        <translation>Pausen</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>Anfang der Einheit</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>Abschluss der Einheit</translation>
    </message>
    <message>
        <source>what is said</source>
        <translation>was gesagt wird</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>seconds of breathing in</source>
        <translation>Sekunden des Einatmens</translation>
    </message>
    <message>
        <source>seconds of breathing out</source>
        <translation>Sekunden des Ausatmens</translation>
    </message>
    <message>
        <source>breaths</source>
        <translation>Atemzüge</translation>
    </message>
    <message>
        <source>least kind of day</source>
        <translation>ab welchem Tag</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>day rules</source>
        <translation>Tagesregeln</translation>
    </message>
    <message>
        <source>when</source>
        <translation>wann</translation>
    </message>
    <message>
        <source>stiffness</source>
        <translation>Steifheit</translation>
    </message>
    <message>
        <source>discomfort</source>
        <translation>Beschwerden</translation>
    </message>
    <message>
        <source>worry</source>
        <translation>Sorgen</translation>
    </message>
    <message>
        <source>what is offered</source>
        <translation>was angeboten wird</translation>
    </message>
    <message>
        <source>red flag</source>
        <translation>ernstes Zeichen</translation>
    </message>
    <message>
        <source>neck</source>
        <translation>Nacken</translation>
    </message>
    <message>
        <source>shoulder</source>
        <translation>Schultern und Arme</translation>
    </message>
    <message>
        <source>trunk</source>
        <translation>Rumpf</translation>
    </message>
    <message>
        <source>hip</source>
        <translation>Hüften</translation>
    </message>
    <message>
        <source>leg</source>
        <translation>Beine</translation>
    </message>
    <message>
        <source>ankle</source>
        <translation>Sprunggelenke und Füße</translation>
    </message>
    <message>
        <source>hand</source>
        <translation>Hände</translation>
    </message>
    <message>
        <source>face</source>
        <translation>Gesicht und Kiefer</translation>
    </message>
    <message>
        <source>relaxation</source>
        <translation>Ruhe und Entspannung</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>Haltung und Gleichgewicht</translation>
    </message>
    <message>
        <source>daily-task</source>
        <translation>Alltag</translation>
    </message>
    <message>
        <source>lying</source>
        <translation>auf dem Rücken</translation>
    </message>
    <message>
        <source>side-lying</source>
        <translation>auf der Seite</translation>
    </message>
    <message>
        <source>sitting</source>
        <translation>im Sitzen</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>im Stehen</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>Stuhl</translation>
    </message>
    <message>
        <source>pillow</source>
        <translation>Kissen</translation>
    </message>
    <message>
        <source>cloth</source>
        <translation>Tuch</translation>
    </message>
    <message>
        <source>strap</source>
        <translation>Gurt</translation>
    </message>
    <message>
        <source>towel</source>
        <translation>Handtuch</translation>
    </message>
    <message>
        <source>sock</source>
        <translation>Socken</translation>
    </message>
    <message>
        <source>ball</source>
        <translation>weicher Ball</translation>
    </message>
    <message>
        <source>wall</source>
        <translation>Wand</translation>
    </message>
    <message>
        <source>side</source>
        <translation>von der Seite</translation>
    </message>
    <message>
        <source>front</source>
        <translation>von vorn</translation>
    </message>
    <message>
        <source>three-quarter</source>
        <translation>schräg von vorn</translation>
    </message>
    <message>
        <source>ribs</source>
        <translation>Rippen</translation>
    </message>
    <message>
        <source>left shoulder</source>
        <translation>linke Schulter</translation>
    </message>
    <message>
        <source>right shoulder</source>
        <translation>rechte Schulter</translation>
    </message>
    <message>
        <source>left forearm</source>
        <translation>linker Unterarm</translation>
    </message>
    <message>
        <source>right forearm</source>
        <translation>rechter Unterarm</translation>
    </message>
    <message>
        <source>alternate</source>
        <translation>im Wechsel</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide zugleich</translation>
    </message>
    <message>
        <source>sps-case-report</source>
        <translation>Fallberichte zum SPS</translation>
    </message>
    <message>
        <source>other-condition</source>
        <translation>andere Erkrankung</translation>
    </message>
    <message>
        <source>healthy-adults</source>
        <translation>gesunde Erwachsene</translation>
    </message>
    <message>
        <source>common-practice</source>
        <translation>übliche Praxis</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>steht aus</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>unterschrieben</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>sanfter Tag</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>gewöhnlicher Tag</translation>
    </message>
    <message>
        <source>good</source>
        <translation>guter Tag</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>weich</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>warm</translation>
    </message>
    <message>
        <source>airy</source>
        <translation>luftig</translation>
    </message>
    <message>
        <source>full</source>
        <translation>ausführlich</translation>
    </message>
    <message>
        <source>brief</source>
        <translation>knapp</translation>
    </message>
    <message>
        <source>names</source>
        <translation>nur Namen</translation>
    </message>
    <message>
        <source>pelvis tilt</source>
        <translation>Beckenkippung</translation>
    </message>
    <message>
        <source>trunk flexion</source>
        <translation>Rumpfbeugung</translation>
    </message>
    <message>
        <source>trunk side bend</source>
        <translation>Rumpfseitneigung</translation>
    </message>
    <message>
        <source>trunk turn</source>
        <translation>Rumpfdrehung</translation>
    </message>
    <message>
        <source>trunk lean</source>
        <translation>Rumpfvorneigung</translation>
    </message>
    <message>
        <source>trunk side lean</source>
        <translation>Rumpflehnen zur Seite</translation>
    </message>
    <message>
        <source>body roll</source>
        <translation>Rollen des Körpers</translation>
    </message>
    <message>
        <source>body turn</source>
        <translation>Drehung des Körpers</translation>
    </message>
    <message>
        <source>weight shift</source>
        <translation>Gewichtsverlagerung</translation>
    </message>
    <message>
        <source>neck flexion</source>
        <translation>Nackenbeugung</translation>
    </message>
    <message>
        <source>neck side bend</source>
        <translation>Nackenseitneigung</translation>
    </message>
    <message>
        <source>neck turn</source>
        <translation>Kopfdrehung</translation>
    </message>
    <message>
        <source>jaw opening</source>
        <translation>Kieferöffnung</translation>
    </message>
    <message>
        <source>belly rise</source>
        <translation>Heben des Bauchs</translation>
    </message>
    <message>
        <source>rib widening</source>
        <translation>Weiten der Rippen</translation>
    </message>
    <message>
        <source>shoulder flexion</source>
        <translation>Schulterbeugung</translation>
    </message>
    <message>
        <source>shoulder abduction</source>
        <translation>Schulterabspreizung</translation>
    </message>
    <message>
        <source>shoulder rotation</source>
        <translation>Schulterdrehung</translation>
    </message>
    <message>
        <source>shoulder lift</source>
        <translation>Schulterheben</translation>
    </message>
    <message>
        <source>shoulder forward</source>
        <translation>Schulter nach vorn</translation>
    </message>
    <message>
        <source>elbow flexion</source>
        <translation>Ellenbogenbeugung</translation>
    </message>
    <message>
        <source>forearm turn</source>
        <translation>Unterarmdrehung</translation>
    </message>
    <message>
        <source>wrist flexion</source>
        <translation>Handgelenkbeugung</translation>
    </message>
    <message>
        <source>knuckle curl</source>
        <translation>Beugung der Grundgelenke</translation>
    </message>
    <message>
        <source>finger curl</source>
        <translation>Fingerbeugung</translation>
    </message>
    <message>
        <source>finger spread</source>
        <translation>Fingerspreizung</translation>
    </message>
    <message>
        <source>thumb across</source>
        <translation>Daumen über die Handfläche</translation>
    </message>
    <message>
        <source>hip flexion</source>
        <translation>Hüftbeugung</translation>
    </message>
    <message>
        <source>hip abduction</source>
        <translation>Hüftabspreizung</translation>
    </message>
    <message>
        <source>hip rotation</source>
        <translation>Hüftdrehung</translation>
    </message>
    <message>
        <source>knee flexion</source>
        <translation>Kniebeugung</translation>
    </message>
    <message>
        <source>ankle flexion</source>
        <translation>Fußheben</translation>
    </message>
    <message>
        <source>left {joint}</source>
        <translation>{joint} links</translation>
    </message>
    <message>
        <source>right {joint}</source>
        <translation>{joint} rechts</translation>
    </message>
    <message>
        <source>this is the same as source {number}; one of them is enough</source>
        <translation>dies ist dieselbe wie Quelle {number}; eine davon genügt</translation>
    </message>
    <message>
        <source>{address} ends with a mark that belongs to a sentence, not to an address</source>
        <translation>{address} endet mit einem Zeichen, das zu einem Satz gehört, nicht zu einer Adresse</translation>
    </message>
    <message>
        <source>{address} names no place that could be looked up</source>
        <translation>{address} nennt keinen Ort, an dem sich nachsehen ließe</translation>
    </message>
    <message>
        <source>this address is a DOI; doi: takes what follows doi.org/</source>
        <translation>diese Adresse ist eine DOI; doi: nimmt, was auf doi.org/ folgt</translation>
    </message>
    <message>
        <source>an exercise is not its own gentler variant</source>
        <translation>eine Übung ist nicht ihre eigene sanftere Übung</translation>
    </message>
    <message>
        <source>{easier} leads back to {exercise}; gentler goes one way</source>
        <translation>{easier} führt zurück zu {exercise}; sanfter geht es nur in eine Richtung</translation>
    </message>
    <message>
        <source>{easier} has effort {effort} and this one {own}; a gentler one has less, or the same in a position that carries more of the body</source>
        <translation>{easier} hat effort {effort} und diese {own}; eine sanftere hat weniger, oder ebenso viel in einer Lage, die mehr vom Körper trägt</translation>
    </message>
    <message>
        <source>{value} is not small letters and digits with single hyphens between, such as heel-slide</source>
        <translation>{value} besteht nicht aus kleinen Buchstaben und Ziffern mit einzelnen Bindestrichen dazwischen, wie heel-slide</translation>
    </message>
    <message>
        <source>{value} is no language such as en, no or pt-BR; a text with a comma needs quotes or a line of its own</source>
        <translation>{value} ist keine Sprache wie en, no oder pt-BR; ein Text mit Komma braucht Anführungszeichen oder eine eigene Zeile</translation>
    </message>
    <message>
        <source>{value} is not a DOI such as 10.1000/182</source>
        <translation>{value} ist keine DOI wie 10.1000/182</translation>
    </message>
    <message>
        <source>{value} is not a web address that begins with https://</source>
        <translation>{value} ist keine Webadresse, die mit https:// beginnt</translation>
    </message>
    <message>
        <source>{name} is not understood here; docs/format.md tells what it takes</source>
        <translation>{name}: das ist hier nicht verständlich; docs/format.md sagt, was hier stehen kann</translation>
    </message>
    <message>
        <source>this program reads format {known}, and this file says {value}</source>
        <translation>dieses Programm liest format {known}, und in dieser Datei steht {value}</translation>
    </message>
    <message>
        <source>{name} is one of {choices}, not {value}</source>
        <translation>{name}: eines von {choices}; hier steht {value}</translation>
    </message>
    <message>
        <source>{name} is empty; it needs a text</source>
        <translation>{name}: noch leer; hier wird ein Text gebraucht</translation>
    </message>
    <message numerus="yes">
        <source>{name} needs a text of {count} characters or more</source>
        <translation>
            <numerusform>{name}: ein Text von {count} Zeichen oder mehr wird gebraucht</numerusform>
            <numerusform>{name}: ein Text von {count} Zeichen oder mehr wird gebraucht</numerusform>
        </translation>
    </message>
    <message>
        <source>an empty value</source>
        <translation>ein leerer Wert</translation>
    </message>
    <message>
        <source>names with values</source>
        <translation>Namen mit Werten</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>{name} takes a whole number, not {value}</source>
        <translation>{name}: eine ganze Zahl; hier steht {value}</translation>
    </message>
    <message>
        <source>{name} takes a number, not {value}</source>
        <translation>{name}: eine Zahl; hier steht {value}</translation>
    </message>
    <message>
        <source>{name} takes a date such as 2026-01-15, not {value}</source>
        <translation>{name}: ein Datum wie 2026-01-15; hier steht {value}</translation>
    </message>
    <message>
        <source>{name} takes names with values beneath it, not {value}</source>
        <translation>{name}: Namen mit Werten darunter; hier steht {value}</translation>
    </message>
    <message>
        <source>{name} is needed here</source>
        <translation>{name}: das wird hier gebraucht</translation>
    </message>
    <message>
        <source>{name} takes true or false, not {value}</source>
        <translation>{name}: true oder false; hier steht {value}</translation>
    </message>
    <message>
        <source>{name} takes a text, not {value}</source>
        <translation>{name}: ein Text; hier steht {value}</translation>
    </message>
    <message>
        <source>{name} takes a list (lines that begin with a dash), not {value}</source>
        <translation>{name}: eine Liste (Zeilen, die mit einem Strich beginnen); hier steht {value}</translation>
    </message>
    <message>
        <source>{name} is more than {limit}, not {value}</source>
        <translation>{name}: mehr als {limit}; hier steht {value}</translation>
    </message>
    <message>
        <source>{name} is at least {limit}, not {value}</source>
        <translation>{name}: mindestens {limit}; hier steht {value}</translation>
    </message>
    <message>
        <source>{name} is less than {limit}, not {value}</source>
        <translation>{name}: weniger als {limit}; hier steht {value}</translation>
    </message>
    <message>
        <source>{name} is at most {limit}, not {value}</source>
        <translation>{name}: höchstens {limit}; hier steht {value}</translation>
    </message>
    <message>
        <source>{name} needs at least one entry</source>
        <translation>{name}: mindestens ein Eintrag wird gebraucht</translation>
    </message>
    <message numerus="yes">
        <source>{name} has room for {count} characters</source>
        <translation>
            <numerusform>{name}: Platz ist für {count} Zeichen</numerusform>
            <numerusform>{name}: Platz ist für {count} Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>at this limit the exercise would take {minutes} minutes; {most} or fewer leave room for rest</source>
        <translation>mit dieser Obergrenze würde die Übung {minutes} Minuten dauern; {most} oder weniger lassen Raum für Ruhe</translation>
    </message>
    <message>
        <source>at this limit a side would be held for {held} seconds in all; {most} are what a stretch is given</source>
        <translation>mit dieser Obergrenze würde eine Seite insgesamt {held} Sekunden gehalten; einer Dehnung werden {most} gegeben</translation>
    </message>
    <message>
        <source>{slowest} to {fastest} words a minute are easy to follow; a person may choose their own</source>
        <translation>{slowest} bis {fastest} Wörter in der Minute lassen sich gut verfolgen; jeder Mensch darf für sich selbst wählen</translation>
    </message>
    <message>
        <source>nothing is left to do on an easy day; let at least one block have day: easy</source>
        <translation>an einem sanften Tag bleibt nichts zu tun; mindestens ein Block hat day: easy</translation>
    </message>
    <message>
        <source>a side is held for {held} seconds in all; {most} are what a stretch is given</source>
        <translation>eine Seite wird insgesamt {held} Sekunden gehalten; einer Dehnung werden {most} gegeben</translation>
    </message>
    <message>
        <source>this goes back to {position}, which was left before; exercises in one position follow each other</source>
        <translation>dies geht zurück in eine Lage, die schon verlassen war ({position}); Übungen in einer Lage folgen aufeinander</translation>
    </message>
    <message>
        <source>on a day like {day} this is done {left} times on the left and {right} on the right; where that is meant, a note on the block says so</source>
        <translation>an einem Tag wie {day} wird dies links {left}-mal und rechts {right}-mal getan; wo das gemeint ist, sagt es eine Notiz am Block</translation>
    </message>
    <message>
        <source>a block is one thing: an exercise, a rest_s or a breathing</source>
        <translation>ein Block ist eine Sache: eine exercise, ein rest_s oder ein breathing</translation>
    </message>
    <message>
        <source>only an exercise has a dose</source>
        <translation>nur eine Übung hat eine Dosis</translation>
    </message>
    <message>
        <source>an exercise speaks its own cues; say belongs to a rest or a breathing</source>
        <translation>eine Übung spricht ihre eigenen Ansagen; say gehört zu einer Ruhe oder einer Atmung</translation>
    </message>
    <message>
        <source>a rule needs stiffness, discomfort or worry</source>
        <translation>eine Regel braucht stiffness, discomfort oder worry</translation>
    </message>
    <message>
        <source>a colon stands here where no name can be; put quotes round a text that has a colon in it, and line names up under each other</source>
        <translation>hier steht ein Doppelpunkt, wo kein Name sein kann; setzen Sie einen Text mit Doppelpunkt in Anführungszeichen, und Namen genau untereinander</translation>
    </message>
    <message>
        <source>a text cannot begin with this character; put quotes round the text, and indent with spaces only, not with tabs</source>
        <translation>ein Text kann nicht mit diesem Zeichen beginnen; setzen Sie ihn in Anführungszeichen, und rücken Sie nur mit Leerzeichen ein, nicht mit Tabulatoren</translation>
    </message>
    <message>
        <source>a quote opens here that is not closed</source>
        <translation>hier öffnet sich ein Anführungszeichen, das nicht geschlossen wird</translation>
    </message>
    <message>
        <source>a colon is needed after a name, in this line or the one before</source>
        <translation>nach einem Namen wird ein Doppelpunkt gebraucht, in dieser Zeile oder der davor</translation>
    </message>
    <message>
        <source>a name and a colon are needed here; look at the indent and the quotes of this line and the one before</source>
        <translation>hier werden ein Name und ein Doppelpunkt gebraucht; schauen Sie auf Einzug und Anführungszeichen dieser Zeile und der davor</translation>
    </message>
    <message>
        <source>a list goes on here without its dash; look at the indent</source>
        <translation>hier geht eine Liste ohne ihren Strich weiter; schauen Sie auf den Einzug</translation>
    </message>
    <message>
        <source>a bracket [ opens here that is not closed, or that lacks a comma within</source>
        <translation>hier öffnet sich eine Klammer [, die nicht geschlossen wird, oder in der ein Komma fehlt</translation>
    </message>
    <message>
        <source>a brace { opens here that is not closed, or that lacks a comma within</source>
        <translation>hier öffnet sich eine Klammer {, die nicht geschlossen wird, oder in der ein Komma fehlt</translation>
    </message>
    <message>
        <source>a value is needed here</source>
        <translation>hier wird ein Wert gebraucht</translation>
    </message>
    <message>
        <source>a backslash stands here with a letter that it does not go with; single quotes keep backslashes as they are</source>
        <translation>hier steht ein Rückstrich vor einem Buchstaben, zu dem er nicht passt; einfache Anführungszeichen lassen Rückstriche, wie sie sind</translation>
    </message>
    <message>
        <source>this program reads YAML 1.2; the line that says otherwise can go</source>
        <translation>dieses Programm liest YAML 1.2; die Zeile, die etwas anderes sagt, kann weg</translation>
    </message>
    <message>
        <source>this is a folder; a file is needed here</source>
        <translation>dies ist ein Ordner; hier wird eine Datei gebraucht</translation>
    </message>
    <message>
        <source>this is not an ordinary file, so it is left unread</source>
        <translation>dies ist keine gewöhnliche Datei und bleibt daher ungelesen</translation>
    </message>
    <message>
        <source>this file cannot be opened; look at its name and who may read it</source>
        <translation>diese Datei lässt sich nicht öffnen; schauen Sie auf ihren Namen und darauf, wer sie lesen darf</translation>
    </message>
    <message>
        <source>this file holds a character that YAML does not know</source>
        <translation>diese Datei enthält ein Zeichen, das YAML nicht kennt</translation>
    </message>
    <message>
        <source>this file is larger than {size} KiB, far more than an exercise needs</source>
        <translation>diese Datei ist größer als {size} KiB, weit mehr, als eine Übung braucht</translation>
    </message>
    <message>
        <source>this file is UTF-16 or UTF-32 text; saving it as UTF-8 makes it readable here</source>
        <translation>diese Datei ist Text in UTF-16 oder UTF-32; als UTF-8 gespeichert lässt sie sich hier lesen</translation>
    </message>
    <message>
        <source>from here on this is not UTF-8 text; saving the file as UTF-8 makes it readable here</source>
        <translation>von hier an ist dies kein UTF-8-Text; als UTF-8 gespeichert lässt sich die Datei hier lesen</translation>
    </message>
    <message>
        <source>an invisible character stands here ({code}); a text file has none</source>
        <translation>hier steht ein unsichtbares Zeichen ({code}); eine Textdatei hat keine</translation>
    </message>
    <message>
        <source>this line does not read as YAML; look at its indent and quotes</source>
        <translation>diese Zeile liest sich nicht als YAML; schauen Sie auf Einzug und Anführungszeichen</translation>
    </message>
    <message>
        <source>an alias (*) stands here; write the value out instead</source>
        <translation>hier steht ein Verweis (*); schreiben Sie stattdessen den Wert aus</translation>
    </message>
    <message>
        <source>a second document begins here; one file holds one exercise or routine</source>
        <translation>hier beginnt ein zweites Dokument; eine Datei enthält eine Übung oder ein Übungsprogramm</translation>
    </message>
    <message>
        <source>this file is empty</source>
        <translation>diese Datei ist leer</translation>
    </message>
    <message>
        <source>a file is names and values, beginning with format: 1</source>
        <translation>eine Datei besteht aus Namen und Werten und beginnt mit format: 1</translation>
    </message>
    <message>
        <source>an anchor (&amp;) stands here; write each value out where it belongs</source>
        <translation>hier steht ein Anker (&amp;); schreiben Sie jeden Wert dort aus, wo er hingehört</translation>
    </message>
    <message>
        <source>a tag stands here; put quotes round a text that begins with an exclamation mark</source>
        <translation>hier steht eine Typangabe; setzen Sie einen Text, der mit einem Ausrufezeichen beginnt, in Anführungszeichen</translation>
    </message>
    <message>
        <source>an invisible character is written here ({code}); leave it out</source>
        <translation>hier ist ein unsichtbares Zeichen geschrieben ({code}); lassen Sie es weg</translation>
    </message>
    <message>
        <source>{name} is given twice, first in line {line}; one of them can go</source>
        <translation>{name} steht zweimal da, zuerst in Zeile {line}; eines davon kann weg</translation>
    </message>
    <message>
        <source>this is nested more than {most} deep; no exercise needs that</source>
        <translation>dies ist mehr als {most}-fach verschachtelt; keine Übung braucht das</translation>
    </message>
    <message>
        <source>a name is needed here, not a list or a mapping</source>
        <translation>hier wird ein Name gebraucht, keine Liste und keine Zuordnung</translation>
    </message>
    <message>
        <source>this text is not there in {languages}, which the name has</source>
        <translation>diesen Text gibt es nicht in {languages}; der Name hat das</translation>
    </message>
    <message>
        <source>the texts are not there in {language}</source>
        <translation>die Texte gibt es nicht in {language}</translation>
    </message>
    <message>
        <source>this cue chooses a side, and the dose does both sides at once</source>
        <translation>diese Ansage wählt eine Seite, und die Dosis tut beide Seiten zugleich</translation>
    </message>
    <message>
        <source>{side} is said on either side; braces choose, such as {left|right}</source>
        <translation>{side} ist auf beiden Seiten zu hören; Klammern wählen, wie {left|right}</translation>
    </message>
    <message>
        <source>for common-practice the note says that it is {words} for SPS</source>
        <translation>bei common-practice sagt die Anmerkung, dass es für SPS {words} ist</translation>
    </message>
    <message>
        <source>a text is one paragraph; &gt;- in front of its lines joins them</source>
        <translation>ein Text ist ein einziger Absatz; &gt;- vor seinen Zeilen verbindet sie</translation>
    </message>
    <message>
        <source>only what is spoken has {left|right} choices</source>
        <translation>nur Gesprochenes hat eine Wahl wie {left|right}</translation>
    </message>
    <message>
        <source>{words} is a word that this program never uses; a calmer one is wanted</source>
        <translation>{words} ist ein Wort, das dieses Programm nie verwendet; ein ruhigeres ist gewünscht</translation>
    </message>
    <message>
        <source>{words} counts down; how much there is can be said at the beginning</source>
        <translation>{words} zählt herunter; wie viel es ist, lässt sich am Anfang sagen</translation>
    </message>
    <message>
        <source>an exclamation mark stands in this text; a full stop is calmer</source>
        <translation>in diesem Text steht ein Ausrufezeichen; ein Punkt ist ruhiger</translation>
    </message>
    <message>
        <source>{words} is all in capitals; small letters are calmer</source>
        <translation>{words} steht ganz in Großbuchstaben; kleine Buchstaben sind ruhiger</translation>
    </message>
    <message>
        <source>a question stands in this cue; what is said here asks for no answer</source>
        <translation>in dieser Ansage steht eine Frage; was hier gesagt wird, will keine Antwort</translation>
    </message>
    <message>
        <source>braces in a cue hold two choices, such as {left|right}, and nothing else</source>
        <translation>Klammern in einer Ansage enthalten zwei Möglichkeiten, wie {left|right}, und sonst nichts</translation>
    </message>
    <message>
        <source>this cue has {words} words; {most} or fewer are easier to follow, and there may be several cues</source>
        <translation>diese Ansage hat {words} Wörter; {most} oder weniger lassen sich leichter verfolgen, und es dürfen mehrere Ansagen sein</translation>
    </message>
    <message>
        <source>The session paused while the computer was away. Nothing is lost; go on when you are ready.</source>
        <translation>Die Einheit hat pausiert, während der Computer nicht da war. Nichts ist verloren; machen Sie weiter, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set, so the session paused. Nothing is lost; go on when you are ready.</source>
        <translation>Die Uhr des Computers wurde gestellt, daher pausiert die Einheit. Nichts ist verloren; machen Sie weiter, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>The sound changed, so the session paused. Go on when you are ready.</source>
        <translation>Der Ton hat sich geändert, daher pausiert die Einheit. Machen Sie weiter, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>The sound went away, so the session rests here until you are ready.</source>
        <translation>Der Ton ist verschwunden, daher ruht die Einheit hier, bis Sie so weit sind.</translation>
    </message>
    <message>
        <source>This computer is too busy for sound just now, so the session rests here until you are ready.</source>
        <translation>Dieser Computer ist gerade zu beschäftigt für Ton, daher ruht die Einheit hier, bis Sie so weit sind.</translation>
    </message>
    <message>
        <source>No sound device answers, so the session goes on without sound.</source>
        <translation>Kein Tongerät antwortet, daher geht die Einheit ohne Ton weiter.</translation>
    </message>
    <message>
        <source>The voice does not answer, so cues are shown in writing.</source>
        <translation>Die Stimme antwortet nicht, daher stehen die Ansagen geschrieben da.</translation>
    </message>
    <message>
        <source>The voice gave no sound for a phrase, so it is shown in writing.</source>
        <translation>Die Stimme gab zu einem Satz keinen Ton, daher steht er geschrieben da.</translation>
    </message>
    <message>
        <source>There is no voice on this computer, so cues are shown in writing.</source>
        <translation>Auf diesem Computer gibt es keine Stimme, daher stehen die Ansagen geschrieben da.</translation>
    </message>
    <message>
        <source>There is no room to keep spoken cues, so they are shown in writing.</source>
        <translation>Es ist kein Platz für gesprochene Ansagen, daher stehen sie geschrieben da.</translation>
    </message>
    <message>
        <source>The chosen voice does not answer, so the usual voice speaks.</source>
        <translation>Die gewählte Stimme antwortet nicht, daher spricht die übliche.</translation>
    </message>
    <message>
        <source>The chosen voice is not on this computer, so the usual voice speaks.</source>
        <translation>Die gewählte Stimme ist nicht auf diesem Computer, daher spricht die übliche.</translation>
    </message>
    <message>
        <source>The chosen voice file is not there or is no Piper voice, so the usual voice speaks.</source>
        <translation>Die gewählte Stimmdatei ist nicht da oder keine Piper-Stimme, daher spricht die übliche.</translation>
    </message>
    <message>
        <source>The chosen voice file could not be read, so the usual voice speaks.</source>
        <translation>Die gewählte Stimmdatei ließ sich nicht lesen, daher spricht die übliche.</translation>
    </message>
    <message>
        <source>The neural voice is not installed here, so the usual voice speaks.</source>
        <translation>Die neuronale Stimme ist hier nicht installiert, daher spricht die übliche.</translation>
    </message>
    <message>
        <source>No neural voice is installed here, so the usual voice speaks.</source>
        <translation>Hier ist keine neuronale Stimme installiert, daher spricht die übliche.</translation>
    </message>
    <message>
        <source>Nothing can be heard just now. Once a sound device is there, it can be tried again.</source>
        <translation>Gerade ist nichts zu hören. Sobald ein Tongerät da ist, geht es noch einmal.</translation>
    </message>
    <message>
        <source>espeak-ng, free software under the GPL, version 3 or later.</source>
        <translation>espeak-ng, freie Software unter der GPL, Version 3 oder später.</translation>
    </message>
    <message>
        <source>It belongs to this computer&apos;s system, whose terms hold for it.</source>
        <translation>Sie gehört zum System dieses Computers, dessen Bedingungen für sie gelten.</translation>
    </message>
    <message>
        <source>Its card states no licence; whoever made the voice can tell.</source>
        <translation>Ihre Karte nennt keine Lizenz; wer die Stimme gemacht hat, kann sie nennen.</translation>
    </message>
    <message>
        <source>No licence is stated beside the file; whoever made the voice can tell.</source>
        <translation>Neben der Datei steht keine Lizenz; wer die Stimme gemacht hat, kann sie nennen.</translation>
    </message>
    <message>
        <source>Some settings could not be read, so the usual ones hold there. The file is kept as {name}.</source>
        <translation>Einige Einstellungen ließen sich nicht lesen, daher gelten dort die üblichen. Die Datei ist als {name} aufbewahrt.</translation>
    </message>
    <message>
        <source>The settings could not be read, so the usual ones hold for now.</source>
        <translation>Die Einstellungen ließen sich nicht lesen, daher gelten vorerst die üblichen.</translation>
    </message>
    <message>
        <source>This choice could not be written down, so it holds until the window is closed.</source>
        <translation>Diese Wahl ließ sich nicht aufschreiben, daher gilt sie, bis das Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>This could not be written down, so it stays as it was.</source>
        <translation>Das ließ sich nicht aufschreiben, daher bleibt es, wie es war.</translation>
    </message>
    <message>
        <source>One moment of this session could not be kept; the rest is safe.</source>
        <translation>Ein Moment dieser Einheit ließ sich nicht aufbewahren; alles andere ist sicher.</translation>
    </message>
    <message>
        <source>The history cannot be written just now; sessions work without it.</source>
        <translation>Der Verlauf lässt sich gerade nicht schreiben; Einheiten gehen auch ohne ihn.</translation>
    </message>
    <message>
        <source>The history cannot be shown just now; it is kept as it is.</source>
        <translation>Der Verlauf lässt sich gerade nicht zeigen; er bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>This history was written by a newer SPS Coach, which can open it; it was left untouched.</source>
        <translation>Dieser Verlauf wurde von einem neueren SPS Coach geschrieben, der ihn öffnen kann; er blieb unberührt.</translation>
    </message>
    <message>
        <source>The history could not be brought to its new form and stays as it was; sessions work without it.</source>
        <translation>Der Verlauf ließ sich nicht in seine neue Form bringen und bleibt, wie er war; Einheiten gehen auch ohne ihn.</translation>
    </message>
    <message>
        <source>Another SPS Coach is looking after the history just now; trying again in a moment helps.</source>
        <translation>Ein anderer SPS Coach kümmert sich gerade um den Verlauf; in einem Moment geht es noch einmal.</translation>
    </message>
    <message>
        <source>Another program is using the history just now; closing that program helps, and nothing is lost.</source>
        <translation>Ein anderes Programm benutzt gerade den Verlauf; es hilft, dieses Programm zu schließen, und nichts ist verloren.</translation>
    </message>
    <message>
        <source>The history file cannot be read as it is, so it was left untouched; sessions work without it.</source>
        <translation>Die Verlaufsdatei lässt sich so nicht lesen und blieb daher unberührt; Einheiten gehen auch ohne sie.</translation>
    </message>
    <message>
        <source>SPS Coach is not allowed to write its history in {folder}; sessions work without it.</source>
        <translation>SPS Coach darf seinen Verlauf nicht in {folder} schreiben; Einheiten gehen auch ohne ihn.</translation>
    </message>
    <message>
        <source>SPS Coach is not allowed to write in {folder}, so the history has to wait; sessions work without it.</source>
        <translation>SPS Coach darf nicht in {folder} schreiben, daher wartet der Verlauf; Einheiten gehen auch ohne ihn.</translation>
    </message>
    <message>
        <source>The disk has no room left for the history; making some room helps, and what was kept before is safe.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr für den Verlauf; etwas Platz zu schaffen hilft, und was vorher aufbewahrt wurde, ist sicher.</translation>
    </message>
    <message>
        <source>The disk with the history does not answer just now; sessions work without it.</source>
        <translation>Der Datenträger mit dem Verlauf antwortet gerade nicht; Einheiten gehen auch ohne ihn.</translation>
    </message>
    <message numerus="yes">
        <source>{count} sessions this week, on whichever days suit.</source>
        <translation>
            <numerusform>{count} Einheit in dieser Woche, an einem Tag, der passt.</numerusform>
            <numerusform>{count} Einheiten in dieser Woche, an den Tagen, die passen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no history yet; it begins with the first session.</source>
        <translation>Es gibt noch keinen Verlauf; er beginnt mit der ersten Einheit.</translation>
    </message>
    <message>
        <source>{name} holds no history of SPS Coach that can be read; nothing was changed.</source>
        <translation>{name} enthält keinen lesbaren Verlauf von SPS Coach; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no file {name}; nothing was changed.</source>
        <translation>Es gibt keine Datei {name}; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{name} is a folder, and a file is needed here; nothing was changed.</source>
        <translation>{name} ist ein Ordner; hier wird eine Datei gebraucht. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>SPS Coach is not allowed to read {name}; nothing was changed.</source>
        <translation>SPS Coach darf {name} nicht lesen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{name} does not hold sound that can be read.</source>
        <translation>{name} enthält keinen lesbaren Ton.</translation>
    </message>
    <message>
        <source>The folder {name} that belongs to SPS Coach is not there; installing it again helps.</source>
        <translation>Der Ordner {name}, der zu SPS Coach gehört, ist nicht da; eine neue Installation hilft.</translation>
    </message>
    <message>
        <source>{licence}, as its card says.</source>
        <translation>{licence}, wie ihre Karte sagt.</translation>
    </message>
    <message>
        <source>{licence}, as its card says. {taught}, whose terms hold too.</source>
        <translation>{licence}, wie ihre Karte sagt. {taught}; deren Bedingungen gelten ebenfalls.</translation>
    </message>
    <message numerus="yes">
        <source>{count} in all</source>
        <translation>
            <numerusform>{count} insgesamt</numerusform>
            <numerusform>{count} insgesamt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times is the most that a routine may ask for.</source>
        <translation>
            <numerusform>Höchstens {count}-mal darf ein Übungsprogramm vorsehen.</numerusform>
            <numerusform>Höchstens {count}-mal darf ein Übungsprogramm vorsehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times, staying for {hold} seconds, is the most that a routine may ask for.</source>
        <translation>
            <numerusform>Höchstens {count}-mal, mit {hold} Sekunden Bleiben, darf ein Übungsprogramm vorsehen.</numerusform>
            <numerusform>Höchstens {count}-mal, mit {hold} Sekunden Bleiben, darf ein Übungsprogramm vorsehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times on each side, in turn.</source>
        <translation>
            <numerusform>{count}-mal auf jeder Seite, im Wechsel.</numerusform>
            <numerusform>{count}-mal auf jeder Seite, im Wechsel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times.</source>
        <translation>
            <numerusform>{count}-mal.</numerusform>
            <numerusform>{count}-mal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times on the left side.</source>
        <translation>
            <numerusform>{count}-mal auf der linken Seite.</numerusform>
            <numerusform>{count}-mal auf der linken Seite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times on the right side; the picture shows the left.</source>
        <translation>
            <numerusform>{count}-mal auf der rechten Seite; das Bild zeigt die linke.</numerusform>
            <numerusform>{count}-mal auf der rechten Seite; das Bild zeigt die linke.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times on the right side.</source>
        <translation>
            <numerusform>{count}-mal auf der rechten Seite.</numerusform>
            <numerusform>{count}-mal auf der rechten Seite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times a week</source>
        <translation>
            <numerusform>{count}-mal pro Woche</numerusform>
            <numerusform>{count}-mal pro Woche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} breaths</source>
        <translation>
            <numerusform>{count} Atemzug</numerusform>
            <numerusform>{count} Atemzüge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times each side</source>
        <translation>
            <numerusform>{count}-mal jede Seite</numerusform>
            <numerusform>{count}-mal jede Seite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times, left</source>
        <translation>
            <numerusform>{count}-mal links</numerusform>
            <numerusform>{count}-mal links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times, right</source>
        <translation>
            <numerusform>{count}-mal rechts</numerusform>
            <numerusform>{count}-mal rechts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times</source>
        <translation>
            <numerusform>{count}-mal</numerusform>
            <numerusform>{count}-mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes of position: {positions}.</source>
        <translation>
            <numerusform>{count} Wechsel der Lage: {positions}.</numerusform>
            <numerusform>{count} Wechsel der Lage: {positions}.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a history in {home} already, and it stays as it is; SPS_COACH_HOME can name another folder.</source>
        <translation>In {home} gibt es schon einen Verlauf, und er bleibt, wie er ist; SPS_COACH_HOME kann einen anderen Ordner nennen.</translation>
    </message>
    <message numerus="yes">
        <source>{count} things to look at: {sections}.</source>
        <translation>
            <numerusform>{count} Stelle zum Ansehen: {sections}.</numerusform>
            <numerusform>{count} Stellen zum Ansehen: {sections}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} could not be written.</source>
        <translation>{file} ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>rise within 20 ms</source>
        <translation>Anstieg in 20 ms</translation>
    </message>
    <message>
        <source>rise within 100 ms</source>
        <translation>Anstieg in 100 ms</translation>
    </message>
    <message>
        <source>rise within a second</source>
        <translation>Anstieg in einer Sekunde</translation>
    </message>
    <message>
        <source>step within 10 ms</source>
        <translation>Stufe in 10 ms</translation>
    </message>
    <message>
        <source>step within 100 ms</source>
        <translation>Stufe in 100 ms</translation>
    </message>
    <message>
        <source>loudness of 400 ms</source>
        <translation>Lautheit über 400 ms</translation>
    </message>
    <message>
        <source>true peak</source>
        <translation>wahrer Spitzenwert</translation>
    </message>
    <message>
        <source>{length} long. Every limit of the calm contract is kept.</source>
        <translation>{length} lang. Jede Grenze des ruhigen Klangs ist eingehalten.</translation>
    </message>
    <message numerus="yes">
        <source>{length} long. {count} of {all} figures lie over their limit.</source>
        <translation>
            <numerusform>{length} lang. {count} von {all} Werten liegt über seiner Grenze.</numerusform>
            <numerusform>{length} lang. {count} von {all} Werten liegen über ihrer Grenze.</numerusform>
        </translation>
    </message>
    <message>
        <source>level, dBFS(A)</source>
        <translation>Pegel, dBFS(A)</translation>
    </message>
    <message>
        <source>limit {limit}</source>
        <translation>Grenze {limit}</translation>
    </message>
    <message>
        <source>{value} at {time}</source>
        <translation>{value} bei {time}</translation>
    </message>
    <message numerus="yes">
        <source>The history file was gone. Its newest backup is in its place: {count} sessions.</source>
        <translation>
            <numerusform>Die Verlaufsdatei war nicht mehr da. An ihrer Stelle ist ihre neueste Sicherung mit {count} Einheit.</numerusform>
            <numerusform>Die Verlaufsdatei war nicht mehr da. An ihrer Stelle ist ihre neueste Sicherung mit {count} Einheiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history file was damaged. It was kept aside as {name}, and all that could be read is here again: {count} sessions.</source>
        <translation>
            <numerusform>Die Verlaufsdatei war beschädigt. Sie ist als {name} aufbewahrt, und alles, was sich lesen ließ, ist wieder da: {count} Einheit.</numerusform>
            <numerusform>Die Verlaufsdatei war beschädigt. Sie ist als {name} aufbewahrt, und alles, was sich lesen ließ, ist wieder da: {count} Einheiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history file was damaged. What could be read is here again: {count} sessions.</source>
        <translation>
            <numerusform>Die Verlaufsdatei war beschädigt. Was sich lesen ließ, ist wieder da: {count} Einheit.</numerusform>
            <numerusform>Die Verlaufsdatei war beschädigt. Was sich lesen ließ, ist wieder da: {count} Einheiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times on each side in turn: {move} s there, {hold} s held, {back} s back, {rest} s rest.</source>
        <translation>
            <numerusform>{count}-mal auf jeder Seite im Wechsel: {move} s hin, {hold} s gehalten, {back} s zurück, {rest} s Ruhe.</numerusform>
            <numerusform>{count}-mal auf jeder Seite im Wechsel: {move} s hin, {hold} s gehalten, {back} s zurück, {rest} s Ruhe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times: {move} s there, {hold} s held, {back} s back, {rest} s rest.</source>
        <translation>
            <numerusform>{count}-mal: {move} s hin, {hold} s gehalten, {back} s zurück, {rest} s Ruhe.</numerusform>
            <numerusform>{count}-mal: {move} s hin, {hold} s gehalten, {back} s zurück, {rest} s Ruhe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times on the left: {move} s there, {hold} s held, {back} s back, {rest} s rest. The right is a block of its own.</source>
        <translation>
            <numerusform>{count}-mal links: {move} s hin, {hold} s gehalten, {back} s zurück, {rest} s Ruhe. Rechts ist ein eigener Block.</numerusform>
            <numerusform>{count}-mal links: {move} s hin, {hold} s gehalten, {back} s zurück, {rest} s Ruhe. Rechts ist ein eigener Block.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times on the right: {move} s there, {hold} s held, {back} s back, {rest} s rest. The left is a block of its own.</source>
        <translation>
            <numerusform>{count}-mal rechts: {move} s hin, {hold} s gehalten, {back} s zurück, {rest} s Ruhe. Links ist ein eigener Block.</numerusform>
            <numerusform>{count}-mal rechts: {move} s hin, {hold} s gehalten, {back} s zurück, {rest} s Ruhe. Links ist ein eigener Block.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times on each side in turn: {move} s there, {back} s back, {rest} s rest.</source>
        <translation>
            <numerusform>{count}-mal auf jeder Seite im Wechsel: {move} s hin, {back} s zurück, {rest} s Ruhe.</numerusform>
            <numerusform>{count}-mal auf jeder Seite im Wechsel: {move} s hin, {back} s zurück, {rest} s Ruhe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times: {move} s there, {back} s back, {rest} s rest.</source>
        <translation>
            <numerusform>{count}-mal: {move} s hin, {back} s zurück, {rest} s Ruhe.</numerusform>
            <numerusform>{count}-mal: {move} s hin, {back} s zurück, {rest} s Ruhe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times on the left: {move} s there, {back} s back, {rest} s rest. The right is a block of its own.</source>
        <translation>
            <numerusform>{count}-mal links: {move} s hin, {back} s zurück, {rest} s Ruhe. Rechts ist ein eigener Block.</numerusform>
            <numerusform>{count}-mal links: {move} s hin, {back} s zurück, {rest} s Ruhe. Rechts ist ein eigener Block.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times on the right: {move} s there, {back} s back, {rest} s rest. The left is a block of its own.</source>
        <translation>
            <numerusform>{count}-mal rechts: {move} s hin, {back} s zurück, {rest} s Ruhe. Links ist ein eigener Block.</numerusform>
            <numerusform>{count}-mal rechts: {move} s hin, {back} s zurück, {rest} s Ruhe. Links ist ein eigener Block.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most {count} times, {hold} s held.</source>
        <translation>
            <numerusform>Höchstens {count}-mal, {hold} s gehalten.</numerusform>
            <numerusform>Höchstens {count}-mal, {hold} s gehalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most {count} times.</source>
        <translation>
            <numerusform>Höchstens {count}-mal.</numerusform>
            <numerusform>Höchstens {count}-mal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times in all. Most often: {what} ({times}).</source>
        <translation>
            <numerusform>Insgesamt {count}-mal. Am häufigsten: {what} ({times}).</numerusform>
            <numerusform>Insgesamt {count}-mal. Am häufigsten: {what} ({times}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without {count} days of agreed rest</source>
        <translation>
            <numerusform>Ohne {count} Tag vereinbarter Ruhe</numerusform>
            <numerusform>Ohne {count} Tage vereinbarter Ruhe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} went to their end</source>
        <translation>
            <numerusform>{count} ging bis zum Ende</numerusform>
            <numerusform>{count} gingen bis zum Ende</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} to their end with something eased or left out</source>
        <translation>
            <numerusform>{count} bis zum Ende, wobei etwas ausklang oder ausgelassen wurde</numerusform>
            <numerusform>{count} bis zum Ende, wobei etwas ausklang oder ausgelassen wurde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} until it was enough</source>
        <translation>
            <numerusform>{count}, bis es genug war</numerusform>
            <numerusform>{count}, bis es genug war</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} were left open</source>
        <translation>
            <numerusform>{count} blieb offen</numerusform>
            <numerusform>{count} blieben offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {count} sessions, {ways}.</source>
        <translation>
            <numerusform>Von {count} Einheit: {ways}.</numerusform>
            <numerusform>Von {count} Einheiten: {ways}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup is in place, with {count} sessions. What was here before is kept as a backup.</source>
        <translation>
            <numerusform>Die Sicherung mit {count} Einheit ist eingesetzt. Was vorher hier war, ist als Sicherung aufbewahrt.</numerusform>
            <numerusform>Die Sicherung mit {count} Einheiten ist eingesetzt. Was vorher hier war, ist als Sicherung aufbewahrt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything is written to {file}: {count} sessions.</source>
        <translation>
            <numerusform>Alles ist in {file} geschrieben: {count} Einheit.</numerusform>
            <numerusform>Alles ist in {file} geschrieben: {count} Einheiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} sessions were new and are here now; what was here stays.</source>
        <translation>
            <numerusform>{count} Einheit war neu und ist jetzt hier; was hier war, bleibt.</numerusform>
            <numerusform>{count} Einheiten waren neu und sind jetzt hier; was hier war, bleibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history is erased: {count} files.</source>
        <translation>
            <numerusform>Der Verlauf ist gelöscht: {count} Datei.</numerusform>
            <numerusform>Der Verlauf ist gelöscht: {count} Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} cannot be written; making room there may help.</source>
        <translation>{name} lässt sich nicht schreiben; vielleicht hilft es, dort Platz zu schaffen.</translation>
    </message>
    <message numerus="yes">
        <source>About {count} seconds.</source>
        <translation>
            <numerusform>Etwa {count} Sekunde.</numerusform>
            <numerusform>Etwa {count} Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in this history is made up, for trying the program.</source>
        <translation>Alles in diesem Verlauf ist erfunden, um das Programm auszuprobieren.</translation>
    </message>
    <message>
        <source>A stiff morning.</source>
        <translation>Ein steifer Morgen.</translation>
    </message>
    <message>
        <source>The table slide felt easy.</source>
        <translation>Das Gleiten auf dem Tisch ging leicht.</translation>
    </message>
    <message>
        <source>A door banged, then it took a while.</source>
        <translation>Eine Tür schlug zu, danach dauerte es eine Weile.</translation>
    </message>
    <message>
        <source>Slept well.</source>
        <translation>Gut geschlafen.</translation>
    </message>
    <message>
        <source>The doorbell rang.</source>
        <translation>Es klingelte an der Tür.</translation>
    </message>
    <message>
        <source>A spasm in the left leg.</source>
        <translation>Ein Spasmus im linken Bein.</translation>
    </message>
    <message>
        <source>Tired today.</source>
        <translation>Heute müde.</translation>
    </message>
    <message>
        <source>It pulled behind the knee.</source>
        <translation>Es zog in der Kniekehle.</translation>
    </message>
    <message>
        <source>Worried about falling.</source>
        <translation>Sorge, zu stürzen.</translation>
    </message>
    <message>
        <source>Not on the floor today.</source>
        <translation>Heute nicht auf dem Boden.</translation>
    </message>
    <message>
        <source>The shoulder was sore.</source>
        <translation>Die Schulter tat weh.</translation>
    </message>
    <message>
        <source>Enough for this morning.</source>
        <translation>Genug für diesen Morgen.</translation>
    </message>
    <message>
        <source>Let the shoulders settle.</source>
        <translation>Die Schultern dürfen sinken.</translation>
    </message>
    <message>
        <source>Turn as far as is comfortable.</source>
        <translation>Drehen Sie, so weit es angenehm ist.</translation>
    </message>
    <message>
        <source>Rest here.</source>
        <translation>Ruhen Sie hier.</translation>
    </message>
    <message>
        <source>Breathe out, long and slow.</source>
        <translation>Ausatmen, lang und langsam.</translation>
    </message>
    <message>
        <source>made up</source>
        <translation>erfunden</translation>
    </message>
    <message>
        <source>a dose was changed; made up</source>
        <translation>eine Dosis wurde geändert; erfunden</translation>
    </message>
    <message>
        <source>A visit from the family. Made up.</source>
        <translation>Besuch von der Familie. Erfunden.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>How it is just now, 0 none to 10 the most. Enter leaves an answer out, N passes over all of it.</source>
        <translation>Wie es Ihnen gerade geht, 0 gar nicht bis 10 am meisten. Die Eingabetaste lässt eine Antwort aus, N übergeht alles.</translation>
    </message>
    <message>
        <source>How it is now, 0 none to 10 the most. Enter leaves an answer out, N passes over all of it.</source>
        <translation>Wie es Ihnen jetzt geht, 0 gar nicht bis 10 am meisten. Die Eingabetaste lässt eine Antwort aus, N übergeht alles.</translation>
    </message>
    <message>
        <source>Stiffness:</source>
        <translation>Steifheit:</translation>
    </message>
    <message>
        <source>Discomfort:</source>
        <translation>Beschwerden:</translation>
    </message>
    <message>
        <source>Worry:</source>
        <translation>Sorgen:</translation>
    </message>
    <message>
        <source>Medicine and when, in your own words:</source>
        <translation>Medikamente und wann, in Ihren Worten:</translation>
    </message>
    <message>
        <source>Anything else, in your own words:</source>
        <translation>Alles Weitere, in Ihren Worten:</translation>
    </message>
    <message>
        <source>Your emergency plan: {plan}</source>
        <translation>Ihr Notfallplan: {plan}</translation>
    </message>
    <message>
        <source>  {number}  {day}, {minutes}</source>
        <translation>  {number}  {day}, {minutes}</translation>
    </message>
    <message>
        <source>A number chooses; Enter takes: {day}.</source>
        <translation>Eine Zahl wählt; die Eingabetaste nimmt: {day}.</translation>
    </message>
    <message>
        <source>A number from 0 to 10, or Enter alone:</source>
        <translation>Eine Zahl von 0 bis 10, oder nur die Eingabetaste:</translation>
    </message>
</context>
<context>
    <name>Away</name>
    <message>
        <source>The session eases to rest first.</source>
        <translation>Die Einheit klingt zuerst zur Ruhe aus.</translation>
    </message>
    <message>
        <source>The computer went to sleep, so the session rests. Go on when you are ready.</source>
        <translation>Der Computer war im Ruhezustand, daher ruht die Einheit. Machen Sie weiter, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>The screen was locked, so the session rests. Go on when you are ready.</source>
        <translation>Der Bildschirm wurde gesperrt, daher ruht die Einheit. Machen Sie weiter, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>Another window has the keyboard, so the session rests. Go on when you are ready.</source>
        <translation>Ein anderes Fenster hat die Tastatur, daher ruht die Einheit. Machen Sie weiter, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>A screen went away, so the session rests. Go on when you are ready.</source>
        <translation>Ein Bildschirm ist nicht mehr da, daher ruht die Einheit. Machen Sie weiter, wenn Sie so weit sind.</translation>
    </message>
</context>
<context>
    <name>BackupsSection</name>
    <message>
        <source>One moment.</source>
        <translation>Einen Moment.</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Look at earlier states</source>
        <translation>Frühere Stände ansehen</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Alles ausgeben</translation>
    </message>
    <message>
        <source>one file to take along</source>
        <translation>eine Datei zum Mitnehmen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>from such a file</source>
        <translation>aus einer solchen Datei</translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>after one more question</source>
        <translation>nach einer weiteren Frage</translation>
    </message>
    <message>
        <source>There are no backups yet; one is made after every session.</source>
        <translation>Es gibt noch keine Sicherungen; nach jeder Einheit wird eine gemacht.</translation>
    </message>
    <message>
        <source>Each can be looked at first; nothing changes yet.</source>
        <translation>Jede lässt sich erst ansehen; noch ändert sich nichts.</translation>
    </message>
    <message>
        <source>This backup holds {there}. It would take the place of {here}. What is here now stays as a backup.</source>
        <translation>Diese Sicherung enthält {there}. Sie würde an die Stelle treten von: {here}. Was jetzt hier ist, bleibt als Sicherung.</translation>
    </message>
    <message>
        <source>Put it in place</source>
        <translation>Einsetzen</translation>
    </message>
    <message>
        <source>Put the exported file into {folder}, with its name as it is; then it is offered here.</source>
        <translation>Legen Sie die ausgegebene Datei in {folder}, mit ihrem Namen, wie er ist; dann wird sie hier angeboten.</translation>
    </message>
    <message>
        <source>These lie in {folder}. What is here stays, and what is new in the file is added.</source>
        <translation>Diese liegen in {folder}. Was hier ist, bleibt, und was in der Datei neu ist, kommt hinzu.</translation>
    </message>
    <message>
        <source>This takes away {here}, and all backups, for good: nothing brings them back. What was exported stays where it is. An export first may be a good idea.</source>
        <translation>Das nimmt für immer weg: {here}, und alle Sicherungen; nichts bringt sie zurück. Was ausgegeben wurde, bleibt, wo es ist. Vorher alles auszugeben ist vielleicht eine gute Idee.</translation>
    </message>
    <message>
        <source>Erase it for good</source>
        <translation>Für immer löschen</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Backups: {count}. The newest was made on {moment}, and was opened and checked. They are made by themselves, after every session, in {folder}.</source>
        <translation>Sicherungen: {count}. Die neueste entstand am {moment} und wurde geöffnet und geprüft. Sie entstehen von selbst, nach jeder Einheit, in {folder}.</translation>
    </message>
    <message>
        <source>A damaged file was kept aside as it was, in {folder}.</source>
        <translation>Eine beschädigte Datei ist so, wie sie war, in {folder} aufbewahrt.</translation>
    </message>
    <message>
        <source>no sessions</source>
        <translation>keine Einheiten</translation>
    </message>
    <message>
        <source>{held}, from {first} to {last}</source>
        <translation>{held}, vom {first} bis {last}</translation>
    </message>
    <message>
        <source>one session</source>
        <translation>eine Einheit</translation>
    </message>
    <message>
        <source>{count} sessions</source>
        <translation>{count} Einheiten</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>Go on with</source>
        <translation>Weiterarbeiten an</translation>
    </message>
    <message>
        <source>Something new</source>
        <translation>Etwas Neues</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>A routine</source>
        <translation>Ein Übungsprogramm</translation>
    </message>
    <message>
        <source>An exercise</source>
        <translation>Eine Übung</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it begins from</source>
        <translation>Womit es beginnt</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>find it by a word or two, such as knee, lying, breath</source>
        <translation>mit einem Wort oder zweien zu finden, etwa Knie, liegend, Atem</translation>
    </message>
    <message>
        <source>Nothing else has these words; fewer may find something.</source>
        <translation>Nichts anderes enthält diese Wörter; mit weniger findet sich vielleicht etwas.</translation>
    </message>
    <message>
        <source>with a body at rest on a chair</source>
        <translation>mit einem Körper, der auf einem Stuhl ruht</translation>
    </message>
    <message>
        <source>An empty page</source>
        <translation>Eine leere Seite</translation>
    </message>
    <message>
        <source>with the usual words of welcome and of rest</source>
        <translation>mit den üblichen Worten zum Willkommen und zur Ruhe</translation>
    </message>
    <message>
        <source>a copy of it</source>
        <translation>eine Kopie davon</translation>
    </message>
    <message>
        <source>A name comes first; it can be changed later.</source>
        <translation>Zuerst kommt ein Name; er lässt sich später ändern.</translation>
    </message>
</context>
<context>
    <name>BlockCard</name>
    <message>
        <source>Repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>Move, seconds</source>
        <translation>Hin, Sekunden</translation>
    </message>
    <message>
        <source>Hold, seconds</source>
        <translation>Halten, Sekunden</translation>
    </message>
    <message>
        <source>Return, seconds</source>
        <translation>Zurück, Sekunden</translation>
    </message>
    <message>
        <source>Rest between, seconds</source>
        <translation>Ruhe dazwischen, Sekunden</translation>
    </message>
    <message>
        <source>Rest, seconds</source>
        <translation>Ruhe, Sekunden</translation>
    </message>
    <message>
        <source>In, seconds</source>
        <translation>Ein, Sekunden</translation>
    </message>
    <message>
        <source>Out, seconds</source>
        <translation>Aus, Sekunden</translation>
    </message>
    <message>
        <source>Breaths</source>
        <translation>Atemzüge</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>An welchen Tagen</translation>
    </message>
    <message>
        <source>What is said, a phrase to a line</source>
        <translation>Was gesagt wird, ein Satz je Zeile</translation>
    </message>
    <message>
        <source>Your note, shown on screen</source>
        <translation>Ihre Notiz, auf dem Bildschirm zu sehen</translation>
    </message>
    <message>
        <source>No block is chosen yet.</source>
        <translation>Noch ist kein Block gewählt.</translation>
    </message>
    <message>
        <source>See it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>Weiter nach oben</translation>
    </message>
    <message>
        <source>Alt and Up in the list</source>
        <translation>Alt und Pfeil nach oben in der Liste</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Weiter nach unten</translation>
    </message>
    <message>
        <source>Alt and Down in the list</source>
        <translation>Alt und Pfeil nach unten in der Liste</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Delete in the list</source>
        <translation>Entf in der Liste</translation>
    </message>
</context>
<context>
    <name>BlocksPanel</name>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>Nothing yet. Add an exercise, a rest or breathing.</source>
        <translation>Noch nichts. Fügen Sie eine Übung, eine Ruhepause oder eine Atmung hinzu.</translation>
    </message>
    <message>
        <source>Alt with the up or down key moves a block, Enter goes to its fields and Escape back, Delete takes it out.</source>
        <translation>Alt mit der Pfeiltaste nach oben oder unten bewegt einen Block, die Eingabetaste führt zu seinen Feldern und Esc zurück, Entf nimmt ihn heraus.</translation>
    </message>
    <message>
        <source>{name} is number {number} now.</source>
        <translation>{name} ist jetzt Nummer {number}.</translation>
    </message>
    <message>
        <source>Add an exercise</source>
        <translation>Eine Übung hinzufügen</translation>
    </message>
    <message>
        <source>Add a rest</source>
        <translation>Eine Ruhepause hinzufügen</translation>
    </message>
    <message>
        <source>Add breathing</source>
        <translation>Eine Atmung hinzufügen</translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>Top of the head</source>
        <translation>Scheitel</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>Chest</source>
        <translation>Brust</translation>
    </message>
    <message>
        <source>Hips</source>
        <translation>Hüften</translation>
    </message>
    <message>
        <source>Left shoulder</source>
        <translation>Linke Schulter</translation>
    </message>
    <message>
        <source>Left elbow</source>
        <translation>Linker Ellenbogen</translation>
    </message>
    <message>
        <source>Left wrist</source>
        <translation>Linkes Handgelenk</translation>
    </message>
    <message>
        <source>Left hand</source>
        <translation>Linke Hand</translation>
    </message>
    <message>
        <source>Left knee</source>
        <translation>Linkes Knie</translation>
    </message>
    <message>
        <source>Left ankle</source>
        <translation>Linkes Sprunggelenk</translation>
    </message>
    <message>
        <source>Left toes</source>
        <translation>Linke Zehen</translation>
    </message>
    <message>
        <source>Right shoulder</source>
        <translation>Rechte Schulter</translation>
    </message>
    <message>
        <source>Right elbow</source>
        <translation>Rechter Ellenbogen</translation>
    </message>
    <message>
        <source>Right wrist</source>
        <translation>Rechtes Handgelenk</translation>
    </message>
    <message>
        <source>Right hand</source>
        <translation>Rechte Hand</translation>
    </message>
    <message>
        <source>Right knee</source>
        <translation>Rechtes Knie</translation>
    </message>
    <message>
        <source>Right ankle</source>
        <translation>Rechtes Sprunggelenk</translation>
    </message>
    <message>
        <source>Right toes</source>
        <translation>Rechte Zehen</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Neck</source>
        <translation>Nacken</translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation>Rumpf</translation>
    </message>
    <message>
        <source>Belly</source>
        <translation>Bauch</translation>
    </message>
    <message>
        <source>Ribs</source>
        <translation>Rippen</translation>
    </message>
    <message>
        <source>Left arm</source>
        <translation>Linker Arm</translation>
    </message>
    <message>
        <source>Right arm</source>
        <translation>Rechter Arm</translation>
    </message>
    <message>
        <source>Left forearm</source>
        <translation>Linker Unterarm</translation>
    </message>
    <message>
        <source>Right forearm</source>
        <translation>Rechter Unterarm</translation>
    </message>
    <message>
        <source>Left leg</source>
        <translation>Linkes Bein</translation>
    </message>
    <message>
        <source>Right leg</source>
        <translation>Rechtes Bein</translation>
    </message>
    <message>
        <source>Left foot</source>
        <translation>Linker Fuß</translation>
    </message>
    <message>
        <source>Right foot</source>
        <translation>Rechter Fuß</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Compared with before, {changes}.</source>
        <translation>Verglichen mit vorher: {changes}.</translation>
    </message>
    <message>
        <source>It is kept with this session.</source>
        <translation>Es ist bei dieser Einheit aufbewahrt.</translation>
    </message>
    <message>
        <source>stiffness is lower</source>
        <translation>weniger Steifheit</translation>
    </message>
    <message>
        <source>stiffness is as it was</source>
        <translation>Steifheit wie zuvor</translation>
    </message>
    <message>
        <source>stiffness is higher</source>
        <translation>mehr Steifheit</translation>
    </message>
    <message>
        <source>discomfort is lower</source>
        <translation>weniger Beschwerden</translation>
    </message>
    <message>
        <source>discomfort is as it was</source>
        <translation>Beschwerden wie zuvor</translation>
    </message>
    <message>
        <source>discomfort is higher</source>
        <translation>mehr Beschwerden</translation>
    </message>
    <message>
        <source>worry is lower</source>
        <translation>weniger Sorgen</translation>
    </message>
    <message>
        <source>worry is as it was</source>
        <translation>Sorgen wie zuvor</translation>
    </message>
    <message>
        <source>worry is higher</source>
        <translation>mehr Sorgen</translation>
    </message>
</context>
<context>
    <name>Chapters</name>
    <message>
        <source>Arriving</source>
        <translation>Ankommen</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>As a table</source>
        <translation>Als Tabelle</translation>
    </message>
</context>
<context>
    <name>CheckInPage</name>
    <message>
        <source>How it is just now</source>
        <translation>Wie es Ihnen gerade geht</translation>
    </message>
    <message>
        <source>begin without answering</source>
        <translation>ohne Antwort beginnen</translation>
    </message>
    <message>
        <source>Back to Today</source>
        <translation>Zurück zu „Heute“</translation>
    </message>
</context>
<context>
    <name>CheckInSection</name>
    <message>
        <source>Before a session</source>
        <translation>Vor einer Einheit</translation>
    </message>
    <message>
        <source>Ask how it is</source>
        <translation>Fragen, wie es Ihnen geht</translation>
    </message>
    <message>
        <source>Begin at once</source>
        <translation>Gleich beginnen</translation>
    </message>
    <message>
        <source>Your emergency plan, as agreed with your clinician</source>
        <translation>Ihr Notfallplan, wie mit Ihrem Behandlungsteam vereinbart</translation>
    </message>
    <message>
        <source>It is shown when answers before a session ask for more than a gentler day. It is kept on this computer, with the history, as you write it.</source>
        <translation>Er wird gezeigt, wenn nach den Antworten vor einer Einheit ein sanfterer Tag allein nicht genügt. Er ist auf diesem Computer aufbewahrt, beim Verlauf, so wie Sie ihn schreiben.</translation>
    </message>
</context>
<context>
    <name>CheckOutPage</name>
    <message>
        <source>How it is now</source>
        <translation>Wie es Ihnen jetzt geht</translation>
    </message>
    <message>
        <source>leave it all blank</source>
        <translation>alles frei lassen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Aufbewahren</translation>
    </message>
    <message>
        <source>It is kept with the session, on this computer.</source>
        <translation>Es wird bei der Einheit aufbewahrt, auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{year}-{month}-{day}</source>
        <translation>{day}.{month}.{year}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <translation>{weekday}, {day}. {month}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month} {year}</source>
        <translation>{weekday}, {day}. {month} {year}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
</context>
<context>
    <name>DayCard</name>
    <message>
        <source>Your emergency plan</source>
        <translation>Ihr Notfallplan</translation>
    </message>
    <message>
        <source>The kind of day</source>
        <translation>Was für ein Tag heute ist</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>The kind of day is your choice.</source>
        <translation>Was für ein Tag es ist, entscheiden Sie.</translation>
    </message>
    <message>
        <source>In the settings there is a place for your emergency plan.</source>
        <translation>In den Einstellungen gibt es einen Platz für Ihren Notfallplan.</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>{about}: calendar</source>
        <translation>{about}: Kalender</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Der Monat davor</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Der Monat danach</translation>
    </message>
    <message>
        <source>Days of the plan are tinted; a dot is agreed rest.</source>
        <translation>Tage des Plans sind getönt; ein Punkt ist vereinbarte Ruhe.</translation>
    </message>
</context>
<context>
    <name>Diary</name>
    <message>
        <source>One entry of the last three months is private and not shown.</source>
        <translation>Ein Eintrag der letzten drei Monate ist privat und wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>{count} entries of the last three months are private and not shown.</source>
        <translation>{count} Einträge der letzten drei Monate sind privat und werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>With a lock, from the settings, you can see yours here.</source>
        <translation>Mit einem Schloss aus den Einstellungen können Sie Ihre hier sehen.</translation>
    </message>
    <message>
        <source>medicine</source>
        <translation>Medikament</translation>
    </message>
    <message>
        <source>infusion</source>
        <translation>Infusion</translation>
    </message>
    <message>
        <source>plasma exchange</source>
        <translation>Plasmaaustausch</translation>
    </message>
    <message>
        <source>rituximab</source>
        <translation>Rituximab</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>counselling</source>
        <translation>Beratung</translation>
    </message>
    <message>
        <source>spasms</source>
        <translation>Spasmen</translation>
    </message>
    <message>
        <source>in my words</source>
        <translation>in meinen Worten</translation>
    </message>
</context>
<context>
    <name>DiaryPage</name>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>There are no words yet.</source>
        <translation>Noch stehen keine Worte da.</translation>
    </message>
    <message>
        <source>It is kept, and those who help may see it.</source>
        <translation>Es ist aufbewahrt, und wer hilft, darf es sehen.</translation>
    </message>
    <message>
        <source>It is kept, for you alone.</source>
        <translation>Es ist aufbewahrt, nur für Sie.</translation>
    </message>
    <message>
        <source>You are changing an entry.</source>
        <translation>Sie ändern einen Eintrag.</translation>
    </message>
    <message>
        <source>It is taken back.</source>
        <translation>Es ist zurückgenommen.</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation>Ein Tag früher</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>Ein Tag später</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In Ihren Worten</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Aufbewahren</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Lassen, wie es war</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>In your own words, if you like</source>
        <translation>In Ihren Worten, wenn Sie mögen</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Tagebuch</translation>
    </message>
    <message>
        <source>What you note stands along the same time as your practice. Nobody interprets it.</source>
        <translation>Was Sie notieren, steht entlang derselben Zeit wie Ihr Üben. Niemand deutet es.</translation>
    </message>
</context>
<context>
    <name>EasingWord</name>
    <message>
        <source>A word about it, if you like</source>
        <translation>Ein Wort dazu, wenn Sie mögen</translation>
    </message>
    <message>
        <source>Those who help may see this word</source>
        <translation>Wer hilft, darf dieses Wort sehen</translation>
    </message>
    <message>
        <source>Keep this word</source>
        <translation>Dieses Wort aufbewahren</translation>
    </message>
    <message>
        <source>You eased off after “{cue}”.</source>
        <translation>Sie haben nach „{cue}“ ausklingen lassen.</translation>
    </message>
    <message>
        <source>You eased off once or more.</source>
        <translation>Sie haben einmal oder öfter ausklingen lassen.</translation>
    </message>
    <message>
        <source>It is kept with the session, on this computer.</source>
        <translation>Es wird bei der Einheit aufbewahrt, auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>Efforts</name>
    <message>
        <source>rest</source>
        <translation>Ruhe</translation>
    </message>
    <message>
        <source>gentle</source>
        <translation>sanft</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>more demanding</source>
        <translation>anstrengender</translation>
    </message>
    <message>
        <source>with a clinician beside you</source>
        <translation>mit einer Fachperson neben Ihnen</translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>{routine}, {minutes}.</source>
        <translation>{routine}, {minutes}.</translation>
    </message>
</context>
<context>
    <name>EndingPage</name>
    <message>
        <source>That is enough for today.</source>
        <translation>Das ist genug für heute.</translation>
    </message>
    <message>
        <source>Rest here as long as you like. Nothing more is asked.</source>
        <translation>Ruhen Sie hier, solange Sie mögen. Mehr braucht es nicht.</translation>
    </message>
    <message>
        <source>Say how it is now</source>
        <translation>Sagen, wie es jetzt geht</translation>
    </message>
    <message>
        <source>Back to Today</source>
        <translation>Zurück zu „Heute“</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Those who help may see it.</source>
        <translation>Wer hilft, darf es sehen.</translation>
    </message>
    <message>
        <source>Only you can see it.</source>
        <translation>Nur Sie können es sehen.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Case reports of people with SPS</source>
        <translation>Fallberichte von Menschen mit SPS</translation>
    </message>
    <message>
        <source>People with another condition</source>
        <translation>Menschen mit einer anderen Erkrankung</translation>
    </message>
    <message>
        <source>Healthy people</source>
        <translation>Gesunde Menschen</translation>
    </message>
    <message>
        <source>Common practice</source>
        <translation>Übliche Praxis</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>{name} is known here from now on.</source>
        <translation>{name} ist hier von nun an bekannt.</translation>
    </message>
    <message>
        <source>{routine} is here now; the Library and Today have it.</source>
        <translation>{routine} ist jetzt hier; Bibliothek und „Heute“ haben es.</translation>
    </message>
    <message>
        <source>{routine} is here now; the Library and Today have it. {name} is known here from now on.</source>
        <translation>{routine} ist jetzt hier; Bibliothek und „Heute“ haben es. {name} ist hier von nun an bekannt.</translation>
    </message>
    <message>
        <source>{routine} is in {file}, without a signature.</source>
        <translation>{routine} ist in {file}, ohne Unterschrift.</translation>
    </message>
    <message>
        <source>{routine} is in {file}, signed by {name}.</source>
        <translation>{routine} ist in {file}, unterschrieben von {name}.</translation>
    </message>
    <message>
        <source>The file cannot be read or written just now; everything here stays as it is.</source>
        <translation>Die Datei lässt sich gerade nicht lesen oder schreiben; hier bleibt alles, wie es ist.</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Handing over</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>Zurück zur Bibliothek</translation>
    </message>
    <message>
        <source>Which way</source>
        <translation>In welche Richtung</translation>
    </message>
    <message>
        <source>Something came</source>
        <translation>Etwas ist gekommen</translation>
    </message>
    <message>
        <source>Hand a routine on</source>
        <translation>Ein Übungsprogramm weitergeben</translation>
    </message>
    <message>
        <source>Back to the Studio</source>
        <translation>Zurück zur Werkstatt</translation>
    </message>
</context>
<context>
    <name>ExerciseEditor</name>
    <message>
        <source>What is written</source>
        <translation>Was geschrieben ist</translation>
    </message>
    <message>
        <source>There is nothing to mend.</source>
        <translation>Es gibt nichts zu richten.</translation>
    </message>
    <message>
        <source>One thing to look at: {sections}.</source>
        <translation>Eine Stelle zum Ansehen: {sections}.</translation>
    </message>
    <message>
        <source>Back to the Studio</source>
        <translation>Zurück zur Werkstatt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Ctrl and Z</source>
        <translation>Strg und Z</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Ctrl, Shift and Z</source>
        <translation>Strg, Umschalt und Z</translation>
    </message>
    <message>
        <source>Keep as a version</source>
        <translation>Als Fassung aufbewahren</translation>
    </message>
</context>
<context>
    <name>ExercisePage</name>
    <message>
        <source>Back to the library</source>
        <translation>Zurück zur Bibliothek</translation>
    </message>
    <message>
        <source>Keep as a favourite</source>
        <translation>Als Lieblingsübung merken</translation>
    </message>
    <message>
        <source>A favourite: let it go</source>
        <translation>Gemerkt: nicht mehr merken</translation>
    </message>
    <message>
        <source>gentler than this</source>
        <translation>sanfter als diese</translation>
    </message>
    <message>
        <source>when this is easy</source>
        <translation>wenn diese leichtfällt</translation>
    </message>
    <message>
        <source>Let the figure rest</source>
        <translation>Die Figur ruhen lassen</translation>
    </message>
    <message>
        <source>Show it moving, slowly</source>
        <translation>Die Bewegung zeigen, langsam</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Which part of the library</source>
        <translation>Welcher Teil der Bibliothek</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Routines</source>
        <translation>Übungsprogramme</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Gemerkte</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Narrow it down</source>
        <translation>Eingrenzen</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Wieder alles zeigen</translation>
    </message>
    <message>
        <source>Hand over, or take in</source>
        <translation>Weitergeben oder aufnehmen</translation>
    </message>
    <message>
        <source>Part of the body</source>
        <translation>Körpergegend</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>What you have at hand</source>
        <translation>Was Sie zur Hand haben</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Anstrengung</translation>
    </message>
    <message>
        <source>What you have at hand: nothing else will be needed</source>
        <translation>Was Sie zur Hand haben: mehr wird nicht gebraucht</translation>
    </message>
</context>
<context>
    <name>Folders</name>
    <message>
        <source>Nothing can be written to {folder}; making room there may help.</source>
        <translation>In {folder} lässt sich nichts schreiben; vielleicht hilft es, dort Platz zu schaffen.</translation>
    </message>
    <message>
        <source>It cannot be opened from here. The folder is {folder}.</source>
        <translation>Von hier aus lässt er sich nicht öffnen. Der Ordner ist {folder}.</translation>
    </message>
</context>
<context>
    <name>HandingOnPanel</name>
    <message>
        <source>Files are put into {folder}.</source>
        <translation>Dateien kommen in {folder}.</translation>
    </message>
    <message>
        <source>Files for {name} are put into {folder}.</source>
        <translation>Dateien für {name} kommen in {folder}.</translation>
    </message>
    <message>
        <source>Nothing is kept as a version yet. Keeping it comes first; that is what is handed on.</source>
        <translation>Noch ist nichts als Fassung aufbewahrt. Das Aufbewahren kommt zuerst; die Fassung ist es, die weitergegeben wird.</translation>
    </message>
    <message>
        <source>Version {number} is handed on.</source>
        <translation>Fassung {number} wird weitergegeben.</translation>
    </message>
    <message>
        <source>Version {number} is handed on. What was written since then is not in it yet.</source>
        <translation>Fassung {number} wird weitergegeben. Was seither geschrieben wurde, ist noch nicht darin.</translation>
    </message>
    <message>
        <source>Language of sheet, sound and calendar for {name}; it is remembered</source>
        <translation>Sprache von Blatt, Ton und Kalender für {name}; sie wird gemerkt</translation>
    </message>
    <message>
        <source>First keep a version of it; that is what is handed on.</source>
        <translation>Bewahren Sie zuerst eine Fassung auf; sie ist es, die weitergegeben wird.</translation>
    </message>
    <message>
        <source>Keep as a version</source>
        <translation>Als Fassung aufbewahren</translation>
    </message>
    <message>
        <source>What is handed on</source>
        <translation>Was weitergegeben wird</translation>
    </message>
    <message>
        <source>One file with the routine, its exercises and texts, signed with your key if you like. Who receives it opens it in SPS Coach, and nothing changes there until it is agreed to.</source>
        <translation>Eine Datei mit dem Übungsprogramm, seinen Übungen und Texten, wenn Sie mögen mit Ihrem Schlüssel unterschrieben. Wer sie bekommt, öffnet sie in SPS Coach, und dort ändert sich nichts, bis dem zugestimmt ist.</translation>
    </message>
    <message>
        <source>Hand it on as a file</source>
        <translation>Als Datei weitergeben</translation>
    </message>
    <message>
        <source>For another computer</source>
        <translation>Für einen anderen Computer</translation>
    </message>
    <message>
        <source>Language of sheet, sound and calendar</source>
        <translation>Sprache von Blatt, Ton und Kalender</translation>
    </message>
    <message>
        <source>Large-print sheet</source>
        <translation>Blatt in großer Schrift</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>Kalenderdatei</translation>
    </message>
    <message>
        <source>Sound of an easy day</source>
        <translation>Ton eines sanften Tages</translation>
    </message>
    <message>
        <source>Sound of a usual day</source>
        <translation>Ton eines gewöhnlichen Tages</translation>
    </message>
    <message>
        <source>Sound of a good day</source>
        <translation>Ton eines guten Tages</translation>
    </message>
    <message>
        <source>To take along</source>
        <translation>Zum Mitnehmen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Den Ordner öffnen</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>Wo es liegt</translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message>
        <source>{routine}, version {version}. Page {page} of {pages}.</source>
        <translation>{routine}, Fassung {version}. Seite {page} von {pages}.</translation>
    </message>
    <message>
        <source>About {minutes} minutes. {positions}. You need: {things}.</source>
        <translation>Etwa {minutes} Minuten. {positions}. Was Sie brauchen: {things}.</translation>
    </message>
    <message>
        <source>Slowly, and only as far as is easy. A smaller movement is a whole one.</source>
        <translation>Langsam, und nur so weit, wie es leicht geht. Eine kleinere Bewegung ist eine ganze.</translation>
    </message>
    <message>
        <source>Pause or end whenever you like. That is enough.</source>
        <translation>Pausieren oder beenden Sie, wann immer Sie mögen. Das ist genug.</translation>
    </message>
    <message>
        <source>Breathe as it comes; nothing is held tight.</source>
        <translation>Atmen Sie, wie es kommt; nichts wird festgehalten.</translation>
    </message>
    <message>
        <source>{number}. {name}</source>
        <translation>{number}. {name}</translation>
    </message>
    <message>
        <source>Then breathe in for {inward} seconds and out for {outward}, {count} times.</source>
        <translation>Dann {inward} Sekunden lang einatmen und {outward} Sekunden lang ausatmen, {count}-mal.</translation>
    </message>
    <message>
        <source>Then rest for {seconds} seconds.</source>
        <translation>Dann {seconds} Sekunden ruhen.</translation>
    </message>
    <message>
        <source>Only on a fuller day.</source>
        <translation>Nur an einem guten Tag.</translation>
    </message>
    <message>
        <source>Leave it out on a gentler day.</source>
        <translation>An einem sanfteren Tag weglassen.</translation>
    </message>
    <message>
        <source>{name}, drawn from the beginning to the end of the movement. {goal}</source>
        <translation>{name}, gezeichnet vom Anfang bis zum Ende der Bewegung. {goal}</translation>
    </message>
    <message>
        <source>Take care: {cautions}</source>
        <translation>Darauf achten: {cautions}</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Was gesagt wird</translation>
    </message>
    <message>
        <source>To be read aloud slowly, with a pause after every sentence.</source>
        <translation>Zum langsamen Vorlesen, mit einer Pause nach jedem Satz.</translation>
    </message>
    <message>
        <source>Arriving</source>
        <translation>Ankommen</translation>
    </message>
    <message>
        <source>{times} Stay for {seconds} seconds each time.</source>
        <translation>{times} Bleiben Sie jedes Mal {seconds} Sekunden.</translation>
    </message>
    <message>
        <source>A week to tick, if you like</source>
        <translation>Eine Woche zum Ankreuzen, wenn Sie mögen</translation>
    </message>
    <message>
        <source>The week from: ____________   Empty boxes are fine; rest belongs to it.</source>
        <translation>Die Woche ab: ____________   Leere Kästchen sind in Ordnung; Ruhe gehört dazu.</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
</context>
<context>
    <name>HandsSection</name>
    <message>
        <source>Buttons are reached by</source>
        <translation>Schaltflächen werden erreicht mit</translation>
    </message>
    <message>
        <source>Keyboard, pointer, touch</source>
        <translation>Tastatur, Zeiger, Berührung</translation>
    </message>
    <message>
        <source>A presenter as well</source>
        <translation>Auch einem Presenter</translation>
    </message>
    <message>
        <source>One switch</source>
        <translation>Einem Schalter</translation>
    </message>
    <message>
        <source>Two switches</source>
        <translation>Zwei Schaltern</translation>
    </message>
    <message>
        <source>Each is marked for</source>
        <translation>Jede ist markiert für</translation>
    </message>
    <message>
        <source>The switch sends: {key}</source>
        <translation>Der Schalter sendet: {key}</translation>
    </message>
    <message>
        <source>The second switch sends: {key}</source>
        <translation>Der zweite Schalter sendet: {key}</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>A resting pointer presses</source>
        <translation>Ein ruhender Zeiger drückt</translation>
    </message>
    <message>
        <source>Who speaks in a session</source>
        <translation>Wer in einer Einheit spricht</translation>
    </message>
    <message>
        <source>The program&apos;s voice</source>
        <translation>Die Stimme des Programms</translation>
    </message>
    <message>
        <source>My screen reader</source>
        <translation>Mein Bildschirmleser</translation>
    </message>
    <message>
        <source>A session goes on</source>
        <translation>Eine Einheit geht weiter</translation>
    </message>
    <message>
        <source>By itself, once settled</source>
        <translation>Von selbst, nach dem Einrichten</translation>
    </message>
    <message>
        <source>Only when I say so</source>
        <translation>Nur, wenn ich es sage</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>Das Fenster</translation>
    </message>
    <message>
        <source>One button after another is marked; the switch, or a click beside them, presses the marked one. While a session is led, it eases everything off.</source>
        <translation>Eine Schaltfläche nach der anderen wird markiert; der Schalter, oder ein Klick daneben, drückt die markierte. Während einer Einheit lässt er alles ausklingen.</translation>
    </message>
    <message>
        <source>The first switch goes to the next button, the second presses it. While a session is led, either eases everything off.</source>
        <translation>Der erste Schalter geht zur nächsten Schaltfläche, der zweite drückt sie. Während einer Einheit lässt jeder von beiden alles ausklingen.</translation>
    </message>
    <message>
        <source>Page down and page up go from button to button; F5, B or the full stop presses. While a session is led, any of them eases everything off.</source>
        <translation>Bild ab und Bild auf gehen von Schaltfläche zu Schaltfläche; F5, B oder der Punkt drückt. Während einer Einheit lässt jede dieser Tasten alles ausklingen.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>{first} to {last}: the pages of the side bar in their order; they do nothing in a session.</source>
        <translation>{first} bis {last}: die Seiten der Seitenleiste in ihrer Reihenfolge; in einer Einheit bewirken sie nichts.</translation>
    </message>
    <message>
        <source>F2: read the page. F11: fill the screen. Ctrl with plus or minus: larger, smaller text. Ctrl+Q: close.</source>
        <translation>F2: die Seite vorlesen. F11: den Bildschirm füllen. Strg mit Plus oder Minus: größere, kleinere Schrift. Strg+Q: schließen.</translation>
    </message>
    <message>
        <source>In a session: Space or Escape eases off; P pauses, A again, → on, L longer, S slower, X leaves out.</source>
        <translation>In einer Einheit: Leertaste oder Esc lässt alles ausklingen; P hält an, A noch einmal, → weiter, L länger, S langsamer, X lässt aus.</translation>
    </message>
    <message>
        <source>In the Studio: Ctrl+Z takes back, Ctrl+Shift+Z makes it again; Alt with ↑ or ↓ moves a block.</source>
        <translation>In der Werkstatt: Strg+Z nimmt zurück, Strg+Umschalt+Z stellt wieder her; Alt mit ↑ oder ↓ verschiebt einen Block.</translation>
    </message>
    <message>
        <source>Fills the screen {name}</source>
        <translation>Füllt den Bildschirm {name}</translation>
    </message>
    <message>
        <source>Is a window</source>
        <translation>Ist ein Fenster</translation>
    </message>
</context>
<context>
    <name>HearIt</name>
    <message>
        <source>Hear it</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Ease off</source>
        <translation>Ausklingen</translation>
    </message>
    <message>
        <source>The words are being made ready.</source>
        <translation>Die Worte werden vorbereitet.</translation>
    </message>
    <message>
        <source>First a soft tone, then one sentence. Press again to ease it off.</source>
        <translation>Erst ein sanfter Ton, dann ein Satz. Noch einmal drücken lässt ihn ausklingen.</translation>
    </message>
    <message>
        <source>A soft tone of some seconds leads into one sentence.</source>
        <translation>Ein sanfter Ton von einigen Sekunden führt zu einem Satz.</translation>
    </message>
</context>
<context>
    <name>InMaking</name>
    <message>
        <source>Leave it unmade</source>
        <translation>Ungemacht lassen</translation>
    </message>
    <message>
        <source>The sound of an easy day</source>
        <translation>Der Ton eines sanften Tages</translation>
    </message>
    <message>
        <source>The sound of a usual day</source>
        <translation>Der Ton eines gewöhnlichen Tages</translation>
    </message>
    <message>
        <source>The sound of a good day</source>
        <translation>Der Ton eines guten Tages</translation>
    </message>
    <message>
        <source>{sound} is being made. All else can go on.</source>
        <translation>{sound} entsteht. Alles andere kann weitergehen.</translation>
    </message>
    <message>
        <source>{sound} is being made; about a quarter is ready.</source>
        <translation>{sound} entsteht; etwa ein Viertel ist fertig.</translation>
    </message>
    <message>
        <source>{sound} is being made; about half is ready.</source>
        <translation>{sound} entsteht; etwa die Hälfte ist fertig.</translation>
    </message>
    <message>
        <source>{sound} is being made; about three quarters are ready.</source>
        <translation>{sound} entsteht; etwa drei Viertel sind fertig.</translation>
    </message>
    <message>
        <source>{sound} is nearly ready.</source>
        <translation>{sound} ist beinahe fertig.</translation>
    </message>
</context>
<context>
    <name>Joints</name>
    <message>
        <source>{reach}, at rest</source>
        <translation>{reach}, in Ruhe</translation>
    </message>
    <message>
        <source>Pelvis, tilt back</source>
        <translation>Becken, nach hinten kippen</translation>
    </message>
    <message>
        <source>Trunk, bend forward</source>
        <translation>Rumpf, nach vorn beugen</translation>
    </message>
    <message>
        <source>Trunk, bend to the left</source>
        <translation>Rumpf, nach links neigen</translation>
    </message>
    <message>
        <source>Trunk, turn to the left</source>
        <translation>Rumpf, nach links drehen</translation>
    </message>
    <message>
        <source>Trunk, lean forward from the hips</source>
        <translation>Rumpf, aus der Hüfte nach vorn lehnen</translation>
    </message>
    <message>
        <source>Trunk, lean to the left from the hips</source>
        <translation>Rumpf, aus der Hüfte nach links lehnen</translation>
    </message>
    <message>
        <source>Whole body, roll to the left</source>
        <translation>Ganzer Körper, nach links rollen</translation>
    </message>
    <message>
        <source>Whole body, turn to the left</source>
        <translation>Ganzer Körper, nach links drehen</translation>
    </message>
    <message>
        <source>Weight, shift to the left foot</source>
        <translation>Gewicht, auf den linken Fuß verlagern</translation>
    </message>
    <message>
        <source>Neck, nod</source>
        <translation>Nacken, nicken</translation>
    </message>
    <message>
        <source>Neck, tilt to the left</source>
        <translation>Nacken, nach links neigen</translation>
    </message>
    <message>
        <source>Neck, turn to the left</source>
        <translation>Nacken, nach links drehen</translation>
    </message>
    <message>
        <source>Jaw, open</source>
        <translation>Kiefer, öffnen</translation>
    </message>
    <message>
        <source>Face, draw together</source>
        <translation>Gesicht, zusammenziehen</translation>
    </message>
    <message>
        <source>Belly, rise with the breath</source>
        <translation>Bauch, mit dem Atem heben</translation>
    </message>
    <message>
        <source>Ribs, widen with the breath</source>
        <translation>Rippen, mit dem Atem weiten</translation>
    </message>
    <message>
        <source>Left shoulder, raise forward</source>
        <translation>Linke Schulter, Arm nach vorn heben</translation>
    </message>
    <message>
        <source>Left shoulder, raise to the side</source>
        <translation>Linke Schulter, Arm zur Seite heben</translation>
    </message>
    <message>
        <source>Left shoulder, turn inward</source>
        <translation>Linke Schulter, nach innen drehen</translation>
    </message>
    <message>
        <source>Left shoulder, lift</source>
        <translation>Linke Schulter, heben</translation>
    </message>
    <message>
        <source>Left shoulder, slide forward</source>
        <translation>Linke Schulter, nach vorn schieben</translation>
    </message>
    <message>
        <source>Left elbow, bend</source>
        <translation>Linker Ellenbogen, beugen</translation>
    </message>
    <message>
        <source>Left forearm, turn palm down</source>
        <translation>Linker Unterarm, Handfläche nach unten drehen</translation>
    </message>
    <message>
        <source>Left wrist, bend</source>
        <translation>Linkes Handgelenk, beugen</translation>
    </message>
    <message>
        <source>Left knuckles, bend</source>
        <translation>Linke Grundgelenke, beugen</translation>
    </message>
    <message>
        <source>Left fingers, curl</source>
        <translation>Linke Finger, einrollen</translation>
    </message>
    <message>
        <source>Left fingers, spread</source>
        <translation>Linke Finger, spreizen</translation>
    </message>
    <message>
        <source>Left thumb, across the palm</source>
        <translation>Linker Daumen, über die Handfläche</translation>
    </message>
    <message>
        <source>Left hip, raise forward</source>
        <translation>Linke Hüfte, Bein nach vorn heben</translation>
    </message>
    <message>
        <source>Left hip, move outward</source>
        <translation>Linke Hüfte, Bein nach außen</translation>
    </message>
    <message>
        <source>Left hip, turn inward</source>
        <translation>Linke Hüfte, nach innen drehen</translation>
    </message>
    <message>
        <source>Left knee, bend</source>
        <translation>Linkes Knie, beugen</translation>
    </message>
    <message>
        <source>Left ankle, toes up</source>
        <translation>Linkes Sprunggelenk, Zehen nach oben</translation>
    </message>
    <message>
        <source>Right shoulder, raise forward</source>
        <translation>Rechte Schulter, Arm nach vorn heben</translation>
    </message>
    <message>
        <source>Right shoulder, raise to the side</source>
        <translation>Rechte Schulter, Arm zur Seite heben</translation>
    </message>
    <message>
        <source>Right shoulder, turn inward</source>
        <translation>Rechte Schulter, nach innen drehen</translation>
    </message>
    <message>
        <source>Right shoulder, lift</source>
        <translation>Rechte Schulter, heben</translation>
    </message>
    <message>
        <source>Right shoulder, slide forward</source>
        <translation>Rechte Schulter, nach vorn schieben</translation>
    </message>
    <message>
        <source>Right elbow, bend</source>
        <translation>Rechter Ellenbogen, beugen</translation>
    </message>
    <message>
        <source>Right forearm, turn palm down</source>
        <translation>Rechter Unterarm, Handfläche nach unten drehen</translation>
    </message>
    <message>
        <source>Right wrist, bend</source>
        <translation>Rechtes Handgelenk, beugen</translation>
    </message>
    <message>
        <source>Right knuckles, bend</source>
        <translation>Rechte Grundgelenke, beugen</translation>
    </message>
    <message>
        <source>Right fingers, curl</source>
        <translation>Rechte Finger, einrollen</translation>
    </message>
    <message>
        <source>Right fingers, spread</source>
        <translation>Rechte Finger, spreizen</translation>
    </message>
    <message>
        <source>Right thumb, across the palm</source>
        <translation>Rechter Daumen, über die Handfläche</translation>
    </message>
    <message>
        <source>Right hip, raise forward</source>
        <translation>Rechte Hüfte, Bein nach vorn heben</translation>
    </message>
    <message>
        <source>Right hip, move outward</source>
        <translation>Rechte Hüfte, Bein nach außen</translation>
    </message>
    <message>
        <source>Right hip, turn inward</source>
        <translation>Rechte Hüfte, nach innen drehen</translation>
    </message>
    <message>
        <source>Right knee, bend</source>
        <translation>Rechtes Knie, beugen</translation>
    </message>
    <message>
        <source>Right ankle, toes up</source>
        <translation>Rechtes Sprunggelenk, Zehen nach oben</translation>
    </message>
    <message>
        <source>{low} to {high} percent</source>
        <translation>{low} bis {high} Prozent</translation>
    </message>
    <message>
        <source>{low} to {high} degrees</source>
        <translation>{low} bis {high} Grad</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>A backup is made, and was opened and checked.</source>
        <translation>Eine Sicherung ist gemacht; sie wurde geöffnet und geprüft.</translation>
    </message>
    <message>
        <source>The report cannot be written to {folder}; making room there may help.</source>
        <translation>Der Bericht lässt sich nicht in {folder} schreiben; dort Platz zu schaffen hilft vielleicht.</translation>
    </message>
    <message>
        <source>The report could not be made; nothing else is touched by that.</source>
        <translation>Der Bericht ließ sich nicht erstellen; alles andere bleibt davon unberührt.</translation>
    </message>
    <message>
        <source>The report is in {file}.</source>
        <translation>Der Bericht liegt in {file}.</translation>
    </message>
</context>
<context>
    <name>LearnKey</name>
    <message>
        <source>Press the switch now; Escape leaves it.</source>
        <translation>Drücken Sie jetzt den Schalter; Esc lässt es, wie es ist.</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Routine</source>
        <translation>Übungsprogramm</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Gemerkt</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Comes with SPS Coach</source>
        <translation>Kommt mit SPS Coach</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Handed over to you</source>
        <translation>An Sie weitergegeben</translation>
    </message>
    <message>
        <source>Nothing has all of these words. A part of a word is enough.</source>
        <translation>Nichts enthält alle diese Wörter. Ein Wortteil genügt.</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} von {all}</translation>
    </message>
    <message>
        <source>{about} Effort: {effort}.</source>
        <translation>{about} Anstrengung: {effort}.</translation>
    </message>
    <message>
        <source>Who it is not for, and who asks first</source>
        <translation>Für wen es nicht geeignet ist, und wer zuerst fragt</translation>
    </message>
    <message>
        <source>Getting into the position</source>
        <translation>In die Lage kommen</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Darauf achten</translation>
    </message>
    <message>
        <source>When to stop and rest</source>
        <translation>Wann aufhören und ausruhen</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Was gesagt wird</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher es kommt</translation>
    </message>
    <message>
        <source>{move} seconds there, {back} seconds back, {rest} seconds of rest between.</source>
        <translation>{move} Sekunden hin, {back} Sekunden zurück, dazwischen {rest} Sekunden Ruhe.</translation>
    </message>
    <message>
        <source>{move} seconds there, {hold} seconds of staying, {back} seconds back, {rest} seconds of rest between.</source>
        <translation>{move} Sekunden hin, {hold} Sekunden bleiben, {back} Sekunden zurück, dazwischen {rest} Sekunden Ruhe.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>A word of care</source>
        <translation>Ein Wort zur Umsicht</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Staying</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Breathing</source>
        <translation>Atmen</translation>
    </message>
    <message>
        <source>Coming back</source>
        <translation>Zurückkommen</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>Ruhen</translation>
    </message>
    <message>
        <source>{role}: {phrases}</source>
        <translation>{role}: {phrases}</translation>
    </message>
    <message>
        <source>{evidence}. {note}</source>
        <translation>{evidence}. {note}</translation>
    </message>
    <message>
        <source>{origin}. Written by {author}. Version {version}, {licence}.</source>
        <translation>{origin}. Verfasst von {author}. Fassung {version}, {licence}.</translation>
    </message>
    <message>
        <source>Signed by {who} on {day}.</source>
        <translation>Unterschrieben von {who} am {day}.</translation>
    </message>
    <message>
        <source>No clinician has signed it yet; the review is pending.</source>
        <translation>Noch keine Fachperson hat es unterschrieben; die Durchsicht steht noch aus.</translation>
    </message>
    <message>
        <source>{left} / {right}</source>
        <translation>{left} / {right}</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Die Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>Search: neck, sitting, chair</source>
        <translation>Suchen: Nacken, sitzend, Stuhl</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Einen Moment.</translation>
    </message>
    <message>
        <source>Exercises and routines</source>
        <translation>Übungen und Übungsprogramme</translation>
    </message>
    <message>
        <source>Nothing here is like that. Showing everything again may help.</source>
        <translation>So etwas gibt es hier nicht. Vielleicht hilft es, wieder alles zu zeigen.</translation>
    </message>
</context>
<context>
    <name>ListedSessions</name>
    <message>
        <source>Sessions</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Those before</source>
        <translation>Die davor</translation>
    </message>
    <message>
        <source>Those after</source>
        <translation>Die danach</translation>
    </message>
    <message>
        <source>Sessions of this time will be listed here.</source>
        <translation>Hier werden die Einheiten dieser Zeit stehen.</translation>
    </message>
    <message>
        <source>Press one to see it moment by moment.</source>
        <translation>Drücken Sie auf eine, um sie Moment für Moment zu sehen.</translation>
    </message>
    <message>
        <source>{first} to {last} of {count}, the latest first. Press one to see it moment by moment.</source>
        <translation>{first} bis {last} von {count}, die neuesten zuerst. Drücken Sie auf eine, um sie Moment für Moment zu sehen.</translation>
    </message>
</context>
<context>
    <name>LockPanel</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>This is kept by a passphrase.</source>
        <translation>Das ist durch eine Passphrase geschützt.</translation>
    </message>
    <message>
        <source>That is another passphrase. Take your time, and try it once more.</source>
        <translation>Das ist eine andere Passphrase. Nehmen Sie sich Zeit, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The lock rests for a little while. Please try again in half a minute.</source>
        <translation>Das Schloss ruht eine kleine Weile. Bitte versuchen Sie es in einer halben Minute noch einmal.</translation>
    </message>
</context>
<context>
    <name>LockSection</name>
    <message>
        <source>A passphrase can keep what is private, or the whole page on how it went. It keeps pages of this window; it does not encrypt the files, so whoever can open your files can read them. If it is forgotten, nothing is lost: the command sps-coach export still gives you everything.</source>
        <translation>Eine Passphrase kann schützen, was privat ist, oder die ganze Seite darüber, wie es ging. Sie schützt Seiten dieses Fensters; die Dateien verschlüsselt sie nicht, daher kann sie lesen, wer Ihre Dateien öffnen kann. Wird sie vergessen, ist nichts verloren: Der Befehl sps-coach export gibt Ihnen weiterhin alles.</translation>
    </message>
    <message>
        <source>What the passphrase is asked for</source>
        <translation>Wofür nach der Passphrase gefragt wird</translation>
    </message>
    <message>
        <source>Before what is private</source>
        <translation>Vor Privatem</translation>
    </message>
    <message>
        <source>Before the whole page</source>
        <translation>Vor der ganzen Seite</translation>
    </message>
    <message>
        <source>Before that page and the Studio</source>
        <translation>Vor dieser Seite und der Werkstatt</translation>
    </message>
    <message>
        <source>Passphrase, {count} characters or more</source>
        <translation>Passphrase, {count} Zeichen oder mehr</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Dieselbe noch einmal</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Set the lock</source>
        <translation>Schloss anbringen</translation>
    </message>
    <message>
        <source>Take the lock away</source>
        <translation>Schloss entfernen</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>A passphrase needs {count} characters or more; three short words are good.</source>
        <translation>Eine Passphrase braucht {count} Zeichen oder mehr; drei kurze Wörter sind gut.</translation>
    </message>
    <message>
        <source>The two are not the same. Please write them once more.</source>
        <translation>Die beiden sind nicht gleich. Bitte schreiben Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The lock is set. It shuts whenever you leave a page that it keeps.</source>
        <translation>Das Schloss ist angebracht. Es schließt, sobald Sie eine geschützte Seite verlassen.</translation>
    </message>
    <message>
        <source>The lock could not be written down; all is as it was.</source>
        <translation>Das Schloss ließ sich nicht aufschreiben; alles ist, wie es war.</translation>
    </message>
    <message>
        <source>There is no lock now, and nothing private is shown.</source>
        <translation>Jetzt gibt es kein Schloss, und nichts Privates wird gezeigt.</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Abend</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>The figure</source>
        <translation>Die Figur</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Bewegt sich</translation>
    </message>
    <message>
        <source>Still pictures</source>
        <translation>Standbilder</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Its skin</source>
        <translation>Haut der Figur</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>Warm</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Oliv</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Its clothes</source>
        <translation>Kleidung der Figur</translation>
    </message>
    <message>
        <source>Sea green</source>
        <translation>Meergrün</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>Himmelblau</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Pflaume</translation>
    </message>
    <message>
        <source>Slate grey</source>
        <translation>Schiefergrau</translation>
    </message>
    <message>
        <source>Dusk blue</source>
        <translation>Abendblau</translation>
    </message>
    <message>
        <source>The figure as it is chosen</source>
        <translation>Die Figur, wie sie gewählt ist</translation>
    </message>
</context>
<context>
    <name>LookedAt</name>
    <message>
        <source>How long a time</source>
        <translation>Wie lange Zeit</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 Wochen</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 Monate</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Ein Jahr</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Narrow it down</source>
        <translation>Eingrenzen</translation>
    </message>
    <message>
        <source>Every routine</source>
        <translation>Jedes Übungsprogramm</translation>
    </message>
    <message>
        <source>Every exercise</source>
        <translation>Jede Übung</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Näher</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Weiter weg</translation>
    </message>
    <message>
        <source>Which routine</source>
        <translation>Welches Übungsprogramm</translation>
    </message>
    <message>
        <source>Which exercise</source>
        <translation>Welche Übung</translation>
    </message>
    <message>
        <source>Which diary entries</source>
        <translation>Welche Einträge</translation>
    </message>
</context>
<context>
    <name>Loudness</name>
    <message>
        <source>Sound stays soft until a comfort check.</source>
        <translation>Der Ton bleibt leise bis zum Hörtest.</translation>
    </message>
    <message>
        <source>{device}: sound stays soft until a comfort check.</source>
        <translation>{device}: Der Ton bleibt leise bis zum Hörtest.</translation>
    </message>
    <message>
        <source>That is enough. Nothing will be louder than this.</source>
        <translation>Das ist genug. Lauter als das wird nichts.</translation>
    </message>
    <message>
        <source>That is enough. Nothing on {device} will be louder than this.</source>
        <translation>Das ist genug. Auf {device} wird nichts lauter als das.</translation>
    </message>
    <message>
        <source>A soft tone rises slowly out of silence, and rises no further when you say so.</source>
        <translation>Ein sanfter Ton steigt langsam aus der Stille und steigt nicht weiter, sobald Sie es sagen.</translation>
    </message>
    <message>
        <source>The level for {device} is found, and nothing is louder there. {check}</source>
        <translation>Für {device} ist die Lautstärke gefunden, und nichts ist dort lauter. {check}</translation>
    </message>
    <message>
        <source>The level for {device} is not found yet, so sound stays soft. {check}</source>
        <translation>Für {device} ist die Lautstärke noch nicht gefunden, daher bleibt der Ton leise. {check}</translation>
    </message>
    <message>
        <source>Until the level is found, sound stays soft. {check}</source>
        <translation>Bis die Lautstärke gefunden ist, bleibt der Ton leise. {check}</translation>
    </message>
</context>
<context>
    <name>LoudnessSection</name>
    <message>
        <source>Comfort check</source>
        <translation>Hörtest</translation>
    </message>
    <message>
        <source>How far the tone has risen</source>
        <translation>Wie weit der Ton gestiegen ist</translation>
    </message>
    <message>
        <source>Begin the check</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <source>A little softer</source>
        <translation>Etwas leiser</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Leiser</translation>
    </message>
    <message>
        <source>Much softer</source>
        <translation>Viel leiser</translation>
    </message>
    <message>
        <source>Ease off</source>
        <translation>Ausklingen</translation>
    </message>
    <message>
        <source>That is enough</source>
        <translation>Das ist genug</translation>
    </message>
    <message>
        <source>The tone is being made ready.</source>
        <translation>Der Ton wird vorbereitet.</translation>
    </message>
    <message>
        <source>The tone comes slowly out of silence. Press any key, or touch anywhere, when it is as loud as is comfortable.</source>
        <translation>Der Ton kommt langsam aus der Stille. Drücken Sie eine beliebige Taste, oder berühren Sie irgendeine Stelle, wenn er so laut ist, wie es angenehm ist.</translation>
    </message>
    <message>
        <source>This is as loud as a session ever is. Press any key if it is comfortable; it eases off by itself.</source>
        <translation>Lauter wird eine Einheit nie. Drücken Sie eine beliebige Taste, wenn es angenehm ist; der Ton klingt von selbst aus.</translation>
    </message>
    <message>
        <source>Check once more</source>
        <translation>Noch einmal</translation>
    </message>
</context>
<context>
    <name>MendedNotice</name>
    <message>
        <source>That is fine</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Look at earlier states</source>
        <translation>Frühere Stände ansehen</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>no</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>one</source>
        <translation>eins</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>three</source>
        <translation>drei</translation>
    </message>
    <message>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <source>five</source>
        <translation>fünf</translation>
    </message>
    <message>
        <source>six</source>
        <translation>sechs</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sieben</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>acht</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>neun</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>zehn</translation>
    </message>
    <message>
        <source>eleven</source>
        <translation>elf</translation>
    </message>
    <message>
        <source>twelve</source>
        <translation>zwölf</translation>
    </message>
    <message>
        <source>first</source>
        <translation>erste</translation>
    </message>
    <message>
        <source>second</source>
        <translation>zweite</translation>
    </message>
    <message>
        <source>third</source>
        <translation>dritte</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>vierte</translation>
    </message>
    <message>
        <source>fifth</source>
        <translation>fünfte</translation>
    </message>
    <message>
        <source>sixth</source>
        <translation>sechste</translation>
    </message>
    <message>
        <source>seventh</source>
        <translation>siebte</translation>
    </message>
    <message>
        <source>eighth</source>
        <translation>achte</translation>
    </message>
    <message>
        <source>ninth</source>
        <translation>neunte</translation>
    </message>
    <message>
        <source>tenth</source>
        <translation>zehnte</translation>
    </message>
    <message>
        <source>eleventh</source>
        <translation>elfte</translation>
    </message>
    <message>
        <source>twelfth</source>
        <translation>zwölfte</translation>
    </message>
    <message>
        <source>number {n}</source>
        <translation>Nummer {n}</translation>
    </message>
</context>
<context>
    <name>OneSession</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Add a word about this session</source>
        <translation>Ein Wort zu dieser Einheit</translation>
    </message>
    <message>
        <source>{routine}, {day} at {time}</source>
        <translation>{routine}, {day} um {time}</translation>
    </message>
    <message>
        <source>a gentler day</source>
        <translation>ein sanfterer Tag</translation>
    </message>
    <message>
        <source>a usual day</source>
        <translation>ein gewöhnlicher Tag</translation>
    </message>
    <message>
        <source>a fuller day</source>
        <translation>ein guter Tag</translation>
    </message>
    <message>
        <source>{minutes}, {ending}; {kind}, version {version} of the routine.</source>
        <translation>{minutes}, {ending}; {kind}, Fassung {version} des Übungsprogramms.</translation>
    </message>
    <message>
        <source>{scale} {value}</source>
        <translation>{scale} {value}</translation>
    </message>
    <message>
        <source>Before: {answers}.</source>
        <translation>Vorher: {answers}.</translation>
    </message>
    <message>
        <source>After: {answers}.</source>
        <translation>Nachher: {answers}.</translation>
    </message>
    <message>
        <source>a rest, or breathing</source>
        <translation>eine Ruhepause oder Atmen</translation>
    </message>
    <message>
        <source>{name}, {how}</source>
        <translation>{name}, {how}</translation>
    </message>
    <message>
        <source>Asked for: {dose}.</source>
        <translation>Vorgesehen: {dose}.</translation>
    </message>
    <message>
        <source>Done: {dose}.</source>
        <translation>Getan: {dose}.</translation>
    </message>
    <message>
        <source>A pause</source>
        <translation>Eine Pause</translation>
    </message>
    <message>
        <source>Eased off</source>
        <translation>Ausgeklungen</translation>
    </message>
    <message>
        <source>The computer slept</source>
        <translation>Der Computer war im Ruhezustand</translation>
    </message>
    <message>
        <source>Heard last: {cue}</source>
        <translation>Zuletzt gehört: {cue}</translation>
    </message>
    <message>
        <source>Added on {day}</source>
        <translation>Hinzugefügt am {day}</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>Eine Notiz</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>getan</translation>
    </message>
    <message>
        <source>eased</source>
        <translation>ausgeklungen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>{repetitions} times, each held for {seconds} seconds</source>
        <translation>{repetitions}-mal, je {seconds} Sekunden gehalten</translation>
    </message>
    <message>
        <source>{repetitions} times</source>
        <translation>{repetitions}-mal</translation>
    </message>
    <message>
        <source>{dose}, on both sides</source>
        <translation>{dose}, auf beiden Seiten</translation>
    </message>
    <message>
        <source>{repetitions} repetitions, {seconds} seconds held</source>
        <translation>Wiederholungen: {repetitions}, {seconds} Sekunden gehalten</translation>
    </message>
    <message>
        <source>{repetitions} repetitions</source>
        <translation>Wiederholungen: {repetitions}</translation>
    </message>
</context>
<context>
    <name>OverTime</name>
    <message>
        <source>Planned and done</source>
        <translation>Geplant und getan</translation>
    </message>
    <message>
        <source>done as asked for</source>
        <translation>getan wie vorgesehen</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>zum Teil</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>agreed rest</source>
        <translation>vereinbarte Ruhe</translation>
    </message>
    <message>
        <source>sessions held in a month</source>
        <translation>Einheiten in einem Monat</translation>
    </message>
    <message>
        <source>How it felt, 0 to 10</source>
        <translation>Wie es sich anfühlte, 0 bis 10</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>infusion, plasma exchange, rituximab</source>
        <translation>Infusion, Plasmaaustausch, Rituximab</translation>
    </message>
    <message>
        <source>Which scale is shown</source>
        <translation>Welche Skala gezeigt wird</translation>
    </message>
    <message>
        <source>Along the way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Dose of each exercise</source>
        <translation>Dosis jeder Übung</translation>
    </message>
    <message>
        <source>Eased off and left out</source>
        <translation>Ausgeklungen und ausgelassen</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>{day} {year}</source>
        <translation>{day} {year}</translation>
    </message>
    <message>
        <source>{day} Jan</source>
        <translation>{day}. Jan.</translation>
    </message>
    <message>
        <source>{day} Feb</source>
        <translation>{day}. Feb.</translation>
    </message>
    <message>
        <source>{day} Mar</source>
        <translation>{day}. März</translation>
    </message>
    <message>
        <source>{day} Apr</source>
        <translation>{day}. Apr.</translation>
    </message>
    <message>
        <source>{day} May</source>
        <translation>{day}. Mai</translation>
    </message>
    <message>
        <source>{day} Jun</source>
        <translation>{day}. Juni</translation>
    </message>
    <message>
        <source>{day} Jul</source>
        <translation>{day}. Juli</translation>
    </message>
    <message>
        <source>{day} Aug</source>
        <translation>{day}. Aug.</translation>
    </message>
    <message>
        <source>{day} Sep</source>
        <translation>{day}. Sept.</translation>
    </message>
    <message>
        <source>{day} Oct</source>
        <translation>{day}. Okt.</translation>
    </message>
    <message>
        <source>{day} Nov</source>
        <translation>{day}. Nov.</translation>
    </message>
    <message>
        <source>{day} Dec</source>
        <translation>{day}. Dez.</translation>
    </message>
    <message>
        <source>{whole}.{part}</source>
        <translation>{whole},{part}</translation>
    </message>
    <message>
        <source>{done} of {asked}</source>
        <translation>{done} von {asked}</translation>
    </message>
    <message>
        <source>{count} %</source>
        <translation>{count} %</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Di</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mi</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>So</translation>
    </message>
    <message>
        <source>Stiffness</source>
        <translation>Steifheit</translation>
    </message>
    <message>
        <source>Discomfort</source>
        <translation>Beschwerden</translation>
    </message>
    <message>
        <source>Worry</source>
        <translation>Sorgen</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medikament</translation>
    </message>
    <message>
        <source>Infusion</source>
        <translation>Infusion</translation>
    </message>
    <message>
        <source>Plasma exchange</source>
        <translation>Plasmaaustausch</translation>
    </message>
    <message>
        <source>Rituximab</source>
        <translation>Rituximab</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Counselling</source>
        <translation>Beratung</translation>
    </message>
    <message>
        <source>Spasms</source>
        <translation>Spasmen</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>I</source>
        <translation>I</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>A</source>
        <translation>T</translation>
    </message>
    <message>
        <source>C</source>
        <translation>B</translation>
    </message>
</context>
<context>
    <name>Patients</name>
    <message>
        <source>{name} is taken away, with history and backups.</source>
        <translation>{name} ist weggenommen, samt Verlauf und Sicherungen.</translation>
    </message>
    <message>
        <source>A name has 1 to {count} letters.</source>
        <translation>Ein Name hat 1 bis {count} Zeichen.</translation>
    </message>
    <message>
        <source>This could not be written down, so it stays as it was.</source>
        <translation>Das ließ sich nicht aufschreiben, daher bleibt es, wie es war.</translation>
    </message>
    <message>
        <source>{name} ({number})</source>
        <translation>{name} ({number})</translation>
    </message>
    <message>
        <source>Patient {number}</source>
        <translation>Person {number}</translation>
    </message>
</context>
<context>
    <name>PatientsSection</name>
    <message>
        <source>Whoever looks after several people can keep the history and the plans of each apart here. Names stay on this computer: no file that leaves it has one.</source>
        <translation>Wer mehrere Menschen begleitet, kann hier Verlauf und Pläne von jedem getrennt aufbewahren. Namen bleiben auf diesem Computer: Keine Datei, die ihn verlässt, enthält einen.</translation>
    </message>
    <message>
        <source>Whose history is looked at</source>
        <translation>Wessen Verlauf angesehen wird</translation>
    </message>
    <message>
        <source>A name, as you know them</source>
        <translation>Ein Name, wie Sie die Person kennen</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Give this name instead</source>
        <translation>Stattdessen diesen Namen geben</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Take it away for good</source>
        <translation>Für immer wegnehmen</translation>
    </message>
    <message>
        <source>Myself</source>
        <translation>Ich selbst</translation>
    </message>
    <message>
        <source>How it went, the diary, plans and backups are those of {name} now. Today and sessions stay your own. What was exported elsewhere is taken in under Backups, from {folder}.</source>
        <translation>„Wie es ging“, Tagebuch, Pläne und Sicherungen gehören jetzt zu {name}. „Heute“ und die Einheiten bleiben Ihre eigenen. Was anderswo ausgegeben wurde, lässt sich unter „Sicherung“ aufnehmen, aus {folder}.</translation>
    </message>
    <message>
        <source>Take {name} away</source>
        <translation>{name} wegnehmen</translation>
    </message>
    <message>
        <source>after one more question</source>
        <translation>nach einer weiteren Frage</translation>
    </message>
    <message>
        <source>This takes away the history, the plans and all backups of {name}, for good: nothing brings them back. What was exported stays where it is.</source>
        <translation>Das nimmt Verlauf, Pläne und alle Sicherungen von {name} für immer weg; nichts bringt sie zurück. Was ausgegeben wurde, bleibt, wo es ist.</translation>
    </message>
</context>
<context>
    <name>Phases</name>
    <message>
        <source>arrive</source>
        <translation>ankommen</translation>
    </message>
    <message>
        <source>settle in</source>
        <translation>einrichten</translation>
    </message>
    <message>
        <source>slowly</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>stay</source>
        <translation>bleiben</translation>
    </message>
    <message>
        <source>come back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>ruhen</translation>
    </message>
    <message>
        <source>breathe in</source>
        <translation>einatmen</translation>
    </message>
    <message>
        <source>breathe out</source>
        <translation>ausatmen</translation>
    </message>
    <message>
        <source>settle</source>
        <translation>ausklingen</translation>
    </message>
    <message>
        <source>your time</source>
        <translation>Ihre Zeit</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Find an exercise</source>
        <translation>Eine Übung finden</translation>
    </message>
    <message>
        <source>heel, lying, hand, breath…</source>
        <translation>Ferse, liegend, Hand, Atem …</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Done adding</source>
        <translation>Fertig mit Hinzufügen</translation>
    </message>
    <message>
        <source>No exercise has these words; fewer may find one.</source>
        <translation>Keine Übung enthält diese Wörter; mit weniger findet sich vielleicht eine.</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>A first day is needed, such as {day}.</source>
        <translation>Es wird ein erster Tag gebraucht, etwa {day}.</translation>
    </message>
    <message>
        <source>The last day does not read as a day yet; it may stay empty.</source>
        <translation>Der letzte Tag liest sich noch nicht als Tag; er darf leer bleiben.</translation>
    </message>
    <message>
        <source>A time of day is written such as 07:30; both may stay empty.</source>
        <translation>Eine Uhrzeit wird wie 07:30 geschrieben; beide dürfen leer bleiben.</translation>
    </message>
    <message>
        <source>Choose at least one day of the week.</source>
        <translation>Wählen Sie mindestens einen Wochentag.</translation>
    </message>
    <message>
        <source>The last day comes before the first one; please look at both.</source>
        <translation>Der letzte Tag liegt vor dem ersten; bitte sehen Sie beide an.</translation>
    </message>
    <message>
        <source>Nothing is prescribed yet.</source>
        <translation>Noch ist nichts verordnet.</translation>
    </message>
    <message>
        <source>Days of rest have a first and a last day, such as {day}.</source>
        <translation>Ruhetage haben einen ersten und einen letzten Tag, etwa {day}.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>A number of times a week</source>
        <translation>Eine Anzahl pro Woche</translation>
    </message>
    <message>
        <source>On named days</source>
        <translation>An bestimmten Tagen</translation>
    </message>
    <message>
        <source>Times a week</source>
        <translation>Wie oft pro Woche</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day, may stay empty</source>
        <translation>Letzter Tag, darf leer bleiben</translation>
    </message>
    <message>
        <source>Not before, may stay empty</source>
        <translation>Nicht vor, darf leer bleiben</translation>
    </message>
    <message>
        <source>Not after, may stay empty</source>
        <translation>Nicht nach, darf leer bleiben</translation>
    </message>
    <message>
        <source>Agreed with, may stay empty</source>
        <translation>Vereinbart mit, darf leer bleiben</translation>
    </message>
    <message>
        <source>Rest agreed from</source>
        <translation>Ruhe vereinbart ab</translation>
    </message>
    <message>
        <source>Rest agreed to</source>
        <translation>Ruhe vereinbart bis</translation>
    </message>
    <message>
        <source>Add these days of rest</source>
        <translation>Diese Ruhetage hinzufügen</translation>
    </message>
    <message>
        <source>Prescribe the newest version</source>
        <translation>Die neueste Fassung verordnen</translation>
    </message>
</context>
<context>
    <name>Positions</name>
    <message>
        <source>lying on your back</source>
        <translation>auf dem Rücken liegend</translation>
    </message>
    <message>
        <source>lying on your side</source>
        <translation>auf der Seite liegend</translation>
    </message>
    <message>
        <source>sitting</source>
        <translation>sitzend</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>stehend</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>On which kind of day</source>
        <translation>An welcher Art von Tag</translation>
    </message>
    <message>
        <source>An easy day</source>
        <translation>Ein sanfter Tag</translation>
    </message>
    <message>
        <source>A usual day</source>
        <translation>Ein gewöhnlicher Tag</translation>
    </message>
    <message>
        <source>A good day</source>
        <translation>Ein guter Tag</translation>
    </message>
    <message>
        <source>Where it begins</source>
        <translation>Wo es beginnt</translation>
    </message>
    <message>
        <source>See and hear it from here</source>
        <translation>Von hier an sehen und hören</translation>
    </message>
    <message>
        <source>This block alone</source>
        <translation>Nur dieser Block</translation>
    </message>
    <message>
        <source>Leaf through in silence</source>
        <translation>In Stille durchblättern</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>Der Anfang</translation>
    </message>
    <message>
        <source>with the words of welcome</source>
        <translation>mit den Worten zum Willkommen</translation>
    </message>
    <message>
        <source>{number} of {count}: {title}</source>
        <translation>{number} von {count}: {title}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>That is enough</source>
        <translation>Das ist genug</translation>
    </message>
    <message>
        <source>As it will be seen and heard, with the same soft sound. Nothing of it is written down.</source>
        <translation>So, wie es zu sehen und zu hören sein wird, mit demselben leisen Ton. Nichts davon wird aufgeschrieben.</translation>
    </message>
</context>
<context>
    <name>Props</name>
    <message>
        <source>a mat</source>
        <translation>eine Matte</translation>
    </message>
    <message>
        <source>a bed</source>
        <translation>ein Bett</translation>
    </message>
    <message>
        <source>a chair</source>
        <translation>ein Stuhl</translation>
    </message>
    <message>
        <source>a pillow</source>
        <translation>ein Kissen</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>ein Tisch</translation>
    </message>
    <message>
        <source>a cloth</source>
        <translation>ein Tuch</translation>
    </message>
    <message>
        <source>a strap</source>
        <translation>ein Gurt</translation>
    </message>
    <message>
        <source>a towel</source>
        <translation>ein Handtuch</translation>
    </message>
    <message>
        <source>a cushion</source>
        <translation>ein Polster</translation>
    </message>
    <message>
        <source>socks</source>
        <translation>Socken</translation>
    </message>
    <message>
        <source>pillows behind the back</source>
        <translation>Kissen hinter dem Rücken</translation>
    </message>
    <message>
        <source>a footstool</source>
        <translation>ein Fußhocker</translation>
    </message>
    <message>
        <source>a soft ball</source>
        <translation>ein weicher Ball</translation>
    </message>
    <message>
        <source>a counter</source>
        <translation>eine Arbeitsplatte</translation>
    </message>
    <message>
        <source>a wall</source>
        <translation>eine Wand</translation>
    </message>
    <message>
        <source>a walker</source>
        <translation>ein Rollator</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>0 is none, 10 the most. What you leave out stays blank.</source>
        <translation>0 heißt gar nicht, 10 am meisten. Was Sie auslassen, bleibt frei.</translation>
    </message>
    <message>
        <source>Stiffness</source>
        <translation>Steifheit</translation>
    </message>
    <message>
        <source>Discomfort</source>
        <translation>Beschwerden</translation>
    </message>
    <message>
        <source>Worry</source>
        <translation>Sorgen</translation>
    </message>
    <message>
        <source>Medicine and when, in your own words</source>
        <translation>Medikamente und wann, in Ihren Worten</translation>
    </message>
    <message>
        <source>Anything else, in your own words</source>
        <translation>Alles Weitere, in Ihren Worten</translation>
    </message>
    <message>
        <source>Those who help may see these words</source>
        <translation>Wer hilft, darf diese Worte sehen</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>Marked: {name}</source>
        <translation>Markiert: {name}</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>{name}: chosen</source>
        <translation>{name}: gewählt</translation>
    </message>
    <message>
        <source>Button: {name}</source>
        <translation>Schaltfläche: {name}</translation>
    </message>
</context>
<context>
    <name>Receiving</name>
    <message>
        <source>Where the file lies</source>
        <translation>Wo die Datei liegt</translation>
    </message>
    <message>
        <source>Or write where it lies</source>
        <translation>Oder schreiben Sie, wo sie liegt</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>Hineinschauen</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Einen Moment.</translation>
    </message>
    <message>
        <source>A routine that somebody handed to you is a file whose name ends in .spsroutine. Drag it into this window, or put it into {folder}; then it is offered here. It is looked at first, and nothing changes until you agree.</source>
        <translation>Ein Übungsprogramm, das Ihnen jemand gegeben hat, ist eine Datei, deren Name auf .spsroutine endet. Ziehen Sie sie in dieses Fenster, oder legen Sie sie in {folder}; dann wird sie hier angeboten. Zuerst wird hineingeschaut, und nichts ändert sich, bis Sie zustimmen.</translation>
    </message>
    <message>
        <source>The digits of the key: {digits}</source>
        <translation>Die Ziffern des Schlüssels: {digits}</translation>
    </message>
    <message>
        <source>All of this is here already.</source>
        <translation>All das ist schon hier.</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>the digits were read out to me, and are the same</source>
        <translation>die Ziffern wurden mir vorgelesen und sind gleich</translation>
    </message>
    <message>
        <source>Know {name} from now on</source>
        <translation>{name} von nun an kennen</translation>
    </message>
    <message>
        <source>Take it in, and know {name} from now on</source>
        <translation>Aufnehmen, und {name} von nun an kennen</translation>
    </message>
    <message>
        <source>It was left; nothing has changed.</source>
        <translation>Es wurde gelassen; nichts hat sich geändert.</translation>
    </message>
</context>
<context>
    <name>Regions</name>
    <message>
        <source>Breathing</source>
        <translation>Atmen</translation>
    </message>
    <message>
        <source>Neck</source>
        <translation>Nacken</translation>
    </message>
    <message>
        <source>Shoulders and arms</source>
        <translation>Schultern und Arme</translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation>Rumpf</translation>
    </message>
    <message>
        <source>Hips</source>
        <translation>Hüften</translation>
    </message>
    <message>
        <source>Legs</source>
        <translation>Beine</translation>
    </message>
    <message>
        <source>Ankles and feet</source>
        <translation>Sprunggelenke und Füße</translation>
    </message>
    <message>
        <source>Hands</source>
        <translation>Hände</translation>
    </message>
    <message>
        <source>Face and jaw</source>
        <translation>Gesicht und Kiefer</translation>
    </message>
    <message>
        <source>Rest and relaxation</source>
        <translation>Ruhe und Entspannung</translation>
    </message>
    <message>
        <source>Posture and balance</source>
        <translation>Haltung und Gleichgewicht</translation>
    </message>
    <message>
        <source>Daily tasks</source>
        <translation>Alltag</translation>
    </message>
</context>
<context>
    <name>RemindersSection</name>
    <message>
        <source>A reminder is one line on Today and a still mark in the system&apos;s tray, where there is one. Nothing sounds and nothing springs up.</source>
        <translation>Eine Erinnerung ist eine Zeile unter „Heute“ und ein stilles Zeichen in der Leiste des Systems, wo es eine gibt. Nichts ertönt, und nichts springt auf.</translation>
    </message>
    <message>
        <source>A reminder</source>
        <translation>Eine Erinnerung</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>On this system, SPS Coach cannot start with the computer by a choice made here.</source>
        <translation>Auf diesem System kann SPS Coach nicht durch eine Wahl an dieser Stelle mit dem Computer starten.</translation>
    </message>
    <message>
        <source>With the computer</source>
        <translation>Mit dem Computer</translation>
    </message>
    <message>
        <source>It stays closed</source>
        <translation>Bleibt es geschlossen</translation>
    </message>
    <message>
        <source>It waits, unseen</source>
        <translation>Wartet es unsichtbar</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Answers before and after sessions are not shared.</source>
        <translation>Antworten vor und nach den Einheiten werden nicht geteilt.</translation>
    </message>
    <message>
        <source>Nothing was answered before or after sessions in this time.</source>
        <translation>In dieser Zeit wurde vor und nach den Einheiten nichts beantwortet.</translation>
    </message>
    <message>
        <source>0 none to 10 the most</source>
        <translation>0 keine, 10 stärkste</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Trend before, in four weeks</source>
        <translation>Verlauf vorher, in vier Wochen</translation>
    </message>
    <message>
        <source>Answers before / after</source>
        <translation>Antworten vor / nach</translation>
    </message>
    <message>
        <source>{what} from {first} to {last}. Before sessions: {before}. After them: {after}.</source>
        <translation>{what} vom {first} bis {last}. Vor den Einheiten: {before}. Danach: {after}.</translation>
    </message>
    <message>
        <source>{before} / {after}</source>
        <translation>{before} / {after}</translation>
    </message>
    <message>
        <source>no answers</source>
        <translation>keine Antworten</translation>
    </message>
    <message>
        <source>median and middle half {middle}, {direction}</source>
        <translation>Median und mittlere Hälfte {middle}, {direction}</translation>
    </message>
    <message>
        <source>{middle} ({low} to {high})</source>
        <translation>{middle} ({low} bis {high})</translation>
    </message>
    <message>
        <source>too few answers for a line</source>
        <translation>zu wenige Antworten für eine Linie</translation>
    </message>
    <message>
        <source>no clear direction</source>
        <translation>keine klare Richtung</translation>
    </message>
    <message>
        <source>hardly any</source>
        <translation>kaum</translation>
    </message>
    <message>
        <source>{change} points</source>
        <translation>{change} Punkte</translation>
    </message>
    <message>
        <source>{sign} {kind}</source>
        <translation>{sign} {kind}</translation>
    </message>
    <message>
        <source>small strokes days with spasms</source>
        <translation>kleine Striche Tage mit Spasmen</translation>
    </message>
    <message>
        <source>Dots and the whole line: before a session; rings and the broken line: after it. Below: the median, and the middle half of the answers.</source>
        <translation>Punkte und durchgezogene Linie: vor einer Einheit; Ringe und gestrichelte Linie: danach. Darunter: der Median und die mittlere Hälfte der Antworten.</translation>
    </message>
    <message>
        <source>{lines} Each mark is the median of a week.</source>
        <translation>{lines} Jedes Zeichen ist der Median einer Woche.</translation>
    </message>
    <message>
        <source>{lines} From the diary: {marks}.</source>
        <translation>{lines} Aus dem Tagebuch: {marks}.</translation>
    </message>
    <message>
        <source>Dose of each exercise, done of what was asked for</source>
        <translation>Dosis jeder Übung, getan vom Vorgesehenen</translation>
    </message>
    <message>
        <source>No exercise was planned in this time.</source>
        <translation>In dieser Zeit war keine Übung geplant.</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Times to its end</source>
        <translation>Bis zum Ende</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Minutes held</source>
        <translation>Min. gehalten</translation>
    </message>
    <message>
        <source>Beyond that</source>
        <translation>Darüber hinaus</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} repetitions</source>
        <translation>{count} Wdh.</translation>
    </message>
    <message>
        <source>Eased off or left out</source>
        <translation>Ausgeklungen oder ausgelassen</translation>
    </message>
    <message>
        <source>Left out (times of easing off are not shared)</source>
        <translation>Ausgelassen (Zeiten des Ausklingens werden nicht geteilt)</translation>
    </message>
    <message>
        <source>There is nothing in this time.</source>
        <translation>In dieser Zeit gibt es nichts.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Last words before it</source>
        <translation>Letzte Worte davor</translation>
    </message>
    <message>
        <source>Said about it</source>
        <translation>Dazu gesagt</translation>
    </message>
    <message>
        <source>eased off, {exercise}</source>
        <translation>ausgeklungen, {exercise}</translation>
    </message>
    <message>
        <source>left out, {exercise}</source>
        <translation>ausgelassen, {exercise}</translation>
    </message>
    <message>
        <source>Treatment diary</source>
        <translation>Behandlungstagebuch</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Days on which spasms were noted: {days}.</source>
        <translation>Tage, an denen Spasmen notiert wurden: {days}.</translation>
    </message>
    <message>
        <source>Days on which spasms were noted: {days}, with {count} counted in all.</source>
        <translation>Tage, an denen Spasmen notiert wurden: {days}, insgesamt {count} gezählt.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Notes that were shared</source>
        <translation>Geteilte Notizen</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>In eigenen Worten</translation>
    </message>
    <message>
        <source>One more is in the history.</source>
        <translation>Eine weitere steht im Verlauf.</translation>
    </message>
    <message>
        <source>{count} more are in the history.</source>
        <translation>{count} weitere stehen im Verlauf.</translation>
    </message>
    <message>
        <source>Practice report</source>
        <translation>Übungsbericht</translation>
    </message>
    <message>
        <source>How practice goes is not shared.</source>
        <translation>Wie das Üben geht, wird nicht geteilt.</translation>
    </message>
    <message>
        <source>Stiffness, discomfort and worry, before and after sessions</source>
        <translation>Steifheit, Beschwerden, Sorgen, vorher und nachher</translation>
    </message>
    <message>
        <source>What this report is, and what it is not</source>
        <translation>Was dieser Bericht ist, und was er nicht ist</translation>
    </message>
    <message>
        <source>{first} to {last}, {count} days. Gentle stretching at home, led by a program.</source>
        <translation>{first} bis {last}, {count} Tage. Sanftes Dehnen zu Hause, von einem Programm angeleitet.</translation>
    </message>
    <message>
        <source>Practice report, made on {day} by SPS Coach {version}. Page {page} of {pages}.</source>
        <translation>Übungsbericht, erstellt am {day} von SPS Coach {version}. Seite {page} von {pages}.</translation>
    </message>
    <message>
        <source>days had a session</source>
        <translation>Tage hatten eine Einheit</translation>
    </message>
    <message>
        <source>of the holding time that was asked for</source>
        <translation>der vorgesehenen Haltezeit</translation>
    </message>
    <message>
        <source>of the repetitions that were asked for</source>
        <translation>der vorgesehenen Wiederholungen</translation>
    </message>
    <message>
        <source>times eased off within a session</source>
        <translation>Mal innerhalb einer Einheit ausgeklungen</translation>
    </message>
    <message>
        <source>sessions planned</source>
        <translation>geplante Einheiten</translation>
    </message>
    <message>
        <source>planned sessions, without agreed rest</source>
        <translation>geplante Einheiten, ohne vereinbarte Ruhe</translation>
    </message>
    <message>
        <source>planned sessions</source>
        <translation>geplante Einheiten</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>No plan was in force in this time.</source>
        <translation>In dieser Zeit galt kein Plan.</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>Übungsprogramm</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Agreed with</source>
        <translation>Vereinbart mit</translation>
    </message>
    <message>
        <source>{routine}, version {version}</source>
        <translation>{routine}, Fassung {version}</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>läuft weiter</translation>
    </message>
    <message>
        <source>once a week</source>
        <translation>einmal pro Woche</translation>
    </message>
    <message>
        <source>{count} times a week</source>
        <translation>{count}-mal pro Woche</translation>
    </message>
    <message>
        <source>Done, of what was asked for</source>
        <translation>Getan, vom Vorgesehenen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Last {count} days</source>
        <translation>Letzte {count} Tage</translation>
    </message>
    <message>
        <source>The whole time</source>
        <translation>Die ganze Zeit</translation>
    </message>
    <message>
        <source>Planned and done</source>
        <translation>Geplant und getan</translation>
    </message>
    <message>
        <source>Sessions in each stretch of {days} days: {list}.</source>
        <translation>Einheiten in je {days} Tagen: {list}.</translation>
    </message>
    <message>
        <source>from {day} {done}</source>
        <translation>ab {day} {done}</translation>
    </message>
    <message>
        <source>Each bar is four weeks: {signs}</source>
        <translation>Jeder Balken sind vier Wochen: {signs}</translation>
    </message>
    <message>
        <source>Each bar is a week: {signs}</source>
        <translation>Jeder Balken ist eine Woche: {signs}</translation>
    </message>
    <message>
        <source>outlined what was planned, filled what was done, grey what went beyond. A ring: agreed rest.</source>
        <translation>umrandet das Geplante, gefüllt das Getane, grau, was darüber hinausging. Ein Ring: vereinbarte Ruhe.</translation>
    </message>
    <message>
        <source>There was no session in this time.</source>
        <translation>In dieser Zeit gab es keine Einheit.</translation>
    </message>
    <message>
        <source>It has everything that was kept, private notes as well, for the person themselves.</source>
        <translation>Er enthält alles, was aufbewahrt wurde, auch private Notizen, für die Person selbst.</translation>
    </message>
    <message>
        <source>Of people&apos;s own words it has only what they chose to share.</source>
        <translation>Von eigenen Worten enthält er nur, was die Person teilen wollte.</translation>
    </message>
    <message>
        <source>It tells what a program on a computer led and recorded, and what the person answered. Nobody measured a body, and practice without the program is not in it.</source>
        <translation>Er sagt, was ein Programm auf einem Computer angeleitet und aufgezeichnet hat und was die Person geantwortet hat. Niemand hat einen Körper gemessen, und Üben ohne das Programm steht nicht darin.</translation>
    </message>
    <message>
        <source>Done counts at most up to what was asked for, block by block; what went beyond stands apart. A practice day begins at four in the morning. Medians and lines describe answers; they explain nothing and say nothing about a treatment.</source>
        <translation>Getanes zählt Block für Block höchstens bis zum Vorgesehenen; was darüber hinausging, steht für sich. Ein Übungstag beginnt um vier Uhr morgens. Mediane und Linien beschreiben Antworten; sie erklären nichts und sagen nichts über eine Behandlung.</translation>
    </message>
    <message>
        <source>It is no diagnosis and no advice, and nobody was watching while it was recorded. Gaps are gaps: nothing is held against anyone.</source>
        <translation>Er ist keine Diagnose und kein Rat, und niemand hat beim Aufzeichnen zugesehen. Lücken sind Lücken: Niemandem wird etwas angelastet.</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>A report for the clinic</source>
        <translation>Ein Bericht für die Praxis</translation>
    </message>
    <message>
        <source>A name on it, if you like</source>
        <translation>Ein Name darauf, wenn Sie mögen</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>Two pages with everything that is shown here, what is private as well: for yourself.</source>
        <translation>Zwei Seiten mit allem, was hier gezeigt wird, auch Privatem: für Sie selbst.</translation>
    </message>
    <message>
        <source>Two pages of what is shared, from the first day shown here until today.</source>
        <translation>Zwei Seiten mit dem, was geteilt wird, vom ersten hier gezeigten Tag bis heute.</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Einen Moment.</translation>
    </message>
</context>
<context>
    <name>RestingScreen</name>
    <message>
        <source>The screen rests. Any key eases off.</source>
        <translation>Der Bildschirm ruht. Jede Taste lässt alles ausklingen.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>eased off</source>
        <translation>ausgeklungen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Getan</translation>
    </message>
    <message>
        <source>agreed rest</source>
        <translation>vereinbarte Ruhe</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>as asked for</source>
        <translation>wie vorgesehen</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>zum Teil</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Done to its end</source>
        <translation>Bis zum Ende</translation>
    </message>
    <message>
        <source>Done and asked for</source>
        <translation>Getan und vorgesehen</translation>
    </message>
    <message>
        <source>Beyond</source>
        <translation>Darüber hinaus</translation>
    </message>
    <message>
        <source>{done} of {asked}</source>
        <translation>{done} von {asked}</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>There are no sessions in this time.</source>
        <translation>In dieser Zeit gibt es keine Einheiten.</translation>
    </message>
    <message>
        <source>Practised on {days}, in {sessions}; there was no plan.</source>
        <translation>Geübt: {days}, {sessions}; es gab keinen Plan.</translation>
    </message>
    <message>
        <source>Practised on {days}; {done} of {planned} planned sessions.</source>
        <translation>Geübt: {days}; {done} von {planned} geplanten Einheiten.</translation>
    </message>
    <message>
        <source>Without {days} of agreed rest, {done} of {planned}.</source>
        <translation>Ohne {days} vereinbarter Ruhe: {done} von {planned}.</translation>
    </message>
    <message>
        <source>There are no answers on {scale} in this time, or they are not shared.</source>
        <translation>Zu {scale} gibt es in dieser Zeit keine Antworten, oder sie werden nicht geteilt.</translation>
    </message>
    <message>
        <source>{scale} before practice: {middle} in the middle, from {least} to {most}.</source>
        <translation>{scale} vor dem Üben: {middle} in der Mitte, von {least} bis {most}.</translation>
    </message>
    <message>
        <source>After practice: {middle} in the middle.</source>
        <translation>Nach dem Üben: {middle} in der Mitte.</translation>
    </message>
    <message>
        <source>No clear direction over this time.</source>
        <translation>Keine klare Richtung in dieser Zeit.</translation>
    </message>
    <message>
        <source>A straight line through the answers before goes from about {begin} to about {end}.</source>
        <translation>Eine gerade Linie durch die Antworten davor geht von etwa {begin} bis etwa {end}.</translation>
    </message>
    <message>
        <source>Nothing is noted along this time, or it is not shared.</source>
        <translation>In dieser Zeit ist nichts notiert, oder es wird nicht geteilt.</translation>
    </message>
    <message>
        <source>{eased} and {diary} in this time.</source>
        <translation>{eased} und {diary} in dieser Zeit.</translation>
    </message>
    <message>
        <source>No exercise was begun in this time.</source>
        <translation>In dieser Zeit wurde keine Übung begonnen.</translation>
    </message>
    <message>
        <source>In {sessions}, {done} of {asked} exercises were done to their end.</source>
        <translation>In {sessions} gingen {done} von {asked} Übungen bis zum Ende.</translation>
    </message>
    <message>
        <source>{done} of {asked} minutes held</source>
        <translation>{done} von {asked} Minuten gehalten</translation>
    </message>
    <message>
        <source>{done} of {asked} repetitions</source>
        <translation>{done} von {asked} Wiederholungen</translation>
    </message>
    <message>
        <source>{minutes} minutes held</source>
        <translation>Gehaltene Minuten: {minutes}</translation>
    </message>
    <message>
        <source>{count} repetitions</source>
        <translation>{count} Wiederholungen</translation>
    </message>
    <message>
        <source>Nothing was eased off or left out in this time, or it is not shared.</source>
        <translation>In dieser Zeit klang nichts aus und wurde nichts ausgelassen, oder es wird nicht geteilt.</translation>
    </message>
    <message>
        <source>{eased}, and {left_out}.</source>
        <translation>{eased}, und {left_out}.</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} Tage</translation>
    </message>
    <message>
        <source>1 session</source>
        <translation>1 Einheit</translation>
    </message>
    <message>
        <source>{count} sessions</source>
        <translation>{count} Einheiten</translation>
    </message>
    <message>
        <source>never eased off</source>
        <translation>nie ausgeklungen</translation>
    </message>
    <message>
        <source>eased off once</source>
        <translation>einmal ausgeklungen</translation>
    </message>
    <message>
        <source>eased off {count} times</source>
        <translation>{count}-mal ausgeklungen</translation>
    </message>
    <message>
        <source>nothing was left out</source>
        <translation>nichts wurde ausgelassen</translation>
    </message>
    <message>
        <source>one part was left out</source>
        <translation>ein Teil wurde ausgelassen</translation>
    </message>
    <message>
        <source>{count} parts were left out</source>
        <translation>{count} Teile wurden ausgelassen</translation>
    </message>
    <message>
        <source>no diary entry</source>
        <translation>kein Tagebucheintrag</translation>
    </message>
    <message>
        <source>1 diary entry</source>
        <translation>1 Tagebucheintrag</translation>
    </message>
    <message>
        <source>{count} diary entries</source>
        <translation>{count} Tagebucheinträge</translation>
    </message>
    <message>
        <source>stiffness</source>
        <translation>Steifheit</translation>
    </message>
    <message>
        <source>discomfort</source>
        <translation>Beschwerden</translation>
    </message>
    <message>
        <source>worry</source>
        <translation>Sorgen</translation>
    </message>
    <message>
        <source>{sentence} {time}.</source>
        <translation>{sentence} {time}.</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>frei</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>How it went</source>
        <translation>Wie es ging</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Über die Zeit</translation>
    </message>
    <message>
        <source>Session by session</source>
        <translation>Einheit für Einheit</translation>
    </message>
    <message>
        <source>What is shared</source>
        <translation>Was geteilt wird</translation>
    </message>
    <message>
        <source>The history cannot be shown just now; it is kept as it is.</source>
        <translation>Der Verlauf lässt sich gerade nicht zeigen; er bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Who is looking</source>
        <translation>Wer hinsieht</translation>
    </message>
    <message>
        <source>As those who help see it</source>
        <translation>Wie Helfende es sehen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message>
        <source>How far this part has come</source>
        <translation>Wie weit dieser Teil gekommen ist</translation>
    </message>
</context>
<context>
    <name>RoutineEditor</name>
    <message>
        <source>What is written</source>
        <translation>Was geschrieben ist</translation>
    </message>
    <message>
        <source>There is nothing to take back since this was opened.</source>
        <translation>Seit dem Öffnen gibt es nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>There is nothing that was taken back.</source>
        <translation>Es wurde nichts zurückgenommen.</translation>
    </message>
    <message>
        <source>Everything is kept as you write.</source>
        <translation>Alles wird aufbewahrt, während Sie schreiben.</translation>
    </message>
    <message>
        <source>Nothing is to be settled.</source>
        <translation>Es ist nichts zu klären.</translation>
    </message>
    <message>
        <source>To be settled: {parts}.</source>
        <translation>Zu klären: {parts}.</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Day rules</source>
        <translation>Tagesregeln</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>Back to the Studio</source>
        <translation>Zurück zur Werkstatt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Ctrl and Z</source>
        <translation>Strg und Z</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Ctrl, Shift and Z</source>
        <translation>Strg, Umschalt und Z</translation>
    </message>
    <message>
        <source>Keep as a version</source>
        <translation>Als Fassung aufbewahren</translation>
    </message>
</context>
<context>
    <name>RoutinesPage</name>
    <message>
        <source>All routines</source>
        <translation>Alle Programme</translation>
    </message>
    <message>
        <source>Back to Today</source>
        <translation>Zurück zu „Heute“</translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message>
        <source>Stiffness, from</source>
        <translation>Steifheit, ab</translation>
    </message>
    <message>
        <source>Discomfort, from</source>
        <translation>Beschwerden, ab</translation>
    </message>
    <message>
        <source>Worry, from</source>
        <translation>Sorgen, ab</translation>
    </message>
    <message>
        <source>The easy day</source>
        <translation>Der sanfte Tag</translation>
    </message>
    <message>
        <source>The usual day</source>
        <translation>Der gewöhnliche Tag</translation>
    </message>
    <message>
        <source>The good day</source>
        <translation>Der gute Tag</translation>
    </message>
    <message>
        <source>Offered then</source>
        <translation>Dann angeboten</translation>
    </message>
    <message>
        <source>A red flag</source>
        <translation>Ein ernstes Zeichen</translation>
    </message>
    <message>
        <source>A red flag: the person&apos;s own emergency plan is shown as well</source>
        <translation>Ein ernstes Zeichen: auch der eigene Notfallplan der Person wird gezeigt</translation>
    </message>
    <message>
        <source>What is said with it, on screen</source>
        <translation>Was dazu gesagt wird, auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Take this rule out</source>
        <translation>Diese Regel herausnehmen</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>Before a session the person may say how stiff, sore or worried they are, from 0 to 10. A rule offers another kind of day then; they may always choose otherwise.</source>
        <translation>Vor einer Einheit kann die Person sagen, wie steif sie ist, wie stark Beschwerden und Sorgen sind, von 0 bis 10. Eine Regel bietet dann eine andere Art von Tag an; die Person darf immer anders wählen.</translation>
    </message>
    <message>
        <source>A rule for stiff days</source>
        <translation>Eine Regel für steife Tage</translation>
    </message>
    <message>
        <source>A rule for sore days</source>
        <translation>Eine Regel für Tage mit Beschwerden</translation>
    </message>
    <message>
        <source>A rule for worried days</source>
        <translation>Eine Regel für Tage mit Sorgen</translation>
    </message>
    <message>
        <source>A red flag</source>
        <translation>Ein ernstes Zeichen</translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>{about}, {value}</source>
        <translation>{about}, {value}</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>frei</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Which routine</source>
        <translation>Welches Übungsprogramm</translation>
    </message>
    <message>
        <source>Your name, as others know you</source>
        <translation>Ihr Name, wie andere Sie kennen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Dieselbe noch einmal</translation>
    </message>
    <message>
        <source>Without a signature</source>
        <translation>Ohne Unterschrift</translation>
    </message>
    <message>
        <source>Make another key</source>
        <translation>Einen anderen Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Den Ordner öffnen</translation>
    </message>
    <message>
        <source>A key is made for you and stays on this computer, under a passphrase that nothing brings back. It signs what you hand over, so that others can tell that it is yours and was not altered.</source>
        <translation>Für Sie wird ein Schlüssel erzeugt, der auf diesem Computer bleibt, unter einer Passphrase, die nichts zurückbringt. Er unterschreibt, was Sie weitergeben, damit andere sehen, dass es von Ihnen kommt und nicht verändert wurde.</translation>
    </message>
    <message>
        <source>Another key is made; the one before is kept aside. Whoever receives your routines compares the digits with you once more.</source>
        <translation>Ein anderer Schlüssel wird erzeugt; der bisherige bleibt beiseitegelegt. Wer Ihre Übungsprogramme bekommt, vergleicht die Ziffern noch einmal mit Ihnen.</translation>
    </message>
    <message>
        <source>Signed as {name}. Whoever receives a routine for the first time can compare these digits with you by telephone.</source>
        <translation>Unterschrieben als {name}. Wer zum ersten Mal ein Übungsprogramm bekommt, kann diese Ziffern am Telefon mit Ihnen vergleichen.</translation>
    </message>
    <message>
        <source>Make the key, sign and write the file</source>
        <translation>Den Schlüssel erzeugen, unterschreiben und die Datei schreiben</translation>
    </message>
    <message>
        <source>Sign and write the file</source>
        <translation>Unterschreiben und die Datei schreiben</translation>
    </message>
    <message>
        <source>The two are not the same. Please write them once more.</source>
        <translation>Die beiden sind nicht gleich. Bitte schreiben Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>A name of 2 to 100 letters is needed here, as others know you.</source>
        <translation>Hier wird ein Name von 2 bis 100 Zeichen gebraucht, wie andere Sie kennen.</translation>
    </message>
    <message>
        <source>Please choose a routine first.</source>
        <translation>Bitte wählen Sie zuerst ein Übungsprogramm.</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Einen Moment.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Rest</source>
        <translation>Ruhen</translation>
    </message>
    <message>
        <source>Breathe</source>
        <translation>Atmen</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Leave this out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Ease off</source>
        <translation>Ausklingen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Longer</source>
        <translation>Länger</translation>
    </message>
    <message>
        <source>Just leave it out</source>
        <translation>Einfach auslassen</translation>
    </message>
    <message>
        <source>Stay with it</source>
        <translation>Dabei bleiben</translation>
    </message>
    <message>
        <source>Too much today</source>
        <translation>Heute zu viel</translation>
    </message>
    <message>
        <source>It is uncomfortable</source>
        <translation>Es ist unangenehm</translation>
    </message>
    <message>
        <source>I cannot get into it</source>
        <translation>Ich komme nicht in die Lage</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>left side</source>
        <translation>linke Seite</translation>
    </message>
    <message>
        <source>right side</source>
        <translation>rechte Seite</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
    <message>
        <source>a rest</source>
        <translation>eine Ruhepause</translation>
    </message>
    <message>
        <source>breathing</source>
        <translation>Atmen</translation>
    </message>
    <message>
        <source>a settling rest to close</source>
        <translation>eine ruhige Pause zum Abschluss</translation>
    </message>
    <message>
        <source>Next: {name}</source>
        <translation>Als Nächstes: {name}</translation>
    </message>
    <message>
        <source>, with {things}</source>
        <translation>, dazu {things}</translation>
    </message>
    <message>
        <source>Nothing is counted against you.</source>
        <translation>Nichts davon zählt gegen Sie.</translation>
    </message>
    <message>
        <source>A pause. Go on when you are ready.</source>
        <translation>Eine Pause. Machen Sie weiter, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>Any key goes on; Space eases off.</source>
        <translation>Jede Taste macht weiter; die Leertaste lässt ausklingen.</translation>
    </message>
    <message>
        <source>{routine}. The screen rests; any key eases off.</source>
        <translation>{routine}. Der Bildschirm ruht; jede Taste lässt alles ausklingen.</translation>
    </message>
    <message>
        <source>Slowly from here on.</source>
        <translation>Von hier an langsam.</translation>
    </message>
    <message>
        <source>Staying here a little longer.</source>
        <translation>Noch ein wenig hier bleiben.</translation>
    </message>
    <message>
        <source>Take all the time you need. Go on when you are settled.</source>
        <translation>Nehmen Sie sich alle Zeit. Machen Sie weiter, wenn Sie bequem liegen oder sitzen.</translation>
    </message>
    <message>
        <source>Take all the time you need. Go on when you are ready.</source>
        <translation>Nehmen Sie sich alle Zeit. Machen Sie weiter, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>Rest here as long as you like.</source>
        <translation>Ruhen Sie hier, solange Sie mögen.</translation>
    </message>
    <message>
        <source>Let the breath come and go, without any effort.</source>
        <translation>Lassen Sie den Atem kommen und gehen, ganz ohne Mühe.</translation>
    </message>
    <message>
        <source>That is enough. Let everything settle.</source>
        <translation>Das ist genug. Lassen Sie alles zur Ruhe kommen.</translation>
    </message>
    <message>
        <source>This can be left out. A word why, if you like.</source>
        <translation>Das lässt sich auslassen. Ein Wort, warum, wenn Sie mögen.</translation>
    </message>
    <message>
        <source>{name} can be left out. A word why, if you like.</source>
        <translation>{name} lässt sich auslassen. Ein Wort, warum, wenn Sie mögen.</translation>
    </message>
</context>
<context>
    <name>Sessions</name>
    <message>
        <source>to the end</source>
        <translation>bis zum Ende</translation>
    </message>
    <message>
        <source>until it was enough</source>
        <translation>bis es genug war</translation>
    </message>
    <message>
        <source>left open</source>
        <translation>offen geblieben</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{hour}:00</source>
        <translation>{hour}:00</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>What is chosen</source>
        <translation>Was gewählt ist</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>How loud</source>
        <translation>Wie laut</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Ways to reach it</source>
        <translation>Bedienung</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Befinden</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privates</translation>
    </message>
</context>
<context>
    <name>SharedPanel</name>
    <message>
        <source>What those who help may see</source>
        <translation>Was Helfende sehen dürfen</translation>
    </message>
    <message>
        <source>What is marked is shared; press it again to take it back. Words are shared only where you marked them as shared when you wrote them. Reports and files tell no more than this.</source>
        <translation>Was markiert ist, wird geteilt; noch einmal drücken nimmt es zurück. Worte werden nur geteilt, wo Sie das beim Schreiben so markiert haben. Berichte und Dateien sagen nicht mehr als das.</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>Share nothing</source>
        <translation>Nichts teilen</translation>
    </message>
    <message>
        <source>Set a lock</source>
        <translation>Ein Schloss anbringen</translation>
    </message>
    <message>
        <source>Below is what those who help see now.</source>
        <translation>Darunter steht, was Helfende jetzt sehen.</translation>
    </message>
    <message>
        <source>Without a lock, anybody at this computer can change this.</source>
        <translation>Ohne Schloss kann das jede Person an diesem Computer ändern.</translation>
    </message>
    <message>
        <source>Of the diary</source>
        <translation>Aus dem Tagebuch</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>those that you marked as shared</source>
        <translation>alle, die Sie als geteilt markiert haben</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>sessions, what was planned and done</source>
        <translation>Einheiten, was geplant und getan wurde</translation>
    </message>
    <message>
        <source>Stiffness</source>
        <translation>Steifheit</translation>
    </message>
    <message>
        <source>0 to 10, before and after</source>
        <translation>0 bis 10, vorher und nachher</translation>
    </message>
    <message>
        <source>Discomfort</source>
        <translation>Beschwerden</translation>
    </message>
    <message>
        <source>Worry</source>
        <translation>Sorgen</translation>
    </message>
    <message>
        <source>Pauses and easing off</source>
        <translation>Pausen und Ausklingen</translation>
    </message>
    <message>
        <source>when, and in which exercise</source>
        <translation>wann, und in welcher Übung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medikament</translation>
    </message>
    <message>
        <source>Infusions</source>
        <translation>Infusionen</translation>
    </message>
    <message>
        <source>Plasma exchange</source>
        <translation>Plasmaaustausch</translation>
    </message>
    <message>
        <source>Rituximab</source>
        <translation>Rituximab</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Counselling</source>
        <translation>Beratung</translation>
    </message>
    <message>
        <source>Spasms</source>
        <translation>Spasmen</translation>
    </message>
    <message>
        <source>Entries in your own words</source>
        <translation>Einträge in Ihren Worten</translation>
    </message>
    <message>
        <source>One note or entry of this time stays private.</source>
        <translation>Eine Notiz oder ein Eintrag dieser Zeit bleibt privat.</translation>
    </message>
    <message>
        <source>{count} notes and entries of this time stay private.</source>
        <translation>{count} Notizen und Einträge dieser Zeit bleiben privat.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>All exercises</source>
        <translation>Alle Übungen</translation>
    </message>
    <message>
        <source>Nothing here is medical advice; each exercise waits for a clinician to sign it, unless it names one. Licence: CC BY-SA 4.0.</source>
        <translation>Nichts hier ist ärztlicher Rat; jede Übung wartet auf die Unterschrift einer Fachperson, sofern sie keine nennt. Lizenz: CC BY-SA 4.0.</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Was gesagt wird</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>take care</source>
        <translation>darauf achten</translation>
    </message>
    <message>
        <source>move</source>
        <translation>bewegen</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>halten</translation>
    </message>
    <message>
        <source>breathe</source>
        <translation>atmen</translation>
    </message>
    <message>
        <source>return</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>ruhen</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Not for, or ask first</source>
        <translation>Nicht geeignet, oder erst fragen</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Darauf achten</translation>
    </message>
    <message>
        <source>Stop if</source>
        <translation>Aufhören, wenn</translation>
    </message>
    <message>
        <source>{position}; effort {effort} of 5. Needed: {props}.</source>
        <translation>{position}; Anstrengung {effort} von 5. Was gebraucht wird: {props}.</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher es kommt</translation>
    </message>
    <message>
        <source>No clinician has signed this yet.</source>
        <translation>Noch keine Fachperson hat dies unterschrieben.</translation>
    </message>
    <message>
        <source>Signed by {name} on {date}.</source>
        <translation>Unterschrieben von {name} am {date}.</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Tagebuch</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Wie es ging</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Werkstatt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>the other pages</source>
        <translation>die anderen Seiten</translation>
    </message>
    <message>
        <source>Looking at {name}</source>
        <translation>Angesehen wird {name}</translation>
    </message>
    <message>
        <source>Ease off</source>
        <translation>Ausklingen</translation>
    </message>
    <message>
        <source>no sound just now</source>
        <translation>gerade kein Ton</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Abend</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Text {percent} %</source>
        <translation>Schrift {percent} %</translation>
    </message>
</context>
<context>
    <name>SoundSection</name>
    <message>
        <source>Where it says as given, the routine decides.</source>
        <translation>Wo „wie vorgegeben“ steht, entscheidet das Übungsprogramm.</translation>
    </message>
    <message>
        <source>A session is</source>
        <translation>Eine Einheit ist</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>Gesprochen</translation>
    </message>
    <message>
        <source>Silent, on the screen</source>
        <translation>Still, auf dem Bildschirm</translation>
    </message>
    <message>
        <source>The screen</source>
        <translation>Der Bildschirm</translation>
    </message>
    <message>
        <source>Shows the figure</source>
        <translation>Zeigt die Figur</translation>
    </message>
    <message>
        <source>Rests, for sound only</source>
        <translation>Ruht, nur Ton</translation>
    </message>
    <message>
        <source>How much is said</source>
        <translation>Wie viel gesagt wird</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>Pausen</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Longer</source>
        <translation>Länger</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>The tone before</source>
        <translation>Der Ton davor</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Sanft</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>Warm</translation>
    </message>
    <message>
        <source>Airy</source>
        <translation>Luftig</translation>
    </message>
    <message>
        <source>Its seconds</source>
        <translation>Sekunden davon</translation>
    </message>
    <message>
        <source>Beneath it all</source>
        <translation>Im Hintergrund</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>A soft, even sound</source>
        <translation>Ein sanftes, gleichmäßiges Rauschen</translation>
    </message>
    <message>
        <source>With the breath</source>
        <translation>Mit dem Atem</translation>
    </message>
    <message>
        <source>A tone that follows it</source>
        <translation>Ein Ton folgt ihm</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>Let your shoulders be heavy, and let the breath come and go.</source>
        <translation>Die Schultern dürfen schwer sein, und der Atem kommt und geht.</translation>
    </message>
    <message>
        <source>When you are settled, go on.</source>
        <translation>Wenn Sie so weit sind, geht es weiter.</translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>This draft cannot be taken away just now; it is kept as it is.</source>
        <translation>Dieser Entwurf lässt sich gerade nicht wegnehmen; er bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>This cannot be kept just now; the draft is safe. Making room may help.</source>
        <translation>Das lässt sich gerade nicht aufbewahren; der Entwurf ist sicher. Vielleicht hilft es, Platz zu schaffen.</translation>
    </message>
    <message>
        <source>Kept as version {number}.</source>
        <translation>Aufbewahrt als Fassung {number}.</translation>
    </message>
    <message>
        <source>Something is to be settled before this can be practised: {what}. The draft is kept.</source>
        <translation>Bevor sich dies üben lässt, ist noch etwas zu klären: {what}. Der Entwurf bleibt aufbewahrt.</translation>
    </message>
    <message>
        <source>First keep a version of it; that is what is prescribed.</source>
        <translation>Bewahren Sie zuerst eine Fassung auf; sie ist es, die verordnet wird.</translation>
    </message>
    <message>
        <source>Version {number} is prescribed.</source>
        <translation>Fassung {number} ist verordnet.</translation>
    </message>
    <message>
        <source>The plans cannot be read just now; they are kept as they are.</source>
        <translation>Die Pläne lassen sich gerade nicht lesen; sie bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>First keep a version of it; that is what is handed on.</source>
        <translation>Bewahren Sie zuerst eine Fassung auf; sie ist es, die weitergegeben wird.</translation>
    </message>
    <message>
        <source>The sheet is being set.</source>
        <translation>Das Blatt wird gesetzt.</translation>
    </message>
    <message>
        <source>The sheet could not be made; the routine is kept as it is.</source>
        <translation>Das Blatt ließ sich nicht machen; das Übungsprogramm bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Nothing is prescribed yet, so there is nothing for a calendar.</source>
        <translation>Noch ist nichts verordnet, daher gibt es nichts für einen Kalender.</translation>
    </message>
    <message>
        <source>The sound is in {file}.</source>
        <translation>Der Ton ist in {file}.</translation>
    </message>
    <message>
        <source>The sound is left unmade, and nothing of it was written.</source>
        <translation>Der Ton bleibt ungemacht, und nichts davon wurde geschrieben.</translation>
    </message>
    <message>
        <source>The sound could not be made; the routine is kept as it is.</source>
        <translation>Der Ton ließ sich nicht machen; das Übungsprogramm bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>It is in {file}.</source>
        <translation>Es ist in {file}.</translation>
    </message>
    <message>
        <source>Nothing can be written to {folder}; making room there may help.</source>
        <translation>In {folder} lässt sich nichts schreiben; vielleicht hilft es, dort Platz zu schaffen.</translation>
    </message>
    <message>
        <source>Arriving</source>
        <translation>Ankommen</translation>
    </message>
    <message>
        <source>There is nothing to be seen on this kind of day yet.</source>
        <translation>An dieser Art von Tag gibt es noch nichts zu sehen.</translation>
    </message>
    <message>
        <source>Welcome.</source>
        <translation>Willkommen.</translation>
    </message>
    <message>
        <source>Everything here is your choice.</source>
        <translation>Alles hier ist Ihre Entscheidung.</translation>
    </message>
    <message>
        <source>Any key pauses everything, at any moment.</source>
        <translation>Jede Taste hält jederzeit alles an.</translation>
    </message>
    <message>
        <source>Feel what carries you, and let yourself be carried.</source>
        <translation>Spüren Sie, was Sie trägt, und lassen Sie sich tragen.</translation>
    </message>
    <message>
        <source>We begin slowly.</source>
        <translation>Wir beginnen langsam.</translation>
    </message>
    <message>
        <source>That is enough for today.</source>
        <translation>Das ist genug für heute.</translation>
    </message>
    <message>
        <source>Let everything rest where it is.</source>
        <translation>Lassen Sie alles ruhen, wo es ist.</translation>
    </message>
    <message>
        <source>Let the breath come and go by itself.</source>
        <translation>Lassen Sie den Atem von selbst kommen und gehen.</translation>
    </message>
    <message>
        <source>Stay as long as you like, then move slowly.</source>
        <translation>Bleiben Sie, solange Sie mögen, dann bewegen Sie sich langsam.</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>Übungsprogramm</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>a draft, not practised yet</source>
        <translation>ein Entwurf, noch nicht geübt</translation>
    </message>
    <message>
        <source>version {number}, with changes that are not kept as a version yet</source>
        <translation>Fassung {number}, mit Änderungen, die noch nicht als Fassung aufbewahrt sind</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>Fassung {number}</translation>
    </message>
    <message>
        <source>{kind}, {state}</source>
        <translation>{kind}, {state}</translation>
    </message>
    <message>
        <source>This cannot be written down just now; everything before it is kept.</source>
        <translation>Das lässt sich gerade nicht aufschreiben; alles davor ist aufbewahrt.</translation>
    </message>
    <message>
        <source>Version {number} is prescribed, {often}, from {first}.</source>
        <translation>Fassung {number} ist verordnet, {often}, ab {first}.</translation>
    </message>
    <message>
        <source>Version {number} is prescribed, {often}, from {first} to {last}.</source>
        <translation>Fassung {number} ist verordnet, {often}, von {first} bis {last}.</translation>
    </message>
    <message>
        <source>Between {first} and {last}.</source>
        <translation>Zwischen {first} und {last}.</translation>
    </message>
    <message>
        <source>once a week</source>
        <translation>einmal pro Woche</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Ruhe</translation>
    </message>
    <message>
        <source>Breathing</source>
        <translation>Atmen</translation>
    </message>
    <message>
        <source>{seconds} seconds</source>
        <translation>{seconds} Sekunden</translation>
    </message>
    <message>
        <source>hold {seconds} s</source>
        <translation>{seconds} s halten</translation>
    </message>
    <message>
        <source>{count} sets</source>
        <translation>{count} Durchgänge</translation>
    </message>
    <message>
        <source>1 breath</source>
        <translation>1 Atemzug</translation>
    </message>
    <message>
        <source>once each side</source>
        <translation>einmal jede Seite</translation>
    </message>
    <message>
        <source>once, left</source>
        <translation>einmal links</translation>
    </message>
    <message>
        <source>once, right</source>
        <translation>einmal rechts</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>jeden Tag</translation>
    </message>
    <message>
        <source>usual and good days</source>
        <translation>gewöhnliche und gute Tage</translation>
    </message>
    <message>
        <source>good days</source>
        <translation>gute Tage</translation>
    </message>
    <message>
        <source>repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>sets</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>the time of moving</source>
        <translation>die Zeit der Bewegung</translation>
    </message>
    <message>
        <source>the time of holding</source>
        <translation>die Zeit des Haltens</translation>
    </message>
    <message>
        <source>the time of coming back</source>
        <translation>die Zeit des Zurückkommens</translation>
    </message>
    <message>
        <source>the rest</source>
        <translation>die Ruhe</translation>
    </message>
    <message>
        <source>the side</source>
        <translation>die Seite</translation>
    </message>
    <message>
        <source>breathing in</source>
        <translation>das Einatmen</translation>
    </message>
    <message>
        <source>breathing out</source>
        <translation>das Ausatmen</translation>
    </message>
    <message>
        <source>the number of breaths</source>
        <translation>die Zahl der Atemzüge</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>die Notiz</translation>
    </message>
    <message>
        <source>what is said</source>
        <translation>was gesagt wird</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>der Name</translation>
    </message>
    <message>
        <source>what it holds</source>
        <translation>was es enthält</translation>
    </message>
    <message>
        <source>who wrote it</source>
        <translation>wer es geschrieben hat</translation>
    </message>
    <message>
        <source>how long it lasts</source>
        <translation>wie lange es dauert</translation>
    </message>
    <message>
        <source>words a minute</source>
        <translation>Wörter in der Minute</translation>
    </message>
    <message>
        <source>the list of blocks</source>
        <translation>die Liste der Blöcke</translation>
    </message>
    <message>
        <source>the rule</source>
        <translation>die Regel</translation>
    </message>
    <message>
        <source>Once there is a block, its minutes are told here.</source>
        <translation>Sobald es einen Block gibt, stehen hier seine Minuten.</translation>
    </message>
    <message>
        <source>easy day {minutes}</source>
        <translation>sanfter Tag {minutes}</translation>
    </message>
    <message>
        <source>usual day {minutes}</source>
        <translation>gewöhnlicher Tag {minutes}</translation>
    </message>
    <message>
        <source>good day {minutes}</source>
        <translation>guter Tag {minutes}</translation>
    </message>
    <message>
        <source>No change of position.</source>
        <translation>Kein Wechsel der Lage.</translation>
    </message>
    <message>
        <source>One change of position: {positions}.</source>
        <translation>Ein Wechsel der Lage: {positions}.</translation>
    </message>
    <message>
        <source>stiffness is {limit} or more</source>
        <translation>die Steifheit {limit} oder mehr beträgt</translation>
    </message>
    <message>
        <source>discomfort is {limit} or more</source>
        <translation>die Beschwerden {limit} oder mehr betragen</translation>
    </message>
    <message>
        <source>worry is {limit} or more</source>
        <translation>die Sorgen {limit} oder mehr betragen</translation>
    </message>
    <message>
        <source>When {limits}, the easy day is offered.</source>
        <translation>Wenn {limits}, wird der sanfte Tag angeboten.</translation>
    </message>
    <message>
        <source>When {limits}, the usual day is offered.</source>
        <translation>Wenn {limits}, wird der gewöhnliche Tag angeboten.</translation>
    </message>
    <message>
        <source>When {limits}, the good day is offered.</source>
        <translation>Wenn {limits}, wird der gute Tag angeboten.</translation>
    </message>
    <message>
        <source>This rule is still to be filled in.</source>
        <translation>Diese Regel ist noch auszufüllen.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>A stiff day. The easy day is offered; a little is enough.</source>
        <translation>Ein steifer Tag. Der sanfte Tag wird angeboten; ein wenig genügt.</translation>
    </message>
    <message>
        <source>A sore day. The easy day is offered. If it stays so, please let your clinic know.</source>
        <translation>Ein Tag mit Beschwerden. Der sanfte Tag wird angeboten. Wenn es so bleibt, sagen Sie bitte Ihrem Behandlungsteam Bescheid.</translation>
    </message>
    <message>
        <source>A worried day. The easy day is offered; resting is your choice as well.</source>
        <translation>Ein Tag mit Sorgen. Der sanfte Tag wird angeboten; auch Ruhe ist Ihre Entscheidung.</translation>
    </message>
    <message>
        <source>A very sore day. Resting is enough. If this is new or sharp, or does not settle, please use your emergency plan or call your clinic.</source>
        <translation>Ein Tag mit starken Beschwerden. Ruhe genügt. Wenn dies neu oder stechend ist oder nicht nachlässt, folgen Sie bitte Ihrem Notfallplan oder rufen Sie Ihr Behandlungsteam an.</translation>
    </message>
    <message>
        <source>Figure, {part} chosen</source>
        <translation>Figur, gewählt: {part}</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figur</translation>
    </message>
    <message>
        <source>Page Up and Page Down choose a part of the body, arrow keys move it.</source>
        <translation>Bild auf und Bild ab wählen einen Körperteil, Pfeiltasten bewegen ihn.</translation>
    </message>
    <message>
        <source>A gentler exercise</source>
        <translation>Eine sanftere Übung</translation>
    </message>
    <message>
        <source>Look for one</source>
        <translation>Eine suchen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Part of the body</source>
        <translation>Körpergegend</translation>
    </message>
    <message>
        <source>Let this part rest</source>
        <translation>Diesen Teil ruhen lassen</translation>
    </message>
    <message>
        <source>Its joints rest as the position has them, in every keyframe.</source>
        <translation>Seine Gelenke ruhen, wie die Lage es vorgibt, in jeder Stellung.</translation>
    </message>
    <message>
        <source>Status of {language}</source>
        <translation>Stand von {language}</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Unterschrieben von</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Unterschrieben am</translation>
    </message>
    <message>
        <source>A day such as 2026-01-15.</source>
        <translation>Ein Tag wie 2026-01-15.</translation>
    </message>
    <message>
        <source>Take {language} out of all texts</source>
        <translation>{language} aus allen Texten nehmen</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Another language, by its code</source>
        <translation>Eine weitere Sprache, mit ihrem Kürzel</translation>
    </message>
    <message>
        <source>Another language, by its code such as fr</source>
        <translation>Eine weitere Sprache, mit ihrem Kürzel wie fr</translation>
    </message>
    <message>
        <source>{language} comes first; the others are made from it.</source>
        <translation>{language} kommt zuerst; die anderen sind daraus gemacht.</translation>
    </message>
    <message>
        <source>{there} of {all} texts are there.</source>
        <translation>{there} von {all} Texten sind da.</translation>
    </message>
    <message>
        <source>Add {language}</source>
        <translation>{language} hinzufügen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>See it move</source>
        <translation>In Bewegung sehen</translation>
    </message>
    <message>
        <source>Drag a mark below the line to change how long that part takes. N and B choose one as well, and the arrow keys move it.</source>
        <translation>Ziehen Sie eine Marke unter der Linie, um zu ändern, wie lange dieser Teil dauert. Auch N und B wählen eine, und die Pfeiltasten bewegen sie.</translation>
    </message>
    <message>
        <source>Nothing moves yet.</source>
        <translation>Noch bewegt sich nichts.</translation>
    </message>
    <message>
        <source>The fastest joint is: {joint}. It reaches {speed} degrees a second, and up to {meant} are meant. This is calm from {calm} each way on.</source>
        <translation>Am meisten bewegt sich: {joint}. Es kommt auf {speed} Grad in der Sekunde, und gemeint sind höchstens {meant}. Ab {calm} je Weg ist es ruhig.</translation>
    </message>
    <message>
        <source>The fastest joint is: {joint}. It would reach {speed} degrees a second, and up to {meant} are meant. With {calm} each way it is calm.</source>
        <translation>Am meisten bewegt sich: {joint}. Es käme auf {speed} Grad in der Sekunde, und gemeint sind höchstens {meant}. Mit {calm} je Weg ist es ruhig.</translation>
    </message>
    <message>
        <source>Take {calm} each way</source>
        <translation>{calm} je Weg nehmen</translation>
    </message>
    <message>
        <source>Right side like the left</source>
        <translation>Rechte Seite wie die linke</translation>
    </message>
    <message>
        <source>Exchange the sides</source>
        <translation>Die Seiten tauschen</translation>
    </message>
    <message>
        <source>While dragging</source>
        <translation>Beim Ziehen</translation>
    </message>
    <message>
        <source>Hands and feet that rest stay</source>
        <translation>Ruhende Hände und Füße bleiben</translation>
    </message>
    <message>
        <source>Add behind it</source>
        <translation>Dahinter hinzufügen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Sooner</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Name of the keyframe</source>
        <translation>Name der Stellung</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Holding</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Coming back</source>
        <translation>Zurückkommen</translation>
    </message>
    <message>
        <source>Rest behind it</source>
        <translation>Ruhe danach</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Umsicht</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>What moves</source>
        <translation>Was sich bewegt</translation>
    </message>
    <message>
        <source>It is drawn in the accent colour; all else rests on something.</source>
        <translation>Es wird hervorgehoben gezeichnet; alles andere liegt irgendwo auf.</translation>
    </message>
    <message>
        <source>Feet that stay on the ground</source>
        <translation>Füße, die am Boden bleiben</translation>
    </message>
    <message>
        <source>The knee follows the hip so that they do.</source>
        <translation>Das Knie folgt der Hüfte, damit sie es tun.</translation>
    </message>
    <message>
        <source>The fastest a joint is meant to move</source>
        <translation>Wie zügig sich ein Gelenk höchstens bewegen soll</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>Ansagen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über die Übung</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>Was gebraucht wird</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Anstrengung</translation>
    </message>
    <message>
        <source>How to come into the position safely</source>
        <translation>Wie man sicher in die Lage kommt</translation>
    </message>
    <message>
        <source>Repetitions in a set</source>
        <translation>Wiederholungen je Durchgang</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>Rest between two repetitions</source>
        <translation>Ruhe zwischen zwei Wiederholungen</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>The most repetitions in a set</source>
        <translation>Höchstens so viele Wiederholungen je Durchgang</translation>
    </message>
    <message>
        <source>The most sets</source>
        <translation>Höchstens so viele Durchgänge</translation>
    </message>
    <message>
        <source>The longest hold</source>
        <translation>Längstes Halten</translation>
    </message>
    <message>
        <source>What to take care of</source>
        <translation>Worauf zu achten ist</translation>
    </message>
    <message>
        <source>Who it is not for, or who asks first</source>
        <translation>Für wen es nicht geeignet ist, oder wer zuerst fragt</translation>
    </message>
    <message>
        <source>When to stop, and what to do then</source>
        <translation>Wann aufhören, und was dann zu tun ist</translation>
    </message>
    <message>
        <source>Add a sentence</source>
        <translation>Einen Satz hinzufügen</translation>
    </message>
    <message>
        <source>What the sources are about</source>
        <translation>Wovon die Quellen handeln</translation>
    </message>
    <message>
        <source>The same in words</source>
        <translation>Dasselbe in Worten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>One sentence: what it is for, without promising an effect.</source>
        <translation>Ein Satz: wofür es ist, ohne eine Wirkung zu versprechen.</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasst von</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Goes up by one with every change of what is done.</source>
        <translation>Steigt um eins mit jeder Änderung an dem, was getan wird.</translation>
    </message>
    <message>
        <source>Source {number}</source>
        <translation>Quelle {number}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Author, year and title, as one would look it up.</source>
        <translation>Verfasst von wem, Jahr und Titel, wie man danach suchen würde.</translation>
    </message>
    <message>
        <source>Such as 10.1000/182.</source>
        <translation>Wie 10.1000/182.</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>Where there is no DOI.</source>
        <translation>Wo es keine DOI gibt.</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Eine Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Keyframes</source>
        <translation>Stellungen</translation>
    </message>
    <message>
        <source>all the time</source>
        <translation>die ganze Zeit</translation>
    </message>
    <message>
        <source>begins here</source>
        <translation>beginnt hier</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>auf dem Weg</translation>
    </message>
    <message>
        <source>held here</source>
        <translation>hier gehalten</translation>
    </message>
    <message>
        <source>turns back here</source>
        <translation>kehrt hier um</translation>
    </message>
    <message>
        <source>{list}, {number}</source>
        <translation>{list}, {number}</translation>
    </message>
    <message>
        <source>Add a phrase</source>
        <translation>Einen Satz hinzufügen</translation>
    </message>
    <message>
        <source>About {lasts} at {rate} words a minute.</source>
        <translation>Etwa {lasts} bei {rate} Wörtern in der Minute.</translation>
    </message>
    <message>
        <source>About {lasts} at {rate} words a minute; there are {room}, so it fits.</source>
        <translation>Etwa {lasts} bei {rate} Wörtern in der Minute; {room} sind da, es passt also.</translation>
    </message>
    <message>
        <source>About {lasts} at {rate} words a minute. In all {needed} are needed, and there are {room}.</source>
        <translation>Etwa {lasts} bei {rate} Wörtern in der Minute. Insgesamt werden {needed} gebraucht, und {room} sind da.</translation>
    </message>
    <message>
        <source>Time of one repetition</source>
        <translation>Zeit einer Wiederholung</translation>
    </message>
    <message>
        <source>moving, {seconds}</source>
        <translation>bewegen, {seconds}</translation>
    </message>
    <message>
        <source>holding, {seconds}</source>
        <translation>halten, {seconds}</translation>
    </message>
    <message>
        <source>coming back, {seconds}</source>
        <translation>zurückkommen, {seconds}</translation>
    </message>
    <message>
        <source>End of a part chosen: {part}</source>
        <translation>Gewählt ist das Ende von: {part}</translation>
    </message>
    <message>
        <source>{now} of {whole}. N and B choose the end of a part, arrow keys move it, Escape leaves it.</source>
        <translation>{now} von {whole}. N und B wählen das Ende eines Teils, Pfeiltasten bewegen es, Esc verlässt es.</translation>
    </message>
    <message>
        <source>From the side</source>
        <translation>Von der Seite</translation>
    </message>
    <message>
        <source>From the front</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>Half-way between</source>
        <translation>Dazwischen</translation>
    </message>
    <message>
        <source>1, rest</source>
        <translation>1, Ruhe</translation>
    </message>
    <message>
        <source>2, gentle</source>
        <translation>2, sanft</translation>
    </message>
    <message>
        <source>3, moderate</source>
        <translation>3, mittel</translation>
    </message>
    <message>
        <source>4, with a helper near</source>
        <translation>4, mit einer helfenden Person in der Nähe</translation>
    </message>
    <message>
        <source>5, only with a clinician</source>
        <translation>5, nur mit einer Fachperson</translation>
    </message>
    <message>
        <source>Left, then right</source>
        <translation>Links, dann rechts</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Nur links</translation>
    </message>
    <message>
        <source>Right alone</source>
        <translation>Nur rechts</translation>
    </message>
    <message>
        <source>Both, or no side</source>
        <translation>Beide, oder ohne Seite</translation>
    </message>
    <message>
        <source>Review pending</source>
        <translation>Durchsicht steht noch aus</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Unterschrieben</translation>
    </message>
    <message>
        <source>Before anything moves</source>
        <translation>Bevor sich etwas bewegt</translation>
    </message>
    <message>
        <source>To take care of, said once</source>
        <translation>Zur Umsicht, einmal gesagt</translation>
    </message>
    <message>
        <source>While moving out</source>
        <translation>Auf dem Weg hin</translation>
    </message>
    <message>
        <source>While holding</source>
        <translation>Während des Haltens</translation>
    </message>
    <message>
        <source>On breathing, within a hold</source>
        <translation>Zum Atem, während des Haltens</translation>
    </message>
    <message>
        <source>While coming back</source>
        <translation>Auf dem Rückweg</translation>
    </message>
    <message>
        <source>Between two repetitions</source>
        <translation>Zwischen zwei Wiederholungen</translation>
    </message>
    <message>
        <source>{count} seconds</source>
        <translation>{count} Sekunden</translation>
    </message>
    <message>
        <source>Each side in turn</source>
        <translation>Jede Seite im Wechsel</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Both at once</source>
        <translation>Beide zugleich</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Usual and good days</source>
        <translation>Gewöhnliche und gute Tage</translation>
    </message>
    <message>
        <source>Good days only</source>
        <translation>Nur gute Tage</translation>
    </message>
    <message>
        <source>such as {example}</source>
        <translation>wie {example}</translation>
    </message>
    <message>
        <source>The angles from before would rest on nothing here, so these begin at rest: {parts}. Undo brings them back.</source>
        <translation>Die Winkel von vorher lägen hier nirgends auf, daher beginnt dies in Ruhe: {parts}. Rückgängig bringt sie zurück.</translation>
    </message>
    <message>
        <source>{day}, within the plan</source>
        <translation>{day}, im Plan</translation>
    </message>
    <message>
        <source>{day}, rest is agreed</source>
        <translation>{day}, Ruhe ist vereinbart</translation>
    </message>
    <message>
        <source>{about}. Arrow keys choose a day, Enter takes it, Escape leaves.</source>
        <translation>{about}. Pfeiltasten wählen einen Tag, die Eingabetaste nimmt ihn, Esc verlässt den Kalender.</translation>
    </message>
</context>
<context>
    <name>StudioPage</name>
    <message>
        <source>Studio</source>
        <translation>Werkstatt</translation>
    </message>
    <message>
        <source>Exercises and routines of your own. Everything is kept as you write.</source>
        <translation>Ihre eigenen Übungen und Übungsprogramme. Alles wird aufbewahrt, während Sie schreiben.</translation>
    </message>
    <message>
        <source>This cannot be opened just now; its file is kept as it is.</source>
        <translation>Das lässt sich gerade nicht öffnen; seine Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>This cannot be begun just now; all else is kept as it is.</source>
        <translation>Das lässt sich gerade nicht beginnen; alles andere bleibt, wie es ist.</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>{where}, with {things}.</source>
        <translation>{where}, dazu {things}.</translation>
    </message>
    <message>
        <source>Space eases everything off, at any moment. P pauses and goes on, A repeats, N goes on to the next step, L stays longer, S is slower, K leaves an exercise out, E ends.</source>
        <translation>Die Leertaste lässt jederzeit alles ausklingen. P pausiert und macht weiter, A wiederholt, N geht zum nächsten Schritt, L bleibt länger, S ist langsamer, K lässt eine Übung aus, E beendet.</translation>
    </message>
    <message>
        <source>Press Enter when you are ready, or E to leave it for another time.</source>
        <translation>Drücken Sie die Eingabetaste, wenn Sie so weit sind, oder E für ein anderes Mal.</translation>
    </message>
    <message>
        <source>That is enough for today. What was done is kept.</source>
        <translation>Das ist genug für heute. Was getan wurde, ist aufbewahrt.</translation>
    </message>
    <message>
        <source>  Take all the time you need. Enter goes on when you are settled.</source>
        <translation>  Nehmen Sie sich alle Zeit. Die Eingabetaste macht weiter, wenn Sie bequem liegen oder sitzen.</translation>
    </message>
    <message>
        <source>  Enter goes on when you are ready.</source>
        <translation>  Die Eingabetaste macht weiter, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>The screen rests. Any key eases everything off.</source>
        <translation>Der Bildschirm ruht. Jede Taste lässt alles ausklingen.</translation>
    </message>
    <message>
        <source>The session is over. What was done is kept.</source>
        <translation>Die Einheit ist zu Ende. Was getan wurde, ist aufbewahrt.</translation>
    </message>
    <message>
        <source>Paused. P goes on when you are ready; E ends for today.</source>
        <translation>Pause. P macht weiter, wenn Sie so weit sind; E beendet für heute.</translation>
    </message>
    <message>
        <source>Let the breath come and go. P goes on when you are ready.</source>
        <translation>Lassen Sie den Atem kommen und gehen. P macht weiter, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>All is quiet. Rest as you are; B breathes, P goes on, E ends for today.</source>
        <translation>Alles ist still. Ruhen Sie, wie Sie sind; B atmet, P macht weiter, E beendet für heute.</translation>
    </message>
    <message>
        <source>Going on softly.</source>
        <translation>Sanft geht es weiter.</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Good morning.</source>
        <translation>Guten Morgen.</translation>
    </message>
    <message>
        <source>Good afternoon.</source>
        <translation>Guten Tag.</translation>
    </message>
    <message>
        <source>Good evening.</source>
        <translation>Guten Abend.</translation>
    </message>
    <message>
        <source>A gentler day</source>
        <translation>Ein sanfterer Tag</translation>
    </message>
    <message>
        <source>A usual day</source>
        <translation>Ein gewöhnlicher Tag</translation>
    </message>
    <message>
        <source>A fuller day</source>
        <translation>Ein guter Tag</translation>
    </message>
    <message>
        <source>Here is your routine, whenever you are ready.</source>
        <translation>Hier ist Ihr Übungsprogramm, wann immer Sie so weit sind.</translation>
    </message>
    <message>
        <source>Here is your planned routine, whenever you are ready.</source>
        <translation>Hier ist Ihr geplantes Übungsprogramm, wann immer Sie so weit sind.</translation>
    </message>
    <message>
        <source>Here is a small routine for the first days, whenever you are ready.</source>
        <translation>Hier ist ein kleines Übungsprogramm für die ersten Tage, wann immer Sie so weit sind.</translation>
    </message>
    <message>
        <source>Welcome back. Begin wherever feels comfortable; a gentler day is offered.</source>
        <translation>Willkommen zurück. Beginnen Sie, wo es angenehm ist; ein sanfterer Tag wird angeboten.</translation>
    </message>
    <message>
        <source>Rest is agreed for today. Something small is here if you like.</source>
        <translation>Für heute ist Ruhe vereinbart. Etwas Kleines ist hier, wenn Sie mögen.</translation>
    </message>
    <message>
        <source>You have practised today. Rest is enough; this is here if you like.</source>
        <translation>Sie haben heute geübt. Ruhen genügt; das hier ist da, wenn Sie mögen.</translation>
    </message>
    <message>
        <source>This is the time you chose. Begin whenever you are ready.</source>
        <translation>Das ist die Zeit, die Sie gewählt haben. Beginnen Sie, wann immer Sie so weit sind.</translation>
    </message>
    <message>
        <source>Welcome back. Your last session is still open.</source>
        <translation>Willkommen zurück. Ihre letzte Einheit ist noch offen.</translation>
    </message>
    <message>
        <source>Welcome back. Your last session paused at {name}.</source>
        <translation>Willkommen zurück. Ihre letzte Einheit pausiert bei: {name}.</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>All routines</source>
        <translation>Alle Programme</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>ein anderes</translation>
    </message>
    <message>
        <source>Sound only</source>
        <translation>Nur Ton</translation>
    </message>
    <message>
        <source>the screen rests</source>
        <translation>der Bildschirm ruht</translation>
    </message>
    <message>
        <source>Comfort check</source>
        <translation>Hörtest</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Let it be</source>
        <translation>Dabei belassen</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>There is no routine here yet.</source>
        <translation>Hier ist noch kein Übungsprogramm.</translation>
    </message>
</context>
<context>
    <name>TrayMark</name>
    <message>
        <source>SPS Coach. This is the time you chose.</source>
        <translation>SPS Coach. Das ist die Zeit, die Sie gewählt haben.</translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message>
        <source>A version that is kept stays as it is, for good; whoever practises it is told by it exactly what was done. What is written after it becomes the next one.</source>
        <translation>Eine aufbewahrte Fassung bleibt für immer, wie sie ist; an ihr lässt sich genau ablesen, was getan wurde. Was danach geschrieben wird, wird die nächste.</translation>
    </message>
    <message>
        <source>Let the draft go</source>
        <translation>Den Entwurf verwerfen</translation>
    </message>
    <message>
        <source>Press once more to let it go</source>
        <translation>Noch einmal drücken, um ihn zu verwerfen</translation>
    </message>
    <message>
        <source>for good; the versions stay</source>
        <translation>für immer; die Fassungen bleiben</translation>
    </message>
    <message>
        <source>The draft, since the version before</source>
        <translation>Der Entwurf, seit der Fassung davor</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Fassung {number}</translation>
    </message>
    <message>
        <source>prescribed</source>
        <translation>verordnet</translation>
    </message>
    <message>
        <source>Nothing has changed since.</source>
        <translation>Seither hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>The first one, or with nothing else done than before.</source>
        <translation>Die erste, oder es wird nichts anderes getan als vorher.</translation>
    </message>
</context>
<context>
    <name>VoiceSection</name>
    <message>
        <source>Who speaks</source>
        <translation>Wer spricht</translation>
    </message>
    <message>
        <source>The usual voice</source>
        <translation>Die übliche Stimme</translation>
    </message>
    <message>
        <source>Words a minute</source>
        <translation>Wörter pro Minute</translation>
    </message>
    <message>
        <source>How high</source>
        <translation>Wie hoch</translation>
    </message>
    <message>
        <source>Much lower</source>
        <translation>Viel tiefer</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Tiefer</translation>
    </message>
    <message>
        <source>Its own</source>
        <translation>Wie sie ist</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>Höher</translation>
    </message>
    <message>
        <source>Much higher</source>
        <translation>Viel höher</translation>
    </message>
    <message>
        <source>Pages are read by</source>
        <translation>Seiten liest vor</translation>
    </message>
    <message>
        <source>This voice, when asked</source>
        <translation>Diese Stimme, auf Wunsch</translation>
    </message>
    <message>
        <source>My screen reader</source>
        <translation>Mein Bildschirmleser</translation>
    </message>
    <message>
        <source>Where nothing else is said: {licence}</source>
        <translation>Wo nichts anderes steht: {licence}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>about a minute</source>
        <translation>etwa eine Minute</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>one exercise</source>
        <translation>eine Übung</translation>
    </message>
    <message>
        <source>{exercises}, partly in another language</source>
        <translation>{exercises}, teils in einer anderen Sprache</translation>
    </message>
    <message>
        <source>{region}. {position}.</source>
        <translation>{region}. {position}.</translation>
    </message>
    <message>
        <source>{region}. {position}. {props}.</source>
        <translation>{region}. {position}. {props}.</translation>
    </message>
    <message>
        <source>{several} and {last}</source>
        <translation>{several} und {last}</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, dann </translation>
    </message>
    <message>
        <source>nothing else is needed</source>
        <translation>sonst wird nichts gebraucht</translation>
    </message>
    <message>
        <source>{minutes}. {positions}. {props}.</source>
        <translation>{minutes}. {positions}. {props}.</translation>
    </message>
</context>
<context>
    <name>WordsPanel</name>
    <message>
        <source>Written in</source>
        <translation>Geschrieben in</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it holds and whom it suits</source>
        <translation>Was es enthält und für wen es passt</translation>
    </message>
    <message>
        <source>Who wrote it</source>
        <translation>Wer es geschrieben hat</translation>
    </message>
    <message>
        <source>Words a minute</source>
        <translation>Wörter pro Minute</translation>
    </message>
    <message>
        <source>Said at the beginning, a phrase to a line</source>
        <translation>Am Anfang gesagt, ein Satz je Zeile</translation>
    </message>
    <message>
        <source>Said at the end, a phrase to a line</source>
        <translation>Am Ende gesagt, ein Satz je Zeile</translation>
    </message>
    <message>
        <source>Seconds of the beginning</source>
        <translation>Sekunden des Anfangs</translation>
    </message>
    <message>
        <source>Seconds of the end</source>
        <translation>Sekunden des Endes</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Keep it</source>
        <translation>Aufbewahren</translation>
    </message>
    <message>
        <source>There are no words yet.</source>
        <translation>Noch stehen keine Worte da.</translation>
    </message>
    <message>
        <source>It is kept.</source>
        <translation>Es ist aufbewahrt.</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>Wer es sehen darf</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Nur ich</translation>
    </message>
    <message>
        <source>Those who help as well</source>
        <translation>Auch wer hilft</translation>
    </message>
</context>
<context>
    <name>_AskingPage</name>
    <message>
        <source>Not today</source>
        <translation>Heute nicht</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
</context>
<context>
    <name>_HeardSection</name>
    <message>
        <source>As given</source>
        <translation>Wie vorgegeben</translation>
    </message>
</context>
</TS>
