//! The words of a card in lines that fit its picture, and how large they can be.
//!
//! How wide letters are stands in a table, which errs on the wide side. Measured in a canvas they would be wider on one
//! device than on another, and both agree to one picture: with the table it has the same lines everywhere, there is
//! nothing to wait for, and it is tested without a browser. It must not know how the picture is drawn.

use crate::plain_text::is_unseen;

/// Width of the picture, in its own units.
pub const WIDTH: f64 = 1200.0;
/// Its height.
pub const HEIGHT: f64 = 630.0;
/// From its edges to the words.
pub const EDGE: f64 = 80.0;
/// Where the words begin.
const TOP: f64 = 164.0;
/// Where they end.
const END: f64 = 574.0;

/// Sizes of title and text, the largest first.
const SIZES: [[f64; 2]; 4] = [[62.0, 40.0], [54.0, 34.0], [44.0, 28.0], [38.0, 24.0]];
/// How much higher than its letters a line of the title is.
const LINE_OF_TITLE: f64 = 1.18;
/// And one of the text.
const LINE_OF_TEXT: f64 = 1.36;
/// How many lines a title has at most.
const LINES_OF_TITLE: usize = 3;
/// How much wider bold letters are.
const BOLD: f64 = 1.1;
/// How many letters are looked at; far more than fit.
const MOST: usize = 2_000;
/// Ends what did not fit.
const CUT: char = '…';

/// A text in lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lines {
    /// The lines, none of them empty at the end.
    pub lines: Vec<String>,
    /// Some of it did not fit; the last line ends with an ellipsis.
    pub is_cut: bool,
}

/// A line of the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its words.
    pub words: String,
    /// Where it stands, measured from the top.
    pub y: f64,
    /// How large its letters are.
    pub size: f64,
    /// It belongs to the title.
    pub is_title: bool,
}

/// The words of the picture.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Layout {
    /// Its lines from top to bottom.
    pub lines: Vec<Line>,
    /// Not all of the words fit, however small they are.
    pub is_cut: bool,
}

impl Layout {
    /// Title and text as large as they fit; at most as much of them as fits.
    pub fn of(title: &str, text: &str) -> Self {
        let mut layout = Self::default();
        for sizes in SIZES {
            layout = Self::in_sizes(title, text, sizes);
            if !layout.is_cut {
                break;
            }
        }
        layout
    }

    fn in_sizes(title: &str, text: &str, [large, small]: [f64; 2]) -> Self {
        let width = WIDTH - 2.0 * EDGE;
        let title = balanced(title, width, &|words| width_of(words) * large * BOLD);
        let of_title = title.lines.len() as f64 * large * LINE_OF_TITLE;
        let gap = if title.lines.is_empty() { 0.0 } else { small * 0.6 };
        let room = END - TOP - of_title - gap;
        let most = (room / (small * LINE_OF_TEXT)).floor() as usize;
        let text = wrap(text, width, most, &|words| width_of(words) * small);
        let (is_cut, mut y) = (title.is_cut || text.is_cut, TOP);
        let mut lines = Vec::new();
        let mut stand = |words: Lines, size: f64, height: f64, is_title: bool| {
            for words in words.lines {
                lines.push(Line { words, y: (y + size).round(), size, is_title });
                y += size * height;
            }
            y += gap;
        };
        stand(title, large, LINE_OF_TITLE, true);
        stand(text, small, LINE_OF_TEXT, false);
        Self { lines, is_cut }
    }
}

/// A title in lines of about one length: no word stands alone below the others.
fn balanced(title: &str, width: f64, measure: &dyn Fn(&str) -> f64) -> Lines {
    let widest = wrap(title, width, LINES_OF_TITLE, measure);
    if widest.is_cut {
        return widest;
    }
    let narrower = (10..20).map(|step| wrap(title, width * f64::from(step) / 20.0, LINES_OF_TITLE, measure));
    let is_as_short = |lines: &Lines| !lines.is_cut && lines.lines.len() == widest.lines.len();
    narrower.into_iter().find(is_as_short).unwrap_or(widest)
}

