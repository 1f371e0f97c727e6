//! Cards to pass on, and the dictionary: who agrees agrees to exactly these words, and nobody agrees for somebody else.

use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::json;
use tandembuch_core::calendar;
use tandembuch_core::forms::card::{self, Card};
use tandembuch_core::forms::confirmation::Standing;
use tandembuch_core::forms::entry::{self, Entry, Sort};
use tandembuch_core::forms::person::{self, Role};
use tandembuch_core::forms::term::{self, Term};
use tandembuch_core::forms::{choose, set_text};
use tandembuch_core::record::{Edit, Record};
use tandembuch_core::search;

use crate::{Device, exchange, id};

fn day(text: &str) -> NaiveDate {
    calendar::parse_day(text).expect("a day")
}

fn find(record: &Record) -> Card {
    Card::find(record, id(1)).expect("it is there")
}

fn agree(device: &mut Device, role: Role, on: &str) {
    device.write(&find(&device.record).agree(role, day(on)));
}

fn change(device: &mut Device, text: &str) {
    let seen = find(&device.record).text;
    device.write(&set_text(id(1), card::TEXT, &seen, text));
}

/// Both have the card, and both have agreed to it.
fn agreed() -> [Device; 2] {
    let [mut mentor, mut mentee] = Device::pair();
    mentor.write(&card::create(id(1), "Umfragen", None, 5));
    change(&mut mentor, "Eine Umfrage zu Beginn weckt alle.");
    agree(&mut mentor, Role::Mentor, "2026-11-22");
    exchange(&mut mentor, &mut mentee);
    assert!(!find(&mentee.record).may_leave());
    agree(&mut mentee, Role::Mentee, "2026-12-03");
    exchange(&mut mentor, &mut mentee);
    [mentor, mentee]
}

#[test]
fn a_card_may_leave_when_both_agree_to_its_words() {
    for device in agreed() {
        let card = find(&device.record);
        assert!(card.may_leave());
        assert_eq!(card.standing(Role::Mentor), Standing::Confirmed(day("2026-11-22")));
        assert_eq!(card.standing(Role::Mentee), Standing::Confirmed(day("2026-12-03")));
    }
}

/// Title and text are agreed to apart: nothing moves over the border between them.
#[test]
fn words_that_move_from_the_text_to_the_title_are_not_agreed_to() {
    let [mut mentor, mut mentee] = agreed();
    mentor.write(&choose(id(1), card::TITLE, "Umfragen\nEine Umfrage zu"));
    mentor.write(&choose(id(1), card::TEXT, "Beginn weckt alle."));
    assert!(!find(&mentor.record).may_leave());
    mentor.write(&choose(id(1), card::TITLE, ""));
    mentor.write(&choose(id(1), card::TEXT, "Umfragen\nEine Umfrage zu Beginn weckt alle."));
    exchange(&mut mentor, &mut mentee);
    assert!(!find(&mentee.record).may_leave());
}

#[test]
fn who_takes_it_back_on_one_device_has_taken_it_back() {
    let [mentor, mut mentee] = agreed();
    let mut second = mentee.clone();
    second.replica = tandembuch_core::record::ReplicaId::from_random([3; 5]);
    second.is_of(Role::Mentee);
    // Apart: agreed anew on one device, taken back on the other.
    agree(&mut mentee, Role::Mentee, "2026-12-04");
    second.write(&find(&second.record).withdraw(Role::Mentee));
    exchange(&mut mentee, &mut second);
    assert_eq!(find(&mentee.record).standing(Role::Mentee), Standing::Open);
    assert!(!find(&second.record).may_leave());
    drop(mentor);
}

#[test]
fn other_words_are_not_agreed_to_and_the_same_ones_are_again() {
    let [mut mentor, mut mentee] = agreed();
    change(&mut mentee, "Eine Umfrage am Ende weckt niemanden.");
    exchange(&mut mentor, &mut mentee);
    let card = find(&mentor.record);
    assert_eq!(Role::BOTH.map(|role| card.standing(role)), [Standing::Changed; 2]);
    assert!(!card.may_leave());
    change(&mut mentor, "Eine Umfrage zu Beginn weckt alle.");
    assert!(find(&mentor.record).may_leave(), "to these words both have agreed");
    mentor.write(&set_text(id(1), card::TITLE, "Umfragen", "Umfrage"));
    assert!(!find(&mentor.record).may_leave(), "the title belongs to the words");
}

#[test]
fn who_agrees_no_longer_stands_open() {
    let [mut mentor, mut mentee] = agreed();
    mentor.write(&find(&mentor.record).withdraw(Role::Mentor));
    exchange(&mut mentor, &mut mentee);
    for device in [mentor, mentee] {
        let card = find(&device.record);
        assert_eq!(card.standing(Role::Mentor), Standing::Open);
        assert!(card.standing(Role::Mentee).day().is_some() && !card.may_leave());
    }
}

