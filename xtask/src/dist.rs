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
use crate::{bill_of_materials, process, pwa, site};

/// What has to be here before the first screen can be used: 180 KiB.
const FIRST_SCREEN: u64 = 184_320;
/// What has to be here before a tandem can be opened.
const OPEN_TANDEM: u64 = 744_000;
/// What a device keeps in all, so that it needs no network.
const OFFLINE: u64 = 1_075_000;
/// The later parts of the program with their styles, and what each may cost. A new area is a part of its own, and has its
/// line here.
const PARTS: [(&str, u64); 23] = [
    ("daily", 8_000),
    ("growth", 68_000),
    ("growth-and-keepsake", 26_000),
    ("growth-and-keepsake-and-occasional", 1_000),
    ("growth-and-keepsake-and-trust", 1_000),
    ("growth-and-lock", 1_000),
    ("growth-and-lock-and-occasional", 1_000),
    ("growth-and-occasional", 4_000),
    ("keepsake", 64_000),
    ("keepsake-and-occasional", 2_000),
    ("keepsake-and-trust", 2_000),
    ("lock", 40_000),
    ("lock-and-occasional", 6_000),
    ("lock-and-occasional-and-ways", 1_000),
    ("lock-and-trust", 2_000),
    ("lock-and-trust-and-ways", 2_000),
    ("lock-and-ways", 1_000),
    ("occasional", 53_000),
    ("occasional-and-trust", 1_000),
    ("occasional-and-ways", 1_000),
    ("shared", 553_500),
    ("trust", 60_000),
    ("ways", 36_000),
];
/// What tandems are opened with: the part for daily work, and what it shares with others, which is nearly all of it.
const FOR_A_TANDEM: [&str; 2] = ["daily", "shared"];

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
        let later = self.parts.iter().filter(|(name, _)| FOR_A_TANDEM.contains(&name.as_str()));
        self.first_screen + later.map(|(_, bytes)| bytes).sum::<u64>()
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
    let list = bill_of_materials::write(project, &folder)?;
    println!("what it is made of, CycloneDX: {}", list.display());
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

    /// Of the program's first file, what all later parts share, and the styles of the one for daily work; the other parts,
    /// and what explains a failed start.
    fn weights(first: u64, shared: u64, styles: u64, other: u64, growth: u64, rescue: u64) -> Weights {
        let name = str::to_owned;
        let parts = [
            ("shared", "shared.wasm"),
            ("daily", "daily.wasm"),
            ("daily", "daily.css"),
            ("occasional", "occasional.wasm"),
            ("growth", "growth.wasm"),
        ];
        let later = parts.map(|(_, file)| file);
        let files = Files {
            all: [["app.wasm"].as_slice(), &later, &["rescue.js"]].concat().into_iter().map(name).collect(),
            first: vec![name("app.wasm")],
            parts: parts.map(|(part, file)| (name(part), name(file))).to_vec(),
        };
        weigh(files, vec![first, shared, 0, styles, other, growth, rescue]).unwrap()
    }

    #[test]
    fn what_is_waited_for_is_what_is_weighed() {
        let weights = weights(100, 20, 5, 3, 7, 1);
        assert_eq!((weights.first_screen(), weights.open_tandem(), weights.offline()), (100, 125, 136));
        let printed = weights.to_string();
        let line = format!("      125  before a tandem is open, of at most {OPEN_TANDEM}\n");
        assert!(printed.contains(&line), "{printed}");
    }

    #[test]
    fn one_byte_over_a_ceiling_is_too_much() {
        let ceiling =
            |part: &str| PARTS.into_iter().find(|(name, _)| *name == part).expect("it has a ceiling").1;
        let [daily, growth, occasional, shared] = ["daily", "growth", "occasional", "shared"].map(ceiling);
        let least = OPEN_TANDEM - shared - daily;
        assert!(least <= FIRST_SCREEN && OPEN_TANDEM - FIRST_SCREEN <= shared + daily);
        let rescue = OFFLINE - OPEN_TANDEM - growth - occasional;
        assert!(weights(least, shared, daily, occasional, growth, rescue).check_budget().is_ok());
        for (first, shared, styles, other, growth, rescue) in [
            (FIRST_SCREEN + 1, 1, 1, 1, 1, 1),
            (least + 1, shared, daily, 1, 1, 1),
            (1, shared + 1, 1, 1, 1, 1),
            (1, 1, daily + 1, 1, 1, 1),
            (1, 1, 1, occasional + 1, 1, 1),
            (1, 1, 1, 1, growth + 1, 1),
            (least, shared, daily, occasional, growth, rescue + 1),
        ] {
            let weights = weights(first, shared, styles, other, growth, rescue);
            assert!(weights.check_budget().is_err(), "{weights}");
        }
    }

    #[test]
    fn a_part_without_a_ceiling_is_refused() {
        let mut weights = weights(1, 1, 1, 1, 1, 1);
        weights.parts.push(("programme".to_owned(), 1));
        let error = weights.check_budget().unwrap_err().to_string();
        assert!(error.contains("programme") && error.contains("no ceiling"), "{error}");
    }

    #[test]
    fn what_is_needed_first_is_kept_offline_too() {
        let files = Files { all: Vec::new(), first: vec!["boot.js".to_owned()], parts: Vec::new() };
        assert!(weigh(files, Vec::new()).is_err());
    }
}
