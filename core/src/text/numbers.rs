//! Small numbers as words, as they are written in sentences; larger ones stay figures.

use std::borrow::Cow;

const GERMAN: [&str; 11] =
    ["zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];
const ENGLISH: [&str; 11] =
    ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// Two to twelve in German; one has a gender, so it is not among them.
pub(super) fn german(number: usize) -> Cow<'static, str> {
    word(number, &GERMAN)
}

/// Two to twelve in English.
pub(super) fn english(number: usize) -> Cow<'static, str> {
    word(number, &ENGLISH)
}

fn word(number: usize, words: &[&'static str]) -> Cow<'static, str> {
    let word = number.checked_sub(2).and_then(|place| words.get(place));
    word.map_or_else(|| Cow::Owned(number.to_string()), |word| Cow::Borrowed(*word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_are_words_and_large_ones_figures() {
        let german: Vec<_> = [0, 1, 2, 12, 13].map(german).into();
        assert_eq!(german, ["0", "1", "zwei", "zwölf", "13"]);
        assert_eq!(english(3), "three");
    }
}
