//! Every failure has words, in both languages, and no two failures have the same.

use std::collections::BTreeMap;

use tandembuch_core::bundle::{CodeError, TandemCode};
use tandembuch_core::forms::person::{Person, Role};
use tandembuch_core::record::{Record, SpaceId};
use tandembuch_core::text::{Language, Messages};

use super::*;
use crate::platform::storage::{BadRow, Place, RowFault};

const REFUSED: [Refused; 8] = [
    Refused::Rounds,
    Refused::Salt,
    Refused::KeyId,
    Refused::Recipients,
    Refused::Extension,
    Refused::ForeignKey,
    Refused::UnprotectedData,
    Refused::MisplacedMember,
];

const LIMITS: [LimitError; 8] = [
    LimitError::Entities,
    LimitError::Replicas,
    LimitError::Fields,
    LimitError::Values,
    LimitError::ValueBytes,
    LimitError::Name,
    LimitError::Time,
    LimitError::Uncovered,
];

const CRYPTO: [CryptoError; 3] =
    [CryptoError::InsecureContext, CryptoError::NoCompression, CryptoError::Failed];

fn storage() -> Vec<StorageError> {
    let text = || "x".to_owned();
    let bad =
        BadRow { place: Place::Local, tandem: text(), key: text(), fault: RowFault::Checksum, raw: text() };
    vec![
        StorageError::NotAvailable,
        StorageError::Denied,
        StorageError::QuotaExceeded,
        StorageError::ConnectionLost { attempts: 3, message: text() },
        StorageError::Blocked,
        StorageError::NoAnswer(5_000),
        StorageError::LockChanged,
        StorageError::CannotSeal,
        StorageError::DatabaseTooNew,
        StorageError::RowTooNew { place: Place::Heads, key: text() },
        StorageError::BadRow(Box::new(bad)),
        StorageError::NotRead { key: text() },
        StorageError::Corrupt { message: text() },
        StorageError::Unexpected { name: text(), message: text() },
    ]
}

fn people() -> [Person; 2] {
    let nobody = Record::new(SpaceId::from_random([1; 10]));
    Role::BOTH.map(|role| Person::of(&nobody, role))
}

/// Failures of which no two are the same fact.
fn incoming() -> Vec<IncomingError> {
    let mut errors: Vec<IncomingError> = vec![
        InspectError::NotOurs.into(),
        InspectError::Empty.into(),
        InspectError::Packed.into(),
        InspectError::Mail.into(),
        InspectError::TooBig.into(),
        InspectError::CutOff.into(),
        InspectError::Damaged.into(),
        InspectError::Several.into(),
        InspectError::TooNew.into(),
        OpenError::WrongCode.into(),
        OpenError::Damaged.into(),
        OpenError::TooBig.into(),
        IncomingError::DamagedForThisDevice,
        PassphraseError::Empty.into(),
        PassphraseError::TooShort(3).into(),
        PassphraseError::TooLong.into(),
        ContentError::Malformed.into(),
        ContentError::TooNew.into(),
        MergeError::OtherTandem.into(),
        MergeError::OtherKind.into(),
        MergeError::Forged.into(),
        MergeError::Gap { missing: 1 }.into(),
        IncomingError::Notes(EditError::Missing),
        IncomingError::Full,
        IncomingError::OnlyChanges,
        OpenFailure::NotHere.into(),
        OpenFailure::WhoIsHere(people().into()).into(),
        OpenFailure::NoRandomness.into(),
        CreateError::Edit(EditError::Missing).into(),
        CreateError::Edit(EditError::Exhausted).into(),
    ];
    errors.extend(REFUSED.map(|refused| InspectError::Hostile(refused).into()));
    errors.extend(CRYPTO.map(|error| OpenError::Crypto(error).into()));
    errors.extend(LIMITS.map(|error| MergeError::Limit(error).into()));
    errors
}

/// Everything there are words for, once.
fn explanations(words: &'static Messages) -> Vec<Explanation> {
    let mut all: Vec<Explanation> = incoming().iter().map(|error| explain_incoming(words, error)).collect();
    // Some failures of the storage are one fact to people.
    let mut stored: Vec<Explanation> = Vec::new();
    for error in storage() {
        let explanation = explain_storage(words, &error);
        if !stored.contains(&explanation) {
            stored.push(explanation);
        }
    }
    assert!(stored.len() >= 9, "only {} different failures of the storage", stored.len());
    all.extend(stored);
    all.extend([
        explain_outgoing(words, &OutgoingError::NoCode(PassphraseError::Empty)),
        explain_typed_code(&words.failures, CodeError::Length(15), TandemCode::SYMBOLS),
        explain_typed_code(&words.failures, CodeError::Length(17), TandemCode::SYMBOLS),
        explain_typed_code(&words.failures, CodeError::Symbol('U'), TandemCode::SYMBOLS),
        words.failures.not_the_tandem_code.explain(),
        words.failures.tandem_code_for_devices.explain(),
        explain_outgoing(words, &OutgoingError::Seal(SealError::TooBig)),
        explain_file(words, FileError::NotReadable),
        explain_share(words, ShareError::Denied),
        explain_share(words, ShareError::NotAvailable),
        explain_download(words, DownloadError::NotMade),
    ]);
    all
}

