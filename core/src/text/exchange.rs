//! Sending to the partner, and the backup.

use super::counted;

/// Texts of the exchange screen, but for what comes in.
#[derive(Debug)]
pub struct Exchange {
    /// Title of the screen.
    pub title: &'static str,
    /// Below it: with whom, and how.
    pub subtitle: fn(&str) -> String,
    /// Names the switch between the two directions.
    pub direction: &'static str,
    /// To the partner.
    pub send: &'static str,
    /// From the partner.
    pub receive: &'static str,
    /// Heads what the partner has not seen.
    pub news_heading: fn(&str) -> String,
    /// Heads everything.
    pub everything_heading: &'static str,
    /// Nothing has been sent so far.
    pub never_sent: &'static str,
    /// When something was sent last.
    pub last_sent: fn(&str) -> String,
    /// Everything has been sent, but the partner has not answered.
    pub sent_unanswered: fn(&str) -> String,
    /// What the file will contain: "2 Ziele und 1 Treffen".
    pub will_contain: fn(&str) -> String,
    /// Why deleted things are in the list.
    pub deleted_note: fn(&str) -> String,
    /// There is nothing the partner has not seen.
    pub nothing_new: fn(&str) -> String,
    /// What that means.
    pub nothing_new_text: &'static str,
    /// The switch to send everything.
    pub send_everything: &'static str,
    /// When that helps.
    pub send_everything_hint: &'static str,
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
    /// Opens the share sheet.
    pub share: &'static str,
    /// Downloads the file.
    pub download: &'static str,
    /// Names the box with the encrypted text.
    pub as_text: &'static str,
    /// The file counts as sent.
    pub noted_as_sent: &'static str,
    /// Heads what happens next.
    pub then_heading: &'static str,
    /// What happens next, step by step; the partner's name comes in.
    pub then_steps: [fn(&str) -> String; 2],
    /// The last step, as long as the partner may not know the code.
    pub then_code: &'static str,
    /// Leads to the Tandem-Code.
    pub to_code: &'static str,
    /// The example is not sent.
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
    /// How many changes are in no backup.
    pub not_in_backup: fn(usize) -> String,
    /// All changes are in it.
    pub all_in_backup: &'static str,
    /// Makes and downloads one.
    pub back_up: &'static str,
    /// One was made.
    pub backed_up: &'static str,
    /// Opens the encrypted text of the backup.
    pub backup_as_text: &'static str,
    /// Opens the advice.
    pub where_to_keep: &'static str,
    /// The advice, in sentences.
    pub where_to_keep_text: [&'static str; 3],
}

/// German.
pub static DE: Exchange = Exchange {
    title: "Austausch",
    subtitle: |partner| format!("Mit {partner}, als verschlüsselte Datei und ohne Server."),
    direction: "Senden oder empfangen",
    send: "Senden",
    receive: "Empfangen",
    news_heading: |partner| format!("Neu für {partner}"),
    everything_heading: "Alles aus Ihrem Tandem",
    never_sent: "Sie haben noch nichts gesendet.",
    last_sent: |when| format!("Zuletzt gesendet: {when}."),
    sent_unanswered: |partner| {
        format!(
            "Alles hier haben Sie schon gesendet. Solange keine Datei von {partner} zurückkommt, geht es vorsichtshalber \
             noch einmal mit. Doppelt zu öffnen schadet nicht."
        )
    },
    will_contain: |list| format!("Die Datei enthält {list}."),
    deleted_note: |partner| format!("Gelöschtes wird mitgeteilt, damit es auch bei {partner} verschwindet."),
    nothing_new: |partner| format!("Nichts Neues für {partner}"),
    nothing_new_text: "Sie sind beide auf demselben Stand. Sobald Sie etwas eintragen, steht es hier.",
    send_everything: "Alles senden, auch was schon geteilt wurde",
    send_everything_hint: "Hilft, wenn eine Datei verloren ging oder ein Gerät neu ist.",
    exact_content: "Genau das wird verschlüsselt",
    exact_content_hint: "Dies steht in der Datei, und sonst nichts. Die Zeilenumbrüche sind nur zum Lesen da.",
    create: "Datei erstellen",
    ready: "Die Datei ist fertig",
    ready_text: |name| format!("{name} – verschlüsselt mit Ihrem Tandem-Code."),
    share: "Teilen",
    download: "Herunterladen",
    as_text: "Verschlüsselter Text, zum Beispiel für eine E-Mail",
    noted_as_sent: "Als gesendet vermerkt.",
    then_heading: "So geht es weiter",
    then_steps: [
        |partner| format!("Schicken Sie {partner} die Datei oder den Text, zum Beispiel per E-Mail."),
        |partner| {
            format!(
                "{partner} öffnet die Datei in Tandembuch unter „Austausch“, „Empfangen“, beim ersten Mal auf der \
                 Startseite."
            )
        },
    ],
    then_code: "Beim ersten Mal ist dort der Tandem-Code nötig. Sagen Sie ihn persönlich oder am Telefon, nie in \
                derselben Nachricht wie die Datei.",
    to_code: "Tandem-Code ansehen",
    example_title: "Das Beispiel wird nicht gesendet",
    example_text: "Sie sehen, was in einer Datei stehen würde. Mit einem eigenen Tandem können Sie sie erstellen.",
    backup: "Sicherung",
    backup_intro: "Ihre eigene Kopie, falls der Browser seine Daten verliert. Auch Ihre Notizen „Nur für mich“ sind darin: \
                   Geben Sie die Sicherung nicht weiter.",
    never_backed_up: "Es gibt noch keine Sicherung.",
    last_backup: |when| format!("Letzte Sicherung: {when}."),
    not_in_backup: |count| counted(count, "Änderung nicht gesichert", "Änderungen nicht gesichert"),
    all_in_backup: "Alles gesichert",
    back_up: "Sicherung herunterladen",
    backed_up: "Sicherung erstellt.",
    backup_as_text: "Sicherung als Text",
    where_to_keep: "Wohin mit der Sicherung?",
    where_to_keep_text: [
        "Legen Sie die Datei dorthin, wo auch Ihre anderen Unterlagen sicher sind, zum Beispiel auf Ihr persönliches \
         Netzlaufwerk.",
        "Sie ist mit Ihrem Tandem-Code verschlüsselt. Bewahren Sie den Code woanders auf: Ohne ihn lässt sie sich \
         nicht öffnen.",
        "Zum Zurückholen öffnen Sie die Datei hier unter „Empfangen“ oder auf der Startseite.",
    ],
};

/// English.
pub static EN: Exchange = Exchange {
    title: "Exchange",
    subtitle: |partner| format!("With {partner}, as an encrypted file and without a server."),
    direction: "Send or receive",
    send: "Send",
    receive: "Receive",
    news_heading: |partner| format!("New for {partner}"),
    everything_heading: "Everything in your tandem",
    never_sent: "You have not sent anything yet.",
    last_sent: |when| format!("Last sent: {when}."),
    sent_unanswered: |partner| {
        format!(
            "You have already sent all of this. Until a file from {partner} comes back, it is included once more, just \
             in case. Opening it twice does no harm."
        )
    },
    will_contain: |list| format!("The file contains {list}."),
    deleted_note: |partner| format!("Deletions are passed on so that they disappear for {partner}, too."),
    nothing_new: |partner| format!("Nothing new for {partner}"),
    nothing_new_text: "You both have the same. As soon as you write something, it appears here.",
    send_everything: "Send everything, even what has been shared already",
    send_everything_hint: "Helps if a file was lost or a device is new.",
    exact_content: "Exactly this is encrypted",
    exact_content_hint: "This is in the file, and nothing else. The line breaks are only for reading.",
    create: "Create the file",
    ready: "The file is ready",
    ready_text: |name| format!("{name} – encrypted with your Tandem-Code."),
    share: "Share",
    download: "Download",
    as_text: "Encrypted text, for an e-mail for example",
    noted_as_sent: "Noted as sent.",
    then_heading: "What happens next",
    then_steps: [
        |partner| format!("Send the file or the text to {partner}, for example by e-mail."),
        |partner| {
            format!(
                "{partner} opens the file in Tandembuch under “Exchange”, “Receive”, the first time on the start page."
            )
        },
    ],
    then_code: "The first time, the Tandem-Code is needed there. Say it in person or on the phone, never in the same \
                message as the file.",
    to_code: "Show the Tandem-Code",
    example_title: "The example is not sent",
    example_text: "You see what a file would contain. With a tandem of your own you can create one.",
    backup: "Backup",
    backup_intro: "Your own copy, in case the browser loses its data. Your notes “Just for me” are in it, too: do not \
                   pass the backup on.",
    never_backed_up: "There is no backup yet.",
    last_backup: |when| format!("Last backup: {when}."),
    not_in_backup: |count| counted(count, "change not backed up", "changes not backed up"),
    all_in_backup: "Everything backed up",
    back_up: "Download a backup",
    backed_up: "Backup created.",
    backup_as_text: "Backup as text",
    where_to_keep: "Where to keep the backup?",
    where_to_keep_text: [
        "Put the file where your other documents are safe, for example on your personal network drive.",
        "It is encrypted with your Tandem-Code. Keep the code elsewhere: without it, the file cannot be opened.",
        "To restore it, open the file here under “Receive” or on the start page.",
    ],
};
