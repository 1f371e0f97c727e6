//! The next meeting, at the top of the list.

use leptos::prelude::*;
use tandembuch_core::forms::carry;
use tandembuch_core::forms::live::Live;
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::plain_text::{is_blank, isolated};
use tandembuch_core::record::{EntityId, Record};
use tandembuch_core::text::dates;

use super::beginning::BeginButton;
use super::row::needs_attention;
use super::start_of;
use crate::state::{App, use_app};
use crate::ui::kit::{Card, IconName, LinkButton, Look};
use crate::ui::parts::{AttentionBadge, address, elsewhere, meeting_title};
use crate::ui::route::Place;
use crate::ui::{language, messages};

/// The next meeting.
#[component]
pub(super) fn NextCard(id: EntityId) -> AnyView {
    let app = use_app();
    let texts = &messages().meetings;
    let lines = Memo::new(move |_| {
        app.record.with(|record| Meeting::find(record, id).map(|meeting| Lines::of(app, record, &meeting)))
    });
    let line = move |read: fn(&Lines) -> &String| {
        move || lines.with(|lines| lines.as_ref().map(|lines| read(lines).clone()).unwrap_or_default())
    };
    let attention = Memo::new(move |_| app.record.with(|record| needs_attention(record, id)));
    // On its day it begins here.
    let can_begin = Memo::new(move |_| {
        let start = app.record.with(|record| {
            let is_on = Live::find(record, id).is_some();
            Meeting::find(record, id).filter(|_| !is_on).and_then(|meeting| meeting.start)
        });
        start.is_some_and(|start| start.date() <= app.today())
    });
    let buttons = move || {
        let look = if can_begin.get() { Look::Secondary } else { Look::Primary };
        let href = address(app, Place::Meeting(id.to_string()));
        view! {
            {can_begin.get().then(|| view! { <BeginButton id /> })}
            <LinkButton label=texts.open href look icon=IconName::Calendar />
        }
    };
    view! {
        <Card>
            <div class="next-meeting">
                <p class="next-meeting__kicker">{line(|lines| &lines.kicker)}</p>
                <h2 class="next-meeting__title">{line(|lines| &lines.title)}</h2>
                <p>{line(|lines| &lines.start)}</p>
                <p class="next-meeting__more">{line(|lines| &lines.more)}</p>
                <AttentionBadge needed=attention />
            </div>
            <div class="button-row">{buttons}</div>
        </Card>
    }
    .into_any()
}

#[derive(PartialEq)]
struct Lines {
    kicker: String,
    title: String,
    start: String,
    more: String,
}

impl Lines {
    fn of(app: App, record: &Record, meeting: &Meeting) -> Self {
        let (texts, now) = (&messages().meetings, app.now());
        let distance = meeting.start.and_then(|start| dates::distance(language(), start.date(), now.date()));
        let agenda = carry::agenda(record, meeting.id, now);
        let done = agenda.iter().filter(|item| item.done).count();
        let more =
            [(texts.minutes)(meeting.minutes), isolated(&meeting.place), (texts.items)(agenda.len(), done)];
        let more: Vec<String> = more.into_iter().filter(|part| !is_blank(part)).collect();
        Self {
            kicker: [Some(texts.next.to_owned()), distance]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" · "),
            title: meeting_title(meeting),
            start: [Some(start_of(meeting)), meeting.start.and_then(|start| elsewhere(app, start))]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" · "),
            more: more.join(" · "),
        }
    }
}
