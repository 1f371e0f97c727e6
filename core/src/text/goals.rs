//! Goals of both.

use super::people::Personal;
use crate::forms::goal::GoalState;

/// Texts of the goals' list and of one goal.
#[derive(Debug)]
pub struct Goals {
    /// Below the title of the list.
    pub intro: &'static str,
    /// Heads the mentee’s goals.
    pub to_learn: Personal,
    /// Below that heading.
    pub to_learn_intro: Personal,
    /// Heads the mentor’s goals.
    pub to_gain: Personal,
    /// Below that heading.
    pub to_gain_intro: Personal,
    /// Where somebody has no goal yet.
    pub no_goal: &'static str,
    /// What a good one of the mentee is.
    pub good_goal_to_learn: Personal,
    /// What a good one of the mentor is.
    pub good_goal_to_gain: Personal,
    /// The mentor has no goal yet, but the mentee has.
    pub give_and_take: Personal,
    /// Label of the field for a new goal.
    pub new_goal_of: Personal,
    /// Enters it.
    pub add: &'static str,
    /// Read out when it is entered.
    pub added: &'static str,
    /// It has no words.
    pub title_missing: &'static str,
    /// Title of the page of a goal.
    pub goal_of: Personal,
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
    /// Opens the fields of a goal.
    pub change: &'static str,
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
    intro: "Ein Tandem ist Geben und Nehmen: Sie nehmen sich beide etwas vor.",
    to_learn: Personal {
        you: "Was Sie können möchten", other: |name| format!("Was {name} können möchte")
    },
    to_learn_intro: Personal {
        you: "Die Themen wählen Sie.",
        other: |name| format!("Die Themen wählt {name}."),
    },
    to_gain: Personal { you: "Was Sie mitnehmen möchten", other: |name| format!("Was {name} mitnimmt") },
    to_gain_intro: Personal {
        you: "Erfahrung, Kontakte, Rückhalt: Auch Sie sollen etwas davon haben.",
        other: |name| format!("Erfahrung, Kontakte, Rückhalt: Auch {name} soll etwas davon haben."),
    },
    no_goal: "Noch kein Ziel",
    good_goal_to_learn: Personal {
        you: "Zwei oder drei Ziele genügen. Ein gutes Ziel sagt, was danach allein gelingt: „Eine \
                 Videokonferenz mit Umfrage leiten“ statt „Mehr über Videokonferenzen wissen“.",
        other: |name| {
            format!(
                "Fragen Sie {name} im Erstgespräch. Ein gutes Ziel sagt, was danach allein gelingt: \
                           „Eine Videokonferenz mit Umfrage leiten“ statt „Mehr über Videokonferenzen \
                           wissen“."
            )
        },
    },
    good_goal_to_gain: Personal {
        you: "Ein gutes Ziel führt dorthin, wo man sonst nicht hinkommt: „Bei einer Sitzung der \
                 Referatsleitung zuhören“ oder „Verstehen, wie eine Beschlussvorlage entsteht“.",
        other: |name| {
            format!(
                "Bieten Sie {name} etwas an. Ein gutes Ziel führt dorthin, wo man sonst nicht \
                           hinkommt: „Bei einer Sitzung der Referatsleitung zuhören“ oder „Verstehen, wie \
                           eine Beschlussvorlage entsteht“."
            )
        },
    },
    give_and_take: Personal {
        you: "Und was nehmen Sie mit?",
        other: |name| format!("Und was nimmt {name} mit?"),
    },
    new_goal_of: Personal { you: "Ihr neues Ziel", other: |name| format!("Neues Ziel für {name}") },
    add: "Ziel hinzufügen",
    added: "Ziel hinzugefügt",
    title_missing: "Bitte schreiben Sie das Ziel in das Feld.",
    goal_of: Personal { you: "Ihr Ziel", other: |name| format!("Ziel von {name}") },
    untitled: "Ziel ohne Titel",
    until: |date| format!("bis {date}"),
    states: |state| match state {
        GoalState::Open => "In Arbeit",
        GoalState::Paused => "Pausiert",
        GoalState::Reached => "Erreicht",
        GoalState::Dropped => "Nicht weiterverfolgt",
    },
    title: "Ziel",
    sign: "Woran merken wir, dass es erreicht ist?",
    sign_example: "Zum Beispiel: Die nächste Besprechung läuft ohne Hilfe.",
    until_label: "Bis wann?",
    state: "Stand",
    owner: "Wessen Ziel?",
    delete: "Ziel löschen",
    deleted: |title| format!("„{title}“ gelöscht"),
    change: "Ziel ändern",
    gone_deleted: "Dieses Ziel wurde gelöscht",
    gone_deleted_text: "Es ist nicht verloren. Sie können es jederzeit zurückholen.",
    gone_unknown: "Dieses Ziel gibt es hier nicht",
    gone_unknown_text: "Vielleicht hat Ihr Gegenüber es angelegt, und die Datei ist noch nicht hier.",
    restore: "Zurückholen",
    to_list: "Alle Ziele",
};

