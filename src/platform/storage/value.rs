//! Rows and keys as JavaScript values.

use super::row::{RowFault, StoredRow};
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::JsValue;

/// The object a row is stored as.
pub(super) fn from_row(row: &StoredRow) -> JsValue {
    object(&[
        ("schema", JsValue::from_f64(f64::from(row.schema))),
        ("crc", JsValue::from_str(&row.crc)),
        ("json", JsValue::from_str(&row.json)),
    ])
}

/// Content of a stored object, if it is a row we can read.
pub(super) fn open(value: &JsValue) -> Result<String, RowFault> {
    let member = |name: &str| Reflect::get(value, &JsValue::from_str(name)).map_err(|_| RowFault::Shape);
    let schema = member("schema")?.as_f64().filter(|schema| schema.fract() == 0.0).ok_or(RowFault::Shape)?;
    if schema < 0.0 || schema > f64::from(u32::MAX) {
        return Err(RowFault::Shape);
    }
    let row = StoredRow {
        schema: schema as u32,
        crc: member("crc")?.as_string().unwrap_or_default(),
        // A row of a newer program may have no such member: the schema is judged first.
        json: member("json")?.as_string().unwrap_or_default(),
    };
    row.open()
}

/// What is set aside for a bad row: why, when, and the original untouched.
pub(super) fn set_aside(fault: RowFault, at_ms: u64, original: &JsValue) -> JsValue {
    object(&[
        ("reason", JsValue::from_str(&fault.to_string())),
        ("at", JsValue::from_f64(at_ms as f64)),
        ("original", original.clone()),
    ])
}

/// A stored value as JSON, as far as it has such a form.
pub(super) fn text(value: &JsValue) -> String {
    JSON::stringify(value).ok().and_then(|json| json.as_string()).unwrap_or_else(|| "null".to_owned())
}

/// The key of a row within a tandem.
pub(super) fn key(tandem: &str, name: &str) -> Vec<JsValue> {
    vec![tandem.into(), name.into()]
}

/// The name in a key made by [`key`]; JSON of it if it was made by somebody else.
pub(super) fn name_in(key: &JsValue) -> String {
    let parts = Array::from(key);
    parts.get(1).as_string().filter(|_| parts.length() == 2).unwrap_or_else(|| text(key))
}

fn object(members: &[(&str, JsValue)]) -> JsValue {
    let members: Array =
        members.iter().map(|(name, value)| Array::of2(&JsValue::from_str(name), value)).collect();
    Object::from_entries(&members).expect("an array of pairs makes an object").into()
}
