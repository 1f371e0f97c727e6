//! What a row of the log says after a row has been read, written and joined. It knows no disk.

use tandembuch_core::digest::{Digest, Thing};
use tandembuch_core::record::ReplicaId;

use super::*;

fn seen(counter: u32) -> VersionVector {
    [(ReplicaId::from_random([1; 5]), counter)].into_iter().collect()
}

fn line(id: &str, way: Way, counter: u32) -> Line {
    Line::new(id.to_owned(), way, &Digest::default(), seen(counter))
}

fn did(row: &str) -> Vec<Vec<Did>> {
    read(row).iter().map(|line| line.did.iter().map(|(did, _)| *did).collect()).collect()
}

#[test]
fn a_line_says_the_same_when_it_is_read_again() {
    let has = vec![(Thing::Goal, 2), (Thing::Other, 1)];
    let line = Line { has, own: 3, ..line("a", Way::FromPartner, 5) };
    let line = line.that(Did::Opened, 7).that(Did::TakenIn, 8);
    assert_eq!(read(&with(None, std::slice::from_ref(&line))), [line]);
}

#[test]
fn what_a_newer_program_has_written_does_not_hide_the_rest() {
    let row = with(None, &[line("a", Way::ToPartner, 1).that(Did::Made, 7)]);
    let newer = row.replace("\"made\",7]]", "\"made\",7],[\"shredded\",8]]");
    assert_eq!(read(&newer), read(&row));
    assert_eq!(read(&row.replace("to partner", "to the programme")), []);
    assert_eq!(read("no list"), []);
}

#[test]
fn a_save_that_is_tried_again_says_nothing_twice() {
    let taken_in = line("a", Way::FromPartner, 5).that(Did::TakenIn, 8);
    let opened = with_opened(None, &line("a", Way::FromPartner, 5).that(Did::Opened, 7));
    let once = with(Some(&opened), std::slice::from_ref(&taken_in));
    assert_eq!(did(&once), [vec![Did::Opened, Did::TakenIn]]);
    assert_eq!(with(Some(&once), &[taken_in]), once);
}

#[test]
fn an_import_that_is_not_in_the_record_any_more_is_taken_back() {
    let first = line("first", Way::FromPartner, 5).that(Did::TakenIn, 1);
    let second = line("second", Way::FromPartner, 9).that(Did::TakenIn, 2);
    let row = with(None, &[first, second]);
    let is_in = |row: &str| read(row).into_iter().map(|line| line.is_in()).collect::<Vec<_>>();
    let after_one = with_taken_back(Some(&row), Some("second"), &seen(5), 3);
    assert_eq!(is_in(&after_one), [true, false]);
    // Another tab has taken the second one in beside it, on top of what was before the first.
    assert_eq!(is_in(&with_taken_back(Some(&row), Some("second"), &seen(4), 3)), [false, false]);
    // The record has seen as much as before: a row that got lost came back with it.
    assert_eq!(is_in(&with_taken_back(Some(&row), Some("first"), &seen(9), 3)), [false, true]);
    // It comes once more, from what a page has left.
    let again = line("second", Way::FromPartner, 9).that(Did::TakenIn, 2);
    assert_eq!(is_in(&with(Some(&after_one), &[again])), [true, true]);
}

#[test]
fn who_opens_a_file_twice_has_one_line_and_who_opens_two_has_two() {
    let opened = |id, counter, at| line(id, Way::FromPartner, counter).that(Did::Opened, at);
    let once = with_opened(None, &opened("a", 5, 1));
    let twice = with_opened(Some(&once), &opened("b", 5, 2));
    assert_eq!(read(&twice), [opened("b", 5, 2)]);
    let other = with_opened(Some(&twice), &opened("c", 6, 3));
    assert_eq!(read(&other).len(), 2);
    let taken_in = with(Some(&twice), &[opened("b", 5, 2).that(Did::TakenIn, 3)]);
    assert_eq!(read(&with_opened(Some(&taken_in), &opened("d", 5, 4))).len(), 2);
}

#[test]
fn what_is_passed_on_is_what_was_handed_over_last() {
    let made = |id, at| line(id, Way::ToPartner, 5).that(Did::Made, at);
    let row = with(None, &[made("a", 1).that(Did::Downloaded, 2), made("b", 3)]);
    let [handed_over, only_made] = &did(&with_passed_on(Some(&row), 4))[..] else { panic!("two lines") };
    assert_eq!(handed_over, &[Did::Made, Did::Downloaded, Did::PassedOn]);
    assert_eq!(only_made, &[Did::Made]);
}

#[test]
fn only_what_was_handed_over_has_arrived_and_only_where_that_is_known() {
    let made = line("a", Way::ToPartner, 5).that(Did::Made, 1);
    assert!(!made.has_arrived(&seen(5)), "it never left");
    let left = made.that(Did::Copied, 2);
    assert_eq!([4, 5].map(|counter| left.has_arrived(&seen(counter))), [false, true]);
    let backup = line("b", Way::ToOneself, 5).that(Did::Downloaded, 1);
    assert!(!backup.has_arrived(&seen(5)), "it is nobody else's");
}

#[test]
fn the_oldest_lines_go_first() {
    let many: Vec<Line> =
        (0..=MOST).map(|at| line(&at.to_string(), Way::ToOneself, 1).that(Did::Made, at as u64)).collect();
    let kept = read(&with(None, &many));
    assert_eq!((kept.len(), kept.first().map(Line::at)), (MOST, Some(1)));
}

#[test]
fn a_backup_that_both_records_have_taken_in_is_one_line() {
    let restored = |at| line("a", Way::Restored, 5).that(Did::Opened, 1).that(Did::TakenIn, at);
    let own_alone = line("b", Way::Restored, 5).that(Did::TakenIn, 4);
    let made = line("c", Way::ToPartner, 5).that(Did::Made, 6);
    let all = of_both(vec![restored(2), made.clone()], vec![restored(3), own_alone.clone()]);
    assert_eq!(all, [made, own_alone, restored(2)]);
    let opened = line("a", Way::Restored, 5).that(Did::Opened, 1);
    let all = of_both(vec![opened], vec![line("a", Way::Restored, 5).that(Did::TakenIn, 3)]);
    assert!(all[0].is_in() && all.len() == 1);
}

#[test]
fn lines_that_could_not_be_stored_lie_beside_what_could_not() {
    let lines = [line("a", Way::FromPartner, 5).that(Did::TakenIn, 8)];
    let object = r#"{"space":"x"}"#;
    assert_eq!(beside(&write_beside(object, &lines)), lines);
    assert_eq!(write_beside(object, &[]), object);
    assert_eq!(beside(object), []);
    // Where what it was written with has not come into the record, it says nothing.
    assert_eq!(read(&with_what_is_in(None, &lines, &seen(4))), []);
}
