//! The topic list, in German.

use super::{Catalogue, Topics};
use crate::forms::person::Role;
use crate::forms::topic::Permit;

/// The texts.
pub(super) const DE: Topics = Topics {
    title: "Themen\u{ad}speicher",
    intro: |me| match me {
        Role::Mentee => {
            "Wie dringend ist Ihnen das? Vier Punkte, von „gar nicht“ bis „sofort“. Dahinter steht, wie gut Ihr Gegenüber sich auskennt."
        }
        Role::Mentor => {
            "Wie gut kennen Sie sich aus? Vier Punkte, von „gar nicht“ bis „sehr gut“. Dahinter steht, wie dringend es Ihrem Gegenüber ist."
        }
    },
    meta: "Ideen, was bei Ihnen drankommen könnte",
    matching: |count| match count {
        1 => "Bei 1 Thema passen Wunsch und Können zusammen".to_owned(),
        _ => format!("Bei {count} Themen passen Wunsch und Können zusammen"),
    },
    list: "Themen",
    list_intro: "Oben steht, was zusammenpasst.",
    own: "Fehlt etwas?",
    new: "Eigenes Thema",
    new_hint: "Zum Beispiel: Ratsinformationssystem",
    add: "Thema hinzufügen",
    added: |title| format!("Thema „{title}“ hinzugefügt"),
    title_missing: "Bitte schreiben Sie das Thema in das Feld.",
    untitled: "Thema ohne Titel",
    title_of: |title| format!("Titel des Themas „{title}“"),
    delete: |title| format!("Thema „{title}“ löschen"),
    deleted: |title| format!("Thema „{title}“ gelöscht"),
    urgency_of: |title| format!("Wie dringend? {title}"),
    not_rated: "Noch offen",
    urgencies: ["Gar nicht", "Irgendwann", "Bald", "Sofort"],
    strength_of: |title| format!("Wie gut kenne ich mich aus? {title}"),
    strengths: ["Gar nicht", "Etwas", "Gut", "Sehr gut"],
    to_try: "Zum Ausprobieren:",
    note_of: |title| format!("Stichworte zu „{title}“"),
    note_example: "Zum Beispiel: womit wir anfangen, wen wir fragen können",
    permit: "Darf ich das dienstlich?",
    permit_of: |title| format!("Darf ich das dienstlich? {title}"),
    permit_open: "Noch nicht geklärt",
    permits: |permit| match permit {
        Permit::Allowed => "Erlaubt",
        Permit::PrivateOnly => "Nur privat",
        Permit::AskIt => "IT fragen",
    },
    to_goal: "Zum Ziel machen",
    to_goal_of: |title| format!("Zum Ziel machen: {title}"),
    is_goal: "Zum Ziel",
    to_agenda: "Auf die Tagesordnung",
    to_agenda_of: |title| format!("Auf die Tagesordnung: {title}"),
    on_agenda: |day| format!("Dran am {day}"),
    on_agenda_undated: "Dran bei einem Treffen ohne Termin",
    put_on_agenda: |title, day| format!("„{title}“ steht auf der Tagesordnung am {day}"),
    no_meeting: "Es ist noch kein Treffen mit Termin geplant.",
    plan: "Zu den Treffen",
    catalogue: Catalogue {
        hardware: [
            "Geräte",
            "Notebook, Telefon, Headset und Bildschirm selbst anschließen, einstellen und weiterwissen, wenn etwas \
             hakt.",
            "Verbinden Sie Ihr Notebook selbst mit dem Bildschirm im Besprechungsraum, bevor die anderen kommen.",
        ],
        office: [
            "Büroprogramme",
            "Funktionen in Text, Tabelle, Kalender und E-Mail, die jeden Tag Zeit sparen.",
            "Legen Sie in Ihrem Postfach eine Regel an, die Rundschreiben in einen eigenen Ordner sortiert.",
        ],
        collaboration: [
            "Zusammenarbeit",
            "Zu mehreren gleichzeitig an einem Text arbeiten, statt Fassungen hin und her zu schicken.",
            "Schreiben Sie die nächste Tagesordnung zu zweit im selben Dokument, zur selben Zeit.",
        ],
        video_calls: [
            "Videokonferenzen",
            "Einladen, moderieren, den Bildschirm teilen und auch die beteiligen, die nur zugeschaltet sind.",
            "Teilen Sie in einem Probegespräch ein einzelnes Fenster statt des ganzen Bildschirms.",
        ],
        social_media: [
            "Soziale Medien",
            "Wie Netzwerke funktionieren, wer dort mitliest und was die Stadt dort von sich zeigt.",
            "Sehen Sie sich gemeinsam an, wie eine andere Stadt auf eine verärgerte Nachricht antwortet.",
        ],
        agile: [
            "Agile Methoden",
            "In kurzen Schritten arbeiten, oft nachsehen, ob es passt, und den Plan ändern dürfen.",
            "Hängen Sie für zwei Wochen eine Tafel mit drei Spalten auf: zu tun, in Arbeit, fertig.",
        ],
        apps: [
            "Apps und Trends",
            "Was es Neues gibt, was davon bleibt und was Bürgerinnen und Bürger heute erwarten.",
            "Erledigen Sie einen Behördengang auf dem Telefon, so wie es andere in Ihrer Stadt tun.",
        ],
        ai: [
            "KI-Werkzeuge",
            "Programme, die Texte entwerfen, zusammenfassen und übersetzen: was sie können, wo sie irren und was man \
             ihnen nicht anvertraut.",
            "Lassen Sie einen öffentlichen Text zusammenfassen und prüfen Sie Satz für Satz, was davon stimmt.",
        ],
        data_protection: [
            "Datenschutz im Alltag",
            "Was vertraulich ist, was wohin darf und wie gute Passwörter und Sperren schützen.",
            "Suchen Sie eine Datei mit Namen von Personen und klären Sie, wer alles sie öffnen kann.",
        ],
        data: [
            "Daten verstehen",
            "Tabellen, Diagramme und Kennzahlen lesen und fragen, was sie zeigen und was nicht.",
            "Nehmen Sie ein Diagramm aus Ihrem letzten Bericht und suchen Sie die Zahlen, auf denen es beruht.",
        ],
        e_file: [
            "E-Akte",
            "Vorgänge elektronisch ablegen, wiederfinden und weitergeben, ohne einen zweiten Stapel Papier.",
            "Suchen Sie einen Vorgang vom letzten Jahr, ohne jemanden zu fragen.",
        ],
        new_work: [
            "Neues Arbeiten und Führen",
            "Führen, wenn nicht alle im Haus sind: mit Vertrauen, klaren Absprachen und Entscheidungen dort, wo das \
             Wissen ist.",
            "Geben Sie eine Entscheidung, die sonst bei Ihnen liegt, für einen Monat an Ihr Team ab.",
        ],
        mistakes: [
            "Aus Fehlern lernen",
            "Klein ausprobieren, früh merken, was nicht geht, und darüber reden, ohne jemanden bloßzustellen.",
            "Erzählen Sie in der nächsten Besprechung, was Ihnen selbst misslungen ist und was Sie jetzt anders machen.",
        ],
        sharing: [
            "Wissen teilen",
            "Was einige wissen, so festhalten, dass es alle finden, auch nach einem Stellenwechsel.",
            "Schreiben Sie eine Frage, die Ihnen oft gestellt wird, mit der Antwort ins Intranet.",
        ],
        telling: [
            "Über die eigene Arbeit sprechen",
            "Zeigen, woran man arbeitet: im Haus, in sozialen Medien, auf Barcamps und Tagungen.",
            "Schreiben Sie drei Sätze über ein laufendes Vorhaben, die auch Ihre Nachbarschaft versteht.",
        ],
    },
};
