//! A tandem: its people, its overview, its own settings.

use super::counted;
use super::people::Personal;

/// Texts about one tandem.
#[derive(Debug)]
pub struct Tandem {
    /// From the first to the last day, written out.
    pub period: fn(&str, &str) -> String,
    /// Since the first day.
    pub since: fn(&str) -> String,
    /// Heads the tandem code.
    pub code: &'static str,
    /// Heads it while it has not been passed on; the partner’s name comes in.
    pub code_pass_on: fn(&str) -> String,
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
    /// A field has several versions.
    pub several_versions: &'static str,
    /// One deleted, the other went on writing.
    pub deleted_and_changed: &'static str,
    /// Something that has no title.
    pub untitled: &'static str,
    /// Leads to all goals.
    pub all_goals: &'static str,
    /// Whose goal it is.
    pub goal_of: Personal,

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
    /// Label of the place whose times count.
    pub zone: &'static str,
    /// Below it.
    pub zone_text: &'static str,
    /// A place that this device does not know.
    pub zone_unknown: fn(&str) -> String,
    /// Heads the period.
    pub time: &'static str,
    /// The first day.
    pub from: &'static str,
    /// The last day.
    pub until: &'static str,
    /// The last day is before the first one.
    pub backwards: &'static str,
    /// Which period it stays at meanwhile.
    pub stays: fn(&str) -> String,
    /// Shows the code.
    pub show_code: &'static str,
    /// Hides it again.
    pub hide_code: &'static str,
    /// Heads the question for it, where it got lost.
    pub code_lost: &'static str,
    /// This device does not know it; the partner's name comes in.
    pub code_unknown: fn(&str) -> String,
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
    /// It could not be done.
    pub remove_failed: &'static str,
}

/// German.
pub static DE: Tandem = Tandem {
    period: |from, until| format!("{from} bis {until}"),
    since: |from| format!("seit {from}"),
    code: "Ihr Tandem-Code",
    code_pass_on: |partner| format!("Sagen Sie {partner} den Tandem-Code"),
    code_purpose: |partner| {
        format!(
            "Ihre Dateien sind verschlüsselt. {partner} braucht diesen Code für die erste Datei, danach nicht \
             mehr."
        )
    },
    code_advice: "Am besten persönlich oder am Telefon. Schicken Sie den Code nie zusammen mit einer Datei.",
    code_later: "Sie finden den Code jederzeit in den Einstellungen des Tandems. Notieren Sie ihn auch auf \
                  Papier, falls dieses Gerät ausfällt.",
    code_told: "Ich habe ihn weitergesagt",
    decisions: |count| {
        counted(count, "Entscheidung wartet auf Sie beide", "Entscheidungen warten auf Sie beide")
    },
    several_versions: "Mehrere Fassungen",
    deleted_and_changed: "Einmal gelöscht, einmal geändert",
    untitled: "Ohne Titel",
    all_goals: "Alle Ziele",
    goal_of: Personal { you: "Ihr Ziel", other: |name| format!("Ziel von {name}") },
    settings: "Ein\u{ad}stellungen des Tandems",
    people: "Sie beide",
    this_is_you: "Das sind Sie",
    name: "Name oder Kürzel",
    department: "Dienststelle",
    own_name: "Name des Tandems",
    own_name_intro: "Ohne eigenen Namen heißt das Tandem nach Ihnen beiden.",
    zone: "Zeitzone",
    zone_text: "Alle Uhrzeiten dieses Tandems gelten hier, auch wenn Sie auf Reisen sind.",
    zone_unknown: |name| format!("{name} (gilt wie Berlin)"),
    time: "Zeitraum",
    from: "Beginn",
    until: "Ende",
    backwards: "Das Ende liegt vor dem Beginn. Bitte ändern Sie eines von beiden.",
    stays: |period| format!("Solange bleibt es bei {period}."),
    show_code: "Tandem-Code zeigen",
    hide_code: "Verbergen",
    code_lost: "Der Tandem-Code fehlt auf diesem Gerät",
    code_unknown: |partner| {
        format!(
            "Ohne den Tandem-Code können Sie keine Datei für {partner} erstellen. {partner} kennt ihn: \
             Fragen Sie nach, und geben Sie ihn hier ein."
        )
    },
    code_learned: "Danke. Dieses Gerät kennt den Tandem-Code wieder.",
    fullness: |percent| {
        format!(
            "Dieses Tandem ist zu {percent} % voll, und Löschen schafft keinen Platz. Halten Sie neue Texte kurz, und \
             legen Sie in Ruhe ein neues Tandem für die Fortsetzung an: Dieses hier bleibt lesbar."
        )
    },
    is_full: "Dieses Tandem ist voll",
    is_full_meaning: "Neues lässt sich nicht mehr austauschen und bald nicht mehr festhalten. Erstellen Sie \
                       eine Sicherung, und legen Sie ein neues Tandem für die Fortsetzung an. Was in diesem \
                       steht, bleibt lesbar und lässt sich ändern.",
    device_settings: "Sprache, Aussehen und Speicher",
    removal: "Von diesem Gerät entfernen",
    removal_intro: "Entfernt das Tandem nur hier. Bei Ihrem Gegenüber bleibt alles, wie es ist.",
    remove: "Tandem entfernen …",
    remove_question: |name| format!("„{name}“ von diesem Gerät entfernen?"),
    remove_loss: "Alles aus diesem Tandem wird auf diesem Gerät gelöscht, auch was Sie noch nicht \
                   weitergegeben haben. Zehn Minuten lang können Sie es auf der Startseite zurückholen, dann \
                   wird es gelöscht: sofort, oder wenn Tandembuch das nächste Mal geöffnet wird. Die Daten Ihres Gegenübers und Ihre Sicherungen bleiben.",
    backup_first: "Vorher eine Sicherung erstellen",
    remove_confirm: "Jetzt entfernen",
    remove_failed: "Das Tandem ließ sich nicht löschen. Bitte versuchen Sie es noch einmal.",
};

