//! Meetings and their agendas.

use super::counted;

/// Texts of the meetings' list, of one meeting and of its agenda.
#[derive(Debug)]
pub struct Meetings {
    /// Plans another meeting.
    pub plan: &'static str,
    /// Plans it with these data.
    pub plan_now: &'static str,
    /// Above the card of the next meeting.
    pub next: &'static str,
    /// Heads the other meetings to come.
    pub planned: &'static str,
    /// Heads the meetings that are over.
    pub past: &'static str,
    /// Where there is none yet.
    pub none: &'static str,
    /// What a meeting is good for.
    pub none_text: &'static str,
    /// Leads to the next meeting.
    pub open: &'static str,
    /// A meeting without a title.
    pub untitled: &'static str,
    /// A meeting without a date.
    pub undated: &'static str,
    /// A badge: its time is over, and nobody said whether it has taken place.
    pub held_unknown: &'static str,
    /// How many journal entries a past meeting has.
    pub entries: fn(usize) -> String,
    /// Title of the page of a meeting; its day comes in.
    pub meeting_on: fn(&str) -> String,
    /// Title of the page of a meeting without a date.
    pub meeting_undated: &'static str,
    /// Length and place of a meeting: "90 Minuten".
    pub minutes: fn(u64) -> String,
    /// The agenda in numbers: "4 Punkte, 1 erledigt".
    pub items: fn(usize, usize) -> String,

    /// Label of the title.
    pub title: &'static str,
    /// An example of one.
    pub title_example: &'static str,
    /// Label of the day.
    pub day: &'static str,
    /// The day is missing.
    pub day_missing: &'static str,
    /// Label of the time.
    pub time: &'static str,
    /// Label of the length.
    pub length: &'static str,
    /// Label of the place.
    pub place: &'static str,
    /// An example of one.
    pub place_example: &'static str,
    /// It has taken place.
    pub held: &'static str,
    /// Said when a meeting has taken place on another day than planned; the day comes in.
    pub held_on: fn(&str) -> String,
    /// Heads date, length and place.
    pub details: &'static str,
    /// Deletes the meeting.
    pub delete: &'static str,
    /// Said when something is deleted; its title comes in.
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

    /// Opens the fields of a meeting.
    pub change: &'static str,
    /// Leads from a held meeting to the exchange; the partner's name comes in.
    pub hand_over: fn(&str) -> String,
    /// Heads the agenda.
    pub agenda: &'static str,
    /// Where there is no item yet.
    pub agenda_empty: &'static str,
    /// What a good agenda is.
    pub agenda_empty_text: &'static str,
    /// So many minutes are left.
    pub minutes_left: fn(u64) -> String,
    /// The agenda fits to the minute.
    pub minutes_even: &'static str,
    /// So many minutes are too many.
    pub minutes_over: fn(u64) -> String,
    /// Shortens the items until they fit.
    pub shorten: &'static str,
    /// Said when that is done.
    pub shortened: &'static str,
    /// Label of the field for a new item.
    pub new_item: &'static str,
    /// Label of its length.
    pub new_item_minutes: &'static str,
    /// Enters it.
    pub add_item: &'static str,
    /// Read out when it is entered; its title comes in.
    pub item_added: fn(&str) -> String,
    /// It has no words.
    pub item_title_missing: &'static str,
    /// An item whose title was emptied.
    pub item_untitled: &'static str,
    /// Label of an item's title; its number comes in.
    pub item_title: fn(usize) -> String,
    /// Label of an item's tick.
    pub item_done: fn(&str) -> String,
    /// Label of an item's length.
    pub item_minutes: fn(&str) -> String,
    /// No length.
    pub no_minutes: &'static str,
    /// A length in a narrow place: "15 Min.".
    pub short_minutes: fn(u64) -> String,
    /// Moves an item up.
    pub move_up: fn(&str) -> String,
    /// Moves an item down.
    pub move_down: fn(&str) -> String,
    /// Read out when it was moved: title, place, number of items.
    pub moved: fn(&str, usize, usize) -> String,
    /// Deletes an item.
    pub delete_item: fn(&str) -> String,
}

