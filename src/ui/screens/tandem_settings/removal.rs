//! Removes the tandem from this device, after one clear question.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::page;
use crate::state::{Summary, use_app};
use crate::ui::kit::{Button, Dialog, DialogActions, IconName, Look, Section, Tone, use_toasts};
use crate::ui::parts::address;
use crate::ui::route::{Place, Route};
use crate::ui::{messages, tandem_name};

/// The button that removes the tandem, and its question.
#[component]
pub(super) fn Removal() -> AnyView {
    let (app, toasts) = (use_app(), use_toasts());
    let texts = &messages().tandem;
    let open = RwSignal::new(false);
    let is_busy = RwSignal::new(false);
    let name = Memo::new(move |_| app.record.with(|record| tandem_name(&Summary::names_of(record))));
    let backup = Signal::stored(address(app, Place::Exchange));
    let remove = move |()| {
        is_busy.set(true);
        spawn_local(async move {
            match app.remove_tandem().await {
                Ok(()) => {
                    page::set_hash(&Route::Start.to_string());
                    toasts.show(Tone::Success, texts.removed);
                }
                Err(_) => toasts.show(Tone::Danger, texts.remove_failed),
            }
            is_busy.try_set(false);
            open.try_set(false);
        });
    };
    view! {
        <Section heading=texts.removal intro=texts.removal_intro>
            <div><Button label=texts.remove look=Look::Danger icon=IconName::Bin on_click=move |()| open.set(true) /></div>
            <Dialog open title=Signal::derive(move || (texts.remove_question)(&name.get()))>
                <p>{texts.remove_loss}</p>
                <p><a href=backup>{texts.backup_first}</a></p>
                <DialogActions>
                    <Button label=texts.remove_confirm look=Look::Danger busy=is_busy on_click=remove />
                    <Button label=messages().common.cancel on_click=move |()| open.set(false) />
                </DialogActions>
            </Dialog>
        </Section>
    }
    .into_any()
}
