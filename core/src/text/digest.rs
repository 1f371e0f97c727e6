//! Words for what a file brings or takes along.

use super::counted;

/// Sorts of things, their fields, and what can happen to them.
#[derive(Debug)]
pub struct Digest {
    /// "2 Ziele".
    pub goals: fn(usize) -> String,
    /// "3 Schritte".
    pub steps: fn(usize) -> String,
    /// "2 Einträge im Verlauf der Ziele".
    pub milestones: fn(usize) -> String,
    /// "1 Treffen".
    pub meetings: fn(usize) -> String,
    /// "3 Punkte der Tagesordnung".
    pub agenda_items: fn(usize) -> String,
    /// "5 Einträge im Tagebuch".
    pub entries: fn(usize) -> String,
    /// "2 Aufgaben".
    pub tasks: fn(usize) -> String,
    /// Names and departments.
    pub persons: fn(usize) -> String,
    /// "9 Regeln der Vereinbarung".
    pub rules: fn(usize) -> String,
    /// "4 Themen".
    pub topics: fn(usize) -> String,
    /// The tandem as a whole; there is one.
    pub tandems: fn(usize) -> String,
    /// What only a newer program knows.
    pub others: fn(usize) -> String,
    /// One goal.
    pub goal: &'static str,
    /// One step towards a goal.
    pub step: &'static str,
    /// One thing in the history of a goal.
    pub milestone: &'static str,
    /// One meeting.
    pub meeting: &'static str,
    /// One item of an agenda.
    pub agenda_item: &'static str,
    /// One entry of the journal.
    pub entry: &'static str,
    /// One action item.
    pub task: &'static str,
    /// Name and department of one person.
    pub person: &'static str,
    /// One rule of the agreement.
    pub rule: &'static str,
    /// One topic of the backlog.
    pub topic: &'static str,
    /// The tandem as a whole.
    pub tandem: &'static str,
    /// Something only a newer program knows.
    pub other: &'static str,
    /// It was not there.
    pub new: &'static str,
    /// It has other contents.
    pub changed: &'static str,
    /// It is deleted.
    pub deleted: &'static str,
    /// It was deleted and is there again.
    pub returned: &'static str,
    /// Both have changed it apart.
    pub both_changed: &'static str,
    /// Introduces fields: "geändert: Titel, Ort".
    pub changed_fields: fn(&str) -> String,
    /// Introduces fields with two versions.
    pub contested_fields: fn(&str) -> String,
    /// Said of something deleted whose content is in the file all the same.
    pub deleted_with_content: &'static str,
    /// Notes of whose changes are whose are in the file, too.
    pub writers: &'static str,
    /// Shows the lines that are left out; says how many there are in all.
    pub show_all: fn(usize) -> String,
    /// More lines than can be shown.
    pub and_more: fn(usize) -> String,
    /// Joins the last two of a list.
    pub and: &'static str,
    /// A field that only a newer program knows, as it stands after "geändert:".
    pub other_field: &'static str,
}

impl Digest {
    /// "a", "a und b", "a, b und c".
    pub fn list(&self, parts: &[String]) -> String {
        match parts {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.and),
        }
    }
}

/// German.
pub static DE: Digest = Digest {
    goals: |count| counted(count, "Ziel", "Ziele"),
    steps: |count| counted(count, "Schritt", "Schritte"),
    milestones: |count| format!("{} im Verlauf der Ziele", counted(count, "Eintrag", "Einträge")),
    meetings: |count| format!("{count} Treffen"),
    agenda_items: |count| counted(count, "Punkt der Tagesordnung", "Punkte der Tagesordnung"),
    entries: |count| counted(count, "Eintrag im Tagebuch", "Einträge im Tagebuch"),
    tasks: |count| counted(count, "Aufgabe", "Aufgaben"),
    persons: |count| format!("Angaben zu {}", counted(count, "Person", "Personen")),
    rules: |count| counted(count, "Regel der Vereinbarung", "Regeln der Vereinbarung"),
    topics: |count| counted(count, "Thema", "Themen"),
    tandems: |_| "Eckdaten des Tandems".to_owned(),
    others: |count| format!("{count} Sonstiges"),
    goal: "Ziel",
    step: "Schritt zu einem Ziel",
    milestone: "Verlauf eines Ziels",
    meeting: "Treffen",
    agenda_item: "Punkt der Tagesordnung",
    entry: "Tagebuch",
    task: "Aufgabe",
    person: "Angaben zur Person",
    rule: "Vereinbarung",
    topic: "Themenspeicher",
    tandem: "Eckdaten des Tandems",
    other: "Sonstiges",
    new: "neu",
    changed: "geändert",
    deleted: "gelöscht",
    returned: "wieder da",
    both_changed: "getrennt geändert",
    changed_fields: |fields| format!("geändert: {fields}"),
    contested_fields: |fields| format!("zwei Fassungen: {fields}"),
    deleted_with_content: "Inhalt noch in der Datei",
    writers: "Dazu kommt eine technische Angabe: von wem welche Einträge stammen.",
    show_all: |count| format!("Alle {count} anzeigen"),
    and_more: |count| format!("und {count} weitere"),
    and: "und",
    other_field: "Sonstiges",
};

/// English.
pub static EN: Digest = Digest {
    goals: |count| counted(count, "goal", "goals"),
    steps: |count| counted(count, "step", "steps"),
    milestones: |count| format!("{} in the history of goals", counted(count, "entry", "entries")),
    meetings: |count| counted(count, "meeting", "meetings"),
    agenda_items: |count| counted(count, "agenda item", "agenda items"),
    entries: |count| counted(count, "journal entry", "journal entries"),
    tasks: |count| counted(count, "task", "tasks"),
    persons: |count| format!("details of {}", counted(count, "person", "people")),
    rules: |count| counted(count, "rule of the agreement", "rules of the agreement"),
    topics: |count| counted(count, "topic", "topics"),
    tandems: |_| "key dates of the tandem".to_owned(),
    others: |count| format!("{count} other"),
    goal: "Goal",
    step: "Step towards a goal",
    milestone: "History of a goal",
    meeting: "Meeting",
    agenda_item: "Agenda item",
    entry: "Journal",
    task: "Task",
    person: "Personal details",
    rule: "Agreement",
    topic: "Topic backlog",
    tandem: "Key dates of the tandem",
    other: "Other",
    new: "new",
    changed: "changed",
    deleted: "deleted",
    returned: "back again",
    both_changed: "changed apart",
    changed_fields: |fields| format!("changed: {fields}"),
    contested_fields: |fields| format!("two versions: {fields}"),
    deleted_with_content: "content still in the file",
    writers: "Plus a technical note: which entries were made by whom.",
    show_all: |count| format!("Show all {count}"),
    and_more: |count| format!("and {count} more"),
    and: "and",
    other_field: "other",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_reads_like_a_sentence() {
        let parts = |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>();
        assert_eq!(DE.list(&[]), "");
        assert_eq!(DE.list(&parts(&["2 Ziele"])), "2 Ziele");
        assert_eq!(DE.list(&parts(&["2 Ziele", "1 Treffen"])), "2 Ziele und 1 Treffen");
        assert_eq!(EN.list(&parts(&["a", "b", "c"])), "a, b and c");
    }
}
