//! Words for what a file brings or takes along.

/// What can happen to things and their fields.
#[derive(Debug)]
pub struct Digest {
    /// It was not there.
    pub new: &'static str,
    /// It has other contents.
    pub changed: &'static str,
    /// It is deleted.
    pub deleted: &'static str,
    /// It was deleted and is there again.
    pub returned: &'static str,
    /// Both have changed it apart.
    pub both_changed: &'static str,
    /// Introduces fields: "geändert: Titel, Ort".
    pub changed_fields: fn(&str) -> String,
    /// Introduces fields with two versions.
    pub contested_fields: fn(&str) -> String,
    /// Said of something deleted whose content is in the file all the same.
    pub deleted_with_content: &'static str,
    /// Notes of whose changes are whose are in the file, too.
    pub writers: &'static str,
    /// Shows the lines that are left out; says how many there are in all.
    pub show_all: fn(usize) -> String,
    /// More lines than can be shown.
    pub and_more: fn(usize) -> String,
    /// Joins the last two of a list.
    pub and: &'static str,
    /// A field that only a newer program knows, as it stands after "geändert:".
    pub other_field: &'static str,
}

impl Digest {
    /// "a", "a und b", "a, b und c".
    pub fn list(&self, parts: &[String]) -> String {
        match parts {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.and),
        }
    }
}

/// German.
pub static DE: Digest = Digest {
    new: "neu",
    changed: "geändert",
    deleted: "gelöscht",
    returned: "wieder da",
    both_changed: "mehrere Fassungen",
    changed_fields: |fields| format!("geändert: {fields}"),
    contested_fields: |fields| format!("mehrere Fassungen: {fields}"),
    deleted_with_content: "Inhalt noch in der Datei",
    writers: "In der Datei steht auch, wer was eingetragen hat.",
    show_all: |count| format!("Alle {count} anzeigen"),
    and_more: |count| format!("und {count} weitere"),
    and: "und",
    other_field: "weitere Angaben",
};

/// English.
pub static EN: Digest = Digest {
    new: "new",
    changed: "changed",
    deleted: "deleted",
    returned: "back again",
    both_changed: "several versions",
    changed_fields: |fields| format!("changed: {fields}"),
    contested_fields: |fields| format!("several versions: {fields}"),
    deleted_with_content: "content still in the file",
    writers: "The file also says who wrote what.",
    show_all: |count| format!("Show all {count}"),
    and_more: |count| format!("and {count} more"),
    and: "and",
    other_field: "other things",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_reads_like_a_sentence() {
        let parts = |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>();
        assert_eq!(DE.list(&[]), "");
        assert_eq!(DE.list(&parts(&["2 Ziele"])), "2 Ziele");
        assert_eq!(DE.list(&parts(&["2 Ziele", "1 Treffen"])), "2 Ziele und 1 Treffen");
        assert_eq!(EN.list(&parts(&["a", "b", "c"])), "a, b and c");
    }
}
