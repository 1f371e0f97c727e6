//! A paper as Markdown (`CommonMark` 0.31): a text that every program opens, and that many show with headings and lists.
//!
//! Whatever people have written stays text. It makes no heading, list, link, table or HTML, neither in plain `CommonMark`
//! nor with the extensions that are in use, so that the paper keeps the structure it was given.

use chrono::NaiveDate;

use super::calendar::write_day;
use super::export::{Block, Item};
use super::plain_text::is_blank;

/// The media type of such a file. Devices of offices open a plain text, and ask what Markdown is.
pub const MIME: &str = "text/plain;charset=utf-8";

/// What begins something wherever it stands: code, emphasis, links, HTML, entities, mathematics, attributes, raised letters.
const ANYWHERE: [char; 11] = ['\\', '`', '*', '_', '[', '<', '&', '~', '$', '{', '^'];
/// What begins something only at the beginning of a line: headings, lists, quotations, tables, definitions.
const AT_THE_BEGINNING: [char; 7] = ['#', '-', '+', '=', '>', '|', ':'];

/// The name of a file with the whole journey: `tandembuch-2026-11-25.txt`.
pub fn file_name(day: NaiveDate) -> String {
    format!("tandembuch-{}.txt", write_day(day))
}

/// Writes a paper.
pub fn write(paper: &[Block]) -> String {
    let mut file = String::new();
    for block in paper {
        let written = match block {
            Block::Heading(level, text) => heading(*level, text),
            Block::Text(text) => paragraphs(text).join("\n\n"),
            Block::List(items) | Block::Form(items) => list(items),
            // Nobody writes into a file by hand.
            Block::Room => continue,
        };
        if !file.is_empty() {
            file.push('\n');
        }
        file.push_str(&written);
        file.push('\n');
    }
    file
}

fn heading(level: u8, text: &str) -> String {
    format!("{} {}", "#".repeat(level.into()), escaped(&one_line(text)))
}

fn list(items: &[Item]) -> String {
    let have_texts = items.iter().any(|item| !is_blank(&item.text));
    items.iter().map(item).collect::<Vec<_>>().join(if have_texts { "\n\n" } else { "\n" })
}

fn item(item: &Item) -> String {
    let head = [one_line(&item.title), one_line(&item.facts)];
    let head = head.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let head = Some(escaped(&head)).filter(|head| !head.is_empty());
    let parts: Vec<String> = head.into_iter().chain(paragraphs(&item.text)).collect();
    // What is indented belongs to the item.
    let lines = parts.join("\n\n").replace('\n', "\n  ").replace("\n  \n", "\n\n");
    format!("- {lines}")
}

/// Paragraphs in which every line is kept.
fn paragraphs(text: &str) -> Vec<String> {
    let lines = lines(text);
    let paragraphs = lines.split(String::is_empty).filter(|lines| !lines.is_empty());
    let written = |lines: &[String]| lines.iter().map(|line| escaped(line)).collect::<Vec<_>>();
    // The backslash says that the line ends here.
    paragraphs.map(|lines| written(lines).join("\\\n")).collect()
}

fn one_line(text: &str) -> String {
    lines(text).into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The lines of a text, without what nobody sees: spaces around them, control characters.
fn lines(text: &str) -> Vec<String> {
    let clean = |letter: char| match letter {
        '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        '\n' => Some('\n'),
        _ => Some(letter).filter(|letter| !letter.is_control()),
    };
    let text: String = text.replace("\r\n", "\n").chars().filter_map(clean).collect();
    text.split('\n').map(|line| line.trim().to_owned()).collect()
}

/// A line in which nothing has a meaning.
fn escaped(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let last = line.len().saturating_sub(1);
    let mut escaped = String::with_capacity(line.len());
    for (place, letter) in line.char_indices() {
        let begins = place == 0 && AT_THE_BEGINNING.contains(&letter);
        // "1." and "1)" begin a numbered list.
        let numbers = digits > 0 && place == digits && matches!(letter, '.' | ')');
        // A heading may be closed by it.
        let closes = letter == '#' && place == last;
        if begins || numbers || closes || ANYWHERE.contains(&letter) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_has_a_meaning_is_escaped() {
        for plain in ["Rückblick – 15 Min.", "C# und a-b = c > d | e: f", "(1) „Ja“ / nein", "Nr. 3. oder 4)"]
        {
            assert_eq!(escaped(plain), plain);
        }
        for (text, written) in [
            ("# a #", "\\# a \\#"),
            ("- a", "\\- a"),
            ("12. März", "12\\. März"),
            ("1) a", "1\\) a"),
            ("> a", "\\> a"),
            ("| a |", "\\| a |"),
            ("===", "\\==="),
            ("<b>a_b</b> &amp; `c` ~~d~~", "\\<b>a\\_b\\</b> \\&amp; \\`c\\` \\~\\~d\\~\\~"),
            ("[a](b) ![c](d)", "\\[a](b) !\\[c](d)"),
            ("\\", "\\\\"),
        ] {
            assert_eq!(escaped(text), written);
        }
    }

    #[test]
    fn lines_and_paragraphs_of_an_item_stay_in_it() {
        let text = "one\r\n  two\n\n\n- three".to_owned();
        let item = Item { title: "Note".to_owned(), facts: "Jana".to_owned(), text };
        let written = write(&[Block::List(vec![item.clone(), item])]);
        let once = "- Note · Jana\n\n  one\\\n  two\n\n  \\- three\n";
        assert_eq!(written, format!("{once}\n{once}"));
    }

    #[test]
    fn a_file_is_named_after_its_day() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 25).expect("a day");
        assert_eq!(file_name(day), "tandembuch-2026-11-25.txt");
    }
}
