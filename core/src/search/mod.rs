//! Full-text search over everything of a tandem that people read.
//!
//! An [`Index`] is made once for each state of the record; [`query`] answers every key. It must not know how finds
//! are shown, nor what things are called in a language.

mod fold;
mod groups;
mod index;
mod marks;
mod query;

pub use super::forms::kind::Thing;
pub use groups::{Group, groups};
pub use index::{Index, Item};
pub use marks::{Part, excerpt};
pub use query::{Filter, MAX_CHARS, Query, Scope, query};

/// A text by which words are put in order, and compared: small letters, without accents.
pub fn folded(text: &str) -> String {
    let mut folded = String::new();
    fold::fold_into(text, fold::Umlauts::Bare, &mut folded);
    folded
}
