//! A certificate for one of the two.

use crate::text::counted;

/// Texts of the certificate.
#[derive(Debug)]
pub struct Certificate {
    /// Its title.
    pub title: &'static str,
    /// Leads there: what it has.
    pub meta: &'static str,
    /// Below the title on the screen.
    pub intro: &'static str,
    /// Asks whose it is.
    pub whose: &'static str,
    /// What the person has done; what they are in the tandem comes in.
    pub took_part: fn(&str) -> String,
    /// Label of the days.
    pub period: &'static str,
    /// From the first to the last day.
    pub from_to: fn(&str, &str) -> String,
    /// Label of the meetings.
    pub extent: &'static str,
    /// So many meetings, so much time together.
    pub meetings: fn(usize, &str) -> String,
    /// Label of the topics.
    pub topics: &'static str,
    /// That nothing else is said.
    pub no_content: &'static str,
    /// Below the line for place and day.
    pub place_and_day: &'static str,
    /// Below the line for a signature.
    pub signature: &'static str,
    /// Prints it.
    pub print: &'static str,
    /// Before the first meeting.
    pub too_early: &'static str,
}

/// German.
pub(super) const DE: Certificate = Certificate {
    title: "Bescheinigung",
    meta: "Zeitraum, Stunden und Themen, ohne Inhalte",
    intro: "Sie sagt, wer von wann bis wann woran gearbeitet hat, und nichts von dem, was Sie besprochen haben.",
    whose: "Für wen?",
    took_part: |role| format!("hat an einem Tandem des Reverse Mentoring teilgenommen ({role})."),
    period: "Zeitraum",
    from_to: |from, to| format!("{from} bis {to}"),
    extent: "Umfang",
    meetings: |meetings, time| format!("{meetings} Treffen, zusammen {time}"),
    topics: "Themen",
    no_content: "Was in den Treffen besprochen wurde, bleibt zwischen den beiden.",
    place_and_day: "Ort und Datum",
    signature: "Unterschrift",
    print: "Drucken",
    too_early: "Eine Bescheinigung gibt es, sobald ein Treffen stattgefunden hat.",
};

/// English.
pub(super) const EN: Certificate = Certificate {
    title: "Certificate",
    meta: "Period, hours and topics, no content",
    intro: "It says who worked on what from when to when, and nothing of what you talked about.",
    whose: "For whom?",
    took_part: |role| format!("took part in a reverse mentoring tandem ({role})."),
    period: "Period",
    from_to: |from, to| format!("{from} to {to}"),
    extent: "Extent",
    meetings: |meetings, time| format!("{}, {time} together", counted(meetings, "meeting", "meetings")),
    topics: "Topics",
    no_content: "What was talked about in the meetings stays between the two.",
    place_and_day: "Place and date",
    signature: "Signature",
    print: "Print",
    too_early: "There is a certificate as soon as a meeting was held.",
};
