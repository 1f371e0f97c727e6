//! The recovery key of who sits at this device: its public half lies here, its private half in nobody's memory but on paper.
//!
//! It must not know how a key is derived from a code: that is in a part of the program that comes when it is needed, and is
//! handed in from above.

use serde_json::{Map, Value, json};
use tandembuch_core::bundle::{PublicKey, RecoveryCode};
use thiserror::Error;

use super::App;
use crate::platform::LocalStoreError;
use crate::platform::random::NoRandomness;
use crate::platform::world::World;

/// In the local store, which answers at once: a backup is also made when the database does not.
const KEY: &str = "tandembuch.recovery";

/// What this device knows of the recovery code of its person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recovery {
    /// Backups are sealed for this.
    pub key: PublicKey,
    /// Since when, in milliseconds since 1970.
    pub since: u64,
}

/// This device does not know the recovery code of its person any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the recovery code is not known here any more")]
pub struct Unknown;

impl App {
    /// What is known of the recovery code here; `None` if there is none.
    ///
    /// # Errors
    /// If nobody can read what is kept of it.
    pub fn recovery(self) -> Result<Option<Recovery>, Unknown> {
        match self.world().local_store().text(KEY) {
            Ok(Some(row)) => read(&row).map(Some).ok_or(Unknown),
            // Where nothing can be kept, it is known while the tandem is open.
            Ok(None) | Err(_) => Ok(self.session().and_then(|session| session.recovery.get())),
        }
    }

    /// The key that a backup is sealed for; `None` if the person has no recovery code.
    ///
    /// # Errors
    /// If there is one, or was one at the last backup, and this device does not know it any more. A backup that the partner can
    /// open is not made in its place.
    pub(super) fn key_for_backup(self) -> Result<Option<PublicKey>, Unknown> {
        let had_one = self.private.with_untracked(|private| !private.backup_key.is_empty());
        match self.recovery()? {
            Some(recovery) => Ok(Some(recovery.key)),
            None if had_one => Err(Unknown),
            None => Ok(None),
        }
    }

    /// Returns whether the last backup of the open tandem is sealed for the recovery code of this device, or there is no code or
    /// no backup.
    pub fn is_backup_of_this_code(self) -> bool {
        let key = self.recovery().ok().flatten().map_or_else(String::new, |one| one.key.key_id().to_string());
        self.private.with(|private| {
            let is_none = private.backed_up_at.is_none() && private.backup_key.is_empty();
            is_none || private.backup_key == key
        })
    }

    /// A recovery code that nobody has used. It is not kept.
    ///
    /// # Errors
    /// If the browser gives no random numbers.
    pub fn new_recovery_code(self) -> Result<RecoveryCode, NoRandomness> {
        Ok(RecoveryCode::from_random(&self.random()?))
    }

    /// Has backups sealed for this key from now on.
    ///
    /// # Errors
    /// If it cannot be stored: then it is known while the tandem is open.
    pub fn keep_recovery(self, key: PublicKey) -> Result<(), LocalStoreError> {
        let recovery = Recovery { key, since: self.now_ms() };
        if let Some(session) = self.session() {
            session.recovery.set(Some(recovery));
        }
        let kept = self.world().local_store().set_text(KEY, &write(&recovery));
        // The next automatic backup is for this code.
        if let Some(session) = self.session() {
            session.backs_up_soon();
        }
        kept
    }

    /// Returns whether something is kept of a recovery code. It is not read: the first part of the program need not be able to.
    pub(super) fn keeps_recovery(self) -> bool {
        matches!(self.world().local_store().text(KEY), Ok(Some(_)))
    }

    /// Forgets the key with the last tandem, unless another one is open that is not stored yet.
    pub(super) fn forget_recovery(self) {
        if self.session().is_none_or(|session| !session.is_kept()) {
            // Where it is denied, nothing lies there.
            let _ = self.world().local_store().remove(KEY);
        }
    }

    /// Takes over the key that a backup was opened with, on a device that has none.
    pub(super) fn adopt_recovery(self, key: PublicKey) {
        if self.recovery() == Ok(None) {
            // Where it cannot be stored, it is known while the tandem is open.
            let _ = self.keep_recovery(key);
        }
    }
}

fn write(recovery: &Recovery) -> String {
    let [x, y] = recovery.key.coordinates();
    json!({ "x": x, "y": y, "since": recovery.since }).to_string()
}

fn read(row: &str) -> Option<Recovery> {
    let members: Map<String, Value> = serde_json::from_str(row).ok()?;
    let text = |name: &str| members.get(name)?.as_str();
    let key = PublicKey::from_coordinates(text("x")?, text("y")?)?;
    Some(Recovery { key, since: members.get("since")?.as_u64()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_nobody_can_read_is_none() {
        let key = PublicKey::from_point(&[&[4], &[7; 64][..]].concat()).expect("a point");
        let recovery = Recovery { key, since: 7 };
        let row = write(&recovery);
        assert_eq!(read(&row), Some(recovery));
        for other in ["", "{}", "[]", "null", &row.replace('7', "x"), &row.replace("since", "until")] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
