//! The two people of a tandem, and texts that are about one of them.

/// What the two are called.
#[derive(Debug)]
pub struct People {
    /// The younger person, who teaches.
    pub mentor: &'static str,
    /// The executive, who learns.
    pub mentee: &'static str,
    /// The other one of the two, where the name is missing: after a preposition with the accusative, or as the subject.
    pub partner: &'static str,
    /// Both people, by name or role.
    pub both: fn(&str, &str) -> String,
}

/// A text about one of the two. The reader is "Sie"; the other one has a name.
#[derive(Debug)]
pub struct Personal {
    /// What it says to the person whom it is about.
    pub you: &'static str,
    /// What it says to the other one; the name comes in.
    pub other: fn(&str) -> String,
}

impl Personal {
    /// The text, to the reader about themselves, or about the person of this name.
    pub fn about(&self, other: Option<&str>) -> String {
        other.map_or_else(|| self.you.to_owned(), self.other)
    }
}

/// German.
pub static DE: People = People {
    mentor: "Mentorin oder Mentor",
    mentee: "Mentee",
    partner: "Ihr Gegenüber",
    both: |one, other| format!("{one} und {other}"),
};

/// English.
pub static EN: People = People {
    mentor: "Mentor",
    mentee: "Mentee",
    partner: "your partner",
    both: |one, other| format!("{one} and {other}"),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reader_is_spoken_to_and_the_other_one_has_a_name() {
        let text = Personal { you: "Ihr Ziel", other: |name| format!("Ziel von {name}") };
        assert_eq!(text.about(None), "Ihr Ziel");
        assert_eq!(text.about(Some("Jana")), "Ziel von Jana");
    }
}
