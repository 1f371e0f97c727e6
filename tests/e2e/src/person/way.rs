//! With what somebody uses a page.

/// A mouse or a finger, or a keyboard alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Way {
    #[default]
    Pointer,
    Keyboard,
}

impl Way {
    pub(crate) const ALL: [Self; 2] = [Self::Pointer, Self::Keyboard];

    /// As on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Pointer => "pointer",
            Self::Keyboard => "keyboard",
        }
    }
}
