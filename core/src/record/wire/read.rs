//! The shapes of format version 1 as they are read: what the record is made of, in one walk through the text.
//!
//! Each thing is put in its place while it is empty and filled there. Reading it first and moving it afterwards would cost
//! as much as reading.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::super::changes::Changes;
use super::super::dot::VersionVector;
use super::super::entity::Entity;
use super::super::id::{EntityId, SpaceId};
use super::super::register::{Register, Written};
use super::{ReadError, VERSION, VersionOnly};

/// [`Changes`] as JSON.
#[derive(Deserialize)]
pub(super) struct ChangesV1 {
    version: u64,
    tandem: SpaceId,
    #[serde(default)]
    since: VersionVector,
    seen: VersionVector,
    #[serde(deserialize_with = "filled")]
    entities: BTreeMap<EntityId, Entity>,
}

/// [`Entity`] as JSON.
#[derive(Deserialize)]
#[serde(transparent)]
pub(super) struct EntityV1(#[serde(deserialize_with = "filled")] Entity);

/// What is read from the members of an object.
trait Members {
    /// Takes them in one by one.
    fn take_in<'de, A: MapAccess<'de>>(&mut self, members: A) -> Result<(), A::Error>;
}

/// A place to be filled.
struct Place<'a, T>(&'a mut T);

/// The name of a member; a plain `Cow` would be read as a copy.
#[derive(Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

fn filled<'de, T: Members + Default, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut empty = T::default();
    Place(&mut empty).deserialize(deserializer)?;
    Ok(empty)
}

impl<'de, T: Members> DeserializeSeed<'de> for Place<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, T: Members> Visitor<'de> for Place<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<(), A::Error> {
        self.0.take_in(members)
    }
}

/// Every entity by its id.
impl Members for BTreeMap<EntityId, Entity> {
    fn take_in<'de, A: MapAccess<'de>>(&mut self, mut members: A) -> Result<(), A::Error> {
        while let Some(id) = members.next_key()? {
            let entity = self.entry(id).or_default();
            // The last one counts.
            *entity = Entity::default();
            members.next_value_seed(Place(entity))?;
        }
        Ok(())
    }
}

impl Members for Entity {
    fn take_in<'de, A: MapAccess<'de>>(&mut self, mut members: A) -> Result<(), A::Error> {
        let (mut kinds, mut lists_of_fields) = (0, 0);
        while let Some(Name(name)) = members.next_key()? {
            match &*name {
                "kind" => {
                    self.kind = members.next_value()?;
                    kinds += 1;
                }
                "fields" => {
                    members.next_value_seed(Place(&mut self.fields))?;
                    lists_of_fields += 1;
                }
                _ => drop(members.next_value::<IgnoredAny>()?),
            }
        }
        if (kinds, lists_of_fields) == (1, 1) {
            Ok(())
        } else {
            Err(A::Error::missing_field("kind or fields"))
        }
    }
}

/// Every field by its name.
impl Members for BTreeMap<String, Register> {
    fn take_in<'de, A: MapAccess<'de>>(&mut self, mut members: A) -> Result<(), A::Error> {
        while let Some(name) = members.next_key()? {
            let mut values = Vec::new();
            members.next_value_seed(Place(&mut values))?;
            self.insert(name, Register::from_read(values));
        }
        Ok(())
    }
}

/// Every value by its dot.
impl Members for Vec<Written> {
    fn take_in<'de, A: MapAccess<'de>>(&mut self, mut members: A) -> Result<(), A::Error> {
        while let Some(dot) = members.next_key()? {
            // Mostly there is one.
            self.reserve_exact(usize::from(self.is_empty()));
            self.push(Written { dot, at: 0, value: Value::Null, extra: Map::new() });
            if let Some(written) = self.last_mut() {
                members.next_value_seed(Place(written))?;
            }
        }
        Ok(())
    }
}

/// Members that only a newer program knows are carried on.
impl Members for Written {
    fn take_in<'de, A: MapAccess<'de>>(&mut self, mut members: A) -> Result<(), A::Error> {
        let (mut has_time, mut has_value) = (false, false);
        while let Some(Name(name)) = members.next_key()? {
            match &*name {
                "at" => {
                    self.at = members.next_value()?;
                    has_time = true;
                }
                "value" => {
                    self.value = members.next_value()?;
                    has_value = true;
                }
                _ => drop(self.extra.insert(name.into_owned(), members.next_value()?)),
            }
        }
        if has_time && has_value { Ok(()) } else { Err(A::Error::missing_field("at or value")) }
    }
}

impl TryFrom<ChangesV1> for Changes {
    type Error = ReadError;

    fn try_from(ChangesV1 { version, tandem, since, seen, entities }: ChangesV1) -> Result<Self, ReadError> {
        if version != VERSION {
            return Err(VersionOnly { version }.into());
        }
        Ok(Self { space: tandem, since, seen, entities })
    }
}

impl From<EntityV1> for Entity {
    fn from(EntityV1(entity): EntityV1) -> Self {
        entity
    }
}
