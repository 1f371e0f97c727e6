//! The Tandem-Code: 80 random bits a person can dictate, `XXXX-XXXX-XXXX-XXXX` in Crockford's base32.

use std::fmt;

use super::symbols::{CodeError, Symbols};

/// The passphrase a tandem shares by default. Its `Display` is the one normal form; `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct TandemCode(Symbols);

impl TandemCode {
    /// How many symbols a code has.
    pub const SYMBOLS: usize = 16;

    /// Writes 80 random bits as a code, most significant bit first.
    pub fn from_random(bytes: &[u8; 10]) -> Self {
        Self(Symbols::from_bits(bytes))
    }

    /// Reads what a person typed or was sent: the code alone; a text in which one word is the code with its dashes; or
    /// the code behind its name, as in `Tandem-Code: …`.
    ///
    /// # Errors
    /// See [`CodeError`].
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        Symbols::parse(text, Self::SYMBOLS).map(Self)
    }
}

impl fmt::Display for TandemCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for TandemCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TandemCode(..)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::symbols::CodeError;
    use super::*;

    #[test]
    fn writes_groups_of_four() {
        assert_eq!(TandemCode::from_random(&[0; 10]).to_string(), "0000-0000-0000-0000");
        assert_eq!(TandemCode::from_random(&[0xff; 10]).to_string(), "ZZZZ-ZZZZ-ZZZZ-ZZZZ");
        let counting = [0x00, 0x44, 0x32, 0x14, 0xc7, 0x42, 0x54, 0xb6, 0x35, 0xcf];
        assert_eq!(TandemCode::from_random(&counting).to_string(), "0123-4567-89AB-CDEF");
    }

    #[test]
    fn reads_what_people_type() {
        let spellings = [
            "01JK-MNPQ-RSTV-WXYZ",
            "oljkmnpqrstvwxyz",
            " OIJK mnpq–RSTV/wxyz. ",
            "0LJKßMNPQ_RSTV\u{a0}WXYZ\n",
            "„01JK-MNPQ-RSTV-WXYZ“",
            "\"01JK-MNPQ-RSTV-WXYZ\",",
            "‚01jk mnpq rstv wxyz‘",
            "**01JK-MNPQ-RSTV-WXYZ**",
            "01JK\u{2011}MNPQ—RSTV−WXYZ",
            "01\u{ad}JK-MN\u{200b}PQ-RSTV-WX\u{2060}YZ\u{feff}",
            "01JK-MNPQ-\r\nRSTV-WXYZ\r\n",
            "Tandem-Code: 01JK-MNPQ-RSTV-WXYZ",
            "tandem code: 01jk mnpq rstv wxyz",
            "Tandem-Code 01JKMNPQRSTVWXYZ",
            "Tandem\u{2011}Code:\n„01JK-MNPQ-\nRSTV-WXYZ“",
            "Code = 01JK-MNPQ-RSTV-WXYZ",
            "Hallo Bernd, hier unser Tandem-Code: 01JK-MNPQ-RSTV-WXYZ. Bis Mittwoch!",
            "01JK-MNPQ-RSTV-WXYZ (ich wiederhole: 01jk–mnpq–rstv–wxyz)",
        ];
        for text in spellings {
            let code = TandemCode::parse(text).unwrap();
            assert_eq!(code.to_string(), "01JK-MNPQ-RSTV-WXYZ", "{text}");
        }
    }

    #[test]
    fn says_what_is_wrong() {
        let check = |text: &str, error| assert_eq!(TandemCode::parse(text), Err(error), "{text}");
        check("", CodeError::Length(0));
        check("ABCD-EFGH-JKMN-PQR", CodeError::Length(15));
        check("ABCD-EFGH-JKMN-PQRST", CodeError::Length(17));
        check("ABCD-EFGH-JKMN-PQRU", CodeError::Symbol('U'));
        check("ÄBCD-EFGH-JKMN-PQRS", CodeError::Symbol('Ä'));
        check("Tandem-Code: ABCD-EFGH-JKMN-PQR", CodeError::Length(15));
        check("„ABCD EFGH JKMN PQRST“", CodeError::Length(17));
        check("Code: ÄBCD", CodeError::Symbol('Ä'));
        check("Neu: ABCD-EFGH-JKMN-PQRS, alt: ABCD-EFGH-JKMN-PQRT", CodeError::Symbol('u'));
        // Words are no code because they have as many letters.
        check("Der Code ist Haltestellenname, glaube ich", CodeError::Symbol('u'));
    }

    #[test]
    fn is_not_shown_in_logs() {
        assert_eq!(format!("{:?}", TandemCode::from_random(&[1; 10])), "TandemCode(..)");
    }

    proptest! {
        #[test]
        fn every_code_is_read_back(bytes: [u8; 10]) {
            let code = TandemCode::from_random(&bytes);
            prop_assert_eq!(TandemCode::parse(&code.to_string().to_lowercase()), Ok(code));
        }

        #[test]
        fn two_codes_differ_where_their_bits_do(first: [u8; 10], second: [u8; 10]) {
            let same = TandemCode::from_random(&first) == TandemCode::from_random(&second);
            prop_assert_eq!(same, first == second);
        }

        #[test]
        fn any_text_is_a_code_or_an_error(text in "\\PC{0,24}") {
            if let Ok(code) = TandemCode::parse(&text) {
                prop_assert_eq!(TandemCode::parse(&code.to_string()), Ok(code));
            }
        }
    }
}
