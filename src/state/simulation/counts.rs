//! How much of what can go wrong has been played.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;

macro_rules! happenings {
    ($($name:ident: $told:literal,)*) => {
        /// What can happen in a story.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) enum Happening { $($name),* }

        impl Happening {
            const ALL: &[(Self, &str)] = &[$((Self::$name, $told)),*];
        }
    };
}

happenings! {
    Text: "texts written",
    Note: "notes for oneself written",
    View: "views of skills given",
    Answers: "rhythm checks answered",
    Archive: "tandems put into the archive, or taken out",
    Opened: "views opened in files",
    Kill: "pages killed",
    SecondTab: "further tabs",
    NoLocks: "devices without Web Locks",
    FullDisk: "full disks",
    LostAnswer: "disks that lose answers",
    Hang: "disks that do not answer",
    DamagedRow: "damaged rows",
    File: "files made",
    Import: "files taken in",
    Refused: "files refused",
    Undo: "imports taken back",
    Backup: "backups taken in",
    Logged: "imports found in the log and in the record",
    LoggedBack: "logs with imports that were taken back",
    NewDevice: "tandems begun from a file",
    Swapped: "files in the envelope of another tandem",
    Damaged: "damaged files",
    SetBack: "profiles set back",
    Clone: "profiles cloned",
    Wipe: "profiles wiped",
    Mended: "files that showed a set-back",
    Removal: "tandems removed",
    LockSet: "locks set",
    LockedUp: "devices locked up",
    LoadedAnew: "pages loaded anew, because they were locked or their lock was changed",
    Mistyped: "wrong passwords",
    PasswordChanged: "passwords changed",
    LockRemoved: "locks taken away",
    SecondTandem: "stories with two tandems",
}

/// How often what has happened.
#[derive(Debug, Default)]
pub(super) struct Counts(RefCell<BTreeMap<Happening, u32>>);

impl Counts {
    pub(super) fn note(&self, what: Happening) {
        *self.0.borrow_mut().entry(what).or_default() += 1;
    }

    pub(super) fn note_times(&self, what: Happening, times: u32) {
        *self.0.borrow_mut().entry(what).or_default() += times;
    }

    pub(super) fn add(&self, other: &Self) {
        for (what, more) in other.0.borrow().iter() {
            *self.0.borrow_mut().entry(*what).or_default() += more;
        }
    }

    fn of(&self, what: Happening) -> u32 {
        self.0.borrow().get(&what).copied().unwrap_or(0)
    }

    /// What has never happened.
    pub(super) fn missing(&self) -> Vec<Happening> {
        Happening::ALL
            .iter()
            .map(|(what, _)| *what)
            .filter(|what| self.of(*what) == 0 && *what != Happening::Clone)
            .collect()
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Happening::ALL.iter().try_for_each(|(what, told)| writeln!(f, "{:>9} {told}", self.of(*what)))
    }
}
