//! Backups by themselves into a folder: when, what is left alone, and what becomes of them when something goes wrong.

use std::rc::Rc;

use leptos::prelude::*;
use tandembuch_core::bundle::PublicKey;
use tandembuch_core::forms::goal;
use tandembuch_core::forms::person::Role;
use tandembuch_core::notes;
use tandembuch_core::record::{EntityId, SpaceId};

use super::alone::{Alone, founded};
use super::folder::Opened;
use super::page::Page;
use crate::platform::folder::{FolderError, Permission};
use crate::state::automatic::QUIET_MS;
use crate::state::{Decision, Trouble, What};

/// More than anything here takes; what waits for a clock takes as many as it is given.
const STEPS: u32 = 4000;

fn key(byte: u8) -> PublicKey {
    PublicKey::from_point(&[&[4], &[byte; 64][..]].concat()).expect("it has the form of one")
}

fn steps(alone: &mut Alone, steps: u32) {
    (0..steps).for_each(|_| alone.page.step());
}

/// Time goes by, and what is due is done.
fn passes(alone: &mut Alone, ms: u64) {
    steps(alone, STEPS);
    alone.now.set(alone.now.get() + ms);
    steps(alone, STEPS);
}

fn writes(alone: &Alone, number: u8) {
    let edit = goal::create(EntityId::from_random([number; 10]), Role::Mentor, &format!("Ziel {number}"), 1);
    assert!(alone.with(|app| app.apply(&edit)));
}

fn tandem(alone: &Alone) -> SpaceId {
    alone.with(|app| app.tandems.with_untracked(|cards| cards[0].id))
}

fn chooses_the_folder(alone: &mut Alone) -> Result<(), Trouble> {
    let (app, drive) = (alone.app(), alone.page.device.drive.clone());
    let said = Rc::new(std::cell::Cell::new(None));
    let told = said.clone();
    alone.page.begin(async move { told.set(Some(app.begin_backing_up(Rc::new(Opened(drive))).await)) });
    steps(alone, STEPS);
    said.take().expect("it has ended")
}

/// Somebody whose backups go into the folder by themselves.
fn backed_up() -> Alone {
    let mut alone = founded();
    alone.page.device.drive.can_be_chosen.set(true);
    alone.with(|app| app.keep_recovery(key(7))).expect("it can be stored");
    assert_eq!(chooses_the_folder(&mut alone), Ok(()));
    alone
}

fn starts_anew(alone: &mut Alone) {
    let device = alone.page.device.clone();
    alone.page = Page::open(&device, &alone.now, 2);
    steps(alone, STEPS);
    let (app, id) = (alone.app(), tandem(alone));
    alone.page.begin(async move { app.open_tandem(id).await.expect("it is there") });
    steps(alone, STEPS);
}

fn names(alone: &Alone) -> Vec<String> {
    alone.page.device.drive.files.borrow().keys().cloned().collect()
}

/// The content of the only file, which is whole.
fn file(alone: &Alone) -> String {
    let files = alone.page.device.drive.files.borrow();
    assert_eq!(files.len(), 1, "{:?}", files.keys());
    let text = files.values().next().expect("there is one").clone();
    assert!(text.starts_with("for ") && text.ends_with(" end"), "{text}");
    text
}

fn trouble(alone: &Alone) -> Option<Trouble> {
    alone.with(|app| app.automatic(What::Backup).expect("it is on").trouble)
}

#[test]
fn after_a_quiet_minute_everything_is_in_the_folder_once() {
    let mut alone = backed_up();
    let drive = alone.page.device.drive.clone();
    assert_eq!(drive.writes.get(), 1);
    assert!(file(&alone).contains(&key(7).key_id().to_string()));
    writes(&alone, 1);
    let note = notes::create(EntityId::from_random([2; 10]), "Was ist eine API?", 1);
    assert!(alone.with(|app| app.apply_own(&[note])));
    passes(&mut alone, QUIET_MS - 1);
    assert_eq!(drive.writes.get(), 1);
    assert!(alone.with(|app| app.not_backed_up()) > 0);
    passes(&mut alone, 1);
    assert!(file(&alone).contains("Ziel 1") && file(&alone).contains("eine API"));
    let code = alone.with(|app| app.private.with_untracked(|private| private.code.clone()));
    assert!(!code.is_empty() && file(&alone).contains(&code));
    assert_eq!(alone.with(|app| app.not_backed_up()), 0);
    let made_at = alone.with(|app| app.automatic(What::Backup).and_then(|one| one.at));
    assert_eq!(made_at, Some(alone.now.get()));
    // Nobody has made one by hand.
    assert_eq!(alone.with(|app| app.private.with_untracked(|private| private.backed_up_at)), None);
    passes(&mut alone, 100 * QUIET_MS);
    starts_anew(&mut alone);
    passes(&mut alone, 100 * QUIET_MS);
    assert_eq!(drive.writes.get(), 2);
}

