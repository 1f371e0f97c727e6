//! What was found, or the whole journal by meeting and month.

use leptos::prelude::*;

use super::find_row::find_row;
use crate::domain::forms::meeting::Meeting;
use crate::domain::search::{self, Filter, Group, Index, Query, groups};
use crate::i18n::dates;
use crate::platform::page;
use crate::state::{App, use_app};
use crate::ui::kit::{Button, EmptyState, IconName, Look, Section, after_the_frame};
use crate::ui::parts::{Announcement, meeting_title};
use crate::ui::{language, messages};

/// How many entries of the journal are shown without asking.
const SHOWN: usize = 10;
/// How many hits are shown without asking: they are made anew on every key.
const SHOWN_HITS: usize = 6;
/// How many more are shown each time somebody asks.
const MORE: usize = 50;
/// What is searched for before anybody does: much, less, and what nobody writes.
const REHEARSED: [&str; 3] = ["n", "ein", "\u{fffd}"];

/// What is shown of what was found.
#[derive(Clone, PartialEq)]
struct Found {
    /// Under which headings; one without a group for the hits of a search.
    groups: Vec<(Option<Group>, Vec<usize>)>,
    count: usize,
    /// Could something else be found?
    is_narrowed: bool,
}

impl Found {
    /// The hits of a search; the journal, where there is no word to search for.
    fn new(index: &Index, query: &Query, filter: Filter, most: usize) -> Self {
        let mut places = search::query(index, query, filter);
        let count = places.len();
        places.truncate(most);
        let groups = if query.is_blank() {
            groups(index, &places).into_iter().map(|(group, places)| (Some(group), places)).collect()
        } else if count > 0 {
            vec![(None, places)]
        } else {
            Vec::new()
        };
        Self { groups, count, is_narrowed: !query.is_blank() || filter != Filter::default() }
    }

    fn shown(&self) -> usize {
        self.groups.iter().map(|(_, places)| places.len()).sum()
    }
}

/// What was found.
#[component]
pub(super) fn Finds(index: Memo<Index>, query: Memo<Query>, filter: Memo<Filter>) -> AnyView {
    let app = use_app();
    // How many were asked for, and for which words.
    let asked = RwSignal::new((Query::default(), 0));
    let find = move |query: &Query, least: usize| {
        let most = asked.with(|(words, most)| if words == query { least.max(*most) } else { least });
        index.with(|index| Found::new(index, query, filter.get(), most))
    };
    let is_searching = Memo::new(move |_| query.with(|query| !query.is_blank()));
    let journal = Memo::new(move |_| find(&Query::default(), SHOWN));
    let hits = Memo::new(move |_| is_searching.get().then(|| query.with(|query| find(query, SHOWN_HITS))));
    let said = Memo::new(move |_| {
        hits.with(|hits| hits.as_ref().map(|hits| (messages().search.hits)(hits.count))).unwrap_or_default()
    });
    let ask = Callback::new(move |shown: usize| {
        asked.set((query.get_untracked(), shown + MORE));
        // The first of those that are new.
        let links = if is_searching.get_untracked() { ".hits a" } else { ".journal-pages a" };
        after_the_frame(move || {
            page::focus_nth(links, shown);
        });
    });
    after_the_frame(move || {
        index.try_with_untracked(|index| rehearse(app, index, ask));
    });
    let show = move |query: &Query, found: &Found| index.with(|index| finds(app, index, query, found, ask));
    let entries = move || journal.with(|journal| show(&Query::default(), journal));
    // Of equal hits, too, the next key changes what is marked.
    let found = move || hits.with(|hits| hits.as_ref().map(|hits| query.with(|query| show(query, hits))));
    // While somebody searches, the journal only steps back: to take it down would make the first key slow.
    view! {
        <Announcement text=said />
        <div class="journal-pages" hidden=is_searching>{entries}</div>
        <div class="hits">{found}</div>
    }
    .into_any()
}

/// A browser compiles what runs for the first time, and the first keys are not to wait for that: finds something, and
/// builds what would show it, then something else, and nothing, off the page.
fn rehearse(app: App, index: &Index, ask: Callback<usize>) {
    let shows = |word: &str| {
        let query = Query::new(word);
        let found = Found::new(index, &query, Filter::default(), SHOWN_HITS);
        view! { <div>{finds(app, index, &query, &found, ask)}</div> }
    };
    Owner::new().with(|| {
        let mut shown = shows("e").build();
        REHEARSED.iter().for_each(|word| shows(word).rebuild(&mut shown));
    });
}

fn finds(app: App, index: &Index, query: &Query, found: &Found, ask: Callback<usize>) -> AnyView {
    let list = |(group, places): &(Option<Group>, Vec<usize>)| {
        let heading =
            group.map_or_else(|| (messages().search.hits)(found.count), |group| heading(app, group));
        let items = places.iter().filter_map(|place| index.item(*place));
        list(heading, items.map(|item| find_row(app, item, query)).collect())
    };
    let shown = found.shown();
    let more = (messages().search.more)((found.count - shown).min(MORE));
    let show = move |()| ask.run(shown);
    view! {
        {(found.count == 0).then(|| nothing(found.is_narrowed))}
        {found.groups.iter().map(list).collect::<Vec<_>>()}
        {(shown < found.count).then(|| view! { <Button label=more look=Look::Tertiary on_click=show /> })}
    }
    .into_any()
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
