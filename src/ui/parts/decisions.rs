//! What both wrote apart from each other about one thing, and the choice between it. Nothing is lost while nobody
//! chooses.

use leptos::prelude::*;
use tandembuch_core::forms::authorship::Authorship;
use tandembuch_core::forms::decision::{self, Decision, KeptVersion};
use tandembuch_core::forms::field::Field;
use tandembuch_core::record::{Edit, EntityId, Record};

use super::{DraftField, author_and_time, content_in_words, field_name, say_with_undo};
use crate::platform::page;
use crate::state::{App, use_app};
use crate::ui::kit::{Button, ButtonRow, ConflictPicker, IconName, Merge, Notice, Tone, Version, use_toasts};
use crate::ui::messages;

/// Everything that is to be decided about one thing; nothing if there is nothing.
#[component]
pub fn Decisions(
    /// The entity.
    id: EntityId,
    /// What deletes it, with an undo; for things that cannot be deleted there is nothing to offer.
    #[prop(optional_no_strip)]
    on_delete: Option<Callback<()>>,
) -> AnyView {
    let app = use_app();
    let deletion = Memo::new(move |_| app.record.with(|record| decision::survived_deletion(record, id)));
    let decisions = Memo::new(move |_| app.record.with(|record| Decision::all_of(record, id)));
    let fields = Memo::new(move |_| {
        decisions.with(|all| all.iter().map(|decision| decision.field).collect::<Vec<_>>())
    });
    let deletion = move || deletion.get().map(|deletion| survived(app, id, deletion, on_delete));
    // A picker stays while its field is contested, so that a text that is being made of all versions stays too.
    let picker = move |field| {
        let decision = Memo::new(move |_| {
            decisions.with(|all| all.iter().find(|decision| decision.field == field).cloned())
        });
        let draft = DraftField::new(&format!("merge.{id}.{}", field.name()));
        picker(app, field_name(field)[0], decision, draft)
    };
    view! {
        <div class="decisions">
            {deletion}
            <For each=move || fields.get() key=|field| field.name() let:field>
                {picker(field)}
            </For>
        </div>
    }
    .into_any()
}

fn survived(app: App, id: EntityId, deletion: Authorship, on_delete: Option<Callback<()>>) -> AnyView {
    let texts = &messages().attention;
    let toasts = use_toasts();
    let (who, when) = app.record.with_untracked(|record| author_and_time(app, record, deletion));
    let keep = move |()| {
        if app.apply(&Edit::Restore { id }) {
            toasts.show(Tone::Success, messages().attention.kept);
            page::focus("h1");
        }
    };
    let delete = on_delete.map(|on_click| {
        view! { <Button label=messages().common.delete icon=IconName::Bin on_click /> }
    });
    view! {
        <Notice tone=Tone::Warning title=(texts.survived_deletion)(&who, &when)>
            <p>{texts.survived_deletion_meaning}</p>
            <ButtonRow>
                <Button label=texts.keep icon=IconName::Check on_click=keep />
                {delete}
            </ButtonRow>
        </Notice>
    }
    .into_any()
}

fn picker(app: App, label: &'static str, decision: Memo<Option<Decision>>, draft: DraftField) -> AnyView {
    let toasts = use_toasts();
    let versions = Signal::derive(move || {
        let Some(decision) = decision.get() else { return Vec::new() };
        let version = |record: &Record, kept| version(app, record, decision.field, kept);
        app.record
            .with_untracked(|record| decision.versions.iter().map(|kept| version(record, kept)).collect())
    });
    let settle = move |edits: Vec<Edit>| {
        let before = decision.with_untracked(|decision| decision.as_ref().map(Decision::reopen));
        let is_done = app.apply_all(&edits);
        if is_done {
            draft.added();
        }
        if is_done && decision.with_untracked(Option::is_none) {
            let reopen = before.unwrap_or_default();
            say_with_undo(app, toasts, messages().attention.settled.to_owned(), move || {
                app.write_all(&reopen);
            });
            page::focus("h1");
        }
        is_done
    };
    let keep = move |index| {
        if let Some(edit) = decision.with_untracked(|decision| decision.as_ref()?.keep(index)) {
            settle(vec![edit]);
        }
    };
    let combine = move |merge: Merge| {
        let Some(decision) = decision.get_untracked() else { return false };
        // By its words alone: who wrote it and when may be called something else by now.
        let made_of = |record: &Record, kept: &KeptVersion| {
            let text = content_in_words(record, decision.field, &kept.content);
            merge.versions.iter().any(|version| version.text == text)
        };
        let edits =
            app.record.with_untracked(|record| decision.combine(&merge.text, |kept| made_of(record, kept)));
        settle(edits)
    };
    let is_text = decision.with_untracked(|decision| decision.as_ref().is_some_and(|it| it.field.is_text()));
    if is_text {
        view! { <ConflictPicker label versions on_keep=keep merging=draft.merging(Callback::new(combine)) /> }
            .into_any()
    } else {
        view! { <ConflictPicker label versions on_keep=keep /> }.into_any()
    }
}

fn version(app: App, record: &Record, field: Field, kept: &KeptVersion) -> Version {
    let (who, when) = author_and_time(app, record, kept.written);
    let who = (messages().attention.from)(&who);
    Version { text: content_in_words(record, field, &kept.content), who, when }
}
