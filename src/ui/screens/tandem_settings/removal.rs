//! Removes the tandem from this device, after one clear question. For some minutes it can be brought back.

use leptos::prelude::*;

use crate::platform::page;
use crate::state::{Decision, Summary, use_app};
use crate::ui::kit::{
    Button, ButtonRow, Dialog, DialogActions, IconName, LinkButton, Look, Section, use_toasts,
};
use crate::ui::parts::{address, decide, ends_automatic_backup, take_out_of_calendar};
use crate::ui::route::Place;
use crate::ui::{messages, tandem_name};

/// The way out of the question.
const CANCEL: &str = "dialog[open] .dialog__actions button:last-child";

/// The button that removes the tandem, and its question.
#[component]
pub(super) fn Removal() -> AnyView {
    let (app, toasts) = (use_app(), use_toasts());
    let texts = &messages().tandem;
    let open = RwSignal::new(false);
    let name = Memo::new(move |_| app.record.with(|record| tandem_name(&Summary::names_of(record))));
    let backup = Signal::stored(address(app, Place::Exchange));
    let remove = move |()| {
        if let Some(open) = app.open.get_untracked() {
            decide(app, toasts, open.id, &name.get_untracked(), Decision::Leave);
        }
    };
    let is_in_calendar = Memo::new(move |_| !app.called_back(None, "").is_empty());
    let was_in_calendar = RwSignal::new(false);
    let take_out = move |()| {
        was_in_calendar.set(true);
        take_out_of_calendar(app, toasts, None);
        // The button goes.
        page::focus(CANCEL);
    };
    let calendar = move || {
        let texts = &messages().appointment;
        match (is_in_calendar.get(), was_in_calendar.get()) {
            (true, _) => view! {
                <p>{texts.before_removal}</p>
                <ButtonRow><Button label=texts.take_out icon=IconName::Calendar on_click=take_out /></ButtonRow>
            }
            .into_any(),
            // A message would lie behind the question.
            (false, true) => view! { <p role="status">{texts.taken_out}</p> }.into_any(),
            (false, false) => ().into_any(),
        }
    };
    view! {
        <Section heading=texts.removal intro=texts.removal_intro>
            <div><Button label=texts.remove look=Look::Danger icon=IconName::Bin on_click=move |()| open.set(true) /></div>
            <Dialog open title=Signal::derive(move || (texts.remove_question)(&name.get()))>
                <p>{texts.remove_loss}</p>
                {calendar}
                {ends_automatic_backup(app)}
                <div><LinkButton label=texts.backup_first href=backup look=Look::Tertiary /></div>
                <DialogActions>
                    <Button label=texts.remove_confirm look=Look::Danger on_click=remove />
                    <Button label=messages().common.cancel on_click=move |()| open.set(false) />
                </DialogActions>
            </Dialog>
        </Section>
    }
    .into_any()
}
