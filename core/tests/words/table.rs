//! The table: what texts do not say, where it is allowed all the same, and what they say instead.

use super::source::Language;

/// A word that texts do not use.
pub(super) struct Word {
    /// Of one language, or of both.
    pub(super) language: Option<Language>,
    /// With a `*` at its end: however it goes on.
    pub(super) word: &'static str,
    /// What is said instead, or why not.
    pub(super) instead: &'static str,
    /// Beginnings of the names of files in which it means something else.
    pub(super) files: &'static [&'static str],
    /// Phrases in which it means something else.
    pub(super) phrases: &'static [&'static str],
}

const fn both(word: &'static str, instead: &'static str) -> Word {
    Word { language: None, word, instead, files: &[], phrases: &[] }
}

const fn german(word: &'static str, instead: &'static str) -> Word {
    Word { language: Some(Language::German), word, instead, files: &[], phrases: &[] }
}

const fn english(word: &'static str, instead: &'static str) -> Word {
    Word { language: Some(Language::English), word, instead, files: &[], phrases: &[] }
}

impl Word {
    const fn but_in(self, files: &'static [&'static str]) -> Self {
        Self { files, ..self }
    }

    const fn but_as(self, phrases: &'static [&'static str]) -> Self {
        Self { phrases, ..self }
    }
}

/// The topics that people can learn about have words of their own.
const TOPICS: &[&str] = &["topics/"];

