//! Writes this device's own file into the folder of both.

use leptos::prelude::*;
use tandembuch_core::backup_file::fingerprint;
use tandembuch_core::bundle::PublicKey;
use tandembuch_core::record::VersionVector;

use super::super::row::{Made, Trouble, What};
use crate::platform::folder::Folder;
use crate::platform::world::World;
use crate::state::Private;
use crate::state::log::Did;
use crate::state::outgoing::Purpose;
use crate::state::session::Session;

/// So long nothing has been written before it goes out, in milliseconds.
pub(in crate::state) const QUIET_MS: u64 = 20_000;
/// Where somebody writes without a pause, it goes out after this.
const LONGEST_MS: u64 = 15 * QUIET_MS;

impl Session {
    /// Returns whether something is to be written and nobody has written anything for a while.
    pub(super) fn is_quiet(&self) -> bool {
        let (sharing, now) = (&self.automatic.sharing, self.app().now_ms());
        let keys = names_of(&self.app().keys_of_both());
        let (is_needed, has) = self.automatic.shared.with_untracked(|row| {
            self.record.memory.with_untracked(|record| {
                let is_needed = row.is_needed(record.seen(), &VersionVector::default(), &keys);
                (is_needed, format!("{:?}", record.seen()))
            })
        });
        if !is_needed || keys.is_empty() {
            sharing.needed_since.set(None);
            return false;
        }
        if sharing.needed_since.get().is_none() {
            sharing.needed_since.set(Some(now));
        }
        if *sharing.to_write.borrow() != has {
            *sharing.to_write.borrow_mut() = has;
            sharing.to_write_since.set(now);
        }
        let (since, first) = (sharing.to_write_since.get(), sharing.needed_since.get().unwrap_or(now));
        // The clock may have been put back.
        now >= since + QUIET_MS || now >= first + LONGEST_MS || now < since || now < first
    }

    /// Writes everything, if it is not there as it is now.
    pub(super) async fn writes_what_is_new(&self, folder: &dyn Folder) -> Result<(), Trouble> {
        let (app, keys) = (self.app(), self.app().keys_of_both());
        let key = names_of(&keys);
        let row = self.automatic.shared.get_untracked();
        let is_needed = self
            .record
            .memory
            .with_untracked(|record| row.is_needed(record.seen(), &VersionVector::default(), &key));
        let is_hidden = &self.automatic.sharing.is_hidden;
        if keys.is_empty() || !(is_needed || is_hidden.get()) || self.introduction().is_none() {
            return Ok(());
        }
        let content = self.stored_content(Purpose::Everything, false).await.map_err(|_| Trouble::Other)?;
        // One line for the file, which is one and the same.
        let made_before = self.automatic.sharing.last_line.replace(content.line.id.clone());
        let earlier = if made_before.is_empty() { &row.line } else { &made_before };
        self.log_in_place_of(earlier, &content.line).await.map_err(|_| Trouble::Other)?;
        let sealed = app.world().seal_signed(self.id().to_string(), keys, content.json).await;
        let text = sealed.ok_or(Trouble::Other)?;
        let (seen, line) = (content.seen, content.line);
        let made = Made {
            seen: seen.clone(),
            own_seen: VersionVector::default(),
            key,
            print: fingerprint(text.as_bytes()),
            line: line.id.clone(),
        };
        let Some(is_noted) = self.write_into(What::Exchange, folder, &row, &made, &text).await? else {
            return Ok(());
        };
        is_hidden.set(false);
        let now = app.now_ms();
        let note = |private: &mut Private| {
            (private.sent_at, private.passed_on_at) = (Some(now), Some(now));
            private.sent_seen.join(&seen);
        };
        let is_noted = is_noted.and(self.change_private(&note).await);
        let is_noted = is_noted.and(self.log(&line.that(Did::InFolder, now)).await);
        is_noted.map_err(|_| Trouble::Other)
    }
}

/// The names of keys, as one.
fn names_of(keys: &[PublicKey]) -> String {
    let names: Vec<String> = keys.iter().map(|key| key.key_id().to_string()).collect();
    names.join("+")
}
