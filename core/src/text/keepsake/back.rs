//! Looking back, halfway and at the end.

use crate::text::counted;
use crate::text::numbers::german as number;

/// Texts of the two pages that lead through looking back.
#[derive(Debug)]
pub struct Back {
    /// Title of the page for halfway.
    pub halfway: &'static str,
    /// Below it.
    pub halfway_intro: &'static str,
    /// Title of the page for the end.
    pub closing: &'static str,
    /// Below it.
    pub closing_intro: &'static str,
    /// Leads to either: what it is about.
    pub meta: [&'static str; 2],
    /// Names the list of stations.
    pub stations: &'static str,
    /// Said of a station that is done.
    pub is_done: &'static str,

    /// Looking at the goals.
    pub goals: &'static str,
    /// So many were reached, so many go on.
    pub reached: fn(usize, usize) -> String,
    /// So many are overdue; none comes in as 0.
    pub overdue: fn(usize) -> String,
    /// Views, then and now.
    pub views: &'static str,
    /// Nobody has chosen skills.
    pub no_skills: &'static str,
    /// Nobody has handed in.
    pub nobody: &'static str,
    /// The reader's is missing; the name of the other one comes in.
    pub mine_missing: fn(&str) -> String,
    /// The other one's is missing.
    pub other_missing: fn(&str) -> String,
    /// Both have handed in.
    pub both: &'static str,
    /// Of whom the skills are; the name comes in.
    pub skills_of: fn(&str) -> String,
    /// Both have answered the rhythm check.
    pub answered: &'static str,
    /// It is before the third meeting.
    pub no_pulse: &'static str,
    /// What both do otherwise in the second half.
    pub otherwise: &'static str,
    /// An example.
    pub otherwise_hint: &'static str,
    /// Thanks, in both directions.
    pub thanks: &'static str,
    /// Below that.
    pub thanks_text: &'static str,
    /// Label: what the reader thanks the other one for, whose name comes in.
    pub my_thanks: fn(&str) -> String,
    /// Label: what the other one thanks the reader for.
    pub their_thanks: fn(&str) -> String,
    /// How it may begin.
    pub thanks_hint: &'static str,
    /// What both pass on.
    pub pass_on: &'static str,
    /// An example.
    pub pass_on_hint: &'static str,
    /// Leads to the cards.
    pub to_cards: &'static str,
    /// How both stay in touch.
    pub in_touch: &'static str,
    /// An example.
    pub in_touch_hint: &'static str,

    /// Closes the tandem.
    pub close: &'static str,
    /// Asks whether it is time.
    pub close_question: &'static str,
    /// What closing means.
    pub close_text: &'static str,
    /// It is closed.
    pub closed: &'static str,
    /// So many meetings in so many months, so many goals.
    pub sum: fn(usize, usize, usize) -> String,
    /// What took help then and is shown to others now; the month and the skills come in.
    pub grown: fn(&str, &str) -> String,
    /// Opens it again.
    pub reopen: &'static str,
    /// Leads to the archive.
    pub to_archive: &'static str,
    /// What stays.
    pub what_stays: &'static str,
}

/// German.
pub(super) const DE: Back = Back {
    halfway: "Zwischenbilanz",
    halfway_intro: "Vier kurze Stationen, am besten zu zweit.",
    closing: "Abschluss",
    closing_intro: "Fünf kurze Stationen, am besten zu zweit.",
    meta: ["Ziele, Damals und heute, Takt", "Zurückblicken, danken, weitergeben"],
    stations: "Stationen",
    is_done: "fertig",
    goals: "Ziele ansehen",
    reached: |reached, going_on| match (reached, going_on) {
        (0, 0) => "Noch kein Ziel festgehalten.".to_owned(),
        (0, going_on) => format!("{} in Arbeit.", counted(going_on, "Ziel", "Ziele")),
        (reached, 0) => format!("{} erreicht.", counted(reached, "Ziel", "Ziele")),
        (reached, going_on) => {
            let reached = if reached == 1 { "Ein Ziel".to_owned() } else { format!("{reached} Ziele") };
            let goes_on = if going_on == 1 { "eines geht" } else { &format!("{} gehen", number(going_on)) };
            format!("{reached} erreicht, {goes_on} mit Ihnen weiter.")
        }
    },
    overdue: |count| match count {
        0 => String::new(),
        1 => "Bei einem ist der Tag vorbei: weiterführen, pausieren oder nicht weiterverfolgen?".to_owned(),
        _ => {
            format!(
                "Bei {} ist der Tag vorbei: weiterführen, pausieren oder nicht weiterverfolgen?",
                number(count)
            )
        }
    },
    views: "Damals und heute",
    no_skills: "Noch sind keine Fähigkeiten gewählt.",
    nobody: "Drei Minuten, jede und jeder für sich.",
    mine_missing: |name| format!("{name} hat schon abgegeben. Jetzt fehlt Ihre Einschätzung."),
    other_missing: |name| format!("Jetzt fehlt noch die Einschätzung von {name}."),
    both: "Beide haben eingeschätzt.",
    skills_of: |name| format!("Fähigkeiten von {name}"),
    answered: "Beide haben geantwortet.",
    no_pulse: "Den ersten Takt-Check gibt es nach dem dritten Treffen.",
    otherwise: "Was wir jetzt anders machen",
    otherwise_hint: "Zum Beispiel: Jedes Treffen beginnt mit etwas zum Ausprobieren",
    thanks: "Danke sagen, in beide Richtungen",
    thanks_text: "Ein Satz füreinander genügt. Er kommt ins Erinnerungsbuch.",
    my_thanks: |other| format!("Ihr Dank an {other}"),
    their_thanks: |other| format!("Dank von {other} an Sie"),
    thanks_hint: "Danke, dass …",
    pass_on: "Was wir weitergeben",
    pass_on_hint: "Zum Beispiel: Eine Stunde für das Team, in der alle die Umfrage ausprobieren",
    to_cards: "Karten zum Weitererzählen",
    in_touch: "Wie wir in Kontakt bleiben",
    in_touch_hint: "Zum Beispiel: Mittagessen am ersten Freitag im Quartal",
    close: "Tandem abschließen",
    close_question: "Haben Sie beide alles gesagt?",
    close_text: "Was Sie aufgeschrieben haben, bleibt. Sie können auch danach noch etwas ergänzen.",
    closed: "Ihr Tandem ist abgeschlossen",
    sum: |meetings, months, goals| {
        let months = if months < 2 { String::new() } else { format!(" in {} Monaten", number(months)) };
        let goals = match goals {
            0 => String::new(),
            count => format!(", {} erreicht", counted(count, "Ziel", "Ziele")),
        };
        format!("{meetings} Treffen{months}{goals}.")
    },
    grown: |month, skills| format!("Was im {month} noch mit Hilfe ging, zeigen Sie heute anderen: {skills}."),
    reopen: "Doch noch nicht abschließen",
    to_archive: "Ins Archiv legen oder löschen",
    what_stays: "Was bleibt",
};

/// English.
pub(super) const EN: Back = Back {
    halfway: "Halfway review",
    halfway_intro: "Four short stations, best together.",
    closing: "Closing",
    closing_intro: "Five short stations, best together.",
    meta: ["Goals, then and now, rhythm", "Look back, say thanks, pass on"],
    stations: "Stations",
    is_done: "done",
    goals: "Look at the goals",
    reached: |reached, going_on| match (reached, going_on) {
        (0, 0) => "No goal written down yet.".to_owned(),
        (0, going_on) => format!("{} in progress.", counted(going_on, "goal", "goals")),
        (reached, 0) => format!("{} reached.", counted(reached, "goal", "goals")),
        (reached, going_on) => {
            let goes = if going_on == 1 { "goes" } else { "go" };
            format!("{} reached, {going_on} {goes} on with you.", counted(reached, "goal", "goals"))
        }
    },
    overdue: |count| match count {
        0 => String::new(),
        1 => "The day of one has passed: go on, pause it, or set it aside?".to_owned(),
        _ => format!("The day of {count} has passed: go on, pause them, or set them aside?"),
    },
    views: "Then and now",
    no_skills: "No skills chosen yet.",
    nobody: "Three minutes, each on their own.",
    mine_missing: |name| format!("{name} has handed in already. Now your view is missing."),
    other_missing: |name| format!("Now {name}’s view is missing."),
    both: "Both views are in.",
    skills_of: |name| format!("{name}’s skills"),
    answered: "Both have answered.",
    no_pulse: "The first rhythm check comes after the third meeting.",
    otherwise: "What we change now",
    otherwise_hint: "For example: every meeting begins with something to try out",
    thanks: "Say thanks, in both directions",
    thanks_text: "One sentence for each other is enough. It goes into the keepsake book.",
    my_thanks: |other| format!("Your thanks to {other}"),
    their_thanks: |other| format!("{other}’s thanks to you"),
    thanks_hint: "Thank you for …",
    pass_on: "What we pass on",
    pass_on_hint: "For example: an hour for the team in which everybody tries out the poll",
    to_cards: "Cards to pass on",
    in_touch: "How we stay in touch",
    in_touch_hint: "For example: lunch on the first Friday of every quarter",
    close: "Close the tandem",
    close_question: "Have you both said everything?",
    close_text: "What you have written stays. You can still add to it afterwards.",
    closed: "Your tandem is closed",
    sum: |meetings, months, goals| {
        let months = if months < 2 { String::new() } else { format!(" in {months} months") };
        let goals = match goals {
            0 => String::new(),
            count => format!(", {} reached", counted(count, "goal", "goals")),
        };
        format!("{}{months}{goals}.", counted(meetings, "meeting", "meetings"))
    },
    grown: |month, skills| format!("What still took help in {month} you now show to others: {skills}."),
    reopen: "Not closed yet after all",
    to_archive: "Move to the archive or delete",
    what_stays: "What stays",
};
