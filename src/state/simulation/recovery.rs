//! A device is lost, and a backup that only its owner could open comes to a new one: what the lost one knew alone is there again.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use tandembuch_core::bundle::{Kind, PublicKey};
use tandembuch_core::forms::competence::Competence;
use tandembuch_core::forms::level::{Band, Level};
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::rating::{Occasion, Round};
use tandembuch_core::forms::skill;
use tandembuch_core::record::SpaceId;

use super::alone::{Alone, founded};
use super::page::Page;
use super::removed::removes_for_good;
use crate::platform::LocalStore as _;
use crate::state::incoming::Opened;
use crate::state::outgoing::Purpose;
use crate::state::{App, Private, Unknown};

fn private(alone: &Alone) -> Private {
    alone.app().private.get_untracked()
}

fn hands_in_a_view(alone: &mut Alone) {
    let (app, round) = (alone.app(), Round::on(Occasion::ALL[0], Role::Mentor));
    let competence = Competence::House;
    alone.with(|app| {
        app.write(&app.record.with_untracked(|record| skill::choose(record, competence, 1)));
        app.begin_view(round, competence.entity(), Some(Level::of(Band::ALL[2])));
    });
    alone.page.begin(async move { app.hand_in_view(round).await.expect("nothing is wrong") });
    alone.wait();
}

fn backup(alone: &mut Alone, is_for_me_alone: bool) -> String {
    let (session, made) = (alone.app().session().expect("it is open"), Rc::new(RefCell::new(String::new())));
    let kept = made.clone();
    alone.page.begin(async move {
        let content = session.stored_content(Purpose::Backup, is_for_me_alone).await;
        *kept.borrow_mut() = content.expect("the disk is well").json;
    });
    alone.wait();
    made.take()
}

/// As if it had been opened by a recovery key.
fn restore(alone: &mut Alone, json: &str, key: PublicKey) {
    takes_in(alone, json, Some(key));
}

fn takes_in(alone: &mut Alone, json: &str, key: Option<PublicKey>) {
    let (app, json) = (alone.app(), json.to_owned());
    alone.page.begin(async move {
        let opened = app.understand(Kind::Backup, &[], json.as_bytes(), "").await.expect("it is a backup");
        let opened = Opened { key, ..opened };
        app.accept(&opened, Role::Mentor).await.expect("the disk is well");
    });
    alone.wait();
}

fn known_here(alone: &Alone) -> Option<PublicKey> {
    alone.with(App::recovery).expect("it can be read").map(|recovery| recovery.key)
}

fn key(byte: u8) -> PublicKey {
    PublicKey::from_point(&[&[4], &[byte; 64][..]].concat()).expect("it has the form of one")
}

#[test]
fn a_new_device_knows_what_the_lost_one_knew() {
    let mut lost = founded();
    hands_in_a_view(&mut lost);
    let app = lost.app();
    let note = |private: &mut Private| private.signed_since = Some(7);
    lost.page.begin(async move { app.change_private(&note).await.expect("the disk is well") });
    lost.wait();
    let known = private(&lost);
    assert_eq!(known.sealed_views().len(), 1);
    let whole = backup(&mut lost, true);

    let mut new = Alone::new();
    restore(&mut new, &whole, key(7));
    assert_eq!(private(&new).code, known.code);
    assert_eq!(private(&new).sealed_views(), known.sealed_views());
    assert_eq!(private(&new).signed_since, Some(7), "a file without a signature is asked about here, too");
    assert_eq!(known_here(&new), Some(key(7)));
    // Once more, from another sheet: nothing is there twice, and this device keeps its own.
    restore(&mut new, &whole, key(8));
    assert_eq!(private(&new).sealed_views(), known.sealed_views());
    assert_eq!(known_here(&new), Some(key(7)));
}

#[test]
fn a_backup_that_others_may_open_has_no_secrets() {
    let mut lost = founded();
    hands_in_a_view(&mut lost);
    let (open, code) = (backup(&mut lost, false), private(&lost).code);
    assert!(!open.contains(&code) && !open.contains("\"views\""));
    let mut new = Alone::new();
    restore(&mut new, &open, key(7));
    assert_eq!((private(&new).code.as_str(), private(&new).sealed_views().len()), ("", 0));
}

