//! A failure of the storage, told as what happened and what to do.

use leptos::prelude::*;
use tandembuch_core::text::device::{Device, Problem};

use super::kit::{ButtonRow, Notice, Tone};
use super::messages;
use crate::platform::storage::StorageError;

/// A failure of the storage: what happened, what to do, and buttons for it.
#[component]
pub fn StorageProblem(
    /// The failure.
    error: StorageError,
    /// What it means for the person, in a few words; otherwise the failure itself is the heading.
    #[prop(optional, into)]
    title: Option<&'static str>,
    /// What that means, in a sentence.
    #[prop(optional, into)]
    meaning: Option<&'static str>,
    /// Buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    let problem = storage_problem(&messages().device, &error);
    let details = details(&error).map(|name| (messages().device.storage_details)(name));
    view! {
        <Notice tone=Tone::Danger title=title.unwrap_or(problem.what)>
            {title.map(|_| view! { <p>{problem.what} " " {meaning}</p> })}
            <p>{problem.remedy}</p>
            {details.map(|details| view! { <p>{details}</p> })}
            {children.map(|children| view! { <ButtonRow>{children()}</ButtonRow> })}
        </Notice>
    }
    .into_any()
}

/// The words for a failure of the storage.
pub(super) fn storage_problem<'a>(texts: &'a Device, error: &StorageError) -> &'a Problem {
    match error {
        StorageError::NotAvailable => &texts.storage_not_available,
        StorageError::Denied => &texts.storage_denied,
        StorageError::QuotaExceeded => &texts.storage_full,
        StorageError::ConnectionLost { .. } => &texts.storage_lost,
        StorageError::Blocked => &texts.storage_blocked,
        StorageError::NoAnswer(_) => &texts.storage_silent,
        StorageError::DatabaseTooNew | StorageError::RowTooNew { .. } => &texts.storage_too_new,
        StorageError::BadRow(_) | StorageError::Corrupt { .. } => &texts.storage_damaged,
        StorageError::LockChanged | StorageError::CannotSeal => &texts.storage_lock_changed,
        StorageError::NotRead { .. } | StorageError::Unexpected { .. } => &texts.storage_unexpected,
    }
}

/// The browser's own name for what no list of failures has.
fn details(error: &StorageError) -> Option<&str> {
    match error {
        StorageError::Unexpected { name, .. } => Some(name),
        _ => None,
    }
}
