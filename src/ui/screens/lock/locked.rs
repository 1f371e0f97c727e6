//! What is seen while this device is locked: the way in, and the way out for who has forgotten the password.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::bundle::{Passphrase, PassphraseError};
use tandembuch_core::lock::{LockRow, Secret};
use tandembuch_core::text::failures::Explanation;

use super::Problem;
use super::passkeys::why_no_passkey;
use crate::platform::{page, passkey, unicode};
use crate::state::{App, UnlockError, use_app};
use crate::ui::kit::{
    Button, ButtonRow, Card, Dialog, DialogActions, Fold, Form, IconName, Look, PageTitle, TextField,
    TextKind, Tone, after_the_frame, lead_to, use_toasts,
};
use crate::ui::messages;
use crate::ui::route::Route;
use crate::ui::screens::exchange::{FailureNotice, explain_storage};

const PASSWORD: &str = "main input[type=password]";

/// The screen.
#[component]
pub fn LockedScreen() -> AnyView {
    let (app, texts) = (use_app(), &messages().lock);
    let (typed, wrong) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let (is_busy, row) = (RwSignal::new(false), RwSignal::new(None::<LockRow>));
    let problem: Problem = RwSignal::new(None);
    spawn_local(async move {
        row.try_set(app.lock_row().await);
    });
    let unlock = move |secret: Secret| {
        let is_passkey = matches!(secret, Secret::Passkey(_));
        is_busy.set(true);
        // What went wrong is read out again if it goes wrong again.
        wrong.set(None);
        spawn_local(async move {
            match app.unlock_device(secret).await {
                Ok(()) => {}
                Err(UnlockError::Storage(error)) => {
                    problem.try_set(Some(explain_storage(messages(), &error)));
                }
                Err(error) => tells(wrong, &error, is_passkey),
            }
            is_busy.try_set(false);
        });
    };
    let with_password = move |()| match typed.with_untracked(|typed| Passphrase::typed(typed, unicode::nfc)) {
        Ok(password) => unlock(Secret::Password(password)),
        Err(PassphraseError::Empty | PassphraseError::TooShort(_) | PassphraseError::TooLong) => {
            wrong.set(Some(texts.locked.wrong.to_owned()));
        }
    };
    let with_passkey = move |()| {
        let passkeys = row.with_untracked(|row| row.as_ref().map(|row| row.passkeys().collect::<Vec<_>>()));
        is_busy.set(true);
        wrong.set(None);
        spawn_local(async move {
            match passkey::answer(&passkeys.unwrap_or_default()).await {
                Ok(answer) => unlock(Secret::Passkey(answer)),
                Err(error) => {
                    wrong.try_set(Some(why_no_passkey(&error).to_owned()));
                    is_busy.try_set(false);
                }
            }
        });
    };
    let has_passkeys = move || {
        let is_there = row.with(|row| row.as_ref().is_some_and(|row| row.passkeys().next().is_some()));
        (is_there && passkey::may_be_there())
            .then(|| view! { <Button label=texts.locked.with_passkey busy=is_busy on_click=with_passkey /> })
    };
    // There is one thing to do here.
    after_the_frame(|| {
        page::focus(PASSWORD);
    });
    view! {
        <PageTitle text=texts.locked.title />
        <FailureNotice failure=problem />
        <Card>
            <Form on_submit=with_password>
                <TextField label=messages().password.label value=typed kind=TextKind::Password error=wrong />
                <ButtonRow>
                    <Button label=texts.locked.unlock look=Look::Primary icon=IconName::Lock busy=is_busy submit=true />
                    {has_passkeys}
                </ButtonRow>
            </Form>
        </Card>
        <Forgotten app problem />
    }
    .into_any()
}

/// Tells what did not open it. That one has to wait is told for as long as it is so.
fn tells(wrong: RwSignal<Option<String>>, error: &UnlockError, is_passkey: bool) {
    let said = Some(why(error, is_passkey));
    wrong.try_set(said.clone());
    if let UnlockError::Wait(ms) = error {
        let over = move || {
            wrong.try_update(|now| {
                if *now == said {
                    *now = None;
                }
            });
        };
        set_timeout(over, Duration::from_millis(*ms));
    }
}

/// One sentence for what did not open it.
fn why(error: &UnlockError, is_passkey: bool) -> String {
    let (texts, failures) = (&messages().lock.locked, &messages().failures);
    match error {
        UnlockError::Wrong if is_passkey => texts.wrong_passkey.to_owned(),
        UnlockError::Wrong => texts.wrong.to_owned(),
        UnlockError::Wait(ms) => (texts.wait)(ms.div_ceil(1_000)),
        UnlockError::Unreadable => texts.unreadable.to_owned(),
        UnlockError::Crypto(_) | UnlockError::Storage(_) => failures.crypto_failed.explain().in_one(),
    }
}

/// Everything is deleted, after one clear question.
#[component]
fn Forgotten(app: App, problem: Problem) -> AnyView {
    let (all, toasts, texts) = (messages(), use_toasts(), &messages().lock.locked);
    let (open, is_busy) = (RwSignal::new(false), RwSignal::new(false));
    let delete = move |()| {
        is_busy.set(true);
        spawn_local(async move {
            match app.remove_everything().await {
                Ok(()) => {
                    toasts.show(Tone::Success, texts.deleted);
                    lead_to(&Route::Start.to_string());
                }
                Err(error) => {
                    let failed = explain_storage(all, &error);
                    problem.try_set(Some(Explanation { happened: texts.not_deleted.to_owned(), ..failed }));
                }
            }
            is_busy.try_set(false);
            open.try_set(false);
        });
    };
    view! {
        <Fold label=texts.forgotten icon=IconName::Help>
            {texts.forgotten_text.map(|sentence| view! { <p>{sentence}</p> })}
            <ButtonRow>
                <Button label=texts.delete look=Look::Danger icon=IconName::Bin on_click=move |()| open.set(true) />
            </ButtonRow>
        </Fold>
        <Dialog open title=texts.delete_question>
            <p>{texts.delete_loss}</p>
            <DialogActions>
                <Button label=texts.delete look=Look::Danger busy=is_busy on_click=delete />
                <Button label=all.common.cancel on_click=move |()| open.set(false) />
            </DialogActions>
        </Dialog>
    }
    .into_any()
}
