//! Settings of this device.

/// Texts of the settings.
#[derive(Debug)]
pub struct Settings {
    /// Heads the screen.
    pub title: &'static str,
    /// Heads the languages.
    pub language: &'static str,
    /// Heads light and dark.
    pub appearance: &'static str,
    /// As the system has it.
    pub system: &'static str,
    /// Always light.
    pub light: &'static str,
    /// Always dark.
    pub dark: &'static str,
    /// Heads what is known about the storage.
    pub storage: &'static str,
    /// What this is about.
    pub storage_intro: &'static str,
    /// Name of the fact: is it kept?
    pub kept: &'static str,
    /// It is.
    pub kept_yes: &'static str,
    /// It is not.
    pub kept_no: &'static str,
    /// Name of the fact: does the browser promise it?
    pub promise: &'static str,
    /// It does.
    pub promised: &'static str,
    /// It does not.
    pub not_promised: &'static str,
    /// It cannot be asked.
    pub cannot_ask: &'static str,
    /// Name of the fact: how much room is there?
    pub room: &'static str,
    /// Used and most, written out.
    pub room_used: fn(&str, &str) -> String,
    /// The browser does not say.
    pub room_unknown: &'static str,
    /// Name of the fact: does it start without a network?
    pub offline: &'static str,
    /// It does.
    pub offline_yes: &'static str,
    /// It does not, or not yet.
    pub offline_no: &'static str,
    /// Name of the fact: which version is this?
    pub version: &'static str,
    /// Heads the rescue of data.
    pub rescue: &'static str,
    /// What it is for.
    pub rescue_intro: &'static str,
    /// Heads the removal of everything.
    pub removal: &'static str,
    /// What it does.
    pub removal_intro: &'static str,
    /// Opens the dialog.
    pub remove: &'static str,
    /// Heads the dialog.
    pub remove_question: &'static str,
    /// What is lost, and what stays.
    pub remove_loss: &'static str,
    /// Heads the tandems that could be backed up first.
    pub back_up_first: &'static str,
    /// Leads to the backup of this tandem.
    pub back_up: fn(&str) -> String,
    /// Does it.
    pub remove_confirm: &'static str,
    /// It is done.
    pub removed: &'static str,
    /// It could not be done.
    pub remove_failed: &'static str,
    /// Leads to the settings of the open tandem.
    pub of_tandem: &'static str,
}

/// German.
pub static DE: Settings = Settings {
    title: "Einstellungen",
    language: "Sprache",
    appearance: "Aussehen",
    system: "System",
    light: "Hell",
    dark: "Dunkel",
    storage: "Auf diesem Gerät",
    storage_intro: "Ihre Tandems sind im Speicher dieses Browsers und sonst nirgends.",
    kept: "Beim Schließen",
    kept_yes: "Ihre Einträge bleiben in diesem Browser, auch wenn Sie die Seite schließen. In einem \
                privaten Fenster nur bis zum Schließen.",
    kept_no: "Dieser Browser speichert gerade nichts. Beim Schließen der Seite ist alles weg.",
    promise: "Schutz vor Löschen",
    promised: "Dieser Browser löscht die Daten nicht von selbst.",
    not_promised: "Wird der Platz knapp, oder öffnen Sie Tandembuch lange nicht, kann dieser Browser die \
                    Daten löschen. Eine Sicherung schützt Sie davor.",
    cannot_ask: "Der Browser gibt darüber keine Auskunft. Eine Sicherung schützt Ihre Daten.",
    room: "Platz",
    room_used: |used, most| format!("{used} belegt, bis zu {most} verfügbar"),
    room_unknown: "Der Browser gibt darüber keine Auskunft.",
    offline: "Ohne Netz",
    offline_yes: "Tandembuch startet auch ohne Netz.",
    offline_no: "Zum Starten braucht Tandembuch hier noch das Netz.",
    version: "Version",
    rescue: "Daten retten",
    rescue_intro: "Wenn sich etwas nicht öffnen lässt: alles aus diesem Browser in einer Datei, \
                    unverschlüsselt.",
    removal: "Alles löschen",
    removal_intro: "Entfernt alle Tandems und Einstellungen von diesem Gerät, zum Beispiel vor einem Gerätewechsel.",
    remove: "Alles auf diesem Gerät löschen …",
    remove_question: "Alles auf diesem Gerät löschen?",
    remove_loss: "Alle Tandems auf diesem Gerät werden gelöscht, auch was Sie noch nicht weitergegeben \
                   haben. Das lässt sich nicht rückgängig machen. Die Daten Ihres Gegenübers und Ihre \
                   Sicherungen bleiben.",
    back_up_first: "Vorher sichern:",
    back_up: |name| format!("„{name}“ sichern"),
    remove_confirm: "Alles endgültig löschen",
    removed: "Auf diesem Gerät ist nichts mehr gespeichert.",
    remove_failed: "Das Löschen ist nicht gelungen. Bitte versuchen Sie es noch einmal.",
    of_tandem: "Einstellungen des Tandems",
};

/// English.
pub static EN: Settings = Settings {
    title: "Settings",
    language: "Language",
    appearance: "Appearance",
    system: "System",
    light: "Light",
    dark: "Dark",
    storage: "On this device",
    storage_intro: "Your tandems are in this browser’s storage and nowhere else.",
    kept: "On closing",
    kept_yes: "What you enter stays in this browser when you close the page. In a private window it stays \
                only until you close it.",
    kept_no: "This browser saves nothing at the moment. When you close the page, everything is gone.",
    promise: "Protection",
    promised: "This browser does not delete the data by itself.",
    not_promised: "If space runs short, or you do not open Tandembuch for long, this browser may delete the \
                    data. A backup protects you.",
    cannot_ask: "The browser does not say. A backup protects your data.",
    room: "Space",
    room_used: |used, most| format!("{used} used, up to {most} available"),
    room_unknown: "The browser does not say.",
    offline: "Offline",
    offline_yes: "Tandembuch also starts without a network.",
    offline_no: "Tandembuch still needs the network to start here.",
    version: "Version",
    rescue: "Rescue data",
    rescue_intro: "If something cannot be opened: everything in this browser as one file, not encrypted.",
    removal: "Delete everything",
    removal_intro: "Removes all tandems and settings from this device, for example before you change devices.",
    remove: "Delete everything on this device …",
    remove_question: "Delete everything on this device?",
    remove_loss: "All tandems on this device are deleted, also what you have not passed on yet. This cannot \
                   be undone. Your partner’s data and your backups stay.",
    back_up_first: "Back up first:",
    back_up: |name| format!("Back up “{name}”"),
    remove_confirm: "Delete everything for good",
    removed: "Nothing is stored on this device any more.",
    remove_failed: "Deleting did not work. Please try again.",
    of_tandem: "Settings of the tandem",
};
