//! A password that a person chooses, typed twice.

/// Texts of its two fields.
#[derive(Debug)]
pub struct Password {
    /// Label of the field.
    pub label: &'static str,
    /// What makes a good one.
    pub hint: &'static str,
    /// Label of the second field.
    pub again: &'static str,
    /// Both differ.
    pub differs: &'static str,
    /// It has too few characters: how many are needed.
    pub too_short: fn(usize) -> String,
    /// It has too many.
    pub too_long: &'static str,
}

/// German.
pub static DE: Password = Password {
    label: "Kennwort",
    hint: "Mindestens 14 Zeichen. Gut sind vier Wörter, die nichts miteinander zu tun haben.",
    again: "Kennwort noch einmal",
    differs: "Die beiden Kennwörter sind verschieden. Tippen Sie das zweite noch einmal.",
    too_short: |most| format!("Das Kennwort ist zu kurz. Nehmen Sie mindestens {most} Zeichen."),
    too_long: "Das Kennwort ist zu lang. Nehmen Sie höchstens 256 Zeichen.",
};

/// English.
pub static EN: Password = Password {
    label: "Password",
    hint: "At least 14 characters. Four words that have nothing to do with each other are good.",
    again: "Password once more",
    differs: "The two passwords differ. Type the second one again.",
    too_short: |most| format!("The password is too short. Take at least {most} characters."),
    too_long: "The password is too long. Take at most 256 characters.",
};
