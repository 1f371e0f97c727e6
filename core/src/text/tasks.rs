//! Action items.

/// Texts of action items, in lists and one by one.
#[derive(Debug)]
pub struct Tasks {
    /// Heads them.
    pub heading: &'static str,
    /// Below the title of their screen.
    pub intro: &'static str,
    /// Heads those that are open.
    pub open: &'static str,
    /// Heads those that are done.
    pub done: &'static str,
    /// There is none.
    pub none: &'static str,
    /// What they are good for.
    pub none_text: &'static str,
    /// None is open.
    pub none_open: &'static str,
    /// Leads to all.
    pub all: &'static str,
    /// Label of the field for a new one.
    pub new: &'static str,
    /// Label of the choice who does it.
    pub owner: &'static str,
    /// Both do it.
    pub both: &'static str,
    /// The person who sits here does it.
    pub you: &'static str,
    /// Label of the last day.
    pub due: &'static str,
    /// Enters it.
    pub add: &'static str,
    /// Read out when it is entered; its title comes in.
    pub added: fn(&str) -> String,
    /// It has no words.
    pub title_missing: &'static str,
    /// One whose title was emptied.
    pub untitled: &'static str,
    /// Label of its tick; its title comes in.
    pub tick: fn(&str) -> String,
    /// Label of its title.
    pub title: &'static str,
    /// Label of the choice who does it, where only its name tells which; its title comes in.
    pub owner_of: fn(&str) -> String,
    /// Label of the last day, where only its name tells which; its title comes in.
    pub due_of: fn(&str) -> String,
    /// Deletes it; its title comes in.
    pub delete: fn(&str) -> String,
    /// Said when it is deleted; its title comes in.
    pub deleted: fn(&str) -> String,
    /// "fällig in 2 Tagen".
    pub due_on: fn(&str) -> String,
    /// Its day is over: "war für den 20. November gedacht".
    pub was_due: fn(&str) -> String,
    /// "aus dem Treffen am 4. November".
    pub from_meeting: fn(&str) -> String,
}

/// German.
pub static DE: Tasks = Tasks {
    heading: "Aufgaben",
    intro: "Was Sie sich bis zum nächsten Mal vorgenommen haben.",
    open: "Offen",
    done: "Erledigt",
    none: "Noch nichts vorgenommen",
    none_text: "Kleine Schritte zwischen den Treffen bringen am meisten: Wer macht was, bis wann?",
    none_open: "Alles erledigt",
    all: "Alle Aufgaben",
    new: "Neue Aufgabe",
    owner: "Wer?",
    both: "Beide",
    you: "Sie",
    due: "Bis wann?",
    add: "Aufgabe hinzufügen",
    added: |title| format!("Aufgabe „{title}“ hinzugefügt"),
    title_missing: "Bitte schreiben Sie die Aufgabe in das Feld.",
    untitled: "Aufgabe ohne Titel",
    tick: |title| format!("Aufgabe „{title}“ erledigt"),
    title: "Aufgabe",
    owner_of: |title| format!("Zuständig für „{title}“"),
    due_of: |title| format!("Frist für „{title}“"),
    delete: |title| format!("Aufgabe „{title}“ löschen"),
    deleted: |title| format!("„{title}“ gelöscht"),
    due_on: |day| format!("fällig {day}"),
    was_due: |day| format!("war für den {day} gedacht"),
    from_meeting: |day| format!("aus dem Treffen am {day}"),
};

/// English.
pub static EN: Tasks = Tasks {
    heading: "Tasks",
    intro: "What you plan to do before next time.",
    open: "Open",
    done: "Done",
    none: "Nothing planned yet",
    none_text: "Small steps between meetings achieve the most: who does what, by when?",
    none_open: "All done",
    all: "All tasks",
    new: "New task",
    owner: "Who?",
    both: "Both",
    you: "You",
    due: "By when?",
    add: "Add task",
    added: |title| format!("Task “{title}” added"),
    title_missing: "Please write the task into the field.",
    untitled: "Task without a title",
    tick: |title| format!("Task “{title}” done"),
    title: "Task",
    owner_of: |title| format!("Person for “{title}”"),
    due_of: |title| format!("Due date of “{title}”"),
    delete: |title| format!("Delete task “{title}”"),
    deleted: |title| format!("“{title}” deleted"),
    due_on: |day| format!("due {day}"),
    was_due: |day| format!("was meant for {day}"),
    from_meeting: |day| format!("from the meeting on {day}"),
};
