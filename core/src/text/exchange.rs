//! Passing on to the partner, and the backup.

/// Texts of the exchange screen, but for what comes in.
#[derive(Debug)]
pub struct Exchange {
    /// Title of the screen.
    pub title: &'static str,
    /// Below it: with whom, and how.
    pub subtitle: fn(&str) -> String,
    /// Names the switch between the two directions.
    pub direction: &'static str,
    /// To the partner: pass a file on.
    pub pass_on: &'static str,
    /// From the partner: open a file.
    pub open: &'static str,
    /// Heads what the partner has not seen.
    pub news_heading: fn(&str) -> String,
    /// Stands for what is not named, at the end of a list.
    pub more: &'static str,
    /// Heads what a file will contain.
    pub contents: &'static str,
    /// What becomes of a file: made, passed on, arrived.
    pub states: [&'static str; 3],
    /// Of one of these that is not so, as far as is known: passed on, arrived.
    pub not_yet: [&'static str; 2],
    /// Asks whether the last file was passed on.
    pub is_passed_on: &'static str,
    /// Answers that it was.
    pub passed_on: &'static str,
    /// Answers that it was not.
    pub not_passed_on: &'static str,
    /// What there is to do then.
    pub then_pass_on: &'static str,
    /// How it will be known that it has arrived; the partner's name comes in.
    pub is_on_its_way: fn(&str) -> String,
    /// It has; the partner's name comes in.
    pub has_arrived: fn(&str) -> String,
    /// Heads everything.
    pub everything_heading: &'static str,
    /// No file was made so far.
    pub never_made: &'static str,
    /// When the last file was made.
    pub last_made: fn(&str) -> String,
    /// A file had all of it, but nothing came back from the partner.
    pub made_unanswered: fn(&str) -> String,
    /// What the file will contain: "2 Ziele und 1 Treffen".
    pub will_contain: fn(&str) -> String,
    /// Why deleted things are in the list.
    pub deleted_note: fn(&str) -> String,
    /// There is nothing the partner has not seen.
    pub nothing_new: fn(&str) -> String,
    /// What that means.
    pub nothing_new_text: fn(&str) -> String,
    /// The switch to include everything.
    pub include_everything: &'static str,
    /// When that helps.
    pub include_everything_hint: &'static str,
    /// Opens the JSON.
    pub exact_content: &'static str,
    /// What the JSON is.
    pub exact_content_hint: &'static str,
    /// Makes the file.
    pub create: &'static str,
    /// Heads the file.
    pub ready: &'static str,
    /// What to do with the file; its name comes in.
    pub ready_text: fn(&str) -> String,
    /// Opens the share sheet. Shares nothing by itself.
    pub share: &'static str,
    /// Downloads the file.
    pub download: &'static str,
    /// Names the box with the encrypted text.
    pub as_text: &'static str,
    /// What is true after each way to hand a file over: downloaded, shared, copied.
    pub told: [&'static str; 3],
    /// Heads how the partner opens the file.
    pub then_heading: fn(&str) -> String,
    /// How the partner opens the file: the first time, and later. The name comes in.
    pub then_opens: [fn(&str) -> String; 2],
    /// What to do as long as the partner may not know the code; their name comes in.
    pub then_code: fn(&str) -> String,
    /// Leads to the Tandem-Code.
    pub to_code: &'static str,
    /// No file is made of the example.
    pub example_title: &'static str,
    /// What there is to see all the same.
    pub example_text: &'static str,
    /// Heads the backup.
    pub backup: &'static str,
    /// What it is for.
    pub backup_intro: &'static str,
    /// There is none.
    pub never_backed_up: &'static str,
    /// When the last one was made.
    pub last_backup: fn(&str) -> String,
    /// There is more than the last backup has.
    pub new_since: &'static str,
    /// There is something, and no backup.
    pub nothing_in_backup: &'static str,
    /// Everything is in it.
    pub all_in_backup: &'static str,
    /// Makes and downloads one.
    pub back_up: &'static str,
    /// What is true after each way to keep a backup: downloaded, copied.
    pub backup_told: [&'static str; 2],
    /// Opens the encrypted text of the backup.
    pub backup_as_text: &'static str,
    /// Opens the advice.
    pub where_to_keep: &'static str,
    /// The advice, in sentences: where to keep it, and how it is restored.
    pub where_to_keep_text: [&'static str; 2],
    /// What opens a backup: the Tandem-Code, or the recovery code.
    pub opens_backup: [&'static str; 2],
    /// The same of who works from a file, without a recovery code and with one.
    pub opens_file: [&'static str; 2],
    /// The way to the working file: its name, and what is so without and with one.
    pub working_file: [&'static str; 3],
    /// Saves into the working file.
    pub save_to_file: &'static str,
    /// It has been.
    pub saved_to_file: &'static str,
    /// All of it is in the file.
    pub all_in_file: &'static str,
    /// Something is not.
    pub not_in_file: &'static str,
    /// The way to the recovery code: its name, and what is so without and with one.
    pub recovery: [&'static str; 3],
    /// The last backup was made before there was this recovery code.
    pub not_with_code: &'static str,
}

/// German.
pub static DE: Exchange = Exchange {
    title: "Austausch",
    subtitle: |partner| format!("Mit {partner}, als verschlüsselte Datei."),
    direction: "Weitergeben oder öffnen",
    pass_on: "Weitergeben",
    open: "Öffnen",
    news_heading: |partner| format!("Neu für {partner}"),
    more: "mehr",
    contents: "Das steht in der Datei",
    states: ["Erstellt", "Weiter\u{ad}gegeben", "Ange\u{ad}kommen"],
    not_yet: ["noch nicht", "noch nicht bekannt"],
    is_passed_on: "Haben Sie die Datei weitergegeben?",
    passed_on: "Ja, weitergegeben",
    not_passed_on: "Noch nicht",
    then_pass_on: "Sie liegt noch dort, wo Sie sie abgelegt haben. Oder Sie erstellen sie noch einmal.",
    is_on_its_way: |partner| format!("Ob sie angekommen ist, sehen Sie an der nächsten Datei von {partner}."),
    has_arrived: |partner| format!("{partner} hat alles aus Ihrer letzten Datei."),
    everything_heading: "Alles aus Ihrem Tandem",
    never_made: "Noch keine Datei erstellt.",
    last_made: |when| format!("Letzte Datei erstellt: {when}."),
    made_unanswered: |partner| {
        format!(
            "Das stand schon in Ihrer letzten Datei. Ob sie bei {partner} angekommen ist, zeigt erst eine Datei \
             von dort. Bis dahin kommt alles noch einmal mit; das schadet nicht."
        )
    },
    will_contain: |list| format!("In der Datei: {list}"),
    deleted_note: |partner| format!("Was Sie gelöscht haben, verschwindet damit auch bei {partner}."),
    nothing_new: |partner| format!("Nichts Neues für {partner}"),
    nothing_new_text: |partner| {
        format!("{partner} hat alles von Ihnen. Was Sie als Nächstes eintragen, können Sie hier weitergeben.")
    },
    include_everything: "Alles mitgeben, nicht nur das Neue",
    include_everything_hint: "Hilft, wenn eine Datei verloren ging oder ein Gerät neu ist.",
    exact_content: "Wortlaut der Datei",
    exact_content_hint: "So steht es in der Datei, bevor sie verschlüsselt wird, und sonst nichts.",
    create: "Datei erstellen",
    ready: "Die Datei ist fertig",
    ready_text: |name| {
        format!("{name}, verschlüsselt mit Ihrem Tandem-Code. Weitergeben müssen Sie die Datei noch selbst.")
    },
    share: "Weitergeben …",
    download: "Herunterladen",
    as_text: "Verschlüsselter Text, zum Beispiel für eine E-Mail",
    told: ["Die Datei liegt in Ihren Downloads.", "Die Datei ist übergeben.", "Der Text ist kopiert."],
    then_heading: |partner| format!("So öffnet {partner} die Datei"),
    then_opens: [
        |partner| format!("{partner} öffnet Tandembuch, wählt „Datei öffnen“ und gibt den Tandem-Code ein."),
        |partner| format!("{partner} öffnet die Datei in Tandembuch unter „Austausch“."),
    ],
    then_code: |partner| {
        format!(
            "Sagen Sie {partner} den Tandem-Code persönlich oder am Telefon. Schicken Sie ihn nie zusammen mit \
             einer Datei."
        )
    },
    to_code: "Tandem-Code ansehen",
    example_title: "Das Beispiel lässt sich nicht weitergeben",
    example_text: "Sie sehen, was in einer Datei stehen würde. Mit einem eigenen Tandem können Sie sie \
                    erstellen.",
    backup: "Sicherung",
    backup_intro: "Ihre eigene Kopie von allem in diesem Tandem, falls dieser Browser seine Daten verliert. \
                    Auch Ihre privaten Notizen sind darin: Behalten Sie die Datei für sich.",
    never_backed_up: "Noch keine Sicherung.",
    last_backup: |when| format!("Letzte Sicherung: {when}."),
    new_since: "Seither ist Neues dazugekommen",
    nothing_in_backup: "Noch ist nichts gesichert",
    all_in_backup: "Alles ist darin",
    back_up: "Sicherung herunterladen",
    backup_told: [
        "Die Sicherung liegt jetzt in Ihren Downloads. Legen Sie sie an einen sicheren Ort.",
        "Der Text der Sicherung ist kopiert. Fügen Sie ihn an einem sicheren Ort ein.",
    ],
    backup_as_text: "Sicherung als Text",
    where_to_keep: "Gut zu wissen",
    where_to_keep_text: [
        "Legen Sie die Datei dorthin, wo Ihre Unterlagen sicher sind, zum Beispiel auf Ihr persönliches Laufwerk.",
        "Zurückholen: „Datei öffnen“ auf der Startseite. Was hier fehlt, kommt dazu; überschrieben wird nichts.",
    ],
    opens_backup: [
        "Der Tandem-Code öffnet die Sicherung. Bewahren Sie beides getrennt auf. Ist der Code hier verloren, kennt ihn \
         noch Ihr Gegenüber.",
        "Nur der Sicherungs-Code öffnet neue Sicherungen. Er steht auf Ihrem Sicherungsblatt.",
    ],
    opens_file: [
        "Nur das Kennwort Ihrer Arbeitsdatei öffnet neue Sicherungen.",
        "Neue Sicherungen öffnet das Kennwort Ihrer Arbeitsdatei, oder der Sicherungs-Code von Ihrem Blatt.",
    ],
    working_file: [
        "Arbeitsdatei",
        "Für PCs, die beim Schließen des Browsers alles löschen",
        "Sie arbeiten aus einer Datei",
    ],
    save_to_file: "In die Datei speichern",
    saved_to_file: "Ihre Arbeitsdatei liegt in Ihren Downloads. Sie ist jetzt die neueste.",
    all_in_file: "Alles steht in der Datei.",
    not_in_file: "Noch steht nicht alles in der Datei.",
    recovery: [
        "Sicherungs-Code",
        "Ein eigener Code auf Papier, den Ihr Gegenüber nicht kennt",
        "Er öffnet Ihre neuen Sicherungen, der Tandem-Code nicht",
    ],
    not_with_code: "Letzte Sicherung noch mit anderem Code",
};

/// English.
pub static EN: Exchange = Exchange {
    title: "Exchange",
    subtitle: |partner| format!("With {partner}, as an encrypted file."),
    direction: "Pass on or open",
    pass_on: "Pass on",
    open: "Open",
    news_heading: |partner| format!("New for {partner}"),
    more: "more",
    contents: "What is in the file",
    states: ["Made", "Passed on", "Arrived"],
    not_yet: ["not yet", "not known yet"],
    is_passed_on: "Have you passed the file on?",
    passed_on: "Yes, passed on",
    not_passed_on: "Not yet",
    then_pass_on: "It is still where you have put it. Or you make it once more.",
    is_on_its_way: |partner| format!("The next file from {partner} shows whether it has arrived."),
    has_arrived: |partner| format!("{partner} has everything in your last file."),
    everything_heading: "Everything in your tandem",
    never_made: "No file made yet.",
    last_made: |when| format!("Last file made: {when}."),
    made_unanswered: |partner| {
        format!(
            "This was in your last file already. Only a file from {partner} shows whether it has arrived. Until \
             then everything goes along once more, which does no harm."
        )
    },
    will_contain: |list| format!("In the file: {list}"),
    deleted_note: |partner| format!("What you have deleted will then be gone for {partner}, too."),
    nothing_new: |partner| format!("Nothing new for {partner}"),
    nothing_new_text: |partner| {
        format!("{partner} has everything from you. What you write next you can pass on here.")
    },
    include_everything: "Include everything, not only what is new",
    include_everything_hint: "Helps if a file was lost or a device is new.",
    exact_content: "Exact content",
    exact_content_hint: "This is in the file before it is encrypted, and nothing else.",
    create: "Make the file",
    ready: "The file is ready",
    ready_text: |name| {
        format!("{name}, encrypted with your tandem code. You still have to pass the file on yourself.")
    },
    share: "Pass on …",
    download: "Download",
    as_text: "Encrypted text, for an email for example",
    told: ["The file is in your downloads.", "The file is handed over.", "The text is copied."],
    then_heading: |partner| format!("How {partner} opens the file"),
    then_opens: [
        |partner| format!("{partner} opens Tandembuch, chooses “Open a file” and enters the tandem code."),
        |partner| format!("{partner} opens the file in Tandembuch under “Exchange”."),
    ],
    then_code: |partner| {
        format!(
            "Tell {partner} the tandem code in person or on the phone. Never send it together with a file."
        )
    },
    to_code: "Show the tandem code",
    example_title: "The example cannot be passed on",
    example_text: "You see what would be in a file. With a tandem of your own you can make one.",
    backup: "Backup",
    backup_intro: "Your own copy of everything in this tandem, in case this browser loses its data. Your \
                    private notes are in it, too: keep the file to yourself.",
    never_backed_up: "No backup yet.",
    last_backup: |when| format!("Last backup: {when}."),
    new_since: "There is something new since then",
    nothing_in_backup: "Nothing is backed up yet",
    all_in_backup: "Everything is in it",
    back_up: "Download a backup",
    backup_told: [
        "The backup is now in your downloads. Move it to a safe place.",
        "The text of the backup is copied. Paste it in a safe place.",
    ],
    backup_as_text: "Backup as text",
    where_to_keep: "Good to know",
    where_to_keep_text: [
        "Put the file where your documents are safe, for example on your personal drive.",
        "To restore: “Open a file” on the start page. What is missing here is added; nothing is overwritten.",
    ],
    opens_backup: [
        "The tandem code opens the backup. Keep the two apart. If the code is lost here, your partner still knows it.",
        "Only the recovery code opens new backups. It is on your recovery sheet.",
    ],
    opens_file: [
        "Only the password of your working file opens new backups.",
        "The password of your working file opens new backups, or the recovery code from your sheet.",
    ],
    working_file: [
        "Working file",
        "For PCs that delete everything when the browser closes",
        "You are working from a file",
    ],
    save_to_file: "Save to the file",
    saved_to_file: "Your working file is in your downloads. It is the newest one now.",
    all_in_file: "Everything is in the file.",
    not_in_file: "Not everything is in the file yet.",
    recovery: [
        "Recovery code",
        "A code of your own on paper, which your partner does not know",
        "It opens your new backups, the tandem code does not",
    ],
    not_with_code: "Last backup still with another code",
};
