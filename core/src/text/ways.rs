//! The ways from daily work to what comes with a part of its own: the rhythm check, looking back, the keepsake book. They
//! are texts of their own, or daily work would take along all texts of those parts.

/// Texts of ways to other parts.
#[derive(Debug)]
pub struct Ways {
    /// To a rhythm check: its question, what it is, and the button.
    pub check: [&'static str; 3],
    /// The tandem comes to its end: what is so, what is left to do, and the way to the closing.
    pub close: [&'static str; 3],
    /// It is closed: what is so, what stays, and the way to the keepsake book.
    pub closed: [&'static str; 3],
    /// To the halfway review, from the meeting for it: its name, and what it takes.
    pub halfway: [&'static str; 2],
    /// To the closing, from the meeting for it.
    pub closing: [&'static str; 2],
}

/// German.
pub static DE: Ways = Ways {
    check: ["Passt es so für Sie?", "Takt-Check · Vier kurze Fragen", "Anfangen"],
    close: ["Ihr Tandem geht zu Ende", "Zurückblicken, danken, weitergeben", "Zum Abschluss"],
    closed: [
        "Ihr Tandem ist abgeschlossen",
        "Was Sie beide behalten möchten, steht im Erinnerungsbuch.",
        "Zum Erinnerungsbuch",
    ],
    halfway: ["Zwischenbilanz", "Vier kurze Stationen, am besten zu zweit"],
    closing: ["Abschluss", "Fünf kurze Stationen, am besten zu zweit"],
};

/// English.
pub static EN: Ways = Ways {
    check: ["Does it suit you like this?", "Rhythm check · Four short questions", "Begin"],
    close: ["Your tandem comes to its end", "Look back, say thanks, pass on", "Go to the closing"],
    closed: [
        "Your tandem is closed",
        "What you both want to keep is in the keepsake book.",
        "Go to the keepsake book",
    ],
    halfway: ["Halfway review", "Four short stations, best together"],
    closing: ["Closing", "Five short stations, best together"],
};
