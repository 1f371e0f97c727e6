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
    /// Heads the raw export.
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
    storage_intro: "Ihre Tandems liegen im Speicher dieses Browsers und sonst nirgends.",
    kept: "Speicher",
    kept_yes: "Was Sie eingeben, bleibt erhalten, wenn Sie die Seite schließen.",
    kept_no: "Dieser Browser bewahrt gerade nichts auf. Beim Schließen der Seite geht alles verloren.",
    promise: "Dauer",
    promised: "Der Browser hat zugesagt, die Daten nicht von selbst zu löschen.",
    not_promised: "Der Browser hat nichts zugesagt: Wird der Platz knapp oder die Seite lange nicht besucht, darf er \
                   die Daten löschen. Regelmäßige Sicherungen schützen davor.",
    cannot_ask: "Der Browser gibt darüber keine Auskunft. Regelmäßige Sicherungen schützen Ihre Daten.",
    room: "Platz",
    room_used: |used, most| format!("{used} belegt, bis zu {most} verfügbar"),
    room_unknown: "Der Browser gibt darüber keine Auskunft.",
    offline: "Ohne Netz",
    offline_yes: "Tandembuch startet auch ohne Netz.",
    offline_no: "Zum Starten braucht Tandembuch hier noch das Netz.",
    version: "Fassung",
    rescue: "Rohdaten",
    rescue_intro: "Alles, was auf diesem Gerät liegt, als eine Datei: für den Fall, dass sich etwas nicht öffnen lässt.",
    removal: "Alles löschen",
    removal_intro: "Entfernt alle Tandems und Einstellungen von diesem Gerät, zum Beispiel vor einem Gerätewechsel.",
    remove: "Alles auf diesem Gerät löschen …",
    remove_question: "Alles auf diesem Gerät löschen?",
    remove_loss: "Alle Tandems auf diesem Gerät werden gelöscht, auch was Sie noch nicht geteilt haben. Das lässt sich \
                  nicht rückgängig machen. Die Daten Ihres Gegenübers und Ihre Sicherungsdateien bleiben.",
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
    storage_intro: "Your tandems are in the storage of this browser and nowhere else.",
    kept: "Storage",
    kept_yes: "What you enter is kept when you close the page.",
    kept_no: "This browser is not keeping anything at the moment. When you close the page, everything is lost.",
    promise: "Duration",
    promised: "The browser has promised not to delete the data by itself.",
    not_promised: "The browser has promised nothing: if space runs short or the page is not visited for long, it may \
                   delete the data. Regular backups protect you.",
    cannot_ask: "The browser does not say. Regular backups protect your data.",
    room: "Space",
    room_used: |used, most| format!("{used} used, up to {most} available"),
    room_unknown: "The browser does not say.",
    offline: "Offline",
    offline_yes: "Tandembuch also starts without a network.",
    offline_no: "Tandembuch still needs the network to start here.",
    version: "Version",
    rescue: "Raw data",
    rescue_intro: "Everything on this device as one file: in case something cannot be opened.",
    removal: "Delete everything",
    removal_intro: "Removes all tandems and settings from this device, for example before you change devices.",
    remove: "Delete everything on this device …",
    remove_question: "Delete everything on this device?",
    remove_loss: "All tandems on this device are deleted, also what you have not shared yet. This cannot be undone. \
                  Your partner’s data and your backup files stay.",
    back_up_first: "Back up first:",
    back_up: |name| format!("Back up “{name}”"),
    remove_confirm: "Delete everything for good",
    removed: "Nothing is stored on this device any more.",
    remove_failed: "Deleting did not work. Please try again.",
    of_tandem: "Settings of the tandem",
};
