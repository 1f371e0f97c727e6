//! How long files are, how a Rust file begins, and which documents there must be.

use super::{Complaint, TextFile};

const LONGEST_FILE: usize = 500;
const LARGEST_MEDIAN: usize = 120;
const LONGEST_README: usize = 100;
const DOCUMENTS: [&str; 1] = ["publiccode.yml"];

pub(super) fn check(files: &[TextFile]) -> Vec<Complaint> {
    let mut complaints: Vec<Complaint> = files.iter().flat_map(check_file).collect();
    let median = median_length(files);
    if median > LARGEST_MEDIAN {
        complaints.push(Complaint {
            path: "src".to_owned(),
            line: 0,
            what: format!("half of its files are longer than {median} lines, {LARGEST_MEDIAN} are enough"),
            remedy: "Give each concept a file of its own.",
        });
    }
    for document in DOCUMENTS.iter().filter(|document| !files.iter().any(|file| file.path == **document)) {
        complaints.push(Complaint {
            path: (*document).to_owned(),
            line: 0,
            what: "it is missing".to_owned(),
            remedy: "Every public project has one.",
        });
    }
    complaints
}

/// One phrase about the lengths that were found.
pub(super) fn summary(files: &[TextFile]) -> String {
    format!("median {} lines in src", median_length(files))
}

fn check_file(file: &TextFile) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let mut complain = |what: String, remedy| {
        complaints.push(Complaint { path: file.path.clone(), line: 0, what, remedy });
    };
    let lines = file.text.lines().count();
    if file.path.ends_with(".rs") {
        if !file.text.starts_with("//!") {
            complain(
                "it does not begin with `//!`".to_owned(),
                "Say first what the module is for and what it must not know.",
            );
        }
        if lines > LONGEST_FILE {
            complain(
                format!("it has {lines} lines, more than {LONGEST_FILE}"),
                "Move a concept to its own file.",
            );
        }
    }
    if file.path == "README.md" && lines > LONGEST_README {
        complain(format!("it has {lines} lines, more than {LONGEST_README}"), "Move the details to docs/.");
    }
    complaints
}

fn median_length(files: &[TextFile]) -> usize {
    let sources = files.iter().filter(|file| {
        ["src/", "core/src/"].iter().any(|folder| file.path.starts_with(folder)) && file.path.ends_with(".rs")
    });
    let mut lengths: Vec<usize> = sources.map(|file| file.text.lines().count()).collect();
    lengths.sort_unstable();
    lengths.get(lengths.len() / 2).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::super::tests::file;
    use super::*;

    fn source(path: &str, lines: usize) -> TextFile {
        file(path, &"//! Line.\n".repeat(lines))
    }

    fn remedies(files: &[TextFile]) -> Vec<String> {
        let document = file("publiccode.yml", "name: Tandembuch");
        let files: Vec<TextFile> = files.iter().cloned().chain([document]).collect();
        check(&files).iter().map(|complaint| format!("{} {}", complaint.path, complaint.what)).collect()
    }

    #[test]
    fn a_module_begins_with_what_it_is_for() {
        assert_eq!(
            remedies(&[file("src/a.rs", "use b;\n//! Late.")]),
            ["src/a.rs it does not begin with `//!`"]
        );
        assert_eq!(remedies(&[file("build.sh", "echo"), file("src/a.rs", "//! Fine.\n")]), [""; 0]);
    }

    #[test]
    fn five_hundred_lines_are_the_end() {
        assert_eq!(remedies(&[source("xtask/src/a.rs", 500)]), [""; 0]);
        assert_eq!(
            remedies(&[source("xtask/src/a.rs", 501)]),
            ["xtask/src/a.rs it has 501 lines, more than 500"]
        );
        assert_eq!(remedies(&[source("README.md", 101)]), ["README.md it has 101 lines, more than 100"]);
        assert_eq!(remedies(&[source("README.md", 100), source("docs/a.md", 900)]), [""; 0]);
    }

    #[test]
    fn the_middle_file_of_src_is_short() {
        let files = [source("src/a.rs", 20), source("src/b.rs", 130), source("src/c.rs", 140)];
        assert_eq!(remedies(&files).len(), 1);
        assert_eq!(summary(&files), "median 130 lines in src");
        assert_eq!(remedies(&files[..2]).len(), 1);
        assert_eq!(remedies(&[source("src/a.rs", 20), source("tests/b.rs", 400)]), [""; 0]);
    }

    #[test]
    fn a_missing_document_is_noticed() {
        assert_eq!(check(&[]).len(), DOCUMENTS.len());
    }
}
