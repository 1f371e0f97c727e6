//! A meeting as an appointment: cancelled, or on its way into a calendar.

/// Texts about appointments.
#[derive(Debug)]
pub struct Appointment {
    /// A badge: the meeting does not take place.
    pub cancelled: &'static str,
    /// Cancels the meeting.
    pub cancel: &'static str,
    /// Said when it is cancelled.
    pub cancel_done: &'static str,
    /// Takes the cancellation back.
    pub uncancel: &'static str,
    /// What became of the agenda of a cancelled meeting.
    pub cancelled_text: &'static str,
    /// Saves a calendar file of one meeting.
    pub to_calendar: &'static str,
    /// Saves a calendar file of all meetings.
    pub all_to_calendar: &'static str,
    /// What such a file says to whoever sees the calendar.
    pub neutral: &'static str,
    /// What a meeting is called in a calendar that others can see.
    pub calendar_title: &'static str,
    /// Said when a calendar file was saved.
    pub saved: &'static str,
    /// Heads the entries that are in the calendar and should not be any more.
    pub gone: &'static str,
    /// How they are taken out of it.
    pub gone_text: &'static str,
    /// Saves a calendar file that takes them out.
    pub take_out: &'static str,
    /// Said when it was saved.
    pub taken_out: &'static str,
    /// Heads the entries that are in the calendar as they were before.
    pub moved: &'static str,
    /// How they are replaced.
    pub moved_text: &'static str,
    /// Saves a calendar file that replaces them.
    pub replace: &'static str,
    /// The person has done that in the calendar themselves.
    pub seen_to: &'static str,
    /// Said before a tandem is removed whose meetings to come are in the calendar.
    pub before_removal: &'static str,
    /// Said when the browser made no file.
    pub not_saved: &'static str,
}

/// German.
pub static DE: Appointment = Appointment {
    cancelled: "Abgesagt",
    cancel: "Treffen absagen",
    cancel_done: "Treffen abgesagt",
    uncancel: "Findet doch statt",
    cancelled_text: "Was Sie auf die Tagesordnung gesetzt haben, kommt beim nächsten Treffen wieder.",
    to_calendar: "In den Kalender",
    all_to_calendar: "Alle in den Kalender",
    neutral: "Im Kalender stehen nur „Tandem-Termin“, Zeit und Ort. Wenn Sie ein Treffen verschieben oder \
               absagen, öffnen Sie eine neue Kalenderdatei: Sie ersetzt den alten Termin.",
    calendar_title: "Tandem-Termin",
    saved: "Die Kalenderdatei liegt jetzt in Ihren Downloads. Öffnen Sie sie, dann steht der Termin im \
             Kalender.",
    gone: "Steht noch in Ihrem Kalender",
    gone_text: "Öffnen Sie die Datei, dann nimmt Ihr Kalender heraus, was nicht mehr gilt. Bleibt etwas stehen, \
                löschen Sie es dort bitte selbst.",
    take_out: "Aus dem Kalender nehmen",
    taken_out: "Die Kalenderdatei liegt jetzt in Ihren Downloads. Öffnen Sie sie, dann nimmt Ihr Kalender den \
                Termin heraus. Bleibt er stehen, löschen Sie ihn dort bitte selbst.",
    moved: "Ihr Kalender hat noch den alten Termin",
    moved_text: "Öffnen Sie die neue Kalenderdatei, dann hat Ihr Kalender den neuen.",
    replace: "Neuer Termin als Datei",
    seen_to: "Habe ich schon erledigt",
    before_removal: "Treffen, die noch kommen, stehen in Ihrem Kalender. Nur jetzt kann Tandembuch sie dort \
                     herausnehmen: mit einer Datei, die Sie öffnen. Bleibt etwas stehen, löschen Sie es dort bitte \
                     selbst.",
    not_saved: "Der Browser konnte keine Datei anlegen. Bitte erlauben Sie Downloads für diese Seite.",
};

/// English.
pub static EN: Appointment = Appointment {
    cancelled: "Cancelled",
    cancel: "Cancel meeting",
    cancel_done: "Meeting cancelled",
    uncancel: "Takes place after all",
    cancelled_text: "What you have put on the agenda comes up again in the next meeting.",
    to_calendar: "Add to calendar",
    all_to_calendar: "Add all to calendar",
    neutral: "The calendar shows only “Tandem meeting”, time and place. If you move or cancel a meeting, \
               open a new calendar file: it replaces the old date.",
    calendar_title: "Tandem meeting",
    saved: "The calendar file is now in your downloads. Open it, and the date is in your calendar.",
    gone: "Still in your calendar",
    gone_text: "Open the file, and your calendar takes out what no longer holds. If something stays, please delete it \
                there yourself.",
    take_out: "Take out of calendar",
    taken_out: "The calendar file is now in your downloads. Open it, and your calendar takes the date out. If it \
                stays, please delete it there yourself.",
    moved: "Your calendar still has the old date",
    moved_text: "Open the new calendar file, and your calendar has the new one.",
    replace: "New date as a file",
    seen_to: "I have done that already",
    before_removal: "Meetings still to come are in your calendar. Only now can Tandembuch take them out: with a file \
                     that you open. If something stays, please delete it there yourself.",
    not_saved: "The browser could not make a file. Please allow downloads for this page.",
};
