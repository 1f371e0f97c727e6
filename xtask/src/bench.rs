//! Runs the measurements: the record's merge side by side with Automerge, then the program itself in a browser.

use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::{process, setup, site};

/// Builds and runs the measurements for release; they print their own tables.
pub(crate) fn run(project: &Project) -> Result<()> {
    process::run(
        Command::new("cargo")
            .args(["run", "--quiet", "--profile", "bench", "-p", "peers"])
            .current_dir(&project.root)
            .env("CARGO_TARGET_DIR", &project.target),
    )?;
    site::build(project)?;
    let mut browser = setup::for_stories("cargo", project)?;
    process::run(browser.args(["run", "--quiet", "-p", "e2e", "--", "bench"]))
        .context("measuring in the browser")
}
