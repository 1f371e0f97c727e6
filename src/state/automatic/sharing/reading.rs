//! Reads what others have put into the folder of both.

use leptos::prelude::*;
use tandembuch_core::backup_file::{exchange_stem, fingerprint};
use tandembuch_core::bundle::{Kind, PublicKey};
use tandembuch_core::digest::Digest;
use tandembuch_core::exchange::Exchange;
use tandembuch_core::known_device::{KnownDevice, Standing};

use super::super::row::Trouble;
use super::Found;
use super::judging::{Looked, MOST_BYTES, Verdict, is_taken_back};
use crate::platform::folder::{Entry, Folder};
use crate::platform::storage::StorageError;
use crate::platform::world::World;
use crate::state::incoming::{IncomingError, Opened, Own};
use crate::state::known::Sender;
use crate::state::log;
use crate::state::own_keys::OwnKeys;
use crate::state::session::Session;

/// More than all devices of both, with a copy of each.
const MOST_FILES: usize = 100;
/// So many are read at once; the others have their turn at the next look.
const MOST_AT_ONCE: usize = 8;

impl Session {
    /// Looks at what has changed in the folder, takes in what needs no question and notes what does.
    pub(super) async fn reads_what_has_come(&self, folder: &dyn Folder) -> Result<(), Trouble> {
        let mut entries = folder.list(&exchange_stem(self.id()), MOST_FILES).await?;
        // What a browser is writing stands beside the file until it is whole.
        entries.retain(|entry| !entry.name.ends_with(".crswap"));
        // The newest first: mostly it has all that the others have.
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.modified));
        self.forgets_what_has_gone(&entries);
        self.looks_for_its_own(&entries);
        let is_new = |entry: &&Entry| {
            let looked = self.automatic.sharing.looked.borrow();
            looked.get(&entry.name).is_none_or(|looked| !looked.is(entry))
        };
        let new: Vec<Entry> = entries.iter().filter(is_new).take(MOST_AT_ONCE).cloned().collect();
        for entry in new {
            let verdict = match entry.size {
                0 => Verdict::NotWhole,
                size if size > MOST_BYTES => Verdict::Done,
                _ => match folder.read(&entry.name, MOST_BYTES).await? {
                    Some(bytes) => self.judges(&entry.name, &bytes).await.map_err(|_| Trouble::Other)?,
                    None => continue,
                },
            };
            let looked = Looked::new(&entry, verdict, self.app().now_ms());
            self.automatic.sharing.looked.borrow_mut().insert(entry.name, looked);
        }
        self.tells_what_is_to_be_looked_at(&entries);
        Ok(())
    }

    /// Forgets files that are not there any more, and what was thought of those of unknown devices when other ones were known.
    fn forgets_what_has_gone(&self, entries: &[Entry]) {
        let sharing = &self.automatic.sharing;
        let known: String = self.known_signers().iter().map(|key| key.key_id().to_string()).collect();
        let is_same = *sharing.known_then.borrow() == known;
        let looked = sharing.looked.take();
        let stays = |(name, looked): &(String, Looked)| {
            entries.iter().any(|entry| entry.name == *name)
                && (is_same || looked.verdict != Verdict::ToLookAt)
        };
        *sharing.looked.borrow_mut() = looked.into_iter().filter(stays).collect();
        *sharing.known_then.borrow_mut() = known;
    }

    /// This device's own file may have been taken away: then it is written anew.
    fn looks_for_its_own(&self, entries: &[Entry]) {
        let is_gone = self
            .automatic
            .shared
            .with_untracked(|row| row.at.is_some() && !entries.iter().any(|entry| entry.name == row.file));
        if is_gone && entries.len() < MOST_FILES {
            self.automatic.sharing.is_hidden.set(true);
        }
    }

    /// Whose signature counts: of known devices of both, and of this one.
    fn known_signers(&self) -> Vec<PublicKey> {
        let own = match self.keys.get_untracked() {
            OwnKeys::Kept(halves) => Some(halves.sign),
            OwnKeys::Asked | OwnKeys::Refused => None,
        };
        let known = |devices: &[KnownDevice]| devices.iter().filter_map(KnownDevice::sign).collect();
        let known: Vec<PublicKey> = self.private.with_untracked(|private| known(&private.devices));
        own.into_iter().chain(known).collect()
    }

    /// What is to become of a file; what needs no question is taken in.
    async fn judges(&self, name: &str, bytes: &[u8]) -> Result<Verdict, StorageError> {
        let print = fingerprint(bytes);
        let row = self.automatic.shared.get_untracked();
        if row.is_own(bytes, &print) {
            return Ok(Verdict::Done);
        }
        if row.is_earlier(&print) {
            // A version of before has come back. In the place of the last one, it hides it from the others.
            if name == row.file {
                self.automatic.sharing.is_hidden.set(true);
            }
            return Ok(Verdict::Done);
        }
        let (world, tandem) = (self.app().world(), self.id().to_string());
        let opened = world.open_signed(tandem, self.known_signers(), bytes.to_vec()).await;
        let verdict = match opened {
            Ok(file) => self.takes_in_unasked(&file.content, file.by).await,
            Err(why) => Ok(why.into()),
        };
        let verdict = match verdict {
            Err(IncomingError::Storage(error)) => return Err(error),
            // Nothing of it is believed: the person has said so before.
            Err(IncomingError::Dropped) => Verdict::Done,
            Err(_) => Verdict::ToLookAt,
            Ok(verdict) => verdict,
        };
        let is_told = self.automatic.sharing.told.borrow().contains(&print);
        Ok(if is_told && verdict == Verdict::ToLookAt { Verdict::Done } else { verdict })
    }

    /// The person has been told of a file.
    pub(super) fn is_told_of(&self, bytes: &[u8]) {
        let sharing = &self.automatic.sharing;
        sharing.told.borrow_mut().push(fingerprint(bytes));
        if let Some(name) = sharing.found.with_untracked(|found| found.to_look_at.clone())
            && let Some(looked) = sharing.looked.borrow_mut().get_mut(&name)
        {
            looked.verdict = Verdict::Done;
        }
        sharing.found.update(|found| found.to_look_at = None);
    }

    async fn takes_in_unasked(&self, content: &str, by: PublicKey) -> Result<Verdict, IncomingError> {
        let exchange = Exchange::from_json(content.as_bytes())?;
        if exchange.tandem() != self.id() {
            return Ok(Verdict::ToLookAt);
        }
        let app = self.app();
        let is_of_this_device = self.introduction().is_some_and(|own| own.sign == by);
        let seen = exchange.changes.seen.clone();
        let record = self.record.memory.with_untracked(|record| record.seen().clone());
        if !record.covers(&seen) {
            let row = app.database().local_get(self.record.key(), log::ROW).await;
            let log = row.ok().flatten().map(|row| log::read(&row)).unwrap_or_default();
            if is_taken_back(&seen, &record, &log) {
                return Ok(Verdict::Done);
            }
        }
        if is_of_this_device {
            // What it has not seen itself: its profile was set back.
            return Ok(if record.covers(&seen) { Verdict::Done } else { Verdict::ToLookAt });
        }
        let sender = Sender { signed_by: Some(by) };
        let named = [self.id()];
        let opened = app.look_at(exchange, Own::default(), Kind::SignedExchange, &named, "", sender).await?;
        if opened.standing != Standing::Known || opened.is_in_doubt || opened.me != Some(self.me()) {
            return Ok(Verdict::ToLookAt);
        }
        self.takes_in(&opened).await.map(|()| Verdict::Done)
    }

    async fn takes_in(&self, opened: &Opened) -> Result<(), IncomingError> {
        let brings = self.record.memory.with_untracked(|record| {
            !opened.report.changed.is_empty() || !record.seen().covers(&opened.exchange.changes.seen)
        });
        if !brings {
            // It may still show what has arrived there.
            let told = &opened.exchange.changes.seen;
            if self.private.with_untracked(|private| !private.partner_seen.covers(told)) {
                self.app().notes_what_came(self, opened).await?;
            }
            return Ok(());
        }
        let digest = Digest::of_incoming(&opened.report, &opened.after);
        self.app().take_in_unasked(self, opened).await?;
        self.automatic.sharing.found.update(|found| found.came = Some((opened.from, digest)));
        Ok(())
    }

    fn tells_what_is_to_be_looked_at(&self, entries: &[Entry]) {
        let sharing = &self.automatic.sharing;
        let (looked, now) = (sharing.looked.borrow(), self.app().now_ms());
        let first = |is: &dyn Fn(&Looked) -> bool| {
            let entry = entries.iter().find(|entry| looked.get(&entry.name).is_some_and(is));
            entry.map(|entry| entry.name.clone())
        };
        let to_look_at = first(&|looked| looked.verdict == Verdict::ToLookAt);
        let not_whole = first(&|looked| looked.is_never_whole(now));
        let is_news = sharing
            .found
            .with_untracked(|found| found.to_look_at != to_look_at || found.not_whole != not_whole);
        if is_news {
            sharing.found.update(|found| *found = Found { to_look_at, not_whole, ..found.clone() });
        }
    }
}
