//! Notes of two tabs come together, and nothing grows without end.

use proptest::prelude::*;

use super::*;

fn id(number: u8) -> EntityId {
    EntityId::from_random([number; 10])
}

fn owned(owner: u8, number: usize) -> EntityId {
    let [low, high, ..] = number.to_le_bytes();
    EntityId::from_random([owner, 0, 0, 0, 0, 0, 0, 0, high, low])
}

fn number(number: usize) -> EntityId {
    owned(1, number)
}

fn texts(notes: &Notes) -> Vec<String> {
    notes.all().into_iter().map(|note| note.text).collect()
}

#[test]
fn two_tabs_lose_no_note() {
    let mut one = Notes::default();
    one.write(id(1), "Wie sage ich nein?", 10).expect("room");
    let mut other = one.clone();
    one.write(id(2), "Was ist ein Tag?", 20).expect("room");
    other.write(id(3), "Wer darf das?", 30).expect("room");
    other.write(id(1), "Wie sage ich freundlich nein?", 15).expect("room");
    assert_eq!((one.brought_by(&other), one.brought_by(&Notes::default())), (Ok(2), Ok(0)));
    one.join(&other).expect("room");
    other.join(&one).expect("room");
    assert_eq!(one, other);
    assert_eq!(texts(&one), ["Wer darf das?", "Was ist ein Tag?", "Wie sage ich freundlich nein?"]);
}

#[test]
fn a_deleted_note_stays_deleted_and_keeps_no_word() {
    let mut one = Notes::default();
    one.write(id(1), "Geheim", 10).expect("room");
    let other = one.clone();
    let note = one.find(id(1)).expect("it is there");
    // The clock was put back.
    one.delete(id(1), 5);
    one.join(&other).expect("room");
    assert_eq!((one.count(), one.find(id(1))), (0, None));
    assert!(!one.to_json().contains("Geheim"));
    one.restore(&note, 5).expect("room");
    assert_eq!(one.find(id(1)), Some(note));
}

/// A clock that was wrong once, a backup that was made to stay.
#[test]
fn a_note_of_the_far_future_can_be_shortened_and_deleted_for_good() {
    let crafted = |changed| {
        let text = Some("zz".to_owned());
        Notes::from_backup(vec![NoteV1 { id: id(1), text, created: 1, changed }])
            .expect("it is within bounds")
    };
    let mut wrong_clock = Notes::default();
    wrong_clock.write(id(1), "zz", u64::MAX).expect("room");
    for stored in [wrong_clock, crafted(MAX_TIME_MS), crafted(LATEST_IN_BACKUP), crafted(u64::MAX)] {
        let mut notes = stored.clone();
        notes.write(id(1), "a", 10).expect("room");
        let shortened = notes.clone();
        notes.join(&stored).expect("room");
        assert_eq!(texts(&notes), ["a"]);
        notes.delete(id(1), 11);
        for earlier in [&stored, &shortened] {
            notes.join(earlier).expect("room");
            assert_eq!(notes.count(), 0);
        }
        assert_eq!(Notes::from_json(&notes.to_json()), Some(notes));
    }
}

#[test]
fn of_a_note_that_a_backup_has_twice_the_later_change_wins() {
    for order in [[3, 5], [5, 3]] {
        let note = |changed| NoteV1 { id: id(1), text: Some(format!("{changed}")), created: 1, changed };
        let notes = Notes::from_backup(order.map(note).into()).expect("it is within bounds");
        assert_eq!(texts(&notes), ["5"]);
    }
}

