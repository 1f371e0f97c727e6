//! The strip that stays at the top of a meeting: the item, how much time is left, and the way to the next one.

use leptos::html;
use leptos::prelude::*;
use tandembuch_core::forms::live::{self, Ahead, Outcome};
use tandembuch_core::record::EntityId;
use tandembuch_core::text::dates;

use super::LONGER;
use super::clock::Clock;
use super::segments::Segments;
use crate::state::{App, use_app};
use crate::ui::kit::{Icon, IconName};
use crate::ui::parts::{Announcement, SaveStatus, Stage, address};
use crate::ui::route::Place;
use crate::ui::{language, messages};

/// The item that a meeting is at.
#[component]
pub(super) fn Strip(
    id: EntityId,
    stage: Memo<Option<Stage>>,
    clock: Clock,
    /// Somebody has gone to this item on the agenda: what had the focus is gone.
    was_gone_to: RwSignal<bool>,
) -> AnyView {
    let app = use_app();
    let texts = &messages().live;
    let heading = NodeRef::<html::H2>::new();
    Effect::new(move |_| {
        if let Some(heading) = heading.get().filter(|_| was_gone_to.get()) {
            was_gone_to.set(false);
            // Fails only for an element that cannot be focused.
            let _ = heading.focus();
        }
    });
    let text = move |read: fn(&Stage) -> String| {
        Memo::new(move |_| stage.with(|stage| stage.as_ref().map(read).unwrap_or_default()))
    };
    let (title, number, next) = (text(Stage::title), text(Stage::number), text(Stage::next));
    let time =
        Memo::new(move |_| stage.with(|stage| stage.as_ref().and_then(|stage| stage.time(clock.now()))));
    let is_over = Memo::new(move |_| time.get().is_some_and(|time| time.is_over));
    let end = Memo::new(move |_| {
        stage.with(|stage| stage.as_ref().map(|stage| end_in_words(app, stage, clock.now())))
    });
    let said = Memo::new(move |_| format!("{}: {}", number.get(), title.get()));
    let kind_word = Memo::new(move |_| {
        let words = || stage.with(|stage| stage.as_ref().map(|stage| over_in_words(app, stage, clock.now())));
        is_over.get().then(words).flatten()
    });
    let go_on = move |_| {
        if let Some(stage) = stage.get_untracked() {
            app.write_all(&live::go_on(stage.live, &stage.agenda, Outcome::Done, app.now_ms()));
        }
    };
    let lengthen = move |_| {
        if let Some(item) = stage.get_untracked().as_ref().and_then(Stage::item) {
            app.write(&live::lengthen(item, LONGER));
            // The button goes when that is enough.
            if !is_over.get_untracked() {
                was_gone_to.set(true);
            }
        }
    };
    let minutes = move || {
        time.get().map(|time| {
            view! {
                <span class="strip__label">{time.label}</span>
                " "
                <span class="strip__minutes"><strong>{time.minutes}</strong> " " {texts.minutes}</span>
            }
        })
    };
    view! {
        <section class="strip" class=("strip--over", is_over)>
            <div class="strip__line">
                <a class="strip__leave" href=address(app, Place::Meeting(id.to_string())) aria-label=texts.leave title=texts.leave>
                    <Icon name=IconName::ChevronDown />
                </a>
                <p class="strip__number">{number}</p>
                <SaveStatus />
                <p class="strip__end">{end}</p>
            </div>
            <div class="strip__now">
                <h2 class="strip__title" tabindex="-1" node_ref=heading>{title}</h2>
                <p class="strip__time" role="timer" aria-live="off">{minutes}</p>
            </div>
            <Segments stage clock />
            {move || kind_word.get().map(|words| view! { <p class="strip__over">{words}</p> })}
            <div class="strip__ways">
                {move || is_over.get().then(|| view! {
                    <button type="button" class="strip__longer" on:click=lengthen>{texts.longer}</button>
                })}
                <button type="button" class="strip__next" on:click=go_on>
                    <span>{next}</span>
                    <Icon name=IconName::ChevronRight />
                </button>
            </div>
            <Announcement text=said />
        </section>
    }
    .into_any()
}

/// "bis 17:00 Uhr", or by how much the meeting takes longer.
fn end_in_words(app: App, stage: &Stage, now: u64) -> String {
    let texts = &messages().live;
    match now.saturating_sub(stage.ends).div_ceil(60_000) {
        0 => (texts.until)(&end_on_the_wall(app, stage)),
        over => (texts.meeting_over)(over),
    }
}

fn over_in_words(app: App, stage: &Stage, now: u64) -> String {
    let texts = &messages().live;
    match stage.minutes_to_the_end(now) {
        0 => texts.over_text.to_owned(),
        left => {
            let ahead = Ahead::of(stage.live, &stage.agenda);
            // Only what has to become shorter is counted.
            let items = if ahead.minutes > left { ahead.items } else { 0 };
            (texts.over_ahead)(items, &end_on_the_wall(app, stage), left, ahead.minutes)
        }
    }
}

fn end_on_the_wall(app: App, stage: &Stage) -> String {
    let end = app.local_time(stage.ends);
    end.map(|end| dates::time_of_day(language(), end.time())).unwrap_or_default()
}
