//! The meeting mode, for a phone in one hand: what it is at and how much time is left stays in sight, the place to write is
//! right below it, and everything else is behind one button. Everything stands in the record at once, so that a locked
//! phone or a closed browser costs nothing.

mod capture;
mod clock;
mod closing;
mod rest;
mod segments;
mod strip;

use leptos::prelude::*;
use tandembuch_core::forms::entry::Entry;
use tandembuch_core::forms::live::Live;
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::forms::task::Task;
use tandembuch_core::record::EntityId;

use crate::platform::wake_lock::WakeLock;
use crate::state::use_app;
use crate::ui::kit::{Dialog, EmptyState, Icon, IconName, LinkButton, PageTitle, Section};
use crate::ui::messages;
use crate::ui::parts::{Deletions, EntryRow, RowList, Stage, Tasks, address, meeting_title};
use crate::ui::route::Place;
use capture::{Capture, CaptureCard};
use clock::Clock;
use closing::ClosingStage;
use rest::Rest;
use strip::Strip;

/// By how many minutes an item is lengthened.
const LONGER: u64 = 5;

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
    let topic = Memo::new(move |_| {
        let meeting = app.record.with(|record| Meeting::find(record, id));
        meeting.as_ref().map(meeting_title).unwrap_or_default()
    });
    let clock = Clock::start(app);
    let stage = Memo::new(move |_| Stage::of(app, id));
    let is_closing = Memo::new(move |_| {
        // Also when the item it was at has gone, and all others are done.
        stage.with(|stage| stage.as_ref().is_some_and(|stage| stage.place().is_none()))
    });
    let was_at_an_item = StoredValue::new(false);
    let was_gone_to = RwSignal::new(false);
    let content = move || {
        if is_closing.get() {
            view! { <ClosingStage id stage was_gone_to arrives=was_at_an_item.get_value() /> }.into_any()
        } else {
            was_at_an_item.set_value(true);
            view! {
                <Strip id stage clock was_gone_to />
                <AtAnItem id stage was_gone_to />
            }
            .into_any()
        }
    };
    view! {
        <PageTitle text=topic />
        {content}
    }
    .into_any()
}

/// What is written while a meeting is at its items.
#[component]
fn AtAnItem(id: EntityId, stage: Memo<Option<Stage>>, was_gone_to: RwSignal<bool>) -> AnyView {
    let texts = &messages().live;
    let capture = Capture::new(id);
    let is_more = RwSignal::new(false);
    let close = Callback::new(move |()| is_more.set(false));
    view! {
        <div class="live">
            <div class="live__main">
                <CaptureCard capture />
                <Section heading=texts.notes>
                    <Written id />
                </Section>
            </div>
            <aside class="live__side">
                <Rest id stage was_gone_to on_gone=|()| {} />
            </aside>
        </div>
        <div class="live__bar">
            <button type="button" class="live__more" on:click=move |_| is_more.set(true)>
                <Icon name=IconName::Agenda />
                <span>{texts.more}</span>
                <Icon name=IconName::ArrowUp />
            </button>
        </div>
        <Dialog open=is_more title=texts.more>
            <Rest id stage was_gone_to on_gone=close />
        </Dialog>
    }
    .into_any()
}

/// What was written in this meeting, the newest first, and the tasks that have come up.
#[component]
fn Written(id: EntityId) -> AnyView {
    let app = use_app();
    let entries = Memo::new(move |_| {
        let mut entries = app.record.with(|record| Entry::of_meeting(record, id));
        entries.reverse();
        entries.into_iter().map(|entry| entry.id).collect::<Vec<_>>()
    });
    let is_of_this = move |task: Task| task.meeting == Some(id);
    let deletions = Deletions::default();
    let is_empty = Memo::new(move |_| {
        entries.with(Vec::is_empty) && app.record.with(Task::all).into_iter().all(|task| !is_of_this(task))
    });
    view! {
        {move || is_empty.get().then(|| view! { <p class="muted">{messages().live.notes_empty}</p> })}
        <RowList
            ids=entries
            label=messages().journal.list
            row=move |id| view! { <EntryRow id deletions /> }.into_any()
            deletions
        />
        <Tasks shown=is_of_this meeting=Some(id) can_add=false />
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
