//! Codes that people dictate and copy from paper: groups of four symbols of Crockford's base32.

use std::fmt;

use zeroize::Zeroizing;

use crate::plain_text::is_unseen;

/// Crockford's alphabet: no I, L, O (they look like 1 and 0) and no U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
pub(super) const PER_GROUP: usize = 4;
const BITS_PER_SYMBOL: usize = 5;

/// The longest code that there is.
const MOST: usize = 24;

/// Some symbols; where there are fewer than [`MOST`], zeros follow. `Display` is their one normal form; they are cleared from
/// memory when dropped.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Symbols(Zeroizing<[u8; MOST]>);

/// Why a typed text is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// A character that no code has and that separates nothing.
    #[error("no code contains {0:?}")]
    Symbol(char),
    /// Another number of symbols than such a code has.
    #[error("a code of this kind does not have {0} symbols")]
    Length(usize),
}

impl Symbols {
    /// Writes bits as symbols, most significant bit first, five each. Of more bits than the longest code has, the first.
    pub(super) fn from_bits(bytes: &[u8]) -> Self {
        let mut symbols = Zeroizing::new([0; MOST]);
        let count = bytes.len() * 8 / BITS_PER_SYMBOL;
        for (position, symbol) in symbols.iter_mut().take(count).enumerate() {
            let value = (0..BITS_PER_SYMBOL).fold(0, |value, bit| {
                let index = position * BITS_PER_SYMBOL + bit;
                value << 1 | usize::from(bytes[index / 8] >> (7 - index % 8) & 1)
            });
            *symbol = ALPHABET[value];
        }
        Self(symbols)
    }

    /// The bits that the symbols of the longest code stand for, as bytes.
    pub(super) fn to_bits(&self) -> Zeroizing<[u8; MOST * BITS_PER_SYMBOL / 8]> {
        let mut bytes = Zeroizing::new([0; MOST * BITS_PER_SYMBOL / 8]);
        for (position, symbol) in self.0.iter().enumerate() {
            let value = ALPHABET.iter().position(|known| known == symbol).unwrap_or_default();
            for bit in 0..BITS_PER_SYMBOL {
                let index = position * BITS_PER_SYMBOL + bit;
                let is_set = value >> (BITS_PER_SYMBOL - 1 - bit) & 1 == 1;
                bytes[index / 8] |= u8::from(is_set) << (7 - index % 8);
            }
        }
        bytes
    }

    /// Reads a code of so many symbols as a person typed it or was sent it: the code alone; a text in which one word is the code with its dashes; or
    /// the code behind its name, as in `Tandem-Code: …`.
    pub(super) fn parse(text: &str, count: usize) -> Result<Self, CodeError> {
        let alone = Self::read(text, count);
        if alone.is_ok() {
            return alone;
        }
        if let Some(code) = Self::among_words(text, count) {
            return Ok(code);
        }
        let name = text.to_ascii_lowercase().rfind("code");
        name.map_or(alone, |name| Self::read(&text[name + "code".len()..], count))
    }

    /// Reads a code that stands alone: upper or lower case, `O` as `0`, `I` and `L` as `1`, with any spaces, dashes,
    /// quotes and other separators around and between.
    fn read(text: &str, count: usize) -> Result<Self, CodeError> {
        let mut symbols = Zeroizing::new([0; MOST]);
        let mut length = 0;
        for character in text.chars().filter(|character| !is_separator(*character)) {
            let symbol = symbol_of(character).ok_or(CodeError::Symbol(character))?;
            if let Some(place) = symbols.get_mut(length) {
                *place = symbol;
            }
            length += 1;
        }
        if length == count { Ok(Self(symbols)) } else { Err(CodeError::Length(length)) }
    }

    /// The code of a text in which all words that are a code with its dashes say the same one.
    fn among_words(text: &str, count: usize) -> Option<Self> {
        let is_group =
            |group: &str| group.chars().filter(|character| !is_unseen(*character)).count() == PER_GROUP;
        let read = |word: &str| {
            let word = word.trim_matches(is_separator);
            Self::read(word, count).ok().filter(|_| word.split(is_dash).all(is_group))
        };
        let ends_word = |character: char| character.is_whitespace() || character == ':';
        let mut codes = text.split(ends_word).filter_map(read);
        let first = codes.next()?;
        codes.all(|other| other == first).then_some(first)
    }
}

/// How the symbols of a text are written in the normal form; what is no symbol is left out.
pub(super) fn spelled(text: &str) -> String {
    text.chars().filter_map(symbol_of).map(char::from).collect()
}

impl fmt::Display for Symbols {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, symbol) in self.0.iter().take_while(|symbol| **symbol != 0).enumerate() {
            if position > 0 && position % PER_GROUP == 0 {
                f.write_str("-")?;
            }
            write!(f, "{}", char::from(*symbol))?;
        }
        Ok(())
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
