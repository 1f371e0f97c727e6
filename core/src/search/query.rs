//! What somebody searches for: words that must all occur, and what they may occur in.

use super::fold::{Umlauts, fold_into, may_have_umlauts};
use super::index::{Index, Item};
use crate::forms::entry::Sort;
use crate::forms::kind::{KINDS, Thing};
use crate::forms::person::Role;
use crate::plain_text::is_unseen;

/// Longest text that is searched for, in characters; the rest is not looked at.
pub const MAX_CHARS: usize = 200;

/// The words that somebody searches for, ready to be compared.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    words: Vec<String>,
}

/// What is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scope {
    /// Everything; the journal, while nothing is searched for.
    #[default]
    Everything,
    /// One sort of thing.
    Only(Thing),
    /// One sort of entry of the journal.
    Sort(Sort),
}

/// What is searched, and whose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Filter {
    /// What.
    pub scope: Scope,
    /// Only what this person has entered.
    pub author: Option<Role>,
}

impl Scope {
    /// Returns whether it is kept who entered what is searched.
    pub fn has_authors(self) -> bool {
        let Self::Only(thing) = self else { return true };
        KINDS.iter().any(|kind| kind.thing == Some(thing) && kind.keeps_when_entered())
    }
}

impl Query {
    /// Reads what was typed. Marks around a word do not count, unless there is nothing else.
    pub fn new(text: &str) -> Self {
        let end = text.char_indices().nth(MAX_CHARS).map_or(text.len(), |(end, _)| end);
        let mut words: Vec<String> = text[..end].split_whitespace().map(fold_word).collect();
        words.retain(|word| !word.is_empty());
        // Longer words are rarer, so that most things are passed over after the first one.
        words.sort_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
        words.dedup();
        Self { words }
    }

    /// Returns whether nothing is searched for.
    pub fn is_blank(&self) -> bool {
        self.words.is_empty()
    }

    /// The words, folded.
    pub(super) fn words(&self) -> &[String] {
        &self.words
    }

    fn is_in(&self, item: &Item) -> Option<Found> {
        if self.words.iter().all(|word| item.folded_title.contains(word)) {
            return Some(Found::InTitle);
        }
        let is_there = |word: &String| item.folded_text.contains(word) || item.folded_title.contains(word);
        self.words.iter().all(is_there).then_some(Found::InText)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    InTitle,
    InText,
}

/// Who types an umlaut means it. Who types none finds it as well.
fn fold_word(word: &str) -> String {
    let bare = word.trim_matches(|letter| is_mark(letter) || is_unseen(letter));
    let word = if bare.is_empty() { word } else { bare };
    let umlauts = if may_have_umlauts(word) { Umlauts::Spelled } else { Umlauts::Bare };
    let mut folded = String::with_capacity(word.len());
    fold_into(word, umlauts, &mut folded);
    folded
}

/// Returns whether it is none of what words and numbers are made of. Said of the marks that are typed around words; the
/// standard library knows it of all scripts, with tables that are larger.
fn is_mark(letter: char) -> bool {
    match letter {
        'ª' | '²' | '³' | 'µ' | '¹' | 'º' | '¼'..='¾' => false,
        '\u{80}'..='\u{bf}' | '×' | '÷' => true,
        // Punctuation, currencies; arrows, mathematics, shapes and pictures.
        '\u{2000}'..='\u{206f}'
        | '\u{20a0}'..='\u{20cf}'
        | '\u{2190}'..='\u{23ff}'
        | '\u{2500}'..='\u{2775}' => true,
        _ => letter.is_ascii() && !letter.is_ascii_alphanumeric(),
    }
}

impl Filter {
    fn admits(self, item: &Item, is_blank: bool) -> bool {
        let is_asked_for = match self.scope {
            Scope::Everything => !is_blank || item.thing == Thing::Entry,
            Scope::Only(thing) => item.thing == thing,
            Scope::Sort(sort) => item.sort == Some(sort),
        };
        is_asked_for && self.author.is_none_or(|author| item.author == Some(author))
    }
}

/// What fits, as places for [`Index::item`]: where all words are in the title first, then the latest first.
pub fn query(index: &Index, query: &Query, filter: Filter) -> Vec<usize> {
    let (mut in_title, mut in_text) = (Vec::new(), Vec::new());
    for (place, item) in index.items().iter().enumerate() {
        if !filter.admits(item, query.is_blank()) {
            continue;
        }
        match query.is_in(item) {
            Some(Found::InTitle) => in_title.push(place),
            Some(Found::InText) => in_text.push(place),
            None => {}
        }
    }
    in_title.append(&mut in_text);
    in_title
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_what_the_standard_takes_for_no_letter() {
        for letter in ('\0'..='\u{250}').chain('\u{2000}'..='\u{206f}').chain('\u{20a0}'..='\u{20cf}') {
            assert_eq!(is_mark(letter), !letter.is_alphanumeric(), "{}", letter.escape_unicode());
        }
        for (word, bare) in [
            ("„Heft“", "heft"),
            ("(E-Akte)", "e-akte"),
            ("«Ärger»…", "aerger"),
            ("--", "--"),
            ("\u{feff}„E\u{2011}Akte“\u{feff}", "e-akte"),
            ("\u{feff}", ""),
        ] {
            assert_eq!(fold_word(word), bare, "{word}");
        }
    }
}
