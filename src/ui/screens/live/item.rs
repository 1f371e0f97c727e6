//! The item that a meeting is at: its time, what comes next, and the ways on.

use leptos::html;
use leptos::prelude::*;
use tandembuch_core::forms::agenda::AgendaItem;
use tandembuch_core::forms::live::{self, Live, Outcome, Time};
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::{agenda, carry, choose};
use tandembuch_core::record::EntityId;

use super::clock::{Clock, MINUTE, written};
use crate::state::{App, use_app};
use crate::ui::kit::{Button, IconName, Look, Tone, use_toasts};
use crate::ui::parts::{Announcement, item_title};
use crate::ui::{messages, personal};

/// What is shown of the item.
#[derive(Clone, PartialEq)]
struct Shown {
    live: Live,
    agenda: Vec<AgendaItem>,
}

impl Shown {
    fn of(app: App, id: EntityId) -> Option<Self> {
        app.record.with(|record| {
            Some(Self { live: Live::find(record, id)?, agenda: carry::agenda(record, id, app.now()) })
        })
    }

    fn place(&self) -> Option<usize> {
        live::place(self.live, &self.agenda)
    }

    fn item(&self) -> Option<&AgendaItem> {
        self.agenda.get(self.place()?)
    }

    fn title(&self) -> String {
        self.item().map(item_title).unwrap_or_default()
    }

    fn number(&self) -> String {
        let place = self.place().map_or(0, |place| place + 1);
        (messages().live.item)(place, self.agenda.len())
    }

    fn next(&self) -> String {
        let texts = &messages().live;
        live::following(self.live, &self.agenda)
            .map_or_else(|| texts.closing_next.to_owned(), |item| (texts.next)(&item_title(item)))
    }
}

/// The item that a meeting is at.
#[component]
pub(super) fn ItemStage(
    id: EntityId,
    clock: Clock,
    /// Somebody has gone to this item on the agenda: what had the focus is gone.
    was_gone_to: RwSignal<bool>,
) -> AnyView {
    let app = use_app();
    let heading = NodeRef::<html::H2>::new();
    Effect::new(move |_| {
        if let Some(heading) = heading.get().filter(|_| was_gone_to.get()) {
            was_gone_to.set(false);
            // Fails only for an element that cannot be focused.
            let _ = heading.focus();
        }
    });
    let shown = Memo::new(move |_| Shown::of(app, id));
    let text = move |read: fn(&Shown) -> String| {
        Memo::new(move |_| shown.with(|shown| shown.as_ref().map(read).unwrap_or_default()))
    };
    let (title, number, next) = (text(Shown::title), text(Shown::number), text(Shown::next));
    let time = Memo::new(move |_| {
        shown.with(|shown| shown.as_ref().and_then(|shown| time(shown, clock.now()))).unwrap_or_default()
    });
    let is_over = Memo::new(move |_| time.with(|(_, is_over)| *is_over));
    let said = Memo::new(move |_| format!("{}: {}", number.get(), title.get()));
    view! {
        <section class="live kern-level-1" class=("live--over", is_over)>
            <p class="live__number">{number}</p>
            <h2 class="live__title" tabindex="-1" node_ref=heading>{title}</h2>
            <p class="live__time" role="timer" aria-live="off">{move || time.with(|(time, _)| time.clone())}</p>
            <p class="live__over" hidden=move || !is_over.get()>{messages().live.over_text}</p>
            <Announcement text=said />
            <WaysOn id shown />
            <p class="live__next">{next}</p>
        </section>
    }
    .into_any()
}

/// How much time the item has left or how long it has been going on, and whether it is over its time.
fn time(shown: &Shown, now: u64) -> Option<(String, bool)> {
    let texts = &messages().live;
    let item = shown.item()?;
    Some(match Time::of(shown.live.since, item.minutes.unwrap_or(0), now) {
        Time::Left(seconds) if item.minutes.is_some() => ((texts.left)(&written(seconds)), false),
        Time::Over(seconds) if item.minutes.is_some() => {
            let planned = item.minutes.unwrap_or(0);
            ((texts.over)(planned.saturating_add(seconds / MINUTE), planned), true)
        }
        Time::Left(seconds) | Time::Over(seconds) => ((texts.since)(&written(seconds)), false),
    })
}

#[component]
fn WaysOn(id: EntityId, shown: Memo<Option<Shown>>) -> AnyView {
    let app = use_app();
    let texts = &messages().live;
    let go_on = move |outcome: Outcome| {
        let shown = shown.get_untracked();
        shown.is_some_and(|shown| {
            app.apply_all(&live::go_on(shown.live, &shown.agenda, outcome, app.now_ms()))
        })
    };
    let go_on_quietly = move |outcome: Outcome| {
        // What is shown follows the record.
        let _ = go_on(outcome);
    };
    // Whoever teaches asks their network; they may be asked to know everything otherwise.
    let asker = Role::Mentor;
    let ask = move || personal(app, asker, &texts.ask);
    let toasts = use_toasts();
    let leave_to_asker = move |()| {
        if go_on(Outcome::Asked(asker)) {
            toasts.show(Tone::Success, untrack(|| personal(app, asker, &messages().agenda.asks)));
        }
    };
    let close = move |()| app.write(&live::go_to(id, None, app.now_ms()));
    view! {
        <div class="live__ways">
            <Button label=texts.done look=Look::Primary icon=IconName::Check block=true on_click=move |()| go_on_quietly(Outcome::Done) />
            <Button label=texts.leave_open block=true on_click=move |()| go_on_quietly(Outcome::Open) />
            <p class="live__next">{texts.neither_knows}</p>
            <Button label=Signal::derive(ask) block=true on_click=leave_to_asker />
            <Button label=texts.to_closing look=Look::Tertiary block=true on_click=close />
        </div>
    }
    .into_any()
}

/// The whole agenda, of which each item can be gone to: also from the closing, which is reached by a slip of the thumb.
#[component]
pub(super) fn WholeAgenda(id: EntityId, was_gone_to: RwSignal<bool>) -> AnyView {
    let app = use_app();
    let shown = Memo::new(move |_| Shown::of(app, id));
    let texts = &messages().live;
    let row = move |item: AgendaItem, current: Option<EntityId>| {
        let (own, is_done, label) = (item.id, item.done, item_title(&item));
        // Whoever goes back to an item is not done with it.
        let go = move |()| {
            let open = choose(own, agenda::DONE, false);
            if app.apply_all(&[open, live::go_to(id, Some(own), app.now_ms())]) {
                was_gone_to.set(true);
            }
        };
        let name = (texts.go_to)(&label);
        let is_current = current == Some(own);
        let title = if is_current {
            view! { <span>{label}</span> }.into_any()
        } else {
            view! { <Button label name look=Look::Tertiary on_click=go /> }.into_any()
        };
        view! {
            <li class="live__item" class=("live__item--done", is_done) aria-current=is_current.then_some("step")>
                {title}
            </li>
        }
    };
    let rows = move || {
        let Some(shown) = shown.get() else { return Vec::new() };
        let current = shown.item().map(|item| item.id);
        shown.agenda.into_iter().map(|item| row(item, current)).collect_view()
    };
    let is_empty = move || shown.with(|shown| shown.as_ref().is_none_or(|shown| shown.agenda.is_empty()));
    view! {
        <details class="live__agenda" hidden=is_empty>
            <summary>{texts.agenda}</summary>
            <ol role="list">{rows}</ol>
        </details>
    }
    .into_any()
}
