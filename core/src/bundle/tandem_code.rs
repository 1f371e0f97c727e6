//! The Tandem-Code: 80 random bits a person can dictate, `XXXX-XXXX-XXXX-XXXX` in Crockford's base32.

use std::fmt;

use zeroize::Zeroizing;

/// Crockford's alphabet: no I, L, O (they look like 1 and 0) and no U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SYMBOLS: usize = 16;
const SYMBOLS_PER_GROUP: usize = 4;

/// The passphrase a tandem shares by default. Its `Display` is the one normal form; `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct TandemCode(Zeroizing<[u8; SYMBOLS]>);

/// Why a typed text is not a Tandem-Code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TandemCodeError {
    /// A character that no Tandem-Code has and that separates nothing.
    #[error("no Tandem-Code contains {0:?}")]
    Symbol(char),
    /// Another number of symbols than 16.
    #[error("a Tandem-Code has 16 symbols, not {0}")]
    Length(usize),
}

impl TandemCode {
    /// Writes 80 random bits as a code, most significant bit first.
    pub fn from_random(bytes: &[u8; 10]) -> Self {
        let mut symbols = Zeroizing::new([0; SYMBOLS]);
        for (position, symbol) in symbols.iter_mut().enumerate() {
            let value = (0..5).fold(0, |value, bit| {
                let index = position * 5 + bit;
                value << 1 | usize::from(bytes[index / 8] >> (7 - index % 8) & 1)
            });
            *symbol = ALPHABET[value];
        }
        Self(symbols)
    }

    /// Reads what a person typed: upper or lower case, `O` as `0`, `I` and `L` as `1`, with any spaces, dashes,
    /// dots, underscores or slashes between. `ß` and `/` are where a keyboard of the other language has its hyphen.
    pub fn parse(text: &str) -> Result<Self, TandemCodeError> {
        let mut symbols = Zeroizing::new([0; SYMBOLS]);
        let mut length = 0;
        for character in text.chars().filter(|character| !is_separator(*character)) {
            let symbol = symbol_of(character).ok_or(TandemCodeError::Symbol(character))?;
            if let Some(place) = symbols.get_mut(length) {
                *place = symbol;
            }
            length += 1;
        }
        if length == SYMBOLS { Ok(Self(symbols)) } else { Err(TandemCodeError::Length(length)) }
    }
}

impl fmt::Display for TandemCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, symbol) in self.0.iter().enumerate() {
            if position > 0 && position % SYMBOLS_PER_GROUP == 0 {
                f.write_str("-")?;
            }
            write!(f, "{}", char::from(*symbol))?;
        }
        Ok(())
    }
}

impl fmt::Debug for TandemCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TandemCode(..)")
    }
}

fn is_separator(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '-' | '_' | '.' | '/' | 'ß' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}')
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn symbol_of(character: char) -> Option<u8> {
    let upper = u8::try_from(character).ok()?.to_ascii_uppercase();
    let symbol = match upper {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        other => other,
    };
    ALPHABET.contains(&symbol).then_some(symbol)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

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
        ];
        for text in spellings {
            let code = TandemCode::parse(text).unwrap();
            assert_eq!(code.to_string(), "01JK-MNPQ-RSTV-WXYZ", "{text}");
        }
    }

    #[test]
    fn says_what_is_wrong() {
        let check = |text: &str, error| assert_eq!(TandemCode::parse(text), Err(error), "{text}");
        check("", TandemCodeError::Length(0));
        check("ABCD-EFGH-JKMN-PQR", TandemCodeError::Length(15));
        check("ABCD-EFGH-JKMN-PQRST", TandemCodeError::Length(17));
        check("ABCD-EFGH-JKMN-PQRU", TandemCodeError::Symbol('U'));
        check("ÄBCD-EFGH-JKMN-PQRS", TandemCodeError::Symbol('Ä'));
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
