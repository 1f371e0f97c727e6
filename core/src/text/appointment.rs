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
    not_saved: "The browser could not make a file. Please allow downloads for this page.",
};
