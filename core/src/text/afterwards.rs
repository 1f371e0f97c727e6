//! What becomes of a tandem afterwards: the archive, and the minutes before it is deleted.

/// Texts about what becomes of a tandem afterwards.
#[derive(Debug)]
pub struct Afterwards {
    /// Heads what lies there, and the way there.
    pub archive: &'static str,
    /// What it is good for.
    pub intro: &'static str,
    /// Asks when deleting is to be brought to mind.
    pub remind: &'static str,
    /// When: after three, six and twelve months, never.
    pub when: [&'static str; 4],
    /// Puts it there.
    pub put: &'static str,
    /// Said when it lies there; its name comes in.
    pub is_put: fn(&str) -> String,
    /// Takes it out again.
    pub take_out: &'static str,
    /// Why nothing can be changed.
    pub read_only: &'static str,
    /// Since which day it lies there.
    pub since: fn(&str) -> String,
    /// Label: the day on which deleting is brought to mind; may be empty.
    pub remind_day: &'static str,
    /// On which day deleting is brought to mind.
    pub remind_on: fn(&str) -> String,
    /// Brings deleting to mind; name and day come in.
    pub due: fn(&str, &str) -> String,
    /// Deletes everything of it.
    pub delete_all: &'static str,
    /// Brings it to mind again in a month.
    pub later: &'static str,
    /// Said when deleting is never brought to mind.
    pub no_reminder: &'static str,
    /// It leaves in some minutes; name and time come in.
    pub goes: fn(&str, &str) -> String,
    /// Said when it is about to leave; what that means was said before, and stands on the start page.
    pub leaves: fn(&str) -> String,
    /// Deletes it without waiting.
    pub now: &'static str,
    /// Asks whether that is meant; its name comes in.
    pub now_question: fn(&str) -> String,
    /// What that means.
    pub now_loss: &'static str,
    /// Said when it is deleted.
    pub gone: fn(&str) -> String,
    /// Title of the page of a tandem that is about to leave.
    pub leaving: &'static str,
    /// What can be done.
    pub leaving_text: &'static str,
    /// An edit was refused, because it lies in the archive.
    pub refused: &'static str,
}

/// German.
pub static DE: Afterwards = Afterwards {
    archive: "Archiv",
    intro: "Ist Ihr Tandem zu Ende? Im Archiv ist es aus dem Weg, und Sie können alles noch lesen. Das gilt nur auf \
            diesem Gerät.",
    remind: "Ans Löschen erinnern",
    when: ["In 3 Monaten", "In 6 Monaten", "In einem Jahr", "Gar nicht"],
    put: "Ins Archiv legen",
    is_put: |name| format!("„{name}“ liegt jetzt im Archiv."),
    take_out: "Aus dem Archiv holen",
    read_only: "Im Archiv: nur zum Lesen",
    since: |day| format!("Im Archiv seit {day}"),
    remind_day: "Ans Löschen erinnern am",
    remind_on: |day| format!("Erinnerung ans Löschen: {day}"),
    due: |name, day| format!("„{name}“ liegt seit {day} im Archiv. Jetzt löschen?"),
    delete_all: "Alles löschen",
    later: "Später erinnern",
    no_reminder: "Es kommt keine Erinnerung ans Löschen.",
    goes: |name, time| format!("„{name}“ wird um {time} endgültig gelöscht"),
    leaves: |name| format!("„{name}“ wird in zehn Minuten gelöscht."),
    now: "Jetzt endgültig löschen",
    now_question: |name| format!("„{name}“ jetzt endgültig löschen?"),
    now_loss: "Danach gibt es auf diesem Gerät nichts mehr, das Sie zurückholen könnten.",
    gone: |name| format!("„{name}“ ist von diesem Gerät gelöscht."),
    leaving: "Dieses Tandem wird gleich gelöscht",
    leaving_text: "Auf der Startseite steht, wann. Bis dahin können Sie es dort zurückholen.",
    refused: "Dieses Tandem liegt im Archiv. Holen Sie es zurück, um etwas zu ändern: oben auf der Seite oder in den \
              Einstellungen des Tandems.",
};

/// English.
pub static EN: Afterwards = Afterwards {
    archive: "Archive",
    intro: "Has your tandem come to its end? In the archive it is out of the way, and you can still read everything. \
            This is for this device only.",
    remind: "Remind me to delete it",
    when: ["In 3 months", "In 6 months", "In a year", "Not at all"],
    put: "Put it into the archive",
    is_put: |name| format!("“{name}” is in the archive now."),
    take_out: "Take it out of the archive",
    read_only: "In the archive: for reading only",
    since: |day| format!("In the archive since {day}"),
    remind_day: "Remind me to delete it on",
    remind_on: |day| format!("Reminder to delete it: {day}"),
    due: |name, day| format!("“{name}” has been in the archive since {day}. Delete it now?"),
    delete_all: "Delete everything",
    later: "Remind me later",
    no_reminder: "There will be no reminder to delete it.",
    goes: |name, time| format!("“{name}” will be deleted for good at {time}"),
    leaves: |name| format!("“{name}” will be deleted in ten minutes."),
    now: "Delete for good now",
    now_question: |name| format!("Delete “{name}” for good now?"),
    now_loss: "After that there is nothing left on this device that you could bring back.",
    gone: |name| format!("“{name}” has been deleted from this device."),
    leaving: "This tandem is about to be deleted",
    leaving_text: "The start page says when. Until then you can bring it back there.",
    refused: "This tandem is in the archive. Take it out to change something: at the top of the page or in the \
              settings of the tandem.",
};
