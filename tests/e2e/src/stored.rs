//! What really lies in the browser's database, read past the program, or lost.

use std::collections::BTreeMap;

use anyhow::{Result, bail, ensure};
use serde_json::{Value, json};

use crate::person::Person;

/// The rows of the record: what both devices of a tandem must have byte for byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StoredRecord {
    /// The JSON of each entity by its key.
    pub(crate) entities: BTreeMap<String, String>,
    /// What all of it has seen: the version vector in the head.
    pub(crate) seen: BTreeMap<String, String>,
}

impl StoredRecord {
    /// Reads it from the database that the person's browser has.
    pub(crate) async fn of(person: &Person) -> Result<Self> {
        let rows = rows(person).await?;
        let mut entities = BTreeMap::new();
        let mut seen = BTreeMap::new();
        // What each keeps for themselves is on their own devices only.
        let is_shared = |(_, key, _): &(String, String, Value)| !key.contains(".me\"");
        for (store, key, value) in rows.into_iter().filter(is_shared) {
            let json = value["json"].as_str().unwrap_or_default().to_owned();
            match store.as_str() {
                "entities" => drop(entities.insert(key, json)),
                "heads" => {
                    let head: Value = serde_json::from_str(&json)?;
                    seen.insert(key, head["seen"].to_string());
                }
                _ => {}
            }
        }
        Ok(Self { entities, seen })
    }

    /// How often a text occurs in all the values.
    pub(crate) fn has(&self, text: &str) -> bool {
        let quoted = Value::from(text).to_string();
        self.entities.values().any(|json| json.contains(&quoted))
    }
}

/// All rows: store, key as JSON, value.
pub(crate) async fn rows(person: &Person) -> Result<Vec<(String, String, Value)>> {
    let rows = person.run_async(include_str!("stored.js"), Vec::new()).await?;
    if let Some(error) = rows.as_str() {
        bail!("the database cannot be read: {error}");
    }
    Ok(serde_json::from_value(rows)?)
}

/// Loses what the device knows of its tandems under this name, as a browser may lose a part of a database.
pub(crate) async fn lose(person: &Person, name: &str) -> Result<()> {
    let failure = person.run_async(include_str!("lose.js"), vec![json!(name)]).await?;
    ensure!(failure.is_null(), "the row cannot be deleted: {failure}");
    Ok(())
}
