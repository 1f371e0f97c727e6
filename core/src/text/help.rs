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
                 die Daten weg. Viele Dienst-PCs löschen sie bei jedem Schließen. Eine Sicherung schützt \
                 davor.",
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
            heading: "Was sieht mein Gegenüber?",
            paragraphs: &[
                "Alles im Tandem, sobald Sie eine Datei austauschen: Ziele, Treffen, Tagebuch, Aufgaben, \
                 Themen und Vereinbarung. Bevor Sie die Datei erstellen, sehen Sie, was darin sein wird.",
                "Nicht: was unter „Nur für mich“ steht. Das bleibt auf diesem Gerät, bis Sie eine Notiz ins \
                 Tagebuch stellen. In Ihrer Sicherung ist es enthalten; wer die Sicherung und den Tandem-Code \
                 hat, kann es lesen.",
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
                 haben, können Sie dort auch noch später rückgängig machen.",
            ],
        },
        Chapter {
            heading: "Was ist der Tandem-Code?",
            paragraphs: &[
                "16 Zeichen, die nur Sie beide kennen. Sie öffnen Ihre Dateien. Ihr Gegenüber gibt den Code \
                 bei der ersten Datei ein, danach kennt ihn das Gerät.",
                "Sagen Sie den Code persönlich oder am Telefon, und schicken Sie ihn nie zusammen mit einer \
                 Datei. Sie finden ihn in den Einstellungen des Tandems.",
                "Ohne den Code lässt sich keine Datei öffnen, auch keine Sicherung. Notieren Sie ihn \
                 deshalb auch auf Papier. Ist er hier verloren, kennt ihn Ihr Gegenüber.",
            ],
        },
        Chapter {
            heading: "Was ist eine Sicherung?",
            paragraphs: &[
                "Eine verschlüsselte Datei für Sie selbst, mit allem aus einem Tandem, auch mit Ihren \
                 privaten Notizen. Legen Sie die Datei dorthin, wo Ihre Unterlagen sicher sind. Auf einem \
                 neuen Gerät öffnen Sie die Sicherung mit „Datei öffnen“.",
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
                "If you delete the browser’s site data or close a private window, the data is gone. Many \
                 office computers delete it every time the browser closes. A backup protects you.",
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
            heading: "What does my partner see?",
            paragraphs: &[
                "Everything in the tandem, once you exchange a file: goals, meetings, journal, tasks, \
                 topics and the agreement. Before you make the file, you see what will be in it.",
                "Not: what is under “Just for me”. It stays on this device until you move a note to the \
                 journal. Your backup has it; whoever has the backup and the tandem code can read it.",
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
                "Before you add a file you see what it changes. You can undo what you added last there, even later.",
            ],
        },
        Chapter {
            heading: "What is the tandem code?",
            paragraphs: &[
                "16 characters that only the two of you know. They open your files. Your partner enters the \
                 code with the first file; after that the device knows it.",
                "Tell the code in person or on the phone, and never send it together with a file. You find \
                 it in the settings of the tandem.",
                "Without the code no file can be opened, not even a backup. So write it on paper, too. If \
                 it is lost here, your partner knows it.",
            ],
        },
        Chapter {
            heading: "What is a backup?",
            paragraphs: &[
                "An encrypted file for yourself, with everything in a tandem, your private notes too. Put \
                 the file where your documents are safe. On a new device, open the backup with “Open a file”.",
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
