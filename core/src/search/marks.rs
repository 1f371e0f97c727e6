//! What is shown of a find: a piece of its text around the first hit, with the hits told apart.

use super::fold::{Umlauts, fold_letter};
use super::query::Query;

/// Longest piece of a text, in characters.
const MAX_CHARS: usize = 180;
/// How much of it stands before the first hit, in characters.
const BEFORE: usize = 50;

/// A part of a piece of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its words.
    pub text: String,
    /// Is it what was searched for?
    pub is_hit: bool,
}

/// A piece of a text around what was searched for, on one line.
pub fn excerpt(text: &str, query: &Query) -> Vec<Part> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let hits = hits(&line, query);
    let first = hits.first().map_or(0, |hit| hit.0);
    let fits = line.chars().nth(MAX_CHARS).is_none();
    let start = if fits { 0 } else { start_before(&line, first) };
    let end = line[start..].char_indices().nth(MAX_CHARS).map_or(line.len(), |(end, _)| start + end);
    let mut parts = Vec::new();
    let mut push = |text: &str, is_hit| {
        if !text.is_empty() {
            parts.push(Part { text: text.to_owned(), is_hit });
        }
    };
    push(if start > 0 { "… " } else { "" }, false);
    let mut done = start;
    for (from, to) in hits.into_iter().map(|(from, to)| (from.max(start), to.min(end))) {
        if from < to && from >= done {
            push(&line[done..from], false);
            push(&line[from..to], true);
            done = to;
        }
    }
    push(&line[done..end], false);
    push(if end < line.len() { "…" } else { "" }, false);
    parts
}

/// The beginning of a word some way before a place.
fn start_before(line: &str, place: usize) -> usize {
    let Some((start, _)) = line[..place].char_indices().rev().nth(BEFORE) else { return 0 };
    line[start..place].find(' ').map_or(start, |space| start + space + 1)
}

/// Where the words are, from the first to the last, joined where they touch.
fn hits(line: &str, query: &Query) -> Vec<(usize, usize)> {
    let mut hits = Vec::new();
    if query.is_blank() {
        return hits;
    }
    for umlauts in [Umlauts::Bare, Umlauts::Spelled] {
        let (folded, origins) = fold_with_origins(line, umlauts);
        for word in query.words() {
            hits.extend(folded.match_indices(word.as_str()).map(|(at, _)| {
                let last = at + word.len() - 1;
                let next = origins[last..].iter().find(|origin| **origin > origins[last]);
                (origins[at], next.copied().unwrap_or(line.len()))
            }));
        }
    }
    hits.sort_unstable();
    let mut joined: Vec<(usize, usize)> = Vec::new();
    for (from, to) in hits {
        match joined.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => joined.push((from, to)),
        }
    }
    joined
}

/// A folded text, and for each of its bytes where the letter begins that it comes from.
fn fold_with_origins(text: &str, umlauts: Umlauts) -> (String, Vec<usize>) {
    let mut folded = String::with_capacity(text.len());
    let mut origins = Vec::with_capacity(text.len());
    for (origin, letter) in text.char_indices() {
        fold_letter(letter, umlauts, &mut folded);
        origins.resize(folded.len(), origin);
    }
    (folded, origins)
}
