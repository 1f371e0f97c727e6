//! What a device knows of a tandem and never sends: who sits here, the Tandem-Code, what the partner has seen.

mod last_file;
mod stored;
mod writers;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};
use tandembuch_core::backup::Secrets;
use tandembuch_core::calendar_file::GivenOut;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::rating::Sealed;
use tandembuch_core::json;
use tandembuch_core::known_device::KnownDevice;
use tandembuch_core::record::{EntityId, Record, VersionVector};

pub use last_file::LastFile;
#[cfg(test)]
pub(super) use stored::ROW;
pub(super) use stored::{answer, begin, change, load};
pub(super) use writers::Side;
use writers::add;

/// The private row of a tandem. There is none without somebody who sits here: who that is, is never guessed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Private {
    #[serde(serialize_with = "write_role", deserialize_with = "read_role")]
    me: Role,
    /// The passphrase that both share; empty if it got lost.
    #[serde(default)]
    pub code: String,
    /// Tandem-Codes that counted before, the last one first.
    #[serde(default)]
    pub earlier_codes: Vec<String>,
    /// Devices that are known by their keys, dropped ones among them.
    #[serde(default, deserialize_with = "json::objects")]
    pub devices: Vec<KnownDevice>,
    /// Since when files of the partner are signed, in milliseconds since 1970: when the first one was taken in.
    #[serde(default)]
    pub signed_since: Option<u64>,
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
    /// What had been seen when a file for the partner was sealed, handed over or not.
    #[serde(default)]
    pub made_seen: VersionVector,
    /// When the person has said that they have passed it on, in milliseconds since 1970.
    #[serde(default)]
    pub passed_on_at: Option<u64>,
    /// When a file of the partner came in last, in milliseconds since 1970.
    #[serde(default)]
    pub received_at: Option<u64>,
    /// When the file came in that can be taken back, in milliseconds since 1970; `None` if there is none, or it came in with
    /// a program that did not keep it.
    #[serde(default)]
    pub taken_in_at: Option<u64>,
    /// It was a file of the person who sits here.
    #[serde(default)]
    pub taken_in_own: bool,
    /// When a backup was made last, in milliseconds since 1970.
    #[serde(default)]
    pub backed_up_at: Option<u64>,
    /// What had been seen then.
    #[serde(default)]
    pub backed_up_seen: VersionVector,
    /// When, of what is in a backup of an earlier program, a note for oneself was changed last, in milliseconds since 1970.
    #[serde(default)]
    pub backed_up_notes: u64,
    /// The name of the recovery key that the last backup was sealed for; empty if it was sealed with the Tandem-Code.
    #[serde(default)]
    pub backup_key: String,
    /// What the record for oneself had seen when a backup was made last.
    #[serde(default)]
    pub backed_up_own: VersionVector,
    /// What it had seen when a backup was sealed last, handed over or not.
    #[serde(default)]
    pub sealed_own: VersionVector,
    /// The replica ids under which tabs of this device have written; one for each tab that was open at a time.
    #[serde(default)]
    pub replicas: Vec<String>,
    /// Those of them under which nobody writes any more: their numbers may mean something else elsewhere.
    #[serde(default)]
    pub left: Vec<String>,
    /// Those of which that has been mended in the record of the tandem: what they say there is no longer one's own for
    /// certain.
    #[serde(default)]
    pub in_doubt: Vec<String>,
    /// The same in the record for oneself.
    #[serde(default)]
    pub in_doubt_own: Vec<String>,
    /// What had been seen when a file of any kind was sealed last, handed over or not; `None` in rows of programs that
    /// did not keep it.
    #[serde(default)]
    pub sealed_seen: Option<VersionVector>,
    /// What calendar files of this device have told of meetings.
    #[serde(default, deserialize_with = "json::objects")]
    pub given_out: Vec<GivenOut>,
    /// Views of skills that were handed in on this device: what they say, in lines ([`Sealed::to_line`]).
    #[serde(default)]
    views: Vec<String>,
}

impl Private {
    /// For somebody who joins or founds a tandem.
    pub fn new(me: Role, code: String) -> Self {
        Self {
            me,
            code,
            earlier_codes: Vec::new(),
            devices: Vec::new(),
            signed_since: None,
            is_code_told: false,
            partner_seen: VersionVector::default(),
            sent_at: None,
            sent_seen: VersionVector::default(),
            made_seen: VersionVector::default(),
            passed_on_at: None,
            received_at: None,
            taken_in_at: None,
            taken_in_own: false,
            backed_up_at: None,
            backed_up_seen: VersionVector::default(),
            backed_up_notes: 0,
            backup_key: String::new(),
            backed_up_own: VersionVector::default(),
            sealed_own: VersionVector::default(),
            replicas: Vec::new(),
            left: Vec::new(),
            in_doubt: Vec::new(),
            in_doubt_own: Vec::new(),
            sealed_seen: Some(VersionVector::default()),
            given_out: Vec::new(),
            views: Vec::new(),
        }
    }

    /// Who sits at this device.
    pub fn me(&self) -> Role {
        self.me
    }

