//! The two people of a tandem.

/// What the two are called.
#[derive(Debug)]
pub struct People {
    /// The younger person, who teaches.
    pub mentor: &'static str,
    /// The executive, who learns.
    pub mentee: &'static str,
    /// Both people, by name or role.
    pub both: fn(&str, &str) -> String,
}

/// German.
pub static DE: People = People {
    mentor: "Mentorin oder Mentor",
    mentee: "Mentee",
    both: |one, other| format!("{one} und {other}"),
};

/// English.
pub static EN: People =
    People { mentor: "Mentor", mentee: "Mentee", both: |one, other| format!("{one} and {other}") };
