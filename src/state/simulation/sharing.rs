//! Two devices that exchange in a folder, and what keeps the folder alike on both: a program that brings files late, twice, by
//! halves, under other names and in versions of before.

mod keeper;

use std::cell::Cell;
use std::collections::BTreeSet;
use std::rc::Rc;

use fastrand::Rng;
use leptos::prelude::*;
use tandembuch_core::forms::goal::{self, Goal};
use tandembuch_core::forms::person::Role;
use tandembuch_core::record::EntityId;

use super::alone::{Alone, founded};
use super::folder::{Drive, Opened};
use super::page::Page;
use crate::platform::folder::{FolderError, Permission};
use crate::state::log::Way;
use crate::state::{App, Found, Trouble, What};
use keeper::Keeper;

/// Longer than anything is waited for.
const LONG_MS: u64 = 60_000;
/// A file that was not put together again in this time stays as it is.
const HOUR_MS: u64 = 3_600_000;

/// Leyla and Bernd, who know each other's devices, with a folder.
struct Both {
    leyla: Alone,
    bernd: Alone,
    keeper: Keeper,
}

impl Both {
    fn new(seed: u64) -> Self {
        let (mut leyla, mut bernd) = (founded(), Alone::of("Bernd's PC", Role::Mentee));
        let file = leyla.makes_a_file();
        bernd.takes_in(&file);
        let file = bernd.makes_a_file();
        leyla.takes_in(&file);
        for one in [&leyla, &bernd] {
            one.page.device.drive.can_be_chosen.set(true);
            // No two files are made at once.
            one.now.set(one.now.get() + 1000);
        }
        let drives = [&leyla, &bernd].map(|one| one.page.device.shared_drive.clone());
        Self { leyla, bernd, keeper: Keeper::new(drives, Rng::with_seed(seed)) }
    }

    /// Both have chosen the folder.
    fn sharing(seed: u64) -> Self {
        let mut both = Self::new(seed);
        for one in both.each() {
            assert_eq!(chooses_the_folder(one), Ok(()));
        }
        both.passes(LONG_MS);
        both
    }

    fn each(&mut self) -> [&mut Alone; 2] {
        [&mut self.leyla, &mut self.bernd]
    }

    /// Time goes by; nothing is in the way of what the folder brings.
    fn passes(&mut self, ms: u64) {
        let end = self.leyla.now.get() + ms;
        while self.leyla.now.get() < end {
            let ms = (end - self.leyla.now.get()).min(10_000);
            self.keeper.brings_everything();
            self.each().into_iter().for_each(|one| passes(one, ms));
        }
        self.keeper.brings_everything();
        self.each().into_iter().for_each(Alone::wait);
    }

    fn are_equal(&self) -> bool {
        let [one, other] = [&self.leyla, &self.bernd].map(|one| one.app().record.get_untracked());
        one == other
    }
}

fn passes(alone: &mut Alone, ms: u64) {
    alone.wait();
    alone.now.set(alone.now.get() + ms);
    alone.wait();
}

fn drive(alone: &Alone) -> Rc<Drive> {
    alone.page.device.shared_drive.clone()
}

fn chooses_the_folder(alone: &mut Alone) -> Result<(), Trouble> {
    let (app, drive, said) = (alone.app(), drive(alone), Rc::new(Cell::new(None)));
    let told = said.clone();
    alone.page.begin(async move { told.set(Some(app.begin_sharing(Rc::new(Opened(drive))).await)) });
    alone.wait();
    said.take().expect("it has ended")
}

fn writes(alone: &mut Alone, title: &str) {
    let id = alone.page.device.chance.borrow_mut().u128(..).to_be_bytes();
    let id = EntityId::from_random(id[..10].try_into().expect("there are more"));
    let role = alone.page.device.role;
    assert!(alone.with(|app| app.apply(&goal::create(id, role, title, 1))));
    alone.wait();
}

fn has(alone: &Alone, title: &str) -> bool {
    titles(alone).contains(title)
}

fn titles(alone: &Alone) -> BTreeSet<String> {
    let titles = |record: &_| Goal::all(record).into_iter().map(|goal| goal.title).collect();
    alone.with(|app| app.record.with_untracked(titles))
}

fn undoes(alone: &mut Alone) -> bool {
    let (app, done) = (alone.app(), Rc::new(Cell::new(false)));
    let said = done.clone();
    alone.page.begin(async move { said.set(app.undo_import().await == Ok(true)) });
    alone.wait();
    done.get()
}

fn lines_of_files_for_the_partner(alone: &mut Alone) -> usize {
    let lines = Rc::new(Cell::new(0));
    let (app, counted) = (alone.app(), lines.clone());
    alone.page.begin(async move {
        let log = app.log().await.expect("the disk is well");
        counted.set(log.lines.iter().filter(|line| line.way == Way::ToPartner).count());
    });
    alone.wait();
    lines.get()
}

