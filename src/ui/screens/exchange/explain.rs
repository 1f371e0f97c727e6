//! Which failure gets which sentences.
//!
//! Every match is exhaustive: a failure that is added does not compile until it has its words.

use crate::bundle::{CryptoError, InspectError, OpenError, PassphraseError, Refused, SealError};
use crate::domain::exchange::ContentError;
use crate::domain::record::{EditError, LimitError, MergeError};
use crate::i18n::failures::{Explanation, Failures};
use crate::platform::download::DownloadError;
use crate::platform::files::FileError;
use crate::platform::share::ShareError;
use crate::platform::storage::StorageError;
use crate::state::incoming::IncomingError;
use crate::state::outgoing::OutgoingError;
use crate::state::{CreateError, OpenFailure};

/// Why a file is not taken in.
pub fn explain_incoming(words: &Failures, error: &IncomingError) -> Explanation {
    match error {
        IncomingError::Inspect(error) => inspect(words, *error),
        IncomingError::Open(error) => open(words, *error),
        IncomingError::Passphrase(error) => passphrase(words, *error),
        IncomingError::Content(ContentError::Malformed) => words.file.content_not_ours.explain(),
        IncomingError::Content(ContentError::TooNew) => words.file.content_too_new.explain(),
        IncomingError::Merge(MergeError::OtherTandem) => words.file.other_tandem.explain(),
        IncomingError::Merge(MergeError::Gap { missing }) => {
            words.file.gap.explain(usize::try_from(*missing).unwrap_or(usize::MAX))
        }
        IncomingError::Merge(MergeError::Limit(error)) => limit(words, *error),
        IncomingError::OnlyChanges => words.file.only_changes.explain(),
        IncomingError::Tandem(OpenFailure::NotHere) => words.storage.tandem_not_here.explain(),
        IncomingError::Tandem(OpenFailure::NoRandomness) | IncomingError::Create(CreateError::NoRandomness) => {
            words.storage.no_randomness.explain()
        }
        IncomingError::Create(CreateError::Edit(EditError::Missing)) => words.storage.entry_missing.explain(),
        IncomingError::Create(CreateError::Edit(EditError::Exhausted)) => {
            words.storage.numbers_used_up.explain()
        }
        IncomingError::Create(CreateError::Edit(EditError::Limit(error))) => limit(words, *error),
        IncomingError::Storage(error)
        | IncomingError::Tandem(OpenFailure::Storage(error))
        | IncomingError::Create(CreateError::Storage(error)) => explain_storage(words, error),
    }
}

/// Why no file was made.
pub fn explain_outgoing(words: &Failures, error: &OutgoingError) -> Explanation {
    match error {
        OutgoingError::NotSaved(error) => explain_storage(words, error),
        OutgoingError::NoCode(PassphraseError::Empty) => words.file.no_code.explain(),
        OutgoingError::NoCode(error @ (PassphraseError::TooShort(_) | PassphraseError::TooLong)) => {
            passphrase(words, *error)
        }
        OutgoingError::Seal(SealError::TooBig) => words.file.seal_too_big.explain(),
        OutgoingError::Seal(SealError::Crypto(error)) => crypto(words, *error),
    }
}

/// Why a chosen file was not read.
pub fn explain_file(words: &Failures, error: FileError) -> Explanation {
    match error {
        FileError::TooLarge { .. } => words.file.too_big.explain(),
        FileError::NotReadable => words.file.unreadable.explain(),
    }
}

/// Why a file was not shared.
pub fn explain_share(words: &Failures, error: ShareError) -> Explanation {
    match error {
        ShareError::NotAvailable => words.file.share_not_available.explain(),
        ShareError::Denied => words.file.share_denied.explain(),
    }
}

/// Why a download did not start.
pub fn explain_download(words: &Failures, error: DownloadError) -> Explanation {
    match error {
        DownloadError::NotMade => words.file.not_made.explain(),
    }
}

/// Why the storage did not do what it was asked for.
pub fn explain_storage(words: &Failures, error: &StorageError) -> Explanation {
    let words = &words.storage;
    match error {
        StorageError::NotAvailable => words.not_available.explain(),
        StorageError::Denied => words.denied.explain(),
        StorageError::QuotaExceeded => words.full.explain(),
        StorageError::ConnectionLost { .. } => words.connection_lost.explain(),
        StorageError::Blocked => words.blocked.explain(),
        StorageError::NoAnswer(_) => words.no_answer.explain(),
        StorageError::DatabaseTooNew => words.database_too_new.explain(),
        StorageError::RowTooNew { .. } => words.row_too_new.explain(),
        StorageError::BadRow(_) => words.bad_row.explain(),
        StorageError::NotRead { .. } => words.not_read.explain(),
        StorageError::Corrupt { .. } => words.corrupt.explain(),
        StorageError::Unexpected { name, .. } => words.unexpected.explain(name.clone()),
    }
}

fn inspect(words: &Failures, error: InspectError) -> Explanation {
    let words = &words.file;
    match error {
        InspectError::NotOurs => words.not_ours.explain(),
        InspectError::TooBig => words.too_big.explain(),
        InspectError::CutOff => words.cut_off.explain(),
        InspectError::Damaged => words.damaged.explain(),
        InspectError::Several => words.several.explain(),
        InspectError::TooNew => words.too_new.explain(),
        InspectError::Hostile(refused) => words.hostile.explain(match refused {
            Refused::Rounds => words.refused.rounds,
            Refused::Salt => words.refused.salt,
            Refused::KeyId => words.refused.key_id,
            Refused::Recipients => words.refused.recipients,
            Refused::Extension => words.refused.extension,
            Refused::ForeignKey => words.refused.foreign_key,
            Refused::UnprotectedData => words.refused.unprotected,
            Refused::MisplacedMember => words.refused.misplaced,
        }),
    }
}

fn open(words: &Failures, error: OpenError) -> Explanation {
    match error {
        OpenError::WrongCode => words.file.wrong_code.explain(),
        OpenError::Damaged => words.file.content_damaged.explain(),
        OpenError::TooBig => words.file.unpacked_too_big.explain(),
        OpenError::Crypto(error) => crypto(words, error),
    }
}

fn passphrase(words: &Failures, error: PassphraseError) -> Explanation {
    match error {
        PassphraseError::Empty => words.file.code_empty.explain(),
        PassphraseError::TooShort(count) => words.file.code_too_short.explain(count),
        PassphraseError::TooLong => words.file.code_too_long.explain(),
    }
}

fn crypto(words: &Failures, error: CryptoError) -> Explanation {
    match error {
        CryptoError::InsecureContext => words.file.insecure_context.explain(),
        CryptoError::NoCompression => words.file.no_compression.explain(),
        CryptoError::Failed => words.file.crypto_failed.explain(),
    }
}

fn limit(words: &Failures, error: LimitError) -> Explanation {
    let words = &words.file;
    words.limit.explain(match error {
        LimitError::Entities => words.limits.entities,
        LimitError::Replicas => words.limits.replicas,
        LimitError::Fields => words.limits.fields,
        LimitError::Values => words.limits.values,
        LimitError::ValueBytes => words.limits.value_bytes,
        LimitError::Name => words.limits.name,
        LimitError::Time => words.limits.time,
        LimitError::Uncovered => words.limits.uncovered,
    })
}

#[cfg(test)]
mod tests;