/// Everything that texts do not say.
#[rustfmt::skip]
pub(super) static TABLE: &[Word] = &[
    both("!", "texts are calm"),
    both("'", "’").but_in(&["rescue-texts.js"]),
    both("Compliance", "say what is allowed"),
    // One word, two things.
    german("Fassung*", "Version, where it is Tandembuch itself")
        .but_in(&["agreement.rs", "attention.rs", "common.rs", "digest.rs", "help.rs", "incoming.rs", "tandem.rs", "topics/"])
        .but_as(&["keine Fassung oder zu viele"]),
    german("Programm*", "Tandembuch; the programme is that of the city")
        .but_in(TOPICS).but_as(&["Fragt das Programm nach einer Rückmeldung", "E-Mail-Programm"]),
    german("App*", "Tandembuch").but_in(TOPICS),
    german("Anwendung*", "Tandembuch"),
    german("Tool*", "Tandembuch"),
    german("Thema", "Titel, of a meeting").but_in(&["topics", "things.rs", "fields.rs", "goals.rs", "help.rs", "sentences.mjs"]),
    german("freigeb*", "ins Tagebuch stellen; erlaubt; Platz schaffen"),
    german("Freigeb*", "ins Tagebuch stellen; erlaubt; Platz schaffen"),
    german("freigegeben", "ins Tagebuch stellen; erlaubt"),
    german("Freigegeben", "ins Tagebuch stellen; erlaubt"),
    german("einzeln frei", "ins Tagebuch stellen"),
    german("Abschluss*", "Schlussrunde, of a meeting").but_in(&["keepsake/", "ways.rs", "sentences.mjs"])
        .but_as(&["Abschlusstreffen", "Tag des Abschlusses"]),
    german("abschließen", "beenden, of a meeting").but_in(&["keepsake/", "ways.rs"]),
    german("abgeschlossen", "beendet, of a meeting").but_in(&["keepsake/", "ways.rs"]),
    german("Einsicht*", "Erkenntnis"),
    german("Eckdaten", "Zeitraum und Absprachen"),
    german("Referat oder Abteilung", "Dienststelle"),
    // What is not true.
    german("gesendet", "erstellt, weitergegeben"),
    german("Senden", "Weitergeben"),
    german("senden", "weitergeben"),
    german("sendet", "gibt weiter").but_as(&["den der Server sendet"]),
    german("Versenden", "Weitergeben"),
    german("empfang*", "öffnen"),
    german("Empfang*", "Öffnen"),
    german("geteilt", "weitergegeben, angekommen"),
    german("vermerkt", "say what has happened"),
    german("Änderungen", "no counts of changes; name the things"),
    german("ohne Server", "Ihre Einträge gehen an keinen Server"),
    german("keinen Server.", "Ihre Einträge gehen an keinen Server").but_as(&["gehen an keinen Server."]),
    // Words of the program.
    german("Rohdaten*", "Daten retten"),
    german("Zufallszahlen", "kann nicht sicher verschlüsseln"),
    german("Schlüsselzutat", "say that it is not as Tandembuch makes it"),
    german("Stelle im Ablauf", "wie weit das Treffen ist"),
    german("Datensatz", "Eintrag, Stelle"),
    german("Datensätze*", "Einträge, Stellen"),
    german("Sonstiges", "weitere Angaben"),
    german("Kurzmeldung*", "Meldung"),
    german("zurücknehm*", "rückgängig machen"),
    german("zurückgenommen", "rückgängig gemacht"),
    german("Zurückgenommen", "Rückgängig gemacht"),
    german("zusammenführen", "aus allen eine machen"),
    german("Zusammenführen", "Aus allen eine machen"),
    german("Zusammengeführt*", "Gemeinsam"),
    german("Verwerfen", "Nicht übernehmen"),
    german("Konflikt*", "zwei Fassungen"),
    german("Synchron*", "Austausch"),
    german("Import*", "übernehmen"),
    german("import*", "übernehmen"),
    german("Export*", "sichern; Daten retten"),
    german("Backup*", "Sicherung"),
    german("wiederherstellen", "zurückholen"),
    german("Passphrase", "Tandem-Code"),
    german("Benutzer*", "Sie"),
    german("Einverständnis", "Bestätigen"),
    german("akzeptier*", "bestätigen"),
    german("Agenda", "Tagesordnung"),
    german("Reihe", "mehrere Treffen"),
    german("Serie*", "mehrere Treffen"),
    german("Stimmung*", "Wie war es?"),
    german("Rollentausch*", "say who gives what"),
    german("scheiter*", "klappen"),
    german("gescheitert", "hat nicht geklappt"),
    german("Ausstieg", "Aufhören"),
    german("weiter verfolgt", "weiterverfolgt"),
    german("Wer zeigt", "the name, or Sie"),
    german("andere Seite", "Ihr Gegenüber"),
    german("Laufzeit", "Zeitraum"),
    german("Kompetenz*", "Fähigkeit"),
    german("Beleg", "Erfolg"),
    german("Bewertung*", "Einschätzung"),
    german("Matching", "Zuordnung"),
    // English.
    english("program", "Tandembuch").but_in(TOPICS).but_as(&["email program"]),
    english("programs", "Tandembuch").but_in(TOPICS),
    english("app", "Tandembuch"),
    english("Tandem-Code", "tandem code"),
    english("e-mail*", "email"),
    english("E-mail*", "Email"),
    english("data are", "data is"),
    english("Mid-term*", "Halfway review"),
    english("mid-term*", "halfway review"),
    english("backlog", "topic list"),
    english("Goals in work", "Goals in progress"),
    english("Until when", "By when"),
    english("pursu*", "set aside"),
    english("shared", "passed on").but_as(&["shared folder"]),
    english("Receive", "Open"),
    english("receive*", "open"),
    english("noted as sent", "say what has happened"),
    english("Take in", "Add to my tandem"),
    english("take in", "add"),
    english("taken in", "added"),
    english("Taken in", "Added"),
    english("take over", "add"),
    english("taken over", "added"),
    english("take along", "take away"),
    english("takes along", "takes away"),
    english("Discard", "Leave it out"),
    english("changes are", "no counts of changes"),
    english("raw data", "rescue data"),
    english("Raw data", "Rescue data"),
    english("raw export", "rescue data"),
    english("random numbers", "cannot encrypt safely"),
    english("key ingredient", "say that it is not as Tandembuch makes it"),
    english("release*", "move to the journal"),
    english("Release*", "Move to the journal"),
    english("series", "several meetings"),
    english("hits", "results"),
    english("Consent", "Confirm"),
    english("Load again", "Reload the page"),
    english("load the page again", "reload the page"),
    english("Load the page again", "Reload the page"),
    english("without a server", "what you write goes to no server"),
];
