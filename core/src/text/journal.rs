//! The journal: what was written down in a meeting or between two.

use crate::forms::entry::Sort;

/// Texts of the journal.
#[derive(Debug)]
pub struct Journal {
    /// Heads the journal of a meeting.
    pub heading: &'static str,
    /// Below that heading.
    pub intro: &'static str,
    /// Heads what was written between meetings.
    pub between_heading: &'static str,
    /// Below that heading.
    pub between_intro: &'static str,
    /// A sort of entry.
    pub sorts: fn(Sort) -> &'static str,
    /// What to write in an entry of this sort.
    pub prompts: fn(Sort) -> &'static str,
    /// Labels of an experiment: what was planned, what happened, what was learned.
    pub experiment: [&'static str; 3],
    /// Stands where it is not written yet what happened.
    pub still_open: &'static str,
    /// Stands where it is not written yet what was learned.
    pub any_result: &'static str,
    /// Label of the choice of a sort.
    pub sort: &'static str,
    /// Label of the field for a new entry.
    pub new_entry: &'static str,
    /// Enters it.
    pub add: &'static str,
    /// Read out when it is entered; its sort comes in.
    pub added: fn(&str) -> String,
    /// It has no words.
    pub text_missing: &'static str,
    /// Label of an entry's text: its sort, its author and its time come in.
    pub entry: fn(&str, &str) -> String,
    /// Opens an entry for changing; what it is called comes in, as in `entry`.
    pub change: fn(&str) -> String,
    /// Deletes an entry; sort and author come in.
    pub delete: fn(&str, &str) -> String,
    /// Said when it is deleted.
    pub deleted: &'static str,
    /// Name of the list of entries.
    pub list: &'static str,
}

/// German.
pub static DE: Journal = Journal {
    heading: "Aus diesem Treffen",
    intro: "Stichworte genügen.",
    between_heading: "Zwischen den Treffen",
    between_intro: "Was Ihnen unterwegs einfällt, bleibt hier bis zum nächsten Treffen.",
    sorts: |sort| match sort {
        Sort::Note => "Notiz",
        Sort::Experiment => "Versuch",
        Sort::Insight => "Erkenntnis",
        Sort::Question => "Frage",
    },
    prompts: |sort| match sort {
        Sort::Note => "Was möchten Sie sich merken?",
        Sort::Experiment => "Was möchten Sie ausprobieren? Es muss nicht klappen.",
        Sort::Insight => "Was ist Ihnen klar geworden?",
        Sort::Question => "Was möchten Sie herausfinden?",
    },
    experiment: ["Was wir ausprobieren", "Was ist passiert?", "Was haben wir gelernt?"],
    still_open: "noch offen",
    any_result: "Auch wenn es nicht geklappt hat: Was wissen Sie jetzt?",
    sort: "Art des Eintrags",
    new_entry: "Neuer Eintrag",
    add: "Eintragen",
    added: |sort| format!("{sort} eingetragen"),
    text_missing: "Bitte schreiben Sie zuerst etwas in das Feld.",
    entry: |sort, author| format!("{sort} von {author}"),
    change: |entry| format!("{entry} ändern"),
    delete: |sort, author| format!("{sort} von {author} löschen"),
    deleted: "Eintrag gelöscht",
    list: "Einträge",
};

/// English.
pub static EN: Journal = Journal {
    heading: "From this meeting",
    intro: "Keywords are enough.",
    between_heading: "Between meetings",
    between_intro: "What occurs to you in between is kept here until you meet.",
    sorts: |sort| match sort {
        Sort::Note => "Note",
        Sort::Experiment => "Experiment",
        Sort::Insight => "Insight",
        Sort::Question => "Question",
    },
    prompts: |sort| match sort {
        Sort::Note => "What would you like to remember?",
        Sort::Experiment => "What would you like to try? It does not have to work.",
        Sort::Insight => "What has become clear to you?",
        Sort::Question => "What would you like to find out?",
    },
    experiment: ["What we try out", "What happened?", "What did we learn?"],
    still_open: "still open",
    any_result: "Even if it did not work: what do you know now?",
    sort: "Kind of entry",
    new_entry: "New entry",
    add: "Add entry",
    added: |sort| format!("{sort} added"),
    text_missing: "Please write something into the field first.",
    entry: |sort, author| format!("{sort} by {author}"),
    change: |entry| format!("Change: {entry}"),
    delete: |sort, author| format!("Delete {sort} by {author}"),
    deleted: "Entry deleted",
    list: "Entries",
};
