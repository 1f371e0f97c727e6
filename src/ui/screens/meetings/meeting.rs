//! One meeting, or that it is not there.

use leptos::prelude::*;
use tandembuch_core::forms::meeting::{self, Meeting};
use tandembuch_core::forms::task::Task;
use tandembuch_core::forms::{self, Presence, choose};
use tandembuch_core::plain_text::{is_blank, isolated};
use tandembuch_core::record::EntityId;
use tandembuch_core::text::dates;

use super::agenda::Agenda;
use super::beginning::{Beginning, Cancelling};
use super::calendar::ToCalendar;
use super::details::Details;
use super::{export_words, start_of};
use crate::state::use_app;
use crate::ui::kit::{
    Button, ButtonRow, Card, Checkbox, EditableText, IconName, Look, PageTitle, Section, use_toasts,
};
use crate::ui::parts::{
    Decisions, GiveAndTake, Held, HeldEarly, Journal, LastChange, MAX_TITLE, NotFound, OnPaper, Printing,
    Tasks, address, brief, delete_with_undo, go_to, mark_held, meeting_title, write_text,
};
use crate::ui::route::Place;
use crate::ui::{language, messages};

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
    let journal = &messages().journal;
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
    let held_early = StoredValue::new(None);
    let change_held = move |is_held: bool| match held_early.get_value() {
        _ if is_held => held_early.set_value(match mark_held(app, toasts, id) {
            Held::Early(early) => Some(early),
            Held::AsPlanned | Held::Refused => None,
        }),
        Some(early) => HeldEarly::take_back(early, app),
        None => app.write(&choose(id, meeting::HELD, false)),
    };
    view! {
        <PageTitle
            text=Signal::derive(move || meeting.with(|meeting| page_title(meeting.as_ref())))
            subtitle=Signal::derive(move || subtitle(meeting.get(), app.today()))
        />
        <Decisions id on_delete=delete />
        <Beginning id />
        <Card>
            <EditableText
                label=texts.title
                value=Signal::derive(move || meeting.get().map(|meeting| meeting.title).unwrap_or_default())
                on_commit=write_text(app, id, meeting::TITLE)
                title=true
                wrap=true
                placeholder=texts.title_example
                max_len=MAX_TITLE
            />
            <Checkbox
                label=texts.held
                checked=held
                on_change=change_held
            />
        </Card>
        <Agenda meeting=id />
        <Section heading=journal.heading intro=journal.intro>
            <Journal meeting=id />
        </Section>
        <Section heading=messages().tasks.heading>
            <Tasks shown=move |task: Task| task.meeting == Some(id) meeting=Some(id) />
        </Section>
        {move || held.get().then(|| view! {
            <Section heading=messages().live.give_and_take>
                <GiveAndTake meeting=id />
            </Section>
        })}
        <Section heading=texts.details>
            <Details id />
            <ButtonRow><ToCalendar meeting=id /></ButtonRow>
            <p class="muted">{messages().appointment.neutral}</p>
        </Section>
        <LastChange id />
        <div class="button-row">
            <Button label=messages().export.print icon=IconName::Printer on_click=move |()| printing.start() />
            <Cancelling id />
            <Button label=texts.delete look=Look::Danger icon=IconName::Bin on_click=delete />
        </div>
        <OnPaper printing paper=move |()| export_words::meeting(app, id) />
    }
    .into_any()
}

fn page_title(meeting: Option<&Meeting>) -> String {
    let texts = &messages().meetings;
    let start = meeting.and_then(|meeting| meeting.start);
    let undated = || texts.meeting_undated.to_owned();
    start.map_or_else(undated, |start| (texts.meeting_on)(&dates::day_and_month(language(), start.date())))
}

fn subtitle(meeting: Option<Meeting>, today: chrono::NaiveDate) -> String {
    let Some(meeting) = meeting else { return String::new() };
    let distance = meeting.start.and_then(|start| dates::distance(language(), start.date(), today));
    let place = Some(isolated(&meeting.place)).filter(|place| !is_blank(place));
    [distance, Some(start_of(&meeting)), place].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