/// A text in at most so many lines of at most this width. Lines of its own stay; words that are too long are broken, and
/// no sign is torn.
pub fn wrap(text: &str, width: f64, most_lines: usize, measure: &dyn Fn(&str) -> f64) -> Lines {
    // What XML does not know would spoil the picture.
    let is_kept = |c: &char| (!c.is_control() || c.is_whitespace()) && !matches!(c, '\u{fffe}' | '\u{ffff}');
    let mut kept = text.trim().chars().filter(is_kept);
    let beginning: String = kept.by_ref().take(MOST).collect();
    let mut lines = Vec::new();
    for paragraph in beginning.split('\n') {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if measure(&longer) <= width {
                line = longer;
                continue;
            }
            if !line.is_empty() {
                lines.push(line);
            }
            line = String::new();
            for sign in signs(word) {
                if !line.is_empty() && measure(&line) + measure(sign) > width {
                    lines.push(std::mem::take(&mut line));
                }
                line.push_str(sign);
            }
        }
        lines.push(line);
    }
    let is_cut = kept.next().is_some() || lines.len() > most_lines;
    lines.truncate(most_lines);
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    if let Some(last) = lines.last_mut().filter(|_| is_cut) {
        *last = ended(last, width, measure);
    }
    Lines { lines, is_cut }
}

/// A line with an ellipsis at its end, and as much before it as has room.
fn ended(line: &str, width: f64, measure: &dyn Fn(&str) -> f64) -> String {
    let mut signs = signs(line);
    loop {
        let kept = signs.concat();
        let ended = format!("{}{CUT}", kept.trim_end_matches([' ', ',', '.', CUT]));
        if signs.pop().is_none() || measure(&ended) <= width {
            return ended;
        }
    }
}

/// A text in its signs: a letter with its accents, an emoji with what is joined to it, a flag.
fn signs(text: &str) -> Vec<&str> {
    let (mut signs, mut begin, mut before, mut flags) = (Vec::new(), 0, None, 0);
    for (at, letter) in text.char_indices() {
        let is_joined = before == Some('\u{200d}') || is_mark(letter) || is_flag(letter) && flags % 2 == 1;
        if at > begin && !is_joined {
            signs.push(&text[begin..at]);
            begin = at;
        }
        flags = if is_flag(letter) { flags + 1 } else { 0 };
        before = Some(letter);
    }
    if begin < text.len() {
        signs.push(&text[begin..]);
    }
    signs
}

/// Half of a flag.
fn is_flag(letter: char) -> bool {
    matches!(letter, '\u{1f1e6}'..='\u{1f1ff}')
}

/// It stands on, in or behind the letter before it, and is nothing without that one.
fn is_mark(letter: char) -> bool {
    is_unseen(letter)
        || matches!(letter, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}'
            | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}'
            | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}'
            | '\u{1f3fb}'..='\u{1f3ff}')
}

/// How wide a text is where letters are 1 high: at most, in all letters that a system is likely to write with.
fn width_of(words: &str) -> f64 {
    words.chars().map(width_of_letter).sum()
}

