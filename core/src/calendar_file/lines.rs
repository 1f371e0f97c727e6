//! The lines of a calendar file: texts escaped, long lines folded (RFC 5545, 3.1 and 3.3.11).
//!
//! Not by the crate `icalendar`: on wasm it brings a clock, a generator of random ids and a parser, through features of
//! other crates, even into the pure layers; 22 KB over the wire; and its folded lines may have 76 octets.

/// Most octets of a line, without its end.
const MOST: usize = 75;
const END: &str = "\r\n";

/// A file while it is written.
#[derive(Debug, Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A property whose value has the format already.
    pub(super) fn line(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if octets + letter.len_utf8() > MOST {
                // The space says that the line goes on. It counts.
                self.0.push_str(END);
                self.0.push(' ');
                octets = 1;
            }
            self.0.push(letter);
            octets += letter.len_utf8();
        }
        self.0.push_str(END);
    }

    /// A property that is a text of people.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        let mut escaped = String::with_capacity(text.len());
        for letter in text.chars() {
            match letter {
                '\\' | ';' | ',' => escaped.extend(['\\', letter]),
                // The last two are known to Unicode only, and taken for the end of the whole line by some programs.
                '\n' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
                '\t' => escaped.push('\t'),
                _ if letter.is_control() => {}
                _ => escaped.push(letter),
            }
        }
        self.line(name, &escaped);
    }

    /// The whole file.
    pub(super) fn into_text(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(value: &str) -> String {
        let mut lines = Lines::default();
        lines.line("X", value);
        lines.into_text()
    }

    fn text(text: &str) -> String {
        let mut lines = Lines::default();
        lines.text("X", text);
        lines.into_text()
    }

    #[test]
    fn a_line_is_full_before_it_is_folded() {
        assert_eq!(line("short"), "X:short\r\n");
        assert_eq!(line(&"a".repeat(73)), format!("X:{}\r\n", "a".repeat(73)));
        let folded = format!("X:{}\r\n {}\r\n a\r\n", "a".repeat(73), "a".repeat(74));
        assert_eq!(line(&"a".repeat(73 + 74 + 1)), folded);
    }

    #[test]
    fn no_character_is_divided() {
        for start in 0..4 {
            let value = format!("{}{}", "a".repeat(start), "ü老👩".repeat(40));
            let folded = line(&value);
            let longest = folded.split(END).map(str::len).max().unwrap_or(0);
            assert!((72..=MOST).contains(&longest), "{folded}");
            assert_eq!(folded.replace("\r\n ", ""), format!("X:{value}\r\n"));
        }
    }

    #[test]
    fn a_text_is_escaped() {
        assert_eq!(text("a\\b;c,d:e \"f\""), "X:a\\\\b\\;c\\,d:e \"f\"\r\n");
        assert_eq!(text("a\r\nb\u{2028}c\u{2029}d\te"), "X:a\\nb\\nc\\nd\te\r\n");
        assert_eq!(text("a\u{0}\u{7f}\u{85}b – „ä“ 👩🏽‍💻"), "X:ab – „ä“ 👩🏽‍💻\r\n");
    }
}
