//! A new code on its way onto paper. It counts once its end has been read from there.

use std::sync::Arc;

use leptos::prelude::*;
use tandembuch_core::bundle::{PublicKey, RecoveryCode};

use super::Made;
use super::sheet::RecoverySheet;
use crate::platform::page;
use crate::state::{App, use_app};
use crate::ui::kit::{
    Button, ButtonRow, Card, Form, IconName, Look, Section, TextField, TextKind, Toasts, Tone, lead_to,
    use_toasts,
};
use crate::ui::messages;
use crate::ui::route::{Place, Route};

/// The sheet, and what to do with it.
#[component]
pub(super) fn NewCode(made: Arc<Made>) -> AnyView {
    let (app, texts, toasts) = (use_app(), &messages().recovery, use_toasts());
    let (typed, error) = (RwSignal::new(String::new()), RwSignal::new(None::<&'static str>));
    let sheet = view! { <RecoverySheet code=made.code.to_string() /> };
    let is_printed = RwSignal::new(false);
    let keep = move |()| {
        let typed = typed.get_untracked();
        // Whoever copies by hand may have erred anywhere.
        let is_right = match is_printed.get_untracked() {
            true => made.code.ends_as(&typed),
            false => RecoveryCode::parse(&typed).is_ok_and(|typed| typed == made.code),
        };
        match is_right {
            true => keeps(app, toasts, made.key.public()),
            false => error.set(Some(texts.proof_wrong)),
        }
    };
    let proof = move || texts.proof[usize::from(is_printed.get())].to_owned();
    let print = move |()| {
        is_printed.set(true);
        page::print();
    };
    view! {
        {sheet}
        <Section heading=texts.next>
            <Card>
                <p>{texts.next_text}</p>
                <ButtonRow>
                    <Button
                        label=texts.print
                        icon=IconName::Printer
                        look=Look::Primary
                        on_click=print
                    />
                </ButtonRow>
                <Form on_submit=keep>
                    <TextField
                        label=Signal::derive(proof)
                        hint=texts.proof_hint
                        value=typed
                        kind=TextKind::Code
                        error=Signal::derive(move || error.get().map(str::to_owned))
                    />
                    <ButtonRow>
                        <Button label=texts.keep submit=true />
                    </ButtonRow>
                </Form>
            </Card>
        </Section>
    }
    .into_any()
}

/// From now on the code counts, and the way goes on at the backup.
pub(super) fn keeps(app: App, toasts: Toasts, key: PublicKey) {
    let texts = &messages().recovery;
    match app.keep_recovery(key) {
        Ok(()) => toasts.show(Tone::Success, texts.kept),
        Err(_) => toasts.show(Tone::Warning, texts.not_kept),
    }
    if let Some(open) = app.open.get_untracked() {
        lead_to(&Route::of_tandem(open.id.to_string(), Place::Exchange).to_string());
    }
}
