//! A meeting that is on, and how it ends.

use super::counted;
use super::numbers::{english, german};
use super::people::Personal;
use crate::forms::closing::Mood;

/// Texts of the meeting mode.
#[derive(Debug)]
pub struct Live {
    /// Begins the meeting.
    pub begin: &'static str,
    /// Asks before a meeting begins that is planned for another day.
    pub begin_early: &'static str,
    /// For when it is planned.
    pub begin_planned: fn(&str) -> String,
    /// Begins it all the same.
    pub begin_now: &'static str,
    /// Goes back to the meeting that is on.
    pub resume: &'static str,
    /// Above the item that the meeting is at: its number, and how many there are.
    pub item: fn(usize, usize) -> String,
    /// Above the minutes that are left for the item.
    pub left: &'static str,
    /// Above the minutes that it takes longer.
    pub over: &'static str,
    /// Above the minutes that an item without a time has been going on for.
    pub since: &'static str,
    /// Behind a number of minutes.
    pub minutes: &'static str,
    /// When the meeting ends.
    pub until: fn(&str) -> String,
    /// The meeting takes so many minutes longer than planned.
    pub meeting_over: fn(u64) -> String,
    /// Said kindly when an item is over its time, and so is the meeting.
    pub over_text: &'static str,
    /// The same, with what is left until the end of the meeting: for how many items, when it ends, how many minutes are
    /// left, and how many are planned for the items.
    pub over_ahead: fn(usize, &str, u64, u64) -> String,
    /// Gives the item five minutes more.
    pub longer: &'static str,
    /// The item is done; goes on to the next one, whose title comes in.
    pub next: fn(&str) -> String,
    /// The last item is done; goes on to the end of the meeting.
    pub closing_next: &'static str,
    /// Opens the agenda, the other ways to go on, and the tasks.
    pub more: &'static str,
    /// Heads the other ways to go on.
    pub ways: &'static str,
    /// The item stays open; goes on.
    pub leave_open: &'static str,
    /// Above the button for what neither of the two knows.
    pub neither_knows: &'static str,
    /// This person asks others, and the meeting goes on.
    pub ask: Personal,
    /// Heads what will come up again.
    pub comes_again: &'static str,
    /// Takes an item out, so that it does not come up again; its title comes in.
    pub drop: fn(&str) -> String,
    /// Jumps to the wrap-up.
    pub to_closing: &'static str,
    /// Heads the whole agenda.
    pub agenda: &'static str,
    /// Goes to an item; its title comes in.
    pub go_to: fn(&str) -> String,
    /// Heads what was written in this meeting.
    pub notes: &'static str,
    /// Stands there while nothing is written yet.
    pub notes_empty: &'static str,
    /// What is written: something for the journal, or a task.
    pub what: &'static str,
    /// A thing to be done, among the kinds of what is written.
    pub task: &'static str,
    /// Heads the open tasks that have come up before this meeting.
    pub earlier_tasks: &'static str,
    /// A meeting is on, said on all other screens.
    pub is_on: &'static str,
    /// At which item it is, or that it is at its end, and how much time is left for that.
    pub at: fn(&str, &str) -> String,
    /// Leads back into it, in a narrow place.
    pub back: &'static str,
    /// Leads back from the end of the meeting to its agenda.
    pub back_to_agenda: &'static str,
    /// Leaves the mode; the meeting goes on.
    pub leave: &'static str,
    /// Nothing is on.
    pub not_on: &'static str,
    /// Why that may be.
    pub not_on_text: &'static str,

    /// Heads the wrap-up.
    pub closing: &'static str,
    /// Below that heading.
    pub closing_intro: &'static str,
    /// Label of what somebody takes along.
    pub took: Personal,
    /// An example of it.
    pub took_example: &'static str,
    /// Label of how it was for somebody.
    pub mood: Personal,
    /// How a meeting was.
    pub moods: fn(Mood) -> &'static str,
    /// The next meeting is on this day.
    pub next_meeting: fn(&str) -> String,
    /// There is no next meeting.
    pub no_next_meeting: &'static str,
    /// Closes the meeting.
    pub close: &'static str,
    /// Said when it is over: how many insights and tasks came of it.
    pub closed: fn(usize, usize) -> String,
    /// Heads give and take on the page of a meeting.
    pub give_and_take: &'static str,
    /// Opens the fields for it, and for how it was.
    pub how_it_was: &'static str,
}

