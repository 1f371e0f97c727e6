//! What is special about an item of an agenda: where it comes from, whether it repeats, who asks about it.

use super::people::Personal;

/// Texts about single items of an agenda.
#[derive(Debug)]
pub struct Agenda {
    /// It was left open by an earlier meeting, on this day.
    pub open_since: fn(&str) -> String,
    /// It was left open by an earlier meeting.
    pub open_before: &'static str,
    /// It was left open here and comes up again.
    pub left_open: &'static str,
    /// It was done in a later meeting, on this day.
    pub done_on: fn(&str) -> String,
    /// Somebody asks others about it.
    pub asks: Personal,
    /// It comes up every time.
    pub repeats: &'static str,
    /// Label of the tick for an item that comes up every time.
    pub repeats_label: &'static str,
    /// What that means.
    pub repeats_hint: &'static str,
    /// Label of the choice who asks others.
    pub asker: &'static str,
    /// What that is good for.
    pub asker_hint: &'static str,
    /// Nobody asks.
    pub nobody: &'static str,
}

/// German.
pub static DE: Agenda = Agenda {
    open_since: |day| format!("Offen seit dem Treffen am {day}"),
    open_before: "Offen seit einem früheren Treffen",
    left_open: "Offen geblieben, kommt wieder",
    done_on: |day| format!("Erledigt im Treffen am {day}"),
    asks: Personal { you: "Sie fragen nach", other: |name| format!("{name} fragt nach") },
    repeats: "Jedes Mal dabei",
    repeats_label: "Bei jedem Treffen",
    repeats_hint: "Steht auch in allen kommenden Tagesordnungen.",
    asker: "Wer fragt nach?",
    asker_hint: "Niemand muss alles wissen. Der Punkt kommt wieder, bis es eine Antwort gibt.",
    nobody: "Niemand",
};

/// English.
pub static EN: Agenda = Agenda {
    open_since: |day| format!("Open since the meeting on {day}"),
    open_before: "Open since an earlier meeting",
    left_open: "Left open, comes up again",
    done_on: |day| format!("Done in the meeting on {day}"),
    asks: Personal { you: "You will ask", other: |name| format!("{name} will ask") },
    repeats: "Every time",
    repeats_label: "In every meeting",
    repeats_hint: "Is on all coming agendas, too.",
    asker: "Who will ask?",
    asker_hint: "Nobody has to know everything. The item comes up again until there is an answer.",
    nobody: "Nobody",
};