fn starts_anew(alone: &mut Alone) {
    let device = alone.page.device.clone();
    alone.page = Page::open(&device, &alone.now, 2);
    alone.wait();
    let (app, id) = (alone.app(), alone.with(|app| app.tandems.with_untracked(|cards| cards[0].id)));
    alone.page.begin(async move { app.open_tandem(id).await.expect("it is there") });
    alone.wait();
}

fn found(alone: &Alone) -> Found {
    alone.with(|app| untrack(|| app.found_in_folder()))
}

fn trouble(alone: &Alone) -> Option<Trouble> {
    alone.with(|app| untrack(|| app.automatic(What::Exchange)).expect("it is on").trouble)
}

#[test]
fn what_one_writes_the_other_has_after_a_minute_and_nothing_goes_to_and_fro_for_ever() {
    let mut both = Both::sharing(1);
    assert_eq!(drive(&both.leyla).files.borrow().len(), 2);
    writes(&mut both.leyla, "Ein Video schneiden");
    both.passes(LONG_MS);
    assert!(has(&both.bernd, "Ein Video schneiden"));
    let (from, digest) = both.bernd.with(App::take_what_came).expect("something came");
    assert_eq!((from, digest.lines.len()), (Role::Mentor, 1));
    // What arrived is known, and nobody is asked whether they have passed it on.
    both.passes(LONG_MS);
    assert_eq!(both.leyla.with(App::unsent), 0);
    let last = both.leyla.with(|app| app.private.with_untracked(|private| private.last_file()));
    assert!(last.is_some_and(|last| last.arrived.is_some() && !last.is_open()));
    assert!(both.are_equal());
    let writes = both.each().map(|one| drive(one).writes.get());
    both.passes(10 * LONG_MS);
    assert_eq!(both.each().map(|one| drive(one).writes.get()), writes);
    assert_eq!(drive(&both.leyla).files.borrow().len(), 2);
}

#[test]
fn the_log_has_one_line_for_the_file_in_the_folder() {
    let mut both = Both::sharing(1);
    for number in 0..4 {
        writes(&mut both.leyla, &format!("Ziel {number}"));
        both.passes(LONG_MS);
    }
    // And one of the file by which they came to know each other.
    assert_eq!(lines_of_files_for_the_partner(&mut both.leyla), 2);
}

#[test]
fn it_goes_out_after_twenty_quiet_seconds_or_at_once_when_the_page_is_hidden() {
    let mut both = Both::sharing(1);
    let (drive, before) = (drive(&both.leyla), drive(&both.leyla).writes.get());
    writes(&mut both.leyla, "Eins");
    passes(&mut both.leyla, 10_000);
    writes(&mut both.leyla, "Zwei");
    passes(&mut both.leyla, 10_000);
    assert_eq!(drive.writes.get(), before);
    passes(&mut both.leyla, 10_000);
    passes(&mut both.leyla, 10_000);
    assert_eq!(drive.writes.get(), before + 1);
    writes(&mut both.leyla, "Drei");
    both.leyla.with(App::shares_now);
    both.leyla.wait();
    assert_eq!(drive.writes.get(), before + 2);
}

#[test]
fn what_was_taken_back_stays_out_also_by_copies_and_earlier_versions_until_there_is_something_newer() {
    let mut both = Both::sharing(1);
    writes(&mut both.leyla, "Eins");
    both.passes(LONG_MS);
    let earlier = drive(&both.leyla).files.borrow().clone();
    writes(&mut both.leyla, "Zwei");
    both.passes(LONG_MS);
    assert!(has(&both.bernd, "Zwei") && undoes(&mut both.bernd) && !has(&both.bernd, "Zwei"));
    for (name, text) in earlier {
        drive(&both.bernd).files.borrow_mut().insert(format!("{name} (1).tandem.txt"), text);
    }
    both.passes(2 * LONG_MS);
    starts_anew(&mut both.bernd);
    both.passes(2 * LONG_MS);
    assert!(has(&both.bernd, "Eins") && !has(&both.bernd, "Zwei"));
    assert_eq!(found(&both.bernd), Found::default());
    // What he writes does not bring it back.
    writes(&mut both.bernd, "Von Bernd");
    both.passes(2 * LONG_MS);
    assert!(has(&both.leyla, "Von Bernd") && has(&both.leyla, "Zwei") && !has(&both.bernd, "Zwei"));
    writes(&mut both.leyla, "Drei");
    both.passes(2 * LONG_MS);
    assert!(has(&both.bernd, "Zwei") && has(&both.bernd, "Drei") && both.are_equal());
}

