//! Whole devices of two people in one native process, in the manner of `FoundationDB` and `TigerBeetle`: everything that
//! happens follows from a seed, so what goes wrong once can be looked at as often as one likes.
//!
//! What is played is the state as it is, in worlds of its own ([`page`]): several tabs of a browser, a disk that answers
//! late, never, or says no ([`disk`]), pages that are killed at any await, files that come late, twice or not at all, and
//! imports that are taken back. Afterwards everybody exchanges everything, and [`truth`] says whether something is missing.
//!
//! `TANDEMBUCH_SEEDS=20000 cargo test --release --lib simulation` plays more of them, `TANDEMBUCH_SEED=7` that one alone,
//! with `TANDEMBUCH_TEXT="text 3"` following that text from tab to tab and onto the disk.

mod alone;
mod device;
mod disk;
mod only_for_me;
mod page;
mod story;
mod truth;

use std::env;

use story::Story;

/// How many are played in every test run.
const SEEDS: u64 = 300;

fn number(name: &str) -> Option<u64> {
    env::var(name).ok()?.parse().ok()
}

#[test]
fn nothing_that_was_said_to_be_kept_is_lost() {
    let seeds = match number("TANDEMBUCH_SEED") {
        Some(seed) => seed..seed + 1,
        None => 0..number("TANDEMBUCH_SEEDS").unwrap_or(SEEDS),
    };
    let mut played = story::Counts::default();
    let mut failed = Vec::new();
    for seed in seeds.clone() {
        let mut story = Story::new(seed);
        if let Err(fault) = story.play() {
            if number("TANDEMBUCH_GO_ON").is_some() {
                failed.push(format!("seed {seed}: {fault}"));
                continue;
            }
            // Once more, with an eye on what got lost.
            let mut again = Story::new(seed);
            if let Some(text) = env::var("TANDEMBUCH_TEXT").ok().or(story.lost) {
                again.watch(text);
            }
            let _ = again.play();
            panic!("seed {seed}: {fault}\n{}", again.told());
        }
        played.add(&story.counts);
    }
    // Not one of them may be missing, or a law is checked that nothing can break.
    assert!(seeds.end - seeds.start < SEEDS || played.has_all(), "{played:?}");
    #[expect(clippy::print_stdout, reason = "the figures of a long run")]
    {
        println!("{} stories: {played:?}\n{}", seeds.end - seeds.start, failed.join("\n"));
    }
}
