//! Random histories of copies that write, exchange files, take them back and meet hostile ones: one line of JSON for each,
//! with everything that came in and everything that became of it. `tests/interop/merges.py` reads them, computes the
//! same by docs/bundle-format.md alone, and compares.
//!
//! `cargo run -p tandembuch-core --example histories -- 1000` prints those of the seeds from 0 to 999; with two numbers, those from
//! the first one to the one before the second.
#![expect(clippy::print_stdout, reason = "its output is the histories")]

mod copy;
mod history;
mod hostile;

use std::env;

fn main() -> Result<(), std::num::ParseIntError> {
    let numbers = env::args().skip(1).map(|number| number.parse()).collect::<Result<Vec<u64>, _>>()?;
    let seeds = match numbers[..] {
        [from, until] => from..until,
        [count] => 0..count,
        _ => 0..1_000,
    };
    for seed in seeds {
        println!("{}", history::played(seed));
    }
    Ok(())
}
