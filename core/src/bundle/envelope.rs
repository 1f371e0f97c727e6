//! The outer JSON object: the general and the flattened JSON serialization of RFC 7516, 7.2.
//!
//! It knows member names and nesting only; what the values must be is checked by `inspect`.

use std::borrow::Cow;
use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::de::{IgnoredAny, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::header::{Header, Present};
use super::limits::MAX_RECIPIENTS;
use super::members::{given, given_object};
use crate::json::{self, Object};

/// The parts of a new bundle.
pub(super) struct Parts<'a> {
    pub(super) protected: &'a str,
    pub(super) recipients: &'a [WrittenEntry],
    pub(super) iv: &'a [u8],
    pub(super) ciphertext: &'a [u8],
    pub(super) tag: &'a [u8],
}

/// One entry of the `recipients` of a new bundle.
pub(super) struct WrittenEntry {
    /// The JSON of its header, where there are several.
    pub(super) header: Option<String>,
    pub(super) encrypted_key: Vec<u8>,
}

impl Parts<'_> {
    /// The general JSON serialization on one line. Base64url needs no escapes, so the text is put together directly.
    pub(super) fn write(&self) -> String {
        let mut text = String::with_capacity(self.ciphertext.len() / 3 * 4 + self.protected.len() + 256);
        text.push_str("{\"protected\":\"");
        text.push_str(self.protected);
        text.push_str("\",\"recipients\":[");
        for (position, entry) in self.recipients.iter().enumerate() {
            text.push_str(if position == 0 { "{" } else { ",{" });
            if let Some(header) = &entry.header {
                text.push_str("\"header\":");
                text.push_str(header);
                text.push(',');
            }
            text.push_str("\"encrypted_key\":\"");
            URL_SAFE_NO_PAD.encode_string(&entry.encrypted_key, &mut text);
            text.push_str("\"}");
        }
        for (member, bytes) in [("iv", self.iv), ("ciphertext", self.ciphertext), ("tag", self.tag)] {
            text.push_str(if member == "iv" { "],\"" } else { "\",\"" });
            text.push_str(member);
            text.push_str("\":\"");
            URL_SAFE_NO_PAD.encode_string(bytes, &mut text);
        }
        text.push_str("\"}");
        text
    }
}

/// A read envelope. Members named twice are refused, unknown ones ignored (RFC 7516, 4 and 7.2.1).
#[derive(Deserialize)]
pub(super) struct Envelope<'a> {
    #[serde(borrow)]
    pub(super) protected: Cow<'a, str>,
    #[serde(borrow)]
    pub(super) iv: Cow<'a, str>,
    #[serde(borrow)]
    pub(super) ciphertext: Cow<'a, str>,
    #[serde(borrow)]
    pub(super) tag: Cow<'a, str>,
    #[serde(default)]
    pub(super) unprotected: Present,
    #[serde(default)]
    pub(super) aad: Present,
    #[serde(default, deserialize_with = "given")]
    recipients: Option<Recipients>,
    /// These two stand here in the flattened serialization only.
    #[serde(default, deserialize_with = "given_object")]
    header: Option<Header>,
    #[serde(default, deserialize_with = "given")]
    encrypted_key: Option<String>,
}

/// One entry of `recipients`.
#[derive(Default, Deserialize)]
pub(super) struct Entry {
    #[serde(default, deserialize_with = "json::object")]
    pub(super) header: Header,
    #[serde(default, deserialize_with = "given")]
    pub(super) encrypted_key: Option<String>,
}

impl Envelope<'_> {
    /// The recipients of either serialization; `None` if both are mixed. It never holds more than one entry beyond
    /// [`MAX_RECIPIENTS`].
    pub(super) fn take_recipients(&mut self) -> Option<Vec<Entry>> {
        match (self.recipients.take(), self.header.take(), self.encrypted_key.take()) {
            (Some(recipients), None, None) => Some(recipients.0),
            (None, header, encrypted_key) => {
                Some(vec![Entry { header: header.unwrap_or_default(), encrypted_key }])
            }
            _ => None,
        }
    }
}

/// The entries up to one more than allowed; the rest is parsed but not kept, so that no file can fill the memory.
struct Recipients(Vec<Entry>);

impl<'de> Deserialize<'de> for Recipients {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(RecipientsVisitor)
    }
}

struct RecipientsVisitor;

impl<'de> Visitor<'de> for RecipientsVisitor {
    type Value = Recipients;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of recipients")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Recipients, A::Error> {
        let mut entries = Vec::new();
        while entries.len() <= MAX_RECIPIENTS {
            match sequence.next_element()? {
                Some(Object(entry)) => entries.push(entry),
                None => return Ok(Recipients(entries)),
            }
        }
        while sequence.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Recipients(entries))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_written_on_one_line() {
        let entry =
            |header: Option<&str>| WrittenEntry { header: header.map(str::to_owned), encrypted_key: vec![1] };
        let written = |recipients: &[WrittenEntry]| {
            Parts { protected: "e30", recipients, iv: &[2], ciphertext: &[3, 4], tag: &[5] }.write()
        };
        let rest = r#""iv":"Ag","ciphertext":"AwQ","tag":"BQ"}"#;
        let one = format!(r#"{{"protected":"e30","recipients":[{{"encrypted_key":"AQ"}}],{rest}"#);
        assert_eq!(written(&[entry(None)]), one);
        let two = r#"{"header":{"kid":"a"},"encrypted_key":"AQ"},{"header":{},"encrypted_key":"AQ"}"#;
        let two = format!(r#"{{"protected":"e30","recipients":[{two}],{rest}"#);
        assert_eq!(written(&[entry(Some(r#"{"kid":"a"}"#)), entry(Some("{}"))]), two);
    }

    #[test]
    fn keeps_no_more_entries_than_needed_to_refuse_them() {
        let many = vec!["{}"; 1000].join(",");
        let text = format!(r#"{{"protected":"","iv":"","ciphertext":"","tag":"","recipients":[{many}]}}"#);
        let mut envelope: Envelope<'_> = serde_json::from_str(&text).unwrap();
        assert_eq!(envelope.take_recipients().unwrap().len(), MAX_RECIPIENTS + 1);
    }
}