#[test]
fn a_view_that_was_never_handed_in_so_is_left_out() {
    let mut lost = founded();
    hands_in_a_view(&mut lost);
    let forged = backup(&mut lost, true);
    let content = private(&lost).sealed_views()[0].content().to_owned();
    let levels = serde_json::to_string(&content).expect("a text");
    let levels = levels.trim_matches('"');
    assert!(forged.contains(levels));
    let last = levels.rfind(|letter: char| letter.is_ascii_digit()).expect("a level is a number");
    let mut other = levels.to_owned();
    other.replace_range(last..=last, if &levels[last..=last] == "4" { "6" } else { "4" });
    let mut new = Alone::new();
    restore(&mut new, &forged.replace(levels, &other), key(7));
    assert_eq!(private(&new).sealed_views().len(), 0);
}

#[test]
fn secrets_in_a_backup_that_others_could_have_made_do_not_count() {
    let mut lost = founded();
    hands_in_a_view(&mut lost);
    let forged = backup(&mut lost, true).replacen('{', "{\"signed_since\":7,", 1);
    let mut new = Alone::new();
    takes_in(&mut new, &forged, None);
    assert_eq!((private(&new).code.as_str(), private(&new).sealed_views().len()), ("", 0));
    assert_eq!((known_here(&new), private(&new).signed_since), (None, None));
}

#[test]
fn no_backup_is_made_for_others_where_the_code_got_lost() {
    let mut alone = founded();
    let for_whom = |alone: &Alone| alone.with(App::key_for_backup);
    assert_eq!(for_whom(&alone), Ok(None));
    alone.with(|app| app.keep_recovery(key(7))).expect("it can be stored");
    assert_eq!(for_whom(&alone), Ok(Some(key(7))));
    let app = alone.app();
    let note = |private: &mut Private| private.backup_key = key(7).key_id().to_string();
    alone.page.begin(async move { app.change_private(&note).await.expect("the disk is well") });
    alone.wait();
    assert!(alone.with(App::is_backup_of_this_code));
    // The row is damaged, or gone with what else lay there, and the page is another one.
    for row in [Some("{}"), None] {
        let device = alone.page.device.clone();
        match row {
            Some(row) => device.small.set_text("tandembuch.recovery", row).expect("there is room"),
            None => device.small.remove("tandembuch.recovery").expect("it is there"),
        }
        alone.page = Page::open(&device, &alone.now, 2);
        alone.wait();
        let (app, id) = (alone.app(), app_tandem(&alone));
        alone.page.begin(async move { app.open_tandem(id).await.expect("it is there") });
        alone.wait();
        assert_eq!(for_whom(&alone), Err(Unknown), "{row:?}");
    }
}

fn removes_the_open_one(alone: &mut Alone) {
    let app = alone.app();
    alone.page.begin(removes_for_good(app));
    alone.wait();
}

#[test]
fn the_key_goes_with_the_last_tandem() {
    let mut alone = founded();
    alone.with(|app| app.keep_recovery(key(7))).expect("it can be stored");
    alone.found("Nora");
    assert_eq!(alone.with(|app| app.tandems.with_untracked(Vec::len)), 2);
    removes_the_open_one(&mut alone);
    assert_eq!(known_here(&alone), Some(key(7)), "it is for the other one, too");
    let (app, id) = (alone.app(), app_tandem(&alone));
    alone.page.begin(async move { app.open_tandem(id).await.expect("it is there") });
    alone.wait();
    removes_the_open_one(&mut alone);
    assert_eq!(known_here(&alone), None);
    // Whoever founds a tandem here now is somebody else.
    alone.found("Somebody else");
    assert_eq!(alone.with(App::key_for_backup), Ok(None));
}

#[test]
fn a_page_that_is_killed_while_it_removes_the_last_tandem_leaves_both_or_neither() {
    let mut left = [0; 2];
    for moment in 0..120 {
        let mut alone = founded();
        alone.with(|app| app.keep_recovery(key(7))).expect("it can be stored");
        let app = alone.app();
        alone.page.begin(removes_for_good(app));
        for _ in 0..moment {
            alone.page.step();
        }
        alone.page = Page::open(&alone.page.device.clone(), &alone.now, 2);
        alone.wait();
        let count = alone.with(|app| app.tandems.with_untracked(Vec::len));
        assert_eq!(known_here(&alone).is_some(), count == 1, "after {moment} steps");
        left[count] += 1;
    }
    assert!(left[0] > 0 && left[1] > 0, "{left:?}");
}

/// The only tandem of a device.
fn app_tandem(alone: &Alone) -> SpaceId {
    alone.with(|app| app.tandems.with_untracked(|cards| cards[0].id))
}
