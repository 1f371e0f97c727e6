//! Steps towards a goal, and its history: what was done towards it, and when its state changed.

use crate::forms::goal::GoalState;
use crate::forms::milestone::What;

/// Texts of the steps and the history of a goal.
#[derive(Debug)]
pub struct Milestones {
    /// What would make a goal concrete, while it is missing: sign and day, the sign alone, the day alone.
    pub make_concrete: [&'static str; 3],

    /// Heads the steps.
    pub steps: &'static str,
    /// Where there is no step yet.
    pub steps_empty: &'static str,
    /// What a good step is.
    pub steps_empty_text: &'static str,
    /// "2 von 4 Schritten".
    pub steps_done: fn(usize, usize) -> String,
    /// Label of the field for a new step.
    pub new_step: &'static str,
    /// Label of the field for the first steps of a new goal, a line for each.
    pub first_steps: &'static str,
    /// Enters a step.
    pub add_step: &'static str,
    /// It has no words.
    pub step_missing: &'static str,
    /// A step whose title was emptied.
    pub step_untitled: &'static str,
    /// Label of a step's title; its number comes in.
    pub step_title: fn(usize) -> String,

    /// Heads the buttons that say what worked.
    pub evidence: &'static str,
    /// Below that heading.
    pub evidence_intro: &'static str,
    /// What has happened to a goal: evidence that somebody can do it, or another state.
    pub what: fn(What) -> &'static str,
    /// Said when evidence is entered; its level comes in.
    pub noted: fn(&str) -> String,

    /// Brings a goal into this state.
    pub change: fn(GoalState) -> &'static str,
    /// Since when a goal is in that state; the day comes in.
    pub since: fn(GoalState, &str) -> String,
    /// Said when the state was changed: the new one and the title of the goal come in.
    pub changed: fn(GoalState, &str) -> String,

    /// Heads the history.
    pub history: &'static str,
    /// Something that only a newer program knows.
    pub other: &'static str,
    /// Asks what evidence it was.
    pub what_was_it: &'static str,
    /// Asks for the sign that a goal is reached.
    pub how_noticed: &'static str,
    /// Asks for the reason of another change.
    pub why: &'static str,
    /// Tells what has happened from others of the same day: its number in the history, and what and when.
    pub numbered: fn(usize, &str) -> String,
    /// Names the field for the text: what has happened, and what is asked.
    pub text_of: fn(&str, &str) -> String,
    /// Names the field for the day.
    pub day_of: fn(&str) -> String,
    /// Names the button that deletes it.
    pub delete: fn(&str) -> String,
    /// In which meeting it happened.
    pub in_meeting: fn(&str) -> String,
    /// What has happened, and on which day.
    pub on_day: fn(&str, &str) -> String,
}

/// German.
pub static DE: Milestones = Milestones {
    make_concrete: [
        "Noch offen: woran Sie es merken und bis wann.",
        "Noch offen: woran Sie es merken.",
        "Noch offen: bis wann.",
    ],
    steps: "Schritte",
    steps_empty: "Womit fangen Sie an?",
    steps_empty_text: "Ein guter Schritt ist klein: etwas, das bis zum nächsten Treffen zu schaffen ist.",
    steps_done: |done, all| {
        format!("{done}\u{a0}von\u{a0}{all}\u{a0}{}", if all == 1 { "Schritt" } else { "Schritten" })
    },
    new_step: "Neuer Schritt",
    first_steps: "Erste Schritte, je Zeile einer",
    add_step: "Schritt hinzufügen",
    step_missing: "Bitte schreiben Sie den Schritt in das Feld.",
    step_untitled: "Schritt ohne Titel",
    step_title: |number| format!("Schritt {number}"),
    evidence: "Was schon geklappt hat",
    evidence_intro: "Einmal tippen genügt, das Datum kommt dazu. Was es war, können Sie danach aufschreiben.",
    what: |what| match what {
        What::WithHelp => "Mit Hilfe geschafft",
        What::Alone => "Allein geschafft",
        What::Shown => "Anderen gezeigt",
        What::Created => "Neues gestaltet",
        What::Resumed => "Wieder aufgenommen",
        What::Paused => "Pausiert",
        What::Reached => "Erreicht",
        What::Dropped => "Nicht weiterverfolgt",
    },
    noted: |level| format!("„{level}“ festgehalten"),
    change: |state| match state {
        GoalState::Open => "Wieder aufnehmen",
        GoalState::Paused => "Pausieren",
        GoalState::Reached => "Erreicht",
        GoalState::Dropped => "Nicht weiterverfolgen",
    },
    since: |state, day| match state {
        GoalState::Open => format!("Wieder aufgenommen am {day}"),
        GoalState::Paused => format!("Pausiert seit {day}"),
        GoalState::Reached => format!("Erreicht am {day}"),
        GoalState::Dropped => format!("Nicht weiterverfolgt seit {day}"),
    },
    changed: |state, title| match state {
        GoalState::Open => format!("Wieder aufgenommen: {title}"),
        GoalState::Paused => format!("Pausiert: {title}"),
        GoalState::Reached => format!("Ziel erreicht: {title}"),
        GoalState::Dropped => format!("Nicht weiterverfolgt: {title}"),
    },
    history: "Verlauf",
    other: "Etwas anderes",
    what_was_it: "Was war es?",
    how_noticed: "Woran haben Sie es gemerkt?",
    why: "Warum?",
    numbered: |number, what| format!("Nr. {number} im Verlauf, {what}"),
    text_of: |what, asked| format!("{what}: {asked}"),
    day_of: |what| format!("{what}: Tag"),
    delete: |what| format!("{what}: löschen"),
    in_meeting: |title| format!("im Treffen „{title}“"),
    on_day: |what, day| format!("{what}, {day}"),
};

/// English.
pub static EN: Milestones = Milestones {
    make_concrete: [
        "Still open: how you will notice, and by when.",
        "Still open: how you will notice.",
        "Still open: by when.",
    ],
    steps: "Steps",
    steps_empty: "Where do you begin?",
    steps_empty_text: "A good step is small: something that can be done before the next meeting.",
    steps_done: |done, all| {
        format!("{done}\u{a0}of\u{a0}{all}\u{a0}{}", if all == 1 { "step" } else { "steps" })
    },
    new_step: "New step",
    first_steps: "First steps, one per line",
    add_step: "Add step",
    step_missing: "Please write the step into the field.",
    step_untitled: "Step without a title",
    step_title: |number| format!("Step {number}"),
    evidence: "What has worked already",
    evidence_intro: "One tap is enough, the date is added. You can write down afterwards what it was.",
    what: |what| match what {
        What::WithHelp => "Done with help",
        What::Alone => "Done on my own",
        What::Shown => "Shown to others",
        What::Created => "Made something new",
        What::Resumed => "Taken up again",
        What::Paused => "Paused",
        What::Reached => "Reached",
        What::Dropped => "Set aside",
    },
    noted: |level| format!("“{level}” noted"),
    change: |state| match state {
        GoalState::Open => "Take up again",
        GoalState::Paused => "Pause",
        GoalState::Reached => "Reached",
        GoalState::Dropped => "Set aside",
    },
    since: |state, day| match state {
        GoalState::Open => format!("Taken up again on {day}"),
        GoalState::Paused => format!("Paused since {day}"),
        GoalState::Reached => format!("Reached on {day}"),
        GoalState::Dropped => format!("Set aside since {day}"),
    },
    changed: |state, title| match state {
        GoalState::Open => format!("Taken up again: {title}"),
        GoalState::Paused => format!("Paused: {title}"),
        GoalState::Reached => format!("Goal reached: {title}"),
        GoalState::Dropped => format!("Set aside: {title}"),
    },
    history: "History",
    other: "Something else",
    what_was_it: "What was it?",
    how_noticed: "How did you notice?",
    why: "Why?",
    numbered: |number, what| format!("No. {number} in the history, {what}"),
    text_of: |what, asked| format!("{what}: {asked}"),
    day_of: |what| format!("{what}: day"),
    delete: |what| format!("{what}: delete"),
    in_meeting: |title| format!("in the meeting “{title}”"),
    on_day: |what, day| format!("{what}, {day}"),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_counted_in_words() {
        assert_eq!((DE.steps_done)(2, 4), "2\u{a0}von\u{a0}4\u{a0}Schritten");
        assert_eq!((DE.steps_done)(1, 1), "1\u{a0}von\u{a0}1\u{a0}Schritt");
        assert_eq!((EN.steps_done)(0, 3), "0\u{a0}of\u{a0}3\u{a0}steps");
    }
}
