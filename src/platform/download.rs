//! Gives a file to the person by way of the browser's download.

use js_sys::{Array, Uint8Array};
use thiserror::Error;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Safari reads the address of a download some time after the click; this is long enough for it.
const REVOKE_AFTER_MS: i32 = 60_000;

/// Why a download could not be started.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DownloadError {
    /// The browser could not make a file of it.
    #[error("the browser could not make the file")]
    NotMade,
}

/// Starts a download. Whether the person then keeps the file, no page can know.
///
/// # Errors
/// If the browser could not make the file.
pub fn download(file_name: &str, mime_type: &str, content: &[u8]) -> Result<(), DownloadError> {
    start(file_name, mime_type, content).ok_or(DownloadError::NotMade)
}

fn start(file_name: &str, mime_type: &str, content: &[u8]) -> Option<()> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let options = BlobPropertyBag::new();
    options.set_type(mime_type);
    let parts = Array::of1(&Uint8Array::from(content));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;

    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(file_name);
    // Old Firefox follows only links which are in the page.
    let body = document.body()?;
    body.append_child(&link).ok()?;
    link.click();
    link.remove();

    let revoke = Closure::once_into_js(move || {
        // An address that is no longer known needs no revoking.
        let _revoked = Url::revoke_object_url(&address);
    });
    window
        .set_timeout_with_callback_and_timeout_and_arguments_0(revoke.unchecked_ref(), REVOKE_AFTER_MS)
        .ok()?;
    Some(())
}
