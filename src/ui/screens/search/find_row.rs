//! One of the things that were found: its name, a piece of its text, what it is, and the way to it.

use leptos::prelude::*;
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::plain_text::is_blank;
use tandembuch_core::search::{Item, Part, Query, Thing, excerpt};
use tandembuch_core::text::dates;

use crate::state::App;
use crate::ui::parts::{address, by_author, entry_sort, meeting_title, place_of};
use crate::ui::{language, messages};

/// One of the things that were found, with what was searched for marked in it.
pub(super) fn find_row(app: App, item: &Item, query: &Query) -> AnyView {
    let title = match item.thing {
        Thing::Meeting if is_blank(&item.title) => {
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
            <a class="excerpt__link" href=address(app, place_of(item))>
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
fn about(app: App, item: &Item) -> impl Fn() -> String + use<> {
    let person = item.author.map(|role| app.record.with_untracked(|record| by_author(app, record, role)));
    let (what, at) = (what(item), item.at);
    move || {
        let day = at.map(|at| dates::relative_day(language(), at.date(), app.today()));
        let known = [Some(what.to_owned()), person.clone(), day];
        known.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}

fn what(item: &Item) -> &'static str {
    item.sort.map_or_else(|| (messages().things.one)(item.thing), entry_sort)
}
