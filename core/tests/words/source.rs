//! Reads every text from the sources: string literals of the texts and of the example, and the pages that are there without the program.

use std::fs;
use std::path::{Path, PathBuf};

/// The language of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    German,
    English,
}

/// A text as it stands in its file; what is filled in stands in braces.
pub(super) struct Text {
    /// Below the folder of texts, or the name of a page.
    pub(super) file: String,
    pub(super) line: usize,
    pub(super) language: Language,
    pub(super) words: String,
}

/// Every text of both languages.
pub(super) fn all() -> Vec<Text> {
    let core = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folder = core.join("src/text");
    let mut texts = Vec::new();
    for path in rust_files(&folder) {
        let file = path.strip_prefix(&folder).expect("below it").to_string_lossy().replace('\\', "/");
        texts.extend(literals(&file, &read(&path)));
    }
    for file in ["example/german.rs", "example/english.rs"] {
        texts.extend(literals(file, &read(&core.join("src").join(file))));
    }
    for page in ["public/rescue-texts.js", "decrypt/sentences.mjs", "index.html"] {
        let file = page.rsplit('/').next().unwrap_or(page);
        let source = read(&core.join("..").join(page));
        texts.extend(if page.ends_with("js") { literals(file, &source) } else { paragraphs(file, &source) });
    }
    texts
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What begins the texts of a language: a static, a function, a table of names, a part of an object.
const BEGINNINGS: [(&str, Language); 12] = [
    ("pub static DE", Language::German),
    ("pub(super) const DE", Language::German),
    ("fn german", Language::German),
    ("_in_german(", Language::German),
    ("const GERMAN_", Language::German),
    ("  de: {", Language::German),
    ("pub static EN", Language::English),
    ("pub(super) const EN", Language::English),
    ("fn english", Language::English),
    ("_in_english(", Language::English),
    ("const ENGLISH_", Language::English),
    ("  en: {", Language::English),
];

/// The string literals of a source in which each language begins with one of [`BEGINNINGS`].
fn literals(file: &str, source: &str) -> Vec<Text> {
    let mut texts = Vec::new();
    let (mut language, mut literal, mut begins) = (None, None::<String>, 0);
    for (number, line) in source.lines().enumerate() {
        if literal.is_none() {
            if line.contains("mod tests") {
                break;
            }
            let is_item = line.starts_with("pub")
                || line.starts_with("fn")
                || line.starts_with("const")
                || line.starts_with("  de")
                || line.starts_with("  en");
            let found = BEGINNINGS.iter().find(|(beginning, _)| is_item && line.contains(beginning));
            language = found.map_or(language, |(_, language)| Some(*language));
            if line.trim_start().starts_with("//") {
                continue;
            }
        }
        let mut letters = line.trim_start().chars();
        while let Some(letter) = letters.next() {
            match (&mut literal, letter) {
                (None, '"') => {
                    literal = Some(String::new());
                    begins = number + 1;
                }
                (None, _) => {}
                (Some(_), '"') => {
                    let words = literal.take().unwrap_or_default();
                    texts.extend(language.map(|language| Text {
                        file: file.to_owned(),
                        line: begins,
                        language,
                        words,
                    }));
                }
                // At the end of a line the literal goes on in the next one.
                (Some(words), '\\') => match letters.next() {
                    // Of the signs that are written by number there is but the space that does not break.
                    Some('u') => {
                        letters.find(|letter| *letter == '}');
                        words.push(' ');
                    }
                    other => words.extend(other),
                },
                (Some(words), letter) => words.push(letter),
            }
        }
    }
    texts
}

/// The elements of a page that say which language they are in.
fn paragraphs(file: &str, source: &str) -> Vec<Text> {
    let text = |(number, line): (usize, &str)| {
        let [german, english] = ["<p lang=\"de\"", "<p lang=\"en\""].map(|tag| line.contains(tag));
        let is_late = |tag: &str| line.contains("<p class") && line.contains(tag);
        let language = match (german || is_late("lang=\"de\""), english || is_late("lang=\"en\"")) {
            (true, _) => Language::German,
            (_, true) => Language::English,
            _ => return None,
        };
        let words = line.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
        Some(Text { file: file.to_owned(), line: number + 1, language, words })
    };
    source.lines().enumerate().filter_map(text).collect()
}
