//! One thing that has happened to a goal: read first, changed when it is opened.

use leptos::prelude::*;
use tandembuch_core::calendar;
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::forms::milestone::{self, Milestone};
use tandembuch_core::record::EntityId;

use super::{asked_about, day_in_words};
use crate::state::use_app;
use crate::ui::kit::{CompactDate, EditableText, Icon};
use crate::ui::messages;
use crate::ui::parts::{
    Deletions, MAX_TEXT, RecordRow, address, by_author, meeting_title, milestone_icon, milestone_what,
    row_label, write_text,
};
use crate::ui::route::Place;

/// One thing that has happened to a goal.
#[component]
pub(super) fn HistoryRow(id: EntityId, ids: Memo<Vec<EntityId>>, deletions: Deletions) -> AnyView {
    let app = use_app();
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
    let set_day = move |day: String| {
        if let Some(milestone) = milestone.get_untracked() {
            app.write_all(&milestone::set_day(&milestone, calendar::parse_day(&day)));
        }
    };
    let asked = move || asked_about(what.get());
    let text = Memo::new(move |_| milestone.get().map(|milestone| milestone.text).unwrap_or_default());
    let words = Memo::new(move |_| {
        let text = text.get();
        if text.is_empty() { milestone_what(what.get()).to_owned() } else { text }
    });
    let meta = move || {
        let what = Some(title.get()).filter(|_| !text.with(String::is_empty));
        let day = what.or_else(|| day.get().map(|day| day_in_words(app, day)));
        day.into_iter().chain(author()).collect::<Vec<_>>().join(" · ")
    };
    let fields = move || {
        view! {
            <EditableText
                label=Signal::derive(move || (texts.text_of)(&name.get(), asked()))
                hide_label=true
                value=text
                on_commit=write_text(app, id, milestone::TEXT)
                multiline=true
                placeholder=Signal::derive(move || asked().to_owned())
                max_len=MAX_TEXT
            />
            <div class="tool-row__facts">
                <CompactDate
                    name=Signal::derive(move || (texts.day_of)(&name.get()))
                    value=Signal::derive(move || day.get().map(calendar::write_day).unwrap_or_default())
                    on_change=set_day
                />
                {meeting}
            </div>
        }
        .into_any()
    };
    let leading = view! {
        <span class="tool-row__sign">{move || view! { <Icon name=milestone_icon(what.get()) /> }}</span>
    };
    view! {
        <RecordRow
            id
            title=words
            label=row_label(name)
            meta=Signal::derive(meta)
            leading=move || leading
            fields
            delete=Signal::derive(move || (texts.delete)(&name.get()))
            deleted=Signal::derive(move || (messages().meetings.deleted)(&title.get()))
            deletions
        />
    }
    .into_any()
}
