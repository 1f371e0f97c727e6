//! The shapes of format version 1. What is written is borrowed, what is read is built in one walk through the text.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use super::super::changes::Changes;
use super::super::dot::VersionVector;
use super::super::entity::Entity;
use super::super::id::{EntityId, TandemId};
use super::super::register::{Register, Written};
use super::{ReadError, VERSION};

/// [`Changes`] as JSON.
#[derive(Serialize, Deserialize)]
pub(super) struct ChangesV1<'a> {
    version: u32,
    tandem: TandemId,
    #[serde(default, skip_serializing_if = "VersionVector::is_empty")]
    since: Cow<'a, VersionVector>,
    seen: Cow<'a, VersionVector>,
    #[serde(serialize_with = "serialize_entities", deserialize_with = "deserialize_entities")]
    entities: Cow<'a, BTreeMap<EntityId, Entity>>,
}

/// [`Entity`] as JSON.
#[derive(Serialize, Deserialize)]
pub(super) struct EntityV1<'a> {
    kind: Cow<'a, str>,
    #[serde(serialize_with = "serialize_fields", deserialize_with = "deserialize_fields")]
    fields: Cow<'a, BTreeMap<String, Register>>,
}

/// [`Register`] as JSON: every value by its dot.
struct RegisterV1<'a>(Cow<'a, Register>);

/// [`Written`] as JSON, less its dot; members of newer programs are carried on.
#[derive(Serialize)]
struct WrittenV1<'a> {
    at: u64,
    value: Cow<'a, Value>,
    #[serde(flatten)]
    extra: Cow<'a, Map<String, Value>>,
}

fn serialize_entities<S: Serializer>(
    entities: &BTreeMap<EntityId, Entity>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(entities.iter().map(|(id, entity)| (id, EntityV1::from(entity))))
}

fn deserialize_entities<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Cow<'static, BTreeMap<EntityId, Entity>>, D::Error> {
    let add = |entities: &mut BTreeMap<_, _>, id, entity: EntityV1<'_>| {
        entities.insert(id, entity.into());
    };
    read_object(deserializer, BTreeMap::new(), add).map(Cow::Owned)
}

fn serialize_fields<S: Serializer>(
    fields: &BTreeMap<String, Register>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(fields.iter().map(|(name, register)| (name, RegisterV1(Cow::Borrowed(register)))))
}

fn deserialize_fields<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Cow<'static, BTreeMap<String, Register>>, D::Error> {
    let add = |fields: &mut BTreeMap<_, _>, name, register: RegisterV1<'_>| {
        fields.insert(name, register.0.into_owned());
    };
    read_object(deserializer, BTreeMap::new(), add).map(Cow::Owned)
}

impl Serialize for RegisterV1<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.values().iter().map(|written| (written.dot, WrittenV1::from(written))))
    }
}

impl<'de> Deserialize<'de> for RegisterV1<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let add = |values: &mut Vec<_>, dot, WrittenV1 { at, value, extra }: WrittenV1<'_>| {
            values.push(Written { dot, at, value: value.into_owned(), extra: extra.into_owned() });
        };
        // Mostly there is one.
        let values = read_object(deserializer, Vec::with_capacity(1), add)?;
        Ok(Self(Cow::Owned(Register::from_values(values))))
    }
}

/// Reads a JSON object into what it becomes, member by member: without a map of wire types in between.
fn read_object<'de, D, K, V, T>(deserializer: D, empty: T, add: impl Fn(&mut T, K, V)) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de>,
    V: Deserialize<'de>,
{
    struct Object<T, F, K, V>(T, F, PhantomData<(K, V)>);

    impl<'de, T, F: Fn(&mut T, K, V), K: Deserialize<'de>, V: Deserialize<'de>> Visitor<'de>
        for Object<T, F, K, V>
    {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(mut self, mut members: A) -> Result<T, A::Error> {
            while let Some((key, value)) = members.next_entry()? {
                self.1(&mut self.0, key, value);
            }
            Ok(self.0)
        }
    }

    deserializer.deserialize_map(Object(empty, add, PhantomData))
}

/// By hand, because a derived `flatten` copies every value twice: a file is read in a third of the time.
impl<'de> Deserialize<'de> for WrittenV1<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members;

        /// A plain `Cow` would be read as a copy.
        #[derive(Deserialize)]
        struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

        impl<'de> Visitor<'de> for Members {
            type Value = WrittenV1<'static>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value with the time it was written")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<WrittenV1<'static>, A::Error> {
                let (mut at, mut value, mut extra) = (None, None, Map::new());
                while let Some(Name(name)) = members.next_key()? {
                    match &*name {
                        "at" => at = Some(members.next_value()?),
                        "value" => value = Some(members.next_value()?),
                        _ => drop(extra.insert(name.into_owned(), members.next_value()?)),
                    }
                }
                let missing = A::Error::missing_field;
                let (at, value) = (at.ok_or_else(|| missing("at"))?, value.ok_or_else(|| missing("value"))?);
                Ok(WrittenV1 { at, value: Cow::Owned(value), extra: Cow::Owned(extra) })
            }
        }

        deserializer.deserialize_map(Members)
    }
}

impl<'a> From<&'a Changes> for ChangesV1<'a> {
    fn from(Changes { tandem, since, seen, entities }: &'a Changes) -> Self {
        Self {
            version: VERSION,
            tandem: *tandem,
            since: Cow::Borrowed(since),
            seen: Cow::Borrowed(seen),
            entities: Cow::Borrowed(entities),
        }
    }
}

impl TryFrom<ChangesV1<'_>> for Changes {
    type Error = ReadError;

    fn try_from(
        ChangesV1 { version, tandem, since, seen, entities }: ChangesV1<'_>,
    ) -> Result<Self, ReadError> {
        if version > VERSION {
            return Err(ReadError::TooNew { version });
        }
        let (since, seen, entities) = (since.into_owned(), seen.into_owned(), entities.into_owned());
        Ok(Self { tandem, since, seen, entities })
    }
}

impl<'a> From<&'a Entity> for EntityV1<'a> {
    fn from(Entity { kind, fields }: &'a Entity) -> Self {
        Self { kind: Cow::Borrowed(kind), fields: Cow::Borrowed(fields) }
    }
}

impl From<EntityV1<'_>> for Entity {
    fn from(EntityV1 { kind, fields }: EntityV1<'_>) -> Self {
        Self { kind: kind.into_owned(), fields: fields.into_owned() }
    }
}

impl<'a> From<&'a Written> for WrittenV1<'a> {
    fn from(Written { dot: _, at, value, extra }: &'a Written) -> Self {
        Self { at: *at, value: Cow::Borrowed(value), extra: Cow::Borrowed(extra) }
    }
}