/// English.
pub static EN: Goals = Goals {
    intro: "A tandem is give and take: both of you set yourselves goals.",
    to_learn: Personal {
        you: "What you want to be able to do",
        other: |name| format!("What {name} wants to be able to do"),
    },
    to_learn_intro: Personal {
        you: "You choose the topics.",
        other: |name| format!("{name} chooses the topics."),
    },
    to_gain: Personal { you: "What you want to take away", other: |name| format!("What {name} takes away") },
    to_gain_intro: Personal {
        you: "Experience, contacts, backing: you should gain something, too.",
        other: |name| format!("Experience, contacts, backing: {name} should gain something, too."),
    },
    no_goal: "No goal yet",
    good_goal_to_learn: Personal {
        you: "Two or three goals are enough. A good goal says what will work without help: “Lead a video \
                 conference with a poll” rather than “Know more about video conferences”.",
        other: |name| {
            format!(
                "Ask {name} in your first talk. A good goal says what will work without help: “Lead \
                           a video conference with a poll” rather than “Know more about video conferences”."
            )
        },
    },
    good_goal_to_gain: Personal {
        you: "A good goal opens a door: “Listen in on a management meeting” or “Understand how a proposal \
                 reaches the council”.",
        other: |name| {
            format!(
                "Offer {name} something. A good goal opens a door: “Listen in on a management \
                           meeting” or “Understand how a proposal reaches the council”."
            )
        },
    },
    give_and_take: Personal {
        you: "And what do you take away?",
        other: |name| format!("And what does {name} take away?"),
    },
    new_goal_of: Personal { you: "Your new goal", other: |name| format!("New goal for {name}") },
    add: "Add goal",
    added: "Goal added",
    title_missing: "Please write the goal into the field.",
    goal_of: Personal { you: "Your goal", other: |name| format!("Goal of {name}") },
    untitled: "Goal without a title",
    until: |date| format!("until {date}"),
    states: |state| match state {
        GoalState::Open => "In progress",
        GoalState::Paused => "Paused",
        GoalState::Reached => "Reached",
        GoalState::Dropped => "Set aside",
    },
    title: "Goal",
    sign: "How will we know that it is reached?",
    sign_example: "For example: the next meeting runs without help.",
    until_label: "By when?",
    state: "Status",
    owner: "Whose goal?",
    delete: "Delete goal",
    deleted: |title| format!("“{title}” deleted"),
    change: "Change goal",
    gone_deleted: "This goal was deleted",
    gone_deleted_text: "It is not lost. You can bring it back at any time.",
    gone_unknown: "This goal is not here",
    gone_unknown_text: "Your partner may have written it, and the file is not here yet.",
    restore: "Bring back",
    to_list: "All goals",
};
