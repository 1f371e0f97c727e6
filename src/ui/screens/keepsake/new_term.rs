//! A new word of the dictionary, and who explains it. It stays a draft until the person says so.

use leptos::prelude::*;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::term;
use tandembuch_core::plain_text::{tidied, tidied_line};

use super::dictionary::{MAX_MEANING, MAX_WORD};
use crate::state::use_app;
use crate::ui::kit::{Button, Choice, Form, IconName, Section, Segmented, TextArea, TextField, set};
use crate::ui::parts::{Announcement, DraftForm, brief};
use crate::ui::{messages, person_name};

/// A field for a new word, and what it means.
#[component]
pub(super) fn NewTerm() -> AnyView {
    let app = use_app();
    let me = app.me();
    let texts = &messages().keepsake.passing_on.words;
    let [word, meaning] = [RwSignal::new(String::new()), RwSignal::new(String::new())];
    let by = RwSignal::new(me.as_str().to_owned());
    let form = DraftForm::new(app.draft("term"), vec![word, meaning, by]);
    form.begin();
    let (error, said) = (RwSignal::new(None::<String>), RwSignal::new(String::new()));
    let open = app.open.get_untracked();
    let add = move |()| {
        let words = word.with_untracked(|word| tidied_line(word));
        error.set(words.is_empty().then(|| texts.missing.to_owned()));
        let is_open = app.open.get_untracked() == open;
        let Some(id) = app.new_id().filter(|_| is_open && !words.is_empty()) else { return };
        let role: Role = by.get_untracked().parse().unwrap_or(me);
        let means = meaning.with_untracked(|meaning| tidied(meaning));
        if app.apply(&term::create(id, role, &words, &means, app.now_ms())) {
            word.set(String::new());
            meaning.set(String::new());
            by.set(me.as_str().to_owned());
            form.end();
            said.set((texts.added)(&brief(&words)));
        }
    };
    let other = app.record.with_untracked(|record| person_name(record, me.other()));
    let people = vec![Choice::new(me.as_str(), texts.me), Choice::new(me.other().as_str(), other)];
    view! {
        <Section heading=texts.new>
            <Form on_submit=add>
                {form.note()}
                <TextField label=texts.word[0] hint=texts.word[1] value=word error max_len=MAX_WORD />
                <TextArea label=texts.meaning value=meaning max_len=MAX_MEANING />
                <p aria-hidden="true">{texts.by}</p>
                <Segmented label=texts.by value=by on_change=set(by) options=people />
                <div class="button-row">
                    <Button label=texts.add icon=IconName::Plus submit=true />
                </div>
                <Announcement text=said />
            </Form>
        </Section>
    }
    .into_any()
}
