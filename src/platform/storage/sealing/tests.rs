//! Rows of a device with a lock: as they lie there, and as they are read.

use std::convert::Infallible;
use std::rc::Rc;

use futures::FutureExt;
use tandembuch_core::at_rest::{Cipher, PREFIX_BYTES};
use tandembuch_core::lock::DataKey;

use super::super::plan::{Found, plan, sort};
use super::super::{
    CommitError, DEVICE, Database, LOCK_ROW, Place, Row, RowFault, StorageError, Stored, Write,
};
use super::*;

const TANDEM: &str = "tandem-1";
const HEAD: &str = r#"{"name":"Leyla"}"#;
const WORDS: &str = r#"{"title":"Kalender teilen"}"#;

fn cipher(key: u8) -> InUse {
    Some(Rc::new(Cipher::new(&DataKey::from_bytes([key; 32]), [key; PREFIX_BYTES])))
}

fn now<T>(later: impl Future<Output = T>) -> T {
    later.now_or_never().expect("memory answers at once")
}

fn row(key: &str, json: &str) -> Row {
    Row { key: key.to_owned(), json: json.to_owned() }
}

/// A device with a tandem, what lies beside it, and what belongs to the device.
fn device() -> Database {
    let database = Database::in_memory();
    now(database.fence(Some("{\"ways\":[]}"))).unwrap();
    now(database.local_put(DEVICE, "install-id", "\"id\"")).unwrap();
    now(database.local_put(TANDEM, "drafts", WORDS)).unwrap();
    write(&database, TANDEM, "e1").unwrap();
    database
}

fn write(database: &Database, tandem: &str, key: &str) -> Result<(), CommitError<Infallible>> {
    let rows = vec![row(key, WORDS)];
    let write = Write { head: Some(HEAD.to_owned()), rows, ..Write::default() };
    now(database.commit(tandem, &[key.to_owned()], |_| Ok(write.clone()))).map(drop)
}

/// All rows, sealed as they are.
fn dump(database: &Database) -> String {
    let in_use = database.at_rest();
    database.use_at_rest(None);
    let rows = now(database.dump()).unwrap();
    database.use_at_rest(in_use);
    rows
}

/// Everything is read as it was written.
fn is_whole(database: &Database) {
    assert_eq!(now(database.heads()).unwrap().rows, [row(TANDEM, HEAD)]);
    let loaded = now(database.load(TANDEM)).unwrap();
    assert_eq!((loaded.head.as_deref(), loaded.rows), (Some(HEAD), vec![row("e1", WORDS)]));
    assert_eq!(loaded.bad, []);
    assert_eq!(now(database.local_get(TANDEM, "drafts")), Ok(Some(WORDS.to_owned())));
    assert_eq!(now(database.local_get(DEVICE, "install-id")), Ok(Some("\"id\"".to_owned())));
    assert_eq!(now(database.local_get(DEVICE, LOCK_ROW)), Ok(Some("{\"ways\":[]}".to_owned())));
}

#[test]
fn everything_is_sealed_and_read_and_opened_again() {
    let database = device();
    let before = dump(&database);
    now(database.seal_all(cipher(1))).unwrap();
    let sealed = dump(&database);
    assert!(!sealed.contains("Leyla") && !sealed.contains("Kalender"), "{sealed}");
    is_whole(&database);
    // Once more, with what is sealed already.
    now(database.seal_all(cipher(1))).unwrap();
    is_whole(&database);
    now(database.open_all()).unwrap();
    assert_eq!(dump(&database), before);
    is_whole(&database);
}

#[test]
fn without_the_key_the_lock_and_the_mark_of_the_installation_can_be_read_and_nothing_else() {
    let database = device();
    now(database.seal_all(cipher(1))).unwrap();
    for other in [None, cipher(2)] {
        database.use_at_rest(other);
        assert_eq!(now(database.local_get(DEVICE, "install-id")), Ok(Some("\"id\"".to_owned())));
        assert_eq!(now(database.local_get(DEVICE, LOCK_ROW)), Ok(Some("{\"ways\":[]}".to_owned())));
        let loaded = now(database.load(TANDEM)).unwrap();
        assert_eq!((loaded.head, loaded.rows.len(), loaded.bad.len()), (None, 0, 2));
        let heads = now(database.heads()).unwrap();
        assert_eq!((heads.rows.len(), heads.bad.len()), (0, 1));
        assert!(matches!(now(database.local_get(TANDEM, "drafts")), Err(StorageError::BadRow(_))));
    }
    database.use_at_rest(cipher(1));
    is_whole(&database);
}

#[test]
fn what_was_kept_before_there_was_a_lock_is_read_and_sealed_with_the_next_write() {
    let database = device();
    database.use_at_rest(cipher(1));
    is_whole(&database);
    write(&database, TANDEM, "e1").unwrap();
    let join = |stored: Option<&str>| stored.map(str::to_owned);
    assert_eq!(now(database.local_join(TANDEM, "drafts", &join)), Ok(Some(WORDS.to_owned())));
    let dump = dump(&database);
    assert!(!dump.contains("Leyla") && !dump.contains("Kalender"), "{dump}");
    is_whole(&database);
}

