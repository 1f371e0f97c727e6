//! What encrypts texts before they are kept on this device, while a lock is set.
//!
//! A trait, so that the cipher itself is in the part of the program that locks and unlocks, and not in the first one.

use std::rc::Rc;

use tandembuch_core::at_rest::{Cipher, MARK};

/// Seals texts for the places where they are kept, and opens them.
pub trait AtRest {
    /// Seals a text; `None` if that cannot be done safely any more, and the page has to be loaded anew.
    fn seal(&self, place: &str, text: &str) -> Option<String>;

    /// Opens a sealed text; `None` if it was not sealed here for this place, or is damaged.
    fn open(&self, place: &str, sealed: &str) -> Option<String>;
}

impl AtRest for Cipher {
    fn seal(&self, place: &str, text: &str) -> Option<String> {
        Cipher::seal(self, place, text)
    }

    fn open(&self, place: &str, sealed: &str) -> Option<String> {
        Cipher::open(self, place, sealed)
    }
}

/// Opens what was sealed, and seals nothing any more: a lock is being taken away.
struct OpensOnly(Rc<dyn AtRest>);

impl AtRest for OpensOnly {
    fn seal(&self, _: &str, text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    fn open(&self, place: &str, sealed: &str) -> Option<String> {
        self.0.open(place, sealed)
    }
}

/// The same, for opening alone.
pub fn opens_only(in_use: InUse) -> InUse {
    in_use.map(|cipher| Rc::new(OpensOnly(cipher)) as Rc<dyn AtRest>)
}

/// What is in use, if anything.
pub type InUse = Option<Rc<dyn AtRest>>;

/// Returns whether a text is sealed. No text of ours begins like that.
pub fn is_sealed(text: &str) -> bool {
    text.starts_with(MARK)
}

/// What a text says that lies at this place; `None` if it cannot be opened. One that is not sealed says itself: it was kept
/// before there was a lock.
pub(super) fn opened(in_use: &InUse, place: &str, text: String) -> Option<String> {
    match in_use {
        _ if !is_sealed(&text) => Some(text),
        Some(cipher) => cipher.open(place, &text),
        None => None,
    }
}

/// As a text is to be kept at this place.
pub(super) fn sealed(in_use: &InUse, place: &str, text: String) -> Option<String> {
    match in_use {
        Some(cipher) => cipher.seal(place, &text),
        None => Some(text),
    }
}
