//! The field for a Tandem-Code that this device has lost.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::bundle::TandemCode;

use crate::platform::storage::StorageError;
use crate::state::use_app;
use crate::ui::kit::{Button, ButtonRow, Form, TextField, TextKind, Tone, use_toasts};
use crate::ui::{StorageProblem, messages, person_name};

/// Says that this device does not know the Tandem-Code, and takes it in. Goes when it is known.
#[component]
pub fn CodeEntry() -> AnyView {
    let app = use_app();
    let (all, toasts) = (messages(), use_toasts());
    let partner = move || app.record.with(|record| person_name(record, app.me().other()));
    let failure = RwSignal::new(None::<StorageError>);
    let (typed, is_wrong) = (RwSignal::new(String::new()), RwSignal::new(false));
    let learn = move |()| {
        let code = TandemCode::parse(&typed.get_untracked());
        is_wrong.set(code.is_err());
        let Ok(code) = code else { return };
        spawn_local(async move {
            match app.learn_code(&code).await {
                Ok(()) => toasts.show(Tone::Success, all.tandem.code_learned),
                Err(error) => drop(failure.try_set(Some(error))),
            }
        });
    };
    let error = move || is_wrong.get().then(|| all.tandem.code_wrong.to_owned());
    view! {
        <p>{move || (all.tandem.code_unknown)(&partner())}</p>
        {move || failure.get().map(|error| view! { <StorageProblem error /> })}
        <Form on_submit=learn>
            <TextField
                label=all.incoming.code
                hint=all.incoming.code_hint
                value=typed
                kind=TextKind::Code
                error=Signal::derive(error)
            />
            <ButtonRow>
                <Button label=all.common.save submit=true />
            </ButtonRow>
        </Form>
    }
    .into_any()
}
