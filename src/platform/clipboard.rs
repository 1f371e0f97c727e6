//! Copies text for the person to paste elsewhere.

use thiserror::Error;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Why a text was not copied. The person can still mark it and copy by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ClipboardError {
    /// This page has no clipboard: an old browser, or no https.
    #[error("this page has no clipboard")]
    NotAvailable,
    /// The browser or the person said no.
    #[error("the browser denies the clipboard")]
    Denied,
}

/// Copies a text.
///
/// # Errors
/// If there is no clipboard or it is denied.
pub async fn copy(text: &str) -> Result<(), ClipboardError> {
    let window = web_sys::window().ok_or(ClipboardError::NotAvailable)?;
    let clipboard = window.navigator().clipboard();
    // Undefined in an insecure context, whatever the type says.
    if !JsValue::from(clipboard.clone()).is_object() {
        return Err(ClipboardError::NotAvailable);
    }
    match JsFuture::from(clipboard.write_text(text)).await {
        Ok(_) => Ok(()),
        Err(_) => Err(ClipboardError::Denied),
    }
}
