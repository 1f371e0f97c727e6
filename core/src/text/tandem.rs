//! A tandem: its people, its overview, its own settings.

use super::counted;

/// Texts about one tandem.
#[derive(Debug)]
pub struct Tandem {
    /// From the first to the last day, written out.
    pub period: fn(&str, &str) -> String,
    /// Since the first day.
    pub since: fn(&str) -> String,
    /// Heads the Tandem-Code.
    pub code: &'static str,
    /// Heads it while it has not been passed on.
    pub code_pass_on: &'static str,
    /// What it is for; the partner's name comes in.
    pub code_purpose: fn(&str) -> String,
    /// How it is handed on.
    pub code_advice: &'static str,
    /// Where it can be found later.
    pub code_later: &'static str,
    /// The person has told it to the partner.
    pub code_told: &'static str,
    /// Heads what there is to decide, counted.
    pub decisions: fn(usize) -> String,
    /// How that came about.
    pub decisions_why: &'static str,
    /// A field has several versions.
    pub several_versions: &'static str,
    /// One deleted, the other went on writing.
    pub deleted_and_changed: &'static str,
    /// Something that has no title.
    pub untitled: &'static str,
    /// Heads the next meeting.
    pub next_meeting: &'static str,
    /// No meeting lies ahead.
    pub no_meeting: &'static str,
    /// What a meeting here is good for.
    pub no_meeting_text: &'static str,
    /// Leads to the meetings, to plan one.
    pub plan_meeting: &'static str,
    /// A meeting without a title.
    pub meeting: &'static str,
    /// Heads the goals that are being worked on.
    pub goals: &'static str,
    /// There are no goals at all.
    pub no_goals: &'static str,
    /// What goals are good for.
    pub no_goals_text: &'static str,
    /// Leads to the goals, to enter the first one.
    pub first_goal: &'static str,
    /// There are goals, but none is being worked on.
    pub no_open_goals: &'static str,
    /// Leads to all goals.
    pub all_goals: &'static str,
    /// Whose goal it is.
    pub goal_of: fn(&str) -> String,
    /// Heads the last entries of the journal.
    pub journal: &'static str,
    /// Leads to the whole journal.
    pub all_entries: &'static str,
    /// Heads exchange and backup.
    pub exchange: &'static str,
    /// Leads there.
    pub to_exchange: &'static str,
    /// Nothing has gone either way yet; the partner's name comes in.
    pub never_exchanged: fn(&str) -> String,
    /// When a file went to the partner: their name, the day.
    pub sent: fn(&str, &str) -> String,
    /// When a file of the partner came in: their name, the day.
    pub received: fn(&str, &str) -> String,
    /// How many changes the partner has not seen.
    pub unsent: fn(u64) -> String,
    /// There is no backup.
    pub never_backed_up: &'static str,
    /// When the last one was made.
    pub backed_up: fn(&str) -> String,
    /// How many changes are in no backup.
    pub not_backed_up: fn(u64) -> String,
    /// Said where it is about time.
    pub backup_due: &'static str,

    /// Heads the settings of the tandem.
    pub settings: &'static str,
    /// Heads the two people.
    pub people: &'static str,
    /// Marks the person who sits here.
    pub this_is_you: &'static str,
    /// Label of a name.
    pub name: &'static str,
    /// Label of a department.
    pub department: &'static str,
    /// Heads the name of the tandem.
    pub own_name: &'static str,
    /// What it is good for.
    pub own_name_intro: &'static str,
    /// Heads the period.
    pub time: &'static str,
    /// The first day.
    pub from: &'static str,
    /// The last day.
    pub until: &'static str,
    /// Shows the code.
    pub show_code: &'static str,
    /// Hides it again.
    pub hide_code: &'static str,
    /// Heads the question for it, where it got lost.
    pub code_lost: &'static str,
    /// This device does not know it; the partner's name comes in.
    pub code_unknown: fn(&str) -> String,
    /// What was typed is none.
    pub code_wrong: &'static str,
    /// It is known now.
    pub code_learned: &'static str,
    /// How full the tandem is, in percent, and what to do in time.
    pub fullness: fn(usize) -> String,
    /// A bound is reached.
    pub is_full: &'static str,
    /// What to do then.
    pub is_full_meaning: &'static str,
    /// Leads to the settings of the device.
    pub device_settings: &'static str,
    /// Heads the removal of the tandem.
    pub removal: &'static str,
    /// What it does and does not do.
    pub removal_intro: &'static str,
    /// Opens the dialog.
    pub remove: &'static str,
    /// Heads the dialog; the tandem's name comes in.
    pub remove_question: fn(&str) -> String,
    /// What is lost, and what stays.
    pub remove_loss: &'static str,
    /// Offers a backup.
    pub backup_first: &'static str,
    /// Does it.
    pub remove_confirm: &'static str,
    /// It is done.
    pub removed: &'static str,
    /// It could not be done.
    pub remove_failed: &'static str,
}

