//! Which part of the program may know of which.

use super::{Complaint, TextFile, numbered_lines};

/// Crates and calls that need a browser, a clock or randomness.
const BROWSER: [&str; 10] = [
    "leptos",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "gloo",
    "getrandom",
    "indexed_db_futures",
    "Utc::now",
    "SystemTime",
    "Instant",
];

/// A folder and what its files must not name.
struct Layer {
    folder: &'static str,
    must_not_name: &'static [&'static str],
    remedy: &'static str,
}

const LAYERS: [Layer; 6] = [
    Layer {
        folder: "src/domain/",
        must_not_name: &["crate::bundle", "crate::platform", "crate::state", "crate::ui"],
        remedy: "The domain depends on nothing of ours: pass what it needs as an argument.",
    },
    Layer {
        folder: "src/bundle/",
        must_not_name: &["crate::state", "crate::ui"],
        remedy: "The file format knows nothing of screens: return a value and let the state use it.",
    },
    Layer {
        folder: "src/i18n/",
        must_not_name: &["crate::platform", "crate::state", "crate::ui"],
        remedy: "Texts know nothing of screens: pass what they mention as an argument.",
    },
    Layer {
        folder: "src/platform/",
        must_not_name: &["crate::state", "crate::ui"],
        remedy: "An adapter decides nothing: return a value and let the state use it.",
    },
    Layer {
        folder: "src/state/",
        must_not_name: &["crate::ui"],
        remedy: "The state does not know its screens: offer a signal or a command to them.",
    },
    Layer {
        folder: "src/ui/kit/",
        must_not_name: &["crate::domain", "crate::bundle", "crate::state"],
        remedy: "The kit is made of components that know no tandem: take texts and callbacks as properties.",
    },
];

/// Folders whose files run without a browser, but for modules that the feature `web` gates.
const PURE: [&str; 3] = ["src/domain/", "src/bundle/", "src/i18n/"];
const PURE_REMEDY: &str = "Pure code takes times, ids and random bytes as arguments; \
     what needs a browser belongs into src/platform or a module gated by `#[cfg(feature = \"web\")]`.";

pub(super) fn check(files: &[TextFile]) -> Vec<Complaint> {
    let gated = gated_modules(files);
    let mut complaints = Vec::new();
    for file in files.iter().filter(|file| file.path.ends_with(".rs")) {
        for layer in LAYERS.iter().filter(|layer| file.path.starts_with(layer.folder)) {
            complaints.extend(named(file, layer.must_not_name, layer.remedy));
        }
        if PURE.iter().any(|folder| file.path.starts_with(folder)) && !is_below(&file.path, &gated) {
            complaints.extend(named(file, &BROWSER, PURE_REMEDY));
        }
    }
    complaints
}

fn named(file: &TextFile, words: &[&str], remedy: &'static str) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    // A comment may say what the code does not do.
    for (number, line) in numbered_lines(&file.text).filter(|(_, line)| !line.trim_start().starts_with("//"))
    {
        for word in words.iter().filter(|word| names(line, word)) {
            let what = format!("it names `{word}`");
            complaints.push(Complaint { path: file.path.clone(), line: number, what, remedy });
        }
    }
    complaints
}

/// Whether the word begins anywhere in the line, not in the middle of another word.
fn names(line: &str, word: &str) -> bool {
    let is_part_of_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    line.match_indices(word).any(|(place, _)| !line[..place].ends_with(is_part_of_name))
}

/// Paths, without `.rs`, of the modules declared directly below `#[cfg(feature = "web")]`.
fn gated_modules(files: &[TextFile]) -> Vec<String> {
    let mut modules = Vec::new();
    for file in files.iter().filter(|file| PURE.iter().any(|folder| file.path.starts_with(folder))) {
        let Some(folder) = file.path.strip_suffix("/mod.rs").or_else(|| file.path.strip_suffix(".rs")) else {
            continue;
        };
        let lines: Vec<&str> = file.text.lines().map(str::trim).collect();
        for pair in lines.windows(2).filter(|pair| pair[0] == "#[cfg(feature = \"web\")]") {
            let declaration = pair[1].strip_suffix(';').unwrap_or_default();
            if let Some((_, name)) = declaration.rsplit_once("mod ") {
                modules.push(format!("{folder}/{name}"));
            }
        }
    }
    modules
}

fn is_below(path: &str, modules: &[String]) -> bool {
    modules.iter().any(|module| {
        path.strip_prefix(module.as_str()).is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::file;
    use super::*;

    fn complaints(files: &[TextFile]) -> Vec<String> {
        check(files).iter().map(|complaint| format!("{}:{}", complaint.path, complaint.line)).collect()
    }

    #[test]
    fn the_pure_layers_name_nothing_of_the_browser() {
        let clock = file("src/domain/goal.rs", "//! Goals.\n\nlet now = Utc::now();\n");
        assert_eq!(complaints(&[clock]), ["src/domain/goal.rs:3"]);
        let storage = file("src/i18n/de.rs", "use gloo_storage::LocalStorage;");
        assert_eq!(complaints(&[storage]), ["src/i18n/de.rs:1"]);
        let innocent =
            file("src/domain/goal.rs", "//! Must not know leptos.\nlet unleptos = InstantTea; // web");
        assert_eq!(complaints(&[innocent]), ["src/domain/goal.rs:2"], "`InstantTea` begins like `Instant`");
        let comment = file("src/domain/goal.rs", "/// Unlike `web_sys::Window`.\nlet not_web_sys = 1;");
        assert_eq!(complaints(&[comment]), [""; 0]);
        assert_eq!(complaints(&[file("src/ui/app.rs", "use leptos::prelude::*;")]), [""; 0]);
    }

    #[test]
    fn a_gated_module_may_use_the_browser_and_its_neighbour_may_not() {
        let files = [
            file("src/bundle/mod.rs", "mod inspect;\n#[cfg(feature = \"web\")]\npub(crate) mod seal;\n"),
            file("src/bundle/seal.rs", "use web_sys::Crypto;"),
            file("src/bundle/seal/keys.rs", "use web_sys::Crypto;"),
            file("src/bundle/sealed.rs", "use web_sys::Crypto;"),
            file("src/bundle/inspect.rs", "use web_sys::Crypto;"),
        ];
        assert_eq!(complaints(&files), ["src/bundle/sealed.rs:1", "src/bundle/inspect.rs:1"]);
    }

    #[test]
    fn arrows_point_one_way() {
        assert_eq!(complaints(&[file("src/platform/share.rs", "use crate::ui::App;")]).len(), 1);
        assert_eq!(complaints(&[file("src/domain/goal.rs", "use crate::state::App;")]).len(), 1);
        assert_eq!(complaints(&[file("src/ui/kit/field.rs", "use crate::domain::Goal;")]).len(), 1);
        assert_eq!(complaints(&[file("src/ui/goals/list.rs", "use crate::domain::Goal;")]).len(), 0);
    }
}
