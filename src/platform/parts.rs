//! Parts of the program that come later. `public/boot.js` fetches them and notes at the page's root what hindered it.

use super::page;

/// Names the hindrance; absent, there is none.
const ATTRIBUTE: &str = "data-part";

/// Why a part did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// The server cannot be reached.
    NoAnswer,
    /// What the server sent is not this part: it has another version by now, or something between it and this device
    /// has answered in its place.
    NotThePart,
}

/// What hindered the last part that did not come.
pub fn hindrance() -> Hindrance {
    match page::root_attribute(ATTRIBUTE).as_deref() {
        Some("not-the-part") => Hindrance::NotThePart,
        _ => Hindrance::NoAnswer,
    }
}
