//! The keys of this device in one tandem: pairs of WebCrypto whose private halves cannot be taken out, kept by the browser.
//!
//! It must not know what is sealed or signed with them.

use js_sys::{Object, Reflect};
use tandembuch_core::bundle::PublicKey;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::CryptoKey;

use super::crypto;
use super::keys_db::{self, Shelf};

/// Where the four halves stand in a row.
const HALVES: [&str; 4] = ["agreePrivate", "agreePublic", "signPrivate", "signPublic"];

/// A pair of keys.
#[derive(Debug, Clone)]
pub struct Pair {
    /// The half that cannot be taken out.
    pub private: CryptoKey,
    /// The half for everybody.
    pub public: PublicKey,
}

/// The halves for everybody of the keys of a device in one tandem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicHalves {
    /// Files for the device are sealed for it.
    pub agree: PublicKey,
    /// The device signs with the other half of it.
    pub sign: PublicKey,
}

/// The keys of this device in one tandem.
#[derive(Debug, Clone)]
pub struct DeviceKeys {
    /// Files for this device are sealed for it.
    pub agree: Pair,
    /// This device signs with it.
    pub sign: Pair,
}

impl DeviceKeys {
    /// The keys of this device in a tandem, if there are some.
    pub async fn kept(tandem: &str) -> Option<Self> {
        Self::read(&keys_db::get(Shelf::Keys, tandem).await.ok()??).await
    }

    /// Makes keys, and keeps them unless another tab has meanwhile: the row that stays is read.
    async fn make(tandem: &str) -> Option<JsValue> {
        let row = Object::new();
        let pairs = [crypto::new_pair("ECDH", "deriveBits").await, crypto::new_pair("ECDSA", "sign").await];
        let halves = pairs.into_iter().flat_map(|pair| pair.map_or([None, None], |halves| halves.map(Some)));
        for (name, half) in HALVES.into_iter().zip(halves) {
            Reflect::set(&row, &name.into(), &half?.into()).ok()?;
        }
        // Not kept if another tab was first.
        let _ = keys_db::add(Shelf::Keys, tandem, row.into()).await;
        keys_db::get(Shelf::Keys, tandem).await.ok()?
    }

    async fn read(row: &JsValue) -> Option<Self> {
        let half = |name: &str| Reflect::get(row, &name.into()).ok()?.dyn_into::<CryptoKey>().ok();
        let [agree, agree_public, sign, sign_public] = HALVES.map(half);
        let pair = async |private: Option<CryptoKey>, public: Option<CryptoKey>| {
            let public = crypto::exported(&public?).await.ok()?;
            Some(Pair { private: private?, public })
        };
        Some(Self { agree: pair(agree, agree_public).await?, sign: pair(sign, sign_public).await? })
    }
}

/// The halves for everybody of the keys of this device in a tandem, made if there are none; `None` where the browser keeps none.
pub async fn own(tandem: String) -> Option<PublicHalves> {
    let row = match keys_db::get(Shelf::Keys, &tandem).await.ok()? {
        Some(row) => row,
        None => DeviceKeys::make(&tandem).await?,
    };
    let keys = DeviceKeys::read(&row).await?;
    Some(PublicHalves { agree: keys.agree.public, sign: keys.sign.public })
}

/// Forgets the keys of a tandem, or of all.
pub async fn forget(tandem: Option<String>) {
    // What stays opens nothing any more: nobody has the tandem.
    drop(match tandem {
        Some(tandem) => keys_db::remove(Shelf::Keys, &tandem).await,
        None => keys_db::clear(Shelf::Keys).await,
    });
}
