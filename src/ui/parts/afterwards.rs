//! What becomes of a tandem afterwards is decided, said, and taken back with the message about it.

use chrono::Months;
use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::record::SpaceId;
use tandembuch_core::text::dates;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::state::{Afterwards, App, Decision, What};
use crate::ui::kit::{
    Button, ButtonRow, Dialog, DialogActions, Look, Notice, Toasts, Tone, keep_focus_near, lead_to,
};
use crate::ui::route::Route;
use crate::ui::{language, messages};

/// Decides what becomes of a tandem of this name, and says so. Who deletes the one that is open, is led to the start page.
pub fn decide(app: App, toasts: Toasts, id: SpaceId, name: &str, decision: Decision) {
    let texts = &messages().afterwards;
    let (said, undo) = match decision {
        Decision::Archive(_) => ((texts.is_put)(name), Some(Decision::Unarchive)),
        Decision::Leave => ((texts.leaves)(name), Some(Decision::Return)),
        Decision::Unarchive | Decision::Return => ((messages().attention.is_back)(name), None),
        Decision::RemindOn(Some(day)) => ((texts.remind_on)(&dates::long_date(language(), day)), None),
        Decision::RemindOn(None) => (texts.no_reminder.to_owned(), None),
        Decision::RemoveNow => ((texts.gone)(name), None),
    };
    let is_open = app.open.get_untracked().is_some_and(|open| open.id == id);
    if is_open && decision == Decision::Leave {
        lead_to(&Route::Start.to_string());
    }
    let section = document().active_element().and_then(|pressed| pressed.closest(".section").ok().flatten());
    let section = section.and_then(|section| section.dyn_into::<HtmlElement>().ok());
    let name = name.to_owned();
    spawn_local(async move {
        match (app.decide(id, decision).await, undo) {
            (Err(_), _) => toasts.show(Tone::Danger, messages().tandem.remove_failed),
            (Ok(()), Some(undo)) => {
                toasts.show_with_undo(said, move || decide(app, toasts, id, &name, undo));
            }
            // It was brought back too late, or another tab was faster.
            (Ok(()), None) if decision == Decision::Return && app.is_decided(id) => {
                toasts.show(Tone::Danger, (messages().afterwards.gone)(&name));
            }
            (Ok(()), None) => toasts.show(Tone::Success, said),
        }
        // What was pressed may be gone.
        keep_focus_near(section.as_ref());
    });
}

/// A day so many months ahead.
pub fn in_months(app: App, months: u32) -> Option<chrono::NaiveDate> {
    app.now_untracked().date().checked_add_months(Months::new(months))
}

/// What has to be said of a tandem that leaves, or that lies in the archive for longer than was wanted.
pub fn afterwards_notice(app: App, toasts: Toasts, one: Afterwards, name: &str) -> Option<AnyView> {
    let texts = &messages().afterwards;
    if let Some(goes) = one.goes.filter(|_| !one.is_decided()) {
        let time = app.local_time(goes)?.time();
        let title = (texts.goes)(name, &dates::time_of_day(language(), time));
        return Some(notice(title, leaving(app, toasts, one.id, name)));
    }
    one.is_to_be_reminded_of(app.today()).then_some(())?;
    let title = (texts.due)(name, &archived_on(app, one)?);
    let later = Decision::RemindOn(Some(in_months(app, 1)?));
    let decision = |label, look, decision| {
        let called = name.to_owned();
        let press = move |()| decide(app, toasts, one.id, &called, decision);
        button(label, name, look, Callback::new(press))
    };
    let buttons = [
        decision(texts.later, Look::Secondary, later),
        decision(texts.delete_all, Look::Danger, Decision::Leave),
    ];
    Some(notice(title, buttons.collect_view().into_any()))
}

/// Brings back what leaves, or deletes it without waiting, after one clear question: nothing takes that back.
fn leaving(app: App, toasts: Toasts, id: SpaceId, name: &str) -> AnyView {
    let texts = &messages().afterwards;
    let open = RwSignal::new(false);
    let decision = |decision| {
        let name = name.to_owned();
        Callback::new(move |()| decide(app, toasts, id, &name, decision))
    };
    let (bring_back, remove) = (decision(Decision::Return), decision(Decision::RemoveNow));
    let title = (texts.now_question)(name);
    view! {
        {button(messages().common.bring_back, name, Look::Secondary, bring_back)}
        {button(texts.now, name, Look::Danger, Callback::new(move |()| open.set(true)))}
        <Dialog open title>
            <p>{texts.now_loss}</p>
            <DialogActions>
                <Button label=texts.now look=Look::Danger on_click=remove />
                <Button label=messages().common.cancel on_click=move |()| open.set(false) />
            </DialogActions>
        </Dialog>
    }
    .into_any()
}

/// There may be several such tandems: the name of the button says which one.
fn button(label: &'static str, name: &str, look: Look, on_click: Callback<()>) -> AnyView {
    view! { <Button label name=format!("{label}: {name}") look on_click /> }.into_any()
}

fn notice(title: String, buttons: AnyView) -> AnyView {
    view! {
        <Notice tone=Tone::Info title>
            <ButtonRow>{buttons}</ButtonRow>
        </Notice>
    }
    .into_any()
}

/// What the open tandem writes into folders by itself ends with it, and what stays; nothing where there is none.
pub fn ends_automatic_backup(app: App) -> AnyView {
    What::ALL
        .into_iter()
        .zip(messages().automatic_state.ends)
        .map(|(what, ends)| {
            let folder = Memo::new(move |_| app.automatic(what).map(|automatic| automatic.folder));
            move || folder.get().map(|folder| view! { <p>{ends(&folder)}</p> })
        })
        .collect_view()
        .into_any()
}

/// The day on which a tandem was put into the archive.
pub fn archived_on(app: App, one: Afterwards) -> Option<String> {
    Some(dates::long_date(language(), app.local_time(one.since?)?.date()))
}
