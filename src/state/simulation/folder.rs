//! A folder on a drive that can be full, gone or forbidden, and the browser that remembers it for a page.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::future::poll_fn;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;
use std::task::Poll;

use tandembuch_core::bundle::PublicKey;

use crate::platform::device_keys::PublicHalves;
use crate::platform::folder::{Entry, Folder, FolderError, Permission};
use crate::platform::signed_file::{SignedFile, Unreadable};
use crate::platform::storage::Later;

/// How often a task is passed by while the drive works.
const SLOW: u32 = 2;

/// The drive, with one folder that people can choose.
pub(super) struct Drive {
    /// Whether the browser has folders at all. Most have none.
    pub(super) can_be_chosen: Cell<bool>,
    pub(super) files: RefCell<BTreeMap<String, String>>,
    pub(super) trouble: RefCell<Option<FolderError>>,
    pub(super) permission: Cell<Permission>,
    /// What people answer when they are asked.
    pub(super) answer: Cell<Permission>,
    /// How often a file was written.
    pub(super) writes: Cell<u32>,
    kept: RefCell<BTreeSet<String>>,
}

impl Default for Drive {
    fn default() -> Self {
        Self {
            can_be_chosen: Cell::default(),
            files: RefCell::default(),
            trouble: RefCell::default(),
            permission: Cell::new(Permission::Granted),
            answer: Cell::new(Permission::Granted),
            writes: Cell::default(),
            kept: RefCell::default(),
        }
    }
}

impl Drive {
    pub(super) fn kept(&self, under: &str) -> bool {
        self.kept.borrow().contains(under)
    }

    pub(super) fn forgets(&self, under: Option<&str>) {
        self.kept.borrow_mut().retain(|name| under.is_some_and(|under| under != name));
    }

    fn is_well(&self) -> Result<(), FolderError> {
        self.trouble.borrow().clone().map_or(Ok(()), Err)
    }
}

async fn works() {
    let mut left = SLOW;
    poll_fn(|_| {
        let is_over = left == 0;
        left = left.saturating_sub(1);
        if is_over { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
}

/// The folder as a page has it.
pub(super) struct Opened(pub(super) Rc<Drive>);

impl Folder for Opened {
    fn name(&self) -> String {
        "Sicherungen".to_owned()
    }

    fn permission(&self, ask: bool) -> Later<'static, Permission> {
        if ask && self.0.permission.get() == Permission::Ask {
            self.0.permission.set(self.0.answer.get());
        }
        let permission = self.0.permission.get();
        Box::pin(async move {
            works().await;
            permission
        })
    }

    fn list(&self, named: &str, most: usize) -> Later<'static, Result<Vec<Entry>, FolderError>> {
        let files = self.0.files.borrow();
        let named = files.iter().filter(|(name, _)| name.contains(named)).take(most);
        let entry = |(name, text): (&String, &String)| {
            let mut hasher = DefaultHasher::new();
            text.hash(&mut hasher);
            Entry { name: name.clone(), size: text.len() as u64, modified: hasher.finish() }
        };
        let (drive, found) = (self.0.clone(), named.map(entry).collect());
        Box::pin(async move {
            works().await;
            drive.is_well().map(|()| found)
        })
    }

    fn read(&self, file: &str, most: u64) -> Later<'static, Result<Option<Vec<u8>>, FolderError>> {
        let found = self.0.files.borrow().get(file).map(|text| text.clone().into_bytes());
        let found = found.map(|found| if found.len() as u64 > most { vec![0] } else { found });
        Box::pin(async move {
            works().await;
            Ok(found)
        })
    }

    /// As Chromium does it: an empty file first, then one beside it that takes its place.
    fn write(&self, file: &str, text: &str) -> Later<'static, Result<(), FolderError>> {
        let (drive, file, text) = (self.0.clone(), file.to_owned(), text.to_owned());
        Box::pin(async move {
            works().await;
            drive.is_well()?;
            drive.files.borrow_mut().entry(file.clone()).or_default();
            works().await;
            drive.is_well()?;
            drive.files.borrow_mut().insert(file, text);
            drive.writes.set(drive.writes.get() + 1);
            works().await;
            Ok(())
        })
    }

    fn keep(&self, under: &str) -> Later<'static, Result<(), FolderError>> {
        self.0.kept.borrow_mut().insert(under.to_owned());
        Box::pin(async { Ok(()) })
    }
}

/// What a key's owner alone could open. No two are alike, as of a real one.
pub(super) fn sealed(key: &PublicKey, content: &str, number: u64) -> String {
    format!("for {} {number:016x} {content} end", key.key_id())
}

/// Ends what is whole.
const END: &str = "\nend";

/// What the devices with these keys could open, signed by the one with these.
pub(super) fn signed(own: PublicHalves, keys: &[PublicKey], content: &str, number: u64) -> String {
    let names: Vec<String> = keys.iter().map(|key| key.key_id().to_string()).collect();
    format!("signed {} for {} {number:016x}\n{content}{END}", own.sign.key_id(), names.join("+"))
}

/// Opens such a file.
pub(super) fn opened(own: PublicHalves, known: &[PublicKey], file: &[u8]) -> Result<SignedFile, Unreadable> {
    let text = std::str::from_utf8(file).map_err(|_| Unreadable::NotWhole)?;
    let whole = text.strip_suffix(END).and_then(|text| text.strip_prefix("signed "));
    let (head, content) = whole.and_then(|text| text.split_once('\n')).ok_or(Unreadable::NotWhole)?;
    let (by, keys) = head.split_once(" for ").ok_or(Unreadable::NotWhole)?;
    if !keys.contains(own.agree.key_id().as_str()) {
        return Err(Unreadable::NotForHere);
    }
    let by = known.iter().find(|key| key.key_id().as_str() == by).ok_or(Unreadable::Unknown)?;
    Ok(SignedFile { content: content.to_owned(), by: *by })
}
