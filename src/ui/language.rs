//! The language of the interface, as a context.
//!
//! It does not change while a screen lives: switching the language renders the whole application anew.

use leptos::prelude::*;

use crate::i18n::{Language, Messages};

#[derive(Clone, Copy)]
struct CurrentLanguage(Language);

/// Makes `language` the language of everything below, and of the document.
pub fn provide_language(language: Language) {
    provide_context(CurrentLanguage(language));
    if let Some(root) = document().document_element() {
        // Fails only for an invalid attribute name.
        let _ = root.set_attribute("lang", language.tag());
    }
}

/// The language of the interface, for dates and numbers.
pub fn language() -> Language {
    use_context::<CurrentLanguage>().map(|current| current.0).unwrap_or_default()
}

/// The texts of the interface.
pub fn messages() -> &'static Messages {
    Messages::of(language())
}