#[test]
fn nobody_agrees_for_the_other() {
    let [mut mentor, mut mentee] = Device::pair();
    mentor.write(&card::create(id(1), "Umfragen", None, 5));
    for role in Role::BOTH {
        agree(&mut mentor, role, "2026-11-22");
    }
    exchange(&mut mentor, &mut mentee);
    assert_eq!(find(&mentee.record).standing(Role::Mentee), Standing::Open);
    assert!(!find(&mentee.record).may_leave());
}

#[test]
fn two_versions_open_it() {
    let [mut mentor, mut mentee] = agreed();
    change(&mut mentor, "Eins.");
    change(&mut mentee, "Zwei.");
    agree(&mut mentor, Role::Mentor, "2026-12-04");
    agree(&mut mentee, Role::Mentee, "2026-12-04");
    exchange(&mut mentor, &mut mentee);
    let card = find(&mentor.record);
    assert!(card.attention.is_needed() && !card.may_leave());
    mentor.write(&choose(id(1), card::TEXT, "Eins."));
    exchange(&mut mentor, &mut mentee);
    let card = find(&mentee.record);
    assert!(card.standing(Role::Mentor).day().is_some(), "it is what the mentor has agreed to");
    assert_eq!(card.standing(Role::Mentee), Standing::Changed);
}

#[test]
fn an_entry_is_offered_until_a_card_is_made_of_it() {
    let [mut mentor, _] = Device::pair();
    let sorts = [Sort::Insight, Sort::Experiment, Sort::Note, Sort::Question, Sort::Insight];
    for (number, sort) in (10..).zip(sorts) {
        let text = if number == 14 { " " } else { "Zuerst fragen." };
        mentor.write(&entry::create(id(number), sort, None, text, u64::from(number)));
    }
    mentor.write(&choose(id(11), entry::LEARNED, "Vorher ankündigen."));
    let offered =
        |record: &Record| card::offered(record).into_iter().map(|entry| entry.id).collect::<Vec<_>>();
    assert_eq!(offered(&mentor.record), [id(11), id(10)], "with words, the latest first");

    let entry = Entry::all(&mentor.record).into_iter().find(|entry| entry.id == id(11));
    mentor.write(&card::create(id(1), "", entry.as_ref(), 20));
    let made = find(&mentor.record);
    assert_eq!((made.text.as_str(), made.entry), ("Vorher ankündigen.", Some(id(11))));
    assert_eq!(offered(&mentor.record), [id(10)]);
    mentor.write(&Edit::Delete { id: id(1) });
    assert_eq!(offered(&mentor.record), [id(11), id(10)]);
}

#[test]
fn names_of_the_two_are_noticed() {
    let [mut mentor, _] = Device::pair();
    mentor.write(&person::create(Role::Mentor, "Leyla Aydın-Şen", ""));
    mentor.write(&person::create(Role::Mentee, "Dr. Jo Obermaier", ""));
    for (words, expected) in [
        ("Von Leyla gelernt", Some("Leyla")),
        ("LEYLAS Kniff", Some("Leyla")),
        ("„Sen“ sagt", Some("Şen")),
        ("Frau Aydin/Referat", Some("Aydın")),
        ("Herr\u{a0}Obermaier’s Idee", Some("Obermaier")),
        ("Leylaland, Dr. Jo und der Oberste", None),
        ("", None),
    ] {
        assert_eq!(card::named(&mentor.record, words).as_deref(), expected, "{words}");
    }
}

#[test]
fn the_dictionary_is_in_the_order_of_the_alphabet() {
    let [mut mentor, mut mentee] = Device::pair();
    for (number, word) in (1..).zip(["Zeichnungsleiste", "Ärmelschoner", "api", "Avatar", "Azubi"]) {
        let device = if number % 2 == 0 { &mut mentor } else { &mut mentee };
        let by = if number % 2 == 0 { Role::Mentor } else { Role::Mentee };
        device.write(&term::create(id(number), by, word, "Etwas.", 5));
    }
    exchange(&mut mentor, &mut mentee);
    let words: Vec<_> =
        Term::all(&mentor.record, &search::folded).into_iter().map(|term| term.word).collect();
    assert_eq!(words, ["api", "Ärmelschoner", "Avatar", "Azubi", "Zeichnungsleiste"]);
    assert_eq!(Term::find(&mentor.record, id(1)).map(|term| term.by), Some(Role::Mentee));
}

proptest! {
    /// Whatever stands in the fields, it is read, and nobody has agreed to it.
    #[test]
    fn garbage_is_no_agreement(text in ".{0,40}", number in any::<i64>()) {
        let [mut mentor, _] = Device::pair();
        mentor.write(&card::create(id(1), "Umfragen", None, 5));
        mentor.write(&term::create(id(2), Role::Mentee, "Wort", "", 5));
        for value in [json!(text), json!(number), json!({ "text": number, "on": text }), json!([text]), json!(null)] {
            for field in ["mentor_agreed", "entry", card::TEXT, card::TITLE] {
                mentor.write(&choose(id(1), field, value.clone()));
            }
            for field in [term::BY, term::WORD, term::MEANING] {
                mentor.write(&choose(id(2), field, value.clone()));
            }
            prop_assert!(!find(&mentor.record).may_leave());
            prop_assert_eq!(Term::all(&mentor.record, &search::folded).len(), 1);
        }
    }
}
