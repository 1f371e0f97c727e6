//! What a person keeps for themselves: where it lies, which files have it, and what becomes of it.

use std::rc::Rc;

use leptos::prelude::GetUntracked;

use tandembuch_core::bundle::Kind;
use tandembuch_core::forms::person::Role;
use tandembuch_core::notes;
use tandembuch_core::record::{EntityId, SpaceId};

use super::alone::{Alone, founded};
use super::page::Page;
use super::removed::removes_for_good;
use crate::state::App;
use crate::state::outgoing::Purpose;

const NOTE: EntityId = EntityId::from_random([7; 10]);

fn texts(alone: &Alone) -> Vec<String> {
    alone.app().own.with_untracked(notes::all).into_iter().map(|note| note.text).collect()
}

fn with_note(text: &str) -> Alone {
    let mut alone = founded();
    assert!(alone.with(|app| app.apply_own(&[notes::create(NOTE, text, 1)])));
    alone.wait();
    alone
}

fn tandem(alone: &Alone) -> SpaceId {
    alone.app().open.get_untracked().expect("it is open").id
}

/// Closes the page and opens another one, with the tandem in it.
fn open_again(alone: &mut Alone, tandem: SpaceId) {
    let device = alone.page.device.clone();
    alone.page = Page::open(&device, &alone.now, 2);
    alone.wait();
    let app = alone.app();
    alone.page.begin(async move { drop(app.open_tandem(tandem).await) });
    alone.wait();
}

fn content(alone: &mut Alone, purpose: Purpose) -> String {
    let session = alone.app().session().expect("it is open");
    let made = Rc::new(std::cell::RefCell::new(String::new()));
    let kept = made.clone();
    alone.page.begin(async move {
        let content = session.stored_content(purpose, false).await.expect("the disk is well");
        *kept.borrow_mut() = content.json;
    });
    alone.wait();
    made.take()
}

fn take_in(alone: &mut Alone, json: String) {
    let app = alone.app();
    alone.page.begin(async move {
        let opened =
            app.understand(Kind::Backup, &[], json.as_bytes(), "code").await.expect("it is a backup");
        app.accept(&opened, Role::Mentor).await.expect("the disk is well");
    });
    alone.wait();
}

fn undo(alone: &mut Alone) {
    let app = alone.app();
    alone.page.begin(async move { drop(app.undo_import().await) });
    alone.wait();
}

#[test]
fn it_is_kept_beside_the_tandem_and_not_among_the_tandems() {
    let mut alone = with_note("Was ist eine API?");
    assert!(alone.page.device.disk.holds("Was ist eine API?"));
    let tandem = tandem(&alone);
    open_again(&mut alone, tandem);
    assert_eq!(texts(&alone), ["Was ist eine API?"]);
    let app = alone.app();
    let (cards, bad) = (app.tandems.get_untracked().len(), app.device.get_untracked().bad_heads);
    assert_eq!((cards, bad), (1, 0));
}

#[test]
fn only_a_backup_has_it_and_brings_it_to_another_device() {
    let mut alone = with_note("Was ist eine API?");
    for purpose in [Purpose::News, Purpose::Everything] {
        assert!(!content(&mut alone, purpose).contains("API"));
    }
    let backup = content(&mut alone, Purpose::Backup);
    let mut other = Alone::new();
    take_in(&mut other, backup);
    assert_eq!(texts(&other), ["Was ist eine API?"]);
}

#[test]
fn a_backup_of_before_changes_nothing_and_what_it_brings_can_be_taken_back() {
    let mut alone = with_note("alt");
    let before = content(&mut alone, Purpose::Backup);
    assert!(alone.with(|app| app.apply_own(&[notes::write(NOTE, "alt", "neu")])));
    alone.wait();
    take_in(&mut alone, before.clone());
    assert_eq!(texts(&alone), ["neu"]);
    // A device that has begun another life of the same tandem.
    let mut other = Alone::new();
    take_in(&mut other, before);
    assert!(other.with(|app| app.apply_own(&[notes::write(NOTE, "alt", "anders")])));
    let theirs = content(&mut other, Purpose::Backup);
    take_in(&mut alone, theirs);
    let versions =
        alone.app().own.with_untracked(|own| notes::find(own, NOTE)).expect("it is there").versions;
    assert_eq!(versions.len(), 2);
    undo(&mut alone);
    assert_eq!(texts(&alone), ["neu"]);
    let tandem = tandem(&alone);
    open_again(&mut alone, tandem);
    assert_eq!(texts(&alone), ["neu"]);
}

