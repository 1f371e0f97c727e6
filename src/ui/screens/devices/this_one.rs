//! The device that the person sits at: the number by which others know it, or why there is none.

use leptos::prelude::*;
use tandembuch_core::known_device::check_number;

use crate::state::{OwnKeys, use_app};
use crate::ui::kit::{Card, Notice, Section};
use crate::ui::{messages, person_name};

/// This device.
#[component]
pub(super) fn ThisOne() -> AnyView {
    let (app, texts) = (use_app(), &messages().devices);
    let partner = app.record.with_untracked(|record| person_name(record, app.me().other()));
    let meaning = (texts.this_one_text)(&partner);
    let content = move || match app.own_keys() {
        // Nothing is said until the browser has answered.
        OwnKeys::Asked => ().into_any(),
        OwnKeys::Kept(own) => {
            let (number, meaning) = (check_number(&own.sign.key_id()), meaning.clone());
            view! {
                <Card>
                    <p class="check-number this-device">{texts.number} " " <strong>{number}</strong></p>
                    <p>{meaning}</p>
                </Card>
            }
            .into_any()
        }
        OwnKeys::Refused => {
            let [title, text] = texts.no_keys;
            view! { <Notice title><p>{text}</p></Notice> }.into_any()
        }
    };
    view! { <Section heading=texts.this_one>{content}</Section> }.into_any()
}