#[test]
fn whoever_writes_without_a_pause_has_one_after_ten_minutes() {
    let mut alone = backed_up();
    for number in 1..=19 {
        writes(&alone, number);
        passes(&mut alone, QUIET_MS / 2);
        assert_eq!(alone.page.device.drive.writes.get(), 1, "{number}");
    }
    writes(&alone, 20);
    passes(&mut alone, QUIET_MS / 2);
    assert_eq!(alone.page.device.drive.writes.get(), 2);
    assert!(file(&alone).contains("Ziel 20"));
}

#[test]
fn a_page_that_is_hidden_does_not_wait() {
    let mut alone = backed_up();
    writes(&alone, 1);
    steps(&mut alone, STEPS);
    alone.with(|app| app.backs_up_when_hidden());
    steps(&mut alone, STEPS);
    assert!(file(&alone).contains("Ziel 1"));
}

#[test]
fn what_goes_wrong_is_said_and_tried_again() {
    for (error, said) in [
        (FolderError::Full, Trouble::Full),
        (FolderError::Gone, Trouble::Gone),
        (FolderError::Denied, Trouble::Denied),
        (FolderError::Unexpected { name: String::new() }, Trouble::Other),
    ] {
        let mut alone = backed_up();
        let (drive, before) = (alone.page.device.drive.clone(), file(&alone));
        *drive.trouble.borrow_mut() = Some(error);
        writes(&alone, 1);
        passes(&mut alone, QUIET_MS);
        assert_eq!(trouble(&alone), Some(said));
        assert_eq!(file(&alone), before);
        assert!(alone.with(|app| app.not_backed_up()) > 0);
        *drive.trouble.borrow_mut() = None;
        starts_anew(&mut alone);
        assert_eq!(trouble(&alone), Some(said));
        passes(&mut alone, QUIET_MS);
        assert_eq!(trouble(&alone), None);
        assert!(file(&alone).contains("Ziel 1"));
    }
}

#[test]
fn a_permission_is_asked_for_only_on_a_press() {
    let mut alone = backed_up();
    let drive = alone.page.device.drive.clone();
    // The browser was closed.
    drive.permission.set(Permission::Ask);
    starts_anew(&mut alone);
    assert_eq!(trouble(&alone), Some(Trouble::Ask));
    writes(&alone, 1);
    passes(&mut alone, QUIET_MS);
    assert_eq!((drive.writes.get(), drive.permission.get()), (1, Permission::Ask));
    let app = alone.app();
    drive.answer.set(Permission::Denied);
    alone.page.begin(app.renew_backing_up());
    steps(&mut alone, STEPS);
    assert_eq!(trouble(&alone), Some(Trouble::Denied));
    drive.permission.set(Permission::Ask);
    drive.answer.set(Permission::Granted);
    alone.page.begin(app.renew_backing_up());
    steps(&mut alone, STEPS);
    assert_eq!(trouble(&alone), None);
    assert!(file(&alone).contains("Ziel 1"));
}

#[test]
fn whoever_does_not_give_the_permission_has_no_automatic_backup() {
    let mut alone = founded();
    let drive = alone.page.device.drive.clone();
    drive.can_be_chosen.set(true);
    assert!(!alone.with(|app| app.can_back_up_by_itself()));
    alone.with(|app| app.keep_recovery(key(7))).expect("it can be stored");
    assert!(alone.with(|app| app.can_back_up_by_itself()));
    drive.permission.set(Permission::Ask);
    drive.answer.set(Permission::Denied);
    assert_eq!(chooses_the_folder(&mut alone), Err(Trouble::Denied));
    assert_eq!(alone.with(|app| app.automatic(What::Backup)), None);
    assert!(names(&alone).is_empty() && !drive.kept(&tandem(&alone).to_string()));
}

