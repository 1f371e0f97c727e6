//! Unicode normalisation by `String.prototype.normalize`: the browser has the tables already.

use js_sys::JsString;

/// The text in normalisation form C.
pub fn nfc(text: &str) -> String {
    JsString::from(text).normalize("NFC").into()
}
