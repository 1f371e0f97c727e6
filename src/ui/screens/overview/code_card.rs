//! The Tandem-Code, until the person has passed it on; and the question for it, where it got lost.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::state::use_app;
use crate::ui::kit::{Button, ButtonRow, Card, CopyBox, IconName, keep_focus_near};
use crate::ui::parts::CodeEntry;
use crate::ui::{messages, person_name};

/// The Tandem-Code, until the person says that it is passed on. If it got lost, it is asked for.
#[component]
pub(super) fn CodeCard() -> AnyView {
    let app = use_app();
    let code = Memo::new(move |_| {
        let untold = |private: &crate::state::Private| {
            (!private.is_code_told && !private.code.is_empty()).then(|| private.code.clone())
        };
        app.private.with(untold)
    });
    let card = move |code: String| {
        let texts = &messages().tandem;
        let partner = move || app.record.with(|record| person_name(record, app.me().other()));
        // Should it not be stored, the card is there again next time.
        let told = move |()| {
            spawn_local(async move {
                drop(app.code_told().await);
                // The card has gone with the button.
                keep_focus_near(None);
            });
        };
        view! {
            <Card title=Signal::derive(move || (texts.code_pass_on)(&partner()))>
                <p>{move || (texts.code_purpose)(&partner())}</p>
                <p>{texts.code_advice}</p>
                <CopyBox label=texts.code text=code rows=1 />
                <ButtonRow>
                    <Button label=texts.code_told icon=IconName::Check on_click=told />
                    <span class="muted">{texts.code_later}</span>
                </ButtonRow>
            </Card>
        }
    };
    let is_lost = Memo::new(move |_| {
        app.open.get().is_some_and(|open| !open.is_example)
            && app.private.with(|private| private.code.is_empty())
    });
    let question = || view! { <Card title=messages().tandem.code_lost><CodeEntry /></Card> };
    view! {
        {move || code.get().map(card)}
        {move || is_lost.get().then(question)}
    }
    .into_any()
}
