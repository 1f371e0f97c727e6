//! Lock files name contents, not the machine that once fetched them.

use super::{Complaint, TextFile, numbered_lines};

/// What cargo writes for its public registry, whichever mirror was used.
const CARGO_SOURCE: &str = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";

pub(super) fn check(files: &[TextFile]) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for file in files {
        let (is_wrong, remedy): (fn(&str) -> bool, _) = match file.path.as_str() {
            "package-lock.json" => (names_npm_host, "Keep .npmrc and run `npm install` again."),
            "Cargo.lock" => {
                (names_cargo_host, "Take the package from the public registry under its own name.")
            }
            _ => continue,
        };
        for (number, line) in numbered_lines(&file.text).filter(|(_, line)| is_wrong(line)) {
            let what = format!("it names where a package came from: {}", line.trim());
            complaints.push(Complaint { path: file.path.clone(), line: number, what, remedy });
        }
    }
    complaints
}

fn names_npm_host(line: &str) -> bool {
    line.trim_start().starts_with("\"resolved\"")
}

fn names_cargo_host(line: &str) -> bool {
    line.starts_with("source = ") && line != CARGO_SOURCE
}

#[cfg(test)]
mod tests {
    use super::super::tests::file;
    use super::*;

    #[test]
    fn a_host_in_a_lock_file_is_found() {
        let npm = file("package-lock.json", "{\n  \"resolved\": \"https://npm.example.org/a.tgz\",\n}");
        assert_eq!(check(&[npm])[0].line, 2);
        let cargo = file("Cargo.lock", "source = \"registry+https://mirror.example.org/index\"");
        assert_eq!(check(&[cargo]).len(), 1);
    }

    #[test]
    fn hashes_and_the_public_registry_are_fine() {
        let npm = file(
            "package-lock.json",
            "\"integrity\": \"sha512-AA==\",\n\"url\": \"https://example.org/fund\"",
        );
        let cargo = file("Cargo.lock", &format!("name = \"a\"\n{CARGO_SOURCE}\nchecksum = \"00\"\n"));
        assert_eq!(check(&[npm, cargo]), []);
    }
}
