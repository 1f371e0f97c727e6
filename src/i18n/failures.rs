//! What went wrong, and what to do: two sentences for each failure of files, codes and the storage.
//!
//! Which failure gets which sentences is decided where the failures are known.

mod file;
mod storage;

pub use file::FileFailures;
pub use storage::StorageFailures;

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

/// All failures.
#[derive(Debug)]
pub struct Failures {
    /// Of files and codes, in and out.
    pub file: FileFailures,
    /// Of the browser's storage.
    pub storage: StorageFailures,
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

/// German.
pub const DE: Failures = Failures { file: file::DE, storage: storage::DE };

/// English.
pub const EN: Failures = Failures { file: file::EN, storage: storage::EN };

const fn plain(happened: &'static str, remedy: &'static str) -> Plain {
    Plain { happened, remedy }
}

const fn about<T>(happened: fn(T) -> String, remedy: &'static str) -> About<T> {
    About { happened, remedy }
}
