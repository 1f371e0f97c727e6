//! Notes for oneself: they never leave the device, unless they are moved to the journal one by one.

mod release;
mod row;

use leptos::prelude::*;
use tandembuch_core::notes;

use crate::state::use_app;
use crate::ui::kit::{Button, EmptyState, Form, IconName, Notice, PageTitle, Section, TextArea};
use crate::ui::messages;
use crate::ui::parts::{Announcement, Deletions, MAX_TEXT, NewText, RowList, only_for_me};
use release::{Release, ReleaseDialog};
use row::NoteRow;

/// Notes for oneself.
#[component]
pub fn NotesScreen() -> AnyView {
    let app = use_app();
    let texts = &messages().notes;
    let new = NewText::note();
    let release = Release::new();
    let ids =
        Memo::new(move |_| app.own.with(notes::all).into_iter().map(|note| note.id).collect::<Vec<_>>());
    let has_none = Memo::new(move |_| ids.with(Vec::is_empty));
    let deletions = Deletions::default();
    let nothing = move || {
        has_none
            .get()
            .then(|| view! { <EmptyState icon=IconName::Lock title=texts.none text=texts.none_text /> })
    };
    let row = move |id| view! { <NoteRow id release deletions /> }.into_any();
    view! {
        <PageTitle text=texts.title subtitle=texts.intro />
        <div class="journal">
            <AddNote new />
            <Section heading=texts.list>
                {move || (!has_none.get()).then(|| view! { <p class="muted">{only_for_me()}</p> })}
                {nothing}
                <RowList ids label=texts.list row deletions />
            </Section>
        </div>
        <Notice>
            <p>{texts.where_they_are}</p>
        </Notice>
        <ReleaseDialog release />
    }
    .into_any()
}

#[component]
fn AddNote(new: NewText) -> AnyView {
    let texts = &messages().notes;
    let (error, said) = (RwSignal::new(None::<String>), RwSignal::new(String::new()));
    let add = move |()| {
        let is_added = new.finish(error, texts.text_missing).is_some();
        said.set(if is_added { texts.added.to_owned() } else { String::new() });
    };
    view! {
        <Form on_submit=add>
            <TextArea
                label=texts.new
                hint=texts.new_hint
                value=new.draft.text
                note=new.draft.note
                error=error
                max_len=MAX_TEXT
            />
            <div class="button-row">
                <Button label=texts.add icon=IconName::Plus submit=true />
            </div>
            <Announcement text=said />
        </Form>
    }
    .into_any()
}
