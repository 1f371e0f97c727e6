//! Founding a tandem.

/// Texts of the form for a new tandem.
#[derive(Debug)]
pub struct Founding {
    /// Heads the form.
    pub new_title: &'static str,
    /// What the form is for.
    pub new_intro: &'static str,
    /// Asks who sits at this device.
    pub who: &'static str,
    /// Why it is asked.
    pub who_hint: &'static str,
    /// "I am the mentor."
    pub i_am_mentor: &'static str,
    /// What the mentor does.
    pub mentor_does: &'static str,
    /// "I am the mentee."
    pub i_am_mentee: &'static str,
    /// What the mentee does.
    pub mentee_does: &'static str,
    /// Label: one's own name.
    pub your_name: &'static str,
    /// Label: the partner's name.
    pub partner_name: &'static str,
    /// Label: one's own department.
    pub your_department: &'static str,
    /// Label: the partner's department.
    pub partner_department: &'static str,
    /// Label: the first day.
    pub from: &'static str,
    /// Founds the tandem.
    pub create: &'static str,
    /// Nobody was chosen.
    pub who_missing: &'static str,
    /// One's own name is missing.
    pub your_name_missing: &'static str,
    /// The partner's name is missing.
    pub partner_name_missing: &'static str,
    /// A name or department does not fit into a record.
    pub too_long: &'static str,
}

/// German.
pub static DE: Founding = Founding {
    new_title: "Neues Tandem anlegen",
    new_intro: "Legen Sie das Tandem einmal für Sie beide an. Ihr Gegenüber bekommt später eine Datei von \
                 Ihnen. Alles lässt sich noch ändern.",
    who: "Wer sind Sie?",
    who_hint: "Dann steht bei jedem Eintrag, von wem er ist.",
    i_am_mentor: "Ich bin Mentorin oder Mentor",
    mentor_does: "Sie geben digitales Wissen weiter und lernen das Haus von einer neuen Seite kennen.",
    i_am_mentee: "Ich bin Mentee",
    mentee_does: "Sie wählen die Themen und geben Ihre Erfahrung weiter.",
    your_name: "Ihr Name oder Kürzel",
    partner_name: "Name oder Kürzel Ihres Gegenübers",
    your_department: "Ihre Dienststelle",
    partner_department: "Dienststelle Ihres Gegenübers",
    from: "Beginn",
    create: "Tandem anlegen",
    who_missing: "Bitte wählen Sie, wer Sie sind.",
    your_name_missing: "Bitte geben Sie Ihren Namen oder ein Kürzel an.",
    partner_name_missing: "Bitte geben Sie einen Namen oder ein Kürzel für Ihr Gegenüber an.",
    too_long: "Ein Name oder eine Dienststelle ist zu lang. Bitte kürzen Sie.",
};

/// English.
pub static EN: Founding = Founding {
    new_title: "Create a new tandem",
    new_intro: "Create the tandem once for both of you. Your partner gets a file from you later. Everything \
                 can still be changed.",
    who: "Who are you?",
    who_hint: "Then every entry says who it is from.",
    i_am_mentor: "I am the mentor",
    mentor_does: "You share digital knowledge and get to know the house from a new side.",
    i_am_mentee: "I am the mentee",
    mentee_does: "You choose the topics and share your experience.",
    your_name: "Your name or initials",
    partner_name: "Your partner’s name or initials",
    your_department: "Your department",
    partner_department: "Your partner’s department",
    from: "Start",
    create: "Create the tandem",
    who_missing: "Please choose who you are.",
    your_name_missing: "Please enter your name or initials.",
    partner_name_missing: "Please enter a name or initials for your partner.",
    too_long: "A name or department is too long. Please shorten it.",
};
