//! The secret a bundle is locked with, in its one normal form (`docs/bundle-format.md`, "The passphrase").
//!
//! It must not know Unicode's composition tables: the browser has them, so NFC comes in as a function.

use std::fmt;

use zeroize::Zeroizing;

use super::tandem_code::TandemCode;

/// Fewest characters of a passphrase people make up themselves.
pub const MIN_PASSPHRASE_CHARS: usize = 14;

/// Most characters of any passphrase.
pub const MAX_PASSPHRASE_CHARS: usize = 256;

/// A normalised passphrase. Cleared from memory when dropped; `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

/// Why a typed text is no passphrase. Characters are Unicode scalar values after normalisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PassphraseError {
    /// Nothing but white space.
    #[error("the passphrase is empty")]
    Empty,
    /// Shorter than [`MIN_PASSPHRASE_CHARS`]; it has this many characters.
    #[error("the passphrase has only {0} characters")]
    TooShort(usize),
    /// Longer than [`MAX_PASSPHRASE_CHARS`].
    #[error("the passphrase is too long")]
    TooLong,
}

impl Passphrase {
    /// What a person typed to open a file. `nfc` is Unicode normalisation form C.
    ///
    /// A text that reads as a Tandem-Code becomes that code; of any other, white space is trimmed at both ends and
    /// each run of it inside becomes one space, then it is composed. Case counts.
    pub fn typed(text: &str, nfc: impl FnOnce(&str) -> String) -> Result<Self, PassphraseError> {
        if let Ok(code) = TandemCode::parse(text) {
            return Ok(Self::from(&code));
        }
        let mut spaced = Zeroizing::new(String::with_capacity(text.len()));
        for word in text.split_whitespace() {
            if !spaced.is_empty() {
                spaced.push(' ');
            }
            spaced.push_str(word);
        }
        let normal = Zeroizing::new(nfc(&spaced));
        match normal.chars().count() {
            0 => Err(PassphraseError::Empty),
            count if count > MAX_PASSPHRASE_CHARS => Err(PassphraseError::TooLong),
            _ => Ok(Self(normal)),
        }
    }

    /// What a person made up to lock a file: as [`Passphrase::typed`], and long enough.
    pub fn chosen(text: &str, nfc: impl FnOnce(&str) -> String) -> Result<Self, PassphraseError> {
        let passphrase = Self::typed(text, nfc)?;
        let count = passphrase.0.chars().count();
        if count < MIN_PASSPHRASE_CHARS { Err(PassphraseError::TooShort(count)) } else { Ok(passphrase) }
    }

    /// The octets PBES2 takes as the password: UTF-8 of the normal form (RFC 7518, 4.8.1.1).
    pub(crate) fn octets(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl From<&TandemCode> for Passphrase {
    fn from(code: &TandemCode) -> Self {
        Self(Zeroizing::new(code.to_string()))
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Composes the one sequence these tests use, as NFC would.
    fn nfc(text: &str) -> String {
        text.replace("u\u{308}", "ü")
    }

    #[test]
    fn normalises_own_passphrases() {
        let check = |text: &str, normal: &str| {
            assert_eq!(Passphrase::typed(text, nfc).unwrap().octets(), normal.as_bytes(), "{text}");
        };
        check("  Grüne Wiese am Fluss \n", "Grüne Wiese am Fluss");
        check("Gru\u{308}ne\u{a0} \tWiese", "Grüne Wiese");
        check("x", "x");
    }

    #[test]
    fn a_tandem_code_has_one_form() {
        let code = TandemCode::parse("01JK-MNPQ-RSTV-WXYZ").unwrap();
        assert_eq!(Passphrase::typed(" oljk mnpq rstv wxyz", nfc), Ok(Passphrase::from(&code)));
    }

    #[test]
    fn own_passphrases_need_fourteen_characters() {
        assert_eq!(Passphrase::chosen("  ", nfc), Err(PassphraseError::Empty));
        assert_eq!(Passphrase::chosen("dreizehn lang  ", nfc), Err(PassphraseError::TooShort(13)));
        assert!(Passphrase::chosen("vierzehn Lang!", nfc).is_ok());
        assert!(Passphrase::typed(&"ä".repeat(256), nfc).is_ok());
        assert_eq!(Passphrase::typed(&"ä".repeat(257), nfc), Err(PassphraseError::TooLong));
    }

    #[test]
    fn is_not_shown_in_logs() {
        assert_eq!(format!("{:?}", Passphrase::typed("geheim", nfc).unwrap()), "Passphrase(..)");
    }
}
