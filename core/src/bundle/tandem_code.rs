//! The Tandem-Code: 80 random bits a person can dictate, `XXXX-XXXX-XXXX-XXXX` in Crockford's base32.

use std::fmt;

use zeroize::Zeroizing;

use crate::plain_text::is_unseen;

/// Crockford's alphabet: no I, L, O (they look like 1 and 0) and no U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SYMBOLS: usize = TandemCode::SYMBOLS;
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
    /// How many symbols a code has.
    pub const SYMBOLS: usize = 16;

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

    /// Reads what a person typed or was sent: the code alone; a text in which one word is the code with its dashes; or
    /// the code behind its name, as in `Tandem-Code: …`.
    pub fn parse(text: &str) -> Result<Self, TandemCodeError> {
        let alone = Self::read(text);
        if alone.is_ok() {
            return alone;
        }
        if let Some(code) = Self::among_words(text) {
            return Ok(code);
        }
        let name = text.to_ascii_lowercase().rfind("code");
        name.map_or(alone, |name| Self::read(&text[name + "code".len()..]))
    }

    /// Reads a code that stands alone: upper or lower case, `O` as `0`, `I` and `L` as `1`, with any spaces, dashes,
    /// quotes and other separators around and between.
    fn read(text: &str) -> Result<Self, TandemCodeError> {
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

    /// The code of a text in which all words that are a code with its dashes say the same one.
    fn among_words(text: &str) -> Option<Self> {
        let is_group = |group: &str| {
            group.chars().filter(|character| !is_unseen(*character)).count() == SYMBOLS_PER_GROUP
        };
        let read = |word: &str| {
            let word = word.trim_matches(is_separator);
            Self::read(word).ok().filter(|_| word.split(is_dash).all(is_group))
        };
        let ends_word = |character: char| character.is_whitespace() || character == ':';
        let mut codes = text.split(ends_word).filter_map(read);
        let first = codes.next()?;
        codes.all(|other| other == first).then_some(first)
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
    character.is_whitespace() || is_dash(character) || is_unseen(character) || is_around(character)
}

/// `ß` and `/` are where a keyboard of the other language has its hyphen.
fn is_dash(character: char) -> bool {
    matches!(
        character,
        '-' | '_' | '.' | '/' | 'ß' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}'
    )
}

/// Quotes, brackets and marks that people put around a code.
fn is_around(character: char) -> bool {
    matches!(
        character,
        '"' | '\''
            | '`'
            | '´'
            | '„'
            | '“'
            | '”'
            | '‚'
            | '‘'
            | '’'
            | '‹'
            | '›'
            | '«'
            | '»'
            | '('
            | ')'
            | '['
            | ']'
            | '<'
            | '>'
            | '*'
            | '='
            | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | '|'
            | '•'
    )
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
        check("", TandemCodeError::Length(0));
        check("ABCD-EFGH-JKMN-PQR", TandemCodeError::Length(15));
        check("ABCD-EFGH-JKMN-PQRST", TandemCodeError::Length(17));
        check("ABCD-EFGH-JKMN-PQRU", TandemCodeError::Symbol('U'));
        check("ÄBCD-EFGH-JKMN-PQRS", TandemCodeError::Symbol('Ä'));
        check("Tandem-Code: ABCD-EFGH-JKMN-PQR", TandemCodeError::Length(15));
        check("„ABCD EFGH JKMN PQRST“", TandemCodeError::Length(17));
        check("Code: ÄBCD", TandemCodeError::Symbol('Ä'));
        check("Neu: ABCD-EFGH-JKMN-PQRS, alt: ABCD-EFGH-JKMN-PQRT", TandemCodeError::Symbol('u'));
        // Words are no code because they have as many letters.
        check("Der Code ist Haltestellenname, glaube ich", TandemCodeError::Symbol('u'));
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
