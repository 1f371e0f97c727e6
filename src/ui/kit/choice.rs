//! One of several options.

use super::IconName;

/// An option of a [`Select`](super::Select), a [`RadioGroup`](super::RadioGroup) or a
/// [`Segmented`](super::Segmented) control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What the program calls it.
    pub value: String,
    /// What people read.
    pub label: String,
    /// One more sentence below; only radio groups show it.
    pub hint: Option<String>,
    /// Stands over the label; only segmented controls show it.
    pub icon: Option<IconName>,
}

impl Choice {
    /// An option without a hint or an icon.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None, icon: None }
    }

    /// The same option with one more sentence.
    #[must_use]
    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// The same option with an icon.
    #[must_use]
    pub fn with_icon(self, icon: IconName) -> Self {
        Self { icon: Some(icon), ..self }
    }
}
