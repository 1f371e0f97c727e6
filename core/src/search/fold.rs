//! Letters as a search compares them: small, without accents, `ß` as `ss`.
//!
//! A table of the letters of European names, because the tables of `unicode-normalization` would be larger than the
//! rest of the search.

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

/// May this text have letters that are written in two ways? If it has none after all, both ways are the same.
pub(super) fn may_have_umlauts(text: &str) -> bool {
    !text.is_ascii()
}

/// Adds a text, folded.
pub(super) fn fold_into(text: &str, umlauts: Umlauts, folded: &mut String) {
    if text.is_ascii() {
        folded.extend(text.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
        return;
    }
    for letter in text.chars() {
        fold_letter(letter, umlauts, folded);
    }
}

/// Adds one letter, folded.
pub(super) fn fold_letter(letter: char, umlauts: Umlauts, folded: &mut String) {
    if letter.is_ascii() {
        folded.push(letter.to_ascii_lowercase());
        return;
    }
    let is_spelled = umlauts == Umlauts::Spelled;
    for small in letter.to_lowercase() {
        match small {
            DIAERESIS if is_spelled && folded.ends_with(['a', 'o', 'u']) => folded.push('e'),
            '\u{300}'..='\u{36f}' => {}
            'ä' if is_spelled => folded.push_str("ae"),
            'ö' | 'ø' if is_spelled => folded.push_str("oe"),
            'ü' if is_spelled => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            other => folded.push(without_accent(other)),
        }
    }
}

fn without_accent(small: char) -> char {
    match small {
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
        ] {
            for (umlauts, expected) in [(Umlauts::Bare, bare), (Umlauts::Spelled, spelled)] {
                let mut folded = String::new();
                fold_into(text, umlauts, &mut folded);
                assert_eq!(folded, expected, "{text}");
            }
        }
    }
}
