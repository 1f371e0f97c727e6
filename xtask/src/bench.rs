//! Runs the measurements: the record's merge side by side with Automerge and what the largest tandems cost, then the
//! program itself in a browser, its visits beside those of other sites.

mod sites;

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::{process, setup, site};

/// What is to be measured.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Wishes {
    /// One part alone: `merge`, or one of those in tests/e2e/src/bench.rs.
    pub(crate) only: Option<String>,
    /// Another build, to compare with.
    pub(crate) against: Option<PathBuf>,
}

/// Builds and runs the measurements for release; they print their own tables.
pub(crate) fn run(project: &Project, wishes: &Wishes) -> Result<()> {
    let wants = |part: &str| wishes.only.as_deref().is_none_or(|only| only == part);
    if wants("merge") {
        process::run(
            Command::new("cargo")
                .args(["run", "--quiet", "--profile", "bench", "-p", "peers"])
                .current_dir(&project.root)
                .env("CARGO_TARGET_DIR", &project.target),
        )?;
    }
    if wishes.only.as_deref() == Some("merge") {
        return Ok(());
    }
    site::build(project)?;
    let mut browser = setup::for_stories("cargo", project)?;
    browser.args(["run", "--quiet", "-p", "e2e", "--", "bench"]);
    if wants("visits") {
        sites::Sites::ensure(project, &setup::for_building(project)?)?.tell(&mut browser);
    }
    if let Some(only) = &wishes.only {
        browser.args(["--only", only]);
    }
    if let Some(against) = &wishes.against {
        browser.arg("--against").arg(against.canonicalize().context("finding the other build")?);
    }
    process::run(&mut browser).context("measuring in the browser")
}
