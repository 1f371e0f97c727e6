//! Finding things by their words.

use chrono::NaiveDateTime;
use proptest::prelude::*;
use tandembuch_core::forms::competence::Competence;
use tandembuch_core::forms::entry::{self, Sort};
use tandembuch_core::forms::meeting;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::{
    agenda, choose, closing, goal, milestone, rule, set_text, skill, step, task, topic,
};
use tandembuch_core::plain_text::is_blank;
use tandembuch_core::record::{Edit, Record};
use tandembuch_core::search::{self, Filter, Group, Index, Item, Query, Scope, Thing, excerpt, groups};

use crate::{Device, exchange, id};

const DAY: u64 = 24 * 3_600_000;

fn index(record: &Record) -> Index {
    let local =
        |at: u64| chrono::DateTime::from_timestamp_millis(at.try_into().ok()?).map(|at| at.naive_utc());
    let named = |entity| (entity == Competence::ALL[0].entity()).then_some("Informationen suchen");
    Index::of(record, local, named)
}

fn found<'a>(index: &'a Index, text: &str, filter: Filter) -> Vec<&'a Item> {
    let places = search::query(index, &Query::new(text), filter);
    places.into_iter().map(|place| index.item(place).expect("it was found")).collect()
}

fn titles<'a>(index: &'a Index, text: &str, filter: Filter) -> Vec<&'a str> {
    let words =
        |item: &&'a Item| if item.title.is_empty() { item.text.as_str() } else { item.title.as_str() };
    found(index, text, filter).iter().map(words).collect()
}

fn with_entry(text: &str) -> Index {
    let [mut one, _] = Device::pair();
    one.write(&entry::create(id(1), Sort::Note, None, text, DAY));
    index(&one.record)
}

fn marked(text: &str, query: &str) -> String {
    let parts = excerpt(text, &Query::new(query));
    parts.into_iter().map(|part| if part.is_hit { format!("[{}]", part.text) } else { part.text }).collect()
}

#[test]
fn a_skill_is_found_by_its_name_in_words_and_by_what_has_worked() {
    let [mut one, _] = Device::pair();
    let of_catalogue = Competence::ALL[0];
    one.write(&skill::choose(&one.record.clone(), of_catalogue, DAY));
    one.write(&skill::create(id(1), Role::Mentor, "Sitzungen leiten", DAY));
    let day = "2026-11-21".parse().expect("a day");
    let what = milestone::What::Alone;
    one.write(&milestone::create_for_skill(id(2), of_catalogue.entity(), what, "Akte gefunden", day, DAY));
    let index = index(&one.record);
    for text in ["suchen", "akte"] {
        assert_eq!(titles(&index, text, Filter::default()), ["Informationen suchen"], "{text}");
    }
    assert_eq!(titles(&index, "sitzungen", Filter::default()), ["Sitzungen leiten"]);
    let scope = Filter { scope: Scope::Only(Thing::Skill), author: None };
    assert_eq!(found(&index, "suchen", scope).len(), 1);
}

#[test]
fn what_belongs_to_a_goal_is_found_with_it_and_topics_by_their_notes() {
    let [mut one, _] = Device::pair();
    one.write(&goal::create(id(1), Role::Mentee, "Umfrage leiten", DAY));
    one.write(&step::create(id(2), id(1), &[], "Gruppenräume anlegen"));
    let day = "2026-11-21".parse().expect("a day");
    one.write(&milestone::create(id(3), id(1), milestone::What::Alone, day, None, DAY));
    one.write(&set_text(id(3), milestone::TEXT, "", "Neun haben geantwortet"));
    one.write(&topic::create(id(4), "Barcamps", DAY));
    let index = index(&one.record);
    for text in ["gruppenraeume", "neun"] {
        assert_eq!(titles(&index, text, Filter::default()), ["Umfrage leiten"], "{text}");
    }
    assert_eq!(found(&index, "barcamp", Filter::default())[0].thing, Thing::Topic);
}

/// A tandem with one of everything.
fn tandem() -> Device {
    let [mut one, mut other] = Device::pair();
    let start: NaiveDateTime = "2026-11-23T14:00:00".parse().expect("a moment");
    one.write(&meeting::create(id(1), "E-Akte", Some(start), 90, "Rathaus"));
    one.write(&set_text(id(1), closing::MENTOR_TOOK, "", "Haushalt verstanden"));
    one.write(&agenda::create(id(2), id(1), &[], "Suchordner", Some(10)));
    one.write(&entry::create(id(3), Sort::Insight, Some(id(1)), "Die Akte hat Ordner", 3 * DAY));
    one.write(&entry::create(id(4), Sort::Experiment, None, "Umfrage", 2 * DAY));
    exchange(&mut one, &mut other);
    other.write(&set_text(id(4), entry::HAPPENED, "", "Sie war leer"));
    other.write(&goal::create(id(5), Role::Mentee, "Ablage ordnen", 4 * DAY));
    other.write(&task::create(id(6), "Ordner anlegen", None, None, Some(id(1)), 5 * DAY));
    other.write(&rule::create(id(7), "Absagen am Vortag", 6 * DAY));
    exchange(&mut one, &mut other);
    one
}

