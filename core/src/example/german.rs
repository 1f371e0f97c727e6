//! The example, in German.

use super::texts::{Goal, Outcome, Talk, Texts};

pub(super) const DE: Texts = Texts {
    departments: ["IT-Referat", "Baureferat"],
    place: "Rathaus, Zimmer 214",
    online: "online",
    rules: [
        "Bernd wählt die Themen. Leyla lernt dafür, wie Entscheidungen im Baureferat zustande kommen.",
        "Was wir besprechen, bleibt unter uns, auch nach dem halben Jahr.",
        "Bernd macht die Handgriffe selbst, Leyla sitzt daneben. Was nicht klappt, versuchen wir noch einmal.",
        "Kurze Fragen per E-Mail, Antwort innerhalb von einer Woche.",
        "Absagen spätestens am Vortag, mit einem neuen Vorschlag für einen Mittwoch.",
        "Personalfragen aus beiden Referaten bleiben draußen.",
        "Nichts. Wenn sich daran etwas ändern soll, entscheiden wir es vorher gemeinsam.",
        "Beide dürfen jederzeit aufhören. Wir sagen es einander zuerst.",
        "Nach drei Monaten schauen wir, ob Abstand und Dauer noch passen.",
    ],
    new_contact: "Kurze Fragen im Chat, Antwort innerhalb von zwei Arbeitstagen. Am Wochenende nichts.",
    ai_note: "Leyla fragt nach, welches Werkzeug im Haus erlaubt ist. Bis dahin nur mit Texten, die ohnehin öffentlich \
              sind.",
    video: Goal {
        title: "Eine Videokonferenz mit Umfrage und Gruppenräumen selbst leiten",
        sign: "Ich muss niemanden mehr rufen.",
        steps: &[
            "Umfrage anlegen und veröffentlichen",
            "Gruppenräume zu dritt ausprobieren",
            "Die Amtsrunde allein leiten",
        ],
    },
    files: Goal {
        title: "Meine Ablage in der E-Akte so ordnen, dass das Vorzimmer sie findet",
        sign: "Das Vorzimmer findet jeden Vorgang, ohne mich zu fragen.",
        steps: &[
            "Aktenplan des Referats ansehen",
            "Suchordner für offene Vorgänge anlegen",
            "Mit dem Vorzimmer ausprobieren",
        ],
    },
    other_sign: "Drei Vorgänge sind in einer Minute gefunden.",
    board: Goal {
        title: "Verstehen, wie eine Beschlussvorlage in den Stadtrat kommt",
        sign: "Ich begleite eine Vorlage von der Idee bis zur Sitzung.",
        steps: &["Eine fertige Vorlage gemeinsam lesen", "In einer Ausschusssitzung zuhören"],
    },
    evidence: [
        "Umfrage angelegt und gestartet.",
        "Gruppenräume geöffnet und wieder geschlossen.",
        "Umfrage in der Abteilungsrunde: 9 von 11 haben geantwortet.",
        "Dem Vorzimmer gezeigt, wie man eine Umfrage anlegt.",
        "Eine Vorlage gelesen und die Mitzeichnungen geordnet.",
        "Amtsrunde mit 25 Gästen geleitet.",
    ],
    reached: "25 Leute, und ich habe nur einmal nach dem Knopf gesucht.",
    without_a_goal: "Eine Liste mit Namen vor dem Weitergeben selbst unkenntlich gemacht",
    held: [
        Talk {
            title: "Erstgespräch",
            agenda: &[
                "Ankommen und kennenlernen",
                "Was erwarten wir voneinander?",
                "Ziele für beide",
                "Nächster Termin",
            ],
        },
        Talk {
            title: "Umfragen in Videokonferenzen",
            agenda: &["Rückblick", "Umfrage anlegen und starten", "Nächste Schritte und Termin"],
        },
        Talk {
            title: "Gruppenräume",
            agenda: &["Rückblick", "Gruppenräume zu dritt ausprobieren", "Nächste Schritte und Termin"],
        },
        Talk {
            title: "KI-Werkzeuge im Amt",
            agenda: &[
                "Rückblick",
                "Was KI-Werkzeuge können und was nicht",
                "Einen Musterbescheid in einfache Sprache bringen",
                "Bernd erklärt den Weg einer Vorlage",
                "Darf ein Aktenzeichen in ein KI-Werkzeug?",
                "Nächste Schritte und Termin",
            ],
        },
    ],
    took: [
        [
            "Wie viele Stellen an einer Baugenehmigung mitreden.",
            "Dass ich fragen darf, ohne mich zu rechtfertigen.",
        ],
        ["Wie gelassen Bernd bleibt, wenn etwas hakt.", "Erst veröffentlichen, dann den Link weitergeben."],
        ["Wie man eine große Runde beginnt.", "Zu dritt üben, bevor 25 zusehen."],
        ["Warum die Kämmerei mitzeichnet.", "Wer sagt, wer den Brief liest, bekommt einen besseren."],
    ],
    next: Talk {
        title: "Ordnung in der E-Akte",
        agenda: &[
            "Rückblick",
            "Aktenplan und Suchordner",
            "Bernd erklärt den Haushaltsplan",
            "Nächste Schritte und Termin",
        ],
    },
    later: ["Datenschutz im Alltag", "Baustelle Isarufer ansehen"],
    early: [
        "Wir duzen uns. Termine immer mittwochs um 14 Uhr, Absagen spätestens am Vortag.",
        "Ich muss nicht alles können. Es reicht, zu wissen, wen ich frage.",
        "In der Abteilungsrunde eine Umfrage starten, ohne dass jemand aus der IT dabei ist.",
        "In Gruppenräumen reden auch die, die sonst still sind.",
        "Darf ich Bilder von Baustellen im Intranet zeigen, auf denen Menschen zu sehen sind?",
    ],
    poll: Outcome {
        happened: "Beim ersten Mal war sie leer, weil ich sie nicht veröffentlicht hatte. Beim zweiten Mal haben 9 von \
                   11 geantwortet.",
        learned: "Vorher einmal mit einer Person üben. Über die leere Umfrage haben alle gelacht, ich auch.",
    },
    minutes: [
        "Muster: Bewohnerparkausweis, ohne Namen und Aktenzeichen.",
        "Den Bescheid kürzen lassen und beide Texte vergleichen.",
        "Ich prüfe das Ergebnis wie den Entwurf eines neuen Kollegen.",
        "Eine Vorlage braucht zuerst die Mitzeichnung der Kämmerei.",
        "Muss im Brief stehen, dass ein KI-Werkzeug geholfen hat?",
        "Welche Vorlage kommt zuerst in den Ausschuss?",
        "Die Kurzanleitung steht im Intranet unter „Digitales“.",
        "Eine Stunde in der Bauberatung zuhören.",
    ],
    letter: Outcome {
        happened: "Aus zwei Seiten wurde eine, aber die Frist fehlte.",
        learned: "Sagt man dazu, wer ihn liest, wird er besser.",
    },
    tasks: [
        "Dem Bürgerbüro den kürzeren Musterbescheid zeigen",
        "Suchordner für die Baustelle Isarufer anlegen",
        "Haushaltsplan, Seite 40 bis 48 lesen",
    ],
    terms: [
        [
            "Prompt",
            "Die Anweisung, die man einer KI gibt. Je genauer sie ist, desto brauchbarer ist die Antwort.",
        ],
        [
            "Ende-zu-Ende-Verschlüsselung",
            "Nur wer schreibt und wer liest, kann es lesen, niemand dazwischen.",
        ],
        ["Zeichnungsleiste", "Wer einen Vorgang nacheinander abzeichnet, bevor er hinausgeht."],
    ],
    card: [
        "Erst die Umfrage, dann die Runde",
        "Wer eine Videokonferenz mit einer kurzen Umfrage beginnt, hört auch die Leisen. Zwei Fragen genügen, und nach einer Minute sehen alle, wo die Runde steht.",
    ],
    note: "Ich habe mich nicht getraut zu fragen, was ein Deckungskreis ist. Beim nächsten Mal frage ich einfach.",
    draft: "Bernd fragen: Wer liest eine Vorlage eigentlich, bevor sie",
};
