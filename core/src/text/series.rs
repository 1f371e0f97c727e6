//! What meetings are for, their usual agendas, and a series of them.

use super::counted;
use crate::forms::series::Occasion;
use crate::holidays::Holiday;

/// A usual agenda: titles, and minutes in a meeting of ninety.
pub type Template = &'static [(&'static str, u64)];

/// Texts of usual agendas and of a series.
#[derive(Debug)]
pub struct Series {
    /// Label of the choice of a usual agenda.
    pub agenda: &'static str,
    /// No usual agenda.
    pub no_agenda: &'static str,
    /// What a meeting is for.
    pub occasions: fn(Occasion) -> &'static str,
    /// Its usual agenda.
    pub templates: fn(Occasion) -> Template,

    /// Opens the dialog for a series, and its title.
    pub plan: &'static str,
    /// Below it.
    pub intro: &'static str,
    /// Label of the first day.
    pub first: &'static str,
    /// Label of the rhythm.
    pub rhythm: &'static str,
    /// Rhythms: one, two, three, four meetings a month.
    pub rhythms: [&'static str; 4],
    /// Heads the suggested days.
    pub days: &'static str,
    /// A day that is a holiday: the day, the holiday.
    pub on_holiday: fn(&str, &str) -> String,
    /// A holiday.
    pub holidays: fn(Holiday) -> &'static str,
    /// Why some days are not chosen.
    pub left_out: &'static str,
    /// The first day is outside of the period; its words come in.
    pub outside: fn(&str) -> String,
    /// No day is left.
    pub no_days: &'static str,
    /// Plans so many meetings.
    pub plan_all: fn(usize) -> String,
    /// Said when they are planned.
    pub planned: fn(usize) -> String,
}

/// German.
pub static DE: Series = Series {
    agenda: "Tagesordnung",
    no_agenda: "Leer beginnen",
    occasions: |occasion| match occasion {
        Occasion::FirstTalk => "Erstgespräch",
        Occasion::Regular => "Regelmäßiges Treffen",
        Occasion::MidTerm => "Zwischenbilanz",
        Occasion::Closing => "Abschlusstreffen",
    },
    templates: |occasion| match occasion {
        Occasion::FirstTalk => &[
            ("Ankommen", 10),
            ("Kennenlernen", 15),
            ("Was erwarten wir, und welche Ziele haben beide?", 20),
            ("Vereinbarung", 20),
            ("Themen sammeln, und wo stehen wir? (Können)", 15),
            ("Nächster Termin", 10),
        ],
        Occasion::Regular => &[
            ("Ankommen", 5),
            ("Rückblick und Offenes", 15),
            ("Ausprobieren", 40),
            ("Umgekehrt: aus der Erfahrung der oder des Mentee", 15),
            ("Schritte bis zum nächsten Mal", 10),
            ("Wie war es? Nächster Termin", 5),
        ],
        Occasion::MidTerm => &[
            ("Ankommen", 5),
            ("Was hat schon geklappt? Neu einschätzen (Können)", 20),
            ("Ziele von beiden: noch richtig?", 20),
            ("Passen Takt, Dauer und Regeln noch?", 15),
            ("Umgekehrt: Was nimmt die Mentorin oder der Mentor mit?", 15),
            ("Was wir ändern", 10),
            ("Wie war es? Nächster Termin", 5),
        ],
        Occasion::Closing => &[
            ("Ankommen", 5),
            ("Ziele von beiden im Rückblick", 25),
            ("Vorher und nachher: noch einmal einschätzen (Können)", 15),
            ("Dank in beide Richtungen", 15),
            ("Was geben wir weiter?", 20),
            ("Wie bleiben wir in Kontakt?", 10),
        ],
    },
    plan: "Mehrere Treffen planen",
    intro: "Immer am selben Wochentag, bis zum Ende des Tandems. Streichen Sie, was nicht passt; \
             verschieben können Sie später jedes Treffen.",
    first: "Erstes Treffen",
    rhythm: "Wie oft",
    rhythms: ["einmal im Monat", "zweimal im Monat", "dreimal im Monat", "jede Woche"],
    days: "Vorschlag",
    on_holiday: |day, holiday| format!("{day} ({holiday})"),
    holidays: |holiday| match holiday {
        Holiday::NewYear => "Neujahr",
        Holiday::GoodFriday => "Karfreitag",
        Holiday::EasterMonday => "Ostermontag",
        Holiday::LabourDay => "Tag der Arbeit",
        Holiday::Ascension => "Christi Himmelfahrt",
        Holiday::WhitMonday => "Pfingstmontag",
        Holiday::GermanUnity => "Tag der Deutschen Einheit",
        Holiday::ChristmasEve => "Heiligabend",
        Holiday::Christmas => "1. Weihnachtstag",
        Holiday::BoxingDay => "2. Weihnachtstag",
        Holiday::NewYearsEve => "Silvester",
    },
    left_out: "Ohne Haken sind Wochenenden, Feiertage, Heiligabend und Silvester.",
    outside: |period| format!("Das liegt außerhalb Ihres Tandems: {period}."),
    no_days: "Bis zum Ende des Tandems ist kein Termin mehr frei. Das Ende können Sie in den Einstellungen des Tandems ändern.",
    plan_all: |count| format!("{count} Treffen planen"),
    planned: |count| format!("{count} Treffen geplant"),
};

/// English.
pub static EN: Series = Series {
    agenda: "Agenda",
    no_agenda: "Start empty",
    occasions: |occasion| match occasion {
        Occasion::FirstTalk => "First talk",
        Occasion::Regular => "Regular meeting",
        Occasion::MidTerm => "Halfway review",
        Occasion::Closing => "Closing meeting",
    },
    templates: |occasion| match occasion {
        Occasion::FirstTalk => &[
            ("Arriving", 10),
            ("Getting to know each other", 15),
            ("What do we expect, and which goals do both have?", 20),
            ("Agreement", 20),
            ("Collecting topics, and where are we? (Skills)", 15),
            ("Next date", 10),
        ],
        Occasion::Regular => &[
            ("Arriving", 5),
            ("Looking back, and what is open", 15),
            ("Trying things out", 40),
            ("The other way round: from the mentee’s experience", 15),
            ("Steps until the next time", 10),
            ("How was it? Next date", 5),
        ],
        Occasion::MidTerm => &[
            ("Arriving", 5),
            ("What has worked already? New views (Skills)", 20),
            ("Goals of both: still right?", 20),
            ("Do rhythm, length and rules still suit?", 15),
            ("The other way round: what does the mentor take away?", 15),
            ("What we change", 10),
            ("How was it? Next date", 5),
        ],
        Occasion::Closing => &[
            ("Arriving", 5),
            ("Looking back on the goals of both", 25),
            ("Then and now: new views (Skills)", 15),
            ("Thanks in both directions", 15),
            ("What do we pass on?", 20),
            ("How do we stay in touch?", 10),
        ],
    },
    plan: "Plan several meetings",
    intro: "Always on the same weekday, until the end of the tandem. Take out what does not suit you; every \
             meeting can be moved later.",
    first: "First meeting",
    rhythm: "How often",
    rhythms: ["once a month", "twice a month", "three times a month", "every week"],
    days: "Suggestion",
    on_holiday: |day, holiday| format!("{day} ({holiday})"),
    holidays: |holiday| match holiday {
        Holiday::NewYear => "New Year",
        Holiday::GoodFriday => "Good Friday",
        Holiday::EasterMonday => "Easter Monday",
        Holiday::LabourDay => "Labour Day",
        Holiday::Ascension => "Ascension Day",
        Holiday::WhitMonday => "Whit Monday",
        Holiday::GermanUnity => "Day of German Unity",
        Holiday::ChristmasEve => "Christmas Eve",
        Holiday::Christmas => "Christmas Day",
        Holiday::BoxingDay => "Boxing Day",
        Holiday::NewYearsEve => "New Year’s Eve",
    },
    left_out: "Weekends, public holidays, Christmas Eve and New Year’s Eve are not ticked.",
    outside: |period| format!("This is outside of your tandem: {period}."),
    no_days: "There is no date left before the end of the tandem. You can change the end in the settings of the tandem.",
    plan_all: |count| format!("Plan {}", counted(count, "meeting", "meetings")),
    planned: |count| format!("{} planned", counted(count, "meeting", "meetings")),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_agendas_fill_ninety_minutes() {
        for template in Occasion::ALL.map(DE.templates).into_iter().chain(Occasion::ALL.map(EN.templates)) {
            assert_eq!(template.iter().map(|(_, minutes)| minutes).sum::<u64>(), 90);
        }
        let is_as_long = |one: &Occasion| (DE.templates)(*one).len() == (EN.templates)(*one).len();
        assert!(Occasion::ALL.iter().all(is_as_long));
    }
}
