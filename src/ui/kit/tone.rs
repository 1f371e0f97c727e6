//! What a badge, a notice or a toast means. Never told by colour alone: every tone has its icon.

use super::IconName;

/// The meaning of a message or a state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// No judgement: a plain state.
    #[default]
    Neutral,
    /// Good to know.
    Info,
    /// Something went well or is finished.
    Success,
    /// Needs attention soon.
    Warning,
    /// Something failed or is at risk.
    Danger,
}

impl Tone {
    /// The suffix of the class names: `kern-badge--info`.
    pub(crate) fn suffix(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }

    /// The icon that says the same as the colour.
    pub(crate) fn icon(self) -> IconName {
        match self {
            Self::Neutral => IconName::Circle,
            Self::Info => IconName::Info,
            Self::Success => IconName::CheckCircle,
            Self::Warning => IconName::Warning,
            Self::Danger => IconName::Danger,
        }
    }
}