#[test]
fn a_sealed_row_at_the_place_of_another_is_a_bad_one() {
    let (in_use, stored) =
        (cipher(1), |json: String| Stored { rows: vec![row("e2", &json)], ..Stored::default() });
    let sealing = |tandem| Sealing { in_use: &in_use, tandem };
    let write = Write { rows: vec![row("e1", WORDS)], ..Write::default() };
    let sealed = sealing(TANDEM).seal(write, None).unwrap().rows.remove(0).json;
    assert_ne!(sealed, WORDS);
    let opened = sealing(TANDEM).open(stored(sealed.clone()), None);
    assert_eq!(opened.rows, []);
    let bad = &opened.bad[0];
    assert_eq!((bad.place, bad.key.as_str(), bad.fault), (Place::Entities, "e2", RowFault::Checksum));
    assert_eq!(bad.raw, sealed);
    let of_another = Stored { rows: vec![row("e1", &sealed)], ..Stored::default() };
    assert_eq!(sealing("tandem-2").open(of_another.clone(), None).bad.len(), 1);
    assert_eq!(sealing(TANDEM).open(of_another, None).rows, [row("e1", WORDS)]);
}

/// A row as it was read from a disk.
fn found(place: Place, key: &str, json: &str) -> Found {
    let original = wasm_bindgen::JsValue::UNDEFINED;
    Found { place, key: key.to_owned(), verdict: Ok(json.to_owned()), raw: String::new(), original }
}

#[test]
fn what_cannot_be_opened_is_set_aside_by_what_replaces_it() {
    let (mine, other) = (cipher(1), cipher(2));
    let lying = |in_use: &InUse, place, key: &str| {
        sealed(in_use, &address(place, TANDEM, key), WORDS.to_owned()).unwrap()
    };
    let all = [
        found(Place::Heads, TANDEM, &lying(&other, Place::Heads, TANDEM)),
        found(Place::Entities, "e1", &lying(&other, Place::Entities, "e1")),
        found(Place::Entities, "e2", &lying(&mine, Place::Entities, "e2")),
        found(Place::Local, "log", &lying(&other, Place::Local, "log")),
    ];
    let keys = ["e1".to_owned(), "e2".to_owned()];
    for (in_use, seen) in [(&mine, vec![row("e2", WORDS)]), (&None, vec![])] {
        let merge = |stored: &Stored| {
            assert_eq!((&stored.head, &stored.beside, &stored.rows), (&None, &None, &seen));
            let rows = vec![row("e1", "1"), row("e2", "2")];
            let (head, beside) = (Some("{}".to_owned()), Some("[]".to_owned()));
            Ok::<_, Infallible>(Write { head, rows, beside, ..Write::default() })
        };
        let sealing = Sealing { in_use, tandem: TANDEM };
        let merged = |stored: &Stored| sealing.merged(stored, Some("log"), merge).ok();
        let plan = plan(TANDEM, &keys, Some("log"), &all, &merged).unwrap().unwrap();
        let mut aside: Vec<_> = plan.set_aside.iter().map(|found| found.key.as_str()).collect();
        aside.sort_unstable();
        let expected =
            if seen.is_empty() { &["e1", "e2", "log", TANDEM][..] } else { &["e1", "log", TANDEM] };
        assert_eq!(aside, expected);
    }
    assert_eq!(sort(TANDEM, &all).rows.len(), 2);
}

#[test]
fn a_local_value_that_cannot_be_opened_is_joined_as_none() {
    let database = device();
    now(database.seal_all(cipher(2))).unwrap();
    database.use_at_rest(cipher(1));
    let join = |stored: Option<&str>| Some(format!("{}+", stored.unwrap_or("nothing")));
    assert_eq!(now(database.local_join(TANDEM, "drafts", &join)), Ok(Some("nothing+".to_owned())));
    assert_eq!(now(database.local_get(TANDEM, "drafts")), Ok(Some("nothing+".to_owned())));
    assert!(!dump(&database).contains("nothing"));
}

#[test]
fn while_a_lock_is_taken_away_what_is_sealed_is_read_and_nothing_more_is_sealed() {
    let database = device();
    now(database.seal_all(cipher(1))).unwrap();
    database.use_at_rest(crate::platform::at_rest::opens_only(database.at_rest()));
    is_whole(&database);
    write(&database, TANDEM, "e1").unwrap();
    assert!(dump(&database).contains("Kalender"));
    is_whole(&database);
}

/// Seals nothing.
struct Exhausted;

impl crate::platform::at_rest::AtRest for Exhausted {
    fn seal(&self, _: &str, _: &str) -> Option<String> {
        None
    }

    fn open(&self, _: &str, _: &str) -> Option<String> {
        None
    }
}

#[test]
fn what_cannot_be_sealed_is_not_written() {
    let database = device();
    let before = dump(&database);
    database.use_at_rest(Some(Rc::new(Exhausted)));
    assert_eq!(write(&database, TANDEM, "e1"), Err(StorageError::CannotSeal.into()));
    assert_eq!(now(database.local_put(TANDEM, "drafts", "1")), Err(StorageError::CannotSeal));
    assert_eq!(dump(&database), before);
}
