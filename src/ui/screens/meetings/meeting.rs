//! One meeting, or that it is not there.

use leptos::prelude::*;
use tandembuch_core::forms::closing::Closing;
use tandembuch_core::forms::meeting::{self, Meeting};
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::series::Occasion;
use tandembuch_core::forms::task::Task;
use tandembuch_core::forms::{self, Presence, choose};
use tandembuch_core::plain_text::{is_blank, isolated};
use tandembuch_core::record::EntityId;
use tandembuch_core::text::dates;

use super::agenda::Agenda;
use super::beginning::{Beginning, Cancelling};
use super::calendar::ToCalendar;
use super::details::Details;
use super::{export_words, start_of, template};
use crate::state::{App, use_app};
use crate::ui::kit::{
    Button, ButtonRow, Card, Checkbox, EditableText, Fold, IconName, LinkButton, List, ListRow, Look,
    PageTitle, Section, use_toasts,
};
use crate::ui::parts::{
    Adding, Decisions, GiveAndTake, Journal, LastChange, MAX_TITLE, NotFound, OnPaper, OutdatedInCalendar,
    Printing, Tasks, address, brief, delete_with_undo, elsewhere, go_to, mark_held, meeting_title,
    write_text,
};
use crate::ui::route::Place;
use crate::ui::{language, messages, person_name};

/// One meeting.
#[component]
pub fn MeetingScreen(
    /// Which one.
    id: EntityId,
) -> AnyView {
    let app = use_app();
    let presence = Memo::new(move |_| app.record.with(|record| forms::presence(record, meeting::KIND, id)));
    let texts = &messages().meetings;
    let screen = move || match presence.get() {
        Presence::Here => view! { <Here id /> }.into_any(),
        gone => view! {
            <NotFound
                id
                presence=gone
                icon=IconName::Calendar
                deleted=[texts.gone_deleted, texts.gone_deleted_text]
                unknown=[texts.gone_unknown, texts.gone_unknown_text]
                restore=texts.restore
                list=(texts.to_list, address(app, Place::Meetings))
            />
        }
        .into_any(),
    };
    view! { {screen} }.into_any()
}

#[component]
fn Here(id: EntityId) -> AnyView {
    let app = use_app();
    let toasts = use_toasts();
    let texts = &messages().meetings;
    let printing = Printing::new(app);
    let meeting = Memo::new(move |_| app.record.with(|record| Meeting::find(record, id)));
    let held =
        Memo::new(move |_| meeting.with(|meeting| meeting.as_ref().is_some_and(|meeting| meeting.held)));
    let delete = Callback::new(move |()| {
        let title = meeting.with_untracked(|meeting| meeting.as_ref().map(meeting_title).unwrap_or_default());
        if delete_with_undo(app, toasts, id, (texts.deleted)(&brief(&title))) {
            go_to(app, Place::Meetings);
        }
    });
    let change_held = move |is_held: bool| {
        if is_held {
            // What became of it is said.
            let _ = mark_held(app, toasts, id);
        } else {
            app.write(&choose(id, meeting::HELD, false));
        }
    };
    // From its time on it can be said that it was held, and afterwards that it was not.
    let is_due = Memo::new(move |_| {
        let start = meeting.with(|meeting| meeting.as_ref().and_then(|meeting| meeting.start));
        start.is_none_or(|start| start <= app.now())
    });
    let held_box = move |is_shown: bool| {
        is_shown.then(|| view! { <Checkbox label=texts.held checked=held on_change=change_held /> })
    };
    let is_undated = meeting.with_untracked(|it| it.as_ref().is_some_and(|it| it.start.is_none()));
    let to_calendar =
        move || (!held.get()).then(|| view! { <ButtonRow><ToCalendar meeting=id /></ButtonRow> });
    view! {
        <PageTitle
            text=Signal::derive(move || meeting.with(|meeting| meeting.as_ref().map(meeting_title)).unwrap_or_default())
            subtitle=Signal::derive(move || subtitle(app, meeting.get()))
        />
        <Decisions id on_delete=Some(delete) />
        <Beginning id />
        <OutdatedInCalendar meeting=id />
        {move || if held.get() { minutes(app, id) } else { ahead(app, id) }}
        {move || held_box(is_due.get() && !held.get())}
        <Fold label=texts.change icon=IconName::Pen open=is_undated>
            <Card>
                <EditableText
                    label=texts.title
                    value=Signal::derive(move || meeting.get().map(|meeting| meeting.title).unwrap_or_default())
                    on_commit=write_text(app, id, meeting::TITLE)
                    wrap=true
                    placeholder=texts.title_example
                    max_len=MAX_TITLE
                />
                <Details id />
                {move || held_box(held.get())}
            </Card>
            <div class="button-row">
                <Button
                    label=messages().export.print
                    icon=IconName::Printer
                    on_click=move |()| printing.start()
                />
                <Cancelling id />
                <Button label=texts.delete look=Look::Danger icon=IconName::Bin on_click=delete />
            </div>
        </Fold>
        {to_calendar}
        {move || (!held.get()).then(|| view! { <LastChange id /> })}
        <OnPaper printing paper=move |()| export_words::meeting(app, id) />
    }
    .into_any()
}

