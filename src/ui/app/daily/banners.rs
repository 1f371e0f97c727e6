//! Banners about an open tandem: what could not be saved, what was refused, and that this is the example or lies in the
//! archive.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::fullness::Fullness;
use tandembuch_core::record::{EditError, LimitError, Record, SpaceId};

use super::super::banners::backup_link;
use super::afterwards::archived;
use crate::platform::storage::StorageError;
use crate::state::{App, Refusal, SaveState};
use crate::ui::kit::{Button, ButtonRow, Look, Notice, Tone, lead_to, use_toasts};
use crate::ui::route::Route;
use crate::ui::screens::exchange::told_of_shared_folder;
use crate::ui::{RawExportButton, StorageProblem, messages};

/// What was not saved or refused.
pub(super) fn alarms(app: App, around: Memo<Option<SpaceId>>) -> AnyView {
    let unsaved = Memo::new(move |_| match app.save.get() {
        SaveState::Failed(error) => Some(error),
        SaveState::Saved | SaveState::Saving => None,
    });
    // Whoever was refused may have scrolled down: there the banner is out of sight.
    let toasts = use_toasts();
    let tell = move |error: &Option<Refusal>, _: Option<&Option<Refusal>>, _| {
        if let Some(error) = *error {
            toasts.show(Tone::Warning, format!("{}. {}", messages().opening.refused, reason(error)));
        }
    };
    // Not at once: in another language, too, it is told only once.
    Effect::watch(move || app.refused.get(), tell, false);
    let is_full = Memo::new(move |_| around.get().is_some() && app.record.with(is_full));
    view! {
        {move || unsaved.get().map(|error| save_failed(app, error, around))}
        {move || app.refused.get().map(|error| refused(app, error))}
        {move || is_full.get().then(|| full(around))}
        {told_of_shared_folder(app)}
    }
    .into_any()
}

/// Returns whether there is no room for anything new. Counted without walking through everything: it is asked after
/// each edit.
fn is_full(record: &Record) -> bool {
    Fullness { entities: record.len(), writers: record.seen().len(), bytes: 0 }.percent() >= 100
}

fn full(around: Memo<Option<SpaceId>>) -> AnyView {
    let texts = &messages().tandem;
    view! {
        <Notice tone=Tone::Warning title=texts.is_full>
            <p>{texts.is_full_meaning}</p>
            <ButtonRow>{backup_link(around)}</ButtonRow>
        </Notice>
    }
    .into_any()
}

/// That the open tandem is the example, or lies in the archive.
pub(super) fn example(app: App, around: Memo<Option<SpaceId>>) -> AnyView {
    let is_example =
        Memo::new(move |_| around.get().is_some() && app.open.get().is_some_and(|open| open.is_example));
    view! {
        {move || is_example.get().then(|| example_notice(app))}
        {archived(app, around)}
    }
    .into_any()
}

/// The way to save everything as it lies on this device, and what is to be known before.
pub(super) fn raw_export() -> AnyView {
    view! {
        <p>{messages().device.rescue_warning}</p>
        <ButtonRow>
            <RawExportButton />
        </ButtonRow>
    }
    .into_any()
}

fn save_failed(app: App, error: StorageError, around: Memo<Option<SpaceId>>) -> AnyView {
    let texts = &messages().opening;
    // Should it fail again, this banner stays.
    let retry = move |()| spawn_local(async move { drop(app.save_now().await) });
    view! {
        <StorageProblem error title=texts.not_saved meaning=texts.not_saved_meaning>
            <Button label=messages().device.try_again look=Look::Primary on_click=retry />
            {backup_link(around)}
        </StorageProblem>
    }
    .into_any()
}

fn refused(app: App, error: Refusal) -> AnyView {
    let texts = &messages().opening;
    view! {
        <Notice tone=Tone::Warning title=texts.refused on_dismiss=move |()| app.refused.set(None)>
            <p>{reason(error)}</p>
        </Notice>
    }
    .into_any()
}

fn reason(error: Refusal) -> String {
    let texts = &messages().opening;
    let reason = match error {
        Refusal::NoRandomness(_) => {
            return format!("{}. {}", texts.no_randomness.what, texts.no_randomness.remedy);
        }
        Refusal::Archived => messages().afterwards.refused,
        Refusal::Edit(EditError::Missing) => texts.refused_missing,
        Refusal::Edit(EditError::Limit(LimitError::ValueBytes)) => texts.refused_too_long,
        Refusal::Edit(EditError::Limit(LimitError::Entities)) => texts.refused_too_many,
        Refusal::Edit(EditError::Limit(_) | EditError::Exhausted) => texts.refused_otherwise,
    };
    reason.to_owned()
}

fn example_notice(app: App) -> AnyView {
    let texts = &messages().opening;
    let leave = move |_| {
        lead_to(&Route::Start.to_string());
        app.leave_example();
    };
    view! {
        <section class="hint-line" aria-label=texts.example>
            <p>{texts.example}</p>
            <button type="button" class="link-button" on:click=leave>{texts.leave_example}</button>
        </section>
    }
    .into_any()
}
