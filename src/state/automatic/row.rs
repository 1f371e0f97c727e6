//! What this device knows of a file that it writes by itself, the backup of a tandem or what both exchange in a folder: a row
//! beside its record, in no file, gone with it.

use serde_json::{Map, Value, json};
use tandembuch_core::json as canonical;
use tandembuch_core::record::{SpaceId, VersionVector};

use crate::platform::folder::FolderError;

/// What a device writes by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The backup, for whoever sits here.
    Backup,
    /// What the other devices of both are to have, in a folder that they can reach.
    Exchange,
}

impl What {
    /// All there is.
    pub const ALL: [Self; 2] = [Self::Backup, Self::Exchange];

    /// The name of its row.
    pub(super) fn row(self) -> &'static str {
        match self {
            Self::Backup => "automatic_backup",
            Self::Exchange => "shared_folder",
        }
    }

    /// Under which name the browser keeps its folder.
    pub(in crate::state) fn folder_of(self, tandem: SpaceId) -> String {
        match self {
            Self::Backup => tandem.to_string(),
            Self::Exchange => format!("{tandem}.exchange"),
        }
    }
}

/// A file of a tandem that this device writes by itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Automatic {
    /// Is it wanted? What else is known stays when it is not any more: by it the file is known again.
    pub(super) is_on: bool,
    /// What the folder is called.
    pub folder: String,
    /// What the file is called; empty until the first one is there.
    pub file: String,
    /// When it was written last, in milliseconds since 1970.
    pub at: Option<u64>,
    /// Why it was not written when it was tried last.
    pub trouble: Option<Trouble>,
    /// What both records had seen then, and the names of the keys that it is sealed for, as one line.
    has: String,
    /// Its line in the log of files.
    pub(super) line: String,
    /// By what the file is known again: as it was written last, and as it was about to be written when the page went.
    prints: Vec<String>,
    /// By what those are known again that were written before.
    earlier: Vec<String>,
}

/// So many of what was written before are known again.
const MOST_EARLIER: usize = 50;

/// Why no automatic backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The person has to be asked once more whether the program may write there.
    Ask,
    /// It may not.
    Denied,
    /// The folder is not there.
    Gone,
    /// There is no space left.
    Full,
    /// All names that it may have belong to files that it must leave alone.
    Taken,
    /// This device does not know the recovery code any more.
    NoCode,
    /// Anything else, or what a newer program has said.
    Other,
}

impl Trouble {
    const WRITTEN: [(Self, &'static str); 7] = [
        (Self::Ask, "ask"),
        (Self::Denied, "denied"),
        (Self::Gone, "gone"),
        (Self::Full, "full"),
        (Self::Taken, "taken"),
        (Self::NoCode, "no_code"),
        (Self::Other, "other"),
    ];

    fn read(written: &str) -> Self {
        Self::WRITTEN.iter().find(|(_, name)| *name == written).map_or(Self::Other, |(trouble, _)| *trouble)
    }

    fn as_str(self) -> &'static str {
        Self::WRITTEN.iter().find(|(trouble, _)| *trouble == self).map_or("other", |(_, name)| name)
    }
}

impl From<FolderError> for Trouble {
    fn from(error: FolderError) -> Self {
        match error {
            FolderError::Gone => Self::Gone,
            FolderError::Denied => Self::Denied,
            FolderError::Full => Self::Full,
            FolderError::Unexpected { .. } => Self::Other,
        }
    }
}

/// What a backup has.
#[derive(Clone)]
pub(super) struct Made {
    pub(super) seen: VersionVector,
    pub(super) own_seen: VersionVector,
    /// The names of the keys that it is sealed for.
    pub(super) key: String,
    pub(super) print: String,
    /// Its line in the log of files.
    pub(super) line: String,
}

/// As one line, to be compared alone. Where an import was taken back, less has been seen than before.
fn line(seen: &VersionVector, own_seen: &VersionVector, key: &str) -> String {
    format!("{} {} {key}", canonical::write(seen), canonical::write(own_seen))
}

impl Automatic {
    /// Reads the row. What nobody can read is no automatic backup.
    pub(super) fn read(row: Option<&str>) -> Self {
        let members: Map<String, Value> =
            row.and_then(|row| serde_json::from_str(row).ok()).unwrap_or_default();
        let text = |name: &str| members.get(name).and_then(Value::as_str);
        let owned = |name: &str| text(name).unwrap_or_default().to_owned();
        let list = |name: &str| owned(name).split_whitespace().map(str::to_owned).collect();
        Self {
            is_on: members.get("is_on") == Some(&Value::Bool(true)),
            folder: owned("folder"),
            file: owned("file"),
            at: members.get("at").and_then(Value::as_u64),
            trouble: text("trouble").map(Trouble::read),
            has: owned("has"),
            line: owned("line"),
            prints: list("prints"),
            earlier: list("earlier"),
        }
    }

