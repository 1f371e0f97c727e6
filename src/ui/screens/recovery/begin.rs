//! What a recovery code is good for, and the way to one.

use std::sync::Arc;

use leptos::prelude::*;
use tandembuch_core::recovery::RecoveryKey;

use super::{Made, Making};
use crate::state::use_app;
use crate::ui::kit::{Button, ButtonRow, Card, IconName, Look, Notice, Section, Tone};
use crate::ui::messages;

/// For who has none.
#[component]
pub(super) fn Begin(making: Making) -> AnyView {
    let texts = &messages().recovery;
    view! {
        <Section heading=texts.why>
            <Card>
                {texts.why_text.map(|sentence| view! { <p>{sentence}</p> })}
                <Make making label=texts.make look=Look::Primary />
            </Card>
        </Section>
    }
    .into_any()
}

/// For who has lost the sheet.
#[component]
pub(super) fn Anew(making: Making) -> AnyView {
    let texts = &messages().recovery;
    view! {
        <Section heading=texts.anew>
            <Card>
                <p>{texts.anew_text}</p>
                <Make making label=texts.make_anew look=Look::Secondary />
            </Card>
        </Section>
    }
    .into_any()
}

#[component]
fn Make(making: Making, label: &'static str, look: Look) -> AnyView {
    let app = use_app();
    let is_refused = RwSignal::new(false);
    let make = move |()| {
        let code = app.new_recovery_code().ok();
        let made = code.and_then(|code| Some(Made { key: RecoveryKey::derive(&code)?, code }));
        is_refused.set(made.is_none());
        making.set(made.map(Arc::new));
    };
    let refused = move || {
        let [title, text] = messages().recovery.not_made;
        is_refused.get().then(|| view! { <Notice tone=Tone::Danger title><p>{text}</p></Notice> })
    };
    view! {
        {refused}
        <ButtonRow>
            <Button label look icon=IconName::Lock on_click=make />
        </ButtonRow>
    }
    .into_any()
}
