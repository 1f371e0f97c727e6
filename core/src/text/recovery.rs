//! The recovery code, and the sheet of paper that has it.

/// Texts of the screen for the recovery code.
#[derive(Debug)]
pub struct Recovery {
    /// Title of the screen.
    pub title: &'static str,
    /// Below it.
    pub subtitle: &'static str,
    /// Heads what it is good for.
    pub why: &'static str,
    /// What it is good for, in sentences.
    pub why_text: [&'static str; 3],
    /// Makes a code.
    pub make: &'static str,
    /// The browser cannot.
    pub not_made: [&'static str; 2],
    /// Heads what to do with a new code.
    pub next: &'static str,
    /// What to do with it.
    pub next_text: &'static str,
    /// Prints the sheet.
    pub print: &'static str,
    /// Asks for the code, where it was copied by hand, and for its end, where it was printed.
    pub proof: [&'static str; 2],
    /// From where.
    pub proof_hint: &'static str,
    /// It is another one.
    pub proof_wrong: &'static str,
    /// The code counts from now on.
    pub keep: &'static str,
    /// It does.
    pub kept: &'static str,
    /// It could not be stored.
    pub not_kept: &'static str,
    /// There is a code.
    pub there: &'static str,
    /// Since when, and what that means.
    pub there_text: fn(&str) -> String,
    /// Heads the check of a code on paper.
    pub check: &'static str,
    /// When that helps.
    pub check_text: &'static str,
    /// Label of the code's field.
    pub code: &'static str,
    /// What a code looks like.
    pub code_hint: &'static str,
    /// Checks it.
    pub check_it: &'static str,
    /// It is the right one.
    pub fits: &'static str,
    /// It is none of this device.
    pub does_not_fit: [&'static str; 2],
    /// Heads the way for who has a sheet from another device.
    pub known: &'static str,
    /// What it is good for.
    pub known_text: &'static str,
    /// Takes it over.
    pub use_it: &'static str,
    /// Heads the way to another code.
    pub anew: &'static str,
    /// What it means for backups that are there.
    pub anew_text: &'static str,
    /// Makes another one.
    pub make_anew: &'static str,
    /// Heads the page that opens backups without the program.
    pub without: &'static str,
    /// What it is.
    pub without_text: &'static str,
    /// Downloads it.
    pub download: &'static str,
    /// The printed sheet.
    pub sheet: Sheet,
}

/// Texts of the printed sheet.
#[derive(Debug)]
pub struct Sheet {
    /// Its title.
    pub title: &'static str,
    /// What the code is good for.
    pub good_for: &'static str,
    /// What the picture is, for who does not see it.
    pub picture: &'static str,
    /// How a backup is opened: with the program at this address, and without it.
    pub how: [fn(&str) -> String; 2],
    /// Where to keep it.
    pub keep: &'static str,
    /// When it was printed.
    pub day: fn(&str) -> String,
    /// A line to write on: whose it is, and where the backups are.
    pub lines: [&'static str; 2],
}

/// German.
pub static DE: Recovery = Recovery {
    title: "Sicherungs-Code",
    subtitle: "Ein Code auf Papier, der Ihre Sicherungen öffnet.",
    why: "Wofür ein eigener Code?",
    why_text: [
        "Solange Sie keinen haben, öffnet der Tandem-Code auch Ihre Sicherung. Den kennt Ihr Gegenüber, und in der \
         Sicherung stehen Ihre privaten Notizen.",
        "Der Sicherungs-Code steht nur auf Ihrem Sicherungsblatt. Tandembuch behält ihn nicht. Ohne das Blatt öffnet \
         niemand diese Sicherungen, auch nicht Ihr Gegenüber und nicht die IT.",
        "Er gilt für alle Tandems in diesem Browser.",
    ],
    make: "Sicherungs-Code anlegen",
    not_made: [
        "Dieser Browser kann keinen sicheren Code erzeugen",
        "Bitte verwenden Sie eine aktuelle Version von Edge, Firefox, Chrome oder Safari.",
    ],
    next: "Jetzt aufs Papier",
    next_text: "Drucken Sie das Blatt und holen Sie es gleich ab, oder schreiben Sie den Code ab. Er gilt erst, wenn Sie unten \
                die Probe gemacht haben. Verlassen Sie die Seite vorher, werfen Sie das Blatt weg.",
    print: "Sicherungsblatt drucken",
    proof: ["Zur Probe: der ganze Code", "Zur Probe: die letzten vier Zeichen"],
    proof_hint: "Lesen Sie vom Blatt ab, nicht vom Bildschirm.",
    proof_wrong: "Das passt nicht zum Code oben. Vergleichen Sie Zeichen für Zeichen.",
    keep: "Diesen Code verwenden",
    kept: "Der Sicherungs-Code gilt. Laden Sie jetzt eine neue Sicherung herunter, und löschen Sie die älteren.",
    not_kept: "Dieser Browser kann sich gerade nichts merken. Der Code gilt nur, bis Sie diese Seite schließen.",
    there: "Ihr Sicherungs-Code gilt",
    there_text: |day| {
        format!(
            "Auf diesem Gerät seit: {day}. Er steht auf Ihrem Sicherungsblatt und nirgends sonst. Neue Sicherungen öffnet er, nicht mehr der Tandem-Code."
        )
    },
    check: "Passt das Blatt noch?",
    check_text: "Geben Sie den Code vom Blatt ein. Tandembuch sagt, ob es der richtige ist, und vergisst ihn wieder.",
    code: "Sicherungs-Code",
    code_hint: "24 Buchstaben und Ziffern. Groß oder klein, mit Strichen oder ohne: alles geht.",
    check_it: "Code prüfen",
    fits: "Das ist der richtige Code.",
    does_not_fit: [
        "Neue Sicherungen öffnet ein anderer Code",
        "Liegt noch ein Blatt in der Schublade? Sonst legen Sie unten einen neuen Code an.",
    ],
    known: "Haben Sie schon ein Sicherungsblatt?",
    known_text: "Dann kann derselbe Code auch in diesem Browser gelten. Geben Sie ihn vom Blatt ein.",
    use_it: "Diesen Code verwenden",
    anew: "Blatt verloren?",
    anew_text: "Legen Sie einen neuen Code an, und laden Sie danach eine neue Sicherung herunter. Ältere Sicherungen \
                öffnet weiter der alte Code: Löschen Sie sie, wenn jemand das alte Blatt haben könnte.",
    make_anew: "Neuen Sicherungs-Code anlegen",
    without: "Öffnen ohne Tandembuch",
    without_text: "Diese eine Seite öffnet Ihre Dateien und Sicherungen ohne Netz und ohne Tandembuch. Speichern Sie sie \
                   neben Ihren Sicherungen.",
    download: "Seite herunterladen",
    sheet: Sheet {
        title: "Sicherungsblatt",
        good_for: "Dieser Code öffnet meine Sicherungen von Tandembuch.",
        picture: "Der Sicherungs-Code als QR-Code",
        how: [
            |address| {
                format!(
                    "So geht es: {address} öffnen, „Datei öffnen“ wählen, dann die Sicherung und diesen Code."
                )
            },
            |address| {
                format!(
                    "Ohne Tandembuch: Speichern Sie schon heute die Seite {address}decrypt.html neben Ihren Sicherungen. Von \
                     dort geöffnet, liest sie jede Sicherung mit diesem Code."
                )
            },
        ],
        keep: "Bitte in eine abschließbare Schublade legen, nicht zur Sicherung. Wer beides hat, kann alles \
               lesen. Der QR-Code enthält denselben Code, zum Abfotografieren statt Abtippen.",
        day: |day| format!("Angelegt am {day}"),
        lines: ["Name", "Wo meine Sicherungen liegen"],
    },
};

/// English.
pub static EN: Recovery = Recovery {
    title: "Recovery code",
    subtitle: "A code on paper that opens your backups.",
    why: "Why a code of your own?",
    why_text: [
        "As long as you have none, the tandem code opens your backup, too. Your partner knows that one, and your private \
         notes are in the backup.",
        "The recovery code is on your recovery sheet and nowhere else. Tandembuch does not keep it. Without the sheet nobody \
         opens these backups, neither your partner nor IT.",
        "It is for all tandems in this browser.",
    ],
    make: "Make a recovery code",
    not_made: [
        "This browser cannot make a safe code",
        "Please use a current version of Edge, Firefox, Chrome or Safari.",
    ],
    next: "Now onto paper",
    next_text: "Print the sheet and fetch it right away, or copy the code by hand. It is valid only once you have made the \
                check below. If you leave the page before, throw the sheet away.",
    print: "Print the recovery sheet",
    proof: ["To be sure: the whole code", "To be sure: the last four characters"],
    proof_hint: "Read from the sheet, not from the screen.",
    proof_wrong: "This does not fit the code above. Compare it character by character.",
    keep: "Use this code",
    kept: "The recovery code is valid. Now download a new backup, and delete the older ones.",
    not_kept: "This browser cannot remember anything at the moment. The code is valid only until you close this page.",
    there: "Your recovery code is valid",
    there_text: |day| {
        format!(
            "On this device since: {day}. It is on your recovery sheet and nowhere else. It opens new backups, the tandem code does not any more."
        )
    },
    check: "Is it still the right sheet?",
    check_text: "Enter the code from the sheet. Tandembuch says whether it is the right one, and forgets it again.",
    code: "Recovery code",
    code_hint: "24 letters and digits. Upper or lower case, with dashes or without: anything goes.",
    check_it: "Check the code",
    fits: "This is the right code.",
    does_not_fit: [
        "Another code opens new backups",
        "Is there one more sheet in the drawer? If not, make a new code below.",
    ],
    known: "Do you have a recovery sheet already?",
    known_text: "Then the same code can be valid in this browser, too. Enter it from the sheet.",
    use_it: "Use this code",
    anew: "Have you lost the sheet?",
    anew_text: "Make a new code, and download a new backup afterwards. Older backups still open with the old code: delete them \
                if somebody could have the old sheet.",
    make_anew: "Make a new recovery code",
    without: "Opening without Tandembuch",
    without_text: "This one page opens your files and backups without a network and without Tandembuch. Save it beside your \
                   backups.",
    download: "Download the page",
    sheet: Sheet {
        title: "Recovery sheet",
        good_for: "This code opens my backups of Tandembuch.",
        picture: "The recovery code as a QR code",
        how: [
            |address| format!("How to: open {address}, choose “Open a file”, then the backup and this code."),
            |address| {
                format!(
                    "Without Tandembuch: save the page {address}decrypt.html beside your backups today. Opened from there, it \
                     reads any backup with this code."
                )
            },
        ],
        keep: "Please put it into a drawer that you can lock, not beside the backup. Whoever has both can read everything. \
               The QR code has the same code, to take a picture instead of typing.",
        day: |day| format!("Made on {day}"),
        lines: ["Name", "Where my backups are"],
    },
};