/// German.
pub static DE: Tandem = Tandem {
    period: |from, until| format!("{from} bis {until}"),
    since: |from| format!("seit {from}"),
    code: "Ihr Tandem-Code",
    code_pass_on: "Geben Sie den Tandem-Code weiter",
    code_purpose: |partner| {
        format!(
            "Dateien zwischen Ihnen sind verschlüsselt. Mit diesem Code öffnet {partner} sie beim ersten Mal; danach \
             ist er gemerkt."
        )
    },
    code_advice: "Sagen Sie ihn persönlich oder am Telefon. Schicken Sie ihn nicht zusammen mit einer Datei.",
    code_later: "Sie finden ihn jederzeit in den Einstellungen.",
    code_told: "Code ist weitergegeben",
    decisions: |count| counted(count, "Entscheidung ist offen", "Entscheidungen sind offen"),
    decisions_why: "Dasselbe wurde getrennt voneinander geändert. Nichts ist verloren: Wählen Sie in Ruhe, was gelten soll.",
    several_versions: "Mehrere Fassungen",
    deleted_and_changed: "Gelöscht und zugleich geändert",
    untitled: "Ohne Titel",
    next_meeting: "Nächstes Treffen",
    no_meeting: "Kein Treffen geplant",
    no_meeting_text: "Tragen Sie den nächsten Termin ein. Zu jedem Treffen gehören eine Tagesordnung und ein Tagebuch.",
    plan_meeting: "Treffen planen",
    meeting: "Treffen",
    goals: "Ziele in Arbeit",
    no_goals: "Worauf arbeiten Sie hin?",
    no_goals_text: "Zwei oder drei Ziele genügen für den Anfang. Die Themen wählt die oder der Mentee.",
    first_goal: "Erstes Ziel festhalten",
    no_open_goals: "Gerade ist kein Ziel in Arbeit.",
    all_goals: "Alle Ziele",
    goal_of: |person| format!("Ziel von {person}"),
    journal: "Zuletzt im Tagebuch",
    all_entries: "Alle Einträge",
    exchange: "Austausch und Sicherung",
    to_exchange: "Zum Austausch",
    never_exchanged: |partner| format!("Mit {partner} noch nichts ausgetauscht"),
    sent: |partner, day| format!("Zuletzt {day} an {partner} gegeben"),
    received: |partner, day| format!("Zuletzt {day} von {partner} erhalten"),
    unsent: |count| match count {
        0 => "Alles ist geteilt".to_owned(),
        1 => "1 Änderung ist noch nicht geteilt".to_owned(),
        _ => format!("{count} Änderungen sind noch nicht geteilt"),
    },
    never_backed_up: "Noch keine Sicherung",
    backed_up: |day| format!("Letzte Sicherung {day}"),
    not_backed_up: |count| match count {
        0 => "Alles ist gesichert".to_owned(),
        1 => "1 Änderung ist noch nicht gesichert".to_owned(),
        _ => format!("{count} Änderungen sind noch nicht gesichert"),
    },
    backup_due: "Zeit für eine Sicherung: So bleibt alles erhalten, auch wenn der Browser seine Daten verliert.",
    settings: "Einstellungen des Tandems",
    people: "Sie beide",
    this_is_you: "Das sind Sie",
    name: "Name oder Kürzel",
    department: "Dienststelle",
    own_name: "Name des Tandems",
    own_name_intro: "Ohne eigenen Namen heißt das Tandem nach Ihnen beiden.",
    time: "Zeitraum",
    from: "Beginn",
    until: "Ende",
    show_code: "Tandem-Code zeigen",
    hide_code: "Verbergen",
    code_lost: "Der Tandem-Code fehlt auf diesem Gerät",
    code_unknown: |partner| {
        format!(
            "Dieses Gerät kennt Ihren Tandem-Code nicht mehr. Ohne ihn entsteht keine Datei und keine Sicherung. Fragen \
             Sie {partner} danach und geben Sie ihn hier genau so ein, oder öffnen Sie eine Datei Ihres Tandems mit ihm."
        )
    },
    code_wrong: "Das ist kein Tandem-Code. Er hat sechzehn Buchstaben und Ziffern.",
    code_learned: "Der Tandem-Code ist wieder bekannt.",
    fullness: |percent| {
        format!(
            "Dieses Tandem ist zu {percent} % voll, und Löschen schafft keinen Platz. Halten Sie neue Texte kurz, und \
             legen Sie in Ruhe ein neues Tandem für die Fortsetzung an: Dieses hier bleibt lesbar."
        )
    },
    is_full: "Dieses Tandem ist voll",
    is_full_meaning: "Neues lässt sich nicht mehr austauschen und bald nicht mehr festhalten. Erstellen Sie eine Sicherung, und \
                      legen Sie ein neues Tandem für die Fortsetzung an. Was in diesem steht, bleibt lesbar und lässt sich ändern.",
    device_settings: "Sprache, Aussehen und Speicher",
    removal: "Von diesem Gerät entfernen",
    removal_intro: "Entfernt das Tandem nur hier. Bei Ihrem Gegenüber bleibt alles, wie es ist.",
    remove: "Tandem entfernen …",
    remove_question: |name| format!("„{name}“ von diesem Gerät entfernen?"),
    remove_loss: "Alles aus diesem Tandem wird auf diesem Gerät gelöscht, auch was Sie noch nicht geteilt haben. Das \
                  lässt sich nicht rückgängig machen. Die Daten Ihres Gegenübers und Ihre Sicherungsdateien bleiben.",
    backup_first: "Vorher eine Sicherung erstellen",
    remove_confirm: "Endgültig entfernen",
    removed: "Das Tandem ist von diesem Gerät entfernt.",
    remove_failed: "Das Tandem ließ sich nicht entfernen. Bitte versuchen Sie es noch einmal.",
};

