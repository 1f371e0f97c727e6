//! One topic: its name and what both say about it. More about it, and what becomes of it, comes when it is opened.

use leptos::prelude::*;
use tandembuch_core::forms::subject::Subject;
use tandembuch_core::forms::topic::Topic;
use tandembuch_core::forms::topic_use::TopicUse;
use tandembuch_core::record::EntityId;

use super::more::More;
use super::rating::Rating;
use super::uses::Uses;
use crate::state::use_app;
use crate::ui::messages;
use crate::ui::parts::{
    Deletions, RecordRow, brief, permit_in_words, rating_in_words, row_label, topic_title,
};

/// One topic of the backlog.
#[component]
pub(super) fn TopicRow(
    id: EntityId,
    topics: Memo<Vec<Topic>>,
    uses: Memo<TopicUse>,
    deletions: Deletions,
) -> AnyView {
    let app = use_app();
    let texts = &messages().topics;
    // One of the catalogue is there for both, whatever they think of it.
    let is_own = Subject::of_entity(id).is_none();
    let topic = Memo::new(move |_| topics.with(|topics| topics.iter().find(|topic| topic.id == id).cloned()));
    let title = Memo::new(move |_| topic.with(|topic| topic.as_ref().map(topic_title).unwrap_or_default()));
    let meta = move || {
        let Some(topic) = topic.get() else { return String::new() };
        let (me, other) = (app.me(), app.me().other());
        let said = |role| topic.rating(role).map(|rating| rating_in_words(role, rating));
        let own = said(me).or_else(|| said(other).map(|_| texts.not_rated));
        let permit = topic.permit.map(permit_in_words);
        own.into_iter().chain(said(other)).chain(permit).collect::<Vec<_>>().join(" · ")
    };
    let fields = move || {
        view! {
            <More id topic title />
            <Uses id topic title uses />
        }
        .into_any()
    };
    let delete = move || if is_own { title.with(|title| (texts.delete)(title)) } else { String::new() };
    view! {
        <RecordRow
            id
            title
            label=row_label(title)
            meta=Signal::derive(meta)
            trailing=move || view! { <Rating id topic title /> }
            fields
            keeps_words=true
            delete=Signal::derive(delete)
            deleted=Signal::derive(move || title.with(|title| (texts.deleted)(&brief(title))))
            deletions
        />
    }
    .into_any()
}
