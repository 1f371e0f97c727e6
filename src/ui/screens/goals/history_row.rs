//! One thing that has happened to a goal, edited in place.

use leptos::prelude::*;
use tandembuch_core::calendar;
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::forms::milestone::{self, Milestone};
use tandembuch_core::record::EntityId;

use super::{asked_about, day_in_words};
use crate::state::use_app;
use crate::ui::kit::{CompactDate, EditableText, Icon, IconButton, IconName, use_toasts};
use crate::ui::messages;
use crate::ui::parts::{
    Decisions, MAX_TEXT, address, by_author, delete_with_undo, meeting_title, milestone_icon, milestone_what,
    write_text,
};
use crate::ui::route::Place;

/// One thing that has happened to a goal.
#[component]
pub(super) fn HistoryRow(id: EntityId, ids: Memo<Vec<EntityId>>, on_deleted: Callback<()>) -> AnyView {
    let app = use_app();
    let toasts = use_toasts();
    let texts = &messages().milestones;
    let milestone = Memo::new(move |_| app.record.with(|record| Milestone::find(record, id)));
    let what = Memo::new(move |_| milestone.with(|milestone| milestone.as_ref()?.what));
    let day = Memo::new(move |_| milestone.with(|milestone| milestone.as_ref()?.day));
    let title = Memo::new(move |_| {
        let what = milestone_what(what.get());
        day.get().map_or_else(|| what.to_owned(), |day| (texts.on_day)(what, &day_in_words(app, day)))
    });
    let name = Memo::new(move |_| {
        let place = ids.with(|ids| ids.iter().position(|other| *other == id));
        (texts.numbered)(place.map_or(0, |place| place + 1), &title.get())
    });
    let author = move || {
        let author = milestone.with(|milestone| milestone.as_ref()?.author);
        author.map(|role| app.record.with(|record| by_author(app, record, role)))
    };
    let meeting = Memo::new(move |_| {
        let meeting = milestone.with(|milestone| milestone.as_ref()?.meeting)?;
        let meeting = app.record.with(|record| Meeting::find(record, meeting))?;
        Some((meeting.id, meeting_title(&meeting)))
    });
    let meeting = move || {
        meeting.get().map(|(id, title)| {
            view! { <a href=address(app, Place::Meeting(id.to_string()))>{(texts.in_meeting)(&title)}</a> }
        })
    };
    let delete = Callback::new(move |()| {
        if delete_with_undo(app, toasts, id, (messages().meetings.deleted)(&title.get_untracked())) {
            on_deleted.run(());
        }
    });
    let set_day = move |day: String| {
        if let Some(milestone) = milestone.get_untracked() {
            app.write_all(&milestone::set_day(&milestone, calendar::parse_day(&day)));
        }
    };
    let asked = move || asked_about(what.get());
    view! {
        <li class="entry">
            <div class="entry__head">
                <span class="entry__icon">{move || view! { <Icon name=milestone_icon(what.get()) /> }}</span>
                <span class="entry__what">{move || milestone_what(what.get())}</span>
                <div class="entry__by entry__facts">
                    <CompactDate
                        name=Signal::derive(move || (texts.day_of)(&name.get()))
                        value=Signal::derive(move || day.get().map(calendar::write_day).unwrap_or_default())
                        on_change=set_day
                    />
                    <span>{author}</span>
                    {meeting}
                </div>
                <IconButton
                    name=Signal::derive(move || (texts.delete)(&name.get()))
                    icon=IconName::Bin
                    on_click=delete
                />
            </div>
            <Decisions id on_delete=delete />
            <EditableText
                label=Signal::derive(move || (texts.text_of)(&name.get(), asked()))
                hide_label=true
                value=Signal::derive(move || milestone.get().map(|milestone| milestone.text).unwrap_or_default())
                on_commit=write_text(app, id, milestone::TEXT)
                multiline=true
                placeholder=Signal::derive(move || asked().to_owned())
                max_len=MAX_TEXT
            />
        </li>
    }
    .into_any()
}
