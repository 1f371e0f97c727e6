//! Deletes everything on this device, after one clear question.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::state::{App, TandemCard, use_app};
use crate::ui::kit::{Button, Dialog, DialogActions, IconName, LinkButton, Look, Tone, lead_to, use_toasts};
use crate::ui::route::{Place, Route};
use crate::ui::{messages, tandem_name};

/// The button that deletes everything, and its question.
#[component]
pub(super) fn Removal() -> AnyView {
    let (app, toasts) = (use_app(), use_toasts());
    let texts = &messages().settings;
    let open = RwSignal::new(false);
    let is_busy = RwSignal::new(false);
    let remove = move |()| {
        is_busy.set(true);
        spawn_local(async move {
            match app.remove_everything().await {
                Ok(()) => {
                    toasts.show(Tone::Success, texts.removed);
                    lead_to(&Route::Start.to_string());
                }
                Err(_) => toasts.show(Tone::Danger, texts.remove_failed),
            }
            is_busy.try_set(false);
            open.try_set(false);
        });
    };
    view! {
        <div><Button label=texts.remove look=Look::Danger icon=IconName::Bin on_click=move |()| open.set(true) /></div>
        <Dialog open title=texts.remove_question>
            <p>{texts.remove_loss}</p>
            {move || backups(app, app.tandems.get())}
            <DialogActions>
                <Button label=texts.remove_confirm look=Look::Danger busy=is_busy on_click=remove />
                <Button label=messages().common.cancel on_click=move |()| open.set(false) />
            </DialogActions>
        </Dialog>
    }
    .into_any()
}

/// The ways to a backup of each tandem.
fn backups(app: App, mut tandems: Vec<TandemCard>) -> AnyView {
    // What leaves cannot be opened.
    tandems.retain(|card| app.afterwards_of(card.id).is_none_or(|one| one.goes.is_none()));
    let texts = &messages().settings;
    let link = |card: TandemCard| {
        let href = Route::of_tandem(card.id, Place::Exchange).to_string();
        view! { <LinkButton label=(texts.back_up)(&tandem_name(&card.summary)) icon=IconName::Download href /> }
    };
    (!tandems.is_empty())
        .then(|| {
            view! {
                <p>{texts.back_up_first}</p>
                <div class="stack">{tandems.into_iter().map(link).collect_view()}</div>
            }
        })
        .into_any()
}
