//! The field for a Tandem-Code that this device has lost.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::bundle::{CodeError, TandemCode};
use tandembuch_core::text::failures::{Explanation, Failures};

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
    let (typed, wrong) = (RwSignal::new(String::new()), RwSignal::new(None::<CodeError>));
    let learn = move |()| {
        let code = TandemCode::parse(&typed.get_untracked());
        wrong.set(code.as_ref().err().copied());
        let Ok(code) = code else { return };
        spawn_local(async move {
            match app.learn_code(&code).await {
                Ok(()) => toasts.show(Tone::Success, all.tandem.code_learned),
                Err(error) => drop(failure.try_set(Some(error))),
            }
        });
    };
    let error = move || {
        wrong.get().map(|error| explain_typed_code(&all.failures, error, TandemCode::SYMBOLS).in_one())
    };
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

/// Why what was typed is no code of so many symbols.
pub fn explain_typed_code(words: &Failures, error: CodeError, whole: usize) -> Explanation {
    match error {
        CodeError::Length(0) => words.code_empty.explain(),
        CodeError::Length(count) if count < whole => words.symbols_missing.explain((count, whole)),
        CodeError::Length(count) => words.symbols_too_many.explain((count, whole)),
        CodeError::Symbol(symbol) => words.no_symbol.explain(symbol),
    }
}
