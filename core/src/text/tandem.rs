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
    pub goal_of: Personal,
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
    /// When the last file for the partner was made: their name, the day.
    pub made: fn(&str, &str) -> String,
    /// When a file of the partner came in: their name, the day.
    pub received: fn(&str, &str) -> String,
    /// There is something that no file for the partner has had; their name comes in.
    pub news: fn(&str) -> String,
    /// There is nothing of that kind; the partner’s name comes in.
    pub no_news: fn(&str) -> String,
    /// There is no backup.
    pub never_backed_up: &'static str,
    /// When the last one was made.
    pub backed_up: fn(&str) -> String,
    /// Everything is in it.
    pub all_backed_up: &'static str,
    /// There is more than the last backup has.
    pub new_since_backup: &'static str,
    /// There is something, and no backup.
    pub nothing_backed_up: &'static str,
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
    decisions_why: "An derselben Stelle wurde zweimal weitergearbeitet. Das ist kein Fehler, und nichts ist \
                     verloren. Wählen Sie in Ruhe, am besten zusammen.",
    several_versions: "Mehrere Fassungen",
    deleted_and_changed: "Einmal gelöscht, einmal geändert",
    untitled: "Ohne Titel",
    next_meeting: "Nächstes Treffen",
    no_meeting: "Kein Treffen geplant",
    no_meeting_text: "Tragen Sie den nächsten Termin ein. Die Tagesordnung steht dann schon, Sie ändern \
                       nur, was nicht passt.",
    plan_meeting: "Treffen planen",
    meeting: "Treffen",
    goals: "Ziele in Arbeit",
    no_goals: "Worauf arbeiten Sie hin?",
    no_goals_text: "Zwei oder drei Ziele genügen für den Anfang. Schreiben Sie beide auf, was Sie sich \
                     vornehmen.",
    first_goal: "Erstes Ziel festhalten",
    no_open_goals: "Gerade ist kein Ziel in Arbeit.",
    all_goals: "Alle Ziele",
    goal_of: Personal { you: "Ihr Ziel", other: |name| format!("Ziel von {name}") },
    journal: "Zuletzt im Tagebuch",
    all_entries: "Ganzes Tagebuch",
    exchange: "Austausch und Sicherung",
    to_exchange: "Zum Austausch",
    never_exchanged: |partner| format!("Mit {partner} noch nichts ausgetauscht"),
    made: |partner, day| format!("Datei für {partner} erstellt: {day}"),
    received: |partner, day| format!("Datei von {partner} übernommen: {day}"),
    news: |partner| format!("Es gibt Neues für {partner}"),
    no_news: |partner| format!("Nichts Neues für {partner}"),
    never_backed_up: "Noch keine Sicherung",
    backed_up: |day| format!("Letzte Sicherung: {day}"),
    all_backed_up: "Alles ist in Ihrer Sicherung",
    new_since_backup: "Seit der letzten Sicherung ist Neues dazugekommen",
    nothing_backed_up: "Noch ist nichts gesichert",
    backup_due: "Zeit für eine Sicherung: So bleibt alles erhalten, auch wenn der Browser seine Daten \
                  verliert.",
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
    backwards: "Das Ende liegt vor dem Beginn. Bitte ändern Sie eines von beiden.",
    stays: |period| format!("Solange bleibt es bei {period}."),
    show_code: "Tandem-Code zeigen",
    hide_code: "Verbergen",
    code_lost: "Der Tandem-Code fehlt auf diesem Gerät",
    code_unknown: |partner| {
        format!(
            "Ohne den Tandem-Code können Sie keine Datei und keine Sicherung erstellen. {partner} kennt ihn: \
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
                   weitergegeben haben. Das lässt sich nicht rückgängig machen. Die Daten Ihres Gegenübers \
                   und Ihre Sicherungen bleiben.",
    backup_first: "Vorher eine Sicherung erstellen",
    remove_confirm: "Endgültig entfernen",
    removed: "Das Tandem ist von diesem Gerät entfernt.",
    remove_failed: "Das Tandem ließ sich nicht entfernen. Bitte versuchen Sie es noch einmal.",
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
    decisions_why: "Work went on twice in the same place. That is no mistake, and nothing is lost. Choose \
                     in your own time, best of all together.",
    several_versions: "Several versions",
    deleted_and_changed: "Deleted once, changed once",
    untitled: "Untitled",
    next_meeting: "Next meeting",
    no_meeting: "No meeting planned",
    no_meeting_text: "Enter your next date. The agenda is there already; you only change what does not suit \
                       you.",
    plan_meeting: "Plan a meeting",
    meeting: "Meeting",
    goals: "Goals in progress",
    no_goals: "What are you working towards?",
    no_goals_text: "Two or three goals are enough to begin with. Both of you write down what you want to \
                     achieve.",
    first_goal: "Write down the first goal",
    no_open_goals: "No goal is being worked on at the moment.",
    all_goals: "All goals",
    goal_of: Personal { you: "Your goal", other: |name| format!("Goal of {name}") },
    journal: "Latest in the journal",
    all_entries: "Whole journal",
    exchange: "Exchange and backup",
    to_exchange: "Go to exchange",
    never_exchanged: |partner| format!("Nothing exchanged with {partner} yet"),
    made: |partner, day| format!("File made for {partner}: {day}"),
    received: |partner, day| format!("File from {partner} added: {day}"),
    news: |partner| format!("There is news for {partner}"),
    no_news: |partner| format!("Nothing new for {partner}"),
    never_backed_up: "No backup yet",
    backed_up: |day| format!("Last backup: {day}"),
    all_backed_up: "Everything is in your backup",
    new_since_backup: "There is something new since the last backup",
    nothing_backed_up: "Nothing is backed up yet",
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
    backwards: "The end is before the start. Please change one of them.",
    stays: |period| format!("Until then it stays {period}."),
    show_code: "Show the tandem code",
    hide_code: "Hide",
    code_lost: "The tandem code is missing on this device",
    code_unknown: |partner| {
        format!(
            "Without the tandem code you cannot make a file or a backup. {partner} knows it: ask, and enter it \
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
                   yet. This cannot be undone. Your partner’s data and your backups stay.",
    backup_first: "Make a backup first",
    remove_confirm: "Remove for good",
    removed: "The tandem has been removed from this device.",
    remove_failed: "The tandem could not be removed. Please try again.",
};