#[test]
fn the_row_survives_being_written_and_a_bad_one_is_told() {
    let mut notes = Notes::default();
    notes.write(id(1), "Was heißt „agil“?", 10).expect("room");
    notes.write(id(2), "Weg", 20).expect("room");
    notes.delete(id(2), 30);
    assert_eq!(Notes::from_json(&notes.to_json()), Some(notes.clone()));
    assert_eq!((notes.last_change(), notes.changed_after(10), notes.changed_after(30)), (30, 1, 0));
    let long =
        format!(r#"[{{"id":"{}","text":"{}","created":1,"changed":1}}]"#, id(1), "x".repeat(MAX_LEN + 1));
    for json in ["", "{}", "[1]", r#"[{"id":"x","created":1,"changed":1}]"#, &long] {
        assert_eq!(Notes::from_json(json), None, "{json}");
    }
}

#[test]
fn there_is_an_end_to_everything() {
    let mut notes = Notes::default();
    for one in 0..2 * MAX_ROWS {
        notes.write(number(one), "Weg damit", 1).expect("room");
        notes.delete(number(one), 2);
    }
    for one in 0..MAX_NOTES {
        notes.write(number(one), "Bleibt", 3).expect("room");
    }
    assert_eq!(notes.write(id(9), "Zu viel", 4), Err(Full));
    notes.write(number(0), "Geht noch", 4).expect("it is not a new one");
    assert!(Notes::from_json(&notes.to_json()).is_some(), "what was written can be read");
    let long = "😀".repeat(MAX_LEN);
    notes.write(number(1), &long, 5).expect("room");
    let kept = notes.find(number(1)).expect("it is there").text;
    assert_eq!((kept.encode_utf16().count(), kept.chars().all(|letter| letter == '😀')), (MAX_LEN, true));
}

/// As many notes as there is room for, of which no other owner has one.
fn full(owner: u8) -> Notes {
    let row = |one| (owned(owner, one), Row { changed: 1, created: 1, text: Some("Bleibt".to_owned()) });
    Notes { rows: (0..MAX_NOTES).map(row).collect() }
}

#[test]
fn no_note_is_left_out_where_two_tabs_come_together() {
    let mut notes = full(1);
    notes.join(&full(2)).expect("two always fit");
    assert_eq!(notes.count(), 2 * MAX_NOTES);
    assert!(Notes::from_json(&notes.to_json()).is_some(), "what was joined can be read");
    let before = notes.clone();
    assert_eq!((notes.join(&full(3)), notes.brought_by(&full(3))), (Err(TooMany), Err(TooMany)));
    assert_eq!(notes, before, "nothing is left out in silence");
    notes.join(&before).expect("nothing new needs no room");
    assert_eq!(notes, before);
}

#[test]
fn a_note_takes_the_place_of_what_is_left_of_a_deleted_one() {
    let gone = |changed| Row { changed, created: 1, text: None };
    let deleted = Notes { rows: (0..MAX_ROWS).map(|one| (owned(1, one), gone(1 + one as u64))).collect() };
    let mut notes = full(2);
    notes.join(&deleted).expect("deleted ones need no room");
    assert_eq!((notes.count(), notes.rows.len()), (MAX_NOTES, MAX_ROWS));
    let kept = (0..MAX_ROWS).filter(|one| notes.rows.contains_key(&owned(1, *one)));
    assert!(kept.eq(MAX_NOTES..MAX_ROWS), "the oldest go first");
    let mut other = deleted;
    other.join(&full(2)).expect("deleted ones need no room");
    assert_eq!(notes, other, "both sides come to the same");
}

fn any_notes() -> impl Strategy<Value = Notes> {
    let row = (0..6_u8, 0..9_u64, 0..3_u64, proptest::option::of("[a-c]{0,2}"));
    proptest::collection::vec(row, 0..8).prop_map(|rows| Notes {
        rows: rows
            .into_iter()
            .map(|(one, changed, created, text)| (id(one), Row { changed, created, text }))
            .collect(),
    })
}

proptest! {
    #[test]
    fn tabs_agree_whoever_is_joined_first(a in any_notes(), b in any_notes(), c in any_notes()) {
        let joined = |one: &Notes, other: &Notes| {
            let mut both = one.clone();
            both.join(other).expect("room");
            both
        };
        prop_assert_eq!(joined(&a, &a), a.clone());
        prop_assert_eq!(joined(&a, &b), joined(&b, &a));
        prop_assert_eq!(joined(&joined(&a, &b), &c), joined(&a, &joined(&b, &c)));
    }
}
