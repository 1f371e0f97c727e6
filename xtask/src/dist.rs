//! Builds the folder to upload and measures what a first visit costs.
//!
//! The service worker's list says what a first visit loads; it loads the worker itself as well. Sizes are those of
//! brotli at its best, which is what a good web server sends.

use std::fmt;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::project::Project;
use crate::{process, site};

/// What a first visit is to cost on the wire, in bytes.
const GOAL: u64 = 220 * 1024;
/// What it may cost at most, in bytes, until the goal is reached. It grows only together with what people get for it:
/// ARCHITECTURE.md says what has been bought.
const CEILING: u64 = 567_000;
const WORKER: &str = "sw.js";

/// Prints one size per line for the files it is given.
const COMPRESS: &str = "for (const file of process.argv.slice(1)) \
     console.log(require('zlib').brotliCompressSync(require('fs').readFileSync(file)).length)";

/// The bytes over the wire of each file of a first visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FirstVisit {
    files: Vec<(String, u64)>,
}

impl FirstVisit {
    /// All of them together.
    pub(crate) fn total(&self) -> u64 {
        self.files.iter().map(|(_, bytes)| bytes).sum()
    }

    fn check_budget(&self) -> Result<()> {
        ensure!(
            self.total() <= CEILING,
            "a first visit costs {} bytes, {} more than the ceiling of {CEILING}",
            self.total(),
            self.total() - CEILING
        );
        Ok(())
    }
}

impl fmt::Display for FirstVisit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut files = self.files.clone();
        files.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
        for (name, bytes) in files {
            writeln!(formatter, "{bytes:>9}  {name}")?;
        }
        write!(formatter, "{:>9}  bytes over the wire for a first visit; the goal is {GOAL}", self.total())
    }
}

/// Builds, measures and prints. Fails over the budget.
pub(crate) fn run(project: &Project) -> Result<()> {
    build(project).map(|_| ())
}

/// Like [`run`], and returns what was measured.
pub(crate) fn build(project: &Project) -> Result<FirstVisit> {
    let folder = site::build(project)?;
    let first_visit = measure(&folder)?;
    println!("{first_visit}");
    first_visit.check_budget()?;
    println!("ready to upload: {}", folder.display());
    Ok(first_visit)
}

fn measure(folder: &Path) -> Result<FirstVisit> {
    let worker = fs::read_to_string(folder.join(WORKER)).context("reading the service worker")?;
    let mut names = kept_files(&worker);
    ensure!(!names.is_empty(), "the service worker of {} lists no files", folder.display());
    names.push(WORKER.to_owned());
    let sizes = process::read(Command::new("node").args(["-e", COMPRESS]).args(&names).current_dir(folder))?;
    let sizes =
        sizes.lines().map(str::parse).collect::<Result<Vec<u64>, _>>().context("node prints sizes")?;
    ensure!(sizes.len() == names.len(), "node prints one size per file");
    Ok(FirstVisit { files: names.into_iter().zip(sizes).collect() })
}

/// The names in the list that a build writes into the service worker, one `{ url: "...", sha256: "..." },` a line.
fn kept_files(worker: &str) -> Vec<String> {
    let names = worker.lines().filter_map(|line| line.trim().strip_prefix("{ url: \"")?.split_once('"'));
    names.map(|(name, _)| name.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use std::{env, process};

    use super::*;

    #[test]
    fn the_workers_list_and_the_worker_itself_are_weighed() {
        let folder = env::temp_dir().join(format!("xtask-dist-{}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("index.html"), "a".repeat(10_000)).unwrap();
        fs::write(folder.join("not-listed.html"), "a").unwrap();
        let list = "const FILES = [\n  { url: \"index.html\", sha256: \"00\" },\n];\n";
        fs::write(folder.join("sw.js"), list).unwrap();
        let first_visit = measure(&folder).unwrap();
        let names: Vec<&str> = first_visit.files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["index.html", "sw.js"]);
        assert!(first_visit.total() < 100, "ten thousand equal letters compress well: {first_visit}");

        fs::write(folder.join("sw.js"), "const FILES = [];").unwrap();
        assert!(measure(&folder).is_err(), "a worker that keeps nothing is not measured as small");
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn one_byte_over_the_budget_is_too_much() {
        let costing =
            |bytes| FirstVisit { files: vec![("app.wasm".to_owned(), bytes), ("sw.js".to_owned(), 1)] };
        assert!(costing(CEILING - 1).check_budget().is_ok());
        assert!(costing(CEILING).check_budget().is_err());
    }
}
