//! Which failure gets which sentences.
//!
//! Every match is exhaustive: a failure that is added does not compile until it has its words.

use tandembuch_core::bundle::{
    CryptoError, InspectError, OpenError, PassphraseError, RecoveryCode, Refused, SealError, SignedError,
    TandemCode,
};
use tandembuch_core::exchange::ContentError;
use tandembuch_core::record::{EditError, LimitError, MergeError};
use tandembuch_core::text::Messages;
use tandembuch_core::text::failures::{Explanation, Failures};

use crate::platform::download::DownloadError;
use crate::platform::files::FileError;
use crate::platform::share::ShareError;
use crate::platform::storage::StorageError;
use crate::state::incoming::IncomingError;
use crate::state::outgoing::OutgoingError;
use crate::state::{CreateError, OpenFailure};
use crate::ui::parts::explain_typed_code;
use crate::ui::storage_problem;

/// Why a file is not taken in.
pub fn explain_incoming(messages: &'static Messages, error: &IncomingError) -> Explanation {
    let words = &messages.failures;
    match error {
        IncomingError::Inspect(error) => inspect(words, *error),
        IncomingError::Open(error) => open(words, *error),
        IncomingError::DamagedForThisDevice => words.damaged_for_this_device.explain(),
        IncomingError::Passphrase(error) => passphrase(words, *error),
        IncomingError::Content(ContentError::Malformed) => words.content_not_ours.explain(),
        IncomingError::Content(ContentError::TooNew) => words.content_too_new.explain(),
        IncomingError::Content(ContentError::TooBig) => words.unpacked_too_big.explain(),
        IncomingError::Merge(MergeError::OtherTandem) => words.other_tandem.explain(),
        IncomingError::Merge(MergeError::OtherKind) => words.other_kind.explain(),
        IncomingError::Merge(MergeError::Forged) => words.forged.explain(),
        IncomingError::Merge(MergeError::Gap { .. }) => words.gap.explain(),
        IncomingError::Merge(MergeError::Limit(error)) => limit(words, *error),
        IncomingError::Notes(_) => words.too_many_notes.explain(),
        IncomingError::Signed(SignedError::Malformed) => words.content_damaged.explain(),
        IncomingError::Signed(SignedError::TooNew) => words.content_too_new.explain(),
        IncomingError::ForgedSignature => words.forged_signature.explain(),
        IncomingError::Dropped => words.dropped_device.explain(),
        IncomingError::NotWanted => words.not_wanted.explain(),
        IncomingError::Full => words.full.explain(),
        IncomingError::OnlyChanges => words.only_changes.explain(),
        IncomingError::Tandem(OpenFailure::NotHere | OpenFailure::Leaving) => words.tandem_not_here.explain(),
        IncomingError::Tandem(OpenFailure::WhoIsHere(_)) => words.who_is_here.explain(),
        IncomingError::Tandem(OpenFailure::NoRandomness)
        | IncomingError::Create(CreateError::NoRandomness) => words.no_randomness.explain(),
        IncomingError::Create(CreateError::Edit(EditError::Missing)) => words.entry_missing.explain(),
        IncomingError::Create(CreateError::Edit(EditError::Exhausted)) => words.numbers_used_up.explain(),
        IncomingError::Create(CreateError::Edit(EditError::Limit(error))) => limit(words, *error),
        IncomingError::Storage(error)
        | IncomingError::Tandem(OpenFailure::Storage(error))
        | IncomingError::Create(CreateError::Storage(error)) => explain_storage(messages, error),
    }
}

/// Why a file did not open with the code that was typed: what the code lacks, if that can be seen.
pub fn explain_opening(messages: &'static Messages, error: &IncomingError, typed: &str) -> Explanation {
    let words = &messages.failures;
    match (error, TandemCode::parse(typed)) {
        (IncomingError::Open(OpenError::WrongCode), Err(_)) if RecoveryCode::parse(typed).is_ok() => {
            words.not_the_recovery_code.explain()
        }
        (IncomingError::Open(OpenError::WrongCode), Err(error)) => {
            explain_typed_code(words, error, TandemCode::SYMBOLS)
        }
        _ => explain_incoming(messages, error),
    }
}

