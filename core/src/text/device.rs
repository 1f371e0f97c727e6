//! What the browser and its storage do, the banners that tell of it, and what cannot be opened or done.

use super::counted;

/// A fact and what to do about it.
#[derive(Debug)]
pub struct Problem {
    /// What happened.
    pub what: &'static str,
    /// What to do.
    pub remedy: &'static str,
}

/// Texts about this device.
#[derive(Debug)]
pub struct Device {
    /// While a tandem is loaded.
    pub opening_tandem: &'static str,
    /// While a part of the program is loaded.
    pub part_coming: &'static str,
    /// Either takes longer than usual.
    pub takes_long: &'static str,
    /// Title of the page for a part that did not come.
    pub part_missing_title: &'static str,
    /// The server cannot be reached.
    pub part_no_answer: Problem,
    /// The server has sent something else.
    pub part_not_the_part: Problem,
    /// What was not saved last time is still here.
    pub part_left: &'static str,
    /// Leads to the screen that opens a file.
    pub open_file: &'static str,
    /// Does the same once more.
    pub try_again: &'static str,

    /// Heads the banner while nothing is kept.
    pub not_kept: &'static str,
    /// What that means.
    pub not_kept_meaning: &'static str,
    /// Leads to the backup.
    pub make_backup: &'static str,
    /// The browser has deleted what was stored.
    pub wiped: Problem,
    /// A newer version is there.
    pub update_offered: &'static str,
    /// Nothing is lost by it.
    pub update_meaning: &'static str,
    /// Switches to it.
    pub update_now: &'static str,
    /// Some of what is stored cannot be read; the number of pieces comes in.
    pub set_aside: fn(usize) -> String,
    /// What becomes of it and what to do.
    pub set_aside_meaning: &'static str,
    /// Saves everything as it lies there.
    pub raw_export: &'static str,
    /// The export is not encrypted.
    pub raw_export_warning: &'static str,
    /// The export could not be made.
    pub raw_export_failed: &'static str,

    /// The browser has no storage.
    pub storage_not_available: Problem,
    /// The browser denies it.
    pub storage_denied: Problem,
    /// It is full.
    pub storage_full: Problem,
    /// The connection is lost.
    pub storage_lost: Problem,
    /// Another tab blocks it.
    pub storage_blocked: Problem,
    /// It does not answer.
    pub storage_silent: Problem,
    /// A newer program wrote it.
    pub storage_too_new: Problem,
    /// It is damaged.
    pub storage_damaged: Problem,
    /// Something unknown, told by the browser's own name for it.
    pub storage_unexpected: Problem,
    /// The browser's own name for it, for a report.
    pub storage_details: fn(&str) -> String,
}

/// German.
pub static DE: Device = Device {
    opening_tandem: "Ihr Tandem wird geöffnet …",
    part_coming: "wird geladen …",
    takes_long: "Das dauert länger als sonst. Sie können noch warten oder die Seite neu laden. Dabei geht nichts verloren.",
    part_missing_title: "Noch nicht vollständig geladen",
    part_no_answer: Problem {
        what: "Der Server ist nicht erreichbar",
        remedy: "Ein Teil von Tandembuch fehlt noch. Bitte prüfen Sie Ihre Verbindung zum Netz. Was auf diesem Gerät \
                 gespeichert ist, bleibt erhalten.",
    },
    part_not_the_part: Problem {
        what: "Ein Teil von Tandembuch ist nicht angekommen",
        remedy: "Vielleicht gibt es gerade eine neue Fassung, oder Ihr Netz verlangt eine Anmeldung. Was auf diesem \
                 Gerät gespeichert ist, bleibt erhalten.",
    },
    part_left: "Auch was Sie zuletzt geschrieben haben, ist noch da: Es wird übernommen, sobald alles geladen ist.",
    open_file: "Datei öffnen",
    try_again: "Noch einmal versuchen",
    not_kept: "Hier bleibt nichts gespeichert",
    not_kept_meaning: "Sie können arbeiten, aber sobald Sie die Seite schließen, ist alles weg. Erstellen Sie vorher \
                       eine Sicherung.",
    make_backup: "Sicherung erstellen",
    wiped: Problem {
        what: "Dieser Browser hat gespeicherte Daten gelöscht",
        remedy: "Auf diesem Gerät war Tandembuch schon einmal in Gebrauch. Manche Dienst-PCs löschen beim Beenden alle \
                 Websitedaten. Öffnen Sie Ihre letzte Sicherung, oder bitten Sie Ihr Gegenüber um eine Datei mit \
                 allem.",
    },
    update_offered: "Neue Fassung verfügbar",
    update_meaning: "Ihre Eingaben werden vor dem Wechsel gespeichert.",
    update_now: "Jetzt wechseln",
    set_aside: |count| format!("{} nicht lesbar", counted(count, "Eintrag ist", "Einträge sind")),
    set_aside_meaning: "Alles andere ist in Ordnung. Was nicht lesbar ist, wurde zur Seite gelegt, nicht gelöscht. \
                        Öffnen Sie Ihre letzte Sicherung oder eine Datei Ihres Gegenübers: Was fehlt, kommt damit \
                        zurück. Mit dem Rohdaten-Export kann Ihre IT nachsehen.",
    raw_export: "Rohdaten speichern",
    raw_export_warning: "Die Datei ist nicht verschlüsselt und enthält Ihren Tandem-Code. Geben Sie sie nur weiter, \
                         wenn Sie der Person vertrauen.",
    raw_export_failed: "Die Rohdaten lassen sich gerade nicht lesen.",
    storage_not_available: Problem {
        what: "Dieser Browser bietet hier keinen Speicher an.",
        remedy: "Öffnen Sie Tandembuch in Edge, Firefox, Chrome oder Safari und nicht in einem privaten Fenster.",
    },
    storage_denied: Problem {
        what: "Der Browser erlaubt dieser Seite nicht, etwas zu speichern.",
        remedy: "Erlauben Sie Websitedaten für diese Adresse, oder verlassen Sie das private Fenster.",
    },
    storage_full: Problem {
        what: "Der Speicherplatz für diese Seite ist voll.",
        remedy: "Geben Sie auf diesem Gerät Speicherplatz frei, und versuchen Sie es dann noch einmal.",
    },
    storage_lost: Problem {
        what: "Die Verbindung zum Speicher des Browsers ist abgerissen.",
        remedy: "Versuchen Sie es noch einmal. Hilft das nicht, beenden Sie den Browser ganz und öffnen Sie ihn neu.",
    },
    storage_blocked: Problem {
        what: "Ein anderer Tab mit einer älteren Fassung hält den Speicher besetzt.",
        remedy: "Schließen Sie alle anderen Tabs mit Tandembuch, und laden Sie diese Seite neu.",
    },
    storage_silent: Problem {
        what: "Der Speicher des Browsers antwortet nicht.",
        remedy: "Beenden Sie den Browser ganz, und öffnen Sie ihn neu.",
    },
    storage_too_new: Problem {
        what: "Eine neuere Fassung von Tandembuch hat diese Daten geschrieben.",
        remedy: "Ihre Daten sind unverändert. Laden Sie die Seite neu, damit auch hier die neuere Fassung läuft.",
    },
    storage_damaged: Problem {
        what: "Der Speicher des Browsers ist beschädigt.",
        remedy: "Tandembuch löscht nichts von selbst. Speichern Sie die Rohdaten in den Einstellungen, und öffnen Sie \
                 dann Ihre letzte Sicherung.",
    },
    storage_unexpected: Problem {
        what: "Beim Zugriff auf den Speicher ist etwas Unerwartetes geschehen.",
        remedy: "Laden Sie die Seite neu. Geschieht es wieder, hilft Ihrer IT diese Angabe weiter.",
    },
    storage_details: |name| format!("Angabe des Browsers: {name}"),
};

