//! The four answers of a rhythm check.

use serde_json::Value;

/// Whether there should be more of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// Less often, or shorter.
    Less,
    /// As it is.
    Fits,
    /// More often, or longer.
    More,
}

/// Whether something is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judgement {
    /// Yes.
    Yes,
    /// Partly.
    Partly,
    /// No.
    No,
}

impl Wish {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Less, Self::Fits, Self::More];

    /// As it is handed in.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Less => "less",
            Self::Fits => "fits",
            Self::More => "more",
        }
    }

    fn find(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|wish| wish.as_str() == text)
    }

    /// In which direction: -1, 0 or 1.
    pub(super) const fn direction(self) -> i8 {
        match self {
            Self::Less => -1,
            Self::Fits => 0,
            Self::More => 1,
        }
    }
}

impl Judgement {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Partly, Self::No];

    /// As it is handed in.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::No => "no",
        }
    }

    fn find(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|judgement| judgement.as_str() == text)
    }
}

/// What one of the two has answered. Each may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Answers {
    /// Do we meet often enough?
    pub frequency: Option<Wish>,
    /// Are the meetings long enough?
    pub length: Option<Wish>,
    /// Do we meet at eye level?
    pub eye_level: Option<Judgement>,
    /// Does it do something for me?
    pub gain: Option<Judgement>,
}

impl Answers {
    /// Returns whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// As they are handed in, and as a draft: JSON with sorted keys and without spaces (RFC 8785).
    pub fn write(&self) -> String {
        let (eye_level, gain) = (self.eye_level.map(Judgement::as_str), self.gain.map(Judgement::as_str));
        let (frequency, length) = (self.frequency.map(Wish::as_str), self.length.map(Wish::as_str));
        let members =
            [("eye_level", eye_level), ("frequency", frequency), ("gain", gain), ("length", length)];
        let written =
            members.into_iter().filter_map(|(name, value)| Some(format!("\"{name}\":\"{}\"", value?)));
        format!("{{{}}}", written.collect::<Vec<_>>().join(","))
    }

    /// Answers that somebody handed in; `None` if they are none. What only a newer program knows counts as left out.
    pub fn read(content: &str) -> Option<Self> {
        let Ok(Value::Object(members)) = serde_json::from_str(content) else { return None };
        let text = |name: &str| members.get(name).and_then(Value::as_str).unwrap_or_default();
        Some(Self {
            frequency: Wish::find(text("frequency")),
            length: Wish::find(text("length")),
            eye_level: Judgement::find(text("eye_level")),
            gain: Judgement::find(text("gain")),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read_as_they_were_written() {
        for wish in Wish::ALL.map(Some).into_iter().chain([None]) {
            for judgement in Judgement::ALL.map(Some).into_iter().chain([None]) {
                let answers = Answers { frequency: wish, gain: judgement, ..Answers::default() };
                assert_eq!(Answers::read(&answers.write()), Some(answers));
            }
        }
        let all = Answers {
            frequency: Some(Wish::Less),
            length: Some(Wish::More),
            eye_level: Some(Judgement::Yes),
            gain: Some(Judgement::Partly),
        };
        let written = r#"{"eye_level":"yes","frequency":"less","gain":"partly","length":"more"}"#;
        assert_eq!(all.write(), written);
        for none in ["", "[]", "null"] {
            assert_eq!(Answers::read(none), None);
        }
    }
}