/// The same of a recovery code, with which a backup did not open.
pub fn explain_recovering(messages: &'static Messages, error: &IncomingError) -> Explanation {
    match error {
        IncomingError::Open(OpenError::WrongCode) => messages.failures.wrong_recovery_code.explain(),
        _ => explain_incoming(messages, error),
    }
}

/// Why no file was made.
pub fn explain_outgoing(messages: &'static Messages, error: &OutgoingError) -> Explanation {
    let words = &messages.failures;
    match error {
        OutgoingError::NotSaved(error) => explain_storage(messages, error),
        OutgoingError::NoCode(PassphraseError::Empty) => words.no_code.explain(),
        OutgoingError::NoCode(error @ (PassphraseError::TooShort(_) | PassphraseError::TooLong)) => {
            passphrase(words, *error)
        }
        OutgoingError::Seal(SealError::TooBig) => words.seal_too_big.explain(),
        OutgoingError::Recovery(_) | OutgoingError::Seal(SealError::Recipients) => {
            words.recovery_code_unknown.explain()
        }
        OutgoingError::Password(_) => words.password_unknown.explain(),
        OutgoingError::Seal(SealError::Crypto(error)) => crypto(words, *error),
    }
}

/// Why a chosen file was not read.
pub fn explain_file(messages: &'static Messages, error: FileError) -> Explanation {
    let words = &messages.failures;
    match error {
        FileError::TooLarge { .. } => words.too_big.explain(),
        FileError::NotReadable => words.unreadable.explain(),
    }
}

/// Why a file was not shared.
pub fn explain_share(messages: &'static Messages, error: ShareError) -> Explanation {
    let words = &messages.failures;
    match error {
        ShareError::NotAvailable => words.share_not_available.explain(),
        ShareError::Denied => words.share_denied.explain(),
    }
}

/// Why a download did not start.
pub fn explain_download(messages: &'static Messages, error: DownloadError) -> Explanation {
    let words = &messages.failures;
    match error {
        DownloadError::NotMade => words.not_made.explain(),
    }
}

/// Why the storage did not do what it was asked for.
pub fn explain_storage(messages: &'static Messages, error: &StorageError) -> Explanation {
    if let StorageError::Unexpected { name, .. } = error {
        return messages.failures.storage_unexpected.explain(name.clone());
    }
    let problem = storage_problem(&messages.device, error);
    Explanation { happened: problem.what.to_owned(), remedy: problem.remedy }
}

fn inspect(words: &Failures, error: InspectError) -> Explanation {
    match error {
        InspectError::NotOurs => words.not_ours.explain(),
        InspectError::Empty => words.empty.explain(),
        InspectError::Packed => words.packed.explain(),
        InspectError::Mail => words.mail.explain(),
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
            Refused::Agreement => words.refused.agreement,
        }),
    }
}

fn open(words: &Failures, error: OpenError) -> Explanation {
    match error {
        OpenError::WrongCode => words.wrong_code.explain(),
        OpenError::Damaged => words.content_damaged.explain(),
        OpenError::TooBig => words.unpacked_too_big.explain(),
        OpenError::Crypto(error) => crypto(words, error),
    }
}

fn passphrase(words: &Failures, error: PassphraseError) -> Explanation {
    match error {
        PassphraseError::Empty => words.code_empty.explain(),
        PassphraseError::TooShort(count) => words.code_too_short.explain(count),
        PassphraseError::TooLong => words.code_too_long.explain(),
    }
}

fn crypto(words: &Failures, error: CryptoError) -> Explanation {
    match error {
        CryptoError::InsecureContext => words.insecure_context.explain(),
        CryptoError::NoCompression => words.no_compression.explain(),
        CryptoError::Failed => words.crypto_failed.explain(),
    }
}

fn limit(words: &Failures, error: LimitError) -> Explanation {
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
