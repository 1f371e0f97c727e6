//! The recovery code: 120 random bits on paper, in six groups of four symbols, from which a key is derived that opens what
//! is sealed for its owner.

use std::fmt;

use zeroize::Zeroizing;

use super::symbols::{self, CodeError, Symbols};

/// What stands on the recovery sheet and nowhere else. Its `Display` is the one normal form; `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(Symbols);

impl RecoveryCode {
    /// How many symbols a code has.
    pub const SYMBOLS: usize = 24;
    /// How many bytes it stands for.
    pub const BYTES: usize = 15;

    /// Writes 120 random bits as a code, most significant bit first.
    pub fn from_random(bytes: &[u8; Self::BYTES]) -> Self {
        Self(Symbols::from_bits(bytes))
    }

    /// Reads what a person typed from the sheet, as a Tandem-Code is read.
    ///
    /// # Errors
    /// See [`CodeError`].
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        Symbols::parse(text, Self::SYMBOLS).map(Self)
    }

    /// Returns whether a text ends as the code does, with its last group at least, however it is spelled.
    pub fn ends_as(&self, typed: &str) -> bool {
        let (code, typed) = (symbols::spelled(&self.to_string()), symbols::spelled(typed));
        typed.len() >= symbols::PER_GROUP && code.ends_with(&typed)
    }

    /// The bits that it stands for.
    pub fn to_bytes(&self) -> Zeroizing<[u8; Self::BYTES]> {
        self.0.to_bits()
    }
}

impl fmt::Display for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(..)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::bundle::TandemCode;

    #[test]
    fn writes_six_groups_of_four() {
        let zeros = "0000-0000-0000-0000-0000-0000";
        assert_eq!(RecoveryCode::from_random(&[0; 15]).to_string(), zeros);
        let typed = RecoveryCode::parse("oljk mnpq rstv wxyz 0123 4567").unwrap();
        assert_eq!(typed.to_string(), "01JK-MNPQ-RSTV-WXYZ-0123-4567");
    }

    #[test]
    fn no_code_is_taken_for_one_of_the_other_kind() {
        let (recovery, tandem) = (RecoveryCode::from_random(&[7; 15]), TandemCode::from_random(&[7; 10]));
        assert_eq!(TandemCode::parse(&recovery.to_string()), Err(CodeError::Length(24)));
        assert_eq!(RecoveryCode::parse(&tandem.to_string()), Err(CodeError::Length(16)));
    }

    #[test]
    fn its_end_is_spelled_as_people_do() {
        let code = RecoveryCode::parse("01JK-MNPQ-RSTV-WXYZ-0123-4107").unwrap();
        for typed in ["4107", " 41o7 ", "4LO7", "4-1-0-7", "0123-4107", "01jk mnpq rstv wxyz 0123 4107"] {
            assert!(code.ends_as(typed), "{typed}");
        }
        for typed in ["", "107", "4108", "0123", "94107", "9123-4107"] {
            assert!(!code.ends_as(typed), "{typed}");
        }
    }

    #[test]
    fn is_not_shown_in_logs() {
        assert_eq!(format!("{:?}", RecoveryCode::from_random(&[1; 15])), "RecoveryCode(..)");
    }

    proptest! {
        #[test]
        fn every_code_is_read_back_and_stands_for_its_bits(bytes: [u8; 15]) {
            let code = RecoveryCode::from_random(&bytes);
            prop_assert_eq!(*code.to_bytes(), bytes);
            prop_assert_eq!(RecoveryCode::parse(&code.to_string().to_lowercase()), Ok(code));
        }
    }
}
