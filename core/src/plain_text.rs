//! What people type: made tidy, whether there is anything to see in it, and how it stands within a sentence.
//!
//! Nothing of it is trusted: a name may come in a file, and may hold characters that nobody sees, or that turn what
//! stands around it from left to right into right to left (Unicode Standard Annex 9, "Trojan Source").

/// First Strong Isolate: what follows has a direction of its own, and changes nothing around it.
const ISOLATE: char = '\u{2068}';
/// Pop Directional Isolate: its end.
const END: char = '\u{2069}';

/// A text as it goes into the record: one sort of line breaks, no control characters, nothing around it; empty if there
/// is nothing to see in it.
pub fn tidied(text: &str) -> String {
    if is_blank(text) {
        return String::new();
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_kept = |c: &char| !c.is_control() || c.is_whitespace();
    text.chars().filter(is_kept).collect::<String>().trim().to_owned()
}

/// A text as it goes into a field of one line: as [`tidied`], without line breaks.
pub fn tidied_line(text: &str) -> String {
    tidied(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns whether there is nothing to see.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c.is_control() || is_unseen(c))
}

/// Returns whether two names cannot be told apart by reading: white space, points, hyphens, what nobody sees and the case
/// of ASCII letters make no difference.
pub fn read_alike(one: &str, other: &str) -> bool {
    fn letters(name: &str) -> impl Iterator<Item = char> {
        let is_read = |c: &char| !c.is_whitespace() && !is_unseen(*c) && !matches!(c, '.' | ',' | '-');
        name.chars().filter(is_read).map(|c| c.to_ascii_lowercase())
    }
    !is_blank(one) && letters(one).eq(letters(other))
}

/// What something is called within the words of the program: its own words, which turn nothing around them; `instead`
/// where there is nothing to see in them.
pub fn called(words: &str, instead: &str) -> String {
    if is_blank(words) { instead.to_owned() } else { isolated(words) }
}

/// People's words as they stand within a sentence: they turn nothing around them. Words of one direction stay as they
/// are.
pub fn isolated(words: &str) -> String {
    let can_turn = |c| {
        is_turning(c)
            || matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    };
    if !words.contains(can_turn) {
        return words.to_owned();
    }
    let inside = words.chars().filter(|c| !is_turning(*c));
    std::iter::once(ISOLATE).chain(inside).chain(std::iter::once(END)).collect()
}

/// Returns whether it sets a direction for what follows, or ends one.
fn is_turning(c: char) -> bool {
    matches!(c, '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Returns whether it has no glyph. The usual ones of `Default_Ignorable_Code_Point` (Unicode Character Database), and
/// blanks that are no white space.
pub fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_nothing() {
        for text in ["", " \n\t", "\u{200b}", "\u{202e}\u{feff} ", "\u{0}\u{7f}", "\u{3164}", "\u{e0041}"] {
            assert!(is_blank(text), "{text:?}");
            assert_eq!(tidied(text), "");
            assert_eq!(called(text, "ohne Titel"), "ohne Titel");
        }
        for text in ["a", ".", "\u{200b}a", "👩\u{200d}💻", "محمد"] {
            assert!(!is_blank(text), "{text:?}");
        }
    }

    #[test]
    fn names_that_read_the_same_are_told_from_others() {
        for (one, other, expected) in [
            ("Thomas Müller", "Thomas Müller", true),
            ("Thomas  Müller ", "thomas müller", true),
            ("T. M.", "TM", true),
            ("t.-m.", "T.M.", true),
            ("T\u{ad}M\u{200b}", "TM", true),
            ("Thomas Müller", "Thomas Miller", false),
            ("TM", "T", false),
            ("", "", false),
            ("\u{200b}", "", false),
            ("TM", "", false),
        ] {
            assert_eq!(read_alike(one, other), expected, "{one} / {other}");
        }
    }

    #[test]
    fn a_text_is_made_tidy_and_keeps_its_words() {
        assert_eq!(tidied(" Eins\r\n\r\nzwei\rdrei\t4\u{0}\u{85} \n"), "Eins\n\nzwei\ndrei\t4");
        assert_eq!(tidied_line(" Kalender\n\nteilen "), "Kalender teilen");
        // Joined emoji and the direction marks of mixed texts stay.
        for text in ["👩\u{200d}💻 ❤\u{fe0f}", "می\u{200c}خواهم", "a\u{200f}b"] {
            assert_eq!(tidied(text), text);
        }
        assert_eq!(tidied(&tidied(" a \r b ")), tidied(" a \r b "));
    }

    #[test]
    fn words_turn_nothing_around_them() {
        for text in ["Jana", "Ada Ł. – „Zoë“ 🙂", "日本"] {
            assert_eq!(isolated(text), text);
        }
        assert_eq!(isolated("محمد"), "\u{2068}محمد\u{2069}");
        // Neither by a direction that is not ended, nor by ending the isolation.
        assert_eq!(isolated("\u{202e}Jana"), "\u{2068}Jana\u{2069}");
        assert_eq!(isolated("Jana\u{2069}\u{202e}"), "\u{2068}Jana\u{2069}");
        assert_eq!(isolated(&isolated("\u{2067}Jana")), "\u{2068}Jana\u{2069}");
    }
}
