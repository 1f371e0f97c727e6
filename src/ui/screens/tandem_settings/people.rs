//! The two people: names, departments, and which of them sits here.

use leptos::prelude::*;
use tandembuch_core::forms::person::{self, Person, Role};
use tandembuch_core::plain_text::called;

use crate::state::use_app;
use crate::ui::kit::{Badge, Card, EditableText, Tone};
use crate::ui::parts::{Decisions, MAX_TITLE, write_text};
use crate::ui::{messages, personal};

/// Both people, oneself first.
#[component]
pub(super) fn People() -> AnyView {
    let me = use_app().me();
    view! {
        <div class="people">
            <PersonCard role=me />
            <PersonCard role=me.other() />
        </div>
    }
    .into_any()
}

#[component]
fn PersonCard(role: Role) -> AnyView {
    let app = use_app();
    let texts = &messages().tandem;
    let person = Memo::new(move |_| app.record.with(|record| Person::of(record, role)));
    let name = Memo::new(move |_| person.with(|person| person.name.clone()));
    let department = Memo::new(move |_| person.with(|person| person.department.clone()));
    let usual_word = match role {
        Role::Mentor => messages().people.mentor,
        Role::Mentee => messages().people.mentee,
    };
    let word = Memo::new(move |_| person.with(|person| person.word.clone()));
    let title = move || called(&word.get(), usual_word);
    let is_me = move || app.private.with(|private| private.me() == role);
    view! {
        <Card>
            <div class="people__head">
                <h3>{title}</h3>
                {move || is_me().then(|| view! { <Badge text=texts.this_is_you tone=Tone::Info /> })}
            </div>
            <Decisions id=role.entity() />
            <EditableText
                label=texts.name
                value=name
                max_len=MAX_TITLE
                on_commit=write_text(app, role.entity(), person::NAME)
            />
            <EditableText
                label=texts.department
                value=department
                max_len=MAX_TITLE
                on_commit=write_text(app, role.entity(), person::DEPARTMENT)
            />
            <EditableText
                label=Signal::derive(move || personal(app, role, &messages().arrangement.word))
                value=word
                placeholder=usual_word
                max_len=MAX_TITLE
                on_commit=write_text(app, role.entity(), person::WORD)
            />
        </Card>
    }
    .into_any()
}
