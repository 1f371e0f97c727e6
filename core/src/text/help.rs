//! The help: one page, true now.

/// A part of the help.
#[derive(Debug)]
pub struct Chapter {
    /// Its heading.
    pub heading: &'static str,
    /// What it says.
    pub paragraphs: &'static [&'static str],
}

/// Texts of the help.
#[derive(Debug)]
pub struct Help {
    /// Heads the screen.
    pub title: &'static str,
    /// What it is.
    pub intro: &'static str,
    /// Its parts, in their order.
    pub chapters: &'static [Chapter],
    /// Heads the keys.
    pub keyboard: &'static str,
    /// Keys, and what they do.
    pub keys: &'static [(&'static str, &'static str)],
    /// Heads licence and credits.
    pub about: &'static str,
    /// What is free about it, and whose work is in it.
    pub about_text: &'static [&'static str],
}

/// German.
pub static DE: Help = Help {
    title: "Hilfe",
    intro: "Tandembuch begleitet Sie beide durch ein halbes Jahr, in dem Sie voneinander lernen.",
    chapters: &[
        Chapter {
            heading: "Wo sind meine Daten?",
            paragraphs: &[
                "Nur auf diesem Gerät, in diesem Browser. Geladen wird Tandembuch von der Adresse, die oben \
                 im Browser steht; Ihre Einträge gehen nie dorthin. Ein anderer Browser auf diesem Gerät \
                 sieht sie nicht.",
                "Gespeichert wird von selbst, während Sie schreiben. Oben steht, ob alles gespeichert ist.",
                "Wenn Sie die Websitedaten des Browsers löschen oder ein privates Fenster schließen, sind \
                 die Daten weg. Eine Sicherung schützt davor.",
                "Viele Dienst-PCs löschen sie bei jedem Schließen. Dort arbeiten Sie aus einer Datei: Unter „Austausch“, \
                 „Arbeitsdatei“ legen Sie sie mit einem Kennwort an. Morgens öffnen Sie sie mit „Datei öffnen“, oben rechts \
                 speichern Sie, und bevor etwas verloren geht, fragt der Browser nach.",
            ],
        },
        Chapter {
            heading: "Wie läuft ein Treffen?",
            paragraphs: &[
                "Planen Sie ein Treffen oder gleich mehrere. Für Erstgespräch, Treffen, Zwischenbilanz und \
                 Abschlusstreffen gibt es eine übliche Tagesordnung, die Sie beide ändern können. Tippen \
                 Sie einen Punkt an, um ihn zu ändern, zu verschieben oder zu löschen; am Griff ziehen Sie ihn an \
                 seinen Platz.",
                "„Treffen beginnen“ zeigt groß, wobei Sie sind und wie viel Zeit bleibt. Notizen, Versuche, \
                 Fragen und Aufgaben schreiben Sie darunter. Sperrt sich das Telefon oder schließt sich der \
                 Browser, geht es danach an derselben Stelle weiter.",
                "Was offen bleibt, steht beim nächsten Treffen von selbst wieder oben. Was Sie beide nicht \
                 wissen, fragt jemand von Ihnen nach.",
                "Für den Kalender gibt es eine Datei, in der nur „Tandem-Termin“, Zeit und Ort stehen.",
            ],
        },
        Chapter {
            heading: "Was zeigt „Können“?",
            paragraphs: &[
                "Wo Sie bei einer Fähigkeit begonnen haben, wo Sie heute sind, und woran man es sieht. Wählen Sie \
                 drei bis fünf Fähigkeiten. Was bei einem Ziel klappt, das dazugehört, steht auch dort.",
                "Sie schätzen sich selbst ein, Ihr Gegenüber auch. Beide Einschätzungen bleiben verdeckt, auch in \
                 jeder Datei, bis beide abgegeben sind. Dann sehen Sie beide nebeneinander. Niemand vergibt Noten, \
                 und niemand außer Ihnen beiden sieht sie.",
                "Nach jedem dritten Treffen fragt der Takt-Check, ob Takt und Dauer noch passen. Daraus wird höchstens \
                 ein Vorschlag; geändert wird nur, wenn Sie beide einverstanden sind.",
                "Eine Karte zum Weitererzählen ist für andere und nennt niemanden. Kopieren, als Bild speichern und \
                 drucken lässt sie sich erst, wenn Sie beide genau diesen Worten zugestimmt haben.",
            ],
        },
        Chapter {
            heading: "Was sieht mein Gegenüber?",
            paragraphs: &[
                "Alles im Tandem, sobald Sie eine Datei austauschen: Ziele, Treffen, Tagebuch, Aufgaben, \
                 Themen und Vereinbarung. Bevor Sie die Datei erstellen, sehen Sie, was darin sein wird.",
                "Nicht: was unter „Nur für mich“ steht. Das bleibt auf diesem Gerät, bis Sie eine Notiz ins \
                 Tagebuch stellen. Auch nicht, was Sie zurückhalten: Das geht vor dem Erstellen einer Datei mit einem Ziel, \
                 einem Eintrag, einer Aufgabe, einem Thema oder einem Begriff, die noch in keiner Datei standen. In Ihrer \
                 Sicherung ist beides enthalten. Solange Sie keinen Sicherungs-Code haben, \
                 kann Ihr Gegenüber eine Sicherung öffnen.",
            ],
        },
        Chapter {
            heading: "Wie tauschen wir uns aus?",
            paragraphs: &[
                "Unter „Austausch“ erstellen Sie eine verschlüsselte Datei. Sie sehen vorher genau, was \
                 darin ist, und geben die Datei auf Ihrem gewohnten Weg weiter, zum Beispiel per E-Mail. Ihr \
                 Gegenüber öffnet sie in Tandembuch und hat dann alles, was Sie haben.",
                "Sie können beide unabhängig voneinander schreiben. Beim Öffnen kommt alles zusammen, \
                 nichts wird überschrieben. Haben Sie beide an derselben Stelle etwas geändert, bleiben beide \
                 Fassungen, bis Sie eine wählen.",
                "Bevor Sie eine Datei übernehmen, sehen Sie, was sie ändert. Was Sie zuletzt übernommen \
                 haben, können Sie dort auch noch später rückgängig machen. Was aus jeder Datei geworden ist, steht \
                 unter „Was unterwegs war“.",
                "Erreichen Sie beide denselben Ordner, etwa in Nextcloud, in OneDrive oder auf einem Netzlaufwerk, geht es in Edge \
                 und Chrome auch von selbst: Wählen Sie ihn beide unter „Austausch“, sobald Sie einander je eine Datei \
                 gegeben haben. Was ein bekanntes Gerät dort ablegt, wird ohne Frage übernommen; Tandembuch sagt, was es war, und \
                 Sie können es rückgängig machen. Andere Browser können keinen Ordner lesen.",
            ],
        },
        Chapter {
            heading: "Was ist der Tandem-Code?",
            paragraphs: &[
                "16 Zeichen, die nur Sie beide kennen. Ihr Gegenüber gibt den Code bei der ersten Datei ein. Danach kennen \
                 sich Ihre Geräte: Neue Dateien öffnen sich ohne Code und sind unterschrieben. Wer dazugehört, steht unter \
                 „Austausch“ bei „Bekannte Geräte“, mit einer Prüfzahl zum Vergleichen.",
                "Sagen Sie den Code persönlich oder am Telefon, und schicken Sie ihn nie zusammen mit einer \
                 Datei. Sie finden ihn in den Einstellungen des Tandems.",
                "Ein neues Gerät braucht den Code noch einmal, mit einer Datei mit allem. Notieren Sie ihn deshalb auch \
                 auf Papier. Ist er hier verloren, kennt ihn Ihr Gegenüber.",
                "Ein Gerät ist verloren? Schließen Sie es unter „Bekannte Geräte“ aus, jeder bei sich. Kennt jemand den Code, der \
                 ihn nicht kennen soll, legen Sie in den Einstellungen des Tandems einen neuen an.",
            ],
        },
        Chapter {
            heading: "Was ist eine Sicherung?",
            paragraphs: &[
                "Eine verschlüsselte Datei für Sie selbst, mit allem aus einem Tandem, auch mit Ihren \
                 privaten Notizen. Legen Sie die Datei dorthin, wo Ihre Unterlagen sicher sind. Auf einem \
                 neuen Gerät öffnen Sie die Sicherung mit „Datei öffnen“.",
                "Unter „Austausch“ legen Sie einen Sicherungs-Code an und drucken ihn als Sicherungsblatt. Neue \
                 Sicherungen öffnet dann dieser Code und nicht mehr der Tandem-Code. Tandembuch behält ihn nicht: Das Blatt gehört in eine \
                 abschließbare Schublade. Ohne das Blatt öffnet niemand diese Sicherungen, auch nicht \
                 Ihr Gegenüber und nicht die IT.",
                "In Edge und Chrome kann Tandembuch die Sicherung selbst schreiben, in einen Ordner, den Sie wählen oder auf \
                 die Seite ziehen. Es überschreibt nur seine eigene Datei. Unter „Austausch“ steht, wie alt sie ist und ob \
                 etwas zu tun ist; dort endet es auch mit einem Druck.",
                "Ist nur das Blatt verloren, legen Sie auf diesem Gerät einen neuen Code an und laden gleich eine neue \
                 Sicherung herunter. Solange Sie keinen Sicherungs-Code haben, öffnet der Tandem-Code Ihre Sicherungen.",
            ],
        },
        Chapter {
            heading: "Wer kann an diesem Gerät mitlesen?",
            paragraphs: &[
                "Wer an diesen Browser kommt. In den Einstellungen richten Sie eine Sperre ein: Dann fragt Tandembuch nach \
                 einem Kennwort, bevor es etwas zeigt, und alles, was in diesem Browser liegt, ist verschlüsselt. Es sperrt \
                 sich von selbst, oder mit dem Schloss oben.",
                "Das Kennwort kennt niemand außer Ihnen. Haben Sie es vergessen, hilft nur eine Sicherung. Deshalb gehört \
                 eine Sicherung vor die Sperre.",
                "Nicht geschützt ist, was auf dem Bildschirm steht, und was Sie ausdrucken, kopieren oder als Text speichern.",
            ],
        },
        Chapter {
            heading: "Was wird aus dem Tandem, wenn es zu Ende ist?",
            paragraphs: &[
                "Legen Sie es in den Einstellungen des Tandems ins Archiv. Auf der Startseite steht es dann unter \
                 „Archiv“: Sie können alles lesen und suchen, aber nichts ändern. Wenn Sie möchten, erinnert Sie die \
                 Startseite später daran, es zu löschen.",
                "Ein Tandem, das Sie entfernen, können Sie zehn Minuten lang auf der Startseite zurückholen. Danach \
                 ist auf diesem Gerät nichts mehr davon da. Bei Ihrem Gegenüber bleibt alles, wie es ist.",
            ],
        },
        Chapter {
            heading: "Etwas ist schiefgegangen",
            paragraphs: &[
                "Aus Versehen gelöscht? In einer Liste steht an der Stelle „Zurückholen“, bis Sie die Seite \
                 verlassen. Sonst steht unten für kurze Zeit „Rückgängig“; mit der Taste F6 kommen Sie dorthin. \
                 Später finden Sie es in den Einstellungen des Tandems unter „Zuletzt gelöscht“.",
                "„Nicht gespeichert“? Lassen Sie die Seite offen. Oben steht, was zu tun ist.",
                "Eine Datei lässt sich nicht öffnen? Es wurde nichts geändert. Die Meldung sagt, ob der \
                 Code nicht passt oder die Datei beschädigt ist.",
                "Alles ist leer? Vielleicht hat der Browser seine Daten gelöscht, oder Sie sind in einem \
                 anderen Browser. Öffnen Sie Ihre letzte Sicherung, oder bitten Sie Ihr Gegenüber um eine \
                 Datei mit allem.",
                "Tandembuch startet nicht? Die Seite, die dann erscheint, erklärt den Grund und kann Ihre \
                 Daten retten.",
            ],
        },
        Chapter {
            heading: "Barrierefreiheit",
            paragraphs: &[
                "Tandembuch soll mit Tastatur, Vorleseprogramm, starker Vergrößerung, hellem und dunklem \
                 Aussehen und hohem Kontrast nutzbar sein. Stoßen Sie auf eine Hürde, sagen Sie es bitte der \
                 Stelle, die Ihnen Tandembuch zur Verfügung stellt.",
            ],
        },
    ],
    keyboard: "Tastatur",
    keys: &[
        ("Tab", "weiter zum nächsten Feld oder Knopf"),
        ("Umschalt + Tab", "zurück"),
        ("Eingabetaste", "Knopf drücken, Feld bestätigen"),
        ("Strg + Eingabetaste", "eintragen, was in einem Feld mit mehreren Zeilen steht"),
        ("Esc", "Fenster oder geöffnete Zeile schließen"),
        ("F6", "zur letzten Meldung, zum Beispiel „Rückgängig“"),
    ],
    about: "Lizenz und Dank",
    about_text: &[
        "Tandembuch ist freie Software unter der EUPL-1.2, der Open-Source-Lizenz der Europäischen Union.",
        "Die Gestaltung baut auf KERN auf, dem offenen Designsystem für die deutsche Verwaltung, ebenfalls EUPL-1.2.",
    ],
};

