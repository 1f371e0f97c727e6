//! What a device knows of a tandem and never sends: who sits here, the Tandem-Code, what the partner has seen.

use serde::{Deserialize, Serialize};

use crate::domain::forms::person::Role;
use crate::domain::record::VersionVector;

/// The name of the row in the local store.
pub(super) const ROW: &str = "private";

/// The private row of a tandem.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Private {
    /// Who sits at this device, as it stands in the record.
    me: String,
    /// The passphrase that both share.
    pub code: String,
    /// The person has said that the partner knows it, or has it from them.
    #[serde(default)]
    pub is_code_told: bool,
    /// What the partner had seen when they wrote the last file that came in.
    #[serde(default)]
    pub partner_seen: VersionVector,
    /// When a file to the partner was made last, in milliseconds since 1970.
    #[serde(default)]
    pub sent_at: Option<u64>,
    /// What had been seen then.
    #[serde(default)]
    pub sent_seen: VersionVector,
    /// When a file of the partner came in last, in milliseconds since 1970.
    #[serde(default)]
    pub received_at: Option<u64>,
    /// When a backup was made last, in milliseconds since 1970.
    #[serde(default)]
    pub backed_up_at: Option<u64>,
    /// What had been seen then.
    #[serde(default)]
    pub backed_up_seen: VersionVector,
    /// When, of what is in a backup, a note for oneself was changed last, in milliseconds since 1970.
    #[serde(default)]
    pub backed_up_notes: u64,
    /// The replica ids under which tabs of this device have written; one for each tab that was open at a time.
    #[serde(default)]
    pub replicas: Vec<String>,
}

impl Private {
    /// For somebody who joins or founds a tandem.
    pub fn new(me: Role, code: String) -> Self {
        Self { me: me.as_str().to_owned(), code, ..Self::default() }
    }

    /// Who sits at this device.
    pub fn me(&self) -> Role {
        self.me.parse().unwrap_or(Role::Mentor)
    }

    /// Reads the row; `None` if it is not one.
    pub(super) fn from_json(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }

    /// Writes the row.
    pub(super) fn to_json(&self) -> String {
        serde_json::to_string(self).expect("plain data with text keys is always JSON")
    }
}
