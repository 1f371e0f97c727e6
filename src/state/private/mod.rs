//! What a device knows of a tandem and never sends: who sits here, the Tandem-Code, what the partner has seen.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};
use tandembuch_core::bundle::TandemCode;
use tandembuch_core::calendar_file::GivenOut;
use tandembuch_core::forms::person::Role;
use tandembuch_core::record::{ReplicaId, SpaceId, VersionVector};

use crate::platform::storage::{Database, StorageError};

/// The name of the row in the local store.
pub(super) const ROW: &str = "private";

/// The private row of a tandem. There is none without somebody who sits here: who that is, is never guessed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Private {
    #[serde(serialize_with = "write_role", deserialize_with = "read_role")]
    me: Role,
    /// The passphrase that both share; empty if it got lost.
    #[serde(default)]
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
    #[serde(default)]
    pub given_out: Vec<GivenOut>,
}

/// What became of the last file for the partner, in milliseconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastFile {
    /// When it was made.
    pub made: u64,
    /// When it was passed on, as far as the person has said so.
    pub passed_on: Option<u64>,
    /// When the partner's file came in that shows that they have it.
    pub arrived: Option<u64>,
}

impl LastFile {
    /// Nobody has said that it was passed on, and nothing shows that it has arrived.
    pub fn is_open(self) -> bool {
        self.passed_on.is_none() && self.arrived.is_none()
    }
}

/// Which of a person's two records is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// That of the tandem.
    Tandem,
    /// That of what they keep for themselves.
    OnlyForMe,
}

impl Side {
    pub(super) const BOTH: [Self; 2] = [Self::Tandem, Self::OnlyForMe];
}

impl Private {
    /// For somebody who joins or founds a tandem.
    pub fn new(me: Role, code: String) -> Self {
        Self {
            me,
            code,
            is_code_told: false,
            partner_seen: VersionVector::default(),
            sent_at: None,
            sent_seen: VersionVector::default(),
            passed_on_at: None,
            received_at: None,
            taken_in_at: None,
            taken_in_own: false,
            backed_up_at: None,
            backed_up_seen: VersionVector::default(),
            backed_up_notes: 0,
            backed_up_own: VersionVector::default(),
            sealed_own: VersionVector::default(),
            replicas: Vec::new(),
            left: Vec::new(),
            in_doubt: Vec::new(),
            in_doubt_own: Vec::new(),
            sealed_seen: Some(VersionVector::default()),
            given_out: Vec::new(),
        }
    }

    /// Who sits at this device.
    pub fn me(&self) -> Role {
        self.me
    }

    /// What became of the last file for the partner. That it has arrived is known from a file that came back alone.
    pub fn last_file(&self) -> Option<LastFile> {
        let made = self.sent_at?;
        let is_there = self.partner_seen.covers(&self.sent_seen);
        Some(LastFile {
            made,
            passed_on: self.passed_on_at.filter(|at| *at >= made),
            arrived: self.received_at.filter(|_| is_there),
        })
    }

    /// Reads the row; `None` if it is not one, or does not say who sits here.
    pub(super) fn from_json(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }

