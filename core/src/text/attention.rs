//! What both wrote apart from each other, and who wrote something when.

/// Texts about versions, deletions and authors.
#[derive(Debug)]
pub struct Attention {
    /// A badge: there is something to decide.
    pub badge: &'static str,
    /// Somebody deleted what went on being written: who and when come in.
    pub survived_deletion: fn(&str, &str) -> String,
    /// What that means.
    pub survived_deletion_meaning: &'static str,
    /// Shows what was deleted last, to be brought back.
    pub last_deleted: &'static str,
    /// Said when it is back; its title comes in.
    pub is_back: fn(&str) -> String,
    /// Keeps what was deleted.
    pub keep: &'static str,
    /// Said when it is kept.
    pub kept: &'static str,
    /// Said when versions are settled.
    pub settled: &'static str,
    /// Somebody whose device never said whose it is, as in "von jemandem".
    pub unknown_author: &'static str,
    /// The person who sits here, as in "von Ihnen".
    pub you: &'static str,
    /// Who wrote something, within a line; the name comes in, or one of the two above.
    pub by: fn(&str) -> String,
    /// The same at the beginning of a line.
    pub from: fn(&str) -> String,
    /// "Zuletzt geändert von Ihnen, heute, 14:05 Uhr".
    pub last_change: fn(&str, &str) -> String,
    /// A day and a time: "heute, 14:05 Uhr".
    pub day_and_time: fn(&str, &str) -> String,
    /// A time that cannot be told.
    pub unknown_time: &'static str,

    /// Yes or no, of a meeting.
    pub held: [&'static str; 2],
    /// Yes or no, of an agenda item or a task.
    pub done: [&'static str; 2],
    /// Does a meeting take place, or is it cancelled?
    pub cancelled: [&'static str; 2],
    /// Does an agenda item come up once, or every time?
    pub repeats: [&'static str; 2],
}

/// German.
pub static DE: Attention = Attention {
    badge: "Bitte entscheiden",
    survived_deletion: |who, when| {
        format!("Gelöscht von {who}, {when}. Daran wurde aber weitergeschrieben, deshalb ist es noch da.")
    },
    survived_deletion_meaning: "Behalten oder löschen?",
    last_deleted: "Zuletzt gelöscht",
    is_back: |title| format!("„{title}“ ist wieder da."),
    keep: "Behalten",
    kept: "Behalten",
    settled: "Diese Fassung gilt jetzt.",
    unknown_author: "jemandem",
    you: "Ihnen",
    by: |who| format!("von {who}"),
    from: |who| format!("Von {who}"),
    last_change: |who, when| format!("Zuletzt geändert von {who}, {when}"),
    day_and_time: |day, time| format!("{day}, {time}"),
    unknown_time: "Zeitpunkt unbekannt",
    held: ["Hat noch nicht stattgefunden", "Hat stattgefunden"],
    done: ["Offen", "Erledigt"],
    cancelled: ["Findet statt", "Abgesagt"],
    repeats: ["Einmal", "Jedes Mal"],
};

/// English.
pub static EN: Attention = Attention {
    badge: "Please decide",
    survived_deletion: |who, when| {
        format!("Deleted by {who}, {when}. But it was still being worked on, so it is still here.")
    },
    survived_deletion_meaning: "Keep it or delete it?",
    last_deleted: "Recently deleted",
    is_back: |title| format!("“{title}” is back."),
    keep: "Keep",
    kept: "Kept",
    settled: "This version counts now.",
    unknown_author: "somebody",
    you: "you",
    by: |who| format!("by {who}"),
    from: |who| format!("From {who}"),
    last_change: |who, when| format!("Last changed by {who}, {when}"),
    day_and_time: |day, time| format!("{day}, {time}"),
    unknown_time: "time unknown",
    held: ["Has not taken place yet", "Has taken place"],
    done: ["Open", "Done"],
    cancelled: ["Takes place", "Cancelled"],
    repeats: ["Once", "Every time"],
};
