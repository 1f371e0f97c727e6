//! Goals of both.

use crate::forms::goal::GoalState;

/// Texts of the goals' list and of one goal.
#[derive(Debug)]
pub struct Goals {
    /// Below the title of the list.
    pub intro: &'static str,
    /// Heads the mentee's goals; the name comes in.
    pub to_learn: fn(&str) -> String,
    /// The same without a name.
    pub to_learn_unnamed: &'static str,
    /// Below that heading.
    pub to_learn_intro: &'static str,
    /// Heads the mentor's goals; the name comes in.
    pub to_gain: fn(&str) -> String,
    /// The same without a name.
    pub to_gain_unnamed: &'static str,
    /// Below that heading.
    pub to_gain_intro: &'static str,
    /// Where the mentee has no goal yet.
    pub no_goal_to_learn: &'static str,
    /// What a good one is.
    pub good_goal_to_learn: &'static str,
    /// Where the mentor has no goal yet.
    pub no_goal_to_gain: &'static str,
    /// What a good one is.
    pub good_goal_to_gain: &'static str,
    /// One has no goal yet, but the other one has.
    pub give_and_take: &'static str,
    /// Label of the field for a new goal; the name or role of its owner comes in.
    pub new_goal_of: fn(&str) -> String,
    /// Enters it.
    pub add: &'static str,
    /// Read out when it is entered.
    pub added: &'static str,
    /// It has no words.
    pub title_missing: &'static str,
    /// Title of the page of a goal; the name or role of its owner comes in.
    pub goal_of: fn(&str) -> String,
    /// A goal whose title was emptied.
    pub untitled: &'static str,
    /// "bis 3. März 2027".
    pub until: fn(&str) -> String,
    /// How a goal stands.
    pub states: fn(GoalState) -> &'static str,

    /// Label of the title.
    pub title: &'static str,
    /// Label of the sign by which both will notice.
    pub sign: &'static str,
    /// An example of one.
    pub sign_example: &'static str,
    /// Label of the last day.
    pub until_label: &'static str,
    /// Names the buttons that change the state.
    pub state: &'static str,
    /// Label of the owner.
    pub owner: &'static str,
    /// Deletes the goal.
    pub delete: &'static str,
    /// Said when it is deleted; its title comes in.
    pub deleted: fn(&str) -> String,
    /// It was deleted.
    pub gone_deleted: &'static str,
    /// It can come back.
    pub gone_deleted_text: &'static str,
    /// It never was here.
    pub gone_unknown: &'static str,
    /// Why that may be.
    pub gone_unknown_text: &'static str,
    /// Brings it back.
    pub restore: &'static str,
    /// Leads to the list.
    pub to_list: &'static str,
}

/// German.
pub static DE: Goals = Goals {
    intro: "Ein Tandem ist Geben und Nehmen: Beide nehmen sich etwas vor.",
    to_learn: |name| format!("Was {name} können möchte"),
    to_learn_unnamed: "Was die oder der Mentee können möchte",
    to_learn_intro: "Die Themen wählt die oder der Mentee.",
    to_gain: |name| format!("Was {name} mitnimmt"),
    to_gain_unnamed: "Was die Mentorin oder der Mentor mitnimmt",
    to_gain_intro: "Erfahrung, Kontakte, Rückhalt: Auch wer zeigt, soll etwas davon haben.",
    no_goal_to_learn: "Noch kein Ziel",
    good_goal_to_learn: "Ein gutes Ziel sagt, was Sie danach selbst tun können: „Eine Videokonferenz mit Umfrage \
                         leiten“ statt „Mehr über Videokonferenzen wissen“. Zwei oder drei Ziele genügen.",
    no_goal_to_gain: "Noch kein Ziel",
    good_goal_to_gain: "Ein gutes Ziel sagt, was diese Person sonst nicht erlebt hätte: „Verstehen, wie eine \
                        Beschlussvorlage entsteht“ oder „In einer Sitzung der Referatsleitung zuhören“.",
    give_and_take: "Zum Geben und Nehmen fehlt hier noch ein Ziel",
    new_goal_of: |name| format!("Neues Ziel für {name}"),
    add: "Ziel hinzufügen",
    added: "Ziel hinzugefügt",
    title_missing: "Bitte schreiben Sie das Ziel in das Feld.",
    goal_of: |name| format!("Ziel von {name}"),
    untitled: "Ziel ohne Titel",
    until: |date| format!("bis {date}"),
    states: |state| match state {
        GoalState::Open => "In Arbeit",
        GoalState::Paused => "Pausiert",
        GoalState::Reached => "Erreicht",
        GoalState::Dropped => "Nicht weiter verfolgt",
    },
    title: "Ziel",
    sign: "Woran merken wir, dass es erreicht ist?",
    sign_example: "Zum Beispiel: Die nächste Besprechung läuft ohne Hilfe.",
    until_label: "Bis wann",
    state: "Stand",
    owner: "Wessen Ziel",
    delete: "Ziel löschen",
    deleted: |title| format!("„{title}“ gelöscht"),
    gone_deleted: "Dieses Ziel wurde gelöscht",
    gone_deleted_text: "Es ist nicht verloren. Sie können es jederzeit zurückholen.",
    gone_unknown: "Dieses Ziel gibt es hier nicht",
    gone_unknown_text: "Vielleicht ist es auf dem anderen Gerät entstanden und noch nicht hier angekommen.",
    restore: "Zurückholen",
    to_list: "Alle Ziele",
};

/// English.
pub static EN: Goals = Goals {
    intro: "A tandem is give and take: both set themselves goals.",
    to_learn: |name| format!("What {name} wants to be able to do"),
    to_learn_unnamed: "What the mentee wants to be able to do",
    to_learn_intro: "The mentee chooses the topics.",
    to_gain: |name| format!("What {name} takes away"),
    to_gain_unnamed: "What the mentor takes away",
    to_gain_intro: "Experience, contacts, backing: those who teach should gain something, too.",
    no_goal_to_learn: "No goal yet",
    good_goal_to_learn: "A good goal says what you will be able to do yourself: “Lead a video conference with a poll” \
                         rather than “Know more about video conferences”. Two or three goals are enough.",
    no_goal_to_gain: "No goal yet",
    good_goal_to_gain: "A good goal says what this person would not have experienced otherwise: “Understand how a \
                        proposal reaches the council” or “Listen in on a meeting of the management”.",
    give_and_take: "For give and take, a goal is still missing here",
    new_goal_of: |name| format!("New goal for {name}"),
    add: "Add goal",
    added: "Goal added",
    title_missing: "Please write the goal into the field.",
    goal_of: |name| format!("Goal of {name}"),
    untitled: "Goal without a title",
    until: |date| format!("until {date}"),
    states: |state| match state {
        GoalState::Open => "In progress",
        GoalState::Paused => "Paused",
        GoalState::Reached => "Reached",
        GoalState::Dropped => "No longer pursued",
    },
    title: "Goal",
    sign: "How will we know that it is reached?",
    sign_example: "For example: the next meeting runs without help.",
    until_label: "Until when",
    state: "State",
    owner: "Whose goal",
    delete: "Delete goal",
    deleted: |title| format!("“{title}” deleted"),
    gone_deleted: "This goal was deleted",
    gone_deleted_text: "It is not lost. You can bring it back at any time.",
    gone_unknown: "This goal is not here",
    gone_unknown_text: "It may have been entered on the other device and not have arrived here yet.",
    restore: "Bring back",
    to_list: "All goals",
};
