//! The language of the interface, as a context.
//!
//! Texts are not reactive: switching the language renders everything below [`LanguageSwitch`] anew.

use leptos::prelude::*;

use crate::i18n::{Language, Messages};

/// The language that was chosen; what renders from it is rendered anew when it changes.
#[derive(Clone, Copy, Debug)]
pub struct LanguageSwitch(RwSignal<Language>);

#[derive(Clone, Copy)]
struct CurrentLanguage(Language);

impl LanguageSwitch {
    /// Provides a switch that stands at `language`.
    pub fn provide(language: Language) -> Self {
        let switch = Self(RwSignal::new(language));
        provide_context(switch);
        switch
    }

    /// The chosen language, tracked.
    pub fn get(self) -> Language {
        self.0.get()
    }

    /// Chooses another language.
    pub fn set(self, language: Language) {
        self.0.set(language);
    }
}

/// Makes `language` the language of everything below, and of the document.
pub fn provide_language(language: Language) {
    provide_context(CurrentLanguage(language));
    if let Some(root) = document().document_element() {
        // Fails only for an invalid attribute name.
        let _ = root.set_attribute("lang", language.tag());
    }
}

/// The language that the browser asks for first, of those we have.
pub fn browser_language() -> Language {
    let tags: Vec<String> =
        window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect();
    Language::preferred(tags.iter().map(String::as_str))
}

/// The language of the interface, for dates and numbers.
pub fn language() -> Language {
    use_context::<CurrentLanguage>().map(|current| current.0).unwrap_or_default()
}

/// The texts of the interface.
pub fn messages() -> &'static Messages {
    Messages::of(language())
}