/// A meeting that lies ahead is its agenda, and what was written down for it already.
fn ahead(app: App, id: EntityId) -> AnyView {
    let notes = &messages().notes;
    let occasion = Memo::new(move |_| {
        app.record
            .with(|record| Meeting::find(record, id))
            .and_then(|meeting| template::of_title(&meeting.title))
    });
    let looking_back = move || occasion.get().and_then(|occasion| looking_back(app, occasion));
    view! {
        <Agenda meeting=id is_held=false />
        <List>
            {looking_back}
            <ListRow title=notes.title meta=notes.new_hint href=address(app, Place::Notes) icon=IconName::Lock />
        </List>
        {written(id)}
    }
    .into_any()
}

/// Leads from the meeting for it to the pages that lead through looking back.
fn looking_back(app: App, occasion: Occasion) -> Option<AnyView> {
    let texts = &messages().ways;
    let ([title, meta], place) = match occasion {
        Occasion::MidTerm => (texts.halfway, Place::Halfway),
        Occasion::Closing => (texts.closing, Place::Closing),
        Occasion::FirstTalk | Occasion::Regular => return None,
    };
    Some(view! { <ListRow title meta href=address(app, place) icon=IconName::Agreement /> }.into_any())
}

/// A meeting that was held, as minutes: what both take along first, then what was on and what was written down.
fn minutes(app: App, id: EntityId) -> AnyView {
    let texts = &messages().live;
    let is_changing = RwSignal::new(false);
    let partner = app.record.with_untracked(|record| person_name(record, app.me().other()));
    let took = move |role| {
        let took = Memo::new(move |_| app.record.with(|record| Closing::of(record, id, role).took));
        move || {
            let words = took.get();
            (!is_blank(&words)).then(|| {
                let you = messages().tasks.you.to_owned();
                let who =
                    if role == app.me() { you } else { app.record.with(|record| person_name(record, role)) };
                view! { <p class="took"><strong>{who}": "</strong>{words}</p> }
            })
        }
    };
    view! {
        <ButtonRow>
            <LinkButton
                label=(messages().meetings.hand_over)(&partner)
                look=Look::Primary
                icon=IconName::Exchange
                href=address(app, Place::Exchange)
            />
        </ButtonRow>
        <Section
            heading=texts.give_and_take
            action=move || view! { <Adding label=texts.how_it_was is_adding=is_changing icon=IconName::Pen /> }
        >
            {[Role::Mentee, Role::Mentor].map(took).collect_view()}
            {move || is_changing.get().then(|| view! { <GiveAndTake meeting=id /> })}
        </Section>
        <div class="minutes">{written(id)}</div>
        <Agenda meeting=id is_held=true />
    }
    .into_any()
}

fn written(id: EntityId) -> AnyView {
    let (journal, tasks) = (&messages().journal, &messages().tasks);
    let (is_writing, is_planning) = (RwSignal::new(false), RwSignal::new(false));
    view! {
        <Section
            heading=journal.heading
            action=move || view! { <Adding label=journal.new_entry is_adding=is_writing /> }
        >
            <Journal meeting=id is_adding=is_writing />
        </Section>
        <Section heading=tasks.heading action=move || view! { <Adding label=tasks.new is_adding=is_planning /> }>
            <Tasks
                shown=move |task: Task| task.meeting == Some(id)
                meeting=Some(id)
                is_adding=is_planning
            />
        </Section>
    }
    .into_any()
}

fn subtitle(app: App, meeting: Option<Meeting>) -> String {
    let Some(meeting) = meeting else { return String::new() };
    let distance = meeting.start.and_then(|start| dates::distance(language(), start.date(), app.today()));
    let elsewhere = meeting.start.and_then(|start| elsewhere(app, start));
    let place = Some(isolated(&meeting.place)).filter(|place| !is_blank(place));
    [distance, Some(start_of(&meeting)), elsewhere, place]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}
