//! What must still be there in the end.
//!
//! Every text is written once in a story, so a text is its own name. One that was promised (the page said "saved", or had
//! the chance to write down what was typed before it went) is kept if it is a current value of some field, alone or in
//! conflict, or if somebody wrote another one over it who had seen it, and that one is kept.

use std::collections::{BTreeMap, BTreeSet};

use tandembuch_core::record::Record;

#[derive(Debug, Default)]
pub(super) struct Truth {
    promised: BTreeSet<String>,
    /// For each text, those that its writer saw and wrote over.
    written_over: BTreeMap<String, BTreeSet<String>>,
}

impl Truth {
    pub(super) fn promise(&mut self, texts: impl IntoIterator<Item = String>) {
        self.promised.extend(texts);
    }

    /// Somebody has written a text: these were there before, and are not any more.
    pub(super) fn written(&mut self, text: &str, before: &BTreeSet<String>, after: &BTreeSet<String>) {
        self.written_over.insert(text.to_owned(), before.difference(after).cloned().collect());
    }

    /// What was promised and is not kept in this record.
    pub(super) fn missing_in(&self, record: &Record) -> Vec<&str> {
        let mut kept = BTreeSet::new();
        let mut to_look_at: Vec<String> = texts(record).into_iter().collect();
        while let Some(text) = to_look_at.pop() {
            to_look_at.extend(self.written_over.get(&text).into_iter().flatten().cloned());
            if !kept.insert(text.clone()) {
                // Each is looked at once; what it was written over was looked at with it.
                to_look_at.retain(|other| !kept.contains(other));
            }
        }
        self.promised.iter().filter(|text| !kept.contains(*text)).map(String::as_str).collect()
    }
}

/// The current texts of all fields, also of deleted entities.
pub(super) fn texts(record: &Record) -> BTreeSet<String> {
    let fields = record.entities().flat_map(|(_, entity)| entity.fields().map(|(_, register)| register));
    let values = fields.flat_map(|register| register.values());
    values.filter_map(|written| written.value.as_str()).map(str::to_owned).collect()
}
