//! The keys of this device in the open tandem: there as soon as the tandem is, and told in every file for the partner.
//!
//! Nothing waits for them, and nothing fails because of them: where the browser keeps no keys, the Tandem-Code opens files. It must
//! not know whom this device believes ([`super::known`]).

use leptos::prelude::*;
use tandembuch_core::bundle::KeyId;
use tandembuch_core::exchange::Introduction;
use tandembuch_core::record::SpaceId;

use super::App;
use super::session::Session;
use crate::platform::device_keys::{DeviceKeys, Pair, PublicHalves};
use crate::platform::world::World;

/// What is known of the keys of this device in a tandem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OwnKeys {
    /// The browser has not answered yet.
    #[default]
    Asked,
    /// It keeps none.
    Refused,
    /// Their halves for everybody.
    Kept(PublicHalves),
}

impl App {
    /// The keys of this device in the open tandem, and again when the browser has answered.
    pub fn own_keys(self) -> OwnKeys {
        match self.session.get() {
            Some(session) if session.is_kept() => session.keys.get(),
            _ => OwnKeys::Refused,
        }
    }

    /// The pair of keys with which this device signs; `None` where the browser keeps no keys.
    pub(super) async fn keys_to_sign_with(self) -> Option<Pair> {
        let session = self.session().filter(|session| session.is_kept())?;
        // It may keep some by now, or none any more.
        session.ask_for_keys().await;
        // What is signed says by whom.
        session.introduction()?;
        DeviceKeys::kept(&session.id().to_string()).await.map(|keys| keys.sign)
    }

    /// The keys of this device that open a file, and of which tandem they are.
    pub(super) async fn keys_for(self, names: &[&KeyId]) -> Option<(SpaceId, DeviceKeys)> {
        if names.is_empty() {
            return None;
        }
        let open = self.session().map(|session| session.id());
        let others = self.tandems.with_untracked(|cards| {
            cards.iter().map(|card| card.id).filter(|id| Some(*id) != open).collect::<Vec<_>>()
        });
        for tandem in open.into_iter().chain(others) {
            if let Some(keys) = DeviceKeys::kept(&tandem.to_string()).await
                && names.iter().any(|name| **name == keys.agree.public.key_id())
            {
                return Some((tandem, keys));
            }
        }
        None
    }
}

impl Session {
    /// Asks the browser for the keys of this device, which it makes if there are none. Nobody waits for them.
    pub(super) fn ask_for_keys_soon(&self) {
        let session = self.clone();
        self.app().spawn(async move { session.ask_for_keys().await });
    }

    async fn ask_for_keys(&self) {
        let halves = self.app().world().own_keys(self.id().to_string()).await;
        let answer = halves.map_or(OwnKeys::Refused, OwnKeys::Kept);
        if self.keys.get_untracked() != answer {
            self.keys.set(answer);
        }
    }

    /// As which device its files introduce this one; `None` where the browser keeps no keys, or has not answered yet.
    pub(super) fn introduction(&self) -> Option<Introduction> {
        let OwnKeys::Kept(PublicHalves { agree, sign }) = self.keys.get_untracked() else { return None };
        let recovery = self.app().recovery().ok().flatten().map(|recovery| recovery.key);
        Some(Introduction { agree, sign, recovery })
    }
}
