//! The password of the person's own backups, for PCs that forget what lies in a browser: they work from a file then, which
//! they open in the morning and save before they leave.
//!
//! With a password, every backup opens with it, too, and the page is not left while something is in no backup. What the password
//! makes is known here, never itself. It must not know how a backup is sealed.

use std::rc::Rc;

use leptos::prelude::*;
use tandembuch_core::bundle::{CryptoError, Passphrase, PublicKey, SealError};
use thiserror::Error;

use super::App;
use super::session::Session;
use crate::platform::news::News;
use crate::platform::own_password::OwnPassword;
use crate::platform::world::World;

/// In the local store, which answers at once: a page that goes has no time to ask.
const KEY: &str = "tandembuch.own-password";
const IS_KEPT: &str = "1";

/// The browser does not know the password of the person's own backups any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the password of one's own is not known here any more")]
pub struct Forgotten;

impl App {
    /// Returns whether the person works from a file: backups have a password of their own.
    pub fn works_from_file(self) -> bool {
        self.session.with(|session| session.as_ref().is_some_and(|session| session.has_password.get()))
    }

    /// From now on backups open with this password, too.
    ///
    /// # Errors
    /// If the browser cannot encrypt.
    pub async fn begin_working_from_file(self, password: Passphrase) -> Result<(), CryptoError> {
        let made = self.world().make_own_password(password).await?;
        *self.tools().own_password.borrow_mut() = Some(made);
        // Where it cannot be stored, it is known as long as the page is open.
        let _ = self.world().local_store().set_text(KEY, IS_KEPT);
        self.tells_of_password();
        if let Some(session) = self.session() {
            // The next automatic backup is for this password.
            session.backs_up_soon();
        }
        Ok(())
    }

    /// From now on backups have no password of their own. Those that were made still have it.
    pub async fn stop_working_from_file(self) {
        *self.tools().own_password.borrow_mut() = None;
        // Where it is denied, nothing lies there.
        let _ = self.world().local_store().remove(KEY);
        self.tells_of_password();
        self.world().forget_own_password().await;
    }

    /// Returns whether something would be missing if the browser forgot everything now, and whoever leaves is to be asked: the
    /// person works from a file, or the browser keeps nothing.
    pub(super) fn has_something_in_no_file(self) -> bool {
        untrack(|| {
            let is_own = self.open.with(|open| open.as_ref().is_some_and(|open| !open.is_example));
            is_own && (self.works_from_file() || !self.database().is_kept()) && self.not_backed_up() > 0
        })
    }

    /// The password, where the person works from a file.
    ///
    /// # Errors
    /// If the browser does not know it any more. No backup is made then that opens otherwise than the person expects.
    pub(super) async fn own_password(self) -> Result<Option<Rc<dyn OwnPassword>>, Forgotten> {
        let known = self.tools().own_password.borrow().clone();
        if known.is_some() || !self.has_own_password() {
            return Ok(known);
        }
        let kept = self.world().own_password().await.ok_or(Forgotten)?;
        *self.tools().own_password.borrow_mut() = Some(kept.clone());
        Ok(Some(kept))
    }

    /// Seals a backup for the recovery key, and for whoever knows the password of one's own, if there are such.
    pub(super) async fn seal_for_oneself(
        self,
        recovery: Option<PublicKey>,
        content: String,
    ) -> Result<String, SealError> {
        match (self.own_password().await, recovery) {
            (Ok(Some(password)), recovery) => password.seal(recovery, content).await,
            (Ok(None), Some(key)) => self.world().seal_backup(key, content).await,
            (Ok(None), None) | (Err(Forgotten), _) => Err(SealError::Recipients),
        }
    }

    /// Shows whether there is one, here and in other tabs.
    fn tells_of_password(self) {
        if let Some(session) = self.session() {
            session.looks_for_a_password();
            self.tell(&News::Changed { tandem: session.id().to_string() });
        }
    }

    pub(super) fn has_own_password(self) -> bool {
        self.tools().own_password.borrow().is_some()
            || matches!(self.world().local_store().text(KEY), Ok(Some(_)))
    }

    /// Forgets the password with the last tandem.
    pub(super) async fn forget_own_password(self) {
        if self.has_own_password() {
            self.stop_working_from_file().await;
        }
    }
}

impl Session {
    /// Takes in whether backups have a password of their own; another tab may have chosen one.
    pub(super) fn looks_for_a_password(&self) {
        let has_one = self.app().has_own_password();
        if self.has_password.get_untracked() != has_one {
            self.has_password.set(has_one);
        }
    }
}
