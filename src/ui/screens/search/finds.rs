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

/// Most entries of the journal that are shown without asking: all of them would be taken away again on the first key.
const SHOWN: usize = 20;
/// Most hits that are shown at once: they are made anew on every key, and a longer word gets one there sooner.
const SHOWN_HITS: usize = 20;

/// What is shown of what was found.
#[derive(Clone, PartialEq)]
struct Found {
    /// Under which headings; one without a group for the hits of a search.
    groups: Vec<(Option<Group>, Vec<usize>)>,
    count: usize,
    is_searching: bool,
}

/// What was found.
#[component]
pub(super) fn Finds(index: Memo<Index>, query: Memo<Query>, filter: Memo<Filter>) -> AnyView {
    let app = use_app();
    let texts = &messages().search;
    let shows_all = RwSignal::new(false);
    let found = Memo::new(move |_| {
        let most = if shows_all.get() { usize::MAX } else { SHOWN };
        index.with(|index| query.with(|query| find(index, query, filter.get(), most)))
    });
    // A browser compiles what runs for the first time; the first key is not to wait for that.
    after_the_frame(move || {
        index.try_with_untracked(|index| {
            let query = Query::new("e");
            let found = find(index, &query, Filter::default(), SHOWN);
            let places = found.groups.iter().flat_map(|(_, places)| places);
            places
                .filter_map(|place| index.item(*place))
                .map(|item| excerpt(&item.text, &query).len())
                .sum::<usize>()
        });
    });
    let said = Memo::new(move |_| {
        found.with(|found| if found.is_searching { (texts.hits)(found.count) } else { String::new() })
    });
    let finds = move || {
        let found = found.get();
        let section = |(group, places): &(Option<Group>, Vec<usize>)| {
            let heading = group.map_or_else(|| (texts.hits)(found.count), |group| heading(app, group));
            let item = |place: &usize| index.with_untracked(|index| index.item(*place).cloned());
            let items = places.iter().filter_map(item);
            let rows = query.with_untracked(|query| items.map(|item| row(app, &item, query)).collect());
            list(heading, rows)
        };
        let more = found.count - found.groups.iter().map(|(_, places)| places.len()).sum::<usize>();
        view! {
            {(found.count == 0).then(|| nothing(found.is_searching || filter.get() != Filter::default()))}
            {found.groups.iter().map(section).collect_view()}
            {(more > 0).then(|| rest(&found, more, shows_all))}
        }
    };
    view! {
        <Announcement text=said />
        {finds}
    }
    .into_any()
}

/// What is not shown: a longer word gets one to a hit, and the journal can be read to its end.
fn rest(found: &Found, more: usize, shows_all: RwSignal<bool>) -> AnyView {
    if found.is_searching {
        return view! { <p class="muted">{(messages().search.more)(more)}</p> }.into_any();
    }
    let label = (messages().digest.show_all)(found.count);
    let show = move |()| shows_all.set(true);
    view! { <Button label look=Look::Tertiary on_click=show /> }.into_any()
}

fn find(index: &Index, query: &Query, filter: Filter, most: usize) -> Found {
    let mut places = search::query(index, query, filter);
    let (count, is_searching) = (places.len(), !query.is_blank());
    places.truncate(if is_searching { SHOWN_HITS } else { most });
    let groups = match (is_searching, count) {
        (_, 0) => Vec::new(),
        (true, _) => vec![(None, places)],
        (false, _) => {
            groups(index, &places).into_iter().map(|(group, places)| (Some(group), places)).collect()
        }
    };
    Found { groups, count, is_searching }
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
