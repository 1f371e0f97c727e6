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
    intro: "Tandembuch begleitet Mentorin oder Mentor und Mentee durch ein halbes Jahr voneinander Lernen.",
    chapters: &[
        Chapter {
            heading: "Wo liegen meine Daten?",
            paragraphs: &[
                "Nur auf diesem Gerät, im Speicher dieses Browsers. Es gibt keinen Server und kein Konto, und \
                 Tandembuch sendet nichts. Ein anderer Browser auf demselben Gerät sieht Ihre Daten nicht.",
                "Gespeichert wird von selbst, während Sie schreiben. Oben steht, ob alles gespeichert ist.",
                "Wenn Sie die Websitedaten des Browsers löschen oder ein privates Fenster schließen, sind die Daten \
                 weg. Manche Dienst-PCs tun das bei jedem Beenden. Eine Sicherung schützt davor.",
            ],
        },
        Chapter {
            heading: "Wie läuft ein Treffen?",
            paragraphs: &[
                "Planen Sie ein Treffen oder gleich die ganze Reihe. Für Erstgespräch, Treffen, Zwischenbilanz und \
                 Abschluss gibt es eine übliche Tagesordnung, die Sie beide ändern können. Punkte ordnen Sie mit \
                 den Pfeilen, oder Sie ziehen sie am Griff an ihren Platz.",
                "„Treffen beginnen“ zeigt groß, wobei Sie sind und wie viel Zeit bleibt. Notizen, Versuche, Fragen und \
                 Aufgaben schreiben Sie darunter. Sperrt sich das Telefon oder schließt sich der Browser, geht es \
                 danach an derselben Stelle weiter.",
                "Was offen bleibt, steht beim nächsten Treffen von selbst wieder oben. „Ankommen“ und andere \
                 Punkte, die auf jeder üblichen Tagesordnung stehen, kommen nicht doppelt. Was Sie beide nicht \
                 wissen, nimmt jemand von Ihnen mit und fragt nach.",
                "Für den Kalender gibt es eine Datei, in der nur „Tandem-Termin“, Zeit und Ort stehen.",
            ],
        },
        Chapter {
            heading: "Was sieht mein Gegenüber?",
            paragraphs: &[
                "Alles im Tandem, sobald Sie eine Datei austauschen: Ziele, Treffen, Tagebuch, Aufgaben, Themen und \
                 Vereinbarung. Vor dem Versenden steht da, was darin ist.",
                "Nicht: was unter „Nur für mich“ steht. Das bleibt auf diesem Gerät, bis Sie eine Notiz einzeln \
                 freigeben. In Ihrer Sicherung ist es enthalten; wer Sicherung und Tandem-Code hat, kann es lesen.",
            ],
        },
        Chapter {
            heading: "Wie tauschen wir uns aus?",
            paragraphs: &[
                "Unter „Austausch“ entsteht eine verschlüsselte Datei. Sie sehen vorher genau, was darin steht, und \
                 geben sie auf Ihrem gewohnten Weg weiter, zum Beispiel per E-Mail. Ihr Gegenüber öffnet sie in \
                 Tandembuch und hat dann denselben Stand.",
                "Sie können beide unabhängig voneinander schreiben. Beim Öffnen kommt alles zusammen, nichts wird \
                 überschrieben. Haben Sie beide dieselbe Stelle geändert, bleiben beide Fassungen erhalten, bis Sie \
                 sich für eine entscheiden.",
                "Jede geöffnete Datei zeigt vorher, was sich ändern würde, und lässt sich danach wieder zurücknehmen.",
            ],
        },
        Chapter {
            heading: "Was ist der Tandem-Code?",
            paragraphs: &[
                "Der Schlüssel zu Ihren Dateien: 16 Zeichen, die nur Sie beide kennen. Ihr Gegenüber gibt ihn beim \
                 ersten Öffnen ein, danach ist er auf dem Gerät gemerkt.",
                "Sagen Sie ihn persönlich oder am Telefon, und schicken Sie ihn nie zusammen mit einer Datei. Sie \
                 finden ihn in den Einstellungen des Tandems.",
                "Ohne den Code lässt sich keine Datei öffnen, auch keine Sicherung. Bewahren Sie ihn deshalb auch \
                 außerhalb dieses Geräts auf. Ist er hier verloren, kennt ihn Ihr Gegenüber.",
            ],
        },
        Chapter {
            heading: "Was ist eine Sicherung?",
            paragraphs: &[
                "Eine verschlüsselte Datei für Sie selbst, mit allem aus einem Tandem. Legen Sie sie dort ab, wo auch \
                 Ihre anderen Dateien sicher liegen. Auf einem neuen Gerät öffnen Sie sie mit „Datei öffnen“.",
            ],
        },
        Chapter {
            heading: "Etwas ist schiefgegangen",
            paragraphs: &[
                "Gelöscht: Nach jedem Löschen steht unten „Rückgängig“. Die Taste F6 führt dorthin.",
                "„Nicht gespeichert“: Lassen Sie die Seite offen. Oben steht, was zu tun ist.",
                "Datei lässt sich nicht öffnen: Es wurde nichts geändert. Die Meldung sagt, ob der Code nicht passt \
                 oder die Datei beschädigt ist.",
                "Alles leer: Vielleicht hat der Browser seine Daten gelöscht, oder Sie sind in einem anderen Browser. \
                 Öffnen Sie Ihre letzte Sicherung, oder bitten Sie Ihr Gegenüber um eine Datei mit allem.",
                "Tandembuch startet nicht: Die Seite, die dann erscheint, erklärt den Grund und kann Ihre Daten retten.",
            ],
        },
        Chapter {
            heading: "Barrierefreiheit",
            paragraphs: &[
                "Tandembuch soll mit Tastatur, Vorleseprogramm, starker Vergrößerung, hellem und dunklem Aussehen und \
                 hohem Kontrast nutzbar sein. Stoßen Sie auf eine Hürde, sagen Sie es bitte der Stelle, die Ihnen \
                 Tandembuch zur Verfügung stellt.",
            ],
        },
    ],
    keyboard: "Tastatur",
    keys: &[
        ("Tab", "weiter zum nächsten Feld oder Knopf"),
        ("Umschalt + Tab", "zurück"),
        ("Eingabe", "Knopf drücken, Feld übernehmen"),
        ("Esc", "Fenster schließen, Eingabe in einem Feld verwerfen"),
        ("F6", "zur letzten Kurzmeldung, zum Beispiel „Rückgängig“"),
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
    intro: "Tandembuch accompanies mentor and mentee through half a year of learning from each other.",
    chapters: &[
        Chapter {
            heading: "Where is my data?",
            paragraphs: &[
                "Only on this device, in the storage of this browser. There is no server and no account, and \
                 Tandembuch sends nothing. Another browser on the same device does not see your data.",
                "Saving happens by itself while you write. At the top you see whether everything is saved.",
                "If you delete the browser’s site data or close a private window, the data is gone. Some office \
                 computers do that on every exit. A backup protects you.",
            ],
        },
        Chapter {
            heading: "How does a meeting go?",
            paragraphs: &[
                "Plan one meeting, or the whole series at once. For the first talk, meetings, the mid-term review and \
                 the closing there is a usual agenda, which both of you can change. Put items in order with the \
                 arrows, or drag them into place by the grip.",
                "“Begin the meeting” shows in large letters where you are and how much time is left. Notes, \
                 experiments, questions and tasks go below. If the phone locks or the browser closes, you go on at the \
                 same point.",
                "What stays open is on top of the next agenda by itself. “Arriving” and other items of every \
                 usual agenda do not come twice. What neither of you knows, one of you takes along and asks others.",
                "For your calendar there is a file that only says “Tandem meeting”, time and place.",
            ],
        },
        Chapter {
            heading: "What does my partner see?",
            paragraphs: &[
                "Everything in the tandem, once you exchange a file: goals, meetings, journal, tasks, topics and the \
                 agreement. Before you send it, you see what is in it.",
                "Not: what is under “Just for me”. It stays on this device until you release a note, one by one. Your \
                 backup has it; whoever has the backup and the Tandem-Code can read it.",
            ],
        },
        Chapter {
            heading: "How do we exchange?",
            paragraphs: &[
                "Under “Exchange” an encrypted file is made. You see exactly what is in it first, and pass it on in \
                 the way you are used to, for example by e-mail. Your partner opens it in Tandembuch and then has the \
                 same state.",
                "You can both write independently. When a file is opened, everything comes together and nothing is \
                 overwritten. If you both changed the same place, both versions are kept until you decide on one.",
                "Every file shows what would change before it is taken over, and can be taken back afterwards.",
            ],
        },
        Chapter {
            heading: "What is the Tandem-Code?",
            paragraphs: &[
                "The key to your files: 16 characters that only the two of you know. Your partner enters it when \
                 opening the first file; after that it is remembered on the device.",
                "Tell it in person or on the phone, and never send it together with a file. You find it in the \
                 settings of the tandem.",
                "Without the code no file can be opened, not even a backup. So keep it outside of this device as well. \
                 If it is lost here, your partner knows it.",
            ],
        },
        Chapter {
            heading: "What is a backup?",
            paragraphs: &[
                "An encrypted file for yourself, with everything in a tandem. Put it where your other files are safe. \
                 On a new device, open it with “Open a file”.",
            ],
        },
        Chapter {
            heading: "Something went wrong",
            paragraphs: &[
                "Deleted: after every deletion there is “Undo” at the bottom. The F6 key leads there.",
                "“Not saved”: leave the page open. At the top it says what to do.",
                "A file cannot be opened: nothing has been changed. The message says whether the code does not fit or \
                 the file is damaged.",
                "Everything is empty: the browser may have deleted its data, or you are in another browser. Open your \
                 last backup, or ask your partner for a file with everything.",
                "Tandembuch does not start: the page that appears then explains the reason and can rescue your data.",
            ],
        },
        Chapter {
            heading: "Accessibility",
            paragraphs: &[
                "Tandembuch is meant to be usable by keyboard, with a screen reader, at high zoom, in light and dark \
                 and in high contrast. If you meet a barrier, please tell the office that provides Tandembuch to you.",
            ],
        },
    ],
    keyboard: "Keyboard",
    keys: &[
        ("Tab", "on to the next field or button"),
        ("Shift + Tab", "back"),
        ("Enter", "press a button, take over a field"),
        ("Esc", "close a window, discard what was typed into a field"),
        ("F6", "to the latest short message, for example “Undo”"),
    ],
    about: "Licence and thanks",
    about_text: &[
        "Tandembuch is free software under the EUPL-1.2, the open source licence of the European Union.",
        "Its design builds on KERN, the open design system for German public administration, also EUPL-1.2.",
    ],
};
