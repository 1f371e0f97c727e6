//! JSON as all formats here have it. What is an object is read as one: serde would take a list of its values as well, with a
//! second reader in the program for each.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

struct Members<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Members<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<T, A::Error> {
        T::deserialize(MapAccessDeserializer::new(members))
    }
}

/// Something that is read as an object, where it stands in a list or in a sequence.
pub struct Object<T>(pub T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object(deserializer).map(Self)
    }
}

/// Reads an object from a text.
///
/// # Errors
/// If the text is none.
pub fn read<'de, T: Deserialize<'de>>(json: &'de str) -> serde_json::Result<T> {
    serde_json::from_str(json).map(|Object(object)| object)
}

/// Reads an object as a part of something.
///
/// # Errors
/// If it is none.
pub fn object<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_map(Members(PhantomData))
}

/// Reads a list of objects as a part of something.
///
/// # Errors
/// If it is none.
pub fn objects<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    let objects = Vec::<Object<T>>::deserialize(deserializer)?;
    Ok(objects.into_iter().map(|Object(object)| object).collect())
}

/// Writes what can always be written: plain data with text keys.
///
/// # Panics
/// For anything else.
pub fn write(data: &impl Serialize) -> String {
    serde_json::to_string(data).expect("plain data with text keys is always JSON")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Outer {
        #[serde(deserialize_with = "objects")]
        inner: Vec<Inner>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Inner {
        number: u8,
    }

    #[test]
    fn only_an_object_is_one() {
        let read = |json| read::<Outer>(json).ok();
        assert_eq!(read(r#"{"inner":[{"number":1}]}"#), Some(Outer { inner: vec![Inner { number: 1 }] }));
        assert_eq!(read(r#"{"inner":[[1]]}"#), None);
        assert_eq!(read(r#"[[{"number":1}]]"#), None);
    }
}
