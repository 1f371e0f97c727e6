//! Devices that know each other by their keys.

/// Texts of the screen, and of what a file shows about who has written it.
#[derive(Debug)]
pub struct Devices {
    /// Title of the screen.
    pub title: &'static str,
    /// Below it.
    pub subtitle: &'static str,
    /// The way to it: what is so while no device of the partner is known, and how many are.
    pub way: [fn(&str, usize) -> String; 2],
    /// Heads the device that the person sits at.
    pub this_one: &'static str,
    /// What its number is for.
    pub this_one_text: fn(&str) -> String,
    /// Heads a check number.
    pub number: &'static str,
    /// The browser keeps no keys: what is so, and what that means.
    pub no_keys: [&'static str; 2],
    /// Heads the devices of the partner and one's own others.
    pub others: &'static str,
    /// What is so as long as none is known.
    pub none: fn(&str) -> [String; 2],
    /// Whose device it is.
    pub of: fn(&str) -> String,
    /// It is one's own.
    pub of_oneself: &'static str,
    /// Since when it is known.
    pub since: fn(&str) -> String,
    /// Drops a device.
    pub drop: &'static str,
    /// It was dropped.
    pub is_dropped: &'static str,
    /// Said then.
    pub dropped: &'static str,
    /// Takes it back in.
    pub take_back: &'static str,
    /// Said then.
    pub taken_back: &'static str,
    /// What dropping does and does not do.
    pub dropping: &'static str,
    /// How many keys a file has at most.
    pub at_most: &'static str,
    /// Heads a file of a device that is known.
    pub known: fn(&str) -> String,
    /// With this file the devices come to know each other: heading and text, with the number of the other one.
    pub first: &'static str,
    /// See [`Devices::first`].
    pub first_text: fn(&str) -> String,
    /// A device that is not known writes: heading, text and what has to be said. With a name and a number.
    pub new: fn(&str) -> String,
    /// See [`Devices::new`].
    pub new_text: fn(&str) -> String,
    /// See [`Devices::new`].
    pub new_yes: &'static str,
    /// The same, if it says that it is one's own.
    pub new_own: &'static str,
    /// The file is not signed, though those before were: heading, text and what has to be said. With a name.
    pub unsigned: &'static str,
    /// See [`Devices::unsigned`].
    pub unsigned_text: fn(&str) -> String,
    /// See [`Devices::unsigned`].
    pub unsigned_yes: fn(&str) -> String,
    /// Nobody has said so.
    pub say_so: &'static str,
    /// The file was opened with another Tandem-Code than the one that counts.
    pub other_code: &'static str,
    /// A file for known devices, by its name, is ready.
    pub ready: fn(&str) -> String,
    /// No code has to be told with a file.
    pub no_code: fn(&str) -> String,
    /// A file for keys that are not here: heading, text.
    pub for_others: [&'static str; 2],
    /// Makes a new Tandem-Code.
    pub renew_code: &'static str,
    /// When that is good.
    pub renew_text: &'static str,
    /// Said then.
    pub renewed: fn(&str) -> String,
}

/// German.
pub static DE: Devices = Devices {
    title: "Bekannte Geräte",
    subtitle: "Diese Geräte tauschen Dateien ohne Code aus.",
    way: [
        |name, _| format!("Mit der ersten Datei von {name} lernen sich Ihre Geräte kennen"),
        |_, count| match count {
            1 => "1 anderes Gerät öffnet Ihre Dateien ohne Code".to_owned(),
            _ => format!("{count} andere Geräte öffnen Ihre Dateien ohne Code"),
        },
    ],
    this_one: "Dieses Gerät",
    this_one_text: |name| {
        format!(
            "{name} sieht diese Zahl auch, sobald dort eine Datei von hier geöffnet wurde. Vergleichen Sie die \
             Zahlen einmal beim Treffen: Sind sie gleich, liest und schreibt niemand dazwischen."
        )
    },
    number: "Prüfzahl",
    no_keys: [
        "Dieser Browser kann keine Schlüssel aufbewahren",
        "Darum öffnet weiter der Tandem-Code Ihre Dateien, und sie sind nicht unterschrieben. In privaten Fenstern und im \
         Blockierungsmodus von iPhones ist das so.",
    ],
    others: "Andere Geräte",
    none: |name| {
        [
            format!("Noch kein Gerät von {name}"),
            format!(
                "Mit der ersten Datei von {name} lernen sich Ihre Geräte kennen. Bis dahin öffnet der Tandem-Code \
                 Ihre Dateien."
            ),
        ]
    },
    of: |name| format!("Gerät von {name}"),
    of_oneself: "Ein anderes Gerät von Ihnen",
    since: |day| format!("Bekannt seit: {day}"),
    drop: "Nicht mehr vertrauen",
    is_dropped: "Ausgeschlossen",
    dropped: "Das Gerät ist ausgeschlossen.",
    take_back: "Wieder vertrauen",
    taken_back: "Das Gerät ist wieder bekannt.",
    dropping: "Ist ein Gerät verloren oder weitergegeben? Dann öffnet es neue Dateien von hier nicht mehr, und seine werden hier \
               abgelehnt. Was es schon geöffnet hat, bleibt dort. Sagen Sie auch Ihrem Gegenüber Bescheid: Das ist dort eine \
               eigene Entscheidung.",
    at_most: "Eine Datei hat höchstens acht Schlüssel: die neuesten Geräte zuerst. Die anderen brauchen eine Datei mit allem.",
    known: |name| format!("Unterschrieben von einem bekannten Gerät: {name}"),
    first: "Ab jetzt kennen sich Ihre Geräte",
    first_text: |number| {
        format!(
            "Übernehmen Sie die Datei, dann brauchen die nächsten keinen Code mehr. Die Prüfzahl des anderen \
             Geräts ist {number}. Vergleichen Sie sie beim nächsten Treffen."
        )
    },
    new: |name| format!("{name} schreibt von einem Gerät, das hier nicht bekannt ist"),
    new_text: |number| {
        format!(
            "Das kann ein neues Gerät sein, oder jemand gibt sich aus. Lassen Sie sich die Prüfzahl des anderen \
             Geräts vorlesen. Sie muss {number} sein."
        )
    },
    new_yes: "Die Prüfzahl stimmt. Diesem Gerät vertraue ich.",
    new_own: "Diese Datei kommt von einem anderen Gerät, das sich für Ihres ausgibt",
    unsigned: "Diese Datei ist nicht unterschrieben",
    unsigned_text: |name| {
        format!(
            "Bisher waren die Dateien von {name} unterschrieben. Eine ohne Unterschrift kann jeder erstellen, \
             der den Tandem-Code kennt."
        )
    },
    unsigned_yes: |name| format!("Ich habe nachgefragt: Die Datei ist von {name}."),
    say_so: "Bitte bestätigen Sie das zuerst, oder übernehmen Sie die Datei nicht.",
    other_code: "Diese Datei hat einen neuen Tandem-Code. Ab jetzt soll er hier gelten.",
    ready: |file| {
        format!(
            "{file}, verschlüsselt für die Geräte, die Sie kennen, und unterschrieben. Weitergeben müssen Sie \
             die Datei noch selbst."
        )
    },
    no_code: |name| format!("Einen Code braucht {name} nicht: Ihre Geräte kennen sich."),
    for_others: [
        "Diese Datei ist für andere Geräte verschlüsselt",
        "Bitten Sie um eine Datei mit allem; die öffnet der Tandem-Code. Oder geben Sie Ihren Sicherungs-Code vom Blatt ein.",
    ],
    renew_code: "Neuen Tandem-Code anlegen",
    renew_text: "Kennt jemand den Code, der ihn nicht kennen soll? Ein neuer gilt für neue Dateien. Ältere öffnet weiter der \
                 alte.",
    renewed: |name| format!("Der neue Tandem-Code gilt. Sagen Sie ihn {name}."),
};

/// English.
pub static EN: Devices = Devices {
    title: "Known devices",
    subtitle: "These devices exchange files without a code.",
    way: [
        |name, _| format!("With the first file of {name} your devices come to know each other"),
        |_, count| match count {
            1 => "1 other device opens your files without a code".to_owned(),
            _ => format!("{count} other devices open your files without a code"),
        },
    ],
    this_one: "This device",
    this_one_text: |name| {
        format!(
            "{name} sees this number, too, once a file from here has been opened there. Compare the numbers once \
             when you meet: if they are the same, nobody reads or writes in between."
        )
    },
    number: "Check number",
    no_keys: [
        "This browser cannot keep any keys",
        "Therefore the tandem code still opens your files, and they are not signed. It is like this in private windows and in the \
         Lockdown Mode of iPhones.",
    ],
    others: "Other devices",
    none: |name| {
        [
            format!("No device of {name} yet"),
            format!(
                "With the first file of {name} your devices come to know each other. Until then the tandem code \
                 opens your files."
            ),
        ]
    },
    of: |name| format!("Device of {name}"),
    of_oneself: "Another device of yours",
    since: |day| format!("Known since: {day}"),
    drop: "Trust it no longer",
    is_dropped: "Dropped",
    dropped: "The device is dropped.",
    take_back: "Trust it again",
    taken_back: "The device is known again.",
    dropping: "Has a device been lost or given away? Then it no longer opens new files from here, and its files are refused here. \
               What it has opened already stays there. Tell your partner, too: there it is a decision of its own.",
    at_most: "A file has at most eight keys: the newest devices first. The others need a file with everything.",
    known: |name| format!("Signed by a device that is known: {name}"),
    first: "From now on your devices know each other",
    first_text: |number| {
        format!(
            "Add the file, and the next ones need no code. The check number of the other device is {number}. \
             Compare it when you meet."
        )
    },
    new: |name| format!("{name} writes from a device that is not known here"),
    new_text: |number| {
        format!(
            "It may be a new device, or somebody passes for another. Have the check number of the other device \
             read out to you. It must be {number}."
        )
    },
    new_yes: "The check number is right. I trust this device.",
    new_own: "This file comes from another device that says it is yours",
    unsigned: "This file is not signed",
    unsigned_text: |name| {
        format!(
            "So far the files of {name} were signed. One without a signature can be made by anybody who knows \
             the tandem code."
        )
    },
    unsigned_yes: |name| format!("I have asked: the file is from {name}."),
    say_so: "Please confirm that first, or leave the file out.",
    other_code: "This file has a new tandem code. From now on it shall count here.",
    ready: |file| {
        format!(
            "{file}, encrypted for the devices that you know, and signed. You still have to pass the file on \
             yourself."
        )
    },
    no_code: |name| format!("{name} needs no code: your devices know each other."),
    for_others: [
        "This file is encrypted for other devices",
        "Ask for a file with everything; the tandem code opens that one. Or enter the recovery code from your sheet.",
    ],
    renew_code: "Make a new tandem code",
    renew_text: "Does somebody know the code who should not? A new one counts for new files. Older ones still open with the old \
                 one.",
    renewed: |name| format!("The new tandem code counts. Tell {name}."),
};
