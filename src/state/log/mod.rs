//! The log of a tandem's files on this device: each one that was made, handed over, opened, taken in or taken back.
//!
//! It lies in rows beside both records, so no file and no backup has it. What it says of a record is written in the same
//! transaction as that record: an import is in both, or in neither. It must not know how a line is shown.

mod line;
mod row;

use leptos::prelude::WithUntracked;
use tandembuch_core::digest::Digest;
use tandembuch_core::forms::person::Role;
use tandembuch_core::held;
use tandembuch_core::notes;
use tandembuch_core::record::{Changes, Record, ReplicaId, VersionVector};

use super::accepting::UNDO_ROW;
use super::incoming::Opened;
use super::outgoing::{Purpose, SealedFile};
use super::session::{OpenRecord, Session, line_to_undo};
use super::{App, Private};
use crate::platform::storage::StorageError;
pub use line::{Did, Line, Way};
pub(super) use row::{beside, read, with, with_taken_back, with_what_is_in, write_beside};

/// The name of the rows.
pub(super) const ROW: &str = "log";

/// The log, as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Log {
    /// Its lines, the latest first.
    pub lines: Vec<Line>,
    /// The line of the import that can be taken back.
    pub to_undo: Option<String>,
}

/// What becomes of a log where the record beside it is replaced.
#[derive(Debug, Clone, Default)]
pub(super) enum ToLog {
    /// It stays as it is.
    #[default]
    Nothing,
    /// A file has been taken in.
    TakenIn(Line),
    /// An import has been taken back, at this moment.
    TakenBack(u64),
}

impl ToLog {
    /// Which file it is about; empty where it is about none.
    pub(super) fn line(&self) -> &str {
        match self {
            Self::TakenIn(line) => &line.id,
            Self::Nothing | Self::TakenBack(_) => "",
        }
    }

    /// The row after that, where the record has seen this since, and this could be taken back.
    pub(super) fn after(
        &self,
        row: Option<&str>,
        seen: &VersionVector,
        undo: Option<&str>,
    ) -> Option<String> {
        match self {
            Self::Nothing => None,
            Self::TakenIn(line) => Some(with(row, std::slice::from_ref(line))),
            Self::TakenBack(at) => {
                let undone = undo.and_then(line_to_undo);
                Some(with_taken_back(row, undone.as_deref(), seen, *at))
            }
        }
    }
}

impl App {
    /// The log of the open tandem.
    ///
    /// # Errors
    /// If the storage fails. A row that nobody can read counts as none.
    pub async fn log(self) -> Result<Log, StorageError> {
        let Some(session) = self.session().filter(|session| session.is_kept()) else {
            return Ok(Log::default());
        };
        let of_tandem = self.log_beside(&session.record).await?;
        let of_own = self.log_beside(&session.own).await?;
        let mut to_undo = None;
        if self.can_undo_import().await? {
            let undo = self.database().local_get(session.record.key(), UNDO_ROW).await?;
            to_undo = undo.as_deref().and_then(line_to_undo);
        }
        let lines = row::of_both(of_tandem, of_own);
        // What is kept to go back to is kept before it is taken in.
        to_undo.take_if(|id| !lines.iter().any(|line| line.id == *id && line.is_in()));
        Ok(Log { lines, to_undo })
    }

    async fn log_beside(self, record: &OpenRecord) -> Result<Vec<Line>, StorageError> {
        match self.database().local_get(record.key(), ROW).await {
            Ok(row) => Ok(row.as_deref().map(read).unwrap_or_default()),
            Err(StorageError::BadRow(_)) => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }

    /// Notes that a file was opened here, where its tandem is here. Should it not be stored, it is noted when it is taken in.
    pub(super) async fn log_opened(self, opened: &Opened) {
        if opened.is_new_here {
            return;
        }
        let line = opened.line(opened.me.unwrap_or(opened.from.other())).that(Did::Opened, self.now_ms());
        let join = |row: Option<&str>| Some(row::with_opened(row, &line));
        drop(self.database().local_join(&opened.after.space().to_string(), ROW, &join).await);
    }
}

impl Line {
    /// Has it go by what others than this device have written: by what this device has, nobody can tell whether it is still in
    /// the record.
    pub(super) fn of_others(mut self, seen: &VersionVector, private: &Private) -> Self {
        let is_own = |replica: ReplicaId| private.replicas.contains(&replica.to_string());
        self.seen = seen.iter().filter(|(replica, _)| !is_own(*replica)).collect();
        self
    }
}

impl Opened {
    /// The line of the file, for who sits here.
    pub(super) fn line(&self, me: Role) -> Line {
        let way = match self.is_backup {
            true => Way::Restored,
            false if self.from == me => Way::FromOneself,
            false => Way::FromPartner,
        };
        let digest = Digest::of_incoming(&self.report, &self.after);
        let line = Line::new(self.id.to_string(), way, &digest, self.exchange.changes.seen.clone());
        Line { own: self.brought_notes, held: self.brought_held, ..line }
    }
}

impl Session {
    /// Notes what has happened to a file, beside the record of the tandem.
    pub(super) async fn log(&self, line: &Line) -> Result<(), StorageError> {
        self.change_log(&|row| Some(with(row, std::slice::from_ref(line)))).await
    }

    /// Notes what has happened to a file that has taken the place of an earlier one.
    pub(super) async fn log_in_place_of(&self, earlier: &str, line: &Line) -> Result<(), StorageError> {
        self.change_log(&|row| Some(row::with_in_place_of(row, earlier, line))).await
    }

    /// Notes that a file was handed over.
    pub(super) async fn log_handed_over(
        &self,
        file: &SealedFile,
        how: Did,
        at: u64,
    ) -> Result<(), StorageError> {
        self.log(&file.line.clone().that(how, at)).await
    }

    /// Notes that the person has passed on what they handed over last.
    pub(super) async fn log_passed_on(&self, at: u64) -> Result<(), StorageError> {
        self.change_log(&|row| Some(row::with_passed_on(row, at))).await
    }

    async fn change_log(&self, join: &dyn Fn(Option<&str>) -> Option<String>) -> Result<(), StorageError> {
        if !self.is_kept() {
            return Ok(());
        }
        self.app().database().local_join(self.record.key(), ROW, join).await.map(drop)
    }

    /// A file that is made, and how much is in it.
    pub(super) fn line_of(&self, purpose: Purpose, changes: &Changes, own: &Record) -> Line {
        let digest = self.record.memory.with_untracked(|record| Digest::of_outgoing(changes, record));
        let (way, own, held) = match purpose {
            Purpose::News | Purpose::Everything => (Way::ToPartner, 0, 0),
            Purpose::Backup => (Way::ToOneself, notes::count(own), held::count(own)),
        };
        // No tab makes two files at once.
        let id = format!("{}-{}", self.replica(), self.app().now_ms());
        Line { own, held, ..Line::new(id, way, &digest, changes.seen.clone()) }
    }
}
