//! What more there is about a topic: one thing to try, a note, and whether it may be used at work.

use leptos::prelude::*;
use serde_json::Value;
use tandembuch_core::forms::subject::Subject;
use tandembuch_core::forms::topic::{self, Permit, Topic};
use tandembuch_core::record::EntityId;

use crate::state::use_app;
use crate::ui::kit::{Choice, CompactSelect, EditableText, TextEdit};
use crate::ui::messages;
use crate::ui::parts::{MAX_TEXT, MAX_TITLE, permit_in_words, subject_in_words, write_text};

/// What more there is about a topic.
#[component]
pub(super) fn More(id: EntityId, topic: Memo<Option<Topic>>, title: Memo<String>) -> AnyView {
    let app = use_app();
    let texts = &messages().topics;
    let field = move |read: fn(&Topic) -> String| -> Signal<String> {
        Memo::new(move |_| topic.with(|topic| topic.as_ref().map(read).unwrap_or_default())).into()
    };
    let named = move |text: fn(&str) -> String| Signal::derive(move || title.with(|title| text(title)));
    let open = app.open.get_untracked();
    let note = move |edit: TextEdit| {
        let write = |record: &_| topic::write_note(record, id, &edit.seen, &edit.text);
        // A topic of the catalogue would begin in another tandem, too.
        app.open.get_untracked() != open || app.apply_all(&app.record.with_untracked(write))
    };
    let permit = move |permit: String| {
        let value = permit.parse::<Permit>().map_or(Value::Null, |permit| Value::from(permit.as_str()));
        let edits = app.record.with_untracked(|record| topic::write(record, id, topic::PERMIT, value));
        app.write_all(&edits);
    };
    let mut permits = vec![Choice::new("", texts.permit_open)];
    permits.extend(Permit::ALL.map(|permit| Choice::new(permit.as_str(), permit_in_words(permit))));
    let head = match Subject::of_entity(id) {
        Some(subject) => {
            let [_, about, example] = subject_in_words(subject);
            view! {
                <p class="topic__about">{*about}</p>
                <p><strong>{texts.to_try}</strong> " " {*example}</p>
            }
            .into_any()
        }
        None => view! {
            <EditableText
                label=named(texts.title_of)
                value=field(|topic| topic.title.clone())
                on_commit=write_text(app, id, topic::TITLE)
                wrap=true
                max_len=MAX_TITLE
            />
        }
        .into_any(),
    };
    view! {
        {head}
        <EditableText
            label=named(texts.note_of)
            value=field(|topic| topic.note.clone())
            on_commit=note
            multiline=true
            placeholder=texts.note_example
            max_len=MAX_TEXT
        />
        <div class="topic__permit">
            <p aria-hidden="true" class="kern-label">{texts.permit}</p>
            <CompactSelect
                name=named(texts.permit_of)
                value=field(|topic| topic.permit.map(Permit::as_str).unwrap_or_default().to_owned())
                on_change=permit
                options=permits
            />
        </div>
    }
    .into_any()
}
