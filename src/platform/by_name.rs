//! Members of JavaScript objects by name, for APIs that `web-sys` has not, or only behind an unstable flag.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A member; undefined if there is none.
pub(super) fn member(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

/// Calls a method.
pub(super) fn call(object: &JsValue, method: &str, arguments: &[&JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(object, &method.into())?.dyn_into()?;
    method.apply(object, &arguments.iter().map(|argument| (*argument).clone()).collect::<Array>())
}

/// Calls a method and waits for the promise that it returns.
pub(super) async fn promised(
    object: &JsValue,
    method: &str,
    arguments: &[&JsValue],
) -> Result<JsValue, JsValue> {
    JsFuture::from(call(object, method, arguments)?.dyn_into::<Promise>()?).await
}

/// The name of an exception.
pub(super) fn name_of(exception: &JsValue) -> String {
    member(exception, "name").as_string().unwrap_or_default()
}
