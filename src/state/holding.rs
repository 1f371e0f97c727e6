//! Holding one thing back that the partner does not know yet, and putting it back: the commands. What it means for both
//! records, `core::held` says.

use leptos::prelude::*;
use tandembuch_core::held::{self, Held, Move};
use tandembuch_core::record::{EntityId, VersionVector};

use super::edits::Refusal;
use super::session::Session;
use super::{App, Private};
use crate::platform::storage::StorageError;

/// How often what is held back is read again, because somebody goes on writing in it.
const MOST_TRIES: u32 = 4;

impl Private {
    /// What the partner can know at most: what they have shown to know, and what was in a file for them.
    fn known_to_partner(&self) -> VersionVector {
        let mut known = self.partner_seen.clone();
        known.join(&self.sent_seen);
        known.join(&self.made_seen);
        known
    }
}

impl App {
    /// What is held back of the open tandem.
    pub fn held(self) -> Vec<Held> {
        self.own.with(|own| self.record.with(|record| held::all(record, own)))
    }

    /// Which of these can be held back.
    pub fn can_be_held(self, ids: &[EntityId]) -> Vec<EntityId> {
        let (outside, me) = self.private.with(|private| (private.known_to_partner(), private.me()));
        let can = |record: &_| {
            ids.iter().copied().filter(|id| held::can_be_held(record, *id, me, &outside)).collect()
        };
        self.record.with(can)
    }

    /// Holds something back. Returns whether it was done; a refusal is shown by [`App::refused`], and where the partner may
    /// know it by now, nothing is done.
    ///
    /// # Errors
    /// If the storage fails: it stays where it was then.
    pub async fn hold_back(self, id: EntityId) -> Result<bool, StorageError> {
        let session = match self.writable() {
            Ok(session) => session,
            Err(why) => {
                self.refuse(why);
                return Ok(false);
            }
        };
        for _ in 0..MOST_TRIES {
            // Another tab may have made a file meanwhile.
            session.reload_private().await?;
            let Move { own, tandem } = session.to_hold(id);
            if tandem.is_empty() {
                return Ok(false);
            }
            if own.is_empty() && !session.own.has_unsaved() {
                // It is stored where it goes, as it is now.
                let done = session.edit(&tandem).map_err(|error| self.refuse(error)).is_ok();
                session.save_now().await?;
                return Ok(done);
            }
            if session.edit_own(&own).map_err(|error| self.refuse(error)).is_err() {
                return Ok(false);
            }
            session.save_all().await?;
        }
        Ok(false)
    }

    /// Puts something back that was held back. Returns whether it was done; a refusal is shown by [`App::refused`].
    pub fn put_back(self, id: EntityId) -> bool {
        let put_back = |session: &Session| {
            let Move { own, tandem } = held::put_back(&session.record.get(), &session.own.get(), id);
            // The record of the tandem is stored first: it may be there twice for a moment, but never not at all.
            session.edit(&tandem)?;
            Ok::<_, Refusal>(session.edit_own(&own)?)
        };
        self.writable().and_then(|session| put_back(&session)).map_err(|error| self.refuse(error)).is_ok()
    }
}

impl Session {
    fn to_hold(&self, id: EntityId) -> Move {
        let (outside, me) = self.private.with_untracked(|private| (private.known_to_partner(), private.me()));
        let record = self.record.get();
        match held::can_be_held(&record, id, me, &outside) {
            true => held::hold_back(&record, &self.own.get(), id),
            false => Move::default(),
        }
    }
}
