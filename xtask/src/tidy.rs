//! The rules of this repository that no other tool checks. Each complaint says how to put it right.
//!
//! This file collects the files and the complaints; the rules are one file each and pure.

mod layers;
mod locks;
mod shape;
mod wording;

use std::fmt;
use std::fs;

use anyhow::{Context, Result, bail};
use walkdir::{DirEntry, WalkDir};

use crate::project::Project;

/// Folders that are not ours to judge.
const SKIPPED: [&str; 6] = [".git", "dist", "mutants.out", "node_modules", "tandembuch.cdx.json", "target"];
/// Texts of others, word for word.
const FOREIGN: [&str; 1] = ["LICENSE"];

/// A text file of the repository.
#[derive(Clone, Debug)]
struct TextFile {
    /// Below the root, with `/`.
    path: String,
    text: String,
}

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Complaint {
    path: String,
    /// Counted from 1; 0 means the whole file.
    line: usize,
    what: String,
    remedy: &'static str,
}

impl fmt::Display for Complaint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(formatter, "{}: {}. {}", self.path, self.what, self.remedy),
            line => write!(formatter, "{}:{line}: {}. {}", self.path, self.what, self.remedy),
        }
    }
}

/// Checks every rule and returns one line about what was checked.
pub(crate) fn run(project: &Project) -> Result<String> {
    let files = collect(project)?;
    let mut complaints = layers::check(&files);
    complaints.extend(locks::check(&files));
    complaints.extend(shape::check(&files));
    complaints.extend(wording::check(&files));
    if !complaints.is_empty() {
        let lines: Vec<String> = complaints.iter().map(Complaint::to_string).collect();
        bail!(
            "{} not tidy:\n{}",
            if lines.len() == 1 { "one thing is" } else { "things are" },
            lines.join("\n")
        );
    }
    Ok(format!("{} files, {}", files.len(), shape::summary(&files)))
}

fn collect(project: &Project) -> Result<Vec<TextFile>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(&project.root).sort_by_file_name().into_iter().filter_entry(is_ours) {
        let entry = entry?;
        let path = entry.path().strip_prefix(&project.root).context("an entry lies below the root")?;
        let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
        let path = parts.join("/");
        if !entry.file_type().is_file() || FOREIGN.contains(&path.as_str()) {
            continue;
        }
        let bytes = fs::read(entry.path()).with_context(|| format!("reading {path}"))?;
        // What is not UTF-8 is a picture or a font.
        if let Ok(text) = String::from_utf8(bytes) {
            files.push(TextFile { path, text });
        }
    }
    Ok(files)
}

fn is_ours(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    !SKIPPED.contains(&name.as_ref())
}

/// Lines with their numbers.
fn numbered_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(index, line)| (index + 1, line))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the rules' own tests call a file.
    pub(super) fn file(path: &str, text: &str) -> TextFile {
        TextFile { path: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn a_complaint_says_where_what_and_how_to_mend_it() {
        let mut complaint = Complaint {
            path: "src/a.rs".to_owned(),
            line: 3,
            what: "it is odd".to_owned(),
            remedy: "Make it even.",
        };
        assert_eq!(complaint.to_string(), "src/a.rs:3: it is odd. Make it even.");
        complaint.line = 0;
        assert_eq!(complaint.to_string(), "src/a.rs: it is odd. Make it even.");
    }

    #[test]
    fn the_repository_is_collected_without_what_was_built() {
        let files = collect(&Project::locate().unwrap()).unwrap();
        let has = |path: &str| files.iter().any(|file| file.path == path);
        assert!(has("xtask/src/tidy.rs") && has("Cargo.lock") && has(".ci/run"));
        assert!(
            !files
                .iter()
                .any(|file| file.path.starts_with("target/") || file.path.starts_with("node_modules/"))
        );
    }
}