#[test]
fn german_words_are_found_however_they_are_typed() {
    for (text, query, is_found) in [
        ("Die Straße ist gesperrt", "strasse", true),
        ("Die STRASSE ist gesperrt", "Straße", true),
        ("Übergabe der Schlüssel", "ubergabe", true),
        ("Übergabe der Schlüssel", "UEBERGABE schluessel", true),
        ("Uebergabe der Schluessel", "Übergabe Schlüssel", true),
        ("U\u{308}bergabe", "Übergabe", true),
        ("Übergabe", "u\u{308}bergabe", true),
        ("Wunderbar", "Bär", false),
        ("Der Bär", "bar", true),
        ("Steuererklärung", "erklä", true),
        ("Frau Şahin und Herr Łuczak", "sahin luczak", true),
        ("Die „E-Akte“, Teil 2", "(e-akte) 2,", true),
        ("Gut 👍", "👍", true),
        ("Eins zwei", "zwei eins", true),
        ("Eins zwei", "eins drei", false),
        ("Eins zwei", "einszwei", false),
        ("Eins", "  ", true),
    ] {
        assert_eq!(
            found(&with_entry(text), query, Filter::default()).len(),
            usize::from(is_found),
            "{query}"
        );
    }
}

/// Entries as they are pasted from documents, mails and web pages, and what is typed to find them.
#[test]
fn pasted_words_are_found_as_people_read_them() {
    let entries: Vec<&str> = include_str!("../../../tests/data/search/entries.txt").lines().collect();
    let mut count = 0;
    for row in include_str!("../../../tests/data/search/queries.tsv").lines() {
        let mut cells = row.split('\t');
        let mut cell = || cells.next().expect("line, query, hits");
        let (line, query, hits) = (cell().parse::<usize>().expect("a line"), cell(), cell());
        let index = with_entry(entries[line - 1]);
        assert_eq!(found(&index, query, Filter::default()).len().to_string(), hits, "{query}");
        // What is copied from the entry finds it too.
        assert_eq!(found(&index, entries[line - 1], Filter::default()).len(), 1, "{}", entries[line - 1]);
        count += 1;
    }
    assert_eq!(count, 9);
}

#[test]
fn what_nobody_can_see_is_not_found() {
    for text in ["\u{2068}\u{2069}", "\u{200b} \u{ad}", "\u{feff}", "\u{3164}\u{0}"] {
        let [mut one, _] = Device::pair();
        one.write(&entry::create(id(1), Sort::Note, None, "x", DAY));
        // As only a file can bring it.
        one.write(&choose(id(1), entry::TEXT, text));
        assert_eq!(found(&index(&one.record), "", Filter::default()), [] as [&Item; 0], "{text:?}");
    }
}

#[test]
fn a_hit_is_marked_as_it_was_written() {
    for (text, query, expected) in [
        ("Die Straße ist frei", "strasse", "Die [Straße] ist frei"),
        ("Die Straße ist frei", "s", "Die [S]tra[ß]e i[s]t frei"),
        ("Mädchen und Maedchen", "maed", "[Mäd]chen und [Maed]chen"),
        ("Mädchen und Maedchen", "Mädchen", "[Mädchen] und [Maedchen]"),
        ("u\u{308}ber", "ub", "[u\u{308}b]er"),
        ("eins\n\nzwei", "zwei eins", "[eins] [zwei]"),
        ("aaaa", "aa aaa", "[aaaa]"),
        ("Der Bild\u{ad}schirm ist neu", "bildschirm", "Der [Bild\u{ad}schirm] ist neu"),
        ("Die E\u{2011}Akte", "e-akte", "Die [E\u{2011}Akte]"),
        ("Der Workﬂow klar", "workflow", "Der [Workﬂow] klar"),
        ("nichts", "", "nichts"),
    ] {
        assert_eq!(marked(text, query), expected);
    }
}

#[test]
fn of_a_long_text_the_piece_around_the_hit_is_shown() {
    let long = format!("{}Schlüssel{}", "vorne und ".repeat(60), " und hinten".repeat(60));
    let piece = marked(&long, "schlussel");
    assert!(piece.starts_with("… ") && piece.contains("[Schlüssel]") && piece.ends_with('…'), "{piece}");
    assert!(piece.chars().count() < 200, "{piece}");
    assert!(marked(&long, "vorne").starts_with("[vorne]"));
}

