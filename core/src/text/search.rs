//! Searching everything that is written down.

use super::counted;
use crate::forms::entry::Sort;

/// Texts of the search.
#[derive(Debug)]
pub struct Search {
    /// Title of the screen.
    pub title: &'static str,
    /// Leads there from the overview.
    pub open: &'static str,
    /// Label of the field.
    pub words: &'static str,
    /// Below that label.
    pub words_hint: &'static str,
    /// Label of the choice of what is searched.
    pub scope: &'static str,
    /// Everything, as a choice of what is searched.
    pub everywhere: &'static str,
    /// All entries of one sort, as a choice of what is searched.
    pub sort: fn(Sort) -> &'static str,
    /// Label of the choice whose it is.
    pub author: &'static str,
    /// No matter whose.
    pub of_both: &'static str,
    /// How much was found.
    pub hits: fn(usize) -> String,
    /// Shows so many more.
    pub more: fn(usize) -> String,
    /// Name of a list of finds.
    pub list: &'static str,
    /// Heads what has no date.
    pub undated: &'static str,
    /// Nothing was found.
    pub nothing: &'static str,
    /// What to try.
    pub nothing_text: &'static str,
    /// Nothing is written down yet.
    pub empty: &'static str,
    /// What will be here.
    pub empty_text: &'static str,
}

/// German.
pub static DE: Search = Search {
    title: "Tagebuch und Suche",
    open: "Suchen",
    words: "Wonach suchen Sie?",
    words_hint: "Ein Teil eines Wortes genügt. Ohne Wort sehen Sie das ganze Tagebuch.",
    scope: "Wo?",
    everywhere: "Überall",
    sort: |sort| match sort {
        Sort::Note => "Notizen",
        Sort::Experiment => "Versuche",
        Sort::Insight => "Erkenntnisse",
        Sort::Question => "Fragen",
    },
    author: "Von wem?",
    of_both: "Egal",
    hits: |count| counted(count, "Treffer", "Treffer"),
    more: |count| counted(count, "weiteren anzeigen", "weitere anzeigen"),
    list: "Gefunden",
    undated: "Ohne Datum",
    nothing: "Nichts gefunden",
    nothing_text: "Versuchen Sie ein kürzeres Wort, oder suchen Sie überall.",
    empty: "Hier wächst Ihr Tagebuch",
    empty_text: "Was Sie im Treffen mitschreiben, steht danach hier, und was Ihnen unterwegs einfällt, auch.",
};

/// English.
pub static EN: Search = Search {
    title: "Journal and search",
    open: "Search",
    words: "What are you looking for?",
    words_hint: "A part of a word is enough. Without a word you see the whole journal.",
    scope: "Where?",
    everywhere: "Everywhere",
    sort: |sort| match sort {
        Sort::Note => "Notes",
        Sort::Experiment => "Experiments",
        Sort::Insight => "Insights",
        Sort::Question => "Questions",
    },
    author: "By whom?",
    of_both: "Either",
    hits: |count| counted(count, "result", "results"),
    more: |count| format!("Show {count} more"),
    list: "Found",
    undated: "Without a date",
    nothing: "Nothing found",
    nothing_text: "Try a shorter word, or search everywhere.",
    empty: "Your journal grows here",
    empty_text: "What you note in a meeting is here afterwards, and so is what comes to mind in between.",
};
