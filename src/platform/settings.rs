//! Settings of this device, and the mark by which a wiped browser is recognised.
//!
//! Reading never fails for what is in there: what cannot be understood counts as not set, and members of other
//! versions of this program survive a save.

use super::local_store::{self, LocalStore, LocalStoreError};
use super::page_events::{self, PageListener};
use super::storage::{DEVICE, Database, StorageError};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use tandembuch_core::json;

/// Of every key that this program has in localStorage.
const PREFIX: &str = "tandembuch.";
const KEY: &str = "tandembuch.settings";
/// The name of the row with the id of this installation. It is read before anything is unlocked.
pub(super) const INSTALL_ROW: &str = "install-id";

/// What a person has chosen on this device. `None`: not chosen, the browser's preference counts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Settings {
    /// Language of the interface.
    pub language: Option<Language>,
    /// Light or dark.
    pub appearance: Appearance,
    /// The tandem that was open last.
    pub last_tandem: Option<String>,
    /// The id of this installation, which the database has as well.
    pub install_id: Option<String>,
    /// Members this version does not know.
    unknown: Map<String, Value>,
}

/// Language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// German.
    De,
    /// English.
    En,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Appearance {
    /// As the operating system says.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// The id of this installation in both stores. What it means if one lacks it is decided elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstallMarks {
    /// In localStorage; `None` also if that is denied.
    pub in_local_store: Option<String>,
    /// In the database; `None` also if the row is damaged.
    pub in_database: Option<String>,
}

/// The settings of this device, defaults where there are none or where storage is denied.
pub fn load(store: &dyn LocalStore) -> Settings {
    from_members(local_store::get(store, KEY).ok().flatten().unwrap_or_default())
}

/// Saves the settings.
///
/// # Errors
/// If localStorage is denied or full.
pub fn save(store: &dyn LocalStore, settings: &Settings) -> Result<(), LocalStoreError> {
    local_store::set(store, KEY, &to_members(settings))
}

/// Calls back when another tab has changed the settings.
pub fn on_change_elsewhere(changed: impl FnMut() + 'static) -> PageListener {
    page_events::on_storage(KEY, changed)
}

/// Removes the settings, and whatever else this program keeps in localStorage. Where that is denied nothing is kept.
pub fn remove_all(store: &dyn LocalStore) {
    for key in store.keys(PREFIX).unwrap_or_default() {
        // Fails only where storage is denied, and then there was nothing to list.
        let _ = store.remove(&key);
    }
}

/// Whatever this program keeps in localStorage, readable or not: for a rescue by hand.
pub fn raw(store: &dyn LocalStore) -> Map<String, Value> {
    let mut members = Map::new();
    for key in store.keys(PREFIX).unwrap_or_default() {
        match local_store::get(store, &key) {
            Ok(Some(value)) => drop(members.insert(key, value)),
            Err(LocalStoreError::Unreadable { raw }) => drop(members.insert(key, Value::String(raw))),
            Ok(None) | Err(_) => {}
        }
    }
    members
}

/// Reads the install id from both stores.
///
/// # Errors
/// If the database fails.
pub async fn install_marks(
    store: &dyn LocalStore,
    database: &Database,
) -> Result<InstallMarks, StorageError> {
    let in_database = match database.local_get(DEVICE, INSTALL_ROW).await {
        Ok(json) => json.and_then(|json| serde_json::from_str(&json).ok()),
        Err(StorageError::BadRow(_)) => None,
        Err(error) => return Err(error),
    };
    Ok(InstallMarks { in_local_store: load(store).install_id, in_database })
}

/// Writes the install id into the database. In localStorage it is one of the [`Settings`].
///
/// # Errors
/// If the database fails.
pub async fn mark_database(database: &Database, install_id: &str) -> Result<(), StorageError> {
    database.local_put(DEVICE, INSTALL_ROW, &json::write(&install_id)).await
}

fn from_members(mut members: Map<String, Value>) -> Settings {
    Settings {
        language: take(&mut members, "language"),
        appearance: take(&mut members, "appearance").unwrap_or_default(),
        last_tandem: take(&mut members, "last_tandem"),
        install_id: take(&mut members, "install_id"),
        unknown: members,
    }
}

fn to_members(settings: &Settings) -> Map<String, Value> {
    let Settings { language, appearance, last_tandem, install_id, unknown } = settings;
    let mut members = unknown.clone();
    let known = [
        ("language", serde_json::to_value(language)),
        ("appearance", serde_json::to_value(appearance)),
        ("last_tandem", serde_json::to_value(last_tandem)),
        ("install_id", serde_json::to_value(install_id)),
    ];
    for (name, value) in known {
        match value {
            Ok(Value::Null) | Err(_) => {}
            Ok(value) => {
                members.insert(name.to_owned(), value);
            }
        }
    }
    members
}

/// Takes a member out if this version understands it; one it does not understand stays among the unknown.
fn take<T: DeserializeOwned>(members: &mut Map<String, Value>, name: &str) -> Option<T> {
    let value = T::deserialize(members.get(name)?).ok()?;
    members.remove(name);
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(json: &str) -> Settings {
        from_members(serde_json::from_str(json).unwrap())
    }

    #[test]
    fn settings_survive_a_round_trip() {
        let settings = Settings {
            language: Some(Language::En),
            appearance: Appearance::Dark,
            last_tandem: Some("t1".to_owned()),
            install_id: Some("i1".to_owned()),
            unknown: Map::new(),
        };
        assert_eq!(from_members(to_members(&settings)), settings);
    }

    #[test]
    fn one_bad_member_does_not_spoil_the_others() {
        let settings = parse(r#"{"language":"en","appearance":7,"last_tandem":["?"]}"#);
        assert_eq!(settings.language, Some(Language::En));
        assert_eq!((settings.appearance, settings.last_tandem), (Appearance::System, None));
    }

    #[test]
    fn members_of_another_version_are_kept() {
        let mut settings = parse(r#"{"language":"fr","font_size":120}"#);
        settings.appearance = Appearance::Light;
        let expected = r#"{"appearance":"light","font_size":120,"language":"fr"}"#;
        assert_eq!(Value::Object(to_members(&settings)).to_string(), expected);
        settings.language = Some(Language::De);
        assert_eq!(to_members(&settings)["language"], "de");
    }
}