/// English.
pub static EN: Help = Help {
    title: "Help",
    intro: "Tandembuch accompanies you both through half a year of learning from each other.",
    chapters: &[
        Chapter {
            heading: "Where is my data?",
            paragraphs: &[
                "Only on this device, in this browser. Tandembuch is loaded from the address at the top of \
                 the browser; what you write never goes there. Another browser on this device does not see \
                 it.",
                "Saving happens by itself while you write. At the top you see whether everything is saved.",
                "If you delete the browser’s site data or close a private window, the data is gone. A backup protects you.",
                "Many office computers delete it every time the browser closes. There you work from a file: under “Exchange”, \
                 “Working file” you create it with a password. In the morning you open it with “Open a file”, you save at the \
                 top right, and before something is lost the browser asks.",
            ],
        },
        Chapter {
            heading: "How does a meeting work?",
            paragraphs: &[
                "Plan one meeting, or several at once. For the first talk, meetings, the halfway review and \
                 the closing meeting there is a usual agenda, which both of you can change. Tap an \
                 item to change, move or delete it; by its grip you drag it into place.",
                "“Begin the meeting” shows in large letters where you are and how much time is left. Notes, \
                 experiments, questions and tasks go below. If the phone locks or the browser closes, you go \
                 on at the same point.",
                "What stays open is on top of the next agenda by itself. What neither of you knows, one of \
                 you asks somebody about.",
                "For your calendar there is a file that only says “Tandem meeting”, time and place.",
            ],
        },
        Chapter {
            heading: "What does “Skills” show?",
            paragraphs: &[
                "Where you began with a skill, where you are today, and what shows it. Choose three to five skills. \
                 What works for a goal that belongs to one is there, too.",
                "You give your view, and so does your partner. Both stay hidden, also in every file, until both are \
                 handed in. Then you see them side by side. Nobody gives marks, and nobody but the two of you sees \
                 them.",
                "After every third meeting the rhythm check asks whether rhythm and length still suit you. It makes one \
                 suggestion at most; nothing changes unless you both agree.",
                "A card to pass on is for others and names nobody. It can be copied, saved as a picture and printed only \
                 when both of you have agreed to exactly these words.",
            ],
        },
        Chapter {
            heading: "What does my partner see?",
            paragraphs: &[
                "Everything in the tandem, once you exchange a file: goals, meetings, journal, tasks, \
                 topics and the agreement. Before you make the file, you see what will be in it.",
                "Not: what is under “Just for me”. It stays on this device until you move a note to the \
                 journal. Nor what you hold back: before you make a file you can do that with a goal, an entry, a task, \
                 a topic or a word that was in no file yet. Your backup has both. As long as you have no recovery code, your partner can open a backup.",
            ],
        },
        Chapter {
            heading: "How do we exchange?",
            paragraphs: &[
                "Under “Exchange” you make an encrypted file. You see exactly what is in it first, and pass \
                 the file on in the way you are used to, for example by email. Your partner opens it in \
                 Tandembuch and then has everything you have.",
                "You can both write independently. When a file is opened, everything comes together and \
                 nothing is overwritten. If you both changed something in the same place, both versions are \
                 kept until you choose one.",
                "Before you add a file you see what it changes. You can undo what you added last there, even later. What has \
                 become of every file is under “What has gone in and out”.",
                "If both of you can reach the same folder, in Nextcloud, in OneDrive or on a network drive, it also goes by itself \
                 in Edge and Chrome: both of you choose it under “Exchange”, once you have given each other a file. What a known \
                 device puts there is added without a question; Tandembuch says what it was, and you can undo it. Other \
                 browsers cannot read a folder.",
            ],
        },
        Chapter {
            heading: "What is the tandem code?",
            paragraphs: &[
                "16 characters that only the two of you know. Your partner enters the code with the first file. From then on your \
                 devices know each other: new files open without a code, and are signed. Which ones these are is under “Exchange” at \
                 “Known devices”, with a check number to compare.",
                "Tell the code in person or on the phone, and never send it together with a file. You find \
                 it in the settings of the tandem.",
                "A new device needs the code once more, with a file with everything. So write it on paper, too. If it is \
                 lost here, your partner knows it.",
                "Has a device been lost? Drop it under “Known devices”, each of you for yourself. Does somebody know the code who \
                 should not? Make a new one in the settings of the tandem.",
            ],
        },
        Chapter {
            heading: "What is a backup?",
            paragraphs: &[
                "An encrypted file for yourself, with everything in a tandem, your private notes too. Put \
                 the file where your documents are safe. On a new device, open the backup with “Open a file”.",
                "Under “Exchange” you make a recovery code and print it as a recovery sheet. Then this code opens \
                 new backups, and the tandem code does not any more. Tandembuch does not keep it: the sheet belongs in a drawer that you can lock. Without the sheet \
                 nobody opens these backups, neither your partner nor IT.",
                "In Edge and Chrome Tandembuch can write the backup by itself, into a folder that you choose or drop on the \
                 page. It replaces only its own file. “Exchange” says how old it is and whether there is something to do; \
                 there it also ends with one press.",
                "If only the sheet is lost, make a new code on this device and download a new backup right away. As long as \
                 you have no recovery code, the tandem code opens your backups.",
            ],
        },
        Chapter {
            heading: "Who can read along on this device?",
            paragraphs: &[
                "Whoever gets at this browser. In the settings you can set a lock: then Tandembuch asks for a password before it \
                 shows anything, and everything in this browser is encrypted. It locks by itself, or with the lock at the top.",
                "Nobody knows the password but you. If you have forgotten it, only a backup helps. So make a backup before you \
                 set a lock.",
                "What is on the screen is not protected, nor what you print, copy or save as a text.",
            ],
        },
        Chapter {
            heading: "What becomes of the tandem when it has come to its end?",
            paragraphs: &[
                "Put it into the archive, in the settings of the tandem. On the start page it is under “Archive” then: \
                 you can read and search everything, but change nothing. If you like, the start page reminds you later \
                 to delete it.",
                "A tandem that you remove can be brought back on the start page for ten minutes. After that nothing of \
                 it is left on this device. For your partner everything stays as it is.",
            ],
        },
        Chapter {
            heading: "Something went wrong",
            paragraphs: &[
                "Deleted by mistake? In a list “Bring back” stands in its place until you leave the page. \
                 Otherwise “Undo” is at the bottom for a short time; the F6 key takes you there. Later you find it \
                 in the settings of the tandem under “Recently deleted”.",
                "“Not saved”? Leave the page open. At the top it says what to do.",
                "A file cannot be opened? Nothing has been changed. The message says whether the code does \
                 not fit or the file is damaged.",
                "Everything is empty? The browser may have deleted its data, or you are in another browser. \
                 Open your last backup, or ask your partner for a file with everything.",
                "Tandembuch does not start? The page that appears then explains the reason and can rescue \
                 your data.",
            ],
        },
        Chapter {
            heading: "Accessibility",
            paragraphs: &[
                "Tandembuch is meant to be usable by keyboard, with a screen reader, at high zoom, in light \
                 and dark and in high contrast. If you meet a barrier, please tell the office that provides \
                 Tandembuch to you.",
            ],
        },
    ],
    keyboard: "Keyboard",
    keys: &[
        ("Tab", "on to the next field or button"),
        ("Shift + Tab", "back"),
        ("Enter", "press a button, confirm a field"),
        ("Ctrl + Enter", "enter what stands in a field of several lines"),
        ("Esc", "close a window or an open row"),
        ("F6", "to the latest message, for example “Undo”"),
    ],
    about: "Licence and thanks",
    about_text: &[
        "Tandembuch is free software under the EUPL-1.2, the open source licence of the European Union.",
        "Its design builds on KERN, the open design system for German public administration, also EUPL-1.2.",
    ],
};
