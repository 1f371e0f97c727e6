//! Three buttons that say how far it worked. One press is enough.

use leptos::prelude::*;
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::forms::milestone::{self, What};
use tandembuch_core::forms::schedule;
use tandembuch_core::record::{Edit, EntityId};

use crate::state::{App, use_app};
use crate::ui::kit::{Button, Section, Toasts, use_toasts};
use crate::ui::messages;
use crate::ui::parts::{milestone_icon, milestone_what, say_with_undo};

/// Notes what has worked.
#[component]
pub(super) fn Evidence(goal: EntityId) -> AnyView {
    let app = use_app();
    let toasts = use_toasts();
    let texts = &messages().milestones;
    let button = move |what: What| {
        let icon = milestone_icon(Some(what));
        let press = move |()| note(app, toasts, goal, what);
        view! { <Button label=milestone_what(Some(what)) icon on_click=press block=true /> }
    };
    view! {
        <Section heading=texts.evidence intro=texts.evidence_intro>
            <div class="evidence">{What::TAPPED.map(button).collect_view()}</div>
        </Section>
    }
    .into_any()
}

/// Enters evidence of today, in the meeting that is on.
fn note(app: App, toasts: Toasts, goal: EntityId, what: What) {
    let Some(id) = app.new_id() else { return };
    let now = app.now_untracked();
    let meetings = app.record.with_untracked(Meeting::all);
    let meeting = schedule::running(&meetings, now).map(|meeting| meeting.id);
    if app.apply(&milestone::create(id, goal, what, now.date(), meeting, app.now_ms())) {
        let said = (messages().milestones.noted)(milestone_what(Some(what)));
        say_with_undo(app, toasts, said, move || app.write(&Edit::Delete { id }));
    }
}
