//! Looking back: thanks that both write apart, the closing, and the book of what neither has left out.

use chrono::NaiveDate;
use serde_json::json;
use tandembuch_core::forms::book::{Chapter, Piece, chapters, months};
use tandembuch_core::forms::entry::{self, Sort};
use tandembuch_core::forms::farewell::{self, Farewell};
use tandembuch_core::forms::goal::{self, GoalState};
use tandembuch_core::forms::keep::{keep, left_out};
use tandembuch_core::forms::looking_back::LookingBack;
use tandembuch_core::forms::meeting;
use tandembuch_core::forms::milestone::{self, What};
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::rating::Occasion;
use tandembuch_core::forms::{choose, closing, set_text, tandem, term};
use tandembuch_core::record::{Edit, EntityId, Record};
use tandembuch_core::search::folded;

use crate::{Device, exchange, id};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn write(device: &mut Device, edits: impl IntoIterator<Item = Edit>) {
    edits.into_iter().for_each(|edit| device.write(&edit));
}

fn book(record: &Record) -> Vec<(Chapter, Vec<Piece>)> {
    chapters(record, &|_| Some(day("2027-01-20")), &folded)
}

fn is_in(record: &Record, thing: EntityId) -> bool {
    book(record).into_iter().flat_map(|(_, pieces)| pieces).any(|piece| piece.id == thing && piece.is_in)
}

#[test]
fn both_thank_apart_and_nothing_is_lost() {
    let [mut mentor, mut mentee] = Device::pair();
    let thanks = farewell::say(&mentor.record, farewell::thanks(Role::Mentor), "", "Danke für die Türen");
    mentor.write(&thanks);
    let thanks = farewell::say(&mentee.record, farewell::thanks(Role::Mentee), "", "Danke für die Geduld");
    mentee.write(&thanks);
    let closed = farewell::close(&mentee.record, Some(day("2027-04-08")));
    mentee.write(&closed);
    exchange(&mut mentor, &mut mentee);
    for device in [&mentor, &mentee] {
        let said = Farewell::of(&device.record);
        assert_eq!(
            Role::BOTH.map(|role| said.thanks(role).to_owned()),
            ["Danke für die Türen", "Danke für die Geduld"]
        );
        assert_eq!((said.closed, said.attention.is_needed()), (Some(day("2027-04-08")), false));
    }
    let reopened = farewell::close(&mentor.record, None);
    mentor.write(&reopened);
    exchange(&mut mentor, &mut mentee);
    assert_eq!(Farewell::of(&mentee.record).closed, None);
}

#[test]
fn two_who_write_the_same_field_apart_are_asked() {
    let [mut mentor, mut mentee] = Device::pair();
    for (device, text) in [(&mut mentor, "Mittagessen"), (&mut mentee, "Ein Kanal")] {
        let said = farewell::say(&device.record, farewell::IN_TOUCH, "", text);
        device.write(&said);
    }
    exchange(&mut mentor, &mut mentee);
    assert!(Farewell::of(&mentor.record).attention.is_needed());
    assert_eq!(Farewell::of(&mentor.record), Farewell::of(&mentee.record));
}

#[test]
fn what_one_leaves_out_is_out_for_both_until_one_takes_it_in() {
    let [mut mentor, mut mentee] = Device::pair();
    mentee.write(&entry::create(id(1), Sort::Insight, None, "Fragen kostet nichts", 5));
    exchange(&mut mentor, &mut mentee);
    assert!(is_in(&mentor.record, id(1)));
    // Both leave it out apart.
    for (device, choice) in [(&mut mentor, id(21)), (&mut mentee, id(22))] {
        let out = keep(&device.record, choice, id(1), false, 6);
        write(device, out);
    }
    exchange(&mut mentor, &mut mentee);
    for device in [&mentor, &mentee] {
        assert_eq!(left_out(&device.record).into_iter().collect::<Vec<_>>(), [id(1)]);
        assert!(!is_in(&device.record, id(1)));
    }
    let back = keep(&mentor.record, id(23), id(1), true, 7);
    write(&mut mentor, back);
    exchange(&mut mentor, &mut mentee);
    assert!(is_in(&mentee.record, id(1)));
}

#[test]
fn who_leaves_out_while_the_other_one_takes_in_has_left_it_out() {
    let [mut mentor, mut mentee] = Device::pair();
    mentee.write(&entry::create(id(1), Sort::Insight, None, "Fragen kostet nichts", 5));
    let out = keep(&mentee.record, id(21), id(1), false, 6);
    write(&mut mentee, out);
    exchange(&mut mentor, &mut mentee);
    let back = keep(&mentor.record, id(22), id(1), true, 7);
    write(&mut mentor, back);
    let still = keep(&mentee.record, id(23), id(1), false, 8);
    write(&mut mentee, still);
    exchange(&mut mentor, &mut mentee);
    for device in [&mentor, &mentee] {
        assert!(!is_in(&device.record, id(1)));
    }
}

