//! The cipher for what is kept on a device while a lock is set: each text by itself, bound to its place, with AES-256-GCM
//! (NIST SP 800-38D), which BSI TR-02102-1 lists.
//!
//! It answers at once, because a page that goes has no time to wait for the browser's. It must not know where texts are kept,
//! nor where the key comes from: that is [`super::lock`].

use std::cell::Cell;

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::lock::DataKey;

/// Begins every sealed text. No JSON begins so.
pub const MARK: char = '~';
/// What of a nonce is random, for each time that a device is unlocked; the rest counts. With a thousand unlockings a day for
/// ten years, two are the same with a chance of one in a million.
pub const PREFIX_BYTES: usize = 8;
const NONCE_BYTES: usize = 12;

/// Seals and opens texts under one key.
pub struct Cipher {
    aes: Aes256Gcm,
    prefix: [u8; PREFIX_BYTES],
    sealed: Cell<u32>,
}

impl Cipher {
    /// The cipher of this key. `prefix` is random, and no other cipher of the key may have it.
    pub fn new(key: &DataKey, prefix: [u8; PREFIX_BYTES]) -> Self {
        Self { aes: Aes256Gcm::new(key.bytes().into()), prefix, sealed: Cell::default() }
    }

    /// Seals a text for its place: [`MARK`], then base64url of nonce, ciphertext and tag. `None` once so much has been sealed
    /// that a nonce would come a second time, after four thousand million texts.
    pub fn seal(&self, place: &str, text: &str) -> Option<String> {
        let number = self.sealed.get();
        self.sealed.set(number.checked_add(1)?);
        let mut bytes = [0; NONCE_BYTES];
        bytes[..PREFIX_BYTES].copy_from_slice(&self.prefix);
        bytes[PREFIX_BYTES..].copy_from_slice(&number.to_be_bytes());
        let payload = Payload { msg: text.as_bytes(), aad: place.as_bytes() };
        let sealed = self.aes.encrypt(&Nonce::from(bytes), payload).ok()?;
        let mut whole = bytes.to_vec();
        whole.extend(sealed);
        let mut out = MARK.to_string();
        URL_SAFE_NO_PAD.encode_string(whole, &mut out);
        Some(out)
    }

    /// Undoes [`Cipher::seal`]; `None` if it was sealed under another key, for another place, or is damaged.
    pub fn open(&self, place: &str, sealed: &str) -> Option<String> {
        let whole = URL_SAFE_NO_PAD.decode(sealed.strip_prefix(MARK)?).ok()?;
        let (nonce, sealed) = whole.split_first_chunk::<NONCE_BYTES>()?;
        let payload = Payload { msg: sealed, aad: place.as_bytes() };
        let text = self.aes.decrypt(&Nonce::from(*nonce), payload).ok()?;
        String::from_utf8(text).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cipher(key: u8, prefix: u8) -> Cipher {
        Cipher::new(&DataKey::from_bytes([key; 32]), [prefix; PREFIX_BYTES])
    }

    #[test]
    fn what_was_sealed_opens_with_the_same_key_at_the_same_place_alone() {
        let sealed = cipher(1, 1).seal("heads/t1", "Über Scheitern sprechen").unwrap();
        assert_eq!(cipher(1, 2).open("heads/t1", &sealed).as_deref(), Some("Über Scheitern sprechen"));
        assert_eq!(cipher(2, 1).open("heads/t1", &sealed), None);
        assert_eq!(cipher(1, 1).open("heads/t2", &sealed), None);
    }

    #[test]
    fn no_change_of_a_single_character_goes_unnoticed() {
        let cipher = cipher(1, 1);
        let sealed = cipher.seal("p", "{}").unwrap();
        for at in 0..sealed.len() {
            let mut changed = sealed.clone().into_bytes();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            assert_eq!(cipher.open("p", &String::from_utf8(changed).unwrap()), None, "{at}");
            assert_eq!(cipher.open("p", &sealed[..at]), None, "{at}");
        }
    }

    #[test]
    fn the_same_text_is_never_sealed_to_the_same() {
        let cipher = cipher(1, 1);
        assert_ne!(cipher.seal("p", "x"), cipher.seal("p", "x"));
        let last = Cipher { sealed: Cell::new(u32::MAX), ..cipher };
        assert_eq!(last.seal("p", "x"), None, "a nonce would come a second time");
    }

    #[test]
    fn it_is_the_cipher_everybody_knows() {
        // The second test case of AES-256 in the proposal of GCM (McGrew and Viega, 2005): zeros, tag d0d1c8a7…
        let zeros = Aes256Gcm::new(&[0; 32].into());
        let sealed = zeros.encrypt(&Nonce::from([0; 12]), [0; 16].as_slice()).unwrap();
        let hex: String = sealed.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
    }
}
