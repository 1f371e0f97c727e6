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
    /// Keeps what was deleted.
    pub keep: &'static str,
    /// Said when it is kept.
    pub kept: &'static str,
    /// Said when versions are settled.
    pub settled: &'static str,
    /// Somebody whose device never said whose it is.
    pub unknown_author: &'static str,
    /// "Zuletzt geändert von Jana, heute, 14:05 Uhr".
    pub last_change: fn(&str, &str) -> String,
    /// A day and a time: "heute, 14:05 Uhr".
    pub day_and_time: fn(&str, &str) -> String,
    /// A time that cannot be told.
    pub unknown_time: &'static str,

    /// Names of fields.
    pub fields: Fields,

    /// Yes or no, of a meeting.
    pub held: [&'static str; 2],
    /// Yes or no, of an agenda item.
    pub done: [&'static str; 2],
}

/// Names of fields, as they stand above their versions.
#[derive(Debug)]
#[expect(missing_docs, reason = "the names of the fields of the record, in the order of the record")]
pub struct Fields {
    pub tandem_name: &'static str,
    pub tandem_from: &'static str,
    pub tandem_until: &'static str,
    pub person_name: &'static str,
    pub person_department: &'static str,
    pub goal_title: &'static str,
    pub goal_sign: &'static str,
    pub goal_until: &'static str,
    pub goal_owner: &'static str,
    pub goal_state: &'static str,
    pub meeting_title: &'static str,
    pub meeting_start: &'static str,
    pub meeting_minutes: &'static str,
    pub meeting_place: &'static str,
    pub meeting_held: &'static str,
    pub item_title: &'static str,
    pub item_minutes: &'static str,
    pub item_done: &'static str,
    pub entry_text: &'static str,
    pub entry_sort: &'static str,
}

/// German.
pub const DE: Attention = Attention {
    badge: "Bitte entscheiden",
    survived_deletion: |who, when| {
        format!("{who} hat dies gelöscht ({when}), während hier weitergeschrieben wurde")
    },
    survived_deletion_meaning: "Es ist noch alles da. Möchten Sie es behalten?",
    keep: "Behalten",
    kept: "Bleibt erhalten",
    settled: "Übernommen. Diese Fassung gilt jetzt.",
    unknown_author: "Unbekannt",
    last_change: |who, when| format!("Zuletzt geändert von {who}, {when}"),
    day_and_time: |day, time| format!("{day}, {time}"),
    unknown_time: "Zeitpunkt unbekannt",
    fields: Fields {
        tandem_name: "Name des Tandems",
        tandem_from: "Beginn des Tandems",
        tandem_until: "Ende des Tandems",
        person_name: "Name",
        person_department: "Referat oder Abteilung",
        goal_title: "Ziel",
        goal_sign: "Woran merken wir, dass es erreicht ist?",
        goal_until: "Bis wann",
        goal_owner: "Wessen Ziel",
        goal_state: "Stand des Ziels",
        meeting_title: "Thema des Treffens",
        meeting_start: "Beginn des Treffens",
        meeting_minutes: "Dauer des Treffens",
        meeting_place: "Ort des Treffens",
        meeting_held: "Hat stattgefunden",
        item_title: "Punkt der Tagesordnung",
        item_minutes: "Dauer des Punkts",
        item_done: "Punkt erledigt",
        entry_text: "Eintrag",
        entry_sort: "Art des Eintrags",
    },
    held: ["Hat noch nicht stattgefunden", "Hat stattgefunden"],
    done: ["Offen", "Erledigt"],
};

/// English.
pub const EN: Attention = Attention {
    badge: "Please decide",
    survived_deletion: |who, when| format!("{who} deleted this ({when}) while it was still being written"),
    survived_deletion_meaning: "Everything is still here. Would you like to keep it?",
    keep: "Keep",
    kept: "Kept",
    settled: "Done. This version is the one that counts now.",
    unknown_author: "Unknown",
    last_change: |who, when| format!("Last changed by {who}, {when}"),
    day_and_time: |day, time| format!("{day}, {time}"),
    unknown_time: "time unknown",
    fields: Fields {
        tandem_name: "Name of the tandem",
        tandem_from: "Start of the tandem",
        tandem_until: "End of the tandem",
        person_name: "Name",
        person_department: "Department",
        goal_title: "Goal",
        goal_sign: "How will we know that it is reached?",
        goal_until: "Until when",
        goal_owner: "Whose goal",
        goal_state: "State of the goal",
        meeting_title: "Topic of the meeting",
        meeting_start: "Start of the meeting",
        meeting_minutes: "Length of the meeting",
        meeting_place: "Place of the meeting",
        meeting_held: "Has taken place",
        item_title: "Agenda item",
        item_minutes: "Length of the item",
        item_done: "Item done",
        entry_text: "Entry",
        entry_sort: "Kind of entry",
    },
    held: ["Has not taken place yet", "Has taken place"],
    done: ["Open", "Done"],
};
