//! Builds the folder to upload and measures what people wait for, in bytes over the wire.
//!
//! Sizes are those of brotli at its best, which is what a good web server sends.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::project::Project;
use crate::pwa::Files;
use crate::{process, pwa, site};

/// What has to be here before the first screen can be used: 180 KiB.
const FIRST_SCREEN: u64 = 184_320;
/// What has to be here before a tandem can be opened.
const OPEN_TANDEM: u64 = 620_000;
/// What a device keeps in all, so that it needs no network.
const OFFLINE: u64 = 640_000;
/// The later parts of the program, and what each may cost. A new area is a part of its own, and has its line here.
const PARTS: [(&str, u64); 1] = [("daily", 450_000)];
/// The part in which tandems are opened.
const DAILY: &str = "daily";

/// Prints one size per line for the files it is given.
const COMPRESS: &str = "for (const file of process.argv.slice(1)) \
     console.log(require('zlib').brotliCompressSync(require('fs').readFileSync(file)).length)";

/// The bytes over the wire of all files, and what they are for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Weights {
    files: Vec<(String, u64)>,
    first_screen: u64,
    parts: Vec<(String, u64)>,
}

impl Weights {
    /// Before the first screen can be used.
    pub(crate) fn first_screen(&self) -> u64 {
        self.first_screen
    }

    fn open_tandem(&self) -> u64 {
        let daily = self.parts.iter().find(|(name, _)| name == DAILY);
        self.first_screen + daily.map_or(0, |(_, bytes)| *bytes)
    }

    fn offline(&self) -> u64 {
        self.files.iter().map(|(_, bytes)| bytes).sum()
    }

    /// Every sum with its ceiling.
    fn sums(&self) -> Vec<(String, u64, Option<u64>)> {
        let ceiling = |part: &str| PARTS.iter().find(|(name, _)| *name == part).map(|(_, ceiling)| *ceiling);
        let parts =
            self.parts.iter().map(|(name, bytes)| (format!("the part \"{name}\""), *bytes, ceiling(name)));
        [
            ("before the first screen can be used".to_owned(), self.first_screen, Some(FIRST_SCREEN)),
            ("before a tandem is open".to_owned(), self.open_tandem(), Some(OPEN_TANDEM)),
            ("kept offline in all".to_owned(), self.offline(), Some(OFFLINE)),
        ]
        .into_iter()
        .chain(parts)
        .collect()
    }

    fn check_budget(&self) -> Result<()> {
        for (what, bytes, ceiling) in self.sums() {
            let ceiling = ceiling.with_context(|| format!("{what} has no ceiling in dist.rs"))?;
            ensure!(
                bytes <= ceiling,
                "{what}: {bytes} bytes, {} more than the ceiling of {ceiling}",
                bytes - ceiling
            );
        }
        Ok(())
    }
}

impl fmt::Display for Weights {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut files = self.files.clone();
        files.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
        for (name, bytes) in files {
            writeln!(formatter, "{bytes:>9}  {name}")?;
        }
        writeln!(formatter, "bytes over the wire, brotli:")?;
        for (what, bytes, ceiling) in self.sums() {
            writeln!(formatter, "{bytes:>9}  {what}, of at most {}", ceiling.unwrap_or_default())?;
        }
        Ok(())
    }
}

/// Builds, measures and prints. Fails over the budget.
pub(crate) fn run(project: &Project) -> Result<()> {
    build(project).map(|_| ())
}

/// Like [`run`], and returns what was measured.
pub(crate) fn build(project: &Project) -> Result<Weights> {
    let folder = site::build(project)?;
    let weights = measure(&folder)?;
    print!("{weights}");
    weights.check_budget()?;
    println!("ready to upload: {}", folder.display());
    Ok(weights)
}

fn measure(folder: &Path) -> Result<Weights> {
    let files = pwa::files(folder)?;
    let sizes =
        process::read(Command::new("node").args(["-e", COMPRESS]).args(&files.all).current_dir(folder))?;
    let sizes =
        sizes.lines().map(str::parse).collect::<Result<Vec<u64>, _>>().context("node prints sizes")?;
    ensure!(sizes.len() == files.all.len(), "node prints one size per file");
    weigh(files, sizes)
}

fn weigh(files: Files, sizes: Vec<u64>) -> Result<Weights> {
    let Files { all, first, parts } = files;
    let files: Vec<(String, u64)> = all.into_iter().zip(sizes).collect();
    let size_of = |name: &str| {
        let found = files.iter().find(|(file, _)| file == name);
        found.map(|(_, bytes)| *bytes).with_context(|| format!("{name} is not kept offline"))
    };
    let first_screen = first.iter().map(|name| size_of(name)).sum::<Result<u64>>()?;
    let mut weights = BTreeMap::new();
    for (part, name) in parts {
        *weights.entry(part).or_default() += size_of(&name)?;
    }
    let parts = weights.into_iter().collect();
    Ok(Weights { first_screen, parts, files })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weights(first: u64, daily: u64, other: u64) -> Weights {
        let name = str::to_owned;
        let files = Files {
            all: ["app.wasm", "daily.wasm", "daily.css", "rescue.js"].map(name).to_vec(),
            first: vec![name("app.wasm")],
            parts: ["daily.wasm", "daily.css"].map(|file| (name(DAILY), name(file))).to_vec(),
        };
        weigh(files, vec![first, daily - 1, 1, other]).unwrap()
    }

    #[test]
    fn what_is_waited_for_is_what_is_weighed() {
        let weights = weights(100, 20, 3);
        assert_eq!((weights.first_screen(), weights.open_tandem(), weights.offline()), (100, 120, 123));
        let printed = weights.to_string();
        assert!(printed.contains("      120  before a tandem is open, of at most 620000\n"), "{printed}");
    }

    #[test]
    fn one_byte_over_a_ceiling_is_too_much() {
        let [(_, part)] = PARTS;
        let daily = OPEN_TANDEM - FIRST_SCREEN;
        assert!(daily <= part);
        assert!(weights(FIRST_SCREEN, daily, 1).check_budget().is_ok());
        for (first, daily, other) in [
            (FIRST_SCREEN + 1, 1, 1),
            (FIRST_SCREEN, daily + 1, 1),
            (1, part + 1, 1),
            (FIRST_SCREEN, daily, OFFLINE - OPEN_TANDEM + 1),
        ] {
            assert!(weights(first, daily, other).check_budget().is_err(), "{first} {daily} {other}");
        }
    }

    #[test]
    fn a_part_without_a_ceiling_is_refused() {
        let mut weights = weights(1, 1, 1);
        weights.parts.push(("growth".to_owned(), 1));
        let error = weights.check_budget().unwrap_err().to_string();
        assert!(error.contains("growth") && error.contains("no ceiling"), "{error}");
    }

    #[test]
    fn what_is_needed_first_is_kept_offline_too() {
        let files = Files { all: Vec::new(), first: vec!["boot.js".to_owned()], parts: Vec::new() };
        assert!(weigh(files, Vec::new()).is_err());
    }
}
