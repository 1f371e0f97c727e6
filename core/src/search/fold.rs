//! Letters as a search compares them: small, without accents, `ß` as `ss`, hyphens and apostrophes as on a keyboard, and
//! nothing of what nobody sees.
//!
//! Pasted text has other signs than typed text: word processors hyphenate softly and set dashes, books have ligatures, web
//! pages break words without a space. Tables of the letters that Europe writes with, because those of `unicode-normalization` would be larger than the rest of
//! the search, and that of capitals in all scripts, which the standard library has, a quarter of it.

use crate::plain_text::is_unseen;

/// How umlauts are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Umlauts {
    /// `ä` as `a`.
    Bare,
    /// `ä` as `ae`.
    Spelled,
}

/// What turns the letter before it into an umlaut, where they are kept apart.
const DIAERESIS: char = '\u{308}';

/// Returns whether this text may have letters that are written in two ways. If it has none after all, both ways are the
/// same.
pub(super) fn may_have_umlauts(text: &str) -> bool {
    !text.is_ascii()
}

/// Adds a text, folded.
pub(super) fn fold_into(text: &str, umlauts: Umlauts, folded: &mut String) {
    if text.is_ascii() {
        folded.extend(text.bytes().map(|byte| small_ascii(char::from(byte))));
        return;
    }
    for letter in text.chars() {
        fold_letter(letter, umlauts, folded);
    }
}

/// Adds one letter, folded.
pub(super) fn fold_letter(letter: char, umlauts: Umlauts, folded: &mut String) {
    if letter.is_ascii() {
        folded.push(small_ascii(letter));
        return;
    }
    let is_spelled = umlauts == Umlauts::Spelled;
    match small(letter) {
        DIAERESIS if is_spelled && folded.ends_with(['a', 'o', 'u']) => folded.push('e'),
        '\u{300}'..='\u{36f}' => {}
        other if is_unseen(other) => {}
        'ä' if is_spelled => folded.push_str("ae"),
        'ö' | 'ø' if is_spelled => folded.push_str("oe"),
        'ü' if is_spelled => folded.push_str("ue"),
        'ß' => folded.push_str("ss"),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        'þ' => folded.push_str("th"),
        'ĳ' => folded.push_str("ij"),
        'ﬀ' => folded.push_str("ff"),
        'ﬁ' => folded.push_str("fi"),
        'ﬂ' => folded.push_str("fl"),
        'ﬃ' => folded.push_str("ffi"),
        'ﬄ' => folded.push_str("ffl"),
        'ﬅ' | 'ﬆ' => folded.push_str("st"),
        other => folded.push(without_accent(other)),
    }
}

/// What keyboards have. A grave accent alone is meant as an apostrophe.
fn small_ascii(letter: char) -> char {
    if letter == '`' { '\'' } else { letter.to_ascii_lowercase() }
}

/// The small one of a capital: Latin, Greek, Cyrillic, Armenian, Georgian. Where both stand side by side, the capital is
/// even, or odd.
fn small(letter: char) -> char {
    let code = u32::from(letter);
    let small = match code {
        0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => code + 32,
        0x100..=0x12f | 0x132..=0x137 | 0x14a..=0x177 => code | 1,
        0x1de..=0x1ef | 0x1f8..=0x21f | 0x222..=0x233 | 0x1e00..=0x1e95 | 0x1ea0..=0x1eff => code | 1,
        0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f => code | 1,
        0x139..=0x148 | 0x179..=0x17e | 0x1cd..=0x1dc | 0x4c1..=0x4ce => code + code % 2,
        0x130 => 0x69,
        0x178 => 0xff,
        0x386 => 0x3ac,
        0x388..=0x38a => code + 37,
        0x38c => 0x3cc,
        0x38e..=0x38f => code + 63,
        0x400..=0x40f => code + 80,
        0x4c0 => 0x4cf,
        0x531..=0x556 => code + 48,
        0x1c90..=0x1cbf => code - 0xbc0,
        0x1e9e => 0xdf,
        _ => code,
    };
    char::from_u32(small).unwrap_or(letter)
}

