//! What went wrong with a file or a code, and what to do: two sentences for each failure.
//!
//! Which failure gets which sentences is decided where the failures are known. Those of the storage have theirs in
//! [`super::device`].

mod english;
mod german;

/// Two sentences, each with its full stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What happened.
    pub happened: String,
    /// What to do.
    pub remedy: &'static str,
}

/// Sentences without a gap.
#[derive(Debug)]
pub struct Plain {
    happened: &'static str,
    remedy: &'static str,
}

/// Sentences with something to fill in.
#[derive(Debug)]
pub struct About<T: 'static> {
    happened: fn(T) -> String,
    remedy: &'static str,
}

impl Plain {
    /// The two sentences.
    pub fn explain(&self) -> Explanation {
        Explanation { happened: self.happened.to_owned(), remedy: self.remedy }
    }
}

impl<T> About<T> {
    /// The two sentences, filled in.
    pub fn explain(&self, about: T) -> Explanation {
        Explanation { happened: (self.happened)(about), remedy: self.remedy }
    }
}

impl Explanation {
    /// Both sentences in one paragraph.
    pub fn in_one(&self) -> String {
        format!("{} {}", self.happened, self.remedy)
    }
}

/// Sentences for failures of files and codes.
#[derive(Debug)]
pub struct Failures {
    /// The browser could not read the file.
    pub unreadable: Plain,
    /// Some other file.
    pub not_ours: Plain,
    /// There is nothing in it.
    pub empty: Plain,
    /// An archive.
    pub packed: Plain,
    /// A whole mail.
    pub mail: Plain,
    /// Larger than what is read.
    pub too_big: Plain,
    /// It ends too early.
    pub cut_off: Plain,
    /// Its text was changed.
    pub damaged: Plain,
    /// Several files in one text.
    pub several: Plain,
    /// Made by a newer program.
    pub too_new: Plain,
    /// It asks for what no honest program asks for; one of [`Failures::refused`] comes in.
    pub hostile: About<&'static str>,
    /// What a hostile file asks for.
    pub refused: RefusedWords,
    /// The code does not fit.
    pub wrong_code: Plain,
    /// The recovery code does not fit.
    pub wrong_recovery_code: Plain,
    /// The browser does not know the password of the working file any more.
    pub password_unknown: Plain,
    /// The password of one's own does not fit.
    pub wrong_password: Plain,
    /// A backup was made for a recovery code before, which is not known any more.
    pub recovery_code_unknown: Plain,
    /// A recovery code was typed where a Tandem-Code is asked for.
    pub not_the_recovery_code: Plain,
    /// The other way round.
    pub not_the_tandem_code: Plain,
    /// A Tandem-Code was typed for a file that only devices and recovery codes open.
    pub tandem_code_for_devices: Plain,
    /// The code has too few symbols; how many there are, at least one, and how many a code has come in.
    pub symbols_missing: About<(usize, usize)>,
    /// The code has too many symbols; how many there are, and how many a code has come in.
    pub symbols_too_many: About<(usize, usize)>,
    /// Something that no code has comes in.
    pub no_symbol: About<char>,
    /// The code fits, the content is damaged.
    pub content_damaged: Plain,
    /// The keys of this device fit, the content is damaged.
    pub damaged_for_this_device: Plain,
    /// Too large when unpacked.
    pub unpacked_too_big: Plain,
    /// Loaded without https.
    pub insecure_context: Plain,
    /// The browser cannot compress.
    pub no_compression: Plain,
    /// The browser failed at encrypting or decrypting.
    pub crypto_failed: Plain,
    /// No code was entered.
    pub code_empty: Plain,
    /// The code has too few characters; how many comes in.
    pub code_too_short: About<usize>,
    /// The code has too many characters.
    pub code_too_long: Plain,
    /// What was inside is no tandem.
    pub content_not_ours: Plain,
    /// What was inside is of a newer program.
    pub content_too_new: Plain,
    /// It belongs to another tandem.
    pub other_tandem: Plain,
    /// It makes something another kind of thing.
    pub other_kind: Plain,
    /// It says something in the name of who sits here that they never said.
    pub forged: Plain,
    /// A signature of nobody who is known.
    pub forged_signature: Plain,
    /// A signature of a device that was dropped.
    pub dropped_device: Plain,
    /// Nobody has said that they want the file all the same.
    pub not_wanted: Plain,
    /// Changes in between are missing.
    pub gap: Plain,
    /// Larger than a record may be; one of [`Failures::limits`] comes in.
    pub limit: About<&'static str>,
    /// What is too large.
    pub limits: LimitWords,
    /// More notes for oneself than there is room for.
    pub too_many_notes: Plain,
    /// Together with the file the tandem would be too large for a backup.
    pub full: Plain,
    /// Only changes, of a tandem that is not here.
    pub only_changes: Plain,
    /// Nobody knows who sits here.
    pub who_is_here: Plain,
    /// This device does not know the Tandem-Code.
    pub no_code: Plain,
    /// The tandem is too large for a file.
    pub seal_too_big: Plain,
    /// The browser declined to share.
    pub share_denied: Plain,
    /// The browser cannot share.
    pub share_not_available: Plain,
    /// The browser could not make the file.
    pub not_made: Plain,
    /// The storage failed in a way nobody knows; the browser's name for it comes in.
    pub storage_unexpected: About<String>,
    /// The tandem is not on this device any more.
    pub tandem_not_here: Plain,
    /// No random numbers.
    pub no_randomness: Plain,
    /// What was to be changed is not there.
    pub entry_missing: Plain,
    /// The tab has used up its numbers.
    pub numbers_used_up: Plain,
}

/// What a hostile file asks for.
#[derive(Debug)]
pub struct RefusedWords {
    /// Too much or too little computing.
    pub rounds: &'static str,
    /// The salt.
    pub salt: &'static str,
    /// The id of the key.
    pub key_id: &'static str,
    /// The number of recipients.
    pub recipients: &'static str,
    /// An extension.
    pub extension: &'static str,
    /// A foreign key.
    pub foreign_key: &'static str,
    /// Data without protection.
    pub unprotected: &'static str,
    /// Members in two places.
    pub misplaced: &'static str,
    /// The key that the sender made.
    pub agreement: &'static str,
}

/// What is larger than a record may be.
#[derive(Debug)]
pub struct LimitWords {
    /// Too many entities.
    pub entities: &'static str,
    /// Too many replicas.
    pub replicas: &'static str,
    /// Too many fields.
    pub fields: &'static str,
    /// Too many values.
    pub values: &'static str,
    /// A value is too large.
    pub value_bytes: &'static str,
    /// A bad name.
    pub name: &'static str,
    /// A time out of range.
    pub time: &'static str,
    /// A change outside of what was seen.
    pub uncovered: &'static str,
}

/// German.
pub static DE: Failures = german::DE;
/// English.
pub static EN: Failures = english::EN;

const fn plain(happened: &'static str, remedy: &'static str) -> Plain {
    Plain { happened, remedy }
}

const fn about<T>(happened: fn(T) -> String, remedy: &'static str) -> About<T> {
    About { happened, remedy }
}
