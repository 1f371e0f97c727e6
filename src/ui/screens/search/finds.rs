//! What was found, or the whole journal by meeting and month.

use leptos::prelude::*;

use crate::domain::forms::meeting::Meeting;
use crate::domain::search::{self, Filter, Group, Index, Item, Part, Query, What, excerpt, groups};
use crate::i18n::dates;
use crate::state::{App, use_app};
use crate::ui::kit::{Button, EmptyState, IconName, Look, Section, after_the_frame};
use crate::ui::parts::{Announcement, address, entry_sort, meeting_title};
use crate::ui::route::Place;
use crate::ui::{language, messages, person_name};

/// Most entries of the journal that are shown without asking.
const SHOWN: usize = 20;
/// Most hits that are shown at once: they are made anew on every key, and a longer word gets one there sooner.
const SHOWN_HITS: usize = 10;

/// What is shown of what was found.
#[derive(Clone, PartialEq)]
struct Found {
    /// Under which headings; one without a group for the hits of a search.
    groups: Vec<(Option<Group>, Vec<usize>)>,
    count: usize,
}

impl Found {
    /// The journal: what there is without a word to search for.
    fn journal(index: &Index, filter: Filter, most: usize) -> Self {
        let mut places = search::query(index, &Query::default(), filter);
        let count = places.len();
        places.truncate(most);
        let groups = groups(index, &places).into_iter().map(|(group, places)| (Some(group), places));
        Self { groups: groups.collect(), count }
    }

    /// The hits of a search.
    fn hits(index: &Index, query: &Query, filter: Filter) -> Self {
        let mut places = search::query(index, query, filter);
        let count = places.len();
        places.truncate(SHOWN_HITS);
        let groups = if count == 0 { Vec::new() } else { vec![(None, places)] };
        Self { groups, count }
    }

    /// How many are not shown.
    fn rest(&self) -> usize {
        self.count - self.groups.iter().map(|(_, places)| places.len()).sum::<usize>()
    }
}

/// What was found.
#[component]
pub(super) fn Finds(index: Memo<Index>, query: Memo<Query>, filter: Memo<Filter>) -> AnyView {
    let app = use_app();
    let texts = &messages().search;
    let shows_all = RwSignal::new(false);
    let is_searching = Memo::new(move |_| query.with(|query| !query.is_blank()));
    let journal = Memo::new(move |_| {
        let most = if shows_all.get() { usize::MAX } else { SHOWN };
        index.with(|index| Found::journal(index, filter.get(), most))
    });
    let hits = Memo::new(move |_| {
        let find = |query: &Query| index.with(|index| Found::hits(index, query, filter.get()));
        is_searching.get().then(|| query.with(find))
    });
    after_the_frame(move || {
        index.try_with_untracked(|index| rehearse(app, index));
    });
    let said = Memo::new(move |_| {
        hits.with(|hits| hits.as_ref().map(|hits| (texts.hits)(hits.count))).unwrap_or_default()
    });
    let entries = move || {
        let found = journal.get();
        let all = (messages().digest.show_all)(found.count);
        let show = move |()| shows_all.set(true);
        view! {
            {(found.count == 0).then(|| nothing(filter.get() != Filter::default()))}
            {index.with(|index| lists(app, index, &Query::default(), &found))}
            {(found.rest() > 0).then(|| view! { <Button label=all look=Look::Tertiary on_click=show /> })}
        }
    };
    let found = move || {
        let found = hits.get()?;
        // Of equal hits, too, the next key changes what is marked.
        let lists = |query: &Query| index.with(|index| lists(app, index, query, &found));
        let rest = found.rest();
        Some(view! {
            {(found.count == 0).then(|| nothing(true))}
            {query.with(lists)}
            {(rest > 0).then(|| view! { <p class="muted">{(texts.more)(rest)}</p> })}
        })
    };
    // While somebody searches, the journal only steps back: to take it down would make the first key slow.
    view! {
        <Announcement text=said />
        <div class="journal-pages" hidden=is_searching>{entries}</div>
        {found}
    }
    .into_any()
}

/// A browser compiles what runs for the first time, and the first key is not to wait for that: finds something, and
/// builds what would show it.
fn rehearse(app: App, index: &Index) {
    let query = Query::new("e");
    let found = Found::hits(index, &query, Filter::default());
    drop(Owner::new().with(|| lists(app, index, &query, &found).build()));
}

