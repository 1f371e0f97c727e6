//! A device has keys as soon as it has a tandem, founded or by a file, and nothing waits for them.

use leptos::prelude::*;
use tandembuch_core::exchange::{Exchange, Introduction};
use tandembuch_core::forms::person::Role;

use super::alone::{Alone, founded};
use super::device::Keeping;
use super::page::Page;
use super::removed::removes_for_good;
use crate::state::{App, OwnKeys};

/// As which device a file introduces the one that made it.
fn introduced(file: &str) -> Option<Introduction> {
    Exchange::from_json(file.as_bytes()).expect("it is ours").device
}

/// Whether the first file of a device says by what keys it is to be answered.
fn introduces_itself(alone: &mut Alone) -> bool {
    let (file, own) = (alone.makes_a_file(), alone.with(App::own_keys));
    let told = introduced(&file).map(|device| (device.agree, device.sign));
    let known = if let OwnKeys::Kept(halves) = own { Some((halves.agree, halves.sign)) } else { None };
    assert_eq!(told, known);
    told.is_some()
}

#[test]
fn who_founds_a_tandem_and_who_joins_it_by_a_file_introduce_themselves_with_their_first_file() {
    let (mut leyla, mut bernd) = (founded(), Alone::of("Bernd's PC", Role::Mentee));
    let file = leyla.makes_a_file();
    assert!(introduces_itself(&mut leyla));
    bernd.takes_in(&file);
    assert!(introduces_itself(&mut bernd));
    let known = |alone: &Alone| {
        let devices = alone.app().private.with_untracked(|private| private.devices.clone());
        devices.iter().map(|device| (device.agree(), device.sign())).collect::<Vec<_>>()
    };
    let of_leyla = introduced(&file).expect("it introduces her device");
    assert_eq!(known(&bernd), [(Some(of_leyla.agree), Some(of_leyla.sign))]);
    let file = bernd.makes_a_file();
    leyla.takes_in(&file);
    let of_bernd = introduced(&file).expect("it introduces his device");
    assert_eq!(known(&leyla), [(Some(of_bernd.agree), Some(of_bernd.sign))]);
}

#[test]
fn a_tandem_of_an_earlier_program_gets_keys_when_it_is_opened() {
    let mut alone = founded();
    let tandem = alone.app().open.get_untracked().expect("it is open").id;
    alone.page.device.forgets_keys(None);
    alone.page = Page::open(&alone.page.device.clone(), &alone.now, 2);
    alone.wait();
    let app = alone.app();
    alone.page.begin(async move { app.open_tandem(tandem).await.expect("it is there") });
    alone.wait();
    assert!(introduces_itself(&mut alone));
}

#[test]
fn where_the_browser_keeps_no_keys_it_goes_on_without() {
    let mut alone = Alone::new();
    alone.page.device.keeping.set(Keeping::Refuses);
    alone.found("Leyla");
    assert_eq!(alone.with(App::own_keys), OwnKeys::Refused);
    assert!(!introduces_itself(&mut alone));
}

#[test]
fn nothing_waits_for_a_browser_that_says_nothing_of_keys() {
    let mut alone = Alone::new();
    alone.page.device.keeping.set(Keeping::IsSilent);
    alone.begin_to_found("Leyla");
    for _ in 0..200 {
        alone.page.step();
    }
    assert!(alone.app().open.get_untracked().is_some() && alone.page.device.disk.holds("Leyla"));
    assert_eq!(alone.with(App::own_keys), OwnKeys::Asked);
    alone.page.device.keeping.set(Keeping::Keeps);
    alone.wait();
    assert!(introduces_itself(&mut alone));
}

#[test]
fn keys_go_with_their_tandem() {
    let mut alone = founded();
    assert_eq!(alone.page.device.has_keys_for().len(), 1);
    let app = alone.app();
    alone.page.begin(removes_for_good(app));
    alone.wait();
    assert_eq!(alone.page.device.has_keys_for(), [""; 0]);
}
