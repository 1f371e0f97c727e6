//! A meeting that is on, and how it ends.

use crate::forms::closing::Mood;

/// Texts of the meeting mode.
#[derive(Debug)]
pub struct Live {
    /// Begins the meeting.
    pub begin: &'static str,
    /// Goes back to the meeting that is on.
    pub resume: &'static str,
    /// Title of the screen; the meeting's topic comes in.
    pub title: fn(&str) -> String,
    /// Above the item that the meeting is at: its number, and how many there are.
    pub item: fn(usize, usize) -> String,
    /// Time that is left for the item: "noch 12:30".
    pub left: fn(&str) -> String,
    /// Time that is over: "2:10 über der Zeit".
    pub over: fn(&str) -> String,
    /// An item without a time has been going on for so long.
    pub since: fn(&str) -> String,
    /// Said kindly when an item is over its time.
    pub over_text: &'static str,
    /// Minutes that are left of the meeting, and when it ends: "Treffen: noch 48 Minuten, bis 15:30 Uhr".
    pub meeting_left: fn(u64, &str) -> String,
    /// The meeting is over its time by so many minutes.
    pub meeting_over: fn(u64) -> String,
    /// What comes next: its title, and its minutes if it has any.
    pub next: fn(&str) -> String,
    /// The closing comes next.
    pub closing_next: &'static str,
    /// The item is done; goes on.
    pub done: &'static str,
    /// The item stays open; goes on.
    pub leave_open: &'static str,
    /// Neither knows; this person asks others, and goes on.
    pub ask: fn(&str) -> String,
    /// Heads what will come up again.
    pub comes_again: &'static str,
    /// Takes an item out, so that it does not come up again; its title comes in.
    pub drop: fn(&str) -> String,
    /// Jumps to the closing.
    pub to_closing: &'static str,
    /// Heads the whole agenda.
    pub agenda: &'static str,
    /// Goes to an item; its title comes in.
    pub go_to: fn(&str) -> String,
    /// Heads the notes.
    pub notes: &'static str,
    /// Leaves the mode; the meeting goes on.
    pub leave: &'static str,
    /// The screen stays awake.
    pub awake: &'static str,
    /// Nothing is on.
    pub not_on: &'static str,
    /// Why that may be.
    pub not_on_text: &'static str,

    /// Heads the closing.
    pub closing: &'static str,
    /// Below that heading.
    pub closing_intro: &'static str,
    /// Label of what somebody takes along; the name comes in.
    pub took: fn(&str) -> String,
    /// An example of it.
    pub took_example: &'static str,
    /// Label of how it was for somebody; the name comes in.
    pub mood: fn(&str) -> String,
    /// How a meeting was.
    pub moods: fn(Mood) -> &'static str,
    /// The next meeting is on this day.
    pub next_meeting: fn(&str) -> String,
    /// There is no next meeting.
    pub no_next_meeting: &'static str,
    /// Closes the meeting.
    pub close: &'static str,
    /// Said when it is closed.
    pub closed: &'static str,
    /// Heads give and take on the page of a meeting.
    pub give_and_take: &'static str,
}

/// German.
pub static DE: Live = Live {
    begin: "Treffen beginnen",
    resume: "Zurück ins Treffen",
    title: |topic| format!("Im Treffen: {topic}"),
    item: |number, count| format!("Punkt {number} von {count}"),
    left: |time| format!("noch {time}"),
    over: |time| format!("{time} über der Zeit"),
    since: |time| format!("seit {time}"),
    over_text: "Das darf sein. Was nicht mehr passt, kommt beim nächsten Mal wieder.",
    meeting_left: |minutes, end| format!("Treffen: noch {minutes} Min., bis {end}"),
    meeting_over: |minutes| format!("Treffen: {minutes} Min. länger als geplant"),
    next: |item| format!("Danach: {item}"),
    closing_next: "Danach: Abschluss",
    done: "Erledigt, weiter",
    leave_open: "Offen lassen, weiter",
    ask: |name| format!("Wissen wir nicht: {name} fragt nach"),
    comes_again: "Kommt beim nächsten Treffen wieder:",
    drop: |title| format!("„{title}“ streichen"),
    to_closing: "Zum Abschluss",
    agenda: "Ganze Tagesordnung",
    go_to: |title| format!("Zu „{title}“"),
    notes: "Festhalten",
    leave: "Treffen im Hintergrund weiterlaufen lassen",
    awake: "Der Bildschirm bleibt an.",
    not_on: "Dieses Treffen läuft nicht",
    not_on_text: "Es hat noch nicht begonnen oder ist schon abgeschlossen.",
    closing: "Abschluss",
    closing_intro: "Eine Minute genügt. Beide sagen, was sie mitnehmen und wie es war.",
    took: |name| format!("Was nimmt {name} mit?"),
    took_example: "Ein Satz genügt.",
    mood: |name| format!("Wie war es für {name}?"),
    moods: |mood| match mood {
        Mood::Good => "Gut",
        Mood::Fair => "Ging so",
        Mood::Hard => "Mühsam",
    },
    next_meeting: |day| format!("Nächstes Treffen: {day}"),
    no_next_meeting: "Es gibt noch keinen nächsten Termin.",
    close: "Treffen abschließen",
    closed: "Treffen abgeschlossen",
    give_and_take: "Geben und Nehmen",
};

/// English.
pub static EN: Live = Live {
    begin: "Begin the meeting",
    resume: "Back into the meeting",
    title: |topic| format!("In the meeting: {topic}"),
    item: |number, count| format!("Item {number} of {count}"),
    left: |time| format!("{time} left"),
    over: |time| format!("{time} over time"),
    since: |time| format!("for {time}"),
    over_text: "That is fine. What does not fit any more comes up again next time.",
    meeting_left: |minutes, end| format!("Meeting: {minutes} min left, until {end}"),
    meeting_over: |minutes| format!("Meeting: {minutes} min longer than planned"),
    next: |item| format!("Then: {item}"),
    closing_next: "Then: closing",
    done: "Done, go on",
    leave_open: "Leave open, go on",
    ask: |name| format!("We do not know: {name} will ask"),
    comes_again: "Comes up again in the next meeting:",
    drop: |title| format!("Take “{title}” out"),
    to_closing: "Go to the closing",
    agenda: "Whole agenda",
    go_to: |title| format!("Go to “{title}”"),
    notes: "Write down",
    leave: "Let the meeting run in the background",
    awake: "The screen stays on.",
    not_on: "This meeting is not on",
    not_on_text: "It has not begun yet, or is closed already.",
    closing: "Closing",
    closing_intro: "One minute is enough. Both say what they take along and how it was.",
    took: |name| format!("What does {name} take along?"),
    took_example: "One sentence is enough.",
    mood: |name| format!("How was it for {name}?"),
    moods: |mood| match mood {
        Mood::Good => "Good",
        Mood::Fair => "All right",
        Mood::Hard => "Hard",
    },
    next_meeting: |day| format!("Next meeting: {day}"),
    no_next_meeting: "There is no next date yet.",
    close: "Close the meeting",
    closed: "Meeting closed",
    give_and_take: "Give and take",
};
