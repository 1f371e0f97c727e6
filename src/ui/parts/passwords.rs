//! A password, typed twice: nobody can look up what was mistyped.

use leptos::prelude::*;
use tandembuch_core::bundle::{MIN_PASSPHRASE_CHARS, Passphrase, PassphraseError};

use crate::platform::unicode;
use crate::ui::kit::{TextField, TextKind};
use crate::ui::messages;

/// What is typed into both fields, and what is wrong with each. A handle.
#[derive(Clone, Copy, Default)]
pub struct Passwords {
    typed: [RwSignal<String>; 2],
    wrong: [RwSignal<Option<String>>; 2],
}

impl Passwords {
    /// The password, if both fields have the same and it is long enough. Both say so if not.
    pub fn chosen(self) -> Option<Passphrase> {
        let texts = &messages().password;
        let [first, second] = self.typed.map(|typed| typed.get_untracked());
        let chosen = Passphrase::chosen(&first, unicode::nfc);
        self.wrong[0].set(chosen.as_ref().err().map(|error| match error {
            PassphraseError::TooLong => texts.too_long.to_owned(),
            PassphraseError::Empty | PassphraseError::TooShort(_) => (texts.too_short)(MIN_PASSPHRASE_CHARS),
        }));
        let differs = chosen.is_ok() && first != second;
        self.wrong[1].set(differs.then(|| texts.differs.to_owned()));
        chosen.ok().filter(|_| !differs)
    }

    /// Empties both fields.
    pub fn clear(self) {
        self.typed.iter().for_each(|typed| drop(typed.try_set(String::new())));
    }

    /// Both fields.
    pub fn fields(self) -> AnyView {
        let (Self { typed, wrong }, texts) = (self, &messages().password);
        view! {
            <TextField
                label=texts.label
                hint=texts.hint
                value=typed[0]
                kind=TextKind::Password
                error=wrong[0]
            />
            <TextField label=texts.again value=typed[1] kind=TextKind::Password error=wrong[1] />
        }
        .into_any()
    }
}
