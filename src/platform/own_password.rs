//! The password of a person's own backups: what it makes, kept by the browser as a key that cannot be taken out.
//!
//! It must not know when it is used.

use std::rc::Rc;

use js_sys::{Object, Reflect, Uint8Array};
use tandembuch_core::bundle::{
    self, CryptoError, KeptPassword, KeyId, Kind, Passphrase, PublicKey, SealError, To,
};
use wasm_bindgen::{JsCast, JsValue};

use super::crypto::WebCrypto;
use super::keys_db::{self, Shelf};
use super::storage::Later;

/// Its name beside the keys of tandems, none of which has a dash.
const ROW: &str = "own-password";
/// The members of its row.
const KEY: &str = "key";
const SALT: &str = "salt";

/// A password of which enough is known to seal backups for whoever knows it. A test plays its own.
pub trait OwnPassword {
    /// Seals a backup for whoever knows the password, and for a recovery key.
    fn seal(&self, recovery: Option<PublicKey>, content: String)
    -> Later<'static, Result<String, SealError>>;
}

#[derive(Clone)]
struct Kept(Rc<KeptPassword<WebCrypto>>);

impl OwnPassword for Kept {
    fn seal(
        &self,
        recovery: Option<PublicKey>,
        content: String,
    ) -> Later<'static, Result<String, SealError>> {
        let Self(kept) = self.clone();
        Box::pin(async move {
            let name = KeyId::of_own_password();
            let to: Vec<_> = recovery.iter().map(To::Key).chain([To::Kept(&name, &kept)]).collect();
            bundle::seal(&WebCrypto, Kind::Backup, &to, content.as_bytes()).await
        })
    }
}

/// That of a passphrase, also kept by the browser where it keeps keys: [`kept`].
///
/// # Errors
/// If the browser cannot encrypt.
pub async fn make(passphrase: Passphrase) -> Result<Rc<dyn OwnPassword>, CryptoError> {
    let kept = KeptPassword::of(&WebCrypto, &passphrase).await?;
    let row = Object::new();
    let salt = Uint8Array::from(&kept.salt_input[..]);
    for (name, value) in [(KEY, JsValue::from(&kept.key)), (SALT, salt.into())] {
        Reflect::set(&row, &name.into(), &value).map_err(|_| CryptoError::Failed)?;
    }
    // Where it is not kept, it is known as long as the page is open.
    drop(keys_db::put(Shelf::Keys, ROW, row.into()).await);
    Ok(Rc::new(Kept(kept.into())))
}

/// The one that is kept, if there is one.
pub async fn kept() -> Option<Rc<dyn OwnPassword>> {
    let row = keys_db::get(Shelf::Keys, ROW).await.ok()??;
    let member = |name: &str| Reflect::get(&row, &name.into()).ok();
    let key = member(KEY)?.dyn_into().ok()?;
    let salt_input = member(SALT)?.dyn_into::<Uint8Array>().ok()?.to_vec().try_into().ok()?;
    Some(Rc::new(Kept(Rc::new(KeptPassword { salt_input, key }))))
}

/// Forgets it.
pub async fn forget() {
    // What stays makes no file by itself.
    drop(keys_db::remove(Shelf::Keys, ROW).await);
}