    /// The row of somebody who has said who they are, because the stored one does not: what else it says is kept.
    /// One that has been answered meanwhile, in another tab, stays as it is. `None` if what is stored is no row at all.
    fn answered(stored: Option<&str>, me: Role) -> Option<Self> {
        let Some(stored) = stored else { return Some(Self::new(me, String::new())) };
        Self::from_json(stored).or_else(|| {
            let mut members: Map<String, Value> = serde_json::from_str(stored).ok()?;
            members.insert("me".to_owned(), me.as_str().into());
            serde_json::from_value(members.into()).ok()
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

    /// Takes in the code that the person has typed. They know it, so it has been told.
    pub(super) fn learn_code(&mut self, code: &TandemCode) {
        self.code = code.to_string();
        self.is_code_told = true;
    }

    /// Knows of the replica ids under which other tabs have written, too.
    pub(super) fn add_replicas(&mut self, replicas: &[String]) {
        add(&mut self.replicas, replicas);
    }

    /// The replica ids under which a tab may write.
    pub(super) fn writers(&self) -> impl Iterator<Item = &String> {
        self.replicas.iter().filter(|id| !self.is_left(id))
    }

    /// Returns whether nobody may write under a replica id any more.
    pub(super) fn is_left(&self, id: &String) -> bool {
        [&self.left, &self.in_doubt, &self.in_doubt_own].iter().any(|ids| ids.contains(id))
    }

    /// Lets nobody write under these replicas any more.
    pub(super) fn leave(&mut self, replicas: &[ReplicaId]) {
        add(&mut self.left, &texts(replicas));
    }

    /// The replicas of this device whose words in a record are its own for certain.
    pub(super) fn own_for_certain(&self, side: Side) -> Vec<ReplicaId> {
        let certain = self.replicas.iter().filter(|id| !self.doubts(side).contains(id));
        certain.filter_map(|id| id.parse().ok()).collect()
    }

    fn doubts(&self, side: Side) -> &Vec<String> {
        match side {
            Side::Tandem => &self.in_doubt,
            Side::OnlyForMe => &self.in_doubt_own,
        }
    }

    fn doubts_mut(&mut self, side: Side) -> &mut Vec<String> {
        match side {
            Side::Tandem => &mut self.in_doubt,
            Side::OnlyForMe => &mut self.in_doubt_own,
        }
    }

    /// What others can know of this device at most, whose record has seen `seen`.
    pub(super) fn known_outside(&self, seen: &VersionVector) -> VersionVector {
        let mut known = self.sealed_seen.clone().unwrap_or_else(|| seen.clone());
        known.join(&self.sent_seen);
        known.join(&self.backed_up_seen);
        known
    }

    /// What others can know at most of the record for oneself.
    pub(super) fn own_known_outside(&self) -> VersionVector {
        let mut known = self.sealed_own.clone();
        known.join(&self.backed_up_own);
        known
    }

    /// Remembers that a file has been sealed by somebody who has seen `seen`.
    pub(super) fn note_sealed(&mut self, seen: &VersionVector) {
        self.sealed_seen.get_or_insert_default().join(seen);
    }

    /// The same, and what they have written in a record is in doubt.
    pub(super) fn put_in_doubt(&mut self, side: Side, replicas: &[ReplicaId]) {
        add(self.doubts_mut(side), &texts(replicas));
    }

    /// Writes the row.
    pub(super) fn to_json(&self) -> String {
        serde_json::to_string(self).expect("plain data with text keys is always JSON")
    }
}

fn texts(replicas: &[ReplicaId]) -> Vec<String> {
    replicas.iter().map(ToString::to_string).collect()
}

/// Adds the ids that are not among them.
fn add(ids: &mut Vec<String>, more: &[String]) {
    for id in more {
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }
}

/// What this device knows of a tandem; `None` if it does not even know who sits here.
pub(super) async fn load(database: &Database, tandem: SpaceId) -> Result<Option<Private>, StorageError> {
    read(database.local_get(&tandem.to_string(), ROW).await)
}

fn read(stored: Result<Option<String>, StorageError>) -> Result<Option<Private>, StorageError> {
    match stored {
        Ok(json) => Ok(json.as_deref().and_then(Private::from_json)),
        // Role and code are lost with it, the record is not: both are asked for.
        Err(StorageError::BadRow(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Stores who sits here, where that got lost. A row that nobody can read is set aside.
pub(super) async fn answer(database: &Database, tandem: SpaceId, me: Role) -> Result<(), StorageError> {
    let join = |stored: Option<&str>| Private::answered(stored, me).map(|private| private.to_json());
    database.local_join(&tandem.to_string(), ROW, &join).await.map(drop)
}

/// Stores the row of somebody who begins with a tandem on this device.
pub(super) async fn begin(
    database: &Database,
    tandem: SpaceId,
    private: &Private,
) -> Result<(), StorageError> {
    let join = |stored: Option<&str>| Some(private.clone().begun_anew(stored).to_json());
    database.local_join(&tandem.to_string(), ROW, &join).await.map(drop)
}

/// Changes the row, as it is stored or, where that got lost, as it is known.
pub(super) async fn change(
    database: &Database,
    tandem: SpaceId,
    known: &Private,
    change: &dyn Fn(&mut Private),
) -> Result<(), StorageError> {
    let join = |stored: Option<&str>| {
        let mut private = stored.map_or_else(|| Some(known.clone()), Private::from_json)?;
        change(&mut private);
        Some(private.to_json())
    };
    database.local_join(&tandem.to_string(), ROW, &join).await.map(drop)
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
    use futures::FutureExt;

    use super::*;
    use crate::platform::storage::{BadRow, Place, RowFault};

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
    fn a_file_has_arrived_when_one_that_came_back_shows_it() {
        let seen = |counter| [(ReplicaId::from_random([1; 5]), counter)].into_iter().collect();
        let mut private = Private::new(Role::Mentor, String::new());
        assert_eq!(private.last_file(), None);
        (private.sent_at, private.sent_seen) = (Some(7), seen(5));
        let file = |passed_on, arrived| Some(LastFile { made: 7, passed_on, arrived });
        assert_eq!(private.last_file(), file(None, None));
        private.passed_on_at = Some(6);
        assert_eq!(private.last_file(), file(None, None), "that was an earlier one");
        private.passed_on_at = Some(8);
        (private.received_at, private.partner_seen) = (Some(9), seen(4));
        assert_eq!(private.last_file(), file(Some(8), None), "the partner did not have it yet");
        private.partner_seen = seen(5);
        assert_eq!(private.last_file(), file(Some(8), Some(9)));
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

    #[test]
    fn a_row_that_got_lost_is_asked_for_once() {
        let tandem = SpaceId::from_random([1; 10]);
        for lost in [None, Some("3"), Some(r#"{"me":"","code":"AAAA-BBBB-CCCC-DDDD"}"#)] {
            let database = Database::in_memory();
            let name = tandem.to_string();
            let now = async {
                if let Some(row) = lost {
                    database.local_put(&name, ROW, row).await?;
                }
                let before = load(&database, tandem).await?;
                answer(&database, tandem, Role::Mentee).await?;
                // Another tab asked as well, and somebody hit the wrong name there.
                answer(&database, tandem, Role::Mentor).await?;
                Ok::<_, StorageError>((before, load(&database, tandem).await?))
            };
            let (before, after) =
                now.now_or_never().expect("memory does not wait").expect("it does not fail");
            assert_eq!((before, after.map(|private| private.me())), (None, Some(Role::Mentee)), "{lost:?}");
        }
    }

    #[test]
    fn who_begins_anew_with_a_tandem_never_writes_under_the_ids_of_before() {
        let (tandem, database) = (SpaceId::from_random([1; 10]), Database::in_memory());
        let with = |replicas: &[&str]| Private {
            replicas: replicas.iter().map(ToString::to_string).collect(),
            ..Private::new(Role::Mentee, String::new())
        };
        let now = async {
            for private in [with(&["lost"]), with(&["fresh"])] {
                begin(&database, tandem, &private).await?;
            }
            load(&database, tandem).await
        };
        let after = now.now_or_never().expect("memory does not wait").expect("it does not fail");
        let expected = Private {
            in_doubt: vec!["lost".to_owned()],
            in_doubt_own: vec!["lost".to_owned()],
            ..with(&["fresh", "lost"])
        };
        assert_eq!(after, Some(expected));
    }

    #[test]
    fn a_change_keeps_what_another_tab_has_stored() {
        let tandem = SpaceId::from_random([1; 10]);
        let known = Private::new(Role::Mentee, "AAAA-BBBB-CCCC-DDDD".to_owned());
        for (stored, code) in [
            (None, "AAAA-BBBB-CCCC-DDDD"),
            (Some("3"), "AAAA-BBBB-CCCC-DDDD"),
            (Some(r#"{"me":"mentee","code":"from the other tab","sealed_seen":{}}"#), "from the other tab"),
        ] {
            let database = Database::in_memory();
            let now = async {
                if let Some(row) = stored {
                    database.local_put(&tandem.to_string(), ROW, row).await?;
                }
                change(&database, tandem, &known, &|private| private.sent_at = Some(7)).await?;
                load(&database, tandem).await
            };
            let after = now.now_or_never().expect("memory does not wait").expect("it does not fail");
            let expected = Private { sent_at: Some(7), ..Private::new(Role::Mentee, code.to_owned()) };
            assert_eq!(after, Some(expected), "{stored:?}");
        }
    }

    #[test]
    fn tabs_that_are_opened_at_once_all_keep_their_writers() {
        let (tandem, database) = (SpaceId::from_random([1; 10]), Database::in_memory());
        let known = |replicas: &[&str]| Private {
            replicas: replicas.iter().map(ToString::to_string).collect(),
            ..Private::new(Role::Mentee, String::new())
        };
        let now = async {
            // Each has read the row before the others wrote theirs.
            for tab in [known(&["first"]), known(&["first", "second"]), known(&["first", "third"])] {
                change(&database, tandem, &tab, &|stored| stored.add_replicas(&tab.replicas)).await?;
            }
            load(&database, tandem).await
        };
        let after = now.now_or_never().expect("memory does not wait").expect("it does not fail");
        assert_eq!(after, Some(known(&["first", "second", "third"])));
    }

    #[test]
    fn a_damaged_row_is_a_lost_one_and_a_failing_storage_is_not() {
        let text = || "x".to_owned();
        let fault = RowFault::Checksum;
        let bad = BadRow { place: Place::Local, tandem: text(), key: text(), fault, raw: text() };
        assert_eq!(read(Err(StorageError::BadRow(bad.into()))), Ok(None));
        assert_eq!(read(Ok(None)), Ok(None));
        assert_eq!(read(Err(StorageError::Denied)), Err(StorageError::Denied));
    }

    #[test]
    fn a_code_that_is_typed_again_need_not_be_passed_on() {
        let mut private = Private::new(Role::Mentor, String::new());
        private.learn_code(&TandemCode::parse("oill 0123 4567-89ab").expect("a code"));
        assert_eq!((private.code.as_str(), private.is_code_told), ("0111-0123-4567-89AB", true));
    }
}
