//! Since when there is a code, and whether a sheet still has the right one.

use leptos::prelude::*;
use tandembuch_core::bundle::RecoveryCode;
use tandembuch_core::recovery::RecoveryKey;
use tandembuch_core::text::dates;

use super::new_code::keeps;
use crate::state::{Recovery, use_app};
use crate::ui::kit::{
    Badge, Button, ButtonRow, Card, Form, Notice, Section, TextField, TextKind, Tone, use_toasts,
};
use crate::ui::parts::explain_typed_code;
use crate::ui::{language, messages};

/// What was typed as a code: its key, or why it is none.
fn key_of(typed: &str) -> Result<RecoveryKey, String> {
    let words = &messages().failures;
    let code = RecoveryCode::parse(typed)
        .map_err(|error| explain_typed_code(words, error, RecoveryCode::SYMBOLS).in_one())?;
    RecoveryKey::derive(&code).ok_or_else(|| words.crypto_failed.explain().in_one())
}

/// For who has a sheet from another device, or a device that does not know the code any more.
#[component]
pub(super) fn Known() -> AnyView {
    let (app, toasts, texts) = (use_app(), use_toasts(), &messages().recovery);
    let (typed, error) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let take = move |()| match key_of(&typed.get_untracked()) {
        Ok(key) => keeps(app, toasts, key.public()),
        Err(why) => error.set(Some(why)),
    };
    view! {
        <Section heading=texts.known>
            <Card>
                <p>{texts.known_text}</p>
                <Form on_submit=take>
                    <TextField label=texts.code hint=texts.code_hint value=typed kind=TextKind::Code error />
                    <ButtonRow>
                        <Button label=texts.use_it submit=true />
                    </ButtonRow>
                </Form>
            </Card>
        </Section>
    }
    .into_any()
}

/// For who has a code.
#[component]
pub(super) fn Check(recovery: Recovery) -> AnyView {
    let (app, texts) = (use_app(), &messages().recovery);
    let since = app.local_time(recovery.since).unwrap_or_default().date();
    let since = dates::relative_day(language(), since, app.now_untracked().date());
    let typed = RwSignal::new(String::new());
    let (error, fits) = (RwSignal::new(None::<String>), RwSignal::new(None::<bool>));
    let check = move |()| {
        let found = key_of(&typed.get_untracked());
        error.set(found.as_ref().err().cloned());
        let is_right = found.ok().map(|found| found.public() == recovery.key);
        if is_right == Some(true) {
            typed.set(String::new());
        }
        fits.set(is_right);
    };
    let answer = move || {
        fits.get().map(|fits| match fits {
            true => view! { <Badge text=texts.fits tone=Tone::Success /> }.into_any(),
            false => {
                let [title, text] = texts.does_not_fit;
                view! { <Notice tone=Tone::Warning title><p>{text}</p></Notice> }.into_any()
            }
        })
    };
    view! {
        <Section heading=texts.there intro=(texts.there_text)(&since)>
            <Card>
                <h3>{texts.check}</h3>
                <p>{texts.check_text}</p>
                <Form on_submit=check>
                    <TextField
                        label=texts.code
                        hint=texts.code_hint
                        value=typed
                        kind=TextKind::Code
                        error
                    />
                    <ButtonRow>
                        <Button label=texts.check_it submit=true />
                    </ButtonRow>
                </Form>
                <div role="status">{answer}</div>
            </Card>
        </Section>
    }
    .into_any()
}
