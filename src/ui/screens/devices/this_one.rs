//! The device that the person sits at: the number by which others know it, or why there is none.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::exchange::Introduction;
use tandembuch_core::known_device::check_number;

use crate::state::use_app;
use crate::ui::kit::{Card, Notice, Section};
use crate::ui::{messages, person_name};

/// This device.
#[component]
pub(super) fn ThisOne() -> AnyView {
    let (app, texts) = (use_app(), &messages().devices);
    // Nothing is said until the browser has answered.
    let keys = RwSignal::new(None::<Option<Introduction>>);
    spawn_local(async move {
        let own = app.introduce().await;
        // The screen may be gone.
        keys.try_set(Some(own));
    });
    let partner = app.record.with_untracked(|record| person_name(record, app.me().other()));
    let meaning = (texts.this_one_text)(&partner);
    let content = move || match keys.get() {
        None => ().into_any(),
        Some(Some(own)) => {
            let (number, meaning) = (check_number(&own.sign.key_id()), meaning.clone());
            view! {
                <Card>
                    <p class="check-number this-device">{texts.number} " " <strong>{number}</strong></p>
                    <p>{meaning}</p>
                </Card>
            }
            .into_any()
        }
        Some(None) => {
            let [title, text] = texts.no_keys;
            view! { <Notice title><p>{text}</p></Notice> }.into_any()
        }
    };
    view! { <Section heading=texts.this_one>{content}</Section> }.into_any()
}