/// German.
pub static DE: Live = Live {
    begin: "Treffen beginnen",
    begin_early: "Heute schon beginnen?",
    begin_planned: |when| format!("Geplant ist dieses Treffen für {when}."),
    begin_now: "Ja, jetzt beginnen",
    resume: "Zurück ins Treffen",
    item: |number, count| format!("Punkt {number} von {count}"),
    left: "noch",
    over: "länger um",
    since: "seit",
    minutes: "Min.",
    until: |end| format!("bis {end}"),
    meeting_over: |minutes| format!("{minutes} Min. länger als geplant"),
    over_text: "Das Gespräch trägt, das ist gut. Was nicht mehr passt, kommt beim nächsten Mal wieder.",
    over_ahead: |items, end, left, planned| {
        let rest = match items {
            0 if left == 1 => format!("Bis {end} bleibt eine Minute."),
            0 => format!("Bis {end} bleiben {left} Minuten."),
            1 => format!("Für den Punkt danach bleiben bis {end} {left} statt {planned} Min."),
            _ => format!(
                "Für die {} Punkte danach bleiben bis {end} {left} statt {planned} Min.",
                german(items)
            ),
        };
        format!("Das Gespräch trägt, das ist gut. {rest}")
    },
    longer: "+ 5 Min.",
    next: |item| format!("Weiter: {item}"),
    closing_next: "Weiter: Schlussrunde",
    more: "Tagesordnung und mehr",
    ways: "Anders weitergehen",
    leave_open: "Offen lassen, weiter",
    neither_knows: "Wissen Sie es beide nicht?",
    ask: Personal { you: "Ich frage nach", other: |name| format!("{name} fragt nach") },
    comes_again: "Kommt beim nächsten Treffen wieder",
    drop: |title| format!("„{title}“ streichen"),
    to_closing: "Zur Schlussrunde",
    agenda: "Ganze Tagesordnung",
    go_to: |title| format!("Zu „{title}“"),
    notes: "In diesem Treffen",
    notes_empty: "Was Sie oben eintragen, steht gleich hier, das Neueste zuerst.",
    what: "Was möchten Sie eintragen?",
    task: "Aufgabe",
    earlier_tasks: "Offene Aufgaben",
    is_on: "Treffen läuft",
    at: |item, time| format!("{item} · {time}"),
    back: "Zurück",
    back_to_agenda: "Zurück zur Tagesordnung",
    leave: "Kurz verlassen",
    not_on: "Dieses Treffen läuft nicht",
    not_on_text: "Es hat noch nicht begonnen oder ist schon zu Ende.",
    closing: "Schlussrunde",
    closing_intro: "Eine Minute genügt: Was nehmen Sie beide mit, und wie war es?",
    took: Personal { you: "Was nehmen Sie mit?", other: |name| format!("Was nimmt {name} mit?") },
    took_example: "Ein Satz genügt.",
    mood: Personal { you: "Wie war es für Sie?", other: |name| format!("Wie war es für {name}?") },
    moods: |mood| match mood {
        Mood::Good => "Gut",
        Mood::Fair => "Ging so",
        Mood::Hard => "Mühsam",
    },
    next_meeting: |day| format!("Nächstes Treffen: {day}"),
    no_next_meeting: "Wann sehen Sie sich wieder?",
    close: "Treffen beenden",
    closed: |insights, tasks| {
        let insights = (insights > 0).then(|| counted(insights, "Erkenntnis", "Erkenntnisse"));
        let tasks = (tasks > 0).then(|| counted(tasks, "Aufgabe", "Aufgaben"));
        let all: Vec<String> = insights.into_iter().chain(tasks).collect();
        if all.is_empty() {
            "Geschafft.".to_owned()
        } else {
            format!("Geschafft. Festgehalten: {}.", all.join(" und "))
        }
    },
    give_and_take: "Geben und Nehmen",
    how_it_was: "Ändern, und sagen, wie es war",
};

