//! Entries while a lock is set and taken away.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use tandembuch_core::at_rest::{Cipher, PREFIX_BYTES};
use tandembuch_core::lock::DataKey;

use super::*;

#[derive(Default)]
struct Store {
    texts: RefCell<BTreeMap<String, String>>,
    is_full: Cell<bool>,
}

impl LocalStore for Store {
    fn text(&self, key: &str) -> Result<Option<String>, LocalStoreError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn set_text(&self, key: &str, text: &str) -> Result<(), LocalStoreError> {
        if self.is_full.get() {
            return Err(LocalStoreError::QuotaExceeded);
        }
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), LocalStoreError> {
        self.texts.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, LocalStoreError> {
        Ok(self.texts.borrow().keys().filter(|key| key.starts_with(prefix)).cloned().collect())
    }
}

impl Store {
    fn holds(&self, text: &str) -> bool {
        self.texts.borrow().values().any(|kept| kept.contains(text))
    }

    fn put(&self, at_rest: &InUse, replica: &str, text: &str) {
        let journal = Journal { store: self, at_rest: at_rest.clone() };
        put(&journal, "t", replica, &text).unwrap();
    }

    fn read(&self, at_rest: &InUse) -> Vec<Option<String>> {
        let journal = Journal { store: self, at_rest: at_rest.clone() };
        list::<String>(&journal).unwrap().into_iter().map(|entry| entry.unsaved.ok()).collect()
    }
}

fn cipher(key: u8) -> InUse {
    Some(Rc::new(Cipher::new(&DataKey::from_bytes([key; 32]), [key; PREFIX_BYTES])))
}

fn some(texts: [&str; 2]) -> [Option<String>; 2] {
    texts.map(|text| Some(text.to_owned()))
}

#[test]
fn entries_are_sealed_and_opened_again_however_often() {
    let (store, lock) = (Store::default(), cipher(1));
    store.put(&None, "a", "vorher");
    store.put(&lock, "b", "nachher");
    // Whoever unlocks next does it once more.
    for _ in 0..2 {
        keep_anew(&store, [&lock, &lock]).unwrap();
        assert!(!store.holds("vorher") && !store.holds("nachher"));
        assert_eq!(store.read(&lock), some(["vorher", "nachher"]));
    }
    keep_anew(&store, [&lock, &None]).unwrap();
    assert_eq!(store.read(&None), some(["vorher", "nachher"]));
}

#[test]
fn an_entry_under_another_key_stays_as_it_is() {
    let (store, lock) = (Store::default(), cipher(1));
    store.put(&cipher(2), "a", "anders");
    let before = store.texts.borrow().clone();
    for way in [[&lock, &lock], [&lock, &None], [&None, &lock]] {
        keep_anew(&store, way).unwrap();
        assert_eq!(*store.texts.borrow(), before);
    }
    assert_eq!(store.read(&lock), [None]);
    assert_eq!(store.read(&None), [None]);
}

#[test]
fn where_there_is_no_room_it_is_said() {
    let (store, lock) = (Store::default(), cipher(1));
    store.put(&None, "a", "vorher");
    store.is_full.set(true);
    assert_eq!(keep_anew(&store, [&lock, &lock]), Err(LocalStoreError::QuotaExceeded));
    assert_eq!(store.read(&lock), [Some("vorher".to_owned())]);
}

#[test]
fn an_entry_at_the_place_of_another_cannot_be_read() {
    let (store, lock) = (Store::default(), cipher(1));
    store.put(&lock, "a", "vorher");
    let sealed = store.texts.borrow().values().next().cloned().unwrap();
    store.set_text(&key("t", "b"), &sealed).unwrap();
    assert_eq!(store.read(&lock), [Some("vorher".to_owned()), None]);
}