/// English.
pub static EN: Tandem = Tandem {
    period: |from, until| format!("{from} to {until}"),
    since: |from| format!("since {from}"),
    code: "Your Tandem-Code",
    code_pass_on: "Pass the Tandem-Code on",
    code_purpose: |partner| {
        format!(
            "Files between the two of you are encrypted. With this code {partner} opens them the first time; after \
             that it is remembered."
        )
    },
    code_advice: "Tell it in person or on the phone. Do not send it together with a file.",
    code_later: "You can find it in the settings at any time.",
    code_told: "I have passed the code on",
    decisions: |count| counted(count, "decision is open", "decisions are open"),
    decisions_why: "The same thing was changed apart from each other. Nothing is lost: take your time to choose what should \
                    hold.",
    several_versions: "Several versions",
    deleted_and_changed: "Deleted and changed at the same time",
    untitled: "Untitled",
    next_meeting: "Next meeting",
    no_meeting: "No meeting planned",
    no_meeting_text: "Enter your next date. Every meeting has an agenda and a journal.",
    plan_meeting: "Plan a meeting",
    meeting: "Meeting",
    goals: "Goals in work",
    no_goals: "What are you working towards?",
    no_goals_text: "Two or three goals are enough to begin with. The mentee chooses the topics.",
    first_goal: "Write down the first goal",
    no_open_goals: "No goal is being worked on at the moment.",
    all_goals: "All goals",
    goal_of: |person| format!("Goal of {person}"),
    journal: "Latest in the journal",
    all_entries: "All entries",
    exchange: "Exchange and backup",
    to_exchange: "Go to exchange",
    never_exchanged: |partner| format!("Nothing exchanged with {partner} yet"),
    sent: |partner, day| format!("Last given to {partner} {day}"),
    received: |partner, day| format!("Last received from {partner} {day}"),
    unsent: |count| match count {
        0 => "Everything is shared".to_owned(),
        1 => "1 change is not shared yet".to_owned(),
        _ => format!("{count} changes are not shared yet"),
    },
    never_backed_up: "No backup yet",
    backed_up: |day| format!("Last backup {day}"),
    not_backed_up: |count| match count {
        0 => "Everything is backed up".to_owned(),
        1 => "1 change is not backed up yet".to_owned(),
        _ => format!("{count} changes are not backed up yet"),
    },
    backup_due: "Time for a backup: it keeps everything safe even if the browser loses its data.",
    settings: "Settings of the tandem",
    people: "The two of you",
    this_is_you: "This is you",
    name: "Name or initials",
    department: "Department",
    own_name: "Name of the tandem",
    own_name_intro: "Without a name of its own, the tandem is called after the two of you.",
    time: "Period",
    from: "Start",
    until: "End",
    show_code: "Show the Tandem-Code",
    hide_code: "Hide",
    code_lost: "The Tandem-Code is missing on this device",
    code_unknown: |partner| {
        format!(
            "This device does not know your Tandem-Code any more. Without it no file and no backup can be made. Ask \
             {partner} for it and enter it here exactly as it is, or open a file of your tandem with it."
        )
    },
    code_wrong: "That is no Tandem-Code. It has sixteen letters and digits.",
    code_learned: "The Tandem-Code is known again.",
    fullness: |percent| {
        format!(
            "This tandem is {percent} % full, and deleting makes no room. Keep new texts short, and create a new tandem to \
             go on with while there is time: this one stays readable."
        )
    },
    is_full: "This tandem is full",
    is_full_meaning: "Nothing new can be exchanged any more, and soon nothing new will fit in. Make a backup, and create a new \
                      tandem to go on with. What is in this one stays readable and can be changed.",
    device_settings: "Language, appearance and storage",
    removal: "Remove from this device",
    removal_intro: "Removes the tandem here only. Everything stays as it is with your partner.",
    remove: "Remove the tandem …",
    remove_question: |name| format!("Remove “{name}” from this device?"),
    remove_loss: "Everything in this tandem is deleted on this device, also what you have not shared yet. This cannot \
                  be undone. Your partner’s data and your backup files stay.",
    backup_first: "Make a backup first",
    remove_confirm: "Remove for good",
    removed: "The tandem has been removed from this device.",
    remove_failed: "The tandem could not be removed. Please try again.",
};
