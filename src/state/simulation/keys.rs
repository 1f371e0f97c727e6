//! The locks of played devices: what would be sealed under a password is a number here, under which the key is known. That
//! what really seals it is sound, `core` shows.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;

use serde_json::{Value, json};
use tandembuch_core::at_rest::{Cipher, PREFIX_BYTES};
use tandembuch_core::bundle::{Passphrase, PublicKey, SealError};
use tandembuch_core::lock::{DataKey, LockRow, NewWay, Secret, Way, WayError};

use super::disk::Disk;
use crate::platform::at_rest::InUse;
use crate::platform::own_password::OwnPassword;
use crate::platform::storage::Later;

thread_local! {
    static KNOWN: RefCell<Vec<(DataKey, Passphrase)>> = RefCell::default();
}

/// The password of somebody's own backups: it is written above what it would seal.
pub(super) struct Typed(pub(super) Passphrase);

impl OwnPassword for Typed {
    fn seal(&self, _: Option<PublicKey>, content: String) -> Later<'static, Result<String, SealError>> {
        let text = format!("by {:?} {content} end", self.0);
        Box::pin(async move { Ok(text) })
    }
}

/// The passwords of a device.
#[derive(Debug, Default)]
pub(super) struct Passwords {
    /// Those that may open it: the last one that was said to, and what may have taken its place since.
    pub(super) usable: RefCell<BTreeSet<u32>>,
    /// How many are being set.
    pub(super) setting: Cell<u32>,
    /// Nobody mistypes any more.
    pub(super) is_careful: Cell<bool>,
    /// How often somebody has mistyped.
    pub(super) mistyped: Cell<u32>,
}

/// A password by its number.
pub(super) fn password(number: u32) -> Passphrase {
    Passphrase::typed(&format!("Kennwort {number}"), str::to_owned).expect("it is long enough")
}

/// One that opens nothing.
pub(super) fn wrong() -> Secret {
    Secret::Password(Passphrase::typed("vertippt", str::to_owned).expect("it is long enough"))
}

/// The one that opens a device now.
pub(super) fn of(disk: &Disk) -> Secret {
    let known =
        disk.lock_row().and_then(|row| KNOWN.with_borrow(|known| known.get(numbers(&row)[0]).cloned()));
    known.map_or_else(wrong, |(_, password)| Secret::Password(password))
}

/// Whether this password opens a lock.
pub(super) fn is_opened_by(row: &LockRow, number: u32) -> bool {
    open(row, &Secret::Password(password(number))).is_ok()
}

pub(super) fn way(way: NewWay, key: DataKey) -> Way {
    let NewWay::Password(password) = way else { panic!("no passkeys are played") };
    let number = KNOWN.with_borrow_mut(|known| {
        known.push((key, password));
        known.len() - 1
    });
    let way = json!({"salt": "", "wrapped": number.to_string(), "sealed": ""});
    serde_json::from_value(way).expect("it has the form of one")
}

pub(super) fn open(row: &LockRow, secret: &Secret) -> Result<DataKey, WayError> {
    let Secret::Password(typed) = secret else { return Err(WayError::Wrong) };
    let known =
        numbers(row).into_iter().filter_map(|number| KNOWN.with_borrow(|all| all.get(number).cloned()));
    let mut fitting = known.filter(|(_, password)| password == typed);
    fitting.next().map(|(key, _)| key).ok_or(WayError::Wrong)
}

/// What opens what is sealed under a lock. It must seal nothing.
pub(super) fn opening(row: &LockRow) -> InUse {
    let key = KNOWN.with_borrow(|known| known.get(numbers(row)[0]).map(|(key, _)| key.clone()))?;
    Some(Rc::new(Cipher::new(&key, [0; PREFIX_BYTES])))
}

fn numbers(row: &LockRow) -> Vec<usize> {
    let ways = serde_json::to_value(&row.ways).expect("it has a JSON form");
    let number = |way: &Value| way["wrapped"].as_str().and_then(|number| number.parse().ok());
    let ways = ways.as_array().expect("they are a list");
    ways.iter().map(|way| number(way).expect("it was made here")).collect()
}
