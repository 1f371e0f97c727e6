//! One of several options.

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
}

impl Choice {
    /// An option without a hint.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }

    /// The same option with one more sentence.
    #[must_use]
    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }
}
