//! A file that nothing on this device has opened, and what opens it: one answer for whoever asks a person for it.
//!
//! It must not know how a file is opened.

use std::rc::Rc;

use tandembuch_core::bundle::{KeyId, Kind, Sealed};

/// A file that has been inspected and waits for what a person knows.
#[derive(Clone)]
pub struct ClosedFile {
    pub(super) sealed: Rc<Sealed>,
    /// What opens it.
    pub door: Door,
}

/// What opens a file that nothing on this device has opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// A Tandem-Code, or a passphrase of one's own.
    TandemCode {
        /// Does this device know one that does not fit?
        is_other: bool,
    },
    /// The same, or the recovery code of one of the two.
    EitherCode {
        /// See [`Door::TandemCode`].
        is_other: bool,
    },
    /// A password that its owner has made up.
    Password {
        /// Does their recovery code open it as well?
        or_recovery: bool,
    },
    /// The recovery code of whose backup it is.
    RecoveryCode,
    /// Keys of other devices, and the recovery codes of both.
    OtherDevices,
}

impl ClosedFile {
    /// A file that stays closed. `is_code_known`: a code for it is known here, which does not fit.
    pub(super) fn new(sealed: Sealed, is_code_known: bool) -> Self {
        Self { door: Door::of(&sealed, is_code_known), sealed: Rc::new(sealed) }
    }
}

impl Door {
    fn of(sealed: &Sealed, is_other: bool) -> Self {
        let (by_key, by_passphrase) = (sealed.keys().next().is_some(), sealed.passphrases().next().is_some());
        if sealed.kind() == Kind::Backup && by_passphrase && sealed.passphrases().all(KeyId::is_own_password)
        {
            return Self::Password { or_recovery: by_key };
        }
        match (by_key, by_passphrase, sealed.kind()) {
            (false, ..) => Self::TandemCode { is_other },
            (true, true, _) => Self::EitherCode { is_other },
            (true, false, Kind::Backup) => Self::RecoveryCode,
            (true, false, Kind::Exchange | Kind::SignedExchange) => Self::OtherDevices,
        }
    }
}

#[cfg(test)]
mod tests {
    use tandembuch_core::bundle;

    use super::*;

    #[test]
    fn a_file_has_one_door() {
        for (file, is_code_known, door) in [
            (
                include_str!("../../tests/data/bundle/jose-exchange.tandem.txt"),
                false,
                Door::TandemCode { is_other: false },
            ),
            (
                include_str!("../../tests/data/bundle/jose-backup.tandem.txt"),
                true,
                Door::TandemCode { is_other: true },
            ),
            (
                include_str!("../../tests/data/bundle/jose-code-and-recovery.tandem.txt"),
                false,
                Door::EitherCode { is_other: false },
            ),
            (include_str!("../../tests/data/bundle/jose-recovery.tandem.txt"), false, Door::RecoveryCode),
            (
                include_str!("../../tests/data/bundle/jose-own-password.tandem.txt"),
                false,
                Door::Password { or_recovery: false },
            ),
            (
                include_str!("../../tests/data/bundle/jwcrypto-own-password-and-recovery.tandem.txt"),
                false,
                Door::Password { or_recovery: true },
            ),
            (include_str!("../../tests/data/bundle/jose-signed.tandem.txt"), true, Door::OtherDevices),
        ] {
            let sealed = bundle::inspect(file.as_bytes()).expect("it is one of ours");
            assert_eq!(ClosedFile::new(sealed, is_code_known).door, door);
        }
    }
}
