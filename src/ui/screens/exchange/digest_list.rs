//! A digest as a list for people.

use leptos::prelude::*;
use tandembuch_core::digest::{Digest, Happened, Line, Thing};
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::rule::Topic;
use tandembuch_core::plain_text::called;
use tandembuch_core::record::EntityId;
use tandembuch_core::text::digest::Digest as Words;
use tandembuch_core::text::{Language, Messages, dates};

use crate::ui::kit::{Badge, Button, IconName, List, ListRow, Look, Tone};
use crate::ui::parts::{field_name, milestone_what, name_in_catalogue, thing_icon};
use crate::ui::screens::agreement::template;
use crate::ui::{language, messages, role_name};

/// Lines that are shown at first, where there are more than [`NOT_MANY`].
const A_FEW: usize = 5;
/// Kinds of things that are named in a heading.
const A_FEW_KINDS: usize = 4;
/// So many are shown without asking.
const NOT_MANY: usize = 7;
/// Most lines that are shown at all; a file with more is not read line by line.
const MANY: usize = 300;

/// Makes what can be done with a line; nothing for one with which nothing can be.
pub type Tool = Callback<(EntityId, String), Option<AnyView>>;

/// A digest in a phrase: "2 Ziele, 1 Treffen und Angaben zu 2 Personen".
pub fn in_words(messages: &Messages, digest: &Digest) -> String {
    messages.digest.list(&counts_in_words(messages, digest))
}

/// The same, of a long one only the beginning.
pub(super) fn in_few_words(messages: &Messages, digest: &Digest) -> String {
    let mut words = counts_in_words(messages, digest);
    if words.len() > A_FEW_KINDS {
        words.truncate(A_FEW_KINDS - 1);
        words.push(messages.exchange.more.to_owned());
    }
    messages.digest.list(&words)
}

fn counts_in_words(messages: &Messages, digest: &Digest) -> Vec<String> {
    digest.counts().into_iter().map(|(thing, count)| (messages.things.count)(thing, count)).collect()
}

/// A digest as a list: the first few lines, and the others on demand.
#[component]
pub fn DigestList(
    /// The digest.
    #[prop(into)]
    digest: Signal<Digest>,
    /// Say of each line that it is new? Not where everything is.
    #[prop(into)]
    tells_new: Signal<bool>,
    /// What the list shows, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// What can be done with a line, by its id and what it is called.
    #[prop(optional_no_strip)]
    tool: Option<Tool>,
) -> AnyView {
    let (words, language) = (&messages().digest, language());
    let shows_all = RwSignal::new(false);
    let count = Memo::new(move |_| digest.with(|digest| digest.lines.len()));
    let is_short = Memo::new(move |_| !shows_all.get() && count.get() > NOT_MANY);
    let rows = move || {
        let most = if is_short.get() { A_FEW } else { MANY };
        let row = |line: &Line| row(words, language, line, tells_new.get(), tool);
        digest.with(|digest| digest.lines.iter().take(most).map(row).collect_view())
    };
    let more = move || match count.get() {
        count if is_short.get() => {
            let show = move |()| shows_all.set(true);
            view! { <Button label=(words.show_all)(count) look=Look::Tertiary on_click=show /> }.into_any()
        }
        count if count > MANY => view! { <p class="muted">{(words.and_more)(count - MANY)}</p> }.into_any(),
        _ => ().into_any(),
    };
    view! {
        <div class="digest">
            <List label>{rows}</List>
            {more}
        </div>
    }
    .into_any()
}

fn row(
    words: &'static Words,
    language: Language,
    line: &Line,
    tells_new: bool,
    tool: Option<Tool>,
) -> AnyView {
    // Both people are things of one kind, and may have the same name.
    let person = Role::BOTH.into_iter().find(|role| role.entity() == line.id);
    let kind = person.map_or_else(|| (messages().things.one)(line.thing), role_name);
    let name = name(line);
    let title = if name.is_empty() { kind.to_owned() } else { name.clone() };
    let mut meta = Vec::new();
    if !name.is_empty() {
        meta.push(kind.to_owned());
    }
    meta.extend(line.start.map(|start| dates::long_date_time(language, start)));
    meta.extend(line.what.map(|what| milestone_what(Some(what)).to_owned()));
    meta.extend(details(words, line));
    let badge = (tells_new || line.happened != Happened::New).then(|| badge(words, line.happened));
    let meta = meta.join(" · ");
    let (id, called) = (line.id, title.clone());
    let tool = move || tool.and_then(|tool| tool.run((id, called.clone())));
    let trailing = move || view! { {badge} {tool} };
    view! { <ListRow title meta icon=thing_icon(line.thing) trailing /> }.into_any()
}

/// What a thing is called; may be empty. Topics and skills of the catalogues and rules of the template have their titles here, not
/// in the record.
fn name(line: &Line) -> String {
    if let Some(topic) = Topic::ALL.into_iter().find(|topic| topic.entity() == line.id) {
        return template(topic)[0].to_owned();
    }
    let is_in_catalogue = matches!(line.thing, Thing::Topic | Thing::Skill);
    let name = Some(line.id).filter(|_| is_in_catalogue).and_then(name_in_catalogue);
    name.map_or_else(|| called(&line.title, ""), str::to_owned)
}

/// Which fields it is about.
fn details(words: &Words, line: &Line) -> Option<String> {
    let known = line.fields.iter().map(|field| field_name(*field)[1]);
    let unknown = line.has_unknown_fields.then_some(words.other_field);
    let named = known.chain(unknown).collect::<Vec<_>>().join(", ");
    match line.happened {
        _ if named.is_empty() => None,
        Happened::Changed => Some((words.changed_fields)(&named)),
        Happened::BothChanged => Some((words.contested_fields)(&named)),
        Happened::Deleted => Some(words.deleted_with_content.to_owned()),
        Happened::New | Happened::Returned => None,
    }
}

fn badge(words: &Words, happened: Happened) -> AnyView {
    let (text, tone, icon) = match happened {
        Happened::New => (words.new, Tone::Info, IconName::Plus),
        Happened::Changed => (words.changed, Tone::Neutral, IconName::Pen),
        Happened::Deleted => (words.deleted, Tone::Neutral, IconName::Bin),
        Happened::Returned => (words.returned, Tone::Info, IconName::Undo),
        Happened::BothChanged => (words.both_changed, Tone::Warning, IconName::Exchange),
    };
    view! { <Badge text tone icon /> }.into_any()
}
