//! What is only for oneself, what is for both, and holding one thing back.

use super::counted;

/// Texts about who may see something.
#[derive(Debug)]
pub struct Holding {
    /// Nobody else sees it.
    pub only_for_me: &'static str,
    /// Both see it.
    pub for_both: &'static str,
    /// Keeps one thing out of a file.
    pub hold_back: &'static str,
    /// The same with its title, for screen readers.
    pub hold_back_of: fn(&str) -> String,
    /// It is held back.
    pub held_back: &'static str,
    /// It could not be: the partner may know it by now.
    pub not_held: &'static str,
    /// Heads what is held back, so many.
    pub heading: fn(usize) -> String,
    /// What becomes of it; the partner's name comes in.
    pub intro: fn(&str) -> String,
    /// How many things are held back.
    pub count: fn(usize) -> String,
    /// Lets it go along again.
    pub put_back: &'static str,
    /// The same with its title, for screen readers.
    pub put_back_of: fn(&str) -> String,
    /// It goes along again.
    pub was_put_back: &'static str,
}

/// German.
pub static DE: Holding = Holding {
    only_for_me: "Nur für mich",
    for_both: "Für Sie beide",
    hold_back: "Zurückhalten",
    hold_back_of: |title| format!("Zurückhalten: {title}"),
    held_back: "Zurückgehalten. Steht jetzt weiter unten, nur für Sie.",
    not_held: "Das ging nicht: Es könnte schon in einer Datei stehen.",
    heading: |count| format!("Zurückgehalten: {count}"),
    intro: |partner| {
        format!(
            "Steht in keiner Datei für {partner} und nur noch hier und in Ihren Sicherungen, bis Sie es wieder mitgeben."
        )
    },
    count: |count| counted(count, "zurückgehaltene Stelle", "zurückgehaltene Stellen"),
    put_back: "Wieder mitgeben",
    put_back_of: |title| format!("Wieder mitgeben: {title}"),
    was_put_back: "Kommt mit der nächsten Datei wieder mit",
};

/// English.
pub static EN: Holding = Holding {
    only_for_me: "Just for me",
    for_both: "For the two of you",
    hold_back: "Hold back",
    hold_back_of: |title| format!("Hold back: {title}"),
    held_back: "Held back. It is further down now, just for you.",
    not_held: "That did not work: it may be in a file already.",
    heading: |count| format!("Held back: {count}"),
    intro: |partner| {
        format!("In no file for {partner}, and only here and in your backups until you include it again.")
    },
    count: |count| counted(count, "thing held back", "things held back"),
    put_back: "Include again",
    put_back_of: |title| format!("Include again: {title}"),
    was_put_back: "It goes along with the next file again",
};
