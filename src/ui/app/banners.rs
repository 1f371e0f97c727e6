//! What has to be said above every screen, until it is settled: storage, a new version, what was refused, the example.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::record::{EditError, LimitError, TandemId};
use crate::platform::page;
use crate::platform::storage::StorageError;
use crate::state::{App, SaveState, use_app};
use crate::ui::kit::{Button, ButtonRow, IconName, LinkButton, Look, Notice, Tone, use_toasts};
use crate::ui::route::{Place, Route};
use crate::ui::{RawExportButton, StorageProblem, messages};

/// The banners, the most urgent first. Each is there only while there is a reason for it.
#[component]
pub(super) fn Banners(
    /// The tandem that the screen belongs to.
    around: Memo<Option<TandemId>>,
) -> AnyView {
    let app = use_app();
    let unsaved = Memo::new(move |_| match app.save.get() {
        SaveState::Failed(error) => Some(error),
        SaveState::Saved | SaveState::Saving => None,
    });
    let not_kept = Memo::new(move |_| app.device.with(|device| device.not_kept.clone()));
    let is_wiped =
        Memo::new(move |_| app.device.with(|device| device.was_wiped) && app.tandems.read().is_empty());
    let unreadable = Memo::new(move |_| unreadable(app));
    let has_update = Memo::new(move |_| app.device.with(|device| device.has_update));
    let is_example =
        Memo::new(move |_| around.get().is_some() && app.open.get().is_some_and(|open| open.is_example));
    // Whoever was refused may have scrolled down: there the banner is out of sight.
    let toasts = use_toasts();
    let tell = move |error: &Option<EditError>, _: Option<&Option<EditError>>, _| {
        if let Some(error) = *error {
            toasts.show(Tone::Warning, format!("{}. {}", messages().device.refused, reason(error)));
        }
    };
    // Not at once: in another language, too, it is told only once.
    Effect::watch(move || app.refused.get(), tell, false);
    view! {
        {move || unsaved.get().map(|error| save_failed(app, error, around))}
        {move || not_kept.get().map(|error| nothing_kept(error, around))}
        {move || app.refused.get().map(|error| refused(app, error))}
        {move || is_wiped.get().then(|| wiped(app))}
        {move || Some(unreadable.get()).filter(|count| *count > 0).map(set_aside)}
        {move || has_update.get().then(|| update_offered(app))}
        {move || is_example.get().then(|| example(app))}
    }
    .into_any()
}

/// How many pieces of what is stored cannot be read.
fn unreadable(app: App) -> usize {
    let in_tandem = app.open.get().map_or(0, |open| open.bad_rows);
    app.device.with(|device| device.bad_heads + device.unreadable_belts) + in_tandem
}

fn save_failed(app: App, error: StorageError, around: Memo<Option<TandemId>>) -> AnyView {
    let texts = &messages().device;
    // Should it fail again, this banner stays.
    let retry = move |()| spawn_local(async move { drop(app.save_now().await) });
    view! {
        <StorageProblem error title=texts.not_saved meaning=texts.not_saved_meaning>
            <Button label=texts.try_again look=Look::Primary on_click=retry />
            {backup_link(around)}
        </StorageProblem>
    }
    .into_any()
}

fn nothing_kept(error: StorageError, around: Memo<Option<TandemId>>) -> AnyView {
    let texts = &messages().device;
    view! {
        <StorageProblem error title=texts.not_kept meaning=texts.not_kept_meaning>
            {backup_link(around)}
        </StorageProblem>
    }
    .into_any()
}

fn backup_link(around: Memo<Option<TandemId>>) -> AnyView {
    let link = |id| {
        let href = Route::of_tandem(id, Place::Exchange).to_string();
        view! { <LinkButton label=messages().device.make_backup href icon=IconName::Download /> }
    };
    view! { {move || around.get().map(link)} }.into_any()
}

fn refused(app: App, error: EditError) -> AnyView {
    let texts = &messages().device;
    view! {
        <Notice tone=Tone::Warning title=texts.refused on_dismiss=move |()| app.refused.set(None)>
            <p>{reason(error)}</p>
        </Notice>
    }
    .into_any()
}

fn reason(error: EditError) -> &'static str {
    let texts = &messages().device;
    match error {
        EditError::Missing => texts.refused_missing,
        EditError::Limit(LimitError::ValueBytes) => texts.refused_too_long,
        EditError::Limit(LimitError::Entities) => texts.refused_too_many,
        EditError::Limit(_) | EditError::Exhausted => texts.refused_otherwise,
    }
}

fn wiped(app: App) -> AnyView {
    let texts = &messages().device;
    let dismiss = move |()| app.device.update(|device| device.was_wiped = false);
    view! {
        <Notice tone=Tone::Warning title=texts.wiped.what on_dismiss=dismiss>
            <p>{texts.wiped.remedy}</p>
            <ButtonRow>
                <LinkButton label=texts.open_file href=Route::Open.to_string() icon=IconName::Upload />
            </ButtonRow>
        </Notice>
    }
    .into_any()
}

fn set_aside(count: usize) -> AnyView {
    let texts = &messages().device;
    view! {
        <Notice tone=Tone::Warning title=(texts.set_aside)(count)>
            <p>{texts.set_aside_meaning}</p>
            <p>{texts.raw_export_warning}</p>
            <ButtonRow>
                <LinkButton label=texts.open_file href=Route::Open.to_string() icon=IconName::Upload />
                <RawExportButton />
            </ButtonRow>
        </Notice>
    }
    .into_any()
}

fn update_offered(app: App) -> AnyView {
    let texts = &messages().device;
    view! {
        <Notice tone=Tone::Info title=texts.update_offered>
            <p>{texts.update_meaning}</p>
            <ButtonRow>
                <Button label=texts.update_now on_click=move |()| app.take_update() />
            </ButtonRow>
        </Notice>
    }
    .into_any()
}

fn example(app: App) -> AnyView {
    let texts = &messages().device;
    let leave = move |()| {
        page::set_hash(&Route::Start.to_string());
        // Closing the example touches no storage, so it cannot fail.
        spawn_local(async move { drop(app.remove_tandem().await) });
    };
    view! {
        <Notice tone=Tone::Info title=texts.example>
            <p>{texts.example_meaning}</p>
            <ButtonRow>
                <Button label=texts.leave_example on_click=leave />
            </ButtonRow>
        </Notice>
    }
    .into_any()
}
