//! The Rust packages of the program: what `cargo tree` and Cargo.lock say of them.
//!
//! Pure: from their texts to components, and who needs whom.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use spdx::Expression;

use super::{Component, linked};

/// Packages by their references. The program itself is among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Crates {
    pub(super) all: BTreeMap<String, Component>,
    /// Whom each needs.
    pub(super) needs: BTreeMap<String, BTreeSet<String>>,
    /// The program.
    pub(super) root: String,
}

impl Crates {
    /// Reads lines `1 serde v1.0.0|MIT OR Apache-2.0|https://…`, the number saying how deep it lies. A package that comes
    /// again is cut short, which does no harm.
    pub(super) fn read(tree: &str, lock: &str) -> Result<Self> {
        let sums = checksums(lock);
        let mut crates = Self::default();
        let mut above: Vec<String> = Vec::new();
        for line in tree.lines().filter(|line| !line.is_empty()) {
            let (depth, component) = component(line, &sums).with_context(|| format!("reading `{line}`"))?;
            let reference = component.reference();
            above.truncate(depth);
            ensure!(above.len() == depth, "`{line}` lies below nothing");
            if let Some(user) = above.last() {
                crates.needs.entry(user.clone()).or_default().insert(reference.clone());
            } else {
                crates.root.clone_from(&reference);
            }
            above.push(reference.clone());
            crates.all.insert(reference, component);
        }
        ensure!(!crates.root.is_empty(), "cargo lists no packages");
        Ok(crates)
    }

    /// Says of each of which functions are in the linked program.
    pub(super) fn mark_linked(&mut self, program: &[u8]) {
        let named = linked::crates(program);
        for component in self.all.values_mut() {
            let found = named.contains(&component.name.replace('-', "_"));
            component.remark = Some(if found { FOUND } else { NOT_FOUND }.to_owned());
        }
    }
}

const FOUND: &str = "Functions of the program are named after it";
const NOT_FOUND: &str =
    "No function of the program is named after it: left out when linking, or part of others'";

fn component(line: &str, sums: &BTreeMap<(&str, &str), &str>) -> Result<(usize, Component)> {
    let mut fields = line.trim_end_matches(" (*)").split('|');
    let mut words = fields.next().unwrap_or_default().split(' ');
    let mut word = || words.next().filter(|word| !word.is_empty()).context("a word is missing");
    let (depth, name, version) = (word()?.parse()?, word()?, word()?);
    let version = version.strip_prefix('v').context("no version")?;
    let licence = fields.next().filter(|licence| !licence.is_empty()).context("no licence")?;
    let sum = sums.get(&(name, version)).copied();
    let component = Component {
        name: name.to_owned(),
        version: version.to_owned(),
        // What is in the lock without a sum is our own.
        purl: sum.map(|_| format!("pkg:cargo/{name}@{}", version.replace('+', "%2B"))),
        licence: Expression::canonicalize(licence)?.unwrap_or_else(|| licence.to_owned()),
        repository: fields.next().filter(|address| address.starts_with("http")).map(str::to_owned),
        sha256: sum.map(str::to_owned),
        ..Component::default()
    };
    Ok((depth, component))
}

/// The sums in Cargo.lock by name and version.
fn checksums(lock: &str) -> BTreeMap<(&str, &str), &str> {
    let mut sums = BTreeMap::new();
    for package in lock.split("[[package]]") {
        let value = |key: &str| {
            let line = package.lines().find_map(|line| line.strip_prefix(key));
            line.and_then(|line| line.strip_prefix(" = \"")?.strip_suffix('"'))
        };
        if let (Some(name), Some(version), Some(sum)) = (value("name"), value("version"), value("checksum")) {
            sums.insert((name, version), sum);
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"0.1.0\"\ndependencies = [\n \"b\",\n]\n\n\
                        [[package]]\nname = \"b-c\"\nversion = \"1.2.0+spec\"\nchecksum = \"ab\"\n\n\
                        [[package]]\nname = \"d\"\nversion = \"3.0.0\"\nchecksum = \"cd\"\n";
    const TREE: &str = "0 a v0.1.0 (folder/a)|EUPL-1.2|https://example.org/a\n\
                        1 b-c v1.2.0+spec|MIT/Apache-2.0|\n2 d v3.0.0|Zlib|https://example.org/d\n1 d v3.0.0|Zlib| (*)\n";

    #[test]
    fn each_package_is_there_once_with_whom_it_needs() {
        let crates = Crates::read(TREE, LOCK).unwrap();
        let references: Vec<&str> = crates.all.keys().map(String::as_str).collect();
        let [b, d] = ["pkg:cargo/b-c@1.2.0%2Bspec", "pkg:cargo/d@3.0.0"];
        assert_eq!(references, ["a@0.1.0", b, d]);
        assert_eq!(crates.root, "a@0.1.0");
        assert_eq!(crates.all[b].licence, "MIT OR Apache-2.0", "as SPDX writes it today");
        assert_eq!(
            (crates.all[b].sha256.as_deref(), crates.all["a@0.1.0"].sha256.as_deref()),
            (Some("ab"), None)
        );
        assert_eq!(crates.needs["a@0.1.0"], [b, d].map(str::to_owned).into());
        assert_eq!(crates.needs[b], [d.to_owned()].into());
    }

    #[test]
    fn what_is_no_list_of_packages_is_refused() {
        for tree in ["", "0 a v0.1.0|", "0 a", "1 a v0.1.0|MIT|", "x a v0.1.0|MIT|"] {
            assert!(Crates::read(tree, LOCK).is_err(), "{tree}");
        }
    }

    #[test]
    fn whose_functions_were_found_is_said() {
        let mut crates = Crates::read(TREE, LOCK).unwrap();
        crates.mark_linked(b"_RNvCs1_3b_c4main");
        let remarks: Vec<_> = crates.all.values().map(|one| one.remark.as_deref() == Some(FOUND)).collect();
        assert_eq!(remarks, [false, true, false]);
    }
}
