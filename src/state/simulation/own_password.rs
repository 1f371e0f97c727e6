//! Somebody works from a file with a password of their own: what is in no file is known before the page goes, and what the browser
//! forgets makes no file that nobody could open.

use std::cell::RefCell;
use std::rc::Rc;

use tandembuch_core::bundle::{Kind, Passphrase, PublicKey};
use tandembuch_core::forms::goal;
use tandembuch_core::forms::person::Role;
use tandembuch_core::record::EntityId;

use leptos::prelude::GetUntracked;

use super::alone::{Alone, founded};
use super::page::Page;
use crate::state::incoming::Opened;
use crate::state::log::Did;
use crate::state::outgoing::{OutgoingError, Purpose, SealedFile};
use crate::state::{Forgotten, Private};

const WORDS: &str = "Eine Umfrage bauen";

fn password() -> Passphrase {
    Passphrase::typed("vier Wörter im Wind", str::to_owned).expect("it is one")
}

fn begins(alone: &mut Alone) {
    let app = alone.app();
    alone.page.begin(async move { app.begin_working_from_file(password()).await.expect("it encrypts") });
    alone.wait();
}

fn saves(alone: &mut Alone) -> SealedFile {
    let (app, made) = (alone.app(), Rc::new(RefCell::new(None)));
    let kept = made.clone();
    alone.page.begin(async move {
        let file = app.seal(Purpose::Backup).await.expect("it can be sealed");
        app.handed_over(&file, Did::Downloaded).await.expect("the disk is well");
        *kept.borrow_mut() = Some(file);
    });
    alone.wait();
    made.take().expect("it was made")
}

fn writes(alone: &Alone, number: u8) {
    let edit = goal::create(EntityId::from_random([number; 10]), Role::Mentor, WORDS, 1);
    alone.with(|app| assert!(app.apply(&edit)));
}

fn would_be_asked(alone: &Alone) -> bool {
    alone.with(|app| app.has_something_in_no_file())
}

#[test]
fn who_works_from_a_file_is_asked_before_something_is_lost() {
    let mut alone = founded();
    writes(&alone, 1);
    assert!(!would_be_asked(&alone), "without a file the browser keeps it");
    begins(&mut alone);
    assert!(alone.with(|app| app.works_from_file()) && would_be_asked(&alone));
    let file = saves(&mut alone);
    assert!(!would_be_asked(&alone));
    // For its owner alone, so with what nobody else may know.
    assert!(file.text.contains(WORDS) && file.text.contains("tandem_code") && !file.is_for_code);
    writes(&alone, 2);
    assert!(would_be_asked(&alone));
    let app = alone.app();
    alone.page.begin(async move { app.stop_working_from_file().await });
    alone.wait();
    assert!(!alone.with(|app| app.works_from_file()) && !would_be_asked(&alone));
}

#[test]
fn a_browser_that_has_forgotten_the_password_makes_no_file_that_looks_as_if_it_had_one() {
    let mut alone = founded();
    begins(&mut alone);
    alone.page.device.own_password.take();
    // As another page would find it.
    alone.with(|app| app.tools().own_password.take());
    let app = alone.app();
    alone.page.begin(async move {
        let made = app.seal(Purpose::Backup).await;
        assert_eq!(made, Err(OutgoingError::Password(Forgotten)));
    });
    alone.wait();
    // Once it was typed again, it goes on.
    assert!(alone.with(|app| app.works_from_file()));
    begins(&mut alone);
    assert!(saves(&mut alone).text.contains("tandem_code"));
}

#[test]
fn another_tab_knows_that_somebody_works_from_a_file() {
    let mut alone = founded();
    let id = alone.app().open.get_untracked().expect("it is open").id;
    let mut other = Page::open(&alone.page.device, &alone.now, 2);
    to_the_end(&mut alone, &mut other);
    let app = other.app.get().expect("it has started");
    other.begin(async move { app.open_tandem(id).await.expect("it is here") });
    to_the_end(&mut alone, &mut other);
    assert!(!other.with(|| app.works_from_file()));
    begins(&mut alone);
    to_the_end(&mut alone, &mut other);
    assert!(other.with(|| app.works_from_file() && app.has_something_in_no_file()));
    let own = alone.app();
    alone.page.begin(async move { own.stop_working_from_file().await });
    to_the_end(&mut alone, &mut other);
    assert!(!other.with(|| app.works_from_file()));
}

fn to_the_end(alone: &mut Alone, other: &mut Page) {
    while !(alone.page.is_idle() && other.is_idle()) {
        alone.wait();
        while !other.is_idle() {
            other.step();
        }
    }
}

#[test]
fn what_was_opened_with_the_password_is_in_a_file_and_goes_on_from_it() {
    let mut yesterday = founded();
    writes(&yesterday, 1);
    let sheet = PublicKey::from_point(&[&[4], &[7; 64][..]].concat()).expect("it has the form of one");
    yesterday.with(|app| app.keep_recovery(sheet)).expect("it can be stored");
    begins(&mut yesterday);
    let file = saves(&mut yesterday).text;
    let json = file.split_once(") ").and_then(|(_, rest)| rest.strip_suffix(" end")).expect("it is played");

    let mut today = Alone::of("Leyla's PC, wiped", Role::Mentor);
    let (app, json) = (today.app(), json.to_owned());
    today.page.begin(async move {
        let opened = app.understand(Kind::Backup, &[], json.as_bytes(), "").await.expect("it is a backup");
        let opened = Opened { password: Some(password()), ..opened };
        assert!(opened.brings_password(app));
        app.accept(&opened, Role::Mentor).await.expect("the disk is well");
    });
    today.wait();
    assert!(today.with(|app| app.works_from_file()) && !would_be_asked(&today));
    let private = |alone: &Alone| alone.with(|app| app.private.with_untracked(Private::clone));
    assert_eq!(private(&today).code, private(&yesterday).code);
    // The sheet goes on to open what is made from now on.
    let recovery = today.with(|app| app.recovery()).expect("it can be read");
    assert_eq!(recovery.map(|recovery| recovery.key), Some(sheet));
    assert!(today.with(|app| app.is_backup_of_this_code()));
    writes(&today, 2);
    assert!(would_be_asked(&today));
}
