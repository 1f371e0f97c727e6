//! Words that do not belong into the repository: paths of one machine, promises to finish something later, and
//! gender signs inside German words.

use super::{Complaint, TextFile, numbered_lines};

/// Files that name the words in order to forbid them.
const EXEMPT: [&str; 1] = ["xtask/src/tidy/wording.rs"];
const MACHINE_FOLDERS: [&str; 5] = ["/home/", "/root/", "/tmp/", "/Users/", "C:\\Users\\"];
const PROMISES: [&str; 3] = ["TODO", "FIXME", "XXX"];

pub(super) fn check(files: &[TextFile]) -> Vec<Complaint> {
    let ours = files.iter().filter(|file| !EXEMPT.contains(&file.path.as_str()) && !is_lock(&file.path));
    ours.flat_map(check_file).collect()
}

fn check_file(file: &TextFile) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for (number, line) in numbered_lines(&file.text) {
        let mut complain = |what: String, remedy| {
            complaints.push(Complaint { path: file.path.clone(), line: number, what, remedy });
        };
        if let Some(folder) = MACHINE_FOLDERS.iter().find(|folder| begins_path(line, folder)) {
            complain(
                format!("it names a folder of one machine, `{folder}`"),
                "Ask the environment, or use a relative path.",
            );
        }
        if let Some(promise) = words(line).find(|word| PROMISES.contains(word)) {
            complain(format!("it says {promise}"), "Do it now, or open an issue.");
        }
        if let Some(sign) = gender_sign(line) {
            complain(
                format!("it has a gender sign inside a word, `{sign}`"),
                "Write a pair (Mentorinnen und Mentoren) or a neutral form (Beschäftigte).",
            );
        }
    }
    complaints
}

fn is_lock(path: &str) -> bool {
    matches!(path, "Cargo.lock" | "package-lock.json")
}

/// Whether an absolute path into this folder begins in the line, rather than passing through `src/root/`.
fn begins_path(line: &str, folder: &str) -> bool {
    let continues = |letter: char| letter.is_alphanumeric() || "._-/~}".contains(letter);
    line.match_indices(folder).any(|(place, _)| !line[..place].ends_with(continues))
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|letter: char| !letter.is_alphanumeric())
}

/// `:in`, `*in`, `_innen` after a lower-case letter of a word that begins with a capital, as all German nouns do.
fn gender_sign(line: &str) -> Option<&str> {
    line.split(|letter: char| !letter.is_alphanumeric() && !":*_".contains(letter)).find(|word| {
        let Some((stem, ending)) = word.rsplit_once([':', '*', '_']) else { return false };
        (ending == "in" || ending == "innen")
            && stem.starts_with(char::is_uppercase)
            && stem.ends_with(char::is_lowercase)
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::file;
    use super::*;

    fn found(line: &str) -> usize {
        check(&[file("docs/a.md", line)]).len()
    }

    #[test]
    fn a_folder_of_one_machine_is_found() {
        for line in
            ["see /home/anna/a.rs", "\"/root/.cache\"", "cd /tmp/x", "(C:\\Users\\anna)", "path=/Users/anna"]
        {
            assert_eq!(found(line), 1, "{line}");
        }
        for line in
            ["src/root/mod.rs", "https://example.org/home/", "$HOME/tmp/", "~/tmp/a", "/usr/bin", "/dev/null"]
        {
            assert_eq!(found(line), 0, "{line}");
        }
    }

    #[test]
    fn a_promise_is_found() {
        assert_eq!(found("// TODO: later"), 1);
        assert_eq!(found("FIXME"), 1);
        assert_eq!(found("todo!() is clippy's, TODOS is a word"), 0);
    }

    #[test]
    fn a_gender_sign_inside_a_word_is_found() {
        for line in ["Die Mentor:in hilft", "Kolleg*innen", "(Mentor_in)", "Liebe Mentor:innen!"] {
            assert_eq!(found(line), 1, "{line}");
        }
        for line in ["Mentorin und Mentor", "built_in", "Beispiel: innen und außen", "std::mem::in"] {
            assert_eq!(found(line), 0, "{line}");
        }
    }

    #[test]
    fn lock_files_are_not_read() {
        assert_eq!(check(&[file("package-lock.json", "sha512-TODO+/tmp/XXX")]), []);
    }
}
