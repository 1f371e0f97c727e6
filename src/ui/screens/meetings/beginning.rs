//! Beginning a meeting, going back into one that is on, and cancelling one.

use leptos::prelude::*;
use tandembuch_core::forms::live::{self, Live};
use tandembuch_core::forms::meeting::{self, Meeting};
use tandembuch_core::forms::{carry, choose};
use tandembuch_core::next_step::is_far_ahead;
use tandembuch_core::record::EntityId;

use super::start_of;
use crate::state::use_app;
use crate::ui::kit::{
    Button, ButtonRow, Dialog, DialogActions, IconName, LinkButton, Look, Notice, Tone, use_toasts,
};
use crate::ui::messages;
use crate::ui::parts::{address, go_to, say_with_undo};
use crate::ui::route::Place;

/// What can be done with a meeting right now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Ahead,
    On,
    Held,
    Cancelled,
}

fn state_of(id: EntityId) -> Memo<State> {
    let app = use_app();
    Memo::new(move |_| {
        app.record.with(|record| match Meeting::find(record, id) {
            Some(meeting) if meeting.cancelled => State::Cancelled,
            Some(meeting) if meeting.held => State::Held,
            _ if Live::find(record, id).is_some() => State::On,
            _ => State::Ahead,
        })
    })
}

/// The button that begins a meeting. Where that is more than a day ahead it asks once: another one may be meant.
#[component]
pub(in crate::ui::screens) fn BeginButton(id: EntityId) -> AnyView {
    let app = use_app();
    let texts = &messages().live;
    let is_asked = RwSignal::new(false);
    let begin = move |()| {
        let agenda = app.record.with_untracked(|record| carry::agenda(record, id, app.now_untracked()));
        if app.apply_all(&live::begin(id, &agenda, app.now_ms())) {
            go_to(app, Place::Live(id.to_string()));
        }
    };
    let meeting = move || app.record.with_untracked(|record| Meeting::find(record, id));
    let press = move |()| {
        if meeting().is_some_and(|meeting| is_far_ahead(&meeting, app.now_untracked())) {
            is_asked.set(true);
        } else {
            begin(());
        }
    };
    // Before its day its agenda comes first.
    let look = move || {
        let start = app.record.with(|record| Meeting::find(record, id)).and_then(|meeting| meeting.start);
        if start.is_none_or(|start| start.date() <= app.today()) { Look::Primary } else { Look::Secondary }
    };
    let planned = move || meeting().map(|meeting| (texts.begin_planned)(&start_of(&meeting)));
    view! {
        <Button label=texts.begin look=look() icon=IconName::Clock on_click=press />
        <Dialog open=is_asked title=texts.begin_early>
            <p>{planned}</p>
            <DialogActions>
                <Button label=texts.begin_now look=Look::Primary on_click=begin />
                <Button label=messages().common.cancel on_click=move |()| is_asked.set(false) />
            </DialogActions>
        </Dialog>
    }
    .into_any()
}

/// The button that begins a meeting or leads back into it; says so if it is cancelled.
#[component]
pub(super) fn Beginning(id: EntityId) -> AnyView {
    let app = use_app();
    let state = state_of(id);
    let place = move || Place::Live(id.to_string());
    let texts = &messages().live;
    let content = move || {
        match state.get() {
        State::Ahead => view! {
            <ButtonRow>
                <BeginButton id />
            </ButtonRow>
        }
        .into_any(),
        State::On => view! {
            <ButtonRow>
                <LinkButton label=texts.resume look=Look::Primary icon=IconName::Clock href=address(app, place()) />
            </ButtonRow>
        }
        .into_any(),
        State::Held => ().into_any(),
        State::Cancelled => {
            let uncancel = move |()| app.write(&choose(id, meeting::CANCELLED, false));
            let texts = &messages().appointment;
            view! {
                <Notice tone=Tone::Warning title=texts.cancelled>
                    <p>{texts.cancelled_text}</p>
                    <ButtonRow>
                        <Button label=texts.uncancel icon=IconName::Undo on_click=uncancel />
                    </ButtonRow>
                </Notice>
            }
            .into_any()
        }
    }
    };
    view! { {content} }.into_any()
}

/// Cancels a meeting that has not been held. It stays in the record, with everything that belongs to it.
#[component]
pub(super) fn Cancelling(id: EntityId) -> AnyView {
    let (app, toasts) = (use_app(), use_toasts());
    let texts = &messages().appointment;
    let state = state_of(id);
    let cancel = move |()| {
        if app.apply(&choose(id, meeting::CANCELLED, true)) {
            say_with_undo(app, toasts, texts.cancel_done.to_owned(), move || {
                app.write(&choose(id, meeting::CANCELLED, false));
            });
        }
    };
    let button = move || {
        matches!(state.get(), State::Ahead | State::On).then(|| {
            view! { <Button label=texts.cancel icon=IconName::Close on_click=cancel /> }
        })
    };
    view! { {button} }.into_any()
}
