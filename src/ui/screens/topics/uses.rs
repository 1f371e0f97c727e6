//! What becomes of a topic: a goal, an item of the next agenda, or links to what it has become.

use chrono::NaiveDate;
use leptos::prelude::*;
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::forms::topic::Topic;
use tandembuch_core::forms::topic_use::{self, TopicUse};
use tandembuch_core::record::{Edit, EntityId};
use tandembuch_core::text::dates;

use crate::platform::page;
use crate::state::{App, use_app};
use crate::ui::kit::{Button, Icon, IconName, Look, Toasts, Tone, VisuallyHidden, use_toasts};
use crate::ui::parts::{address, brief, go_to, say_with_undo, topic_title};
use crate::ui::route::Place;
use crate::ui::{language, messages};

/// Two buttons, each of which turns into a link when it has been pressed.
#[component]
pub(super) fn Uses(
    id: EntityId,
    topic: Memo<Option<Topic>>,
    title: Memo<String>,
    uses: Memo<TopicUse>,
) -> AnyView {
    let app = use_app();
    let toasts = use_toasts();
    let texts = &messages().topics;
    let goal = Memo::new(move |_| uses.with(|uses| uses.goal(id)));
    let meeting = Memo::new(move |_| {
        uses.with(|uses| {
            uses.meeting(id).map(|meeting| (meeting.id, meeting.start.map(|start| start.date())))
        })
    });
    let to_goal = Callback::new(move |()| {
        if let Some(topic) = topic.get_untracked() {
            make_goal(app, &topic);
        }
    });
    let to_agenda = Callback::new(move |()| {
        if let Some(topic) = topic.get_untracked() {
            put_on_agenda(app, toasts, &topic);
        }
    });
    let of_goal = move || match goal.get() {
        Some(goal) => {
            used(app, texts.is_goal.to_owned(), title, IconName::Goal, Place::Goal(goal.to_string()))
        }
        None => offered(texts.to_goal, texts.to_goal_of, title, IconName::Goal, to_goal),
    };
    let of_agenda = move || match meeting.get() {
        Some((meeting, day)) => {
            let on = |day| (texts.on_agenda)(&day_in_words(day));
            let text = day.map_or_else(|| texts.on_agenda_undated.to_owned(), on);
            used(app, text, title, IconName::Calendar, Place::Meeting(meeting.to_string()))
        }
        None => offered(texts.to_agenda, texts.to_agenda_of, title, IconName::Calendar, to_agenda),
    };
    view! {
        <div class="topic__uses"><span>{of_goal}</span><span class="topic__agenda">{of_agenda}</span></div>
    }
    .into_any()
}

/// What it could become.
fn offered(
    label: &'static str,
    name_of: fn(&str) -> String,
    title: Memo<String>,
    icon: IconName,
    on_click: Callback<()>,
) -> AnyView {
    let name = Signal::derive(move || title.with(|title| name_of(title)));
    view! { <Button label name look=Look::Tertiary icon on_click /> }.into_any()
}

/// What it has become, and the way there.
fn used(app: App, text: String, title: Memo<String>, name: IconName, place: Place) -> AnyView {
    view! {
        <a class="topic__used" href=address(app, place)>
            <Icon name />
            <span>{text}<VisuallyHidden>": " {title}</VisuallyHidden></span>
        </a>
    }
    .into_any()
}

fn make_goal(app: App, topic: &Topic) {
    let Some(goal) = app.new_id() else { return };
    if app.apply_all(&topic_use::to_goal(topic.id, goal, &topic_title(topic), app.now_ms())) {
        go_to(app, Place::Goal(goal.to_string()));
    }
}

fn put_on_agenda(app: App, toasts: Toasts, topic: &Topic) {
    let texts = &messages().topics;
    let meetings = app.record.with_untracked(Meeting::all);
    let next = Meeting::next(&meetings, app.now_untracked());
    let Some((meeting, start)) = next.and_then(|meeting| Some((meeting.id, meeting.start?))) else {
        let to_meetings = move || go_to(app, Place::Meetings);
        toasts.show_with_action(Tone::Info, texts.no_meeting, texts.plan, to_meetings);
        return;
    };
    let Some(item) = app.new_id() else { return };
    let title = topic_title(topic);
    let edits =
        app.record.with_untracked(|record| topic_use::to_agenda(record, topic.id, item, meeting, &title));
    if !app.apply_all(&edits) {
        return;
    }
    let said = (texts.put_on_agenda)(&brief(&title), &day_in_words(start.date()));
    say_with_undo(app, toasts, said, move || app.write(&Edit::Delete { id: item }));
    // The button is gone, the link in its place is only about to be there.
    let link = format!("[data-item='{}'] .topic__agenda a", topic.id);
    request_animation_frame(move || {
        page::focus(&link);
    });
}

fn day_in_words(day: NaiveDate) -> String {
    dates::day_and_month(language(), day)
}
