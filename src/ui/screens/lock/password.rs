//! A password, typed twice: nobody can look up what was mistyped.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::bundle::{MIN_PASSPHRASE_CHARS, Passphrase, PassphraseError};

use super::{Problem, explained};
use crate::platform::unicode;
use crate::state::use_app;
use crate::ui::kit::{Button, ButtonRow, Card, Form, Section, TextField, TextKind, Tone, use_toasts};
use crate::ui::messages;

/// What is typed into both fields, and what is wrong with each. A handle.
#[derive(Clone, Copy, Default)]
pub(super) struct Passwords {
    typed: [RwSignal<String>; 2],
    wrong: [RwSignal<Option<String>>; 2],
}

impl Passwords {
    /// The password, if both fields have the same and it is long enough. Both say so if not.
    pub(super) fn chosen(self) -> Option<Passphrase> {
        let texts = &messages().lock;
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

    fn clear(self) {
        self.typed.iter().for_each(|typed| drop(typed.try_set(String::new())));
    }
}

/// Both fields.
pub(super) fn fields(Passwords { typed, wrong }: Passwords) -> AnyView {
    let texts = &messages().lock;
    view! {
        <TextField
            label=texts.password
            hint=texts.password_hint
            value=typed[0]
            kind=TextKind::Password
            error=wrong[0]
        />
        <TextField label=texts.again value=typed[1] kind=TextKind::Password error=wrong[1] />
    }
    .into_any()
}

/// Another password in the place of the one before.
#[component]
pub(super) fn NewPassword(problem: Problem) -> AnyView {
    let (app, toasts, texts) = (use_app(), use_toasts(), &messages().lock);
    let (passwords, is_busy) = (Passwords::default(), RwSignal::new(false));
    let change = move |()| {
        let Some(password) = passwords.chosen() else { return };
        is_busy.set(true);
        spawn_local(async move {
            match app.change_password(password).await {
                Ok(()) => {
                    passwords.clear();
                    toasts.show(Tone::Success, texts.changed);
                }
                Err(error) => drop(problem.try_set(Some(explained(&error)))),
            }
            is_busy.try_set(false);
        });
    };
    view! {
        <Section heading=texts.change>
            <Card>
                <Form on_submit=change>
                    {fields(passwords)}
                    <ButtonRow>
                        <Button label=texts.change_it busy=is_busy submit=true />
                    </ButtonRow>
                </Form>
            </Card>
        </Section>
    }
    .into_any()
}
