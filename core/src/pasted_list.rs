//! A list that was pasted into a place for one thing: its lines, without the marks that made them a list.

use crate::plain_text::{is_blank, tidied_line};

/// Most things that are offered at once; who pastes more gets one text.
pub const MOST: usize = 50;

/// The things of a list, each on a line; empty if it is none: a text of one line, or of more than [`MOST`].
pub fn things(text: &str) -> Vec<String> {
    let things: Vec<String> = lines(text).take(MOST + 1).collect();
    if (2..=MOST).contains(&things.len()) { things } else { Vec::new() }
}

/// What stands on each line of a field in which every line is a thing; empty lines are none.
pub fn lines(text: &str) -> impl Iterator<Item = String> {
    let lines = text.split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']);
    lines.map(|line| tidied_line(without_mark(line))).filter(|line| !is_blank(line))
}

/// A line without its bullet, number, letter or box, and without a quote mark of a mail before it.
fn without_mark(line: &str) -> &str {
    let mut rest = line.trim();
    while let Some(quoted) = rest.strip_prefix(['>', '|']) {
        rest = quoted.trim_start();
    }
    let marked = without_bullet(rest).or_else(|| without_number(rest));
    let rest = marked.map_or(rest, str::trim_start);
    ["[ ]", "[x]", "[X]"].iter().find_map(|box_| rest.strip_prefix(box_)).unwrap_or(rest)
}

/// A bullet stands apart from its words, unless it is one of the signs that nothing else is made of.
fn without_bullet(line: &str) -> Option<&str> {
    let only_bullets = [
        '•', '◦', '▪', '▫', '■', '□', '●', '○', '‣', '⁃', '☐', '☑', '☒', '✓', '✔', '➢', '·', '\u{f0b7}',
        '\u{f0a7}',
    ];
    let words_follow = |rest: &str| rest.starts_with(char::is_whitespace) || rest.is_empty();
    line.strip_prefix(only_bullets)
        .or_else(|| line.strip_prefix(['-', '–', '—', '*', '+', 'o']).filter(|rest| words_follow(rest)))
}

/// `1.` `12)` `(3)` `a)` with white space behind. What goes on with a digit is a date or a time.
fn without_number(line: &str) -> Option<&str> {
    let inner = line.strip_prefix('(').unwrap_or(line);
    let digits = inner.len() - inner.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let end = match digits {
        0 if inner.starts_with(|c: char| c.is_ascii_lowercase()) && inner[1..].starts_with(')') => 1,
        1..=3 => digits,
        _ => return None,
    };
    let rest = inner[end..].strip_prefix(['.', ')', ':'])?;
    rest.starts_with(char::is_whitespace).then_some(rest)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn in_a_field_of_lines_each_is_a_thing() {
        for (text, expected) in [
            ("", &[][..]),
            ("  \n\n", &[]),
            ("Kalender", &["Kalender"]),
            ("- Kalender\n\n 2. E-Akte \n", &["Kalender", "E-Akte"]),
        ] {
            assert_eq!(lines(text).collect::<Vec<_>>(), expected, "{text:?}");
        }
    }

    #[test]
    fn the_lines_of_a_list_lose_their_marks() {
        for (text, expected) in [
            ("Kalender\nE-Akte\nTeams", &["Kalender", "E-Akte", "Teams"][..]),
            ("- Kalender\r\n- E-Akte\r\n\r\n- Teams\r\n", &["Kalender", "E-Akte", "Teams"]),
            ("• Kalender\u{2028}•E-Akte\r◦\tTeams", &["Kalender", "E-Akte", "Teams"]),
            ("1. Kalender\n2. E-Akte\n10) Teams", &["Kalender", "E-Akte", "Teams"]),
            ("(1) Kalender\n(2) E-Akte\na) Teams\nb) Wiki", &["Kalender", "E-Akte", "Teams", "Wiki"]),
            ("* [ ] Kalender\n* [x] E-Akte\n☐ Teams", &["Kalender", "E-Akte", "Teams"]),
            ("> - Kalender\n> - E-Akte", &["Kalender", "E-Akte"]),
            ("\u{f0b7}\tKalender\n\u{f0a7} E-Akte\no\tTeams", &["Kalender", "E-Akte", "Teams"]),
            // Not a mark.
            ("24.12. frei\n14:30 Uhr Rathaus", &["24.12. frei", "14:30 Uhr Rathaus"]),
            ("3 Punkte\n2026 wird gut", &["3 Punkte", "2026 wird gut"]),
            ("ohne Zettel\n-5 Grad", &["ohne Zettel", "-5 Grad"]),
            ("§ 1. Anfang\nz.B. so", &["§ 1. Anfang", "z.B. so"]),
            // No list.
            ("Kalender", &[]),
            ("- Kalender\n\n \u{200b}\n-", &[]),
            ("", &[]),
        ] {
            assert_eq!(things(text), expected, "{text:?}");
        }
        assert_eq!(things(&"Zeile\n".repeat(MOST)).len(), MOST);
        assert_eq!(things(&"Zeile\n".repeat(MOST + 1)), [""; 0]);
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic_and_no_thing_is_blank(text in "([-*•>(1a).\\[\\] \n]|\\PC){0,60}") {
            prop_assert!(things(&text).iter().all(|thing| !is_blank(thing) && !thing.contains('\n')));
        }
    }
}
