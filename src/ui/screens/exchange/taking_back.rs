//! Takes the last file that came in back, after one clear question. The message that offers it goes after half a minute.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::record::SpaceId;

use crate::platform::page;
use crate::state::{App, use_app};
use crate::ui::kit::{Button, Dialog, DialogActions, IconName, Look, Section, after_the_frame, use_toasts};
use crate::ui::parts::day_and_time;
use crate::ui::screens::open_file::take_back;
use crate::ui::{messages, person_name};

/// What came in last, and the button that takes it back; nothing where there is nothing to take back.
#[component]
pub(super) fn TakingBack(tandem: SpaceId) -> AnyView {
    let app = use_app();
    let is_there = RwSignal::new(false);
    // Whenever something came in or was taken back, here or in another tab.
    Effect::new(move |_| {
        app.private.track();
        spawn_local(async move {
            // What cannot be read cannot be taken back.
            is_there.try_set(app.can_undo_import().await.unwrap_or_default());
        });
    });
    let is_shown = Memo::new(move |_| is_there.get());
    view! { {move || is_shown.get().then(|| offered(app, tandem))} }.into_any()
}

fn offered(app: App, tandem: SpaceId) -> AnyView {
    let texts = &messages().incoming;
    let open = RwSignal::new(false);
    view! {
        <Section heading=texts.last_file>
            <p>{move || whence(app)}</p>
            <p>{texts.undo_meaning}</p>
            <div><Button label=texts.undo icon=IconName::Undo on_click=move |()| open.set(true) /></div>
            <TakingBackDialog tandem open />
        </Section>
    }
    .into_any()
}

/// Asks whether to take the last file that came in back, and does.
#[component]
pub fn TakingBackDialog(
    /// Of which tandem.
    tandem: SpaceId,
    /// Is it asked?
    open: RwSignal<bool>,
) -> AnyView {
    let (app, toasts) = (use_app(), use_toasts());
    let texts = &messages().incoming;
    let is_busy = RwSignal::new(false);
    let undo = move |()| {
        is_busy.set(true);
        spawn_local(async move {
            take_back(app, toasts, messages(), tandem).await;
            is_busy.try_set(false);
            open.try_set(false);
            // The dialog gives the focus back to a button that is about to go.
            after_the_frame(|| {
                page::focus("h1");
            });
        });
    };
    view! {
        <Dialog open title=texts.undo_question>
            <p>{move || whence(app)}</p>
            <p>{texts.undo_meaning}</p>
            <DialogActions>
                <Button label=texts.undo_confirm look=Look::Primary busy=is_busy on_click=undo />
                <Button label=messages().common.cancel on_click=move |()| open.set(false) />
            </DialogActions>
        </Dialog>
    }
    .into_any()
}

/// From whom it came and when, as far as is known.
fn whence(app: App) -> String {
    let texts = &messages().incoming;
    let (at, is_own, me) =
        app.private.with(|private| (private.taken_in_at, private.taken_in_own, private.me()));
    match at.map(|at| day_and_time(app, at)) {
        None => texts.last_file_unknown.to_owned(),
        Some(when) if is_own => (texts.last_file_own)(&when),
        Some(when) => (texts.last_file_of)(&app.record.with(|record| person_name(record, me.other())), &when),
    }
}
