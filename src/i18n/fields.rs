//! What the fields of the record are called.

/// What one field is called: as a label, and as a part of a sentence after "geändert:".
pub type Name = [&'static str; 2];

/// Names of all fields.
#[derive(Debug)]
#[expect(missing_docs, reason = "the names of the fields of the record, in the order of the record")]
pub struct Fields {
    pub tandem_name: Name,
    pub tandem_from: Name,
    pub tandem_until: Name,
    pub person_name: Name,
    pub person_department: Name,
    pub goal_title: Name,
    pub goal_sign: Name,
    pub goal_until: Name,
    pub goal_owner: Name,
    pub goal_state: Name,
    pub meeting_title: Name,
    pub meeting_start: Name,
    pub meeting_minutes: Name,
    pub meeting_place: Name,
    pub meeting_held: Name,
    pub item_title: Name,
    pub item_minutes: Name,
    pub item_done: Name,
    pub item_rank: Name,
    pub item_meeting: Name,
    pub entry_text: Name,
    pub entry_sort: Name,
    pub entry_meeting: Name,
}

/// German.
pub const DE: Fields = Fields {
    tandem_name: ["Name des Tandems", "Name"],
    tandem_from: ["Beginn des Tandems", "Beginn"],
    tandem_until: ["Ende des Tandems", "Ende"],
    person_name: ["Name", "Name"],
    person_department: ["Referat oder Abteilung", "Dienststelle"],
    goal_title: ["Ziel", "Titel"],
    goal_sign: ["Woran merken wir, dass es erreicht ist?", "Woran Sie es merken"],
    goal_until: ["Bis wann", "bis wann"],
    goal_owner: ["Wessen Ziel", "wessen Ziel"],
    goal_state: ["Stand des Ziels", "Stand"],
    meeting_title: ["Thema des Treffens", "Thema"],
    meeting_start: ["Beginn des Treffens", "Termin"],
    meeting_minutes: ["Dauer des Treffens", "Dauer"],
    meeting_place: ["Ort des Treffens", "Ort"],
    meeting_held: ["Hat stattgefunden", "stattgefunden"],
    item_title: ["Punkt der Tagesordnung", "Titel"],
    item_minutes: ["Dauer des Punkts", "Dauer"],
    item_done: ["Punkt erledigt", "erledigt"],
    item_rank: ["Reihenfolge", "Reihenfolge"],
    item_meeting: ["Zugehöriges Treffen", "zugehöriges Treffen"],
    entry_text: ["Eintrag", "Text"],
    entry_sort: ["Art des Eintrags", "Art"],
    entry_meeting: ["Zugehöriges Treffen", "zugehöriges Treffen"],
};

/// English.
pub const EN: Fields = Fields {
    tandem_name: ["Name of the tandem", "name"],
    tandem_from: ["Start of the tandem", "start"],
    tandem_until: ["End of the tandem", "end"],
    person_name: ["Name", "name"],
    person_department: ["Department", "department"],
    goal_title: ["Goal", "title"],
    goal_sign: ["How will we know that it is reached?", "how you will notice"],
    goal_until: ["Until when", "until when"],
    goal_owner: ["Whose goal", "whose goal"],
    goal_state: ["State of the goal", "state"],
    meeting_title: ["Topic of the meeting", "topic"],
    meeting_start: ["Start of the meeting", "date"],
    meeting_minutes: ["Length of the meeting", "length"],
    meeting_place: ["Place of the meeting", "place"],
    meeting_held: ["Has taken place", "took place"],
    item_title: ["Agenda item", "title"],
    item_minutes: ["Length of the item", "length"],
    item_done: ["Item done", "done"],
    item_rank: ["Order", "order"],
    item_meeting: ["Its meeting", "its meeting"],
    entry_text: ["Entry", "text"],
    entry_sort: ["Kind of entry", "sort"],
    entry_meeting: ["Its meeting", "its meeting"],
};