    /// Reads the row; `None` if it is not one, or does not say who sits here.
    pub(super) fn from_json(json: &str) -> Option<Self> {
        json::read(json).ok()
    }

    /// The row of somebody who has said who they are, because the stored one does not: what else it says is kept.
    /// One that has been answered meanwhile, in another tab, stays as it is. `None` if what is stored is no row at all.
    fn answered(stored: Option<&str>, me: Role) -> Option<Self> {
        let Some(stored) = stored else { return Some(Self::new(me, String::new())) };
        Self::from_json(stored).or_else(|| {
            let mut members: Map<String, Value> = serde_json::from_str(stored).ok()?;
            members.insert("me".to_owned(), me.as_str().into());
            Self::from_json(&json::write(&members))
        })
    }

    /// The row of somebody who begins with a tandem of which this device has lost the record: what was written under the
    /// earlier ids nobody knows any more, so nobody writes under them again.
    fn begun_anew(mut self, stored: Option<&str>) -> Self {
        if let Some(lost) = stored.and_then(Self::from_json) {
            self.add_replicas(&lost.replicas);
            for side in Side::BOTH {
                add(self.doubts_mut(side), &lost.replicas);
            }
            self.note_sealed(&lost.known_outside(&VersionVector::default()));
        }
        self
    }

    /// What nobody but the person who sits here may read of it, and another device of theirs needs.
    pub(super) fn secrets(&self) -> Secrets {
        Secrets {
            code: self.code.clone(),
            views: self.views.clone(),
            devices: self.devices.clone(),
            signed_since: self.signed_since,
            recovery_line: String::new(),
        }
    }

    /// Takes over what is missing here: of views those that were handed in as the record has it.
    pub(super) fn take_over(&mut self, secrets: &Secrets, record: &Record) {
        if self.code.is_empty() {
            self.code.clone_from(&secrets.code);
        }
        self.remember_devices(&secrets.devices);
        self.signed_since = self.signed_since.into_iter().chain(secrets.signed_since).min();
        for sealed in secrets.views.iter().filter_map(|line| Sealed::from_line(line)) {
            let is_known = self.sealed_views().iter().any(|known| known.commitment == sealed.commitment);
            if !is_known && sealed.is_handed_in(record, self.me) {
                self.keep_view(&sealed);
            }
        }
    }

    /// Views of skills that were handed in on this device.
    pub fn sealed_views(&self) -> Vec<Sealed> {
        self.views.iter().filter_map(|line| Sealed::from_line(line)).collect()
    }

    /// Keeps what a view says that is about to be handed in.
    pub(super) fn keep_view(&mut self, sealed: &Sealed) {
        self.views.push(sealed.to_line());
    }

    /// Forgets what a view said.
    pub(super) fn forget_view(&mut self, commitment: EntityId) {
        self.views
            .retain(|line| Sealed::from_line(line).is_none_or(|sealed| sealed.commitment != commitment));
    }

    /// Writes the row.
    pub(super) fn to_json(&self) -> String {
        json::write(self)
    }
}

/// As it stands in the record.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
fn write_role<S: Serializer>(role: &Role, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(role.as_str())
}

fn read_role<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Role, D::Error> {
    let role = String::deserialize(deserializer)?;
    role.parse().map_err(|_| serde::de::Error::custom("no role"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROW_OF_AN_EARLIER_PROGRAM: &str = r#"{"me":"mentee","code":"AAAA-BBBB-CCCC-DDDD","sent_at":7}"#;

    #[test]
    fn who_sits_here_is_never_guessed() {
        let nobody = ROW_OF_AN_EARLIER_PROGRAM.replace("mentee", "");
        let somebody_else = ROW_OF_AN_EARLIER_PROGRAM.replace("mentee", "director");
        for row in ["", "{}", "[]", r#"{"code":"x"}"#, r#"{"me":1,"code":"x"}"#, &nobody, &somebody_else] {
            assert_eq!(Private::from_json(row), None, "{row}");
        }
        let row = Private::from_json(ROW_OF_AN_EARLIER_PROGRAM).expect("it is one");
        assert_eq!((row.me(), row.sent_at), (Role::Mentee, Some(7)));
        assert_eq!(Private::from_json(&row.to_json()), Some(row));
    }

    #[test]
    fn whoever_says_who_they_are_keeps_what_else_is_known() {
        let nobody = ROW_OF_AN_EARLIER_PROGRAM.replace("mentee", "");
        let whole = Private::from_json(ROW_OF_AN_EARLIER_PROGRAM);
        assert_eq!(Private::answered(Some(&nobody), Role::Mentee), whole);
        assert_eq!(Private::answered(None, Role::Mentee), Some(Private::new(Role::Mentee, String::new())));
        for no_row in ["", "3", "[]", r#"{"code":7}"#] {
            assert_eq!(Private::answered(Some(no_row), Role::Mentee), None, "{no_row}");
        }
        assert_eq!(Private::answered(Some(ROW_OF_AN_EARLIER_PROGRAM), Role::Mentor), whole);
    }
}
