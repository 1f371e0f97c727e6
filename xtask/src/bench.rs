//! Runs the measurements: the record's merge side by side with Automerge.

use std::process::Command;

use anyhow::Result;

use crate::process;
use crate::project::Project;

/// Builds and runs the measurements for release; they print their own table.
pub(crate) fn run(project: &Project) -> Result<()> {
    process::run(
        Command::new("cargo")
            .args(["run", "--quiet", "--profile", "bench", "-p", "peers"])
            .current_dir(&project.root),
    )
}
