//! What a meeting needs now and then: the whole agenda, the other ways to go on, the tasks, and the way out.

use leptos::prelude::*;
use tandembuch_core::forms::agenda::{self, AgendaItem};
use tandembuch_core::forms::choose;
use tandembuch_core::forms::live::{self, Outcome};
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::task::Task;
use tandembuch_core::record::EntityId;

use super::LONGER;
use crate::state::use_app;
use crate::ui::kit::{Button, Icon, IconName, LinkButton, Look, Tone, use_toasts};
use crate::ui::parts::{Stage, Tasks, address, item_title};
use crate::ui::route::Place;
use crate::ui::{messages, personal};

/// What a meeting needs now and then.
#[component]
pub(super) fn Rest(
    id: EntityId,
    stage: Memo<Option<Stage>>,
    was_gone_to: RwSignal<bool>,
    /// Called when one of it has led away from here.
    #[prop(into)]
    on_gone: Callback<()>,
) -> AnyView {
    let texts = &messages().live;
    let is_open_from_before = move |task: Task| !task.done && task.meeting != Some(id);
    view! {
        <WholeAgenda id stage was_gone_to on_gone />
        <section class="rest" aria-label=texts.ways>
            <WaysOn id stage on_gone />
        </section>
        <section class="rest">
            <h2>{texts.earlier_tasks}</h2>
            <Tasks shown=is_open_from_before meeting=Some(id) can_add=false />
        </section>
    }
    .into_any()
}

#[component]
fn WaysOn(id: EntityId, stage: Memo<Option<Stage>>, on_gone: Callback<()>) -> AnyView {
    let app = use_app();
    let texts = &messages().live;
    let go_on = move |outcome: Outcome| {
        let is_done = stage.get_untracked().is_some_and(|stage| {
            app.apply_all(&live::go_on(stage.live, &stage.agenda, outcome, app.now_ms()))
        });
        if is_done {
            on_gone.run(());
        }
        is_done
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
    let leave_open = move |()| {
        // What is shown follows the record.
        let _ = go_on(Outcome::Open);
    };
    let close = move |()| {
        app.write(&live::go_to(id, None, app.now_ms()));
        on_gone.run(());
    };
    let lengthen = move |()| {
        if let Some(item) = stage.get_untracked().as_ref().and_then(Stage::item) {
            app.write(&live::lengthen(item, LONGER));
            on_gone.run(());
        }
    };
    view! {
        <div class="rest__ways">
            <Button label=texts.longer block=true on_click=lengthen />
            <Button label=texts.leave_open block=true on_click=leave_open />
            <p class="muted">{texts.neither_knows}</p>
            <Button label=Signal::derive(ask) block=true on_click=leave_to_asker />
            <Button label=texts.to_closing block=true on_click=close />
            <LinkButton label=texts.leave block=true href=address(app, Place::Meeting(id.to_string())) icon=IconName::ChevronDown />
        </div>
    }
    .into_any()
}

/// The whole agenda, of which each item can be gone to.
#[component]
fn WholeAgenda(
    id: EntityId,
    stage: Memo<Option<Stage>>,
    was_gone_to: RwSignal<bool>,
    on_gone: Callback<()>,
) -> AnyView {
    let app = use_app();
    let texts = &messages().live;
    let row = move |item: AgendaItem, current: Option<EntityId>| {
        let (own, is_done, label) = (item.id, item.done, item_title(&item));
        // Whoever goes back to an item is not done with it.
        let go = move |()| {
            let open = choose(own, agenda::DONE, false);
            if app.apply_all(&[open, live::go_to(id, Some(own), app.now_ms())]) {
                on_gone.run(());
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
        let sign = if is_done { Some(IconName::Check) } else { None };
        view! {
            <li class="rest__item" class=("rest__item--done", is_done) aria-current=is_current.then_some("step")>
                <span class="rest__sign">{sign.map(|name| view! { <Icon name /> })}</span>
                {title}
                <span class="rest__minutes">{item.minutes.map(messages().meetings.short_minutes)}</span>
            </li>
        }
    };
    let rows = move || {
        let Some(stage) = stage.get() else { return Vec::new() };
        let current = stage.item().map(|item| item.id);
        stage.agenda.into_iter().map(|item| row(item, current)).collect_view()
    };
    let is_empty = move || stage.with(|stage| stage.as_ref().is_none_or(|stage| stage.agenda.is_empty()));
    view! {
        <section class="rest" hidden=is_empty>
            <h2>{texts.agenda}</h2>
            <ol class="rest__agenda kern-level-1" role="list">{rows}</ol>
        </section>
    }
    .into_any()
}
