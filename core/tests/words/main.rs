//! The words that texts do not use, because they belong to the program, stand for two things, or are not true.
//!
//! The texts are read as they stand in the sources: so no branch of a text and no text of a new area is missed.

mod source;
mod table;

use source::{Language, Text};
use table::{TABLE, Word};

#[test]
fn no_text_uses_a_word_that_is_not_to_be_used() {
    let complaints: Vec<String> =
        source::all().iter().flat_map(|text| TABLE.iter().filter_map(|word| complaint(text, word))).collect();
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

/// Whoever adds a file of texts has them read, in both languages.
#[test]
fn every_text_is_read() {
    let texts = source::all();
    let count = |language| texts.iter().filter(|text| text.language == language).count();
    let (german, english) = (count(Language::German), count(Language::English));
    assert!(german > 1_000, "{german} German texts");
    assert!(english.abs_diff(german) < german / 10, "{english} English texts, {german} German ones");
    for known in [
        "Was Sie können möchten",
        "Die Amtsrunde allein leiten",
        "How calm Bernd stays",
        "Die Datei ist fertig",
        "Punkt der Tagesordnung",
        "Meetings a month",
        "The end of this file is missing.",
        "Tandembuch läuft in Ihrem Browser.",
        "Reload the page",
    ] {
        assert!(texts.iter().any(|text| text.words.starts_with(known)), "{known}");
    }
}

#[test]
fn a_word_that_is_put_back_is_found() {
    let check = |words: &str, file: &str, language, expected: usize| {
        let text = Text { file: file.to_owned(), line: 1, language, words: words.to_owned() };
        let found = TABLE.iter().filter(|word| complaint(&text, word).is_some()).count();
        assert_eq!(found, expected, "{words}");
    };
    let (german, english) = (Language::German, Language::English);
    check("Als gesendet vermerkt.", "exchange.rs", german, 2);
    check("Neue Fassung verfügbar", "device.rs", german, 1);
    check("Alle Fassungen bleiben, bis Sie eine wählen.", "incoming.rs", german, 0);
    check("Das Programm ließ sich nicht laden", "rescue-texts.js", german, 1);
    check("Fragt das Programm nach einer Rückmeldung, …", "agreement.rs", german, 0);
    check("Treffen ohne Thema", "meetings.rs", german, 1);
    check("Eigenes Thema", "topics/german.rs", german, 0);
    check("12 Änderungen sind noch nicht geteilt", "tandem.rs", german, 2);
    check("Agenda", "meetings.rs", german, 1);
    check("Agenda", "meetings.rs", english, 0);
    check("Take in", "incoming.rs", english, 1);
    check("Your data are not touched.", "rescue-texts.js", english, 1);
    check("What does {name} take along!", "live.rs", english, 2);
}

fn complaint(text: &Text, word: &Word) -> Option<String> {
    let is_about = word.language.is_none_or(|language| language == text.language);
    let is_allowed = word.files.iter().any(|file| text.file.starts_with(file));
    if !is_about || is_allowed {
        return None;
    }
    let words = word.phrases.iter().fold(text.words.clone(), |words, phrase| words.replace(phrase, ""));
    let Text { file, line, .. } = text;
    has(&words, word.word)
        .then(|| format!("{file}:{line}: “{}” has “{}”: {}", text.words, word.word, word.instead))
}

/// Whether a text has this word. One that ends in `*` may go on; a sign is found wherever it stands.
fn has(text: &str, word: &str) -> bool {
    let (stem, may_go_on) = word.strip_suffix('*').map_or((word, false), |stem| (stem, true));
    let is_sign = !stem.contains(char::is_alphanumeric);
    text.match_indices(stem).any(|(place, _)| {
        let begins = !text[..place].ends_with(char::is_alphanumeric);
        let ends = !text[place + stem.len()..].starts_with(char::is_alphanumeric);
        is_sign || (begins && (may_go_on || ends))
    })
}
