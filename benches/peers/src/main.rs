//! Merging two replicas of a six-month tandem, side by side with Automerge on the same workload.
//!
//! `cargo xtask bench` prints it. Both programs run in one thread, in turn, so that what disturbs one disturbs the other;
//! the best of many runs counts. What both have to have before, such as copies to merge into, is made outside of the
//! time, and so is freeing the memory of what came out. DEFLATE and encryption are in no time: they belong to the file.
//!
//! Below stands what reading large contents costs, see [`hostile`].
//!
//! Every row compares the same deed, see [`Way`]. Where Automerge offers several calls for it, its fastest is taken.
//! What the largest tandems cost stands after it, see [`large`]: there is a limit instead of another program.

#![allow(clippy::print_stdout, reason = "a benchmark prints")]

mod camera;
mod hostile;
mod large;
mod native_crypto;
mod ours;
mod peer;
mod way;
mod workload;

use std::hint::black_box;
use std::time::{Duration, Instant};

use camera::ForCamera;
use large::{Large, QUESTIONS};
use ours::Ours;
use peer::Peer;
use way::Way;
use workload::Workload;

/// How often each row is run.
const RUNS: usize = 300;
/// How many times faster is fast enough.
const ENOUGH: u32 = 10;
/// How often each row of the largest tandems is run.
const LARGE_RUNS: usize = 5;

fn main() {
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() == Some(hostile::READ) {
        let number = arguments.next().and_then(|number| number.parse().ok());
        return hostile::read(number.expect("the number of a content"));
    }
    let workload = Workload::six_months();
    let (ours, mut peer) = (Ours::of(&workload), Peer::of(&workload));
    println!(
        "Workload: {} entities, {} changes, {} of them concurrent",
        workload::ENTITIES,
        workload::CHANGES,
        workload::CONCURRENT
    );
    println!();
    println!(
        "{:<48}{:>14}{:>16}{:>9}  10 times faster?",
        "merging", "Tandembuch", "Automerge 0.12", "factor"
    );
    for way in Way::ALL {
        row(way, &ours, &peer);
    }
    println!();
    println!("{:<48}{:>14}{:>16}", "bytes", "Tandembuch", "Automerge 0.12");
    let (bytes, theirs) = (ours.bytes(), peer.bytes());
    println!("{:<48}{:>14}{:>16}", "everything, as written (JSON / binary)", bytes.full, theirs.full);
    println!("{:<48}{:>14}{:>16}", "everything, deflated", bytes.full_deflated, theirs.full_deflated);
    println!("{:<48}{:>14}{:>16}", "changes since the last exchange, as written", bytes.news, theirs.news);
    println!("{:<48}{:>14}{:>16}", "the same, sealed", ours.news_sealed(), "-");
    let meeting = ours.meeting_sealed(&workload);
    println!("{:<48}{meeting:>14}{:>16}", "one meeting (25 changes), sealed", "-");
    println!();
    println!("Fits one QR code (2 900 bytes): {}", if meeting <= 2_900 { "yes" } else { "NO" });
    println!();
    println!(
        "{:<48}{:>10}{:>10}{:>10}{:>8}",
        "signed, for keys (bytes)", "content", "file", "binary", "codes"
    );
    let changes =
        [("one meeting (25 changes)", ours.meeting(&workload)), ("25 new things", camera::new_things())];
    for (label, changes) in changes {
        for devices in [2, 6] {
            let ForCamera { content, file, binary, codes } = ForCamera::of(changes.clone(), devices);
            let label = format!("{label}, for {devices} devices");
            println!("{label:<48}{content:>10}{file:>10}{binary:>10}{codes:>8}");
        }
    }
    println!();
    hostile::rows();
    println!();
    println!("{:<48}{:>14}{:>16}  within?", "the largest tandems", "Tandembuch", "at most");
    let large = Large::new();
    for question in QUESTIONS {
        let times = (0..LARGE_RUNS).map(|_| (question.ask)(&large).as_millis());
        let (time, limit) = (times.min().unwrap_or_default(), question.limit);
        let is_within = if time <= limit { "yes" } else { "NO" };
        println!("{:<48}{time:>11} ms{limit:>13} ms  {is_within}", question.label);
    }
}

fn row(way: Way, ours: &Ours, peer: &Peer) {
    let mut best = [Duration::MAX; 2];
    for _ in 0..RUNS {
        best = [best[0].min(ours.merge(way)), best[1].min(peer.merge(way))];
    }
    let [ours, peer] = best;
    let factor = peer.as_secs_f64() / ours.as_secs_f64();
    println!(
        "{:<48}{:>11} µs{:>13} µs{factor:>8.1}x  {}",
        way.label(),
        ours.as_micros(),
        peer.as_micros(),
        if peer >= ENOUGH * ours { "yes" } else { "NO" }
    );
}

/// How long something takes, without the freeing of what comes out.
fn timed<R>(run: impl FnOnce() -> R) -> Duration {
    let start = Instant::now();
    let result = black_box(run());
    let time = start.elapsed();
    drop(result);
    time
}

/// How many bytes there are.
pub(crate) struct Bytes {
    pub(crate) full: usize,
    pub(crate) full_deflated: usize,
    pub(crate) news: usize,
}

/// How long a text is after DEFLATE.
fn deflated(bytes: &[u8]) -> usize {
    use std::io::Write;
    let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::default());
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .map(|deflated| deflated.len())
        .unwrap_or_default()
}
