//! What a JSON reader of our own would do: no member of an object is named twice, wherever it stands (RFC 7515, 4).

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::json;

/// More members than any header or envelope has; beyond that nobody looks for doubles, the object is refused.
const MAX_MEMBERS: usize = 1_000;

/// Returns whether a text is JSON in which no object names a member twice.
pub(super) fn are_named_once(json: &str) -> bool {
    serde_json::from_str::<Once>(json).is_ok()
}

/// Reads a member that must not be null where it is there.
pub(super) fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// The same of a member that must be an object.
pub(super) fn given_object<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    json::object(deserializer).map(Some)
}

/// Any value; nothing of it is kept.
struct Once;

impl<'de> Deserialize<'de> for Once {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Walk)
    }
}

struct Walk;

impl<'de> Visitor<'de> for Walk {
    type Value = Once;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value in which no member is named twice")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Once, A::Error> {
        let mut names = BTreeSet::new();
        while let Some((name, Once)) = members.next_entry::<String, Once>()? {
            if names.len() == MAX_MEMBERS || !names.insert(name) {
                return Err(A::Error::custom("a member is named twice, or there are too many"));
            }
        }
        Ok(Once)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Once, A::Error> {
        while values.next_element::<Once>()?.is_some() {}
        Ok(Once)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Once, E> {
        Ok(Once)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Once, E> {
        Ok(Once)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Once, E> {
        Ok(Once)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Once, E> {
        Ok(Once)
    }

    fn visit_str<E>(self, _: &str) -> Result<Once, E> {
        Ok(Once)
    }

    fn visit_unit<E>(self) -> Result<Once, E> {
        Ok(Once)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_is_named_once_wherever_it_stands() {
        for (json, expected) in [
            (r#"{"a":1,"b":{"a":[true,null,-1,1.5,"x"]}}"#, true),
            (r#"{"a":1,"a":1}"#, false),
            (r#"{"a":1,"\u0061":1}"#, false),
            (r#"{"b":{"a":1,"a":2}}"#, false),
            (r#"[{"b":[{"a":1,"a":2}]}]"#, false),
            (r#"{"a":"#, false),
        ] {
            assert_eq!(are_named_once(json), expected, "{json}");
        }
        let many = |count: usize| {
            let members: Vec<String> = (0..count).map(|number| format!("\"{number}\":0")).collect();
            format!("{{{}}}", members.join(","))
        };
        assert!(are_named_once(&many(MAX_MEMBERS)));
        assert!(!are_named_once(&many(MAX_MEMBERS + 1)));
    }
}
