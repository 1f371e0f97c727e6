//! A tandem: its people.

/// Texts about one tandem.
#[derive(Debug)]
pub struct Tandem {
    /// The younger person, who teaches.
    pub mentor: &'static str,
    /// The executive, who learns.
    pub mentee: &'static str,
    /// Both people, by name or role.
    pub both: fn(&str, &str) -> String,
}

/// German.
pub const DE: Tandem = Tandem {
    mentor: "Mentorin oder Mentor",
    mentee: "Mentee",
    both: |one, other| format!("{one} und {other}"),
};

/// English.
pub const EN: Tandem =
    Tandem { mentor: "Mentor", mentee: "Mentee", both: |one, other| format!("{one} and {other}") };