fn width_of_letter(letter: char) -> f64 {
    match letter {
        _ if is_mark(letter) => 0.0,
        'i' | 'j' | 'l' | 'I' | 'J' | '\'' | '|' => 0.3,
        ' ' | '.' | ',' | '·' | '\u{a0}' => 0.33,
        'f' | 'r' | 't' | '(' | ')' | '[' | ']' | ':' | ';' | '!' | '-' | '/' | '’' | '‚' | '‘' => 0.42,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' | CUT => 1.0,
        'A'..='Z' | '&' | '+' | '=' | '<' | '>' | '#' | '~' | '\u{c0}'..='\u{de}' => 0.8,
        '\u{21}'..='\u{7e}' | '\u{df}'..='\u{ff}' | '„' | '“' | '”' | '–' => 0.65,
        '\u{100}'..='\u{2fff}' => 0.9,
        '\u{1f000}'.. => 1.4,
        _ => 1.05,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str) -> f64 {
        signs(text).len() as f64
    }

    fn lines(text: &str, width: f64, most: usize) -> Vec<String> {
        wrap(text, width, most, &count).lines
    }

    #[test]
    fn words_are_put_into_lines() {
        assert_eq!(lines("Eine Umfrage in der Runde", 12.0, 9), ["Eine Umfrage", "in der Runde"]);
        assert_eq!(lines("  Eins\n\nzwei  drei ", 12.0, 9), ["Eins", "", "zwei drei"]);
        assert_eq!(lines("Zeichnungsleiste ja", 6.0, 9), ["Zeichn", "ungsle", "iste", "ja"]);
        assert!(lines(" \n ", 6.0, 9).is_empty());
    }

    #[test]
    fn what_does_not_fit_ends_with_an_ellipsis() {
        for (text, expected) in [
            ("Eins zwei drei vier", "zwei…"),
            ("Eins zweit drei", "zwei…"),
            ("Eins zwei, drei", "zwei…"),
            (
                "Eins 👩\u{200d}💻👩\u{200d}💻👩\u{200d}💻👩\u{200d}💻👩\u{200d}💻 drei",
                "👩\u{200d}💻👩\u{200d}💻👩\u{200d}💻👩\u{200d}💻…",
            ),
        ] {
            let wrapped = wrap(text, 5.0, 2, &count);
            assert!(wrapped.is_cut);
            assert_eq!(wrapped.lines[1], expected);
        }
        assert!(!wrap("Eins zwei", 5.0, 2, &count).is_cut);
        assert_eq!(wrap("Eins", 5.0, 0, &count), Lines { lines: Vec::new(), is_cut: true });
    }

    #[test]
    fn below_the_limit_nothing_is_lost() {
        let mut random = 7_u32;
        let letters = ["a", "Straße", " ", "\n", "👍🏽", "🇩🇪🇹🇷", "e\u{301}", "👩\u{200d}💻", "Wort", "–"];
        for _ in 0..500 {
            let mut text = String::new();
            for _ in 0..40 {
                random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                text.push_str(letters[(random >> 16) as usize % letters.len()]);
            }
            for width in [1.0, 3.0, 11.0, 60.0] {
                let wrapped = wrap(&text, width, usize::MAX, &count);
                let seen = |text: &str| text.split_whitespace().collect::<String>();
                assert_eq!(seen(&wrapped.lines.concat()), seen(&text));
                assert!(!wrapped.is_cut && wrapped.lines.iter().all(|line| count(line) <= width), "{text:?}");
            }
        }
    }

    #[test]
    fn no_sign_is_torn() {
        assert_eq!(
            signs("a\u{308}👍🏽🇩🇪🇹🇷👩\u{200d}💻❤\u{fe0f}"),
            ["a\u{308}", "👍🏽", "🇩🇪", "🇹🇷", "👩\u{200d}💻", "❤\u{fe0f}"]
        );
        assert_eq!(signs("\u{301}\u{200d}"), ["\u{301}\u{200d}"]);
    }

    #[test]
    fn nothing_of_the_record_spoils_the_picture() {
        assert_eq!(lines("a\u{0}b\u{8}\u{b}c\u{ffff}", 9.0, 9), ["ab c"]);
        for text in
            ["\u{200d}".repeat(100_000), "W".repeat(100_000), "\n".repeat(100_000), "a ".repeat(9_000)]
        {
            let layout = Layout::of(&text, &text);
            assert!(layout.lines.iter().all(|line| line.y <= END), "{:?}", text.get(..3));
        }
    }

    #[test]
    fn words_are_as_large_as_they_fit() {
        let words =
            |letters: usize| "Umfragen in der Runde ".chars().cycle().take(letters).collect::<String>();
        let mut before = f64::MAX;
        for (title, text) in [(20, 100), (40, 250), (60, 400), (80, 600)] {
            let layout = Layout::of(&words(title), &words(text));
            let size = layout.lines[0].size;
            assert!(!layout.is_cut && size <= before, "{title} {text}");
            before = size;
        }
        assert!(before < SIZES[0][0]);
        let title = Layout::of("Erst die Umfrage, dann die Runde", "").lines;
        assert_eq!(
            title.iter().map(|line| &*line.words).collect::<Vec<_>>(),
            ["Erst die Umfrage,", "dann die Runde"]
        );
        assert!(Layout::of(&words(80), &words(1_500)).is_cut);
        let without_title = Layout::of("", "Nur ein Satz.");
        assert_eq!(without_title.lines.iter().filter(|line| line.is_title).count(), 0);
    }
}
