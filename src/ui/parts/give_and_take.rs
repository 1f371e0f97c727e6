//! What each of the two takes along from a meeting, and how it was for them.

use leptos::prelude::*;
use tandembuch_core::forms::choose;
use tandembuch_core::forms::closing::{self, Closing, Mood};
use tandembuch_core::forms::person::Role;
use tandembuch_core::record::EntityId;
use tandembuch_core::text::people::Personal;

use super::{MAX_TEXT, mood, write_text};
use crate::state::use_app;
use crate::ui::kit::{Card, Choice, EditableText, Segmented};
use crate::ui::{messages, personal};

/// Two cards, one for each of the two.
#[component]
pub fn GiveAndTake(
    /// The meeting.
    meeting: EntityId,
) -> AnyView {
    let card = move |role| view! { <OfOne meeting role /> };
    view! { <div class="people">{[Role::Mentee, Role::Mentor].map(card).collect_view()}</div> }.into_any()
}

#[component]
fn OfOne(meeting: EntityId, role: Role) -> AnyView {
    let app = use_app();
    let texts = &messages().live;
    let closing = Memo::new(move |_| app.record.with(|record| Closing::of(record, meeting, role)));
    let named = move |text: &'static Personal| Signal::derive(move || personal(app, role, text));
    let options = Mood::ALL.map(|one| Choice::new(one.as_str(), mood(one))).to_vec();
    let how = move || closing.with(|closing| closing.mood.map(Mood::as_str).unwrap_or_default().to_owned());
    view! {
        <Card>
            <EditableText
                label=named(&texts.took)
                value=Signal::derive(move || closing.with(|closing| closing.took.clone()))
                on_commit=write_text(app, meeting, closing::took(role))
                multiline=true
                placeholder=texts.took_example
                max_len=MAX_TEXT
            />
            <div class="mood">
                <p aria-hidden="true" class="kern-label">{named(&texts.mood)}</p>
                <Segmented
                    label=named(&texts.mood)
                    value=Signal::derive(how)
                    on_change=move |how: String| app.write(&choose(meeting, closing::mood(role), how))
                    options
                />
            </div>
        </Card>
    }
    .into_any()
}
