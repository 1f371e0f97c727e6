//! Known devices of the open tandem: for which keys files are sealed here, and whose signature is believed.
//!
//! It must not know how a key is computed with: the platform keeps keys, the core seals and signs.

use tandembuch_core::bundle::{KeyId, OpenError, PublicKey, Signed};
use tandembuch_core::exchange::{Exchange, Introduction};
use tandembuch_core::forms::person::Role;
use tandembuch_core::known_device::{self, KnownDevice, MOST_DEVICES, Standing};

use super::incoming::IncomingError;
use super::{App, Private};
use crate::platform::crypto::WebCrypto;
use crate::platform::storage::StorageError;

/// What a file shows about who has written it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sender {
    /// The key that has signed it.
    pub(super) signed_by: Option<PublicKey>,
}

impl Sender {
    /// Nobody has signed it.
    pub(super) const UNSIGNED: Self = Self { signed_by: None };
}

impl App {
    /// For which keys a file of the open tandem is sealed; none while no device of the partner is known.
    pub(super) fn keys_of_both(self) -> Vec<PublicKey> {
        let recovery = self.recovery().ok().flatten().map(|recovery| recovery.key);
        self.private
            .with_untracked(|private| known_device::recipients(&private.devices, private.me(), recovery))
    }

    /// Drops a device, or takes it back in: nothing is sealed for it, and nothing of it is believed. `name` is that of its
    /// signing key.
    ///
    /// # Errors
    /// If the storage fails.
    pub async fn drop_device(self, name: &KeyId, is_dropped: bool) -> Result<(), StorageError> {
        let drop = |private: &mut Private| {
            for device in &mut private.devices {
                if device.sign().is_some_and(|key| key.key_id() == *name) {
                    device.is_dropped = is_dropped;
                }
            }
        };
        self.change_private(&drop).await
    }
}

/// The content of a signed file, and whose signature it has: of a known device, or of the one that introduces itself in it.
pub(super) async fn verified(app: App, content: &[u8]) -> Result<(Exchange, Sender), IncomingError> {
    let signed = Signed::read(content)?;
    let exchange = Exchange::from_json(signed.content.as_bytes())?;
    let known = app.load_private(exchange.tandem()).await?.map(|private| private.devices).unwrap_or_default();
    let introduced = exchange.device.map(|device| device.sign);
    let mut keys = known.iter().filter_map(KnownDevice::sign).chain(introduced);
    let key = keys.find(|key| key.key_id() == signed.kid);
    let is_signed = match &key {
        Some(key) => signed.is_signed_by(&WebCrypto, key).await.map_err(OpenError::from)?,
        None => false,
    };
    if !is_signed {
        return Err(IncomingError::ForgedSignature);
    }
    Ok((exchange, Sender { signed_by: key }))
}

impl Private {
    /// What is to be thought of a file of this person.
    pub(super) fn standing(&self, from: Role, sender: Sender) -> Standing {
        let has_signed = from != self.me() && self.signed_since.is_some();
        let standing = known_device::standing(&self.devices, from, sender.signed_by.as_ref(), has_signed);
        match standing {
            // A device of one's own is not believed unasked.
            Standing::First if from == self.me() => Standing::New,
            other => other,
        }
    }

    /// Notes what a file that was taken in says of its device.
    pub(super) fn learn_device(&mut self, exchange: &Exchange, sender: Sender, now: u64) {
        if sender.signed_by.is_some() && exchange.from != self.me() {
            self.signed_since.get_or_insert(now);
        }
        let signs_for_itself = exchange.device.is_some_and(|device| sender.signed_by == Some(device.sign));
        let is_believed = signs_for_itself || self.learns(exchange, sender);
        let Some(introduction) = exchange.device.as_ref().filter(|_| is_believed) else { return };
        known_device::learn(&mut self.devices, exchange.from, introduction, now);
        self.keep_few_devices();
    }

    /// Remembers devices that another one of the person who sits here knew, but for those that are known already.
    pub(super) fn remember_devices(&mut self, devices: &[KnownDevice]) {
        for device in devices {
            if !self.devices.iter().any(|known| known.sign() == device.sign()) {
                self.devices.push(device.clone());
            }
        }
        self.keep_few_devices();
    }

    /// The oldest that was dropped makes room, then the oldest.
    fn keep_few_devices(&mut self) {
        while self.devices.len() > MOST_DEVICES {
            let oldest = (0..self.devices.len())
                .min_by_key(|at| (!self.devices[*at].is_dropped, self.devices[*at].since))
                .unwrap_or_default();
            self.devices.remove(oldest);
        }
    }

    /// Returns whether with a file the first device of the partner comes to be known. Without a signature anybody with the
    /// Tandem-Code can say whose it is; only the first one is believed that, and nobody who says to be of the reader's own.
    pub(super) fn learns(&self, exchange: &Exchange, sender: Sender) -> bool {
        let is_known = self.devices.iter().any(|device| device.role() == Some(exchange.from));
        let is_its_own = |device: Introduction| sender.signed_by.is_none_or(|key| key == device.sign);
        exchange.from != self.me() && !is_known && exchange.device.is_some_and(is_its_own)
    }

    /// Forgets what has come to be known with files since then.
    pub(super) fn forget_devices_since(&mut self, since: u64) {
        self.devices.retain(|device| device.since < since);
        self.signed_since = self.signed_since.filter(|signed| *signed < since);
    }
}