#[test]
fn files_that_it_has_not_written_are_left_alone() {
    let mut alone = backed_up();
    let (drive, own) = (alone.page.device.drive.clone(), names(&alone)[0].clone());
    drive.files.borrow_mut().insert(own.clone(), "Einkaufsliste".to_owned());
    drive.files.borrow_mut().insert("Brief.txt".to_owned(), "Lieber Bernd".to_owned());
    writes(&alone, 1);
    passes(&mut alone, QUIET_MS);
    let second = own.replace(".tandem.txt", "-2.tandem.txt");
    assert_eq!(names(&alone), ["Brief.txt".to_owned(), second.clone(), own.clone()]);
    assert_eq!(drive.files.borrow()[&own], "Einkaufsliste");
    assert!(drive.files.borrow()[&second].contains("Ziel 1"));
    // It stays with that name, also when it is begun anew.
    assert_eq!(chooses_the_folder(&mut alone), Ok(()));
    assert_eq!(names(&alone).len(), 3);
    // All names are taken.
    for number in 2..=9 {
        let name = own.replace(".tandem.txt", &format!("-{number}.tandem.txt"));
        drive.files.borrow_mut().insert(name, "Einkaufsliste".to_owned());
    }
    let before = drive.files.borrow().clone();
    writes(&alone, 2);
    passes(&mut alone, QUIET_MS);
    assert_eq!(trouble(&alone), Some(Trouble::Taken));
    assert_eq!(*drive.files.borrow(), before);
}

/// What was written since is perhaps nowhere else any more.
#[test]
fn a_device_that_was_set_back_leaves_its_newer_backup_alone() {
    let mut alone = backed_up();
    let (device, own) = (alone.page.device.clone(), names(&alone)[0].clone());
    let earlier = device.profile();
    writes(&alone, 1);
    passes(&mut alone, QUIET_MS);
    let newer = file(&alone);
    assert!(newer.contains("Ziel 1"));
    device.becomes(earlier);
    starts_anew(&mut alone);
    writes(&alone, 2);
    passes(&mut alone, QUIET_MS);
    assert_eq!((names(&alone).len(), &device.drive.files.borrow()[&own]), (2, &newer));
}

#[test]
fn a_page_that_is_killed_anywhere_leaves_a_whole_file_and_goes_on_with_it() {
    let mut kills = 0;
    for number in 0..400 {
        let mut alone = backed_up();
        let own = names(&alone);
        writes(&alone, 1);
        steps(&mut alone, STEPS);
        alone.now.set(alone.now.get() + QUIET_MS);
        steps(&mut alone, number);
        let is_done = alone.with(|app| app.not_backed_up() == 0);
        file(&alone);
        starts_anew(&mut alone);
        file(&alone);
        writes(&alone, 2);
        passes(&mut alone, QUIET_MS);
        assert_eq!((names(&alone), trouble(&alone)), (own, None), "{number}");
        assert!(file(&alone).contains("Ziel 1") && file(&alone).contains("Ziel 2"));
        kills += u32::from(!is_done);
        if is_done {
            break;
        }
    }
    // The last one came too late to kill anything.
    assert!((10..400).contains(&kills), "{kills}");
}

#[test]
fn the_first_file_that_was_only_begun_is_used() {
    let mut alone = backed_up();
    let drive = alone.page.device.drive.clone();
    for text in drive.files.borrow_mut().values_mut() {
        text.clear();
    }
    writes(&alone, 1);
    passes(&mut alone, QUIET_MS);
    assert!(file(&alone).contains("Ziel 1"));
}

#[test]
fn a_new_code_opens_the_next_one() {
    let mut alone = backed_up();
    alone.with(|app| app.keep_recovery(key(8))).expect("it can be stored");
    assert!(!alone.with(|app| app.is_backup_of_this_code()));
    passes(&mut alone, QUIET_MS);
    assert!(file(&alone).contains(&key(8).key_id().to_string()));
    assert!(alone.with(|app| app.is_backup_of_this_code()));
}

