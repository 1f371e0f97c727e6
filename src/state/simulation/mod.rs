//! Whole devices of two people in one native process, in the manner of `FoundationDB` and `TigerBeetle`: everything that
//! happens follows from a seed, so what goes wrong once can be looked at as often as one likes.
//!
//! What is played is the state as it is, in worlds of its own ([`page`]): several tabs of a browser, a disk that answers
//! late, never, or says no ([`disk`]), pages that are killed at any await, files that come late, twice, damaged or not at
//! all, locks that are set and taken away ([`locking`]), imports that are taken back ([`files`]), and profiles that are set back, copied or wiped ([`rough`]). Afterwards
//! everybody exchanges everything ([`ending`]), and [`truth`] says whether something is missing.
//!
//! `cargo xtask simulate --seeds 20000` plays more of them, `--from 7 --seeds 1` one alone. `TANDEMBUCH_TEXT="text 3"` follows
//! that text from tab to tab and onto the disk; without it the first one that is missing in the end is followed.
//! `TANDEMBUCH_ROUGH=1` has profiles set back, rows damaged and tandems removed ten times as often.

mod afterwards;
mod alone;
mod attacks;
mod automatic;
mod called_back;
mod counts;
mod device;
mod disk;
mod drafts;
mod ending;
mod files;
mod folder;
mod happens;
mod holding;
mod holes;
mod keys;
mod lives;
mod lock_scripts;
mod locking;
mod log;
mod mending;
mod only_for_me;
mod own_keys;
mod own_password;
mod page;
mod recovery;
mod removed;
mod rough;
mod scripts;
mod sharing;
mod story;
mod travelling;
mod truth;
mod two_tabs;
mod views;
mod writing;

use std::env;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use counts::Counts;
use story::Story;

/// How many are played in every test run.
const SEEDS: u64 = 400;

fn number(name: &str) -> Option<u64> {
    env::var(name).ok()?.parse().ok()
}

#[test]
fn nothing_that_was_said_to_be_kept_is_lost() {
    let (asked_for, from) = (number("TANDEMBUCH_SEEDS"), number("TANDEMBUCH_FROM").unwrap_or(0));
    let (seeds, goes_on) = (asked_for.unwrap_or(SEEDS), number("TANDEMBUCH_GO_ON").is_some());
    let (next, failed) = (AtomicU64::new(from), Mutex::new(Vec::new()));
    let play = || {
        let played = Counts::default();
        while goes_on || failed.lock().is_ok_and(|failed| failed.is_empty()) {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= from + seeds {
                break;
            }
            let mut story = Story::new(seed);
            let outcome = story.play();
            played.add(&story.reports.counts);
            if let Err(fault) = outcome {
                failed.lock().expect("nobody panics").push((seed, fault, story.lost));
            }
        }
        played
    };
    let threads =
        if asked_for.is_some() { thread::available_parallelism().map_or(1, usize::from) } else { 1 };
    let played = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(play)).collect();
        let played = play();
        others.into_iter().for_each(|other| played.add(&other.join().expect("nobody panics")));
        played
    });
    let mut failed = failed.into_inner().expect("nobody panics");
    failed.sort_unstable();
    #[expect(clippy::print_stdout, reason = "the figures of a long run")]
    {
        println!("{seeds} stories\n{played}");
        failed.iter().for_each(|(seed, fault, _)| println!("seed {seed}: {fault}"));
    }
    if let Some((seed, fault, lost)) = failed.into_iter().next() {
        // Once more, with an eye on what got lost.
        let mut again = Story::new(seed);
        if let Some(text) = env::var("TANDEMBUCH_TEXT").ok().or(lost) {
            again.watch(text);
        }
        drop(again.play());
        panic!("seed {seed}: {fault}\n{}", again.told());
    }
    // Not one of them may be missing, or a law is checked that nothing can break.
    assert!(seeds < SEEDS || played.missing().is_empty(), "{:?}", played.missing());
}