/// English.
pub static EN: Tandem = Tandem {
    period: |from, until| format!("{from} to {until}"),
    since: |from| format!("since {from}"),
    code: "Your tandem code",
    code_pass_on: |partner| format!("Tell {partner} the tandem code"),
    code_purpose: |partner| {
        format!(
            "Your files are encrypted. {partner} needs this code for the first file, and not again after that."
        )
    },
    code_advice: "Best in person or on the phone. Never send the code together with a file.",
    code_later: "You can find the code in the settings of the tandem at any time. Write it on paper, too, \
                  in case this device fails.",
    code_told: "I have told them",
    decisions: |count| {
        counted(count, "decision is waiting for the two of you", "decisions are waiting for the two of you")
    },
    several_versions: "Several versions",
    deleted_and_changed: "Deleted once, changed once",
    untitled: "Untitled",
    all_goals: "All goals",
    goal_of: Personal { you: "Your goal", other: |name| format!("Goal of {name}") },
    settings: "Settings of the tandem",
    people: "The two of you",
    this_is_you: "This is you",
    name: "Name or initials",
    department: "Department",
    own_name: "Name of the tandem",
    own_name_intro: "Without a name of its own, the tandem is called after the two of you.",
    zone: "Time zone",
    zone_text: "All times of this tandem are of this place, even when you travel.",
    zone_unknown: |name| format!("{name} (counts as Berlin)"),
    time: "Period",
    from: "Start",
    until: "End",
    backwards: "The end is before the start. Please change one of them.",
    stays: |period| format!("Until then it stays {period}."),
    show_code: "Show the tandem code",
    hide_code: "Hide",
    code_lost: "The tandem code is missing on this device",
    code_unknown: |partner| {
        format!(
            "Without the tandem code you cannot make a file for {partner}. {partner} knows it: ask, and enter it \
             here."
        )
    },
    code_learned: "Thank you. This device knows the tandem code again.",
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
    removal_intro: "Removes the tandem here only. For your partner everything stays as it is.",
    remove: "Remove the tandem …",
    remove_question: |name| format!("Remove “{name}” from this device?"),
    remove_loss: "Everything in this tandem is deleted on this device, also what you have not passed on \
                   yet. For ten minutes you can bring it back on the start page. Then it is deleted: at once, or \
                   when Tandembuch is opened the next time. Your partner’s data and your backups stay.",
    backup_first: "Make a backup first",
    remove_confirm: "Remove now",
    remove_failed: "The tandem could not be deleted. Please try again.",
};