/// English.
pub static EN: Live = Live {
    begin: "Begin the meeting",
    begin_early: "Begin today already?",
    begin_planned: |when| format!("This meeting is planned for {when}."),
    begin_now: "Yes, begin now",
    resume: "Back to the meeting",
    item: |number, count| format!("Item {number} of {count}"),
    left: "time left",
    over: "longer by",
    since: "for",
    minutes: "min",
    until: |end| format!("until {end}"),
    meeting_over: |minutes| format!("{minutes} min longer than planned"),
    over_text: "A good talk. What does not fit any more comes up again next time.",
    over_ahead: |items, end, left, planned| {
        let rest = match items {
            0 if left == 1 => format!("Until {end} there is one minute left."),
            0 => format!("Until {end} there are {left} minutes left."),
            1 => format!("The item after it has {left} instead of {planned} min until {end}."),
            _ => format!(
                "The {} items after it have {left} instead of {planned} min until {end}.",
                english(items)
            ),
        };
        format!("A good talk. {rest}")
    },
    longer: "+ 5 min",
    next: |item| format!("Next: {item}"),
    closing_next: "Next: wrap-up",
    more: "Agenda and more",
    ways: "Other ways to go on",
    leave_open: "Leave open, go on",
    neither_knows: "Neither of you knows?",
    ask: Personal { you: "I will ask", other: |name| format!("{name} will ask") },
    comes_again: "Comes up again in the next meeting",
    drop: |title| format!("Remove “{title}”"),
    to_closing: "Go to the wrap-up",
    agenda: "Whole agenda",
    go_to: |title| format!("Go to “{title}”"),
    notes: "In this meeting",
    notes_empty: "What you write above stands here at once, the newest first.",
    what: "What would you like to write?",
    task: "Task",
    earlier_tasks: "Open tasks",
    is_on: "Meeting in progress",
    at: |item, time| format!("{item} · {time}"),
    back: "Back",
    back_to_agenda: "Back to the agenda",
    leave: "Leave for a moment",
    not_on: "This meeting is not on",
    not_on_text: "It has not begun yet, or is over already.",
    closing: "Wrap-up",
    closing_intro: "One minute is enough: what do you both take away, and how was it?",
    took: Personal { you: "What do you take away?", other: |name| format!("What does {name} take away?") },
    took_example: "One sentence is enough.",
    mood: Personal { you: "How was it for you?", other: |name| format!("How was it for {name}?") },
    moods: |mood| match mood {
        Mood::Good => "Good",
        Mood::Fair => "All right",
        Mood::Hard => "Tough going",
    },
    next_meeting: |day| format!("Next meeting: {day}"),
    no_next_meeting: "When will you meet again?",
    close: "End the meeting",
    closed: |insights, tasks| {
        let insights = (insights > 0).then(|| counted(insights, "insight", "insights"));
        let tasks = (tasks > 0).then(|| counted(tasks, "task", "tasks"));
        let all: Vec<String> = insights.into_iter().chain(tasks).collect();
        if all.is_empty() {
            "Done.".to_owned()
        } else {
            format!("Done. Written down: {}.", all.join(" and "))
        }
    },
    give_and_take: "Give and take",
    how_it_was: "Change it, and say how it was",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_of_a_meeting_is_said_in_nouns() {
        assert_eq!((DE.closed)(1, 2), "Geschafft. Festgehalten: 1 Erkenntnis und 2 Aufgaben.");
        assert_eq!((DE.closed)(0, 1), "Geschafft. Festgehalten: 1 Aufgabe.");
        assert_eq!((EN.closed)(0, 0), "Done.");
    }
}