#[test]
fn where_the_code_got_lost_none_is_made_and_that_is_said() {
    use crate::platform::LocalStore as _;
    let mut alone = backed_up();
    let before = file(&alone);
    alone.page.device.small.set_text("tandembuch.recovery", "{}").expect("there is room");
    writes(&alone, 1);
    passes(&mut alone, QUIET_MS);
    assert_eq!((trouble(&alone), file(&alone)), (Some(Trouble::NoCode), before));
}

#[test]
fn it_ends_with_one_press_or_in_the_archive_or_with_its_tandem_and_the_file_stays() {
    type End = fn(&mut Alone);
    let stop: End = |alone| {
        let (app, id) = (alone.app(), tandem(alone));
        alone.page.begin(app.stop_writing(id, What::Backup));
    };
    let archive: End = |alone| {
        let (app, id) = (alone.app(), tandem(alone));
        alone
            .page
            .begin(async move { app.decide(id, Decision::Archive(None)).await.expect("the disk is well") });
    };
    let remove: End = |alone| {
        let (app, id) = (alone.app(), tandem(alone));
        alone.page.begin(async move { app.decide(id, Decision::RemoveNow).await.expect("the disk is well") });
    };
    let everything: End = |alone| {
        let app = alone.app();
        alone.page.begin(async move { app.remove_everything().await.expect("the disk is well") });
    };
    for (number, end) in [stop, archive, remove, everything].into_iter().enumerate() {
        let mut alone = backed_up();
        let (id, before) = (tandem(&alone), file(&alone));
        // One is about to be made.
        writes(&alone, 1);
        steps(&mut alone, STEPS);
        end(&mut alone);
        passes(&mut alone, 2 * QUIET_MS);
        assert_eq!(alone.with(|app| app.automatic(What::Backup)), None, "{number}");
        assert_eq!(file(&alone), before, "{number}");
        assert!(!alone.page.device.drive.kept(&id.to_string()), "{number}");
        if number >= 2 {
            assert!(!alone.page.device.disk.holds_anywhere("Sicherungen"), "{number}");
        }
    }
}

#[test]
fn of_two_tabs_one_makes_it_with_what_both_have() {
    let mut alone = backed_up();
    let device = alone.page.device.clone();
    let mut other = Alone { now: alone.now.clone(), page: Page::open(&device, &alone.now, 2) };
    steps(&mut other, STEPS);
    let (app, id) = (other.app(), tandem(&other));
    other.page.begin(async move { app.open_tandem(id).await.expect("it is there") });
    steps(&mut other, STEPS);
    writes(&alone, 1);
    writes(&other, 2);
    let both = |alone: &mut Alone, other: &mut Alone| {
        for _ in 0..STEPS {
            alone.page.step();
            other.page.step();
        }
    };
    both(&mut alone, &mut other);
    for _ in 0..20 {
        alone.now.set(alone.now.get() + QUIET_MS);
        both(&mut alone, &mut other);
    }
    assert_eq!(device.drive.writes.get(), 2);
    assert!(file(&alone).contains("Ziel 1") && file(&alone).contains("Ziel 2"));
    let known = |one: &Alone| one.with(|app| app.automatic(What::Backup));
    assert_eq!(known(&alone), known(&other));
    // Both find it gone, and do not tell each other for ever.
    *device.drive.trouble.borrow_mut() = Some(FolderError::Gone);
    writes(&alone, 3);
    both(&mut alone, &mut other);
    for _ in 0..10 {
        alone.now.set(alone.now.get() + QUIET_MS);
        both(&mut alone, &mut other);
    }
    assert!(alone.page.is_idle() && other.page.is_idle());
    assert_eq!((trouble(&alone), trouble(&other)), (Some(Trouble::Gone), Some(Trouble::Gone)));
}

#[test]
fn none_is_made_while_a_tandem_is_being_opened() {
    let mut alone = backed_up();
    writes(&alone, 1);
    steps(&mut alone, STEPS);
    let tools = alone.app().tools();
    let opening = tools.opening.try_lock().expect("nothing is being opened");
    passes(&mut alone, QUIET_MS);
    assert_eq!(alone.page.device.drive.writes.get(), 1);
    drop(opening);
    passes(&mut alone, QUIET_MS);
    assert!(file(&alone).contains("Ziel 1"));
}
