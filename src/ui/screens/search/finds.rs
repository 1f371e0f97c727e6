//! What was found, or the whole journal by meeting and month.

use leptos::prelude::*;
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::plain_text::is_blank;
use tandembuch_core::search::{self, Filter, Group, Index, Query, groups};
use tandembuch_core::text::dates;

use super::find_row::find_row;
use super::last_search::{LastSearch, use_last_search};
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

/// What is shown of what was found.
#[derive(PartialEq)]
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

    /// What is shown, from top to bottom.
    fn shown(&self) -> Vec<usize> {
        self.groups.iter().flat_map(|(_, places)| places).copied().collect()
    }
}

/// What was found.
#[component]
pub(super) fn Finds(index: Memo<Index>, query: Memo<Query>, filter: Memo<Filter>) -> AnyView {
    let app = use_app();
    let LastSearch { most_entries, most_hits, .. } = use_last_search();
    let find =
        move |query: &Query, most: usize| index.with(|index| Found::new(index, query, filter.get(), most));
    let is_searching = Memo::new(move |_| query.with(|query| !query.is_blank()));
    let journal = Memo::new(move |_| find(&Query::default(), most_entries.get().max(SHOWN)));
    let hits = Memo::new(move |_| {
        let asked = |query: &Query| most_hits.with(|(words, most)| if words == query { *most } else { 0 });
        is_searching.get().then(|| query.with(|query| find(query, asked(query).max(SHOWN_HITS))))
    });
    let said = Memo::new(move |_| {
        hits.with(|hits| hits.as_ref().map(|hits| (messages().search.hits)(hits.count))).unwrap_or_default()
    });
    let shown = move || {
        let hits = hits.with_untracked(|hits| hits.as_ref().map(Found::shown));
        hits.unwrap_or_else(|| journal.with_untracked(Found::shown))
    };
    let ask = Callback::new(move |()| {
        let before = shown();
        let most = before.len() + MORE;
        let links = if is_searching.get_untracked() {
            most_hits.set((query.get_untracked(), most));
            ".hits a"
        } else {
            most_entries.set(most);
            ".journal-pages a"
        };
        let Some(first_new) = first_new(&before, &shown()) else { return };
        after_the_frame(move || {
            page::focus_nth(links, first_new);
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

/// Where, from top to bottom, the first stands that was not shown before: it may be between others, where a heading has
/// more to show.
fn first_new(before: &[usize], after: &[usize]) -> Option<usize> {
    after.iter().position(|place| !before.contains(place))
}

/// A browser compiles what runs for the first time, and the first keys are not to wait for that: finds something, and
/// builds what would show it, then something else, off the page.
fn rehearse(app: App, index: &Index, ask: Callback<()>) {
    let shows = |word: &str| {
        let query = Query::new(word);
        let found = Found::new(index, &query, Filter::default(), SHOWN_HITS);
        view! { <div>{finds(app, index, &query, &found, ask)}</div> }
    };
    Owner::new().with(|| {
        let mut shown = shows("e").build();
        shows("n").rebuild(&mut shown);
    });
}

fn finds(app: App, index: &Index, query: &Query, found: &Found, ask: Callback<()>) -> AnyView {
    let list = |(group, places): &(Option<Group>, Vec<usize>)| {
        let heading =
            group.map_or_else(|| (messages().search.hits)(found.count), |group| heading(app, group));
        let items = places.iter().filter_map(|place| index.item(*place));
        list(heading, items.map(|item| find_row(app, item, query)).collect())
    };
    let rest = found.count - found.shown().len();
    let more = (messages().search.more)(rest.min(MORE));
    view! {
        {(found.count == 0).then(|| nothing(found.is_narrowed))}
        {found.groups.iter().map(list).collect::<Vec<_>>()}
        {(rest > 0).then(|| view! { <Button label=more look=Look::Tertiary on_click=ask /> })}
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
            let titled = meeting.as_ref().filter(|meeting| !is_blank(&meeting.title));
            let day = titled.and_then(|meeting| meeting.start);
            let day = day.map(|start| dates::day_and_month(language(), start.date()));
            let title = meeting.as_ref().map(meeting_title);
            title.into_iter().chain(day).collect::<Vec<_>>().join(", ")
        }
        Group::Month(year, month) => dates::month(language(), year, month),
        Group::Undated => messages().search.undated.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_new_may_stand_between_what_was_there() {
        let shown = |of_month: &[usize]| {
            let meeting = (Some(Group::Undated), vec![0, 1]);
            let month = (Some(Group::Month(2026, 11)), of_month.to_vec());
            let groups = vec![month, meeting];
            Found { groups, count: 9, is_narrowed: false }.shown()
        };
        assert_eq!(first_new(&shown(&[2]), &shown(&[2, 3, 4])), Some(1));
        assert_eq!(first_new(&shown(&[2]), &shown(&[2])), None);
    }
}