#[test]
fn a_file_by_halves_is_taken_in_when_it_is_whole_and_told_of_when_it_never_is() {
    let mut both = Both::sharing(1);
    writes(&mut both.leyla, "Eins");
    passes(&mut both.leyla, 10_000);
    passes(&mut both.leyla, 20_000);
    passes(&mut both.leyla, 10_000);
    let (name, text) = keeper::newest(&drive(&both.leyla), "Eins");
    let half = text[..text.len() / 2].to_owned();
    drive(&both.bernd).files.borrow_mut().insert(name.clone(), half);
    for _ in 0..6 {
        passes(&mut both.bernd, 10_000);
    }
    assert!(!has(&both.bernd, "Eins") && found(&both.bernd).not_whole.is_none());
    for _ in 0..HOUR_MS / 10_000 {
        passes(&mut both.bernd, 10_000);
    }
    assert_eq!(found(&both.bernd).not_whole, Some(name.clone()));
    drive(&both.bernd).files.borrow_mut().insert(name, text);
    for _ in 0..6 {
        passes(&mut both.bernd, 10_000);
    }
    assert!(has(&both.bernd, "Eins") && found(&both.bernd).not_whole.is_none());
}

#[test]
fn a_device_that_nobody_knows_is_not_believed_unasked() {
    let mut both = Both::sharing(1);
    // A tablet of Leyla's, with her backup on it, that Bernd has not heard of.
    let mut tablet = Alone::numbered(5, "Leyla's other tablet", Role::Mentor);
    let file = both.bernd.makes_a_file();
    tablet.page.device.drive.can_be_chosen.set(true);
    tablet.takes_in(&file);
    writes(&mut tablet, "Vom Tablet");
    assert_eq!(chooses_the_folder(&mut tablet), Ok(()));
    let (name, text) = keeper::newest(&drive(&tablet), "Vom Tablet");
    drive(&both.bernd).files.borrow_mut().insert(name.clone(), text);
    both.passes(LONG_MS);
    assert!(!has(&both.bernd, "Vom Tablet"));
    assert_eq!(found(&both.bernd).to_look_at, Some(name));
    // He looks at it, and is not told of the same once more.
    let app = both.bernd.app();
    both.bernd.page.begin(async move { assert!(app.file_to_look_at().await.is_some()) });
    both.passes(2 * LONG_MS);
    assert_eq!(found(&both.bernd).to_look_at, None);
    assert!(!has(&both.bernd, "Vom Tablet"));
}

#[test]
fn other_files_are_left_alone_and_nobody_is_asked_about_them() {
    let mut both = Both::sharing(1);
    let (name, _) = keeper::newest(&drive(&both.leyla), "");
    let others = [
        ("Brief.txt".to_owned(), "Lieber Bernd".to_owned()),
        (format!("{name}.part"), String::new()),
        (name.replace("exchange", "backup"), "signed".to_owned()),
    ];
    drive(&both.bernd).files.borrow_mut().extend(others.clone());
    both.passes(2 * HOUR_MS);
    assert!(others.iter().all(|(name, text)| drive(&both.bernd).files.borrow().get(name) == Some(text)));
    let told = found(&both.bernd);
    assert_eq!((told.to_look_at, told.came), (None, None));
}

#[test]
fn an_own_file_that_was_taken_away_or_set_back_is_written_anew() {
    let mut both = Both::sharing(1);
    let name = both.leyla.with(|app| untrack(|| app.automatic(What::Exchange)).expect("it is on").file);
    let earlier = drive(&both.leyla).files.borrow()[&name].clone();
    writes(&mut both.leyla, "Eins");
    both.passes(LONG_MS);
    drive(&both.leyla).files.borrow_mut().insert(name.clone(), earlier);
    (0..6).for_each(|_| passes(&mut both.leyla, 10_000));
    assert!(drive(&both.leyla).files.borrow()[&name].contains("Eins"));
    drive(&both.leyla).files.borrow_mut().remove(&name);
    (0..6).for_each(|_| passes(&mut both.leyla, 10_000));
    assert!(drive(&both.leyla).files.borrow()[&name].contains("Eins"));
}