/// English.
pub static EN: Device = Device {
    opening_tandem: "Opening your tandem …",
    part_coming: "loading …",
    takes_long: "This takes longer than usual. You can go on waiting or load the page again. Nothing gets lost by that.",
    part_missing_title: "Not completely loaded yet",
    part_no_answer: Problem {
        what: "The server cannot be reached",
        remedy: "A part of Tandembuch is still missing. Please check your network connection. What is stored on this \
                 device stays as it is.",
    },
    part_not_the_part: Problem {
        what: "A part of Tandembuch did not arrive",
        remedy: "There may be a new version just now, or your network asks you to sign in. What is stored on this \
                 device stays as it is.",
    },
    part_left: "What you wrote last is still here as well: it is taken in as soon as everything is loaded.",
    open_file: "Open a file",
    try_again: "Try again",
    not_kept: "Nothing is kept here",
    not_kept_meaning: "You can work, but when you close the page everything is gone. Make a backup before you do.",
    make_backup: "Make a backup",
    wiped: Problem {
        what: "This browser has deleted stored data",
        remedy: "Tandembuch has been in use on this device before. Some office computers delete all site data on exit. \
                 Open your last backup, or ask your partner for a file with everything.",
    },
    update_offered: "New version available",
    update_meaning: "What you have entered is saved before the switch.",
    update_now: "Switch now",
    set_aside: |count| format!("{} cannot be read", counted(count, "entry", "entries")),
    set_aside_meaning: "Everything else is fine. What cannot be read was set aside, not deleted. Open your last backup \
                        or a file from your partner: it brings back what is missing. With the raw export your IT \
                        department can take a look.",
    raw_export: "Save the raw data",
    raw_export_warning: "The file is not encrypted and contains your Tandem-Code. Only hand it to someone you trust.",
    raw_export_failed: "The raw data cannot be read at the moment.",
    storage_not_available: Problem {
        what: "This browser offers no storage here.",
        remedy: "Open Tandembuch in Edge, Firefox, Chrome or Safari, and not in a private window.",
    },
    storage_denied: Problem {
        what: "The browser does not allow this page to store anything.",
        remedy: "Allow site data for this address, or leave the private window.",
    },
    storage_full: Problem {
        what: "The storage space for this page is full.",
        remedy: "Free some storage space on this device, then try again.",
    },
    storage_lost: Problem {
        what: "The connection to the browser’s storage was lost.",
        remedy: "Try again. If that does not help, quit the browser completely and open it again.",
    },
    storage_blocked: Problem {
        what: "Another tab with an older version keeps the storage occupied.",
        remedy: "Close all other tabs with Tandembuch, and reload this page.",
    },
    storage_silent: Problem {
        what: "The browser’s storage does not answer.",
        remedy: "Quit the browser completely, and open it again.",
    },
    storage_too_new: Problem {
        what: "A newer version of Tandembuch wrote this data.",
        remedy: "Your data is unchanged. Reload the page so that the newer version runs here too.",
    },
    storage_damaged: Problem {
        what: "The browser’s storage is damaged.",
        remedy: "Tandembuch deletes nothing by itself. Save the raw data in the settings, then open your last backup.",
    },
    storage_unexpected: Problem {
        what: "Something unexpected happened while accessing the storage.",
        remedy: "Reload the page. If it happens again, this detail helps your IT department.",
    },
    storage_details: |name| format!("The browser says: {name}"),
};
