//! How old the automatic backup is, and that it ends. Apart from the texts for beginning it, which come later.

/// Texts about the state of the automatic backup.
#[derive(Debug)]
pub struct AutomaticState {
    /// Into which folder it goes, and when it was written last.
    pub last: fn(&str, &str) -> String,
    /// Into which folder it will go.
    pub not_yet: fn(&str) -> String,
    /// What the file is called.
    pub file: fn(&str) -> String,
    /// None was downloaded, but there is an automatic one.
    pub none_downloaded: &'static str,
    /// When one was downloaded last.
    pub last_downloaded: fn(&str) -> String,
    /// What ends with the archive or with the tandem, the backup or the exchange in a folder; the folder's name comes in.
    pub ends: [fn(&str) -> String; 2],
}

/// German.
pub static DE: AutomaticState = AutomaticState {
    last: |folder, when| format!("Automatisch in „{folder}“: {when}."),
    not_yet: |folder| format!("Automatisch in „{folder}“: noch nicht geschrieben."),
    file: |name| {
        format!(
            "Die automatische Sicherung heißt {name}. Nur diese Datei wird überschrieben, sonst ändert Tandembuch \
             in dem Ordner nichts. Sie ist verschlüsselt; nur Ihr Sicherungs-Code öffnet sie."
        )
    },
    none_downloaded: "Noch keine Sicherung heruntergeladen.",
    last_downloaded: |when| format!("Zuletzt heruntergeladen: {when}."),
    ends: [
        |folder| format!("Die automatische Sicherung endet damit. Die Datei im Ordner „{folder}“ bleibt."),
        |folder| format!("Der Austausch über den Ordner „{folder}“ endet damit. Die Datei dort bleibt."),
    ],
};

/// English.
pub static EN: AutomaticState = AutomaticState {
    last: |folder, when| format!("Automatically into “{folder}”: {when}."),
    not_yet: |folder| format!("Automatically into “{folder}”: not written yet."),
    file: |name| {
        format!(
            "The automatic backup is called {name}. Only this file is replaced; Tandembuch changes nothing else in that \
             folder. It is encrypted; only your recovery code opens it."
        )
    },
    none_downloaded: "No backup downloaded yet.",
    last_downloaded: |when| format!("Last downloaded: {when}."),
    ends: [
        |folder| format!("This ends the automatic backup. The file in the folder “{folder}” stays."),
        |folder| format!("This ends the exchange in the folder “{folder}”. The file there stays."),
    ],
};