#[test]
fn every_failure_has_two_sentences_of_its_own() {
    for language in Language::ALL {
        let mut told = BTreeMap::new();
        for Explanation { happened, remedy } in explanations(Messages::of(language)) {
            for sentence in [&*happened, remedy] {
                assert!(sentence.ends_with('.') && !sentence.ends_with(".."), "no full stop: {sentence}");
                assert!(sentence.starts_with(char::is_uppercase), "no capital: {sentence}");
            }
            assert_ne!(happened, remedy);
            if let Some(other) = told.insert(happened.clone(), remedy) {
                panic!("said of two failures: {happened} {remedy} / {other}");
            }
        }
    }
}

#[test]
fn what_a_code_lacks_is_said_exactly() {
    let closed = IncomingError::from(OpenError::WrongCode);
    for (typed, said) in [
        ("SZ8G-Q7AB-4WB8-DAB", "Ein Zeichen fehlt: 15 von 16 sind da."),
        ("Tandem-Code: „SZ8G Q7AB 4WB8 DAB“", "Ein Zeichen fehlt: 15 von 16 sind da."),
        ("SZ8G Q7AB", "8 Zeichen fehlen: 8 von 16 sind da."),
        ("SZ8G-Q7AB-4WB8-DAB11", "Ein Zeichen ist zu viel: Es sind 17 statt 16."),
        ("SZ8G-Q7AB-4WB8-DAB1-SZ8G", "4 Zeichen sind zu viel: Es sind 20 statt 16."),
        ("SZ8G-Q7AB-4WB8-DÄB1", "Das Zeichen „Ä“ kommt in keinem Code vor."),
        ("SZ8G-Q7AB-4WB8-DAB2", "Dieser Tandem-Code passt nicht zu der Datei."),
    ] {
        let words = Messages::of(Language::De);
        assert_eq!(explain_opening(words, &closed, typed).happened, said, "{typed}");
        let damaged = IncomingError::from(OpenError::Damaged);
        assert_eq!(explain_opening(words, &damaged, typed), explain_incoming(words, &damaged));
    }
}

#[test]
fn the_two_languages_say_different_things() {
    let [german, english] = Language::ALL.map(|language| explanations(Messages::of(language)));
    assert_eq!(german.len(), english.len());
    for (german, english) in german.iter().zip(&english) {
        assert_ne!(german.happened, english.happened);
        assert_ne!(german.remedy, english.remedy);
    }
}

#[test]
fn the_same_fact_has_the_same_words_wherever_it_comes_from() {
    let words = Messages::of(Language::De);
    for error in storage() {
        let expected = explain_storage(words, &error);
        for wrapped in
            [OpenFailure::Storage(error.clone()).into(), CreateError::Storage(error.clone()).into()]
        {
            assert_eq!(explain_incoming(words, &wrapped), expected);
        }
        assert_eq!(explain_outgoing(words, &OutgoingError::NotSaved(error)), expected);
    }
    for error in LIMITS {
        let edit = CreateError::Edit(EditError::Limit(error)).into();
        assert_eq!(explain_incoming(words, &edit), explain_incoming(words, &MergeError::Limit(error).into()));
    }
    for error in CRYPTO {
        let sealing = OutgoingError::Seal(SealError::Crypto(error));
        assert_eq!(
            explain_outgoing(words, &sealing),
            explain_incoming(words, &OpenError::Crypto(error).into())
        );
    }
    for error in [PassphraseError::TooShort(3), PassphraseError::TooLong] {
        assert_eq!(
            explain_outgoing(words, &OutgoingError::NoCode(error)),
            explain_incoming(words, &error.into())
        );
    }
    assert_eq!(
        explain_incoming(words, &CreateError::NoRandomness.into()),
        explain_incoming(words, &OpenFailure::NoRandomness.into())
    );
    assert_eq!(
        explain_file(words, FileError::TooLarge { size: 2, most: 1 }),
        explain_incoming(words, &InspectError::TooBig.into())
    );
}
