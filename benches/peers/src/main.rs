//! Merging two replicas of a six-month tandem, side by side with Automerge on the same workload.
//!
//! `cargo xtask bench` prints it. Times are the best of many runs on one core; sizes are bytes.

#![allow(clippy::print_stdout, reason = "a benchmark prints")]

mod native_crypto;
mod ours;
mod peer;
mod workload;

use std::time::{Duration, Instant};

use workload::Workload;

fn main() {
    let workload = Workload::six_months();
    let (ours, peer) = (ours::Measured::of(&workload), peer::Measured::of(&workload));
    println!(
        "Workload: {} entities, {} changes, {} of them concurrent",
        workload::ENTITIES,
        workload::CHANGES,
        workload::CONCURRENT
    );
    println!();
    println!("{:<44}{:>14}{:>16}{:>9}", "", "Tandembuch", "Automerge 0.12", "factor");
    row("merge of what the other has, in memory", ours.merge, peer.merge);
    row("merge of everything the other has", ours.merge_full, peer.merge_full);
    row("the same from the bytes of a file", ours.from_bytes, peer.from_bytes);
    println!();
    println!("{:<44}{:>14}{:>16}", "bytes", "Tandembuch", "Automerge 0.12");
    println!(
        "{:<44}{:>14}{:>16}",
        "everything, as written (JSON / binary)", ours.full_bytes, peer.full_bytes
    );
    println!("{:<44}{:>14}{:>16}", "everything, deflated", ours.full_deflated, peer.full_deflated);
    println!(
        "{:<44}{:>14}{:>16}",
        "changes since the last exchange, as written", ours.delta_bytes, peer.delta_bytes
    );
    println!("{:<44}{:>14}{:>16}", "the same, sealed", ours.delta_sealed, "-");
    println!("{:<44}{:>14}{:>16}", "one meeting (25 changes), sealed", ours.meeting_sealed, "-");
    println!();
    println!("Fits one QR code (2 900 bytes): {}", if ours.meeting_sealed <= 2_900 { "yes" } else { "NO" });
    println!("At least 10 times faster: {}", if is_tenfold(&ours, &peer) { "yes" } else { "NO" });
}

fn is_tenfold(ours: &ours::Measured, peer: &peer::Measured) -> bool {
    peer.merge >= 10 * ours.merge
        && peer.merge_full >= 10 * ours.merge_full
        && peer.from_bytes >= 10 * ours.from_bytes
}

fn row(what: &str, ours: Duration, peer: Duration) {
    let factor = peer.as_secs_f64() / ours.as_secs_f64();
    println!("{what:<44}{:>11} µs{:>13} µs{factor:>8.1}x", ours.as_micros(), peer.as_micros());
}

/// The best of many runs; what has to be prepared before each is not counted.
fn best<P, R>(prepare: impl Fn() -> P, run: impl Fn(P) -> R) -> Duration {
    const RUNS: usize = 60;
    let once = |_| {
        let prepared = prepare();
        let start = Instant::now();
        let result = run(prepared);
        let time = start.elapsed();
        drop(std::hint::black_box(result));
        time
    };
    (0..RUNS).map(once).min().unwrap_or_default()
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