/// A letter without its accent, a sign as keyboards have it.
fn without_accent(small: char) -> char {
    match small {
        // Hyphen, non-breaking one, figure, en and em dash, bar, bullet, minus; the small ones and the wide one of East Asia.
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | '´' | '′' | 'ʹ' | 'ʻ' | 'ʼ' | 'ʽ' | '＇' => {
            '\''
        }
        '„' | '“' | '”' | '‟' | '«' | '»' | '″' => '"',
        'ſ' => 's',
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ð' | 'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_of_europe_have_the_small_ones_of_the_standard() {
        let of_europe = [
            '\u{a1}'..='\u{17f}',
            '\u{1cd}'..='\u{1ef}',
            '\u{1f8}'..='\u{21f}',
            '\u{222}'..='\u{233}',
            '\u{370}'..='\u{3ce}',
            '\u{400}'..='\u{58f}',
            '\u{10d0}'..='\u{10ff}',
            '\u{1c90}'..='\u{1cbf}',
            '\u{1e00}'..='\u{1eff}',
        ];
        for letter in of_europe.into_iter().flatten().filter(|letter| letter.is_alphabetic()) {
            // Greek of a time that nobody writes any more is left out.
            if !matches!(letter, '\u{370}' | '\u{372}' | '\u{376}' | '\u{37f}') {
                assert_eq!(
                    Some(small(letter)),
                    letter.to_lowercase().next(),
                    "{letter} {}",
                    letter.escape_unicode()
                );
            }
        }
    }

    #[test]
    fn letters_are_compared_as_german_eyes_read_them() {
        for (text, bare, spelled) in [
            ("Straße", "strasse", "strasse"),
            ("STRASSE", "strasse", "strasse"),
            ("GROẞ", "gross", "gross"),
            ("Übergrößenträger", "ubergrossentrager", "uebergroessentraeger"),
            ("Ä Ö Ü", "a o u", "ae oe ue"),
            ("u\u{308}ber", "uber", "ueber"),
            ("Aydın İnce Çağlar Şen", "aydin ince caglar sen", "aydin ince caglar sen"),
            ("Café Zoë Łódź", "cafe zoe lodz", "cafe zoe lodz"),
            ("Søren Ærø", "soren aero", "soeren aeroe"),
            ("E-Akte 2.0 👍", "e-akte 2.0 👍", "e-akte 2.0 👍"),
            ("ΑΒΓ Жизнь", "αβγ жизнь", "αβγ жизнь"),
            ("Bild\u{ad}schirm\u{200b}schoner", "bildschirmschoner", "bildschirmschoner"),
            ("\u{feff}Zugriffs\u{2060}rechte\u{200d}\u{200c}", "zugriffsrechte", "zugriffsrechte"),
            (
                "E\u{2010}A E\u{2011}A E–A E—A E−A E\u{2012}A",
                "e-a e-a e-a e-a e-a e-a",
                "e-a e-a e-a e-a e-a e-a",
            ),
            ("D’A D‘A D´A D`A Dʼa D′a", "d'a d'a d'a d'a d'a d'a", "d'a d'a d'a d'a d'a d'a"),
            ("D`A", "d'a", "d'a"),
            ("„Akte“-Plan «Akte»-Plan", "\"akte\"-plan \"akte\"-plan", "\"akte\"-plan \"akte\"-plan"),
            (
                "Oﬃce Stoﬀ Workﬂow ﬁnden Waﬄe Lisﬅe ﬆ",
                "office stoff workflow finden waffle lisste st",
                "office stoff workflow finden waffle lisste st",
            ),
            ("Ĳssel Waſſer", "ijssel wasser", "ijssel wasser"),
        ] {
            for (umlauts, expected) in [(Umlauts::Bare, bare), (Umlauts::Spelled, spelled)] {
                let mut folded = String::new();
                fold_into(text, umlauts, &mut folded);
                assert_eq!(folded, expected, "{text}");
            }
        }
    }
}
