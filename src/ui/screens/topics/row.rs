//! One topic: what it is about, what both say about it, and what becomes of it.

use leptos::prelude::*;
use tandembuch_core::forms::subject::Subject;
use tandembuch_core::forms::topic::{Permit, Topic};
use tandembuch_core::forms::topic_use::TopicUse;
use tandembuch_core::record::EntityId;

use super::more::More;
use super::rating::Rating;
use super::uses::Uses;
use crate::state::use_app;
use crate::ui::kit::{Badge, IconButton, IconName, Tone, use_toasts};
use crate::ui::messages;
use crate::ui::parts::{Decisions, brief, delete_with_undo, permit_in_words, subject_in_words, topic_title};

/// One topic of the backlog.
#[component]
pub(super) fn TopicRow(
    id: EntityId,
    topics: Memo<Vec<Topic>>,
    uses: Memo<TopicUse>,
    on_deleted: Callback<()>,
) -> AnyView {
    let app = use_app();
    let toasts = use_toasts();
    let texts = &messages().topics;
    let subject = Subject::of_entity(id);
    let topic = Memo::new(move |_| topics.with(|topics| topics.iter().find(|topic| topic.id == id).cloned()));
    let title = Memo::new(move |_| topic.with(|topic| topic.as_ref().map(topic_title).unwrap_or_default()));
    let delete = Callback::new(move |()| {
        let said = title.with_untracked(|title| (messages().topics.deleted)(&brief(title)));
        if delete_with_undo(app, toasts, id, said) {
            on_deleted.run(());
        }
    });
    // One of the catalogue is there for both, whatever they think of it.
    let (bin, decisions) = if subject.is_some() {
        (None, view! { <Decisions id /> }.into_any())
    } else {
        let name = Signal::derive(move || title.with(|title| (texts.delete)(title)));
        let bin = view! { <IconButton name icon=IconName::Bin on_click=delete /> };
        (Some(bin), view! { <Decisions id on_delete=delete /> }.into_any())
    };
    let permit = Memo::new(move |_| topic.with(|topic| topic.as_ref().and_then(|topic| topic.permit)));
    let about = subject.map(|subject| view! { <p class="topic__about">{subject_in_words(subject)[1]}</p> });
    view! {
        <li class="topic" data-topic=id.to_string()>
            <div class="topic__head">
                <h3>{title}</h3>
                {move || permit.get().map(badge)}
                {bin}
            </div>
            {decisions}
            {about}
            <Rating id topic title />
            <Uses id topic title uses />
            <More id topic title />
        </li>
    }
    .into_any()
}

fn badge(permit: Permit) -> AnyView {
    let (tone, icon) = match permit {
        Permit::Allowed => (Tone::Success, IconName::CheckCircle),
        Permit::PrivateOnly => (Tone::Neutral, IconName::Lock),
        Permit::AskIt => (Tone::Warning, IconName::Help),
    };
    view! { <Badge text=permit_in_words(permit) tone icon /> }.into_any()
}