#[test]
fn a_device_that_was_set_back_keeps_the_notes_of_both_lives() {
    let mut alone = with_note("gestern");
    let yesterday = alone.page.device.disk.copied();
    assert!(alone.with(|app| app.apply_own(&[notes::write(NOTE, "gestern", "verloren")])));
    let backup = content(&mut alone, Purpose::Backup);
    let tandem = tandem(&alone);
    alone.page.device.disk.becomes(yesterday);
    open_again(&mut alone, tandem);
    assert!(alone.with(|app| app.apply_own(&[notes::write(NOTE, "gestern", "neu")])));
    alone.wait();
    take_in(&mut alone, backup);
    let versions =
        alone.app().own.with_untracked(|own| notes::find(own, NOTE)).expect("it is there").versions;
    let mut words: Vec<_> = versions.into_iter().map(|version| version.text).collect();
    words.sort();
    assert_eq!(words, ["neu", "verloren"]);
}

#[test]
fn the_list_of_an_earlier_program_is_taken_over_once_and_goes() {
    let mut alone = founded();
    let tandem = tandem(&alone);
    let row = format!(r#"[{{"id":"{NOTE}","text":"aus der Zeile","created":1,"changed":2}}]"#);
    let entry = r#"[{"id":"0000000000000200","text":"aus dem Gurt","created":3,"changed":4}]"#.to_owned();
    let (database, key) = (alone.app().database(), tandem.to_string());
    alone.page.begin(async move { drop(database.local_put(&key, "notes", &row).await) });
    alone.wait();
    let journal =
        crate::platform::emergency_journal::Journal { store: &alone.page.device.small, at_rest: None };
    let kept =
        crate::platform::emergency_journal::put(&journal, &tandem.to_string(), "00000001-notes", &entry);
    assert_eq!(kept, Ok(()));
    for _ in 0..2 {
        open_again(&mut alone, tandem);
        assert_eq!(texts(&alone), ["aus dem Gurt", "aus der Zeile"]);
        assert!(!crate::platform::emergency_journal::is_any(&alone.page.device.small));
        assert_eq!(alone.app().device.get_untracked().unreadable_entries, 0);
    }
    assert!(alone.with(|app| app.apply_own(&notes::delete(NOTE))));
    alone.wait();
    assert!(!alone.page.device.disk.holds_anywhere("aus der Zeile"));
}

#[test]
fn a_list_that_nobody_can_read_stays_where_it_is() {
    let mut alone = founded();
    let tandem = tandem(&alone);
    let (database, key) = (alone.app().database(), tandem.to_string());
    let row = r#"{"written":"by another program"}"#;
    alone.page.begin(async move { drop(database.local_put(&key, "notes", row).await) });
    alone.wait();
    open_again(&mut alone, tandem);
    assert!(alone.page.device.disk.holds_anywhere("by another program"));
}

#[test]
fn what_could_not_be_committed_is_taken_in_at_the_next_opening() {
    let mut alone = founded();
    let tandem = tandem(&alone);
    alone.with(|app: App| {
        assert!(app.apply_own(&[notes::create(NOTE, "im letzten Augenblick", 1)]));
        assert!(app.write_emergency_journal());
    });
    open_again(&mut alone, tandem);
    assert_eq!(texts(&alone), ["im letzten Augenblick"]);
    assert!(alone.page.device.disk.holds("im letzten Augenblick"));
}

#[test]
fn it_goes_with_its_tandem() {
    let mut alone = with_note("Was ist eine API?");
    let app = alone.app();
    alone.with(|app| assert!(app.apply_own(&[notes::write(NOTE, "Was ist eine API?", "anders")])));
    alone.with(App::write_emergency_journal);
    alone.page.begin(async move { removes_for_good(app).await });
    alone.wait();
    assert!(!alone.page.device.disk.holds_anywhere("anders"));
    assert!(!crate::platform::emergency_journal::is_any(&alone.page.device.small));
}
