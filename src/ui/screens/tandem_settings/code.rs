//! The Tandem-Code, hidden until it is asked for.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::state::{RenewError, use_app};
use crate::ui::kit::{Button, ButtonRow, CopyBox, IconName, Look, Section, Tone, use_toasts};
use crate::ui::parts::CodeEntry;
use crate::ui::screens::exchange::explain_storage;
use crate::ui::{messages, person_name};

/// The Tandem-Code: what it is for, and on request the code itself.
#[component]
pub(super) fn CodeSection() -> AnyView {
    let app = use_app();
    let texts = &messages().tandem;
    let is_shown = RwSignal::new(false);
    let code = Memo::new(move |_| app.private.with(|private| private.code.clone()));
    let partner = move || app.record.with(|record| person_name(record, app.me().other()));
    let (toasts, all, devices) = (use_toasts(), messages(), &messages().devices);
    let renew = move |()| {
        let name = partner();
        spawn_local(async move {
            match app.renew_code().await {
                Ok(()) => toasts.show(Tone::Success, (all.devices.renewed)(&name)),
                Err(RenewError::Storage(error)) => {
                    toasts.show(Tone::Danger, explain_storage(all, &error).in_one());
                }
                Err(RenewError::NoRandomness(_)) => {
                    toasts.show(Tone::Danger, all.failures.no_randomness.explain().in_one());
                }
            }
        });
    };
    let content = move || match (code.with(String::is_empty), is_shown.get()) {
        (true, _) => view! { <CodeEntry /> }.into_any(),
        (false, false) => {
            let show = move |()| is_shown.set(true);
            view! {
                <ButtonRow>
                    <Button label=texts.show_code icon=IconName::Lock on_click=show />
                </ButtonRow>
            }
            .into_any()
        }
        (false, true) => view! {
            <p>{texts.code_advice}</p>
            <CopyBox label=texts.code text=code rows=1 />
            <ButtonRow>
                <Button label=texts.hide_code on_click=move |()| is_shown.set(false) />
                <Button label=devices.renew_code look=Look::Tertiary on_click=renew />
            </ButtonRow>
            <p class="muted">{devices.renew_text}</p>
        }
        .into_any(),
    };
    view! {
        <Section heading=texts.code intro=Signal::derive(move || (texts.code_purpose)(&partner()))>
            {content}
        </Section>
    }
    .into_any()
}
