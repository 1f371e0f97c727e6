//! What must still be there in the end.
//!
//! Every text is written once in a story, so a text is its own name. One that was promised (the page said "saved", or had
//! the chance to write down what was typed before it went) is kept if it is a current value of some field, alone or in
//! conflict, or if somebody wrote another one over it who had seen it, and that one is kept. It need not be kept where its
//! last copy was taken away on purpose, or lay in a profile that was set back or wiped, or in a row that got damaged.

use std::collections::{BTreeMap, BTreeSet};

use tandembuch_core::record::{Record, SpaceId};

use crate::state::App;

/// Where a text was written.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Origin {
    tandem: SpaceId,
    device: usize,
    /// Those that its writer saw and wrote over.
    over: BTreeSet<String>,
}

#[derive(Debug, Default)]
pub(super) struct Truth {
    written: BTreeMap<String, Origin>,
    promised: BTreeSet<String>,
    /// Promised, and gone for a reason.
    excused: BTreeSet<String>,
}

impl Truth {
    pub(super) fn promise(&mut self, texts: impl IntoIterator<Item = String>) {
        self.promised.extend(texts);
    }

    /// Somebody has written a text: these were there before, and are not any more.
    pub(super) fn written(
        &mut self,
        (device, tandem): (usize, SpaceId),
        text: &str,
        before: &BTreeSet<String>,
        after: &BTreeSet<String>,
    ) {
        let over = before.difference(after).cloned().collect();
        self.written.insert(text.to_owned(), Origin { tandem, device, over });
    }

    /// These need not be there any more.
    pub(super) fn excuse(&mut self, texts: impl IntoIterator<Item = String>) {
        self.excused.extend(texts);
    }

    /// Returns whether this text was written on this device.
    pub(super) fn is_of(&self, text: &str, device: usize) -> bool {
        self.written.get(text).is_some_and(|origin| origin.device == device)
    }

    /// What was written anywhere and is neither among these texts nor written over by one of them.
    pub(super) fn gone(&self, kept: BTreeSet<String>) -> BTreeSet<String> {
        let kept = self.with_written_over(kept);
        self.written.keys().filter(|text| !kept.contains(*text)).cloned().collect()
    }

    /// What was promised of a tandem, need be there, and is neither among these texts nor written over by one of them.
    pub(super) fn missing(&self, tandem: SpaceId, kept: BTreeSet<String>) -> BTreeSet<String> {
        let kept = self.with_written_over(kept);
        let is_wanted = |text: &&String| {
            let is_of_it = self.written.get(*text).is_some_and(|origin| origin.tandem == tandem);
            is_of_it && !self.excused.contains(*text) && !kept.contains(*text)
        };
        self.promised.iter().filter(is_wanted).cloned().collect()
    }

    fn with_written_over(&self, kept: BTreeSet<String>) -> BTreeSet<String> {
        let mut to_look_at: Vec<String> = kept.iter().cloned().collect();
        let mut kept = kept;
        while let Some(text) = to_look_at.pop() {
            let over = self.written.get(&text).into_iter().flat_map(|origin| &origin.over);
            to_look_at.extend(over.filter(|text| kept.insert((*text).clone())).cloned());
        }
        kept
    }
}

/// The current texts of all fields, also of deleted entities.
fn texts(record: &Record) -> BTreeSet<String> {
    let fields = record.entities().flat_map(|(_, entity)| entity.fields().map(|(_, register)| register));
    let values = fields.flat_map(|register| register.values());
    values.filter_map(|written| written.value.as_str()).map(str::to_owned).collect()
}

/// The texts and notes that stand in some JSON, by their names: "text 7", "note 8".
pub(super) fn named_in(json: &str) -> impl Iterator<Item = String> {
    ["text ", "note "].into_iter().flat_map(move |name| {
        json.match_indices(name).filter_map(move |(at, _)| {
            let rest = &json[at + name.len()..];
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            (digits > 0).then(|| format!("{name}{}", &rest[..digits]))
        })
    })
}

/// The texts and notes that are open in an application.
pub(super) fn known_to(app: App) -> BTreeSet<String> {
    let own = app.own.with_untracked(texts);
    app.record.with_untracked(texts).into_iter().chain(own).collect()
}
