//! Plays whole devices of two people from seeds, see `src/state/simulation`.
//!
//! With the profile of the tests: half of the time of one that is optimised further would go into building it.

use std::process::Command;
use std::time::Instant;

use anyhow::Result;

use crate::process;
use crate::project::Project;

/// Which stories are to be played.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Wishes {
    pub(crate) seeds: u64,
    pub(crate) from: u64,
    /// Also those after one that failed.
    pub(crate) goes_on: bool,
}

impl Default for Wishes {
    fn default() -> Self {
        Self { seeds: 20_000, from: 0, goes_on: false }
    }
}

/// Plays them on all processors, and says what was played and how long that took. A story that fails is told.
pub(crate) fn run(project: &Project, Wishes { seeds, from, goes_on }: &Wishes) -> Result<()> {
    let test = ["test", "--quiet", "--package", "tandembuch", "--lib"];
    let cargo = || {
        let mut cargo = Command::new("cargo");
        cargo.args(test).current_dir(&project.root).env("CARGO_TARGET_DIR", &project.target);
        cargo
    };
    process::run(cargo().arg("--no-run"))?;
    let begin = Instant::now();
    let mut command = cargo();
    command
        .args(["--", "--nocapture", "--exact"])
        .arg("state::simulation::nothing_that_was_said_to_be_kept_is_lost")
        .env("TANDEMBUCH_SEEDS", seeds.to_string())
        .env("TANDEMBUCH_FROM", from.to_string());
    if *goes_on {
        command.env("TANDEMBUCH_GO_ON", "1");
    }
    let outcome = process::run(&mut command);
    println!("{seeds} stories in {:.0} s", begin.elapsed().as_secs_f64());
    outcome
}