fn lists(app: App, index: &Index, query: &Query, found: &Found) -> Vec<AnyView> {
    let section = |(group, places): &(Option<Group>, Vec<usize>)| {
        let heading =
            group.map_or_else(|| (messages().search.hits)(found.count), |group| heading(app, group));
        let items = places.iter().filter_map(|place| index.item(*place));
        list(heading, items.map(|item| row(app, item, query)).collect())
    };
    found.groups.iter().map(section).collect()
}

fn list(heading: String, rows: Vec<AnyView>) -> AnyView {
    view! {
        <Section heading>
            <ul class="excerpts finds kern-level-1" role="list" aria-label=messages().search.list>{rows}</ul>
        </Section>
    }
    .into_any()
}

fn nothing(is_narrowed: bool) -> AnyView {
    let texts = &messages().search;
    let (title, text) =
        if is_narrowed { (texts.nothing, texts.nothing_text) } else { (texts.empty, texts.empty_text) };
    view! { <EmptyState icon=IconName::Search title text /> }.into_any()
}

fn row(app: App, item: &Item, query: &Query) -> AnyView {
    let title = match item.what {
        What::Meeting if item.title.trim().is_empty() => {
            let meeting = app.record.with_untracked(|record| Meeting::find(record, item.id));
            excerpt(&meeting.as_ref().map(meeting_title).unwrap_or_default(), query)
        }
        _ => excerpt(&item.title, query),
    };
    let text = excerpt(&item.text, query);
    let title = (!title.is_empty()).then(|| view! { <span class="excerpt__title">{marked(title)}</span> });
    let text = (!text.is_empty()).then(|| view! { <span class="excerpt__text">{marked(text)}</span> });
    view! {
        <li class="excerpt">
            <a class="excerpt__link" href=address(app, place(item))>
                {title}
                {text}
                <span class="excerpt__meta">{about(app, item)}</span>
            </a>
        </li>
    }
    .into_any()
}

fn marked(parts: Vec<Part>) -> Vec<AnyView> {
    let part = |part: Part| {
        if part.is_hit { view! { <mark>{part.text}</mark> }.into_any() } else { part.text.into_any() }
    };
    parts.into_iter().map(part).collect()
}

/// What it is, who entered it, and when, as far as is known.
fn about(app: App, item: &Item) -> String {
    let today = app.now().date();
    let day = item.at.map(|at| dates::relative_day(language(), at.date(), today));
    let person = item.author.map(|role| app.record.with_untracked(|record| person_name(record, role)));
    let known = [Some(what(item.what).to_owned()), person, day];
    known.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn what(what: What) -> &'static str {
    let texts = &messages().digest;
    match what {
        What::Entry(sort) => entry_sort(sort),
        What::Goal => texts.goal,
        What::Meeting => texts.meeting,
        What::AgendaItem => texts.agenda_item,
        What::Task => texts.task,
        What::Rule => texts.rule,
        What::Topic => texts.topic,
    }
}

fn place(item: &Item) -> Place {
    match (item.what, item.meeting) {
        (What::Goal, _) => Place::Goal(item.id.to_string()),
        (What::Task, _) => Place::Tasks,
        (What::Rule, _) => Place::Agreement,
        (What::Topic, _) => Place::Topics,
        (What::Entry(_) | What::Meeting | What::AgendaItem, Some(meeting)) => {
            Place::Meeting(meeting.to_string())
        }
        (What::Entry(_) | What::Meeting | What::AgendaItem, None) => Place::Meetings,
    }
}

fn heading(app: App, group: Group) -> String {
    match group {
        Group::Meeting(id) => {
            let meeting = app.record.with_untracked(|record| Meeting::find(record, id));
            // One without a topic goes by its day already.
            let titled = meeting.as_ref().filter(|meeting| !meeting.title.trim().is_empty());
            let day = titled.and_then(|meeting| meeting.start);
            let day = day.map(|start| dates::day_and_month(language(), start.date()));
            let title = meeting.as_ref().map(meeting_title);
            title.into_iter().chain(day).collect::<Vec<_>>().join(", ")
        }
        Group::Month(year, month) => dates::month(language(), year, month),
        Group::Undated => messages().search.undated.to_owned(),
    }
}
