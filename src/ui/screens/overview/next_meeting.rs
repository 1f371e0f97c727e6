//! The meeting that comes next.

use leptos::prelude::*;
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::forms::schedule::{self, Pace};
use tandembuch_core::forms::tandem::Tandem;
use tandembuch_core::plain_text::{is_blank, isolated};

use crate::state::{App, use_app};
use crate::ui::kit::{EmptyState, IconName, LinkButton, List, ListRow, Look, Section};
use crate::ui::parts::{address, meeting_title};
use crate::ui::route::Place;
use crate::ui::screens::start::upcoming;
use crate::ui::{language, messages};

/// The meeting that comes next, or the way to plan one.
#[component]
pub(super) fn NextMeeting() -> AnyView {
    let app = use_app();
    let next = Memo::new(move |_| {
        let meetings = app.record.with(Meeting::all);
        Meeting::next(&meetings, app.now()).cloned()
    });
    let content = move || match next.get() {
        Some(meeting) => row(app, &meeting),
        None => nothing_planned(app),
    };
    let rhythm = Memo::new(move |_| {
        let (meetings, tandem) = app.record.with(|record| (Meeting::all(record), Tandem::of(record)));
        let texts = &messages().arrangement;
        schedule::pace(&meetings, tandem.rhythm, tandem.from, app.now()).map(|pace| match pace {
            Pace::AsArranged(held) => (texts.as_arranged)(held),
            Pace::Seldom => texts.seldom.to_owned(),
        })
    });
    let rhythm = move || rhythm.get().map(|rhythm| view! { <p class="muted">{rhythm}</p> });
    view! { <Section heading=messages().tandem.next_meeting>{content} {rhythm}</Section> }.into_any()
}

fn row(app: App, meeting: &Meeting) -> AnyView {
    let title = meeting_title(meeting);
    let when = meeting.start.map(|start| upcoming(language(), start, app.today()));
    let place = Some(isolated(&meeting.place)).filter(|place| !is_blank(place));
    let meta = when.into_iter().chain(place).collect::<Vec<_>>().join(" · ");
    let href = address(app, Place::Meeting(meeting.id.to_string()));
    view! {
        <List>
            <ListRow title meta href icon=IconName::Calendar />
        </List>
    }
    .into_any()
}

fn nothing_planned(app: App) -> AnyView {
    let texts = &messages().tandem;
    let href = address(app, Place::Meetings);
    view! {
        <EmptyState icon=IconName::Calendar title=texts.no_meeting text=texts.no_meeting_text>
            <LinkButton label=texts.plan_meeting look=Look::Primary href />
        </EmptyState>
    }
    .into_any()
}
