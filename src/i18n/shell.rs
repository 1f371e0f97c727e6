//! The frame around every screen.

/// Texts of the header, the navigation, the banners and unknown addresses.
#[derive(Debug)]
pub struct Shell {
    /// The product's name; not translated.
    pub product: &'static str,
    /// Jumps over header and navigation.
    pub skip_to_content: &'static str,
    /// Name of the navigation landmark.
    pub navigation: &'static str,
    /// Navigation: the open tandem at a glance.
    pub start: &'static str,
    /// Navigation: goals.
    pub goals: &'static str,
    /// Navigation: meetings.
    pub meetings: &'static str,
    /// Navigation: progress.
    pub progress: &'static str,
    /// Navigation: exchange with the partner.
    pub exchange: &'static str,
    /// Header: settings.
    pub settings: &'static str,
    /// Header: help.
    pub help: &'static str,
    /// Name of the region with short messages.
    pub messages: &'static str,
    /// Title of the page for an address that leads nowhere.
    pub not_found_title: &'static str,
    /// What may have happened and what to do.
    pub not_found_text: &'static str,
    /// Leads back to the start.
    pub to_start: &'static str,
    /// A newer version is there.
    pub update_offered: &'static str,
    /// Switches to it.
    pub update_now: &'static str,
    /// The open tandem is the example.
    pub example_tandem: &'static str,
    /// Browser storage is not available.
    pub storage_unavailable: &'static str,
}

/// German.
pub const DE: Shell = Shell {
    product: "Tandembuch",
    skip_to_content: "Zum Inhalt springen",
    navigation: "Hauptnavigation",
    start: "Start",
    goals: "Ziele",
    meetings: "Treffen",
    progress: "Fortschritt",
    exchange: "Austausch",
    settings: "Einstellungen",
    help: "Hilfe",
    messages: "Kurzmeldungen",
    not_found_title: "Diese Seite gibt es nicht",
    not_found_text: "Vielleicht ist der Link unvollständig, oder der Eintrag liegt auf einem anderen Gerät. Ihre Daten \
                     sind davon nicht betroffen.",
    to_start: "Zur Startseite",
    update_offered: "Eine neue Version steht bereit.",
    update_now: "Jetzt wechseln",
    example_tandem: "Dies ist ein Beispiel zum Ausprobieren. Was Sie hier ändern, betrifft kein echtes Tandem.",
    storage_unavailable: "Dieser Browser bewahrt gerade nichts auf. Sichern Sie Ihr Tandem als Datei, bevor Sie die \
                          Seite schließen.",
};

/// English.
pub const EN: Shell = Shell {
    product: "Tandembuch",
    skip_to_content: "Skip to content",
    navigation: "Main navigation",
    start: "Start",
    goals: "Goals",
    meetings: "Meetings",
    progress: "Progress",
    exchange: "Exchange",
    settings: "Settings",
    help: "Help",
    messages: "Short messages",
    not_found_title: "This page does not exist",
    not_found_text: "The link may be incomplete, or the entry is on another device. Your data is not affected.",
    to_start: "Go to the start page",
    update_offered: "A new version is ready.",
    update_now: "Switch now",
    example_tandem: "This is an example to try things out. What you change here affects no real tandem.",
    storage_unavailable: "This browser is not keeping anything at the moment. Save your tandem as a file before you \
                          close the page.",
};
