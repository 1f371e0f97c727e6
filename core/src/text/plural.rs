//! What numbers and the beginning of a sentence do to words. One or many: German and English both tell only these two apart, and zero counts as many.

/// "1 Ziel", "3 Ziele", "0 Ziele".
pub fn counted(count: usize, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{count} {noun}")
}

/// A word with a capital, for the beginning of a sentence.
pub fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_is_singular() {
        assert_eq!(counted(0, "Ziel", "Ziele"), "0 Ziele");
        assert_eq!(counted(1, "Ziel", "Ziele"), "1 Ziel");
        assert_eq!(counted(21, "goal", "goals"), "21 goals");
    }
}
