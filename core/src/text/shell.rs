//! The frame around every screen.

/// Texts of the header, the navigation and unknown addresses.
#[derive(Debug)]
pub struct Shell {
    /// The product's name; not translated.
    pub product: &'static str,
    /// Jumps over header and navigation.
    pub skip_to_content: &'static str,
    /// Name of the navigation landmark.
    pub navigation: &'static str,
    /// Navigation: the open tandem at a glance.
    pub overview: &'static str,
    /// Navigation: what both can do now.
    pub growth: &'static str,
    /// Navigation: goals.
    pub goals: &'static str,
    /// Navigation: meetings.
    pub meetings: &'static str,
    /// Navigation: exchange with the partner.
    pub exchange: &'static str,
    /// Leads to where the language is chosen, said in this language on pages of the other one.
    pub choose_language: &'static str,
    /// The list of all tandems; where one goes back to while none is open.
    pub start: &'static str,
    /// Header: search in everything that is written down.
    pub search: &'static str,
    /// Header of a phone: what has no room beside the rest.
    pub more: &'static str,
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
}

/// German.
pub static DE: Shell = Shell {
    product: "Tandembuch",
    skip_to_content: "Zum Inhalt springen",
    navigation: "Hauptnavigation",
    overview: "Überblick",
    growth: "Können",
    goals: "Ziele",
    meetings: "Treffen",
    exchange: "Austausch",
    choose_language: "Sprache wählen",
    start: "Start",
    search: "Suchen",
    more: "Mehr",
    settings: "Einstellungen",
    help: "Hilfe",
    messages: "Meldungen",
    not_found_title: "Diese Seite gibt es nicht",
    not_found_text: "Vielleicht ist der Link unvollständig, oder was er meint, ist auf einem anderen Gerät. \
                      Ihren Daten ist nichts geschehen.",
    to_start: "Zur Startseite",
};

/// English.
pub static EN: Shell = Shell {
    product: "Tandembuch",
    skip_to_content: "Skip to content",
    navigation: "Main navigation",
    overview: "Overview",
    growth: "Skills",
    goals: "Goals",
    meetings: "Meetings",
    exchange: "Exchange",
    choose_language: "choose the language",
    start: "Start",
    search: "Search",
    more: "More",
    settings: "Settings",
    help: "Help",
    messages: "Messages",
    not_found_title: "This page does not exist",
    not_found_text: "The link may be incomplete, or what it leads to is on another device. Nothing has \
                      happened to your data.",
    to_start: "Go to the start page",
};