#[test]
fn trouble_is_said_goes_by_itself_and_a_permission_is_asked_for_once_more() {
    for (error, said) in [(FolderError::Gone, Trouble::Gone), (FolderError::Denied, Trouble::Denied)] {
        let mut both = Both::sharing(1);
        *drive(&both.leyla).trouble.borrow_mut() = Some(error);
        both.passes(LONG_MS);
        assert_eq!(trouble(&both.leyla), Some(said));
        drive(&both.leyla).trouble.take();
        both.passes(LONG_MS);
        assert_eq!(trouble(&both.leyla), None);
    }
    let mut both = Both::sharing(1);
    drive(&both.leyla).permission.set(Permission::Ask);
    starts_anew(&mut both.leyla);
    writes(&mut both.bernd, "Von Bernd");
    both.passes(2 * LONG_MS);
    assert_eq!(trouble(&both.leyla), Some(Trouble::Ask));
    assert!(!has(&both.leyla, "Von Bernd"));
    let app = both.leyla.app();
    both.leyla.page.begin(app.renew_sharing());
    both.leyla.wait();
    assert_eq!(trouble(&both.leyla), None);
    assert!(has(&both.leyla, "Von Bernd"));
}

#[test]
fn a_folder_without_room_fills_no_log() {
    let mut both = Both::sharing(1);
    *drive(&both.leyla).trouble.borrow_mut() = Some(FolderError::Full);
    writes(&mut both.leyla, "Eins");
    both.passes(10 * LONG_MS);
    drive(&both.leyla).trouble.take();
    both.passes(LONG_MS);
    assert!(has(&both.bernd, "Eins"));
    assert_eq!(lines_of_files_for_the_partner(&mut both.leyla), 2);
}

#[test]
fn a_second_tab_goes_on_when_the_first_one_is_closed() {
    let mut both = Both::new(1);
    let device = both.leyla.page.device.clone();
    let mut other = Alone { now: both.leyla.now.clone(), page: Page::open(&device, &both.leyla.now, 2) };
    other.wait();
    let (app, id) = (other.app(), other.with(|app| app.tandems.with_untracked(|cards| cards[0].id)));
    other.page.begin(async move { app.open_tandem(id).await.expect("it is there") });
    other.wait();
    assert_eq!(chooses_the_folder(&mut both.leyla), Ok(()));
    other.wait();
    assert!(untrack(|| other.with(|app| app.automatic(What::Exchange))).is_some());
    both.leyla.page = other.page;
    writes(&mut both.leyla, "Im zweiten");
    both.passes(LONG_MS);
    assert!(drive(&both.leyla).files.borrow().values().any(|text| text.contains("Im zweiten")));
}

#[test]
fn it_ends_with_one_press_and_the_files_stay() {
    let mut both = Both::sharing(1);
    let (app, files) = (both.leyla.app(), drive(&both.leyla).files.borrow().clone());
    let id = both.leyla.with(|app| app.tandems.with_untracked(|cards| cards[0].id));
    both.leyla.page.begin(app.stop_writing(id, What::Exchange));
    both.leyla.wait();
    writes(&mut both.leyla, "Danach");
    both.passes(2 * LONG_MS);
    assert_eq!(*drive(&both.leyla).files.borrow(), files);
    assert!(!drive(&both.leyla).kept(&What::Exchange.folder_of(id)));
    assert!(both.leyla.page.is_idle() && both.leyla.with(|app| app.automatic(What::Exchange)).is_none());
}

/// Each of these is a story of its own: what is written, killed and taken back, and what the folder does with it.
#[test]
fn whatever_the_folder_does_nothing_is_lost_and_nobody_is_asked() {
    for seed in 0..super::number("TANDEMBUCH_FOLDERS").unwrap_or(60) {
        let mut both = Both::sharing(seed);
        let (mut chance, mut written) = (Rng::with_seed(seed), BTreeSet::new());
        for number in 0..40 {
            both.keeper.does_something();
            let one = if chance.bool() { &mut both.leyla } else { &mut both.bernd };
            match chance.u8(..10) {
                0..4 => {
                    let title = format!("Ziel {number}");
                    writes(one, &title);
                    written.insert(title);
                }
                4 => {
                    // In the middle of whatever it does.
                    one.now.set(one.now.get() + 30_000);
                    (0..chance.u32(..200)).for_each(|_| one.page.step());
                    starts_anew(one);
                }
                5 => one.with(App::shares_now),
                6 if chance.u8(..4) == 0 => drop(undoes(one)),
                _ => {}
            }
            let ms = chance.u64(..40_000);
            both.each().into_iter().for_each(|one| passes(one, ms));
            for one in [&both.leyla, &both.bernd] {
                assert_eq!((found(one).to_look_at, found(one).not_whole), (None, None), "{seed}");
            }
        }
        // What was taken back comes with what is newer.
        both.each().into_iter().for_each(|one| writes(one, "Zum Schluss"));
        both.passes(5 * LONG_MS);
        both.passes(5 * LONG_MS);
        assert!(both.are_equal(), "{seed}: {:?}", [&both.leyla, &both.bernd].map(titles));
        let missing: Vec<_> = written.difference(&titles(&both.leyla)).cloned().collect();
        assert!(missing.is_empty(), "{seed}: {missing:?}");
    }
}