/// German.
pub static DE: Meetings = Meetings {
    plan: "Treffen planen",
    plan_now: "Treffen anlegen",
    next: "Nächstes Treffen",
    planned: "Geplant",
    past: "Bisherige Treffen",
    none: "Wann treffen Sie sich zum ersten Mal?",
    none_text: "Für das Erstgespräch ist die Tagesordnung schon fertig. Bewährt haben sich drei Treffen im \
                 Monat, je 90 Minuten.",
    open: "Zum Treffen",
    untitled: "Ihr Treffen",
    undated: "Noch ohne Termin",
    held_unknown: "Hat es stattgefunden?",
    entries: |count| counted(count, "Eintrag", "Einträge"),
    meeting_on: |day| format!("Treffen am {day}"),
    meeting_undated: "Treffen ohne Termin",
    minutes: |count| amount(count, "Minute", "Minuten"),
    items: |all, done| match done {
        0 => counted(all, "Punkt", "Punkte"),
        _ => format!("{}, {done} erledigt", counted(all, "Punkt", "Punkte")),
    },
    title: "Titel",
    title_example: "Zum Beispiel: Erstgespräch",
    day: "Tag",
    day_missing: "Bitte wählen Sie einen Tag.",
    time: "Uhrzeit",
    length: "Dauer",
    place: "Ort",
    place_example: "Raum oder online",
    held: "Das Treffen hat stattgefunden",
    held_on: |day| format!("Das Treffen hat am {day} stattgefunden"),
    details: "Termin und Ort",
    delete: "Treffen löschen",
    deleted: |title| format!("„{title}“ gelöscht"),
    change: "Ändern, drucken oder löschen",
    hand_over: |name| format!("An {name} weitergeben"),
    gone_deleted: "Dieses Treffen wurde gelöscht",
    gone_deleted_text: "Es ist nicht verloren. Sie können es mit Tagesordnung und Einträgen zurückholen.",
    gone_unknown: "Dieses Treffen gibt es hier nicht",
    gone_unknown_text: "Vielleicht hat Ihr Gegenüber es angelegt, und die Datei ist noch nicht hier.",
    restore: "Zurückholen",
    to_list: "Alle Treffen",
    agenda: "Tagesordnung",
    agenda_empty: "Was steht an?",
    agenda_empty_text: "Drei oder vier Punkte genügen: ein Rückblick, etwas zum Ausprobieren, etwas aus der \
                         Erfahrung der oder des Mentee, die nächsten Schritte.",
    minutes_left: |count| format!("noch {} frei", amount(count, "Minute", "Minuten")),
    minutes_even: "Die Zeit ist verplant",
    minutes_over: |count| format!("{} zu viel", amount(count, "Minute", "Minuten")),
    shorten: "Passend kürzen",
    shortened: "Die Punkte sind gekürzt.",
    new_item: "Neuer Punkt",
    new_item_minutes: "Minuten",
    add_item: "Punkt hinzufügen",
    item_added: |title| format!("„{title}“ hinzugefügt"),
    item_title_missing: "Bitte schreiben Sie den Punkt in das Feld.",
    item_untitled: "Punkt ohne Titel",
    item_title: |number| format!("Punkt {number}"),
    item_done: |title| format!("„{title}“ erledigt"),
    item_minutes: |title| format!("Dauer von „{title}“"),
    no_minutes: "ohne Zeit",
    short_minutes: |count| format!("{count} Min."),
    move_up: |title| format!("„{title}“ nach oben"),
    move_down: |title| format!("„{title}“ nach unten"),
    moved: |title, place, count| format!("„{title}“ steht jetzt an Stelle {place} von {count}."),
    delete_item: |title| format!("„{title}“ löschen"),
};

/// English.
pub static EN: Meetings = Meetings {
    plan: "Plan a meeting",
    plan_now: "Create meeting",
    next: "Next meeting",
    planned: "Planned",
    past: "Past meetings",
    none: "When will you meet for the first time?",
    none_text: "The agenda for the first talk is ready. Three meetings a month of 90 minutes each have \
                 proved their worth.",
    open: "Go to the meeting",
    untitled: "Your meeting",
    undated: "No date yet",
    held_unknown: "Has it taken place?",
    entries: |count| counted(count, "entry", "entries"),
    meeting_on: |day| format!("Meeting on {day}"),
    meeting_undated: "Meeting without a date",
    minutes: |count| amount(count, "minute", "minutes"),
    items: |all, done| match done {
        0 => counted(all, "item", "items"),
        _ => format!("{}, {done} done", counted(all, "item", "items")),
    },
    title: "Title",
    title_example: "For example: first talk",
    day: "Day",
    day_missing: "Please choose a day.",
    time: "Time",
    length: "Length",
    place: "Place",
    place_example: "A room, or online",
    held: "The meeting has taken place",
    held_on: |day| format!("The meeting took place on {day}"),
    details: "Date and place",
    delete: "Delete meeting",
    deleted: |title| format!("“{title}” deleted"),
    change: "Change, print or delete",
    hand_over: |name| format!("Hand over to {name}"),
    gone_deleted: "This meeting was deleted",
    gone_deleted_text: "It is not lost. You can bring it back with its agenda and entries.",
    gone_unknown: "This meeting is not here",
    gone_unknown_text: "Your partner may have planned it, and the file is not here yet.",
    restore: "Bring back",
    to_list: "All meetings",
    agenda: "Agenda",
    agenda_empty: "What is coming up?",
    agenda_empty_text: "Three or four items are enough: a look back, something to try, something the mentee \
                         knows from experience, the next steps.",
    minutes_left: |count| format!("{} left", amount(count, "minute", "minutes")),
    minutes_even: "All time is planned",
    minutes_over: |count| format!("{} too much", amount(count, "minute", "minutes")),
    shorten: "Shorten to fit",
    shortened: "The items are shorter now.",
    new_item: "New item",
    new_item_minutes: "Minutes",
    add_item: "Add item",
    item_added: |title| format!("“{title}” added"),
    item_title_missing: "Please write the item into the field.",
    item_untitled: "Item without a title",
    item_title: |number| format!("Item {number}"),
    item_done: |title| format!("“{title}” done"),
    item_minutes: |title| format!("Length of “{title}”"),
    no_minutes: "no time",
    short_minutes: |count| format!("{count} min"),
    move_up: |title| format!("Move “{title}” up"),
    move_down: |title| format!("Move “{title}” down"),
    moved: |title, place, count| format!("“{title}” is now number {place} of {count}."),
    delete_item: |title| format!("Delete “{title}”"),
};

/// A number of minutes from the record, which may be larger than this device can count.
fn amount(count: u64, one: &str, many: &str) -> String {
    counted(usize::try_from(count).unwrap_or(usize::MAX), one, many)
}