#[test]
fn titles_come_before_texts_and_the_latest_first() {
    let index = index(&tandem().record);
    let everything = titles(&index, "ord", Filter::default());
    assert_eq!(everything, ["Suchordner", "Ordner anlegen", "Ablage ordnen", "Die Akte hat Ordner"]);
    assert_eq!(titles(&index, "haushalt", Filter::default()), ["E-Akte"]);
    assert_eq!(titles(&index, "umfrage leer", Filter::default()).len(), 1);
}

#[test]
fn what_is_not_asked_for_is_left_out() {
    let index = index(&tandem().record);
    let of = |scope, author| titles(&index, "", Filter { scope, author });
    assert_eq!(of(Scope::Only(Thing::Entry), None), ["Die Akte hat Ordner", "Umfrage\nSie war leer"]);
    assert_eq!(
        of(Scope::Everything, None),
        of(Scope::Only(Thing::Entry), None),
        "without words, the journal"
    );
    assert_eq!(of(Scope::Sort(Sort::Insight), None), ["Die Akte hat Ordner"]);
    assert_eq!(of(Scope::Only(Thing::Goal), None), ["Ablage ordnen"]);
    assert_eq!(of(Scope::Only(Thing::Goal), Some(Role::Mentor)), [""; 0]);
    assert_eq!(of(Scope::Only(Thing::Task), Some(Role::Mentee)), ["Ordner anlegen"]);
    assert_eq!(of(Scope::Only(Thing::Meeting), None), ["E-Akte"]);
    assert_eq!(of(Scope::Only(Thing::AgendaItem), None), ["Suchordner"]);
    assert_eq!(of(Scope::Only(Thing::Rule), None), ["Absagen am Vortag"]);
    assert_eq!(of(Scope::Only(Thing::Entry), Some(Role::Mentor)).len(), 2);
}

#[test]
fn what_is_deleted_is_not_found_and_what_was_written_in_it_is() {
    let mut one = tandem();
    one.write(&Edit::Delete { id: id(1) });
    let without = index(&one.record);
    let left = titles(&without, "e", Filter::default());
    let kept = ["Ordner anlegen", "Ablage ordnen", "Absagen am Vortag", "Die Akte hat Ordner"];
    assert_eq!(left, [&kept[..], &["Umfrage\nSie war leer"]].concat());
    assert!(found(&without, "Ordner", Filter::default()).iter().all(|item| item.meeting.is_none()));
    one.write(&Edit::Restore { id: id(1) });
    assert_eq!(found(&index(&one.record), "akte", Filter::default()).len(), 2);
}

#[test]
fn the_journal_is_read_by_meeting_and_month() {
    let mut one = tandem();
    one.write(&entry::create(id(8), Sort::Note, None, "Im März", 70 * DAY));
    one.write(&entry::create(id(9), Sort::Note, Some(id(99)), "Treffen noch unbekannt", 71 * DAY));
    one.write(&choose(id(4), entry::SORT, Sort::Note.as_str()));
    let index = index(&one.record);
    let places = search::query(&index, &Query::default(), Filter::default());
    let shown: Vec<_> = groups(&index, &places).into_iter().map(|(group, of)| (group, of.len())).collect();
    assert_eq!(shown, [(Group::Month(1970, 3), 2), (Group::Meeting(id(1)), 1), (Group::Month(1970, 1), 1)]);
}

proptest! {
    #[test]
    fn any_words_of_an_entry_find_it(text in "(\\PC|[äöüÄÖÜßẞéø\u{308} .,„“-]){0,80}", picks in proptest::collection::vec(any::<proptest::sample::Index>(), 0..5)) {
        prop_assume!(!is_blank(&text));
        let words: Vec<&str> = text.split_whitespace().collect();
        let query: Vec<&str> = picks.iter().map(|pick| *pick.get(&words)).collect();
        let query: String = query.join(" ").chars().take(search::MAX_CHARS).collect();
        prop_assert_eq!(found(&with_entry(&text), &query, Filter::default()).len(), 1, "{}", query);
    }

    #[test]
    fn nothing_typed_panics_and_an_excerpt_loses_no_letter(text in "\\PC{0,300}", query in ".{0,250}") {
        let _found = found(&with_entry(&text), &query, Filter::default());
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let shown: String = excerpt(&text, &Query::new(&query)).into_iter().map(|part| part.text).collect();
        let shown = shown.trim_start_matches("… ").trim_end_matches('…');
        prop_assert!(line.contains(shown));
        prop_assert!(line.chars().count() > 180 || line.trim_end_matches('…') == shown || line.starts_with("… "));
    }
}
