//! The shapes of format version 1 as they are written: what the record has, borrowed.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use super::super::changes::Changes;
use super::super::dot::VersionVector;
use super::super::entity::Entity;
use super::super::id::{EntityId, SpaceId};
use super::super::register::{Register, Written};
use super::VERSION;

/// [`Changes`] as JSON.
#[derive(Serialize)]
pub(super) struct ChangesV1<'a> {
    version: u64,
    tandem: SpaceId,
    #[serde(skip_serializing_if = "VersionVector::is_empty")]
    since: &'a VersionVector,
    seen: &'a VersionVector,
    #[serde(serialize_with = "write_entities")]
    entities: &'a BTreeMap<EntityId, Entity>,
}

/// [`Entity`] as JSON.
#[derive(Serialize)]
pub(super) struct EntityV1<'a> {
    kind: &'a str,
    #[serde(serialize_with = "write_fields")]
    fields: &'a BTreeMap<String, Register>,
}

/// [`Register`] as JSON: every value by its dot.
struct RegisterV1<'a>(&'a Register);

/// [`Written`] as JSON, less its dot; members of newer programs are carried on.
#[derive(Serialize)]
struct WrittenV1<'a> {
    at: u64,
    value: &'a Value,
    #[serde(flatten)]
    extra: &'a Map<String, Value>,
}

fn write_entities<S: Serializer>(
    entities: &BTreeMap<EntityId, Entity>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(entities.iter().map(|(id, entity)| (id, EntityV1::from(entity))))
}

fn write_fields<S: Serializer>(
    fields: &BTreeMap<String, Register>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(fields.iter().map(|(name, register)| (name, RegisterV1(register))))
}

impl Serialize for RegisterV1<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.values().iter().map(|written| (written.dot, WrittenV1::from(written))))
    }
}

impl<'a> From<&'a Changes> for ChangesV1<'a> {
    fn from(Changes { space, since, seen, entities }: &'a Changes) -> Self {
        Self { version: VERSION, tandem: *space, since, seen, entities }
    }
}

impl<'a> From<&'a Entity> for EntityV1<'a> {
    fn from(Entity { kind, fields }: &'a Entity) -> Self {
        Self { kind, fields }
    }
}

impl<'a> From<&'a Written> for WrittenV1<'a> {
    fn from(Written { dot: _, at, value, extra }: &'a Written) -> Self {
        Self { at: *at, value, extra }
    }
}
