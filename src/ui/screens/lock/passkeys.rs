//! Passkeys that open the lock, too. Only where the browser may know some.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::lock::LockRow;

use super::{Problem, explained};
use crate::platform::passkey::{self, PasskeyError};
use crate::state::use_app;
use crate::ui::kit::{Button, ButtonRow, Card, Section, Tone, use_toasts};
use crate::ui::messages;

#[component]
pub(super) fn Passkeys(row: RwSignal<Option<LockRow>>, look: Callback<()>, problem: Problem) -> AnyView {
    let (app, toasts, texts) = (use_app(), use_toasts(), &messages().lock);
    let is_busy = RwSignal::new(false);
    let count = Memo::new(move |_| row.with(|row| row.as_ref().map_or(0, |row| row.passkeys().count())));
    let add = move |()| {
        is_busy.set(true);
        spawn_local(async move {
            match passkey::make().await {
                Ok(made) => match app.add_passkey(made).await {
                    Ok(()) => toasts.show(Tone::Success, texts.passkey_added),
                    Err(error) => drop(problem.try_set(Some(explained(&error)))),
                },
                Err(error) => toasts.show(Tone::Danger, why_no_passkey(&error)),
            }
            is_busy.try_set(false);
            look.run(());
        });
    };
    let drop_all = move |()| {
        spawn_local(async move {
            match app.drop_passkeys().await {
                Ok(()) => toasts.show(Tone::Success, texts.passkeys_dropped),
                Err(error) => drop(problem.try_set(Some(explained(&error)))),
            }
            look.run(());
        });
    };
    passkey::may_be_there()
        .then(|| {
            view! {
                <Section heading=texts.passkey>
                    <Card>
                        <p>{texts.passkey_text}</p>
                        {move || (count.get() > 0).then(|| view! { <p>{(texts.passkeys)(count.get())}</p> })}
                        <ButtonRow>
                            <Button label=texts.add_passkey busy=is_busy on_click=add />
                            {move || {
                                (count.get() > 0)
                                    .then(|| view! { <Button label=texts.drop_passkeys on_click=drop_all /> })
                            }}
                        </ButtonRow>
                    </Card>
                </Section>
            }
        })
        .into_any()
}

/// One sentence for a passkey that does not answer.
pub(super) fn why_no_passkey(error: &PasskeyError) -> &'static str {
    let texts = &messages().lock;
    match error {
        PasskeyError::Stopped => texts.passkey_stopped,
        PasskeyError::CannotAnswer | PasskeyError::Unexpected(_) => texts.passkey_cannot,
    }
}
