//! The meeting mode, for a phone in one hand: what it is at, how much time is left, what comes next, and a place for
//! every thought. Everything stands in the record at once, so that a locked phone or a closed browser costs nothing.

mod clock;
mod closing;
mod item;

use leptos::prelude::*;
use tandembuch_core::forms::live::Live;
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::forms::task::Task;
use tandembuch_core::record::EntityId;

use crate::platform::wake_lock::WakeLock;
use crate::state::use_app;
use crate::ui::kit::{ButtonRow, EmptyState, IconName, LinkButton, PageTitle, Section};
use crate::ui::messages;
use crate::ui::parts::{Journal, Tasks, address, meeting_title};
use crate::ui::route::Place;
use clock::{Clock, MeetingTime};
use closing::ClosingStage;
use item::{ItemStage, WholeAgenda};

/// A meeting that is on.
#[component]
pub fn LiveScreen(
    /// Which one.
    id: EntityId,
) -> AnyView {
    let app = use_app();
    let is_on = Memo::new(move |_| app.record.with(|record| Live::find(record, id)).is_some());
    let screen = move || if is_on.get() { on(id) } else { not_on(id) };
    view! { {screen} }.into_any()
}

fn on(id: EntityId) -> AnyView {
    let app = use_app();
    StoredValue::new_local(WakeLock::ask());
    let texts = &messages().live;
    let topic = Memo::new(move |_| {
        let meeting = app.record.with(|record| Meeting::find(record, id));
        meeting.as_ref().map(meeting_title).unwrap_or_default()
    });
    let clock = Clock::start(app);
    let is_closing = Memo::new(move |_| {
        app.record.with(|record| Live::find(record, id)).is_some_and(|live| live.item.is_none())
    });
    let was_at_an_item = StoredValue::new(false);
    let was_gone_to = RwSignal::new(false);
    let stage = move || {
        if is_closing.get() {
            view! { <ClosingStage id arrives=was_at_an_item.get_value() /> }.into_any()
        } else {
            was_at_an_item.set_value(true);
            view! { <ItemStage id clock was_gone_to /> }.into_any()
        }
    };
    let is_open_or_of_this = move |task: Task| !task.done || task.meeting == Some(id);
    view! {
        <PageTitle text=topic />
        <MeetingTime id clock />
        {stage}
        <WholeAgenda id was_gone_to />
        <Section heading=texts.notes>
            <Journal meeting=id />
        </Section>
        <Section heading=messages().tasks.heading>
            <Tasks shown=is_open_or_of_this meeting=Some(id) />
        </Section>
        <ButtonRow>
            <LinkButton label=texts.leave href=address(app, Place::Meeting(id.to_string())) icon=IconName::ArrowLeft />
        </ButtonRow>
    }
    .into_any()
}

fn not_on(id: EntityId) -> AnyView {
    let app = use_app();
    let texts = &messages().live;
    view! {
        <PageTitle text=texts.not_on />
        <EmptyState icon=IconName::Clock title=texts.not_on text=texts.not_on_text>
            <LinkButton label=messages().meetings.open href=address(app, Place::Meeting(id.to_string())) />
        </EmptyState>
    }
    .into_any()
}
