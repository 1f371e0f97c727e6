//! Light or dark.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// KERN reads it; without it the system decides.
const ATTRIBUTE: &str = "data-kern-theme";

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// Gives the page this theme.
    pub fn apply(self) {
        let Some(root) = document().document_element() else { return };
        // Both fail only for an invalid attribute name.
        let _ = match self {
            Self::System => root.remove_attribute(ATTRIBUTE),
            Self::Light => root.set_attribute(ATTRIBUTE, "light"),
            Self::Dark => root.set_attribute(ATTRIBUTE, "dark"),
        };
    }
}