    pub(super) fn write(&self) -> String {
        json!({
            "is_on": self.is_on,
            "folder": self.folder,
            "file": self.file,
            "at": self.at,
            "trouble": self.trouble.map(Trouble::as_str),
            "has": self.has,
            "line": self.line,
            "prints": self.prints.join(" "),
            "earlier": self.earlier.join(" "),
        })
        .to_string()
    }

    /// From now on it is made, into this folder.
    pub(super) fn begins(&mut self, folder: &str) {
        *self = Self { is_on: true, folder: folder.to_owned(), at: None, trouble: None, ..self.clone() };
    }

    pub(super) fn stops(&mut self) {
        (self.is_on, self.trouble) = (false, None);
    }

    /// Nothing goes wrong any more.
    pub(super) fn is_well(&mut self) {
        self.trouble = None;
    }

    /// Returns whether other tabs should hear of it. Not of each try: whoever hears of one tries, too.
    pub(super) fn is_news_after(&self, before: &Self) -> bool {
        (self.is_on, self.at, self.trouble) != (before.is_on, before.at, before.trouble)
    }

    /// Returns whether the file lacks something, or is sealed for another code.
    pub(super) fn is_needed(&self, seen: &VersionVector, own_seen: &VersionVector, key: &str) -> bool {
        self.at.is_none() || self.has != line(seen, own_seen, key)
    }

    /// Returns whether a file that is there may be written over. A device that was set back does not know what it has
    /// written since, and leaves it alone. One that is empty was begun when the page went.
    pub(super) fn is_own(&self, bytes: &[u8], print: &str) -> bool {
        bytes.is_empty() || self.prints.iter().any(|own| own == print)
    }

    /// Returns whether this device has written it before it wrote the last one. One that it has written after what it knows of, as
    /// one that was set back, is not.
    pub(super) fn is_earlier(&self, print: &str) -> bool {
        self.earlier.iter().any(|earlier| earlier == print)
    }

    /// Before a file is written: a page that is killed meanwhile may have written it, or not. `there` is what is there now.
    pub(super) fn is_about_to_write(&mut self, file: &str, there: Option<&str>, print: &str) {
        file.clone_into(&mut self.file);
        self.prints = there.into_iter().chain([print]).map(str::to_owned).collect();
    }

    pub(super) fn is_written(&mut self, made: &Made, at: u64) {
        (self.at, self.trouble) = (Some(at), None);
        self.has = line(&made.seen, &made.own_seen, &made.key);
        self.earlier.push(made.print.clone());
        let too_many = self.earlier.len().saturating_sub(MOST_EARLIER);
        self.earlier = self.earlier.split_off(too_many);
        self.prints = vec![made.print.clone()];
        self.line.clone_from(&made.line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_nobody_can_read_is_no_backup() {
        for row in [None, Some(""), Some("[]"), Some("{}"), Some(r#"{"is_on":"yes"}"#)] {
            assert_eq!(Automatic::read(row), Automatic::default(), "{row:?}");
        }
        let newer = Automatic::read(Some(r#"{"is_on":true,"trouble":"melted","colour":1}"#));
        assert_eq!((newer.is_on, newer.trouble), (true, Some(Trouble::Other)));
        assert_eq!(Automatic::read(Some(&newer.write())), newer);
    }

    #[test]
    fn only_what_was_written_last_or_was_about_to_be_is_known_again() {
        let mut row = Automatic::default();
        let is_own = |row: &Automatic, print: &str| row.is_own(b"x", print);
        let made = |print: &str| Made {
            seen: VersionVector::default(),
            own_seen: VersionVector::default(),
            key: String::new(),
            print: print.to_owned(),
            line: String::new(),
        };
        row.is_about_to_write("a", None, "1");
        assert!(is_own(&row, "1") && !is_own(&row, "2"));
        row.is_written(&made("1"), 7);
        // Killed when it was written, and killed once more before.
        row.is_about_to_write("a", Some("1"), "2");
        assert!(is_own(&row, "1") && is_own(&row, "2"));
        row.is_about_to_write("a", Some("2"), "3");
        assert!(!is_own(&row, "1") && is_own(&row, "2") && is_own(&row, "3"));
        row.is_written(&made("3"), 8);
        assert!(!is_own(&row, "2") && is_own(&row, "3"));
        assert!(row.is_own(b"", "nothing"));
    }
}
