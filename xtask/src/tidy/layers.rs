//! Which part of the program may know of which. That the core knows no browser, its dependencies see to.

use super::{Complaint, TextFile, numbered_lines};

/// A folder and what its files must not name.
struct Layer {
    folder: &'static str,
    must_not_name: &'static [&'static str],
    remedy: &'static str,
}

const LAYERS: [Layer; 7] = [
    Layer {
        folder: "core/src/record/",
        must_not_name: &["crate::forms", "crate::bundle", "crate::text"],
        remedy: "The record knows no kind of entity: pass what it needs as an argument.",
    },
    Layer {
        folder: "core/src/bundle/",
        must_not_name: &["crate::forms", "crate::record", "crate::text"],
        remedy: "The file format does not know what its content means: return a value and let the state use it.",
    },
    Layer {
        folder: "core/src/text/",
        must_not_name: &["crate::record", "crate::bundle"],
        remedy: "Texts name what there is, by its enum, so that a word that is missing does not compile. They know neither \
                 record nor screens: pass what they mention as an argument.",
    },
    Layer {
        folder: "core/src/forms/",
        must_not_name: &["crate::text", "crate::bundle"],
        remedy: "The forms do not know what they are called in any language: return a value and let texts say it.",
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
        must_not_name: &["tandembuch_core::forms", "tandembuch_core::record", "crate::state"],
        remedy: "The kit is made of components that know no tandem: take texts and callbacks as properties.",
    },
];

pub(super) fn check(files: &[TextFile]) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for file in files.iter().filter(|file| file.path.ends_with(".rs")) {
        for layer in LAYERS.iter().filter(|layer| file.path.starts_with(layer.folder)) {
            complaints.extend(named(file, layer));
        }
    }
    complaints
}

fn named(file: &TextFile, layer: &Layer) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    // A comment may say what the code does not do.
    for (number, line) in numbered_lines(&file.text).filter(|(_, line)| !line.trim_start().starts_with("//"))
    {
        for word in layer.must_not_name.iter().filter(|word| line.contains(*word)) {
            let what = format!("it names `{word}`");
            complaints.push(Complaint { path: file.path.clone(), line: number, what, remedy: layer.remedy });
        }
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::super::tests::file;
    use super::*;

    fn complaints(path: &str, text: &str) -> Vec<usize> {
        check(&[file(path, text)]).iter().map(|complaint| complaint.line).collect()
    }

    #[test]
    fn arrows_point_one_way() {
        assert_eq!(complaints("src/platform/share.rs", "//! Shares.\nuse crate::ui::App;"), [2]);
        assert_eq!(complaints("src/state/saver.rs", "use crate::ui::App;"), [1]);
        assert_eq!(complaints("core/src/record/edit.rs", "use crate::forms::goal::Goal;"), [1]);
        assert_eq!(complaints("core/src/text/goals.rs", "fn a(at: crate::record::Stamp) {}"), [1]);
        assert_eq!(complaints("core/src/text/goals.rs", "use crate::forms::goal::GoalState;"), [0; 0]);
        assert_eq!(complaints("core/src/forms/goal.rs", "use crate::text::Goals;"), [1]);
        assert_eq!(complaints("src/ui/kit/field.rs", "use tandembuch_core::forms::goal::Goal;"), [1]);
        assert_eq!(complaints("src/ui/goals/list.rs", "use tandembuch_core::forms::goal::Goal;"), [0; 0]);
    }

    #[test]
    fn a_comment_may_name_what_the_code_must_not() {
        assert_eq!(complaints("src/state/saver.rs", "/// Unlike `crate::ui`.\n// crate::ui\n"), [0; 0]);
    }
}
