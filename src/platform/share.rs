//! Hands a file to another app by way of the share sheet.

use js_sys::{Array, Reflect};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, File, FilePropertyBag, Navigator, ShareData};

/// The one type of a text file every share sheet takes; Chromium refuses `application/json`.
const MIME_TYPE: &str = "text/plain";

/// What became of sharing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    /// Another app took the file. Whether it arrives, no page can know.
    HandedOver,
    /// The person closed the share sheet.
    Cancelled,
}

/// Why a file could not be shared. A download always remains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ShareError {
    /// This browser has no share sheet, or none for files.
    #[error("this browser cannot share files")]
    NotAvailable,
    /// The browser said no: a policy, or no click came before.
    #[error("the browser denies sharing")]
    Denied,
}

/// Whether a text file can be shared here at all.
pub fn can_share() -> bool {
    prepare("probe.txt", "probe").is_some()
}

/// Opens the share sheet with a text file. Must be called from a click.
///
/// # Errors
/// If files cannot be shared here or the browser says no.
pub async fn share(file_name: &str, text: &str) -> Result<Shared, ShareError> {
    let (navigator, data) = prepare(file_name, text).ok_or(ShareError::NotAvailable)?;
    match JsFuture::from(navigator.share_with_data(&data)).await {
        Ok(_) => Ok(Shared::HandedOver),
        Err(exception) => match exception.dyn_ref::<DomException>().map(DomException::name).as_deref() {
            Some("AbortError") => Ok(Shared::Cancelled),
            _ => Err(ShareError::Denied),
        },
    }
}

fn prepare(file_name: &str, text: &str) -> Option<(Navigator, ShareData)> {
    let navigator = web_sys::window()?.navigator();
    let has = |name: &str| Reflect::get(&navigator, &name.into()).is_ok_and(|member| member.is_function());
    if !has("share") || !has("canShare") {
        return None;
    }
    let options = FilePropertyBag::new();
    options.set_type(MIME_TYPE);
    let parts = Array::of1(&JsValue::from_str(text));
    let file = File::new_with_str_sequence_and_options(&parts, file_name, &options).ok()?;
    let data = ShareData::new();
    data.set_files(&Array::of1(&file));
    navigator.can_share_with_data(&data).then_some((navigator, data))
}
