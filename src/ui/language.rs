//! The language of the interface.
//!
//! One page has one language, so it is kept beside the components: event handlers and tasks need texts as well, and
//! contexts do not reach them. Texts are not reactive; the application renders everything anew when it switches.

use std::cell::Cell;

use tandembuch_core::text::{Language, Messages};

use crate::platform::page;

thread_local! {
    static CURRENT: Cell<Language> = const { Cell::new(Language::De) };
}

/// Makes `language` the language of everything that is rendered from now on, and of the document.
pub fn provide_language(language: Language) {
    CURRENT.set(language);
    page::set_language(language.tag());
}

/// The language that the browser asks for first, of those we have.
pub fn browser_language() -> Language {
    Language::preferred(page::preferred_languages().iter().map(String::as_str))
}

/// The language of the interface, for dates and numbers.
pub fn language() -> Language {
    CURRENT.get()
}

/// The texts of the interface.
pub fn messages() -> &'static Messages {
    Messages::of(language())
}