/// A choice has an id of its own, so no file can make it stand where something else is to be.
#[test]
fn a_choice_never_stands_in_the_place_of_something_else() {
    let [mut mentor, _] = Device::pair();
    let mirrored = EntityId::from_random(farewell::ID.bytes().map(|byte| byte ^ 0xa5));
    mentor.write(&entry::create(mirrored, Sort::Insight, None, "Etwas", 5));
    let out = keep(&mentor.record, id(21), mirrored, false, 6);
    write(&mut mentor, out);
    assert!(mentor.record.get(farewell::ID).is_none() && !is_in(&mentor.record, mirrored));
}

#[test]
fn the_book_has_what_worked_was_reached_tried_and_understood_in_the_order_of_time() {
    let [mut mentor, mut mentee] = Device::pair();
    write(
        &mut mentee,
        [
            goal::create(id(1), Role::Mentee, "Eine Videokonferenz leiten", 1),
            milestone::create(id(2), id(1), What::Alone, day("2026-12-01"), None, 2),
            milestone::create(id(3), id(1), What::WithHelp, day("2026-11-01"), None, 2),
            set_text(id(3), milestone::TEXT, "", "Umfrage mit Hilfe"),
            entry::create(id(4), Sort::Experiment, None, "Umfrage in der Runde", 3),
            set_text(id(4), entry::LEARNED, "", "Vorher probieren"),
            entry::create(id(5), Sort::Note, None, "Raum 214", 3),
            entry::create(id(6), Sort::Question, None, "Wer haftet?", 3),
            entry::create(id(7), Sort::Insight, None, "   ", 3),
            term::create(id(8), Role::Mentor, "Prompt", "Was man einer KI sagt", 4),
            term::create(id(9), Role::Mentee, "Ämterübergreifend", "Alle zeichnen mit", 4),
            meeting::create(id(10), "", None, 90, ""),
            choose(id(10), meeting::HELD, true),
            set_text(id(10), closing::MENTEE_TOOK, "", "Ich traue mich"),
        ],
    );
    let reached = milestone::change_state(id(11), id(1), GoalState::Reached, day("2027-01-10"), 9);
    write(&mut mentee, reached);
    write(&mut mentee, [set_text(id(11), milestone::TEXT, "", "Vierzig Gäste")]);
    exchange(&mut mentor, &mut mentee);
    let told: Vec<(Chapter, Vec<String>)> = book(&mentor.record)
        .into_iter()
        .map(|(chapter, pieces)| {
            let words = pieces.iter().map(|piece| format!("{} {}", piece.title, piece.texts.join(" / ")));
            (chapter, words.map(|words| words.trim().to_owned()).collect())
        })
        .collect();
    let strings = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    assert_eq!(
        told,
        [
            (Chapter::Worked, strings(&["Umfrage mit Hilfe", "Eine Videokonferenz leiten"])),
            (Chapter::Reached, strings(&["Eine Videokonferenz leiten Vierzig Gäste"])),
            (Chapter::Tried, strings(&["Umfrage in der Runde Vorher probieren"])),
            (Chapter::Took, strings(&["Ich traue mich"])),
            (
                Chapter::Words,
                strings(&["Ämterübergreifend Alle zeichnen mit", "Prompt Was man einer KI sagt"])
            ),
        ]
    );
}

#[test]
fn months_are_counted_as_people_do() {
    let [mut mentor, _] = Device::pair();
    assert_eq!(months(&mentor.record, day("2027-04-08")), 0);
    mentor.write(&Edit::Create {
        id: tandem::ID,
        kind: tandem::KIND,
        fields: vec![("from", json!("2026-10-15"))],
    });
    for (until, expected) in
        [("2026-10-20", 0), ("2026-11-15", 1), ("2027-04-08", 6), ("2027-04-15", 6), ("2026-01-01", 0)]
    {
        assert_eq!(months(&mentor.record, day(until)), expected, "{until}");
    }
}

#[test]
fn looking_back_counts_goals_and_knows_who_has_handed_in() {
    let [mut mentor, _] = Device::pair();
    write(
        &mut mentor,
        [
            goal::create(id(1), Role::Mentee, "Erreicht", 1),
            choose(id(1), goal::STATE, "reached"),
            goal::create(id(2), Role::Mentee, "In Arbeit", 1),
            choose(id(2), goal::UNTIL, "2027-01-01"),
            goal::create(id(3), Role::Mentor, "Ruht", 1),
            choose(id(3), goal::STATE, "paused"),
            goal::create(id(4), Role::Mentor, "Aufgegeben", 1),
            choose(id(4), goal::STATE, "dropped"),
        ],
    );
    let back = |today| LookingBack::of(&mentor.record, Occasion::End, day(today));
    assert_eq!((back("2027-01-01").reached, back("2027-01-01").going_on), (1, 2));
    assert_eq!(["2027-01-01", "2027-01-02"].map(|today| back(today).overdue), [0, 1]);
    // Nobody has chosen skills, so nobody is asked for a view.
    assert_eq!((back("2027-01-01").views, back("2027-01-01").pulse), (vec![], None));
}
