//! Finding the one bundle in a freed text: the first JSON object, and nothing beside it that could be meant instead.

use super::envelope::Envelope;
use super::inspect::InspectError;
use super::members;
use super::text::without_entities;
use crate::json::Object;

/// Reads the first JSON object; what stands around it may be anything but another bundle.
pub(super) fn envelope(text: &str) -> Result<Envelope<'_>, InspectError> {
    let start = text.find("{\"").ok_or(InspectError::NotOurs)?;
    let (before, text) = text.split_at(start);
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<Object<Envelope<'_>>>();
    let first = values.next();
    let (object, after) = text.split_at(values.byte_offset());
    match first {
        Some(Ok(Object(envelope)))
            if [before, after].iter().any(|outside| has_another(outside, &envelope)) =>
        {
            Err(InspectError::Several)
        }
        Some(Ok(Object(envelope))) if members::are_named_once(object) => Ok(envelope),
        _ if !mentions_bundle(text) => Err(InspectError::NotOurs),
        Some(Err(error)) if error.is_eof() => Err(InspectError::CutOff),
        Some(Ok(_) | Err(_)) | None => Err(InspectError::Damaged),
    }
}

const PROTECTED: &str = "\"protected\":\"";
const CIPHERTEXT: &str = "\"ciphertext\":\"";

/// Returns whether there is the beginning of a JWE, whose members may come in any order.
fn mentions_bundle(text: &str) -> bool {
    text.contains(PROTECTED) || text.contains(CIPHERTEXT)
}

/// Returns whether a text holds a bundle, or a part of one, that is not this one once more: mails have their text twice,
/// the second time as HTML.
fn has_another(text: &str, this: &Envelope<'_>) -> bool {
    let is_another = |text: &str| {
        [(PROTECTED, &this.protected), (CIPHERTEXT, &this.ciphertext)].iter().any(|(member, value)| {
            let is_same = |rest: &str| rest.strip_prefix(&***value).is_some_and(|rest| rest.starts_with('"'));
            text.split(member).skip(1).any(|rest| !is_same(rest))
        })
    };
    is_another(text) || text.contains('&') && is_another(&without_entities(text))
}
